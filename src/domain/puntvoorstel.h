/*
 * A point that somebody proposes for the agenda of a meeting of the network (F096). Who keeps the
 * meeting answers: on the agenda, to a later meeting, or not, with the reason.
 */
#ifndef DOMAIN_PUNTVOORSTEL_H
#define DOMAIN_PUNTVOORSTEL_H

#include "base/choice.h"

enum voorstelstand {
	VOORSTELSTAND_OPEN,
	VOORSTELSTAND_GEPLAATST,
	VOORSTELSTAND_AFGEWEZEN,
	VOORSTELSTAND_INGETROKKEN,
	VOORSTELSTAND_COUNT
};
extern const struct choices voorstelstanden;

enum voorstelstap {
	VOORSTELSTAP_PLAATS,
	VOORSTELSTAP_SCHUIF_DOOR,
	VOORSTELSTAP_WIJS_AF,
	VOORSTELSTAP_HEROPEN, /* after all, what was refused */
	VOORSTELSTAP_TREK_IN, /* of who proposed it, as the last */
	VOORSTELSTAP_TERUG,
	VOORSTELSTAP_COUNT
};
/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int puntvoorstel_next(int stand, int stap);
bool puntvoorstel_may(int stand, enum voorstelstap stap);

#endif
