/* What a user loses when this is wrong: a mail that is lost in silence, or sent for ever. */
#include "domain/postbericht.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* What a step leads to, of every state. */
static const int table[POSTBERICHT_TOESTANDEN][POSTBERICHT_STAPPEN] = {
    [POSTBERICHT_WACHT] = {POSTBERICHT_VERSTUURD, POSTBERICHT_WACHT, POSTBERICHT_OPGEGEVEN,
			   POSTBERICHT_VERVALLEN, NONE},
    [POSTBERICHT_VERSTUURD] = {NONE, NONE, NONE, NONE, NONE},
    [POSTBERICHT_OPGEGEVEN] = {NONE, NONE, NONE, NONE, POSTBERICHT_WACHT},
    [POSTBERICHT_VERVALLEN] = {NONE, NONE, NONE, NONE, NONE},
    [POSTBERICHT_LEEG] = {NONE, NONE, NONE, NONE, NONE},
};

static void what_was_sent_is_sent_again_or_what_failed_stays_so(UNUSED void **state)
{
	for (int t = -1; t <= POSTBERICHT_TOESTANDEN; t++)
		for (int s = -1; s <= POSTBERICHT_STAPPEN; s++) {
			bool is_in = t >= 0 && t < POSTBERICHT_TOESTANDEN && s >= 0 &&
				     s < POSTBERICHT_STAPPEN;

			assert_int_equal(postbericht_next(t, s), is_in ? table[t][s] : NONE);
		}
}

static void a_mail_is_tried_for_ever_or_given_up_within_the_hour(UNUSED void **state)
{
	int64_t before = 0, all = 0;
	int poging = 1;

	assert_int_equal(postbericht_rust_ms(0), 0);
	for (; postbericht_rust_ms(poging); poging++) {
		assert_true(postbericht_rust_ms(poging) > before);
		before = postbericht_rust_ms(poging);
		all += before;
	}
	assert_int_equal(poging, 7);
	assert_in_range(all, INT64_C(3600000) * 20, INT64_C(3600000) * 24);
	assert_int_equal(postbericht_rust_ms(1000), 0);
}

static void what_mends_itself_is_given_up_at_once(UNUSED void **state)
{
	assert_int_equal(postbericht_stap_of(NONE, 1), POSTSTAP_LUKT);
	assert_int_equal(postbericht_stap_of(NONE, 99), POSTSTAP_LUKT);
	for (int fout = POSTFOUT_VERBINDING; fout <= POSTFOUT_AFGEBROKEN; fout++) {
		assert_int_equal(postbericht_stap_of(fout, 6),
				 fout == POSTFOUT_GEWEIGERD ? POSTSTAP_GEEF_OP : POSTSTAP_STEL_UIT);
		assert_int_equal(postbericht_stap_of(fout, 7), POSTSTAP_GEEF_OP);
	}
}

static void one_wrong_address_holds_up_the_mail_of_all(UNUSED void **state)
{
	static const bool of_server[] = {
	    [POSTFOUT_VERBINDING] = true,  [POSTFOUT_BEVEILIGING] = true,
	    [POSTFOUT_AANMELDEN] = true,   [POSTFOUT_GEWEIGERD] = false,
	    [POSTFOUT_UITGESTELD] = false, [POSTFOUT_AFGEBROKEN] = true};

	for (int fout = 0; fout < (int)COUNT(of_server); fout++)
		assert_int_equal(postfout_is_of_server(fout), of_server[fout]);
	assert_false(postfout_is_of_server(NONE));
}

static void a_fault_is_shown_without_what_to_do(UNUSED void **state)
{
	assert_int_equal(postfouten.count, POSTFOUT_AFGEBROKEN + 1);
	for (size_t i = 0; i < postfouten.count; i++)
		assert_non_null(postfouten.list[i].hint);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_sent_is_sent_again_or_what_failed_stays_so),
	    cmocka_unit_test(a_mail_is_tried_for_ever_or_given_up_within_the_hour),
	    cmocka_unit_test(what_mends_itself_is_given_up_at_once),
	    cmocka_unit_test(one_wrong_address_holds_up_the_mail_of_all),
	    cmocka_unit_test(a_fault_is_shown_without_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
