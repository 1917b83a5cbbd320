/*
 * Who is new in the network (F095): a mentor and five steps. It ends by itself when all five are
 * done, or by hand with a reason.
 */
#ifndef DOMAIN_NIEUWKOMER_H
#define DOMAIN_NIEUWKOMER_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

enum introductiestap {
#define INTRODUCTIESTAP(NAME, code, label, what) INTRODUCTIESTAP_##NAME,
#include "domain/introductiestap.def"
#undef INTRODUCTIESTAP
	INTRODUCTIESTAP_COUNT
};
/* The hint of a choice is what to do. */
extern const struct choices introductiestappen;

/* Where somebody stands. */
enum nieuwkomerstand {
	NIEUWKOMERSTAND_ZONDER_MENTOR,
	NIEUWKOMERSTAND_BEZIG,
	NIEUWKOMERSTAND_KLAAR,
	NIEUWKOMERSTAND_GESTOPT
};
extern const struct choices nieuwkomerstanden;

struct nieuwkomer_feiten {
	uint32_t stappen; /* bits of enum introductiestap: that were done */
	bool heeft_mentor;
	bool is_gestopt;
	struct datum beweging; /* last day on which something happened; must be set */
};
enum nieuwkomerstand nieuwkomer_stand(const struct nieuwkomer_feiten *f);

/* What may be done with it. */
enum nieuwkomerdaad {
	NIEUWKOMERDAAD_AFVINKEN,
	NIEUWKOMERDAAD_TERUGNEMEN, /* a step that was ticked too early */
	NIEUWKOMERDAAD_MENTOR,     /* naming or replacing him */
	NIEUWKOMERDAAD_STOPPEN,
	NIEUWKOMERDAAD_HERVATTEN,
	NIEUWKOMERDAAD_COUNT
};
bool nieuwkomer_may(enum nieuwkomerstand stand, enum nieuwkomerdaad daad);

/* How many of the five are done. */
int introductiestap_count(uint32_t stappen);
/* The first that was not done; INTRODUCTIESTAP_COUNT: none is left. */
enum introductiestap introductiestap_next(uint32_t stappen);
/* The day on which his mentor should look: so long nothing happened. */
struct datum nieuwkomer_stil_op(const struct nieuwkomer_feiten *f, const struct termijnen *t);

#endif
