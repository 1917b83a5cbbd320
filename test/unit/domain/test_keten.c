/*
 * What a user loses when the chain is wrong: the months in which a permanent job could still be
 * arranged.
 */
#include "domain/keten.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct datum day(const char *iso)
{
	struct datum d = DATUM_GEEN;

	assert_int_equal(*iso ? datum_parse(iso, &d) : 0, 0);
	return d;
}

static struct keten_contract contract(const char *van, const char *tot)
{
	return (struct keten_contract){.van = day(van), .tot = day(tot), .telt = true};
}

static void months_are_counted_to_the_day(UNUSED void **state)
{
	static const struct {
		const char *a, *b;
		int maanden;
	} cases[] = {
	    {"2026-01-15", "2026-01-15", 0},  {"2026-01-15", "2026-02-14", 0},
	    {"2026-01-15", "2026-02-15", 1},  {"2026-01-31", "2026-02-28", 1},
	    {"2024-11-22", "2026-11-21", 23}, {"2024-11-22", "2026-11-22", 24},
	    {"2026-03-01", "2026-02-01", 0},  {"2025-12-31", "2026-01-01", 0},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(maanden_tussen(day(cases[i].a), day(cases[i].b)),
				 cases[i].maanden);
}

static void two_contracts_in_a_row_are_one_chain(UNUSED void **state)
{
	const struct keten_contract list[] = {contract("2025-01-01", "2025-12-31"),
					      contract("2026-01-01", "2026-12-31")};
	struct keten k = keten_compute(list, 2, day("2026-10-01"));

	assert_int_equal(k.van.dag, day("2025-01-01").dag);
	assert_int_equal(k.contracten, 2);
	assert_int_equal(k.maanden, 21);
	assert_int_equal(k.vol_op.dag, day("2028-01-01").dag);
	assert_false(k.is_vast);
	assert_false(k.is_vast_door_wet);
}

static void six_months_apart_is_still_a_chain_and_a_day_more_is_not(UNUSED void **state)
{
	/* After 31 January the six months run from 1 February up to and including 31 July. */
	struct keten_contract list[] = {contract("2025-01-01", "2026-01-31"),
					contract("2026-08-01", "2026-12-31")};

	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).contracten, 2);
	list[1].van = day("2026-08-02");
	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).contracten, 1);
	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).van.dag, day("2026-08-02").dag);
}

static void a_chain_that_ended_lives_six_months_on(UNUSED void **state)
{
	const struct keten_contract list[] = {contract("2025-01-01", "2026-01-31")};

	assert_int_equal(keten_compute(list, 1, day("2026-08-01")).contracten, 1);
	assert_int_equal(keten_compute(list, 1, day("2026-08-02")).contracten, 0);
	assert_false(datum_set(keten_compute(list, 1, day("2026-08-02")).van));
}

static void a_contract_within_another_does_not_shorten_the_chain(UNUSED void **state)
{
	const struct keten_contract list[] = {contract("2025-01-01", "2026-12-31"),
					      contract("2025-02-01", "2025-03-01"),
					      contract("2026-10-01", "2027-03-31")};
	struct keten k = keten_compute(list, 3, day("2026-11-22"));

	assert_int_equal(k.contracten, 3);
	assert_int_equal(k.van.dag, day("2025-01-01").dag);
}

static void a_contract_without_end_keeps_the_chain_open(UNUSED void **state)
{
	const struct keten_contract list[] = {contract("2020-01-01", ""),
					      contract("2025-02-01", "2025-03-01"),
					      contract("2026-06-01", "2026-12-31")};
	struct keten k = keten_compute(list, 3, day("2026-11-22"));

	assert_int_equal(k.contracten, 3);
	assert_int_equal(k.van.dag, day("2020-01-01").dag);
}

static void what_is_still_to_come_does_not_count(UNUSED void **state)
{
	const struct keten_contract list[] = {contract("2026-01-01", "2026-12-31"),
					      contract("2027-01-01", "2027-12-31")};

	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).contracten, 1);
	assert_int_equal(keten_compute(list, 2, day("2025-11-22")).contracten, 0);
	assert_int_equal(keten_compute(NULL, 0, day("2026-11-22")).contracten, 0);
}

static void the_fourth_contract_or_the_third_year_is_permanent_by_law(UNUSED void **state)
{
	const struct keten_contract four[] = {
	    contract("2026-01-01", "2026-02-28"), contract("2026-03-01", "2026-04-30"),
	    contract("2026-05-01", "2026-06-30"), contract("2026-07-01", "2026-12-31")};
	const struct keten_contract one[] = {contract("2023-11-22", "2027-11-21")};

	assert_false(keten_compute(four, 3, day("2026-06-01")).is_vast_door_wet);
	assert_true(keten_compute(four, 4, day("2026-11-22")).is_vast_door_wet);
	assert_false(keten_compute(one, 1, day("2026-11-21")).is_vast_door_wet);
	assert_true(keten_compute(one, 1, day("2026-11-22")).is_vast_door_wet);
}

static void a_permanent_contract_ends_the_worry(UNUSED void **state)
{
	struct keten_contract list[] = {contract("2023-01-01", "2024-12-31"),
					contract("2025-01-01", "")};
	struct keten k;

	list[1].is_vast = true;
	k = keten_compute(list, 2, day("2026-11-22"));
	assert_true(k.is_vast);
	assert_false(k.is_vast_door_wet);
	assert_int_equal(k.contracten, 2);
}

static void a_learning_place_does_not_count(UNUSED void **state)
{
	struct keten_contract list[] = {contract("2024-08-01", "2026-07-31"),
					contract("2026-08-01", "2027-07-31")};

	list[0].telt = false;
	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).contracten, 1);
	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).maanden, 3);
	list[1].telt = false;
	assert_int_equal(keten_compute(list, 2, day("2026-11-22")).contracten, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(months_are_counted_to_the_day),
	    cmocka_unit_test(two_contracts_in_a_row_are_one_chain),
	    cmocka_unit_test(six_months_apart_is_still_a_chain_and_a_day_more_is_not),
	    cmocka_unit_test(a_chain_that_ended_lives_six_months_on),
	    cmocka_unit_test(a_contract_within_another_does_not_shorten_the_chain),
	    cmocka_unit_test(a_contract_without_end_keeps_the_chain_open),
	    cmocka_unit_test(what_is_still_to_come_does_not_count),
	    cmocka_unit_test(the_fourth_contract_or_the_third_year_is_permanent_by_law),
	    cmocka_unit_test(a_permanent_contract_ends_the_worry),
	    cmocka_unit_test(a_learning_place_does_not_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
