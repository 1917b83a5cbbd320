#include "store/deel.h"

#include <string.h>

#define DEEL_MAX 20
#define OWN_MAX 4

struct deel deel_open(struct arena *a, size_t room)
{
	return (struct deel){arena_array(a, room + 1, sizeof(struct arg)), 0};
}

void deel_add(struct deel *deel, jongere_id jongere)
{
	if (!deel->count || deel->list[deel->count - 1].v.i != jongere.nr)
		deel->list[deel->count++] = arg_int(jongere.nr);
}

static void rows_join(struct arena *a, struct db_rows *to, const struct db_rows *more, size_t size)
{
	char *both;

	if (!more->count)
		return;
	if (!to->count) {
		*to = *more;
		return;
	}
	both = arena_array(a, to->count + more->count, size);
	memcpy(both, to->rows, to->count * size);
	memcpy(both + to->count * size, more->rows, more->count * size);
	*to = (struct db_rows){both, to->count + more->count};
}

/* The last part may have room left: its last dossier is named more than once. */
int deel_ask_rows(struct db *db, const struct db_question *question, const struct deel *of,
		  size_t limit, struct db_rows *ret)
{
	struct arg args[DEEL_MAX + OWN_MAX];
	struct db_question part = *question;
	int rc = 0;

	if (question->args.count > OWN_MAX)
		BUG("%s: more than %d values of its own", question->q->name, OWN_MAX);
	*ret = (struct db_rows){0};
	part.args = (struct args){args, DEEL_MAX + question->args.count};
	memcpy(args + DEEL_MAX, question->args.list, question->args.count * sizeof(*args));
	for (size_t from = 0; !rc && from < of->count; from += DEEL_MAX) {
		struct db_rows rows;

		for (size_t i = 0; i < DEEL_MAX; i++)
			args[i] = of->list[from + i < of->count ? from + i : of->count - 1];
		rc = db_ask_rows(db, &part, limit, &rows);
		if (!rc)
			rows_join(question->a, ret, &rows, question->row_size);
	}
	return rc;
}
