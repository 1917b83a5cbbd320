#include "base/tekst.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

static bool is_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	return true;
}

/* Tab, LF and CR are text; the other C0 controls, DEL and the C1 controls are not. */
static bool is_control(const uint8_t *at)
{
	if (*at < 0x20)
		return *at != '\t' && *at != '\n' && *at != '\r';
	return *at == 0x7f || (*at == 0xc2 && at[1] < 0xa0);
}

bool tekst_valid(const char *text, size_t len)
{
	const uint8_t *bytes = (const uint8_t *)text;

	if (u8_check(bytes, len))
		return false;
	for (size_t i = 0; i < len; i++)
		if (is_control(bytes + i))
			return false;
	return true;
}

size_t tekst_length(const char *text)
{
	return u8_mbsnlen((const uint8_t *)text, strlen(text));
}

/* Stops the request as a full arena does: there is no memory. */
static _Noreturn void no_memory(struct arena *a)
{
	arena_array(a, SIZE_MAX, SIZE_MAX);
	BUG("an arena gave all memory there is");
}

/*
 * Bytes that libunistring made: either in the room we offered or, when longer, in memory of their
 * own.
 */
static uint8_t *keep(struct arena *a, uint8_t *room, uint8_t *made, size_t len)
{
	uint8_t *kept;

	if (!made)
		no_memory(a);
	if (made == room)
		return made;
	kept = (uint8_t *)arena_textn(a, (const char *)made, len);
	free(made);
	return kept;
}

/* ---- folding ---- */

/* Letters that people type without their stroke or joined to one, and that NFKD leaves alone. */
static const struct {
	ucs4_t letter;
	const char *plain;
} plain_letters[] = {
    {0x00e6, "ae"}, {0x00f0, "d"},  {0x00f8, "o"}, {0x0111, "d"}, {0x0127, "h"}, {0x0131, "i"},
    {0x0142, "l"},  {0x0153, "oe"}, {0x0167, "t"}, {0x2018, "'"}, {0x2019, "'"}, {0x02bc, "'"},
    {0x2010, "-"},  {0x2011, "-"},  {0x2013, "-"}, {0x2014, "-"},
};

static const char *plain_find(ucs4_t c)
{
	for (size_t i = 0; i < COUNT(plain_letters); i++)
		if (plain_letters[i].letter == c)
			return plain_letters[i].plain;
	return NULL;
}

/* Writes into `out`, whose bytes never outnumber those of the text. */
struct folded {
	char *out;
	size_t len;
};

static void fold_add(struct folded *f, const char *bytes, size_t len)
{
	memcpy(f->out + f->len, bytes, len);
	f->len += len;
}

static void fold_blank(struct folded *f)
{
	if (f->len && f->out[f->len - 1] != ' ')
		f->out[f->len++] = ' ';
}

static char *fold_end(struct folded *f)
{
	if (f->len && f->out[f->len - 1] == ' ')
		f->len--;
	f->out[f->len] = '\0';
	return f->out;
}

static char *fold_ascii(struct arena *a, const char *text, size_t len)
{
	struct folded f = {.out = arena_textn(a, text, len)};

	for (size_t i = 0; i < len; i++) {
		char c = text[i];

		if (c == ' ' || (c >= '\t' && c <= '\r'))
			fold_blank(&f);
		else
			f.out[f.len++] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	return fold_end(&f);
}

static void fold_character(struct folded *f, ucs4_t c, const uint8_t *bytes, size_t len)
{
	const char *plain;

	if (uc_is_property_white_space(c)) {
		fold_blank(f);
		return;
	}
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		return;
	plain = c >= 0x80 ? plain_find(c) : NULL;
	if (plain)
		fold_add(f, plain, strlen(plain));
	else
		fold_add(f, (const char *)bytes, len);
}

/*
 * Compatibility forms first (a mathematical A has no lower case of its own), then folding, which
 * may compose anew and is therefore normalised again.
 */
static const uint8_t *fold_normalize(struct arena *a, const char *text, size_t *len)
{
	size_t size = *len * 4 + 16;
	uint8_t *room = arena_alloc(a, size);
	uint8_t *bytes;

	bytes = u8_normalize(UNINORM_NFKD, (const uint8_t *)text, *len, room, &size);
	bytes = keep(a, room, bytes, size);
	*len = size;
	size = *len * 4 + 16;
	room = arena_alloc(a, size);
	bytes = keep(a, room, u8_casefold(bytes, *len, NULL, UNINORM_NFKD, room, &size), size);
	*len = size;
	return bytes;
}

char *tekst_fold(struct arena *a, const char *text)
{
	size_t len = strlen(text);
	struct folded f = {.len = 0};
	const uint8_t *bytes;
	ucs4_t c;
	int n;

	if (is_ascii(text, len))
		return fold_ascii(a, text, len);
	if (u8_check((const uint8_t *)text, len))
		return arena_text(a, "");
	bytes = fold_normalize(a, text, &len);
	f.out = arena_alloc(a, len + 1);
	for (size_t i = 0; i < len; i += (size_t)n) {
		n = u8_mbtouc(&c, bytes + i, len - i);
		fold_character(&f, c, bytes + i, (size_t)n);
	}
	return fold_end(&f);
}

static bool is_word_character(ucs4_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

char *tekst_words(struct arena *a, const char *text)
{
	char *words = tekst_fold(a, text);
	size_t len = strlen(words);
	struct folded f = {.out = words};
	ucs4_t c;
	int n;

	for (size_t i = 0; i < len; i += (size_t)n) {
		n = u8_mbtouc(&c, (const uint8_t *)words + i, len - i);
		if (is_word_character(c)) {
			memmove(f.out + f.len, words + i, (size_t)n);
			f.len += (size_t)n;
		} else {
			fold_blank(&f);
		}
	}
	return fold_end(&f);
}

/* ---- cleaning ---- */

/* CRLF and CR alone to LF, in place. */
static void lines_clean(char *text)
{
	char *out = text;

	for (const char *in = text; *in; in++) {
		if (*in == '\r') {
			*out++ = '\n';
			if (in[1] == '\n')
				in++;
		} else {
			*out++ = *in;
		}
	}
	*out = '\0';
}

/*
 * Bytes of the blank that `text` starts with, or 0. U+00A0 and its kin come along with pasted text.
 */
static size_t blank_first(const char *text, size_t len)
{
	ucs4_t c;
	int n;

	if (!len)
		return 0;
	n = u8_mbtouc(&c, (const uint8_t *)text, len);
	return uc_is_property_white_space(c) ? (size_t)n : 0;
}

static size_t blank_last(const char *text, size_t len)
{
	const uint8_t *start = (const uint8_t *)text;
	ucs4_t c;
	const uint8_t *at = u8_prev(&c, start + len, start);

	return at && uc_is_property_white_space(c) ? (size_t)(start + len - at) : 0;
}

char *tekst_clean(struct arena *a, const char *text)
{
	size_t len = strlen(text);
	size_t n;
	char *clean;

	if (u8_check((const uint8_t *)text, len))
		return arena_text(a, "");
	while ((n = blank_first(text, len)) > 0) {
		text += n;
		len -= n;
	}
	while ((n = blank_last(text, len)) > 0)
		len -= n;
	if (is_ascii(text, len)) {
		clean = arena_textn(a, text, len);
	} else {
		size_t size = len * 3 + 16;
		uint8_t *room = arena_alloc(a, size);
		uint8_t *made = u8_normalize(UNINORM_NFC, (const uint8_t *)text, len, room, &size);

		made = keep(a, room, made, size);
		clean = arena_textn(a, (const char *)made, size);
	}
	lines_clean(clean);
	return clean;
}

char *tekst_like(struct arena *a, const char *text)
{
	const char *folded = tekst_fold(a, text);
	char *pattern = arena_alloc(a, strlen(folded) * 2 + 3);
	char *out = pattern;

	*out++ = '%';
	for (; *folded; folded++) {
		if (*folded == '%' || *folded == '_' || *folded == '\\')
			*out++ = '\\';
		*out++ = *folded;
	}
	if (out > pattern + 1)
		*out++ = '%';
	*out = '\0';
	return pattern;
}

bool tekst_same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

const char *tekst_subject(struct arena *a, const char *label)
{
	size_t len = strlen(label);

	return arena_textn(a, label, len && label[len - 1] == '?' ? len - 1 : len);
}

char *tekst_getal(struct arena *a, double value)
{
	char *text = arena_format(a, "%g", value), *point = strchr(text, '.');

	if (point)
		*point = ',';
	return text;
}

char *tekst_euro(struct arena *a, int64_t cent)
{
	int64_t euro = cent / 100;
	char *text = arena_format(a, "%d,%02d", (int)(euro % 1000), (int)(cent % 100));

	for (; euro >= 1000; euro /= 1000)
		text = arena_format(a, "%d.%s%s", (int)(euro / 1000 % 1000),
				    euro % 1000 < 10    ? "00"
				    : euro % 1000 < 100 ? "0"
							: "",
				    text);
	return arena_format(a, "€ %s", text);
}
