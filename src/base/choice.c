#include "base/choice.h"

#include <string.h>

static const struct choice *choice_at(const struct choices *choices, int index)
{
	if (index < 0 || (size_t)index >= choices->count)
		return NULL;
	return &choices->list[index];
}

int choice_find(const struct choices *choices, const char *code)
{
	if (!code)
		return CHOICE_NONE;
	for (size_t i = 0; i < choices->count; i++)
		if (strcmp(choices->list[i].code, code) == 0)
			return (int)i;
	return CHOICE_NONE;
}

const char *choice_label(const struct choices *choices, int index)
{
	const struct choice *c = choice_at(choices, index);

	return c ? c->label : "";
}

const char *choice_code(const struct choices *choices, int index)
{
	const struct choice *c = choice_at(choices, index);

	return c ? c->code : NULL;
}

const char *choices_text(struct arena *a, const struct choices *choices, uint32_t bits)
{
	const char *text = "";

	for (size_t i = 0; i < choices->count; i++)
		if (bits & UINT32_C(1) << i)
			text = arena_format(a, "%s%s%s", text, *text ? ", " : "",
					    choices->list[i].label);
	return text;
}
