/*
 * The part of the policy that can be read from a statement's text, on either engine: it begins with
 * SELECT, WITH, VALUES, INSERT or UPDATE; it does not set its own context; it joins ON conditions,
 * names its columns, gives no common table expression a name that the policy trusts, and calls no
 * function that could tell of a row before the policy has hidden it. It does not parse: it looks at
 * words, and refuses when in doubt.
 *
 * That last rule is what lets PostgreSQL take the views of dossiers apart and read their tables in
 * the order that suits it best (they are no security_barrier): what a query adds may be looked at
 * before the policy, but a comparison, LIKE or a listed function says nothing of a row that the
 * policy then leaves out. What fails on some values and not on others would: conversions, division.
 */
#include "db/driver.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define WORD_MAX 64

enum kind { WORD_END, WORD_NAME, WORD_MARK };

struct word {
	enum kind kind;
	bool quoted;
	char text[WORD_MAX]; /* of a mark: the one character */
};

static const char *skip_comment(const char *at)
{
	if (at[0] == '-' && at[1] == '-')
		return at + strcspn(at, "\n");
	if (at[0] == '/' && at[1] == '*') {
		const char *end = strstr(at + 2, "*/");

		return end ? end + 2 : at + strlen(at);
	}
	return at;
}

static const char *skip_blank(const char *at)
{
	for (;;) {
		const char *was = at;

		at += strspn(at, " \t\r\n\f\v");
		at = skip_comment(at);
		if (at == was)
			return at;
	}
}

/* "…", `…`, […] and '…' can all be names to SQLite. A name too long for us is cut: it is no view's
 * name. */
static const char *read_quoted(const char *at, struct word *w)
{
	char close = *at == '[' ? ']' : *at;
	size_t n = 0;

	for (at++; *at; at++) {
		if (*at == close && (close == ']' || at[1] != close))
			break;
		if (*at == close)
			at++;
		if (n + 1 < sizeof(w->text))
			w->text[n++] = *at;
	}
	w->text[n] = '\0';
	w->kind = WORD_NAME;
	w->quoted = true;
	return *at ? at + 1 : at;
}

static bool name_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static const char *read_word(const char *at, struct word *w)
{
	size_t n = 0;

	at = skip_blank(at);
	*w = (struct word){.kind = WORD_END};
	if (!*at)
		return at;
	if (strchr("\"`['", *at))
		return read_quoted(at, w);
	if (!name_char(*at)) {
		w->kind = WORD_MARK;
		w->text[0] = *at;
		return at + 1;
	}
	for (; name_char(*at); at++)
		if (n + 1 < sizeof(w->text))
			w->text[n++] = *at;
	w->kind = WORD_NAME;
	return at;
}

static bool is_word(const struct word *w, const char *text)
{
	return w->kind == WORD_NAME && !w->quoted && strcasecmp(w->text, text) == 0;
}

static bool is_mark(const struct word *w, char c)
{
	return w->kind == WORD_MARK && w->text[0] == c;
}

static bool may_begin(const struct word *w)
{
	static const char *const words[] = {"SELECT", "WITH", "VALUES", "INSERT", "UPDATE"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (is_word(w, words[i]))
			return true;
	return false;
}

/* SQLite compares the columns of these joins without asking whether they may be read. */
static bool is_silent_join(const struct word *w)
{
	return is_word(w, "NATURAL") || is_word(w, "USING");
}

/* "Every column" is copied from table to table without asking either; count(*) and multiplication
 * stay. */
static bool is_every_column(const struct word *w, const struct word *before)
{
	static const char *const words[] = {"SELECT", "DISTINCT", "ALL", "RETURNING"};

	if (!is_mark(w, '*'))
		return false;
	for (size_t i = 0; i < COUNT(words); i++)
		if (is_word(before, words[i]))
			return true;
	return is_mark(before, '.') || is_mark(before, ',');
}

/* Names that no query has a use for, quoted or not. */
static bool is_forbidden(const struct word *w)
{
	static const char *const words[] = {"set_config",   "current_setting", "dblink",
					    "query_to_xml", "load_extension",  "fts3_tokenizer"};
	static const char *const prefixes[] = {"pg_", "sqlite_", "lo_", "pragma_"};

	if (w->kind != WORD_NAME)
		return false;
	for (size_t i = 0; i < COUNT(words); i++)
		if (strcasecmp(w->text, words[i]) == 0)
			return true;
	for (size_t i = 0; i < COUNT(prefixes) && !(w->quoted && w->text[0] == '\0'); i++)
		if (strncasecmp(w->text, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	return false;
}

/* clang-format off */
/* What may stand before a bracket. The functions take any value and do nothing else. */
static const char *const may_call[] = {
    "coalesce", "nullif", "count", "sum", "min", "max", "length", "replace", "string_agg", "bit_or",
    "row_number", "ctx_gebruiker", "ctx_functie", "ctx_organisatie", "ctx_doel", "ctx_nu",
    "ctx_vandaag", "ctx_sleutel",
    "SELECT", "FROM", "JOIN", "ON", "WHERE", "HAVING", "BY", "OVER", "VALUES", "CONFLICT", "AS",
    "MATERIALIZED", "AND", "OR", "NOT", "IN", "EXISTS", "ALL", "LIKE", "BETWEEN", "WHEN", "THEN", "ELSE",
};
/* clang-format on */

static bool is_callable(const struct word *w)
{
	for (size_t i = 0; i < COUNT(may_call); i++)
		if (is_word(w, may_call[i]))
			return true;
	return false;
}

/* `at` is just after w. INSERT INTO name ( and WITH name ( call nothing. */
static bool is_telling(const struct word *w, const struct word *before, const char *at)
{
	struct word next;

	if (w->kind == WORD_MARK)
		return strchr("/%:", w->text[0]);
	read_word(at, &next);
	return is_mark(&next, '(') && !is_callable(w) && !is_word(before, "INTO") &&
	       !is_word(before, "WITH");
}

/*
 * "name (" and "name AS (", "name AS [NOT] MATERIALIZED (" are how a common table expression is
 * written; a view's name has no other use before a bracket. `at` is just after the name.
 */
static bool defines(const char *at)
{
	struct word w;

	at = read_word(at, &w);
	if (is_mark(&w, '('))
		return true;
	if (!is_word(&w, "AS"))
		return false;
	at = read_word(at, &w);
	if (is_word(&w, "NOT"))
		at = read_word(at, &w);
	if (is_word(&w, "MATERIALIZED"))
		read_word(at, &w);
	return is_mark(&w, '(');
}

bool fence_names(const char *sql, const char *name)
{
	struct word w;

	if (strlen(name) >= WORD_MAX)
		return true; /* we cannot tell */
	for (sql = read_word(sql, &w); w.kind != WORD_END; sql = read_word(sql, &w))
		if (w.kind == WORD_NAME && strcasecmp(w.text, name) == 0)
			return true;
	return false;
}

/* Past the ")" of the column list of INSERT INTO table (…), or NULL when the text is no such thing.
 */
static const char *after_columns(const char *at, const char *table)
{
	struct word w;

	at = read_word(at, &w);
	if (!is_word(&w, "INSERT"))
		return NULL;
	at = read_word(at, &w);
	if (!is_word(&w, "INTO"))
		return NULL;
	at = read_word(at, &w);
	if (w.kind != WORD_NAME || strcasecmp(w.text, table) != 0)
		return NULL;
	at = read_word(at, &w);
	if (!is_mark(&w, '('))
		return NULL;
	while (w.kind != WORD_END && !is_mark(&w, ')'))
		at = read_word(at, &w);
	return w.kind == WORD_END ? NULL : at;
}

bool fence_only_inserts(const char *sql, const char *table, const char *column)
{
	struct word w;
	const char *at = after_columns(sql, table);

	if (!at || strlen(table) >= WORD_MAX || strlen(column) >= WORD_MAX)
		return false;
	for (at = read_word(at, &w); w.kind != WORD_END; at = read_word(at, &w)) {
		if (is_mark(&w, '*'))
			return false;
		if (w.kind == WORD_NAME &&
		    (strcasecmp(w.text, table) == 0 || strcasecmp(w.text, column) == 0))
			return false;
	}
	return true;
}

/* INSERT OR REPLACE and its kin delete rows behind the policy's back. */
static bool is_or_clause(const struct word *w, const char *at)
{
	struct word next;

	if (!is_word(w, "INSERT") && !is_word(w, "UPDATE"))
		return false;
	read_word(at, &next);
	return is_word(&next, "OR");
}

int fence_check(const char *sql, bool (*reserved)(const char *name, void *arg), void *arg)
{
	struct word w, before = {.kind = WORD_END};
	const char *at = read_word(sql, &w);

	if (!may_begin(&w))
		return db_failed(ERR_BUG, "a query may not begin with %s", w.text);
	for (; w.kind != WORD_END; before = w, at = read_word(at, &w)) {
		if (is_forbidden(&w) || is_silent_join(&w) || is_every_column(&w, &before))
			return db_failed(ERR_BUG, "a query may not name %s", w.text);
		if (is_telling(&w, &before, at))
			return db_failed(ERR_BUG, "a query may not use %s", w.text);
		if (is_mark(&w, ';'))
			return db_failed(ERR_BUG, "a query may not hold a semicolon");
		if (is_or_clause(&w, at))
			return db_failed(ERR_BUG, "a query may not say %s OR", w.text);
		if (w.kind == WORD_NAME && reserved && reserved(w.text, arg) && defines(at))
			return db_failed(ERR_BUG, "a query may not define %s", w.text);
	}
	return 0;
}
