/*
 * The way in by a secret in the address. What is lost when this fails: somebody who guesses is in,
 * a page of whose secret it is comes back, or an agenda stays empty.
 */
#include "poort.h"

#include "store/agenda.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct adres {
	int64_t wie;
	char sleutel[AGENDAFEED_SLEUTEL_MAX];
};

static int work_create(struct db *db, void *arg)
{
	struct adres *adres = arg;
	struct arena *a = arena_open(65536);
	const struct moment nu = clock_now();
	const struct handeling h = {db, a, {adres->wie}, nu, moment_datum(nu)};
	int rc = agendafeed_create(&h, (functie_id){adres->wie}, 91, adres->sleutel);

	arena_free(a);
	return rc;
}

/* Where this person's is; stays until the next call. */
static const char *path_of(int64_t wie, const char *suffix)
{
	static char path[200];
	struct adres adres = {.wie = wie};
	const struct moment nu = clock_now();
	const struct db_context context = {
	    .gebruiker = wie, .functie = wie, .nu = nu, .vandaag = moment_datum(nu)};

	fine(db_write(poort.p.t.d, &context, work_create, &adres));
	snprintf(path, sizeof(path), "/geheim/%s%s", adres.sleutel, suffix);
	return path;
}

static int64_t used(void)
{
	return number("SELECT COALESCE(max(aantal), 0) FROM t_agendaophaling");
}

static int64_t guesses(void)
{
	return number("SELECT count(*) FROM t_inlogpoging");
}

static void
who_knows_the_secret_is_kept_out_or_nobody_can_tell_that_it_was_used(void **state UNUSED)
{
	const char *path = path_of(1, ".ics");

	assert_int_equal(ask(.path = path), 200);
	assert_said("\r\n\r\ntekst");
	assert_said("Cache-Control: private, no-cache\r\n");
	assert_unsaid("Set-Cookie");
	assert_int_equal(used(), 1);
	assert_int_equal(number("SELECT count(*) FROM t_agendaophaling WHERE op IS NULL"), 0);
	/* Whoever else is logged in there does not matter. */
	assert_int_equal(ask(.path = path, .wie = &poort.bea), 200);
	assert_int_equal(used(), 2);
	assert_int_equal(ask(.path = path_of(1, "")), 200);
	assert_int_equal(guesses(), 0);
}

static void what_did_not_change_is_sent_again(void **state UNUSED)
{
	const char *path = path_of(1, ".ics"), *at;
	char header[200];

	assert_int_equal(ask(.path = path), 200);
	at = strstr(reply_text(), "ETag: ");
	assert_non_null(at);
	snprintf(header, sizeof(header), "If-None-Match: W/\"a\", %.34s\r\n",
		 at + strlen("ETag: "));
	assert_int_equal(ask(.path = path, .headers = header), 304);
	assert_unsaid("tekst");
	assert_int_equal(ask(.path = path, .headers = "If-None-Match: \"a\"\r\n"), 200);
}

static void a_secret_of_who_may_not_do_it_shows_a_page_of_him(void **state UNUSED)
{
	assert_int_equal(ask(.path = path_of(4, ".ics"), .wie = &poort.bea), 404);
	assert_said("Content-Type: text/plain");
	assert_said("Cache-Control: no-store\r\n");
	assert_unsaid("<");
	assert_int_equal(ask(.path = "/geheim/x.ics", .headers = "Accept: application/json\r\n"),
			 404);
	assert_said("application/problem+json");
}

static void one_address_is_asked_without_end(void **state UNUSED)
{
	const char *path = path_of(1, ".ics");
	char sql[200];

	snprintf(sql, sizeof(sql), "UPDATE t_agendaophaling SET aantal = %d, venster_op = %lld",
		 AGENDA_MOST, (long long)clock_now().ms);
	/* The trigger asks whose it is, and a script is nobody's. */
	testdb_script(&poort.p.t, "DROP TRIGGER trg_agendaophaling_eigen_wijzig");
	testdb_script(&poort.p.t, sql);
	assert_int_equal(ask(.path = path), 429);
	assert_said("Retry-After: 60\r\n");
	assert_int_equal(number("SELECT max(aantal) FROM t_agendaophaling"), AGENDA_MOST);
}

/* The last: this address of the network waits from here on. */
static void guessing_costs_nothing(void **state UNUSED)
{
	int64_t before = guesses();
	char path[100];
	int status = 404, n = 0;

	assert_true(before > 0);
	for (; n < 40 && status == 404; n++) {
		snprintf(path, sizeof(path), "/geheim/raad%d.ics", n);
		status = ask(.path = path);
	}
	assert_int_equal(status, 429);
	assert_int_equal(guesses() - before, n - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_knows_the_secret_is_kept_out_or_nobody_can_tell_that_it_was_used),
	    cmocka_unit_test(what_did_not_change_is_sent_again),
	    cmocka_unit_test(a_secret_of_who_may_not_do_it_shows_a_page_of_him),
	    cmocka_unit_test(one_address_is_asked_without_end),
	    cmocka_unit_test(guessing_costs_nothing),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
