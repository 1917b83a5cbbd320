/*
 * What a user loses when the arena is wrong: another request's data, or the whole service to one
 * greedy request.
 */
#include "base/arena.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* The sanitizers stop the program when memory runs out, unless told that it copes. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

const char *__tsan_default_options(void);
const char *__tsan_default_options(void)
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

/* An arena whose on_full ends the thread, which is a way of not returning. */
struct trial {
	struct arena *arena;
	size_t count, size;
	bool is_text;
	int times_full;
};

static void on_full(void *arg)
{
	struct trial *trial = arg;

	trial->times_full++;
	pthread_exit(NULL);
}

/* Asks for count pieces of size, for ever when the count is 0. */
static void *ask(void *arg)
{
	const struct trial *trial = arg;

	do {
		if (trial->is_text)
			arena_textn(trial->arena, "", trial->size);
		else if (trial->count > 1)
			arena_array(trial->arena, trial->count, trial->size);
		else
			arena_alloc(trial->arena, trial->size);
	} while (!trial->count);
	return NULL;
}

static int times_full(struct arena *arena, size_t count, size_t size, bool is_text)
{
	struct trial trial = {.arena = arena, .count = count, .size = size, .is_text = is_text};
	pthread_t thread;

	arena_on_full(arena, on_full, &trial);
	assert_int_equal(pthread_create(&thread, NULL, ask, &trial), 0);
	assert_int_equal(pthread_join(thread, NULL), 0);
	return trial.times_full;
}

static void a_request_cannot_take_more_than_its_cap(UNUSED void **state)
{
	struct arena *a = arena_open(100000);

	assert_int_equal(times_full(a, 0, 500, false), 1);
	assert_in_range(arena_used(a), 90000, 100000);
	assert_int_equal(times_full(a, 1, 100001, false), 1);
	arena_reset(a);
	assert_int_equal(times_full(a, 1, 500, false), 0);
	arena_free(a);
}

static void a_sum_too_large_to_count_is_full_not_small(UNUSED void **state)
{
	struct arena *a = arena_open(SIZE_MAX);

	assert_int_equal(times_full(a, SIZE_MAX / 2, 3, false), 1);
	assert_int_equal(times_full(a, 1, SIZE_MAX, false), 1);
	assert_int_equal(times_full(a, 1, SIZE_MAX, true), 1);
	/* Within the cap, but there is no such memory. */
	assert_int_equal(times_full(a, 1, SIZE_MAX / 4, false), 1);
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
	    cmocka_unit_test_setup_teardown(what_a_request_left_behind_is_not_in_the_next, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(pieces_do_not_overlap, setup, teardown),
	    cmocka_unit_test_setup_teardown(nothing_of_size_nothing_is_still_a_place_of_its_own,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(scratch_is_given_back_and_what_was_before_stays, setup,
					    teardown),
	    cmocka_unit_test(a_request_cannot_take_more_than_its_cap),
	    cmocka_unit_test(a_sum_too_large_to_count_is_full_not_small),
	    cmocka_unit_test(a_full_arena_that_nobody_handles_stops_the_program),
	    cmocka_unit_test_setup_teardown(texts_are_copied_whole, setup, teardown),
	};

	arena_free(NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
