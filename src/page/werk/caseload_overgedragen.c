/*
 * Wat is overgedragen: which dossiers went together to another casusregisseur, and the way back.
 *
 * What: who gave how many to whom, when and why; of one such, whose dossiers they are as far as the
 *       reader may see them; taking all back at once, or one. Who sees the dossier no more, names
 *       whom he means.
 * Who:  who gave them, who got them, and whose they were (view caseloadoverdracht). Back, for some
 *       days (termijn caseload_terug): by who gave, while the other wrote nothing in it; by who
 *       got, in any case (schema 0048).
 * Invariants: nobody is named to who may not see him, and a teamleider sees no name. Nobody becomes
 *       casusregisseur by this but who was. Both stand on the timeline.
 * On purpose absent: taking back what was offered and accepted (overleg/overdracht.c), and closed
 *       dossiers of who left.
 * Rows: F137-F139; peers 43.
 */
#include "part/bekend.h"

#include "domain/termijn.h"
#include "store/caseloadoverdracht.h"
#include "store/jongere.h"

#define PAD "/caseload/overgedragen"
#define DOEL "een caseload overdragen"

/* ---- all of them ---- */

static const struct column lijst_columns[] = {
    COLUMN_ID(struct caseloadoverdracht_row, id, caseloadoverdracht, CASELOADOVERDRACHT, "Nummer"),
    COLUMN(struct caseloadoverdracht_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct caseloadoverdracht_row, van, TEXT, "Van", 0),
    COLUMN(struct caseloadoverdracht_row, naar, TEXT, "Naar", 0),
    COLUMN(struct caseloadoverdracht_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct caseloadoverdracht_row, aantal_terug, INT, "Teruggenomen", 0),
    COLUMN(struct caseloadoverdracht_row, aantal_kan_terug, INT, "Kan terug", 0),
};
struct lijst_page {
	struct list overdrachten;
};
static const struct shape lijst_row_shape =
    SHAPE("Caseloadoverdracht", struct caseloadoverdracht_row, caseloadoverdracht_columns);
static const struct shape_part lijst_parts[] = {
    {"overdrachten", &lijst_row_shape, offsetof(struct lijst_page, overdrachten), true},
};
static const struct shape lijst_shape = {.name = "Caseloadoverdrachten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};
struct blad_in {
	const char *na;
};
static const struct field blad_fields[] = {
    FIELD(struct blad_in, na, TEXT, "Vanaf", .hidden = true),
};

static int lijst_handle(struct request *r)
{
	const struct blad_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 25);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct db_rows rows;
	int rc = caseloadoverdracht_list(r->db, r->arena, c.id, (int64_t)limit + 1, &rows);

	if (rc)
		return rc;
	out->overdrachten = list_of(&rows);
	list_turn(r, &out->overdrachten, limit, sizeof(struct caseloadoverdracht_row));
	return 0;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct blad_in *in = r->in;
	const struct caseloadoverdracht_row *rows = out->overdrachten.rows;
	const char *next = out->overdrachten.next;

	ui_h1(h, "Wat is overgedragen?",
	      arena_format(h->arena,
			   "Jongeren die een andere casusregisseur kregen: van u, naar u of door "
			   "u. Terugnemen kan %d dagen, zolang de ander niets in een dossier "
			   "schreef.",
			   request_termijnen(r)->caseload_terug));
	ui_table(h, ROW_SET(lijst_columns, rows, out->overdrachten.count),
		 &(struct ui_table){.one = "overdracht",
				    .many = "overdrachten",
				    .link = "op",
				    .link_id = "id",
				    .link_prefix = PAD "/",
				    .names = "van naar",
				    .phone = "van: naar: aantal: aantal_kan_terug:",
				    .volgende = next ? request_url_with(r, "na", next) : NULL,
				    .vorige = in->na ? PAD : NULL,
				    .empty_title = "Er is nog niets overgedragen",
				    .empty_text = "Geeft u een jongere aan een collega, of krijgt "
						  "u er een? Dan staat dat hier."});
	ui_link(h, "/caseload", "Terug naar de caseload");
}

/* ---- one of them ---- */

struct dossier_row {
	overgedragen_id id;
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	struct moment teruggenomen_op;
	bool kan_terug;
	int64_t versie;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, overgedragen, OVERGEDRAGEN, "Nummer"),
    COLUMN_ID(struct dossier_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct dossier_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, teruggenomen_op, MOMENT, "Teruggenomen", 0),
    COLUMN(struct dossier_row, kan_terug, BOOL, "Kan terug", 0),
    COLUMN(struct dossier_row, versie, INT, NULL, 0),
};
QUERY(dossier_list,
      "SELECT d.id, j.id AS jongere_id, j.roepnaam, j.achternaam, d.teruggenomen_op, d.kan_terug, "
      "d.versie FROM overgedragen d JOIN jongere j ON j.id = d.dossier_id "
      "WHERE d.caseloadoverdracht_id = $1 AND d.id < $2 ORDER BY d.id DESC LIMIT $3");

struct een_page {
	struct caseloadoverdracht_row overdracht;
	struct list dossiers;
};
static const struct shape dossier_shape =
    SHAPE("OvergedragenDossier", struct dossier_row, dossier_columns);
static const struct shape_part een_parts[] = {
    {"overdracht", &lijst_row_shape, offsetof(struct een_page, overdracht), false},
    {"dossiers", &dossier_shape, offsetof(struct een_page, dossiers), true},
};
static const struct shape een_shape = {.name = "CaseloadoverdrachtEen",
				       .size = sizeof(struct een_page),
				       .parts = een_parts,
				       .n_parts = COUNT(een_parts)};

static int een_handle(struct request *r)
{
	const struct caseloadoverdracht_row *samen = r->object;
	const struct blad_in *in = r->in;
	struct een_page *out = r->out;
	size_t limit = request_limit(r, 25);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	int rc =
	    request_rows(r, &dossier_list, ARGS(samen->id, c.id, (int64_t)limit + 1),
			 dossier_columns, sizeof(struct dossier_row), limit + 1, &out->dossiers);

	out->overdracht = *samen;
	if (!rc)
		list_turn(r, &out->dossiers, limit, sizeof(struct dossier_row));
	return rc;
}

static bool got_it(const struct request *r, const struct caseloadoverdracht_row *samen)
{
	return samen->ontvanger_id.nr == r->wie.gebruiker.nr;
}

static const char *terug_text(struct html *h, const struct request *r,
			      const struct caseloadoverdracht_row *o)
{
	int64_t blijft = o->aantal - o->aantal_terug - o->aantal_kan_terug;
	const char *tot = html_moment(h, o->tot_op);

	if (o->aantal_terug == o->aantal)
		return "Alles is teruggenomen.";
	if (o->tot_op.ms <= r->nu.ms)
		return arena_format(h->arena, "Nee. Dat kon tot %s.", tot);
	if (o->door_id.nr != r->wie.gebruiker.nr && !got_it(r, o))
		return arena_format(h->arena, "Dat kan %s doen, tot %s.", o->door, tot);
	if (!o->aantal_kan_terug)
		return arena_format(h->arena, "Nee. %s werkt er al mee.", o->naar);
	if (blijft)
		return arena_format(h->arena, "%lld wel, tot %s. %lld niet: %s werkt er al mee.",
				    (long long)o->aantal_kan_terug, tot, (long long)blijft,
				    o->naar);
	return arena_format(h->arena, "Ja, tot %s.", tot);
}

static void view_facts(struct html *h, const struct request *r,
		       const struct caseloadoverdracht_row *o)
{
	ui_facts_begin(h);
	ui_fact(h, "Wanneer", html_moment(h, o->op));
	ui_fact(h, "Door", o->door);
	ui_fact(h, "Waarom", o->reden);
	ui_fact(h, "Hoeveel jongeren", arena_format(h->arena, "%lld", (long long)o->aantal));
	if (o->aantal_terug)
		ui_fact(h, "Teruggenomen",
			arena_format(h->arena, "%lld", (long long)o->aantal_terug));
	ui_fact(h, "Kan dit terug?", terug_text(h, r, o));
	ui_facts_end(h);
}

static void view_all(struct html *h, struct request *r, const struct caseloadoverdracht_row *o)
{
	const char *url = html_url(h, PAD "/%s", TOKEN(h, o->id));
	const struct ui_action acts[] = {
	    {.label = got_it(r, o) ? "Geef alles terug" : "Neem alles terug",
	     .url = arena_format(h->arena, "%s/terugnemen", url),
	     .post = true,
	     .versie = o->versie,
	     .icon = UI_ICON_WISSEL,
	     .toelichting = arena_format(h->arena, "%s wordt weer casusregisseur", o->van)},
	    {.label = "Neem één jongere terug", .url = arena_format(h->arena, "%s/een", url)},
	};

	if (o->aantal_kan_terug)
		ui_actions(h, acts, got_it(r, o) ? 1 : 2);
}

/* What the cells of a line ask. */
struct cel {
	const struct request *r;
	const struct caseloadoverdracht_row *samen;
};

static bool dossier_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct dossier_row *d = row;
	const struct cel *cel = arg;
	const struct ui_action back = {
	    .label = got_it(cel->r, cel->samen) ? "Geef terug" : "Neem terug",
	    .url = html_url(h, "/overgedragen/%s/terugnemen", TOKEN(h, d->id)),
	    .post = true,
	    .versie = d->versie,
	    .toelichting = naam_kort(h->arena, d->roepnaam, d->achternaam)};

	if (column->offset == offsetof(struct dossier_row, roepnaam)) {
		ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, d->jongere_id)),
			naam_kort(h->arena, d->roepnaam, d->achternaam));
		return true;
	}
	if (column->offset != offsetof(struct dossier_row, kan_terug))
		return false;
	if (d->kan_terug)
		ui_actions(h, &back, 1);
	else
		html(h, "%s", moment_set(d->teruggenomen_op) ? "Teruggenomen" : "Nee");
	return true;
}

static const struct column screen_columns[] = {
    COLUMN(struct dossier_row, roepnaam, TEXT, "Jongere", 0),
    COLUMN(struct dossier_row, kan_terug, BOOL, "Kan terug", 0),
};

static void een_view(struct html *h, struct request *r)
{
	const struct caseloadoverdracht_row *o = r->object;
	const struct een_page *out = r->out;
	const struct blad_in *in = r->in;
	const struct dossier_row *rows = out->dossiers.rows;
	const char *next = out->dossiers.next;
	struct cel cel = {r, o};

	ui_h1(h, arena_format(h->arena, "Van %s naar %s", o->van, o->naar), NULL);
	view_facts(h, r, o);
	view_all(h, r, o);
	if (out->dossiers.count || in->na)
		ui_table(
		    h, ROW_SET(screen_columns, rows, out->dossiers.count),
		    &(struct ui_table){.one = "jongere die u mag zien",
				       .many = "jongeren die u mag zien",
				       .names = "roepnaam",
				       .cell = dossier_cell,
				       .arg = &cel,
				       .volgende = next ? request_url_with(r, "na", next) : NULL,
				       .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
				       .empty_title = "Geen jongeren meer",
				       .empty_text = "U zag ze allemaal."});
	else
		ui_p(h, "Wie het zijn staat hier niet: u hebt van deze jongeren geen dossier in "
			"beeld.");
	ui_link(h, PAD, "Alles wat is overgedragen");
}

/* ---- taking it back ---- */

/* What was written meanwhile, the database alone knows for sure. */
#define TE_LAAT                                                                                    \
	"Dit kan niet meer terug: er is intussen in gewerkt, het is al teruggenomen, of het is "   \
	"te lang geleden. Vraag of de ander het overdraagt."

static int answer(struct request *r, int rc)
{
	return request_explain(r, rc, {"overgedragen_vast", "", TE_LAAT});
}

static int alles_check(struct request *r)
{
	const struct caseloadoverdracht_row *o = r->object;

	if (!o->aantal_kan_terug)
		invalid(r, "", TE_LAAT);
	return 0;
}

static int alles_handle(struct request *r)
{
	const struct caseloadoverdracht_row *o = r->object;
	const struct handeling doing = request_doing(r);
	int64_t aantal = 0;
	int rc = caseloadoverdracht_withdraw(&doing, o, &aantal);

	r->location = request_path(r, PAD "/%s", ID_CASELOADOVERDRACHT, o->id.nr);
	r->flash = aantal == o->aantal - o->aantal_terug
		       ? "Teruggenomen. Wie casusregisseur was, is dat weer."
		       : "Teruggenomen wat nog kon. Waar al in is gewerkt, blijft.";
	return answer(r, rc);
}

static int back(struct request *r, const struct overgedragen_row *een)
{
	const struct handeling doing = request_doing(r);

	r->location =
	    request_path(r, PAD "/%s", ID_CASELOADOVERDRACHT, een->caseloadoverdracht_id.nr);
	r->flash = "Teruggenomen. Wie casusregisseur was, is dat weer.";
	return answer(r, overgedragen_withdraw(&doing, een));
}

static int een_terug_check(struct request *r)
{
	const struct overgedragen_row *een = r->object;

	if (!een->kan_terug)
		invalid(r, "", TE_LAAT);
	return 0;
}

static int een_terug_handle(struct request *r)
{
	return back(r, r->object);
}

/* ---- one, by name ---- */

struct naam_in {
	const char *roepnaam, *voorvoegsel, *achternaam;
	struct datum geboren;
};
static const struct field naam_fields[] = {BEKEND_FIELDS(struct naam_in)};

static int naam_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void naam_view(struct html *h, struct request *r)
{
	const struct caseloadoverdracht_row *o = r->object;
	const char *url = html_url(h, PAD "/%s", TOKEN(h, o->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Neem één jongere terug",
	      arena_format(h->arena, "Van %s naar %s, op %s.", o->van, o->naar,
			   html_moment(h, o->op)));
	ui_p(h, "Wie het zijn staat hier niet meer. Vul in wie u bedoelt.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/een", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Neem terug",
				     .icon = UI_ICON_WISSEL,
				     .cancel = url});
}

static int naam_find(struct request *r, struct overgedragen_row *ret)
{
	const struct caseloadoverdracht_row *o = r->object;
	const struct naam_in *in = r->in;
	const struct personalia wie = {.roepnaam = in->roepnaam,
				       .voorvoegsel = in->voorvoegsel,
				       .achternaam = in->achternaam,
				       .geboorte_datum = in->geboren};
	struct bekend_row bekend;
	int rc = bekend_find(r, &wie, &bekend);

	return rc ? rc : overgedragen_find_dossier(r->db, r->arena, o->id, bekend.id, ret);
}

static int naam_check(struct request *r)
{
	struct overgedragen_row een;
	int rc = naam_find(r, &een);

	if (rc == ERR_GEEN_RIJ)
		invalid(r, "roepnaam",
			"Deze jongere is niet gevonden, of kan niet meer terug. Kijk de naam en de "
			"geboortedatum na.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int naam_handle(struct request *r)
{
	struct overgedragen_row een;
	int rc = naam_find(r, &een);

	return rc ? answer(r, rc) : back(r, &een);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Wat is overgedragen",
     .doel = DOEL,
     FIELDS(blad_fields, struct blad_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "caseload"},
    {.method = GET,
     .path = PAD "/:caseloadoverdracht",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Wat samen is overgedragen",
     .doel = DOEL,
     .object = &object_caseloadoverdracht,
     FIELDS(blad_fields, struct blad_in),
     .handle = een_handle,
     .view = een_view,
     .shape = &een_shape,
     .scenario = "caseload"},
    {.method = POST,
     .path = PAD "/:caseloadoverdracht/terugnemen",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Alles terugnemen wat is overgedragen",
     .doel = DOEL,
     .object = &object_caseloadoverdracht,
     .check = alles_check,
     .handle = alles_handle,
     .flags = ROUTE_SLOW,
     .scenario = "caseload"},
    {.method = GET,
     .path = PAD "/:caseloadoverdracht/een",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Eén overgedragen jongere terugnemen",
     .doel = DOEL,
     .object = &object_caseloadoverdracht,
     .handle = naam_form_handle,
     .view = naam_view,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = POST,
     .path = PAD "/:caseloadoverdracht/een",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Eén overgedragen jongere terugnemen",
     .doel = DOEL,
     .object = &object_caseloadoverdracht,
     FIELDS(naam_fields, struct naam_in),
     .check = naam_check,
     .handle = naam_handle,
     .again = PAD "/:caseloadoverdracht/een",
     .scenario = "caseload"},
    {.method = POST,
     .path = "/overgedragen/:overgedragen/terugnemen",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Een overgedragen dossier terugnemen",
     .doel = DOEL,
     .object = &object_overgedragen,
     .check = een_terug_check,
     .handle = een_terug_handle,
     .scenario = "caseload"},
};
PAGE(caseload_overgedragen, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
