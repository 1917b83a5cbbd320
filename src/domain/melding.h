/*
 * Meldingen: what somebody around the young person says about the work, and how pressing it is
 * (F280; peers 92). Rood asks for an answer today, oranje within the region's term, groen for none.
 * Whom to call about it now, and who is behind him: bel_eerst (F281).
 */
#ifndef DOMAIN_MELDING_H
#define DOMAIN_MELDING_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

/* Who says it; a worker writes it down. */
enum meldersoort {
	MELDER_JONGERE,
	MELDER_NAASTE,
	MELDER_WERKGEVER,
	MELDER_COLLEGA,
	MELDER_JOBCOACH,
	MELDER_SCHOOL,
	MELDER_BEGELEIDER /* who works with him and saw it himself */
};
extern const struct choices meldersoorten;

/* What it is about. ZIEK says that somebody is ill, never what he has (AVG 9). */
enum meldingsoort {
	MELDING_UITVAL,
	MELDING_VERZUIM,
	MELDING_TE_LAAT,
	MELDING_ZIEK,
	MELDING_RUZIE,
	MELDING_TE_ZWAAR,
	MELDING_VERVEELT,
	MELDING_PRIVE,
	MELDING_CONTRACT,
	MELDING_GOED_NIEUWS,
	MELDING_ANDERS
};
extern const struct choices meldingsoorten;

enum meldinglicht { LICHT_ROOD, LICHT_ORANJE, LICHT_GROEN };
extern const struct choices meldinglichten;

/*
 * NULL, or the Dutch sentence that says why this light does not go with what it is about: who is
 * about to stop is not green, and good news is.
 */
const char *meldinglicht_obstacle(int soort, int licht);

/* Where a melding stands; one that was taken back is there no more. */
enum meldingstand { MELDINGSTAND_TER_INFO, MELDINGSTAND_OPEN, MELDINGSTAND_BEANTWOORD };
extern const struct choices meldingstanden;
enum meldingstand melding_stand(int licht, bool is_beantwoord);
bool meldingstand_may_answer(enum meldingstand stand);
/* By its maker: what was answered stays. */
bool meldingstand_may_withdraw(enum meldingstand stand);

/*
 * The light of a place: of what waits the most pressing; when nothing waits green after a last
 * melding that was green, and CHOICE_NONE after one that was answered, or none.
 */
int plaatslicht(bool rood_open, bool oranje_open, int laatste);

/* How long somebody waited for an answer: "binnen een uur", "na 3 uur", "na 2 dagen". */
const char *melding_wachttijd(struct arena *a, struct moment op, struct moment antwoord_op);

/* What somebody who can be called is at a place. */
enum belrol { BELROL_NAZORG, BELROL_CASUSREGISSEUR, BELROL_JOBCOACH };
extern const struct choices belrollen;

/* Somebody who can be called about it. */
struct belbaar {
	bool is_afwezig;
	bool is_vervangen; /* while he is away somebody does his work */
};
/*
 * The first of `n` to call: who is there before who is replaced, in the order in which they stand;
 * -1 when nobody is either.
 */
int bel_eerst(const struct belbaar *wie, size_t n);

#endif
