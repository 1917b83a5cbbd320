/*
 * What questions of the network are about: few subjects, kept by who writes the kennisbank, put to
 * a question by who asked it, and followed by whoever wants to hear of it (F375, F376; schema
 * 0065). Whatever breaks a guard is ERR_CONFLICT with its name.
 */
#ifndef STORE_ONDERWERP_H
#define STORE_ONDERWERP_H

#include "db/object.h"
#include "store/jongere_wijzig.h"

struct onderwerp_row {
	onderwerp_id id;
	const char *naam;
	bool gevolgd;   /* by the reader */
	int64_t vragen; /* in his sight */
};
#define ONDERWERP_COLUMNS 4
extern const struct column onderwerp_columns[ONDERWERP_COLUMNS];
extern const struct object object_onderwerp;
#define ONDERWERP_MAX 100
/* By name. */
MUST_USE int onderwerp_list(struct db *db, struct arena *a, struct db_rows *ret);

struct onderwerp_redactie {
	onderwerp_id id;
	const char *naam;
	struct moment ingetrokken_op;
};
/* Also what was taken out; for who keeps the list. */
extern const struct object object_onderwerp_redactie;
/* ERR_CONFLICT onderwerp_een: it is there already. */
MUST_USE int onderwerp_create(const struct handeling *h, const char *naam);
/* Questions that had it have it no more, and again when it is put back. */
MUST_USE int onderwerp_withdraw(const struct handeling *h, onderwerp_id id, bool terug);

/* Of one question: struct onderwerp_row. */
MUST_USE int vraagonderwerp_list(struct db *db, struct arena *a, vraag_id vraag,
				 struct db_rows *ret);
/* It is about this, or not any more; what is so already stays so. */
MUST_USE int vraagonderwerp_set(const struct handeling *h, vraag_id vraag, onderwerp_id onderwerp,
				bool is_zo);
/* The one who acts follows it, or not any more. */
MUST_USE int onderwerpvolger_set(const struct handeling *h, onderwerp_id onderwerp, bool is_zo);

#endif
