#include "domain/signaal_zin.h"

static void explain_op(struct signaal *s, const struct jobcoach_feiten *j, struct datum op,
		       struct datum vandaag)
{
	char dag[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX];
	const char *ahead = duur_ahead(dagen_tussen(vandaag, s->uiterlijk), room);

	if (j->besteed >= j->budget)
		signaal_explain(s, "De uren van de jobcoach zijn op. Ze waren er tot en met %s.",
				datum_lang(j->tot, dag));
	else if (datum_set(op))
		signaal_explain(s,
				"Gaat het zo door, dan zijn de uren van de jobcoach %s op, op %s.",
				ahead, datum_lang(op, dag));
	else
		signaal_explain(
		    s, "De jobcoach stopt %s, op %s. Er is nog niet vastgelegd of het doorgaat.",
		    ahead, datum_lang(j->tot, dag));
}

bool signaal_jobcoach_op(const struct jobcoach_feiten *j, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	struct datum op = jobcoach_op(j, vandaag), eind = datum_set(op) ? op : j->tot;

	if (j->volgt || jobcoachresultaat_is_klaar(j->resultaat) ||
	    datum_is_past(vandaag, j->van) || datum_is_past(j->tot, vandaag) ||
	    dagen_tussen(vandaag, eind) > t->jobcoach_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_JOBCOACH_OP, URGENTIE_GEWOON, eind, vandaag);
	explain_op(ret, j, op, vandaag);
	return true;
}

bool signaal_jobcoach_verslag(const struct jobcoach_feiten *j, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool late = datum_is_past(j->tot, vandaag);
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	if (j->resultaat != CHOICE_NONE || dagen_tussen(vandaag, j->tot) > t->verslag_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_JOBCOACH_VERSLAG, late ? URGENTIE_HOOG : URGENTIE_GEWOON, j->tot,
		      vandaag);
	signaal_explain(ret,
			"Over de tijd vanaf %s is er nog geen verslag. Dat %s uiterlijk op %s.",
			datum_lang(j->van, van), late ? "moest" : "moet", datum_lang(j->tot, tot));
	return true;
}

size_t signalen_of_jobcoach(const struct jobcoach_feiten *j, const struct termijnen *t,
			    struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_jobcoach_op(j, t, vandaag, &ret[n]);
	n += signaal_jobcoach_verslag(j, t, vandaag, &ret[n]);
	return n;
}
