/*
 * Contacts: the first nazorg of most places, and conversations back from a last one, some six to a
 * life. More would be better care than the region gives: the signals of the others are what the
 * first screens show.
 */
#include "cmd/bevolking_contact.h"

#include "cmd/bevolking_tekst.h"
#include "domain/contact.h"
#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/signaal.h"

#include <stdlib.h>

#define GEMIDDELD 5.5 /* contacts beside first nazorg */

static const int soorten[] = {CONTACTSOORT_TELEFOON, CONTACTSOORT_BEZOEK, CONTACTSOORT_KANTOOR,
			      CONTACTSOORT_BERICHT,  CONTACTSOORT_EMAIL,  CONTACTSOORT_HUISBEZOEK,
			      CONTACTSOORT_SCHOOL};
static const double soort_delen[] = {40, 18, 14, 12, 5, 6, 5};

static struct datum workday(struct datum d)
{
	int weekday = datum_weekday(d);

	return weekday < 5 ? d : datum_plus(d, 4 - weekday);
}

static void contact_add(struct leven *l, struct datum op, int soort, int met, int plaats)
{
	if (l->n_contacten == LEVEN_CONTACTEN || datum_before(op, l->instroom))
		return;
	l->contacten[l->n_contacten++] = (struct leven_contact){
	    .datum = op,
	    .soort = soort,
	    .met = met,
	    .plaats = plaats,
	    .tekst = (int)toeval_below(&l->toeval, bevolking_tekst_count(met))};
}

/* The place that ran on the day, or -1. */
static int plaats_on(const struct leven *l, struct datum op)
{
	for (size_t i = l->n_plaatsen; i-- > 0;)
		if (!datum_before(op, l->plaatsen[i].van) &&
		    (!datum_set(l->plaatsen[i].eind) || !datum_before(l->plaatsen[i].eind, op)))
			return (int)i;
	return -1;
}

static void eerste_nazorg(struct leven *l, int plaats, struct datum last)
{
	const struct leven_plaats *e = &l->plaatsen[plaats];
	struct datum op = workday(datum_plus(e->van, toeval_between(&l->toeval, 27, 46)));

	if (datum_set(e->eind) && datum_before(e->eind, op))
		return;
	if (datum_before(last, op) || !toeval_is(&l->toeval, 0.75))
		return;
	contact_add(l, op, CONTACTSOORT_BEZOEK, CONTACTMET_JONGERE, plaats);
	if (weet_werkgever_may_ask(e->weet) && toeval_is(&l->toeval, 0.6))
		contact_add(l, op, CONTACTSOORT_BEZOEK, CONTACTMET_WERKGEVER, plaats);
}

static int met_of(struct leven *l, int plaats)
{
	double x = toeval_real(&l->toeval);

	if (x < 0.06)
		return CONTACTMET_GEEN_GEHOOR;
	if (plaats >= 0 && x < 0.30 && weet_werkgever_may_ask(l->plaatsen[plaats].weet))
		return CONTACTMET_WERKGEVER;
	return x < 0.80   ? CONTACTMET_JONGERE
	       : x < 0.86 ? CONTACTMET_OUDER
	       : x < 0.92 ? CONTACTMET_COLLEGA
			  : CONTACTMET_SCHOOL;
}

static void gesprekken(struct leven *l, struct datum last)
{
	struct datum op = datum_plus(last, -toeval_wait(&l->toeval, 45));
	int left = toeval_wait(&l->toeval, GEMIDDELD);

	for (; left > 0 && !datum_before(op, l->instroom); left--) {
		struct datum day = workday(op);
		int plaats = plaats_on(l, day);
		int met = met_of(l, plaats);
		bool nazorg = met == CONTACTMET_WERKGEVER ||
			      (met == CONTACTMET_JONGERE && toeval_is(&l->toeval, 0.6));

		contact_add(l, day, soorten[toeval_pick(&l->toeval, soort_delen, COUNT(soorten))],
			    met, nazorg ? plaats : -1);
		op = datum_plus(op, -toeval_between(&l->toeval, 20, 130));
	}
}

static int compare_days(const void *a, const void *b)
{
	const struct leven_contact *x = a, *y = b;

	if (x->datum.dag != y->datum.dag)
		return (x->datum.dag > y->datum.dag) - (x->datum.dag < y->datum.dag);
	return x->met != y->met ? (x->met > y->met) - (x->met < y->met)
				: (x->tekst > y->tekst) - (x->tekst < y->tekst);
}

static void last_contacts(struct leven *l)
{
	for (size_t i = 0; i < l->n_contacten; i++) {
		const struct leven_contact *c = &l->contacten[i];

		if (contactmet_telt(c->met)) {
			l->vorig_contact = l->laatste_contact;
			l->laatste_contact = c->datum;
		}
		if (c->plaats >= 0 && c->met == CONTACTMET_JONGERE)
			l->plaatsen[c->plaats].nazorg_jongere = c->datum;
		if (c->plaats >= 0 && c->met == CONTACTMET_WERKGEVER)
			l->plaatsen[c->plaats].nazorg_werkgever = c->datum;
	}
}

/* As agreed in the last conversation: by the rhythm of the phase, and not all keep to it. */
static struct datum next_contact(struct leven *l)
{
	const struct termijnen termijnen = termijnen_default();
	const struct dossier_feiten feiten = {
	    .fase = l->fase, .is_monitor = l->monitor, .waakvlam = l->waakvlam};
	struct datum from = datum_set(l->laatste_contact) ? l->laatste_contact : l->instroom;

	return workday(datum_plus(from, contact_ritme(&feiten, &termijnen) +
					    toeval_between(&l->toeval, -7, 7)));
}

void leven_contacten(const struct bevolking_maat *maat, struct leven *l)
{
	bool is_open = l->gesloten == GESLOTEN_NIET;
	struct datum last = is_open ? maat->vandaag : l->gesloten_op;

	for (size_t i = 0; i < l->n_plaatsen; i++)
		eerste_nazorg(l, (int)i, last);
	gesprekken(l, last);
	qsort(l->contacten, l->n_contacten, sizeof(*l->contacten), compare_days);
	last_contacts(l);
	if (is_open)
		l->volgend_contact = next_contact(l);
}
