/*
 * Any head: what the guard lets through was written, byte for byte, as the library reports it. So a
 * proxy that reads the same bytes has seen the same request.
 */
#include "fuzz.h"
#include "http/guard.h"

#include <stdlib.h>
#include <string.h>

struct cutter {
	struct arena *arena;
	char *at, *end; /* of what is not read yet */
	struct head_field fields[GUARD_FIELDS_MAX + 1];
	struct head head;
};

/*
 * The next line, ended by NULs where CRLF or a bare LF stood, as libmicrohttpd does. NULL: no more.
 */
static char *cut_line(struct cutter *c)
{
	char *line = c->at, *lf = memchr(line, '\n', (size_t)(c->end - line));

	if (!lf)
		return NULL;
	c->at = lf + 1;
	*lf = '\0';
	if (lf > line && lf[-1] == '\r')
		lf[-1] = '\0';
	return line;
}

static bool cut_request_line(struct cutter *c)
{
	char *line = cut_line(c), *blank = line ? strchr(line, ' ') : NULL;
	char *last = blank ? strrchr(blank + 1, ' ') : NULL;

	if (!last || strlen(last + 1) != 8 || strncmp(last + 1, "HTTP/1.", 7))
		return false;
	c->head.method = line;
	*blank = '\0';
	blank += 1 + strspn(blank + 1, " ");
	if (blank > last)
		return false;
	*last = '\0';
	c->head.target = blank;
	c->head.target_len = strlen(blank);
	c->head.version = last + 1;
	return true;
}

/*
 * A folded line is glued to the name of the field before it, somewhere else: what 0.9.75 really
 * does.
 */
static void fold(struct cutter *c, const char *line)
{
	struct head_field *last = &c->fields[c->head.n_fields - 1];
	const char *more = line + strspn(line, " \t");

	last->name = arena_format(c->arena, "%s%s", last->name, more);
	last->name_len = strlen(last->name);
}

static bool cut_field(struct cutter *c, char *line)
{
	char *colon = strchr(line, ':'), *value;

	if (!colon || c->head.n_fields > GUARD_FIELDS_MAX)
		return false;
	*colon = '\0';
	value = colon + 1 + strspn(colon + 1, " \t");
	c->fields[c->head.n_fields++] =
	    (struct head_field){line, strlen(line), value, strlen(value)};
	return true;
}

static bool cut(struct cutter *c)
{
	char *line;

	if (!cut_request_line(c))
		return false;
	while ((line = cut_line(c)) && *line) {
		if ((*line == ' ' || *line == '\t') && c->head.n_fields)
			fold(c, line);
		else if (!cut_field(c, line))
			return false;
	}
	c->head.fields = c->fields;
	c->head.size = (size_t)(c->at - c->head.method);
	return line != NULL;
}

/* Moves past `piece` when it stands at *at. */
static bool stands(const char **at, const char *piece)
{
	size_t len = strlen(piece);

	if (strncmp(*at, piece, len) != 0)
		return false;
	*at += len;
	return true;
}

/* CRLF, or what the library leaves the same traces of: NULs and bare LFs in its place. */
static bool ends(const char **at)
{
	for (int i = 0; i < 2; i++, ++*at)
		if (**at != '\r' && **at != '\n' && **at != '\0')
			return false;
	return true;
}

static bool was_written(const struct head *h, const char *at)
{
	if (!stands(&at, h->method) || !stands(&at, " ") || !stands(&at, h->target))
		return false;
	if (!stands(&at, " ") || !stands(&at, h->version) || !ends(&at))
		return false;
	for (size_t i = 0; i < h->n_fields; i++) {
		if (!stands(&at, h->fields[i].name) || !stands(&at, ":"))
			return false;
		at += strspn(at, " \t");
		if (!stands(&at, h->fields[i].value) || !ends(&at))
			return false;
	}
	return ends(&at);
}

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size), *sent = fuzz_text(data, size);
	struct cutter c = {.arena = a, .at = text, .end = text + size};
	struct framing framing;
	int status;

	if (cut(&c)) {
		status = guard_head(&c.head, &framing);
		PROMISE(status == 0 || (status >= 400 && status < 500));
		if (status == 0) {
			PROMISE(framing.method != METHOD_OTHER);
			PROMISE(!framing.chunked || framing.length == 0);
			PROMISE(was_written(&c.head, sent + (c.head.method - text)));
		}
	}
	free(text);
	free(sent);
}
