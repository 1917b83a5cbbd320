/*
 * Who takes part in a casusoverleg: found, asked, there on the day, or not any more.
 *
 * What: find a colleague of any organisation and ask him along; note who is there; let another
 *       lead it.
 * Who:  who leads a casusoverleg; who is asked must be able to take part in one.
 * Invariants: once per meeting (overlegdeelnemer_een). Who does not take part any more loses the
 *       meeting, and keeps what he had in sight of each dossier. There is always a voorzitter
 *       who takes part (overlegdeelnemer_voorzitter): he goes after another leads.
 * On purpose absent: people without an account. They read nothing, and need no line here.
 * Rows: F128-F129.
 */
#include "part/collega.h"

#include "store/casusoverleg.h"

static void to_overleg(struct request *r, casusoverleg_id id, const char *flash)
{
	r->location = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, id.nr);
	r->flash = flash;
}

/* ---- found and asked ---- */

static int zoeken_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	struct db_rows rows = {NULL, 0};
	int rc =
	    in->zoek ? collega_list(r->db, r->arena, in->zoek, COLLEGA_WERK, r->vandaag, &rows) : 0;

	collegas_fill(r->out, &rows);
	return rc;
}

/* A colleague who was found, with the button that asks him. */
static void view_found(struct html *h, struct request *r, const struct collega_row *row,
		       const char *url)
{
	const struct ui_action ask = {.label = "Vraag mee te doen",
				      .url =
					  arena_format(h->arena, "%s/%s", url, TOKEN(h, row->id)),
				      .post = true,
				      .toelichting = row->naam};

	ui_card_begin(h, NULL);
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = row->naam,
					 .rol = choice_label(&rollen, row->rol),
					 .organisatie = row->organisatie});
	ui_people_end(h);
	if (rol_has((enum rol)row->rol, RECHT_OVERLEG_DOEN) && request_may_do(r, &ask))
		ui_actions(h, &ask, 1);
	ui_card_end(h);
}

static void zoeken_view(struct html *h, struct request *r)
{
	const struct collegas_page *out = r->out;
	const struct collegas_in *in = r->in;
	const struct casusoverleg_row *c = r->object;
	const struct collega_row *rows = out->collegas.rows;
	const char *url = html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id));
	const char *deelnemers = arena_format(h->arena, "%s/deelnemers", url);

	ui_h1(h, "Wie vraagt u mee te doen?",
	      "Wie meedoet ziet alleen jongeren waar die al bij betrokken is.");
	collegas_view_search(h, r, deelnemers);
	if (in->zoek && !out->collegas.count)
		ui_empty(h, "Niemand gevonden",
			 "Zoek op een deel van de naam, of op de organisatie.", NULL);
	for (size_t i = 0; i < out->collegas.count; i++)
		view_found(h, r, &rows[i], deelnemers);
	ui_link(h, url, "Terug naar het overleg");
}

QUERY(deelnemer_nr,
      "SELECT d.id FROM overlegdeelnemer d WHERE d.casusoverleg_id = $1 AND d.gebruiker_id = $2");

static int create_handle(struct request *r)
{
	const struct casusoverleg_row *c = r->object;
	const struct handeling doing = request_doing(r);
	struct functie_nu wie;
	int64_t nr;
	int rc = functie_find_now(r->db, r->arena, (gebruiker_id){request_id(r, ID_GEBRUIKER)},
				  r->vandaag, &wie);

	if (rc == ERR_GEEN_RIJ || (!rc && !rol_has((enum rol)wie.rol, RECHT_OVERLEG_DOEN)))
		return fail(r, ERR_ONBEKEND, "cannot take part");
	rc = rc ? rc : db_number(r->db, &deelnemer_nr, ARGS(c->id, wie.id), &nr);
	to_overleg(r, c->id,
		   rc ? "Deze collega doet mee, en ziet het overleg in Mijn werk."
		      : "Deze collega deed al mee.");
	return rc == ERR_GEEN_RIJ ? overlegdeelnemer_create(&doing, c->id, wie.id) : rc;
}

/* ---- there, or not any more ---- */

static int set_aanwezig(struct request *r, bool aanwezig)
{
	const struct overlegdeelnemer_row *d = r->object;
	const struct handeling doing = request_doing(r);

	to_overleg(r, d->casusoverleg_id, aanwezig ? "Aanwezig." : "Niet aanwezig.");
	return overlegdeelnemer_update(&doing, d->id, aanwezig);
}

static int aanwezig_handle(struct request *r)
{
	return set_aanwezig(r, true);
}

static int afwezig_handle(struct request *r)
{
	return set_aanwezig(r, false);
}

static int weghalen_handle(struct request *r)
{
	const struct overlegdeelnemer_row *d = r->object;
	const struct handeling doing = request_doing(r);

	if (d->gebruiker_id.nr == r->wie.gebruiker.nr)
		return fail(r, ERR_CONFLICT, "nobody sends himself away");
	to_overleg(r, d->casusoverleg_id, "Deze collega doet niet meer mee.");
	return overlegdeelnemer_withdraw(&doing, d->id);
}

/* ---- who leads it ---- */

static int voorzitter_handle(struct request *r)
{
	const struct overlegdeelnemer_row *d = r->object;
	const struct handeling doing = request_doing(r);
	struct functie_nu wie;
	int rc = functie_find_now(r->db, r->arena, d->gebruiker_id, r->vandaag, &wie);

	if (rc == ERR_GEEN_RIJ || (!rc && !rol_has((enum rol)wie.rol, RECHT_OVERLEG_LEIDEN)))
		return fail(r, ERR_CONFLICT, "may not lead a casusoverleg");
	to_overleg(r, d->casusoverleg_id, "Deze collega is nu voorzitter.");
	return rc ? rc
		  : casusoverleg_update_voorzitter(&doing, d->casusoverleg_id, d->gebruiker_id);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, object_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_OVERLEG_LEIDEN,               \
		.summary = (summary_), .doel = "casusoverleg", .object = &(object_),               \
		.scenario = "casusoverleg", __VA_ARGS__                                            \
	}

static const struct route routes[] = {
    ROUTE(GET, "/casusoverleggen/:casusoverleg/deelnemers", "Vraag iemand mee te doen",
	  object_casusoverleg, FIELDS(collegas_fields, struct collegas_in), .handle = zoeken_handle,
	  .view = zoeken_view, .shape = &collegas_shape),
    ROUTE(POST, "/casusoverleggen/:casusoverleg/deelnemers/:gebruiker", "Vraag iemand mee te doen",
	  object_casusoverleg, .handle = create_handle),
    ROUTE(POST, "/overlegdeelnemers/:overlegdeelnemer/aanwezig", "Is aanwezig",
	  object_overlegdeelnemer, .handle = aanwezig_handle),
    ROUTE(POST, "/overlegdeelnemers/:overlegdeelnemer/afwezig", "Is niet aanwezig",
	  object_overlegdeelnemer, .handle = afwezig_handle),
    ROUTE(POST, "/overlegdeelnemers/:overlegdeelnemer/weghalen", "Doet niet meer mee",
	  object_overlegdeelnemer, .handle = weghalen_handle),
    ROUTE(POST, "/overlegdeelnemers/:overlegdeelnemer/voorzitter", "Wordt voorzitter",
	  object_overlegdeelnemer, .handle = voorzitter_handle),
};
PAGE(overlegdeelnemer, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
