/*
 * The time of a jobcoach: recorded in seconds, and taken back when it was wrong.
 *
 * Who:  whoever has the part "werk" in sight and may record placements. Beside a contactmoment the
 *       same is one field (contact.c).
 * Invariants: a day of the toekenning, not in the future; nothing is changed: withdrawn, and
 *       recorded anew.
 * On purpose absent: a story; that is the contactmoment.
 * Rows: F232, F238; peers 85.
 */
#include "gate/page.h"

#include "store/jobcoach.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

struct uur_in {
	int64_t minuten;
	int activiteit;
	struct datum datum;
};
static const struct field uur_fields[] = {
    FIELD(struct uur_in, minuten, INT, "Hoeveel minuten?", .required = true, .least = 1,
	  .most = 720,
	  .hint = "Een uur is 60. Met meer jongeren tegelijk: uw tijd gedeeld door hun aantal."),
    FIELD_CHOICE_OF(struct uur_in, activiteit, jobcoachactiviteiten, "Waarvoor?", .required = true,
		    .select = true),
    FIELD(struct uur_in, datum, DATE, "Wanneer?", .required = true, .before = DAYS(0)),
};

static const char *back_url(struct html *h, plaatsing_id plaatsing)
{
	return html_url(h, "/plaatsingen/%s/jobcoach", TOKEN(h, plaatsing));
}

static int nieuw_form_handle(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	struct uur_in *form = request_form(r, NULL);

	*form =
	    (struct uur_in){.minuten = 60,
			    .activiteit = JOBCOACHACTIVITEIT_WERKPLEK,
			    .datum = k->tot_datum.dag < r->vandaag.dag ? k->tot_datum : r->vandaag};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jobcoach_row *k = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Tijd voor %s", kop_kort(h->arena, k)),
	      arena_format(h->arena, "Over: %s.", jobcoach_tijd(h->arena, k->budget - k->besteed)));
	ui_form(h, &(struct ui_form){.action = html_url(h, "/jobcoaches/%s/uren", TOKEN(h, k->id)),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = back_url(h, k->plaatsing_id),
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int nieuw_check(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	struct datum dag = ((const struct uur_in *)r->in)->datum;
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	if (datum_set(dag) && (dag.dag < k->van_datum.dag || dag.dag > k->tot_datum.dag))
		invalid(r, "datum", "Wanneer: kies een dag van %s tot en met %s.",
			datum_kort(k->van_datum, van), datum_kort(k->tot_datum, tot));
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	const struct uur_in *in = r->in;
	const struct handeling doing = request_doing(r);
	jobcoachuur_id id;
	int rc = jobcoachuur_create(&doing,
				    &(struct jobcoachuur_nieuw){.jobcoach = k->id,
								.jongere = k->jongere_id,
								.datum = in->datum,
								.minuten = in->minuten,
								.activiteit = in->activiteit},
				    &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/plaatsingen/%s/jobcoach", ID_PLAATSING, k->plaatsing_id.nr);
	r->flash = "De tijd is vastgelegd.";
	r->undo = request_path(r, "/jobcoachuren/%s/intrekken", ID_JOBCOACHUUR, id.nr);
	return 0;
}

/* ---- one time, and withdrawing it ---- */

static const struct shape uur_shape =
    SHAPE("JobcoachuurInBeeld", struct jobcoachuur_row, jobcoachuur_columns);

static int uur_handle(struct request *r)
{
	*(struct jobcoachuur_row *)r->out = *(const struct jobcoachuur_row *)r->object;
	return 0;
}

static void uur_view(struct html *h, struct request *r)
{
	const struct jobcoachuur_row *u = r->object;
	const struct ui_action withdraw = {
	    .label = "Trek deze tijd in",
	    .post = true,
	    .versie = u->versie,
	    .icon = UI_ICON_KRUIS,
	    .url = html_url(h, "/jobcoachuren/%s/intrekken", TOKEN(h, u->id))};

	ui_h1(h, "Tijd van de jobcoach", NULL);
	ui_link(h, back_url(h, u->plaatsing_id), "Naar de jobcoach");
	ui_facts_begin(h);
	ui_fact(h, "Wanneer", html_datum(h, u->datum));
	ui_fact(h, "Hoelang", jobcoach_tijd(h->arena, u->minuten));
	ui_fact(h, "Waarvoor", choice_label(&jobcoachactiviteiten, u->activiteit));
	ui_fact(h, "Vastgelegd door", u->door);
	ui_facts_end(h);
	if (request_may_do(r, &withdraw))
		ui_actions(h, &withdraw, 1);
}

static int withdraw_handle(struct request *r)
{
	const struct jobcoachuur_row *u = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s/jobcoach", ID_PLAATSING, u->plaatsing_id.nr);
	r->flash = "De tijd is ingetrokken.";
	r->undo = request_path(r, "/jobcoachuren/%s/terugzetten", ID_JOBCOACHUUR, u->id.nr);
	return jobcoachuur_withdraw(&doing, u->id);
}

#define UUR(path_, summary_, recht_, object_)                                                      \
	.path = path_, .recht = recht_, .summary = summary_, .doel = DOEL, .object = &(object_),   \
	.onderdelen = ONDERDEEL_WERK, .scenario = "jobcoach"

static const struct route routes[] = {
    {.method = GET,
     UUR("/jobcoaches/:jobcoach/uren/nieuw", "Tijd van de jobcoach vastleggen",
	 RECHT_PLAATSING_VASTLEGGEN, object_jobcoach),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     UUR("/jobcoaches/:jobcoach/uren", "Tijd van de jobcoach vastleggen",
	 RECHT_PLAATSING_VASTLEGGEN, object_jobcoach),
     FIELDS(uur_fields, struct uur_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/jobcoaches/:jobcoach/uren/nieuw"},
    {.method = GET,
     UUR("/jobcoachuren/:jobcoachuur", "Tijd van de jobcoach", RECHT_DOSSIER_LEZEN,
	 object_jobcoachuur),
     .handle = uur_handle,
     .view = uur_view,
     .shape = &uur_shape},
    {.method = POST,
     UUR("/jobcoachuren/:jobcoachuur/intrekken", "Tijd van de jobcoach intrekken",
	 RECHT_PLAATSING_VASTLEGGEN, object_jobcoachuur),
     .handle = withdraw_handle},
};
PAGE(jobcoach_uur, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
