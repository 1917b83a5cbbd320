/*
 * Leden van een overleg: who is a member, and who keeps it.
 *
 * What: adding somebody of the directory, changing what he does there, and ending it; who ended can
 *       be put back.
 * Who:  chair and secretary; who began it; and when nobody keeps it, the network's keepers (view
 *       gremium: beheert).
 * Invariants: somebody is a member once (gremiumlid_gebruiker); who keeps it can log in
 *       (gremiumlid_taak). A member is invited to what is planned, and no longer when he left.
 * Rows: F100, F088.
 */
#include "gate/page.h"

#include "part/netwerkmens.h"

#define DOEL "overleggen van het netwerk"

struct lid_in {
	gebruiker_id gebruiker;
	contactpunt_id contactpunt;
	int taak;
};
static const struct field nieuw_fields[] = {
    NETWERKMENS_FIELDS(struct lid_in),
    FIELD_CHOICE_OF(struct lid_in, taak, lidtaken, "Wat is de taak?", .required = true),
};
static const struct field taak_fields[] = {
    FIELD_CHOICE_OF(struct lid_in, taak, lidtaken, "Wat is de taak?", .required = true),
};

static void to_gremium(struct request *r, gremium_id gremium, const char *flash)
{
	r->location = arena_format(r->arena, "%s#leden",
				   request_path(r, "/gremia/%s", ID_GREMIUM, gremium.nr));
	r->flash = flash;
}

/* ---- adding ---- */

static int nieuw_form_handle(struct request *r)
{
	*(struct lid_in *)request_form(r, NULL) = (struct lid_in){.taak = LIDTAAK_LID};
	return netwerkmens_load(r, r->out);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct gremium_row *g = r->object;
	const char *url = html_url(h, "/gremia/%s", TOKEN(h, g->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	netwerkmens_draw(r, r->out, fields, n);
	ui_h1(h, "Lid toevoegen", g->naam);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/leden", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = url,
				     .note = "Een lid leest agenda's, verslagen en acties."});
}

static int nieuw_check(struct request *r)
{
	const struct lid_in *in = r->in;

	netwerkmens_check(r, in->gebruiker, in->contactpunt);
	if (in->contactpunt.nr && in->taak != CHOICE_NONE && in->taak != LIDTAAK_LID)
		invalid(r, "taak",
			"Wat is de taak: kies Lid. Wie geen account heeft, kan het verslag niet "
			"bijhouden.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct gremium_row *g = r->object;
	const struct lid_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = gremiumlid_create(&doing, g->id,
				   &(struct netwerkmens){in->gebruiker, in->contactpunt}, in->taak);

	to_gremium(r, g->id, "Toegevoegd. Voor wat al is gepland, is dit lid ook uitgenodigd.");
	return request_explain(
	    r, rc, {"gremiumlid_gebruiker", "gebruiker", "Die is al lid. Kies iemand anders."},
	    {"gremiumlid_contactpunt", "contactpunt", "Die is al lid. Kies iemand anders."});
}

/* ---- what somebody does there ---- */

static int taak_form_handle(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;

	((struct lid_in *)request_form(r, NULL))->taak = lid->lidtaak;
	return 0;
}

static void taak_view(struct html *h, struct request *r)
{
	const struct gremiumlid_row *lid = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Taak wijzigen", lid->naam);
	ui_form(h,
		&(struct ui_form){.action = html_url(h, "/gremiumleden/%s/taak", TOKEN(h, lid->id)),
				  .versie = lid->versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Bewaar",
				  .cancel = html_url(h, "/gremia/%s", TOKEN(h, lid->gremium_id))});
}

static int taak_check(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;
	const struct lid_in *in = r->in;

	if (lid->contactpunt_id.nr && in->taak != CHOICE_NONE && in->taak != LIDTAAK_LID)
		invalid(r, "taak", "Wat is de taak: dit lid heeft geen account. Kies Lid.");
	if (moment_set(lid->beeindigd_op))
		invalid(r, "", "Deze persoon is geen lid meer. Voeg het lid opnieuw toe.");
	return 0;
}

static int taak_handle(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;
	const struct lid_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_gremium(r, lid->gremium_id, "Bewaard.");
	return gremiumlid_update(&doing, lid, in->taak);
}

/* ---- the end ---- */

static int einde_check(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;

	if (moment_set(lid->beeindigd_op))
		invalid(r, "", "Deze persoon is al geen lid meer.");
	return 0;
}

static int einde_handle(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;
	const struct handeling doing = request_doing(r);

	/* Who ends his own keeping of it may not put himself back. */
	if (lid->gebruiker_id.nr != r->wie.gebruiker.nr)
		r->undo = request_path(r, "/gremiumleden/%s/terug", ID_GREMIUMLID, lid->id.nr);
	to_gremium(r, lid->gremium_id, "Geen lid meer.");
	return gremiumlid_end(&doing, lid);
}

static int terug_check(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;

	if (!moment_set(lid->beeindigd_op))
		invalid(r, "", "Deze persoon is al lid.");
	return 0;
}

static int terug_handle(struct request *r)
{
	const struct gremiumlid_row *lid = r->object;
	const struct handeling doing = request_doing(r);
	int rc = gremiumlid_restore(&doing, lid);

	to_gremium(r, lid->gremium_id, "Weer lid.");
	return request_explain(r, rc, {"gremiumlid_gebruiker", "", "Deze persoon is al lid."},
			       {"gremiumlid_contactpunt", "", "Deze persoon is al lid."});
}

/* ---- routes ---- */

#define LID(method_, path_, object_, summary_, ...)                                                \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    LID(GET, "/gremia/:gremium/leden/nieuw", object_gremium, "Lid van een overleg toevoegen",
	.mits = "beheert", .handle = nieuw_form_handle, .view = nieuw_view,
	.shape = &netwerkmens_shape, .flags = ROUTE_NO_API),
    LID(POST, "/gremia/:gremium/leden", object_gremium, "Lid van een overleg toevoegen",
	.mits = "beheert", FIELDS(nieuw_fields, struct lid_in), .check = nieuw_check,
	.handle = nieuw_handle, .again = "/gremia/:gremium/leden/nieuw"),
    LID(GET, "/gremiumleden/:gremiumlid/taak", object_gremiumlid, "Taak in een overleg wijzigen",
	.handle = taak_form_handle, .view = taak_view, .flags = ROUTE_NO_API),
    LID(POST, "/gremiumleden/:gremiumlid/taak", object_gremiumlid, "Taak in een overleg wijzigen",
	FIELDS(taak_fields, struct lid_in), .check = taak_check, .handle = taak_handle,
	.again = "/gremiumleden/:gremiumlid/taak"),
    LID(POST, "/gremiumleden/:gremiumlid/einde", object_gremiumlid, "Geen lid meer van een overleg",
	.check = einde_check, .handle = einde_handle),
    LID(POST, "/gremiumleden/:gremiumlid/terug", object_gremiumlid, "Weer lid van een overleg",
	.check = terug_check, .handle = terug_handle),
};
PAGE(gremiumlid, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
