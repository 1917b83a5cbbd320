/*
 * Filters that are kept, below the pages: one's own, and what is shared where one works; on both
 * engines. Sanne (1) and Bram (2) work together, Els (4) elsewhere.
 */
#include "unit/schema/belofte.h"

#define KEEP(wie, waar, naam, gedeeld, rest, waarden)                                              \
	"INSERT INTO t_filter (gebruiker_id, organisatie_id, naam, gedeeld, lijst, op" rest        \
	") VALUES (" #wie ", " #waar ", '" naam "', " #gedeeld ", " waarden ")"
QUERY(alone, KEEP(1, 1, "Stil", FALSE, "", "'jongeren', 5"));
QUERY(shared, KEEP(1, 1, "Samen", TRUE, ", fase", "'jongeren', 6, 'school'"));
QUERY(twice, KEEP(1, 1, "Stil", TRUE, "", "'jongeren', 7"));
QUERY(without_a_name, KEEP(1, 1, " ", TRUE, "", "'jongeren', 7"));
QUERY(of_another, KEEP(2, 1, "Van Bram", FALSE, "", "'jongeren', 7"));
QUERY(elsewhere, KEEP(1, 2, "Elders", TRUE, "", "'jongeren', 7"));
QUERY(work_in_a_phase, KEEP(1, 1, "Werk", TRUE, ", fase", "'werk', 7, 'school'"));
QUERY(a_kind_of_jongere, KEEP(1, 1, "Soort", TRUE, ", signaal", "'jongeren', 7, 'keten'"));
QUERY(named_by_another, "UPDATE t_filter SET naam = 'Anders' WHERE id = 2");
QUERY(given_away, "UPDATE t_filter SET gebruiker_id = 2 WHERE id = 2");
QUERY(moved, "UPDATE t_filter SET organisatie_id = 2 WHERE id = 2");
QUERY(thrown_away, "UPDATE t_filter SET ingetrokken_op = 9 WHERE id = 2");

QUERY(kept, "SELECT count(naam) FROM filter");
QUERY(own, "SELECT count(naam) FROM filter WHERE eigen = TRUE");
QUERY(differs, "SELECT verschillen FROM stand_filter_controle");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void a_filter_is_read_by_who_works_elsewhere(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &alone));
	fine(try_exec(b, 1, &shared));
	assert_int_equal(reads(b, as(1), &kept), 2);
	assert_int_equal(reads(b, as(1), &own), 2);
	assert_int_equal(reads(b, as(2), &kept), 1);
	assert_int_equal(reads(b, as(2), &own), 0);
	assert_int_equal(reads(b, as(4), &kept), 0);
	assert_int_equal(reads(b, (struct db_context){.organisatie = 1, .nu = PROEF_NU}, &kept), 0);
	fine(try_exec(b, 1, &thrown_away));
	assert_int_equal(reads(b, as(1), &kept), 1);
	assert_int_equal(reads(b, as(2), &kept), 0);
}

static void a_filter_is_changed_by_another(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &alone));
	fine(try_exec(b, 1, &shared));
	refused(b, 2, &named_by_another, "filter_van_een_ander");
	refused(b, 1, &given_away, "filter_van_een_ander");
	refused(b, 1, &moved, "filter_van_een_ander");
	refused(b, 1, &of_another, "filter_van_een_ander");
	refused(b, 1, &elsewhere, "filter_van_een_ander");
	refused(b, 1, &twice, "filter_een_naam");
	refused(b, 1, &without_a_name, NULL);
	refused(b, 1, &work_in_a_phase, "filter_van_jongeren");
	refused(b, 1, &a_kind_of_jongere, "filter_van_werk");
}

static void nobody_is_told_that_there_are_filters(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context local = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	fine(try_exec(b, 1, &alone));
	assert_int_equal(reads(b, local, &differs), 0);
	testdb_script(&b->p.t, "UPDATE t_organisatie SET stand_filter_op = NULL WHERE id = 1;");
	assert_int_equal(reads(b, local, &differs), 1);
}

#define TESTS(ON)                                                                                  \
	ON(a_filter_is_read_by_who_works_elsewhere), ON(a_filter_is_changed_by_another),           \
	    ON(nobody_is_told_that_there_are_filters)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
