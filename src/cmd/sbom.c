/*
 * What this program is made of, as CycloneDX 1.5 JSON: the npm packages that are compiled or
 * embedded, SQLite with the hash of its source, and the shared libraries that are loaded now with
 * the Debian package and version they come from (when dpkg is there to say so).
 */
#include "base/arena.h"
#include "cmd/bouwsteen.h"
#include "cmd/opties.h"
#include "view/json.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h> /* qsort */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern const struct cmd cmd_sbom;
extern char **environ;

#define OUTPUT_MAX ((size_t)4 * 1024 * 1024)
#define ARENA_MAX ((size_t)4 * 1024 * 1024)
#define LIBRARIES_MAX 200

struct libraries {
	struct arena *arena;
	const char *path[LIBRARIES_MAX]; /* as loaded; without /usr, which dpkg may not know of */
	size_t count;
};

static int library_add(struct dl_phdr_info *info, size_t size, void *arg)
{
	struct libraries *l = arg;
	const char *path = info->dlpi_name;

	(void)size;
	if (strncmp(path, "/usr/", 5) == 0)
		path += 4;
	if (*path == '/' && l->count < LIBRARIES_MAX)
		l->path[l->count++] = arena_text(l->arena, path);
	return 0;
}

/* ---- asking dpkg ---- */

static void read_all(int fd, struct buf *out)
{
	char piece[4096];
	ssize_t n;

	while ((n = read(fd, piece, sizeof piece)) > 0 || (n < 0 && errno == EINTR))
		if (n > 0)
			buf_add(out, piece, (size_t)n);
}

/* What the program prints; nothing when it is not there or fails. No shell comes between. */
static void run_program(const char **argv, struct buf *out)
{
	posix_spawn_file_actions_t actions;
	int pipe_fd[2], status;
	pid_t pid;
	int rc;

	if (pipe2(pipe_fd, O_CLOEXEC) != 0)
		return;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, pipe_fd[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	rc = posix_spawnp(&pid, argv[0], &actions, NULL, (char **)(uintptr_t)argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(pipe_fd[1]);
	if (rc == 0) {
		read_all(pipe_fd[0], out);
		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
	}
	close(pipe_fd[0]);
}

/* "libpq5:amd64: /usr/lib/…/libpq.so.5" of the library that is named; the package, or NULL. */
static const char *package_of(struct arena *a, const char *answer, const char *library)
{
	size_t len = strlen(library);

	for (const char *line = answer; line && *line; line = strchr(line, '\n')) {
		const char *end, *colon;

		line += *line == '\n';
		end = line + strcspn(line, "\n");
		colon = strstr(line, ": ");
		if (colon && colon < end && (size_t)(end - colon) > len &&
		    memcmp(end - len, library, len) == 0)
			return arena_textn(a, line, (size_t)(colon - line));
	}
	return NULL;
}

static int compare_texts(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The packages of all loaded libraries, each once and sorted. */
static size_t find_packages(struct libraries *l, const char **ret)
{
	const char *argv[LIBRARIES_MAX + 3] = {"dpkg-query", "-S"};
	struct buf answer = BUF_INIT(OUTPUT_MAX);
	size_t count = 0, kept = 0;

	for (size_t i = 0; i < l->count; i++)
		argv[i + 2] = arena_format(l->arena, "*%s", l->path[i]);
	run_program(argv, &answer);
	for (size_t i = 0; i < l->count; i++) {
		const char *package = package_of(l->arena, answer.data, l->path[i]);

		if (package)
			ret[count++] = package;
	}
	buf_free(&answer);
	if (count)
		qsort(ret, count, sizeof *ret, compare_texts);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || strcmp(ret[kept - 1], ret[i]) != 0)
			ret[kept++] = ret[i];
	return kept;
}

/* ---- writing ---- */

static void add_hash(struct json *j, const char *alg, const char *content)
{
	json_array_begin(j, "hashes");
	json_object_begin(j, NULL);
	json_add_text(j, "alg", alg);
	json_add_text(j, "content", content);
	json_object_end(j);
	json_array_end(j);
}

static void add_license(struct json *j, const char *spdx)
{
	if (!*spdx)
		return;
	json_array_begin(j, "licenses");
	json_object_begin(j, NULL);
	json_add_text(j, "expression", spdx);
	json_object_end(j);
	json_array_end(j);
}

static void component_begin(struct json *j, const char *name, const char *version)
{
	json_object_begin(j, NULL);
	json_add_text(j, "type", "library");
	json_add_text(j, "name", name);
	json_add_text(j, "version", version);
}

/* In a package URL the @ of a scope is written as %40. */
static const char *npm_purl(struct arena *a, const struct bouwsteen *b)
{
	return arena_format(a, "pkg:npm/%s%s@%s", *b->name == '@' ? "%40" : "",
			    b->name + (*b->name == '@'), b->version);
}

static void add_compiled(struct json *j, struct arena *a)
{
	component_begin(j, "sqlite", sqlite_version);
	json_add_text(j, "purl", arena_format(a, "pkg:generic/sqlite@%s", sqlite_version));
	add_hash(j, "SHA-256", sqlite_sha256);
	json_object_end(j);
	for (size_t i = 0; i < bouwsteen_count; i++) {
		component_begin(j, bouwstenen[i].name, bouwstenen[i].version);
		json_add_text(j, "purl", npm_purl(a, &bouwstenen[i]));
		add_hash(j, "SHA-512", bouwstenen[i].sha512);
		add_license(j, bouwstenen[i].license);
		json_object_end(j);
	}
}

/* One line of dpkg-query: package, architecture, version, each ending in a tab. */
static void add_package(struct json *j, struct arena *a, const char *line)
{
	const char *field[3];

	for (size_t i = 0; i < COUNT(field); i++) {
		size_t len = strcspn(line, "\t\n");

		if (line[len] != '\t')
			return;
		field[i] = arena_textn(a, line, len);
		line += len + 1;
	}
	component_begin(j, field[0], field[2]);
	json_add_text(
	    j, "purl",
	    arena_format(a, "pkg:deb/debian/%s@%s?arch=%s", field[0], field[2], field[1]));
	json_object_end(j);
}

/* The loaded libraries by package; without dpkg by the name of their file. */
static void add_loaded(struct json *j, struct libraries *l)
{
	const char *argv[LIBRARIES_MAX + 5] = {"dpkg-query", "-W", "-f",
					       "${Package}\t${Architecture}\t${Version}\t\n"};
	size_t count = find_packages(l, argv + 4);
	struct buf answer = BUF_INIT(OUTPUT_MAX);

	argv[4 + count] = NULL;
	if (count)
		run_program(argv, &answer);
	for (const char *line = answer.data; line && *line;) {
		add_package(j, l->arena, line);
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	for (size_t i = 0; !answer.len && i < l->count; i++) {
		component_begin(j, l->path[i], "");
		json_object_end(j);
	}
	buf_free(&answer);
}

static void add_bom(struct json *j, struct libraries *l)
{
	json_object_begin(j, NULL);
	json_add_text(j, "bomFormat", "CycloneDX");
	json_add_text(j, "specVersion", "1.5");
	json_add_int(j, "version", 1);
	json_object_begin(j, "metadata");
	json_add_moment(j, "timestamp", clock_now());
	json_object_begin(j, "component");
	json_add_text(j, "type", "application");
	json_add_text(j, "name", "startbaan");
	json_add_text(j, "version", startbaan_version);
	json_object_end(j);
	json_object_end(j);
	json_array_begin(j, "components");
	add_compiled(j, l->arena);
	add_loaded(j, l);
	json_array_end(j);
	json_object_end(j);
}

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_sbom);
	struct libraries l = {.count = 0};
	struct buf out = BUF_INIT(OUTPUT_MAX);
	struct json j = {.out = &out};
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	l.arena = arena_open(ARENA_MAX);
	if (!l.arena)
		return cmd_fail(CMD_TEMPORARY, "er is geen geheugen");
	dl_iterate_phdr(library_add, &l);
	add_bom(&j, &l);
	if (out.error)
		status = cmd_fail(CMD_BUG, "de lijst is te lang");
	else
		status = puts(out.data) < 0 ? CMD_TEMPORARY : CMD_OK;
	arena_free(l.arena);
	buf_free(&out);
	return status;
}

const struct cmd cmd_sbom = {"sbom", "toont waaruit het programma bestaat (CycloneDX)", "", run};
