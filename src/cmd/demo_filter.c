#include "cmd/demo_filter.h"

#include "domain/fase.h"
#include "store/filter.h"

static int filter_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	const struct filter_row f = {.naam = "School, lang stil",
				     .gedeeld = true,
				     .lijst = FILTERLIJST_JONGEREN,
				     .fase = FASE_SCHOOL,
				     .kring = CHOICE_NONE,
				     .toestand = CHOICE_NONE,
				     .sortering = SORTEER_STILTE,
				     .vak = CHOICE_NONE,
				     .signaal = CHOICE_NONE};
	filter_id id;

	return filter_create(db, &f, d->regio.mens[M_SANNE], d->regio.werkt_bij[M_SANNE], d->nu,
			     &id);
}

int demo_filters_create(struct demo *d)
{
	const struct db_context context = {.gebruiker = d->regio.mens[M_SANNE].nr,
					   .functie = d->regio.functie[M_SANNE].nr,
					   .organisatie = d->regio.werkt_bij[M_SANNE].nr,
					   .nu = d->nu,
					   .vandaag = d->vandaag};

	return db_write(d->database, &context, filter_play, d);
}
