/*
 * Dekking: who stands for which school and which municipality, and where nobody does.
 *
 * What: both lists with who to call; adding a school or municipality to a card, and taking it off.
 * Who:  who may see the network reads; one changes one's own card, manager and afstemmingsregisseur
 *       any.
 * Invariants: many to many: a school has several people, and somebody several schools (F098).
 *       Whoever left stands for nothing, so that the hole is seen.
 * Rows: F098; peers 115.
 */
#include "gate/page.h"

#include "store/dekking.h"

#include <string.h>

/* ---- both lists ---- */

struct plek_row {
	organisatie_id school_id; /* of a school */
	const char *naam;
	const char *gemeente;
	const char *wie;
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
};
#define MAX_PLEKKEN 500
QUERY(
    school_list,
    "SELECT o.id AS school_id, o.naam, o.gemeente, (SELECT string_agg(w.naam, ', ') "
    "FROM (SELECT d.naam FROM dekking d WHERE d.school_id = o.id ORDER BY d.naam) w) AS wie FROM organisatie o WHERE o.soort = 'school' "
    "AND o.actief = TRUE AND ($1 = '' OR o.gemeente = $1) AND ($2 = 0 OR NOT EXISTS (SELECT 1 "
    "FROM dekking e WHERE e.school_id = o.id)) ORDER BY o.naam_vouw, o.id LIMIT 500");
QUERY(
    gemeente_list,
    "SELECT o.gemeente AS naam, (SELECT string_agg(w.naam, ', ') FROM (SELECT d.naam "
    "FROM dekking d WHERE d.gemeente = o.gemeente ORDER BY d.naam) w) AS wie FROM organisatie o WHERE o.gemeente <> '' "
    "AND o.actief = TRUE AND ($1 = '' OR o.gemeente = $1) AND ($2 = 0 OR NOT EXISTS (SELECT 1 "
    "FROM dekking e WHERE e.gemeente = o.gemeente)) GROUP BY o.gemeente ORDER BY o.gemeente "
    "LIMIT 500");
QUERY(gemeente_woorden,
      "SELECT gemeente AS naam FROM organisatie WHERE gemeente <> '' AND actief = TRUE "
      "GROUP BY gemeente ORDER BY gemeente LIMIT 200");

struct dekking_filter {
	const char *gemeente;
	bool leeg;
};
static const struct field filter_fields[] = {
    FIELD(struct dekking_filter, gemeente, TEXT, "Gemeente"),
    FIELD(struct dekking_filter, leeg, BOOL, "Alleen waar niemand staat"),
};

struct dekking_page {
	struct list scholen, gemeenten, woorden;
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

static int list_handle(struct request *r)
{
	const struct dekking_filter *in = r->in;
	struct dekking_page *out = r->out;
	const struct args args = ARGS(in->gemeente ? in->gemeente : "", (int64_t)in->leeg);
	int rc = request_rows(r, &school_list, args, school_columns, sizeof(struct plek_row),
			      MAX_PLEKKEN, &out->scholen);

	rc = rc ? rc
		: request_rows(r, &gemeente_list, args, gemeente_columns, sizeof(struct plek_row),
			       MAX_PLEKKEN, &out->gemeenten);
	return rc ? rc : request_words(r, &gemeente_woorden, &out->woorden);
}

static bool write_wie(struct html *h, const struct column *column, const void *row,
		      UNUSED void *arg)
{
	const struct plek_row *plek = row;

	if (strcmp(column->name, "wie") != 0 || plek->wie)
		return false;
	ui_badge(h, UI_WARNING, "Hier staat niemand voor");
	return true;
}

static void list_view(struct html *h, struct request *r)
{
	const struct dekking_page *out = r->out;
	const struct plek_row *scholen = out->scholen.rows, *gemeenten = out->gemeenten.rows;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Wie staat waarvoor",
	      "Per school en per gemeente wie het netwerk daar kent. Meer mensen mag.");
	request_offer(r, request_field_of(filters, n, "gemeente"), &out->woorden);
	ui_form(h, &(struct ui_form){.action = "/netwerk/dekking",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_section_begin(h, "scholen", "Scholen");
	ui_table(
	    h, ROW_SET(school_columns, scholen, out->scholen.count),
	    &(struct ui_table){.one = "school",
			       .many = "scholen",
			       .names = "wie",
			       .cell = write_wie,
			       .empty_title = "Geen scholen gevonden",
			       .empty_text = "Kies minder filters, of er staat overal iemand."});
	ui_section_end(h);
	ui_section_begin(h, "gemeenten", "Gemeenten");
	ui_table(
	    h, ROW_SET(gemeente_columns, gemeenten, out->gemeenten.count),
	    &(struct ui_table){.one = "gemeente",
			       .many = "gemeenten",
			       .names = "wie",
			       .cell = write_wie,
			       .empty_title = "Geen gemeenten gevonden",
			       .empty_text = "Kies minder filters, of er staat overal iemand."});
	ui_section_end(h);
	ui_p(h, "Staat u voor een school of gemeente? Zet dat op uw eigen kaart.");
	if (request_may_open(r, "/netwerk/contactpunten/nieuw"))
		ui_p(h, "Staat er niemand? Zoek in het netwerk wie het doet, open die kaart en "
			"kies 'School of gemeente toevoegen'.");
	ui_link(h, html_url(h, "/netwerk/%s", TOKEN(h, r->wie.gebruiker)), "Mijn kaart");
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- of one card ---- */

struct dekking_in {
	organisatie_id school;
	const char *gemeente;
};
static const struct field dekking_fields[] = {
    FIELD_ID_OF(struct dekking_in, school, organisatie, ORGANISATIE, "Welke school?"),
    FIELD(struct dekking_in, gemeente, TEXT, "Of welke gemeente?"),
};
struct keuze {
	organisatie_id id;
	const char *naam;
};
static const struct column keuze_columns[] = {
    COLUMN_ID(struct keuze, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct keuze, naam, TEXT, "Naam", 0),
};
QUERY(school_keuzes, "SELECT o.id, o.naam FROM organisatie o WHERE o.actief = TRUE "
		     "AND o.soort = 'school' AND o.naam_vouw LIKE $1 ESCAPE '\\' "
		     "ORDER BY o.naam_vouw, o.id LIMIT 200");
#define MAX_KEUZES 200

struct vorm_page {
	struct list scholen, gemeenten;
};
static const struct shape vorm_shape = {.name = "DekkingVorm", .size = sizeof(struct vorm_page)};

static int vorm_handle(struct request *r)
{
	struct vorm_page *out = r->out;
	int rc = request_rows(r, &school_keuzes, ARGS(request_like(r, request_search(r, "school"))),
			      keuze_columns, sizeof(struct keuze), MAX_KEUZES, &out->scholen);

	request_form(r, NULL);
	return rc ? rc : request_words(r, &gemeente_woorden, &out->gemeenten);
}

/* The page that the form came from names where it is sent: as one's own, or of another. */
static void vorm_view(struct html *h, struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct vorm_page *out = r->out;
	const struct keuze *scholen = out->scholen.rows;
	const char *kaart =
	    k->gebruiker_id.nr
		? html_url(h, "/netwerk/%s", TOKEN(h, k->gebruiker_id))
		: html_url(h, "/netwerk/contactpunten/%s", TOKEN(h, k->contactpunt_id));
	bool own = k->gebruiker_id.nr == r->wie.gebruiker.nr;
	const char *action = k->gebruiker_id.nr && !own
				 ? html_url(h, "/netwerk/dekking/%s", TOKEN(h, k->gebruiker_id))
				 : arena_format(h->arena, "%s/dekking", kaart);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, own ? "Ik sta voor" : arena_format(h->arena, "%s staat voor", k->naam),
	      "Een school of een gemeente. Zijn het er meer? Voeg ze een voor een toe.");
	request_choose(r, request_field_of(fields, n, "school"),
		       ROW_SET(keuze_columns, scholen, out->scholen.count), "Geen school");
	request_offer(r, request_field_of(fields, n, "gemeente"), &out->gemeenten);
	request_field_of(fields, n, "gemeente")->empty = "Geen gemeente";
	ui_form(h, &(struct ui_form){.action = action,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = kaart,
				     .note = "Wie kan dit lezen: iedereen in het netwerk die kan "
					     "inloggen."});
}

static int dekking_check(struct request *r)
{
	const struct dekking_in *in = r->in;

	if (!in->school.nr && !in->gemeente)
		invalid(r, "school", "Kies een school of een gemeente.");
	if (in->school.nr && in->gemeente)
		invalid(r, "gemeente", "Kies een van beide. De ander voegt u daarna toe.");
	return 0;
}

static int finish(struct request *r, gebruiker_id gebruiker, contactpunt_id punt, const char *flash,
		  int rc)
{
	r->location = gebruiker.nr
			  ? request_path(r, "/netwerk/%s", ID_GEBRUIKER, gebruiker.nr)
			  : request_path(r, "/netwerk/contactpunten/%s", ID_CONTACTPUNT, punt.nr);
	r->flash = flash;
	return rc;
}

static int create_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct dekking_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = dekking_create(&doing, k, in->school, in->gemeente);

	if (rc == ERR_CONFLICT) {
		invalid(r, in->school.nr ? "school" : "gemeente",
			strcmp(db_conflict(r->db), "dekking_school") == 0
			    ? "Kies een school."
			    : "Die staat er al. Kies een andere.");
		rc = ERR_INVOER;
	}
	return finish(r, k->gebruiker_id, k->contactpunt_id, "Toegevoegd.", rc);
}

static int end_one(struct request *r)
{
	const struct dekking_row *d = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, d->gebruiker_id, d->contactpunt_id, "Weggehaald.", dekking_end(&doing, d));
}

static int stop_handle(struct request *r)
{
	const struct dekking_row *d = r->object;

	r->undo = request_path(r, "/dekkingen/%s/weer", ID_DEKKING, d->id.nr);
	return end_one(r);
}

static int end_handle(struct request *r)
{
	const struct dekking_row *d = r->object;

	r->undo = request_path(r, "/dekkingen/%s/terug", ID_DEKKING, d->id.nr);
	return end_one(r);
}

static int restore_handle(struct request *r)
{
	const struct dekking_row *d = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, d->gebruiker_id, d->contactpunt_id, "Staat er weer.",
		      dekking_restore(&doing, d));
}

/* ---- routes ---- */

#define DEKKING(method_, path_, recht_, object_, summary_, ...)                                    \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = "wie wat doet in het netwerk", .object = &(object_),                       \
		.scenario = "dekking", __VA_ARGS__                                                 \
	}
/* The form of a card, and what it is sent to. */
#define VORM(path_, recht_, object_, summary_)                                                     \
	DEKKING(GET, path_ "/nieuw", recht_, object_, summary_, .handle = vorm_handle,             \
		.view = vorm_view, .shape = &vorm_shape, .flags = ROUTE_NO_API),                   \
	    DEKKING(POST, path_, recht_, object_, summary_,                                        \
		    FIELDS(dekking_fields, struct dekking_in), .check = dekking_check,             \
		    .handle = create_handle, .again = path_ "/nieuw")

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
    VORM("/netwerk/:gebruiker/dekking", NETWERK_LEZEN, object_eigen_kaart,
	 "Ik sta voor een school of gemeente"),
    VORM("/netwerk/dekking/:gebruiker", NETWERK_BIJHOUDEN, object_kaart,
	 "Iemand staat voor een school of gemeente"),
    VORM("/netwerk/contactpunten/:contactpunt/dekking", NETWERK_BIJHOUDEN, object_contactpunt,
	 "Wie geen account heeft staat voor een school of gemeente"),
    DEKKING(POST, "/dekkingen/:dekking/stoppen", NETWERK_LEZEN, object_eigen_dekking,
	    "Ik sta er niet meer voor", .handle = stop_handle),
    DEKKING(POST, "/dekkingen/:dekking/weer", NETWERK_LEZEN, object_eigen_dekking_weg,
	    "Ik sta er toch voor", .handle = restore_handle),
    DEKKING(POST, "/dekkingen/:dekking/einde", NETWERK_BIJHOUDEN, object_dekking,
	    "Iemand staat er niet meer voor", .handle = end_handle),
    DEKKING(POST, "/dekkingen/:dekking/terug", NETWERK_BIJHOUDEN, object_dekking_weg,
	    "Iemand staat er toch voor", .handle = restore_handle),
};
PAGE(dekking, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
