#include "store/werkwijze.h"

#include "domain/organisatie.h"

const struct column werkwijze_columns[WERKWIJZE_COLUMNS] = {
    COLUMN_ID(struct werkwijze_row, id, werkwijze, WERKWIJZE, "Nummer"),
    COLUMN_ID(struct werkwijze_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct werkwijze_row, versie, INT, NULL, 0),
    COLUMN(struct werkwijze_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct werkwijze_row, organisatiesoort, organisatiesoorten, "Soort", 0),
    COLUMN_KEUZE(struct werkwijze_row, vergelijkpunt, vergelijkpunten, "Waarover", 0),
    COLUMN_KEUZE(struct werkwijze_row, wijze, wijzen, "Hoe", 0),
    COLUMN(struct werkwijze_row, tekst, TEXT, "Wat anders is", 0),
    COLUMN(struct werkwijze_row, bron, TEXT, "Bron", 0),
    COLUMN(struct werkwijze_row, contact, TEXT, "Vragen aan", 0),
    COLUMN(struct werkwijze_row, van_datum, DATUM, "Sinds", 0),
    COLUMN(struct werkwijze_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct werkwijze_row, door, TEXT, "Vastgelegd door", 0),
    COLUMN(struct werkwijze_row, op, MOMENT, "Vastgelegd op", 0),
    COLUMN(struct werkwijze_row, bevestigd_door, TEXT, "Bevestigd door", 0),
    COLUMN(struct werkwijze_row, bevestigd_op, MOMENT, "Bevestigd op", 0),
    COLUMN_ID(struct werkwijze_row, bevestigd_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct werkwijze_row, vorige_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct werkwijze_row, vorige_op, MOMENT, NULL, 0),
    COLUMN(struct werkwijze_row, uitstel_datum, DATUM, NULL, 0),
    COLUMN(struct werkwijze_row, uitstel_reden, TEXT, NULL, 0),
    COLUMN(struct werkwijze_row, is_eigen, BOOL, NULL, 0),
};
#define WERKWIJZE_SELECT                                                                           \
	"SELECT w.id, w.organisatie_id, w.versie, o.naam AS organisatie, "                         \
	"o.soort AS organisatiesoort, w.vergelijkpunt, w.wijze, w.tekst, w.bron, w.contact, "      \
	"w.van_datum, w.tot_datum, g.naam AS door, w.op, b.naam AS bevestigd_door, "               \
	"w.bevestigd_op, w.bevestigd_id, w.vorige_id, w.vorige_op, "                               \
	"w.uitstel_datum, w.uitstel_reden, "                                                       \
	"coalesce(w.organisatie_id = (SELECT v.id FROM werkwijze_van v), FALSE) AS is_eigen "      \
	"FROM werkwijze w JOIN organisatie o ON o.id = w.organisatie_id "                          \
	"JOIN gebruiker g ON g.id = w.gebruiker_id JOIN gebruiker b ON b.id = w.bevestigd_id "
QUERY(werkwijze_by_id, WERKWIJZE_SELECT "WHERE w.id = $1");
QUERY(werkwijze_now,
      WERKWIJZE_SELECT "WHERE o.actief AND (w.tot_datum IS NULL OR (w.tot_datum >= $1 AND "
		       "w.tot_datum >= w.van_datum)) ORDER BY o.naam, w.organisatie_id, "
		       "w.vergelijkpunt, w.van_datum LIMIT 4000");
QUERY(werkwijze_near,
      WERKWIJZE_SELECT "WHERE o.actief AND w.van_datum <= $2 AND (w.tot_datum IS NULL OR "
		       "w.tot_datum >= $2) AND (o.soort IN ('uwv', 'regio') OR "
		       "(o.soort = 'gemeente' AND o.gemeente = $1)) "
		       "ORDER BY o.soort, o.naam, w.id LIMIT 4000");
QUERY(werkwijze_of, WERKWIJZE_SELECT "WHERE w.organisatie_id = $1 AND w.vergelijkpunt = $2 "
				     "ORDER BY w.id DESC LIMIT 60");

const struct object object_werkwijze =
    OBJECT(WERKWIJZE, werkwijze_by_id, werkwijze_columns, struct werkwijze_row);

int werkwijze_list(struct db *db, struct arena *a, struct datum dag, struct db_rows *ret)
{
	return db_rows(db, a, &werkwijze_now, ARGS(dag), werkwijze_columns,
		       COUNT(werkwijze_columns), sizeof(struct werkwijze_row), WERKWIJZE_MAX, ret);
}

int werkwijze_list_near(struct db *db, struct arena *a, const char *gemeente, struct datum dag,
			struct db_rows *ret)
{
	return db_rows(db, a, &werkwijze_near, ARGS(gemeente, dag), werkwijze_columns,
		       COUNT(werkwijze_columns), sizeof(struct werkwijze_row), WERKWIJZE_MAX, ret);
}

int werkwijze_history(struct db *db, struct arena *a, organisatie_id organisatie,
		      enum vergelijkpunt punt, struct db_rows *ret)
{
	return db_rows(db, a, &werkwijze_of,
		       ARGS(organisatie, ARG_CHOICE(vergelijkpunten, (int)punt)), werkwijze_columns,
		       COUNT(werkwijze_columns), sizeof(struct werkwijze_row), WERKWIJZE_EERDER_MAX,
		       ret);
}

/* ---- of a list ---- */

static bool holds(const struct werkwijze_row *w, int punt, struct datum dag)
{
	return w->vergelijkpunt == punt && w->van_datum.dag <= dag.dag &&
	       (!datum_set(w->tot_datum) || w->tot_datum.dag >= dag.dag);
}

const struct werkwijze_row *werkwijze_find(const struct db_rows *rows, organisatie_id organisatie,
					   int punt, struct datum dag)
{
	const struct werkwijze_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].organisatie_id.nr == organisatie.nr && holds(&list[i], punt, dag))
			return &list[i];
	return NULL;
}

struct datum werkwijze_afspraak(const struct db_rows *rows, int punt, struct datum dag)
{
	const struct werkwijze_row *list = rows->rows;
	struct datum last = DATUM_GEEN;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].wijze == WIJZE_AFSPRAAK && holds(&list[i], punt, dag) &&
		    (!datum_set(last) || list[i].van_datum.dag > last.dag))
			last = list[i].van_datum;
	return last;
}

struct werkwijze_feiten werkwijze_row_feiten(const struct werkwijze_row *w,
					     const struct db_rows *rows, struct datum vandaag)
{
	return (struct werkwijze_feiten){
	    .van = w->van_datum,
	    .tot = w->tot_datum,
	    .bevestigd = moment_datum(w->bevestigd_op),
	    .afspraak = w->wijze == WIJZE_AFSPRAAK
			    ? DATUM_GEEN
			    : werkwijze_afspraak(rows, w->vergelijkpunt, vandaag)};
}

enum werkwijzestand werkwijze_row_stand(const struct werkwijze_row *w, const struct db_rows *rows,
					int houdbaar, struct datum vandaag)
{
	const struct werkwijze_feiten feiten = werkwijze_row_feiten(w, rows, vandaag);

	return werkwijze_stand(&feiten, houdbaar, vandaag);
}

/* ---- who carries out ---- */

const struct column uitvoerder_columns[UITVOERDER_COLUMNS] = {
    COLUMN_ID(struct uitvoerder_row, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct uitvoerder_row, naam, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct uitvoerder_row, soort, organisatiesoorten, "Soort", 0),
    COLUMN(struct uitvoerder_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct uitvoerder_row, email, TEXT, "E-mail", 0),
    COLUMN(struct uitvoerder_row, beleid, TEXT, "Vragen aan", 0),
};
QUERY(uitvoerder_now,
      "SELECT o.id, o.naam, o.soort, o.telefoon, o.email, "
      "(SELECT min(g.naam) FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
      "WHERE f.organisatie_id = o.id AND f.niveau IN ('beleid', 'management') "
      "AND f.rol IN ('teamleider', 'afstemmingsregisseur', 'manager') AND g.toestand = 'actief' "
      "AND f.van_datum <= $1 AND (f.tot_datum IS NULL OR f.tot_datum >= $1)) AS beleid "
      "FROM organisatie o WHERE o.actief AND o.soort IN ('gemeente', 'uwv', 'regio') "
      "ORDER BY o.soort, o.naam, o.id LIMIT 400");
QUERY(uitvoerder_own,
      "SELECT v.id, v.naam, v.soort, NULL AS telefoon, NULL AS email, NULL AS beleid "
      "FROM werkwijze_van v LIMIT 1");

int uitvoerder_list(struct db *db, struct arena *a, struct datum dag, struct db_rows *ret)
{
	return db_rows(db, a, &uitvoerder_now, ARGS(dag), uitvoerder_columns,
		       COUNT(uitvoerder_columns), sizeof(struct uitvoerder_row), UITVOERDER_MAX,
		       ret);
}

int uitvoerder_find_own(struct db *db, struct arena *a, struct uitvoerder_row *ret)
{
	return db_row(db, a, &uitvoerder_own, ARGS_NONE, uitvoerder_columns,
		      COUNT(uitvoerder_columns), ret);
}

/* ---- writing down ---- */

QUERY(werkwijze_replace,
      "UPDATE t_werkwijze SET tot_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(werkwijze_insert,
      "INSERT INTO t_werkwijze (organisatie_id, vergelijkpunt, wijze, tekst, bron, contact, "
      "van_datum, tot_datum, gebruiker_id, op, bevestigd_id, bevestigd_op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10) RETURNING id");
QUERY(werkwijze_still,
      "UPDATE t_werkwijze SET bevestigd_id = $3, bevestigd_op = $4, vorige_id = $5, "
      "vorige_op = $6, uitstel_datum = NULL, uitstel_reden = NULL, versie = versie + 1 "
      "WHERE id = $1 AND versie = $2");
QUERY(werkwijze_uitstel, "UPDATE t_werkwijze SET uitstel_datum = $3, uitstel_reden = $4, "
			 "versie = versie + 1 WHERE id = $1 AND versie = $2");

static int replace(const struct handeling *h, const struct werkwijze_row *earlier,
		   const struct werkwijze_nieuw *n)
{
	struct datum last = datum_plus(n->van, -1);

	if (datum_set(n->tot) && earlier->van_datum.dag > n->tot.dag)
		return 0;
	/* Replaced before it began: it never holds, and stays to be read. */
	if (earlier->van_datum.dag > n->van.dag)
		last = datum_plus(earlier->van_datum, -1);
	if (datum_set(earlier->tot_datum) && earlier->tot_datum.dag <= last.dag)
		return 0;
	return db_exec(h->db, &werkwijze_replace, ARGS(earlier->id, last));
}

int werkwijze_create(const struct handeling *h, const struct werkwijze_nieuw *n, werkwijze_id *ret)
{
	struct db_rows earlier;
	const struct werkwijze_row *list;
	int rc =
	    werkwijze_history(h->db, h->a, n->organisatie, (enum vergelijkpunt)n->punt, &earlier);

	list = earlier.rows;
	for (size_t i = 0; rc >= 0 && i < earlier.count; i++)
		rc = replace(h, &list[i], n);
	if (rc < 0)
		return rc;
	return db_number(h->db, &werkwijze_insert,
			 ARGS(n->organisatie, ARG_CHOICE(vergelijkpunten, n->punt),
			      ARG_CHOICE(wijzen, n->wijze), n->tekst, n->bron, n->contact, n->van,
			      n->tot, h->gebruiker, h->nu),
			 &ret->nr);
}

int werkwijze_set_uitstel(const struct handeling *h, const struct werkwijze_row *w,
			  struct datum tot, const char *reden)
{
	return db_one(db_exec(h->db, &werkwijze_uitstel, ARGS(w->id, w->versie, tot, reden)));
}

int werkwijze_confirm(const struct handeling *h, const struct werkwijze_row *w)
{
	return db_one(
	    db_exec(h->db, &werkwijze_still,
		    ARGS(w->id, w->versie, h->gebruiker, h->nu, w->bevestigd_id, w->bevestigd_op)));
}

int werkwijze_withdraw(const struct handeling *h, const struct werkwijze_row *w)
{
	if (!w->vorige_id.nr)
		return ERR_CONFLICT;
	return db_one(db_exec(
	    h->db, &werkwijze_still,
	    ARGS(w->id, w->versie, w->vorige_id, w->vorige_op, (gebruiker_id){0}, MOMENT_GEEN)));
}
