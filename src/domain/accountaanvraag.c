#include "domain/accountaanvraag.h"

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

/* The state after a step is its number plus one: 0, what is not named, is none. */
#define TO(stand) (AANVRAAG_##stand + 1)

static const int next[AANVRAAG_STANDEN][AANVRAAG_STAPPEN] = {
    [AANVRAAG_ONBEVESTIGD] = {[AANVRAAGSTAP_BEVESTIG] = TO(NIEUW)},
    [AANVRAAG_NIEUW] =
	{[AANVRAAGSTAP_KEN_TOE] = TO(TOEGEKEND), [AANVRAAGSTAP_WEIGER] = TO(GEWEIGERD)},
    [AANVRAAG_GEWEIGERD] = {[AANVRAAGSTAP_HEROPEN] = TO(NIEUW)},
};

int aanvraagstand_after(int stand, int stap)
{
	bool known = stand >= 0 && stand < AANVRAAG_STANDEN && stap >= 0 && stap < AANVRAAG_STAPPEN;

	return known && next[stand][stap] ? next[stand][stap] - 1 : CHOICE_NONE;
}

struct datum aanvraag_bewaar_tot(struct datum beantwoord, const struct termijnen *termijnen)
{
	return datum_plus_months(beantwoord, termijnen->aanvraag_bewaren);
}
