/*
 * Contactpersonen: the people at an employer with whom we speak.
 *
 * What:  somebody is added, changed, or withdrawn when he left.
 * Who:   reading stands with the employer (werkgever.c); recording: WERKGEVER_WIJZIGEN.
 * Invariants: a name, and nothing about young people.
 * On purpose absent: notes about persons; a history of who worked there.
 * Rows:  F147, F151.
 */
#include "gate/page.h"

#include "store/werkgever.h"

struct persoon_row {
	contactpersoon_id id;
	werkgever_id werkgever_id;
	int64_t versie;
	const char *werkgever;
	const char *naam;
	const char *functie;
	const char *telefoon;
	const char *email;
};
static const struct column persoon_columns[] = {
    COLUMN_ID(struct persoon_row, id, contactpersoon, CONTACTPERSOON, "Nummer"),
    COLUMN_ID(struct persoon_row, werkgever_id, werkgever, WERKGEVER, "Werkgever"),
    COLUMN(struct persoon_row, versie, INT, NULL, 0),
    COLUMN(struct persoon_row, werkgever, TEXT, "Werkgever", 0),
    COLUMN(struct persoon_row, naam, TEXT, "Naam", 0),
    COLUMN(struct persoon_row, functie, TEXT, "Functie", 0),
    COLUMN(struct persoon_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct persoon_row, email, TEXT, "E-mail", 0),
};
QUERY(
    persoon_find,
    "SELECT c.id, c.werkgever_id, c.versie, w.naam AS werkgever, c.naam, c.functie, c.telefoon, c.email "
    "FROM contactpersoon c JOIN werkgever w ON w.id = c.werkgever_id WHERE c.id = $1");
QUERY(
    persoon_insert,
    "INSERT INTO t_contactpersoon (werkgever_id, naam, functie, telefoon, email) VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(
    persoon_update,
    "UPDATE t_contactpersoon SET naam = $2, functie = $3, telefoon = $4, email = $5, versie = versie + 1 WHERE id = $1");
QUERY(persoon_withdraw,
      "UPDATE t_contactpersoon SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_persoon =
    OBJECT(CONTACTPERSOON, persoon_find, persoon_columns, struct persoon_row);

struct persoon_in {
	const char *naam;
	const char *functie;
	const char *telefoon;
	const char *email;
};
static const struct field persoon_fields[] = {
    FIELD(struct persoon_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD(struct persoon_in, functie, TEXT, "Functie", .max = 120,
	  .hint = "Bijvoorbeeld: voorman, personeelszaken"),
    FIELD(struct persoon_in, telefoon, TEL, "Telefoon", .max = 20),
    FIELD(struct persoon_in, email, EMAIL, "E-mailadres"),
};
#define NOTE "Wie kan dit lezen: alle professionals in het netwerk."

static int form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const char *url = html_url(h, "/werkgevers/%s", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Contactpersoon bij %s", w->naam), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/contactpersonen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = url,
				     .note = NOTE});
}

static int nieuw_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const struct persoon_in *in = r->in;
	contactpersoon_id id;
	int rc = db_number(r->db, &persoon_insert,
			   ARGS(w->id, in->naam, in->functie, in->telefoon, in->email), &id.nr);

	if (rc)
		return rc;
	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, w->id.nr);
	r->flash = "De contactpersoon is toegevoegd.";
	r->undo = request_path(r, "/contactpersonen/%s/intrekken", ID_CONTACTPERSOON, id.nr);
	return 0;
}

static int wijzig_form_handle(struct request *r)
{
	const struct persoon_row *p = r->object;
	struct persoon_in *form = request_form(r, NULL);

	*form = (struct persoon_in){
	    .naam = p->naam, .functie = p->functie, .telefoon = p->telefoon, .email = p->email};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct persoon_row *p = r->object;
	const char *url = html_url(h, "/contactpersonen/%s", TOKEN(h, p->id));
	const struct ui_action withdraw = {.label = "Werkt hier niet meer",
					   .post = true,
					   .versie = p->versie,
					   .icon = UI_ICON_KRUIS,
					   .url = arena_format(h->arena, "%s/intrekken", url)};
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s bij %s", p->naam, p->werkgever), NULL);
	ui_form(
	    h, &(struct ui_form){.action = url,
				 .versie = p->versie,
				 .fields = fields,
				 .n_fields = n,
				 .submit = "Bewaar",
				 .cancel = html_url(h, "/werkgevers/%s", TOKEN(h, p->werkgever_id)),
				 .note = NOTE});
	ui_actions(h, &withdraw, 1);
}

static int wijzig_handle(struct request *r)
{
	const struct persoon_row *p = r->object;
	const struct persoon_in *in = r->in;
	int rc = db_exec(r->db, &persoon_update,
			 ARGS(p->id, in->naam, in->functie, in->telefoon, in->email));

	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, p->werkgever_id.nr);
	r->flash = "Gewijzigd.";
	return db_done(rc);
}

static int withdraw_handle(struct request *r)
{
	const struct persoon_row *p = r->object;
	int rc = db_exec(r->db, &persoon_withdraw, ARGS(p->id, r->nu));

	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, p->werkgever_id.nr);
	r->flash = "De contactpersoon staat niet meer bij deze werkgever.";
	r->undo = request_path(r, "/contactpersonen/%s/terugzetten", ID_CONTACTPERSOON, p->id.nr);
	return db_done(rc);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers/:werkgever/contactpersonen/nieuw",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Contactpersoon toevoegen",
     .object = &object_werkgever,
     .handle = form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/werkgevers/:werkgever/contactpersonen",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Contactpersoon toevoegen",
     .object = &object_werkgever,
     FIELDS(persoon_fields, struct persoon_in),
     .handle = nieuw_handle,
     .again = "/werkgevers/:werkgever/contactpersonen/nieuw",
     .scenario = "werkgever"},
    {.method = GET,
     .path = "/contactpersonen/:contactpersoon/wijzigen",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Contactpersoon wijzigen",
     .doel = "contact met werkgevers",
     .object = &object_persoon,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/contactpersonen/:contactpersoon",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Contactpersoon wijzigen",
     .doel = "contact met werkgevers",
     .object = &object_persoon,
     FIELDS(persoon_fields, struct persoon_in),
     .handle = wijzig_handle,
     .again = "/contactpersonen/:contactpersoon/wijzigen",
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/contactpersonen/:contactpersoon/intrekken",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Contactpersoon intrekken",
     .doel = "contact met werkgevers",
     .object = &object_persoon,
     .handle = withdraw_handle,
     .scenario = "werkgever"},
};
PAGE(contactpersoon, .room = "werkgever", .routes = routes, .n_routes = COUNT(routes));
