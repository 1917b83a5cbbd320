/*
 * The form of the talk about a norm: while it is on the table, and when what was heard is corrected
 * afterwards. F346.
 */
#ifndef PART_GESPREK_H
#define PART_GESPREK_H

#include "gate/page.h"

struct gesprek_in {
	const char *gehoord; /* or NULL */
	int uitkomst;        /* enum normuitkomst */
};
#define GESPREK_FIELDS 2
extern const struct field gesprek_fields[GESPREK_FIELDS];
/* Beside its button: who can read what is kept. */
extern const char gesprek_lezers[];

#endif
