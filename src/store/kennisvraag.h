/*
 * Finding in the kennisbank as people type: also by other words for the same, and by the word that
 * was meant when the one that was typed is in no article (domain/kennisvraag; F363, peers 133).
 */
#ifndef STORE_KENNISVRAAG_H
#define STORE_KENNISVRAAG_H

#include "store/artikel.h"
#include "store/jongere_wijzig.h"

struct kennisvondst {
	struct db_rows artikelen; /* struct artikel_regel, as artikel_list gives them, at most
				     ARTIKEL_MAX, the highest artikelkop first; of
				     those what was typed before the other words */
	const char *ook;          /* the other words that were asked for too: "a, b"; NULL: none */
	const char *bedoeld; /* nothing had what was typed: this was asked for instead; or NULL */
	bool minder;         /* nothing had all of the words: these have all but one */
};
MUST_USE int kennisvraag_find(struct db *db, struct arena *a, const struct artikel_vraag *vraag,
			      struct kennisvondst *ret);

/* ---- other words for the same, kept by who writes ---- */

struct synoniem_row {
	synoniem_id id;
	const char *woord, *ook;           /* as one reads them */
	const char *woord_vouw, *ook_vouw; /* as one is found by them */
	bool eigen;                        /* of the region; else it came with the program */
};
#define SYNONIEM_COLUMNS 6
extern const struct column synoniem_columns[SYNONIEM_COLUMNS];
#define SYNONIEM_MAX 500
/* By the word, at most SYNONIEM_MAX. */
MUST_USE int synoniem_list(struct db *db, struct arena *a, struct db_rows *ret);

struct synoniem_redactie {
	synoniem_id id;
	struct moment ingetrokken_op;
};
/* Also what was taken out; for who writes. */
extern const struct object object_synoniem;
/* ERR_CONFLICT synoniem_een: it is there already. */
MUST_USE int synoniem_create(const struct handeling *h, const char *woord, const char *ook);
MUST_USE int synoniem_withdraw(const struct handeling *h, synoniem_id id, bool terug);

#endif
