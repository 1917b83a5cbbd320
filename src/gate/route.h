/*
 * The table of all routes: checked once when the gate opens, then searched for every request.
 */
#ifndef GATE_ROUTE_H
#define GATE_ROUTE_H

#include "gate/page.h"

#define ROUTE_SEGMENTS 8
#define ROUTE_GROUPS 256

struct segment {
	const char *text; /* literal, or NULL for an id or a field */
	size_t len;
	enum id_kind kind;         /* of an id, else ID_GEEN */
	const struct field *field; /* of the route: what stands here is what was filled in */
};

struct compiled {
	const struct route *route;
	const struct page *page;
	const struct handleiding *handleiding; /* how that page is used, or NULL */
	struct segment segments[ROUTE_SEGMENTS];
	size_t n_segments;
	const struct compiled *again;  /* of a POST with `again`: the GET */
	const struct compiled **forms; /* of a GET: the POSTs that lead back here */
	size_t n_forms;
	const struct compiled *next; /* in its group */
};

/* What is listened to at a route with ROUTE_STROOM, or changed: the first that its path names. */
enum id_kind stroom_kind(const struct compiled *c);

struct routes {
	const struct page *const *all;
	struct compiled *list;
	size_t count;
	/* by the number of segments, the first and the last one; each in the order of the list */
	const struct compiled *groups[ROUTE_GROUPS];
};

/*
 * Compiles the pages, a list that ends with NULL. ERR_BUG with the reasons in `report` when a
 * route lacks its right, summary or scenario, a path is malformed or used twice, `again` leads
 * nowhere, or a page that reads dossiers has no purpose.
 */
MUST_USE int routes_open(const struct page *const *all, struct routes *ret, struct buf *report);
void routes_close(struct routes *routes);

struct match {
	const struct compiled *compiled; /* NULL: no route */
	bool path_known;                 /* another method is there: 405 */
	int literals;                    /* how many of its segments are no ids */
	size_t n;                        /* segments */
	const char *ids[ROUTE_SEGMENTS]; /* their texts, literal or id; not terminated */
	size_t id_lens[ROUTE_SEGMENTS];
};
void route_match(const struct routes *routes, enum http_method method, const char *path,
		 struct match *ret);
/* The route with this method and exact path pattern, or NULL. */
const struct compiled *route_find(const struct routes *routes, enum http_method method,
				  const char *pattern);
/* What the rows of this object hold under that name, or NULL. */
const struct column *object_column(const struct object *o, const char *name);
const char *http_method_name(enum http_method method);

/* All pages of the program; ends with NULL. */
extern const struct page *const pages[];
extern const size_t page_count;

#endif
