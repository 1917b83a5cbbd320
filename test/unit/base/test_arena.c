/* What a user loses when the arena is wrong: another request's data, or the whole service to one greedy request. */
#include "base/arena.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

#define MB ((size_t)1 << 20)

static int setup(void **state)
{
	*state = arena_open(4 * MB);
	return *state == NULL;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void memory_starts_clean_and_aligned(void **state)
{
	struct arena *a = *state;

	for (size_t size = 0; size < 300; size++) {
		unsigned char *p = arena_alloc(a, size);

		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xa5, size);
		arena_textn(a, "xyz", size % 4);
	}
}

static void what_a_request_left_behind_is_not_in_the_next(void **state)
{
	struct arena *a = *state;

	memset(arena_alloc(a, 20000), 'x', 20000);
	memset(arena_alloc(a, 200000), 'y', 200000);
	arena_reset(a);
	assert_int_equal(arena_used(a), 0);
	for (int i = 0; i < 50; i++) {
		char *p = arena_alloc(a, 4000);

		for (int j = 0; j < 4000; j++)
			assert_int_equal(p[j], 0);
	}
}

static void pieces_do_not_overlap(void **state)
{
	struct arena *a = *state;
	char *pieces[400];

	for (int i = 0; i < 400; i++) {
		pieces[i] = arena_alloc(a, (size_t)(i * 7 % 900) + 1);
		memset(pieces[i], i, (size_t)(i * 7 % 900) + 1);
	}
	for (int i = 0; i < 400; i++)
		for (int j = 0; j <= i * 7 % 900; j++)
			assert_int_equal(pieces[i][j], (char)i);
}

static void nothing_of_size_nothing_is_still_a_place_of_its_own(void **state)
{
	struct arena *a = *state;

	assert_ptr_not_equal(arena_alloc(a, 0), arena_alloc(a, 0));
	assert_ptr_not_equal(arena_array(a, 0, 8), arena_array(a, 8, 0));
}

static void scratch_is_given_back_and_what_was_before_stays(void **state)
{
	struct arena *a = *state;
	char *kept = arena_text(a, "blijft");
	size_t before = arena_used(a);
	struct arena_mark mark = arena_mark(a);

	for (int i = 0; i < 100; i++)
		memset(arena_alloc(a, 9000), 'z', 9000);
	assert_true(arena_used(a) >= before + 900000);
	arena_release(a, mark);
	assert_int_equal(arena_used(a), before);
	assert_string_equal(kept, "blijft");
	assert_int_equal(*(char *)arena_alloc(a, 1), 0);
}

struct full {
	jmp_buf back;
	int times;
};

static void on_full(void *arg)
{
	struct full *full = arg;

	full->times++;
	longjmp(full->back, 1);
}

static void a_request_cannot_take_more_than_its_cap(UNUSED void **state)
{
	struct arena *a = arena_open(100000);
	struct full full = {.times = 0};

	arena_on_full(a, on_full, &full);
	if (setjmp(full.back) == 0)
		for (;;)
			arena_alloc(a, 500);
	assert_int_equal(full.times, 1);
	assert_in_range(arena_used(a), 90000, 100000);
	if (setjmp(full.back) == 0)
		arena_alloc(a, 100001);
	assert_int_equal(full.times, 2);
	arena_reset(a);
	arena_alloc(a, 500);
	assert_int_equal(full.times, 2);
	arena_free(a);
}

static void a_sum_too_large_to_count_is_full_not_small(UNUSED void **state)
{
	struct arena *a = arena_open(SIZE_MAX);
	struct full full = {.times = 0};

	arena_on_full(a, on_full, &full);
	if (setjmp(full.back) == 0)
		arena_array(a, SIZE_MAX / 2, 3);
	if (setjmp(full.back) == 0)
		arena_alloc(a, SIZE_MAX);
	if (setjmp(full.back) == 0)
		arena_textn(a, "", SIZE_MAX);
	if (setjmp(full.back) == 0)
		arena_alloc(a, SIZE_MAX / 4); /* within the cap; there is no such memory */
	assert_int_equal(full.times, 4);
	arena_free(a);
}

static void a_full_arena_that_nobody_handles_stops_the_program(UNUSED void **state)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		signal(SIGABRT, SIG_DFL);
		close(STDERR_FILENO);
		arena_alloc(arena_open(64), 65);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
}

static void texts_are_copied_whole(void **state)
{
	struct arena *a = *state;
	char long_text[2000];

	memset(long_text, 'q', sizeof long_text - 1);
	long_text[sizeof long_text - 1] = '\0';
	assert_string_equal(arena_text(a, ""), "");
	assert_string_equal(arena_textn(a, "Startbaan", 5), "Start");
	assert_string_equal(arena_textn(a, NULL, 0), "");
	assert_string_equal(arena_format(a, "%s-%d", "a", 12), "a-12");
	for (size_t len = 250; len < 262; len++) {
		const char *text = arena_format(a, "%.*s", (int)len, long_text);

		assert_int_equal(strlen(text), len);
		assert_memory_equal(text, long_text, len);
	}
	assert_string_equal(arena_format(a, "%s", long_text), long_text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(memory_starts_clean_and_aligned, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_a_request_left_behind_is_not_in_the_next, setup, teardown),
	    cmocka_unit_test_setup_teardown(pieces_do_not_overlap, setup, teardown),
	    cmocka_unit_test_setup_teardown(nothing_of_size_nothing_is_still_a_place_of_its_own, setup, teardown),
	    cmocka_unit_test_setup_teardown(scratch_is_given_back_and_what_was_before_stays, setup, teardown),
	    cmocka_unit_test(a_request_cannot_take_more_than_its_cap),
	    cmocka_unit_test(a_sum_too_large_to_count_is_full_not_small),
	    cmocka_unit_test(a_full_arena_that_nobody_handles_stops_the_program),
	    cmocka_unit_test_setup_teardown(texts_are_copied_whole, setup, teardown),
	};

	arena_free(NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
