/* What is lost when a question and a right disagree on who can be responsible: somebody is offered
 * who is then refused, or who could be is never found. */
#include "store/betrokkene.h"

#include "toegang/recht.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void test_who_can_be_responsible_is_who_is_offered(void **state)
{
	char quoted[64];

	(void)state;
	for (int rol = 0; rol < ROL_COUNT; rol++) {
		snprintf(quoted, sizeof(quoted), "'%s'", choice_code(&rollen, rol));
		assert_int_equal(rol_may_regisseur(rol), strstr(ROLLEN_REGISSEUR, quoted) != NULL);
		assert_int_equal(!rol_has((enum rol)rol, RECHT_WERK_DOEN),
				 strstr(ROLLEN_ZONDER_WERK, quoted) != NULL);
		assert_int_equal(!rol_has((enum rol)rol, RECHT_NETWERK_LEZEN),
				 strstr(ROLLEN_ZONDER_NETWERK, quoted) != NULL);
	}
	assert_false(rol_may_regisseur(CHOICE_NONE));
	assert_false(rol_may_regisseur(ROL_COUNT));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_who_can_be_responsible_is_who_is_offered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
