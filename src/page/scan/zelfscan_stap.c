/*
 * What is done to a zelfscan when people have answered: closing it, opening it again, and putting a
 * weak factor on the Werkagenda.
 *
 * Who:  RECHT_ZELFSCAN_BEGINNEN closes and opens; who keeps the Werkagenda puts a factor on it.
 * Invariants: the steps are one table (domain/zelfscan); what was shown stays closed
 *       (zelfscan_vast).
 * Rows: F326-F331.
 */
#include "gate/page.h"

#include "store/werkagenda.h"
#include "store/zelfscan.h"

#include <inttypes.h>

#define DOEL "zelfscan van de organisatie"

/* ---- closing and opening again ---- */

static int check_step(struct request *r, enum zelfscanstap stap, const char *no)
{
	if (!zelfscan_may(zelfscan_row_stand(r->object), stap))
		invalid(r, "", "%s", no);
	return 0;
}

static int sluiten_form_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;

	r->versie = z->versie;
	return 0;
}

static void sluiten_view(struct html *h, struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const char *url = html_url(h, "/zelfscan/%s", TOKEN(h, z->id));

	ui_h1(h, "De zelfscan sluiten", z->organisatie);
	ui_p(h, arena_format(h->arena,
			     "%" PRId64 " %s klaar. Voor een uitkomst zijn er %" PRId64 " nodig.",
			     z->klaar, z->klaar == 1 ? "persoon is" : "mensen zijn", z->grens));
	ui_p(h,
	     z->klaar >= z->grens
		 ? "Na het sluiten kan niemand meer antwoorden. Opnieuw openen kan dan niet meer."
		 : "Sluit u nu, dan is er geen uitkomst. U kunt de scan dan wel opnieuw openen.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/sluiten", url),
				     .versie = z->versie,
				     .submit = "Sluit",
				     .danger = z->klaar >= z->grens,
				     .cancel = url});
}

static int sluiten_check(struct request *r)
{
	return check_step(r, ZELFSCANSTAP_SLUIT, "Deze zelfscan is al gesloten.");
}

static int sluiten_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/zelfscan/%s", ID_ZELFSCAN, z->id.nr);
	r->flash = "De zelfscan is gesloten.";
	return zelfscan_end(&doing, z);
}

static int heropenen_check(struct request *r)
{
	return check_step(
	    r, ZELFSCANSTAP_HEROPEN,
	    "Deze zelfscan kan niet opnieuw open: er is al een uitkomst te zien, of hij "
	    "loopt nog.");
}

static int heropenen_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/zelfscan/%s", ID_ZELFSCAN, z->id.nr);
	r->flash = "De zelfscan is weer open.";
	return zelfscan_reopen(&doing, z);
}

/* ---- a weak factor onto the Werkagenda ---- */

struct agenda_in {
	int factor;
};
static const struct field agenda_fields[] = {
    FIELD_CHOICE_OF(struct agenda_in, factor, factoren, "Factor", .required = true, .hidden = true),
};

static int agenda_check(struct request *r)
{
	werkagenda_id agenda;
	int rc = werkagenda_find_of(r->db, r->arena, r->wie.organisatie, &agenda);

	if (zelfscan_row_stand(r->object) != ZELFSCANSTAND_UITKOMST)
		invalid(r, "", "Deze zelfscan heeft nog geen uitkomst.");
	if (rc == ERR_GEEN_RIJ)
		invalid(r, "", "Uw regio heeft nog geen Werkagenda. Begin die eerst.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int agenda_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct agenda_in *in = r->in;
	const struct handeling doing = request_doing(r);
	werkagenda_id agenda;
	agendaregel_id regel = {0};
	int rc = werkagenda_find_of(r->db, r->arena, r->wie.organisatie, &agenda);

	rc = rc ? rc
		: agendaregel_create(
		      &doing, agenda,
		      &(struct agendaregel_inhoud){
			  .factor = in->factor,
			  .vraag = arena_format(r->arena, "Hoe maken wij dit sterker: %s?",
						choice_label(&factoren, in->factor)),
			  .agendapunt =
			      arena_format(r->arena, "Uit de zelfscan van %s", z->organisatie),
			  .wie = z->organisatie,
			  .wanneer = DATUM_GEEN,
			  .wat = factoradviezen[in->factor].tekst,
			  .cijfer = CHOICE_NONE,
			  .meten = DATUM_GEEN,
			  .meet_tekst = "De volgende zelfscan",
			  .stand = AGENDASTAND_OPEN,
		      },
		      NAN, &regel);
	r->location = request_path(r, "/agendaregels/%s/wijzigen", ID_AGENDAREGEL, regel.nr);
	r->flash = "Het staat op de Werkagenda. Vul aan wie het doet, en wanneer.";
	return rc;
}

/* ---- routes ---- */

#define SCAN(method_, path_, recht_, summary_, ...)                                                \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = DOEL, .object = &object_zelfscan, .scenario = "zelfscan", __VA_ARGS__      \
	}

static const struct route routes[] = {
    SCAN(GET, "/zelfscan/:zelfscan/sluiten", ZELFSCAN_BEGINNEN, "De zelfscan sluiten",
	 .handle = sluiten_form_handle, .view = sluiten_view, .flags = ROUTE_NO_API),
    SCAN(POST, "/zelfscan/:zelfscan/sluiten", ZELFSCAN_BEGINNEN, "De zelfscan sluiten",
	 .check = sluiten_check, .handle = sluiten_handle, .again = "/zelfscan/:zelfscan/sluiten"),
    SCAN(POST, "/zelfscan/:zelfscan/heropenen", ZELFSCAN_BEGINNEN, "De zelfscan opnieuw openen",
	 .check = heropenen_check, .handle = heropenen_handle),
    SCAN(POST, "/zelfscan/:zelfscan/werkagenda", WERKAGENDA_BIJHOUDEN,
	 "Een zwakke factor op de Werkagenda zetten", FIELDS(agenda_fields, struct agenda_in),
	 .check = agenda_check, .handle = agenda_handle, .again = "/zelfscan/:zelfscan"),
};
PAGE(zelfscan_stap, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
