/*
 * Names of people who do not exist, as common here as the people who have them; composed for this
 * purpose.
 */
#ifndef CMD_BEVOLKING_NAMEN_H
#define CMD_BEVOLKING_NAMEN_H

#include "base/arena.h"
#include "cmd/toeval.h"

struct persoonsnaam {
	const char *roepnaam;
	const char *voorvoegsel; /* NULL: none */
	const char *achternaam;
};

/* A first name and a surname that go together. */
void persoonsnaam_create(struct toeval *t, struct persoonsnaam *ret);
/* Another one, in full. */
const char *persoonsnaam_text(struct arena *a, struct toeval *t);

#endif
