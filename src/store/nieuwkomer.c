#include "store/nieuwkomer.h"

const struct column nieuwkomer_columns[NIEUWKOMER_COLUMNS] = {
    COLUMN_ID(struct nieuwkomer_row, id, nieuwkomer, NIEUWKOMER, "Nummer"),
    COLUMN_ID(struct nieuwkomer_row, gebruiker_id, gebruiker, GEBRUIKER, "Wie"),
    COLUMN(struct nieuwkomer_row, naam, TEXT, "Naam", 0),
    COLUMN(struct nieuwkomer_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_ID(struct nieuwkomer_row, mentor_id, gebruiker, GEBRUIKER, "Nummer van de mentor"),
    COLUMN(struct nieuwkomer_row, mentor, TEXT, "Mentor", 0),
    COLUMN(struct nieuwkomer_row, mentor_telefoon, TEXT, "Telefoon van de mentor", 0),
    COLUMN(struct nieuwkomer_row, mentor_email, TEXT, "E-mail van de mentor", 0),
    COLUMN(struct nieuwkomer_row, begonnen_datum, DATUM, "Begonnen", 0),
    COLUMN(struct nieuwkomer_row, gestopt_datum, DATUM, "Gestopt", 0),
    COLUMN(struct nieuwkomer_row, reden, TEXT, "Reden", 0),
    COLUMN(struct nieuwkomer_row, stappen, INT, NULL, 0),
    COLUMN(struct nieuwkomer_row, beweging_datum, DATUM, "Laatste nieuws", 0),
    COLUMN(struct nieuwkomer_row, is_zelf, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, is_mentor, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, vinkt_af, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, kiest, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, leidt, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, is_alleen, BOOL, NULL, 0),
    COLUMN(struct nieuwkomer_row, versie, INT, NULL, 0),
};
#define IS_OF_THE_TWO "(n.is_zelf = TRUE OR n.is_mentor = TRUE)"
#define NIEUWKOMER_SELECT                                                                          \
	"SELECT n.id, n.gebruiker_id, n.naam, (SELECT min(m.organisatie) FROM netwerkmens m "      \
	"WHERE m.gebruiker_id = n.gebruiker_id) AS organisatie, n.mentor_id, n.mentor, "           \
	"n.mentor_telefoon, n.mentor_email, n.begonnen_datum, n.gestopt_datum, n.reden, "          \
	"n.stappen, n.beweging_datum, n.is_zelf, n.is_mentor, " IS_OF_THE_TWO " AS vinkt_af, "     \
	"n.kiest, n.leidt, n.is_alleen, n.versie FROM nieuwkomer n "
#define UNDER_WAY "n.gestopt_datum IS NULL AND n.stappen < 31"
_Static_assert(INTRODUCTIESTAP_COUNT == 5, "31 is all five");

QUERY(nieuwkomer_one, NIEUWKOMER_SELECT "WHERE n.id = $1");
QUERY(nieuwkomer_of, NIEUWKOMER_SELECT "WHERE n.gebruiker_id = $1");
QUERY(nieuwkomer_eigen,
      NIEUWKOMER_SELECT "WHERE " IS_OF_THE_TWO " AND " UNDER_WAY " ORDER BY n.id LIMIT 60");
QUERY(nieuwkomer_zonder,
      NIEUWKOMER_SELECT "WHERE n.id IN (SELECT z.id FROM nieuwkomer_zonder z) AND " UNDER_WAY
			" ORDER BY n.begonnen_datum, n.id LIMIT 60");
QUERY(nieuwkomer_all, NIEUWKOMER_SELECT "WHERE ($1 = 0 OR (" UNDER_WAY
					")) AND ($2 = 0 OR n.id < $2) ORDER BY n.id DESC LIMIT $3");
static const struct column telling_columns[] = {
    COLUMN(struct nieuwkomer_telling, lopend, INT, NULL, 0),
    COLUMN(struct nieuwkomer_telling, zonder, INT, NULL, 0),
};
QUERY(nieuwkomer_tellen,
      "SELECT count(n.id) AS lopend, count(CASE WHEN n.mentor_id IS NULL THEN 1 END) AS zonder "
      "FROM nieuwkomer n WHERE " UNDER_WAY);

const struct object object_nieuwkomer =
    OBJECT(NIEUWKOMER, nieuwkomer_one, nieuwkomer_columns, struct nieuwkomer_row);

struct nieuwkomer_feiten nieuwkomer_feiten(const struct nieuwkomer_row *row)
{
	return (struct nieuwkomer_feiten){.stappen = (uint32_t)row->stappen,
					  .heeft_mentor = row->mentor_id.nr != 0,
					  .is_gestopt = datum_set(row->gestopt_datum),
					  .beweging = row->beweging_datum};
}

int nieuwkomer_list_eigen(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &nieuwkomer_eigen, ARGS_NONE, nieuwkomer_columns, NIEUWKOMER_COLUMNS,
		       sizeof(struct nieuwkomer_row), NIEUWKOMER_EIGEN_MAX, ret);
}

int nieuwkomer_list_zonder(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &nieuwkomer_zonder, ARGS_NONE, nieuwkomer_columns, NIEUWKOMER_COLUMNS,
		       sizeof(struct nieuwkomer_row), NIEUWKOMER_EIGEN_MAX, ret);
}

/* Where each of them stands, in words. */
static void say_stand(const struct db_rows *list)
{
	struct nieuwkomer_row *rows = list->rows;

	for (size_t i = 0; i < list->count; i++) {
		const struct nieuwkomer_feiten f = nieuwkomer_feiten(&rows[i]);

		rows[i].stand = choice_label(&nieuwkomerstanden, (int)nieuwkomer_stand(&f));
	}
}

int nieuwkomer_list(struct db *db, struct arena *a, bool lopend, int64_t na, size_t limit,
		    struct db_rows *ret)
{
	int rc = db_rows(db, a, &nieuwkomer_all, ARGS((int64_t)lopend, na, (int64_t)limit),
			 nieuwkomer_columns, NIEUWKOMER_COLUMNS, sizeof(struct nieuwkomer_row),
			 limit, ret);

	if (!rc)
		say_stand(ret);
	return rc;
}

int nieuwkomer_count(struct db *db, struct arena *a, struct nieuwkomer_telling *ret)
{
	return db_row(db, a, &nieuwkomer_tellen, ARGS_NONE, telling_columns, COUNT(telling_columns),
		      ret);
}

int nieuwkomer_find_of(struct db *db, struct arena *a, gebruiker_id wie, struct nieuwkomer_row *ret)
{
	return db_row(db, a, &nieuwkomer_of, ARGS(wie), nieuwkomer_columns, NIEUWKOMER_COLUMNS,
		      ret);
}

/* ---- steps ---- */

const struct column nieuwkomerstap_columns[NIEUWKOMERSTAP_COLUMNS] = {
    COLUMN_ID(struct nieuwkomerstap_row, id, nieuwkomerstap, NIEUWKOMERSTAP, "Nummer"),
    COLUMN_ID(struct nieuwkomerstap_row, nieuwkomer_id, nieuwkomer, NIEUWKOMER, NULL),
    COLUMN_KEUZE(struct nieuwkomerstap_row, introductiestap, introductiestappen, "Stap", 0),
    COLUMN(struct nieuwkomerstap_row, gedaan_datum, DATUM, "Gedaan op", 0),
    COLUMN(struct nieuwkomerstap_row, door, TEXT, "Afgevinkt door", 0),
    COLUMN(struct nieuwkomerstap_row, versie, INT, NULL, 0),
};
#define STAP_SELECT                                                                                \
	"SELECT s.id, s.nieuwkomer_id, s.introductiestap, s.gedaan_datum, s.door, s.versie "       \
	"FROM nieuwkomerstap s "
QUERY(stap_done, STAP_SELECT "WHERE s.id = $1 AND s.mag = TRUE AND s.is_terug = FALSE");
QUERY(stap_back, STAP_SELECT "WHERE s.id = $1 AND s.mag = TRUE AND s.is_terug = TRUE");
QUERY(stap_list,
      STAP_SELECT "WHERE s.nieuwkomer_id = $1 AND s.is_terug = FALSE ORDER BY s.id LIMIT 5");
const struct object object_nieuwkomerstap =
    OBJECT(NIEUWKOMERSTAP, stap_done, nieuwkomerstap_columns, struct nieuwkomerstap_row);
const struct object object_nieuwkomerstap_terug =
    OBJECT(NIEUWKOMERSTAP, stap_back, nieuwkomerstap_columns, struct nieuwkomerstap_row);

int nieuwkomerstap_list(struct db *db, struct arena *a, nieuwkomer_id id, struct db_rows *ret)
{
	return db_rows(db, a, &stap_list, ARGS(id), nieuwkomerstap_columns, NIEUWKOMERSTAP_COLUMNS,
		       sizeof(struct nieuwkomerstap_row), INTRODUCTIESTAP_COUNT, ret);
}

/* ---- writing ---- */

QUERY(nieuwkomer_insert, "INSERT INTO t_nieuwkomer (gebruiker_id, mentor_id, mentor_datum, "
			 "begonnen_datum, door_id, op) VALUES ($1, $2, $3, $4, $5, $6) "
			 "RETURNING id");
QUERY(nieuwkomer_set_mentor, "UPDATE t_nieuwkomer SET mentor_id = $3, mentor_datum = $4, "
			     "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(nieuwkomer_stop, "UPDATE t_nieuwkomer SET gestopt_datum = $3, reden = $4, "
		       "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(nieuwkomer_go_on, "UPDATE t_nieuwkomer SET gestopt_datum = NULL, reden = NULL, "
			"versie = versie + 1 WHERE id = $1");
QUERY(stap_insert, "INSERT INTO t_nieuwkomerstap (nieuwkomer_id, introductiestap, gedaan_datum, "
		   "door_id, op) VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(stap_withdraw,
      "UPDATE t_nieuwkomerstap SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

int nieuwkomer_create(const struct handeling *h, gebruiker_id wie, gebruiker_id mentor,
		      nieuwkomer_id *ret)
{
	return db_number(
	    h->db, &nieuwkomer_insert,
	    ARGS(wie, mentor, mentor.nr ? h->vandaag : DATUM_GEEN, h->vandaag, h->gebruiker, h->nu),
	    &ret->nr);
}

int nieuwkomer_assign(const struct handeling *h, nieuwkomer_id id, int64_t versie,
		      gebruiker_id mentor)
{
	return db_one(db_exec(h->db, &nieuwkomer_set_mentor, ARGS(id, versie, mentor, h->vandaag)));
}

int nieuwkomer_end(const struct handeling *h, nieuwkomer_id id, int64_t versie, const char *reden)
{
	return db_one(db_exec(h->db, &nieuwkomer_stop, ARGS(id, versie, h->vandaag, reden)));
}

int nieuwkomer_restart(const struct handeling *h, nieuwkomer_id id)
{
	return db_done(db_exec(h->db, &nieuwkomer_go_on, ARGS(id)));
}

int nieuwkomerstap_create(const struct handeling *h, nieuwkomer_id id, int stap,
			  struct datum gedaan, nieuwkomerstap_id *ret)
{
	return db_number(
	    h->db, &stap_insert,
	    ARGS(id, ARG_CHOICE(introductiestappen, stap), gedaan, h->gebruiker, h->nu), &ret->nr);
}

int nieuwkomerstap_withdraw(const struct handeling *h, nieuwkomerstap_id id)
{
	return db_done(db_exec(h->db, &stap_withdraw, ARGS(id, h->nu)));
}
