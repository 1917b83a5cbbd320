/*
 * That this program's queries were found good on the database of this installation: the file
 * `keurmerk` in the data directory names the program. To prepare every query takes four fifths of a
 * start, and gives the same answer until the program or the schema changes.
 *
 * No promise rests on it. A query is held against the policy whenever a connection prepares it;
 * to ask all of them at once is to know of a mistake before a user does. `startbaan check` always
 * asks.
 */
#ifndef CMD_KEURMERK_H
#define CMD_KEURMERK_H

#include "base/base.h"

/* Whether the file names the program that runs. False when it cannot be read. */
bool keurmerk_fits(const char *data);
/* Makes the file name the program that runs. 0 or ERR_DATABASE: they are asked again next time. */
MUST_USE int keurmerk_create(const char *data);

#endif
