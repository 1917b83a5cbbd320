/*
 * What was typed becomes what the handler gets. What is lost when this fails: what somebody meant,
 * or the sentence that says what to mend.
 */
#include "poort.h"

#include <stdio.h>
#include <string.h>

static int sent(const char *name, const char *value)
{
	char json[600];

	snprintf(json, sizeof(json), "{\"%s\": %s}", name, value);
	return ask(.path = "/api/v1/velden", .json = json);
}

static void test_what_was_typed_arrives_as_what_it_is(void **state UNUSED)
{
	char json[1000], day[DATUM_TEXT_MAX];

	datum_iso(datum_plus(clock_today(), 3), day);
	snprintf(json, sizeof(json),
		 "{\"naam\": \" Zo \", \"verhaal\": \"lang\", \"email\": \"a@b.nl\","
		 " \"telefoon\": \"06 12 34 56 78\", \"wachtwoord\": \" x \", \"dag\": \"%s\","
		 " \"aantal\": 9, \"uren\": \"1,5\", \"klaar\": true, \"kleur\": \"blauw\","
		 " \"kleuren\": [\"rood\", \"blauw\"], \"wie\": \"%s\"}",
		 day, token(ID_JONGERE, 2));
	assert_int_equal(ask(.path = "/api/v1/velden", .json = json), 201);
	snprintf(json, sizeof(json),
		 "Location: /Zo/lang/a@b.nl/06 12 34 56 78/ x /%s/9/1.5/1/1/3/2/(null)\r\n", day);
	assert_said(json);
}

static void test_what_was_left_out_is_not_there(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/api/v1/velden", .json = "{\"naam\": \" \"}"), 201);
	assert_said(
	    "Location: /(null)/(null)/(null)/(null)/(null)//-9223372036854775808/nan/0/-1/0/0/"
	    "(null)\r\n");
}

static void test_what_must_be_there_and_is_not_is_asked_for(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/api/v1/nodig", .json = "{}"), 400);
	assert_said("Kleuren: kies er ten minste \u00e9\u00e9n.");
	assert_said("Bestand: kies een bestand.");
}

static void test_every_mistake_says_how_to_mend_it(void **state UNUSED)
{
	static const struct {
		const char *name, *value, *said;
	} wrong[] = {
	    {"naam", "\"elf letters\"", "Naam: gebruik hoogstens 10 tekens. Nu zijn het er 11."},
	    {"naam", "\"a\\nb\"", "Naam: zet alles op \u00e9\u00e9n regel."},
	    {"email", "\"ab.nl\"", "E-mail: schrijf een e-mailadres"},
	    {"email", "\"@b.nl\"", "E-mail: schrijf een e-mailadres"},
	    {"email", "\"a@b@c.nl\"", "E-mail: schrijf een e-mailadres"},
	    {"email", "\"a@b\"", "E-mail: schrijf een e-mailadres"},
	    {"email", "\"a@b.nl.\"", "E-mail: schrijf een e-mailadres"},
	    {"email", "\"a b@c.nl\"", "E-mail: schrijf een e-mailadres"},
	    {"telefoon", "\"0612\"", "Telefoon: schrijf een telefoonnummer"},
	    {"telefoon", "\"0612345678901234\"", "Telefoon: schrijf een telefoonnummer"},
	    {"telefoon", "\"06-12345678x\"", "Telefoon: schrijf een telefoonnummer"},
	    {"dag", "\"31-02-2026\"", "Dag: deze datum klopt niet."},
	    {"dag", "\"01-01-2020\"", "of later."},
	    {"dag", "\"01-01-2099\"", "of eerder."},
	    {"aantal", "\"x\"", "Aantal: schrijf een heel getal, bijvoorbeeld 24."},
	    {"aantal", "2.5", "Aantal: schrijf een heel getal, bijvoorbeeld 24."},
	    {"aantal", "\"9x\"", "Aantal: schrijf een heel getal, bijvoorbeeld 24."},
	    {"aantal", "0", "Aantal: kies een getal van 1 tot en met 9."},
	    {"aantal", "10", "Aantal: kies een getal van 1 tot en met 9."},
	    {"uren", "\"0x10\"", "Uren: schrijf een getal, bijvoorbeeld 24,5."},
	    {"uren", "\"inf\"", "Uren: schrijf een getal, bijvoorbeeld 24,5."},
	    {"uren", "\"1e300\"", "Uren: schrijf een getal, bijvoorbeeld 24,5."},
	    {"kleur", "\"paars\"", "Kleur: kies een van de mogelijkheden."},
	    {"kleuren", "\"paars\"", "Kleuren: kies uit de mogelijkheden."},
	    {"wie", "\"verzonnen\"", "Wie: kies een van de mogelijkheden."},
	    {"anders", "1", "Het veld \\\"anders\\\" hoort hier niet."},
	};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_int_equal(sent(wrong[i].name, wrong[i].value), 400);
		if (!strstr(reply_text(), wrong[i].said))
			fail_msg("not \"%s\" but %s", wrong[i].said, reply_text());
		assert_said(wrong[i].name);
	}
}

static void test_a_form_shows_what_there_is(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/velden"), 200);
	assert_said("value=\"Zo\"");
	assert_said("value=\"04-10-2024\"");
	assert_said("value=\"7\"");
	assert_said("value=\"1,5\"");
	assert_said(token(ID_JONGERE, 1));
	assert_said("enctype=\"multipart/form-data\"");
	assert_unsaid("type=\"password\" value");
}

static void test_a_form_comes_back_with_all_that_was_typed(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/velden", .form =
						    "naam=Zo&aantal=veel&kleur=rood&kleuren=rood&"
						    "kleuren=blauw&klaar=1"),
			 400);
	assert_said("value=\"veel\"");
	assert_said("schrijf een heel getal");
	assert_said("value=\"Zo\"");
}

static void test_all_mistakes_come_back_at_once(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/velden", .form = "naam=Zo&aantal=veel&klaar=1"), 400);
	assert_said("schrijf een heel getal");
	assert_said("Dag: vul in wanneer het klaar was.");
	assert_int_equal(ask(.path = "/velden", .form = "naam=Zo&klaar=1"), 400);
	assert_said("Dag: vul in wanneer het klaar was.");
	assert_int_equal(ask(.path = "/velden", .form = "naam=Zo&klaar=1&dag=32-1-2026"), 400);
	assert_said("deze datum klopt niet");
	assert_unsaid("Dag: vul in wanneer het klaar was.");
	assert_int_equal(ask(.path = "/velden", .form = "naam=Zo&uren=9"), 409);
}

/* A button that looks for something in a list sends the form, and nothing is done or wrong. */
static void test_looking_for_something_is_no_mistake(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/velden", .form = "_zoek=wie&_zoek_wie=jay&aantal=veel"),
			 200);
	assert_unsaid("schrijf een heel getal");
	assert_said("value=\"veel\"");
}

#define PART(name, more, data)                                                                     \
	"--x\r\nContent-Disposition: form-data; name=\"" name "\"" more "\r\n\r\n" data "\r\n"

static void test_a_file_arrives_with_its_name(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/velden", .type = "multipart/form-data; boundary=x",
			     .form = PART("naam", "", "Zo")
				 PART("bestand", "; filename=\"lijst.csv\"", "a;b") "--x--\r\n"),
			 303);
	assert_said("/lijst.csv\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_was_typed_arrives_as_what_it_is),
	    cmocka_unit_test(test_what_was_left_out_is_not_there),
	    cmocka_unit_test(test_what_must_be_there_and_is_not_is_asked_for),
	    cmocka_unit_test(test_every_mistake_says_how_to_mend_it),
	    cmocka_unit_test(test_a_form_shows_what_there_is),
	    cmocka_unit_test(test_a_form_comes_back_with_all_that_was_typed),
	    cmocka_unit_test(test_all_mistakes_come_back_at_once),
	    cmocka_unit_test(test_looking_for_something_is_no_mistake),
	    cmocka_unit_test(test_a_file_arrives_with_its_name),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
