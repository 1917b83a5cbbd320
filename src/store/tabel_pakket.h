/*
 * The zip archive that an XLSX file is, and the XML parts in it. Internal to store/tabel*.c.
 *
 * A part is read by its name from memory and fed to expat piece by piece; names of parts lead
 * nowhere else. Guards: number of parts, bytes unpacked in all and in proportion to the file,
 * DOCTYPE, depth, and pieces of XML that go on and on without an element.
 */
#ifndef STORE_TABEL_PAKKET_H
#define STORE_TABEL_PAKKET_H

#include "store/tabel_bouw.h"

struct pakket;

/* What is done with the elements of a part. Names are without namespace prefix. */
struct onderdeel_lezer {
	void (*open)(void *arg, const char *element, const char **attributes);
	void (*tekst)(void *arg, const char *text, int len); /* may be NULL */
	void (*dicht)(void *arg, const char *element);       /* may be NULL */
	void *arg;
};

/* NULL after bouw_stop. `data` must outlive it. */
struct pakket *pakket_open(struct bouw *b, const uint8_t *data, size_t len);
void pakket_free(struct pakket *p);
bool pakket_has(struct pakket *p, const char *part);
/* Reads one part; a part that is not there is no error. The result is the bouw's. */
int pakket_parse(struct pakket *p, const char *part, const struct onderdeel_lezer *lezer);
/* The value of an attribute, its prefix aside ("id" finds r:id); NULL when it is not there. */
const char *attribute_find(const char **attributes, const char *name);

#endif
