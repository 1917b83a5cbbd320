#include "store/tabel_getal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MINUTEN_PER_DAG 1440
#define SERIAL_MAX 107000 /* before the year 2200 in both systems */

/* Past a part of the code that shows nothing of the number: "text", \x, _x, *x. */
static const char *skip_literal(const char *at)
{
	if (*at == '"') {
		const char *end = strchr(at + 1, '"');

		return end ? end + 1 : at + strlen(at);
	}
	return at[1] ? at + 2 : at + 1;
}

/* Past a [Red], [$-413] or [>100]; elapsed hours, minutes and seconds count as time. */
static const char *skip_bracket(const char *at, bool *time)
{
	const char *end = strchr(at, ']');

	if (strchr("hms", at[1] | 0x20) && at[1])
		*time = true;
	return end ? end + 1 : at + strlen(at);
}

enum getal_vorm getal_vorm_parse(const char *code)
{
	bool date = false, time = false, m = false;

	/* "General" has an e and an a, but no letter below; "Standaard" would have a d. */
	if (strcasecmp(code, "Standaard") == 0)
		return GETAL_GEWOON;
	for (const char *at = code; *at && *at != ';';) {
		if (strchr("\"\\_*", *at)) {
			at = skip_literal(at);
		} else if (*at == '[') {
			at = skip_bracket(at, &time);
		} else {
			char c = (char)(*at | 0x20);

			date |= c == 'd' || c == 'y';
			time |= c == 'h' || c == 's';
			m |= c == 'm';
			at++;
		}
	}
	date |= m && !time;
	return date && time ? GETAL_DATUM_TIJD
	       : date       ? GETAL_DATUM
	       : time       ? GETAL_TIJD
			    : GETAL_GEWOON;
}

enum getal_vorm getal_vorm_find(unsigned nummer)
{
	if (nummer == 22)
		return GETAL_DATUM_TIJD;
	if ((nummer >= 18 && nummer <= 21) || (nummer >= 45 && nummer <= 47))
		return GETAL_TIJD;
	/* 27-36 and 50-58 are dates in East Asian versions only, and not used in others. */
	if ((nummer >= 14 && nummer <= 17) || (nummer >= 27 && nummer <= 36) ||
	    (nummer >= 50 && nummer <= 58))
		return GETAL_DATUM;
	return GETAL_GEWOON;
}

/* The day of a serial number. Before 1 March 1900 Excel counts a 29 February that never was. */
static struct datum serial_datum(double serial, bool stelsel1904)
{
	struct datum d = datum_of(1904, 1, 1);
	int32_t dag = (int32_t)serial;

	if (stelsel1904)
		return datum_plus(d, dag);
	if (dag < 1 || dag == 60)
		return DATUM_GEEN;
	d = datum_of(1900, 1, 1);
	return datum_plus(d, dag - (dag < 60 ? 1 : 2));
}

static bool is_digits(const char *text)
{
	size_t n = strspn(text, "0123456789");

	return n && n <= 15 && !text[n];
}

static bool render_datum(double value, enum getal_vorm vorm, bool stelsel1904,
			 char out[GETAL_TEXT_MAX])
{
	/* To the minute: 10:15 is stored as 0.42708333333333331. */
	double minuten = floor(value * MINUTEN_PER_DAG + 0.5);
	int in_dag = (int)fmod(minuten, MINUTEN_PER_DAG);
	char datum[DATUM_TEXT_MAX] = "";
	struct datum d;

	if (value < 0 || value >= SERIAL_MAX)
		return false;
	if (vorm != GETAL_TIJD) {
		d = serial_datum(minuten / MINUTEN_PER_DAG, stelsel1904);
		if (!datum_set(d))
			return false;
		datum_kort(d, datum);
	}
	if (vorm == GETAL_DATUM || (vorm == GETAL_DATUM_TIJD && !in_dag))
		snprintf(out, GETAL_TEXT_MAX, "%s", datum);
	else
		snprintf(out, GETAL_TEXT_MAX, "%s%s%02d:%02d", datum, *datum ? " " : "",
			 in_dag / 60, in_dag % 60);
	return true;
}

bool getal_render(const char *number, enum getal_vorm vorm, bool stelsel1904,
		  char out[GETAL_TEXT_MAX])
{
	char *end;
	double value;

	if (vorm == GETAL_GEWOON && is_digits(number)) {
		memcpy(out, number, strlen(number) + 1);
		return true;
	}
	value = strtod(number, &end);
	if (end == number || *end || !isfinite(value))
		return false;
	if (vorm != GETAL_GEWOON && render_datum(value, vorm, stelsel1904, out))
		return true;
	if (value == floor(value) && fabs(value) < 1e15)
		snprintf(out, GETAL_TEXT_MAX, "%lld", (long long)value);
	else
		snprintf(out, GETAL_TEXT_MAX, "%.15g", value);
	return true;
}
