/*
 * Casusoverleggen: which meetings one takes part in, and planning one.
 *
 * What: those that are still to be held, the next one on top; the others, newest first; a new one
 *       with its subject, day and place.
 * Who:  whoever takes part sees it, and nobody else knows of it; planning asks overleg_leiden.
 * Invariants: who plans it takes part. The subject names no jongere: it is read by everybody there.
 * On purpose absent: a series. What was not reached makes the next one (casusoverleg.c).
 * Rows: F127-F129; peers A16.
 */
#include "gate/page.h"

#include "store/casusoverleg.h"

/* ---- the list ---- */

enum tab { TAB_OPEN, TAB_GEWEEST };
static const struct choice tab_list[] = {
    [TAB_OPEN] = {"open", "Komt nog", NULL},
    [TAB_GEWEEST] = {"geweest", "Geweest", NULL},
};
static const struct choices tabs = CHOICES("tab", tab_list);

/* A cursor is the day and the number where a page ended. */
#define OVERLEG_SELECT                                                                             \
	"SELECT c.id, c.versie, c.onderwerp, c.datum, c.plek, c.voorzitter_id, "                   \
	"g.naam AS voorzitter, c.toestand, c.punten, c.punten_open, c.vervolg_id "                 \
	"FROM casusoverleg c JOIN gebruiker g ON g.id = c.voorzitter_id "
QUERY(open_list,
      OVERLEG_SELECT "WHERE c.toestand IN ('gepland', 'bezig', 'onderbroken') AND (c.datum > $1 "
		     "OR (c.datum = $1 AND c.id > $2)) ORDER BY c.datum, c.id LIMIT $3");
QUERY(geweest_list,
      OVERLEG_SELECT "WHERE c.toestand IN ('afgerond', 'vervallen') AND (c.datum < $1 "
		     "OR (c.datum = $1 AND c.id < $2)) ORDER BY c.datum DESC, c.id DESC LIMIT $3");

struct lijst_page {
	int tab;
	struct list overleggen;
};
static const struct shape overleg_shape =
    SHAPE("Casusoverleg", struct casusoverleg_row, casusoverleg_columns);
static const struct shape_part lijst_parts[] = {
    {"overleggen", &overleg_shape, offsetof(struct lijst_page, overleggen), true},
};
static const struct shape lijst_shape = {.name = "Casusoverleggen",
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

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 50);
	bool open = in->tab != TAB_GEWEEST;
	struct cursor c = cursor_read(r, in->na,
				      open ? (struct cursor){INT32_MIN, 0}
					   : (struct cursor){INT32_MAX, INT64_MAX});
	int rc = request_rows(r, open ? &open_list : &geweest_list,
			      ARGS(c.key, c.id, (int64_t)limit + 1), casusoverleg_columns,
			      sizeof(struct casusoverleg_row), limit + 1, &out->overleggen);
	const struct casusoverleg_row *rows = out->overleggen.rows;
	size_t last;

	out->tab = open ? TAB_OPEN : TAB_GEWEEST;
	if (rc || !list_cut(&out->overleggen, limit))
		return rc;
	last = out->overleggen.count - 1;
	out->overleggen.next =
	    cursor_text(r, (struct cursor){rows[last].datum.dag, rows[last].id.nr});
	return 0;
}

static void view_overleg(struct html *h, const struct casusoverleg_row *c)
{
	const char *aantal =
	    c->punten == 1 ? "1 jongere" : arena_format(h->arena, "%d jongeren", (int)c->punten);

	ui_item(h, &(struct ui_item){
		       .title = c->onderwerp,
		       .url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id)),
		       .text = arena_format(h->arena, "%s%s%s. Voorzitter: %s. %s op de agenda.",
					    html_datum(h, c->datum), c->plek ? ", " : "",
					    c->plek ? c->plek : "", c->voorzitter, aantal),
		       .badge = choice_label(&casusoverleg_toestanden, c->toestand),
		       .tone = c->toestand == CASUSOVERLEG_BEZIG ? UI_INFO : UI_NEUTRAL});
}

static const struct {
	const char *title, *text;
} empty[] = {
    [TAB_OPEN] = {"U doet nog niet mee aan een casusoverleg",
		  "Hier staan de overleggen waar u bij bent, met de agenda en het verslag."},
    [TAB_GEWEEST] = {"Nog geen overleg geweest",
		     "Hier staan de overleggen waar u bij was, het laatste bovenaan."},
};

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct casusoverleg_row *rows = out->overleggen.rows;
	const struct ui_action add = {.label = "Plan een casusoverleg",
				      .url = "/casusoverleggen/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);
	struct ui_link links[COUNT(tab_list)];

	for (size_t i = 0; i < COUNT(tab_list); i++)
		links[i] = (struct ui_link){
		    .label = tab_list[i].label,
		    .url = html_url(h, "/casusoverleggen?tab=%s", tab_list[i].code),
		    .current = (int)i == out->tab};
	ui_h1(h, "Casusoverleg", "Samen met andere organisaties jongeren bespreken.");
	if (may_add && (out->overleggen.count || out->tab != TAB_OPEN))
		ui_actions(h, &add, 1);
	ui_tabs(h, "Welke", links, COUNT(links));
	if (!out->overleggen.count)
		ui_empty(h, empty[out->tab].title, empty[out->tab].text,
			 may_add && out->tab == TAB_OPEN ? &add : NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->overleggen.count; i++)
		view_overleg(h, &rows[i]);
	ui_list_end(h);
	ui_pager(h, NULL,
		 out->overleggen.next ? request_url_with(r, "na", out->overleggen.next) : NULL);
}

/* ---- planned, and changed ---- */

struct overleg_in {
	const char *onderwerp;
	struct datum datum;
	const char *plek;
};
static const struct field overleg_fields[] = {
    FIELD(struct overleg_in, onderwerp, TEXT, "Waar gaat het over?", .required = true, .max = 120,
	  .hint = "Zonder namen. Bijvoorbeeld: jongeren zonder werk in Broekerwaard."),
    FIELD(struct overleg_in, datum, DATE, "Op welke dag?", .required = true, .after = DAYS(0),
	  .before = DAYS(366)),
    FIELD(struct overleg_in, plek, TEXT, "Waar?", .max = 120),
};
#define USUAL_DAYS 14

static struct casusoverleg_inhoud inhoud_of(const struct overleg_in *in)
{
	return (struct casusoverleg_inhoud){in->onderwerp, in->datum, in->plek};
}

static void draw_form(struct html *h, struct request *r, const char *action, const char *cancel,
		      int64_t versie)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = action,
				     .versie = versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = cancel,
				     .note = "Wie kan dit lezen: iedereen die meedoet."});
}

static int nieuw_handle(struct request *r)
{
	struct overleg_in *form = request_form(r, NULL);

	form->datum = datum_plus(r->vandaag, USUAL_DAYS);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Casusoverleg plannen", "Daarna kiest u wie er meedoen, en wie u bespreekt.");
	draw_form(h, r, "/casusoverleggen", "/casusoverleggen", 0);
}

static int create_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct casusoverleg_inhoud inhoud = inhoud_of(r->in);
	casusoverleg_id id;
	int rc = casusoverleg_create(&doing, &inhoud, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, id.nr);
	r->flash = "Het overleg is gepland. Kies nu wie er meedoen.";
	return 0;
}

static int may_change(struct request *r)
{
	const struct casusoverleg_row *c = r->object;

	return casusoverleg_next(c->toestand, CASUSOVERLEGSTAP_WIJZIG) == CHOICE_NONE
		   ? fail(r, ERR_CONFLICT, "it has ended")
		   : 0;
}

static int wijzig_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	struct overleg_in *form = request_form(r, NULL);

	*form = (struct overleg_in){c->onderwerp, c->datum, c->plek};
	return may_change(r);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const char *url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id));

	ui_h1(h, "Casusoverleg wijzigen", NULL);
	draw_form(h, r, arena_format(h->arena, "%s/wijzigen", url), url, c->versie);
}

static int update_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const struct handeling doing = request_doing(r);
	const struct casusoverleg_inhoud inhoud = inhoud_of(r->in);
	int rc = may_change(r);

	r->location = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, c->id.nr);
	r->flash = "Het overleg is gewijzigd.";
	return rc ? rc : casusoverleg_update(&doing, c->id, &inhoud);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/casusoverleggen",
     .recht = RECHT_OVERLEG_DOEN,
     .summary = "Casusoverleg",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .doel = "casusoverleg",
     .scenario = "casusoverleg"},
    {.method = GET,
     .path = "/casusoverleggen/nieuw",
     .recht = RECHT_OVERLEG_LEIDEN,
     .summary = "Casusoverleg plannen",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .doel = "casusoverleg",
     .scenario = "casusoverleg"},
    {.method = POST,
     .path = "/casusoverleggen",
     .recht = RECHT_OVERLEG_LEIDEN,
     .summary = "Casusoverleg plannen",
     FIELDS(overleg_fields, struct overleg_in),
     .handle = create_handle,
     .again = "/casusoverleggen/nieuw",
     .doel = "casusoverleg",
     .scenario = "casusoverleg"},
    {.method = GET,
     .path = "/casusoverleggen/:casusoverleg/wijzigen",
     .recht = RECHT_OVERLEG_LEIDEN,
     .summary = "Casusoverleg wijzigen",
     .object = &object_casusoverleg,
     .handle = wijzig_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .doel = "casusoverleg",
     .scenario = "casusoverleg"},
    {.method = POST,
     .path = "/casusoverleggen/:casusoverleg/wijzigen",
     .recht = RECHT_OVERLEG_LEIDEN,
     .summary = "Casusoverleg wijzigen",
     .object = &object_casusoverleg,
     FIELDS(overleg_fields, struct overleg_in),
     .handle = update_handle,
     .again = "/casusoverleggen/:casusoverleg/wijzigen",
     .doel = "casusoverleg",
     .scenario = "casusoverleg"},
};
PAGE(casusoverleggen, .room = "overleg", .title = "Casusoverleg", .menu = "/casusoverleggen",
     .menu_groep = MENU_SAMEN, .menu_order = 8, .menu_icon = UI_ICON_GESPREK, .routes = routes,
     .n_routes = COUNT(routes));
