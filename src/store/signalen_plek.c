#include "store/signalen_feiten.h"

#include "domain/keten.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/proefplaatsing.h"

static const struct column plek_columns[] = {
    COLUMN_ID(struct feit_plek, id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct feit_plek, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_plek, werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN(struct feit_plek, werkgever, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, formeel, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct feit_plek, nazorg_gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_plek, nazorg_op_tijdlijn, BOOL, NULL, 0),
    COLUMN_KEUZE(struct feit_plek, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, verwacht_eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, nazorg_ritme, INT, NULL, 0),
    COLUMN(struct feit_plek, nazorg_jongere, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, nazorg_werkgever, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, werkgever_van, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, contract_van, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, contract_tot, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feit_plek, contractvorm, contractvormen, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feit_plek, contractvervolg, contractvervolgen, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feit_plek, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, opvolging_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct feit_plek, opvolger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_plek, opgevolgd_op, MOMENT, NULL, 0),
    COLUMN(struct feit_plek, jobcoach, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, loonwaarde_volgende, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, loonwaarde_gemeten, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, forfait_van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, forfait_tot_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, start_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, ingroei_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, wens_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, inleen_zeg_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, inleen_tot_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, melding_rood_op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, melding_oranje_op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_plek, bezoek_datum, DATUM, NULL, ONDERDEEL_WERK),
};
QUERY(
    plek_list,
    "SELECT p.id, p.jongere_id, coalesce(p.formele_werkgever_id, p.werkgever_id) AS werkgever_id, w.naam AS werkgever, "
    "(SELECT f.naam FROM werkgever f WHERE f.id = p.formele_werkgever_id) AS formeel, p.soort, p.van_datum, "
    "CASE WHEN p.nazorg_gebruiker_id = $2 OR p.nazorg_in_zicht = TRUE THEN p.nazorg_gebruiker_id END AS nazorg_gebruiker_id, "
    "p.nazorg_op_tijdlijn, "
    "CASE WHEN p.opvolger_id IS NOT NULL AND p.opvolger_in_zicht = TRUE THEN p.opvolger_id END AS opvolger_id, "
    "p.eind_datum, p.verwacht_eind_datum, p.nazorg_ritme, p.stand_nazorg_jongere_datum AS nazorg_jongere, "
    "p.stand_nazorg_werkgever_datum AS nazorg_werkgever, p.stand_werkgever_van_datum AS werkgever_van, "
    "p.stand_contract_van_datum AS contract_van, p.stand_contract_tot_datum AS contract_tot, "
    "p.stand_contractvorm AS contractvorm, p.stand_contractvervolg AS contractvervolg, p.weet_werkgever, p.opvolging_datum, "
    "p.opgevolgd_op, p.jobcoach, p.stand_loonwaarde_volgende_datum AS loonwaarde_volgende, "
    "p.stand_start_datum AS start_datum, p.stand_ingroei_datum AS ingroei_datum, "
    "p.stand_loonwaarde_datum AS loonwaarde_gemeten, p.forfait_van_datum, p.forfait_tot_datum, "
    "p.stand_wens_datum AS wens_datum, p.stand_inleen_zeg_datum AS inleen_zeg_datum, "
    "p.stand_inleen_tot_datum AS inleen_tot_datum, p.stand_melding_rood_op AS melding_rood_op, "
    "p.stand_melding_oranje_op AS melding_oranje_op, "
    "CASE WHEN p.geen_bezoek = FALSE THEN p.stand_bezoek_datum END AS bezoek_datum "
    "FROM plaatsing p CROSS JOIN werkgever w WHERE w.id = p.werkgever_id "
    "AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL OR p.stand_melding_rood_op IS NOT NULL "
    "OR p.stand_melding_oranje_op IS NOT NULL) AND ($1 = 0 OR p.jongere_id = $1) "
    "ORDER BY p.jongere_id LIMIT 60000");

/* The contracts that count for a place: of the same jongere, with the same (formal) employer. */
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
/* The first day of the chain of temporary contracts at the employer of this place. */
static int keten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		      struct feit_plek *p)
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

struct plaatsing_feiten plek_feiten(const struct feit_plek *p)
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
	    .ingroei = p->ingroei_datum,
	    .wens = p->wens_datum,
	    .is_detachering = p->formeel != NULL,
	    .inleen_zeg = p->inleen_zeg_datum,
	    .inleen_tot = p->inleen_tot_datum,
	    .melding_rood = moment_datum(p->melding_rood_op),
	    .melding_oranje = moment_datum(p->melding_oranje_op),
	    .bezoek = p->bezoek_datum,
	    .opvolging = p->opvolging_datum,
	    .is_opgevolgd = moment_set(p->opgevolgd_op),
	    .meten = p->loonwaarde_volgende,
	    .gemeten = p->loonwaarde_gemeten,
	    .forfait_van = p->forfait_van_datum,
	    .forfait_tot = p->forfait_tot_datum,
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
			 struct feit_plek *p)
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
	const struct feit_plek *list = plekken->rows;
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
	struct feit_plek *p = plekken->rows;
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
int signalen_plekken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			  struct db_rows *ret)
{
	int rc =
	    LOAD(plek_list, ARGS(arg_int(v->jongere.nr), v->wie), plek_columns, feit_plek, ret);
	struct feit_plek *list = ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++) {
		struct plaatsing_feiten feiten;
		struct signaal s;

		list[i].besloten = false;
		list[i].keten_van = list[i].werkgever_van;
		list[i].aanbod_onbekend = DATUM_GEEN;
		feiten = plek_feiten(&list[i]);
		if (signaal_keten(&feiten, v->termijnen, v->vandaag, &s))
			rc = keten_load(db, a, v, &list[i]);
		if (!rc && signaal_proefplaatsing_eindigt(&feiten, v->termijnen, v->vandaag, &s))
			rc = proefplaatsing_is_decided(db, list[i].id, &list[i].besloten);
	}
	return rc ? rc : stappen_load(db, a, v, ret);
}
