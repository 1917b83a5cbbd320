#include "domain/melding.h"

static const struct choice melder_list[] = {
    [MELDER_JONGERE] = {"jongere", "De jongere", NULL},
    [MELDER_NAASTE] = {"naaste", "Een ouder of naaste", NULL},
    [MELDER_WERKGEVER] = {"werkgever", "De werkgever", NULL},
    [MELDER_COLLEGA] = {"collega", "Een collega op het werk", NULL},
    [MELDER_JOBCOACH] = {"jobcoach", "De jobcoach", NULL},
    [MELDER_SCHOOL] = {"school", "De school", NULL},
    [MELDER_BEGELEIDER] = {"begeleider", "De begeleider", NULL},
};
const struct choices meldersoorten = CHOICES("meldersoort", melder_list);

static const struct choice soort_list[] = {
    [MELDING_UITVAL] = {"uitval", "Dreigt te stoppen", NULL},
    [MELDING_VERZUIM] = {"verzuim", "Niet gekomen", NULL},
    [MELDING_TE_LAAT] = {"te_laat", "Te laat", NULL},
    [MELDING_ZIEK] = {"ziek", "Ziek gemeld", NULL},
    [MELDING_RUZIE] = {"ruzie", "Ruzie", NULL},
    [MELDING_TE_ZWAAR] = {"te_zwaar", "Te zwaar of te druk", NULL},
    [MELDING_VERVEELT] = {"verveelt", "Verveelt zich", NULL},
    [MELDING_PRIVE] = {"prive", "Privé", NULL},
    [MELDING_CONTRACT] = {"contract", "Contract", NULL},
    [MELDING_GOED_NIEUWS] = {"goed_nieuws", "Goed nieuws", NULL},
    [MELDING_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices meldingsoorten = CHOICES("meldingsoort", soort_list);

static const struct choice licht_list[] = {
    [LICHT_ROOD] = {"rood", "Rood", "Nu doen: vandaag nog moet iemand reageren."},
    [LICHT_ORANJE] = {"oranje", "Oranje", "Let op: binnen een paar dagen moet iemand reageren."},
    [LICHT_GROEN] = {"groen", "Groen", "Het gaat goed, of het is ter informatie."},
};
const struct choices meldinglichten = CHOICES("meldinglicht", licht_list);

static const struct choice stand_list[] = {
    [MELDINGSTAND_TER_INFO] = {"ter_info", "Ter informatie", NULL},
    [MELDINGSTAND_OPEN] = {"open", "Wacht op antwoord", NULL},
    [MELDINGSTAND_BEANTWOORD] = {"beantwoord", "Beantwoord", NULL},
};
const struct choices meldingstanden = CHOICES("melding", stand_list);

const char *meldinglicht_obstacle(int soort, int licht)
{
	if (soort == MELDING_UITVAL && licht == LICHT_GROEN)
		return "Dreigt iemand te stoppen? Kies dan oranje of rood.";
	if (soort == MELDING_GOED_NIEUWS && (licht == LICHT_ORANJE || licht == LICHT_ROOD))
		return "Goed nieuws is groen. Is er ook iets te doen? Kies dan waar dat over gaat.";
	return NULL;
}

enum meldingstand melding_stand(int licht, bool is_beantwoord)
{
	if (licht == LICHT_GROEN)
		return MELDINGSTAND_TER_INFO;
	return is_beantwoord ? MELDINGSTAND_BEANTWOORD : MELDINGSTAND_OPEN;
}

bool meldingstand_may_answer(enum meldingstand stand)
{
	return stand == MELDINGSTAND_OPEN;
}

bool meldingstand_may_withdraw(enum meldingstand stand)
{
	return stand != MELDINGSTAND_BEANTWOORD;
}

int plaatslicht(bool rood_open, bool oranje_open, int laatste)
{
	if (rood_open)
		return LICHT_ROOD;
	if (oranje_open)
		return LICHT_ORANJE;
	return laatste == LICHT_GROEN ? LICHT_GROEN : CHOICE_NONE;
}

#define UUR_MS (INT64_C(60) * 60 * 1000)

const char *melding_wachttijd(struct arena *a, struct moment op, struct moment antwoord_op)
{
	int uren = (int)((antwoord_op.ms - op.ms) / UUR_MS);

	if (uren < 1)
		return "binnen een uur";
	if (uren < 48)
		return arena_format(a, "na %d uur", uren);
	return arena_format(a, "na %d dagen", uren / 24);
}

static const struct choice belrol_list[] = {
    [BELROL_NAZORG] = {"nazorg", "Doet de nazorg", NULL},
    [BELROL_CASUSREGISSEUR] = {"casusregisseur", "Casusregisseur", NULL},
    [BELROL_JOBCOACH] = {"jobcoach", "Jobcoach", NULL},
};
const struct choices belrollen = CHOICES("belrol", belrol_list);

int bel_eerst(const struct belbaar *wie, size_t n)
{
	int vervangen = -1;

	for (size_t i = 0; i < n; i++) {
		if (!wie[i].is_afwezig)
			return (int)i;
		if (wie[i].is_vervangen && vervangen < 0)
			vervangen = (int)i;
	}
	return vervangen;
}
