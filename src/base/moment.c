/* Instants, the clock, and the one time zone of the program. */
#include "base/datum.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MS_PER_HOUR INT64_C(3600000)
#define MS_PER_DAY INT64_C(86400000)
#define ZONE "Europe/Amsterdam"
#define ZONE_RULE "CET-1CEST,M3.5.0,M10.5.0/3"

static void zone_set(const char *zone)
{
	if (setenv("TZ", zone, 1) != 0)
		BUG("no memory for the time zone");
	tzset();
}

void clock_init(void)
{
	const time_t summer = 1720000000; /* 2024-07-03 */
	struct tm tm;

	zone_set(ZONE);
	if (!localtime_r(&summer, &tm) || tm.tm_gmtoff != 7200)
		zone_set(ZONE_RULE);
}

/* The whole days before `m`, also before 1970. */
static int64_t moment_days(struct moment m)
{
	return m.ms / MS_PER_DAY - (m.ms % MS_PER_DAY < 0);
}

static struct tm moment_local(struct moment m)
{
	time_t seconds = (time_t)(m.ms / 1000 - (m.ms % 1000 < 0));
	struct tm tm;

	if (!localtime_r(&seconds, &tm))
		BUG("moment %lld out of range", (long long)m.ms);
	return tm;
}

const char *moment_iso(struct moment m, char out[DATUM_TEXT_MAX])
{
	int year, month, day, second;

	out[0] = '\0';
	if (!moment_set(m))
		return out;
	datum_split((struct datum){(int32_t)moment_days(m)}, &year, &month, &day);
	second = (int)((m.ms - moment_days(m) * MS_PER_DAY) / 1000);
	snprintf(out, DATUM_TEXT_MAX, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
		 second / 3600, second / 60 % 60, second % 60);
	return out;
}

const char *moment_kort(struct moment m, char out[DATUM_TEXT_MAX])
{
	struct tm tm;

	out[0] = '\0';
	if (!moment_set(m))
		return out;
	tm = moment_local(m);
	snprintf(out, DATUM_TEXT_MAX, "%02d-%02d-%04d %02d:%02d", tm.tm_mday, tm.tm_mon + 1,
		 tm.tm_year + 1900, tm.tm_hour, tm.tm_min);
	return out;
}

/*
 * Since 1946 the clock is one hour ahead of UTC, or two. In 23 hours of 24 both fall on one day,
 * and the rules of the zone, which cost fifty times as much, need not be asked.
 */
struct datum moment_datum(struct moment m)
{
	struct moment winter = {m.ms + MS_PER_HOUR}, summer = {m.ms + 2 * MS_PER_HOUR};

	if (!moment_set(m))
		return DATUM_GEEN;
	if (m.ms < 0 || moment_days(winter) != moment_days(summer))
		winter.ms = m.ms + (int64_t)moment_local(m).tm_gmtoff * 1000;
	return (struct datum){(int32_t)moment_days(winter)};
}

struct moment datum_begin(struct datum d)
{
	struct moment utc = {d.dag * MS_PER_DAY};

	/* Clocks change at 01:00 UTC: between both midnights nothing changes. */
	return (struct moment){utc.ms - (int64_t)moment_local(utc).tm_gmtoff * 1000};
}

struct moment clock_now(void)
{
	struct timespec now;

	if (clock_gettime(CLOCK_REALTIME, &now) != 0)
		BUG("no clock");
	return (struct moment){(int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000};
}

struct datum clock_today(void)
{
	return moment_datum(clock_now());
}
