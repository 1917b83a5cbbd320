/*
 * Leaving school: where to, with who answers for that route (F113, F115), and the talk a year ahead
 * (F107, F108). Both run inside a write transaction in which the dossier was loaded, and write the
 * line on the timeline with the fact.
 */
#ifndef STORE_UITSTROOM_H
#define STORE_UITSTROOM_H

#include "db/object.h"
#include "domain/uitstroom.h"
#include "store/jongere_wijzig.h"

/* A dossier as the pages about leaving school see it. */
struct uitstroom_kop {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	int fase;
	struct moment gesloten_op;
	struct datum uitstroom_datum;
	int bestemming;
	const char *bestemming_plek;
	const char *bestemming_contact;
	const char *bestemming_telefoon;
	struct datum uitstroomgesprek_datum;
	int uitstroomgesprek_soort;
	int uitstroomgesprek_ouders;
	struct moment uitstroomgesprek_op; /* MOMENT_GEEN: planned, or not at all */
};
/* For routes under /jongeren/:jongere; r->object is a struct uitstroom_kop. */
extern const struct object object_uitstroom;

struct bestemming_inhoud {
	int bestemming;   /* enum bestemming; CHOICE_NONE: not known yet, and nothing of the rest */
	const char *plek; /* which one; the following may be NULL */
	const char *contact; /* who answers for this route there */
	const char *telefoon;
	const char *toelichting; /* for the timeline */
};
/* ERR_CONFLICT belofte_1_uitstroom: of a closed dossier it cannot be taken away. */
MUST_USE int bestemming_update(const struct handeling *h, jongere_id id,
			       const struct bestemming_inhoud *inhoud);

struct uitstroomgesprek_inhoud {
	struct datum datum;   /* in the future: it is planned */
	int soort;            /* enum contactsoort */
	int ouders;           /* enum uitstroomouders; CHOICE_NONE: not known yet */
	const char *tekst;    /* what was said; of a planned talk NULL */
	struct datum volgend; /* the next contact after a talk that was held */
};
/* A talk that was held is a contactmoment too, so that it is told once. */
MUST_USE int uitstroomgesprek_update(const struct handeling *h, jongere_id id,
				     const struct uitstroomgesprek_inhoud *inhoud);

#endif
