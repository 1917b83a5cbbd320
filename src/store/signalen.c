#include "store/signalen.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/caseload.h"
#include "domain/contracteinde.h"
#include "domain/fase.h"
#include "domain/keten.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/deel.h"
#include "store/proefplaatsing.h"

#include <stdlib.h>
#include <string.h>

#define MAX_FEITEN 60000
#define HALF_JAAR 183

/* ---- facts ---- */

struct dossier_row {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	gebruiker_id casusregisseur_id;
	struct moment casusregisseur_van_op;
	struct datum laatste_contact;
	struct datum vorig_contact;
	struct datum volgend_contact_datum;
	bool monitor;
	struct datum waakvlam_datum;
	int bemiddelbaar;
	struct datum bemiddelbaar_tot_datum;
	struct datum uitstroom_datum;
	int bestemming;
	struct datum uitstroomgesprek_datum;
	struct moment uitstroomgesprek_op;
	struct moment hulp_gevraagd_op;
	struct datum uitstel_tot_datum;
	struct moment toewijzing_op;
	struct datum actie_voor_datum;
	struct datum terugblik_datum;
	bool minste; /* no column: of the tenth with least contact */
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, NULL),
    COLUMN(struct dossier_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct dossier_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct dossier_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct dossier_row, casusregisseur_van_op, MOMENT, NULL, 0),
    COLUMN(struct dossier_row, laatste_contact, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, vorig_contact, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct dossier_row, monitor, BOOL, NULL, 0),
    COLUMN(struct dossier_row, waakvlam_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct dossier_row, bemiddelbaar, bemiddelbaarheden, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, bemiddelbaar_tot_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, uitstroom_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct dossier_row, bestemming, bestemmingen, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, uitstroomgesprek_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN(struct dossier_row, uitstroomgesprek_op, MOMENT, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN(struct dossier_row, hulp_gevraagd_op, MOMENT, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct dossier_row, uitstel_tot_datum, DATUM, NULL, 0),
    COLUMN(struct dossier_row, toewijzing_op, MOMENT, NULL, 0),
    COLUMN(struct dossier_row, actie_voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct dossier_row, terugblik_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(
    dossier_feiten,
    "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.casusregisseur_id, j.casusregisseur_van_op, "
    "j.stand_laatste_contact_datum AS laatste_contact, j.stand_vorig_contact_datum AS vorig_contact, "
    "j.volgend_contact_datum, j.monitor, j.stand_waakvlam_datum AS waakvlam_datum, "
    "j.bemiddelbaar, j.bemiddelbaar_tot_datum, j.uitstroom_datum, j.bestemming, "
    "j.uitstroomgesprek_datum, j.uitstroomgesprek_op, "
    "j.stand_hulp_gevraagd_op AS hulp_gevraagd_op, j.stand_uitstel_tot_datum AS uitstel_tot_datum, "
    "j.stand_toewijzing_op AS toewijzing_op, j.stand_actie_voor_datum AS actie_voor_datum, "
    "j.stand_terugblik_datum AS terugblik_datum "
    "FROM jongere j WHERE j.gesloten_op IS NULL AND ($1 = 0 OR j.id = $1) ORDER BY j.id LIMIT 20000");

struct plek_row {
	plaatsing_id id;
	jongere_id jongere_id;
	werkgever_id werkgever_id;
	const char *werkgever;
	gebruiker_id nazorg_gebruiker_id;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	struct datum verwacht_eind_datum;
	int64_t nazorg_ritme;
	struct datum nazorg_jongere;
	struct datum nazorg_werkgever;
	struct datum werkgever_van; /* the first place there */
	struct datum contract_van;
	struct datum contract_tot;
	int contractvorm;
	int contractvervolg;
	int weet_werkgever;
	struct datum opvolging_datum;
	gebruiker_id opvolger_id;
	struct moment opgevolgd_op;
	/* no columns: */
	bool besloten;          /* of a trial placement: what comes after it */
	struct datum keten_van; /* of the chain of contracts */
	enum contracteindestap contractstap;
	struct datum aanbod_onbekend;
};
static const struct column plek_columns[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct plek_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct plek_row, werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN(struct plek_row, werkgever, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct plek_row, nazorg_gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_KEUZE(struct plek_row, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, verwacht_eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_ritme, INT, NULL, 0),
    COLUMN(struct plek_row, nazorg_jongere, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_werkgever, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, werkgever_van, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, contract_van, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, contract_tot, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, contractvorm, contractvormen, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, contractvervolg, contractvervolgen, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct plek_row, opvolging_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct plek_row, opvolger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct plek_row, opgevolgd_op, MOMENT, NULL, 0),
};
QUERY(
    plek_feiten,
    "SELECT p.id, p.jongere_id, p.werkgever_id, w.naam AS werkgever, p.soort, p.van_datum, "
    "CASE WHEN p.nazorg_gebruiker_id = $2 OR p.nazorg_in_zicht = TRUE THEN p.nazorg_gebruiker_id END AS nazorg_gebruiker_id, "
    "CASE WHEN p.opvolger_id IS NOT NULL AND p.opvolger_in_zicht = TRUE THEN p.opvolger_id END AS opvolger_id, "
    "p.eind_datum, p.verwacht_eind_datum, p.nazorg_ritme, p.stand_nazorg_jongere_datum AS nazorg_jongere, "
    "p.stand_nazorg_werkgever_datum AS nazorg_werkgever, p.stand_werkgever_van_datum AS werkgever_van, "
    "p.stand_contract_van_datum AS contract_van, p.stand_contract_tot_datum AS contract_tot, "
    "p.stand_contractvorm AS contractvorm, p.stand_contractvervolg AS contractvervolg, p.weet_werkgever, p.opvolging_datum, p.opgevolgd_op "
    "FROM plaatsing p CROSS JOIN werkgever w WHERE w.id = p.werkgever_id "
    "AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL) AND ($1 = 0 OR p.jongere_id = $1) "
    "ORDER BY p.jongere_id LIMIT 60000");

/* The contracts that count for a place: of the same jongere, at the same employer. */
struct contract_row {
	int soort;
	int vorm;
	struct datum van_datum;
	struct datum tot_datum;
};
static const struct column contract_columns[] = {
    COLUMN_KEUZE(struct contract_row, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vorm, contractvormen, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, tot_datum, DATUM, NULL, ONDERDEEL_WERK),
};
#define MAX_KETEN 32
QUERY(
    keten_contracten,
    "SELECT c.soort, c.vorm, c.van_datum, c.tot_datum FROM contract c "
    "WHERE c.jongere_id = $1 AND c.werkgever_id = $2 ORDER BY c.zicht_van_op, c.van_datum, c.id LIMIT 32");

struct telling_row {
	jongere_id jongere_id;
	int64_t aantal;
};
static const struct column telling_columns[] = {
    COLUMN_ID(struct telling_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct telling_row, aantal, INT, NULL, 0),
};
QUERY(contact_telling,
      "SELECT c.jongere_id, count(c.datum) AS aantal FROM contactmoment c WHERE c.datum >= $1 "
      "AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor' GROUP BY c.jongere_id "
      "ORDER BY c.jongere_id LIMIT 20000");

/* An offer that one of the two must do something about; the receiver has no dossier in sight. */
struct aanbod_row {
	overdracht_id id;
	jongere_id jongere_id;
	gebruiker_id ontvanger_id;
	const char *roepnaam;
	const char *achternaam;
	int toestand;
	struct moment aangeboden_op;
	struct moment verloopt_op;
	struct moment beantwoord_op;
	struct moment gelezen_op;
};
static const struct column aanbod_columns[] = {
    COLUMN_ID(struct aanbod_row, id, overdracht, OVERDRACHT, NULL),
    COLUMN_ID(struct aanbod_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct aanbod_row, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct aanbod_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct aanbod_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct aanbod_row, toestand, overdracht_toestanden, NULL, 0),
    COLUMN(struct aanbod_row, aangeboden_op, MOMENT, NULL, 0),
    COLUMN(struct aanbod_row, verloopt_op, MOMENT, NULL, 0),
    COLUMN(struct aanbod_row, beantwoord_op, MOMENT, NULL, 0),
    COLUMN(struct aanbod_row, gelezen_op, MOMENT, NULL, 0),
};
QUERY(
    aanbod_list,
    "SELECT o.id, o.jongere_id, o.ontvanger_id, o.roepnaam, o.achternaam, o.toestand, o.aangeboden_op, "
    "o.verloopt_op, o.beantwoord_op, o.gelezen_op FROM overdracht o "
    "WHERE (o.toestand IN ('aangeboden', 'verlopen') OR (o.toestand = 'geweigerd' "
    "AND o.afzender_id = $2 AND o.gelezen_op IS NULL)) AND ($1 = 0 OR o.jongere_id = $1) "
    "ORDER BY o.id LIMIT 20000");

struct actie_row {
	jongere_id jongere_id;
	gebruiker_id gebruiker_id; /* NULL: the jongere, or somebody who is not involved any more */
	bool van_jongere;
	const char *tekst;
	struct datum voor_datum;
};
static const struct column actie_columns[] = {
    COLUMN_ID(struct actie_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct actie_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct actie_row, van_jongere, BOOL, NULL, 0),
    COLUMN(struct actie_row, tekst, TEXT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct actie_row, voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(actie_feiten,
      "SELECT a.jongere_id, CASE WHEN a.in_zicht = TRUE THEN a.gebruiker_id END AS gebruiker_id, "
      "a.gebruiker_id IS NULL AS van_jongere, a.tekst, a.voor_datum FROM actie a "
      "WHERE a.jongere_id IN " DEEL "AND a.toestand = 'open' AND a.voor_datum <= $21 LIMIT 60000");

/* A signal put off, or given to somebody. */
struct afspraak_row {
	jongere_id jongere_id;
	int soort;
	int64_t onderwerp_id;
	gebruiker_id gebruiker_id;
};
static const struct column afspraak_columns[] = {
    COLUMN_ID(struct afspraak_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_KEUZE(struct afspraak_row, soort, signaalsoort_keuzes, NULL, 0),
    COLUMN(struct afspraak_row, onderwerp_id, INT, NULL, 0),
    COLUMN_ID(struct afspraak_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
};
QUERY(uitstel_now, "SELECT jongere_id, soort, onderwerp_id, gebruiker_id FROM uitstel "
		   "WHERE jongere_id IN " DEEL "AND tot_datum > $21 LIMIT 60000");
/*
 * Something taken on stays with whoever took it for TOEWIJZING_MS, until the contact it asked for,
 * or until that person loses sight: then it is the owner's again, and never nobody's.
 */
#define TOEWIJZING_MS (INT64_C(42) * 24 * 3600 * 1000)
QUERY(
    toewijzing_now,
    "SELECT t.jongere_id, t.soort, t.onderwerp_id, t.gebruiker_id FROM toewijzing t "
    "CROSS JOIN jongere j WHERE t.jongere_id IN " DEEL "AND j.id = t.jongere_id AND t.op > $21 "
    "AND (t.soort NOT IN ('geen_contact', 'minste_aandacht', 'eerste_nazorg', 'nazorg_ritme') "
    "OR j.stand_laatste_contact_datum IS NULL OR t.op >= j.stand_laatste_contact_datum * 86400000) "
    "AND EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = t.jongere_id "
    "AND b.gebruiker_id = t.gebruiker_id AND b.van_op <= $22 AND b.tot_op > $22) LIMIT 60000");

static int compare_nr(int64_t x, int64_t y)
{
	return (x > y) - (x < y);
}

/* What began with an intake: of one dossier its open intake, and the first advice waited for. */
struct instroom_row {
	jongere_id jongere_id;
	struct moment op;
	struct datum diagnose_tot_datum;
	struct datum voor_datum;
};
static const struct column instroom_columns[] = {
    COLUMN_ID(struct instroom_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct instroom_row, op, MOMENT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct instroom_row, diagnose_tot_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct instroom_row, voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(instroom_feiten,
      "SELECT i.jongere_id, i.op, i.diagnose_tot_datum, NULL AS voor_datum FROM intake i "
      "WHERE i.afgerond_op IS NULL AND ($1 = 0 OR i.jongere_id = $1) "
      "UNION ALL SELECT e.jongere_id, NULL, NULL, min(e.voor_datum) FROM expertise e "
      "WHERE e.beantwoord_datum IS NULL AND ($1 = 0 OR e.jongere_id = $1) GROUP BY e.jongere_id "
      "LIMIT 60000");

/* Whoever answers at a loket has its tray before him. */
struct loket_row {
	int64_t aantal;
	struct datum uiterlijk;
};
static const struct column loket_columns[] = {
    COLUMN(struct loket_row, aantal, INT, NULL, 0),
    COLUMN(struct loket_row, uiterlijk, DATUM, NULL, 0),
};
QUERY(loket_feiten, "SELECT count(a.op) AS aantal, min(a.uiterlijk_datum) AS uiterlijk "
		    "FROM aanmelding a WHERE a.toestand = 'nieuw' AND $1 = 0");

struct feiten {
	struct db_rows dossiers, plekken, aanbod, acties, instroom, uitstel, toewijzing;
	struct loket_row loket;
	size_t eigen; /* dossiers of which the reader is casusregisseur */
};

#define LOAD(q, args, columns, type, ret)                                                          \
	db_rows(db, a, &(q), (args), columns, COUNT(columns), sizeof(struct type), MAX_FEITEN,     \
		(ret))

#define LOAD_OF(of, q, args, columns, type, ret)                                                   \
	deel_rows(db, a, &(q), (args), columns, COUNT(columns), sizeof(struct type), (of),         \
		  MAX_FEITEN, (ret))

/* The first day of the chain of temporary contracts at the employer of this place. */
static int keten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		      struct plek_row *p)
{
	struct keten_contract chain[MAX_KETEN];
	const struct contract_row *list;
	struct db_rows contracten;
	struct keten keten;
	int rc = LOAD(keten_contracten, ARGS(p->jongere_id, p->werkgever_id), contract_columns,
		      contract_row, &contracten);

	list = contracten.rows;
	for (size_t i = 0; i < contracten.count; i++)
		chain[i] = (struct keten_contract){.van = list[i].van_datum,
						   .tot = list[i].tot_datum,
						   .is_vast = list[i].vorm == CONTRACTVORM_VAST,
						   .telt = list[i].soort != PLAATSINGSOORT_BBL};
	keten = keten_compute(chain, contracten.count, v->vandaag);
	p->keten_van = keten.is_vast ? DATUM_GEEN : keten.van;
	return rc;
}

static struct plaatsing_feiten plaatsing_of(const struct plek_row *p)
{
	return (struct plaatsing_feiten){
	    .van = p->van_datum,
	    .eind = p->eind_datum,
	    .verwacht_eind = p->verwacht_eind_datum,
	    .is_proef = p->soort == PLAATSINGSOORT_PROEFPLAATSING,
	    .is_besloten = p->besloten,
	    .contract_van = p->contract_van,
	    .contract_tot = p->contract_tot,
	    .is_vast = p->contractvorm == CONTRACTVORM_VAST,
	    .contractvervolg = p->contractvervolg,
	    .contractstap = p->contractstap,
	    .aanbod_onbekend = p->aanbod_onbekend,
	    .keten_van = p->keten_van,
	    .nazorg_jongere = p->nazorg_jongere,
	    .nazorg_werkgever = p->nazorg_werkgever,
	    .nazorg_ritme = (int)p->nazorg_ritme,
	    .weet_werkgever = p->weet_werkgever,
	    .opvolging = p->opvolging_datum,
	    .is_opgevolgd = moment_set(p->opgevolgd_op),
	};
}

/* ---- what was asked before a contract ends ---- */

struct gesprek_row {
	jongere_id jongere_id;
	plaatsing_id plaatsing_id;
	struct datum contract_van_datum;
	struct datum datum;
	int wens;
	bool mag_werkgever;
	int aanbod;
};
static const struct column gesprek_columns[] = {
    COLUMN_ID(struct gesprek_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct gesprek_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN(struct gesprek_row, contract_van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct gesprek_row, datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct gesprek_row, wens, contractwensen, NULL, ONDERDEEL_WERK),
    COLUMN(struct gesprek_row, mag_werkgever, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct gesprek_row, aanbod, contractvervolgen, NULL, ONDERDEEL_WERK),
};
QUERY(gesprek_now, "SELECT g.jongere_id, g.plaatsing_id, g.contract_van_datum, g.datum, g.wens, "
		   "g.mag_werkgever, g.aanbod FROM contractgesprek g WHERE g.jongere_id IN " DEEL
		   "AND g.contract_tot_datum >= $21 ORDER BY g.jongere_id, g.id LIMIT 60000");

static void gesprek_take(const struct gesprek_row *g, struct contracteinde_feiten *f,
			 struct plek_row *p)
{
	if (g->wens == CHOICE_NONE) {
		f->aanbod = g->aanbod;
		p->aanbod_onbekend = g->aanbod == CONTRACTVERVOLG_ONBEKEND ? g->datum : DATUM_GEEN;
		return;
	}
	f->wens = g->wens;
	f->mag_werkgever = g->mag_werkgever;
}

/* Where the talk stands is told only of a contract that ends within the first of its terms. */
static struct deel with_contracteinde(struct arena *a, const struct db_rows *plekken,
				      const struct signalen_vraag *v)
{
	struct datum last = datum_plus_months(v->vandaag, v->termijnen->contract_stap_1 + 1);
	const struct plek_row *list = plekken->rows;
	struct deel ret = deel_open(a, plekken->count);

	for (size_t i = 0; i < plekken->count; i++)
		if (list[i].contract_tot.dag >= v->vandaag.dag &&
		    list[i].contract_tot.dag <= last.dag)
			deel_add(&ret, list[i].jongere_id);
	return ret;
}

/* The step of each place; places and talks both stand in order of jongere. */
static int stappen_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			struct db_rows *plekken)
{
	const struct deel deel = with_contracteinde(a, plekken, v);
	struct db_rows gesprekken;
	int rc = LOAD_OF(&deel, gesprek_now, ARGS(v->vandaag), gesprek_columns, gesprek_row,
			 &gesprekken);
	const struct gesprek_row *list = gesprekken.rows;
	struct plek_row *p = plekken->rows;
	size_t from = 0;

	for (size_t i = 0; !rc && i < plekken->count; i++, p++) {
		struct contracteinde_feiten f = {.wens = CHOICE_NONE,
						 .weet_werkgever = p->weet_werkgever,
						 .aanbod = CHOICE_NONE,
						 .vervolg = p->contractvervolg};

		while (from < gesprekken.count && list[from].jongere_id.nr < p->jongere_id.nr)
			from++;
		for (size_t k = from;
		     k < gesprekken.count && list[k].jongere_id.nr == p->jongere_id.nr; k++)
			if (list[k].plaatsing_id.nr == p->id.nr &&
			    list[k].contract_van_datum.dag == p->contract_van.dag)
				gesprek_take(&list[k], &f, p);
		p->contractstap = contracteinde_stap(&f);
	}
	return rc;
}

/*
 * A chain begins no earlier than the first place there: it is read where that would be told, and so
 * is whether somebody decided what comes after a trial.
 */
static int plekken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			struct db_rows *ret)
{
	int rc =
	    LOAD(plek_feiten, ARGS(arg_int(v->jongere.nr), v->wie), plek_columns, plek_row, ret);
	struct plek_row *list = ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++) {
		struct plaatsing_feiten feiten;
		struct signaal s;

		list[i].besloten = false;
		list[i].keten_van = list[i].werkgever_van;
		list[i].aanbod_onbekend = DATUM_GEEN;
		feiten = plaatsing_of(&list[i]);
		if (signaal_keten(&feiten, v->termijnen, v->vandaag, &s))
			rc = keten_load(db, a, v, &list[i]);
		if (!rc && signaal_proefplaatsing_eindigt(&feiten, v->termijnen, v->vandaag, &s))
			rc = proefplaatsing_is_decided(db, list[i].id, &list[i].besloten);
	}
	return rc ? rc : stappen_load(db, a, v, ret);
}

/* The days of so many last contacts stand in the dossier itself. */
#define CONTACTEN_KNOWN 2

static struct aandacht aandacht_of(const struct dossier_row *d, struct datum since)
{
	return (struct aandacht){.contacten = (d->laatste_contact.dag >= since.dag) +
					      (d->vorig_contact.dag >= since.dag),
				 .laatste_contact = d->laatste_contact,
				 .sinds = moment_datum(d->casusregisseur_van_op)};
}

/* How much contact there was with each of `eigen`, which stand in order, as the tellings do. */
static int contacten_count(struct db *db, struct arena *a, struct datum since, size_t n,
			   struct dossier_row *const *eigen, struct aandacht *ret)
{
	struct db_rows tellingen;
	int rc = LOAD(contact_telling, ARGS(since), telling_columns, telling_row, &tellingen);
	const struct telling_row *list = tellingen.rows;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		while (at < tellingen.count && list[at].jongere_id.nr < eigen[i]->id.nr)
			at++;
		ret[i].contacten = at < tellingen.count && list[at].jongere_id.nr == eigen[i]->id.nr
				       ? (int)list[at].aantal
				       : 0;
	}
	return rc;
}

/*
 * Marks, among the dossiers the reader is responsible for, the tenth with least contact. Contacts
 * are counted only when the last ones of everybody do not tell.
 */
static int minste_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		       struct feiten *f)
{
	struct dossier_row *dossiers = f->dossiers.rows;
	size_t room = f->dossiers.count + 1;
	struct dossier_row **eigen = arena_array(a, room, sizeof(struct dossier_row *));
	struct aandacht *list = arena_array(a, room, sizeof(*list));
	bool *minste = arena_array(a, room, sizeof(*minste));
	struct datum since = datum_plus(v->vandaag, -HALF_JAAR);
	int rc = 0;

	f->eigen = 0;
	for (size_t i = 0; i < f->dossiers.count; i++) {
		dossiers[i].minste = false;
		if (dossiers[i].casusregisseur_id.nr != v->wie.nr)
			continue;
		list[f->eigen] = aandacht_of(&dossiers[i], since);
		eigen[f->eigen++] = &dossiers[i];
	}
	if (!minste_aandacht_is_sure(list, f->eigen, CONTACTEN_KNOWN))
		rc = contacten_count(db, a, since, f->eigen, eigen, list);
	minste_aandacht_compute(list, f->eigen, minste);
	for (size_t i = 0; i < f->eigen; i++)
		eigen[i]->minste = minste[i];
	return rc;
}

typedef bool has_it(const struct dossier_row *d, const struct signalen_vraag *v);

static struct deel dossiers_with(struct arena *a, const struct db_rows *dossiers, has_it *has,
				 const struct signalen_vraag *v)
{
	const struct dossier_row *rows = dossiers->rows;
	struct deel ret = deel_open(a, dossiers->count);

	for (size_t i = 0; i < dossiers->count; i++)
		if (has(&rows[i], v))
			deel_add(&ret, rows[i].id);
	return ret;
}

static struct datum acties_tot(const struct signalen_vraag *v)
{
	return datum_plus(v->vandaag, v->termijnen->actie_vooruit);
}

static struct moment toewijzingen_van(const struct signalen_vraag *v)
{
	return (struct moment){v->nu.ms - TOEWIJZING_MS};
}

static bool has_actie(const struct dossier_row *d, const struct signalen_vraag *v)
{
	return datum_set(d->actie_voor_datum) && d->actie_voor_datum.dag <= acties_tot(v).dag;
}

static bool has_uitstel(const struct dossier_row *d, const struct signalen_vraag *v)
{
	return d->uitstel_tot_datum.dag > v->vandaag.dag;
}

static bool has_toewijzing(const struct dossier_row *d, const struct signalen_vraag *v)
{
	return d->toewijzing_op.ms > toewijzingen_van(v).ms;
}

static int afspraken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			  struct feiten *f)
{
	const struct deel met_actie = dossiers_with(a, &f->dossiers, has_actie, v);
	const struct deel met_uitstel = dossiers_with(a, &f->dossiers, has_uitstel, v);
	const struct deel met_toewijzing = dossiers_with(a, &f->dossiers, has_toewijzing, v);
	int rc = LOAD_OF(&met_actie, actie_feiten, ARGS(acties_tot(v)), actie_columns, actie_row,
			 &f->acties);

	rc = rc ? rc
		: LOAD_OF(&met_uitstel, uitstel_now, ARGS(v->vandaag), afspraak_columns,
			  afspraak_row, &f->uitstel);
	return rc ? rc
		  : LOAD_OF(&met_toewijzing, toewijzing_now, ARGS(toewijzingen_van(v), v->nu),
			    afspraak_columns, afspraak_row, &f->toewijzing);
}

static int feiten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		       struct feiten *f)
{
	struct arg jongere = arg_int(v->jongere.nr);
	int rc = LOAD(dossier_feiten, ARGS(jongere), dossier_columns, dossier_row, &f->dossiers);

	rc = rc ? rc : minste_load(db, a, v, f);
	rc = rc ? rc : plekken_load(db, a, v, &f->plekken);
	rc = rc ? rc
		: LOAD(aanbod_list, ARGS(jongere, v->wie), aanbod_columns, aanbod_row, &f->aanbod);
	rc =
	    rc ? rc
	       : LOAD(instroom_feiten, ARGS(jongere), instroom_columns, instroom_row, &f->instroom);
	rc = rc ? rc
		: db_row(db, a, &loket_feiten, ARGS(jongere), loket_columns, COUNT(loket_columns),
			 &f->loket);
	return rc ? rc : afspraken_load(db, a, v, f);
}

/* ---- the making of the list ---- */

struct maken {
	struct arena *a;
	const struct signalen_vraag *vraag;
	const struct feiten *feiten;
	struct werklijst *lijst;
	size_t room;
};

static const struct afspraak_row *afspraak_find(const struct db_rows *rows, const struct werk *w)
{
	const struct afspraak_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].jongere_id.nr == w->jongere.nr &&
		    list[i].soort == (int)w->signaal.soort &&
		    list[i].onderwerp_id == w->plaatsing.nr)
			return &list[i];
	return NULL;
}

static void append(struct maken *m, struct werk w)
{
	if (m->lijst->count == m->room) {
		size_t room = m->room ? 2 * m->room : 64;
		struct werk *more = arena_array(m->a, room, sizeof(*more));
		if (m->lijst->count)
			memcpy(more, m->lijst->list, m->lijst->count * sizeof(*more));
		m->lijst->list = more;
		m->room = room;
	}
	m->lijst->list[m->lijst->count++] = w;
}

/* Unless it is put off, for whom it was given to. */
static void add(struct maken *m, struct werk w)
{
	const struct afspraak_row *to;

	if (afspraak_find(&m->feiten->uitstel, &w)) {
		m->lijst->uitgesteld++;
		return;
	}
	to = afspraak_find(&m->feiten->toewijzing, &w);
	if (to) {
		w.eigenaar = to->gebruiker_id;
		w.toegewezen = true;
	}
	append(m, w);
}

static struct dossier_feiten dossier_of(const struct dossier_row *d)
{
	return (struct dossier_feiten){
	    .fase = d->fase,
	    .sinds = moment_datum(d->casusregisseur_van_op),
	    .laatste_contact = d->laatste_contact,
	    .volgend_contact = d->volgend_contact_datum,
	    .is_monitor = d->monitor,
	    .waakvlam = d->waakvlam_datum,
	    .bemiddelbaar =
		d->bemiddelbaar == CHOICE_NONE ? BEMIDDELBAAR_ONBEKEND : d->bemiddelbaar,
	    .bemiddelbaar_tot = d->bemiddelbaar_tot_datum,
	    .terugblik = d->terugblik_datum,
	    .uitstroom = d->uitstroom_datum,
	    .bestemming = d->bestemming,
	    .gesprek = d->uitstroomgesprek_datum,
	    .is_gesproken = moment_set(d->uitstroomgesprek_op),
	    .hulp_gevraagd = moment_datum(d->hulp_gevraagd_op),
	    .is_minste_aandacht = d->minste,
	};
}

static struct werk werk_of(const struct dossier_row *d, const struct plek_row *p,
			   const struct signaal *s)
{
	struct werk w = {.signaal = *s,
			 .jongere = d->id,
			 .eigenaar = d->casusregisseur_id,
			 .roepnaam = d->roepnaam,
			 .achternaam = d->achternaam};

	if (!p)
		return w;
	w.plaatsing = p->id;
	w.werkgever = p->werkgever;
	if (signaalsoorten[s->soort].eigenaar == EIGENAAR_NAZORG && p->nazorg_gebruiker_id.nr)
		w.eigenaar = p->nazorg_gebruiker_id;
	else if (s->soort == SIGNAAL_CONTRACT_VOORBIJ && p->opvolger_id.nr)
		w.eigenaar = p->opvolger_id;
	return w;
}

static void add_dossier(struct maken *m, const struct dossier_row *d)
{
	struct dossier_feiten feiten = dossier_of(d);
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_dossier(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);

	for (size_t k = 0; k < n; k++)
		add(m, werk_of(d, NULL, &signalen[k]));
}

static void add_plek(struct maken *m, const struct dossier_row *d, const struct plek_row *p)
{
	struct plaatsing_feiten feiten = plaatsing_of(p);
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_plaatsing(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);
	for (size_t k = 0; k < n; k++)
		add(m, werk_of(d, p, &signalen[k]));
}

static int compare_dossier(const void *key, const void *row)
{
	int64_t a = *(const int64_t *)key, b = ((const struct dossier_row *)row)->id.nr;

	return (a > b) - (a < b);
}

/* NULL: it is closed. */
static const struct dossier_row *dossier_find(const struct maken *m, jongere_id jongere)
{
	return bsearch(&jongere.nr, m->feiten->dossiers.rows, m->feiten->dossiers.count,
		       sizeof(struct dossier_row), compare_dossier);
}

static void add_plekken(struct maken *m)
{
	const struct plek_row *plekken = m->feiten->plekken.rows;

	for (size_t i = 0; i < m->feiten->plekken.count; i++) {
		const struct dossier_row *d = dossier_find(m, plekken[i].jongere_id);
		if (d)
			add_plek(m, d, &plekken[i]);
	}
}

static void add_acties(struct maken *m)
{
	const struct actie_row *acties = m->feiten->acties.rows;

	for (size_t i = 0; i < m->feiten->acties.count; i++) {
		const struct dossier_row *d = dossier_find(m, acties[i].jongere_id);
		const struct actie_feiten feiten = {.voor = acties[i].voor_datum,
						    .is_van_jongere = acties[i].van_jongere};
		struct signaal s;
		struct werk w;

		if (!d ||
		    !signaal_actie_te_doen(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			continue;
		w = werk_of(d, NULL, &s);
		w.actie = acties[i].tekst;
		if (acties[i].gebruiker_id.nr)
			w.eigenaar = acties[i].gebruiker_id;
		append(m, w);
	}
}

static void add_instroom(struct maken *m)
{
	const struct instroom_row *rows = m->feiten->instroom.rows;

	for (size_t i = 0; i < m->feiten->instroom.count; i++) {
		const struct dossier_row *d = dossier_find(m, rows[i].jongere_id);
		const struct intake_feiten feiten = {.begonnen = moment_datum(rows[i].op),
						     .diagnose_tot = rows[i].diagnose_tot_datum,
						     .advies_voor = rows[i].voor_datum};
		struct signaal signalen[SIGNAAL_COUNT];
		size_t n = d ? signalen_of_intake(&feiten, m->vraag->termijnen, m->vraag->vandaag,
						  signalen)
			     : 0;

		for (size_t k = 0; k < n; k++)
			add(m, werk_of(d, NULL, &signalen[k]));
	}
}

static void add_loket(struct maken *m)
{
	const struct loket_feiten feiten = {.aantal = (int)m->feiten->loket.aantal,
					    .uiterlijk = m->feiten->loket.uiterlijk};
	struct signaal s;

	if (signaal_aanmelding_wacht(&feiten, m->vraag->vandaag, &s))
		append(m, (struct werk){.signaal = s, .eigenaar = m->vraag->wie});
}

static void add_aanbod(struct maken *m, const struct aanbod_row *o)
{
	const struct overdracht_feiten feiten = {
	    .toestand = o->toestand,
	    .aangeboden = moment_datum(o->aangeboden_op),
	    .verloopt = moment_datum(o->verloopt_op),
	    .beantwoord = moment_datum(o->beantwoord_op),
	    .is_gelezen = moment_set(o->gelezen_op),
	};
	enum overdracht_partij partij =
	    o->ontvanger_id.nr == m->vraag->wie.nr ? PARTIJ_ONTVANGER : PARTIJ_AFZENDER;
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_overdracht(&feiten, partij, m->vraag->termijnen, m->vraag->vandaag,
					  signalen);

	for (size_t k = 0; k < n; k++)
		append(m, (struct werk){.signaal = signalen[k],
					.jongere = o->jongere_id,
					.overdracht = o->id,
					.eigenaar = m->vraag->wie,
					.roepnaam = o->roepnaam,
					.achternaam = o->achternaam});
}

/* For qsort: the order of work, then of dossier and place, so that equal signals keep theirs. */
static int compare_werk(const void *a, const void *b)
{
	const struct werk *x = a, *y = b;
	int order = signaal_compare(&x->signaal, &y->signaal);

	order = order ? order : compare_nr(x->jongere.nr, y->jongere.nr);
	return order ? order : compare_nr(x->plaatsing.nr, y->plaatsing.nr);
}

int signalen_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  struct werklijst *ret)
{
	struct feiten feiten = {0};
	struct maken m = {.a = a, .vraag = vraag, .feiten = &feiten, .lijst = ret};
	const struct dossier_row *dossiers;
	int rc = feiten_load(db, a, vraag, &feiten);

	*ret = (struct werklijst){0};
	if (rc)
		return rc;
	ret->dossiers = feiten.dossiers.count;
	ret->eigen = feiten.eigen;
	dossiers = feiten.dossiers.rows;
	for (size_t i = 0; i < ret->dossiers; i++)
		add_dossier(&m, &dossiers[i]);
	add_plekken(&m);
	add_acties(&m);
	add_instroom(&m);
	add_loket(&m);
	for (size_t i = 0; i < feiten.aanbod.count; i++)
		add_aanbod(&m, (const struct aanbod_row *)feiten.aanbod.rows + i);
	if (ret->count)
		qsort(ret->list, ret->count, sizeof(*ret->list), compare_werk);
	return 0;
}

int signalen_find(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  const struct signaal_sleutel *sleutel, struct werk *ret)
{
	struct signalen_vraag one = *vraag;
	struct werklijst lijst;
	int rc;

	if (sleutel->soort == CHOICE_NONE || !signaal_may_pass((enum signaalsoort)sleutel->soort))
		return ERR_GEEN_RIJ;
	one.jongere =
	    sleutel->soort == SIGNAAL_MINSTE_AANDACHT ? (jongere_id){0} : sleutel->jongere;
	rc = signalen_load(db, a, &one, &lijst);
	for (size_t i = 0; !rc && i < lijst.count; i++) {
		const struct werk *w = &lijst.list[i];
		if (w->jongere.nr == sleutel->jongere.nr &&
		    w->plaatsing.nr == sleutel->plaatsing.nr &&
		    (int)w->signaal.soort == sleutel->soort) {
			*ret = *w;
			return 0;
		}
	}
	return rc ? rc : ERR_GEEN_RIJ;
}
