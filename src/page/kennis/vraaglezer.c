/*
 * Who is asked a question.
 *
 * What: see and choose who is asked, from who knows of it and from everybody in the network.
 * Who:  who asked, by trigger and by the view that only he has (mijn_vraaglezer).
 * Invariants: of a case nobody reads it who was not asked; who is not asked any more reads it no
 *       more.
 * Rows: F372, F375.
 */
#include "part/collega.h"
#include "part/vraag.h"

static const struct shape lezer_shape =
    SHAPE("Vraaglezer", struct vraaglezer_row, vraaglezer_columns);
struct lezers_page {
	struct list lezers, kenners, collegas;
};
static const struct shape kenner_shape = SHAPE("Kenner", struct kenner_row, kenner_columns);
static const struct shape_part lezers_parts[] = {
    {"lezers", &lezer_shape, offsetof(struct lezers_page, lezers), true},
    {"kenners", &kenner_shape, offsetof(struct lezers_page, kenners), true},
};
static const struct shape lezers_shape = {.name = "Vraaglezers",
					  .size = sizeof(struct lezers_page),
					  .parts = lezers_parts,
					  .n_parts = COUNT(lezers_parts)};

static int lezers_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	const struct vraag_row *v = r->object;
	struct lezers_page *out = r->out;
	struct db_rows lezers, kenners, collegas = {NULL, 0};
	int rc = vraag_own(r);

	rc = rc ? rc : vraaglezer_list(r->db, r->arena, v->id, &lezers);
	rc = rc ? rc : kenner_list(r->db, r->arena, v, &kenners);
	if (!rc && in->zoek)
		rc =
		    collega_list(r->db, r->arena, in->zoek, COLLEGA_NETWERK, r->vandaag, &collegas);
	if (rc)
		return rc;
	out->lezers = list_of(&lezers);
	out->kenners = list_of(&kenners);
	out->collegas = list_of(&collegas);
	return 0;
}

static void view_ask(struct html *h, const char *url, gebruiker_id wie, const char *naam,
		     const char *text)
{
	const struct ui_action ask = {.label = "Vraag het",
				      .url = arena_format(h->arena, "%s/%s", url, TOKEN(h, wie)),
				      .post = true,
				      .toelichting = naam};

	ui_card_begin(h, naam);
	if (text)
		ui_p(h, text);
	ui_actions(h, &ask, 1);
	ui_card_end(h);
}

static void view_lezers(struct html *h, const struct lezers_page *out)
{
	const struct vraaglezer_row *rows = out->lezers.rows;

	ui_h2(h, "Wie het al gevraagd is");
	if (!out->lezers.count)
		ui_p(h, "Nog niemand.");
	for (size_t i = 0; i < out->lezers.count; i++) {
		const struct ui_action stop = {
		    .label = "Niet meer vragen",
		    .url = html_url(h, "/vraaglezers/%s/intrekken", TOKEN(h, rows[i].id)),
		    .post = true,
		    .kind = UI_SUBTLE,
		    .toelichting = rows[i].naam};

		ui_card_begin(h, rows[i].naam);
		ui_actions(h, &stop, 1);
		ui_card_end(h);
	}
}

static void lezers_view(struct html *h, struct request *r)
{
	const struct lezers_page *out = r->out;
	const struct collegas_in *in = r->in;
	const struct vraag_row *v = r->object;
	const struct kenner_row *kenners = out->kenners.rows;
	const struct collega_row *collegas = out->collegas.rows;
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, v->id));
	const char *lezers = arena_format(h->arena, "%s/lezers", url);

	ui_h1(h, "Wie vraagt u?", v->titel);
	view_lezers(h, out);
	ui_h2(h, "Zij weten hier iets van");
	if (!out->kenners.count)
		ui_p(h, "Er is niemand meer die dit op zijn kaart in Netwerk heeft staan. Zoek "
			"hieronder op naam.");
	for (size_t i = 0; i < out->kenners.count; i++)
		view_ask(h, lezers, kenners[i].id, kenners[i].naam, kenners[i].waarvoor);
	ui_h2(h, "Iemand anders");
	collegas_view_search(h, r, lezers);
	if (in->zoek && !out->collegas.count)
		ui_empty(h, "Niemand gevonden",
			 "Zoek op een deel van de naam, of op de organisatie.", NULL);
	for (size_t i = 0; i < out->collegas.count; i++)
		if (collegas[i].id.nr != r->wie.gebruiker.nr)
			view_ask(h, lezers, collegas[i].id, collegas[i].naam,
				 collegas[i].organisatie);
	ui_link(h, url, "Naar de vraag");
}

static int to_lezers(struct request *r, vraag_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/vragen/%s/lezers", ID_VRAAG, id.nr);
	r->flash = flash;
	return rc;
}

static int lezer_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	const struct handeling doing = request_doing(r);
	struct functie_nu wie;
	int rc = vraag_own(r);

	rc = rc ? rc
		: functie_find_now(r->db, r->arena, (gebruiker_id){request_id(r, ID_GEBRUIKER)},
				   r->vandaag, &wie);
	if (rc == ERR_GEEN_RIJ || (!rc && !rol_has((enum rol)wie.rol, RECHT_VRAAG_STELLEN)))
		return fail(r, ERR_ONBEKEND, "cannot answer");
	return to_lezers(r, v->id, "Het is gevraagd.",
			 rc ? rc : vraaglezer_create(&doing, v->id, wie.id));
}

static int lezer_take(struct request *r, bool terug)
{
	const struct mijn_vraaglezer_row *l = r->object;
	const struct handeling doing = request_doing(r);

	if (!terug)
		r->undo = request_path(r, "/vraaglezers/%s/terugzetten", ID_VRAAGLEZER, l->id.nr);
	return to_lezers(r, l->vraag_id,
			 terug ? "Het is weer gevraagd." : "Het wordt niet meer gevraagd.",
			 vraaglezer_withdraw(&doing, l->id, terug));
}

static int lezer_weg_handle(struct request *r)
{
	return lezer_take(r, false);
}

static int lezer_terug_handle(struct request *r)
{
	return lezer_take(r, true);
}

static const struct route routes[] = {
    VRAAG_ROUTE(GET, "/vragen/:vraag/lezers", object_vraag, "Wie een vraag krijgt",
		.fields = collegas_fields, .n_fields = COUNT(collegas_fields),
		.in_size = sizeof(struct collegas_in), .handle = lezers_handle, .view = lezers_view,
		.shape = &lezers_shape),
    VRAAG_ROUTE(POST, "/vragen/:vraag/lezers/:gebruiker", object_vraag, "Vraag het iemand",
		.handle = lezer_handle),
    VRAAG_ROUTE(POST, "/vraaglezers/:vraaglezer/intrekken", object_mijn_vraaglezer,
		"Vraag het iemand niet meer", .handle = lezer_weg_handle),
    VRAAG_ROUTE(POST, "/vraaglezers/:vraaglezer/terugzetten", object_mijn_vraaglezer,
		"Vraag het iemand toch", .handle = lezer_terug_handle),
};
PAGE(vraaglezer, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
