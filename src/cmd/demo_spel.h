/* The whole demo, played into an empty database. */
#ifndef CMD_DEMO_SPEL_H
#define CMD_DEMO_SPEL_H

#include "cmd/demo_stap.h"

/*
 * First the region, in the past, then every life up to d->vandaag. `local` is the context of a
 * subcommand (DOEL_LOKAAL); everybody has the password of `hash`. d->database, arena, vandaag and
 * nu are set. 0 or what the database says.
 */
MUST_USE int demo_play(struct demo *d, const struct db_context *local, const char *hash);

#endif
