#include "domain/vraag.h"

static const struct choice soort_list[] = {
    [VRAAGSOORT_BELEID] = {"beleid", "Over regels of hoe wij werken",
			   "Iedereen in het netwerk leest mee."},
    [VRAAGSOORT_CASUS] = {"casus", "Over één situatie",
			  "Alleen wie u het vraagt leest mee. Namen staan er nooit in."},
};
const struct choices vraagsoorten = CHOICES("vraagsoort", soort_list);

static const struct choice stand_list[] = {
    [VRAAGSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [VRAAGSTAND_BEANTWOORD] = {"beantwoord", "Er is een antwoord", NULL},
    [VRAAGSTAND_OPGELOST] = {"opgelost", "Opgelost", NULL},
};
const struct choices vraagstanden = CHOICES("vraagstand", stand_list);

enum vraagstand vraag_stand(int64_t antwoorden, bool gekozen)
{
	if (gekozen)
		return VRAAGSTAND_OPGELOST;
	return antwoorden ? VRAAGSTAND_BEANTWOORD : VRAAGSTAND_OPEN;
}

static const struct choice lijst_list[] = {
    [VRAAGLIJST_OPEN] = {"open", "Wacht op antwoord", NULL},
    [VRAAGLIJST_AAN_MIJ] = {"aan_mij", "Aan mij gevraagd", NULL},
    [VRAAGLIJST_VAN_MIJ] = {"van_mij", "Van mij", NULL},
    [VRAAGLIJST_ALLES] = {"alles", "Alles", NULL},
};
const struct choices vraaglijsten = CHOICES("vraaglijst", lijst_list);
