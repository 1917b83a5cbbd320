/*
 * What is known of an employer: a new one, and changing.
 *
 * Who:   WERKGEVER_WIJZIGEN.
 * Invariants: a KvK number is there once; a name that is there already is only added again by
 *       saying so.
 * Rows:  F147-F148.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/werkgever.h"
#include "store/werkgever.h"

struct werkgever_in {
	const char *naam;
	const char *plaats;
	const char *branche;
	const char *telefoon;
	const char *kvk;
	bool toch;
};
#define WERKGEVER_FIELDS                                                                           \
	FIELD(struct werkgever_in, naam, TEXT, "Naam", .required = true, .max = 120),              \
	    FIELD(struct werkgever_in, plaats, TEXT, "Plaats", .max = 80),                         \
	    FIELD(struct werkgever_in, branche, TEXT, "Branche", .max = 80,                        \
		  .hint = "Bijvoorbeeld: groen, horeca, zorg"),                                    \
	    FIELD(struct werkgever_in, telefoon, TEL, "Telefoon", .max = 20),                      \
	    FIELD(struct werkgever_in, kvk, TEXT, "KvK-nummer", .max = 8,                          \
		  .hint = "Acht cijfers, als u het weet.")
static const struct field nieuw_fields[] = {
    WERKGEVER_FIELDS,
    FIELD(struct werkgever_in, toch, BOOL, "Het is een andere werkgever met dezelfde naam"),
};
static const struct field wijzig_fields[] = {WERKGEVER_FIELDS};
QUERY(
    werkgever_update,
    "UPDATE t_werkgever SET naam = $2, naam_vouw = $3, plaats = $4, branche = $5, telefoon = $6, kvk = $7, "
    "versie = versie + 1 WHERE id = $1");

/* The number is well written, and nobody else's than `self`'s (0 for a new one). */
static int check_kvk(struct request *r, const char *kvk, werkgever_id self)
{
	struct werkgever_kop found;
	int rc;

	if (!kvk)
		return 0;
	if (!kvk_check(kvk)) {
		invalid(r, "kvk", "KvK-nummer: schrijf acht cijfers, of laat het leeg.");
		return 0;
	}
	rc = werkgever_find(r->db, r->arena, "", kvk, NULL, &found);
	if (!rc && found.id.nr != self.nr)
		invalid(r, "kvk", "KvK-nummer: dit nummer is al van %s%s%s. Gebruik die werkgever.",
			found.naam, found.plaats ? " in " : "", found.plaats ? found.plaats : "");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int check_naam(struct request *r, const struct werkgever_in *in)
{
	struct werkgever_kop found;
	int rc;

	if (in->toch || !in->naam)
		return 0;
	rc = werkgever_find(r->db, r->arena, in->naam, NULL, in->plaats, &found);
	if (!rc)
		invalid(
		    r, "naam",
		    "Naam: %s%s%s staat er al. Gebruik die, of kruis aan dat het een andere is.",
		    found.naam, found.plaats ? " in " : "", found.plaats ? found.plaats : "");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int nieuw_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Werkgever toevoegen", "Alleen de naam is nodig. De rest kan later.");
	ui_form(h,
		&(struct ui_form){.action = "/werkgevers",
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Voeg toe",
				  .cancel = "/werkgevers",
				  .note = "Wie kan dit lezen: alle professionals in het netwerk."});
}

static int nieuw_check(struct request *r)
{
	const struct werkgever_in *in = r->in;
	int rc = check_kvk(r, in->kvk, (werkgever_id){0});

	return rc ? rc : check_naam(r, in);
}

static int nieuw_handle(struct request *r)
{
	const struct werkgever_in *in = r->in;
	const struct werkgever_nieuw nieuw = {.naam = in->naam,
					      .kvk = in->kvk,
					      .branche = in->branche,
					      .plaats = in->plaats,
					      .telefoon = in->telefoon};
	werkgever_id id;
	int rc = werkgever_create(r->db, r->arena, &nieuw, r->nu, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, id.nr);
	r->flash = "De werkgever is toegevoegd.";
	return 0;
}

static int wijzig_form_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	struct werkgever_in *form = request_form(r, NULL);

	*form = (struct werkgever_in){.naam = w->naam,
				      .plaats = w->plaats,
				      .branche = w->branche,
				      .telefoon = w->telefoon,
				      .kvk = w->kvk};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const char *url = html_url(h, "/werkgevers/%s", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s wijzigen", w->naam), NULL);
	ui_form(h,
		&(struct ui_form){.action = url,
				  .versie = w->versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Bewaar",
				  .cancel = url,
				  .note = "Wie kan dit lezen: alle professionals in het netwerk."});
}

static int wijzig_check(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const struct werkgever_in *in = r->in;

	return check_kvk(r, in->kvk, w->id);
}

static int wijzig_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const struct werkgever_in *in = r->in;
	int rc = db_exec(r->db, &werkgever_update,
			 ARGS(w->id, in->naam, tekst_fold(r->arena, in->naam), in->plaats,
			      in->branche, in->telefoon, in->kvk));

	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, w->id.nr);
	r->flash = "Gewijzigd.";
	return db_done(rc);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers/nieuw",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Werkgever toevoegen",
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/werkgevers",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Werkgever toevoegen",
     FIELDS(nieuw_fields, struct werkgever_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/werkgevers/nieuw",
     .scenario = "werkgever"},
    {.method = GET,
     .path = "/werkgevers/:werkgever/wijzigen",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Werkgever wijzigen",
     .object = &object_werkgever,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/werkgevers/:werkgever",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Werkgever wijzigen",
     .object = &object_werkgever,
     FIELDS(wijzig_fields, struct werkgever_in),
     .check = wijzig_check,
     .handle = wijzig_handle,
     .again = "/werkgevers/:werkgever/wijzigen",
     .scenario = "werkgever"},
};
PAGE(werkgever_gegevens, .room = "werkgever", .routes = routes, .n_routes = COUNT(routes));
