/*
 * The parts (onderdelen) of a dossier: what a basis gives sight of, bit by bit. Each column of a
 * row about a person names the one part that guards it; zicht is a set of them. Blueprint 7.
 *
 * The bits are stored in the database and written in the policy views: a bit never changes its
 * meaning.
 */
#ifndef DOMAIN_ONDERDEEL_H
#define DOMAIN_ONDERDEEL_H

#include "base/arena.h"
#include "base/choice.h"

enum onderdeel {
	ONDERDEEL_PERSONALIA = 1,
	ONDERDEEL_CONTACT = 2,
	ONDERDEEL_ONDERWIJS = 4,
	ONDERDEEL_DENKEN = 8,
	ONDERDEEL_DOEN = 16,
	ONDERDEEL_WILLEN = 32,
	ONDERDEEL_ZIJN = 64,
	ONDERDEEL_GEZONDHEID = 128, /* special category (AVG 9): explicit consent only */
	ONDERDEEL_THUISSITUATIE = 256,
	ONDERDEEL_INKOMEN = 512,
	ONDERDEEL_WERK = 1024,
	ONDERDEEL_PLAN = 2048,
	ONDERDEEL_TIJDLIJN = 4096,
	ONDERDEEL_NETWERK = 8192,
	ONDERDEEL_DOCUMENTEN = 16384
};

#define ONDERDEEL_COUNT 15
#define ONDERDEEL_ALLE ((1u << ONDERDEEL_COUNT) - 1)
/*
 * Parts that no legal task and no working relation gives: the jongere decides, in so many words
 * (F065).
 */
#define ONDERDEEL_BIJZONDER ((uint32_t)ONDERDEEL_GEZONDHEID)

/* Code, label and plain explanation of each part; index i belongs to bit 1 << i. */
extern const struct choices onderdelen;

/* The bit of a code, or 0 when there is no such part. */
uint32_t onderdeel_find(const char *code);
/* "School, Werk, Plan": the labels of all bits. */
const char *onderdelen_text(struct arena *a, uint32_t bits);
/* The index in `onderdelen` of a single bit; CHOICE_NONE for none, several or an unknown bit. */
int onderdeel_index(uint32_t bit);

#endif
