#include "domain/betrokkene.h"

#include "domain/onderdeel.h"

static const struct choice rol_list[] = {
    [BETROKKENE_CASUSREGISSEUR] = {"casusregisseur", "Casusregisseur",
				   "Houdt overzicht en zorgt dat er altijd een volgende stap is."},
    [BETROKKENE_JOBCOACH] = {"jobcoach", "Jobcoach", "Begeleidt op het werk."},
    [BETROKKENE_STAGEBEGELEIDER] = {"stagebegeleider", "Stagebegeleider",
				    "Begeleidt de stage, meestal van school."},
    [BETROKKENE_MENTOR] = {"mentor", "Mentor", "De vaste persoon op school."},
    [BETROKKENE_JONGERENCOACH] = {"jongerencoach", "Jongerencoach", NULL},
    [BETROKKENE_KLANTMANAGER] = {"klantmanager", "Klantmanager",
				 "Werkt bij de gemeente aan werk en inkomen."},
    [BETROKKENE_TALENTMANAGER] = {"talentmanager", "Talentmanager", NULL},
    [BETROKKENE_ARBEIDSDESKUNDIGE] = {"arbeidsdeskundige", "Arbeidsdeskundige",
				      "Weet welk werk bij iemands mogelijkheden past."},
    [BETROKKENE_TRANSITIECOACH] = {"transitiecoach", "Transitiecoach",
				   "Helpt bij de stap van school naar daarna."},
    [BETROKKENE_ACCOUNTMANAGER] = {"accountmanager", "Accountmanager werkgevers",
				   "Kent de werkgevers in de regio."},
    [BETROKKENE_JOBHUNTER] = {"jobhunter", "Jobhunter", "Zoekt werk dat bij de jongere past."},
    [BETROKKENE_DOORSTROOMPUNT] =
	{"doorstroompunt", "Medewerker Doorstroompunt",
	 "Helpt jongeren die van school gaan zonder diploma. Heette vroeger RMC."},
    [BETROKKENE_LEERPLICHT] = {"leerplicht", "Leerplichtambtenaar", NULL},
    [BETROKKENE_WIJKTEAM] = {"wijkteam", "Medewerker wijkteam", NULL},
    [BETROKKENE_BEHANDELAAR] = {"behandelaar", "Behandelaar", "Bijvoorbeeld van de ggz."},
    [BETROKKENE_SCHULDHULP] = {"schuldhulp", "Schuldhulpverlener", NULL},
    [BETROKKENE_RECLASSERING] = {"reclassering", "Reclassering", NULL},
    [BETROKKENE_ERVARINGSDESKUNDIGE] = {"ervaringsdeskundige", "Ervaringsdeskundige",
					"Heeft zelf iets soortgelijks meegemaakt."},
    [BETROKKENE_ANDERS] = {"anders", "Anders", NULL},
    [BETROKKENE_ONTVANGER] = {"ontvanger", "Gevraagd om over te nemen",
			      "Leest alleen de samenvatting, tot er een antwoord is."},
    [BETROKKENE_GEVRAAGD] = {"gevraagd", "Gevraagd om mee te helpen",
			     "Leest alleen de vraag, tot er een antwoord is."},
    [BETROKKENE_HELPER] = {"helper", "Extra hulp voor een tijd",
			   "Helpt met iets tot een dag die is afgesproken."},
    [BETROKKENE_VERVANGER] = {"vervanger", "Vervanger",
			      "Doet het werk van een collega die er een tijd niet is."},
};
const struct choices betrokkene_rollen = CHOICES("betrokkene_rol", rol_list);

#define BASIS (ONDERDEEL_PERSONALIA | ONDERDEEL_CONTACT)
#define PROFIEL (ONDERDEEL_DENKEN | ONDERDEEL_DOEN | ONDERDEEL_WILLEN | ONDERDEEL_ZIJN)
#define LOOP (ONDERDEEL_PLAN | ONDERDEEL_TIJDLIJN | ONDERDEEL_NETWERK)
#define REGIE (ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER)

static const uint32_t rol_onderdelen[] = {
    [BETROKKENE_CASUSREGISSEUR] = REGIE,
    [BETROKKENE_JOBCOACH] = BASIS | PROFIEL | LOOP | ONDERDEEL_WERK,
    [BETROKKENE_STAGEBEGELEIDER] = BASIS | PROFIEL | LOOP | ONDERDEEL_ONDERWIJS | ONDERDEEL_WERK,
    [BETROKKENE_MENTOR] = BASIS | PROFIEL | LOOP | ONDERDEEL_ONDERWIJS,
    [BETROKKENE_JONGERENCOACH] = BASIS | PROFIEL | LOOP | ONDERDEEL_ONDERWIJS | ONDERDEEL_WERK,
    [BETROKKENE_KLANTMANAGER] = BASIS | PROFIEL | LOOP | ONDERDEEL_INKOMEN | ONDERDEEL_WERK,
    [BETROKKENE_TALENTMANAGER] = BASIS | PROFIEL | LOOP | ONDERDEEL_ONDERWIJS | ONDERDEEL_WERK,
    [BETROKKENE_ARBEIDSDESKUNDIGE] = BASIS | PROFIEL | ONDERDEEL_WERK,
    [BETROKKENE_TRANSITIECOACH] = BASIS | PROFIEL | LOOP | ONDERDEEL_ONDERWIJS,
    [BETROKKENE_ACCOUNTMANAGER] = BASIS | ONDERDEEL_DOEN | ONDERDEEL_WILLEN | ONDERDEEL_WERK,
    [BETROKKENE_JOBHUNTER] = BASIS | ONDERDEEL_DOEN | ONDERDEEL_WILLEN | ONDERDEEL_WERK,
    [BETROKKENE_DOORSTROOMPUNT] = BASIS | ONDERDEEL_ONDERWIJS | ONDERDEEL_PLAN,
    [BETROKKENE_LEERPLICHT] = BASIS | ONDERDEEL_ONDERWIJS,
    [BETROKKENE_WIJKTEAM] = BASIS | ONDERDEEL_THUISSITUATIE | ONDERDEEL_PLAN,
    [BETROKKENE_BEHANDELAAR] = BASIS | ONDERDEEL_PLAN,
    [BETROKKENE_SCHULDHULP] = BASIS | ONDERDEEL_INKOMEN | ONDERDEEL_PLAN,
    [BETROKKENE_RECLASSERING] = BASIS | ONDERDEEL_PLAN,
    [BETROKKENE_ERVARINGSDESKUNDIGE] = BASIS,
    [BETROKKENE_ANDERS] = BASIS,
    [BETROKKENE_ONTVANGER] = 0,
    [BETROKKENE_GEVRAAGD] = 0,
    [BETROKKENE_HELPER] = 0,
    [BETROKKENE_VERVANGER] = 0,
};
_Static_assert(COUNT(rol_onderdelen) == COUNT(rol_list), "every role has its parts");

uint32_t betrokkene_rol_onderdelen(int rol)
{
	return rol < 0 || (size_t)rol >= COUNT(rol_onderdelen) ? 0 : rol_onderdelen[rol];
}

bool betrokkene_rol_by_hand(int rol)
{
	return rol != BETROKKENE_CASUSREGISSEUR && rol < BETROKKENE_ONTVANGER;
}

static const struct choice relatie_list[] = {
    [RELATIE_OUDER] = {"ouder", "Ouder", NULL},
    [RELATIE_VERZORGER] = {"verzorger", "Verzorger of pleegouder", NULL},
    [RELATIE_BROER_ZUS] = {"broer_zus", "Broer of zus", NULL},
    [RELATIE_FAMILIE] = {"familie", "Andere familie", NULL},
    [RELATIE_PARTNER] = {"partner", "Partner", NULL},
    [RELATIE_VRIEND] = {"vriend", "Vriend of vriendin", NULL},
    [RELATIE_BUUR] = {"buur", "Buurman of buurvrouw", NULL},
    [RELATIE_CLUB] = {"club", "Iemand van club, kerk of moskee", NULL},
    [RELATIE_VERTEGENWOORDIGER] =
	{"vertegenwoordiger", "Wettelijk vertegenwoordiger",
	 "Beslist volgens de wet (mee), zoals een voogd, mentor of bewindvoerder."},
    [RELATIE_ANDERS] = {"anders", "Anders", NULL},
};
const struct choices naaste_relaties = CHOICES("naaste_relatie", relatie_list);

static const struct choice grondslag_list[] = {
    [GRONDSLAG_TOESTEMMING] = {"toestemming", "Toestemming van de jongere",
			       "De jongere kan dit altijd weer intrekken."},
    [GRONDSLAG_WETTELIJKE_TAAK] =
	{"wettelijke_taak", "Taak in de wet",
	 "De wet zegt dat deze organisatie dit moet doen. Het artikel staat erbij."},
    [GRONDSLAG_OVEREENKOMST] =
	{"overeenkomst", "Afspraak over begeleiding",
	 "De jongere heeft een overeenkomst getekend voor deze begeleiding."},
};
const struct choices grondslagen = CHOICES("grondslag", grondslag_list);

static const struct choice taak_list[] = {
    [TAAK_PARTICIPATIEWET] = {"participatiewet", "Hulp bij werk door de gemeente",
			      "Participatiewet, artikel 7, eerste lid, onder a"},
    [TAAK_UWV] = {"uwv", "Hulp bij werk door UWV", "Wet SUWI, artikel 30a"},
    [TAAK_NAZORG_VSO] = {"nazorg_vso", "Nazorg van de school, twee jaar lang",
			 "Wet op de expertisecentra, artikel 44"},
    [TAAK_DOORSTROOMPUNT] = {"doorstroompunt", "Doorstroompunt: terug naar school of werk",
			     "Wet educatie en beroepsonderwijs, artikel 9.2.4 en verder"},
    [TAAK_LEERPLICHT] = {"leerplicht", "Toezicht op de leerplicht",
			 "Leerplichtwet 1969, artikel 16"},
    [TAAK_WMO] = {"wmo", "Ondersteuning thuis door de gemeente", "Wmo 2015, artikel 2.3.2"},
};
const struct choices wettelijke_taken = CHOICES("wettelijke_taak", taak_list);

uint32_t grondslag_onderdelen(int grondslag)
{
	switch (grondslag) {
	case GRONDSLAG_TOESTEMMING:
		return ONDERDEEL_ALLE;
	case GRONDSLAG_WETTELIJKE_TAAK:
	case GRONDSLAG_OVEREENKOMST:
		return ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER;
	default:
		return 0;
	}
}
