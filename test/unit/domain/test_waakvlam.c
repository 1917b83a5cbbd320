/* What a user loses when this is wrong: a dossier stays open for who wants to be left alone. */
#include "domain/waakvlam.h"

#include "domain/betrokkene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void the_casusregisseur_can_keep_light_contact(UNUSED void **state)
{
	assert_int_equal(waakvlam_onderdelen(BETROKKENE_CASUSREGISSEUR),
			 ONDERDEEL_PERSONALIA | ONDERDEEL_CONTACT | ONDERDEEL_TIJDLIJN |
			     ONDERDEEL_NETWERK);
	assert_int_equal(WAAKVLAM_REGIE, 12291); /* as in schema/0003 */
}

static void everybody_else_reads_only_who_it_is(UNUSED void **state)
{
	for (int rol = BETROKKENE_JOBCOACH; rol <= BETROKKENE_VERVANGER; rol++)
		assert_int_equal(waakvlam_onderdelen(rol), ONDERDEEL_PERSONALIA);
	assert_int_equal(waakvlam_onderdelen(CHOICE_NONE), ONDERDEEL_PERSONALIA);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_casusregisseur_can_keep_light_contact),
	    cmocka_unit_test(everybody_else_reads_only_who_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
