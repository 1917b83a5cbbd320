#include "domain/loonkosten.h"

/* Half goes up; both are positive. */
static int64_t divide(int64_t a, int64_t b)
{
	return (a + b / 2) / b;
}

static bool find(enum parameter parameter, struct datum dag, int64_t *ret)
{
	struct parameter_waarde p;

	if (!parameter_find(parameter, 0, dag, &p))
		return false;
	*ret = p.waarde;
	return true;
}

enum parameter minimumloon_deel(const struct loonkosten_baan *baan, struct datum dag)
{
	struct parameter_waarde p;
	bool bbl = baan->is_bbl && parameter_find(PARAMETER_MINIMUMLOON_BBL,
						  leeftijd_op(baan->geboren, dag), dag, &p);

	return bbl ? PARAMETER_MINIMUMLOON_BBL : PARAMETER_MINIMUMLOON_DEEL;
}

bool minimumloon_compute(const struct loonkosten_baan *baan, struct datum dag, int64_t *cent)
{
	int leeftijd = leeftijd_op(baan->geboren, dag);
	struct parameter_waarde deel;

	if (!find(PARAMETER_MINIMUMLOON, dag, cent))
		return false;
	if (leeftijd >= 21)
		return true;
	if (!parameter_find(minimumloon_deel(baan, dag), leeftijd, dag, &deel))
		return false;
	*cent = divide(*cent * deel.waarde, 1000);
	return true;
}

/* `deel` percent of minimum wage and vakantiebijslag, with werkgeverslasten, for these hours. */
static bool subsidie(const struct loonkosten_baan *baan, int64_t deel, struct datum dag,
		     int64_t *cent)
{
	int64_t loon = 0, bijslag = 0, lasten = 0, uren = 0;
	bool known = minimumloon_compute(baan, dag, &loon);

	known &= find(PARAMETER_VAKANTIEBIJSLAG, dag, &bijslag);
	known &= find(PARAMETER_WERKGEVERSLASTEN, dag, &lasten);
	known &= find(PARAMETER_LKS_UREN, dag, &uren);
	if (!known)
		return false;
	*cent = divide(loon * (1000 + bijslag) * deel * (1000 + lasten) * baan->uren,
		       INT64_C(1000) * 100 * 1000 * uren);
	return true;
}

bool loonkostensubsidie_compute(const struct loonkosten_baan *baan, int loonwaarde,
				struct datum dag, int64_t *cent)
{
	int64_t most;

	if (!find(PARAMETER_LKS_HOOGSTENS, dag, &most))
		return false;
	return subsidie(baan, 100 - loonwaarde < most ? 100 - loonwaarde : most, dag, cent);
}

bool forfait_compute(const struct loonkosten_baan *baan, struct datum dag, int64_t *cent)
{
	int64_t deel;

	return find(PARAMETER_FORFAIT, dag, &deel) && subsidie(baan, deel, dag, cent);
}

struct datum forfait_uiterlijk(struct datum van)
{
	int64_t months;

	if (!find(PARAMETER_FORFAIT_MAANDEN, van, &months))
		return DATUM_GEEN;
	return datum_plus(datum_plus_months(van, (int)months), -1);
}
