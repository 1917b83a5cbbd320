#include "domain/keten.h"

int maanden_tussen(struct datum a, struct datum b)
{
	int y1, m1, d1, y2, m2, d2;
	int maanden;

	if (b.dag <= a.dag)
		return 0;
	datum_split(a, &y1, &m1, &d1);
	datum_split(b, &y2, &m2, &d2);
	maanden = (y2 - y1) * 12 + m2 - m1;
	return datum_plus_months(a, maanden).dag > b.dag ? maanden - 1 : maanden;
}

/* Whether a day comes at most six months after the last day of what was before. */
static bool follows(struct datum tot, struct datum van)
{
	return !datum_set(tot) ||
	       van.dag <= datum_plus_months(datum_plus(tot, 1), KETEN_TUSSEN_MAANDEN).dag;
}

/* The later of two last days; no end is the latest. */
static struct datum later(struct datum a, struct datum b)
{
	return !datum_set(a) || (datum_set(b) && a.dag > b.dag) ? a : b;
}

struct keten keten_compute(const struct keten_contract *list, size_t count, struct datum vandaag)
{
	struct keten keten = {.van = DATUM_GEEN, .vol_op = DATUM_GEEN};
	struct datum tot = DATUM_GEEN;

	for (size_t i = 0; i < count && list[i].van.dag <= vandaag.dag; i++) {
		const struct keten_contract *c = &list[i];

		if (!c->telt)
			continue;
		if (keten.contracten == 0 || !follows(tot, c->van)) {
			keten.van = c->van;
			keten.contracten = 0;
			tot = c->tot;
		}
		keten.contracten++;
		keten.is_vast = c->is_vast;
		tot = later(tot, c->tot);
	}
	if (keten.contracten == 0 || !follows(tot, vandaag))
		return (struct keten){.van = DATUM_GEEN, .vol_op = DATUM_GEEN};
	keten.maanden = maanden_tussen(keten.van, vandaag);
	keten.vol_op = datum_plus_months(keten.van, KETEN_MAX_MAANDEN);
	keten.is_vast_door_wet = !keten.is_vast && (keten.contracten > KETEN_MAX_CONTRACTEN ||
						    vandaag.dag >= keten.vol_op.dag);
	return keten;
}
