/*
 * What who asks for an account loses, below the pages, on both engines: another reads it, an
 * address is believed that nobody proved, it is answered by who may not, or its words stay for
 * ever.
 */
#include "unit/schema/belofte.h"

#define NU 5000
#define HASH ((struct bytes){(const uint8_t *)"0123456789abcdef0123456789abcdef", 32})
#define OTHER ((struct bytes){(const uint8_t *)"abcdef0123456789abcdef0123456789", 32})

QUERY(ask, "INSERT INTO t_accountaanvraag (naam, organisatie, domein, regio, email, email_hash,"
	   " telefoon, waarom, op, toestand) VALUES ('Rosa', 'De Kreek', 1, 'Rond de plas',"
	   " 'r@x.example', $1, '06', 'Scan', $2, $3)");
QUERY(link, "INSERT INTO t_aanvraaglink (accountaanvraag_id, sleutel_hash, op)"
	    " VALUES (1, $1, $2)");

struct vraag {
	const char *toestand;
	bool link;
};

static int work_ask(struct db *db, void *arg)
{
	const struct vraag *v = arg;
	const struct moment op = {NU};
	int rc = db_exec(db, &ask, ARGS(OTHER, op, v->toestand));

	if (rc >= 0 && v->link)
		rc = db_exec(db, &link, ARGS(HASH, op));
	return rc < 0 ? rc : 0;
}

static struct db_context visitor(int64_t nu)
{
	struct db_context context = as(0);

	context.nu.ms = nu;
	return context;
}

static int asks(struct proef_belofte *b, const char *toestand, bool with_link, int64_t nu)
{
	const struct db_context context = visitor(nu);

	return db_write(b->p.t.d, &context, work_ask, &(struct vraag){toestand, with_link});
}

static struct db_context with_key(struct bytes key)
{
	struct db_context context = visitor(NU + 1000);

	context.sleutel = key;
	return context;
}

QUERY(confirm, "UPDATE t_accountaanvraag SET toestand = 'nieuw', bevestigd_op = 6000,"
	       " versie = versie + 1 WHERE id = 1");
QUERY(refuse_it,
      "UPDATE t_accountaanvraag SET toestand = 'geweigerd', reden = 'onbekend',"
      " beantwoord_op = 1763802000000, door_id = 5, bewaar_tot_datum = 20500 WHERE id = 1");
QUERY(reopen, "UPDATE t_accountaanvraag SET toestand = 'nieuw', reden = NULL, beantwoord_op = NULL,"
	      " door_id = NULL, bewaar_tot_datum = NULL WHERE id = 1");
QUERY(grant, "UPDATE t_accountaanvraag SET toestand = 'toegekend', gebruiker_id = 2,"
	     " beantwoord_op = 1763802000000, door_id = 5, bewaar_tot_datum = 20500 WHERE id = 1");
QUERY(for_another, "UPDATE t_accountaanvraag SET toestand = 'toegekend', gebruiker_id = 2,"
		   " beantwoord_op = 1763802000000, door_id = 1, bewaar_tot_datum = 20500"
		   " WHERE id = 1");
QUERY(other_words, "UPDATE t_accountaanvraag SET toestand = 'geweigerd', reden = 'onbekend',"
		   " naam = 'Iemand', beantwoord_op = 1763802000000, door_id = 5,"
		   " bewaar_tot_datum = 20500 WHERE id = 1");
QUERY(mail, "INSERT INTO t_postbericht (postsoort, over_id, datum, te_laat, vandaag, deze_week,"
	    " kenmerk, toestand, volgende_op, op) VALUES"
	    " ('aanvraag', 1, 1, 0, 1, 0, 'a', 'wacht', 1, 1)");
QUERY(mail_of_tomorrow,
      "INSERT INTO t_postbericht (postsoort, over_id, datum, te_laat, vandaag, deze_week,"
      " kenmerk, toestand, volgende_op, op) VALUES"
      " ('aanvraag', 1, 2, 0, 1, 0, 'b', 'wacht', 1, 1)");
QUERY(confirm_to_lose, "UPDATE t_accountaanvraag SET toestand = 'nieuw', bevestigd_op = 6000,"
		       " bewaar_tot_datum = 1, versie = versie + 1 WHERE id = 1");
QUERY(confirm_counted, "UPDATE t_accountaanvraag SET toestand = 'nieuw', bevestigd_op = 6000,"
		       " beantwoord_op = 1763802000000, versie = versie + 1 WHERE id = 1");
QUERY(tray, "SELECT count(a.op) FROM accountaanvraag a");
QUERY(shown, "SELECT count(s.versie) FROM aanvraaglink_sleutel s");
QUERY(counted, "SELECT coalesce(sum(n.aantal), 0) FROM aanvraagtelling n");

static void lay(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_functie SET rol = 'beheerder' WHERE id = 5;");
}

static void an_address_is_believed_that_nobody_proved(void **state)
{
	struct proef_belofte *b = *state;

	lay(b);
	fine(asks(b, "onbevestigd", true, NU));
	assert_int_equal(asks(b, "toegekend", false, NU), ERR_CONFLICT);
	assert_int_equal(asks(b, "onbevestigd", true, NU + 1), ERR_CONFLICT); /* made up time */
	assert_int_equal(reads(b, as(5), &tray), 0);
	assert_int_equal(reads(b, with_key(HASH), &shown), 1);
	assert_int_equal(reads(b, with_key(OTHER), &shown), 0);
	assert_int_equal(try_in(b, with_key(OTHER), &confirm), ERR_CONFLICT);
	assert_string_equal(b->conflict, "accountaanvraag_wie");
	assert_int_equal(try_exec(b, 5, &grant), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 1, &confirm), ERR_CONFLICT);
	assert_int_equal(try_in(b, with_key(HASH), &confirm_to_lose), ERR_CONFLICT);
	assert_int_equal(try_in(b, with_key(HASH), &confirm_counted), ERR_CONFLICT);
	fine(try_in(b, with_key(HASH), &confirm));
	assert_int_equal(reads(b, as(5), &tray), 1);
}

static void a_link_of_long_ago_proves_an_address(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context later = with_key(HASH);

	later.nu.ms = NU + INT64_C(604800000);
	fine(asks(b, "onbevestigd", true, NU));
	assert_int_equal(reads(b, later, &shown), 1);
	later.nu.ms++;
	assert_int_equal(reads(b, later, &shown), 0);
	assert_int_equal(try_in(b, later, &confirm), ERR_CONFLICT);
}

static void mail_goes_to_an_address_without_a_question(void **state)
{
	struct proef_belofte *b = *state;

	lay(b);
	assert_int_equal(try_in(b, visitor(NU), &mail), ERR_CONFLICT);
	fine(asks(b, "onbevestigd", true, NU));
	assert_int_equal(try_in(b, visitor(NU + 1), &mail), ERR_CONFLICT);
	assert_string_equal(b->conflict, "aanvraagpost_wie");
	fine(try_in(b, visitor(NU), &mail));
	assert_int_equal(try_in(b, visitor(NU), &mail), ERR_CONFLICT);
	assert_int_equal(try_in(b, visitor(NU), &mail_of_tomorrow), ERR_CONFLICT);
	assert_string_equal(b->conflict, "aanvraagpost_wie");
}

static void who_is_no_beheerder_reads_or_answers_it(void **state)
{
	struct proef_belofte *b = *state;

	lay(b);
	fine(asks(b, "nieuw", false, NU));
	assert_int_equal(reads(b, as(1), &tray), 0);
	assert_int_equal(reads(b, as(0), &tray), 0);
	assert_int_equal(try_exec(b, 1, &for_another), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 5, &for_another), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 5, &other_words), ERR_CONFLICT);
	assert_string_equal(b->conflict, "accountaanvraag_vast");
	fine(try_exec(b, 5, &grant));
	assert_int_equal(try_exec(b, 5, &refuse_it), ERR_CONFLICT);
	assert_int_equal(try_exec(b, 5, &reopen), ERR_CONFLICT);
	assert_int_equal(reads(b, as(5), &counted), 1);
	assert_int_equal(reads(b, as(1), &counted), 0);
}

static void a_no_that_was_taken_back_counts(void **state)
{
	struct proef_belofte *b = *state;

	lay(b);
	fine(asks(b, "nieuw", false, NU));
	fine(try_exec(b, 5, &refuse_it));
	assert_int_equal(reads(b, as(5), &counted), 1);
	fine(try_exec(b, 5, &reopen));
	assert_int_equal(reads(b, as(5), &counted), 0);
	fine(try_exec(b, 5, &grant));
	assert_int_equal(reads(b, as(5), &counted), 1);
}

QUERY(clean, "UPDATE t_schoonmaak SET op = 1 WHERE id = 1");

static void what_was_asked_stays_for_ever_or_what_waits_is_gone(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context later = visitor(NU + INT64_C(86400000) * 8);

	lay(b);
	later.vandaag.dag = 20501;
	fine(asks(b, "onbevestigd", true, NU));
	fine(try_in(b, visitor(NU + 1000), &clean));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_accountaanvraag"), 1);
	fine(try_in(b, later, &clean));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_accountaanvraag"), 0);
	fine(asks(b, "nieuw", false, NU));
	fine(try_in(b, later, &clean));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_accountaanvraag"), 1);
}

#define TESTS(ON)                                                                                  \
	ON(an_address_is_believed_that_nobody_proved), ON(a_link_of_long_ago_proves_an_address),   \
	    ON(mail_goes_to_an_address_without_a_question),                                        \
	    ON(who_is_no_beheerder_reads_or_answers_it), ON(a_no_that_was_taken_back_counts),      \
	    ON(what_was_asked_stays_for_ever_or_what_waits_is_gone)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
