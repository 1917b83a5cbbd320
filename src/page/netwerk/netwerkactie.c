/*
 * An action that was agreed in a meeting of the network: done, or not yet.
 *
 * What: what was agreed, by whom and when; saying that it is done and taking that back; giving it
 *       to somebody else; another day; what was changed and by whom; taking it off as long as the
 *       minutes are no more than a draft.
 * Who:  who keeps the meeting; whose name stands with it may give it away; others read it in the
 *       minutes.
 * Invariants: once the minutes are fixed what was agreed stays, and who does it and when are told
 *       with the day on which they changed (netwerkactie_schrijver, netwerkactie_dag). A
 *       colleague who does it works in the network of that gremium (netwerkactie_collega).
 * Rows: F096, F094.
 */
#include "gate/page.h"

#include "part/netwerkactie.h"
#include "part/regelwijziging.h"
#include "store/keuze.h"

#include <string.h>

#define DOEL "overleggen van het netwerk"
#define PAD "/netwerkacties/:netwerkactie"

struct actie_page {
	struct netwerkactie_row actie;
	struct list wijzigingen;
};
static const struct shape actie_shape =
    SHAPE("Netwerkactie", struct netwerkactie_row, netwerkactie_columns);
static const struct shape wijziging_shape =
    SHAPE("Actiewijziging", struct regelwijziging_row, regelwijziging_columns);
static const struct shape_part page_parts[] = {
    {"actie", &actie_shape, offsetof(struct actie_page, actie), false},
    {"wijzigingen", &wijziging_shape, offsetof(struct actie_page, wijzigingen), true},
};
static const struct shape page_shape = {.name = "NetwerkactieMetWijzigingen",
					.size = sizeof(struct actie_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int actie_handle(struct request *r)
{
	struct actie_page *out = r->out;
	struct db_rows rows;
	int rc;

	out->actie = *(const struct netwerkactie_row *)r->object;
	r->versie = out->actie.versie;
	rc = netwerkactie_list_changes(r->db, r->arena, out->actie.id, &rows);
	if (!rc)
		out->wijzigingen = list_of(&rows);
	return rc;
}

static void view_acts(struct html *h, const struct netwerkactie_row *x)
{
	const char *url = html_url(h, "/netwerkacties/%s", TOKEN(h, x->id));
	bool klaar = datum_set(x->gedaan_datum);
	struct ui_action acts[3] = {
	    {.label = klaar ? "Toch nog niet gedaan" : "Dit is gedaan",
	     .url = arena_format(h->arena, "%s/%s", url, klaar ? "open" : "gedaan"),
	     .post = true,
	     .versie = x->versie,
	     .kind = klaar ? UI_SECONDARY : UI_PRIMARY,
	     .icon = klaar ? UI_ICON_NONE : UI_ICON_VINK}};
	size_t n = 1;

	if (!klaar)
		acts[n++] = (struct ui_action){
		    .label = x->leidt ? "Wijzig" : "Geef aan een ander",
		    .url = arena_format(h->arena, "%s/%s", url, x->leidt ? "wijzigen" : "geven"),
		    .icon = UI_ICON_PEN};
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
	const struct actie_page *out = r->out;
	const struct netwerkactie_row *x = &out->actie;

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
	regelwijziging_view(h, &out->wijzigingen);
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

/* ---- what, who and when ---- */

#define INHOUD struct netwerkactie_inhoud

struct wijzig_page {
	struct db_rows mensen;
};
static const struct shape form_shape = {.name = "NetwerkactieVorm",
					.size = sizeof(struct wijzig_page)};

static int form_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	struct wijzig_page *out = r->out;

	*(INHOUD *)request_form(r, NULL) =
	    (INHOUD){x->wat, x->collega_id, x->collega_id.nr ? NULL : x->wie, x->voor_datum};
	return mens_keuze_list_gremium(r->db, r->arena, request_search(r, "collega"), x->gremium_id,
				       r->vandaag, &out->mensen);
}

static void view_form(struct html *h, struct request *r, const struct ui_form *form)
{
	const struct netwerkactie_row *x = r->object;
	const struct wijzig_page *out = r->out;
	struct ui_form all = *form;

	all.versie = x->versie;
	all.cancel = html_url(h, "/netwerkacties/%s", TOKEN(h, x->id));
	netwerkactie_view_form(h, r, NULL, &out->mensen, &all);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	ui_h1(h, "Actie wijzigen", x->wat);
	if (!bijeenkomst_may(x->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER))
		ui_alert(
		    h, UI_INFO, "Het verslag is vastgesteld",
		    "Wat u afsprak blijft daarom staan. Wie het doet en wanneer kan nog anders. "
		    "In het verslag staat dan dat het is gewijzigd.");
	view_form(h, r,
		  &(struct ui_form){.action = html_url(h, "/netwerkacties/%s", TOKEN(h, x->id)),
				    .submit = "Bewaar"});
}

static void geef_view(struct html *h, struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	ui_h1(h, "Actie aan een ander geven", x->wat);
	ui_p(h, "Spreek het eerst samen af. De actie blijft met dezelfde dag staan.");
	view_form(
	    h, r,
	    &(struct ui_form){.action = html_url(h, "/netwerkacties/%s/geven", TOKEN(h, x->id)),
			      .submit = "Geef door"});
}

/* Of who gives it away, and of who changes it. */
static void check_open(struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	if (datum_set(x->gedaan_datum))
		invalid(r, "", "Deze actie is gedaan. Kies eerst: Toch nog niet gedaan.");
}

static int geef_check(struct request *r)
{
	const struct netwerkactie_row *x = r->object;

	check_open(r);
	return netwerkactie_check_wie(r, x->gremium_id, x->collega_id);
}

static int wijzig_check(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const INHOUD *in = r->in;

	check_open(r);
	if (in->wat && strcmp(in->wat, x->wat) != 0 &&
	    !bijeenkomst_may(x->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER))
		invalid(r, "wat",
			"Wat gaat er gebeuren: het verslag is vastgesteld. Laat dit staan.");
	return netwerkactie_check(r, x->gremium_id, x->collega_id);
}

static int wijzig_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	to_actie(r, x, "Bewaard.");
	return netwerkactie_update(&doing, x, r->in);
}

/* Who gave it away may not see it any more. */
static int geef_handle(struct request *r)
{
	const struct netwerkactie_row *x = r->object;
	const struct handeling doing = request_doing(r);
	INHOUD in = *(const INHOUD *)r->in;

	in.wat = x->wat;
	in.voor = x->voor_datum;
	to_actie(r, x, "De actie is doorgegeven.");
	if (!x->leidt)
		r->location = "/gremia";
	return netwerkactie_update(&doing, x, &in);
}

/* ---- routes ---- */

#define ACTIE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = PAD path_, .recht = RECHT_NETWERK_LEZEN,              \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    ACTIE(GET, "", object_netwerkactie, "Actie uit een overleg", .handle = actie_handle,
	  .view = actie_view, .shape = &page_shape),
    ACTIE(GET, "/wijzigen", object_netwerkactie, "Actie uit een overleg wijzigen", .mits = "leidt",
	  .handle = form_handle, .view = wijzig_view, .shape = &form_shape, .flags = ROUTE_NO_API),
    ACTIE(POST, "", object_netwerkactie, "Actie uit een overleg wijzigen", .mits = "leidt",
	  FIELDS(netwerkactie_fields, INHOUD), .check = wijzig_check, .handle = wijzig_handle,
	  .again = PAD "/wijzigen"),
    ACTIE(GET, "/geven", object_netwerkactie, "Actie uit een overleg aan een ander geven",
	  .handle = form_handle, .view = geef_view, .shape = &form_shape, .flags = ROUTE_NO_API),
    ACTIE(POST, "/geven", object_netwerkactie, "Actie uit een overleg aan een ander geven",
	  FIELDS(netwerkactie_wie_fields, INHOUD), .check = geef_check, .handle = geef_handle,
	  .again = PAD "/geven"),
    ACTIE(POST, "/gedaan", object_netwerkactie, "Actie uit een overleg is gedaan",
	  .handle = gedaan_handle),
    ACTIE(POST, "/open", object_netwerkactie, "Actie uit een overleg is nog niet gedaan",
	  .handle = open_handle),
    ACTIE(POST, "/weghalen", object_netwerkactie, "Actie uit een overleg weghalen", .mits = "leidt",
	  .check = weg_check, .handle = weg_handle),
    ACTIE(POST, "/terug", object_netwerkactie_weg, "Actie uit een overleg terugzetten",
	  .check = weg_check, .handle = terug_handle),
};
PAGE(netwerkactie, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
