#include "domain/voorstel.h"

#include "domain/stap.h"

static const struct choice punt_list[] = {
    [VOORSTELSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [VOORSTELSTAND_AANGENOMEN] = {"geplaatst", "Op de agenda", NULL},
    [VOORSTELSTAND_AFGEWEZEN] = {"afgewezen", "Niet op de agenda", NULL},
    [VOORSTELSTAND_INGETROKKEN] = {"ingetrokken", "Ingetrokken", NULL},
};
_Static_assert(COUNT(punt_list) == VOORSTELSTAND_COUNT, "a label for every state");
const struct choices voorstelstanden = CHOICES("voorstelstand", punt_list);

static const struct choice formulering_list[] = {
    [VOORSTELSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [VOORSTELSTAND_AANGENOMEN] = {"overgenomen", "Overgenomen", NULL},
    [VOORSTELSTAND_AFGEWEZEN] = {"afgewezen", "Niet overgenomen", NULL},
    [VOORSTELSTAND_INGETROKKEN] = {"ingetrokken", "Ingetrokken", NULL},
};
_Static_assert(COUNT(formulering_list) == VOORSTELSTAND_COUNT, "a label for every state");
const struct choices formuleerstanden = CHOICES("formuleerstand", formulering_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		VOORSTELSTAND_##van, VOORSTELSTAP_##stap, VOORSTELSTAND_##naar                     \
	}
static const struct stap stappen[] = {
    STAP(OPEN, NEEM_AAN, AANGENOMEN), STAP(OPEN, SCHUIF_DOOR, OPEN),
    STAP(OPEN, WIJS_AF, AFGEWEZEN),   STAP(AFGEWEZEN, HEROPEN, OPEN),
    STAP(OPEN, TREK_IN, INGETROKKEN), STAP(INGETROKKEN, TERUG, OPEN),
};

int voorstel_next(int stand, int stap)
{
	return stap_to(stappen, COUNT(stappen), stand, stap);
}

bool voorstel_may(int stand, enum voorstelstap stap)
{
	return voorstel_next(stand, (int)stap) != CHOICE_NONE;
}
