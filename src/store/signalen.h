/*
 * The signals of one reader: facts of the dossiers in sight, put through the rules of
 * domain/signaal, given to their owner, and in the order in which they must be done.
 *
 * Cost follows the caseload: every question starts from the reader's own sight. Five of them are
 * asked whatever the number of dossiers. The standings of dossiers and places (stand_…) tell of
 * which the rest must be asked: what was put off, given away or agreed; the contracts of a place
 * where a long chain would be told of, and what was asked before one ends; what was decided of a
 * trial that ends; the coaching of places that have a jobcoach; what must be ready for a first day
 * that is near; and how many contacts there were, when the last two of each dossier do not tell
 * who had least.
 */
#ifndef STORE_SIGNALEN_H
#define STORE_SIGNALEN_H

#include "db/db.h"
#include "domain/signaal.h"
#include "store/scanwerk.h"
#include "toegang/recht.h"

/* A signal with who and what it is about. */
struct werk {
	struct signaal signaal;
	jongere_id jongere;         /* 0: about a loket, a casusoverleg, or an absence */
	plaatsing_id plaatsing;     /* 0: about the dossier */
	afwezigheid_id afwezigheid; /* of the reader himself; else 0 */
	overdracht_id overdracht;   /* of what is offered by or to the reader; else 0 */
	verwijzing_id verwijzing;   /* of extra help asked by or of the reader; else 0 */
	agendaregel_id agendaregel; /* of the Werkagenda, with the reader's name; else 0 */
	/* the reader, one of whom he is the mentor, or for whom he must find one; else 0 */
	nieuwkomer_id nieuwkomer;
	convenant_id convenant;                 /* of which the reader is the owner; else 0 */
	convenantafspraak_id convenantafspraak; /* that the reader promised; else 0 */
	werkwijze_id werkwijze;    /* of the reader's organisation, to be confirmed; else 0 */
	struct scanonderwerp scan; /* around a scan; else all 0 */
	/* what was agreed in the plan or a convenant, or is asked on the Werkagenda, or NULL */
	const char *actie;
	netwerkactie_id netwerkactie; /* of the reader, from a meeting of the network; else 0 */
	bijeenkomst_id bijeenkomst;   /* of which he has to share the minutes; else 0 */
	puntvoorstel_id puntvoorstel; /* that waits for his answer; else 0 */
	/* Who must act: who it was given to, else who the kind asks for, as long as he has sight of
	 * the dossier; else the casusregisseur. Of who is away today: the vervanger, as he
	 * sees it himself; who is away sees it as his own, too. */
	gebruiker_id eigenaar;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever; /* of the place, or NULL */
	const char *wachtende; /* the colleague who reminded the reader of it, or NULL */
	int verzoek;           /* of which he did: enum verzoeksoort */
	const char *vervangt;  /* who is away, and whose work it is as a rule, or NULL */
	bool toegewezen;       /* somebody gave it to, or took it over for, the owner */
};

struct werklijst {
	struct werk *list; /* in order of work */
	size_t count;
	size_t dossiers;   /* open dossiers in sight */
	size_t eigen;      /* of which the reader is casusregisseur */
	size_t uitgesteld; /* signals that are put off now */
	struct db_rows
	    vervanging; /* of struct afwezigheid_row: his own, and those he fills in for */
};

/* Who asks, and under which terms. */
struct signalen_vraag {
	gebruiker_id wie;
	/* In which he works now: with dossiers (RECHT_WERK_DOEN), else nothing of them whatever he
	 * has in sight, and of no loket; with how regelingen are carried out. */
	enum rol rol;
	const struct termijnen *termijnen;
	struct datum vandaag;
	struct moment nu;
	jongere_id jongere;          /* 0: all open dossiers in sight of the context's gebruiker */
	struct datum vervanging_tot; /* last day on which he is away or replaces somebody */
	struct moment herinnerd_op;  /* when a colleague last reminded him of something */
};
/*
 * Inside a transaction; the result lives in `a`. With one jongere the kinds that compare dossiers
 * (minste_aandacht) are not there.
 */
MUST_USE int signalen_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
			   struct werklijst *ret);

/* What names a signal: it is computed, so it has no number of its own. */
struct signaal_sleutel {
	int soort; /* enum signaalsoort */
	jongere_id jongere;
	plaatsing_id plaatsing; /* 0: about the dossier */
};
/*
 * The signal with this key, as it is now (vraag->jongere is not used). ERR_GEEN_RIJ: there is none,
 * because it was done, put off, or never was.
 */
MUST_USE int signalen_find(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
			   const struct signaal_sleutel *sleutel, struct werk *ret);

#endif
