/*
 * The demo steps of the dossier, the people around it and who is responsible.
 */
#ifndef CMD_DEMO_STAP_DOSSIER_H
#define CMD_DEMO_STAP_DOSSIER_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_dossier[STAP_COUNT];

#endif
