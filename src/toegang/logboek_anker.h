/*
 * The anchor file: where each chain stood at some time, kept where who can change the database
 * cannot. One line each:
 *
 *	2026-11-22T10:15:00Z inzage 1 1234 <seal of that row> <seal of this line>
 *
 * A line that was cut off by a crash is passed over; one that is whole and has a wrong seal is not
 * ours. Internal to toegang/logboek*.c; logboek_anchor is in logboek.h.
 */
#ifndef TOEGANG_LOGBOEK_ANKER_H
#define TOEGANG_LOGBOEK_ANKER_H

#include "base/buf.h"
#include "toegang/logboek_keten.h"

#define ANKER_OP_MAX 21

struct anker {
	enum keten_soort soort;
	int64_t keten;
	int64_t volgnummer;
	uint8_t zegel[ZEGEL_SIZE];
	char op[ANKER_OP_MAX]; /* as it stands in the file */
};

struct ankers {
	const struct anker *list; /* in `data`; sorted by soort, keten, volgnummer */
	size_t count;
	struct buf data;
};

/*
 * The whole file. 0; ERR_CONFLICT when a line has a wrong seal (its number is in `report`);
 * ERR_ONBEKEND when there is no file; ERR_GEEN_RECHT or ERR_DATABASE when it cannot be read;
 * ERR_GEHEUGEN.
 */
MUST_USE int ankers_load(const char *path, const struct zegel_key *key, struct ankers *ret,
			 struct buf *report);
void ankers_free(struct ankers *a);

#endif
