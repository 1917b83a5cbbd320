/*
 * The region of `startbaan generate`, being written: rows for every table, each with its line in
 * the change log, sealed as toegang/logboek would have. The rows of the dossiers are in
 * bevolking_dossier.c, those of organisations, people and employers in bevolking_regio.c.
 */
#ifndef CMD_BEVOLKING_H
#define CMD_BEVOLKING_H

#include "base/arena.h"
#include "base/secret.h"
#include "cmd/bevolking_leven.h"
#include "cmd/bevolking_rij.h"
#include "cmd/bevolking_tabel.h"
#include "db/bulk.h"
#include "toegang/logboek_keten.h"

#define NAAM_MAX 80

struct bevolking {
	struct bevolking_maat maat;
	const char *wachtwoord_hash; /* of everybody; NULL: nobody can log in */
	struct arena *a;             /* emptied after every life */
	struct bulk *bulk;
	struct bulk_table *tabellen[TABEL_COUNT];
	int64_t laatste[TABEL_COUNT];  /* numbers given out */
	const char (*namen)[NAAM_MAX]; /* of gebruiker 1 and on */
	struct zegel_key key;
	struct keten keten;
};

/* Who did it, when, and to whose dossier. */
struct daad {
	struct moment op;
	int64_t gebruiker; /* 0: the system */
	int64_t jongere;   /* 0: nobody's */
};

/*
 * Fills the empty database of `owner`. `key` is the one of SECRET_LOGBOEK. 0 or the ERR_x of the
 * database, with its reason in database_error(). Calls `each` now and then with how many lives are
 * written (may be NULL).
 */
MUST_USE int bevolking_create(struct database *owner, const uint8_t key[32],
			      const struct bevolking_maat *maat, const char *wachtwoord_hash,
			      void (*each)(int64_t done));

/* ---- for bevolking_regio.c and bevolking_dossier.c ---- */

/* The next number of a table. */
int64_t bevolking_nummer(struct bevolking *b, enum bevolking_tabel tabel);
/*
 * Adds a row, and its line to the change log when its table has one. The row begins with its
 * number.
 */
MUST_USE int bevolking_add(struct bevolking *b, enum bevolking_tabel tabel, const void *rij,
			   struct daad daad);
/* Some minute in office hours of the day, the same for the same `what`. */
struct moment bevolking_moment(struct datum dag, int64_t what);

#endif
