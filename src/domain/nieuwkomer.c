#include "domain/nieuwkomer.h"

static const struct choice stap_list[] = {
#define INTRODUCTIESTAP(NAME, code, label, what) {code, label, what},
#include "domain/introductiestap.def"
#undef INTRODUCTIESTAP
};
const struct choices introductiestappen = CHOICES("introductiestap", stap_list);

#define ALL_STEPS ((UINT32_C(1) << INTRODUCTIESTAP_COUNT) - 1)

static const struct choice stand_list[] = {
    [NIEUWKOMERSTAND_ZONDER_MENTOR] = {"zonder_mentor", "Heeft nog geen mentor", NULL},
    [NIEUWKOMERSTAND_BEZIG] = {"bezig", "Bezig", NULL},
    [NIEUWKOMERSTAND_KLAAR] = {"klaar", "Klaar", NULL},
    [NIEUWKOMERSTAND_GESTOPT] = {"gestopt", "Gestopt", NULL},
};
const struct choices nieuwkomerstanden = CHOICES("nieuwkomerstand", stand_list);

#define DAAD(what) (1u << NIEUWKOMERDAAD_##what)
static const unsigned may[] = {
    [NIEUWKOMERSTAND_ZONDER_MENTOR] =
	DAAD(AFVINKEN) | DAAD(TERUGNEMEN) | DAAD(MENTOR) | DAAD(STOPPEN),
    [NIEUWKOMERSTAND_BEZIG] = DAAD(AFVINKEN) | DAAD(TERUGNEMEN) | DAAD(MENTOR) | DAAD(STOPPEN),
    [NIEUWKOMERSTAND_KLAAR] = DAAD(TERUGNEMEN),
    [NIEUWKOMERSTAND_GESTOPT] = DAAD(HERVATTEN),
};

enum nieuwkomerstand nieuwkomer_stand(const struct nieuwkomer_feiten *f)
{
	if (f->is_gestopt)
		return NIEUWKOMERSTAND_GESTOPT;
	if (f->stappen == ALL_STEPS)
		return NIEUWKOMERSTAND_KLAAR;
	return f->heeft_mentor ? NIEUWKOMERSTAND_BEZIG : NIEUWKOMERSTAND_ZONDER_MENTOR;
}

bool nieuwkomer_may(enum nieuwkomerstand stand, enum nieuwkomerdaad daad)
{
	return (may[stand] >> daad) & 1;
}

int introductiestap_count(uint32_t stappen)
{
	return __builtin_popcount(stappen & ALL_STEPS);
}

enum introductiestap introductiestap_next(uint32_t stappen)
{
	uint32_t open = ~stappen & ALL_STEPS;

	return open ? (enum introductiestap)__builtin_ctz(open) : INTRODUCTIESTAP_COUNT;
}

struct datum nieuwkomer_stil_op(const struct nieuwkomer_feiten *f, const struct termijnen *t)
{
	return datum_plus(f->beweging, t->nieuwkomer_stil);
}
