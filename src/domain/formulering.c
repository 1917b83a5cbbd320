#include "domain/formulering.h"

static const struct choice stand_list[] = {
    [FORMULEERSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [FORMULEERSTAND_OVERGENOMEN] = {"overgenomen", "Overgenomen", NULL},
    [FORMULEERSTAND_AFGEWEZEN] = {"afgewezen", "Niet overgenomen", NULL},
    [FORMULEERSTAND_INGETROKKEN] = {"ingetrokken", "Ingetrokken", NULL},
};
_Static_assert(COUNT(stand_list) == FORMULEERSTAND_COUNT, "a label for every state");
const struct choices formuleerstanden = CHOICES("formuleerstand", stand_list);

static const struct {
	int van, naar;
} stappen[] = {
    [FORMULEERSTAP_NEEM_OVER] = {FORMULEERSTAND_OPEN, FORMULEERSTAND_OVERGENOMEN},
    [FORMULEERSTAP_WIJS_AF] = {FORMULEERSTAND_OPEN, FORMULEERSTAND_AFGEWEZEN},
    [FORMULEERSTAP_HEROPEN] = {FORMULEERSTAND_AFGEWEZEN, FORMULEERSTAND_OPEN},
    [FORMULEERSTAP_TREK_IN] = {FORMULEERSTAND_OPEN, FORMULEERSTAND_INGETROKKEN},
    [FORMULEERSTAP_TERUG] = {FORMULEERSTAND_INGETROKKEN, FORMULEERSTAND_OPEN},
};
_Static_assert(COUNT(stappen) == FORMULEERSTAP_COUNT, "every step leads somewhere");

int formulering_next(int stand, int stap)
{
	if (stap < 0 || stap >= FORMULEERSTAP_COUNT || stappen[stap].van != stand)
		return CHOICE_NONE;
	return stappen[stap].naar;
}

bool formulering_may(int stand, enum formuleerstap stap)
{
	return formulering_next(stand, (int)stap) != CHOICE_NONE;
}
