#include "domain/contracteinde.h"

#include "domain/plaatsing.h"

static const struct choice wens_list[] = {
    [CONTRACTWENS_BLIJVEN] = {"blijven", "Blijven", NULL},
    [CONTRACTWENS_ANDERS] = {"anders", "Blijven, als er iets verandert",
			     "Bijvoorbeeld andere uren of andere taken."},
    [CONTRACTWENS_WEG] = {"weg", "Liever iets anders", NULL},
    [CONTRACTWENS_WEET_NIET] = {"weet_niet", "Weet het nog niet", NULL},
};
const struct choices contractwensen = CHOICES("contractwens", wens_list);

static const struct choice stap_list[] = {
    [CONTRACTEINDE_JONGERE] = {"jongere", "Vraag het aan de jongere", NULL},
    [CONTRACTEINDE_WERKGEVER] = {"werkgever", "Vraag het aan de werkgever", NULL},
    [CONTRACTEINDE_BESLUIT] = {"besluit", "Leg vast wat erna komt", NULL},
    [CONTRACTEINDE_VERVOLG] = {"vervolg", "Regel wat erna komt", NULL},
    [CONTRACTEINDE_KLAAR] = {"klaar", "Geregeld", NULL},
};
const struct choices contracteindestappen = CHOICES("contracteindestap", stap_list);

bool contracteinde_may_ask(const struct contracteinde_feiten *f)
{
	return f->wens != CHOICE_NONE && f->mag_werkgever &&
	       weet_werkgever_may_ask(f->weet_werkgever);
}

enum contracteindestap contracteinde_stap(const struct contracteinde_feiten *f)
{
	if (!contractvervolg_is_open(f->vervolg))
		return f->is_geregeld ? CONTRACTEINDE_KLAAR : CONTRACTEINDE_VERVOLG;
	if (f->wens == CHOICE_NONE)
		return CONTRACTEINDE_JONGERE;
	if (f->wens == CONTRACTWENS_WEG)
		return CONTRACTEINDE_BESLUIT;
	if (contracteinde_may_ask(f))
		return contractvervolg_is_open(f->aanbod) ? CONTRACTEINDE_WERKGEVER
							  : CONTRACTEINDE_BESLUIT;
	return f->wens == CONTRACTWENS_WEET_NIET ? CONTRACTEINDE_JONGERE : CONTRACTEINDE_BESLUIT;
}
