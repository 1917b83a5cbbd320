/*
 * HTML, written so that it cannot be written wrongly.
 *
 *	html(h, "<li class=\"rij\"><a href=\"%s\">%s</a></li>", url, naam);
 *
 * The format must be a literal (a variable does not compile) and its arguments are checked by
 * the compiler. Every %s is escaped for text and for double-quoted attributes; %d %u %ld %lld
 * %zu and PRI… print numbers; %% is a percent sign; nothing else is taken. A NULL %s prints
 * nothing. There is no raw output; the only prepared markup is struct markup, made by the
 * Markdown renderer (sanitised) and by nothing else.
 *
 * Output goes to a struct buf with a sticky error; nobody checks in between.
 */
#ifndef VIEW_HTML_H
#define VIEW_HTML_H

#include "base/buf.h"
#include "base/datum.h"
#include "base/token.h"

struct html {
	struct buf *out;
	struct arena *arena;            /* for URLs and other scratch */
	const struct token_key *tokens; /* how ids look outside */

	/* For every form on the page (view/ui.h); NULL leaves them out. */
	const char *csrf; /* the session's token, sent as _csrf */
	const char
	    *eenmalig; /* random, new for every reply: form n sends "<eenmalig>-n" as _eenmalig */

	/* Of ui.c: zero at the start. */
	unsigned serial;   /* last number given to an id on this page */
	const char *form;  /* id of the form that is open, or NULL */
	bool filter;       /* that form narrows a list: nothing is required, no choice is all */
	const char *icons; /* path of the drawings */
};

#define html(h, ...) html_((h), "" __VA_ARGS__)
void html_(struct html *h, const char *fmt, ...) PRINTF_LIKE(2, 3);

/*
 * Markup that this page already has, to be written again: what stands in every row of a table is
 * escaped once. A piece is everything since the page was `start` bytes long (h->out->len).
 */
struct html_piece {
	size_t start, len;
};
struct html_piece html_since(const struct html *h, size_t start);
void html_repeat(struct html *h, struct html_piece piece);

/* An id as its token, for href="/jongeren/%s"; lives in the arena. TOKEN(h, id) for a typed id. */
const char *html_token(struct html *h, enum id_kind kind, int64_t nr);
#define TOKEN_CASE_(name, NAME) name##_id : ID_##NAME,
#define TOKEN(h, id)                                                                               \
	html_token((h), _Generic((id), IDS(TOKEN_CASE_) struct html : ID_GEEN), (id).nr)

/* "22 november 2026" and "22-11-2026" in the arena, for %s. "" when not set. */
const char *html_datum(struct html *h, struct datum d);
const char *html_datum_kort(struct html *h, struct datum d);
const char *html_moment(struct html *h, struct moment m);
/* A percent-encoded query value. */
const char *html_query(struct html *h, const char *value);

/*
 * A URL in the arena: html_url(h, "/jongeren/%s?zoek=%s", TOKEN(h, id), tekst). The format is a
 * literal with the conversions of html(); every %s is percent-encoded, so that no value can
 * change the shape of the URL.
 */
#define html_url(h, ...) html_url_((h), "" __VA_ARGS__)
const char *html_url_(struct html *h, const char *fmt, ...) PRINTF_LIKE(2, 3);

#endif
