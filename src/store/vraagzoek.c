#include "store/vraagzoek.h"

#include "domain/kennisvraag.h"
#include "store/zoeken.h"

#include <stdio.h>
#include <string.h>

/* A word that was typed, and the nearest one so far. */
struct gezocht {
	const char *getypt;
	char naast[80]; /* "": none is near */
	int slips;
};
struct zoeker {
	struct arena *a;
	struct gezocht woorden[ZOEK_WOORDEN];
	size_t n;
};

static void look_at(struct gezocht *g, const char *woord)
{
	const bool begins = strncmp(woord, g->getypt, strlen(g->getypt)) == 0;
	const int slips = begins ? 0 : kennisvraag_count_slips(g->getypt, woord);

	if (slips < 0 || (*g->naast && slips >= g->slips))
		return;
	snprintf(g->naast, sizeof(g->naast), "%s", begins ? g->getypt : woord);
	g->slips = slips;
}

struct tekst_row {
	const char *zoektekst;
};
static const struct column tekst_columns[] = {
    COLUMN(struct tekst_row, zoektekst, TEXT, NULL, 0),
};
QUERY(teksten_list, "SELECT v.zoektekst FROM vraag v ORDER BY v.id DESC LIMIT 500");

#define BETWEEN_WORDS " \n\t.,;:?!\"'()/-"

static int look_through(void *row, void *arg)
{
	const struct tekst_row *t = row;
	struct zoeker *z = arg;
	char *save = NULL;

	for (char *w = strtok_r(arena_text(z->a, t->zoektekst), BETWEEN_WORDS, &save); w;
	     w = strtok_r(NULL, BETWEEN_WORDS, &save))
		for (size_t i = 0; i < z->n; i++)
			look_at(&z->woorden[i], w);
	return 0;
}

int vraag_find_bedoeld(struct db *db, struct arena *a, const char *woorden, const char **ret)
{
	struct zoeker z = {.a = a};
	const char *bedoeld = "";
	char *save = NULL;
	int rc;

	*ret = NULL;
	for (char *w = strtok_r(arena_text(a, woorden), " ", &save); w && z.n < ZOEK_WOORDEN;
	     w = strtok_r(NULL, " ", &save))
		z.woorden[z.n++] = (struct gezocht){.getypt = w};
	rc = db_each(db, a, &teksten_list, ARGS_NONE, tekst_columns, COUNT(tekst_columns),
		     sizeof(struct tekst_row), look_through, &z);
	for (size_t i = 0; i < z.n; i++) {
		const struct gezocht *g = &z.woorden[i];

		bedoeld = arena_format(a, "%s%s%s", bedoeld, i ? " " : "",
				       *g->naast ? g->naast : g->getypt);
	}
	if (!rc && strcmp(bedoeld, woorden) != 0)
		*ret = bedoeld;
	return rc;
}
