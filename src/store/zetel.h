/*
 * Who sits where in a scan: from a name, by telephone, to an invitation and an answer; and the
 * personal link of who has no account (F336-F340). Functions that write run inside a write
 * transaction in which the gate loaded the seat; who may is guarded by the database (ERR_CONFLICT
 * with zetel_… in db_conflict).
 */
#ifndef STORE_ZETEL_H
#define STORE_ZETEL_H

#include "base/secret.h"
#include "store/scan.h"

struct zetel_row {
	zetel_id id;
	scan_id scan_id;
	int64_t versie;
	int64_t domein; /* 1 to SCAN_DOMEINEN */
	int64_t plek;   /* 1 to SCAN_PLEKKEN */
	const char *naam;
	const char *organisatie;
	const char *functie;
	const char *email;    /* NULL also for who may not know it */
	const char *telefoon; /* the same */
	const char *waarvoor;
	const char *bijdrage;
	gebruiker_id gebruiker_id; /* 0: not invited yet */
	struct moment gebeld_op;
	struct moment uitgenodigd_op;
	int antwoord; /* enum zetelantwoord, or CHOICE_NONE */
	const char *antwoord_tekst;
	struct moment getest_op;
	bool voorzitter;
	bool initiatiefnemer;
	bool eigen; /* of the reader */
};
#define ZETEL_COLUMNS 21
extern const struct column zetel_columns[ZETEL_COLUMNS];
/* For routes under /zetels/:zetel. */
extern const struct object object_zetel;
/* enum zetelstand. */
int zetel_stand(const struct zetel_row *z);

/* Who sits there now, by domain and place: at most SCAN_ZETELS. */
MUST_USE int zetel_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);
/* Whether both places of this domain (index, or CHOICE_NONE: never) are taken. */
MUST_USE int zeteldomein_is_vol(struct db *db, struct arena *a, scan_id scan, int domein,
				bool *ret);
/* Who sat there before, newest first. */
struct zetel_vroeger_row {
	int64_t domein;
	const char *naam;
	const char *organisatie;
	struct moment vervangen_op;
	const char *vervangen_reden;
};
#define ZETEL_VROEGER_COLUMNS 5
extern const struct column zetel_vroeger_columns[ZETEL_VROEGER_COLUMNS];
#define ZETELS_VROEGER_MAX 60
MUST_USE int zetel_vroeger_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

/* Who cannot come to a scan that the reader leads. */
struct zetelwerk_row {
	zetel_id id;
	const char *regio;
	int64_t jaar;
	const char *naam;
	const char *organisatie;
	struct moment antwoord_op;
	bool voorzitter;
	struct datum sessie_datum; /* of the session to come, or DATUM_GEEN */
};
#define ZETELWERK_MAX 50
MUST_USE int zetelwerk_list(struct db *db, struct arena *a, struct db_rows *ret);

struct zetel_inhoud {
	const char *naam, *organisatie;
	const char *functie, *email, *telefoon; /* may be NULL */
};
/* The first place of this domain (1 to 6) that is free; ERR_CONFLICT with zetel_vol: both are
 * taken. */
MUST_USE int zetel_create(const struct handeling *h, scan_id scan, int64_t domein,
			  const struct zetel_inhoud *in, zetel_id *ret);
/* The same of the initiator himself, who comes; ERR_CONFLICT also when he sits there already. */
MUST_USE int zetel_create_eigen(const struct handeling *h, scan_id scan,
				const struct eigen_zetel *zetel, zetel_id *ret);
MUST_USE int zetel_update(const struct handeling *h, zetel_id id, const struct zetel_inhoud *in);
/* Called, or not after all. */
MUST_USE int zetel_update_gebeld(const struct handeling *h, zetel_id id, bool gebeld);
/* What the participant's card says; each may be NULL but the first two. */
struct zetel_kaart {
	const char *naam, *organisatie, *functie, *telefoon, *waarvoor, *bijdrage;
};
MUST_USE int zetel_update_kaart(const struct handeling *h, zetel_id id,
				const struct zetel_kaart *kaart);
MUST_USE int zetel_update_antwoord(const struct handeling *h, zetel_id id, int antwoord,
				   const char *tekst);
/* That the device of this seat works. */
MUST_USE int zetel_update_getest(const struct handeling *h, zetel_id id);
/* Gives up the seat: what was said from it stays; its link and sessions are of no use any more. */
MUST_USE int zetel_end(const struct handeling *h, zetel_id id, const char *reden);

/* ---- a seat without an account ---- */

/*
 * Invites who sits there: makes a guest (an account that can do nothing else, without a password;
 * no address is looked up, so nothing tells who has an account) when there is none yet, and a new
 * link, which ends the old one with all sessions that it opened; its secret is that of this seat at
 * this moment (secret_link, SECRET_ZETELLINK). ERR_CONFLICT for the initiator's
 * own seat.
 */
MUST_USE int zetel_invite(const struct handeling *h, const struct master_key *key,
			  const struct zetel_row *z, char ret[SECRET_LINK_MAX]);
/* Binds a guest to a seat that has none; for the demo too. */
MUST_USE int zetel_assign(const struct handeling *h, zetel_id id, gebruiker_id gast);
/* Where guests stand: an organisation of their own, so that nobody becomes their colleague. */
MUST_USE int gasten_organisatie(const struct handeling *h, organisatie_id *ret);

/* Whose link was shown: the context's sleutel is its hash. ERR_GEEN_RIJ: it opens nothing. */
struct zetellink_row {
	zetel_id zetel_id;
	scan_id scan_id;
	gebruiker_id gebruiker_id;
	functie_id functie_id;
	const char *naam;
	const char *organisatie;
	const char *regio;
	int64_t jaar;
	int toestand;
	struct datum sessie1_datum;
	const char *sessie1_waar;
	const char *initiatiefnemer;
};
#define ZETELLINK_COLUMNS 12
extern const struct column zetellink_columns[ZETELLINK_COLUMNS];
MUST_USE int zetellink_find(struct db *db, struct arena *a, struct zetellink_row *ret);

#endif
