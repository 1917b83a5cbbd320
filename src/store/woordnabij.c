#include "store/woordnabij.h"

#include "domain/kennisvraag.h"

#include <limits.h>
#include <string.h>

struct woord_row {
	const char *woord;
	int64_t aantal;
};
static const struct column woord_columns[] = {
    COLUMN(struct woord_row, woord, TEXT, NULL, 0),
    COLUMN(struct woord_row, aantal, INT, NULL, 0),
};

static int load(struct db *db, struct arena *a, const struct query *q, struct args args,
		struct db_rows *ret)
{
	return db_rows(db, a, q, args, woord_columns, COUNT(woord_columns),
		       sizeof(struct woord_row), WOORDNABIJ_MAX, ret);
}

/* Of a shorter word many others happen to hold the letters. */
#define DEEL_MIN 5
/* Of a shorter word with another first letter ("zoon", "loon") another was meant. */
#define EERSTE_MIN 6

/* How far it is from what was typed; CHOICE_NONE: nothing like it. A whole of which it is a part is
 * further than any slip. */
static int distance(const char *getypt, const char *woord)
{
	const size_t len = strlen(getypt);
	int slips;

	if (strncmp(woord, getypt, len) == 0)
		return 0;
	slips = kennisvraag_count_slips(getypt, woord);
	if (slips >= 0)
		return slips;
	return len >= DEEL_MIN && strstr(woord, getypt) ? INT_MAX : CHOICE_NONE;
}

/* The nearest, then the one that stands in most; what was typed where it is there or begins one;
 * NULL: none is near. */
static const char *nearest_of(const struct db_rows *rows, const char *getypt)
{
	const struct woord_row *list = rows->rows, *best = NULL;
	int least = 0;

	for (size_t i = 0; i < rows->count; i++) {
		const int far = distance(getypt, list[i].woord);

		if (far < 0 ||
		    (best && (far > least || (far == least && list[i].aantal <= best->aantal))))
			continue;
		best = &list[i];
		least = far;
	}
	return !best ? NULL : least ? best->woord : getypt;
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Those with a slip in the first letter, which is missing, another, or one too many; and those that
 * it is a part of. */
static int load_others(struct db *db, struct arena *a, const struct woordbron *bron,
		       const char *getypt, struct db_rows *ret)
{
	const bool slip = strlen(getypt) >= EERSTE_MIN && is_letter(getypt[1]);
	const char *zonder = slip ? arena_format(a, "_%c%%", getypt[0]) : "",
		   *ander = slip ? arena_format(a, "_%c%%", getypt[1]) : "",
		   *extra = slip ? arena_format(a, "%c%%", getypt[1]) : "";

	return load(db, a, bron->als, ARGS(zonder, ander, extra, arena_format(a, "%%%s%%", getypt)),
		    ret);
}

/* People mistype the first letter least: other words than those that begin with it are looked at
 * when none of them is near. */
static int nearest(struct db *db, struct arena *a, const struct woordbron *bron, const char *getypt,
		   const char **ret)
{
	const char van[] = {getypt[0], '\0'}, tot[] = {(char)(getypt[0] + 1), '\0'};
	struct db_rows rows;
	const char *found;
	int rc;

	*ret = getypt;
	if (!is_letter(getypt[0]))
		return 0;
	rc = load(db, a, bron->van, ARGS(van, tot), &rows);
	found = rc ? NULL : nearest_of(&rows, getypt);
	if (!rc && !found && strlen(getypt) >= DEEL_MIN) {
		rc = load_others(db, a, bron, getypt, &rows);
		found = rc ? NULL : nearest_of(&rows, getypt);
	}
	if (found)
		*ret = found;
	return rc;
}

int woordnabij_find(struct db *db, struct arena *a, const struct woordbron *bron,
		    const char *woorden, const char **ret)
{
	const char *bedoeld = "";
	char *save = NULL;
	int rc = 0;

	*ret = NULL;
	for (char *w = strtok_r(arena_text(a, woorden), " ", &save); w && !rc;
	     w = strtok_r(NULL, " ", &save)) {
		const char *woord = w;

		rc = nearest(db, a, bron, w, &woord);
		bedoeld = arena_format(a, "%s%s%s", bedoeld, *bedoeld ? " " : "", woord);
	}
	if (!rc && strcmp(bedoeld, woorden) != 0)
		*ret = bedoeld;
	return rc;
}
