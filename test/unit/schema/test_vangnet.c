/*
 * What somebody loses who says that a young person drops out, below the pages, on both engines: to
 * hear what became of it; and what the young person loses when it waits too long or is told around.
 * Els (4) of the school said it of jongere 1, of whom Sanne (1) is casusregisseur.
 */
#include "unit/schema/belofte.h"

#define MELDING(uiterlijk)                                                                         \
	"INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum) VALUES"  \
	" (1, 4, 'valt_uit', 'Komt niet', 1000, " uiterlijk ");"

QUERY(said, "SELECT count(id) FROM vangnet_gemeld WHERE id > 0");

static void who_said_it_hears_of_it_and_nobody_else(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, MELDING("20500"));
	assert_int_equal(reads(b, as(4), &said), 1);
	assert_int_equal(reads(b, as(1), &said), 0);
	assert_int_equal(reads(b, as(0), &said), 0);
}

/* That there is one, and with whom. */
QUERY(late, "SELECT count(id) + 10 * count(casusregisseur_id) FROM vangnet_te_laat WHERE id > 0");

static const char others[] =
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (91, 5, 1, 'afstemmingsregisseur', 'uitvoering', 1),"
    " (92, 4, 2, 'teamleider', 'uitvoering', 1);";

static int64_t sees(struct proef_belofte *b, int64_t gebruiker, int64_t functie)
{
	struct db_context context = as(gebruiker);

	context.functie = functie;
	return reads(b, context, &late);
}

static void what_waits_too_long_is_seen_by_who_can_ask_about_it(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, others);
	proef_script(&b->p, MELDING("20414"));
	assert_int_equal(sees(b, 6, 6), 0);
	proef_script(&b->p, MELDING("20413"));
	assert_int_equal(sees(b, 6, 6), 11);
	assert_int_equal(sees(b, 5, 91), 1);
	assert_int_equal(sees(b, 4, 92), 0);
	assert_int_equal(sees(b, 1, 1), 0);
	assert_int_equal(sees(b, 0, 0), 0);
}

/* Sanne worked at the school once. */
static void a_leader_of_long_ago_sees_nothing(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, others);
	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
			    " van_datum, tot_datum) VALUES"
			    " (93, 1, 2, 'mentor', 'uitvoering', 1, 10);");
	proef_script(&b->p, MELDING("20413"));
	assert_int_equal(sees(b, 4, 92), 0);
}

#define TESTS(ON)                                                                                  \
	ON(who_said_it_hears_of_it_and_nobody_else),                                               \
	    ON(what_waits_too_long_is_seen_by_who_can_ask_about_it),                               \
	    ON(a_leader_of_long_ago_sees_nothing)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
