/* What a young person loses when this goes wrong: a text that many read tells who it is about. */
#include "domain/herleidbaar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	const char *tekst;
	int kind;
} cases[] = {
    {"", CHOICE_NONE},
    {"Alle scholen bellen nu dezelfde persoon bij het werkplein.", CHOICE_NONE},
    {"In 2025-2026 vonden 34 jongeren werk, 12,5 procent meer.", CHOICE_NONE},
    {"Overleg op 12-11-2026 in zaal 3.", CHOICE_NONE},
    {"BSN 123456782 staat hier", HERLEIDBAAR_BSN},
    {"bsn: 1234.56.782.", HERLEIDBAAR_BSN},
    {"123456789 is er geen", CHOICE_NONE},
    {"geboren 3-2-2007", HERLEIDBAAR_DATUM},
    {"geboren 03/02/2007", HERLEIDBAAR_DATUM},
    {"geboren 03.02.2007.", HERLEIDBAAR_DATUM},
    {"van 03-02-1901", CHOICE_NONE},
    {"03-02-2007-1", CHOICE_NONE},
    {"geboren 03-02-2026", CHOICE_NONE},
    {"bel 06-12345678", HERLEIDBAAR_TELEFOON},
    {"bel (010) 1234567", HERLEIDBAAR_TELEFOON},
    {"bel 010 123 45 67", HERLEIDBAAR_TELEFOON},
    {"bel +31 6 12345678", HERLEIDBAAR_TELEFOON},
    {"bel +31 6 1234", CHOICE_NONE},
    {"1 + 1", CHOICE_NONE},
    {"mail jayda@voorbeeld.nl", HERLEIDBAAR_EMAIL},
    {"om 10 uur @ school", CHOICE_NONE},
    {"school@ niets", CHOICE_NONE},
    {"Jayda B. heeft werk", HERLEIDBAAR_NAAM},
    {"Wij B. weten het", HERLEIDBAAR_NAAM}, /* rather once too often */
    {"de leerling Jayda heeft werk", HERLEIDBAAR_NAAM},
    {"de jongere Zo\xc3\xab werkt", HERLEIDBAAR_NAAM},
    {"elke leerling PRO of VSO", CHOICE_NONE},
    {"de leerling A werkt", CHOICE_NONE},
    {"elke leerling werkt", CHOICE_NONE},
    {"Stichting Baan werkt", CHOICE_NONE},
    {"a B. c", CHOICE_NONE},
    {"Ab B. c", CHOICE_NONE},
    {"Abc b. c", CHOICE_NONE},
    {"Abc Bd c", CHOICE_NONE},
};

static void what_leads_to_somebody_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (herleidbaar_find(cases[i].tekst) != cases[i].kind)
			fail_msg("%s: %d", cases[i].tekst, herleidbaar_find(cases[i].tekst));
}

static void it_is_said_what_was_found(void **state)
{
	(void)state;
	assert_string_equal(choice_label(&herleidbaar_soorten, HERLEIDBAAR_BSN),
			    "een burgerservicenummer");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_leads_to_somebody_is_found),
	    cmocka_unit_test(it_is_said_what_was_found),
	};

	return cmocka_run_group_tests_name("herleidbaar", tests, NULL, NULL);
}
