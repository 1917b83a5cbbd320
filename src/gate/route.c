#include "gate/route.h"

#include "base/handleiding.h"

#include <stdlib.h>
#include <string.h>

static const char *const method_names[] = {
    [GET] = "GET", [POST] = "POST", [PUT] = "PUT", [PATCH] = "PATCH", [DELETE] = "DELETE",
};

const char *http_method_name(enum http_method method)
{
	return (unsigned)method < COUNT(method_names) && method_names[method] ? method_names[method]
									      : "?";
}

/* The next segment from *cursor (behind a slash), which moves on; false when there is none. */
static bool next_segment(const char **cursor, const char **text, size_t *len)
{
	if (**cursor != '/')
		return false;
	*text = *cursor + 1;
	*len = strcspn(*text, "/");
	if (!*len)
		return false;
	*cursor = *text + *len;
	return true;
}

static bool compile_path(struct compiled *c)
{
	const char *cursor = c->route->path, *text;
	size_t len;

	while (next_segment(&cursor, &text, &len)) {
		if (c->n_segments == ROUTE_SEGMENTS)
			return false;
		struct segment *s = &c->segments[c->n_segments++];
		if (*text == ':') {
			s->kind = id_kind_find(text + 1, len - 1);
			if (s->kind == ID_GEEN)
				return false;
		} else {
			s->text = text;
			s->len = len;
		}
	}
	return *cursor == '\0' || strcmp(c->route->path, "/") == 0;
}

static const char *route_fault(const struct route *route)
{
	bool dossier = route->object && route->object->kind != ID_WERKGEVER;

	if (route->recht <= RECHT_NIET_GEZET || route->recht >= RECHT_COUNT)
		return "has no right; a public route says RECHT_OPENBAAR";
	if (!route->summary)
		return "has no summary";
	if (!route->scenario)
		return "has no scenario";
	if (!route->handle)
		return "has no handler";
	if (route->method != GET && !route->again && !(route->flags & ROUTE_NO_API) &&
	    route->n_fields)
		return "takes fields but names no page to show them again";
	if (dossier && !route->doel)
		return "reads dossiers without a purpose (doel)";
	if (route->n_fields && !route->in_size)
		return "has fields but no input struct";
	return NULL;
}

static void check_twins(const struct routes *routes, const struct compiled *c, struct buf *report)
{
	for (const struct compiled *o = routes->list; o < c; o++)
		if (o->route->method == c->route->method &&
		    strcmp(o->route->path, c->route->path) == 0)
			buf_format(report, "%s %s: stands twice\n",
				   http_method_name(c->route->method), c->route->path);
}

static void link_form(struct routes *routes, struct compiled *post, struct buf *report)
{
	struct compiled *get;

	if (!post->route->again)
		return;
	get = (struct compiled *)(uintptr_t)route_find(routes, GET, post->route->again);
	if (!get) {
		buf_format(report, "%s: again leads to %s, which is no page\n", post->route->path,
			   post->route->again);
		return;
	}
	post->again = get;
	const struct compiled **forms = realloc(get->forms, (get->n_forms + 1) * sizeof(*forms));
	if (!forms)
		BUG("no memory for the routes");
	forms[get->n_forms++] = post;
	get->forms = forms;
}

static void compile(struct routes *routes, const struct page *page, const struct route *route,
		    struct buf *report)
{
	struct compiled *c = &routes->list[routes->count++];
	const char *fault = route_fault(route);

	c->route = route;
	c->page = page;
	c->handleiding = handleiding_find_page(page->file);
	if (!compile_path(c))
		fault = "has a malformed path";
	else if (c->n_segments && !c->segments[0].text)
		fault = "begins with an id";
	if (fault)
		buf_format(report, "%s: %s %s %s\n", page->file, http_method_name(route->method),
			   route->path, fault);
	check_twins(routes, c, report);
}

/* Routes of as many segments that begin alike are in one group. */
static unsigned group_of(const char *first, size_t len, size_t n)
{
	return n ? (unsigned)(n * 37 + len * 5 + (uint8_t)first[0] + (uint8_t)first[len - 1]) %
		       ROUTE_GROUPS
		 : 0;
}

static void group(struct routes *routes, struct compiled *c)
{
	unsigned i = group_of(c->segments[0].text, c->segments[0].len, c->n_segments);

	c->next = routes->groups[i];
	routes->groups[i] = c;
}

int routes_open(const struct page *const *all, struct routes *ret, struct buf *report)
{
	size_t count = 0;

	for (const struct page *const *page = all; *page; page++)
		count += (*page)->n_routes;
	*ret = (struct routes){.all = all, .list = calloc(count + 1, sizeof(*ret->list))};
	if (!ret->list)
		return ERR_GEHEUGEN;
	for (const struct page *const *page = all; *page; page++)
		for (size_t i = 0; i < (*page)->n_routes; i++)
			compile(ret, *page, &(*page)->routes[i], report);
	for (size_t i = 0; i < ret->count; i++)
		link_form(ret, &ret->list[i], report);
	for (size_t i = ret->count; !report->len && i-- > 0;)
		group(ret, &ret->list[i]);
	return report->len ? ERR_BUG : 0;
}

void routes_close(struct routes *routes)
{
	for (size_t i = 0; i < routes->count; i++)
		free(routes->list[i].forms);
	free(routes->list);
	*routes = (struct routes){0};
}

/* Literal segments win over ids, so /jongeren/nieuw is not somebody's token. */
static int fits(const struct compiled *c, const char *const texts[], const size_t lens[], size_t n)
{
	int literals = 0;

	if (c->n_segments != n)
		return -1;
	for (size_t i = 0; i < n; i++) {
		const struct segment *s = &c->segments[i];
		if (!s->text)
			continue;
		if (s->len != lens[i] || memcmp(s->text, texts[i], s->len) != 0)
			return -1;
		literals++;
	}
	return literals;
}

void route_match(const struct routes *routes, enum http_method method, const char *path,
		 struct match *ret)
{
	const char *cursor = path, *texts[ROUTE_SEGMENTS] = {NULL};
	size_t lens[ROUTE_SEGMENTS] = {0}, n = 0;
	int best = -1;

	*ret = (struct match){0};
	while (n < ROUTE_SEGMENTS && next_segment(&cursor, &texts[n], &lens[n]))
		n++;
	if (*cursor && strcmp(path, "/") != 0)
		return;
	for (const struct compiled *c = routes->groups[group_of(texts[0], lens[0], n)]; c;
	     c = c->next) {
		int literals = fits(c, texts, lens, n);
		if (literals < 0)
			continue;
		ret->path_known = true;
		if (c->route->method == method && literals > best) {
			best = literals;
			ret->compiled = c;
		}
	}
	for (size_t i = 0; ret->compiled && i < n; i++) {
		ret->ids[i] = texts[i];
		ret->id_lens[i] = lens[i];
	}
}

const struct compiled *route_find(const struct routes *routes, enum http_method method,
				  const char *pattern)
{
	for (size_t i = 0; i < routes->count; i++)
		if (routes->list[i].route->method == method &&
		    strcmp(routes->list[i].route->path, pattern) == 0)
			return &routes->list[i];
	return NULL;
}
