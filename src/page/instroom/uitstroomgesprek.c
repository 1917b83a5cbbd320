/*
 * Uitstroomgesprek: the talk with somebody who leaves school, a year ahead.
 *
 * What: planned for a day to come, or recorded when it was held: how, whether a parent was there,
 *       and what was said. What was held is a contactmoment too: it is told once.
 * Who:  the school and the casusregisseur of a young person with school and timeline in sight.
 * Invariants: a talk was held when somebody says what was said, not before its day (F108: with all
 *       leavers, preferably with parents).
 * On purpose absent: an agenda. The day is work in Mijn werk until the talk is recorded.
 * Rows: F107, F108, F110, F111.
 */
#include "gate/page.h"

#include "domain/contact.h"
#include "domain/signaal.h"
#include "store/jongere.h"
#include "store/uitstroom.h"

struct gesprek_in {
	struct datum datum;
	int soort;
	int ouders;
	const char *tekst;
};
static const struct field gesprek_fields[] = {
    FIELD(struct gesprek_in, datum, DATE, "Wanneer is of was het gesprek?", .required = true,
	  .after = DAYS(-730), .before = DAYS(730)),
    FIELD_CHOICE_OF(struct gesprek_in, soort, contactsoorten, "Hoe?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct gesprek_in, ouders, uitstroomouders,
		    "Is er een ouder bij, of iemand die dichtbij staat?"),
    FIELD(struct gesprek_in, tekst, LONG_TEXT, "Wat is er besproken?", .max = 2000,
	  .hint = "Laat dit leeg als het gesprek nog moet komen. Schrijf het zo dat de jongere het "
		  "mag lezen."),
};

static int form_handle(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	struct gesprek_in *form = request_form(r, NULL);
	bool planned = datum_set(j->uitstroomgesprek_datum) && !moment_set(j->uitstroomgesprek_op);

	form->datum = planned ? j->uitstroomgesprek_datum : r->vandaag;
	form->soort = planned ? j->uitstroomgesprek_soort : CONTACTSOORT_SCHOOL;
	form->ouders = planned ? j->uitstroomgesprek_ouders : CHOICE_NONE;
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Gesprek over na school met %s", kop_kort(h->arena, j)),
	      "Met iedereen die van school gaat praten wij een jaar vooraf, liefst met een ouder "
	      "erbij.");
	if (moment_set(j->gesloten_op)) {
		ui_alert(h, UI_INFO, "Dit dossier is gesloten", "Heropen het eerst.");
		return;
	}
	if (moment_set(j->uitstroomgesprek_op))
		ui_alert(h, UI_OK,
			 arena_format(h->arena, "Het gesprek was op %s",
				      html_datum(h, j->uitstroomgesprek_datum)),
			 "Wat er is besproken staat in de tijdlijn. U kunt nog een gesprek "
			 "vastleggen.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/uitstroomgesprek", url),
				     .versie = j->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

/* A talk to come has no words yet, and one that was held has. */
static int gesprek_check(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const struct gesprek_in *in = r->in;

	if (moment_set(j->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (!datum_set(in->datum))
		return 0;
	if (in->datum.dag > r->vandaag.dag && in->tekst)
		invalid(r, "tekst",
			"Wat is er besproken: dit gesprek moet nog komen. Laat dit leeg, of kies "
			"een dag die al is geweest.");
	if (in->datum.dag < r->vandaag.dag && !in->tekst)
		invalid(r, "tekst", "Wat is er besproken: schrijf in één zin wat er is gezegd.");
	return 0;
}

static int update_handle(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const struct gesprek_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct dossier_feiten feiten = {.fase = j->fase, .waakvlam = DATUM_GEEN};
	const struct uitstroomgesprek_inhoud inhoud = {
	    .datum = in->datum,
	    .soort = in->soort,
	    .ouders = in->ouders,
	    .tekst = in->tekst,
	    .volgend = datum_plus(r->vandaag, contact_ritme(&feiten, request_termijnen(r))),
	};

	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, j->id.nr);
	r->flash = in->tekst ? "Het gesprek is vastgelegd." : "Het gesprek is gepland.";
	return uitstroomgesprek_update(&doing, j->id, &inhoud);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/uitstroomgesprek",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Gesprek over na school",
     .doel = "begeleiding naar werk",
     .object = &object_uitstroom,
     .onderdelen = ONDERDEEL_ONDERWIJS | ONDERDEEL_TIJDLIJN,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "uitstroom"},
    {.method = POST,
     .path = "/jongeren/:jongere/uitstroomgesprek",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Gesprek over na school vastleggen",
     .doel = "begeleiding naar werk",
     .object = &object_uitstroom,
     .onderdelen = ONDERDEEL_ONDERWIJS | ONDERDEEL_TIJDLIJN,
     FIELDS(gesprek_fields, struct gesprek_in),
     .check = gesprek_check,
     .handle = update_handle,
     .again = "/jongeren/:jongere/uitstroomgesprek",
     .scenario = "uitstroom"},
};
PAGE(uitstroomgesprek, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
