#include "base/id.h"

#include <string.h>

static const char *const names[ID_COUNT] = {
#define ID_NAME(name, NAME) [ID_##NAME] = #name,
    IDS(ID_NAME)
#undef ID_NAME
};

const char *id_kind_name(enum id_kind kind)
{
	return kind > ID_GEEN && kind < ID_COUNT ? names[kind] : NULL;
}

enum id_kind id_kind_find(const char *name, size_t len)
{
	for (int kind = ID_GEEN + 1; kind < ID_COUNT; kind++)
		if (strlen(names[kind]) == len && memcmp(names[kind], name, len) == 0)
			return (enum id_kind)kind;
	return ID_GEEN;
}
