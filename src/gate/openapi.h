/*
 * The description of the API (OpenAPI 3.0.3), made from the routes, their fields and their shapes:
 * what the program does is what is described. Follows the NL API Design Rules 2.2.0 (test/api lints
 * it).
 */
#ifndef GATE_OPENAPI_H
#define GATE_OPENAPI_H

#include "gate/route.h"

/* Writes the document into `out`; its sticky error is checked by the caller. */
void openapi_write(struct buf *out, const struct routes *routes);

#endif
