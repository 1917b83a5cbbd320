#include "store/zelfscan.h"

#include <math.h>

/* ---- scans ---- */

const struct column zelfscan_columns[ZELFSCAN_COLUMNS] = {
    COLUMN_ID(struct zelfscan_row, id, zelfscan, ZELFSCAN, "Nummer"),
    COLUMN(struct zelfscan_row, versie, INT, NULL, 0),
    COLUMN(struct zelfscan_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct zelfscan_row, door, TEXT, "Begonnen door", 0),
    COLUMN(struct zelfscan_row, op, MOMENT, "Begonnen", 0),
    COLUMN(struct zelfscan_row, tot_datum, DATUM, "Invullen tot en met", 0),
    COLUMN(struct zelfscan_row, gesloten_op, MOMENT, "Gesloten", 0),
    COLUMN(struct zelfscan_row, klaar, INT, "Mensen klaar", 0),
    COLUMN(struct zelfscan_row, grens, INT, NULL, 0),
};
#define ZELFSCAN_SELECT                                                                            \
	"SELECT z.id, z.versie, o.naam AS organisatie, g.naam AS door, z.op, z.tot_datum, "        \
	"z.gesloten_op, z.klaar, z.grens FROM zelfscan z "                                         \
	"JOIN organisatie o ON o.id = z.organisatie_id JOIN gebruiker g ON g.id = z.gebruiker_id "
QUERY(zelfscan_by_id, ZELFSCAN_SELECT "WHERE z.id = $1");
QUERY(zelfscan_own, ZELFSCAN_SELECT "ORDER BY z.op DESC, z.id DESC LIMIT 60");
const struct object object_zelfscan =
    OBJECT(ZELFSCAN, zelfscan_by_id, zelfscan_columns, struct zelfscan_row);

enum zelfscanstand zelfscan_row_stand(const struct zelfscan_row *z)
{
	return zelfscan_stand(moment_set(z->gesloten_op), z->klaar, z->grens);
}

int zelfscan_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &zelfscan_own, ARGS_NONE, zelfscan_columns, COUNT(zelfscan_columns),
		       sizeof(struct zelfscan_row), ZELFSCAN_MAX, ret);
}

QUERY(zelfscan_insert, "INSERT INTO t_zelfscan (organisatie_id, gebruiker_id, op, tot_datum) "
		       "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(zelfscan_close, "UPDATE t_zelfscan SET gesloten_op = $3, versie = versie + 1 "
		      "WHERE id = $1 AND versie = $2");

int zelfscan_create(const struct handeling *h, organisatie_id organisatie, struct datum tot,
		    zelfscan_id *ret)
{
	return db_number(h->db, &zelfscan_insert, ARGS(organisatie, h->gebruiker, h->nu, tot),
			 &ret->nr);
}

static int close_at(const struct handeling *h, const struct zelfscan_row *z, struct moment op)
{
	return db_one(db_exec(h->db, &zelfscan_close, ARGS(z->id, z->versie, op)));
}

int zelfscan_end(const struct handeling *h, const struct zelfscan_row *z)
{
	return close_at(h, z, h->nu);
}

int zelfscan_reopen(const struct handeling *h, const struct zelfscan_row *z)
{
	return close_at(h, z, MOMENT_GEEN);
}

/* ---- statements ---- */

const struct column zelfvraag_columns[ZELFVRAAG_COLUMNS] = {
    COLUMN_ID(struct zelfvraag_row, id, stellingversie, STELLINGVERSIE, "Nummer"),
    COLUMN_KEUZE(struct zelfvraag_row, factor, factoren, "Factor", 0),
    COLUMN(struct zelfvraag_row, nummer, INT, "Volgorde", 0),
    COLUMN(struct zelfvraag_row, tekst, TEXT, "Stelling", 0),
    COLUMN_KEUZE(struct zelfvraag_row, score, zelfscores, "Uw antwoord", 0),
};
QUERY(zelfvraag_of,
      "SELECT s.id, s.factor, s.nummer, s.tekst, (SELECT a.zelfscore "
      "FROM zelfscanantwoord a WHERE a.zelfscan_id = s.zelfscan_id "
      "AND a.stellingversie_id = s.id) AS score FROM zelfscanstelling s WHERE s.zelfscan_id = $1 "
      "ORDER BY s.id LIMIT 48");

int zelfvraag_list(struct db *db, struct arena *a, zelfscan_id scan, struct db_rows *ret)
{
	struct zelfvraag_row *sorted;
	const struct zelfvraag_row *rows;
	size_t n = 0;
	int rc = db_rows(db, a, &zelfvraag_of, ARGS(scan), zelfvraag_columns,
			 COUNT(zelfvraag_columns), sizeof(*rows), ZELFVRAAG_MAX, ret);

	if (rc)
		return rc;
	rows = ret->rows;
	sorted = arena_array(a, ret->count + 1, sizeof(*sorted));
	for (int factor = 0; factor < FACTOR_COUNT; factor++)
		for (int nummer = 1; nummer <= ZELFSCAN_PER_FACTOR; nummer++)
			for (size_t i = 0; i < ret->count; i++)
				if (rows[i].factor == factor && rows[i].nummer == nummer)
					sorted[n++] = rows[i];
	ret->rows = sorted;
	return 0;
}

struct deelnemer_row {
	int64_t id;
	struct moment klaar_op;
};
static const struct column deelnemer_columns[] = {
    COLUMN(struct deelnemer_row, id, INT, NULL, 0),
    COLUMN(struct deelnemer_row, klaar_op, MOMENT, NULL, 0),
};
QUERY(deelnemer_own, "SELECT id, klaar_op FROM zelfscandeelnemer WHERE zelfscan_id = $1");
QUERY(deelnemer_insert, "INSERT INTO t_zelfscandeelnemer (zelfscan_id, gebruiker_id) "
			"VALUES ($1, $2) RETURNING id");
QUERY(deelnemer_done, "UPDATE t_zelfscandeelnemer SET klaar_op = $2 WHERE id = $1");
QUERY(antwoord_set, "UPDATE t_zelfscanantwoord SET score = $3 WHERE id IN (SELECT a.id "
		    "FROM zelfscanantwoord a WHERE a.deelnemer_id = $1 "
		    "AND a.stellingversie_id = $2)");
QUERY(antwoord_insert, "INSERT INTO t_zelfscanantwoord (deelnemer_id, stellingversie_id, score) "
		       "VALUES ($1, $2, $3)");

static int deelnemer_find(struct db *db, struct arena *a, zelfscan_id scan,
			  struct deelnemer_row *ret)
{
	return db_row(db, a, &deelnemer_own, ARGS(scan), deelnemer_columns,
		      COUNT(deelnemer_columns), ret);
}

int zelfdeelname_find(struct db *db, struct arena *a, zelfscan_id scan, struct zelfdeelname *ret)
{
	struct deelnemer_row row = {0, MOMENT_GEEN};
	int rc = deelnemer_find(db, a, scan, &row);

	*ret = (struct zelfdeelname){rc == 0, rc ? MOMENT_GEEN : row.klaar_op};
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int deelnemer_need(const struct handeling *h, zelfscan_id scan, struct deelnemer_row *ret)
{
	int rc = deelnemer_find(h->db, h->a, scan, ret);

	return rc == ERR_GEEN_RIJ
		   ? db_number(h->db, &deelnemer_insert, ARGS(scan, h->gebruiker), &ret->id)
		   : rc;
}

int zelfantwoord_keep(const struct handeling *h, zelfscan_id scan, stellingversie_id over,
		      int score)
{
	struct deelnemer_row wie;
	int rc = deelnemer_need(h, scan, &wie);

	rc = rc ? rc : db_exec(h->db, &antwoord_set, ARGS(wie.id, over, (int64_t)score));
	if (rc == 0)
		rc = db_exec(h->db, &antwoord_insert, ARGS(wie.id, over, (int64_t)score));
	return db_done(rc);
}

int zelfdeelname_end(const struct handeling *h, zelfscan_id scan)
{
	struct deelnemer_row wie;
	int rc = deelnemer_need(h, scan, &wie);

	rc = rc ? rc : db_exec(h->db, &deelnemer_done, ARGS(wie.id, h->nu));
	return db_done(rc);
}

/* ---- results ---- */

const struct column zelfuitkomst_columns[ZELFUITKOMST_COLUMNS] = {
    COLUMN_KEUZE(struct zelfuitkomst_row, factor, factoren, "Factor", 0),
    COLUMN(struct zelfuitkomst_row, gemiddelde, REAL, "Samen", 0),
    COLUMN_KEUZE(struct zelfuitkomst_row, oordeel, factoroordelen, "Oordeel", 0),
    COLUMN(struct zelfuitkomst_row, spreiding, REAL, "Verschil", 0),
    COLUMN_KEUZE(struct zelfuitkomst_row, eens, eensgezindheden, "Eens?", 0),
    COLUMN(struct zelfuitkomst_row, aantal, INT, "Mensen", 0),
    COLUMN(struct zelfuitkomst_row, eigen, REAL, "U zelf", 0),
    COLUMN(struct zelfuitkomst_row, vorige, REAL, "Vorige keer", 0),
    COLUMN(struct zelfuitkomst_row, anderen, REAL, "Anderen", 0),
    COLUMN(struct zelfuitkomst_row, n_anderen, INT, NULL, 0),
};

struct som_row {
	int factor;
	int64_t aantal;
	double gemiddelde;
	double kwadraat;
	int64_t editie;
};
static const struct column som_columns[] = {
    COLUMN_KEUZE(struct som_row, factor, factoren, NULL, 0),
    COLUMN(struct som_row, aantal, INT, NULL, 0),
    COLUMN(struct som_row, gemiddelde, REAL, NULL, 0),
    COLUMN(struct som_row, kwadraat, REAL, NULL, 0),
    COLUMN(struct som_row, editie, INT, NULL, 0),
};
QUERY(uitkomst_of, "SELECT factor, aantal, gemiddelde, kwadraat, editie FROM zelfscan_uitkomst "
		   "WHERE zelfscan_id = $1 LIMIT 12");
QUERY(uitkomst_before,
      "SELECT u.factor, u.aantal, u.gemiddelde, u.kwadraat, u.editie FROM zelfscan_uitkomst u "
      "WHERE u.zelfscan_id = (SELECT max(z.id) FROM zelfscan z WHERE z.id < $1 "
      "AND z.gesloten_op IS NOT NULL AND z.klaar >= z.grens) LIMIT 12");
QUERY(uitkomst_others,
      "SELECT factor, aantal, gemiddelde, 0.0 AS kwadraat, editie FROM zelfscan_anderen "
      "LIMIT 2000");
QUERY(uitkomst_own,
      "SELECT factor, aantal, gemiddelde, 0.0 AS kwadraat, 0 AS editie FROM zelfscan_eigen "
      "WHERE zelfscan_id = $1 LIMIT 12");

#define SOM_MAX 2000
static int som_list(struct db *db, struct arena *a, const struct query *q, struct args args,
		    struct db_rows *ret)
{
	return db_rows(db, a, q, args, som_columns, COUNT(som_columns), sizeof(struct som_row),
		       SOM_MAX, ret);
}

static void put_result(struct zelfuitkomst *ret, const struct db_rows *rows,
		       int64_t editie[FACTOR_COUNT])
{
	const struct som_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++) {
		struct zelfuitkomst_row *u = &ret->rows[list[i].factor];

		editie[list[i].factor] = list[i].editie;
		u->aantal = list[i].aantal;
		u->gemiddelde = list[i].gemiddelde;
		u->spreiding = spreiding_compute(list[i].gemiddelde, list[i].kwadraat);
		u->oordeel = factoroordeel_of(u->gemiddelde);
		u->eens = eensgezindheid_of(u->spreiding);
	}
}

/* Only what was asked in the same words is beside each other. */
static void put_before(struct zelfuitkomst *ret, const struct db_rows *rows,
		       const int64_t editie[FACTOR_COUNT])
{
	const struct som_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].editie == editie[list[i].factor])
			ret->rows[list[i].factor].vorige = list[i].gemiddelde;
		else if (editie[list[i].factor])
			ret->is_anders_gevraagd = true;
}

static void put_others(struct zelfuitkomst *ret, const struct db_rows *rows,
		       const int64_t editie[FACTOR_COUNT])
{
	const struct som_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].editie == editie[list[i].factor]) {
			ret->rows[list[i].factor].anderen = list[i].gemiddelde;
			ret->rows[list[i].factor].n_anderen = list[i].aantal;
		}
}

int zelfuitkomst_load(struct db *db, struct arena *a, const struct zelfscan_row *scan,
		      struct zelfuitkomst *ret)
{
	struct db_rows result, before, others, own;
	const struct som_row *mine;
	int64_t editie[FACTOR_COUNT] = {0};
	int rc = som_list(db, a, &uitkomst_of, ARGS(scan->id), &result);

	rc = rc ? rc : som_list(db, a, &uitkomst_before, ARGS(scan->id), &before);
	rc = rc ? rc : som_list(db, a, &uitkomst_others, ARGS_NONE, &others);
	rc = rc ? rc : som_list(db, a, &uitkomst_own, ARGS(scan->id), &own);
	if (rc)
		return rc;
	*ret = (struct zelfuitkomst){.is_anders_gevraagd = false};
	for (int i = 0; i < FACTOR_COUNT; i++)
		ret->rows[i] = (struct zelfuitkomst_row){i,           0,   NAN, NAN, CHOICE_NONE,
							 CHOICE_NONE, NAN, NAN, NAN, 0};
	put_result(ret, &result, editie);
	put_before(ret, &before, editie);
	put_others(ret, &others, editie);
	mine = own.rows;
	for (size_t i = 0; i < own.count; i++)
		ret->rows[mine[i].factor].eigen = mine[i].gemiddelde;
	return 0;
}
