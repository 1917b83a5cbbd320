/*
 * Sleutelbeslissingen in the database: read as the viewer, written with their line on the
 * timeline. Functions that write run inside a write transaction in which the dossier or beslissing
 * was loaded with the right to change it. F051, F052.
 */
#ifndef STORE_BESLISSING_H
#define STORE_BESLISSING_H

#include "db/object.h"
#include "domain/beslissing.h"
#include "store/jongere_wijzig.h"

struct beslissing_row {
	beslissing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	struct datum datum;
	const char *besluit;
	const char *reden;
	const char *stem;
	int64_t aanwezig;             /* bits of aanwezigen */
	struct datum terugblik_datum; /* DATUM_GEEN: something else was chosen */
	const char *door;
	struct moment ingetrokken_op; /* MOMENT_GEEN: it stands */
	const char *ingetrokken_door; /* NULL: it stands, or nobody knows any more */
};
#define BESLISSING_COLUMNS 15
extern const struct column beslissing_columns[BESLISSING_COLUMNS];
/* For routes under /beslissingen/:beslissing; r->object is a struct beslissing_row. */
extern const struct object object_beslissing;

struct terugblik_row {
	jongere_id jongere_id;
	beslissing_id beslissing_id;
	int antwoord;
	const char *tekst;
	const char *door;
	struct moment op;
};
#define TERUGBLIK_COLUMNS 6
extern const struct column terugblik_columns[TERUGBLIK_COLUMNS];

#define BESLISSING_MAX 200
#define TERUGBLIK_MAX 500
/*
 * What was decided, the newest first, and after it what was withdrawn: who could read it still
 * reads it. What was said of it, the oldest first.
 */
MUST_USE int beslissing_list(struct db *db, struct arena *a, jongere_id jongere,
			     struct db_rows *ret);
MUST_USE int terugblik_list(struct db *db, struct arena *a, jongere_id jongere,
			    struct db_rows *ret);

struct beslissing_nieuw {
	jongere_id jongere;
	struct datum datum;
	const char *besluit;
	const char *reden;
	const char *stem;
	uint32_t aanwezig;
	struct datum terugblik; /* when it is looked at again */
};
MUST_USE int beslissing_create(const struct handeling *h, const struct beslissing_nieuw *nieuw,
			       beslissing_id *ret);
/* What the young person says of it now, and when it is looked at `next`. ERR_CONFLICT: it was
 * withdrawn, or the dossier is closed. */
MUST_USE int terugblik_create(const struct handeling *h, const struct beslissing_row *b,
			      int antwoord, const char *tekst, struct datum next);
MUST_USE int beslissing_withdraw(const struct handeling *h, const struct beslissing_row *b);

#endif
