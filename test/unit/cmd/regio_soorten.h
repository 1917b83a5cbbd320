/* What a generated region must have, and what a trigger would have refused in it. */
#ifndef UNIT_CMD_REGIO_SOORTEN_H
#define UNIT_CMD_REGIO_SOORTEN_H

#include "base/base.h"

/* `sql` counts them: there is at least one. */
struct regio_soort {
	const char *what, *sql;
};
extern const struct regio_soort regio_soorten[];
extern const size_t regio_soort_count;

/* Each counts what may not be there. */
extern const char *const regio_geweigerd[];
extern const size_t regio_geweigerd_count;

#endif
