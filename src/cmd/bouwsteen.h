/*
 * What the program is made of, written by the build (tools/bouwstenen.mjs): for `version` and
 * `sbom`.
 */
#ifndef CMD_BOUWSTEEN_H
#define CMD_BOUWSTEEN_H

#include "base/base.h"

/* An npm package whose files are compiled or embedded. */
struct bouwsteen {
	const char *name;
	const char *version;
	const char *sha512;  /* hex, of the package as it was downloaded */
	const char *license; /* SPDX; "" when the package does not say */
};

extern const char startbaan_version[];
/* The SQLite that is compiled in, and the hash of its source. */
extern const char sqlite_version[];
extern const char sqlite_sha256[];
extern const struct bouwsteen bouwstenen[];
extern const size_t bouwsteen_count;

#endif
