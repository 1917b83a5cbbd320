#include "domain/signaal_zin.h"

enum signaal_urgentie antwoord_urgentie(struct datum gevraagd, const struct termijnen *t,
					struct datum vandaag)
{
	int32_t dagen = dagen_tussen(gevraagd, vandaag);

	if (dagen >= t->overdracht_team)
		return URGENTIE_DIRECT;
	return dagen >= t->overdracht_herinnering ? URGENTIE_HOOG : URGENTIE_GEWOON;
}

bool signaal_overdracht_aangeboden(const struct overdracht_feiten *o, const struct termijnen *t,
				   struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	if (o->toestand != OVERDRACHT_AANGEBODEN)
		return false;
	signaal_begin(ret, SIGNAAL_OVERDRACHT_AANGEBODEN,
		      antwoord_urgentie(o->aangeboden, t, vandaag),
		      datum_plus(o->aangeboden, t->overdracht_herinnering), vandaag);
	signaal_explain(ret, "Dit is u gevraagd op %s. U kunt antwoorden tot en met %s.",
			datum_lang(o->aangeboden, op),
			datum_lang(datum_plus(o->verloopt, -1), tot));
	return true;
}

bool signaal_overdracht_wacht(const struct overdracht_feiten *o, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];
	enum signaal_urgentie urgentie;

	if (o->toestand != OVERDRACHT_AANGEBODEN)
		return false;
	urgentie = antwoord_urgentie(o->aangeboden, t, vandaag);
	if (urgentie == URGENTIE_GEWOON)
		return false;
	signaal_begin(ret, SIGNAAL_OVERDRACHT_WACHT, urgentie,
		      datum_plus(o->aangeboden, t->overdracht_team), vandaag);
	signaal_explain(
	    ret, "Aangeboden op %s, en er is nog geen antwoord. Het aanbod loopt tot en met %s.",
	    datum_lang(o->aangeboden, op), datum_lang(datum_plus(o->verloopt, -1), tot));
	return true;
}

bool signaal_overdracht_terug(const struct overdracht_feiten *o, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool late = o->toestand == OVERDRACHT_VERLOPEN;
	struct datum sinds = late ? o->verloopt : o->beantwoord;
	char op[DATUM_TEXT_MAX];

	if (!late && (o->toestand != OVERDRACHT_GEWEIGERD || o->is_gelezen))
		return false;
	signaal_begin(ret, SIGNAAL_OVERDRACHT_TERUG, URGENTIE_HOOG,
		      datum_plus(sinds, t->overdracht_herinnering), vandaag);
	signaal_explain(
	    ret,
	    late ? "Er kwam geen antwoord: het aanbod verliep op %s. U bent nog verantwoordelijk."
		 : "De ander zei nee op %s. Lees waarom. U bent nog verantwoordelijk.",
	    datum_lang(sinds, op));
	return true;
}

bool signaal_overdracht_gelukt(const struct overdracht_feiten *o, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (o->toestand != OVERDRACHT_GEACCEPTEERD || o->is_gelezen)
		return false;
	signaal_begin(ret, SIGNAAL_OVERDRACHT_GELUKT, URGENTIE_GEWOON,
		      datum_plus(o->beantwoord, t->overdracht_herinnering), vandaag);
	signaal_explain(ret, "De ander zei ja op %s, en is vanaf toen verantwoordelijk.",
			datum_lang(o->beantwoord, op));
	return true;
}

size_t signalen_of_overdracht(const struct overdracht_feiten *o, enum overdracht_partij partij,
			      const struct termijnen *t, struct datum vandaag,
			      struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	if (partij == PARTIJ_ONTVANGER)
		return signaal_overdracht_aangeboden(o, t, vandaag, &ret[n]);
	n += signaal_overdracht_terug(o, t, vandaag, &ret[n]);
	n += signaal_overdracht_gelukt(o, t, vandaag, &ret[n]);
	n += signaal_overdracht_wacht(o, t, vandaag, &ret[n]);
	return n;
}
