#include "store/signalen_feiten.h"

#include "domain/onderdeel.h"

static const struct column actie_columns[] = {
    COLUMN_ID(struct feit_actie, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_actie, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_actie, van_jongere, BOOL, NULL, 0),
    COLUMN(struct feit_actie, tekst, TEXT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_actie, voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(actie_feiten,
      "SELECT a.jongere_id, CASE WHEN a.in_zicht = TRUE THEN a.gebruiker_id END AS gebruiker_id, "
      "a.gebruiker_id IS NULL AS van_jongere, a.tekst, a.voor_datum FROM actie a "
      "WHERE a.jongere_id IN " DEEL "AND a.toestand = 'open' AND a.voor_datum <= $21 LIMIT 60000");

static const struct column afspraak_columns[] = {
    COLUMN_ID(struct feit_afspraak, jongere_id, jongere, JONGERE, NULL),
    COLUMN_KEUZE(struct feit_afspraak, soort, signaalsoort_keuzes, NULL, 0),
    COLUMN(struct feit_afspraak, onderwerp_id, INT, NULL, 0),
    COLUMN_ID(struct feit_afspraak, gebruiker_id, gebruiker, GEBRUIKER, NULL),
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

typedef bool has_it(const struct feit_dossier *d, const struct signalen_vraag *v);

static struct deel dossiers_with(struct arena *a, const struct db_rows *dossiers, has_it *has,
				 const struct signalen_vraag *v)
{
	const struct feit_dossier *rows = dossiers->rows;
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

static bool has_actie(const struct feit_dossier *d, const struct signalen_vraag *v)
{
	return datum_set(d->actie_voor_datum) && d->actie_voor_datum.dag <= acties_tot(v).dag;
}

static bool has_uitstel(const struct feit_dossier *d, const struct signalen_vraag *v)
{
	return d->uitstel_tot_datum.dag > v->vandaag.dag;
}

static bool has_toewijzing(const struct feit_dossier *d, const struct signalen_vraag *v)
{
	return d->toewijzing_op.ms > toewijzingen_van(v).ms;
}

int signalen_afspraken_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			    struct signalen_feiten *f)
{
	const struct deel met_actie = dossiers_with(a, &f->dossiers, has_actie, v);
	const struct deel met_uitstel = dossiers_with(a, &f->dossiers, has_uitstel, v);
	const struct deel met_toewijzing = dossiers_with(a, &f->dossiers, has_toewijzing, v);
	int rc = LOAD_OF(&met_actie, actie_feiten, ARGS(acties_tot(v)), actie_columns, feit_actie,
			 &f->acties);

	rc = rc ? rc
		: LOAD_OF(&met_uitstel, uitstel_now, ARGS(v->vandaag), afspraak_columns,
			  feit_afspraak, &f->uitstel);
	return rc ? rc
		  : LOAD_OF(&met_toewijzing, toewijzing_now, ARGS(toewijzingen_van(v), v->nu),
			    afspraak_columns, feit_afspraak, &f->toewijzing);
}
