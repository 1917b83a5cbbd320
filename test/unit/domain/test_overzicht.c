/* What a user loses when this is wrong: mail at night, twice, or about nothing. */
#include "domain/overzicht.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define UUR INT64_C(3600000)

static struct moment at(struct datum d, int hour)
{
	return (struct moment){datum_begin(d).ms + hour * UUR};
}

static void mail_goes_out_at_night_or_on_a_sunday(UNUSED void **state)
{
	const struct datum monday = datum_of(2026, 11, 23);

	assert_false(overzicht_may_make((struct moment){at(monday, 7).ms - 1}));
	assert_true(overzicht_may_make(at(monday, 7)));
	assert_true(overzicht_may_make(at(monday, 23)));
	assert_false(overzicht_may_make(at(datum_plus(monday, -1), 9)));
	assert_false(overzicht_may_make(at(datum_of(2026, 12, 25), 9)));
	assert_true(overzicht_may_make(at(datum_of(2026, 7, 1), 7))); /* in summer time too */
}

static void a_week_has_two_mails_or_a_day_none(UNUSED void **state)
{
	const struct datum monday = datum_of(2026, 11, 23);

	for (int i = 0; i < 7; i++) {
		struct datum day = datum_plus(monday, i);

		assert_int_equal(overzicht_begin(OVERZICHT_WEEK, day).dag, monday.dag);
		assert_int_equal(overzicht_begin(OVERZICHT_DAG, day).dag, day.dag);
		assert_false(datum_set(overzicht_begin(OVERZICHT_NOOIT, day)));
	}
}

static void somebody_is_written_to_about_nothing(UNUSED void **state)
{
	assert_false(overzicht_has(&(struct overzicht){0, 0, 0, 0, 0}));
	assert_true(overzicht_has(&(struct overzicht){1, 0, 0, 0, 0}));
	assert_true(overzicht_has(&(struct overzicht){0, 1, 0, 0, 0}));
	assert_true(overzicht_has(&(struct overzicht){0, 0, 1, 0, 0}));
	assert_true(overzicht_has(&(struct overzicht){.artikelen = 1}));
	assert_true(overzicht_has(&(struct overzicht){.vragen = 1}));
	assert_int_equal(overzicht_count_werk(&(struct overzicht){1, 2, 4, 8, 16}), 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(mail_goes_out_at_night_or_on_a_sunday),
	    cmocka_unit_test(a_week_has_two_mails_or_a_day_none),
	    cmocka_unit_test(somebody_is_written_to_about_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
