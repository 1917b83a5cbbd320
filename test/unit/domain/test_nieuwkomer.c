/* What is lost when this is wrong: somebody new is left alone, or is called new for ever. */
#include "domain/nieuwkomer.h"

#include "domain/signaal.h"
#include "unit/domain/lijst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define DAY ((struct datum){20400})
#define ALL 31u

static void where_he_stands_is_one_thing(UNUSED void **state)
{
	struct nieuwkomer_feiten f = {.beweging = DAY};

	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_ZONDER_MENTOR);
	f.heeft_mentor = true;
	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_BEZIG);
	f.stappen = ALL - 1;
	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_BEZIG);
	f.stappen = ALL;
	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_KLAAR);
	f.heeft_mentor = false;
	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_KLAAR);
	f.is_gestopt = true;
	assert_int_equal(nieuwkomer_stand(&f), NIEUWKOMERSTAND_GESTOPT);
}

/* Every standing with every act. */
static void what_may_be_done_follows_from_where_he_stands(UNUSED void **state)
{
	static const bool may[][NIEUWKOMERDAAD_COUNT] = {
	    [NIEUWKOMERSTAND_ZONDER_MENTOR] = {true, true, true, true, false},
	    [NIEUWKOMERSTAND_BEZIG] = {true, true, true, true, false},
	    [NIEUWKOMERSTAND_KLAAR] = {false, true, false, false, false},
	    [NIEUWKOMERSTAND_GESTOPT] = {false, false, false, false, true},
	};

	assert_int_equal(nieuwkomerstanden.count, COUNT(may));
	for (size_t stand = 0; stand < COUNT(may); stand++)
		for (int daad = 0; daad < NIEUWKOMERDAAD_COUNT; daad++)
			assert_int_equal(
			    nieuwkomer_may((enum nieuwkomerstand)stand, (enum nieuwkomerdaad)daad),
			    may[stand][daad]);
}

static void the_next_step_is_the_first_that_is_open(UNUSED void **state)
{
	assert_int_equal(introductiestap_next(0), INTRODUCTIESTAP_KENNISMAKEN);
	assert_int_equal(introductiestap_next(1), INTRODUCTIESTAP_KAART);
	assert_int_equal(introductiestap_next(2), INTRODUCTIESTAP_KENNISMAKEN);
	assert_int_equal(introductiestap_next(ALL - 16), INTRODUCTIESTAP_BELLIJST);
	assert_int_equal(introductiestap_next(ALL), INTRODUCTIESTAP_COUNT);
	assert_int_equal(introductiestap_count(0), 0);
	assert_int_equal(introductiestap_count(5), 2);
	assert_int_equal(introductiestap_count(ALL), INTRODUCTIESTAP_COUNT);
}

static void who_is_new_reads_his_next_step_until_the_last(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct intro_feiten f = {.wie = {.stappen = 1, .beweging = DAY}, .is_zelf = true};
	struct signaal s;

	assert_true(signaal_nieuwkomer_welkom(&f, &t, DAY, &s));
	assert_int_equal(s.uiterlijk.dag, DAY.dag + t.nieuwkomer_stil);
	assert_string_equal(s.waarom, "U deed 1 van de 5 stappen. Nu: Vul uw kaart in. Er wordt "
				      "nog een mentor voor u gezocht.");
	f.mentor = "Naomi";
	f.wie.heeft_mentor = true;
	assert_true(signaal_nieuwkomer_welkom(&f, &t, DAY, &s));
	assert_non_null(strstr(s.waarom, "Uw mentor is Naomi."));
	assert_false(signaal_may_pass(s.soort));
	f.wie.stappen = ALL;
	assert_false(signaal_nieuwkomer_welkom(&f, &t, DAY, &s));
	f.wie.stappen = 1;
	f.wie.is_gestopt = true;
	assert_false(signaal_nieuwkomer_welkom(&f, &t, DAY, &s));
	f.wie.is_gestopt = false;
	f.is_zelf = false;
	assert_false(signaal_nieuwkomer_welkom(&f, &t, DAY, &s));
}

static void his_mentor_is_told_after_two_weeks_of_silence(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct intro_feiten f = {.wie = {.stappen = 1, .heeft_mentor = true, .beweging = DAY}};
	struct signaal s;

	assert_int_equal(t.nieuwkomer_stil, 14);
	assert_false(signaal_nieuwkomer_stil(&f, &t, datum_plus(DAY, 13), &s));
	assert_true(signaal_nieuwkomer_stil(&f, &t, datum_plus(DAY, 14), &s));
	assert_int_equal(s.uiterlijk.dag, DAY.dag + 14);
	assert_non_null(strstr(s.waarom, "gebeurde er niets. Gedaan: 1 van de 5 stappen."));
	f.wie.heeft_mentor = false;
	assert_false(signaal_nieuwkomer_stil(&f, &t, datum_plus(DAY, 14), &s));
	f.wie.heeft_mentor = true;
	f.is_zelf = true;
	assert_false(signaal_nieuwkomer_stil(&f, &t, datum_plus(DAY, 14), &s));
}

static void somebody_must_find_a_mentor_within_a_week(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct zonder_mentor_feiten f = {.wie = {.stappen = 1, .beweging = DAY}, .begonnen = DAY};
	struct signaal s;

	assert_true(signaal_nieuwkomer_zonder(&f, &t, DAY, &s));
	assert_int_equal(s.uiterlijk.dag, DAY.dag + 7);
	assert_int_equal(s.vak, signaal_vak(s.uiterlijk, DAY));
	assert_non_null(strstr(s.waarom, "Nieuw sinds "));
	assert_false(signaal_may_pass(s.soort));
	assert_true(signaal_nieuwkomer_zonder(&f, &t, datum_plus(DAY, 8), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_null(strstr(s.waarom, "Niemand houdt het netwerk bij"));
	f.alleen = true;
	assert_true(signaal_nieuwkomer_zonder(&f, &t, DAY, &s));
	assert_non_null(
	    strstr(s.waarom, "Niemand houdt het netwerk bij, daarom vragen wij het u."));
	f.wie.heeft_mentor = true;
	assert_false(signaal_nieuwkomer_zonder(&f, &t, DAY, &s));
	f.wie.heeft_mentor = false;
	f.wie.stappen = ALL;
	assert_false(signaal_nieuwkomer_zonder(&f, &t, DAY, &s));
	f.wie = (struct nieuwkomer_feiten){.is_gestopt = true, .beweging = DAY};
	assert_false(signaal_nieuwkomer_zonder(&f, &t, DAY, &s));
}

static void the_lists_are_whole(UNUSED void **state)
{
	assert_choices(&introductiestappen);
	assert_choices(&nieuwkomerstanden);
	for (size_t i = 0; i < introductiestappen.count; i++)
		assert_non_null(introductiestappen.list[i].hint);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(where_he_stands_is_one_thing),
	    cmocka_unit_test(what_may_be_done_follows_from_where_he_stands),
	    cmocka_unit_test(the_next_step_is_the_first_that_is_open),
	    cmocka_unit_test(who_is_new_reads_his_next_step_until_the_last),
	    cmocka_unit_test(his_mentor_is_told_after_two_weeks_of_silence),
	    cmocka_unit_test(somebody_must_find_a_mentor_within_a_week),
	    cmocka_unit_test(the_lists_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
