#include "part/sessie.h"

void sessie_spreiding_view(struct html *h, const struct sessiebeeld *b)
{
	if (!b->n_rijen) {
		ui_alert(h, UI_INFO, NULL, "Niemand gaf antwoord op deze norm.");
		return;
	}
	ui_spreiding(h, &(struct ui_spreiding){
			    .titel = choice_label(&eenstemmigheden,
						  (int)scorespreiding_eenstemmig(&b->spreiding)),
			    .waarden = sessiebeeld_scores,
			    .n_waarden = SCORE_MOST,
			    .rijen = b->rijen,
			    .n_rijen = b->n_rijen,
			    .aantal = b->aantal,
			    .op_scherm = true});
}
