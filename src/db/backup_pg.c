#include "db/guard.h"
#include "db/pg.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* ---- finding the server: the parts of a URI as PG… variables ---- */

#define VARIABLES_MAX 64

struct environment {
	char *list[VARIABLES_MAX + 1];
	size_t count;
	char database[128];
};

static void environment_free(struct environment *e)
{
	for (size_t i = 0; i < e->count; i++)
		free(e->list[i]);
}

static int environment_add(struct environment *e, const char *name, const char *value)
{
	if (e->count == VARIABLES_MAX)
		return db_failed(ERR_DATABASE, "too many settings in the URI");
	if (asprintf(&e->list[e->count], "%s=%s", name, value) < 0)
		return db_failed(ERR_GEHEUGEN, "no memory for the environment");
	e->count++;
	return 0;
}

static int environment_of(const char *uri, struct environment *e)
{
	char *message = NULL;
	PQconninfoOption *options = PQconninfoParse(uri, &message);
	const char *path = getenv("PATH"), *home = getenv("HOME");
	int rc = 0;

	if (!options) {
		PQfreemem(message);
		return db_failed(ERR_DATABASE, "the URI cannot be read");
	}
	for (const PQconninfoOption *o = options; o->keyword && !rc; o++) {
		if (o->val && strcmp(o->keyword, "dbname") == 0)
			snprintf(e->database, sizeof(e->database), "%s", o->val);
		if (o->val && o->envvar)
			rc = environment_add(e, o->envvar, o->val);
	}
	PQconninfoFree(options);
	if (!rc)
		rc = environment_add(e, "PATH", path ? path : "/usr/bin:/bin");
	if (!rc && home) /* for .pgpass and certificates */
		rc = environment_add(e, "HOME", home);
	return rc;
}

/* ---- running the tool ---- */

static _Noreturn void become(const char *const argv[], struct environment *e, int errors)
{
	int null = open("/dev/null", O_RDWR);

	dup2(null, 0);
	dup2(null, 1);
	dup2(errors, 2);
	environ = e->list;
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	dprintf(2, "%s: %s", argv[0], strerror(errno));
	_exit(127);
}

/* The last line that the tool said, which is why it failed. */
static void read_reason(int fd, char *reason, size_t size)
{
	char buffer[512];
	size_t used = 0;
	ssize_t n;

	while ((n = read(fd, buffer, sizeof(buffer))) > 0) {
		for (ssize_t i = 0; i < n; i++) {
			if (buffer[i] == '\n')
				continue;
			if (i && buffer[i - 1] == '\n')
				used = 0;
			if (used + 1 < size)
				reason[used++] = buffer[i];
		}
	}
	reason[used] = '\0';
}

static int run_tool(const char *const argv[], struct environment *e)
{
	char reason[300] = "";
	int errors[2], status = -1;
	pid_t child;

	if (pipe2(errors, O_CLOEXEC))
		return db_failed(ERR_DATABASE, "%s: %s", argv[0], strerror(errno));
	child = fork();
	if (child == 0)
		become(argv, e, errors[1]);
	close(errors[1]);
	if (child > 0) {
		read_reason(errors[0], reason, sizeof(reason));
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	}
	close(errors[0]);
	if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	return db_failed(strstr(reason, "No space left") ? ERR_SCHIJF_VOL : ERR_DATABASE, "%s: %s",
			 argv[0], reason);
}

/* ---- backup and restore ---- */

static int dump(const char *uri, const char *part)
{
	struct environment e = {.count = 0};
	const char *const make[] = {
	    "pg_dump",       "--format=custom", "--no-owner", "--compress=6",
	    "--no-password", "--file",          part,         NULL};
	const char *const list[] = {"pg_restore", "--list", part, NULL};
	int rc = environment_of(uri, &e);

	if (!rc)
		rc = run_tool(make, &e);
	if (!rc)
		rc = run_tool(list, &e);
	environment_free(&e);
	return rc;
}

int pg_backup(struct database *d, const char *part)
{
	return dump(d->target, part);
}

static int keep_count(void *arg, int n, char **values)
{
	(void)n;
	*(long *)arg = values[0] ? strtol(values[0], NULL, 10) : -1;
	return 0;
}

/* The database is empty, and has the role that the archive grants rights to. */
static int prepare_target(const char *uri)
{
	struct database_options options = {.uri = uri, .role = DATABASE_OWNER};
	struct database *d;
	long tables = -1;
	int rc = database_open(&options, &d);

	if (rc)
		return rc;
	rc = d->driver->script(
	    d->owner,
	    "SELECT count(*) FROM pg_class"
	    " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')",
	    keep_count, &tables);
	if (!rc && tables)
		rc = db_failed(ERR_CONFLICT, "the database is not empty");
	if (!rc)
		rc = d->driver->script(d->owner, guard_pg_role, NULL, NULL);
	database_close(d);
	return rc;
}

int pg_restore(const char *path, const char *uri)
{
	struct environment e = {.count = 0};
	const char *argv[] = {"pg_restore",
			      "--exit-on-error",
			      "--single-transaction",
			      "--no-owner",
			      "--no-password",
			      "--dbname",
			      e.database,
			      path,
			      NULL};
	int rc = prepare_target(uri);

	if (!rc)
		rc = environment_of(uri, &e);
	if (!rc)
		rc = run_tool(argv, &e);
	environment_free(&e);
	return rc;
}
