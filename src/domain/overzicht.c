#include "domain/overzicht.h"

#include "domain/werkdag.h"

#define MORNING_MS (INT64_C(7) * 60 * 60 * 1000)

static const struct choice ritme_list[] = {
    [OVERZICHT_NOOIT] = {"nooit", "Nooit", NULL},
    [OVERZICHT_DAG] = {"dag", "Elke werkdag", "Om zeven uur, als er iets op u wacht."},
    [OVERZICHT_WEEK] = {"week", "Elke week", "Op de eerste werkdag, als er iets op u wacht."},
};
const struct choices overzichtritmes = CHOICES("overzichtritme", ritme_list);

int64_t overzicht_count_werk(const struct overzicht *o)
{
	return o->te_laat + o->vandaag + o->deze_week;
}

bool overzicht_has(const struct overzicht *o)
{
	return overzicht_count_werk(o) + o->artikelen + o->vragen > 0;
}

bool overzicht_may_make(struct moment nu)
{
	struct datum vandaag = moment_datum(nu);

	return is_werkdag(vandaag) && nu.ms - datum_begin(vandaag).ms >= MORNING_MS;
}

struct datum overzicht_begin(int ritme, struct datum vandaag)
{
	if (ritme == OVERZICHT_WEEK)
		return datum_plus(vandaag, -datum_weekday(vandaag));
	return ritme == OVERZICHT_DAG ? vandaag : DATUM_GEEN;
}
