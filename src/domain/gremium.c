#include "domain/gremium.h"

static const struct choice soort_list[] = {
    [GREMIUMSOORT_STUURGROEP] = {"stuurgroep", "Stuurgroep",
				 "Neemt de beslissingen die nodig zijn."},
    [GREMIUMSOORT_KERNTEAM] = {"kernteam", "Kernteam",
			       "De vaste kern die het netwerk draaiend houdt."},
    [GREMIUMSOORT_WERKGROEP] = {"werkgroep", "Werkgroep", "Werkt één onderwerp uit, en stopt dan."},
    [GREMIUMSOORT_REGIONAAL] = {"regionaal", "Regionale bijeenkomst",
				"Iedereen in de regio, een of twee keer per jaar."},
    [GREMIUMSOORT_LEERCIRKEL] = {"leercirkel", "Leercirkel",
				 "Leren van elkaar, ook van andere regio's."},
    [GREMIUMSOORT_BESTUURLIJK] = {"bestuurlijk", "Bestuurlijk overleg",
				  "Wethouders en bestuurders, ook van de arbeidsmarktregio."},
    [GREMIUMSOORT_WERKBEDRIJF] = {"werkbedrijf", "Regionaal Werkbedrijf",
				  "Gemeenten, UWV, werkgevers en bonden."},
    [GREMIUMSOORT_ANDERS] = {"anders", "Ander overleg", NULL},
};
const struct choices gremiumsoorten = CHOICES("gremiumsoort", soort_list);

static const struct choice ritme_list[] = {
    [GREMIUMRITME_MAAND] = {"maand", "Elke maand", NULL},
    [GREMIUMRITME_ZES_WEKEN] = {"zes_weken", "Elke zes weken", NULL},
    [GREMIUMRITME_KWARTAAL] = {"kwartaal", "Elk kwartaal", NULL},
    [GREMIUMRITME_HALF_JAAR] = {"half_jaar", "Twee keer per jaar", NULL},
    [GREMIUMRITME_JAAR] = {"jaar", "Een keer per jaar", NULL},
    [GREMIUMRITME_NAAR_BEHOEFTE] = {"naar_behoefte", "Als het nodig is", NULL},
};
const struct choices gremiumritmes = CHOICES("gremiumritme", ritme_list);

static const struct choice taak_list[] = {
    [LIDTAAK_LID] = {"lid", "Lid", NULL},
    [LIDTAAK_VOORZITTER] = {"voorzitter", "Voorzitter", "Houdt agenda en verslag bij."},
    [LIDTAAK_SECRETARIS] = {"secretaris", "Secretaris", "Houdt agenda en verslag bij."},
};
const struct choices lidtaken = CHOICES("lidtaak", taak_list);
