/* What twelve people lose when this is wrong: a norm that cannot go on, or what they said of it. */
#include "domain/sessienorm.h"

#include "unit/domain/lijst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define NEE (-1)

/* Every state beside every step. */
static const int naar[][6] = {
    /* openen, sluiten, onthullen, bespreken, overslaan, heropenen */
    [NORMTOESTAND_DICHT] = {NORMTOESTAND_OPEN, NEE, NEE, NEE, NORMTOESTAND_OVERGESLAGEN, NEE},
    [NORMTOESTAND_OPEN] = {NEE, NORMTOESTAND_GESLOTEN, NEE, NEE, NORMTOESTAND_OVERGESLAGEN, NEE},
    [NORMTOESTAND_GESLOTEN] = {NEE, NEE, NORMTOESTAND_ONTHULD, NEE, NORMTOESTAND_OVERGESLAGEN,
			       NORMTOESTAND_OPEN},
    [NORMTOESTAND_ONTHULD] = {NEE, NEE, NEE, NORMTOESTAND_BESPROKEN, NEE, NORMTOESTAND_OPEN},
    [NORMTOESTAND_BESPROKEN] = {NEE, NEE, NEE, NORMTOESTAND_BESPROKEN, NEE, NORMTOESTAND_OPEN},
    [NORMTOESTAND_OVERGESLAGEN] = {NEE, NEE, NEE, NEE, NEE, NORMTOESTAND_OPEN},
};

static void each_step_from_each_state(UNUSED void **state)
{
	for (int van = 0; van <= NORMTOESTAND_OVERGESLAGEN; van++)
		for (int stap = 0; stap <= NORMSTAP_HEROPENEN; stap++) {
			enum normtoestand ret = NORMTOESTAND_DICHT;
			int rc = sessienorm_step((enum normtoestand)van, (enum normstap)stap, &ret);

			assert_int_equal(rc ? NEE : (int)ret, naar[van][stap]);
			assert_int_equal(rc, naar[van][stap] == NEE ? ERR_CONFLICT : 0);
		}
}

static void one_norm_is_looked_at_until_it_is_done_with(UNUSED void **state)
{
	static const bool beurt[] = {false, true, true, true, false, false};
	static const bool klaar[] = {false, false, false, false, true, true};

	for (int i = 0; i <= NORMTOESTAND_OVERGESLAGEN; i++) {
		assert_int_equal(sessienorm_is_aan_de_beurt((enum normtoestand)i), beurt[i]);
		assert_int_equal(sessienorm_is_klaar((enum normtoestand)i), klaar[i]);
	}
}

static void nobody_answered(UNUSED void **state)
{
	struct scorespreiding s = scorespreiding_compute(NULL, 0);

	assert_int_equal(s.n | s.laagste | s.hoogste | s.gemiddelde_tiende | s.mediaan_half, 0);
	assert_int_equal(scorespreiding_eenstemmig(&s), EENSTEMMIG_EENS);
	assert_false(scorespreiding_is_uitschieter(&s, 5));
}

static void twelve_scores_say_something_together(UNUSED void **state)
{
	const int list[] = {4, 4, 4, 3, 5, 4, 4, 1, 4, 4, 3, 4};
	struct scorespreiding s = scorespreiding_compute(list, COUNT(list));

	assert_int_equal(s.n, 12);
	assert_int_equal(s.aantal[0], 1);
	assert_int_equal(s.aantal[3], 8);
	assert_int_equal(s.laagste, 1);
	assert_int_equal(s.hoogste, 5);
	assert_int_equal(s.gemiddelde_tiende, 37); /* 44 / 12 = 3.67 */
	assert_int_equal(s.mediaan_half, 8);
	assert_int_equal(scorespreiding_eenstemmig(&s), EENSTEMMIG_VERDEELD);
	assert_true(scorespreiding_is_uitschieter(&s, 1));
	assert_true(scorespreiding_is_uitschieter(&s, 2));
	assert_false(scorespreiding_is_uitschieter(&s, 3));
	assert_false(scorespreiding_is_uitschieter(&s, 5));
}

static void who_is_far_above_is_asked_too_and_two_people_have_no_odd_one_out(UNUSED void **state)
{
	const int laag[] = {1, 2, 1, 5}, twee[] = {1, 5}, gelijk[] = {3, 4}, drie[] = {2, 3, 4};
	struct scorespreiding s = scorespreiding_compute(laag, COUNT(laag));

	assert_int_equal(s.mediaan_half, 3);
	assert_true(scorespreiding_is_uitschieter(&s, 5));
	s = scorespreiding_compute(twee, COUNT(twee));
	assert_false(scorespreiding_is_uitschieter(&s, 1));
	s = scorespreiding_compute(gelijk, COUNT(gelijk));
	assert_int_equal(scorespreiding_eenstemmig(&s), EENSTEMMIG_EENS);
	s = scorespreiding_compute(drie, COUNT(drie));
	assert_int_equal(scorespreiding_eenstemmig(&s), EENSTEMMIG_VERSCHIL);
}

static void the_lists_read_well(UNUSED void **state)
{
	assert_choices(&normtoestanden);
	assert_choices(&normstappen);
	assert_choices(&normuitkomsten);
	assert_choices(&eenstemmigheden);
	assert_choices(&scores);
}

static void so_few_answered_that_all_know_who_gave_what(UNUSED void **state)
{
	assert_false(spreiding_may_show(0));
	assert_false(spreiding_may_show(2));
	assert_true(spreiding_may_show(3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(so_few_answered_that_all_know_who_gave_what),
	    cmocka_unit_test(each_step_from_each_state),
	    cmocka_unit_test(one_norm_is_looked_at_until_it_is_done_with),
	    cmocka_unit_test(nobody_answered),
	    cmocka_unit_test(twelve_scores_say_something_together),
	    cmocka_unit_test(who_is_far_above_is_asked_too_and_two_people_have_no_odd_one_out),
	    cmocka_unit_test(the_lists_read_well),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
