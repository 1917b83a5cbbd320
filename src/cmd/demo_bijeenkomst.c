#include "cmd/demo_bijeenkomst.h"

#include "store/netwerkbesluit.h"
#include "store/puntvoorstel.h"

#include <string.h>

#define NIEMAND M_CASUS
#define MAX_LEDEN 6
#define MAX_PUNTEN 4
#define BEGONNEN (-400) /* days from today */
#define UUR(u, m) (60 * (u) + (m))

enum demo_gremium { G_STUURGROEP, G_WERKGROEP, G_REGIO, G_LEERCIRKEL, G_COUNT };

static const struct demo_groep {
	struct gremium_inhoud inhoud;
	enum demo_mens voorzitter, secretaris; /* or NIEMAND */
	enum demo_mens leden[MAX_LEDEN];
} groepen[G_COUNT] = {
    [G_STUURGROEP] = {{.naam = "Stuurgroep School en Werk",
		       .soort = GREMIUMSOORT_STUURGROEP,
		       .waarvoor = "Beslissen wat het netwerk samen doet, en wie ervoor betaalt.",
		       .plek = "Stadhuis Broekerwaard, zaal 3",
		       .ritme = GREMIUMRITME_KWARTAAL},
		      M_PAUL,
		      M_INGRID,
		      {M_ERIK, M_KARIN, M_RUBEN}},
    [G_WERKGROEP] = {{.naam = "Werkgroep Ouders aan tafel",
		      .soort = GREMIUMSOORT_WERKGROEP,
		      .waarvoor = "Ouders en andere naasten meenemen in de stap naar werk.",
		      .plek = "Praktijkschool De Brug",
		      .ritme = GREMIUMRITME_ZES_WEKEN},
		     M_SANNE,
		     NIEMAND,
		     {M_HANS, M_JOKE, M_MEREL, M_NAOMI}},
    [G_REGIO] = {{.naam = "Regiodag School en Werk",
		  .soort = GREMIUMSOORT_REGIONAAL,
		  .waarvoor = "Iedereen uit de regio bij elkaar. Elkaar kennen werkt sneller dan "
			      "mailen.",
		  .plek = "Buurthuis De Vlieter, Vlietdam",
		  .ritme = GREMIUMRITME_JAAR},
		 M_INGRID,
		 NIEMAND,
		 {M_PAUL, M_ERIK, M_SANNE, M_TIM, M_LOTTE}},
    [G_LEERCIRKEL] = {{.naam = "Leercirkel nazorg, met twee andere regio's",
		       .soort = GREMIUMSOORT_LEERCIRKEL,
		       .ritme = GREMIUMRITME_HALF_JAAR},
		      M_INGRID,
		      NIEMAND,
		      {M_GIJS, M_HANS}},
};

struct demo_punt {
	struct bespreekpunt_inhoud punt; /* without a title: no more points */
	const char *verslag;
	struct netwerkbesluit_inhoud besluit;
	const char *actie;
	enum demo_mens door; /* who does it */
	int voor, gedaan;    /* days from today; 0: not done */
};

static const struct demo_keer {
	enum demo_gremium gremium;
	int dag; /* from today */
	int van, tot;
	enum bijeenkomststand stand; /* at last */
	struct demo_punt punten[MAX_PUNTEN];
} keren[] = {
    {G_STUURGROEP,
     -95,
     UUR(13, 30),
     UUR(15, 0),
     BIJEENKOMSTSTAND_CONCEPT,
     {{{"Opening", "Paul Hendriks", 10, PUNTVRAAG_INFORMEREN},
       "Ineke Zomer is voor het eerst aanwezig.",
       {0},
       NULL,
       NIEMAND,
       0,
       0},
      {{"Wie betaalt de netwerkcoördinator?", "Ingrid van Dam", 40, PUNTVRAAG_BESLUITEN},
       "De drie gemeenten en de scholen betalen samen. De verdeling gaat naar het aantal leerlingen "
       "dat van school gaat.",
       {"De gemeenten betalen twee derde van de netwerkcoördinator, de scholen een derde.",
	"Gemeenten en scholen", true},
       "De verdeling op papier zetten en rondsturen",
       M_ERIK,
       -60,
       -63},
      {{"Nazorg na het eerste jaar", "Karin Blom", 30, PUNTVRAAG_BESPREKEN},
       "Na een jaar belt niemand meer. Iedereen ziet dat, niemand heeft er uren voor.",
       {0},
       "Uitzoeken hoeveel uren nazorg na een jaar kost",
       M_KARIN,
       14,
       0}}},
    {G_STUURGROEP,
     -24,
     UUR(13, 30),
     UUR(15, 0),
     BIJEENKOMSTSTAND_CONCEPT,
     {{{"Jobcoaches samen inkopen", "Paul Hendriks", 45, PUNTVRAAG_BESLUITEN},
       "Wachten op een jobcoach kost werkplekken. Samen inkopen kan vanaf het nieuwe jaar.",
       {"Broekerwaard koopt jobcoaching in voor de drie gemeenten, voor een jaar op proef.",
	"Broekerwaard, Vlietdam en Sint-Odolf", true},
       "Een voorstel voor de inkoop maken",
       M_PAUL,
       20,
       0},
      {{"Regiodag", "Ingrid van Dam", 20, PUNTVRAAG_BESPREKEN},
       "Dit keer met jongeren van Jong en Sterk op het podium, als zij dat willen.",
       {"De regiodag wordt betaald uit het geld van het netwerk.", NULL, false},
       "De zaal vastleggen",
       M_INGRID,
       -3,
       0}}},
    {G_STUURGROEP,
     18,
     UUR(13, 30),
     UUR(15, 0),
     BIJEENKOMSTSTAND_GEPLAND,
     {{{"Cijfers van dit jaar", "Ingrid van Dam", 30, PUNTVRAAG_INFORMEREN},
       NULL,
       {0},
       NULL,
       NIEMAND,
       0,
       0},
      {{"Voorstel inkoop jobcoaches", "Paul Hendriks", 40, PUNTVRAAG_BESLUITEN},
       NULL,
       {0},
       NULL,
       NIEMAND,
       0,
       0}}},
    {G_WERKGROEP,
     33,
     UUR(9, 30),
     UUR(11, 0),
     BIJEENKOMSTSTAND_GEPLAND,
     {{{"Blad voor ouders: laatste versie", "Sanne de Wit", 30, PUNTVRAAG_BESLUITEN},
       NULL,
       {0},
       NULL,
       NIEMAND,
       0,
       0}}},
    {G_WERKGROEP,
     -52,
     UUR(9, 30),
     UUR(11, 0),
     BIJEENKOMSTSTAND_CONCEPT,
     {{{"Wat willen ouders weten?", "Joke Bakker", 45, PUNTVRAAG_BESPREKEN},
       "Vooral: wat gebeurt er met het inkomen, en wie kan ik bellen als het misgaat.",
       {0},
       "Drie ouders vragen wat hun had geholpen",
       M_HANS,
       3,
       0}}},
    {G_WERKGROEP,
     -9,
     UUR(9, 30),
     UUR(11, 0),
     BIJEENKOMSTSTAND_BEZIG,
     {{{"Blad voor ouders", "Sanne de Wit", 60, PUNTVRAAG_BESPREKEN},
       "Eén kant, met een naam en een telefoonnummer van de school.",
       {0},
       NULL,
       NIEMAND,
       0,
       0}}},
    {G_LEERCIRKEL,
     -40,
     UUR(10, 0),
     UUR(12, 0),
     BIJEENKOMSTSTAND_CONCEPT,
     {{{"Wie belt na een jaar?", "Gijs Terpstra", 60, PUNTVRAAG_BESPREKEN},
       "Bij ons belt de school een keer. In een andere regio belt de jobcoach elk half jaar.",
       {0},
       NULL,
       NIEMAND,
       0,
       0}}},
    {G_REGIO,
     75,
     UUR(12, 0),
     UUR(17, 0),
     BIJEENKOMSTSTAND_GEPLAND,
     {{{"Elkaar leren kennen", NULL, 60, PUNTVRAAG_BESPREKEN}, NULL, {0}, NULL, NIEMAND, 0, 0}}},
};

/* Who proposes one more point for which of these. */
static const struct demo_voorstel {
	enum demo_gremium gremium;
	int dag;
	enum demo_mens wie;
	struct puntvoorstel_inhoud inhoud;
} voorstellen[] = {
    {G_STUURGROEP,
     18,
     M_KARIN,
     {"Vervoer naar Sint-Odolf", PUNTVRAAG_BESPREKEN, 15,
      "De bus rijdt vanaf januari niet meer voor zeven uur."}},
    {G_WERKGROEP,
     33,
     M_JOKE,
     {"Een avond voor ouders", PUNTVRAAG_BESPREKEN, 20,
      "Drie ouders vroegen ernaar bij het rapportgesprek."}},
};

struct spel {
	struct demo *demo;
	enum demo_mens wie;
	struct moment nu;
	struct datum dag;
	enum demo_gremium nummer;
	const struct demo_keer *keer;
	const struct demo_voorstel *voorstel;
	gremium_id gremia[G_COUNT];
	bijeenkomst_id bijeenkomst;
};

static struct handeling doing(struct db *db, const struct spel *s)
{
	return (struct handeling){db, s->demo->arena, s->demo->regio.mens[s->wie], s->nu, s->dag};
}

static int play(struct spel *s, enum demo_mens wie, int dag, int (*work)(struct db *, void *))
{
	struct demo *d = s->demo;
	const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
					   .functie = d->regio.functie[wie].nr,
					   .organisatie = d->regio.werkt_bij[wie].nr,
					   .doel = "overleggen van het netwerk",
					   .nu = {d->nu.ms + dag * INT64_C(86400000)},
					   .vandaag = datum_plus(d->vandaag, dag)};

	s->wie = wie;
	s->nu = context.nu;
	s->dag = context.vandaag;
	return db_write(d->database, &context, work, s);
}

/* ---- who meets ---- */

static int add_lid(const struct handeling *h, const struct spel *s, enum demo_mens wie, int taak)
{
	if (wie == NIEMAND)
		return 0;
	return gremiumlid_create(h, s->gremia[s->nummer],
				 &(struct netwerkmens){.gebruiker = s->demo->regio.mens[wie]},
				 taak);
}

/* Who has no account is a member too. */
static int add_contactpunt(const struct handeling *h, const struct spel *s)
{
	struct db_rows rows;
	const struct contactpunt_keuze *list;
	int rc = contactpunt_keuze_list(h->db, h->a, &rows);

	list = rows.rows;
	if (rc || s->nummer != G_STUURGROEP)
		return rc;
	for (size_t i = 0; i < rows.count; i++)
		if (strncmp(list[i].naam, "Ineke Zomer", 11) == 0)
			return gremiumlid_create(h, s->gremia[s->nummer],
						 &(struct netwerkmens){.contactpunt = list[i].id},
						 LIDTAAK_LID);
	return 0;
}

static int groep_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct demo_groep *g = &groepen[s->nummer];
	const struct handeling h = doing(db, s);
	struct gremium_inhoud inhoud = g->inhoud;
	int rc;

	inhoud.van = s->dag;
	inhoud.tot = DATUM_GEEN;
	rc = gremium_create(&h, &inhoud, &s->gremia[s->nummer]);
	rc = rc ? rc : add_lid(&h, s, g->voorzitter, LIDTAAK_VOORZITTER);
	rc = rc ? rc : add_lid(&h, s, g->secretaris, LIDTAAK_SECRETARIS);
	for (size_t i = 0; !rc && i < MAX_LEDEN; i++)
		rc = add_lid(&h, s, g->leden[i], LIDTAAK_LID);
	return rc ? rc : add_contactpunt(&h, s);
}

/* ---- one meeting ---- */

static int plan_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct demo_keer *k = s->keer;
	const struct handeling h = doing(db, s);
	bespreekpunt_id punt;
	int rc = bijeenkomst_create(
	    &h, s->gremia[k->gremium],
	    &(struct bijeenkomst_inhoud){datum_plus(s->demo->vandaag, k->dag), k->van, k->tot,
					 groepen[k->gremium].inhoud.plek, NULL},
	    &s->bijeenkomst);

	for (size_t i = 0; !rc && i < MAX_PUNTEN && k->punten[i].punt.titel; i++)
		rc = bespreekpunt_create(&h, s->bijeenkomst, &k->punten[i].punt, &punt);
	return rc;
}

static int voorstel_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s);
	puntvoorstel_id id;

	return puntvoorstel_create(&h, s->bijeenkomst, &s->voorstel->inhoud, &id);
}

static int find(struct db *db, const struct spel *s, struct bijeenkomst_row *ret)
{
	const struct object *o = &object_bijeenkomst;

	return db_row(db, s->demo->arena, o->query, ARGS(s->bijeenkomst), bijeenkomst_columns,
		      BIJEENKOMST_COLUMNS, ret);
}

static int step_play(struct db *db, const struct spel *s, int stap)
{
	const struct handeling h = doing(db, s);
	struct bijeenkomst_row b;
	int rc = find(db, s, &b);

	return rc ? rc : bijeenkomst_step(&h, &b, stap);
}

static int came_play(const struct handeling *h, const struct spel *s)
{
	struct db_rows rows;
	const struct genodigde_row *list;
	int rc = genodigde_list(h->db, h->a, s->bijeenkomst, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		rc = genodigde_update(h, &list[i],
				      i == 1 ? AANWEZIGHEID_AFGEMELD : AANWEZIGHEID_AANWEZIG);
	return rc;
}

static int note_play(const struct handeling *h, const struct spel *s,
		     const struct bespreekpunt_row *row, const struct demo_punt *p)
{
	const struct demo *d = s->demo;
	int rc = bespreekpunt_report(h, row, p->verslag);

	if (!rc && p->besluit.tekst)
		rc = netwerkbesluit_create(h, row, &p->besluit);
	if (!rc && p->actie)
		rc = netwerkactie_create(
		    h, row,
		    &(struct netwerkactie_inhoud){p->actie, d->regio.mens[p->door], NULL,
						  datum_plus(d->vandaag, p->voor)});
	return rc;
}

static int hold_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s);
	struct db_rows rows;
	int rc = step_play(db, s, BIJEENKOMSTSTAP_BEGIN);

	rc = rc ? rc : came_play(&h, s);
	rc = rc ? rc : bespreekpunt_list(db, h.a, s->bijeenkomst, &rows);
	for (size_t i = 0; !rc && i < rows.count; i++)
		rc = note_play(&h, s, (const struct bespreekpunt_row *)rows.rows + i,
			       &s->keer->punten[i]);
	return rc;
}

static int share_play(struct db *db, void *arg)
{
	return step_play(db, arg, BIJEENKOMSTSTAP_DEEL);
}

/* The minutes of the time before. */
static int fix_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s);
	struct bijeenkomst_row b, vorige;
	int rc = find(db, s, &b);

	rc = rc ? rc : bijeenkomst_find_concept(db, h.a, &b, &vorige);
	if (rc || !vorige.id.nr)
		return rc;
	rc = bijeenkomst_fix(&h, &vorige, b.id);
	return rc || s->keer->gremium != G_STUURGROEP
		   ? rc
		   : verslagopmerking_create(&h, vorige.id,
					     "Bij punt 3: het gaat om nazorg aan jongeren en aan "
					     "werkgevers.");
}

/* What was done since; by who did it. */
static int done_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s);
	struct db_rows rows;
	const struct netwerkactie_row *list;
	int rc = netwerkactie_list_own(db, h.a, datum_plus(s->dag, 366), &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		rc = netwerkactie_end(&h, &list[i], s->dag);
	return rc;
}

static int one_keer(struct spel *s, const struct demo_keer *k)
{
	enum demo_mens leidt = groepen[k->gremium].voorzitter;
	int planned = k->dag < 0 ? k->dag - 40 : -20, rc;

	s->keer = k;
	rc = play(s, leidt, planned, plan_play);
	for (size_t i = 0; !rc && i < COUNT(voorstellen); i++) {
		s->voorstel = &voorstellen[i];
		if (s->voorstel->gremium == k->gremium && s->voorstel->dag == k->dag)
			rc = play(s, s->voorstel->wie, -3, voorstel_play);
	}
	if (rc || k->stand == BIJEENKOMSTSTAND_GEPLAND)
		return rc;
	rc = play(s, leidt, k->dag, hold_play);
	rc = rc ? rc : play(s, leidt, k->dag, fix_play);
	if (!rc && k->stand == BIJEENKOMSTSTAND_CONCEPT)
		rc = play(s, leidt, k->dag + 4, share_play);
	for (size_t i = 0; !rc && i < MAX_PUNTEN; i++)
		if (k->punten[i].gedaan)
			rc = play(s, k->punten[i].door, k->punten[i].gedaan, done_play);
	return rc;
}

int demo_bijeenkomsten_create(struct demo *d)
{
	struct spel s = {.demo = d};
	int rc = 0;

	for (int i = 0; !rc && i < G_COUNT; i++) {
		s.nummer = (enum demo_gremium)i;
		rc = play(&s, M_INGRID, BEGONNEN, groep_play);
	}
	for (size_t i = 0; !rc && i < COUNT(keren); i++)
		rc = one_keer(&s, &keren[i]);
	return rc;
}
