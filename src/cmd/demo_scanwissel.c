#include "cmd/demo_scanwissel.h"

#include "cmd/demo_handeling.h"
#include "store/gebruiker.h"
#include "store/scanovername.h"
#include "toegang/recht.h"

#define BEGIN_GEGEVEN (-35)
#define GEGEVEN (-3)
#define BEGIN_ZONDER (-80)
#define VERTROKKEN (-12) /* his last day */

/* Paul gave it to Ingrid, and sits there still. */
static int gegeven_play(struct db *db, const struct demo *d)
{
	const struct datum begin = datum_plus(d->vandaag, BEGIN_GEGEVEN);
	const struct scan_nieuw nieuw = {.regio = "Vlietdam en de dorpen",
					 .wonen = "Vlietdam, Sint-Odolf en de dorpen eromheen.",
					 .jaar = datum_jaar(begin),
					 .zetel = {.domein = 2,
						   .naam = "Paul Hendriks",
						   .organisatie = "Gemeente Broekerwaard"}};
	struct handeling h;
	scan_id id;
	int rc = demo_handeling_start(db, d, M_PAUL, begin, &h);

	rc = rc ? rc : scan_create(&h, &nieuw, &id);
	rc = rc ? rc : demo_handeling_start(db, d, M_PAUL, datum_plus(d->vandaag, GEGEVEN), &h);
	return rc ? rc : scan_offer(&h, id, d->regio.mens[M_INGRID]);
}

/* Somebody who is not there any more; nobody of the demo logs in as him. */
static int harm_create(struct db *db, const struct demo *d, struct functie_nieuw *functie,
		       functie_id *ret)
{
	const struct gebruiker_nieuw harm = {.naam = "Harm Bouma",
					     .email = "harm.bouma@broekerwaard.example"};
	struct handeling h;
	int rc = demo_handeling_start(db, d, DEMO_NIEMAND, functie->van, &h);

	rc = rc ? rc : gebruiker_create(db, d->arena, &harm, h.nu, &functie->gebruiker);
	return rc ? rc : functie_create(db, functie, ret);
}

static int zonder_play(struct db *db, const struct demo *d)
{
	const struct datum begin = datum_plus(d->vandaag, BEGIN_ZONDER);
	const struct scan_nieuw nieuw = {
	    .regio = "Broekerwaard",
	    .wonen = "Broekerwaard. Scholen: De Brug en het ROC.",
	    .jaar = datum_jaar(begin),
	    .zetel = {.domein = 2, .naam = "Harm Bouma", .organisatie = "Gemeente Broekerwaard"}};
	struct functie_nieuw functie = {.organisatie = d->regio.organisatie[O_BROEKERWAARD],
					.rol = ROL_MANAGER,
					.niveau = FUNCTIENIVEAU_MANAGEMENT,
					.van = datum_plus(d->vandaag, -400),
					.tot = datum_plus(d->vandaag, VERTROKKEN)};
	struct handeling h;
	struct db_context harm;
	functie_id nr;
	scan_id id;
	int rc = harm_create(db, d, &functie, &nr);

	rc = rc ? rc : demo_handeling_start(db, d, DEMO_NIEMAND, begin, &h);
	harm = (struct db_context){.gebruiker = functie.gebruiker.nr,
				   .functie = nr.nr,
				   .organisatie = functie.organisatie.nr,
				   .doel = "demo",
				   .nu = h.nu,
				   .vandaag = begin};
	h.gebruiker = functie.gebruiker;
	rc = rc ? rc : db_set_context(db, &harm);
	return rc ? rc : scan_create(&h, &nieuw, &id);
}

static int wissels_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	int rc = gegeven_play(db, d);

	return rc ? rc : zonder_play(db, d);
}

int demo_scanwissels_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};

	return db_write(d->database, &nobody, wissels_play, d);
}
