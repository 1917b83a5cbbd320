/*
 * Promise 8, below the pages, on both engines: what stands follows from what was done, at once, and
 * `startbaan check` finds what follows from nothing.
 */
#include "unit/schema/belofte.h"

QUERY(contact_made,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op,"
      " plaatsing_id) VALUES (1, 1, 'telefoon', 'jongere', 20414, 'Goed', 6000, 1)");
QUERY(contact_withdrawn,
      "UPDATE t_contactmoment SET ingetrokken_op = 7000, versie = versie + 1 WHERE id > 1");
QUERY(nobody_there,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op)"
      " VALUES (1, 1, 'telefoon', 'geen_gehoor', 20415, 'Niet opgenomen', 6000)");
QUERY(help_answered,
      "UPDATE t_signaal SET afgehandeld_op = 7000, afgehandeld_door_id = 1, reactie = 'Gebeld'"
      " WHERE id = 1");

QUERY(contract_follows,
      "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren)"
      " VALUES (1, 1, 'vast', 20601, NULL, 24)");
QUERY(contract_moves, "UPDATE t_contract SET tot_datum = 20650 WHERE id = 1");

static void belofte_8_the_last_contract_tells_when_work_ends(void **state)
{
	static const char last[] =
	    "SELECT coalesce(stand_contract_tot_datum, 0) FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, last), 20600);
	fine(try_exec(b, 1, &contract_moves));
	assert_int_equal(proef_number(&b->p, last), 20650);
	fine(try_exec(b, 1, &contract_follows));
	assert_int_equal(proef_number(&b->p, last), 0);
}

QUERY(punt_done, "UPDATE t_startpunt SET toestand = 'klaar', tekst = 'x', versie = versie + 1 "
		 "WHERE id = 1");
QUERY(stap_done, "UPDATE t_ingroeistap SET toestand = 'klaar', versie = versie + 1 WHERE id = 2");
QUERY(start_differences, "SELECT verschillen FROM stand_startlijst_controle LIMIT 1");

static void belofte_8_what_is_ready_for_the_first_day_is_asked_for_no_more(void **state)
{
	static const char ready[] =
	    "SELECT coalesce(stand_start_datum, 0) FROM t_plaatsing WHERE id = 1";
	static const char hours[] =
	    "SELECT coalesce(stand_ingroei_datum, 0) FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, ready), 20410);
	fine(try_exec(b, 1, &punt_done));
	assert_int_equal(proef_number(&b->p, ready), 0);
	assert_int_equal(proef_number(&b->p, hours), 20430);
	fine(try_exec(b, 1, &stap_done));
	assert_int_equal(proef_number(&b->p, hours), 20460);
	assert_int_equal(reads(b, here, &start_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_plaatsing SET stand_start_datum = 1 WHERE id = 1;");
	assert_int_equal(reads(b, here, &start_differences), 1);
	assert_int_equal(reads(b, as(1), &start_differences), 0);
}

QUERY(wens_said,
      "INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst, datum,"
      " mag_werkgever, gebruiker_id, op) VALUES (1, 1, 'taken', 'x', 20412, TRUE, 1, 6000)");
QUERY(wens_allowed, "UPDATE t_ontwikkelwens SET mag_werkgever = TRUE WHERE id = 2");
QUERY(wens_answered, "UPDATE t_ontwikkelwens SET wensantwoord = 'ja', antwoord_datum = 20413 "
		     "WHERE id = 2");
QUERY(wens_differences, "SELECT verschillen FROM stand_ontwikkelwens_controle LIMIT 1");

static void belofte_8_the_oldest_wish_without_an_answer_is_asked_for(void **state)
{
	static const char asked[] =
	    "SELECT coalesce(stand_wens_datum, 0) FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, asked), 0);
	fine(try_exec(b, 1, &wens_said));
	assert_int_equal(proef_number(&b->p, asked), 20412);
	fine(try_exec(b, 1, &wens_allowed));
	assert_int_equal(proef_number(&b->p, asked), 20390);
	fine(try_exec(b, 1, &wens_answered));
	assert_int_equal(proef_number(&b->p, asked), 20412);
	assert_int_equal(reads(b, here, &wens_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_plaatsing SET stand_wens_datum = 1 WHERE id = 1;");
	assert_int_equal(reads(b, here, &wens_differences), 1);
	assert_int_equal(reads(b, as(1), &wens_differences), 0);
}

QUERY(inleen_decided, "UPDATE t_detachering SET inleenbesluit = 'stoppen' WHERE id = 1");
QUERY(inleen_longer, "UPDATE t_detachering SET inleenbesluit = NULL, inleen_tot_datum = 20600 "
		     "WHERE id = 1");
QUERY(inleen_differences, "SELECT verschillen FROM stand_detachering_controle LIMIT 1");

static void belofte_8_the_last_day_to_end_an_inleen_is_known(void **state)
{
	static const char say[] =
	    "SELECT coalesce(stand_inleen_zeg_datum, 0) FROM t_plaatsing WHERE id = 5";
	static const char last[] =
	    "SELECT coalesce(stand_inleen_tot_datum, 0) FROM t_plaatsing WHERE id = 5";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, say), 20470);
	assert_int_equal(proef_number(&b->p, last), 20500);
	fine(try_exec(b, 1, &inleen_decided));
	assert_int_equal(proef_number(&b->p, say), 0);
	assert_int_equal(proef_number(&b->p, last), 20500);
	fine(try_exec(b, 1, &inleen_longer));
	assert_int_equal(proef_number(&b->p, say), 20570);
	assert_int_equal(reads(b, here, &inleen_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_plaatsing SET stand_inleen_zeg_datum = 1 WHERE id = 5;");
	assert_int_equal(reads(b, here, &inleen_differences), 1);
	assert_int_equal(reads(b, as(1), &inleen_differences), 0);
}

/* A chain of contracts is of who has them: a place lent out is not one of where the work is. */
static void belofte_8_a_place_lent_out_counts_for_who_has_the_contract(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_werkgever_van_datum FROM t_plaatsing WHERE id = 5"),
	    20310);
}

QUERY(first_place_sooner, "UPDATE t_plaatsing SET van_datum = 20050 WHERE id = 2");
QUERY(second_place_sooner, "UPDATE t_plaatsing SET van_datum = 20000 WHERE id = 1");

/* How long somebody works for an employer counts from the first place there. */
static void belofte_8_the_first_place_tells_since_when_somebody_is_there(void **state)
{
	static const char since[] =
	    "SELECT stand_werkgever_van_datum FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, since), 20100);
	fine(try_exec(b, 1, &first_place_sooner));
	assert_int_equal(proef_number(&b->p, since), 20050);
	fine(try_exec(b, 1, &second_place_sooner));
	assert_int_equal(proef_number(&b->p, since), 20000);
}

static int64_t last_contact(struct proef_belofte *b)
{
	return proef_number(&b->p,
			    "SELECT stand_laatste_contact_datum FROM t_jongere WHERE id = 1");
}

static void belofte_8_doing_the_real_thing_is_enough(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_hulp_gevraagd_op FROM t_jongere WHERE id = 1"), 1000);
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &nobody_there));
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &contact_made));
	assert_int_equal(last_contact(b), 20414);
	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_vorig_contact_datum FROM t_jongere WHERE id = 1"),
	    20400);
	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_nazorg_jongere_datum FROM t_plaatsing WHERE id = 1"),
	    20414);
	fine(try_exec(b, 1, &contact_withdrawn));
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &help_answered));
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(stand_hulp_gevraagd_op) FROM t_jongere WHERE id = 1"),
	    0);
}

QUERY(never_said,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op,"
      " plaatsing_id, ingetrokken_op) VALUES"
      " (1, 1, 'telefoon', 'jongere', 20414, 'Goed', 6000, 1, 7000),"
      " (1, 1, 'telefoon', 'werkgever', 20414, 'Goed', 6000, 1, 7000)");
QUERY(differences, "SELECT verschillen FROM stand_controle LIMIT 1");
QUERY(actie_differences, "SELECT verschillen FROM stand_actie_controle LIMIT 1");
QUERY(words_counted, "SELECT count(verschillen) FROM woord_controle WHERE verschillen = 0");

/* `startbaan check`; only that may count what nobody may see. */
static void belofte_8_a_standing_that_follows_from_nothing_is_found(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	fine(try_exec(b, 1, &never_said));
	assert_int_equal(reads(b, here, &differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_laatste_contact_datum = 20415;");
	assert_int_equal(reads(b, here, &differences), 2);
	assert_int_equal(reads(b, as(1), &differences), 0);
	assert_int_equal(reads(b, here, &actie_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_actie_voor_datum = 20415;");
	assert_int_equal(reads(b, here, &actie_differences), 2);
	assert_int_equal(reads(b, as(1), &actie_differences), 0);
	assert_int_equal(reads(b, here, &words_counted), 1);
	assert_int_equal(reads(b, as(1), &words_counted), 0);
}

QUERY(put_off_in_vain,
      "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op,"
      " ingetrokken_op) VALUES (1, 'geen_contact', 1, 20600, 'ziek', 6000, 7000)");
QUERY(given_away_in_vain, "INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op,"
			  " ingetrokken_op) VALUES (1, 'geen_contact', 2, 1, 6000, 7000)");

static void belofte_8_what_was_put_off_or_given_away_is_counted_again(void **state)
{
	static const char *const wrong[] = {
	    "UPDATE t_jongere SET stand_uitstel_tot_datum = 20415;",
	    "UPDATE t_jongere SET stand_toewijzing_op = 20415;",
	};
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	fine(try_exec(b, 1, &put_off_in_vain));
	fine(try_exec(b, 1, &given_away_in_vain));
	assert_int_equal(reads(b, here, &differences), 0);
	for (size_t i = 0; i < COUNT(wrong); i++) {
		testdb_script(&b->p.t, wrong[i]);
		assert_int_equal(reads(b, here, &differences), 2);
		testdb_script(&b->p.t,
			      "UPDATE t_jongere SET"
			      " stand_uitstel_tot_datum = (SELECT max(u.tot_datum) FROM t_uitstel u"
			      " WHERE u.jongere_id = t_jongere.id AND u.ingetrokken_op IS NULL),"
			      " stand_toewijzing_op = (SELECT max(t.op) FROM t_toewijzing t"
			      " WHERE t.jongere_id = t_jongere.id AND t.ingetrokken_op IS NULL);");
		assert_int_equal(reads(b, here, &differences), 0);
	}
}

QUERY(decided_sooner,
      "INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig,"
      " terugblik_datum, gebruiker_id, op) VALUES (1, 20410, 'x', 'x', 'x', 1, 20450, 1, 6000)");
QUERY(decided_in_vain, "UPDATE t_beslissing SET ingetrokken_op = 7000 WHERE id = 2");
QUERY(terugblik_differences, "SELECT verschillen FROM stand_terugblik_controle LIMIT 1");

static void belofte_8_the_first_decision_to_look_back_at_stands(void **state)
{
	static const char stand[] = "SELECT stand_terugblik_datum FROM t_jongere WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, stand), 20500);
	fine(try_exec(b, 1, &decided_sooner));
	assert_int_equal(proef_number(&b->p, stand), 20450);
	fine(try_exec(b, 1, &decided_in_vain));
	assert_int_equal(proef_number(&b->p, stand), 20500);
	assert_int_equal(reads(b, here, &terugblik_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_terugblik_datum = 20450;");
	assert_int_equal(reads(b, here, &terugblik_differences), 2);
	assert_int_equal(reads(b, as(1), &terugblik_differences), 0);
}

QUERY(got_sooner_ending,
      "INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, tot_datum,"
      " gebruiker_id, op) VALUES (1, 'bhv', 20410, 20550, 1, 6000)");
QUERY(not_needed, "UPDATE t_certificaat SET certificaatvervolg = 'niet_nodig' WHERE id = 2");
QUERY(got_in_vain, "UPDATE t_certificaat SET ingetrokken_op = 7000 WHERE id = 1");
QUERY(certificaat_differences, "SELECT verschillen FROM stand_certificaat_controle LIMIT 1");

static void belofte_8_the_first_certificate_that_ends_stands(void **state)
{
	static const char stand[] =
	    "SELECT coalesce(stand_certificaat_datum, 0) FROM t_jongere WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, stand), 20600);
	fine(try_exec(b, 1, &got_sooner_ending));
	assert_int_equal(proef_number(&b->p, stand), 20550);
	fine(try_exec(b, 1, &not_needed));
	assert_int_equal(proef_number(&b->p, stand), 20600);
	fine(try_exec(b, 1, &got_in_vain));
	assert_int_equal(proef_number(&b->p, stand), 0);
	assert_int_equal(reads(b, here, &certificaat_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_certificaat_datum = 20550;");
	assert_int_equal(reads(b, here, &certificaat_differences), 2);
	assert_int_equal(reads(b, as(1), &certificaat_differences), 0);
}

QUERY(place_end, "UPDATE t_plaatsing SET eind_datum = 20414, uitkomst = 'uitval', opvolger_id = 2,"
		 " opvolging_datum = 20420 WHERE id = 1");

static void belofte_2_the_first_talk_after_an_end_is_the_follow_up(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_end));
	fine(try_exec(b, 1, &contact_made));
	assert_int_equal(proef_number(&b->p, "SELECT opgevolgd_op FROM t_plaatsing WHERE id = 1"),
			 6000);
	fine(try_exec(b, 1, &contact_withdrawn));
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(opgevolgd_op) FROM t_plaatsing WHERE id = 1"), 0);
}

QUERY(sooner, "UPDATE t_actie SET voor_datum = 20450 WHERE id = 2");
QUERY(done, "UPDATE t_actie SET toestand = 'klaar', afgerond_op = 6000 WHERE id = 2");

static void belofte_8_what_is_to_be_done_first_stands_until_it_is_done(void **state)
{
	static const char stand[] = "SELECT stand_actie_voor_datum FROM t_jongere WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, stand), 20500);
	fine(try_exec(b, 1, &sooner));
	assert_int_equal(proef_number(&b->p, stand), 20450);
	fine(try_exec(b, 1, &done));
	assert_int_equal(proef_number(&b->p, stand), 20500);
	assert_int_equal(reads(b, here, &actie_differences), 0);
}

QUERY(agreed_later,
      "INSERT INTO t_overeenkomst (jongere_id, organisatie_id, nummer, tekst, naam_jongere,"
      " naam_begeleider, datum, wijze, gebruiker_id, op) VALUES"
      " (1, 1, 91, 'Wij helpen je', 'Jayda', 'Anna', 20410, 'samen', 1, 6000)");
QUERY(agreed_in_vain, "UPDATE t_overeenkomst SET ingetrokken_op = 7000 WHERE id = 2");
QUERY(another_text, "INSERT INTO t_overeenkomsttekst (organisatie_id, nummer, tekst, opnieuw_datum,"
		    " gebruiker_id, op) VALUES (1, 92, 'Anders', 20450, 1, 6000)");
QUERY(overeenkomst_differences, "SELECT verschillen FROM stand_overeenkomst_controle LIMIT 1");

static void belofte_8_the_last_agreement_holds_until_it_must_be_made_anew(void **state)
{
	static const char held[] = "SELECT stand_overeenkomst_datum FROM t_jongere WHERE id = 1";
	static const char anew[] =
	    "SELECT coalesce(stand_overeenkomst_opnieuw_datum, 0) FROM t_jongere WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	fine(try_exec(b, 1, &agreed_later));
	assert_int_equal(proef_number(&b->p, held), 20410);
	assert_int_equal(proef_number(&b->p, anew), 0);
	fine(try_exec(b, 1, &another_text));
	assert_int_equal(proef_number(&b->p, anew), 20450);
	fine(try_exec(b, 1, &agreed_in_vain));
	assert_int_equal(proef_number(&b->p, held), 20400);
	assert_int_equal(reads(b, here, &overeenkomst_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_overeenkomst_datum = 20410;");
	assert_int_equal(reads(b, here, &overeenkomst_differences), 2);
	assert_int_equal(reads(b, as(1), &overeenkomst_differences), 0);
}

QUERY(bram_spoke, "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum,"
		  " tekst, op) VALUES (1, 2, 'telefoon', 'jongere', 20410, 'Hallo', 6000)");
QUERY(bram_did_not, "UPDATE t_contactmoment SET ingetrokken_op = 7000 WHERE id = 3");
QUERY(anna_spoke, "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum,"
		  " tekst, op) VALUES (1, 1, 'telefoon', 'jongere', 20410, 'Hallo', 6000)");
QUERY(bram_stops, "UPDATE t_betrokkene SET tot_op = 8000, einde_reden = 'x' WHERE id = 3");
QUERY(coach_differences, "SELECT verschillen FROM stand_coach_controle LIMIT 1");

static void belofte_8_a_coach_is_told_until_he_spoke_the_young_person(void **state)
{
	static const char waits[] =
	    "SELECT coalesce(stand_coach_wacht_op, 0) FROM t_jongere WHERE id = 1";
	static const char coach[] =
	    "SELECT coalesce(stand_coach_id, 0) FROM t_jongere WHERE id = 1";
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(proef_number(&b->p, coach), 2);
	fine(try_exec(b, 1, &anna_spoke));
	assert_int_equal(proef_number(&b->p, waits), 1000);
	fine(try_exec(b, 2, &bram_spoke));
	assert_int_equal(proef_number(&b->p, waits), 0);
	fine(try_exec(b, 2, &bram_did_not));
	assert_int_equal(proef_number(&b->p, waits), 1000);
	assert_int_equal(reads(b, here, &coach_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_coach_wacht_op = 9;");
	assert_int_equal(reads(b, here, &coach_differences), 2);
	assert_int_equal(reads(b, as(1), &coach_differences), 0);
	fine(try_exec(b, 1, &bram_stops));
	assert_int_equal(proef_number(&b->p, coach), 0);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(id) FROM t_coachkeuze WHERE beeindigd_op = 8000"), 1);
}

#define TESTS(ON)                                                                                  \
	ON(belofte_8_the_last_contract_tells_when_work_ends),                                      \
	    ON(belofte_8_what_is_ready_for_the_first_day_is_asked_for_no_more),                    \
	    ON(belofte_8_the_oldest_wish_without_an_answer_is_asked_for),                          \
	    ON(belofte_8_the_last_day_to_end_an_inleen_is_known),                                  \
	    ON(belofte_8_a_place_lent_out_counts_for_who_has_the_contract),                        \
	    ON(belofte_8_the_first_place_tells_since_when_somebody_is_there),                      \
	    ON(belofte_8_a_coach_is_told_until_he_spoke_the_young_person),                         \
	    ON(belofte_8_doing_the_real_thing_is_enough),                                          \
	    ON(belofte_8_a_standing_that_follows_from_nothing_is_found),                           \
	    ON(belofte_8_what_was_put_off_or_given_away_is_counted_again),                         \
	    ON(belofte_8_the_first_decision_to_look_back_at_stands),                               \
	    ON(belofte_8_the_first_certificate_that_ends_stands),                                  \
	    ON(belofte_2_the_first_talk_after_an_end_is_the_follow_up),                            \
	    ON(belofte_8_the_last_agreement_holds_until_it_must_be_made_anew),                     \
	    ON(belofte_8_what_is_to_be_done_first_stands_until_it_is_done)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
