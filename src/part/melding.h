/*
 * How pages show a melding about somebody's work: at its place, with the jobcoach, and in Jongere
 * in beeld.
 */
#ifndef PART_MELDING_H
#define PART_MELDING_H

#include "store/melding.h"
#include "view/ui.h"

/* Of enum meldinglicht, or of CHOICE_NONE. */
enum ui_tone melding_tone(int licht);
/* The light of a place (plaatslicht), as an alert; nothing for CHOICE_NONE. */
void melding_alert(struct html *h, int licht);
/* "De werkgever: Ruzie" */
const char *melding_title(struct html *h, const struct melding_row *m);
/* "Rood, 3 november 2026. De werkgever: Ruzie. Beantwoord na 3 uur" */
const char *melding_kort(struct html *h, const struct melding_row *m);
/* A row of a list; leads to all meldingen of its place. */
void melding_item(struct html *h, const struct melding_row *m);

#endif
