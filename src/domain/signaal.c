#include "domain/signaal.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/caseload.h"
#include "domain/contact.h"
#include "domain/fase.h"
#include "domain/nazorg.h"
#include "domain/plaatsing.h"

#include "base/format.h"

#include <stdarg.h>
#include <stdio.h>

const struct signaalsoort_info signaalsoorten[SIGNAAL_COUNT] = {
#define SIGNAAL(NAME, code, label, act, owner, about, days, hint, source)                          \
	{code, label, act, EIGENAAR_##owner, ONDERWERP_##about, days, hint, source},
#include "domain/signaal.def"
#undef SIGNAAL
};

static const struct choice keuze_list[] = {
#define SIGNAAL(NAME, code, label, act, owner, about, days, hint, source) {code, label, hint},
#include "domain/signaal.def"
#undef SIGNAAL
};
const struct choices signaalsoort_keuzes = CHOICES("signaal", keuze_list);

static const struct choice vak_list[] = {
    [VAK_TE_LAAT] = {"te_laat", "Te laat", NULL},
    [VAK_VANDAAG] = {"vandaag", "Vandaag", NULL},
    [VAK_DEZE_WEEK] = {"deze_week", "Deze week", NULL},
    [VAK_LATER] = {"later", "Later", NULL},
};
const struct choices signaal_vakken = CHOICES("vak", vak_list);

/* ---- sentences ---- */

#define DUUR_MAX 24

static void begin(struct signaal *s, enum signaalsoort soort, enum signaal_urgentie urgentie,
		  struct datum uiterlijk, struct datum vandaag)
{
	s->soort = soort;
	s->urgentie = urgentie;
	s->uiterlijk = uiterlijk;
	s->met = CHOICE_NONE;
	s->vak = signaal_vak(uiterlijk, vandaag);
	s->waarom[0] = '\0';
}

static PRINTF_LIKE(2, 3) void explain(struct signaal *s, const char *fmt, ...)
{
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = format_text(s->waarom, sizeof s->waarom, fmt, ap);
	va_end(ap);
	if (len < 0 || len >= SIGNAAL_ZIN_MAX) /* GCOVR_EXCL_LINE: no facts reach it */
		BUG("signal %d explains itself in %d bytes", (int)s->soort, len);
}

/* A number of days as people say it: "1 dag", "20 dagen", "7 weken", "5 maanden", "3 jaar". */
static const char *duur(int32_t dagen, char out[DUUR_MAX])
{
	if (dagen == 1)
		snprintf(out, DUUR_MAX, "1 dag");
	else if (dagen < 0)
		snprintf(out, DUUR_MAX, "0 dagen");
	else if (dagen < 21)
		snprintf(out, DUUR_MAX, "%d dagen", (int)dagen);
	else if (dagen < 91)
		snprintf(out, DUUR_MAX, "%d weken", (int)dagen / 7);
	else if (dagen < 730)
		snprintf(out, DUUR_MAX, "%d maanden", (int)(dagen * 12 + 182) / 365);
	else
		snprintf(out, DUUR_MAX, "%d jaar", (int)dagen / 365);
	return out;
}

/* How far ahead a day is: "vandaag", "morgen", "over 3 maanden". */
static const char *over(int32_t dagen, char out[DUUR_MAX + 5])
{
	char lang[DUUR_MAX];

	if (dagen < 2)
		return dagen == 1 ? "morgen" : "vandaag";
	snprintf(out, DUUR_MAX + 5, "over %s", duur(dagen, lang));
	return out;
}

static bool is_past(struct datum d, struct datum vandaag)
{
	return d.dag < vandaag.dag;
}

/* The Friday of this working week; in the weekend that of the next. */
static struct datum friday(struct datum vandaag)
{
	return datum_plus(vandaag, (4 - datum_weekday(vandaag) + 7) % 7);
}

/* ---- the dossier ---- */

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
	begin(ret, SIGNAAL_HULP_GEVRAAGD, URGENTIE_DIRECT, d->hulp_gevraagd, vandaag);
	explain(ret, "Op %s is om hulp gevraagd. Er is nog niet gereageerd.",
		datum_lang(d->hulp_gevraagd, op));
	return true;
}

static void explain_planned(struct signaal *s, struct datum vandaag)
{
	char op[DATUM_TEXT_MAX];

	datum_lang(s->uiterlijk, op);
	if (is_past(s->uiterlijk, vandaag))
		explain(s, "Er was contact gepland op %s. Dat is er nog niet geweest.", op);
	else
		explain(s, "Er is contact gepland op %s.", op);
}

/* It was too long silent, and somebody tries again within days. */
static void explain_again(struct signaal *s, const struct dossier_feiten *d, struct datum vandaag)
{
	char lang[DUUR_MAX], last[DATUM_TEXT_MAX], next[DATUM_TEXT_MAX];

	datum_lang(s->uiterlijk, next);
	if (datum_set(d->laatste_contact))
		explain(s,
			"Er is contact gepland op %s. Het laatste contact was %s geleden, op %s.",
			next, duur(dagen_tussen(d->laatste_contact, vandaag), lang),
			datum_lang(d->laatste_contact, last));
	else
		explain(s, "Er is contact gepland op %s. Er was nog geen enkele keer contact.",
			next);
}

static void explain_silence(struct signaal *s, const struct dossier_feiten *d, int ritme,
			    struct datum vandaag)
{
	struct datum since = datum_set(d->laatste_contact) ? d->laatste_contact : d->sinds;
	char lang[DUUR_MAX], om_de[DUUR_MAX], op[DATUM_TEXT_MAX];

	duur(dagen_tussen(since, vandaag), lang);
	duur(ritme, om_de);
	datum_lang(since, op);
	if (datum_set(d->laatste_contact))
		explain(s, "Het laatste contact was %s geleden, op %s. De bedoeling is: om de %s.",
			lang, op, om_de);
	else
		explain(s,
			"Deze jongere is %s in beeld, sinds %s, en er is nog geen contact geweest.",
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
	begin(ret, SIGNAAL_GEEN_CONTACT,
	      d->fase == FASE_UITVAL || late > ritme ? URGENTIE_HOOG : URGENTIE_GEWOON, uiterlijk,
	      vandaag);
	if (in_time)
		explain_planned(ret, vandaag);
	else if (again)
		explain_again(ret, d, vandaag);
	else
		explain_silence(ret, d, ritme, vandaag);
	return true;
}

bool signaal_waakvlam_herzien(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!fase_is_open(d->fase) || !datum_set(d->waakvlam) ||
	    dagen_tussen(vandaag, d->waakvlam) > t->waakvlam_vooruit)
		return false;
	begin(ret, SIGNAAL_WAAKVLAM_HERZIEN, URGENTIE_GEWOON, d->waakvlam, vandaag);
	explain(ret, "Deze jongere wilde geen hulp. Kijk er op %s opnieuw naar.",
		datum_lang(d->waakvlam, op));
	return true;
}

static void explain_uitstroom(struct signaal *s, struct datum uitstroom, struct datum vandaag)
{
	bool late = is_past(s->uiterlijk, vandaag);
	char op[DATUM_TEXT_MAX], uiterlijk[DATUM_TEXT_MAX];

	explain(
	    s,
	    "Deze jongere %s op %s van school en heeft nog geen bestemming. Die %s op %s bekend %szijn.",
	    is_past(uitstroom, vandaag) ? "ging" : "gaat", datum_lang(uitstroom, op),
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
	if (is_past(vandaag, datum_plus_months(d->uitstroom, -t->uitstroom_van)))
		return false;
	uiterlijk = datum_plus_months(d->uitstroom, -t->uitstroom_tot);
	if (is_past(d->uitstroom, vandaag))
		urgentie = URGENTIE_DIRECT;
	else if (is_past(uiterlijk, vandaag))
		urgentie = URGENTIE_HOOG;
	begin(ret, SIGNAAL_UITSTROOM_ZONDER_BESTEMMING, urgentie, uiterlijk, vandaag);
	explain_uitstroom(ret, d->uitstroom, vandaag);
	return true;
}

static void explain_gesprek(struct signaal *s, const struct dossier_feiten *d, struct datum vandaag)
{
	char van_school[DATUM_TEXT_MAX], op[DATUM_TEXT_MAX];

	datum_lang(d->uitstroom, van_school);
	datum_lang(s->uiterlijk, op);
	if (!datum_set(d->gesprek))
		explain(s,
			"Deze jongere gaat op %s van school. Er is nog niet gepraat over daarna.",
			van_school);
	else if (is_past(d->gesprek, vandaag))
		explain(
		    s,
		    "Het gesprek over na school was gepland op %s. Leg vast wat er is besproken.",
		    op);
	else
		explain(s, "Het gesprek over na school is gepland op %s.", op);
}

bool signaal_uitstroomgesprek(const struct dossier_feiten *d, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool planned = datum_set(d->gesprek);
	struct datum uiterlijk;

	if ((d->fase != FASE_SCHOOL && d->fase != FASE_STAGE) || datum_set(d->waakvlam) ||
	    d->is_gesproken)
		return false;
	if (!datum_set(d->uitstroom) || is_past(d->uitstroom, vandaag) ||
	    is_past(vandaag, datum_plus_months(d->uitstroom, -t->uitstroom_van)))
		return false;
	uiterlijk = planned ? d->gesprek : datum_plus_months(d->uitstroom, -t->uitstroom_gesprek);
	if (planned && dagen_tussen(vandaag, uiterlijk) > t->contact_vooruit)
		return false;
	begin(ret, SIGNAAL_UITSTROOMGESPREK,
	      is_past(uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON, uiterlijk, vandaag);
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
	past = is_past(d->bemiddelbaar_tot, vandaag);
	begin(ret, SIGNAAL_PROFIEL_VEROUDERD, URGENTIE_GEWOON, d->bemiddelbaar_tot, vandaag);
	explain(
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
	begin(ret, SIGNAAL_TERUGBLIK, URGENTIE_GEWOON, d->terugblik, vandaag);
	explain(ret, "Op %s kijkt u samen terug op een belangrijke keuze. Klopt die nog?",
		datum_lang(d->terugblik, op));
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
	begin(ret, SIGNAAL_MINSTE_AANDACHT, URGENTIE_GEWOON, friday(vandaag), vandaag);
	if (datum_set(d->laatste_contact))
		explain(ret,
			"Met bijna niemand was er zo weinig contact. De laatste keer was op %s.",
			datum_lang(d->laatste_contact, op));
	else
		explain(ret, "Met bijna niemand was er zo weinig contact: nog geen enkele keer.");
	return true;
}

/* ---- the placement: its end ---- */

static bool voorbij_ended(const struct plaatsing_feiten *p, struct datum vandaag,
			  struct signaal *ret)
{
	char eind[DATUM_TEXT_MAX], contact[DATUM_TEXT_MAX];
	struct datum uiterlijk = datum_set(p->opvolging) ? p->opvolging : p->eind;

	if (p->is_opgevolgd || is_past(vandaag, p->eind))
		return false;
	begin(ret, SIGNAAL_CONTRACT_VOORBIJ, URGENTIE_DIRECT, uiterlijk, vandaag);
	explain(ret, "Deze plek stopte op %s. Het eerste contact daarna is afgesproken voor %s.",
		datum_lang(p->eind, eind), datum_lang(uiterlijk, contact));
	return true;
}

bool signaal_contract_voorbij(const struct plaatsing_feiten *p, UNUSED const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool has_contract =
	    datum_set(p->contract_tot) && p->contract_tot.dag >= p->verwacht_eind.dag;
	struct datum laatste = has_contract ? p->contract_tot : p->verwacht_eind;
	char op[DATUM_TEXT_MAX];

	if (datum_set(p->eind))
		return voorbij_ended(p, vandaag, ret);
	if (!datum_set(laatste) || !is_past(laatste, vandaag))
		return false;
	begin(ret, SIGNAAL_CONTRACT_VOORBIJ, URGENTIE_DIRECT, datum_plus(laatste, 1), vandaag);
	explain(
	    ret,
	    has_contract
		? "Het contract liep tot en met %s. Er is nog niet vastgelegd hoe het verder gaat."
		: "Deze plek zou tot en met %s duren. Er is nog niet vastgelegd hoe het verder gaat.",
	    datum_lang(laatste, op));
	return true;
}

#define STAPPEN 5

/*
 * The last step before the end that has come, as its day in *op: 0 to STAPPEN - 1, or -1. Steps
 * before the contract began are skipped, but the last one is never: a contract of three weeks gets
 * it on its first day.
 */
static int contract_stap(const struct plaatsing_feiten *p, const struct termijnen *t,
			 struct datum vandaag, struct datum *op)
{
	const int maanden[STAPPEN] = {t->contract_stap_1, t->contract_stap_2, t->contract_stap_3,
				      t->contract_stap_4, t->contract_stap_5};

	for (int stap = STAPPEN - 1; stap >= 0; stap--) {
		*op = datum_plus_months(p->contract_tot, -maanden[stap]);
		if (op->dag <= p->contract_van.dag) {
			if (stap < STAPPEN - 1)
				return -1;
			*op = p->contract_van;
		}
		if (!is_past(vandaag, *op))
			return stap;
	}
	return -1;
}

#define MOEST_MAX (DATUM_TEXT_MAX + 32)

/* Of an act that is late, when it should have been done: so the days too late are no riddle. */
static const char *moest(const struct signaal *s, struct datum vandaag, char out[MOEST_MAX])
{
	char op[DATUM_TEXT_MAX];

	out[0] = '\0';
	if (is_past(s->uiterlijk, vandaag))
		snprintf(out, MOEST_MAX, " Dat moest uiterlijk op %s.",
			 datum_lang(s->uiterlijk, op));
	return out;
}

static const char *next_step(const struct plaatsing_feiten *p)
{
	static const char *const words[] = {
	    [CONTRACTEINDE_JONGERE] = "Vraag eerst aan de jongere hoe die verder wil.",
	    [CONTRACTEINDE_WERKGEVER] = "De jongere vindt het goed: vraag het nu aan de werkgever.",
	    [CONTRACTEINDE_BESLUIT] = "Leg vast wat erna komt.",
	};

	return p->contractstap <= CONTRACTEINDE_BESLUIT ? words[p->contractstap]
							: "Zoek nu al naar ander werk.";
}

static void explain_eindigt(struct signaal *s, const struct plaatsing_feiten *p,
			    struct datum vandaag)
{
	const char *werkgever = weet_werkgever_may_ask(p->weet_werkgever)
				    ? ""
				    : " Bel de werkgever niet zonder de jongere.";
	char op[DATUM_TEXT_MAX], room[DUUR_MAX + 5], late[MOEST_MAX];

	explain(s, "Het contract %s %s, op %s. %s%s%s",
		p->contractvervolg == CONTRACTVERVOLG_STOPPEN ? "stopt" : "eindigt",
		over(dagen_tussen(vandaag, p->contract_tot), room), datum_lang(p->contract_tot, op),
		next_step(p), moest(s, vandaag, late), werkgever);
}

/* Whether this was done since `op`, so that the signal waits for the next time. */
static bool was_done(const struct plaatsing_feiten *p, struct datum op)
{
	if (p->contractstap == CONTRACTEINDE_BESLUIT)
		return false;
	return (p->contractstap == CONTRACTEINDE_WERKGEVER ? p->aanbod_onbekend : p->nazorg_jongere)
		   .dag >= op.dag;
}

/* Whether it is settled that the work goes on. */
static bool is_settled(int contractvervolg)
{
	return contractvervolg == CONTRACTVERVOLG_VERLENGEN ||
	       contractvervolg == CONTRACTVERVOLG_VAST;
}

bool signaal_contract_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	static const enum signaal_urgentie urgentie[STAPPEN] = {
	    URGENTIE_GEWOON, URGENTIE_GEWOON, URGENTIE_HOOG, URGENTIE_HOOG, URGENTIE_DIRECT};
	struct datum op, uiterlijk;
	int stap;

	if (datum_set(p->eind) || !datum_set(p->contract_tot) || is_past(p->contract_tot, vandaag))
		return false;
	if (is_settled(p->contractvervolg))
		return false;
	stap = contract_stap(p, t, vandaag, &op);
	if (stap < 0 || was_done(p, op))
		return false;
	uiterlijk = datum_plus(op, t->contract_marge);
	begin(ret, SIGNAAL_CONTRACT_EINDIGT, urgentie[stap],
	      uiterlijk.dag < p->contract_tot.dag ? uiterlijk : p->contract_tot, vandaag);
	explain_eindigt(ret, p, vandaag);
	return true;
}

bool signaal_proefplaatsing_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
				    struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], room[DUUR_MAX + 5];
	int32_t left;

	if (!p->is_proef || p->is_besloten || datum_set(p->eind) || !datum_set(p->verwacht_eind))
		return false;
	left = dagen_tussen(vandaag, p->verwacht_eind);
	if (left < 0 || left > t->proefplaatsing_vooruit)
		return false;
	begin(ret, SIGNAAL_PROEFPLAATSING_EINDIGT, URGENTIE_HOOG, p->verwacht_eind, vandaag);
	explain(ret,
		"De proefplaatsing eindigt %s, op %s. Er is nog niet besloten wat erna komt: een "
		"baan, verlengen of stoppen.",
		over(left, room), datum_lang(p->verwacht_eind, op));
	return true;
}

bool signaal_keten(const struct plaatsing_feiten *p, const struct termijnen *t,
		   struct datum vandaag, struct signaal *ret)
{
	bool over =
	    datum_set(p->eind) || (datum_set(p->contract_tot) && is_past(p->contract_tot, vandaag));
	struct datum uiterlijk;
	char van[DATUM_TEXT_MAX], lang[DUUR_MAX];

	if (!contractvervolg_is_open(p->contractvervolg) || over || !datum_set(p->keten_van))
		return false;
	if (p->is_vast && !is_past(vandaag, p->contract_van))
		return false;
	if (is_past(vandaag, datum_plus_months(p->keten_van, t->keten_van)))
		return false;
	uiterlijk = datum_plus_months(p->keten_van, t->keten_tot);
	begin(ret, SIGNAAL_KETEN, is_past(uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
	      uiterlijk, vandaag);
	explain(
	    ret,
	    "De jongere werkt hier al %s op tijdelijke contracten, sinds %s. Vraag nu wat de volgende stap is.",
	    duur(dagen_tussen(p->keten_van, vandaag), lang), datum_lang(p->keten_van, van));
	return true;
}

/* ---- the placement: nazorg ---- */

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

	if (datum_set(p->eind) || is_past(vandaag, p->van))
		return false;
	*ret = nazorg_compute(&feiten, t, vandaag);
	return !is_past(vandaag, ret->vanaf);
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
	begin(ret, SIGNAAL_EERSTE_NAZORG,
	      is_past(earliest(&n), vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON, earliest(&n),
	      vandaag);
	ret->met = met_first(datum_set(n.jongere));
	explain(ret,
		"Deze plek begon %s geleden, op %s. Vraag nu hoe het gaat. Nog te spreken: %s.",
		duur(dagen_tussen(p->van, vandaag), lang), datum_lang(p->van, van),
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
	begin(ret, SIGNAAL_NAZORG_RITME, URGENTIE_GEWOON, earliest(&n), vandaag);
	ret->met = met_first(n.jongere.dag <= until);
	if (datum_set(p->nazorg_jongere))
		explain(ret,
			"Het is tijd voor nazorg met %s. De jongere is het laatst gesproken op %s.",
			with_whom(n.jongere.dag <= until, werkgever),
			datum_lang(p->nazorg_jongere, op));
	else
		explain(
		    ret,
		    "Het is tijd voor nazorg met %s. De jongere is nog niet gesproken sinds de start op %s.",
		    with_whom(n.jongere.dag <= until, werkgever), datum_lang(p->van, op));
	return true;
}

/* ---- the overdracht ---- */

/* How pressing an offer is that waits for an answer. */
static enum signaal_urgentie urgentie_of(const struct overdracht_feiten *o,
					 const struct termijnen *t, struct datum vandaag)
{
	int32_t dagen = dagen_tussen(o->aangeboden, vandaag);

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
	begin(ret, SIGNAAL_OVERDRACHT_AANGEBODEN, urgentie_of(o, t, vandaag),
	      datum_plus(o->aangeboden, t->overdracht_herinnering), vandaag);
	explain(ret, "Dit is u gevraagd op %s. U kunt antwoorden tot en met %s.",
		datum_lang(o->aangeboden, op), datum_lang(datum_plus(o->verloopt, -1), tot));
	return true;
}

bool signaal_overdracht_wacht(const struct overdracht_feiten *o, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];
	enum signaal_urgentie urgentie;

	if (o->toestand != OVERDRACHT_AANGEBODEN)
		return false;
	urgentie = urgentie_of(o, t, vandaag);
	if (urgentie == URGENTIE_GEWOON)
		return false;
	begin(ret, SIGNAAL_OVERDRACHT_WACHT, urgentie,
	      datum_plus(o->aangeboden, t->overdracht_team), vandaag);
	explain(ret,
		"Aangeboden op %s, en er is nog geen antwoord. Het aanbod loopt tot en met %s.",
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
	begin(ret, SIGNAAL_OVERDRACHT_TERUG, URGENTIE_HOOG,
	      datum_plus(sinds, t->overdracht_herinnering), vandaag);
	explain(
	    ret,
	    late ? "Er kwam geen antwoord: het aanbod verliep op %s. U bent nog verantwoordelijk."
		 : "De ander zei nee op %s. Lees waarom. U bent nog verantwoordelijk.",
	    datum_lang(sinds, op));
	return true;
}

/* ---- the plan ---- */

bool signaal_actie_te_doen(const struct actie_feiten *a, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (dagen_tussen(vandaag, a->voor) > t->actie_vooruit)
		return false;
	begin(ret, SIGNAAL_ACTIE_TE_DOEN, URGENTIE_GEWOON, a->voor, vandaag);
	explain(ret,
		a->is_van_jongere ? "De jongere doet dit zelf, uiterlijk op %s. Vraag hoe het gaat."
				  : "Dit is afgesproken in het plan, uiterlijk op %s.",
		datum_lang(a->voor, op));
	return true;
}

/* ---- the caseload ---- */

bool signaal_intake_half(const struct intake_feiten *i, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->begonnen) || datum_set(i->diagnose_tot))
		return false;
	begin(ret, SIGNAAL_INTAKE_HALF, URGENTIE_GEWOON, datum_plus(i->begonnen, t->intake_af),
	      vandaag);
	explain(ret, "De intake begon op %s en is nog niet af.", datum_lang(i->begonnen, op));
	return true;
}

bool signaal_diagnose_eindigt(const struct intake_feiten *i, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->diagnose_tot) ||
	    dagen_tussen(vandaag, i->diagnose_tot) > t->diagnose_vooruit)
		return false;
	begin(ret, SIGNAAL_DIAGNOSE_EINDIGT,
	      is_past(i->diagnose_tot, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON, i->diagnose_tot,
	      vandaag);
	explain(ret, "Er zou worden uitgezocht tot en met %s. Wat is het besluit?",
		datum_lang(i->diagnose_tot, op));
	return true;
}

bool signaal_advies_wacht(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->advies_voor) || dagen_tussen(vandaag, i->advies_voor) > t->advies_vooruit)
		return false;
	begin(ret, SIGNAAL_ADVIES_WACHT, URGENTIE_GEWOON, i->advies_voor, vandaag);
	explain(ret, "Het advies dat is gevraagd is nodig voor %s. Het is er nog niet.",
		datum_lang(i->advies_voor, op));
	return true;
}

size_t signalen_of_intake(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_intake_half(i, t, vandaag, &ret[n]);
	n += signaal_diagnose_eindigt(i, t, vandaag, &ret[n]);
	n += signaal_advies_wacht(i, t, vandaag, &ret[n]);
	return n;
}

bool signaal_aanmelding_wacht(const struct loket_feiten *l, struct datum vandaag,
			      struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (l->aantal < 1)
		return false;
	begin(ret, SIGNAAL_AANMELDING_WACHT,
	      is_past(l->uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON, l->uiterlijk,
	      vandaag);
	if (l->aantal == 1)
		explain(ret, "Bij uw loket wacht iemand op antwoord, tot en met %s.",
			datum_lang(l->uiterlijk, op));
	else
		explain(ret, "Bij uw loket wachten %d mensen op antwoord. De eerste tot en met %s.",
			l->aantal, datum_lang(l->uiterlijk, op));
	return true;
}

bool signaal_caseload(const struct caseload_feiten *c, const struct termijnen *t,
		      struct datum vandaag, struct signaal *ret)
{
	int norm = c->norm > 0 ? c->norm : t->caseload_norm;
	int above = caseload_above(c->aantal, norm);

	if (above == 0)
		return false;
	begin(ret, SIGNAAL_CASELOAD, above * 4 >= norm ? URGENTIE_HOOG : URGENTIE_GEWOON,
	      friday(vandaag), vandaag);
	explain(ret, "Deze collega heeft %d jongeren. De norm is %d.", c->aantal, norm);
	return true;
}

/* ---- all of them ---- */

size_t signalen_of_dossier(const struct dossier_feiten *d, const struct termijnen *t,
			   struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_hulp_gevraagd(d, t, vandaag, &ret[n]);
	n += signaal_geen_contact(d, t, vandaag, &ret[n]);
	n += signaal_waakvlam_herzien(d, t, vandaag, &ret[n]);
	n += signaal_uitstroom_zonder_bestemming(d, t, vandaag, &ret[n]);
	n += signaal_uitstroomgesprek(d, t, vandaag, &ret[n]);
	n += signaal_profiel_verouderd(d, t, vandaag, &ret[n]);
	n += signaal_terugblik(d, t, vandaag, &ret[n]);
	n += signaal_minste_aandacht(d, t, vandaag, &ret[n]);
	return n;
}

size_t signalen_of_plaatsing(const struct plaatsing_feiten *p, const struct termijnen *t,
			     struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_contract_voorbij(p, t, vandaag, &ret[n]);
	n += signaal_contract_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_proefplaatsing_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_keten(p, t, vandaag, &ret[n]);
	n += signaal_eerste_nazorg(p, t, vandaag, &ret[n]);
	n += signaal_nazorg_ritme(p, t, vandaag, &ret[n]);
	return n;
}

size_t signalen_of_overdracht(const struct overdracht_feiten *o, enum overdracht_partij partij,
			      const struct termijnen *t, struct datum vandaag,
			      struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	if (partij == PARTIJ_ONTVANGER)
		return signaal_overdracht_aangeboden(o, t, vandaag, &ret[n]);
	n += signaal_overdracht_terug(o, t, vandaag, &ret[n]);
	n += signaal_overdracht_wacht(o, t, vandaag, &ret[n]);
	return n;
}

/* ---- on the screen ---- */

enum signaal_vak signaal_vak(struct datum uiterlijk, struct datum vandaag)
{
	int32_t dagen = dagen_tussen(vandaag, uiterlijk);

	if (dagen < 0)
		return VAK_TE_LAAT;
	if (dagen == 0)
		return VAK_VANDAAG;
	return dagen <= 6 - datum_weekday(vandaag) ? VAK_DEZE_WEEK : VAK_LATER;
}

int signaal_compare(const struct signaal *a, const struct signaal *b)
{
	if (a->vak != b->vak)
		return (int)a->vak - (int)b->vak;
	if (a->urgentie != b->urgentie)
		return (int)b->urgentie - (int)a->urgentie;
	if (a->uiterlijk.dag != b->uiterlijk.dag)
		return a->uiterlijk.dag < b->uiterlijk.dag ? -1 : 1;
	return (int)a->soort - (int)b->soort;
}

bool signaal_may_pass(enum signaalsoort soort)
{
	enum signaal_onderwerp onderwerp = signaalsoorten[soort].onderwerp;

	return onderwerp != ONDERWERP_OVERDRACHT && onderwerp != ONDERWERP_ACTIE &&
	       onderwerp != ONDERWERP_LOKET;
}

bool signaal_may_snooze(enum signaalsoort soort, struct datum vandaag, struct datum tot)
{
	int32_t dagen = dagen_tussen(vandaag, tot);

	return dagen > 0 && dagen <= signaalsoorten[soort].uitstel_dagen;
}
