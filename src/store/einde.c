#include "store/einde.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "store/gebeurtenis.h"

#include <string.h>

#define ONGEDAAN_MS (INT64_C(24) * 60 * 60 * 1000)

static const struct column einde_columns[] = {
    COLUMN_ID(struct einde_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct einde_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct einde_row, zicht, INT, NULL, 0),
    COLUMN(struct einde_row, versie, INT, "Versie", 0),
    COLUMN(struct einde_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct einde_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, fase_van_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, gesloten_op, MOMENT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct einde_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct einde_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct einde_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct einde_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct einde_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct einde_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct einde_row, uitkomst, plaatsinguitkomsten, "Hoe het eindigde",
		 ONDERDEEL_WERK),
    COLUMN(struct einde_row, opvolging_datum, DATUM, "Eerste contact na het einde", ONDERDEEL_WERK),
    COLUMN(struct einde_row, opgevolgd_op, MOMENT, "Opgevolgd", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct einde_row, reden, uitvalredenen, "Waarom het stopte", ONDERDEEL_WERK),
    COLUMN(struct einde_row, toelichting, TEXT, "Toelichting", ONDERDEEL_WERK),
    COLUMN(struct einde_row, had_geholpen, TEXT, "Wat had kunnen helpen", ONDERDEEL_WERK),
    COLUMN(struct einde_row, ander_werk, INT, NULL, ONDERDEEL_WERK),
};
QUERY(
    einde_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.achternaam, j.fase, j.fase_van_datum, j.gesloten_op, "
    "j.casusregisseur_id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, p.uitkomst, "
    "p.opvolging_datum, p.opgevolgd_op, u.reden, u.toelichting, u.had_geholpen, "
    "(SELECT count(x.id) FROM plaatsing x WHERE x.jongere_id = p.jongere_id "
    "AND x.id <> p.id AND x.eind_datum IS NULL AND x.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut', "
    "'proefplaatsing')) AS ander_werk FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN werkgever w ON w.id = p.werkgever_id LEFT JOIN uitval u ON u.plaatsing_id = p.id "
    "WHERE p.id = $1");
const struct object object_einde = OBJECT(PLAATSING, einde_find, einde_columns, struct einde_row);

int einde_load(struct db *db, struct arena *a, plaatsing_id id, struct einde_row *ret)
{
	return db_row(db, a, &einde_find, ARGS(id), einde_columns, COUNT(einde_columns), ret);
}

const char *einde_werk(struct arena *a, const struct einde_row *e)
{
	return arena_format(a, "%s bij %s", e->functie, e->werkgever);
}

int einde_update_fase(const struct handeling *h, const struct einde_row *e, int fase,
		      struct datum van)
{
	if (fase == CHOICE_NONE || fase == e->fase)
		return 0;
	return jongere_update_fase(h, e->jongere_id, fase, van, NULL);
}

/* ---- not ended after all ---- */

struct regel_row {
	gebeurtenis_id id;
	struct moment op;
	const char *tekst;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebeurtenis, GEBEURTENIS, NULL),
    COLUMN(struct regel_row, op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct regel_row, tekst, TEXT, NULL, ONDERDEEL_WERK),
};
#define REGEL_LIMIT 100
QUERY(
    regel_list,
    "SELECT id, op, tekst FROM gebeurtenis WHERE plaatsing_id = $1 AND datum = $2 AND soort IN ('plaatsing', 'uitval') "
    "AND ingetrokken_op IS NULL ORDER BY id DESC LIMIT 100");
QUERY(uitval_find, "SELECT id FROM uitval WHERE plaatsing_id = $1");
QUERY(uitval_withdraw,
      "UPDATE t_uitval SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(
    plaatsing_reopen,
    "UPDATE t_plaatsing SET eind_datum = NULL, uitkomst = NULL, opvolger_id = NULL, opvolging_datum = NULL, "
    "opgevolgd_op = NULL, versie = versie + 1 WHERE id = $1");

/* The line that says that it stopped: other things of this place may have been said of that day. */
static int regel_find(const struct handeling *h, const struct einde_row *e, struct regel_row *ret)
{
	const char *begin = plaatsing_einde_begin(h->a, e->werkgever);
	const struct regel_row *list;
	struct db_rows rows;
	int rc = db_rows(h->db, h->a, &regel_list, ARGS(e->id, e->eind_datum), regel_columns,
			 COUNT(regel_columns), sizeof(struct regel_row), REGEL_LIMIT, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (strncmp(list[i].tekst, begin, strlen(begin)) == 0) {
			*ret = list[i];
			return 0;
		}
	return rc ? rc : ERR_GEEN_RIJ;
}

static int withdraw_uitval(const struct handeling *h, const struct einde_row *e)
{
	uitval_id uitval;
	int rc = db_number(h->db, &uitval_find, ARGS(e->id), &uitval.nr);

	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (!rc)
		rc = db_exec(h->db, &uitval_withdraw, ARGS(uitval, h->nu));
	return db_done(rc);
}

int einde_withdraw(const struct handeling *h, const struct einde_row *e)
{
	struct regel_row regel;
	bool recent = einde_is_recent(e->eind_datum, h->vandaag);
	int rc = regel_find(h, e, &regel);

	if (!rc && (recent || h->nu.ms - regel.op.ms <= ONGEDAAN_MS))
		rc = gebeurtenis_withdraw(h->db, regel.id);
	else if (!rc)
		rc = ERR_GEEN_RIJ;
	else if (rc == ERR_GEEN_RIJ && recent)
		rc = 0; /* recorded under another name of the employer */
	rc = rc ? rc : withdraw_uitval(h, e);
	rc = rc ? rc : db_exec(h->db, &plaatsing_reopen, ARGS(e->id));
	return db_done(rc);
}

/* ---- corrected ---- */

QUERY(
    plaatsing_mend,
    "UPDATE t_plaatsing SET eind_datum = $2, uitkomst = $3, opvolging_datum = $4, versie = versie + 1 WHERE id = $1");
QUERY(
    uitval_mend,
    "UPDATE t_uitval SET datum = $2, reden = $3, toelichting = $4, had_geholpen = $5, gebruiker_id = $6, "
    "versie = versie + 1 WHERE id = $1");

static int mend_uitval(const struct handeling *h, const struct plaatsing_einde *n)
{
	uitval_id uitval;
	int rc = db_number(h->db, &uitval_find, ARGS(n->plaatsing), &uitval.nr);

	if (rc == ERR_GEEN_RIJ)
		return uitval_create(h, n);
	if (!rc)
		rc = db_exec(h->db, &uitval_mend,
			     ARGS(uitval, n->laatste_dag, ARG_CHOICE(uitvalredenen, n->reden),
				  n->toelichting, n->had_geholpen, h->gebruiker));
	return db_done(rc);
}

static int replace_regel(const struct handeling *h, const struct einde_row *e,
			 const struct plaatsing_einde *n)
{
	struct regel_row regel;
	int rc = regel_find(h, e, &regel);

	if (!rc)
		rc = gebeurtenis_withdraw(h->db, regel.id);
	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	return plaatsing_einde_line(h, n);
}

int einde_update(const struct handeling *h, const struct einde_row *e,
		 const struct plaatsing_einde *n)
{
	int rc = db_exec(h->db, &plaatsing_mend,
			 ARGS(e->id, n->laatste_dag, ARG_CHOICE(plaatsinguitkomsten, n->uitkomst),
			      n->eerste_contact));

	if (rc < 0)
		return rc;
	rc = plaatsinguitkomst_is_uitval(n->uitkomst) ? mend_uitval(h, n) : withdraw_uitval(h, e);
	return rc ? rc : replace_regel(h, e, n);
}

/* ---- the follow-up ---- */

QUERY(plaatsing_followed,
      "UPDATE t_plaatsing SET opgevolgd_op = $2, versie = versie + 1 WHERE id = $1");

int einde_follow(const struct handeling *h, const struct einde_row *e, const char *tekst)
{
	int rc = db_exec(h->db, &plaatsing_followed, ARGS(e->id, h->nu));

	if (rc < 0)
		return rc;
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = e->jongere_id,
		.soort = GEBEURTENIS_PLAATSING,
		.datum = h->vandaag,
		.plaatsing = e->id,
		.tekst = arena_format(h->a, "Opvolging na het einde: %s", tekst)});
}
