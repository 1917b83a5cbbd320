/*
 * Mijn functies: somebody who is two things, a mentor at a school and a jobcoach at a gemeente,
 * says as what he works now.
 *
 * What: one's own functions that run, and going on in another one. The session remembers it; a new
 *       login starts in the oldest.
 * Who:  everybody, of oneself only (view mijn_functie).
 * Invariants: role, organisation and rights are those of the chosen functie from the next request
 *       on, and the logs name it. A functie of somebody else is not found, and would end the
 *       session (view mijn_sessie).
 * Rows: F012, F090; security AN-09.
 */
#include "gate/page.h"

#include "toegang/sessie.h"

struct functie_row {
	functie_id id;
	int rol;
	const char *organisatie;
};
static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN_KEUZE(struct functie_row, rol, rollen, "Rol", 0),
    COLUMN(struct functie_row, organisatie, TEXT, "Organisatie", 0),
};
#define MAX_FUNCTIES 20
QUERY(mijn_functies, "SELECT id, rol, organisatie FROM mijn_functie ORDER BY id LIMIT 20");
QUERY(mijn_functie, "SELECT id, rol, organisatie FROM mijn_functie WHERE id = $1");

static const struct object object_functie =
    OBJECT(FUNCTIE, mijn_functie, functie_columns, struct functie_row);

struct functies_page {
	struct list functies;
};
static const struct shape functie_shape = SHAPE("MijnFunctie", struct functie_row, functie_columns);
static const struct shape_part functies_parts[] = {
    {"functies", &functie_shape, offsetof(struct functies_page, functies), true},
};
static const struct shape functies_shape = {.name = "MijnFuncties",
					    .size = sizeof(struct functies_page),
					    .parts = functies_parts,
					    .n_parts = COUNT(functies_parts)};

static int functies_handle(struct request *r)
{
	struct functies_page *out = r->out;

	return request_rows(r, &mijn_functies, ARGS_NONE, functie_columns,
			    sizeof(struct functie_row), MAX_FUNCTIES, &out->functies);
}

static int kies_handle(struct request *r)
{
	r->location = "/";
	r->flash = "U werkt nu in uw andere functie.";
	return sessie_assign(r->db, r->wie.sessie, (functie_id){request_id(r, ID_FUNCTIE)});
}

static void functies_view(struct html *h, struct request *r)
{
	const struct functies_page *out = r->out;
	const struct functie_row *rows = out->functies.rows;

	ui_h1(h, "Mijn functies",
	      "Uw functie bepaalt wat u kunt doen en welke organisatie bij uw naam staat.");
	for (size_t i = 0; i < out->functies.count; i++) {
		struct ui_action kies = {
		    .label =
			arena_format(h->arena, "Werk als %s", choice_label(&rollen, rows[i].rol)),
		    .url = html_url(h, "/functies/%s", TOKEN(h, rows[i].id)),
		    .post = true,
		    .icon = UI_ICON_WISSEL,
		    .toelichting = arena_format(h->arena, "bij %s", rows[i].organisatie)};
		ui_card_begin(h, NULL);
		ui_h2(h, choice_label(&rollen, rows[i].rol));
		ui_p(h, rows[i].organisatie);
		if (rows[i].id.nr == r->wie.functie.nr)
			ui_badge(h, UI_OK, "Hierin werkt u nu");
		else
			ui_action(h, &kies);
		ui_card_end(h);
	}
	if (out->functies.count < 2)
		ui_p(
		    h,
		    "U hebt één functie. Hebt u er nog een? Vraag de beheerder om die toe te voegen.");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/functies",
     .recht = RECHT_INGELOGD,
     .summary = "Mijn functies",
     .handle = functies_handle,
     .view = functies_view,
     .shape = &functies_shape,
     .scenario = "functies"},
    {.method = POST,
     .path = "/functies/:functie",
     .recht = RECHT_INGELOGD,
     .summary = "In een andere functie werken",
     .doel = "eigen functies",
     .object = &object_functie,
     .handle = kies_handle,
     .scenario = "functies"},
};
PAGE(functies, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
