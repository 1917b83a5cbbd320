#include "http/guard.h"

#include "base/tekst.h"

#include <string.h>
#include <strings.h>

/*
 * None of these is a 5xx, though RFC 9110 has some that fit: 5xx means that something is wrong with
 * us.
 */
enum { REFUSE_BAD = 400, REFUSE_METHOD = 405, REFUSE_TARGET = 414, REFUSE_HEADERS = 431 };

#define VERSION_LENGTH (sizeof "HTTP/1.1" - 1) /* the library takes no version but HTTP/1.x */
#define HOST_MAX 255

static bool is_alphanumeric(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* RFC 9110 section 5.6.2: the characters of a method or a field name. */
static bool is_token(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!is_alphanumeric(text[i]) && (!text[i] || !strchr("!#$%&'*+-.^_`|~", text[i])))
			return false;
	return len > 0;
}

/* Text of one line: a tab is the only control character. */
static bool is_line(const char *text, size_t len)
{
	return tekst_valid(text, len) && !memchr(text, '\r', len) && !memchr(text, '\n', len);
}

size_t value_trimmed(const char *value, size_t len)
{
	while (len && (value[len - 1] == ' ' || value[len - 1] == '\t'))
		len--;
	return len;
}

/* ---- is the head whole? ---- */

/*
 * Where the next line starts; 0 when this one did not end in CRLF (of which the library made NULs).
 */
static uintptr_t next_line(const char *piece, size_t len)
{
	return piece[len] || piece[len + 1] ? 0 : (uintptr_t)piece + len + 2;
}

static bool field_in_place(const struct head_field *f, uintptr_t start, uintptr_t end)
{
	const char *blank = f->name + f->name_len + 1;

	if ((uintptr_t)f->name != start)
		return false;
	if ((uintptr_t)f->value < (uintptr_t)blank || (uintptr_t)f->value >= end)
		return false;
	for (; blank < f->value; blank++)
		if (*blank != ' ' && *blank != '\t')
			return false;
	return f->value_len < end - (uintptr_t)f->value;
}

/* See struct head. */
static bool head_is_whole(const struct head *h)
{
	uintptr_t end = (uintptr_t)h->method + h->size, at;

	if ((uintptr_t)h->target != (uintptr_t)h->method + strlen(h->method) + 1)
		return false;
	if ((uintptr_t)h->version != (uintptr_t)h->target + h->target_len + 1)
		return false;
	at = next_line(h->version, VERSION_LENGTH);
	for (size_t i = 0; i < h->n_fields; i++) {
		if (!field_in_place(&h->fields[i], at, end))
			return false;
		at = next_line(h->fields[i].value, h->fields[i].value_len);
	}
	/* the empty line, too, must be nothing but its CRLF */
	return at && at + 2 == end && next_line(h->method + h->size - 2, 0);
}

/* ---- what does it say? ---- */

static int check_method(const char *method, enum method *ret)
{
	static const char *const served[] = {
	    [METHOD_GET] = "GET",         [METHOD_HEAD] = "HEAD",   [METHOD_POST] = "POST",
	    [METHOD_PUT] = "PUT",         [METHOD_PATCH] = "PATCH", [METHOD_DELETE] = "DELETE",
	    [METHOD_OPTIONS] = "OPTIONS",
	};

	for (size_t i = 0; i < COUNT(served); i++) {
		if (!strcmp(method, served[i])) {
			*ret = (enum method)i;
			return 0;
		}
	}
	return is_token(method, strlen(method)) ? REFUSE_METHOD : REFUSE_BAD;
}

/* Fields of which a second one would be read by one server and not by the other. */
enum single {
	SINGLE_HOST,
	SINGLE_LENGTH,
	SINGLE_CODING,
	SINGLE_TYPE,
	SINGLE_COOKIE,
	SINGLE_AUTHORIZATION,
	SINGLE_COUNT
};

static enum single single_find(const struct head_field *f)
{
	static const char *const names[SINGLE_COUNT] = {
	    "host",         "content-length", "transfer-encoding",
	    "content-type", "cookie",         "authorization",
	};

	for (size_t i = 0; i < COUNT(names); i++)
		if (strlen(names[i]) == f->name_len && !strncasecmp(names[i], f->name, f->name_len))
			return (enum single)i;
	return SINGLE_COUNT;
}

static int check_fields(const struct head *h, const struct head_field *singles[SINGLE_COUNT])
{
	for (size_t i = 0; i < h->n_fields; i++) {
		const struct head_field *f = &h->fields[i];
		enum single which = single_find(f);

		if (!is_token(f->name, f->name_len) || !is_line(f->value, f->value_len))
			return REFUSE_BAD;
		if (which == SINGLE_COUNT)
			continue;
		if (singles[which])
			return REFUSE_BAD;
		singles[which] = f;
	}
	return 0;
}

static int check_host(const struct head_field *f, bool required)
{
	size_t len;

	if (!f)
		return required ? REFUSE_BAD : 0;
	len = value_trimmed(f->value, f->value_len);
	if (!len || len > HOST_MAX)
		return REFUSE_BAD;
	for (size_t i = 0; i < len; i++)
		if (!is_alphanumeric(f->value[i]) && !strchr("-._~%:[]", f->value[i]))
			return REFUSE_BAD;
	return 0;
}

static int read_length(const struct head_field *f, uint64_t *ret)
{
	size_t len = value_trimmed(f->value, f->value_len);
	uint64_t length = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned digit = (unsigned)f->value[i] - '0';

		if (digit > 9 || length > (UINT64_MAX - digit) / 10)
			return REFUSE_BAD;
		length = length * 10 + digit;
	}
	*ret = length;
	return len ? 0 : REFUSE_BAD;
}

static int check_framing(const struct head_field *length, const struct head_field *coding, bool old,
			 struct framing *ret)
{
	if (length && coding)
		return REFUSE_BAD;
	if (length)
		return read_length(length, &ret->length);
	if (!coding)
		return 0;
	if (old || strcasecmp(coding->value, "chunked"))
		return REFUSE_BAD;
	ret->chunked = true;
	return 0;
}

/* Besides the fields a head has a request line (with two blanks and a CRLF) and an empty line. */
static size_t field_bytes(const struct head *h)
{
	return h->size - strlen(h->method) - h->target_len - VERSION_LENGTH - 6;
}

int guard_head(const struct head *h, struct framing *ret)
{
	const struct head_field *singles[SINGLE_COUNT] = {0};
	bool old = !strcmp(h->version, "HTTP/1.0");
	int status;

	*ret = (struct framing){.method = METHOD_OTHER};
	if (h->target_len > GUARD_TARGET_MAX)
		return REFUSE_TARGET;
	if (h->n_fields > GUARD_FIELDS_MAX)
		return REFUSE_HEADERS;
	if (!head_is_whole(h))
		return REFUSE_BAD;
	if (field_bytes(h) > GUARD_FIELD_BYTES_MAX)
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

/* ---- the target ---- */

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
			int high = len - i > 2 ? hex_digit(text[i + 1]) : -1;
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

/* "http://host/path" is "/path" when it is about this host (RFC 9112 section 3.2.2); else NULL. */
static const char *origin_form(const char *target, const char *host)
{
	size_t len;

	if (target[0] == '/')
		return target;
	if (!strncasecmp(target, "http://", 7))
		target += 7;
	else if (!strncasecmp(target, "https://", 8))
		target += 8;
	else
		return NULL;
	len = strcspn(target, "/?");
	if (!host || strlen(host) != len || strncasecmp(target, host, len))
		return NULL;
	if (!target[len])
		return "/";
	return target[len] == '/' ? target + len : NULL;
}

static bool is_plain_segment(const char *segment, size_t len, bool last)
{
	if (!len)
		return last;
	if (segment[0] != '.')
		return true;
	return len > 2 || (len == 2 && segment[1] != '.');
}

static bool path_is_plain(const char *path)
{
	while (*path) {
		const char *segment = path + 1;
		size_t len = strcspn(segment, "/");

		if (!is_plain_segment(segment, len, !segment[len]))
			return false;
		path = segment + len;
	}
	return true;
}

static bool has_encoded_slash(const char *path, size_t len)
{
	for (size_t i = 0; i + 2 < len; i++)
		if (path[i] == '%' && path[i + 1] == '2' && (path[i + 2] | 0x20) == 'f')
			return true;
	return false;
}

int guard_target(struct arena *a, const char *text, const char *host, struct target *ret)
{
	const char *origin = origin_form(text, host);
	size_t len, raw;
	char *path;

	if (!origin || !is_line(origin, strlen(origin)) || strpbrk(origin, "# \t\"<>"))
		return REFUSE_BAD;
	raw = strcspn(origin, "?");
	if (has_encoded_slash(origin, raw))
		return REFUSE_BAD;
	path = arena_textn(a, origin, raw);
	len = percent_decode(path, raw, false);
	if (len == SIZE_MAX || !is_line(path, len) || memchr(path, '\t', len))
		return REFUSE_BAD;
	path[len] = '\0';
	if (strchr(path, '\\') || !path_is_plain(path))
		return REFUSE_BAD;
	*ret = (struct target){.path = path, .origin = arena_text(a, origin)};
	if (ret->origin[raw])
		ret->query = ret->origin + raw + 1;
	return 0;
}
