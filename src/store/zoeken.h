/*
 * Searching by words (schema/0006_zoeken.sql): what was typed finds what holds all of its words, or
 * words that begin with them, in any order; accents and capitals do not matter. Cost follows the
 * dossiers in sight, not the region.
 */
#ifndef STORE_ZOEKEN_H
#define STORE_ZOEKEN_H

#include "db/db.h"

#define ZOEK_WOORDEN 4

/* The words w with van <= w < tot begin with the same letters; van "" asks for nothing. */
struct zoek_woord {
	const char *van, *tot;
};
/* What is asked: the longest word, which the index is asked for, and the next ones. */
struct zoek_vraag {
	struct zoek_woord woorden[ZOEK_WOORDEN];
};
/* As arguments of a query, $1 to $8. */
#define ZOEK_ARGS(vraag)                                                                           \
	ARGS((vraag)->woorden[0].van, (vraag)->woorden[0].tot, (vraag)->woorden[1].van,            \
	     (vraag)->woorden[1].tot, (vraag)->woorden[2].van, (vraag)->woorden[2].tot,            \
	     (vraag)->woorden[3].van, (vraag)->woorden[3].tot)

/*
 * What a text is found by, and what zoektekst of a gebeurtenis holds: its words, without single
 * letters and the words that every text has ("de", "een").
 */
const char *zoek_tekst(struct arena *a, const char *tekst);

/* The digits of a phone number, as which it is found. */
const char *zoek_cijfers(struct arena *a, const char *tekst);

/*
 * False: there is nothing to ask for. Of more than four words the longest count. `woorden` has one
 * blank between two.
 */
bool zoek_vraag_parse(struct arena *a, const char *woorden, struct zoek_vraag *ret);

/* Of a sentence (zoek_tekst) the `n` longest words, which say most of what it is about, with one
 * blank between; at most ZOEK_WOORDEN. */
const char *zoek_langste(struct arena *a, const char *woorden, size_t n);

/* For `startbaan check`: how many words are kept that should not be, or should be and are not. */
MUST_USE int zoek_check(struct db *db, int64_t *ret);
/* Writes all words down anew. `owner` was opened under DATABASE_OWNER. */
MUST_USE int zoek_rebuild(struct database *owner);

#endif
