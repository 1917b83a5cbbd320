/* What a region loses when its backup is not one. */
#include "testschema.h"

#include "db/backup.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

QUERY(insert, "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES ($1, $2) RETURNING id");

struct load {
	struct testdb *t;
	atomic_int confirmed;
	atomic_bool stop;
};

static int insert_work(struct db *db, void *arg)
{
	int64_t id;

	return db_number(db, &insert, ARGS(1, (const char *)arg), &id);
}

static void *write_load(void *arg)
{
	struct load *load = arg;
	char text[600];

	for (int i = 1; !load->stop; i++) {
		snprintf(text, sizeof(text), "%d %0500d", i, 0);
		assert_int_equal(db_write(load->t->d, &as_een, insert_work, text), 0);
		load->confirmed = i;
	}
	return NULL;
}

/* A second testdb with the name of a database that is not there yet. */
static void empty_target(struct testdb *t, const struct testdb *like)
{
	testdb_create(t, like->sqlite);
}

static void backup_path(const struct testdb *t, char path[240])
{
	snprintf(path, 240, "%s%s.kopie", t->sqlite ? t->dir : "/tmp/startbaan-test-",
		 t->sqlite ? "/db" : t->name);
	unlink(path);
}

static void a_backup_under_load_holds_all_that_was_confirmed_before(void **state)
{
	struct testdb *t = *state, restored;
	struct load load = {.t = t};
	pthread_t writer;
	char path[240];
	struct stat st;
	int before;

	backup_path(t, path);
	pthread_create(&writer, NULL, write_load, &load);
	while (load.confirmed < 50)
		usleep(1000);
	before = load.confirmed;
	if (database_backup(t->d, path))
		fail_msg("%s", database_error());
	load.stop = true;
	pthread_join(writer, NULL);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);

	empty_target(&restored, t);
	if (database_restore(path, restored.uri))
		fail_msg("%s", database_error());
	assert_true(testdb_number(&restored, "SELECT count(*) FROM t_contactmoment") - 2 >= before);
	assert_int_equal(testdb_number(&restored, "SELECT count(*) - max(id) FROM t_contactmoment"),
			 0);

	/* It works on: the same policy, the same guards, new rows. */
	struct database_options options = {.uri = restored.uri, .role = DATABASE_OWNER};
	struct buf report = BUF_INIT(1000);
	struct database *owner;

	assert_int_equal(database_open(&options, &owner), 0);
	assert_int_equal(schema_migrate(owner, test_schema, &report), 0);
	assert_int_equal(report.len, 0);
	database_close(owner);
	options.role = DATABASE_APP;
	assert_int_equal(database_open(&options, &restored.d), 0);
	if (db_write(restored.d, &as_een, insert_work, "na het terugzetten"))
		fail_msg("%s", database_error());
	testdb_close(&restored);
	unlink(path);
}

static void nothing_is_overwritten(void **state)
{
	struct testdb *t = *state;
	char path[240];

	backup_path(t, path);
	assert_int_equal(database_backup(t->d, path), 0);
	assert_int_equal(database_backup(t->d, path), ERR_CONFLICT);
	assert_int_equal(database_restore(path, t->uri), ERR_CONFLICT);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere"), 4);
	unlink(path);
}

static void a_damaged_backup_is_refused(void **state)
{
	struct testdb *t = *state, restored;
	char path[240];
	FILE *file;

	backup_path(t, path);
	assert_int_equal(database_backup(t->d, path), 0);
	file = fopen(path, "r+");
	assert_non_null(file);
	fseek(file, t->sqlite ? 4096 : 20, SEEK_SET);
	for (int i = 0; i < 4096; i++)
		fputc(0xA5, file);
	fclose(file);
	empty_target(&restored, t);
	assert_int_equal(database_restore(path, restored.uri), ERR_DATABASE);
	if (t->sqlite)
		assert_int_equal(access(restored.uri + strlen("sqlite:"), F_OK), -1);
	else
		assert_int_equal(testdb_number(&restored,
					       "SELECT count(*) FROM pg_class"
					       " WHERE relnamespace = 'public'::regnamespace"),
				 0);
	testdb_close(&restored);
	unlink(path);
	assert_int_equal(database_restore(path, "sqlite:/tmp/bestaat-niet"), ERR_DATABASE);
}

static void a_path_that_cannot_be_written_is_said(void **state)
{
	struct testdb *t = *state;

	assert_int_equal(database_backup(t->d, "/proc/kopie"), ERR_DATABASE);
	assert_non_null(strstr(database_error(), "/proc/kopie"));
}

#define TESTS(ON)                                                                                  \
	ON(a_backup_under_load_holds_all_that_was_confirmed_before), ON(nothing_is_overwritten),   \
	    ON(a_damaged_backup_is_refused), ON(a_path_that_cannot_be_written_is_said)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(ON_SQLITE)};
	const struct CMUnitTest pg[] = {TESTS(ON_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
