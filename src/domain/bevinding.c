#include "domain/bevinding.h"

#include "domain/onderdeel.h"

static const struct choice onderwerp_list[] = {
    [BEVINDING_VAARDIGHEDEN] = {"vaardigheden", "Basisvaardigheden voor werk",
				"Lukt het om afspraken na te komen en met anderen te werken?"},
    [BEVINDING_GEZONDHEID] = {"gezondheid", "Gezondheid",
			      "Kan de jongere nu werken, zoals het lichaam en hoofd nu zijn?"},
    [BEVINDING_THUIS] = {"thuis", "Thuis", "Is het thuis rustig genoeg om te kunnen werken?"},
    [BEVINDING_WIL] = {"wil", "Wil zelf werken", "Wil de jongere dit zelf, en nu?"},
    [BEVINDING_RELATIE] = {"relatie", "Relatie en vrienden",
			   "Zijn er mensen op wie de jongere kan bouwen?"},
    [BEVINDING_WONEN] = {"wonen", "Wonen", "Heeft de jongere een vaste plek om te wonen?"},
    [BEVINDING_VERVOER] = {"vervoer", "Vervoer", "Kan de jongere zelf op het werk komen?"},
    [BEVINDING_GELD] = {"geld", "Geld", "Komt de jongere rond, zonder zorgen over schulden?"},
};
_Static_assert(COUNT(onderwerp_list) == BEVINDING_ONDERWERPEN, "a question for every subject");
const struct choices bevinding_onderwerpen = CHOICES("bevinding_onderwerp", onderwerp_list);

static const uint32_t onderwerp_onderdeel[] = {
    [BEVINDING_VAARDIGHEDEN] = ONDERDEEL_DOEN,     [BEVINDING_GEZONDHEID] = ONDERDEEL_GEZONDHEID,
    [BEVINDING_THUIS] = ONDERDEEL_THUISSITUATIE,   [BEVINDING_WIL] = ONDERDEEL_WILLEN,
    [BEVINDING_RELATIE] = ONDERDEEL_THUISSITUATIE, [BEVINDING_WONEN] = ONDERDEEL_THUISSITUATIE,
    [BEVINDING_VERVOER] = ONDERDEEL_DOEN,          [BEVINDING_GELD] = ONDERDEEL_INKOMEN,
};
_Static_assert(COUNT(onderwerp_onderdeel) == BEVINDING_ONDERWERPEN, "a part for every subject");

uint32_t bevinding_onderdeel(int onderwerp)
{
	return onderwerp < 0 || onderwerp >= BEVINDING_ONDERWERPEN ? 0
								   : onderwerp_onderdeel[onderwerp];
}

static const struct choice antwoord_list[] = {
    [BEVINDING_JA] = {"ja", "Ja, dit gaat goed", NULL},
    [BEVINDING_NOG_NIET] = {"nog_niet", "Nog niet, dit vraagt aandacht", NULL},
    [BEVINDING_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
};
const struct choices bevinding_antwoorden = CHOICES("bevinding_antwoord", antwoord_list);

static const struct choice bron_list[] = {
    [BEVINDING_VAN_JONGERE] = {"jongere", "De jongere zegt het zelf", NULL},
    [BEVINDING_GESPREK] = {"gesprek", "Uit een gesprek", NULL},
    [BEVINDING_PRAKTIJK] = {"praktijk", "Uitgeprobeerd in de praktijk",
			    "Bijvoorbeeld een stage, een klus of een training."},
    [BEVINDING_DESKUNDIGE] = {"deskundige", "Van een deskundige", NULL},
};
const struct choices bevinding_bronnen = CHOICES("bevinding_bron", bron_list);

static const struct choice vaardigheid_list[] = {
    {"afspraken", "Afspraken nakomen", NULL},
    {"op_tijd", "Op tijd komen", NULL},
    {"problemen", "Problemen bespreken", NULL},
    {"omgaan", "Omgaan met collega's", NULL},
};
const struct choices werknemersvaardigheden = CHOICES("werknemersvaardigheid", vaardigheid_list);

int bevinding_antwoord_now(int antwoord, struct moment op, int houdbaar, struct datum vandaag)
{
	return dagen_tussen(moment_datum(op), vandaag) > houdbaar ? BEVINDING_ONBEKEND : antwoord;
}
