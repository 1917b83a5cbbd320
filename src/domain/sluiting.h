/*
 * With which outcome a dossier is closed: where a route ends (F113; document 004, results), or why
 * it cannot go on. Who only wants no help now is kept in view with a waakvlam (F063).
 */
#ifndef DOMAIN_SLUITING_H
#define DOMAIN_SLUITING_H

#include "base/choice.h"

enum sluituitkomst {
	SLUITUITKOMST_WERK,
	SLUITUITKOMST_OPLEIDING,
	SLUITUITKOMST_DAGBESTEDING,
	SLUITUITKOMST_VERHUISD,
	SLUITUITKOMST_ELDERS,
	SLUITUITKOMST_GEEN_HULP,
	SLUITUITKOMST_OVERLEDEN,
	SLUITUITKOMST_VERGISSING /* it was nobody's dossier: no figure */
};
extern const struct choices sluituitkomsten;

/* Whether a waakvlam comes first: it has none, and the young person wants no help. */
bool sluituitkomst_needs_waakvlam(int uitkomst, bool has_waakvlam);

#endif
