#include "domain/regeling.h"

#include "base/tekst.h"
#include "domain/banenafspraak.h"
#include "domain/doelgroep.h"
#include "domain/loonkosten.h"
#include "domain/loonwaarde.h"
#include "domain/plaatsing.h"

#include <math.h>

static const struct choice oordeel_list[] = {
    [OORDEEL_NEE] = {"nee", "Geldt niet", NULL},
    [OORDEEL_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
    [OORDEEL_JA] = {"ja", "Geldt", NULL},
};
const struct choices oordelen = CHOICES("oordeel", oordeel_list);

static const struct choice antwoord_list[] = {
    [ANTWOORD_NEE] = {"nee", "Nee", NULL},
    [ANTWOORD_JA] = {"ja", "Ja", NULL},
};
const struct choices antwoorden = CHOICES("antwoord", antwoord_list);

#define DAY(year, month, day) year, month, day
const struct regeling_info regelingen[REGELING_COUNT] = {
#define REGELING(NAME, code, name, from, until, law, decides, what, mind, employer)                \
	{code, name, {DAY from}, {DAY until}, law, decides, what, mind, employer},
#include "domain/regeling.def"
#undef REGELING
};
static const struct choice regeling_list[] = {
#define REGELING(NAME, code, name, ...) {code, name, NULL},
#include "domain/regeling.def"
#undef REGELING
};
const struct choices regeling_keuzes = CHOICES("regeling", regeling_list);

/* ---- facts as text ---- */

static const char *label_or_null(const struct choices *choices, int index)
{
	return index == CHOICE_NONE ? NULL : choice_label(choices, index);
}

static const char *datum_or_null(struct arena *a, struct datum d)
{
	return datum_set(d) ? datum_lang(d, arena_alloc(a, DATUM_TEXT_MAX)) : NULL;
}

static const char *antwoord_tekst(struct arena *a, int antwoord, struct datum dag)
{
	return antwoord == CHOICE_NONE
		   ? NULL
		   : arena_format(a, "%s, vastgelegd op %s", choice_label(&antwoorden, antwoord),
				  datum_or_null(a, dag));
}

static const char *contract_tekst(struct arena *a, const struct regeling_feiten *f)
{
	const char *tot = datum_or_null(a, f->contract_tot);

	if (f->contractvorm == CHOICE_NONE)
		return NULL;
	return tot ? arena_format(a, "%s, tot en met %s",
				  choice_label(&contractvormen, f->contractvorm), tot)
		   : choice_label(&contractvormen, f->contractvorm);
}

const char *regeling_feit_tekst(struct arena *a, const struct regeling_feiten *f,
				enum regeling_feit feit)
{
	switch (feit) {
	case FEIT_DOELGROEP:
		return label_or_null(&doelgroepen, f->doelgroep);
	case FEIT_REGISTER:
		return antwoord_tekst(a, f->doelgroepregister, f->beantwoord);
	case FEIT_UITKERING:
		return antwoord_tekst(a, f->uitkering, f->beantwoord);
	case FEIT_SOORT:
		return label_or_null(&plaatsingsoorten, f->soort);
	case FEIT_BEGIN:
		return datum_or_null(a, f->van);
	case FEIT_EINDE:
		return datum_or_null(a, f->verwacht_eind);
	case FEIT_UREN:
		return f->uren ? arena_format(a, "%s uur", tekst_getal(a, f->uren / 100.0)) : NULL;
	case FEIT_CONTRACT:
		return contract_tekst(a, f);
	case FEIT_LOONWAARDE:
		return f->loonwaarde == LOONWAARDE_ONBEKEND
			   ? NULL
			   : arena_format(
				 a, "%d%%, gemeten op %s%s", f->loonwaarde,
				 datum_or_null(a, f->gemeten),
				 f->methode == MEETMETHODE_ANDERS ? " met een andere methode" : "");
	case FEIT_EERDER:
	default:
		return f->is_eerder ? "Werkte eerder bij deze werkgever"
				    : "Nieuw bij deze werkgever";
	}
}

/* ---- conditions ---- */

static enum oordeel oordeel_of(bool known, bool is_so)
{
	return !known ? OORDEEL_ONBEKEND : is_so ? OORDEEL_JA : OORDEEL_NEE;
}

/* A bound that the table does not have on that day decides nothing. */
static int64_t bound(enum parameter parameter, int sleutel, struct datum dag, int64_t otherwise)
{
	struct parameter_waarde p;

	return parameter_find(parameter, sleutel, dag, &p) ? p.waarde : otherwise;
}

static enum oordeel check_gemeente(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	int wie = doelgroep_verantwoordelijke(f->doelgroep);

	return oordeel_of(wie != CHOICE_NONE, wie == VERANTWOORDELIJKE_GEMEENTE);
}

static enum oordeel check_wajong(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	int wie = doelgroep_verantwoordelijke(f->doelgroep);

	return oordeel_of(wie != CHOICE_NONE, wie == VERANTWOORDELIJKE_UWV);
}

static enum oordeel check_register(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->doelgroepregister != CHOICE_NONE, f->doelgroepregister == ANTWOORD_JA);
}

static enum oordeel check_geen_register(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->doelgroepregister != CHOICE_NONE,
			  f->doelgroepregister == ANTWOORD_NEE);
}

static enum oordeel check_uitkering(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->uitkering != CHOICE_NONE, f->uitkering == ANTWOORD_JA);
}

static enum oordeel check_betaald(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->soort != CHOICE_NONE, plaatsingsoort_is_werk(f->soort));
}

static enum oordeel check_telt(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->soort != CHOICE_NONE, plaatsingsoort_is_banenafspraak(f->soort));
}

static enum oordeel check_proef(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->soort != CHOICE_NONE, f->soort == PLAATSINGSOORT_PROEFPLAATSING);
}

static enum oordeel check_werkplek(const struct regeling_feiten *f, struct datum dag)
{
	enum oordeel betaald = check_betaald(f, dag), proef = check_proef(f, dag);

	return betaald > proef ? betaald : proef;
}

static enum oordeel check_gemeten(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->loonwaarde != LOONWAARDE_ONBEKEND, f->loonwaarde < 100);
}

/* Besluit loonkostensubsidie Participatiewet 2021, art. 3: since the uniform method is there, only
 * that counts. */
static enum oordeel check_uniform(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	if (f->loonwaarde == LOONWAARDE_ONBEKEND)
		return OORDEEL_ONBEKEND;
	if (!meetmethode_is_there(MEETMETHODE_UNIFORM, f->gemeten))
		return OORDEEL_JA;
	return oordeel_of(f->methode != CHOICE_NONE, f->methode == MEETMETHODE_UNIFORM);
}

static enum oordeel check_niet_gemeten(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->soort != CHOICE_NONE, f->loonwaarde == LOONWAARDE_ONBEKEND);
}

static enum oordeel check_dispensatie(const struct regeling_feiten *f, struct datum dag)
{
	return oordeel_of(f->loonwaarde != LOONWAARDE_ONBEKEND,
			  f->loonwaarde <= bound(PARAMETER_DISPENSATIE, 0, dag, 0));
}

static enum oordeel check_eerste_maanden(const struct regeling_feiten *f, struct datum dag)
{
	int months = (int)bound(PARAMETER_FORFAIT_MAANDEN, 0, dag, 0);

	return oordeel_of(datum_set(f->van),
			  datum_set(f->van) && dag.dag < datum_plus_months(f->van, months).dag);
}

/* How long the work lasts by what was agreed. A contract that ends sooner may still be followed by
 * another one. */
static enum oordeel lasts(const struct regeling_feiten *f, int64_t months)
{
	bool long_enough;

	if (f->contractvorm == CHOICE_NONE || !datum_set(f->van))
		return OORDEEL_ONBEKEND;
	long_enough = !datum_set(f->contract_tot) ||
		      f->contract_tot.dag + 1 >= datum_plus_months(f->van, (int)months).dag ||
		      f->contractvervolg == CONTRACTVERVOLG_VERLENGEN ||
		      f->contractvervolg == CONTRACTVERVOLG_VAST;
	return oordeel_of(long_enough || f->contractvervolg == CONTRACTVERVOLG_STOPPEN,
			  long_enough);
}

static enum oordeel check_duur_dispensatie(const struct regeling_feiten *f, struct datum dag)
{
	return lasts(f, bound(PARAMETER_DISPENSATIE_MAANDEN, 0, dag, 0));
}

static enum oordeel check_duur_jobcoach(const struct regeling_feiten *f, struct datum dag)
{
	return lasts(f, bound(PARAMETER_JOBCOACH_MAANDEN, 0, dag, 0));
}

static enum oordeel check_duur_proef(const struct regeling_feiten *f, struct datum dag)
{
	int months = (int)bound(PARAMETER_PROEF_MAANDEN, 0, dag, 0);
	bool known = datum_set(f->van) && datum_set(f->verwacht_eind);

	return oordeel_of(known,
			  known && f->verwacht_eind.dag < datum_plus_months(f->van, months).dag);
}

/* Between the bound with growth and the bound itself it depends on growth, which is not stored. */
static enum oordeel check_groei(enum parameter parameter, int64_t value, struct datum dag)
{
	if (value >= bound(parameter, 0, dag, INT64_MAX))
		return OORDEEL_JA;
	return value >= bound(parameter, 1, dag, INT64_MAX) ? OORDEEL_ONBEKEND : OORDEEL_NEE;
}

static enum oordeel check_uren_jobcoach(const struct regeling_feiten *f, struct datum dag)
{
	return f->uren ? check_groei(PARAMETER_JOBCOACH_UREN, f->uren, dag) : OORDEEL_ONBEKEND;
}

static enum oordeel check_loonwaarde_jobcoach(const struct regeling_feiten *f, struct datum dag)
{
	return f->loonwaarde == LOONWAARDE_ONBEKEND
		   ? OORDEEL_ONBEKEND
		   : check_groei(PARAMETER_JOBCOACH_LOONWAARDE, f->loonwaarde, dag);
}

/* Only a contract that ends as soon as the hirer says so is left out (F230). */
static enum oordeel check_uitzend(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->contractvorm != CHOICE_NONE && f->contractvorm != CONTRACTVORM_UITZEND,
			  true);
}

static enum oordeel check_nieuw(const struct regeling_feiten *f, UNUSED struct datum dag)
{
	return oordeel_of(f->soort != CHOICE_NONE && !f->is_eerder, true);
}

/* ---- which conditions each rule has ---- */

static const struct voorwaarde gemeente = {
    "De gemeente helpt bij werk (Participatiewet, of geen uitkering)",
    "Bij welke doelgroep hoort de jongere?", FEIT_DOELGROEP, PARAMETER_GEEN, check_gemeente};
static const struct voorwaarde wajong = {"De jongere heeft Wajong",
					 "Bij welke doelgroep hoort de jongere?", FEIT_DOELGROEP,
					 PARAMETER_GEEN, check_wajong};
static const struct voorwaarde in_register = {"De jongere staat in het doelgroepregister",
					      "Staat de jongere in het doelgroepregister?",
					      FEIT_REGISTER, PARAMETER_GEEN, check_register};
static const struct voorwaarde geen_register = {
    "De jongere staat nog niet in het doelgroepregister",
    "Staat de jongere in het doelgroepregister?", FEIT_REGISTER, PARAMETER_GEEN,
    check_geen_register};
static const struct voorwaarde uitkering = {"De jongere heeft een uitkering",
					    "Heeft de jongere een uitkering?", FEIT_UITKERING,
					    PARAMETER_GEEN, check_uitkering};
static const struct voorwaarde betaald = {"Het is betaald werk", "Wat voor werk is het?",
					  FEIT_SOORT, PARAMETER_GEEN, check_betaald};
static const struct voorwaarde telt = {"Het is betaald werk, en geen beschut werk",
				       "Wat voor werk is het?", FEIT_SOORT, PARAMETER_GEEN,
				       check_telt};
static const struct voorwaarde proef = {"Het is een proefplaatsing", "Wat voor werk is het?",
					FEIT_SOORT, PARAMETER_GEEN, check_proef};
static const struct voorwaarde werkplek = {"Het is betaald werk of een proefplaatsing",
					   "Wat voor werk is het?", FEIT_SOORT, PARAMETER_GEEN,
					   check_werkplek};
static const struct voorwaarde gemeten = {"De loonwaarde is op deze plek gemeten en lager dan 100%",
					  "Wat is de gemeten loonwaarde op deze plek?",
					  FEIT_LOONWAARDE, PARAMETER_GEEN, check_gemeten};
static const struct voorwaarde uniform = {"De meting is gedaan met de uniforme methode",
					  "Met welke methode is er gemeten?", FEIT_LOONWAARDE,
					  PARAMETER_GEEN, check_uniform};
static const struct voorwaarde niet_gemeten = {"De loonwaarde is op deze plek nog niet gemeten",
					       "Waar gaat de jongere werken?", FEIT_LOONWAARDE,
					       PARAMETER_GEEN, check_niet_gemeten};
static const struct voorwaarde dispensatie = {
    "De gemeten loonwaarde is laag genoeg", "Wat is de gemeten loonwaarde op deze plek?",
    FEIT_LOONWAARDE, PARAMETER_DISPENSATIE, check_dispensatie};
static const struct voorwaarde eerste_maanden = {"Het werk begon kort geleden",
						 "Wanneer begint het werk?", FEIT_BEGIN,
						 PARAMETER_FORFAIT_MAANDEN, check_eerste_maanden};
static const struct voorwaarde duur_dispensatie = {
    "Het werk duurt lang genoeg", "Welk contract is er, en komt er een vervolg?", FEIT_CONTRACT,
    PARAMETER_DISPENSATIE_MAANDEN, check_duur_dispensatie};
static const struct voorwaarde duur_jobcoach = {
    "Het werk duurt lang genoeg", "Welk contract is er, en komt er een vervolg?", FEIT_CONTRACT,
    PARAMETER_JOBCOACH_MAANDEN, check_duur_jobcoach};
static const struct voorwaarde duur_proef = {"De proef duurt niet te lang",
					     "Wat is de geplande laatste dag?", FEIT_EINDE,
					     PARAMETER_PROEF_MAANDEN, check_duur_proef};
static const struct voorwaarde uren_jobcoach = {
    "De jongere werkt genoeg uren",
    "Groeien de uren binnen een jaar? Van 8 tot 12 uur mag het dan ook.", FEIT_UREN,
    PARAMETER_JOBCOACH_UREN, check_uren_jobcoach};
static const struct voorwaarde loonwaarde_jobcoach = {
    "De loonwaarde is hoog genoeg",
    "Is de loonwaarde gemeten? Bij groei binnen een jaar mag die nog lager zijn.", FEIT_LOONWAARDE,
    PARAMETER_JOBCOACH_LOONWAARDE, check_loonwaarde_jobcoach};
static const struct voorwaarde geen_uitzend = {
    "Het is geen uitzendcontract met een uitzendbeding",
    "Welk contract is er? Bij een uitzendbureau: staat er een uitzendbeding in?", FEIT_CONTRACT,
    PARAMETER_GEEN, check_uitzend};
static const struct voorwaarde nieuw = {
    "De jongere deed dit werk niet eerder bij deze werkgever",
    "De jongere was eerder bij deze werkgever. Was dat hetzelfde werk?", FEIT_EERDER,
    PARAMETER_GEEN, check_nieuw};

static const struct voorwaarde *const voorwaarden[REGELING_COUNT][MAX_VOORWAARDEN] = {
    [REGELING_LOONKOSTENSUBSIDIE] = {&gemeente, &betaald, &gemeten, &uniform},
    [REGELING_FORFAIT] = {&gemeente, &betaald, &niet_gemeten, &eerste_maanden},
    [REGELING_LOONDISPENSATIE] = {&wajong, &betaald, &dispensatie, &duur_dispensatie},
    [REGELING_NO_RISK] = {&in_register, &betaald},
    [REGELING_LOONKOSTENVOORDEEL] = {&in_register, &telt},
    [REGELING_PROEFPLAATSING] = {&uitkering, &proef, &duur_proef, &nieuw},
    [REGELING_JOBCOACH] = {&wajong, &werkplek, &duur_jobcoach, &uren_jobcoach, &loonwaarde_jobcoach,
			   &geen_uitzend},
    [REGELING_BEGELEIDING] = {&gemeente, &werkplek},
    [REGELING_PRAKTIJKROUTE] = {&gemeente, &geen_register, &werkplek, &gemeten, &uniform},
    [REGELING_BANENAFSPRAAK] = {&in_register, &telt},
    [REGELING_LAGE_INKOMENS] = {&betaald},
    [REGELING_MOBILITEITSBONUS] = {&betaald},
};

/* ---- the answer ---- */

static struct datum day_of(const int ymd[3])
{
	return ymd[0] ? datum_of(ymd[0], ymd[1], ymd[2]) : DATUM_GEEN;
}

static bool is_in_force(enum regeling regeling, struct datum dag)
{
	struct datum tot = day_of(regelingen[regeling].tot);

	return day_of(regelingen[regeling].van).dag <= dag.dag &&
	       (!datum_set(tot) || dag.dag <= tot.dag);
}

struct regeling_uitkomst regeling_check(enum regeling regeling,
					const struct regeling_feiten *feiten, struct datum dag)
{
	struct regeling_uitkomst u = {.oordeel = OORDEEL_JA};

	if (!is_in_force(regeling, dag))
		return (struct regeling_uitkomst){.oordeel = OORDEEL_NEE, .is_voorbij = true};
	for (size_t i = 0; i < MAX_VOORWAARDEN && voorwaarden[regeling][i]; i++) {
		u.voorwaarden[i] = voorwaarden[regeling][i];
		u.oordelen[i] = u.voorwaarden[i]->check(feiten, dag);
		if (u.oordelen[i] < u.oordeel)
			u.oordeel = u.oordelen[i];
		u.aantal++;
	}
	return u;
}

/* The first condition that made the answer what it is. */
static const struct voorwaarde *decisive(const struct regeling_uitkomst *u)
{
	size_t i = 0;

	while (u->oordelen[i] != u->oordeel)
		i++;
	return u->voorwaarden[i];
}

const char *regeling_zin(struct arena *a, enum regeling regeling, const struct regeling_uitkomst *u)
{
	struct datum tot = day_of(regelingen[regeling].tot);

	if (u->is_voorbij)
		return datum_set(tot)
			   ? arena_format(a, "Bestond tot en met %s.",
					  datum_lang(tot, arena_alloc(a, DATUM_TEXT_MAX)))
			   : "Bestond op deze dag nog niet.";
	if (u->oordeel == OORDEEL_JA)
		return "Aan alle voorwaarden is voldaan.";
	return u->oordeel == OORDEEL_NEE
		   ? arena_format(a, "Hier klopt niet: “%s”.", decisive(u)->tekst)
		   : arena_format(a, "Nog uit te zoeken: %s", decisive(u)->vraag);
}

/* ---- amounts ---- */

static struct loonkosten_baan baan_of(const struct regeling_feiten *f)
{
	return (struct loonkosten_baan){
	    .geboren = f->geboren, .is_bbl = f->soort == PLAATSINGSOORT_BBL, .uren = f->uren};
}

static const char *per_month(struct arena *a, int64_t cent)
{
	return arena_format(a, "Ongeveer %s per maand", tekst_euro(a, cent));
}

static const char *lks_bedrag(struct arena *a, const struct regeling_feiten *f, struct datum dag)
{
	const struct loonkosten_baan baan = baan_of(f);
	int64_t cent;
	bool known = f->loonwaarde != LOONWAARDE_ONBEKEND &&
		     loonkostensubsidie_compute(&baan, f->loonwaarde, dag, &cent);

	return known ? per_month(a, cent) : NULL;
}

static const char *forfait_bedrag(struct arena *a, const struct regeling_feiten *f,
				  struct datum dag)
{
	const struct loonkosten_baan baan = baan_of(f);
	int64_t cent;
	bool known = forfait_compute(&baan, dag, &cent);

	return known ? per_month(a, cent) : NULL;
}

static const char *lkv_bedrag(struct arena *a, const struct regeling_feiten *f, struct datum dag)
{
	int64_t hour = bound(PARAMETER_LKV_UUR, 0, dag, 0),
		most = bound(PARAMETER_LKV_JAAR, 0, dag, 0), year = hour * f->uren * 52 / 100;

	return arena_format(a, "Ongeveer %s per jaar", tekst_euro(a, year < most ? year : most));
}

static const char *banen_bedrag(struct arena *a, const struct regeling_feiten *f,
				UNUSED struct datum dag)
{
	int64_t hundredths = (int64_t)(banenafspraak_banen(f->soort, f->uren / 100.0) * 100 + 0.5);

	return arena_format(a, "Telt voor %s baan", tekst_getal(a, (double)hundredths / 100));
}

#define JOBCOACH_JAREN 3 /* and later: as the third */

int jobcoach_jaar(bool is_proef, struct datum begin, struct datum dag)
{
	int jaar = 1;

	if (is_proef)
		return 0;
	while (jaar < JOBCOACH_JAREN && dag.dag >= datum_plus_months(begin, 12 * jaar).dag)
		jaar++;
	return jaar;
}

static int werkjaar(const struct regeling_feiten *f, struct datum dag)
{
	return jobcoach_jaar(f->soort == PLAATSINGSOORT_PROEFPLAATSING, f->van, dag);
}

int64_t jobcoach_uren(enum parameter regime, int jaar, int64_t werkuren, struct datum dag)
{
	return (werkuren * bound(regime, jaar, dag, 0) + 500) / 1000;
}

static const char *jobcoach_bedrag(struct arena *a, const struct regeling_feiten *f,
				   struct datum dag)
{
	static const struct {
		enum parameter regime;
		const char *naam;
	} regimes[] = {{PARAMETER_JOBCOACH_ZEER_LICHT, "zeer licht"},
		       {PARAMETER_JOBCOACH_LICHT, "licht"},
		       {PARAMETER_JOBCOACH_MIDDEN, "midden"},
		       {PARAMETER_JOBCOACH_INTENSIEF, "intensief"}};
	const char *text = "Hoogstens, in uren per jaar:";

	for (size_t i = 0; i < COUNT(regimes); i++) {
		int64_t hours =
		    jobcoach_uren(regimes[i].regime, werkjaar(f, dag), INT64_C(52) * f->uren, dag);

		text = arena_format(a, "%s%s %s %s", text, i ? "," : "", regimes[i].naam,
				    tekst_getal(a, round((double)hours / 10) / 10));
	}
	return text;
}

static const struct {
	const char *(*bedrag)(struct arena *a, const struct regeling_feiten *f, struct datum dag);
	enum parameter bronnen[MAX_BRONNEN];
} bedragen[REGELING_COUNT] = {
    [REGELING_LOONKOSTENSUBSIDIE] = {lks_bedrag,
				     {PARAMETER_MINIMUMLOON, PARAMETER_MINIMUMLOON_DEEL,
				      PARAMETER_VAKANTIEBIJSLAG, PARAMETER_WERKGEVERSLASTEN,
				      PARAMETER_LKS_HOOGSTENS, PARAMETER_LKS_UREN}},
    [REGELING_FORFAIT] = {forfait_bedrag,
			  {PARAMETER_MINIMUMLOON, PARAMETER_MINIMUMLOON_DEEL,
			   PARAMETER_VAKANTIEBIJSLAG, PARAMETER_WERKGEVERSLASTEN, PARAMETER_FORFAIT,
			   PARAMETER_LKS_UREN}},
    [REGELING_LOONKOSTENVOORDEEL] = {lkv_bedrag, {PARAMETER_LKV_UUR, PARAMETER_LKV_JAAR}},
    [REGELING_BANENAFSPRAAK] = {banen_bedrag, {PARAMETER_GEEN}},
    [REGELING_JOBCOACH] = {jobcoach_bedrag,
			   {PARAMETER_JOBCOACH_ZEER_LICHT, PARAMETER_JOBCOACH_LICHT,
			    PARAMETER_JOBCOACH_MIDDEN, PARAMETER_JOBCOACH_INTENSIEF}},
};

const char *regeling_bedrag(struct arena *a, enum regeling regeling,
			    const struct regeling_feiten *feiten, struct datum dag)
{
	bool known = bedragen[regeling].bedrag && feiten->uren && is_in_force(regeling, dag);

	return known ? bedragen[regeling].bedrag(a, feiten, dag) : NULL;
}

static const char *bron_tekst(struct arena *a, enum parameter parameter,
			      const struct regeling_feiten *f, struct datum dag)
{
	const struct loonkosten_baan baan = baan_of(f);

	if (parameter == PARAMETER_MINIMUMLOON_DEEL)
		return parameter_tekst(a, minimumloon_deel(&baan, dag),
				       leeftijd_op(f->geboren, dag), dag);
	return parameter_tekst(
	    a, parameter, parameter >= PARAMETER_JOBCOACH_ZEER_LICHT ? werkjaar(f, dag) : 0, dag);
}

size_t regeling_bronnen(struct arena *a, enum regeling regeling,
			const struct regeling_feiten *feiten, struct datum dag,
			const char *ret[MAX_BRONNEN])
{
	const enum parameter *bronnen = bedragen[regeling].bronnen;
	size_t n = 0;

	for (size_t i = 0; i < MAX_BRONNEN && bronnen[i] != PARAMETER_GEEN; i++) {
		ret[n] = bron_tekst(a, bronnen[i], feiten, dag);
		n += ret[n] != NULL;
	}
	return n;
}
