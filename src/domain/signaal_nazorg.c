#include "domain/contact.h"
#include "domain/nazorg.h"
#include "domain/plaatsing.h"
#include "domain/signaal_zin.h"

/* What is due of a running placement, or false when there is nothing to show yet. */
static bool nazorg_due(const struct plaatsing_feiten *p, const struct termijnen *t,
		       struct datum vandaag, struct nazorg *ret)
{
	const struct nazorg_feiten feiten = {
	    .van = p->van,
	    .jongere = p->nazorg_jongere,
	    .werkgever = p->nazorg_werkgever,
	    .ritme = p->nazorg_ritme,
	    .weet_werkgever = p->weet_werkgever,
	};

	if (datum_set(p->eind) || datum_is_past(vandaag, p->van))
		return false;
	*ret = nazorg_compute(&feiten, t, vandaag);
	return !datum_is_past(vandaag, ret->vanaf);
}

static struct datum earliest(const struct nazorg *n)
{
	if (!datum_set(n->werkgever))
		return n->jongere;
	return datum_set(n->jongere) && n->jongere.dag < n->werkgever.dag ? n->jongere
									  : n->werkgever;
}

static int met_first(bool jongere)
{
	return jongere ? CONTACTMET_JONGERE : CONTACTMET_WERKGEVER;
}

static const char *with_whom(bool jongere, bool werkgever)
{
	if (jongere && werkgever)
		return "de jongere en de werkgever";
	return jongere ? "de jongere" : "de werkgever";
}

bool signaal_eerste_nazorg(const struct plaatsing_feiten *p, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	char lang[DUUR_MAX], van[DATUM_TEXT_MAX];
	struct nazorg n;

	if (!nazorg_due(p, t, vandaag, &n) || !n.is_eerste)
		return false;
	signaal_begin(ret, SIGNAAL_EERSTE_NAZORG,
		      datum_is_past(earliest(&n), vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      earliest(&n), vandaag);
	ret->met = met_first(datum_set(n.jongere));
	signaal_explain(
	    ret, "Deze plek begon %s geleden, op %s. Vraag nu hoe het gaat. Nog te spreken: %s.",
	    duur_text(dagen_tussen(p->van, vandaag), lang), datum_lang(p->van, van),
	    with_whom(datum_set(n.jongere), datum_set(n.werkgever)));
	return true;
}

bool signaal_nazorg_ritme(const struct plaatsing_feiten *p, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	int32_t until = vandaag.dag + t->nazorg_vooruit;
	char op[DATUM_TEXT_MAX];
	struct nazorg n;
	bool werkgever;

	if (!nazorg_due(p, t, vandaag, &n) || n.is_eerste)
		return false;
	werkgever = datum_set(n.werkgever) && n.werkgever.dag <= until;
	signaal_begin(ret, SIGNAAL_NAZORG_RITME, URGENTIE_GEWOON, earliest(&n), vandaag);
	ret->met = met_first(n.jongere.dag <= until);
	if (datum_set(p->nazorg_jongere))
		signaal_explain(
		    ret,
		    "Het is tijd voor nazorg met %s. De jongere is het laatst gesproken op %s.",
		    with_whom(n.jongere.dag <= until, werkgever),
		    datum_lang(p->nazorg_jongere, op));
	else
		signaal_explain(
		    ret,
		    "Het is tijd voor nazorg met %s. De jongere is nog niet gesproken sinds de start op %s.",
		    with_whom(n.jongere.dag <= until, werkgever), datum_lang(p->van, op));
	return true;
}

bool signaal_werkbezoek(const struct plaatsing_feiten *p, UNUSED const struct termijnen *t,
			struct datum vandaag, struct signaal *ret)
{
	char voor[DATUM_TEXT_MAX];

	if (!datum_set(p->bezoek) || datum_set(p->eind) ||
	    !weet_werkgever_may_ask(p->weet_werkgever))
		return false;
	signaal_begin(ret, SIGNAAL_WERKBEZOEK,
		      datum_is_past(p->bezoek, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      p->bezoek, vandaag);
	signaal_explain(
	    ret,
	    "Het lot koos deze plek voor een bezoek. Ga langs tot en met %s, of schrijf "
	    "op waarom het niet kan.",
	    datum_lang(p->bezoek, voor));
	return true;
}

bool signaal_is_op_tijdlijn(enum signaalsoort soort)
{
	return soort == SIGNAAL_EERSTE_NAZORG || soort == SIGNAAL_NAZORG_RITME ||
	       soort == SIGNAAL_WERKBEZOEK;
}
