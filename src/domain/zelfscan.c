#include "domain/zelfscan.h"

#include <math.h>

static const struct choice score_list[] = {
    [ZELFSCORE_WEET_NIET] = {"0", "Weet ik niet", NULL},
    [ZELFSCORE_LAAGST] = {"1", "Helemaal niet", NULL},
    {"2", "Nauwelijks", NULL},
    {"3", "Gedeeltelijk", NULL},
    {"4", "Grotendeels", NULL},
    [ZELFSCORE_HOOGST] = {"5", "Helemaal", NULL},
};
const struct choices zelfscores = CHOICES("zelfscore", score_list);

static const struct choice oordeel_list[] = {
    [FACTOROORDEEL_ZWAK] = {"zwak", "Minder sterk", NULL},
    [FACTOROORDEEL_MATIG] = {"matig", "Kan beter", NULL},
    [FACTOROORDEEL_STERK] = {"sterk", "Sterk", NULL},
};
const struct choices factoroordelen = CHOICES("factoroordeel", oordeel_list);

static const struct choice eens_list[] = {
    [EENSGEZINDHEID_EENS] = {"eens", "Eens", NULL},
    [EENSGEZINDHEID_VERSCHIL] = {"verschil", "Verschillend", NULL},
};
const struct choices eensgezindheden = CHOICES("eensgezindheid", eens_list);

static const struct choice stand_list[] = {
    [ZELFSCANSTAND_LOOPT] = {"loopt", "Loopt", NULL},
    [ZELFSCANSTAND_UITKOMST] = {"uitkomst", "Gesloten, met uitkomst", NULL},
    [ZELFSCANSTAND_TE_WEINIG] = {"te_weinig", "Gesloten, te weinig mensen deden mee", NULL},
};
const struct choices zelfscanstanden = CHOICES("zelfscanstand", stand_list);

/* Below the middle of the scale it is more no than yes; from "grotendeels" on it is strong. */
#define ZWAK_ONDER 3.0
#define STERK_VANAF 4.0
/* One step of the scale: then some say yes where others say partly. */
#define VERSCHIL_VANAF 1.0

int factoroordeel_of(double gemiddelde)
{
	if (isnan(gemiddelde))
		return CHOICE_NONE;
	if (gemiddelde < ZWAK_ONDER)
		return FACTOROORDEEL_ZWAK;
	return gemiddelde < STERK_VANAF ? FACTOROORDEEL_MATIG : FACTOROORDEEL_STERK;
}

double spreiding_compute(double gemiddelde, double kwadraat)
{
	double variance = kwadraat - gemiddelde * gemiddelde;

	/* Equal answers may come out a hair below zero. */
	return variance < 0 ? 0 : sqrt(variance);
}

int eensgezindheid_of(double spreiding)
{
	if (isnan(spreiding))
		return CHOICE_NONE;
	return spreiding < VERSCHIL_VANAF ? EENSGEZINDHEID_EENS : EENSGEZINDHEID_VERSCHIL;
}

enum zelfscanstand zelfscan_stand(bool gesloten, int64_t klaar, int64_t grens)
{
	if (!gesloten)
		return ZELFSCANSTAND_LOOPT;
	return klaar >= grens ? ZELFSCANSTAND_UITKOMST : ZELFSCANSTAND_TE_WEINIG;
}

bool zelfscan_may(enum zelfscanstand stand, enum zelfscanstap stap)
{
	static const bool may[][ZELFSCANSTAPPEN] = {
	    [ZELFSCANSTAND_LOOPT] = {[ZELFSCANSTAP_ANTWOORD] = true, [ZELFSCANSTAP_SLUIT] = true},
	    [ZELFSCANSTAND_UITKOMST] = {false},
	    [ZELFSCANSTAND_TE_WEINIG] = {[ZELFSCANSTAP_HEROPEN] = true},
	};

	return may[stand][stap];
}

const struct factoradvies factoradviezen[FACTOR_COUNT] = {
#define FACTORADVIES(FACTOR, artikel, tekst) [FACTOR_##FACTOR] = {artikel, tekst},
#include "domain/factoradvies.def"
#undef FACTORADVIES
};
