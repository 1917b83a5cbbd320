#include "domain/jobcoach.h"

#include "domain/contact.h"
#include "domain/regeling.h"

static const struct choice soort_list[] = {
    [JOBCOACHSOORT_EXTERN] = {"extern", "Van een erkende organisatie", NULL},
    [JOBCOACHSOORT_INTERN] =
	{"intern", "Van de werkgever zelf",
	 "Met een training, en uren om te begeleiden. De jongere is het ermee eens."},
    [JOBCOACHSOORT_GEMEENTE] = {"gemeente", "Van de gemeente", NULL},
    [JOBCOACHSOORT_SPECIALIST] = {"specialist", "Gespecialiseerd", NULL},
    [JOBCOACHSOORT_STAGEBEGELEIDER] = {"stagebegeleider", "De stagebegeleider van school", NULL},
};
const struct choices jobcoachsoorten = CHOICES("jobcoach", soort_list);

static const struct choice regime_list[] = {
    [JOBCOACHREGIME_ZEER_LICHT] = {"zeer_licht", "Zeer licht", NULL},
    [JOBCOACHREGIME_LICHT] = {"licht", "Licht", NULL},
    [JOBCOACHREGIME_MIDDEN] = {"midden", "Midden", NULL},
    [JOBCOACHREGIME_INTENSIEF] = {"intensief", "Intensief", "Hiervoor is een reden nodig."},
};
const struct choices jobcoachregimes = CHOICES("jobcoachregime", regime_list);

static const enum parameter regime_parameter[] = {
    [JOBCOACHREGIME_ZEER_LICHT] = PARAMETER_JOBCOACH_ZEER_LICHT,
    [JOBCOACHREGIME_LICHT] = PARAMETER_JOBCOACH_LICHT,
    [JOBCOACHREGIME_MIDDEN] = PARAMETER_JOBCOACH_MIDDEN,
    [JOBCOACHREGIME_INTENSIEF] = PARAMETER_JOBCOACH_INTENSIEF,
};

static const struct choice activiteit_list[] = {
    [JOBCOACHACTIVITEIT_WERKPLEK] = {"werkplek", "Begeleiden op de werkplek", NULL},
    [JOBCOACHACTIVITEIT_TRAINEN] = {"trainen", "Taken of vaardigheden oefenen", NULL},
    [JOBCOACHACTIVITEIT_INTRODUCEREN] = {"introduceren", "Kennismaken met bedrijf en team", NULL},
    [JOBCOACHACTIVITEIT_STRUCTUREREN] = {"structureren", "Het werk indelen", NULL},
    [JOBCOACHACTIVITEIT_OPLOSSEN] = {"oplossen", "Oplossen wat misging", NULL},
    [JOBCOACHACTIVITEIT_LEIDINGGEVENDE] = {"leidinggevende", "De leidinggevende coachen", NULL},
    [JOBCOACHACTIVITEIT_THUIS] = {"thuis", "Thuis en andere hulp", NULL},
    [JOBCOACHACTIVITEIT_EVALUEREN] = {"evalueren", "Samen terugkijken", NULL},
};
const struct choices jobcoachactiviteiten = CHOICES("jobcoachactiviteit", activiteit_list);

int jobcoachactiviteit_of_contact(int met)
{
	switch (met) {
	case CONTACTMET_WERKGEVER:
		return JOBCOACHACTIVITEIT_LEIDINGGEVENDE;
	case CONTACTMET_OUDER:
	case CONTACTMET_SCHOOL:
	case CONTACTMET_COLLEGA:
		return JOBCOACHACTIVITEIT_THUIS;
	default:
		return JOBCOACHACTIVITEIT_WERKPLEK;
	}
}

static const struct choice resultaat_list[] = {
    [JOBCOACHRESULTAAT_ZELFSTANDIG] = {"zelfstandig", "Werkt nu zonder jobcoach", NULL},
    [JOBCOACHRESULTAAT_LICHTER] = {"lichter", "Kan met minder uren verder", NULL},
    [JOBCOACHRESULTAAT_GELIJK] = {"gelijk", "Heeft dezelfde uren nodig", NULL},
    [JOBCOACHRESULTAAT_ZWAARDER] = {"zwaarder", "Heeft meer uren nodig", NULL},
    [JOBCOACHRESULTAAT_WERKGEVER] = {"werkgever", "De werkgever begeleidt nu zelf", NULL},
    [JOBCOACHRESULTAAT_GESTOPT] = {"gestopt", "Werkt hier niet meer", NULL},
};
const struct choices jobcoachresultaten = CHOICES("jobcoachresultaat", resultaat_list);

bool jobcoachresultaat_is_klaar(int resultaat)
{
	return resultaat == JOBCOACHRESULTAAT_ZELFSTANDIG ||
	       resultaat == JOBCOACHRESULTAAT_WERKGEVER || resultaat == JOBCOACHRESULTAAT_GESTOPT;
}

static const struct choice training_list[] = {
    [HARRIETRAINING_HARRIE] = {"harrie", "Harrie-training", NULL},
    [HARRIETRAINING_PRAKTIJKOPLEIDER] = {"praktijkopleider", "Praktijkopleider", NULL},
    [HARRIETRAINING_ANDERS] = {"anders", "Een andere training", NULL},
};
const struct choices harrietrainingen = CHOICES("harrietraining", training_list);

/* ---- hours ---- */

struct jobcoach_budget jobcoach_budget(const struct jobcoach_aanvraag *a)
{
	enum parameter parameter = regime_parameter[a->regime];
	struct jobcoach_budget ret = {.jaar = jobcoach_jaar(a->is_proef, a->begin, a->van)};
	struct parameter_waarde waarde;
	int64_t dagen = dagen_tussen(a->van, a->tot) + 1;

	if (!parameter_find(parameter, ret.jaar, a->van, &waarde))
		return ret;
	ret.promille = waarde.waarde;
	ret.minuten = jobcoach_uren(parameter, ret.jaar, a->uren * dagen / 7, a->van) * 60 / 100;
	return ret;
}

struct datum jobcoach_uiterlijk(struct datum van)
{
	return datum_plus(datum_plus_months(van, JOBCOACH_MAANDEN), -1);
}

bool jobcoach_needs_reden(int regime, int64_t eerder)
{
	return regime == JOBCOACHREGIME_INTENSIEF || eerder >= JOBCOACH_PERIODEN;
}

struct datum jobcoach_op(const struct jobcoach_feiten *f, struct datum vandaag)
{
	int64_t dagen = dagen_tussen(f->van, vandaag) + 1;
	struct datum op;

	if (f->besteed >= f->budget)
		return vandaag;
	if (dagen < JOBCOACH_TEMPO || !f->besteed)
		return DATUM_GEEN;
	op = datum_plus(f->van, (int32_t)(f->budget * dagen / f->besteed));
	return op.dag < f->tot.dag ? op : DATUM_GEEN;
}

/* ---- on the screen ---- */

const char *jobcoach_tijd(struct arena *a, int64_t minuten)
{
	int uren = (int)(minuten / 60), rest = (int)(minuten % 60);
	const char *woord = rest == 1 ? "minuut" : "minuten";

	if (minuten < 0)
		return arena_format(a, "%s te veel", jobcoach_tijd(a, -minuten));
	if (!uren)
		return arena_format(a, "%d %s", rest, woord);
	return rest ? arena_format(a, "%d uur en %d %s", uren, rest, woord)
		    : arena_format(a, "%d uur", uren);
}
