#include "cmd/bevolking_vraag.h"

#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_vraag.h"
#include "cmd/bevolking_tekst.h"
#include "cmd/bevolking_woord.h"
#include "domain/netwerk.h"
#include "domain/vraag.h"
#include "store/zoeken.h"

#define STROOM_VRAGEN (UINT64_C(6) << 40)
#define JONGEREN_PER_VRAAG 60
#define VRAGEN_MIN 24
#define OUDST 1000 /* days */
#define DAG_MS INT64_C(86400000)
#define WEET(what) (INT64_C(1) << DESKUNDIGHEID_##what)

/* The text of one about policy ends in the line of work, so that few are the same. */
static const struct onderwerp {
	const char *titel, *tekst;
	int64_t weet;
	const char *antwoorden[2];
} beleid[] = {
    {"Wie vraagt de loonkostensubsidie aan bij een uitzendbureau?",
     "Het bureau betaalt het loon, het werk is bij een ander bedrijf. Wie van de twee doet de "
     "aanvraag?",
     WEET(LOONKOSTEN) | WEET(WERKGEVER),
     {"Het bureau. Dat heeft het contract. De meting is wel op de werkplek.",
      "Bij ons doet het werkgeversservicepunt het samen met het bureau."}},
    {"Hoe leert u Nederlands op het werk?",
     "Er is weinig tijd om te praten. Wat werkt bij anderen?",
     WEET(TAAL),
     {"Wij spreken elke ochtend vijf woorden af die op het werk te zien zijn.",
      "Een taalmaatje in de ploeg helpt het meest. De werkgever krijgt er een uur voor."}},
    {"Welke opleiding naast werk begint er dit jaar?",
     "Een werkgever wil meebetalen. Wat is er in de regio, en wie kent de weg?",
     WEET(LEERWERK),
     {"Het Doorstroompunt heeft een lijst met startdata. Bel daar eerst.",
      "Bij ons op school kan iemand elke twee maanden beginnen."}},
    {"Hoe regelt u het vervoer als er geen bus gaat?",
     "Het werk begint om zes uur. De eerste bus gaat om zeven uur.",
     WEET(VERVOER),
     {"Vraag een vervoersvoorziening aan bij UWV. Reken op zes weken.",
      "Vaak rijdt een collega mee. Wij vragen het bij de kennismaking."}},
    {"Wanneer begint u met jobcarving?",
     "De werkgever wil wel, maar heeft geen hele functie.",
     WEET(JOBCARVING) | WEET(WERKGEVER),
     {"Loop eerst een ochtend mee. Dan ziet u welke taken blijven liggen.",
      "Begin met drie taken. Meer kan later altijd."}},
    {"Hoe maakt u een werkplek rustig zonder verbouwing?",
     "Er is veel geluid en er loopt altijd iemand langs.",
     WEET(WERKPLEK) | WEET(HULPMIDDEL),
     {"Een vaste plek met de rug naar de muur deed bij ons al veel.",
      "Gehoorbescherming en een vaste pauzeplek. UWV vergoedt een deel."}},
    {"Mag een school doorgeven dat iemand nog geen werk heeft?",
     "Wij willen weten wie er zonder plan van school gaat.",
     WEET(PRIVACY) | WEET(LEERPLICHT),
     {"Ja, aan het Doorstroompunt. Dat is een taak in de wet.",
      "Vraag het ook aan de leerling zelf. Dan weet die wie er belt."}},
    {"Hoe betrekt u ouders na de start?",
     "Voor de start zien wij ze vaak, daarna niet meer.",
     WEET(OUDERS),
     {"Wij bellen na vier weken, ook als alles goed gaat.",
      "Nodig ze uit op de werkplek. Dat vergeten ze niet meer."}},
};
static const struct onderwerp casus[] = {
    {"Hoe maak ik de stap naar meer uren kleiner?",
     "Bij 16 uur gaat het goed. Bij 20 uur komt er verzuim. Het ligt niet aan het werk zelf.",
     WEET(STAPPEN) | WEET(WERKPLEK),
     {"Begin met een half uur per dag erbij, en laat de zwaarste dag zoals die is.",
      "Vraag eerst wat er thuis anders gaat op een lange dag."}},
    {"Wat doet u als de ochtend niet lukt?",
     "Te laat komen is het enige dat nog misgaat.",
     WEET(RUST) | WEET(GRENZEN),
     {"Wij zijn een maand om tien uur begonnen. Daarna ging het in kwartieren terug.",
      "Maak samen een lijst voor de avond ervoor. De ochtend begint dan."}},
    {"Hoe houd ik de moed erin na twee afwijzingen?",
     "Solliciteren wil niet meer. Werken wel.",
     WEET(MOED) | WEET(STAGE),
     {"Sla het gesprek over en vraag een proefdag. Dat lukte bij ons drie keer.",
      "Laat een leeftijdsgenoot vertellen hoe het bij hem ging."}},
};

struct vragen {
	struct bevolking *b;
	struct toeval t;
};

/* Anybody but the one who is meant to stay out. */
static int64_t somebody(struct vragen *v, int64_t not )
{
	int64_t nr = 1 + (int64_t)toeval_below(&v->t, (uint64_t)v->b->maat.gebruikers);

	return nr != not ? nr : nr % v->b->maat.gebruikers + 1;
}

static struct daad by(int64_t gebruiker, struct moment op)
{
	return (struct daad){.op = op, .gebruiker = gebruiker};
}

static int antwoord_add(struct vragen *v, const struct vraag_rij *q, struct vraagantwoord_rij a)
{
	struct moment last = bevolking_moment(datum_plus(v->b->maat.vandaag, -1), q->id.nr);

	if (a.op.ms > last.ms)
		return 0;
	a.id.nr = bevolking_nummer(v->b, TABEL_VRAAGANTWOORD);
	a.vraag_id = q->id;
	if (a.gekozen_op.ms > last.ms)
		a.gekozen_op = MOMENT_GEEN;
	return bevolking_add(v->b, TABEL_VRAAGANTWOORD, &a, by(a.gebruiker_id.nr, a.op));
}

/* The first answer comes in weeks, a second to half of them; two in three were of use. */
static int antwoorden_create(struct vragen *v, const struct vraag_rij *q, const struct onderwerp *o,
			     int64_t lezer)
{
	int64_t door = lezer ? lezer : somebody(v, q->gebruiker_id.nr);
	struct moment op = {q->op.ms + toeval_wait(&v->t, 9) * DAG_MS};
	bool chosen = toeval_is(&v->t, 0.65);
	int rc;

	if (!toeval_is(&v->t, 0.85))
		return 0;
	rc =
	    antwoord_add(v, q,
			 (struct vraagantwoord_rij){
			     .tekst = o->antwoorden[0],
			     .gebruiker_id = {door},
			     .op = op,
			     .gekozen_op = chosen ? (struct moment){op.ms + DAG_MS} : MOMENT_GEEN});
	if (rc || lezer || !toeval_is(&v->t, 0.5))
		return rc;
	return antwoord_add(
	    v, q,
	    (struct vraagantwoord_rij){.tekst = o->antwoorden[1],
				       .gebruiker_id = {somebody(v, q->gebruiker_id.nr)},
				       .op = {op.ms + toeval_wait(&v->t, 6) * DAG_MS},
				       .gekozen_op = MOMENT_GEEN});
}

static int lezer_add(struct vragen *v, const struct vraag_rij *q, int64_t lezer)
{
	const struct vraaglezer_rij l = {
	    {bevolking_nummer(v->b, TABEL_VRAAGLEZER)}, q->id, {lezer}, q->op};

	return bevolking_add(v->b, TABEL_VRAAGLEZER, &l, by(q->gebruiker_id.nr, q->op));
}

#define LOOKED 7 /* days ago */
/* Who asked something long ago looked what was answered. */
static struct moment looked_last(const struct vragen *v, const struct vraag_rij *q)
{
	struct moment last = bevolking_moment(datum_plus(v->b->maat.vandaag, -LOOKED), q->id.nr);

	return last.ms > q->op.ms ? last : MOMENT_GEEN;
}

static int vraag_add(struct vragen *v, struct datum dag)
{
	bool is_casus = toeval_is(&v->t, 0.2);
	const struct onderwerp *o = is_casus ? &casus[toeval_below(&v->t, COUNT(casus))]
					     : &beleid[toeval_below(&v->t, COUNT(beleid))];
	struct vraag_rij q = {.id = {bevolking_nummer(v->b, TABEL_VRAAG)},
			      .vraagsoort = is_casus ? VRAAGSOORT_CASUS : VRAAGSOORT_BELEID,
			      .titel = o->titel,
			      .deskundigheden = o->weet,
			      .gebruiker_id = {somebody(v, 0)}};
	int64_t lezer = is_casus ? somebody(v, q.gebruiker_id.nr) : 0;
	int rc;

	q.op = bevolking_moment(dag, q.id.nr);
	q.gezien_op = looked_last(v, &q);
	q.tekst =
	    is_casus
		? o->tekst
		: arena_format(v->b->a, "%s Branche: %s.", o->tekst,
			       bevolking_branches[toeval_below(&v->t, bevolking_branche_count)]);
	q.zoektekst = zoek_tekst(v->b->a, arena_format(v->b->a, "%s %s", q.titel, q.tekst));
	rc = bevolking_add(v->b, TABEL_VRAAG, &q, by(q.gebruiker_id.nr, q.op));
	rc = rc ? rc : bevolking_vraagwoorden_add(v->b, q.id, q.zoektekst);
	if (!rc && lezer)
		rc = lezer_add(v, &q, lezer);
	return rc ? rc : antwoorden_create(v, &q, o, lezer);
}

int bevolking_vragen_create(struct bevolking *b)
{
	int64_t wanted = b->maat.jongeren / JONGEREN_PER_VRAAG,
		n = wanted < VRAGEN_MIN ? VRAGEN_MIN : wanted;
	struct vragen v = {.b = b};
	struct arena_mark mark = arena_mark(b->a);
	int rc = 0;

	toeval_begin(&v.t, b->maat.seed, STROOM_VRAGEN);
	for (int64_t i = 0; !rc && i < n; i++) {
		/* In order of time, as numbers are given. */
		rc = vraag_add(&v, datum_plus(b->maat.vandaag, -1 - (int)(OUDST * (n - i) / n)));
		arena_release(b->a, mark);
	}
	return rc;
}
