/*
 * Seals as they were always made. What is lost when this fails: every log that was sealed before,
 * which no longer verifies, or a row that passes for another one.
 */
#include "toegang/zegel.h"

#include <setjmp.h>
#include <sodium.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const struct zegel_key key = {{1, 2, 3}};
static const uint8_t vorige[ZEGEL_SIZE] = {4, 5, 6};
static const uint8_t verzameling[ZEGEL_SIZE] = {7, 8, 9};
static const struct zegel_plaats plaats = {3, 14, vorige};

static const struct wijziging_regel wijziging = {.id = 1,
						 .op = 1763802000000,
						 .gebruiker_id = 2,
						 .functie_id = 3,
						 .tabel = "t_jongere",
						 .rij_id = 4,
						 .jongere_id = 5,
						 .soort = "wijzig",
						 .velden = "{\"wil\":[null,\"koken\"]}"};
static const struct inzage_regel inzage = {.op = 1763802000000,
					   .gebruiker_id = 2,
					   .functie_id = 3,
					   .route = "GET /jongeren/:jongere",
					   .doel = "begeleiding",
					   .uitkomst = "getoond",
					   .onderdelen = 3,
					   .jongere_id = 5,
					   .aantal = 1};

#define assert_seal(seal, hex)                                                                     \
	do {                                                                                       \
		char said_[ZEGEL_SIZE * 2 + 1];                                                    \
		assert_string_equal(sodium_bin2hex(said_, sizeof said_, (seal), ZEGEL_SIZE), hex); \
	} while (0)

static void test_a_log_of_an_earlier_version_still_verifies(void **state UNUSED)
{
	struct inzage_regel of_set = inzage;
	uint8_t seal[ZEGEL_SIZE];

	zegel_start(&key, "inzage", 3, seal);
	assert_seal(seal, "d5ed3e61ffa562d424e3927fcf064dcc46a9048828ca21c01dd98bed7bd05515");
	zegel_wijziging(&key, &plaats, &wijziging, seal);
	assert_seal(seal, "a61daae564a6d1b782eebba907f39c63781335a034c7204a869a209e55f91864");
	zegel_inzage(&key, &plaats, &inzage, seal);
	assert_seal(seal, "d33839c85a697208da0cbf7d612bdba3555870307fe2af8b9e8c3f801d53395d");
	of_set.verzameling = verzameling;
	zegel_inzage(&key, &plaats, &of_set, seal);
	assert_seal(seal, "8af06fc649c74cac045351f3e87b0db8f0f2e90b4697718db8d1b5b66a3d97e4");
	zegel_anker(&key, "3 14", 4, seal);
	assert_seal(seal, "e9bdee665b5bfe70a31ed8deb1be260f23346500539f1fd8297a7e4b6651be3e");
}

static void test_words_that_move_to_the_next_field_break_the_seal(void **state UNUSED)
{
	struct inzage_regel moved = inzage;
	uint8_t seal[ZEGEL_SIZE], other[ZEGEL_SIZE];

	moved.route = "GET /jongeren";
	moved.doel = "/:jongerebegeleiding";
	zegel_inzage(&key, &plaats, &inzage, seal);
	zegel_inzage(&key, &plaats, &moved, other);
	assert_memory_not_equal(seal, other, ZEGEL_SIZE);
}

static void test_a_word_instead_of_nothing_breaks_the_seal(void **state UNUSED)
{
	struct inzage_regel one = inzage, moved = inzage;
	uint8_t seal[ZEGEL_SIZE], other[ZEGEL_SIZE];

	one.doel = NULL;
	moved.doel = one.route;
	moved.route = NULL;
	zegel_inzage(&key, &plaats, &one, seal);
	zegel_inzage(&key, &plaats, &moved, other);
	assert_memory_not_equal(seal, other, ZEGEL_SIZE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_log_of_an_earlier_version_still_verifies),
	    cmocka_unit_test(test_words_that_move_to_the_next_field_break_the_seal),
	    cmocka_unit_test(test_a_word_instead_of_nothing_breaks_the_seal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
