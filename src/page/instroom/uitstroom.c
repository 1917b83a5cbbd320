/*
 * Uitstroomlijst: everybody who leaves school in one school year, for the talk between school and
 * gemeente about all of them.
 *
 * What: per leaver where to and with whom, who is responsible, and whether the talk of a year ahead
 *       was held. The destination can be set in the line itself. Made to be printed, lying on its
 *       side, and to be taken along as a file.
 * Who:  school and casusregisseur, each the young people they have a basis for; the views show
 *       nobody else. Who sees no dossier has the numbers per school (uitstroom_scholen.c).
 * Invariants: the list is the dossiers of that year, also closed ones: nobody can be taken off it.
 *       Who has left and has neither a destination nor a waakvlam stays open (belofte_1_uitstroom);
 *       with a waakvlam school and plan are closed, and so the line is not there.
 * On purpose absent: ticking off. A line changes when the destination or the talk is recorded.
 * Rows: F107, F108, F112-F115, F120.
 */
#include "gate/page.h"

#include "domain/contact.h"
#include "domain/fase.h"
#include "domain/schooljaar.h"
#include "domain/uitstroom.h"
#include "store/jongere.h"

#include <inttypes.h>
#include <string.h>

/* ---- rows ---- */

struct leerling_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *school;
	const char *klas;
	struct datum uitstroom_datum;
	int bestemming;
	const char *bestemming_plek;
	const char *bestemming_contact;
	const char *bestemming_telefoon;
	const char *casusregisseur;
	struct moment gesloten_op;
	struct datum uitstroomgesprek_datum;
	int uitstroomgesprek_soort;
	int uitstroomgesprek_ouders;
	struct moment uitstroomgesprek_op;
	/* made of these */
	const char *naam;
	const char *plek;
	int gesprek; /* enum uitstroomgesprek */
};
static const struct column leerling_columns[] = {
    COLUMN_ID(struct leerling_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct leerling_row, zicht, INT, NULL, 0),
    COLUMN(struct leerling_row, versie, INT, NULL, 0),
    COLUMN(struct leerling_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct leerling_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct leerling_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct leerling_row, school, TEXT, "School", ONDERDEEL_ONDERWIJS),
    COLUMN(struct leerling_row, klas, TEXT, "Klas", ONDERDEEL_ONDERWIJS),
    COLUMN(struct leerling_row, uitstroom_datum, DATUM, "Laatste schooldag", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct leerling_row, bestemming, bestemmingen, "Bestemming", ONDERDEEL_PLAN),
    COLUMN(struct leerling_row, bestemming_plek, TEXT, "Waar", ONDERDEEL_PLAN),
    COLUMN(struct leerling_row, bestemming_contact, TEXT, "Contactpersoon daar", ONDERDEEL_PLAN),
    COLUMN(struct leerling_row, bestemming_telefoon, TEXT, "Telefoon daar", ONDERDEEL_PLAN),
    COLUMN(struct leerling_row, casusregisseur, TEXT, "Verantwoordelijk", 0),
    COLUMN(struct leerling_row, gesloten_op, MOMENT, "Gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct leerling_row, uitstroomgesprek_datum, DATUM, "Gesprek op", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct leerling_row, uitstroomgesprek_soort, contactsoorten, "Hoe",
		 ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct leerling_row, uitstroomgesprek_ouders, uitstroomouders, "Ouder erbij",
		 ONDERDEEL_ONDERWIJS),
    COLUMN(struct leerling_row, uitstroomgesprek_op, MOMENT, "Gesprek vastgelegd",
	   ONDERDEEL_ONDERWIJS),
};
/* What the screen shows; the cells of the last three are drawn below. */
static const struct column screen_columns[] = {
    COLUMN_ID(struct leerling_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct leerling_row, naam, TEXT, "Naam", 0),
    COLUMN(struct leerling_row, plek, TEXT, "School en klas", 0),
    COLUMN(struct leerling_row, uitstroom_datum, DATUM, "Laatste dag", 0),
    COLUMN_KEUZE(struct leerling_row, bestemming, bestemmingen, "Bestemming", 0),
    COLUMN(struct leerling_row, casusregisseur, TEXT, "Verantwoordelijk", 0),
    COLUMN_KEUZE(struct leerling_row, gesprek, uitstroomgesprekken, "Gesprek vooraf", 0),
};

/* How far the whole list is, whatever is filtered. */
struct voortgang {
	int64_t aantal;
	int64_t bestemd;
	int64_t gesproken;
};
static const struct column voortgang_columns[] = {
    COLUMN(struct voortgang, aantal, INT, "Gaan van school", 0),
    COLUMN(struct voortgang, bestemd, INT, "Met bestemming", 0),
    COLUMN(struct voortgang, gesproken, INT, "Gesprek gehouden", 0),
};

struct school_row {
	organisatie_id id;
	const char *naam;
};
static const struct column school_columns[] = {
    COLUMN_ID(struct school_row, id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct school_row, naam, TEXT, NULL, 0),
};

struct lijst_page {
	struct list leerlingen;
	struct list scholen;
	struct voortgang voortgang;
	int schooljaar;
};
static const struct shape leerling_shape =
    SHAPE("Uitstroomregel", struct leerling_row, leerling_columns);
static const struct shape voortgang_shape =
    SHAPE("Uitstroomvoortgang", struct voortgang, voortgang_columns);
static const struct shape_part lijst_parts[] = {
    {"leerlingen", &leerling_shape, offsetof(struct lijst_page, leerlingen), true},
    {"voortgang", &voortgang_shape, offsetof(struct lijst_page, voortgang), false},
};
static const struct shape lijst_shape = {.name = "Uitstroomlijst",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* ---- queries ---- */

/* $1-$2 the days of the school year, $3 the school or 0. */
#define VAN_JAAR "WHERE j.uitstroom_datum BETWEEN $1 AND $2 AND ($3 = 0 OR j.school_id = $3) "
/* $4 destination, $5 talk, $6 casusregisseur or 0; then $7-$8 the cursor and $9 the limit. */
#define LEERLINGEN                                                                                 \
	"SELECT j.id, j.zicht, j.versie, j.roepnaam, j.voorvoegsel, j.achternaam, "                \
	"o.naam AS school, j.klas, j.uitstroom_datum, j.bestemming, j.bestemming_plek, "           \
	"j.bestemming_contact, j.bestemming_telefoon, g.naam AS casusregisseur, "                  \
	"j.gesloten_op, j.uitstroomgesprek_datum, j.uitstroomgesprek_soort, "                      \
	"j.uitstroomgesprek_ouders, j.uitstroomgesprek_op "                                        \
	"FROM jongere j JOIN gebruiker g ON g.id = j.casusregisseur_id "                           \
	"LEFT JOIN organisatie o ON o.id = j.school_id " VAN_JAAR                                  \
	"AND ($4 = '' OR j.bestemming = $4 OR (j.bestemming IS NULL AND (j.zicht & 2048) <> 0 "    \
	"AND $4 = 'zonder')) "                                                                     \
	"AND ($5 = '' OR (j.uitstroomgesprek_op IS NOT NULL AND $5 = 'gehouden') "                 \
	"OR (j.uitstroomgesprek_op IS NULL AND j.uitstroomgesprek_datum IS NOT NULL "              \
	"AND $5 = 'gepland') OR (j.uitstroomgesprek_datum IS NULL AND $5 = 'geen')) "              \
	"AND ($6 = 0 OR j.casusregisseur_id = $6) "

/* A destination is worth more than any number of days. */
#define ZONDER_EERST "(CASE WHEN j.bestemming IS NULL THEN 0 ELSE 1000000 END + j.uitstroom_datum)"
QUERY(leerling_zonder_eerst, LEERLINGEN "AND (" ZONDER_EERST ", j.id) > ($7, $8) "
					"ORDER BY " ZONDER_EERST ", j.id LIMIT $9");
QUERY(leerling_datum, LEERLINGEN "AND (j.uitstroom_datum, j.id) > ($7, $8) "
				 "ORDER BY j.uitstroom_datum, j.id LIMIT $9");
QUERY(leerling_naam, LEERLINGEN "AND (($8 = 0 AND $7 = $7) OR (j.naam_vouw, j.id) > "
				"((SELECT k.naam_vouw FROM jongere k WHERE k.id = $8), $8)) "
				"ORDER BY j.naam_vouw, j.id LIMIT $9");
QUERY(voortgang_count,
      "SELECT count(j.fase) AS aantal, count(j.bestemming) AS bestemd, "
      "count(j.uitstroomgesprek_op) AS gesproken FROM jongere j " VAN_JAAR "LIMIT 1");
#define MAX_SCHOLEN 200
QUERY(school_list, "SELECT DISTINCT o.id, o.naam FROM jongere j JOIN organisatie o "
		   "ON o.id = j.school_id WHERE j.uitstroom_datum BETWEEN $1 AND $2 "
		   "ORDER BY o.naam, o.id LIMIT 200");

/* ---- fields ---- */

enum sortering { SORTEER_ZONDER, SORTEER_DATUM, SORTEER_NAAM };
static const struct choice sortering_list[] = {
    [SORTEER_ZONDER] = {"zonder", "Zonder bestemming eerst", NULL},
    [SORTEER_DATUM] = {"datum", "Laatste schooldag", NULL},
    [SORTEER_NAAM] = {"naam", "Naam", NULL},
};
static const struct choices sorteringen = CHOICES("uitstroomvolgorde", sortering_list);
static const struct query *const leerling_queries[] = {
    [SORTEER_ZONDER] = &leerling_zonder_eerst,
    [SORTEER_DATUM] = &leerling_datum,
    [SORTEER_NAAM] = &leerling_naam,
};

static const struct choice gesprek_list[] = {
    {"geen", "Nog niet gepland", NULL},
    {"gepland", "Gepland", NULL},
    {"gehouden", "Gehouden", NULL},
};
static const struct choices gesprek_keuzes = CHOICES("gesprekkeuze", gesprek_list);
static const struct choice wie_list[] = {
    {"alle", "Iedereen die ik mag zien", NULL},
    {"mijn", "Waar ik casusregisseur van ben", NULL},
};
static const struct choices wie_keuzes = CHOICES("uitstroomwie", wie_list);

struct lijst_in {
	int64_t jaar;
	organisatie_id school;
	int waarheen;
	int gesprek;
	int van;
	int sorteer;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, jaar, INT, "Schooljaar", .least = 1971, .most = 2099),
    FIELD_ID_OF(struct lijst_in, school, organisatie, ORGANISATIE, "School"),
    FIELD_CHOICE_OF(struct lijst_in, waarheen, waarheen_keuzes, "Bestemming", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, gesprek, gesprek_keuzes, "Gesprek vooraf", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, van, wie_keuzes, "Van wie", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, sorteer, sorteringen, "Volgorde", .select = true),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

/* ---- handler ---- */

static const char *plek_text(struct request *r, const struct leerling_row *row)
{
	if (!row->school || !row->klas)
		return row->school ? row->school : row->klas;
	return arena_format(r->arena, "%s, %s", row->school, row->klas);
}

static void complete_rows(struct request *r, const struct list *list)
{
	struct leerling_row *rows = (struct leerling_row *)(uintptr_t)list->rows;

	for (size_t i = 0; i < list->count; i++) {
		rows[i].naam = kop_heel(r->arena, &rows[i]);
		rows[i].plek = plek_text(r, &rows[i]);
		rows[i].gesprek =
		    uitstroomgesprek_stand(rows[i].uitstroomgesprek_datum,
					   moment_set(rows[i].uitstroomgesprek_op), r->vandaag);
	}
}

static struct cursor cursor_of(const struct leerling_row *row, int sorteer)
{
	bool last = sorteer == SORTEER_ZONDER && row->bestemming != CHOICE_NONE;

	if (sorteer == SORTEER_NAAM)
		return (struct cursor){0, row->id.nr};
	return (struct cursor){row->uitstroom_datum.dag + (last ? 1000000 : 0), row->id.nr};
}

static int load_rows(struct request *r, struct datum van, struct datum tot)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	int sorteer = in->sorteer == CHOICE_NONE ? SORTEER_ZONDER : in->sorteer;
	size_t limit = request_limit(r, 25);
	struct cursor c =
	    cursor_read(r, in->na, (struct cursor){sorteer == SORTEER_NAAM ? 0 : -1000000, 0});
	const char *waarheen = choice_code(&waarheen_keuzes, in->waarheen),
		   *gesprek = choice_code(&gesprek_keuzes, in->gesprek);
	int64_t casus = in->van == 1 ? r->wie.gebruiker.nr : 0;
	int rc = request_rows(r, leerling_queries[sorteer],
			      ARGS(van, tot, arg_int(in->school.nr), waarheen ? waarheen : "",
				   gesprek ? gesprek : "", casus, c.key, c.id, (int64_t)limit + 1),
			      leerling_columns, sizeof(struct leerling_row), limit + 1,
			      &out->leerlingen);
	const struct leerling_row *rows = out->leerlingen.rows;

	if (!rc && list_cut(&out->leerlingen, limit))
		out->leerlingen.next = cursor_text(r, cursor_of(&rows[limit - 1], sorteer));
	if (!rc)
		complete_rows(r, &out->leerlingen);
	return rc;
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	struct datum van, tot;
	int rc;

	out->schooljaar = in->jaar == FIELD_INT_NONE ? schooljaar_of(r->vandaag) : (int)in->jaar;
	van = schooljaar_begin(out->schooljaar);
	tot = schooljaar_end(out->schooljaar);
	rc = load_rows(r, van, tot);
	rc = rc ? rc
		: request_rows(r, &school_list, ARGS(van, tot), school_columns,
			       sizeof(struct school_row), MAX_SCHOLEN, &out->scholen);
	return rc ? rc
		  : request_row(r, &voortgang_count, ARGS(van, tot, arg_int(in->school.nr)),
				voortgang_columns, &out->voortgang);
}

/* ---- view: the cells ---- */

static const struct ui_option *waarheen_options(struct html *h)
{
	struct ui_option *options = arena_array(h->arena, bestemmingen.count, sizeof(*options));

	for (size_t i = 0; i < bestemmingen.count; i++)
		options[i] = (struct ui_option){.value = bestemmingen.list[i].code,
						.label = bestemmingen.list[i].label};
	return options;
}

/* Where to, in the line itself; which place and who answers there are asked in the dossier. */
static void view_form(struct html *h, struct request *r, const struct leerling_row *row)
{
	const struct lijst_page *out = r->out;
	const char *token = TOKEN(h, row->id);
	const struct ui_hidden jaar = {"lijst", arena_format(h->arena, "%d", out->schooljaar)};
	const struct ui_field waarheen = {.name = "bestemming",
					  .label = "Waarheen?",
					  .kind = UI_SELECT,
					  .required = true,
					  .options = waarheen_options(h),
					  .n_options = bestemmingen.count};
	const char *url = html_url(h, "/jongeren/%s/bestemming", token);

	if (!request_may_do(r, &(struct ui_action){.url = url, .post = true}))
		return;
	ui_form(h, &(struct ui_form){.action = url,
				     .id = arena_format(h->arena, "waarheen-%s", token),
				     .versie = row->versie,
				     .behind = "Leg vast",
				     .fields = &waarheen,
				     .n_fields = 1,
				     .hidden = &jaar,
				     .n_hidden = 1,
				     .submit = "Leg vast"});
}

static void view_bestemming(struct html *h, struct request *r, const struct leerling_row *row)
{
	bool left = row->uitstroom_datum.dag < r->vandaag.dag;

	if (!(row->zicht & ONDERDEEL_PLAN)) {
		html(h, "Dit mag u niet lezen");
		return;
	}
	if (row->bestemming != CHOICE_NONE) {
		html(h, "%s", choice_label(&bestemmingen, row->bestemming));
		if (row->bestemming_plek)
			html(h, "<br>%s", row->bestemming_plek);
		if (row->bestemming_contact) {
			html(h, "<br>");
			ui_naam(h, NULL, row->bestemming_contact, " ");
			html(h, "%s", row->bestemming_telefoon);
		}
		return;
	}
	ui_badge(h, left ? UI_ERROR : UI_WARNING, left ? "Zonder bestemming" : "Nog niet bekend");
	view_form(h, r, row);
}

static void view_gesprek(struct html *h, struct request *r, const struct leerling_row *row)
{
	const char *url = html_url(h, "/jongeren/%s/uitstroomgesprek", TOKEN(h, row->id));

	html(h, "%s", choice_label(&uitstroomgesprekken, row->gesprek));
	if (datum_set(row->uitstroomgesprek_datum))
		html(h, " op %s<br>%s", html_datum(h, row->uitstroomgesprek_datum),
		     choice_label(&contactsoorten, row->uitstroomgesprek_soort));
	if (row->uitstroomgesprek_ouders == OUDERS_ERBIJ)
		html(h, ", met een ouder erbij");
	if (row->gesprek != GESPREK_GEHOUDEN && (row->zicht & ONDERDEEL_TIJDLIJN) &&
	    request_may_open(r, url) && !moment_set(row->gesloten_op)) {
		html(h, "<br>");
		ui_link(h, url, row->gesprek == GESPREK_GEEN ? "Plan of leg vast" : "Leg vast");
	}
}

static bool view_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	if (strcmp(column->name, "bestemming") == 0)
		view_bestemming(h, arg, row);
	else if (strcmp(column->name, "gesprek") == 0)
		view_gesprek(h, arg, row);
	else
		return false;
	return true;
}

/* ---- view: the page ---- */

#define JAREN 4 /* the one before, this one, and two ahead */

static void offer_years(struct html *h, const struct request *r, struct ui_field *jaar, int chosen)
{
	struct ui_option *options = arena_array(h->arena, JAREN, sizeof(*options));
	int first = schooljaar_of(r->vandaag) - 1;

	for (int i = 0; i < JAREN; i++)
		options[i] = (struct ui_option){.value = arena_format(h->arena, "%d", first + i),
						.label = schooljaar_text(h->arena, first + i)};
	jaar->kind = UI_SELECT;
	jaar->options = options;
	jaar->n_options = JAREN;
	jaar->empty = "";
	jaar->value = arena_format(h->arena, "%d", chosen);
}

static void view_filters(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct school_row *scholen = out->scholen.rows;
	const struct row_set set = ROW_SET(school_columns, scholen, out->scholen.count);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	struct ui_field *school = request_field_of(filters, n, "school");

	offer_years(h, r, request_field_of(filters, n, "jaar"), out->schooljaar);
	school->kind = UI_SELECT;
	school->options = request_options(r, &set, "id", "naam");
	school->n_options = set.count;
	request_field_of(filters, n, "van")->empty = "";
	request_field_of(filters, n, "sorteer")->empty = "";
	ui_form(h, &(struct ui_form){.action = "/uitstroom",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .in_front = 3,
				     .submit = "Toon"});
}

static void view_voortgang(struct html *h, const struct voortgang *v)
{
	const char *text;

	if (!v->aantal)
		return;
	text = arena_format(h->arena, "%" PRId64 " van de %" PRId64 " %s een bestemming",
			    v->bestemd, v->aantal, v->bestemd == 1 ? "heeft" : "hebben");
	ui_progress(h, v->bestemd, v->aantal, text);
	ui_progress(h, v->gesproken, v->aantal,
		    arena_format(h->arena,
				 "Met %" PRId64 " van de %" PRId64
				 " is het gesprek vooraf gehouden",
				 v->gesproken, v->aantal));
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct leerling_row *rows = out->leerlingen.rows;

	ui_h1(
	    h,
	    arena_format(h->arena, "Uitstroomlijst %s", schooljaar_text(h->arena, out->schooljaar)),
	    "Iedereen die in dit schooljaar van school gaat en bij wie u betrokken bent. "
	    "Niemand gaat eraf zonder bestemming.");
	view_voortgang(h, &out->voortgang);
	view_filters(h, r);
	ui_table(
	    h, ROW_SET(screen_columns, rows, out->leerlingen.count),
	    &(struct ui_table){
		.one = "jongere",
		.many = "jongeren",
		.total = out->leerlingen.next ? 0 : (int64_t)out->leerlingen.count,
		.link = "naam",
		.link_id = "id",
		.link_prefix = "/jongeren/",
		.names = "naam",
		.phone = "plek uitstroom_datum: bestemming",
		.cell = view_cell,
		.arg = r,
		.volgende =
		    out->leerlingen.next ? request_url_with(r, "na", out->leerlingen.next) : NULL,
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.liggend = true,
		.empty_title = "Er staat niemand op deze lijst",
		.empty_text =
		    "Een jongere komt hier vanzelf te staan als de laatste schooldag bekend is. "
		    "Lees een leerlingenlijst in, of kies een ander schooljaar of filter."});
	if (!out->leerlingen.count)
		return;
	request_view_files(h, r);
	ui_print_button(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/uitstroom",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Uitstroomlijst",
     .doel = "bespreken wie van school gaat",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "uitstroom"},
};
PAGE(uitstroom, .room = "instroom", .title = "Uitstroomlijst", .menu = "/uitstroom",
     .menu_groep = MENU_INSTROOM, .menu_order = 5, .menu_icon = UI_ICON_SCHOOL, .routes = routes,
     .n_routes = COUNT(routes));
