#include "unit/domain/lijst.h"

#include "base/tekst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define CODE_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789_"

void assert_choices(const struct choices *choices)
{
	assert_true(choices->count > 1);
	assert_true(strspn(choices->name, CODE_LETTERS) == strlen(choices->name));
	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *c = &choices->list[i];

		assert_non_null(c->code);
		assert_in_range(strlen(c->code), 1, 40); /* of a score it is the number */
		assert_int_equal(strspn(c->code, CODE_LETTERS), strlen(c->code));
		assert_int_equal(choice_find(choices, c->code), i);
		assert_non_null(c->label);
		assert_true(tekst_valid(c->label, strlen(c->label)));
		assert_in_range(tekst_length(c->label), 2, 60); /* "Ja" */
		if (!c->hint)
			continue;
		assert_true(tekst_valid(c->hint, strlen(c->hint)));
		assert_in_range(tekst_length(c->hint), 10, 120);
	}
}
