/*
 * The quarterly question to who carries actions of a Verbeteragenda: asked of all on one day, with
 * a link for who has no account, and reminded of once. Answered is what has news since (F360).
 */
#ifndef STORE_OPVOLGVRAAG_H
#define STORE_OPVOLGVRAAG_H

#include "base/secret.h"
#include "domain/verbeteragenda.h"
#include "store/jongere_wijzig.h"

/* ---- for the job, under DOEL_LOKAAL ---- */

struct opvolgronde {
	const struct master_key *key;
	struct moment nu;
	struct datum vandaag;
	bool post; /* questions and reminders go out by mail too */
};
/* How many questions, or reminders, are due. Negative: ERR_x. */
MUST_USE int opvolgronde_count(struct db *db, struct arena *a, const struct opvolgronde *r);
/*
 * Asks and reminds all who are due, and puts the mail in the outbox. How many it asked or reminded,
 * or ERR_x; ERR_CONFLICT: another program was first. Inside a write transaction.
 */
MUST_USE int opvolgronde_create(struct db *db, struct arena *a, const struct opvolgronde *r);

/* ---- who answered ---- */

struct opvolgvraag_row {
	struct datum datum; /* of the round */
	const char *naam;
	const char *organisatie;
	int64_t acties;  /* asked about */
	int64_t verteld; /* of which there was news, until the next round */
	int64_t wacht;   /* that still wait for it */
	struct datum herinnerd_datum;
};
#define OPVOLGVRAAG_COLUMNS 7
extern const struct column opvolgvraag_columns[OPVOLGVRAAG_COLUMNS];
/* Eight rounds of twelve seats. */
#define OPVOLGVRAGEN_MAX 96
/* The last round first. For those at the table. */
MUST_USE int opvolgvraag_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

/* ---- the page behind the link: the context's sleutel is the hash of what was shown ---- */

struct opvolgactie_row {
	verbeteractie_id id;
	zetel_id zetel_id;
	const char *naam; /* of who carries it */
	const char *regio;
	int64_t jaar;
	const char *wat;
	const char *merkbaar;
	struct datum wanneer_datum;
	int verbeterstand;
	bool wacht; /* for news */
};
#define OPVOLGACTIE_COLUMNS 10
extern const struct column opvolgactie_columns[OPVOLGACTIE_COLUMNS];
#define OPVOLGACTIES_MAX 200
/* What is told of first, then what waits; none: the link opens nothing (any more). */
MUST_USE int opvolgactie_list(struct db *db, struct arena *a, struct db_rows *ret);

#endif
