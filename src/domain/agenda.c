#include "domain/agenda.h"

#include "domain/signaal_zin.h"

#include <stdlib.h>

#define VOORUIT_DAGEN 91

static int farther(int dagen)
{
	return dagen < VOORUIT_DAGEN ? VOORUIT_DAGEN : dagen;
}

struct termijnen agenda_termijnen(const struct termijnen *t)
{
	struct termijnen ret = *t;

	ret.contact_vooruit = farther(t->contact_vooruit);
	ret.nazorg_vooruit = farther(t->nazorg_vooruit);
	ret.actie_vooruit = farther(t->actie_vooruit);
	ret.netwerkactie_vooruit = farther(t->netwerkactie_vooruit);
	ret.werkwijze_vooruit = farther(t->werkwijze_vooruit);
	ret.startlijst_vooruit = farther(t->startlijst_vooruit);
	ret.ingroei_vooruit = farther(t->ingroei_vooruit);
	ret.proefplaatsing_vooruit = farther(t->proefplaatsing_vooruit);
	ret.waakvlam_vooruit = farther(t->waakvlam_vooruit);
	return ret;
}

bool agenda_shows(const struct signaal *s, struct datum vandaag)
{
	if (s->soort == SIGNAAL_CASUSOVERLEG)
		return datum_is_past(s->uiterlijk, vandaag);
	return s->soort != SIGNAAL_MINSTE_AANDACHT;
}

struct agenda_regel agenda_regel_of(const struct signaal *s, struct datum vandaag)
{
	bool late = datum_is_past(s->uiterlijk, vandaag);

	return (struct agenda_regel){.soort = s->soort,
				     .is_te_laat = late,
				     .dag = late ? vandaag : s->uiterlijk,
				     .aantal = 1};
}

/* For qsort: by day, on one day what is too late first, then by kind. */
static int compare(const void *a, const void *b)
{
	const struct agenda_regel *x = a, *y = b;

	if (x->dag.dag != y->dag.dag)
		return x->dag.dag < y->dag.dag ? -1 : 1;
	if (x->is_te_laat != y->is_te_laat)
		return x->is_te_laat ? -1 : 1;
	return (x->soort > y->soort) - (x->soort < y->soort);
}

size_t agenda_merge(struct agenda_regel *regels, size_t n)
{
	size_t kept = 0;

	if (!n)
		return 0;
	qsort(regels, n, sizeof(*regels), compare);
	for (size_t i = 1; i < n; i++)
		if (compare(&regels[kept], &regels[i]) == 0)
			regels[kept].aantal += regels[i].aantal;
		else
			regels[++kept] = regels[i];
	return kept + 1;
}

const char *agenda_title(struct arena *a, const struct agenda_regel *regel)
{
	const char *late = regel->is_te_laat ? "Te laat: " : "";
	const char *label = signaalsoorten[regel->soort].label;

	if (regel->aantal == 1)
		return arena_format(a, "%s%s", late, label);
	return arena_format(a, "%s%s (%d)", late, label, regel->aantal);
}

const char *agenda_mark(struct arena *a, const struct agenda_regel *regel)
{
	char dag[DATUM_TEXT_MAX];

	return arena_format(a, "%s-%s", signaalsoorten[regel->soort].code,
			    regel->is_te_laat ? "te-laat" : datum_iso(regel->dag, dag));
}

bool agenda_count(struct agenda_venster *v, struct moment nu)
{
	/* A clock that was set back begins anew. */
	if (nu.ms - v->begin.ms >= AGENDA_VENSTER_MS || nu.ms < v->begin.ms)
		*v = (struct agenda_venster){.begin = nu};
	if (v->aantal >= AGENDA_MOST)
		return false;
	v->aantal++;
	return true;
}
