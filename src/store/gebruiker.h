/*
 * People and their functions: create, change, end. Inside a write transaction; the views that these
 * functions look through are open to who is logged in and to subcommands (DOEL_LOKAAL).
 *
 * What the database refuses is ERR_CONFLICT, with the reason in db_conflict: an address that is
 * taken (gebruiker_email_een), somebody who leaves with a caseload (belofte_1_caseload).
 */
#ifndef STORE_GEBRUIKER_H
#define STORE_GEBRUIKER_H

#include "db/db.h"
#include "domain/organisatie.h"

struct gebruiker_nieuw {
	const char *naam;
	const char *email;
	const char *telefoon; /* the following may be NULL */
	const char *waarvoor;
	bool vluchtig; /* forgotten after a term; the change log keeps no text (db/guard.h) */
};

MUST_USE int gebruiker_create(struct db *db, struct arena *a, const struct gebruiker_nieuw *nieuw,
			      struct moment nu, gebruiker_id *ret);
/*
 * Another address takes the password away, with sessions and codes: it is proven as the first one
 * was. ERR_CONFLICT gebruiker_email_een: somebody who is there has it; adres_wie: not by who asks
 * it, or one's own. ERR_VERSIE when somebody else changed it since `versie`.
 */
MUST_USE int gebruiker_update(struct db *db, struct arena *a, gebruiker_id id, int64_t versie,
			      const struct gebruiker_nieuw *nieuw, struct moment nu);
/* What the directory says of somebody, and he changes himself; each may be NULL or 0. */
struct kaart {
	const char *telefoon;
	const char *waarvoor;
	const char *bereikbaar;
	uint32_t deskundigheden; /* bits of domain/netwerk */
	uint32_t werkdagen;      /* bits of kaartdagen */
	bool openbaar;           /* who does not log in may read it, too */
};
/*
 * Confirmed with it. Only by its owner: else ERR_CONFLICT kaart_zelf. ERR_VERSIE as above.
 */
MUST_USE int gebruiker_update_kaart(struct db *db, struct arena *a, gebruiker_id id, int64_t versie,
				    const struct kaart *kaart, struct moment nu);
/* What stands on it is right; else as above. */
MUST_USE int gebruiker_confirm_kaart(struct db *db, gebruiker_id id, int64_t versie,
				     struct moment nu);
/*
 * Leaves: the functions that still run end today, and no session of the person is worth anything
 * from the commit on (the view mijn_sessie). ERR_VERSIE as above.
 */
MUST_USE int gebruiker_end(struct db *db, gebruiker_id id, int64_t versie, struct datum vandaag);

struct functie_nieuw {
	gebruiker_id gebruiker;
	organisatie_id organisatie;
	int rol;    /* enum rol of toegang/recht.h */
	int niveau; /* enum functieniveau */
	struct datum van;
	struct datum tot;      /* DATUM_GEEN: without end */
	int64_t caseload_norm; /* 0: the region's */
};

MUST_USE int functie_create(struct db *db, const struct functie_nieuw *nieuw, functie_id *ret);
/*
 * Who left comes back, in this function and with this address (NULL: that of before): with a
 * password still to be chosen, and nothing of before in sight. ERR_CONFLICT terug_zicht: he is
 * still casusregisseur of closed dossiers; terug_wie: not by who asks it, or a guest of a scan;
 * gebruiker_email_een as above. ERR_VERSIE as above.
 */
MUST_USE int gebruiker_resume(struct db *db, struct arena *a, const struct functie_nieuw *nieuw,
			      const char *email, int64_t versie, struct moment nu);
struct functie_wijziging {
	int niveau;            /* enum functieniveau */
	struct datum tot;      /* the last day, known before; DATUM_GEEN: without end */
	int64_t caseload_norm; /* 0: the region's */
};
/*
 * ERR_CONFLICT functie_voorbij: it is past; belofte_1_caseload and laatste_beheerder as of ending
 * it; functie_wie: not by who asks it. ERR_VERSIE as above.
 */
MUST_USE int functie_update(struct db *db, functie_id id, int64_t versie,
			    const struct functie_wijziging *wijziging);
/* From this moment: yesterday was the last day. ERR_VERSIE as above. */
MUST_USE int functie_end(struct db *db, functie_id id, int64_t versie, struct datum vandaag);

struct gebruiker_gevonden {
	gebruiker_id id;
	const char *naam;
	const char *toestand;
	int64_t versie;
};
/*
 * By address: who is there, else who had it last; ERR_GEEN_RIJ. Sets the context's sleutel, and
 * leaves it so.
 */
MUST_USE int gebruiker_find(struct db *db, struct arena *a, const struct db_context *context,
			    const char *email, struct gebruiker_gevonden *ret);

#endif
