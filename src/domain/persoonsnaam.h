/*
 * Dutch names: a name to be called by, a prefix (voorvoegsel) and a surname, out of the ways in
 * which lists write them.
 *
 *	"Jansen, Piet van"       "Piet van Jansen"       "Berg, van den, Piet"       "Jansen, P.A. (Piet) van"
 *
 * Prefixes are the words of BRP table 36 (v.d. and v/d as people type them too). They stay as
 * written.
 */
#ifndef DOMAIN_PERSOONSNAAM_H
#define DOMAIN_PERSOONSNAAM_H

#include "base/arena.h"

struct persoonsnaam {
	const char *roepnaam; /* "" when there is none; so are the others */
	const char *voorvoegsel;
	const char *achternaam;
	bool onzeker; /* it could be split in another way too */
};

/* A whole name. Texts are made in `a`. */
void persoonsnaam_parse(struct arena *a, const char *tekst, struct persoonsnaam *ret);
/*
 * A surname that may carry its prefix: "van den Berg", "Berg, van den". Sets voorvoegsel and
 * achternaam only.
 */
void achternaam_parse(struct arena *a, const char *tekst, struct persoonsnaam *ret);
/* Folded "roepnaam voorvoegsel achternaam", as jongere.naam_vouw has it. */
char *persoonsnaam_fold(struct arena *a, const char *roepnaam, const char *voorvoegsel,
			const char *achternaam);

#endif
