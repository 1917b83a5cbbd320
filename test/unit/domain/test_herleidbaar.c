/* What a young person loses when a text that many read tells who it is about; and what a colleague
 * loses when a text that tells nobody is refused. */
#include "domain/herleidbaar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static const char *found(const char *tekst)
{
	return herleidbaar_text(a,
				&(struct herleidbaar){.vandaag = datum_of(2026, 11, 23),
						      .bekend = " broekerwaard de vlieger ",
						      .namen = " dwayne  jong  boersema "},
				tekst);
}

static const char *found_where_names_belong(const char *tekst)
{
	return herleidbaar_text(
	    a, &(struct herleidbaar){.vandaag = datum_of(2026, 11, 23), .mag = HERLEIDBAAR_NAMEN},
	    tekst);
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

/* Where a human said that what looks like a name is none, or names of colleagues belong. */
static void is_of_a_young_person(const char *tekst, const char *what)
{
	const char *text = found_where_names_belong(tekst);

	if (!text || !strstr(text, what) || !strstr(text, "een naam van een jongere"))
		fail_msg("%s: %s", tekst, text ? text : "nothing found");
}

static void is_of_nobody(const char *tekst)
{
	const char *text = found_where_names_belong(tekst);

	if (text)
		fail_msg("%s: %s", tekst, text);
}

static void a_number_tells_who_it_is(UNUSED void **state)
{
	tells("bsn 111222333", "\"111222333\" is een burgerservicenummer");
	tells("1112.22.333 hoort erbij", "burgerservicenummer");
	tells("111 222 333 en 2 keer", "\"111 222 333\" is");
	tells("nummer 71234561", "burgerservicenummer");
	tells("bsn: 1234.56.782.", "\"1234.56.782\" is een burgerservicenummer");
	tells("06 12345678", "\"06 12345678\" is een telefoonnummer");
	tells("bel 06-12345678", "telefoonnummer");
	tells("0612345678 2 keer", "\"0612345678\" is");
	tells("bel +31 6 12345678", "\"+31 6 12345678\" is een telefoonnummer");
	tells("+31612345678901 is te lang, +316123456789 niet", "\"+316123456789\" is een");
	tells("0031612345678", "telefoonnummer");
	tells("{111222333}", "\"111222333\" is een burgerservicenummer");
	tells("(070) 123 45 67", "telefoonnummer");
	tells_nothing("artikel 10d, 25,5 uur, 1.234.567 euro en 123456789");
	tells_nothing("x111222333 is een code, en +31 alleen ook, 1 + 1 en bel +31 6 1234");
	tells_nothing("00311234567890123456789");
	tells_nothing("+12345678901234567");
	tells_nothing("dossier 36667 uit 2026, van 9 tot 17 uur, 70 / 30");
	tells_nothing("0031 70 000, 1234567890, 1 -- 3 en 2 ... 4");
	tells_nothing("1131612345678 heeft er dertien");
	tells_nothing("In 2025-2026 vonden 34 jongeren werk, 12,5 procent meer, 7123-4561.");
}

static void a_day_of_birth_tells_who_it_is(UNUSED void **state)
{
	tells("geboren 3-5-2008", "\"3-5-2008\" is een geboortedatum");
	tells("geboren 03/05/08", "\"03/05/08\" is een geboortedatum");
	tells("03.02.2007. En toen", "\"03.02.2007\" is");
	tells("03-02-2007-1", "geboortedatum");
	tells("2008-05-03", "geboortedatum");
	tells("3 mei 2008", "\"3 mei 2008\" is een geboortedatum");
	tells("3 Mei 2008, en 12 sept 2008", "\"3 Mei 2008\" is een geboortedatum");
	tells("03 september 2008", "\"03 september 2008\" is een geboortedatum");
	tells("03022007", "geboortedatum");
	tells("3.5.1999", "geboortedatum");
	tells("3-5-99", "geboortedatum");
	tells_nothing("sinds 1-1-2026, tot 31 december 2025, en 1 januari 1975");
	tells_nothing("Overleg op 12-11-2026 in zaal 3, en op 1-12-26, 3 keer.");
	tells_nothing("41-5-2008 is geen dag, 3-15-2008 niet");
	tells_nothing("3-5.2008, 3-155-2008, 2008-05-33, 12-5-208, 3-5-20081");
	tells_nothing("3 mei, 3 mei 08, 33 mei 2008, 3 meis 2008, 3 mei 20081, van 03-02-1901");
}

static void an_address_tells_who_it_is(UNUSED void **state)
{
	tells("mail jan.jansen@school.example.", "\"jan.jansen@school.example\" is een mailadres");
	tells("j2@x.nl", "\"j2@x.nl\" is");
	tells_nothing("@ is een teken, a@b ook, om 10 uur @ school");
	tells("om 10 uur @ school. Kom ook", "\"@\" hoort bij een mailadres");
	tells("en @x.nl", "\"@\" hoort bij een mailadres");
	tells_nothing("@");
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
	tells("Bel \xe2\x80\x93 Brechtje", "\"Brechtje\" lijkt op");
	tells_nothing("Vraag de gemeente. In de regio kan het. Fietsen kan niet. Bel van tevoren.");
	tells_nothing("UWV zegt nee. De Participatiewet niet! Wat nu? School wil ja: Werk kan.");
	tells_nothing("Broekerwaard en De Vlieger doen het zo op maandag en in Mei.");
	tells_nothing("Vervoer\nSubsidie\nA, B en C. Het LKS'en gaat door. Type Q4 ook.");
	tells_nothing("Brechtje");
	tells_nothing("Borgers baas belt' niet- meer");
	tells_nothing("wat \xe2\x80\x93 en \xe2\x80\x93 3 \xc3\x97 4, \xc3\xa9\xc3\xa9n \xc3\xbf");
	tells_nothing("");
}

static void a_name_without_a_capital_is_no_name(void **state)
{
	(void)state;
	tells("ik begeleid kevin en het gaat goed", "\"kevin\" lijkt op een naam");
	tells("kevin wil stoppen", "\"kevin\" lijkt op");
	tells("de moeder van fatima belt", "\"fatima\" lijkt op");
	tells("dat is kevins baas", "\"kevins\" lijkt op");
	tells("ik spreek dwayne morgen", "\"dwayne\" lijkt op");
	tells("dwayne boersema zoekt werk", "\"boersema\" lijkt op");
	/* who knows no young people gives nobody away by a word in small letters */
	assert_null(herleidbaar_text(a, &(struct herleidbaar){.vandaag = datum_of(2026, 11, 23)},
				     "ik spreek dwayne morgen"));
	tells("hij heet m\xc3\xa9lissa", "lijkt op een naam");
	tells_nothing(
	    "de jongere is jong en werkt max 20 uur bij een bakker, bas heeft een winkel");
	tells_nothing("in een groep van jan tot en met maart, met de bus naar de markt");
	tells_nothing("is de dag al om, of is er nog werk in ons dorp");
	assert_null(found_where_names_belong("ik begeleid kevin"));
}

static void a_young_person_is_named(UNUSED void **state)
{
	is_of_a_young_person("Jayda B. heeft werk", "\"Jayda B.\"");
	is_of_a_young_person("Het lukte Ab \xc3\x89. ook", "\"Ab \xc3\x89.\"");
	is_of_a_young_person("de leerling Jayda heeft werk", "\"leerling Jayda\"");
	is_of_a_young_person("Kandidaat Brechtje heeft werk", "\"Kandidaat Brechtje\"");
	is_of_a_young_person("de jongere Zo\xc3\xab werkt", "\"jongere Zo\xc3\xab\"");
	tells("Jayda B. heeft werk", "\"Jayda B.\" lijkt op een naam van een jongere");
	is_of_nobody("Mark trekt dit met Stichting Baan.");
	is_of_nobody("Wij B. weten het, en Plan B. ook");
	is_of_nobody("elke leerling PRO of VSO, de leerling A werkt, elke leerling werkt");
	is_of_nobody("a B. c, Abc b. c, Abc Bd c, Abc B c, leerling Engels, leerling\nJayda");
}

static const char *found_for_all(const char *tekst, unsigned mag)
{
	return herleidbaar_text(a,
				&(struct herleidbaar){.vandaag = datum_of(2026, 11, 23),
						      .bekend = " broekerwaard ",
						      .mag = HERLEIDBAAR_OPENBAAR | mag},
				tekst);
}

/* `may`: it may stand there when somebody says so. */
static void everybody_reads(const char *tekst, const char *what, bool may)
{
	const char *text = found_for_all(tekst, 0),
		   *still = found_for_all(tekst, HERLEIDBAAR_NAMEN);

	if (!text || !strstr(text, what) || may != !!strstr(text, "Kruis dan onderaan"))
		fail_msg("%s: %s", tekst, text ? text : "nothing found");
	if (may ? !!still : !still || !strstr(still, what))
		fail_msg("%s, and it may: %s", tekst, still ? still : "nothing found");
}

static void everybody_reads_of_whom_an_article_is(UNUSED void **state)
{
	everybody_reads("zijn nummer is 111222333", "burgerservicenummer", false);
	everybody_reads("op 3 mei 2008 begon hij", "alleen de maand en het jaar", false);
	everybody_reads("geboren op 1 mei 2008", "een geboortedatum", false);
	everybody_reads("\xc3\xa9\xc3\xa9n jongen, geb. 1-5-2008", "een geboortedatum", false);
	everybody_reads("geboortedatum: 01-05-2008", "een geboortedatum", false);
	everybody_reads("Jayda B. heeft werk", "een naam van een jongere", false);
	everybody_reads("de leerling Jayda heeft werk", "een naam van een jongere", false);
	everybody_reads("Sinds 1 januari 2015 is dit zo", "kan een geboortedatum zijn", true);
	everybody_reads("In gebruik sinds 1 juli 2015", "kan een geboortedatum zijn", true);
	everybody_reads("1 juli 2015", "kan een geboortedatum zijn", true);
	everybody_reads("\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac"
			"\xe2\x82\xac\xe2\x82\xac in 1-7-2015",
			"kan een geboortedatum zijn", true);
	everybody_reads("Bel het loket: 072 123 45 67", "een telefoonnummer", true);
	everybody_reads("mail naar loket@regio.example", "een mailadres", true);
	everybody_reads("en dan belt Kevin", "lijkt op een naam", true);
	everybody_reads("Kevin belt", "lijkt op een naam", true);
	assert_null(found_for_all("Verlengen kan. Medewerkers van het UWV in Broekerwaard", 0));
	assert_null(found_for_all("om 10 uur @ school. Kom ook", 0));
}

static void the_mend_is_not_said(UNUSED void **state)
{
	tells("Bel Kevin op 0612345678", "Haal dit weg. Schrijf ");
	tells("Bel Kevin op 0612345678", "Kruis dat dan aan");
	assert_null(strstr(found("0612345678"), "Kruis"));
	assert_null(strstr(found("Bel Kevin"), "Haal dit weg"));
	assert_null(strstr(found("de leerling Kevin"), "Kruis"));
	assert_null(found_where_names_belong("Bel Kevin"));
	assert_non_null(found_where_names_belong("Bel 0612345678"));
	assert_string_equal(found("Bel 0612345678 of 0612345678, of a@b.nl"),
			    "\"a@b.nl\" is een mailadres. \"0612345678\" is een telefoonnummer. "
			    "Haal dit weg.");
	assert_null(strstr(found("Kim, Sam, Tim, Tom, Mike, Noah, Nora, Omar en Sven"), "Sven"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_number_tells_who_it_is),
	    cmocka_unit_test(a_day_of_birth_tells_who_it_is),
	    cmocka_unit_test(an_address_tells_who_it_is),
	    cmocka_unit_test(a_name_tells_who_it_is),
	    cmocka_unit_test(a_name_without_a_capital_is_no_name),
	    cmocka_unit_test(a_young_person_is_named),
	    cmocka_unit_test(everybody_reads_of_whom_an_article_is),
	    cmocka_unit_test(the_mend_is_not_said),
	};
	int rc;

	a = arena_open((size_t)1024 * 1024);
	rc = cmocka_run_group_tests_name("herleidbaar", tests, NULL, NULL);
	arena_free(a);
	return rc;
}
