/* A page without its style, or with the style of last year, is what a user loses here. */
#include "view/asset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void every_asset_is_found_by_its_path(void **state)
{
	(void)state;
	assert_true(asset_count > 0);
	for (size_t i = 0; i < asset_count; i++) {
		assert_ptr_equal(asset_find(assets[i].path), &assets[i]);
		assert_non_null(assets[i].type);
	}
	assert_null(asset_find("/vast/app.css"));
	assert_null(asset_find("/vast/../etc/passwd"));
}

static void the_style_sheet_has_a_path_that_changes_with_its_content(void **state)
{
	(void)state;
	const char *path = asset_path("app.css");
	assert_int_equal(strncmp(path, "/vast/app.", 10), 0);
	assert_true(strlen(path) > strlen("/vast/app.css"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_asset_is_found_by_its_path),
	    cmocka_unit_test(the_style_sheet_has_a_path_that_changes_with_its_content),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
