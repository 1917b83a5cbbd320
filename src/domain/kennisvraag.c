#include "domain/kennisvraag.h"

#include "base/choice.h"

#include <string.h>

const char *kennisvraag_replace(struct arena *a, const char *woorden, const char *van,
				const char *naar)
{
	const char *whole = arena_format(a, " %s ", woorden);
	const char *wanted = arena_format(a, " %s ", van);
	const char *at = strstr(whole, wanted);
	char *out;

	if (!at)
		return NULL;
	out = arena_format(a, "%.*s %s %s", (int)(at - whole), whole, naar, at + strlen(wanted));
	out[strlen(out) - 1] = '\0'; /* the blanks of " %s " */
	return out + 1;
}

const char *kennisvraag_join(struct arena *a, const char *woorden, size_t nth)
{
	const char *at = strchr(woorden, ' ');

	for (; at && nth; nth--)
		at = strchr(at + 1, ' ');
	return at ? arena_format(a, "%.*s%s", (int)(at - woorden), woorden, at + 1) : NULL;
}

const char *kennisvraag_drop(struct arena *a, const char *woorden, size_t nth)
{
	const char *at = woorden, *end;

	for (; at && nth; nth--) {
		at = strchr(at, ' ');
		at = at ? at + 1 : NULL;
	}
	if (!at || !strchr(woorden, ' '))
		return NULL;
	end = strchr(at, ' ');
	if (end)
		return arena_format(a, "%.*s%s", (int)(at - woorden), woorden, end + 1);
	return arena_textn(a, woorden, (size_t)(at - woorden) - 1);
}

#define WOORD_MAX 40

static size_t min_of(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * Rows of the table of edit distances: of this letter, the one before, and the one before that,
 * for letters that were swapped.
 */
static size_t slips_between(const char *a, size_t n, const char *b, size_t m)
{
	size_t rows[3][WOORD_MAX + 1];

	for (size_t j = 0; j <= m; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *now = rows[i % 3], *was = rows[(i + 2) % 3], *eerder = rows[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			now[j] = min_of(min_of(was[j], now[j - 1]) + 1,
					was[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = min_of(now[j], eerder[j - 2] + 1);
		}
	}
	return rows[n % 3][m];
}

int kennisvraag_count_slips(const char *getypt, const char *woord)
{
	const size_t n = strlen(getypt), m = strlen(woord);
	const size_t most = n < 4 ? 0 : n < 7 ? 1 : 2;
	size_t slips;

	if (n > WOORD_MAX || m > WOORD_MAX)
		return CHOICE_NONE;
	slips = slips_between(getypt, n, woord, m);
	return slips <= most ? (int)slips : CHOICE_NONE;
}
