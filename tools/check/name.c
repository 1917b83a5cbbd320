/*
 * banned: functions with a better one.   memory: who uses the arena only.   output: who may print.
 * unfinished: no notes to do something later.   vocabulary: nouns are in VOCABULAIRE.tsv.
 */
#include "check.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define WORDS_MAX 4000

/* ---- calls ---- */

static const struct banned {
	const char *name;
	const char *instead;
} banned[] = {
    {"strcpy", "buf_add or arena_text"},
    {"strcat", "buf_add"},
    {"strncpy", "snprintf or arena_text"},
    {"strncat", "buf_add"},
    {"sprintf", "snprintf or buf_format"},
    {"vsprintf", "vsnprintf"},
    {"gets", "fgets"},
    {"strtok", "strtok_r, or a parser"},
    {"atoi", "strtol, and look at the end and errno"},
    {"atol", "strtol, and look at the end and errno"},
    {"atof", "strtod, and look at the end and errno"},
    {"alloca", "the arena"},
    {"system", "posix_spawn with an argument list"},
    {"popen", "posix_spawn with an argument list"},
    {"rand", "secret_random"},
    {"random", "secret_random"},
    {"localtime", "localtime_r"},
    {"gmtime", "gmtime_r"},
    {"asctime", "strftime"},
    {"ctime", "strftime"},
    {"tmpnam", "mkstemp"},
    {"mktemp", "mkstemp"},
};

static const char *const allocators[] = {"malloc", "calloc",  "realloc",     "free",
					 "strdup", "strndup", "reallocarray"};
static const char *const printers[] = {"printf", "vprintf", "puts", "putchar", "perror"};

/* Is this token a call of `name`, and not a member or a declaration's own name? */
static bool is_call(const struct file *file, const struct token *t, const char *name)
{
	if (!token_is(t, name) || !token_is(t + 1, "("))
		return false;
	return t == file->tokens || !(token_is(t - 1, ".") || token_is(t - 1, ">"));
}

void rule_banned(const struct tree *tree)
{
	for (size_t f = 0; f < tree->n_files; f++) {
		const struct file *file = &tree->files[f];

		if (has_prefix(file->path, "test/"))
			continue;
		for (const struct token *t = file->tokens; t && t->kind != TOKEN_END; t++)
			for (size_t i = 0; i < sizeof banned / sizeof banned[0]; i++)
				if (is_call(file, t, banned[i].name))
					report(file, t->line, "%s(): use %s", banned[i].name,
					       banned[i].instead);
	}
}

static bool in_folder(const char *path, const char *const *folders)
{
	for (; *folders; folders++)
		if (has_prefix(path, *folders))
			return true;
	return false;
}

static void forbid_calls(const struct file *file, const char *const *names, size_t n_names,
			 const char *what)
{
	for (const struct token *t = file->tokens; t && t->kind != TOKEN_END; t++)
		for (size_t i = 0; i < n_names; i++)
			if (is_call(file, t, names[i]))
				report(file, t->line, "%s(): %s", names[i], what);
}

void rule_memory(const struct tree *tree)
{
	static const char *const folders[] = {"src/page/",   "src/job/",     "src/view/",
					      "src/domain/", "src/toegang/", NULL};

	for (size_t f = 0; f < tree->n_files; f++)
		if (in_folder(tree->files[f].path, folders))
			forbid_calls(
			    &tree->files[f], allocators, sizeof allocators / sizeof allocators[0],
			    "memory comes from the arena (base/arena.h), and nobody frees it by hand");
}

void rule_output(const struct tree *tree)
{
	static const char *const allowed[] = {"src/cmd/", "src/main.c", NULL};

	for (size_t f = 0; f < tree->n_files; f++)
		if (has_prefix(tree->files[f].path, "src/") &&
		    !in_folder(tree->files[f].path, allowed))
			forbid_calls(&tree->files[f], printers,
				     sizeof printers / sizeof printers[0],
				     "only subcommands print; others return, or log");
}

/* ---- notes ---- */

void rule_unfinished(const struct tree *tree)
{
	/* In two halves, so that this file does not find itself. */
	static const char *const notes[] = {"TO"
					    "DO",
					    "FIX"
					    "ME",
					    "X"
					    "XX",
					    "HA"
					    "CK"};

	for (size_t f = 0; f < tree->n_files; f++) {
		const struct file *file = &tree->files[f];
		int line = 1;

		for (const char *at = file->text; at < file->text + file->len; at++) {
			line += *at == '\n';
			for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
				size_t len = strlen(notes[i]);
				if (strncmp(at, notes[i], len) == 0 &&
				    !isalnum((unsigned char)at[len]) &&
				    (at == file->text || !isalnum((unsigned char)at[-1])))
					report(
					    file, line,
					    "do it, or make an issue of it and leave it out here");
			}
		}
	}
}

/* ---- vocabulary ---- */

struct words {
	const char *list[WORDS_MAX];
	size_t count;
};

/* What names join nouns with. */
static const char *const connecting[] = {"id", "nr", "op", "van", "tot", "door", "met", "in"};

static bool is_word(const struct words *words, const char *word, size_t len)
{
	for (size_t i = 0; i < words->count; i++)
		if (strlen(words->list[i]) == len && memcmp(words->list[i], word, len) == 0)
			return true;
	for (size_t i = 0; i < sizeof connecting / sizeof connecting[0]; i++)
		if (strlen(connecting[i]) == len && memcmp(connecting[i], word, len) == 0)
			return true;
	return false;
}

static void words_add(struct words *words, const char *word)
{
	if (*word && words->count < WORDS_MAX)
		words->list[words->count++] = word;
}

/* The first two columns, singular and plural; names are made of the words in them. */
static void words_read(struct words *words, const struct file *file)
{
	for (const char *line = file->text; *line;) {
		const char *end = line + strcspn(line, "\n");
		const char *at = line;

		for (int column = 0; column < 2; column++) {
			size_t len = strcspn(at, "\t\n");
			char *word = memcpy(keep(len + 1), at, len);
			words_add(words, word);
			at += len + (at[len] == '\t');
		}
		line = *end ? end + 1 : end;
	}
}

static size_t name_len(const char *at)
{
	size_t len = 0;

	while (islower((unsigned char)at[len]) || isdigit((unsigned char)at[len]) || at[len] == '_')
		len++;
	return len;
}

static void check_name(struct words *words, const struct file *file, int line, const char *name)
{
	const char *end = name + name_len(name);

	if (is_word(words, name, (size_t)(end - name)))
		return;
	for (size_t len; name < end; name += len + 1) {
		for (len = 0; name + len < end && name[len] != '_';)
			len++;
		if (len == 0 || is_word(words, name, len))
			continue;
		char *word = memcpy(keep(len + 1), name, len);
		report(file, line,
		       "\"%s\" is not in VOCABULAIRE.tsv: use its word, or add the noun", word);
		words_add(words, word); /* said once */
	}
}

/* Tables, and the columns that refer to one: casusregisseur_id. */
static void check_schema(struct words *words, const struct file *file)
{
	static const char create[] = "CREATE TABLE t_";
	int number = 1;

	for (const char *line = file->text; *line; number++) {
		size_t len = line[0] == '\t' ? name_len(line + 1) : 0;

		if (has_prefix(line, create))
			check_name(words, file, number, line + strlen(create));
		else if (len > 3 && memcmp(line + 1 + len - 3, "_id", 3) == 0)
			check_name(words, file, number, line + 1);
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
}

/* The first word of every X(noun, …) in a table of ids. */
static void check_ids(struct words *words, const struct file *file)
{
	for (const struct token *t = file->tokens; t->kind != TOKEN_END; t++)
		if (t->directive && token_is(t, "X") && token_is(t + 1, "(") &&
		    (t + 2)->kind == TOKEN_WORD)
			check_name(words, file, t->line, (t + 2)->text);
}

void rule_vocabulary(const struct tree *tree)
{
	const struct file *vocabulary = tree_find(tree, "VOCABULAIRE.tsv");
	struct words *words = keep(sizeof *words);

	if (vocabulary)
		words_read(words, vocabulary);
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];

		if (has_prefix(file->path, "src/schema/"))
			check_schema(words, file);
		else if (strcmp(file->path, "src/base/id.h") == 0)
			check_ids(words, file);
		else if (has_prefix(file->path, "src/page/") && has_suffix(file->path, ".c"))
			check_name(words, file, 1, strrchr(file->path, '/') + 1);
	}
}
