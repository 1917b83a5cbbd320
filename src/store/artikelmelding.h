/*
 * "Klopt dit niet?": what a reader says is wrong in an article, for who looks after it (F366). He
 * reads his own with the answer; who writes the kennisbank reads all of them.
 */
#ifndef STORE_ARTIKELMELDING_H
#define STORE_ARTIKELMELDING_H

#include "db/object.h"
#include "store/jongere_wijzig.h"

struct artikelmelding_row {
	artikelmelding_id id;
	artikel_id artikel_id;
	int64_t versie;
	const char *tekst;
	const char *door;
	struct moment op;
	const char *antwoord; /* NULL: none yet */
	const char *antwoord_door;
};
#define ARTIKELMELDING_COLUMNS 8
extern const struct column artikelmelding_columns[ARTIKELMELDING_COLUMNS];
extern const struct object object_artikelmelding;
#define ARTIKELMELDING_MAX 200
/* Of an article, the last first; only one's own, unless one writes. */
MUST_USE int artikelmelding_list(struct db *db, struct arena *a, artikel_id artikel,
				 struct db_rows *ret);
MUST_USE int artikelmelding_create(const struct handeling *h, artikel_id artikel,
				   const char *tekst);
/* ERR_VERSIE: it was answered meanwhile. */
MUST_USE int artikelmelding_answer(const struct handeling *h,
				   const struct artikelmelding_row *melding, const char *antwoord);

#endif
