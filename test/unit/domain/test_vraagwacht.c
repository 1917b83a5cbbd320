/* What a young person loses when a colleague's question tells who he is; and what a colleague loses
 * when a question that tells nobody cannot be asked. */
#include "domain/vraag.h"
#include "domain/vraagwacht.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static const char *found(const char *tekst)
{
	return vraagwacht_text(
	    a, &(struct vraagwacht){.jaar = 2026, .bekend = " broekerwaard de vlieger "}, tekst);
}

static void tells(const char *tekst, const char *what)
{
	const char *text = found(tekst);

	if (!text || !strstr(text, what))
		fail_msg("%s: %s", tekst, text ? text : "nothing found");
}

static void tells_nothing(const char *tekst)
{
	const char *text = found(tekst);

	if (text)
		fail_msg("%s: %s", tekst, text);
}

static void a_number_tells_who_it_is(UNUSED void **state)
{
	tells("bsn 111222333", "\"111222333\" is een burgerservicenummer");
	tells("1112.22.333 hoort erbij", "burgerservicenummer");
	tells("111 222 333 en 2 keer", "\"111 222 333\" is");
	tells("nummer 71234561", "burgerservicenummer");
	tells("06 12345678", "\"06 12345678\" is een telefoonnummer");
	tells("0612345678 2 keer", "\"0612345678\" is");
	tells("bel +31 6 12345678", "\"+31 6 12345678\" is een telefoonnummer");
	tells("0031612345678", "telefoonnummer");
	tells("(070) 123 45 67", "telefoonnummer");
	tells_nothing("artikel 10d, 25,5 uur, 1.234.567 euro en 123456789");
	tells_nothing("x111222333 is een code, en +31 alleen ook");
	tells_nothing("00311234567890123456789");
	tells_nothing("dossier 36667 uit 2026, van 9 tot 17 uur, 70 / 30");
	tells_nothing("0031 70 000");
}

static void a_day_of_birth_tells_who_it_is(UNUSED void **state)
{
	tells("geboren 3-5-2008", "\"3-5-2008\" is een geboortedatum");
	tells("geboren 03/05/08", "geboortedatum");
	tells("2008-05-03", "geboortedatum");
	tells("3 mei 2008", "\"3 mei 2008\" is een geboortedatum");
	tells("3.5.1999", "geboortedatum");
	tells("3-5-99", "geboortedatum");
	tells_nothing("sinds 1-1-2026, tot 31 december 2026, en 1 januari 1975");
	tells_nothing("41-5-2008 is geen dag, 3-15-2008 niet");
	tells_nothing("3-5.2008, 3-155-2008, 2008-05-33, 12-5-208, 3-5-20081");
	tells_nothing("3 mei, 3 mei 08, 33 mei 2008, 3 meis 2008, 3 mei 20081");
}

static void an_address_tells_who_it_is(UNUSED void **state)
{
	tells("mail jan.jansen@school.example.", "\"jan.jansen@school.example\" is een mailadres");
	tells_nothing("@ is een teken, a@b ook, en @x.nl");
}

static void a_name_tells_who_it_is(UNUSED void **state)
{
	tells("Kevin wil stoppen.", "\"Kevin\" lijkt op een naam");
	tells("De moeder van Brechtje belt.", "\"Brechtje\" lijkt op");
	tells("Kevins baas belt.", "\"Kevins\" lijkt op");
	tells("Brechtje wil stoppen.", "\"Brechtje\" lijkt op");
	tells("Het gaat om \xc3\x89lodie uit 5b.", "lodie\" lijkt op");
	tells("Wie kent Anne-Fleur?", "\"Anne-Fleur\" lijkt op");
	tells("Ga naar O'Brien.", "lijkt op");
	tells_nothing("Vraag de gemeente. In de regio kan het. Fietsen kan niet. Bel van tevoren.");
	tells_nothing("UWV zegt nee. De Participatiewet niet! Wat nu? School wil ja: Werk kan.");
	tells_nothing("Broekerwaard en De Vlieger doen het zo op maandag en in Mei.");
	tells_nothing("Vervoer\nSubsidie\nA, B en C. Het LKS'en gaat door. Type Q4 ook.");
	tells_nothing("Brechtje");
	tells_nothing("");
}

static void the_mend_is_not_said(UNUSED void **state)
{
	const struct vraagwacht none = {.jaar = 2026, .geen_naam = true};
	struct vondst list[VONDST_MAX];

	tells("Bel Kevin op 0612345678", "Haal dit weg");
	tells("Bel Kevin op 0612345678", "Kruis dat dan aan");
	tells("0612345678", "Haal dit weg");
	assert_null(strstr(found("0612345678"), "Kruis"));
	assert_null(strstr(found("Bel Kevin"), "Haal dit weg"));
	assert_null(vraagwacht_text(a, &none, "Bel Kevin"));
	assert_non_null(vraagwacht_text(a, &none, "Bel 0612345678"));
	assert_non_null(
	    vraagwacht_text(a, &(struct vraagwacht){.jaar = 2026}, "wie kent Bloesem?"));
	assert_int_equal(vraagwacht_find(a, &none, "Bel 0612345678 of 0612345678", list), 1);
	assert_int_equal(vraagwacht_find(a, &(struct vraagwacht){.jaar = 2026},
					 "Kim, Sam, Tim, Tom, Mike, Noah, Nora, Omar en Sven",
					 list),
			 VONDST_MAX);
}

static void a_question_has_a_wrong_standing(UNUSED void **state)
{
	assert_int_equal(vraag_stand(0, false), VRAAGSTAND_OPEN);
	assert_int_equal(vraag_stand(2, false), VRAAGSTAND_BEANTWOORD);
	assert_int_equal(vraag_stand(2, true), VRAAGSTAND_OPGELOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_number_tells_who_it_is),
	    cmocka_unit_test(a_day_of_birth_tells_who_it_is),
	    cmocka_unit_test(an_address_tells_who_it_is),
	    cmocka_unit_test(a_name_tells_who_it_is),
	    cmocka_unit_test(the_mend_is_not_said),
	    cmocka_unit_test(a_question_has_a_wrong_standing),
	};
	int rc;

	a = arena_open((size_t)1024 * 1024);
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(a);
	return rc;
}
