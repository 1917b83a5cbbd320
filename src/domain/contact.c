#include "domain/contact.h"

static const struct choice contactsoort_list[] = {
    [CONTACTSOORT_BEZOEK] = {"bezoek", "Bezoek op het werk of de stage", NULL},
    [CONTACTSOORT_TELEFOON] = {"telefoon", "Telefoon", NULL},
    [CONTACTSOORT_BERICHT] = {"bericht", "Bericht (app of sms)", NULL},
    [CONTACTSOORT_EMAIL] = {"email", "E-mail", NULL},
    [CONTACTSOORT_VIDEO] = {"video", "Videobellen", NULL},
    [CONTACTSOORT_KANTOOR] = {"kantoor", "Gesprek op kantoor", NULL},
    [CONTACTSOORT_SCHOOL] = {"school", "Gesprek op school", NULL},
    [CONTACTSOORT_HUISBEZOEK] = {"huisbezoek", "Gesprek thuis", "Ook wel keukentafelgesprek."},
    [CONTACTSOORT_INLOOP] = {"inloop", "Inloop", "Iemand kwam langs zonder afspraak."},
    [CONTACTSOORT_OVERLEG] = {"overleg", "Overleg met anderen", "Een overleg over de jongere, zoals een casusoverleg."},
    [CONTACTSOORT_ANDERS] = {"anders", "Anders", NULL},
};
const struct choices contactsoorten = CHOICES("contactsoort", contactsoort_list);

static const struct choice contactmet_list[] = {
    [CONTACTMET_JONGERE] = {"jongere", "De jongere", NULL},
    [CONTACTMET_WERKGEVER] = {"werkgever", "De werkgever", NULL},
    [CONTACTMET_NAASTE] = {"naaste", "Familie of iemand die dichtbij staat", NULL},
    [CONTACTMET_SCHOOL] = {"school", "De school", NULL},
    [CONTACTMET_BETROKKENE] = {"betrokkene", "Een andere begeleider", NULL},
    [CONTACTMET_ANDERS] = {"anders", "Iemand anders", NULL},
};
const struct choices contactmetten = CHOICES("contactmet", contactmet_list);

static const struct choice contactresultaat_list[] = {
    [CONTACTRESULTAAT_GESPROKEN] = {"gesproken", "Gesproken", NULL},
    [CONTACTRESULTAAT_NIET_BEREIKT] = {"niet_bereikt", "Niet bereikt", "Geprobeerd, maar geen antwoord. Telt niet als contact."},
    [CONTACTRESULTAAT_NIET_VERSCHENEN] = {"niet_verschenen", "Niet verschenen",
                                          "Afgesproken, maar niet gekomen. Telt niet als contact."},
};
const struct choices contactresultaten = CHOICES("contactresultaat", contactresultaat_list);

bool contactresultaat_telt(int resultaat)
{
	return resultaat == CONTACTRESULTAAT_GESPROKEN || resultaat == CHOICE_NONE;
}
