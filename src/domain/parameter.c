#include "domain/parameter.h"

#include "base/tekst.h"

enum eenheid { CENT, PROMILLE, PERCENT, UREN, MAANDEN };

static const struct {
	const char *label;
	enum eenheid eenheid;
} names[] = {
    [PARAMETER_MINIMUMLOON] = {"Minimumloon per maand", CENT},
    [PARAMETER_MINIMUMLOON_DEEL] = {"Deel van het minimumloon op deze leeftijd", PROMILLE},
    [PARAMETER_MINIMUMLOON_BBL] = {"Deel van het minimumloon op deze leeftijd, bbl", PROMILLE},
    [PARAMETER_VAKANTIEBIJSLAG] = {"Vakantiegeld", PROMILLE},
    [PARAMETER_WERKGEVERSLASTEN] = {"Vergoeding voor werkgeverslasten", PROMILLE},
    [PARAMETER_LKS_HOOGSTENS] = {"Subsidie, hoogstens", PERCENT},
    [PARAMETER_LKS_UREN] = {"Hele week", UREN},
    [PARAMETER_FORFAIT] = {"Vast deel zonder meting", PERCENT},
    [PARAMETER_FORFAIT_MAANDEN] = {"Hoogstens", MAANDEN},
    [PARAMETER_DISPENSATIE] = {"Loonwaarde hoogstens", PERCENT},
    [PARAMETER_DISPENSATIE_MAANDEN] = {"Minstens", MAANDEN},
    [PARAMETER_LKV_UUR] = {"Per uur", CENT},
    [PARAMETER_LKV_JAAR] = {"Per jaar hoogstens", CENT},
    [PARAMETER_PROEF_MAANDEN] = {"Hoogstens", MAANDEN},
    [PARAMETER_JOBCOACH_MAANDEN] = {"Minstens", MAANDEN},
    [PARAMETER_JOBCOACH_UREN] = {"Minstens", UREN},
    [PARAMETER_JOBCOACH_LOONWAARDE] = {"Loonwaarde minstens", PERCENT},
    [PARAMETER_JOBCOACH_ZEER_LICHT] = {"Zeer lichte begeleiding", PROMILLE},
    [PARAMETER_JOBCOACH_LICHT] = {"Lichte begeleiding", PROMILLE},
    [PARAMETER_JOBCOACH_MIDDEN] = {"Midden", PROMILLE},
    [PARAMETER_JOBCOACH_INTENSIEF] = {"Intensieve begeleiding", PROMILLE},
};

static const struct {
	enum parameter parameter;
	int sleutel;
	int jaar, maand, dag;
	int64_t waarde;
	const char *bron;
} parameters[] = {
#define PARAMETER(NAME, key, year, month, day, value, source)                                      \
	{PARAMETER_##NAME, key, year, month, day, value, source},
#include "domain/parameter.def"
#undef PARAMETER
};

bool parameter_find(enum parameter parameter, int sleutel, struct datum dag,
		    struct parameter_waarde *ret)
{
	bool found = false;

	for (size_t i = 0; i < COUNT(parameters); i++) {
		struct datum van =
		    datum_of(parameters[i].jaar, parameters[i].maand, parameters[i].dag);

		if (parameters[i].parameter != parameter || parameters[i].sleutel != sleutel ||
		    van.dag > dag.dag)
			continue;
		*ret = (struct parameter_waarde){parameters[i].waarde, van, parameters[i].bron};
		found = true;
	}
	return found;
}

static const char *waarde_tekst(struct arena *a, enum eenheid eenheid, int64_t waarde)
{
	switch (eenheid) {
	case CENT:
		return tekst_euro(a, waarde);
	case PROMILLE:
		return arena_format(a, "%s%%", tekst_getal(a, (double)waarde / 10));
	case PERCENT:
		return arena_format(a, "%d%%", (int)waarde);
	case UREN:
		return arena_format(a, "%s uur per week", tekst_getal(a, (double)waarde / 100));
	case MAANDEN:
	default:
		return arena_format(a, "%d maanden", (int)waarde);
	}
}

const char *parameter_tekst(struct arena *a, enum parameter parameter, int sleutel,
			    struct datum dag)
{
	struct parameter_waarde p;
	char van[DATUM_TEXT_MAX];

	if (!parameter_find(parameter, sleutel, dag, &p))
		return NULL;
	return arena_format(a, "%s: %s sinds %s (%s)", names[parameter].label,
			    waarde_tekst(a, names[parameter].eenheid, p.waarde),
			    datum_lang(p.van, van), p.bron);
}
