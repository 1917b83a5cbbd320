/*
 * Sessions and the way in. What the visitor holds (cookie, one-time code) is random and stored only
 * as its hash; the views inlog, inlog_poging, inlog_adres and code_gebruiker open to who carries
 * that hash in the context (ctx_sleutel).
 */
#ifndef TOEGANG_SESSIE_H
#define TOEGANG_SESSIE_H

#include "base/secret.h"
#include "db/db.h"

#define SESSIE_TOKEN_MAX BASE64URL_MAX(32)
#define SESSIE_ABSOLUTE_MS (INT64_C(10) * 60 * 60 * 1000)

/* BLAKE2b-256 of the folded address: what t_gebruiker.email_hash holds. */
void email_hash(struct arena *a, const char *email, uint8_t ret[32]);

/* Whether this can be an address: one @, a dot behind it, no blanks, at most 254 bytes. */
bool email_is_address(const char *email);

/* A new session; its token into `token`. Inside a write transaction. */
MUST_USE int sessie_create(struct db *db, gebruiker_id gebruiker, functie_id functie,
			   struct moment nu, char token[SESSIE_TOKEN_MAX]);
/* The session goes on in another functie, from the next request on. Only one of the same person
 * that runs keeps it alive (view mijn_sessie). */
MUST_USE int sessie_assign(struct db *db, sessie_id sessie, functie_id functie);
MUST_USE int sessie_end(struct db *db, sessie_id sessie, struct moment nu);
/* Ends all sessions of the gebruiker whose context this is, but `keep` (nr 0: none is kept). */
MUST_USE int sessie_end_others(struct db *db, sessie_id keep, struct moment nu);

/* ---- slowing down guesses ---- */

struct aanloop {
	int account_failures;       /* of this account in the last ten minutes, from any address */
	int pair_failures;          /* of this account from this address */
	int address_failures;       /* from this address, for any account */
	struct moment last_failure; /* of the pair or the address */
};
/*
 * How long from `nu` this visitor must wait before another guess is looked at, in ms; 0: now. Pure.
 * Grows with the failures of the pair and of the address; the failures of others never keep the
 * owner out from an address of his own.
 */
int64_t aanloop_wait(const struct aanloop *a, struct moment nu);
/* Counts what the views show: the context's sleutel must be the email hash, then the address hash
 * (this sets it). */
MUST_USE int aanloop_load(struct db *db, struct arena *a, const struct db_context *context,
			  const uint8_t email[32], const uint8_t address[32], struct aanloop *ret);
/* Notes an attempt; inside a write transaction. */
MUST_USE int aanloop_note(struct db *db, const uint8_t email[32], const uint8_t address[32],
			  struct moment nu, bool ok);

/*
 * Another password, of the gebruiker whose context this is: none of his sessions and codes opens
 * anything any more. ERR_VERSIE: he was changed since. Inside a write transaction.
 */
MUST_USE int sessie_change_wachtwoord(struct db *db, gebruiker_id gebruiker, int64_t versie,
				      const char *wachtwoord_hash, struct moment nu);

/* ---- one-time codes ---- */

#define TOEGANGSCODE_MAX 32
/* A code of 80 random bits in groups ("7K3Q-…"), valid until `until`. Inside a write transaction.
 */
MUST_USE int toegangscode_create(struct db *db, gebruiker_id gebruiker, struct moment until,
				 char code[TOEGANGSCODE_MAX]);
/* The hash to look it up by: capitals, blanks and dashes do not matter, O reads as 0, I and L as 1.
 */
void toegangscode_hash(const char *code, uint8_t ret[32]);
/* Sets the password of the code's gebruiker (context sleutel = its hash), uses up the code, ends
 * the person's sessions. */
MUST_USE int toegangscode_redeem(struct db *db, struct arena *a, const char *wachtwoord_hash,
				 struct moment nu, gebruiker_id *ret);

#endif
