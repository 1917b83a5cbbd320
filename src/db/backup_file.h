/*
 * Inside db/ only: files that are written beside their place and get their name when they are
 * complete.
 */
#ifndef DB_BACKUP_FILE_H
#define DB_BACKUP_FILE_H

#include "base/base.h"

#include <limits.h>

/* The ERR_x of errno, which was set while doing something with `path`. */
int file_failed(const char *path);
/* An empty file beside `path`, which must not exist, readable by nobody else; its name in `part`.
 */
MUST_USE int part_create(const char *path, char part[PATH_MAX]);
/* Puts it on disk and gives it its name, unless that has been taken meanwhile. */
MUST_USE int part_finish(const char *part, const char *path);

#endif
