/* What a user loses when phases are wrong: someone whose work stopped is closed and forgotten. */
#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Every phase x every phase: x may, . may not. Columns in the order of enum fase. */
static const char *const may_change[FASE_COUNT] = {
    /*		       sch sta toe mat sta wer uit opl dag afg */
    [FASE_SCHOOL] = "      .   x   x   x   x   .   .   x   x   x",
    [FASE_STAGE] = "       x   .   x   x   x   .   .   x   x   x",
    [FASE_TOELEIDING] = "  x   x   .   x   x   .   .   x   x   x",
    [FASE_MATCH] = "       x   x   x   .   x   .   .   x   x   x",
    [FASE_START] = "       .   .   x   x   .   x   x   x   x   .",
    [FASE_WERK] = "        .   .   .   x   x   .   x   x   x   x",
    [FASE_UITVAL] = "      x   x   x   x   x   .   .   x   x   .",
    [FASE_OPLEIDING] = "   .   x   x   x   x   .   x   .   x   x",
    [FASE_DAGBESTEDING] = ".   x   x   x   x   .   x   x   .   x",
    [FASE_AFGESLOTEN] = "  x   x   x   x   x   .   .   x   x   .",
};

static void a_phase_follows_only_where_it_makes_sense(UNUSED void **state)
{
	for (int van = 0; van < FASE_COUNT; van++) {
		const char *cell = may_change[van];

		for (int naar = 0; naar < FASE_COUNT; naar++) {
			cell += strspn(cell, " ");
			assert_int_equal(fase_may_change(van, naar), *cell++ == 'x');
		}
		assert_int_equal(*cell, '\0');
	}
}

static void no_phase_leads_to_or_from_nothing(UNUSED void **state)
{
	static const int wrong[] = {CHOICE_NONE, FASE_COUNT, 1000};

	for (size_t i = 0; i < COUNT(wrong); i++)
		for (int fase = CHOICE_NONE; fase <= FASE_COUNT; fase++) {
			assert_false(fase_may_change(wrong[i], fase));
			assert_false(fase_may_change(fase, wrong[i]));
			assert_false(fase_is_open(wrong[i]));
		}
}

static void belofte_2_uitval_sluit_niets(UNUSED void **state)
{
	assert_false(fase_may_change(FASE_UITVAL, FASE_AFGESLOTEN));
	assert_false(fase_may_change(FASE_START, FASE_AFGESLOTEN));
	for (int fase = 0; fase < FASE_COUNT; fase++)
		assert_int_equal(fase_is_open(fase), fase != FASE_AFGESLOTEN);
}

static void every_phase_has_a_way_out_and_a_way_back(UNUSED void **state)
{
	for (int fase = 0; fase < FASE_COUNT; fase++) {
		int out = 0, in = 0;

		for (int other = 0; other < FASE_COUNT; other++) {
			out += fase_may_change(fase, other);
			in += fase_may_change(other, fase);
		}
		assert_true(out >= 3);
		assert_true(in >= 1);
	}
}

static void a_placement_brings_its_phase(UNUSED void **state)
{
	static const int fase[] = {
	    [PLAATSINGSOORT_DIENSTVERBAND] = FASE_START,
	    [PLAATSINGSOORT_DETACHERING] = FASE_START,
	    [PLAATSINGSOORT_BBL] = FASE_START,
	    [PLAATSINGSOORT_BESCHUT] = FASE_START,
	    [PLAATSINGSOORT_PROEFPLAATSING] = FASE_START,
	    [PLAATSINGSOORT_STAGE] = FASE_STAGE,
	    [PLAATSINGSOORT_WERKERVARINGSPLEK] = FASE_TOELEIDING,
	    [PLAATSINGSOORT_DAGBESTEDING] = FASE_DAGBESTEDING,
	    [PLAATSINGSOORT_VRIJWILLIGERSWERK] = CHOICE_NONE,
	};

	assert_int_equal(COUNT(fase), plaatsingsoorten.count);
	for (size_t i = 0; i < COUNT(fase); i++)
		assert_int_equal(fase_of_plaatsing((int)i), fase[i]);
	assert_int_equal(fase_of_plaatsing(CHOICE_NONE), CHOICE_NONE);
}

static void belofte_2_werk_dat_stopt_zonder_vervolg_is_uitval(UNUSED void **state)
{
	assert_int_equal(
	    fase_of_einde(FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGUITKOMST_BIJSTAND),
	    FASE_UITVAL);
	assert_int_equal(fase_of_einde(FASE_START, PLAATSINGSOORT_PROEFPLAATSING, CHOICE_NONE),
			 FASE_UITVAL);
	/* Whoever left an internship is still on the way: that phase goes on. */
	assert_int_equal(fase_of_einde(FASE_STAGE, PLAATSINGSOORT_STAGE, PLAATSINGUITKOMST_UITVAL),
			 CHOICE_NONE);
}

static void an_end_leads_to_what_comes_next(UNUSED void **state)
{
	assert_int_equal(
	    fase_of_einde(FASE_START, PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGUITKOMST_OPLEIDING),
	    FASE_OPLEIDING);
	assert_int_equal(
	    fase_of_einde(FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGUITKOMST_DAGBESTEDING),
	    FASE_DAGBESTEDING);
	assert_int_equal(
	    fase_of_einde(FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGUITKOMST_ANDER_WERK),
	    CHOICE_NONE);
	assert_int_equal(
	    fase_of_einde(FASE_STAGE, PLAATSINGSOORT_STAGE, PLAATSINGUITKOMST_AFGEROND),
	    FASE_TOELEIDING);
	assert_int_equal(
	    fase_of_einde(FASE_SCHOOL, PLAATSINGSOORT_STAGE, PLAATSINGUITKOMST_AFGEROND),
	    CHOICE_NONE);
	assert_int_equal(
	    fase_of_einde(FASE_START, PLAATSINGSOORT_PROEFPLAATSING, PLAATSINGUITKOMST_AFGEROND),
	    FASE_MATCH);
	assert_int_equal(
	    fase_of_einde(FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, PLAATSINGUITKOMST_AFGEROND),
	    FASE_MATCH);
}

static const struct uitval_vervolg good = {
    .reden = UITVALREDEN_PASSENDHEID,
    .has_eigenaar = true,
    .eerste_contact = {20005},
    .vastgelegd = {20000},
};

static void belofte_2_uitval_heeft_een_eigenaar_en_een_datum(UNUSED void **state)
{
	struct uitval_vervolg v = good;

	assert_int_equal(uitval_check(&v), UITVAL_GOED);
	v.reden = CHOICE_NONE;
	assert_int_equal(uitval_check(&v), UITVAL_ZONDER_REDEN);
	v = good;
	v.has_eigenaar = false;
	assert_int_equal(uitval_check(&v), UITVAL_ZONDER_EIGENAAR);
	v = good;
	v.eerste_contact = DATUM_GEEN;
	assert_int_equal(uitval_check(&v), UITVAL_ZONDER_DATUM);
}

static void the_first_contact_after_uitval_is_soon(UNUSED void **state)
{
	struct uitval_vervolg v = good;

	v.eerste_contact.dag = 19999;
	assert_int_equal(uitval_check(&v), UITVAL_DATUM_TE_VROEG);
	v.eerste_contact.dag = 20000;
	assert_int_equal(uitval_check(&v), UITVAL_GOED);
	v.eerste_contact.dag = 20000 + UITVAL_CONTACT_DAGEN;
	assert_int_equal(uitval_check(&v), UITVAL_GOED);
	v.eerste_contact.dag++;
	assert_int_equal(uitval_check(&v), UITVAL_DATUM_TE_LAAT);
}

static void it_is_known_when_it_went_wrong(UNUSED void **state)
{
	static const struct {
		int32_t dagen;
		enum uitvalmoment moment;
	} cases[] = {
	    {-3, UITVALMOMENT_MAAND},      {0, UITVALMOMENT_MAAND},
	    {30, UITVALMOMENT_MAAND},      {31, UITVALMOMENT_KWARTAAL},
	    {90, UITVALMOMENT_KWARTAAL},   {91, UITVALMOMENT_HALFJAAR},
	    {182, UITVALMOMENT_HALFJAAR},  {183, UITVALMOMENT_JAAR},
	    {364, UITVALMOMENT_JAAR},      {365, UITVALMOMENT_TWEE_JAAR},
	    {729, UITVALMOMENT_TWEE_JAAR}, {730, UITVALMOMENT_LATER},
	    {9999, UITVALMOMENT_LATER},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(uitvalmoment_of(cases[i].dagen), cases[i].moment);
}

static void an_end_of_long_ago_moves_nobody_back(UNUSED void **state)
{
	struct fase_bij_einde was = {
	    .fase = FASE_WERK,
	    .sinds = {19000},
	    .laatste_dag = {20000},
	    .plaatsingsoort = PLAATSINGSOORT_DIENSTVERBAND,
	};

	assert_int_equal(fase_of_verbeterd_einde(&was, PLAATSINGUITKOMST_UITVAL), FASE_UITVAL);
	assert_int_equal(fase_of_verbeterd_einde(&was, PLAATSINGUITKOMST_ANDER_WERK), CHOICE_NONE);
	was.sinds = was.laatste_dag;
	was.fase = FASE_UITVAL;
	assert_int_equal(fase_of_verbeterd_einde(&was, PLAATSINGUITKOMST_OPLEIDING),
			 FASE_OPLEIDING);
	was.sinds = datum_plus(was.laatste_dag, 1);
	was.fase = FASE_START;
	assert_int_equal(fase_of_verbeterd_einde(&was, PLAATSINGUITKOMST_UITVAL), CHOICE_NONE);
}

static void a_phase_stays_that_rests_on_work_that_never_was(UNUSED void **state)
{
	static const struct {
		int fase, soort;
		bool ander, hangs;
	} cases[] = {
	    {FASE_START, PLAATSINGSOORT_DIENSTVERBAND, false, true},
	    {FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, false, true},
	    {FASE_UITVAL, PLAATSINGSOORT_DIENSTVERBAND, false, true},
	    {FASE_MATCH, PLAATSINGSOORT_DIENSTVERBAND, false, false},
	    {FASE_WERK, PLAATSINGSOORT_DIENSTVERBAND, true, false},
	    {FASE_STAGE, PLAATSINGSOORT_STAGE, false, true},
	    {FASE_WERK, PLAATSINGSOORT_STAGE, false, false},
	    {FASE_WERK, CHOICE_NONE, false, false},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(fase_hangs_on(cases[i].fase, cases[i].soort, cases[i].ander),
				 cases[i].hangs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_phase_stays_that_rests_on_work_that_never_was),
	    cmocka_unit_test(an_end_of_long_ago_moves_nobody_back),
	    cmocka_unit_test(a_phase_follows_only_where_it_makes_sense),
	    cmocka_unit_test(no_phase_leads_to_or_from_nothing),
	    cmocka_unit_test(belofte_2_uitval_sluit_niets),
	    cmocka_unit_test(every_phase_has_a_way_out_and_a_way_back),
	    cmocka_unit_test(a_placement_brings_its_phase),
	    cmocka_unit_test(belofte_2_werk_dat_stopt_zonder_vervolg_is_uitval),
	    cmocka_unit_test(an_end_leads_to_what_comes_next),
	    cmocka_unit_test(belofte_2_uitval_heeft_een_eigenaar_en_een_datum),
	    cmocka_unit_test(the_first_contact_after_uitval_is_soon),
	    cmocka_unit_test(it_is_known_when_it_went_wrong),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
