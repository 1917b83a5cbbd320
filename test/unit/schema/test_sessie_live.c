/*
 * What twelve people lose around session one, below the pages, on both engines: what somebody
 * answered is known before all answers are shown, somebody answers for another or too late, or
 * somebody else than the voorzitter leads.
 */
#include "unit/schema/belofte.h"

#include <string.h>

/* Sanne (1) began scan 1 and chairs it from seat 1; Gerda (20), a guest, has seat 2. */
static const char guest[] =
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (20, 'Gerda', 'gerda', 'g@x.example', CAST('20' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (20, 20, 1, 'deelnemer', 'management', 1);";

#define ZETEL "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, gebruiker_id) VALUES "
#define NORM "INSERT INTO t_sessienorm (scan_id, scannorm_id, toestand) VALUES "
#define ANTWOORD "INSERT INTO t_normantwoord (scannorm_id, zetel_id, score, op) VALUES "
#define ZET "UPDATE t_sessienorm SET versie = versie + 1, toestand = "

QUERY(begin, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES"
	     " ('Rond de Vecht', 2026, 1, ctx_nu())");
QUERY(first_seat, ZETEL "(1, 1, 1, 'Sanne', 'Gemeente', 1)");
QUERY(second_seat, ZETEL "(1, 1, 2, 'Gerda', 'School', NULL)");
QUERY(take_chair, "UPDATE t_scan SET voorzitter_zetel_id = 1 WHERE id = 1");
QUERY(bind, "UPDATE t_zetel SET gebruiker_id = 20, uitgenodigd_op = ctx_nu() WHERE id = 2");
QUERY(go_on, "UPDATE t_scan SET toestand = 'sessie1' WHERE id = 1");
QUERY(open_first, NORM "(1, 1, 'open')");
QUERY(answer, ANTWOORD "(1, 2, 4, ctx_nu())");
QUERY(answer_again, ANTWOORD "(1, 2, 5, ctx_nu())");
QUERY(change, "UPDATE t_normantwoord SET score = 2, versie = versie + 1 WHERE id = 1");
QUERY(shut, ZET "'gesloten' WHERE id = 1");
QUERY(show, ZET "'onthuld' WHERE id = 1");
QUERY(reopen, ZET "'open' WHERE id = 1");
QUERY(talked, ZET "'besproken', besproken_op = ctx_nu(), normuitkomst = 'kans' WHERE id = 1");
QUERY(end_session, "UPDATE t_scan SET toestand = 'tussentijd' WHERE id = 1");

static void lay_table(struct proef_belofte *b)
{
	const struct query *const steps[] = {&begin, &first_seat, &second_seat, &take_chair,
					     &bind,  &go_on,      &open_first};

	proef_script(&b->p, guest);
	for (size_t i = 0; i < COUNT(steps); i++)
		fine(try_exec(b, 1, steps[i]));
	fine(try_exec(b, 20, &answer));
}

QUERY(answers, "SELECT count(id) FROM normantwoord");
QUERY(known, "SELECT count(id) FROM normantwoord WHERE score IS NOT NULL");
QUERY(of_score, "SELECT count(id) FROM normantwoord WHERE score = 4");
QUERY(highest, "SELECT coalesce(max(score), 0) FROM normantwoord");
QUERY(own_score, "SELECT count(id) FROM sessienorm WHERE score = 4");
QUERY(norms, "SELECT count(id) FROM sessienorm");

static void assert_hidden(struct proef_belofte *b)
{
	assert_int_equal(reads(b, as(1), &answers), 1); /* that she answered is no secret */
	assert_int_equal(reads(b, as(1), &known), 0);
	assert_int_equal(reads(b, as(1), &of_score), 0);
	assert_int_equal(reads(b, as(1), &highest), 0);
	assert_int_equal(reads(b, as(1), &own_score), 0);
	assert_int_equal(reads(b, as(20), &of_score), 1);
	assert_int_equal(reads(b, as(20), &own_score), 1);
}

static void a_score_is_read_before_all_are_shown(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_hidden(b);
	fine(try_exec(b, 1, &shut));
	assert_hidden(b);
	fine(try_exec(b, 1, &show));
	assert_int_equal(reads(b, as(1), &of_score), 1);
	fine(try_exec(b, 1, &talked));
	assert_int_equal(reads(b, as(1), &of_score), 1);
	fine(try_exec(b, 1, &end_session));
	assert_int_equal(reads(b, as(20), &norms), 15);
	assert_int_equal(reads(b, as(5), &norms), 0);
	assert_int_equal(reads(b, as(5), &answers), 0);
	assert_int_equal(reads(b, as(0), &answers), 0);
}

static void a_score_stays_readable_when_the_norm_opens_again(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &shut));
	fine(try_exec(b, 1, &show));
	fine(try_exec(b, 1, &reopen));
	assert_hidden(b);
}

/* Sanne, who leads, against what she may not do either. */
static const struct attack on_session[] = {
    {ANTWOORD "(1, 2, 1, ctx_nu())", "normantwoord_open"},
    {ANTWOORD "(2, 1, 1, ctx_nu())", "normantwoord_open"},
    {ANTWOORD "(1, 1, 6, ctx_nu())", NULL},
    {ANTWOORD "(1, 1, 0, ctx_nu())", NULL},
    {ANTWOORD "(1, 1, 3, 5)", "normantwoord_wanneer"},
    {"UPDATE t_sessienorm SET besproken_op = 5 WHERE id = 1", "sessienorm_wanneer"},
    {"UPDATE t_normantwoord SET score = 1 WHERE id = 1", "normantwoord_open"},
    {"UPDATE t_normantwoord SET zetel_id = 1 WHERE id = 1", "normantwoord_open"},
    {"DELETE FROM t_normantwoord WHERE id = 1", NULL},
    {"DELETE FROM t_sessienorm WHERE id = 1", NULL},
    {NORM "(1, 2, 'open')", "sessienorm_een"},
    {NORM "(1, 2, 'onthuld')", "sessienorm_wie"},
    {NORM "(1, 1, 'overgeslagen')", NULL},
    {NORM "(99, 2, 'overgeslagen')", "sessienorm_wie"},
    {ZET "'onthuld' WHERE id = 1", "sessienorm_toestand"},
    {ZET "'besproken', besproken_op = ctx_nu(), normuitkomst = 'kans' WHERE id = 1",
     "sessienorm_toestand"},
    {"UPDATE t_sessienorm SET scannorm_id = 2 WHERE id = 1", "sessienorm_wie"},
    {"SELECT score FROM t_normantwoord WHERE id = 1", NULL},
    {"UPDATE t_normantwoord SET versie = versie + 1 WHERE score = 4", NULL},
};
ATTACKS(on_session);

static void who_leads_answers_for_another_or_jumps(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	attacks_are_refused(b, on_session, on_session_queries, COUNT(on_session));
}

QUERY(skip_second, NORM "(1, 2, 'overgeslagen')");
QUERY(skip_third, NORM "(1, 3, 'overgeslagen')");
QUERY(clock_on, "UPDATE t_sessienorm SET eindigt_op = 5, versie = versie + 1 WHERE id = 1");

static void who_does_not_lead_opens_or_shows(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(try_exec(b, 20, &shut), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_wie");
	assert_int_equal(try_exec(b, 20, &clock_on), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 20, &skip_second), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 5, &skip_second), ERR_CONFLICT);
	fine(try_exec(b, 1, &clock_on));
	fine(try_exec(b, 1, &skip_second));
	assert_int_equal(try_exec(b, 1, &shut), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_tijd");
}

static void one_seat_answers_twice_or_too_late(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(try_exec(b, 20, &answer_again), ERR_CONFLICT);
	assert_string_equal(b->conflict, "normantwoord_een");
	fine(try_exec(b, 20, &change));
	fine(try_exec(b, 1, &shut));
	assert_int_equal(try_exec(b, 20, &change), ERR_CONFLICT);
	assert_string_equal(b->conflict, "normantwoord_open");
	fine(try_exec(b, 1, &show));
	assert_int_equal(try_exec(b, 20, &change), ERR_CONFLICT);
}

static void a_session_goes_on_after_its_end(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &end_session));
	assert_int_equal(try_exec(b, 20, &change), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 1, &shut), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 1, &skip_third), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_wie");
}

QUERY(correct,
      "UPDATE t_sessienorm SET gehoord = 'De school ook', versie = versie + 1 WHERE id = 1");
QUERY(begin_second, "UPDATE t_scan SET toestand = 'sessie2' WHERE id = 1");

static void what_was_heard_is_changed_by_another_or_after_it_was_used(void **state)
{
	struct proef_belofte *b = *state;
	const struct query *const talk[] = {&shut, &show, &talked, &correct, &end_session};

	lay_table(b);
	for (size_t i = 0; i < COUNT(talk); i++)
		fine(try_exec(b, 1, talk[i]));
	fine(try_exec(b, 1, &correct));
	assert_int_equal(try_exec(b, 20, &correct), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_wie");
	assert_int_equal(try_exec(b, 1, &reopen), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_wie");
	fine(try_exec(b, 1, &begin_second));
	assert_int_equal(try_exec(b, 1, &correct), ERR_CONFLICT);
	assert_string_equal(b->conflict, "sessienorm_wie");
}

QUERY(logged, "SELECT count(id) FROM toezicht_wijziging WHERE tabel = 'normantwoord'");
QUERY(told_by_log, "SELECT count(id) FROM toezicht_wijziging WHERE velden IS NOT NULL "
		   "AND tabel IN ('normantwoord', 'zetel', 'sessienorm')");

static void who_controls_the_log_reads_what_was_answered(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context erik = as(5);

	erik.functie = 9; /* privacyfunctionaris */
	lay_table(b);
	fine(try_exec(b, 20, &change));
	fine(try_exec(b, 1, &shut));
	assert_int_equal(reads(b, erik, &logged), 2);
	assert_int_equal(reads(b, erik, &told_by_log), 0);
}

static const char successor[] =
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (21, 'Henk', 'henk', 'h@x.example', CAST('21' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (21, 21, 1, 'deelnemer', 'management', 1);";
QUERY(leaves, "UPDATE t_zetel SET vervangen_op = ctx_nu(), versie = versie + 1 WHERE id = 2");
QUERY(third_seat, ZETEL "(1, 1, 2, 'Henk', 'School', NULL)");
QUERY(bind_third, "UPDATE t_zetel SET gebruiker_id = 21, uitgenodigd_op = ctx_nu() WHERE id = 3");
QUERY(answer_for_place, ANTWOORD "(1, 3, 2, ctx_nu())");
QUERY(of_score_two, "SELECT count(id) FROM normantwoord WHERE score = 2");

static void a_place_counts_twice_when_somebody_else_sits_down(void **state)
{
	struct proef_belofte *b = *state;
	const struct query *const change_places[] = {&leaves, &third_seat, &bind_third};

	lay_table(b);
	proef_script(&b->p, successor);
	for (size_t i = 0; i < COUNT(change_places); i++)
		fine(try_exec(b, 1, change_places[i]));
	assert_int_equal(reads(b, as(1), &answers), 1); /* what was said from there, until … */
	fine(try_exec(b, 21, &answer_for_place));
	fine(try_exec(b, 1, &shut));
	fine(try_exec(b, 1, &show));
	assert_int_equal(reads(b, as(1), &answers), 1); /* … who sits there now says it */
	assert_int_equal(reads(b, as(1), &of_score_two), 1);
	assert_int_equal(reads(b, as(1), &of_score), 0);
}

QUERY(own_answer, ANTWOORD "(1, 1, 3, ctx_nu())");
QUERY(begin_next, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, vorige_scan_id, "
		  "aangemaakt_op) VALUES ('Rond de Vecht', 2027, 1, 1, ctx_nu())");
QUERY(next_seat, ZETEL "(2, 1, 1, 'Henk', 'School', NULL)");
QUERY(scored_before, "SELECT count(id) FROM normscore_vroeger");

static void who_goes_on_from_it_reads_what_two_scored(void **state)
{
	struct proef_belofte *b = *state;
	const struct query *const go_ons[] = {&own_answer,  &shut,       &show,      &talked,
					      &end_session, &begin_next, &next_seat, &bind_third};

	lay_table(b);
	proef_script(&b->p, successor);
	for (size_t i = 0; i < COUNT(go_ons); i++)
		fine(try_exec(b, 1, go_ons[i]));
	assert_int_equal(reads(b, as(21), &scored_before), 0);
	assert_int_equal(reads(b, as(21), &answers), 0);
	assert_int_equal(reads(b, as(21), &norms), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_score_is_read_before_all_are_shown),                                                  \
	    ON(a_score_stays_readable_when_the_norm_opens_again),                                  \
	    ON(who_leads_answers_for_another_or_jumps), ON(who_does_not_lead_opens_or_shows),      \
	    ON(a_place_counts_twice_when_somebody_else_sits_down),                                 \
	    ON(one_seat_answers_twice_or_too_late), ON(a_session_goes_on_after_its_end),           \
	    ON(who_goes_on_from_it_reads_what_two_scored),                                         \
	    ON(what_was_heard_is_changed_by_another_or_after_it_was_used),                         \
	    ON(who_controls_the_log_reads_what_was_answered)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
