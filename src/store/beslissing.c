#include "store/beslissing.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- reading ---- */

const struct column beslissing_columns[BESLISSING_COLUMNS] = {
    COLUMN_ID(struct beslissing_row, id, beslissing, BESLISSING, "Nummer"),
    COLUMN_ID(struct beslissing_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct beslissing_row, zicht, INT, NULL, 0),
    COLUMN(struct beslissing_row, versie, INT, "Versie", 0),
    COLUMN(struct beslissing_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct beslissing_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct beslissing_row, datum, DATUM, "Datum", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, besluit, TEXT, "Beslissing", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, reden, TEXT, "Waarom", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, stem, TEXT, "Wat de jongere zegt", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, aanwezig, INT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, terugblik_datum, DATUM, "Kijk terug op", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct beslissing_row, ingetrokken_op, MOMENT, "Ingetrokken op", ONDERDEEL_PLAN),
    COLUMN(struct beslissing_row, ingetrokken_door, TEXT, "Ingetrokken door", 0),
};
const struct column terugblik_columns[TERUGBLIK_COLUMNS] = {
    COLUMN_ID(struct terugblik_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct terugblik_row, beslissing_id, beslissing, BESLISSING, "Beslissing"),
    COLUMN_KEUZE(struct terugblik_row, antwoord, terugblik_antwoorden, "Antwoord", ONDERDEEL_PLAN),
    COLUMN(struct terugblik_row, tekst, TEXT, "Wat de jongere zegt", ONDERDEEL_PLAN),
    COLUMN(struct terugblik_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct terugblik_row, op, MOMENT, "Op", 0),
};

#define BESLISSING_SELECT                                                                              \
	"SELECT b.id, b.jongere_id, j.zicht, b.versie, j.roepnaam, j.achternaam, b.datum, b.besluit, " \
	"b.reden, b.stem, b.aanwezig, b.terugblik_datum, g.naam AS door, "                             \
	"b.ingetrokken_op, w.naam AS ingetrokken_door "                                                \
	"FROM beslissing b JOIN jongere j ON j.id = b.jongere_id "                                     \
	"JOIN gebruiker g ON g.id = b.gebruiker_id "                                                   \
	"LEFT JOIN prullenbak p ON p.prullensoort = 'beslissing' AND p.voorwerp_id = b.id "            \
	"LEFT JOIN gebruiker w ON w.id = p.gebruiker_id "
QUERY(beslissing_find, BESLISSING_SELECT "WHERE b.id = $1");
QUERY(beslissing_of_jongere,
      BESLISSING_SELECT "WHERE b.jongere_id = $1 ORDER BY b.zicht_van_op, "
			"CASE WHEN b.ingetrokken_op IS NULL THEN 0 ELSE 1 END, "
			"b.datum DESC, b.id DESC LIMIT 200");
QUERY(terugblik_of_jongere,
      "SELECT t.jongere_id, t.beslissing_id, t.antwoord, t.tekst, g.naam AS door, t.op "
      "FROM terugblik t JOIN gebruiker g ON g.id = t.gebruiker_id WHERE t.jongere_id = $1 "
      "ORDER BY t.zicht_van_op, t.id LIMIT 500");

const struct object object_beslissing =
    OBJECT(BESLISSING, beslissing_find, beslissing_columns, struct beslissing_row);

int beslissing_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &beslissing_of_jongere, ARGS(jongere), beslissing_columns,
		       COUNT(beslissing_columns), sizeof(struct beslissing_row), BESLISSING_MAX,
		       ret);
}

int terugblik_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &terugblik_of_jongere, ARGS(jongere), terugblik_columns,
		       COUNT(terugblik_columns), sizeof(struct terugblik_row), TERUGBLIK_MAX, ret);
}

/* ---- writing ---- */

QUERY(beslissing_insert,
      "INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, "
      "terugblik_datum, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
      "RETURNING id");
QUERY(beslissing_set_terugblik,
      "UPDATE t_beslissing SET terugblik_datum = $2, versie = versie + 1 WHERE id IN "
      "(SELECT x.id FROM beslissing x JOIN jongere j ON j.id = x.jongere_id "
      "WHERE x.id = $1 AND j.gesloten_op IS NULL AND x.ingetrokken_op IS NULL)");
QUERY(beslissing_set_ingetrokken, INTREKKING_SET("beslissing"));
QUERY(terugblik_insert, "INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, "
			"gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6)");

static int line_create(const struct handeling *h, jongere_id jongere, struct datum datum,
		       const char *wat, const char *tekst)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){.jongere = jongere,
					.soort = GEBEURTENIS_BESLISSING,
					.datum = datum,
					.tekst = arena_format(h->a, "%s: %s", wat, tekst)});
}

int beslissing_create(const struct handeling *h, const struct beslissing_nieuw *n,
		      beslissing_id *ret)
{
	int rc = db_number(h->db, &beslissing_insert,
			   ARGS(n->jongere, n->datum, n->besluit, n->reden, n->stem,
				(int64_t)n->aanwezig, n->terugblik, h->gebruiker, h->nu),
			   &ret->nr);

	return rc ? rc : line_create(h, n->jongere, n->datum, "Samen besloten", n->besluit);
}

int terugblik_create(const struct handeling *h, const struct beslissing_row *b, int antwoord,
		     const char *tekst, struct datum next)
{
	int rc = db_exec(h->db, &beslissing_set_terugblik, ARGS(b->id, next));

	if (rc == 0)
		return ERR_CONFLICT;
	if (rc > 0)
		rc = db_exec(h->db, &terugblik_insert,
			     ARGS(b->jongere_id, b->id, ARG_CHOICE(terugblik_antwoorden, antwoord),
				  tekst, h->gebruiker, h->nu));
	return rc < 0 ? rc
		      : line_create(h, b->jongere_id, h->vandaag,
				    choice_label(&terugblik_antwoorden, antwoord), b->besluit);
}

int beslissing_withdraw(const struct handeling *h, const struct beslissing_row *b)
{
	int rc = intrekking_set(h, &beslissing_set_ingetrokken, b->id.nr);

	return rc ? rc : line_create(h, b->jongere_id, h->vandaag, "Ingetrokken", b->besluit);
}
