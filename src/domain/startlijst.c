#include "domain/startlijst.h"

#include "domain/plan.h"

static const struct choice onderwerp_list[] = {
    [STARTONDERWERP_INTRODUCTIE] = {"introductie", "Introductie",
				    "Wie ontvangt de jongere, waar en hoe laat? Wie laat alles "
				    "zien?"},
    [STARTONDERWERP_VERWACHTING] = {"verwachting", "Verwachtingen",
				    "Weten jongere en werkgever van elkaar wat zij verwachten?"},
    [STARTONDERWERP_PASSENDHEID] = {"passendheid", "Past het werk?",
				    "Passen taken, werkplek en sfeer bij wat de jongere kan en "
				    "wil? Wie heeft dat bekeken?"},
    [STARTONDERWERP_ONTWIKKELING] = {"ontwikkelmogelijkheden", "Wat de jongere kan leren",
				     "Welke taken, cursus of volgende stap is er?"},
    [STARTONDERWERP_AFSPRAKEN] =
	{"afspraken_werkgever", "Afspraken met de werkgever",
	 "Wie belt de jongere als het niet lukt? Wie praat met wie, en hoe vaak?"},
    [STARTONDERWERP_DRAAGVLAK] = {"draagvlak", "De collega's",
				  "Weten collega's dat er iemand komt, en is er tijd voor vragen?"},
};
_Static_assert(COUNT(onderwerp_list) == STARTONDERWERPEN, "a label for each");
const struct choices startonderwerpen = CHOICES("startonderwerp", onderwerp_list);

bool startonderwerp_is_op_blad(int onderwerp)
{
	return onderwerp == STARTONDERWERP_INTRODUCTIE || onderwerp == STARTONDERWERP_AFSPRAKEN;
}

static const struct choice stand_list[] = {
    [PLANSTAND_OPEN] = {"open", "Nog te doen", NULL},
    [PLANSTAND_KLAAR] = {"klaar", "Klaar", NULL},
    [PLANSTAND_GESTOPT] = {"gestopt", "Niet nodig", NULL},
};
const struct choices startstanden = CHOICES("startlijst", stand_list);

static const struct choice stap_list[] = {
    [PLANSTAND_OPEN] = {"open", "Komt nog", NULL},
    [PLANSTAND_KLAAR] = {"klaar", "Werkt zo veel", NULL},
    [PLANSTAND_GESTOPT] = {"gestopt", "Ging niet door", NULL},
};
const struct choices ingroeistanden = CHOICES("ingroeistap", stap_list);

static const struct choice kring_list[] = {
    [VERTELKRING_LEIDINGGEVENDE] = {"leidinggevende", "De leidinggevende", NULL},
    [VERTELKRING_BEGELEIDER] = {"begeleider", "De vaste begeleider op het werk", NULL},
    [VERTELKRING_COLLEGAS] = {"collegas", "De collega's", NULL},
};
const struct choices vertelkringen = CHOICES("vertelkring", kring_list);

/* ---- hours that grow ---- */

size_t ingroei_plan(const struct ingroei_voorstel *v, struct datum vandaag,
		    struct ingroei_stap ret[INGROEI_STAPPEN])
{
	double uren = v->begin;
	struct datum van = v->van;

	if (v->begin >= v->tot)
		return 0;
	for (size_t n = 0; n < INGROEI_STAPPEN; n++) {
		ret[n] = (struct ingroei_stap){van, uren < v->tot ? uren : v->tot,
					       van.dag <= vandaag.dag ? PLANSTAND_KLAAR
								      : PLANSTAND_OPEN};
		if (uren >= v->tot)
			return n + 1;
		uren += v->erbij;
		van = datum_plus(van, 7 * v->weken);
	}
	return 0;
}

struct ingroei ingroei_compute(const struct ingroei_stap *stappen, size_t n)
{
	struct ingroei ret = {.nu = -1, .komt = -1, .eind = -1};

	for (size_t i = 0; i < n; i++) {
		if (stappen[i].stand == PLANSTAND_KLAAR)
			ret.nu = (int)i;
		if (stappen[i].stand != PLANSTAND_OPEN)
			continue;
		if (ret.komt < 0)
			ret.komt = (int)i;
		ret.eind = (int)i;
	}
	return ret;
}
