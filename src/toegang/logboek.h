/*
 * The two logs: changes (t_wijziging, written by triggers) and readings (t_inzage, written here).
 * Each row is sealed with a keyed hash over the seal before it (toegang/zegel.h), in the
 * transaction that it belongs to: no seal, no commit, no reply. One chain per writing connection,
 * so that PostgreSQL writers do not wait for each other; SQLite has one writer and one chain.
 * `startbaan log verify` walks the chains; an anchor file kept elsewhere shows a cut tail or a
 * swapped database.
 *
 * Where a chain ends is remembered, but never trusted: a row is written only when the chain still
 * ends there. After a rollback, or when another process wrote, it is looked up again.
 *
 * A `struct logboek` may be used by all threads; a connection by one at a time.
 */
#ifndef TOEGANG_LOGBOEK_H
#define TOEGANG_LOGBOEK_H

#include "base/buf.h"
#include "base/secret.h"
#include "db/db.h"

struct logboek; /* the key and the ends of the chains; one per process */

/* `key` is the one of SECRET_LOGBOEK. 0 or ERR_GEHEUGEN. */
MUST_USE int logboek_open(struct database *d, const uint8_t key[32], struct logboek **ret);
/* After database_close: its writer seals until the end. NULL is fine. */
void logboek_close(struct logboek *l);

/* For database_on_seal: seals every t_wijziging row of this transaction. `arg` is the struct
 * logboek. */
int logboek_seal(struct db *db, void *arg);

struct inzage {
	int64_t gebruiker;
	int64_t functie;
	struct moment op;
	const char *route; /* "GET /jongeren/:jongere" */
	const char *doel;
	bool geweigerd;
	uint32_t onderdelen;     /* what was read */
	const int64_t *jongeren; /* whose; may hold doubles, any order */
	size_t count;
};
/* Appends one sealed row (and, for more than one young person, the set they form). Inside a write
 * transaction. */
MUST_USE int logboek_inzage(struct logboek *l, struct db *db, const struct inzage *inzage);

/* ---- anchors ---- */

#define LOGBOEK_ANCHOR_SECONDS 60
#define LOGBOEK_ANCHOR_ROWS 1000

/* Whether the last anchor of this process is 60 s or 1,000 rows old and there is something new.
 * Cheap. */
bool logboek_anchor_due(struct logboek *l, struct moment nu);
/*
 * Appends to the file, durably, one line per chain of this process that grew since the last one:
 * time, log, chain, place, seal, and a seal on the line. Only what is committed. Makes the file
 * (0600) when it is not there. One thread at a time; not from inside a job.
 */
MUST_USE int logboek_anchor(struct logboek *l, const char *path);

/* ---- checking ---- */

struct logboek_telling {
	int64_t wijzigingen, inzagen, verzamelingen, ketens, ankers;
};
/*
 * Walks both logs, the sets and (unless `anchor` is NULL) the anchor file. 0: all in order.
 * ERR_CONFLICT: it is not, and `report` has one line (Dutch) per log with the first row that is
 * wrong. Other errors: it could not be read. Reads in one read transaction; the server may go on.
 */
MUST_USE int logboek_verify(struct database *d, const uint8_t key[32], const char *anchor,
			    struct logboek_telling *ret, struct buf *report);
/* The same for a process that writes in these logs itself. An anchor file that is not there yet is
 * left out. */
MUST_USE int logboek_check(struct logboek *l, const char *anchor, struct logboek_telling *ret,
			   struct buf *report);

#endif
