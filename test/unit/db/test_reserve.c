/* What a user loses on a full disk: changes until there is room again, but not the reading. The
 * disk is a small tmpfs. */
#include "testschema.h"

#include "db/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define RESERVE (1 << 20)
#define SLICES 4 /* in RESERVE */

struct disk {
	char dir[64], path[96], ballast[96];
	struct reserve *r;
	int64_t now; /* the tests' clock */
};

static int setup(void **state)
{
	struct disk *k = calloc(1, sizeof(*k));

	if (!k)
		return 1;
	k->now = 1000;
	snprintf(k->dir, sizeof(k->dir), "/tmp/startbaan-disk-XXXXXX");
	if (!mkdtemp(k->dir))
		return 1;
	snprintf(k->path, sizeof(k->path), "%s/reserve", k->dir);
	snprintf(k->ballast, sizeof(k->ballast), "%s/ballast", k->dir);
	*state = k;
	return 0;
}

static int teardown(void **state)
{
	struct disk *k = *state;

	reserve_close(k->r);
	unlink(k->path);
	umount(k->dir);
	rmdir(k->dir);
	free(k);
	return 0;
}

static void mount_disk(struct disk *k)
{
	if (mount("tmpfs", k->dir, "tmpfs", 0, "size=4m") == 0)
		return;
	print_message("# no small disk can be mounted here: %s\n", strerror(errno));
	skip();
}

/* What is free goes to somebody else, as on a disk that a neighbour fills. Bytes written. */
static int64_t fill(struct disk *k)
{
	static const char page[4096];
	int fd = open(k->ballast, O_CREAT | O_APPEND | O_WRONLY, 0600);
	int64_t written = 0;
	ssize_t n;

	assert_true(fd >= 0);
	while ((n = write(fd, page, sizeof(page))) > 0)
		written += n;
	close(fd);
	return written;
}

static void open_reserve(struct disk *k)
{
	assert_int_equal(reserve_open(k->path, RESERVE, &k->r), 0);
}

static void mend(struct disk *k)
{
	k->now += 1000;
	reserve_mend(k->r, k->now);
}

static void without_a_reserve_everything_is_done(void **state)
{
	(void)state;
	assert_true(reserve_admits(NULL, false));
	assert_false(reserve_break(NULL));
	reserve_mend(NULL, 0);
}

static void a_broken_reserve_is_for_reading(void **state)
{
	struct disk *k = *state;

	open_reserve(k);
	assert_true(reserve_admits(k->r, false));
	assert_true(reserve_break(k->r));
	assert_false(reserve_admits(k->r, false));
	assert_true(reserve_admits(k->r, true));
}

static void a_neighbour_gets_a_slice_at_a_time(void **state)
{
	struct disk *k = *state;

	mount_disk(k);
	open_reserve(k);
	assert_true(fill(k) > 0);
	for (int i = 0; i < SLICES; i++) {
		assert_int_equal(fill(k), 0); /* the blocks are really ours */
		assert_true(reserve_break(k->r));
		assert_int_equal(fill(k), RESERVE / SLICES);
	}
	assert_false(reserve_break(k->r));
	assert_true(reserve_admits(k->r, true));
}

static void room_brings_everything_back(void **state)
{
	struct disk *k = *state;

	mount_disk(k);
	open_reserve(k);
	fill(k);
	assert_true(reserve_break(k->r));
	fill(k);
	mend(k);
	assert_false(reserve_admits(k->r, false));
	assert_int_equal(fill(k), 0); /* the try held on to nothing, and gave nothing away */
	assert_int_equal(unlink(k->ballast), 0);
	reserve_mend(k->r, k->now); /* within the same second */
	assert_false(reserve_admits(k->r, false));
	mend(k);
	assert_true(reserve_admits(k->r, false));
	assert_int_equal(fill(k), (4 << 20) - RESERVE);
}

/* Room for the reserve once, and for nothing beside it. */
static void a_disk_at_the_edge_does_not_swing(void **state)
{
	struct disk *k = *state;

	mount_disk(k);
	open_reserve(k);
	fill(k);
	while (reserve_break(k->r))
		;
	mend(k);
	assert_false(reserve_admits(k->r, false));
}

static void a_start_on_a_full_disk_is_for_reading(void **state)
{
	struct disk *k = *state;

	mount_disk(k);
	fill(k);
	open_reserve(k);
	assert_false(reserve_admits(k->r, false));
	assert_false(reserve_break(k->r));
	assert_int_equal(unlink(k->ballast), 0);
	mend(k);
	assert_true(reserve_admits(k->r, false));
}

static void a_restart_on_a_full_disk_keeps_what_is_left(void **state)
{
	struct disk *k = *state;

	mount_disk(k);
	open_reserve(k);
	fill(k);
	assert_true(reserve_break(k->r));
	fill(k);
	reserve_close(k->r);
	open_reserve(k);
	assert_false(reserve_admits(k->r, false));
	assert_int_equal(fill(k), 0);
	for (int i = 1; i < SLICES; i++)
		assert_true(reserve_break(k->r));
	assert_false(reserve_break(k->r));
}

static void a_place_that_holds_no_file_is_said(void **state)
{
	struct disk *k = *state;

	assert_int_equal(reserve_open("/proc/reserve", RESERVE, &k->r), ERR_DATABASE);
	assert_null(k->r);
}

#define ON_DISK(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_DISK(without_a_reserve_everything_is_done),
	    ON_DISK(a_broken_reserve_is_for_reading),
	    ON_DISK(a_neighbour_gets_a_slice_at_a_time),
	    ON_DISK(room_brings_everything_back),
	    ON_DISK(a_disk_at_the_edge_does_not_swing),
	    ON_DISK(a_start_on_a_full_disk_is_for_reading),
	    ON_DISK(a_restart_on_a_full_disk_keeps_what_is_left),
	    ON_DISK(a_place_that_holds_no_file_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
