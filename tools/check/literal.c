/*
 * sql: statements live in QUERY, read views and are portable.
 * html: markup lives in html() and cannot be broken by a value.
 */
#include "check.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#define SQL_LINES_MAX 50

/* ---- sql ---- */

static bool has_word_prefix(const char *text, const char *word)
{
	size_t len = strlen(word);

	text += strspn(text, " \t\n");
	return strncmp(text, word, len) == 0 && !isalnum((unsigned char)text[len]) &&
	       text[len] != '_';
}

static bool is_statement(const char *text)
{
	static const char *const verbs[] = {"SELECT",    "INSERT INTO",   "UPDATE", "DELETE FROM",
					    "CREATE",    "ALTER TABLE",   "DROP",   "PRAGMA",
					    "SAVEPOINT", "WITH RECURSIVE"};

	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (has_word_prefix(text, verbs[i]))
			return true;
	return has_word_prefix(text, "WITH") && strstr(text, " AS (") != NULL;
}

/* A t_ name may be what INSERT INTO and UPDATE change, and qualify a column of it; nothing else. */
static void check_tables(const struct file *file, int line, const char *sql)
{
	char before[16] = "";

	for (const char *at = sql; *at;) {
		size_t len = 0;

		while (isalnum((unsigned char)at[len]) || at[len] == '_')
			len++;
		if (len == 0) {
			at++;
			continue;
		}
		if (has_prefix(at, "t_") && strcmp(before, "INTO") != 0 &&
		    strcmp(before, "UPDATE") != 0 && at[len] != '.')
			report(file, line, "reads %.*s: read the view %.*s, which holds the policy",
			       (int)len, at, (int)len - 2, at + 2);
		snprintf(before, sizeof before, "%.*s", (int)len, at);
		at += len;
	}
}

static void check_statement(const struct file *file, int line, int last_line, const char *sql)
{
	static const struct {
		const char *text;
		const char *what;
	} refused[] = {
	    {"::", "no :: casts: pass a typed parameter"},
	    {"SELECT *", "name the columns"},
	    {".*", "name the columns"},
	    {"count(*)", "count a column of the view: count(fase)"},
	    {"DELETE FROM", "rows are ended, not deleted"},
	    {";", "one statement in a QUERY"},
	    {"%", "SQL is never formatted; bind it as $1 (a LIKE pattern too)"},
	};

	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (strstr(sql, refused[i].text))
			report(file, line, "%s", refused[i].what);
	if (strstr(sql, " FROM ") && !strstr(sql, "WHERE ") && !strstr(sql, "LIMIT "))
		report(file, line, "give it a key or a LIMIT");
	if (last_line - line + 1 > SQL_LINES_MAX)
		report(file, line, "%d lines of SQL; the limit is %d: make a view of it",
		       last_line - line + 1, SQL_LINES_MAX);
}

static void check_sql_file(const struct file *file)
{
	const struct token *query_end = file->tokens;

	for (const struct token *t = file->tokens; t->kind != TOKEN_END;) {
		int line = t->line;
		bool fragment =
		    t->directive; /* a macro whose text ends up in a QUERY of this file */
		char *text;

		if (!t->directive && token_is(t, "QUERY") && token_is(t + 1, "("))
			query_end = token_close(t + 1);
		text = token_literal(&t);
		if (!text) {
			t++;
			continue;
		}
		check_tables(file, line, text);
		if (t <= query_end)
			check_statement(file, line, (t - 1)->line, text);
		else if (!fragment && is_statement(text))
			report(file, line, "SQL outside QUERY(name, \"…\")");
	}
}

void rule_sql(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];

		if (is_c(file) && has_prefix(file->path, "src/") &&
		    !has_prefix(file->path, "src/db/"))
			check_sql_file(file);
	}
}

/* ---- html ---- */

/* Markup being read. `call` is the parenthesis of the html() it is the format of, or NULL. */
struct markup {
	const struct file *file;
	int line;
	const char *text;
	const char *at;
	const struct token *call;
};

static bool name_is(const char *name, size_t len, const char *word)
{
	return len == strlen(word) && strncasecmp(name, word, len) == 0;
}

static void check_attribute(const struct markup *m, const char *name, size_t len)
{
	if (len > 2 && strncasecmp(name, "on", 2) == 0)
		report(m->file, m->line, "no %.*s=: behaviour lives in web/*.js", (int)len, name);
	if (name_is(name, len, "style"))
		report(m->file, m->line, "no style=: use a class (the CSP refuses it)");
	if (name_is(name, len, "srcdoc"))
		report(m->file, m->line, "no srcdoc=");
}

static void check_element(const struct markup *m, const char *name, size_t len)
{
	static const char *const refused[] = {"style", "iframe", "object", "embed", "base", "font"};

	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (name_is(name, len, refused[i]))
			report(m->file, m->line, "no <%s>", refused[i]);
	/* The frame of the page may load a file of ours; nobody may write a script. */
	if (name_is(name, len, "script") &&
	    !(has_prefix(m->file->path, "src/view/") && has_prefix(name, "script src=\"")))
		report(m->file, m->line, "no <script>: behaviour lives in web/*.js");
}

/* The last token of argument `number` of a call (0: the first), or NULL when there are fewer. */
static const struct token *argument_end(const struct token *call, size_t number)
{
	const struct token *end = token_close(call);

	for (const struct token *t = call + 1; t <= end; t++) {
		if (token_is(t, "(") || token_is(t, "[") || token_is(t, "{"))
			t = token_close(t);
		else if ((t == end || token_is(t, ",")) && number-- == 0)
			return t - 1;
	}
	return NULL;
}

/* Is the value of the conversion at `at` one of two literals: cond ? " checked" : ""? */
static bool is_choice_of_literals(const struct markup *m, const char *at)
{
	const struct token *end;
	size_t number = 2; /* after h and the format */

	for (const char *c = m->text; c < at; c++) {
		bool percent = c[0] == '%';
		number += percent && c[1] != '%';
		c += percent && c[1] == '%';
	}
	end = m->call ? argument_end(m->call, number) : NULL;
	return end && end->kind == TOKEN_STRING && token_is(end - 1, ":") &&
	       (end - 2)->kind == TOKEN_STRING && token_is(end - 3, "?");
}

/* Inside a tag, at a name or an end; moves past one attribute with its value. */
static void read_attribute(struct markup *m)
{
	size_t len = strcspn(m->at, " \t\n=>\"/");
	const char *name = m->at;

	if (len == 0) {
		m->at++;
		return;
	}
	for (size_t i = 0; i < len; i++)
		if (name[i] == '%' && !is_choice_of_literals(m, name + i))
			report(
			    m->file, m->line,
			    "a value outside quotes can add attributes: write name=\"%%s\", or choose "
			    "between two literals");
	check_attribute(m, name, len);
	m->at += len;
	if (*m->at != '=')
		return;
	m->at++;
	if (*m->at != '"') {
		report(m->file, m->line, "put the value of %.*s in double quotes", (int)len, name);
		return;
	}
	len = strcspn(m->at + 1, "\"");
	if (strncasecmp(m->at + 1, "javascript:", strlen("javascript:")) == 0)
		report(m->file, m->line, "no javascript: address");
	m->at += 1 + len + (m->at[1 + len] == '"');
}

static void read_element(struct markup *m)
{
	bool opens;
	size_t len;

	m->at += strcspn(m->at, "<");
	if (!*m->at)
		return;
	opens = m->at[1] != '/' && m->at[1] != '!';
	m->at += opens ? 1 : 2;
	len = strcspn(m->at, " \t\n>/");
	if (opens)
		check_element(m, m->at, len);
	m->at += len;
}

/* Does the text begin inside a tag that an earlier html() opened? */
static bool begins_in_tag(const char *text)
{
	size_t len = strcspn(text, "<>");

	return text[len] == '>' || (text[len] == '\0' && text[0] == ' ' && strstr(text, "=\""));
}

static void check_markup(struct markup m)
{
	bool in_tag = begins_in_tag(m.text);

	for (m.at = m.text; *m.at;) {
		if (in_tag && *m.at == '>') {
			in_tag = false;
			m.at++;
		} else if (in_tag) {
			read_attribute(&m);
		} else {
			read_element(&m);
			in_tag = true;
		}
	}
}

/*
 * The literals of html(h, "…", …) and ui_between(h, "…", text, "…"): the first is a format, with
 * the values after it; of ui_between every one is markup.
 */
static void check_html_call(const struct file *file, const struct token *call, bool all)
{
	const struct token *end = token_close(call);

	for (const struct token *t = call + 1; t < end; t++) {
		const struct token *at = t;
		char *text = token_literal(&at);

		if (text) {
			check_markup((struct markup){file, t->line, text, text, all ? NULL : call});
			if (!all)
				return;
			t = at - 1;
		} else if (token_is(t, "(") || token_is(t, "[")) {
			t = token_close(t);
		}
	}
}

/* A literal that begins with an element of HTML; the XML of a spreadsheet is none. */
static bool is_markup(const struct token *t)
{
	static const char *const elements[] = {
	    "a",      "b",     "br",     "button", "div",  "em", "form", "h1",  "h2",     "h3",
	    "html",   "input", "label",  "li",     "main", "ol", "p",    "pre", "script", "section",
	    "select", "span",  "strong", "table",  "td",   "th", "tr",   "ul"};
	const char *name = t->text + 1;
	size_t len;

	if (t->kind != TOKEN_STRING || t->len < 3 || t->text[0] != '<')
		return false;
	name += *name == '/';
	for (len = 0; isalnum((unsigned char)name[len]);)
		len++;
	for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
		if (name_is(name, len, elements[i]))
			return true;
	return false;
}

static void check_html_file(const struct file *file)
{
	const struct token *call_end = file->tokens;

	for (const struct token *t = file->tokens; t->kind != TOKEN_END; t++) {
		bool between = token_is(t, "ui_between");

		if ((between || token_is(t, "html")) && token_is(t + 1, "(") && !t->directive) {
			check_html_call(file, t + 1, between);
			call_end = token_close(t + 1);
		} else if (t > call_end && is_markup(t)) {
			report(file, t->line, "markup outside html(h, \"…\")");
		}
	}
}

void rule_html(const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_files; i++) {
		const struct file *file = &tree->files[i];

		if (is_c(file) && has_prefix(file->path, "src/"))
			check_html_file(file);
	}
}
