#include "db/backup_file.h"
#include "db/sqlite.h"

#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>
#include <unistd.h>

#define STEP_PAGES 256
#define STEP_PAUSE_MS 1
#define SYNC_STEPS 4

/* ---- checking ---- */

static int lite_failed(sqlite3 *handle, const char *path)
{
	struct sqlite c = {.handle = handle};

	return sqlite_failed(&c, sqlite3_extended_errcode(handle), path);
}

static int expect_text(sqlite3 *handle, const char *path, const char *sql, const char *wanted)
{
	sqlite3_stmt *stmt = NULL;
	const char *text;
	int rc = 0;

	if (sqlite3_prepare_v2(handle, sql, -1, &stmt, NULL) || sqlite3_step(stmt) != SQLITE_ROW) {
		rc = lite_failed(handle, path);
	} else {
		text = (const char *)sqlite3_column_text(stmt, 0);
		if (!text || strcmp(text, wanted) != 0)
			rc = db_failed(ERR_DATABASE, "%s: %s", path, text ? text : "NULL");
	}
	sqlite3_finalize(stmt);
	return rc;
}

/* Sound, and one of ours. Leaves a single file behind: no log beside it. */
static int check_copy(const char *path)
{
	sqlite3 *handle = NULL;
	int rc = 0;

	if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL))
		rc = lite_failed(handle, path);
	if (!rc)
		rc = expect_text(handle, path, "PRAGMA integrity_check", "ok");
	if (!rc)
		rc = expect_text(handle, path, "SELECT count(*) > 0 FROM t_migratie", "1");
	if (!rc)
		rc = expect_text(handle, path, "PRAGMA journal_mode=DELETE", "delete");
	sqlite3_close(handle);
	return rc;
}

/* ---- backup ---- */

/*
 * Small steps inside one read transaction: writers go on, and nothing begins anew when they do.
 * What was copied goes to the disk every few steps: a commit of somebody else may have to wait for
 * everything that waits to be written, and so it is never much.
 */
static int copy_pages(sqlite3 *from, sqlite3 *to, int fd, const char *path)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	int code, step = 0;

	if (!backup)
		return lite_failed(to, path);
	while ((code = sqlite3_backup_step(backup, STEP_PAGES)) == SQLITE_OK) {
		if (++step % SYNC_STEPS == 0 && fdatasync(fd))
			break;
		sqlite3_sleep(STEP_PAUSE_MS);
	}
	sqlite3_backup_finish(backup);
	if (code == SQLITE_OK)
		return file_failed(path);
	return code == SQLITE_DONE ? 0 : lite_failed(to, path);
}

/* One moment of the database, to be read in peace: in a transaction, and not checkpointing. */
static int open_source(const char *path, sqlite3 **ret)
{
	static const char begin[] = "PRAGMA wal_autocheckpoint=0; PRAGMA query_only=1; BEGIN;"
				    "SELECT count(*) FROM t_migratie";
	int code = sqlite3_open_v2(path, ret, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);

	if (!code)
		code = sqlite3_db_config(*ret, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	if (!code)
		code = sqlite3_busy_timeout(*ret, SQLITE_WAIT_MS);
	if (!code)
		code = sqlite3_exec(*ret, begin, NULL, NULL, NULL);
	return code ? lite_failed(*ret, path) : 0;
}

/* Broken off, the copy is worth nothing: it needs no journal, and its end syncs it as a whole. */
static int open_copy(const char *path, sqlite3 **ret)
{
	int code = sqlite3_open_v2(path, ret, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);

	if (!code)
		code = sqlite3_exec(*ret, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", NULL,
				    NULL, NULL);
	return code ? lite_failed(*ret, path) : 0;
}

/*
 * While it was read the log could not be copied back. That is done here, where nobody waits for it;
 * else the writer does it before the next commit.
 */
static void close_source(sqlite3 *from)
{
	if (from && !sqlite3_exec(from, "COMMIT", NULL, NULL, NULL))
		sqlite3_wal_checkpoint_v2(from, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	sqlite3_close(from);
}

static int copy_database(struct database *d, const char *part)
{
	int fd = open(part, O_RDWR | O_CLOEXEC);
	sqlite3 *from = NULL, *to = NULL;
	int rc = fd < 0 ? file_failed(part) : open_source(d->target, &from);

	if (!rc)
		rc = open_copy(part, &to);
	if (!rc)
		rc = copy_pages(from, to, fd, part);
	if (sqlite3_close(to) && !rc)
		rc = db_failed(ERR_DATABASE, "%s: not closed", part);
	close_source(from);
	if (fd >= 0)
		close(fd);
	return rc;
}

int sqlite_backup(struct database *d, const char *part)
{
	int rc = copy_database(d, part);

	return rc ? rc : check_copy(part);
}

/* ---- restore ---- */

static int copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CLOEXEC);
	ssize_t n = 1;
	int rc = 0;

	if (in < 0)
		rc = file_failed(from);
	else if (out < 0)
		rc = file_failed(to);
	while (!rc && n > 0) {
		n = sendfile(out, in, NULL, 1 << 20);
		if (n < 0)
			rc = file_failed(to);
	}
	if (in >= 0)
		close(in);
	if (out >= 0)
		close(out);
	return rc;
}

int sqlite_restore(const char *path, const char *target)
{
	char part[PATH_MAX];
	int rc = part_create(target, part);

	if (rc)
		return rc;
	rc = copy_file(path, part);
	if (!rc)
		rc = check_copy(part);
	if (!rc)
		rc = part_finish(part, target);
	if (rc)
		unlink(part);
	return rc;
}
