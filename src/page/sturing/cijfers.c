/*
 * All figures of Sturing in one table, to take along.
 *
 * Who:  whoever has sturing_lezen, as Sturing itself; what each figure means stands there.
 * Rows: F301-F308.
 */
#include "part/cijfers.h"
#include "gate/page.h"

struct cijfers_page {
	struct list cijfers;
};
static const struct shape_part cijfers_parts[] = {
    {"cijfers", &cijfer_shape, offsetof(struct cijfers_page, cijfers), true},
};
static const struct shape cijfers_shape = {.name = "Cijfers",
					   .size = sizeof(struct cijfers_page),
					   .parts = cijfers_parts,
					   .n_parts = COUNT(cijfers_parts)};

static int cijfers_handle(struct request *r)
{
	struct cijfers_page *out = r->out;
	struct telling_stand stand;
	int rc = telling_stand_load(r->db, r->arena, &stand);

	return rc ? rc : cijfers_load(r, &stand, &out->cijfers);
}

static void cijfers_view(struct html *h, struct request *r)
{
	const struct cijfers_page *out = r->out;
	const struct cijfer_row *rows = out->cijfers.rows;

	ui_h1(h, "Alle cijfers", "Per groep, zoals op de pagina Sturing.");
	cijfers_table(h, ROW_SET(cijfer_columns, rows, out->cijfers.count), "Cijfers per groep",
		      NULL);
	ui_link(h, "/sturing", "Terug naar Sturing, met uitleg bij elk cijfer");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing/cijfers",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Alle cijfers",
     .handle = cijfers_handle,
     .view = cijfers_view,
     .shape = &cijfers_shape,
     .flags = ROUTE_PRINT | ROUTE_WIDE,
     .scenario = "sturing"},
};
PAGE(cijfers, .room = "sturing", .routes = routes, .n_routes = COUNT(routes));
