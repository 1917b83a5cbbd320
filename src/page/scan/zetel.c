/*
 * Een plek aan tafel: who is asked for it, by telephone first. The invitation: zeteluitnodiging.c.
 *
 * What: filling a seat; "bel eerst even", with when; what became of the mail; another person on it.
 *       The chair is handed on as during the session, so that all screens hear of it.
 * Who:  the initiator (zetel_wie); everybody at the table reads who sits there.
 * Invariants: two of each domain, twelve in all (zetel_een). Whoever gives up a seat leaves what he
 *       said. What became of the mail is for who sent it (view zetelpost).
 * Rows: F333, F336, F337, F340, F343; peers J123, J127.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/zetelpost.h"

#include <string.h>

#define DOEL "implementatiescan"

/* ---- one seat ---- */

static const struct shape zetel_shape = SHAPE("Zetel", struct zetel_row, zetel_columns);

struct zetel_page {
	struct zetel_row zetel;
	struct list post; /* of the whole scan; for who began it */
	bool bezig;       /* a session of it goes on, or is to come */
	bool begon;       /* the reader began the scan */
	bool leidt;       /* or chairs it */
	int64_t versie;   /* of the scan, which knows who chairs */
};
static const struct shape_part page_parts[] = {
    {"zetel", &zetel_shape, offsetof(struct zetel_page, zetel), false},
};
static const struct shape page_shape = {.name = "ZetelInBeeld",
					.size = sizeof(struct zetel_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int zetel_handle(struct request *r)
{
	struct zetel_page *out = r->out;
	struct scan_row s;
	struct db_rows post;
	int rc;

	out->zetel = *(const struct zetel_row *)r->object;
	rc = scan_load(r->db, r->arena, out->zetel.scan_id, &s);
	if (rc)
		return rc;
	out->versie = s.versie;
	out->bezig = scan_is_bezig(s.toestand);
	out->begon = s.is_initiatiefnemer && scan_is_open(s.toestand);
	out->leidt = s.leidt && scan_is_open(s.toestand);
	rc = zetelpost_list(r->db, r->arena, out->zetel.scan_id, &post);
	if (!rc)
		out->post = list_of(&post);
	return rc;
}

/* The last mail of this kind that went to this seat, or NULL. */
static const struct zetelpost_row *post_of(const struct zetel_page *out, int soort)
{
	const struct zetelpost_row *rows = out->post.rows, *found = NULL;

	for (size_t i = 0; i < out->post.count; i++)
		if (rows[i].zetel_id.nr == out->zetel.id.nr && rows[i].soort == soort)
			found = &rows[i];
	return found;
}

static void view_post(struct html *h, const struct zetel_page *out)
{
	for (int soort = POSTSOORT_UITNODIGING; soort <= POSTSOORT_HERINNERING; soort++) {
		const struct zetelpost_row *p = post_of(out, soort);

		if (!p)
			continue;
		if (p->fout == CHOICE_NONE || p->toestand == POSTBERICHT_VERSTUURD)
			ui_alert(h, UI_INFO, choice_label(&postsoorten, soort),
				 p->toestand == POSTBERICHT_VERSTUURD
				     ? arena_format(h->arena, "De mail van %s is verstuurd.",
						    html_moment(h, p->op))
				     : "De mail gaat zo uit.");
		else
			ui_alert(h, UI_WARNING, "De mail kwam niet aan",
				 arena_format(h->arena,
					      "%s. Kijk of het e-mailadres klopt. Wijzig het zo "
					      "nodig, en nodig daarna opnieuw uit.",
					      choice_label(&postfouten, p->fout)));
	}
}

/* Once, some days after the link went out by mail, while nothing is heard. */
static bool may_remind(struct request *r, const struct zetel_page *out)
{
	const struct zetelpost_row *uitnodiging = post_of(out, POSTSOORT_UITNODIGING);
	const struct zetelherinnering_feiten f = {
	    .uitgenodigd = uitnodiging && uitnodiging->toestand == POSTBERICHT_VERSTUURD
			       ? moment_datum(uitnodiging->op)
			       : DATUM_GEEN,
	    .herinnerd = post_of(out, POSTSOORT_HERINNERING) != NULL,
	    .antwoord = out->zetel.antwoord};

	return zetelherinnering_may(&f, r->vandaag, request_termijnen(r));
}

static void view_facts(struct html *h, const struct zetel_row *z)
{
	ui_facts_begin(h);
	ui_fact(h, "Domein", zeteldomein_label(z->domein));
	ui_fact(h, "Organisatie", z->organisatie);
	ui_fact(h, "Functie", z->functie);
	ui_fact(h, "Telefoon", z->telefoon);
	if (z->email)
		ui_fact(h, "E-mail", z->email);
	ui_fact(h, "Doet voor deze jongeren", z->bijdrage);
	ui_fact(h, "Waarvoor bellen", z->waarvoor);
	if (moment_set(z->gebeld_op))
		ui_fact(h, "Gebeld op", html_moment(h, z->gebeld_op));
	if (moment_set(z->uitgenodigd_op))
		ui_fact(h, "Uitgenodigd op", html_moment(h, z->uitgenodigd_op));
	if (moment_set(z->getest_op))
		ui_fact(h, "Toestel getest op", html_moment(h, z->getest_op));
	if (z->antwoord_tekst)
		ui_fact(h, "Zei daarbij", z->antwoord_tekst);
	ui_facts_end(h);
}

/* What the initiator can do with a seat of somebody else, the next step first. */
static size_t steps_of(struct html *h, const struct zetel_row *z, const char *url,
		       struct ui_action acts[4])
{
	bool gebeld = moment_set(z->gebeld_op), uitgenodigd = moment_set(z->uitgenodigd_op);
	size_t n = 2;

	acts[gebeld] = (struct ui_action){
	    .label = gebeld ? "Toch niet gebeld" : "Ik heb gebeld",
	    .url = arena_format(h->arena, gebeld ? "%s/niet-gebeld" : "%s/gebeld", url),
	    .post = true,
	    .versie = z->versie,
	    .kind = gebeld ? UI_SUBTLE : UI_PRIMARY,
	    .icon = UI_ICON_TELEFOON};
	acts[!gebeld] =
	    (struct ui_action){.label = uitgenodigd ? "Nodig opnieuw uit" : "Nodig uit",
			       .url = arena_format(h->arena, "%s/uitnodigen", url),
			       .kind = gebeld && !uitgenodigd ? UI_PRIMARY : UI_SECONDARY,
			       .icon = UI_ICON_MAIL};
	acts[n++] = (struct ui_action){.label = "Wijzig",
				       .url = arena_format(h->arena, "%s/wijzigen", url),
				       .icon = UI_ICON_PEN};
	if (!z->voorzitter && zetel_stand(z) != ZETEL_KOMT_NIET)
		acts[n++] = (struct ui_action){.label = "Iemand anders op deze plek",
					       .url = arena_format(h->arena, "%s/vervangen", url),
					       .icon = UI_ICON_WISSEL};
	return n;
}

/* Who asked for it hears that somebody cannot come, and has one thing to do. */
static void view_kan_niet(struct html *h, const struct request *r, const struct zetel_row *z,
			  const char *url)
{
	const char *ander = arena_format(h->arena, "%s/vervangen", url);

	if (zetel_stand(z) != ZETEL_KOMT_NIET || !request_may_open(r, ander))
		return;
	if (z->voorzitter)
		ui_alert(h, UI_WARNING, "De voorzitter kan niet",
			 "Kies bij iemand anders aan tafel: Wordt voorzitter. Daarna kunt u hier "
			 "iemand anders op deze plek zetten.");
	else
		ui_button_link(h, UI_PRIMARY, ander, "Iemand anders op deze plek");
}

static void view_own(struct html *h, const char *url)
{
	ui_button_link(h, UI_PRIMARY, arena_format(h->arena, "%s/kaart", url), "Mijn kaartje");
	ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/antwoord", url), "Kom ik?");
	ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/test", url),
		       "Test mijn toestel");
}

static void zetel_view(struct html *h, struct request *r)
{
	const struct zetel_page *out = r->out;
	const struct zetel_row *z = &out->zetel;
	const char *url = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	const struct ui_hidden zetel = {"zetel", TOKEN(h, z->id)};
	const struct ui_action lead = {
	    .label = "Wordt voorzitter",
	    .url = html_url(h, "/scans/%s/sessie/voorzitter", TOKEN(h, z->scan_id)),
	    .post = true,
	    .versie = out->versie,
	    .hidden = &zetel,
	    .n_hidden = 1,
	    .icon = UI_ICON_VLAG};
	struct ui_action acts[5];
	size_t n = out->begon && !z->initiatiefnemer ? steps_of(h, z, url, acts) : 0;
	const char *stand = choice_label(&zetelstanden, zetel_stand(z));

	ui_h1(h, z->naam,
	      out->bezig ? arena_format(h->arena, "%s. %s.", zeteldomein_label(z->domein), stand)
			 : zeteldomein_label(z->domein));
	if (z->eigen)
		view_own(h, url);
	if (out->begon && !z->initiatiefnemer) {
		view_kan_niet(h, r, z, url);
		view_post(h, out);
	}
	if (n && may_remind(r, out))
		acts[n++] = (struct ui_action){.label = "Stuur een herinnering",
					       .url = arena_format(h->arena, "%s/herinneren", url),
					       .post = true,
					       .versie = z->versie,
					       .icon = UI_ICON_MAIL};
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
	view_facts(h, z);
	if (z->voorzitter)
		ui_badge(h, UI_INFO, "Voorzitter");
	else if (out->leidt && request_may_do(r, &lead))
		ui_actions(h, &lead, 1);
	ui_link(h, html_url(h, "/scans/%s", TOKEN(h, z->scan_id)), "Terug naar de scan");
}

/* ---- filled, and changed ---- */

struct zetel_in {
	int domein;
	const char *naam;
	const char *organisatie;
	const char *functie;
	const char *email;
	const char *telefoon;
};
#define ZETEL_FIELDS                                                                               \
	FIELD(struct zetel_in, naam, TEXT, "Naam", .required = true, .max = 120),                  \
	    FIELD(struct zetel_in, organisatie, TEXT, "Organisatie", .required = true,             \
		  .max = 120),                                                                     \
	    FIELD(struct zetel_in, functie, TEXT, "Functie", .max = 120,                           \
		  .hint = "Iemand die mag beslissen: management of beleid."),                      \
	    FIELD(struct zetel_in, email, EMAIL, "E-mailadres"),                                   \
	    FIELD(struct zetel_in, telefoon, TEL, "Telefoon")
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct zetel_in, domein, zeteldomeinen, "Domein", .required = true,
		    .select = true),
    ZETEL_FIELDS,
};
static const struct field wijzig_fields[] = {ZETEL_FIELDS};

struct nieuw_vraag {
	int domein;
};
static const struct field vraag_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_vraag, domein, zeteldomeinen, "Domein", .hidden = true),
};

static int nieuw_handle(struct request *r)
{
	const struct nieuw_vraag *in = r->in;
	struct zetel_in *form = request_form(r, NULL);

	form->domein = in->domein;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Iemand aan tafel vragen",
	      "Wie kan hier beslissen, en spreekt ook voor wie er niet bij is?");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/zetels", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Zet aan tafel",
				     .cancel = url,
				     .note = "Er gaat nog niets uit. Bel eerst even."});
}

static int create_check(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct zetel_in *in = r->in;
	bool vol;
	int rc = zeteldomein_is_vol(r->db, r->arena, s->id, in->domein, &vol);

	if (!rc && vol)
		invalid(r, "domein",
			"Domein: hier zitten al twee mensen. Kies een ander domein, of zet iemand "
			"anders op hun plek.");
	return rc;
}

static struct zetel_inhoud inhoud_of(const struct zetel_in *in)
{
	return (struct zetel_inhoud){.naam = in->naam,
				     .organisatie = in->organisatie,
				     .functie = in->functie,
				     .email = in->email,
				     .telefoon = in->telefoon};
}

static void to_zetel(struct request *r, zetel_id id, const char *flash)
{
	r->location = request_path(r, "/zetels/%s", ID_ZETEL, id.nr);
	r->flash = flash;
}

static int create_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct zetel_in *in = r->in;
	const struct zetel_inhoud inhoud = inhoud_of(in);
	const struct handeling doing = request_doing(r);
	zetel_id id = {0};
	int rc = zetel_create(&doing, s->id, in->domein + 1, &inhoud, &id);

	if (!rc)
		to_zetel(r, id, "Staat aan tafel. Bel nu eerst even.");
	return rc;
}

static int wijzig_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	struct zetel_in *form = request_form(r, NULL);

	*form = (struct zetel_in){.naam = z->naam,
				  .organisatie = z->organisatie,
				  .functie = z->functie,
				  .email = z->email,
				  .telefoon = z->telefoon};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct zetel_row *z = r->object;
	const char *url = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Plek wijzigen", "Komt er iemand anders? Kies dan Iemand anders op deze plek.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = z->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url});
}

static int update_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct zetel_inhoud inhoud = inhoud_of(r->in);
	const struct handeling doing = request_doing(r);

	to_zetel(r, z->id,
		 z->email && moment_set(z->uitgenodigd_op) &&
			 (!inhoud.email || strcmp(z->email, inhoud.email) != 0)
		     ? "Gewijzigd. De link van het oude adres werkt niet meer. Nodig opnieuw uit."
		     : "Gewijzigd.");
	return zetel_update(&doing, z->id, &inhoud);
}

/* ---- called ---- */

static int gebeld_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct handeling doing = request_doing(r);

	to_zetel(r, z->id, "Gebeld. Stuur nu de uitnodiging.");
	r->undo = request_path(r, "/zetels/%s/niet-gebeld", ID_ZETEL, z->id.nr);
	return zetel_update_gebeld(&doing, z->id, true);
}

static int niet_gebeld_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct handeling doing = request_doing(r);

	to_zetel(r, z->id, "Er staat weer dat u nog moet bellen.");
	return zetel_update_gebeld(&doing, z->id, false);
}

/* ---- somebody else ---- */

struct vervang_in {
	const char *reden;
	const char *naam;
	const char *organisatie;
	const char *functie;
	const char *email;
	const char *telefoon;
};
static const struct field vervang_fields[] = {
    FIELD(struct vervang_in, reden, TEXT, "Waarom stopt deze persoon?", .max = 200),
    FIELD(struct vervang_in, naam, TEXT, "Wie komt er op deze plek?", .max = 120,
	  .hint = "Weet u dat nog niet? Laat dit leeg. De plek is dan vrij."),
    FIELD(struct vervang_in, organisatie, TEXT, "Organisatie", .max = 120),
    FIELD(struct vervang_in, functie, TEXT, "Functie", .max = 120),
    FIELD(struct vervang_in, email, EMAIL, "E-mailadres"),
    FIELD(struct vervang_in, telefoon, TEL, "Telefoon"),
};

static int vervang_form_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	struct vervang_in *form = request_form(r, NULL);

	form->organisatie = z->organisatie;
	return z->voorzitter ? fail(r, ERR_CONFLICT, "chairs the scan") : 0;
}

static void vervang_view(struct html *h, struct request *r)
{
	const struct zetel_row *z = r->object;
	const char *url = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(
	    h, arena_format(h->arena, "Iemand anders voor %s", z->naam),
	    "De link van deze persoon werkt daarna niet meer. Wat die heeft gezegd, blijft staan.");
	if (z->antwoord_tekst)
		ui_alert(h, UI_INFO, arena_format(h->arena, "%s zei daarbij", z->naam),
			 z->antwoord_tekst);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/vervangen", url),
				     .versie = z->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vervang",
				     .danger = true,
				     .cancel = url});
}

static int vervang_check(struct request *r)
{
	const struct vervang_in *in = r->in;

	if (in->naam && !in->organisatie)
		invalid(r, "organisatie", "Organisatie: vul in waar deze persoon werkt.");
	return 0;
}

static int vervang_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct vervang_in *in = r->in;
	const struct zetel_inhoud inhoud = {.naam = in->naam,
					    .organisatie = in->organisatie,
					    .functie = in->functie,
					    .email = in->email,
					    .telefoon = in->telefoon};
	const struct handeling doing = request_doing(r);
	zetel_id id = {0};
	int rc = zetel_end(&doing, z->id, in->reden);

	if (!rc && in->naam)
		rc = zetel_create(&doing, z->scan_id, z->domein, &inhoud, &id);
	r->location = request_path(r, "/scans/%s", ID_SCAN, z->scan_id.nr);
	r->flash = in->naam ? "De nieuwe persoon staat aan tafel. Bel nu eerst even."
			    : "De plek is weer vrij.";
	return rc;
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/zetels/:zetel" path_, .recht = RECHT_SCAN_##recht_, \
		.summary = (summary_), .doel = DOEL, .object = &object_zetel, .scenario = "scan",  \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/scans/:scan/zetels/nieuw",
     .recht = RECHT_SCAN_LEIDEN,
     .summary = "Iemand aan tafel vragen",
     .doel = DOEL,
     .object = &object_scan,
     FIELDS(vraag_fields, struct nieuw_vraag),
     .handle = nieuw_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "scan"},
    {.method = POST,
     .path = "/scans/:scan/zetels",
     .recht = RECHT_SCAN_LEIDEN,
     .summary = "Iemand aan tafel vragen",
     .doel = DOEL,
     .object = &object_scan,
     FIELDS(nieuw_fields, struct zetel_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/scans/:scan/zetels/nieuw",
     .scenario = "scan"},
    ROUTE(GET, "", MEEDOEN, "Plek aan tafel", .handle = zetel_handle, .view = zetel_view,
	  .shape = &page_shape),
    ROUTE(GET, "/wijzigen", LEIDEN, "Plek wijzigen", .handle = wijzig_handle, .view = wijzig_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/wijzigen", LEIDEN, "Plek wijzigen", FIELDS(wijzig_fields, struct zetel_in),
	  .handle = update_handle, .again = "/zetels/:zetel/wijzigen"),
    ROUTE(POST, "/gebeld", LEIDEN, "Gebeld", .handle = gebeld_handle),
    ROUTE(POST, "/niet-gebeld", LEIDEN, "Toch niet gebeld", .handle = niet_gebeld_handle),
    ROUTE(GET, "/vervangen", LEIDEN, "Iemand anders op deze plek", .handle = vervang_form_handle,
	  .view = vervang_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/vervangen", LEIDEN, "Iemand anders op deze plek",
	  FIELDS(vervang_fields, struct vervang_in), .check = vervang_check,
	  .handle = vervang_handle, .again = "/zetels/:zetel/vervangen"),
};
PAGE(zetel, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
