/* A document for the demo: one page with one line, as a PDF. */
#ifndef CMD_DEMO_PDF_H
#define CMD_DEMO_PDF_H

#include "base/arena.h"
#include "db/column.h"

/* The bytes, in the arena. `line` is ASCII without brackets. */
struct bytes demo_pdf(struct arena *a, const char *line);

#endif
