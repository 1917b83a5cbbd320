/* C as far as the rules need it: words, literals, brackets, and which function a token is in. */
#include "check.h"

#include <ctype.h>
#include <string.h>

struct lexer {
	const char *at;
	const char *end;
	int line;
	bool directive;
	struct file *file;
};

static void add(struct lexer *lexer, enum token_kind kind, const char *from, const char *to,
		int line)
{
	struct file *file = lexer->file;
	struct token token = {kind, from, (size_t)(to - from), line, lexer->directive};

	if (kind == TOKEN_COMMENT)
		file->comments[file->n_comments++] = token;
	else
		file->tokens[file->n_tokens++] = token;
}

static void lex_comment(struct lexer *lexer)
{
	const char *from = lexer->at;
	const char *stop = from[1] == '*' ? strstr(from + 2, "*/") : strchr(from, '\n');
	int line = lexer->line;

	stop = !stop ? lexer->end : from[1] == '*' ? stop + 2 : stop;
	for (const char *c = from; c < stop; c++)
		lexer->line += *c == '\n';
	lexer->at = stop;
	add(lexer, TOKEN_COMMENT, from, stop, line);
}

static void lex_quoted(struct lexer *lexer, char quote, enum token_kind kind)
{
	const char *from = ++lexer->at;

	while (lexer->at < lexer->end && *lexer->at != quote && *lexer->at != '\n') {
		if (*lexer->at == '\\')
			lexer->at++;
		lexer->at++;
	}
	add(lexer, kind, from, lexer->at, lexer->line);
	lexer->at++;
}

static void lex_word(struct lexer *lexer)
{
	const char *from = lexer->at;

	while (isalnum((unsigned char)*lexer->at) || *lexer->at == '_')
		lexer->at++;
	add(lexer, isdigit((unsigned char)*from) ? TOKEN_NUMBER : TOKEN_WORD, from, lexer->at,
	    lexer->line);
}

/* "#include <x>" is one token; of other directives the words follow, marked as such. */
static void lex_directive(struct lexer *lexer)
{
	const char *at = lexer->at + 1 + strspn(lexer->at + 1, " \t");

	lexer->directive = true;
	if (has_prefix(at, "include")) {
		at += strlen("include") + strspn(at + strlen("include"), " \t");
		size_t len = strcspn(at + 1, ">\"\n") + 2;
		add(lexer, TOKEN_INCLUDE, at, at + len, lexer->line);
		lexer->at = at + len;
	} else {
		lexer->at = at;
	}
}

static void lex_punct(struct lexer *lexer)
{
	const char *from = lexer->at++;

	if ((*from == '&' || *from == '|') && *lexer->at == *from)
		lexer->at++;
	add(lexer, TOKEN_PUNCT, from, lexer->at, lexer->line);
}

static void lex_newline(struct lexer *lexer)
{
	lexer->directive = lexer->directive && lexer->at[-1] == '\\';
	lexer->line++;
	lexer->at++;
}

void lex(struct file *file)
{
	struct lexer lexer = {file->text, file->text + file->len, 1, false, file};

	file->tokens = keep((file->len + 1) * sizeof(struct token));
	file->comments = keep((file->len / 2 + 1) * sizeof(struct token));
	while (lexer.at < lexer.end) {
		char c = *lexer.at;

		if (c == '\n')
			lex_newline(&lexer);
		else if (isspace((unsigned char)c) || c == '\\')
			lexer.at++;
		else if (c == '/' && (lexer.at[1] == '*' || lexer.at[1] == '/'))
			lex_comment(&lexer);
		else if (c == '"')
			lex_quoted(&lexer, '"', TOKEN_STRING);
		else if (c == '\'')
			lex_quoted(&lexer, '\'', TOKEN_CHAR);
		else if (isalnum((unsigned char)c) || c == '_')
			lex_word(&lexer);
		else if (c == '#' && !lexer.directive)
			lex_directive(&lexer);
		else
			lex_punct(&lexer);
	}
	add(&lexer, TOKEN_END, lexer.at, lexer.at, lexer.line);
}

bool token_is(const struct token *token, const char *text)
{
	return (token->kind == TOKEN_WORD || token->kind == TOKEN_PUNCT) &&
	       token->len == strlen(text) && memcmp(token->text, text, token->len) == 0;
}

const struct token *token_close(const struct token *open)
{
	int depth = 0;

	for (; open->kind != TOKEN_END; open++) {
		if (open->kind != TOKEN_PUNCT)
			continue;
		depth += *open->text == '(' || *open->text == '{' || *open->text == '[';
		depth -= *open->text == ')' || *open->text == '}' || *open->text == ']';
		if (depth == 0)
			break;
	}
	return open;
}

const char *token_text(const struct token *token)
{
	return memcpy(keep(token->len + 1), token->text, token->len);
}

static size_t unescape(char *to, const struct token *token)
{
	size_t len = 0;

	for (size_t i = 0; i < token->len; i++) {
		char c = token->text[i];

		if (c == '\\' && i + 1 < token->len) {
			c = token->text[++i];
			c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
		}
		to[len++] = c;
	}
	return len;
}

char *token_literal(const struct token **at)
{
	const struct token *token = *at;
	size_t size = 1, len = 0;
	char *text;

	if (token->kind != TOKEN_STRING)
		return NULL;
	for (; token->kind == TOKEN_STRING || token->kind == TOKEN_WORD; token++)
		size += token->len + 1;
	text = keep(size);
	for (token = *at; token->kind == TOKEN_STRING || token->kind == TOKEN_WORD; token++) {
		if (token->kind == TOKEN_STRING)
			len += unescape(text + len, token);
		else
			text[len++] = '0';
	}
	*at = token;
	return text;
}

bool function_next(const struct token **at, struct function *ret)
{
	for (const struct token *t = *at; t->kind != TOKEN_END; t++) {
		const struct token *close;

		if (t->directive)
			continue;
		/* Initialisers, structs and enums: over them at once. */
		if (!token_is(t, "{") && !(t->kind == TOKEN_WORD && token_is(t + 1, "(")))
			continue;
		close = token_close(t + (t->kind == TOKEN_WORD));
		if (close->kind == TOKEN_END)
			return false;
		if (t->kind == TOKEN_WORD && token_is(close + 1, "{")) {
			*ret = (struct function){t, t + 1, close + 1, token_close(close + 1)};
			*at = ret->end;
			return true;
		}
		t = close;
	}
	return false;
}
