#include "cmd/demo_vraag.h"

#include "domain/netwerk.h"
#include "store/onderwerp.h"
#include "store/redactie.h"
#include "store/vraag.h"

#include <string.h>

#define KENNIS(naam) (UINT32_C(1) << DESKUNDIGHEID_##naam)

static const struct demo_vraag {
	enum demo_mens van;
	int gevraagd; /* days from today */
	struct vraag_nieuw vraag;
	enum demo_mens lezer; /* of a case: who is asked; else M_CASUS */
	enum demo_mens door;  /* who answered; M_CASUS: nobody yet */
	const char *antwoord;
	bool gekozen;
	const char *onderwerp; /* which the asker follows; NULL: none */
	bool is_artikel;       /* Ingrid made one of it */
} vragen[] = {
    {M_YOUSSEF,
     -60,
     {VRAAGSOORT_BELEID, "Wie betaalt de werkschoenen op een proefplaatsing?",
      "De jongere begint in het groen en heeft nog geen veilige schoenen.", KENNIS(STAGE)},
     M_CASUS,
     M_ERIK,
     "De werkgever, ook als er nog geen loon is. Wie onder zijn gezag werkt krijgt van hem wat nodig "
     "is om veilig te werken.",
     true,
     "Formulieren en aanvragen",
     true},
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
     true,
     NULL,
     false},
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
     false,
     NULL,
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
     false,
     "Reizen naar het werk",
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
     false,
     NULL,
     false},
};

static const struct artikel_tekst artikel = {
    .titel = "Werkschoenen op een proefplaatsing",
    .samenvatting = "De werkgever betaalt wat nodig is om veilig te werken, ook zonder loon.",
    .tekst =
	"Een jongere op een proefplaatsing werkt onder het gezag van de werkgever. Voor veilig "
	"werken telt hij dan mee als werknemer.\n\n## Wie betaalt?\n\nDe werkgever. Hij geeft "
	"veilige schoenen, handschoenen of een helm, en vraagt daar geen geld voor.\n\n## Wat "
	"doet u?\n\n- Spreek voor de eerste dag af wie de schoenen haalt, en in welke maat.\n"
	"- Ziet u op de eerste dag dat ze er niet zijn? Dan begint het werk een dag later.\n",
    .bronnen = "Arbeidsomstandighedenwet, artikel 1 lid 2 en artikel 44",
    .bij = "regeling/proefplaatsing"};

struct spel {
	struct demo *demo;
	const struct demo_vraag *v;
	struct moment nu;
	vraag_id id;
	artikel_id artikel;
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

static int follow(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s, s->v->van);
	struct db_rows rows;
	const struct onderwerp_row *list;
	int rc = onderwerp_list(db, s->demo->arena, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (!strcmp(list[i].naam, s->v->onderwerp)) {
			rc = vraagonderwerp_set(&h, s->id, list[i].id, true);
			rc = rc ? rc : onderwerpvolger_set(&h, list[i].id, true);
		}
	return rc;
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

static int write_down(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = doing(db, s, M_INGRID);
	struct artikel_tekst tekst = artikel;
	struct redactie_row row;
	int rc;

	tekst.van = DATUM_GEEN;
	tekst.geldig_tot = datum_plus(s->demo->vandaag, 300);
	rc = artikel_create(&h, "werkschoenen", ARTIKELSOORT_ARTIKEL, &tekst, &s->artikel);
	rc = rc ? rc : vraagartikel_create(&h, s->id, s->artikel);
	rc = rc ? rc : redactie_find(db, h.a, s->artikel, &row);
	return rc ? rc : voorstel_step(&h, &row, ARTIKELSTAP_DIEN_IN, NULL);
}

static int publish(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct handeling h = doing(db, s, M_WIETSKE);
	struct redactie_row row;
	int rc = redactie_find(db, h.a, s->artikel, &row);

	return rc ? rc : voorstel_step(&h, &row, ARTIKELSTAP_KEUR_GOED, NULL);
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

	if (!rc && v->onderwerp)
		rc = play(&s, v->van, follow);
	if (rc || !v->antwoord)
		return rc;
	s.nu.ms += INT64_C(86400000);
	rc = play(&s, v->door, answer);
	if (!rc && v->gekozen)
		rc = play(&s, v->van, choose);
	if (rc || !v->is_artikel)
		return rc;
	rc = play(&s, M_INGRID, write_down);
	return rc ? rc : play(&s, M_WIETSKE, publish);
}

int demo_vragen_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(vragen); i++)
		rc = one_vraag(d, &vragen[i]);
	return rc;
}
