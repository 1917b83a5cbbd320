/*
 * De vijftien normen: what a region lays its work beside.
 *
 * What: all fifteen, each with what good looks like and what to ask each other; a new version of
 *       one, perhaps with words that somebody proposed (formulering.c), and the earlier ones; on
 *       paper, for when the technique fails.
 * Who:  whoever takes part reads them; changing asks norm_bijhouden.
 * Invariants: the national texts are not public, so ours are called a proposal everywhere
 *       (F349, peers 9.19). A version is never overwritten; a scan keeps those it began with.
 * On purpose absent: more or fewer than fifteen, and other words for one scan: then two years could
 *       not be compared (peers 9.10).
 * Rows: F329, F345, F347-F349; peers J125, J128.
 */
#include "part/meerhierover.h"

#include "store/formulering.h"
#include "store/zetel.h"

#include <string.h>

#define DOEL "implementatiescan"
#define VOORSTEL "Een voorstel van Startbaan, niet de landelijke normen."

/* ---- all of them ---- */

struct normen_page {
	struct list normen;
};
static const struct shape norm_shape = SHAPE("Norm", struct norm_row, norm_columns);
static const struct shape_part normen_parts[] = {
    {"normen", &norm_shape, offsetof(struct normen_page, normen), true},
};
static const struct shape normen_shape = {.name = "Normen",
					  .size = sizeof(struct normen_page),
					  .parts = normen_parts,
					  .n_parts = COUNT(normen_parts)};

static int normen_handle(struct request *r)
{
	struct normen_page *out = r->out;
	struct db_rows rows;
	int rc = norm_list(r->db, r->arena, &rows);

	if (!rc)
		out->normen = list_of(&rows);
	return rc;
}

static void normen_view(struct html *h, struct request *r)
{
	const struct normen_page *out = r->out;
	const struct norm_row *rows = out->normen.rows;

	ui_h1(h, "De vijftien normen", VOORSTEL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->normen.count; i++)
		ui_item(h,
			&(struct ui_item){.title = arena_format(h->arena, "%d. %s",
								(int)rows[i].nummer, rows[i].titel),
					  .url = html_url(h, "/normen/%s", TOKEN(h, rows[i].id)),
					  .text = rows[i].stelling});
	ui_list_end(h);
	ui_link(h, "/formuleringen", "Voorstellen voor andere woorden");
	ui_link(h, "/scans", "Naar alle scans");
}

/* ---- one, with its history ---- */

struct norm_page {
	struct norm_row norm;
	struct list versies;
	struct db_rows meer; /* tied to norms */
	struct formuleerruimte ruimte;
};
static const struct shape versie_shape =
    SHAPE("Normversie", struct normversie_row, normversie_columns);
static const struct shape_part norm_parts[] = {
    {"norm", &norm_shape, offsetof(struct norm_page, norm), false},
    {"versies", &versie_shape, offsetof(struct norm_page, versies), true},
};
static const struct shape norm_page_shape = {.name = "NormMetVersies",
					     .size = sizeof(struct norm_page),
					     .parts = norm_parts,
					     .n_parts = COUNT(norm_parts)};

static int norm_handle(struct request *r)
{
	struct norm_page *out = r->out;
	struct db_rows rows;
	int rc;

	out->norm = *(const struct norm_row *)r->object;
	rc = normversie_list(r->db, r->arena, out->norm.id, &rows);
	rc = rc ? rc : meer_load(r, BANDSOORT_NORM, &out->meer);
	rc = rc ? rc : formuleerruimte_find(r->db, r->arena, &out->ruimte);
	if (!rc)
		out->versies = list_of(&rows);
	return rc;
}

static void view_texts(struct html *h, const char *stelling, const char *goed, const char *vragen)
{
	ui_facts_begin(h);
	ui_fact(h, "Stelling", stelling);
	ui_fact(h, "Zo ziet goed eruit", goed);
	ui_fact_begin(h, "Vraag elkaar");
	ui_text(h, vragen);
	ui_fact_end(h);
	ui_facts_end(h);
}

static void view_versie(struct html *h, const struct normversie_row *v)
{
	ui_details_begin(h, arena_format(h->arena, "Versie %d, van %s", (int)v->nummer,
					 v->wie ? v->wie : "Redactie Startbaan"));
	ui_p(h, v->titel);
	view_texts(h, v->stelling, v->goed, v->vragen);
	ui_details_end(h);
}

static void norm_view(struct html *h, struct request *r)
{
	const struct norm_page *out = r->out;
	const struct norm_row *n = &out->norm;
	const struct normversie_row *versies = out->versies.rows;
	const char *url = html_url(h, "/normen/%s", TOKEN(h, n->id));
	const struct ui_action change = {.label = "Maak een nieuwe versie",
					 .url = arena_format(h->arena, "%s/wijzigen", url),
					 .icon = UI_ICON_PEN};
	const char *artikel = n->artikel ? html_url(h, "/kennis/%s", n->artikel) : NULL;

	ui_h1(h, arena_format(h->arena, "%d. %s", (int)n->nummer, n->titel), VOORSTEL);
	view_texts(h, n->stelling, n->goed, n->vragen);
	if (artikel && request_may_open(r, artikel))
		ui_link(h, artikel, "Uitleg bij deze norm");
	meer_view(h, &out->meer, BANDSOORT_NORM,
		  arena_format(h->arena, "%lld", (long long)n->nummer), n->titel);
	if (request_may_do(r, &change))
		ui_actions(h, &change, 1);
	if (out->ruimte.norm)
		ui_link(h, arena_format(h->arena, "%s/formuleringen/nieuw", url),
			"Stel andere woorden voor");
	if (out->versies.count > 1) {
		ui_section_begin(h, "versies", "Eerdere versies");
		for (size_t i = 1; i < out->versies.count; i++)
			view_versie(h, &versies[i]);
		ui_section_end(h);
	}
	ui_link(h, "/normen", "Naar alle normen");
}

/* ---- a new version ---- */

struct norm_in {
	const char *titel;
	const char *stelling;
	const char *goed;
	const char *vragen;
	const char *artikel;
	formulering_id formulering; /* that is taken over; 0: none */
};
static const struct field norm_fields[] = {
    FIELD(struct norm_in, titel, TEXT, "Norm", .required = true, .max = 80),
    FIELD(struct norm_in, stelling, LONG_TEXT, "Stelling", .required = true, .max = 300,
	  .hint = "Eén zin waarop ieder een cijfer geeft."),
    FIELD(struct norm_in, goed, LONG_TEXT, "Zo ziet goed eruit", .required = true, .max = 1000),
    FIELD(struct norm_in, vragen, LONG_TEXT, "Vraag elkaar", .required = true, .max = 1000,
	  .hint = "Elke vraag op een eigen regel."),
    FIELD(struct norm_in, artikel, TEXT, "Pagina in de kennisbank", .max = 80,
	  .hint = "Het laatste stuk van het adres. Bijvoorbeeld: factor-contact."),
    FIELD_ID_OF(struct norm_in, formulering, formulering, FORMULERING, "Voorstel", .hidden = true),
};

struct wijzig_in {
	formulering_id formulering;
};
static const struct field wijzig_fields[] = {
    FIELD_ID_OF(struct wijzig_in, formulering, formulering, FORMULERING, "Voorstel",
		.hidden = true),
};

/* What was proposed for this norm and waits; false: nothing of that number. */
static int voorstel_find(struct request *r, formulering_id id, struct formulering_row *ret,
			 bool *found)
{
	const struct norm_row *n = r->object;
	int rc = id.nr ? formulering_find(r->db, r->arena, id, ret) : ERR_GEEN_RIJ;

	*found = !rc && ret->norm_id.nr == n->id.nr &&
		 voorstel_may(ret->formuleerstand, VOORSTELSTAP_NEEM_AAN);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int wijzig_handle(struct request *r)
{
	const struct norm_row *n = r->object;
	const struct wijzig_in *in = r->in;
	const formulering_id id =
	    r->again ? (formulering_id){request_typed_id(r, "formulering", ID_FORMULERING)}
		     : in->formulering;
	struct norm_in *form = request_form(r, NULL);
	struct formulering_row voorstel;
	bool found;
	int rc = voorstel_find(r, id, &voorstel, &found);

	*form = (struct norm_in){n->titel,  n->stelling, n->goed,
				 n->vragen, n->artikel,  (formulering_id){0}};
	if (found) {
		form->stelling = voorstel.tekst;
		form->formulering = voorstel.id;
	}
	return rc;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct norm_row *n = r->object;
	const char *url = html_url(h, "/normen/%s", TOKEN(h, n->id));
	size_t count;
	struct ui_field *fields = request_fields(r, NULL, &count);

	ui_h1(h, arena_format(h->arena, "Norm %d: nieuwe versie", (int)n->nummer),
	      "Scans die al begonnen zijn houden hun eigen versie.");
	if (*request_field_of(fields, count, "formulering")->value) {
		ui_facts_begin(h);
		ui_fact(h, "Zo luidt de stelling nu", n->stelling);
		ui_facts_end(h);
	}
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = n->versie,
				     .fields = fields,
				     .n_fields = count,
				     .submit = "Maak deze versie",
				     .cancel = url,
				     .note = "Wie kan dit lezen: wie meedoet aan een scan."});
}

static bool is_slug(const char *text)
{
	return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(text);
}

static int wijzig_check(struct request *r)
{
	const struct norm_in *in = r->in;
	struct formulering_row voorstel;
	bool found;
	int rc = voorstel_find(r, in->formulering, &voorstel, &found);

	if (!rc && in->formulering.nr && !found)
		invalid(r, "", "Dit voorstel is al beantwoord. Begin opnieuw bij de norm.");
	if (in->artikel && !is_slug(in->artikel))
		invalid(r, "artikel",
			"Pagina in de kennisbank: gebruik kleine letters, cijfers en streepjes, "
			"zoals in factor-contact.");
	return rc;
}

static int update_handle(struct request *r)
{
	const struct norm_row *n = r->object;
	const struct norm_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct formulering_row voorstel;
	bool found;
	int rc = voorstel_find(r, in->formulering, &voorstel, &found);

	rc = rc ? rc
		: normversie_create(&doing, n,
				    &(struct norm_inhoud){in->titel, in->stelling, in->goed,
							  in->vragen, in->artikel});
	r->location = request_path(r, "/normen/%s", ID_NORM, n->id.nr);
	r->flash = "De nieuwe versie geldt vanaf nu. De vorige blijft te lezen.";
	return rc || !found ? rc : formulering_accept(&doing, &voorstel);
}

/* ---- on paper ---- */

struct papier_page {
	struct list normen;
	struct list zetels;
};
static const struct shape zetel_shape = SHAPE("Zetel", struct zetel_row, zetel_columns);
static const struct shape_part papier_parts[] = {
    {"normen", &norm_shape, offsetof(struct papier_page, normen), true},
    {"zetels", &zetel_shape, offsetof(struct papier_page, zetels), true},
};
static const struct shape papier_shape = {.name = "ScanPapier",
					  .size = sizeof(struct papier_page),
					  .parts = papier_parts,
					  .n_parts = COUNT(papier_parts)};

static int papier_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct papier_page *out = r->out;
	struct db_rows normen, zetels;
	int rc = norm_list_of_scan(r->db, r->arena, s->id, &normen);

	rc = rc ? rc : zetel_list(r->db, r->arena, s->id, &zetels);
	if (rc)
		return rc;
	out->normen = list_of(&normen);
	out->zetels = list_of(&zetels);
	return 0;
}

static void view_blad(struct html *h, const struct norm_row *n)
{
	ui_card_begin(h, arena_format(h->arena, "%d. %s", (int)n->nummer, n->titel));
	ui_p(h, n->stelling);
	ui_p(h, "Mijn cijfer vandaag: ☐ 1  ☐ 2  ☐ 3  ☐ 4  ☐ 5");
	ui_text(h, n->vragen);
	ui_p(h, "Mijn opmerking:");
	ui_p(h, "……………………………………………………………………");
	ui_card_end(h);
}

static const char *aan_tafel(struct html *h, const struct list *zetels)
{
	const struct zetel_row *rows = zetels->rows;
	const char *text = "";

	for (size_t i = 0; i < zetels->count; i++)
		text = arena_format(h->arena, "%s%s, %s (%s)  ☐ aanwezig\n", text, rows[i].naam,
				    rows[i].organisatie, zeteldomein_label(rows[i].domein));
	return text;
}

static void papier_view(struct html *h, struct request *r)
{
	const struct papier_page *out = r->out;
	const struct scan_row *s = r->object;
	const struct norm_row *normen = out->normen.rows;

	ui_h1(h, "Op papier",
	      "Voor als het internet het niet doet. Druk af: één stapel voor elke deelnemer. Neem "
	      "de cijfers later over.");
	ui_print_button(h);
	ui_section_begin(h, "aan-tafel", "Aan tafel");
	ui_text(h, aan_tafel(h, &out->zetels));
	ui_section_end(h);
	ui_section_begin(h, "normen", "De vijftien normen");
	ui_p(h, VOORSTEL);
	ui_p(h, "Mijn naam: ………………………………………………………………");
	ui_p(h, "1: dat is bij ons nog niet zo. 5: dat is bij ons helemaal zo.");
	for (size_t i = 0; i < out->normen.count; i++)
		view_blad(h, &normen[i]);
	ui_section_end(h);
	ui_link(h, html_url(h, "/scans/%s", TOKEN(h, s->id)), "Terug naar de scan");
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/normen" path_, .recht = RECHT_##recht_,             \
		.summary = (summary_), .doel = DOEL, .scenario = "scan_normen", __VA_ARGS__        \
	}

static const struct route routes[] = {
    ROUTE(GET, "", SCAN_MEEDOEN, "De vijftien normen", .handle = normen_handle, .view = normen_view,
	  .shape = &normen_shape),
    ROUTE(GET, "/:norm", SCAN_MEEDOEN, "Norm", .object = &object_norm, .handle = norm_handle,
	  .view = norm_view, .shape = &norm_page_shape),
    ROUTE(GET, "/:norm/wijzigen", NORM_BIJHOUDEN, "Norm: nieuwe versie", .object = &object_norm,
	  FIELDS(wijzig_fields, struct wijzig_in), .handle = wijzig_handle, .view = wijzig_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/:norm/wijzigen", NORM_BIJHOUDEN, "Norm: nieuwe versie", .object = &object_norm,
	  FIELDS(norm_fields, struct norm_in), .check = wijzig_check, .handle = update_handle,
	  .again = "/normen/:norm/wijzigen"),
    {.method = GET,
     .path = "/scans/:scan/papier",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Scan op papier",
     .doel = DOEL,
     .object = &object_scan,
     .handle = papier_handle,
     .view = papier_view,
     .shape = &papier_shape,
     .flags = ROUTE_PRINT,
     .scenario = "scan_normen"},
};
PAGE(normen, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
