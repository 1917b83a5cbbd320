/*
 * The manual and the pages belong together. What is lost when this fails: who does not know how a
 * page works finds nothing about it.
 */
#include "base/handleiding.h"
#include "gate/route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool needs_login(const struct page *page)
{
	for (size_t i = 0; i < page->n_routes; i++)
		if (page->routes[i].recht != RECHT_OPENBAAR)
			return true;
	return false;
}

static void test_a_page_that_nobody_explains(void **state UNUSED)
{
	for (const struct page *const *page = pages; *page; page++)
		if (needs_login(*page) && strcmp((*page)->room, "voorbeeld") != 0 &&
		    !handleiding_find_page((*page)->file))
			fail_msg("no topic in docs/handleiding is for %s", (*page)->file);
}

static bool is_page(const char *name, size_t len)
{
	for (const struct page *const *page = pages; *page; page++) {
		const char *at = strstr((*page)->file, name);
		if (at && strncmp(at + len, ".c", 2) == 0)
			return true;
	}
	return false;
}

static void test_a_topic_about_a_page_that_is_gone(void **state UNUSED)
{
	for (size_t i = 0; i < handleiding_count; i++) {
		char bij[1000], *rest = NULL;
		strncpy(bij, handleidingen[i].bij, sizeof bij);
		for (char *w = strtok_r(bij, " ", &rest); w; w = strtok_r(NULL, " ", &rest))
			if (!is_page(w, strlen(w)))
				fail_msg("%s explains %s", handleidingen[i].naam, w);
	}
}

static void test_every_topic_says_what_it_is_for(void **state UNUSED)
{
	for (size_t i = 0; i < handleiding_count; i++) {
		const struct handleiding *o = &handleidingen[i];
		assert_true(*o->bij && *o->titel && *o->kern && *o->tekst);
		assert_ptr_equal(handleiding_find(o->naam), o);
	}
	assert_null(handleiding_find("niets"));
	assert_null(handleiding_find_page("src/page/dossier/pla.c"));
	assert_null(handleiding_find_page("x"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_page_that_nobody_explains),
	    cmocka_unit_test(test_a_topic_about_a_page_that_is_gone),
	    cmocka_unit_test(test_every_topic_says_what_it_is_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
