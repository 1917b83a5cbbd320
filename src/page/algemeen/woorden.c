/*
 * Uitleg van woorden: the glossary, for everybody (promise 10: every word of the field is
 * explained). The words are those of VOCABULAIRE.tsv, which the code uses too. Rows: F077, F377;
 * peers 151.
 */
#include "gate/page.h"

#include "base/woord.h"

#include <string.h>

struct woord_row {
	const char *woord;
	const char *betekenis;
};
static const struct column woord_columns[] = {
    COLUMN(struct woord_row, woord, TEXT, "Woord", 0),
    COLUMN(struct woord_row, betekenis, TEXT, "Wat het betekent", 0),
};
struct woorden_page {
	struct list woorden;
};
static const struct shape woord_shape = SHAPE("Woord", struct woord_row, woord_columns);
static const struct shape_part woorden_parts[] = {
    {"woorden", &woord_shape, offsetof(struct woorden_page, woorden), true},
};
static const struct shape woorden_shape = {.name = "Woorden",
					   .size = sizeof(struct woorden_page),
					   .parts = woorden_parts,
					   .n_parts = COUNT(woorden_parts)};

static int woorden_handle(struct request *r)
{
	struct woorden_page *out = r->out;
	struct woord_row *rows = arena_array(r->arena, vocabulaire_count, sizeof(*rows));

	for (size_t i = 0; i < vocabulaire_count; i++) {
		const struct woord *w = &vocabulaire[i];
		if (strchr(w->woord, '_'))
			continue; /* a name of the program only */
		rows[out->woorden.count++] = (struct woord_row){w->woord, w->betekenis};
	}
	out->woorden.rows = rows;
	return 0;
}

static void woorden_view(struct html *h, struct request *r)
{
	const struct woorden_page *out = r->out;
	const struct woord_row *rows = out->woorden.rows;

	ui_h1(h, "Uitleg van woorden", "Zo gebruiken wij de woorden in Startbaan.");
	ui_facts_begin(h);
	for (size_t i = 0; i < out->woorden.count; i++)
		ui_fact(h, rows[i].woord, rows[i].betekenis);
	ui_facts_end(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/woorden",
     .recht = RECHT_OPENBAAR,
     .summary = "Uitleg van woorden",
     .handle = woorden_handle,
     .view = woorden_view,
     .shape = &woorden_shape,
     .scenario = "algemeen"},
};
PAGE(woorden, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
