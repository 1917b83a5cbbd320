/*
 * The kennisbank: articles, what their texts must hold, what they are tied to, and what becomes of
 * them (F363-F370; peers 8 "Kennispagina"). An article has an owner and a last day on which it is
 * sure; it never vanishes in silence: near that day its owner is asked, after it the page says so.
 */
#ifndef DOMAIN_ARTIKEL_H
#define DOMAIN_ARTIKEL_H

#include "base/choice.h"
#include "base/datum.h"

enum artikelsoort {
	ARTIKELSOORT_ARTIKEL,
	ARTIKELSOORT_WET,      /* what the law says: has an earlier state, from an earlier day */
	ARTIKELSOORT_PRAKTIJK, /* how others did it, in parts (document 004; F365) */
	ARTIKELSOORT_ROL,
	ARTIKELSOORT_FACTOR,
	ARTIKELSOORT_INSTRUMENT,
	ARTIKELSOORT_TRAINING /* what one can learn, and where (F370) */
};
extern const struct choices artikelsoorten;

/* ---- what becomes of an article, and of a new text for it ---- */

enum artikeltoestand {
	ARTIKELTOESTAND_CONCEPT,
	ARTIKELTOESTAND_BEOORDELING,
	ARTIKELTOESTAND_GEPUBLICEERD,
	ARTIKELTOESTAND_TE_HERZIEN, /* its last sure day comes near: the owner is asked */
	ARTIKELTOESTAND_VERLOPEN,   /* that day is past: the page says so */
	ARTIKELTOESTAND_GEARCHIVEERD,
	ARTIKELTOESTANDEN
};
extern const struct choices artikeltoestanden;

enum artikelstap {
	ARTIKELSTAP_DIEN_IN,
	ARTIKELSTAP_TREK_TERUG, /* its writer goes on, or who looks at it wants it otherwise */
	ARTIKELSTAP_KEUR_GOED,
	ARTIKELSTAP_BEVESTIG, /* it is still so, until a new last day */
	ARTIKELSTAP_NADER,    /* time: the last sure day comes near */
	ARTIKELSTAP_VERLOOP,  /* time: it is past */
	ARTIKELSTAP_ARCHIVEER,
	ARTIKELSTAP_HAAL_TERUG,
	ARTIKELSTAPPEN
};
/* The state after it, or CHOICE_NONE where it makes no sense. What is taken out of the archive is
 * published again; how old it is decides the day. */
int artikel_next(int toestand, int stap);

struct artikel_feiten {
	bool gepubliceerd; /* some text was, and stands */
	bool ingediend;    /* a text waits for a colleague */
	bool gearchiveerd;
	struct datum
	    geldig_tot; /* last sure day of what is published; DATUM_GEEN: none was given */
};
/* `vooruit`: days before that last day on which the owner is asked. */
enum artikeltoestand artikel_toestand(const struct artikel_feiten *feiten, int vooruit,
				      struct datum vandaag);

/* Who wrote a text, and how far that text is. */
enum artikelherkomst { ARTIKELHERKOMST_REGIO, ARTIKELHERKOMST_STARTBAAN };
extern const struct choices artikelherkomsten;
enum artikelstand {
	ARTIKELSTAND_AANBOD, /* came with the program, beside what the region wrote itself */
	ARTIKELSTAND_CONCEPT,
	ARTIKELSTAND_BEOORDELING,
	ARTIKELSTAND_GEPUBLICEERD,
	ARTIKELSTAND_VERVANGEN
};
extern const struct choices artikelstanden;

/* ---- what it is called and holds ---- */

#define ARTIKELNAAM_MAX 80
/* Lower case letters and digits with a "-" between, and not the name of a page of ours. */
bool artikelnaam_valid(const char *naam);
/* Made of a title as base/tekst's tekst_words gives it: "wat is een no risk polis" -> "wat-is-…";
 * "artikel-…" where it would be a page of ours. "" for a title without letters. */
const char *artikelnaam_of(struct arena *a, const char *woorden);

/*
 * The first heading ("## Aanleiding") that a text of this kind must have and has not, or NULL. A
 * praktijk has the parts of document 004, so that another region can see what it takes.
 */
const char *artikel_mist_kop(int soort, const char *tekst);
/* What the form of a new praktijk begins with: all those headings. */
extern const char artikel_praktijkvorm[];

/* ---- what it is tied to ---- */

enum bandsoort {
	BANDSOORT_FACTOR,
	BANDSOORT_NORM,
	BANDSOORT_REGELING,
	BANDSOORT_SCHERM,
	BANDSOORT_LEZER /* for whom it is written: it stands on his page (F368) */
};
extern const struct choices bandsoorten;
#define NORM_MAX 15
enum lezersgroep {
	LEZERSGROEP_JONGEREN,
	LEZERSGROEP_OUDERS,
	LEZERSGROEP_WERKGEVERS,
	LEZERSGROEPEN
};
extern const struct choices lezersgroepen;

/* "factor/7": kind and what follows the slash. */
struct band {
	int soort;          /* enum bandsoort */
	int index;          /* of a factor (enum factor), a regeling (enum regeling), a reader (enum
		      lezersgroep); of a norm its number */
	const char *scherm; /* "overleg/overdracht", else NULL */
};
/*
 * The next word of `*bij`, which moves on. 1: *ret holds it; 0: there is none; ERR_INVOER: it is
 * none of ours, and *ret is not set. Whether a screen exists is not known here.
 */
MUST_USE int band_next(struct arena *a, const char **bij, struct band *ret);
/* The first word that is none of ours, or NULL. */
const char *band_fault(struct arena *a, const char *bij);

/* The same as a form asks for it. Bits: bit i is the factor, regeling or reader with that enum
 * value; bit i of normen is norm i + 1. Screens are words with blanks between. */
struct banden {
	uint32_t factoren, normen, regelingen, lezers;
	const char *schermen;
};
extern const struct choices normnummers;
/* What is none of ours is left out. */
void banden_parse(struct arena *a, const char *bij, struct banden *ret);
const char *banden_text(struct arena *a, const struct banden *banden);

#endif
