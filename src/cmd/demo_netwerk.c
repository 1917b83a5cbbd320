#include "cmd/demo_netwerk.h"

#include "cmd/demo_nieuwkomer.h"
#include "domain/netwerk.h"
#include "domain/organisatie.h"
#include "store/dekking.h"

#define WEET(what) (UINT32_C(1) << DESKUNDIGHEID_##what)
#define MA 1
#define DI 2
#define WO 4
#define DO 8
#define VR 16

static const struct demo_kaart {
	enum demo_mens wie;
	int dag; /* from today */
	uint32_t weet, dagen;
	const char *bereikbaar;
	bool openbaar;
} kaarten[] = {
    {M_SANNE, -40, WEET(INKOMEN) | WEET(SCHULDEN) | WEET(MOED), MA | DI | DO | VR, NULL, false},
    {M_YOUSSEF, -25, WEET(TAAL) | WEET(WONEN), MA | DI | WO | DO, NULL, false},
    {M_HANS, -90, WEET(WERKPLEK) | WEET(JOBCARVING) | WEET(GRENZEN) | WEET(STAPPEN),
     MA | DI | WO | DO | VR, NULL, false},
    {M_DEWI, -20, WEET(LEERWERK), MA | DI | WO | DO, NULL, false},
    {M_PETRA, -28, WEET(RUST) | WEET(MOED), MA | DI | DO, NULL, false},
    {M_FATMA, -22, WEET(RUST) | WEET(TAAL), MA | DI | WO | VR, NULL, false},
    {M_RONALD, -65, WEET(HULPMIDDEL), MA | WO, "Bel liever dan mailen.", false},
    {M_TIM, -12, WEET(STAGE) | WEET(LEERWERK) | WEET(STAPPEN), MA | DI | WO | DO,
     "Niet tussen 10 en 12: dan op stagebezoek.", false},
    {M_RUBEN, -60, WEET(WERKGEVER) | WEET(JOBCARVING) | WEET(LOONKOSTEN), DI | WO | DO | VR, NULL,
     true},
    {M_NAOMI, -33, WEET(LEERPLICHT) | WEET(OUDERS) | WEET(MOED) | WEET(LEERWERK),
     MA | DI | WO | DO | VR, NULL, true},
    {M_GIJS, -171, WEET(DETACHERING) | WEET(VERVOER) | WEET(HULPMIDDEL) | WEET(STAPPEN),
     MA | DI | WO | DO, NULL, false},
    {M_MEREL, -45, WEET(ERVARING), WO | DO, "Via de app, ook 's avonds.", false},
    {M_KARIN, -70, WEET(WETGEVING) | WEET(INKOMEN), MA | DI | DO, NULL, false},
    {M_MARLEEN, -210, WEET(DAGBESTEDING), MA | DI | WO, NULL, false},
    {M_ANIL, -15, WEET(PRIVACY), MA | WO | VR, NULL, false},
    {M_PAUL, -200, WEET(WETGEVING), MA | DI | DO, NULL, false},
};

static const struct demo_punt {
	int dag;
	enum demo_organisatie organisatie;
	struct contactpunt_nieuw punt;
} punten[] = {
    {-30,
     O_WIJKTEAM,
     {.naam = "Telefoonlijn Wijkteam Vlietdam-Noord",
      .taak = "Algemeen nummer",
      .niveau = FUNCTIENIVEAU_UITVOERING,
      .email = "noord@wijkteam-vlietdam.example",
      .kaart = {.telefoon = "06-00000910",
		.waarvoor = "Vragen over thuis, geld, zorg en wonen.",
		.deskundigheden = WEET(SCHULDEN) | WEET(WONEN),
		.werkdagen = MA | DI | WO | DO | VR,
		.openbaar = true}}},
    {-30,
     O_DOORSTROOM,
     {.naam = "Doorstroompunt, voor jongeren en ouders",
      .taak = "Algemeen nummer",
      .niveau = FUNCTIENIVEAU_UITVOERING,
      .email = "info@doorstroompunt.example",
      .kaart = {.telefoon = "06-00000911",
		.waarvoor = "Gestopt met school en nog geen plan? Bel ons.",
		.deskundigheden = WEET(LEERPLICHT),
		.werkdagen = MA | DI | WO | DO | VR,
		.openbaar = true}}},
    {-220,
     O_LEERPLICHT,
     {.naam = "Bram Wouters",
      .taak = "Leerplichtambtenaar Sint-Odolf",
      .niveau = FUNCTIENIVEAU_UITVOERING,
      .kaart = {.telefoon = "06-00000912",
		.waarvoor = "Verzuim en vrijstelling in Sint-Odolf.",
		.deskundigheden = WEET(LEERPLICHT),
		.werkdagen = DI | DO}}},
    {-10,
     O_OEVER,
     {.naam = "Ineke Zomer",
      .taak = "Bestuurder",
      .niveau = FUNCTIENIVEAU_MANAGEMENT,
      .email = "bestuur@de-oever.example",
      .kaart = {.waarvoor = "Afspraken tussen zorg en gemeenten."}}},
};

/* For nobody: ROC Overmeer. */
static const struct demo_dekking {
	enum demo_mens wie;
	enum demo_organisatie wat; /* a school, or a municipality by its gemeente */
} dekkingen[] = {
    {M_SANNE, O_BROEKERWAARD}, {M_DEWI, O_BRUG},          {M_YOUSSEF, O_VLIETDAM},
    {M_NAOMI, O_WATERLELIE},   {M_YOUSSEF, O_WATERLELIE}, {M_NAOMI, O_BRUG},
    {M_RUBEN, O_BROEKERWAARD},
};

struct spel {
	struct demo *demo;
	const struct demo_kaart *kaart;
	const struct demo_punt *punt;
	const struct demo_dekking *dekking;
	enum demo_mens wie;
	struct moment nu;
	struct datum dag;
};

static int kaart_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	struct arena *a = s->demo->arena;
	const struct demo_kaart *k = s->kaart;
	struct kaart_row row;
	struct kaart kaart;
	int rc = eigen_kaart_find(db, a, s->demo->regio.mens[s->wie], &row);

	if (rc)
		return rc;
	kaart = (struct kaart){row.telefoon, row.waarvoor, k->bereikbaar,
			       k->weet,      k->dagen,     k->openbaar};
	return gebruiker_update_kaart(db, a, row.gebruiker_id, row.versie, &kaart, s->nu);
}

/* Who says nothing more looked at his card a while ago. */
static int klopt_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	struct kaart_row row;
	int rc = eigen_kaart_find(db, s->demo->arena, s->demo->regio.mens[s->wie], &row);

	return rc ? rc : gebruiker_confirm_kaart(db, row.gebruiker_id, row.versie, s->nu);
}

static int punt_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo *d = s->demo;
	const struct handeling h = {db, d->arena, d->regio.mens[s->wie], s->nu, s->dag};
	struct contactpunt_nieuw nieuw = s->punt->punt;
	contactpunt_id id;

	nieuw.organisatie = d->regio.organisatie[s->punt->organisatie];
	return contactpunt_create(&h, &nieuw, &id);
}

static int dekking_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo *d = s->demo;
	const struct handeling h = {db, d->arena, d->regio.mens[s->wie], s->nu, s->dag};
	enum demo_organisatie wat = s->dekking->wat;
	const struct kaart_row wie = {.gebruiker_id = h.gebruiker};
	bool school = wat <= O_ROC;
	dekking_id id;

	return dekking_create(&h, &wie, (organisatie_id){school ? d->regio.organisatie[wat].nr : 0},
			      school ? NULL : demo_gemeente(wat), &id);
}

static int play(struct demo *d, struct spel *s, int dag, int (*work)(struct db *db, void *arg))
{
	struct db_context context = {.gebruiker = d->regio.mens[s->wie].nr,
				     .functie = d->regio.functie[s->wie].nr,
				     .organisatie = d->regio.werkt_bij[s->wie].nr,
				     .doel = "wie wat doet in het netwerk"};

	context.nu.ms = s->nu.ms = d->nu.ms + dag * INT64_C(86400000);
	context.vandaag = s->dag = datum_plus(d->vandaag, dag);
	return db_write(d->database, &context, work, s);
}

int demo_netwerk_create(struct demo *d)
{
	int rc = 0;

	for (int i = M_SANNE; !rc && i < M_COUNT; i++)
		rc = play(d, &(struct spel){.demo = d, .wie = (enum demo_mens)i}, -50, klopt_play);
	for (size_t i = 0; !rc && i < COUNT(kaarten); i++)
		rc = play(d, &(struct spel){.demo = d, .kaart = &kaarten[i], .wie = kaarten[i].wie},
			  kaarten[i].dag, kaart_play);
	for (size_t i = 0; !rc && i < COUNT(dekkingen); i++)
		rc = play(
		    d, &(struct spel){.demo = d, .dekking = &dekkingen[i], .wie = dekkingen[i].wie},
		    -50, dekking_play);
	for (size_t i = 0; !rc && i < COUNT(punten); i++)
		rc = play(d, &(struct spel){.demo = d, .punt = &punten[i], .wie = M_INGRID},
			  punten[i].dag, punt_play);
	return rc ? rc : demo_nieuwkomer_create(d);
}
