/* Days of an agenda as a file that a telephone or a mail program takes in (view/ical). */
#ifndef PART_AGENDA_H
#define PART_AGENDA_H

#include "gate/page.h"
#include "view/ical.h"

/* r->file, of these days: made now, by this installation. ERR_GEHEUGEN: there is no room for it. */
MUST_USE int agenda_render(struct request *r, const char *bestandsnaam, struct ical ical);

#endif
