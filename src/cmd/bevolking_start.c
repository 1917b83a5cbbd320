#include "cmd/bevolking_start.h"

#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_werk.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/startlijst.h"

#define STROOM_START (UINT64_C(11) << 40)
#define LATELY 120 /* days ago that the place began */
#define VOORAF 14  /* days before the first day that the list is made */

/* clang-format off */
static const char *const klaar[STARTONDERWERPEN] = {
	[STARTONDERWERP_INTRODUCTIE] = "De leidinggevende staat om 8.30 uur bij de ingang en laat alles zien.",
	[STARTONDERWERP_VERWACHTING] = "Samen doorgenomen. Beiden weten wat er de eerste weken gebeurt.",
	[STARTONDERWERP_PASSENDHEID] = "Een ochtend meegelopen. Het werk en de plek passen.",
	[STARTONDERWERP_ONTWIKKELING] = "Na drie maanden komt er een taak bij.",
	[STARTONDERWERP_AFSPRAKEN] = "Lukt het niet? Dan belt de jongere eerst de leidinggevende.",
	[STARTONDERWERP_DRAAGVLAK] = "De ploeg weet ervan. Eén collega heeft tijd voor vragen.",
};
/* clang-format on */

/* The stands of the list; false when there is none. */
static bool startlijst_draw(const struct dossier *d, size_t i, int ret[STARTONDERWERPEN])
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	int32_t days = dagen_tussen(e->van, d->b->maat.vandaag);
	/* What was not done before the first day is done in the weeks after it. */
	double open = days < 7 ? 0.4 : days < 28 ? 0.15 : 0.02;
	struct toeval t;

	toeval_begin(&t, d->b->maat.seed, STROOM_START + (uint64_t)d->l->nr * LEVEN_PLAATSEN + i);
	if (datum_set(e->eind) || days > LATELY || !plaatsingsoort_is_werk(e->soort) ||
	    dossier_is_closed(d) || !toeval_is(&t, 0.8))
		return false;
	for (int k = 0; k < STARTONDERWERPEN; k++)
		ret[k] = toeval_is(&t, open)   ? PLANSTAND_OPEN
			 : toeval_is(&t, 0.05) ? PLANSTAND_GESTOPT
					       : PLANSTAND_KLAAR;
	return true;
}

struct datum dossier_start_dag(const struct dossier *d, size_t i)
{
	int standen[STARTONDERWERPEN];

	if (startlijst_draw(d, i, standen))
		for (int k = 0; k < STARTONDERWERPEN; k++)
			if (standen[k] == PLANSTAND_OPEN)
				return d->l->plaatsen[i].van;
	return DATUM_GEEN;
}

static int startpunt_add(struct dossier *d, size_t i, int onderwerp, int stand)
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	struct datum dag = datum_last(datum_plus(e->van, -VOORAF), d->l->instroom);
	const struct startpunt_rij s = {.id = {bevolking_nummer(d->b, TABEL_STARTPUNT)},
					.plaatsing_id = d->plaatsingen[i],
					.jongere_id = d->jongere,
					.startonderwerp = onderwerp,
					.gebruiker_id = {dossier_nazorg(d, e)},
					.voor_datum = e->van,
					.toestand = stand,
					.tekst = stand == PLANSTAND_OPEN ? NULL
						 : stand == PLANSTAND_GESTOPT
						     ? "Is hier al geregeld."
						     : klaar[onderwerp]};

	return bevolking_add(d->b, TABEL_STARTPUNT, &s, dossier_daad(d, dag, d->casusregisseur));
}

int dossier_start_create(struct dossier *d, size_t i)
{
	const struct leven_plaats *e = &d->l->plaatsen[i];
	int standen[STARTONDERWERPEN], rc;

	if (!startlijst_draw(d, i, standen))
		return 0;
	rc = dossier_note(
	    d, (struct regel){GEBEURTENIS_START,
			      datum_last(datum_plus(e->van, -VOORAF), d->l->instroom),
			      d->casusregisseur,
			      arena_format(d->b->a, "Startlijst gemaakt voor het werk bij %s",
					   bevolking_werkgever(d->b, e->werkgever)),
			      NULL, 0, d->plaatsingen[i].nr});
	for (int k = 0; !rc && k < STARTONDERWERPEN; k++)
		rc = startpunt_add(d, i, k, standen[k]);
	return rc;
}
