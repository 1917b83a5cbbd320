/*
 * Handleiding: how to do it, for who works with it, topic by topic; public, for there is nothing
 * of anybody in it. The texts are docs/handleiding/, in the words of the screens. Every page leads
 * to its own topic (gate/frame.c). Rows: F377; promise 10.
 */
#include "gate/page.h"

#include "base/handleiding.h"

#include <string.h>

struct handleiding_in {
	const char *onderwerp;
};
static const struct field handleiding_fields[] = {
    FIELD(struct handleiding_in, onderwerp, TEXT, "Onderwerp", .max = 40),
};

struct handleiding_page {
	const struct handleiding *onderwerp; /* NULL: the list of them */
};
static const struct shape handleiding_shape = {.name = "Handleiding",
					       .size = sizeof(struct handleiding_page)};

/* The rooms in the order of the work. */
static const struct {
	const char *room;
	const char *titel;
} kamers[] = {
    {"toegang/", "Beginnen"},     {"werk/", "Mijn werk"},      {"instroom/", "Instroom"},
    {"dossier/", "Het dossier"},  {"overleg/", "Samen"},       {"plaatsing/", "Aan het werk"},
    {"werkgever/", "Werkgevers"}, {"netwerk/", "Het netwerk"}, {"sturing/", "Cijfers"},
    {"beheer/", "Beheer"},
};

static int handleiding_handle(struct request *r)
{
	const struct handleiding_in *in = r->in;
	struct handleiding_page *out = r->out;

	if (!in->onderwerp)
		return 0;
	out->onderwerp = handleiding_find(in->onderwerp);
	return out->onderwerp ? 0 : fail(r, ERR_ONBEKEND, "no such topic");
}

static void view_kamer(struct html *h, const char *room, const char *titel)
{
	ui_h2(h, titel);
	html(h, "<ul class=\"sb-lijst\">\n");
	for (size_t i = 0; i < handleiding_count; i++) {
		const struct handleiding *o = &handleidingen[i];
		if (strncmp(o->bij, room, strlen(room)) != 0)
			continue;
		html(h, "<li>");
		ui_link(h, html_url(h, "/handleiding?onderwerp=%s", o->naam), o->titel);
		ui_p(h, o->kern);
		html(h, "</li>\n");
	}
	html(h, "</ul>\n");
}

static void handleiding_view(struct html *h, struct request *r)
{
	const struct handleiding_page *out = r->out;

	if (!out->onderwerp) {
		ui_h1(h, "Handleiding", "Wat wilt u doen?");
		for (size_t i = 0; i < COUNT(kamers); i++)
			view_kamer(h, kamers[i].room, kamers[i].titel);
		return;
	}
	ui_h1(h, out->onderwerp->titel, out->onderwerp->kern);
	ui_markdown(h, out->onderwerp->tekst);
	ui_buttons_begin(h);
	ui_button_link(h, UI_SECONDARY, "/handleiding", "Alle onderwerpen");
	ui_print_button(h);
	ui_buttons_end(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/handleiding",
     .recht = RECHT_OPENBAAR,
     .summary = "Handleiding",
     FIELDS(handleiding_fields, struct handleiding_in),
     .handle = handleiding_handle,
     .view = handleiding_view,
     .shape = &handleiding_shape,
     .flags = ROUTE_NO_API,
     .scenario = "algemeen"},
};
PAGE(handleiding, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
