/*
 * Acties: what somebody does for a goal of a young person, by when; the young person among them.
 *
 * What: agree on something, change it, do it, drop it with the reason, take it up again. The list
 *       stands in the plan.
 * Who:  whoever may change dossiers, for a dossier with the plan in sight.
 * Invariants: it belongs to a goal that runs; a professional who does it sees the dossier and stays
 *       (actie_zonder_doel, actie_zonder_zicht); what is dropped has a reason.
 * On purpose absent: reminders that somebody types. What is late shows as late.
 * Rows: F118; peers A14.
 */
#include "gate/page.h"

#include "store/betrokkene.h"
#include "store/jongere.h"
#include "store/plan.h"

#define DOEL "begeleiding naar werk"
/* ---- the form: new or changed ---- */

struct actie_in {
	const char *tekst;
	gebruiker_id wie;
	struct datum voor;
};
static const struct field actie_fields[] = {
    FIELD(struct actie_in, tekst, TEXT, "Wat gaat er gebeuren?", .required = true, .max = 200,
	  .hint = "Een stap die iemand kan zetten. Bijvoorbeeld: bel de stageplek."),
    FIELD_ID_OF(struct actie_in, wie, gebruiker, GEBRUIKER, "Wie doet dit?"),
    FIELD(struct actie_in, voor, DATE, "Uiterlijk op", .required = true, .after = DAYS(0),
	  .before = DAYS(732)),
};
#define EERSTE_TERMIJN_DAGEN 14

struct form_page {
	struct db_rows keuzes;
};
static const struct shape form_shape = {.name = "ActieVragen", .size = sizeof(struct form_page)};

static int offer(struct request *r, jongere_id jongere)
{
	struct form_page *out = r->out;

	return betrokkene_keuzes(r->db, r->arena, jongere, r->nu, &out->keuzes);
}

static int nieuw_form_handle(struct request *r)
{
	const struct doel_row *d = r->object;
	struct actie_in *form = request_form(r, NULL);

	form->wie = r->wie.gebruiker;
	form->voor = datum_plus(r->vandaag, EERSTE_TERMIJN_DAGEN);
	return offer(r, d->jongere_id);
}

static int wijzig_form_handle(struct request *r)
{
	const struct actie_row *a = r->object;
	struct actie_in *form = request_form(r, NULL);

	*form = (struct actie_in){a->tekst, a->gebruiker_id, a->voor_datum};
	return offer(r, a->jongere_id);
}

struct kop {
	const char *roepnaam;
	jongere_id jongere;
	int64_t versie;
};

static void draw_form(struct html *h, struct request *r, const char *action, const char *submit,
		      struct kop kop)
{
	const struct form_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	struct ui_field *wie = request_field_of(fields, n, "wie");

	request_offer_betrokkenen(r, wie, &out->keuzes);
	wie->empty = arena_format(h->arena, "%s zelf", kop.roepnaam);
	ui_form(h,
		&(struct ui_form){.action = action,
				  .versie = kop.versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = submit,
				  .cancel = html_url(h, "/jongeren/%s/plan", TOKEN(h, kop.jongere)),
				  .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct doel_row *d = r->object;

	ui_h1(h, arena_format(h->arena, "Iets afspreken met %s", d->roepnaam), d->tekst);
	draw_form(h, r, html_url(h, "/doelen/%s/acties", TOKEN(h, d->id)), "Spreek af",
		  (struct kop){d->roepnaam, d->jongere_id, 0});
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct actie_row *a = r->object;

	ui_h1(h, arena_format(h->arena, "Afspraak met %s wijzigen", a->roepnaam), NULL);
	draw_form(h, r, html_url(h, "/acties/%s", TOKEN(h, a->id)), "Bewaar",
		  (struct kop){a->roepnaam, a->jongere_id, a->versie});
}

static void finish(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/plan", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

static int explain(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"actie_zonder_zicht", "wie",
	     "Wie doet dit: kies de jongere of iemand die bij de jongere betrokken is."},
	    {NULL, "",
	     "Dit kan nu niet: het doel loopt niet meer, of de afspraak is al gedaan of "
	     "vervallen. Kijk in het plan."});
}

static struct actie_nieuw nieuw_of(jongere_id jongere, doel_id doel, const struct actie_in *in)
{
	return (struct actie_nieuw){jongere, doel, in->tekst, in->wie, in->voor};
}

static int create_handle(struct request *r)
{
	const struct doel_row *d = r->object;
	const struct handeling doing = request_doing(r);
	const struct actie_nieuw nieuw = nieuw_of(d->jongere_id, d->id, r->in);
	actie_id id;

	finish(r, d->jongere_id, "De afspraak staat in het plan.");
	return explain(r, actie_create(&doing, &nieuw, &id));
}

static int update_handle(struct request *r)
{
	const struct actie_row *a = r->object;
	const struct handeling doing = request_doing(r);
	const struct actie_nieuw nieuw = nieuw_of(a->jongere_id, a->doel_id, r->in);

	finish(r, a->jongere_id, "De afspraak is gewijzigd.");
	return explain(r, actie_update(&doing, a, &nieuw));
}

/* ---- done, dropped, taken up again ---- */

static int take_step(struct request *r, int stap, const char *reden, const char *flash)
{
	const struct actie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	finish(r, a->jongere_id, flash);
	if (stap != PLANSTAP_HEROPEN)
		r->undo = request_path(r, "/acties/%s/heropenen", ID_ACTIE, a->id.nr);
	return explain(r, actie_step(&doing, a, stap, reden));
}

static int gedaan_handle(struct request *r)
{
	return take_step(r, PLANSTAP_KLAAR, NULL, "Gedaan.");
}

static int heropenen_handle(struct request *r)
{
	return take_step(r, PLANSTAP_HEROPEN, NULL, "De afspraak staat weer open.");
}

struct stoppen_in {
	const char *reden;
};
static const struct field stoppen_fields[] = {
    FIELD(struct stoppen_in, reden, TEXT, "Waarom is dit niet meer nodig?", .required = true,
	  .max = 200),
};

static int stoppen_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void stoppen_view(struct html *h, struct request *r)
{
	const struct actie_row *a = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Afspraak niet meer nodig", a->tekst);
	ui_form(h, &(struct ui_form){.action = html_url(h, "/acties/%s/stoppen", TOKEN(h, a->id)),
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel =
					 html_url(h, "/jongeren/%s/plan", TOKEN(h, a->jongere_id)),
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static int stoppen_handle(struct request *r)
{
	const struct stoppen_in *in = r->in;

	return take_step(r, PLANSTAP_STOP, in->reden, "De afspraak is vervallen.");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/doelen/:doel/acties/nieuw",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Iets afspreken",
     .doel = DOEL,
     .object = &object_doel,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &form_shape,
     .flags = ROUTE_NO_API,
     .scenario = "plan"},
    {.method = POST,
     .path = "/doelen/:doel/acties",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Iets afspreken",
     .doel = DOEL,
     .object = &object_doel,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(actie_fields, struct actie_in),
     .handle = create_handle,
     .again = "/doelen/:doel/acties/nieuw",
     .scenario = "plan"},
    {.method = GET,
     .path = "/acties/:actie",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak wijzigen",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .shape = &form_shape,
     .flags = ROUTE_NO_API,
     .scenario = "plan"},
    {.method = POST,
     .path = "/acties/:actie",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak wijzigen",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(actie_fields, struct actie_in),
     .handle = update_handle,
     .again = "/acties/:actie",
     .scenario = "plan"},
    {.method = POST,
     .path = "/acties/:actie/gedaan",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak gedaan",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = gedaan_handle,
     .scenario = "plan"},
    {.method = GET,
     .path = "/acties/:actie/stoppen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak niet meer nodig",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = stoppen_form_handle,
     .view = stoppen_view,
     .flags = ROUTE_NO_API,
     .scenario = "plan"},
    {.method = POST,
     .path = "/acties/:actie/stoppen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak niet meer nodig",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(stoppen_fields, struct stoppen_in),
     .handle = stoppen_handle,
     .again = "/acties/:actie/stoppen",
     .scenario = "plan"},
    {.method = POST,
     .path = "/acties/:actie/heropenen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Afspraak toch nog doen",
     .doel = DOEL,
     .object = &object_actie,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = heropenen_handle,
     .scenario = "plan"},
};
PAGE(actie, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
