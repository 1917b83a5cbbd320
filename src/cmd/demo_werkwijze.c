#include "cmd/demo_werkwijze.h"

#include "store/werkwijze.h"

static const struct demo_werkwijze {
	enum demo_mens wie;
	int gezegd, van; /* days from today */
	enum vergelijkpunt punt;
	enum wijze wijze;
	const char *tekst, *bron, *contact;
} werkwijzen[] = {
    {M_INGRID, -420, -400, VERGELIJKPUNT_FORFAIT, WIJZE_AFSPRAAK,
     "Iedereen die van school komt begint met de vaste subsidie, zes maanden lang. In maand vier "
     "plannen we de meting.",
     "Regionaal afsprakenkader, hoofdstuk 2", "Ingrid, netwerk School en Werk"},
    {M_INGRID, -200, -190, VERGELIJKPUNT_PROEFPLAATSING, WIJZE_AFSPRAAK,
     "Twee maanden. Langer, tot vier maanden, als de jongere en de werkgever dat allebei willen.",
     "Regionaal afsprakenkader, hoofdstuk 3", NULL},
    {M_INGRID, -200, -190, VERGELIJKPUNT_JOBCOACHING, WIJZE_AFSPRAAK,
     "De uren van het Protocol Jobcoach van UWV zijn het uitgangspunt, ook bij de gemeenten.",
     "Regionaal afsprakenkader, hoofdstuk 4", NULL},
    {M_INGRID, -200, -190, VERGELIJKPUNT_SUBSIDIE, WIJZE_AFSPRAAK,
     "Eén formulier voor de hele regio. Antwoord binnen vijf weken.",
     "Regionaal afsprakenkader, hoofdstuk 1", NULL},
    {M_ERIK, -390, -390, VERGELIJKPUNT_FORFAIT, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_ERIK, -150, -150, VERGELIJKPUNT_SUBSIDIE, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_ERIK, -150, -140, VERGELIJKPUNT_JOBCOACHING, WIJZE_ANDERS,
     "Hoogstens 100 uur in het eerste jaar. Daarna kan een collega op het werk het overnemen, met "
     "een training die wij betalen.",
     "Verordening Participatiewet Broekerwaard, artikel 14", "Team Werk, 06-00000900"},
    {M_ERIK, -20, 40, VERGELIJKPUNT_JOBCOACHING, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_ERIK, -100, -100, VERGELIJKPUNT_PREMIE, WIJZE_ANDERS,
     "Wie een half jaar werkt krijgt één keer € 500. Vraag het aan bij het team Jongeren.",
     "Beleidsregel premie Broekerwaard", "Team Jongeren"},
    {M_SASKIA, -300, -290, VERGELIJKPUNT_FORFAIT, WIJZE_ANDERS,
     "Alleen als de jongere van praktijkonderwijs of vso komt, en hoogstens drie maanden.",
     "Beleidsregel loonkostensubsidie Vlietdam, artikel 5", "Saskia, Vlietdam"},
    {M_SASKIA, -160, -160, VERGELIJKPUNT_PROEFPLAATSING, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_SASKIA, -160, -160, VERGELIJKPUNT_SUBSIDIE, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_SASKIA, -160, -160, VERGELIJKPUNT_EIGEN, WIJZE_ANDERS,
     "Zes weken oefenen in de Werkwinkel, met een dag sollicitatietraining.",
     "https://vlietdam.example/werkwinkel", "Werkwinkel Vlietdam"},
    {M_FENNA, -180, -180, VERGELIJKPUNT_JOBCOACHING, WIJZE_ZELFDE, NULL, NULL, NULL},
    {M_FENNA, -180, -180, VERGELIJKPUNT_PROEFPLAATSING, WIJZE_ANDERS,
     "Twee maanden. Langer kan tot zes maanden, maar alleen als een arbeidsdeskundige dat nodig "
     "vindt.",
     "Beleidsregels proefplaatsing UWV 2013, artikel 4", "UWV, arbeidsdeskundige"},
    {M_FENNA, -180, -180, VERGELIJKPUNT_VOORZIENING, WIJZE_ANDERS,
     "UWV betaalt vervoer en hulpmiddelen die alleen voor deze jongere zijn. De jongere vraagt het "
     "zelf aan, met hulp.",
     "https://uwv.example/voorzieningen", NULL},
};

struct spel {
	struct demo *demo;
	const struct demo_werkwijze *w;
	struct moment nu;
	struct datum dag;
};

static int werkwijze_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo *d = s->demo;
	const struct handeling h = {db, d->arena, d->regio.mens[s->w->wie], s->nu, s->dag};
	werkwijze_id id;

	return werkwijze_create(&h,
				&(struct werkwijze_nieuw){
				    .organisatie = d->regio.werkt_bij[s->w->wie],
				    .punt = (int)s->w->punt,
				    .wijze = (int)s->w->wijze,
				    .tekst = s->w->tekst,
				    .bron = s->w->bron,
				    .contact = s->w->contact,
				    .van = datum_plus(d->vandaag, s->w->van),
				    .tot = DATUM_GEEN,
				},
				&id);
}

int demo_werkwijzen_create(struct demo *d)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < COUNT(werkwijzen); i++) {
		const struct demo_werkwijze *w = &werkwijzen[i];
		struct spel s = {d,
				 w,
				 {d->nu.ms + w->gezegd * INT64_C(86400000)},
				 datum_plus(d->vandaag, w->gezegd)};
		const struct db_context context = {.gebruiker = d->regio.mens[w->wie].nr,
						   .functie = d->regio.functie[w->wie].nr,
						   .organisatie = d->regio.werkt_bij[w->wie].nr,
						   .doel = "regelingen vergelijken",
						   .nu = s.nu,
						   .vandaag = s.dag};

		rc = db_write(d->database, &context, werkwijze_play, &s);
	}
	return rc;
}
