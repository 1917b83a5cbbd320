/* What a user loses when certificates are wrong: one ends unseen, or an employer hears too much. */
#include "domain/certificaat.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define VOORUIT 91
static const struct datum today = {20500};

static const struct certificaat_feiten told = {
    .tot = {20600}, .vervolg = CHOICE_NONE, .is_gezien = true, .mag_verteld = true};

static enum certificaatstand stand(int tot, int vervolg)
{
	struct certificaat_feiten c = told;

	c.tot.dag = tot;
	c.vervolg = vervolg;
	return certificaat_stand(&c, VOORUIT, today);
}

static void one_that_ends_is_seen_before_it_does(UNUSED void **state)
{
	assert_int_equal(stand(20592, CHOICE_NONE), CERTIFICAATSTAND_GELDIG);
	assert_int_equal(stand(20591, CHOICE_NONE), CERTIFICAATSTAND_EINDIGT);
	assert_int_equal(stand(20500, CHOICE_NONE), CERTIFICAATSTAND_EINDIGT);
	assert_int_equal(stand(20499, CHOICE_NONE), CERTIFICAATSTAND_VERLOPEN);
}

static void one_without_an_end_stays(UNUSED void **state)
{
	struct certificaat_feiten c = told;

	c.tot = DATUM_GEEN;
	assert_int_equal(certificaat_stand(&c, VOORUIT, today), CERTIFICAATSTAND_GELDIG);
	assert_false(certificaat_is_open(&c));
	assert_true(certificaat_is_told(&c, today));
}

static void what_somebody_answered_is_not_asked_again(UNUSED void **state)
{
	struct certificaat_feiten c = told;

	assert_true(certificaat_is_open(&c));
	c.vervolg = CERTIFICAATVERVOLG_NIET_NODIG;
	assert_false(certificaat_is_open(&c));
	assert_int_equal(stand(20510, CERTIFICAATVERVOLG_NIET_NODIG), CERTIFICAATSTAND_GELDIG);
	assert_int_equal(stand(20499, CERTIFICAATVERVOLG_NIET_NODIG), CERTIFICAATSTAND_VERLOPEN);
	assert_int_equal(stand(20499, CERTIFICAATVERVOLG_VERNIEUWD), CERTIFICAATSTAND_VERNIEUWD);
	assert_int_equal(stand(20600, CERTIFICAATVERVOLG_VERNIEUWD), CERTIFICAATSTAND_VERNIEUWD);
}

static void an_employer_hears_what_is_valid_seen_and_allowed(UNUSED void **state)
{
	struct certificaat_feiten c = told;

	assert_true(certificaat_is_told(&c, today));
	c.tot = today;
	assert_true(certificaat_is_told(&c, today));
	c.tot.dag--;
	assert_false(certificaat_is_told(&c, today));
	c = told;
	c.is_gezien = false;
	assert_false(certificaat_is_told(&c, today));
	c = told;
	c.mag_verteld = false;
	assert_false(certificaat_is_told(&c, today));
	c = told;
	c.vervolg = CERTIFICAATVERVOLG_VERNIEUWD;
	assert_false(certificaat_is_told(&c, today));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_that_ends_is_seen_before_it_does),
	    cmocka_unit_test(one_without_an_end_stays),
	    cmocka_unit_test(what_somebody_answered_is_not_asked_again),
	    cmocka_unit_test(an_employer_hears_what_is_valid_seen_and_allowed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
