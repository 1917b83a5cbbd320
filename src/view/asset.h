/*
 * The style sheets, scripts, fonts and icons that are compiled into the program. Made from web/ by
 * tools/assets.mjs when building; the bytes live as long as the program.
 *
 * A path holds a hash of its content, so a browser may keep it for ever; a changed file has another
 * path.
 */
#ifndef VIEW_ASSET_H
#define VIEW_ASSET_H

#include <stddef.h>

struct asset_bytes {
	const unsigned char *data; /* NULL: not made, because it gains nothing (fonts) */
	size_t len;
};

struct asset {
	const char *name;                   /* "app.css", the name in web/ */
	const char *path;                   /* "/vast/app.5X3Q2K7A.css" */
	const char *type;                   /* Content-Type */
	struct asset_bytes plain, br, gzip; /* the same as it is and compressed */
};

/* Sorted by path (bytewise). */
extern const struct asset assets[];
extern const size_t asset_count;

/* By the path of a request; NULL when there is none. */
const struct asset *asset_find(const char *path);
/* The path of "app.css", for a link in a page. A name that is not there is a BUG. */
const char *asset_path(const char *name);

#endif
