#include "domain/werkagenda.h"

const struct agendavraag agendavragen[AGENDAVRAAG_COUNT] = {
#define AGENDAVRAAG(FACTOR, tekst) {FACTOR_##FACTOR, tekst},
#include "domain/agendavraag.def"
#undef AGENDAVRAAG
};

static const struct choice stand_list[] = {
    [AGENDASTAND_OPEN] = {"open", "Nog niet begonnen", NULL},
    [AGENDASTAND_BEZIG] = {"bezig", "Mee bezig", NULL},
    [AGENDASTAND_KLAAR] = {"klaar", "Klaar", NULL},
    [AGENDASTAND_NIET] = {"niet", "Doen wij niet", NULL},
};
const struct choices agendastanden = CHOICES("agendastand", stand_list);

static const struct choice cijfer_list[] = {
    [AGENDACIJFER_STARTERS] = {"starters", "Begonnen met werk, werkt een jaar later nog", NULL},
    [AGENDACIJFER_ALLEN] = {"allen", "Werkte een jaar geleden, werkt nog", NULL},
    [AGENDACIJFER_WERKGEVER] = {"zelfde_werkgever", "Na een jaar bij dezelfde werkgever", NULL},
    [AGENDACIJFER_NAZORG_JONGERE] = {"nazorg_jongere", "Binnen zes weken gesproken met de jongere",
				     NULL},
    [AGENDACIJFER_NAZORG_WERKGEVER] = {"nazorg_werkgever",
				       "Binnen zes weken gesproken met de werkgever", NULL},
};
const struct choices agendacijfers = CHOICES("agendacijfer", cijfer_list);

bool agendastand_loopt(int stand)
{
	return stand == AGENDASTAND_OPEN || stand == AGENDASTAND_BEZIG;
}

/* What was looked at on its day or after it asks for nothing. */
static struct datum meten_open(const struct agendadagen *d)
{
	return datum_set(d->gekeken) && d->gekeken.dag >= d->meten.dag ? DATUM_GEEN : d->meten;
}

struct datum agendaregel_dag(const struct agendadagen *d)
{
	const struct datum meten = meten_open(d);

	if (!agendastand_loopt(d->stand))
		return DATUM_GEEN;
	if (!datum_set(d->wanneer))
		return meten;
	return datum_set(meten) && meten.dag < d->wanneer.dag ? meten : d->wanneer;
}

bool agendaregel_is_nu(const struct agendadagen *d, struct datum vandaag)
{
	struct datum dag = agendaregel_dag(d);

	return datum_set(dag) && dag.dag <= vandaag.dag;
}
