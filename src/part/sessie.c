#include "part/sessie.h"

void sessie_spreiding_view(struct html *h, const struct sessiebeeld *b)
{
	if (!b->n_rijen) {
		ui_alert(h, UI_INFO, NULL,
			 b->n_antwoorden
			     ? "Minder dan 3 mensen gaven antwoord. Cijfers zouden laten "
			       "zien wie wat koos. Vertel het elkaar."
			     : "Niemand gaf antwoord op deze norm.");
		return;
	}
	ui_spreiding(h, &(struct ui_spreiding){
			    .titel = choice_label(&eenstemmigheden,
						  (int)scorespreiding_eenstemmig(&b->spreiding)),
			    .waarden = sessiebeeld_scores,
			    .n_waarden = SCORE_MOST,
			    .rijen = b->rijen,
			    .n_rijen = b->n_rijen,
			    .aantal = b->aantal});
	ui_p(h,
	     "Een domein met minder dan 3 antwoorden staat alleen bij Samen. Anders ziet iedereen "
	     "wie wat koos.");
}
