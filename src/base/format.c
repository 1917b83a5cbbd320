#include "base/format.h"

#include <stdio.h>
#include <string.h>
#include <sys/types.h>

/* ---- numbers ---- */

static const char *print_unsigned(uint64_t value, char digits[FORMAT_DIGITS])
{
	char *p = digits + FORMAT_DIGITS;

	do
		*--p = (char)('0' + value % 10);
	while ((value /= 10) != 0);
	return p;
}

static const char *print_signed(int64_t value, char digits[FORMAT_DIGITS])
{
	char *p;

	if (value >= 0)
		return print_unsigned((uint64_t)value, digits);
	p = (char *)(uintptr_t)print_unsigned(0 - (uint64_t)value, digits);
	*--p = '-';
	return p;
}

_Static_assert(sizeof(long) == sizeof(long long) && sizeof(ssize_t) == sizeof(size_t),
	       "format_number takes them as one");

const char *format_number(const char **p, va_list *ap, char digits[FORMAT_DIGITS])
{
	size_t prefix = strspn(*p, "lz");
	char letter = (*p)[prefix];

	if (letter != 'd' && letter != 'u')
		return NULL;
	*p += prefix + 1;
	if (prefix)
		return letter == 'd' ? print_signed(va_arg(*ap, long long), digits)
				     : print_unsigned(va_arg(*ap, unsigned long long), digits);
	return letter == 'd' ? print_signed(va_arg(*ap, int), digits)
			     : print_unsigned(va_arg(*ap, unsigned), digits);
}

/* ---- texts ---- */

struct room {
	char *at;
	size_t left;
};

static bool add(struct room *room, const char *text, size_t len)
{
	if (len >= room->left)
		return false;
	memcpy(room->at, text, len);
	room->at += len;
	room->left -= len;
	return true;
}

static bool add_number(struct room *room, const char **p, va_list *ap)
{
	char digits[FORMAT_DIGITS];
	const char *text = format_number(p, ap, digits);

	return text && add(room, text, (size_t)(digits + sizeof digits - text));
}

static bool add_value(struct room *room, const char **p, va_list *ap)
{
	const char *text;

	if (**p != 's')
		return add_number(room, p, ap);
	text = va_arg(*ap, const char *);
	(*p)++;
	return text && add(room, text, strlen(text));
}

/* False: it does not fit, or not all of it can be printed here. */
static bool print(struct room *room, const char *fmt, va_list *ap)
{
	for (const char *p = fmt; *p;) {
		size_t len = (size_t)(strchrnul(p, '%') - p);

		if (!add(room, p, len))
			return false;
		p += len;
		if (!*p)
			break;
		p++;
		if (!add_value(room, &p, ap))
			return false;
	}
	*room->at = '\0';
	return true;
}

int format_text(char *out, size_t size, const char *fmt, va_list ap)
{
	struct room room = {out, size};
	va_list again;
	bool done;

	va_copy(again, ap);
	done = size > 0 && print(&room, fmt, &again);
	va_end(again);
	return done ? (int)(room.at - out) : vsnprintf(out, size, fmt, ap);
}
