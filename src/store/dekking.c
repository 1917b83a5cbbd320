#include "store/dekking.h"

const struct column dekking_columns[DEKKING_COLUMNS] = {
    COLUMN_ID(struct dekking_row, id, dekking, DEKKING, "Nummer"),
    COLUMN_ID(struct dekking_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct dekking_row, contactpunt_id, contactpunt, CONTACTPUNT, NULL),
    COLUMN(struct dekking_row, versie, INT, NULL, 0),
    COLUMN(struct dekking_row, school, TEXT, "School", 0),
    COLUMN(struct dekking_row, gemeente, TEXT, "Gemeente", 0),
};
#define DEKKING_FROM(view_)                                                                        \
	"SELECT d.id, d.gebruiker_id, d.contactpunt_id, d.versie, o.naam AS school, d.gemeente "   \
	"FROM " view_ " d LEFT JOIN organisatie o ON o.id = d.school_id "
#define DEKKING_SELECT DEKKING_FROM("dekking")
QUERY(dekking_find, DEKKING_SELECT "WHERE d.id = $1");
QUERY(eigen_find, DEKKING_SELECT "JOIN mijn_kaart m ON m.id = d.gebruiker_id WHERE d.id = $1");
QUERY(weg_find, DEKKING_FROM("dekking_weg") "WHERE d.id = $1");
QUERY(eigen_weg_find, DEKKING_FROM("dekking_weg") "JOIN mijn_kaart m ON m.id = d.gebruiker_id "
						  "WHERE d.id = $1");
QUERY(dekking_of_gebruiker,
      DEKKING_SELECT "WHERE d.gebruiker_id = $1 ORDER BY o.naam, d.gemeente, d.id LIMIT 100");
QUERY(dekking_of_contactpunt,
      DEKKING_SELECT "WHERE d.contactpunt_id = $1 ORDER BY o.naam, d.gemeente, d.id LIMIT 100");
QUERY(dekking_insert, "INSERT INTO t_dekking (gebruiker_id, contactpunt_id, school_id, gemeente, "
		      "door_id, op) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
/* A new row: what ended stays as it was. Nothing when he stands for it again already. */
QUERY(dekking_again,
      "INSERT INTO t_dekking (gebruiker_id, contactpunt_id, school_id, gemeente, door_id, op) "
      "SELECT w.gebruiker_id, w.contactpunt_id, w.school_id, w.gemeente, $2, $3 "
      "FROM dekking_weg w WHERE w.id = $1 AND NOT EXISTS (SELECT 1 FROM dekking d WHERE "
      "coalesce(d.gebruiker_id, 0) = coalesce(w.gebruiker_id, 0) AND "
      "coalesce(d.contactpunt_id, 0) = coalesce(w.contactpunt_id, 0) AND "
      "coalesce(d.school_id, 0) = coalesce(w.school_id, 0) AND "
      "coalesce(d.gemeente, '') = coalesce(w.gemeente, ''))");
QUERY(dekking_stop, "UPDATE t_dekking SET beeindigd_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_dekking =
    OBJECT(DEKKING, dekking_find, dekking_columns, struct dekking_row);
const struct object object_eigen_dekking =
    OBJECT(DEKKING, eigen_find, dekking_columns, struct dekking_row);
const struct object object_dekking_weg =
    OBJECT(DEKKING, weg_find, dekking_columns, struct dekking_row);
const struct object object_eigen_dekking_weg =
    OBJECT(DEKKING, eigen_weg_find, dekking_columns, struct dekking_row);

int dekking_list(struct db *db, struct arena *a, const struct kaart_row *kaart, struct db_rows *ret)
{
	if (kaart->gebruiker_id.nr)
		return db_rows(db, a, &dekking_of_gebruiker, ARGS(kaart->gebruiker_id),
			       dekking_columns, COUNT(dekking_columns), sizeof(struct dekking_row),
			       DEKKINGEN_MAX, ret);
	return db_rows(db, a, &dekking_of_contactpunt, ARGS(kaart->contactpunt_id), dekking_columns,
		       COUNT(dekking_columns), sizeof(struct dekking_row), DEKKINGEN_MAX, ret);
}

int dekking_create(const struct handeling *h, const struct kaart_row *kaart, organisatie_id school,
		   const char *gemeente, dekking_id *ret)
{
	return db_number(
	    h->db, &dekking_insert,
	    ARGS(kaart->gebruiker_id, kaart->contactpunt_id, school, gemeente, h->gebruiker, h->nu),
	    &ret->nr);
}

int dekking_end(const struct handeling *h, const struct dekking_row *dekking)
{
	return db_done(db_exec(h->db, &dekking_stop, ARGS(dekking->id, h->nu)));
}

int dekking_restore(const struct handeling *h, const struct dekking_row *dekking)
{
	return db_done(db_exec(h->db, &dekking_again, ARGS(dekking->id, h->gebruiker, h->nu)));
}
