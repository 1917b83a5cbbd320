#include "domain/signaal_zin.h"

static bool is_asked(const struct werkwijzewerk_feiten *f, const struct termijnen *t,
		     struct datum vandaag)
{
	enum werkwijzestand stand = werkwijze_stand(&f->wijze, t->werkwijze_houdbaar, vandaag);

	return (stand == WERKWIJZESTAND_GELDT || stand == WERKWIJZESTAND_BEVESTIGEN) &&
	       (!datum_set(f->later) || f->later.dag <= vandaag.dag);
}

/* When the region agreed on something since; DATUM_GEEN: it did not. */
static struct datum news(const struct werkwijze_feiten *f)
{
	return datum_set(f->afspraak) && f->afspraak.dag > f->bevestigd.dag ? f->afspraak
									    : DATUM_GEEN;
}

bool signaal_werkwijze_klopt(const struct werkwijzewerk_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	struct datum nieuw = news(&f->wijze);
	struct datum voor = datum_set(nieuw)
				? datum_plus(nieuw, t->werkwijze_vooruit)
				: werkwijze_uiterlijk(f->wijze.bevestigd, t->werkwijze_houdbaar);
	char dag[DATUM_TEXT_MAX];

	if (!is_asked(f, t, vandaag) || dagen_tussen(vandaag, voor) > t->werkwijze_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_WERKWIJZE_KLOPT, URGENTIE_GEWOON, voor, vandaag);
	if (datum_set(nieuw))
		signaal_explain(
		    ret, "De regio sprak iets nieuws af, vanaf %s. Doet uw organisatie het nog zo?",
		    datum_lang(nieuw, dag));
	else
		signaal_explain(ret, "Op %s zei iemand dat het zo is. Doet u het nog zo?",
				datum_lang(f->wijze.bevestigd, dag));
	return true;
}
