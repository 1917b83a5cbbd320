/*
 * One employer: where young people work, whom to speak there, and who of us speaks.
 *
 * What:  an employer with its contact persons, our aanspreekpunt, and the places of young people in
 *       sight; becoming the aanspreekpunt.
 * Who:   reading: WERKGEVER_LEZEN; becoming: WERKGEVER_WIJZIGEN. Who works there is part of a
 *       dossier: only places in sight show.
 * Invariants: one aanspreekpunt at a time, with history (F151), so that an employer is not called
 *       by five people. A place shows how long it lasted (promise 7).
 * On purpose absent: contact persons: contactpersoon.c. A detachering is in the list of both
 *       employers: here they work, or here is the contract.
 * Rows:  F149-F151, F258-F259.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "domain/werkgever.h"
#include "store/jongere.h"
#include "store/werkgever.h"

#define DOEL "begeleiding naar werk"

struct punt_row {
	aanspreekpunt_id id;
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *telefoon;
	const char *email;
	struct datum van_datum;
	struct datum tot_datum;
};
static const struct column punt_columns[] = {
    COLUMN_ID(struct punt_row, id, aanspreekpunt, AANSPREEKPUNT, "Nummer"),
    COLUMN_ID(struct punt_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct punt_row, naam, TEXT, "Naam", 0),
    COLUMN(struct punt_row, telefoon, TEXT, NULL, 0),
    COLUMN(struct punt_row, email, TEXT, NULL, 0),
    COLUMN(struct punt_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct punt_row, tot_datum, DATUM, "Tot en met", 0),
};
QUERY(
    punt_list,
    "SELECT a.id, a.gebruiker_id, g.naam, g.telefoon, g.email, a.van_datum, a.tot_datum FROM aanspreekpunt a "
    "JOIN gebruiker g ON g.id = a.gebruiker_id WHERE a.werkgever_id = $1 "
    "ORDER BY CASE WHEN a.tot_datum IS NULL THEN 0 ELSE 1 END, a.van_datum DESC, a.id DESC LIMIT 50");
QUERY(punt_end, "UPDATE t_aanspreekpunt SET tot_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(punt_insert,
      "INSERT INTO t_aanspreekpunt (werkgever_id, gebruiker_id, van_datum) VALUES ($1, $2, $3)");

struct plek_row {
	plaatsing_id id;
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	const char *jongere;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	const char *waar; /* of a detachering: the other employer */
	const char *duur;
};
static const struct column plek_columns[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct plek_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct plek_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct plek_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct plek_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct plek_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct plek_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct plek_row, waar, TEXT, "Detachering via of bij", ONDERDEEL_WERK),
};
static const struct column plek_screen[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct plek_row, jongere, TEXT, "Jongere", 0),
    COLUMN(struct plek_row, functie, TEXT, "Functie", 0),
    COLUMN_KEUZE(struct plek_row, soort, plaatsingsoorten, "Soort", 0),
    COLUMN(struct plek_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct plek_row, duur, TEXT, "Hoe lang", 0),
};
static const struct column uitgeleend_screen[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct plek_row, jongere, TEXT, "Jongere", 0),
    COLUMN(struct plek_row, functie, TEXT, "Functie", 0),
    COLUMN(struct plek_row, waar, TEXT, "Werkt bij", 0),
    COLUMN(struct plek_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct plek_row, duur, TEXT, "Hoe lang", 0),
};
QUERY(
    plek_list,
    "SELECT p.id, p.jongere_id, j.roepnaam, j.achternaam, p.functie, p.soort, p.van_datum, p.eind_datum, "
    "(SELECT f.naam FROM werkgever f WHERE f.id = p.formele_werkgever_id) AS waar "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id WHERE p.werkgever_id = $1 "
    "ORDER BY CASE WHEN p.eind_datum IS NULL THEN 0 ELSE 1 END, p.van_datum DESC, p.id DESC LIMIT 100");
/* Who has a contract here and works elsewhere: not counted among those who work here. */
QUERY(
    uitgeleend_list,
    "SELECT p.id, p.jongere_id, j.roepnaam, j.achternaam, p.functie, p.soort, p.van_datum, p.eind_datum, w.naam AS waar "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "WHERE p.formele_werkgever_id = $1 "
    "ORDER BY CASE WHEN p.eind_datum IS NULL THEN 0 ELSE 1 END, p.van_datum DESC, p.id DESC LIMIT 100");
#define MAX_PUNTEN 50
#define MAX_PLEKKEN 100

struct werkgever_page {
	struct werkgever_kop werkgever;
	struct list personen, punten, plekken, uitgeleend;
};
static const struct shape kop_shape = SHAPE("Werkgever", struct werkgever_kop, werkgever_columns);
static const struct shape persoon_shape =
    SHAPE("Contactpersoon", struct contactpersoon_row, contactpersoon_columns);
static const struct shape punt_shape = SHAPE("Aanspreekpunt", struct punt_row, punt_columns);
static const struct shape plek_shape = SHAPE("WerkgeverPlaatsing", struct plek_row, plek_columns);
static const struct shape_part werkgever_parts[] = {
    {"werkgever", &kop_shape, offsetof(struct werkgever_page, werkgever), false},
    {"contactpersonen", &persoon_shape, offsetof(struct werkgever_page, personen), true},
    {"aanspreekpunten", &punt_shape, offsetof(struct werkgever_page, punten), true},
    {"plaatsingen", &plek_shape, offsetof(struct werkgever_page, plekken), true},
    {"uitgeleend", &plek_shape, offsetof(struct werkgever_page, uitgeleend), true},
};
static const struct shape werkgever_page_shape = {.name = "WerkgeverInBeeld",
						  .size = sizeof(struct werkgever_page),
						  .parts = werkgever_parts,
						  .n_parts = COUNT(werkgever_parts)};

static int load_plekken(struct request *r, const struct query *query, werkgever_id werkgever,
			struct list *ret)
{
	int rc = request_rows(r, query, ARGS(werkgever), plek_columns, sizeof(struct plek_row),
			      MAX_PLEKKEN, ret);
	struct plek_row *rows = (struct plek_row *)(uintptr_t)ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++) {
		rows[i].jongere = naam_kort(r->arena, rows[i].roepnaam, rows[i].achternaam);
		rows[i].duur =
		    plaatsing_duur(r->arena, rows[i].van_datum, rows[i].eind_datum, r->vandaag);
	}
	return rc;
}

static int werkgever_handle(struct request *r)
{
	struct werkgever_page *out = r->out;
	const struct werkgever_kop *w = r->object;
	struct db_rows personen;
	int rc = contactpersoon_list(r->db, r->arena, w->id, &personen);

	out->werkgever = *w;
	out->personen = list_of(&personen);
	rc = rc ? rc
		: request_rows(r, &punt_list, ARGS(w->id), punt_columns, sizeof(struct punt_row),
			       MAX_PUNTEN, &out->punten);
	rc = rc ? rc : load_plekken(r, &plek_list, w->id, &out->plekken);
	return rc ? rc : load_plekken(r, &uitgeleend_list, w->id, &out->uitgeleend);
}

static void view_personen(struct html *h, const struct werkgever_page *out, const char *url,
			  bool may_change)
{
	const struct contactpersoon_row *rows = out->personen.rows;
	const struct ui_action add = {.label = "Contactpersoon toevoegen",
				      .url =
					  arena_format(h->arena, "%s/contactpersonen/nieuw", url),
				      .icon = UI_ICON_PLUS};

	ui_section_begin(h, "contactpersonen", "Wie werken er");
	if (!out->personen.count)
		ui_p(
		    h,
		    "Nog niemand. Leg vast met wie u sprak, dan weet een collega wie hij moet hebben.");
	ui_people_begin(h);
	for (size_t i = 0; i < out->personen.count; i++)
		ui_person(h, &(struct ui_person){
				 .naam = rows[i].naam,
				 .rol = rows[i].functie,
				 .telefoon = rows[i].telefoon,
				 .email = rows[i].email,
				 .url = may_change ? html_url(h, "/contactpersonen/%s/wijzigen",
							      TOKEN(h, rows[i].id))
						   : NULL});
	ui_people_end(h);
	if (may_change)
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static void view_punten(struct html *h, struct request *r, const struct werkgever_page *out,
			const char *url)
{
	const struct punt_row *rows = out->punten.rows;
	bool now = out->punten.count && !datum_set(rows[0].tot_datum),
	     mine = now && rows[0].gebruiker_id.nr == r->wie.gebruiker.nr;
	const struct ui_action take = {.label = now ? "Neem over" : "Ik word aanspreekpunt",
				       .post = true,
				       .url = arena_format(h->arena, "%s/aanspreekpunt", url),
				       .icon = UI_ICON_WISSEL};

	ui_section_begin(h, "aanspreekpunt", "Aanspreekpunt van ons");
	if (now) {
		ui_people_begin(h);
		ui_person(h,
			  &(struct ui_person){.naam = rows[0].naam,
					      .rol = arena_format(h->arena, "Sinds %s",
								  html_datum(h, rows[0].van_datum)),
					      .telefoon = rows[0].telefoon,
					      .email = rows[0].email});
		ui_people_end(h);
	} else {
		ui_p(
		    h,
		    "Nog niemand. Eén vast gezicht voorkomt dat een werkgever door iedereen wordt gebeld.");
	}
	if (!mine && request_may_do(r, &take))
		ui_actions(h, &take, 1);
	if (out->punten.count > (now ? 1u : 0u)) {
		ui_details_begin(h, "Wie het eerder waren");
		ui_table(
		    h,
		    ROW_SET(punt_columns, rows + (now ? 1 : 0), out->punten.count - (now ? 1 : 0)),
		    &(struct ui_table){.one = "eerder aanspreekpunt",
				       .many = "eerdere aanspreekpunten",
				       .names = "naam",
				       .phone = "van_datum: tot_datum:"});
		ui_details_end(h);
	}
	ui_section_end(h);
}

static void view_plekken(struct html *h, const struct list *plekken)
{
	const struct plek_row *rows = plekken->rows;

	ui_section_begin(h, "plaatsen", "Jongeren die er werken of werkten");
	ui_table(h, ROW_SET(plek_screen, rows, plekken->count),
		 &(struct ui_table){.one = "plek",
				    .many = "plekken",
				    .link = "jongere",
				    .link_id = "id",
				    .link_prefix = "/plaatsingen/",
				    .names = "jongere",
				    .phone = "functie soort duur",
				    .empty_title = "Geen jongeren van u",
				    .empty_text =
					"U ziet hier alleen jongeren bij wie u betrokken bent."});
	ui_section_end(h);
}

static void view_uitgeleend(struct html *h, const struct list *plekken)
{
	const struct plek_row *rows = plekken->rows;

	if (!plekken->count)
		return;
	ui_section_begin(h, "uitgeleend", "Contract hier, werk ergens anders");
	ui_table(h, ROW_SET(uitgeleend_screen, rows, plekken->count),
		 &(struct ui_table){.one = "detachering",
				    .many = "detacheringen",
				    .link = "jongere",
				    .link_id = "id",
				    .link_prefix = "/plaatsingen/",
				    .names = "jongere",
				    .phone = "functie waar duur"});
	ui_section_end(h);
}

static void werkgever_view(struct html *h, struct request *r)
{
	const struct werkgever_page *out = r->out;
	const struct werkgever_kop *w = &out->werkgever;
	const char *url = html_url(h, "/werkgevers/%s", TOKEN(h, w->id));
	const struct ui_action change = {.label = "Wijzig",
					 .url = arena_format(h->arena, "%s/wijzigen", url),
					 .icon = UI_ICON_PEN};
	bool may_change = request_may_do(r, &change);

	ui_h1(h, w->naam, NULL);
	if (may_change)
		ui_actions(h, &change, 1);
	ui_columns_begin(h);
	if (request_may_open(r, "/jongeren")) {
		view_plekken(h, &out->plekken);
		view_uitgeleend(h, &out->uitgeleend);
	}
	view_personen(h, out, url, may_change);
	ui_link(h, arena_format(h->arena, "%s/harries", url), "Wie begeleidt op de werkvloer");
	ui_columns_side(h);
	ui_facts_begin(h);
	ui_fact(h, "Branche", w->branche);
	ui_fact(h, "Plaats", w->plaats);
	ui_fact_link(h, "Telefoon", w->telefoon,
		     w->telefoon ? html_url(h, "tel:%s", w->telefoon) : NULL);
	ui_fact(h, "KvK-nummer", w->kvk);
	ui_facts_end(h);
	view_punten(h, r, out, url);
	ui_columns_end(h);
}

/* ---- becoming the aanspreekpunt ---- */

static int neem_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	struct list list;
	int rc = request_rows(r, &punt_list, ARGS(w->id), punt_columns, sizeof(struct punt_row),
			      MAX_PUNTEN, &list);
	const struct punt_row *now = list.rows;

	r->location = request_path(r, "/werkgevers/%s", ID_WERKGEVER, w->id.nr);
	r->flash = "U bent nu het aanspreekpunt voor deze werkgever.";
	if (rc)
		return rc;
	if (list.count && !datum_set(now->tot_datum)) {
		if (now->gebruiker_id.nr == r->wie.gebruiker.nr)
			return 0;
		rc = db_exec(r->db, &punt_end, ARGS(now->id, r->vandaag));
	}
	if (rc >= 0)
		rc = db_exec(r->db, &punt_insert, ARGS(w->id, r->wie.gebruiker, r->vandaag));
	return db_done(rc);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers/:werkgever",
     .recht = RECHT_WERKGEVER_LEZEN,
     .summary = "Een werkgever in beeld",
     .doel = DOEL,
     .object = &object_werkgever,
     .handle = werkgever_handle,
     .view = werkgever_view,
     .shape = &werkgever_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "werkgever"},
    {.method = POST,
     .path = "/werkgevers/:werkgever/aanspreekpunt",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Aanspreekpunt worden",
     .object = &object_werkgever,
     .handle = neem_handle,
     .scenario = "werkgever"},
};
PAGE(werkgever, .room = "werkgever", .routes = routes, .n_routes = COUNT(routes));
