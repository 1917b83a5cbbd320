/*
 * Work that was recorded by mistake, below the pages, on both engines: what never was counts
 * nowhere, is not changed while it is away, and comes back as it was. Sanne (1) is responsible for
 * jongere 1, whose place 1 has contract 1 and place 2 has contract 2; Bram (2) knows his work.
 */
#include "unit/schema/belofte.h"

#define WITHDRAW                                                                                   \
	"UPDATE t_contract SET ingetrokken_op = 7000, ingetrokken_reden = 'twee keer', "           \
	"versie = versie + 1 WHERE id = 1"
#define BACK                                                                                       \
	"UPDATE t_contract SET ingetrokken_op = NULL, ingetrokken_reden = NULL, "                  \
	"versie = versie + 1 WHERE id = 1"
QUERY(contract_away, WITHDRAW);
QUERY(contract_back, BACK);
QUERY(contract_without_reason, "UPDATE t_contract SET ingetrokken_op = 7000 WHERE id = 1");
QUERY(contract_blank_reason, "UPDATE t_contract SET ingetrokken_op = 7000, "
			     "ingetrokken_reden = ' ' WHERE id = 1");
QUERY(contract_reason_only, "UPDATE t_contract SET ingetrokken_reden = 'x' WHERE id = 1");
QUERY(contract_changed, "UPDATE t_contract SET tot_datum = 20700 WHERE id = 1");
QUERY(contract_hours, "UPDATE t_contract SET uren = 30 WHERE id = 1");
QUERY(contract_answered, "UPDATE t_contract SET vervolg = 'vast', vervolg_op = 1 WHERE id = 1");
QUERY(contract_other_place, "UPDATE t_contract SET plaatsing_id = 2 WHERE id = 1");
QUERY(contract_again, "UPDATE t_contract SET ingetrokken_op = 8000 WHERE id = 1");
QUERY(contract_back_other, "UPDATE t_contract SET ingetrokken_op = NULL, "
			   "ingetrokken_reden = NULL, van_datum = 20310 WHERE id = 1");
QUERY(contract_gone, "DELETE FROM t_contract WHERE id = 1");
QUERY(talk_about_it, GESPREK "(1, 1, 20402, 'blijven', TRUE, NULL, 'Leuk', 1, 1000)");
QUERY(contract_too_soon, "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, "
			 "tot_datum, uren) VALUES (1, 1, 'tijdelijk', 20299, 20400, 24)");
QUERY(contract_moved_too_soon, "UPDATE t_contract SET van_datum = 20299 WHERE id = 1");
QUERY(contract_new_and_away,
      "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren, "
      "ingetrokken_op, ingetrokken_reden) VALUES (1, 1, 'tijdelijk', 20301, 20400, 24, 1, 'x')");

/* Place 5 is planned only; at place 1 was measured, and so on. */
QUERY(place_away, "UPDATE t_plaatsing SET ingetrokken_op = 7000, ingetrokken_reden = 'vergissing', "
		  "versie = versie + 1 WHERE id = 5");
QUERY(place_back, "UPDATE t_plaatsing SET ingetrokken_op = NULL, ingetrokken_reden = NULL, "
		  "versie = versie + 1 WHERE id = 5");
QUERY(place_without_reason, "UPDATE t_plaatsing SET ingetrokken_op = 7000 WHERE id = 5");
QUERY(place_blank_reason, "UPDATE t_plaatsing SET ingetrokken_op = 7000, "
			  "ingetrokken_reden = ' ' WHERE id = 5");
QUERY(place_that_was, "UPDATE t_plaatsing SET ingetrokken_op = 7000, ingetrokken_reden = 'x' "
		      "WHERE id = 1");
QUERY(place_signed, "UPDATE t_plaatsing SET ingetrokken_op = 7000, ingetrokken_reden = 'x' "
		    "WHERE id = 3");
QUERY(place_moved, "UPDATE t_plaatsing SET van_datum = 20200 WHERE id = 5");
QUERY(place_ended, "UPDATE t_plaatsing SET eind_datum = 20400, uitkomst = 'afgerond', "
		   "opvolger_id = 1, opvolging_datum = 20420 WHERE id = 5");
QUERY(place_other_employer, "UPDATE t_plaatsing SET werkgever_id = 2, formele_werkgever_id = 1 "
			    "WHERE id = 5");
QUERY(place_again, "UPDATE t_plaatsing SET ingetrokken_op = 8000 WHERE id = 5");
QUERY(place_back_other, "UPDATE t_plaatsing SET ingetrokken_op = NULL, "
			"ingetrokken_reden = NULL, uren = 9 WHERE id = 5");
QUERY(place_gone, "DELETE FROM t_plaatsing WHERE id = 5");
QUERY(place_new_and_away,
      "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum, "
      "uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, ingetrokken_op, ingetrokken_reden) "
      "VALUES (1, 1, 'bbl', 'x', 'bestaand', 20300, 24, 'ja', 91, 1, 1, 'x')");
QUERY(contract_of_place, "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, "
			 "tot_datum, uren) VALUES (5, 1, 'tijdelijk', 20310, 20500, 24)");
QUERY(places, "SELECT count(p.id) FROM plaatsing p WHERE p.jongere_id = 1");
QUERY(place_lies, "SELECT count(p.id) FROM prullenbak p WHERE p.prullensoort = 'plaatsing' "
		  "AND p.voorwerp_id = 5");
QUERY(employer_since, "SELECT p.stand_werkgever_van_datum FROM plaatsing p WHERE p.id = 7");

QUERY(place_after_contract, "UPDATE t_plaatsing SET van_datum = 20200 WHERE id = 2");
QUERY(place_after_facts, "UPDATE t_plaatsing SET van_datum = 20320 WHERE id = 1");
QUERY(place_before_birth, "UPDATE t_plaatsing SET van_datum = -30000 WHERE id = 2");
QUERY(place_trial_no_more, "UPDATE t_plaatsing SET soort = 'stage' WHERE id = 4");
QUERY(place_sooner, "UPDATE t_plaatsing SET van_datum = 20050, soort = 'bbl' WHERE id = 2");
QUERY(contract_one_away, WITHDRAW);

QUERY(contracts, "SELECT count(c.id) FROM contract c WHERE c.jongere_id = 1");
QUERY(talks, "SELECT count(g.id) FROM contractgesprek g WHERE g.contract_id = 1");
QUERY(warned, "SELECT count(p.id) FROM plaatsing p WHERE p.id = 1 "
	      "AND p.stand_contract_tot_datum IS NOT NULL");
QUERY(lies, "SELECT count(p.id) FROM prullenbak p WHERE p.prullensoort = 'contract' "
	    "AND p.voorwerp_id = 1 AND p.werk = 'twee keer'");
QUERY(differs, "SELECT verschillen FROM stand_controle");

static void refused(struct proef_belofte *b, const struct query *q, const char *by)
{
	int rc = try_exec(b, 1, q);

	if (rc >= 0)
		fail_msg("not refused: %s", q->sql);
	if (by)
		assert_string_equal(b->conflict, by);
}

static int64_t local(struct proef_belofte *b, const struct query *q)
{
	return reads(b, (struct db_context){.doel = "beheer_lokaal", .nu = PROEF_NU}, q);
}

static void a_contract_that_never_was_still_counts(void **state)
{
	struct proef_belofte *b = *state;
	int64_t before = reads(b, as(1), &contracts);

	assert_int_equal(reads(b, as(1), &warned), 1);
	fine(try_exec(b, 1, &contract_away));
	assert_int_equal(reads(b, as(1), &contracts), before - 1);
	assert_int_equal(reads(b, as(1), &talks), 0);
	assert_int_equal(reads(b, as(1), &warned), 0);
	assert_int_equal(reads(b, as(2), &lies), 1);
	assert_int_equal(reads(b, as(4), &lies), 0);
	assert_int_equal(local(b, &differs), 0);
	fine(try_exec(b, 1, &contract_back));
	assert_int_equal(reads(b, as(1), &contracts), before);
	assert_true(reads(b, as(1), &talks) > 0);
	assert_int_equal(reads(b, as(1), &warned), 1);
	assert_int_equal(reads(b, as(2), &lies), 0);
	assert_int_equal(local(b, &differs), 0);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE "
					     "tabel = 'contract' AND rij_id = 1 "
					     "AND velden LIKE '%twee keer%'"),
			 2); /* the log keeps both */
}

static void nobody_is_told_why_it_is_gone(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, &contract_without_reason, NULL);
	refused(b, &contract_blank_reason, NULL);
	refused(b, &contract_reason_only, NULL);
	refused(b, &contract_gone, NULL);
}

static void what_is_away_is_changed_or_comes_back_as_something_else(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &contract_away));
	refused(b, &contract_changed, "contract_ingetrokken");
	refused(b, &contract_hours, "contract_ingetrokken");
	refused(b, &contract_answered, "contract_ingetrokken");
	refused(b, &contract_other_place, "contract_ingetrokken");
	refused(b, &contract_again, "contract_ingetrokken");
	refused(b, &contract_back_other, "contract_ingetrokken");
	refused(b, &talk_about_it, "contractgesprek_vast");
	fine(try_exec(b, 1, &contract_back));
}

static void a_contract_begins_before_its_place(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, &contract_too_soon, "contract_buiten_plek");
	refused(b, &contract_moved_too_soon, "contract_buiten_plek");
	refused(b, &contract_new_and_away, "contract_buiten_plek");
}

static void a_place_that_never_was_still_counts(void **state)
{
	struct proef_belofte *b = *state;
	int64_t places_before, before;

	fine(try_exec(b, 1, &contract_of_place));
	proef_script(&b->p,
		     "INSERT INTO t_plaatsing (id, jongere_id, werkgever_id, formele_werkgever_id,"
		     " soort, functie, functiesoort, van_datum, uren, weet_werkgever, nazorg_ritme,"
		     " nazorg_gebruiker_id) VALUES (7, 1, 1, 2, 'detachering', 'x', 'bestaand',"
		     " 20390, 24, 'ja', 91, 1);");
	places_before = reads(b, as(1), &places);
	before = reads(b, as(1), &contracts);
	assert_int_equal(reads(b, as(1), &employer_since), 20310);
	fine(try_exec(b, 1, &place_away));
	assert_int_equal(reads(b, as(1), &places), places_before - 1);
	assert_int_equal(reads(b, as(1), &contracts), before - 1);
	assert_int_equal(reads(b, as(1), &employer_since), 20390);
	assert_int_equal(reads(b, as(2), &place_lies), 1);
	assert_int_equal(reads(b, as(4), &place_lies), 0);
	assert_int_equal(local(b, &differs), 0);
	fine(try_exec(b, 1, &place_back));
	assert_int_equal(reads(b, as(1), &places), places_before);
	assert_int_equal(reads(b, as(1), &contracts), before);
	assert_int_equal(reads(b, as(1), &employer_since), 20310);
	assert_int_equal(reads(b, as(2), &place_lies), 0);
	assert_int_equal(local(b, &differs), 0);
}

static void a_place_goes_without_a_word_or_although_it_was_there(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, &place_without_reason, NULL);
	refused(b, &place_blank_reason, NULL);
	refused(b, &place_gone, NULL);
	refused(b, &place_that_was, "plaatsing_was_er");
	refused(b, &place_signed, "plaatsing_was_er");
	refused(b, &place_new_and_away, "plaatsing_ingetrokken");
}

static void a_place_that_is_away_is_changed_or_comes_back_otherwise(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_away));
	refused(b, &place_moved, "plaatsing_ingetrokken");
	refused(b, &place_ended, "plaatsing_ingetrokken");
	refused(b, &place_other_employer, NULL);
	refused(b, &place_again, "plaatsing_ingetrokken");
	refused(b, &place_back_other, "plaatsing_ingetrokken");
	refused(b, &contract_of_place, "contract_buiten_plek");
	fine(try_exec(b, 1, &place_back));
}

static void a_corrected_place_leaves_what_was_recorded_outside_its_days(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, &place_after_contract, "plaatsing_na_contract");
	refused(b, &place_after_facts, NULL); /* a contract, and on PostgreSQL first that */
	fine(try_exec(b, 1, &contract_one_away));
	refused(b, &place_after_facts, "plaatsing_na_feiten");
	refused(b, &place_before_birth, "plaatsing_voor_geboorte");
	refused(b, &place_trial_no_more, "plaatsing_soort_vast");
	fine(try_exec(b, 1, &place_sooner));
	assert_int_equal(local(b, &differs), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_contract_that_never_was_still_counts), ON(nobody_is_told_why_it_is_gone),             \
	    ON(what_is_away_is_changed_or_comes_back_as_something_else),                           \
	    ON(a_contract_begins_before_its_place), ON(a_place_that_never_was_still_counts),       \
	    ON(a_place_goes_without_a_word_or_although_it_was_there),                              \
	    ON(a_place_that_is_away_is_changed_or_comes_back_otherwise),                           \
	    ON(a_corrected_place_leaves_what_was_recorded_outside_its_days)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
