#include "http/body.h"

#include "base/tekst.h"
#include "http/guard.h"

#include <string.h>
#include <strings.h>

enum { REFUSE_BAD = 400, REFUSE_SIZE = 413 };

#define BOUNDARY_MAX 70 /* RFC 2046 section 5.1.1 */

/* ---- application/x-www-form-urlencoded ---- */

/*
 * Decodes `len` bytes in place, makes them a NUL-terminated text (the byte at text[len] is ours)
 * and checks that they are text.
 */
static bool decode(char *text, size_t len, size_t *ret)
{
	*ret = percent_decode(text, len, true);
	if (*ret == SIZE_MAX || !tekst_valid(text, *ret))
		return false;
	text[*ret] = '\0';
	return true;
}

static int read_pair(char *pair, size_t len, struct part *ret)
{
	char *equals = memchr(pair, '=', len);
	size_t name_len = equals ? (size_t)(equals - pair) : len;
	char *value = equals ? equals + 1 : pair + len;
	size_t ignored;

	if (len - name_len > BODY_FIELD_MAX)
		return REFUSE_SIZE;
	*ret = (struct part){.name = pair, .data = value};
	if (!decode(value, len - (size_t)(value - pair), &ret->len))
		return REFUSE_BAD;
	return decode(pair, name_len, &ignored) ? 0 : REFUSE_BAD;
}

static size_t count_pairs(const char *text, size_t len)
{
	size_t n = len > 0;

	for (size_t i = 0; i < len; i++)
		n += text[i] == '&';
	return n;
}

int body_urlencoded(struct arena *a, char *text, size_t len, struct parts *ret)
{
	size_t max = count_pairs(text, len);
	char *end = text + len;

	*ret = (struct parts){0};
	if (max > BODY_PARTS_MAX)
		return REFUSE_BAD;
	if (max)
		ret->list = arena_array(a, max, sizeof *ret->list);
	while (text < end) {
		char *ampersand = memchr(text, '&', (size_t)(end - text));
		size_t pair_len = (size_t)((ampersand ? ampersand : end) - text);
		int status = pair_len ? read_pair(text, pair_len, &ret->list[ret->n]) : 0;

		if (status)
			return status;
		ret->n += pair_len > 0;
		text += pair_len + 1;
	}
	return 0;
}

/* ---- parameters of a header value: name=token or name="quoted" ---- */

bool body_is(const char *type, const char *kind)
{
	size_t len = strlen(kind);

	return type && !strncasecmp(type, kind, len) && strchr("; \t", type[len]);
}

static char *skip_blanks(char *at)
{
	return at + strspn(at, " \t");
}

/* Reads "text" in place, without its quotes. Where to go on, or NULL when it does not end. */
static char *read_quoted(char *at, char **ret)
{
	char *to = at + 1;

	*ret = to;
	for (at++; *at != '"'; at++) {
		/* only \" and \\ are escapes: a path of an old browser keeps its backslashes */
		if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
			at++;
		if (!*at)
			return NULL;
		*to++ = *at;
	}
	*at++ = '\0';
	*to = '\0';
	return at;
}

/*
 * Reads the value of a parameter and what separates it from the next, and ends it with a NUL. Where
 * to go on, or NULL when it is malformed.
 */
static char *read_value(char *at, char **ret)
{
	char *end;

	if (*at == '"') {
		at = read_quoted(at, ret);
		end = at;
	} else {
		*ret = at;
		at += strcspn(at, "; \t\"");
		end = at;
		if (at == *ret)
			return NULL;
	}
	if (!at)
		return NULL;
	at = skip_blanks(at);
	if (*at && *at != ';')
		return NULL;
	if (*at)
		at++;
	if (end < at)
		*end = '\0';
	return at;
}

struct wanted {
	const char *name;
	char *value; /* NULL: absent */
};

/*
 * Finds parameters in "; a=b; c=d". False when malformed or when one of those wanted is there
 * twice.
 */
static bool read_parameters(char *at, struct wanted *wanted, size_t n)
{
	at = skip_blanks(at);
	if (*at && *at++ != ';')
		return false;
	while (*(at = skip_blanks(at))) {
		size_t len = strcspn(at, "=; \t\"");
		char *name = at, *value;

		if (!len || at[len] != '=')
			return false;
		at = read_value(at + len + 1, &value);
		if (!at)
			return false;
		for (size_t i = 0; i < n; i++) {
			if (strlen(wanted[i].name) != len || strncasecmp(wanted[i].name, name, len))
				continue;
			if (wanted[i].value)
				return false;
			wanted[i].value = value;
		}
	}
	return true;
}

/* ---- multipart/form-data ---- */

/*
 * "\r\n--boundary", the line before every part but the first; NULL when the type has no proper
 * boundary.
 */
static char *read_delimiter(struct arena *a, const char *type)
{
	struct wanted boundary = {.name = "boundary"};
	char *copy = arena_text(a, type);
	size_t len;

	if (!read_parameters(copy + strcspn(copy, "; \t"), &boundary, 1) || !boundary.value)
		return NULL;
	len = strlen(boundary.value);
	if (!len || len > BOUNDARY_MAX || boundary.value[len - 1] == ' ')
		return NULL;
	if (!tekst_valid(boundary.value, len))
		return NULL;
	return arena_format(a, "\r\n--%s", boundary.value);
}

/*
 * Only the last piece of a path, without control characters or blanks at its ends; "" for "." and
 * "..".
 */
static const char *clean_filename(char *name)
{
	size_t len;

	for (char *at = name; *at; at++)
		if (*at == '/' || *at == '\\')
			name = at + 1;
	name += strspn(name, " \t");
	len = strlen(name);
	while (len && strchr(" \t.", name[len - 1]))
		len--;
	name[len] = '\0';
	while (len > BODY_FILENAME_MAX || ((unsigned char)*name & 0xc0) == 0x80) {
		name++;
		len--;
	}
	return name;
}

static bool line_is_text(const char *line)
{
	size_t len = strlen(line);

	return tekst_valid(line, len) && !strpbrk(line, "\r\n");
}

static bool read_disposition(char *value, struct part *part)
{
	struct wanted wanted[] = {{.name = "name"}, {.name = "filename"}};
	const size_t kind = sizeof "form-data" - 1;

	if (strncasecmp(value, "form-data", kind) || part->name)
		return false;
	if (!read_parameters(value + kind, wanted, COUNT(wanted)) || !wanted[0].value)
		return false;
	part->name = wanted[0].value;
	if (wanted[1].value)
		part->filename = clean_filename(wanted[1].value);
	return true;
}

/* The transfer codings that change nothing. Others nobody sends, and we do not undo. */
static bool is_identity(const char *coding)
{
	return !strcasecmp(coding, "binary") || !strcasecmp(coding, "8bit") ||
	       !strcasecmp(coding, "7bit");
}

/*
 * One header line of a part, NUL-terminated. Lines other than the two we know change nothing,
 * except a coding we do not undo.
 */
static bool read_part_line(char *line, struct part *part)
{
	char *colon = strchr(line, ':');
	char *value;

	if (!colon || colon == line || !line_is_text(line))
		return false;
	*colon = '\0';
	value = skip_blanks(colon + 1);
	if (!strcasecmp(line, "content-disposition"))
		return read_disposition(value, part);
	if (!strcasecmp(line, "content-type")) {
		if (part->type)
			return false;
		part->type = value;
	}
	if (!strcasecmp(line, "content-transfer-encoding"))
		return is_identity(value);
	return true;
}

/* Reads the lines up to the empty one. Returns where the data starts, or NULL when malformed. */
static char *read_part_head(char *at, const char *end, struct part *part)
{
	const char *limit = end - at > BODY_PART_HEAD_MAX ? at + BODY_PART_HEAD_MAX : end;

	for (;;) {
		char *stop = memmem(at, (size_t)(limit - at), "\r\n", 2);

		if (!stop)
			return NULL;
		if (stop == at)
			return part->name ? at + 2 : NULL;
		*stop = '\0';
		if (strlen(at) != (size_t)(stop - at) || !read_part_line(at, part))
			return NULL;
		at = stop + 2;
	}
}

static struct part *part_add(struct arena *a, struct parts *parts)
{
	if (parts->n && !(parts->n & (parts->n - 1)) && parts->n >= 8) {
		struct part *list = arena_array(a, parts->n * 2, sizeof *list);

		memcpy(list, parts->list, parts->n * sizeof *list);
		parts->list = list;
	} else if (!parts->n) {
		parts->list = arena_array(a, 8, sizeof *parts->list);
	}
	return &parts->list[parts->n++];
}

static int check_part(const struct part *part)
{
	if (part->filename)
		return 0;
	if (part->len > BODY_FIELD_MAX)
		return REFUSE_SIZE;
	return tekst_valid(part->data, part->len) ? 0 : REFUSE_BAD;
}

/*
 * Reads the part that starts at *at (after a delimiter's CRLF) and moves *at past the delimiter
 * that ends it.
 */
static int read_part(struct arena *a, char **at, char *end, const char *delimiter,
		     struct parts *ret)
{
	struct part part = {0};
	char *data = read_part_head(*at, end, &part);
	char *stop;

	if (!data)
		return REFUSE_BAD;
	/* the empty line's CRLF may be the delimiter's too: a part without data */
	stop = memmem(data - 2, (size_t)(end - data) + 2, delimiter, strlen(delimiter));
	if (!stop || ret->n == BODY_PARTS_MAX)
		return REFUSE_BAD;
	*at = stop + strlen(delimiter);
	part.data = stop < data ? "" : data;
	part.len = stop < data ? 0 : (size_t)(stop - data);
	*stop = '\0';
	*part_add(a, ret) = part;
	return check_part(&part);
}

int body_multipart(struct arena *a, const char *type, char *text, size_t len, struct parts *ret)
{
	const char *delimiter = read_delimiter(a, type);
	char *end = text + len, *at;
	size_t first;
	int status;

	*ret = (struct parts){0};
	if (!delimiter)
		return REFUSE_BAD;
	first = strlen(delimiter) - 2;
	if (len < first || memcmp(text, delimiter + 2, first))
		return REFUSE_BAD;
	at = text + first;
	while (end - at >= 2 && !memcmp(at, "\r\n", 2)) {
		at += 2;
		status = read_part(a, &at, end, delimiter, ret);
		if (status)
			return status;
	}
	if (end - at == 4)
		return memcmp(at, "--\r\n", 4) ? REFUSE_BAD : 0;
	return end - at == 2 && !memcmp(at, "--", 2) ? 0 : REFUSE_BAD;
}
