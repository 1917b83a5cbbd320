/*
 * The secret address of an agenda, below the pages, on both engines: it opens one functie of one
 * person, only to who knows it, and not for ever. Sanne is 1, Bram 2, each in the functie of the
 * same number.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"
#include "store/agenda.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <sodium.h>
#include <string.h>

extern const struct job job_schoonmaak;

#define NU ((struct moment){1763802000000})
#define DAG INT64_C(86400000)

struct maker {
	int64_t wie;
	struct moment nu;
	char sleutel[AGENDAFEED_SLEUTEL_MAX];
};

static struct db_context context_of(int64_t wie, struct moment nu)
{
	struct db_context context = as(wie);

	context.nu = nu;
	context.vandaag = moment_datum(nu);
	return context;
}

static int work_create(struct db *db, void *arg)
{
	struct maker *w = arg;
	struct arena *a = arena_open(65536);
	const struct handeling h = {db, a, {w->wie}, w->nu, moment_datum(w->nu)};
	int rc = agendafeed_create(&h, (functie_id){w->wie}, 91, w->sleutel);

	arena_free(a);
	return rc;
}

static int work_end(struct db *db, void *arg)
{
	const struct maker *w = arg;
	const struct handeling h = {db, NULL, {w->wie}, w->nu, moment_datum(w->nu)};

	return agendafeed_end(&h);
}

static void make(struct proef_belofte *b, struct maker *w)
{
	struct db_context context = context_of(w->wie, w->nu);

	fine(db_write(b->p.t.d, &context, work_create, w));
}

QUERY(opened, "SELECT count(*) FROM agendafeed_sleutel s");
QUERY(opened_whose, "SELECT COALESCE(max(s.gebruiker_id), 0) FROM agendafeed_sleutel s");
QUERY(own, "SELECT count(*) FROM mijn_agendafeed m");
QUERY(own_good, "SELECT count(*) FROM mijn_agendafeed m WHERE m.geldig = TRUE");

/* How many rows this secret opens to who is not logged in. */
static int64_t opens(struct proef_belofte *b, const char *sleutel, struct moment nu,
		     const struct query *q)
{
	uint8_t hash[32];
	struct db_context context = {
	    .nu = nu, .vandaag = moment_datum(nu), .sleutel = {hash, sizeof hash}};

	crypto_generichash(hash, sizeof hash, (const uint8_t *)sleutel, strlen(sleutel), NULL, 0);
	return reads(b, context, q);
}

static void somebody_without_the_secret_sees_an_agenda(void **state)
{
	struct proef_belofte *b = *state;
	struct maker w = {.wie = 1, .nu = NU};

	make(b, &w);
	assert_int_equal(opens(b, w.sleutel, NU, &opened_whose), 1);
	assert_int_equal(opens(b, "iets anders", NU, &opened), 0);
	assert_int_equal(reads(b, context_of(1, NU), &opened), 0);
	assert_int_equal(reads(b, context_of(2, NU), &own), 0);
	assert_int_equal(reads(b, context_of(1, NU), &own_good), 1);
}

static void an_address_that_was_replaced_or_stopped_still_opens(void **state)
{
	struct proef_belofte *b = *state;
	struct maker first = {.wie = 1, .nu = NU}, second = first;
	struct db_context context = context_of(1, NU);

	make(b, &first);
	make(b, &second);
	assert_true(strcmp(first.sleutel, second.sleutel) != 0);
	assert_int_equal(opens(b, first.sleutel, NU, &opened), 0);
	assert_int_equal(opens(b, second.sleutel, NU, &opened), 1);
	fine(db_write(b->p.t.d, &context, work_end, &second));
	assert_int_equal(opens(b, second.sleutel, NU, &opened), 0);
	assert_int_equal(reads(b, context, &own), 0);
}

/* Each of these by itself; of Bram, who has no caseload that keeps him. */
static void an_address_outlives_what_it_was_made_for(void **state)
{
	struct proef_belofte *b = *state;
	struct maker w = {.wie = 2, .nu = NU};
	struct moment late = {NU.ms + 92 * DAG};
	static const char *const ends[] = {
	    "UPDATE t_functie SET tot_datum = 20000 WHERE id = 2;",
	    "UPDATE t_functie SET van_datum = 30000 WHERE id = 2;",
	    "UPDATE t_gebruiker SET wachtwoord_op = 1763802000001 WHERE id = 2;"};
	static const char *const backs[] = {
	    "UPDATE t_functie SET tot_datum = NULL WHERE id = 2;",
	    "UPDATE t_functie SET van_datum = 10000 WHERE id = 2;",
	    "UPDATE t_gebruiker SET wachtwoord_op = NULL WHERE id = 2;"};

	make(b, &w);
	assert_int_equal(opens(b, w.sleutel, late, &opened), 0);
	assert_int_equal(reads(b, context_of(2, late), &own), 1);
	assert_int_equal(reads(b, context_of(2, late), &own_good), 0);
	for (size_t i = 0; i < COUNT(ends); i++) {
		proef_script(&b->p, ends[i]);
		assert_int_equal(opens(b, w.sleutel, NU, &opened), 0);
		assert_int_equal(reads(b, context_of(2, NU), &own_good), 0);
		proef_script(&b->p, backs[i]);
		assert_int_equal(opens(b, w.sleutel, NU, &opened), 1);
	}
}

#define FEED(sleutel, wie, functie)                                                                \
	"INSERT INTO t_agendafeed (sleutel_hash, gebruiker_id, functie_id, aangemaakt_op) VALUES " \
	"(" sleutel ", " #wie ", " #functie ", 1763802000000)"

QUERY(for_bram, FEED("$1", 2, 2));
QUERY(in_the_functie_of_bram, FEED("$1", 1, 2));
QUERY(short_secret, FEED("$1", 1, 1));
QUERY(second_one, FEED("$1", 1, 1));
QUERY(give_away, "UPDATE t_agendafeed SET gebruiker_id = 2 WHERE id = 1");
QUERY(other_functie, "UPDATE t_agendafeed SET functie_id = 2 WHERE id = 1");
QUERY(other_secret, "UPDATE t_agendafeed SET sleutel_hash = $1 WHERE id = 1");
QUERY(younger, "UPDATE t_agendafeed SET aangemaakt_op = 1863802000000 WHERE id = 1");
QUERY(stop, "UPDATE t_agendafeed SET beeindigd_op = 1763802000000 WHERE id = 1");
QUERY(go_on, "UPDATE t_agendafeed SET beeindigd_op = NULL WHERE id = 1");
QUERY(for_ever, "UPDATE t_agendaophaling SET vervalt_op = 253402300799000 WHERE id = 1");
QUERY(of_another, "UPDATE t_agendaophaling SET agendafeed_id = 2 WHERE id = 1");
QUERY(one_more, "INSERT INTO t_agendaophaling (agendafeed_id, vervalt_op, venster_op, aantal) "
		"VALUES (1, 1763802000000, 0, 0)");

struct poging {
	const struct query *q;
	size_t bytes; /* of a secret's hash, when it takes one */
};

static int work_try(struct db *db, void *arg)
{
	static const uint8_t hash[32] = {7};
	const struct poging *p = arg;
	int rc = p->bytes ? db_exec(db, p->q, ARGS(((struct bytes){hash, p->bytes})))
			  : db_exec(db, p->q, ARGS_NONE);

	return rc < 0 ? rc : 0;
}

static int attempt(struct proef_belofte *b, int64_t wie, struct poging p)
{
	struct db_context context = context_of(wie, NU);

	return db_write(b->p.t.d, &context, work_try, &p);
}

static void somebody_opens_the_agenda_of_a_colleague_or_keeps_his_own_for_ever(void **state)
{
	struct proef_belofte *b = *state;
	struct maker w = {.wie = 1, .nu = NU}, bram = {.wie = 2, .nu = NU};
	static const struct poging refused[] = {{&for_bram, 32},     {&in_the_functie_of_bram, 32},
						{&short_secret, 16}, {&second_one, 32},
						{&give_away, 0},     {&other_functie, 0},
						{&other_secret, 32}, {&younger, 0},
						{&for_ever, 0},      {&of_another, 0}};

	make(b, &w);
	make(b, &bram);
	for (size_t i = 0; i < COUNT(refused); i++)
		if (attempt(b, 1, refused[i]) != ERR_CONFLICT)
			fail_msg("%s", refused[i].q->sql);
	assert_int_equal(attempt(b, 2, (struct poging){&stop, 0}), ERR_CONFLICT);
	assert_int_equal(attempt(b, 2, (struct poging){&one_more, 0}), ERR_CONFLICT);
	fine(attempt(b, 1, (struct poging){&stop, 0}));
	assert_int_equal(attempt(b, 1, (struct poging){&go_on, 0}), ERR_CONFLICT);
}

static int clean_at(struct proef_belofte *b, int64_t days)
{
	return job_schoonmaak.run(
	    &(struct job_omgeving){.database = b->p.t.d, .nu = {NU.ms + days * DAG}});
}

static int64_t kept(struct proef_belofte *b)
{
	return proef_number(&b->p, "SELECT count(*) FROM t_agendafeed");
}

/* Sanne's first is replaced at once; her second and Bram's lapse after 91 days. */
static void an_address_that_opens_nothing_is_kept_or_one_that_works_goes(void **state)
{
	struct proef_belofte *b = *state;
	struct maker w = {.wie = 1, .nu = NU}, bram = {.wie = 2, .nu = NU};

	make(b, &w);
	make(b, &w);
	make(b, &bram);
	assert_true(clean_at(b, 29) >= 0);
	assert_int_equal(kept(b), 3);
	assert_true(clean_at(b, 31) >= 1);
	assert_int_equal(kept(b), 2);
	assert_true(clean_at(b, 120) >= 0);
	assert_int_equal(kept(b), 2);
	assert_true(clean_at(b, 122) >= 2);
	assert_int_equal(kept(b), 0);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_agendaophaling"), 0);
}

#define ON(X)                                                                                      \
	X(somebody_without_the_secret_sees_an_agenda),                                             \
	    X(an_address_that_was_replaced_or_stopped_still_opens),                                \
	    X(an_address_outlives_what_it_was_made_for),                                           \
	    X(somebody_opens_the_agenda_of_a_colleague_or_keeps_his_own_for_ever),                 \
	    X(an_address_that_opens_nothing_is_kept_or_one_that_works_goes)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {ON(HERE)}, pg[] = {ON(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
