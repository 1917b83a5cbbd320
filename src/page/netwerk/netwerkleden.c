/*
 * Kern en agenda-leden: who belongs to the network of a region.
 *
 * What: the kern by domain, and where nobody is yet; making somebody a member from his card, of the
 *       kern or agenda-lid, changing that, and ending it. What was before stays on the card.
 * Who:  who may see the network reads; who keeps it writes, and never about himself.
 * Invariants: one kind at a time per region; what ended stays as it was (schema 0062). Who left is
 *       no member any more, so that the hole is seen.
 * Rows: F088; document 000 factor 5.
 */
#include "part/kaart.h"
#include "part/kern.h"
#include "part/regio.h"

#include "domain/netwerk.h"

/* ---- the kern ---- */

struct kern_in {
	regio_id regio;
};
static const struct field kern_fields[] = {
    FIELD_ID_OF(struct kern_in, regio, regio, REGIO, "Regio", .select = true),
};
struct kern_page {
	struct kern kern;
	struct list regios;
};
static const struct shape kernlid_shape = SHAPE("Kernlid", struct kernlid_row, kernlid_columns);
static const struct shape_part kern_parts[] = {
    {"leden", &kernlid_shape, offsetof(struct kern_page, kern) + offsetof(struct kern, leden),
     true},
};
static const struct shape kern_shape = {.name = "Kern",
					.size = sizeof(struct kern_page),
					.parts = kern_parts,
					.n_parts = COUNT(kern_parts)};

static int kern_handle(struct request *r)
{
	const struct kern_in *in = r->in;
	struct kern_page *out = r->out;
	int rc = kern_load(r, in->regio, &out->kern);

	return rc ? rc : regios_load(r, &out->regios);
}

static const char *regio_naam(const struct kern_page *out)
{
	const struct regio_keuze *rows = out->regios.rows;

	for (size_t i = 0; i < out->regios.count; i++)
		if (rows[i].id.nr == out->kern.regio.nr)
			return rows[i].naam;
	return NULL;
}

static void kern_page_view(struct html *h, struct request *r)
{
	const struct kern_page *out = r->out;
	const char *regio = regio_naam(out);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	regios_offer(r, filters, &out->regios);
	ui_h1(
	    h, "De kern van het netwerk",
	    "De kern doet altijd mee. Agenda-leden krijgen de agenda, en komen als het nodig is.");
	if (out->regios.count > 1)
		ui_form(h, &(struct ui_form){.action = "/netwerk/kern",
					     .get = true,
					     .fields = filters,
					     .n_fields = n,
					     .submit = "Toon"});
	if (regio) {
		ui_section_begin(h, "kern", regio);
		ui_p(h, kern_text(h->arena, &out->kern));
		kern_view(h, &out->kern);
		ui_section_end(h);
		request_view_files(h, r);
	} else
		ui_empty(h, "Uw organisatie staat in geen regio",
			 "De beheerder zet organisaties in een regio.", NULL);
	if (request_may_open(r, "/nieuwkomers/nieuw"))
		ui_p(h,
		     "Iemand toevoegen? Zoek in het netwerk, open de kaart, en kies 'Maak lid van "
		     "het netwerk'.");
	ui_link(h, "/netwerk?lid=agendalid", "Alle agenda-leden");
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

/* ---- of one card ---- */

struct lid_in {
	regio_id regio;
	int lidsoort;
	struct datum van_datum;
};
static const struct field lid_fields[] = {
    FIELD_ID_OF(struct lid_in, regio, regio, REGIO, "Welke regio?", .required = true,
		.select = true),
    FIELD_CHOICE_OF(struct lid_in, lidsoort, lidsoorten, "Kern of agenda-lid?", .required = true),
    FIELD(struct lid_in, van_datum, DATE, "Sinds wanneer?", .required = true, .before = DAYS(0)),
};
struct vorm_page {
	struct list regios;
};
static const struct shape vorm_shape = {.name = "NetwerklidVorm", .size = sizeof(struct vorm_page)};

static int vorm_handle(struct request *r)
{
	struct vorm_page *out = r->out;
	struct lid_in *form = request_form(r, NULL);
	int rc = regio_find_of(r->db, r->wie.organisatie, &form->regio);

	form->lidsoort = CHOICE_NONE;
	form->van_datum = r->vandaag;
	return rc ? rc : regios_load(r, &out->regios);
}

static void vorm_view(struct html *h, struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct vorm_page *out = r->out;
	const char *kaart = kaart_url(h, k);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s wordt lid van het netwerk", k->naam),
	      "Spreek het eerst af, ook met de organisatie.");
	regios_offer(r, request_field_of(fields, n, "regio"), &out->regios);
	ui_form(h, &(struct ui_form){
		       .action = k->gebruiker_id.nr
				     ? html_url(h, "/netwerk/leden/%s", TOKEN(h, k->gebruiker_id))
				     : arena_format(h->arena, "%s/leden", kaart),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Maak lid",
		       .cancel = kaart,
		       .note = "Wie kan dit lezen: iedereen in het netwerk die kan inloggen."});
}

static int lid_check(struct request *r)
{
	const struct kaart_row *k = r->object;

	if (k->gebruiker_id.nr == r->wie.gebruiker.nr)
		invalid(r, "", "U maakt niet uzelf lid. Vraag een ander die het netwerk bijhoudt.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct lid_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = netwerklid_create(
	    &doing, k, &(struct netwerklid_nieuw){in->regio, in->lidsoort, in->van_datum});

	rc = request_explain(r, rc,
			     {NULL, "regio",
			      "Regio: daar is deze collega al lid. Kies een andere, of wijzig het "
			      "op de kaart."});
	return kaart_finish(r, "Is nu lid van het netwerk.", rc);
}

/* Nobody makes or takes his own place. */
static int not_oneself(struct request *r)
{
	const struct netwerklid_row *lid = r->object;

	if (lid->gebruiker_id.nr == r->wie.gebruiker.nr)
		invalid(r, "", "Dit gaat over uzelf. Vraag een ander die het netwerk bijhoudt.");
	return 0;
}

static int wissel_handle(struct request *r)
{
	const struct netwerklid_row *lid = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_return(r, lid->gebruiker_id, lid->contactpunt_id,
			    lid->lidsoort == LIDSOORT_KERN ? "Is vanaf vandaag agenda-lid."
							   : "Hoort vanaf vandaag bij de kern.",
			    netwerklid_change(&doing, lid));
}

static int einde_handle(struct request *r)
{
	const struct netwerklid_row *lid = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = request_path(r, "/netwerkleden/%s/terug", ID_NETWERKLID, lid->id.nr);
	return kaart_return(r, lid->gebruiker_id, lid->contactpunt_id, "Is geen lid meer.",
			    netwerklid_end(&doing, lid));
}

static int terug_handle(struct request *r)
{
	const struct netwerklid_row *lid = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_return(r, lid->gebruiker_id, lid->contactpunt_id,
			    "Is weer lid, vanaf vandaag.", netwerklid_restart(&doing, lid));
}

/* ---- routes ---- */

#define ROUTE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_BIJHOUDEN,              \
		.summary = summary_, .doel = "wie wat doet in het netwerk", .object = &(object_),  \
		.scenario = "netwerkleden", __VA_ARGS__                                            \
	}
/* The form of a card, and what it is sent to. */
#define VORM(path_, object_, summary_)                                                             \
	ROUTE(GET, path_ "/nieuw", object_, summary_, .handle = vorm_handle, .view = vorm_view,    \
	      .shape = &vorm_shape, .flags = ROUTE_NO_API),                                        \
	    ROUTE(POST, path_, object_, summary_, FIELDS(lid_fields, struct lid_in),               \
		  .check = lid_check, .handle = create_handle, .again = path_ "/nieuw")

static const struct route routes[] = {
    {.method = GET,
     .path = "/netwerk/kern",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "De kern van het netwerk",
     FIELDS(kern_fields, struct kern_in),
     .handle = kern_handle,
     .view = kern_page_view,
     .shape = &kern_shape,
     .flags = ROUTE_PRINT,
     .scenario = "netwerkleden"},
    VORM("/netwerk/leden/:gebruiker", object_kaart, "Iemand lid maken van het netwerk"),
    VORM("/netwerk/contactpunten/:contactpunt/leden", object_contactpunt,
	 "Wie geen account heeft lid maken van het netwerk"),
    ROUTE(POST, "/netwerkleden/:netwerklid/wissel", object_netwerklid,
	  "Van kern naar agenda-lid, of andersom", .check = not_oneself, .handle = wissel_handle),
    ROUTE(POST, "/netwerkleden/:netwerklid/einde", object_netwerklid,
	  "Iemand is geen lid meer van het netwerk", .check = not_oneself, .handle = einde_handle),
    ROUTE(POST, "/netwerkleden/:netwerklid/terug", object_netwerklid_weg,
	  "Iemand is weer lid van het netwerk", .check = not_oneself, .handle = terug_handle),
};
PAGE(netwerkleden, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
