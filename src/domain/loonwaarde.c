#include "domain/loonwaarde.h"

static const struct choice loonwaardesoort_list[] = {
    [LOONWAARDESOORT_INDICATIEF] = {"indicatief", "Schatting", NULL},
    [LOONWAARDESOORT_GEMETEN] = {"gemeten", "Gemeten op de werkplek", NULL},
};
const struct choices loonwaardesoorten = CHOICES("loonwaardesoort", loonwaardesoort_list);

static const struct choice meetmethode_list[] = {
    [MEETMETHODE_UNIFORM] = {"uniform", "De uniforme methode", "De wettelijke, sinds 1 juli 2021."},
    [MEETMETHODE_ANDERS] = {"anders", "Een andere methode",
			    "Telt sinds 1 juli 2021 niet meer voor loonkostensubsidie."},
};
const struct choices meetmethoden = CHOICES("meetmethode", meetmethode_list);

bool meetmethode_is_there(int methode, struct datum dag)
{
	return methode != MEETMETHODE_UNIFORM || dag.dag >= datum_of(2021, 7, 1).dag;
}

/* In millionths of the usual. */
static int prestatie(const struct hoofdtaak *t)
{
	return t->tempo * t->kwaliteit * t->netto;
}

int hoofdtaak_prestatie(const struct hoofdtaak *taak)
{
	return (prestatie(taak) + 500) / 1000;
}

bool loonwaarde_compute(const struct hoofdtaak *taken, size_t aantal, int *percentage)
{
	int deel = 0, som = 0;

	if (aantal > HOOFDTAKEN_MAX)
		return false;
	for (size_t i = 0; i < aantal; i++) {
		if (taken[i].deel < HOOFDTAAK_DEEL_MIN)
			return false;
		deel += taken[i].deel;
		som += prestatie(&taken[i]) * taken[i].deel;
	}
	*percentage = (som + 500000) / 1000000;
	return deel == 100;
}
