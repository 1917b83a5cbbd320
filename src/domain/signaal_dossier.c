#include "domain/bemiddelbaarheid.h"
#include "domain/fase.h"
#include "domain/signaal_zin.h"

int contact_ritme(const struct dossier_feiten *d, const struct termijnen *t)
{
	if (d->fase == FASE_UITVAL)
		return t->contact_uitval;
	if (datum_set(d->waakvlam))
		return t->contact_waakvlam;
	if (d->is_monitor)
		return t->contact_monitor;
	switch (d->fase) {
	case FASE_SCHOOL:
		return t->contact_school;
	case FASE_STAGE:
		return t->contact_stage;
	case FASE_MATCH:
		return t->contact_match;
	case FASE_START:
		return t->contact_start;
	case FASE_WERK:
		return t->contact_werk;
	case FASE_OPLEIDING:
		return t->contact_opleiding;
	case FASE_DAGBESTEDING:
		return t->contact_dagbesteding;
	default:
		return t->contact_toeleiding;
	}
}

bool signaal_hulp_gevraagd(const struct dossier_feiten *d, UNUSED const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || !datum_set(d->hulp_gevraagd))
		return false;
	signaal_begin(ret, SIGNAAL_HULP_GEVRAAGD, URGENTIE_DIRECT, d->hulp_gevraagd, vandaag);
	signaal_explain(ret, "Op %s is om hulp gevraagd. Er is nog niet gereageerd.",
			datum_lang(d->hulp_gevraagd, op));
	return true;
}

static void explain_planned(struct signaal *s, struct datum vandaag)
{
	char op[DATUM_TEXT_MAX];

	datum_lang(s->uiterlijk, op);
	if (datum_is_past(s->uiterlijk, vandaag))
		signaal_explain(s, "Er was contact gepland op %s. Dat is er nog niet geweest.", op);
	else
		signaal_explain(s, "Er is contact gepland op %s.", op);
}

/* It was too long silent, and somebody tries again within days. */
static void explain_again(struct signaal *s, const struct dossier_feiten *d, struct datum vandaag)
{
	char lang[DUUR_MAX], last[DATUM_TEXT_MAX], next[DATUM_TEXT_MAX];

	datum_lang(s->uiterlijk, next);
	if (datum_set(d->laatste_contact))
		signaal_explain(
		    s, "Er is contact gepland op %s. Het laatste contact was %s geleden, op %s.",
		    next, duur_text(dagen_tussen(d->laatste_contact, vandaag), lang),
		    datum_lang(d->laatste_contact, last));
	else
		signaal_explain(
		    s, "Er is contact gepland op %s. Er was nog geen enkele keer contact.", next);
}

static void explain_silence(struct signaal *s, const struct dossier_feiten *d, int ritme,
			    struct datum vandaag)
{
	struct datum since = datum_set(d->laatste_contact) ? d->laatste_contact : d->sinds;
	char lang[DUUR_MAX], om_de[DUUR_MAX], op[DATUM_TEXT_MAX];

	duur_text(dagen_tussen(since, vandaag), lang);
	duur_text(ritme, om_de);
	datum_lang(since, op);
	if (datum_set(d->laatste_contact))
		signaal_explain(
		    s, "Het laatste contact was %s geleden, op %s. De bedoeling is: om de %s.",
		    lang, op, om_de);
	else
		signaal_explain(
		    s, "Deze jongere is %s in beeld, sinds %s, en er is nog geen contact geweest.",
		    lang, op);
}

bool signaal_geen_contact(const struct dossier_feiten *d, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	int ritme = contact_ritme(d, t);
	struct datum stil =
	    datum_plus(datum_set(d->laatste_contact) ? d->laatste_contact : d->sinds, ritme);
	bool planned =
	    datum_set(d->volgend_contact) && d->volgend_contact.dag > d->laatste_contact.dag;
	bool in_time = planned && d->volgend_contact.dag <= stil.dag;
	bool again = planned && !in_time && d->volgend_contact.dag >= vandaag.dag &&
		     d->volgend_contact.dag <= vandaag.dag + t->contact_opnieuw;
	struct datum uiterlijk = in_time || again ? d->volgend_contact : stil;
	int32_t late = dagen_tussen(uiterlijk, vandaag);

	if (!fase_is_open(d->fase) || late < -t->contact_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_GEEN_CONTACT,
		      d->fase == FASE_UITVAL || late > ritme ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      uiterlijk, vandaag);
	if (in_time)
		explain_planned(ret, vandaag);
	else if (again)
		explain_again(ret, d, vandaag);
	else
		explain_silence(ret, d, ritme, vandaag);
	return true;
}

bool signaal_coach_begint(const struct dossier_feiten *d, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char gekozen[DATUM_TEXT_MAX], uiterlijk[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || datum_set(d->waakvlam) || !datum_set(d->coach_gekozen))
		return false;
	signaal_begin(ret, SIGNAAL_COACH_BEGINT, URGENTIE_GEWOON,
		      datum_plus(d->coach_gekozen, t->coach_kennismaken), vandaag);
	signaal_explain(
	    ret,
	    "Op %s is de coach gekozen. De kennismaking is nog niet vastgelegd. Uiterlijk: %s.",
	    datum_lang(d->coach_gekozen, gekozen), datum_lang(ret->uiterlijk, uiterlijk));
	return true;
}

bool signaal_waakvlam_herzien(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || !datum_set(d->waakvlam) ||
	    dagen_tussen(vandaag, d->waakvlam) > t->waakvlam_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_WAAKVLAM_HERZIEN, URGENTIE_GEWOON, d->waakvlam, vandaag);
	signaal_explain(ret,
			datum_is_past(d->waakvlam, vandaag)
			    ? "Deze jongere wilde geen hulp. U zou er op %s opnieuw naar kijken."
			    : "Deze jongere wilde geen hulp. Kijk er op %s opnieuw naar.",
			datum_lang(d->waakvlam, op));
	return true;
}

static void explain_uitstroom(struct signaal *s, struct datum uitstroom, struct datum vandaag)
{
	bool late = datum_is_past(s->uiterlijk, vandaag);
	char op[DATUM_TEXT_MAX], uiterlijk[DATUM_TEXT_MAX];

	signaal_explain(
	    s,
	    "Deze jongere %s op %s van school en heeft nog geen bestemming. Die %s op %s bekend %szijn.",
	    datum_is_past(uitstroom, vandaag) ? "ging" : "gaat", datum_lang(uitstroom, op),
	    late ? "had" : "moet", datum_lang(s->uiterlijk, uiterlijk), late ? "moeten " : "");
}

bool signaal_uitstroom_zonder_bestemming(const struct dossier_feiten *d, const struct termijnen *t,
					 struct datum vandaag, struct signaal *ret)
{
	bool at_school = d->fase == FASE_SCHOOL || d->fase == FASE_STAGE;
	enum signaal_urgentie urgentie = URGENTIE_GEWOON;
	struct datum uiterlijk;

	if (!at_school || datum_set(d->waakvlam) || d->bestemming != CHOICE_NONE ||
	    !datum_set(d->uitstroom))
		return false;
	if (datum_is_past(vandaag, datum_plus_months(d->uitstroom, -t->uitstroom_van)))
		return false;
	uiterlijk = datum_plus_months(d->uitstroom, -t->uitstroom_tot);
	if (datum_is_past(d->uitstroom, vandaag))
		urgentie = URGENTIE_DIRECT;
	else if (datum_is_past(uiterlijk, vandaag))
		urgentie = URGENTIE_HOOG;
	signaal_begin(ret, SIGNAAL_UITSTROOM_ZONDER_BESTEMMING, urgentie, uiterlijk, vandaag);
	explain_uitstroom(ret, d->uitstroom, vandaag);
	return true;
}

static void explain_gesprek(struct signaal *s, const struct dossier_feiten *d, struct datum vandaag)
{
	char van_school[DATUM_TEXT_MAX], op[DATUM_TEXT_MAX];

	datum_lang(d->uitstroom, van_school);
	datum_lang(s->uiterlijk, op);
	if (!datum_set(d->gesprek))
		signaal_explain(
		    s, "Deze jongere gaat op %s van school. Er is nog niet gepraat over daarna.",
		    van_school);
	else if (datum_is_past(d->gesprek, vandaag))
		signaal_explain(
		    s,
		    "Het gesprek over na school was gepland op %s. Leg vast wat er is besproken.",
		    op);
	else
		signaal_explain(s, "Het gesprek over na school is gepland op %s.", op);
}

bool signaal_uitstroomgesprek(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool planned = datum_set(d->gesprek);
	struct datum uiterlijk;

	if ((d->fase != FASE_SCHOOL && d->fase != FASE_STAGE) || datum_set(d->waakvlam) ||
	    d->is_gesproken)
		return false;
	if (!datum_set(d->uitstroom) || datum_is_past(d->uitstroom, vandaag) ||
	    datum_is_past(vandaag, datum_plus_months(d->uitstroom, -t->uitstroom_van)))
		return false;
	uiterlijk = planned ? d->gesprek : datum_plus_months(d->uitstroom, -t->uitstroom_gesprek);
	if (planned && dagen_tussen(vandaag, uiterlijk) > t->contact_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_UITSTROOMGESPREK,
		      datum_is_past(uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      uiterlijk, vandaag);
	explain_gesprek(ret, d, vandaag);
	return true;
}

bool signaal_profiel_verouderd(const struct dossier_feiten *d, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	char tot[DATUM_TEXT_MAX];
	bool past;

	/* With a waakvlam only contact is kept: no new profile is asked for (F064). */
	if (!fase_is_open(d->fase) || datum_set(d->waakvlam) ||
	    !bemiddelbaar_is_oordeel(d->bemiddelbaar))
		return false;
	if (!datum_set(d->bemiddelbaar_tot) ||
	    dagen_tussen(vandaag, d->bemiddelbaar_tot) > t->profiel_vooruit)
		return false;
	past = datum_is_past(d->bemiddelbaar_tot, vandaag);
	signaal_begin(ret, SIGNAAL_PROFIEL_VEROUDERD, URGENTIE_GEWOON, d->bemiddelbaar_tot,
		      vandaag);
	signaal_explain(
	    ret,
	    "Of de jongere nu naar werk kan: dat oordeel %s geldig tot en met %s. Klopt het nog?",
	    past ? "was" : "is", datum_lang(d->bemiddelbaar_tot, tot));
	return true;
}

bool signaal_terugblik(const struct dossier_feiten *d, const struct termijnen *t,
		       struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || datum_set(d->waakvlam) || !datum_set(d->terugblik))
		return false;
	if (dagen_tussen(vandaag, d->terugblik) > t->profiel_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_TERUGBLIK, URGENTIE_GEWOON, d->terugblik, vandaag);
	signaal_explain(
	    ret,
	    datum_is_past(d->terugblik, vandaag)
		? "Op %s zou u samen terugkijken op een belangrijke keuze. Klopt die nog?"
		: "Op %s kijkt u samen terug op een belangrijke keuze. Klopt die nog?",
	    datum_lang(d->terugblik, op));
	return true;
}

bool signaal_certificaat_eindigt(const struct dossier_feiten *d, const struct termijnen *t,
				 struct datum vandaag, struct signaal *ret)
{
	char tot[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || datum_set(d->waakvlam) || !datum_set(d->certificaat))
		return false;
	if (dagen_tussen(vandaag, d->certificaat) > t->certificaat_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_CERTIFICAAT_EINDIGT, URGENTIE_GEWOON, d->certificaat, vandaag);
	signaal_explain(ret, "Een certificaat %s geldig tot en met %s. Is het nog nodig?",
			datum_is_past(d->certificaat, vandaag) ? "was" : "is",
			datum_lang(d->certificaat, tot));
	return true;
}

bool signaal_overeenkomst_opnieuw(const struct dossier_feiten *d, const struct termijnen *t,
				  struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || datum_set(d->waakvlam) || !datum_set(d->overeenkomst_opnieuw))
		return false;
	if (dagen_tussen(vandaag, d->overeenkomst_opnieuw) > t->overeenkomst_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_OVEREENKOMST_OPNIEUW, URGENTIE_GEWOON, d->overeenkomst_opnieuw,
		      vandaag);
	signaal_explain(
	    ret,
	    datum_is_past(d->overeenkomst_opnieuw, vandaag)
		? "De tekst van de overeenkomst is vernieuwd. Die moest uiterlijk %s zijn afgesproken."
		: "De tekst van de overeenkomst is vernieuwd. Spreek die uiterlijk %s af.",
	    datum_lang(d->overeenkomst_opnieuw, op));
	return true;
}

bool signaal_minste_aandacht(const struct dossier_feiten *d, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || !d->is_minste_aandacht)
		return false;
	if (datum_set(d->laatste_contact) &&
	    dagen_tussen(d->laatste_contact, vandaag) <= t->aandacht_rust)
		return false;
	signaal_begin(ret, SIGNAAL_MINSTE_AANDACHT, URGENTIE_GEWOON, werkweek_end(vandaag),
		      vandaag);
	if (datum_set(d->laatste_contact))
		signaal_explain(
		    ret, "Met bijna niemand was er zo weinig contact. De laatste keer was op %s.",
		    datum_lang(d->laatste_contact, op));
	else
		signaal_explain(
		    ret, "Met bijna niemand was er zo weinig contact: nog geen enkele keer.");
	return true;
}

bool signaal_actie_te_doen(const struct actie_feiten *a, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (dagen_tussen(vandaag, a->voor) > t->actie_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_ACTIE_TE_DOEN, URGENTIE_GEWOON, a->voor, vandaag);
	datum_lang(a->voor, op);
	if (!a->is_van_jongere)
		signaal_explain(ret, "Dit is afgesproken in het plan, uiterlijk op %s.", op);
	else
		signaal_explain(
		    ret, "De jongere %s, uiterlijk op %s. Vraag hoe het gaat.",
		    datum_is_past(a->voor, vandaag) ? "zou dit zelf doen" : "doet dit zelf", op);
	return true;
}

size_t signalen_of_dossier(const struct dossier_feiten *d, const struct termijnen *t,
			   struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_hulp_gevraagd(d, t, vandaag, &ret[n]);
	n += signaal_geen_contact(d, t, vandaag, &ret[n]);
	n += signaal_coach_begint(d, t, vandaag, &ret[n]);
	n += signaal_waakvlam_herzien(d, t, vandaag, &ret[n]);
	n += signaal_uitstroom_zonder_bestemming(d, t, vandaag, &ret[n]);
	n += signaal_uitstroomgesprek(d, t, vandaag, &ret[n]);
	n += signaal_profiel_verouderd(d, t, vandaag, &ret[n]);
	n += signaal_terugblik(d, t, vandaag, &ret[n]);
	n += signaal_certificaat_eindigt(d, t, vandaag, &ret[n]);
	n += signaal_overeenkomst_opnieuw(d, t, vandaag, &ret[n]);
	n += signaal_minste_aandacht(d, t, vandaag, &ret[n]);
	return n;
}
