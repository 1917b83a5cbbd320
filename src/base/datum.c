#include "base/datum.h"

#include <string.h>

#define YEAR_FIRST 1900
#define YEAR_LAST 2200
#define DAYS_PER_ERA 146097    /* 400 years */
#define ERA_BEFORE_1970 719468 /* days from 0000-03-01 to 1970-01-01 */

static const char *const month_names[12] = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december",
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/*
 * Years counted from March, so that the leap day is the last of its year; every 5 months from March
 * are 153 days.
 */
static int32_t days_from_civil(int year, int month, int day)
{
	int y = month > 2 ? year : year - 1;
	int era = (y >= 0 ? y : y - 399) / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * DAYS_PER_ERA + day_of_era - ERA_BEFORE_1970;
}

struct datum datum_of(int year, int month, int day)
{
	if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12)
		return DATUM_GEEN;
	if (day < 1 || day > month_days(year, month))
		return DATUM_GEEN;
	return (struct datum){days_from_civil(year, month, day)};
}

void datum_split(struct datum d, int *year, int *month, int *day)
{
	int64_t days = (int64_t)d.dag + ERA_BEFORE_1970;
	int64_t era = (days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
	int doe = (int)(days - era * DAYS_PER_ERA);
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int m = (5 * doy + 2) / 153;

	if (!datum_set(d))
		BUG("no date to split");
	*day = doy - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = (int)(era * 400) + yoe + (*month <= 2);
}

int datum_jaar(struct datum d)
{
	int year, month, day;

	datum_split(d, &year, &month, &day);
	return year;
}

struct datum datum_plus_months(struct datum d, int months)
{
	int year, month, day, last;

	if (!datum_set(d))
		return DATUM_GEEN;
	datum_split(d, &year, &month, &day);
	months += year * 12 + month - 1;
	year = (months >= 0 ? months : months - 11) / 12;
	month = months - year * 12 + 1;
	last = month_days(year, month);
	return (struct datum){days_from_civil(year, month, day < last ? day : last)};
}

int leeftijd_op(struct datum geboren, struct datum op)
{
	int y1, m1, d1, y2, m2, d2;

	datum_split(geboren, &y1, &m1, &d1);
	datum_split(op, &y2, &m2, &d2);
	return y2 - y1 - (m2 < m1 || (m2 == m1 && d2 < d1));
}

int datum_weekday(struct datum d)
{
	/* 1970-01-01 was a Thursday. */
	return (int)((((int64_t)d.dag + 3) % 7 + 7) % 7);
}

/* ---- reading ---- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void skip_blanks(const char **at)
{
	while (is_blank(**at))
		(*at)++;
}

/* A number of `least` to `most` digits (at most 8), or -1. */
static int take_number(const char **at, int least, int most)
{
	int n = 0, value = 0;

	while (is_digit((*at)[n]) && n <= most) {
		if (n < most)
			value = value * 10 + (*at)[n] - '0';
		n++;
	}
	if (n < least || n > most)
		return -1;
	*at += n;
	return value;
}

/* The separator, blanks counting as one; '\0' when there is none. */
static char take_separator(const char **at)
{
	char c = **at;

	if (is_blank(c)) {
		skip_blanks(at);
		return ' ';
	}
	if (c != '-' && c != '/' && c != '.')
		return '\0';
	(*at)++;
	return c;
}

static bool same_letters(const char *text, const char *word, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((text[i] | 0x20) != word[i])
			return false;
	return true;
}

/* The month whose name, or usual abbreviation, these letters are; or -1. */
static int month_find(const char *text, size_t len)
{
	if (len == 3 && same_letters(text, "mrt", len))
		return 3;
	if (len == 4 && same_letters(text, "sept", len))
		return 9;
	for (int i = 0; i < 12; i++) {
		size_t full = strlen(month_names[i]);

		if ((len == full || len == 3) && same_letters(text, month_names[i], len))
			return i + 1;
	}
	return -1;
}

static int take_month(const char **at)
{
	size_t len = 0;
	int month;

	if (is_digit(**at))
		return take_number(at, 1, 2);
	while (((*at)[len] | 0x20) >= 'a' && ((*at)[len] | 0x20) <= 'z')
		len++;
	month = len ? month_find(*at, len) : -1;
	*at += len;
	if (month > 0 && len <= 4 && **at == '.' && !is_digit((*at)[1]))
		(*at)++;
	return month;
}

/* Day or year first, the same separator twice. */
static struct datum take_separated(const char **at, bool year_first)
{
	int first = take_number(at, year_first ? 4 : 1, year_first ? 4 : 2);
	char separator = take_separator(at);
	int month, last;

	if (first < 0 || !separator || (year_first && separator == ' '))
		return DATUM_GEEN;
	month = take_month(at);
	if (month < 0 || take_separator(at) != separator)
		return DATUM_GEEN;
	last = take_number(at, year_first ? 1 : 4, year_first ? 2 : 4);
	return year_first ? datum_of(first, month, last) : datum_of(last, month, first);
}

int datum_parse(const char *text, struct datum *ret)
{
	const char *at = text;
	size_t digits = 0;
	struct datum d;

	skip_blanks(&at);
	while (is_digit(at[digits]))
		digits++;
	if (digits == 8) {
		int n = take_number(&at, 8, 8);

		d = datum_of(n % 10000, n / 10000 % 100, n / 1000000);
	} else {
		d = take_separated(&at, digits == 4);
	}
	skip_blanks(&at);
	if (*at || !datum_set(d))
		return ERR_INVOER;
	*ret = d;
	return 0;
}

/* ---- writing ---- */

/* A list shows dates in every row, and printf made a seventh of the cost of a list. */
static char *put_number(char *at, int value, int digits)
{
	for (int i = digits - 1; i >= 0; i--, value /= 10)
		at[i] = (char)('0' + value % 10);
	return at + digits;
}

const char *datum_iso(struct datum d, char out[DATUM_TEXT_MAX])
{
	int year, month, day;
	char *at;

	out[0] = '\0';
	if (!datum_set(d))
		return out;
	datum_split(d, &year, &month, &day);
	at = stpcpy(put_number(out, year, 4), "-");
	at = stpcpy(put_number(at, month, 2), "-");
	*put_number(at, day, 2) = '\0';
	return out;
}

const char *datum_kort(struct datum d, char out[DATUM_TEXT_MAX])
{
	int year, month, day;
	char *at;

	out[0] = '\0';
	if (!datum_set(d))
		return out;
	datum_split(d, &year, &month, &day);
	at = stpcpy(put_number(out, day, 2), "-");
	at = stpcpy(put_number(at, month, 2), "-");
	*put_number(at, year, 4) = '\0';
	return out;
}

const char *datum_lang(struct datum d, char out[DATUM_TEXT_MAX])
{
	int year, month, day;
	char *at;

	out[0] = '\0';
	if (!datum_set(d))
		return out;
	datum_split(d, &year, &month, &day);
	at = stpcpy(put_number(out, day, day < 10 ? 1 : 2), " ");
	at = stpcpy(stpcpy(at, month_names[month - 1]), " ");
	*put_number(at, year, 4) = '\0';
	return out;
}
