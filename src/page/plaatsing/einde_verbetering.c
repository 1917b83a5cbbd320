/*
 * What was said of an end turns out to be wrong, or was not known yet: it is corrected, however
 * long ago it was.
 *
 * What:  the last day, the outcome, why, and what could have helped, within the same bounds as when
 *        it was recorded. The figures follow.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: who follows up, and when, stays as it was agreed; what turns out to be uitval is
 *        contacted within two weeks (promise 2). The phase follows the outcome, unless the young
 *        person went on since (domain/fase.h).
 * On purpose absent: taking back the end itself, which einde_ongedaan.c does.
 * Rows:  F270-F272, F290-F291.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "part/einde.h"

#define DOEL "begeleiding naar werk"

static int form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	struct einde_in *form = request_form(r, NULL);

	*form = (struct einde_in){.laatste_dag = p->eind_datum,
				  .uitkomst = p->uitkomst,
				  .reden = p->reden,
				  .toelichting = p->toelichting,
				  .had_geholpen = p->had_geholpen};
	return 0;
}

static void view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Verbeter het einde",
	      arena_format(h->arena, "%s, begonnen op %s.", einde_werk(h->arena, p),
			   html_datum(h, p->van_datum)));
	if (!datum_set(p->eind_datum)) {
		ui_alert(h, UI_INFO, "Dit werk loopt nog",
			 "Er is geen einde om te verbeteren. Stopt het? Leg dan het einde vast.");
		ui_link(h, url, "Naar de plek");
		return;
	}
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde/verbeteren", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Verbeter het einde",
				     .icon = UI_ICON_PEN,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int check(struct request *r)
{
	const struct einde_row *p = r->object;

	if (!datum_set(p->eind_datum))
		invalid(r, "laatste_dag", "Deze plek loopt nog. Leg eerst het einde vast.");
	einde_check_feiten(r, p, r->in);
	return 0;
}

/* What turns out to be uitval is asked for sooner, unless somebody was in contact already. */
static struct datum contact_of(const struct request *r, const struct einde_row *p, int uitkomst)
{
	return plaatsinguitkomst_is_uitval(uitkomst) && !plaatsinguitkomst_is_uitval(p->uitkomst) &&
		       !moment_set(p->opgevolgd_op)
		   ? uitval_contact_of(p->opvolging_datum, r->vandaag)
		   : p->opvolging_datum;
}

static int handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct fase_bij_einde was = {.fase = p->fase,
					   .sinds = p->fase_van_datum,
					   .laatste_dag = p->eind_datum,
					   .plaatsingsoort = p->soort};
	int fase = p->ander_werk ? CHOICE_NONE : fase_of_verbeterd_einde(&was, in->uitkomst);
	struct plaatsing_einde einde = einde_of(p, in);
	int rc;

	einde.eerste_contact = contact_of(r, p, in->uitkomst);
	rc = einde_update(&doing, p, &einde);
	rc = rc ? rc : einde_update_fase(&doing, p, fase, in->laatste_dag);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = p->fase == FASE_UITVAL && fase == CHOICE_NONE &&
			   !plaatsinguitkomst_is_uitval(in->uitkomst)
		       ? "Het einde is verbeterd. De fase is nog uitval: kijk of dat klopt."
		       : "Het einde is verbeterd.";
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/einde/verbeteren",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde verbeteren",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/einde/verbeteren",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde van een plek verbeteren",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .fields = einde_fields,
     .n_fields = EINDE_FEITEN,
     .in_size = sizeof(struct einde_in),
     .check = check,
     .handle = handle,
     .again = "/plaatsingen/:plaatsing/einde/verbeteren",
     .scenario = "einde"},
};
PAGE(einde_verbetering, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
