#include "cmd/demo_zelfscan.h"

#include "store/zelfscan.h"

#define MEEDOENERS 5

/* Who says what of each factor; whoever is M_COUNT does not take part. */
static const struct demo_zelfscan {
	enum demo_mens begint;
	int dag;   /* days from today */
	int sluit; /* days from today; after today: not yet */
	enum demo_mens wie[MEEDOENERS];
	int scores[MEEDOENERS][FACTOR_COUNT];
} zelfscans[] = {
    {M_ERIK,
     -380,
     -350,
     {M_ERIK, M_SANNE, M_DEWI, M_PAUL, M_TINEKE},
     {{3, 2, 4, 3, 3, 2, 2, 3, 2, 3, 2, 2},
      {3, 2, 3, 3, 4, 1, 2, 4, 2, 3, 1, 2},
      {4, 3, 3, 3, 3, 2, 3, 4, 2, 2, 2, 0},
      {4, 3, 4, 4, 3, 3, 3, 3, 4, 4, 3, 3},
      {3, 3, 4, 3, 3, 2, 3, 3, 4, 3, 2, 0}}},
    {M_ERIK,
     -30,
     -3,
     {M_ERIK, M_SANNE, M_DEWI, M_PAUL, M_TINEKE},
     {{4, 4, 4, 3, 3, 2, 3, 4, 3, 4, 2, 3},
      {4, 3, 4, 4, 4, 2, 3, 4, 2, 4, 2, 2},
      {4, 4, 3, 4, 3, 2, 3, 5, 2, 4, 2, 0},
      {5, 4, 4, 4, 4, 3, 4, 4, 5, 4, 3, 3},
      {4, 4, 4, 3, 3, 3, 4, 4, 5, 4, 3, 3}}},
    {M_SASKIA,
     -10,
     14,
     {M_SASKIA, M_COUNT, M_COUNT, M_COUNT, M_COUNT},
     {{3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}}},
};

struct spel {
	struct demo *demo;
	const struct demo_zelfscan *scan;
	enum demo_mens wie;
	const int *scores;
	struct handeling h;
	zelfscan_id id;
};

static int begin_play(struct db *db, void *arg)
{
	struct spel *s = arg;

	s->h.db = db;
	return zelfscan_create(&s->h, s->demo->regio.werkt_bij[s->wie],
			       datum_plus(s->h.vandaag, 21), &s->id);
}

static int antwoord_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	struct db_rows vragen;
	const struct zelfvraag_row *rows;
	int rc = zelfvraag_list(db, s->demo->arena, s->id, &vragen);

	s->h.db = db;
	rows = vragen.rows;
	for (size_t i = 0; !rc && i < vragen.count; i++)
		rc = zelfantwoord_keep(&s->h, s->id, rows[i].id, s->scores[rows[i].factor]);
	return rc ? rc : zelfdeelname_end(&s->h, s->id);
}

static int sluit_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	struct db_rows scans;
	const struct zelfscan_row *rows;
	int rc = zelfscan_list(db, s->demo->arena, &scans);

	s->h.db = db;
	rows = scans.rows;
	return rc ? rc : zelfscan_end(&s->h, &rows[0]);
}

static int play(struct spel *s, enum demo_mens wie, int dag, int (*what)(struct db *, void *))
{
	struct demo *d = s->demo;
	const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
					   .functie = d->regio.functie[wie].nr,
					   .organisatie = d->regio.werkt_bij[wie].nr,
					   .doel = "zelfscan van de organisatie",
					   .nu = {d->nu.ms + dag * INT64_C(86400000)},
					   .vandaag = datum_plus(d->vandaag, dag)};

	s->wie = wie;
	s->h = (struct handeling){NULL, d->arena, d->regio.mens[wie], context.nu, context.vandaag};
	return db_write(d->database, &context, what, s);
}

static int one_create(struct spel *s)
{
	const struct demo_zelfscan *z = s->scan;
	int rc = play(s, z->begint, z->dag, begin_play);

	for (size_t i = 0; !rc && i < MEEDOENERS; i++) {
		s->scores = z->scores[i];
		if (z->wie[i] != M_COUNT)
			rc = play(s, z->wie[i], z->dag + 2, antwoord_play);
	}
	return rc || z->sluit > 0 ? rc : play(s, z->begint, z->sluit, sluit_play);
}

int demo_zelfscans_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(zelfscans); i++) {
		struct spel s = {.demo = d, .scan = &zelfscans[i]};

		rc = one_create(&s);
	}
	return rc;
}
