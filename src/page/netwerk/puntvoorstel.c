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
#include "part/voorstel.h"
#include "store/puntvoorstel.h"

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
static const struct field afwijs_fields[] = {VOORSTEL_WAAROM_NIET(struct afwijs_in, reden)};

static struct voorstel voorstel_of(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;

	return (struct voorstel){request_path(r, "/puntvoorstellen/%s", ID_PUNTVOORSTEL, v->id.nr),
				 &voorstelstanden, v->voorstelstand, v->versie};
}

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

/* How it can get on an agenda. */
static size_t agenda_acts(struct html *h, const struct voorstel_page *out, const char *url,
			  struct ui_action *acts)
{
	const struct puntvoorstel_row *v = &out->voorstel;
	size_t n = 0;

	if (!voorstel_may(v->voorstelstand, VOORSTELSTAP_NEEM_AAN))
		return 0;
	if (bijeenkomst_may(v->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG))
		acts[n++] = (struct ui_action){.label = "Zet op de agenda",
					       .url = arena_format(h->arena, "%s/plaatsen", url),
					       .post = true,
					       .versie = v->versie,
					       .kind = UI_PRIMARY,
					       .icon = UI_ICON_VINK};
	if (out->later.nr)
		acts[n++] =
		    (struct ui_action){.label = arena_format(h->arena, "Schuif door naar %s",
							     html_datum(h, out->later_datum)),
				       .url = arena_format(h->arena, "%s/doorschuiven", url),
				       .post = true,
				       .versie = v->versie,
				       .icon = UI_ICON_VOLGENDE};
	return n;
}

static void page_view(struct html *h, struct request *r)
{
	const struct voorstel_page *out = r->out;
	const struct puntvoorstel_row *v = &out->voorstel;
	const struct voorstel voorstel = voorstel_of(r);
	struct ui_action acts[VOORSTELSTAP_COUNT];
	size_t n = agenda_acts(h, out, voorstel.url, acts);

	ui_h1(h, v->titel, "Voorstel voor een agenda");
	voorstel_view_stand(h, &voorstel);
	view_facts(h, v);
	n = voorstel_acts(h, &voorstel, acts, n);
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
	voorstel_view_afwijzen(h, r, &voorstel, "Niet op de agenda");
	ui_link(h, html_url(h, "/bijeenkomsten/%s", TOKEN(h, v->bijeenkomst_id)),
		"Naar de bijeenkomst");
	ui_link(h, "/gremia", "Naar alle overleggen");
}

/* ---- answering ---- */

static int stap_check(struct request *r)
{
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_check(r, &voorstel, voorstel_stap(r));
	return 0;
}

static int stap_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_done(r, &voorstel);
	return puntvoorstel_step(&doing, r->object, voorstel_stap(r));
}

static int plaats_check(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct voorstel voorstel = voorstel_of(r);
	struct db_rows rows;
	int rc = bespreekpunt_list(r->db, r->arena, v->bijeenkomst_id, &rows);

	if (!bijeenkomst_may(v->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG))
		invalid(r, "", "Deze agenda ligt vast. Schuif het punt door, of zeg nee.");
	if (!rc && rows.count >= BESPREEKPUNT_MAX)
		invalid(r, "", "De agenda is vol. Haal eerst een punt weg.");
	voorstel_check(r, &voorstel, VOORSTELSTAP_NEEM_AAN);
	return rc;
}

static int plaats_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct handeling doing = request_doing(r);

	r->location = voorstel_of(r).url;
	r->flash = "Het punt staat op de agenda.";
	return puntvoorstel_place(&doing, v);
}

static int schuif_check(struct request *r)
{
	const struct voorstel voorstel = voorstel_of(r);
	bijeenkomst_id later;
	struct datum dag;
	int rc = puntvoorstel_find_later(r->db, r->arena, r->object, &later, &dag);

	if (!rc && !later.nr)
		invalid(r, "", "Er is geen volgende keer. Plan die eerst.");
	voorstel_check(r, &voorstel, VOORSTELSTAP_SCHUIF_DOOR);
	return rc;
}

static int schuif_handle(struct request *r)
{
	const struct puntvoorstel_row *v = r->object;
	const struct handeling doing = request_doing(r);
	bijeenkomst_id later;
	struct datum dag;
	int rc = puntvoorstel_find_later(r->db, r->arena, v, &later, &dag);

	r->location = voorstel_of(r).url;
	r->flash = "Doorgeschoven naar de volgende keer.";
	return rc ? rc : puntvoorstel_move(&doing, v, later);
}

static int afwijs_check(struct request *r)
{
	const struct afwijs_in *in = r->in;

	herleidbaar_check_vak(r, "reden", "Waarom niet?", in->reden);
	return stap_check(r);
}

static int afwijs_handle(struct request *r)
{
	const struct afwijs_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_done(r, &voorstel);
	return puntvoorstel_refuse(&doing, r->object, in->reden);
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
	     .mits = "leidt", .check = stap_check, .handle = stap_handle),
    VOORSTEL(POST, PAD "/intrekken", object_puntvoorstel, "Eigen voorstel intrekken",
	     .mits = "van_mij", .check = stap_check, .handle = stap_handle),
    VOORSTEL(POST, PAD "/terug", object_puntvoorstel, "Eigen voorstel opnieuw voorstellen",
	     .mits = "van_mij", .check = stap_check, .handle = stap_handle),
};
PAGE(puntvoorstel, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
