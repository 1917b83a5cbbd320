#include "domain/contact.h"

#include <ctype.h>

static const struct choice contactsoort_list[] = {
    [CONTACTSOORT_BEZOEK] = {"bezoek", "Bezoek op het werk of de stage", NULL},
    [CONTACTSOORT_TELEFOON] = {"telefoon", "Telefoon", NULL},
    [CONTACTSOORT_BERICHT] = {"bericht", "Bericht (app of sms)", NULL},
    [CONTACTSOORT_EMAIL] = {"email", "E-mail", NULL},
    [CONTACTSOORT_VIDEO] = {"video", "Videobellen", NULL},
    [CONTACTSOORT_KANTOOR] = {"kantoor", "Gesprek op kantoor", NULL},
    [CONTACTSOORT_SCHOOL] = {"school", "Gesprek op school", NULL},
    [CONTACTSOORT_HUISBEZOEK] = {"huisbezoek", "Gesprek thuis", "Ook wel keukentafelgesprek."},
    [CONTACTSOORT_INLOOP] = {"inloop", "Inloop",
			     "Iemand kwam langs zonder afspraak, ook op het spreekuur."},
    [CONTACTSOORT_OVERLEG] = {"overleg", "Overleg met anderen",
			      "Een overleg over de jongere, zoals een casusoverleg."},
    [CONTACTSOORT_OUDERAVOND] = {"ouderavond", "Ouderavond", NULL},
    [CONTACTSOORT_ANDERS] = {"anders", "Anders", NULL},
};
const struct choices contactsoorten = CHOICES("contactsoort", contactsoort_list);

static const struct choice contactmet_list[] = {
    [CONTACTMET_JONGERE] = {"jongere", "De jongere", NULL},
    [CONTACTMET_WERKGEVER] = {"werkgever", "De werkgever", NULL},
    [CONTACTMET_OUDER] = {"ouder", "Ouder of iemand die dichtbij staat", NULL},
    [CONTACTMET_SCHOOL] = {"school", "De school", NULL},
    [CONTACTMET_COLLEGA] = {"collega", "Een andere begeleider", NULL},
    [CONTACTMET_ANDERS] = {"anders", "Iemand anders", NULL},
    [CONTACTMET_GEEN_GEHOOR] = {"geen_gehoor", "Geen gehoor",
				"Geprobeerd, maar niemand gesproken. Telt niet als contact."},
};
const struct choices contactmetten = CHOICES("contactmet", contactmet_list);

bool contactmet_telt(int met)
{
	return met != CHOICE_NONE && met != CONTACTMET_GEEN_GEHOOR;
}

const char *contact_tekst(struct arena *a, int soort, int met, const char *tekst)
{
	char *wie = arena_text(a, choice_label(&contactmetten, met));

	*wie = (char)tolower((unsigned char)*wie);
	return arena_format(a, "%s%s%s: %s", choice_label(&contactsoorten, soort),
			    met == CONTACTMET_GEEN_GEHOOR ? ", " : " met ", wie, tekst);
}
