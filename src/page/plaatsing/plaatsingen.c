/*
 * Plaatsingen: the work of a young person, and how long each place lasted.
 *
 * Who: whoever has the part "werk" of the dossier in sight. Invariant: a place never stands without
 * how long it lasted (promise 7). Rows: F258-F262, F308.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/jongere.h"

struct lijst_row {
	plaatsing_id id;
	jongere_id jongere_id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	const char *duur;
	double uren;
	int contractvorm;
	struct datum contract_tot_datum;
	int uitkomst;
};
static const struct column lijst_columns[] = {
    COLUMN_ID(struct lijst_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct lijst_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct lijst_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct lijst_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct lijst_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct lijst_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct lijst_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct lijst_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct lijst_row, contractvorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct lijst_row, contract_tot_datum, DATUM, "Contract tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct lijst_row, uitkomst, plaatsinguitkomsten, "Hoe het eindigde",
		 ONDERDEEL_WERK),
};
static const struct column lijst_screen[] = {
    COLUMN_ID(struct lijst_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct lijst_row, werkgever, TEXT, "Werkgever", 0),
    COLUMN(struct lijst_row, functie, TEXT, "Functie", 0),
    COLUMN_KEUZE(struct lijst_row, soort, plaatsingsoorten, "Soort", 0),
    COLUMN(struct lijst_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct lijst_row, duur, TEXT, "Hoe lang", 0),
    COLUMN(struct lijst_row, uren, REAL, "Uren per week", 0),
    COLUMN_KEUZE(struct lijst_row, uitkomst, plaatsinguitkomsten, "Hoe het eindigde", 0),
};
#define MAX_PLAATSINGEN 200
QUERY(
    plaatsing_list,
    "SELECT p.id, p.jongere_id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, p.uren, "
    "p.stand_contractvorm AS contractvorm, p.stand_contract_tot_datum AS contract_tot_datum, p.uitkomst "
    "FROM plaatsing p JOIN werkgever w ON w.id = p.werkgever_id WHERE p.jongere_id = $1 "
    "ORDER BY p.zicht_van_op, p.van_datum DESC, p.id DESC LIMIT 200");

struct lijst_page {
	struct list plaatsingen;
};
static const struct shape lijst_shape = SHAPE("PlaatsingRegel", struct lijst_row, lijst_columns);
static const struct shape_part lijst_parts[] = {
    {"plaatsingen", &lijst_shape, offsetof(struct lijst_page, plaatsingen), true},
};
static const struct shape lijst_page_shape = {.name = "Plaatsingen",
					      .size = sizeof(struct lijst_page),
					      .parts = lijst_parts,
					      .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	int rc = request_rows(r, &plaatsing_list, ARGS(jongere), lijst_columns,
			      sizeof(struct lijst_row), MAX_PLAATSINGEN, &out->plaatsingen);
	struct lijst_row *rows = (struct lijst_row *)(uintptr_t)out->plaatsingen.rows;

	for (size_t i = 0; !rc && i < out->plaatsingen.count; i++)
		rows[i].duur =
		    plaatsing_duur(r->arena, rows[i].van_datum, rows[i].eind_datum, r->vandaag);
	return rc;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct lijst_row *rows = out->plaatsingen.rows;
	const struct ui_action add = {
	    .label = "Werk toevoegen",
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_PLUS,
	    .url = html_url(h, "/jongeren/%s/plaatsingen/nieuw", TOKEN(h, kop->id))};
	bool may_add = request_may_do(r, &add) && !moment_set(kop->gesloten_op);

	ui_h1(h, arena_format(h->arena, "Werk van %s", kop_kort(h->arena, kop)),
	      "Banen, proefplaatsingen en stages, met hoe lang ze duren.");
	if (may_add)
		ui_actions(h, &add, 1);
	ui_table(h, ROW_SET(lijst_screen, rows, out->plaatsingen.count),
		 &(struct ui_table){
		     .one = "plaats",
		     .many = "plaatsen",
		     .link = "werkgever",
		     .link_id = "id",
		     .link_prefix = "/plaatsingen/",
		     .phone = "functie soort duur uitkomst",
		     .empty_title = "Nog geen werk",
		     .empty_text = "Voeg een stage, proefplaatsing of baan toe zodra die begint.",
		     .empty_action = may_add ? &add : NULL});
	ui_link(h, html_url(h, "/jongeren/%s/regelingen", TOKEN(h, kop->id)),
		"Welke regelingen kunnen helpen");
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/plaatsingen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Werk van een jongere",
     .doel = "begeleiding naar werk",
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_WERK,
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "plaatsing"},
};
PAGE(plaatsingen, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
