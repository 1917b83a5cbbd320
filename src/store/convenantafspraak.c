#include "store/convenantafspraak.h"

const struct column convenantafspraak_columns[CONVENANTAFSPRAAK_COLUMNS] = {
    COLUMN_ID(struct convenantafspraak_row, id, convenantafspraak, CONVENANTAFSPRAAK, "Nummer"),
    COLUMN_ID(struct convenantafspraak_row, convenant_id, convenant, CONVENANT, NULL),
    COLUMN_ID(struct convenantafspraak_row, convenantpartner_id, convenantpartner, CONVENANTPARTNER,
	      NULL),
    COLUMN(struct convenantafspraak_row, versie, INT, NULL, 0),
    COLUMN(struct convenantafspraak_row, wat, TEXT, "Wat", 0),
    COLUMN(struct convenantafspraak_row, partner, TEXT, "Partner", 0),
    COLUMN_ID(struct convenantafspraak_row, collega_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct convenantafspraak_row, collega, TEXT, "Wie zegde het toe", 0),
    COLUMN(struct convenantafspraak_row, voor_datum, DATUM, "Voor", 0),
    COLUMN_KEUZE(struct convenantafspraak_row, afspraakstand, afspraakstanden, "Stand", 0),
    COLUMN(struct convenantafspraak_row, afgerond_datum, DATUM, "Afgerond op", 0),
    COLUMN(struct convenantafspraak_row, uitkomst, TEXT, "Wat ervan kwam", 0),
    COLUMN(struct convenantafspraak_row, convenant, TEXT, "Convenant", 0),
    COLUMN(struct convenantafspraak_row, weg_op, MOMENT, NULL, 0),
};
#define AFSPRAAK_SELECT                                                                            \
	"SELECT f.id, f.convenant_id, f.convenantpartner_id, f.versie, f.wat, o.naam AS partner, " \
	"f.collega_id, g.naam AS collega, f.voor_datum, f.afspraakstand, f.afgerond_datum, "       \
	"f.uitkomst, c.naam AS convenant, f.weg_op FROM convenantafspraak f "                      \
	"JOIN convenant c ON c.id = f.convenant_id "                                               \
	"JOIN convenantpartner p ON p.id = f.convenantpartner_id "                                 \
	"JOIN organisatie o ON o.id = p.organisatie_id "                                           \
	"LEFT JOIN gebruiker g ON g.id = f.collega_id "
QUERY(afspraak_by_id, AFSPRAAK_SELECT "WHERE f.id = $1");
QUERY(afspraak_eigen, AFSPRAAK_SELECT "WHERE f.id = $1 AND f.id IN (SELECT m.id "
				      "FROM mijn_convenantafspraak m)");
/* What is over comes after what is to be done, whatever the days are: no day is as late as that. */
#define LIJN(of)                                                                                   \
	"CASE WHEN " of ".afspraakstand = 'open' THEN " of ".voor_datum ELSE 10000000 - " of       \
	".voor_datum END"
QUERY(afspraak_all, AFSPRAAK_SELECT
      "WHERE f.weg_op IS NULL AND ($1 = 0 OR f.convenant_id = $1) "
      "AND ($2 = 0 OR p.organisatie_id = $2) AND ($3 = 0 OR f.collega_id = $3) "
      "AND ($4 = 0 OR ($4 = 1 AND f.afspraakstand = 'open' "
      "AND f.voor_datum < (SELECT ctx_vandaag())) OR ($4 = 2 AND f.afspraakstand = 'open') "
      "OR ($4 = 3 AND f.afspraakstand = 'gedaan') "
      "OR ($4 = 4 AND f.afspraakstand = 'niet_gedaan')) "
      "AND ($5 = 0 OR (" LIJN("f") ", f.id) > (SELECT " LIJN(
	  "k") ", k.id "
	       "FROM convenantafspraak k WHERE k.id = $5)) ORDER BY " LIJN("f") ", f.id LIMIT $6");
_Static_assert(AFSPRAAKKEUZE_NIET_GEDAAN == 4, "as the query says");
const struct object object_convenantafspraak = OBJECT(
    CONVENANTAFSPRAAK, afspraak_by_id, convenantafspraak_columns, struct convenantafspraak_row);
const struct object object_eigen_convenantafspraak = OBJECT(
    CONVENANTAFSPRAAK, afspraak_eigen, convenantafspraak_columns, struct convenantafspraak_row);

int convenantafspraak_list(struct db *db, struct arena *a, const struct convenantafspraak_vraag *v,
			   struct db_rows *ret)
{
	size_t limit = v->limit ? v->limit : CONVENANTAFSPRAAK_MAX;

	return db_rows(db, a, &afspraak_all,
		       ARGS(v->convenant.nr, v->organisatie.nr, v->collega.nr, (int64_t)v->keuze,
			    v->na.nr, (int64_t)limit),
		       convenantafspraak_columns, COUNT(convenantafspraak_columns),
		       sizeof(struct convenantafspraak_row), limit, ret);
}

const struct column nakoming_columns[NAKOMING_COLUMNS] = {
    COLUMN_ID(struct nakoming_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct nakoming_row, organisatie, TEXT, "Partner", 0),
    COLUMN(struct nakoming_row, toegezegd, INT, "Toegezegd", 0),
    COLUMN(struct nakoming_row, gedaan, INT, "Gedaan", 0),
    COLUMN(struct nakoming_row, niet_gedaan, INT, "Niet gedaan", 0),
    COLUMN(struct nakoming_row, laat, INT, "Te laat", 0),
};
QUERY(nakoming_all,
      "SELECT p.organisatie_id, o.naam AS organisatie, count(f.id) AS toegezegd, "
      "count(CASE WHEN f.afspraakstand = 'gedaan' THEN 1 END) AS gedaan, "
      "count(CASE WHEN f.afspraakstand = 'niet_gedaan' THEN 1 END) AS niet_gedaan, "
      "count(CASE WHEN f.afspraakstand = 'open' AND f.voor_datum < (SELECT ctx_vandaag()) "
      "THEN 1 END) AS laat FROM convenantafspraak f "
      "JOIN convenantpartner p ON p.id = f.convenantpartner_id "
      "JOIN organisatie o ON o.id = p.organisatie_id WHERE f.weg_op IS NULL "
      "GROUP BY p.organisatie_id, o.naam, o.naam_vouw ORDER BY o.naam_vouw, p.organisatie_id "
      "LIMIT 300");

int nakoming_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &nakoming_all, ARGS_NONE, nakoming_columns, COUNT(nakoming_columns),
		       sizeof(struct nakoming_row), NAKOMING_MAX, ret);
}

/* ---- writing ---- */

QUERY(afspraak_insert,
      "INSERT INTO t_convenantafspraak (convenant_id, convenantpartner_id, collega_id, wat, "
      "voor_datum, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(afspraak_change,
      "UPDATE t_convenantafspraak SET convenantpartner_id = $3, collega_id = $4, wat = $5, "
      "voor_datum = $6, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(afspraak_stand,
      "UPDATE t_convenantafspraak SET afspraakstand = $3, afgerond_datum = $4, uitkomst = $5, "
      "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(afspraak_weg, "UPDATE t_convenantafspraak SET weg_op = $3, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");

int convenantafspraak_create(const struct handeling *h, const struct convenant_row *c,
			     const struct convenantafspraak_inhoud *n)
{
	return db_done(
	    db_exec(h->db, &afspraak_insert,
		    ARGS(c->id, n->partner, n->collega, n->wat, n->voor, h->gebruiker, h->nu)));
}

int convenantafspraak_update(const struct handeling *h, const struct convenantafspraak_row *x,
			     const struct convenantafspraak_inhoud *n)
{
	return db_one(db_exec(h->db, &afspraak_change,
			      ARGS(x->id, x->versie, n->partner, n->collega, n->wat, n->voor)));
}

int convenantafspraak_set_stand(const struct handeling *h, const struct convenantafspraak_row *x,
				enum afspraakstand stand, const char *uitkomst)
{
	struct datum dag = stand == AFSPRAAKSTAND_OPEN ? DATUM_GEEN : h->vandaag;

	return db_one(db_exec(
	    h->db, &afspraak_stand,
	    ARGS(x->id, x->versie, ARG_CHOICE(afspraakstanden, (int)stand), dag, uitkomst)));
}

int convenantafspraak_end(const struct handeling *h, const struct convenantafspraak_row *x)
{
	return db_one(db_exec(h->db, &afspraak_weg, ARGS(x->id, x->versie, h->nu)));
}

int convenantafspraak_restore(const struct handeling *h, const struct convenantafspraak_row *x)
{
	return db_one(db_exec(h->db, &afspraak_weg, ARGS(x->id, x->versie, MOMENT_GEEN)));
}
