/*
 * In which regions an organisation works: one is added, and taken away.
 *
 * What: a region goes with what its network does together: the Werkagenda, meetings, who takes a
 *       scan over, mentors. School regions and labour-market regions do not coincide, so there may
 *       be several.
 * Who:  the functioneel beheerder.
 * Invariants: a region is there once (organisatie_regio_een); what ended stays in the history.
 * Rows: F098.
 */
#include "gate/page.h"

#include "store/organisatie.h"

struct welke_row {
	organisatie_id id;
	int64_t versie;
};
static const struct column welke_columns[] = {
    COLUMN_ID(struct welke_row, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct welke_row, versie, INT, NULL, 0),
};
QUERY(welke_find, "SELECT id, versie FROM organisatie WHERE id = $1");
static const struct object object_welke =
    OBJECT(ORGANISATIE, welke_find, welke_columns, struct welke_row);

struct regio_in {
	regio_id regio;
};
static const struct field regio_fields[] = {
    FIELD_ID_OF(struct regio_in, regio, regio, REGIO, "Regio", .required = true, .select = true),
};

/* Of the region, what undoes the act: `step` is "" or "/einde". */
static const char *path_of(struct request *r, regio_id regio, const char *step)
{
	const struct welke_row *o = r->object;

	return arena_format(r->arena, "%s/regios/%s%s",
			    request_path(r, "/beheer/organisaties/%s", ID_ORGANISATIE, o->id.nr),
			    request_path(r, "%s", ID_REGIO, regio.nr), step);
}

static int add(struct request *r, regio_id regio)
{
	const struct welke_row *o = r->object;

	r->location = request_path(r, "/beheer/organisaties/%s", ID_ORGANISATIE, o->id.nr);
	r->flash = "De organisatie hoort nu bij deze regio.";
	r->undo = path_of(r, regio, "/einde");
	return request_explain(
	    r, organisatie_assign_regio(r->db, o->id, regio),
	    {"organisatie_regio_een", "", "De organisatie hoort al bij deze regio."});
}

static int nieuw_handle(struct request *r)
{
	const struct regio_in *in = r->in;

	return add(r, in->regio);
}

static int terug_handle(struct request *r)
{
	return add(r, (regio_id){request_id(r, ID_REGIO)});
}

static int einde_handle(struct request *r)
{
	const struct welke_row *o = r->object;
	const regio_id regio = {request_id(r, ID_REGIO)};

	r->location = request_path(r, "/beheer/organisaties/%s", ID_ORGANISATIE, o->id.nr);
	r->flash = "De organisatie hoort niet meer bij deze regio.";
	r->undo = path_of(r, regio, "");
	return organisatie_withdraw_regio(r->db, o->id, regio, r->nu);
}

#define DOEL "beheer van organisaties"

static const struct route routes[] = {
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/regios",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio van een organisatie toevoegen",
     .doel = DOEL,
     .object = &object_welke,
     FIELDS(regio_fields, struct regio_in),
     .handle = nieuw_handle,
     .again = "/beheer/organisaties/:organisatie",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/regios/:regio",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio van een organisatie terugzetten",
     .doel = DOEL,
     .object = &object_welke,
     .handle = terug_handle,
     .again = "/beheer/organisaties/:organisatie",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/regios/:regio/einde",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Regio van een organisatie weghalen",
     .doel = DOEL,
     .object = &object_welke,
     .handle = einde_handle,
     .scenario = "beheer"},
};
PAGE(organisatiestap, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
