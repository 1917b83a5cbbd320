/* What stands around a page: the menu for this role, the user, the message of what was just done.
 */
#ifndef GATE_FRAME_H
#define GATE_FRAME_H

#include "gate/private.h"

struct ui_page frame_of(struct request_private *p);
/* The heading of an error page. */
const char *frame_error_title(int err);
/* The sentence that the next page shows, kept in a cookie for one page. */
void frame_set_flash(struct request_private *p, const char *text, const char *undo);

#endif
