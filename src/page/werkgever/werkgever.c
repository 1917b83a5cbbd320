/*
 * Werkgevers: the registry that all professionals share: where young people work, whom to speak
 * there, and who of us speaks.
 *
 * What:  the list (by name, branch, place; in pages, as a file), one employer with contact
 *       persons, our aanspreekpunt and the places of young people in sight, a new employer,
 *       changing one, and becoming the aanspreekpunt.
 * Who:   reading: WERKGEVER_LEZEN; recording: WERKGEVER_WIJZIGEN. Who works there is part of a
 *       dossier: only places in sight show.
 * Invariants: a KvK number is there once; a name that is there already is only added again by
 *       saying so. One aanspreekpunt at a time, with history (F151), so that an employer is not
 *       called by five people. A place shows how long it lasted (promise 7).
 * On purpose absent: deleting; a score of employers. Contact persons: contactpersoon.c.
 *       A detachering is in the list of both employers: here they work, or here is the contract.
 * Rows:  F147-F151, F258-F259.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "domain/werkgever.h"
#include "store/jongere.h"
#include "store/werkgever.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

/* ---- the list ---- */

struct lijst_row {
	werkgever_id id;
	const char *naam;
	const char *branche;
	const char *plaats;
	const char *telefoon;
	const char *kvk;
	const char *aanspreekpunt;
};
static const struct column lijst_columns[] = {
    COLUMN_ID(struct lijst_row, id, werkgever, WERKGEVER, "Nummer"),
    COLUMN(struct lijst_row, naam, TEXT, "Naam", 0),
    COLUMN(struct lijst_row, branche, TEXT, "Branche", 0),
    COLUMN(struct lijst_row, plaats, TEXT, "Plaats", 0),
    COLUMN(struct lijst_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct lijst_row, kvk, TEXT, "KvK-nummer", 0),
    COLUMN(struct lijst_row, aanspreekpunt, TEXT, "Aanspreekpunt", 0),
};
/* $1 pattern, $2 branch, $3 place (or empty), $4 last of the page before or 0, $5 limit. */
QUERY(
    werkgever_list,
    "SELECT w.id, w.naam, w.branche, w.plaats, w.telefoon, w.kvk, g.naam AS aanspreekpunt FROM werkgever w "
    "LEFT JOIN aanspreekpunt a ON a.werkgever_id = w.id AND a.tot_datum IS NULL "
    "LEFT JOIN gebruiker g ON g.id = a.gebruiker_id WHERE w.naam_vouw LIKE $1 ESCAPE '\\' "
    "AND ($2 = '' OR w.branche = $2) AND ($3 = '' OR w.plaats = $3) AND ($4 = 0 OR (w.naam_vouw, w.id) > "
    "((SELECT k.naam_vouw FROM werkgever k WHERE k.id = $4), $4)) ORDER BY w.naam_vouw, w.id LIMIT $5");

struct lijst_page {
	struct list werkgevers;
	struct list branches, plaatsen;
};
static const struct shape lijst_shape = SHAPE("WerkgeverRegel", struct lijst_row, lijst_columns);
static const struct shape_part lijst_parts[] = {
    {"werkgevers", &lijst_shape, offsetof(struct lijst_page, werkgevers), true},
};
static const struct shape lijst_page_shape = {.name = "Werkgevers",
					      .size = sizeof(struct lijst_page),
					      .parts = lijst_parts,
					      .n_parts = COUNT(lijst_parts)};

/* What a filter offers. */
QUERY(
    branche_list,
    "SELECT branche AS naam FROM werkgever WHERE branche IS NOT NULL GROUP BY branche ORDER BY branche LIMIT 200");
QUERY(
    plaats_list,
    "SELECT plaats AS naam FROM werkgever WHERE plaats IS NOT NULL GROUP BY plaats ORDER BY plaats LIMIT 200");

struct lijst_in {
	const char *zoek;
	const char *branche;
	const char *plaats;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD(struct lijst_in, branche, TEXT, "Branche"),
    FIELD(struct lijst_in, plaats, TEXT, "Plaats"),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
#define LIJST_PAGE 50

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, LIJST_PAGE);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	int rc = request_rows(r, &werkgever_list,
			      ARGS(request_like(r, in->zoek), in->branche ? in->branche : "",
				   in->plaats ? in->plaats : "", c.id, (int64_t)limit + 1),
			      lijst_columns, sizeof(struct lijst_row), limit + 1, &out->werkgevers);

	if (!rc)
		list_turn(r, &out->werkgevers, limit, sizeof(struct lijst_row));
	if (rc || r->json)
		return rc;
	rc = request_words(r, &branche_list, &out->branches);
	return rc ? rc : request_words(r, &plaats_list, &out->plaatsen);
}

/* On a phone one calls from the list. */
static bool write_phone(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct lijst_row *w = row;

	(void)arg;
	if (strcmp(column->name, "telefoon") != 0 || !w->telefoon)
		return false;
	ui_link(h, html_url(h, "tel:%s", w->telefoon), w->telefoon);
	return true;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct lijst_row *rows = out->werkgevers.rows;
	const struct ui_action add = {.label = "Werkgever toevoegen",
				      .url = "/werkgevers/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Werkgevers", "Alle werkgevers die wij kennen, met wie er van ons contact heeft.");
	if (may_add)
		ui_actions(h, &add, 1);
	request_offer(r, request_field_of(filters, n, "branche"), &out->branches);
	request_offer(r, request_field_of(filters, n, "plaats"), &out->plaatsen);
	ui_form(h, &(struct ui_form){.action = "/werkgevers",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(
	    h, ROW_SET(lijst_columns, rows, out->werkgevers.count),
	    &(struct ui_table){.one = "werkgever",
			       .many = "werkgevers",
			       .link = "naam",
			       .link_id = "id",
			       .link_prefix = "/werkgevers/",
			       .names = "aanspreekpunt",
			       .hide = "kvk",
			       .cell = write_phone,
			       .volgende = out->werkgevers.next
					       ? request_url_with(r, "na", out->werkgevers.next)
					       : NULL,
			       .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
			       .empty_title = "Geen werkgevers gevonden",
			       .empty_text = "Kies een ruimer filter, of voeg de werkgever toe.",
			       .empty_action = may_add ? &add : NULL});
	if (out->werkgevers.count)
		request_view_files(h, r);
}

/* ---- one employer ---- */

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
	out->personen = (struct list){.rows = personen.rows, .count = personen.count};
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
				       .names = "naam"});
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
				    .names = "jongere"});
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

/* ---- a new one, and changing ---- */

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
	return rc < 0 ? rc : 0;
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
	return rc < 0 ? rc : 0;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers",
     .recht = RECHT_WERKGEVER_LEZEN,
     .summary = "Werkgevers",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "werkgever"},
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
    {.method = POST,
     .path = "/werkgevers/:werkgever/aanspreekpunt",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Aanspreekpunt worden",
     .object = &object_werkgever,
     .handle = neem_handle,
     .scenario = "werkgever"},
};
PAGE(werkgever, .room = "werkgever", .title = "Werkgevers", .menu = "/werkgevers", .menu_order = 3,
     .menu_icon = UI_ICON_WERKGEVERS, .routes = routes, .n_routes = COUNT(routes));
