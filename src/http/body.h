/*
 * Reads form fields out of text that is already complete: a query, an urlencoded body, a multipart
 * body. Works in place: names and values point into the text, which is changed. Refuses rather than
 * guesses: one byte stream, one meaning.
 *
 * Pure functions: no sockets, no library. Each returns 0, or the HTTP status with which to refuse.
 */
#ifndef HTTP_BODY_H
#define HTTP_BODY_H

#include "http/server.h"

#define BODY_PARTS_MAX 600            /* fields in one form or query; above: 400 */
#define BODY_FIELD_MAX (1024 * 1024)  /* bytes of one field that is no file; above: 413 */
#define BODY_PART_HEAD_MAX (4 * 1024) /* bytes of the header lines of one part; above: 400 */
#define BODY_FILENAME_MAX 255         /* bytes of a file name; a longer one loses its start */

struct parts {
	struct part *list;
	size_t n;
};

/* `text` holds `len` bytes and a NUL. Every name and value becomes NUL-terminated valid UTF-8. */
MUST_USE int body_urlencoded(struct arena *a, char *text, size_t len, struct parts *ret);

/*
 * The same for multipart/form-data. `type` is the Content-Type, for its boundary. Only files may
 * hold NULs or other bytes.
 */
MUST_USE int body_multipart(struct arena *a, const char *type, char *text, size_t len,
			    struct parts *ret);

/* True when a Content-Type is of the kind `kind` ("text/plain"), whatever its parameters. */
bool body_is(const char *type, const char *kind);

#endif
