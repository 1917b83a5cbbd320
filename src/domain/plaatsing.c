#include "domain/plaatsing.h"

#include "domain/keten.h"

static const struct choice plaatsingsoort_list[] = {
    [PLAATSINGSOORT_DIENSTVERBAND] = {"dienstverband", "Baan",
				      "Betaald werk bij de werkgever zelf."},
    [PLAATSINGSOORT_DETACHERING] =
	{"detachering", "Detachering",
	 "Betaald werk bij de ene organisatie, terwijl een andere het loon betaalt."},
    [PLAATSINGSOORT_BBL] = {"bbl", "Leerwerkbaan (bbl)",
			    "Werken en leren tegelijk, met een arbeidscontract."},
    [PLAATSINGSOORT_BESCHUT] =
	{"beschut", "Beschut werk",
	 "Betaald werk met veel begeleiding of aanpassingen. Telt niet mee voor de banenafspraak."},
    [PLAATSINGSOORT_PROEFPLAATSING] =
	{"proefplaatsing", "Proefplaatsing",
	 "Een tijd werken zonder loon, met behoud van uitkering, om te kijken of het past."},
    [PLAATSINGSOORT_STAGE] = {"stage", "Stage", NULL},
    [PLAATSINGSOORT_WERKERVARINGSPLEK] = {"werkervaringsplek", "Werkervaringsplek",
					  "Zonder loon ervaring opdoen."},
    [PLAATSINGSOORT_DAGBESTEDING] = {"dagbesteding", "Dagbesteding",
				     "Een zinvolle dag, zonder loon."},
    [PLAATSINGSOORT_VRIJWILLIGERSWERK] = {"vrijwilligerswerk",
					  "Vrijwilligerswerk of participatieplaats", NULL},
};
const struct choices plaatsingsoorten = CHOICES("plaatsingsoort", plaatsingsoort_list);

bool plaatsingsoort_is_werk(int soort)
{
	return soort == PLAATSINGSOORT_BESCHUT || plaatsingsoort_is_banenafspraak(soort);
}

bool plaatsingsoort_is_banenafspraak(int soort)
{
	switch (soort) {
	case PLAATSINGSOORT_DIENSTVERBAND:
	case PLAATSINGSOORT_DETACHERING:
	case PLAATSINGSOORT_BBL:
		return true;
	default:
		return false;
	}
}

static const struct choice contractvorm_list[] = {
    [CONTRACTVORM_TIJDELIJK] = {"tijdelijk", "Tijdelijk", NULL},
    [CONTRACTVORM_VAST] = {"vast", "Vast", NULL},
    [CONTRACTVORM_UITZEND] = {"uitzend", "Via een uitzendbureau", NULL},
    [CONTRACTVORM_DETACHERING] = {"detachering", "Detachering",
				  "In dienst bij een andere organisatie dan waar het werk is."},
};
const struct choices contractvormen = CHOICES("contractvorm", contractvorm_list);

bool contractvorm_is_tijdelijk(int vorm, bool has_end)
{
	switch (vorm) {
	case CONTRACTVORM_TIJDELIJK:
	case CONTRACTVORM_UITZEND:
		return true;
	case CONTRACTVORM_DETACHERING:
		return has_end;
	default:
		return false;
	}
}

static const struct choice functiesoort_list[] = {
    [FUNCTIESOORT_BESTAAND] = {"bestaand", "Bestaande functie", "Een gewone vacature."},
    [FUNCTIESOORT_AANGEPAST] = {"aangepast", "Aangepaste functie",
				"Een gewone functie waar taken zijn weggelaten of veranderd."},
    [FUNCTIESOORT_GECREEERD] = {"gecreeerd", "Nieuw gemaakte functie",
				"Taken van anderen zijn samen een nieuwe functie geworden."},
};
const struct choices functiesoorten = CHOICES("functiesoort", functiesoort_list);

static const struct choice weet_werkgever_list[] = {
    [WEET_WERKGEVER_JA] = {"ja", "Ja, de werkgever weet het", NULL},
    [WEET_WERKGEVER_NEE] = {"nee", "Nee, de werkgever weet het niet",
			    "Neem dan geen contact op met de werkgever zonder de jongere."},
    [WEET_WERKGEVER_BESPROKEN] = {"besproken", "De jongere heeft het zelf verteld", NULL},
};
const struct choices weet_werkgever_keuzes = CHOICES("weet_werkgever", weet_werkgever_list);

bool weet_werkgever_may_ask(int weet)
{
	return weet == WEET_WERKGEVER_JA || weet == WEET_WERKGEVER_BESPROKEN;
}

static const struct choice contractvervolg_list[] = {
    [CONTRACTVERVOLG_VERLENGEN] = {"verlengen", "Er komt een nieuw tijdelijk contract", NULL},
    [CONTRACTVERVOLG_VAST] = {"vast", "Er komt een vast contract", NULL},
    [CONTRACTVERVOLG_STOPPEN] = {"stoppen", "Het contract stopt",
				 "Zoek dan nu al naar ander werk."},
    [CONTRACTVERVOLG_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
};
const struct choices contractvervolgen = CHOICES("contractvervolg", contractvervolg_list);

bool contractvervolg_is_open(int vervolg)
{
	return vervolg == CHOICE_NONE || vervolg == CONTRACTVERVOLG_ONBEKEND;
}

static const struct choice uitkomst_list[] = {
    [PLAATSINGUITKOMST_ANDER_WERK] = {"ander_werk", "Direct ander werk",
				      "Zonder tijd ertussen naar een andere baan."},
    [PLAATSINGUITKOMST_OMGEZET] = {"omgezet", "Werd een baan",
				   "De proefplaatsing of stage ging over in een baan."},
    [PLAATSINGUITKOMST_OPLEIDING] = {"opleiding", "Naar een opleiding", NULL},
    [PLAATSINGUITKOMST_DAGBESTEDING] = {"dagbesteding", "Naar dagbesteding", NULL},
    [PLAATSINGUITKOMST_AFGEROND] = {"afgerond", "Afgerond zoals gepland",
				    "Bijvoorbeeld een stage die klaar is."},
    [PLAATSINGUITKOMST_UITVAL] = {"uitval", "Uitgevallen", "Eerder gestopt dan de bedoeling was."},
    [PLAATSINGUITKOMST_WW] = {"ww", "Contract liep af: WW-uitkering", NULL},
    [PLAATSINGUITKOMST_BIJSTAND] = {"bijstand", "Contract liep af: bijstand", NULL},
    [PLAATSINGUITKOMST_GEEN] = {"geen", "Contract liep af: geen werk en geen uitkering", NULL},
    [PLAATSINGUITKOMST_ONBEKEND] = {"onbekend", "Contract liep af: vervolg nog niet bekend", NULL},
};
const struct choices plaatsinguitkomsten = CHOICES("plaatsinguitkomst", uitkomst_list);

bool plaatsinguitkomst_is_uitval(int uitkomst)
{
	switch (uitkomst) {
	case PLAATSINGUITKOMST_ANDER_WERK:
	case PLAATSINGUITKOMST_OMGEZET:
	case PLAATSINGUITKOMST_OPLEIDING:
	case PLAATSINGUITKOMST_DAGBESTEDING:
	case PLAATSINGUITKOMST_AFGEROND:
		return false;
	default:
		return true;
	}
}

bool einde_is_recent(struct datum laatste_dag, struct datum vandaag)
{
	return dagen_tussen(laatste_dag, vandaag) <= EINDE_TERUG_DAGEN;
}

const char *plaatsing_duur(struct arena *a, struct datum van, struct datum eind,
			   struct datum vandaag)
{
	bool runs = !datum_set(eind);
	struct datum last = runs ? vandaag : eind;
	int months = maanden_tussen(van, datum_plus(last, 1));
	int32_t days = dagen_tussen(van, last) + 1;

	if (days <= 0)
		return "Begint nog";
	return months ? arena_format(a, "%d %s%s", months, months == 1 ? "maand" : "maanden",
				     runs ? " tot nu" : "")
		      : arena_format(a, "%d %s%s", days, days == 1 ? "dag" : "dagen",
				     runs ? " tot nu" : "");
}
