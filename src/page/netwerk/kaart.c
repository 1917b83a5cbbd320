/*
 * Kaart: what one person in the network does, whom to call for what, and when. Of who logs in, and
 * of who has no account (a contactpunt): a wijkteam, a leerplichtambtenaar, a general number.
 *
 * What: the card; changing one's own in a minute; "dit klopt nog", asked for every half year; a
 *       contactpunt is added, changed, confirmed and taken out again.
 * Who:  who may see the network reads; one's own card is one's own (view mijn_kaart); contactpunten
 *       are kept by manager and afstemmingsregisseur.
 * Invariants: only its owner opens a card to who does not log in (schema 0056). Saving confirms.
 * Rows: F076, F087, F104, F105; peers 111, 112.
 */
#include "gate/page.h"

#include "domain/netwerk.h"
#include "domain/organisatie.h"
#include "store/dekking.h"

#include <string.h>

#define CONTACTPUNTEN "/netwerk/contactpunten"

struct kaart_page {
	struct kaart_row kaart;
	struct list plekken, dekkingen;
};
static const struct shape kaart_shape = SHAPE("Kaart", struct kaart_row, kaart_columns);
static const struct shape plek_shape = SHAPE("KaartPlek", struct kaart_plek, kaart_plek_columns);
static const struct shape dekking_shape =
    SHAPE("KaartDekking", struct dekking_row, dekking_columns);
static const struct shape_part page_parts[] = {
    {"kaart", &kaart_shape, offsetof(struct kaart_page, kaart), false},
    {"plekken", &plek_shape, offsetof(struct kaart_page, plekken), true},
    {"dekkingen", &dekking_shape, offsetof(struct kaart_page, dekkingen), true},
};
static const struct shape page_shape = {.name = "NetwerkKaart",
					.size = sizeof(struct kaart_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* ---- the card ---- */

static int kaart_handle(struct request *r)
{
	struct kaart_page *out = r->out;
	struct db_rows plekken = {0}, dekkingen = {0};
	int rc = kaart_plek_list(r->db, r->arena, r->object, &plekken);

	rc = rc ? rc : dekking_list(r->db, r->arena, r->object, &dekkingen);

	out->kaart = *(const struct kaart_row *)r->object;
	out->plekken = (struct list){.rows = plekken.rows, .count = plekken.count};
	out->dekkingen = (struct list){.rows = dekkingen.rows, .count = dekkingen.count};
	return rc;
}

static const char *kaart_url(struct html *h, const struct kaart_row *k)
{
	return k->gebruiker_id.nr ? html_url(h, "/netwerk/%s", TOKEN(h, k->gebruiker_id))
				  : html_url(h, CONTACTPUNTEN "/%s", TOKEN(h, k->contactpunt_id));
}

static void view_afwezig(struct html *h, const struct kaart_row *k)
{
	if (!datum_set(k->afwezig_tot_datum))
		return;
	ui_alert(
	    h, UI_INFO,
	    arena_format(h->arena, "Afwezig tot en met %s", html_datum(h, k->afwezig_tot_datum)),
	    k->vervanger ? arena_format(h->arena, "Bel zolang %s%s%s.", k->vervanger,
					k->vervanger_telefoon ? ", " : "",
					k->vervanger_telefoon ? k->vervanger_telefoon : "")
			 : NULL);
}

static void view_klopt(struct html *h, struct request *r, const struct kaart_row *k)
{
	struct datum op = moment_datum(k->kaart_op);
	bool oud = kaart_is_oud(op, request_termijnen(r), r->vandaag);

	ui_fact_begin(h, "Nagekeken");
	ui_badge(h, oud ? UI_NEUTRAL : UI_OK,
		 arena_format(h->arena, oud ? "Lang niet nagekeken: %s" : "%s", html_datum(h, op)));
	ui_fact_end(h);
}

static void view_plekken(struct html *h, const struct list *plekken)
{
	const struct kaart_plek *rows = plekken->rows;

	for (size_t i = 0; i < plekken->count; i++)
		ui_fact(h, rows[i].taak ? rows[i].taak : choice_label(&rollen, rows[i].rol),
			arena_format(h->arena, "%s (%s)", rows[i].organisatie,
				     choice_label(&functieniveaus, rows[i].niveau)));
}

/* What the organisations where he works agreed on with others. */
static void view_convenanten(struct html *h, const struct list *plekken)
{
	const struct kaart_plek *rows = plekken->rows;

	for (size_t i = 0; i < plekken->count; i++)
		ui_link(
		    h, html_url(h, "/convenanten?organisatie=%s", TOKEN(h, rows[i].organisatie_id)),
		    arena_format(h->arena, "Convenanten van %s", rows[i].organisatie));
}

static void view_facts(struct html *h, struct request *r, const struct kaart_page *out)
{
	const struct kaart_row *k = &out->kaart;

	ui_facts_begin(h);
	view_plekken(h, &out->plekken);
	ui_fact(h, "Waarvoor bellen", k->waarvoor);
	ui_fact(h, "Weet veel van",
		choices_text(h->arena, &deskundigheden, (uint32_t)k->deskundigheden));
	ui_fact(h, "Werkt op", kaartdagen_text(h->arena, (uint32_t)k->werkdagen));
	ui_fact(h, "Bereikbaar", k->bereikbaar);
	ui_fact_link(h, "Telefoon", k->telefoon,
		     k->telefoon ? html_url(h, "tel:%s", k->telefoon) : NULL);
	ui_fact_link(h, "E-mail", k->email, k->email ? html_url(h, "mailto:%s", k->email) : NULL);
	ui_fact(h, "Wie kan dit lezen",
		k->openbaar ? "Iedereen, ook op de openbare pagina Wie doet wat"
			    : "Wie in het netwerk inlogt");
	view_klopt(h, r, k);
	ui_facts_end(h);
}

/* Schools and municipalities, each with how it is taken off for who may do that. */
static void view_dekking(struct html *h, struct request *r, const struct kaart_page *out)
{
	const struct kaart_row *k = &out->kaart;
	const struct dekking_row *rows = out->dekkingen.rows;
	bool own = k->gebruiker_id.nr == r->wie.gebruiker.nr;
	const struct ui_action add = {
	    .label = "School of gemeente toevoegen",
	    .url = k->gebruiker_id.nr && !own
		       ? html_url(h, "/netwerk/dekking/%s/nieuw", TOKEN(h, k->gebruiker_id))
		       : arena_format(h->arena, "%s/dekking/nieuw", kaart_url(h, k)),
	    .icon = UI_ICON_PLUS};

	ui_section_begin(h, "dekking", "Staat voor");
	if (!out->dekkingen.count)
		ui_p(h, "Nog geen school of gemeente.");
	for (size_t i = 0; i < out->dekkingen.count; i++) {
		const char *wat = rows[i].school ? rows[i].school : rows[i].gemeente;
		const struct ui_action weg = {.label = "Haal weg",
					      .url = arena_format(h->arena, "/dekkingen/%s/%s",
								  TOKEN(h, rows[i].id),
								  own ? "stoppen" : "einde"),
					      .post = true,
					      .versie = rows[i].versie,
					      .toelichting = wat};

		ui_card_begin(h, rows[i].school ? wat : arena_format(h->arena, "Gemeente %s", wat));
		if (request_may_do(r, &weg))
			ui_actions(h, &weg, 1);
		ui_card_end(h);
	}
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static void view_acts(struct html *h, struct request *r, const struct kaart_row *k)
{
	const char *url = kaart_url(h, k);
	struct ui_action acts[] = {
	    {.label = "Dit klopt nog",
	     .url = arena_format(h->arena, "%s/klopt", url),
	     .post = true,
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_VINK,
	     .versie = k->versie},
	    {.label = "Wijzig de kaart",
	     .url = arena_format(h->arena, "%s/wijzigen", url),
	     .icon = UI_ICON_PEN},
	    {.label = "Haal uit het netwerk",
	     .url = arena_format(h->arena, "%s/einde", url),
	     .post = true,
	     .versie = k->versie},
	};

	if (k->contactpunt_id.nr)
		ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	else if (k->gebruiker_id.nr == r->wie.gebruiker.nr)
		ui_actions(h, acts, 2);
}

static void kaart_view(struct html *h, struct request *r)
{
	const struct kaart_page *out = r->out;
	const struct kaart_row *k = &out->kaart;

	ui_h1(h, k->naam, NULL);
	if (moment_set(k->beeindigd_op)) {
		const struct ui_action back = {
		    .label = "Zet terug in het netwerk",
		    .url = arena_format(h->arena, "%s/terug", kaart_url(h, k)),
		    .post = true};

		ui_alert(h, UI_INFO, "Staat niet meer in het netwerk", NULL);
		if (request_may_do(r, &back))
			ui_actions(h, &back, 1);
	} else {
		view_afwezig(h, k);
		view_acts(h, r, k);
	}
	view_facts(h, r, out);
	view_dekking(h, r, out);
	view_convenanten(h, &out->plekken);
	ui_link(h, "/netwerk/dekking", "Wie staat waarvoor");
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- one's own ---- */

static const struct field kaart_fields[] = {
    FIELD(struct kaart, waarvoor, TEXT, "Waarvoor bellen collega's u?", .max = 200,
	  .hint = "Bijvoorbeeld: stages in de zorg, en vragen over de proefplaatsing."),
    FIELD(struct kaart, telefoon, TEL, "Telefoon", .autocomplete = "tel"),
    FIELD_SET_OF(struct kaart, werkdagen, kaartdagen, "Op welke dagen werkt u?"),
    FIELD(struct kaart, bereikbaar, TEXT, "Wanneer bent u bereikbaar?", .max = 120,
	  .hint = "Bijvoorbeeld: niet tijdens het spreekuur van 9 tot 10."),
    FIELD_SET_OF(struct kaart, deskundigheden, deskundigheden, "Waar weet u veel van?",
		 .hint = "Zo vindt een collega u met een vraag, of wie een coach zoekt."),
    FIELD(struct kaart, openbaar, BOOL, "Ook op de openbare pagina Wie doet wat",
	  .hint = "Dan kan iedereen uw naam, telefoon en mailadres lezen, ook jongeren en ouders."),
};

static struct kaart kaart_of(const struct kaart_row *k)
{
	return (struct kaart){.telefoon = k->telefoon,
			      .waarvoor = k->waarvoor,
			      .bereikbaar = k->bereikbaar,
			      .deskundigheden = (uint32_t)k->deskundigheden,
			      .werkdagen = (uint32_t)k->werkdagen,
			      .openbaar = k->openbaar};
}

static int wijzig_form_handle(struct request *r)
{
	*(struct kaart *)request_form(r, NULL) = kaart_of(r->object);
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct kaart_row *k = r->object;
	const char *url = kaart_url(h, k);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Mijn kaart",
	      "Zo vinden collega's u. Uw naam, functie en mailadres wijzigt de beheerder.");
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = k->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = "Wie kan dit lezen: iedereen in het netwerk die kan "
					     "inloggen."});
}

static int finish(struct request *r, const char *flash, int rc)
{
	const struct kaart_row *k = r->object;

	r->location =
	    k->gebruiker_id.nr
		? request_path(r, "/netwerk/%s", ID_GEBRUIKER, k->gebruiker_id.nr)
		: request_path(r, CONTACTPUNTEN "/%s", ID_CONTACTPUNT, k->contactpunt_id.nr);
	r->flash = flash;
	return rc;
}

static int wijzig_handle(struct request *r)
{
	const struct kaart_row *k = r->object;

	return finish(
	    r, "Uw kaart is bijgewerkt.",
	    gebruiker_update_kaart(r->db, r->arena, k->gebruiker_id, k->versie, r->in, r->nu));
}

static int klopt_handle(struct request *r)
{
	const struct kaart_row *k = r->object;

	return finish(r, "Dank u. Over een half jaar vragen we het weer.",
		      gebruiker_confirm_kaart(r->db, k->gebruiker_id, k->versie, r->nu));
}

/* ---- who has no account ---- */

struct punt_in {
	organisatie_id organisatie;
	const char *naam;
	const char *taak;
	int niveau;
	const char *telefoon;
	const char *email;
	const char *waarvoor;
	uint32_t werkdagen;
	const char *bereikbaar;
	uint32_t deskundigheden;
	bool openbaar;
};
static const struct field punt_fields[] = {
    FIELD_ID_OF(struct punt_in, organisatie, organisatie, ORGANISATIE, "Organisatie",
		.required = true,
		.hint = "Staat de organisatie er niet bij? De beheerder voegt die toe."),
    FIELD(struct punt_in, naam, TEXT, "Naam", .required = true, .max = 120,
	  .hint = "Van een collega, of bijvoorbeeld: Telefoonlijn van het wijkteam."),
    FIELD(struct punt_in, taak, TEXT, "Wat is de taak?", .required = true, .max = 120,
	  .hint = "Bijvoorbeeld: wijkcoach, leerplichtambtenaar, algemeen nummer."),
    FIELD_CHOICE_OF(struct punt_in, niveau, functieniveaus, "Niveau", .required = true),
    FIELD(struct punt_in, telefoon, TEL, "Telefoon"),
    FIELD(struct punt_in, email, EMAIL, "E-mailadres"),
    FIELD(struct punt_in, waarvoor, TEXT, "Waarvoor bellen?", .max = 200),
    FIELD_SET_OF(struct punt_in, werkdagen, kaartdagen, "Op welke dagen?"),
    FIELD(struct punt_in, bereikbaar, TEXT, "Wanneer bereikbaar?", .max = 120),
    FIELD_SET_OF(struct punt_in, deskundigheden, deskundigheden, "Weet veel van"),
    FIELD(struct punt_in, openbaar, BOOL, "Ook op de openbare pagina Wie doet wat",
	  .hint = "Alleen als zij dat goed vinden: iedereen kan het dan lezen."),
};

struct keuze {
	organisatie_id id;
	const char *naam;
};
static const struct column keuze_columns[] = {
    COLUMN_ID(struct keuze, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct keuze, naam, TEXT, "Naam", 0),
};
#define MAX_KEUZES 200
QUERY(organisatie_keuzes,
      "SELECT o.id, o.naam FROM organisatie o WHERE o.actief = TRUE AND (o.naam_vouw LIKE $1 "
      "ESCAPE '\\' OR o.id = $2) ORDER BY o.naam_vouw, o.id LIMIT 200");

struct vorm_page {
	struct list organisaties;
};
static const struct shape vorm_shape = {.name = "ContactpuntVorm",
					.size = sizeof(struct vorm_page)};

static int keuzes_load(struct request *r, organisatie_id chosen)
{
	struct vorm_page *out = r->out;
	int64_t typed = request_typed_id(r, "organisatie", ID_ORGANISATIE);

	return request_rows(
	    r, &organisatie_keuzes,
	    ARGS(request_like(r, request_search(r, "organisatie")), typed ? typed : chosen.nr),
	    keuze_columns, sizeof(struct keuze), MAX_KEUZES, &out->organisaties);
}

static int punt_nieuw_handle(struct request *r)
{
	*(struct punt_in *)request_form(r, NULL) =
	    (struct punt_in){.niveau = FUNCTIENIVEAU_UITVOERING};
	return keuzes_load(r, (organisatie_id){0});
}

static void draw_punt(struct html *h, struct request *r, const struct ui_form *with)
{
	const struct vorm_page *out = r->out;
	const struct keuze *rows = out->organisaties.rows;
	struct ui_form form = *with;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, fields, ROW_SET(keuze_columns, rows, out->organisaties.count),
		       "Kies een organisatie");
	form.fields = fields;
	form.n_fields = n;
	form.note = "Wie kan dit lezen: iedereen in het netwerk die kan inloggen.";
	ui_form(h, &form);
}

static void punt_nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Iemand zonder account toevoegen",
	      "Een collega die hier niet inlogt, of een algemeen nummer. Vraag het eerst.");
	draw_punt(
	    h, r,
	    &(struct ui_form){.action = CONTACTPUNTEN, .submit = "Voeg toe", .cancel = "/netwerk"});
}

static int punt_check(struct request *r)
{
	const struct punt_in *in = r->in;

	if (!in->telefoon && !in->email)
		invalid(r, "telefoon", "Telefoon: vul een nummer in, of een e-mailadres.");
	return 0;
}

static struct contactpunt_nieuw nieuw_of(const struct punt_in *in)
{
	return (struct contactpunt_nieuw){.organisatie = in->organisatie,
					  .naam = in->naam,
					  .taak = in->taak,
					  .niveau = in->niveau,
					  .email = in->email,
					  .kaart = {.telefoon = in->telefoon,
						    .waarvoor = in->waarvoor,
						    .bereikbaar = in->bereikbaar,
						    .deskundigheden = in->deskundigheden,
						    .werkdagen = in->werkdagen,
						    .openbaar = in->openbaar}};
}

static int punt_create_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct contactpunt_nieuw nieuw = nieuw_of(r->in);
	contactpunt_id id = {0};
	int rc = contactpunt_create(&doing, &nieuw, &id);

	r->flash = "Toegevoegd aan het netwerk.";
	r->location = "/netwerk";
	if (!rc)
		r->location = request_path(r, CONTACTPUNTEN "/%s", ID_CONTACTPUNT, id.nr);
	return rc;
}

static int punt_wijzig_form_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	struct punt_in *form = request_form(r, NULL);

	*form = (struct punt_in){k->organisatie_id, k->naam,
				 k->taak,           k->niveau,
				 k->telefoon,       k->email,
				 k->waarvoor,       (uint32_t)k->werkdagen,
				 k->bereikbaar,     (uint32_t)k->deskundigheden,
				 k->openbaar};
	return keuzes_load(r, k->organisatie_id);
}

static void punt_wijzig_view(struct html *h, struct request *r)
{
	const struct kaart_row *k = r->object;
	const char *url = kaart_url(h, k);

	ui_h1(h, arena_format(h->arena, "Kaart van %s", k->naam), NULL);
	draw_punt(h, r,
		  &(struct ui_form){
		      .action = url, .versie = k->versie, .submit = "Bewaar", .cancel = url});
}

static int punt_wijzig_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);
	const struct contactpunt_nieuw nieuw = nieuw_of(r->in);

	return finish(r, "De kaart is bijgewerkt.",
		      contactpunt_update(&doing, k->contactpunt_id, k->versie, &nieuw));
}

static int punt_klopt_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, "Nagekeken.", contactpunt_confirm(&doing, k->contactpunt_id, k->versie));
}

static int punt_einde_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, CONTACTPUNTEN "/%s/terug", ID_CONTACTPUNT, k->contactpunt_id.nr);
	return finish(r, "Staat niet meer in het netwerk.",
		      contactpunt_end(&doing, k->contactpunt_id, k->versie));
}

static int punt_terug_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, "Staat weer in het netwerk.",
		      contactpunt_restore(&doing, k->contactpunt_id));
}

/* ---- routes ---- */

#define KAART(method_, path_, recht_, object_, summary_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = "wie wat doet in het netwerk", .object = &(object_),                       \
		.scenario = "netwerk", __VA_ARGS__                                                 \
	}
#define PUNT CONTACTPUNTEN "/:contactpunt"

static const struct route routes[] = {
    KAART(GET, "/netwerk/:gebruiker", NETWERK_LEZEN, object_kaart, "Kaart in het netwerk",
	  .handle = kaart_handle, .view = kaart_view, .shape = &page_shape),
    KAART(GET, "/netwerk/:gebruiker/wijzigen", NETWERK_LEZEN, object_eigen_kaart, "Mijn kaart",
	  .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    KAART(POST, "/netwerk/:gebruiker", NETWERK_LEZEN, object_eigen_kaart, "Mijn kaart bijwerken",
	  FIELDS(kaart_fields, struct kaart), .handle = wijzig_handle,
	  .again = "/netwerk/:gebruiker/wijzigen"),
    KAART(POST, "/netwerk/:gebruiker/klopt", NETWERK_LEZEN, object_eigen_kaart,
	  "Mijn kaart klopt nog", .handle = klopt_handle),
    {.method = GET,
     .path = CONTACTPUNTEN "/nieuw",
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand zonder account toevoegen",
     .handle = punt_nieuw_handle,
     .view = punt_nieuw_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "netwerk"},
    {.method = POST,
     .path = CONTACTPUNTEN,
     .recht = RECHT_NETWERK_BIJHOUDEN,
     .summary = "Iemand zonder account toevoegen",
     FIELDS(punt_fields, struct punt_in),
     .check = punt_check,
     .handle = punt_create_handle,
     .again = CONTACTPUNTEN "/nieuw",
     .scenario = "netwerk"},
    KAART(GET, PUNT, NETWERK_LEZEN, object_contactpunt, "Kaart zonder account",
	  .handle = kaart_handle, .view = kaart_view, .shape = &page_shape),
    KAART(GET, PUNT "/wijzigen", NETWERK_BIJHOUDEN, object_contactpunt,
	  "Kaart zonder account wijzigen", .handle = punt_wijzig_form_handle,
	  .view = punt_wijzig_view, .shape = &vorm_shape, .flags = ROUTE_NO_API),
    KAART(POST, PUNT, NETWERK_BIJHOUDEN, object_contactpunt, "Kaart zonder account wijzigen",
	  FIELDS(punt_fields, struct punt_in), .check = punt_check, .handle = punt_wijzig_handle,
	  .again = PUNT "/wijzigen"),
    KAART(POST, PUNT "/klopt", NETWERK_BIJHOUDEN, object_contactpunt,
	  "Kaart zonder account is nagekeken", .handle = punt_klopt_handle),
    KAART(POST, PUNT "/einde", NETWERK_BIJHOUDEN, object_contactpunt,
	  "Iemand zonder account uit het netwerk halen", .handle = punt_einde_handle),
    KAART(POST, PUNT "/terug", NETWERK_BIJHOUDEN, object_contactpunt,
	  "Iemand zonder account terugzetten", .handle = punt_terug_handle),
};
PAGE(kaart, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
