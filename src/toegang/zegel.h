/*
 * The seal on one row of a log: keyed BLAKE2b (32 bytes) over the seal of the row before it in the
 * chain and over what the row says, written in one way only. Every field is preceded by its kind,
 * and a text by its length, so that no two different rows give the same bytes.
 *
 * What is covered: which log, chain and place; every column. Not the number (id) of a reading,
 * which is not known before the row is there: `log verify` requires that numbers rise along a
 * chain.
 */
#ifndef TOEGANG_ZEGEL_H
#define TOEGANG_ZEGEL_H

#include "base/base.h"

#define ZEGEL_SIZE 32

struct zegel_key {
	uint8_t bytes[32];
};

/* Two rows may only swap places, or come back elsewhere, when all of this is equal. */
struct zegel_plaats {
	int64_t keten;
	int64_t volgnummer;    /* 1 for the first row */
	const uint8_t *vorige; /* ZEGEL_SIZE; the start of the chain for the first row */
};

struct wijziging_regel {
	int64_t id;
	int64_t op;
	int64_t gebruiker_id; /* 0: nobody */
	int64_t functie_id;
	const char *tabel;
	int64_t rij_id;
	int64_t jongere_id; /* 0: not of one young person */
	const char *soort;
	const char *velden; /* or NULL */
};

struct inzage_regel {
	int64_t op;
	int64_t gebruiker_id;
	int64_t functie_id;
	const char *route;
	const char *doel;
	const char *uitkomst;
	int64_t onderdelen;
	int64_t jongere_id;         /* 0: none, or a set */
	const uint8_t *verzameling; /* ZEGEL_SIZE: the hash of the set; NULL: no set */
	int64_t aantal;
};

/* Where a chain begins: what stands before its first row. `soort` is "wijziging" or "inzage". */
void zegel_start(const struct zegel_key *key, const char *soort, int64_t keten,
		 uint8_t ret[ZEGEL_SIZE]);
void zegel_wijziging(const struct zegel_key *key, const struct zegel_plaats *plaats,
		     const struct wijziging_regel *regel, uint8_t ret[ZEGEL_SIZE]);
void zegel_inzage(const struct zegel_key *key, const struct zegel_plaats *plaats,
		  const struct inzage_regel *regel, uint8_t ret[ZEGEL_SIZE]);
/* The seal on a line of the anchor file. */
void zegel_anker(const struct zegel_key *key, const char *line, size_t len,
		 uint8_t ret[ZEGEL_SIZE]);

/*
 * The name of a set of young people: a hash of their sorted numbers, each once. Without a key: the
 * seal that covers it has one. In pieces, so that a set need not be in memory.
 */
struct verzameling_hash {
	_Alignas(64) uint8_t state[512];
};
void verzameling_begin(struct verzameling_hash *h);
void verzameling_add(struct verzameling_hash *h, const int64_t *sorted, size_t count);
void verzameling_end(struct verzameling_hash *h, uint8_t ret[ZEGEL_SIZE]);

#endif
