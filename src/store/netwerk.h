/*
 * The cards of the network: of who logs in, and of who does not (a contactpunt). Read as the
 * viewer; who writes does so inside a write transaction. Nothing here is about a young person.
 */
#ifndef STORE_NETWERK_H
#define STORE_NETWERK_H

#include "db/object.h"
#include "store/gebruiker.h"
#include "store/jongere_wijzig.h"

/* A card: one of both ids is set. */
struct kaart_row {
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	int64_t versie;
	const char *naam;
	const char *telefoon;
	const char *email;
	const char *waarvoor;
	const char *bereikbaar;
	int64_t deskundigheden, werkdagen;
	bool openbaar;
	struct moment kaart_op;         /* confirmed */
	struct datum afwezig_tot_datum; /* of who is away today */
	const char *vervanger;
	const char *vervanger_telefoon;
	/* of a contactpunt only */
	organisatie_id organisatie_id;
	const char *taak;
	int niveau;
	struct moment beeindigd_op;
};
#define KAART_COLUMNS 19
extern const struct column kaart_columns[KAART_COLUMNS];
/* Of anybody in service; of the reader himself; of a contactpunt, also one that ended. */
extern const struct object object_kaart, object_eigen_kaart, object_contactpunt;

MUST_USE int eigen_kaart_find(struct db *db, struct arena *a, gebruiker_id wie,
			      struct kaart_row *ret);

/* What somebody is, and where: the lines of a card. */
struct kaart_plek {
	int rol; /* enum rol, or CHOICE_NONE: taak says it */
	const char *taak;
	int niveau; /* enum functieniveau */
	organisatie_id organisatie_id;
	const char *organisatie;
	const char *gemeente;
};
#define KAART_PLEK_COLUMNS 6
extern const struct column kaart_plek_columns[KAART_PLEK_COLUMNS];
#define KAART_PLEKKEN_MAX 40
MUST_USE int kaart_plek_list(struct db *db, struct arena *a, const struct kaart_row *kaart,
			     struct db_rows *ret);

struct contactpunt_nieuw {
	organisatie_id organisatie;
	const char *naam;
	const char *taak;
	int niveau;
	const char *email;
	struct kaart kaart;
};
MUST_USE int contactpunt_create(const struct handeling *h, const struct contactpunt_nieuw *nieuw,
				contactpunt_id *ret);
/* Confirmed with it. ERR_VERSIE when somebody else changed it since `versie`. */
MUST_USE int contactpunt_update(const struct handeling *h, contactpunt_id id, int64_t versie,
				const struct contactpunt_nieuw *nieuw);
MUST_USE int contactpunt_confirm(const struct handeling *h, contactpunt_id id, int64_t versie);
/* Out of the network, and back. */
MUST_USE int contactpunt_end(const struct handeling *h, contactpunt_id id, int64_t versie);
MUST_USE int contactpunt_restore(const struct handeling *h, contactpunt_id id);

#endif
