/*
 * The facts that the signals of one reader come from; only store/signalen*.c asks for them. Rows
 * stand in order of jongere, and each question starts from the reader's sight.
 */
#ifndef STORE_SIGNALEN_FEITEN_H
#define STORE_SIGNALEN_FEITEN_H

#include "store/deel.h"
#include "store/netwerkbesluit.h"
#include "store/nieuwkomer.h"
#include "store/puntvoorstel.h"
#include "store/scanwerk.h"
#include "store/signalen.h"
#include "store/werkagenda.h"
#include "store/werkwijze.h"

struct feit_dossier {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	gebruiker_id casusregisseur_id;
	struct moment casusregisseur_van_op;
	struct datum laatste_contact;
	struct datum vorig_contact;
	struct datum volgend_contact_datum;
	bool monitor;
	struct datum waakvlam_datum;
	int bemiddelbaar;
	struct datum bemiddelbaar_tot_datum;
	struct datum uitstroom_datum;
	int bestemming;
	struct datum uitstroomgesprek_datum;
	struct moment uitstroomgesprek_op;
	struct moment hulp_gevraagd_op;
	struct datum uitstel_tot_datum;
	struct moment toewijzing_op;
	gebruiker_id coach_id;
	struct moment coach_wacht_op;
	struct datum actie_voor_datum;
	struct datum terugblik_datum;
	struct datum certificaat_datum;
	struct datum overeenkomst_opnieuw_datum;
	bool minste; /* no column: of the tenth with least contact */
};

struct feit_plek {
	plaatsing_id id;
	jongere_id jongere_id;
	werkgever_id werkgever_id; /* who has the contract */
	const char *werkgever;     /* where the work is */
	const char *formeel;       /* of a detachering: who has the contract; else NULL */
	gebruiker_id nazorg_gebruiker_id;
	bool nazorg_op_tijdlijn; /* he may read and write there what was said */
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	struct datum verwacht_eind_datum;
	int64_t nazorg_ritme;
	struct datum nazorg_jongere;
	struct datum nazorg_werkgever;
	struct datum werkgever_van; /* the first place there */
	struct datum contract_van;
	struct datum contract_tot;
	int contractvorm;
	int contractvervolg;
	int weet_werkgever;
	struct datum opvolging_datum;
	gebruiker_id opvolger_id;
	struct moment opgevolgd_op;
	bool jobcoach;
	struct datum loonwaarde_volgende, loonwaarde_gemeten;
	struct datum forfait_van_datum, forfait_tot_datum;
	struct datum start_datum; /* by which something must be ready */
	struct datum ingroei_datum;
	struct datum wens_datum;
	struct datum inleen_zeg_datum, inleen_tot_datum;
	struct moment melding_rood_op, melding_oranje_op; /* the oldest without an answer */
	struct datum bezoek_datum;
	/* no columns: */
	bool besloten;          /* of a trial placement: what comes after it */
	struct datum keten_van; /* of the chain of contracts */
	enum contracteindestap contractstap;
	struct datum aanbod_onbekend;
};

/* Coaching that runs, or was not reported on. */
struct feit_coaching {
	jongere_id jongere_id;
	plaatsing_id plaatsing_id;
	struct datum van_datum;
	struct datum tot_datum;
	int64_t budget;
	int64_t besteed;
	bool volgt;
	int resultaat;
};

/* What one colleague must have ready for the start of a place that runs. */
struct feit_start {
	jongere_id jongere_id;
	plaatsing_id plaatsing_id;
	gebruiker_id gebruiker_id; /* NULL: somebody who is not involved any more */
	int64_t aantal;
	struct datum voor_datum;
	struct datum van_datum; /* of the place */
};

/* An offer that one of the two must do something about; the receiver has no dossier in sight. */
struct feit_aanbod {
	overdracht_id id;
	jongere_id jongere_id;
	gebruiker_id ontvanger_id;
	const char *roepnaam;
	const char *achternaam;
	int toestand;
	struct moment aangeboden_op;
	struct moment verloopt_op;
	struct moment beantwoord_op;
	struct moment gelezen_op;
};

/* Extra help that was asked for, of which one of the two must do or know something. */
struct feit_verwijzing {
	verwijzing_id id;
	int verwijssoort;
	jongere_id jongere_id;
	gebruiker_id ontvanger_id;
	const char *roepnaam;
	const char *achternaam;
	int toestand;
	struct moment aangeboden_op;
	struct moment verloopt_op;
	struct moment beantwoord_op;
	struct datum tot_datum;
	struct moment afgerond_op;
	struct moment gelezen_op;
};

struct feit_actie {
	jongere_id jongere_id;
	gebruiker_id gebruiker_id; /* NULL: the jongere, or somebody who is not involved any more */
	bool van_jongere;
	const char *tekst;
	struct datum voor_datum;
};

/* A signal put off, or given to somebody. */
struct feit_afspraak {
	jongere_id jongere_id;
	int soort;
	int64_t onderwerp_id;
	gebruiker_id gebruiker_id;
};

/* What began with an intake: of one dossier its open intake, and the first advice waited for. */
struct feit_instroom {
	jongere_id jongere_id;
	struct moment op;
	struct datum diagnose_tot_datum;
	struct datum voor_datum;
};

/* What waits beside dossiers: the tray of the reader's loket, the casusoverleg, extra help. */
struct feit_loket {
	int64_t aantal;
	struct datum uiterlijk;
	struct datum overleg_datum;
	int64_t verwijzing;     /* whether there are any of the reader's that go on or are unread */
	struct moment kaart_op; /* his own in the network was confirmed */
	struct moment vraag_op; /* the oldest question to him without an answer */
	struct moment antwoord_op; /* the oldest answer to him that he did not see */
	int64_t nieuwkomers;       /* who are new, and are the reader or have him as mentor */
	int64_t zonder_mentor;     /* who are new, and for whom he must find one */
	int64_t beurt;        /* lines of the Werkagenda with his name, of which the day is there */
	int64_t convenant;    /* of which he is the owner, and late promises of his */
	int64_t netwerkactie; /* actions of his that are to be done soon */
	int64_t verslag;      /* meetings of which he has yet to share the minutes */
	int64_t voorstel;     /* points that were proposed, and wait for his answer */
	int64_t scanwerk;     /* what may wait around Implementatiescan and zelfscan */
};

struct signalen_feiten {
	struct db_rows dossiers, plekken, coaching, start, aanbod, verwijzingen, acties, instroom,
	    uitstel, toewijzing, vervanging, herinneringen, beurten, nieuwkomers, netwerkacties,
	    verslagen, voorstellen;
	struct db_rows zonder_mentor;                   /* who are new; he must find them one */
	struct db_rows convenanten, convenantafspraken; /* the reader's own */
	struct db_rows werkwijzen;        /* of all organisations; none when he keeps none */
	struct uitvoerder_row uitvoerder; /* the reader's own; id 0: none */
	struct feit_loket loket;
	struct scanwerklijst scanwerk;
	size_t eigen; /* dossiers of which the reader is casusregisseur */
};
/* All of them, inside a transaction; in `a`. */
MUST_USE int signalen_feiten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
				  struct signalen_feiten *ret);
/* The places (feit_plek), with what only some of them are asked. */
MUST_USE int signalen_plekken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
				   struct db_rows *ret);
/* Those of the reader himself, when f->loket says that there are any. */
MUST_USE int signalen_convenanten_load(struct db *db, struct arena *a,
				       const struct signalen_vraag *v, struct signalen_feiten *f);
/* What they ask of him, in a new array of `*count`. */
struct werk *signalen_of_convenanten(struct arena *a, const struct signalen_vraag *v,
				     const struct signalen_feiten *f, size_t *count);
/* How organisations carry out regelingen, for who writes it down. */
MUST_USE int signalen_werkwijzen_load(struct db *db, struct arena *a,
				      const struct signalen_vraag *v, struct signalen_feiten *f);
/* What of the reader's own organisation he must confirm, in a new array of `*count`. */
struct werk *signalen_of_werkwijzen(struct arena *a, const struct signalen_vraag *v,
				    const struct signalen_feiten *f, size_t *count);
/* What the network asks of the reader, the convenanten and werkwijzen among it, in a new array of
 * `*count`; empty when he asks of one jongere. */
struct werk *signalen_of_netwerk(struct arena *a, const struct signalen_vraag *v,
				 const struct signalen_feiten *f, size_t *count);
/* Of f->plekken that have a jobcoach; asks nothing when there are none. */
MUST_USE int signalen_coaching_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
				    struct signalen_feiten *f);
/* Of f->plekken of which something must be ready soon; asks nothing when there are none. */
MUST_USE int signalen_start_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
				 struct signalen_feiten *f);
/* Of f->dossiers: what was agreed in a plan, put off, and given to somebody. */
MUST_USE int signalen_afspraken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
				     struct signalen_feiten *f);
/* A place as the rules read it. */
struct plaatsing_feiten plek_feiten(const struct feit_plek *p);

#define MAX_FEITEN 60000

#define LOAD(q, args, columns, type, ret)                                                          \
	db_rows(db, a, &(q), (args), columns, COUNT(columns), sizeof(struct type), MAX_FEITEN,     \
		(ret))

#define LOAD_OF(of, q, args, columns, type, ret)                                                   \
	deel_rows(db, a, &(q), (args), columns, COUNT(columns), sizeof(struct type), (of),         \
		  MAX_FEITEN, (ret))

#endif
