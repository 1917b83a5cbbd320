#include "domain/nazorg.h"

#include "domain/plaatsing.h"

static bool counts_as_first(struct datum contact, const struct nazorg_feiten *f,
			    const struct termijnen *t)
{
	return datum_set(contact) && dagen_tussen(f->van, contact) >= t->nazorg_eerste_van / 2;
}

static struct datum next(struct datum contact, const struct nazorg_feiten *f, int ritme)
{
	return datum_plus(datum_set(contact) && contact.dag > f->van.dag ? contact : f->van, ritme);
}

struct nazorg nazorg_compute(const struct nazorg_feiten *f, const struct termijnen *t,
			     struct datum vandaag)
{
	int ritme = f->ritme > 0 ? f->ritme : t->nazorg_ritme;
	struct datum eerste_tot = datum_plus(f->van, t->nazorg_eerste_tot);
	bool with_werkgever = weet_werkgever_may_ask(f->weet_werkgever);
	bool jongere_done = counts_as_first(f->jongere, f, t);
	bool werkgever_done = !with_werkgever || counts_as_first(f->werkgever, f, t);
	struct nazorg n = {.jongere = DATUM_GEEN, .werkgever = DATUM_GEEN};

	if ((!jongere_done || !werkgever_done) && vandaag.dag < eerste_tot.dag + ritme) {
		n.is_eerste = true;
		n.jongere = jongere_done ? DATUM_GEEN : eerste_tot;
		n.werkgever = werkgever_done ? DATUM_GEEN : eerste_tot;
		n.vanaf = datum_plus(f->van, t->nazorg_eerste_van);
		return n;
	}
	n.jongere = next(f->jongere, f, ritme);
	n.vanaf = n.jongere;
	if (with_werkgever) {
		n.werkgever = next(f->werkgever, f, ritme);
		if (n.werkgever.dag < n.vanaf.dag)
			n.vanaf = n.werkgever;
	}
	n.vanaf = datum_plus(n.vanaf, -t->nazorg_vooruit);
	return n;
}
