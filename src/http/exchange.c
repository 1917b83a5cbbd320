#include "http/server.h"

#include <string.h>

const char *exchange_header(const struct exchange *x, const char *name)
{
	for (size_t i = 0; i < x->n_headers; i++)
		if (!strcmp(x->headers[i].name, name))
			return x->headers[i].value;
	return NULL;
}

void exchange_reply_header(struct exchange *x, const char *name, const char *value)
{
	if (strpbrk(name, "\r\n:") || strpbrk(value, "\r\n"))
		BUG("a reply header with a line end: %s", name);
	if (x->n_reply_headers == COUNT(x->reply_headers))
		BUG("no room for reply header %s", name);
	x->reply_headers[x->n_reply_headers++] = (struct header){name, value};
}

const char *exchange_cookie(struct exchange *x, const char *name)
{
	const char *at = x->cookie_header;
	size_t len = strlen(name);

	while (at && *at) {
		size_t pair = strcspn(at, ";");

		if (pair > len && at[len] == '=' && !strncmp(at, name, len))
			return arena_textn(x->arena, at + len + 1, pair - len - 1);
		at += pair;
		at += strspn(at, "; ");
	}
	return NULL;
}
