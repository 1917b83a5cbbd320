/*
 * What the region loses below the pages, on both engines: somebody writes in the name of another, a
 * line moves or a figure gets another begin, a line of another passes for one's own, and the log of
 * other tables is read as that of the Werkagenda. Sanne (1) and Erik (6) work in the network.
 */
#include "unit/schema/belofte.h"

#define AGENDA "INSERT INTO t_werkagenda (regio_id, gebruiker_id, op) VALUES "
#define REGEL                                                                                      \
	"INSERT INTO t_agendaregel (werkagenda_id, factor, volgorde, vraag, agendacijfer,"         \
	" begin_waarde, begin_datum, agendastand, gebruiker_id, op) VALUES "
#define SET(what) "UPDATE t_agendaregel SET " what " WHERE id IN (SELECT r.id FROM agendaregel r)"

QUERY(begins, AGENDA "(11, 6, 3000)");
QUERY(begins_as_sanne, AGENDA "(11, 1, 3000)");
QUERY(moves, "UPDATE t_werkagenda SET regio_id = 12 WHERE id IN (SELECT w.id FROM werkagenda w)");
QUERY(writes, REGEL "(1, 'jongere_centraal', 1, 'Hoe?', 'allen', 0.5, 20500, 'open', 6, 3000)");
QUERY(writes_as_sanne,
      REGEL "(1, 'jongere_centraal', 1, 'Hoe?', 'allen', 0.5, 20500, 'open', 1, 3000)");
QUERY(nothing_asked, REGEL "(1, 'consensus', 2, ' ', NULL, NULL, NULL, 'open', 6, 3000)");
QUERY(no_figure, REGEL "(1, 'consensus', 2, 'Wie?', NULL, 0.5, NULL, 'open', 6, 3000)");
QUERY(no_begin, REGEL "(1, 'consensus', 2, 'Wie?', 'allen', 0.5, NULL, 'open', 6, 3000)");
QUERY(more_than_all, REGEL "(1, 'consensus', 2, 'Wie?', 'allen', 1.5, 20500, 'open', 6, 3000)");
QUERY(goes_on, SET("agendastand = 'bezig', wat = 'Bellen'"));
QUERY(other_figure, SET("agendacijfer = 'starters', begin_waarde = NULL, begin_datum = 20501"));
QUERY(other_begin, SET("begin_waarde = 0.1"));
QUERY(other_begin_day, SET("begin_datum = 20400"));
QUERY(other_factor, SET("factor = 'consensus'"));
QUERY(other_place, SET("volgorde = 2"));
QUERY(other_writer, SET("gebruiker_id = 1"));
QUERY(other_moment, SET("op = 1"));
QUERY(changes, "SELECT count(id) FROM agendaregel_wijziging");
QUERY(regels, "SELECT count(id) FROM agendaregel");

QUERY(gives_sanne, SET("collega_id = 1"));
QUERY(takes_off, SET("weg_op = 4000"));
QUERY(eigen, "SELECT count(m.id) FROM mijn_agendaregel m");

static void refused(struct proef_belofte *b, const struct query *q, const char *by)
{
	assert_true(try_exec(b, 6, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void with_regions(struct proef_belofte *b)
{
	proef_script(&b->p,
		     "INSERT INTO t_regio (id, naam, soort) VALUES (11, 'Oost', 'subregio'), "
		     "(12, 'West', 'subregio');");
}

static void somebody_writes_in_the_name_of_another(void **state)
{
	struct proef_belofte *b = *state;

	with_regions(b);
	refused(b, &begins_as_sanne, "werkagenda_van_een_ander");
	fine(try_exec(b, 6, &begins));
	assert_true(try_exec(b, 6, &begins) < 0);
	refused(b, &moves, "werkagenda_vast");
	assert_int_equal(reads(b, as(1), &regels), 0);
}

static void begin(struct proef_belofte *b)
{
	with_regions(b);
	/* Refused before, it took a number on PostgreSQL; here it is the first. */
	fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 6, &writes));
}

static void a_line_moves_or_a_figure_begins_otherwise(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const attacks[] = {&other_begin,  &other_begin_day,
						      &other_factor, &other_place,
						      &other_writer, &other_moment};

	begin(b);
	fine(try_exec(b, 6, &goes_on));
	for (size_t i = 0; i < COUNT(attacks); i++)
		refused(b, attacks[i], "agendaregel_vast");
	fine(try_exec(b, 6, &other_figure));
	refused(b, &writes_as_sanne, "werkagenda_van_een_ander");
}

static void a_line_asks_nothing_or_a_figure_has_no_begin(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	assert_true(try_exec(b, 6, &nothing_asked) < 0);
	refused(b, &no_figure, "agendaregel_begin");
	refused(b, &no_begin, "agendaregel_begin");
	refused(b, &more_than_all, "agendaregel_begin");
}

static void the_log_of_dossiers_is_read_as_that_of_the_agenda(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 6, &goes_on));
	assert_int_equal(reads(b, as(4), &changes), 2);
}

static void a_line_of_another_is_taken_for_ones_own(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	assert_int_equal(reads(b, as(6), &eigen), 0);
	fine(try_exec(b, 6, &gives_sanne));
	assert_int_equal(reads(b, as(1), &eigen), 1);
	assert_int_equal(reads(b, as(6), &eigen), 0);
	fine(try_exec(b, 6, &takes_off));
	assert_int_equal(reads(b, as(1), &eigen), 0);
}

#define TESTS(ON)                                                                                  \
	ON(somebody_writes_in_the_name_of_another), ON(a_line_moves_or_a_figure_begins_otherwise), \
	    ON(a_line_asks_nothing_or_a_figure_has_no_begin),                                      \
	    ON(the_log_of_dossiers_is_read_as_that_of_the_agenda),                                 \
	    ON(a_line_of_another_is_taken_for_ones_own)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
