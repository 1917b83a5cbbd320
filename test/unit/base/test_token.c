/* What a user loses when ids are wrong: that nobody can guess the address of their dossier. */
#include "base/token.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct token_key key = {.bytes = {1, 2, 3}};
static const struct token_key other = {.bytes = {1, 2, 4}};
static const struct token_key other_mask = {.bytes = {1, 2, 3, [16] = 1}};
static const int64_t numbers[] = {1, 2, 3, 170000, INT64_C(1) << 32, INT64_MAX};

static void every_row_has_one_address_that_leads_back(UNUSED void **state)
{
	for (int kind = ID_GEEN + 1; kind < ID_COUNT; kind++)
		for (size_t i = 0; i < COUNT(numbers); i++) {
			char token[TOKEN_MAX], again[TOKEN_MAX];

			assert_ptr_equal(token_of(&key, (enum id_kind)kind, numbers[i], token),
					 token);
			token_of(&key, (enum id_kind)kind, numbers[i], again);
			assert_string_equal(token, again);
			assert_int_equal(strlen(token), TOKEN_LENGTH);
			assert_int_equal(strspn(token, "0123456789abcdefghjkmnpqrstvwxyz"),
					 TOKEN_LENGTH);
			assert_true(token_read(&key, (enum id_kind)kind, token) == numbers[i]);
		}
}

static void an_address_of_one_kind_or_another_house_opens_nothing(UNUSED void **state)
{
	char token[TOKEN_MAX];

	for (size_t i = 0; i < COUNT(numbers); i++) {
		token_of(&key, ID_JONGERE, numbers[i], token);
		assert_true(token_read(&key, ID_PLAATSING, token) == ERR_ONBEKEND);
		assert_true(token_read(&other, ID_JONGERE, token) == ERR_ONBEKEND);
		assert_true(token_read(&other_mask, ID_JONGERE, token) == ERR_ONBEKEND);
	}
}

static void a_changed_letter_is_noticed(UNUSED void **state)
{
	static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyzilouA-%/ \x80";
	char token[TOKEN_MAX];

	token_of(&key, ID_JONGERE, 42, token);
	for (int i = 0; i < TOKEN_LENGTH; i++)
		for (size_t l = 0; l < sizeof letters - 1; l++) {
			char changed[TOKEN_MAX];

			memcpy(changed, token, sizeof changed);
			changed[i] = letters[l];
			assert_true(token_read(&key, ID_JONGERE, changed) ==
				    (letters[l] == token[i] ? 42 : ERR_ONBEKEND));
		}
}

static void text_that_is_no_address_is_refused(UNUSED void **state)
{
	static const char *const wrong[] = {"",
					    "1",
					    "42",
					    "00000000000000000000000000",
					    "zzzzzzzzzzzzzzzzzzzzzzzzzz",
					    "0000000000000000000000000",
					    "../../../../../../../../..",
					    "70000000000000000000000000000"};
	char token[TOKEN_MAX + 1];

	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_true(token_read(&key, ID_JONGERE, wrong[i]) == ERR_ONBEKEND);
	token_of(&key, ID_JONGERE, 42, token);
	memcpy(token + TOKEN_LENGTH, "0", 2);
	assert_true(token_read(&key, ID_JONGERE, token) == ERR_ONBEKEND);
}

static void neighbours_look_nothing_alike(UNUSED void **state)
{
	char a[TOKEN_MAX], b[TOKEN_MAX];
	int same = 0;

	for (int64_t nr = 1; nr <= 100; nr++) {
		token_of(&key, ID_JONGERE, nr, a);
		token_of(&key, ID_JONGERE, nr + 1, b);
		for (int i = 1; i < TOKEN_LENGTH; i++)
			same += a[i] == b[i];
	}
	assert_in_range(same, 30, 140); /* 2500 letters of 32: about 78 */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_row_has_one_address_that_leads_back),
	    cmocka_unit_test(an_address_of_one_kind_or_another_house_opens_nothing),
	    cmocka_unit_test(a_changed_letter_is_noticed),
	    cmocka_unit_test(text_that_is_no_address_is_refused),
	    cmocka_unit_test(neighbours_look_nothing_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
