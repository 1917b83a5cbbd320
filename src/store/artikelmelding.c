#include "store/artikelmelding.h"

const struct column artikelmelding_columns[ARTIKELMELDING_COLUMNS] = {
    COLUMN_ID(struct artikelmelding_row, id, artikelmelding, ARTIKELMELDING, "Nummer"),
    COLUMN_ID(struct artikelmelding_row, artikel_id, artikel, ARTIKEL, NULL),
    COLUMN(struct artikelmelding_row, versie, INT, NULL, 0),
    COLUMN(struct artikelmelding_row, tekst, TEXT, "Wat er niet klopt", 0),
    COLUMN(struct artikelmelding_row, door, TEXT, "Gemeld door", 0),
    COLUMN(struct artikelmelding_row, op, MOMENT, "Gemeld", 0),
    COLUMN(struct artikelmelding_row, antwoord, TEXT, "Antwoord", 0),
    COLUMN(struct artikelmelding_row, antwoord_door, TEXT, "Antwoord van", 0),
};
#define MELDING                                                                                    \
	"SELECT m.id, m.artikel_id, m.versie, m.tekst, g.naam AS door, m.op, m.antwoord, "         \
	"b.naam AS antwoord_door FROM artikelmelding m JOIN gebruiker g ON g.id = m.gebruiker_id " \
	"LEFT JOIN gebruiker b ON b.id = m.antwoord_door_id "
QUERY(melding_by_id, MELDING "WHERE m.id = $1 LIMIT 1");
QUERY(melding_of_artikel, MELDING "WHERE m.artikel_id = $1 ORDER BY m.id DESC LIMIT 200");

const struct object object_artikelmelding =
    OBJECT(ARTIKELMELDING, melding_by_id, artikelmelding_columns, struct artikelmelding_row);

int artikelmelding_list(struct db *db, struct arena *a, artikel_id artikel, struct db_rows *ret)
{
	return db_rows(db, a, &melding_of_artikel, ARGS(artikel), artikelmelding_columns,
		       COUNT(artikelmelding_columns), sizeof(struct artikelmelding_row),
		       ARTIKELMELDING_MAX, ret);
}

QUERY(melding_insert, "INSERT INTO t_artikelmelding (artikel_id, tekst, gebruiker_id, op) "
		      "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(melding_answer,
      "UPDATE t_artikelmelding SET antwoord = $3, antwoord_door_id = $4, antwoord_op = $5, "
      "versie = versie + 1 WHERE id = $1 AND versie = $2");

int artikelmelding_create(const struct handeling *h, artikel_id artikel, const char *tekst)
{
	int64_t nr;

	return db_number(h->db, &melding_insert, ARGS(artikel, tekst, h->gebruiker, h->nu), &nr);
}

int artikelmelding_answer(const struct handeling *h, const struct artikelmelding_row *melding,
			  const char *antwoord)
{
	return db_one(db_exec(h->db, &melding_answer,
			      ARGS(melding->id, melding->versie, antwoord, h->gebruiker, h->nu)));
}
