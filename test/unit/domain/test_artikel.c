/*
 * What a user loses when this is wrong: a page that nobody looks after, a state that leads nowhere,
 * or a tie to something that is not there.
 */
#include "domain/artikel.h"

#include "domain/factor.h"
#include "domain/regeling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE
#define CONCEPT ARTIKELTOESTAND_CONCEPT
#define WACHT ARTIKELTOESTAND_BEOORDELING
#define STAAT ARTIKELTOESTAND_GEPUBLICEERD
#define OUD ARTIKELTOESTAND_TE_HERZIEN
#define OVER ARTIKELTOESTAND_VERLOPEN
#define WEG ARTIKELTOESTAND_GEARCHIVEERD

static struct arena *arena;

/* In, back, approved, still so, near, past, archive, out of it. */
static const int table[ARTIKELTOESTANDEN][ARTIKELSTAPPEN] = {
    [CONCEPT] = {WACHT, NONE, NONE, NONE, NONE, NONE, WEG, NONE},
    [WACHT] = {NONE, CONCEPT, STAAT, NONE, NONE, NONE, WEG, NONE},
    [STAAT] = {NONE, NONE, NONE, STAAT, OUD, OVER, WEG, NONE},
    [OUD] = {NONE, NONE, NONE, STAAT, NONE, OVER, WEG, NONE},
    [OVER] = {NONE, NONE, NONE, STAAT, NONE, NONE, WEG, NONE},
    [WEG] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, STAAT},
};

static void a_text_is_published_that_nobody_looked_at_or_cannot_come_back(UNUSED void **state)
{
	for (int t = -1; t <= ARTIKELTOESTANDEN; t++)
		for (int s = -1; s <= ARTIKELSTAPPEN; s++) {
			bool is_in =
			    t >= 0 && t < ARTIKELTOESTANDEN && s >= 0 && s < ARTIKELSTAPPEN;

			assert_int_equal(artikel_next(t, s), is_in ? table[t][s] : NONE);
		}
}

static void a_page_of_last_year_looks_as_sure_as_one_of_today(UNUSED void **state)
{
	const struct datum nu = {20000};
	struct artikel_feiten f = {.geldig_tot = DATUM_GEEN};

	assert_int_equal(artikel_toestand(&f, 60, nu), CONCEPT);
	f.ingediend = true;
	assert_int_equal(artikel_toestand(&f, 60, nu), WACHT);
	f.gepubliceerd = true;
	assert_int_equal(artikel_toestand(&f, 60, nu), STAAT);
	f.geldig_tot = datum_plus(nu, 61);
	assert_int_equal(artikel_toestand(&f, 60, nu), STAAT);
	f.geldig_tot = datum_plus(nu, 60);
	assert_int_equal(artikel_toestand(&f, 60, nu), OUD);
	f.geldig_tot = nu;
	assert_int_equal(artikel_toestand(&f, 60, nu), OUD);
	f.geldig_tot = datum_plus(nu, -1);
	assert_int_equal(artikel_toestand(&f, 60, nu), OVER);
	f.gearchiveerd = true;
	assert_int_equal(artikel_toestand(&f, 60, nu), WEG);
}

static void a_page_hides_one_of_ours_or_has_no_address(UNUSED void **state)
{
	char lang[ARTIKELNAAM_MAX + 2];

	memset(lang, 'a', sizeof lang - 1);
	lang[sizeof lang - 1] = '\0';
	assert_true(artikelnaam_valid("no-risk-2026"));
	assert_true(artikelnaam_valid(lang + 1));
	assert_false(artikelnaam_valid(lang));
	assert_false(artikelnaam_valid(""));
	assert_false(artikelnaam_valid("-a"));
	assert_false(artikelnaam_valid("a-"));
	assert_false(artikelnaam_valid("Wat is"));
	assert_false(artikelnaam_valid("redactie"));
	assert_string_equal(artikelnaam_of(arena, "wat is een no risk polis"),
			    "wat-is-een-no-risk-polis");
	assert_string_equal(artikelnaam_of(arena, "vragen"), "artikel-vragen");
	assert_string_equal(artikelnaam_of(arena, "β wet "), "wet");
	assert_string_equal(artikelnaam_of(arena, "β"), "");
	assert_true(artikelnaam_valid(artikelnaam_of(arena, lang)));
}

static void a_practice_does_not_tell_what_it_takes(UNUSED void **state)
{
	assert_null(artikel_mist_kop(ARTIKELSOORT_ARTIKEL, "x"));
	assert_null(artikel_mist_kop(ARTIKELSOORT_PRAKTIJK, artikel_praktijkvorm));
	assert_string_equal(artikel_mist_kop(ARTIKELSOORT_PRAKTIJK, "x"), "Aanleiding");
	assert_string_equal(artikel_mist_kop(ARTIKELSOORT_PRAKTIJK,
					     "## Aanleiding\r\nx\n## Partijenstrijd\n"
					     "Partijen\n## Partij"),
			    "Partijen");
	assert_string_equal(
	    artikel_mist_kop(
		ARTIKELSOORT_PRAKTIJK,
		"## Aanleiding\n## Partijen\n## Stappen\n## Resultaat\n## Randvoorwaarden\n"),
	    "Tips");
}

static void a_page_is_tied_to_what_is_not_there(UNUSED void **state)
{
	static const char *const wrong[] = {
	    "factor",  "factor/0",   "factor/13",   "factor/x",  "norm/0", "norm/16", "norm/",
	    "norm/1x", "regeling/x", "scherm/werk", "jongere/1", "norm/:", "voor/x"};
	const char *bij = " factor/7\nnorm/15 regeling/no_risk scherm/overleg/overdracht ";
	struct band band;

	assert_null(band_fault(arena, bij));
	assert_int_equal(band_next(arena, &bij, &band), 1);
	assert_int_equal(band.soort, BANDSOORT_FACTOR);
	assert_int_equal(band.index, FACTOR_CONTINUITEIT);
	assert_null(band.scherm);
	assert_int_equal(band_next(arena, &bij, &band), 1);
	assert_int_equal(band.soort, BANDSOORT_NORM);
	assert_int_equal(band.index, 15);
	assert_int_equal(band_next(arena, &bij, &band), 1);
	assert_int_equal(band.index, REGELING_NO_RISK);
	assert_int_equal(band_next(arena, &bij, &band), 1);
	assert_string_equal(band.scherm, "overleg/overdracht");
	assert_int_equal(band_next(arena, &bij, &band), 0);
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_string_equal(
		    band_fault(arena, arena_format(arena, "norm/1 %s norm/2", wrong[i])), wrong[i]);
}

static void a_tie_is_lost_when_a_page_is_changed(UNUSED void **state)
{
	static const char bij[] = "factor/1 factor/12 norm/1 norm/15 regeling/no_risk voor/ouders "
				  "scherm/overleg/overdracht scherm/werk/werk";
	struct banden banden;

	banden_parse(arena, bij, &banden);
	assert_string_equal(banden.schermen, "overleg/overdracht werk/werk");
	assert_string_equal(banden_text(arena, &banden), bij);
	banden_parse(arena, "norm/99 scherm/werk/werk x", &banden);
	assert_string_equal(banden_text(arena, &banden), "scherm/werk/werk");
	banden_parse(arena, "", &banden);
	assert_string_equal(banden_text(arena, &banden), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_text_is_published_that_nobody_looked_at_or_cannot_come_back),
	    cmocka_unit_test(a_page_of_last_year_looks_as_sure_as_one_of_today),
	    cmocka_unit_test(a_page_hides_one_of_ours_or_has_no_address),
	    cmocka_unit_test(a_practice_does_not_tell_what_it_takes),
	    cmocka_unit_test(a_page_is_tied_to_what_is_not_there),
	    cmocka_unit_test(a_tie_is_lost_when_a_page_is_changed),
	};
	int rc;

	arena = arena_open(65536);
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	return rc;
}
