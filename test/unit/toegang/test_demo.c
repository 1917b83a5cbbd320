/* What is lost when data passes for a demo: a button logs anybody in. */
#include "proef.h"

#include "toegang/demo.h"
#include "unit/db/db_fake.h"

static bool is_demo(struct proef *p)
{
	const struct db_context nobody = {.nu = MOMENT_GEEN, .vandaag = DATUM_GEEN};
	bool demo = true;
	struct db *db;

	fine(db_read_begin(p->t.d, &nobody, &db));
	fine(demo_find(db, &demo));
	db_read_end(db);
	return demo;
}

static void test_only_data_that_says_so_is_a_demo(void **state)
{
	struct proef *p = *state;

	assert_false(is_demo(p));
	proef_tamper(p, "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) "
			"VALUES ('iets', 'ja', 1, 'proef')");
	assert_false(is_demo(p));
	proef_tamper(p, "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) "
			"VALUES ('demo', 'ja', 1, 'proef')");
	assert_true(is_demo(p));
}

static void test_what_cannot_be_read_is_no_demo(void **state)
{
	struct proef *p = *state;
	const struct db_context nobody = {.nu = MOMENT_GEEN, .vandaag = DATUM_GEEN};
	struct fake *fake = db_fake_wrap(p->t.d);
	bool demo = true;
	struct db *db;

	fine(db_read_begin(p->t.d, &nobody, &db));
	db_fake_arm(fake, FAKE_ERROR, 1);
	assert_int_equal(demo_find(db, &demo), ERR_DATABASE);
	assert_false(demo);
	db_read_end(db);
	proef_stop(p);
	db_fake_free(fake);
	proef_start(p);
}

int main(void)
{
	static const struct CMUnitTest sqlite[] = {
	    PROEF_SQLITE(test_only_data_that_says_so_is_a_demo),
	    PROEF_SQLITE(test_what_cannot_be_read_is_no_demo)};
	static const struct CMUnitTest pg[] = {PROEF_PG(test_only_data_that_says_so_is_a_demo),
					       PROEF_PG(test_what_cannot_be_read_is_no_demo)};

	return RUN_ON_BOTH(sqlite, pg);
}
