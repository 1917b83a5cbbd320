/*
 * What a region loses around a Verbeteragenda, below the pages, on both engines: a stranger reads a
 * draft or changes what was agreed on, somebody votes for another, or an action has nobody left.
 */
#include "store/opvolgvraag.h"
#include "toegang/recht.h"
#include "unit/schema/belofte.h"

#include <string.h>

/*
 * Sanne (1) began scan 1 and chairs it from seat 1; Gerda (20), a guest, has seat 2; Henk (21) is a
 * guest who may come in her place. Iris (5) is no part of it, nor is Piet (6), a manager of the
 * region. Session two goes on.
 */
static const char people[] =
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (20, 'Gerda', 'gerda', 'g@x.example', CAST('20' AS {{bytes}}), 1),"
    " (21, 'Henk', 'henk', 'h@x.example', CAST('21' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (20, 20, 1, 'deelnemer', 'management', 1), (21, 21, 1, 'deelnemer', 'management', 1),"
    " (22, 1, 1, 'manager', 'management', 1);"
    "UPDATE t_functie SET rol = 'manager' WHERE id = 6;";

#define ZETEL "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, gebruiker_id) VALUES "
QUERY(begin, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES"
	     " ('Rond de Vecht', 2026, 1, ctx_nu())");
QUERY(first_seat, ZETEL "(1, 1, 1, 'Sanne', 'Gemeente', 1)");
QUERY(second_seat, ZETEL "(1, 1, 2, 'Gerda', 'School', NULL)");
QUERY(take_chair, "UPDATE t_scan SET voorzitter_zetel_id = 1 WHERE id = 1");
QUERY(bind, "UPDATE t_zetel SET gebruiker_id = 20, uitgenodigd_op = ctx_nu() WHERE id = 2");
QUERY(to_sessie1, "UPDATE t_scan SET toestand = 'sessie1' WHERE id = 1");
QUERY(to_tussentijd, "UPDATE t_scan SET toestand = 'tussentijd' WHERE id = 1");
QUERY(to_sessie2, "UPDATE t_scan SET toestand = 'sessie2' WHERE id = 1");
QUERY(to_concept, "UPDATE t_scan SET toestand = 'conceptagenda' WHERE id = 1");
QUERY(agree, "UPDATE t_scan SET toestand = 'vastgesteld', vastgesteld_op = ctx_nu() WHERE id = 1");

#define ACTIE                                                                                      \
	"INSERT INTO t_verbeteractie (verbeteragenda_id, wat, trekker_id, wanneer_datum, "         \
	"gebruiker_id, op) VALUES "
QUERY(whole, ACTIE "(1, 'Bellen voor de zomer', 1, 21000, 1, ctx_nu())");
QUERY(half, ACTIE "(1, 'Nog uitzoeken', NULL, NULL, 20, ctx_nu())");
QUERY(take_off_half, "UPDATE t_verbeteractie SET ingetrokken_op = ctx_nu() WHERE id = 2");
QUERY(open_round, "UPDATE t_verbeteragenda SET stemronde = 'open' WHERE id = 1");
QUERY(close_round, "UPDATE t_verbeteragenda SET stemronde = 'gesloten' WHERE id = 1");
#define STEM "INSERT INTO t_prioriteit (verbeteragenda_id, zetel_id, eerste_id, tweede_id) VALUES "
QUERY(vote, STEM "(1, 1, 3, 4)");
QUERY(guest_votes, STEM "(1, 2, 3, NULL)");

static void lay_table(struct proef_belofte *b)
{
	const struct query *const steps[] = {&begin,         &first_seat, &second_seat,
					     &take_chair,    &bind,       &to_sessie1,
					     &to_tussentijd, &to_sessie2, &whole};

	proef_script(&b->p, people);
	for (size_t i = 0; i < COUNT(steps); i++)
		fine(try_exec(b, 1, steps[i]));
}

static const struct attack in_session[] = {
    {"INSERT INTO t_verbeteragenda (scan_id) VALUES (1)", NULL},
    {ACTIE "(1, ' ', 1, 21000, 1, ctx_nu())", NULL},
    {ACTIE "(1, 'Van een ander', 1, 21000, 20, ctx_nu())", "verbeteractie_twaalf"},
    {ACTIE "(1, 'Geen zetel', 99, 21000, 1, ctx_nu())", NULL},
    {"UPDATE t_verbeteractie SET scannorm_id = 99 WHERE id = 1", NULL},
    {"UPDATE t_verbeteractie SET verbeterstand = 'bezig' WHERE id = 1", "verbeteractie_stand"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'gestopt' WHERE id = 1", NULL},
    {"UPDATE t_verbeteractie SET trekker = 'Piet' WHERE id = 1", "verbeteractie_trekker"},
    {"UPDATE t_verbeteractie SET succes = 'Hoera' WHERE id = 1", "verbeteractie_succes"},
    {"INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, gebruiker_id, op) "
     "VALUES (1, ctx_vandaag(), 'bezig', 'x', 1, ctx_nu())",
     "opvolging_twaalf"},
    {"UPDATE t_verbeteragenda SET stemronde = 'gesloten' WHERE id = 1", "verbeteragenda_stemronde"},
    {STEM "(1, 1, 3, 4)", "prioriteit_eigen"},
    {"INSERT INTO t_verbeterlijst (verbeteragenda_id, gebruiker_id, op) VALUES (1, 20, ctx_nu())",
     "verbeterlijst_eigen"},
    {"UPDATE t_afhechting SET afhechtstand = 'akkoord' WHERE id = 1", "afhechting_datums"},
};
ATTACKS(in_session);

static void an_agenda_holds_what_nobody_agreed_on(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 20, &half));
	attacks_are_refused(b, in_session, in_session_queries, COUNT(in_session));
	fine(try_exec(b, 1, &to_concept));
	assert_int_equal(try_exec(b, 1, &agree), ERR_CONFLICT);
	assert_string_equal(b->conflict, "verbeteragenda_niet_af");
	fine(try_exec(b, 20, &take_off_half));
	assert_int_equal(try_exec(b, 20, &agree), ERR_CONFLICT);
	fine(try_exec(b, 1, &agree));
}

static const struct attack afterwards[] = {
    {"UPDATE t_verbeteractie SET wanneer_datum = NULL WHERE id = 1", "verbeteractie_half"},
    {"UPDATE t_verbeteractie SET trekker_id = NULL WHERE id = 1", "verbeteractie_half"},
    {"UPDATE t_verbeteractie SET ingetrokken_op = ctx_nu() WHERE id = 1", "verbeteractie_half"},
    {"UPDATE t_verbeteractie SET ingetrokken_op = 5 WHERE id = 1", "verbeteractie_wanneer"},
    {"UPDATE t_verbeteractie SET verteld_datum = ctx_vandaag() + 999 WHERE id = 1",
     "verbeteractie_wanneer"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'klaar', klaar_datum = 5 WHERE id = 1",
     "verbeteractie_wanneer"},
    {"INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, gebruiker_id, op) "
     "VALUES (1, 5, 'bezig', 'x', 1, ctx_nu())",
     "opvolging_wanneer"},
    {"UPDATE t_scan SET vastgesteld_op = 5 WHERE id = 1", "scan_wanneer"},
    {ACTIE "(1, 'Nog uitzoeken', NULL, NULL, 1, ctx_nu())", "verbeteractie_half"},
    {ACTIE "(1, 'Van lang geleden', 1, 21000, 1, 5)", "verbeteractie_wanneer"},
    {"INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, gebruiker_id, op) "
     "VALUES (1, ctx_vandaag(), 'bezig', 'x', 1, 5)",
     "opvolging_wanneer"},
    {"UPDATE t_verbeteractie SET gebruiker_id = 20 WHERE id = 1", "verbeteractie_twaalf"},
    {"UPDATE t_verbeteragenda SET stemronde = 'open' WHERE id = 1", "verbeteragenda_stemronde"},
    {"INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, gebruiker_id, op) "
     "VALUES (1, ctx_vandaag(), 'bezig', 'x', 20, ctx_nu())",
     "opvolging_twaalf"},
};
ATTACKS(afterwards);

QUERY(tell, "INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, gebruiker_id, "
	    "op) VALUES (1, ctx_vandaag(), 'bezig', 'x', 1, ctx_nu())");
QUERY(retell, "UPDATE t_opvolging SET tekst = 'y' WHERE id = 1");
QUERY(start, "UPDATE t_verbeteractie SET verbeterstand = 'bezig' WHERE id = 1");
QUERY(reopen, "UPDATE t_verbeteractie SET verbeterstand = 'open' WHERE id = 1");

static void what_was_agreed_on_or_told_is_changed(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &to_concept));
	fine(try_exec(b, 1, &agree));
	fine(try_exec(b, 1, &tell));
	assert_int_equal(try_exec(b, 1, &retell), ERR_CONFLICT);
	attacks_are_refused(b, afterwards, afterwards_queries, COUNT(afterwards));
	fine(try_exec(b, 20, &start));
	assert_int_equal(try_exec(b, 20, &reopen), ERR_CONFLICT);
	assert_string_equal(b->conflict, "verbeteractie_stand");
}

QUERY(agendas, "SELECT count(id) FROM verbeteragenda");
QUERY(own_agendas, "SELECT count(id) FROM verbeteragenda WHERE van_lezer");
QUERY(actions, "SELECT count(id) FROM verbeteractie");
QUERY(boards, "SELECT count(id) FROM afhechting");
QUERY(news, "SELECT count(id) FROM opvolging");

static void a_stranger_reads_a_draft_or_writes_on_it(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(reads(b, as(20), &actions), 1);
	assert_int_equal(reads(b, as(20), &boards), 2);
	assert_int_equal(reads(b, as(5), &agendas), 0);
	assert_int_equal(reads(b, as(6), &agendas), 0);
	assert_int_equal(reads(b, as(6), &actions), 0);
	assert_int_equal(try_exec(b, 6, &open_round), ERR_CONFLICT);
	fine(try_exec(b, 1, &to_concept));
	fine(try_exec(b, 1, &agree));
	fine(try_exec(b, 1, &tell));
	assert_int_equal(reads(b, as(6), &agendas), 1);
	assert_int_equal(reads(b, as(6), &own_agendas), 0);
	assert_int_equal(reads(b, as(6), &actions), 1);
	assert_int_equal(reads(b, as(6), &news), 1);
	assert_int_equal(reads(b, as(6), &boards), 0);
	assert_int_equal(reads(b, as(5), &agendas), 0);
	assert_int_equal(reads(b, as(5), &news), 0);
	assert_int_equal(reads(b, as(0), &agendas), 0);
	assert_int_equal(try_exec(b, 6, &start), ERR_CONFLICT);
}

/* Els (4) is a manager of the school. */
static void a_manager_of_another_region_reads_what_was_agreed_on(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &to_concept));
	fine(try_exec(b, 1, &agree));
	proef_script(&b->p, "UPDATE t_functie SET rol = 'manager' WHERE id = 4;");
	assert_int_equal(reads(b, as(4), &agendas), 0);
	assert_int_equal(reads(b, as(4), &actions), 0);
	proef_script(&b->p, "INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES"
			    " (2, 1);");
	assert_int_equal(reads(b, as(4), &agendas), 0);
	proef_script(&b->p, "INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES"
			    " (2, 2);");
	assert_int_equal(reads(b, as(4), &agendas), 1);
	assert_int_equal(reads(b, as(4), &actions), 1);
}

#define NA_EEN                                                                                     \
	"INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, vorige_scan_id, aangemaakt_op) "
QUERY(begin_next, NA_EEN "VALUES ('Rond de Vecht', 2027, 1, 1, ctx_nu())");
QUERY(begin_next_alone, NA_EEN "VALUES ('Elders', 2027, 6, 1, ctx_nu())");
QUERY(next_seat, ZETEL "(2, 1, 1, 'Henk', 'School', NULL)");
QUERY(bind_next, "UPDATE t_zetel SET gebruiker_id = 21, uitgenodigd_op = ctx_nu() WHERE id = 3");

static void who_goes_on_from_it_reads_a_draft_or_whoever_says_so_reads_it(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &begin_next));
	assert_int_equal(try_exec(b, 6, &begin_next_alone), ERR_CONFLICT);
	assert_string_equal(b->conflict, "scan_nieuw");
	fine(try_exec(b, 1, &next_seat));
	fine(try_exec(b, 1, &bind_next));
	fine(try_exec(b, 1, &to_concept));
	assert_int_equal(reads(b, as(21), &agendas), 0);
	assert_int_equal(reads(b, as(21), &actions), 0);
	fine(try_exec(b, 1, &agree));
	assert_int_equal(reads(b, as(21), &agendas), 1);
	assert_int_equal(reads(b, as(21), &own_agendas), 0);
	assert_int_equal(reads(b, as(21), &actions), 1);
	assert_int_equal(reads(b, as(21), &boards), 0);
	assert_int_equal(try_exec(b, 21, &start), ERR_CONFLICT);
}

static const struct attack on_votes[] = {
    {STEM "(1, 2, 3, 4)", "prioriteit_eigen"},
    {"UPDATE t_prioriteit SET tweede_id = 3 WHERE id = 1", "prioriteit_eens"},
    {"UPDATE t_prioriteit SET tweede_id = 99 WHERE id = 1", NULL},
    {"UPDATE t_prioriteit SET zetel_id = 2 WHERE id = 1", NULL},
};
ATTACKS(on_votes);

QUERY(votes, "SELECT coalesce(sum(stemmen), 0) FROM prioriteit");
QUERY(own_votes, "SELECT count(id) FROM mijn_prioriteit");
QUERY(voters, "SELECT count(id) FROM prioriteitstemmer");
QUERY(vote_again, "UPDATE t_prioriteit SET tweede_id = 5 WHERE id = 1");
QUERY(vote_for_guest, "UPDATE t_prioriteit SET tweede_id = 5 WHERE id = 2");

static void somebody_votes_for_another_or_sees_it_too_soon(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &open_round));
	fine(try_exec(b, 1, &vote));
	fine(try_exec(b, 20, &guest_votes));
	assert_int_not_equal(try_exec(b, 1, &vote), 0);
	assert_int_equal(try_exec(b, 1, &vote_for_guest), ERR_CONFLICT);
	attacks_are_refused(b, on_votes, on_votes_queries, COUNT(on_votes));
	assert_int_equal(reads(b, as(1), &votes), 0);
	assert_int_equal(reads(b, as(1), &own_votes), 1);
	assert_int_equal(reads(b, as(1), &voters), 2);
	assert_int_equal(reads(b, as(6), &voters), 0);
	fine(try_exec(b, 1, &close_round));
	assert_int_equal(reads(b, as(20), &votes), 3);
	assert_int_equal(reads(b, as(6), &votes), 0);
	assert_int_equal(try_exec(b, 1, &vote_again), ERR_CONFLICT);
	assert_string_equal(b->conflict, "prioriteit_eigen");
}

QUERY(vote_other, "UPDATE t_prioriteit SET tweede_id = 5 WHERE id = 1");
QUERY(logged, "SELECT count(id) FROM toezicht_wijziging WHERE tabel = 'prioriteit'");
QUERY(told_by_log, "SELECT count(id) FROM toezicht_wijziging WHERE tabel = 'prioriteit' "
		   "AND velden IS NOT NULL");

static void who_controls_the_log_reads_what_was_chosen(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context erik = as(5);

	erik.functie = 9; /* privacyfunctionaris */
	lay_table(b);
	fine(try_exec(b, 1, &open_round));
	fine(try_exec(b, 1, &vote));
	fine(try_exec(b, 1, &vote_other));
	assert_int_equal(reads(b, erik, &logged), 2);
	assert_int_equal(reads(b, erik, &told_by_log), 0);
}

QUERY(give_up, "UPDATE t_zetel SET vervangen_op = ctx_nu(), versie = versie + 1 WHERE id = 2");
QUERY(sit_down, ZETEL "(1, 1, 2, 'Henk', 'School', NULL)");
QUERY(bind_henk, "UPDATE t_zetel SET gebruiker_id = 21, uitgenodigd_op = ctx_nu() WHERE id = 3");
QUERY(henk_votes, STEM "(1, 3, 4, NULL)");

static void a_chair_votes_twice_with_another_on_it(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &open_round));
	fine(try_exec(b, 20, &guest_votes));
	fine(try_exec(b, 1, &give_up));
	assert_int_equal(reads(b, as(1), &voters), 1);
	fine(try_exec(b, 1, &sit_down));
	fine(try_exec(b, 1, &bind_henk));
	fine(try_exec(b, 21, &henk_votes));
	assert_int_equal(try_exec(b, 20, &vote_for_guest), ERR_CONFLICT);
	assert_int_equal(reads(b, as(1), &voters), 1);
	fine(try_exec(b, 1, &close_round));
	assert_int_equal(reads(b, as(1), &votes), 1);
}

/* ---- forgotten ---- */

QUERY(jan_carries, "INSERT INTO t_verbeteractie (verbeteragenda_id, wat, trekker, organisatie,"
		   " wanneer_datum, gebruiker_id, op) VALUES (1, 'Samen eten', 'Jan Jansen', 'MEE',"
		   " 21000, 1, ctx_nu())");
QUERY(clean, "UPDATE t_schoonmaak SET op = 1 WHERE id = 1");
QUERY(forget_all, "UPDATE t_verbeteractie SET trekker = 'Naam gewist', wat = 'Niets'"
		  " WHERE id > 0");

static int64_t named_jan(struct proef_belofte *b)
{
	return proef_number(&b->p,
			    "SELECT count(*) FROM t_verbeteractie WHERE trekker LIKE 'Jan%'") +
	       proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE velden LIKE '%Jansen%'");
}

static void who_carried_an_action_is_known_for_ever(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context later = {.nu = PROEF_NU};

	lay_table(b);
	fine(try_exec(b, 1, &jan_carries));
	fine(try_exec(b, 1, &to_concept));
	fine(try_exec(b, 1, &agree));
	later.nu.ms += 426 * INT64_C(86400000);
	later.vandaag = moment_datum(later.nu);
	fine(try_in(b, later, &clean));
	assert_int_equal(named_jan(b), 1);
	later.nu.ms += 2 * INT64_C(86400000);
	assert_int_equal(try_in(b, later, &forget_all), ERR_CONFLICT);
	fine(try_in(b, later, &clean));
	assert_int_equal(named_jan(b), 0);
}

/* ---- the quarterly question ---- */

static const struct master_key key = {{7}};
QUERY(gerda_carries, ACTIE "(1, 'De school belt', 2, 21000, 1, ctx_nu())");

static int round_work(struct db *db, void *arg)
{
	struct proef_belofte *b = arg;
	const struct opvolgronde ronde = {
	    .key = &key, .nu = PROEF_NU, .vandaag = moment_datum(PROEF_NU), .post = true};

	return opvolgronde_create(db, b->p.t.a, &ronde) == 2 ? 0 : ERR_BUG;
}

/* Agreed on long ago; Sanne (seat 1) and Gerda (seat 2) carry one action each, and are asked. */
static void ask_round(struct proef_belofte *b)
{
	const struct db_context job = {
	    .doel = DOEL_LOKAAL, .nu = PROEF_NU, .vandaag = moment_datum(PROEF_NU)};

	struct db_context long_ago = as(1);

	long_ago.nu.ms -= 400 * INT64_C(86400000);
	lay_table(b);
	fine(try_exec(b, 1, &gerda_carries));
	fine(try_exec(b, 1, &to_concept));
	fine(try_in(b, long_ago, &agree));
	fine(db_write(b->p.t.d, &job, round_work, b));
}

/* Whoever holds the link of that seat, so many days later. */
static struct db_context link_of(int64_t zetel, int later)
{
	static uint8_t hash[SECRET_SIZE];
	char sleutel[SECRET_LINK_MAX];

	secret_link(&key, SECRET_OPVOLGLINK, zetel, PROEF_NU.ms, sleutel);
	secret_hash(sleutel, hash);
	return (struct db_context){.nu = PROEF_NU,
				   .vandaag = datum_plus(moment_datum(PROEF_NU), later),
				   .sleutel = {hash, sizeof(hash)}};
}

#define TOLD                                                                                       \
	"INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, tekst, zetel_id, "       \
	"gebruiker_id, op) VALUES "
static const struct attack by_link[] = {
    {TOLD "(1, 20414, 'bezig', 'x', 2, NULL, ctx_nu())", "opvolging_twaalf"},
    {TOLD "(2, 20414, 'bezig', 'x', 1, NULL, ctx_nu())", "opvolging_twaalf"},
    {TOLD "(2, 20414, 'gestopt', 'x', 2, NULL, ctx_nu())", "opvolging_twaalf"},
    {TOLD "(2, 20414, 'bezig', 'x', NULL, 20, ctx_nu())", "opvolging_twaalf"},
    {TOLD "(2, 20414, 'bezig', 'x', 2, 20, ctx_nu())", "opvolging_door"},
    {"UPDATE t_verbeteractie SET verteld_datum = 20414 WHERE id = 1", "verbeteractie_twaalf"},
    {"UPDATE t_verbeteractie SET wat = 'Iets anders' WHERE id = 2", "verbeteractie_link"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'bezig', verteld_datum = 20414, "
     "wanneer_datum = 22000 WHERE id = 2",
     "verbeteractie_link"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'bezig', verteld_datum = 20414, "
     "ingetrokken_op = ctx_nu() WHERE id = 2",
     "verbeteractie_link"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'gestopt', reden = 'x', verteld_datum = 20414 "
     "WHERE id = 2",
     "verbeteractie_link"},
    {"UPDATE t_verbeteractie SET verbeterstand = 'bezig', verteld_datum = 20413 WHERE id = 2",
     NULL},
    {ACTIE "(1, 'Erbij', 2, 21000, 20, ctx_nu())", "verbeteractie_twaalf"},
    {"UPDATE t_verbeteragenda SET platform = 'x' WHERE id = 1", "verbeteragenda_twaalf"},
    {"UPDATE t_opvolgvraag SET tot_datum = 99999 WHERE id = 2", "opvolgvraag_vast"},
    {"UPDATE t_opvolgvraag SET herinnerd_datum = 20414 WHERE id = 2", "opvolgvraag_vast"},
    {"INSERT INTO t_opvolgvraag (verbeteragenda_id, zetel_id, datum, acties, sleutel_hash, op, "
     "tot_datum) VALUES (1, 2, 20415, 1, CAST('12345678901234567890123456789012' AS bytea), 1, "
     "20416)",
     NULL},
};
ATTACKS(by_link);

QUERY(by_key, "SELECT count(id) FROM opvolgactie_sleutel");
QUERY(by_key_own, "SELECT count(id) FROM opvolgactie_sleutel WHERE zetel_id = 2 AND wacht");
QUERY(gerda_tells, TOLD "(2, 20414, 'bezig', 'De gemeente neemt niet op', 2, NULL, ctx_nu())");
QUERY(gerda_is_stuck, "UPDATE t_verbeteractie SET verbeterstand = 'bezig', loopt_vast = TRUE, "
		      "verteld_datum = 20414 WHERE id = 2");
QUERY(asked, "SELECT count(id) FROM opvolgvraag");
QUERY(told_all, "SELECT count(id) FROM opvolgvraag WHERE wacht = 0 AND verteld = 1");

static void the_link_of_one_opens_what_is_of_another(void **state)
{
	struct proef_belofte *b = *state;

	ask_round(b);
	assert_int_equal(reads(b, link_of(2, 0), &by_key), 1);
	assert_int_equal(reads(b, link_of(2, 0), &by_key_own), 1);
	assert_int_equal(reads(b, link_of(3, 0), &by_key), 0);
	assert_int_equal(reads(b, as(20), &by_key), 0);
	assert_int_equal(reads(b, link_of(2, 0), &actions), 0);
	assert_int_equal(reads(b, link_of(2, 0), &news), 0);
	assert_int_equal(reads(b, link_of(2, 0), &asked), 0);
	attacks_are_refused_in(b, link_of(2, 0), by_link, by_link_queries, COUNT(by_link));
	assert_int_equal(try_exec(b, 20, &gerda_tells), ERR_CONFLICT);
}

static void a_link_works_for_ever(void **state)
{
	struct proef_belofte *b = *state;

	ask_round(b);
	assert_int_equal(reads(b, link_of(1, OPVOLGVRAAG_DAGEN), &by_key), 1);
	assert_int_equal(reads(b, link_of(1, OPVOLGVRAAG_DAGEN + 1), &by_key), 0);
	fine(try_in(b, link_of(2, 0), &gerda_tells));
	assert_int_equal(try_in(b, link_of(2, 0), &gerda_tells), ERR_CONFLICT);
	assert_string_equal(b->conflict, "opvolging_link");
	fine(try_in(b, link_of(2, 0), &gerda_is_stuck));
	assert_int_equal(reads(b, link_of(2, 0), &by_key), 0);
	assert_int_equal(try_in(b, link_of(2, 0), &gerda_tells), ERR_CONFLICT);
	assert_string_equal(b->conflict, "opvolging_twaalf");
	assert_int_equal(reads(b, as(1), &asked), 2);
	assert_int_equal(reads(b, as(1), &told_all), 1);
	assert_int_equal(reads(b, as(5), &asked), 0);
}

static void who_left_the_table_tells_of_it(void **state)
{
	struct proef_belofte *b = *state;

	ask_round(b);
	fine(try_exec(b, 1, &give_up));
	assert_int_equal(reads(b, link_of(2, 0), &by_key), 0);
	assert_int_equal(try_in(b, link_of(2, 0), &gerda_tells), ERR_CONFLICT);
}

#define TESTS(ON)                                                                                  \
	ON(an_agenda_holds_what_nobody_agreed_on), ON(who_carried_an_action_is_known_for_ever),    \
	    ON(what_was_agreed_on_or_told_is_changed),                                             \
	    ON(a_stranger_reads_a_draft_or_writes_on_it),                                          \
	    ON(a_manager_of_another_region_reads_what_was_agreed_on),                              \
	    ON(who_goes_on_from_it_reads_a_draft_or_whoever_says_so_reads_it),                     \
	    ON(somebody_votes_for_another_or_sees_it_too_soon),                                    \
	    ON(who_controls_the_log_reads_what_was_chosen),                                        \
	    ON(a_chair_votes_twice_with_another_on_it),                                            \
	    ON(the_link_of_one_opens_what_is_of_another), ON(a_link_works_for_ever),               \
	    ON(who_left_the_table_tells_of_it)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
