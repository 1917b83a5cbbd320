/*
 * Logboek: for the privacyfunctionaris, who read what of whom, who changed what, who was refused.
 *
 * What: three lists, newest first, filtered by worker, young person and period.
 * Who:  the privacyfunctionaris (views toezicht_…). He has no dossier in sight: a young person is a
 *       number here; logboek_jongere.c finds it.
 * Invariants: from and to are shown of what decides who may see what, never of what stands in a
 *       dossier; that needs a basis like everything else (blueprint 7). Reading the log is logged.
 * On purpose absent: taking a line away, marking it, deciding by a pattern who is suspect.
 * Rows: F384; blueprint 1, 7.
 */
#include "gate/page.h"
#include "part/kennis.h"

#include "base/tekst.h"
#include "domain/betrokkene.h"
#include "store/wijziging.h"

#include <string.h>

#define PAGE_ROWS 50

/* ---- filters ---- */

struct logboek_in {
	const char *wie;
	struct datum van;
	struct datum tot;
	gebruiker_id gebruiker;
	jongere_id jongere;
	const char *na;
};
static const struct field logboek_fields[] = {
    FIELD(struct logboek_in, wie, TEXT, "Medewerker", .max = 80, .hint = "Een deel van de naam."),
    FIELD(struct logboek_in, van, DATE, "Van", .before = DAYS(0)),
    FIELD(struct logboek_in, tot, DATE, "Tot en met"),
    FIELD_ID_OF(struct logboek_in, gebruiker, gebruiker, GEBRUIKER, "Medewerker", .hidden = true),
    FIELD_ID_OF(struct logboek_in, jongere, jongere, JONGERE, "Jongere", .hidden = true),
    FIELD(struct logboek_in, na, TEXT, "Vanaf", .hidden = true),
};

struct mens_row {
	gebruiker_id id;
	const char *naam;
};
static const struct column mens_columns[] = {
    COLUMN_ID(struct mens_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct mens_row, naam, TEXT, "Naam", 0),
};
#define MAX_MENSEN 10
QUERY(mens_find, "SELECT id, naam FROM gebruiker WHERE id = $1");
QUERY(mens_list, "SELECT id, naam FROM gebruiker WHERE naam_vouw LIKE $1 ESCAPE '\\' "
		 "ORDER BY naam_vouw, id LIMIT 10");

/* What every list of this page has besides its rows. */
struct keuze {
	struct list mensen; /* whose name was meant, when that is not clear */
	const char *wie;    /* the worker that is filtered by */
	gebruiker_id gebruiker;
	struct moment van;
	struct cursor vanaf;
};

static int find_mens(struct request *r, const struct logboek_in *in, struct keuze *k)
{
	const struct mens_row *rows;
	struct list found;
	int rc = in->wie ? request_rows(r, &mens_list,
					ARGS(tekst_like(r->arena, tekst_fold(r->arena, in->wie))),
					mens_columns, sizeof(struct mens_row), MAX_MENSEN, &found)
			 : request_rows(r, &mens_find, ARGS(in->gebruiker), mens_columns,
					sizeof(struct mens_row), 1, &found);

	if (rc)
		return rc;
	rows = found.rows;
	if (found.count == 1) {
		k->gebruiker = rows[0].id;
		k->wie = rows[0].naam;
	} else {
		k->mensen = found;
	}
	return 0;
}

static int read_keuze(struct request *r, struct keuze *k)
{
	const struct logboek_in *in = r->in;
	struct moment tot =
	    datum_set(in->tot) ? datum_begin(datum_plus(in->tot, 1)) : (struct moment){INT64_MAX};

	*k = (struct keuze){.van = datum_set(in->van) ? datum_begin(in->van) : (struct moment){0}};
	k->vanaf = cursor_read(r, in->na, (struct cursor){tot.ms, 0});
	return in->wie || in->gebruiker.nr ? find_mens(r, in, k) : 0;
}

/* A name that fits nobody, or several, gives no rows: never those of everybody. */
static bool is_clear(const struct request *r, const struct keuze *k)
{
	const struct logboek_in *in = r->in;

	return k->gebruiker.nr || !in->wie;
}

/* ---- readings ---- */

struct inzage_row {
	inzage_id id;
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	struct moment op;
	const char *wie;
	const char *organisatie;
	const char *doel;
	int64_t onderdelen;
	int64_t aantal;
	int basis;
	const char *artikel;
	const char *wat;       /* made of onderdelen */
	const char *over;      /* made of aantal */
	const char *grondslag; /* made of basis and artikel */
};
static const struct column inzage_columns[] = {
    COLUMN_ID(struct inzage_row, id, inzage, INZAGE, NULL),
    COLUMN_ID(struct inzage_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct inzage_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct inzage_row, op, MOMENT, NULL, ONDERDEEL_NETWERK),
    COLUMN(struct inzage_row, wie, TEXT, NULL, 0),
    COLUMN(struct inzage_row, organisatie, TEXT, NULL, 0),
    COLUMN(struct inzage_row, doel, TEXT, NULL, 0),
    COLUMN(struct inzage_row, onderdelen, INT, NULL, 0),
    COLUMN(struct inzage_row, aantal, INT, NULL, 0),
    COLUMN_KEUZE(struct inzage_row, basis, betrokkene_rollen, NULL, 0),
    COLUMN(struct inzage_row, artikel, TEXT, NULL, 0),
};
static const struct column inzage_screen[] = {
    COLUMN_ID(struct inzage_row, gebruiker_id, gebruiker, GEBRUIKER, "Medewerker"),
    COLUMN_ID(struct inzage_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct inzage_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct inzage_row, wie, TEXT, "Wie", 0),
    COLUMN(struct inzage_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct inzage_row, over, TEXT, "Over wie", 0),
    COLUMN(struct inzage_row, wat, TEXT, "Wat", 0),
    COLUMN(struct inzage_row, doel, TEXT, "Waarvoor", 0),
    COLUMN(struct inzage_row, grondslag, TEXT, "Op welke grond", 0),
};

#define INZAGE_SELECT                                                                              \
	"SELECT i.id, i.jongere_id, i.gebruiker_id, i.op, g.naam AS wie, o.naam AS organisatie, "  \
	"i.doel, i.onderdelen, i.aantal, i.basis, i.artikel "
#define INZAGE_WIE                                                                                 \
	" JOIN gebruiker g ON g.id = i.gebruiker_id JOIN functie f ON f.id = i.functie_id "        \
	"JOIN organisatie o ON o.id = f.organisatie_id "
#define NEWEST "i.op >= $1 AND (i.op, i.id) < ($2, $3) ORDER BY i.op DESC, i.id DESC LIMIT $4"

QUERY(inzage_list,
      INZAGE_SELECT "FROM toezicht_inzage i" INZAGE_WIE "WHERE i.uitkomst = 'gelezen' AND " NEWEST);
QUERY(inzage_list_gebruiker,
      INZAGE_SELECT "FROM toezicht_inzage i" INZAGE_WIE
		    "WHERE i.uitkomst = 'gelezen' AND i.gebruiker_id = $5 AND " NEWEST);
QUERY(inzage_list_jongere, INZAGE_SELECT "FROM toezicht_inzage_jongere i" INZAGE_WIE
					 "WHERE i.jongere_id = $5 AND i.uitkomst = 'gelezen' "
					 "AND ($6 = 0 OR i.gebruiker_id = $6) AND " NEWEST);
/* Refusals are few: filtering them costs nothing. */
QUERY(inzage_list_geweigerd, INZAGE_SELECT
      "FROM toezicht_inzage i" INZAGE_WIE "WHERE i.uitkomst = 'geweigerd' "
      "AND ($5 = 0 OR i.gebruiker_id = $5) AND ($6 = 0 OR i.jongere_id = $6) AND " NEWEST);

struct inzage_page {
	struct list inzages;
	struct keuze keuze;
	struct kennis_wacht kennis;
};
static const struct shape inzage_shape = SHAPE("LogboekInzage", struct inzage_row, inzage_screen);
static const struct shape_part inzage_parts[] = {
    {"inzages", &inzage_shape, offsetof(struct inzage_page, inzages), true},
};
static const struct shape inzage_page_shape = {.name = "LogboekInzages",
					       .size = sizeof(struct inzage_page),
					       .parts = inzage_parts,
					       .n_parts = COUNT(inzage_parts)};

static const char *over_text(struct arena *a, jongere_id jongere, int64_t aantal)
{
	if (aantal > 1)
		return arena_format(a, "%d jongeren (lijst)", (int)aantal);
	return jongere.nr ? "1 jongere" : "Het logboek";
}

static void describe_inzage(struct arena *a, struct inzage_row *row)
{
	row->wat = onderdelen_text(a, (uint32_t)row->onderdelen);
	row->over = over_text(a, row->jongere_id, row->aantal);
	if (row->basis != CHOICE_NONE)
		row->grondslag = arena_format(
		    a, "%s (%s)", choice_label(&betrokkene_rollen, row->basis), row->artikel);
}

/* What NEWEST asks for: $1 to $4. */
#define NEWEST_ARGS(r, k) (k)->van, (k)->vanaf.key, (k)->vanaf.id, page_limit(r)

static int64_t page_limit(const struct request *r)
{
	return (int64_t)request_limit(r, PAGE_ROWS) + 1;
}

static int list_inzages(struct request *r, const struct query *q, struct args args)
{
	struct inzage_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct inzage_row *rows;
	int rc = request_rows(r, q, args, inzage_columns, sizeof(struct inzage_row), limit + 1,
			      &out->inzages);

	if (rc)
		return rc;
	rows = (struct inzage_row *)(uintptr_t)out->inzages.rows;
	if (list_cut(&out->inzages, limit))
		out->inzages.next =
		    cursor_text(r, (struct cursor){rows[limit - 1].op.ms, rows[limit - 1].id.nr});
	for (size_t i = 0; i < out->inzages.count; i++)
		describe_inzage(r->arena, &rows[i]);
	return 0;
}

static int inzage_handle(struct request *r)
{
	const struct logboek_in *in = r->in;
	struct inzage_page *out = r->out;
	struct keuze *k = &out->keuze;
	int rc = read_keuze(r, k);

	rc = rc ? rc : kennis_wacht_load(r, &out->kennis);
	if (rc || !is_clear(r, k))
		return rc;
	if (in->jongere.nr)
		return list_inzages(r, &inzage_list_jongere,
				    ARGS(NEWEST_ARGS(r, k), in->jongere.nr, k->gebruiker.nr));
	if (k->gebruiker.nr)
		return list_inzages(r, &inzage_list_gebruiker,
				    ARGS(NEWEST_ARGS(r, k), k->gebruiker.nr));
	return list_inzages(r, &inzage_list, ARGS(NEWEST_ARGS(r, k)));
}

static int geweigerd_handle(struct request *r)
{
	const struct logboek_in *in = r->in;
	struct inzage_page *out = r->out;
	struct keuze *k = &out->keuze;
	int rc = read_keuze(r, k);

	return rc || !is_clear(r, k)
		   ? rc
		   : list_inzages(r, &inzage_list_geweigerd,
				  ARGS(NEWEST_ARGS(r, k), k->gebruiker.nr, in->jongere.nr));
}

/* ---- changes ---- */

struct wijziging_row {
	wijziging_id id;
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	struct moment op;
	const char *wie;
	const char *tabel;
	const char *soort;
	const char *kolommen;
	const char *velden;
	const char *over;  /* made of jongere_id */
	const char *wat;   /* made of tabel and soort */
	const char *tekst; /* made of velden, or of kolommen where those are not shown */
};
static const struct column wijziging_columns[] = {
    COLUMN_ID(struct wijziging_row, id, wijziging, WIJZIGING, NULL),
    COLUMN_ID(struct wijziging_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct wijziging_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct wijziging_row, op, MOMENT, NULL, ONDERDEEL_NETWERK),
    COLUMN(struct wijziging_row, wie, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, tabel, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, soort, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, kolommen, TEXT, NULL, 0),
    COLUMN(struct wijziging_row, velden, TEXT, NULL, 0),
};
static const struct column wijziging_screen[] = {
    COLUMN_ID(struct wijziging_row, gebruiker_id, gebruiker, GEBRUIKER, "Medewerker"),
    COLUMN_ID(struct wijziging_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct wijziging_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct wijziging_row, wie, TEXT, "Wie", 0),
    COLUMN(struct wijziging_row, over, TEXT, "Over wie", 0),
    COLUMN(struct wijziging_row, wat, TEXT, "Wat", 0),
    COLUMN(struct wijziging_row, tekst, TEXT, "Welke gegevens", 0),
};

#define WIJZIGING_SELECT                                                                           \
	"SELECT i.id, i.jongere_id, i.gebruiker_id, i.op, g.naam AS wie, i.tabel, i.soort, "       \
	"i.kolommen, i.velden FROM toezicht_wijziging i "                                          \
	"LEFT JOIN gebruiker g ON g.id = i.gebruiker_id WHERE "

QUERY(wijziging_list, WIJZIGING_SELECT NEWEST);
QUERY(wijziging_list_gebruiker, WIJZIGING_SELECT "i.gebruiker_id = $5 AND " NEWEST);
QUERY(wijziging_list_jongere,
      WIJZIGING_SELECT "i.jongere_id = $5 AND ($6 = 0 OR i.gebruiker_id = $6) AND " NEWEST);

struct wijziging_page {
	struct list wijzigingen;
	struct keuze keuze;
};
static const struct shape wijziging_shape =
    SHAPE("LogboekWijziging", struct wijziging_row, wijziging_screen);
static const struct shape_part wijziging_parts[] = {
    {"wijzigingen", &wijziging_shape, offsetof(struct wijziging_page, wijzigingen), true},
};
static const struct shape wijziging_page_shape = {.name = "LogboekWijzigingen",
						  .size = sizeof(struct wijziging_page),
						  .parts = wijziging_parts,
						  .n_parts = COUNT(wijziging_parts)};

static int describe_wijziging(struct request *r, struct wijziging_row *row)
{
	bool new = strcmp(row->soort, "nieuw") == 0;

	if (!row->wie)
		row->wie = "Het systeem";
	row->over = row->jongere_id.nr ? "1 jongere" : NULL;
	row->wat = arena_format(r->arena, "%s %s", wijziging_tabel_label(row->tabel),
				new ? "toegevoegd" : "gewijzigd");
	if (row->velden)
		return wijziging_render(r->db, r->arena, row->tabel, row->velden, &row->tekst);
	row->tekst = wijziging_kolommen(r->arena, row->tabel, row->kolommen);
	return 0;
}

static int list_wijzigingen(struct request *r, const struct query *q, struct args args)
{
	struct wijziging_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct wijziging_row *rows;
	int rc = request_rows(r, q, args, wijziging_columns, sizeof(struct wijziging_row),
			      limit + 1, &out->wijzigingen);

	if (rc)
		return rc;
	rows = (struct wijziging_row *)(uintptr_t)out->wijzigingen.rows;
	if (list_cut(&out->wijzigingen, limit))
		out->wijzigingen.next =
		    cursor_text(r, (struct cursor){rows[limit - 1].op.ms, rows[limit - 1].id.nr});
	for (size_t i = 0; !rc && i < out->wijzigingen.count; i++)
		rc = describe_wijziging(r, &rows[i]);
	return rc;
}

static int wijziging_handle(struct request *r)
{
	const struct logboek_in *in = r->in;
	struct wijziging_page *out = r->out;
	struct keuze *k = &out->keuze;
	int rc = read_keuze(r, k);

	if (rc || !is_clear(r, k))
		return rc;
	if (in->jongere.nr)
		return list_wijzigingen(r, &wijziging_list_jongere,
					ARGS(NEWEST_ARGS(r, k), in->jongere.nr, k->gebruiker.nr));
	if (k->gebruiker.nr)
		return list_wijzigingen(r, &wijziging_list_gebruiker,
					ARGS(NEWEST_ARGS(r, k), k->gebruiker.nr));
	return list_wijzigingen(r, &wijziging_list, ARGS(NEWEST_ARGS(r, k)));
}

/* ---- views ---- */

static void view_tabs(struct html *h, struct request *r)
{
	static const struct {
		const char *label, *path;
	} lists[] = {{"Wie keek", "/logboek"},
		     {"Wat is gewijzigd", "/logboek/wijzigingen"},
		     {"Geweigerd", "/logboek/geweigerd"}};
	const char *filters = strchr(request_url_with(r, "na", NULL), '?');
	struct ui_link tabs[COUNT(lists)];

	for (size_t i = 0; i < COUNT(lists); i++)
		tabs[i] = (struct ui_link){
		    .label = lists[i].label,
		    .url = arena_format(h->arena, "%s%s", lists[i].path, filters ? filters : ""),
		    .current = strcmp(r->route->path, lists[i].path) == 0};
	ui_tabs(h, "Logboek", tabs, COUNT(lists));
}

/* What the list is about, each with the way to leave it out. */
static void view_chosen(struct html *h, struct request *r, const struct keuze *k)
{
	const struct logboek_in *in = r->in;
	struct ui_link chosen[2];
	size_t n = 0;

	if (k->wie)
		chosen[n++] = (struct ui_link){
		    .label = arena_format(h->arena, "Door %s", k->wie),
		    .url = request_url_with(r, in->wie ? "wie" : "gebruiker", NULL)};
	if (in->jongere.nr)
		chosen[n++] = (struct ui_link){
		    .label = arena_format(h->arena, "Over jongere %.8s",
					  html_token(h, ID_JONGERE, in->jongere.nr)),
		    .url = request_url_with(r, "jongere", NULL)};
	if (n)
		ui_filters(h, chosen, n, r->route->path);
}

/* A name that fits several people: which one? */
static void view_mensen(struct html *h, struct request *r, const struct keuze *k)
{
	const struct logboek_in *in = r->in;
	const struct mens_row *rows = k->mensen.rows;

	if (is_clear(r, k))
		return;
	if (!k->mensen.count) {
		ui_empty(h, "Niemand heet zo", "Zoek met een deel van de naam.", NULL);
		return;
	}
	ui_h2(h, arena_format(h->arena, "Wie bedoelt u met \"%s\"?", in->wie));
	ui_list_begin(h);
	for (size_t i = 0; i < k->mensen.count; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].naam,
					     .names = true,
					     .url = html_url(h, "%s?gebruiker=%s", r->route->path,
							     TOKEN(h, rows[i].id))});
	ui_list_end(h);
}

static void view_head(struct html *h, struct request *r, const struct keuze *k)
{
	const struct ui_action actions[] = {
	    {.label = "Iemand vraagt wie in zijn dossier keek", .url = "/logboek/jongere"},
	    {.label = "Controleer of het logboek klopt",
	     .url = "/logboek/controle",
	     .post = true,
	     .icon = UI_ICON_SLOT}};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(
	    h, r->route->title,
	    "Wie keek, wie wijzigde en wie werd geweigerd. Niemand kan hier iets uit weghalen. Dat "
	    "u dit leest, staat er ook in.");
	ui_actions(h, actions, COUNT(actions));
	ui_form(h, &(struct ui_form){.action = r->route->path,
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	view_tabs(h, r);
	view_chosen(h, r, k);
	view_mensen(h, r, k);
}

static void inzage_view(struct html *h, struct request *r)
{
	const struct inzage_page *out = r->out;
	const struct logboek_in *in = r->in;
	const struct inzage_row *rows = out->inzages.rows;

	view_head(h, r, &out->keuze);
	kennis_wacht_view(h, &out->kennis);
	ui_table(
	    h, ROW_SET(inzage_screen, rows, out->inzages.count),
	    &(struct ui_table){
		.one = "regel",
		.many = "regels",
		.names = "wie",
		.phone = "op wie wat",
		.link = "over",
		.link_id = "jongere_id",
		.link_prefix = arena_format(h->arena, "%s?jongere=", r->route->path),
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende = out->inzages.next ? request_url_with(r, "na", out->inzages.next) : NULL,
		.empty_title = "Geen regels",
		.empty_text = "Elke keer dat iemand een dossier leest of geweigerd wordt, komt er "
			      "een regel bij. Kies een andere periode of medewerker."});
	if (out->inzages.count)
		request_view_files(h, r);
}

static void wijziging_view(struct html *h, struct request *r)
{
	const struct wijziging_page *out = r->out;
	const struct logboek_in *in = r->in;
	const struct wijziging_row *rows = out->wijzigingen.rows;

	view_head(h, r, &out->keuze);
	ui_table(
	    h, ROW_SET(wijziging_screen, rows, out->wijzigingen.count),
	    &(struct ui_table){
		.one = "regel",
		.many = "regels",
		.names = "wie",
		.phone = "op wie wat tekst",
		.link = "over",
		.link_id = "jongere_id",
		.link_prefix = "/logboek/wijzigingen?jongere=",
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende =
		    out->wijzigingen.next ? request_url_with(r, "na", out->wijzigingen.next) : NULL,
		.empty_title = "Geen regels",
		.empty_text = "Elke wijziging komt hier. Kies een andere periode of medewerker."});
	if (out->wijzigingen.count)
		request_view_files(h, r);
}

/* ---- routes ---- */

#define DOEL "toezicht op het logboek"

static const struct route routes[] = {
    {.method = GET,
     .path = "/logboek",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "Wie keek in dossiers",
     .title = "Logboek: wie keek",
     .doel = DOEL,
     FIELDS(logboek_fields, struct logboek_in),
     .handle = inzage_handle,
     .view = inzage_view,
     .shape = &inzage_page_shape,
     .flags = ROUTE_WIDE | ROUTE_ALWAYS_LOG,
     .scenario = "logboek"},
    {.method = GET,
     .path = "/logboek/wijzigingen",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "Wie wijzigde wat",
     .title = "Logboek: wie wijzigde",
     .doel = DOEL,
     FIELDS(logboek_fields, struct logboek_in),
     .handle = wijziging_handle,
     .view = wijziging_view,
     .shape = &wijziging_page_shape,
     .flags = ROUTE_WIDE | ROUTE_ALWAYS_LOG,
     .scenario = "logboek"},
    {.method = GET,
     .path = "/logboek/geweigerd",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "Wie werd geweigerd",
     .title = "Logboek: wie werd geweigerd",
     .doel = DOEL,
     FIELDS(logboek_fields, struct logboek_in),
     .handle = geweigerd_handle,
     .view = inzage_view,
     .shape = &inzage_page_shape,
     .flags = ROUTE_WIDE | ROUTE_ALWAYS_LOG,
     .scenario = "logboek"},
};
PAGE(logboek, .room = "beheer", .title = "Logboek", .menu = "/logboek", .menu_groep = MENU_BEHEER,
     .menu_order = 4, .menu_icon = UI_ICON_SLOT, .routes = routes, .n_routes = COUNT(routes));
