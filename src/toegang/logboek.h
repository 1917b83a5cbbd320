/*
 * The two logs: changes (t_wijziging, written by triggers) and readings (t_inzage, written here).
 * Each row is sealed with a keyed hash over the seal before it, in the transaction that it belongs to: no seal, no
 * commit, no reply. One chain per writing connection, so that PostgreSQL writers do not wait for each other.
 * `startbaan log verify` walks the chains; an anchor file kept elsewhere shows a cut tail or a swapped database.
 */
#ifndef TOEGANG_LOGBOEK_H
#define TOEGANG_LOGBOEK_H

#include "base/secret.h"
#include "db/db.h"

struct logboek; /* the key and the ends of the chains; one per process */

MUST_USE int logboek_open(struct database *d, const uint8_t key[32], struct logboek **ret);
void logboek_close(struct logboek *l);

/* For database_on_seal: seals every t_wijziging row of this transaction. `arg` is the struct logboek. */
int logboek_seal(struct db *db, void *arg);

struct inzage {
	int64_t gebruiker;
	int64_t functie;
	struct moment op;
	const char *route; /* "GET /jongeren/:jongere" */
	const char *doel;
	bool geweigerd;
	uint32_t onderdelen;      /* what was read */
	const int64_t *jongeren;  /* whose; may hold doubles, any order */
	size_t count;
};
/* Appends one sealed row (and, for more than one young person, the set they form). Inside a write transaction. */
MUST_USE int logboek_inzage(struct logboek *l, struct db *db, const struct inzage *inzage);

#endif
