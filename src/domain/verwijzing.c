#include "domain/verwijzing.h"

#include "domain/stap.h"

static const struct choice soort_list[] = {
    [VERWIJSSOORT_HULP] = {"hulp", "Een tijd meehelpen", NULL},
    [VERWIJSSOORT_COACH] = {"coach", "Coach worden", NULL},
};
const struct choices verwijssoorten = CHOICES("verwijssoort", soort_list);

static const struct choice toestand_list[] = {
    [VERWIJZING_CONCEPT] = {"concept", "Concept", "Nog niet gevraagd: alleen u ziet dit."},
    [VERWIJZING_AANGEBODEN] = {"aangeboden", "Wacht op antwoord", NULL},
    [VERWIJZING_VERLOPEN] = {"verlopen", "Geen antwoord", NULL},
    [VERWIJZING_GEACCEPTEERD] = {"geaccepteerd", "Loopt", NULL},
    [VERWIJZING_COACH] = {"coach", "Is coach", NULL},
    [VERWIJZING_VOORBIJ] = {"voorbij", "Voorbij", "Schrijf op wat het opleverde."},
    [VERWIJZING_AFGEROND] = {"afgerond", "Afgerond", NULL},
    [VERWIJZING_GEWEIGERD] = {"geweigerd", "Geweigerd", NULL},
    [VERWIJZING_INGETROKKEN] = {"ingetrokken", "Ingetrokken", "Dit gaat niet door."},
};
_Static_assert(COUNT(toestand_list) == VERWIJZING_TOESTANDEN, "a label for every state");
const struct choices verwijzing_toestanden = CHOICES("verwijzing", toestand_list);

static const struct choice uitkomst_list[] = {
    [VERWIJZINGUITKOMST_GEHOLPEN] = {"geholpen", "Het heeft geholpen", NULL},
    [VERWIJZINGUITKOMST_DEELS] = {"deels", "Het heeft een beetje geholpen", NULL},
    [VERWIJZINGUITKOMST_NIET] = {"niet", "Het heeft niet geholpen", NULL},
    [VERWIJZINGUITKOMST_ANDERS] = {"anders", "Er kwam iets tussen", NULL},
};
const struct choices verwijzing_uitkomsten = CHOICES("verwijzinguitkomst", uitkomst_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		VERWIJZING_##van, VERWIJZINGSTAP_##stap, VERWIJZING_##naar                         \
	}
static const struct stap stappen[] = {
    STAP(CONCEPT, WIJZIG, CONCEPT),
    STAP(CONCEPT, VRAAG, AANGEBODEN),
    STAP(CONCEPT, TREK_IN, INGETROKKEN),
    STAP(CONCEPT, VERVAL, INGETROKKEN),
    STAP(AANGEBODEN, TREK_IN, INGETROKKEN),
    STAP(AANGEBODEN, ACCEPTEER, GEACCEPTEERD),
    STAP(AANGEBODEN, WEIGER, GEWEIGERD),
    STAP(AANGEBODEN, VERLOOP, VERLOPEN),
    STAP(AANGEBODEN, VERVAL, INGETROKKEN),
    STAP(VERLOPEN, WIJZIG, VERLOPEN),
    STAP(VERLOPEN, VRAAG, AANGEBODEN),
    STAP(VERLOPEN, TREK_IN, INGETROKKEN),
    STAP(VERLOPEN, VERVAL, INGETROKKEN),
    STAP(GEACCEPTEERD, LEES, GEACCEPTEERD),
    STAP(GEACCEPTEERD, VERLENG, GEACCEPTEERD),
    STAP(GEACCEPTEERD, ROND_AF, AFGEROND),
    STAP(GEACCEPTEERD, GA_VOORBIJ, VOORBIJ),
    STAP(GEACCEPTEERD, VERVAL, INGETROKKEN),
    STAP(COACH, LEES, COACH),
    STAP(VOORBIJ, LEES, VOORBIJ),
    STAP(VOORBIJ, ROND_AF, AFGEROND),
    STAP(VOORBIJ, VERVAL, INGETROKKEN),
    STAP(AFGEROND, LEES, AFGEROND),
    STAP(GEWEIGERD, LEES, GEWEIGERD),
    STAP(GEACCEPTEERD, NEEM_JA_TERUG, AANGEBODEN),
    STAP(INGETROKKEN, HERSTEL, AANGEBODEN),
};

/* Who takes a step: bits of 1 << PARTIJ_…. */
#define BY_AFZENDER (1u << PARTIJ_AFZENDER)
#define BY_ONTVANGER (1u << PARTIJ_ONTVANGER)
static const unsigned by[VERWIJZING_STAPPEN] = {
    [VERWIJZINGSTAP_WIJZIG] = BY_AFZENDER,  [VERWIJZINGSTAP_VRAAG] = BY_AFZENDER,
    [VERWIJZINGSTAP_TREK_IN] = BY_AFZENDER, [VERWIJZINGSTAP_ACCEPTEER] = BY_ONTVANGER,
    [VERWIJZINGSTAP_WEIGER] = BY_ONTVANGER, [VERWIJZINGSTAP_LEES] = BY_AFZENDER,
    [VERWIJZINGSTAP_VERLENG] = BY_AFZENDER, [VERWIJZINGSTAP_ROND_AF] = BY_AFZENDER | BY_ONTVANGER,
    [VERWIJZINGSTAP_HERSTEL] = BY_AFZENDER, [VERWIJZINGSTAP_NEEM_JA_TERUG] = BY_ONTVANGER,
};

int verwijzing_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
}

bool verwijzing_may(int toestand, int stap, enum overdracht_partij partij)
{
	return verwijzing_next(toestand, stap) != CHOICE_NONE && (by[stap] & (1u << partij));
}

bool verwijzing_is_open(int toestand)
{
	return verwijzing_next(toestand, VERWIJZINGSTAP_VERVAL) != CHOICE_NONE;
}
