/* What a user loses when this is wrong: an agenda that no program can read. */
#include "view/ical.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>
#include <libical/ical.h>

/* Without its folds, which may stand anywhere. */
static const char *unfolded(struct arena *a, const char *text)
{
	char *ret = arena_text(a, text), *to = ret;

	for (const char *at = ret; *at;)
		if (strncmp(at, "\r\n ", 3) == 0)
			at += 3;
		else
			*to++ = *at++;
	*to = '\0';
	return ret;
}

static const struct ical_dag hard = {
    .kenmerk = "geen_contact-2026-12-31",
    .dag = {20818}, /* 31 December 2026 */
    .titel = "Eén, twee; drie\\vier \"vijf\"",
    .tekst = "Een lange zin met ééntjes, zodat een regel wordt gevouwen en een é niet in tweeën "
	     "gaat: ééééééééééééééééééééééééééééééééééééééééééééééééé.\n\nEn\tnog een regel.",
    .url = "https://startbaan.example/werk?soort=geen_contact"};

static void a_comma_ends_a_text_or_a_line_is_too_long(UNUSED void **state)
{
	struct arena *a = arena_open(1024 * 1024);
	const struct ical ical = {.naam = "Startbaan",
				  .wereld = "iemand.startbaan",
				  .op = {1795388400000},
				  .opnieuw_minuten = 360,
				  .dagen = &hard,
				  .n = 1};
	const char *text = ical_text(a, &ical), *whole = unfolded(a, text);

	for (const char *at = text, *end; (end = strstr(at, "\r\n")); at = end + 2) {
		assert_true(end - at <= 75);
		assert_true((at[0] & 0xc0) != 0x80 && (at[1] & 0xc0) != 0x80);
	}
	assert_non_null(strstr(whole, "SUMMARY:Eén\\, twee\\; drie\\\\vier \"vijf\"\r\n"));
	assert_non_null(strstr(whole, "ééé.\\n\\nEn\tnog een regel.\r\n"));
	assert_non_null(strstr(whole, "UID:geen_contact-2026-12-31@iemand.startbaan\r\n"));
	assert_non_null(strstr(whole, "DTSTART;VALUE=DATE:20261231\r\n"));
	assert_non_null(strstr(whole, "DTEND;VALUE=DATE:20270101\r\n"));
	assert_non_null(strstr(whole, "DTSTAMP:20261122T230000Z\r\n"));
	assert_non_null(strstr(whole, "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"));
	assert_null(strstr(whole, "CLASS:"));
	arena_free(a);
}

static void a_meeting_takes_the_whole_day_or_is_nowhere(UNUSED void **state)
{
	struct arena *a = arena_open(1024 * 1024);
	struct ical_dag dag = hard;
	const char *text;

	dag.van_minuut = 13 * 60 + 30;
	dag.tot_minuut = 15 * 60;
	dag.plek = "Stadhuis, zaal 3";
	text = unfolded(
	    a, ical_text(a, &(struct ical){.wereld = "x", .op = {0}, .dagen = &dag, .n = 1}));
	assert_non_null(strstr(text, "DTSTART;TZID=Europe/Amsterdam:20261231T133000\r\n"));
	assert_non_null(strstr(text, "DTEND;TZID=Europe/Amsterdam:20261231T150000\r\n"));
	assert_non_null(strstr(text, "LOCATION:Stadhuis\\, zaal 3\r\n"));
	assert_non_null(strstr(text, "TRANSP:OPAQUE\r\n"));
	arena_free(a);
}

/* What another program that reads with libical gets of it. */
static void an_hour_is_another_in_summer_or_a_task_is_nowhere(UNUSED void **state)
{
	struct arena *a = arena_open(1024 * 1024);
	struct ical_dag dagen[] = {hard, hard, hard};
	icalcomponent *calendar, *part;
	struct icaltimetype t;

	dagen[0].dag = (struct datum){20635}; /* 1 July 2026 */
	dagen[0].van_minuut = 9 * 60;
	dagen[0].tot_minuut = 10 * 60;
	dagen[1].kenmerk = "winter";
	dagen[1].van_minuut = 9 * 60;
	dagen[1].tot_minuut = 10 * 60;
	dagen[2].is_taak = true;
	calendar = icalcomponent_new_from_string(
	    ical_text(a, &(struct ical){.wereld = "x", .dagen = dagen, .n = COUNT(dagen)}));
	assert_non_null(calendar);
	assert_int_equal(icalcomponent_count_components(calendar, ICAL_VTIMEZONE_COMPONENT), 1);
	assert_int_equal(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), 3);
	part = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
	t = icalcomponent_get_dtstart(part);
	assert_int_equal(icaltime_as_timet_with_zone(t, t.zone), 1782889200); /* 07:00 UTC */
	part = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
	t = icalcomponent_get_dtstart(part);
	assert_int_equal(icaltime_as_timet_with_zone(t, t.zone), 1798704000); /* 08:00 UTC */
	assert_int_equal(icalcomponent_count_components(calendar, ICAL_VTODO_COMPONENT), 1);
	part = icalcomponent_get_first_component(calendar, ICAL_VTODO_COMPONENT);
	t = icalcomponent_get_due(part);
	assert_true(t.is_date && t.year == 2026 && t.month == 12 && t.day == 31);
	assert_string_equal(icalcomponent_get_summary(part), hard.titel);
	assert_int_equal(icalcomponent_get_status(part), ICAL_STATUS_NEEDSACTION);
	icalcomponent_free(calendar);
	arena_free(a);
}

static void an_agenda_without_anything_in_it_is_none(UNUSED void **state)
{
	struct arena *a = arena_open(65536);
	const char *text = ical_text(a, &(struct ical){.wereld = "x"});

	assert_true(strncmp(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 30) == 0);
	assert_non_null(strstr(text, "END:VCALENDAR\r\n"));
	assert_null(strstr(text, "REFRESH"));
	assert_null(strstr(text, "NAME"));
	arena_free(a);
}

/* Each sign of it is doubled, and there is room for that. */
static void a_text_of_nothing_but_signs_does_not_fit(UNUSED void **state)
{
	struct arena *a = arena_open(1024 * 1024);
	char signs[2000];
	struct ical_dag dag = hard;

	memset(signs, ',', sizeof signs);
	signs[sizeof signs - 1] = '\0';
	dag.titel = dag.tekst = signs;
	assert_non_null(
	    ical_text(a, &(struct ical){.wereld = "x", .op = {0}, .dagen = &dag, .n = 1}));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_comma_ends_a_text_or_a_line_is_too_long),
	    cmocka_unit_test(a_meeting_takes_the_whole_day_or_is_nowhere),
	    cmocka_unit_test(an_hour_is_another_in_summer_or_a_task_is_nowhere),
	    cmocka_unit_test(an_agenda_without_anything_in_it_is_none),
	    cmocka_unit_test(a_text_of_nothing_but_signs_does_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
