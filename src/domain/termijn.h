/*
 * Terms: how long things may take before they become a signal. A region sets them as dated settings
 * (t_instelling, by key); the rules get them as a struct, so that a rule never looks anything up.
 */
#ifndef DOMAIN_TERMIJN_H
#define DOMAIN_TERMIJN_H

#include "base/base.h"

struct termijnen {
#define TERMIJN(key, label, unit, least, most, usual, source) int key;
#include "domain/termijn.def"
#undef TERMIJN
};

enum termijn_eenheid { TERMIJN_DAGEN, TERMIJN_MAANDEN, TERMIJN_JONGEREN, TERMIJN_PROCENT };

/* One term as the settings page draws it. */
struct termijn {
	const char *sleutel; /* key of the setting */
	const char *label;
	enum termijn_eenheid eenheid;
	int least; /* the least and most that make sense, inclusive */
	int most;
	int usual; /* the default */
	const char *bron;
	size_t offset; /* in struct termijnen */
};

extern const struct termijn termijn_list[];
extern const size_t termijn_count;

/* Of so many: "1 dag", "2 dagen"; "maanden", "jongeren", "procent". */
const char *termijn_eenheid_label(enum termijn_eenheid eenheid, int64_t aantal);
/* What the default rests on, in words: without the rows of the requirements that name it. */
const char *termijn_herkomst(const struct termijn *termijn);
/* The term of this key, or NULL. */
const struct termijn *termijn_find(const char *sleutel);
/* All terms at their default. */
struct termijnen termijnen_default(void);
int termijn_value(const struct termijnen *termijnen, const struct termijn *termijn);
/*
 * Sets one term; ERR_ONBEKEND when there is no such key, ERR_INVOER when the value is out of range.
 */
MUST_USE int termijn_update(struct termijnen *termijnen, const char *sleutel, int waarde);
/* NULL, or the Dutch sentence that says which two terms contradict each other. */
const char *termijnen_check(const struct termijnen *termijnen);

#endif
