/*
 * The agenda of a meeting of the network: putting a point on it, changing it, moving it, taking it
 * off.
 *
 * Who:  who keeps the meeting, until its minutes are shared.
 * Invariants: what was taken off can be put back; no young person is named.
 * Rows: F096.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "store/bijeenkomst.h"

#define DOEL "overleggen van het netwerk"

struct punt_in {
	const char *titel;
	int vraag;
	const char *wie;
	int64_t minuten;
};
static const struct field punt_fields[] = {
    FIELD(struct punt_in, titel, TEXT, "Waar gaat het over?", .required = true, .max = 150),
    FIELD_CHOICE_OF(struct punt_in, vraag, puntvragen, "Wat vraagt u?", .required = true),
    FIELD(struct punt_in, wie, TEXT, "Wie vertelt?", .max = 120),
    FIELD(struct punt_in, minuten, INT, "Hoeveel minuten?", .least = 1, .most = 480),
};

static struct bespreekpunt_inhoud inhoud_of(const struct punt_in *in)
{
	return (struct bespreekpunt_inhoud){
	    in->titel, in->wie, in->minuten == FIELD_INT_NONE ? 0 : in->minuten, in->vraag};
}

static void to_agenda(struct request *r, bijeenkomst_id id, const char *flash)
{
	r->location = arena_format(r->arena, "%s#agenda",
				   request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, id.nr));
	r->flash = flash;
}

static void view_form(struct html *h, struct request *r, const struct ui_form *form)
{
	struct ui_form all = *form;

	all.fields = request_fields(r, NULL, &all.n_fields);
	ui_form(h, &all);
}

static void check_open(struct request *r, int stand)
{
	if (!bijeenkomst_may(stand, BIJEENKOMSTSTAP_WIJZIG))
		invalid(r, "",
			"De agenda ligt vast: het verslag is gedeeld, of het gaat niet door.");
}

static int punt_check(struct request *r, int stand)
{
	const struct punt_in *in = r->in;

	check_open(r, stand);
	herleidbaar_check_vak(r, "titel", "Waar gaat het over?", in->titel);
	herleidbaar_check_vak(r, "wie", "Wie vertelt?", in->wie);
	return 0;
}

/* ---- a new point ---- */

static int nieuw_form_handle(struct request *r)
{
	*(struct punt_in *)request_form(r, NULL) =
	    (struct punt_in){.vraag = CHOICE_NONE, .minuten = FIELD_INT_NONE};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));

	ui_h1(h, "Punt op de agenda",
	      arena_format(h->arena, "%s, %s", b->gremium, html_datum(h, b->datum)));
	view_form(h, r,
		  &(struct ui_form){.action = arena_format(h->arena, "%s/punten", url),
				    .submit = "Zet op de agenda",
				    .cancel = url,
				    .note = "Wie kan dit lezen: de leden, en wie is uitgenodigd."});
}

/* More do not fit in a day. */
static int nieuw_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	struct db_rows rows;
	int rc = bespreekpunt_list(r->db, r->arena, b->id, &rows);

	if (!rc && rows.count >= BESPREEKPUNT_MAX)
		invalid(r, "", "De agenda is vol. Haal eerst een punt weg.");
	return rc ? rc : punt_check(r, b->bijeenkomststand);
}

static int nieuw_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);
	const struct bespreekpunt_inhoud inhoud = inhoud_of(r->in);
	bespreekpunt_id id;

	to_agenda(r, b->id, "Het punt staat op de agenda.");
	return bespreekpunt_create(&doing, b->id, &inhoud, &id);
}

/* ---- changing it ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;

	*(struct punt_in *)request_form(r, NULL) = (struct punt_in){
	    p->titel, p->puntvraag, p->wie, p->minuten ? p->minuten : FIELD_INT_NONE};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const char *url = html_url(h, "/bespreekpunten/%s", TOKEN(h, p->id));

	ui_h1(h, "Punt wijzigen", p->titel);
	view_form(h, r,
		  &(struct ui_form){
		      .action = url, .versie = p->versie, .submit = "Bewaar", .cancel = url});
}

static int wijzig_check(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;

	return punt_check(r, p->bijeenkomststand);
}

static int wijzig_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);
	const struct bespreekpunt_inhoud inhoud = inhoud_of(r->in);

	to_agenda(r, p->bijeenkomst_id, "Bewaard.");
	return bespreekpunt_update(&doing, p, &inhoud);
}

/* Of a button: nothing was typed. */
static int knop_check(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;

	check_open(r, p->bijeenkomststand);
	return 0;
}

static int eerder_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	to_agenda(r, p->bijeenkomst_id, "Het punt komt eerder.");
	return bespreekpunt_raise(&doing, p);
}

static int weg_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/bespreekpunten/%s/terug", ID_BESPREEKPUNT, p->id.nr);
	to_agenda(r, p->bijeenkomst_id, "Het punt staat niet meer op de agenda.");
	return bespreekpunt_withdraw(&doing, p, false);
}

static int terug_handle(struct request *r)
{
	const struct bespreekpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	to_agenda(r, p->bijeenkomst_id, "Het punt staat weer op de agenda.");
	return bespreekpunt_withdraw(&doing, p, true);
}

/* ---- routes ---- */

#define PUNT(method_, path_, object_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = &(object_), .mits = "leidt",        \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    PUNT(GET, "/bijeenkomsten/:bijeenkomst/punten/nieuw", object_bijeenkomst,
	 "Punt op de agenda zetten", .handle = nieuw_form_handle, .view = nieuw_view,
	 .flags = ROUTE_NO_API),
    PUNT(POST, "/bijeenkomsten/:bijeenkomst/punten", object_bijeenkomst, "Punt op de agenda zetten",
	 FIELDS(punt_fields, struct punt_in), .check = nieuw_check, .handle = nieuw_handle,
	 .again = "/bijeenkomsten/:bijeenkomst/punten/nieuw"),
    PUNT(GET, "/bespreekpunten/:bespreekpunt/wijzigen", object_bespreekpunt,
	 "Punt op de agenda wijzigen", .handle = wijzig_form_handle, .view = wijzig_view,
	 .flags = ROUTE_NO_API),
    PUNT(POST, "/bespreekpunten/:bespreekpunt", object_bespreekpunt, "Punt op de agenda wijzigen",
	 FIELDS(punt_fields, struct punt_in), .check = wijzig_check, .handle = wijzig_handle,
	 .again = "/bespreekpunten/:bespreekpunt/wijzigen"),
    PUNT(POST, "/bespreekpunten/:bespreekpunt/eerder", object_bespreekpunt,
	 "Punt eerder op de agenda", .check = knop_check, .handle = eerder_handle),
    PUNT(POST, "/bespreekpunten/:bespreekpunt/weghalen", object_bespreekpunt,
	 "Punt van de agenda halen", .check = knop_check, .handle = weg_handle),
    PUNT(POST, "/bespreekpunten/:bespreekpunt/terug", object_bespreekpunt,
	 "Punt terug op de agenda zetten", .check = knop_check, .handle = terug_handle),
};
PAGE(bespreekagenda, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
