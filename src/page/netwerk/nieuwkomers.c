/*
 * Nieuw in het netwerk: who is new, with whom as mentor, and how far.
 *
 * What: the list, the last begun first; naming somebody, with a mentor or without one yet. Who gets
 *       an account for the first time stands here by itself (schema 0062).
 * Who:  who keeps the network sees all and names; a mentor sees his own, and who is new himself.
 * Invariants: nobody is his own mentor; somebody is new once, and goes on where he was.
 * Rows: F095; peers 114.
 */
#include "gate/page.h"

#include "store/keuze.h"
#include "store/nieuwkomer.h"

#include <string.h>

#define PAGE_ROWS 25

/* ---- the list ---- */

struct lijst_in {
	bool alles;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, alles, BOOL, "Ook wie klaar is of gestopt"),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

/* A line of the list; what is not in the view is made of it. */
struct regel_row {
	nieuwkomer_id id;
	const char *naam;
	const char *organisatie;
	const char *stand;
	const char *gedaan;
	const char *mentor;
	struct datum begonnen_datum, beweging_datum;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, nieuwkomer, NIEUWKOMER, "Nummer"),
    COLUMN(struct regel_row, naam, TEXT, "Naam", 0),
    COLUMN(struct regel_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct regel_row, stand, TEXT, "Stand", 0),
    COLUMN(struct regel_row, gedaan, TEXT, "Stappen", 0),
    COLUMN(struct regel_row, mentor, TEXT, "Mentor", 0),
    COLUMN(struct regel_row, begonnen_datum, DATUM, "Begonnen", 0),
    COLUMN(struct regel_row, beweging_datum, DATUM, "Laatste nieuws", 0),
};
struct lijst_page {
	struct list nieuwkomers;
};
static const struct shape regel_shape = SHAPE("Nieuwkomer", struct regel_row, regel_columns);
static const struct shape_part lijst_parts[] = {
    {"nieuwkomers", &regel_shape, offsetof(struct lijst_page, nieuwkomers), true},
};
static const struct shape lijst_shape = {.name = "Nieuwkomers",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static struct regel_row regel_of(struct arena *a, const struct nieuwkomer_row *n)
{
	return (struct regel_row){
	    .id = n->id,
	    .naam = n->naam,
	    .organisatie = n->organisatie,
	    .stand = n->stand,
	    .gedaan = arena_format(a, "%d van %d", introductiestap_count((uint32_t)n->stappen),
				   INTRODUCTIESTAP_COUNT),
	    .mentor = n->mentor,
	    .begonnen_datum = n->begonnen_datum,
	    .beweging_datum = n->beweging_datum,
	};
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	struct db_rows found = {0};
	struct regel_row *rows;
	int rc = nieuwkomer_list(r->db, r->arena, !in->alles, c.id, limit + 1, &found);

	if (rc)
		return rc;
	rows = arena_array(r->arena, found.count + 1, sizeof(*rows));
	for (size_t i = 0; i < found.count; i++)
		rows[i] = regel_of(r->arena, (const struct nieuwkomer_row *)found.rows + i);
	out->nieuwkomers = (struct list){.rows = rows, .count = found.count};
	list_turn(r, &out->nieuwkomers, limit, sizeof(*rows));
	return 0;
}

static bool write_mentor(struct html *h, const struct column *column, const void *row,
			 UNUSED void *arg)
{
	const struct regel_row *regel = row;

	if (strcmp(column->name, "mentor") != 0 || regel->mentor)
		return false;
	ui_badge(h, UI_WARNING, "Nog geen mentor");
	return true;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct regel_row *rows = out->nieuwkomers.rows;
	const struct ui_action add = {.label = "Iemand is nieuw",
				      .url = "/nieuwkomers/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Nieuw in het netwerk",
	      "Wie nieuw is, leert het netwerk kennen in vijf stappen, samen met een mentor.");
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_form(h, &(struct ui_form){.action = "/nieuwkomers",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(h, ROW_SET(regel_columns, rows, out->nieuwkomers.count),
		 &(struct ui_table){
		     .one = "collega",
		     .many = "collega's",
		     .names = "naam mentor",
		     .phone = "organisatie stand gedaan: mentor:",
		     .link = "naam",
		     .link_id = "id",
		     .link_prefix = "/nieuwkomers/",
		     .cell = write_mentor,
		     .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		     .volgende = out->nieuwkomers.next
				     ? request_url_with(r, "na", out->nieuwkomers.next)
				     : NULL,
		     .empty_title = "Niemand is nu nieuw",
		     .empty_text = "Wie voor het eerst een account krijgt, staat hier vanzelf."});
	if (out->nieuwkomers.count)
		request_view_files(h, r);
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- naming somebody ---- */

struct nieuw_in {
	gebruiker_id gebruiker, mentor;
};
static const struct field nieuw_fields[] = {
    FIELD_ID_OF(struct nieuw_in, gebruiker, gebruiker, GEBRUIKER, "Wie is nieuw?",
		.required = true),
    FIELD_ID_OF(struct nieuw_in, mentor, gebruiker, GEBRUIKER, "Wie wordt de mentor?",
		.hint = "Vraag het eerst. Weet u het nog niet? Kies dan later."),
};
struct vorm_page {
	struct db_rows mensen, mentoren;
};
static const struct shape vorm_shape = {.name = "NieuwkomerVorm", .size = sizeof(struct vorm_page)};

static int vorm_handle(struct request *r)
{
	struct vorm_page *out = r->out;
	int rc = mens_keuze_list(r->db, r->arena, request_search(r, "gebruiker"), r->vandaag,
				 &out->mensen);

	request_form(r, NULL);
	return rc ? rc
		  : mens_keuze_list(r->db, r->arena, request_search(r, "mentor"), r->vandaag,
				    &out->mentoren);
}

static void offer_mensen(struct request *r, struct ui_field *field, const struct db_rows *mensen,
			 const char *none)
{
	const struct mens_keuze *rows = mensen->rows;

	request_choose(r, field, ROW_SET(mens_keuze_columns, rows, mensen->count), none);
}

static void vorm_view(struct html *h, struct request *r)
{
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Iemand is nieuw", "Die krijgt vijf stappen, en een mentor die de weg wijst.");
	offer_mensen(r, request_field_of(fields, n, "gebruiker"), &out->mensen, "Kies een collega");
	offer_mensen(r, request_field_of(fields, n, "mentor"), &out->mentoren, "Nog niemand");
	ui_form(h, &(struct ui_form){.action = "/nieuwkomers",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Begin",
				     .cancel = "/nieuwkomers",
				     .note = "Wie kan dit lezen: wie nieuw is, de mentor, en wie "
					     "het netwerk bijhoudt."});
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct nieuwkomer_row already;
	int rc;

	if (!in->gebruiker.nr)
		return 0;
	if (in->gebruiker.nr == in->mentor.nr)
		invalid(r, "mentor", "Mentor: kies een ander. Niemand is mentor van zichzelf.");
	else if (in->mentor.nr && in->gebruiker.nr == r->wie.gebruiker.nr)
		invalid(r, "mentor",
			"Mentor: u bent zelf nieuw. Laat dit leeg, en vraag een collega om te "
			"kiezen.");
	rc = nieuwkomer_find_of(r->db, r->arena, in->gebruiker, &already);
	if (!rc)
		invalid(r, "gebruiker",
			"Wie is nieuw: deze collega staat er al, of was eerder nieuw. Zoek die in "
			"de lijst, ook bij wie klaar is of gestopt.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	nieuwkomer_id id = {0};
	int rc = nieuwkomer_create(&doing, in->gebruiker, in->mentor, &id);

	r->location = "/nieuwkomers";
	r->flash = "De vijf stappen staan klaar.";
	if (!rc)
		r->location = request_path(r, "/nieuwkomers/%s", ID_NIEUWKOMER, id.nr);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/nieuwkomers",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Nieuw in het netwerk",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "nieuwkomer"},
    {.method = GET,
     .path = "/nieuwkomers/nieuw",
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand is nieuw in het netwerk",
     .handle = vorm_handle,
     .view = vorm_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "nieuwkomer"},
    {.method = POST,
     .path = "/nieuwkomers",
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand is nieuw in het netwerk",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/nieuwkomers/nieuw",
     .scenario = "nieuwkomer"},
};
PAGE(nieuwkomers, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
