/*
 * Werkgevers: the registry that all professionals share.
 *
 * What:  by name, branch and place; in pages, and as a file.
 * Who:   WERKGEVER_LEZEN.
 * On purpose absent: deleting; a score of employers.
 * Rows:  F147-F148.
 */
#include "gate/page.h"

#include <string.h>

struct lijst_row {
	werkgever_id id;
	const char *naam;
	const char *branche;
	const char *plaats;
	const char *telefoon;
	const char *kvk;
	const char *aanspreekpunt;
};
static const struct column lijst_columns[] = {
    COLUMN_ID(struct lijst_row, id, werkgever, WERKGEVER, "Nummer"),
    COLUMN(struct lijst_row, naam, TEXT, "Naam", 0),
    COLUMN(struct lijst_row, branche, TEXT, "Branche", 0),
    COLUMN(struct lijst_row, plaats, TEXT, "Plaats", 0),
    COLUMN(struct lijst_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct lijst_row, kvk, TEXT, "KvK-nummer", 0),
    COLUMN(struct lijst_row, aanspreekpunt, TEXT, "Aanspreekpunt", 0),
};
/* $1 pattern, $2 branch, $3 place (or empty), $4 last of the page before or 0, $5 limit. */
QUERY(
    werkgever_list,
    "SELECT w.id, w.naam, w.branche, w.plaats, w.telefoon, w.kvk, g.naam AS aanspreekpunt FROM werkgever w "
    "LEFT JOIN aanspreekpunt a ON a.werkgever_id = w.id AND a.tot_datum IS NULL "
    "LEFT JOIN gebruiker g ON g.id = a.gebruiker_id WHERE w.naam_vouw LIKE $1 ESCAPE '\\' "
    "AND ($2 = '' OR w.branche = $2) AND ($3 = '' OR w.plaats = $3) AND ($4 = 0 OR (w.naam_vouw, w.id) > "
    "((SELECT k.naam_vouw FROM werkgever k WHERE k.id = $4), $4)) ORDER BY w.naam_vouw, w.id LIMIT $5");

struct lijst_page {
	struct list werkgevers;
	struct list branches, plaatsen;
};
static const struct shape lijst_shape = SHAPE("WerkgeverRegel", struct lijst_row, lijst_columns);
static const struct shape_part lijst_parts[] = {
    {"werkgevers", &lijst_shape, offsetof(struct lijst_page, werkgevers), true},
};
static const struct shape lijst_page_shape = {.name = "Werkgevers",
					      .size = sizeof(struct lijst_page),
					      .parts = lijst_parts,
					      .n_parts = COUNT(lijst_parts)};

/* What a filter offers. */
QUERY(
    branche_list,
    "SELECT branche AS naam FROM werkgever WHERE branche IS NOT NULL GROUP BY branche ORDER BY branche LIMIT 200");
QUERY(
    plaats_list,
    "SELECT plaats AS naam FROM werkgever WHERE plaats IS NOT NULL GROUP BY plaats ORDER BY plaats LIMIT 200");

struct lijst_in {
	const char *zoek;
	const char *branche;
	const char *plaats;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD(struct lijst_in, branche, TEXT, "Branche"),
    FIELD(struct lijst_in, plaats, TEXT, "Plaats"),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, LIST_PAGE);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	int rc = request_rows(r, &werkgever_list,
			      ARGS(request_like(r, in->zoek), in->branche ? in->branche : "",
				   in->plaats ? in->plaats : "", c.id, (int64_t)limit + 1),
			      lijst_columns, sizeof(struct lijst_row), limit + 1, &out->werkgevers);

	if (!rc)
		list_turn(r, &out->werkgevers, limit, sizeof(struct lijst_row));
	if (rc || r->json)
		return rc;
	rc = request_words(r, &branche_list, &out->branches);
	return rc ? rc : request_words(r, &plaats_list, &out->plaatsen);
}

/* On a phone one calls from the list. */
static bool write_phone(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct lijst_row *w = row;

	(void)arg;
	if (strcmp(column->name, "telefoon") != 0 || !w->telefoon)
		return false;
	ui_link(h, html_url(h, "tel:%s", w->telefoon), w->telefoon);
	return true;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct lijst_row *rows = out->werkgevers.rows;
	const struct ui_action add = {.label = "Werkgever toevoegen",
				      .url = "/werkgevers/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Werkgevers", "Alle werkgevers die wij kennen, met wie er van ons contact heeft.");
	if (may_add)
		ui_actions(h, &add, 1);
	request_offer(r, request_field_of(filters, n, "branche"), &out->branches);
	request_offer(r, request_field_of(filters, n, "plaats"), &out->plaatsen);
	ui_form(h, &(struct ui_form){.action = "/werkgevers",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(
	    h, ROW_SET(lijst_columns, rows, out->werkgevers.count),
	    &(struct ui_table){.one = "werkgever",
			       .many = "werkgevers",
			       .link = "naam",
			       .link_id = "id",
			       .link_prefix = "/werkgevers/",
			       .names = "aanspreekpunt",
			       .hide = "kvk",
			       .phone = "branche plaats telefoon",
			       .cell = write_phone,
			       .volgende = out->werkgevers.next
					       ? request_url_with(r, "na", out->werkgevers.next)
					       : NULL,
			       .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
			       .empty_title = "Geen werkgevers gevonden",
			       .empty_text = "Kies een ruimer filter, of voeg de werkgever toe.",
			       .empty_action = may_add ? &add : NULL});
	if (out->werkgevers.count)
		request_view_files(h, r);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers",
     .recht = RECHT_WERKGEVER_LEZEN,
     .summary = "Werkgevers",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "werkgever"},
};
PAGE(werkgevers, .room = "werkgever", .title = "Werkgevers", .menu = "/werkgevers", .menu_order = 3,
     .menu_icon = UI_ICON_WERKGEVERS, .routes = routes, .n_routes = COUNT(routes));
