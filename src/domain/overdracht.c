#include "domain/overdracht.h"

#include "domain/stap.h"

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

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		OVERDRACHT_##van, OVERDRACHTSTAP_##stap, OVERDRACHT_##naar                         \
	}
static const struct stap stappen[] = {
    STAP(CONCEPT, WIJZIG, CONCEPT),         STAP(CONCEPT, BIED_AAN, AANGEBODEN),
    STAP(CONCEPT, TREK_IN, INGETROKKEN),    STAP(AANGEBODEN, ACCEPTEER, GEACCEPTEERD),
    STAP(AANGEBODEN, WEIGER, GEWEIGERD),    STAP(AANGEBODEN, TREK_IN, INGETROKKEN),
    STAP(AANGEBODEN, VERLOOP, VERLOPEN),    STAP(VERLOPEN, WIJZIG, VERLOPEN),
    STAP(VERLOPEN, BIED_AAN, AANGEBODEN),   STAP(VERLOPEN, TREK_IN, INGETROKKEN),
    STAP(GEACCEPTEERD, LEES, GEACCEPTEERD), STAP(GEWEIGERD, LEES, GEWEIGERD),
    STAP(INGETROKKEN, HERSTEL, AANGEBODEN),
};

int overdracht_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
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

struct datum overdracht_laatste_dag(struct moment verloopt)
{
	return moment_datum((struct moment){verloopt.ms - 1});
}
