/* What a user loses when secrets are wrong: everything that is sealed, signed or hidden. */
#include "base/secret.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
	char folder[64];
	char path[96];
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);

	if (!f)
		return 1;
	snprintf(f->folder, sizeof f->folder, "/tmp/startbaan-secret-XXXXXX");
	if (!mkdtemp(f->folder))
		return 1;
	snprintf(f->path, sizeof f->path, "%s/sleutel", f->folder);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	int rc;

	unlink(f->path);
	rc = rmdir(f->folder); /* fails when a draft was left behind */
	free(f);
	return rc;
}

static void write_file(const char *path, size_t len, mode_t mode)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	for (size_t i = 0; i < len; i++)
		fputc('k', file);
	fclose(file);
	assert_int_equal(chmod(path, mode), 0);
}

static void a_new_key_is_private_and_the_same_after_a_restart(void **state)
{
	struct fixture *f = *state;
	struct master_key made, loaded;
	struct stat st;

	assert_int_equal(secret_load(f->path, &made), ERR_ONBEKEND);
	assert_int_equal(secret_load_or_create(f->path, &made), 0);
	assert_int_equal(stat(f->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(st.st_size, SECRET_SIZE);
	assert_int_equal(secret_load_or_create(f->path, &loaded), 0);
	assert_memory_equal(&made, &loaded, sizeof made);
	assert_int_equal(chmod(f->path, 0400), 0);
	assert_int_equal(secret_load(f->path, &loaded), 0);
}

static void a_key_is_never_replaced(void **state)
{
	struct fixture *f = *state;
	struct master_key first, second;

	assert_int_equal(secret_create(f->path, &first), 0);
	assert_int_equal(secret_create(f->path, &second), ERR_CONFLICT);
	assert_int_equal(secret_load(f->path, &second), 0);
	assert_memory_equal(&first, &second, sizeof first);
}

static void a_key_that_others_can_read_is_refused(void **state)
{
	static const mode_t modes[] = {0640, 0604, 0620, 0601, 0610, 0777};
	struct fixture *f = *state;
	struct master_key key;

	write_file(f->path, SECRET_SIZE, 0600);
	assert_int_equal(secret_load(f->path, &key), 0);
	for (size_t i = 0; i < COUNT(modes); i++) {
		assert_int_equal(chmod(f->path, modes[i]), 0);
		assert_int_equal(secret_load_or_create(f->path, &key), ERR_GEEN_RECHT);
	}
}

static void a_file_that_is_no_key_is_refused(void **state)
{
	struct fixture *f = *state;
	struct master_key key;

	write_file(f->path, SECRET_SIZE - 1, 0600);
	assert_int_equal(secret_load(f->path, &key), ERR_VERZOEK);
	write_file(f->path, SECRET_SIZE + 1, 0600);
	assert_int_equal(secret_load(f->path, &key), ERR_VERZOEK);
	write_file(f->path, 0, 0600);
	assert_int_equal(secret_load_or_create(f->path, &key), ERR_VERZOEK);
	assert_int_equal(secret_load(f->folder, &key), ERR_VERZOEK);
	assert_int_equal(unlink(f->path), 0);
	assert_int_equal(symlink("/etc/hostname", f->path), 0);
	assert_int_equal(secret_load(f->path, &key), ERR_GEEN_RECHT);
}

static void a_folder_that_is_not_there_gets_no_key(UNUSED void **state)
{
	struct master_key key;
	char path[5000];

	assert_int_equal(secret_create("/nonexistent/folder/sleutel", &key), ERR_ONBEKEND);
	memset(path, 'a', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	assert_int_equal(secret_create(path, &key), ERR_VERZOEK);
	assert_int_equal(secret_create("/proc/sleutel", &key), ERR_ONBEKEND);
}

static void a_key_may_lie_beside_the_program(void **state)
{
	struct fixture *f = *state;
	struct master_key key;
	char here[4096];

	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(chdir(f->folder), 0);
	assert_int_equal(secret_create("sleutel", &key), 0);
	assert_int_equal(chdir(here), 0);
	assert_int_equal(secret_load(f->path, &key), 0);
}

static void each_purpose_has_a_key_of_its_own(UNUSED void **state)
{
	static const enum secret_purpose purposes[] = {SECRET_TOKEN, SECRET_CSRF, SECRET_LOGBOEK};
	const struct master_key a = {.bytes = {1}}, b = {.bytes = {2}};
	uint8_t keys[6][SECRET_SIZE];
	char hex[HEX_MAX(SECRET_SIZE)];

	for (int i = 0; i < 3; i++) {
		secret_derive(&a, purposes[i], keys[i]);
		secret_derive(&b, purposes[i], keys[3 + i]);
	}
	for (int i = 0; i < 6; i++)
		for (int j = 0; j < i; j++)
			assert_false(secret_equal(keys[i], keys[j], SECRET_SIZE));
	/* A change here makes every address and every seal of every installation invalid. */
	assert_string_equal(hex_of(keys[0], SECRET_SIZE, hex),
			    "05baca734246e11c8f2e943a9aad2d93400d41611b294947e0eda3b34acd9d95");
}

static void random_is_not_always_the_same(UNUSED void **state)
{
	uint8_t a[32] = {0}, b[32] = {0}, zero[32] = {0};

	secret_random(a, sizeof a);
	secret_random(b, sizeof b);
	assert_false(secret_equal(a, b, sizeof a));
	assert_false(secret_equal(a, zero, sizeof a));
	assert_true(secret_equal(a, a, sizeof a));
	assert_true(secret_equal(a, b, 0));
	secret_wipe(a, sizeof a);
	assert_true(secret_equal(a, zero, sizeof a));
}

static void text_forms_lead_back_to_the_same_bytes(UNUSED void **state)
{
	for (size_t len = 0; len <= 33; len++) {
		uint8_t in[33] = {0}, out[33] = {0};
		char hex[HEX_MAX(33)], base64[BASE64URL_MAX(33)];

		secret_random(in, len);
		assert_int_equal(hex_read(hex_of(in, len, hex), out, len), 0);
		assert_memory_equal(in, out, len ? len : 1);
		secret_wipe(out, sizeof out);
		assert_int_equal(base64url_read(base64url_of(in, len, base64), out, len), 0);
		assert_memory_equal(in, out, len ? len : 1);
		assert_int_equal(
		    strspn(base64,
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
		    strlen(base64));
	}
}

static void text_that_is_not_exactly_so_many_bytes_is_refused(UNUSED void **state)
{
	static const char *const hex[] = {"",         "00",       "0011223",   "001122334",
					  "0011223g", "00 11 22", "0011223344"};
	static const char *const base64[] = {"",         "AAA",      "AAAAAAA", "AAAAA*",
					     "AAAAAA==", "AAAAAAAA", "AAAA\nAA"};
	uint8_t out[4];

	assert_int_equal(hex_read("00112233", out, 4), 0);
	assert_int_equal(base64url_read("AAAAAA", out, 4), 0);
	for (size_t i = 0; i < COUNT(hex); i++)
		assert_int_equal(hex_read(hex[i], out, 4), ERR_INVOER);
	for (size_t i = 0; i < COUNT(base64); i++)
		assert_int_equal(base64url_read(base64[i], out, 4), ERR_INVOER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_new_key_is_private_and_the_same_after_a_restart,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(a_key_is_never_replaced, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_key_that_others_can_read_is_refused, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_file_that_is_no_key_is_refused, setup, teardown),
	    cmocka_unit_test(a_folder_that_is_not_there_gets_no_key),
	    cmocka_unit_test_setup_teardown(a_key_may_lie_beside_the_program, setup, teardown),
	    cmocka_unit_test(each_purpose_has_a_key_of_its_own),
	    cmocka_unit_test(random_is_not_always_the_same),
	    cmocka_unit_test(text_forms_lead_back_to_the_same_bytes),
	    cmocka_unit_test(text_that_is_not_exactly_so_many_bytes_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
