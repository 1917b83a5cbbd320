/*
 * Documenten: the files of a young person: a cv, a diploma, a report.
 *
 * What: a list, adding one, one document with its versions and a picture of it, a new version,
 *       taking it away and putting it back for thirty days.
 * Who:  whoever has the part "documenten" in sight and the part that it is about.
 * Invariants: what a file is, its bytes say; only kinds that cannot run come in, and they go out
 *       under that kind, never as a page. A version is never changed. After thirty days what was
 *       taken away is deleted.
 * On purpose absent: documents about health (they must be stored encrypted first), and changing a
 *       title: take it away and add it.
 * Rows: F036, F044, F059; security UP; peers G.
 */
#include "gate/page.h"

#include "domain/onderdeel.h"
#include "domain/termijn.h"
#include "store/document.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"
#define FILE_LIMIT ((size_t)DOCUMENT_BYTES_MAX + 64 * 1024)
#define SOORTEN "pdf, png, jpg, Word (docx) of OpenDocument (odt), hoogstens 10 MB."

/* ---- the list ---- */

struct documenten_page {
	struct list documenten;
};
static const struct shape regel_shape =
    SHAPE("DocumentRegel", struct document_regel, document_regel_columns);
static const struct shape_part documenten_parts[] = {
    {"documenten", &regel_shape, offsetof(struct documenten_page, documenten), true},
};
static const struct shape documenten_shape = {.name = "Documenten",
					      .size = sizeof(struct documenten_page),
					      .parts = documenten_parts,
					      .n_parts = COUNT(documenten_parts)};

static int documenten_handle(struct request *r)
{
	struct documenten_page *out = r->out;
	struct db_rows rows;
	int rc = document_list(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &rows);

	if (!rc)
		out->documenten = list_of(&rows);
	return rc;
}

static struct ui_action step(struct html *h, document_id id, int64_t versie, const char *label,
			     const char *step)
{
	return (struct ui_action){
	    .label = label,
	    .url =
		arena_format(h->arena, "%s/%s", html_url(h, "/documenten/%s", TOKEN(h, id)), step),
	    .post = true,
	    .versie = versie};
}

static void view_weggehaald(struct html *h, struct request *r, const struct document_regel *d)
{
	struct ui_action back = step(h, d->id, d->versie, "Zet terug", "terugzetten");

	ui_signal(h, &(struct ui_signal){
			 .wat = d->titel,
			 .waarom = choice_label(&documentsoorten, d->soort),
			 .termijn = arena_format(h->arena, "Weggehaald op %s",
						 html_datum(h, moment_datum(d->ingetrokken_op))),
			 .action = request_may_do(r, &back) ? back : (struct ui_action){0}});
}

/* The rows that were taken away, or those that were not, in the order of the list. */
static struct list rows_of(struct arena *a, const struct list *all, bool weggehaald)
{
	const struct document_regel *rows = all->rows;
	struct document_regel *kept = arena_array(a, all->count + 1, sizeof(*kept));
	struct list list = {.rows = kept};

	for (size_t i = 0; i < all->count; i++)
		if (moment_set(rows[i].ingetrokken_op) == weggehaald)
			kept[list.count++] = rows[i];
	return list;
}

static void documenten_view(struct html *h, struct request *r)
{
	const struct documenten_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct list here = rows_of(h->arena, &out->documenten, false),
			  gone = rows_of(h->arena, &out->documenten, true);
	const struct document_regel *rows = here.rows, *weg = gone.rows;
	const struct ui_action add = {
	    .label = "Document toevoegen",
	    .url = html_url(h, "/jongeren/%s/documenten/nieuw", TOKEN(h, kop->id)),
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_PLUS};
	bool may = request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Documenten van %s", kop_kort(h->arena, kop)), NULL);
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
	if (may && here.count)
		ui_actions(h, &add, 1);
	ui_table(h, ROW_SET(document_regel_columns, rows, here.count),
		 &(struct ui_table){.one = "document",
				    .many = "documenten",
				    .link = "titel",
				    .link_id = "id",
				    .link_prefix = "/documenten/",
				    .hide = "ingetrokken_op",
				    .phone = "soort op",
				    .empty_title = "Nog geen documenten",
				    .empty_text =
					"Hier staan straks een cv, een diploma of een verslag.",
				    .empty_action = may ? &add : NULL});
	if (!gone.count)
		return;
	ui_section_begin(h, "weggehaald", "Weggehaald");
	ui_p(h, arena_format(h->arena,
			     "%d dagen lang kunt u het terugzetten. Daarna is het document weg.",
			     request_termijnen(r)->prullenbak_bewaren));
	ui_signals_begin(h);
	for (size_t i = 0; i < gone.count; i++)
		view_weggehaald(h, r, &weg[i]);
	ui_signals_end(h);
	ui_section_end(h);
}

/* ---- a new one ---- */

struct nieuw_in {
	struct upload bestand;
	const char *titel;
	int soort;
	int deel;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, bestand, FILE, "Bestand", .required = true, .accept = DOCUMENT_ACCEPT,
	  .hint = SOORTEN " Geen medische stukken: die horen hier niet."),
    FIELD(struct nieuw_in, titel, TEXT, "Titel", .required = true, .max = 120,
	  .hint = "Bijvoorbeeld: verslag van de stage bij de kwekerij."),
    FIELD_CHOICE_OF(struct nieuw_in, soort, documentsoorten, "Wat is het?", .required = true),
    FIELD_CHOICE_OF(struct nieuw_in, deel, documentdelen, "Waar gaat het over?", .required = true,
		    .hint = "Alleen wie ook dat deel mag lezen, ziet dit document."),
};

/* Notes why this file may not come in. */
static void check_file(struct request *r, const struct upload *sent)
{
	if (!sent->data)
		return;
	if (document_type_find(sent->data, sent->len) == CHOICE_NONE)
		invalid(r, "bestand",
			"Bestand: dit soort bestand nemen wij niet aan. Bewaar het als pdf en "
			"probeer het opnieuw.");
	else if (sent->len > DOCUMENT_BYTES_MAX)
		invalid(
		    r, "bestand",
		    "Bestand: dit is groter dan 10 MB. Maak het kleiner en probeer het opnieuw.");
}

static struct bestand file_of(const struct upload *sent)
{
	return (struct bestand){sent->name,
				document_type_find(sent->data, sent->len),
				{(const uint8_t *)sent->data, sent->len}};
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "deel"),
			     documentdelen_within((uint32_t)kop->zicht));
	ui_h1(h, arena_format(h->arena, "Document van %s toevoegen", kop_kort(h->arena, kop)),
	      NULL);
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/jongeren/%s/documenten", TOKEN(h, kop->id)),
		       .upload = true,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Voeg toe",
		       .cancel = html_url(h, "/jongeren/%s/documenten", TOKEN(h, kop->id)),
		       .note = arena_format(h->arena,
					    "%s Van hen alleen wie ook leest waar het over gaat.",
					    request_readers(r, ONDERDEEL_DOCUMENTEN))});
}

static int nieuw_handle(struct request *r)
{
	(void)r;
	return 0;
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;

	check_file(r, &in->bestand);
	if (in->deel != CHOICE_NONE && !(documentdeel_onderdeel(in->deel) & (uint32_t)kop->zicht))
		invalid(r, "deel", "Waar gaat het over: kies een deel dat u zelf mag lezen.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct bestand bestand = file_of(&in->bestand);
	const struct document_nieuw nieuw = {kop->id, in->soort, in->titel,
					     documentdeel_onderdeel(in->deel)};
	document_id id;
	int rc = document_create(&doing, &nieuw, &bestand, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/documenten/%s", ID_DOCUMENT, id.nr);
	r->flash = "Het document staat in het dossier.";
	r->undo = request_path(r, "/documenten/%s/weghalen", ID_DOCUMENT, id.nr);
	return 0;
}

/* ---- one document ---- */

struct document_page {
	struct document_row document;
	struct list versies;
};
static const struct shape document_shape = SHAPE("Document", struct document_row, document_columns);
static const struct shape versie_shape =
    SHAPE("Documentversie", struct documentversie_row, documentversie_columns);
static const struct shape_part document_parts[] = {
    {"document", &document_shape, offsetof(struct document_page, document), false},
    {"versies", &versie_shape, offsetof(struct document_page, versies), true},
};
static const struct shape document_page_shape = {.name = "DocumentMetVersies",
						 .size = sizeof(struct document_page),
						 .parts = document_parts,
						 .n_parts = COUNT(document_parts)};

static int document_handle(struct request *r)
{
	struct document_page *out = r->out;
	struct db_rows rows;
	int rc;

	out->document = *(const struct document_row *)r->object;
	r->versie = out->document.versie;
	rc = documentversie_list(r->db, r->arena, out->document.id, &rows);
	if (!rc)
		out->versies = list_of(&rows);
	return rc;
}

static const char *bytes_text(struct arena *a, int64_t bytes)
{
	double mb = (double)bytes / (1024 * 1024);

	if (bytes < 1024 * 1024)
		return arena_format(a, "%lld kB", (long long)(bytes + 1023) / 1024);
	return arena_format(a, "%d,%d MB", (int)mb, (int)(mb * 10) % 10);
}

static void view_versie(struct html *h, const struct documentversie_row *v)
{
	const char *url = html_url(h, "/documentversies/%s", TOKEN(h, v->id));

	ui_signal(h, &(struct ui_signal){
			 .wat = v->naam,
			 .waarom = arena_format(h->arena, "%s, %s, van %s",
						choice_label(&documenttypen, v->type),
						bytes_text(h->arena, v->bytes), v->door),
			 .termijn = html_moment(h, v->op),
			 .action = {.label = document_type_is_shown(v->type) ? "Open" : "Bewaar",
				    .url = url,
				    .icon = document_type_is_shown(v->type) ? UI_ICON_OOG
									    : UI_ICON_DOWNLOAD}});
}

static void view_versies(struct html *h, const struct document_page *out)
{
	const struct documentversie_row *rows = out->versies.rows;
	const char *titel = out->document.titel;

	if (document_type_is_image(rows[0].type))
		ui_picture(h, html_url(h, "/documentversies/%s", TOKEN(h, rows[0].id)), titel);
	ui_section_begin(h, "versies", "Versies");
	ui_signals_begin(h);
	for (size_t i = 0; i < out->versies.count; i++)
		view_versie(h, &rows[i]);
	ui_signals_end(h);
	ui_section_end(h);
}

static void view_document_acts(struct html *h, struct request *r, const struct document_row *d)
{
	struct ui_action away = step(h, d->id, d->versie, "Haal weg", "weghalen");
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	if (!request_may_do(r, &away))
		return;
	ui_form(h, &(struct ui_form){.action = html_url(h, "/documenten/%s", TOKEN(h, d->id)),
				     .upload = true,
				     .legend = "Nieuwe versie",
				     .versie = d->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg deze versie toe"});
	ui_actions(h, &away, 1);
}

static void document_view(struct html *h, struct request *r)
{
	const struct document_page *out = r->out;
	const struct document_row *d = &out->document;
	const struct choice *deel = &documentdelen.list[documentdeel_find((uint32_t)d->onderdeel)];

	ui_h1(h, d->titel,
	      arena_format(h->arena, "%s. Gaat over: %s.", choice_label(&documentsoorten, d->soort),
			   deel->label));
	ui_link(h, html_url(h, "/jongeren/%s/documenten", TOKEN(h, d->jongere_id)),
		arena_format(h->arena, "Alle documenten van %s", kop_kort(h->arena, d)));
	if (moment_set(d->ingetrokken_op)) {
		struct ui_action back = step(h, d->id, d->versie, "Zet terug", "terugzetten");
		ui_alert(h, UI_WARNING, "Dit document is weggehaald", NULL);
		if (request_may_do(r, &back))
			ui_actions(h, &back, 1);
		return;
	}
	view_versies(h, out);
	view_document_acts(h, r, d);
}

/* ---- the bytes ---- */

static int bestand_handle(struct request *r)
{
	const struct documentversie_row *v = r->object;
	struct file_reply *file = arena_alloc(r->arena, sizeof(*file));
	int rc = documentinhoud_load(r->db, r->arena, v->id, &file->data);

	if (rc)
		return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "the document was taken away")
					  : rc;
	file->type = document_type_mime(v->type);
	file->name = v->naam;
	file->shown = document_type_is_shown(v->type);
	r->file = file;
	return 0;
}

/* ---- a new version, taken away, put back ---- */

struct versie_in {
	struct upload bestand;
};
static const struct field versie_fields[] = {
    FIELD(struct versie_in, bestand, FILE, "Bestand", .required = true, .accept = DOCUMENT_ACCEPT,
	  .hint = SOORTEN),
};

static void finish(struct request *r, const struct document_row *d, const char *flash)
{
	r->location = request_path(r, "/documenten/%s", ID_DOCUMENT, d->id.nr);
	r->flash = flash;
}

static int versie_check(struct request *r)
{
	check_file(r, &((const struct versie_in *)r->in)->bestand);
	return 0;
}

static int versie_handle(struct request *r)
{
	const struct document_row *d = r->object;
	const struct versie_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct bestand bestand = file_of(&in->bestand);

	finish(r, d, "De nieuwe versie staat in het dossier. De vorige is er nog.");
	return document_add_versie(&doing, d, &bestand);
}

static int weghalen_handle(struct request *r)
{
	const struct document_row *d = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/documenten", ID_JONGERE, d->jongere_id.nr);
	r->flash = "Het document is weggehaald. U kunt het nog een tijd terugzetten.";
	r->undo = request_path(r, "/documenten/%s/terugzetten", ID_DOCUMENT, d->id.nr);
	return document_withdraw(&doing, d);
}

/* ---- routes ---- */

#define VAN_JONGERE .doel = DOEL, .object = &object_jongere, .onderdelen = ONDERDEEL_DOCUMENTEN
#define VAN_DOCUMENT .doel = DOEL, .object = &object_document

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/documenten",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Documenten",
     VAN_JONGERE,
     .handle = documenten_handle,
     .view = documenten_view,
     .shape = &documenten_shape,
     .scenario = "documenten"},
    {.method = GET,
     .path = "/jongeren/:jongere/documenten/nieuw",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Document toevoegen",
     VAN_JONGERE,
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "documenten"},
    {.method = POST,
     .path = "/jongeren/:jongere/documenten",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Document toevoegen",
     VAN_JONGERE,
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/jongeren/:jongere/documenten/nieuw",
     .body_limit = FILE_LIMIT,
     .flags = ROUTE_SLOW | ROUTE_FILE,
     .scenario = "documenten"},
    {.method = GET,
     .path = "/documenten/:document",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Een document",
     VAN_DOCUMENT,
     .handle = document_handle,
     .view = document_view,
     .shape = &document_page_shape,
     .scenario = "documenten"},
    {.method = POST,
     .path = "/documenten/:document",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Nieuwe versie van een document",
     VAN_DOCUMENT,
     FIELDS(versie_fields, struct versie_in),
     .check = versie_check,
     .handle = versie_handle,
     .again = "/documenten/:document",
     .body_limit = FILE_LIMIT,
     .flags = ROUTE_SLOW | ROUTE_FILE,
     .scenario = "documenten"},
    {.method = GET,
     .path = "/documentversies/:documentversie",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Het bestand van een document",
     .doel = DOEL,
     .object = &object_documentversie,
     .handle = bestand_handle,
     .flags = ROUTE_NO_API,
     .scenario = "documenten"},
    {.method = POST,
     .path = "/documenten/:document/weghalen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Document weghalen",
     VAN_DOCUMENT,
     .handle = weghalen_handle,
     .scenario = "documenten"},
};
PAGE(documenten, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
