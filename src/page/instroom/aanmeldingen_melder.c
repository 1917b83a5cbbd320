/*
 * Door u gemeld: for everybody how it stands with whom he reported.
 *
 * What: one's own reports, the newest first, each with its state and the day of the answer.
 * Who:  whoever may report somebody; the view aanmelding_gemeld shows everybody his own.
 * Invariants: an own report tells its state, and nothing of what others wrote. It is taken back
 *       while nobody answered it; it then says that he did so, and the loket reads that it was a
 *       mistake.
 * Rows: F019-F025.
 */
#include "part/gemeld.h"

#include "store/aanmelding.h"
#include "store/jongere.h"

struct gemeld_row {
	aanmelding_id id;
	const char *roepnaam;
	const char *achternaam;
	struct moment op;
	struct datum uiterlijk_datum;
	int toestand;
	organisatie_id organisatie_id; /* 0: whichever loket is first */
	const char *loket;
	struct moment teruggenomen_op; /* by himself */
};
static const struct column gemeld_columns[] = {
    COLUMN_ID(struct gemeld_row, id, aanmelding, AANMELDING, "Nummer"),
    COLUMN(struct gemeld_row, roepnaam, TEXT, "Roepnaam", 0),
    COLUMN(struct gemeld_row, achternaam, TEXT, "Achternaam", 0),
    COLUMN(struct gemeld_row, op, MOMENT, "Gemeld", 0),
    COLUMN(struct gemeld_row, uiterlijk_datum, DATUM, "Antwoord voor", 0),
    COLUMN_KEUZE(struct gemeld_row, toestand, aanmeldstanden, "Stand", 0),
    COLUMN_ID(struct gemeld_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct gemeld_row, loket, TEXT, "Loket", 0),
    COLUMN(struct gemeld_row, teruggenomen_op, MOMENT, "Teruggenomen", 0),
};
#define GEMELD_SELECT                                                                              \
	"SELECT m.id, m.roepnaam, m.achternaam, m.op, m.uiterlijk_datum, m.toestand, "             \
	"m.organisatie_id, o.naam AS loket, m.teruggenomen_op FROM aanmelding_gemeld m "           \
	"LEFT JOIN organisatie o ON o.id = m.organisatie_id "
/* A cursor is the number where a page ended. */
QUERY(gemeld_list, GEMELD_SELECT "WHERE m.id < $1 ORDER BY m.id DESC LIMIT $2");
QUERY(gemeld_find, GEMELD_SELECT "WHERE m.id = $1");
static const struct object object_gemeld =
    OBJECT(AANMELDING, gemeld_find, gemeld_columns, struct gemeld_row);

struct gemeld_page {
	struct list gemeld;
};
static const struct shape gemeld_shape =
    SHAPE("AanmeldingGemeld", struct gemeld_row, gemeld_columns);
static const struct shape_part page_parts[] = {
    {"gemeld", &gemeld_shape, offsetof(struct gemeld_page, gemeld), true},
};
static const struct shape page_shape = {.name = "Gemeld",
					.size = sizeof(struct gemeld_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct gemeld_in {
	const char *na;
};
static const struct field gemeld_fields[] = {
    FIELD(struct gemeld_in, na, TEXT, "Vanaf", .hidden = true),
};

static int gemeld_handle(struct request *r)
{
	const struct gemeld_in *in = r->in;
	struct gemeld_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	int rc = request_rows(r, &gemeld_list, ARGS(c.id, (int64_t)limit + 1), gemeld_columns,
			      sizeof(struct gemeld_row), limit + 1, &out->gemeld);

	if (!rc)
		list_turn(r, &out->gemeld, limit, sizeof(struct gemeld_row));
	return rc;
}

/* What the melder may do about the answer that he waits for. */
static const char *wait_text(struct html *h, struct datum uiterlijk, struct datum vandaag)
{
	return arena_format(h->arena,
			    uiterlijk.dag < vandaag.dag
				? " Het antwoord moest er op %s zijn. U kunt bellen."
				: " U kunt bellen als er op %s geen antwoord is.",
			    html_datum(h, uiterlijk));
}

static const char *gemeld_text(struct html *h, const struct request *r,
			       const struct gemeld_row *row)
{
	if (moment_set(row->teruggenomen_op))
		return arena_format(h->arena, " Teruggenomen door u op %s.",
				    html_datum(h, moment_datum(row->teruggenomen_op)));
	return row->toestand == AANMELDSTAND_NIEUW ? wait_text(h, row->uiterlijk_datum, r->vandaag)
						   : "";
}

static void view_gemeld(struct html *h, const struct request *r, const struct gemeld_row *row)
{
	bool waits = row->toestand == AANMELDSTAND_NIEUW;

	gemeld_view_kaart(
	    h, &(struct gemeld_kaart){
		   .naam = naam_kort(h->arena, row->roepnaam, row->achternaam),
		   .tekst = arena_format(
		       h->arena, "Gemeld op %s bij %s.%s", html_datum(h, moment_datum(row->op)),
		       row->loket ? row->loket : "alle loketten", gemeld_text(h, r, row)),
		   .stand = moment_set(row->teruggenomen_op)
				? "Teruggenomen"
				: choice_label(&aanmeldstanden, row->toestand),
		   .toon = waits ? UI_INFO : UI_NEUTRAL,
		   .intrekken =
		       waits ? html_url(h, "/gemeld/%s/intrekken", TOKEN(h, row->id)) : NULL});
}

static void gemeld_view(struct html *h, struct request *r)
{
	const struct gemeld_page *out = r->out;
	const struct gemeld_row *rows = out->gemeld.rows;
	const char *next = out->gemeld.next;

	ui_h1(h, "Door u gemeld", "Wie u hebt gemeld, en hoe het ermee staat.");
	ui_button_link(h, UI_PRIMARY, "/aanmeldingen/nieuw", "Aanmelding opschrijven");
	if (!out->gemeld.count)
		ui_empty(
		    h, "U hebt nog niemand gemeld",
		    "Kent u een jongere die hulp kan gebruiken? Schrijf het op. U ziet hier of er "
		    "antwoord is.",
		    NULL);
	for (size_t i = 0; i < out->gemeld.count; i++)
		view_gemeld(h, r, &rows[i]);
	ui_pager(h, NULL, next ? request_url_with(r, "na", next) : NULL);
}

/* ---- taking it back ---- */

static int withdraw_check(struct request *r)
{
	const struct gemeld_row *row = r->object;

	if (row->toestand != AANMELDSTAND_NIEUW)
		invalid(r, "", "Hier is al antwoord op gegeven. Bel het loket als het niet klopt.");
	return 0;
}

/* The loket reads why. */
static int withdraw_handle(struct request *r)
{
	const struct gemeld_row *row = r->object;
	const struct handeling doing = request_doing(r);
	const struct aanmelding_row aanmelding = {.id = row->id, .toestand = row->toestand};
	const struct aanmelding_antwoord antwoord = {
	    .loket = row->organisatie_id,
	    .reden = AANMELDREDEN_VERGISSING,
	    .tekst = "Ingetrokken door wie het opschreef.",
	    .verteld = DATUM_GEEN,
	    .bewaar_tot = aanmelding_bewaar_tot(AANMELDSTAND_NIET_OPGENOMEN, r->vandaag,
						request_termijnen(r))};

	r->location = "/gemeld";
	r->flash = "Ingetrokken. Niemand hoeft dit nog op te pakken.";
	return aanmelding_step(&doing, &aanmelding, AANMELDSTAP_NEEM_NIET_OP, &antwoord);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/gemeld",
     .recht = RECHT_AANMELDING_DOEN,
     .summary = "Wie u hebt gemeld",
     .doel = "aanmeldingen beantwoorden",
     FIELDS(gemeld_fields, struct gemeld_in),
     .handle = gemeld_handle,
     .view = gemeld_view,
     .shape = &page_shape,
     .flags = ROUTE_ALWAYS_LOG,
     .scenario = "instroom"},
    {.method = POST,
     .path = "/gemeld/:aanmelding/intrekken",
     .recht = RECHT_AANMELDING_DOEN,
     .summary = "Eigen melding intrekken",
     .doel = "aanmeldingen beantwoorden",
     .object = &object_gemeld,
     .check = withdraw_check,
     .handle = withdraw_handle,
     .again = "/gemeld",
     .scenario = "instroom"},
};
PAGE(aanmeldingen_melder, .room = "instroom", .title = "Door u gemeld", .menu = "/gemeld",
     .menu_groep = MENU_INSTROOM, .menu_order = 11, .menu_icon = UI_ICON_PLUS, .routes = routes,
     .n_routes = COUNT(routes));
