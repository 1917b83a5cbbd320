#include "domain/gebeurtenis.h"

#include "domain/onderdeel.h"

static const struct choice soort_list[] = {
    [GEBEURTENIS_INSTROOM] = {"instroom", "In beeld gekomen", NULL},
    [GEBEURTENIS_CONTACT] = {"contact", "Contact", NULL},
    [GEBEURTENIS_FASE] = {"fase", "Nieuwe fase", NULL},
    [GEBEURTENIS_BESTEMMING] = {"bestemming", "Bestemming na school", NULL},
    [GEBEURTENIS_PROFIEL] = {"profiel", "Profiel bijgewerkt", NULL},
    [GEBEURTENIS_PLAATSING] = {"plaatsing", "Plaatsing", NULL},
    [GEBEURTENIS_START] = {"start", "Start van het werk", NULL},
    [GEBEURTENIS_ONTWIKKELWENS] = {"ontwikkelwens", "Wens voor het werk", NULL},
    [GEBEURTENIS_MELDING] = {"melding", "Melding over het werk", NULL},
    [GEBEURTENIS_WERKBEZOEK] = {"werkbezoek", "Bezoek op het werk", NULL},
    [GEBEURTENIS_JOBCOACH] = {"jobcoach", "Jobcoach", NULL},
    [GEBEURTENIS_CONTRACT] = {"contract", "Contract", NULL},
    [GEBEURTENIS_LOONWAARDE] = {"loonwaarde", "Loonwaarde",
				"Hoeveel procent van het minimumloon iemand kan verdienen."},
    [GEBEURTENIS_UITVAL] = {"uitval", "Werk gestopt", NULL},
    [GEBEURTENIS_HULP] = {"hulp", "Hulp gevraagd", NULL},
    [GEBEURTENIS_BETROKKENE] = {"betrokkene", "Begeleider erbij of eraf", NULL},
    [GEBEURTENIS_COACH] = {"coach", "Coach gekozen", NULL},
    [GEBEURTENIS_CONTACTVERZET] = {"contactverzet", "Volgend contact verzet", NULL},
    [GEBEURTENIS_NAASTE] = {"naaste", "Eigen netwerk", NULL},
    [GEBEURTENIS_CASUSREGISSEUR] = {"casusregisseur", "Andere casusregisseur", NULL},
    [GEBEURTENIS_AFGESLOTEN] = {"afgesloten", "Dossier afgesloten", NULL},
    [GEBEURTENIS_HEROPEND] = {"heropend", "Dossier weer geopend", NULL},
    [GEBEURTENIS_TOEWIJZING] = {"toewijzing", "Een collega doet het", NULL},
    [GEBEURTENIS_PLAN] = {"plan", "Plan", NULL},
    [GEBEURTENIS_REGELING] = {"regeling", "Regeling",
			      "Wat er is vastgelegd over geld en hulp bij werk."},
    [GEBEURTENIS_OVERDRACHT] = {"overdracht", "Overdracht", NULL},
    [GEBEURTENIS_WAAKVLAM] = {"waakvlam", "Waakvlam", NULL},
    [GEBEURTENIS_BEMIDDELBAARHEID] = {"bemiddelbaarheid", "Klaar voor werk?",
				      "Of iemand nu naar een werkgever toe kan."},
    [GEBEURTENIS_DOCUMENT] = {"document", "Document", NULL},
    [GEBEURTENIS_BESLISSING] = {"beslissing", "Beslissing", NULL},
    [GEBEURTENIS_OVERLEG] = {"overleg", "Casusoverleg", NULL},
};
const struct choices gebeurtenissoorten = CHOICES("gebeurtenissoort", soort_list);

static const uint32_t soort_onderdeel[] = {
    [GEBEURTENIS_INSTROOM] = ONDERDEEL_TIJDLIJN,
    [GEBEURTENIS_CONTACT] = ONDERDEEL_TIJDLIJN,
    [GEBEURTENIS_FASE] = ONDERDEEL_PLAN,
    [GEBEURTENIS_BESTEMMING] = ONDERDEEL_PLAN,
    [GEBEURTENIS_PROFIEL] = ONDERDEEL_DOEN,
    [GEBEURTENIS_PLAATSING] = ONDERDEEL_WERK,
    [GEBEURTENIS_JOBCOACH] = ONDERDEEL_WERK,
    [GEBEURTENIS_CONTRACT] = ONDERDEEL_WERK,
    [GEBEURTENIS_LOONWAARDE] = ONDERDEEL_WERK,
    [GEBEURTENIS_UITVAL] = ONDERDEEL_WERK,
    [GEBEURTENIS_HULP] = ONDERDEEL_TIJDLIJN,
    [GEBEURTENIS_MELDING] = ONDERDEEL_TIJDLIJN,    /* it may be about more than work */
    [GEBEURTENIS_WERKBEZOEK] = ONDERDEEL_TIJDLIJN, /* as a talk */
    [GEBEURTENIS_BETROKKENE] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_COACH] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_CONTACTVERZET] = ONDERDEEL_TIJDLIJN,
    [GEBEURTENIS_NAASTE] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_CASUSREGISSEUR] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_AFGESLOTEN] = ONDERDEEL_PLAN,
    [GEBEURTENIS_HEROPEND] = ONDERDEEL_PLAN,
    [GEBEURTENIS_TOEWIJZING] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_PLAN] = ONDERDEEL_PLAN,
    [GEBEURTENIS_REGELING] = ONDERDEEL_INKOMEN,
    [GEBEURTENIS_OVERDRACHT] = ONDERDEEL_NETWERK,
    [GEBEURTENIS_WAAKVLAM] = ONDERDEEL_TIJDLIJN,
    [GEBEURTENIS_BEMIDDELBAARHEID] = ONDERDEEL_PLAN,
    [GEBEURTENIS_DOCUMENT] = ONDERDEEL_DOCUMENTEN,
    [GEBEURTENIS_BESLISSING] = ONDERDEEL_PLAN,
    [GEBEURTENIS_OVERLEG] = ONDERDEEL_PLAN,
    [GEBEURTENIS_START] = ONDERDEEL_WERK,
    [GEBEURTENIS_ONTWIKKELWENS] = ONDERDEEL_WERK,
};
_Static_assert(COUNT(soort_onderdeel) == COUNT(soort_list), "every kind has its part");

uint32_t gebeurtenis_onderdeel(int soort)
{
	return soort < 0 || (size_t)soort >= COUNT(soort_onderdeel) ? 0 : soort_onderdeel[soort];
}
