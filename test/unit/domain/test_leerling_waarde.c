/*
 * What a young person loses when a cell is understood wrong: a birthday, a phone that rings, the
 * right destination.
 */
#include "domain/fase.h"
#include "domain/leerling_waarde.h"
#include "domain/school.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static int setup(void **state)
{
	(void)state;
	a = arena_open(1 << 20);
	return a == NULL;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void datums(void **state)
{
	static const char *const good[] = {
	    "28-02-2009",
	    "2009-02-28",
	    "28/2/2009",
	    "28 februari 2009",
	    "28022009",
	    "20090228",
	    "28-02-2009 00:00",
	    "2009-02-28T00:00:00",
	    "2009-02-28 00:00:00",
	    "28-02-2009 9:05",
	    " 28-02-2009 ",
	};
	static const char *const bad[] = {
	    "",         "31-02-2009", "28-02-09",
	    "onbekend", "20090231",   "20090228x",
	    "2009022",  "200902281",  ":",
	    "10:15",    "T10:15",     "28-02-2009 en nog heel veel meer tekst erachter hier"};
	struct datum expected = datum_of(2009, 2, 28);

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		struct datum d = DATUM_GEEN;

		if (datum_waarde_parse(good[i], &d) || d.dag != expected.dag)
			fail_msg("\"%s\" was not understood", good[i]);
	}
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct datum d = DATUM_GEEN;

		if (datum_waarde_parse(bad[i], &d) != ERR_INVOER || datum_set(d))
			fail_msg("\"%s\" was taken for a date", bad[i]);
	}
}

static void uitleg_bij_datums(void **state)
{
	static const struct {
		const char *text;
		const char *fault;
	} list[] = {
	    {"31-02-2009", "bestaat niet"},
	    {"2009-02-31", "bestaat niet"},
	    {"31 2 2009", "bestaat niet"},
	    {"28-02-09", "mist het jaar in vier cijfers"},
	    {"1/2/9", "mist het jaar in vier cijfers"},
	    {"onbekend", "is geen datum"},
	    {"39872", "is een getal: kies in Excel voor deze kolom de opmaak Datum"},
	    {"398720", "is geen datum"},
	    {"39872-1", "is geen datum"},
	    {"1-2-3-2009", "is geen datum"},
	    {"100-200-2009", "is geen datum"},
	    {"feb 2009", "is geen datum"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++)
		assert_string_equal(datum_waarde_fault(list[i].text), list[i].fault);
}

static void telefoons(void **state)
{
	static const struct {
		const char *text;
		const char *phone;
	} list[] = {
	    {"0612345678", "0612345678"},
	    {"06-12 34 56 78", "0612345678"},
	    {"(030) 123.45.67", "0301234567"},
	    {"+31 6 12345678", "0612345678"},
	    {"+31 (0)6 12345678", "0612345678"},
	    {"0031612345678", "0612345678"},
	    {"612345678", "0612345678"},
	    {"+32 470 12 34 56", "+32470123456"},
	    {"0032470123456", "+32470123456"},
	    {"(0)612345678", "0612345678"},
	    {"+316123456789", NULL},
	    {"+1234567890123456", NULL},
	    {"06123456789", NULL},
	    {"061234567", NULL},
	    {"+31612345", NULL},
	    {"+3212", NULL},
	    {"+12345678901234567", NULL},
	    {"12345678901234567890123", NULL},
	    {"12345", NULL},
	    {"06-12345678 (moeder)", NULL},
	    {"geen", NULL},
	    {"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		const char *phone = telefoon_parse(a, list[i].text);

		if ((phone == NULL) != (list[i].phone == NULL) ||
		    (phone && strcmp(phone, list[i].phone) != 0))
			fail_msg("\"%s\" is %s", list[i].text, phone ? phone : "nothing");
	}
}

static void emails(void **state)
{
	static const char *const good[] = {"a@b.nl", "piet.van-jansen+x@school.example",
					   "a_b@x-y.z"};
	static const char *const bad[] = {
	    "",        "a",      "@b.nl",    "a@",      "a@b",     "a b@c.nl",
	    "a@b.nl.", "a@.nl",  "a@b..nl",  ".a@b.nl", "a.@b.nl", "a@b.nl,c@d.nl",
	    "a@-b.nl", "a@b.n-", "a@b@c.nl", "é@b.nl",  "a@é.nl"};
	char far[400];

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_true(email_valid(good[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (email_valid(bad[i]))
			fail_msg("\"%s\" was taken for an address", bad[i]);
	memset(far, 'x', sizeof far);
	strcpy(far + 65, "@b.nl");
	assert_false(email_valid(far));
	strcpy(far + 64, "@b.nl");
	assert_true(email_valid(far));
	memset(far, 'x', sizeof far);
	memcpy(far, "a@", 2);
	strcpy(far + 250, ".nl");
	assert_true(email_valid(far));
	memset(far, 'x', sizeof far);
	memcpy(far, "a@", 2);
	strcpy(far + 252, ".nl");
	assert_false(email_valid(far));
}

struct woord_verwacht {
	const char *tekst;
	int waarde;
};

static void schoolsoorten_herkend(void **state)
{
	static const struct woord_verwacht list[] = {
	    {"PrO", SCHOOLSOORT_PRO},
	    {"praktijkonderwijs", SCHOOLSOORT_PRO},
	    {"VSO arbeidsmarktgericht", SCHOOLSOORT_VSO},
	    {"uitstroomprofiel dagbesteding", SCHOOLSOORT_VSO},
	    {"Voortgezet speciaal onderwijs", SCHOOLSOORT_VSO},
	    {"VSO cluster-4", SCHOOLSOORT_VSO_CLUSTER4},
	    {"Cluster 3 (ZML)", SCHOOLSOORT_VSO_CLUSTER3},
	    {"vso_cluster4", SCHOOLSOORT_VSO_CLUSTER4},
	    {"Mbo niveau 1", SCHOOLSOORT_ENTREE},
	    {"Entree-opleiding", SCHOOLSOORT_ENTREE},
	    {"MBO 2 BBL", SCHOOLSOORT_MBO},
	    {"Niveau 3 Verzorging", SCHOOLSOORT_MBO},
	    {"vmbo-bb", SCHOOLSOORT_VO},
	    {"VMBO Kader", SCHOOLSOORT_VO},
	    {"havo 4", SCHOOLSOORT_VO},
	    {"Voortgezet onderwijs", SCHOOLSOORT_VO},
	    {"Anders of geen school", SCHOOLSOORT_ANDERS},
	    {"Bouwtechniek", WAARDE_ONBEKEND},
	    {"promotie", WAARDE_ONBEKEND},
	    {"", WAARDE_ONBEKEND},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++)
		if (schoolsoort_parse(a, list[i].tekst) != list[i].waarde)
			fail_msg("\"%s\" is %d", list[i].tekst,
				 schoolsoort_parse(a, list[i].tekst));
}

static void bestemmingen_herkend(void **state)
{
	static const struct woord_verwacht list[] = {
	    {"Werk bij Albert Heijn", BESTEMMING_WERK},
	    {"betaalde baan", BESTEMMING_WERK},
	    {"Beschut werk", BESTEMMING_WERK},
	    {"MBO entree", BESTEMMING_VERVOLGOPLEIDING},
	    {"ROC", BESTEMMING_VERVOLGOPLEIDING},
	    {"vervolgonderwijs", BESTEMMING_VERVOLGOPLEIDING},
	    {"Arbeidsmatige dagbesteding", BESTEMMING_DAGBESTEDING},
	    {"leerwerktraject", BESTEMMING_TOELEIDING},
	    {"Re-integratie", BESTEMMING_TOELEIDING},
	    {"nog niet bekend", CHOICE_NONE},
	    {"onbekend", CHOICE_NONE},
	    {"zoekt werk", CHOICE_NONE},
	    {"Werkloos thuis", CHOICE_NONE},
	    {"n.v.t.", CHOICE_NONE},
	    {"verhuisd naar Spanje", WAARDE_ONBEKEND},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++)
		if (bestemming_parse(a, list[i].tekst) != list[i].waarde)
			fail_msg("\"%s\" is %d", list[i].tekst, bestemming_parse(a, list[i].tekst));
}

static void eigen_uitvoer_komt_terug(void **state)
{
	(void)state;
	for (size_t i = 0; i < schoolsoorten.count; i++) {
		assert_int_equal(schoolsoort_parse(a, schoolsoorten.list[i].label), i);
		assert_int_equal(schoolsoort_parse(a, schoolsoorten.list[i].code), i);
	}
	for (size_t i = 0; i < bestemmingen.count; i++) {
		assert_int_equal(bestemming_parse(a, bestemmingen.list[i].label), i);
		assert_int_equal(bestemming_parse(a, bestemmingen.list[i].code), i);
	}
	assert_int_equal(choice_find_text(a, &bestemmingen, "geen van deze"), CHOICE_NONE);
}

static void niets(void **state)
{
	static const char *const nothing[] = {"",      "-",   "--",       "?",   "n.v.t.",
					      "N.V.T", "nvt", "Onbekend", "geen"};
	static const char *const something[] = {"5A", "geen idee", "onbekende school", "nvt-groep"};

	(void)state;
	for (size_t i = 0; i < COUNT(nothing); i++)
		assert_true(is_niets(a, nothing[i]));
	for (size_t i = 0; i < COUNT(something); i++)
		assert_false(is_niets(a, something[i]));
}

static void geen_geheugen_blijft_achter(void **state)
{
	size_t before = arena_used(a);

	(void)state;
	(void)schoolsoort_parse(a, "Bouwtechniek");
	(void)bestemming_parse(a, "verhuisd");
	(void)is_niets(a, "nvt");
	assert_int_equal(arena_used(a), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(datums, setup, teardown),
	    cmocka_unit_test_setup_teardown(uitleg_bij_datums, setup, teardown),
	    cmocka_unit_test_setup_teardown(telefoons, setup, teardown),
	    cmocka_unit_test_setup_teardown(emails, setup, teardown),
	    cmocka_unit_test_setup_teardown(schoolsoorten_herkend, setup, teardown),
	    cmocka_unit_test_setup_teardown(bestemmingen_herkend, setup, teardown),
	    cmocka_unit_test_setup_teardown(eigen_uitvoer_komt_terug, setup, teardown),
	    cmocka_unit_test_setup_teardown(niets, setup, teardown),
	    cmocka_unit_test_setup_teardown(geen_geheugen_blijft_achter, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
