#include "domain/profiel.h"

static const struct choice bemiddelbaar_list[] = {
    [BEMIDDELBAAR_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
    [BEMIDDELBAAR_IN_ONDERZOEK] = {"in_onderzoek", "Wordt onderzocht", NULL},
    [BEMIDDELBAAR_BEMIDDELBAAR] = {"bemiddelbaar", "Klaar om te solliciteren",
				   "Kan nu naar een werkgever toe."},
    [BEMIDDELBAAR_TIJDELIJK_NIET] = {"tijdelijk_niet", "Nu even niet",
				     "Eerst moet er iets anders op orde zijn."},
};
const struct choices bemiddelbaarheden = CHOICES("bemiddelbaar", bemiddelbaar_list);

bool bemiddelbaar_is_oordeel(int bemiddelbaar)
{
	return bemiddelbaar == BEMIDDELBAAR_BEMIDDELBAAR ||
	       bemiddelbaar == BEMIDDELBAAR_TIJDELIJK_NIET;
}

bool bemiddelbaar_is_verlopen(int bemiddelbaar, struct datum tot, struct datum vandaag)
{
	return bemiddelbaar_is_oordeel(bemiddelbaar) && datum_set(tot) &&
	       dagen_tussen(tot, vandaag) > 0;
}

static const struct choice loonwaardesoort_list[] = {
    [LOONWAARDESOORT_INDICATIEF] = {"indicatief", "Schatting", NULL},
    [LOONWAARDESOORT_GEMETEN] = {"gemeten", "Gemeten op de werkplek", NULL},
};
const struct choices loonwaardesoorten = CHOICES("loonwaardesoort", loonwaardesoort_list);
