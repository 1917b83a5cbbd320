/*
 * What the network loses below the pages, on both engines: who was not there reads what was said,
 * makes himself a member, writes the minutes, or changes them when they are fixed. Erik (6) is
 * manager here and keeps the gremium; Els (4) is a member; Sanne (1) and Iris (5) are not.
 */
#include "unit/schema/belofte.h"

#include "toegang/recht.h"

#include <stdio.h>

#define GREMIUM "INSERT INTO t_gremium (naam, gremiumsoort, van_datum, gebruiker_id, op) VALUES "
#define LID                                                                                        \
	"INSERT INTO t_gremiumlid (gremium_id, gebruiker_id, lidtaak, van_datum, door_id) VALUES "
#define KEER                                                                                       \
	"INSERT INTO t_bijeenkomst (gremium_id, datum, van_minuut, tot_minuut, gebruiker_id, op) " \
	"VALUES "
#define GENODIGDE "INSERT INTO t_genodigde (bijeenkomst_id, gebruiker_id, op) VALUES "
#define PUNT_OP "INSERT INTO t_bespreekpunt (bijeenkomst_id, volgorde, titel, puntvraag) VALUES "
#define BESLUIT                                                                                    \
	"INSERT INTO t_netwerkbesluit (gremium_id, bijeenkomst_id, bespreekpunt_id, nummer, "      \
	"datum, tekst, zoektekst, openbaar, gebruiker_id, op) VALUES "
#define ACTIE                                                                                      \
	"INSERT INTO t_netwerkactie (gremium_id, bijeenkomst_id, bespreekpunt_id, wat, "           \
	"collega_id, voor_datum, gebruiker_id, op) VALUES "
#define OPMERKING "INSERT INTO t_verslagopmerking (bijeenkomst_id, tekst, gebruiker_id, op) VALUES "
#define STAND(id, stand) "UPDATE t_bijeenkomst SET bijeenkomststand = '" stand "' WHERE id = " id

QUERY(begins, GREMIUM "('Stuurgroep', 'stuurgroep', 1, 6, 3000)");
QUERY(begins_as_another, GREMIUM "('Stuurgroep', 'stuurgroep', 1, 1, 3000)");
QUERY(renames, "UPDATE t_gremium SET naam = 'Anders' WHERE id = 1");
QUERY(erik_keeps, LID "(1, 6, 'voorzitter', 1, 6)");
QUERY(els_joins, LID "(1, 4, 'lid', 1, 6)");
QUERY(iris_joins_herself, LID "(1, 5, 'voorzitter', 1, 5)");
QUERY(els_keeps, "UPDATE t_gremiumlid SET lidtaak = 'voorzitter' WHERE id = 2");
QUERY(els_leaves, "UPDATE t_gremiumlid SET beeindigd_op = 1 WHERE id = 2");
QUERY(becomes_another, "UPDATE t_gremiumlid SET gebruiker_id = 5 WHERE id = 2");
QUERY(plans, KEER "(1, 1000, 540, 600, 6, 3000)");
QUERY(plans_later, KEER "(1, 1030, 540, 600, 6, 3000)");
QUERY(plans_ahead, KEER "(1, 90000, 540, 600, 6, 3000)");
QUERY(plans_as_member, KEER "(1, 1000, 540, 600, 4, 3000)");
QUERY(ends_before_it_begins, KEER "(1, 1000, 600, 540, 6, 3000)");
QUERY(invites_els, GENODIGDE "(1, 4, 3000)");
QUERY(invites_iris, GENODIGDE "(1, 5, 3000)");
QUERY(els_cannot, "UPDATE t_genodigde SET aanwezigheid = 'afgemeld' WHERE id = 1");
QUERY(els_was_there, "UPDATE t_genodigde SET aanwezigheid = 'aanwezig' WHERE id = 1");
QUERY(puts_on, PUNT_OP "(1, 1, 'Geld', 'besluiten')");
QUERY(takes_off, "UPDATE t_bespreekpunt SET ingetrokken_op = 1 WHERE id = 1");
QUERY(writes, "UPDATE t_bespreekpunt SET verslag = 'Gezegd' WHERE id = 1");
QUERY(writes_an_address, "UPDATE t_bespreekpunt SET verslag = 'x@y.nl' WHERE id = 1");
QUERY(begun, STAND("1", "bezig"));
QUERY(later_begun, STAND("2", "bezig"));
QUERY(ahead_begun, STAND("3", "bezig"));
QUERY(ahead_called_off, STAND("3", "afgezegd"));
QUERY(shared, "UPDATE t_bijeenkomst SET bijeenkomststand = 'concept', "
	      "gedeeld_datum = ctx_vandaag() WHERE id = 1");
QUERY(fixed_in_nothing, STAND("1", "vastgesteld"));
QUERY(fixed, "UPDATE t_bijeenkomst SET bijeenkomststand = 'vastgesteld', vervolg_id = 2, "
	     "vastgesteld_op = ctx_nu() WHERE id = 1");
QUERY(fixed_long_ago, "UPDATE t_bijeenkomst SET bijeenkomststand = 'vastgesteld', vervolg_id = 2, "
		      "vastgesteld_op = 5 WHERE id = 1");
QUERY(fixed_without, "UPDATE t_bijeenkomst SET bijeenkomststand = 'vastgesteld', "
		     "vastgesteld_op = ctx_nu() WHERE id = 1");
QUERY(later_called_off, "UPDATE t_bijeenkomst SET bijeenkomststand = 'afgezegd' WHERE id > 1");
QUERY(shared_long_ago, "UPDATE t_bijeenkomst SET bijeenkomststand = 'concept', gedeeld_datum = 1 "
		       "WHERE id = 1");
QUERY(shared_before_all, "UPDATE t_bijeenkomst SET gedeeld_datum = 1 WHERE id = 1");
QUERY(fixed_in_itself, "UPDATE t_bijeenkomst SET bijeenkomststand = 'vastgesteld', "
		       "vervolg_id = 1, vastgesteld_op = ctx_nu() WHERE id = 1");
QUERY(opened_again, STAND("1", "bezig"));
QUERY(moved, "UPDATE t_bijeenkomst SET plek = 'Elders' WHERE id = 1");
/* Of one row; what PostgreSQL refused took a number. */
QUERY(decides, BESLUIT "(1, 1, 1, 1, 1000, 'Ja', 'ja', FALSE, 6, ctx_nu())");
QUERY(decides_as_another, BESLUIT "(1, 1, 1, 2, 1000, 'Ja', 'ja', FALSE, 4, ctx_nu())");
QUERY(decided_long_ago, BESLUIT "(1, 1, 1, 1, 1000, 'Ja', 'ja', FALSE, 6, 1)");
QUERY(decides_again, BESLUIT "(1, 1, 1, 1, 1000, 'Nee', 'nee', FALSE, 6, ctx_nu())");
QUERY(decides_elsewhere, BESLUIT "(1, 2, 1, 2, 1000, 'Nee', 'nee', FALSE, 6, ctx_nu())");
QUERY(other_words, "UPDATE t_netwerkbesluit SET tekst = 'Nee' WHERE id > 0");
QUERY(other_number, "UPDATE t_netwerkbesluit SET nummer = 7 WHERE id > 0");
QUERY(opens_to_all, "UPDATE t_netwerkbesluit SET openbaar = TRUE WHERE id > 0");
QUERY(agrees, ACTIE "(1, 1, 1, 'Bellen', 5, 1010, 6, ctx_nu())");
QUERY(agrees_with_a_stranger, ACTIE "(1, 1, 1, 'Bellen', 90, 1010, 6, ctx_nu())");
QUERY(is_for_a_stranger, "UPDATE t_netwerkactie SET collega_id = 90, "
			 "gewijzigd_datum = ctx_vandaag() WHERE id > 0");
QUERY(agreed_long_ago, ACTIE "(1, 1, 1, 'Bellen', 5, 1010, 6, 1)");
QUERY(agrees_with_nobody, ACTIE "(1, 1, 1, 'Bellen', NULL, 1010, 6, ctx_nu())");
QUERY(is_done, "UPDATE t_netwerkactie SET gedaan_datum = ctx_vandaag() WHERE id > 0");
QUERY(is_later, "UPDATE t_netwerkactie SET voor_datum = 2000 WHERE id > 0");
QUERY(is_later_from_today, "UPDATE t_netwerkactie SET voor_datum = 2000, "
			   "gewijzigd_datum = ctx_vandaag() WHERE id > 0");
QUERY(is_another, "UPDATE t_netwerkactie SET wat = 'Niets doen', gewijzigd_datum = ctx_vandaag() "
		  "WHERE id > 0");
QUERY(is_for_els, "UPDATE t_netwerkactie SET collega_id = 4, gewijzigd_datum = ctx_vandaag() "
		  "WHERE id > 0");
QUERY(was_changed_before, "UPDATE t_netwerkactie SET gewijzigd_datum = 1 WHERE id > 0");
QUERY(is_open_again, "UPDATE t_netwerkactie SET gedaan_datum = NULL WHERE id > 0");
QUERY(changes, "SELECT count(id) FROM netwerkactie_wijziging");
QUERY(remarks, OPMERKING "(1, 'Punt 1 klopt niet', 6, ctx_nu())");
QUERY(els_remarks, OPMERKING "(1, 'Ik was er wel', 4, ctx_nu())");
QUERY(iris_remarks, OPMERKING "(1, 'Ik was er niet', 5, ctx_nu())");
QUERY(remarks_long_ago, OPMERKING "(1, 'Punt 1 klopt niet', 6, 1)");
QUERY(decides_out_of_order, BESLUIT "(1, 1, 1, 9, 1000, 'Ja', 'ja', FALSE, 6, ctx_nu())");
QUERY(decides_on_another_day, BESLUIT "(1, 1, 1, 1, 900, 'Ja', 'ja', FALSE, 6, ctx_nu())");
QUERY(writes_a_decision_to, "UPDATE t_netwerkbesluit SET voor_wie = 'x@y.nl' WHERE id > 0");
QUERY(takes_back_long_ago, "UPDATE t_netwerkbesluit SET ingetrokken_op = 1 WHERE id > 0");
QUERY(renames_point, "UPDATE t_bespreekpunt SET titel = 'Anders' WHERE id = 1");
QUERY(names_an_address, "UPDATE t_bespreekpunt SET titel = 'x@y.nl' WHERE id = 1");
QUERY(held_tomorrow, "UPDATE t_bijeenkomst SET datum = ctx_vandaag() + 1 WHERE id = 1");
QUERY(was_done_before, "UPDATE t_netwerkactie SET gedaan_datum = 1 WHERE id > 0");
QUERY(another_added_him, "UPDATE t_gremiumlid SET door_id = 1 WHERE id = 2");
#define VOORSTEL                                                                                    \
	"INSERT INTO t_puntvoorstel (bijeenkomst_id, herkomst_id, titel, puntvraag, gebruiker_id, " \
	"op) VALUES "
#define ANTWOORD(stand, rest)                                                                      \
	"UPDATE t_puntvoorstel SET voorstelstand = '" stand "'" rest " WHERE id > 0"
QUERY(proposes, VOORSTEL "(1, 1, 'Vervoer', 'bespreken', 4, ctx_nu())");
QUERY(proposes_as_els, VOORSTEL "(1, 1, 'Vervoer', 'bespreken', 4, 1)");
QUERY(proposes_as_guest, VOORSTEL "(1, 1, 'Vervoer', 'bespreken', 5, ctx_nu())");
QUERY(places, ANTWOORD("geplaatst", ", bespreekpunt_id = 1, beslist_op = ctx_nu(), door_id = 6"));
QUERY(places_as_els,
      ANTWOORD("geplaatst", ", bespreekpunt_id = 1, beslist_op = ctx_nu(), door_id = 4"));
QUERY(refuses_it, ANTWOORD("afgewezen", ", reden = 'Nee', beslist_op = ctx_nu(), door_id = 6"));
QUERY(refuses_it_before, ANTWOORD("afgewezen", ", reden = 'Nee', beslist_op = 1, door_id = 6"));
QUERY(refuses_it_for_another,
      ANTWOORD("afgewezen", ", reden = 'Nee', beslist_op = ctx_nu(), door_id = 4"));
QUERY(refuses_without, ANTWOORD("afgewezen", ", beslist_op = ctx_nu(), door_id = 6"));
QUERY(looks_again, ANTWOORD("open", ", reden = NULL, beslist_op = NULL, door_id = NULL"));
QUERY(takes_it_back, ANTWOORD("ingetrokken", ""));
QUERY(proposes_other_words, "UPDATE t_puntvoorstel SET titel = 'Geld' WHERE id > 0");
QUERY(moves_it, "UPDATE t_puntvoorstel SET bijeenkomst_id = 3 WHERE id > 0");
QUERY(voorstellen, "SELECT count(id) FROM puntvoorstel");
QUERY(voorstel_turns, "SELECT count(id) FROM mijn_puntvoorstel");
QUERY(told_by_log, "SELECT count(id) FROM toezicht_wijziging WHERE tabel IN ('puntvoorstel', "
		   "'bespreekpunt', 'verslagopmerking') AND velden IS NOT NULL");
QUERY(logged, "SELECT count(id) FROM toezicht_wijziging WHERE tabel = 'puntvoorstel'");
QUERY(remark_changes, "UPDATE t_verslagopmerking SET tekst = 'Klopt' WHERE id > 0");
QUERY(may_begin, "SELECT count(id) FROM netwerk_bijhouder");
QUERY(punten, "SELECT count(id) FROM bespreekpunt");
QUERY(keren, "SELECT count(id) FROM bijeenkomst");
QUERY(gremia, "SELECT count(id) FROM gremium");
QUERY(leden, "SELECT count(id) FROM gremiumlid");
QUERY(besluiten, "SELECT count(id) FROM netwerkbesluit");
QUERY(acties, "SELECT count(id) FROM netwerkactie");
QUERY(eigen_acties, "SELECT count(id) FROM mijn_netwerkactie");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void becomes(struct proef_belofte *b, int functie, enum rol rol)
{
	char sql[100];

	snprintf(sql, sizeof sql, "UPDATE t_functie SET rol = '%s' WHERE id = %d;",
		 choice_code(&rollen, (int)rol), functie);
	proef_script(&b->p, sql);
}

/* Beheerder at the end: who is the last one stays it. */
static void the_rights_say_that_somebody_begins_and_the_database_that_he_does_not(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < ROL_COUNT; i++) {
		enum rol rol = (enum rol)((ROL_BEHEERDER + 1 + i) % ROL_COUNT);

		becomes(b, 4, rol);
		assert_int_equal(reads(b, as(4), &may_begin),
				 rol_has(rol, RECHT_NETWERK_BIJHOUDEN));
	}
}

static void with_stuurgroep(struct proef_belofte *b)
{
	becomes(b, 6, ROL_MANAGER);
	fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 6, &erik_keeps));
	fine(try_exec(b, 6, &els_joins));
}

static void with_meeting(struct proef_belofte *b)
{
	with_stuurgroep(b);
	fine(try_exec(b, 6, &plans));
	fine(try_exec(b, 6, &plans_later));
	fine(try_exec(b, 6, &plans_ahead));
	fine(try_exec(b, 6, &invites_els));
	fine(try_exec(b, 6, &puts_on));
}

static void somebody_begins_in_the_name_of_another_or_joins_to_read(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &begins_as_another, "gremium_beheer");
	becomes(b, 5, ROL_MANAGER);
	refused(b, 5, &begins, "gremium_beheer");
}

static void a_manager_makes_himself_a_member(void **state)
{
	struct proef_belofte *b = *state;

	with_stuurgroep(b);
	becomes(b, 5, ROL_MANAGER);
	refused(b, 5, &iris_joins_herself, "gremium_beheer");
	refused(b, 5, &renames, "gremium_beheer");
	refused(b, 4, &els_keeps, "gremium_beheer");
	refused(b, 6, &becomes_another, "gremium_beheer");
	refused(b, 4, &plans_as_member, "bijeenkomst_schrijver");
	refused(b, 6, &ends_before_it_begins, "bijeenkomst_tijd");
}

static void who_was_not_there_reads_what_was_said(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	assert_int_equal(reads(b, as(4), &punten), 1);
	assert_int_equal(reads(b, as(5), &punten), 0);
	assert_int_equal(reads(b, as(5), &keren), 3);
	fine(try_exec(b, 6, &invites_iris));
	assert_int_equal(reads(b, as(5), &punten), 1);
	fine(try_exec(b, 6, &begun));
	fine(try_exec(b, 6, &decides));
	assert_int_equal(reads(b, as(1), &besluiten), 0);
	fine(try_exec(b, 6, &opens_to_all));
	assert_int_equal(reads(b, as(1), &besluiten), 1);
	fine(try_exec(b, 6, &els_leaves));
	assert_int_equal(reads(b, as(1), &punten), 0);
}

static void a_guest_of_a_scan_reads_who_meets(void **state)
{
	static const struct query *const read[] = {&gremia, &leden, &keren, &besluiten};
	struct proef_belofte *b = *state;

	with_meeting(b);
	fine(try_exec(b, 6, &begun));
	fine(try_exec(b, 6, &decides));
	fine(try_exec(b, 6, &opens_to_all));
	for (size_t i = 0; i < COUNT(read); i++)
		assert_true(reads(b, as(1), read[i]) > 0);
	proef_script(&b->p, "UPDATE t_jongere SET gesloten_op = 1500, gesloten_reden = 'x'"
			    " WHERE casusregisseur_id = 1 AND gesloten_op IS NULL;");
	becomes(b, 1, ROL_DEELNEMER);
	for (size_t i = 0; i < COUNT(read); i++)
		assert_int_equal(reads(b, as(1), read[i]), 0);
}

static void a_member_writes_the_minutes_or_says_who_was_there(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	refused(b, 6, &writes, "bespreekpunt_schrijver");
	fine(try_exec(b, 4, &els_cannot));
	refused(b, 4, &els_was_there, "genodigde_schrijver");
	refused(b, 5, &els_cannot, "genodigde_schrijver");
	refused(b, 4, &begun, "bijeenkomst_schrijver");
	fine(try_exec(b, 6, &begun));
	refused(b, 4, &els_cannot, "genodigde_schrijver");
	fine(try_exec(b, 6, &els_was_there));
	refused(b, 4, &writes, "bespreekpunt_schrijver");
	refused(b, 6, &writes_an_address, "bespreekpunt_zonder_adres");
	fine(try_exec(b, 6, &writes));
	refused(b, 6, &decides_as_another, "netwerkbesluit_schrijver");
	refused(b, 6, &decides_elsewhere, "netwerkbesluit_schrijver");
	refused(b, 6, &decided_long_ago, "netwerkbesluit_schrijver");
	refused(b, 6, &agreed_long_ago, "netwerkactie_schrijver");
	fine(try_exec(b, 6, &decides));
	assert_true(try_exec(b, 6, &decides_again) < 0);
	refused(b, 6, &other_number, "netwerkbesluit_schrijver");
}

static void a_step_is_taken_that_makes_no_sense(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	refused(b, 6, &shared, "bijeenkomst_stap");
	refused(b, 6, &ahead_begun, "bijeenkomst_stap");
	fine(try_exec(b, 6, &begun));
	fine(try_exec(b, 6, &shared));
	assert_true(try_exec(b, 6, &fixed_in_nothing) < 0);
	refused(b, 6, &fixed_in_itself, "bijeenkomst_vast");
	refused(b, 6, &fixed, "bijeenkomst_vast");
	refused(b, 6, &fixed_without, "bijeenkomst_vast");
	refused(b, 6, &shared_before_all, "bijeenkomst_stap");
	fine(try_exec(b, 6, &later_begun));
	refused(b, 6, &fixed_long_ago, "bijeenkomst_vast");
	fine(try_exec(b, 6, &fixed));
}

static void minutes_change_after_they_are_fixed(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	fine(try_exec(b, 6, &begun));
	fine(try_exec(b, 6, &writes));
	fine(try_exec(b, 6, &decides));
	fine(try_exec(b, 6, &agrees));
	fine(try_exec(b, 6, &shared));
	fine(try_exec(b, 6, &later_begun));
	fine(try_exec(b, 6, &fixed));
	refused(b, 6, &writes, "bespreekpunt_schrijver");
	refused(b, 6, &takes_off, "bespreekpunt_schrijver");
	refused(b, 6, &other_words, "netwerkbesluit_schrijver");
	refused(b, 6, &decides_again, "netwerkbesluit_schrijver");
	refused(b, 6, &is_later, "netwerkactie_dag");
	refused(b, 6, &is_another, "netwerkactie_schrijver");
	fine(try_exec(b, 6, &is_later_from_today));
	refused(b, 6, &agrees, "netwerkactie_schrijver");
	refused(b, 6, &opened_again, "bijeenkomst_stap");
	refused(b, 6, &moved, "bijeenkomst_stap");
	refused(b, 6, &els_was_there, "genodigde_schrijver");
	fine(try_exec(b, 6, &opens_to_all));
	fine(try_exec(b, 6, &remarks));
	refused(b, 6, &remark_changes, "verslagopmerking_vast");
}

static void what_somebody_does_is_said_to_be_done_by_another(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	refused(b, 6, &agrees, "netwerkactie_schrijver");
	fine(try_exec(b, 6, &begun));
	refused(b, 6, &agrees_with_nobody, "netwerkactie_wie");
	fine(try_exec(b, 6, &agrees));
	assert_int_equal(reads(b, as(5), &acties), 1);
	assert_int_equal(reads(b, as(1), &acties), 0);
	assert_int_equal(reads(b, as(5), &eigen_acties), 1);
	refused(b, 4, &is_done, "netwerkactie_schrijver");
	refused(b, 4, &is_for_els, "netwerkactie_schrijver");
	refused(b, 5, &is_later_from_today, "netwerkactie_schrijver");
	refused(b, 5, &was_changed_before, "netwerkactie_dag");
	fine(try_exec(b, 5, &is_done));
	assert_int_equal(reads(b, as(5), &eigen_acties), 0);
	refused(b, 5, &is_for_els, "netwerkactie_dag");
	fine(try_exec(b, 5, &is_open_again));
	fine(try_exec(b, 5, &is_for_els));
	assert_int_equal(reads(b, as(5), &acties), 0);
	assert_int_equal(reads(b, as(5), &changes), 0);
	assert_int_equal(reads(b, as(4), &changes), 4);
}

/* Noor (90) works at the UWV (3), which shares no region with anybody here. */
static void who_works_in_another_region_is_asked_to_do_something(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	proef_script(
	    &b->p,
	    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES "
	    "(3, 'UWV', 'uwv', 'uwv', 'werk_inkomen', 'Wet SUWI');"
	    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) "
	    "VALUES (90, 'Noor', 'noor', 'n@x.example', CAST('9' AS {{bytes}}), 1);"
	    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) "
	    "VALUES (90, 90, 3, 'jobcoach', 'uitvoering', 1);"
	    "INSERT INTO t_regio (id, naam, soort) VALUES (90, 'Vliet', 'subregio');"
	    "INSERT INTO t_organisatie_regio (id, organisatie_id, regio_id) VALUES (91, 2, 90);");
	fine(try_exec(b, 6, &begun));
	refused(b, 6, &agrees_with_a_stranger, "netwerkactie_collega");
	fine(try_exec(b, 6, &agrees));
	refused(b, 6, &is_for_a_stranger, "netwerkactie_collega");
	proef_script(&b->p, "INSERT INTO t_organisatie_regio (id, organisatie_id, regio_id) "
			    "VALUES (90, 3, 90);"); /* where Els works too */
	fine(try_exec(b, 6, &is_for_a_stranger));
}

static void who_controls_the_log_reads_what_was_proposed_or_said(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context iris = as(5);

	iris.functie = 9; /* privacyfunctionaris */
	with_meeting(b);
	fine(try_exec(b, 4, &proposes));
	fine(try_exec(b, 6, &refuses_it));
	fine(try_exec(b, 6, &begun));
	fine(try_exec(b, 6, &writes));
	assert_int_equal(reads(b, iris, &logged), 2);
	assert_int_equal(reads(b, iris, &told_by_log), 0);
}

static struct db_context later(int64_t wie, int days)
{
	struct db_context c = as(wie);

	c.nu.ms += days * INT64_C(86400000);
	c.vandaag = datum_plus(c.vandaag, days);
	return c;
}

static void minutes_without_a_next_time_are_fixed_before_anybody_could_react(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	fine(try_exec(b, 6, &begun));
	refused(b, 6, &shared_long_ago, "bijeenkomst_stap");
	refused(b, 4, &els_remarks, "verslagopmerking_schrijver");
	fine(try_exec(b, 6, &shared));
	fine(try_exec(b, 4, &els_remarks));
	refused(b, 5, &iris_remarks, "verslagopmerking_schrijver");
	fine(try_exec(b, 6, &later_called_off));
	refused(b, 6, &fixed_without, "bijeenkomst_vast");
	assert_true(try_in(b, later(6, 13), &fixed_without) < 0);
	fine(try_in(b, later(6, 14), &fixed_without));
	refused(b, 4, &els_remarks, "verslagopmerking_schrijver");
	fine(try_exec(b, 6, &remarks));
}

/* What the pages never send. */
static void the_past_is_written_anew(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	refused(b, 6, &another_added_him, "gremium_beheer");
	refused(b, 6, &els_was_there, "genodigde_schrijver");
	refused(b, 6, &names_an_address, "bespreekpunt_zonder_adres");
	fine(try_exec(b, 6, &begun));
	refused(b, 6, &held_tomorrow, "bijeenkomst_stap");
	refused(b, 6, &decides_out_of_order, "netwerkbesluit_schrijver");
	refused(b, 6, &decides_on_another_day, "netwerkbesluit_schrijver");
	fine(try_exec(b, 6, &decides));
	fine(try_exec(b, 6, &agrees));
	refused(b, 6, &takes_back_long_ago, "netwerkbesluit_schrijver");
	refused(b, 6, &writes_a_decision_to, "netwerkbesluit_zonder_adres");
	refused(b, 5, &was_done_before, "netwerkactie_dag");
	fine(try_exec(b, 6, &shared));
	refused(b, 6, &renames_point, "bespreekpunt_schrijver");
	refused(b, 6, &takes_off, "bespreekpunt_schrijver");
	fine(try_exec(b, 6, &writes));
	refused(b, 6, &remarks_long_ago, "verslagopmerking_schrijver");
}

static void a_proposal_is_answered_by_who_may_not_or_read_by_all(void **state)
{
	struct proef_belofte *b = *state;

	with_meeting(b);
	refused(b, 5, &proposes_as_guest, "puntvoorstel_nieuw");
	refused(b, 5, &proposes, "puntvoorstel_nieuw");
	refused(b, 4, &proposes_as_els, "puntvoorstel_nieuw");
	fine(try_exec(b, 4, &proposes));
	assert_int_equal(reads(b, as(4), &voorstellen), 1);
	assert_int_equal(reads(b, as(4), &voorstel_turns), 0);
	assert_int_equal(reads(b, as(6), &voorstel_turns), 1);
	assert_int_equal(reads(b, as(5), &voorstellen), 0);
	refused(b, 6, &proposes_other_words, "puntvoorstel_vast");
	refused(b, 4, &places_as_els, "puntvoorstel_stap");
	refused(b, 5, &takes_it_back, "puntvoorstel_stap");
	refused(b, 6, &takes_it_back, "puntvoorstel_stap");
	refused(b, 4, &moves_it, "puntvoorstel_stap");
	refused(b, 6, &refuses_without, "puntvoorstel_reden");
	refused(b, 6, &refuses_it_before, "puntvoorstel_stap");
	refused(b, 6, &refuses_it_for_another, "puntvoorstel_stap");
	fine(try_exec(b, 6, &refuses_it));
	refused(b, 4, &looks_again, "puntvoorstel_stap");
	refused(b, 6, &places, "puntvoorstel_stap");
	fine(try_exec(b, 6, &looks_again));
	fine(try_exec(b, 4, &takes_it_back));
	fine(try_exec(b, 4, &looks_again));
	fine(try_exec(b, 6, &moves_it));
	refused(b, 6, &places, "puntvoorstel_stap");
	fine(try_exec(b, 6, &ahead_called_off));
	assert_int_equal(reads(b, as(6), &voorstel_turns), 1); /* he said nothing yet */
	fine(try_exec(b, 6, &refuses_it));
	assert_int_equal(reads(b, as(6), &voorstel_turns), 0);
	fine(try_exec(b, 6, &begun));
	refused(b, 4, &proposes, "puntvoorstel_nieuw");
}

#define TESTS(ON)                                                                                  \
	ON(the_rights_say_that_somebody_begins_and_the_database_that_he_does_not),                 \
	    ON(a_guest_of_a_scan_reads_who_meets),                                                 \
	    ON(somebody_begins_in_the_name_of_another_or_joins_to_read),                           \
	    ON(a_manager_makes_himself_a_member), ON(who_was_not_there_reads_what_was_said),       \
	    ON(a_member_writes_the_minutes_or_says_who_was_there),                                 \
	    ON(a_step_is_taken_that_makes_no_sense), ON(minutes_change_after_they_are_fixed),      \
	    ON(what_somebody_does_is_said_to_be_done_by_another),                                  \
	    ON(who_works_in_another_region_is_asked_to_do_something),                              \
	    ON(minutes_without_a_next_time_are_fixed_before_anybody_could_react),                  \
	    ON(who_controls_the_log_reads_what_was_proposed_or_said),                              \
	    ON(the_past_is_written_anew), ON(a_proposal_is_answered_by_who_may_not_or_read_by_all)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
