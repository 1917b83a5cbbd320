#include "store/tabel_codering.h"

#include <string.h>
#include <unistr.h>

#define VERVANGING 0xfffdu

/* Windows-1252 0x80-0x9f; five of them are not in use. */
static const uint16_t windows1252[32] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static bool starts_with(const uint8_t *data, size_t len, const char *mark, size_t n)
{
	return len >= n && memcmp(data, mark, n) == 0;
}

struct codering_lezer codering_open(const uint8_t *data, size_t len)
{
	const uint8_t *end = data + len;

	if (starts_with(data, len, "\xef\xbb\xbf", 3))
		return (struct codering_lezer){CODERING_UTF8, data + 3, end};
	if (starts_with(data, len, "\xff\xfe", 2))
		return (struct codering_lezer){CODERING_UTF16LE, data + 2, end};
	if (starts_with(data, len, "\xfe\xff", 2))
		return (struct codering_lezer){CODERING_UTF16BE, data + 2, end};
	if (!u8_check(data, len))
		return (struct codering_lezer){CODERING_UTF8, data, end};
	return (struct codering_lezer){CODERING_WINDOWS1252, data, end};
}

const char *codering_name(enum codering codering)
{
	switch (codering) {
	case CODERING_UTF8:
		return "UTF-8";
	case CODERING_UTF16LE:
	case CODERING_UTF16BE:
		return "UTF-16";
	case CODERING_WINDOWS1252:
		return "Windows-1252";
	}
	return "";
}

/* As many whole characters as fit; a file with a mark but with faults in it is cut anywhere. */
static size_t read_utf8(struct codering_lezer *l, char *out, size_t size)
{
	size_t len = (size_t)(l->end - l->at);

	if (len > size) {
		len = size;
		while (len > size - 4 && (l->at[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(out, l->at, len);
	l->at += len;
	return len;
}

static size_t put(char *out, uint32_t point)
{
	return (size_t)u8_uctomb((uint8_t *)out, point, 4);
}

static uint32_t next_unit(struct codering_lezer *l)
{
	uint32_t first = l->at[0], second;

	if (l->end - l->at == 1) {
		l->at++;
		return VERVANGING;
	}
	second = l->at[1];
	l->at += 2;
	return l->codering == CODERING_UTF16LE ? second << 8 | first : first << 8 | second;
}

static uint32_t next_utf16(struct codering_lezer *l)
{
	uint32_t high = next_unit(l), low;
	const uint8_t *back = l->at;

	if (high < 0xd800 || high > 0xdfff)
		return high;
	if (high > 0xdbff || l->at == l->end)
		return VERVANGING;
	low = next_unit(l);
	if (low >= 0xdc00 && low <= 0xdfff)
		return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
	l->at = back;
	return VERVANGING;
}

size_t codering_read(struct codering_lezer *l, char *out, size_t size)
{
	size_t len = 0;

	if (l->codering == CODERING_UTF8)
		return read_utf8(l, out, size);
	while (l->at < l->end && len + 4 <= size) {
		if (l->codering != CODERING_WINDOWS1252) {
			len += put(out + len, next_utf16(l));
		} else {
			uint8_t byte = *l->at++;

			len += put(out + len,
				   byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : byte);
		}
	}
	return len;
}
