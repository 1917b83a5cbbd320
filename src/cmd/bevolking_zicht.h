/*
 * Who is around a young person, and the sight that follows: what the triggers of schema 0003 make
 * of the bases, made here because they sleep while a region is generated. test_generate.c wakes
 * them and compares.
 */
#ifndef CMD_BEVOLKING_ZICHT_H
#define CMD_BEVOLKING_ZICHT_H

#include "cmd/bevolking_rij.h"

#define ZICHT_MAX 64

/* The bases of one young person, in order of id, and since when a waakvlam closes most of them. */
struct kring {
	const struct betrokkene_rij *list;
	size_t count;
	struct moment waakvlam_van; /* after every time: there is none */
};

/*
 * Pieces of time that do not overlap, per gebruiker, in order of gebruiker and time; each with all
 * parts of the bases that hold then, and the oldest of them. Returns how many are in `ret`, which
 * has room for ZICHT_MAX.
 */
size_t zicht_compute(const struct kring *k, struct zicht_rij ret[ZICHT_MAX]);

#endif
