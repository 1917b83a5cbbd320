/*
 * What a young person needs at work (F038, peers 77): of each need whether it is a must, a wish, or
 * makes no difference. That nothing is needed is an answer of its own (F039). Nothing is taken for
 * granted: what nobody answered is not known.
 */
#ifndef DOMAIN_WERKBEHOEFTE_H
#define DOMAIN_WERKBEHOEFTE_H

#include "base/choice.h"

#include <stddef.h>
#include <stdint.h>

enum werkbehoefte {
	WERKBEHOEFTE_STRUCTUUR,
	WERKBEHOEFTE_BEGELEIDING,
	WERKBEHOEFTE_PRIKKELS,
	WERKBEHOEFTE_AANWIJZING,
	WERKBEHOEFTE_VEILIG,
	WERKBEHOEFTE_TEMPO,
	WERKBEHOEFTE_UREN,
	WERKBEHOEFTE_REIZEN,
	WERKBEHOEFTE_GEEN /* no change is needed */
};
#define WERKBEHOEFTEN 8 /* without WERKBEHOEFTE_GEEN */
extern const struct choices werkbehoeften;

enum behoeftebelang { BEHOEFTE_MOET, BEHOEFTE_LIEVER, BEHOEFTE_MAAKT_NIET_UIT };
extern const struct choices behoeftebelangen;

struct werkbehoefte_antwoord {
	int behoefte;
	int belang; /* CHOICE_NONE of WERKBEHOEFTE_GEEN */
};
/* What holds of everything that was answered, given the newest first. */
struct werkbehoeften_nu {
	int antwoord[WERKBEHOEFTEN]; /* which answer, or -1: not known */
	int geen;                    /* which answer says that nothing is needed, or -1 */
};
/*
 * The newest answer of each need holds. "Nothing is needed" takes the place of all that was
 * answered before, and ends with the first need after it.
 */
void werkbehoeften_compute(const struct werkbehoefte_antwoord *newest, size_t n,
			   struct werkbehoeften_nu *ret);
/* The needs that are a must or a wish, as bits: what an employer may be told of at all. */
uint32_t werkbehoeften_needed(const struct werkbehoefte_antwoord *newest,
			      const struct werkbehoeften_nu *nu);

#endif
