/*
 * layer: which folder may include which.
 * header: a comment first, an include guard named after the path, and no umbrella headers.
 */
#include "check.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* What a folder of src/ may include besides itself. */
static const struct layer {
	const char *folder;
	const char *knows;
} layers[] = {
    {"base", ""},
    {"db", "base"},
    {"http", "base"},
    {"domain", "base"},
    {"post", "base domain"},
    {"toegang", "base db"},
    {"store", "base db domain toegang"},
    {"view", "base db/column.h toegang"},
    {"gate", "base db domain toegang store view http"},
    {"part", "base db domain toegang store view http gate"},
    {"page", "base db domain toegang store view http gate part"},
    {"cmd", "base db domain toegang store view http gate part post job"},
    {"job", "base db domain toegang store view http gate post"},
    {"", "cmd base"}, /* main.c */
};

/* Libraries that one place speaks to. */
static const struct library {
	const char *header;
	const char *place;
} libraries[] = {
    {"sqlite3.h", "src/db/"},
    {"libpq-fe.h", "src/db/"},
    {"curl.h", "src/post/"},
    {"microhttpd.h", "src/http/conversation.h"},
    {"cmark.h", "src/view/ui_markdown.c"},
    {"libical/ical.h", "src/view/ical.c"},
};

/* The folder of src/ that a path is in; "" for src/main.c. Into `name`. */
static void folder_of(const char *path, char *name, size_t size)
{
	const char *slash = strchr(path, '/');

	snprintf(name, size, "%.*s", slash ? (int)(slash - path) : 0, path);
}

/* Is `word`, or the folder it is in, one of the words of `list`? */
static bool is_listed(const char *list, const char *path, const char *folder)
{
	char words[200], *rest = NULL;

	snprintf(words, sizeof words, "%s", list);
	for (char *word = strtok_r(words, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
		if (strcmp(word, path) == 0 || strcmp(word, folder) == 0)
			return true;
	return false;
}

static void check_own(const struct file *file, int line, const char *path)
{
	char from[40], to[40];

	folder_of(file->path + strlen("src/"), from, sizeof from);
	folder_of(path, to, sizeof to);
	if (strcmp(from, to) == 0 && strcmp(from, "page") != 0)
		return;
	for (size_t i = 0; i < sizeof layers / sizeof layers[0]; i++) {
		if (strcmp(layers[i].folder, from) != 0)
			continue;
		if (!is_listed(layers[i].knows, path, to))
			report(file, line,
			       "%s/ may include only: %s; move what you need there or down",
			       *from ? from : "src", *layers[i].knows ? layers[i].knows : "itself");
		return;
	}
	report(file, line, "%s/ is not a folder of src/ (see ARCHITECTURE.md)", from);
}

static void check_library(const struct file *file, int line, const char *header)
{
	for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++)
		if (strcmp(header, libraries[i].header) == 0 &&
		    !has_prefix(file->path, libraries[i].place))
			report(file, line, "<%s> is for %s only; use its header", header,
			       libraries[i].place);
}

void rule_layer(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];

		if (!has_prefix(file->path, "src/"))
			continue;
		for (const struct token *t = file->tokens; t && t->kind != TOKEN_END; t++) {
			char path[200];

			if (t->kind != TOKEN_INCLUDE || t->len < 3)
				continue;
			snprintf(path, sizeof path, "%.*s", (int)t->len - 2, t->text + 1);
			if (*t->text == '"')
				check_own(file, t->line, path);
			check_library(file, t->line, path);
		}
	}
}

/* src/base/buf.h -> BASE_BUF_H; outside src/ the name of the file will do: CHECK_H */
static void guard_of(const char *path, char *guard, size_t size)
{
	const char *from =
	    has_prefix(path, "src/") ? path + strlen("src/") : strrchr(path, '/') + 1;
	size_t i;

	for (i = 0; from[i] && i + 1 < size; i++)
		guard[i] =
		    isalnum((unsigned char)from[i]) ? (char)toupper((unsigned char)from[i]) : '_';
	guard[i] = '\0';
}

static void check_header(const struct file *file)
{
	const struct token *first = file->tokens;
	char guard[100];
	size_t others = 0;

	guard_of(file->path, guard, sizeof guard);
	if (!token_is(first, "ifndef") || !has_suffix(token_text(first + 1), guard))
		report(file, 1, "begin with #ifndef %s", guard);
	for (size_t i = 0; i < file->n_tokens; i++)
		others += file->tokens[i].kind != TOKEN_INCLUDE && !file->tokens[i].directive;
	/* The end of the file is a token too. */
	if (others <= 1)
		report(file, 1, "an umbrella header: include what is used where it is used");
	if (file->n_comments == 0 || file->comments[0].line > 1)
		report(file, 1, "begin with a comment that says what the module promises");
}

void rule_header(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++)
		if (has_suffix(tree->files[i].path, ".h"))
			check_header(&tree->files[i]);
}
