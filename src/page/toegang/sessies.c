/*
 * Mijn sessies: where I am logged in, and ending what I do not recognise. Who: everybody, of
 * oneself only (view sessie). Rows: security SE-03, SE-05.
 */
#include "gate/page.h"

#include "toegang/sessie.h"

struct sessie_row {
	sessie_id id;
	struct moment aangemaakt_op;
	struct moment gebruikt_op;
};
static const struct column sessie_columns[] = {
    COLUMN_ID(struct sessie_row, id, sessie, SESSIE, "Nummer"),
    COLUMN(struct sessie_row, aangemaakt_op, MOMENT, "Ingelogd op", 0),
    COLUMN(struct sessie_row, gebruikt_op, MOMENT, "Laatst gebruikt", 0),
};
QUERY(
    sessie_list,
    "SELECT id, aangemaakt_op, gebruikt_op FROM sessie WHERE beeindigd_op IS NULL AND verloopt_op > $1 "
    "ORDER BY gebruikt_op DESC, id DESC LIMIT 50");
struct sessies_page {
	struct list sessies;
};
static const struct shape sessie_shape = SHAPE("Sessie", struct sessie_row, sessie_columns);
static const struct shape_part sessies_parts[] = {
    {"sessies", &sessie_shape, offsetof(struct sessies_page, sessies), true},
};
static const struct shape sessies_shape = {.name = "Sessies",
					   .size = sizeof(struct sessies_page),
					   .parts = sessies_parts,
					   .n_parts = COUNT(sessies_parts)};

static int sessies_handle(struct request *r)
{
	struct sessies_page *out = r->out;

	return request_rows(r, &sessie_list, ARGS(r->nu), sessie_columns, sizeof(struct sessie_row),
			    50, &out->sessies);
}

static void sessies_view(struct html *h, struct request *r)
{
	const struct sessies_page *out = r->out;
	const struct sessie_row *rows = out->sessies.rows;
	const struct ui_action end = {
	    .label = "Log overal anders uit", .url = "/sessies/beeindigen", .post = true};

	(void)r;
	ui_h1(
	    h, "Mijn sessies",
	    "Waar u nu bent ingelogd. Herkent u iets niet? Log dan overal anders uit en meld het uw beheerder.");
	ui_table(h, ROW_SET(sessie_columns, rows, out->sessies.count),
		 &(struct ui_table){.one = "sessie", .many = "sessies"});
	if (out->sessies.count > 1)
		ui_actions(h, &end, 1);
}

static int end_handle(struct request *r)
{
	r->location = "/sessies";
	r->flash = "U bent nu alleen hier nog ingelogd.";
	return sessie_end_others(r->db, r->wie.sessie, r->nu);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sessies",
     .recht = RECHT_INGELOGD,
     .summary = "Mijn sessies",
     .handle = sessies_handle,
     .view = sessies_view,
     .shape = &sessies_shape,
     .scenario = "sessies"},
    {.method = POST,
     .path = "/sessies/beeindigen",
     .recht = RECHT_INGELOGD,
     .summary = "Overal anders uitloggen",
     .handle = end_handle,
     .scenario = "sessies"},
};
PAGE(sessies, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
