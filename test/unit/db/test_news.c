/* What a user loses when processes on one database do not hear each other: his page shows what was,
 * and he does not know. */
#include "testschema.h"

#include "db/news.h"

#include <semaphore.h>
#include <stdatomic.h>

/* Another process, as far as the database can tell, and what it heard. */
struct proces {
	struct database *d;
	struct news *news;
	sem_t rang;
	_Atomic int64_t heard[20];
	_Atomic unsigned n_heard;
	unsigned n_taken;
};

static void hear(void *owner, int64_t number)
{
	struct proces *p = owner;

	p->heard[p->n_heard++] = number;
	sem_post(&p->rang);
}

/* The next number; waits for it. */
static int64_t take(struct proces *p)
{
	while (sem_wait(&p->rang))
		;
	return p->heard[p->n_taken++];
}

static void begin(struct proces *p, struct database *d)
{
	*p = (struct proces){.d = d};
	sem_init(&p->rang, 0, 0);
	assert_int_equal(news_start(d, hear, p, &p->news), 0);
}

static void end(struct proces *p)
{
	news_stop(p->news);
	sem_destroy(&p->rang);
}

static int say_work(struct db *db, void *arg)
{
	const int64_t *number = arg;

	return news_say(db, *number);
}

static int refused_work(struct db *db, void *arg)
{
	int rc = say_work(db, arg);

	return rc ? rc : ERR_INVOER;
}

static int say(const struct proces *p, int64_t number)
{
	return db_write(p->d, &as_een, say_work, &number);
}

static struct database *open_again(const struct testdb *t)
{
	struct database_options options = {.uri = t->uri, .role = DATABASE_APP};
	struct database *d;

	if (database_open(&options, &d))
		fail_msg("%s", database_error());
	return d;
}

static void there_is_one_process_and_it_cannot_save(void **state)
{
	struct testdb *t = *state;
	struct proces here;

	begin(&here, t->d);
	assert_null(here.news);
	assert_int_equal(say(&here, 7), 0);
	end(&here);
}

static void what_another_did_is_not_heard_or_what_nobody_did_is(void **state)
{
	struct testdb *t = *state;
	struct proces here, there;
	int64_t undone = 8;

	begin(&here, t->d);
	begin(&there, open_again(t));
	assert_int_equal(take(&here), NEWS_MISSED);
	assert_int_equal(take(&there), NEWS_MISSED);
	assert_int_equal(say(&here, 7), 0);
	assert_int_equal(take(&there), 7);
	assert_int_equal(db_write(here.d, &as_een, refused_work, &undone), ERR_INVOER);
	assert_int_equal(say(&here, 9), 0);
	assert_int_equal(take(&there), 9); /* and not 8 */
	assert_int_equal(say(&there, 5), 0);
	assert_int_equal(take(&here), 5); /* and not its own 7 and 9 */
	end(&here);
	end(&there);
	database_close(there.d);
}

static void who_was_away_does_not_know_that_he_missed_something(void **state)
{
	struct testdb *t = *state;
	struct proces here;

	begin(&here, t->d);
	assert_int_equal(take(&here), NEWS_MISSED);
	testdb_script(t, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
			 "WHERE query LIKE 'LISTEN%' AND datname = current_database();");
	assert_int_equal(take(&here), NEWS_MISSED);
	end(&here);
}

int main(void)
{
	const struct CMUnitTest sqlite[] = {ON_SQLITE(there_is_one_process_and_it_cannot_save)};
	const struct CMUnitTest pg[] = {
	    ON_PG(what_another_did_is_not_heard_or_what_nobody_did_is),
	    ON_PG(who_was_away_does_not_know_that_he_missed_something),
	};

	return RUN_ON_BOTH(sqlite, pg);
}
