/*
 * Kaart: what one person in the network does, whom to call for what, and when.
 *
 * What: the card; changing one's own in a minute; "dit klopt nog", asked for every half year. The
 *       cards of who has no account are in contactpunt.c.
 * Who:  who may see the network reads; one's own card is one's own (view mijn_kaart).
 * Invariants: only its owner opens a card to who does not log in (schema 0056). Saving confirms.
 * Rows: F076, F104; peers 111, 112.
 */
#include "part/kaart.h"

#include "domain/netwerk.h"

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

static int wijzig_handle(struct request *r)
{
	const struct kaart_row *k = r->object;

	return kaart_finish(
	    r, "Uw kaart is bijgewerkt.",
	    gebruiker_update_kaart(r->db, r->arena, k->gebruiker_id, k->versie, r->in, r->nu));
}

static int klopt_handle(struct request *r)
{
	const struct kaart_row *k = r->object;

	return kaart_finish(r, "Dank u. Over een half jaar vragen we het weer.",
			    gebruiker_confirm_kaart(r->db, k->gebruiker_id, k->versie, r->nu));
}

/* ---- routes ---- */

static const struct route routes[] = {
    KAART(GET, "/netwerk/:gebruiker", NETWERK_LEZEN, object_kaart, "Kaart in het netwerk",
	  .handle = kaart_handle, .view = kaart_view, .shape = &kaart_page_shape),
    KAART(GET, "/netwerk/:gebruiker/wijzigen", NETWERK_LEZEN, object_eigen_kaart, "Mijn kaart",
	  .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    KAART(POST, "/netwerk/:gebruiker", NETWERK_LEZEN, object_eigen_kaart, "Mijn kaart bijwerken",
	  FIELDS(kaart_fields, struct kaart), .handle = wijzig_handle,
	  .again = "/netwerk/:gebruiker/wijzigen"),
    KAART(POST, "/netwerk/:gebruiker/klopt", NETWERK_LEZEN, object_eigen_kaart,
	  "Mijn kaart klopt nog", .handle = klopt_handle),
};
PAGE(kaart, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
