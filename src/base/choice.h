/*
 * Code lists: what is stored as a short code, shown as a label and kept in C as an enum.
 *
 *	enum bestemming { BESTEMMING_WERK, BESTEMMING_OPLEIDING };
 *	static const struct choice bestemming_list[] = {
 *		[BESTEMMING_WERK] = {"werk", "Werk", NULL},
 *		[BESTEMMING_OPLEIDING] = {"opleiding", "Een andere opleiding", NULL},
 *	};
 *	const struct choices bestemmingen = CHOICES("bestemming", bestemming_list);
 *
 * The index of a value is its enum value; "nothing chosen" is CHOICE_NONE and is stored as NULL.
 */
#ifndef BASE_CHOICE_H
#define BASE_CHOICE_H

#include "base/arena.h"

#define CHOICE_NONE (-1)

/* One value of a code list: stored as code, shown as label; hint explains it (B1) or is NULL. */
struct choice {
	const char *code;
	const char *label;
	const char *hint;
};

/* A code list; the index of a value is its C enum value. Ends are counted, not marked. */
struct choices {
	const char *name; /* noun in VOCABULAIRE.tsv, and the OpenAPI schema's name */
	const struct choice *list;
	size_t count;
};
#define CHOICES(noun, array)                                                                       \
	{                                                                                          \
		.name = (noun), .list = (array), .count = COUNT(array)                             \
	}

/* The index of `code` in the list, or CHOICE_NONE; a NULL code is in no list. */
int choice_find(const struct choices *choices, const char *code);
/* The label, or "" for CHOICE_NONE or an index out of range. */
const char *choice_label(const struct choices *choices, int index);
/* The code, or NULL (stored as NULL) for CHOICE_NONE or an index out of range. */
const char *choice_code(const struct choices *choices, int index);
/* "School, Werk, Plan": the labels of all bits, bit i for index i. */
const char *choices_text(struct arena *a, const struct choices *choices, uint32_t bits);

#endif
