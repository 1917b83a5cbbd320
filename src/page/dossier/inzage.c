/*
 * Inzage: who looked into this dossier, and what was changed in it.
 *
 * What: two lists, newest first: every reading (who, of which organisation, which parts, for
 *       what), and every change (who, what, from what to what) in words. The young person may
 *       ask for both; they print.
 * Who:  whoever has the whole dossier in sight (the views inzage and wijziging show nothing to
 *       others).
 * Invariants: both logs are only appended; what stands here is what `startbaan log verify`
 *       checks.
 * On purpose absent: refused attempts, which are for the privacyfunctionaris (beheer/logboek.c).
 * Rows: F384; blueprint 7.
 */
#include "gate/page.h"

#include "domain/onderdeel.h"
#include "store/jongere.h"
#include "store/wijziging.h"

#include <string.h>

#define WHOLE (ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER)

struct blad_in {
	const char *na;
};
static const struct field blad_fields[] = {
    FIELD(struct blad_in, na, TEXT, "Vanaf", .hidden = true),
};

/* ---- readings ---- */

struct inzage_row {
	inzage_id id;
	jongere_id jongere_id;
	struct moment op;
	const char *wie;
	const char *organisatie;
	const char *doel;
	int64_t onderdelen;
	const char *wat; /* made of onderdelen and aantal */
	int64_t aantal;
};
static const struct column inzage_columns[] = {
    COLUMN_ID(struct inzage_row, id, inzage, INZAGE, "Nummer"),
    COLUMN_ID(struct inzage_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct inzage_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct inzage_row, wie, TEXT, "Wie", 0),
    COLUMN(struct inzage_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct inzage_row, doel, TEXT, "Waarvoor", 0),
    COLUMN(struct inzage_row, onderdelen, INT, NULL, 0),
    COLUMN(struct inzage_row, aantal, INT, NULL, 0),
};
static const struct column inzage_screen[] = {
    COLUMN(struct inzage_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct inzage_row, wie, TEXT, "Wie", 0),
    COLUMN(struct inzage_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct inzage_row, wat, TEXT, "Wat is gelezen", 0),
    COLUMN(struct inzage_row, doel, TEXT, "Waarvoor", 0),
};
QUERY(
    inzage_list,
    "SELECT i.id, i.jongere_id, i.op, g.naam AS wie, o.naam AS organisatie, i.doel, i.onderdelen, i.aantal "
    "FROM inzage i JOIN gebruiker g ON g.id = i.gebruiker_id JOIN functie f ON f.id = i.functie_id "
    "JOIN organisatie o ON o.id = f.organisatie_id "
    "WHERE i.jongere_id = $1 AND i.id < $2 ORDER BY i.id DESC LIMIT $3");

struct inzage_page {
	struct list inzages;
};
static const struct shape inzage_shape = SHAPE("Inzage", struct inzage_row, inzage_screen);
static const struct shape_part inzage_parts[] = {
    {"inzages", &inzage_shape, offsetof(struct inzage_page, inzages), true},
};
static const struct shape inzage_page_shape = {.name = "Inzages",
					       .size = sizeof(struct inzage_page),
					       .parts = inzage_parts,
					       .n_parts = COUNT(inzage_parts)};

static const char *parts_text(struct arena *a, const struct inzage_row *row)
{
	const char *text = onderdelen_text(a, (uint32_t)row->onderdelen);

	return row->aantal > 1 ? arena_format(a, "%s (in een lijst van %d)", text, (int)row->aantal)
			       : text;
}

static int inzage_handle(struct request *r)
{
	const struct blad_in *in = r->in;
	struct inzage_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct inzage_row *rows;
	int rc = request_rows(r, &inzage_list, ARGS(jongere, c.id, (int64_t)limit + 1),
			      inzage_columns, sizeof(struct inzage_row), limit + 1, &out->inzages);

	if (rc)
		return rc;
	rows = (struct inzage_row *)(uintptr_t)out->inzages.rows;
	list_turn(r, &out->inzages, limit, sizeof(*rows));
	for (size_t i = 0; i < out->inzages.count; i++)
		rows[i].wat = parts_text(r->arena, &rows[i]);
	return 0;
}

/* ---- changes ---- */

struct wijziging_row {
	wijziging_id id;
	jongere_id jongere_id;
	struct moment op;
	const char *wie;
	const char *tabel;
	const char *soort;
	const char *velden;
	const char *wat;   /* made of tabel and soort */
	const char *tekst; /* made of velden */
};
static const struct column wijziging_columns[] = {
    COLUMN_ID(struct wijziging_row, id, wijziging, WIJZIGING, "Nummer"),
    COLUMN_ID(struct wijziging_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct wijziging_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct wijziging_row, wie, TEXT, "Wie", 0),
    COLUMN(struct wijziging_row, tabel, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, soort, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, velden, TEXT, NULL, WHOLE),
};
static const struct column wijziging_screen[] = {
    COLUMN(struct wijziging_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct wijziging_row, wie, TEXT, "Wie", 0),
    COLUMN(struct wijziging_row, wat, TEXT, "Wat", 0),
    COLUMN(struct wijziging_row, tekst, TEXT, "Van en naar", 0),
};
QUERY(wijziging_list,
      "SELECT w.id, w.jongere_id, w.op, g.naam AS wie, w.tabel, w.soort, w.velden FROM wijziging w "
      "LEFT JOIN gebruiker g ON g.id = w.gebruiker_id "
      "WHERE w.jongere_id = $1 AND w.id < $2 ORDER BY w.id DESC LIMIT $3");

struct wijziging_page {
	struct list wijzigingen;
};
static const struct shape wijziging_shape =
    SHAPE("Wijziging", struct wijziging_row, wijziging_screen);
static const struct shape_part wijziging_parts[] = {
    {"wijzigingen", &wijziging_shape, offsetof(struct wijziging_page, wijzigingen), true},
};
static const struct shape wijziging_page_shape = {.name = "Wijzigingen",
						  .size = sizeof(struct wijziging_page),
						  .parts = wijziging_parts,
						  .n_parts = COUNT(wijziging_parts)};

static int render_rows(struct request *r, struct wijziging_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool new = strcmp(rows[i].soort, "nieuw") == 0;
		int rc = wijziging_render(r->db, r->arena, rows[i].tabel, rows[i].velden,
					  &rows[i].tekst);

		if (rc)
			return rc;
		if (!rows[i].wie)
			rows[i].wie = "Het systeem";
		rows[i].wat = arena_format(r->arena, "%s %s", wijziging_tabel_label(rows[i].tabel),
					   new ? "toegevoegd" : "gewijzigd");
	}
	return 0;
}

static int wijziging_handle(struct request *r)
{
	const struct blad_in *in = r->in;
	struct wijziging_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct wijziging_row *rows;
	int rc = request_rows(r, &wijziging_list, ARGS(jongere, c.id, (int64_t)limit + 1),
			      wijziging_columns, sizeof(struct wijziging_row), limit + 1,
			      &out->wijzigingen);

	if (rc)
		return rc;
	rows = (struct wijziging_row *)(uintptr_t)out->wijzigingen.rows;
	list_turn(r, &out->wijzigingen, limit, sizeof(*rows));
	return render_rows(r, rows, out->wijzigingen.count);
}

/* ---- views ---- */

static void view_head(struct html *h, struct request *r, bool changes)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_link tabs[] = {
	    {.label = "Wie keek",
	     .url = arena_format(h->arena, "%s/inzage", url),
	     .current = !changes},
	    {.label = "Wat is gewijzigd",
	     .url = arena_format(h->arena, "%s/wijzigingen", url),
	     .current = changes},
	};
	const char *who = kop_kort(h->arena, kop);
	const char *title = changes ? arena_format(h->arena, "Wat is gewijzigd bij %s", who)
				    : arena_format(h->arena, "Wie keek in het dossier van %s", who);

	ui_h1(h, title, "De jongere mag dit ook weten. Niemand kan hier iets uit weghalen.");
	ui_tabs(h, "Inzage en wijzigingen", tabs, COUNT(tabs));
}

static void view_foot(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;

	ui_link(h, html_url(h, "/jongeren/%s/kring", TOKEN(h, kop->id)),
		"Wie mag wat lezen, en waarom");
	ui_p(h, arena_format(h->arena, "Nummer van dit dossier in het logboek: %.8s",
			     TOKEN(h, kop->id)));
	ui_print_button(h);
}

static void inzage_view(struct html *h, struct request *r)
{
	const struct inzage_page *out = r->out;
	const struct blad_in *in = r->in;
	const struct inzage_row *rows = out->inzages.rows;

	view_head(h, r, false);
	ui_table(
	    h, ROW_SET(inzage_screen, rows, out->inzages.count),
	    &(struct ui_table){
		.one = "keer",
		.many = "keer",
		.names = "wie",
		.phone = "wie organisatie wat",
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende = out->inzages.next ? request_url_with(r, "na", out->inzages.next) : NULL,
		.empty_title = "Nog niemand keek in dit dossier",
		.empty_text = "Elke keer dat iemand iets leest, komt hier een regel bij."});
	view_foot(h, r);
}

static void wijziging_view(struct html *h, struct request *r)
{
	const struct wijziging_page *out = r->out;
	const struct blad_in *in = r->in;
	const struct wijziging_row *rows = out->wijzigingen.rows;

	view_head(h, r, true);
	ui_table(
	    h, ROW_SET(wijziging_screen, rows, out->wijzigingen.count),
	    &(struct ui_table){
		.one = "wijziging",
		.many = "wijzigingen",
		.names = "wie",
		.phone = "wie wat tekst",
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende =
		    out->wijzigingen.next ? request_url_with(r, "na", out->wijzigingen.next) : NULL,
		.empty_title = "Nog niets gewijzigd",
		.empty_text = "Elke wijziging komt hier met wie, wanneer, van wat en naar wat."});
	view_foot(h, r);
}

/* ---- routes ---- */

#define DOEL "verantwoording aan de jongere"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/inzage",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Wie keek in dit dossier",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = WHOLE,
     FIELDS(blad_fields, struct blad_in),
     .handle = inzage_handle,
     .view = inzage_view,
     .shape = &inzage_page_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "inzage"},
    {.method = GET,
     .path = "/jongeren/:jongere/wijzigingen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Wat is gewijzigd in dit dossier",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = WHOLE,
     FIELDS(blad_fields, struct blad_in),
     .handle = wijziging_handle,
     .view = wijziging_view,
     .shape = &wijziging_page_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "inzage"},
};
PAGE(inzage, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
