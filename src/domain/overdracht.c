#include "domain/overdracht.h"

static const struct choice toestand_list[] = {
    [OVERDRACHT_CONCEPT] = {"concept", "Concept", "Nog niet aangeboden. Alleen u ziet dit."},
    [OVERDRACHT_AANGEBODEN] = {"aangeboden", "Aangeboden", "Wacht op een ja of een nee."},
    [OVERDRACHT_VERLOPEN] = {"verlopen", "Verlopen", "Er kwam niet op tijd een antwoord."},
    [OVERDRACHT_GEACCEPTEERD] = {"geaccepteerd", "Geaccepteerd", NULL},
    [OVERDRACHT_GEWEIGERD] = {"geweigerd", "Geweigerd", NULL},
    [OVERDRACHT_INGETROKKEN] = {"ingetrokken", "Ingetrokken", NULL},
};
_Static_assert(COUNT(toestand_list) == OVERDRACHT_TOESTANDEN, "a label for every state");
const struct choices overdracht_toestanden = CHOICES("overdracht", toestand_list);

static const struct choice mening_list[] = {
    [OVERDRACHTMENING_JA] = {"ja", "Vindt het goed", NULL},
    [OVERDRACHTMENING_TWIJFELT] = {"twijfelt", "Twijfelt nog", NULL},
    [OVERDRACHTMENING_NEE] = {"nee", "Wil dit liever niet", "Schrijf op waarom het toch nodig is."},
};
const struct choices overdracht_meningen = CHOICES("overdrachtmening", mening_list);

/* The state after a step is its number plus one: 0, what is not named, is none. */
#define TO(toestand) (OVERDRACHT_##toestand + 1)

static const int next[OVERDRACHT_TOESTANDEN][OVERDRACHT_STAPPEN] = {
    [OVERDRACHT_CONCEPT] = {[OVERDRACHTSTAP_WIJZIG] = TO(CONCEPT),
			    [OVERDRACHTSTAP_BIED_AAN] = TO(AANGEBODEN),
			    [OVERDRACHTSTAP_TREK_IN] = TO(INGETROKKEN)},
    [OVERDRACHT_AANGEBODEN] = {[OVERDRACHTSTAP_ACCEPTEER] = TO(GEACCEPTEERD),
			       [OVERDRACHTSTAP_WEIGER] = TO(GEWEIGERD),
			       [OVERDRACHTSTAP_TREK_IN] = TO(INGETROKKEN),
			       [OVERDRACHTSTAP_VERLOOP] = TO(VERLOPEN)},
    [OVERDRACHT_VERLOPEN] = {[OVERDRACHTSTAP_WIJZIG] = TO(VERLOPEN),
			     [OVERDRACHTSTAP_BIED_AAN] = TO(AANGEBODEN),
			     [OVERDRACHTSTAP_TREK_IN] = TO(INGETROKKEN)},
    [OVERDRACHT_GEACCEPTEERD] = {[OVERDRACHTSTAP_LEES] = TO(GEACCEPTEERD)},
    [OVERDRACHT_GEWEIGERD] = {[OVERDRACHTSTAP_LEES] = TO(GEWEIGERD)},
};

static bool is_in(int value, int count)
{
	return value >= 0 && value < count;
}

int overdracht_next(int toestand, int stap)
{
	if (!is_in(toestand, OVERDRACHT_TOESTANDEN) || !is_in(stap, OVERDRACHT_STAPPEN))
		return CHOICE_NONE;
	return next[toestand][stap] ? next[toestand][stap] - 1 : CHOICE_NONE;
}

bool overdracht_may(int toestand, int stap, enum overdracht_partij partij)
{
	bool answer = stap == OVERDRACHTSTAP_ACCEPTEER || stap == OVERDRACHTSTAP_WEIGER;

	if (stap == OVERDRACHTSTAP_VERLOOP || overdracht_next(toestand, stap) == CHOICE_NONE)
		return false;
	return answer == (partij == PARTIJ_ONTVANGER);
}

bool overdracht_is_open(int toestand)
{
	return overdracht_next(toestand, OVERDRACHTSTAP_TREK_IN) != CHOICE_NONE;
}

struct moment overdracht_verloopt(struct datum aangeboden, const struct termijnen *termijnen)
{
	return datum_begin(datum_plus(aangeboden, termijnen->overdracht_verloopt + 1));
}
