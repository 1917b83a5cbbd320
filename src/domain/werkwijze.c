#include "domain/werkwijze.h"

#include "domain/organisatie.h"
#include "domain/regeling.h"

/* Beside the rules of regeling.def: carried out without a rule there, or not at all. */
enum { ZONDER = CHOICE_NONE, NIET = -2 };

static const struct choice punt_list[] = {
#define VERGELIJKPUNT(NAME, code, kop, label, gemeente, uwv, vraag, artikel)                       \
	[VERGELIJKPUNT_##NAME] = {code, label, vraag},
#include "domain/vergelijkpunt.def"
#undef VERGELIJKPUNT
};
const struct choices vergelijkpunten = CHOICES("vergelijkpunt", punt_list);

const struct vergelijkpunt_info vergelijkpunt_infos[VERGELIJKPUNT_COUNT] = {
#define VERGELIJKPUNT(NAME, code, kop, label, gemeente, uwv, vraag, artikel)                       \
	[VERGELIJKPUNT_##NAME] = {kop, artikel},
#include "domain/vergelijkpunt.def"
#undef VERGELIJKPUNT
};

static const struct {
	int gemeente, uwv;
} uitvoering[VERGELIJKPUNT_COUNT] = {
#define VERGELIJKPUNT(NAME, code, kop, label, gemeente, uwv, vraag, artikel)                       \
	[VERGELIJKPUNT_##NAME] = {gemeente, uwv},
#include "domain/vergelijkpunt.def"
#undef VERGELIJKPUNT
};

static int regeling_of(enum vergelijkpunt punt, int organisatiesoort)
{
	switch (organisatiesoort) {
	case ORGANISATIESOORT_GEMEENTE:
		return uitvoering[punt].gemeente;
	case ORGANISATIESOORT_UWV:
		return uitvoering[punt].uwv;
	case ORGANISATIESOORT_REGIO:
		return ZONDER;
	default:
		return NIET;
	}
}

bool vergelijkpunt_geldt(enum vergelijkpunt punt, int organisatiesoort)
{
	return regeling_of(punt, organisatiesoort) != NIET;
}

int vergelijkpunt_regeling(enum vergelijkpunt punt, int organisatiesoort)
{
	int regeling = regeling_of(punt, organisatiesoort);

	return regeling == NIET ? CHOICE_NONE : regeling;
}

static const struct choice wijze_list[] = {
    [WIJZE_AFSPRAAK] = {"afspraak", "Afspraak van de regio", NULL},
    [WIJZE_ZELFDE] = {"zelfde", "Zoals de regio heeft afgesproken", NULL},
    [WIJZE_ANDERS] = {"anders", "Anders dan de regio", NULL},
};
const struct choices wijzen = CHOICES("wijze", wijze_list);

static const struct choice vergelijking_list[] = {
    [VERGELIJKING_ZELFDE] = {"zelfde", "Zelfde", NULL},
    [VERGELIJKING_ANDERS] = {"anders", "Anders", NULL},
    [VERGELIJKING_ONBEKEND] = {"onbekend", "Onbekend", NULL},
};
const struct choices vergelijkingen = CHOICES("vergelijking", vergelijking_list);

int wijze_vergelijking(int wijze)
{
	switch (wijze) {
	case WIJZE_AFSPRAAK:
		return CHOICE_NONE;
	case WIJZE_ZELFDE:
		return VERGELIJKING_ZELFDE;
	case WIJZE_ANDERS:
		return VERGELIJKING_ANDERS;
	default:
		return VERGELIJKING_ONBEKEND;
	}
}

static const struct choice stand_list[] = {
    [WERKWIJZESTAND_STRAKS] = {"straks", "Gaat nog in", NULL},
    [WERKWIJZESTAND_GELDT] = {"geldt", "Geldt", NULL},
    [WERKWIJZESTAND_BEVESTIGEN] = {"bevestigen", "Klopt dit nog?", NULL},
    [WERKWIJZESTAND_VOORBIJ] = {"voorbij", "Geldt niet meer", NULL},
};
const struct choices werkwijzestanden = CHOICES("werkwijze", stand_list);

struct datum werkwijze_uiterlijk(struct datum bevestigd, int houdbaar)
{
	return datum_plus_months(bevestigd, houdbaar);
}

static bool is_past(struct datum d, struct datum vandaag)
{
	return datum_set(d) && d.dag < vandaag.dag;
}

enum werkwijzestand werkwijze_stand(const struct werkwijze_feiten *f, int houdbaar,
				    struct datum vandaag)
{
	if (is_past(f->tot, vandaag))
		return WERKWIJZESTAND_VOORBIJ;
	if (f->van.dag > vandaag.dag)
		return WERKWIJZESTAND_STRAKS;
	if (is_past(werkwijze_uiterlijk(f->bevestigd, houdbaar), vandaag))
		return WERKWIJZESTAND_BEVESTIGEN;
	return datum_set(f->afspraak) && f->afspraak.dag > f->bevestigd.dag
		   ? WERKWIJZESTAND_BEVESTIGEN
		   : WERKWIJZESTAND_GELDT;
}
