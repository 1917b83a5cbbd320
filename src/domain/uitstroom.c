#include "domain/uitstroom.h"

#include "domain/fase.h"

static const struct choice ouders_list[] = {
    [OUDERS_ERBIJ] = {"erbij", "Ja", NULL},
    [OUDERS_NIET] = {"niet", "Nee", NULL},
    [OUDERS_NIET_GEWENST] = {"niet_gewenst", "Nee, dat wil de jongere niet", NULL},
};
const struct choices uitstroomouders = CHOICES("uitstroomouders", ouders_list);

static const struct choice gesprek_list[] = {
    [GESPREK_GEEN] = {"geen", "Nog niet gepland", NULL},
    [GESPREK_GEPLAND] = {"gepland", "Gepland", NULL},
    [GESPREK_GEMIST] = {"gemist", "Was gepland, niet vastgelegd", NULL},
    [GESPREK_GEHOUDEN] = {"gehouden", "Gehouden", NULL},
};
const struct choices uitstroomgesprekken = CHOICES("uitstroomgesprek", gesprek_list);

bool uitstroom_is_open(struct datum uitstroom, int bestemming, bool waakvlam, struct datum vandaag)
{
	return datum_set(uitstroom) && uitstroom.dag < vandaag.dag && bestemming == CHOICE_NONE &&
	       !waakvlam;
}

bool uitstroom_is_unknown(struct datum uitstroom, int fase, int bestemming, bool waakvlam)
{
	return (fase == FASE_SCHOOL || fase == FASE_STAGE) && !datum_set(uitstroom) &&
	       bestemming == CHOICE_NONE && !waakvlam;
}

int uitstroomgesprek_stand(struct datum datum, bool is_gehouden, struct datum vandaag)
{
	if (is_gehouden)
		return GESPREK_GEHOUDEN;
	if (!datum_set(datum))
		return GESPREK_GEEN;
	return datum.dag < vandaag.dag ? GESPREK_GEMIST : GESPREK_GEPLAND;
}

struct datum nazorgplicht_tot(struct datum uitstroom, const struct termijnen *termijnen)
{
	return datum_plus_months(uitstroom, termijnen->nazorg_school);
}

const char *nazorgplicht_text(struct arena *a, struct datum uitstroom,
			      const struct termijnen *termijnen, struct datum vandaag)
{
	struct datum tot = nazorgplicht_tot(uitstroom, termijnen);
	char dag[DATUM_TEXT_MAX];

	if (uitstroom.dag >= vandaag.dag || tot.dag < vandaag.dag)
		return NULL;
	return arena_format(a,
			    "De school geeft nazorg tot en met %s. De gemeente of UWV helpt nu al: "
			    "die wacht daar niet op.",
			    datum_lang(tot, dag));
}
