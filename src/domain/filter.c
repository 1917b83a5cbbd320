#include "domain/filter.h"

#include <string.h>

static const struct choice lijst_list[] = {
    [FILTERLIJST_JONGEREN] = {"jongeren", "Jongeren", NULL},
    [FILTERLIJST_WERK] = {"werk", "Mijn werk", NULL},
};
const struct choices filterlijsten = CHOICES("filterlijst", lijst_list);

static const struct choice kring_list[] = {
    [KRING_ALLE] = {"alle", "Iedereen die ik mag zien", NULL},
    [KRING_MIJN] = {"mijn", "Waar ik casusregisseur van ben", NULL},
};
const struct choices kringen = CHOICES("kring", kring_list);

static const struct choice toestand_list[] = {
    {"open", "Open", NULL}, {"gesloten", "Gesloten", NULL}, {"alle", "Alle", NULL}};
const struct choices toestanden = CHOICES("toestand", toestand_list);

static const struct choice sortering_list[] = {
    [SORTEER_CONTACT] = {"contact", "Volgend contact eerst", NULL},
    [SORTEER_NAAM] = {"naam", "Naam", NULL},
    [SORTEER_STILTE] = {"stilte", "Langst geen contact", NULL},
    [SORTEER_NIEUWSTE] = {"nieuwste", "Nieuwste eerst", NULL},
};
const struct choices sorteringen = CHOICES("sortering", sortering_list);

static const struct choice vak_list[] = {
    [WERKVAK_TE_LAAT] = {"te_laat", "Te laat", NULL},
    [WERKVAK_VANDAAG] = {"vandaag", "Vandaag", NULL},
    [WERKVAK_DEZE_WEEK] = {"deze_week", "Deze week", NULL},
    [WERKVAK_LATER] = {"later", "Later", NULL},
    [WERKVAK_TEAM] = {"team", "Team", NULL},
};
const struct choices werkvakken = CHOICES("tab", vak_list);

/* A year, or a day and a month: more digits than a class or an age has. */
#define DATE_DIGITS 3

const char *filter_naam_check(const char *naam)
{
	size_t digits = 0;

	for (const char *c = naam; *c; c++)
		digits += strchr("0123456789", *c) != NULL;
	return digits < DATE_DIGITS
		   ? NULL
		   : "Zet geen datum in de naam. Noem wat u zoekt, bijvoorbeeld: school, stil.";
}
