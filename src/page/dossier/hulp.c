/*
 * Hulp vragen: a call for help about one young person, and the answer to it.
 *
 * What: anyone around the young person asks in one sentence; the casusregisseur sees it on the
 *       first screen until somebody answers. The one who asked reads the answer on the same page
 *       and on the timeline.
 * Who:  asking: whoever has the timeline of the dossier in sight and may raise a signal.
 *       Answering: the same people, because the first who can help is not always the
 *       casusregisseur.
 * Invariants: a call stays open until there is an answer (CHECK); closing the dossier does not
 *       close it. An answer to the wrong call is taken back, and then it waits again: both stand on
 *       the timeline.
 * On purpose absent: levels of urgency; every call is for today.
 * Rows: F280, F093.
 */
#include "gate/page.h"

#include "store/betrokkene.h"
#include "store/hulp.h"
#include "store/jongere.h"

/* ---- rows ---- */

struct signaal_row {
	signaal_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *tekst;
	const char *melder;
	struct moment op;
	struct moment afgehandeld_op;
	const char *afgehandeld_door;
	const char *reactie;
	struct moment ingetrokken_op; /* by who raised it */
	struct moment gesloten_op;    /* of the dossier */
	struct datum waakvlam_datum;
};
static const struct column signaal_columns[] = {
    COLUMN_ID(struct signaal_row, id, signaal, SIGNAAL, "Nummer"),
    COLUMN_ID(struct signaal_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct signaal_row, zicht, INT, NULL, 0),
    COLUMN(struct signaal_row, versie, INT, NULL, 0),
    COLUMN(struct signaal_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct signaal_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct signaal_row, tekst, TEXT, "Vraag", ONDERDEEL_TIJDLIJN),
    COLUMN(struct signaal_row, melder, TEXT, "Gevraagd door", 0),
    COLUMN(struct signaal_row, op, MOMENT, "Gevraagd op", ONDERDEEL_TIJDLIJN),
    COLUMN(struct signaal_row, afgehandeld_op, MOMENT, "Beantwoord op", ONDERDEEL_TIJDLIJN),
    COLUMN(struct signaal_row, afgehandeld_door, TEXT, "Beantwoord door", 0),
    COLUMN(struct signaal_row, reactie, TEXT, "Antwoord", ONDERDEEL_TIJDLIJN),
    COLUMN(struct signaal_row, ingetrokken_op, MOMENT, "Ingetrokken op", ONDERDEEL_TIJDLIJN),
    COLUMN(struct signaal_row, gesloten_op, MOMENT, NULL, 0),
    COLUMN(struct signaal_row, waakvlam_datum, DATUM, NULL, 0),
};
#define SIGNAAL_SELECT                                                                             \
	"SELECT s.id, s.jongere_id, j.zicht, s.versie, j.roepnaam, j.achternaam, "                 \
	"s.tekst, g.naam AS melder, s.op, s.afgehandeld_op, d.naam AS afgehandeld_door, "          \
	"s.reactie, s.ingetrokken_op, j.gesloten_op, j.stand_waakvlam_datum AS waakvlam_datum "    \
	"FROM signaal s JOIN jongere j ON j.id = s.jongere_id JOIN gebruiker "                     \
	"g ON g.id = s.melder_id LEFT JOIN gebruiker d ON d.id = s.afgehandeld_door_id "
#define MAX_SIGNALEN 50
QUERY(signaal_find, SIGNAAL_SELECT "WHERE s.id = $1");
QUERY(signaal_list, SIGNAAL_SELECT
      "WHERE s.jongere_id = $1 ORDER BY CASE WHEN s.afgehandeld_op IS NULL THEN 0 ELSE 1 END, "
      "s.id DESC LIMIT 50");

static const struct object object_signaal =
    OBJECT(SIGNAAL, signaal_find, signaal_columns, struct signaal_row);

struct hulp_page {
	struct list signalen;
};
static const struct shape signaal_shape = SHAPE("Signaal", struct signaal_row, signaal_columns);
static const struct shape_part hulp_parts[] = {
    {"signalen", &signaal_shape, offsetof(struct hulp_page, signalen), true},
};
static const struct shape hulp_shape = {.name = "Hulpvragen",
					.size = sizeof(struct hulp_page),
					.parts = hulp_parts,
					.n_parts = COUNT(hulp_parts)};

/* ---- fields ---- */

struct vraag_in {
	const char *tekst;
};
static const struct field vraag_fields[] = {
    FIELD(struct vraag_in, tekst, LONG_TEXT, "Waar is hulp bij nodig?", .required = true,
	  .max = 1000, .hint = "Wat is er aan de hand, en wat moet er als eerste gebeuren?"),
};
struct antwoord_in {
	const char *reactie;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, reactie, LONG_TEXT, "Uw antwoord", .required = true, .max = 1000,
	  .hint = "Wat doet u, of wat is er al gedaan? Wie de vraag stelde leest dit."),
};

/* ---- handlers ---- */

static int hulp_handle(struct request *r)
{
	struct hulp_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};

	request_form(r, "/jongeren/:jongere/hulp");
	return request_rows(r, &signaal_list, ARGS(jongere), signaal_columns,
			    sizeof(struct signaal_row), MAX_SIGNALEN, &out->signalen);
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vraag_in *in = r->in;
	const struct handeling doing = request_doing(r);
	signaal_id id;
	int rc = hulp_ask(&doing, kop->id, in->tekst, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, kop->id.nr);
	r->flash = "De hulpvraag staat bij de casusregisseur bovenaan.";
	return r->json ? request_row(r, &signaal_find, ARGS(id), signaal_columns, r->out) : 0;
}

static int antwoord_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static int answer_handle(struct request *r)
{
	const struct signaal_row *s = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	if (moment_set(s->afgehandeld_op)) {
		invalid(r, "reactie", "Deze vraag is intussen beantwoord door %s.",
			s->afgehandeld_door);
		return ERR_INVOER;
	}
	r->location = request_path(r, "/jongeren/%s/hulp", ID_JONGERE, s->jongere_id.nr);
	r->flash = "Uw antwoord is vastgelegd.";
	r->undo = request_path(r, "/signalen/%s/heropenen", ID_SIGNAAL, s->id.nr);
	return hulp_answer(&doing, s->id, s->jongere_id, in->reactie);
}

/* Where nobody would see it again, it does not wait again. */
static int reopen_check(struct request *r)
{
	const struct signaal_row *s = r->object;

	if (!moment_set(s->afgehandeld_op))
		invalid(r, "", "Deze vraag wacht al op antwoord.");
	else if (moment_set(s->ingetrokken_op))
		invalid(r, "",
			"Wie dit meldde nam het terug. Stel zelf een vraag als die nog speelt.");
	else if (moment_set(s->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	else if (datum_set(s->waakvlam_datum))
		invalid(r, "", "Deze jongere heeft een waakvlam. Kies daar eerst: Wil weer hulp.");
	return 0;
}

static int reopen_handle(struct request *r)
{
	const struct signaal_row *s = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/hulp", ID_JONGERE, s->jongere_id.nr);
	r->flash = "De vraag wacht weer op antwoord.";
	return hulp_reopen(&doing, s->id, s->jongere_id);
}

/* ---- views ---- */

static const char *stand_text(const struct signaal_row *s)
{
	if (moment_set(s->ingetrokken_op))
		return "Ingetrokken";
	return moment_set(s->afgehandeld_op) ? "Beantwoord" : "Wacht op antwoord";
}

static void view_signaal(struct html *h, struct request *r, const struct signaal_row *s)
{
	bool open = !moment_set(s->afgehandeld_op), back = moment_set(s->ingetrokken_op);
	const struct ui_action answer = {.label = "Beantwoord deze vraag",
					 .url = html_url(h, "/signalen/%s", TOKEN(h, s->id)),
					 .kind = UI_PRIMARY,
					 .icon = UI_ICON_GESPREK};
	const struct ui_action again = {.label = "Neem het antwoord terug",
					.url =
					    html_url(h, "/signalen/%s/heropenen", TOKEN(h, s->id)),
					.post = true,
					.versie = s->versie,
					.toelichting = "De vraag wacht dan weer op antwoord"};

	ui_card_begin(h,
		      arena_format(h->arena, "%s vroeg op %s", s->melder, html_moment(h, s->op)));
	ui_badge(h, open ? UI_ERROR : UI_OK, stand_text(s));
	ui_text(h, s->tekst);
	if (!open)
		ui_facts_begin(h);
	if (!open)
		ui_fact(h, arena_format(h->arena, "Antwoord van %s", s->afgehandeld_door),
			s->reactie);
	if (!open)
		ui_facts_end(h);
	if (!back && request_may_do(r, open ? &answer : &again))
		ui_actions(h, open ? &answer : &again, 1);
	ui_card_end(h);
}

static bool waits(const struct list *signalen)
{
	const struct signaal_row *rows = signalen->rows;

	for (size_t i = 0; i < signalen->count; i++)
		if (!moment_set(rows[i].afgehandeld_op))
			return true;
	return false;
}

/* While a call waits the form is folded: whoever comes to answer must not ask anew. */
static void hulp_view(struct html *h, struct request *r)
{
	const struct hulp_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct signaal_row *rows = out->signalen.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, "/jongeren/:jongere/hulp", &n);

	ui_h1(h, arena_format(h->arena, "Hulp voor %s", kop_kort(h->arena, kop)),
	      arena_format(h->arena, "Een vraag komt bovenaan te staan bij %s, vandaag nog.",
			   kop->casusregisseur));
	if (out->signalen.count) {
		ui_section_begin(h, "vragen", "Hulpvragen");
		for (size_t i = 0; i < out->signalen.count; i++)
			view_signaal(h, r, &rows[i]);
		ui_section_end(h);
	}
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/hulp", url),
				     .behind = waits(&out->signalen) ? "Stel nog een vraag" : NULL,
				     .legend = "Nieuwe vraag",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vraag hulp",
				     .icon = UI_ICON_BEL,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static void antwoord_view(struct html *h, struct request *r)
{
	const struct signaal_row *s = r->object;
	const char *back = html_url(h, "/jongeren/%s/hulp", TOKEN(h, s->jongere_id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "Hulpvraag over %s",
			   naam_kort(h->arena, s->roepnaam, s->achternaam)),
	      NULL);
	ui_facts_begin(h);
	ui_fact(h, "Gevraagd door", s->melder);
	ui_fact(h, "Op", html_moment(h, s->op));
	ui_fact(h, "Vraag", s->tekst);
	ui_facts_end(h);
	if (moment_set(s->afgehandeld_op)) {
		ui_alert(h, UI_OK,
			 arena_format(h->arena, "Beantwoord door %s", s->afgehandeld_door),
			 s->reactie);
		ui_link(h, back, "Alle hulpvragen");
		return;
	}
	ui_form(h, &(struct ui_form){.action = html_url(h, "/signalen/%s", TOKEN(h, s->id)),
				     .versie = s->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Geef antwoord",
				     .cancel = back,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

/* ---- routes ---- */

#define DOEL "begeleiding naar werk"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/hulp",
     .recht = RECHT_SIGNAAL_MELDEN,
     .summary = "Hulp vragen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     .handle = hulp_handle,
     .view = hulp_view,
     .shape = &hulp_shape,
     .scenario = "hulp"},
    {.method = POST,
     .path = "/jongeren/:jongere/hulp",
     .recht = RECHT_SIGNAAL_MELDEN,
     .summary = "Hulp vragen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(vraag_fields, struct vraag_in),
     .handle = create_handle,
     .shape = &signaal_shape,
     .again = "/jongeren/:jongere/hulp",
     .scenario = "hulp"},
    {.method = GET,
     .path = "/signalen/:signaal",
     .recht = RECHT_SIGNAAL_MELDEN,
     .summary = "Hulpvraag",
     .doel = DOEL,
     .object = &object_signaal,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     .handle = antwoord_form_handle,
     .view = antwoord_view,
     .flags = ROUTE_NO_API,
     .scenario = "hulp"},
    {.method = POST,
     .path = "/signalen/:signaal",
     .recht = RECHT_SIGNAAL_MELDEN,
     .summary = "Hulpvraag beantwoorden",
     .doel = DOEL,
     .object = &object_signaal,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     FIELDS(antwoord_fields, struct antwoord_in),
     .handle = answer_handle,
     .again = "/signalen/:signaal",
     .scenario = "hulp"},
    {.method = POST,
     .path = "/signalen/:signaal/heropenen",
     .recht = RECHT_SIGNAAL_MELDEN,
     .summary = "Antwoord op een hulpvraag terugnemen",
     .doel = DOEL,
     .object = &object_signaal,
     .onderdelen = ONDERDEEL_TIJDLIJN,
     .check = reopen_check,
     .handle = reopen_handle,
     .scenario = "hulp"},
};
PAGE(hulp, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
