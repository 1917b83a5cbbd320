#include "view/html.h"

#include "base/arena.h"
#include "base/format.h"

#include <stdarg.h>
#include <string.h>

/*
 * One pass over the format: literal text is copied in blocks up to the next '%', values are
 * copied in blocks up to the next character that HTML gives a meaning. Both meet the buffer's
 * room check only once per block.
 */

/*
 * What stands for a byte in text and in quoted attributes: 0 itself, else its index in
 * `entities`; the end of the text stands for nothing.
 */
static const uint8_t special[256] = {
    ['&'] = 1, ['<'] = 2, ['>'] = 3, ['"'] = 4, ['\''] = 5, ['\0'] = 6};

static const struct {
	char text[8];
	uint8_t len;
} entities[] = {[1] = {"&amp;", 5},
		[2] = {"&lt;", 4},
		[3] = {"&gt;", 4},
		[4] = {"&quot;", 6},
		[5] = {"&#39;", 5}};

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint64_t words2 __attribute__((vector_size(16)));

/* Sixteen bytes that all stand for themselves. */
static inline bool is_plain16(const char *p)
{
	bytes16 b;
	words2 found;

	memcpy(&b, p, sizeof b);
	found = (words2)((b == '&') | (b == '<') | (b == '>') | (b == '"') | (b == '\''));
	return (found[0] | found[1]) == 0;
}

/* The first byte from `p` on that does not stand for itself, or `end`, where the text ends. */
static inline const char *plain_end(const char *p, const char *end)
{
	while (end - p >= 16 && is_plain16(p))
		p += 16;
	while (special[(uint8_t)*p] == 0)
		p++;
	return p;
}

static inline void add(struct buf *b, const char *data, size_t len)
{
	if (b->error == 0 && b->size - b->len > len) {
		memcpy(b->data + b->len, data, len);
		b->len += len;
		b->data[b->len] = '\0';
	} else {
		buf_add(b, data, len);
	}
}

static void add_escaped(struct buf *b, const char *text)
{
	if (text == NULL)
		return;
	const char *end = text + strlen(text);
	for (;;) {
		const char *p = plain_end(text, end);
		add(b, text, (size_t)(p - text));
		if (p == end)
			return;
		uint8_t which = special[(uint8_t)*p];
		add(b, entities[which].text, entities[which].len);
		text = p + 1;
	}
}

static const char *add_number(struct buf *b, const char *p, va_list *ap)
{
	char digits[FORMAT_DIGITS];
	const char *start = p, *text = format_number(&p, ap, digits);

	if (text == NULL)
		BUG("html() does not know the conversion \"%%%s\"", start);
	add(b, text, (size_t)(digits + sizeof digits - text));
	return p;
}

typedef void add_text_fn(struct buf *b, const char *text);

/* Writes the value of the conversion that starts after '%'; returns what follows it. */
static inline const char *add_value(struct buf *b, const char *p, va_list *ap,
				    add_text_fn *add_text)
{
	switch (*p) {
	case 's':
		add_text(b, va_arg(*ap, const char *));
		return p + 1;
	case '%':
		add(b, "%", 1);
		return p + 1;
	default:
		return add_number(b, p, ap);
	}
}

static inline void add_format(struct buf *b, const char *fmt, va_list *ap, add_text_fn *add_text)
{
	for (const char *p = fmt; *p != '\0';) {
		if (*p == '%') {
			p = add_value(b, p + 1, ap, add_text);
			continue;
		}
		size_t len = (size_t)(strchrnul(p, '%') - p);
		add(b, p, len);
		p += len;
	}
}

void html_(struct html *h, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	add_format(h->out, fmt, &ap, add_escaped);
	va_end(ap);
}

struct html_piece html_since(const struct html *h, size_t start)
{
	return (struct html_piece){start, h->out->len - start};
}

void html_repeat(struct html *h, struct html_piece piece)
{
	char *at = buf_room(h->out, piece.len);

	if (at == NULL)
		return;
	memcpy(at, h->out->data + piece.start, piece.len);
	h->out->len += piece.len;
}

const char *html_token(struct html *h, enum id_kind kind, int64_t nr)
{
	if (nr == 0)
		return "";
	return token_of(h->tokens, kind, nr, arena_alloc(h->arena, TOKEN_MAX));
}

const char *html_datum(struct html *h, struct datum d)
{
	return datum_lang(d, arena_alloc(h->arena, DATUM_TEXT_MAX));
}

const char *html_datum_kort(struct html *h, struct datum d)
{
	return datum_kort(d, arena_alloc(h->arena, DATUM_TEXT_MAX));
}

const char *html_moment(struct html *h, struct moment m)
{
	return moment_kort(m, arena_alloc(h->arena, DATUM_TEXT_MAX));
}

/* RFC 3986 section 2.3: what needs no percent-encoding. */
static const bool unreserved[256] = {
    ['-'] = true, ['.'] = true,         ['0' ... '9'] = true, ['A' ... 'Z'] = true,
    ['_'] = true, ['a' ... 'z'] = true, ['~'] = true,
};

static void add_encoded(struct buf *b, const char *text)
{
	static const char hex[] = "0123456789ABCDEF";
	if (text == NULL)
		return;
	const char *run = text;
	const char *p = text;
	for (; *p != '\0'; p++) {
		uint8_t byte = (uint8_t)*p;
		if (unreserved[byte])
			continue;
		add(b, run, (size_t)(p - run));
		add(b, (const char[]){'%', hex[byte >> 4], hex[byte & 15]}, 3);
		run = p + 1;
	}
	add(b, run, (size_t)(p - run));
}

#define URL_MAX 16384

/*
 * The page itself is the scratch: the URL is written behind it, copied, and taken off again.
 * Without a page (a redirect) a buffer does.
 */
const char *html_url_(struct html *h, const char *fmt, ...)
{
	struct buf own = BUF_INIT(URL_MAX);
	struct buf *out = h->out != NULL ? h->out : &own;
	size_t start = out->len;
	const char *ret = "";
	va_list ap;
	va_start(ap, fmt);
	add_format(out, fmt, &ap, add_encoded);
	va_end(ap);
	if (out->error == 0 && out->len > start) {
		ret = arena_textn(h->arena, out->data + start, out->len - start);
		out->len = start;
		out->data[start] = '\0';
	}
	buf_free(&own);
	return ret;
}

const char *html_query(struct html *h, const char *value)
{
	return html_url(h, "%s", value);
}
