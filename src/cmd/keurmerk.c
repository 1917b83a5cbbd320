#include "cmd/keurmerk.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MERK_MAX 128

/* The file that runs: whatever replaces it, has another inode or another time of change. */
static bool merk_of(const char *shape, char ret[MERK_MAX])
{
	struct stat st;

	if (stat("/proc/self/exe", &st) != 0)
		return false;
	snprintf(ret, MERK_MAX, "%jx.%jx.%jx.%lx %s\n", (uintmax_t)st.st_ino, (uintmax_t)st.st_size,
		 (uintmax_t)st.st_ctim.tv_sec, (unsigned long)st.st_ctim.tv_nsec, shape);
	return true;
}

static int merk_open(const char *data, int flags)
{
	char path[PATH_MAX];

	if (snprintf(path, sizeof path, "%s/keurmerk", data) >= (int)sizeof path)
		return -1;
	return open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

bool keurmerk_fits(const char *data, const char *shape)
{
	char wanted[MERK_MAX], found[MERK_MAX] = "";
	int fd = merk_open(data, O_RDONLY);
	ssize_t n;

	if (fd < 0)
		return false;
	n = read(fd, found, sizeof found - 1);
	close(fd);
	return n > 0 && merk_of(shape, wanted) && strcmp(wanted, found) == 0;
}

int keurmerk_create(const char *data, const char *shape)
{
	char merk[MERK_MAX];
	int fd = merk_of(shape, merk) ? merk_open(data, O_WRONLY | O_CREAT | O_TRUNC) : -1;
	ssize_t n;

	if (fd < 0)
		return ERR_DATABASE;
	n = write(fd, merk, strlen(merk));
	close(fd);
	return n == (ssize_t)strlen(merk) ? 0 : ERR_DATABASE;
}
