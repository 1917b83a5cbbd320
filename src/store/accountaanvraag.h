/*
 * Accountaanvragen in the database: asked by a visitor, proven by who reads the address, answered
 * by a beheerder (view accountaanvraag). Functions that write run inside a write transaction; what
 * the table refuses is ERR_CONFLICT (schema/0063).
 */
#ifndef STORE_ACCOUNTAANVRAAG_H
#define STORE_ACCOUNTAANVRAAG_H

#include "base/secret.h"
#include "db/object.h"
#include "domain/accountaanvraag.h"
#include "domain/scan.h"
#include "store/jongere_wijzig.h"

struct accountaanvraag_nieuw {
	const char *naam, *organisatie;
	int64_t domein; /* 1 to SCAN_DOMEINEN */
	const char *regio, *email, *telefoon, *waarom;
};
/* Waits for an answer at once: this installation sends no mail. */
MUST_USE int accountaanvraag_create(const struct handeling *h,
				    const struct accountaanvraag_nieuw *n);
/* Waits for its proof, for which a mail goes out. */
MUST_USE int accountaanvraag_create_post(const struct handeling *h, const struct master_key *key,
					 const struct accountaanvraag_nieuw *n);
/* Whether one of the last day waits, of the address whose hash is the context's sleutel. */
MUST_USE int accountaanvraag_is_lopend(struct db *db, bool *ret);

/* Whose link was shown: its hash is the context's sleutel. ERR_GEEN_RIJ: it opens nothing. */
struct aanvraaglink_row {
	accountaanvraag_id id;
	const char *naam, *organisatie;
	int toestand;
};
MUST_USE int aanvraaglink_find(struct db *db, struct arena *a, struct aanvraaglink_row *ret);
/* The address is proven; ERR_CONFLICT: it was before. */
MUST_USE int accountaanvraag_confirm(const struct handeling *h, const struct aanvraaglink_row *l);

/* ---- for the beheerder ---- */

struct accountaanvraag_row {
	accountaanvraag_id id;
	int64_t versie;
	const char *naam, *organisatie;
	int64_t domein;
	const char *regio, *email, *telefoon, *waarom;
	struct moment op;
	int toestand;
	struct moment bevestigd_op; /* or none: the address is not proven */
	bool heeft_account;         /* the address is somebody's */
	int reden;
	struct moment beantwoord_op;
	const char *door;
	gebruiker_id gebruiker_id; /* the account that was made, or 0 */
	struct datum bewaar_tot_datum;
};
#define ACCOUNTAANVRAAG_COLUMNS 18
extern const struct column accountaanvraag_columns[ACCOUNTAANVRAAG_COLUMNS];
/* For routes under /beheer/aanvragen/:accountaanvraag. */
extern const struct object object_accountaanvraag;
/* Those that wait, or those that were answered, after this number, in order. */
MUST_USE int accountaanvraag_list(struct db *db, struct arena *a, bool wacht, int64_t na,
				  size_t limit, struct db_rows *ret);
/* How many wait; 0 for who does not answer them. */
MUST_USE int accountaanvraag_count(struct db *db, int64_t *ret);
/* How many were ever answered so (enum aanvraagstand), also of those that are gone. */
MUST_USE int aanvraagtelling_count(struct db *db, int stand, int64_t *ret);

struct aanvraag_antwoord {
	int reden;               /* of WEIGER, else CHOICE_NONE */
	gebruiker_id gebruiker;  /* of KEN_TOE: the account */
	struct datum bewaar_tot; /* but of HEROPEN */
};
/* A step of the beheerder; ERR_CONFLICT: it makes no sense now. */
MUST_USE int accountaanvraag_step(const struct handeling *h, const struct accountaanvraag_row *a,
				  int stap, const struct aanvraag_antwoord *antwoord);

#endif
