#include "cmd/demo_spel.h"

#include "cmd/demo_aanmelding.h"
#include "cmd/demo_afwezigheid.h"
#include "cmd/demo_bijeenkomst.h"
#include "cmd/demo_convenant.h"
#include "cmd/demo_filter.h"
#include "cmd/demo_formulering.h"
#include "cmd/demo_jongeren.h"
#include "cmd/demo_kennis.h"
#include "cmd/demo_netwerk.h"
#include "cmd/demo_overleg.h"
#include "cmd/demo_scan.h"
#include "cmd/demo_scanwissel.h"
#include "cmd/demo_verbeteragenda.h"
#include "cmd/demo_verhalen.h"
#include "cmd/demo_verzoek.h"
#include "cmd/demo_vraag.h"
#include "cmd/demo_werkagenda.h"
#include "cmd/demo_werkwijze.h"
#include "cmd/demo_zelfscan.h"
#include "store/instelling.h"
#include "store/overeenkomst.h"
#include "store/werkbezoek.h"

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

/* A text of their own, which asks everybody who agreed earlier to read it. */
static int text_create(struct db *db, void *arg)
{
	const struct demo *d = arg;
	const struct handeling h = {db, d->arena, d->regio.mens[M_WIETSKE], d->nu, d->vandaag};
	const char *text =
	    arena_format(d->arena,
			 "%s\n\n## In Broekerwaard\n\n- Je begeleider werkt bij het team "
			 "Jongeren. Is die er niet? Bel dan het team.\n- Ben je niet tevreden? De "
			 "cliëntondersteuner helpt je gratis.",
			 overeenkomst_voorstel());

	return overeenkomsttekst_create(&h, d->regio.organisatie[O_BROEKERWAARD], text,
					datum_plus(d->vandaag, 50));
}

static int texts_create(const struct demo *d)
{
	struct demo then = *d;
	struct db_context context = {.gebruiker = d->regio.mens[M_WIETSKE].nr,
				     .functie = d->regio.functie[M_WIETSKE].nr,
				     .organisatie = d->regio.werkt_bij[M_WIETSKE].nr,
				     .doel = "beheer"};

	then.vandaag = context.vandaag = datum_plus(d->vandaag, -30);
	then.nu.ms = context.nu.ms = d->nu.ms - 30 * INT64_C(86400000);
	return db_write(d->database, &context, text_create, &then);
}

/* As the job does on the first day of a quarter; a region this small draws more of its places. */
static int visits_draw(struct db *db, void *arg)
{
	struct demo *d = arg;
	int rc = instelling_set(db, d->arena, "bezoek_deel", "25", d->vandaag,
				"Afgesproken in het regio-overleg");

	rc = rc ? rc : bezoekloting_create(db, d->arena, d->nu, d->vandaag);
	return rc < 0 ? rc : 0;
}

/* What the network does, once its young people are there; and what is left for the last day. */
static int (*const netwerk[])(struct demo *d) = {
    demo_werkwijzen_create,   demo_werkagenda_create,    demo_kennis_create,
    demo_netwerk_create,      demo_bijeenkomsten_create, demo_convenanten_create,
    demo_vragen_create,       demo_zelfscans_create,     demo_aanmeldingen_create,
    demo_overleggen_create,   demo_scanwissels_create,   demo_scan_create,
    demo_afwezigheden_create, demo_formuleringen_create,
};
static int (*const vandaag[])(struct demo *d) = {
    demo_verzoeken_create,
    demo_verbeteragenda_create,
    demo_filters_create,
};

int demo_play(struct demo *d, const struct db_context *local, const char *hash)
{
	int rc = region_create(d, local, hash);

	rc = rc ? rc : texts_create(d);
	for (size_t i = 0; !rc && i < demo_verhaal_count; i++)
		rc = demo_jongere_create(d, &demo_verhalen[i]);
	for (size_t i = 0; !rc && i < demo_jongere_count; i++)
		rc = demo_jongere_create(d, &demo_jongeren[i]);
	for (size_t i = 0; !rc && i < COUNT(netwerk); i++)
		rc = netwerk[i](d);
	rc = rc ? rc : db_write(d->database, local, visits_draw, d);
	for (size_t i = 0; !rc && i < COUNT(vandaag); i++)
		rc = vandaag[i](d);
	return rc;
}
