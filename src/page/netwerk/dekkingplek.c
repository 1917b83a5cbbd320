/*
 * Dekking, a hole filled where it is seen: "ik doe dit", or naming somebody (the list: dekking.c).
 *
 * Who:  who may see the network says it of himself; who keeps it names another.
 * Invariants: what was done is undone from the same page; naming nobody, or two, is refused.
 * Rows: F098; peers 115.
 */
#include "gate/page.h"

#include "store/dekking.h"
#include "store/keuze.h"

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

	r->location = "/netwerk/dekking";
	r->flash = "Toegevoegd.";
	if (!rc)
		r->undo = arena_format(r->arena, "%s%s",
				       request_path(r, "/dekkingen/%s", ID_DEKKING, id.nr), undo);
	return request_explain(
	    r, rc, {"dekking_school", "", "Dit is geen school. Kies er een uit de lijst."},
	    {NULL, "", "Dat stond er al. U hoeft niets te doen."});
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
struct school_row {
	const char *naam;
};
static const struct column school_columns[] = {
    COLUMN(struct school_row, naam, TEXT, "School", 0),
};
QUERY(school_naam, "SELECT o.naam FROM organisatie o WHERE o.id = $1");

struct vorm_page {
	struct db_rows mensen;
	struct list punten;
	struct school_row school;
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
PAGE(dekkingplek, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
