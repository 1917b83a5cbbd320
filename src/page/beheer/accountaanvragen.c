/*
 * Aanvragen van een account: the tray of the beheerder.
 *
 * What: who asked for an account on the public page; yes, with a functie, or no, with a reason.
 * Who:  the functioneel beheerder (view accountaanvraag).
 * Invariants: it is answered once, and a no can be taken back (accountaanvraag_wie). A yes makes
 *       the person and a first functie; the code is made and given as for everybody
 *       (gebruikerstap.c). What was asked is thrown away after its term; how many there were stays.
 * On purpose absent: a role that sees dossiers. Who needs one gets it as a second functie, by who
 *       knows him. And mail with the answer: the beheerder calls.
 * Rows: F335.
 */
#include "gate/page.h"

#include "domain/organisatie.h"
#include "store/accountaanvraag.h"
#include "store/gebruiker.h"
#include "store/keuze.h"

#define DOEL "aanvragen van een account beantwoorden"
#define EEN "/beheer/aanvragen/:accountaanvraag"

static const struct shape aanvraag_shape =
    SHAPE("Accountaanvraag", struct accountaanvraag_row, accountaanvraag_columns);

/* ---- the tray ---- */

enum tab { TAB_OPEN, TAB_KLAAR };
static const struct choice tab_list[] = {
    [TAB_OPEN] = {"open", "Wacht op antwoord", NULL},
    [TAB_KLAAR] = {"klaar", "Beantwoord", NULL},
};
static const struct choices tabs = CHOICES("tab", tab_list);

struct lijst_in {
	int tab;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD_CHOICE_OF(struct lijst_in, tab, tabs, "Welke", .hidden = true),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list aanvragen;
	int64_t toegekend;
	int64_t geweigerd;
};
static const struct column lijst_columns[] = {
    COLUMN(struct lijst_page, toegekend, INT, "Ooit toegekend", 0),
    COLUMN(struct lijst_page, geweigerd, INT, "Ooit geweigerd", 0),
};
static const struct shape_part lijst_parts[] = {
    {"aanvragen", &aanvraag_shape, offsetof(struct lijst_page, aanvragen), true},
};
static const struct shape lijst_shape = {.name = "Accountaanvragen",
					 .columns = lijst_columns,
					 .n_columns = COUNT(lijst_columns),
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	struct db_rows rows;
	int rc =
	    accountaanvraag_list(r->db, r->arena, in->tab != TAB_KLAAR, c.id, limit + 1, &rows);

	rc = rc ? rc : aanvraagtelling_count(r->db, AANVRAAG_TOEGEKEND, &out->toegekend);
	rc = rc ? rc : aanvraagtelling_count(r->db, AANVRAAG_GEWEIGERD, &out->geweigerd);
	if (rc)
		return rc;
	out->aanvragen = list_of(&rows);
	list_turn(r, &out->aanvragen, limit, sizeof(struct accountaanvraag_row));
	return 0;
}

static void view_regel(struct html *h, const struct accountaanvraag_row *a)
{
	ui_item(h, &(struct ui_item){
		       .title = a->naam,
		       .names = true,
		       .url = html_url(h, "/beheer/aanvragen/%s", TOKEN(h, a->id)),
		       .text = arena_format(h->arena, "%s, %s. Aangevraagd op %s.", a->organisatie,
					    a->regio, html_datum(h, moment_datum(a->op))),
		       .badge = choice_label(&aanvraagstanden, a->toestand),
		       .tone = a->toestand == AANVRAAG_NIEUW ? UI_WARNING : UI_NEUTRAL});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_in *in = r->in;
	const struct lijst_page *out = r->out;
	const struct accountaanvraag_row *rows = out->aanvragen.rows;
	const bool open = in->tab != TAB_KLAAR;
	struct ui_link links[COUNT(tab_list)];

	for (size_t i = 0; i < COUNT(tab_list); i++)
		links[i] = (struct ui_link){
		    .label = tab_list[i].label,
		    .url = html_url(h, "/beheer/aanvragen?tab=%s", tab_list[i].code),
		    .current = (i == TAB_OPEN) == open};
	ui_h1(h, "Aanvragen van een account",
	      "Wie een Implementatiescan wil beginnen en nog geen account heeft.");
	ui_tabs(h, "Welke", links, COUNT(links));
	if (!out->aanvragen.count)
		ui_empty(h, open ? "Niemand wacht op antwoord" : "Nog niets beantwoord",
			 open ? "Hier komt te staan wie op de openbare pagina een account vraagt."
			      : "Hier staat een tijd wat u antwoordde. Daarna blijft alleen het "
				"aantal.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->aanvragen.count; i++)
		view_regel(h, &rows[i]);
	ui_list_end(h);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 out->aanvragen.next ? request_url_with(r, "na", out->aanvragen.next) : NULL);
	if (out->toegekend || out->geweigerd)
		ui_p(h, arena_format(h->arena, "Tot nu toe: %d toegekend, %d geweigerd.",
				     (int)out->toegekend, (int)out->geweigerd));
	ui_link(h, "/scan/aanvragen", "De openbare pagina");
	ui_link(h, "/beheer/gebruikers", "Naar de gebruikers");
}

/* ---- one ---- */

struct toeken_in {
	organisatie_id organisatie;
	int rol;
	int niveau;
};
static const struct field toeken_fields[] = {
    FIELD_ID_OF(
	struct toeken_in, organisatie, organisatie, ORGANISATIE, "Organisatie", .required = true,
	.hint = "Staat de organisatie er niet bij? Kies eerst Organisatie toevoegen, onderaan."),
    FIELD_CHOICE_OF(struct toeken_in, rol, rollen, "Rol", .required = true, .select = true),
    FIELD_CHOICE_OF(struct toeken_in, niveau, functieniveaus, "Niveau", .required = true,
		    .select = true),
};
struct weiger_in {
	int reden;
};
static const struct field weiger_fields[] = {
    FIELD_CHOICE_OF(struct weiger_in, reden, aanvraagredenen, "Waarom niet?", .required = true),
};

struct een_page {
	struct accountaanvraag_row aanvraag;
	struct db_rows organisaties;
};
static const struct shape_part een_parts[] = {
    {"aanvraag", &aanvraag_shape, offsetof(struct een_page, aanvraag), false},
};
static const struct shape een_shape = {.name = "AccountaanvraagInBeeld",
				       .size = sizeof(struct een_page),
				       .parts = een_parts,
				       .n_parts = COUNT(een_parts)};

/* The roles for which this is meant: those that can begin a scan. */
static uint32_t rollen_scan(void)
{
	uint32_t set = 0;

	for (int rol = 0; rol < (int)rollen.count; rol++)
		if (rol_has((enum rol)rol, RECHT_SCAN_LEIDEN))
			set |= UINT32_C(1) << rol;
	return set;
}

static int een_handle(struct request *r)
{
	struct een_page *out = r->out;
	struct toeken_in *toeken = request_form(r, EEN "/toekennen");
	struct weiger_in *weiger = request_form(r, EEN "/weigeren");

	out->aanvraag = *(const struct accountaanvraag_row *)r->object;
	*toeken = (struct toeken_in){.rol = ROL_MANAGER, .niveau = FUNCTIENIVEAU_MANAGEMENT};
	weiger->reden = CHOICE_NONE;
	return organisatie_keuze_list(r->db, r->arena, request_search(r, "organisatie"),
				      &out->organisaties);
}

static void view_facts(struct html *h, const struct accountaanvraag_row *a)
{
	ui_facts_begin(h);
	ui_fact(h, "Organisatie", a->organisatie);
	ui_fact(h, "Domein", zeteldomein_label(a->domein));
	ui_fact(h, "Regio", a->regio);
	ui_fact(h, "E-mail", a->email);
	ui_fact(h, "Telefoon", a->telefoon);
	ui_fact(h, "Waarvoor", a->waarom);
	ui_fact(h, "Aangevraagd op", html_moment(h, a->op));
	ui_fact(h, "Adres bevestigd op",
		moment_set(a->bevestigd_op) ? html_moment(h, a->bevestigd_op) : "Niet bevestigd");
	if (moment_set(a->beantwoord_op))
		ui_fact(h, "Beantwoord",
			arena_format(h->arena, "%s, door %s", html_moment(h, a->beantwoord_op),
				     a->door));
	if (a->reden != CHOICE_NONE)
		ui_fact(h, "Waarom niet", choice_label(&aanvraagredenen, a->reden));
	if (datum_set(a->bewaar_tot_datum))
		ui_fact(h, "Bewaard tot en met", html_datum(h, a->bewaar_tot_datum));
	ui_facts_end(h);
}

static void view_toekennen(struct html *h, struct request *r, const char *url)
{
	const struct een_page *out = r->out;
	const struct organisatie_keuze *rows = out->organisaties.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, EEN "/toekennen", &n);

	request_choose(r, request_field_of(fields, n, "organisatie"),
		       ROW_SET(organisatie_keuze_columns, rows, out->organisaties.count),
		       "Kies een organisatie");
	request_keep_choices(r, request_field_of(fields, n, "rol"), rollen_scan());
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/toekennen", url),
				     .id = "toekennen",
				     .legend = "Ja, een account",
				     .versie = out->aanvraag.versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Ken toe",
				     .note = "Daarna maakt u een code. Geef die persoonlijk."});
}

static void view_weigeren(struct html *h, struct request *r, const char *url)
{
	const struct een_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, EEN "/weigeren", &n);

	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s/weigeren", url),
				  .id = "weigeren",
				  .behind = "Nee, geen account",
				  .versie = out->aanvraag.versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Weiger",
				  .note = "Laat het zelf even weten. Er gaat geen bericht uit."});
}

static void view_check(struct html *h, const struct accountaanvraag_row *a)
{
	if (a->heeft_account)
		ui_alert(h, UI_WARNING, "Dit adres heeft al een account",
			 "Zoek deze persoon op bij Gebruikers. Geef daar zo nodig een functie of "
			 "een code, of kies Komt terug. Weiger daarna deze aanvraag.");
	else if (moment_set(a->bevestigd_op))
		ui_alert(h, UI_INFO, "Het adres is bevestigd",
			 "Wie deze mail leest, deed de aanvraag. Bel toch even: hoort deze persoon "
			 "bij die organisatie?");
	else
		ui_alert(h, UI_WARNING, "Bel eerst even",
			 "Startbaan verstuurt hier geen mail, dus niemand ging na of dit adres "
			 "klopt. Bel het nummer van de organisatie zelf, niet alleen dit nummer.");
}

static void een_view(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct accountaanvraag_row *a = &out->aanvraag;
	const char *url = html_url(h, "/beheer/aanvragen/%s", TOKEN(h, a->id));
	const struct ui_action again = {.label = "Toch niet geweigerd",
					.url = arena_format(h->arena, "%s/heropenen", url),
					.post = true,
					.versie = a->versie};

	ui_h1(h, a->naam, choice_label(&aanvraagstanden, a->toestand));
	if (a->toestand == AANVRAAG_NIEUW)
		view_check(h, a);
	view_facts(h, a);
	if (a->toestand == AANVRAAG_NIEUW) {
		if (!a->heeft_account)
			view_toekennen(h, r, url);
		view_weigeren(h, r, url);
		ui_link(h, "/beheer/organisaties/nieuw", "Organisatie toevoegen");
	}
	if (a->toestand == AANVRAAG_GEWEIGERD)
		ui_actions(h, &again, 1);
	if (a->gebruiker_id.nr)
		ui_button_link(h, UI_SECONDARY,
			       html_url(h, "/beheer/gebruikers/%s", TOKEN(h, a->gebruiker_id)),
			       "Naar het account");
	ui_link(h, "/beheer/aanvragen", "Naar alle aanvragen");
}

/* ---- answered ---- */

static int toeken_check(struct request *r)
{
	const struct accountaanvraag_row *a = r->object;
	const struct toeken_in *in = r->in;

	if (a->heeft_account)
		invalid(r, "",
			"Dit adres hoort al bij iemand. Zoek die persoon op bij Gebruikers, en "
			"weiger deze aanvraag.");
	if (in->rol != CHOICE_NONE && !(rollen_scan() >> in->rol & 1))
		invalid(r, "rol", "Rol: kies een rol die een scan kan beginnen.");
	return 0;
}

static struct aanvraag_antwoord answer(struct request *r)
{
	return (struct aanvraag_antwoord){
	    .reden = CHOICE_NONE,
	    .bewaar_tot = aanvraag_bewaar_tot(r->vandaag, request_termijnen(r))};
}

static int account_create(struct request *r, gebruiker_id *ret)
{
	const struct accountaanvraag_row *a = r->object;
	const struct toeken_in *in = r->in;
	const struct gebruiker_nieuw nieuw = {
	    .naam = a->naam, .email = a->email, .telefoon = a->telefoon};
	struct functie_nieuw functie = {.organisatie = in->organisatie,
					.rol = in->rol,
					.niveau = in->niveau,
					.van = r->vandaag,
					.tot = DATUM_GEEN};
	functie_id id;
	int rc = gebruiker_create(r->db, r->arena, &nieuw, r->nu, ret);

	rc = request_explain(r, rc,
			     {NULL, "",
			      "Dit adres hoort al bij iemand. Zoek die persoon op bij Gebruikers, "
			      "en weiger deze aanvraag."});
	functie.gebruiker = *ret;
	return rc ? rc : functie_create(r->db, &functie, &id);
}

static int toeken_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	struct aanvraag_antwoord antwoord = answer(r);
	int rc = account_create(r, &antwoord.gebruiker);

	if (rc)
		return rc;
	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, antwoord.gebruiker.nr);
	r->flash = "Toegekend. Maak nu een code, en geef die persoonlijk.";
	return accountaanvraag_step(&doing, r->object, AANVRAAGSTAP_KEN_TOE, &antwoord);
}

static void to_one(struct request *r, const char *flash)
{
	r->location = request_path(r, "/beheer/aanvragen/%s", ID_ACCOUNTAANVRAAG,
				   request_id(r, ID_ACCOUNTAANVRAAG));
	r->flash = flash;
}

static int weiger_handle(struct request *r)
{
	const struct weiger_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct aanvraag_antwoord antwoord = answer(r);

	antwoord.reden = in->reden;
	to_one(r, "Geweigerd. Laat het zelf even weten.");
	r->undo = request_path(r, "/beheer/aanvragen/%s/heropenen", ID_ACCOUNTAANVRAAG,
			       request_id(r, ID_ACCOUNTAANVRAAG));
	return accountaanvraag_step(&doing, r->object, AANVRAAGSTAP_WEIGER, &antwoord);
}

static int heropen_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct aanvraag_antwoord antwoord = answer(r);

	to_one(r, "De aanvraag wacht weer op antwoord.");
	return accountaanvraag_step(&doing, r->object, AANVRAAGSTAP_HEROPEN, &antwoord);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = "/beheer/aanvragen" path_,                            \
		.recht = RECHT_MENSEN_BEHEREN, .summary = (summary_), .doel = DOEL,                \
		.scenario = "accountaanvraag", __VA_ARGS__                                         \
	}
#define VAN .object = &object_accountaanvraag
static const struct route routes[] = {
    ROUTE(GET, "", "Aanvragen van een account", FIELDS(lijst_fields, struct lijst_in),
	  .handle = lijst_handle, .view = lijst_view, .shape = &lijst_shape),
    ROUTE(GET, "/:accountaanvraag", "Een aanvraag van een account", VAN, .handle = een_handle,
	  .view = een_view, .shape = &een_shape),
    ROUTE(POST, "/:accountaanvraag/toekennen", "Een account toekennen", VAN,
	  FIELDS(toeken_fields, struct toeken_in), .check = toeken_check, .handle = toeken_handle,
	  .again = EEN),
    ROUTE(POST, "/:accountaanvraag/weigeren", "Een account weigeren", VAN,
	  FIELDS(weiger_fields, struct weiger_in), .handle = weiger_handle, .again = EEN),
    ROUTE(POST, "/:accountaanvraag/heropenen", "Een aanvraag heropenen", VAN,
	  .handle = heropen_handle),
};
PAGE(accountaanvragen, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
