/*
 * tools/check: reads the sources of Startbaan and refuses what STYLE.md does not allow. It knows no
 * exceptions by name: when a rule is wrong, the rule is mended.
 *
 * The program reads everything, runs every rule and exits, so nothing is ever freed.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
	TOKEN_END,
	TOKEN_WORD, /* identifiers and keywords */
	TOKEN_NUMBER,
	TOKEN_STRING, /* text without its quotes, escapes as written */
	TOKEN_CHAR,
	TOKEN_PUNCT,   /* one character, but && and || are one token */
	TOKEN_INCLUDE, /* "base/buf.h" or <stdio.h>, with its quotes or brackets */
	TOKEN_COMMENT
};

struct token {
	enum token_kind kind;
	const char *text; /* into the file; not terminated */
	size_t len;
	int line;
	bool directive; /* inside a #define or another preprocessor line */
};

struct file {
	const char *path; /* from the root: "src/base/buf.c" */
	const char *text; /* NUL-terminated */
	size_t len;
	struct token *tokens; /* of C files; comments left out; the last one is TOKEN_END */
	struct token *comments;
	size_t n_tokens;
	size_t n_comments;
};

struct tree {
	struct file *files; /* sorted by path */
	size_t n_files;
};

/* A function definition. `body` and `end` are the tokens of its braces. */
struct function {
	const struct token *name;
	const struct token *params; /* the opening parenthesis */
	const struct token *body;
	const struct token *end;
};

/* ---- tree.c: files ---- */

void *keep(size_t size); /* zeroed memory for as long as the program runs */
/* Every text file that a rule may look at, below `root` (the current directory). */
struct tree tree_read(void);
const struct file *tree_find(const struct tree *tree, const char *path);
bool is_c(const struct file *file);
bool has_suffix(const char *path, const char *suffix);
bool has_prefix(const char *path, const char *prefix);

/* ---- lex.c: tokens ---- */

void lex(struct file *file);
bool token_is(const struct token *token, const char *text);
/* The token that closes the bracket at `open`, or TOKEN_END. */
const struct token *token_close(const struct token *open);
/* A NUL-terminated copy. */
const char *token_text(const struct token *token);
/*
 * Adjacent string literals from *at as one text, escapes of \" \n \t \\ undone; a word between two of
 * them (a PRId64) counts as "0". *at moves to the token after them. NULL when there is none at *at.
 */
char *token_literal(const struct token **at);
/* The next function definition at or after *at, which moves past it; false when there is none. */
bool function_next(const struct token **at, struct function *ret);

/* ---- main.c ---- */

/* One finding: "path:line: rule: what to do". The rule is the one that runs. */
void report(const struct file *file, int line, const char *what, ...)
    __attribute__((format(printf, 3, 4)));

/* ---- the rules ---- */

void rule_layer(const struct tree *tree);
void rule_header(const struct tree *tree);
void rule_banned(const struct tree *tree);
void rule_memory(const struct tree *tree);
void rule_output(const struct tree *tree);
void rule_unfinished(const struct tree *tree);
void rule_vocabulary(const struct tree *tree);
void rule_sql(const struct tree *tree);
void rule_html(const struct tree *tree);
void rule_function(const struct tree *tree);
void rule_file(const struct tree *tree);
void rule_line(const struct tree *tree);
void rule_duplicate(const struct tree *tree);

#endif
