/*
 * Implementatiescan: twelve people of one region, six domains x two, lay their work beside fifteen
 * norms in two sessions and settle one agenda (F332-F344, document 003). That they only met is a
 * result too (F339). Pure rules; who may do what is the gate's and the database's.
 */
#ifndef DOMAIN_SCAN_H
#define DOMAIN_SCAN_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

#define SCAN_DOMEINEN 6
#define SCAN_PLEKKEN 2
#define SCAN_ZETELS (SCAN_DOMEINEN * SCAN_PLEKKEN)
#define SCAN_NORMEN 15

enum scan_toestand {
	SCAN_VOORBEREIDING,
	SCAN_SESSIE1,
	SCAN_TUSSENTIJD,
	SCAN_SESSIE2,
	SCAN_CONCEPTAGENDA,
	SCAN_VASTGESTELD,
	SCAN_GESTOPT,
	SCAN_TOESTANDEN
};
extern const struct choices scan_toestanden;

enum scan_stap {
	SCANSTAP_BEGIN1,
	SCANSTAP_EIND1,
	SCANSTAP_BEGIN2,
	SCANSTAP_EIND2,
	SCANSTAP_STEL_VAST,
	SCANSTAP_TERUG, /* begun or ended too early: one state back */
	SCANSTAP_STOP,
	SCANSTAP_HERVAT, /* not stopped after all */
	SCAN_STAPPEN
};
/*
 * The state after this step, or CHOICE_NONE: it makes no sense now. `gestopt_vanuit` is the state
 * in which it was stopped, CHOICE_NONE when it was not.
 */
int scan_next(int toestand, int stap, int gestopt_vanuit);
/* Seats, texts and days can still be changed. */
bool scan_is_open(int toestand);
/* A session goes on or is still to come: who comes matters. */
bool scan_is_bezig(int toestand);

/* How it was stopped. */
enum stopsoort { STOP_KENNISGEMAAKT, STOP_AFGEBROKEN };
extern const struct choices stopsoorten;

/* The six domains (F333), index 0 to 5; the database numbers them from 1. */
extern const struct choices zeteldomeinen;
/* "Onderwijs" of 1; "" of what is no domain. */
const char *zeteldomein_label(int64_t domein);

extern const struct choices zetelantwoorden;
enum zetelantwoord { ZETELANTWOORD_JA, ZETELANTWOORD_NEE };

/* How far one seat is. */
enum zetelstand {
	ZETEL_BEDACHT, /* a name, nothing more */
	ZETEL_GEBELD,
	ZETEL_UITGENODIGD,
	ZETEL_KOMT,
	ZETEL_KOMT_NIET,
	ZETEL_STANDEN
};
extern const struct choices zetelstanden;
struct zetel_feiten {
	bool gebeld, uitgenodigd;
	int antwoord; /* enum zetelantwoord, or CHOICE_NONE */
};
int zetelstand_of(const struct zetel_feiten *f);

/* What who leads a scan does next, before session one: one thing at a time. */
enum scanvervolg {
	SCANVERVOLG_VERVANGEN, /* somebody cannot come */
	SCANVERVOLG_BELLEN,
	SCANVERVOLG_UITNODIGEN,
	SCANVERVOLG_VULLEN, /* there are seats left */
	SCANVERVOLG_DAG,    /* all seats are taken, and no day was chosen */
	SCANVERVOLG_WACHTEN,
	SCANVERVOLG_BEGINNEN, /* all twelve come */
	SCANVERVOLGEN
};
struct scanvervolg_feiten {
	int zetels[ZETEL_STANDEN]; /* how many there are, by enum zetelstand */
	bool heeft_dag;            /* of session one */
};
enum scanvervolg scanvervolg_of(const struct scanvervolg_feiten *f);
/* The state of the seats that it is about, or CHOICE_NONE. */
int scanvervolg_stand(enum scanvervolg vervolg);

/* Of a seat whose link went out by mail. */
struct zetelherinnering_feiten {
	struct datum uitgenodigd; /* the day of that mail; DATUM_GEEN: it did not go out */
	bool herinnerd;
	int antwoord; /* as above */
};
/* Once, as many days after as the region lets somebody remind a colleague (herinnering_rust). */
bool zetelherinnering_may(const struct zetelherinnering_feiten *f, struct datum vandaag,
			  const struct termijnen *termijnen);

/* Whether an organisation that is not there knows of it, and what it said (F350, F359). */
extern const struct choices afwezigemeedoen;
enum afwezigemeedoen {
	AFWEZIGE_NOG_NIET,
	AFWEZIGE_INGELICHT,
	AFWEZIGE_GEVRAAGD,
	AFWEZIGE_DOET_MEE,
	AFWEZIGE_NU_NIET
};

/*
 * The chair rotates (F343): whether this is the organisation that chaired last time, whatever
 * capitals or blanks were typed. NULL: nobody chaired.
 */
bool voorzitter_is_again(struct arena *a, const char *vorige, const char *nu);

/* What the invitation says when nobody wrote another: day and place as far as they are known. */
struct uitnodiging {
	const char *regio;
	struct datum datum; /* of session one, or DATUM_GEEN */
	const char *waar;   /* or NULL */
	const char *initiatiefnemer;
};
const char *uitnodiging_text(struct arena *a, const struct uitnodiging *u);

#endif
