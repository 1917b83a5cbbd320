/*
 * function: length, complexity, nesting, parameters.
 * file: its length.
 * line: its width and end.
 */
#include "check.h"

#include <string.h>

#define FUNCTION_LINES_MAX 100
#define HANDLER_LINES_MAX 80
#define COMPLEXITY_MAX 20
#define NESTING_MAX 4
#define PARAMETERS_MAX 6
#define FILE_LINES_MAX 1000
#define WIDTH_MAX 100
#define WIDTH_TEXT_MAX                                                                             \
	140 /* a line of C that holds a literal, and other languages: no cut sentences */
#define TAB_WIDTH 8

/* ---- functions ---- */

static int complexity(const struct function *function)
{
	static const char *const branches[] = {"if", "for", "while", "switch", "?", "&&", "||"};
	int count = 1;

	for (const struct token *t = function->body; t < function->end; t++)
		for (size_t i = 0; i < sizeof branches / sizeof branches[0]; i++)
			count += token_is(t, branches[i]);
	return count;
}

/* A callback's parameters are the library's choice; it is known by a first one of any kind. */
static int parameters(const struct function *function)
{
	const struct token *end = token_close(function->params);
	int count = 1;

	if (token_is(function->params + 1, "void") && token_is(function->params + 2, "*"))
		return 0;
	if (function->params + 1 == end || token_is(function->params + 1, "void"))
		count = function->params + 2 >= end ? 0 : 1;
	for (const struct token *t = function->params + 1; t < end; t++) {
		if (token_is(t, "("))
			t = token_close(t);
		count += token_is(t, ",");
	}
	return count;
}

struct nesting {
	const struct token *at;
	const struct token *end;
	int deepest;
};

static void statement(struct nesting *n, int depth);

static void expression(struct nesting *n)
{
	while (n->at < n->end && !token_is(n->at, ";")) {
		if (token_is(n->at, "(") || token_is(n->at, "{") || token_is(n->at, "["))
			n->at = token_close(n->at);
		n->at++;
	}
	n->at++;
}

static void block(struct nesting *n, int depth)
{
	const struct token *close = token_close(n->at);

	n->at++;
	while (n->at < close)
		statement(n, depth);
	n->at = close + 1;
}

/* What an if or a loop governs, one deeper than itself. */
static void governed(struct nesting *n, int depth)
{
	if (depth > n->deepest)
		n->deepest = depth;
	statement(n, depth);
}

static void statement(struct nesting *n, int depth)
{
	const struct token *t = n->at;

	if (token_is(t, "{")) {
		block(n, depth);
	} else if (token_is(t, "if") || token_is(t, "for") || token_is(t, "while") ||
		   token_is(t, "switch")) {
		n->at = token_close(t + 1) + 1;
		governed(n, depth + 1);
	} else if (token_is(t, "else") && token_is(t + 1, "if")) {
		n->at = t + 1;
		statement(n, depth);
	} else if (token_is(t, "else")) {
		n->at = t + 1;
		governed(n, depth + 1);
	} else if (token_is(t, "do")) {
		n->at = t + 1;
		governed(n, depth + 1);
		expression(n);
	} else if (token_is(t, "case") || token_is(t, "default")) {
		while (n->at < n->end && !token_is(n->at, ":"))
			n->at++;
		n->at++;
	} else {
		expression(n);
	}
}

static int nesting(const struct function *function)
{
	struct nesting n = {function->body, function->end, 0};

	block(&n, 0);
	return n.deepest;
}

static bool is_handler(const struct file *file, const struct function *function)
{
	const struct token *p = function->params;

	return has_prefix(file->path, "src/page/") && token_is(p + 1, "struct") &&
	       token_is(p + 2, "request");
}

static void check_function(const struct file *file, const struct function *function)
{
	const struct token *name = function->name;
	int max = is_handler(file, function) ? HANDLER_LINES_MAX : FUNCTION_LINES_MAX;
	int lines = function->end->line - name->line + 1;
	int branches = complexity(function), deepest = nesting(function),
	    params = parameters(function);

	if (lines > max)
		report(file, name->line, "%s has %d lines; the limit is %d", token_text(name),
		       lines, max);
	if (branches > COMPLEXITY_MAX)
		report(file, name->line,
		       "%s has complexity %d; the limit is %d: split it, or use a table",
		       token_text(name), branches, COMPLEXITY_MAX);
	if (deepest > NESTING_MAX)
		report(file, name->line,
		       "%s nests %d deep; the limit is %d: return early, or split it",
		       token_text(name), deepest, NESTING_MAX);
	if (params > PARAMETERS_MAX)
		report(file, name->line, "%s has %d parameters; the limit is %d: pass a struct",
		       token_text(name), params, PARAMETERS_MAX);
}

void rule_function(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];
		const struct token *at = file->tokens;
		struct function function;

		while (at && function_next(&at, &function))
			check_function(file, &function);
	}
}

/* ---- files ---- */

static int line_count(const struct file *file)
{
	int count = 0;

	for (size_t i = 0; i < file->len; i++)
		count += file->text[i] == '\n';
	return count;
}

void rule_file(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];
		int lines = line_count(file);

		if (lines > FILE_LINES_MAX && !has_suffix(file->path, ".tsv"))
			report(file, FILE_LINES_MAX, "%d lines; the limit is %d: split the module",
			       lines, FILE_LINES_MAX);
		if (file->len > 0 && file->text[file->len - 1] != '\n')
			report(file, lines + 1, "end the last line");
	}
}

/* ---- lines ---- */

/* The backslash that continues a macro stands where clang-format puts it, and does not count. */
static int width_of(const char *line, size_t len)
{
	int width = 0;

	if (len > 0 && line[len - 1] == '\\')
		for (len--; len > 0 && line[len - 1] == ' ';)
			len--;
	for (size_t i = 0; i < len; i++) {
		if (line[i] == '\t')
			width = (width / TAB_WIDTH + 1) * TAB_WIDTH;
		else
			width +=
			    ((unsigned char)line[i] & 0xc0) != 0x80; /* characters, not bytes */
	}
	return width;
}

static void check_line(const struct file *file, int number, const char *line, size_t len)
{
	bool text = !is_c(file) || memchr(line, '"', len);
	int width = width_of(line, len), max = text ? WIDTH_TEXT_MAX : WIDTH_MAX;

	if (width > max)
		report(file, number, "%d wide; the limit is %d", width, max);
	if (len > 0 && strchr(" \t\r", line[len - 1]))
		report(file, number, "white space at the end of the line");
}

void rule_line(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];
		int number = 0;

		if (has_suffix(file->path, ".tsv"))
			continue;
		for (const char *line = file->text; *line;) {
			size_t len = strcspn(line, "\n");

			check_line(file, ++number, line, len);
			line += len + (line[len] == '\n');
		}
	}
}
