#include "domain/accountaanvraag.h"

#include "domain/stap.h"

static const struct choice stand_list[] = {
    [AANVRAAG_ONBEVESTIGD] = {"onbevestigd", "Adres nog niet bevestigd", NULL},
    [AANVRAAG_NIEUW] = {"nieuw", "Wacht op antwoord", NULL},
    [AANVRAAG_TOEGEKEND] = {"toegekend", "Toegekend", NULL},
    [AANVRAAG_GEWEIGERD] = {"geweigerd", "Geweigerd", NULL},
};
_Static_assert(COUNT(stand_list) == AANVRAAG_STANDEN, "a label for every state");
const struct choices aanvraagstanden = CHOICES("aanvraagstand", stand_list);

static const struct choice reden_list[] = {
    [AANVRAAGREDEN_HEEFT_AL] = {"heeft_al", "Heeft al een account",
				"Maak zo nodig een nieuwe code bij Gebruikers."},
    [AANVRAAGREDEN_ONBEKEND] = {"onbekend", "Niet na te gaan wie dit is", NULL},
    [AANVRAAGREDEN_NIET_NODIG] = {"niet_nodig", "Een account is niet nodig",
				  "De kennisbank is zonder account te lezen, en wie aan tafel "
				  "wordt gevraagd krijgt een eigen link."},
    [AANVRAAGREDEN_ANDERE_REGIO] = {"andere_regio", "Hoort bij een andere regio", NULL},
    [AANVRAAGREDEN_VERGISSING] = {"vergissing", "Dubbel of per ongeluk", NULL},
};
const struct choices aanvraagredenen = CHOICES("aanvraagreden", reden_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		AANVRAAG_##van, AANVRAAGSTAP_##stap, AANVRAAG_##naar                               \
	}
static const struct stap stappen[] = {
    STAP(ONBEVESTIGD, BEVESTIG, NIEUW),
    STAP(NIEUW, KEN_TOE, TOEGEKEND),
    STAP(NIEUW, WEIGER, GEWEIGERD),
    STAP(GEWEIGERD, HEROPEN, NIEUW),
};

int aanvraagstand_after(int stand, int stap)
{
	return stap_to(stappen, COUNT(stappen), stand, stap);
}

struct datum aanvraag_bewaar_tot(struct datum beantwoord, const struct termijnen *termijnen)
{
	return datum_plus_months(beantwoord, termijnen->aanvraag_bewaren);
}
