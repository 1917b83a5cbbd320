#include "store/plaatsing.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "store/gebeurtenis.h"

QUERY(
    plaatsing_insert,
    "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum, verwacht_eind_datum, "
    "uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, jobcoach, formele_werkgever_id) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id");
QUERY(
    plaatsing_stop,
    "UPDATE t_plaatsing SET eind_datum = $2, uitkomst = $3, opvolger_id = $4, opvolging_datum = $5, "
    "opgevolgd_op = NULL, versie = versie + 1 WHERE id = $1");
QUERY(
    uitval_insert,
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, toelichting, had_geholpen, gebruiker_id) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(contract_insert,
      "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren, "
      "vastgelegd_op) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(
    contract_change,
    "UPDATE t_contract SET vorm = $2, van_datum = $3, tot_datum = $4, uren = $5, versie = versie + 1 WHERE id = $1");
QUERY(contract_follow,
      "UPDATE t_contract SET vervolg = $2, vervolg_op = $3, versie = versie + 1 WHERE id = $1");

/* A line of the timeline about one place. */
struct lijn {
	jongere_id jongere;
	plaatsing_id plaatsing;
	enum gebeurtenissoort soort;
	struct datum datum;
};

static int line_create(const struct handeling *h, const struct lijn *lijn, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = lijn->jongere,
							      .soort = lijn->soort,
							      .datum = lijn->datum,
							      .plaatsing = lijn->plaatsing,
							      .tekst = tekst});
}

/* ---- a place ---- */

const char *plaatsing_begin(struct arena *a, int soort, const char *werkgever)
{
	return arena_format(a, "%s bij %s: ", choice_label(&plaatsingsoorten, soort), werkgever);
}

int plaatsing_create(const struct handeling *h, const struct plaatsing_nieuw *n, plaatsing_id *ret)
{
	int rc = db_number(h->db, &plaatsing_insert,
			   ARGS(n->jongere, n->werkgever, ARG_CHOICE(plaatsingsoorten, n->soort),
				n->functie, ARG_CHOICE(functiesoorten, n->functiesoort), n->van,
				n->verwacht_eind, n->uren,
				ARG_CHOICE(weet_werkgever_keuzes, n->weet_werkgever),
				n->nazorg_ritme, n->nazorg, n->jobcoach, n->formeel),
			   &ret->nr);

	return rc ? rc
		  : line_create(h, &(struct lijn){n->jongere, *ret, GEBEURTENIS_PLAATSING, n->van},
				arena_format(h->a, "%s%s, %s uur per week",
					     plaatsing_begin(h->a, n->soort, n->werkgever_naam),
					     n->functie, tekst_getal(h->a, n->uren)));
}

const char *plaatsing_einde_begin(struct arena *a, const char *werkgever)
{
	return arena_format(a, "%s stopte. ", werkgever);
}

int uitval_create(const struct handeling *h, const struct plaatsing_einde *e)
{
	return db_done(db_exec(h->db, &uitval_insert,
			       ARGS(e->plaatsing, e->jongere, e->laatste_dag,
				    ARG_CHOICE(uitvalredenen, e->reden), e->toelichting,
				    e->had_geholpen, h->gebruiker)));
}

int plaatsing_einde_line(const struct handeling *h, const struct plaatsing_einde *e)
{
	bool uitval = plaatsinguitkomst_is_uitval(e->uitkomst);
	const char *why = uitval ? choice_label(&uitvalredenen, e->reden)
				 : choice_label(&plaatsinguitkomsten, e->uitkomst);

	return line_create(h,
			   &(struct lijn){e->jongere, e->plaatsing,
					  uitval ? GEBEURTENIS_UITVAL : GEBEURTENIS_PLAATSING,
					  e->laatste_dag},
			   arena_format(h->a, "%s%s. %s", plaatsing_einde_begin(h->a, e->werkgever),
					why, e->toelichting ? e->toelichting : ""));
}

int plaatsing_end(const struct handeling *h, const struct plaatsing_einde *e)
{
	int rc =
	    db_exec(h->db, &plaatsing_stop,
		    ARGS(e->plaatsing, e->laatste_dag, ARG_CHOICE(plaatsinguitkomsten, e->uitkomst),
			 e->opvolger, e->eerste_contact));

	if (rc >= 0 && plaatsinguitkomst_is_uitval(e->uitkomst))
		rc = uitval_create(h, e);
	return rc < 0 ? rc : plaatsing_einde_line(h, e);
}

/* ---- its contracts ---- */

const char *contract_text(struct arena *a, const struct contract_nieuw *n)
{
	const char *vorm = choice_label(&contractvormen, n->vorm), *uren = tekst_getal(a, n->uren);
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	datum_kort(n->van, van);
	return datum_set(n->tot)
		   ? arena_format(a, "%s contract van %s tot en met %s, %s uur per week", vorm, van,
				  datum_kort(n->tot, tot), uren)
		   : arena_format(a, "%s contract vanaf %s, %s uur per week", vorm, van, uren);
}

static struct lijn contract_line(const struct handeling *h, const struct contract_nieuw *n)
{
	return (struct lijn){n->jongere, n->plaatsing, GEBEURTENIS_CONTRACT, h->vandaag};
}

int contract_create(const struct handeling *h, const struct contract_nieuw *n, contract_id *ret)
{
	const struct lijn lijn = contract_line(h, n);
	int rc = db_number(h->db, &contract_insert,
			   ARGS(n->plaatsing, n->jongere, ARG_CHOICE(contractvormen, n->vorm),
				n->van, n->tot, n->uren, h->nu),
			   &ret->nr);

	return rc ? rc : line_create(h, &lijn, contract_text(h->a, n));
}

int contract_update(const struct handeling *h, contract_id id, const struct contract_nieuw *n)
{
	const struct lijn lijn = contract_line(h, n);
	int rc = db_exec(h->db, &contract_change,
			 ARGS(id, ARG_CHOICE(contractvormen, n->vorm), n->van, n->tot, n->uren));

	return rc < 0 ? rc
		      : line_create(h, &lijn,
				    arena_format(h->a, "Verbeterd: %s", contract_text(h->a, n)));
}

int contract_update_vervolg(const struct handeling *h, contract_id id, int vervolg)
{
	return db_done(db_exec(h->db, &contract_follow,
			       ARGS(id, ARG_CHOICE(contractvervolgen, vervolg), h->nu)));
}

int contract_answer(const struct handeling *h, contract_id id, const struct contract_nieuw *n,
		    int vervolg)
{
	const struct lijn lijn = contract_line(h, n);
	char tot[DATUM_TEXT_MAX];
	int rc = contract_update_vervolg(h, id, vervolg);

	return rc ? rc
		  : line_create(h, &lijn,
				arena_format(h->a, "Na het contract tot en met %s: %s",
					     datum_kort(n->tot, tot),
					     choice_label(&contractvervolgen, vervolg)));
}
