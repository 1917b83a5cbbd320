#include "domain/verzoek.h"

static const struct choice soort_list[] = {
    [VERZOEK_OVERDRACHT] = {"overdracht", "Overdracht", NULL},
    [VERZOEK_VERWIJZING] = {"verwijzing", "Vraag aan een ander", NULL},
    [VERZOEK_ACTIE] = {"actie", "Afspraak uit het plan", NULL},
    [VERZOEK_OVERLEGPUNT] = {"overlegpunt", "Vraag voor een casusoverleg", NULL},
    [VERZOEK_ADVIES] = {"advies", "Advies", NULL},
    [VERZOEK_CONTRACTVRAAG] = {"contractvraag", "Vraag over het contract", NULL},
};
const struct choices verzoeksoorten = CHOICES("verzoek", soort_list);

bool verzoek_is_aan_collega(enum verzoeksoort soort)
{
	return soort <= VERZOEK_OVERLEGPUNT;
}

struct datum verzoek_herinnering_van(struct datum sinds, struct datum herinnerd, int rust)
{
	return datum_plus(datum_set(herinnerd) ? herinnerd : sinds, rust);
}
