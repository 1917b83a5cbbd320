/*
 * Visits by chance, below the pages, on both engines: nobody but chance sends somebody, never where
 * the young person said no, and what was recorded is taken back by who recorded it alone. Sanne (1)
 * is responsible for jongere 1; Bram (2) knows his work. Only place 1 can be drawn.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"

extern const struct job job_werkbezoek;

#define KWARTAAL_MS (INT64_C(92) * 86400000)

static int draws(struct proef_belofte *b, int quarters)
{
	struct moment nu = {PROEF_NU.ms + quarters * KWARTAAL_MS};

	return job_werkbezoek.run(&(struct job_omgeving){.database = b->p.t.d, .nu = nu});
}

static void one_is_drawn(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_plaatsing SET geen_bezoek = TRUE WHERE id <> 1;");
	assert_int_equal(draws(b, 0), 1);
}

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

QUERY(draw_oneself, "INSERT INTO t_bezoekloting (kwartaal, procent, plekken, op) VALUES "
		    "(9000, 5, 1, 1)");
QUERY(draw_changed, "UPDATE t_bezoekloting SET procent = 0 WHERE id = 1");
QUERY(send_somebody, "INSERT INTO t_werkbezoek (loting_id, plaatsing_id, jongere_id, voor_datum) "
		     "VALUES (1, 3, 1, 20454)");
#define SEE(door, tekst)                                                                           \
	"UPDATE t_werkbezoek SET bezoekstand = 'gezien', datum = 20414, bezoekgesprek = "          \
	"'jongere', tekst = '" tekst "', gebruiker_id = " #door                                    \
	", op = 7000, versie = versie + 1 WHERE id = 1"
QUERY(see, SEE(1, "Gaat goed"));
QUERY(see_as_bram, SEE(2, "Gaat goed"));
QUERY(see_nothing, SEE(1, " "));
QUERY(see_with_another_melding,
      "UPDATE t_werkbezoek SET bezoekstand = 'gezien', datum = 20414, bezoekgesprek = 'jongere', "
      "tekst = 'x', melding_id = 999, gebruiker_id = 1, op = 7000 WHERE id = 1");
#define SKIP(reden)                                                                                \
	"UPDATE t_werkbezoek SET bezoekstand = 'overgeslagen', bezoekreden = '" reden              \
	"', gebruiker_id = 1, op = 7000, versie = versie + 1 WHERE id = 1"
QUERY(skip, SKIP("afwezig"));
QUERY(skip_without_words, SKIP("anders"));
QUERY(skip_what_was_seen,
      "UPDATE t_werkbezoek SET bezoekstand = 'overgeslagen', bezoekreden = 'afwezig', datum = NULL,"
      " bezoekgesprek = NULL, tekst = NULL WHERE id = 1");
QUERY(take_back, "UPDATE t_werkbezoek SET bezoekstand = 'open', datum = NULL, bezoekgesprek = NULL,"
		 " tekst = NULL, melding_id = NULL, bezoekreden = NULL, gebruiker_id = NULL,"
		 " op = NULL, versie = versie + 1 WHERE id = 1");
QUERY(longer, "UPDATE t_werkbezoek SET voor_datum = 90000 WHERE id = 1");
QUERY(away, "DELETE FROM t_werkbezoek WHERE id = 1");

static void a_worker_chooses_where_chance_goes(void **state)
{
	struct proef_belofte *b = *state;

	one_is_drawn(b);
	refused(b, 1, &draw_oneself, "werkbezoek_door");
	refused(b, 1, &draw_changed, "werkbezoek_vast");
	refused(b, 1, &send_somebody, NULL);
	refused(b, 1, &longer, NULL);
	refused(b, 1, &away, NULL);
}

static void what_was_seen_is_of_another_or_empty(void **state)
{
	struct proef_belofte *b = *state;

	one_is_drawn(b);
	refused(b, 1, &see_as_bram, "werkbezoek_door");
	refused(b, 1, &see_nothing, "werkbezoek_gezien");
	refused(b, 1, &see_with_another_melding, "werkbezoek_mag_niet");
	refused(b, 1, &skip_without_words, "werkbezoek_overgeslagen");
	fine(try_exec(b, 2, &see_as_bram));
	refused(b, 2, &skip_what_was_seen, "werkbezoek_vast");
	refused(b, 1, &take_back, "werkbezoek_door");
	fine(try_exec(b, 2, &take_back));
	fine(try_exec(b, 1, &skip));
}

QUERY(drawn_there, "SELECT count(id) FROM werkbezoek WHERE plaatsing_id = 1");

static void somebody_is_sent_where_the_young_person_said_no(void **state)
{
	struct proef_belofte *b = *state;

	one_is_drawn(b);
	proef_script(&b->p, "UPDATE t_plaatsing SET geen_bezoek = TRUE WHERE id = 1;");
	refused(b, 1, &see, "werkbezoek_mag_niet");
	fine(try_exec(b, 1, &skip));
	assert_int_equal(draws(b, 1), 0);
	proef_script(&b->p, "UPDATE t_plaatsing SET geen_bezoek = FALSE, weet_werkgever = 'nee' "
			    "WHERE id = 1;");
	assert_int_equal(draws(b, 2), 0);
	proef_script(&b->p, "UPDATE t_plaatsing SET weet_werkgever = 'ja' WHERE id = 1;");
	assert_int_equal(draws(b, 3), 1);
	assert_int_equal(reads(b, as(1), &drawn_there), 2);
	assert_int_equal(reads(b, as(4), &drawn_there), 0);
}

static void a_quarter_is_drawn_twice_or_one_waits_twice(void **state)
{
	struct proef_belofte *b = *state;

	one_is_drawn(b);
	assert_int_equal(draws(b, 0), 0);
	assert_int_equal(draws(b, 1), 0); /* it waits still */
	assert_int_equal(reads(b, as(1), &drawn_there), 1);
}

QUERY(differences, "SELECT verschillen FROM stand_werkbezoek_controle LIMIT 1");

static void belofte_8_the_day_until_which_one_goes_stands(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	one_is_drawn(b);
	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_bezoek_datum FROM t_plaatsing WHERE id = 1"), 20453);
	fine(try_exec(b, 1, &see));
	assert_int_equal(proef_number(&b->p, "SELECT coalesce(stand_bezoek_datum, 0) FROM "
					     "t_plaatsing WHERE id = 1"),
			 0);
	assert_int_equal(reads(b, here, &differences), 0);
	testdb_script(&b->p.t, "UPDATE t_plaatsing SET stand_bezoek_datum = 9 WHERE id = 1;");
	assert_int_equal(reads(b, here, &differences), 1);
	assert_int_equal(reads(b, as(1), &differences), 0);
}

QUERY(told, "SELECT count(figuur) FROM telling_werkbezoek WHERE geheel > 0");

static void one_visit_is_told_as_a_figure(void **state)
{
	struct proef_belofte *b = *state;

	one_is_drawn(b);
	fine(try_exec(b, 1, &see));
	assert_int_equal(reads(b, as(6), &told), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_worker_chooses_where_chance_goes), ON(what_was_seen_is_of_another_or_empty),          \
	    ON(somebody_is_sent_where_the_young_person_said_no),                                   \
	    ON(a_quarter_is_drawn_twice_or_one_waits_twice),                                       \
	    ON(belofte_8_the_day_until_which_one_goes_stands), ON(one_visit_is_told_as_a_figure)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
