#include "store/onderwerp.h"

#include "base/tekst.h"

const struct column onderwerp_columns[ONDERWERP_COLUMNS] = {
    COLUMN_ID(struct onderwerp_row, id, onderwerp, ONDERWERP, "Nummer"),
    COLUMN(struct onderwerp_row, naam, TEXT, "Onderwerp", 0),
    COLUMN(struct onderwerp_row, gevolgd, BOOL, "Volgt u", 0),
    COLUMN(struct onderwerp_row, vragen, INT, "Vragen", 0),
};
#define ONDERWERP_SELECT                                                                           \
	"SELECT o.id, o.naam, o.gevolgd, (SELECT count(c.id) FROM vraagonderwerp c "               \
	"WHERE c.onderwerp_id = o.id) AS vragen FROM onderwerp o "
QUERY(onderwerp_by_id, ONDERWERP_SELECT "WHERE o.id = $1");
QUERY(onderwerp_all, ONDERWERP_SELECT "ORDER BY o.naam_vouw, o.id LIMIT 100");
QUERY(onderwerp_of,
      ONDERWERP_SELECT "JOIN vraagonderwerp x ON x.onderwerp_id = o.id WHERE x.vraag_id = $1 "
		       "ORDER BY o.naam_vouw, o.id LIMIT 100");

const struct object object_onderwerp =
    OBJECT(ONDERWERP, onderwerp_by_id, onderwerp_columns, struct onderwerp_row);

int onderwerp_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &onderwerp_all, ARGS_NONE, onderwerp_columns,
		       COUNT(onderwerp_columns), sizeof(struct onderwerp_row), ONDERWERP_MAX, ret);
}

int vraagonderwerp_list(struct db *db, struct arena *a, vraag_id vraag, struct db_rows *ret)
{
	return db_rows(db, a, &onderwerp_of, ARGS(vraag), onderwerp_columns,
		       COUNT(onderwerp_columns), sizeof(struct onderwerp_row), ONDERWERP_MAX, ret);
}

/* ---- the list, by who keeps it ---- */

static const struct column redactie_columns[] = {
    COLUMN_ID(struct onderwerp_redactie, id, onderwerp, ONDERWERP, "Nummer"),
    COLUMN(struct onderwerp_redactie, naam, TEXT, NULL, 0),
    COLUMN(struct onderwerp_redactie, ingetrokken_op, MOMENT, NULL, 0),
};
QUERY(redactie_by_id, "SELECT id, naam, ingetrokken_op FROM onderwerp_redactie WHERE id = $1");
const struct object object_onderwerp_redactie =
    OBJECT(ONDERWERP, redactie_by_id, redactie_columns, struct onderwerp_redactie);

QUERY(onderwerp_insert,
      "INSERT INTO t_onderwerp (naam, naam_vouw, gebruiker_id, op) VALUES ($1, $2, $3, $4)");
QUERY(onderwerp_take,
      "UPDATE t_onderwerp SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static int one(int changed)
{
	if (changed < 0)
		return changed;
	return changed ? 0 : ERR_GEEN_RIJ;
}

int onderwerp_create(const struct handeling *h, const char *naam)
{
	return one(db_exec(h->db, &onderwerp_insert,
			   ARGS(naam, tekst_words(h->a, naam), h->gebruiker, h->nu)));
}

int onderwerp_withdraw(const struct handeling *h, onderwerp_id id, bool terug)
{
	return one(db_exec(h->db, &onderwerp_take, ARGS(id, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- of a question, and followed ---- */

/* One row of two that says so: there, taken back, or put in. */
struct zo {
	const struct query *now, *put, *take;
	struct args args; /* of `now` and `take` */
};

static int set(const struct handeling *h, const struct zo *z, struct args put, bool is_zo)
{
	int64_t nr;
	int rc = db_number(h->db, z->now, z->args, &nr);

	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	if ((rc == 0) == is_zo)
		return 0;
	return one(is_zo ? db_exec(h->db, z->put, put) : db_exec(h->db, z->take, ARGS(nr, h->nu)));
}

QUERY(vraagonderwerp_now,
      "SELECT id FROM vraagonderwerp WHERE vraag_id = $1 AND onderwerp_id = $2");
QUERY(vraagonderwerp_put, "INSERT INTO t_vraagonderwerp (vraag_id, onderwerp_id, gebruiker_id, op) "
			  "VALUES ($1, $2, $3, $4)");
QUERY(vraagonderwerp_take,
      "UPDATE t_vraagonderwerp SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

int vraagonderwerp_set(const struct handeling *h, vraag_id vraag, onderwerp_id onderwerp,
		       bool is_zo)
{
	const struct zo z = {&vraagonderwerp_now, &vraagonderwerp_put, &vraagonderwerp_take,
			     ARGS(vraag, onderwerp)};

	return set(h, &z, ARGS(vraag, onderwerp, h->gebruiker, h->nu), is_zo);
}

QUERY(volger_now, "SELECT id FROM mijn_onderwerpvolger WHERE onderwerp_id = $1 "
		  "AND ingetrokken_op IS NULL");
QUERY(volger_put,
      "INSERT INTO t_onderwerpvolger (onderwerp_id, gebruiker_id, op) VALUES ($1, $2, $3)");
QUERY(volger_take,
      "UPDATE t_onderwerpvolger SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

int onderwerpvolger_set(const struct handeling *h, onderwerp_id onderwerp, bool is_zo)
{
	const struct zo z = {&volger_now, &volger_put, &volger_take, ARGS(onderwerp)};

	return set(h, &z, ARGS(onderwerp, h->gebruiker, h->nu), is_zo);
}
