/* What a user loses when an accountaanvraag goes wrong: an answer, or words that stay for ever. */
#include "domain/accountaanvraag.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Every state x every step, in the order of enum aanvraagstap. */
static const int after[AANVRAAG_STANDEN][AANVRAAG_STAPPEN] = {
    [AANVRAAG_ONBEVESTIGD] = {AANVRAAG_NIEUW, NONE, NONE, NONE},
    [AANVRAAG_NIEUW] = {NONE, AANVRAAG_TOEGEKEND, AANVRAAG_GEWEIGERD, NONE},
    [AANVRAAG_TOEGEKEND] = {NONE, NONE, NONE, NONE},
    [AANVRAAG_GEWEIGERD] = {NONE, NONE, NONE, AANVRAAG_NIEUW},
};

static void it_is_answered_before_its_address_is_proven(UNUSED void **state)
{
	for (int stand = -1; stand <= AANVRAAG_STANDEN; stand++)
		for (int stap = -1; stap <= AANVRAAG_STAPPEN; stap++) {
			bool is_in = stand >= 0 && stand < AANVRAAG_STANDEN && stap >= 0 &&
				     stap < AANVRAAG_STAPPEN;

			assert_int_equal(aanvraagstand_after(stand, stap),
					 is_in ? after[stand][stap] : NONE);
		}
}

static void what_was_answered_is_kept_for_ever(UNUSED void **state)
{
	struct termijnen t = termijnen_default();

	t.aanvraag_bewaren = 2;
	assert_int_equal(aanvraag_bewaar_tot(datum_of(2026, 3, 31), &t).dag,
			 datum_of(2026, 5, 31).dag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_is_answered_before_its_address_is_proven),
	    cmocka_unit_test(what_was_answered_is_kept_for_ever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
