#include "db/reserve.h"

#include "base/log.h"
#include "db/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLICE (256 << 10)
#define MEND_MS 1000

struct reserve {
	int fd;
	int64_t whole; /* bytes when nothing is missing */
	int64_t held;
	int64_t mend_at; /* not before */
};

static bool is_whole(const struct reserve *r)
{
	return r->held == r->whole;
}

/* A failed allocation leaves what it got: that goes back too. */
static void shrink(struct reserve *r, int64_t bytes)
{
	if (ftruncate(r->fd, bytes) || fsync(r->fd)) /* some give blocks back only when synced */
		log_line(LOG_ERROR, "db", "reserve: %s", strerror(errno));
	r->held = bytes;
}

/* 0 when the disk has room for so many bytes: then the reserve is whole. Else an errno. */
static int allocate(struct reserve *r, int64_t bytes)
{
	int error = posix_fallocate(r->fd, 0, bytes);

	shrink(r, error ? r->held : r->whole);
	return error;
}

static bool no_room(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EFBIG || error == EINTR;
}

/* Opens the file, with what an earlier run left in it, and makes it whole. 0 or an errno. */
static int take(struct reserve *r, const char *path)
{
	struct stat st;

	r->fd = open(path, O_CREAT | O_CLOEXEC | O_RDWR, 0600);
	if (r->fd < 0 || fstat(r->fd, &st))
		return errno;
	r->held = st.st_size < r->whole ? st.st_size : r->whole;
	return allocate(r, r->whole);
}

int reserve_open(const char *path, int64_t bytes, struct reserve **ret)
{
	struct reserve *r = calloc(1, sizeof(*r));
	int error;

	*ret = NULL;
	if (!r)
		return db_failed(ERR_GEHEUGEN, "no memory for a reserve");
	r->whole = bytes;
	error = take(r, path);
	if (error && (r->fd < 0 || !no_room(error))) {
		reserve_close(r);
		return db_failed(ERR_DATABASE, "%s: %s", path, strerror(error));
	}
	if (error)
		log_line(LOG_ERROR, "db", "disk full at start: only reading goes on");
	*ret = r;
	return 0;
}

void reserve_close(struct reserve *r)
{
	if (!r)
		return;
	if (r->fd >= 0)
		close(r->fd);
	free(r);
}

bool reserve_admits(const struct reserve *r, bool om_te_lezen)
{
	return om_te_lezen || !r || is_whole(r);
}

bool reserve_break(struct reserve *r)
{
	if (!r || r->held == 0)
		return false;
	if (is_whole(r))
		log_line(LOG_ERROR, "db", "disk full: only reading goes on, from the reserve");
	shrink(r, r->held > SLICE ? r->held - SLICE : 0);
	if (r->held == 0)
		log_line(LOG_ERROR, "db", "disk full: the reserve is used up");
	return true;
}

void reserve_mend(struct reserve *r, int64_t now_ms)
{
	if (!r || is_whole(r) || now_ms < r->mend_at)
		return;
	r->mend_at = now_ms + MEND_MS;
	if (allocate(r, 2 * r->whole) == 0)
		log_line(LOG_INFO, "db", "room on the disk again: everything goes on");
}
