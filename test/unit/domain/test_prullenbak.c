/* What a user loses when this fails: what was taken away is not recognised, or is deleted though it
 * was agreed on. */
#include "domain/prullenbak.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void what_people_agreed_on_is_deleted_or_the_rest_is_kept_for_ever(UNUSED void **state)
{
	for (int i = 0; i < PRULLENSOORTEN; i++)
		assert_int_equal(prullensoort_blijft(i),
				 i == PRULLEN_BESLISSING || i == PRULLEN_OVEREENKOMST ||
				     i == PRULLEN_CONTRACT || i == PRULLEN_PLAATSING);
}

static void something_of_a_young_person_is_for_who_took_it_away_alone(UNUSED void **state)
{
	assert_false(prullensoort_is_eigen(PRULLEN_KENMERK));
	assert_false(prullensoort_is_eigen(PRULLEN_JOBCOACHUUR));
	assert_true(prullensoort_is_eigen(PRULLEN_CONTACTPERSOON));
	assert_true(prullensoort_is_eigen(PRULLEN_FILTER));
}

static void a_code_is_shown_or_a_long_text_breaks_in_a_letter(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	char lang[2 * PRULLEN_TEKENS + 3] = "";

	assert_null(prullen_tekst(a, PRULLEN_KENMERK, NULL));
	assert_null(prullen_tekst(a, PRULLEN_CERTIFICAAT, NULL));
	assert_string_equal(prullen_tekst(a, PRULLEN_CERTIFICAAT, "vca"), "VCA (veilig werken)");
	assert_string_equal(prullen_tekst(a, PRULLEN_CERTIFICAAT, "Pizzabakker"), "Pizzabakker");
	assert_string_equal(prullen_tekst(a, PRULLEN_KENMERK, "vca"), "vca");
	for (int i = 0; i < PRULLEN_TEKENS; i++)
		strcat(lang, "\xc3\xab");
	assert_string_equal(prullen_tekst(a, PRULLEN_CONTACTMOMENT, lang), lang);
	strcat(lang, "x");
	assert_int_equal(strlen(prullen_tekst(a, PRULLEN_CONTACTMOMENT, lang)),
			 2 * PRULLEN_TEKENS + strlen("…"));
	arena_free(a);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_people_agreed_on_is_deleted_or_the_rest_is_kept_for_ever),
	    cmocka_unit_test(something_of_a_young_person_is_for_who_took_it_away_alone),
	    cmocka_unit_test(a_code_is_shown_or_a_long_text_breaks_in_a_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
