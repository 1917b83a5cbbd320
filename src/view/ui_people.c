/*
 * People and dossiers: whom to call, the head of a dossier, the timeline, the lines of Mijn
 * werk.
 */
#include "base/arena.h"
#include "view/ui_part.h"

#include <string.h>

/* ---- someone to call ---- */

/* Digits and a leading plus, for a tel: link. */
static const char *dial(struct html *h, const char *number)
{
	char *ret = arena_alloc(h->arena, strlen(number) + 1);
	char *out = ret;
	for (const char *p = number; *p != '\0'; p++)
		if ((*p >= '0' && *p <= '9') || (*p == '+' && out == ret))
			*out++ = *p;
	*out = '\0';
	return ret;
}

void ui_people_begin(struct html *h)
{
	html(h, "<ul class=\"sb-mensen\">\n");
}

static void write_reach(struct html *h, const struct ui_person *person)
{
	if (!has(person->telefoon) && !has(person->email))
		return;
	html(h, "<span class=\"sb-mens__bereik\">");
	if (has(person->telefoon)) {
		html(h, "<a href=\"tel:%s\">", dial(h, person->telefoon));
		ui_icon(h, UI_ICON_TELEFOON);
		html(h, "<span class=\"sb-onzichtbaar\">Bel %s: </span>%s</a>", person->naam,
		     person->telefoon);
	}
	if (has(person->email)) {
		html(h, "<a href=\"mailto:%s\">", person->email);
		ui_icon(h, UI_ICON_MAIL);
		html(h, "<span class=\"sb-onzichtbaar\">Mail %s: </span>%s</a>", person->naam,
		     person->email);
	}
	html(h, "</span>");
}

void ui_person(struct html *h, const struct ui_person *person)
{
	html(h, "<li class=\"sb-mens\"><span class=\"sb-mens__wie\">");
	if (has(person->url))
		html(h, "<a class=\"nl-link sb-naam\" href=\"%s\">%s</a>", person->url,
		     person->naam);
	else
		html(h, "<b class=\"sb-naam\">%s</b>", person->naam);
	ui_chip(h, UI_ICON_NONE, person->chip);
	html(h, "</span>");
	if (has(person->rol) && has(person->organisatie))
		html(h, "<span class=\"sb-zacht\">%s, %s</span>", person->rol, person->organisatie);
	else if (has(person->rol))
		html(h, "<span class=\"sb-zacht\">%s</span>", person->rol);
	else if (has(person->organisatie))
		html(h, "<span class=\"sb-zacht\">%s</span>", person->organisatie);
	if (has(person->waarvoor))
		html(h, "<span>%s</span>", person->waarvoor);
	if (has(person->wanneer))
		html(h, "<span class=\"sb-zacht\">%s</span>", person->wanneer);
	write_reach(h, person);
	html(h, "</li>\n");
}

void ui_people_end(struct html *h)
{
	html(h, "</ul>\n");
}

/* ---- the head of a dossier ---- */

static void write_record_facts(struct html *h, const struct ui_value *facts, size_t n)
{
	if (n == 0)
		return;
	html(h, "<dl class=\"sb-kop__feiten\">\n");
	for (size_t i = 0; i < n; i++) {
		html(h, "<div class=\"sb-toon-%s\"><dt>%s</dt><dd>", ui_tone_name(facts[i].tone),
		     facts[i].label);
		if (facts[i].tone == UI_WARNING || facts[i].tone == UI_ERROR)
			ui_icon(h, ui_tone_icon(facts[i].tone));
		if (!has(facts[i].value))
			html(h, "<span class=\"sb-onbekend\">Niet bekend</span>");
		else if (has(facts[i].url))
			ui_link(h, facts[i].url, facts[i].value);
		else
			html(h, "%s", facts[i].value);
		html(h, "</dd></div>\n");
	}
	html(h, "</dl>\n");
}

static void write_record_actions(struct html *h, const struct ui_record *record)
{
	if (record->n_actions + record->n_meer == 0)
		return;
	ui_buttons_begin(h);
	for (size_t i = 0; i < record->n_actions; i++)
		ui_action(h, &record->actions[i]);
	ui_menu(h, "Meer stappen", record->meer, record->n_meer);
	ui_buttons_end(h);
}

void ui_record(struct html *h, const struct ui_record *record)
{
	html(h, "<div class=\"sb-kop\"><div class=\"sb-kop__wie\">");
	html(h, "<h1 class=\"nl-heading nl-heading--level-1 sb-naam\">%s</h1>\n", record->naam);
	ui_badge(h, record->tone, record->status);
	if (has(record->onder))
		html(h, "<p class=\"sb-kop__onder\">%s</p>", record->onder);
	html(h, "</div>\n");
	if (record->n_phases > 0)
		ui_phases(h, "Fase", record->phases, record->n_phases, record->phase);
	write_record_facts(h, record->facts, record->n_facts);
	write_record_actions(h, record);
	html(h, "</div>\n");
}

/* ---- the timeline ---- */

static void write_event(struct html *h, const struct ui_event *event)
{
	html(h, "<li class=\"sb-gebeurtenis\"><span class=\"sb-gebeurtenis__soort\">");
	ui_icon(h, event->icon != UI_ICON_NONE ? event->icon : UI_ICON_SYSTEEM);
	html(h, "</span><div>");
	if (has(event->url))
		html(
		    h,
		    "<p class=\"sb-gebeurtenis__titel\"><a class=\"nl-link\" href=\"%s\">%s</a></p>",
		    event->url, event->title);
	else
		html(h, "<p class=\"sb-gebeurtenis__titel\">%s</p>", event->title);
	if (has(event->text))
		html(h, "<p class=\"sb-tekst\">%s</p>", event->text);
	if (has(event->wie) || has(event->leesbaar)) {
		html(h, "<p class=\"sb-gebeurtenis__onder\">");
		if (has(event->wie))
			html(h, "<span class=\"sb-zacht\">%s</span> ", event->wie);
		if (has(event->leesbaar)) {
			html(h, "<span class=\"sb-chip\">");
			ui_icon(h, UI_ICON_OOG);
			html(h,
			     "<span class=\"sb-onzichtbaar\">Wie kan dit lezen: </span>%s</span>",
			     event->leesbaar);
		}
		html(h, "</p>");
	}
	html(h, "</div></li>\n");
}

/* How many events from `i` on are of the system and of the same day. */
static size_t count_system(const struct ui_event *events, size_t n, size_t i)
{
	size_t end = i;
	while (end < n && events[end].systeem && events[end].dag.dag == events[i].dag.dag)
		end++;
	return end - i;
}

static void write_day(struct html *h, struct datum dag, struct datum today)
{
	html(h, "<h3 class=\"sb-dag\">");
	if (datum_set(today) && dag.dag == today.dag)
		html(h, "Vandaag, ");
	else if (datum_set(today) && dag.dag == today.dag - 1)
		html(h, "Gisteren, ");
	html(h, "%s</h3>\n<ul class=\"sb-tijdlijn\">\n", html_datum(h, dag));
}

void ui_timeline(struct html *h, const struct ui_event *events, size_t n, struct datum today)
{
	for (size_t i = 0; i < n;) {
		if (i == 0 || events[i].dag.dag != events[i - 1].dag.dag)
			write_day(h, events[i].dag, today);
		size_t folded = count_system(events, n, i);
		if (folded > 1) {
			html(
			    h,
			    "<li class=\"sb-gebeurtenis sb-gebeurtenis--systeem\"><details><summary>"
			    "%zu regels van het systeem</summary><ul class=\"sb-tijdlijn\">\n",
			    folded);
			for (size_t end = i + folded; i < end; i++)
				write_event(h, &events[i]);
			html(h, "</ul></details></li>\n");
		} else {
			write_event(h, &events[i++]);
		}
		if (i == n || events[i].dag.dag != events[i - 1].dag.dag)
			html(h, "</ul>\n");
	}
}

/* ---- Mijn werk ---- */

const char *ui_due_text(struct html *h, struct datum due, struct datum today)
{
	if (!datum_set(due))
		return "Zonder dag";
	int32_t days = dagen_tussen(today, due);
	if (days < 0)
		return arena_format(h->arena, "%d %s te laat", -days, days == -1 ? "dag" : "dagen");
	return days == 0 ? "Vandaag" : arena_format(h->arena, "Voor %s", html_datum(h, due));
}

enum ui_tone ui_due_tone(struct datum due, struct datum today)
{
	if (!datum_set(due) || due.dag > today.dag)
		return UI_NEUTRAL;
	return due.dag == today.dag ? UI_WARNING : UI_ERROR;
}

void ui_signals_begin(struct html *h)
{
	html(h, "<ul class=\"sb-signalen\">\n");
}

void ui_kies(struct html *h, const char *value, const char *label, bool gekozen)
{
	html(h,
	     "<label class=\"sb-kies\"><input type=\"checkbox\" "
	     "form=\"" UI_KIES_FORM "\" name=\"kies\" value=\"%s\"",
	     value);
	if (gekozen)
		html(h, " checked");
	html(h, "><span class=\"sb-onzichtbaar\">Kies %s</span></label>", label);
}

void ui_signal(struct html *h, const struct ui_signal *signal)
{
	html(
	    h,
	    "<li class=\"sb-signaal sb-toon-%s\"><div class=\"sb-signaal__wat\"><p class=\"sb-signaal__titel\">",
	    ui_tone_name(signal->tone));
	if (has(signal->kies))
		ui_kies(
		    h, signal->kies,
		    arena_format(h->arena, "%s: %s", signal->wie ? signal->wie : "", signal->wat),
		    signal->gekozen);
	if (has(signal->wie))
		html(h, "<a class=\"nl-link sb-naam\" href=\"%s\">%s</a> ", signal->url,
		     signal->wie);
	html(h, "<span>%s</span></p>", signal->wat);
	if (has(signal->waarom))
		html(h, "<p class=\"sb-zacht\">%s</p>", signal->waarom);
	html(h, "</div><div class=\"sb-signaal__termijn\">");
	ui_badge(h, signal->tone, signal->termijn);
	html(h, "</div><div class=\"sb-signaal__doen\">");
	if (has(signal->action.label))
		ui_action(h, &signal->action);
	ui_menu(h, "Meer", signal->meer, signal->n_meer);
	html(h, "</div></li>\n");
}

void ui_signals_end(struct html *h)
{
	html(h, "</ul>\n");
}
