/*
 * How an article of the kennisbank stands for who writes it, in a word, a tone and a sentence: the
 * same in the list of the redactie and on the page of one (F366; peers 8 "Kennispagina").
 */
#ifndef PART_REDACTIE_H
#define PART_REDACTIE_H

#include "gate/page.h"
#include "store/redactie.h"

#define REDACTIE_DOEL "kennisbank bijhouden"
#define REDACTIE_PAD "/kennis/redactie/:artikel"

extern const struct shape redactie_shape;

/* With the region's term of today. */
enum artikeltoestand redactie_stand(struct request *r, const struct redactie_row *row);
bool redactie_is_te_doen(struct request *r, const struct redactie_row *row);
enum ui_tone redactie_tone(enum artikeltoestand toestand);
/* What there is to do, in a sentence; "" when nothing is. */
const char *redactie_regel(struct html *h, struct request *r, const struct redactie_row *row);
/* The page of the article of this request, for r->location. */
const char *redactie_path(struct request *r, const char *wat);
/* The step fits how far the article or its new text is (`van`, enum artikeltoestand or
 * CHOICE_NONE); else somebody was first: ERR_CONFLICT. */
MUST_USE int redactie_check_step(struct request *r, int van, enum artikelstap stap);

#endif
