#include "cmd/demo_vraag.h"

#include "domain/netwerk.h"
#include "store/vraag.h"

#define KENNIS(naam) (UINT32_C(1) << DESKUNDIGHEID_##naam)

static const struct demo_vraag {
	enum demo_mens van;
	int gevraagd; /* days from today */
	struct vraag_nieuw vraag;
	enum demo_mens lezer; /* of a case: who is asked; else M_CASUS */
	enum demo_mens door;  /* who answered; M_CASUS: nobody yet */
	const char *antwoord;
	bool gekozen;
} vragen[] = {
    {M_SANNE,
     -40,
     {VRAAGSOORT_BELEID, "Wie vraagt de loonkostensubsidie aan bij een uitzendbureau?",
      "De jongere werkt via een uitzendbureau bij een bakker. Het bureau betaalt het loon. Vraagt "
      "het bureau de subsidie aan, of de bakker?",
      KENNIS(LOONKOSTEN) | KENNIS(WERKGEVER)},
     M_CASUS,
     M_ERIK,
     "Het bureau. Dat heeft het contract en betaalt het loon. De meting van de loonwaarde is wel bij "
     "de bakker, want daar is het werk.",
     true},
    {M_YOUSSEF,
     -12,
     {VRAAGSOORT_BELEID, "Hoe leren jongeren Nederlands op een werkplek zonder kantine?",
      "In het groen werken ze alleen of met zijn tweeën. Er is weinig tijd om te praten. Wat werkt "
      "bij anderen?",
      KENNIS(TAAL)},
     M_CASUS,
     M_HANS,
     "Wij spreken elke ochtend vijf woorden af die op het werk te zien zijn. Aan het eind van de dag "
     "vertelt de jongere er een zin mee.",
     false},
    {M_HANS,
     -19,
     {VRAAGSOORT_BELEID, "Welke opleiding naast werk begint in februari?",
      "Een werkgever wil meebetalen aan een cursus voor de heftruck of voor hygiëne. Wat is er in de "
      "regio, en wie kent de weg?",
      KENNIS(LEERWERK)},
     M_CASUS,
     M_CASUS,
     NULL,
     false},
    {M_SANNE,
     -3,
     {VRAAGSOORT_CASUS, "Hoe maak ik de stap naar meer uren kleiner?",
      "Bij 16 uur gaat het goed. Bij 20 uur meldt de jongere zich na twee weken ziek. Dat is nu twee "
      "keer gebeurd. Het ligt niet aan het werk zelf.",
      KENNIS(WERKPLEK) | KENNIS(STAGE)},
     M_HANS,
     M_CASUS,
     NULL,
     false},
};

struct spel {
	struct demo *demo;
	const struct demo_vraag *v;
	struct moment nu;
	vraag_id id;
};

static struct handeling doing(struct db *db, const struct spel *s, enum demo_mens wie)
{
	return (struct handeling){db, s->demo->arena, s->demo->regio.mens[wie], s->nu,
				  moment_datum(s->nu)};
}

static int ask(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = doing(db, s, s->v->van);
	int rc = vraag_create(&h, &s->v->vraag, &s->id);

	if (rc || s->v->lezer == M_CASUS)
		return rc;
	return vraaglezer_create(&h, s->id, s->demo->regio.mens[s->v->lezer]);
}

static int answer(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = doing(db, s, s->v->door);

	return vraagantwoord_create(&h, s->id, s->v->antwoord);
}

static int choose(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = doing(db, s, s->v->van);
	struct db_rows rows;
	const struct vraagantwoord_row *list;
	int rc = vraagantwoord_list(db, s->demo->arena, s->id, &rows);

	list = rows.rows;
	return rc ? rc : vraagantwoord_choose(&h, s->id, list[0].id, true);
}

static int play(struct spel *s, enum demo_mens wie, int (*work)(struct db *db, void *arg))
{
	const struct demo *d = s->demo;
	const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
					   .functie = d->regio.functie[wie].nr,
					   .organisatie = d->regio.werkt_bij[wie].nr,
					   .doel = "vragen in het netwerk",
					   .nu = s->nu,
					   .vandaag = moment_datum(s->nu)};

	return db_write(d->database, &context, work, s);
}

static int one_vraag(struct demo *d, const struct demo_vraag *v)
{
	struct spel s = {.demo = d, .v = v, .nu = {d->nu.ms + v->gevraagd * INT64_C(86400000)}};
	int rc = play(&s, v->van, ask);

	if (rc || !v->antwoord)
		return rc;
	s.nu.ms += INT64_C(86400000);
	rc = play(&s, v->door, answer);
	return rc || !v->gekozen ? rc : play(&s, v->van, choose);
}

int demo_vragen_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(vragen); i++)
		rc = one_vraag(d, &vragen[i]);
	return rc;
}
