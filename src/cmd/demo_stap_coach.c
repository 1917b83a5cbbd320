#include "cmd/demo_stap_coach.h"

#include "store/jobcoach.h"

/* The coaching of the place, the last first. */
static int coaching_find(struct verloop *v, struct db_rows *all, const struct jobcoach_row **last)
{
	int rc = jobcoach_list(v->db, v->a, v->plaatsing, all);

	*last = all->rows;
	return rc;
}

static int play_coaching(struct verloop *v, const struct stap *s)
{
	struct db_rows all;
	const struct jobcoach_row *last;
	int rc = coaching_find(v, &all, &last);
	struct jobcoach_aanvraag asked = {.regime = s->a,
					  .is_proef =
					      v->plaatsingsoort == PLAATSINGSOORT_PROEFPLAATSING,
					  .begin = v->dag,
					  .van = v->dag,
					  .tot = verloop_dag(v, s->tot),
					  .uren = v->uren};

	if (rc)
		return rc;
	if (all.count)
		asked.begin = last[all.count - 1].van_datum;
	return jobcoach_create(&v->h,
			       &(struct jobcoach_nieuw){.plaatsing = v->plaatsing,
							.jongere = v->jongere,
							.soort = JOBCOACHSOORT_EXTERN,
							.naam = demo_mens_naam(s->wie),
							.organisatie = "Stap voor Stap Jobcoaching",
							.gekozen = true,
							.regime = s->a,
							.budget = jobcoach_budget(&asked),
							.van = asked.van,
							.tot = asked.tot});
}

static int play_coachtijd(struct verloop *v, const struct stap *s)
{
	struct db_rows all;
	const struct jobcoach_row *last;
	jobcoachuur_id id;
	int rc = coaching_find(v, &all, &last);

	return rc ? rc
		  : jobcoachuur_create(&v->h,
				       &(struct jobcoachuur_nieuw){.jobcoach = last->id,
								   .jongere = v->jongere,
								   .datum = v->dag,
								   .minuten = s->b,
								   .activiteit = s->a},
				       &id);
}

static int play_coachverslag(struct verloop *v, const struct stap *s)
{
	struct db_rows all;
	const struct jobcoach_row *last;
	jobcoachverslag_id id;
	const struct jobcoachverslag_nieuw nieuw = {.functioneren = verloop_text(v, s->tekst),
						    .ontwikkeling = verloop_text(v, s->tekst2),
						    .resultaat = s->a};
	int rc = coaching_find(v, &all, &last);

	rc = rc ? rc : jobcoachverslag_create(&v->h, last, &nieuw, &id);
	rc = rc ? rc : jobcoachverslag_list(v->db, v->a, v->plaatsing, &all);
	return rc ? rc
		  : jobcoachverslag_answer(
			&v->h, all.rows,
			&(struct jobcoachverslag_antwoord){.oordeel = EVALUATIEOORDEEL_EENS,
							   .wijze = TEKENWIJZE_SAMEN,
							   .datum = v->dag});
}

static int play_harrie(struct verloop *v, const struct stap *s)
{
	harrie_id id;

	return harrie_create(
	    v->db,
	    &(struct harrie_row){.werkgever_id = v->demo->regio.bedrijf[v->bedrijf],
				 .naam = s->tekst,
				 .harrietraining = HARRIETRAINING_HARRIE,
				 .getraind_datum = v->dag,
				 .tot_datum = datum_plus_months(v->dag, 36)},
	    &id);
}

demo_play *const demo_stap_coach[STAP_COUNT] = {
    [STAP_COACHING] = play_coaching,
    [STAP_COACHTIJD] = play_coachtijd,
    [STAP_COACHVERSLAG] = play_coachverslag,
    [STAP_HARRIE] = play_harrie,
};
