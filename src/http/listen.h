/* A listening socket, made by us and not by the library, so that we can say what is wrong. */
#ifndef HTTP_LISTEN_H
#define HTTP_LISTEN_H

#include "base/base.h"

/*
 * Listens on a numeric address. Port 0 is any free one; *ret_port is the one taken. The result is
 * the descriptor, ERR_CONFLICT when somebody else has the port, or ERR_INVOER.
 */
MUST_USE int listen_on(const char *address, int port, int *ret_port);

/* How many connections the limit on file descriptors leaves room for, at most `wanted`. */
int listen_limit(int wanted);

#endif
