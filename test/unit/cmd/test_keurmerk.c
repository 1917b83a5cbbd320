/* A new program that starts without asking whether its queries are allowed is lost here. */
#include "cmd/keurmerk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define SHAPE "shape"

struct fixture {
	char data[32], file[64];
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);

	*state = f;
	snprintf(f->data, sizeof f->data, "/tmp/keurmerk-XXXXXX");
	if (!mkdtemp(f->data))
		return -1;
	snprintf(f->file, sizeof f->file, "%s/keurmerk", f->data);
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	unlink(f->file);
	rmdir(f->data);
	free(f);
	return 0;
}

static void the_first_start_asks_and_the_next_does_not(void **state)
{
	struct fixture *f = *state;

	assert_false(keurmerk_fits(f->data, SHAPE));
	assert_int_equal(keurmerk_create(f->data, SHAPE), 0);
	assert_true(keurmerk_fits(f->data, SHAPE));
}

static void another_program_asks_again(void **state)
{
	struct fixture *f = *state;
	FILE *file;

	assert_int_equal(keurmerk_create(f->data, SHAPE), 0);
	file = fopen(f->file, "r+");
	fputc('-', file); /* of the program before */
	fclose(file);
	assert_false(keurmerk_fits(f->data, SHAPE));
	assert_int_equal(keurmerk_create(f->data, SHAPE), 0);
	assert_true(keurmerk_fits(f->data, SHAPE));
}

static void a_database_of_another_shape_asks_again(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(keurmerk_create(f->data, SHAPE), 0);
	assert_false(keurmerk_fits(f->data, "another"));
	assert_false(keurmerk_fits(f->data, ""));
}

static void half_a_mark_is_none(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(keurmerk_create(f->data, SHAPE), 0);
	assert_int_equal(truncate(f->file, 10), 0);
	assert_false(keurmerk_fits(f->data, SHAPE));
}

static void where_nothing_can_be_written_every_start_asks(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(keurmerk_create("/nergens", SHAPE), ERR_DATABASE);
	assert_int_equal(symlink("/dev/null", f->file), 0);
	assert_int_equal(keurmerk_create(f->data, SHAPE), ERR_DATABASE);
	assert_false(keurmerk_fits(f->data, SHAPE));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_first_start_asks_and_the_next_does_not),    TEST(another_program_asks_again),
	    TEST(a_database_of_another_shape_asks_again),        TEST(half_a_mark_is_none),
	    TEST(where_nothing_can_be_written_every_start_asks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
