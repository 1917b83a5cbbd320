/*
 * Vangnet: "deze jongere valt uit", for everybody in the network.
 *
 * What: who sees that a jongere drops out says who and what, with or without sight of the dossier.
 *       Known: it is the call for help at the top of the casusregisseur's work the same moment, and
 *       the melder reads whom to call. Not known, or not helped any more: it becomes an aanmelding
 *       at the loket.
 * Who:  anyone of the network; what waits too long the teamleider sees with his colleague's name,
 *       and after some days the afstemmingsregisseur as a number.
 * Invariants: it has an owner at once and must be answered within two working days; nobody learns
 *       more of a dossier than that it is picked up and by whom (peers 24); a jongere with an open
 *       melding cannot be closed or put on a waakvlam. Who said it by mistake takes it back while
 *       nobody took it up (signaal_intrekken).
 * On purpose absent: the answer; who said it hears it from the casusregisseur.
 * Rows: F126, F290, F298; peers 24, 35.
 */
#include "part/bekend.h"
#include "part/gemeld.h"

#include "domain/organisatie.h"
#include "domain/werkdag.h"
#include "store/aanmelding.h"
#include "store/vangnet.h"

/* ---- rows ---- */

struct melding_row {
	signaal_id id;
	const char *tekst;
	struct moment op;
	struct datum uiterlijk_datum;
	struct moment afgehandeld_op;
	struct moment ingetrokken_op;
	const char *casusregisseur;
	const char *telefoon;
};
static const struct column melding_columns[] = {
    COLUMN_ID(struct melding_row, id, signaal, SIGNAAL, "Nummer"),
    COLUMN(struct melding_row, tekst, TEXT, "Wat", 0),
    COLUMN(struct melding_row, op, MOMENT, "Gemeld", 0),
    COLUMN(struct melding_row, uiterlijk_datum, DATUM, "Opgepakt uiterlijk", 0),
    COLUMN(struct melding_row, afgehandeld_op, MOMENT, "Opgepakt", 0),
    COLUMN(struct melding_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
    COLUMN(struct melding_row, casusregisseur, TEXT, "Bij wie", 0),
    COLUMN(struct melding_row, telefoon, TEXT, "Telefoon", 0),
};
#define MELDING_SELECT                                                                             \
	"SELECT id, tekst, op, uiterlijk_datum, afgehandeld_op, ingetrokken_op, casusregisseur, "  \
	"telefoon FROM vangnet_gemeld "
QUERY(melding_list, MELDING_SELECT "WHERE id < $1 ORDER BY id DESC LIMIT $2");
QUERY(melding_find, MELDING_SELECT "WHERE id = $1");
static const struct object object_melding =
    OBJECT(SIGNAAL, melding_find, melding_columns, struct melding_row);

/* Nothing of whom it is about. */
struct laat_row {
	signaal_id id;
	const char *casusregisseur;
	struct moment op;
	struct datum uiterlijk_datum;
};
static const struct column laat_columns[] = {
    COLUMN_ID(struct laat_row, id, signaal, SIGNAAL, "Nummer"),
    COLUMN(struct laat_row, casusregisseur, TEXT, "Bij wie", 0),
    COLUMN(struct laat_row, op, MOMENT, "Gemeld", 0),
    COLUMN(struct laat_row, uiterlijk_datum, DATUM, "Opgepakt uiterlijk", 0),
};
#define MAX_LAAT 200
QUERY(laat_list,
      "SELECT t.id, g.naam AS casusregisseur, t.op, t.uiterlijk_datum FROM vangnet_te_laat t "
      "LEFT JOIN gebruiker g ON g.id = t.casusregisseur_id "
      "WHERE t.casusregisseur_id IS NOT NULL OR t.uiterlijk_datum < $1 "
      "ORDER BY t.uiterlijk_datum, t.id LIMIT 200");

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct vangnet_page {
	struct list meldingen, te_laat;
};
static const struct shape melding_shape =
    SHAPE("VangnetMelding", struct melding_row, melding_columns);
static const struct shape laat_shape = SHAPE("VangnetTeLaat", struct laat_row, laat_columns);
static const struct shape_part page_parts[] = {
    {"meldingen", &melding_shape, offsetof(struct vangnet_page, meldingen), true},
    {"teLaat", &laat_shape, offsetof(struct vangnet_page, te_laat), true},
};
static const struct shape page_shape = {.name = "Vangnet",
					.size = sizeof(struct vangnet_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* ---- what was said ---- */

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct vangnet_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	struct datum regio = datum_plus(r->vandaag, -request_termijnen(r)->vangnet_regio);
	int rc = request_rows(r, &melding_list, ARGS(c.id, (int64_t)limit + 1), melding_columns,
			      sizeof(struct melding_row), limit + 1, &out->meldingen);

	if (rc)
		return rc;
	list_turn(r, &out->meldingen, limit, sizeof(struct melding_row));
	return request_rows(r, &laat_list, ARGS(regio), laat_columns, sizeof(struct laat_row),
			    MAX_LAAT, &out->te_laat);
}

static const char *stand_text(struct html *h, const struct melding_row *m)
{
	const char *wie = arena_format(h->arena, "%s%s%s", m->casusregisseur,
				       m->telefoon ? ", " : "", m->telefoon ? m->telefoon : "");

	if (moment_set(m->ingetrokken_op))
		return arena_format(h->arena, "%s U trok dit in.", m->tekst);
	if (moment_set(m->afgehandeld_op))
		return arena_format(h->arena, "%s Opgepakt door %s.", m->tekst, wie);
	return arena_format(h->arena, "%s Staat bij %s. U hoort het uiterlijk op %s.", m->tekst,
			    wie, html_datum(h, m->uiterlijk_datum));
}

static void view_melding(struct html *h, const struct melding_row *m)
{
	bool back = moment_set(m->ingetrokken_op), done = moment_set(m->afgehandeld_op);
	const char *stand = back ? "Ingetrokken" : done ? "Opgepakt" : "Doorgegeven";
	enum ui_tone toon = back ? UI_NEUTRAL : done ? UI_OK : UI_INFO;

	gemeld_view_kaart(
	    h,
	    &(struct gemeld_kaart){
		.titel = arena_format(h->arena, "Gemeld op %s", html_moment(h, m->op)),
		.tekst = stand_text(h, m),
		.stand = stand,
		.toon = toon,
		.intrekken = done ? NULL : html_url(h, "/vangnet/%s/intrekken", TOKEN(h, m->id))});
}

static void view_te_laat(struct html *h, const struct list *te_laat)
{
	const struct laat_row *rows = te_laat->rows;

	if (!te_laat->count)
		return;
	ui_section_begin(h, "te-laat", "Wacht te lang");
	ui_list_begin(h);
	for (size_t i = 0; i < te_laat->count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].casusregisseur
					    ? arena_format(h->arena, "Een melding bij %s",
							   rows[i].casusregisseur)
					    : "Een melding",
			       .text = arena_format(h->arena,
						    "Gemeld op %s. Had opgepakt moeten zijn op %s.",
						    html_moment(h, rows[i].op),
						    html_datum(h, rows[i].uiterlijk_datum)),
			       .badge = "Te laat",
			       .tone = UI_WARNING});
	ui_list_end(h);
	ui_section_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct vangnet_page *out = r->out;
	const struct melding_row *rows = out->meldingen.rows;

	ui_h1(h, "Vangnet", "Valt een jongere uit? Meld het, ook als u het dossier niet ziet.");
	ui_button_link(h, UI_PRIMARY, "/vangnet/nieuw", "Meld dat een jongere uitvalt");
	view_te_laat(h, &out->te_laat);
	if (!out->meldingen.count)
		ui_empty(h, "U heeft nog niets gemeld",
			 "Hier ziet u straks bij wie uw melding staat en of die is opgepakt.",
			 NULL);
	else
		ui_h2(h, "Door u gemeld");
	for (size_t i = 0; i < out->meldingen.count; i++)
		view_melding(h, &rows[i]);
	ui_pager(h, NULL,
		 out->meldingen.next ? request_url_with(r, "na", out->meldingen.next) : NULL);
}

/* ---- saying it ---- */

struct melding_in {
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboren;
	const char *tekst;
};
static const struct field melding_fields[] = {
    BEKEND_FIELDS(struct melding_in),
    FIELD(struct melding_in, tekst, LONG_TEXT, "Wat gebeurt er?", .required = true, .max = 1000,
	  .hint = "Bijvoorbeeld: komt al een week niet op het werk. Geen ziektes."),
};

static int nieuw_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Meld dat een jongere uitvalt",
	      "U hoort bij wie het staat. Binnen twee werkdagen is het opgepakt.");
	bekend_view_form(h, r, "/vangnet",
			 "Wie kan dit lezen: de casusregisseur en wie de tijdlijn van de "
			 "jongere mag lezen. Kennen wij de jongere niet, dan leest het loket "
			 "het.");
}

static struct datum uiterlijk(struct request *r)
{
	return werkdag_plus(r->vandaag, request_termijnen(r)->vangnet_werkdagen);
}

struct melder_row {
	int soort; /* of the organisation that the reader works for */
};
static const struct column melder_columns[] = {
    COLUMN_KEUZE(struct melder_row, soort, organisatiesoorten, NULL, 0),
};
QUERY(melder_find, "SELECT soort FROM organisatie WHERE id = $1");

/* Who is not known, or not helped any more, comes in by the loket; `terug`: the school that he left
 * says so. */
static int come_in(struct request *r, const struct personalia *wie, const char *tekst, bool terug)
{
	const struct handeling doing = request_doing(r);
	struct melder_row melder;
	aanmelding_id id = {0};
	int rc = request_row(r, &melder_find, ARGS(r->wie.organisatie), melder_columns, &melder);

	if (rc)
		return rc;
	rc = aanmelding_create(
	    &doing,
	    &(struct aanmelding_nieuw){.vorm = AANMELDVORM_NETWERK,
				       .kanaal = kanaal_of_organisatie(melder.soort, terug),
				       .melder_naam = r->wie.naam,
				       .wie = *wie,
				       .onderwerpen = 1u << AANMELDONDERWERP_HULP,
				       .vraag = arena_format(r->arena, "Valt uit: %s", tekst),
				       .uiterlijk = uiterlijk(r)},
	    &id);
	r->flash = "Doorgegeven aan het loket. Zij zoeken contact.";
	if (request_may_open(r, "/gemeld"))
		r->undo = request_path(r, "/gemeld/%s/intrekken", ID_AANMELDING, id.nr);
	return rc;
}

static int create_handle(struct request *r)
{
	const struct melding_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct personalia wie = {in->roepnaam, in->voorvoegsel, in->achternaam, in->geboren,
				       NULL};
	struct bekend_row bekend = {.id = {0}};
	int rc = bekend_find(r, &wie, &bekend);
	bool terug = bekend.school_id.nr && bekend.school_id.nr == r->wie.organisatie.nr;
	signaal_id id = {0};

	r->location = "/vangnet";
	if (rc == ERR_GEEN_RIJ || (!rc && moment_set(bekend.gesloten_op)))
		return come_in(r, &wie, in->tekst, terug);
	rc = rc ? rc
		: vangnet_create(
		      &doing,
		      &(struct vangnet_melding){.jongere = bekend.id,
						.wie = arena_format(r->arena, "%s, %s", r->wie.naam,
								    r->wie.organisatie_naam),
						.tekst = in->tekst,
						.uiterlijk = uiterlijk(r)},
		      &id);
	r->flash = "Doorgegeven. Hieronder staat bij wie, en wie u kunt bellen.";
	r->undo = request_path(r, "/vangnet/%s/intrekken", ID_SIGNAAL, id.nr);
	return rc;
}

/* Whom to call when it is too late to take it back. */
static int withdraw_check(struct request *r)
{
	const struct melding_row *m = r->object;

	if (moment_set(m->afgehandeld_op))
		invalid(r, "", "Dit is al opgepakt. Bel %s als het niet klopt.", m->casusregisseur);
	return 0;
}

static int withdraw_handle(struct request *r)
{
	const struct melding_row *m = r->object;
	const struct handeling doing = request_doing(r);

	r->location = "/vangnet";
	r->flash = "Ingetrokken. Niemand hoeft dit nog op te pakken.";
	return vangnet_withdraw(&doing, m->id);
}

/* ---- routes ---- */

#define DOEL "melden dat een jongere uitvalt"

static const struct route routes[] = {
    {.method = GET,
     .path = "/vangnet",
     .recht = RECHT_VANGNET_MELDEN,
     .summary = "Vangnet",
     .doel = DOEL,
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &page_shape,
     .scenario = "vangnet"},
    {.method = GET,
     .path = "/vangnet/nieuw",
     .recht = RECHT_VANGNET_MELDEN,
     .summary = "Uitval melden",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "vangnet"},
    {.method = POST,
     .path = "/vangnet",
     .recht = RECHT_VANGNET_MELDEN,
     .summary = "Uitval melden",
     .doel = DOEL,
     FIELDS(melding_fields, struct melding_in),
     .handle = create_handle,
     .again = "/vangnet/nieuw",
     .scenario = "vangnet"},
    {.method = POST,
     .path = "/vangnet/:signaal/intrekken",
     .recht = RECHT_VANGNET_MELDEN,
     .summary = "Melding van uitval intrekken",
     .doel = DOEL,
     .object = &object_melding,
     .check = withdraw_check,
     .handle = withdraw_handle,
     .again = "/vangnet",
     .scenario = "vangnet"},
};
PAGE(vangnet, .room = "overleg", .title = "Vangnet", .menu = "/vangnet", .menu_groep = MENU_SAMEN,
     .menu_order = 8, .menu_icon = UI_ICON_BEL, .routes = routes, .n_routes = COUNT(routes));
