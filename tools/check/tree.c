#include "check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FILES_MAX 4000

static const char *const roots[] = {"src", "test", "tools", "web", "bench"};
static const char *const suffixes[] = {".c", ".h", ".def", ".sql", ".css", ".js", ".mjs", ".sh"};

void *keep(size_t size)
{
	void *memory = calloc(1, size ? size : 1);

	if (!memory) {
		fputs("check: out of memory\n", stderr);
		exit(111);
	}
	return memory;
}

bool has_suffix(const char *path, const char *suffix)
{
	size_t len = strlen(path), want = strlen(suffix);

	return len >= want && strcmp(path + len - want, suffix) == 0;
}

bool has_prefix(const char *path, const char *prefix)
{
	return strncmp(path, prefix, strlen(prefix)) == 0;
}

bool is_c(const struct file *file)
{
	return has_suffix(file->path, ".c") || has_suffix(file->path, ".h");
}

static bool is_wanted(const char *path)
{
	for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
		if (has_suffix(path, suffixes[i]))
			return true;
	return strcmp(path, "VOCABULAIRE.tsv") == 0;
}

static void file_read(struct tree *tree, const char *path, size_t size)
{
	struct file *file = &tree->files[tree->n_files];
	char *text = keep(size + 1);
	FILE *in = fopen(path, "rb");

	if (!in || tree->n_files == FILES_MAX) {
		fprintf(stderr, "check: cannot read %s\n", path);
		exit(111);
	}
	file->path = path;
	file->text = text;
	file->len = fread(text, 1, size, in);
	fclose(in);
	if (is_c(file))
		lex(file);
	tree->n_files++;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void walk(struct tree *tree, const char *path)
{
	struct dirent **names = NULL;
	struct stat st;

	if (stat(path, &st) != 0)
		return;
	if (!S_ISDIR(st.st_mode)) {
		if (is_wanted(path))
			file_read(tree, path, (size_t)st.st_size);
		return;
	}
	/* The samples of test/tools are wrong on purpose. */
	if (strcmp(path, "test/tools") == 0)
		return;
	int n = scandir(path, &names, NULL, by_name);
	for (int i = 0; i < n; i++) {
		size_t size = strlen(path) + strlen(names[i]->d_name) + 2;
		char *below = keep(size);
		snprintf(below, size, "%s/%s", path, names[i]->d_name);
		if (names[i]->d_name[0] != '.')
			walk(tree, below);
	}
}

struct tree tree_read(void)
{
	struct tree tree = {.files = keep(FILES_MAX * sizeof(struct file))};

	walk(&tree, "VOCABULAIRE.tsv");
	for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++)
		walk(&tree, roots[i]);
	return tree;
}

const struct file *tree_find(const struct tree *tree, const char *path)
{
	for (size_t i = 0; i < tree->n_files; i++)
		if (strcmp(tree->files[i].path, path) == 0)
			return &tree->files[i];
	return NULL;
}
