#include "domain/signaal_zin.h"

#include "domain/verbeteragenda.h"

static bool is_late(const struct verbeterwerk_feiten *f, struct datum vandaag)
{
	return verbeterstand_runs(f->stand) && datum_set(f->wanneer) &&
	       datum_is_past(f->wanneer, vandaag);
}

bool signaal_verbeteractie_te_laat(const struct verbeterwerk_feiten *f, struct datum vandaag,
				   struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!f->is_trekker || !is_late(f, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_VERBETERACTIE_TE_LAAT, URGENTIE_GEWOON, f->wanneer, vandaag);
	signaal_explain(ret, "Dit zou klaar zijn op %s.", datum_lang(f->wanneer, dag));
	return true;
}

bool signaal_verbeteractie_nieuws(const struct verbeterwerk_feiten *f, struct datum vandaag,
				  struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!f->is_trekker || !verbeterstand_runs(f->stand) || !datum_set(f->gevraagd) ||
	    is_late(f, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_VERBETERACTIE_NIEUWS, URGENTIE_GEWOON,
		      datum_plus(f->gevraagd, OPVOLGVRAAG_HERINNERING), vandaag);
	signaal_explain(ret, "Op %s is u gevraagd hoe het hiermee gaat.",
			datum_lang(f->gevraagd, dag));
	return true;
}

bool signaal_verbeteractie_blijft(const struct verbeterwerk_feiten *f, struct datum vandaag,
				  struct signaal *ret)
{
	char duur[DUUR_MAX];

	if (!f->is_initiatiefnemer || f->is_trekker || !is_late(f, vandaag) ||
	    dagen_tussen(f->wanneer, vandaag) < VERBETERACTIE_BLIJFT_DAGEN)
		return false;
	signaal_begin(ret, SIGNAAL_VERBETERACTIE_BLIJFT, URGENTIE_GEWOON,
		      datum_plus(f->wanneer, VERBETERACTIE_BLIJFT_DAGEN), vandaag);
	signaal_explain(ret, "De afgesproken dag is %s voorbij.",
			duur_text(dagen_tussen(f->wanneer, vandaag), duur));
	return true;
}

bool signaal_zelfscan_open(const struct zelfscanwerk_feiten *f, struct datum vandaag,
			   struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (dagen_tussen(f->begonnen, vandaag) < ZELFSCAN_OPEN_DAGEN ||
	    datum_is_past(f->tot, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_ZELFSCAN_OPEN, URGENTIE_GEWOON, f->tot, vandaag);
	signaal_explain(ret, "U kunt antwoorden tot en met %s.", datum_lang(f->tot, dag));
	return true;
}

void signaal_formulering(const struct formuleer_feiten *f, struct datum vandaag,
			 struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	signaal_begin(ret, SIGNAAL_FORMULERING, URGENTIE_GEWOON,
		      datum_plus(f->op, FORMULERING_DAGEN), vandaag);
	signaal_explain(ret, "Dit wacht op antwoord sinds %s.", datum_lang(f->op, dag));
}

void signaal_scanwissel(const struct scanwissel_feiten *f, struct datum vandaag,
			struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	signaal_begin(ret, f->soort, URGENTIE_GEWOON, datum_plus(f->sinds, SCANWISSEL_DAGEN),
		      vandaag);
	datum_lang(f->sinds, dag);
	if (f->soort == SIGNAAL_SCAN_GEGEVEN)
		signaal_explain(ret, "%s leidt deze scan sinds %s.", f->wie, dag);
	else if (f->soort == SIGNAAL_SCAN_GEKREGEN)
		signaal_explain(ret, "U leidt deze scan sinds %s. Daarvoor deed %s dat.", dag,
				f->wie);
	else if (datum_set(f->terug))
		signaal_explain(ret, "%s leidt deze scan, en is er niet tot en met %s.", f->wie,
				datum_lang(f->terug, dag));
	else
		signaal_explain(ret, "%s leidde deze scan tot en met %s.", f->wie, dag);
}

void signaal_zetel_kan_niet(const struct zetelwerk_feiten *f, struct datum vandaag,
			    struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];
	struct datum uiterlijk = datum_plus(f->sinds, ZETEL_VERVANGDAGEN);

	if (datum_set(f->sessie) && f->sessie.dag < uiterlijk.dag)
		uiterlijk = f->sessie;
	signaal_begin(ret, SIGNAAL_ZETEL_KAN_NIET, URGENTIE_GEWOON, uiterlijk, vandaag);
	signaal_explain(ret, "%s, %s, zei op %s: ik kan niet.", f->naam, f->organisatie,
			datum_lang(f->sinds, dag));
}
