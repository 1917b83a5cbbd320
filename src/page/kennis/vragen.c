/*
 * Vragen: what professionals ask each other, and asking something.
 *
 * What: lists of what waits for an answer (with how long), of what is asked of the reader, of his
 *       own, and of all; found by word and by knowledge; a new question, after what may answer it.
 * Who:  RECHT_VRAAG_STELLEN, which everybody in the network has. Of a case only who is asked reads
 *       it (view vraag).
 * Invariants: no names, numbers and addresses of anybody (part/vraag.h, domain/herleidbaar); who
 *       knows of a question about policy is asked at once.
 * On purpose absent: votes and points. Whoever asked says which answer helped.
 * Rows: F371-F376.
 */
#include "part/vraag.h"

#include "domain/kennisvraag.h"
#include "domain/netwerk.h"
#include "store/kennisvraag.h"
#include "store/onderwerp.h"
#include "store/vraagzoek.h"
#include "store/zoeken.h"

#define PAGE_ROWS 30

/* ---- the list ---- */

struct vragen_in {
	int lijst;
	const char *zoek;
	int kennis;
	onderwerp_id onderwerp;
	const char *na;
};
static const struct field vragen_fields[] = {
    FIELD_CHOICE_OF(struct vragen_in, lijst, vraaglijsten, "Welke", .hidden = true),
    FIELD(struct vragen_in, zoek, TEXT, "Woord", .max = 80),
    FIELD_CHOICE_OF(struct vragen_in, kennis, deskundigheden, "Waarover", .select = true),
    FIELD_ID_OF(struct vragen_in, onderwerp, onderwerp, ONDERWERP, "Onderwerp"),
    FIELD(struct vragen_in, na, TEXT, "Vanaf", .hidden = true),
};

struct vragen_page {
	int lijst;
	const char *bedoeld; /* nothing had what was typed: this was looked for instead; or NULL */
	struct list vragen;
	struct db_rows onderwerpen; /* to choose from */
};
static const struct column vragen_columns[] = {
    COLUMN(struct vragen_page, bedoeld, TEXT, "Gezocht op", 0),
};
static const struct shape vraag_shape = SHAPE("Vraag", struct vraag_row, vraag_columns);
static const struct shape_part vragen_parts[] = {
    {"vragen", &vraag_shape, offsetof(struct vragen_page, vragen), true},
};
static const struct shape vragen_shape = {.name = "Vragen",
					  .columns = vragen_columns,
					  .n_columns = COUNT(vragen_columns),
					  .size = sizeof(struct vragen_page),
					  .parts = vragen_parts,
					  .n_parts = COUNT(vragen_parts)};

static int find_other(struct request *r, struct vraag_zoek zoek, const char *woorden,
		      struct vragen_page *out, struct db_rows *ret)
{
	int rc;

	zoek.woorden = woorden;
	rc = vraag_list(r->db, r->arena, &zoek, ret);
	out->bedoeld = ret->count ? woorden : NULL;
	return rc;
}

/* What has the words that were typed; where nothing has, what has two of them as one, or those that
 * were meant. */
static int find(struct request *r, const struct vraag_zoek *zoek, struct vragen_page *out,
		struct db_rows *ret)
{
	const char *ander;
	int rc = vraag_list(r->db, r->arena, zoek, ret);

	if (rc || ret->count || !*zoek->woorden)
		return rc;
	for (size_t i = 0; !rc && !ret->count && i < ZOEK_WOORDEN &&
			   (ander = kennisvraag_join(r->arena, zoek->woorden, i));
	     i++)
		rc = find_other(r, *zoek, ander, out, ret);
	if (!rc && !ret->count)
		rc = vraag_find_bedoeld(r->db, r->arena, zoek->woorden, &ander);
	return rc || ret->count || !ander ? rc : find_other(r, *zoek, ander, out, ret);
}

static int vragen_handle(struct request *r)
{
	const struct vragen_in *in = r->in;
	struct vragen_page *out = r->out;
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	struct vraag_zoek zoek = {.woorden = zoek_tekst(r->arena, in->zoek ? in->zoek : ""),
				  .deskundigheden =
				      in->kennis == CHOICE_NONE ? 0 : UINT32_C(1) << in->kennis,
				  .onderwerp = in->onderwerp,
				  .wie = r->wie.gebruiker,
				  .na = c.id,
				  .limit = PAGE_ROWS + 1};
	struct db_rows rows;
	int rc;

	out->lijst = in->lijst == CHOICE_NONE ? VRAAGLIJST_OPEN : in->lijst;
	zoek.lijst = out->lijst;
	rc = find(r, &zoek, out, &rows);
	rc = rc ? rc : onderwerp_list(r->db, r->arena, &out->onderwerpen);
	if (rc)
		return rc;
	out->vragen = list_of(&rows);
	list_turn(r, &out->vragen, PAGE_ROWS, sizeof(struct vraag_row));
	return 0;
}

static const char *waiting(struct html *h, struct request *r, const struct vraag_row *v)
{
	int dagen = dagen_tussen(moment_datum(v->op), r->vandaag);

	if (v->opgelost || v->antwoorden)
		return arena_format(h->arena, "%s, %s", v->vrager, html_moment(h, v->op));
	if (dagen < 1)
		return arena_format(h->arena, "%s, vandaag gevraagd", v->vrager);
	return arena_format(h->arena, "%s, wacht %d %s", v->vrager, dagen,
			    dagen == 1 ? "dag" : "dagen");
}

static void view_vraag(struct html *h, struct request *r, const struct vraag_row *v)
{
	enum vraagstand stand = vraag_stand(v->antwoorden, v->opgelost);

	ui_item(h, &(struct ui_item){.title = v->titel,
				     .url = html_url(h, "/vragen/%s", TOKEN(h, v->id)),
				     .text = arena_format(
					 h->arena, "%s%s. %s",
					 v->vraagsoort == VRAAGSOORT_CASUS ? "Besloten. " : "",
					 choice_label(&vraagstanden, (int)stand), waiting(h, r, v)),
				     .badge = v->nieuws ? "Nieuw antwoord" : NULL,
				     .tone = UI_INFO});
}

static void view_tabs(struct html *h, int current)
{
	struct ui_link tabs[VRAAGLIJST_ALLES + 1];

	for (int i = 0; i <= VRAAGLIJST_ALLES; i++)
		tabs[i] = (struct ui_link){
		    .label = choice_label(&vraaglijsten, i),
		    .url = html_url(h, "/vragen?lijst=%s", choice_code(&vraaglijsten, i)),
		    .current = i == current};
	ui_tabs(h, "Welke vragen", tabs, COUNT(tabs));
}

static void choose_onderwerp(struct request *r, struct ui_field *field, const struct db_rows *rows,
			     const char *empty)
{
	const struct onderwerp_row *list = rows->rows;

	request_choose(r, field, ROW_SET(onderwerp_columns, list, rows->count), empty);
}

static void view_nothing(struct html *h, struct request *r)
{
	const struct vragen_page *out = r->out;
	const struct vragen_in *in = r->in;
	const bool zocht = in->zoek || in->kennis != CHOICE_NONE || in->onderwerp.nr;
	const struct ui_action ask = {
	    .label = "Stel deze vraag",
	    .url = in->zoek ? html_url(h, "/vragen/nieuw?titel=%s", in->zoek) : "/vragen/nieuw"};
	const struct ui_action alles = {
	    .label = "Zoek in alle vragen",
	    .url = request_url_with(r, "lijst", choice_code(&vraaglijsten, VRAAGLIJST_ALLES))};

	if (zocht && out->lijst == VRAAGLIJST_ALLES)
		ui_empty(h, "Niets gevonden", "Zoek met een ander woord, of stel zelf de vraag.",
			 &ask);
	else if (zocht)
		ui_empty(h, "In deze lijst niets gevonden",
			 "Misschien vroeg iemand het eerder, en is er al een antwoord.", &alles);
	else if (out->lijst == VRAAGLIJST_OPEN)
		ui_empty(
		    h, "Geen vragen",
		    "Alle vragen hebben een antwoord. Kijk bij Alles: daar staat wat anderen vroegen.",
		    NULL);
	else
		ui_empty(h, "Geen vragen", "Hier staat nog niets.", NULL);
}

static void vragen_view(struct html *h, struct request *r)
{
	const struct vragen_page *out = r->out;
	const struct vragen_in *in = r->in;
	const struct vraag_row *rows = out->vragen.rows;
	const struct ui_action ask = {.label = "Stel een vraag",
				      .url = "/vragen/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	const struct ui_hidden lijst = {"lijst", choice_code(&vraaglijsten, out->lijst)};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	choose_onderwerp(r, request_field_of(filters, n, "onderwerp"), &out->onderwerpen, "Alle");
	ui_h1(h, "Vragen", "Vraag het een collega in het netwerk, of help er een.");
	ui_actions(h, &ask, 1);
	ui_link(h, "/vragen/onderwerpen", "Onderwerpen die u kunt volgen");
	view_tabs(h, out->lijst);
	ui_form(h, &(struct ui_form){.action = "/vragen",
				     .get = true,
				     .hidden = &lijst,
				     .n_hidden = 1,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Zoek een vraag"});
	if (!out->vragen.count) {
		view_nothing(h, r);
		return;
	}
	if (out->bedoeld)
		ui_alert(h, UI_INFO, "Bedoelde u iets anders?",
			 arena_format(h->arena,
				      "Met \"%s\" vonden wij niets. Dit vonden wij met \"%s\".",
				      in->zoek, out->bedoeld));
	ui_list_begin(h);
	for (size_t i = 0; i < out->vragen.count; i++)
		view_vraag(h, r, &rows[i]);
	ui_list_end(h);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 out->vragen.next ? request_url_with(r, "na", out->vragen.next) : NULL);
}

/* ---- a new one ---- */

struct nieuw_in {
	int soort;
	const char *titel;
	const char *tekst;
	uint32_t kennis;
	onderwerp_id onderwerp;
	bool geen_naam;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, soort, vraagsoorten, "Waarover gaat het?", .required = true),
    FIELD(struct nieuw_in, titel, TEXT, "Uw vraag in één zin", .required = true, .max = 150),
    FIELD(struct nieuw_in, tekst, LONG_TEXT, "Wat moet een ander weten?", .required = true,
	  .max = 3000,
	  .hint = "Schrijf over wat er speelt, en nooit over wie. Wat heeft u al geprobeerd?"),
    FIELD_SET_OF(struct nieuw_in, kennis, deskundigheden, "Welke kennis heeft u nodig?",
		 .required = true, .hint = "Wie daar goed in is, krijgt uw vraag te zien."),
    FIELD_ID_OF(struct nieuw_in, onderwerp, onderwerp, ONDERWERP, "Onderwerp",
		.hint = "Wie het volgt hoort van uw vraag. Meer kiezen kan straks."),
    FIELD(struct nieuw_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};

/* First the sentence alone, so that what has an answer is seen before anybody is asked; or what was
 * looked for in the kennisbank and not found. */
struct begin_in {
	const char *titel;
};
static const struct field begin_fields[] = {
    FIELD(struct begin_in, titel, TEXT, "Uw vraag in één zin", .max = 150),
};

struct nieuw_page {
	struct list onderwerpen;
	struct list artikelen, gelijk; /* that may answer it */
};
#define ARTIKELEN_SHOWN 3
#define GELIJK_SHOWN 5
static const struct shape onderwerp_shape =
    SHAPE("Onderwerp", struct onderwerp_row, onderwerp_columns);
static const struct shape_part nieuw_parts[] = {
    {"onderwerpen", &onderwerp_shape, offsetof(struct nieuw_page, onderwerpen), true},
};
static const struct shape nieuw_shape = {.name = "NieuweVraag",
					 .size = sizeof(struct nieuw_page),
					 .parts = nieuw_parts,
					 .n_parts = COUNT(nieuw_parts)};

static int find_answers(struct request *r, const char *titel, struct nieuw_page *out)
{
	const char *langste = zoek_langste(r->arena, zoek_tekst(r->arena, titel), 2);
	struct kennisvondst found;
	struct db_rows gelijk;
	int rc = vraag_list_gelijk(r->db, r->arena, titel, &gelijk);

	rc = rc ? rc
		: kennisvraag_find(
		      r->db, r->arena,
		      &(struct artikel_vraag){.woorden = langste, .soort = "", .band = ""}, &found);
	if (rc)
		return rc;
	out->gelijk = list_of(&gelijk);
	out->artikelen = list_of(&found.artikelen);
	list_cut(&out->gelijk, GELIJK_SHOWN);
	list_cut(&out->artikelen, ARTIKELEN_SHOWN);
	return 0;
}

/* Whether only the sentence is asked. */
static bool begins(const struct request *r)
{
	return !r->again && !((const struct begin_in *)r->in)->titel;
}

static int nieuw_form_handle(struct request *r)
{
	const struct begin_in *in = r->in;
	struct nieuw_page *out = r->out;
	struct db_rows rows;
	int rc = onderwerp_list(r->db, r->arena, &rows);

	*(struct nieuw_in *)request_form(r, NULL) =
	    (struct nieuw_in){.soort = CHOICE_NONE, .titel = in->titel};
	if (!rc)
		out->onderwerpen = list_of(&rows);
	return rc || r->again || begins(r) ? rc : find_answers(r, in->titel, out);
}

static void view_begin(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	ui_h1(h, "Stel een vraag", "Eerst kijken wij of er al een antwoord is.");
	ui_form(h, &(struct ui_form){.action = "/vragen/nieuw",
				     .get = true,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Ga verder",
				     .note = "Noem geen jongere, ouder of werkgever bij naam."});
}

static void view_answers(struct html *h, const struct nieuw_page *out)
{
	const struct vraag_row *vragen = out->gelijk.rows;
	const struct artikel_regel *artikelen = out->artikelen.rows;

	if (!out->gelijk.count && !out->artikelen.count)
		return;
	ui_section_begin(h, "antwoord", "Misschien staat het antwoord er al");
	ui_list_begin(h);
	for (size_t i = 0; i < out->gelijk.count; i++)
		ui_item(h,
			&(struct ui_item){.title = vragen[i].titel,
					  .url = html_url(h, "/vragen/%s", TOKEN(h, vragen[i].id)),
					  .badge = "Vraag met antwoord",
					  .tone = UI_OK});
	for (size_t i = 0; i < out->artikelen.count; i++)
		ui_item(h, &(struct ui_item){.title = artikelen[i].titel,
					     .url = html_url(h, "/kennis/%s", artikelen[i].naam),
					     .text = artikelen[i].samenvatting,
					     .badge = "Kennisbank",
					     .tone = UI_NEUTRAL});
	ui_list_end(h);
	ui_p(h, "Staat het er niet bij? Stel dan hieronder uw vraag.");
	ui_section_end(h);
}

static void nieuw_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const struct nieuw_page *out = r->out;
	const struct onderwerp_row *onderwerpen = out->onderwerpen.rows;

	if (begins(r)) {
		view_begin(h, r);
		return;
	}
	request_choose(r, request_field_of(fields, n, "onderwerp"),
		       ROW_SET(onderwerp_columns, onderwerpen, out->onderwerpen.count), "Geen");
	ui_h1(h, "Stel een vraag", "Noem geen jongere, ouder of werkgever bij naam.");
	view_answers(h, out);
	ui_form(h,
		&(struct ui_form){.action = "/vragen",
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Stel de vraag",
				  .cancel = "/vragen",
				  .note = "Wie kan dit lezen: over regels iedereen in het netwerk, "
					  "over een situatie alleen wie u kiest."});
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	int rc = vraag_guard(r, "titel", in->titel, in->geen_naam);

	return rc ? rc : vraag_guard(r, "tekst", in->tekst, in->geen_naam);
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	bool casus = in->soort == VRAAGSOORT_CASUS;
	vraag_id id = {0};
	int rc = vraag_create(
	    &doing, &(struct vraag_nieuw){in->soort, in->titel, in->tekst, in->kennis}, &id);

	if (!rc && in->onderwerp.nr)
		rc = vraagonderwerp_set(&doing, id, in->onderwerp, true);
	r->location = casus ? request_path(r, "/vragen/%s/lezers", ID_VRAAG, id.nr)
			    : request_path(r, "/vragen/%s", ID_VRAAG, id.nr);
	r->flash =
	    casus ? "De vraag staat klaar. Kies nu wie u het vraagt." : "De vraag is gesteld.";
	r->undo = request_path(r, "/vragen/%s/intrekken", ID_VRAAG, id.nr);
	return rc;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/vragen",
     .recht = RECHT_VRAAG_STELLEN,
     .summary = "Vragen",
     FIELDS(vragen_fields, struct vragen_in),
     .handle = vragen_handle,
     .view = vragen_view,
     .shape = &vragen_shape,
     .scenario = "vragen"},
    {.method = GET,
     .path = "/vragen/nieuw",
     .recht = RECHT_VRAAG_STELLEN,
     .summary = "Stel een vraag",
     FIELDS(begin_fields, struct begin_in),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "vragen"},
    {.method = POST,
     .path = "/vragen",
     .recht = RECHT_VRAAG_STELLEN,
     .summary = "Stel een vraag",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/vragen/nieuw",
     .scenario = "vragen"},
};
PAGE(vragen, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
