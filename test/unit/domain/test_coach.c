/* What a user loses when the proposal is wrong: who knows him is passed by, unexplained. */
#include "domain/coach.h"
#include "domain/fase.h"
#include "domain/netwerk.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define RUST (1u << DESKUNDIGHEID_RUST)
#define TAAL (1u << DESKUNDIGHEID_TAAL)
#define WEG ((struct datum){20500})
#define ER .afwezig_tot = {INT32_MIN}

/* The earlier one in this list comes first. */
static const struct coachkandidaat in_order[] = {
    {.begeleidde = true, .aantal = 90, .telt = 90, .norm = 10, .afwezig_tot = {20500}},
    {.sterk = RUST | TAAL, .aantal = 12, .telt = 12, .norm = 10, ER},
    {.sterk = RUST, .plaats = "Vlietdam", .aantal = 3, .telt = 3, .norm = 10, ER},
    {.sterk = TAAL, .aantal = 1, .telt = 1, .norm = 10, ER},
    {.plaats = "Vlietdam", .aantal = 3, .telt = 3, .norm = 10, ER},
    {.plaats = "Vlietdam", .aantal = 9, .telt = 9, .norm = 10, ER},
    {.plaats = "Vlietdam", .aantal = 10, .telt = 10, .norm = 10, ER},
    {.plaats = "Vlietdam", .aantal = 1, .telt = 1, .norm = 10, .afwezig_tot = {20500}},
    {.aantal = 40, .telt = 40, .norm = 0, ER},
    {.aantal = 4, .telt = 4, .norm = 4, ER},
};

static void who_knows_him_comes_first_then_who_is_good_at_it_then_who_is_near(UNUSED void **state)
{
	for (size_t i = 0; i < COUNT(in_order); i++)
		for (size_t k = 0; k < COUNT(in_order); k++) {
			int order = coachkandidaat_compare(&in_order[i], &in_order[k]);

			assert_int_equal((order > 0) - (order < 0), (i > k) - (i < k));
		}
}

static void every_reason_is_said_in_words(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 14);
	const struct coachkandidaat all = {.begeleidde = true,
					   .sterk = RUST | TAAL,
					   .plaats = "Vlietdam",
					   .aantal = 10,
					   .telt = 10,
					   .norm = 10,
					   .afwezig_tot = WEG,
					   .is_betrokken = true};
	struct coachkandidaat full = {.aantal = 10, .telt = 10, .norm = 10, ER};

	assert_string_equal(
	    coachkandidaat_text(a, &all),
	    "Begeleidde de jongere op school. Is al betrokken. Weet veel van: Taal op het "
	    "werk, Rust en duidelijkheid. Werkt in Vlietdam, waar de jongere woont. Is "
	    "afwezig tot en met 16 februari 2026. Begeleidt nu 10 jongeren; de norm is 10, dus er "
	    "is ruimte.");
	assert_string_equal(coachkandidaat_text(a, &full),
			    "Begeleidt nu 10 jongeren; de norm is 10, dus er is eigenlijk geen "
			    "ruimte.");
	full = (struct coachkandidaat){.aantal = 1, .telt = 1, ER};
	assert_string_equal(coachkandidaat_text(a, &full), "Begeleidt nu 1 jongere.");
	full = (struct coachkandidaat){.aantal = 8, .telt = 11, .norm = 10, ER};
	assert_string_equal(coachkandidaat_text(a, &full),
			    "Begeleidt nu 8 jongeren, dat telt als 11; de norm is 10, dus er is "
			    "eigenlijk geen ruimte.");
	arena_free(a);
}

static void what_is_needed_at_work_asks_for_nobody(UNUSED void **state)
{
	static const struct {
		uint32_t needs, asks;
	} cases[] = {
	    {0, 0},
	    {1u << WERKBEHOEFTE_UREN | 1u << WERKBEHOEFTE_BEGELEIDING, 0},
	    {1u << WERKBEHOEFTE_STRUCTUUR, RUST},
	    {1u << WERKBEHOEFTE_PRIKKELS | 1u << WERKBEHOEFTE_STRUCTUUR,
	     RUST | 1u << DESKUNDIGHEID_WERKPLEK},
	    {1u << WERKBEHOEFTE_REIZEN, 1u << DESKUNDIGHEID_VERVOER},
	    {1u << WERKBEHOEFTE_AANWIJZING, 1u << DESKUNDIGHEID_STAPPEN},
	    {1u << WERKBEHOEFTE_TEMPO | 1u << WERKBEHOEFTE_VEILIG,
	     1u << DESKUNDIGHEID_STAPPEN | 1u << DESKUNDIGHEID_MOED},
	    {1u << WERKBEHOEFTE_GEEN, 0},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(deskundigheden_of_behoeften(cases[i].needs), cases[i].asks);
}

static void a_new_coach_is_told_until_they_spoke(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	const struct datum chosen = {20400};
	struct dossier_feiten d = {
	    .fase = FASE_TOELEIDING, .waakvlam = DATUM_GEEN, .coach_gekozen = DATUM_GEEN};
	struct signaal s;

	assert_false(signaal_coach_begint(&d, &t, chosen, &s));
	d.coach_gekozen = chosen;
	assert_true(signaal_coach_begint(&d, &t, chosen, &s));
	assert_int_equal(s.uiterlijk.dag, chosen.dag + t.coach_kennismaken);
	assert_non_null(strstr(s.waarom, "gekozen"));
	assert_int_equal(signaalsoorten[s.soort].eigenaar, EIGENAAR_COACH);
	d.waakvlam = chosen;
	assert_false(signaal_coach_begint(&d, &t, chosen, &s));
	d.waakvlam = DATUM_GEEN;
	d.fase = FASE_AFGESLOTEN;
	assert_false(signaal_coach_begint(&d, &t, chosen, &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_knows_him_comes_first_then_who_is_good_at_it_then_who_is_near),
	    cmocka_unit_test(every_reason_is_said_in_words),
	    cmocka_unit_test(what_is_needed_at_work_asks_for_nobody),
	    cmocka_unit_test(a_new_coach_is_told_until_they_spoke),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
