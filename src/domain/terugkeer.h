/*
 * A former pupil is seen again by his old school: he comes back, or drops out of what came after
 * school (F021, F063, F114, F126).
 */
#ifndef DOMAIN_TERUGKEER_H
#define DOMAIN_TERUGKEER_H

#include "base/arena.h"
#include "base/choice.h"

enum terugkeersoort { TERUGKEER_KOMT_TERUG, TERUGKEER_VALT_UIT };
extern const struct choices terugkeersoorten;

/* So many in an hour somebody can tell of; the same number stands in schema/0047. */
#define TERUGKEER_PER_UUR 20

/*
 * What whoever picks it up reads: what happens, in the words of the school, and by which number the
 * young person is reached; NULL: the school does not know one.
 */
const char *terugkeer_text(struct arena *a, int soort, const char *tekst, const char *telefoon);

#endif
