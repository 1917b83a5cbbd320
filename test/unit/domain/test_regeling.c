/*
 * What a user loses when a rule is wrong: money or help that somebody had a right to, or a promise
 * to an employer that nobody keeps. What is not stored is never guessed.
 */
#include "domain/regeling.h"

#include "domain/doelgroep.h"
#include "domain/plaatsing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define TODAY "2026-11-22"

static struct datum day(const char *iso)
{
	struct datum d = DATUM_GEEN;

	assert_int_equal(*iso ? datum_parse(iso, &d) : 0, 0);
	return d;
}

/* Nothing is known but a birth date. */
static struct regeling_feiten nothing(void)
{
	return (struct regeling_feiten){.geboren = day("2002-03-04"),
					.doelgroep = CHOICE_NONE,
					.doelgroepregister = CHOICE_NONE,
					.uitkering = CHOICE_NONE,
					.soort = CHOICE_NONE,
					.van = DATUM_GEEN,
					.verwacht_eind = DATUM_GEEN,
					.contractvorm = CHOICE_NONE,
					.contract_tot = DATUM_GEEN,
					.contractvervolg = CHOICE_NONE,
					.loonwaarde = LOONWAARDE_ONBEKEND};
}

/* A job of 24 hours since September, for a year, with the municipality, in the register. */
static struct regeling_feiten job(void)
{
	struct regeling_feiten f = nothing();

	f.doelgroep = DOELGROEP_PARTICIPATIEWET;
	f.doelgroepregister = ANTWOORD_JA;
	f.uitkering = ANTWOORD_NEE;
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	f.van = day("2026-09-01");
	f.uren = 2400;
	f.contractvorm = CONTRACTVORM_TIJDELIJK;
	f.contract_tot = day("2027-08-31");
	return f;
}

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

/* UWV's own examples, of 500 hours a year; the trial is two months of 600 hours a year. */
static void the_hours_of_a_coach_are_those_of_the_regime(UNUSED void **state)
{
	static const struct {
		enum parameter regime;
		int64_t jaar[3];
	} cases[] = {
	    {PARAMETER_JOBCOACH_INTENSIEF, {7500, 3750, 3000}},
	    {PARAMETER_JOBCOACH_MIDDEN, {5000, 2500, 1500}},
	    {PARAMETER_JOBCOACH_LICHT, {3000, 1500, 1500}},
	    {PARAMETER_JOBCOACH_ZEER_LICHT, {1500, 1500, 1500}},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		for (int jaar = 1; jaar <= 3; jaar++)
			assert_int_equal(jobcoach_uren(cases[i].regime, jaar, 50000, day(TODAY)),
					 cases[i].jaar[jaar - 1]);
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_MIDDEN, 0, 10000, day(TODAY)), 1000);
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

static void an_amount_stands_with_what_it_was_computed_with(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	const char *bronnen[MAX_BRONNEN];

	f.loonwaarde = 53;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 988,55 per maand");
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY), bronnen),
			 5);
	assert_string_equal(bronnen[0], "Minimumloon per maand: € 2.337,00 sinds 1 juli 2026 "
					"(Staatscourant 2026, 16505)");
	f.geboren = day("2007-11-23");
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY), bronnen),
			 6);
	assert_non_null(strstr(bronnen[1], "op deze leeftijd: 50%"));
	assert_string_equal(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day(TODAY)),
			    "Telt voor 0,94 baan");
	f.uren = 1200;
	assert_string_equal(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day(TODAY)),
			    "Telt voor 0,47 baan");
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day(TODAY)),
			    "Ongeveer € 630,24 per jaar");
	f.uren = 4000;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day(TODAY)),
			    "Ongeveer € 2.000,00 per jaar");
	assert_null(regeling_bedrag(a, REGELING_NO_RISK, &f, day(TODAY)));
	f.loonwaarde = LOONWAARDE_ONBEKEND;
	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)));
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

/* ---- what is shown ---- */

static void a_fact_is_shown_as_it_was_recorded(UNUSED void **state)
{
	static const char *const texts[] = {
	    [FEIT_DOELGROEP] = "Participatiewet",
	    [FEIT_REGISTER] = "Ja, vastgelegd op 5 oktober 2026",
	    [FEIT_UITKERING] = "Nee, vastgelegd op 5 oktober 2026",
	    [FEIT_SOORT] = "Baan",
	    [FEIT_BEGIN] = "1 september 2026",
	    [FEIT_EINDE] = "30 juni 2027",
	    [FEIT_UREN] = "22,5 uur",
	    [FEIT_CONTRACT] = "Tijdelijk, tot en met 31 augustus 2027",
	    [FEIT_LOONWAARDE] = "0%, gemeten op 2 november 2026",
	    [FEIT_EERDER] = "Werkte eerder bij deze werkgever",
	};
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();

	f.beantwoord = day("2026-10-05");
	f.verwacht_eind = day("2027-06-30");
	f.uren = 2250;
	f.loonwaarde = 0;
	f.gemeten = day("2026-11-02");
	f.is_eerder = true;
	for (int i = 0; i < FEIT_COUNT; i++)
		assert_string_equal(regeling_feit_tekst(a, &f, (enum regeling_feit)i), texts[i]);
	f.contractvorm = CONTRACTVORM_VAST;
	f.contract_tot = DATUM_GEEN;
	assert_string_equal(regeling_feit_tekst(a, &f, FEIT_CONTRACT), "Vast");
	f.is_eerder = false;
	assert_string_equal(regeling_feit_tekst(a, &f, FEIT_EERDER), "Nieuw bij deze werkgever");
	arena_free(a);
}

static void a_fact_that_nobody_recorded_has_no_text(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	const struct regeling_feiten f = nothing();

	for (int i = 0; i < FEIT_EERDER; i++)
		assert_null(regeling_feit_tekst(a, &f, (enum regeling_feit)i));
	arena_free(a);
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

/* ---- amounts ---- */

static void the_subsidy_follows_age_and_kind_of_job(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = enough(REGELING_LOONKOSTENSUBSIDIE);

	f.geboren = day("2007-11-22");
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 593,13 per maand");
	f.soort = PLAATSINGSOORT_BBL;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 518,99 per maand");
	assert_string_equal(regeling_bedrag(a, REGELING_FORFAIT, &f, day(TODAY)),
			    "Ongeveer € 552,12 per maand");
	f.geboren = day("2011-11-23");
	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)));
	assert_null(regeling_bedrag(a, REGELING_FORFAIT, &f, day(TODAY)));
	arena_free(a);
}

static void a_job_without_hours_has_no_amount(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	for (size_t i = 0; i < COUNT(eisen); i++) {
		struct regeling_feiten f = enough((enum regeling)i);

		f.uren = 0;
		assert_null(regeling_bedrag(a, (enum regeling)i, &f, day(TODAY)));
	}
	arena_free(a);
}

static void no_amount_is_shown_for_a_day_without_the_rule(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = enough(REGELING_LOONKOSTENVOORDEEL);

	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31")));
	f.uren = 3808;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2026-01-01")),
			    "Ongeveer € 1.999,96 per jaar");
	f.uren = 3809;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2026-01-01")),
			    "Ongeveer € 2.000,00 per jaar");
	assert_null(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day("2014-12-31")));
	assert_null(regeling_bedrag(a, REGELING_JOBCOACH, &f, day("2013-12-31")));
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_INTENSIEF, 1, 50000, day("2013-12-31")),
			 0);
	arena_free(a);
}

static void an_amount_whose_source_is_not_known_is_not_made_up(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	const struct regeling_feiten f = enough(REGELING_LOONKOSTENSUBSIDIE);
	const struct datum before = day("2026-06-30");
	const char *bronnen[MAX_BRONNEN];

	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, before));
	assert_null(regeling_bedrag(a, REGELING_FORFAIT, &f, before));
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, before, bronnen), 4);
	assert_string_equal(bronnen[0], "Vakantiegeld: 8% sinds 1 januari 2015 "
					"(Wet minimumloon, artikel 15)");
	assert_string_equal(bronnen[1], "Vergoeding voor werkgeverslasten: 23,5% sinds "
					"1 januari 2018 (Staatscourant 2017, 68248)");
	assert_int_equal(regeling_bronnen(a, REGELING_NO_RISK, &f, day(TODAY), bronnen), 0);
	assert_int_equal(regeling_bronnen(a, REGELING_BANENAFSPRAAK, &f, day(TODAY), bronnen), 0);
	arena_free(a);
}

static void the_hours_of_a_coach_go_down_after_each_year(UNUSED void **state)
{
	static const char first[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 74,9, "
				    "midden 124,8, intensief 187,2",
			  second[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 37,4, "
				     "midden 62,4, intensief 93,6",
			  third[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 37,4, "
				    "midden 37,4, intensief 74,9";
	static const struct {
		const char *van;
		int soort;
		const char *text;
	} cases[] = {
	    {"2026-09-01", PLAATSINGSOORT_DIENSTVERBAND, first},
	    {"2025-11-23", PLAATSINGSOORT_DIENSTVERBAND, first},
	    {"2025-11-22", PLAATSINGSOORT_DIENSTVERBAND, second},
	    {"2024-11-23", PLAATSINGSOORT_DIENSTVERBAND, second},
	    {"2024-11-22", PLAATSINGSOORT_DIENSTVERBAND, third},
	    {"2016-01-01", PLAATSINGSOORT_DIENSTVERBAND, third},
	    {"2024-11-22", PLAATSINGSOORT_PROEFPLAATSING, first},
	};
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = enough(REGELING_JOBCOACH);
	const char *bronnen[MAX_BRONNEN];

	for (size_t i = 0; i < COUNT(cases); i++) {
		f.van = day(cases[i].van);
		f.soort = cases[i].soort;
		assert_string_equal(regeling_bedrag(a, REGELING_JOBCOACH, &f, day(TODAY)),
				    cases[i].text);
	}
	f.van = day("2025-11-22");
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	assert_int_equal(regeling_bronnen(a, REGELING_JOBCOACH, &f, day(TODAY), bronnen), 4);
	assert_string_equal(bronnen[3], "Intensieve begeleiding: 7,5% sinds 1 januari 2014 "
					"(Protocol Jobcoach UWV 2014, tabel 1)");
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
	    cmocka_unit_test(a_trial_is_for_who_has_a_benefit_and_not_for_long),
	    cmocka_unit_test(a_coach_of_uwv_asks_for_hours_wage_value_and_time),
	    cmocka_unit_test(the_hours_of_a_coach_are_those_of_the_regime),
	    cmocka_unit_test(what_is_missing_is_asked),
	    cmocka_unit_test(an_amount_stands_with_what_it_was_computed_with),
	    cmocka_unit_test(who_has_all_that_a_rule_asks_is_told_that_it_applies),
	    cmocka_unit_test(a_fact_that_is_missing_is_never_guessed),
	    cmocka_unit_test(a_condition_that_is_not_met_is_promised_to_nobody),
	    cmocka_unit_test(each_rule_is_for_its_own_kinds_of_work),
	    cmocka_unit_test(a_rule_is_in_force_from_its_first_day),
	    cmocka_unit_test(what_an_employer_got_in_the_past_is_answered_as_it_was_then),
	    cmocka_unit_test(months_from_the_end_of_a_month_end_with_the_shorter_month),
	    cmocka_unit_test(dispensation_asks_for_six_months_of_work),
	    cmocka_unit_test(a_fact_is_shown_as_it_was_recorded),
	    cmocka_unit_test(a_fact_that_nobody_recorded_has_no_text),
	    cmocka_unit_test(the_sentence_names_the_condition_that_decides),
	    cmocka_unit_test(the_subsidy_follows_age_and_kind_of_job),
	    cmocka_unit_test(a_job_without_hours_has_no_amount),
	    cmocka_unit_test(no_amount_is_shown_for_a_day_without_the_rule),
	    cmocka_unit_test(an_amount_whose_source_is_not_known_is_not_made_up),
	    cmocka_unit_test(the_hours_of_a_coach_go_down_after_each_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
