/*
 * Handleiding: how to do it, for who works with it, topic by topic; public, for there is nothing
 * of anybody in it. The texts are docs/handleiding/, in the words of the screens. Every page leads
 * to its own topic (gate/frame.c). Rows: F377; promise 10.
 */
#include "gate/page.h"

#include "base/handleiding.h"
#include "store/artikel.h"

#include <string.h>

struct handleiding_in {
	const char *onderwerp;
};
static const struct field handleiding_fields[] = {
    FIELD(struct handleiding_in, onderwerp, TEXT, "Onderwerp", .max = 40),
};

struct handleiding_page {
	const struct handleiding *onderwerp; /* NULL: the list of them */
	struct db_rows artikelen;            /* of the kennisbank, tied to any screen */
};
static const struct shape handleiding_shape = {.name = "Handleiding",
					       .size = sizeof(struct handleiding_page)};

/* The rooms in the order of the work. */
static const struct {
	const char *room;
	const char *titel;
} kamers[] = {
    {"toegang/", "Beginnen"},       {"werk/", "Mijn werk"},       {"instroom/", "Instroom"},
    {"dossier/", "Het dossier"},    {"overleg/", "Samen"},        {"plaatsing/", "Aan het werk"},
    {"werkgever/", "Werkgevers"},   {"netwerk/", "Het netwerk"},  {"sturing/", "Cijfers"},
    {"scan/", "Beter samenwerken"}, {"kennis/", "De kennisbank"}, {"beheer/", "Beheer"},
};

static int handleiding_handle(struct request *r)
{
	const struct handleiding_in *in = r->in;
	struct handleiding_page *out = r->out;

	if (!in->onderwerp)
		return 0;
	out->onderwerp = handleiding_find(in->onderwerp);
	if (!out->onderwerp)
		return fail(r, ERR_ONBEKEND, "no such topic");
	return artikel_list_bindingen(r->db, r->arena, BANDSOORT_SCHERM, &out->artikelen);
}

/* Is it tied to one of the pages of this topic? */
static bool explains(const struct handleiding *o, const struct artikel_binding *a)
{
	const char *page = a->woord + strlen("/scherm/");
	size_t len = strlen(page);

	for (const char *at = o->bij; (at = strstr(at, page)); at += len)
		if ((at == o->bij || at[-1] == ' ') && (at[len] == ' ' || !at[len]))
			return true;
	return false;
}

static void view_artikelen(struct html *h, const struct handleiding_page *out)
{
	const struct artikel_binding *rows = out->artikelen.rows;
	const char *last = "";
	bool any = false;

	for (size_t i = 0; i < out->artikelen.count; i++) {
		if (!explains(out->onderwerp, &rows[i]) || strcmp(rows[i].naam, last) == 0)
			continue;
		if (!any) {
			ui_h2(h, "Meer weten");
			ui_list_begin(h);
		}
		any = true;
		last = rows[i].naam;
		ui_item(h, &(struct ui_item){.title = rows[i].titel,
					     .url = html_url(h, "/kennis/%s", rows[i].naam)});
	}
	if (any)
		ui_list_end(h);
}

static void view_kamer(struct html *h, const char *room, const char *titel)
{
	ui_details_phone_begin(h, titel);
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
	ui_details_end(h);
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
	view_artikelen(h, out);
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
