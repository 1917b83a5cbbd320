/*
 * duplicate: the same twelve lines of C twice are a function that nobody wrote.
 * White space does not count.
 */
#include "check.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define WINDOW 12
#define LINES_MAX 400000

struct line {
	const struct file *file;
	int number;
	uint64_t hash;
	size_t index;    /* where it stands among all lines */
	uint64_t window; /* of this line and the eleven after it; 0 at the end of a file */
};

static uint64_t mix(uint64_t hash, uint64_t value)
{
	return (hash ^ value) * 0x100000001b3u;
}

/* 0 for a line that says nothing: blank, brackets only, an #include. */
static uint64_t line_hash(const char *text, size_t len)
{
	uint64_t hash = 0xcbf29ce484222325u;
	bool says = false;

	for (size_t i = 0; i < len; i++) {
		if (isspace((unsigned char)text[i]))
			continue;
		hash = mix(hash, (unsigned char)text[i]);
		says = says || isalnum((unsigned char)text[i]);
	}
	return says && !has_prefix(text, "#include") ? hash : 0;
}

static size_t read_lines(const struct file *file, struct line *lines, size_t count)
{
	size_t first = count;
	int number = 1;

	for (const char *at = file->text; *at && count < LINES_MAX; number++) {
		size_t len = strcspn(at, "\n");
		uint64_t hash = line_hash(at, len);

		if (hash) {
			lines[count] = (struct line){file, number, hash, count, 0};
			count++;
		}
		at += len + (at[len] == '\n');
	}
	for (size_t i = first; i + WINDOW <= count; i++) {
		lines[i].window = 1;
		for (size_t j = 0; j < WINDOW; j++)
			lines[i].window = mix(lines[i].window, lines[i + j].hash);
	}
	return count;
}

static int by_window(const void *a, const void *b)
{
	const struct line *x = *(const struct line *const *)a, *y = *(const struct line *const *)b;

	if (x->window != y->window)
		return x->window < y->window ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

void rule_duplicate(const struct tree *tree)
{
	struct line *lines = keep(LINES_MAX * sizeof *lines);
	struct line **sorted = keep(LINES_MAX * sizeof *sorted);
	size_t count = 0;

	for (size_t i = 0; i < tree->n_files; i++)
		if (is_c(&tree->files[i]))
			count = read_lines(&tree->files[i], lines, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = &lines[i];
	qsort(sorted, count, sizeof(struct line *), by_window);
	for (size_t i = 1; i < count; i++) {
		const struct line *a = sorted[i - 1], *b = sorted[i];

		if (a->window == 0 || a->window != b->window)
			continue;
		/* Only where a copy begins. */
		if (a->index > 0 && b->index > 0 &&
		    lines[a->index - 1].hash == lines[b->index - 1].hash)
			continue;
		report(b->file, b->number, "%d lines as at %s:%d: make them one function", WINDOW,
		       a->file->path, a->number);
	}
}
