/* What is lost when a right slips: somebody does, or sees, what is not his. */
#include "toegang/recht.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void test_a_right_that_nobody_set_is_nobodys(void **state)
{
	(void)state;
	for (int rol = 0; rol < ROL_COUNT; rol++) {
		assert_false(rol_has((enum rol)rol, RECHT_NIET_GEZET));
		assert_false(rol_has((enum rol)rol, RECHT_COUNT));
		assert_false(rol_has((enum rol)rol, (enum recht) - 1));
	}
}

static void test_public_is_for_everybody(void **state)
{
	(void)state;
	assert_true(rol_has(ROL_MENTOR, RECHT_OPENBAAR));
	assert_true(rol_has((enum rol) - 1, RECHT_OPENBAAR));
	assert_false(rol_has((enum rol) - 1, RECHT_INGELOGD));
	assert_false(rol_has(ROL_COUNT, RECHT_INGELOGD));
}

/* Beheer, management and the regional coordinators see no dossier (blueprint 7, AC-10). */
static void test_who_manages_sees_no_dossier(void **state)
{
	static const enum rol managing[] = {ROL_TEAMLEIDER, ROL_AFSTEMMINGSREGISSEUR, ROL_MANAGER,
					    ROL_BEHEERDER, ROL_PRIVACYFUNCTIONARIS};
	static const enum recht dossier[] = {RECHT_DOSSIER_LEZEN,        RECHT_DOSSIER_AANMAKEN,
					     RECHT_DOSSIER_WIJZIGEN,     RECHT_CONTACT_VASTLEGGEN,
					     RECHT_PLAATSING_VASTLEGGEN, RECHT_KRING_WIJZIGEN,
					     RECHT_LIJST_INLEZEN,        RECHT_WERK_DOEN,
					     RECHT_SIGNAAL_MELDEN};

	(void)state;
	for (size_t i = 0; i < COUNT(managing); i++)
		for (size_t j = 0; j < COUNT(dossier); j++)
			assert_false(rol_has(managing[i], dossier[j]));
	assert_true(rol_has(ROL_CASUSREGISSEUR, RECHT_DOSSIER_LEZEN));
	assert_true(rol_has(ROL_MANAGER, RECHT_STURING_LEZEN));
}

/* Who answers for a dossier gets its signals: what they ask is his to do. */
static void test_who_may_be_casusregisseur_can_do_its_work(void **state)
{
	static const enum rol regisseurs[] = {ROL_CASUSREGISSEUR, ROL_STAGEBEGELEIDER,
					      ROL_DOORSTROOMCOACH};
	static const enum recht work[] = {
	    RECHT_DOSSIER_LEZEN,      RECHT_DOSSIER_WIJZIGEN,     RECHT_CONTACT_VASTLEGGEN,
	    RECHT_WERK_DOEN,          RECHT_PLAATSING_VASTLEGGEN, RECHT_KRING_WIJZIGEN,
	    RECHT_WERKGEVER_WIJZIGEN, RECHT_UITSTROOM_BIJHOUDEN,  RECHT_CASELOAD_OVERDRAGEN,
	    RECHT_OVERDRACHT_VOLGEN,  RECHT_OVERLEG_LEIDEN};

	(void)state;
	for (size_t i = 0; i < COUNT(regisseurs); i++)
		for (size_t j = 0; j < COUNT(work); j++)
			assert_true(rol_has(regisseurs[i], work[j]));
}

/* A day that begins at a page which this role may not see, or begins nowhere. */
static void test_every_role_may_do_what_it_begins_with(void **state)
{
	(void)state;
	for (int rol = 0; rol < ROL_COUNT; rol++)
		assert_true(rol_has((enum rol)rol, rol_begin((enum rol)rol)));
	assert_int_equal(rol_begin((enum rol) - 1), RECHT_NIET_GEZET);
	assert_int_equal(rol_begin(ROL_COUNT), RECHT_NIET_GEZET);
}

/* Nobody both gives himself rights and reads the log that would show it. */
static void test_who_manages_people_does_not_control_the_log(void **state)
{
	(void)state;
	for (int rol = 0; rol < ROL_COUNT; rol++)
		assert_false(rol_has((enum rol)rol, RECHT_MENSEN_BEHEREN) &&
			     rol_has((enum rol)rol, RECHT_LOGBOEK_LEZEN));
}

static void test_every_role_and_right_has_a_name_of_its_own(void **state)
{
	(void)state;
	assert_int_equal(rollen.count, ROL_COUNT);
	for (size_t i = 0; i < rollen.count; i++) {
		assert_int_equal(choice_find(&rollen, rollen.list[i].code), i);
		assert_true(rol_has((enum rol)i, RECHT_INGELOGD));
	}
	for (int r = 0; r < RECHT_COUNT; r++) {
		assert_true(*recht_description((enum recht)r));
		for (int s = 0; s < r; s++)
			assert_string_not_equal(recht_code((enum recht)r),
						recht_code((enum recht)s));
	}
	assert_string_equal(recht_code(RECHT_COUNT), recht_code(RECHT_NIET_GEZET));
	assert_string_equal(recht_description((enum recht) - 1),
			    recht_description(RECHT_NIET_GEZET));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_right_that_nobody_set_is_nobodys),
	    cmocka_unit_test(test_public_is_for_everybody),
	    cmocka_unit_test(test_who_manages_sees_no_dossier),
	    cmocka_unit_test(test_who_may_be_casusregisseur_can_do_its_work),
	    cmocka_unit_test(test_every_role_may_do_what_it_begins_with),
	    cmocka_unit_test(test_who_manages_people_does_not_control_the_log),
	    cmocka_unit_test(test_every_role_and_right_has_a_name_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
