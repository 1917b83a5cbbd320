/*
 * Dekking op een kaart: for which schools and municipalities somebody stands.
 *
 * What: adding a school or municipality to a card, taking it off, and putting it back.
 * Who:  one changes one's own card; manager and afstemmingsregisseur any.
 * Invariants: many to many (F098); what was taken off stays as it was (schema 0056).
 * Rows: F098; peers 115.
 */
#include "part/kaart.h"

#include "store/keuze.h"

QUERY(gemeente_woorden,
      "SELECT gemeente AS naam FROM organisatie WHERE gemeente <> '' AND actief = TRUE "
      "GROUP BY gemeente ORDER BY gemeente LIMIT 200");

struct dekking_in {
	organisatie_id school;
	const char *gemeente;
};
static const struct field dekking_fields[] = {
    FIELD_ID_OF(struct dekking_in, school, organisatie, ORGANISATIE, "Welke school?"),
    FIELD(struct dekking_in, gemeente, TEXT, "Of welke gemeente?"),
};

struct vorm_page {
	struct db_rows scholen;
	struct list gemeenten;
};
static const struct shape vorm_shape = {.name = "DekkingVorm", .size = sizeof(struct vorm_page)};

static int vorm_handle(struct request *r)
{
	struct vorm_page *out = r->out;
	int rc = school_keuze_list(r->db, r->arena, request_search(r, "school"), &out->scholen);

	request_form(r, NULL);
	return rc ? rc : request_words(r, &gemeente_woorden, &out->gemeenten);
}

/* The page that the form came from names where it is sent: as one's own, or of another. */
static void vorm_view(struct html *h, struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct vorm_page *out = r->out;
	const struct organisatie_keuze *scholen = out->scholen.rows;
	const char *kaart = kaart_url(h, k);
	bool own = k->gebruiker_id.nr == r->wie.gebruiker.nr;
	const char *action = k->gebruiker_id.nr && !own
				 ? html_url(h, "/netwerk/dekking/%s", TOKEN(h, k->gebruiker_id))
				 : arena_format(h->arena, "%s/dekking", kaart);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, own ? "Ik sta voor" : arena_format(h->arena, "%s staat voor", k->naam),
	      "Een school of een gemeente. Zijn het er meer? Voeg ze een voor een toe.");
	request_choose(r, request_field_of(fields, n, "school"),
		       ROW_SET(organisatie_keuze_columns, scholen, out->scholen.count),
		       "Geen school");
	request_offer(r, request_field_of(fields, n, "gemeente"), &out->gemeenten);
	request_field_of(fields, n, "gemeente")->empty = "Geen gemeente";
	ui_form(h, &(struct ui_form){.action = action,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = kaart,
				     .note = "Wie kan dit lezen: iedereen in het netwerk die kan "
					     "inloggen."});
}

static int dekking_check(struct request *r)
{
	const struct dekking_in *in = r->in;

	if (!in->school.nr && !in->gemeente)
		invalid(r, "school", "Kies een school of een gemeente.");
	if (in->school.nr && in->gemeente)
		invalid(r, "gemeente", "Kies een van beide. De ander voegt u daarna toe.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct kaart_row *k = r->object;
	const struct dekking_in *in = r->in;
	const struct handeling doing = request_doing(r);
	dekking_id id;
	int rc = dekking_create(&doing, k, in->school, in->gemeente, &id);
	const char *veld = in->school.nr ? "school" : "gemeente";

	rc = request_explain(r, rc, {"dekking_school", veld, "Kies een school."},
			     {NULL, veld, "Die staat er al. Kies een andere."});
	return kaart_finish(r, "Toegevoegd.", rc);
}

static int end_one(struct request *r)
{
	const struct dekking_row *d = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_return(r, d->gebruiker_id, d->contactpunt_id, "Weggehaald.",
			    dekking_end(&doing, d));
}

static int stop_handle(struct request *r)
{
	const struct dekking_row *d = r->object;

	r->undo = request_path(r, "/dekkingen/%s/weer", ID_DEKKING, d->id.nr);
	return end_one(r);
}

static int end_handle(struct request *r)
{
	const struct dekking_row *d = r->object;

	r->undo = request_path(r, "/dekkingen/%s/terug", ID_DEKKING, d->id.nr);
	return end_one(r);
}

static int restore_handle(struct request *r)
{
	const struct dekking_row *d = r->object;
	const struct handeling doing = request_doing(r);

	return kaart_return(r, d->gebruiker_id, d->contactpunt_id, "Staat er weer.",
			    dekking_restore(&doing, d));
}

/* ---- routes ---- */

#define DEKKING(method_, path_, recht_, object_, summary_, ...)                                    \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = "wie wat doet in het netwerk", .object = &(object_),                       \
		.scenario = "dekking", __VA_ARGS__                                                 \
	}
/* The form of a card, and what it is sent to. */
#define VORM(path_, recht_, object_, summary_)                                                     \
	DEKKING(GET, path_ "/nieuw", recht_, object_, summary_, .handle = vorm_handle,             \
		.view = vorm_view, .shape = &vorm_shape, .flags = ROUTE_NO_API),                   \
	    DEKKING(POST, path_, recht_, object_, summary_,                                        \
		    FIELDS(dekking_fields, struct dekking_in), .check = dekking_check,             \
		    .handle = create_handle, .again = path_ "/nieuw")

static const struct route routes[] = {
    VORM("/netwerk/:gebruiker/dekking", NETWERK_LEZEN, object_eigen_kaart,
	 "Ik sta voor een school of gemeente"),
    VORM("/netwerk/dekking/:gebruiker", NETWERK_BIJHOUDEN, object_kaart,
	 "Iemand staat voor een school of gemeente"),
    VORM("/netwerk/contactpunten/:contactpunt/dekking", NETWERK_BIJHOUDEN, object_contactpunt,
	 "Wie geen account heeft staat voor een school of gemeente"),
    DEKKING(POST, "/dekkingen/:dekking/stoppen", NETWERK_LEZEN, object_eigen_dekking,
	    "Ik sta er niet meer voor", .handle = stop_handle),
    DEKKING(POST, "/dekkingen/:dekking/weer", NETWERK_LEZEN, object_eigen_dekking_weg,
	    "Ik sta er toch voor", .handle = restore_handle),
    DEKKING(POST, "/dekkingen/:dekking/einde", NETWERK_BIJHOUDEN, object_dekking,
	    "Iemand staat er niet meer voor", .handle = end_handle),
    DEKKING(POST, "/dekkingen/:dekking/terug", NETWERK_BIJHOUDEN, object_dekking_weg,
	    "Iemand staat er toch voor", .handle = restore_handle),
};
PAGE(dekkingkaart, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
