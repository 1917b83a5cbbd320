#include "cmd/demo_spel.h"

#include "cmd/demo_aanmelding.h"
#include "cmd/demo_jongeren.h"
#include "cmd/demo_verhalen.h"

#define SINDS 2000 /* days ago that the region began */

struct begin {
	struct demo *demo;
	struct db_context context;
	const char *hash;
};

static int region_begin(struct db *db, void *arg)
{
	struct begin *b = arg;

	return demo_regio_create(db, b->demo->arena, &b->context, b->hash, &b->demo->regio);
}

static int region_create(struct demo *d, const struct db_context *local, const char *hash)
{
	struct begin b = {.demo = d, .context = *local, .hash = hash};

	b.context.vandaag = datum_plus(d->vandaag, -SINDS);
	b.context.nu.ms = d->nu.ms - SINDS * INT64_C(86400000);
	return db_write(d->database, &b.context, region_begin, &b);
}

int demo_play(struct demo *d, const struct db_context *local, const char *hash)
{
	int rc = region_create(d, local, hash);

	for (size_t i = 0; !rc && i < demo_verhaal_count; i++)
		rc = demo_jongere_create(d, &demo_verhalen[i]);
	for (size_t i = 0; !rc && i < demo_jongere_count; i++)
		rc = demo_jongere_create(d, &demo_jongeren[i]);
	return rc ? rc : demo_aanmeldingen_create(d);
}
