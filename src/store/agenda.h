/*
 * What stands in a worker's agenda, and the secret address at which his telephone finds it
 * (schema/0044_agendafeed.sql). What is read is read under his sight; no name and nothing typed
 * leaves this file. Functions that write run inside a write transaction.
 */
#ifndef STORE_AGENDA_H
#define STORE_AGENDA_H

#include "base/secret.h"
#include "domain/agenda.h"
#include "store/bijeenkomst.h"
#include "store/jongere_wijzig.h"
#include "store/signalen.h"

/* ---- the address ---- */

#define AGENDAFEED_SLEUTEL_MAX BASE64URL_MAX(32)

struct agendafeed_row {
	agendafeed_id id; /* 0: there is none */
	int64_t versie;
	int rol; /* of the functie whose sight it has */
	const char *organisatie;
	struct moment aangemaakt_op;
	struct moment op; /* when it was last fetched; MOMENT_GEEN: never */
	struct moment vervalt_op;
	bool geldig; /* it still opens something */
};
#define AGENDAFEED_COLUMNS 8
extern const struct column agendafeed_columns[AGENDAFEED_COLUMNS];
/* The reader's own that he did not stop; with id 0 when he has none. */
MUST_USE int agendafeed_find(struct db *db, struct arena *a, struct agendafeed_row *ret);
/*
 * A new one, in this functie, in the place of the one that there was; its secret, of 256 random
 * bits, into `sleutel`: it is stored nowhere. Lapses after so many days in which nothing fetched
 * it. /
 */
MUST_USE int agendafeed_create(const struct handeling *h, functie_id functie, int dagen,
			       char sleutel[AGENDAFEED_SLEUTEL_MAX]);
/* Stops the reader's own, when he has one. */
MUST_USE int agendafeed_end(const struct handeling *h);

/* ---- what stands in it ---- */

struct agenda {
	struct agenda_regel *regels; /* in order of day */
	size_t n;
	struct db_rows overleggen;    /* of struct agenda_overleg */
	struct db_rows bijeenkomsten; /* of the network, of struct bijeenkomst_row */
};
struct agenda_overleg {
	casusoverleg_id id;
	struct datum datum;
};
/* The reader's own work and meetings from today on. */
MUST_USE int agenda_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
			 struct agenda *ret);

#endif
