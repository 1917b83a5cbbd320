/*
 * What a region loses around an Implementatiescan, below the pages, on both engines: a thirteenth
 * sits down, a stranger reads who sits where, a link opens more than a seat, or the words that were
 * scored change afterwards.
 */
#include "unit/schema/belofte.h"

#include "toegang/sessie.h"

#include <string.h>

/*
 * Sanne (1) began scan 1 and chairs it from seat 1. Gerda (20), a guest, has seat 2; who will have
 * seat 3 is not invited yet. Henk (21) is a guest without a seat; Iris (5) is no part of it.
 */
static const char guests[] =
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op, vluchtig)"
    " VALUES (20, 'Gerda', 'gerda', 'g@x.example', CAST('20' AS {{bytes}}), 1, TRUE),"
    " (21, 'Henk', 'henk', 'h@x.example', CAST('21' AS {{bytes}}), 1, TRUE);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (20, 20, 1, 'deelnemer', 'management', 1), (21, 21, 1, 'deelnemer', 'management', 1),"
    " (22, 5, 1, 'deelnemer', 'management', 1);"
    "UPDATE t_gebruiker SET wachtwoord_hash = 'x' WHERE id = 1;";

#define ZETEL "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, gebruiker_id) VALUES "

QUERY(begin, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES"
	     " ('Rond de Vecht', 2026, 1, ctx_nu())");
QUERY(first_seat, ZETEL "(1, 1, 1, 'Sanne', 'Gemeente', 1)");
QUERY(second_seat, ZETEL "(1, 1, 2, 'Gerda', 'School', NULL)");
QUERY(third_seat, ZETEL "(1, 2, 1, 'Kees', 'UWV', NULL)");
QUERY(take_chair, "UPDATE t_scan SET voorzitter_zetel_id = 1 WHERE id = 1");
QUERY(bind, "UPDATE t_zetel SET gebruiker_id = 20, uitgenodigd_op = ctx_nu() WHERE id = 2");
QUERY(link_create, "INSERT INTO t_zetellink (zetel_id, functie_id, sleutel_hash, aangemaakt_op)"
		   " VALUES ($1, $2, $3, ctx_nu())");

#define HASH ((struct bytes){(const uint8_t *)"0123456789abcdef0123456789abcdef", 32})

struct link {
	int64_t zetel, functie;
	struct bytes hash;
};

static int work_link(struct db *db, void *arg)
{
	const struct link *l = arg;
	int changed = db_exec(db, &link_create, ARGS(l->zetel, l->functie, l->hash));

	return changed < 0 ? changed : 0;
}

static int link_by(struct proef_belofte *b, int64_t who, struct link l)
{
	const struct db_context context = as(who);

	return db_write(b->p.t.d, &context, work_link, &l);
}

static const char session[] =
    "INSERT INTO t_sessie (token_hash, gebruiker_id, functie_id, aangemaakt_op, gebruikt_op,"
    " verloopt_op) VALUES (CAST('s' AS {{bytes}}), 20, 20, 1000, 1000, 9000000000000);";

static void lay_table(struct proef_belofte *b)
{
	const struct query *const steps[] = {&begin,      &first_seat, &second_seat,
					     &third_seat, &take_chair, &bind};

	proef_script(&b->p, guests);
	for (size_t i = 0; i < COUNT(steps); i++)
		fine(try_exec(b, 1, steps[i]));
	fine(link_by(b, 1, (struct link){2, 20, HASH}));
	proef_script(&b->p, session);
}

static const struct attack on_seats[] = {
    {ZETEL "(1, 1, 3, 'Dertien', 'X', NULL)", NULL},
    {ZETEL "(1, 7, 1, 'Dertien', 'X', NULL)", NULL},
    {ZETEL "(1, 1, 2, 'Dertien', 'X', NULL)", "zetel_een"},
    {ZETEL "(1, 3, 1, 'Iris', 'X', 5)", "zetel_bezet"},
    {"UPDATE t_zetel SET gebruiker_id = 21, versie = versie + 1 WHERE id = 2", "zetel_bezet"},
    {"UPDATE t_zetel SET gebruiker_id = 5, versie = versie + 1 WHERE id = 3", "zetel_bezet"},
    {"UPDATE t_zetel SET gebruiker_id = 20, versie = versie + 1 WHERE id = 3", "zetel_bezet"},
    {"UPDATE t_zetel SET domein = 4, versie = versie + 1 WHERE id = 3", "zetel_wie"},
    {"UPDATE t_zetel SET vervangen_op = ctx_nu(), versie = versie + 1 WHERE id = 1",
     "zetel_voorzit"},
    {"UPDATE t_zetellink SET functie_id = 22 WHERE id = 1", "zetellink_wie"},
    {"UPDATE t_zetellink SET zetel_id = 3 WHERE id = 1", "zetellink_wie"},
    {"UPDATE t_zetellink SET beeindigd_op = 5 WHERE id = 1", "zetellink_wanneer"},
    {"UPDATE t_zetel SET gebeld_op = 5, versie = versie + 1 WHERE id = 3", "zetel_wanneer"},
    {"UPDATE t_zetel SET uitgenodigd_op = 5, versie = versie + 1 WHERE id = 2", "zetel_wanneer"},
    {"UPDATE t_zetel SET antwoord = 'ja', antwoord_op = 5, versie = versie + 1 WHERE id = 2",
     "zetel_wanneer"},
    {"UPDATE t_zetel SET antwoord = 'nee', versie = versie + 1 WHERE id = 1", "zetel_wanneer"},
    {"UPDATE t_zetel SET getest_op = 5, versie = versie + 1 WHERE id = 1", "zetel_wanneer"},
    {"UPDATE t_zetel SET vervangen_op = 5, versie = versie + 1 WHERE id = 2", "zetel_wanneer"},
    {"INSERT INTO t_afwezige (scan_id, organisatie, domein, meedoen_op) VALUES (1, 'MEE', 5, 1)",
     "afwezige_wanneer"},
    {"UPDATE t_scan SET aangemaakt_op = 5 WHERE id = 1", "scan_wanneer"},
    {"INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES ('X', 2026, 1, 5)",
     "scan_wanneer"},
    {"INSERT INTO t_afwezige (scan_id, organisatie, domein, zetel_id, meedoen_op) VALUES"
     " (1, 'MEE', 5, 99, ctx_nu())",
     "afwezige_wie"},
};
ATTACKS(on_seats);

static void a_thirteenth_sits_down_or_a_link_opens_another(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	attacks_are_refused(b, on_seats, on_seats_queries, COUNT(on_seats));
	assert_int_equal(link_by(b, 1, (struct link){3, 20, HASH}), ERR_CONFLICT);
	assert_int_equal(link_by(b, 1, (struct link){1, 1, HASH}), ERR_CONFLICT);
	assert_int_equal(link_by(b, 20, (struct link){2, 20, HASH}), ERR_CONFLICT);
}

static const struct attack on_scans[] = {
    {"UPDATE t_scan SET toestand = 'sessie2' WHERE id = 1", "scan_toestand"},
    {"UPDATE t_scan SET toestand = 'vastgesteld', vastgesteld_op = 1 WHERE id = 1", NULL},
    {"UPDATE t_scan SET toestand = 'gestopt', gestopt_vanuit = 'sessie2',"
     " stopsoort = 'kennisgemaakt' WHERE id = 1",
     "scan_toestand"},
    {"UPDATE t_scan SET toestand = 'gestopt', gestopt_vanuit = 'voorbereiding' WHERE id = 1",
     "scan_gestopt"},
    {"UPDATE t_scan SET initiatiefnemer_id = 5 WHERE id = 1", "scan_wie"},
    {"UPDATE t_scan SET vorige_scan_id = 1 WHERE id = 1", "scan_wie"},
    {"UPDATE t_scan SET vorige_scan_id = 99 WHERE id = 1", "scan_wie"},
    {"UPDATE t_scan SET voorzitter_zetel_id = NULL WHERE id = 1", "scan_voorzitter"},
    {"UPDATE t_scan SET voorzitter_zetel_id = 99 WHERE id = 1", "scan_voorzitter"},
    {"INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES ('X', 2026, 5, ctx_nu())",
     "scan_nieuw"},
    {"INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, vorige_scan_id, aangemaakt_op) VALUES"
     " ('X', 2026, 1, 99, ctx_nu())",
     "scan_nieuw"},
    {"INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, toestand, aangemaakt_op) VALUES"
     " ('X', 2026, 1, 'sessie1', ctx_nu())",
     "scan_nieuw"},
    {"INSERT INTO t_scannorm (scan_id, normversie_id, volgorde) VALUES (1, 1, 1)", "scannorm_vast"},
    {"UPDATE t_norm SET nummer = 14 WHERE id = 15", "norm_vast"},
    {"UPDATE t_normversie SET stelling = 'Anders' WHERE id = 1", "norm_vast"},
    {"INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, van_op,"
     " gebruiker_id) VALUES (1, 2, 'x', 'x', 'x', 'x', 1, 1)",
     "normversie_nieuw"},
};
ATTACKS(on_scans);

static void a_scan_jumps_or_its_words_change(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	attacks_are_refused(b, on_scans, on_scans_queries, COUNT(on_scans));
}

QUERY(scans, "SELECT count(id) FROM scan");
QUERY(seats, "SELECT count(id) FROM zetel");
QUERY(addresses, "SELECT count(id) FROM zetel WHERE telefoon IS NOT NULL");
QUERY(give_number, "UPDATE t_zetel SET telefoon = '06', versie = versie + 1 WHERE id = 3");
QUERY(own_answer, "UPDATE t_zetel SET antwoord = 'ja', antwoord_op = ctx_nu(), telefoon = '06',"
		  " versie = versie + 1 WHERE id = 2");
QUERY(other_card, "UPDATE t_zetel SET waarvoor = 'Niets', versie = versie + 1 WHERE id = 3");
QUERY(own_mail, "UPDATE t_zetel SET email = 'x@x.example', versie = versie + 1 WHERE id = 2");
QUERY(go_on, "UPDATE t_scan SET toestand = 'sessie1' WHERE id = 1");

static void a_stranger_reads_who_sits_where(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &give_number));
	assert_int_equal(reads(b, as(1), &seats), 3);
	assert_int_equal(reads(b, as(20), &seats), 3);
	assert_int_equal(reads(b, as(20), &addresses), 0);
	assert_int_equal(reads(b, as(5), &scans), 0);
	assert_int_equal(reads(b, as(21), &scans), 0);
	assert_int_equal(reads(b, as(5), &seats), 0);
	assert_int_equal(reads(b, as(0), &seats), 0);
}

static void a_guest_answers_for_another_or_leads(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 20, &own_answer));
	assert_int_equal(try_exec(b, 20, &other_card), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 20, &own_mail), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 20, &go_on), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 5, &give_number), ERR_CONFLICT);
	assert_string_equal(b->conflict, "zetel_wie");
}

#define DAY_MS INT64_C(86400000)
#define POST                                                                                       \
	"INSERT INTO t_postbericht (postsoort, over_id, datum, te_laat, vandaag, deze_week,"       \
	" kenmerk, toestand, volgende_op, op) VALUES "
QUERY(give_address, "UPDATE t_zetel SET email = 'g@x.example', versie = versie + 1 WHERE id = 2");
QUERY(invite, POST "('uitnodiging', 1, 1, 0, 1, 0, 'a', 'wacht', 1, 1)");
QUERY(invite_again, POST "('uitnodiging', 1, 2, 0, 1, 0, 'b', 'wacht', 1, 1)");
QUERY(remind, POST "('herinnering', 1, 3, 0, 1, 0, 'c', 'wacht', 1, 1)");
QUERY(sent_already, POST "('uitnodiging', 1, 1, 0, 1, 0, 'd', 'verstuurd', 1, 1)");
QUERY(says_yes, "UPDATE t_zetel SET antwoord = 'ja', antwoord_op = ctx_nu(), versie = versie + 1"
		" WHERE id = 2");
QUERY(mails, "SELECT count(p.op) FROM zetelpost p");

static int post_by(struct proef_belofte *b, int64_t who, int64_t later, const struct query *q)
{
	struct db_context context = as(who);

	context.nu.ms += later;
	return try_in(b, context, q);
}

static void a_mail_goes_to_who_was_not_invited_or_every_day(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(post_by(b, 1, 0, &invite), ERR_CONFLICT); /* no address */
	fine(try_exec(b, 1, &give_address));
	assert_int_equal(post_by(b, 20, 0, &invite), ERR_CONFLICT);
	assert_string_equal(b->conflict, "zetelpost_wie");
	assert_int_equal(post_by(b, 5, 0, &invite), ERR_CONFLICT);
	assert_int_equal(post_by(b, 1, 0, &sent_already), ERR_CONFLICT);
	fine(post_by(b, 1, 0, &invite));
	assert_int_equal(post_by(b, 1, 9 * DAY_MS, &invite_again), ERR_CONFLICT);
	assert_int_equal(post_by(b, 1, 0, &remind), ERR_CONFLICT); /* the same day */
	fine(post_by(b, 1, DAY_MS, &remind));
	assert_int_equal(post_by(b, 1, 9 * DAY_MS, &remind), ERR_CONFLICT);
	assert_int_equal(reads(b, as(1), &mails), 2);
	assert_int_equal(reads(b, as(20), &mails), 0);
	assert_int_equal(reads(b, as(5), &mails), 0);
}

QUERY(opens, "SELECT count(id) FROM zetellink_sleutel");

static struct db_context with_link(void)
{
	struct db_context context = as(0);

	context.sleutel = HASH;
	return context;
}

static int64_t sessions(struct proef_belofte *b)
{
	return proef_number(
	    &b->p, "SELECT count(*) FROM t_sessie WHERE functie_id = 20 AND beeindigd_op IS NULL");
}

QUERY(another_address, "UPDATE t_zetel SET email = 's@x.example', versie = versie + 1"
		       " WHERE id = 2");

/* Who invites would read the reminder himself, and vote in the name of another. */
static void a_link_goes_on_to_another_address(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &give_address));
	fine(post_by(b, 1, 0, &invite));
	assert_int_equal(reads(b, with_link(), &opens), 1);
	fine(try_exec(b, 1, &another_address));
	assert_int_equal(post_by(b, 1, DAY_MS, &remind), ERR_CONFLICT);
	assert_int_equal(reads(b, with_link(), &opens), 0);
	assert_int_equal(sessions(b), 0);
}

static void who_said_that_he_comes_is_asked_again(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &give_address));
	fine(try_exec(b, 20, &says_yes));
	assert_int_equal(post_by(b, 1, DAY_MS, &remind), ERR_CONFLICT);
}

QUERY(replace, "UPDATE t_zetel SET vervangen_op = ctx_nu(), versie = versie + 1 WHERE id = 2");
QUERY(stop, "UPDATE t_scan SET toestand = 'gestopt', gestopt_vanuit = 'voorbereiding',"
	    " stopsoort = 'kennisgemaakt' WHERE id = 1");

static void a_link_opens_the_seat_of_somebody_who_left(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(reads(b, with_link(), &opens), 1);
	assert_int_equal(sessions(b), 1);
	fine(try_exec(b, 1, &replace));
	assert_int_equal(reads(b, with_link(), &opens), 0);
	assert_int_equal(sessions(b), 0);
	assert_int_equal(reads(b, as(20), &scans), 0);
}

static void a_link_opens_a_scan_that_was_stopped(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &stop));
	assert_int_equal(reads(b, with_link(), &opens), 0);
	assert_int_equal(reads(b, as(20), &scans), 1);
}

QUERY(stopped_elsewhere, "UPDATE t_scan SET gestopt_vanuit = 'conceptagenda' WHERE id = 1");

static void a_scan_goes_on_where_it_never_was(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &stop));
	assert_int_equal(try_exec(b, 1, &stopped_elsewhere), ERR_CONFLICT);
	assert_string_equal(b->conflict, "scan_toestand");
}

/* Somebody got an account after all: the link, which asks for no password, must not be its door. */
static void a_link_opens_an_account_with_a_password(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
			    " van_datum) VALUES (23, 20, 1, 'casusregisseur', 'uitvoering', 1);");
	assert_int_equal(reads(b, with_link(), &opens), 0);
}

QUERY(back, "UPDATE t_scan SET toestand = 'voorbereiding' WHERE id = 1");
#define NEW_WORDS                                                                                  \
	"INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, gebruiker_id, " \
	"van_op) VALUES (1, 2, 'x', 'x', 'x', 'x', 6, "
QUERY(new_words, NEW_WORDS "ctx_nu())");
QUERY(words_of_long_ago, NEW_WORDS "1)");
QUERY(words, "SELECT count(id) FROM scannorm");
QUERY(first_words, "SELECT count(id) FROM scannorm WHERE versienummer = 1");
QUERY(norms, "SELECT count(id) FROM norm");
QUERY(newest, "SELECT versienummer FROM norm WHERE nummer = 1");

QUERY(cannot, "UPDATE t_zetel SET antwoord = 'nee', antwoord_op = ctx_nu(), versie = versie + 1"
	      " WHERE id = 2");
QUERY(who_cannot, "SELECT count(id) FROM mijn_zetelwerk");

static void another_hears_that_somebody_cannot_come(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	assert_int_equal(reads(b, as(1), &who_cannot), 0);
	fine(try_exec(b, 20, &cannot));
	assert_int_equal(reads(b, as(1), &who_cannot), 1);
	assert_int_equal(reads(b, as(20), &who_cannot), 0);
	assert_int_equal(reads(b, as(5), &who_cannot), 0);
	fine(try_exec(b, 20, &own_answer));
	assert_int_equal(reads(b, as(1), &who_cannot), 0);
	fine(try_exec(b, 20, &cannot));
	fine(try_exec(b, 1, &stop));
	assert_int_equal(reads(b, as(1), &who_cannot), 0);
}

static void what_was_scored_gets_other_words(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'afstemmingsregisseur' WHERE id = 6;");
	assert_int_equal(reads(b, as(1), &norms), 15);
	fine(try_exec(b, 1, &go_on));
	assert_int_equal(reads(b, as(20), &words), 15);
	fine(try_exec(b, 1, &back));
	assert_int_equal(try_exec(b, 6, &words_of_long_ago), ERR_CONFLICT);
	assert_string_equal(b->conflict, "normversie_nieuw");
	fine(try_exec(b, 6, &new_words));
	fine(try_exec(b, 1, &go_on));
	assert_int_equal(reads(b, as(1), &first_words), 15);
	assert_int_equal(reads(b, as(1), &newest), 2);
	assert_int_equal(reads(b, as(5), &words), 0);
}

/* ---- forgotten ---- */

QUERY(phone, "UPDATE t_zetel SET telefoon = '0612345678', versie = versie + 1 WHERE id = 2");
QUERY(other_phone, "UPDATE t_zetel SET telefoon = '0687654321', versie = versie + 1 WHERE id = 2");
QUERY(clean, "UPDATE t_schoonmaak SET op = 1 WHERE id = 1");
QUERY(forgettable, "SELECT count(id) FROM overtollig_zetel");
#define FORGOTTEN                                                                                  \
	"UPDATE t_zetel SET naam = 'Naam gewist', functie = NULL, email = NULL, telefoon = NULL,"  \
	" waarvoor = NULL, bijdrage = NULL, antwoord_tekst = NULL, vervangen_reden = NULL,"        \
	" gewist_op = 1, versie = versie + 1"
QUERY(forget, FORGOTTEN " WHERE id = 2");
QUERY(forget_half, "UPDATE t_zetel SET naam = 'Naam gewist', gewist_op = 1, versie = versie + 1 "
		   "WHERE id = 2");
QUERY(forget_more, FORGOTTEN ", organisatie = 'Elders' WHERE id = 2");
QUERY(forget_leader, FORGOTTEN " WHERE id = 1");
QUERY(earlier, "UPDATE t_scan SET stand_gestopt_op = 1 WHERE id = 1");
QUERY(write_after, "UPDATE t_zetel SET telefoon = '06', versie = versie + 1 WHERE id = 2");
QUERY(unlog, "UPDATE t_gebruiker SET vluchtig = TRUE WHERE id = 5");
QUERY(log_again, "UPDATE t_zetel SET vluchtig = FALSE WHERE id = 2");

/* Of nobody, so many days after the table was laid. */
static struct db_context after(int days)
{
	struct db_context context = as(0);

	context.nu.ms += days * DAY_MS;
	context.vandaag = moment_datum(context.nu);
	return context;
}

QUERY(absent, "INSERT INTO t_afwezige (scan_id, organisatie, domein, contact, tekst, meedoen_op)"
	      " VALUES (1, 'MEE', 5, 'Bea Berg', 'Bea is ziek', ctx_nu()),"
	      " (1, 'UWV', 5, NULL, 'Bea belt', ctx_nu())");
QUERY(forget_absent, "UPDATE t_afwezige SET contact = NULL, tekst = NULL, versie = versie + 1"
		     " WHERE id = 1");
QUERY(forget_absent_half, "UPDATE t_afwezige SET contact = NULL, versie = versie + 1 WHERE id = 1");
QUERY(forget_absent_more, "UPDATE t_afwezige SET contact = NULL, tekst = NULL, organisatie = 'X',"
			  " versie = versie + 1 WHERE id = 1");

static void stopped_table(struct proef_belofte *b)
{
	lay_table(b);
	fine(try_exec(b, 1, &absent));
	fine(try_exec(b, 1, &phone));
	fine(try_exec(b, 1, &other_phone));
	fine(try_exec(b, 1, &stop));
}

static int64_t named(struct proef_belofte *b)
{
	return proef_number(&b->p, "SELECT count(*) FROM t_zetel WHERE naam <> 'Naam gewist'");
}

static void who_sat_at_a_table_is_known_for_ever(void **state)
{
	struct proef_belofte *b = *state;

	stopped_table(b);
	fine(try_in(b, after(427), &clean));
	assert_int_equal(named(b), 3);
	fine(try_in(b, after(428), &clean));
	assert_int_equal(named(b), 1);
	assert_int_equal(reads(b, after(428), &forgettable), 0);
	assert_int_equal(proef_number(&b->p,
				      "SELECT count(*) FROM t_afwezige WHERE contact IS NULL"
				      " AND tekst IS NULL AND organisatie IN ('MEE', 'UWV')"),
			 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_zetel WHERE id = 2 AND"
					     " telefoon IS NULL AND organisatie = 'School'"),
			 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_gebruiker WHERE id = 20 AND"
					     " naam = 'Naam gewist' AND toestand = 'uit_dienst'"),
			 1);
	assert_int_equal(sessions(b), 0);
	assert_int_equal(reads(b, with_link(), &opens), 0);
}

static void the_log_remembers_who_was_forgotten(void **state)
{
	struct proef_belofte *b = *state;

	stopped_table(b);
	fine(try_in(b, after(428), &clean));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE"
					     " velden LIKE '%0612345678%' OR velden LIKE '%Gerda%'"
					     " OR velden LIKE '%Kees%'"
					     " OR velden LIKE '%Bea %'"),
			 0);
	assert_true(proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE tabel = 'zetel'"
					" AND rij_id = 2 AND velden LIKE '%telefoon%'") >= 3);
	assert_true(proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE"
					" tabel = 'gebruiker' AND rij_id = 20"
					" AND velden LIKE '%naam%'") == 1);
}

static void refused(struct proef_belofte *b, struct db_context who, const struct query *q,
		    const char *by)
{
	assert_int_equal(try_in(b, who, q), ERR_CONFLICT);
	assert_string_equal(b->conflict, by);
}

static struct db_context later(int64_t gebruiker)
{
	struct db_context context = after(428);

	context.gebruiker = context.functie = gebruiker;
	return context;
}

static void somebody_is_forgotten_too_early_or_by_another(void **state)
{
	struct proef_belofte *b = *state;

	stopped_table(b);
	refused(b, after(426), &forget, "zetel_gewist_wie");
	refused(b, after(426), &forget_absent, "afwezige_wie");
	refused(b, after(428), &forget_absent_half, "afwezige_wie");
	refused(b, after(428), &forget_absent_more, "afwezige_wie");
	refused(b, later(1), &forget, "zetel_gewist_wie");
	refused(b, later(20), &forget, "zetel_gewist_wie");
	refused(b, after(428), &forget_more, "zetel_gewist_wie");
	refused(b, after(428), &forget_leader, "zetel_gewist_wie");
	refused(b, after(428), &forget_half, "zetel_gewist");
	assert_true(try_in(b, as(1), &earlier) < 0);
	refused(b, as(1), &unlog, "gebruiker_vluchtig");
	assert_true(try_in(b, as(1), &log_again) < 0);
	fine(try_in(b, after(428), &clean));
	refused(b, later(1), &write_after, "zetel_gewist_wie");
}

/* ---- in other hands ---- */

/* Sanne leads scans for the municipality, and so do Bram (2) there and Els (4) of the school. */
static const char leaders[] =
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (30, 1, 1, 'manager', 'management', 1);"
    "UPDATE t_functie SET rol = 'manager' WHERE id IN (2, 4);"
    "UPDATE t_functie SET rol = 'afstemmingsregisseur' WHERE id = 6;"
    "INSERT INTO t_regio (id, naam, soort) VALUES (91, 'Waterland', 'arbeidsmarktregio');"
    "INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES (1, 91);";
static const char same_region[] =
    "INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES (2, 91);";
static const char sanne_left[] = "UPDATE t_functie SET tot_datum = 10 WHERE id = 30;";

#define OVERNAME "INSERT INTO t_scanovername (scan_id, van_id, opvolger_id, is_gegeven, op) VALUES "
QUERY(give_bram, OVERNAME "(1, 1, 2, TRUE, ctx_nu())");
QUERY(give_els, OVERNAME "(1, 1, 4, TRUE, ctx_nu())");
QUERY(give_iris, OVERNAME "(1, 1, 5, TRUE, ctx_nu())");
QUERY(give_long_ago, OVERNAME "(1, 1, 2, TRUE, 1)");
QUERY(bram_takes, OVERNAME "(1, 1, 2, FALSE, ctx_nu())");
QUERY(els_takes, OVERNAME "(1, 1, 4, FALSE, ctx_nu())");
QUERY(erik_takes, OVERNAME "(1, 1, 6, FALSE, ctx_nu())");
QUERY(back_to_sanne, "UPDATE t_scan SET initiatiefnemer_id = 1 WHERE id = 1");
QUERY(on_to_els, "UPDATE t_scan SET initiatiefnemer_id = 4 WHERE id = 1");
QUERY(never_happened, "UPDATE t_scanovername SET opvolger_id = 4 WHERE id > 0");
QUERY(seen_for_bram, "UPDATE t_scanovername SET opvolger_gezien_op = ctx_nu() WHERE id > 0");
QUERY(seen_early, "UPDATE t_scanovername SET opvolger_gezien_op = 1 WHERE id > 0");
QUERY(adrift, "SELECT count(id) FROM scan_zonder");
QUERY(heirs, "SELECT count(id) FROM scanopvolger");
QUERY(changes, "SELECT count(id) FROM mijn_scanovername");
QUERY(leads, "SELECT count(id) FROM mijn_scanovername WHERE is_nieuw = TRUE");
QUERY(els_gives_bram, OVERNAME "(1, 4, 2, TRUE, ctx_nu())");
QUERY(bram_gives_back, OVERNAME "(1, 2, 1, TRUE, ctx_nu())");

static void a_scan_is_taken_from_who_still_leads_it(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	proef_script(&b->p, leaders);
	assert_int_equal(reads(b, as(2), &adrift), 0);
	refused(b, as(2), &bram_takes, "scanovername_wie");
	refused(b, as(2), &give_bram, "scanovername_wie");
	refused(b, as(20), &give_bram, "scanovername_wie");
	refused(b, as(1), &bram_takes, "scanovername_wie");
	refused(b, as(1), &give_iris, "scanovername_wie");
	refused(b, as(1), &give_long_ago, "scanovername_wie");
	refused(b, as(1), &give_els, "scanovername_wie"); /* of no region of the municipality's */
	assert_int_equal(reads(b, as(1), &heirs), 2);
	proef_script(&b->p, same_region);
	assert_int_equal(reads(b, as(1), &heirs), 3);
	assert_int_equal(reads(b, as(20), &heirs), 0);
	fine(try_exec(b, 1, &give_els));
	assert_int_equal(reads(b, as(4), &scans), 1);
	assert_int_equal(reads(b, as(1), &changes), 1);
	assert_int_equal(reads(b, as(5), &changes), 0);
	/* And on: nobody is told that he leads it who does not, or that another does. */
	fine(try_exec(b, 4, &els_gives_bram));
	assert_int_equal(reads(b, as(1), &changes), 0);
	assert_int_equal(reads(b, as(4), &changes), 1);
	assert_int_equal(reads(b, as(4), &leads), 0);
	fine(try_exec(b, 2, &bram_gives_back));
	assert_int_equal(reads(b, as(4), &changes), 0);
	assert_int_equal(reads(b, as(1), &changes), 1);
	assert_int_equal(reads(b, as(1), &leads), 1);
}

#define AWAY(who, until, by)                                                                       \
	"INSERT INTO t_afwezigheid (gebruiker_id, van_datum, tot_datum, van_op, tot_op, door_id, " \
	"op) VALUES (" who ", ctx_vandaag(), ctx_vandaag() + " until ", ctx_nu(), "                \
	"ctx_nu() + 5000000000, " by ", ctx_nu())"
QUERY(sanne_is_away, AWAY("1", "26", "1"));
QUERY(sanne_is_back, "UPDATE t_afwezigheid SET ingetrokken_op = ctx_nu() WHERE id > 0");
QUERY(sanne_is_away_says_bram, AWAY("1", "27", "2"));

static void a_scan_waits_for_who_is_away_for_long(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	proef_script(&b->p, leaders);
	refused(b, as(2), &sanne_is_away_says_bram, "afwezigheid_door"); /* she has dossiers */
	fine(try_exec(b, 1, &sanne_is_away));
	assert_int_equal(reads(b, as(2), &adrift), 0);
	refused(b, as(2), &bram_takes, "scanovername_wie");
	fine(try_exec(b, 1, &sanne_is_back));
	proef_script(&b->p, "UPDATE t_jongere SET gesloten_op = 1500, gesloten_reden = 'x'"
			    " WHERE casusregisseur_id = 1 AND gesloten_op IS NULL;"
			    "UPDATE t_functie SET tot_datum = 10 WHERE id = 1;");
	fine(try_exec(b, 2, &sanne_is_away_says_bram));
	assert_int_equal(reads(b, as(2), &adrift), 1);
	assert_int_equal(reads(b, as(4), &adrift), 0);
	fine(try_exec(b, 2, &bram_takes));
	assert_int_equal(reads(b, as(1), &changes), 1);
	fine(try_exec(b, 2, &bram_gives_back));
}

static void a_scan_is_lost_with_who_left_or_goes_to_a_stranger(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	proef_script(&b->p, leaders);
	proef_script(&b->p, sanne_left);
	assert_int_equal(reads(b, as(2), &adrift), 1);
	assert_int_equal(reads(b, as(4), &adrift), 0);
	assert_int_equal(reads(b, as(5), &adrift), 0);
	refused(b, as(4), &els_takes, "scanovername_wie");
	refused(b, as(6), &bram_takes, "scanovername_wie");
	assert_int_equal(reads(b, as(2), &scans), 0);
	fine(try_exec(b, 2, &bram_takes));
	assert_int_equal(reads(b, as(2), &scans), 1);
	assert_int_equal(reads(b, as(2), &seats), 3);
	refused(b, as(6), &erik_takes, "scanovername_wie");
	refused(b, as(2), &back_to_sanne, "scan_wie");
	refused(b, as(2), &on_to_els, "scan_wie");
	refused(b, as(2), &never_happened, "scanovername_vast");
	refused(b, as(6), &seen_for_bram, "scanovername_vast");
	refused(b, as(2), &seen_early, "scanovername_vast");
	fine(try_exec(b, 2, &seen_for_bram));
}

QUERY(begin_next, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES"
		  " ('Rond de Vecht', 2027, 1, ctx_nu())");
QUERY(begin_elsewhere, "INSERT INTO t_scan (regio, jaar, initiatiefnemer_id, aangemaakt_op) VALUES"
		       " ('Elders', 2027, 5, ctx_nu())");
QUERY(go_on_from_first, "UPDATE t_scan SET vorige_scan_id = 1 WHERE id = 2");
QUERY(go_on_from_next, "UPDATE t_scan SET vorige_scan_id = 2 WHERE id = 1");
QUERY(go_on_from_strange, "UPDATE t_scan SET vorige_scan_id = 1 WHERE id = 3");
QUERY(begin_session_next, "UPDATE t_scan SET toestand = 'sessie1' WHERE id = 2");
QUERY(go_on_from_none, "UPDATE t_scan SET vorige_scan_id = NULL WHERE id = 2");

static void a_scan_goes_on_from_a_later_or_a_strange_one(void **state)
{
	struct proef_belofte *b = *state;

	lay_table(b);
	fine(try_exec(b, 1, &begin_next));
	fine(try_exec(b, 5, &begin_elsewhere));
	refused(b, as(1), &go_on_from_next, "scan_wie");
	refused(b, as(5), &go_on_from_strange, "scan_wie");
	refused(b, as(20), &go_on_from_first, "scan_wie");
	fine(try_exec(b, 1, &go_on_from_first));
	fine(try_exec(b, 1, &go_on_from_none));
	fine(try_exec(b, 1, &go_on_from_first));
	fine(try_exec(b, 1, &begin_session_next));
	refused(b, as(1), &go_on_from_none, "scan_wie");
}

#define TESTS(ON)                                                                                  \
	ON(a_thirteenth_sits_down_or_a_link_opens_another), ON(a_scan_jumps_or_its_words_change),  \
	    ON(a_scan_goes_on_from_a_later_or_a_strange_one), ON(a_stranger_reads_who_sits_where), \
	    ON(a_guest_answers_for_another_or_leads),                                              \
	    ON(a_link_opens_the_seat_of_somebody_who_left),                                        \
	    ON(a_link_opens_a_scan_that_was_stopped), ON(a_link_opens_an_account_with_a_password), \
	    ON(a_mail_goes_to_who_was_not_invited_or_every_day),                                   \
	    ON(a_link_goes_on_to_another_address), ON(who_said_that_he_comes_is_asked_again),      \
	    ON(what_was_scored_gets_other_words), ON(a_scan_goes_on_where_it_never_was),           \
	    ON(another_hears_that_somebody_cannot_come), ON(who_sat_at_a_table_is_known_for_ever), \
	    ON(the_log_remembers_who_was_forgotten),                                               \
	    ON(somebody_is_forgotten_too_early_or_by_another),                                     \
	    ON(a_scan_is_taken_from_who_still_leads_it),                                           \
	    ON(a_scan_waits_for_who_is_away_for_long),                                             \
	    ON(a_scan_is_lost_with_who_left_or_goes_to_a_stranger)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
