/*
 * The articles that come with the program (docs/kennisbank). What a reader loses when this fails: a
 * page without its source or its last sure day, a link that leads nowhere, a word that hurts.
 */
#include "base/datum.h"
#include "base/kennisbank.h"
#include "base/tekst.h"
#include "domain/artikel.h"
#include "domain/herleidbaar.h"
#include "gate/route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static int faults;

static void fault(const struct kennisbankstuk *k, const char *what, const char *which)
{
	print_error("docs/kennisbank/%s.md: %s: %s\n", k->bestand, what, which);
	faults++;
}

static void each(void (*look)(const struct kennisbankstuk *k))
{
	faults = 0;
	for (size_t i = 0; i < kennisbank_count; i++)
		look(&kennisbank[i]);
	assert_int_equal(faults, 0);
}

static bool is_day(const char *text)
{
	struct datum d;

	return strlen(text) == 10 && datum_parse(text, &d) == 0;
}

static void look_at_fields(const struct kennisbankstuk *k)
{
	int soort = choice_find(&artikelsoorten, k->soort);
	const char *kop = artikel_mist_kop(soort, k->tekst);

	if (soort == CHOICE_NONE)
		fault(k, "no such soort", k->soort);
	if (!artikelnaam_valid(k->naam))
		fault(k, "no name of a page", k->naam);
	if (!*k->titel || tekst_length(k->titel) > 100)
		fault(k, "a title of at most 100 letters", k->titel);
	if (!*k->samenvatting || tekst_length(k->samenvatting) > 250)
		fault(k, "a summary of at most 250 letters", k->samenvatting);
	if (!strstr(k->bronnen, " ("))
		fault(k, "no source with a year", k->bronnen);
	if (!is_day(k->geldig_tot))
		fault(k, "no last sure day", k->geldig_tot);
	if (soort == ARTIKELSOORT_WET ? !is_day(k->van) : *k->van)
		fault(k, "van is a day, and of a law only", k->van);
	if (strchr(k->bestand, '.') && strcmp(strchr(k->bestand, '.') + 1, k->van) != 0)
		fault(k, "the day in its name is not van", k->van);
	if (kop)
		fault(k, "a praktijk without the heading", kop);
}

static void test_an_article_has_no_source_or_no_end(void **state UNUSED)
{
	each(look_at_fields);
}

static bool is_page(const char *scherm)
{
	size_t len = strlen(scherm);

	for (const struct page *const *page = pages; *page; page++) {
		const char *at = strstr((*page)->file, scherm);

		if (at && at[-1] == '/' && strcmp(at + len, ".c") == 0)
			return true;
	}
	return false;
}

static void look_at_ties(const struct kennisbankstuk *k)
{
	const char *wrong = band_fault(arena, k->bij), *at = k->bij;
	struct band band;

	if (wrong)
		fault(k, "tied to what is not there", wrong);
	while (!wrong && band_next(arena, &at, &band) > 0)
		if (band.scherm && !is_page(band.scherm))
			fault(k, "tied to a page that is not there", band.scherm);
}

static void test_an_article_is_tied_to_what_is_not_there(void **state UNUSED)
{
	each(look_at_ties);
}

static bool has_article(const char *naam)
{
	for (size_t i = 0; i < kennisbank_count; i++)
		if (strcmp(kennisbank[i].naam, naam) == 0)
			return true;
	return false;
}

static bool leads_somewhere(const struct routes *routes, const char *url)
{
	struct match match;

	if (strncmp(url, "https://", 8) == 0)
		return true;
	if (strncmp(url, "/kennis/", 8) == 0)
		return has_article(url + 8);
	route_match(routes, GET, arena_textn(arena, url, strcspn(url, "?#")), &match);
	return match.compiled != NULL;
}

static struct routes routes;

static void look_at_links(const struct kennisbankstuk *k)
{
	for (const char *at = k->tekst; (at = strstr(at, "](")); at += 2) {
		const char *url = arena_textn(arena, at + 2, strcspn(at + 2, ") \n"));

		if (!leads_somewhere(&routes, url))
			fault(k, "a link to nowhere", url);
	}
}

static void test_a_link_leads_nowhere(void **state UNUSED)
{
	struct buf report = BUF_INIT(65536);

	assert_int_equal(routes_open(pages, &routes, &report), 0);
	each(look_at_links);
	routes_close(&routes);
	buf_free(&report);
}

/* People are not what they lack, and the fifteen national norms are not public. */
static const char *const never[] = {"kwetsbare jongere", "probleemjongere", "<script", "http://",
				    "landelijke norm"};

static size_t count_words(const char *words)
{
	size_t n = *words != '\0';

	for (; *words; words++)
		n += *words == ' ';
	return n;
}

static void look_at_words(const struct kennisbankstuk *k)
{
	const char *all = arena_format(arena, "%s %s %s", k->titel, k->samenvatting, k->tekst);
	const char *folded = tekst_fold(arena, all);
	size_t n = count_words(tekst_words(arena, k->tekst));

	for (size_t i = 0; i < COUNT(never); i++)
		if (strstr(folded, never[i]))
			fault(k, "never said here", never[i]);
	if (n < 120 || n > 800)
		fault(k, "120 to 800 words", arena_format(arena, "%zu", n));
	if (strstr(k->tekst, "\n# "))
		fault(k, "one title", "a second line that begins with #");
	if (strstr(k->tekst, "\n|"))
		fault(k, "a table is not drawn", "a line that begins with |");
}

static void test_a_word_hurts_or_a_page_is_too_long_to_read(void **state UNUSED)
{
	each(look_at_words);
}

static void look_at_people(const struct kennisbankstuk *k)
{
	const struct herleidbaar h = {.vandaag = moment_datum(clock_now()),
				      .mag = HERLEIDBAAR_NAMEN | HERLEIDBAAR_OPENBAAR};
	const char *found = herleidbaar_text(
	    arena, &h,
	    arena_format(arena, "%s\n%s\n%s\n%s", k->titel, k->samenvatting, k->tekst, k->bronnen));

	if (found)
		fault(k, "leads to somebody", found);
}

static void test_a_page_leads_to_somebody(void **state UNUSED)
{
	each(look_at_people);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_an_article_has_no_source_or_no_end),
	    cmocka_unit_test(test_an_article_is_tied_to_what_is_not_there),
	    cmocka_unit_test(test_a_link_leads_nowhere),
	    cmocka_unit_test(test_a_word_hurts_or_a_page_is_too_long_to_read),
	    cmocka_unit_test(test_a_page_leads_to_somebody),
	};
	int rc;

	arena = arena_open((size_t)16 * 1024 * 1024);
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	return rc;
}
