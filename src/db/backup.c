#include "db/backup.h"
#include "db/backup_file.h"
#include "db/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- files ---- */

static int err_of_errno(void)
{
	switch (errno) {
	case EEXIST:
		return ERR_CONFLICT;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		return ERR_SCHIJF_VOL;
	default:
		return ERR_DATABASE;
	}
}

int file_failed(const char *path)
{
	return db_failed(err_of_errno(), "%s: %s", path, strerror(errno));
}

int part_create(const char *path, char part[PATH_MAX])
{
	int fd;

	if ((size_t)snprintf(part, PATH_MAX, "%s.deel", path) >= PATH_MAX)
		return db_failed(ERR_DATABASE, "%.60s…: too long a path", path);
	if (access(path, F_OK) == 0) {
		errno = EEXIST;
		return file_failed(path);
	}
	unlink(part); /* of an earlier try that was cut off */
	fd = open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
	if (fd < 0)
		return file_failed(part);
	close(fd);
	return 0;
}

static int sync_path(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC);
	int rc;

	if (fd < 0)
		return file_failed(path);
	rc = fsync(fd) ? file_failed(path) : 0;
	close(fd);
	return rc;
}

int part_finish(const char *part, const char *path)
{
	char directory[PATH_MAX];
	int rc = sync_path(part, O_RDONLY);

	if (!rc && link(part, path))
		rc = file_failed(path);
	if (rc)
		return rc;
	unlink(part);
	snprintf(directory, sizeof(directory), "%s", path);
	return sync_path(dirname(directory), O_RDONLY | O_DIRECTORY);
}

/* ---- backup and restore ---- */

int database_backup(struct database *d, const char *path)
{
	char part[PATH_MAX];
	int rc = part_create(path, part);

	if (rc)
		return rc;
	rc = d->driver->backup(d, part);
	if (!rc)
		rc = part_finish(part, path);
	if (rc)
		unlink(part);
	return rc;
}

int database_restore(const char *path, const char *uri)
{
	const struct driver *driver = driver_of(&uri);

	if (!driver)
		return db_failed(ERR_DATABASE, "not sqlite:PATH or postgres://…");
	if (access(path, R_OK))
		return file_failed(path);
	return driver->restore(path, uri);
}
