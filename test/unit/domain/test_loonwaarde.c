/* What a user loses when work is valued wrong: money, and growth that is not seen. */
#include "domain/loonwaarde.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int of(const struct hoofdtaak *taken, size_t aantal)
{
	int percentage = -1;

	assert_true(loonwaarde_compute(taken, aantal, &percentage));
	return percentage;
}

/* research/standards 10: tempo x kwaliteit x netto werktijd x share, in whole percents. */
static void the_tasks_come_to_one_percentage(UNUSED void **state)
{
	const struct hoofdtaak begin[] = {{30, 90, 85, 50}, {50, 80, 75, 30}, {40, 70, 70, 20}};
	const struct hoofdtaak later[] = {
	    {45, 95, 90, 45}, {60, 90, 85, 25}, {50, 85, 80, 20}, {40, 60, 70, 10}};
	const struct hoofdtaak full[] = {{100, 100, 100, 100}};
	const struct hoofdtaak nothing[] = {{0, 100, 100, 100}};

	assert_int_equal(of(begin, COUNT(begin)), 24);
	assert_int_equal(of(later, COUNT(later)), 37);
	assert_int_equal(of(full, 1), 100);
	assert_int_equal(of(nothing, 1), 0);
}

static void half_a_percent_counts_for_who_earned_it(UNUSED void **state)
{
	const struct hoofdtaak half[] = {{37, 100, 100, 50}, {38, 100, 100, 50}};
	const struct hoofdtaak below[] = {{37, 100, 100, 51}, {38, 100, 100, 49}};

	assert_int_equal(of(half, COUNT(half)), 38);
	assert_int_equal(of(below, COUNT(below)), 37);
}

static void tasks_that_are_not_a_week_have_no_result(UNUSED void **state)
{
	const struct hoofdtaak short_task[] = {{50, 50, 50, 94}, {50, 50, 50, 6}};
	const struct hoofdtaak least[] = {{50, 50, 50, 93}, {50, 50, 50, HOOFDTAAK_DEEL_MIN}};
	const struct hoofdtaak less[] = {{50, 50, 50, 50}, {50, 50, 50, 49}};
	const struct hoofdtaak more[] = {{50, 50, 50, 50}, {50, 50, 50, 51}};
	const struct hoofdtaak six[] = {{50, 50, 50, 20}, {50, 50, 50, 20}, {50, 50, 50, 20},
					{50, 50, 50, 20}, {50, 50, 50, 10}, {50, 50, 50, 10}};
	int percentage;

	assert_false(loonwaarde_compute(short_task, COUNT(short_task), &percentage));
	assert_int_equal(of(least, COUNT(least)), 13);
	assert_false(loonwaarde_compute(less, COUNT(less), &percentage));
	assert_false(loonwaarde_compute(more, COUNT(more), &percentage));
	assert_false(loonwaarde_compute(six, COUNT(six), &percentage));
	assert_false(loonwaarde_compute(NULL, 0, &percentage));
}

static void what_is_done_in_a_task_is_seen_to_a_promille(UNUSED void **state)
{
	assert_int_equal(hoofdtaak_prestatie(&(struct hoofdtaak){45, 95, 90, 45}), 385);
	assert_int_equal(hoofdtaak_prestatie(&(struct hoofdtaak){100, 100, 100, 7}), 1000);
	assert_int_equal(hoofdtaak_prestatie(&(struct hoofdtaak){0, 100, 100, 7}), 0);
}

static void a_method_is_not_older_than_its_law(UNUSED void **state)
{
	assert_false(meetmethode_is_there(MEETMETHODE_UNIFORM, datum_of(2021, 6, 30)));
	assert_true(meetmethode_is_there(MEETMETHODE_UNIFORM, datum_of(2021, 7, 1)));
	assert_true(meetmethode_is_there(MEETMETHODE_ANDERS, datum_of(2021, 6, 30)));
	assert_true(meetmethode_is_there(CHOICE_NONE, datum_of(2021, 6, 30)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_tasks_come_to_one_percentage),
	    cmocka_unit_test(half_a_percent_counts_for_who_earned_it),
	    cmocka_unit_test(tasks_that_are_not_a_week_have_no_result),
	    cmocka_unit_test(what_is_done_in_a_task_is_seen_to_a_promille),
	    cmocka_unit_test(a_method_is_not_older_than_its_law),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
