#include "cmd/bevolking_plan.h"

#include "domain/fase.h"
#include "domain/plan.h"

#define STROOM_PLAN (UINT64_C(8) << 40)

static const char *const doelteksten[PLANROUTE_COUNT] = {
    [PLANROUTE_STAGE] = "Een stage die bij mij past.",
    [PLANROUTE_WERK] = "Een baan waar ik kan blijven.",
    [PLANROUTE_START] = "Goed beginnen op mijn nieuwe werk.",
    [PLANROUTE_CONTRACT] = "Weten hoe het verdergaat als mijn contract stopt.",
    [PLANROUTE_UITVAL] = "Weer iets vinden waar ik zin in heb.",
    [PLANROUTE_OPLEIDING] = "Een opleiding afmaken.",
};

static int route_of(int fase)
{
	switch (fase) {
	case FASE_SCHOOL:
	case FASE_STAGE:
		return PLANROUTE_STAGE;
	case FASE_START:
		return PLANROUTE_START;
	case FASE_WERK:
		return PLANROUTE_CONTRACT;
	case FASE_UITVAL:
		return PLANROUTE_UITVAL;
	case FASE_OPLEIDING:
		return PLANROUTE_OPLEIDING;
	default:
		return PLANROUTE_WERK;
	}
}

/* A goal while it is drawn: from when, and until when (DATUM_GEEN: it runs). */
struct looptijd {
	struct dossier *d;
	struct toeval *t;
	struct datum van, tot;
};

static struct moment on(const struct looptijd *p, struct datum dag)
{
	return bevolking_moment(dag, p->d->l->nr);
}

static void actie_finish(const struct looptijd *p, struct actie_rij *a, struct datum dag)
{
	a->toestand = PLANSTAND_KLAAR;
	a->afgerond_op = on(p, datum_last(p->van, dag));
}

static void actie_stop(const struct looptijd *p, struct actie_rij *a)
{
	a->toestand = PLANSTAND_GESTOPT;
	a->afgerond_op = on(p, p->tot);
	a->reden = "Het doel is klaar of gestopt";
}

/* What is due was mostly done in time; of what is not due yet some is done already. */
static void actie_live(const struct looptijd *p, struct actie_rij *a)
{
	struct datum gisteren = datum_plus(p->d->b->maat.vandaag, -1);

	if (datum_set(p->tot) && (datum_before(p->tot, a->voor_datum) || !toeval_is(p->t, 0.9)))
		actie_stop(p, a);
	else if (!datum_before(gisteren, a->voor_datum)) {
		if (datum_set(p->tot) || toeval_is(p->t, 0.9))
			actie_finish(p, a, datum_plus(a->voor_datum, -toeval_between(p->t, 0, 6)));
	} else if (toeval_is(p->t, 0.2)) {
		actie_finish(p, a, gisteren);
	}
}

static void actie_draw(const struct looptijd *p, doel_id doel, const struct routestap *stap)
{
	struct dossier *d = p->d;
	struct actie_rij *a = &d->acties[d->n_acties++];

	*a = (struct actie_rij){.id = {bevolking_nummer(d->b, TABEL_ACTIE)},
				.jongere_id = d->jongere,
				.doel_id = doel,
				.tekst = stap->tekst,
				.gebruiker_id = {stap->jongere ? 0 : d->casusregisseur},
				.voor_datum = datum_plus(p->van, stap->dagen),
				.door_id = {dossier_regisseur(d, p->van)},
				.op = on(p, p->van),
				.toestand = PLANSTAND_OPEN,
				.afgerond_op = MOMENT_GEEN};
	actie_live(p, a);
}

static void doel_draw(const struct looptijd *p, int route)
{
	struct dossier *d = p->d;
	struct doel_rij *g = &d->doelen[d->n_doelen++];
	bool stopped = datum_set(p->tot) && toeval_is(p->t, 0.2);

	*g = (struct doel_rij){.id = {bevolking_nummer(d->b, TABEL_DOEL)},
			       .jongere_id = d->jongere,
			       .tekst = doelteksten[route],
			       .wens = toeval_is(p->t, 0.85) ? DOELWENS_JA : DOELWENS_TWIJFELT,
			       .gebruiker_id = {dossier_regisseur(d, p->van)},
			       .op = on(p, p->van),
			       .toestand = stopped             ? PLANSTAND_GESTOPT
					   : datum_set(p->tot) ? PLANSTAND_KLAAR
							       : PLANSTAND_OPEN,
			       .reden = stopped ? "De jongere wil nu iets anders." : NULL,
			       .afgerond_op = datum_set(p->tot) ? on(p, p->tot) : MOMENT_GEEN};
	for (size_t i = 0; i < PLANROUTE_STAPPEN; i++)
		if (planroute_stappen[route][i].tekst)
			actie_draw(p, g->id, &planroute_stappen[route][i]);
}

void dossier_plan_compute(struct dossier *d)
{
	const struct leven *l = d->l;
	struct datum vandaag = d->b->maat.vandaag;
	struct toeval t;
	struct looptijd p = {.d = d, .t = &t};

	toeval_begin(&t, d->b->maat.seed, STROOM_PLAN + (uint64_t)l->nr);
	if (!datum_set(l->laatste_contact))
		return;
	if (toeval_is(&t, 0.25) && dagen_tussen(l->instroom, l->laatste_contact) > 120) {
		p.van = datum_plus(l->instroom, toeval_between(&t, 14, 40));
		p.tot = datum_plus(p.van, toeval_between(&t, 45, 75));
		doel_draw(&p, l->n_plaatsen ? PLANROUTE_STAGE : PLANROUTE_WERK);
	}
	if (dossier_is_closed(d) || datum_set(l->waakvlam) || !toeval_is(&t, 0.17))
		return;
	p.van = datum_last(l->instroom, datum_plus(vandaag, -toeval_between(&t, 3, 60)));
	p.tot = DATUM_GEEN;
	doel_draw(&p, route_of(l->fase));
}

struct datum dossier_plan_dag(const struct dossier *d)
{
	struct datum first = DATUM_GEEN;

	for (size_t i = 0; i < d->n_acties; i++)
		if (d->acties[i].toestand == PLANSTAND_OPEN &&
		    (!datum_set(first) || datum_before(d->acties[i].voor_datum, first)))
			first = d->acties[i].voor_datum;
	return first;
}

static int note(struct dossier *d, struct moment op, const char *what, const char *tekst)
{
	return dossier_note(d, (struct regel){GEBEURTENIS_PLAN, moment_datum(op), d->casusregisseur,
					      arena_format(d->b->a, "%s: %s", what, tekst), NULL, 0,
					      0});
}

static int doel_add(struct dossier *d, const struct doel_rij *g)
{
	int rc = bevolking_add(d->b, TABEL_DOEL, g,
			       (struct daad){g->op, g->gebruiker_id.nr, d->jongere.nr});

	rc = rc ? rc : note(d, g->op, "Nieuw doel", g->tekst);
	if (rc || g->toestand == PLANSTAND_OPEN)
		return rc;
	return note(d, g->afgerond_op,
		    g->toestand == PLANSTAND_KLAAR ? "Doel gehaald" : "Doel gestopt", g->tekst);
}

int dossier_plan_create(struct dossier *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < d->n_doelen; i++)
		rc = doel_add(d, &d->doelen[i]);
	for (size_t i = 0; !rc && i < d->n_acties; i++)
		rc = bevolking_add(
		    d->b, TABEL_ACTIE, &d->acties[i],
		    (struct daad){d->acties[i].op, d->acties[i].door_id.nr, d->jongere.nr});
	return rc;
}
