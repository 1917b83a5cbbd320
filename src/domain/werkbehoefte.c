#include "domain/werkbehoefte.h"

static const struct choice behoefte_list[] = {
    [WERKBEHOEFTE_STRUCTUUR] = {"structuur", "Duidelijke, overzichtelijke taken",
				"Eén taak tegelijk, vaste volgorde."},
    [WERKBEHOEFTE_BEGELEIDING] = {"begeleiding", "Een vaste begeleider op het werk",
				  "Iemand die er is en die weet wat helpt."},
    [WERKBEHOEFTE_PRIKKELS] = {"prikkels", "Een rustige plek",
			       "Weinig geluid, drukte of onverwachts."},
    [WERKBEHOEFTE_AANWIJZING] = {"aanwijzing", "Uitleg die herhaald mag worden",
				 "Voordoen, opschrijven, nog een keer."},
    [WERKBEHOEFTE_VEILIG] = {"veilig", "Fouten mogen maken",
			     "Iemand die rustig blijft als het misgaat."},
    [WERKBEHOEFTE_TEMPO] = {"tempo", "Geen tijdsdruk", "In eigen tempo kunnen werken."},
    [WERKBEHOEFTE_UREN] = {"uren", "Andere werktijden",
			   "Minder uren, pauzes, of niet in de avond of het weekend."},
    [WERKBEHOEFTE_REIZEN] = {"reizen", "Een korte of eenvoudige reis",
			     "Dichtbij, of zonder overstappen."},
    [WERKBEHOEFTE_GEEN] = {"geen", "Geen aanpassing nodig", NULL},
};
const struct choices werkbehoeften = CHOICES("werkbehoefte", behoefte_list);

static const struct choice belang_list[] = {
    [BEHOEFTE_MOET] = {"moet", "Moet", NULL},
    [BEHOEFTE_LIEVER] = {"liever", "Liever wel", NULL},
    [BEHOEFTE_MAAKT_NIET_UIT] = {"maakt_niet_uit", "Maakt niet uit", NULL},
};
const struct choices behoeftebelangen = CHOICES("behoeftebelang", belang_list);

static bool is_need(int belang)
{
	return belang == BEHOEFTE_MOET || belang == BEHOEFTE_LIEVER;
}

void werkbehoeften_compute(const struct werkbehoefte_antwoord *newest, size_t n,
			   struct werkbehoeften_nu *ret)
{
	bool needs = false;

	ret->geen = -1;
	for (int i = 0; i < WERKBEHOEFTEN; i++)
		ret->antwoord[i] = -1;
	for (size_t k = 0; k < n; k++) {
		const struct werkbehoefte_antwoord *a = &newest[k];

		if (a->behoefte == WERKBEHOEFTE_GEEN) {
			ret->geen = needs ? -1 : (int)k;
			return;
		}
		if (ret->antwoord[a->behoefte] < 0) {
			ret->antwoord[a->behoefte] = (int)k;
			needs = needs || is_need(a->belang);
		}
	}
}

uint32_t werkbehoeften_needed(const struct werkbehoefte_antwoord *newest,
			      const struct werkbehoeften_nu *nu)
{
	uint32_t ret = 0;

	for (int i = 0; i < WERKBEHOEFTEN; i++)
		if (nu->antwoord[i] >= 0 && is_need(newest[nu->antwoord[i]].belang))
			ret |= 1u << i;
	return ret;
}
