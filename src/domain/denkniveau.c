#include "domain/denkniveau.h"

static const struct choice niveau_list[] = {
    [DENKNIVEAU_BOVEN] = {"boven", "Boven gemiddeld",
			  "Eenvoudig werk met weinig vrijheid gaat snel vervelen."},
    [DENKNIVEAU_GEMIDDELD] = {"gemiddeld", "Gemiddeld", NULL},
    [DENKNIVEAU_ONDER] = {"onder", "Onder gemiddeld", "Leert vooral door te doen."},
};
const struct choices denkniveaus = CHOICES("denkniveau", niveau_list);

static const struct choice bron_list[] = {
    [NIVEAUBRON_DIPLOMA] = {"diploma", "Een diploma of opleiding", NULL},
    [NIVEAUBRON_SCHOOL] = {"school", "De school zegt het", NULL},
    [NIVEAUBRON_ONDERZOEK] = {"onderzoek", "Onderzoek door een deskundige", NULL},
    [NIVEAUBRON_PRAKTIJK] = {"praktijk", "Gezien op een werkplek of stage", NULL},
    [NIVEAUBRON_JONGERE] = {"jongere", "De jongere zegt het zelf", NULL},
};
const struct choices niveaubronnen = CHOICES("niveaubron", bron_list);

bool denkniveau_needs_challenge(int denkniveau)
{
	return denkniveau == DENKNIVEAU_BOVEN;
}
