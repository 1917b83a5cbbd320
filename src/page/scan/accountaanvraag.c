/*
 * Een account aanvragen: who wants to begin a scan and has no account says who he is.
 *
 * What: the public form; where this installation sends mail, a link that proves the address.
 * Who:  everybody. A beheerder answers (page/beheer/accountaanvragen.c).
 * Invariants: the answer is the same for everybody, so that nobody learns here who has an account;
 *       who sends many must wait, and to one address goes one mail a day. To look at the link
 *       changes nothing, so a mail filter uses none up (peers 9.15).
 * On purpose absent: a page where one could follow it, and a password: a person gives him a code.
 * Rows: F335; document 003 questions 1 and 9.
 */
#include "gate/gate.h"
#include "gate/page.h"
#include "part/druk.h"

#include "domain/termijn.h"
#include "store/accountaanvraag.h"
#include "toegang/sessie.h"

struct aanvraag_in {
	const char *naam;
	const char *organisatie;
	int domein;
	const char *regio;
	const char *email;
	const char *telefoon;
	const char *waarom;
};
static const struct field aanvraag_fields[] = {
    FIELD(struct aanvraag_in, naam, TEXT, "Uw naam", .required = true, .max = 120,
	  .autocomplete = "name"),
    FIELD(struct aanvraag_in, organisatie, TEXT, "Uw organisatie", .required = true, .max = 120,
	  .autocomplete = "organization"),
    FIELD_CHOICE_OF(struct aanvraag_in, domein, zeteldomeinen, "Voor welk domein werkt u?",
		    .required = true, .select = true),
    FIELD(struct aanvraag_in, regio, TEXT, "Hoe noemt u uw regio?", .required = true, .max = 120,
	  .hint = "In uw eigen woorden. Bijvoorbeeld: Waterland-Oost."),
    FIELD(struct aanvraag_in, email, EMAIL, "E-mailadres van uw werk", .required = true,
	  .autocomplete = "email"),
    FIELD(struct aanvraag_in, telefoon, TEL, "Op welk nummer kunnen wij u bellen?",
	  .required = true, .autocomplete = "tel"),
    FIELD(struct aanvraag_in, waarom, LONG_TEXT, "Waarvoor wilt u een account?", .required = true,
	  .max = 1000, .hint = "Een paar zinnen. Zonder namen van jongeren."),
};

static bool sends_mail(const struct request *r)
{
	return gate_options_of(r)->post;
}

static int form_handle(struct request *r)
{
	struct aanvraag_in *form = request_form(r, NULL);

	form->domein = CHOICE_NONE;
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(
	    h, "Een account aanvragen",
	    "Met een account begint u een Implementatiescan: twaalf mensen uit uw regio, vijftien "
	    "normen, één agenda.");
	ui_alert(h, UI_INFO, "Misschien hebt u geen account nodig",
		 "Wie aan tafel is gevraagd, doet mee met een eigen link. De kennisbank leest "
		 "iedereen.");
	ui_form(h, &(struct ui_form){
		       .action = "/scan/aanvragen",
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Vraag aan",
		       .note = arena_format(
			   h->arena,
			   "%s Wie kan dit lezen: alleen de beheerder van deze regio. Na het "
			   "antwoord bewaren wij het nog %d %s.",
			   sends_mail(r) ? "U krijgt eerst een mail om uw adres te bevestigen."
					 : "De beheerder belt u, om na te gaan wie u bent.",
			   request_termijnen(r)->aanvraag_bewaren,
			   termijn_eenheid_label(TERMIJN_MAANDEN,
						 request_termijnen(r)->aanvraag_bewaren))});
	ui_link(h, "/kennis", "Naar de kennisbank");
	ui_link(h, "/privacy", "Hoe wij met gegevens omgaan");
}

/* ---- sent ---- */

/* Whether one waits of this address: then there is nothing to add, and nobody hears of it. */
static int find_lopend(struct request *r, const char *email, bool *ret)
{
	uint8_t hash[32];
	int rc;

	email_hash(r->arena, email, hash);
	rc = request_key(r, hash);
	return rc ? rc : accountaanvraag_is_lopend(r->db, ret);
}

static int create_handle(struct request *r)
{
	const struct aanvraag_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct accountaanvraag_nieuw nieuw = {.naam = in->naam,
						    .organisatie = in->organisatie,
						    .domein = in->domein + 1,
						    .regio = in->regio,
						    .email = in->email,
						    .telefoon = in->telefoon,
						    .waarom = in->waarom};
	bool lopend = false;
	int rc = druk_check(r, DRUK_ACCOUNT);

	rc = rc ? rc : find_lopend(r, in->email, &lopend);
	r->location = "/scan/aanvragen/ontvangen";
	if (rc || lopend)
		return rc;
	return sends_mail(r) ? accountaanvraag_create_post(&doing, gate_options_of(r)->key, &nieuw)
			     : accountaanvraag_create(&doing, &nieuw);
}

static int ontvangen_handle(struct request *r UNUSED)
{
	return 0;
}

static void ontvangen_view(struct html *h, struct request *r)
{
	ui_h1(h, "Wij hebben uw aanvraag", NULL);
	ui_p(h,
	     sends_mail(r)
		 ? "U krijgt een mail met een link. Druk daar op de knop, dan weten wij dat het "
		   "adres van u is. Geen mail? Kijk ook bij ongewenste mail, of vraag het morgen "
		   "opnieuw aan."
		 : "De beheerder belt u om na te gaan wie u bent.");
	ui_p(h, "De beheerder laat u zelf weten of u een account krijgt, en geeft u dan een code. "
		"Daarmee kiest u een wachtwoord.");
	ui_button_link(h, UI_SECONDARY, "/kennis", "Lees vast in de kennisbank");
}

/* ---- the address is proven ---- */

struct bevestig_in {
	const char *sleutel;
};
static const struct field bevestig_fields[] = {
    FIELD(struct bevestig_in, sleutel, TEXT, "Link", .hidden = true, .max = 100),
};
struct bevestig_page {
	struct aanvraaglink_row link; /* id 0: it opens nothing */
	const char *sleutel;
};
static const struct shape bevestig_shape = {.name = "AanvraagBevestigen",
					    .size = sizeof(struct bevestig_page)};

static int find(struct request *r, const char *sleutel, struct aanvraaglink_row *ret)
{
	uint8_t hash[32];
	int rc;

	gate_hash(sleutel ? sleutel : "", hash);
	rc = request_key(r, hash);
	return rc ? rc : aanvraaglink_find(r->db, r->arena, ret);
}

static int bevestig_form_handle(struct request *r)
{
	const struct bevestig_in *in = r->in;
	struct bevestig_page *out = r->out;
	int rc = find(r, in->sleutel, &out->link);

	out->sleutel = in->sleutel;
	if (rc != ERR_GEEN_RIJ)
		return rc;
	out->link = (struct aanvraaglink_row){0};
	return 0;
}

static void bevestig_view(struct html *h, struct request *r)
{
	const struct bevestig_page *out = r->out;
	const struct ui_hidden sleutel = {"sleutel", out->sleutel};
	const struct ui_action confirm = {.label = "Ja, dit adres is van mij",
					  .url = "/scan/aanvragen/bevestigen",
					  .post = true,
					  .kind = UI_PRIMARY,
					  .hidden = &sleutel,
					  .n_hidden = 1};

	if (!out->link.id.nr) {
		ui_h1(h, "Deze link werkt niet", NULL);
		ui_p(h, "Een link werkt een week. Vraag het account opnieuw aan.");
		ui_button_link(h, UI_SECONDARY, "/scan/aanvragen", "Vraag een account aan");
		return;
	}
	if (out->link.toestand != AANVRAAG_ONBEVESTIGD) {
		ui_h1(h, "Uw adres is bevestigd", "De beheerder laat u weten hoe het verder gaat.");
		ui_button_link(h, UI_SECONDARY, "/kennis", "Lees vast in de kennisbank");
		return;
	}
	ui_h1(h, "Hebt u een account aangevraagd?", NULL);
	ui_facts_begin(h);
	ui_fact(h, "Naam", out->link.naam);
	ui_fact(h, "Organisatie", out->link.organisatie);
	ui_facts_end(h);
	ui_actions(h, &confirm, 1);
	ui_p(h, "Was u dit niet? Sluit dan deze pagina. Na een week is de aanvraag weg.");
}

static int bevestig_handle(struct request *r)
{
	const struct bevestig_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct aanvraaglink_row link;
	int rc = find(r, in->sleutel, &link);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_ONBEKEND, "no such link");
	r->location = arena_format(r->arena, "/scan/aanvragen/bevestigen?sleutel=%s", in->sleutel);
	if (rc || link.toestand != AANVRAAG_ONBEVESTIGD)
		return rc;
	return accountaanvraag_confirm(&doing, &link);
}

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = "/scan/aanvragen" path_, .recht = RECHT_OPENBAAR,     \
		.summary = (summary_), .flags = ROUTE_NO_API, .scenario = "accountaanvraag",       \
		__VA_ARGS__                                                                        \
	}
static const struct route routes[] = {
    ROUTE(GET, "", "Een account aanvragen", .handle = form_handle, .view = form_view),
    ROUTE(POST, "", "Een account aanvragen", FIELDS(aanvraag_fields, struct aanvraag_in),
	  .handle = create_handle, .again = "/scan/aanvragen"),
    ROUTE(GET, "/ontvangen", "Wij hebben uw aanvraag", .handle = ontvangen_handle,
	  .view = ontvangen_view),
    ROUTE(GET, "/bevestigen", "Uw adres bevestigen", FIELDS(bevestig_fields, struct bevestig_in),
	  .handle = bevestig_form_handle, .view = bevestig_view, .shape = &bevestig_shape),
    ROUTE(POST, "/bevestigen", "Uw adres bevestigen", FIELDS(bevestig_fields, struct bevestig_in),
	  .handle = bevestig_handle),
};
PAGE(accountaanvraag, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
