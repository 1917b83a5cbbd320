#include "domain/sluiting.h"

static const struct choice uitkomst_list[] = {
    [SLUITUITKOMST_WERK] = {"werk", "Aan het werk, en dat blijft zo",
			    "Werk dat is gebleken, zonder hulp van ons."},
    [SLUITUITKOMST_OPLEIDING] = {"opleiding", "Naar school of een opleiding", NULL},
    [SLUITUITKOMST_DAGBESTEDING] = {"dagbesteding", "Dagbesteding", NULL},
    [SLUITUITKOMST_VERHUISD] = {"verhuisd", "Verhuisd naar een andere regio", NULL},
    [SLUITUITKOMST_ELDERS] = {"elders", "Een andere organisatie helpt verder", NULL},
    [SLUITUITKOMST_GEEN_HULP] = {"geen_hulp", "Wil ook na een waakvlam geen hulp", NULL},
    [SLUITUITKOMST_OVERLEDEN] = {"overleden", "Overleden", NULL},
    [SLUITUITKOMST_VERGISSING] = {"vergissing", "Dit dossier was een vergissing",
				  "Telt niet mee in de cijfers."},
};
const struct choices sluituitkomsten = CHOICES("sluituitkomst", uitkomst_list);

bool sluituitkomst_needs_waakvlam(int uitkomst, bool has_waakvlam)
{
	return uitkomst == SLUITUITKOMST_GEEN_HULP && !has_waakvlam;
}
