#include "view/ical.h"

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

/* Of what stands around the texts of an event, and of the calendar. */
#define EVENT_ROOM 512
#define KENMERK_MAX 200

#define ZONE "Europe/Amsterdam"
/* As it has been since 1996; libical's own has another name, and comes from the machine. */
static const char zone_rules[] =
    "BEGIN:VTIMEZONE\r\nTZID:" ZONE "\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

/* What goes wrong is told, and not the end of the process. */
__attribute__((constructor)) static void errors_are_told(void)
{
	icalerror_set_errors_are_fatal(0);
}

/*
 * Escapes at most double a text, and a fold adds three bytes to seventy-five. Taken before libical
 * takes anything: an arena that is full never comes back here.
 */
static size_t room_of(const struct ical *ical)
{
	size_t room = EVENT_ROOM + 2 * sizeof zone_rules;

	room += ical->naam ? 6 * strlen(ical->naam) : 0;
	for (size_t i = 0; i < ical->n; i++) {
		const struct ical_dag *d = &ical->dagen[i];
		size_t one = EVENT_ROOM + 3 * (strlen(d->kenmerk) + strlen(ical->wereld) +
					       strlen(d->titel) + strlen(d->tekst) +
					       strlen(d->url) + (d->plek ? strlen(d->plek) : 0));

		room += d->is_taak ? 2 * one : one;
	}
	return room;
}

static bool add(icalcomponent *c, icalproperty *p)
{
	if (p)
		icalcomponent_add_property(c, p);
	return p;
}

/* A property that libical has no name for. */
static bool add_x(icalcomponent *c, const char *name, const char *value)
{
	icalproperty *p = icalproperty_new_x(value);

	if (p)
		icalproperty_set_x_name(p, name);
	return add(c, p);
}

static struct icaltimetype day_of(struct datum d)
{
	struct icaltimetype t = icaltime_null_date();

	datum_split(d, &t.year, &t.month, &t.day);
	return t;
}

static struct icaltimetype instant_of(struct moment m)
{
	return icaltime_from_timet_with_zone((time_t)(m.ms / 1000), 0,
					     icaltimezone_get_utc_timezone());
}

static struct icaltimetype hour_of(struct datum d, int minuut)
{
	struct icaltimetype t = day_of(d);

	t.is_date = 0;
	t.hour = minuut / 60;
	t.minute = minuut % 60;
	t.second = 0;
	return t;
}

/* A day as it is, or an hour in the zone. */
static bool add_time(icalcomponent *event, icalproperty *p, bool is_hour)
{
	icalparameter *zone = is_hour && p ? icalparameter_new_tzid(ZONE) : NULL;

	if (zone)
		icalproperty_add_parameter(p, zone);
	return add(event, p) && (zone || !is_hour);
}

/* Of days DTEND is the first day after it. */
static bool add_when(icalcomponent *event, const struct ical_dag *d)
{
	bool hours = d->tot_minuut > 0;
	struct icaltimetype van = hours ? hour_of(d->dag, d->van_minuut) : day_of(d->dag);
	struct icaltimetype tot =
	    hours ? hour_of(d->dag, d->tot_minuut) : day_of(datum_plus(d->dag, 1));

	return add_time(event, icalproperty_new_dtstart(van), hours) &&
	       add_time(event, icalproperty_new_dtend(tot), hours) &&
	       add(event,
		   icalproperty_new_transp(hours ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT)) &&
	       (!d->plek || add(event, icalproperty_new_location(d->plek)));
}

/* What an event and a task say alike. */
static bool fill_part(icalcomponent *part, const struct ical *ical, const struct ical_dag *d,
		      const char *uid)
{
	return add(part, icalproperty_new_uid(uid)) &&
	       add(part, icalproperty_new_dtstamp(instant_of(ical->op))) &&
	       add(part, icalproperty_new_summary(d->titel)) &&
	       add(part, icalproperty_new_description(d->tekst)) &&
	       add(part, icalproperty_new_url(d->url));
}

/* NULL when libical has no memory. */
static icalcomponent *add_part(icalcomponent *calendar, icalcomponent_kind kind)
{
	icalcomponent *part = icalcomponent_new(kind);

	if (part)
		icalcomponent_add_component(calendar, part);
	return part;
}

static bool add_event(icalcomponent *calendar, const struct ical *ical, const struct ical_dag *d)
{
	icalcomponent *event = add_part(calendar, ICAL_VEVENT_COMPONENT);
	char uid[KENMERK_MAX];

	snprintf(uid, sizeof uid, "%s@%s", d->kenmerk, ical->wereld);
	return event && fill_part(event, ical, d, uid) && add_when(event, d);
}

static bool add_task(icalcomponent *calendar, const struct ical *ical, const struct ical_dag *d)
{
	icalcomponent *task = add_part(calendar, ICAL_VTODO_COMPONENT);
	char uid[KENMERK_MAX];

	snprintf(uid, sizeof uid, "taak-%s@%s", d->kenmerk, ical->wereld);
	return task && fill_part(task, ical, d, uid) &&
	       add(task, icalproperty_new_due(day_of(d->dag))) &&
	       add(task, icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
}

/* Which any program may know better, but none has to. */
static bool add_zone(icalcomponent *calendar, const struct ical *ical)
{
	icalcomponent *zone = NULL;

	for (size_t i = 0; i < ical->n && !zone; i++)
		if (ical->dagen[i].tot_minuut > 0) {
			zone = icalparser_parse_string(zone_rules);
			if (!zone)
				return false;
			icalcomponent_add_component(calendar, zone);
		}
	return true;
}

/* RFC 7986, and the names that were in use before it. */
static bool add_name(icalcomponent *calendar, const struct ical *ical)
{
	char again[32];

	if (ical->naam && (!add(calendar, icalproperty_new_name(ical->naam)) ||
			   !add_x(calendar, "X-WR-CALNAME", ical->naam) ||
			   !add_x(calendar, "X-WR-TIMEZONE", ZONE)))
		return false;
	if (!ical->opnieuw_minuten)
		return true;
	snprintf(again, sizeof again, "PT%dM", ical->opnieuw_minuten);
	return add(calendar, icalproperty_new_refreshinterval(
				 icaldurationtype_from_int(60 * ical->opnieuw_minuten))) &&
	       add_x(calendar, "X-PUBLISHED-TTL", again);
}

static bool fill(icalcomponent *calendar, const struct ical *ical)
{
	if (!add(calendar, icalproperty_new_version("2.0")) ||
	    !add(calendar, icalproperty_new_prodid("-//Startbaan//Startbaan//NL")) ||
	    !add(calendar, icalproperty_new_calscale("GREGORIAN")) || !add_name(calendar, ical) ||
	    !add_zone(calendar, ical))
		return false;
	for (size_t i = 0; i < ical->n; i++)
		if (!add_event(calendar, ical, &ical->dagen[i]))
			return false;
	for (size_t i = 0; i < ical->n; i++)
		if (ical->dagen[i].is_taak && !add_task(calendar, ical, &ical->dagen[i]))
			return false;
	return true;
}

const char *ical_text(struct arena *a, const struct ical *ical)
{
	size_t room = room_of(ical);
	char *ret = arena_alloc(a, room);
	icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
	char *text = NULL;

	if (calendar && fill(calendar, ical))
		text = icalcomponent_as_ical_string_r(calendar);
	if (text && strlen(text) >= room)
		BUG("an agenda of %zu bytes in room for %zu", strlen(text), room);
	if (text)
		memcpy(ret, text, strlen(text) + 1);
	icalmemory_free_buffer(text);
	if (calendar)
		icalcomponent_free(calendar);
	return text ? ret : NULL;
}
