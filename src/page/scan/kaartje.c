/*
 * Kaartjes: who sits at the table, what he does for these young people, and what to call him for.
 *
 * What: one's own card, and whether one comes; all cards, to read beforehand and to print: people
 *       may meet for the first time in the session.
 * Who:  everybody at the table reads them; one's own is one's own (zetel_wie).
 * Invariants: a telephone number is shown to the table once its owner said that he comes; an
 *       address only to who invited him.
 * On purpose absent: photographs.
 * Rows: F338; peers J123.
 */
#include "gate/page.h"

#include "store/zetel.h"

#define DOEL "implementatiescan"

/* ---- one's own ---- */

struct kaart_in {
	const char *naam;
	const char *organisatie;
	const char *functie;
	const char *bijdrage;
	const char *waarvoor;
	const char *telefoon;
};
static const struct field kaart_fields[] = {
    FIELD(struct kaart_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD(struct kaart_in, organisatie, TEXT, "Organisatie", .required = true, .max = 120),
    FIELD(struct kaart_in, functie, TEXT, "Functie", .max = 120),
    FIELD(struct kaart_in, bijdrage, LONG_TEXT, "Wat doet u voor deze jongeren?", .max = 400,
	  .hint = "In één of twee zinnen. Zonder namen van jongeren."),
    FIELD(struct kaart_in, waarvoor, TEXT, "Waarvoor kan men u bellen?", .max = 200),
    FIELD(struct kaart_in, telefoon, TEL, "Telefoon"),
};

static void to_zetel(struct request *r, const char *flash)
{
	const struct zetel_row *z = r->object;

	r->location = request_path(r, "/zetels/%s", ID_ZETEL, z->id.nr);
	r->flash = flash;
}

static int kaart_form_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	struct kaart_in *form = request_form(r, NULL);

	*form = (struct kaart_in){z->naam,     z->organisatie, z->functie,
				  z->bijdrage, z->waarvoor,    z->telefoon};
	return 0;
}

static void view_form(struct html *h, struct request *r, const char *what, const char *submit,
		      const char *note)
{
	const struct zetel_row *z = r->object;
	const char *url = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, what),
				     .versie = z->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = submit,
				     .cancel = url,
				     .note = note});
}

static void kaart_view(struct html *h, struct request *r)
{
	ui_h1(h, "Mijn kaartje", "Zo weten de anderen wie u bent voordat de sessie begint.");
	view_form(h, r, "kaart", "Bewaar", "Wie kan dit lezen: wie aan tafel zit.");
}

static int kaart_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct kaart_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_zetel(r, "Uw kaartje is bewaard.");
	return zetel_update_kaart(&doing, z->id,
				  &(struct zetel_kaart){.naam = in->naam,
							.organisatie = in->organisatie,
							.functie = in->functie,
							.telefoon = in->telefoon,
							.waarvoor = in->waarvoor,
							.bijdrage = in->bijdrage});
}

/* ---- coming, or not ---- */

struct antwoord_in {
	int antwoord;
	const char *tekst;
};
static const struct field antwoord_fields[] = {
    FIELD_CHOICE_OF(struct antwoord_in, antwoord, zetelantwoorden, "Komt u?", .required = true),
    FIELD(struct antwoord_in, tekst, TEXT, "Wilt u er iets bij zeggen?", .max = 300,
	  .hint = "Kunt u niet? Noem dan iemand die voor u kan komen."),
};

static int antwoord_form_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	struct antwoord_in *form = request_form(r, NULL);

	*form = (struct antwoord_in){z->antwoord, z->antwoord_tekst};
	return 0;
}

static void antwoord_view(struct html *h, struct request *r)
{
	ui_h1(h, "Komt u?", "U kunt uw antwoord later veranderen.");
	view_form(h, r, "antwoord", "Laat het weten",
		  "Of u komt, ziet iedereen aan tafel. Wat u erbij zegt, alleen wie u uitnodigde.");
}

static int antwoord_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_zetel(r, in->antwoord == ZETELANTWOORD_JA
			? "Fijn dat u komt. Vul nu uw kaartje in."
			: "Dank u. Wie u uitnodigde ziet uw antwoord.");
	return zetel_update_antwoord(&doing, z->id, in->antwoord, in->tekst);
}

/* ---- all of them ---- */

struct kaartjes_page {
	struct list zetels;
};
static const struct shape zetel_shape = SHAPE("Zetel", struct zetel_row, zetel_columns);
static const struct shape_part kaartjes_parts[] = {
    {"zetels", &zetel_shape, offsetof(struct kaartjes_page, zetels), true},
};
static const struct shape kaartjes_shape = {.name = "ScanKaartjes",
					    .size = sizeof(struct kaartjes_page),
					    .parts = kaartjes_parts,
					    .n_parts = COUNT(kaartjes_parts)};

static int kaartjes_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct kaartjes_page *out = r->out;
	struct db_rows rows;
	int rc = zetel_list(r->db, r->arena, s->id, &rows);

	if (!rc)
		out->zetels = list_of(&rows);
	return rc;
}

static void view_kaartje(struct html *h, const struct zetel_row *z)
{
	ui_card_begin(h, NULL);
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = z->naam,
					 .rol = z->functie,
					 .organisatie = z->organisatie,
					 .telefoon = z->telefoon,
					 .chip = z->voorzitter ? "Voorzitter" : NULL});
	ui_people_end(h);
	if (z->bijdrage)
		ui_text(h, z->bijdrage);
	if (z->waarvoor)
		ui_p(h, arena_format(h->arena, "Bellen voor: %s", z->waarvoor));
	ui_card_end(h);
}

static void kaartjes_view(struct html *h, struct request *r)
{
	const struct kaartjes_page *out = r->out;
	const struct scan_row *s = r->object;
	const struct zetel_row *rows = out->zetels.rows;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));

	ui_h1(h, "Kaartjes", "Wie zit er aan tafel, en waarvoor kunt u elkaar bellen?");
	for (int64_t domein = 1; domein <= SCAN_DOMEINEN; domein++) {
		int shown = 0;

		ui_section_begin(h, choice_code(&zeteldomeinen, (int)domein - 1),
				 zeteldomein_label(domein));
		for (size_t i = 0; i < out->zetels.count; i++)
			if (rows[i].domein == domein) {
				view_kaartje(h, &rows[i]);
				shown++;
			}
		if (!shown)
			ui_p(h, "Nog niemand.");
		ui_section_end(h);
	}
	ui_print_button(h);
	ui_link(h, url, "Terug naar de scan");
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = "/zetels/:zetel" path_, .recht = RECHT_SCAN_MEEDOEN,  \
		.summary = (summary_), .doel = DOEL, .object = &object_zetel, .mits = "eigen",     \
		.scenario = "scan", __VA_ARGS__                                                    \
	}

static const struct route routes[] = {
    ROUTE(GET, "/kaart", "Mijn kaartje", .handle = kaart_form_handle, .view = kaart_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/kaart", "Mijn kaartje", FIELDS(kaart_fields, struct kaart_in),
	  .handle = kaart_handle, .again = "/zetels/:zetel/kaart"),
    ROUTE(GET, "/antwoord", "Komt u?", .handle = antwoord_form_handle, .view = antwoord_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/antwoord", "Komt u?", FIELDS(antwoord_fields, struct antwoord_in),
	  .handle = antwoord_handle, .again = "/zetels/:zetel/antwoord"),
    {.method = GET,
     .path = "/scans/:scan/kaartjes",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Kaartjes",
     .doel = DOEL,
     .object = &object_scan,
     .handle = kaartjes_handle,
     .view = kaartjes_view,
     .shape = &kaartjes_shape,
     .flags = ROUTE_PRINT,
     .scenario = "scan"},
};
PAGE(kaartje, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
