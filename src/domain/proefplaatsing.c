#include "domain/proefplaatsing.h"

#include "domain/regeling.h"
#include "domain/stap.h"

static const struct choice toestand_list[] = {
    [PROEF_OPGESTELD] = {"opgesteld", "Opgesteld", "Nog niemand heeft getekend."},
    [PROEF_DEELS_GETEKEND] = {"deels_getekend", "Deels getekend", NULL},
    [PROEF_TER_BEOORDELING] = {"ter_beoordeling", "Wacht op akkoord",
			       "Iedereen tekende. UWV of de gemeente moet nog akkoord geven."},
    [PROEF_AKKOORD] = {"akkoord", "Akkoord", "Begint op de eerste dag."},
    [PROEF_LOOPT] = {"loopt", "Loopt", NULL},
    [PROEF_EVALUATIE_GEVRAAGD] = {"evaluatie_gevraagd", "Evaluatie wacht op de jongere", NULL},
    [PROEF_EVALUATIE_GETEKEND] = {"evaluatie_getekend", "Evaluatie getekend", NULL},
    [PROEF_OMGEZET] = {"omgezet", "Werd een baan", NULL},
    [PROEF_BEEINDIGD] = {"beeindigd", "Gestopt", NULL},
    [PROEF_NIET_GESTART] = {"niet_gestart", "Niet begonnen", NULL},
    [PROEF_GEANNULEERD] = {"geannuleerd", "Geannuleerd", NULL},
};
_Static_assert(COUNT(toestand_list) == PROEF_TOESTANDEN, "a label for every state");
const struct choices proefplaatsing_toestanden = CHOICES("proefplaatsing", toestand_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		PROEF_##van, PROEFSTAP_##stap, PROEF_##naar                                        \
	}
static const struct stap stappen[] = {
    STAP(OPGESTELD, WIJZIG, OPGESTELD),
    STAP(OPGESTELD, TEKEN, DEELS_GETEKEND),
    STAP(OPGESTELD, ANNULEER, GEANNULEERD),
    STAP(DEELS_GETEKEND, WIJZIG, OPGESTELD),
    STAP(DEELS_GETEKEND, TEKEN, DEELS_GETEKEND),
    STAP(DEELS_GETEKEND, TEKEN_LAATSTE, TER_BEOORDELING),
    STAP(DEELS_GETEKEND, ANNULEER, GEANNULEERD),
    STAP(TER_BEOORDELING, WIJZIG, OPGESTELD),
    STAP(TER_BEOORDELING, KEUR_GOED, AKKOORD),
    STAP(TER_BEOORDELING, ANNULEER, GEANNULEERD),
    STAP(AKKOORD, BEGIN, LOOPT),
    STAP(AKKOORD, NIET_GESTART, NIET_GESTART),
    STAP(AKKOORD, ANNULEER, GEANNULEERD),
    STAP(LOOPT, VERLENG, LOOPT),
    STAP(LOOPT, EVALUEER, EVALUATIE_GEVRAAGD),
    STAP(LOOPT, NIET_GESTART, NIET_GESTART),
    STAP(LOOPT, ZET_OM, OMGEZET),
    STAP(LOOPT, BEEINDIG, BEEINDIGD),
    STAP(EVALUATIE_GEVRAAGD, VERLENG, EVALUATIE_GEVRAAGD),
    STAP(EVALUATIE_GEVRAAGD, EVALUEER, EVALUATIE_GEVRAAGD),
    STAP(EVALUATIE_GEVRAAGD, TEKEN_EVALUATIE, EVALUATIE_GETEKEND),
    STAP(EVALUATIE_GEVRAAGD, ZET_OM, OMGEZET),
    STAP(EVALUATIE_GEVRAAGD, BEEINDIG, BEEINDIGD),
    STAP(EVALUATIE_GETEKEND, VERLENG, EVALUATIE_GETEKEND),
    STAP(EVALUATIE_GETEKEND, ZET_OM, OMGEZET),
    STAP(EVALUATIE_GETEKEND, BEEINDIG, BEEINDIGD),
};

int proefplaatsing_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
}

static const struct choice afbreking_list[] = {
    [PROEFAFBREKING_NIET_GESTART] = {"niet_gestart", "Niet begonnen",
				     "De jongere of de werkgever begon er niet aan."},
    [PROEFAFBREKING_GEANNULEERD] = {"geannuleerd", "Geannuleerd",
				    "Het ging al voor de eerste dag niet door."},
};
const struct choices proefafbrekingen = CHOICES("proefafbreking", afbreking_list);

enum proefplaatsing_toestand proefplaatsing_toestand(const struct proefplaatsing_feiten *f,
						     struct datum vandaag)
{
	if (f->afgebroken != CHOICE_NONE)
		return f->afgebroken == PROEFAFBREKING_NIET_GESTART ? PROEF_NIET_GESTART
								    : PROEF_GEANNULEERD;
	if (f->is_gestopt)
		return f->is_omgezet ? PROEF_OMGEZET : PROEF_BEEINDIGD;
	if (f->is_geevalueerd)
		return f->is_evaluatie_getekend ? PROEF_EVALUATIE_GETEKEND
						: PROEF_EVALUATIE_GEVRAAGD;
	if (f->is_goedgekeurd)
		return f->van.dag <= vandaag.dag ? PROEF_LOOPT : PROEF_AKKOORD;
	if (f->getekend >= f->nodig)
		return PROEF_TER_BEOORDELING;
	return f->getekend ? PROEF_DEELS_GETEKEND : PROEF_OPGESTELD;
}

static const struct choice tekenaar_list[] = {
    [TEKENAAR_JONGERE] = {"jongere", "De jongere", NULL},
    [TEKENAAR_WERKGEVER] = {"werkgever", "De werkgever", NULL},
    [TEKENAAR_BEGELEIDER] = {"begeleider", "De begeleider van de gemeente of UWV", NULL},
    [TEKENAAR_OUDER] = {"ouder", "Een ouder of verzorger", NULL},
};
const struct choices tekenaars = CHOICES("tekenaar", tekenaar_list);

static const struct choice wijze_list[] = {
    [TEKENWIJZE_PAPIER] = {"papier", "Op papier", NULL},
    [TEKENWIJZE_SAMEN] = {"samen", "Samen gelezen en ja gezegd", NULL},
    [TEKENWIJZE_MAIL] = {"mail", "Per mail", NULL},
};
const struct choices tekenwijzen = CHOICES("tekenwijze", wijze_list);

static const struct choice oordeel_list[] = {
    [EVALUATIEOORDEEL_EENS] = {"eens", "Ja, zo was het", NULL},
    [EVALUATIEOORDEEL_ONEENS] = {"oneens", "Nee, ik zie het anders", NULL},
};
const struct choices evaluatieoordelen = CHOICES("evaluatieoordeel", oordeel_list);

static const struct choice besluit_list[] = {
    [PROEFBESLUIT_OMZETTEN] = {"omzetten", "Het wordt een baan", NULL},
    [PROEFBESLUIT_STOPPEN] = {"stoppen", "Het stopt",
			      "Stoppen omdat het niet past, is geen mislukking."},
};
const struct choices proefbesluiten = CHOICES("proefbesluit", besluit_list);

static const struct choice voornemen_list[] = {
    [VOORNEMEN_JA] = {"ja", "Ja, een baan van minstens zes maanden", NULL},
    [VOORNEMEN_NEE] = {"nee", "Nee", NULL},
    [VOORNEMEN_NIET_BESPROKEN] = {"niet_besproken", "Nog niet besproken", NULL},
};
const struct choices voornemens = CHOICES("voornemen", voornemen_list);

static const struct choice waarschuwing_list[] = {
    [PROEFWAARSCHUWING_EERDER_HIER] =
	{"eerder_hier", "De jongere werkte of liep hier eerder stage.",
	 "Wie al liet zien het werk te kunnen, hoort een contract te krijgen."},
    [PROEFWAARSCHUWING_GEEN_UITKERING] =
	{"geen_uitkering", "De jongere heeft geen uitkering en krijgt nu geen geld.",
	 "Een contract met loonkostensubsidie vanaf de eerste dag kan ook."},
    [PROEFWAARSCHUWING_UITKERING_ONBEKEND] = {"uitkering_onbekend",
					      "U ziet niet of de jongere een uitkering heeft.",
					      "Zonder uitkering krijgt de jongere geen geld."},
    [PROEFWAARSCHUWING_GEEN_VOORNEMEN] =
	{"geen_voornemen", "De werkgever heeft geen baan toegezegd als het goed gaat.",
	 "Praat daar eerst over: is er toekomst in dit bedrijf?"},
    [PROEFWAARSCHUWING_MINDERJARIG] = {"minderjarig", "De jongere is nog geen 18.",
				       "Met een Wajong kan het dan niet. Een ouder tekent mee."},
    [PROEFWAARSCHUWING_LANGER] = {"langer", "Dit duurt langer dan twee maanden.",
				  "Dat kan alleen als het voor deze jongere nodig is."},
    [PROEFWAARSCHUWING_JOBCOACH] = {"jobcoach", "Er is een jobcoach.",
				    "Vraag na of die tijdens een proefplaatsing wordt betaald."},
};
_Static_assert(COUNT(waarschuwing_list) == PROEFWAARSCHUWINGEN, "a sentence for each");
const struct choices proefwaarschuwingen = CHOICES("proefwaarschuwing", waarschuwing_list);

uint32_t proefplaatsing_waarschuwingen(const struct proefplaatsing_plan *p)
{
	const bool there[PROEFWAARSCHUWINGEN] = {
	    [PROEFWAARSCHUWING_EERDER_HIER] = p->werkte_hier,
	    [PROEFWAARSCHUWING_GEEN_UITKERING] = p->uitkering == ANTWOORD_NEE,
	    [PROEFWAARSCHUWING_UITKERING_ONBEKEND] = p->uitkering == CHOICE_NONE,
	    [PROEFWAARSCHUWING_GEEN_VOORNEMEN] = p->voornemen != VOORNEMEN_JA,
	    [PROEFWAARSCHUWING_MINDERJARIG] = proefplaatsing_met_ouder(p->geboren, p->van),
	    [PROEFWAARSCHUWING_LANGER] =
		datum_set(p->tot) &&
		p->tot.dag > proefplaatsing_uiterlijk(p->van, PROEF_MAANDEN).dag,
	    [PROEFWAARSCHUWING_JOBCOACH] = p->has_jobcoach,
	};
	uint32_t set = 0;

	for (int i = 0; i < PROEFWAARSCHUWINGEN; i++)
		set |= (uint32_t)there[i] << i;
	return set;
}

struct datum proefplaatsing_uiterlijk(struct datum van, int maanden)
{
	return datum_plus(datum_plus_months(van, maanden), -1);
}

bool proefplaatsing_is_short(struct datum van, struct datum tot)
{
	return !datum_set(van) || !datum_set(tot) ||
	       tot.dag <= proefplaatsing_uiterlijk(van, PROEF_MAANDEN_MAX).dag;
}

bool proefplaatsing_met_ouder(struct datum geboren, struct datum van)
{
	return datum_set(geboren) && van.dag < datum_plus_months(geboren, 18 * 12).dag;
}
