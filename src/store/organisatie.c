#include "store/organisatie.h"

#include "base/tekst.h"
#include "domain/betrokkene.h"
#include "store/keuze.h"

QUERY(
    organisatie_insert,
    "INSERT INTO t_organisatie (naam, naam_vouw, soort, domein, gemeente, telefoon, email, grondslag) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(
    organisatie_change,
    "UPDATE t_organisatie SET naam = $3, naam_vouw = $4, soort = $5, domein = $6, gemeente = $7, "
    "telefoon = $8, email = $9, grondslag = $10, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(organisatie_stop, "UPDATE t_organisatie SET actief = FALSE, versie = versie + 1 "
			"WHERE id = $1 AND versie = $2");
QUERY(organisatie_resume_one, "UPDATE t_organisatie SET actief = TRUE, versie = versie + 1 "
			      "WHERE id = $1 AND versie = $2");
QUERY(organisatie_by_naam, "SELECT id FROM organisatie WHERE naam_vouw = $1 ORDER BY id LIMIT 1");

static const char *domein_of(const struct organisatie_nieuw *n)
{
	int domein = n->domein == CHOICE_NONE ? (int)organisatiesoort_domein(n->soort) : n->domein;

	return choice_code(&organisatiedomeinen, domein);
}

static const char *grondslag_of(const struct organisatie_nieuw *n)
{
	int taak = organisatiesoort_taak(n->soort);

	if (n->grondslag)
		return n->grondslag;
	return taak == CHOICE_NONE ? "overeenkomst" : wettelijke_taken.list[taak].hint;
}

int organisatie_create(struct db *db, struct arena *a, const struct organisatie_nieuw *nieuw,
		       organisatie_id *ret)
{
	return db_number(db, &organisatie_insert,
			 ARGS(nieuw->naam, tekst_fold(a, nieuw->naam),
			      ARG_CHOICE(organisatiesoorten, nieuw->soort), domein_of(nieuw),
			      nieuw->gemeente, nieuw->telefoon, nieuw->email, grondslag_of(nieuw)),
			 &ret->nr);
}

int organisatie_update(struct db *db, struct arena *a, organisatie_id id, int64_t versie,
		       const struct organisatie_nieuw *nieuw)
{
	return db_one(
	    db_exec(db, &organisatie_change,
		    ARGS(id, versie, nieuw->naam, tekst_fold(a, nieuw->naam),
			 ARG_CHOICE(organisatiesoorten, nieuw->soort), domein_of(nieuw),
			 nieuw->gemeente, nieuw->telefoon, nieuw->email, grondslag_of(nieuw))));
}

int organisatie_end(struct db *db, organisatie_id id, int64_t versie)
{
	return db_one(db_exec(db, &organisatie_stop, ARGS(id, versie)));
}

int organisatie_resume(struct db *db, organisatie_id id, int64_t versie)
{
	return db_one(db_exec(db, &organisatie_resume_one, ARGS(id, versie)));
}

int organisatie_find(struct db *db, struct arena *a, const char *naam, organisatie_id *ret)
{
	return db_number(db, &organisatie_by_naam, ARGS(tekst_fold(a, naam)), &ret->nr);
}

/* ---- regions ---- */

QUERY(regio_insert, "INSERT INTO t_regio (naam, soort) VALUES ($1, $2) RETURNING id");
QUERY(lidmaatschap_insert,
      "INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES ($1, $2)");
QUERY(lidmaatschap_stop,
      "UPDATE t_organisatie_regio SET beeindigd_op = $3, versie = versie + 1 WHERE id IN "
      "(SELECT x.id FROM organisatie_regio x WHERE x.organisatie_id = $1 AND x.regio_id = $2)");
QUERY(regio_of_one,
      "SELECT r.id, r.naam FROM organisatie_regio x JOIN regio r ON r.id = x.regio_id "
      "WHERE x.organisatie_id = $1 ORDER BY r.naam, r.id LIMIT 500");
QUERY(regio_not_of_one,
      "SELECT r.id, r.naam FROM regio r WHERE NOT EXISTS (SELECT x.id FROM organisatie_regio x "
      "WHERE x.organisatie_id = $1 AND x.regio_id = r.id) ORDER BY r.naam, r.id LIMIT 500");

int regio_create(struct db *db, const char *naam, int soort, regio_id *ret)
{
	return db_number(db, &regio_insert, ARGS(naam, ARG_CHOICE(regiosoorten, soort)), &ret->nr);
}

int organisatie_assign_regio(struct db *db, organisatie_id organisatie, regio_id regio)
{
	return db_done(db_exec(db, &lidmaatschap_insert, ARGS(organisatie, regio)));
}

int organisatie_withdraw_regio(struct db *db, organisatie_id organisatie, regio_id regio,
			       struct moment nu)
{
	return db_done(db_exec(db, &lidmaatschap_stop, ARGS(organisatie, regio, nu)));
}

static int regios_of(struct db *db, struct arena *a, const struct query *q,
		     organisatie_id organisatie, struct db_rows *ret)
{
	return db_rows(db, a, q, ARGS(organisatie), regio_keuze_columns, COUNT(regio_keuze_columns),
		       sizeof(struct regio_keuze), REGIO_MAX, ret);
}

int organisatie_regio_list(struct db *db, struct arena *a, organisatie_id organisatie,
			   struct db_rows *in, struct db_rows *vrij)
{
	int rc = regios_of(db, a, &regio_of_one, organisatie, in);

	return rc ? rc : regios_of(db, a, &regio_not_of_one, organisatie, vrij);
}
