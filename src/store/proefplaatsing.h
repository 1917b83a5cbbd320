/*
 * The agreement of a trial placement: read as the viewer with its signatures and the state that
 * follows; each step written with its line on the timeline. Who writes does so inside a write
 * transaction in which the place was loaded with the right to change it, after
 * proefplaatsing_next() said that the step makes sense. What the tables refuse is ERR_CONFLICT.
 */
#ifndef STORE_PROEFPLAATSING_H
#define STORE_PROEFPLAATSING_H

#include "db/object.h"
#include "domain/proefplaatsing.h"
#include "store/jongere_wijzig.h"

/* A place of the kind proefplaatsing, and its agreement: proefplaatsing_id.nr is 0 without. */
struct proefplaatsing_row {
	plaatsing_id id;
	jongere_id jongere_id;
	proefplaatsing_id proefplaatsing_id;
	int64_t zicht;
	int64_t versie; /* of the agreement */
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	int fase;
	gebruiker_id casusregisseur_id;
	const char *casusregisseur;
	const char *werkgever;
	const char *functie;
	int soort;
	double uren;
	struct datum van_datum;
	struct datum verwacht_eind_datum;
	struct datum eind_datum;
	int uitkomst;
	bool jobcoach;
	bool ander_werk; /* goes on beside it */
	bool werkte_hier;
	int uitkering; /* enum antwoord; CHOICE_NONE: not known, or not for this reader */
	const char *doelen;
	const char *taken;
	const char *begeleider; /* at work */
	int voornemen;
	bool meting;
	bool met_ouder;
	const char *motivering;
	const char *akkoord_door;
	struct datum akkoord_datum;
	const char *verlenging;
	const char *evaluatie;
	struct datum evaluatie_datum;
	int besluit;
	const char *besluit_reden;
	int afgebroken;
	const char *reden;
};
#define PROEFPLAATSING_COLUMNS 40
extern const struct column proefplaatsing_columns[PROEFPLAATSING_COLUMNS];
/* For routes under /plaatsingen/:plaatsing/proefplaatsing; r->object is a struct
 * proefplaatsing_row. Another kind of place is not found. */
extern const struct object object_proefplaatsing;

enum handtekening_waarvoor { WAARVOOR_OVEREENKOMST, WAARVOOR_EVALUATIE };
extern const struct choices handtekening_waarvoren;
struct handtekening_row {
	jongere_id jongere_id;
	int waarvoor;
	int tekenaar;
	const char *naam;
	int wijze;
	struct datum datum;
	int evaluatieoordeel;
	const char *tekst;
};
#define HANDTEKENING_COLUMNS 8
extern const struct column handtekening_columns[HANDTEKENING_COLUMNS];
#define HANDTEKENING_MAX 8

struct proefplaatsing {
	const struct proefplaatsing_row *row;
	struct db_rows handtekeningen;
	int toestand;       /* CHOICE_NONE: there is no agreement yet */
	uint32_t ontbreken; /* bit i: enum tekenaar i must still sign the agreement */
	uint32_t waarschuwingen;
};
MUST_USE int proefplaatsing_load(struct db *db, struct arena *a,
				 const struct proefplaatsing_row *row, struct datum vandaag,
				 struct proefplaatsing *ret);
/* Why nobody signs yet: what is signed has a last day. */
#define PROEF_ZONDER_EINDE                                                                         \
	"Spreek eerst af tot en met welke dag de proefplaatsing duurt. Vul die in bij de plek."
/* The signature of this one, or NULL. */
const struct handtekening_row *handtekening_find(const struct proefplaatsing *p, int waarvoor,
						 int tekenaar);
/* Whether it was decided what comes after the trial at this place. */
MUST_USE int proefplaatsing_is_decided(struct db *db, plaatsing_id plaatsing, bool *ret);

struct proefplaatsing_afspraak {
	const char *doelen, *taken, *begeleider;
	int voornemen;
	bool meting;
	const char *motivering; /* NULL: nothing was warned of */
};
/* Makes the agreement, or changes it: then it must be signed again. */
MUST_USE int proefplaatsing_update(const struct handeling *h, const struct proefplaatsing_row *p,
				   const struct proefplaatsing_afspraak *afspraak);
MUST_USE int handtekening_create(const struct handeling *h, const struct proefplaatsing_row *p,
				 const struct handtekening_row *handtekening);
MUST_USE int proefplaatsing_accept(const struct handeling *h, const struct proefplaatsing_row *p,
				   const char *door, struct datum datum);
MUST_USE int proefplaatsing_extend(const struct handeling *h, const struct proefplaatsing_row *p,
				   struct datum tot, const char *reden);
/* What was signed of an evaluation before must be signed again. */
MUST_USE int proefplaatsing_evaluate(const struct handeling *h, const struct proefplaatsing_row *p,
				     const char *tekst);
MUST_USE int proefplaatsing_decide(const struct handeling *h, const struct proefplaatsing_row *p,
				   int besluit, const char *reden);
/* The place ends with it, and the casusregisseur follows up today (promise 2). */
MUST_USE int proefplaatsing_break(const struct handeling *h, const struct proefplaatsing_row *p,
				  int afbreking, const char *reden);

#endif
