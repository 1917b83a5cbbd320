/*
 * The words of the field, from VOCABULAIRE.tsv (made into a table when building): the glossary for
 * users, and the nouns that names in the code are checked against.
 */
#ifndef BASE_WOORD_H
#define BASE_WOORD_H

#include "base/base.h"

struct woord {
	const char *woord;
	const char *meervoud;
	const char *lidwoord;
	const char *betekenis; /* one sentence, B1 */
	const char *bron;
};
/* In the order of the file: by word. */
extern const struct woord vocabulaire[];
extern const size_t vocabulaire_count;

#endif
