/*
 * Wishes for development at a place. Read as the viewer; who writes does so inside a write
 * transaction in which the place or the wish was loaded with the right to change it, and each act
 * writes its line on the timeline. ontwikkelwens_vast is the conflict of what was answered already,
 * ontwikkelwens_zonder_ja that of an employer who may not be asked. F284-F286.
 */
#ifndef STORE_ONTWIKKELWENS_H
#define STORE_ONTWIKKELWENS_H

#include "db/object.h"
#include "domain/ontwikkelwens.h"
#include "store/jongere_wijzig.h"

struct ontwikkelwens_row {
	ontwikkelwens_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	int weet_werkgever;
	struct datum eind_datum; /* of the place */
	int wenssoort;
	const char *tekst;
	struct datum datum;
	bool mag_werkgever;
	int wensantwoord; /* CHOICE_NONE: none yet */
	const char *antwoord_tekst;
	struct datum antwoord_datum;
	bool is_antwoord_terug; /* the reader wrote it down today and can take it back */
	const char *uitkomst;   /* NULL: not known yet */
	struct datum uitkomst_datum;
	const char *door;
};
#define ONTWIKKELWENS_COLUMNS 21
extern const struct column ontwikkelwens_columns[ONTWIKKELWENS_COLUMNS];
/* For routes under /ontwikkelwensen/:ontwikkelwens. */
extern const struct object object_ontwikkelwens;
enum wensstand ontwikkelwens_stand(const struct ontwikkelwens_row *wens);
/* Of a place, the last first. */
#define ONTWIKKELWENS_MAX 40
MUST_USE int ontwikkelwens_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
				struct db_rows *ret);

struct ontwikkelwens_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	int soort;
	const char *tekst;
	struct datum datum;
	bool mag_werkgever;
};
MUST_USE int ontwikkelwens_create(const struct handeling *h,
				  const struct ontwikkelwens_nieuw *nieuw);
/* The young person says that the employer may be asked. */
MUST_USE int ontwikkelwens_allow(const struct handeling *h, const struct ontwikkelwens_row *wens);
/* `tekst` may be NULL of a yes only. */
MUST_USE int ontwikkelwens_answer(const struct handeling *h, const struct ontwikkelwens_row *wens,
				  int antwoord, const char *tekst, struct datum datum);
/* The answer was a slip: the wish waits again. ERR_CONFLICT ontwikkelwens_vast: not by who wrote it
 * down, or after a day. */
MUST_USE int ontwikkelwens_withdraw_answer(const struct handeling *h,
					   const struct ontwikkelwens_row *wens);
MUST_USE int ontwikkelwens_end(const struct handeling *h, const struct ontwikkelwens_row *wens,
			       const char *uitkomst);

#endif
