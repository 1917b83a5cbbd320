#include "domain/scan.h"

#include "base/tekst.h"
#include "domain/stap.h"

#include <string.h>

static const struct choice toestand_list[] = {
    [SCAN_VOORBEREIDING] = {"voorbereiding", "Voorbereiding", "Mensen vragen en de zaal regelen."},
    [SCAN_SESSIE1] = {"sessie1", "Sessie 1", "Samen de vijftien normen langs."},
    [SCAN_TUSSENTIJD] = {"tussentijd", "Tussen de sessies",
			 "De uitkomst blijft bewaard. Vertel wie er niet bij was wat er speelt."},
    [SCAN_SESSIE2] = {"sessie2", "Sessie 2", "Samen kiezen wat er beter moet."},
    [SCAN_CONCEPTAGENDA] = {"conceptagenda", "Verbeteragenda in concept", "Nog vast te stellen."},
    [SCAN_VASTGESTELD] = {"vastgesteld", "Verbeteragenda vastgesteld", NULL},
    [SCAN_GESTOPT] = {"gestopt", "Gestopt", NULL},
};
_Static_assert(COUNT(toestand_list) == SCAN_TOESTANDEN, "a label for every state");
const struct choices scan_toestanden = CHOICES("scan", toestand_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		SCAN_##van, SCANSTAP_##stap, SCAN_##naar                                           \
	}
static const struct stap stappen[] = {
    STAP(VOORBEREIDING, BEGIN1, SESSIE1), STAP(VOORBEREIDING, STOP, GESTOPT),
    STAP(SESSIE1, EIND1, TUSSENTIJD),     STAP(SESSIE1, TERUG, VOORBEREIDING),
    STAP(SESSIE1, STOP, GESTOPT),         STAP(TUSSENTIJD, BEGIN2, SESSIE2),
    STAP(TUSSENTIJD, TERUG, SESSIE1),     STAP(TUSSENTIJD, STOP, GESTOPT),
    STAP(SESSIE2, EIND2, CONCEPTAGENDA),  STAP(SESSIE2, TERUG, TUSSENTIJD),
    STAP(SESSIE2, STOP, GESTOPT),         STAP(CONCEPTAGENDA, STEL_VAST, VASTGESTELD),
    STAP(CONCEPTAGENDA, TERUG, SESSIE2),  STAP(CONCEPTAGENDA, STOP, GESTOPT),
};

int scan_next(int toestand, int stap, int gestopt_vanuit)
{
	if (toestand == SCAN_GESTOPT && stap == SCANSTAP_HERVAT)
		return gestopt_vanuit;
	return stap_to(stappen, COUNT(stappen), toestand, stap);
}

bool scan_is_open(int toestand)
{
	return toestand >= 0 && toestand < SCAN_GESTOPT;
}

bool scan_is_bezig(int toestand)
{
	return toestand >= 0 && toestand < SCAN_CONCEPTAGENDA;
}

static const struct choice stopsoort_list[] = {
    [STOP_KENNISGEMAAKT] = {"kennisgemaakt", "Wij hebben kennisgemaakt",
			    "Wij kennen elkaar nu en zien de noodzaak. Dat is een goede uitkomst."},
    [STOP_AFGEBROKEN] = {"afgebroken", "De scan gaat niet door", NULL},
};
const struct choices stopsoorten = CHOICES("stopsoort", stopsoort_list);

static const struct choice domein_list[] = {
    {"onderwijs", "Onderwijs", "Scholen: vso, praktijkonderwijs, mbo."},
    {"sociale_dienst", "Sociale dienst en werkbedrijf",
     "Bijvoorbeeld een gemeentelijk werkbedrijf of sociaal ontwikkelbedrijf."},
    {"leerplicht", "Leerplicht en Doorstroompunt", "Heette vroeger RMC."},
    {"werkgevers", "Werkgevers", "Bijvoorbeeld SBB, een werkgeversservicepunt of een werkgever."},
    {"zorg", "Zorg", "Bijvoorbeeld MEE, een behandelcentrum of de Wmo van de gemeente."},
    {"overig", "Overig", "Bijvoorbeeld UWV of een organisatie van de streek."},
};
_Static_assert(COUNT(domein_list) == SCAN_DOMEINEN, "six domains");
const struct choices zeteldomeinen = CHOICES("zeteldomein", domein_list);

const char *zeteldomein_label(int64_t domein)
{
	return domein >= 1 && domein <= SCAN_DOMEINEN ? domein_list[domein - 1].label : "";
}

static const struct choice antwoord_list[] = {
    [ZETELANTWOORD_JA] = {"ja", "Ik kom", NULL},
    [ZETELANTWOORD_NEE] = {"nee", "Ik kan niet", NULL},
};
const struct choices zetelantwoorden = CHOICES("zetelantwoord", antwoord_list);

static const struct choice stand_list[] = {
    [ZETEL_BEDACHT] = {"bedacht", "Nog bellen", NULL},
    [ZETEL_GEBELD] = {"gebeld", "Gebeld, nog uitnodigen", NULL},
    [ZETEL_UITGENODIGD] = {"uitgenodigd", "Uitgenodigd, nog geen antwoord", NULL},
    [ZETEL_KOMT] = {"komt", "Komt", NULL},
    [ZETEL_KOMT_NIET] = {"komt_niet", "Kan niet", NULL},
};
const struct choices zetelstanden = CHOICES("zetelstand", stand_list);

int zetelstand_of(const struct zetel_feiten *f)
{
	if (f->antwoord != CHOICE_NONE)
		return f->antwoord == ZETELANTWOORD_JA ? ZETEL_KOMT : ZETEL_KOMT_NIET;
	if (f->uitgenodigd)
		return ZETEL_UITGENODIGD;
	return f->gebeld ? ZETEL_GEBELD : ZETEL_BEDACHT;
}

enum scanvervolg scanvervolg_of(const struct scanvervolg_feiten *f)
{
	int bezet = 0;

	for (int i = 0; i < ZETEL_STANDEN; i++)
		bezet += f->zetels[i];
	if (f->zetels[ZETEL_KOMT_NIET])
		return SCANVERVOLG_VERVANGEN;
	if (f->zetels[ZETEL_BEDACHT])
		return SCANVERVOLG_BELLEN;
	if (f->zetels[ZETEL_GEBELD])
		return SCANVERVOLG_UITNODIGEN;
	if (bezet < SCAN_ZETELS)
		return SCANVERVOLG_VULLEN;
	if (!f->heeft_dag)
		return SCANVERVOLG_DAG;
	return f->zetels[ZETEL_UITGENODIGD] ? SCANVERVOLG_WACHTEN : SCANVERVOLG_BEGINNEN;
}

int scanvervolg_stand(enum scanvervolg vervolg)
{
	static const int standen[SCANVERVOLGEN] = {
	    [SCANVERVOLG_VERVANGEN] = ZETEL_KOMT_NIET, [SCANVERVOLG_BELLEN] = ZETEL_BEDACHT,
	    [SCANVERVOLG_UITNODIGEN] = ZETEL_GEBELD,   [SCANVERVOLG_VULLEN] = CHOICE_NONE,
	    [SCANVERVOLG_DAG] = CHOICE_NONE,           [SCANVERVOLG_WACHTEN] = ZETEL_UITGENODIGD,
	    [SCANVERVOLG_BEGINNEN] = CHOICE_NONE,
	};

	return standen[vervolg];
}

bool zetelherinnering_may(const struct zetelherinnering_feiten *f, struct datum vandaag,
			  const struct termijnen *termijnen)
{
	return datum_set(f->uitgenodigd) && !f->herinnerd && f->antwoord == CHOICE_NONE &&
	       datum_plus(f->uitgenodigd, termijnen->herinnering_rust).dag <= vandaag.dag;
}

static const struct choice meedoen_list[] = {
    [AFWEZIGE_NOG_NIET] = {"nog_niet", "Weet het nog niet", NULL},
    [AFWEZIGE_INGELICHT] = {"ingelicht", "Is ingelicht", NULL},
    [AFWEZIGE_GEVRAAGD] = {"gevraagd", "Is gevraagd om mee te doen", NULL},
    [AFWEZIGE_DOET_MEE] = {"doet_mee", "Doet mee", NULL},
    [AFWEZIGE_NU_NIET] = {"nu_niet", "Nu niet", "Dat geeft niet. Volgend jaar kan weer."},
};
const struct choices afwezigemeedoen = CHOICES("afwezigemeedoen", meedoen_list);

bool voorzitter_is_again(struct arena *a, const char *vorige, const char *nu)
{
	if (!vorige || !nu)
		return false;
	return strcmp(tekst_fold(a, vorige), tekst_fold(a, nu)) == 0;
}

static const char *uitnodiging_day(struct arena *a, const struct uitnodiging *u)
{
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(u->datum))
		return "De dag volgt nog.";
	return arena_format(a, "De eerste sessie is op %s%s%s.", datum_lang(u->datum, dag),
			    u->waar ? ", " : "", u->waar ? u->waar : "");
}

const char *uitnodiging_text(struct arena *a, const struct uitnodiging *u)
{
	return arena_format(
	    a,
	    "Graag nodig ik u uit voor de Implementatiescan in %s.\n\n"
	    "Met twaalf mensen uit onderwijs, werk, zorg en gemeente kijken wij hoe wij jongeren "
	    "in een kwetsbare positie van school naar werk helpen. In twee sessies leggen wij onze "
	    "samenwerking naast vijftien normen. Aan het eind staat er één Verbeteragenda. Over "
	    "jongeren zelf gaat het niet: er komen geen namen op tafel.\n\n"
	    "%s\n\n"
	    "Neem zelf een tablet of laptop mee. Daarop geeft u uw antwoord. Wij zorgen voor goed "
	    "internet in de zaal.\n\n"
	    "Met uw eigen link laat u weten of u komt, en doet u mee.\n\n"
	    "%s",
	    u->regio, uitnodiging_day(a, u), u->initiatiefnemer);
}
