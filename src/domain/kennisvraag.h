/*
 * What somebody types in the search box of the kennisbank, and what he may have meant (F363; peers
 * 133): another word for the same, and a word with a slip in it. Words are folded as store/zoeken
 * keeps them: small letters and digits, one blank between.
 */
#ifndef DOMAIN_KENNISVRAAG_H
#define DOMAIN_KENNISVRAAG_H

#include "base/arena.h"

/*
 * `woorden` with the first `van`, whole words of it, replaced by `naar`; NULL when `van` is not in
 * it: "nazorg school", "nazorg", "begeleiding na start" gives "begeleiding na start school".
 */
const char *kennisvraag_replace(struct arena *a, const char *woorden, const char *van,
				const char *naar);

/*
 * `woorden` with the nth word and the next one as one word; NULL when there is no next one: of
 * "hoe lang proef plaatsing" the third is "hoe lang proefplaatsing". From 0.
 */
const char *kennisvraag_join(struct arena *a, const char *woorden, size_t nth);

/* `woorden` without the nth, from 0; NULL when there is no such word or no other. */
const char *kennisvraag_drop(struct arena *a, const char *woorden, size_t nth);

/*
 * How many slips make `getypt` of `woord`: a letter too many, too few, another, or two swapped.
 * CHOICE_NONE (-1) when there are more than somebody makes in a word of this length: none in less
 * than four letters, one in less than seven, else two.
 */
int kennisvraag_count_slips(const char *getypt, const char *woord);

#endif
