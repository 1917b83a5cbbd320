#include "domain/bemiddelbaarheid.h"

static const struct choice bemiddelbaar_list[] = {
    [BEMIDDELBAAR_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
    [BEMIDDELBAAR_IN_ONDERZOEK] = {"in_onderzoek", "Wordt onderzocht", NULL},
    [BEMIDDELBAAR_BEMIDDELBAAR] = {"bemiddelbaar", "Klaar om te solliciteren",
				   "Kan nu naar een werkgever toe."},
    [BEMIDDELBAAR_TIJDELIJK_NIET] = {"tijdelijk_niet", "Nu even niet",
				     "Eerst moet er iets anders op orde zijn."},
    [BEMIDDELBAAR_ONZEKER] = {"onzeker", "Onzeker", "Er was een oordeel. Kijk opnieuw."},
};
_Static_assert(COUNT(bemiddelbaar_list) == BEMIDDELBAAR_COUNT, "a label for every state");
const struct choices bemiddelbaarheden = CHOICES("bemiddelbaar", bemiddelbaar_list);

static const struct choice oordeel_list[] = {
    [BEMIDDELSTAP_WEL] = {"bemiddelbaar", "Klaar om te solliciteren",
			  "Kan nu naar een werkgever toe."},
    [BEMIDDELSTAP_TIJDELIJK_NIET] = {"tijdelijk_niet", "Nu even niet",
				     "Eerst moet er iets anders op orde zijn."},
    [BEMIDDELSTAP_ONDERZOEK] = {"in_onderzoek", "Wij zoeken het uit",
				"Bijvoorbeeld met een stage of een klus."},
};
const struct choices bemiddelbaar_oordelen = CHOICES("bemiddelbaar_oordeel", oordeel_list);

#define NIETS CHOICE_NONE
#define ONDERZOEK BEMIDDELBAAR_IN_ONDERZOEK
#define WEL BEMIDDELBAAR_BEMIDDELBAAR
#define NIET BEMIDDELBAAR_TIJDELIJK_NIET
#define ONZEKER BEMIDDELBAAR_ONZEKER

/* clang-format off */
static const int stand_next[BEMIDDELBAAR_COUNT][BEMIDDELBAAR_STAPPEN] = {
    /*                              wel  niet  onderzoek  antwoord   tegenspraak verloop */
    [BEMIDDELBAAR_ONBEKEND] =      {WEL, NIET, ONDERZOEK, ONDERZOEK, ONDERZOEK,  NIETS},
    [BEMIDDELBAAR_IN_ONDERZOEK] =  {WEL, NIET, NIETS,     NIETS,     NIETS,      NIETS},
    [BEMIDDELBAAR_BEMIDDELBAAR] =  {WEL, NIET, ONDERZOEK, NIETS,     ONZEKER,    ONZEKER},
    [BEMIDDELBAAR_TIJDELIJK_NIET] = {WEL, NIET, ONDERZOEK, NIETS,    NIETS,      ONZEKER},
    [BEMIDDELBAAR_ONZEKER] =       {WEL, NIET, ONDERZOEK, NIETS,     NIETS,      NIETS},
};
/* clang-format on */

int bemiddelbaar_after(int stand, int stap)
{
	bool known =
	    stand >= 0 && stand < BEMIDDELBAAR_COUNT && stap >= 0 && stap < BEMIDDELBAAR_STAPPEN;

	return known ? stand_next[stand][stap] : CHOICE_NONE;
}

bool bemiddelbaar_is_oordeel(int bemiddelbaar)
{
	return bemiddelbaar == BEMIDDELBAAR_BEMIDDELBAAR ||
	       bemiddelbaar == BEMIDDELBAAR_TIJDELIJK_NIET || bemiddelbaar == BEMIDDELBAAR_ONZEKER;
}

static const struct choice reden_list[] = {
    [BEMIDDELBAAR_OEFENEN] = {"oefenen", "Eerst oefenen", NULL},
    [BEMIDDELBAAR_REGELEN] = {"regelen", "Eerst iets regelen", NULL},
    [BEMIDDELBAAR_RUST] = {"rust", "Eerst rust", NULL},
    [BEMIDDELBAAR_LEREN] = {"leren", "Eerst een opleiding", NULL},
    [BEMIDDELBAAR_WIL_NIET] = {"wil_niet", "De jongere wil nu niet", NULL},
    [BEMIDDELBAAR_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices bemiddelbaar_redenen = CHOICES("bemiddelbaar_reden", reden_list);

struct criteria_beeld criteria_compute(const int antwoorden[CRITERIA], uint32_t zicht)
{
	struct criteria_beeld beeld = {0};

	for (int i = 0; i < CRITERIA; i++) {
		uint32_t *set = !(zicht & bevinding_onderdeel(i))     ? &beeld.verborgen
				: antwoorden[i] == BEVINDING_JA       ? &beeld.goed
				: antwoorden[i] == BEVINDING_NOG_NIET ? &beeld.nog_niet
								      : &beeld.onbekend;
		*set |= UINT32_C(1) << i;
	}
	return beeld;
}

bool criteria_ask_reason(const struct criteria_beeld *beeld)
{
	return (beeld->nog_niet | beeld->onbekend) != 0;
}
