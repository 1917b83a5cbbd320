#include "http/guard.h"

#include "base/tekst.h"

#include <string.h>
#include <strings.h>

enum { REFUSE_BAD = 400, REFUSE_METHOD = 405, REFUSE_TARGET = 414, REFUSE_HEADERS = 431, REFUSE_UNKNOWN = 501, REFUSE_VERSION = 505 };

#define VERSION_LENGTH (sizeof "HTTP/1.1" - 1)
#define HOST_MAX 255

/* RFC 9110 section 5.6.2: the characters of a method or a field name. */
static bool is_token_char(unsigned char c)
{
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		return true;
	return c && strchr("!#$%&'*+-.^_`|~", c);
}

static bool is_token(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!is_token_char((unsigned char)text[i]))
			return false;
	return len > 0;
}

/* A tab is the only control character that may stand in a value. tekst_valid knows the others, and CR and LF. */
static bool is_value(const char *text, size_t len)
{
	return tekst_valid(text, len) && !memchr(text, '\r', len) && !memchr(text, '\n', len);
}

/* The place right after a line of `len` bytes at `line`; 0 when the line did not end in CRLF (the library made both NUL). */
static uintptr_t after_line(const char *line, size_t len)
{
	return line[len] == '\0' && line[len + 1] == '\0' ? (uintptr_t)line + len + 2 : 0;
}

static bool field_in_place(const struct head_field *f, uintptr_t start, uintptr_t end)
{
	const char *blank = f->name + f->name_len + 1;

	if ((uintptr_t)f->name != start || (uintptr_t)f->value < (uintptr_t)blank || (uintptr_t)f->value >= end)
		return false;
	for (; blank < f->value; blank++)
		if (*blank != ' ' && *blank != '\t')
			return false;
	return f->value_len < end - (uintptr_t)f->value;
}

/* See struct head. */
static bool head_is_whole(const struct head *h)
{
	uintptr_t start = (uintptr_t)h->method, end = start + h->size, at;

	if ((uintptr_t)h->target != start + strlen(h->method) + 1)
		return false;
	if ((uintptr_t)h->version != (uintptr_t)h->target + h->target_len + 1)
		return false;
	at = after_line(h->version, VERSION_LENGTH);
	for (size_t i = 0; i < h->n_fields; i++) {
		if (!field_in_place(&h->fields[i], at, end))
			return false;
		at = after_line(h->fields[i].value, h->fields[i].value_len);
	}
	return at && at + 2 == end;
}

static int check_method(const char *method, enum method *ret)
{
	static const char *const served[] = {
	    [METHOD_GET] = "GET",     [METHOD_HEAD] = "HEAD",     [METHOD_POST] = "POST",       [METHOD_PUT] = "PUT",
	    [METHOD_PATCH] = "PATCH", [METHOD_DELETE] = "DELETE", [METHOD_OPTIONS] = "OPTIONS",
	};

	for (size_t i = 0; i < COUNT(served); i++) {
		if (!strcmp(method, served[i])) {
			*ret = (enum method)i;
			return 0;
		}
	}
	if (!is_token(method, strlen(method)))
		return REFUSE_BAD;
	return !strcmp(method, "TRACE") || !strcmp(method, "CONNECT") ? REFUSE_METHOD : REFUSE_UNKNOWN;
}

/* Fields that may be there once: a second one would be read by one server and not by the other. */
enum single { SINGLE_HOST, SINGLE_LENGTH, SINGLE_CODING, SINGLE_TYPE, SINGLE_COOKIE, SINGLE_AUTHORIZATION, SINGLE_COUNT };

static const char *const single_names[SINGLE_COUNT] = {
    "host", "content-length", "transfer-encoding", "content-type", "cookie", "authorization",
};

static enum single single_find(const struct head_field *f)
{
	for (size_t i = 0; i < SINGLE_COUNT; i++)
		if (strlen(single_names[i]) == f->name_len && !strncasecmp(single_names[i], f->name, f->name_len))
			return (enum single)i;
	return SINGLE_COUNT;
}

static int check_fields(const struct head *h, const struct head_field *singles[SINGLE_COUNT])
{
	for (size_t i = 0; i < h->n_fields; i++) {
		const struct head_field *f = &h->fields[i];
		enum single which = single_find(f);

		if (!is_token(f->name, f->name_len) || !is_value(f->value, f->value_len))
			return REFUSE_BAD;
		if (which == SINGLE_COUNT)
			continue;
		if (singles[which])
			return REFUSE_BAD;
		singles[which] = f;
	}
	return 0;
}

static size_t trimmed(const struct head_field *f)
{
	size_t len = f->value_len;

	while (len && (f->value[len - 1] == ' ' || f->value[len - 1] == '\t'))
		len--;
	return len;
}

static int check_host(const struct head_field *f, bool required)
{
	size_t len;

	if (!f)
		return required ? REFUSE_BAD : 0;
	len = trimmed(f);
	if (!len || len > HOST_MAX)
		return REFUSE_BAD;
	for (size_t i = 0; i < len; i++)
		if (!is_token_char((unsigned char)f->value[i]) && !strchr(":[]", f->value[i]))
			return REFUSE_BAD;
	return 0;
}

static int read_length(const struct head_field *f, uint64_t *ret)
{
	size_t len = trimmed(f);

	*ret = 0;
	if (!len)
		return REFUSE_BAD;
	for (size_t i = 0; i < len; i++) {
		unsigned digit = (unsigned)(f->value[i] - '0');

		if (digit > 9 || __builtin_mul_overflow(*ret, 10, ret) || __builtin_add_overflow(*ret, digit, ret))
			return REFUSE_BAD;
	}
	return 0;
}

static int check_framing(const struct head_field *length, const struct head_field *coding, bool old, struct framing *ret)
{
	if (length && coding)
		return REFUSE_BAD;
	if (length)
		return read_length(length, &ret->length);
	if (!coding)
		return 0;
	if (old)
		return REFUSE_BAD;
	if (coding->value_len != sizeof "chunked" - 1 || strncasecmp(coding->value, "chunked", coding->value_len))
		return REFUSE_UNKNOWN;
	ret->chunked = true;
	return 0;
}

int guard_head(const struct head *h, struct framing *ret)
{
	const struct head_field *singles[SINGLE_COUNT] = {0};
	bool old = !strcmp(h->version, "HTTP/1.0");
	int status;

	*ret = (struct framing){.method = METHOD_OTHER};
	if (h->target_len > GUARD_TARGET_MAX)
		return REFUSE_TARGET;
	if (h->n_fields > GUARD_HEADERS_MAX)
		return REFUSE_HEADERS;
	if (!old && strcmp(h->version, "HTTP/1.1"))
		return REFUSE_VERSION;
	if (!head_is_whole(h))
		return REFUSE_BAD;
	if (h->size - strlen(h->method) - h->target_len > GUARD_HEADER_BYTES_MAX + VERSION_LENGTH + 6)
		return REFUSE_HEADERS;
	status = check_fields(h, singles);
	if (!status)
		status = check_host(singles[SINGLE_HOST], !old);
	if (!status)
		status = check_framing(singles[SINGLE_LENGTH], singles[SINGLE_CODING], old, ret);
	if (!status)
		status = check_method(h->method, &ret->method);
	return status;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

size_t percent_decode(char *text, size_t len, bool plus)
{
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		char c = text[i];

		if (c == '%') {
			int high = i + 2 < len ? hex_digit(text[i + 1]) : -1;
			int low = high >= 0 ? hex_digit(text[i + 2]) : -1;

			if (low < 0)
				return SIZE_MAX;
			c = (char)(high << 4 | low);
			i += 2;
		} else if (c == '+' && plus) {
			c = ' ';
		}
		text[to++] = c;
	}
	return to;
}

/* "http://host/path" is "/path" when it is about this host, as RFC 9112 section 3.2.2 wants. NULL when it is not. */
static const char *origin_form(const char *target, const char *host)
{
	size_t skip = !strncasecmp(target, "http://", 7) ? 7 : !strncasecmp(target, "https://", 8) ? 8 : 0;
	size_t len;

	if (target[0] == '/')
		return target;
	if (!skip || !host)
		return NULL;
	target += skip;
	len = strcspn(target, "/?");
	if (strlen(host) != len || strncasecmp(target, host, len))
		return NULL;
	return target[len] == '/' ? target + len : NULL;
}

/* The path must have one reading: no empty, "." or ".." segment, except that it may end in a slash. */
static bool segments_are_plain(const char *path)
{
	for (const char *at = path + 1;;) {
		size_t len = strcspn(at, "/");

		if (!len && (at[0] || at == path + 1))
			return !at[0];
		if (len == 1 && at[0] == '.')
			return false;
		if (len == 2 && at[0] == '.' && at[1] == '.')
			return false;
		if (!at[len] || !len)
			return true;
		at += len + 1;
	}
}

static bool has_encoded_slash(const char *path, size_t len)
{
	for (size_t i = 0; i + 2 < len; i++)
		if (path[i] == '%' && path[i + 1] == '2' && (path[i + 2] | 0x20) == 'f')
			return true;
	return false;
}

int guard_target(struct arena *a, const char *target, const char *host, const char **path, const char **query)
{
	const char *origin = origin_form(target, host);
	size_t len, raw;
	char *copy;

	if (!origin || strpbrk(origin, "# \t\\\""))
		return REFUSE_BAD;
	raw = strcspn(origin, "?");
	*query = origin[raw] ? origin + raw + 1 : NULL;
	if (has_encoded_slash(origin, raw))
		return REFUSE_BAD;
	copy = arena_textn(a, origin, raw);
	len = percent_decode(copy, raw, false);
	if (len == SIZE_MAX || !is_value(copy, len) || memchr(copy, '\t', len) || memchr(copy, '\\', len))
		return REFUSE_BAD;
	copy[len] = '\0';
	*path = copy;
	return segments_are_plain(copy) ? 0 : REFUSE_BAD;
}
