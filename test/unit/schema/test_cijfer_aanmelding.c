/*
 * What somebody loses when the figures of aanmeldingen tell of one person, of this month, or are
 * for anybody; on both engines, below the pages. The region's day is 20414.
 */
#include "unit/schema/belofte.h"

#define COUNTED(when, way, end, n, soon)                                                           \
	"INSERT INTO t_aanmeldtelling (maand_datum, organisatie_id, kanaal, toestand, aantal,"     \
	" op_tijd) VALUES (" when ", 1, '" way "', '" end "', " n ", " soon ");"

QUERY(answered, "SELECT coalesce(max(aantal * 100 + coalesce(op_tijd, 99)), 0) "
		"FROM telling_aanmelding WHERE onderwerp = 'alle'");
QUERY(ways, "SELECT coalesce(sum(aantal), 0) FROM telling_aanmelding WHERE onderwerp = 'kanaal'");
QUERY(in_time_of_parts, "SELECT count(op_tijd) FROM telling_aanmelding WHERE onderwerp <> 'alle'");

static void a_small_group_is_told_or_follows_from_the_others(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, COUNTED("20373", "zelf", "opgenomen", "4", "4"));
	assert_int_equal(reads(b, as(6), &answered), 0);
	proef_script(&b->p, COUNTED("20373", "uwv", "opgenomen", "8", "3"));
	assert_int_equal(reads(b, as(6), &answered), 1207);
	assert_int_equal(reads(b, as(6), &ways), 0); /* 4 would be 12 less 8 */
	proef_script(&b->p, COUNTED("20373", "zorg", "doorverwezen", "9", "9"));
	assert_int_equal(reads(b, as(6), &ways), 9); /* the smallest two are one group */
	assert_int_equal(reads(b, as(6), &in_time_of_parts), 0);
	assert_int_equal(reads(b, as(0), &answered), 0);
}

static void one_late_answer_is_told_of(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, COUNTED("20373", "zelf", "opgenomen", "9", "8"));
	assert_int_equal(reads(b, as(6), &answered), 999);
}

static void this_month_or_a_month_long_past_is_counted(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, COUNTED("20393", "zelf", "opgenomen", "20", "20")
				COUNTED("20000", "zelf", "opgenomen", "20", "20"));
	assert_int_equal(reads(b, as(6), &answered), 0);
}

/* A year of 365 days, and one of 366. */
static void one_day_shows_thirteen_months_and_so_tells_of_one(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context leap = as(6);

	proef_script(&b->p, COUNTED("20383", "zelf", "opgenomen", "20", "20")
				COUNTED("20018", "zelf", "opgenomen", "30", "30"));
	assert_int_equal(reads(b, as(6), &answered), 2020);
	proef_script(&b->p, COUNTED("21228", "zelf", "opgenomen", "40", "40")
				COUNTED("21229", "zelf", "opgenomen", "10", "10"));
	leap.vandaag.dag = 21228 + 366 + 30;
	assert_int_equal(reads(b, leap, &answered), 5050);
	leap.vandaag.dag++;
	assert_int_equal(reads(b, leap, &answered), 1010);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_group_is_told_or_follows_from_the_others), ON(one_late_answer_is_told_of),      \
	    ON(this_month_or_a_month_long_past_is_counted),                                        \
	    ON(one_day_shows_thirteen_months_and_so_tells_of_one)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
