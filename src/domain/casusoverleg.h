/*
 * Casusoverleg: colleagues go through open cases together (F127-F133, peers 16). It can be stopped
 * and taken up again. Whom to talk about is advised in words: a reason and since when, in the order
 * of how much it presses; people decide.
 */
#ifndef DOMAIN_CASUSOVERLEG_H
#define DOMAIN_CASUSOVERLEG_H

#include "domain/termijn.h"

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

enum casusoverleg_toestand {
	CASUSOVERLEG_GEPLAND,
	CASUSOVERLEG_BEZIG,
	CASUSOVERLEG_ONDERBROKEN,
	CASUSOVERLEG_AFGEROND,
	CASUSOVERLEG_VERVALLEN,
	CASUSOVERLEG_TOESTANDEN
};
extern const struct choices casusoverleg_toestanden;

enum casusoverleg_stap {
	CASUSOVERLEGSTAP_WIJZIG, /* day, place, who takes part, the agenda */
	CASUSOVERLEGSTAP_BEGIN,  /* or go on with it */
	CASUSOVERLEGSTAP_BESPREEK,
	CASUSOVERLEGSTAP_ONDERBREEK,
	CASUSOVERLEGSTAP_ROND_AF,
	CASUSOVERLEGSTAP_LAAT_VERVALLEN,
	CASUSOVERLEG_STAPPEN
};

/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int casusoverleg_next(int toestand, int stap);
/* The step with which it ends now, or CHOICE_NONE: it has ended. */
int casusoverleg_last_step(int toestand);

/* A jongere on an agenda. */
enum overlegpunt_toestand { OVERLEGPUNT_OPEN, OVERLEGPUNT_BESPROKEN, OVERLEGPUNT_INGETROKKEN };
extern const struct choices overlegpunt_toestanden;
/* How much it presses, as who asks says; the agenda stands in this order. */
enum overlegurgentie { OVERLEGURGENTIE_SPOED, OVERLEGURGENTIE_GEWOON, OVERLEGURGENTIE_KAN_WACHTEN };
extern const struct choices overlegurgenties;

/* Why somebody could be talked about, what presses most first. */
enum overlegreden {
	OVERLEGREDEN_HULP,
	OVERLEGREDEN_UITVAL,
	OVERLEGREDEN_AFSPRAAK,
	OVERLEGREDEN_VOORTGANG
};
extern const struct choices overlegredenen;

struct overleg_feiten {
	struct datum hulp_gevraagd; /* DATUM_GEEN: it was not asked */
	int fase;
	struct datum fase_van;
	struct datum actie_voor; /* the first day by which something must be done, or DATUM_GEEN */
};
struct overlegvoorstel {
	int reden;
	struct datum sinds;
};
/* Whether there is a reason to talk about this dossier; the one that presses most in *ret. */
bool overlegvoorstel_compute(const struct overleg_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct overlegvoorstel *ret);
/* For sorting: what presses most first, of the same reason what lasts longest. */
int overlegvoorstel_compare(const struct overlegvoorstel *a, const struct overlegvoorstel *b);
/* "Al 7 maanden in dezelfde fase." */
const char *overlegvoorstel_text(struct arena *a, const struct overlegvoorstel *v,
				 struct datum vandaag);

#endif
