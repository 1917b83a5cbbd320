/*
 * The coach of a young person: who could be it, and the choice. Whoever chooses reads of a
 * candidate what the directory says and of how many dossiers he is a part; a candidate reads
 * nothing until he is chosen. Functions that write run inside a write transaction in which the
 * dossier was loaded with the right to change its circle. F127, F130, F138-F139.
 */
#ifndef STORE_COACH_H
#define STORE_COACH_H

#include "db/db.h"
#include "domain/coach.h"
#include "store/jongere_wijzig.h"
#include "toegang/recht.h"

/* The roles whose functions accompany young people, for a query. */
#define ROLLEN_COACH                                                                               \
	"('casusregisseur', 'jobcoach', 'stagebegeleider', 'mentor', 'doorstroomcoach')"

struct coachkandidaat_row {
	gebruiker_id id;
	const char *naam;
	int rol; /* enum rol */
	organisatie_id organisatie_id;
	const char *organisatie;
	int64_t deskundigheden;
	const char *plaats; /* NULL: not where the young person lives */
	int64_t aantal;
	int64_t licht, zwaar; /* of them (store/zwaarte) */
	int telt;             /* no column: as how many usual ones they count */
	int64_t norm;
	struct datum afwezig_tot_datum;
	bool begeleidde;
	bool is_betrokken;
	const char *uitleg; /* no column: why he could be it, in words */
};
#define COACHKANDIDAAT_COLUMNS 15
extern const struct column coachkandidaat_columns[COACHKANDIDAAT_COLUMNS];

struct coach_vraag {
	jongere_id jongere;
	uint32_t nodig; /* bits of deskundigheden */
	struct datum vandaag;
};

#define COACHVOORSTEL_MAX 8
/* The proposal: who there is a reason for, in the order of domain/coach, COACHVOORSTEL_MAX. */
MUST_USE int coach_propose(struct db *db, struct arena *a, const struct coach_vraag *vraag,
			   struct db_rows *ret);
#define COACHZOEK_MAX 30
/* Whoever has this in his name or organisation, in the same order. */
MUST_USE int coach_search(struct db *db, struct arena *a, const struct coach_vraag *vraag,
			  const char *zoek, struct db_rows *ret);
/* ERR_GEEN_RIJ: nobody who could be it. */
MUST_USE int coachkandidaat_find(struct db *db, struct arena *a, const struct coach_vraag *vraag,
				 gebruiker_id wie, struct coachkandidaat_row *ret);

struct coachkeuze_row {
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *eerste; /* who stood first; NULL: nobody did */
	const char *uitleg;
	const char *reden;
	const char *door;
	struct moment op;
	struct moment beeindigd_op; /* MOMENT_GEEN: is it now */
};
#define COACHKEUZE_COLUMNS 9
extern const struct column coachkeuze_columns[COACHKEUZE_COLUMNS];
#define COACHKEUZE_MAX 50
/* What was chosen, the last first. */
MUST_USE int coachkeuze_list(struct db *db, struct arena *a, jongere_id jongere,
			     struct db_rows *ret);

struct coachkeuze_nieuw {
	jongere_id jongere;
	const struct coachkandidaat_row *wie; /* has the dossier in sight by now */
	gebruiker_id eerste;                  /* of the proposal; 0: nobody */
	const char *reden;
};
/*
 * He is the coach from now on, in the place of who was; the line on the timeline says so.
 * ERR_CONFLICT coach_zonder_zicht: not involved, or only until a day; coach_stil: closed, or no
 * help wanted now.
 */
MUST_USE int coachkeuze_create(const struct handeling *h, const struct coachkeuze_nieuw *nieuw);

#endif
