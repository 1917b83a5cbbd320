/*
 * Signals: facts that ask for an act. A signal is computed from facts, says why it is seen, has a
 * last day on which the act is in time, and disappears when the fact changes (blueprint 6, promise
 * 8). The rules are pure: facts, terms and today in, signal out. Whoever loads the facts decides
 * which of the owner kinds is which person.
 *
 * All rules are called for open dossiers only; on a closed one the dossier's rules give nothing.
 */
#ifndef DOMAIN_SIGNAAL_H
#define DOMAIN_SIGNAAL_H

#include "domain/contracteinde.h"
#include "domain/convenant.h"
#include "domain/jobcoach.h"
#include "domain/nieuwkomer.h"
#include "domain/overdracht.h"
#include "domain/termijn.h"
#include "domain/verwijzing.h"
#include "domain/werkagenda.h"
#include "domain/werkwijze.h"

#include "base/choice.h"
#include "base/datum.h"

enum signaalsoort {
#define SIGNAAL(NAME, code, label, act, owner, about, days, hint, source) SIGNAAL_##NAME,
#include "domain/signaal.def"
#undef SIGNAAL
	SIGNAAL_COUNT
};

/* Who must act. */
enum signaal_eigenaar {
	EIGENAAR_CASUSREGISSEUR,
	EIGENAAR_NAZORG,
	EIGENAAR_BEIDE, /* the casusregisseur, and who does the nazorg: whoever of them reads */
	EIGENAAR_COACH,
	EIGENAAR_AFZENDER,
	EIGENAAR_ONTVANGER,
	EIGENAAR_LOKET, /* whoever answers there */
	EIGENAAR_DEELNEMER,
	EIGENAAR_AFWEZIGE, /* who will be away */
	EIGENAAR_HERINNERDE,
	EIGENAAR_ZELF, /* whoever reads: of his own part in the network */
	/* who agreed to it, for a plan or for a first day; of what the jongere does: the
	 * casusregisseur */
	EIGENAAR_ACTIE
};
/*
 * What it is about: the dossier, one placement, an overdracht, or something agreed on. Of an
 * overdracht only the two themselves can do the work; what was agreed in a plan, or for a start, is
 * agreed anew there; a loket answers together; who takes part in an overleg, or will be away, does
 * so himself, and so does who was reminded of something.
 */
enum signaal_onderwerp {
	ONDERWERP_DOSSIER,
	ONDERWERP_PLAATSING,
	ONDERWERP_OVERDRACHT, /* or a verwijzing: what one colleague asks another */
	ONDERWERP_ACTIE,
	ONDERWERP_LOKET,
	ONDERWERP_OVERLEG,
	ONDERWERP_VERZOEK,
	ONDERWERP_AFWEZIGHEID,
	ONDERWERP_NETWERK /* of nobody's dossier */
};

struct signaalsoort_info {
	const char *code;
	const char *label;
	const char *doe; /* text of the primary button */
	enum signaal_eigenaar eigenaar;
	enum signaal_onderwerp onderwerp;
	int uitstel_dagen; /* longest time it may be put off; 0: not at all */
	const char *uitleg;
	const char *bron;
};
/* One row per kind, in order of importance; and the same as a code list. */
extern const struct signaalsoort_info signaalsoorten[SIGNAAL_COUNT];
extern const struct choices signaalsoort_keuzes;

/* Deze week: until and including Sunday. */
enum signaal_vak { VAK_TE_LAAT, VAK_VANDAAG, VAK_DEZE_WEEK, VAK_LATER };

enum signaal_urgentie { URGENTIE_GEWOON, URGENTIE_HOOG, URGENTIE_DIRECT };

#define SIGNAAL_ZIN_MAX 200
struct signaal {
	enum signaalsoort soort;
	enum signaal_urgentie urgentie;
	enum signaal_vak vak;         /* of uiterlijk */
	struct datum uiterlijk;       /* last day on which the act is in time */
	int met;                      /* enum contactmet: whom to speak first, or CHOICE_NONE */
	char waarom[SIGNAAL_ZIN_MAX]; /* one or two Dutch sentences, without a name */
};

/* ---- facts ---- */

struct dossier_feiten {
	int fase;           /* enum fase */
	struct datum sinds; /* in view (or with this casusregisseur) since; must be set */
	struct datum laatste_contact;
	struct datum volgend_contact;
	bool is_monitor;
	struct datum waakvlam; /* when it is looked at again; DATUM_GEEN: there is none */
	int bemiddelbaar;      /* enum bemiddelbaar */
	struct datum bemiddelbaar_tot;
	struct datum terugblik;   /* first day on which a decision is to be looked back at */
	struct datum certificaat; /* last day of the first certificate that ends */
	struct datum overeenkomst_opnieuw; /* last day to agree on a newer text */
	struct datum uitstroom;
	int bestemming;             /* enum bestemming, or CHOICE_NONE */
	struct datum gesprek;       /* the talk about leaving school, held or planned */
	bool is_gesproken;          /* it was held */
	struct datum coach_gekozen; /* the coach has yet to speak him; DATUM_GEEN: no */
	struct datum hulp_gevraagd; /* day of the oldest open call for help */
	bool is_minste_aandacht;    /* minste_aandacht_compute marked it */
};

struct plaatsing_feiten {
	struct datum van;                    /* must be set */
	struct datum eind;                   /* last day; DATUM_GEEN while it runs */
	struct datum verwacht_eind;          /* planned last day of a trial or internship */
	bool is_proef;                       /* a trial placement, of which it is */
	bool is_besloten;                    /* decided what comes after */
	struct datum contract_van;           /* of the last contract */
	struct datum contract_tot;           /* DATUM_GEEN: no contract, or without end */
	bool is_vast;                        /* that contract is permanent */
	int contractvervolg;                 /* enum contractvervolg, or CHOICE_NONE */
	enum contracteindestap contractstap; /* what is to be done about its end */
	struct datum aanbod_onbekend;        /* the employer was asked then, and did not know yet */
	/* start of the chain at this employer (domain/keten.h); DATUM_GEEN: none, or permanent */
	struct datum keten_van;
	struct datum nazorg_jongere;
	struct datum nazorg_werkgever;
	int nazorg_ritme;    /* days; 0: the region's */
	int weet_werkgever;  /* enum weet_werkgever */
	bool is_detachering; /* the contract is with another employer than the work */
	struct datum
	    inleen_zeg; /* last day to say that the inleen ends; DATUM_GEEN: said, or none */
	struct datum inleen_tot;   /* its last day; DATUM_GEEN: none was agreed */
	struct datum wens;         /* the oldest without an answer; DATUM_GEEN: none */
	struct datum ingroei;      /* the next step of hours that grow; DATUM_GEEN: none */
	struct datum melding_rood; /* day of the oldest without an answer; DATUM_GEEN: none */
	struct datum melding_oranje;
	struct datum bezoek; /* last day of the visit by chance; DATUM_GEEN: none, or not wanted */
	struct datum opvolging; /* first contact after the end, as agreed (promise 2) */
	bool is_opgevolgd;
	struct datum meten;   /* the loonwaarde again, as agreed; DATUM_GEEN: not agreed */
	struct datum gemeten; /* the last time; an estimate is none */
	struct datum forfait_van, forfait_tot; /* fixed subsidy; DATUM_GEEN: none */
};

struct overdracht_feiten {
	int toestand;            /* enum overdracht_toestand */
	struct datum aangeboden; /* must be set, unless it is a concept */
	struct datum verloopt;   /* the first day on which it cannot be answered */
	struct datum beantwoord;
	bool is_gelezen; /* who offered it read the answer */
};

/* What one colleague must have ready for the start of a place. */
struct start_feiten {
	int aantal;              /* that are open */
	struct datum voor;       /* of the first; must be set when there is one */
	struct datum eerste_dag; /* of the place; must be set */
};

struct verwijzing_feiten {
	int soort;               /* enum verwijssoort */
	int toestand;            /* enum verwijzing_toestand */
	struct datum aangeboden; /* must be set, unless it is a concept */
	struct datum verloopt;   /* the first day on which it cannot be answered */
	struct datum beantwoord;
	struct datum tot; /* last day of the help; must be set once somebody helps */
	struct datum afgerond;
	bool is_gelezen; /* who asked read the last answer */
};

/* Something to do for a goal. */
struct actie_feiten {
	struct datum voor; /* last day; must be set */
	bool is_van_jongere;
};

/* What began with the intake; DATUM_GEEN for what there is not. */
struct intake_feiten {
	struct datum begonnen;     /* of an intake that is not finished */
	struct datum diagnose_tot; /* last day of finding out longer */
	struct datum advies_voor;  /* of the first answer that is waited for */
};

/* The tray of a loket. */
struct loket_feiten {
	int aantal;             /* that wait for an answer */
	struct datum uiterlijk; /* of the first; must be set when there is one */
};

/* Of who takes part in a casusoverleg: the first to be held, or to be finished by him. */
struct casusoverleg_feiten {
	struct datum datum; /* DATUM_GEEN: there is none */
};

struct afwezigheid_feiten {
	struct datum van, tot; /* must be set */
	bool is_vervangen;
};

/* The reader's own part in the network. */
struct netwerk_feiten {
	struct datum kaart; /* day on which his card was confirmed; DATUM_GEEN: not asked */
	struct datum vraag; /* day of the oldest question to him that nobody answered; DATUM_GEEN */
	struct datum antwoord; /* day of the oldest answer to him that he did not see; DATUM_GEEN */
};

/* Somebody who is new in the network: the reader himself, or one of whom he is the mentor. */
struct intro_feiten {
	struct nieuwkomer_feiten wie;
	bool is_zelf;
	const char *mentor; /* NULL: nobody yet */
};

/* Somebody who is new, for whom the reader must find a mentor. */
struct zonder_mentor_feiten {
	struct nieuwkomer_feiten wie;
	struct datum begonnen; /* must be set; may be to come */
	bool alleen;           /* nobody keeps the network: who grants accounts is asked */
};

/* A line of the Werkagenda that has the reader's name. */
struct beurt_feiten {
	struct agendadagen dagen;
	bool van_ander; /* the reader began that agenda, and the name is another's or nobody's */
};
/* So many days over its day who began the agenda hears of it. */
#define WERKAGENDA_BLIJFT_DAGEN 14

/* An action of a Verbeteragenda, of the reader or of a scan that he began. */
struct verbeterwerk_feiten {
	int stand;             /* enum verbeterstand */
	struct datum wanneer;  /* the day agreed on; DATUM_GEEN: none */
	struct datum gevraagd; /* asked how it goes, without an answer; DATUM_GEEN: no */
	bool is_trekker;
	bool is_initiatiefnemer;
};
/* So many days over its day who began the scan hears of it. */
#define VERBETERACTIE_BLIJFT_DAGEN 14

/* A zelfscan that the reader is asked to answer, and did not finish. */
struct zelfscanwerk_feiten {
	struct datum begonnen, tot; /* must be set */
};
/* So many days after it began. */
#define ZELFSCAN_OPEN_DAGEN 7

/* A scan in other hands, or in none. */
struct scanwissel_feiten {
	enum signaalsoort soort; /* SCAN_GEKREGEN, SCAN_GEGEVEN or SCAN_ZONDER */
	struct datum sinds;      /* in these hands; the last day of who led it */
	const char *wie;         /* who led it, or of one that was given away who leads it now */
	struct datum terug; /* of SCAN_ZONDER: last day on which he is away; DATUM_GEEN: he left */
};
/* So many days to look at it. */
#define SCANWISSEL_DAGEN 14

/* Somebody who was asked to a scan that the reader leads, and cannot come. */
struct zetelwerk_feiten {
	const char *naam, *organisatie;
	struct datum sinds;  /* when he said so */
	struct datum sessie; /* the day of the next session; DATUM_GEEN: not known */
};
/* So many days to ask somebody else, or until that session. */
#define ZETEL_VERVANGDAGEN 7

/* Another wording that was proposed to who keeps the norms. */
struct formuleer_feiten {
	struct datum op; /* since when it waits */
};
/* So many days to answer it. */
#define FORMULERING_DAGEN 28

/* A convenant of which the reader is the owner. */
struct convenant_feiten {
	struct convenantduur duur;
	bool is_verlengd; /* the one that comes after it was begun */
	struct datum
	    gevraagd; /* day of the oldest question to sign without an answer; DATUM_GEEN */
};

/* What the reader promised under a convenant. */
struct convenantafspraak_feiten {
	int stand; /* enum afspraakstand */
	struct datum voor;
};

/* An action of the reader's that was agreed in a meeting of the network. */
struct netwerkactie_feiten {
	struct datum voor; /* last day; must be set */
};

/* A meeting that the reader keeps and of which the minutes were not shared; or were, and no later
 * meeting is there to fix them. */
struct verslag_feiten {
	struct datum datum;   /* of the meeting; must be set */
	struct datum gedeeld; /* or DATUM_GEEN */
};

/* A point that was proposed for a meeting that the reader keeps. */
struct voorstel_feiten {
	struct datum datum; /* of the meeting; must be set */
};

/* How the reader's organisation carries out a regeling, as it was written down. */
struct werkwijzewerk_feiten {
	struct werkwijze_feiten wijze;
	struct datum later; /* until this day it is not asked; DATUM_GEEN: it may be */
};

/* What a colleague waits for. */
struct herinnering_feiten {
	struct datum herinnerd; /* must be set */
};

/* ---- rules: true when there is a signal, which is then in *ret ---- */

bool signaal_hulp_gevraagd(const struct dossier_feiten *d, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret);
bool signaal_geen_contact(const struct dossier_feiten *d, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_coach_begint(const struct dossier_feiten *d, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_waakvlam_herzien(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_uitstroom_zonder_bestemming(const struct dossier_feiten *d, const struct termijnen *t,
					 struct datum vandaag, struct signaal *ret);
bool signaal_uitstroomgesprek(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_profiel_verouderd(const struct dossier_feiten *d, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret);
bool signaal_terugblik(const struct dossier_feiten *d, const struct termijnen *t,
		       struct datum vandaag, struct signaal *ret);
bool signaal_certificaat_eindigt(const struct dossier_feiten *d, const struct termijnen *t,
				 struct datum vandaag, struct signaal *ret);
bool signaal_overeenkomst_opnieuw(const struct dossier_feiten *d, const struct termijnen *t,
				  struct datum vandaag, struct signaal *ret);
bool signaal_minste_aandacht(const struct dossier_feiten *d, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret);

bool signaal_contract_voorbij(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_contract_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_proefplaatsing_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
				    struct datum vandaag, struct signaal *ret);
bool signaal_loonwaarde_meten(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_forfait_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret);
bool signaal_keten(const struct plaatsing_feiten *p, const struct termijnen *t,
		   struct datum vandaag, struct signaal *ret);
bool signaal_eerste_nazorg(const struct plaatsing_feiten *p, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret);
bool signaal_nazorg_ritme(const struct plaatsing_feiten *p, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);

bool signaal_melding_rood(const struct plaatsing_feiten *p, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_melding_oranje(const struct plaatsing_feiten *p, const struct termijnen *t,
			    struct datum vandaag, struct signaal *ret);
bool signaal_werkbezoek(const struct plaatsing_feiten *p, const struct termijnen *t,
			struct datum vandaag, struct signaal *ret);
bool signaal_inleen_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			    struct datum vandaag, struct signaal *ret);
bool signaal_ontwikkelwens(const struct plaatsing_feiten *p, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret);
bool signaal_ingroei_stap(const struct plaatsing_feiten *p, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_startlijst_open(const struct start_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret);

bool signaal_jobcoach_op(const struct jobcoach_feiten *j, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret);
bool signaal_jobcoach_verslag(const struct jobcoach_feiten *j, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);

bool signaal_overdracht_aangeboden(const struct overdracht_feiten *o, const struct termijnen *t,
				   struct datum vandaag, struct signaal *ret);
bool signaal_overdracht_terug(const struct overdracht_feiten *o, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_overdracht_gelukt(const struct overdracht_feiten *o, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret);
bool signaal_overdracht_wacht(const struct overdracht_feiten *o, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);

bool signaal_actie_te_doen(const struct actie_feiten *a, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret);

bool signaal_intake_half(const struct intake_feiten *i, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret);
bool signaal_diagnose_eindigt(const struct intake_feiten *i, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_advies_wacht(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_casusoverleg(const struct casusoverleg_feiten *c, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
bool signaal_aanmelding_wacht(const struct loket_feiten *l, struct datum vandaag,
			      struct signaal *ret);

bool signaal_afwezig_zonder_vervanger(const struct afwezigheid_feiten *f, const struct termijnen *t,
				      struct datum vandaag, struct signaal *ret);
bool signaal_vraag_aan_u(const struct netwerk_feiten *f, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret);
bool signaal_vraag_beantwoord(const struct netwerk_feiten *f, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret);
bool signaal_kaart_klopt(const struct netwerk_feiten *f, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret);
bool signaal_nieuwkomer_welkom(const struct intro_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret);
bool signaal_nieuwkomer_stil(const struct intro_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret);
bool signaal_nieuwkomer_zonder(const struct zonder_mentor_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret);
bool signaal_werkagenda_beurt(const struct beurt_feiten *f, struct datum vandaag,
			      struct signaal *ret);
bool signaal_convenant_eindigt(const struct convenant_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret);
bool signaal_handtekening_wacht(const struct convenant_feiten *f, const struct termijnen *t,
				struct datum vandaag, struct signaal *ret);
bool signaal_convenantafspraak_laat(const struct convenantafspraak_feiten *f, struct datum vandaag,
				    struct signaal *ret);
bool signaal_netwerkactie(const struct netwerkactie_feiten *f, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret);
void signaal_puntvoorstel(const struct voorstel_feiten *f, struct datum vandaag,
			  struct signaal *ret);
bool signaal_verslag_wacht(const struct verslag_feiten *f, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret);
bool signaal_werkagenda_blijft(const struct beurt_feiten *f, struct datum vandaag,
			       struct signaal *ret);
bool signaal_verbeteractie_te_laat(const struct verbeterwerk_feiten *f, struct datum vandaag,
				   struct signaal *ret);
bool signaal_verbeteractie_nieuws(const struct verbeterwerk_feiten *f, struct datum vandaag,
				  struct signaal *ret);
bool signaal_verbeteractie_blijft(const struct verbeterwerk_feiten *f, struct datum vandaag,
				  struct signaal *ret);
/* Always. */
void signaal_scanwissel(const struct scanwissel_feiten *f, struct datum vandaag,
			struct signaal *ret);
void signaal_zetel_kan_niet(const struct zetelwerk_feiten *f, struct datum vandaag,
			    struct signaal *ret);
void signaal_formulering(const struct formuleer_feiten *f, struct datum vandaag,
			 struct signaal *ret);
bool signaal_zelfscan_open(const struct zelfscanwerk_feiten *f, struct datum vandaag,
			   struct signaal *ret);
bool signaal_werkwijze_klopt(const struct werkwijzewerk_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret);
bool signaal_collega_wacht(const struct herinnering_feiten *f, struct datum vandaag,
			   struct signaal *ret);

/*
 * All signals of a dossier, of a placement, or of an overdracht for one of the two, most important
 * kind first. Returns how many are in `ret`.
 */
size_t signalen_of_dossier(const struct dossier_feiten *d, const struct termijnen *t,
			   struct datum vandaag, struct signaal ret[SIGNAAL_COUNT]);
size_t signalen_of_plaatsing(const struct plaatsing_feiten *p, const struct termijnen *t,
			     struct datum vandaag, struct signaal ret[SIGNAAL_COUNT]);
size_t signalen_of_overdracht(const struct overdracht_feiten *o, enum overdracht_partij partij,
			      const struct termijnen *t, struct datum vandaag,
			      struct signaal ret[SIGNAAL_COUNT]);

/* Whether what it asks for is written on the timeline: who does not see that cannot do it, and it
 * is of who is responsible. */
bool signaal_is_op_tijdlijn(enum signaalsoort soort);

/* Of a verwijzing, for the casusregisseur or for the helper. */
size_t signalen_of_verwijzing(const struct verwijzing_feiten *v, enum overdracht_partij partij,
			      const struct termijnen *t, struct datum vandaag,
			      struct signaal ret[SIGNAAL_COUNT]);

size_t signalen_of_intake(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal ret[SIGNAAL_COUNT]);

/* Of one toekenning at a place that goes on. */
size_t signalen_of_jobcoach(const struct jobcoach_feiten *j, const struct termijnen *t,
			    struct datum vandaag, struct signaal ret[SIGNAAL_COUNT]);

/* The days between contacts that the phase, or what was agreed beside it, asks for (F063, F195). */
int contact_ritme(const struct dossier_feiten *d, const struct termijnen *t);

/* ---- on the screen ---- */

extern const struct choices signaal_vakken;
enum signaal_vak signaal_vak(struct datum uiterlijk, struct datum vandaag);

/*
 * Order of work: by vak, then urgency, then date, then kind. As qsort's comparison of two struct
 * signaal.
 */
int signaal_compare(const struct signaal *a, const struct signaal *b);

/*
 * Whether a signal of this kind of a detachering is a matter of who has the contract, instead of
 * who has the work.
 */
bool signaal_of_contract(enum signaalsoort soort);
/* Whether a signal of this kind can be put off, or given to somebody else, at all. */
bool signaal_may_pass(enum signaalsoort soort);
/*
 * Whether a signal of this kind may be put off until `tot`: after today, and no longer than its
 * kind allows.
 */
bool signaal_may_snooze(enum signaalsoort soort, struct datum vandaag, struct datum tot);

#endif
