/*
 * What somebody reported himself, and how it stands: a card with the way back while nobody took it
 * up (F126; peers 24).
 */
#ifndef PART_GEMELD_H
#define PART_GEMELD_H

#include "gate/page.h"

struct gemeld_kaart {
	const char *titel; /* or, when it is a person's name: */
	const char *naam;
	const char *tekst;
	const char *stand;
	enum ui_tone toon;
	const char *intrekken; /* where it is taken back; NULL: that is over */
};
void gemeld_view_kaart(struct html *h, const struct gemeld_kaart *kaart);

#endif
