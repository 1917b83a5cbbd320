/*
 * What a user loses when this is wrong: what nobody said is taken for an agreement, or what is old
 * stays sure.
 */
#include "domain/werkwijze.h"

#include "domain/organisatie.h"
#include "domain/regeling.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct datum day(int32_t dag)
{
	return (struct datum){dag};
}

static void what_nobody_wrote_down_is_not_known(UNUSED void **state)
{
	assert_int_equal(wijze_vergelijking(CHOICE_NONE), VERGELIJKING_ONBEKEND);
	assert_int_equal(wijze_vergelijking(WIJZE_ZELFDE), VERGELIJKING_ZELFDE);
	assert_int_equal(wijze_vergelijking(WIJZE_ANDERS), VERGELIJKING_ANDERS);
	assert_int_equal(wijze_vergelijking(WIJZE_AFSPRAAK), CHOICE_NONE);
}

static void who_does_not_carry_it_out_is_not_asked(UNUSED void **state)
{
	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++) {
		enum vergelijkpunt p = (enum vergelijkpunt)punt;

		assert_true(vergelijkpunt_geldt(p, ORGANISATIESOORT_GEMEENTE));
		assert_true(vergelijkpunt_geldt(p, ORGANISATIESOORT_REGIO));
		assert_false(vergelijkpunt_geldt(p, ORGANISATIESOORT_SCHOOL));
		assert_int_equal(vergelijkpunt_regeling(p, ORGANISATIESOORT_SCHOOL), CHOICE_NONE);
		assert_int_equal(vergelijkpunt_regeling(p, ORGANISATIESOORT_REGIO), CHOICE_NONE);
	}
	assert_false(vergelijkpunt_geldt(VERGELIJKPUNT_FORFAIT, ORGANISATIESOORT_UWV));
	assert_true(vergelijkpunt_geldt(VERGELIJKPUNT_JOBCOACHING, ORGANISATIESOORT_UWV));
	assert_int_equal(
	    vergelijkpunt_regeling(VERGELIJKPUNT_JOBCOACHING, ORGANISATIESOORT_GEMEENTE),
	    REGELING_BEGELEIDING);
	assert_int_equal(vergelijkpunt_regeling(VERGELIJKPUNT_JOBCOACHING, ORGANISATIESOORT_UWV),
			 REGELING_JOBCOACH);
	assert_int_equal(vergelijkpunt_regeling(VERGELIJKPUNT_PREMIE, ORGANISATIESOORT_GEMEENTE),
			 CHOICE_NONE);
}

#define VANDAAG 20000
static void what_is_old_is_asked_again(UNUSED void **state)
{
	static const struct {
		int32_t van, tot, bevestigd, afspraak; /* INT32_MIN: none */
		enum werkwijzestand stand;
	} cases[] = {
	    {19000, INT32_MIN, 19990, INT32_MIN, WERKWIJZESTAND_GELDT},
	    {19000, VANDAAG, 19990, 19990, WERKWIJZESTAND_GELDT},
	    {19000, VANDAAG - 1, 19990, INT32_MIN, WERKWIJZESTAND_VOORBIJ},
	    {VANDAAG, INT32_MIN, 19990, INT32_MIN, WERKWIJZESTAND_GELDT},
	    {VANDAAG + 1, INT32_MIN, 19000, INT32_MIN, WERKWIJZESTAND_STRAKS},
	    {19000, INT32_MIN, 19635, INT32_MIN, WERKWIJZESTAND_GELDT},
	    {19000, INT32_MIN, 19633, INT32_MIN, WERKWIJZESTAND_BEVESTIGEN},
	    {19000, INT32_MIN, 19990, 19991, WERKWIJZESTAND_BEVESTIGEN},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct werkwijze_feiten f = {
		    .van = day(cases[i].van),
		    .tot = cases[i].tot == INT32_MIN ? DATUM_GEEN : day(cases[i].tot),
		    .bevestigd = day(cases[i].bevestigd),
		    .afspraak =
			cases[i].afspraak == INT32_MIN ? DATUM_GEEN : day(cases[i].afspraak)};

		assert_int_equal(werkwijze_stand(&f, 12, day(VANDAAG)), cases[i].stand);
	}
}

static void who_keeps_it_is_not_asked_in_time(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct werkwijzewerk_feiten f = {.wijze = {day(19000), DATUM_GEEN, day(19635), DATUM_GEEN},
					 .later = DATUM_GEEN};
	struct signaal s;
	int32_t due = werkwijze_uiterlijk(day(19635), t.werkwijze_houdbaar).dag;

	assert_false(signaal_werkwijze_klopt(&f, &t, day(due - t.werkwijze_vooruit - 1), &s));
	assert_true(signaal_werkwijze_klopt(&f, &t, day(due - t.werkwijze_vooruit), &s));
	assert_int_equal(s.uiterlijk.dag, due);
	assert_non_null(strstr(s.waarom, "zei iemand dat het zo is"));
	assert_true(signaal_werkwijze_klopt(&f, &t, day(due + 1), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);

	f.later = day(due + 5);
	assert_false(signaal_werkwijze_klopt(&f, &t, day(due + 4), &s));
	assert_true(signaal_werkwijze_klopt(&f, &t, day(due + 5), &s));

	f = (struct werkwijzewerk_feiten){{day(19000), DATUM_GEEN, day(19990), day(19990)},
					  DATUM_GEEN};
	assert_false(signaal_werkwijze_klopt(&f, &t, day(VANDAAG), &s));
	f.wijze.afspraak = day(19991);
	assert_true(signaal_werkwijze_klopt(&f, &t, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, 19991 + t.werkwijze_vooruit);
	assert_non_null(strstr(s.waarom, "De regio sprak iets nieuws af"));

	f.wijze.van = day(VANDAAG + 1);
	assert_false(signaal_werkwijze_klopt(&f, &t, day(VANDAAG), &s));
	f.wijze.van = day(19000);
	f.wijze.tot = day(VANDAAG - 1);
	assert_false(signaal_werkwijze_klopt(&f, &t, day(VANDAAG), &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_nobody_wrote_down_is_not_known),
	    cmocka_unit_test(who_does_not_carry_it_out_is_not_asked),
	    cmocka_unit_test(what_is_old_is_asked_again),
	    cmocka_unit_test(who_keeps_it_is_not_asked_in_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
