#include "gate/frame.h"

#include "base/handleiding.h"

#include <stdlib.h>
#include <string.h>

#define MAX_MENU 32
#define MENU_GROUP 100 /* orders within one */
#define FLASH_COOKIE "melding"

static const struct route *route_of_menu(const struct page *page)
{
	for (size_t i = 0; i < page->n_routes; i++)
		if (page->routes[i].method == GET && strcmp(page->routes[i].path, page->menu) == 0)
			return &page->routes[i];
	return NULL;
}

static const char *const menu_groepen[] = {
    [MENU_ELKE_DAG] = NULL,    [MENU_INSTROOM] = "Instroom", [MENU_SAMEN] = "Samenwerken",
    [MENU_REGIO] = "De regio", [MENU_BEHEER] = "Beheer",
};

static bool under(const char *path, const char *menu)
{
	size_t n = strlen(menu);

	return strncmp(path, menu, n) == 0 && (path[n] == '\0' || path[n] == '/');
}

static size_t menu_of(struct request_private *p, struct ui_link *links)
{
	int orders[MAX_MENU];
	size_t n = 0;

	for (const struct page *const *all = p->gate->routes.all; *all; all++) {
		const struct page *page = *all;
		const struct route *route = page->menu ? route_of_menu(page) : NULL;
		if (!route || !rol_has(p->r.wie.rol, route->recht))
			continue;
		if (n == MAX_MENU)
			BUG("more rooms than a menu holds");
		bool begin = route->recht == rol_begin(p->r.wie.rol);
		int order = begin ? 0 : (int)page->menu_groep * MENU_GROUP + page->menu_order;
		size_t at = n++;
		for (; at > 0 && orders[at - 1] > order; at--) {
			orders[at] = orders[at - 1];
			links[at] = links[at - 1];
		}
		orders[at] = order;
		links[at] =
		    (struct ui_link){.label = page->title,
				     .url = page->menu,
				     .icon = page->menu_icon,
				     .current = under(p->x->path, page->menu),
				     .groep = begin ? NULL : menu_groepen[page->menu_groep]};
	}
	return n;
}

const char *request_home(struct request *r)
{
	struct ui_link *links = arena_array(r->arena, MAX_MENU, sizeof(*links));

	if (!r->wie.gebruiker.nr)
		return "/inloggen";
	return menu_of(private_of(r), links) ? links[0].url : "/zoeken";
}

/* ---- the message of what was just done ---- */

void frame_set_flash(struct request_private *p, const char *text, const char *undo)
{
	const char *both = arena_format(p->r.arena, "%s\n%s", text, undo ? undo : "");
	char *coded = arena_alloc(p->r.arena, BASE64URL_MAX(strlen(both)));

	base64url_of(both, strlen(both), coded);
	exchange_reply_header(
	    p->x, "Set-Cookie",
	    arena_format(p->r.arena,
			 FLASH_COOKIE "=%zu.%s; Path=/; HttpOnly; SameSite=Lax; Max-Age=60%s",
			 strlen(both), coded, p->gate->options.https ? "; Secure" : ""));
}

static void take_flash(struct request_private *p, struct ui_page *page)
{
	const char *cookie = exchange_cookie(p->x, FLASH_COOKIE),
		   *dot = cookie ? strchr(cookie, '.') : NULL;
	size_t len = dot ? (size_t)strtoul(cookie, NULL, 10) : 0;
	char *both, *line;

	if (!len || len > 1000)
		return;
	both = arena_alloc(p->r.arena, len + 1);
	if (base64url_read(dot + 1, both, len) < 0)
		return;
	line = strchr(both, '\n');
	if (!line)
		return;
	*line = '\0';
	page->flash = both;
	if (line[1] == '/' && line[2] != '/')
		page->undo_url = line + 1;
	exchange_reply_header(p->x, "Set-Cookie",
			      FLASH_COOKIE "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

/* ---- all of it ---- */

static const char *top_error(const struct request_private *p)
{
	if (!p->r.again || !p->failed_post)
		return NULL;
	for (size_t i = 0; i < p->n_errors; i++)
		if (!*p->errors[i].field)
			return p->errors[i].text;
	return p->failed == ERR_INVOER ? NULL : err_sentence(p->failed);
}

/* The first one leads to how this page is used. */
static const struct ui_link footer[] = {
    {.label = "Handleiding", .url = "/handleiding"},
    {.label = "Toegankelijkheid", .url = "/toegankelijkheid"},
    {.label = "Privacy", .url = "/privacy"},
    {.label = "Uitleg van woorden", .url = "/woorden"},
    {.label = "Kennisbank", .url = "/kennis"},
};
static const struct ui_link *footer_of(struct request_private *p)
{
	const struct handleiding *topic = p->compiled ? p->compiled->handleiding : NULL;
	struct ui_link *links;

	if (!topic)
		return footer;
	links = arena_array(p->r.arena, COUNT(footer), sizeof(*links));
	memcpy(links, footer, sizeof(footer));
	links[0] = (struct ui_link){
	    .label = "Uitleg bij deze pagina",
	    .url = arena_format(p->r.arena, "/handleiding?onderwerp=%s", topic->naam)};
	return links;
}

/* The last one is for who has young people. */
static const struct ui_link account[] = {
    {.label = "Mijn functies", .url = "/functies"},
    {.label = "Mijn sessies", .url = "/sessies"},
    {.label = "Mijn wachtwoord", .url = "/wachtwoord"},
    {.label = "Niet opgeslagen", .url = "/concepten"},
};

struct ui_page frame_of(struct request_private *p)
{
	const struct route *route = p->r.route;
	struct ui_link *links = arena_array(p->r.arena, MAX_MENU, sizeof(*links));
	bool in = p->r.wie.gebruiker.nr != 0;
	struct ui_page page = {
	    .title = route ? (route->title ? route->title : route->summary) : "Startbaan",
	    .title_count = p->r.aantal,
	    .has_errors = p->r.again && !p->searching,
	    .wide = route && (route->flags & ROUTE_WIDE),
	    .nav = links,
	    .n_nav = in ? menu_of(p, links) : 0,
	    .footer = footer_of(p),
	    .n_footer = COUNT(footer),
	    .gebruiker = in ? p->r.wie.naam : NULL,
	    .organisatie = p->r.wie.organisatie_naam,
	    .rol = in ? choice_label(&rollen, (int)p->r.wie.rol) : NULL,
	    .account = account,
	    .n_account = COUNT(account) - !rol_has(p->r.wie.rol, RECHT_DOSSIER_LEZEN),
	    .zoek = in && rol_has(p->r.wie.rol, RECHT_NETWERK_LEZEN) ? "" : NULL,
	    .session_seconds = in ? (int)(p->gate->options.idle_ms / 1000) : 0,
	    .ververs = p->r.ververs,
	    .stroom = p->r.stroom,
	    .stroom_count = p->stroom_count,
	    .stroom_pagina = p->r.stroom && p->r.again ? pagina_path(p, p->compiled) : NULL,
	    .demo = p->gate->options.demo,
	    .error = top_error(p),
	    .done_url = p->failed == ERR_AL_GEDAAN ? p->done_at : NULL,
	};

	char *printed = arena_alloc(p->r.arena, DATUM_TEXT_MAX);
	page.afgedrukt_op = moment_kort(p->r.nu, printed);
	take_flash(p, &page);
	return page;
}

const char *frame_error_title(int err)
{
	switch (err_status(err)) {
	case 404:
		return "Niet gevonden";
	case 401:
		return "Log eerst in";
	case 403:
		return "Dit mag niet";
	case 400:
		return "Dit klopt niet";
	case 409:
	case 412:
		return "Intussen gewijzigd";
	case 429:
		return "Even wachten";
	case 503:
	case 507:
		return "Het lukt nu niet";
	default:
		return "Dit ging niet goed";
	}
}
