/*
 * Meldingen about somebody's work, and whom to call about it (F280, F281; peers 92). Read as the
 * viewer; who writes does so inside a write transaction in which the place or the melding was
 * loaded with sight of "werk" and the timeline, and each act writes its line there. Conflicts:
 * melding_plaats (the work ended), belofte_2_melding (the dossier is closed), melding_vast (it was
 * answered or taken back), melding_door (only its maker takes it back).
 */
#ifndef STORE_MELDING_H
#define STORE_MELDING_H

#include "db/object.h"
#include "domain/melding.h"
#include "store/jongere_wijzig.h"

struct melding_row {
	melding_id id; /* first: a list turns its pages by it */
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	int meldinglicht;
	int meldingsoort;
	int meldersoort;
	const char *tekst; /* NULL for who has not the timeline in sight */
	struct moment op;
	gebruiker_id gebruiker_id;
	const char *door;
	const char *antwoord;
	struct moment antwoord_op;
	const char *antwoord_door;
};
#define MELDING_COLUMNS 18
extern const struct column melding_columns[MELDING_COLUMNS];
/* For routes under /meldingen/:melding; one that was taken back is not found. */
extern const struct object object_melding;
enum meldingstand melding_row_stand(const struct melding_row *melding);

/* Of a place, the last first: `limit` of those before this one. */
MUST_USE int melding_list(struct db *db, struct arena *a, plaatsing_id plaatsing, int64_t before,
			  size_t limit, struct db_rows *ret);
/* Of each place of a young person the last one; at most MELDING_LAST. */
#define MELDING_LAST 60
MUST_USE int melding_list_last(struct db *db, struct arena *a, jongere_id jongere,
			       struct db_rows *ret);
/* How many of this light came in from the day `van` until and including `tot`. */
MUST_USE int melding_count(struct db *db, plaatsing_id plaatsing, int licht, struct datum van,
			   struct datum tot, int64_t *ret);

struct melding_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	int melder, soort, licht;
	const char *tekst;
};
MUST_USE int melding_create(const struct handeling *h, const struct melding_nieuw *nieuw,
			    melding_id *ret);
MUST_USE int melding_answer(const struct handeling *h, const struct melding_row *melding,
			    const char *antwoord);
/* Its line on the timeline stays, marked as withdrawn. */
MUST_USE int melding_withdraw(const struct handeling *h, const struct melding_row *melding);

/* Somebody to call about a place. */
struct bel_row {
	int64_t orde; /* in which to call */
	int belrol;
	gebruiker_id gebruiker_id; /* 0: a jobcoach of the place, as he was written down */
	const char *naam;
	const char *telefoon;           /* NULL: not known */
	const char *bereikbaar;         /* when, in his own words; NULL: not said */
	struct datum afwezig_tot_datum; /* last day; DATUM_GEEN: he is there */
	const char *vervanger;          /* NULL: nobody */
	const char *vervanger_telefoon;
};
#define BEL_COLUMNS 9
extern const struct column bel_columns[BEL_COLUMNS];
/*
 * In the order in which to call: who does the nazorg, the casusregisseur behind him, the jobcoach
 * of today; each once. At most BEL_MAX.
 */
#define BEL_MAX 8
MUST_USE int bel_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct datum vandaag,
		      struct db_rows *ret);
/* bel_eerst of them: an index, or -1. */
int bel_list_first(const struct db_rows *rows);

#endif
