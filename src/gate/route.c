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

/* A noun that is no id is a text field of the route: an address that people can read and keep. */
static const struct field *field_of_path(const struct route *route, const char *name, size_t len)
{
	for (size_t i = 0; i < route->n_fields; i++) {
		const struct field *f = &route->fields[i];

		if (f->type == FIELD_TEXT && strlen(f->name) == len &&
		    memcmp(f->name, name, len) == 0)
			return f;
	}
	return NULL;
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
				s->field = field_of_path(c->route, text + 1, len - 1);
			if (s->kind == ID_GEEN && !s->field)
				return false;
		} else {
			s->text = text;
			s->len = len;
		}
	}
	return *cursor == '\0' || strcmp(c->route->path, "/") == 0;
}

/* It answers to who has no session: nothing may be changed by it, and no token is read from it. */
static const char *sleutel_fault(const struct route *route)
{
	if (route->method != GET || !(route->flags & ROUTE_NO_API) || route->view)
		return "is opened by a secret, and is more than a text to read";
	if (strrchr(route->path, '/')[1] != ':')
		return "is opened by a secret, and has no place for one";
	return route->object ? "is opened by a secret, and names an object" : NULL;
}

enum id_kind stroom_kind(const struct compiled *c)
{
	for (size_t i = 0; i < c->n_segments; i++)
		if (!c->segments[i].text)
			return c->segments[i].kind;
	return ID_GEEN;
}

/*
 * Who listens is not asked for what he reads again, and no line says that he did: so nothing of a
 * dossier.
 */
static const char *stroom_fault(const struct compiled *c)
{
	const struct route *route = c->route;

	if (!(route->flags & ROUTE_STROOM))
		return NULL;
	if (stroom_kind(c) == ID_GEEN)
		return "says what changed, and its path names nothing";
	if (route->method != GET)
		return NULL;
	if (!route->object || route->object->kind != stroom_kind(c))
		return "lets listen to what it does not ask sight of";
	if (route->doel || route->view || !(route->flags & ROUTE_NO_API))
		return "lets listen, and gives something to read";
	return NULL;
}

const struct column *object_column(const struct object *o, const char *name)
{
	return column_find(o->columns, o->n_columns, name);
}

static bool has_column(const struct object *o, const char *name)
{
	return object_column(o, name) != NULL;
}

static bool tells(const struct object *o, const char *name)
{
	const struct column *c = o ? object_column(o, name) : NULL;

	return c && c->type == COLUMN_BOOL;
}

/* What is of a young person says whose it is. */
static bool is_dossier(const struct object *o)
{
	return o->kind == ID_JONGERE || has_column(o, "jongere_id");
}

/* Else it would be refused to everybody. */
static const char *sight_fault(const struct route *route)
{
	if (route->onderdelen && (!route->object || !has_column(route->object, "zicht")))
		return "asks for parts, and its object does not say which are in sight (zicht)";
	if ((route->flags & ROUTE_REGISSEUR) &&
	    (!route->object || !has_column(route->object, "casusregisseur_id")))
		return "is for the casusregisseur, and its object does not say who that is";
	if (route->mits && !tells(route->object, route->mits))
		return "is for some only, and its object does not say for whom (mits)";
	return NULL;
}

static const char *route_fault(const struct route *route)
{
	bool dossier = route->object && is_dossier(route->object);

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
	return route->flags & ROUTE_SLEUTEL ? sleutel_fault(route) : sight_fault(route);
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
	else if (!fault)
		fault = stroom_fault(c);
	if (fault)
		buf_format(report, "%s: %s %s %s\n", page->file, http_method_name(route->method),
			   route->path, fault);
	check_twins(routes, c, report);
}

/*
 * Routes of as many segments that begin and end alike are in one group; those that end with an id
 * are with all that begin alike. Groups may meet: whoever looks compares the segments.
 */
static unsigned group_mix(unsigned group, const char *text, size_t len)
{
	return (group * 37 + (unsigned)len * 5 + (uint8_t)text[0] + (uint8_t)text[len - 1]) %
	       ROUTE_GROUPS;
}

static void group(struct routes *routes, struct compiled *c)
{
	const struct segment *first = c->segments, *last = first + c->n_segments - 1;
	unsigned i = 0;

	if (c->n_segments)
		i = group_mix((unsigned)c->n_segments, first->text, first->len);
	if (c->n_segments && last->text)
		i = group_mix(i, last->text, last->len);
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

/* How many segments are literally so, or -1: another path. */
static int fits(const struct compiled *c, const struct match *m)
{
	int literals = 0;

	if (c->n_segments != m->n)
		return -1;
	for (size_t i = 0; i < m->n; i++) {
		const struct segment *s = &c->segments[i];
		if (!s->text)
			continue;
		if (s->len != m->id_lens[i] || memcmp(s->text, m->ids[i], s->len) != 0)
			return -1;
		literals++;
	}
	return literals;
}

/* Literal segments win over ids, so /jongeren/nieuw is not somebody's token. */
static void match_group(const struct compiled *c, enum http_method method, struct match *ret)
{
	for (; c; c = c->next) {
		int literals = fits(c, ret);
		if (literals < 0)
			continue;
		ret->path_known = true;
		if (c->route->method == method && literals > ret->literals) {
			ret->literals = literals;
			ret->compiled = c;
		}
	}
}

void route_match(const struct routes *routes, enum http_method method, const char *path,
		 struct match *ret)
{
	const char *cursor = path;
	unsigned begin = 0;

	*ret = (struct match){.literals = -1};
	while (ret->n < ROUTE_SEGMENTS &&
	       next_segment(&cursor, &ret->ids[ret->n], &ret->id_lens[ret->n]))
		ret->n++;
	if (*cursor && strcmp(path, "/") != 0)
		return;
	if (ret->n) {
		size_t last = ret->n - 1;
		begin = group_mix((unsigned)ret->n, ret->ids[0], ret->id_lens[0]);
		match_group(routes->groups[group_mix(begin, ret->ids[last], ret->id_lens[last])],
			    method, ret);
	}
	match_group(routes->groups[begin], method, ret);
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
