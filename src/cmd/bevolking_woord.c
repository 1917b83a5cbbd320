#include "cmd/bevolking_woord.h"

#include "base/tekst.h"
#include "cmd/bevolking_rij_vraag.h"
#include "domain/onderdeel.h"
#include "store/zoeken.h"

#include <string.h>

/* Calls `add` once for every different word. */
static int each_word(struct bevolking *b, const char *woorden,
		     int (*add)(struct bevolking *b, const char *woord, const void *arg),
		     const void *arg)
{
	struct arena_mark mark = arena_mark(b->a);
	char *copy = arena_text(b->a, woorden), *save = NULL;
	const char **seen = arena_array(b->a, strlen(woorden) / 2 + 1, sizeof(*seen));
	size_t n = 0;
	int rc = 0;

	for (char *w = strtok_r(copy, " ", &save); w && !rc; w = strtok_r(NULL, " ", &save)) {
		size_t i = 0;

		while (i < n && strcmp(seen[i], w) != 0)
			i++;
		if (i < n)
			continue;
		seen[n++] = w;
		rc = add(b, w, arg);
	}
	arena_release(b->a, mark);
	return rc;
}

static int woord_add(struct bevolking *b, const char *woord, const void *van)
{
	struct woord_rij w = *(const struct woord_rij *)van;

	w.woord = woord;
	return bulk_row(b->tabellen[TABEL_WOORD], &w);
}

int bevolking_woorden_add(struct bevolking *b, const struct woord_rij *van, const char *woorden)
{
	return each_word(b, woorden, woord_add, van);
}

int bevolking_jongere_woorden_add(struct bevolking *b, const struct jongere_rij *j)
{
	struct woord_rij van = {.jongere_id = j->id, .onderdeel = ONDERDEEL_PERSONALIA};
	const char *born = arena_format(b->a, "*%d", j->geboorte_datum.dag);
	int rc = bevolking_woorden_add(b, &van, tekst_words(b->a, j->naam_vouw));

	if (!rc)
		rc = bevolking_woorden_add(b, &van, born);
	van.onderdeel = ONDERDEEL_CONTACT;
	return rc || !j->telefoon ? rc
				  : bevolking_woorden_add(b, &van, zoek_cijfers(b->a, j->telefoon));
}

static int naamwoord_add(struct bevolking *b, const char *woord, const void *van)
{
	struct naamwoord_rij w = *(const struct naamwoord_rij *)van;

	w.woord = woord;
	return bulk_row(b->tabellen[TABEL_NAAMWOORD], &w);
}

int bevolking_naamwoorden_add(struct bevolking *b, const char *soort, int64_t van, const char *naam)
{
	const struct naamwoord_rij rij = {.soort = soort, .van_id = van};

	return each_word(b, tekst_words(b->a, naam), naamwoord_add, &rij);
}

static int vraagwoord_add(struct bevolking *b, const char *woord, const void *van)
{
	const struct vraagwoord_rij w = {woord, *(const vraag_id *)van};

	return bulk_row(b->tabellen[TABEL_VRAAGWOORD], &w);
}

int bevolking_vraagwoorden_add(struct bevolking *b, vraag_id van, const char *woorden)
{
	return each_word(b, woorden, vraagwoord_add, &van);
}
