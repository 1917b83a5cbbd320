/*
 * Hele caseload overdragen: all the young people of one casusregisseur go to a colleague.
 *
 * What: find the colleague, see what will happen, say why; then all of it goes in one go.
 * Who: RECHT_CASELOAD_OVERDRAGEN: the own caseload, or as teamleider that of a colleague; the view
 * caseload_van says whose. It goes to somebody of the same organisation.
 * Invariants: every dossier goes or none does; each has one casusregisseur at every moment (promise
 * 1) and keeps its next contact; its timeline says who gave it to whom. A teamleider never sees a
 * name of a young person. It is known what went together, and for some days there is a way back
 * (caseload_overgedragen.c). Rows: F137-F139, peers 43.
 */
#include "part/caseload.h"

#include "domain/caseload.h"
#include "domain/termijn.h"
#include "store/caseloadoverdracht.h"

#define PAD "/caseload/overdragen"

/* ---- rows ---- */

struct dossier_row {
	jongere_id id;
	struct datum volgend_contact_datum;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, NULL),
    COLUMN(struct dossier_row, volgend_contact_datum, DATUM, NULL, 0),
};
QUERY(dossier_list, "SELECT id, volgend_contact_datum FROM caseload_dossier "
		    "WHERE casusregisseur_id = $1 ORDER BY id LIMIT 2000");

QUERY(drager_find, "SELECT id, naam, aantal, COALESCE(norm, $2) AS norm FROM caseload_van "
		   "WHERE id = $1");

static int drager_ask(struct request *r, gebruiker_id wie, struct caseload_drager *ret)
{
	int64_t norm = request_termijnen(r)->caseload_norm;

	return request_row(r, &drager_find, ARGS(wie, norm), caseload_drager_columns, ret);
}

static int drager_load(struct request *r, gebruiker_id van, struct caseload_drager *ret)
{
	int rc = drager_ask(r, van, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "not one's to hand over") : rc;
}

/* ---- looking for the colleague ---- */

static int zoek_handle(struct request *r)
{
	const struct caseload_zoek_in *in = r->in;
	struct caseload_zoek_page *out = r->out;
	int rc = drager_load(r, in->van.nr ? in->van : r->wie.gebruiker, &out->van);

	return rc ? rc : caseload_doel_list(r, out->van.id, in->zoek, &out->collegas);
}

static void zoek_view(struct html *h, struct request *r)
{
	const struct caseload_zoek_page *out = r->out;

	caseload_view_doelen(h, r,
			     arena_format(h->arena, "Alle jongeren van %s: %lld.", out->van.naam,
					  (long long)out->van.aantal),
			     PAD);
}

/* ---- handing over ---- */

struct overdracht_page {
	struct caseload_drager van;
	struct collega_row naar;
	struct caseload_drager straks; /* what he has now; a norm of 0: not for the reader */
};
static const struct shape overdracht_shape = {.name = "CaseloadOverdragen",
					      .size = sizeof(struct overdracht_page)};

static int form_handle(struct request *r)
{
	struct overdracht_page *out = r->out;
	struct caseload_geef_in *form = request_form(r, NULL);
	int rc = caseload_doel_find(r, &out->naar);

	rc = rc ? rc : drager_load(r, caseload_van(r), &out->van);
	form->van = out->van.id;
	rc = rc ? rc : drager_ask(r, out->naar.id, &out->straks);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static void view_norm(struct html *h, const struct overdracht_page *out)
{
	int aantal = (int)(out->straks.aantal + out->van.aantal), norm = (int)out->straks.norm;
	int above = caseload_above(aantal, norm);

	if (above)
		ui_alert(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above),
			 arena_format(h->arena, "%s heeft er dan %d. De norm is %d.",
				      out->naar.naam, aantal, norm));
}

static void view_preview(struct html *h, struct request *r, const struct overdracht_page *out)
{
	bool own = out->van.id.nr == r->wie.gebruiker.nr;

	ui_facts_begin(h);
	ui_fact(h, "Van", out->van.naam);
	ui_fact(h, "Hoeveel jongeren", arena_format(h->arena, "%lld", (long long)out->van.aantal));
	ui_fact(h, "Wat er gebeurt",
		arena_format(h->arena,
			     "%s wordt casusregisseur van al deze jongeren. De afspraken voor het "
			     "volgende contact blijven staan.",
			     out->naar.naam));
	ui_fact(
	    h, "Wat er verandert",
	    own ? "U ziet deze dossiers daarna niet meer, behalve waar u nog een andere rol hebt."
		: "De collega die overdraagt ziet deze dossiers daarna niet meer, behalve waar "
		  "die nog een andere rol heeft.");
	ui_fact(h, "Kan dit terug?",
		arena_format(h->arena,
			     "Ja, %d dagen lang, zolang %s niets in een dossier schreef. Alles "
			     "tegelijk, of één jongere. Kies bij Caseload: Wat is overgedragen?",
			     request_termijnen(r)->caseload_terug, out->naar.naam));
	ui_facts_end(h);
}

static void form_view(struct html *h, struct request *r)
{
	const struct overdracht_page *out = r->out;

	ui_h1(h, arena_format(h->arena, "Hele caseload naar %s", out->naar.naam), NULL);
	view_norm(h, out);
	view_preview(h, r, out);
	caseload_view_form(h, r, &out->van, html_url(h, PAD "/%s", TOKEN(h, out->naar.id)));
}

static int handover_check(struct request *r)
{
	const struct caseload_geef_in *in = r->in;
	struct caseload_drager van;
	int rc = drager_load(r, in->van, &van);

	if (!rc)
		caseload_check(r, &van);
	return rc;
}

/* Every dossier, in the one transaction of this request. */
static int give_all(struct request *r, const struct caseloadgift *gift, const struct list *all,
		    caseloadoverdracht_id *ret)
{
	const struct dossier_row *rows = all->rows;
	const struct handeling h = request_doing(r);
	const char *lijn = arena_format(r->arena, "Hele caseload overgedragen door %s: %s",
					r->wie.naam, gift->reden);
	overgedragen_id een;
	int rc = caseloadoverdracht_start(&h, gift, ret);

	for (size_t i = 0; !rc && i < all->count; i++)
		rc = dossier_give(&h, *ret, gift->naar,
				  &(struct dossiergift){rows[i].id, rows[i].volgend_contact_datum,
							rows[i].volgend_contact_datum, lijn},
				  &een);
	return rc;
}

static int handover_handle(struct request *r)
{
	const struct caseload_geef_in *in = r->in;
	struct collega_row naar;
	struct caseload_drager van;
	struct list all;
	caseloadoverdracht_id samen = {0};
	int rc = caseload_doel_find(r, &naar);

	rc = rc ? rc : drager_load(r, in->van, &van);
	rc = rc ? rc
		: request_rows(r, &dossier_list, ARGS(in->van), dossier_columns,
			       sizeof(struct dossier_row), CASELOAD_MAX, &all);
	rc =
	    rc ? rc : give_all(r, &(struct caseloadgift){van.id, naar.id, in->reden}, &all, &samen);
	r->location = "/caseload";
	r->flash = "De hele caseload is overgedragen. Elke jongere heeft nu een andere "
		   "casusregisseur.";
	if (!rc)
		r->undo = request_path(r, "/caseload/overgedragen/%s/terugnemen",
				       ID_CASELOADOVERDRACHT, samen.nr);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
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
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(caseload_van_fields, struct caseload_van_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &overdracht_shape,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = POST,
     .path = PAD "/:gebruiker",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(caseload_geef_fields, struct caseload_geef_in),
     .check = handover_check,
     .handle = handover_handle,
     .again = PAD "/:gebruiker",
     .flags = ROUTE_SLOW,
     .scenario = "caseload"},
};
PAGE(caseload_overdracht, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
