/* Text, icons, buttons and actions; the other components are in ui_*.c. */
#include "view/ui.h"

#include "view/asset.h"
#include "view/ui_part.h"

/* ---- text ---- */

void ui_h1(struct html *h, const char *text, const char *lead)
{
	html(h, "<h1 class=\"nl-heading nl-heading--level-1\">%s</h1>\n", text);
	if (has(lead))
		html(h, "<p class=\"nl-paragraph nl-paragraph--lead\">%s</p>\n", lead);
}

void ui_h2(struct html *h, const char *text)
{
	html(h, "<h2 class=\"nl-heading nl-heading--level-2\">%s</h2>\n", text);
}

void ui_h3(struct html *h, const char *text)
{
	html(h, "<h3 class=\"nl-heading nl-heading--level-3\">%s</h3>\n", text);
}

void ui_p(struct html *h, const char *text)
{
	if (has(text))
		html(h, "<p class=\"nl-paragraph\">%s</p>\n", text);
}

void ui_text(struct html *h, const char *text)
{
	if (has(text))
		html(h, "<p class=\"nl-paragraph sb-tekst\">%s</p>\n", text);
}

void ui_naam(struct html *h, const char *before, const char *naam, const char *after)
{
	html(h, "%s<span class=\"sb-naam\">%s</span>%s", before, naam, after);
}

void ui_p_naam(struct html *h, const char *before, const char *naam, const char *after)
{
	if (!has(naam))
		return;
	html(h, "<p class=\"nl-paragraph\">");
	ui_naam(h, before, naam, after);
	html(h, "</p>\n");
}

void ui_link(struct html *h, const char *url, const char *text)
{
	html(h, "<a class=\"nl-link\" href=\"%s\">%s</a>", url, text);
}

static const char *const icon_ids[] = {[UI_ICON_NONE] = "",
#define ICON_ID(NAME, id) [UI_ICON_##NAME] = (id),
				       UI_ICONS(ICON_ID)
#undef ICON_ID
};

void ui_icon(struct html *h, enum ui_icon icon)
{
	if (icon == UI_ICON_NONE)
		return;
	if (h->icons == NULL)
		h->icons = asset_path("iconen.svg");
	html(h, "<svg class=\"sb-icoon\" aria-hidden=\"true\"><use href=\"%s#%s\"/></svg>",
	     h->icons, icon_ids[icon]);
}

void ui_section_begin(struct html *h, const char *id, const char *title)
{
	html(h, "<section class=\"sb-deel\" aria-labelledby=\"%s\">\n", id);
	html(h, "<h2 class=\"nl-heading nl-heading--level-2\" id=\"%s\">%s</h2>\n", id, title);
}

void ui_levend_begin(struct html *h, const char *id, const char *stand, const char *zegt)
{
	html(h, "<div class=\"sb-levend\" id=\"%s\" data-levend=\"%s\" data-zegt=\"%s\">\n", id,
	     stand, zegt);
}

void ui_levend_end(struct html *h)
{
	html(h, "</div>\n");
}

void ui_section_end(struct html *h)
{
	html(h, "</section>\n");
}

void ui_columns_begin(struct html *h)
{
	html(h, "<div class=\"sb-kolommen\"><div class=\"sb-kolom\">\n");
}

void ui_columns_side(struct html *h)
{
	html(h, "</div><div class=\"sb-kolom sb-kolom--zij\">\n");
}

void ui_columns_end(struct html *h)
{
	html(h, "</div></div>\n");
}

/* A popover needs no JavaScript, and unlike <details> it may stand inside a paragraph. */
void ui_term(struct html *h, const char *word, const char *meaning)
{
	unsigned nr = ++h->serial;
	html(h,
	     "<button type=\"button\" class=\"sb-begrip\" popovertarget=\"begrip-%u\">%s</button>",
	     nr, word);
	html(h, "<span popover class=\"sb-begrip-uitleg\" id=\"begrip-%u\"><b>%s</b> %s</span>", nr,
	     word, meaning);
}

/* ---- doing something ---- */

const char *ui_button_class(enum ui_button kind)
{
	switch (kind) {
	case UI_PRIMARY:
		return "nl-button nl-button--primary";
	case UI_SECONDARY:
		return "nl-button nl-button--secondary";
	case UI_SUBTLE:
		return "nl-button nl-button--subtle";
	case UI_DANGER:
		return "nl-button nl-button--primary nl-button--negative";
	}
	BUG("no such button %d", (int)kind);
}

void ui_form_keys(struct html *h, int64_t versie)
{
	if (has(h->csrf))
		html(h, "<input type=\"hidden\" name=\"_csrf\" value=\"%s\">", h->csrf);
	if (has(h->eenmalig))
		html(h, "<input type=\"hidden\" name=\"_eenmalig\" value=\"%s-%u\">", h->eenmalig,
		     ++h->serial);
	if (versie > 0)
		html(h, "<input type=\"hidden\" name=\"_versie\" value=\"%lld\">",
		     (long long)versie);
}

void ui_hidden(struct html *h, const struct ui_hidden *hidden, size_t n)
{
	for (size_t i = 0; i < n; i++)
		html(h, "<input type=\"hidden\" name=\"%s\" value=\"%s\">", hidden[i].name,
		     hidden[i].value);
}

static void write_label(struct html *h, const struct ui_action *action)
{
	ui_icon(h, action->icon);
	html(h, "%s", action->label);
	if (has(action->toelichting))
		html(h, "<span class=\"sb-onzichtbaar\"> (%s)</span>", action->toelichting);
}

static void write_action(struct html *h, const struct ui_action *action, const char *class)
{
	if (!action->post) {
		html(h, "<a class=\"%s\" href=\"%s\">", class, action->url);
		write_label(h, action);
		html(h, "</a>\n");
		return;
	}
	html(h, "<form class=\"sb-actie\" method=\"post\" action=\"%s\">", action->url);
	ui_form_keys(h, action->versie);
	ui_hidden(h, action->hidden, action->n_hidden);
	html(h, "<button class=\"%s\" type=\"submit\">", class);
	write_label(h, action);
	html(h, "</button></form>\n");
}

void ui_action(struct html *h, const struct ui_action *action)
{
	write_action(h, action, ui_button_class(action->kind));
}

void ui_buttons_begin(struct html *h)
{
	html(h, "<div class=\"sb-knoppen\">\n");
}

void ui_buttons_end(struct html *h)
{
	html(h, "</div>\n");
}

void ui_actions(struct html *h, const struct ui_action *actions, size_t n)
{
	if (n == 0)
		return;
	ui_buttons_begin(h);
	for (size_t i = 0; i < n; i++)
		ui_action(h, &actions[i]);
	ui_buttons_end(h);
}

void ui_button_link(struct html *h, enum ui_button kind, const char *url, const char *label)
{
	html(h, "<a class=\"%s\" href=\"%s\">%s</a>\n", ui_button_class(kind), url, label);
}

void ui_button_tab(struct html *h, enum ui_button kind, const char *url, const char *label)
{
	html(h, "<a class=\"%s\" href=\"%s\" target=\"_blank\">%s</a>\n", ui_button_class(kind),
	     url, label);
}

void ui_menu(struct html *h, const char *label, const struct ui_action *actions, size_t n)
{
	if (n == 0)
		return;
	html(h, "<details class=\"sb-menu\"><summary class=\"nl-button nl-button--subtle\">");
	ui_icon(h, UI_ICON_MEER);
	html(h, "<span>%s</span></summary>\n<ul class=\"sb-menu__lijst\">\n", label);
	for (size_t i = 0; i < n; i++) {
		html(h, "<li>");
		write_action(h, &actions[i], "sb-menu__keuze");
		html(h, "</li>\n");
	}
	html(h, "</ul></details>\n");
}

void ui_print_button(struct html *h)
{
	html(h, "<button class=\"nl-button nl-button--subtle\" type=\"button\" data-print hidden>");
	ui_icon(h, UI_ICON_PRINTER);
	html(h, "Druk af</button>\n");
}

void ui_copy_button(struct html *h, const char *label, const char *text)
{
	html(
	    h,
	    "<button class=\"nl-button nl-button--subtle\" type=\"button\" data-kopieer=\"%s\" hidden>%s"
	    "</button>\n",
	    text, label);
}
