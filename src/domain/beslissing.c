#include "domain/beslissing.h"

static const struct choice aanwezig_list[] = {
    [AANWEZIG_JONGERE] = {"jongere", "De jongere", NULL},
    [AANWEZIG_OUDER] = {"ouder", "Ouder of verzorger", NULL},
    [AANWEZIG_SCHOOL] = {"school", "School", NULL},
    [AANWEZIG_CASUSREGISSEUR] = {"casusregisseur", "Casusregisseur", NULL},
    [AANWEZIG_JOBCOACH] = {"jobcoach", "Jobcoach", NULL},
    [AANWEZIG_WERKGEVER] = {"werkgever", "Werkgever", NULL},
    [AANWEZIG_ANDER] = {"ander", "Iemand anders", NULL},
};
const struct choices aanwezigen = CHOICES("aanwezige", aanwezig_list);

static const struct choice antwoord_list[] = {
    [TERUGBLIK_STAAT] = {"staat", "Ja, dit is nog steeds goed", NULL},
    [TERUGBLIK_TWIJFEL] = {"twijfel", "De jongere twijfelt", "Dan kijkt u sneller weer terug."},
    [TERUGBLIK_ANDERS] = {"anders", "De jongere wil nu iets anders",
			  "Leg dan ook de nieuwe beslissing vast."},
};
const struct choices terugblik_antwoorden = CHOICES("terugblik_antwoord", antwoord_list);

struct datum terugblik_next(int antwoord, int termijn, struct datum vandaag)
{
	switch (antwoord) {
	case TERUGBLIK_ANDERS:
		return DATUM_GEEN;
	case TERUGBLIK_TWIJFEL:
		return datum_plus(vandaag, termijn / 4);
	default:
		return datum_plus(vandaag, termijn);
	}
}
