#include "domain/alinea.h"

#include <string.h>

/* The length of the paragraph that begins here, which has at least one letter. */
static size_t paragraph(const char *at)
{
	const char *end = strstr(at, "\n\n");

	return end ? (size_t)(end - at) : strlen(at) - (at[strlen(at) - 1] == '\n');
}

static bool has_paragraph(const char *text, const char *wanted, size_t len)
{
	for (const char *at = text; *(at += strspn(at, "\n"));) {
		size_t n = paragraph(at);

		if (n == len && memcmp(at, wanted, len) == 0)
			return true;
		at += n;
	}
	return false;
}

const char *alinea_only_in(struct arena *a, const char *text, const char *other)
{
	const char *out = "";

	for (const char *at = text; *(at += strspn(at, "\n"));) {
		size_t n = paragraph(at);

		if (!has_paragraph(other, at, n))
			out = arena_format(a, "%s%s%.*s", out, *out ? "\n\n" : "", (int)n, at);
		at += n;
	}
	return out;
}
