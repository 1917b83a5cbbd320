/*
 * Who belongs to the network of a region: the kern that always takes part, and agenda-leden who
 * come when needed (F088). What ended stays as history. Read as the viewer; who writes does so
 * inside a write transaction. ERR_CONFLICT with the reason in db_conflict: netwerklid_wie (oneself,
 * or by who does not keep the network), the unique rows (belongs to it already).
 */
#ifndef STORE_NETWERKLID_H
#define STORE_NETWERKLID_H

#include "store/netwerk.h"

struct netwerklid_row {
	netwerklid_id id;
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	regio_id regio_id;
	const char *regio;
	int lidsoort; /* enum lidsoort */
	struct datum van_datum, tot_datum;
	const char *door;
	int64_t versie;
};
#define NETWERKLID_COLUMNS 10
extern const struct column netwerklid_columns[NETWERKLID_COLUMNS];
/* One that runs; one that ended. */
extern const struct object object_netwerklid, object_netwerklid_weg;

#define NETWERKLEDEN_MAX 60
/* Of this card: what runs first, then what ended, the last first. */
MUST_USE int netwerklid_list(struct db *db, struct arena *a, const struct kaart_row *kaart,
			     struct db_rows *ret);

/* Who is in the kern of a region now: a line per function, so perhaps twice. */
struct kernlid_row {
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	const char *naam;
	const char *organisatie;
	int soort; /* enum organisatiesoort */
	struct datum van_datum;
};
#define KERNLID_COLUMNS 6
extern const struct column kernlid_columns[KERNLID_COLUMNS];
#define KERNLEDEN_MAX 200
MUST_USE int kernlid_list(struct db *db, struct arena *a, regio_id regio, struct db_rows *ret);
/* A region of the organisation; 0: it is in none. */
MUST_USE int regio_find_of(struct db *db, organisatie_id organisatie, regio_id *ret);

struct netwerklid_nieuw {
	regio_id regio;
	int lidsoort;
	struct datum van; /* not after today */
};
MUST_USE int netwerklid_create(const struct handeling *h, const struct kaart_row *kaart,
			       const struct netwerklid_nieuw *nieuw);
/* Yesterday was the last day. */
MUST_USE int netwerklid_end(const struct handeling *h, const struct netwerklid_row *lid);
/* From today on of the other kind. */
MUST_USE int netwerklid_change(const struct handeling *h, const struct netwerklid_row *lid);
/* Again, from today on, unless he belongs to it already. */
MUST_USE int netwerklid_restart(const struct handeling *h, const struct netwerklid_row *lid);

#endif
