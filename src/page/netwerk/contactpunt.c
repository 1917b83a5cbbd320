/*
 * Contactpunt: the card of who has no account: a wijkteam, a leerplichtambtenaar, a general number.
 *
 * What: it is added, changed, confirmed, taken out of the network and put back.
 * Who:  who may see the network reads; who keeps it writes.
 * Invariants: it says how to reach somebody; whoever is on it agreed when everybody may read it.
 * Rows: F087, F105; peers 111, 112.
 */
#include "part/kaart.h"

#include "domain/netwerk.h"
#include "domain/organisatie.h"
#include "store/keuze.h"

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
	    organisatie_keuze_columns, sizeof(struct organisatie_keuze), MAX_KEUZES,
	    &out->organisaties);
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
	const struct organisatie_keuze *rows = out->organisaties.rows;
	struct ui_form form = *with;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, fields, ROW_SET(organisatie_keuze_columns, rows, out->organisaties.count),
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

	return kaart_finish(r, "De kaart is bijgewerkt.",
			    contactpunt_update(&doing, k->contactpunt_id, k->versie, &nieuw));
}

static int punt_klopt_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_finish(r, "Nagekeken.",
			    contactpunt_confirm(&doing, k->contactpunt_id, k->versie));
}

static int punt_einde_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, CONTACTPUNTEN "/%s/terug", ID_CONTACTPUNT, k->contactpunt_id.nr);
	return kaart_finish(r, "Staat niet meer in het netwerk.",
			    contactpunt_end(&doing, k->contactpunt_id, k->versie));
}

static int punt_terug_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_finish(r, "Staat weer in het netwerk.",
			    contactpunt_restore(&doing, k->contactpunt_id));
}

/* ---- routes ---- */

#define PUNT CONTACTPUNTEN "/:contactpunt"

static const struct route routes[] = {
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
	  .handle = kaart_handle, .view = kaart_view, .shape = &kaart_page_shape),
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
PAGE(contactpunt, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
