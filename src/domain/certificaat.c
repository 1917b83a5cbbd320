#include "domain/certificaat.h"

static const struct choice soort_list[] = {
    [CERTIFICAAT_HEFTRUCK] = {"heftruck", "Heftruck", NULL},
    [CERTIFICAAT_VCA] = {"vca", "VCA (veilig werken)", NULL},
    [CERTIFICAAT_HYGIENE] = {"hygiene", "Hygiëne in de keuken (HACCP)", NULL},
    [CERTIFICAAT_BHV] = {"bhv", "BHV (bedrijfshulpverlener)", NULL},
    [CERTIFICAAT_RIJBEWIJS_AM] = {"rijbewijs_am", "Rijbewijs AM (brommer)", NULL},
    [CERTIFICAAT_RIJBEWIJS_B] = {"rijbewijs_b", "Rijbewijs B (auto)", NULL},
    [CERTIFICAAT_ANDER] = {"ander", "Iets anders", NULL},
};
const struct choices certificaatsoorten = CHOICES("certificaatsoort", soort_list);

static const struct choice vervolg_list[] = {
    [CERTIFICAATVERVOLG_VERNIEUWD] = {"vernieuwd", "Vernieuwd", NULL},
    [CERTIFICAATVERVOLG_NIET_NODIG] = {"niet_nodig", "Niet meer nodig", NULL},
};
const struct choices certificaatvervolgen = CHOICES("certificaatvervolg", vervolg_list);

static const struct choice stand_list[] = {
    [CERTIFICAATSTAND_GELDIG] = {"geldig", "Geldig", NULL},
    [CERTIFICAATSTAND_EINDIGT] = {"eindigt", "Loopt af", NULL},
    [CERTIFICAATSTAND_VERLOPEN] = {"verlopen", "Niet meer geldig", NULL},
    [CERTIFICAATSTAND_VERNIEUWD] = {"vernieuwd", "Vernieuwd", NULL},
};
const struct choices certificaatstanden = CHOICES("certificaatstand", stand_list);

bool certificaat_is_open(const struct certificaat_feiten *c)
{
	return datum_set(c->tot) && c->vervolg == CHOICE_NONE;
}

static bool is_over(const struct certificaat_feiten *c, struct datum vandaag)
{
	return datum_set(c->tot) && c->tot.dag < vandaag.dag;
}

enum certificaatstand certificaat_stand(const struct certificaat_feiten *c, int vooruit,
					struct datum vandaag)
{
	if (c->vervolg == CERTIFICAATVERVOLG_VERNIEUWD)
		return CERTIFICAATSTAND_VERNIEUWD;
	if (is_over(c, vandaag))
		return CERTIFICAATSTAND_VERLOPEN;
	if (certificaat_is_open(c) && dagen_tussen(vandaag, c->tot) <= vooruit)
		return CERTIFICAATSTAND_EINDIGT;
	return CERTIFICAATSTAND_GELDIG;
}

bool certificaat_is_told(const struct certificaat_feiten *c, struct datum vandaag)
{
	return c->is_gezien && c->mag_verteld && !is_over(c, vandaag) &&
	       c->vervolg != CERTIFICAATVERVOLG_VERNIEUWD;
}
