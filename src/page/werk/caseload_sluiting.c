/*
 * Gesloten dossiers van wie weg is: they go to a colleague, so that somebody can open them again
 * (F021, F063).
 *
 * What: find the colleague, say why; then all of them go in one go, and stay closed.
 * Who:  RECHT_CASELOAD_OVERDRAGEN, as teamleider where he worked: the view vertrokken_van. It goes
 *       to somebody of the same organisation.
 * Invariants: every dossier goes or none does; no name of a young person is shown.
 * On purpose absent: a way back: who left cannot be casusregisseur again (promise 1).
 * Rows: F021, F063; peers 43.
 */
#include "part/caseload.h"

#include "store/jongere_wijzig.h"

#define PAD "/caseload/gesloten"

struct dossier_row {
	jongere_id id;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, NULL),
};
QUERY(dossier_list,
      "SELECT id FROM vertrokken_dossier WHERE casusregisseur_id = $1 ORDER BY id LIMIT 2000");

QUERY(drager_find, "SELECT id, naam, aantal, 0 AS norm FROM vertrokken_van WHERE id = $1");

static int drager_load(struct request *r, gebruiker_id van, struct caseload_drager *ret)
{
	int rc = request_row(r, &drager_find, ARGS(van), caseload_drager_columns, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "not one's to hand over") : rc;
}

/* ---- looking for the colleague ---- */

static int zoek_handle(struct request *r)
{
	const struct caseload_zoek_in *in = r->in;
	struct caseload_zoek_page *out = r->out;
	int rc = drager_load(r, in->van, &out->van);

	return rc ? rc : caseload_doel_list(r, out->van.id, in->zoek, &out->collegas);
}

static void zoek_view(struct html *h, struct request *r)
{
	const struct caseload_zoek_page *out = r->out;

	caseload_view_doelen(h, r,
			     arena_format(h->arena, "Alle gesloten dossiers van %s: %lld.",
					  out->van.naam, (long long)out->van.aantal),
			     PAD);
}

/* ---- giving ---- */

struct geef_page {
	struct caseload_drager van;
	struct collega_row naar;
};
static const struct shape geef_shape = {.name = "CaseloadGesloten",
					.size = sizeof(struct geef_page)};

static int form_handle(struct request *r)
{
	struct geef_page *out = r->out;
	struct caseload_geef_in *form = request_form(r, NULL);
	int rc = caseload_doel_find(r, &out->naar);

	rc = rc ? rc : drager_load(r, caseload_van(r), &out->van);
	form->van = out->van.id;
	return rc;
}

static void form_view(struct html *h, struct request *r)
{
	const struct geef_page *out = r->out;
	const char *naar = out->naar.naam;

	ui_h1(h, arena_format(h->arena, "Gesloten dossiers naar %s", naar), NULL);
	ui_facts_begin(h);
	ui_fact(h, "Van", arena_format(h->arena, "%s, die weg is", out->van.naam));
	ui_fact(h, "Hoeveel gesloten dossiers",
		arena_format(h->arena, "%lld", (long long)out->van.aantal));
	ui_fact(h, "Wat er gebeurt",
		arena_format(h->arena,
			     "%s wordt casusregisseur. De dossiers blijven gesloten. Komt een "
			     "jongere terug, dan kan %s het dossier heropenen.",
			     naar, naar));
	ui_fact(h, "Kan dit terug?",
		arena_format(h->arena,
			     "Nee, want %s is weg. Heropent %s een dossier, dan kan het naar een "
			     "ander.",
			     out->van.naam, naar));
	ui_facts_end(h);
	caseload_view_form(h, r, &out->van, html_url(h, PAD "/%s", TOKEN(h, out->naar.id)));
}

static int geef_check(struct request *r)
{
	const struct caseload_geef_in *in = r->in;
	struct caseload_drager van;
	int rc = drager_load(r, in->van, &van);

	if (!rc)
		caseload_check(r, &van);
	return rc;
}

static int geef_handle(struct request *r)
{
	const struct caseload_geef_in *in = r->in;
	const struct handeling h = request_doing(r);
	const char *lijn = arena_format(r->arena, "Gesloten dossiers overgedragen door %s: %s",
					r->wie.naam, in->reden);
	const struct dossier_row *rows;
	struct collega_row naar;
	struct list all;
	int rc = caseload_doel_find(r, &naar);

	rc = rc ? rc
		: request_rows(r, &dossier_list, ARGS(in->van), dossier_columns,
			       sizeof(struct dossier_row), CASELOAD_MAX, &all);
	if (rc)
		return rc;
	rows = all.rows;
	for (size_t i = 0; !rc && i < all.count; i++)
		rc = jongere_assign(&h, rows[i].id, naar.id, DATUM_GEEN, lijn);
	r->location = "/caseload";
	r->flash = "De gesloten dossiers zijn overgedragen.";
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Gesloten dossiers overdragen",
     .doel = "een caseload overdragen",
     FIELDS(caseload_zoek_fields, struct caseload_zoek_in),
     .handle = zoek_handle,
     .view = zoek_view,
     .shape = &caseload_zoek_shape,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = GET,
     .path = PAD "/:gebruiker",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Gesloten dossiers overdragen",
     .doel = "een caseload overdragen",
     FIELDS(caseload_van_fields, struct caseload_van_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &geef_shape,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = POST,
     .path = PAD "/:gebruiker",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Gesloten dossiers overdragen",
     .doel = "een caseload overdragen",
     FIELDS(caseload_geef_fields, struct caseload_geef_in),
     .check = geef_check,
     .handle = geef_handle,
     .again = PAD "/:gebruiker",
     .flags = ROUTE_SLOW,
     .scenario = "caseload"},
};
PAGE(caseload_sluiting, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
