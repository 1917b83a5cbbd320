#include "domain/doelgroep.h"

static const struct choice doelgroep_list[] = {
    [DOELGROEP_OUDE_WAJONG] = {"oude_wajong", "Wajong van voor 2010",
			       "Uitkering van UWV die begon voor 1 januari 2010."},
    [DOELGROEP_WAJONG_2010] = {"wajong_2010", "Wajong 2010",
			       "Uitkering van UWV die begon van 2010 tot en met 2014."},
    [DOELGROEP_PARTICIPATIEWET] =
	{"participatiewet", "Participatiewet",
	 "De gemeente helpt, omdat iemand zonder hulp het minimumloon niet kan verdienen."},
    [DOELGROEP_NUGGER] = {"nugger", "Geen uitkering",
			  "Werkzoekend zonder uitkering. De gemeente helpt ook dan."},
    [DOELGROEP_ANDERS] = {"anders", "Anders of nog niet bekend", NULL},
};
const struct choices doelgroepen = CHOICES("doelgroep", doelgroep_list);

const char *doelgroep_wet(int doelgroep)
{
	switch (doelgroep) {
	case DOELGROEP_OUDE_WAJONG:
		return "Wet Wajong, hoofdstuk 3: de uitkering begon voor 1 januari 2010.";
	case DOELGROEP_WAJONG_2010:
		return "Wet Wajong, hoofdstuk 2: de uitkering begon van 2010 tot en met 2014.";
	case DOELGROEP_PARTICIPATIEWET:
		return "Participatiewet, artikel 7 en 10: de gemeente helpt naar werk.";
	case DOELGROEP_NUGGER:
		return "Participatiewet, artikel 6 en 7: de gemeente helpt ook wie geen uitkering "
		       "heeft.";
	default:
		return "";
	}
}

static const struct choice verantwoordelijke_list[] = {
    [VERANTWOORDELIJKE_UWV] = {"uwv", "UWV", NULL},
    [VERANTWOORDELIJKE_GEMEENTE] = {"gemeente", "Gemeente", NULL},
};
const struct choices verantwoordelijken = CHOICES("verantwoordelijke", verantwoordelijke_list);

int doelgroep_verantwoordelijke(int doelgroep)
{
	switch (doelgroep) {
	case DOELGROEP_OUDE_WAJONG:
	case DOELGROEP_WAJONG_2010:
		return VERANTWOORDELIJKE_UWV;
	case DOELGROEP_PARTICIPATIEWET:
	case DOELGROEP_NUGGER:
		return VERANTWOORDELIJKE_GEMEENTE;
	default:
		return CHOICE_NONE;
	}
}
