/*
 * Promise 4, below the pages: an overdracht is one when the other says yes. Whoever tries another
 * way is refused by the database itself; on both engines. Sanne (1) offers jongere 1 to Iris (5).
 */
#include "unit/schema/belofte.h"

#include <stdio.h>
#include <string.h>

#define NU 1763802000000
#define LATER 1763902000000 /* the clock of belofte.h stands at NU */
#define STR_(x) #x
#define STR(x) STR_(x)

QUERY(draw_up,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 5, 'concept', 1024 + 2048, 'komt op tijd', 20400, 20420, FALSE, 3000)");
QUERY(draw_up_for_els,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 4, 'concept', 0, 'komt op tijd', 20400, 20420, FALSE, 3000)");
QUERY(draw_up_for_bram,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 2, 'concept', 1024, 'komt op tijd', 20400, 20420, FALSE, 3000)");
QUERY(bram_gives_it_away,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 2, 5, 'concept', 0, 'x', 20400, 20420, FALSE, 3000)");
QUERY(offered_from_the_start,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op, aangeboden_op,"
      " verloopt_op) VALUES (1, 1, 5, 'aangeboden', 0, 'x', 20400, 20420, FALSE, 3000, 3000,"
      " 4000)");
QUERY(the_whole_dossier_goes,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 5, 'concept', 32639, 'x', 20400, 20420, FALSE, 3000)");
QUERY(to_herself,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 1, 'concept', 0, 'x', 20400, 20420, FALSE, 3000)");
QUERY(not_talked_over,
      "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
      " toelichting, kennismaking_datum, blijf, aangemaakt_op) VALUES"
      " (1, 1, 5, 'concept', 0, 'x', 20420, FALSE, 3000)");
QUERY(offer, "UPDATE t_overdracht SET toestand = 'aangeboden', aangeboden_op = " STR(
		 NU) ", verloopt_op = " STR(LATER) " WHERE id = 1");
QUERY(offer_for_ever,
      "UPDATE t_overdracht SET toestand = 'aangeboden', aangeboden_op = " STR(NU) " WHERE id = 1");
QUERY(offer_that_passed, "UPDATE t_overdracht SET toestand = 'aangeboden', aangeboden_op = 3000,"
			 " verloopt_op = " STR(NU) " WHERE id = 1");
QUERY(longer, "UPDATE t_overdracht SET verloopt_op = 253402300799000 WHERE id = 1");
QUERY(more, "UPDATE t_overdracht SET onderdelen = 11814 WHERE id = 1");
QUERY(to_another, "UPDATE t_overdracht SET ontvanger_id = 4 WHERE id = 1");
QUERY(say_yes, "UPDATE t_overdracht SET toestand = 'geaccepteerd', beantwoord_op = " STR(
		   NU) " WHERE id = 1");
QUERY(say_no, "UPDATE t_overdracht SET toestand = 'geweigerd', reden = 'te ver weg',"
	      " beantwoord_op = " STR(NU) " WHERE id = 1");
QUERY(say_no_without_why, "UPDATE t_overdracht SET toestand = 'geweigerd', reden = ' ',"
			  " beantwoord_op = " STR(NU) " WHERE id = 1");
QUERY(take_back, "UPDATE t_overdracht SET toestand = 'ingetrokken' WHERE id = 1");
QUERY(slips,
      "UPDATE t_overdracht SET toestand = 'ingetrokken', beantwoord_op = " STR(NU) " WHERE id = 1");
QUERY(stands_again,
      "UPDATE t_overdracht SET toestand = 'aangeboden', beantwoord_op = NULL WHERE id = 1");
QUERY(slipped_later, "UPDATE t_overdracht SET beantwoord_op = " STR(LATER) " WHERE id = 1");
QUERY(give_to_bram, "UPDATE t_jongere SET casusregisseur_id = 2, casusregisseur_van_op = " STR(
			NU) " WHERE id = 1");
QUERY(close_it, "UPDATE t_jongere SET gesloten_op = " STR(
		    NU) ", gesloten_reden = 'verhuisd', volgend_contact_datum = NULL WHERE id = 1");
QUERY(read_along,
      "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
      " van_op) VALUES (1, 4, 'ontvanger', 1024, 'wettelijke_taak', 'x', 3000)");
/* Bram's basis is number 3, the one that follows from the offer number 4. */
QUERY(read_more, "UPDATE t_betrokkene SET onderdelen = 32639 WHERE id = 4");
QUERY(read_longer, "UPDATE t_betrokkene SET tot_op = 253402300799000 WHERE id = 4");
QUERY(become_jobcoach, "UPDATE t_betrokkene SET rol = 'jobcoach' WHERE id = 4");
QUERY(bram_becomes_it, "UPDATE t_betrokkene SET rol = 'ontvanger' WHERE id = 3");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static int64_t regisseur(struct proef_belofte *b)
{
	return proef_number(&b->p, "SELECT casusregisseur_id FROM t_jongere WHERE id = 1");
}

/* What this person reads of jongere 1, in views. */
QUERY(reads_dossier, "SELECT count(id) FROM jongere WHERE id = 1");
QUERY(reads_summary, "SELECT count(helpt) + count(telefoon) * 10 FROM overdracht WHERE id > 0");
QUERY(reads_fact, "SELECT count(toestand) FROM overdracht_overzicht WHERE id > 0");
QUERY(reads_yes, "SELECT count(id) FROM overdracht_gelukt WHERE id > 0");
QUERY(hears_of_it, "UPDATE t_overdracht SET gelezen_op = " STR(NU) " WHERE id = 1");
QUERY(reads_offer, "SELECT count(id) FROM overdracht WHERE id = 1 AND toestand = 'aangeboden'");
QUERY(
    reads_columns,
    "SELECT count(telefoon) + 2 * count(email) + 4 * count(school_id) + 8 * count(uitstroom_datum)"
    " + 16 * count(wil) + 32 * count(doelgroep) + 64 * count(helpt) + 128 * count(bestemming)"
    " + 256 * count(bemiddelbaar)"
    " FROM overdracht WHERE id = 1");

/* This person, when an offer has passed. */
static struct db_context then(int64_t wie)
{
	struct db_context context = as(wie);

	context.nu.ms = LATER;
	return context;
}

static void offered(struct proef_belofte *b)
{
	fine(try_exec(b, 1, &draw_up));
	fine(try_exec(b, 1, &offer));
}

/* ---- before ---- */

static void belofte_4_only_who_is_responsible_offers(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &draw_up));
	refused(b, 2, &bram_gives_it_away, "overdracht_van_casusregisseur");
	refused(b, 1, &offered_from_the_start, "overdracht_van_casusregisseur");
	refused(b, 1, &draw_up_for_els, "overdracht_een_open");
	refused(b, 2, &offer, "overdracht_van_casusregisseur");
	refused(b, 5, &offer, "overdracht_van_casusregisseur");
	refused(b, 1, &offer_for_ever, "overdracht_met_termijn");
	refused(b, 5, &say_yes, "overdracht_toestand");
	assert_int_equal(reads(b, as(5), &reads_summary), 0);
	assert_int_equal(reads(b, as(5), &reads_fact), 0);
}

static void belofte_4_what_may_not_go_is_not_drawn_up(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &the_whole_dossier_goes, NULL);
	refused(b, 1, &to_herself, NULL);
	refused(b, 1, &not_talked_over, NULL);
}

static void belofte_4_a_draft_is_of_who_draws_it_up(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &draw_up_for_bram)); /* who sees that work already */
	assert_int_equal(reads(b, as(1), &reads_summary), 1);
	assert_int_equal(reads(b, as(2), &reads_summary), 0);
	assert_int_equal(reads(b, as(6), &reads_fact), 0);
}

static void belofte_4_a_part_goes_along_or_stays(void **state)
{
	static const struct {
		unsigned onderdelen, columns;
	} parts[] = {{0, 0}, {2, 3}, {4, 12}, {32, 16}, {512, 32}, {1024, 64}, {2048, 384}};
	struct proef_belofte *b = *state;
	char sql[100];

	fine(try_exec(b, 1, &draw_up));
	for (size_t i = 0; i < COUNT(parts); i++) {
		snprintf(sql, sizeof sql, "UPDATE t_overdracht SET onderdelen = %u;",
			 parts[i].onderdelen);
		testdb_script(&b->p.t, sql);
		assert_int_equal(reads(b, as(1), &reads_columns), parts[i].columns);
	}
	testdb_script(&b->p.t, "UPDATE t_overdracht SET onderdelen = 11814;"
			       "UPDATE t_zicht SET onderdelen = 1 WHERE gebruiker_id = 1;");
	assert_int_equal(reads(b, as(1), &reads_columns),
			 0); /* nor what one sees no more oneself */
}

/* ---- while it waits ---- */

static void belofte_4_who_is_asked_reads_the_summary_and_nothing_else(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	assert_int_equal(reads(b, as(5), &reads_dossier), 0);
	assert_int_equal(reads(b, as(5), &reads_summary), 1); /* helpt, and no telefoon */
	assert_int_equal(reads(b, as(1), &reads_summary), 1);
	assert_int_equal(reads(b, as(2), &reads_summary), 0);
	assert_int_equal(reads(b, as(2), &reads_fact), 0);
	assert_int_equal(reads(b, as(6), &reads_fact), 1); /* the teamleider, that there is one */
	refused(b, 1, &longer, "overdracht_vast");
	refused(b, 1, &more, "overdracht_vast");
	refused(b, 1, &to_another, "overdracht_vast");
	refused(b, 5, &read_more, "ontvanger_zonder_overdracht");
	refused(b, 5, &read_longer, "ontvanger_zonder_overdracht");
	refused(b, 5, &become_jobcoach, "ontvanger_zonder_overdracht");
	refused(b, 1, &bram_becomes_it, "ontvanger_zonder_overdracht");
	refused(b, 1, &read_along, "ontvanger_zonder_overdracht");
}

static void belofte_4_an_offer_is_read_while_there_is_a_basis(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	assert_int_equal(reads(b, as(5), &reads_offer), 1);
	testdb_script(&b->p.t,
		      "UPDATE t_zicht SET van_op = " STR(LATER) " WHERE gebruiker_id = 5;");
	assert_int_equal(reads(b, as(5), &reads_offer), 0);
}

/* Els stands for a school to which nobody belongs whom it concerns, or no longer. */
static void belofte_4_a_teamleider_knows_of_his_own_people(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t,
		      "UPDATE t_functie SET rol = 'teamleider' WHERE id = 4;"
		      "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
		      " van_datum, tot_datum) VALUES (10, 5, 2, 'mentor', 'uitvoering', 1, 10);");
	offered(b);
	assert_int_equal(reads(b, as(6), &reads_fact), 1);
	assert_int_equal(reads(b, as(4), &reads_fact), 0);
	fine(try_exec(b, 5, &say_no));
	assert_int_equal(reads(b, as(6), &reads_fact), 0);
}

static void belofte_4_what_nobody_answers_is_known_to_the_afstemmingsregisseur(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t, "UPDATE t_functie SET rol = 'afstemmingsregisseur' WHERE id = 4;");
	offered(b);
	assert_int_equal(reads(b, as(4), &reads_fact), 0);
	assert_int_equal(reads(b, then(4), &reads_fact), 1);
	assert_int_equal(reads(b, then(2), &reads_fact), 0);
}

static void belofte_4_nobody_says_yes_for_another(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	refused(b, 1, &say_yes, "belofte_4_de_ander");
	refused(b, 1, &say_no, "belofte_4_de_ander");
	refused(b, 6, &say_yes, "belofte_4_de_ander");
	refused(b, 5, &say_no_without_why, "belofte_4_reden");
	assert_int_equal(regisseur(b), 1);
}

static void belofte_4_a_yes_that_is_too_late_is_none(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &draw_up));
	fine(try_exec(b, 1, &offer_that_passed));
	assert_int_equal(reads(b, as(5), &reads_summary), 0);
	refused(b, 5, &say_yes, "belofte_4_de_ander");
	refused(b, 1, &draw_up_for_els, "overdracht_een_open");
	assert_int_equal(regisseur(b), 1);
	fine(try_exec(b, 1, &more));
	fine(try_exec(b, 1, &offer));
	fine(try_exec(b, 5, &say_yes));
	assert_int_equal(regisseur(b), 5);
}

/* ---- the end ---- */

static void belofte_4_a_yes_is_the_change_itself(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	fine(try_exec(b, 5, &say_yes));
	assert_int_equal(regisseur(b), 5);
	assert_int_equal(
	    proef_number(&b->p, "SELECT volgend_contact_datum FROM t_jongere WHERE id = 1"), 20420);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_betrokkene WHERE"
					     " rol = 'ontvanger' AND tot_op > " STR(NU)),
			 0);
	assert_int_equal(reads(b, as(5), &reads_dossier), 1);
	assert_int_equal(reads(b, as(1), &reads_dossier), 0);
	assert_int_equal(reads(b, as(1), &reads_fact), 1);
	refused(b, 1, &take_back, "overdracht_toestand");
	refused(b, 5, &say_no, "overdracht_toestand");
}

/* By who took it back, for a day, while he is responsible. */
static void belofte_4_what_was_taken_back_stands_again_for_another(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	fine(try_exec(b, 1, &slips));
	refused(b, 5, &stands_again, "overdracht_toestand");
	refused(b, 2, &stands_again, "overdracht_toestand");
	refused(b, 1, &slipped_later, "overdracht_vast");
	assert_true(try_in(b, then(1), &stands_again) < 0);
	assert_string_equal(b->conflict, "overdracht_toestand");
	fine(try_exec(b, 1, &stands_again));
	assert_int_equal(reads(b, as(5), &reads_summary), 1);
	assert_int_equal(reads(b, then(5), &reads_summary), 0);
	fine(try_exec(b, 1, &slips));
	may_be_casusregisseur(b, 2);
	fine(try_exec(b, 1, &give_to_bram));
	refused(b, 1, &stands_again, "overdracht_toestand");
	assert_int_equal(reads(b, as(5), &reads_summary), 0);
}

/* The receiver reads no more than that there was one, and there is room for another. */
static void ends(struct proef_belofte *b, int64_t wie, const struct query *q, int64_t then)
{
	offered(b);
	assert_int_equal(reads(b, as(5), &reads_summary), 1);
	fine(try_exec(b, wie, q));
	assert_int_equal(regisseur(b), then);
	assert_int_equal(reads(b, as(5), &reads_summary), 0);
	assert_int_equal(reads(b, as(5), &reads_fact), 1);
	refused(b, 5, &say_yes, "overdracht_toestand");
}

static void belofte_4_a_yes_is_told_once_to_who_asked(void **state)
{
	struct proef_belofte *b = *state;

	offered(b);
	assert_int_equal(reads(b, as(1), &reads_yes), 0);
	fine(try_exec(b, 5, &say_yes));
	assert_int_equal(reads(b, as(1), &reads_yes), 1);
	assert_int_equal(reads(b, as(5), &reads_yes), 0);
	assert_int_equal(reads(b, as(0), &reads_yes), 0);
	fine(try_exec(b, 1, &hears_of_it));
	assert_int_equal(reads(b, as(1), &reads_yes), 0);
}

static void belofte_4_after_a_no_the_one_before_is_responsible(void **state)
{
	ends(*state, 5, &say_no, 1);
	fine(try_exec(*state, 1, &draw_up_for_els));
}

static void belofte_4_what_is_taken_back_was_not_given(void **state)
{
	ends(*state, 1, &take_back, 1);
	fine(try_exec(*state, 1, &draw_up_for_els));
}

static void belofte_4_when_somebody_else_becomes_it_nobody_is_asked_any_more(void **state)
{
	may_be_casusregisseur(*state, 2);
	ends(*state, 1, &give_to_bram, 2);
}

static void belofte_4_of_a_closed_dossier_nobody_is_asked_any_more(void **state)
{
	ends(*state, 1, &close_it, 1);
	refused(*state, 1, &draw_up_for_els, "overdracht_van_casusregisseur");
}

#define TESTS(ON)                                                                                  \
	ON(belofte_4_only_who_is_responsible_offers),                                              \
	    ON(belofte_4_what_may_not_go_is_not_drawn_up),                                         \
	    ON(belofte_4_a_draft_is_of_who_draws_it_up), ON(belofte_4_a_part_goes_along_or_stays), \
	    ON(belofte_4_an_offer_is_read_while_there_is_a_basis),                                 \
	    ON(belofte_4_a_teamleider_knows_of_his_own_people),                                    \
	    ON(belofte_4_what_nobody_answers_is_known_to_the_afstemmingsregisseur),                \
	    ON(belofte_4_who_is_asked_reads_the_summary_and_nothing_else),                         \
	    ON(belofte_4_nobody_says_yes_for_another),                                             \
	    ON(belofte_4_a_yes_that_is_too_late_is_none),                                          \
	    ON(belofte_4_a_yes_is_the_change_itself),                                              \
	    ON(belofte_4_a_yes_is_told_once_to_who_asked),                                         \
	    ON(belofte_4_after_a_no_the_one_before_is_responsible),                                \
	    ON(belofte_4_what_is_taken_back_was_not_given),                                        \
	    ON(belofte_4_what_was_taken_back_stands_again_for_another),                            \
	    ON(belofte_4_when_somebody_else_becomes_it_nobody_is_asked_any_more),                  \
	    ON(belofte_4_of_a_closed_dossier_nobody_is_asked_any_more)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
