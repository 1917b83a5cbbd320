#include "cmd/bevolking_behoefte.h"

#include "domain/bevinding.h"
#include "domain/werkbehoefte.h"

#define BEHOEFTE_STROOM (UINT64_C(2) << 40)

static int behoefte_add(struct dossier *d, int behoefte, int belang, struct datum dag)
{
	const struct werkbehoefte_rij r = {.id = bevolking_nummer(d->b, TABEL_WERKBEHOEFTE),
					   .jongere_id = d->jongere,
					   .behoefte = behoefte,
					   .belang = belang,
					   .bron = BEVINDING_GESPREK,
					   .datum = dag,
					   .gebruiker_id = {dossier_regisseur(d, dag)},
					   .op = bevolking_moment(dag, d->l->nr)};

	return bevolking_add(d->b, TABEL_WERKBEHOEFTE, &r, dossier_daad(d, dag, d->casusregisseur));
}

/* How many out of a hundred have it, as practice sees it most. */
static const double vaak[WERKBEHOEFTEN] = {
    [WERKBEHOEFTE_STRUCTUUR] = 0.55, [WERKBEHOEFTE_BEGELEIDING] = 0.5,
    [WERKBEHOEFTE_PRIKKELS] = 0.3,   [WERKBEHOEFTE_AANWIJZING] = 0.45,
    [WERKBEHOEFTE_VEILIG] = 0.35,    [WERKBEHOEFTE_TEMPO] = 0.3,
    [WERKBEHOEFTE_UREN] = 0.2,       [WERKBEHOEFTE_REIZEN] = 0.2,
};

int dossier_behoeften_create(struct dossier *d)
{
	struct datum dag = datum_plus(d->l->instroom, 14);
	struct toeval t;
	int rc = 0;

	toeval_begin(&t, d->b->maat.seed, BEHOEFTE_STROOM + (uint64_t)d->l->nr);
	if (!datum_set(d->l->laatste_contact) || dag.dag > d->l->laatste_contact.dag ||
	    !toeval_is(&t, 0.6))
		return 0;
	if (toeval_is(&t, 0.08))
		return behoefte_add(d, WERKBEHOEFTE_GEEN, CHOICE_NONE, dag);
	for (int i = 0; !rc && i < WERKBEHOEFTEN; i++)
		if (toeval_is(&t, vaak[i]))
			rc = behoefte_add(
			    d, i, toeval_is(&t, 0.6) ? BEHOEFTE_MOET : BEHOEFTE_LIEVER, dag);
	return rc;
}
