#include "domain/werkdag.h"

/* The anonymous Gregorian computus (Meeus, Jones, Butcher). */
struct datum pasen(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int g = (8 * b + 13) / 25;
	int h = (19 * a + b - b / 4 - g + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 19 * l) / 433;
	int month = (h + l - 7 * m + 90) / 25;

	return datum_of(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/* 27 April, or the day before when that is a Sunday. */
static struct datum koningsdag(int year)
{
	struct datum d = datum_of(year, 4, 27);

	return datum_weekday(d) == 6 ? datum_plus(d, -1) : d;
}

static bool is_fixed(int month, int day)
{
	return (month == 1 && day == 1) || (month == 5 && day == 5) ||
	       (month == 12 && (day == 25 || day == 26));
}

/* Good Friday, Easter Monday, Ascension Day and Whit Monday. */
static bool is_movable(int32_t after_easter)
{
	return after_easter == -2 || after_easter == 1 || after_easter == 39 || after_easter == 50;
}

bool is_werkdag(struct datum d)
{
	int year, month, day;

	datum_split(d, &year, &month, &day);
	return datum_weekday(d) < 5 && !is_fixed(month, day) && d.dag != koningsdag(year).dag &&
	       !is_movable(dagen_tussen(pasen(year), d));
}

struct datum werkdag_plus(struct datum d, int n)
{
	while (n > 0) {
		d = datum_plus(d, 1);
		n -= is_werkdag(d);
	}
	return d;
}
