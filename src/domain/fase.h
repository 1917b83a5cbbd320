/*
 * Where a jongere is in the chain from school to lasting work (F010-F011), where leavers go (F113),
 * and which changes of phase can be. A change is an event with a reason; the table says what makes
 * sense, a human says when.
 *
 * Two rules that are law in this house: uitval never leads to afgesloten (promise 2), and every
 * destination keeps its own phase, so that a course or day care is followed as faithfully as a job
 * (F120).
 */
#ifndef DOMAIN_FASE_H
#define DOMAIN_FASE_H

#include "base/choice.h"
#include "base/datum.h"

enum fase {
	FASE_SCHOOL,
	FASE_STAGE,
	FASE_TOELEIDING,
	FASE_MATCH,
	FASE_START,
	FASE_WERK,
	FASE_UITVAL,
	FASE_OPLEIDING,
	FASE_DAGBESTEDING,
	FASE_AFGESLOTEN
};
#define FASE_COUNT 10
extern const struct choices fasen;

enum bestemming {
	BESTEMMING_WERK,
	BESTEMMING_VERVOLGOPLEIDING,
	BESTEMMING_DAGBESTEDING,
	BESTEMMING_TOELEIDING
};
extern const struct choices bestemmingen;
extern const struct choices waarheen_keuzes; /* to filter: the same, and none (zonder) */

/*
 * Whether a dossier may go from one phase to the other. False for the same phase and for
 * CHOICE_NONE.
 */
bool fase_may_change(int van, int naar);
/* An open dossier has a casusregisseur and a next contact date (promise 1). */
bool fase_is_open(int fase);
/*
 * The phase that begins with a placement of this kind (enum plaatsingsoort); CHOICE_NONE: the phase
 * stays as it is.
 */
int fase_of_plaatsing(int plaatsingsoort);
/*
 * The phase in which the end of a placement of this kind (enum plaatsingsoort) with this outcome
 * (enum plaatsinguitkomst) leaves somebody who is in `fase`; CHOICE_NONE: the phase stays as it is.
 * Work that ends without a next place is uitval (promise 2). Other work changes nothing: the new
 * placement brings its own phase.
 */
int fase_of_einde(int fase, int plaatsingsoort, int uitkomst);

/*
 * Whether somebody may be in this phase only because of such a place: then it is asked anew when
 * the place turns out never to have been. `ander_werk`: another place goes on.
 */
bool fase_hangs_on(int fase, int plaatsingsoort, bool ander_werk);

/* Where somebody was when an end that was recorded before is corrected. */
struct fase_bij_einde {
	int fase;
	struct datum sinds;       /* first day of that phase */
	struct datum laatste_dag; /* as it was recorded */
	int plaatsingsoort;
};
/*
 * The phase by the corrected outcome, as fase_of_einde; CHOICE_NONE too when the phase began after
 * that last day: somebody went on, and what was wrong about the past moves him nowhere.
 */
int fase_of_verbeterd_einde(const struct fase_bij_einde *was, int uitkomst);

#endif
