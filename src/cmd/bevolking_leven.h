/*
 * One invented life, from school to (lasting) work, as a pure function of seed and number. This is
 * the model behind `startbaan generate`; bevolking.c writes it down as rows.
 *
 * What the region must look like, and on what it is measured. A job is a plaatsing whose soort is
 * work (plaatsingsoort_is_werk); jobs with at most DUURZAAMHEID_GAT_MAX days between them are one
 * working period (domain/duurzaamheid.h); every gap here is either shorter than four weeks or
 * longer than six.
 *
 *   65%  of working periods last longer than a year: Kaplan-Meier over all periods by their first
 *        day, cut off (censored) at the horizon (F303, "nieuw aan het werk gekomen")
 *   85%  of who was at work on a day a year ago is still in that same working period today (F303,
 *        "allen")
 *   1/2  of those, in both groups, are with the employer of that first day (F304)
 *   48%  of contract hours today of the Wajong groups (oude_wajong, wajong_2010), and
 *   82%  of those of participatiewet, are temporary (contractvorm_is_tijdelijk): contracts that run
 *        today of jobs that run today (F305-F306)
 *   60/32/8%  of the ways to work or further learning that began between two and one years ago: a
 *        year after their begin placed (job or vervolgopleiding), still running, given back to who
 *        announced them (GESLOTEN_TERUGGEMELD). The begin is the day of leaving school, or of being
 *        announced when that is later; a quarter aims at learning (F312)
 *   54%  of who dropped out of a job has no new one a year later, 40% none after four years;
 *        dropped out means that uitkomst is uitval (plaatsinguitkomst_is_uitval) and no job follows
 *        in six weeks (F300: "ruim 50%", "40%")
 *   existing jobs end sooner than adapted and created ones, and more often because they did not
 *        fit (F174)
 *   65/20/15%  developmental, psychiatric, physical: decides only in what words it is said what
 *   helps at
 *        work (F007). It is stored nowhere.
 *
 * The Wajong groups have members of 20 to 27 here, although the law let in nobody of that age: the
 * figures of the seeds compare the groups, so both have to be there.
 */
#ifndef CMD_BEVOLKING_LEVEN_H
#define CMD_BEVOLKING_LEVEN_H

#include "base/datum.h"
#include "cmd/toeval.h"

/* How big the region is; the same for all of its lives. */
struct bevolking_maat {
	uint64_t seed;
	struct datum vandaag;
	int64_t jongeren;
	int gebruikers, casusregisseurs, jobcoaches,
	    mentoren; /* the last three are part of the first */
	int gemeenten, scholen, werkgevers;
};
/* gebruikers 0: as many as fit the number of young people. */
struct bevolking_maat bevolking_maat_of(uint64_t seed, struct datum vandaag, int64_t jongeren,
					int gebruikers);

/*
 * Whether this casusregisseur (from 0) works for UWV, with the Wajong groups; and in which
 * municipality.
 */
bool bevolking_is_uwv(int casusregisseur);
int bevolking_gemeente_of(const struct bevolking_maat *maat, int casusregisseur);

enum achtergrond { ACHTERGROND_ONTWIKKELING, ACHTERGROND_PSYCHISCH, ACHTERGROND_LICHAMELIJK };

/* Why a dossier was closed, as an index of bevolking_gesloten. */
enum gesloten { GESLOTEN_NIET, GESLOTEN_TERUGGEMELD, GESLOTEN_ZELFSTANDIG, GESLOTEN_EIGEN_WENS };
extern const char *const bevolking_gesloten[];

#define LEVEN_PLAATSEN 32
#define LEVEN_CONTRACTEN 64
#define LEVEN_CONTACTEN 48

struct leven_plaats {
	int soort, functiesoort; /* enum plaatsingsoort, functiesoort */
	int werkgever;           /* 0 … werkgevers - 1 */
	int functie;             /* index of bevolking_functies */
	struct datum van, eind, verwacht;
	double uren;
	int weet; /* enum weet_werkgever */
	bool jobcoach;
	int uitkomst, reden;    /* enum plaatsinguitkomst, uitvalreden; CHOICE_NONE */
	struct datum opvolging; /* first contact after the end */
	bool opgevolgd;
	struct datum nazorg_jongere, nazorg_werkgever; /* last contact about it */
	struct datum contract_van, contract_tot;       /* of the last contract */
	int contractvorm, contractvervolg;             /* of the last contract; CHOICE_NONE */
	struct datum gemeten, meten;                   /* loonwaarde: the last time, the next */
};

struct leven_contract {
	int plaats; /* index */
	int vorm;   /* enum contractvorm */
	struct datum van, tot;
	int vervolg; /* enum contractvervolg or CHOICE_NONE */
};

struct leven_meting {
	int plaats;
	struct datum datum, volgende;
	int percentage, soort;
};

struct leven_contact {
	struct datum datum;
	int soort, met; /* enum contactsoort, contactmet */
	int plaats;     /* index, or -1 */
	int tekst;      /* index of bevolking_teksten[met] */
};

struct leven {
	int64_t nr; /* 1 … */
	struct toeval toeval;
	enum achtergrond achtergrond;
	bool is_uwv;
	int casusregisseur, gemeente, school; /* from 0 */
	struct datum geboren, uitstroom, instroom;
	int schoolsoort, bestemming, doelgroep, fase;
	struct datum fase_van;
	struct datum traject; /* begin of the way to work or learning; DATUM_GEEN */
	enum gesloten gesloten;
	struct datum gesloten_op;
	bool monitor;
	struct datum waakvlam; /* when it is looked at again; DATUM_GEEN: none */
	struct datum laatste_contact, vorig_contact, volgend_contact;
	int bemiddelbaar, bemiddelbaar_reden;
	struct datum bemiddelbaar_op, bemiddelbaar_tot;
	int wil, helpt; /* index of their texts, or -1 */

	struct leven_plaats plaatsen[LEVEN_PLAATSEN];
	size_t n_plaatsen;
	struct leven_contract contracten[LEVEN_CONTRACTEN];
	size_t n_contracten;
	struct leven_meting metingen[LEVEN_PLAATSEN];
	size_t n_metingen;
	struct leven_contact contacten[LEVEN_CONTACTEN];
	size_t n_contacten;
};

static inline bool datum_before(struct datum a, struct datum b)
{
	return a.dag < b.dag;
}
static inline struct datum datum_last(struct datum a, struct datum b)
{
	return a.dag > b.dag ? a : b;
}

/* The life of number nr (1 … jongeren). What is still to be drawn may be drawn from ret->toeval. */
void leven_compute(const struct bevolking_maat *maat, int64_t nr, struct leven *ret);

#endif
