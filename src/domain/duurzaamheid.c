#include "domain/duurzaamheid.h"

#include <math.h>

/* ---- jobs of one person ---- */

static bool is_before(struct datum tot, struct datum dag)
{
	return datum_set(tot) && tot.dag < dag.dag;
}

static struct datum later(struct datum a, struct datum b)
{
	return !datum_set(a) || is_before(b, a) ? a : b;
}

/* Days without work between a last and a first day; negative when they overlap. */
static int32_t gat(struct datum tot, struct datum van)
{
	return dagen_tussen(tot, van) - 1;
}

size_t werkperiodes_compute(const struct baan *list, size_t count, int32_t gat_max,
			    struct werkperiode *ret)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		struct werkperiode *p = n ? &ret[n - 1] : NULL;

		if (p && (!datum_set(p->tot) || gat(p->tot, list[i].van) <= gat_max)) {
			p->tot = later(p->tot, list[i].tot);
			p->banen++;
			continue;
		}
		ret[n++] = (struct werkperiode){list[i].van, list[i].tot, i, 1};
	}
	return n;
}

struct datum duurzaamheid_horizon(struct datum peildatum, int32_t gat_max)
{
	return datum_plus(peildatum, -gat_max - 1);
}

bool werkperiode_duur(const struct werkperiode *periode, struct datum horizon, struct duur *ret)
{
	if (is_before(horizon, periode->van))
		return false;
	ret->is_gestopt = datum_set(periode->tot) && periode->tot.dag <= horizon.dag;
	ret->dagen = dagen_tussen(periode->van, ret->is_gestopt ? periode->tot : horizon) + 1;
	return true;
}

enum werk_op werkperiode_op(const struct werkperiode *periode, const struct baan *list,
			    struct datum dag)
{
	const struct baan *banen = list + periode->eerste;
	int64_t werkgever = banen[0].werkgever;
	enum werk_op found = WERK_OP_GEEN;
	bool running = false;

	if (is_before(dag, periode->van) || is_before(periode->tot, dag))
		return WERK_OP_GEEN;
	for (size_t i = 0; i < periode->banen && banen[i].van.dag <= dag.dag; i++) {
		bool is_same = banen[i].werkgever == werkgever;
		bool is_running = !is_before(banen[i].tot, dag);

		if (is_same && is_running)
			return WERK_OP_ZELFDE;
		if (is_running || !running)
			found = is_same ? WERK_OP_ZELFDE : WERK_OP_ANDER;
		running = running || is_running;
	}
	return found;
}

size_t gaten_compute(const struct baan *list, size_t count, struct datum peildatum,
		     struct duur *ret)
{
	struct datum tot = DATUM_GEEN;
	size_t n = 0;

	for (size_t i = 0; i < count && list[i].van.dag <= peildatum.dag; i++) {
		if (i > 0 && datum_set(tot) && gat(tot, list[i].van) > 0)
			ret[n++] = (struct duur){gat(tot, list[i].van), true};
		tot = i > 0 ? later(tot, list[i].tot) : list[i].tot;
	}
	if (is_before(tot, peildatum))
		ret[n++] = (struct duur){dagen_tussen(tot, peildatum), false};
	return n;
}

/* ---- the curve ---- */

void overleving_begin(struct overleving_telling list[OVERLEVING_DAGEN])
{
	for (int32_t d = 0; d < OVERLEVING_DAGEN; d++)
		list[d] = (struct overleving_telling){.dagen = d};
}

void overleving_add(struct overleving_telling list[OVERLEVING_DAGEN], struct duur duur)
{
	if (duur.dagen >= OVERLEVING_DAGEN)
		list[OVERLEVING_DAGEN - 1].censored++;
	else if (duur.is_gestopt)
		list[duur.dagen < 0 ? 0 : duur.dagen].events++;
	else
		list[duur.dagen < 0 ? 0 : duur.dagen].censored++;
}

static bool is_sound(const struct overleving_telling *list, size_t count)
{
	int32_t before = -1;

	for (size_t i = 0; i < count; i++) {
		if (list[i].dagen <= before || list[i].events < 0 || list[i].censored < 0)
			return false;
		before = list[i].dagen;
	}
	return true;
}

static int64_t total(const struct overleving_telling *list, size_t count)
{
	int64_t n = 0;

	for (size_t i = 0; i < count; i++)
		n += list[i].events + list[i].censored;
	return n;
}

/* The curve while walking along the days. */
struct loop {
	int64_t at_risk;
	int64_t events;
	double s;
	double variance; /* of log s (Greenwood) */
};

static void pass(struct loop *loop, const struct overleving_telling *row)
{
	double n = (double)loop->at_risk, d = (double)row->events;

	if (row->events > 0) {
		loop->s *= 1 - d / n;
		loop->variance += d / (n * (n - d));
	}
	loop->events += row->events;
	loop->at_risk -= row->events + row->censored;
}

#define Z95 1.959963984540054 /* the 97.5% point of the normal distribution */

static struct overleving at(const struct overleving_telling *list, size_t count, int64_t n,
			    int32_t dagen)
{
	struct loop loop = {.at_risk = n, .s = n > 0 ? 1 : NAN};
	struct overleving o = {.dagen = dagen, .at_risk = n, .lower = NAN, .upper = NAN};
	double half;

	for (size_t i = 0; i < count && list[i].dagen <= dagen; i++) {
		pass(&loop, &list[i]);
		if (list[i].dagen < dagen)
			o.at_risk = loop.at_risk;
	}
	o.events = loop.events;
	o.s = loop.s;
	if (o.s > 0) {
		half = Z95 * sqrt(loop.variance);
		o.lower = exp(log(o.s) - half);
		o.upper = fmin(1, exp(log(o.s) + half));
	}
	return o;
}

int overleving_compute(const struct overleving_telling *list, size_t count, const int32_t *op,
		       size_t n, struct overleving *ret)
{
	int64_t all = total(list, count);

	if (!is_sound(list, count))
		return ERR_INVOER;
	for (size_t i = 0; i < n; i++) {
		if (op[i] < 0)
			return ERR_INVOER;
		ret[i] = at(list, count, all, op[i]);
	}
	return 0;
}

double overleving_mediaan(const struct overleving_telling *list, size_t count)
{
	const double tolerance = 0x1p-26; /* the square root of the precision of a double */
	struct loop loop = {.at_risk = total(list, count), .s = 1};
	double flat_since = NAN;

	for (size_t i = 0; i < count; i++) {
		pass(&loop, &list[i]);
		if (list[i].events == 0)
			continue;
		if (!isnan(flat_since))
			return (flat_since + list[i].dagen) / 2;
		if (fabs(loop.s - 0.5) < tolerance)
			flat_since = list[i].dagen;
		else if (loop.s < 0.5)
			return list[i].dagen;
	}
	return flat_since;
}
