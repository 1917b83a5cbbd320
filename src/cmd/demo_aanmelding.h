/* Who asked for help at a loket of the demo's region and has no dossier, with what was answered. */
#ifndef CMD_DEMO_AANMELDING_H
#define CMD_DEMO_AANMELDING_H

#include "cmd/demo_stap.h"

MUST_USE int demo_aanmeldingen_create(struct demo *d);

#endif
