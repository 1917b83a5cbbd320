/*
 * The outbox: mail that is to go out, in the same database as all else, so that a restart loses
 * none and makes none twice. domain/postbericht says what becomes of it. Under DOEL_LOKAAL, but for
 * what the beheerder does.
 */
#ifndef STORE_POSTBERICHT_H
#define STORE_POSTBERICHT_H

#include "db/object.h"
#include "domain/overzicht.h"
#include "domain/postbericht.h"

struct postbericht {
	postbericht_id id;
	int soort; /* enum postsoort */
	struct datum datum;
	int64_t te_laat, vandaag, deze_week, artikelen,
	    vragen; /* of another kind than an overzicht: how many */
	const char *kenmerk;
	int64_t poging;
	struct moment op;
	const char *email; /* NULL: nobody wants it any more */
	int64_t link_nr;   /* of its link (secret_link), … */
	struct moment link_op;
};

/*
 * Mail for this person about today; of an empty overzicht only the mark that it was looked at.
 * ERR_CONFLICT: there is one already. Inside a write transaction.
 */
MUST_USE int postbericht_create(struct db *db, gebruiker_id wie, const struct overzicht *o,
				struct moment nu);
/*
 * Mail of another kind, about the row `over`: `aantal` is all that it tells. `wie` 0: nobody with
 * an account. ERR_CONFLICT: there is one already today. Inside a write transaction.
 */
struct postbericht_nieuw {
	int soort; /* enum postsoort, but for POSTSOORT_OVERZICHT */
	gebruiker_id wie;
	int64_t over;
	int64_t aantal; /* > 0 */
};
MUST_USE int postbericht_create_over(struct db *db, const struct postbericht_nieuw *n,
				     struct moment nu);
/* The mail that is due first; ERR_GEEN_RIJ: none is. */
MUST_USE int postbericht_due(struct db *db, struct arena *a, struct postbericht *ret);
/*
 * One try begins: from here on it rests, so that no other program tries it and a crash does not
 * send it twice in a row. ERR_GEEN_RIJ: another was first. Inside a write transaction.
 */
MUST_USE int postbericht_begin(struct db *db, const struct postbericht *p, struct moment nu);
/* What came of it: enum postbericht_stap, enum postfout or CHOICE_NONE, and the server's reply. */
struct postbericht_uitslag {
	int stap;
	int fout;
	int antwoord;
};
MUST_USE int postbericht_end(struct db *db, const struct postbericht *p,
			     const struct postbericht_uitslag *uitslag);

/* What was not taken, for the beheerder. */
struct mislukt_row {
	postbericht_id id;
	int soort;        /* enum postsoort */
	const char *naam; /* NULL: of who has no account */
	const char *email;
	struct datum datum;
	int toestand;
	int64_t poging;
	int fout;
	int64_t antwoord; /* 0: none */
	struct moment volgende_op;
};
#define MISLUKT_COLUMNS 10
extern const struct column mislukt_columns[MISLUKT_COLUMNS];
/* Whether there is any. */
MUST_USE int mislukt_any(struct db *db, bool *ret);
/* For routes under /beheer/post/:postbericht. */
extern const struct object object_mislukt;
/* Those after this number, in order, at most `limit`. */
MUST_USE int mislukt_list(struct db *db, struct arena *a, int64_t na, size_t limit,
			  struct db_rows *ret);
/* It is tried again from now on. Inside a write transaction. */
MUST_USE int postbericht_again(struct db *db, postbericht_id id, struct moment nu);

#endif
