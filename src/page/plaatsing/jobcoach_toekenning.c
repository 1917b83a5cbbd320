/*
 * A toekenning: half a year of coaching by one coach, and that it stops before its time.
 *
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Invariants: the hours follow from the regime, the year of the coaching and the hours of work
 *       (domain/jobcoach.h), and stay as they were granted. The heaviest regime, and what comes
 *       after three years, ask for the reason (promise 6). The next half year starts filled in.
 * On purpose absent: whether UWV grants it (regeling.c says what it asks).
 * Rows: F227-F233, F240.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/jobcoach.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"
#define TERUG 366 /* days that hours may begin in the past */

static int done(struct request *r, plaatsing_id plaatsing, int rc, const char *flash)
{
	r->location = request_path(r, "/plaatsingen/%s/jobcoach", ID_PLAATSING, plaatsing.nr);
	r->flash = flash;
	return rc;
}

/* ---- granting ---- */

struct nieuw_in {
	int soort;
	const char *naam;
	const char *organisatie;
	const char *telefoon;
	bool gekozen;
	int regime;
	const char *reden;
	struct datum van;
	struct datum tot;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, naam, TEXT, "Wie is de jobcoach?", .required = true, .max = 120),
    FIELD(struct nieuw_in, organisatie, TEXT, "Van welke organisatie?", .max = 120),
    FIELD(struct nieuw_in, telefoon, TEL, "Telefoon", .max = 20),
    FIELD_CHOICE_OF(struct nieuw_in, soort, jobcoachsoorten, "Wat voor jobcoach?",
		    .required = true),
    FIELD(struct nieuw_in, gekozen, BOOL, "De jongere koos mee wie de jobcoach is"),
    FIELD_CHOICE_OF(struct nieuw_in, regime, jobcoachregimes, "Hoeveel begeleiding?",
		    .required = true),
    FIELD(struct nieuw_in, reden, LONG_TEXT, "Waarom is zo veel, of zo lang, nodig?", .max = 500,
	  .hint = "Alleen nodig bij intensief, en na drie jaar. Schrijf niets over gezondheid."),
    FIELD(struct nieuw_in, van, DATE, "Vanaf", .required = true, .after = DAYS(-TERUG),
	  .before = DAYS(366)),
    FIELD(struct nieuw_in, tot, DATE, "Tot en met", .required = true,
	  .hint = "Hoogstens een half jaar later."),
};

static int nieuw_form_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct nieuw_in *form = request_form(r, "/plaatsingen/:plaatsing/jobcoach");
	struct db_rows coaches;
	const struct jobcoach_row *last;
	int rc = jobcoach_list(r->db, r->arena, p->id, &coaches);

	if (rc)
		return rc;
	last = coaches.count ? coaches.rows : NULL;
	*form = (struct nieuw_in){.soort = last ? last->soort : JOBCOACHSOORT_EXTERN,
				  .naam = last ? last->naam : NULL,
				  .organisatie = last ? last->organisatie : NULL,
				  .telefoon = last ? last->telefoon : NULL,
				  .gekozen = last && last->gekozen,
				  .regime = last ? last->regime : CHOICE_NONE,
				  .van = last ? datum_plus(last->tot_datum, 1) : p->van_datum};
	if (dagen_tussen(form->van, r->vandaag) > TERUG)
		form->van = r->vandaag;
	form->tot = jobcoach_uiterlijk(form->van);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/jobcoach", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, "/plaatsingen/:plaatsing/jobcoach", &n);

	ui_h1(h, "Een half jaar jobcoach",
	      arena_format(h->arena, "Voor %s: %s bij %s. De uren worden voor u uitgerekend.",
			   kop_kort(h->arena, p), p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static void check_days(struct request *r, const struct plaatsing_kop *p, const struct nieuw_in *in)
{
	char text[DATUM_TEXT_MAX];

	if (datum_set(p->eind_datum))
		invalid(r, "", "Deze plek is al gestopt.");
	if (datum_set(in->van) && in->van.dag < p->van_datum.dag)
		invalid(r, "van", "Vanaf: kies %s of later. Toen begon deze plek.",
			datum_lang(p->van_datum, text));
	if (!datum_set(in->van) || !datum_set(in->tot))
		return;
	if (in->tot.dag < in->van.dag)
		invalid(r, "tot", "Tot en met: kies een dag na de eerste dag.");
	else if (in->tot.dag > jobcoach_uiterlijk(in->van).dag)
		invalid(r, "tot", "Tot en met: hoogstens een half jaar, dus tot en met %s.",
			datum_kort(jobcoach_uiterlijk(in->van), text));
}

static void check_overlap(struct request *r, const struct db_rows *coaches,
			  const struct nieuw_in *in)
{
	const struct jobcoach_row *rows = coaches->rows;

	for (size_t i = 0; i < coaches->count; i++)
		if (datum_set(in->van) && datum_set(in->tot) &&
		    rows[i].van_datum.dag <= in->tot.dag && rows[i].tot_datum.dag >= in->van.dag)
			invalid(r, "van", "Vanaf: er is in die tijd al een jobcoach, %s.",
				rows[i].naam);
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct db_rows coaches;
	int rc =
	    jobcoach_list(r->db, r->arena, ((const struct plaatsing_kop *)r->object)->id, &coaches);

	if (rc)
		return rc;
	check_days(r, r->object, in);
	check_overlap(r, &coaches, in);
	if (jobcoach_needs_reden(in->regime, (int64_t)coaches.count) && !in->reden)
		invalid(r, "reden",
			"Waarom is zo veel, of zo lang, nodig: schrijf op waarom het "
			"voor deze jongere nodig is.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct jobcoach_aanvraag asked = {.regime = in->regime,
					  .is_proef = p->soort == PLAATSINGSOORT_PROEFPLAATSING,
					  .begin = in->van,
					  .van = in->van,
					  .tot = in->tot,
					  .uren = (int)lround(p->uren * 100)};
	struct jobcoach_nieuw nieuw = {.plaatsing = p->id,
				       .jongere = p->jongere_id,
				       .soort = in->soort,
				       .naam = in->naam,
				       .organisatie = in->organisatie,
				       .telefoon = in->telefoon,
				       .gekozen = in->gekozen,
				       .regime = in->regime,
				       .reden = in->reden,
				       .van = in->van,
				       .tot = in->tot};
	struct db_rows coaches;
	const struct jobcoach_row *rows;
	int rc = jobcoach_list(r->db, r->arena, p->id, &coaches);

	if (rc)
		return rc;
	rows = coaches.rows;
	if (coaches.count)
		asked.begin = rows[coaches.count - 1].van_datum;
	nieuw.budget = jobcoach_budget(&asked);
	return done(r, p->id, jobcoach_create(&doing, &nieuw), "De jobcoach is vastgelegd.");
}

/* ---- it stops before its time ---- */

struct einde_in {
	struct datum laatste_dag;
	const char *reden;
};
static const struct field einde_fields[] = {
    FIELD(struct einde_in, laatste_dag, DATE, "Laatste dag", .required = true),
    FIELD(struct einde_in, reden, LONG_TEXT, "Waarom?", .required = true, .max = 500,
	  .hint = "Bijvoorbeeld: een andere jobcoach. Schrijf niets over gezondheid."),
};

static int einde_form_handle(struct request *r)
{
	struct einde_in *form = request_form(r, NULL);

	form->laatste_dag = r->vandaag;
	return 0;
}

static void einde_view(struct html *h, struct request *r)
{
	const struct jobcoach_row *k = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s stopt als jobcoach", k->naam),
	      "Daarna kunt u een andere jobcoach toevoegen.");
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/jobcoaches/%s/einde", TOKEN(h, k->id)),
		       .versie = k->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = html_url(h, "/plaatsingen/%s/jobcoach", TOKEN(h, k->plaatsing_id)),
		       .note = request_readers(r, ONDERDEEL_WERK)});
}

/* The last day on which time was used; the first of all when there is none. */
static int last_used(struct request *r, const struct jobcoach_row *k, struct datum *ret)
{
	struct db_rows uren;
	int rc = jobcoachuur_list(r->db, r->arena, k->id, &uren);
	const struct jobcoachuur_row *last = uren.rows;

	*ret = !rc && uren.count ? last->datum : k->van_datum;
	return rc;
}

static int einde_check(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	struct datum dag = ((const struct einde_in *)r->in)->laatste_dag, gebruikt;
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];
	int rc = last_used(r, k, &gebruikt);

	if (rc || !datum_set(dag))
		return rc;
	if (dag.dag < k->van_datum.dag || dag.dag > k->tot_datum.dag)
		invalid(r, "laatste_dag", "Laatste dag: kies een dag van %s tot en met %s.",
			datum_kort(k->van_datum, van), datum_kort(k->tot_datum, tot));
	else if (dag.dag < gebruikt.dag)
		invalid(r, "laatste_dag",
			"Laatste dag: kies %s of later. Toen is er nog tijd gebruikt.",
			datum_lang(gebruikt, van));
	return 0;
}

static int einde_handle(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	const struct einde_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, k->plaatsing_id, jobcoach_end(&doing, k, in->laatste_dag, in->reden),
		    "Vastgelegd.");
}

#define TOEKENNING(path_, summary_, object_)                                                       \
	.path = path_, .recht = RECHT_PLAATSING_VASTLEGGEN, .summary = summary_, .doel = DOEL,     \
	.object = &(object_), .onderdelen = ONDERDEEL_WERK, .scenario = "jobcoach"

static const struct route routes[] = {
    {.method = GET,
     TOEKENNING("/plaatsingen/:plaatsing/jobcoach/nieuw", "Jobcoach toevoegen", object_plaatsing),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     TOEKENNING("/plaatsingen/:plaatsing/jobcoach", "Jobcoach toevoegen", object_plaatsing),
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/plaatsingen/:plaatsing/jobcoach/nieuw"},
    {.method = GET,
     TOEKENNING("/jobcoaches/:jobcoach/einde", "Jobcoach stopt eerder", object_jobcoach),
     .handle = einde_form_handle,
     .view = einde_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     TOEKENNING("/jobcoaches/:jobcoach/einde", "Jobcoach stopt eerder", object_jobcoach),
     FIELDS(einde_fields, struct einde_in),
     .check = einde_check,
     .handle = einde_handle,
     .again = "/jobcoaches/:jobcoach/einde"},
};
PAGE(jobcoach_toekenning, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
