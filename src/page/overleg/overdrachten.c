/*
 * Overdrachten: which ones wait for an answer, and how the others ended.
 *
 * What: one's own, given and asked, newest first. The teamleider sees those of his organisation
 *       that wait longer than a week, the afstemmingsregisseur those that nobody answered (the days
 *       are terms of the region): so no young person is left between two people.
 * Who:  the view overdracht_overzicht says which.
 * Invariants: of whom it is, only who still has sight of it reads; what was refused or taken back
 *       leaves no more than the fact and its day with the receiver.
 * On purpose absent: figures per colleague.
 * Rows: F116, F124; peers 28, section 8.
 */
#include "gate/page.h"

#include "domain/overdracht.h"
#include "store/jongere.h"

struct lijst_row {
	overdracht_id id;
	overdracht_id zichtbaar_id; /* the same while it can be opened, else 0 */
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	const char *van;
	const char *naar;
	int toestand;
	struct moment aangeboden_op;
	struct moment beantwoord_op;
};
static const struct column lijst_columns[] = {
    COLUMN_ID(struct lijst_row, id, overdracht, OVERDRACHT, "Nummer"),
    COLUMN_ID(struct lijst_row, zichtbaar_id, overdracht, OVERDRACHT, NULL),
    COLUMN_ID(struct lijst_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct lijst_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, van, TEXT, "Van", 0),
    COLUMN(struct lijst_row, naar, TEXT, "Naar", 0),
    COLUMN_KEUZE(struct lijst_row, toestand, overdracht_toestanden, "Stand", 0),
    COLUMN(struct lijst_row, aangeboden_op, MOMENT, "Aangeboden", 0),
    COLUMN(struct lijst_row, beantwoord_op, MOMENT, "Afgerond", 0),
};
QUERY(overdracht_list,
      "SELECT w.id, o.id AS zichtbaar_id, o.jongere_id, o.roepnaam, o.achternaam, v.naam AS van, "
      "n.naam AS naar, w.toestand, w.aangeboden_op, w.beantwoord_op FROM overdracht_overzicht w "
      "JOIN gebruiker v ON v.id = w.afzender_id JOIN gebruiker n ON n.id = w.ontvanger_id "
      "LEFT JOIN overdracht o ON o.id = w.id WHERE w.id < $1 "
      "AND (w.afzender_id = $2 OR w.ontvanger_id = $2 OR w.aangeboden_op < $3) "
      "ORDER BY w.id DESC LIMIT $4");

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list overdrachten;
};
static const struct shape regel_shape = SHAPE("OverdrachtRegel", struct lijst_row, lijst_columns);
static const struct shape_part lijst_parts[] = {
    {"overdrachten", &regel_shape, offsetof(struct lijst_page, overdrachten), true},
};
static const struct shape lijst_shape = {.name = "Overdrachten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 40);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct datum team = datum_plus(r->vandaag, -request_termijnen(r)->overdracht_team);
	int rc =
	    request_rows(r, &overdracht_list,
			 ARGS(c.id, r->wie.gebruiker, datum_begin(team), (int64_t)limit + 1),
			 lijst_columns, sizeof(struct lijst_row), limit + 1, &out->overdrachten);

	if (!rc)
		list_turn(r, &out->overdrachten, limit, sizeof(struct lijst_row));
	return rc;
}

static enum ui_tone tone_of(int toestand)
{
	switch (toestand) {
	case OVERDRACHT_GEACCEPTEERD:
		return UI_OK;
	case OVERDRACHT_VERLOPEN:
	case OVERDRACHT_GEWEIGERD:
		return UI_WARNING;
	default:
		return overdracht_is_open(toestand) ? UI_INFO : UI_NEUTRAL;
	}
}

static const char *ago(struct html *h, int32_t dagen)
{
	if (dagen == 0)
		return "vandaag";
	return dagen == 1 ? "gisteren" : arena_format(h->arena, "%d dagen geleden", dagen);
}

static const char *when_text(struct html *h, const struct request *r, const struct lijst_row *row)
{
	struct datum op = moment_datum(row->aangeboden_op);

	if (!datum_set(op))
		return "Niet aangeboden";
	if (moment_set(row->beantwoord_op))
		return arena_format(h->arena, "Aangeboden op %s, afgerond op %s", html_datum(h, op),
				    html_datum(h, moment_datum(row->beantwoord_op)));
	return arena_format(h->arena, "Aangeboden op %s: %s", html_datum(h, op),
			    ago(h, dagen_tussen(op, r->vandaag)));
}

static void view_row(struct html *h, const struct request *r, const struct lijst_row *row)
{
	const char *wie =
	    row->roepnaam ? naam_kort(h->arena, row->roepnaam, row->achternaam) : "Een jongere";

	ui_item(h, &(struct ui_item){
		       .title = wie,
		       .names = row->roepnaam,
		       .url = row->zichtbaar_id.nr
				  ? html_url(h, "/overdrachten/%s", TOKEN(h, row->zichtbaar_id))
				  : NULL,
		       .text = arena_format(h->arena, "Van %s naar %s. %s.", row->van, row->naar,
					    when_text(h, r, row)),
		       .badge = choice_label(&overdracht_toestanden, row->toestand),
		       .tone = tone_of(row->toestand)});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_row *rows = out->overdrachten.rows;

	ui_h1(h, "Overdrachten", "Een overdracht is er pas een als de ander ja zegt.");
	if (!out->overdrachten.count)
		ui_empty(h, "Er zijn geen overdrachten",
			 "Hier staat wie u vroeg om een jongere over te nemen, wat u zelf aanbood, "
			 "en wat te lang op antwoord wacht.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->overdrachten.count; i++)
		view_row(h, r, &rows[i]);
	ui_list_end(h);
	ui_pager(h, NULL,
		 out->overdrachten.next ? request_url_with(r, "na", out->overdrachten.next) : NULL);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/overdrachten",
     .recht = RECHT_OVERDRACHT_VOLGEN,
     .summary = "Overdrachten",
     .doel = "zien welke overdrachten wachten",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "overdracht"},
};
PAGE(overdrachten, .room = "overleg", .title = "Overdrachten", .menu = "/overdrachten",
     .menu_groep = MENU_SAMEN, .menu_order = 7, .menu_icon = UI_ICON_WISSEL, .routes = routes,
     .n_routes = COUNT(routes));
