/*
 * Routes that are wrong stop the program at its start. What is lost when this fails: a page without
 * a right is open to everybody.
 */
#include "gate/route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int handle(struct request *r UNUSED)
{
	return 0;
}

static void view(struct html *h UNUSED, struct request *r UNUSED) {}

static const struct field fields[] = {{.name = "a", .label = "A", .type = FIELD_BOOL}};
static const struct field names[] = {{.name = "naam", .label = "Naam", .type = FIELD_TEXT}};
static const struct object dossier = {.kind = ID_JONGERE};
static const struct object huis = {.kind = ID_WERKGEVER};
static const struct column sight_columns[] = {
    {.name = "zicht"}, {.name = "casusregisseur_id"}, {.name = "leidt", .type = COLUMN_BOOL}};
static const struct object gezien = {
    .kind = ID_JONGERE, .columns = sight_columns, .n_columns = COUNT(sight_columns)};
#define STROOM .path = "/a/:werkgever", .flags = ROUTE_STROOM | ROUTE_NO_API

#define GOOD                                                                                       \
	.method = GET, .path = "/a", .recht = RECHT_INGELOGD, .summary = "A", .handle = handle,    \
	.scenario = "a"
/* Below every row is GOOD but for one thing. */
#pragma GCC diagnostic ignored "-Woverride-init"

static struct routes routes;

/* What is said of one page with these routes; the routes stay open until the next. */
static const char *report_of(const struct route *list, size_t n)
{
	static struct page page;
	static const struct page *const all[] = {&page, NULL};
	static char said[1000];
	struct buf report = BUF_INIT(1000);
	int rc;

	page = (struct page){.file = "x.c", .routes = list, .n_routes = n};
	routes_close(&routes);
	rc = routes_open(all, &routes, &report);
	strncpy(said, report.len ? report.data : "", sizeof(said) - 1);
	said[report.len] = '\0';
	assert_int_equal(rc, report.len ? ERR_BUG : 0);
	buf_free(&report);
	return said;
}

static void test_a_route_without_what_it_must_say_is_refused(void **state UNUSED)
{
	static const struct {
		struct route route;
		const char *said;
	} wrong[] = {
	    {{GOOD}, ""},
	    {{GOOD, .recht = RECHT_NIET_GEZET}, "has no right"},
	    {{GOOD, .recht = RECHT_COUNT}, "has no right"},
	    {{GOOD, .summary = NULL}, "has no summary"},
	    {{GOOD, .scenario = NULL}, "has no scenario"},
	    {{GOOD, .handle = NULL}, "has no handler"},
	    {{GOOD, .object = &dossier}, "reads dossiers without a purpose"},
	    {{GOOD, .object = &dossier, .doel = "x"}, ""},
	    {{GOOD, .object = &dossier, .doel = "x", .onderdelen = ONDERDEEL_WERK},
	     "does not say which are in sight"},
	    {{GOOD, .onderdelen = ONDERDEEL_WERK}, "does not say which are in sight"},
	    {{GOOD, .object = &gezien, .doel = "x", .onderdelen = ONDERDEEL_WERK,
	      .flags = ROUTE_REGISSEUR},
	     ""},
	    {{GOOD, .object = &dossier, .doel = "x", .flags = ROUTE_REGISSEUR},
	     "does not say who that is"},
	    {{GOOD, .object = &gezien, .doel = "x", .mits = "leidt"}, ""},
	    {{GOOD, .object = &gezien, .doel = "x", .mits = "zicht"}, "does not say for whom"},
	    {{GOOD, .object = &dossier, .doel = "x", .mits = "leidt"}, "does not say for whom"},
	    {{GOOD, .mits = "leidt"}, "does not say for whom"},
	    {{GOOD, .path = "/a/:agendafeed", .flags = ROUTE_SLEUTEL | ROUTE_NO_API}, ""},
	    {{GOOD, .flags = ROUTE_SLEUTEL | ROUTE_NO_API}, "has no place for one"},
	    {{GOOD, .flags = ROUTE_SLEUTEL}, "is more than a text to read"},
	    {{GOOD, .flags = ROUTE_SLEUTEL | ROUTE_NO_API, .method = POST},
	     "is more than a text to read"},
	    {{GOOD, .flags = ROUTE_SLEUTEL | ROUTE_NO_API, .view = view},
	     "is more than a text to read"},
	    {{GOOD, .path = "/a/:agendafeed", .flags = ROUTE_SLEUTEL | ROUTE_NO_API,
	      .object = &dossier, .doel = "x"},
	     "names an object"},
	    {{GOOD, STROOM, .object = &huis}, ""},
	    {{GOOD, STROOM, .method = POST}, ""},
	    {{GOOD, STROOM}, "lets listen to what it does not ask sight of"},
	    {{GOOD, STROOM, .path = "/a", .method = POST}, "its path names nothing"},
	    {{GOOD, STROOM, .object = &dossier, .doel = "x"}, "does not ask sight of"},
	    {{GOOD, STROOM, .path = "/a/:jongere", .object = &dossier, .doel = "x"},
	     "lets listen, and gives something to read"},
	    {{GOOD, STROOM, .object = &huis, .view = view}, "gives something to read"},
	    {{GOOD, STROOM, .object = &huis, .flags = ROUTE_STROOM}, "gives something to read"},
	    {{GOOD, .fields = fields, .n_fields = 1}, "has fields but no input struct"},
	    {{GOOD, .method = POST, .fields = fields, .n_fields = 1, .in_size = 8},
	     "names no page to show them again"},
	    {{GOOD, .method = POST, .again = "/b"}, "again leads to /b, which is no page"},
	    {{GOOD, .path = "a"}, "malformed path"},
	    {{GOOD, .path = "/a/"}, "malformed path"},
	    {{GOOD, .path = "/:iets"}, "malformed path"},
	    {{GOOD, .path = "/a/:a", .fields = fields, .n_fields = 1, .in_size = 8},
	     "malformed path"},
	    {{GOOD, .path = "/a/:naa", .fields = names, .n_fields = 1, .in_size = 8},
	     "malformed path"},
	    {{GOOD, .path = "/a/:maan", .fields = names, .n_fields = 1, .in_size = 8},
	     "malformed path"},
	    {{GOOD, .path = "/a/:naam", .fields = names, .n_fields = 1, .in_size = 8}, ""},
	    {{GOOD, .path = "/1/2/3/4/5/6/7/8/9"}, "malformed path"},
	    {{GOOD, .path = "/"}, ""},
	    {{GOOD, .path = "/1/2/3/4/5/6/7/8"}, ""},
	};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		const char *said = report_of(&wrong[i].route, 1);

		assert_non_null(strstr(said, wrong[i].said));
		assert_int_equal(*said != '\0', *wrong[i].said != '\0');
	}
}

static void test_an_address_stands_once(void **state UNUSED)
{
	static const struct route twice[] = {{GOOD}, {GOOD}};
	static const struct route two[] = {{GOOD}, {GOOD, .method = POST}, {GOOD, .path = "/b"}};

	assert_string_equal(report_of(twice, 2), "GET /a: stands twice\n");
	assert_string_equal(report_of(two, 3), "");
}

static const struct route *found(enum http_method method, const char *path, bool *known)
{
	struct match match;

	route_match(&routes, method, path, &match);
	*known = match.path_known;
	return match.compiled ? match.compiled->route : NULL;
}

static void test_a_word_goes_before_an_id(void **state UNUSED)
{
	static const struct route list[] = {
	    {GOOD, .path = "/jongeren/:jongere"},
	    {GOOD, .path = "/jongeren/nieuw"},
	    {GOOD, .path = "/jongeren/:jongere/wens", .method = POST},
	    {GOOD, .path = "/"}};
	struct match match;
	bool known;

	assert_string_equal(report_of(list, COUNT(list)), "");
	assert_ptr_equal(found(GET, "/jongeren/nieuw", &known), &list[1]);
	assert_ptr_equal(found(GET, "/jongeren/x", &known), &list[0]);
	assert_ptr_equal(found(GET, "/", &known), &list[3]);
	assert_null(found(GET, "/jongeren/x/wens", &known));
	assert_true(known);
	assert_null(found(GET, "/jongeren", &known));
	assert_false(known);
	assert_null(found(GET, "/jongeren/x/", &known));
	assert_null(found(GET, "/1/2/3/4/5/6/7/8/9", &known));
	route_match(&routes, GET, "/jongeren/abc", &match);
	assert_int_equal(match.id_lens[1], 3);
	assert_memory_equal(match.ids[1], "abc", 3);
	assert_ptr_equal(route_find(&routes, GET, "/jongeren/nieuw")->route, &list[1]);
	assert_null(route_find(&routes, DELETE, "/jongeren/nieuw"));
}

static void test_methods_have_their_name(void **state UNUSED)
{
	assert_string_equal(http_method_name(PATCH), "PATCH");
	assert_string_equal(http_method_name(0), "?");
	assert_string_equal(http_method_name(DELETE + 1), "?");
}

static int teardown(void **state UNUSED)
{
	routes_close(&routes);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_route_without_what_it_must_say_is_refused),
	    cmocka_unit_test(test_an_address_stands_once),
	    cmocka_unit_test(test_a_word_goes_before_an_id),
	    cmocka_unit_test(test_methods_have_their_name),
	};

	return cmocka_run_group_tests(tests, NULL, teardown);
}
