/* What is around every page: head, header with search and user, navigation, messages, footer. */
#include "view/asset.h"
#include "view/ui_part.h"

/* As many rooms fit in the bar at the bottom of a phone, with "Meer" when there are others. */
#define BAR_MAX 5

static void write_head(struct html *h, const struct ui_page *page)
{
	html(h, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
	     has(page->lang) ? page->lang : "nl");
	if (page->has_errors)
		html(h, "Fout: ");
	if (page->title_count > 0)
		html(h, "(%d) ", page->title_count);
	html(h, "%s - Startbaan</title>\n", page->title);
	html(h, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"format-detection\" content=\"telephone=no\">\n"
		"<meta name=\"color-scheme\" content=\"light dark\">\n");
	if (page->ververs > 0)
		html(h, "<meta http-equiv=\"refresh\" content=\"%d\">\n", page->ververs);
	html(h, "<link rel=\"preload\" href=\"%s\" as=\"font\" type=\"font/woff2\" crossorigin>\n",
	     asset_path("atkinson-hyperlegible-latin-400-normal.woff2"));
	html(
	    h,
	    "<link rel=\"stylesheet\" href=\"%s\">\n<link rel=\"icon\" href=\"%s\" type=\"image/svg+xml\">\n",
	    asset_path("app.css"), asset_path("beeldmerk.svg"));
	html(h, "<script src=\"%s\" defer></script>\n</head>\n", asset_path("app.js"));
}

static void write_account(struct html *h, const struct ui_page *page)
{
	html(h, "<details class=\"sb-menu sb-account\"><summary>");
	ui_icon(h, UI_ICON_GEBRUIKER);
	html(h,
	     "<span class=\"sb-account__naam\">%s</span></summary>\n<div class=\"sb-menu__lijst\">",
	     page->gebruiker);
	html(h, "<p class=\"sb-account__wie\"><b>%s</b>", page->gebruiker);
	if (has(page->rol))
		html(h, "<br>%s", page->rol);
	if (has(page->organisatie))
		html(h, "<br>%s", page->organisatie);
	html(h, "</p><ul>\n");
	for (size_t i = 0; i < page->n_account; i++)
		html(h, "<li><a class=\"sb-menu__keuze\" href=\"%s\">%s</a></li>\n",
		     page->account[i].url, page->account[i].label);
	html(h, "<li><button class=\"sb-menu__keuze\" type=\"button\" data-verberg-namen hidden>"
		"Verberg namen op dit scherm</button></li>\n"
		"<li><button class=\"sb-menu__keuze\" type=\"button\" data-sneltoetsen hidden>"
		"Zet sneltoetsen aan</button></li>\n");
	html(h, "<li><form class=\"sb-actie\" method=\"post\" action=\"/uitloggen\">");
	ui_form_keys(h, 0);
	html(h, "<button class=\"sb-menu__keuze\" type=\"submit\">Log uit</button></form></li>\n"
		"</ul></div></details>\n");
}

static void write_header(struct html *h, const struct ui_page *page)
{
	html(h, "<header class=\"sb-boven\">\n");
	if (page->demo)
		html(h, "<p class=\"sb-demo\">Dit is een demo. Alle mensen zijn verzonnen.</p>\n");
	html(h, "<div class=\"sb-boven__balk\"><a class=\"sb-merk\" href=\"/\">");
	html(h, "<img src=\"%s\" alt=\"\" width=\"32\" height=\"32\"><span>Startbaan</span></a>\n",
	     asset_path("beeldmerk.svg"));
	if (has(page->gebruiker) && page->zoek) {
		html(
		    h,
		    "<form class=\"sb-zoek\" role=\"search\" method=\"get\" action=\"/zoeken\">"
		    "<label class=\"sb-onzichtbaar\" for=\"zoek\">Zoek een jongere, werkgever of collega"
		    "</label><input class=\"utrecht-textbox\" id=\"zoek\" type=\"search\" name=\"q\" "
		    "placeholder=\"Zoek op naam of geboortedatum\" autocomplete=\"off\" value=\"%s\">"
		    "<button class=\"nl-button nl-button--subtle\" type=\"submit\">",
		    page->zoek);
		ui_icon(h, UI_ICON_ZOEKEN);
		html(h, "<span class=\"sb-onzichtbaar\">Zoek</span></button></form>\n");
	}
	if (has(page->gebruiker))
		write_account(h, page);
	html(h, "</div>\n</header>\n");
}

static void write_nav_link(struct html *h, const struct ui_link *link)
{
	html(h, "<a href=\"%s\"", link->url);
	if (link->current)
		html(h, " aria-current=\"page\"");
	html(h, ">");
	ui_icon(h, link->icon);
	html(h, "<span>%s</span>", link->label);
	if (link->count > 0)
		html(h, "<span class=\"nl-number-badge\">%d</span>", link->count);
	html(h, "</a>");
}

/* The line above nav[i] when a group begins there; `first` is where the list begins. */
static void write_nav_group(struct html *h, const struct ui_page *page, size_t i, size_t first)
{
	const char *groep = page->nav[i].groep;
	const char *before = i > first ? page->nav[i - 1].groep : NULL;

	if (groep && (!before || strcmp(groep, before) != 0))
		html(h, "<li class=\"sb-nav__groep\">%s</li>\n", groep);
}

/*
 * On a phone the first rooms are a bar; the others stand twice: in the list (hidden there) and
 * under "Meer".
 */
static void write_nav(struct html *h, const struct ui_page *page)
{
	if (page->n_nav == 0)
		return;
	size_t in_bar = page->n_nav > BAR_MAX ? BAR_MAX - 1 : page->n_nav;
	html(h, "<nav class=\"sb-nav\" aria-label=\"Hoofdmenu\"><ul>\n");
	for (size_t i = 0; i < page->n_nav; i++) {
		write_nav_group(h, page, i, 0);
		if (i < in_bar)
			html(h, "<li>");
		else
			html(h, "<li class=\"sb-nav__verder\">");
		write_nav_link(h, &page->nav[i]);
		html(h, "</li>\n");
	}
	if (in_bar < page->n_nav) {
		html(h, "<li class=\"sb-nav__meer\"><details class=\"sb-menu\"><summary>");
		ui_icon(h, UI_ICON_MEER);
		html(h, "<span>Meer</span></summary><ul class=\"sb-menu__lijst\">\n");
		for (size_t i = in_bar; i < page->n_nav; i++) {
			write_nav_group(h, page, i, in_bar);
			html(h, "<li><a class=\"sb-menu__keuze\" href=\"%s\">%s</a></li>\n",
			     page->nav[i].url, page->nav[i].label);
		}
		html(h, "</ul></details></li>\n");
	}
	html(h, "</ul></nav>\n");
}

static void write_breadcrumbs(struct html *h, const struct ui_page *page)
{
	if (page->n_breadcrumbs == 0)
		return;
	html(h, "<nav class=\"sb-kruimels\" aria-label=\"Kruimelpad\"><ol>\n");
	for (size_t i = 0; i < page->n_breadcrumbs; i++)
		html(h, "<li><a class=\"nl-link\" href=\"%s\">%s</a></li>\n",
		     page->breadcrumbs[i].url, page->breadcrumbs[i].label);
	html(h, "</ol></nav>\n");
}

static void write_messages(struct html *h, const struct ui_page *page)
{
	if (has(page->error))
		ui_alert(h, UI_ERROR, NULL, page->error);
	if (has(page->done_url))
		ui_button_link(h, UI_SECONDARY, page->done_url, "Bekijk wat u opsloeg");
	if (!has(page->flash))
		return;
	html(h, "<div class=\"sb-gedaan\" role=\"status\">");
	ui_icon(h, UI_ICON_OK);
	html(h, "<p>%s</p>", page->flash);
	if (has(page->undo_url))
		ui_action(h, &(struct ui_action){.label = "Maak ongedaan",
						 .url = page->undo_url,
						 .post = true,
						 .kind = UI_SUBTLE});
	html(h, "</div>\n");
}

void ui_page_begin(struct html *h, const struct ui_page *page)
{
	write_head(h, page);
	html(h, "<body class=\"sb-pagina%s%s\" data-sessie=\"%d\">\n",
	     page->n_nav > 0 ? " sb-met-nav" : "", page->verberg_namen ? " verberg-namen" : "",
	     page->session_seconds);
	html(h, "<a class=\"nl-skip-link nl-skip-link--visible-on-focus\" href=\"#inhoud\">"
		"Naar de inhoud</a>\n");
	write_header(h, page);
	write_nav(h, page);
	html(h, "<main class=\"sb-inhoud%s\" id=\"inhoud\" tabindex=\"-1\"",
	     page->wide ? " sb-breed" : "");
	if (has(page->stroom))
		html(h, " data-stroom=\"%s\" data-stand=\"%lld\" data-script=\"%s\"", page->stroom,
		     (long long)page->stroom_count, asset_path("stroom.js"));
	if (has(page->stroom_pagina))
		html(h, " data-pagina=\"%s\"", page->stroom_pagina);
	html(h, ">\n");
	if (has(page->afgedrukt_op) && has(page->gebruiker))
		html(h, "<p class=\"sb-afdruk\">Vertrouwelijk. Afgedrukt op %s door %s.</p>\n",
		     page->afgedrukt_op, page->gebruiker);
	write_breadcrumbs(h, page);
	write_messages(h, page);
}

void ui_page_end(struct html *h, const struct ui_page *page)
{
	html(h, "</main>\n<footer class=\"sb-onder\">\n");
	if (page->n_footer > 0) {
		html(h, "<ul>\n");
		for (size_t i = 0; i < page->n_footer; i++)
			html(h, "<li><a class=\"nl-link\" href=\"%s\">%s</a></li>\n",
			     page->footer[i].url, page->footer[i].label);
		html(h, "</ul>\n");
	}
	html(h,
	     "<p>Startbaan. Van school naar werk dat blijft.</p>\n</footer>\n</body>\n</html>\n");
}
