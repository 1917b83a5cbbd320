/*
 * Regio's: the living template. Copy this file to start a feature; everything a feature needs is in
 * it, from top to bottom: row, columns, queries, fields, handlers, view, routes, PAGE. The only
 * other file is its scenario.
 *
 * What: the regions in which the organisations work. An organisation may be in several (F098), and
 * school regions, labour-market regions and those of the Doorstroompunt do not coincide. Who:
 * everybody who logs in reads them; the functioneel beheerder adds one, and gives one another name
 * (trigger regio_wie). Invariants: a region's name is there once per kind, whatever capitals or
 * blanks were typed. On purpose absent: deleting. A region is history as soon as an organisation
 * was in it.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/organisatie.h"

#include <string.h>

/* ---- rows ---- */

struct regio_row {
	regio_id id;
	const char *naam;
	int soort;
	int64_t versie;
};
static const struct column regio_columns[] = {
    COLUMN_ID(struct regio_row, id, regio, REGIO, "Nummer"),
    COLUMN(struct regio_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct regio_row, soort, regiosoorten, "Soort", 0),
    COLUMN(struct regio_row, versie, INT, NULL, 0),
};

struct regio_page {
	struct list regios;
};
static const struct shape regio_shape = SHAPE("Regio", struct regio_row, regio_columns);
static const struct shape_part regio_parts[] = {
    {"regios", &regio_shape, offsetof(struct regio_page, regios), true},
};
static const struct shape regio_page_shape = {.name = "Regios",
					      .size = sizeof(struct regio_page),
					      .parts = regio_parts,
					      .n_parts = COUNT(regio_parts)};

/* ---- queries ---- */

#define MAX_REGIOS 500
QUERY(regio_list, "SELECT id, naam, soort, versie FROM regio ORDER BY naam, id LIMIT 500");
QUERY(regio_find_one, "SELECT id, naam, soort, versie FROM regio WHERE id = $1");
QUERY(regio_create, "INSERT INTO t_regio (naam, soort) VALUES ($1, $2) RETURNING id");
QUERY(regio_change, "UPDATE t_regio SET naam = $3, soort = $4, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");
static const struct object object_regio =
    OBJECT(REGIO, regio_find_one, regio_columns, struct regio_row);

/* ---- fields ---- */

struct regio_in {
	const char *naam;
	int soort;
};
static const struct field regio_fields[] = {
    FIELD(struct regio_in, naam, TEXT, "Naam", .required = true, .max = 80,
	  .hint = "Bijvoorbeeld: Westland-Noord"),
    FIELD_CHOICE_OF(struct regio_in, soort, regiosoorten, "Soort", .required = true),
};

/* ---- handlers ---- */

static int list_handle(struct request *r)
{
	struct regio_page *out = r->out;

	return request_rows(r, &regio_list, ARGS_NONE, regio_columns, sizeof(struct regio_row),
			    MAX_REGIOS, &out->regios);
}

/* As another one than `self`; NULL: as any. */
static bool stands_already(struct request *r, const struct list *list, const struct regio_in *in,
			   const struct regio_row *self)
{
	const struct regio_row *rows = list->rows;
	const char *wanted = tekst_fold(r->arena, in->naam);

	for (size_t i = 0; i < list->count; i++)
		if (rows[i].soort == in->soort && !(self && rows[i].id.nr == self->id.nr) &&
		    strcmp(tekst_fold(r->arena, rows[i].naam), wanted) == 0)
			return true;
	return false;
}

static int name_check(struct request *r)
{
	const struct regio_in *in = r->in;
	struct list list;
	int rc = request_rows(r, &regio_list, ARGS_NONE, regio_columns, sizeof(struct regio_row),
			      MAX_REGIOS, &list);

	if (!rc && in->naam && stands_already(r, &list, in, r->object))
		invalid(r, "naam",
			"Naam: deze regio staat er al. Kies een andere naam of een andere soort.");
	return rc;
}

static int create_handle(struct request *r)
{
	const struct regio_in *in = r->in;
	int64_t nr;
	int rc = db_number(r->db, &regio_create,
			   ARGS(in->naam, ARG_CHOICE(regiosoorten, in->soort)), &nr);

	r->location = "/regios";
	r->flash = "De regio is toegevoegd.";
	return rc;
}

static int form_handle(struct request *r)
{
	struct regio_in *form = request_form(r, NULL);

	form->soort = 0;
	return 0;
}

static int change_form_handle(struct request *r)
{
	const struct regio_row *regio = r->object;
	struct regio_in *form = request_form(r, "/regios/:regio");

	*form = (struct regio_in){regio->naam, regio->soort};
	return 0;
}

static int change_handle(struct request *r)
{
	const struct regio_row *regio = r->object;
	const struct regio_in *in = r->in;

	r->location = "/regios";
	r->flash = "De regio is gewijzigd.";
	return db_one(
	    db_exec(r->db, &regio_change,
		    ARGS(regio->id, regio->versie, in->naam, ARG_CHOICE(regiosoorten, in->soort))));
}

/* ---- view ---- */

static void list_view(struct html *h, struct request *r)
{
	const struct regio_page *out = r->out;
	const struct regio_row *rows = out->regios.rows;
	bool beheert = request_may_open(r, "/regios/nieuw");

	ui_h1(h, "Regio's", "Een organisatie kan in meer dan één regio werken.");
	if (beheert)
		ui_button_link(h, UI_PRIMARY, "/regios/nieuw", "Regio toevoegen");
	ui_table(h, ROW_SET(regio_columns, rows, out->regios.count),
		 &(struct ui_table){.one = "regio",
				    .many = "regio's",
				    .link = beheert ? "naam" : NULL,
				    .link_id = "id",
				    .link_prefix = "/regios/",
				    .empty_title = "Nog geen regio's",
				    .empty_text = "De beheerder voegt de eerste regio toe."});
}

static void form_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Regio toevoegen", NULL);
	ui_form(h, &(struct ui_form){.action = "/regios",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = "/regios"});
}

static void change_view(struct html *h, struct request *r)
{
	const struct regio_row *regio = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, "/regios/:regio", &n);

	ui_h1(h, regio->naam, "Wat u hier wijzigt, staat overal meteen zo.");
	ui_form(h, &(struct ui_form){.action = html_url(h, "/regios/%s", TOKEN(h, regio->id)),
				     .versie = regio->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = "/regios"});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/regios",
     .recht = RECHT_INGELOGD,
     .summary = "Regio's",
     .handle = list_handle,
     .view = list_view,
     .shape = &regio_page_shape,
     .scenario = "voorbeeld"},
    {.method = GET,
     .path = "/regios/nieuw",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio toevoegen",
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "voorbeeld"},
    {.method = POST,
     .path = "/regios",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio toevoegen",
     FIELDS(regio_fields, struct regio_in),
     .check = name_check,
     .handle = create_handle,
     .again = "/regios/nieuw",
     .scenario = "voorbeeld"},
    {.method = GET,
     .path = "/regios/:regio",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio wijzigen",
     .object = &object_regio,
     .doel = "beheer van organisaties",
     .handle = change_form_handle,
     .view = change_view,
     .flags = ROUTE_NO_API,
     .scenario = "voorbeeld"},
    {.method = POST,
     .path = "/regios/:regio",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio wijzigen",
     .object = &object_regio,
     .doel = "beheer van organisaties",
     FIELDS(regio_fields, struct regio_in),
     .check = name_check,
     .handle = change_handle,
     .again = "/regios/:regio",
     .scenario = "voorbeeld"},
};
PAGE(voorbeeld, .room = "voorbeeld", .title = "Regio's", .routes = routes,
     .n_routes = COUNT(routes));
