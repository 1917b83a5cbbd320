#include "domain/onderdeel.h"

static const struct choice onderdeel_list[] = {
    {"personalia", "Persoonsgegevens", "Naam, geboortedatum en woonplaats."},
    {"contact", "Contactgegevens",
     "Telefoon, e-mail en adres, en hoe iemand het liefst contact heeft."},
    {"onderwijs", "School", "Welke school, tot wanneer, en waar de jongere daarna naartoe gaat."},
    {"denken", "Denken", "Wat iemand snapt en hoe iemand leert."},
    {"doen", "Doen", "Wat iemand kan: vaardigheden, tempo, uren, werk dat past."},
    {"willen", "Willen", "Wat iemand wil: wensen, interesses, de baan waar iemand op hoopt."},
    {"zijn", "Zijn", "Hoe iemand is: karakter, omgang met anderen, wat rust geeft."},
    {"gezondheid", "Gezondheid",
     "Beperkingen, behandeling en medicijnen. Alleen met uitdrukkelijke toestemming van de jongere."},
    {"thuissituatie", "Thuis", "Hoe het thuis gaat: wonen, gezin, zorgen voor anderen."},
    {"inkomen", "Inkomen", "Uitkering, doelgroep en schulden."},
    {"werk", "Werk", "Stages, banen, contracten en hoe het op het werk gaat."},
    {"plan", "Plan", "Doelen, afspraken en wie wat doet."},
    {"tijdlijn", "Tijdlijn", "Wat er gebeurd is: gesprekken, berichten en gebeurtenissen."},
    {"netwerk", "Netwerk", "Wie er om de jongere heen staan, privé en van organisaties."},
    {"documenten", "Documenten", "Bestanden, zoals een cv, een diploma of een verslag."},
};
_Static_assert(COUNT(onderdeel_list) == ONDERDEEL_COUNT, "a label for every part");
_Static_assert(ONDERDEEL_DOCUMENTEN == 1 << (ONDERDEEL_COUNT - 1), "a bit for every label");

const struct choices onderdelen = CHOICES("onderdeel", onderdeel_list);

uint32_t onderdeel_find(const char *code)
{
	int index = choice_find(&onderdelen, code);

	return index == CHOICE_NONE ? 0 : UINT32_C(1) << index;
}

const char *onderdelen_text(struct arena *a, uint32_t bits)
{
	return choices_text(a, &onderdelen, bits);
}

int onderdeel_index(uint32_t bit)
{
	for (int i = 0; i < ONDERDEEL_COUNT; i++)
		if (bit == UINT32_C(1) << i)
			return i;
	return CHOICE_NONE;
}
