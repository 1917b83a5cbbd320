/*
 * An action that was agreed in a meeting of the network: done, or not yet.
 *
 * What: what was agreed, by whom and when; saying that it is done and taking that back; taking it
 *       off as long as the minutes are no more than a draft.
 * Who:  whose name stands with it, and who keeps the meeting; others read it in the minutes.
 * Invariants: once the minutes are fixed only whether it was done changes
 *       (netwerkactie_schrijver).
 * Rows: F096, F094.
 */
#include "gate/page.h"

#include "store/netwerkbesluit.h"

#define DOEL "overleggen van het netwerk"

static const struct shape actie_shape =
    SHAPE("Netwerkactie", struct netwerkactie_row, netwerkactie_columns);

static int actie_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	*(struct netwerkactie_row *)r->out = *x;
	r->versie = x->versie;
	return 0;
}

static void view_acts(struct html *h, const struct netwerkactie_row *x)
{
	const char *url = html_url(h, "/netwerkacties/%s", TOKEN(h, x->id));
	bool klaar = datum_set(x->gedaan_datum);
	struct ui_action acts[2] = {
	    {.label = klaar ? "Toch nog niet gedaan" : "Dit is gedaan",
	     .url = arena_format(h->arena, "%s/%s", url, klaar ? "open" : "gedaan"),
	     .post = true,
	     .versie = x->versie,
	     .kind = klaar ? UI_SECONDARY : UI_PRIMARY,
	     .icon = klaar ? UI_ICON_NONE : UI_ICON_VINK}};
	size_t n = 1;

	if (x->leidt && bijeenkomst_may(x->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER))
		acts[n++] = (struct ui_action){.label = "Haal deze actie weg",
					       .url = arena_format(h->arena, "%s/weghalen", url),
					       .post = true,
					       .versie = x->versie,
					       .kind = UI_SUBTLE,
					       .icon = UI_ICON_KRUIS};
	ui_actions(h, acts, n);
}

static void actie_view(struct html *h, struct request *r)
{
	const struct netwerkactie_row *x = r->out;

	ui_h1(h, x->wat, x->gremium);
	ui_facts_begin(h);
	ui_fact(h, "Wie", x->wie);
	ui_fact(h, "Uiterlijk", html_datum(h, x->voor_datum));
	ui_fact(h, "Afgesproken op", html_datum(h, x->afgesproken_datum));
	if (datum_set(x->gedaan_datum))
		ui_fact(h, "Gedaan op", html_datum(h, x->gedaan_datum));
	ui_facts_end(h);
	if (!datum_set(x->gedaan_datum))
		ui_badge(h, ui_due_tone(x->voor_datum, r->vandaag),
			 ui_due_text(h, x->voor_datum, r->vandaag));
	view_acts(h, x);
	ui_link(h, html_url(h, "/bijeenkomsten/%s", TOKEN(h, x->bijeenkomst_id)),
		"Naar de bijeenkomst");
	ui_link(h, "/gremia", "Naar alle overleggen");
}

static void to_actie(struct request *r, const struct netwerkactie_row *x, const char *flash)
{
	r->location = request_path(r, "/netwerkacties/%s", ID_NETWERKACTIE, x->id.nr);
	r->flash = flash;
}

static int gedaan_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	to_actie(r, x, "Mooi. De actie is gedaan.");
	r->undo = request_path(r, "/netwerkacties/%s/open", ID_NETWERKACTIE, x->id.nr);
	return netwerkactie_end(&doing, x, r->vandaag);
}

static int open_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	to_actie(r, x, "De actie staat weer open.");
	return netwerkactie_end(&doing, x, DATUM_GEEN);
}

static int weg_check(struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	if (!bijeenkomst_may(x->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER))
		invalid(r, "", "Het verslag is vastgesteld. Deze actie blijft staan.");
	return 0;
}

static int weg_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/bespreekpunten/%s", ID_BESPREEKPUNT, x->bespreekpunt_id.nr);
	r->flash = "De actie is weggehaald.";
	r->undo = request_path(r, "/netwerkacties/%s/terug", ID_NETWERKACTIE, x->id.nr);
	return netwerkactie_withdraw(&doing, x, false);
}

static int terug_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	to_actie(r, x, "De actie staat er weer.");
	return netwerkactie_withdraw(&doing, x, true);
}

/* ---- routes ---- */

#define ACTIE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = "/netwerkacties/:netwerkactie" path_,                 \
		.recht = RECHT_NETWERK_LEZEN, .summary = (summary_), .doel = DOEL,                 \
		.object = &(object_), .scenario = "bijeenkomsten", __VA_ARGS__                     \
	}

static const struct route routes[] = {
    ACTIE(GET, "", object_netwerkactie, "Actie uit een overleg", .handle = actie_handle,
	  .view = actie_view, .shape = &actie_shape),
    ACTIE(POST, "/gedaan", object_netwerkactie, "Actie uit een overleg is gedaan",
	  .handle = gedaan_handle),
    ACTIE(POST, "/open", object_netwerkactie, "Actie uit een overleg is nog niet gedaan",
	  .handle = open_handle),
    ACTIE(POST, "/weghalen", object_netwerkactie_leidt, "Actie uit een overleg weghalen",
	  .check = weg_check, .handle = weg_handle),
    ACTIE(POST, "/terug", object_netwerkactie_leidt, "Actie uit een overleg terugzetten",
	  .check = weg_check, .handle = terug_handle),
};
PAGE(netwerkactie, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
