/* Components that say something: alerts, statuses, facts, figures, tabs, phases. */
#include "view/ui_part.h"

static const struct {
	const char *name;
	enum ui_icon icon;
} tones[] = {
    [UI_NEUTRAL] = {"neutral", UI_ICON_NONE},
    [UI_INFO] = {"info", UI_ICON_INFO},
    [UI_OK] = {"ok", UI_ICON_OK},
    [UI_WARNING] = {"warning", UI_ICON_WAARSCHUWING},
    [UI_ERROR] = {"error", UI_ICON_FOUT},
};

const char *ui_tone_name(enum ui_tone tone)
{
	return tones[tone].name;
}

enum ui_icon ui_tone_icon(enum ui_tone tone)
{
	return tones[tone].icon;
}

void ui_alert(struct html *h, enum ui_tone tone, const char *title, const char *text)
{
	html(h, "<div class=\"utrecht-alert utrecht-alert--%s\"", ui_tone_name(tone));
	if (tone == UI_ERROR)
		html(h, " role=\"alert\"");
	html(h, "><div class=\"utrecht-alert__icon\">");
	ui_icon(h, tone == UI_NEUTRAL ? UI_ICON_INFO : ui_tone_icon(tone));
	html(h, "</div><div class=\"utrecht-alert__content\">");
	if (has(title))
		html(h, "<p class=\"sb-melding-titel\">%s</p>", title);
	if (has(text))
		html(h, "<p>%s</p>", text);
	html(h, "</div></div>\n");
}

void ui_picture(struct html *h, const char *url, const char *alt)
{
	html(h, "<img class=\"sb-beeld\" src=\"%s\" alt=\"%s\">\n", url, alt);
}

void ui_badge(struct html *h, enum ui_tone tone, const char *text)
{
	if (!has(text))
		return;
	html(h, "<span class=\"nl-data-badge sb-toon-%s\">", ui_tone_name(tone));
	ui_icon(h, ui_tone_icon(tone));
	html(h, "%s</span>\n", text);
}

void ui_chip(struct html *h, enum ui_icon icon, const char *text)
{
	if (!has(text))
		return;
	html(h, "<span class=\"sb-chip\">");
	ui_icon(h, icon);
	html(h, "%s</span>\n", text);
}

void ui_empty(struct html *h, const char *title, const char *text, const struct ui_action *action)
{
	html(h, "<div class=\"sb-leeg\">");
	ui_icon(h, UI_ICON_VLAG);
	if (has(title))
		html(h, "<p class=\"sb-leeg__titel\">%s</p>", title);
	if (has(text))
		html(h, "<p>%s</p>", text);
	if (action != NULL)
		ui_action(h, action);
	html(h, "</div>\n");
}

void ui_card_begin(struct html *h, const char *title)
{
	html(h, "<div class=\"sb-kaart\">\n");
	if (has(title))
		html(h, "<h3 class=\"nl-heading nl-heading--level-3\">%s</h3>\n", title);
}

void ui_card_end(struct html *h)
{
	html(h, "</div>\n");
}

void ui_details_begin(struct html *h, const char *summary)
{
	html(h, "<details class=\"sb-uitklap\"><summary>%s</summary><div>\n", summary);
}

void ui_details_phone_begin(struct html *h, const char *summary)
{
	html(h, "<details class=\"sb-uitklap sb-uitklap--telefoon\"><summary>%s</summary><div>\n",
	     summary);
}

void ui_details_end(struct html *h)
{
	html(h, "</div></details>\n");
}

void ui_progress(struct html *h, int64_t value, int64_t max, const char *text)
{
	unsigned nr = ++h->serial;
	html(h, "<div class=\"sb-voortgang\"><label for=\"voortgang-%u\">%s</label>", nr, text);
	html(h, "<progress id=\"voortgang-%u\" value=\"%lld\" max=\"%lld\"></progress></div>\n", nr,
	     (long long)value, (long long)(max > 0 ? max : 1));
}

void ui_figures_begin(struct html *h)
{
	html(h, "<div class=\"sb-cijfers\">\n");
}

void ui_figures_end(struct html *h)
{
	html(h, "</div>\n");
}

void ui_figure(struct html *h, const char *figure, const char *sentence, const char *definition)
{
	html(h, "<div class=\"sb-cijfer\"><p class=\"sb-cijfer__getal\">%s</p><p>%s</p>", figure,
	     sentence);
	if (has(definition))
		html(
		    h,
		    "<details class=\"sb-uitklap\"><summary>Hoe is dit geteld?</summary><div><p>%s</p></div></details>",
		    definition);
	html(h, "</div>\n");
}

/* ---- facts ---- */

void ui_facts_begin(struct html *h)
{
	html(h, "<dl class=\"sb-feiten\">\n");
}

void ui_fact_begin(struct html *h, const char *label)
{
	html(h, "<div><dt>%s</dt><dd>", label);
}

void ui_fact_end(struct html *h)
{
	html(h, "</dd></div>\n");
}

void ui_lines_begin(struct html *h)
{
	html(h, "<div>");
}

static const char *words(const char *text)
{
	return text ? text : "";
}

void ui_line(struct html *h, const char *before, const char *url, const char *text,
	     const char *after)
{
	html(h, "<div>%s", words(before));
	if (has(url))
		ui_link(h, url, text);
	else
		html(h, "%s", words(text));
	html(h, "%s</div>", words(after));
}

void ui_line_soft(struct html *h, const char *text)
{
	html(h, "<div class=\"sb-zacht\">%s</div>", text);
}

void ui_lines_end(struct html *h)
{
	html(h, "</div>");
}

void ui_fact_link(struct html *h, const char *label, const char *value, const char *url)
{
	ui_fact_begin(h, label);
	if (!has(value))
		html(h, "<span class=\"sb-onbekend\">Niet bekend</span>");
	else if (has(url))
		ui_link(h, url, value);
	else
		html(h, "%s", value);
	ui_fact_end(h);
}

void ui_fact(struct html *h, const char *label, const char *value)
{
	ui_fact_link(h, label, value, NULL);
}

void ui_facts_end(struct html *h)
{
	html(h, "</dl>\n");
}

/* ---- where one is ---- */

void ui_tabs(struct html *h, const char *label, const struct ui_link *tabs, size_t n)
{
	html(h, "<nav class=\"sb-tabs\" aria-label=\"%s\"><ul>\n", label);
	for (size_t i = 0; i < n; i++) {
		html(h, "<li><a href=\"%s\"", tabs[i].url);
		if (tabs[i].current)
			html(h, " aria-current=\"page\"");
		html(h, ">%s", tabs[i].label);
		if (tabs[i].count > 0)
			html(h, " <span class=\"nl-number-badge\">%d</span>", tabs[i].count);
		html(h, "</a></li>\n");
	}
	html(h, "</ul></nav>\n");
}

void ui_phases(struct html *h, const char *label, const char *const *phases, size_t n, int current)
{
	html(h, "<div role=\"group\" aria-label=\"%s\"><ol class=\"sb-fasen\">\n", label);
	for (size_t i = 0; i < n; i++) {
		int nr = (int)i;
		if (nr == current)
			html(
			    h,
			    "<li class=\"sb-fase--nu\" aria-current=\"step\"><span>%s"
			    "<span class=\"sb-fase__telling\"> (stap %d van %zu)</span></span></li>\n",
			    phases[i], nr + 1, n);
		else if (nr < current)
			html(h,
			     "<li class=\"sb-fase--klaar\"><span>%s"
			     "<span class=\"sb-onzichtbaar\"> (geweest)</span></span></li>\n",
			     phases[i]);
		else
			html(h, "<li><span>%s</span></li>\n", phases[i]);
	}
	html(h, "</ol></div>\n");
}
