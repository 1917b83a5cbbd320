/* What a young person loses when names are split wrong: they are not found, and exist twice. */
#include "domain/persoonsnaam.h"

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

struct verwacht {
	const char *tekst;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	bool onzeker;
};

static void compare(const struct verwacht *v, const struct persoonsnaam *n)
{
	if (strcmp(v->roepnaam, n->roepnaam) != 0 || strcmp(v->voorvoegsel, n->voorvoegsel) != 0 ||
	    strcmp(v->achternaam, n->achternaam) != 0 || v->onzeker != n->onzeker)
		fail_msg("\"%s\" is [%s][%s][%s] %d", v->tekst, n->roepnaam, n->voorvoegsel,
			 n->achternaam, n->onzeker);
}

static void hele_namen(void **state)
{
	static const struct verwacht list[] = {
	    {"Jansen, Piet van", "Piet", "van", "Jansen", false},
	    {"Jansen, Piet", "Piet", "", "Jansen", false},
	    {"van den Berg, Piet", "Piet", "van den", "Berg", false},
	    {"Berg, van den, Piet", "Piet", "van den", "Berg", false},
	    {"Berg, Piet, van den", "Piet", "van den", "Berg", false},
	    {"Berg, van den", "", "van den", "Berg", false},
	    {"Jansen, P.A. (Piet) van", "Piet", "van", "Jansen", false},
	    {"Jansen, van (Piet)", "Piet", "van", "Jansen", false},
	    {"Piet (P.A.) Jansen", "P.A.", "", "Jansen", false},
	    {"Jansen, Anne Marie de", "Anne Marie", "de", "Jansen", false},
	    {"Jansen, Los", "Los", "", "Jansen", false},
	    {"Jansen, ", "", "", "Jansen", false},
	    {", Piet", "Piet", "", "", false},
	    {"Jansen (), Piet", "Piet", "", "Jansen ()", false},
	    {"Jansen (x, Piet", "Piet", "", "Jansen (x", false},
	    {"Piet van Jansen", "Piet", "van", "Jansen", false},
	    {"Piet  van der\tBerg", "Piet", "van der", "Berg", false},
	    {"Zoë van 't Hof", "Zoë", "van 't", "Hof", false},
	    {"Zoë v.d. Berg", "Zoë", "v.d.", "Berg", false},
	    {"Zoë d' Hondt", "Zoë", "d'", "Hondt", false},
	    {"Mohamed Amine El Idrissi", "Mohamed Amine", "El", "Idrissi", false},
	    {"Piet Jansen", "Piet", "", "Jansen", false},
	    {"Piet d Jansen", "Piet d", "", "Jansen", true}, /* an initial */
	    {"Anna Maria Jansen", "Anna Maria", "", "Jansen", true},
	    {"van den Berg", "", "van den", "Berg", false},
	    {"Jansen", "", "", "Jansen", false},
	    {"van", "", "", "van", false},
	    {"Piet van Jansen Bakker", "Piet", "van", "Jansen Bakker", false},
	    {"Piet van de", "Piet", "van", "de", false},
	    {"Jan t Hof", "Jan", "t", "Hof", false},
	    {"Jansen, 't", "", "'t", "Jansen", false},
	    {"\xcc\x81 Jansen", "\xcc\x81", "", "Jansen", false},
	    {"Piet van", "Piet", "", "van", false},
	    {"", "", "", "", false},
	    {"  ", "", "", "", false},
	    {"' Jansen", "'", "", "Jansen", false},
	    {"`t Hof, Jan", "Jan", "`t", "Hof", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		struct persoonsnaam n;

		persoonsnaam_parse(a, list[i].tekst, &n);
		compare(&list[i], &n);
	}
}

static void achternamen(void **state)
{
	static const struct verwacht list[] = {
	    {"van den Berg", "", "van den", "Berg", false},
	    {"Berg, van den", "", "van den", "Berg", false},
	    {"Berg", "", "", "Berg", false},
	    {"Jansen-de Vries", "", "", "Jansen-de Vries", false},
	    {"Los", "", "", "Los", false},
	    {"de los Santos Garcia", "", "de los", "Santos Garcia", false},
	    {"Jansen, Piet", "", "", "Jansen", true},
	    {"Jansen,", "", "", "Jansen", true},
	    {"", "", "", "", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(list); i++) {
		struct persoonsnaam n = {"", "", "", false};

		achternaam_parse(a, list[i].tekst, &n);
		compare(&list[i], &n);
	}
}

static void heel_veel_woorden(void **state)
{
	char text[400] = "Piet";
	struct persoonsnaam n;

	(void)state;
	for (int i = 0; i < 50; i++)
		strcat(text, " woord");
	persoonsnaam_parse(a, text, &n);
	assert_true(n.onzeker);
	assert_int_equal(strlen(n.roepnaam) + strlen(n.achternaam) + 1, strlen(text));
}

static void vouwen(void **state)
{
	(void)state;
	assert_string_equal(persoonsnaam_fold(a, "Zoë", "van der", "Gün"), "zoe van der gun");
	assert_string_equal(persoonsnaam_fold(a, "Zoë", "", "Gün"), "zoe gun");
	assert_string_equal(persoonsnaam_fold(a, "", "", ""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(hele_namen, setup, teardown),
	    cmocka_unit_test_setup_teardown(achternamen, setup, teardown),
	    cmocka_unit_test_setup_teardown(heel_veel_woorden, setup, teardown),
	    cmocka_unit_test_setup_teardown(vouwen, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
