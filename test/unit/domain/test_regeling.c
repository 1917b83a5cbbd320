/*
 * What a user loses when a rule is wrong: money or help that somebody had a right to, or a promise
 * to an employer that nobody keeps. What is not stored is never guessed.
 */
#include "unit/domain/regeling.h"

#include "domain/loonwaarde.h"

static enum oordeel answer(enum regeling regeling, const struct regeling_feiten *f)
{
	return regeling_check(regeling, f, day(TODAY)).oordeel;
}

static void nothing_known_decides_nothing(UNUSED void **state)
{
	const struct regeling_feiten f = nothing();

	for (int i = 0; i < REGELING_LAGE_INKOMENS; i++)
		assert_int_equal(answer((enum regeling)i, &f), OORDEEL_ONBEKEND);
}

static void a_rule_that_ended_does_not_apply_any_more(UNUSED void **state)
{
	const struct regeling_feiten f = job();
	struct arena *a = arena_open(1 << 16);
	struct regeling_uitkomst u = regeling_check(REGELING_LAGE_INKOMENS, &f, day(TODAY));

	assert_true(u.is_voorbij);
	assert_int_equal(u.oordeel, OORDEEL_NEE);
	assert_string_equal(regeling_zin(a, REGELING_LAGE_INKOMENS, &u),
			    "Bestond tot en met 31 december 2024.");
	assert_true(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2025-01-01")).is_voorbij);
	assert_false(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2024-12-31")).is_voorbij);
	assert_false(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2017-01-01")).is_voorbij);
	u = regeling_check(REGELING_LAGE_INKOMENS, &f, day("2016-12-31"));
	assert_true(u.is_voorbij);
	assert_true(regeling_check(REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31")).is_voorbij);
	u = regeling_check(REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31"));
	assert_string_equal(regeling_zin(a, REGELING_LOONKOSTENVOORDEEL, &u),
			    "Bestond op deze dag nog niet.");
	arena_free(a);
}

static void the_fixed_subsidy_stops_after_six_months_or_a_measurement(UNUSED void **state)
{
	struct regeling_feiten f = job();

	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_ONBEKEND);
	f.van = day("2026-05-23");
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_JA);
	f.van = day("2026-05-22");
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_NEE);
	f = job();
	f.loonwaarde = 53;
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
}

static void the_subsidy_has_no_floor_and_ends_at_the_full_wage(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.loonwaarde = 0;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
	f.loonwaarde = 99;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
	f.loonwaarde = 100;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_NEE);
}

static void who_is_responsible_decides_between_subsidy_and_dispensation(UNUSED void **state)
{
	static const struct {
		int doelgroep;
		enum oordeel subsidie, dispensatie;
	} cases[] = {
	    {DOELGROEP_PARTICIPATIEWET, OORDEEL_JA, OORDEEL_NEE},
	    {DOELGROEP_NUGGER, OORDEEL_JA, OORDEEL_NEE},
	    {DOELGROEP_OUDE_WAJONG, OORDEEL_NEE, OORDEEL_JA},
	    {DOELGROEP_WAJONG_2010, OORDEEL_NEE, OORDEEL_JA},
	    {DOELGROEP_ANDERS, OORDEEL_ONBEKEND, OORDEEL_ONBEKEND},
	    {CHOICE_NONE, OORDEEL_ONBEKEND, OORDEEL_ONBEKEND},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct regeling_feiten f = job();

		f.doelgroep = cases[i].doelgroep;
		f.loonwaarde = 75;
		assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), cases[i].subsidie);
		assert_int_equal(answer(REGELING_LOONDISPENSATIE, &f), cases[i].dispensatie);
		f.loonwaarde = 76;
		assert_int_equal(answer(REGELING_LOONDISPENSATIE, &f), OORDEEL_NEE);
	}
}

static void a_false_condition_outweighs_an_unknown_one(UNUSED void **state)
{
	struct regeling_feiten f = nothing();

	f.soort = PLAATSINGSOORT_STAGE;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_NEE);
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_ONBEKEND);
}

static void the_register_opens_no_risk_and_the_discount(UNUSED void **state)
{
	struct regeling_feiten f = job();

	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_LOONKOSTENVOORDEEL, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_BANENAFSPRAAK, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_BESCHUT;
	assert_int_equal(answer(REGELING_LOONKOSTENVOORDEEL, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_BANENAFSPRAAK, &f), OORDEEL_NEE);
	f = job();
	f.doelgroepregister = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_NEE);
}

static void the_practice_route_is_for_who_is_not_in_the_register(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.loonwaarde = 60;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_NEE);
	f.doelgroepregister = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_PROEFPLAATSING;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_STAGE;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_NEE);
}

static void a_measurement_by_another_method_gives_no_subsidy_since_july_2021(UNUSED void **state)
{
	static const struct {
		const char *gemeten;
		int methode;
		enum oordeel oordeel;
	} cases[] = {
	    {"2021-07-01", MEETMETHODE_UNIFORM, OORDEEL_JA},
	    {"2021-07-01", MEETMETHODE_ANDERS, OORDEEL_NEE},
	    {"2021-07-01", CHOICE_NONE, OORDEEL_ONBEKEND},
	    {"2021-06-30", MEETMETHODE_ANDERS, OORDEEL_JA},
	    {"2021-06-30", CHOICE_NONE, OORDEEL_JA},
	};
	struct regeling_feiten f = job();

	f.loonwaarde = 60;
	for (size_t i = 0; i < COUNT(cases); i++) {
		f.gemeten = day(cases[i].gemeten);
		f.methode = cases[i].methode;
		f.doelgroepregister = ANTWOORD_JA;
		assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), cases[i].oordeel);
		f.doelgroepregister = ANTWOORD_NEE;
		assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), cases[i].oordeel);
	}
}

static void a_trial_is_for_who_has_a_benefit_and_not_for_long(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.soort = PLAATSINGSOORT_PROEFPLAATSING;
	f.uitkering = ANTWOORD_JA;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_ONBEKEND);
	f.verwacht_eind = day("2027-02-28");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_JA);
	f.verwacht_eind = day("2027-03-01");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_NEE);
	f.verwacht_eind = day("2026-10-31");
	f.is_eerder = true;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_ONBEKEND);
	f.uitkering = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_NEE);
}

static void a_coach_of_uwv_asks_for_hours_wage_value_and_time(UNUSED void **state)
{
	static const struct {
		int uren, loonwaarde;
		const char *tot;
		int vorm, vervolg;
		enum oordeel oordeel;
	} cases[] = {
	    {1200, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_JA},
	    {1199, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {800, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {799, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_NEE},
	    {1200, 34, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 20, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 19, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_NEE},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_ONBEKEND,
	     OORDEEL_ONBEKEND},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_STOPPEN, OORDEEL_NEE},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_VERLENGEN, OORDEEL_JA},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_VAST, OORDEEL_JA},
	    {1200, 35, "", CONTRACTVORM_VAST, CHOICE_NONE, OORDEEL_JA},
	    {1200, 35, "2027-02-28", CONTRACTVORM_UITZEND, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 35, "", CHOICE_NONE, CHOICE_NONE, OORDEEL_ONBEKEND},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct regeling_feiten f = job();

		f.doelgroep = DOELGROEP_WAJONG_2010;
		f.uren = cases[i].uren;
		f.loonwaarde = cases[i].loonwaarde;
		f.contract_tot = day(cases[i].tot);
		f.contractvorm = cases[i].vorm;
		f.contractvervolg = cases[i].vervolg;
		assert_int_equal(answer(REGELING_JOBCOACH, &f), cases[i].oordeel);
	}
}

static void what_is_missing_is_asked(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	struct regeling_uitkomst u;

	f.doelgroepregister = CHOICE_NONE;
	u = regeling_check(REGELING_NO_RISK, &f, day(TODAY));
	assert_int_equal(u.aantal, 2);
	assert_int_equal(u.oordelen[0], OORDEEL_ONBEKEND);
	assert_int_equal(u.oordelen[1], OORDEEL_JA);
	assert_string_equal(regeling_zin(a, REGELING_NO_RISK, &u),
			    "Nog uit te zoeken: Staat de jongere in het doelgroepregister?");
	assert_null(regeling_feit_tekst(a, &f, u.voorwaarden[0]->feit));
	assert_string_equal(regeling_feit_tekst(a, &f, u.voorwaarden[1]->feit), "Baan");
	f.doelgroepregister = ANTWOORD_NEE;
	u = regeling_check(REGELING_NO_RISK, &f, day(TODAY));
	assert_string_equal(regeling_zin(a, REGELING_NO_RISK, &u),
			    "Hier klopt niet: “De jongere staat in het "
			    "doelgroepregister”.");
	arena_free(a);
}

/* ---- every condition of every rule ---- */

/* What a rule asks of somebody, besides what job() has; in the order of enum regeling. */
static const struct {
	int doelgroep, register_, uitkering, soort, loonwaarde;
	const char *zonder; /* the answer without each fact, in the order of enum regeling_feit */
	const char *anders; /* and with another one */
} eisen[] = {
    [REGELING_LOONKOSTENSUBSIDIE] = {DOELGROEP_PARTICIPATIEWET, ANTWOORD_JA, ANTWOORD_NEE,
				     PLAATSINGSOORT_DIENSTVERBAND, 53, "?jj?jjjj?j", "njjnjjjjnj"},
    [REGELING_FORFAIT] = {DOELGROEP_NUGGER, ANTWOORD_JA, ANTWOORD_NEE, PLAATSINGSOORT_BBL,
			  LOONWAARDE_ONBEKEND, "?jj??jjjjj", "njjnnjjjnj"},
    [REGELING_LOONDISPENSATIE] = {DOELGROEP_OUDE_WAJONG, ANTWOORD_JA, ANTWOORD_NEE,
				  PLAATSINGSOORT_DIENSTVERBAND, 60, "?jj??jj??j", "njjnjjjnnj"},
    [REGELING_NO_RISK] = {DOELGROEP_ANDERS, ANTWOORD_JA, ANTWOORD_NEE, PLAATSINGSOORT_BESCHUT,
			  LOONWAARDE_ONBEKEND, "j?j?jjjjjj", "jnjnjjjjjj"},
    [REGELING_LOONKOSTENVOORDEEL] = {DOELGROEP_ANDERS, ANTWOORD_JA, ANTWOORD_NEE,
				     PLAATSINGSOORT_DETACHERING, LOONWAARDE_ONBEKEND, "j?j?jjjjjj",
				     "jnjnjjjjjj"},
    [REGELING_PROEFPLAATSING] = {DOELGROEP_PARTICIPATIEWET, ANTWOORD_JA, ANTWOORD_JA,
				 PLAATSINGSOORT_PROEFPLAATSING, LOONWAARDE_ONBEKEND, "jj????jjj?",
				 "jjnnnnjjj?"},
    [REGELING_JOBCOACH] = {DOELGROEP_WAJONG_2010, ANTWOORD_JA, ANTWOORD_JA,
			   PLAATSINGSOORT_DIENSTVERBAND, 60, "?jj??j???j", "njjnjjnnjj"},
    [REGELING_BEGELEIDING] = {DOELGROEP_NUGGER, ANTWOORD_NEE, ANTWOORD_NEE,
			      PLAATSINGSOORT_PROEFPLAATSING, LOONWAARDE_ONBEKEND, "?jj?jjjjjj",
			      "njjnjjjjjj"},
    [REGELING_PRAKTIJKROUTE] = {DOELGROEP_PARTICIPATIEWET, ANTWOORD_NEE, ANTWOORD_NEE,
				PLAATSINGSOORT_DIENSTVERBAND, 60, "??j?jjjj?j", "nnjnjjjjnj"},
    [REGELING_BANENAFSPRAAK] = {DOELGROEP_ANDERS, ANTWOORD_JA, ANTWOORD_NEE, PLAATSINGSOORT_BBL,
				LOONWAARDE_ONBEKEND, "j?j?jjjjjj", "jnjnjjjjjj"},
};

/* Facts with which the rule applies. */
static struct regeling_feiten enough(enum regeling regeling)
{
	struct regeling_feiten f = job();

	f.doelgroep = eisen[regeling].doelgroep;
	f.doelgroepregister = eisen[regeling].register_;
	f.uitkering = eisen[regeling].uitkering;
	f.soort = eisen[regeling].soort;
	f.loonwaarde = eisen[regeling].loonwaarde;
	f.verwacht_eind = day("2026-10-31");
	return f;
}

/* Of an earlier stay with the employer it is not stored whether it was the same work. */
static void forget(struct regeling_feiten *f, enum regeling_feit feit)
{
	switch (feit) {
	case FEIT_DOELGROEP:
		f->doelgroep = CHOICE_NONE;
		break;
	case FEIT_REGISTER:
		f->doelgroepregister = CHOICE_NONE;
		break;
	case FEIT_UITKERING:
		f->uitkering = CHOICE_NONE;
		break;
	case FEIT_SOORT:
		f->soort = CHOICE_NONE;
		break;
	case FEIT_BEGIN:
		f->van = DATUM_GEEN;
		break;
	case FEIT_EINDE:
		f->verwacht_eind = DATUM_GEEN;
		break;
	case FEIT_UREN:
		f->uren = 0;
		break;
	case FEIT_CONTRACT:
		f->contractvorm = CHOICE_NONE;
		break;
	case FEIT_LOONWAARDE:
		f->loonwaarde = LOONWAARDE_ONBEKEND;
		break;
	case FEIT_EERDER:
		f->is_eerder = true;
		break;
	}
}

/* Another group, answer or kind; long ago, for long, few hours, a short contract, the full wage. */
static void reverse(struct regeling_feiten *f, enum regeling_feit feit)
{
	bool uwv = doelgroep_verantwoordelijke(f->doelgroep) == VERANTWOORDELIJKE_UWV;

	switch (feit) {
	case FEIT_DOELGROEP:
		f->doelgroep = uwv ? DOELGROEP_PARTICIPATIEWET : DOELGROEP_WAJONG_2010;
		break;
	case FEIT_REGISTER:
		f->doelgroepregister = !f->doelgroepregister;
		break;
	case FEIT_UITKERING:
		f->uitkering = !f->uitkering;
		break;
	case FEIT_SOORT:
		f->soort = PLAATSINGSOORT_VRIJWILLIGERSWERK;
		break;
	case FEIT_BEGIN:
		f->van = day("2025-11-22");
		break;
	case FEIT_EINDE:
		f->verwacht_eind = day("2027-08-31");
		break;
	case FEIT_UREN:
		f->uren = 700;
		break;
	case FEIT_CONTRACT:
		f->contract_tot = day("2026-12-31");
		f->contractvervolg = CONTRACTVERVOLG_STOPPEN;
		break;
	case FEIT_LOONWAARDE:
		f->loonwaarde = 100;
		break;
	case FEIT_EERDER:
		f->is_eerder = true;
		break;
	}
}

static char letter(enum regeling regeling, const struct regeling_feiten *f)
{
	return "n?j"[answer(regeling, f)];
}

static void who_has_all_that_a_rule_asks_is_told_that_it_applies(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	for (size_t i = 0; i < COUNT(eisen); i++) {
		const struct regeling_feiten f = enough((enum regeling)i);
		struct regeling_uitkomst u = regeling_check((enum regeling)i, &f, day(TODAY));

		assert_int_equal(u.oordeel, OORDEEL_JA);
		assert_string_equal(regeling_zin(a, (enum regeling)i, &u),
				    "Aan alle voorwaarden is voldaan.");
	}
	arena_free(a);
}

static void a_fact_that_is_missing_is_never_guessed(UNUSED void **state)
{
	for (size_t i = 0; i < COUNT(eisen); i++) {
		char answers[FEIT_COUNT + 1] = "";

		for (int feit = 0; feit < FEIT_COUNT; feit++) {
			struct regeling_feiten f = enough((enum regeling)i);

			forget(&f, (enum regeling_feit)feit);
			answers[feit] = letter((enum regeling)i, &f);
		}
		assert_string_equal(answers, eisen[i].zonder);
	}
}

static void a_condition_that_is_not_met_is_promised_to_nobody(UNUSED void **state)
{
	for (size_t i = 0; i < COUNT(eisen); i++) {
		char answers[FEIT_COUNT + 1] = "";

		for (int feit = 0; feit < FEIT_COUNT; feit++) {
			struct regeling_feiten f = enough((enum regeling)i);

			reverse(&f, (enum regeling_feit)feit);
			answers[feit] = letter((enum regeling)i, &f);
		}
		assert_string_equal(answers, eisen[i].anders);
	}
}

static void each_rule_is_for_its_own_kinds_of_work(UNUSED void **state)
{
	static const char *const answers[] = {
	    [PLAATSINGSOORT_DIENSTVERBAND] = "jjjjjnjjjj",
	    [PLAATSINGSOORT_DETACHERING] = "jjjjjnjjjj",
	    [PLAATSINGSOORT_BBL] = "jjjjjnjjjj",
	    [PLAATSINGSOORT_BESCHUT] = "jjjjnnjjjn",
	    [PLAATSINGSOORT_PROEFPLAATSING] = "nnnnnjjjjn",
	    [PLAATSINGSOORT_STAGE] = "nnnnnnnnnn",
	    [PLAATSINGSOORT_WERKERVARINGSPLEK] = "nnnnnnnnnn",
	    [PLAATSINGSOORT_DAGBESTEDING] = "nnnnnnnnnn",
	    [PLAATSINGSOORT_VRIJWILLIGERSWERK] = "nnnnnnnnnn",
	};

	for (size_t soort = 0; soort < COUNT(answers); soort++) {
		char found[COUNT(eisen) + 1] = "";

		for (size_t i = 0; i < COUNT(eisen); i++) {
			struct regeling_feiten f = enough((enum regeling)i);

			f.soort = (int)soort;
			found[i] = letter((enum regeling)i, &f);
		}
		assert_string_equal(found, answers[soort]);
	}
}

static void a_rule_is_in_force_from_its_first_day(UNUSED void **state)
{
	static const char *const since[][2] = {
	    [REGELING_LOONKOSTENSUBSIDIE] = {"2014-12-31", "2015-01-01"},
	    [REGELING_FORFAIT] = {"2016-12-31", "2017-01-01"},
	    [REGELING_LOONDISPENSATIE] = {"2009-12-31", "2010-01-01"},
	    [REGELING_NO_RISK] = {"2015-12-31", "2016-01-01"},
	    [REGELING_LOONKOSTENVOORDEEL] = {"2025-12-31", "2026-01-01"},
	    [REGELING_PROEFPLAATSING] = {"2014-12-31", "2015-01-01"},
	    [REGELING_JOBCOACH] = {"2013-12-31", "2014-01-01"},
	    [REGELING_BEGELEIDING] = {"2014-12-31", "2015-01-01"},
	    [REGELING_PRAKTIJKROUTE] = {"2016-12-31", "2017-01-01"},
	    [REGELING_BANENAFSPRAAK] = {"2014-12-31", "2015-01-01"},
	    [REGELING_LAGE_INKOMENS] = {"2016-12-31", "2017-01-01"},
	    [REGELING_MOBILITEITSBONUS] = {"2008-12-31", "2009-01-01"},
	};

	assert_int_equal(COUNT(since), REGELING_COUNT);
	for (size_t i = 0; i < COUNT(since); i++) {
		const struct regeling_feiten f = job();

		assert_true(regeling_check((enum regeling)i, &f, day(since[i][0])).is_voorbij);
		assert_false(regeling_check((enum regeling)i, &f, day(since[i][1])).is_voorbij);
	}
}

static void what_an_employer_got_in_the_past_is_answered_as_it_was_then(UNUSED void **state)
{
	struct regeling_feiten f = job();

	assert_int_equal(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2024-12-31")).oordeel,
			 OORDEEL_JA);
	assert_int_equal(regeling_check(REGELING_MOBILITEITSBONUS, &f, day("2017-12-31")).oordeel,
			 OORDEEL_JA);
	assert_true(regeling_check(REGELING_MOBILITEITSBONUS, &f, day("2018-01-01")).is_voorbij);
	f.soort = PLAATSINGSOORT_STAGE;
	assert_int_equal(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2024-12-31")).oordeel,
			 OORDEEL_NEE);
	f.soort = CHOICE_NONE;
	assert_int_equal(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2024-12-31")).oordeel,
			 OORDEEL_ONBEKEND);
}

static void months_from_the_end_of_a_month_end_with_the_shorter_month(UNUSED void **state)
{
	struct regeling_feiten f = enough(REGELING_PROEFPLAATSING);

	f.van = day("2026-08-31");
	f.verwacht_eind = day("2027-02-27");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_JA);
	f.verwacht_eind = day("2027-02-28");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_NEE);
	f = enough(REGELING_FORFAIT);
	f.van = day("2026-08-31");
	assert_int_equal(regeling_check(REGELING_FORFAIT, &f, day("2027-02-27")).oordeel,
			 OORDEEL_JA);
	assert_int_equal(regeling_check(REGELING_FORFAIT, &f, day("2027-02-28")).oordeel,
			 OORDEEL_NEE);
}

static void dispensation_asks_for_six_months_of_work(UNUSED void **state)
{
	static const struct {
		const char *tot;
		int vervolg;
		enum oordeel oordeel;
	} cases[] = {
	    {"", CHOICE_NONE, OORDEEL_JA},
	    {"2027-02-28", CONTRACTVERVOLG_STOPPEN, OORDEEL_JA},
	    {"2027-02-27", CHOICE_NONE, OORDEEL_ONBEKEND},
	    {"2027-02-27", CONTRACTVERVOLG_ONBEKEND, OORDEEL_ONBEKEND},
	    {"2027-02-27", CONTRACTVERVOLG_STOPPEN, OORDEEL_NEE},
	    {"2027-02-27", CONTRACTVERVOLG_VERLENGEN, OORDEEL_JA},
	    {"2027-02-27", CONTRACTVERVOLG_VAST, OORDEEL_JA},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct regeling_feiten f = enough(REGELING_LOONDISPENSATIE);

		f.contract_tot = day(cases[i].tot);
		f.contractvervolg = cases[i].vervolg;
		assert_int_equal(answer(REGELING_LOONDISPENSATIE, &f), cases[i].oordeel);
	}
}

static void the_sentence_names_the_condition_that_decides(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = enough(REGELING_LOONDISPENSATIE);
	struct regeling_uitkomst u;

	f.doelgroep = CHOICE_NONE;
	f.loonwaarde = 76;
	u = regeling_check(REGELING_LOONDISPENSATIE, &f, day(TODAY));
	assert_string_equal(regeling_zin(a, REGELING_LOONDISPENSATIE, &u),
			    "Hier klopt niet: “De gemeten loonwaarde is laag genoeg”.");
	f = enough(REGELING_LOONDISPENSATIE);
	f.contractvorm = CHOICE_NONE;
	u = regeling_check(REGELING_LOONDISPENSATIE, &f, day(TODAY));
	assert_string_equal(regeling_zin(a, REGELING_LOONDISPENSATIE, &u),
			    "Nog uit te zoeken: Welk contract is er, en komt er een vervolg?");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_known_decides_nothing),
	    cmocka_unit_test(a_rule_that_ended_does_not_apply_any_more),
	    cmocka_unit_test(the_fixed_subsidy_stops_after_six_months_or_a_measurement),
	    cmocka_unit_test(the_subsidy_has_no_floor_and_ends_at_the_full_wage),
	    cmocka_unit_test(who_is_responsible_decides_between_subsidy_and_dispensation),
	    cmocka_unit_test(a_false_condition_outweighs_an_unknown_one),
	    cmocka_unit_test(the_register_opens_no_risk_and_the_discount),
	    cmocka_unit_test(the_practice_route_is_for_who_is_not_in_the_register),
	    cmocka_unit_test(a_measurement_by_another_method_gives_no_subsidy_since_july_2021),
	    cmocka_unit_test(a_trial_is_for_who_has_a_benefit_and_not_for_long),
	    cmocka_unit_test(a_coach_of_uwv_asks_for_hours_wage_value_and_time),
	    cmocka_unit_test(what_is_missing_is_asked),
	    cmocka_unit_test(who_has_all_that_a_rule_asks_is_told_that_it_applies),
	    cmocka_unit_test(a_fact_that_is_missing_is_never_guessed),
	    cmocka_unit_test(a_condition_that_is_not_met_is_promised_to_nobody),
	    cmocka_unit_test(each_rule_is_for_its_own_kinds_of_work),
	    cmocka_unit_test(a_rule_is_in_force_from_its_first_day),
	    cmocka_unit_test(what_an_employer_got_in_the_past_is_answered_as_it_was_then),
	    cmocka_unit_test(months_from_the_end_of_a_month_end_with_the_shorter_month),
	    cmocka_unit_test(dispensation_asks_for_six_months_of_work),
	    cmocka_unit_test(the_sentence_names_the_condition_that_decides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
