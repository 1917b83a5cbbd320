/*
 * Dekking: who stands for which school and which municipality, and where nobody does.
 *
 * What: both lists with who to call, by page; of a municipality also whom its wijkteam and the
 *       Doorstroompunt (RMC) name. Each name leads to its card. A hole is filled in dekkingplek.c;
 *       what stands on a card is changed there (dekkingkaart.c).
 * Who:  who may see the network.
 * Invariants: many to many: a school has several people, and somebody several schools (F098).
 *       Whoever left stands for nothing, so that the hole is seen.
 * Rows: F098, F105; peers 115.
 */
#include "part/kaart.h"

#include <string.h>

/* ---- both lists ---- */

static const struct choice volgorde_list[] = {
    {"naam", "Op naam", NULL},
    {"gemeente", "Op gemeente", NULL},
    {"leeg", "Waar niemand staat eerst", NULL},
};
static const struct choices volgordes = CHOICES("dekkingvolgorde", volgorde_list);

struct plek_row {
	organisatie_id school_id; /* of a school */
	const char *naam;
	const char *gemeente;
	const char *wie;
	const char *wijkteam, *doorstroompunt; /* of a municipality: the cards that these name */
};
static const struct column school_columns[] = {
    COLUMN_ID(struct plek_row, school_id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct plek_row, naam, TEXT, "School", 0),
    COLUMN(struct plek_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct plek_row, wie, TEXT, "Wie", 0),
};
static const struct column gemeente_columns[] = {
    COLUMN(struct plek_row, naam, TEXT, "Gemeente", 0),
    COLUMN(struct plek_row, wie, TEXT, "Wie", 0),
    COLUMN(struct plek_row, wijkteam, TEXT, "Wijkteam", 0),
    COLUMN(struct plek_row, doorstroompunt, TEXT, "Doorstroompunt (RMC)", 0),
};
/* Names by which somebody is found, as one text. */
#define NAMES(from_) "(SELECT string_agg(w.naam, ', ') FROM (" from_ ") w) AS "
#define STANDS_FOR(what_)                                                                          \
	NAMES("SELECT d.naam FROM dekking d WHERE " what_ " ORDER BY d.naam")                      \
	"wie "
/* Who works for such an organisation in that municipality, or says to stand for it. */
#define CARDS_OF(soort_)                                                                           \
	NAMES("SELECT DISTINCT m.naam FROM netwerkmens m WHERE m.soort = '" soort_                 \
	      "' AND (m.gemeente = o.gemeente OR EXISTS (SELECT 1 FROM dekking c "                 \
	      "WHERE c.gemeente = o.gemeente AND (c.gebruiker_id = m.gebruiker_id "                \
	      "OR c.contactpunt_id = m.contactpunt_id))) ORDER BY m.naam")                         \
	soort_
#define COVERED_SCHOOL "EXISTS (SELECT 1 FROM dekking e WHERE e.school_id = o.id)"
#define COVERED_GEMEENTE "EXISTS (SELECT 1 FROM dekking e WHERE e.gemeente = o.gemeente)"
#define PAGE_ROWS 20

/* clang-format off */
QUERY(school_list,
      "SELECT o.id AS school_id, o.naam, o.gemeente, " STANDS_FOR("d.school_id = o.id")
      "FROM organisatie o WHERE o.soort = 'school' AND o.actief = TRUE "
      "AND ($1 = '' OR o.gemeente = $1) AND ($2 = 0 OR NOT " COVERED_SCHOOL ") "
      "ORDER BY CASE WHEN $3 = 'gemeente' THEN coalesce(o.gemeente, '') WHEN $3 = 'leeg' AND "
      COVERED_SCHOOL " THEN '1' ELSE '' END, o.naam_vouw, o.id LIMIT $4 OFFSET $5");
QUERY(gemeente_list,
      "SELECT o.gemeente AS naam, " STANDS_FOR("d.gemeente = o.gemeente") ", "
      CARDS_OF("wijkteam") ", " CARDS_OF("doorstroompunt")
      " FROM organisatie o WHERE o.gemeente <> '' AND o.actief = TRUE "
      "AND ($1 = '' OR o.gemeente = $1) AND ($2 = 0 OR NOT " COVERED_GEMEENTE ") "
      "GROUP BY o.gemeente ORDER BY CASE WHEN $3 = 'leeg' AND " COVERED_GEMEENTE
      " THEN 1 ELSE 0 END, o.gemeente LIMIT $4 OFFSET $5");
/* clang-format on */
QUERY(gemeente_woorden,
      "SELECT gemeente AS naam FROM organisatie WHERE gemeente <> '' AND actief = TRUE "
      "GROUP BY gemeente ORDER BY gemeente LIMIT 200");

/* The cards behind these names, so that each is a link: `kolom` is the column it stands in. */
struct naam_row {
	const char *kolom;
	organisatie_id school_id;
	const char *gemeente;
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	const char *naam;
};
static const struct column naam_columns[] = {
    COLUMN(struct naam_row, kolom, TEXT, "Kolom", 0),
    COLUMN_ID(struct naam_row, school_id, organisatie, ORGANISATIE, "School"),
    COLUMN(struct naam_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN_ID(struct naam_row, gebruiker_id, gebruiker, GEBRUIKER, "Persoon"),
    COLUMN_ID(struct naam_row, contactpunt_id, contactpunt, CONTACTPUNT, "Contactpunt"),
    COLUMN(struct naam_row, naam, TEXT, "Naam", 0),
};
#define MAX_NAMEN 2000
QUERY(naam_list,
      "SELECT 'wie' AS kolom, d.school_id, d.gemeente, d.gebruiker_id, d.contactpunt_id, d.naam "
      "FROM dekking d UNION "
      "SELECT m.soort, NULL, o.gemeente, m.gebruiker_id, m.contactpunt_id, m.naam "
      "FROM organisatie o, netwerkmens m WHERE o.gemeente <> '' AND o.actief = TRUE "
      "AND m.soort IN ('wijkteam', 'doorstroompunt') "
      "AND (m.gemeente = o.gemeente OR EXISTS (SELECT 1 FROM dekking c "
      "WHERE c.gemeente = o.gemeente AND (c.gebruiker_id = m.gebruiker_id "
      "OR c.contactpunt_id = m.contactpunt_id))) ORDER BY naam, kolom LIMIT 2000");

struct dekking_filter {
	const char *gemeente;
	int volgorde;
	bool leeg;
	int64_t na_school, na_gemeente; /* so many lines stand on earlier pages */
};
static const struct field filter_fields[] = {
    FIELD(struct dekking_filter, gemeente, TEXT, "Gemeente"),
    FIELD_CHOICE_OF(struct dekking_filter, volgorde, volgordes, "Volgorde", .select = true),
    FIELD(struct dekking_filter, leeg, BOOL, "Alleen waar niemand staat"),
    FIELD(struct dekking_filter, na_school, INT, "Vanaf", .least = 0, .most = 100000,
	  .hidden = true),
    FIELD(struct dekking_filter, na_gemeente, INT, "Vanaf", .least = 0, .most = 100000,
	  .hidden = true),
};

struct dekking_page {
	struct list scholen, gemeenten, woorden, namen;
	bool meer_scholen, meer_gemeenten;
};
static const struct shape school_shape = SHAPE("DekkingSchool", struct plek_row, school_columns);
static const struct shape gemeente_shape =
    SHAPE("DekkingGemeente", struct plek_row, gemeente_columns);
static const struct shape_part page_parts[] = {
    {"scholen", &school_shape, offsetof(struct dekking_page, scholen), true},
    {"gemeenten", &gemeente_shape, offsetof(struct dekking_page, gemeenten), true},
};
static const struct shape page_shape = {.name = "Dekking",
					.size = sizeof(struct dekking_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int64_t lines_before(int64_t na)
{
	return na == FIELD_INT_NONE ? 0 : na;
}

static const char *volgorde_of(const struct dekking_filter *in)
{
	const char *code = choice_code(&volgordes, in->volgorde);

	return code ? code : "naam";
}

static int list_handle(struct request *r)
{
	const struct dekking_filter *in = r->in;
	struct dekking_page *out = r->out;
	const char *gemeente = in->gemeente ? in->gemeente : "";
	size_t limit = request_limit(r, PAGE_ROWS);
	int rc = request_rows(r, &school_list,
			      ARGS(gemeente, (int64_t)in->leeg, volgorde_of(in), (int64_t)limit + 1,
				   lines_before(in->na_school)),
			      school_columns, sizeof(struct plek_row), limit + 1, &out->scholen);

	rc = rc ? rc
		: request_rows(r, &gemeente_list,
			       ARGS(gemeente, (int64_t)in->leeg, volgorde_of(in),
				    (int64_t)limit + 1, lines_before(in->na_gemeente)),
			       gemeente_columns, sizeof(struct plek_row), limit + 1,
			       &out->gemeenten);
	if (rc)
		return rc;
	out->meer_scholen = list_cut(&out->scholen, limit);
	out->meer_gemeenten = list_cut(&out->gemeenten, limit);
	rc = request_rows(r, &naam_list, ARGS_NONE, naam_columns, sizeof(struct naam_row),
			  MAX_NAMEN, &out->namen);
	return rc ? rc : request_words(r, &gemeente_woorden, &out->woorden);
}

static bool stands_there(const struct naam_row *naam, const struct plek_row *plek,
			 const char *kolom)
{
	if (strcmp(naam->kolom, kolom) != 0)
		return false;
	if (plek->school_id.nr)
		return naam->school_id.nr == plek->school_id.nr;
	return naam->gemeente && strcmp(naam->gemeente, plek->naam) == 0;
}

/* False: there are more names in this region than were read, so they stand there as text. */
static bool write_namen(struct html *h, const struct list *namen, const struct plek_row *plek,
			const char *kolom)
{
	const struct naam_row *rows = namen->rows;

	if (namen->count >= MAX_NAMEN)
		return false;
	ui_lines_begin(h);
	for (size_t i = 0; i < namen->count; i++)
		if (stands_there(&rows[i], plek, kolom))
			ui_line(h, NULL,
				kaart_url_of(h, rows[i].gebruiker_id, rows[i].contactpunt_id),
				rows[i].naam, NULL);
	ui_lines_end(h);
	return true;
}

/* A hole, with what fills it: oneself, or for who keeps the network somebody else. */
static void write_hole(struct html *h, struct request *r, const struct plek_row *plek)
{
	const char *name = plek->school_id.nr ? "school" : "gemeente";
	const char *value = plek->school_id.nr ? TOKEN(h, plek->school_id) : plek->naam;
	const struct ui_hidden hidden = {name, value};
	struct ui_action acts[] = {
	    {.label = "Ik doe dit",
	     .url = "/netwerk/dekking/zelf",
	     .post = true,
	     .hidden = &hidden,
	     .n_hidden = 1,
	     .toelichting = plek->naam},
	    {.label = "Noem iemand",
	     .url = html_url(h, "/netwerk/dekking/iemand?%s=%s", name, value),
	     .toelichting = plek->naam},
	};

	ui_badge(h, UI_WARNING, "Hier staat niemand voor");
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
}

static bool write_wie(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct plek_row *plek = row;
	struct request *r = arg;
	const struct dekking_page *out = r->out;
	bool is_name = strcmp(column->name, "wie") == 0 || strcmp(column->name, "wijkteam") == 0 ||
		       strcmp(column->name, "doorstroompunt") == 0;

	if (strcmp(column->name, "wie") == 0 && !plek->wie)
		write_hole(h, r, plek);
	else if ((strcmp(column->name, "wijkteam") == 0 && !plek->wijkteam) ||
		 (strcmp(column->name, "doorstroompunt") == 0 && !plek->doorstroompunt))
		ui_badge(h, UI_WARNING, "Niemand genoemd");
	else
		return is_name && write_namen(h, &out->namen, plek, column->name);
	return true;
}

/* The page before or after, of one of both lists: so many lines on. */
static const char *turn(struct request *r, const char *name, int64_t to)
{
	return request_url_with(r, name,
				to > 0 ? arena_format(r->arena, "%lld", (long long)to) : NULL);
}

static void view_scholen(struct html *h, struct request *r)
{
	const struct dekking_filter *in = r->in;
	const struct dekking_page *out = r->out;
	const struct plek_row *rows = out->scholen.rows;
	int64_t at = lines_before(in->na_school);

	ui_section_begin(h, "scholen", "Scholen");
	ui_table(h, ROW_SET(school_columns, rows, out->scholen.count),
		 &(struct ui_table){
		     .one = "school",
		     .many = "scholen",
		     .names = "wie",
		     .phone = "gemeente wie",
		     .cell = write_wie,
		     .arg = r,
		     .vorige = at ? turn(r, "na_school", at - PAGE_ROWS) : NULL,
		     .volgende = out->meer_scholen ? turn(r, "na_school", at + PAGE_ROWS) : NULL,
		     .empty_title = "Geen scholen gevonden",
		     .empty_text = "Kies minder filters, of er staat overal iemand."});
	ui_section_end(h);
}

static void view_gemeenten(struct html *h, struct request *r)
{
	const struct dekking_filter *in = r->in;
	const struct dekking_page *out = r->out;
	const struct plek_row *rows = out->gemeenten.rows;
	int64_t at = lines_before(in->na_gemeente);

	ui_section_begin(h, "gemeenten", "Gemeenten");
	ui_p(h,
	     "Met wie u belt bij het wijkteam en bij het Doorstroompunt, dat vroeger RMC heette.");
	ui_table(
	    h, ROW_SET(gemeente_columns, rows, out->gemeenten.count),
	    &(struct ui_table){
		.one = "gemeente",
		.many = "gemeenten",
		.names = "wie wijkteam doorstroompunt",
		.phone = "wie wijkteam: doorstroompunt:",
		.cell = write_wie,
		.arg = r,
		.vorige = at ? turn(r, "na_gemeente", at - PAGE_ROWS) : NULL,
		.volgende = out->meer_gemeenten ? turn(r, "na_gemeente", at + PAGE_ROWS) : NULL,
		.empty_title = "Geen gemeenten gevonden",
		.empty_text = "Kies minder filters, of er staat overal iemand."});
	ui_section_end(h);
}

static void list_view(struct html *h, struct request *r)
{
	const struct dekking_page *out = r->out;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Wie staat waarvoor",
	      "Per school en per gemeente wie het netwerk daar kent. Meer mensen mag.");
	request_offer(r, request_field_of(filters, n, "gemeente"), &out->woorden);
	request_field_of(filters, n, "volgorde")->empty = "";
	ui_form(h, &(struct ui_form){.action = "/netwerk/dekking",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	view_scholen(h, r);
	view_gemeenten(h, r);
	ui_p(h, "Staat u ook voor een school of gemeente? Zet dat op uw eigen kaart.");
	ui_link(h, html_url(h, "/netwerk/%s", TOKEN(h, r->wie.gebruiker)), "Mijn kaart");
	ui_link(h, "/netwerk?soort=wijkteam", "Alle kaarten van wijkteams");
	ui_link(h, "/netwerk?soort=doorstroompunt", "Alle kaarten van het Doorstroompunt");
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/netwerk/dekking",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Wie staat waarvoor",
     FIELDS(filter_fields, struct dekking_filter),
     .handle = list_handle,
     .view = list_view,
     .shape = &page_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "dekking"},
};
PAGE(dekking, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
