/*
 * An account, below the pages: who is let in again, by whom, and what opens it; on both engines.
 * Erik (6) is beheerder here. Bram (2) leaves; Vera (3) left, casusregisseur of a closed dossier.
 */
#include "unit/schema/belofte.h"

#define FUNCTIE                                                                                    \
	"INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum,"         \
	" tot_datum) VALUES "

static const char setup[] =
    "UPDATE t_functie SET rol = 'beheerder' WHERE id = 6;"
    "UPDATE t_gebruiker SET wachtwoord_hash = 'oud' WHERE id IN (1, 2, 3, 6);"
    "INSERT INTO t_sessie (token_hash, gebruiker_id, functie_id, aangemaakt_op, gebruikt_op,"
    " verloopt_op) VALUES (CAST('s2' AS {{bytes}}), 2, 2, 1, 1, 1863802000000);"
    "INSERT INTO t_toegangscode (code_hash, gebruiker_id, verloopt_op) VALUES"
    " (CAST('c2' AS {{bytes}}), 2, 1863802000000);";

QUERY(bram_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 2");
QUERY(bram_stops, "UPDATE t_functie SET tot_datum = 20413 WHERE id = 2");
QUERY(bram_begins, FUNCTIE "(40, 2, 2, 'mentor', 'uitvoering', 20414, NULL)");
QUERY(bram_returns,
      "UPDATE t_gebruiker SET toestand = 'actief', wachtwoord_hash = NULL WHERE id = 2");
QUERY(bram_as_before, "UPDATE t_gebruiker SET toestand = 'actief' WHERE id = 2");
QUERY(bram_works_on, "UPDATE t_functie SET tot_datum = NULL WHERE id = 2");
QUERY(vera_begins, FUNCTIE "(41, 3, 2, 'mentor', 'uitvoering', 20414, NULL)");
QUERY(vera_returns,
      "UPDATE t_gebruiker SET toestand = 'actief', wachtwoord_hash = NULL WHERE id = 3");
QUERY(school_stops, "UPDATE t_organisatie SET actief = FALSE WHERE id = 2");
QUERY(school_again, "UPDATE t_organisatie SET actief = TRUE WHERE id = 2");
QUERY(in_sight, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 1");

QUERY(sanne_sets_brams, "UPDATE t_gebruiker SET wachtwoord_hash = 'nieuw' WHERE id = 2");
QUERY(sanne_sets_her_own, "UPDATE t_gebruiker SET wachtwoord_hash = 'nieuw' WHERE id = 1");
QUERY(bram_loses_his, "UPDATE t_gebruiker SET wachtwoord_hash = NULL WHERE id = 2");
QUERY(iris_gets_one, "UPDATE t_gebruiker SET wachtwoord_hash = 'nieuw' WHERE id = 5");
QUERY(hashes_seen, "SELECT count(id) FROM mijn_wachtwoord WHERE id <> 1");
QUERY(codes_seen, "SELECT count(id) FROM mijn_toegangscode");

QUERY(bram_gets_mail_elsewhere, "UPDATE t_gebruiker SET email = 'n@x.example' WHERE id = 2");
QUERY(bram_is_moved, "UPDATE t_gebruiker SET email = 'n@x.example', wachtwoord_hash = NULL"
		     " WHERE id = 2");
QUERY(erik_moves_himself, "UPDATE t_gebruiker SET email = 'n@x.example', wachtwoord_hash = NULL"
			  " WHERE id = 6");
QUERY(bram_in_capitals, "UPDATE t_gebruiker SET email = 'B@X.example' WHERE id = 2");

QUERY(sanne_takes_more, "UPDATE t_functie SET caseload_norm = 90 WHERE id = 1");
QUERY(sanne_leads, "UPDATE t_functie SET niveau = 'management' WHERE id = 1");
QUERY(sanne_is_beheerder, "UPDATE t_functie SET rol = 'beheerder' WHERE id = 9");
QUERY(sanne_becomes_beheerder, FUNCTIE "(42, 1, 1, 'beheerder', 'uitvoering', 1, NULL)");
QUERY(region_begins, "INSERT INTO t_regio (id, naam, soort) VALUES (90, 'Oost', 'subregio')");
QUERY(region_is_renamed, "UPDATE t_regio SET naam = 'West' WHERE id = 90");

static void begin(struct proef_belofte *b)
{
	proef_script(&b->p, setup);
}

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void gone(struct proef_belofte *b)
{
	begin(b);
	fine(try_exec(b, 6, &bram_stops));
	fine(try_exec(b, 6, &bram_leaves));
}

static void who_left_lets_himself_in_again_or_a_colleague_does(void **state)
{
	struct proef_belofte *b = *state;

	gone(b);
	fine(try_exec(b, 6, &bram_begins));
	assert_true(try_exec(b, 1, &bram_returns) < 0); /* by one guard of two, in no order */
	assert_true(try_exec(b, 2, &bram_returns) < 0);
	fine(try_exec(b, 6, &bram_loses_his));
	refused(b, 1, &bram_as_before, "terug_wie");
	refused(b, 2, &bram_as_before, "terug_wie");
	fine(try_exec(b, 6, &bram_returns));
	assert_int_equal(
	    proef_number(&b->p,
			 "SELECT count(*) FROM t_wijziging WHERE tabel = 'gebruiker' AND"
			 " rij_id = 2 AND gebruiker_id = 6 AND velden LIKE '%uit_dienst\"%'"),
	    2);
}

static void who_comes_back_gets_in_with_what_he_had(void **state)
{
	struct proef_belofte *b = *state;

	gone(b);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_sessie WHERE gebruiker_id = 2"
					     " AND beeindigd_op IS NULL"),
			 0);
	fine(try_exec(b, 6, &bram_begins));
	refused(b, 6, &bram_as_before, "terug_wachtwoord");
	proef_script(&b->p, "INSERT INTO t_toegangscode (code_hash, gebruiker_id, verloopt_op) "
			    "VALUES (CAST('c3' AS {{bytes}}), 2, 1863802000000);");
	fine(try_exec(b, 6, &bram_returns));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_toegangscode WHERE"
					     " gebruiker_id = 2 AND gebruikt_op IS NULL"),
			 0);
}

static void belofte_3_who_comes_back_sees_whom_he_saw(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	assert_int_equal(reads(b, as(2), &in_sight), 1025);
	fine(try_exec(b, 6, &bram_stops));
	fine(try_exec(b, 6, &bram_leaves));
	refused(b, 6, &bram_returns, "terug_functie");
	refused(b, 6, &bram_works_on, "functie_voorbij");
	fine(try_exec(b, 6, &bram_begins));
	fine(try_exec(b, 6, &bram_returns));
	assert_int_equal(reads(b, as(2), &in_sight), 0);
	fine(try_exec(b, 6, &vera_begins));
	refused(b, 6, &vera_returns, "terug_zicht");
}

static void somebody_sets_the_password_of_a_colleague(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context context = as(1);

	begin(b);
	refused(b, 1, &sanne_sets_brams, "wachtwoord_wie");
	refused(b, 6, &sanne_sets_brams, "wachtwoord_wie");
	refused(b, 1, &bram_loses_his, "wachtwoord_wie");
	fine(try_exec(b, 1, &sanne_sets_her_own));
	fine(try_exec(b, 6, &bram_loses_his));
	refused(b, 6, &sanne_sets_brams, "wachtwoord_wie");
	assert_int_equal(reads(b, as(1), &hashes_seen), 0);
	assert_int_equal(reads(b, as(5), &codes_seen), 0);
	assert_int_equal(reads(b, as(2), &codes_seen), 1);
	context.gebruiker = context.functie = 0;
	context.sleutel = (struct bytes){(const uint8_t *)"5", 1};
	assert_true(try_in(b, context, &iris_gets_one) < 0); /* an address is no password */
	context.sleutel = (struct bytes){(const uint8_t *)"c2", 2};
	fine(try_in(b, context, &sanne_sets_brams));
	assert_true(try_in(b, context, &iris_gets_one) < 0);
}

static void somebody_takes_an_account_over_by_its_address(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	refused(b, 6, &bram_gets_mail_elsewhere, "adres_wie"); /* with the password of before */
	refused(b, 1, &bram_gets_mail_elsewhere, "adres_wie");
	assert_true(try_exec(b, 1, &bram_is_moved) < 0);
	refused(b, 6, &erik_moves_himself, "adres_wie");
	fine(try_exec(b, 2, &bram_in_capitals));
	fine(try_exec(b, 6, &bram_is_moved));
}

static void who_works_somewhere_sets_his_own_norm_or_makes_himself_beheerder(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	refused(b, 1, &sanne_takes_more, "functie_wie");
	refused(b, 1, &sanne_leads, "functie_wie");
	refused(b, 1, &sanne_is_beheerder, "functie_wie");
	refused(b, 1, &sanne_becomes_beheerder, "functie_wie");
	fine(try_exec(b, 6, &sanne_takes_more));
	fine(try_exec(b, 6, &sanne_leads));
	fine(try_exec(b, 6, &sanne_becomes_beheerder));
}

static void anybody_calls_a_region_otherwise(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 6, &region_begins));
	refused(b, 1, &region_is_renamed, "regio_wie");
	fine(try_exec(b, 6, &region_is_renamed));
}

static void an_organisation_that_stopped_is_let_in_by_anybody(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 6, &school_stops));
	refused(b, 1, &school_again, "terug_wie");
	fine(try_exec(b, 6, &school_again));
}

#define ON(X)                                                                                      \
	X(who_left_lets_himself_in_again_or_a_colleague_does),                                     \
	    X(who_comes_back_gets_in_with_what_he_had),                                            \
	    X(belofte_3_who_comes_back_sees_whom_he_saw),                                          \
	    X(somebody_sets_the_password_of_a_colleague),                                          \
	    X(somebody_takes_an_account_over_by_its_address),                                      \
	    X(who_works_somewhere_sets_his_own_norm_or_makes_himself_beheerder),                   \
	    X(anybody_calls_a_region_otherwise),                                                   \
	    X(an_organisation_that_stopped_is_let_in_by_anybody)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ON(HERE)};
	static const struct CMUnitTest pg[] = {ON(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
