/* What is lost at the door: somebody else comes in, or the right one is kept out. */
#include "proef.h"
#include "unit/db/db_fake.h"

#include "store/gebruiker.h"
#include "store/organisatie.h"
#include "toegang/recht.h"
#include "toegang/sessie.h"
#include "toegang/wachtwoord.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

QUERY(test_mijn_sessie, "SELECT gebruiker_id FROM mijn_sessie LIMIT 1");
QUERY(test_heeft_wachtwoord, "SELECT heeft_wachtwoord FROM gebruiker WHERE id = $1");

/* ---- somebody who works somewhere ---- */

struct mens {
	struct proef *p;
	gebruiker_id gebruiker;
	functie_id functie;
	char token[SESSIE_TOKEN_MAX];
	char code[TOEGANGSCODE_MAX];
	gebruiker_id redeemed;
	sessie_id keep;
};

static int hire_work(struct db *db, void *arg)
{
	struct mens *m = arg;
	const struct organisatie_nieuw organisatie = {.naam = "Praktijkschool De Brug",
						      .soort = ORGANISATIESOORT_SCHOOL,
						      .domein = CHOICE_NONE};
	const struct gebruiker_nieuw gebruiker = {.naam = "Zoë Gün", .email = "Zoe@school.nl"};
	struct functie_nieuw functie = {.rol = ROL_MENTOR,
					.niveau = FUNCTIENIVEAU_UITVOERING,
					.van = m->p->context.vandaag,
					.tot = DATUM_GEEN};
	int rc = organisatie_create(db, m->p->t.a, &organisatie, &functie.organisatie);

	if (rc == 0)
		rc = gebruiker_create(db, m->p->t.a, &gebruiker, PROEF_NU, &m->gebruiker);
	functie.gebruiker = m->gebruiker;
	return rc == 0 ? functie_create(db, &functie, &m->functie) : rc;
}

static int login_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return sessie_create(db, m->gebruiker, m->functie, m->p->context.nu, m->token);
}

static struct mens hire(struct proef *p)
{
	struct mens m = {.p = p};

	proef_write(p, hire_work, &m);
	proef_write(p, login_work, &m);
	return m;
}

static void hash_of(const char *text, uint8_t ret[32])
{
	crypto_generichash(ret, 32, (const uint8_t *)text, strlen(text), NULL, 0);
}

/* Who the cookie opens the door for, `later` ms from now; 0: nobody. */
static int64_t who(struct proef *p, const char *token, int64_t later)
{
	uint8_t hash[32];
	struct db_context c = {.nu = {PROEF_NU.ms + later}, .sleutel = {hash, sizeof hash}};
	struct db *db;
	int64_t gebruiker = 0;
	int rc;

	c.vandaag = moment_datum(c.nu);
	hash_of(token, hash);
	fine(db_read_begin(p->t.d, &c, &db));
	rc = db_number(db, &test_mijn_sessie, ARGS_NONE, &gebruiker);
	db_read_end(db);
	if (rc != ERR_GEEN_RIJ)
		fine(rc);
	return gebruiker;
}

/* ---- sessions ---- */

static void test_cookie_opens_its_own_session_only(void **state)
{
	struct mens m = hire(*state);
	char other[SESSIE_TOKEN_MAX];

	assert_int_equal(who(m.p, m.token, 0), m.gebruiker.nr);
	assert_int_equal(who(m.p, "", 0), 0);
	snprintf(other, sizeof other, "%s", m.token);
	other[0] = other[0] == 'a' ? 'b' : 'a';
	assert_int_equal(who(m.p, other, 0), 0);
}

static void test_cookie_itself_is_stored_nowhere(void **state)
{
	struct mens m = hire(*state);
	char sql[200], raw[HEX_MAX(32)];
	uint8_t bytes[32];

	fine(base64url_read(m.token, bytes, sizeof bytes));
	snprintf(sql, sizeof sql,
		 m.p->t.sqlite ? "SELECT count(*) FROM t_sessie WHERE token_hash = x'%s'"
			       : "SELECT count(*) FROM t_sessie WHERE token_hash = '\\x%s'",
		 hex_of(bytes, sizeof bytes, raw));
	assert_int_equal(proef_number(m.p, sql), 0);
	assert_int_equal(proef_number(m.p, "SELECT count(*) FROM t_sessie"), 1);
}

static void test_session_ends_after_ten_hours(void **state)
{
	struct mens m = hire(*state);

	assert_int_equal(who(m.p, m.token, SESSIE_ABSOLUTE_MS - 1), m.gebruiker.nr);
	assert_int_equal(who(m.p, m.token, SESSIE_ABSOLUTE_MS), 0);
}

static int end_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return sessie_end(db, m->keep, PROEF_NU);
}

static int end_others_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return sessie_end_others(db, m->keep, PROEF_NU);
}

static void test_logout_ends_the_session_of_nobody_else(void **state)
{
	struct mens m = hire(*state);

	m.keep.nr = 1;
	m.p->context.gebruiker = m.gebruiker.nr + 1;
	proef_write(m.p, end_work, &m);
	assert_int_equal(who(m.p, m.token, 0), m.gebruiker.nr);
	m.p->context.gebruiker = m.gebruiker.nr;
	proef_write(m.p, end_work, &m);
	assert_int_equal(who(m.p, m.token, 0), 0);
}

static void test_other_sessions_can_be_ended_at_once(void **state)
{
	struct mens m = hire(*state), second = m;

	proef_write(m.p, login_work, &second);
	m.p->context.gebruiker = m.gebruiker.nr;
	m.keep.nr = 2;
	proef_write(m.p, end_others_work, &m);
	assert_int_equal(who(m.p, m.token, 0), 0);
	assert_int_equal(who(m.p, second.token, 0), m.gebruiker.nr);
	m.keep.nr = 0;
	proef_write(m.p, end_others_work, &m);
	assert_int_equal(who(m.p, second.token, 0), 0);
}

static int leave_work(struct db *db, void *arg)
{
	struct mens *m = arg;
	struct gebruiker_gevonden g;
	int rc = gebruiker_find(db, m->p->t.a, &m->p->context, "ZOE@school.nl", &g);

	if (rc == 0)
		assert_int_equal(g.id.nr, m->gebruiker.nr);
	return rc == 0 ? gebruiker_end(db, g.id, g.versie, m->p->context.vandaag) : rc;
}

static void test_who_leaves_is_out_at_once(void **state)
{
	struct mens m = hire(*state);

	proef_write(m.p, leave_work, &m);
	assert_int_equal(who(m.p, m.token, 0), 0);
	assert_int_equal(
	    proef_number(m.p, "SELECT count(*) FROM t_functie WHERE tot_datum IS NULL"), 0);
}

static int end_functie_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return functie_end(db, m->functie, 1, datum_plus(m->p->context.vandaag, 3));
}

static void test_session_ends_with_the_function(void **state)
{
	const int64_t day = INT64_C(86400000);
	struct mens m = hire(*state);

	proef_write(m.p, end_functie_work, &m);
	m.p->context.nu.ms += 2 * day;
	proef_write(m.p, login_work, &m);
	assert_int_equal(who(m.p, m.token, 2 * day), m.gebruiker.nr);
	m.p->context.nu.ms += day;
	proef_write(m.p, login_work, &m);
	assert_int_equal(who(m.p, m.token, 3 * day), 0);
}

/* ---- codes ---- */

static const struct moment code_until = {1763802000000 + 3600000};

static int code_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return toegangscode_create(db, m->gebruiker, code_until, m->code);
}

static int redeem_work(struct db *db, void *arg)
{
	struct mens *m = arg;

	return toegangscode_redeem(db, m->p->t.a, "$argon2id$…", m->p->context.nu, &m->redeemed);
}

static int redeem(struct mens *m, const char *code, int64_t later)
{
	uint8_t hash[32];
	struct db_context c = m->p->context;

	toegangscode_hash(code, hash);
	c.sleutel = (struct bytes){hash, sizeof hash};
	c.nu.ms += later;
	m->redeemed.nr = 0;
	return db_write(m->p->t.d, &c, redeem_work, m);
}

static bool has_password(struct mens *m)
{
	struct db *db;
	int64_t has = 0;

	fine(db_read_begin(m->p->t.d, &m->p->context, &db));
	fine(db_number(db, &test_heeft_wachtwoord, ARGS(m->gebruiker), &has));
	db_read_end(db);
	return has;
}

static void test_code_sets_a_password_once(void **state)
{
	struct mens m = hire(*state);

	proef_write(m.p, code_work, &m);
	assert_false(has_password(&m));
	fine(redeem(&m, m.code, 0));
	assert_int_equal(m.redeemed.nr, m.gebruiker.nr);
	assert_int_equal(proef_number(m.p,
				      "SELECT count(*) FROM t_wijziging WHERE tabel = 'gebruiker' "
				      "AND velden LIKE '%wachtwoord_op%'"),
			 1);
	assert_int_equal(
	    proef_number(m.p, "SELECT count(*) FROM t_wijziging WHERE velden LIKE '%argon2id%'"),
	    0);
	assert_true(has_password(&m));
	assert_int_equal(redeem(&m, m.code, 0), ERR_GEEN_RIJ);
}

static void test_code_expires(void **state)
{
	struct mens m = hire(*state);

	proef_write(m.p, code_work, &m);
	assert_int_equal(redeem(&m, m.code, 3600000), ERR_GEEN_RIJ);
	assert_false(has_password(&m));
	fine(redeem(&m, m.code, 3599999));
}

static void test_code_ends_sessions_and_other_codes(void **state)
{
	struct mens m = hire(*state), older = m;

	proef_write(m.p, code_work, &older);
	proef_write(m.p, code_work, &m);
	fine(redeem(&m, m.code, 0));
	assert_int_equal(who(m.p, m.token, 0), 0);
	assert_int_equal(redeem(&older, older.code, 0), ERR_GEEN_RIJ);
}

struct keuze {
	struct mens *mens;
	int64_t versie;
};

static int choose_work(struct db *db, void *arg)
{
	const struct keuze *k = arg;

	return sessie_change_wachtwoord(db, k->mens->gebruiker, k->versie, "$argon2id$…",
					k->mens->p->context.nu);
}

static int choose(struct mens *m, int64_t versie)
{
	struct db_context c = m->p->context;
	struct keuze keuze = {m, versie};

	c.gebruiker = m->gebruiker.nr;
	return db_write(m->p->t.d, &c, choose_work, &keuze);
}

static void test_another_password_ends_sessions_and_codes(void **state)
{
	struct mens m = hire(*state);

	proef_write(m.p, code_work, &m);
	assert_int_equal(choose(&m, 2), ERR_VERSIE);
	assert_int_equal(who(m.p, m.token, 0), m.gebruiker.nr);
	assert_false(has_password(&m));
	fine(choose(&m, 1));
	assert_true(has_password(&m));
	assert_int_equal(who(m.p, m.token, 0), 0);
	assert_int_equal(redeem(&m, m.code, 0), ERR_GEEN_RIJ);
}

static void test_code_may_be_typed_as_people_type(void **state)
{
	struct mens m = hire(*state);
	uint8_t one[32], two[32];
	char typed[2 * TOEGANGSCODE_MAX];
	size_t n = 0;

	proef_write(m.p, code_work, &m);
	assert_int_equal(strlen(m.code), 19);
	assert_int_equal(strspn(m.code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), 19);
	for (const char *at = m.code; *at; at++) {
		if (*at == '-')
			typed[n++] = ' ';
		else if (*at == '0')
			typed[n++] = 'o';
		else if (*at == '1')
			typed[n++] = *(at + 1) == '1' ? 'I' : 'l';
		else
			typed[n++] = (char)(*at >= 'A' ? *at + 32 : *at);
	}
	typed[n] = '\0';
	fine(redeem(&m, typed, 0));
	toegangscode_hash("ABCD-EFGH-JKMN-PQRS", one);
	toegangscode_hash("ABCD-EFGH-JKMN-PQRT", two);
	assert_memory_not_equal(one, two, 32);
	toegangscode_hash("ABCD-EFGH-JKMN-PQR1", one);
	for (const char *sign = "IiLl1"; *sign; sign++) {
		snprintf(typed, sizeof typed, "ABCD-EFGH-JKMN-PQR%c", *sign);
		toegangscode_hash(typed, two);
		assert_memory_equal(one, two, 32);
	}
	toegangscode_hash("ABCD-EFGH-JKMN-PQR0", one);
	toegangscode_hash("ABCD-EFGH-JKMN-PQRo", two);
	assert_memory_equal(one, two, 32);
	toegangscode_hash("ABCD-EFGH-JKMN-PQRS", one);
	/* What is no sign of a code does not matter. */
	toegangscode_hash(" abcd{efgh}jkmn_pqrs~u\t", two);
	assert_memory_equal(one, two, 32);
	/* More than a code is another code, not the same one with something behind it. */
	toegangscode_hash("ABCD-EFGH-JKMN-PQRSA", two);
	assert_memory_not_equal(one, two, 32);
	toegangscode_hash("ABCD-EFGH-JKMN-PQRSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", two);
	assert_memory_not_equal(one, two, 32);
}

/* ---- addresses ---- */

static void test_address_is_found_however_it_is_written(void **state)
{
	struct proef *p = *state;
	uint8_t one[32], two[32];

	email_hash(p->t.a, "Zoe@School.NL", one);
	email_hash(p->t.a, "zoe@school.nl", two);
	assert_memory_equal(one, two, 32);
	email_hash(p->t.a, "zoe@school.be", two);
	assert_memory_not_equal(one, two, 32);
}

static void test_what_is_no_address_is_refused(void **state)
{
	static const char *const bad[] = {"",         "a",        "@b.nl",    "a@",           "a@b",
					  "a@b@c.nl", "a b@c.nl", "<a@c.nl>", "a@c.nl,d@c.nl"};
	char many[300];

	(void)state;
	assert_true(email_is_address("zoe@school.nl"));
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_false(email_is_address(bad[i]));
	memset(many, 'a', sizeof many);
	memcpy(many + 290, "@b.nl", 6);
	assert_false(email_is_address(many));
}

/* ---- guessing ---- */

struct poging {
	uint8_t email[32], address[32];
	struct moment nu;
	bool ok;
};

static int note_work(struct db *db, void *arg)
{
	const struct poging *g = arg;

	return aanloop_note(db, g->email, g->address, g->nu, g->ok);
}

static struct poging poging(const char *email, const char *address)
{
	struct poging g = {.nu = PROEF_NU};

	hash_of(email, g.email);
	hash_of(address, g.address);
	return g;
}

static struct aanloop load(struct proef *p, const struct poging *g)
{
	struct db_context c = {.nu = g->nu, .vandaag = moment_datum(g->nu)};
	struct aanloop ret;
	struct db *db;

	fine(db_read_begin(p->t.d, &c, &db));
	fine(aanloop_load(db, p->t.a, &c, g->email, g->address, &ret));
	db_read_end(db);
	return ret;
}

/* One guess, looked at only when it may be; whether it was. */
static bool guess(struct proef *p, struct poging *g)
{
	struct aanloop a = load(p, g);

	if (aanloop_wait(&a, g->nu) > 0)
		return false;
	proef_write(p, note_work, g);
	return true;
}

static void test_a_thousand_guesses_are_looked_at_ten_times_in_ten_minutes(void **state)
{
	struct proef *p = *state;
	struct poging g = poging("zoe@school.nl", "198.51.100.7");
	int looked_at = 0;

	for (int i = 0; i < 1000; i++) {
		looked_at += guess(p, &g);
		g.nu.ms += 600;
	}
	assert_in_range(looked_at, 5, 10);
}

static void test_owner_gets_in_from_another_address(void **state)
{
	struct proef *p = *state;
	struct poging g = poging("zoe@school.nl", "198.51.100.7");
	struct poging owner = poging("zoe@school.nl", "203.0.113.1");

	for (int i = 0; i < 1000; i++) {
		guess(p, &g);
		g.nu.ms += 600;
	}
	owner.nu = g.nu;
	assert_true(guess(p, &owner));
}

static void test_guesses_from_many_addresses_get_one_each(void **state)
{
	struct proef *p = *state;
	char address[40];
	int second = 0;

	for (int i = 0; i < 80; i++) {
		struct poging g =
		    poging("zoe@school.nl", (snprintf(address, sizeof address, "a%d", i), address));

		assert_true(guess(p, &g));
		second += guess(p, &g);
	}
	assert_in_range(second, 10, 30);
	struct poging owner = poging("zoe@school.nl", "203.0.113.1");

	assert_true(guess(p, &owner));
}

static void test_one_address_cannot_try_everybody(void **state)
{
	struct proef *p = *state;
	char email[40];
	int looked_at = 0;

	for (int i = 0; i < 300; i++) {
		snprintf(email, sizeof email, "mens%d@school.nl", i);
		struct poging g = poging(email, "198.51.100.7");

		g.nu.ms += i * 100;
		looked_at += guess(p, &g);
	}
	assert_in_range(looked_at, 30, 60);
}

static void test_getting_it_right_forgets_the_mistakes(void **state)
{
	struct proef *p = *state;
	struct poging g = poging("zoe@school.nl", "198.51.100.7");

	for (int i = 0; i < 3; i++)
		proef_write(p, note_work, &g);
	assert_int_equal(load(p, &g).pair_failures, 3);
	g.nu.ms += 1000;
	g.ok = true;
	proef_write(p, note_work, &g);
	g.nu.ms += 1000;
	g.ok = false;
	assert_int_equal(load(p, &g).pair_failures, 0);
	assert_int_equal(load(p, &g).account_failures, 3);
	proef_write(p, note_work, &g);
	assert_int_equal(load(p, &g).pair_failures, 1);
	assert_int_equal(load(p, &g).last_failure.ms, g.nu.ms);
}

static void test_mistakes_are_forgotten_after_ten_minutes(void **state)
{
	struct proef *p = *state;
	struct poging g = poging("zoe@school.nl", "198.51.100.7");

	proef_write(p, note_work, &g);
	g.nu.ms += 599999;
	assert_int_equal(load(p, &g).address_failures, 1);
	g.nu.ms += 1;
	assert_int_equal(load(p, &g).address_failures, 0);
	assert_int_equal(load(p, &g).pair_failures, 0);
	assert_false(moment_set(load(p, &g).last_failure));
}

static int64_t wait_after(struct aanloop a, int64_t ago)
{
	a.last_failure = PROEF_NU;
	return aanloop_wait(&a, (struct moment){PROEF_NU.ms + ago});
}

static void test_waiting_grows_and_ends(void **state)
{
	int64_t before = 0;

	(void)state;
	assert_int_equal(wait_after((struct aanloop){.pair_failures = 2}, 0), 0);
	for (int n = 3; n <= 12; n++) {
		int64_t wait = wait_after((struct aanloop){.pair_failures = n}, 0);

		assert_true(wait > 0 && wait >= before && wait <= 600000);
		assert_int_equal(wait_after((struct aanloop){.pair_failures = n}, wait), 0);
		assert_int_equal(wait_after((struct aanloop){.pair_failures = n}, wait - 1), 1);
		before = wait;
	}
	assert_int_equal(wait_after((struct aanloop){.pair_failures = 10}, 0), 600000);
	assert_int_equal(wait_after((struct aanloop){.address_failures = 29}, 0), 0);
	assert_int_equal(wait_after((struct aanloop){.address_failures = 30}, 0), 2000);
	assert_int_equal(wait_after((struct aanloop){.address_failures = 100}, 0), 15000);
	assert_int_equal(wait_after((struct aanloop){.account_failures = 500}, 0), 0);
	assert_int_equal(
	    wait_after((struct aanloop){.account_failures = 50, .pair_failures = 1}, 0), 600000);
	assert_int_equal(
	    wait_after((struct aanloop){.account_failures = 49, .pair_failures = 1}, 0), 0);
	/* Failures without a time: nothing to count from. */
	assert_int_equal(
	    aanloop_wait(&(struct aanloop){.pair_failures = 5, .last_failure = MOMENT_GEEN},
			 PROEF_NU),
	    0);
}

/* A fault anywhere: the code is used up with everything that belongs to it, or not at all. */
static void test_fault_while_redeeming_leaves_the_code(void **state)
{
	struct mens m = hire(*state);
	struct fake *f = db_fake_wrap(m.p->t.d);
	bool fired = true;

	assert_non_null(f);
	proef_write(m.p, code_work, &m);
	for (unsigned step = 1; fired; step++) {
		db_fake_arm(f, FAKE_ERROR, step);
		int rc = redeem(&m, m.code, 0);

		fired = db_fake_fired(f);
		db_fake_arm(f, FAKE_NONE, 0);
		assert_int_equal(rc, fired ? ERR_DATABASE : 0);
		assert_int_equal(has_password(&m), !fired);
		assert_int_equal(who(m.p, m.token, 0), fired ? m.gebruiker.nr : 0);
		assert_true(step < 100);
	}
	proef_stop(m.p);
	db_fake_free(f);
	proef_start(m.p);
}

/* Guesses that cannot be counted are not free. */
static void test_fault_while_counting_guesses_is_told(void **state)
{
	struct proef *p = *state;
	struct poging g = poging("zoe@school.nl", "198.51.100.7");
	const struct db_context c = {.nu = g.nu, .vandaag = moment_datum(g.nu)};
	struct fake *f = db_fake_wrap(p->t.d);
	struct db_context bad = c;
	struct aanloop a;
	bool fired = true;
	struct db *db;

	bad.doel = "een doel dat langer is dan waarvoor er plaats is in de context van een vraag";
	fine(db_read_begin(p->t.d, &c, &db));
	assert_int_equal(aanloop_load(db, p->t.a, &bad, g.email, g.address, &a), ERR_BUG);
	db_read_end(db);
	assert_non_null(f);
	for (unsigned step = 1; fired; step++) {

		db_fake_arm(f, FAKE_NONE, 0);
		fine(db_read_begin(p->t.d, &c, &db));
		db_fake_arm(f, FAKE_ERROR, step);
		int rc = aanloop_load(db, p->t.a, &c, g.email, g.address, &a);

		fired = db_fake_fired(f);
		assert_int_equal(rc, fired ? ERR_DATABASE : 0);
		db_read_end(db);
		assert_true(step < 100);
	}
	proef_stop(p);
	db_fake_free(f);
	proef_start(p);
}

#define ON(X)                                                                                      \
	X(test_cookie_opens_its_own_session_only), X(test_cookie_itself_is_stored_nowhere),        \
	    X(test_session_ends_after_ten_hours), X(test_logout_ends_the_session_of_nobody_else),  \
	    X(test_other_sessions_can_be_ended_at_once), X(test_who_leaves_is_out_at_once),        \
	    X(test_session_ends_with_the_function), X(test_code_sets_a_password_once),             \
	    X(test_code_expires), X(test_code_ends_sessions_and_other_codes),                      \
	    X(test_another_password_ends_sessions_and_codes),                                      \
	    X(test_code_may_be_typed_as_people_type),                                              \
	    X(test_address_is_found_however_it_is_written), X(test_what_is_no_address_is_refused), \
	    X(test_owner_gets_in_from_another_address),                                            \
	    X(test_a_thousand_guesses_are_looked_at_ten_times_in_ten_minutes),                     \
	    X(test_guesses_from_many_addresses_get_one_each),                                      \
	    X(test_one_address_cannot_try_everybody),                                              \
	    X(test_getting_it_right_forgets_the_mistakes),                                         \
	    X(test_fault_while_redeeming_leaves_the_code),                                         \
	    X(test_fault_while_counting_guesses_is_told),                                          \
	    X(test_mistakes_are_forgotten_after_ten_minutes), X(test_waiting_grows_and_ends)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ON(PROEF_SQLITE)};
	static const struct CMUnitTest pg[] = {ON(PROEF_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
