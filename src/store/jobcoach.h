/*
 * The coaching of a place: its toekenningen, the hours that were used, the reports, and who
 * was trained at the employer. Read as the viewer; who writes does so inside a write transaction in
 * which the place was loaded with the right to change it, and each act writes its line on the
 * timeline.
 * What the tables refuse is ERR_CONFLICT: jobcoach_een (two at a time), jobcoachuur_buiten (a day
 * outside the toekenning), jobcoachverslag_vast (answered already). F227-F244.
 */
#ifndef STORE_JOBCOACH_H
#define STORE_JOBCOACH_H

#include "db/object.h"
#include "domain/jobcoach.h"
#include "store/jongere_wijzig.h"

/* A toekenning with its place. */
struct jobcoach_row {
	jobcoach_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *werkgever;
	const char *functie;
	struct datum eind_datum; /* of the place */
	int soort;
	const char *naam;
	const char *organisatie;
	const char *telefoon;
	bool gekozen; /* the young person had a choice */
	int regime;
	int64_t promille;
	int64_t budget; /* minutes, and so is besteed */
	const char *reden;
	struct datum van_datum;
	struct datum tot_datum;
	const char *einde_reden;
	int64_t besteed;
	bool volgt;
	int resultaat; /* of its last report; CHOICE_NONE: there is none */
};
#define JOBCOACH_COLUMNS 26
extern const struct column jobcoach_columns[JOBCOACH_COLUMNS];
/* For routes under /jobcoaches/:jobcoach. */
extern const struct object object_jobcoach;
struct jobcoach_feiten jobcoach_feiten(const struct jobcoach_row *jobcoach);
/* Of a place, the last first; at most JOBCOACH_MAX. */
#define JOBCOACH_MAX 20
MUST_USE int jobcoach_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
			   struct db_rows *ret);
/* The one of such rows that runs on a day, or NULL. */
const struct jobcoach_row *jobcoach_of_day(const struct jobcoach_row *rows, size_t n,
					   struct datum dag);

struct jobcoach_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	int soort;
	const char *naam, *organisatie, *telefoon; /* the last two may be NULL */
	bool gekozen;
	int regime;
	struct jobcoach_budget budget;
	const char *reden; /* NULL: jobcoach_needs_reden asks for none */
	struct datum van, tot;
};
/* The place is one with a jobcoach from then on. */
MUST_USE int jobcoach_create(const struct handeling *h, const struct jobcoach_nieuw *nieuw);
/* Its last day is earlier than was meant. */
MUST_USE int jobcoach_end(const struct handeling *h, const struct jobcoach_row *jobcoach,
			  struct datum laatste_dag, const char *reden);

/* ---- hours ---- */

struct jobcoachuur_row {
	jobcoachuur_id id;
	jobcoach_id jobcoach_id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	struct datum datum;
	int64_t minuten;
	int activiteit;
	const char *door;
};
#define JOBCOACHUUR_COLUMNS 10
extern const struct column jobcoachuur_columns[JOBCOACHUUR_COLUMNS];
extern const struct object object_jobcoachuur;
/* The last first; at most JOBCOACHUUR_MAX. */
#define JOBCOACHUUR_MAX 200
MUST_USE int jobcoachuur_list(struct db *db, struct arena *a, jobcoach_id jobcoach,
			      struct db_rows *ret);

struct jobcoachuur_nieuw {
	jobcoach_id jobcoach;
	jongere_id jongere;
	struct datum datum;
	int64_t minuten;
	int activiteit;
};
/* Without a line on the timeline: it is the contact that tells what happened. */
MUST_USE int jobcoachuur_create(const struct handeling *h, const struct jobcoachuur_nieuw *nieuw,
				jobcoachuur_id *ret);
MUST_USE int jobcoachuur_withdraw(const struct handeling *h, jobcoachuur_id id);
/* What the same person recorded in one act with a contact, at its instant: it goes with it. */
MUST_USE int jobcoachuur_withdraw_with(const struct handeling *h, jongere_id jongere,
				       struct moment op);

/* ---- reports ---- */

struct jobcoachverslag_row {
	jobcoachverslag_id id;
	jobcoach_id jobcoach_id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *werkgever;
	const char *functie;
	const char *naam; /* of the coach */
	struct datum van_datum;
	struct datum tot_datum;
	int64_t budget;
	int64_t besteed;
	int64_t nummer;
	const char *functioneren;
	const char *ontwikkeling;
	const char *problemen;
	const char *contract;
	int resultaat;
	const char *door;
	struct moment op;
	int evaluatieoordeel; /* CHOICE_NONE: the young person has not answered */
	const char *tekst;
	int wijze;
	struct datum datum;
};
#define JOBCOACHVERSLAG_COLUMNS 28
extern const struct column jobcoachverslag_columns[JOBCOACHVERSLAG_COLUMNS];
extern const struct object object_jobcoachverslag;
/* Of a place, the last first; at most JOBCOACHVERSLAG_MAX. */
#define JOBCOACHVERSLAG_MAX 40
MUST_USE int jobcoachverslag_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
				  struct db_rows *ret);

struct jobcoachverslag_nieuw {
	const char *functioneren, *ontwikkeling;
	const char *problemen, *contract; /* may be NULL */
	int resultaat;
};
/* The next version. */
MUST_USE int jobcoachverslag_create(const struct handeling *h, const struct jobcoach_row *jobcoach,
				    const struct jobcoachverslag_nieuw *nieuw,
				    jobcoachverslag_id *ret);
struct jobcoachverslag_antwoord {
	int oordeel;
	const char *tekst; /* in his own words; of a no it must be there */
	int wijze;
	struct datum datum;
};
MUST_USE int jobcoachverslag_answer(const struct handeling *h,
				    const struct jobcoachverslag_row *verslag,
				    const struct jobcoachverslag_antwoord *antwoord);

/* ---- who was trained at the employer ---- */

struct harrie_row {
	harrie_id id;
	werkgever_id werkgever_id;
	int64_t versie;
	const char *naam;
	int harrietraining;
	struct datum getraind_datum;
	struct datum tot_datum;
};
#define HARRIE_COLUMNS 7
extern const struct column harrie_columns[HARRIE_COLUMNS];
extern const struct object object_harrie;
#define HARRIE_MAX 50
MUST_USE int harrie_list(struct db *db, struct arena *a, werkgever_id werkgever,
			 struct db_rows *ret);
MUST_USE int harrie_create(struct db *db, const struct harrie_row *nieuw, harrie_id *ret);
MUST_USE int harrie_withdraw(struct db *db, harrie_id id, struct moment nu);

#endif
