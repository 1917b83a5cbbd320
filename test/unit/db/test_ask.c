/* What a page loses when asking goes wrong: values, rows, types, context. On both engines. */
#include "testschema.h"

#include <stdio.h>
#include <string.h>

struct jongere_row {
	jongere_id id;
	int64_t versie;
	const char *naam;
	struct datum geboren_datum;
	bool open;
	double loonwaarde;
	struct bytes foto;
};

static const struct column columns[] = {
    COLUMN(struct jongere_row, naam, TEXT, "Naam", 1),
    COLUMN_ID(struct jongere_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct jongere_row, versie, INT, NULL, 0),
    COLUMN(struct jongere_row, geboren_datum, DATUM, "Geboren", 1),
    COLUMN(struct jongere_row, open, BOOL, "Open", 0),
    COLUMN(struct jongere_row, loonwaarde, REAL, "Loonwaarde", 2),
    COLUMN(struct jongere_row, foto, BYTES, "Foto", 2),
};

#define FIELDS "id, versie, naam, geboren_datum, open, loonwaarde, foto"
QUERY(by_id, "SELECT " FIELDS " FROM jongere WHERE id = $1");
QUERY(all, "SELECT " FIELDS " FROM jongere ORDER BY id LIMIT $1");
/* $2 stands before $1, and $1 stands twice. */
QUERY(between,
      "SELECT " FIELDS " FROM jongere WHERE id < $2 AND id >= $1 AND $1 > 0 ORDER BY id LIMIT 10");
QUERY(by_naam, "SELECT " FIELDS " FROM jongere WHERE naam = $1 OR ($1 IS NULL AND naam IS NULL)"
	       " ORDER BY id LIMIT 10");
QUERY(too_few, "SELECT id FROM jongere WHERE id = $1");
QUERY(too_many, "SELECT " FIELDS ", id AS nog_een FROM jongere WHERE id = $1");
QUERY(insert, "INSERT INTO t_jongere (naam, geboren_datum, open, loonwaarde, foto)"
	      " VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(rename_, "UPDATE t_jongere SET naam = $3, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(aantal, "SELECT aantal FROM telling WHERE aantal > $1");
QUERY(samen, "SELECT string_agg(naam, ', ' ORDER BY id) AS naam FROM jongere WHERE id < $1");
QUERY(bits, "SELECT bit_or(id) FROM jongere WHERE id < $1");

/* Zero, or the test says why not. */
static void fine(int rc)
{
	if (rc)
		fail_msg("%s: %s", err_name(rc), database_error());
}

static struct db *read_as(struct testdb *t, const struct db_context *who)
{
	struct db *db;

	if (db_read_begin(t->d, who, &db))
		fail_msg("%s", database_error());
	return db;
}

static int row_of(struct testdb *t, struct db *db, int64_t id, struct jongere_row *row)
{
	return db_row(db, t->a, &by_id, ARGS(id), columns, COUNT(columns), row);
}

static void a_row_comes_back_whole(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct jongere_row row;

	assert_int_equal(row_of(t, db, 1, &row), 0);
	assert_int_equal(row.id.nr, 1);
	assert_string_equal(row.naam, "Zoë");
	assert_int_equal(row.geboren_datum.dag, 14000);
	assert_true(row.open);
	assert_int_equal(row.versie, 1);
	assert_null(row.foto.data);
	assert_int_equal(row_of(t, db, 2, &row), 0);
	assert_null(row.naam); /* no sight of personalia */
	assert_false(datum_set(row.geboren_datum));
	db_read_end(db);
}

static void another_ones_row_does_not_exist(void **state)
{
	struct testdb *t = *state;
	struct jongere_row row;
	struct db *db = read_as(t, &as_een);

	assert_int_equal(row_of(t, db, 4, &row), ERR_GEEN_RIJ);
	assert_int_equal(row_of(t, db, 99, &row), ERR_GEEN_RIJ);
	db_read_end(db);
	db = read_as(t, &as_niemand);
	assert_int_equal(row_of(t, db, 1, &row), ERR_GEEN_RIJ);
	assert_int_equal(db_set_context(db, &as_twee), 0);
	assert_int_equal(row_of(t, db, 4, &row), 0);
	assert_int_equal(row_of(t, db, 1, &row), ERR_GEEN_RIJ);
	db_read_end(db);
}

static void rows_come_in_order_and_not_above_the_limit(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct db_rows rows;

	assert_int_equal(db_rows(db, t->a, &all, ARGS(10), columns, COUNT(columns),
				 sizeof(struct jongere_row), 10, &rows),
			 0);
	assert_int_equal(rows.count, 3);
	assert_string_equal(((struct jongere_row *)rows.rows)[2].naam, "Jayda");
	assert_int_equal(db_rows(db, t->a, &all, ARGS(10), columns, COUNT(columns),
				 sizeof(struct jongere_row), 2, &rows),
			 ERR_TE_GROOT);
	assert_int_equal(rows.count, 0);
	assert_int_equal(
	    db_row(db, t->a, &all, ARGS(10), columns, COUNT(columns), &(struct jongere_row){0}),
	    ERR_BUG);
	db_read_end(db);
}

static void values_go_where_their_number_says(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct db_rows rows;

	assert_int_equal(db_rows(db, t->a, &between, ARGS(2, 4), columns, COUNT(columns),
				 sizeof(struct jongere_row), 10, &rows),
			 0);
	assert_int_equal(rows.count, 2);
	assert_int_equal(((struct jongere_row *)rows.rows)[0].id.nr, 2);
	db_read_end(db);
}

static void null_is_a_value_of_its_type(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct db_rows rows;

	assert_int_equal(db_rows(db, t->a, &by_naam, ARGS((const char *)NULL), columns,
				 COUNT(columns), sizeof(struct jongere_row), 10, &rows),
			 0);
	assert_int_equal(rows.count, 1);
	assert_int_equal(db_rows(db, t->a, &by_naam, ARGS("Zoë"), columns, COUNT(columns),
				 sizeof(struct jongere_row), 10, &rows),
			 0);
	assert_int_equal(rows.count, 1);
	assert_int_equal(db_rows(db, t->a, &by_naam, ARGS(7), columns, COUNT(columns),
				 sizeof(struct jongere_row), 10, &rows),
			 ERR_BUG);
	db_read_end(db);
}

static void a_table_that_does_not_fit_the_query_is_refused(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct jongere_row row;

	assert_int_equal(db_row(db, t->a, &too_few, ARGS(1), columns, COUNT(columns), &row),
			 ERR_BUG);
	assert_int_equal(db_row(db, t->a, &too_many, ARGS(1), columns, COUNT(columns), &row),
			 ERR_BUG);
	assert_int_equal(db_row(db, t->a, &too_few, ARGS(1), columns, 1, &row), ERR_BUG);
	fine(db_row(db, t->a, &too_few, ARGS(1), columns + 1, 1, &row));
	db_read_end(db);
}

static int count_rows(void *row, void *arg)
{
	const struct jongere_row *r = row;
	int *seen = arg;

	assert_int_equal(r->id.nr, *seen + 1);
	return ++*seen == 2 ? ERR_INVOER : 0;
}

static void each_stops_when_told(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	size_t used;
	int seen = 0;

	used = arena_used(t->a);
	assert_int_equal(db_each(db, t->a, &all, ARGS(10), columns, COUNT(columns),
				 sizeof(struct jongere_row), count_rows, &seen),
			 ERR_INVOER);
	assert_int_equal(seen, 2);
	assert_true(arena_used(t->a) < used + 1024);
	db_read_end(db);
}

struct ask_again {
	struct testdb *t;
	struct db *db;
	int same, other;
};

static int ask_inside(void *row, void *arg)
{
	struct ask_again *again = arg;
	int64_t number;

	(void)row;
	again->other = db_number(again->db, &aantal, ARGS(0), &number);
	again->same = db_each(again->db, again->t->a, &all, ARGS(1), columns, COUNT(columns),
			      sizeof(struct jongere_row), count_rows, &number);
	return ERR_INVOER;
}

static void a_query_inside_a_query_is_fine_unless_it_is_the_same(void **state)
{
	struct testdb *t = *state;
	struct ask_again again = {.t = t, .db = read_as(t, &as_een)};

	assert_int_equal(db_each(again.db, t->a, &all, ARGS(10), columns, COUNT(columns),
				 sizeof(struct jongere_row), ask_inside, &again),
			 ERR_INVOER);
	assert_int_equal(again.other, 0);
	assert_int_equal(again.same, ERR_BUG);
	db_read_end(again.db);
}

static int insert_work(struct db *db, void *arg)
{
	static const uint8_t picture[] = {0, 255, 39, 92};

	return db_number(db, &insert,
			 ARGS("D'Arc \\ ✓", (struct datum){15000}, (bool)false, 0.37,
			      ((struct bytes){picture, sizeof(picture)})),
			 arg);
}

static void what_is_written_is_read_back(void **state)
{
	struct testdb *t = *state;
	struct jongere_row row;
	struct db *db;
	int64_t id = 0;

	fine(db_write(t->d, &as_een, insert_work, &id));
	assert_true(id > 4);
	db = read_as(t, &as_een);
	assert_int_equal(row_of(t, db, id, &row), 0);
	assert_string_equal(row.naam, "D'Arc \\ ✓");
	assert_int_equal(row.geboren_datum.dag, 15000);
	assert_false(row.open);
	assert_true(row.loonwaarde > 0.3699999 && row.loonwaarde < 0.3700001);
	assert_int_equal(row.foto.len, 4);
	assert_memory_equal(row.foto.data, "\0\377'\\", 4);
	db_read_end(db);
}

static int rename_work(struct db *db, void *arg)
{
	int *changed = arg;

	changed[0] = db_exec(db, &rename_, ARGS(1, 1, "Zoe"));
	changed[1] = db_exec(db, &rename_, ARGS(1, 1, "Zoo"));
	return 0;
}

static void an_old_version_changes_nothing(void **state)
{
	struct testdb *t = *state;
	struct jongere_row row;
	int changed[2];
	struct db *db;

	assert_int_equal(db_write(t->d, &as_een, rename_work, changed), 0);
	assert_int_equal(changed[0], 1);
	assert_int_equal(changed[1], 0);
	db = read_as(t, &as_een);
	assert_int_equal(row_of(t, db, 1, &row), 0);
	assert_string_equal(row.naam, "Zoe");
	assert_int_equal(row.versie, 2);
	db_read_end(db);
}

static void a_reader_sees_one_moment(void **state)
{
	struct testdb *t = *state;
	struct jongere_row before, after;
	struct db *db = read_as(t, &as_een);
	int changed[2];

	assert_int_equal(row_of(t, db, 1, &before), 0);
	assert_int_equal(db_write(t->d, &as_een, rename_work, changed), 0);
	assert_int_equal(row_of(t, db, 1, &after), 0);
	assert_string_equal(after.naam, before.naam);
	db_read_end(db);
}

static void nothing_is_written_while_reading(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);

	assert_int_equal(db_exec(db, &rename_, ARGS(1, 1, "Zoe")), ERR_BUG);
	db_read_end(db);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere WHERE naam = 'Zoe'"), 0);
}

QUERY(lists_early, "SELECT " FIELDS " FROM jongere WHERE id < $1 ORDER BY id LIMIT 10");
QUERY(lists_late, "SELECT " FIELDS " FROM jongere WHERE id >= $1 ORDER BY id LIMIT 10");

static struct db_list list_of(struct testdb *t, const struct query *q, struct args args,
			      struct db_rows *ret)
{
	return (struct db_list){
	    {t->a, q, args, columns, COUNT(columns), sizeof(struct jongere_row)}, 10, ret};
}

/* Each list gets its own rows, also when one is empty and one was not prepared yet. */
static void lists_that_are_asked_at_once_are_not_mixed_up(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct db_rows early, late, none;

	for (int round = 0; round < 2; round++) {
		const struct db_list lists[] = {list_of(t, &lists_early, ARGS(2), &early),
						list_of(t, &between, ARGS(90, 99), &none),
						list_of(t, &lists_late, ARGS(2), &late)};

		fine(db_ask_lists(db, lists, COUNT(lists)));
		assert_int_equal(early.count, 1);
		assert_int_equal(((const struct jongere_row *)early.rows)->id.nr, 1);
		assert_int_equal(none.count, 0);
		assert_int_equal(late.count, 2);
		assert_int_equal(((const struct jongere_row *)late.rows)->id.nr, 2);
	}
	db_read_end(db);
}

/* Not what was read of the others either; and the connection goes on. */
static void a_list_that_fails_gives_no_half_page(void **state)
{
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct db_rows early, late;
	struct db_list lists[] = {list_of(t, &lists_early, ARGS(3), &early),
				  list_of(t, &lists_late, ARGS(1), &late)};

	lists[0].limit = 1;
	assert_int_equal(db_ask_lists(db, lists, COUNT(lists)), ERR_TE_GROOT);
	assert_int_equal(early.count, 0);
	assert_int_equal(late.count, 0);
	lists[0].limit = 10;
	fine(db_ask_lists(db, lists, COUNT(lists)));
	assert_int_equal(early.count, 2);
	assert_int_equal(late.count, 3);
	db_read_end(db);
}

static void sums_and_lists_are_the_same_on_both(void **state)
{
	static const struct column naam[] = {COLUMN(struct jongere_row, naam, TEXT, "Namen", 1)};
	struct testdb *t = *state;
	struct db *db = read_as(t, &as_een);
	struct jongere_row row;
	int64_t number;

	fine(db_row(db, t->a, &samen, ARGS(100), naam, 1, &row));
	assert_string_equal(row.naam, "Zoë, Jayda");
	fine(db_number(db, &bits, ARGS(100), &number));
	assert_int_equal(number, 3);
	assert_int_equal(db_number(db, &aantal, ARGS(0), &number), 0);
	assert_int_equal(number, 4);
	assert_int_equal(db_number(db, &aantal, ARGS(4), &number), ERR_GEEN_RIJ);
	db_read_end(db);
}

QUERY(kopie, "INSERT INTO t_jongere (id, naam) VALUES ($1, 'x')");
QUERY(wees, "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES ($1, $2)");
QUERY(leeg, "INSERT INTO t_contactmoment (jongere_id) VALUES (NULL)");
QUERY(dubbel, "INSERT INTO t_uniek (a, b) VALUES (1, $1)");

struct refusal {
	const struct query *q;
	struct args args;
	char name[160];
};

static int refused_work(struct db *db, void *arg)
{
	struct refusal *r = arg;
	int rc = db_exec(db, r->q, r->args);

	snprintf(r->name, sizeof(r->name), "%s", db_conflict(db));
	return rc;
}

static void assert_refused(struct testdb *t, const struct query *q, struct args args,
			   const char *name)
{
	struct refusal r = {q, args, ""};

	assert_int_equal(db_write(t->d, &as_een, refused_work, &r), ERR_CONFLICT);
	if (name)
		assert_string_equal(r.name, name);
}

static void a_conflict_has_the_same_name_on_both(void **state)
{
	struct testdb *t = *state;

	assert_refused(t, &kopie, ARGS(1), "t_jongere_pkey");
	assert_refused(t, &wees, ARGS(1, "gebeld"), "contactmoment_uniek");
	assert_refused(t, &wees, ARGS(999, "x"), NULL); /* SQLite does not say which reference */
	assert_refused(t, &leeg, ARGS_NONE, "t_contactmoment.jongere_id");
	assert_refused(t, &dubbel, ARGS(1), "t_uniek_a_b_key");
}

/* Who looks behind the curtain (a backup, a check) writes nothing by looking. */
static void reading_as_the_owner_changes_nothing(void **state)
{
	struct testdb *t = *state;
	struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};
	struct database *owner;
	struct db *db;
	int64_t nr;

	fine(database_open(&options, &owner));
	fine(db_read_begin(owner, &as_een, &db));
	assert_true(db_number(db, &insert,
			      ARGS("Niemand", ARG((struct datum){14000}), true, 0.5,
				   ((struct bytes){(const uint8_t *)"x", 1})),
			      &nr) < 0);
	db_read_end(db);
	database_close(owner);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere WHERE naam = 'Niemand'"),
			 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_row_comes_back_whole), ON(another_ones_row_does_not_exist),                           \
	    ON(rows_come_in_order_and_not_above_the_limit), ON(values_go_where_their_number_says), \
	    ON(null_is_a_value_of_its_type), ON(a_table_that_does_not_fit_the_query_is_refused),   \
	    ON(lists_that_are_asked_at_once_are_not_mixed_up),                                     \
	    ON(a_list_that_fails_gives_no_half_page), ON(each_stops_when_told),                    \
	    ON(a_query_inside_a_query_is_fine_unless_it_is_the_same),                              \
	    ON(what_is_written_is_read_back), ON(an_old_version_changes_nothing),                  \
	    ON(reading_as_the_owner_changes_nothing), ON(a_reader_sees_one_moment),                \
	    ON(nothing_is_written_while_reading), ON(sums_and_lists_are_the_same_on_both),         \
	    ON(a_conflict_has_the_same_name_on_both)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(ON_SQLITE)};
	const struct CMUnitTest pg[] = {TESTS(ON_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
