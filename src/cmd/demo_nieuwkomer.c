#include "cmd/demo_nieuwkomer.h"

#include "domain/netwerk.h"
#include "store/netwerklid.h"
#include "store/nieuwkomer.h"

/* Days from today; M_CASUS: no mentor yet. */
static const struct demo_nieuw {
	enum demo_mens wie, mentor;
	int begonnen;
	int gedaan[INTRODUCTIESTAP_COUNT]; /* day per step; 0: not yet */
	const char *gestopt;               /* why */
} nieuwen[] = {
    {M_MARIJKE, M_SANNE, -120, {-118, -118, -101, -96, -90}, NULL},
    {M_RONALD, M_HANS, -60, {-58, -57}, "Kende het netwerk al van een vorige baan."},
    {M_SVEN, M_TIM, -40, {-38, -30}, NULL},
    {M_LOTTE, M_NAOMI, -9, {-5}, NULL},
    {M_KEES, M_CASUS, -6, {0}, NULL},
};

static const struct demo_lid {
	enum demo_mens wie;
	int van;
	int lidsoort;
	int wissel; /* the day on which that changed; 0: it did not */
} leden[] = {
    {M_PAUL, -300, LIDSOORT_KERN, 0},        {M_ANNEMARIE, -300, LIDSOORT_KERN, 0},
    {M_NAOMI, -300, LIDSOORT_KERN, 0},       {M_RUBEN, -300, LIDSOORT_KERN, 0},
    {M_FENNA, -180, LIDSOORT_KERN, 0},       {M_MARLEEN, -300, LIDSOORT_KERN, -100},
    {M_GIJS, -200, LIDSOORT_AGENDALID, 0},   {M_KEES, -6, LIDSOORT_AGENDALID, 0},
    {M_DEWI, -250, LIDSOORT_AGENDALID, -90},
};

struct spel {
	struct demo *demo;
	const struct demo_nieuw *nieuw;
	const struct demo_lid *lid;
	nieuwkomer_id id;
	int stap;
	enum demo_mens wie;
	struct moment nu;
	struct datum dag;
};

static struct handeling handeling_of(struct db *db, const struct spel *s)
{
	return (struct handeling){db, s->demo->arena, s->demo->regio.mens[s->wie], s->nu, s->dag};
}

static int nieuw_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = handeling_of(db, s);
	const struct demo_regio *regio = &s->demo->regio;
	gebruiker_id mentor = {0};

	if (s->nieuw->mentor != M_CASUS)
		mentor = regio->mens[s->nieuw->mentor];
	return nieuwkomer_create(&h, regio->mens[s->nieuw->wie], mentor, &s->id);
}

static int stap_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = handeling_of(db, s);
	nieuwkomerstap_id id;

	return nieuwkomerstap_create(&h, s->id, s->stap, s->dag, &id);
}

static int stop_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = handeling_of(db, s);

	return nieuwkomer_end(&h, s->id, 1, s->nieuw->gestopt);
}

static int lid_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = handeling_of(db, s);
	const struct kaart_row wie = {.gebruiker_id = s->demo->regio.mens[s->lid->wie]};
	struct netwerklid_nieuw nieuw = {.lidsoort = s->lid->lidsoort, .van = s->dag};
	int rc = regio_find_of(db, s->demo->regio.werkt_bij[s->lid->wie], &nieuw.regio);

	return rc ? rc : netwerklid_create(&h, &wie, &nieuw);
}

static int wissel_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = handeling_of(db, s);
	const struct kaart_row wie = {.gebruiker_id = s->demo->regio.mens[s->lid->wie]};
	struct db_rows rows;
	int rc = netwerklid_list(db, s->demo->arena, &wie, &rows);

	return rc ? rc : netwerklid_change(&h, rows.rows);
}

static int play(struct spel *s, enum demo_mens wie, int dag, int (*work)(struct db *db, void *arg))
{
	struct demo *d = s->demo;
	struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
				     .functie = d->regio.functie[wie].nr,
				     .organisatie = d->regio.werkt_bij[wie].nr,
				     .doel = "wie wat doet in het netwerk"};

	s->wie = wie;
	context.nu.ms = s->nu.ms = d->nu.ms + dag * INT64_C(86400000);
	context.vandaag = s->dag = datum_plus(d->vandaag, dag);
	return db_write(d->database, &context, work, s);
}

static int one_nieuw(struct demo *d, const struct demo_nieuw *nieuw)
{
	struct spel s = {.demo = d, .nieuw = nieuw};
	int rc = play(&s, M_INGRID, nieuw->begonnen, nieuw_play);

	for (s.stap = 0; !rc && s.stap < INTRODUCTIESTAP_COUNT; s.stap++)
		if (nieuw->gedaan[s.stap])
			rc = play(&s, nieuw->wie, nieuw->gedaan[s.stap], stap_play);
	return rc || !nieuw->gestopt ? rc : play(&s, nieuw->mentor, -50, stop_play);
}

static int one_lid(struct demo *d, const struct demo_lid *lid)
{
	struct spel s = {.demo = d, .lid = lid};
	int rc = play(&s, M_INGRID, lid->van, lid_play);

	return rc || !lid->wissel ? rc : play(&s, M_INGRID, lid->wissel, wissel_play);
}

int demo_nieuwkomer_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(nieuwen); i++)
		rc = one_nieuw(d, &nieuwen[i]);
	for (size_t i = 0; !rc && i < COUNT(leden); i++)
		rc = one_lid(d, &leden[i]);
	return rc;
}
