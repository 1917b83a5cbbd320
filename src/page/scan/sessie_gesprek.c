/*
 * What was heard in the talk about a norm, corrected after it was saved.
 *
 * What: one form, with what was written down.
 * Who:  the voorzitter, who wrote it.
 * Invariants: until session two begins, which goes on from it (sessienorm_wie). A norm that was not
 *       talked about has nothing to correct; what anybody scored stays as it is.
 * On purpose absent: what was written there before. It is what the table heard, not who said it.
 * Rows: F339, F346.
 */
#include "part/gesprek.h"

#include "store/sessienorm.h"

#define PAD "/scans/:scan/sessie/:scannorm/gehoord"

static int check_scan(struct request *r, const struct sessienorm_row *n)
{
	return n->scan_id.nr == request_id(r, ID_SCAN)
		   ? 0
		   : fail(r, ERR_ONBEKEND, "a norm of another scan");
}

static int form_handle(struct request *r)
{
	const struct sessienorm_row *n = r->object;
	struct gesprek_in *form = request_form(r, NULL);

	*form = (struct gesprek_in){.gehoord = n->gehoord, .uitkomst = n->normuitkomst};
	return check_scan(r, n);
}

static void form_view(struct html *h, struct request *r)
{
	const struct sessienorm_row *n = r->object;
	const char *url = html_url(h, "/scans/%s/sessie", TOKEN(h, n->scan_id));
	size_t count;
	struct ui_field *fields = request_fields(r, NULL, &count);

	ui_h1(h, "Verbeter wat wij hoorden",
	      arena_format(h->arena, "Norm %d: %s", (int)n->volgorde, n->titel));
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/%s/gehoord", url, TOKEN(h, n->id)),
		       .versie = n->versie,
		       .fields = fields,
		       .n_fields = count,
		       .submit = "Bewaar",
		       .cancel = arena_format(h->arena, "%s/leiden", url),
		       .note = gesprek_lezers});
}

static int gehoord_handle(struct request *r)
{
	const struct sessienorm_row *n = r->object;
	const struct gesprek_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_scan(r, n);

	r->location = request_path(r, "/scans/%s/sessie/leiden", ID_SCAN, n->scan_id.nr);
	r->flash = "Wat u hoorde is verbeterd.";
	return rc ? rc : sessienorm_end(&doing, n, in->gehoord, in->uitkomst);
}

/* ---- routes ---- */

#define ROUTE(method_, ...)                                                                        \
	{                                                                                          \
		.method = (method_), .path = PAD, .recht = RECHT_SCAN_MEEDOEN,                     \
		.summary = "Verbeteren wat er is gehoord", .object = &object_sessienorm,           \
		.mits = "is_verbeterbaar", .scenario = "sessie_live", __VA_ARGS__                  \
	}

static const struct route routes[] = {
    ROUTE(GET, .handle = form_handle, .view = form_view, .flags = ROUTE_NO_API),
    ROUTE(POST, FIELDS(gesprek_fields, struct gesprek_in), .handle = gehoord_handle, .again = PAD,
	  .flags = ROUTE_NO_API | ROUTE_STROOM),
};
PAGE(sessie_gesprek, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
