/*
 * That this program's queries were found good on the database of this installation: the file
 * `keurmerk` in the data directory names the program and the shape of the database
 * (database_shape). To prepare every query takes four fifths of a start, on PostgreSQL seconds,
 * and gives the same answer until the program or the schema changes.
 *
 * No promise rests on it. A query is held against the policy whenever a connection prepares it;
 * to ask all of them at once is to know of a mistake before a user does. `startbaan check` always
 * asks.
 */
#ifndef CMD_KEURMERK_H
#define CMD_KEURMERK_H

#include "base/base.h"

/* Whether the file names the program that runs and this shape. False when it cannot be read. */
bool keurmerk_fits(const char *data, const char *shape);
/* Makes the file name them. 0 or ERR_DATABASE: all queries are asked again next time. */
MUST_USE int keurmerk_create(const char *data, const char *shape);

#endif
