#include "cmd/demo_afwezigheid.h"

#include "store/afwezigheid.h"

#define NIEMAND M_COUNT

static const struct demo_afwezigheid {
	enum demo_mens wie, vervanger;
	int van, tot; /* days from today */
} afwezigheden[] = {
    {M_PETRA, M_RONALD, 0, 12},
    {M_GIJS, NIEMAND, 9, 20},
};

struct spel {
	struct demo *demo;
	const struct demo_afwezigheid *afwezigheid;
};

static int afwezigheid_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo *d = s->demo;
	const struct demo_afwezigheid *f = s->afwezigheid;
	const struct handeling h = {db, d->arena, d->regio.mens[f->wie], d->nu, d->vandaag};
	afwezigheid_id id;

	return afwezigheid_create(
	    &h,
	    &(struct afwezigheid_nieuw){.gebruiker = d->regio.mens[f->wie],
					.vervanger = f->vervanger == NIEMAND
							 ? (gebruiker_id){0}
							 : d->regio.mens[f->vervanger],
					.van = datum_plus(d->vandaag, f->van),
					.tot = datum_plus(d->vandaag, f->tot)},
	    &id);
}

int demo_afwezigheden_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(afwezigheden); i++) {
		enum demo_mens wie = afwezigheden[i].wie;
		const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
						   .functie = d->regio.functie[wie].nr,
						   .organisatie = d->regio.werkt_bij[wie].nr,
						   .doel = "afwezigheid",
						   .nu = d->nu,
						   .vandaag = d->vandaag};

		rc = db_write(d->database, &context, afwezigheid_play,
			      &(struct spel){d, &afwezigheden[i]});
	}
	return rc;
}
