/*
 * A chain of one of the logs, and what the files of the log need from each other. Internal to
 * toegang/logboek*.c.
 */
#ifndef TOEGANG_LOGBOEK_KETEN_H
#define TOEGANG_LOGBOEK_KETEN_H

#include "base/arena.h"
#include "db/db.h"
#include "toegang/zegel.h"

struct logboek;

enum keten_soort { KETEN_WIJZIGING, KETEN_INZAGE, KETEN_SOORTEN };

struct keten {
	enum keten_soort soort;
	int64_t nummer;
	uint8_t start[ZEGEL_SIZE]; /* what stands before the first row */
	/* Where the chain ended when we last knew. */
	int64_t volgnummer;
	uint8_t zegel[ZEGEL_SIZE];
	/* The last place in the anchor file, and the one that is being written; only for who
	 * anchors. */
	int64_t anchored, anchoring;
};

/* "wijziging", "inzage" */
const char *keten_soort_name(enum keten_soort soort);
void keten_init(struct keten *k, const struct zegel_key *key, enum keten_soort soort,
		int64_t nummer);
/* Where the chain ends in the database, as this transaction sees it. */
MUST_USE int keten_load(struct keten *k, struct db *db, struct arena *scratch);

struct database *logboek_database(const struct logboek *l);
const struct zegel_key *logboek_key(const struct logboek *l);
/*
 * Chains of this process, one after another; NULL begins and ends. Only soort, nummer and what is
 * for who anchors may be touched: the rest belongs to the writer.
 */
struct keten *logboek_keten_next(struct logboek *l, struct keten *after);
void logboek_anchor_begin(struct logboek *l);
void logboek_anchor_failed(struct logboek *l);

#endif
