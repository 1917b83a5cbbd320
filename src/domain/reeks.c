#include "domain/reeks.h"

#include "domain/stap.h"

static const struct choice handeling_list[] = {
    [REEKS_UITSTEL] = {"uitstel", "Stel uit", NULL},
    [REEKS_TOEWIJZING] = {"toewijzing", "Geef aan een collega", NULL},
    [REEKS_HERINNERING] = {"herinnering", "Herinner de collega's", NULL},
    [REEKS_OVERLEGPUNT] = {"overlegpunt", "Zet op de agenda van een casusoverleg", NULL},
    [REEKS_CONTACTVERZET] = {"contactverzet", "Verzet het volgende contact", NULL},
    [REEKS_CASUSREGISSEUR] = {"casusregisseur", "Draag over aan een collega", NULL},
    [REEKS_SELECTIE] = {"selectie", "Download als lijst", NULL},
};
const struct choices reekshandelingen = CHOICES("reekshandeling", handeling_list);

#define BIT(handeling) (UINT32_C(1) << (handeling))

uint32_t reekslijst_handelingen(enum reekslijst lijst)
{
	static const uint32_t sets[] = {
	    [REEKSLIJST_WERK] = BIT(REEKS_UITSTEL) | BIT(REEKS_TOEWIJZING),
	    [REEKSLIJST_JONGEREN] = BIT(REEKS_CONTACTVERZET) | BIT(REEKS_OVERLEGPUNT) |
				    BIT(REEKS_CASUSREGISSEUR) | BIT(REEKS_SELECTIE),
	    [REEKSLIJST_VERZOEKEN] = BIT(REEKS_HERINNERING),
	};

	return sets[lijst];
}

static const struct choice kieswijze_list[] = {
    [KIES_RIJEN] = {"rijen", "Per regel", NULL},
    [KIES_BLADZIJDE] = {"bladzijde", "Deze bladzijde", NULL},
    [KIES_ALLES] = {"alles", "Alles wat gevonden is", NULL},
};
const struct choices kieswijzen = CHOICES("kieswijze", kieswijze_list);

static const struct choice toestand_list[] = {
    [REEKS_GEKOZEN] = {"gekozen", "Nog niet gedaan", NULL},
    [REEKS_BEZIG] = {"bezig", "Bezig", NULL},
    [REEKS_KLAAR] = {"klaar", "Klaar", NULL},
    [REEKS_TERUG_BEZIG] = {"terug_bezig", "Wordt teruggezet", NULL},
    [REEKS_TERUG] = {"terug", "Teruggezet", NULL},
};
const struct choices reekstoestanden = CHOICES("reekstoestand", toestand_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		REEKS_##van, REEKSSTAP_##stap, REEKS_##naar                                        \
	}
static const struct stap stappen[] = {
    STAP(GEKOZEN, BEGIN, BEZIG),
    STAP(BEZIG, EINDE, KLAAR),
    STAP(KLAAR, TERUG, TERUG_BEZIG),
    STAP(TERUG_BEZIG, EINDE, TERUG),
};

int reeks_next(enum reekstoestand toestand, enum reeksstap stap)
{
	return stap_to(stappen, COUNT(stappen), (int)toestand, (int)stap);
}

bool reeks_is_bezig(enum reekstoestand toestand)
{
	return toestand == REEKS_BEZIG || toestand == REEKS_TERUG_BEZIG;
}

bool reeks_may_terug(enum reekstoestand toestand, struct moment klaar, struct moment nu)
{
	return reeks_next(toestand, REEKSSTAP_TERUG) != CHOICE_NONE &&
	       klaar.ms > nu.ms - REEKS_TERUG_MS;
}

static const struct choice uitkomst_list[] = {
    [REEKSUITKOMST_OPEN] = {"open", "Nog niet gedaan", NULL},
    [REEKSUITKOMST_GEDAAN] = {"gedaan", "Gedaan", NULL},
    [REEKSUITKOMST_OVERGESLAGEN] = {"overgeslagen", "Overgeslagen", NULL},
    [REEKSUITKOMST_TERUGGEZET] = {"teruggezet", "Teruggezet", NULL},
    [REEKSUITKOMST_GEBLEVEN] = {"gebleven", "Niet teruggezet", NULL},
};
const struct choices reeksuitkomsten = CHOICES("reeksuitkomst", uitkomst_list);
