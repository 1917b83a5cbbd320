#include "domain/signaal_zin.h"

static bool verwijzing_gevraagd(const struct verwijzing_feiten *v, const struct termijnen *t,
				struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	if (v->toestand != VERWIJZING_AANGEBODEN)
		return false;
	signaal_begin(ret,
		      v->soort == VERWIJSSOORT_COACH ? SIGNAAL_COACH_GEVRAAGD
						     : SIGNAAL_VERWIJZING_GEVRAAGD,
		      antwoord_urgentie(v->aangeboden, t, vandaag),
		      datum_plus(v->aangeboden, t->overdracht_herinnering), vandaag);
	signaal_explain(ret, "Gevraagd op %s. U kunt antwoorden tot en met %s.",
			datum_lang(v->aangeboden, op),
			datum_lang(datum_plus(v->verloopt, -1), tot));
	return true;
}

static bool verwijzing_wacht(const struct verwijzing_feiten *v, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	enum signaal_urgentie urgentie = antwoord_urgentie(v->aangeboden, t, vandaag);
	char op[DATUM_TEXT_MAX];

	if (v->toestand != VERWIJZING_AANGEBODEN || urgentie == URGENTIE_GEWOON)
		return false;
	signaal_begin(ret, SIGNAAL_VERWIJZING_WACHT, urgentie,
		      datum_plus(v->aangeboden, t->overdracht_team), vandaag);
	signaal_explain(ret,
			v->soort == VERWIJSSOORT_COACH
			    ? "U vroeg een coach op %s, en er is nog geen antwoord."
			    : "U vroeg om hulp op %s, en er is nog geen antwoord.",
			datum_lang(v->aangeboden, op));
	return true;
}

static bool verwijzing_terug(const struct verwijzing_feiten *v, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	bool late = v->toestand == VERWIJZING_VERLOPEN;
	struct datum sinds = late ? v->verloopt : v->beantwoord;
	char op[DATUM_TEXT_MAX];

	if (!late && (v->toestand != VERWIJZING_GEWEIGERD || v->is_gelezen))
		return false;
	signaal_begin(
	    ret, v->soort == VERWIJSSOORT_COACH ? SIGNAAL_COACH_TERUG : SIGNAAL_VERWIJZING_TERUG,
	    URGENTIE_HOOG, datum_plus(sinds, t->overdracht_herinnering), vandaag);
	signaal_explain(ret,
			late ? "Er kwam geen antwoord: de vraag verliep op %s."
			     : "De ander zei nee op %s. Lees waarom.",
			datum_lang(sinds, op));
	return true;
}

/* A yes, or what came of it, that who asked did not read yet. */
static bool verwijzing_bericht(const struct verwijzing_feiten *v, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	bool done = v->toestand == VERWIJZING_AFGEROND, coach = v->toestand == VERWIJZING_COACH;
	struct datum sinds = done ? v->afgerond : v->beantwoord;
	char op[DATUM_TEXT_MAX];

	if (v->is_gelezen || (!done && !coach && v->toestand != VERWIJZING_GEACCEPTEERD))
		return false;
	signaal_begin(ret, SIGNAAL_VERWIJZING_BERICHT, URGENTIE_GEWOON,
		      datum_plus(sinds, t->overdracht_herinnering), vandaag);
	signaal_explain(ret,
			done    ? "De hulp stopte op %s. Lees wat het opleverde."
			: coach ? "De ander zei ja op %s, en is nu coach."
				: "De ander zei ja op %s, en helpt mee.",
			datum_lang(sinds, op));
	return true;
}

static bool verwijzing_eindigt(const struct verwijzing_feiten *v, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	bool past = v->toestand == VERWIJZING_VOORBIJ;
	char op[DATUM_TEXT_MAX];

	if (!past && (v->toestand != VERWIJZING_GEACCEPTEERD ||
		      dagen_tussen(vandaag, v->tot) > t->verwijzing_vooruit))
		return false;
	signaal_begin(ret, SIGNAAL_VERWIJZING_EINDIGT, past ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      v->tot, vandaag);
	signaal_explain(ret,
			past ? "De hulp stopte op %s. Schrijf op wat het opleverde."
			     : "De hulp loopt tot en met %s. Maak die langer, of rond die af.",
			datum_lang(v->tot, op));
	return true;
}

size_t signalen_of_verwijzing(const struct verwijzing_feiten *v, enum overdracht_partij partij,
			      const struct termijnen *t, struct datum vandaag,
			      struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	if (partij == PARTIJ_ONTVANGER) {
		n += verwijzing_gevraagd(v, t, vandaag, &ret[n]);
	} else {
		n += verwijzing_terug(v, t, vandaag, &ret[n]);
		n += verwijzing_wacht(v, t, vandaag, &ret[n]);
		n += verwijzing_bericht(v, t, vandaag, &ret[n]);
	}
	return n + verwijzing_eindigt(v, t, vandaag, &ret[n]);
}
