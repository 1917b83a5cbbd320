#include "db/db.h"

/* Filled by constructors before main, on one thread; read-only afterwards. */
static struct query *registry;
static struct query **registry_end = &registry;
static unsigned registry_count;

void query_register(struct query *q)
{
	q->number = registry_count++;
	q->next = NULL;
	*registry_end = q;
	registry_end = &q->next;
}

const struct query *query_first(void)
{
	return registry;
}

unsigned query_count(void)
{
	return registry_count;
}

extern const struct row_table *const __start_row_tables[], *const __stop_row_tables[];

const struct row_table *const *row_table_list(size_t *count)
{
	*count = (size_t)(__stop_row_tables - __start_row_tables);
	return __start_row_tables;
}
