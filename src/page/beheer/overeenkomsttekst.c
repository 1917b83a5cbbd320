/*
 * The text of the overeenkomst of an organisation: the one in use, a new one, and the earlier ones.
 *
 * Who: the functioneel beheerder. Invariants: a text is never changed, only followed by another;
 * what was agreed on keeps its words. With a last day everybody who agreed on an earlier one of
 * this organisation is asked anew. On purpose absent: a text per young person. Rows: F018.
 */
#include "gate/page.h"

#include "store/overeenkomst.h"

#include <string.h>

struct organisatie_row {
	organisatie_id id;
	const char *naam;
};
static const struct column organisatie_columns[] = {
    COLUMN_ID(struct organisatie_row, id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct organisatie_row, naam, TEXT, NULL, 0),
};
QUERY(organisatie_name, "SELECT id, naam FROM organisatie WHERE id = $1");
static const struct object object_organisatie =
    OBJECT(ORGANISATIE, organisatie_name, organisatie_columns, struct organisatie_row);

struct tekst_page {
	struct overeenkomsttekst_row nu;
	struct list teksten;
};
static const struct shape tekst_shape =
    SHAPE("Overeenkomsttekst", struct overeenkomsttekst_row, overeenkomsttekst_columns);
static const struct shape_part page_parts[] = {
    {"nu", &tekst_shape, offsetof(struct tekst_page, nu), false},
    {"teksten", &tekst_shape, offsetof(struct tekst_page, teksten), true},
};
static const struct shape page_shape = {.name = "Overeenkomstteksten",
					.size = sizeof(struct tekst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct tekst_in {
	const char *tekst;
	struct datum opnieuw;
};
static const struct field tekst_fields[] = {
    FIELD(struct tekst_in, tekst, LONG_TEXT, "Tekst voor de jongere", .required = true, .max = 6000,
	  .hint = "Schrijf aan de jongere, in korte zinnen. ## maakt een kop, - een lijst."),
    FIELD(struct tekst_in, opnieuw, DATE, "Opnieuw afspreken uiterlijk op", .after = DAYS(1),
	  .before = DAYS(731),
	  .hint = "Leeg: wat eerder is afgesproken blijft gelden. Met een dag komt het in Mijn "
		  "werk van de casusregisseurs."),
};

static int page_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;
	struct tekst_page *out = r->out;
	struct tekst_in *form = request_form(r, NULL);
	struct db_rows rows;
	int rc = overeenkomsttekst_find(r->db, r->arena, o->id, &out->nu);

	rc = rc ? rc : overeenkomsttekst_list(r->db, r->arena, o->id, &rows);
	if (rc)
		return rc;
	out->teksten = list_of(&rows);
	*form = (struct tekst_in){out->nu.tekst, DATUM_GEEN};
	return 0;
}

static void view_texts(struct html *h, const struct list *teksten)
{
	const struct overeenkomsttekst_row *rows = teksten->rows;

	ui_section_begin(h, "versies", "Alle versies");
	for (size_t i = 0; i < teksten->count; i++) {
		ui_details_begin(
		    h, arena_format(h->arena, "Versie %d, %s, door %s", (int)rows[i].nummer,
				    html_datum(h, moment_datum(rows[i].op)), rows[i].door));
		if (datum_set(rows[i].opnieuw_datum))
			ui_p(h, arena_format(h->arena, "Opnieuw afspreken uiterlijk op %s.",
					     html_datum(h, rows[i].opnieuw_datum)));
		ui_markdown(h, rows[i].tekst);
		ui_details_end(h);
	}
	ui_section_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct organisatie_row *o = r->object;
	const struct tekst_page *out = r->out;
	const char *url = html_url(h, "/beheer/organisaties/%s", TOKEN(h, o->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Tekst van de overeenkomst", o->naam);
	ui_p(h, out->teksten.count
		    ? "Een nieuwe tekst komt naast de oude. Wat is afgesproken houdt zijn woorden."
		    : "Deze organisatie gebruikt nog het voorbeeld van Startbaan. Maak er een "
		      "eigen tekst van, of laat het zo.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/overeenkomst", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Neem deze tekst in gebruik",
				     .cancel = url});
	if (out->teksten.count)
		view_texts(h, &out->teksten);
}

static int create_check(struct request *r)
{
	const struct organisatie_row *o = r->object;
	const struct tekst_in *in = r->in;
	struct overeenkomsttekst_row nu;
	int rc = overeenkomsttekst_find(r->db, r->arena, o->id, &nu);

	if (!rc && in->tekst && strcmp(in->tekst, nu.tekst) == 0)
		invalid(r, "tekst", "Deze tekst is al in gebruik. Wijzig hem eerst.");
	return rc;
}

static int create_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;
	const struct tekst_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = overeenkomsttekst_create(&doing, o->id, in->tekst, in->opnieuw);

	r->location =
	    request_path(r, "/beheer/organisaties/%s/overeenkomst", ID_ORGANISATIE, o->id.nr);
	r->flash = "De nieuwe tekst is in gebruik.";
	return rc == ERR_CONFLICT ? fail(r, rc, "another text came") : rc;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/organisaties/:organisatie/overeenkomst",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Tekst van de overeenkomst",
     .doel = "beheer van organisaties",
     .object = &object_organisatie,
     .handle = page_handle,
     .view = page_view,
     .shape = &page_shape,
     .scenario = "overeenkomst"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/overeenkomst",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Tekst van de overeenkomst vernieuwen",
     .doel = "beheer van organisaties",
     .object = &object_organisatie,
     FIELDS(tekst_fields, struct tekst_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/beheer/organisaties/:organisatie/overeenkomst",
     .scenario = "overeenkomst"},
};
PAGE(overeenkomsttekst, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
