#include "store/vraag.h"

#include "base/buf.h"
#include "base/tekst.h"
#include "store/zoeken.h"

#include <string.h>

const struct column vraag_columns[VRAAG_COLUMNS] = {
    COLUMN_ID(struct vraag_row, id, vraag, VRAAG, "Nummer"),
    COLUMN(struct vraag_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct vraag_row, vraagsoort, vraagsoorten, "Soort", 0),
    COLUMN(struct vraag_row, titel, TEXT, "Vraag", 0),
    COLUMN(struct vraag_row, tekst, TEXT, "Toelichting", 0),
    COLUMN(struct vraag_row, deskundigheden, INT, NULL, 0),
    COLUMN_ID(struct vraag_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct vraag_row, vrager, TEXT, "Van", 0),
    COLUMN(struct vraag_row, op, MOMENT, "Gevraagd op", 0),
    COLUMN(struct vraag_row, gewijzigd_op, MOMENT, "Gewijzigd op", 0),
    COLUMN(struct vraag_row, aan_mij, BOOL, "Aan mij gevraagd", 0),
    COLUMN(struct vraag_row, antwoorden, INT, "Antwoorden", 0),
    COLUMN(struct vraag_row, opgelost, BOOL, "Opgelost", 0),
    COLUMN(struct vraag_row, nieuws, BOOL, "Nieuw antwoord voor mij", 0),
};
#define VRAAG_SELECT                                                                               \
	"SELECT v.id, v.versie, v.vraagsoort, v.titel, v.tekst, v.deskundigheden, "                \
	"v.gebruiker_id, g.naam AS vrager, v.op, v.gewijzigd_op, v.aan_mij, "                      \
	"(SELECT count(a.id) FROM vraagantwoord a WHERE a.vraag_id = v.id) AS antwoorden, "        \
	"EXISTS (SELECT 1 FROM vraagantwoord k WHERE k.vraag_id = v.id "                           \
	"AND k.gekozen_op IS NOT NULL) AS opgelost, "                                              \
	"EXISTS (SELECT 1 FROM mijn_vraagnieuws n WHERE n.id = v.id) AS nieuws "                   \
	"FROM vraag v JOIN gebruiker g ON g.id = v.gebruiker_id "
#define MET_KENNIS(n) "AND (" n " = 0 OR (v.deskundigheden & " n ") <> 0) "
#define MET_WOORD(van, tot)                                                                        \
	"AND (" van " = '' OR v.id IN (SELECT w.vraag_id FROM vraagwoord w "                       \
	"WHERE w.woord >= " van " AND w.woord < " tot ")) "
#define VAN_ONDERWERP(n)                                                                           \
	"AND (" n " = 0 OR EXISTS (SELECT 1 FROM vraagonderwerp x WHERE x.vraag_id = v.id "        \
	"AND x.onderwerp_id = " n ")) "
QUERY(vraag_by_id, VRAAG_SELECT "WHERE v.id = $1");
QUERY(vraag_open,
      VRAAG_SELECT "WHERE v.id > $1 " MET_KENNIS("$2") VAN_ONDERWERP("$4") MET_WOORD("$5", "$6")
	  MET_WOORD("$7", "$8") MET_WOORD("$9", "$10")
	      MET_WOORD("$11", "$12") "AND NOT EXISTS (SELECT 1 FROM vraagantwoord b "
				      "WHERE b.vraag_id = v.id) ORDER BY v.id LIMIT $3");
QUERY(vraag_other, VRAAG_SELECT "WHERE ($1 = 0 OR v.id < $1) " MET_KENNIS(
		       "$2") "AND ($4 = 0 OR v.gebruiker_id = $4) "
			     "AND ($5 = 0 OR v.aan_mij) " VAN_ONDERWERP("$6") MET_WOORD("$7", "$8")
				 MET_WOORD("$9", "$10") MET_WOORD("$11", "$12")
				     MET_WOORD("$13", "$14") "ORDER BY v.id DESC LIMIT $3");

const struct object object_vraag = OBJECT(VRAAG, vraag_by_id, vraag_columns, struct vraag_row);

static const struct column mijn_vraag_columns[] = {
    COLUMN_ID(struct mijn_vraag_row, id, vraag, VRAAG, "Nummer"),
    COLUMN(struct mijn_vraag_row, versie, INT, NULL, 0),
    COLUMN(struct mijn_vraag_row, ingetrokken_op, MOMENT, NULL, 0),
};
QUERY(mijn_vraag_by_id, "SELECT id, versie, ingetrokken_op FROM mijn_vraag WHERE id = $1");
const struct object object_mijn_vraag =
    OBJECT(VRAAG, mijn_vraag_by_id, mijn_vraag_columns, struct mijn_vraag_row);

#define WOORDEN(z)                                                                                 \
	(z).woorden[0].van, (z).woorden[0].tot, (z).woorden[1].van, (z).woorden[1].tot,            \
	    (z).woorden[2].van, (z).woorden[2].tot, (z).woorden[3].van, (z).woorden[3].tot

int vraag_list(struct db *db, struct arena *a, const struct vraag_zoek *zoek, struct db_rows *ret)
{
	const int64_t kennis = zoek->deskundigheden, limit = (int64_t)zoek->limit;
	const int64_t wie = zoek->lijst == VRAAGLIJST_VAN_MIJ ? zoek->wie.nr : 0;
	const int64_t aan_mij = zoek->lijst == VRAAGLIJST_AAN_MIJ;
	struct zoek_vraag z;

	zoek_vraag_parse(a, zoek->woorden, &z);
	if (zoek->lijst == VRAAGLIJST_OPEN)
		return db_rows(db, a, &vraag_open,
			       ARGS(zoek->na, kennis, limit, zoek->onderwerp.nr, WOORDEN(z)),
			       vraag_columns, COUNT(vraag_columns), sizeof(struct vraag_row),
			       zoek->limit, ret);
	return db_rows(db, a, &vraag_other,
		       ARGS(zoek->na, kennis, limit, wie, aan_mij, zoek->onderwerp.nr, WOORDEN(z)),
		       vraag_columns, COUNT(vraag_columns), sizeof(struct vraag_row), zoek->limit,
		       ret);
}

QUERY(vraag_answered,
      VRAAG_SELECT "WHERE v.vraagsoort = 'beleid' " MET_WOORD("$1", "$2") MET_WOORD("$3", "$4")
	  MET_WOORD("$5", "$6") MET_WOORD("$7", "$8") "AND EXISTS (SELECT 1 FROM vraagantwoord b "
						      "WHERE b.vraag_id = v.id) "
						      "ORDER BY v.id DESC LIMIT 11");

int vraag_list_answered(struct db *db, struct arena *a, const char *woorden, struct db_rows *ret)
{
	struct zoek_vraag z;

	*ret = (struct db_rows){NULL, 0};
	if (!zoek_vraag_parse(a, woorden, &z))
		return 0;
	return db_rows(db, a, &vraag_answered, ARGS(WOORDEN(z)), vraag_columns,
		       COUNT(vraag_columns), sizeof(struct vraag_row), VRAAG_GEVONDEN_MAX, ret);
}

QUERY(vraag_news, "SELECT count(DISTINCT n.vraag_id) FROM vraag_nieuws n WHERE n.op > $1");

int vraag_count_news(struct db *db, struct moment sinds, int64_t *ret)
{
	return db_number(db, &vraag_news, ARGS(sinds), ret);
}

/* ---- asking ---- */

QUERY(vraag_insert,
      "INSERT INTO t_vraag (vraagsoort, titel, tekst, deskundigheden, zoektekst, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(vraag_ask,
      "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) SELECT $1, g.id, $2 FROM gebruiker g "
      "WHERE (g.deskundigheden & $3) <> 0 AND g.toestand = 'actief' AND g.id <> $4 "
      "AND g.afwezig_tot_datum IS NULL ORDER BY g.id LIMIT 10");
QUERY(vraag_change, "UPDATE t_vraag SET titel = $3, tekst = $4, deskundigheden = $5, "
		    "zoektekst = $6, gewijzigd_op = $7, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");
QUERY(vraag_take, "UPDATE t_vraag SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const char *zoektekst(struct arena *a, const struct vraag_nieuw *n)
{
	return zoek_tekst(a, arena_format(a, "%s %s", n->titel, n->tekst));
}

/* One row, or `none`. */
static int one(int changed, int none)
{
	if (changed < 0)
		return changed;
	return changed ? 0 : none;
}

int vraag_create(const struct handeling *h, const struct vraag_nieuw *n, vraag_id *ret)
{
	int rc =
	    db_number(h->db, &vraag_insert,
		      ARGS(ARG_CHOICE(vraagsoorten, n->vraagsoort), n->titel, n->tekst,
			   (int64_t)n->deskundigheden, zoektekst(h->a, n), h->gebruiker, h->nu),
		      &ret->nr);

	if (rc || n->vraagsoort != VRAAGSOORT_BELEID)
		return rc;
	return db_done(db_exec(h->db, &vraag_ask,
			       ARGS(*ret, h->nu, (int64_t)n->deskundigheden, h->gebruiker)));
}

int vraag_update(const struct handeling *h, const struct vraag_row *v, const struct vraag_nieuw *n)
{
	return one(db_exec(h->db, &vraag_change,
			   ARGS(v->id, v->versie, n->titel, n->tekst, (int64_t)n->deskundigheden,
				zoektekst(h->a, n), h->nu)),
		   ERR_VERSIE);
}

QUERY(vraag_see, "UPDATE t_vraag SET gezien_op = $2, versie = versie + 1 WHERE id = $1");

int vraag_accept(const struct handeling *h, vraag_id id)
{
	return one(db_exec(h->db, &vraag_see, ARGS(id, h->nu)), ERR_GEEN_RIJ);
}

int vraag_withdraw(const struct handeling *h, vraag_id id, bool terug)
{
	return one(db_exec(h->db, &vraag_take, ARGS(id, terug ? MOMENT_GEEN : h->nu)),
		   ERR_GEEN_RIJ);
}

/* ---- who is asked ---- */

const struct column vraaglezer_columns[VRAAGLEZER_COLUMNS] = {
    COLUMN_ID(struct vraaglezer_row, id, vraaglezer, VRAAGLEZER, "Nummer"),
    COLUMN_ID(struct vraaglezer_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct vraaglezer_row, naam, TEXT, "Naam", 0),
};
QUERY(vraaglezer_of, "SELECT l.id, l.gebruiker_id, g.naam FROM vraaglezer l "
		     "JOIN gebruiker g ON g.id = l.gebruiker_id WHERE l.vraag_id = $1 "
		     "ORDER BY g.naam_vouw, l.id LIMIT 100");
static const struct column mijn_vraaglezer_columns[] = {
    COLUMN_ID(struct mijn_vraaglezer_row, id, vraaglezer, VRAAGLEZER, "Nummer"),
    COLUMN_ID(struct mijn_vraaglezer_row, vraag_id, vraag, VRAAG, NULL),
    COLUMN(struct mijn_vraaglezer_row, ingetrokken_op, MOMENT, NULL, 0),
};
QUERY(mijn_vraaglezer_by_id,
      "SELECT id, vraag_id, ingetrokken_op FROM mijn_vraaglezer WHERE id = $1");
const struct object object_mijn_vraaglezer =
    OBJECT(VRAAGLEZER, mijn_vraaglezer_by_id, mijn_vraaglezer_columns, struct mijn_vraaglezer_row);
QUERY(vraaglezer_now, "SELECT id FROM vraaglezer WHERE vraag_id = $1 AND gebruiker_id = $2");
QUERY(vraaglezer_insert,
      "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) VALUES ($1, $2, $3)");
QUERY(vraaglezer_take,
      "UPDATE t_vraaglezer SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

int vraaglezer_list(struct db *db, struct arena *a, vraag_id vraag, struct db_rows *ret)
{
	return db_rows(db, a, &vraaglezer_of, ARGS(vraag), vraaglezer_columns,
		       COUNT(vraaglezer_columns), sizeof(struct vraaglezer_row), VRAAGLEZER_MAX,
		       ret);
}

int vraaglezer_create(const struct handeling *h, vraag_id vraag, gebruiker_id wie)
{
	int64_t nr;
	int rc = db_number(h->db, &vraaglezer_now, ARGS(vraag, wie), &nr);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	return one(db_exec(h->db, &vraaglezer_insert, ARGS(vraag, wie, h->nu)), ERR_GEEN_RIJ);
}

int vraaglezer_withdraw(const struct handeling *h, vraaglezer_id id, bool terug)
{
	return one(db_exec(h->db, &vraaglezer_take, ARGS(id, terug ? MOMENT_GEEN : h->nu)),
		   ERR_GEEN_RIJ);
}

const struct column kenner_columns[KENNER_COLUMNS] = {
    COLUMN_ID(struct kenner_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct kenner_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kenner_row, deskundigheden, INT, NULL, 0),
    COLUMN(struct kenner_row, waarvoor, TEXT, "Waarvoor bellen", 0),
};
QUERY(kenner_of,
      "SELECT g.id, g.naam, g.deskundigheden, g.waarvoor FROM gebruiker g "
      "WHERE (g.deskundigheden & $2) <> 0 AND g.toestand = 'actief' AND g.id <> $3 "
      "AND g.afwezig_tot_datum IS NULL AND NOT EXISTS (SELECT 1 FROM vraaglezer l "
      "WHERE l.vraag_id = $1 AND l.gebruiker_id = g.id) ORDER BY g.naam_vouw, g.id LIMIT 20");

int kenner_list(struct db *db, struct arena *a, const struct vraag_row *v, struct db_rows *ret)
{
	return db_rows(db, a, &kenner_of, ARGS(v->id, v->deskundigheden, v->gebruiker_id),
		       kenner_columns, COUNT(kenner_columns), sizeof(struct kenner_row), KENNER_MAX,
		       ret);
}

/* ---- answers ---- */

const struct column vraagantwoord_columns[VRAAGANTWOORD_COLUMNS] = {
    COLUMN_ID(struct vraagantwoord_row, id, vraagantwoord, VRAAGANTWOORD, "Nummer"),
    COLUMN_ID(struct vraagantwoord_row, vraag_id, vraag, VRAAG, NULL),
    COLUMN(struct vraagantwoord_row, versie, INT, NULL, 0),
    COLUMN(struct vraagantwoord_row, tekst, TEXT, "Antwoord", 0),
    COLUMN_ID(struct vraagantwoord_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct vraagantwoord_row, naam, TEXT, "Van", 0),
    COLUMN(struct vraagantwoord_row, op, MOMENT, "Geantwoord op", 0),
    COLUMN(struct vraagantwoord_row, gewijzigd_op, MOMENT, "Gewijzigd op", 0),
    COLUMN(struct vraagantwoord_row, gekozen_op, MOMENT, "Gekozen op", 0),
};
#define ANTWOORD_SELECT                                                                            \
	"SELECT a.id, a.vraag_id, a.versie, a.tekst, a.gebruiker_id, g.naam, a.op, "               \
	"a.gewijzigd_op, a.gekozen_op FROM vraagantwoord a "                                       \
	"JOIN gebruiker g ON g.id = a.gebruiker_id "
QUERY(vraagantwoord_of,
      ANTWOORD_SELECT "WHERE a.vraag_id = $1 ORDER BY (a.gekozen_op IS NULL), a.id LIMIT 200");
QUERY(antwoord_aan_mij, ANTWOORD_SELECT "JOIN mijn_vraag m ON m.id = a.vraag_id WHERE a.id = $1");
const struct object object_antwoord_aan_mij =
    OBJECT(VRAAGANTWOORD, antwoord_aan_mij, vraagantwoord_columns, struct vraagantwoord_row);
static const struct column mijn_vraagantwoord_columns[] = {
    COLUMN_ID(struct mijn_vraagantwoord_row, id, vraagantwoord, VRAAGANTWOORD, "Nummer"),
    COLUMN_ID(struct mijn_vraagantwoord_row, vraag_id, vraag, VRAAG, NULL),
    COLUMN(struct mijn_vraagantwoord_row, versie, INT, NULL, 0),
    COLUMN(struct mijn_vraagantwoord_row, tekst, TEXT, "Antwoord", 0),
    COLUMN(struct mijn_vraagantwoord_row, ingetrokken_op, MOMENT, NULL, 0),
    COLUMN(struct mijn_vraagantwoord_row, gekozen_op, MOMENT, NULL, 0),
};
QUERY(mijn_vraagantwoord_by_id, "SELECT id, vraag_id, versie, tekst, ingetrokken_op, gekozen_op "
				"FROM mijn_vraagantwoord WHERE id = $1");
const struct object object_mijn_vraagantwoord =
    OBJECT(VRAAGANTWOORD, mijn_vraagantwoord_by_id, mijn_vraagantwoord_columns,
	   struct mijn_vraagantwoord_row);

QUERY(antwoord_insert, "INSERT INTO t_vraagantwoord (vraag_id, tekst, gebruiker_id, op) "
		       "VALUES ($1, $2, $3, $4)");
QUERY(antwoord_change, "UPDATE t_vraagantwoord SET tekst = $3, gewijzigd_op = $4, "
		       "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(antwoord_take,
      "UPDATE t_vraagantwoord SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(gekozen_of, "SELECT id FROM vraagantwoord WHERE vraag_id = $1 AND gekozen_op IS NOT NULL");
QUERY(antwoord_choose,
      "UPDATE t_vraagantwoord SET gekozen_op = $2, versie = versie + 1 WHERE id = $1");

int vraagantwoord_list(struct db *db, struct arena *a, vraag_id vraag, struct db_rows *ret)
{
	return db_rows(db, a, &vraagantwoord_of, ARGS(vraag), vraagantwoord_columns,
		       COUNT(vraagantwoord_columns), sizeof(struct vraagantwoord_row),
		       VRAAGANTWOORD_MAX, ret);
}

static const struct column vraagstof_columns[] = {
    COLUMN(struct vraagstof, titel, TEXT, NULL, 0),
    COLUMN(struct vraagstof, tekst, TEXT, NULL, 0),
};
QUERY(vraagstof_of,
      "SELECT v.titel, b.tekst FROM vraag v JOIN vraagantwoord b ON b.vraag_id = v.id "
      "WHERE v.id = $1 AND v.vraagsoort = 'beleid' AND b.gekozen_op IS NOT NULL LIMIT 1");

int vraagstof_find(struct db *db, struct arena *a, vraag_id vraag, struct vraagstof *ret)
{
	return db_row(db, a, &vraagstof_of, ARGS(vraag), vraagstof_columns,
		      COUNT(vraagstof_columns), ret);
}

int vraagantwoord_create(const struct handeling *h, vraag_id vraag, const char *tekst)
{
	return one(db_exec(h->db, &antwoord_insert, ARGS(vraag, tekst, h->gebruiker, h->nu)),
		   ERR_GEEN_RIJ);
}

int vraagantwoord_update(const struct handeling *h, const struct mijn_vraagantwoord_row *row,
			 const char *tekst)
{
	return one(db_exec(h->db, &antwoord_change, ARGS(row->id, row->versie, tekst, h->nu)),
		   ERR_VERSIE);
}

int vraagantwoord_withdraw(const struct handeling *h, vraagantwoord_id id, bool terug)
{
	return one(db_exec(h->db, &antwoord_take, ARGS(id, terug ? MOMENT_GEEN : h->nu)),
		   ERR_GEEN_RIJ);
}

int vraagantwoord_choose(const struct handeling *h, vraag_id vraag, vraagantwoord_id id,
			 bool gekozen)
{
	vraagantwoord_id was = {0};
	int rc = db_number(h->db, &gekozen_of, ARGS(vraag), &was.nr);

	if (!rc)
		rc = one(db_exec(h->db, &antwoord_choose, ARGS(was, MOMENT_GEEN)), ERR_GEEN_RIJ);
	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	return gekozen ? one(db_exec(h->db, &antwoord_choose, ARGS(id, h->nu)), ERR_GEEN_RIJ) : 0;
}

/* ---- the article that it became ---- */

const struct column vraagartikel_columns[VRAAGARTIKEL_COLUMNS] = {
    COLUMN_ID(struct vraagartikel_row, vraag_id, vraag, VRAAG, "Nummer van de vraag"),
    COLUMN(struct vraagartikel_row, vraag, TEXT, "Vraag", 0),
    COLUMN_ID(struct vraagartikel_row, artikel_id, artikel, ARTIKEL, "Nummer van het artikel"),
    COLUMN(struct vraagartikel_row, naam, TEXT, "Adres", 0),
    COLUMN(struct vraagartikel_row, titel, TEXT, "Titel", 0),
};
#define VRAAGARTIKEL_SELECT                                                                        \
	"SELECT x.vraag_id, x.titel AS vraag, x.artikel_id, a.naam, a.titel "                      \
	"FROM vraagartikel x LEFT JOIN artikel a ON a.id = x.artikel_id "
QUERY(vraagartikel_by_vraag, VRAAGARTIKEL_SELECT "WHERE x.vraag_id = $1 LIMIT 1");
QUERY(vraagartikel_by_artikel, VRAAGARTIKEL_SELECT "WHERE x.artikel_id = $1 LIMIT 1");
QUERY(vraagartikel_insert, "INSERT INTO t_vraagartikel (vraag_id, artikel_id, gebruiker_id, op) "
			   "VALUES ($1, $2, $3, $4)");

int vraagartikel_of_vraag(struct db *db, struct arena *a, vraag_id vraag, struct db_rows *ret)
{
	return db_rows(db, a, &vraagartikel_by_vraag, ARGS(vraag), vraagartikel_columns,
		       COUNT(vraagartikel_columns), sizeof(struct vraagartikel_row), 1, ret);
}

int vraagartikel_of_artikel(struct db *db, struct arena *a, artikel_id artikel, struct db_rows *ret)
{
	return db_rows(db, a, &vraagartikel_by_artikel, ARGS(artikel), vraagartikel_columns,
		       COUNT(vraagartikel_columns), sizeof(struct vraagartikel_row), 1, ret);
}

int vraagartikel_create(const struct handeling *h, vraag_id vraag, artikel_id artikel)
{
	return one(db_exec(h->db, &vraagartikel_insert, ARGS(vraag, artikel, h->gebruiker, h->nu)),
		   ERR_GEEN_RIJ);
}

/* ---- what is a name of somebody, and what is none ---- */

struct naam_row {
	const char *woord;
};
static const struct column naam_columns[] = {
    COLUMN(struct naam_row, woord, TEXT, NULL, 0),
};
#define NAMEN_MAX 20000
QUERY(namen_list, "SELECT DISTINCT w.woord FROM woord w WHERE w.gebeurtenis_id = 0 LIMIT 20000");

int vraag_namen(struct db *db, struct arena *a, const char **ret)
{
	struct db_rows rows;
	struct buf out = BUF_INIT(1024 * 1024);
	int rc = db_rows(db, a, &namen_list, ARGS_NONE, naam_columns, COUNT(naam_columns),
			 sizeof(struct naam_row), NAMEN_MAX, &rows);
	const struct naam_row *list = rows.rows;

	for (size_t i = 0; !rc && i < rows.count; i++)
		buf_format(&out, " %s ", list[i].woord);
	*ret = rc ? "" : arena_textn(a, out.data ? out.data : "", out.len);
	buf_free(&out);
	return rc;
}

struct bekend_row {
	const char *naam;
	const char *gemeente;
};
static const struct column bekend_columns[] = {
    COLUMN(struct bekend_row, naam, TEXT, NULL, 0),
    COLUMN(struct bekend_row, gemeente, TEXT, NULL, 0),
};
#define BEKEND_MAX 2000
QUERY(bekend_list,
      "SELECT o.naam, o.gemeente FROM organisatie o UNION SELECT r.naam, NULL FROM regio r "
      "UNION SELECT d.gemeente, NULL FROM dekking d WHERE d.gemeente IS NOT NULL LIMIT 2000");

int vraag_bekend(struct db *db, struct arena *a, const char **ret)
{
	struct db_rows rows;
	struct buf out = BUF_INIT(1024 * 1024);
	int rc = db_rows(db, a, &bekend_list, ARGS_NONE, bekend_columns, COUNT(bekend_columns),
			 sizeof(struct bekend_row), BEKEND_MAX, &rows);
	const struct bekend_row *list = rows.rows;

	for (size_t i = 0; !rc && i < rows.count; i++)
		buf_format(&out, " %s %s ", tekst_words(a, list[i].naam),
			   list[i].gemeente ? tekst_words(a, list[i].gemeente) : "");
	*ret = rc ? "" : arena_textn(a, out.data ? out.data : "", out.len);
	buf_free(&out);
	return rc;
}
