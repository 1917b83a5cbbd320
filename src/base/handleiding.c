#include "base/handleiding.h"

#include <string.h>

const struct handleiding *handleiding_find(const char *naam)
{
	for (size_t i = 0; i < handleiding_count; i++)
		if (strcmp(handleidingen[i].naam, naam) == 0)
			return &handleidingen[i];
	return NULL;
}

/* Is `page` ("dossier/plan") one of the words of `bij`? */
static bool explains(const char *bij, const char *page, size_t len)
{
	for (const char *word = bij; *word; word += strspn(word, " ")) {
		size_t n = strcspn(word, " ");
		if (n == len && memcmp(word, page, len) == 0)
			return true;
		word += n;
	}
	return false;
}

const struct handleiding *handleiding_find_page(const char *file)
{
	static const char folder[] = "page/";
	const char *page = strstr(file, folder), *end = strrchr(file, '.');

	if (!page || !end)
		return NULL;
	page += sizeof(folder) - 1;
	for (size_t i = 0; i < handleiding_count; i++)
		if (explains(handleidingen[i].bij, page, (size_t)(end - page)))
			return &handleidingen[i];
	return NULL;
}
