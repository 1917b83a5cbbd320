#include "domain/werkbezoek.h"

#include <stdlib.h>

int kwartaal_of(struct datum dag)
{
	int jaar, maand, dagnummer;

	datum_split(dag, &jaar, &maand, &dagnummer);
	return jaar * 4 + (maand - 1) / 3;
}

struct datum kwartaal_eind(int kwartaal)
{
	struct datum begin = datum_of(kwartaal / 4, kwartaal % 4 * 3 + 1, 1);

	return datum_plus(datum_plus_months(begin, 3), -1);
}

const char *kwartaal_text(struct arena *a, int kwartaal)
{
	static const char *const rang[] = {"eerste", "tweede", "derde", "vierde"};

	return arena_format(a, "het %s kwartaal van %d", rang[kwartaal % 4], kwartaal / 4);
}

/*
 * The finalizer of splitmix64 (Steele, Lea, Flood 2014): ids that follow each other get lots that
 * do not.
 */
static uint64_t lot_of(uint64_t x)
{
	x += UINT64_C(0x9e3779b97f4a7c15);
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/*
 * Those that never were, or long ago, are alike; of the others the longest ago comes first. No two
 * places have the same lot.
 */
static int kandidaat_compare(const void *va, const void *vb)
{
	const struct bezoekkandidaat *a = va, *b = vb;

	if (a->vorig != b->vorig)
		return a->vorig < b->vorig ? -1 : 1;
	return (a->lot > b->lot) - (a->lot < b->lot);
}

size_t bezoekloting_compute(struct bezoekkandidaat *k, size_t n, int kwartaal, int procent)
{
	for (size_t i = 0; i < n; i++) {
		k[i].lot = lot_of(lot_of((uint64_t)kwartaal) ^ (uint64_t)k[i].plaatsing);
		if (k[i].vorig < kwartaal - 3)
			k[i].vorig = 0;
	}
	if (n)
		qsort(k, n, sizeof(*k), kandidaat_compare);
	return (n * (size_t)procent + 99) / 100;
}

const char *werkbezoek_waarom(struct arena *a, int kwartaal, int procent, int vorig)
{
	const char *eerder = "Op deze plek viel het lot nog niet eerder.";

	if (vorig)
		eerder = arena_format(a, "De vorige keer was in %s.", kwartaal_text(a, vorig));
	return arena_format(
	    a,
	    "Elk kwartaal bezoeken we plekken die door het lot zijn gekozen, ook "
	    "als alles goed lijkt te gaan. In %s was dat %d procent van de plekken, "
	    "en deze hoort erbij. %s",
	    kwartaal_text(a, kwartaal), procent, eerder);
}

static const struct choice stand_list[] = {
    [BEZOEKSTAND_OPEN] = {"open", "Te doen", NULL},
    [BEZOEKSTAND_GEZIEN] = {"gezien", "Bezocht", NULL},
    [BEZOEKSTAND_OVERGESLAGEN] = {"overgeslagen", "Overgeslagen", NULL},
};
const struct choices bezoekstanden = CHOICES("bezoekstand", stand_list);

bool bezoekstand_may_end(int stand)
{
	return stand == BEZOEKSTAND_OPEN;
}

bool bezoekstand_may_undo(int stand)
{
	return stand == BEZOEKSTAND_GEZIEN || stand == BEZOEKSTAND_OVERGESLAGEN;
}

static const struct choice gesprek_list[] = {
    [BEZOEK_JONGERE] = {"jongere", "De jongere", NULL},
    [BEZOEK_WERKGEVER] = {"werkgever", "De werkgever of een collega", NULL},
    [BEZOEK_BEIDEN] = {"beiden", "Allebei", NULL},
    [BEZOEK_NIEMAND] = {"niemand", "Niemand", "U was er wel, en zag hoe het gaat."},
};
const struct choices bezoekgesprekken = CHOICES("bezoekgesprek", gesprek_list);

bool bezoekgesprek_met_jongere(int gesprek)
{
	return gesprek == BEZOEK_JONGERE || gesprek == BEZOEK_BEIDEN;
}

bool bezoekgesprek_met_werkgever(int gesprek)
{
	return gesprek == BEZOEK_WERKGEVER || gesprek == BEZOEK_BEIDEN;
}

static const struct choice reden_list[] = {
    [BEZOEKREDEN_WIL_NIET] = {"wil_niet", "De jongere wil geen bezoek op het werk",
			      "Dan kiest het lot deze plek niet meer."},
    [BEZOEKREDEN_NET_GEWEEST] = {"net_geweest", "Er is pas nog iemand geweest", NULL},
    [BEZOEKREDEN_AFWEZIG] = {"afwezig", "De jongere is er nu lang niet", NULL},
    [BEZOEKREDEN_WERKGEVER] = {"werkgever", "De werkgever kan nu niet", NULL},
    [BEZOEKREDEN_STOPT] = {"stopt", "Het werk stopt of is gestopt", NULL},
    [BEZOEKREDEN_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices bezoekredenen = CHOICES("bezoekreden", reden_list);

const char *bezoekreden_obstacle(int reden, const char *toelichting)
{
	if (reden != BEZOEKREDEN_ANDERS || (toelichting && *toelichting))
		return NULL;
	return "Schrijf in één zin op waarom.";
}
