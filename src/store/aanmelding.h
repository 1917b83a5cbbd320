/*
 * An aanmelding from the first words to its answer. Every step is taken inside a write transaction
 * in which the aanmelding was loaded, for a loket (view loket); what the table refuses is
 * ERR_CONFLICT (schema/0012). What is written here is thrown away with it, so no text of it is ever
 * changed: it is written once, or stands in a step of its own.
 */
#ifndef STORE_AANMELDING_H
#define STORE_AANMELDING_H

#include "db/object.h"
#include "domain/aanmelding.h"
#include "store/jongere_wijzig.h"

struct aanmelding_row {
	aanmelding_id id;
	int64_t versie;
	organisatie_id organisatie_id; /* 0: for whichever loket is first */
	int vorm;
	int kanaal;
	const char *melder_naam;
	const char *melder_telefoon;
	const char *door; /* who wrote it down, or NULL: a visitor */
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
	const char *telefoon;
	int64_t onderwerpen;
	const char *vraag;
	struct moment op;
	struct datum uiterlijk_datum;
	int toestand;
	int reden;
	struct moment beantwoord_op;
	const char *beantwoord_door;
	struct datum bewaar_tot_datum;
};
#define AANMELDING_COLUMNS 23
extern const struct column aanmelding_columns[AANMELDING_COLUMNS];
/* For routes under /aanmeldingen/:aanmelding; r->object is the row. */
extern const struct object object_aanmelding;

/* "Werk, Geld of een uitkering" */
const char *aanmeldonderwerpen_text(struct arena *a, int64_t onderwerpen);

/* A loket as a form offers it: store/keuze.h's organisatie_keuze. */
MUST_USE int loket_keuze_list(struct db *db, struct arena *a, const char *zoek,
			      struct db_rows *ret);

struct aanmelding_nieuw {
	organisatie_id loket; /* 0: whichever is first */
	int vorm;
	int kanaal;
	const char *melder_naam; /* not used of the young person himself */
	const char *bellen;      /* the number of the melder */
	struct personalia wie;   /* the birth date may be unset */
	uint32_t onderwerpen;
	const char *vraag;
	struct datum uiterlijk;
};
/* By the gebruiker of `h`; 0: a visitor. */
MUST_USE int aanmelding_create(const struct handeling *h, const struct aanmelding_nieuw *nieuw,
			       aanmelding_id *ret);

/* What an answer says beside its end. */
struct aanmelding_antwoord {
	organisatie_id loket; /* of who answers; with GEEF_DOOR: who answers from now on */
	const char *tekst;
	struct datum verteld; /* to the young person or the melder; may be unset */
	int reden;            /* of NEEM_NIET_OP, else CHOICE_NONE */
	struct datum bewaar_tot;
};
/*
 * Takes a step that the state allows (aanmeldstand_after), with its words. Of NEEM_OP the dossier
 * is there already, in the same transaction.
 */
MUST_USE int aanmelding_step(const struct handeling *h, const struct aanmelding_row *aanmelding,
			     int stap, const struct aanmelding_antwoord *antwoord);

/* What was done with it, oldest first. */
struct aanmeldstap_row {
	int stap;
	const char *tekst;
	struct datum verteld_datum;
	const char *wie;
	struct moment op;
};
#define AANMELDSTAP_COLUMNS 5
extern const struct column aanmeldstap_columns[AANMELDSTAP_COLUMNS];
#define AANMELDSTAP_MAX 100
MUST_USE int aanmeldstap_list(struct db *db, struct arena *a, aanmelding_id id,
			      struct db_rows *ret);

/* Other aanmeldingen at this loket of somebody with this name and birth date. */
MUST_USE int aanmelding_count_same(struct db *db, aanmelding_id id, const uint8_t herken[32],
				   int64_t *ret);

#endif
