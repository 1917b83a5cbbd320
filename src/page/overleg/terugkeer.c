/*
 * Terugkeer: a school says that a pupil of before comes back, or drops out of what came after
 * school.
 *
 * What: one short form, and what became of what one said oneself.
 * Who:  mentors and stagebegeleiders, of pupils whom they do not see any more. Others in the
 *       network have the vangnet.
 * Invariants: a mistake is taken back while nobody picked it up (terugkeer_vast).
 *       Nobody tells of more than TERUGKEER_PER_UUR in an hour. Known, not known or helped no
 *       more: the school gets the same answer and reads the same afterwards, until it is picked up.
 *       By whom, it reads only with sight of the dossier (view terugkeer). It has an owner within
 *       two working days: the casusregisseur, whose call for help it is, or the first loket, whose
 *       aanmelding it is.
 * On purpose absent: the name of the pupil in the list; the answer, which is told by telephone.
 * Rows: F021, F063, F114, F126, F298.
 */
#include "part/bekend.h"
#include "part/gemeld.h"

#include "domain/termijn.h"
#include "domain/werkdag.h"
#include "store/terugkeer.h"

#define DOEL "melden dat een jongere uitvalt"

/* ---- what was said ---- */

struct terugkeer_row {
	terugkeer_id id;
	int terugkeersoort;
	const char *tekst;
	struct moment op;
	struct datum uiterlijk_datum;
	struct moment ingetrokken_op;
	bool is_opgepakt;
	const char *casusregisseur;
};
static const struct column terugkeer_columns[] = {
    COLUMN_ID(struct terugkeer_row, id, terugkeer, TERUGKEER, "Nummer"),
    COLUMN_KEUZE(struct terugkeer_row, terugkeersoort, terugkeersoorten, "Wat", 0),
    COLUMN(struct terugkeer_row, tekst, TEXT, "In uw woorden", 0),
    COLUMN(struct terugkeer_row, op, MOMENT, "Gemeld", 0),
    COLUMN(struct terugkeer_row, uiterlijk_datum, DATUM, "Opgepakt uiterlijk", 0),
    COLUMN(struct terugkeer_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
    COLUMN(struct terugkeer_row, is_opgepakt, BOOL, "Opgepakt", 0),
    COLUMN(struct terugkeer_row, casusregisseur, TEXT, "Bij wie", 0),
};
#define TERUGKEER_SELECT                                                                           \
	"SELECT id, terugkeersoort, tekst, op, uiterlijk_datum, ingetrokken_op, is_opgepakt, "     \
	"casusregisseur FROM terugkeer "
QUERY(terugkeer_list, TERUGKEER_SELECT "WHERE id < $1 ORDER BY id DESC LIMIT $2");
QUERY(terugkeer_find, TERUGKEER_SELECT "WHERE id = $1");
static const struct object object_terugkeer =
    OBJECT(TERUGKEER, terugkeer_find, terugkeer_columns, struct terugkeer_row);

#define UUR INT64_C(3600000)
QUERY(terugkeer_count, "SELECT count(id) FROM terugkeer WHERE op > $1");

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct terugkeer_page {
	struct list meldingen;
};
static const struct shape melding_shape =
    SHAPE("TerugkeerMelding", struct terugkeer_row, terugkeer_columns);
static const struct shape_part page_parts[] = {
    {"meldingen", &melding_shape, offsetof(struct terugkeer_page, meldingen), true},
};
static const struct shape page_shape = {.name = "Terugkeer",
					.size = sizeof(struct terugkeer_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct terugkeer_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	int rc = request_rows(r, &terugkeer_list, ARGS(c.id, (int64_t)limit + 1), terugkeer_columns,
			      sizeof(struct terugkeer_row), limit + 1, &out->meldingen);

	if (!rc)
		list_turn(r, &out->meldingen, limit, sizeof(struct terugkeer_row));
	return rc;
}

static const char *state_text(struct html *h, const struct terugkeer_row *m)
{
	if (moment_set(m->ingetrokken_op))
		return "U trok dit in.";
	if (m->is_opgepakt && m->casusregisseur)
		return arena_format(h->arena, "Opgepakt door %s.", m->casusregisseur);
	if (m->is_opgepakt)
		return "Iemand van het netwerk heeft het opgepakt.";
	if (m->casusregisseur)
		return arena_format(h->arena, "Staat bij %s. Opgepakt uiterlijk op %s.",
				    m->casusregisseur, html_datum(h, m->uiterlijk_datum));
	return arena_format(h->arena, "Opgepakt uiterlijk op %s.",
			    html_datum(h, m->uiterlijk_datum));
}

static void view_melding(struct html *h, const struct terugkeer_row *m)
{
	bool back = moment_set(m->ingetrokken_op), done = m->is_opgepakt;
	const char *stand = back ? "Ingetrokken" : done ? "Opgepakt" : "Ontvangen";
	enum ui_tone toon = back ? UI_NEUTRAL : done ? UI_OK : UI_INFO;

	gemeld_view_kaart(
	    h, &(struct gemeld_kaart){
		   .titel = arena_format(h->arena, "%s, gemeld op %s",
					 choice_label(&terugkeersoorten, m->terugkeersoort),
					 html_moment(h, m->op)),
		   .tekst = arena_format(h->arena, "%s %s", m->tekst, state_text(h, m)),
		   .stand = stand,
		   .toon = toon,
		   .intrekken =
		       done ? NULL : html_url(h, "/terugkeer/%s/intrekken", TOKEN(h, m->id))});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct terugkeer_page *out = r->out;
	const struct terugkeer_row *rows = out->meldingen.rows;

	ui_h1(h, "Leerlingen van vroeger",
	      "Staat een leerling van vroeger weer bij u op de stoep, of hoort u dat het misgaat? "
	      "Meld het.");
	ui_button_link(h, UI_PRIMARY, "/terugkeer/nieuw", "Meld een leerling van vroeger");
	if (!out->meldingen.count)
		ui_empty(h, "U heeft nog niemand gemeld",
			 "Hier ziet u straks of uw melding is opgepakt.", NULL);
	else
		ui_h2(h, "Door u gemeld");
	for (size_t i = 0; i < out->meldingen.count; i++)
		view_melding(h, &rows[i]);
	ui_pager(h, NULL,
		 out->meldingen.next ? request_url_with(r, "na", out->meldingen.next) : NULL);
}

/* ---- saying it ---- */

struct nieuw_in {
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboren;
	int soort;
	const char *tekst;
	const char *telefoon;
};
static const struct field nieuw_fields[] = {
    BEKEND_FIELDS(struct nieuw_in),
    FIELD_CHOICE_OF(struct nieuw_in, soort, terugkeersoorten, "Wat is er?", .required = true),
    FIELD(struct nieuw_in, tekst, LONG_TEXT, "Wat gebeurt er?", .required = true, .max = 1000,
	  .hint = "Geen naam en geen ziektes."),
    FIELD(struct nieuw_in, telefoon, TEL, "Telefoon van de jongere", .hint = "Als u het weet."),
};

static int nieuw_handle(struct request *r)
{
	((struct nieuw_in *)request_form(r, NULL))->soort = CHOICE_NONE;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Meld een leerling van vroeger",
	      "U hoeft niet te weten wie nu helpt. Binnen twee werkdagen pakt iemand het op.");
	bekend_view_form(h, r, "/terugkeer",
			 "Wie kan dit lezen: wie de jongere helpt en de tijdlijn mag lezen. "
			 "Helpt niemand de jongere, dan leest het loket het. Vertel de "
			 "jongere dat u dit meldt.");
}

static int create_check(struct request *r)
{
	struct moment uur = {r->nu.ms - UUR};
	int64_t told;
	int rc = db_number(r->db, &terugkeer_count, ARGS(uur), &told);

	if (!rc && told >= TERUGKEER_PER_UUR)
		invalid(r, "",
			"U meldde dit uur al %d leerlingen. Probeer het over een uur weer. Heeft "
			"het haast? Bel dan het loket.",
			TERUGKEER_PER_UUR);
	return rc;
}

static int create_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct terugkeer_nieuw nieuw = {
	    .wie = {in->roepnaam, in->voorvoegsel, in->achternaam, in->geboren, NULL},
	    .melder = arena_format(r->arena, "%s, %s", r->wie.naam, r->wie.organisatie_naam),
	    .soort = in->soort,
	    .tekst = in->tekst,
	    .telefoon = in->telefoon,
	    .uiterlijk = werkdag_plus(r->vandaag, request_termijnen(r)->vangnet_werkdagen)};
	struct bekend_row bekend;
	terugkeer_id id = {0};
	int rc = bekend_find(r, &nieuw.wie, &bekend);

	if (!rc && !moment_set(bekend.gesloten_op))
		nieuw.jongere = bekend.id;
	r->location = "/terugkeer";
	r->flash = "Ontvangen. Hieronder ziet u wanneer het is opgepakt.";
	if (!rc || rc == ERR_GEEN_RIJ)
		rc = terugkeer_create(&doing, &nieuw, &id);
	r->undo = request_path(r, "/terugkeer/%s/intrekken", ID_TERUGKEER, id.nr);
	return rc;
}

static int withdraw_check(struct request *r)
{
	const struct terugkeer_row *m = r->object;

	if (m->is_opgepakt)
		invalid(r, "",
			"Dit is al opgepakt of ingetrokken. Bel het loket als het niet klopt.");
	return 0;
}

static int withdraw_handle(struct request *r)
{
	const struct terugkeer_row *m = r->object;
	const struct handeling doing = request_doing(r);

	r->location = "/terugkeer";
	r->flash = "Ingetrokken. Niemand hoeft dit nog op te pakken.";
	return terugkeer_withdraw(&doing, m->id);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/terugkeer",
     .recht = RECHT_TERUGKEER_MELDEN,
     .summary = "Leerlingen van vroeger",
     .doel = DOEL,
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &page_shape,
     .scenario = "terugkeer"},
    {.method = GET,
     .path = "/terugkeer/nieuw",
     .recht = RECHT_TERUGKEER_MELDEN,
     .summary = "Leerling van vroeger melden",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "terugkeer"},
    {.method = POST,
     .path = "/terugkeer",
     .recht = RECHT_TERUGKEER_MELDEN,
     .summary = "Leerling van vroeger melden",
     .doel = DOEL,
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/terugkeer/nieuw",
     .scenario = "terugkeer"},
    {.method = POST,
     .path = "/terugkeer/:terugkeer/intrekken",
     .recht = RECHT_TERUGKEER_MELDEN,
     .summary = "Melding van een leerling van vroeger intrekken",
     .doel = DOEL,
     .object = &object_terugkeer,
     .check = withdraw_check,
     .handle = withdraw_handle,
     .again = "/terugkeer",
     .scenario = "terugkeer"},
};
PAGE(terugkeer, .room = "overleg", .title = "Leerlingen van vroeger", .menu = "/terugkeer",
     .menu_groep = MENU_SAMEN, .menu_order = 8, .menu_icon = UI_ICON_SCHOOL, .routes = routes,
     .n_routes = COUNT(routes));
