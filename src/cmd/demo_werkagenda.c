#include "cmd/demo_werkagenda.h"

#include "store/werkagenda.h"

#include <math.h>
#include <string.h>

#define BEGONNEN (-150) /* days from today */
#define NOOIT INT16_MAX

/* What was filled in of a question: by whom, when, and how it stands. */
static const struct demo_regel {
	enum demo_mens door;
	int dag; /* days from today */
	enum factor factor;
	size_t nr; /* of the questions of this factor */
	const char *agendapunt, *wie;
	enum demo_mens collega; /* M_COUNT: nobody */
	int wanneer, meten;     /* days from today, or NOOIT */
	const char *wat, *meet_tekst;
	int cijfer, stand;
	const char *bewijs;
} regels[] = {
    {M_INGRID, -140, FACTOR_JONGERE, 0, "Ouders aan tafel", "Scholen en gemeenten", M_ERIK, -20,
     NOOIT, "Bij elk gesprek over de stap van school vragen wij een ouder of vertrouwenspersoon.",
     "Bij hoeveel gesprekken was een ouder?", CHOICE_NONE, AGENDASTAND_KLAAR,
     "Verslag van het overleg in juni"},
    {M_ERIK, -130, FACTOR_JONGERE, 3, "Thuis zonder iets", "Doorstroompunt", M_NAOMI, -6, NOOIT,
     "Elk kwartaal een lijst van wie van school is en nergens staat. Naomi belt of gaat langs.",
     "Hoeveel jongeren zijn gesproken?", CHOICE_NONE, AGENDASTAND_BEZIG, NULL},
    {M_INGRID, -120, FACTOR_CONSENSUS, 1, "Wie is wanneer verantwoordelijk?",
     "Kern van het netwerk", M_INGRID, 45, NOOIT,
     "Eén blad met de route van school naar werk en per stap één organisatie.",
     "Het blad hangt bij elke organisatie", CHOICE_NONE, AGENDASTAND_BEZIG, NULL},
    {M_PAUL, -90, FACTOR_CONTINUITEIT, 1, "Vast gezicht", "Gemeenten en UWV", M_SANNE, 4, 90,
     "Wie een jongere plaatst, doet ook het eerste jaar de nazorg.", NULL, AGENDACIJFER_ALLEN,
     AGENDASTAND_BEZIG, NULL},
    {M_INGRID, -90, FACTOR_AANBOD, 0, "Te weinig jobcoaches", "Managers", M_PAUL, 60, NOOIT,
     "Samen inkopen, zodat een jongere niet hoeft te wachten.", NULL, AGENDACIJFER_NAZORG_JONGERE,
     AGENDASTAND_OPEN, NULL},
    {M_PAUL, -60, FACTOR_COMMUNICATIE, 1, "Bericht terug", "Alle teams", M_ERIK, -16, NOOIT,
     "Wie iets meldt, hoort binnen een week wat ermee is gedaan.",
     "Bij hoeveel meldingen lukte dat?", CHOICE_NONE, AGENDASTAND_BEZIG, NULL},
    {M_INGRID, -60, FACTOR_ERVARING, 0, "Klankbord", "Jong en Sterk", M_COUNT, 30, NOOIT,
     "Twee keer per jaar praten zes jongeren en drie ouders mee over hoe wij werken.",
     "Wat wij daarna veranderden, staat hier", CHOICE_NONE, AGENDASTAND_OPEN, NULL},
};

struct spel {
	struct demo *demo;
	const struct demo_regel *regel;
	struct moment nu;
	struct datum dag;
	werkagenda_id agenda;
};

struct regio_row {
	regio_id id;
};
static const struct column regio_columns[] = {
    COLUMN_ID(struct regio_row, id, regio, REGIO, NULL),
};
QUERY(demo_regio_first, "SELECT id FROM regio ORDER BY id LIMIT 1");

static int agenda_play(struct db *db, void *arg)
{
	struct spel *s = arg;
	const struct handeling h = {db, s->demo->arena, s->demo->regio.mens[M_INGRID], s->nu,
				    s->dag};
	struct regio_row regio;
	int rc = db_row(db, s->demo->arena, &demo_regio_first, ARGS_NONE, regio_columns,
			COUNT(regio_columns), &regio);

	return rc ? rc : werkagenda_create(&h, regio.id, &s->agenda);
}

static struct datum day_of(const struct demo *d, int dag)
{
	return dag == NOOIT ? DATUM_GEEN : datum_plus(d->vandaag, dag);
}

static int regel_play(struct db *db, void *arg)
{
	const struct spel *s = arg;
	const struct demo_regel *n = s->regel;
	const struct demo *d = s->demo;
	const struct handeling h = {db, d->arena, d->regio.mens[n->door], s->nu, s->dag};
	struct db_rows found;
	const struct agendaregel_row *rows;
	int rc = agendaregel_list(
	    db, d->arena, &(struct agendaregel_vraag){s->agenda, (int)n->factor, CHOICE_NONE, {0}},
	    &found);

	if (rc)
		return rc;
	rows = found.rows;
	return agendaregel_update(
	    &h, &rows[n->nr],
	    &(struct agendaregel_inhoud){
		.factor = (int)n->factor,
		.vraag = rows[n->nr].vraag,
		.agendapunt = n->agendapunt,
		.wie = n->wie,
		.collega = n->collega == M_COUNT ? (gebruiker_id){0} : d->regio.mens[n->collega],
		.wanneer = day_of(d, n->wanneer),
		.wat = n->wat,
		.cijfer = n->cijfer,
		.meten = day_of(d, n->meten),
		.meet_tekst = n->meet_tekst,
		.stand = n->stand,
		.bewijs = n->bewijs,
	    },
	    n->cijfer == AGENDACIJFER_ALLEN ? 0.58 : (double)NAN);
}

static int play(struct spel *s, enum demo_mens wie, int dag, int (*what)(struct db *, void *))
{
	struct demo *d = s->demo;
	const struct db_context context = {.gebruiker = d->regio.mens[wie].nr,
					   .functie = d->regio.functie[wie].nr,
					   .organisatie = d->regio.werkt_bij[wie].nr,
					   .doel = "Werkagenda van de regio",
					   .nu = {d->nu.ms + dag * INT64_C(86400000)},
					   .vandaag = datum_plus(d->vandaag, dag)};

	s->nu = context.nu;
	s->dag = context.vandaag;
	return db_write(d->database, &context, what, s);
}

int demo_werkagenda_create(struct demo *d)
{
	struct spel s = {.demo = d};
	int rc = play(&s, M_INGRID, BEGONNEN, agenda_play);

	for (size_t i = 0; !rc && i < COUNT(regels); i++) {
		s.regel = &regels[i];
		rc = play(&s, regels[i].door, regels[i].dag, regel_play);
	}
	return rc;
}
