/*
 * Dekking: who stands for which school and which municipality, and where nobody does.
 *
 * What: both lists with who to call, by page; of a municipality also whom its wijkteam and the
 *       Doorstroompunt (RMC) name; and filling a hole from here: "ik doe dit", or naming somebody.
 *       What stands on a card is changed there (dekkingkaart.c).
 * Who:  who may see the network reads, and says it of himself; who keeps it names another.
 * Invariants: many to many: a school has several people, and somebody several schools (F098).
 *       Whoever left stands for nothing, so that the hole is seen.
 * Rows: F098, F105; peers 115.
 */
#include "gate/page.h"

#include "store/dekking.h"
#include "store/keuze.h"

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
#define PAGE_ROWS 25

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
	struct list scholen, gemeenten, woorden;
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
	return request_words(r, &gemeente_woorden, &out->woorden);
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

	if (strcmp(column->name, "wie") == 0 && !plek->wie)
		write_hole(h, arg, plek);
	else if ((strcmp(column->name, "wijkteam") == 0 && !plek->wijkteam) ||
		 (strcmp(column->name, "doorstroompunt") == 0 && !plek->doorstroompunt))
		ui_badge(h, UI_WARNING, "Niemand genoemd");
	else
		return false;
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

/* ---- filling a hole ---- */

struct plek_in {
	organisatie_id school;
	const char *gemeente;
};
#define PLEK_FIELDS(struct_)                                                                       \
	FIELD_ID_OF(struct_, school, organisatie, ORGANISATIE, "School", .hidden = true),          \
	    FIELD(struct_, gemeente, TEXT, "Gemeente", .hidden = true)
static const struct field plek_fields[] = {PLEK_FIELDS(struct plek_in)};

static void check_plek(struct request *r, organisatie_id school, const char *gemeente)
{
	if (!school.nr == !gemeente)
		invalid(r, "", "Kies een school of een gemeente uit de lijst.");
}

/* Whoever stands for it from now on, and back to the list. */
static int fill(struct request *r, const struct kaart_row *wie, organisatie_id school,
		const char *gemeente, const char *undo)
{
	const struct handeling doing = request_doing(r);
	dekking_id id = {0};
	int rc = dekking_create(&doing, wie, school, gemeente, &id);

	if (rc == ERR_CONFLICT) {
		invalid(r, "",
			strcmp(db_conflict(r->db), "dekking_school") == 0
			    ? "Dit is geen school. Kies er een uit de lijst."
			    : "Dat stond er al. U hoeft niets te doen.");
		return ERR_INVOER;
	}
	r->location = "/netwerk/dekking";
	r->flash = "Toegevoegd.";
	if (!rc)
		r->undo = arena_format(r->arena, "%s%s",
				       request_path(r, "/dekkingen/%s", ID_DEKKING, id.nr), undo);
	return rc;
}

static int zelf_check(struct request *r)
{
	const struct plek_in *in = r->in;

	check_plek(r, in->school, in->gemeente);
	return 0;
}

static int zelf_handle(struct request *r)
{
	const struct plek_in *in = r->in;
	const struct kaart_row wie = {.gebruiker_id = r->wie.gebruiker};

	return fill(r, &wie, in->school, in->gemeente, "/stoppen");
}

struct iemand_in {
	gebruiker_id gebruiker;
	contactpunt_id contactpunt;
	organisatie_id school;
	const char *gemeente;
};
static const struct field iemand_fields[] = {
    FIELD_ID_OF(struct iemand_in, gebruiker, gebruiker, GEBRUIKER, "Wie?"),
    FIELD_ID_OF(struct iemand_in, contactpunt, contactpunt, CONTACTPUNT,
		"Of wie geen account heeft?"),
    PLEK_FIELDS(struct iemand_in),
};
struct punt_keuze {
	contactpunt_id id;
	const char *naam;
};
static const struct column punt_columns[] = {
    COLUMN_ID(struct punt_keuze, id, contactpunt, CONTACTPUNT, "Nummer"),
    COLUMN(struct punt_keuze, naam, TEXT, "Naam", 0),
};
QUERY(punt_list, "SELECT m.contactpunt_id AS id, m.naam || ', ' || m.organisatie AS naam "
		 "FROM netwerkmens m WHERE m.lijn = 1 AND (m.naam_vouw LIKE $1 ESCAPE '\\' "
		 "OR m.organisatie_vouw LIKE $1 ESCAPE '\\') ORDER BY m.naam_vouw, m.id LIMIT 100");
QUERY(school_naam, "SELECT o.id AS school_id, o.naam, o.gemeente, NULL AS wie "
		   "FROM organisatie o WHERE o.id = $1");

struct vorm_page {
	struct db_rows mensen;
	struct list punten;
	struct plek_row school;
	const char *gemeente;
};
static const struct shape vorm_shape = {.name = "DekkingIemand", .size = sizeof(struct vorm_page)};

/* What it is about comes from the list, or with the form that comes back. */
static int iemand_form_handle(struct request *r)
{
	const struct plek_in *in = r->in;
	struct vorm_page *out = r->out;
	struct iemand_in *form = request_form(r, NULL);
	int64_t typed = request_typed_id(r, "school", ID_ORGANISATIE);
	const char *gemeente = request_typed(r, "gemeente");
	int rc;

	form->school = typed ? (organisatie_id){typed} : in->school;
	form->gemeente = *gemeente ? gemeente : in->gemeente;
	out->gemeente = form->gemeente;
	if (form->school.nr) {
		rc = request_row(r, &school_naam, ARGS(form->school), school_columns, &out->school);
		if (rc)
			return rc;
	}
	rc = mens_keuze_list(r->db, r->arena, request_search(r, "gebruiker"), r->vandaag,
			     &out->mensen);
	return rc ? rc
		  : request_rows(r, &punt_list,
				 ARGS(request_like(r, request_search(r, "contactpunt"))),
				 punt_columns, sizeof(struct punt_keuze), KEUZE_MAX, &out->punten);
}

static void iemand_view(struct html *h, struct request *r)
{
	const struct vorm_page *out = r->out;
	const struct mens_keuze *mensen = out->mensen.rows;
	const struct punt_keuze *punten = out->punten.rows;
	const char *wat = out->school.naam ? out->school.naam : out->gemeente;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, wat ? arena_format(h->arena, "Wie staat voor %s?", wat) : "Wie staat waarvoor?",
	      "Spreek het eerst met diegene af.");
	request_choose(r, request_field_of(fields, n, "gebruiker"),
		       ROW_SET(mens_keuze_columns, mensen, out->mensen.count), "Niemand");
	request_choose(r, request_field_of(fields, n, "contactpunt"),
		       ROW_SET(punt_columns, punten, out->punten.count), "Niemand");
	ui_form(h, &(struct ui_form){.action = "/netwerk/dekking/iemand",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = "/netwerk/dekking",
				     .note = "Wie kan dit lezen: iedereen in het netwerk die kan "
					     "inloggen."});
}

static int iemand_check(struct request *r)
{
	const struct iemand_in *in = r->in;

	check_plek(r, in->school, in->gemeente);
	if (!in->gebruiker.nr && !in->contactpunt.nr)
		invalid(r, "gebruiker", "Kies iemand, met of zonder account.");
	if (in->gebruiker.nr && in->contactpunt.nr)
		invalid(r, "contactpunt", "Kies een van beide. De ander voegt u daarna toe.");
	return 0;
}

static int iemand_handle(struct request *r)
{
	const struct iemand_in *in = r->in;
	const struct kaart_row wie = {.gebruiker_id = in->gebruiker,
				      .contactpunt_id = in->contactpunt};

	return fill(r, &wie, in->school, in->gemeente, "/einde");
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
    {.method = POST,
     .path = "/netwerk/dekking/zelf",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Ik sta waar niemand stond",
     FIELDS(plek_fields, struct plek_in),
     .check = zelf_check,
     .handle = zelf_handle,
     .again = "/netwerk/dekking",
     .scenario = "dekking"},
    {.method = GET,
     .path = "/netwerk/dekking/iemand",
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand noemen waar niemand stond",
     FIELDS(plek_fields, struct plek_in),
     .handle = iemand_form_handle,
     .view = iemand_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "dekking"},
    {.method = POST,
     .path = "/netwerk/dekking/iemand",
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand noemen waar niemand stond",
     FIELDS(iemand_fields, struct iemand_in),
     .check = iemand_check,
     .handle = iemand_handle,
     .again = "/netwerk/dekking/iemand",
     .scenario = "dekking"},
};
PAGE(dekking, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
