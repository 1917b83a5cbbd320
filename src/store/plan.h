/*
 * The plan in the database: goals and what is done for them, read as the viewer, and written with
 * their line on the timeline. Every function that writes runs inside a write transaction in which
 * the dossier, goal or action was loaded with the right to change it; `h` says who acts. F118.
 */
#ifndef STORE_PLAN_H
#define STORE_PLAN_H

#include "db/object.h"
#include "domain/plan.h"
#include "store/jongere_wijzig.h"

struct doel_row {
	doel_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *tekst;
	int wens;         /* enum doelwens */
	const char *door; /* who wrote it down */
	struct moment op;
	int toestand; /* enum planstand */
	const char *reden;
	struct moment afgerond_op; /* MOMENT_GEEN while it runs */
};
#define DOEL_COLUMNS 13
extern const struct column doel_columns[DOEL_COLUMNS];
/* For routes under /doelen/:doel; r->object is a struct doel_row. */
extern const struct object object_doel;

struct actie_row {
	actie_id id;
	jongere_id jongere_id;
	doel_id doel_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *tekst;
	gebruiker_id gebruiker_id; /* 0: the young person does it */
	const char *wie;
	struct datum voor_datum; /* last day */
	int toestand;            /* enum planstand */
	const char *reden;
	struct moment afgerond_op;
};
#define ACTIE_COLUMNS 14
extern const struct column actie_columns[ACTIE_COLUMNS];
/* For routes under /acties/:actie; r->object is a struct actie_row. */
extern const struct object object_actie;

#define PLAN_MAX 500
/* All goals of a dossier, those that run first, then the newest; at most PLAN_MAX. */
MUST_USE int doel_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret);
/* What is done for them, by goal and then by last day; at most PLAN_MAX. */
MUST_USE int actie_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret);

struct doel_nieuw {
	jongere_id jongere;
	const char *tekst;
	int wens;
	int route; /* enum planroute whose steps come with it, or CHOICE_NONE */
	gebruiker_id casusregisseur;
};
MUST_USE int doel_create(const struct handeling *h, const struct doel_nieuw *nieuw, doel_id *ret);
MUST_USE int doel_update(const struct handeling *h, const struct doel_row *doel, const char *tekst,
			 int wens);
/*
 * Takes the step (enum planstap). What was still to be done stops with its goal, and is to be done
 * again when the goal is. ERR_CONFLICT where the goal cannot take this step.
 */
MUST_USE int doel_step(const struct handeling *h, const struct doel_row *doel, int stap,
		       const char *reden);

struct actie_nieuw {
	jongere_id jongere;
	doel_id doel;
	const char *tekst;
	gebruiker_id wie; /* 0: the young person */
	struct datum voor;
};
/* ERR_CONFLICT: actie_zonder_doel (it has ended) or actie_zonder_zicht (of who would do it). */
MUST_USE int actie_create(const struct handeling *h, const struct actie_nieuw *nieuw,
			  actie_id *ret);
MUST_USE int actie_update(const struct handeling *h, const struct actie_row *actie,
			  const struct actie_nieuw *nieuw);
/* ERR_CONFLICT where the step cannot be taken, or its goal has ended. */
MUST_USE int actie_step(const struct handeling *h, const struct actie_row *actie, int stap,
			const char *reden);

#endif
