/*
 * Working days: no Saturday, no Sunday, and none of the days of article 3 of the Algemene
 * termijnenwet: New Year's Day, Good Friday, Easter Monday, the King's birthday, 5 May, Ascension
 * Day, Whit Monday and both days of Christmas.
 */
#ifndef DOMAIN_WERKDAG_H
#define DOMAIN_WERKDAG_H

#include "base/datum.h"

/* Easter Sunday of a year from 1900 to 2199, of the Gregorian calendar. */
struct datum pasen(int year);

/* Of a day in those years. */
bool is_werkdag(struct datum d);
/* The n-th working day after `d`; of 0 that day itself, whatever it is. */
struct datum werkdag_plus(struct datum d, int n);

#endif
