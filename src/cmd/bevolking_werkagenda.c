#include "cmd/bevolking_werkagenda.h"

#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_agenda.h"
#include "domain/werkagenda.h"

#include <math.h>

#define STROOM_WERKAGENDA (UINT64_C(16) << 40)
#define SINDS 700 /* days ago that it began */

static const struct {
	const char *agendapunt, *wie, *wat, *meet, *bewijs;
	enum rol rol;
} invulling[] = {
    {"Eén telefoonnummer voor jongeren en ouders.", "Gemeente Oostervliet",
     "Een nummer dat altijd wordt opgenomen.", "Bellen op drie momenten.",
     "Nummer staat op de site van alle scholen.", ROL_TEAMLEIDER},
    {"Vaste koffietafel met de werkgevers.", "Werkgeversservicepunt",
     "Elke maand een ochtend bij een werkgever.", "Tellen hoeveel er komen.",
     "Lijst met acht ochtenden.", ROL_ACCOUNTMANAGER},
    {"Wie vertrekt draagt over.", "Alle organisaties",
     "Een lijst van één bladzijde, en een gesprek.", "Nieuwe collega's vragen.",
     "De lijst staat in de kennisbank.", ROL_MANAGER},
    {"Iedereen zonder plan wordt gebeld.", "Doorstroompunt Overmeren",
     "Bellen binnen vier weken na school.", NULL, "Dit jaar belde iedereen op tijd.",
     ROL_DOORSTROOMCOACH},
};

static void days_draw(struct toeval *t, struct datum vandaag, struct agendaregel_rij *r)
{
	r->wanneer_datum = datum_plus(vandaag, toeval_between(t, -200, 200));
	if (datum_before(r->wanneer_datum, vandaag) && toeval_is(t, 0.75))
		r->agendastand = AGENDASTAND_KLAAR;
	else if (toeval_is(t, 0.1))
		r->agendastand = AGENDASTAND_NIET;
	else
		r->agendastand = AGENDASTAND_BEZIG;
	r->meet_datum = datum_plus(r->wanneer_datum, 60);
	if (datum_before(r->meet_datum, vandaag) && toeval_is(t, 0.8))
		r->gekeken_datum = r->meet_datum;
}

static void cijfer_draw(struct toeval *t, struct agendaregel_rij *r)
{
	static const double waarden[] = {[AGENDACIJFER_STARTERS] = 0.61,
					 [AGENDACIJFER_ALLEN] = 0.82,
					 [AGENDACIJFER_WERKGEVER] = 0.5,
					 [AGENDACIJFER_NAZORG_JONGERE] = 0.66,
					 [AGENDACIJFER_NAZORG_WERKGEVER] = 0.44};

	r->agendacijfer = (int)toeval_below(t, COUNT(waarden));
	r->begin_waarde = waarden[r->agendacijfer];
	r->begin_datum = moment_datum(r->op);
}

/* Most lines were taken up; of a third nothing was agreed yet. */
static void regel_fill(struct bevolking *b, struct toeval *t, struct agendaregel_rij *r)
{
	size_t i = toeval_below(t, COUNT(invulling));

	if (toeval_is(t, 0.33))
		return;
	r->agendapunt = invulling[i].agendapunt;
	r->wie = invulling[i].wie;
	r->wat = invulling[i].wat;
	r->meet_tekst = invulling[i].meet;
	r->collega_id.nr = bevolking_ander(b, invulling[i].rol, (int)toeval_below(t, 5));
	days_draw(t, b->maat.vandaag, r);
	if (r->agendastand == AGENDASTAND_KLAAR)
		r->bewijs = invulling[i].bewijs;
	if (toeval_is(t, 0.3))
		cijfer_draw(t, r);
}

static int regel_add(struct bevolking *b, struct toeval *t, const struct werkagenda_rij *w,
		     const struct agendavraag *vraag)
{
	struct agendaregel_rij r = {.id = {bevolking_nummer(b, TABEL_AGENDAREGEL)},
				    .werkagenda_id = w->id,
				    .factor = (int)vraag->factor,
				    .volgorde = factor_nummer(vraag->factor),
				    .vraag = vraag->tekst,
				    .wanneer_datum = DATUM_GEEN,
				    .agendacijfer = CHOICE_NONE,
				    .begin_waarde = NAN,
				    .begin_datum = DATUM_GEEN,
				    .meet_datum = DATUM_GEEN,
				    .gekeken_datum = DATUM_GEEN,
				    .agendastand = AGENDASTAND_OPEN,
				    .gebruiker_id = w->gebruiker_id,
				    .op = w->op};

	regel_fill(b, t, &r);
	return bevolking_add(b, TABEL_AGENDAREGEL, &r,
			     (struct daad){.op = r.op, .gebruiker = r.gebruiker_id.nr});
}

int bevolking_werkagenda_create(struct bevolking *b)
{
	struct datum van = datum_plus(b->maat.vandaag, -SINDS);
	const struct werkagenda_rij w = {
	    .id = {bevolking_nummer(b, TABEL_WERKAGENDA)},
	    .regio_id = {1},
	    .gebruiker_id = {bevolking_ander(b, ROL_AFSTEMMINGSREGISSEUR, 0)},
	    .op = bevolking_moment(van, 0)};
	struct toeval t;
	int rc = bevolking_add(b, TABEL_WERKAGENDA, &w,
			       (struct daad){.op = w.op, .gebruiker = w.gebruiker_id.nr});

	toeval_begin(&t, b->maat.seed, STROOM_WERKAGENDA);
	for (size_t i = 0; !rc && i < AGENDAVRAAG_COUNT; i++)
		rc = regel_add(b, &t, &w, &agendavragen[i]);
	return rc;
}
