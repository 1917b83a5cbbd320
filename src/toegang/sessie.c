#include "toegang/sessie.h"

#include "base/tekst.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define HASH_SIZE 32
#define TOKEN_SIZE 32

static void hash_text(const char *text, uint8_t ret[HASH_SIZE])
{
	crypto_generichash(ret, HASH_SIZE, (const uint8_t *)text, strlen(text), NULL, 0);
}

static struct bytes hash_bytes(const uint8_t hash[HASH_SIZE])
{
	return (struct bytes){hash, HASH_SIZE};
}

static int done(int changed)
{
	return changed < 0 ? changed : 0;
}

void email_hash(struct arena *a, const char *email, uint8_t ret[32])
{
	hash_text(tekst_fold(a, email), ret);
}

#define EMAIL_MAX 254

bool email_is_address(const char *email)
{
	const char *at = strchr(email, '@');

	if (!at || at == email || strchr(at + 1, '@') || !strchr(at, '.'))
		return false;
	return strlen(email) <= EMAIL_MAX && !strpbrk(email, " \t\r\n<>,;\"");
}

/* ---- sessions ---- */

QUERY(sessie_insert,
      "INSERT INTO t_sessie (token_hash, gebruiker_id, functie_id, aangemaakt_op, gebruikt_op, "
      "verloopt_op) VALUES ($1, $2, $3, $4, $4, $5)");
QUERY(sessie_functie, "UPDATE t_sessie SET functie_id = $2 WHERE id = $1");
QUERY(sessie_stop,
      "UPDATE t_sessie SET beeindigd_op = $2 "
      "WHERE id IN (SELECT s.id FROM sessie s WHERE s.id = $1 AND s.beeindigd_op IS NULL)");
QUERY(sessie_stop_others,
      "UPDATE t_sessie SET beeindigd_op = $2 "
      "WHERE id IN (SELECT s.id FROM sessie s WHERE s.id <> $1 AND s.beeindigd_op IS NULL)");

int sessie_create(struct db *db, gebruiker_id gebruiker, functie_id functie, struct moment nu,
		  char token[SESSIE_TOKEN_MAX])
{
	const struct moment end = {nu.ms + SESSIE_ABSOLUTE_MS};
	uint8_t random[TOKEN_SIZE], hash[HASH_SIZE];

	secret_random(random, sizeof random);
	base64url_of(random, sizeof random, token);
	hash_text(token, hash);
	secret_wipe(random, sizeof random);
	return done(
	    db_exec(db, &sessie_insert, ARGS(hash_bytes(hash), gebruiker, functie, nu, end)));
}

int sessie_assign(struct db *db, sessie_id sessie, functie_id functie)
{
	return done(db_exec(db, &sessie_functie, ARGS(sessie, functie)));
}

int sessie_end(struct db *db, sessie_id sessie, struct moment nu)
{
	return done(db_exec(db, &sessie_stop, ARGS(sessie, nu)));
}

int sessie_end_others(struct db *db, sessie_id keep, struct moment nu)
{
	return done(db_exec(db, &sessie_stop_others, ARGS(keep.nr, nu)));
}

/* ---- slowing down guesses ---- */

#define MINUTE_MS (INT64_C(60) * 1000)
#define WINDOW_MS (10 * MINUTE_MS)
#define PAIR_MOST                                                                                  \
	10 /* guesses that are looked at in ten minutes, of one account from one address */
#define ACCOUNT_MANY 50 /* so many failures in ten minutes come from more than one who forgot */

/* A few mistakes are free; from the fourth guess on each wait is longer. */
static int64_t pair_wait(int failures)
{
	static const int64_t seconds[PAIR_MOST] = {0, 0, 0, 5, 10, 20, 30, 60, 90, 120};

	return failures < PAIR_MOST ? seconds[failures] * 1000 : WINDOW_MS;
}

/* A whole office shares an address: it takes many failures before all of it must wait, and then not
 * for long. */
static int64_t address_wait(int failures)
{
	if (failures < 30)
		return 0;
	return failures < 100 ? 2000 : 15000;
}

static int64_t largest(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

int64_t aanloop_wait(const struct aanloop *a, struct moment nu)
{
	int64_t wait = largest(pair_wait(a->pair_failures), address_wait(a->address_failures));

	/* Guessed at from many addresses: each gets one guess, so that the owner's own address is
	 * let through. */
	if (a->account_failures >= ACCOUNT_MANY && a->pair_failures > 0)
		wait = WINDOW_MS;
	if (wait == 0 || !moment_set(a->last_failure))
		return 0;
	return largest(0, a->last_failure.ms + wait - nu.ms);
}

struct account_row {
	int64_t account;
	int64_t pair;
	struct moment last;
};
static const struct column account_columns[] = {
    COLUMN(struct account_row, account, INT, NULL, 0),
    COLUMN(struct account_row, pair, INT, NULL, 0),
    COLUMN(struct account_row, last, MOMENT, NULL, 0),
};
struct address_row {
	int64_t address;
	struct moment last;
};
static const struct column address_columns[] = {
    COLUMN(struct address_row, address, INT, NULL, 0),
    COLUMN(struct address_row, last, MOMENT, NULL, 0),
};

/* What a person got wrong before getting it right does not count against the same visitor. */
QUERY(aanloop_account,
      "SELECT count(p.op) AS account, "
      "count(CASE WHEN p.adres_hash = $2 AND p.op > COALESCE((SELECT max(q.op) FROM inlog_poging q "
      "WHERE q.adres_hash = $2 AND q.gelukt = TRUE), 0) THEN p.op END) AS pair, "
      "max(CASE WHEN p.adres_hash = $2 THEN p.op END) AS last "
      "FROM inlog_poging p WHERE p.gelukt = FALSE AND p.op > $1");
QUERY(aanloop_address, "SELECT count(p.op) AS address, max(p.op) AS last FROM inlog_adres p "
		       "WHERE p.gelukt = FALSE AND p.op > $1");
QUERY(aanloop_insert,
      "INSERT INTO t_inlogpoging (email_hash, adres_hash, op, gelukt) VALUES ($1, $2, $3, $4)");

int aanloop_load(struct db *db, struct arena *a, const struct db_context *context,
		 const uint8_t email[32], const uint8_t address[32], struct aanloop *ret)
{
	const struct moment since = {context->nu.ms - WINDOW_MS};
	struct db_context with = *context;
	struct account_row account;
	struct address_row addressed;
	int rc;

	with.sleutel = hash_bytes(email);
	rc = db_set_context(db, &with);
	if (rc == 0)
		rc = db_row(db, a, &aanloop_account, ARGS(since, hash_bytes(address)),
			    account_columns, COUNT(account_columns), &account);
	with.sleutel = hash_bytes(address);
	if (rc == 0)
		rc = db_set_context(db, &with);
	if (rc == 0)
		rc = db_row(db, a, &aanloop_address, ARGS(since), address_columns,
			    COUNT(address_columns), &addressed);
	if (rc)
		return rc;
	*ret = (struct aanloop){.account_failures = (int)account.account,
				.pair_failures = (int)account.pair,
				.address_failures = (int)addressed.address,
				.last_failure = {largest(account.last.ms, addressed.last.ms)}};
	return 0;
}

int aanloop_note(struct db *db, const uint8_t email[32], const uint8_t address[32],
		 struct moment nu, bool ok)
{
	return done(
	    db_exec(db, &aanloop_insert, ARGS(hash_bytes(email), hash_bytes(address), nu, ok)));
}

/* ---- one-time codes ---- */

#define CODE_SIGNS 16 /* of five bits: 80 bits */
#define CODE_GROUP 4

static const char crockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QUERY(code_insert,
      "INSERT INTO t_toegangscode (code_hash, gebruiker_id, verloopt_op) VALUES ($1, $2, $3)");
QUERY(code_gebruiker_find, "SELECT gebruiker_id FROM code_gebruiker LIMIT 1");
QUERY(code_sessies_stop,
      "UPDATE t_sessie SET beeindigd_op = $1 WHERE id IN (SELECT s.id FROM code_sessie s)");
QUERY(code_wachtwoord,
      "UPDATE t_gebruiker SET wachtwoord_hash = $2, wachtwoord_op = $3, versie = versie + 1 "
      "WHERE id = $1");
QUERY(codes_use,
      "UPDATE t_toegangscode SET gebruikt_op = $1 WHERE id IN (SELECT c.id FROM code_open c)");

static void code_make(char code[TOEGANGSCODE_MAX])
{
	uint8_t random[CODE_SIGNS];
	size_t len = 0;

	secret_random(random, sizeof random);
	for (size_t i = 0; i < CODE_SIGNS; i++) {
		if (i > 0 && i % CODE_GROUP == 0)
			code[len++] = '-';
		code[len++] = crockford[random[i] & 31];
	}
	code[len] = '\0';
	secret_wipe(random, sizeof random);
}

/* What somebody typed, as we wrote it; 0 for what is no sign of a code. */
static char sign_of(char c)
{
	char upper = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;

	if (upper == 'O')
		return '0';
	if (upper == 'I' || upper == 'L')
		return '1';
	return strchr(crockford, upper) ? upper : 0;
}

void toegangscode_hash(const char *code, uint8_t ret[32])
{
	char signs[CODE_SIGNS + 2];
	char text[sizeof signs + 16];
	size_t len = 0;

	for (; *code && len < sizeof signs - 1; code++) {
		signs[len] = sign_of(*code);
		len += signs[len] != 0;
	}
	signs[len] = '\0';
	snprintf(text, sizeof text, "toegangscode %s", signs);
	hash_text(text, ret);
}

int toegangscode_create(struct db *db, gebruiker_id gebruiker, struct moment until,
			char code[TOEGANGSCODE_MAX])
{
	uint8_t hash[HASH_SIZE];

	code_make(code);
	toegangscode_hash(code, hash);
	return done(db_exec(db, &code_insert, ARGS(hash_bytes(hash), gebruiker, until)));
}

int toegangscode_redeem(struct db *db, struct arena *a, const char *wachtwoord_hash,
			struct moment nu, gebruiker_id *ret)
{
	int rc = db_number(db, &code_gebruiker_find, ARGS_NONE, &ret->nr);

	(void)a;
	if (rc == 0)
		rc = done(db_exec(db, &code_wachtwoord, ARGS(*ret, wachtwoord_hash, nu)));
	if (rc == 0)
		rc = done(db_exec(db, &code_sessies_stop, ARGS(nu)));
	/* Last: the code opens the views that the others look through. */
	if (rc == 0)
		rc = done(db_exec(db, &codes_use, ARGS(nu)));
	return rc;
}

/* ---- another password ---- */

QUERY(wachtwoord_change,
      "UPDATE t_gebruiker SET wachtwoord_hash = $3, wachtwoord_op = $4, versie = versie + 1 "
      "WHERE id = $1 AND versie = $2");
QUERY(mijn_codes_use, "UPDATE t_toegangscode SET gebruikt_op = $1 "
		      "WHERE id IN (SELECT c.id FROM mijn_toegangscode c)");

int sessie_change_wachtwoord(struct db *db, gebruiker_id gebruiker, int64_t versie,
			     const char *wachtwoord_hash, struct moment nu)
{
	int rc =
	    db_one(db_exec(db, &wachtwoord_change, ARGS(gebruiker, versie, wachtwoord_hash, nu)));

	rc = rc ? rc : sessie_end_others(db, (sessie_id){0}, nu);
	return rc ? rc : done(db_exec(db, &mijn_codes_use, ARGS(nu)));
}
