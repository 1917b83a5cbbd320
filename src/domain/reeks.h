/*
 * A reeks: one act on many at once (peers 45). What can be done to many, from which list, the steps
 * that a reeks goes through, and how long it can be taken back.
 */
#ifndef DOMAIN_REEKS_H
#define DOMAIN_REEKS_H

#include "base/choice.h"
#include "base/datum.h"

/* Most lines of a reeks; the database holds it too (trg_reeksregel_veel). */
#define REEKS_MAX 500
/* So long what was done can be taken back; the database holds it too (trg_reeks_stap). */
#define REEKS_TERUG_MS (INT64_C(24) * 60 * 60 * 1000)
/* So long its owner can read what became of it. */
#define REEKS_BEWAREN_MS (7 * REEKS_TERUG_MS)

enum reekshandeling {
	REEKS_UITSTEL,
	REEKS_TOEWIJZING,
	REEKS_HERINNERING,
	REEKS_OVERLEGPUNT,
	REEKS_CONTACTVERZET,
	REEKS_CASUSREGISSEUR, /* own dossiers to a colleague */
	REEKS_SELECTIE        /* no act: the chosen ones as a list, to keep as a file */
};
extern const struct choices reekshandelingen;

/* Where lines are chosen. */
enum reekslijst { REEKSLIJST_WERK, REEKSLIJST_JONGEREN, REEKSLIJST_VERZOEKEN };
/* What can be done from there: bits of enum reekshandeling. */
uint32_t reekslijst_handelingen(enum reekslijst lijst);

/* What of a list is chosen when it is shown: nothing yet, this page, or all that was found. */
enum kieswijze { KIES_RIJEN, KIES_BLADZIJDE, KIES_ALLES };
extern const struct choices kieswijzen;

enum reekstoestand {
	REEKS_GEKOZEN,
	REEKS_BEZIG,
	REEKS_KLAAR,
	REEKS_TERUG_BEZIG,
	REEKS_TERUG,
	REEKSTOESTAND_COUNT
};
extern const struct choices reekstoestanden;

enum reeksstap { REEKSSTAP_BEGIN, REEKSSTAP_TERUG, REEKSSTAP_EINDE, REEKSSTAP_COUNT };
/* Where a step leads; CHOICE_NONE: it cannot be taken now. */
int reeks_next(enum reekstoestand toestand, enum reeksstap stap);
/* Whether its lines are being done, or taken back. */
bool reeks_is_bezig(enum reekstoestand toestand);
bool reeks_may_terug(enum reekstoestand toestand, struct moment klaar, struct moment nu);

/* What became of a line. */
enum reeksuitkomst {
	REEKSUITKOMST_OPEN,
	REEKSUITKOMST_GEDAAN,
	REEKSUITKOMST_OVERGESLAGEN,
	REEKSUITKOMST_TERUGGEZET,
	REEKSUITKOMST_GEBLEVEN
};
extern const struct choices reeksuitkomsten;

#endif
