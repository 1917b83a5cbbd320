/*
 * Who could coach a young person: a proposal in words (F127, F130, document 004 step 2). Whoever
 * accompanied him at school comes first; else who knows much of what he needs, then who works where
 * he lives, then who is there and has room within the norm (F138-F139). Those are the only reasons,
 * in that order: nothing is added up, so whoever reads the words knows why somebody stands where he
 * stands. A human chooses.
 */
#ifndef DOMAIN_COACH_H
#define DOMAIN_COACH_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"
#include "domain/werkbehoefte.h"

/*
 * Of what a coach should know much for whom these needs at work (bits of werkbehoeften) are a must
 * or a wish, as bits of deskundigheden: where the proposal starts when nobody said otherwise (F038,
 * F130). Of a need that says nothing about who coaches, nothing.
 */
uint32_t deskundigheden_of_behoeften(uint32_t behoeften);

struct coachkandidaat {
	bool begeleidde;          /* him, at school */
	uint32_t sterk;           /* bits of deskundigheden: of what is needed */
	const char *plaats;       /* works in the municipality where he lives; NULL: elsewhere */
	int aantal;               /* young people of whom he is a part now */
	int telt;                 /* as how many usual ones they count (caseload_weegt) */
	int norm;                 /* 0 or less: none */
	struct datum afwezig_tot; /* of who is away today; DATUM_GEEN: he is there */
	bool is_betrokken;        /* has the dossier in sight already */
};

/* Order of the proposal: below 0 when `a` comes first, 0 when no reason tells them apart. */
int coachkandidaat_compare(const struct coachkandidaat *a, const struct coachkandidaat *b);
/* Every reason, in that order, in sentences without a name. */
const char *coachkandidaat_text(struct arena *a, const struct coachkandidaat *k);

#endif
