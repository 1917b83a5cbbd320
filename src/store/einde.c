#include "store/einde.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"
#include "store/plaatsing.h"

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
    COLUMN(struct einde_row, ander_werk, INT, NULL, ONDERDEEL_WERK),
};
QUERY(
    einde_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.achternaam, j.fase, j.fase_van_datum, j.gesloten_op, "
    "j.casusregisseur_id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, p.uitkomst, "
    "p.opvolging_datum, p.opgevolgd_op, (SELECT count(x.id) FROM plaatsing x WHERE x.jongere_id = p.jongere_id "
    "AND x.id <> p.id AND x.eind_datum IS NULL AND x.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut', "
    "'proefplaatsing')) AS ander_werk FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN werkgever w ON w.id = p.werkgever_id WHERE p.id = $1");
const struct object object_einde = OBJECT(PLAATSING, einde_find, einde_columns, struct einde_row);

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
	int rc = regel_find(h, e, &regel);

	if (!rc && h->nu.ms - regel.op.ms > ONGEDAAN_MS)
		rc = ERR_GEEN_RIJ;
	rc = rc ? rc : gebeurtenis_withdraw(h->db, regel.id);
	rc = rc ? rc : withdraw_uitval(h, e);
	rc = rc ? rc : db_exec(h->db, &plaatsing_reopen, ARGS(e->id));
	return db_done(rc);
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
