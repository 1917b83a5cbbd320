#include "domain/aanmelding.h"

#include "domain/stap.h"

static const struct choice vorm_list[] = {
    [AANMELDVORM_INLOOP] = {"inloop", "Kwam langs, zonder afspraak", NULL},
    [AANMELDVORM_TELEFOON] = {"telefoon", "Belde", NULL},
    [AANMELDVORM_BERICHT] = {"bericht", "Stuurde een bericht", NULL},
    [AANMELDVORM_NETWERK] = {"netwerk", "Ik meld iemand aan die ik ken", NULL},
    [AANMELDVORM_WEBSITE] = {"website", "Via de website", NULL},
    [AANMELDVORM_OUDE_SCHOOL] = {"oude_school", "De oude school meldde het", NULL},
};
const struct choices aanmeldvormen = CHOICES("aanmeldvorm", vorm_list);

static const struct choice onderwerp_list[] = {
    [AANMELDONDERWERP_WERK] = {"werk", "Werk", NULL},
    [AANMELDONDERWERP_OPLEIDING] = {"opleiding", "School of opleiding", NULL},
    [AANMELDONDERWERP_GELD] = {"geld", "Geld of een uitkering", NULL},
    [AANMELDONDERWERP_WONEN] = {"wonen", "Wonen", NULL},
    [AANMELDONDERWERP_HULP] = {"hulp", "Hulp of iemand om mee te praten", NULL},
    [AANMELDONDERWERP_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices aanmeldonderwerpen = CHOICES("aanmeldonderwerp", onderwerp_list);

static const struct choice stand_list[] = {
    [AANMELDSTAND_NIEUW] = {"nieuw", "Wacht op antwoord", NULL},
    [AANMELDSTAND_OPGENOMEN] = {"opgenomen", "Opgenomen", NULL},
    [AANMELDSTAND_DOORVERWEZEN] = {"doorverwezen", "Doorverwezen", NULL},
    [AANMELDSTAND_NIET_OPGENOMEN] = {"niet_opgenomen", "Niet opgenomen", NULL},
};
_Static_assert(COUNT(stand_list) == AANMELDSTAND_COUNT, "a label for every state");
const struct choices aanmeldstanden = CHOICES("aanmeldstand", stand_list);

static const struct choice stap_list[] = {
    [AANMELDSTAP_NEEM_OP] = {"neem_op", "Opgenomen", NULL},
    [AANMELDSTAP_VERWIJS_DOOR] = {"verwijs_door", "Doorverwezen", NULL},
    [AANMELDSTAP_NEEM_NIET_OP] = {"neem_niet_op", "Niet opgenomen", NULL},
    [AANMELDSTAP_GEEF_DOOR] = {"geef_door", "Aan een ander loket gegeven", NULL},
    [AANMELDSTAP_HEROPEN] = {"heropen", "Heropend", NULL},
};
_Static_assert(COUNT(stap_list) == AANMELDSTAP_COUNT, "a label for every step");
const struct choices aanmeldstappen = CHOICES("aanmeldstap", stap_list);

static const struct choice reden_list[] = {
    [AANMELDREDEN_BEANTWOORD] = {"beantwoord", "De vraag is meteen beantwoord", NULL},
    [AANMELDREDEN_BEKEND] = {"bekend", "De jongere is al in beeld",
			     "De casusregisseur weet van deze aanmelding."},
    [AANMELDREDEN_REGULIER] = {"regulier", "Gewone dienstverlening is genoeg", NULL},
    [AANMELDREDEN_LEEFTIJD] = {"leeftijd", "Jonger dan 15 of ouder dan 27",
			       "Zeg erbij waar deze persoon wel terechtkan."},
    [AANMELDREDEN_WIL_NIET] = {"wil_niet", "De jongere wil geen hulp",
			       "De jongere heeft dat zelf gezegd."},
    [AANMELDREDEN_NIET_BEREIKT] = {"niet_bereikt", "Niet te bereiken",
				   "Ook niet via de melder, op verschillende dagen."},
    [AANMELDREDEN_VERGISSING] = {"vergissing", "Dubbel, of geen echte aanmelding", NULL},
};
const struct choices aanmeldredenen = CHOICES("aanmeldreden", reden_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		AANMELDSTAND_##van, AANMELDSTAP_##stap, AANMELDSTAND_##naar                        \
	}
static const struct stap stappen[] = {
    STAP(NIEUW, NEEM_OP, OPGENOMEN),           STAP(NIEUW, VERWIJS_DOOR, DOORVERWEZEN),
    STAP(NIEUW, NEEM_NIET_OP, NIET_OPGENOMEN), STAP(NIEUW, GEEF_DOOR, NIEUW),
    STAP(DOORVERWEZEN, HEROPEN, NIEUW),        STAP(NIET_OPGENOMEN, HEROPEN, NIEUW),
};

int aanmeldstand_after(int stand, int stap)
{
	return stap_to(stappen, COUNT(stappen), stand, stap);
}

struct datum aanmelding_uiterlijk(struct datum op, const struct termijnen *termijnen)
{
	return datum_plus(op, termijnen->aanmelding_antwoord);
}

struct datum aanmelding_bewaar_tot(int stand, struct datum beantwoord,
				   const struct termijnen *termijnen)
{
	switch (stand) {
	case AANMELDSTAND_OPGENOMEN:
		return beantwoord;
	case AANMELDSTAND_DOORVERWEZEN:
	case AANMELDSTAND_NIET_OPGENOMEN:
		return datum_plus_months(beantwoord, termijnen->aanmelding_bewaren);
	default:
		return DATUM_GEEN;
	}
}
