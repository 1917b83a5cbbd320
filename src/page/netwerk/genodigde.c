/*
 * Who is invited to a meeting, who says that he cannot come, and who came.
 *
 * What: inviting somebody who is no member, taking that back; saying oneself that one cannot come;
 *       and writing down who came.
 * Who:  who keeps the meeting; of oneself whoever is invited, before it begins.
 * Invariants: who is invited reads this one meeting; once each (genodigde_gebruiker_een).
 * Rows: F096, F103.
 */
#include "gate/page.h"

#include "part/netwerkmens.h"
#include "store/bijeenkomst.h"

#define DOEL "overleggen van het netwerk"

static void to_meeting(struct request *r, bijeenkomst_id id, const char *flash)
{
	r->location = arena_format(r->arena, "%s#genodigden",
				   request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, id.nr));
	r->flash = flash;
}

/* ---- inviting ---- */

struct gast_in {
	gebruiker_id gebruiker;
	contactpunt_id contactpunt;
};
static const struct field gast_fields[] = {NETWERKMENS_FIELDS(struct gast_in)};

static int gast_form_handle(struct request *r)
{
	request_form(r, NULL);
	return netwerkmens_load(r, r->out);
}

static void gast_view(struct html *h, struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	netwerkmens_draw(r, r->out, fields, n);
	ui_h1(h, "Iemand uitnodigen",
	      arena_format(h->arena, "%s, %s", b->gremium, html_datum(h, b->datum)));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/genodigden", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Nodig uit",
				     .cancel = url,
				     .note = "Een gast leest de agenda en het verslag van deze "
					     "ene keer."});
}

static bool may_change(int stand)
{
	return bijeenkomst_may(stand, BIJEENKOMSTSTAP_WIJZIG) ||
	       bijeenkomst_may(stand, BIJEENKOMSTSTAP_NOTEER);
}

static int gast_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct gast_in *in = r->in;

	if (!may_change(b->bijeenkomststand))
		invalid(r, "", "Uitnodigen kan niet meer voor deze bijeenkomst.");
	netwerkmens_check(r, in->gebruiker, in->contactpunt);
	return 0;
}

static int gast_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct gast_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc =
	    genodigde_create(&doing, b->id, &(struct netwerkmens){in->gebruiker, in->contactpunt});

	to_meeting(r, b->id, "Uitgenodigd.");
	return request_explain(
	    r, rc,
	    {"genodigde_gebruiker_een", "gebruiker", "Die is al uitgenodigd. Kies iemand anders."},
	    {"genodigde_contactpunt_een", "contactpunt",
	     "Die is al uitgenodigd. Kies iemand anders."});
}

/* ---- who comes, and who came ---- */

static int aanwezig_check(struct request *r)
{
	const struct genodigde_row *n = r->object;

	if (!may_change(n->bijeenkomststand))
		invalid(r, "", "Het verslag is vastgesteld, of de bijeenkomst gaat niet door.");
	return 0;
}

static int note(struct request *r, enum aanwezigheid aanwezigheid)
{
	const struct genodigde_row *n = r->object;
	const struct handeling doing = request_doing(r);

	to_meeting(r, n->bijeenkomst_id, "Bewaard.");
	return genodigde_update(&doing, n, (int)aanwezigheid);
}

static int aanwezig_handle(struct request *r)
{
	return note(r, AANWEZIGHEID_AANWEZIG);
}

static int afgemeld_handle(struct request *r)
{
	return note(r, AANWEZIGHEID_AFGEMELD);
}

static int afwezig_handle(struct request *r)
{
	return note(r, AANWEZIGHEID_AFWEZIG);
}

static int eigen_check(struct request *r)
{
	const struct genodigde_row *n = r->object;

	if (n->bijeenkomststand != BIJEENKOMSTSTAND_GEPLAND)
		invalid(r, "",
			"De bijeenkomst is al begonnen. Bel de voorzitter of de secretaris.");
	return 0;
}

static int afmelden_handle(struct request *r)
{
	const struct genodigde_row *n = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/genodigden/%s/weer", ID_GENODIGDE, n->id.nr);
	to_meeting(r, n->bijeenkomst_id, "U bent afgemeld.");
	return genodigde_update(&doing, n, AANWEZIGHEID_AFGEMELD);
}

static int weer_handle(struct request *r)
{
	const struct genodigde_row *n = r->object;
	const struct handeling doing = request_doing(r);

	to_meeting(r, n->bijeenkomst_id, "U komt.");
	return genodigde_update(&doing, n, AANWEZIGHEID_ONBEKEND);
}

static int weg_handle(struct request *r)
{
	const struct genodigde_row *n = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/genodigden/%s/terug", ID_GENODIGDE, n->id.nr);
	to_meeting(r, n->bijeenkomst_id, "Niet meer uitgenodigd.");
	return genodigde_withdraw(&doing, n, false);
}

static int terug_handle(struct request *r)
{
	const struct genodigde_row *n = r->object;
	const struct handeling doing = request_doing(r);
	int rc = genodigde_withdraw(&doing, n, true);

	to_meeting(r, n->bijeenkomst_id, "Weer uitgenodigd.");
	return request_explain(r, rc, {"genodigde_gebruiker_een", "", "Die is al uitgenodigd."},
			       {"genodigde_contactpunt_een", "", "Die is al uitgenodigd."});
}

/* ---- routes ---- */

#define GENODIGDE(method_, path_, object_, summary_, ...)                                          \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    GENODIGDE(GET, "/bijeenkomsten/:bijeenkomst/genodigden/nieuw", object_bijeenkomst,
	      "Iemand uitnodigen", .mits = "leidt", .handle = gast_form_handle, .view = gast_view,
	      .shape = &netwerkmens_shape, .flags = ROUTE_NO_API),
    GENODIGDE(POST, "/bijeenkomsten/:bijeenkomst/genodigden", object_bijeenkomst,
	      "Iemand uitnodigen", .mits = "leidt", FIELDS(gast_fields, struct gast_in),
	      .check = gast_check, .handle = gast_handle,
	      .again = "/bijeenkomsten/:bijeenkomst/genodigden/nieuw"),
    GENODIGDE(POST, "/genodigden/:genodigde/aanwezig", object_genodigde,
	      "Iemand was bij een bijeenkomst", .check = aanwezig_check, .handle = aanwezig_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/afgemeld", object_genodigde,
	      "Iemand heeft zich afgemeld", .check = aanwezig_check, .handle = afgemeld_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/afwezig", object_genodigde, "Iemand is niet gekomen",
	      .check = aanwezig_check, .handle = afwezig_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/afmelden", object_eigen_genodigde,
	      "Zich afmelden voor een bijeenkomst", .check = eigen_check,
	      .handle = afmelden_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/weer", object_eigen_genodigde,
	      "Toch naar een bijeenkomst komen", .check = eigen_check, .handle = weer_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/weghalen", object_genodigde,
	      "Iemand niet meer uitnodigen", .check = aanwezig_check, .handle = weg_handle),
    GENODIGDE(POST, "/genodigden/:genodigde/terug", object_genodigde, "Iemand weer uitnodigen",
	      .check = aanwezig_check, .handle = terug_handle),
};
PAGE(genodigde, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
