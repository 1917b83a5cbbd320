#include "part/blad.h"

size_t blad_take(const struct request *r, struct list *list, size_t total, int64_t na, size_t rows)
{
	size_t limit = request_limit(r, rows), from = na == FIELD_INT_NONE ? 0 : (size_t)na;

	from = from < total ? from : 0;
	list->count = total - from < limit ? total - from : limit;
	if (from + list->count < total)
		list->next = arena_format(r->arena, "%zu", from + list->count);
	return from;
}

const char *blad_vorige(struct request *r, size_t from, size_t rows)
{
	if (!from)
		return NULL;
	return request_url_with(
	    r, "na", from > rows ? arena_format(r->arena, "%zu", from - rows) : (const char *)NULL);
}
