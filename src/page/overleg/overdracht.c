/*
 * Een overdracht: the summary, and what each of the two can do with it.
 *
 * What: the sender sees what the other sees, drawn from the same rows, and offers it, changes it or
 *       takes it back. The receiver reads it and says yes, with the day of the introduction, or no,
 *       with the reason.
 * Who:  the two it is between; the view overdracht shows it to nobody else.
 * Invariants: which step makes sense when is one table (domain/overdracht); only the receiver
 *       answers, and only in time (promise 4, by trigger); a yes makes the receiver casusregisseur
 *       and the introduction the next contact in the same moment (promise 1); after a no, or too
 *       late, the receiver reads nothing any more. An old tab changes nothing: the version is
 *       compared, and who lost sight finds no page. What was taken back by a slip stands again
 *       within a day, while nothing else was offered.
 * On purpose absent: taking back a yes or a no, which the other heard: the receiver hands over in
 *       turn, the sender offers again. Answering for somebody else; that it waits, a teamleider
 *       sees in overdrachten.c.
 * Rows: F116, F124; peers 28, 29, 32, 33 and section 8.
 */
#include "part/samenspraak.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/doelgroep.h"
#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/overdracht.h"

/* ---- rows ---- */

#define MAX_WERK 5
struct werk_row {
	jongere_id jongere_id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
};
static const struct column werk_columns[] = {
    COLUMN_ID(struct werk_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct werk_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct werk_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct werk_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct werk_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct werk_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
};
QUERY(werk_list,
      "SELECT o.jongere_id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum "
      "FROM overdracht o JOIN plaatsing p ON p.jongere_id = o.jongere_id "
      "JOIN werkgever w ON w.id = p.werkgever_id WHERE o.id = $1 AND (o.onderdelen & 1024) <> 0 "
      "ORDER BY p.zicht_van_op, p.van_datum DESC, p.id DESC LIMIT 5");

#define MAX_NAASTEN 40
struct naaste_row {
	jongere_id jongere_id;
	const char *naam;
	int relatie;
	bool vertrouwenspersoon;
};
static const struct column naaste_columns[] = {
    COLUMN_ID(struct naaste_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct naaste_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
    COLUMN_KEUZE(struct naaste_row, relatie, naaste_relaties, "Relatie", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, vertrouwenspersoon, BOOL, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
};
QUERY(naaste_list, "SELECT o.jongere_id, n.naam, n.relatie, n.vertrouwenspersoon "
		   "FROM overdracht o JOIN naaste n ON n.jongere_id = o.jongere_id "
		   "WHERE o.id = $1 AND (o.onderdelen & 8192) <> 0 "
		   "ORDER BY n.zicht_van_op, n.vertrouwenspersoon DESC, n.id LIMIT 40");

struct overdracht_page {
	struct overdracht_row overdracht;
	struct list werk, naasten;
};
static const struct shape overdracht_shape =
    SHAPE("Overdracht", struct overdracht_row, overdracht_columns);
static const struct shape werk_shape = SHAPE("OverdrachtWerk", struct werk_row, werk_columns);
static const struct shape naaste_shape =
    SHAPE("OverdrachtNaaste", struct naaste_row, naaste_columns);
static const struct shape_part page_parts[] = {
    {"overdracht", &overdracht_shape, offsetof(struct overdracht_page, overdracht), false},
    {"werk", &werk_shape, offsetof(struct overdracht_page, werk), true},
    {"naasten", &naaste_shape, offsetof(struct overdracht_page, naasten), true},
};
static const struct shape page_shape = {.name = "OverdrachtMetSamenvatting",
					.size = sizeof(struct overdracht_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* ---- fields ---- */

#define JA_POST "/overdrachten/:overdracht/accepteren"
struct ja_in {
	struct datum kennismaking;
};
static const struct field ja_fields[] = {
    FIELD(struct ja_in, kennismaking, DATE, "Kennismaking op", .required = true, .after = DAYS(0),
	  .before = DAYS(60), .hint = "Dit wordt uw eerste contact met de jongere."),
};
static const struct field nee_fields[] = NEE_FIELDS("woont in een andere gemeente.");

/* ---- the summary ---- */

static bool may(const struct request *r, const struct overdracht_row *o, enum overdracht_stap stap)
{
	return overdracht_may(o->toestand, stap, overdracht_partij(o, r->wie.gebruiker));
}

static int overdracht_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	struct overdracht_page *out = r->out;
	struct ja_in *form = request_form(r, JA_POST);
	int rc = request_rows(r, &werk_list, ARGS(o->id), werk_columns, sizeof(struct werk_row),
			      MAX_WERK, &out->werk);

	out->overdracht = *o;
	form->kennismaking =
	    o->kennismaking_datum.dag < r->vandaag.dag ? r->vandaag : o->kennismaking_datum;
	return rc ? rc
		  : request_rows(r, &naaste_list, ARGS(o->id), naaste_columns,
				 sizeof(struct naaste_row), MAX_NAASTEN, &out->naasten);
}

static const char *werk_text(struct html *h, const struct werk_row *w)
{
	const char *tot = datum_set(w->eind_datum) ? arena_format(h->arena, " tot en met %s",
								  html_datum(h, w->eind_datum))
						   : "";

	return arena_format(h->arena, "%s bij %s, vanaf %s%s", w->functie, w->werkgever,
			    html_datum(h, w->van_datum), tot);
}

static void view_werk(struct html *h, const struct overdracht_page *out)
{
	const struct werk_row *rows = out->werk.rows;

	ui_fact(h, "Wat helpt op het werk", out->overdracht.helpt);
	for (size_t i = 0; i < out->werk.count; i++)
		ui_fact(h, choice_label(&plaatsingsoorten, rows[i].soort), werk_text(h, &rows[i]));
}

static void view_naasten(struct html *h, const struct overdracht_page *out)
{
	const struct naaste_row *rows = out->naasten.rows;

	for (size_t i = 0; i < out->naasten.count; i++)
		ui_fact(h, choice_label(&naaste_relaties, rows[i].relatie),
			rows[i].vertrouwenspersoon
			    ? arena_format(h->arena, "%s, vertrouwenspersoon", rows[i].naam)
			    : rows[i].naam);
}

static void view_plan(struct html *h, const struct overdracht_row *o)
{
	ui_fact(h, "Bestemming", choice_label(&bestemmingen, o->bestemming));
	ui_fact(h, "Naar werk", choice_label(&bemiddelbaarheden, o->bemiddelbaar));
}

/* The parts that go along, and of each only what is known of it. */
static void view_parts(struct html *h, const struct overdracht_page *out)
{
	const struct overdracht_row *o = &out->overdracht;
	uint32_t bits = (uint32_t)o->onderdelen;

	if (bits & ONDERDEEL_CONTACT)
		ui_fact(h, "Telefoon", o->telefoon);
	if (bits & ONDERDEEL_CONTACT)
		ui_fact(h, "E-mail", o->email);
	if (bits & ONDERDEEL_ONDERWIJS)
		ui_fact(h, "School", o->school);
	if (bits & ONDERDEEL_ONDERWIJS)
		ui_fact(h, "Van school op", html_datum(h, o->uitstroom_datum));
	if (bits & ONDERDEEL_WILLEN)
		ui_fact(h, "Wat de jongere wil", o->wil);
	if (bits & ONDERDEEL_INKOMEN)
		ui_fact(h, "Doelgroep", choice_label(&doelgroepen, o->doelgroep));
	if (bits & ONDERDEEL_WERK)
		view_werk(h, out);
	if (bits & ONDERDEEL_PLAN)
		view_plan(h, o);
	if (bits & ONDERDEEL_NETWERK)
		view_naasten(h, out);
}

/* What the receiver reads; the sender sees it drawn by the same lines. */
static void view_summary(struct html *h, const struct request *r, const struct overdracht_page *out)
{
	const struct overdracht_row *o = &out->overdracht;

	ui_facts_begin(h);
	ui_fact(h, "Jongere",
		arena_format(h->arena, "%s, %d jaar, %s", kop_heel(h->arena, o),
			     leeftijd_op(o->geboorte_datum, r->vandaag),
			     o->gemeente ? o->gemeente : "woonplaats niet bekend"));
	ui_fact(h, "Fase", choice_label(&fasen, o->fase));
	ui_fact(h, "Goed om te weten", o->toelichting);
	ui_fact(h, "Besproken met de jongere op", html_datum(h, o->besproken_datum));
	ui_fact(h, "De jongere", choice_label(&overdracht_meningen, o->mening));
	ui_fact(h, "Kennismaking", html_datum(h, o->kennismaking_datum));
	view_parts(h, out);
	ui_fact(h, "Daarna",
		arena_format(h->arena,
			     o->blijf ? "%s blijft betrokken" : "%s stopt bij deze jongere",
			     o->van));
	ui_facts_end(h);
}

/* ---- the sender ---- */

static void view_state(struct html *h, const struct overdracht_row *o)
{
	enum ui_tone tone = o->toestand == OVERDRACHT_GEACCEPTEERD ? UI_OK : UI_INFO;
	const char *text = overdracht_toestanden.list[o->toestand].hint;

	if (o->toestand == OVERDRACHT_AANGEBODEN)
		text = arena_format(h->arena, "%s kan antwoorden tot en met %s.%s%s", o->naar,
				    html_datum(h, overdracht_laatste_dag(o->verloopt_op)),
				    o->naar_telefoon ? " Bellen kan ook: " : "",
				    o->naar_telefoon ? o->naar_telefoon : "");
	else if (o->toestand == OVERDRACHT_VERLOPEN)
		text = arena_format(h->arena, "%s gaf niet op tijd antwoord, en leest niets meer.",
				    o->naar);
	else if (o->toestand == OVERDRACHT_GEWEIGERD)
		text = arena_format(h->arena, "%s: %s", o->naar, o->reden);
	if (o->toestand == OVERDRACHT_GEWEIGERD || o->toestand == OVERDRACHT_VERLOPEN)
		tone = UI_WARNING;
	ui_alert(h, tone, choice_label(&overdracht_toestanden, o->toestand), text);
}

static void view_sender_acts(struct html *h, const struct request *r,
			     const struct overdracht_row *o)
{
	const char *url = html_url(h, "/overdrachten/%s", TOKEN(h, o->id));
	bool again = o->toestand == OVERDRACHT_VERLOPEN;
	struct ui_action acts[4];
	size_t n = 0;

	if (may(r, o, OVERDRACHTSTAP_BIED_AAN))
		acts[n++] = (struct ui_action){.label = again ? "Bied opnieuw aan" : "Bied aan",
					       .url = arena_format(h->arena, "%s/aanbieden", url),
					       .post = true,
					       .kind = UI_PRIMARY,
					       .icon = UI_ICON_WISSEL,
					       .versie = o->versie};
	if (may(r, o, OVERDRACHTSTAP_WIJZIG))
		acts[n++] = (struct ui_action){.label = "Wijzig",
					       .url = arena_format(h->arena, "%s/wijzigen", url),
					       .icon = UI_ICON_PEN};
	if (may(r, o, OVERDRACHTSTAP_TREK_IN))
		acts[n++] = (struct ui_action){.label = "Trek in",
					       .url = arena_format(h->arena, "%s/intrekken", url),
					       .post = true,
					       .icon = UI_ICON_KRUIS,
					       .versie = o->versie};
	if (may(r, o, OVERDRACHTSTAP_LEES) && !moment_set(o->gelezen_op))
		acts[n++] = (struct ui_action){.label = "Ik blijf verantwoordelijk",
					       .url = arena_format(h->arena, "%s/gelezen", url),
					       .post = true,
					       .kind = UI_PRIMARY,
					       .icon = UI_ICON_VINK,
					       .versie = o->versie};
	ui_actions(h, acts, n);
}

static void view_sender(struct html *h, struct request *r, const struct overdracht_page *out)
{
	const struct overdracht_row *o = &out->overdracht;

	ui_h1(h, arena_format(h->arena, "%s overdragen aan %s", kop_kort(h->arena, o), o->naar),
	      overdracht_is_open(o->toestand) ? "U blijft verantwoordelijk tot de ander ja zegt."
					      : NULL);
	view_state(h, o);
	view_sender_acts(h, r, o);
	ui_section_begin(h, "samenvatting", "Zo ziet de ontvanger het");
	view_summary(h, r, out);
	ui_section_end(h);
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, o->jongere_id)), "Naar de jongere");
}

/* ---- the receiver ---- */

static void view_answer(struct html *h, struct request *r, const struct overdracht_row *o)
{
	const char *url = html_url(h, "/overdrachten/%s", TOKEN(h, o->id));
	size_t n;
	struct ui_field *fields = request_fields(r, JA_POST, &n);

	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/accepteren", url),
		       .versie = o->versie,
		       .legend = "Neemt u over?",
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Ja, ik neem over",
		       .icon = UI_ICON_VINK,
		       .note = "U bent dan meteen casusregisseur en ziet het hele dossier. Een ja "
			       "kunt u niet terugnemen: u draagt dan zelf weer over."});
	ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/weigeren", url),
		       "Nee, ik neem niet over");
}

static void view_receiver(struct html *h, struct request *r, const struct overdracht_page *out)
{
	const struct overdracht_row *o = &out->overdracht;

	ui_h1(h,
	      arena_format(h->arena, "%s vraagt: neemt u %s over?", o->van, kop_kort(h->arena, o)),
	      arena_format(h->arena,
			   "U leest een samenvatting. %s blijft verantwoordelijk tot u ja "
			   "zegt%s%s.",
			   o->van, o->van_telefoon ? "; bellen kan: " : "",
			   o->van_telefoon ? o->van_telefoon : ""));
	ui_section_begin(h, "samenvatting", "Samenvatting");
	view_summary(h, r, out);
	ui_section_end(h);
	if (may(r, o, OVERDRACHTSTAP_ACCEPTEER))
		view_answer(h, r, o);
	else
		ui_alert(h, UI_INFO, choice_label(&overdracht_toestanden, o->toestand), o->reden);
}

static void overdracht_view(struct html *h, struct request *r)
{
	const struct overdracht_page *out = r->out;

	if (overdracht_partij(&out->overdracht, r->wie.gebruiker) == PARTIJ_ONTVANGER)
		view_receiver(h, r, out);
	else
		view_sender(h, r, out);
}

/* ---- the steps ---- */

static int check_step(struct request *r, enum overdracht_stap stap)
{
	const struct overdracht_row *o = r->object;

	return may(r, o, stap) ? 0 : fail(r, ERR_CONFLICT, "step %d makes no sense now", (int)stap);
}

static int finish(struct request *r, const char *flash)
{
	const struct overdracht_row *o = r->object;

	r->location = request_path(r, "/overdrachten/%s", ID_OVERDRACHT, o->id.nr);
	r->flash = flash;
	return 0;
}

static int offer_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_BIED_AAN);

	if (!rc && o->kennismaking_datum.dag < r->vandaag.dag) {
		invalid(r, "", "De dag van de kennismaking is geweest. Wijzig die eerst.");
		return ERR_INVOER;
	}
	rc =
	    rc ? rc
	       : overdracht_offer(&doing, o, overdracht_verloopt(r->vandaag, request_termijnen(r)));
	return rc ? rc : finish(r, "Aangeboden. U blijft verantwoordelijk tot de ander ja zegt.");
}

static int withdraw_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_TREK_IN);

	rc = rc ? rc : overdracht_withdraw(&doing, r->object);
	r->undo = request_path(r, "/overdrachten/%s/herstellen", ID_OVERDRACHT,
			       request_id(r, ID_OVERDRACHT));
	return rc ? rc : finish(r, "Ingetrokken. De ander leest niets meer.");
}

static int restore_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_HERSTEL);

	if (rc)
		return rc;
	rc = request_explain(r, overdracht_restore(&doing, o),
			     {NULL, "", "Dit kan niet meer terug. Begin een nieuwe overdracht."});
	return rc ? rc
		  : finish(r, moment_set(o->aangeboden_op) ? "De vraag staat weer bij de ander."
							   : "Het concept staat er weer.");
}

static int read_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_LEES);

	rc = rc ? rc : overdracht_read(&doing, o->id);
	return rc ? rc : finish(r, "Gelezen. U blijft verantwoordelijk voor deze jongere.");
}

static int accept_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	const struct ja_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_ACCEPTEER);

	rc = rc ? rc : overdracht_accept(&doing, o, in->kennismaking);
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, o->jongere_id.nr);
	r->flash = "U bent nu casusregisseur. De kennismaking is het volgende contact.";
	return rc;
}

static int nee_form_handle(struct request *r)
{
	request_form(r, NULL);
	return check_step(r, OVERDRACHTSTAP_WEIGER);
}

static void nee_view(struct html *h, struct request *r)
{
	const struct overdracht_row *o = r->object;

	nee_view_form(
	    h, r,
	    &(struct nee_form){
		.title = arena_format(h->arena, "%s niet overnemen", kop_kort(h->arena, o)),
		.gevolg = arena_format(h->arena,
				       "%s blijft verantwoordelijk. U leest daarna niets meer van "
				       "deze jongere.",
				       o->van),
		.url = html_url(h, "/overdrachten/%s", TOKEN(h, o->id)),
		.versie = o->versie,
		.submit = "Nee, ik neem niet over"});
}

static int refuse_handle(struct request *r)
{
	const struct nee_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, OVERDRACHTSTAP_WEIGER);

	rc = rc ? rc : overdracht_refuse(&doing, r->object, in->reden);
	r->location = "/overdrachten";
	r->flash = "U neemt niet over. De ander krijgt uw reden.";
	return rc;
}

/* ---- routes ---- */

#define DOEL "een dossier overdragen"

static const struct route routes[] = {
    {.method = GET,
     .path = "/overdrachten/:overdracht",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = overdracht_handle,
     .view = overdracht_view,
     .shape = &page_shape,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/aanbieden",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht aanbieden",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = offer_handle,
     .again = "/overdrachten/:overdracht",
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/intrekken",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht intrekken",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = withdraw_handle,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/herstellen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht toch niet intrekken",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = restore_handle,
     .again = "/overdrachten/:overdracht",
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/gelezen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Weigering gelezen",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = read_handle,
     .scenario = "overdracht"},
    {.method = POST,
     .path = JA_POST,
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht accepteren",
     .doel = DOEL,
     .object = &object_overdracht,
     FIELDS(ja_fields, struct ja_in),
     .handle = accept_handle,
     .again = "/overdrachten/:overdracht",
     .scenario = "overdracht"},
    {.method = GET,
     .path = "/overdrachten/:overdracht/weigeren",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht weigeren",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = nee_form_handle,
     .view = nee_view,
     .flags = ROUTE_NO_API,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/weigeren",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht weigeren",
     .doel = DOEL,
     .object = &object_overdracht,
     FIELDS(nee_fields, struct nee_in),
     .handle = refuse_handle,
     .again = "/overdrachten/:overdracht/weigeren",
     .scenario = "overdracht"},
};
PAGE(overdracht, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
