#include "domain/puntvoorstel.h"

static const struct choice stand_list[] = {
    [VOORSTELSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [VOORSTELSTAND_GEPLAATST] = {"geplaatst", "Op de agenda", NULL},
    [VOORSTELSTAND_AFGEWEZEN] = {"afgewezen", "Niet op de agenda", NULL},
    [VOORSTELSTAND_INGETROKKEN] = {"ingetrokken", "Ingetrokken", NULL},
};
_Static_assert(COUNT(stand_list) == VOORSTELSTAND_COUNT, "a label for every state");
const struct choices voorstelstanden = CHOICES("voorstelstand", stand_list);

/* The state after a step is its number plus one: 0, what is not named, is none. */
#define TO(stand) (VOORSTELSTAND_##stand + 1)

static const int next[VOORSTELSTAND_COUNT][VOORSTELSTAP_COUNT] = {
    [VOORSTELSTAND_OPEN] = {[VOORSTELSTAP_PLAATS] = TO(GEPLAATST),
			    [VOORSTELSTAP_SCHUIF_DOOR] = TO(OPEN),
			    [VOORSTELSTAP_WIJS_AF] = TO(AFGEWEZEN),
			    [VOORSTELSTAP_TREK_IN] = TO(INGETROKKEN)},
    [VOORSTELSTAND_AFGEWEZEN] = {[VOORSTELSTAP_HEROPEN] = TO(OPEN)},
    [VOORSTELSTAND_INGETROKKEN] = {[VOORSTELSTAP_TERUG] = TO(OPEN)},
};

static bool is_in(int value, int count)
{
	return value >= 0 && value < count;
}

int puntvoorstel_next(int stand, int stap)
{
	if (!is_in(stand, VOORSTELSTAND_COUNT) || !is_in(stap, VOORSTELSTAP_COUNT))
		return CHOICE_NONE;
	return next[stand][stap] ? next[stand][stap] - 1 : CHOICE_NONE;
}

bool puntvoorstel_may(int stand, enum voorstelstap stap)
{
	return puntvoorstel_next(stand, (int)stap) != CHOICE_NONE;
}
