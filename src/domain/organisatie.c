#include "domain/organisatie.h"

#include "domain/betrokkene.h"

static const struct choice soort_list[] = {
    [ORGANISATIESOORT_SCHOOL] = {"school", "School", NULL},
    [ORGANISATIESOORT_GEMEENTE] = {"gemeente", "Gemeente", NULL},
    [ORGANISATIESOORT_UWV] = {"uwv", "UWV", NULL},
    [ORGANISATIESOORT_WSP] = {"wsp", "Werkgeversservicepunt",
			      "Helpt werkgevers in de regio. Afgekort: WSP."},
    [ORGANISATIESOORT_JOBCOACH] = {"jobcoach", "Jobcoachorganisatie", NULL},
    [ORGANISATIESOORT_DOORSTROOMPUNT] =
	{"doorstroompunt", "Doorstroompunt",
	 "Helpt jongeren die van school gaan zonder diploma. Heette vroeger RMC."},
    [ORGANISATIESOORT_LEERPLICHT] = {"leerplicht", "Leerplicht", NULL},
    [ORGANISATIESOORT_SW] = {"sw", "Sociaal ontwikkelbedrijf",
			     "Heette vroeger sociale werkplaats of SW-bedrijf."},
    [ORGANISATIESOORT_WIJKTEAM] = {"wijkteam", "Wijkteam", NULL},
    [ORGANISATIESOORT_ZORG] = {"zorg", "Zorg of behandeling", NULL},
    [ORGANISATIESOORT_REGIO] = {"regio", "Samenwerking in de regio", NULL},
    [ORGANISATIESOORT_ANDERS] = {"anders", "Anders", NULL},
};
const struct choices organisatiesoorten = CHOICES("organisatiesoort", soort_list);

static const struct choice domein_list[] = {
    [DOMEIN_ONDERWIJS] = {"onderwijs", "Onderwijs", NULL},
    [DOMEIN_WERK_INKOMEN] = {"werk_inkomen", "Werk en inkomen", NULL},
    [DOMEIN_ZORG_WELZIJN] = {"zorg_welzijn", "Zorg en welzijn", NULL},
    [DOMEIN_LEERPLICHT] = {"leerplicht", "Leerplicht en Doorstroompunt", NULL},
    [DOMEIN_REGIO] = {"regio", "Regio", NULL},
};
const struct choices organisatiedomeinen = CHOICES("organisatiedomein", domein_list);

static const struct {
	enum organisatiedomein domein;
	int taak;
} soort_eigenschappen[] = {
    [ORGANISATIESOORT_SCHOOL] = {DOMEIN_ONDERWIJS, TAAK_NAZORG_VSO},
    [ORGANISATIESOORT_GEMEENTE] = {DOMEIN_WERK_INKOMEN, TAAK_PARTICIPATIEWET},
    [ORGANISATIESOORT_UWV] = {DOMEIN_WERK_INKOMEN, TAAK_UWV},
    [ORGANISATIESOORT_WSP] = {DOMEIN_WERK_INKOMEN, TAAK_PARTICIPATIEWET},
    [ORGANISATIESOORT_JOBCOACH] = {DOMEIN_WERK_INKOMEN, CHOICE_NONE},
    [ORGANISATIESOORT_DOORSTROOMPUNT] = {DOMEIN_LEERPLICHT, TAAK_DOORSTROOMPUNT},
    [ORGANISATIESOORT_LEERPLICHT] = {DOMEIN_LEERPLICHT, TAAK_LEERPLICHT},
    [ORGANISATIESOORT_SW] = {DOMEIN_WERK_INKOMEN, CHOICE_NONE},
    [ORGANISATIESOORT_WIJKTEAM] = {DOMEIN_ZORG_WELZIJN, TAAK_WMO},
    [ORGANISATIESOORT_ZORG] = {DOMEIN_ZORG_WELZIJN, CHOICE_NONE},
    [ORGANISATIESOORT_REGIO] = {DOMEIN_REGIO, CHOICE_NONE},
    [ORGANISATIESOORT_ANDERS] = {DOMEIN_REGIO, CHOICE_NONE},
};
_Static_assert(COUNT(soort_eigenschappen) == COUNT(soort_list), "every kind has its domain");

static bool soort_known(int soort)
{
	return soort >= 0 && (size_t)soort < COUNT(soort_eigenschappen);
}

enum organisatiedomein organisatiesoort_domein(int soort)
{
	return soort_known(soort) ? soort_eigenschappen[soort].domein : DOMEIN_REGIO;
}

int organisatiesoort_taak(int soort)
{
	return soort_known(soort) ? soort_eigenschappen[soort].taak : CHOICE_NONE;
}

static const struct choice regiosoort_list[] = {
    [REGIOSOORT_ARBEIDSMARKTREGIO] = {"arbeidsmarktregio", "Arbeidsmarktregio",
				      "Waar gemeenten, UWV en werkgevers samenwerken aan werk."},
    [REGIOSOORT_DOORSTROOMREGIO] = {"doorstroomregio", "Doorstroomregio",
				    "Waar het Doorstroompunt jongeren zonder startkwalificatie "
				    "volgt."},
    [REGIOSOORT_SUBREGIO] = {"subregio", "Subregio",
			     "Een deel van een regio met een eigen werkwijze."},
};
const struct choices regiosoorten = CHOICES("regiosoort", regiosoort_list);

static const struct choice niveau_list[] = {
    [FUNCTIENIVEAU_MANAGEMENT] = {"management", "Management", NULL},
    [FUNCTIENIVEAU_BELEID] = {"beleid", "Beleid", NULL},
    [FUNCTIENIVEAU_UITVOERING] = {"uitvoering", "Uitvoering", "Werkt met jongeren of werkgevers."},
};
const struct choices functieniveaus = CHOICES("functieniveau", niveau_list);

static const struct choice stand_list[] = {
    [GEBRUIKERSTAND_ACTIEF] = {"actief", "In dienst", NULL},
    [GEBRUIKERSTAND_UIT_DIENST] = {"uit_dienst", "Uit dienst", NULL},
};
const struct choices gebruikerstanden = CHOICES("gebruikerstand", stand_list);
