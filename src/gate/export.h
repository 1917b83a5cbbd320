/* The out struct of a handler as data, by the route's shape. */
#ifndef GATE_EXPORT_H
#define GATE_EXPORT_H

#include "gate/private.h"

/* Headers are set by the caller for JSON, by these for files. Each writes into the reply; 0 or its
 * error. */
MUST_USE int export_json(struct request_private *p);
/* The first list of the shape as a file. ERR_ONBEKEND when it has none. */
MUST_USE int export_csv(struct request_private *p);
MUST_USE int export_xlsx(struct request_private *p);

/* reply.c: headers of a download. */
void reply_file(struct request_private *p, const char *type, const char *name);

#endif
