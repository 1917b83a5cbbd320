/*
 * What libmicrohttpd 0.9.75 takes too easily. The guard reads a head after the library has cut it
 * up and refuses everything that two servers could read in two ways (RFC 9112 section 11.2, request
 * smuggling): two lengths, a length with chunks, two hosts or none, blanks or a NUL in a name, a
 * folded line, a bare LF, an unknown transfer coding.
 *
 * Pure functions: no sockets, no library. Each returns 0, or the HTTP status with which to refuse.
 */
#ifndef HTTP_GUARD_H
#define HTTP_GUARD_H

#include "http/server.h"

#define GUARD_TARGET_MAX 8192             /* bytes of the request target; above: 414 */
#define GUARD_FIELDS_MAX 100              /* header fields; above: 431 */
#define GUARD_FIELD_BYTES_MAX (16 * 1024) /* bytes of all header lines together; above: 431 */

struct head_field {
	const char *name; /* NUL-terminated where the colon was */
	size_t name_len;
	const char *value; /* NUL-terminated where the line ended */
	size_t value_len;
};

/*
 * A head as the library reports it: pieces cut in place, in the memory in which the head was
 * received. The guard counts on that: laid end to end, with one colon and one CRLF to each line,
 * the pieces must fill exactly `size` bytes. What the library dropped, moved or cut short leaves a
 * hole: 400. One thing leaves none: bare LFs and NULs exactly where CRLFs should have been.
 */
struct head {
	const char *method;
	const char *target;
	size_t target_len; /* as it was sent: the library cuts the target at "?" */
	const char *version;
	const struct head_field *fields;
	size_t n_fields; /* GUARD_FIELDS_MAX + 1 when there were more than fit */
	size_t size;     /* of the head as received, with the empty line */
};

/* What the head says about what follows it. */
struct framing {
	enum method method; /* METHOD_OTHER when refused */
	bool chunked;
	uint64_t length; /* of the body; 0 when chunked */
};

MUST_USE int guard_head(const struct head *head, struct framing *ret);

struct target {
	const char *path;   /* decoded once */
	const char *query;  /* as sent, without the question mark; NULL when there is none */
	const char *origin; /* path and query as sent, without scheme and host */
};

/*
 * Reads a request target: origin form, or absolute form when it names `host` (NULL: unknown).
 * Refuses bad percent-encoding, text that is not valid UTF-8 or holds control characters,
 * backslashes, encoded slashes, and the segments "", "." and "..": such a path has two readings.
 * Uses no memory of `text`.
 */
MUST_USE int guard_target(struct arena *a, const char *text, const char *host, struct target *ret);

/*
 * Undoes percent-encoding in place, and + for a blank when `plus`. The new length, or SIZE_MAX when
 * a % is not followed by two hexadecimal digits. Adds no NUL.
 */
size_t percent_decode(char *text, size_t len, bool plus);

/* The length of a header value without the blanks at its end. */
size_t value_trimmed(const char *value, size_t len);

#endif
