/*
 * Termijnen en normen: how long things may take in this region before they become a signal.
 *
 * What: all terms with their value today, the default and where it comes from; changing one from a
 * day on; what it was before. Who: everybody who logs in may read them, because they decide what
 * people are asked to do; changing is for RECHT_INSTELLINGEN_BEHEREN. Invariants: a value has a
 * first day and a reason; the past does not change; terms do not contradict each other
 * (domain/termijn). On purpose absent: terms per organisation or per person; a norm per function
 * stands with that function. Rows: F387, F138.
 */
#include "part/blad.h"

#include "base/tekst.h"
#include "store/instelling.h"

#include <string.h>

/* ---- rows ---- */

struct instelling_row {
	instelling_id id;
	const char *sleutel;
	const char *waarde;
	struct datum geldig_van_datum;
	struct datum geldig_tot_datum;
	const char *bron;
};
static const struct column instelling_columns[] = {
    COLUMN_ID(struct instelling_row, id, instelling, INSTELLING, NULL),
    COLUMN(struct instelling_row, sleutel, TEXT, NULL, 0),
    COLUMN(struct instelling_row, waarde, TEXT, "Waarde", 0),
    COLUMN(struct instelling_row, geldig_van_datum, DATUM, "Vanaf", 0),
    COLUMN(struct instelling_row, geldig_tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct instelling_row, bron, TEXT, "Waarom", 0),
};
#define MAX_INSTELLINGEN 500
QUERY(instelling_now,
      "SELECT id, sleutel, waarde, geldig_van_datum, geldig_tot_datum, bron FROM instelling "
      "WHERE (geldig_tot_datum IS NULL OR geldig_tot_datum >= $1) "
      "AND (geldig_tot_datum IS NULL OR geldig_tot_datum >= geldig_van_datum) "
      "ORDER BY geldig_van_datum, id LIMIT 500");
/* Without what was replaced before it began. */
QUERY(instelling_history,
      "SELECT id, sleutel, waarde, geldig_van_datum, geldig_tot_datum, bron FROM instelling "
      "WHERE sleutel = $1 AND (geldig_tot_datum IS NULL OR geldig_tot_datum >= geldig_van_datum) "
      "ORDER BY geldig_van_datum DESC, id DESC LIMIT 500");

struct termijn_row {
	const char *sleutel;
	const char *termijn;
	int64_t waarde;
	const char *eenheid;
	struct datum sinds_datum;
	const char *gepland;
	int64_t standaard;
	const char *bron;
};
static const struct column termijn_columns[] = {
    COLUMN(struct termijn_row, sleutel, TEXT, "Sleutel", 0),
    COLUMN(struct termijn_row, termijn, TEXT, "Termijn", 0),
    COLUMN(struct termijn_row, waarde, INT, "Nu", 0),
    COLUMN(struct termijn_row, eenheid, TEXT, "Eenheid", 0),
    COLUMN(struct termijn_row, sinds_datum, DATUM, "Sinds", 0),
    COLUMN(struct termijn_row, gepland, TEXT, "Straks", 0),
    COLUMN(struct termijn_row, standaard, INT, "Standaard", 0),
    COLUMN(struct termijn_row, bron, TEXT, "Waar het vandaan komt", 0),
};
struct lijst_in {
	const char *zoek;
	int64_t na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Welke termijn zoekt u?", .max = 60),
    FIELD(struct lijst_in, na, INT, "Vanaf", .least = 0, .most = 1000, .hidden = true),
};

struct lijst_page {
	struct list termijnen;
	size_t from;
};
static const struct shape termijn_shape = SHAPE("Termijn", struct termijn_row, termijn_columns);
static const struct shape_part lijst_parts[] = {
    {"termijnen", &termijn_shape, offsetof(struct lijst_page, termijnen), true},
};
static const struct shape lijst_shape = {.name = "Termijnen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* ---- the list ---- */

static void fill_row(struct request *r, const struct list *found, const struct termijn *t,
		     struct termijn_row *row)
{
	const struct instelling_row *rows = found->rows;
	char dag[DATUM_TEXT_MAX];
	int waarde = termijn_value(request_termijnen(r), t);

	*row = (struct termijn_row){.sleutel = t->sleutel,
				    .termijn = t->label,
				    .waarde = waarde,
				    .eenheid = termijn_eenheid_label(t->eenheid, waarde),
				    .sinds_datum = DATUM_GEEN,
				    .standaard = t->usual,
				    .bron = termijn_herkomst(t)};
	for (size_t i = 0; i < found->count; i++) {
		if (strcmp(rows[i].sleutel, t->sleutel) != 0)
			continue;
		if (rows[i].geldig_van_datum.dag <= r->vandaag.dag) {
			row->sinds_datum = rows[i].geldig_van_datum;
			row->bron = rows[i].bron;
		} else if (!row->gepland) {
			row->gepland = arena_format(r->arena, "%s vanaf %s", rows[i].waarde,
						    datum_kort(rows[i].geldig_van_datum, dag));
		}
	}
}

static int list_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct termijn_row *rows = arena_array(r->arena, termijn_count, sizeof(*rows));
	struct list found;
	const struct lijst_in *in = r->in;
	const char *folded = in->zoek ? tekst_fold(r->arena, in->zoek) : "";
	size_t n = 0;
	int rc = request_rows(r, &instelling_now, ARGS(r->vandaag), instelling_columns,
			      sizeof(struct instelling_row), MAX_INSTELLINGEN, &found);

	for (size_t i = 0; !rc && i < termijn_count; i++)
		if (strstr(tekst_fold(r->arena, termijn_list[i].label), folded))
			fill_row(r, &found, &termijn_list[i], &rows[n++]);
	out->termijnen = (struct list){.rows = rows, .count = n};
	if (rc || r->json || !n)
		return rc;
	/* A program gets all of them, and a screen a page. */
	out->from = blad_take(r, &out->termijnen, n, in->na, LIST_PAGE);
	out->termijnen.rows = rows + out->from;
	return rc;
}

static bool termijn_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct termijn_row *t = row;
	const struct request *r = arg;

	if (strcmp(column->name, "waarde") == 0) {
		html(h, "%s", arena_format(h->arena, "%lld %s", (long long)t->waarde, t->eenheid));
		return true;
	}
	if (strcmp(column->name, "termijn") != 0 ||
	    !request_may_open(r, "/beheer/termijnen/wijzigen"))
		return false;
	ui_link(h, html_url(h, "/beheer/termijnen/wijzigen?sleutel=%s", t->sleutel), t->termijn);
	return true;
}

static void list_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct termijn_row *rows = out->termijnen.rows;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Termijnen en normen",
	      "Deze afspraken van de regio bepalen wanneer iets in Mijn werk komt te staan.");
	ui_form(h, &(struct ui_form){.action = "/beheer/termijnen",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(h, ROW_SET(termijn_columns, rows, out->termijnen.count),
		 &(struct ui_table){.one = "termijn",
				    .many = "termijnen",
				    .hide = "sleutel eenheid",
				    .phone = "waarde gepland:",
				    .vorige = blad_vorige(r, out->from, LIST_PAGE),
				    .volgende = out->termijnen.next
						    ? request_url_with(r, "na", out->termijnen.next)
						    : NULL,
				    .empty_title = "Geen termijn gevonden",
				    .empty_text = "Typ een deel van de naam.",
				    .cell = termijn_cell,
				    .arg = r});
	request_view_files(h, r);
}

/* ---- change ---- */

struct vraag_in {
	const char *sleutel;
};
static const struct field vraag_fields[] = {
    FIELD(struct vraag_in, sleutel, TEXT, "Termijn", .hidden = true, .max = 60),
};
struct termijn_in {
	int64_t waarde;
	struct datum van;
	const char *bron;
	const char *sleutel;
};
static const struct field termijn_fields[] = {
    FIELD(struct termijn_in, waarde, INT, "Nieuwe waarde", .required = true),
    FIELD(struct termijn_in, van, DATE, "Vanaf welke dag?", .required = true, .after = DAYS(0)),
    FIELD(struct termijn_in, bron, TEXT, "Waarom?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: afgesproken in de stuurgroep van 3 december."),
    FIELD(struct termijn_in, sleutel, TEXT, "Termijn", .required = true, .hidden = true, .max = 60),
};
struct wijzig_page {
	struct list eerder;
};
static const struct shape instelling_shape =
    SHAPE("TermijnWaarde", struct instelling_row, instelling_columns);
static const struct shape_part wijzig_parts[] = {
    {"eerder", &instelling_shape, offsetof(struct wijzig_page, eerder), true},
};
static const struct shape wijzig_shape = {.name = "TermijnGeschiedenis",
					  .size = sizeof(struct wijzig_page),
					  .parts = wijzig_parts,
					  .n_parts = COUNT(wijzig_parts)};

static int form_handle(struct request *r)
{
	const struct vraag_in *in = r->in;
	struct wijzig_page *out = r->out;
	struct termijn_in *form = request_form(r, NULL);
	const struct termijn *t;

	if (r->again)
		return 0;
	t = in->sleutel ? termijn_find(in->sleutel) : NULL;
	if (!t)
		return fail(r, ERR_ONBEKEND, "no such term");
	form->sleutel = t->sleutel;
	form->waarde = termijn_value(request_termijnen(r), t);
	form->van = datum_plus(r->vandaag, 1);
	return request_rows(r, &instelling_history, ARGS(t->sleutel), instelling_columns,
			    sizeof(struct instelling_row), MAX_INSTELLINGEN, &out->eerder);
}

/* The value fits, alone and beside the other terms of that day. */
static int update_check(struct request *r)
{
	const struct termijn_in *in = r->in;
	const struct termijn *t = in->sleutel ? termijn_find(in->sleutel) : NULL;
	struct termijnen all;
	const char *wrong;
	int rc;

	if (!t)
		return fail(r, ERR_ONBEKEND, "no such term");
	if (in->waarde < t->least || in->waarde > t->most)
		invalid(r, "waarde", "Kies een getal van %d tot en met %d.", t->least, t->most);
	if (request_invalid(r))
		return 0;
	rc = instelling_termijnen(r->db, r->arena, in->van, &all);
	rc = rc ? rc : termijn_update(&all, t->sleutel, (int)in->waarde);
	wrong = rc ? NULL : termijnen_check(&all);
	if (wrong)
		invalid(r, "waarde", "%s", wrong);
	return rc;
}

static int update_handle(struct request *r)
{
	const struct termijn_in *in = r->in;

	r->location = "/beheer/termijnen";
	r->flash = "De termijn is gewijzigd. Mijn werk rekent er vanaf die dag mee.";
	return instelling_set(r->db, r->arena, in->sleutel,
			      arena_format(r->arena, "%d", (int)in->waarde), in->van, in->bron);
}

static void form_view(struct html *h, struct request *r)
{
	const struct wijzig_page *out = r->out;
	const struct instelling_row *rows = out->eerder.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const char *sleutel = request_field_of(fields, n, "sleutel")->value;
	const struct termijn *t = sleutel ? termijn_find(sleutel) : NULL;

	ui_h1(h, "Termijn wijzigen", t ? t->label : NULL);
	if (t)
		request_field_of(fields, n, "waarde")->hint =
		    arena_format(h->arena, "In %s, van %d tot en met %d. Standaard is %d (%s).",
				 termijn_eenheid_label(t->eenheid, t->most), t->least, t->most,
				 t->usual, termijn_herkomst(t));
	ui_form(h, &(struct ui_form){.action = "/beheer/termijnen",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Wijzig",
				     .cancel = "/beheer/termijnen",
				     .note = "Iedereen die inlogt kan deze termijnen lezen."});
	if (out->eerder.count) {
		ui_section_begin(h, "eerder", "Wat er is vastgelegd");
		ui_table(h, ROW_SET(instelling_columns, rows, out->eerder.count),
			 &(struct ui_table){.one = "waarde", .many = "waarden"});
		ui_section_end(h);
	}
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/termijnen",
     .recht = RECHT_INGELOGD,
     .summary = "Termijnen en normen",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = list_handle,
     .view = list_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "termijnen"},
    {.method = GET,
     .path = "/beheer/termijnen/wijzigen",
     .recht = RECHT_INSTELLINGEN_BEHEREN,
     .summary = "Termijn wijzigen",
     FIELDS(vraag_fields, struct vraag_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &wijzig_shape,
     .flags = ROUTE_NO_API,
     .scenario = "termijnen"},
    {.method = POST,
     .path = "/beheer/termijnen",
     .recht = RECHT_INSTELLINGEN_BEHEREN,
     .summary = "Termijn wijzigen",
     FIELDS(termijn_fields, struct termijn_in),
     .check = update_check,
     .handle = update_handle,
     .again = "/beheer/termijnen/wijzigen",
     .scenario = "termijnen"},
};
PAGE(termijnen, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
