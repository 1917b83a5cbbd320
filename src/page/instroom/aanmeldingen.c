/*
 * Aanmeldingen: the tray of a loket.
 *
 * What: who waits for an answer, the one that must be answered first on top; and what was answered
 *       and is still kept.
 * Who:  whoever answers at a loket; the view aanmelding shows him the tray of his own.
 * Invariants: nothing leaves the tray without an answer. Reading it is logged, though there is no
 *       dossier yet.
 * On purpose absent: who of the loket takes which one; they are of the loket together.
 * Rows: F014-F015, F019-F025.
 */
#include "gate/page.h"

#include "store/aanmelding.h"
#include "store/jongere.h"

enum tab { TAB_OPEN, TAB_KLAAR };
static const struct choice tab_list[] = {
    [TAB_OPEN] = {"open", "Wacht op antwoord", NULL},
    [TAB_KLAAR] = {"klaar", "Beantwoord", NULL},
};
static const struct choices tabs = CHOICES("tab", tab_list);

/* ---- rows ---- */

struct regel_row {
	aanmelding_id id;
	const char *roepnaam;
	const char *achternaam;
	int kanaal;
	int64_t onderwerpen;
	struct datum uiterlijk_datum;
	struct moment op;
	int toestand;
	bool zonder_loket;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, aanmelding, AANMELDING, "Nummer"),
    COLUMN(struct regel_row, roepnaam, TEXT, "Roepnaam", 0),
    COLUMN(struct regel_row, achternaam, TEXT, "Achternaam", 0),
    COLUMN_KEUZE(struct regel_row, kanaal, kanalen, "Wie meldt aan", 0),
    COLUMN(struct regel_row, onderwerpen, INT, NULL, 0),
    COLUMN(struct regel_row, uiterlijk_datum, DATUM, "Antwoord voor", 0),
    COLUMN(struct regel_row, op, MOMENT, "Aangemeld", 0),
    COLUMN_KEUZE(struct regel_row, toestand, aanmeldstanden, "Stand", 0),
    COLUMN(struct regel_row, zonder_loket, BOOL, "Nog van geen loket", 0),
};
/* A cursor is the day and the number where a page ended. */
QUERY(open_list, "SELECT a.id, a.roepnaam, a.achternaam, a.kanaal, a.onderwerpen, "
		 "a.uiterlijk_datum, a.op, a.toestand, a.organisatie_id IS NULL AS zonder_loket "
		 "FROM aanmelding a WHERE a.toestand = 'nieuw' AND (a.uiterlijk_datum > $1 "
		 "OR (a.uiterlijk_datum = $1 AND a.id > $2)) ORDER BY a.uiterlijk_datum, a.id "
		 "LIMIT $3");
QUERY(klaar_list, "SELECT a.id, a.roepnaam, a.achternaam, a.kanaal, a.onderwerpen, "
		  "a.uiterlijk_datum, a.op, a.toestand, a.organisatie_id IS NULL AS zonder_loket "
		  "FROM aanmelding a WHERE a.toestand <> 'nieuw' AND a.id < $1 "
		  "ORDER BY a.id DESC LIMIT $2");

struct lijst_page {
	int tab;
	struct list aanmeldingen;
};
static const struct shape regel_shape = SHAPE("AanmeldingRegel", struct regel_row, regel_columns);
static const struct shape_part lijst_parts[] = {
    {"aanmeldingen", &regel_shape, offsetof(struct lijst_page, aanmeldingen), true},
};
static const struct shape lijst_shape = {.name = "Aanmeldingen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

struct lijst_in {
	int tab;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD_CHOICE_OF(struct lijst_in, tab, tabs, "Welke", .hidden = true),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

/* ---- handler ---- */

static int load_open(struct request *r, const char *na, size_t limit, struct list *ret)
{
	struct cursor c = cursor_read(r, na, (struct cursor){INT32_MIN, 0});
	int rc = request_rows(r, &open_list, ARGS(c.key, c.id, (int64_t)limit + 1), regel_columns,
			      sizeof(struct regel_row), limit + 1, ret);
	const struct regel_row *rows = ret->rows;

	if (!rc && list_cut(ret, limit))
		ret->next = cursor_text(r, (struct cursor){rows[ret->count - 1].uiterlijk_datum.dag,
							   rows[ret->count - 1].id.nr});
	return rc;
}

/* Newest first. */
static int load_klaar(struct request *r, const char *na, size_t limit, struct list *ret)
{
	struct cursor c = cursor_read(r, na, (struct cursor){0, INT64_MAX});
	int rc = request_rows(r, &klaar_list, ARGS(c.id, (int64_t)limit + 1), regel_columns,
			      sizeof(struct regel_row), limit + 1, ret);

	if (!rc)
		list_turn(r, ret, limit, sizeof(struct regel_row));
	return rc;
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 50);

	out->tab = in->tab == CHOICE_NONE ? TAB_OPEN : in->tab;
	return out->tab == TAB_OPEN ? load_open(r, in->na, limit, &out->aanmeldingen)
				    : load_klaar(r, in->na, limit, &out->aanmeldingen);
}

/* ---- view ---- */

static void view_regel(struct html *h, const struct request *r, const struct regel_row *row)
{
	bool waits = row->toestand == AANMELDSTAND_NIEUW;
	const char *naam = naam_kort(h->arena, row->roepnaam, row->achternaam);

	ui_item(h,
		&(struct ui_item){
		    .title = naam,
		    .names = true,
		    .url = html_url(h, "/aanmeldingen/%s", TOKEN(h, row->id)),
		    .text = arena_format(h->arena, "%s. %s. Aangemeld op %s door: %s.%s",
					 choice_label(&aanmeldstanden, row->toestand),
					 aanmeldonderwerpen_text(h->arena, row->onderwerpen),
					 html_datum(h, moment_datum(row->op)),
					 choice_label(&kanalen, row->kanaal),
					 waits && row->zonder_loket ? " Nog van geen loket." : ""),
		    .badge = waits ? ui_due_text(h, row->uiterlijk_datum, r->vandaag) : NULL,
		    .tone = ui_due_tone(row->uiterlijk_datum, r->vandaag)});
}

static const struct {
	const char *title, *text;
} empty[] = {
    [TAB_OPEN] = {"Niemand wacht op antwoord",
		  "Hier komt te staan wie zich meldt, of wordt gemeld, bij uw loket."},
    [TAB_KLAAR] = {"Nog niets beantwoord",
		   "Hier staat een tijd wie u doorverwees of niet opnam. Wie werd opgenomen heeft "
		   "een dossier."},
};

static void view_rows(struct html *h, const struct request *r, const struct lijst_page *out)
{
	const struct regel_row *rows = out->aanmeldingen.rows;

	if (!out->aanmeldingen.count)
		ui_empty(h, empty[out->tab].title, empty[out->tab].text, NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->aanmeldingen.count; i++)
		view_regel(h, r, &rows[i]);
	ui_list_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const char *next = out->aanmeldingen.next;
	struct ui_link links[COUNT(tab_list)];

	for (size_t i = 0; i < COUNT(tab_list); i++)
		links[i] =
		    (struct ui_link){.label = tab_list[i].label,
				     .url = html_url(h, "/aanmeldingen?tab=%s", tab_list[i].code),
				     .current = (int)i == out->tab};
	ui_h1(
	    h, "Aanmeldingen",
	    "Wie hulp zoekt en nog geen dossier heeft. Antwoord op tijd, ook als het antwoord nee "
	    "is.");
	ui_button_link(h, UI_PRIMARY, "/aanmeldingen/nieuw", "Aanmelding opschrijven");
	ui_tabs(h, "Welke", links, COUNT(links));
	view_rows(h, r, out);
	ui_pager(h, NULL, next ? request_url_with(r, "na", next) : NULL);
	ui_link(h, "/gemeld", "Wie u zelf hebt gemeld");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/aanmeldingen",
     .recht = RECHT_AANMELDING_BEANTWOORDEN,
     .summary = "Aanmeldingen",
     .doel = "aanmeldingen beantwoorden",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_ALWAYS_LOG,
     .scenario = "instroom"},
};
PAGE(aanmeldingen, .room = "instroom", .title = "Aanmeldingen", .menu = "/aanmeldingen",
     .menu_groep = MENU_INSTROOM, .menu_order = 4, .menu_icon = UI_ICON_PLUS, .routes = routes,
     .n_routes = COUNT(routes));
