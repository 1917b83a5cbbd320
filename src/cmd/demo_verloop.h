/*
 * One young person of the demo while the story is told, and what every step needs.
 */
#ifndef CMD_DEMO_VERLOOP_H
#define CMD_DEMO_VERLOOP_H

#include "cmd/demo_stap.h"
#include "store/jongere_wijzig.h"
#include "store/plaatsing.h"
#include "store/plan.h"

struct verloop {
	struct demo *demo;
	struct db *db;
	struct arena *a;
	const struct demo_jongere *j;
	const struct stap *stap;
	int nummer; /* of the step, for the time of day */
	jongere_id jongere;
	enum demo_mens casusregisseur;
	int fase;
	bool monitor;
	struct datum waakvlam;  /* when it is looked at again; DATUM_GEEN: none */
	struct datum dag;       /* of the step */
	struct datum volgend;   /* contact */
	struct handeling h;     /* who records the step, and when */
	plaatsing_id plaatsing; /* the last one */
	int plaatsingsoort;
	int uren; /* of it, hundredths a week */
	bool loopt, opgevolgd;
	enum demo_bedrijf bedrijf;
	contract_id contract_id;
	struct contract_nieuw contract; /* the last one */
	signaal_id signaal;
	struct doel_row doel; /* the last one */
	struct actie_row actie;
	overdracht_id overdracht;
	verwijzing_id verwijzing; /* the last one */
	naaste_id naaste;         /* the last one */
};

/* Writes what a step says. */
typedef int demo_play(struct verloop *v, const struct stap *s);

/* A day of the story; DATUM_GEEN for NIET. */
struct datum verloop_dag(const struct verloop *v, int dag);
/* The same day, or the Friday before: nobody is at the office in the weekend. */
struct datum workday(struct datum d);
/* A text of the story with its names filled in; NULL stays NULL. */
const char *verloop_text(struct verloop *v, const char *text);
gebruiker_id verloop_mens(const struct verloop *v, enum demo_mens m);
/* A number that nobody else has. */
const char *verloop_telefoon(struct verloop *v);
/* Who records what follows, at a moment in office hours of that day. */
MUST_USE int verloop_context(struct verloop *v, enum demo_mens wie, struct datum dag);
MUST_USE int verloop_fase(struct verloop *v, int fase, const char *why);
/* By the rhythm of the phase, unless the story names another day. */
struct datum verloop_next_contact(const struct verloop *v);

#endif
