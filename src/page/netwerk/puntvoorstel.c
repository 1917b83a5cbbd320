/*
 * A point that somebody proposes for the agenda of a coming meeting of the network.
 *
 * What: proposing it; the answer: on the agenda, to the next meeting, or not, with the reason; what
 *       was proposed is never gone without an answer. Taking it back; and of a no or of what was
 *       taken back, thinking again.
 * Who:  proposing: members, and who is invited; answering: who keeps the meeting. Only these two
 *       read it.
 * Invariants: what was proposed stays as it was typed (puntvoorstel_vast); it is answered once
 *       (puntvoorstel_stap); no young person is named.
 * Rows: F096.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "part/puntvoorstel.h"

#define DOEL "overleggen van het netwerk"
#define PAD "/puntvoorstellen/:puntvoorstel"
#define AFWIJZEN PAD "/afwijzen"

/* ---- proposing ---- */

struct voorstel_in {
	const char *titel;
	int vraag;
	int64_t minuten;
	const char *toelichting;
};
static const struct field voorstel_fields[] = {
    FIELD(struct voorstel_in, titel, TEXT, "Waar gaat het over?", .required = true, .max = 150),
    FIELD_CHOICE_OF(struct voorstel_in, vraag, puntvragen, "Wat vraagt u?", .required = true),
    FIELD(struct voorstel_in, minuten, INT, "Hoeveel minuten?", .least = 1, .most = 480),
    FIELD(struct voorstel_in, toelichting, LONG_TEXT, "Waarom nu?", .max = 500),
};

static int nieuw_form_handle(struct request *r)
{
	*(struct voorstel_in *)request_form(r, NULL) =
	    (struct voorstel_in){.vraag = CHOICE_NONE, .minuten = FIELD_INT_NONE};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Punt voorstellen",
	      arena_format(h->arena, "%s, %s", b->gremium, html_datum(h, b->datum)));
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/voorstellen", url),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Stel voor",
		       .cancel = url,
		       .note = "De voorzitter en de secretaris lezen dit en antwoorden u."});
}

#define VOORSTELLEN_MOST 20 /* of one person for one meeting, that wait for an answer */

static size_t count_waiting(const struct db_rows *rows)
{
	const struct puntvoorstel_row *list = rows->rows;
	size_t n = 0;

	for (size_t i = 0; i < rows->count; i++)
		n += list[i].van_mij && list[i].voorstelstand == VOORSTELSTAND_OPEN;
	return n;
}

static int nieuw_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct voorstel_in *in = r->in;
	struct db_rows rows;
	int rc = puntvoorstel_list_of(r->db, r->arena, b->id, &rows);

	if (!rc && count_waiting(&rows) >= VOORSTELLEN_MOST)
		invalid(r, "",
			"Er wachten al %d voorstellen van u voor deze keer. Trek er eerst een in.",
			VOORSTELLEN_MOST);
	if (b->bijeenkomststand != BIJEENKOMSTSTAND_GEPLAND)
		invalid(r, "",
			"Dit overleg is al begonnen, of gaat niet door. Kies een andere keer.");
	herleidbaar_check_vak(r, "titel", "Waar gaat het over?", in->titel);
	herleidbaar_check_vak(r, "toelichting", "Waarom nu?", in->toelichting);
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct voorstel_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct puntvoorstel_inhoud inhoud = {
	    in->titel, in->vraag, in->minuten == FIELD_INT_NONE ? 0 : in->minuten, in->toelichting};
	puntvoorstel_id id;
	int rc = puntvoorstel_create(&doing, b->id, &inhoud, &id);

	r->location = rc ? NULL : request_path(r, "/puntvoorstellen/%s", ID_PUNTVOORSTEL, id.nr);
	r->flash = "Voorgesteld. U ziet het antwoord hier, en bij de overleggen.";
	return rc;
}

/* ---- one of them ---- */

struct voorstel_page {
	struct puntvoorstel_row voorstel;
	bijeenkomst_id later; /* where it could go; 0: nowhere */
	struct datum later_datum;
};
static const struct shape voorstel_shape =
    SHAPE("Puntvoorstel", struct puntvoorstel_row, puntvoorstel_columns);
static const struct shape_part page_parts[] = {
    {"voorstel", &voorstel_shape, offsetof(struct voorstel_page, voorstel), false},
};
static const struct shape page_shape = {.name = "PuntvoorstelMetAntwoord",
					.size = sizeof(struct voorstel_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct afwijs_in {
	const char *reden;
};
static const struct field afwijs_fields[] = {
    FIELD(struct afwijs_in, reden, LONG_TEXT, "Waarom niet?", .required = true, .max = 500,
	  .hint = "Wie het voorstelde leest dit."),
};

static int page_handle(struct request *r)
{
	struct voorstel_page *out = r->out;

	out->voorstel = *(const struct puntvoorstel_row *)r->object;
	r->versie = out->voorstel.versie;
	request_form(r, AFWIJZEN);
	return puntvoorstel_find_later(r->db, r->arena, &out->voorstel, &out->later,
				       &out->later_datum);
}

static void view_facts(struct html *h, const struct puntvoorstel_row *v)
{
	ui_facts_begin(h);
	ui_fact(h, "Van", v->naam);
	ui_fact(h, "Voor", arena_format(h->arena, "%s, %s", v->gremium, html_datum(h, v->datum)));
	if (v->eerst_datum.dag != v->datum.dag)
		ui_fact(h, "Doorgeschoven van", html_datum(h, v->eerst_datum));
	ui_fact(h, "Wat er wordt gevraagd", choice_label(&puntvragen, v->puntvraag));
	if (v->minuten)
		ui_fact(h, "Hoe lang", arena_format(h->arena, "%d minuten", (int)v->minuten));
	if (v->toelichting)
		ui_fact(h, "Waarom nu?", v->toelichting);
	if (v->reden)
		ui_fact(h, "Waarom niet?", v->reden);
	ui_facts_end(h);
}

static void add_act(struct html *h, const struct puntvoorstel_row *v, enum voorstelstap stap,
		    struct ui_action act, struct ui_action *acts, size_t *n)
{
	if (!puntvoorstel_may(v->voorstelstand, stap))
		return;
	act.url = arena_format(h->arena, "%s/%s",
			       html_url(h, "/puntvoorstellen/%s", TOKEN(h, v->id)), act.url);
	act.post = true;
	act.versie = v->versie;
	acts[(*n)++] = act;
}

static size_t leidt_acts(struct html *h, const struct voorstel_page *out, struct ui_action *acts)
{
	const struct puntvoorstel_row *v = &out->voorstel;
	size_t n = 0;

	if (bijeenkomst_may(v->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG))
		add_act(h, v, VOORSTELSTAP_PLAATS,
			(struct ui_action){.label = "Zet op de agenda",
					   .url = "plaatsen",
					   .kind = UI_PRIMARY,
					   .icon = UI_ICON_VINK},
			acts, &n);
	if (out->later.nr)
		add_act(h, v, VOORSTELSTAP_SCHUIF_DOOR,
			(struct ui_action){.label = arena_format(h->arena, "Schuif door naar %s",
								 html_datum(h, out->later_datum)),
					   .url = "doorschuiven",
					   .icon = UI_ICON_VOLGENDE},
			acts, &n);
	add_act(h, v, VOORSTELSTAP_HEROPEN,
		(struct ui_action){.label = "Kijk er toch nog naar", .url = "heropenen"}, acts, &n);
	return n;
}

static size_t mijn_acts(struct html *h, const struct puntvoorstel_row *v, struct ui_action *acts)
{
	size_t n = 0;

	add_act(h, v, VOORSTELSTAP_TREK_IN,
		(struct ui_action){.label = "Trek dit voorstel in",
				   .url = "intrekken",
				   .kind = UI_SUBTLE,
				   .icon = UI_ICON_KRUIS},
		acts, &n);
	add_act(h, v, VOORSTELSTAP_TERUG,
		(struct ui_action){.label = "Stel het toch voor", .url = "terug"}, acts, &n);
	return n;
}

static void view_afwijzen(struct html *h, struct request *r, const struct puntvoorstel_row *v)
{
	size_t n;
	struct ui_field *fields = request_fields(r, AFWIJZEN, &n);

	if (puntvoorstel_may(v->voorstelstand, VOORSTELSTAP_WIJS_AF))
		ui_form(h, &(struct ui_form){.action = html_url(h, "/puntvoorstellen/%s/afwijzen",
								TOKEN(h, v->id)),
					     .behind = "Niet op de agenda",
					     .versie = v->versie,
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Zeg nee"});
}

static void page_view(struct html *h, struct request *r)
{
	const struct voorstel_page *out = r->out;
	const struct puntvoorstel_row *v = &out->voorstel;
	struct ui_action acts[6];
	size_t n = 0;

	ui_h1(h, v->titel, "Voorstel voor een agenda");
	ui_badge(h, puntvoorstel_tone(v->voorstelstand),
		 choice_label(&voorstelstanden, v->voorstelstand));
	view_facts(h, v);
	if (v->leidt)
		n = leidt_acts(h, out, acts);
	if (v->van_mij)
		n += mijn_acts(h, v, acts + n);
	ui_actions(h, acts, n);
	if (v->leidt)
		view_afwijzen(h, r, v);
	ui_link(h, html_url(h, "/bijeenkomsten/%s", TOKEN(h, v->bijeenkomst_id)),
		"Naar de bijeenkomst");
	ui_link(h, "/gremia", "Naar alle overleggen");
}

/* ---- answering ---- */

static int check_stap(struct request *r, enum voorstelstap stap)
{
	const struct puntvoorstel_row *v = r->object;

	if (!puntvoorstel_may(v->voorstelstand, stap))
		invalid(r, "", "Dit kan nu niet: %s.",
			choice_label(&voorstelstanden, v->voorstelstand));
	return 0;
}

static void to_voorstel(struct request *r, const char *flash)
{
	const struct puntvoorstel_row *v = r->object;

	r->location = request_path(r, "/puntvoorstellen/%s", ID_PUNTVOORSTEL, v->id.nr);
	r->flash = flash;
}

static int plaats_check(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	struct db_rows rows;
	int rc = bespreekpunt_list(r->db, r->arena, v->bijeenkomst_id, &rows);

	if (!bijeenkomst_may(v->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG))
		invalid(r, "", "Deze agenda ligt vast. Schuif het punt door, of zeg nee.");
	if (!rc && rows.count >= BESPREEKPUNT_MAX)
		invalid(r, "", "De agenda is vol. Haal eerst een punt weg.");
	return rc ? rc : check_stap(r, VOORSTELSTAP_PLAATS);
}

static int plaats_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct handeling doing = request_doing(r);

	to_voorstel(r, "Het punt staat op de agenda.");
	return puntvoorstel_place(&doing, v);
}

static int schuif_check(struct request *r)
{
	bijeenkomst_id later;
	struct datum dag;
	int rc = puntvoorstel_find_later(r->db, r->arena, r->object, &later, &dag);

	if (!rc && !later.nr)
		invalid(r, "", "Er is geen volgende keer. Plan die eerst.");
	return rc ? rc : check_stap(r, VOORSTELSTAP_SCHUIF_DOOR);
}

static int schuif_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct handeling doing = request_doing(r);
	bijeenkomst_id later;
	struct datum dag;
	int rc = puntvoorstel_find_later(r->db, r->arena, v, &later, &dag);

	to_voorstel(r, "Doorgeschoven naar de volgende keer.");
	return rc ? rc : puntvoorstel_move(&doing, v, later);
}

static int afwijs_check(struct request *r)
{
	const struct afwijs_in *in = r->in;

	herleidbaar_check_vak(r, "reden", "Waarom niet?", in->reden);
	return check_stap(r, VOORSTELSTAP_WIJS_AF);
}

static int afwijs_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct afwijs_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_voorstel(r, "Het antwoord staat bij het voorstel.");
	r->undo = request_path(r, "/puntvoorstellen/%s/heropenen", ID_PUNTVOORSTEL, v->id.nr);
	return puntvoorstel_refuse(&doing, v, in->reden);
}

static int take_stap(struct request *r, enum voorstelstap stap, const char *flash)
{
	const struct handeling doing = request_doing(r);

	to_voorstel(r, flash);
	return puntvoorstel_step(&doing, r->object, stap);
}

static int heropen_check(struct request *r)
{
	return check_stap(r, VOORSTELSTAP_HEROPEN);
}

static int heropen_handle(struct request *r)
{
	return take_stap(r, VOORSTELSTAP_HEROPEN, "Het voorstel wacht weer op antwoord.");
}

static int intrek_check(struct request *r)
{
	return check_stap(r, VOORSTELSTAP_TREK_IN);
}

static int intrek_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;

	r->undo = request_path(r, "/puntvoorstellen/%s/terug", ID_PUNTVOORSTEL, v->id.nr);
	return take_stap(r, VOORSTELSTAP_TREK_IN, "Uw voorstel is ingetrokken.");
}

static int terug_check(struct request *r)
{
	return check_stap(r, VOORSTELSTAP_TERUG);
}

static int terug_handle(struct request *r)
{
	return take_stap(r, VOORSTELSTAP_TERUG, "Uw voorstel wacht weer op antwoord.");
}

/* ---- routes ---- */

#define VOORSTEL(method_, path_, object_, summary_, ...)                                           \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    VOORSTEL(GET, "/bijeenkomsten/:bijeenkomst/voorstellen/nieuw", object_bijeenkomst,
	     "Punt voorstellen", .mits = "is_lezer", .handle = nieuw_form_handle,
	     .view = nieuw_view, .flags = ROUTE_NO_API),
    VOORSTEL(POST, "/bijeenkomsten/:bijeenkomst/voorstellen", object_bijeenkomst,
	     "Punt voorstellen", .mits = "is_lezer", FIELDS(voorstel_fields, struct voorstel_in),
	     .check = nieuw_check, .handle = nieuw_handle,
	     .again = "/bijeenkomsten/:bijeenkomst/voorstellen/nieuw"),
    VOORSTEL(GET, PAD, object_puntvoorstel, "Voorstel voor een agenda", .handle = page_handle,
	     .view = page_view, .shape = &page_shape),
    VOORSTEL(POST, PAD "/plaatsen", object_puntvoorstel, "Voorstel op de agenda zetten",
	     .mits = "leidt", .check = plaats_check, .handle = plaats_handle),
    VOORSTEL(POST, PAD "/doorschuiven", object_puntvoorstel,
	     "Voorstel doorschuiven naar de volgende keer", .mits = "leidt", .check = schuif_check,
	     .handle = schuif_handle),
    VOORSTEL(POST, AFWIJZEN, object_puntvoorstel, "Voorstel niet op de agenda zetten",
	     .mits = "leidt", FIELDS(afwijs_fields, struct afwijs_in), .check = afwijs_check,
	     .handle = afwijs_handle, .again = PAD),
    VOORSTEL(POST, PAD "/heropenen", object_puntvoorstel, "Voorstel opnieuw bekijken",
	     .mits = "leidt", .check = heropen_check, .handle = heropen_handle),
    VOORSTEL(POST, PAD "/intrekken", object_puntvoorstel, "Eigen voorstel intrekken",
	     .mits = "van_mij", .check = intrek_check, .handle = intrek_handle),
    VOORSTEL(POST, PAD "/terug", object_puntvoorstel, "Eigen voorstel opnieuw voorstellen",
	     .mits = "van_mij", .check = terug_check, .handle = terug_handle),
};
PAGE(puntvoorstel, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
