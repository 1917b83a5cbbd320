/*
 * What somebody waits for, below the pages: he sees what he asked himself, and reminds only whom he
 * asked; on both engines. Sanne (1) agreed something with Bram (2) and asked for advice; Els (4)
 * has nothing to do with it, until she is asked for help.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"

extern const struct job job_schoonmaak;

static const char agreed[] = "UPDATE t_actie SET door_id = 1, op = 1000 WHERE id = 1;";

QUERY(asked, "SELECT count(soort) FROM verzoek");
QUERY(reminded, "SELECT count(soort) FROM herinnering");
QUERY(differs, "SELECT verschillen FROM stand_herinnerd_controle");

#define REMIND(soort, onderwerp, van, aan, dag)                                                    \
	"INSERT INTO t_herinnering (jongere_id, soort, onderwerp_id, afzender_id, ontvanger_id,"   \
	" datum, op) VALUES (1, '" soort "', " #onderwerp ", " #van ", " #aan ", " #dag ", 5)"
QUERY(to_bram, REMIND("actie", 1, 1, 2, 20414));
QUERY(to_bram_twice, REMIND("actie", 1, 1, 2, 20414));
QUERY(to_bram_later, REMIND("actie", 1, 1, 2, 20417));
QUERY(to_iris, REMIND("actie", 1, 1, 5, 20414));
QUERY(of_who_has_no_account, REMIND("advies", 1, 1, 2, 20414));
QUERY(of_another_thing, REMIND("overlegpunt", 1, 1, 2, 20414));
QUERY(in_her_name, REMIND("actie", 1, 1, 2, 20415));
QUERY(another_day,
      "UPDATE t_herinnering SET datum = 20400 WHERE id = (SELECT min(id) FROM herinnering)");
QUERY(bram_did_it, "UPDATE t_actie SET toestand = 'klaar', afgerond_op = 6000 WHERE id = 1");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void what_was_asked_is_seen_by_others(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t, agreed);
	assert_int_equal(reads(b, as(1), &asked), 2);
	assert_int_equal(reads(b, as(2), &asked), 0);
	assert_int_equal(reads(b, as(5), &asked), 0);
	assert_int_equal(reads(b, (struct db_context){.nu = PROEF_NU}, &asked), 0);
}

static void who_lost_the_plan_still_reads_what_was_asked(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(
	    &b->p.t,
	    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag,"
	    " artikel, van_op, tot_op) VALUES"
	    " (1, 4, 'mentor', 2049, 'toestemming', 'x', 1500, 253402300799000);"
	    "UPDATE t_expertise SET gebruiker_id = 4 WHERE id = 1;");
	assert_int_equal(reads(b, as(4), &asked), 1);
	testdb_script(&b->p.t, "UPDATE t_zicht SET onderdelen = 1 WHERE gebruiker_id = 4;");
	assert_int_equal(reads(b, as(4), &asked), 0);
}

static void a_colleague_is_reminded_by_anybody_of_anything(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &to_bram, "herinnering_zonder_verzoek"); /* nothing was agreed */
	testdb_script(&b->p.t, agreed);
	refused(b, 1, &to_iris, "herinnering_zonder_verzoek");
	refused(b, 2, &in_her_name, "herinnering_zonder_verzoek");
	refused(b, 1, &of_another_thing, "herinnering_zonder_verzoek");
	refused(b, 1, &of_who_has_no_account, NULL);
	fine(try_exec(b, 1, &to_bram));
	refused(b, 1, &to_bram_twice, "herinnering_een_per_dag");
	refused(b, 1, &another_day, "herinnering_vast");
	assert_int_equal(reads(b, as(1), &reminded), 1);
	assert_int_equal(reads(b, as(2), &reminded), 1);
	assert_int_equal(reads(b, as(5), &reminded), 0);
	fine(try_exec(b, 2, &bram_did_it));
	refused(b, 1, &to_bram_later, "herinnering_zonder_verzoek");
	assert_int_equal(reads(b, as(1), &asked), 1);
}

QUERY(bram_is_away,
      "INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op, "
      "tot_op, door_id, op) VALUES (2, 5, 20414, 20416, 1763802000000, 1763902000000, 2, "
      "1763802000000)");
QUERY(bram_is_back, "UPDATE t_afwezigheid SET ingetrokken_op = 1763802000000 WHERE id = 1");

static void who_replaces_him_does_not_hear_that_somebody_waits(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t, agreed);
	fine(try_exec(b, 1, &to_bram));
	fine(try_exec(b, 2, &bram_is_away));
	assert_int_equal(reads(b, as(5), &reminded), 1);
	assert_int_equal(reads(b, as(4), &reminded), 0);
	fine(try_exec(b, 2, &bram_is_back));
	assert_int_equal(reads(b, as(5), &reminded), 0);
}

QUERY(want_help,
      "INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "
      "vraag, grondslag, artikel, besproken_datum, mening, van_datum, tot_datum, aangemaakt_op) "
      "VALUES (1, 1, 4, 'concept', 1056, 'Oefen de reis', 'wettelijke_taak', 'WVO, artikel 2.99', "
      "20413, 'ja', 20414, 20415, 3000)");
QUERY(ask_els, "UPDATE t_verwijzing SET toestand = 'aangeboden', aangeboden_op = 1763802000000, "
	       "verloopt_op = 1763902000000 WHERE id = 1");
QUERY(els_says_no, "UPDATE t_verwijzing SET toestand = 'geweigerd', reden = 'geen tijd', "
		   "beantwoord_op = 1763802000000 WHERE id = 1");
QUERY(to_els, REMIND("verwijzing", 1, 1, 4, 20414));
QUERY(to_els_later, REMIND("verwijzing", 1, 1, 4, 20417));

static void who_was_asked_for_help_is_reminded_before_or_after_it(void **state)
{
	struct proef_belofte *b = *state;
	int64_t before = reads(b, as(1), &asked);

	fine(try_exec(b, 1, &want_help));
	refused(b, 1, &to_els, "herinnering_zonder_verzoek"); /* nobody was asked yet */
	fine(try_exec(b, 1, &ask_els));
	assert_int_equal(reads(b, as(1), &asked), before + 1);
	assert_int_equal(reads(b, as(4), &asked), 0);
	fine(try_exec(b, 1, &to_els));
	assert_int_equal(reads(b, as(4), &reminded), 1);
	fine(try_exec(b, 4, &els_says_no));
	refused(b, 1, &to_els_later, "herinnering_zonder_verzoek");
	assert_int_equal(reads(b, as(1), &asked), before);
}

static void the_standing_tells_another_moment(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context local = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	testdb_script(&b->p.t, agreed);
	fine(try_exec(b, 1, &to_bram));
	assert_int_equal(reads(b, local, &differs), 0);
	testdb_script(&b->p.t, "UPDATE t_gebruiker SET stand_herinnerd_op = 4 WHERE id = 2;");
	assert_int_equal(reads(b, local, &differs), 1);
}

QUERY(to_bram_now,
      "INSERT INTO t_herinnering (jongere_id, soort, onderwerp_id, afzender_id, ontvanger_id,"
      " datum, op) VALUES (1, 'actie', 1, 1, 2, 20413, 1763702000000)");

static int64_t cleaned(struct proef_belofte *b, const char *left)
{
	assert_true(
	    job_schoonmaak.run(&(struct job_omgeving){.database = b->p.t.d, .nu = PROEF_NU}) >= 1);
	return proef_number(&b->p, left);
}

/* The first is of long ago; the standing tells of what is left. */
static void a_reminder_is_kept_for_ever_or_one_that_is_seen_goes(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context local = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	testdb_script(&b->p.t, agreed);
	fine(try_exec(b, 1, &to_bram));
	fine(try_exec(b, 1, &to_bram_now));
	assert_int_equal(cleaned(b, "SELECT count(*) FROM t_herinnering"), 1);
	assert_int_equal(reads(b, as(2), &reminded), 1);
	assert_int_equal(reads(b, local, &differs), 0);
}

static void a_standing_tells_of_a_reminder_that_is_gone(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t, agreed);
	fine(try_exec(b, 1, &to_bram));
	assert_int_equal(cleaned(b, "SELECT count(*) FROM t_herinnering"), 0);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(stand_herinnerd_op) FROM t_gebruiker WHERE id = 2"),
	    0);
}

#define TESTS(ON)                                                                                  \
	ON(what_was_asked_is_seen_by_others), ON(who_lost_the_plan_still_reads_what_was_asked),    \
	    ON(a_colleague_is_reminded_by_anybody_of_anything),                                    \
	    ON(who_replaces_him_does_not_hear_that_somebody_waits),                                \
	    ON(who_was_asked_for_help_is_reminded_before_or_after_it),                             \
	    ON(the_standing_tells_another_moment),                                                 \
	    ON(a_reminder_is_kept_for_ever_or_one_that_is_seen_goes),                              \
	    ON(a_standing_tells_of_a_reminder_that_is_gone)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
