#include "domain/verwijzing.h"

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

/* The state after a step is its number plus one: 0, what is not named, is none. */
#define STAP(stap, toestand) [VERWIJZINGSTAP_##stap] = VERWIJZING_##toestand + 1

static const int next[VERWIJZING_TOESTANDEN][VERWIJZING_STAPPEN] = {
    [VERWIJZING_CONCEPT] = {STAP(WIJZIG, CONCEPT), STAP(VRAAG, AANGEBODEN),
			    STAP(TREK_IN, INGETROKKEN), STAP(VERVAL, INGETROKKEN)},
    [VERWIJZING_AANGEBODEN] = {STAP(TREK_IN, INGETROKKEN), STAP(ACCEPTEER, GEACCEPTEERD),
			       STAP(WEIGER, GEWEIGERD), STAP(VERLOOP, VERLOPEN),
			       STAP(VERVAL, INGETROKKEN)},
    [VERWIJZING_VERLOPEN] = {STAP(WIJZIG, VERLOPEN), STAP(VRAAG, AANGEBODEN),
			     STAP(TREK_IN, INGETROKKEN), STAP(VERVAL, INGETROKKEN)},
    [VERWIJZING_GEACCEPTEERD] = {STAP(LEES, GEACCEPTEERD), STAP(VERLENG, GEACCEPTEERD),
				 STAP(ROND_AF, AFGEROND), STAP(GA_VOORBIJ, VOORBIJ),
				 STAP(VERVAL, INGETROKKEN)},
    [VERWIJZING_COACH] = {STAP(LEES, COACH)},
    [VERWIJZING_VOORBIJ] = {STAP(LEES, VOORBIJ), STAP(ROND_AF, AFGEROND),
			    STAP(VERVAL, INGETROKKEN)},
    [VERWIJZING_AFGEROND] = {STAP(LEES, AFGEROND)},
    [VERWIJZING_GEWEIGERD] = {STAP(LEES, GEWEIGERD)},
};

/* Who takes a step: bits of 1 << PARTIJ_…. */
#define BY_AFZENDER (1u << PARTIJ_AFZENDER)
#define BY_ONTVANGER (1u << PARTIJ_ONTVANGER)
static const unsigned by[VERWIJZING_STAPPEN] = {
    [VERWIJZINGSTAP_WIJZIG] = BY_AFZENDER,  [VERWIJZINGSTAP_VRAAG] = BY_AFZENDER,
    [VERWIJZINGSTAP_TREK_IN] = BY_AFZENDER, [VERWIJZINGSTAP_ACCEPTEER] = BY_ONTVANGER,
    [VERWIJZINGSTAP_WEIGER] = BY_ONTVANGER, [VERWIJZINGSTAP_LEES] = BY_AFZENDER,
    [VERWIJZINGSTAP_VERLENG] = BY_AFZENDER, [VERWIJZINGSTAP_ROND_AF] = BY_AFZENDER | BY_ONTVANGER,
};

static bool is_in(int value, int count)
{
	return value >= 0 && value < count;
}

int verwijzing_next(int toestand, int stap)
{
	if (!is_in(toestand, VERWIJZING_TOESTANDEN) || !is_in(stap, VERWIJZING_STAPPEN))
		return CHOICE_NONE;
	return next[toestand][stap] ? next[toestand][stap] - 1 : CHOICE_NONE;
}

bool verwijzing_may(int toestand, int stap, enum overdracht_partij partij)
{
	return verwijzing_next(toestand, stap) != CHOICE_NONE && (by[stap] & (1u << partij));
}

bool verwijzing_is_open(int toestand)
{
	return verwijzing_next(toestand, VERWIJZINGSTAP_VERVAL) != CHOICE_NONE;
}
