/*
 * What somebody proposes to who answers it: a point for the agenda of a meeting of the network
 * (F096), or other words for a statement of the zelfscan or of a norm (F329).
 */
#ifndef DOMAIN_VOORSTEL_H
#define DOMAIN_VOORSTEL_H

#include "base/choice.h"

enum voorstelstand {
	VOORSTELSTAND_OPEN,
	VOORSTELSTAND_AANGENOMEN,
	VOORSTELSTAND_AFGEWEZEN,
	VOORSTELSTAND_INGETROKKEN,
	VOORSTELSTAND_COUNT
};
/* Of a point; of other words. */
extern const struct choices voorstelstanden, formuleerstanden;

enum voorstelstap {
	VOORSTELSTAP_NEEM_AAN,
	VOORSTELSTAP_SCHUIF_DOOR, /* of a point: to a later meeting */
	VOORSTELSTAP_WIJS_AF,
	VOORSTELSTAP_HEROPEN, /* after all, what was refused */
	VOORSTELSTAP_TREK_IN, /* of who proposed it, as the last */
	VOORSTELSTAP_TERUG,
	VOORSTELSTAP_COUNT
};
/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int voorstel_next(int stand, int stap);
bool voorstel_may(int stand, enum voorstelstap stap);

#endif
