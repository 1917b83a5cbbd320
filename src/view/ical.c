#include "view/ical.h"

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

/* Of what stands around the texts of an event, and of the calendar. */
#define EVENT_ROOM 512
#define KENMERK_MAX 200

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
	size_t room = EVENT_ROOM;

	room += ical->naam ? 6 * strlen(ical->naam) : 0;
	for (size_t i = 0; i < ical->n; i++) {
		const struct ical_dag *d = &ical->dagen[i];
		room += EVENT_ROOM +
			3 * (strlen(d->kenmerk) + strlen(ical->wereld) + strlen(d->titel) +
			     strlen(d->tekst) + strlen(d->url) + (d->plek ? strlen(d->plek) : 0));
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

/* Of days DTEND is the first day after it; hours float, as RFC 5545 3.3.5 calls them. */
static bool add_when(icalcomponent *event, const struct ical_dag *d)
{
	bool hours = d->tot_minuut > 0;
	struct icaltimetype van = hours ? hour_of(d->dag, d->van_minuut) : day_of(d->dag);
	struct icaltimetype tot =
	    hours ? hour_of(d->dag, d->tot_minuut) : day_of(datum_plus(d->dag, 1));

	return add(event, icalproperty_new_dtstart(van)) &&
	       add(event, icalproperty_new_dtend(tot)) &&
	       add(event,
		   icalproperty_new_transp(hours ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT)) &&
	       (!d->plek || add(event, icalproperty_new_location(d->plek)));
}

static bool fill_event(icalcomponent *event, const struct ical *ical, const struct ical_dag *d)
{
	char kenmerk[KENMERK_MAX];

	snprintf(kenmerk, sizeof kenmerk, "%s@%s", d->kenmerk, ical->wereld);
	return add(event, icalproperty_new_uid(kenmerk)) &&
	       add(event, icalproperty_new_dtstamp(instant_of(ical->op))) && add_when(event, d) &&
	       add(event, icalproperty_new_summary(d->titel)) &&
	       add(event, icalproperty_new_description(d->tekst)) &&
	       add(event, icalproperty_new_url(d->url));
}

static bool add_event(icalcomponent *calendar, const struct ical *ical, const struct ical_dag *d)
{
	icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);

	if (!event)
		return false;
	icalcomponent_add_component(calendar, event);
	return fill_event(event, ical, d);
}

/* RFC 7986, and the names that were in use before it. */
static bool add_name(icalcomponent *calendar, const struct ical *ical)
{
	char again[32];

	if (ical->naam && (!add(calendar, icalproperty_new_name(ical->naam)) ||
			   !add_x(calendar, "X-WR-CALNAME", ical->naam) ||
			   !add_x(calendar, "X-WR-TIMEZONE", "Europe/Amsterdam")))
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
	    !add(calendar, icalproperty_new_calscale("GREGORIAN")) || !add_name(calendar, ical))
		return false;
	for (size_t i = 0; i < ical->n; i++)
		if (!add_event(calendar, ical, &ical->dagen[i]))
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
