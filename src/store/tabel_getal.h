/*
 * Numbers in a spreadsheet: which number formats mean a date, and what a number then says.
 * Internal to store/tabel*.c.
 */
#ifndef STORE_TABEL_GETAL_H
#define STORE_TABEL_GETAL_H

#include "base/datum.h"

enum getal_vorm { GETAL_GEWOON, GETAL_DATUM, GETAL_TIJD, GETAL_DATUM_TIJD };

/* What a format code ("dd-mm-yyyy", "[$-413]d mmmm yyyy;@", "[h]:mm") shows. */
enum getal_vorm getal_vorm_parse(const char *code);
/* The same of the formats that have a number only (ECMA-376 part 1, 18.8.30). */
enum getal_vorm getal_vorm_find(unsigned nummer);

#define GETAL_TEXT_MAX 64
/*
 * The text of a stored number: "22-11-2026", "22-11-2026 10:15", "10:15", or the number itself
 * without exponent where that is exact. `stelsel1904`: day 0 is 1904-01-01; otherwise day 1 is
 * 1900-01-01 and day 60 does not exist. False when `number` is not a number.
 */
bool getal_render(const char *number, enum getal_vorm vorm, bool stelsel1904,
		  char out[GETAL_TEXT_MAX]);

#endif
