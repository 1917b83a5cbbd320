/*
 * Verwijzingen: extra help that was asked for, and how it stands.
 *
 * What: what one asked, and was asked, newest first. The teamleider sees what waits longer than a
 *       week in his organisation, the afstemmingsregisseur what nobody answered (the days are terms
 *       of the region): so no jongere waits for help that does not come.
 * Who:  the view verwijzing_overzicht says which.
 * Invariants: of whom it is, only who still has sight of it reads; afterwards the fact and its days
 *       are left.
 * On purpose absent: figures per colleague.
 * Rows: F124; peers 29.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/verwijzing.h"

struct regel_row {
	verwijzing_id id;
	verwijzing_id zichtbaar_id; /* the same while it can be opened, else 0 */
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	const char *van;
	const char *naar;
	int verwijssoort;
	int toestand;
	struct moment aangeboden_op;
	struct datum tot_datum;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, verwijzing, VERWIJZING, "Nummer"),
    COLUMN_ID(struct regel_row, zichtbaar_id, verwijzing, VERWIJZING, NULL),
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct regel_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct regel_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct regel_row, van, TEXT, "Van", 0),
    COLUMN(struct regel_row, naar, TEXT, "Naar", 0),
    COLUMN_KEUZE(struct regel_row, verwijssoort, verwijssoorten, "Wat is gevraagd", 0),
    COLUMN_KEUZE(struct regel_row, toestand, verwijzing_toestanden, "Stand", 0),
    COLUMN(struct regel_row, aangeboden_op, MOMENT, "Gevraagd", 0),
    COLUMN(struct regel_row, tot_datum, DATUM, "Tot en met", 0),
};
QUERY(
    regel_list,
    "SELECT w.id, v.id AS zichtbaar_id, v.jongere_id, v.roepnaam, v.achternaam, g.naam AS van, "
    "n.naam AS naar, w.verwijssoort, w.toestand, w.aangeboden_op, w.tot_datum FROM verwijzing_overzicht w "
    "JOIN gebruiker g ON g.id = w.afzender_id JOIN gebruiker n ON n.id = w.ontvanger_id "
    "LEFT JOIN verwijzing v ON v.id = w.id WHERE w.id < $1 "
    "AND (w.afzender_id = $2 OR w.ontvanger_id = $2 OR w.aangeboden_op < $3) "
    "ORDER BY w.id DESC LIMIT $4");

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list verwijzingen;
};
static const struct shape regel_shape = SHAPE("VerwijzingRegel", struct regel_row, regel_columns);
static const struct shape_part lijst_parts[] = {
    {"verwijzingen", &regel_shape, offsetof(struct lijst_page, verwijzingen), true},
};
static const struct shape lijst_shape = {.name = "Verwijzingen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct datum week = datum_plus(r->vandaag, -request_termijnen(r)->overdracht_team);
	const struct args args =
	    ARGS(c.id, r->wie.gebruiker, datum_begin(week), (int64_t)limit + 1);
	int rc = request_rows(r, &regel_list, args, regel_columns, sizeof(struct regel_row),
			      limit + 1, &out->verwijzingen);

	if (!rc)
		list_turn(r, &out->verwijzingen, limit, sizeof(struct regel_row));
	return rc;
}

static const char *when_text(struct html *h, const struct regel_row *row)
{
	const char *op;

	if (!moment_set(row->aangeboden_op))
		return "Nog niet gevraagd";
	op = html_datum(h, moment_datum(row->aangeboden_op));
	if (row->verwijssoort == VERWIJSSOORT_COACH)
		return arena_format(h->arena, "Gevraagd op %s, als coach", op);
	return arena_format(h->arena, "Gevraagd op %s, voor hulp tot en met %s", op,
			    html_datum(h, row->tot_datum));
}

static void view_regel(struct html *h, const struct regel_row *row)
{
	const char *when = when_text(h, row);

	ui_item(h,
		&(struct ui_item){
		    .title = row->roepnaam ? kop_kort(h->arena, row) : "Een jongere",
		    .names = row->roepnaam,
		    .url = row->zichtbaar_id.nr
			       ? html_url(h, "/verwijzingen/%s", TOKEN(h, row->zichtbaar_id))
			       : NULL,
		    .text = arena_format(h->arena, "Van %s aan %s. %s.", row->van, row->naar, when),
		    .badge = choice_label(&verwijzing_toestanden, row->toestand),
		    .tone = verwijzing_is_open(row->toestand) ? UI_INFO : UI_NEUTRAL});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct regel_row *rows = out->verwijzingen.rows;

	ui_h1(
	    h, "Extra hulp",
	    "Wie een jongere een tijd meehelpt, of dat is gevraagd. En wie is gevraagd als coach.");
	if (!out->verwijzingen.count)
		ui_empty(h, "Er is geen extra hulp gevraagd",
			 "Hier staat wat u aan een ander vroeg, wat een ander aan u vroeg, en wat "
			 "te lang op antwoord wacht.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->verwijzingen.count; i++)
		view_regel(h, &rows[i]);
	ui_list_end(h);
	ui_pager(h, NULL,
		 out->verwijzingen.next ? request_url_with(r, "na", out->verwijzingen.next) : NULL);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/verwijzingen",
     .recht = RECHT_VERWIJZING_VOLGEN,
     .summary = "Extra hulp",
     .doel = "zien welke extra hulp is gevraagd",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "verwijzing"},
};
PAGE(verwijzingen, .room = "overleg", .title = "Extra hulp", .menu = "/verwijzingen",
     .menu_groep = MENU_SAMEN, .menu_order = 8, .menu_icon = UI_ICON_PLUS, .routes = routes,
     .n_routes = COUNT(routes));
