#include "domain/fase.h"

#include "domain/plaatsing.h"

static const struct choice fase_list[] = {
    [FASE_SCHOOL] = {"school", "Op school", NULL},
    [FASE_STAGE] = {"stage", "Stage", NULL},
    [FASE_TOELEIDING] = {"toeleiding", "Op weg naar werk",
			 "Voorbereiden: ontdekken, leren, oefenen."},
    [FASE_MATCH] = {"match", "Werk zoeken", "Zoeken naar een plek die past, of er een maken."},
    [FASE_START] = {"start", "Start van de baan", "De eerste tijd op een nieuwe plek."},
    [FASE_WERK] = {"werk", "Aan het werk", NULL},
    [FASE_UITVAL] = {"uitval", "Werk gestopt", "Er is direct vervolg nodig."},
    [FASE_OPLEIDING] = {"opleiding", "Vervolgopleiding", NULL},
    [FASE_DAGBESTEDING] = {"dagbesteding", "Dagbesteding", NULL},
    [FASE_AFGESLOTEN] = {"afgesloten", "Afgesloten",
			 "Wij volgen de jongere niet meer. Terugkomen kan altijd."},
};
_Static_assert(COUNT(fase_list) == FASE_COUNT, "a label for every phase");
const struct choices fasen = CHOICES("fase", fase_list);

#define BESTEMMINGEN                                                                               \
	[BESTEMMING_WERK] = {"werk", "Werk", NULL},                                                \
	[BESTEMMING_VERVOLGOPLEIDING] = {"vervolgopleiding", "Vervolgopleiding", NULL},            \
	[BESTEMMING_DAGBESTEDING] = {"dagbesteding", "Passende dagbesteding", NULL},               \
	[BESTEMMING_TOELEIDING] = {"toeleidingstraject", "Traject naar werk",                      \
				   "Begeleiding om later te kunnen werken."}
static const struct choice bestemming_list[] = {BESTEMMINGEN};
const struct choices bestemmingen = CHOICES("bestemming", bestemming_list);
static const struct choice waarheen_list[] = {BESTEMMINGEN,
					      {"zonder", "Nog geen bestemming", NULL}};
const struct choices waarheen_keuzes = CHOICES("waarheen", waarheen_list);

#define TO(fase) (1u << (FASE_##fase))
#define TO_ROUTE                                                                                   \
	(TO(STAGE) | TO(TOELEIDING) | TO(MATCH) | TO(START) | TO(OPLEIDING) | TO(DAGBESTEDING))

/* From each phase the set of phases that can follow. */
static const unsigned fase_next[FASE_COUNT] = {
    [FASE_SCHOOL] = TO_ROUTE | TO(AFGESLOTEN),
    [FASE_STAGE] = (TO_ROUTE & ~TO(STAGE)) | TO(SCHOOL) | TO(AFGESLOTEN),
    [FASE_TOELEIDING] = (TO_ROUTE & ~TO(TOELEIDING)) | TO(SCHOOL) | TO(AFGESLOTEN),
    [FASE_MATCH] = (TO_ROUTE & ~TO(MATCH)) | TO(SCHOOL) | TO(AFGESLOTEN),
    [FASE_START] =
	TO(WERK) | TO(UITVAL) | TO(MATCH) | TO(TOELEIDING) | TO(OPLEIDING) | TO(DAGBESTEDING),
    [FASE_WERK] =
	TO(UITVAL) | TO(MATCH) | TO(START) | TO(OPLEIDING) | TO(DAGBESTEDING) | TO(AFGESLOTEN),
    [FASE_UITVAL] = TO_ROUTE | TO(SCHOOL),
    [FASE_OPLEIDING] = (TO_ROUTE & ~TO(OPLEIDING)) | TO(UITVAL) | TO(AFGESLOTEN),
    [FASE_DAGBESTEDING] = (TO_ROUTE & ~TO(DAGBESTEDING)) | TO(UITVAL) | TO(AFGESLOTEN),
    [FASE_AFGESLOTEN] = TO_ROUTE | TO(SCHOOL),
};

static bool fase_known(int fase)
{
	return fase >= 0 && fase < FASE_COUNT;
}

bool fase_may_change(int van, int naar)
{
	return fase_known(van) && fase_known(naar) && (fase_next[van] & 1u << naar) != 0;
}

bool fase_is_open(int fase)
{
	return fase_known(fase) && fase != FASE_AFGESLOTEN;
}

int fase_of_plaatsing(int plaatsingsoort)
{
	switch (plaatsingsoort) {
	case PLAATSINGSOORT_DIENSTVERBAND:
	case PLAATSINGSOORT_DETACHERING:
	case PLAATSINGSOORT_BBL:
	case PLAATSINGSOORT_BESCHUT:
	case PLAATSINGSOORT_PROEFPLAATSING:
		return FASE_START;
	case PLAATSINGSOORT_STAGE:
		return FASE_STAGE;
	case PLAATSINGSOORT_WERKERVARINGSPLEK:
		return FASE_TOELEIDING;
	case PLAATSINGSOORT_DAGBESTEDING:
		return FASE_DAGBESTEDING;
	default:
		return CHOICE_NONE;
	}
}

static int fase_wanted(int plaatsingsoort, int uitkomst)
{
	if (plaatsinguitkomst_is_uitval(uitkomst))
		return FASE_UITVAL;
	switch (uitkomst) {
	case PLAATSINGUITKOMST_OPLEIDING:
		return FASE_OPLEIDING;
	case PLAATSINGUITKOMST_DAGBESTEDING:
		return FASE_DAGBESTEDING;
	case PLAATSINGUITKOMST_AFGEROND:
		return plaatsingsoort == PLAATSINGSOORT_STAGE ? FASE_TOELEIDING : FASE_MATCH;
	default:
		return CHOICE_NONE;
	}
}

int fase_of_einde(int fase, int plaatsingsoort, int uitkomst)
{
	int next = fase_wanted(plaatsingsoort, uitkomst);

	/* Whoever is not there because of this place stays where he is. */
	if (uitkomst == PLAATSINGUITKOMST_AFGEROND && fase != fase_of_plaatsing(plaatsingsoort) &&
	    fase != FASE_WERK)
		return CHOICE_NONE;
	return fase_may_change(fase, next) ? next : CHOICE_NONE;
}

int fase_of_verbeterd_einde(const struct fase_bij_einde *was, int uitkomst)
{
	if (was->sinds.dag > was->laatste_dag.dag)
		return CHOICE_NONE;
	return fase_of_einde(was->fase, was->plaatsingsoort, uitkomst);
}

bool fase_hangs_on(int fase, int plaatsingsoort, bool ander_werk)
{
	int begin = fase_of_plaatsing(plaatsingsoort);

	if (ander_werk || begin == CHOICE_NONE)
		return false;
	return fase == begin || fase == FASE_UITVAL || (fase == FASE_WERK && begin == FASE_START);
}
