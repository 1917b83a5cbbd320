#include "domain/ontwikkelwens.h"

static const struct choice soort_list[] = {
    [WENS_TAKEN] = {"taken", "Andere of meer taken", NULL},
    [WENS_LEREN] = {"leren", "Een cursus of diploma", NULL},
    [WENS_WERKPLEK] = {"werkplek", "Een andere plek of functie", NULL},
    [WENS_UREN] = {"uren", "Andere uren", NULL},
    [WENS_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices wenssoorten = CHOICES("wenssoort", soort_list);

static const struct choice antwoord_list[] = {
    [WENSANTWOORD_JA] = {"ja", "Ja", NULL},
    [WENSANTWOORD_DEELS] = {"deels", "Een deel ervan, of later", NULL},
    [WENSANTWOORD_NEE] = {"nee", "Nee", NULL},
};
const struct choices wensantwoorden = CHOICES("wensantwoord", antwoord_list);

static const struct choice stand_list[] = {
    [WENSSTAND_VAN_JONGERE] = {"van_jongere", "Nog niet gevraagd", NULL},
    [WENSSTAND_GEVRAAGD] = {"gevraagd", "Wacht op de werkgever", NULL},
    [WENSSTAND_BEANTWOORD] = {"beantwoord", "Beantwoord", NULL},
    [WENSSTAND_KLAAR] = {"klaar", "Klaar", NULL},
};
const struct choices wensstanden = CHOICES("ontwikkelwens", stand_list);

enum wensstand wens_stand(const struct wens_feiten *f)
{
	if (f->is_klaar)
		return WENSSTAND_KLAAR;
	if (f->antwoord != CHOICE_NONE)
		return WENSSTAND_BEANTWOORD;
	return f->mag_werkgever ? WENSSTAND_GEVRAAGD : WENSSTAND_VAN_JONGERE;
}
