/*
 * Detachering: two employers of one place, and what was agreed about stopping.
 *
 * What: who has the contract and pays, where the work is, whom to speak at each; who pays when it
 *       stops early, the last day and the notice of the inleen, and what happens to the contract
 *       then. Before the last day on which notice can be given it is in Mijn werk.
 * Who:  whoever has the part "werk" in sight; writing asks the right to record places.
 * Invariants: a detachering has two different employers (detachering_twee_werkgevers), and whom to
 *       speak works there (detachering_contact). A decision is about an inleen that ends
 *       (inleen_zonder_einde).
 * On purpose absent: what the inlener pays; that is between the two employers. The end of the
 *       contract: contracteinde.c. Who has the contract is mended with the place: plaatsing.c.
 * Rows: F258-F259.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/detachering.h"
#include "store/jongere.h"
#include "store/werkgever.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

struct detachering_page {
	struct detachering_row detachering;
};
static const struct shape row_shape =
    SHAPE("Detachering", struct detachering_row, detachering_columns);
static const struct shape_part page_parts[] = {
    {"detachering", &row_shape, offsetof(struct detachering_page, detachering), false},
};
static const struct shape page_shape = {.name = "DetacheringInBeeld",
					.size = sizeof(struct detachering_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* ---- what was agreed ---- */

static int page_handle(struct request *r)
{
	struct detachering_page *out = r->out;

	out->detachering = *(const struct detachering_row *)r->object;
	return 0;
}

/* One of the two, with what he is asked about and who is spoken there. */
struct kant {
	const char *kop, *waarvoor, *naam, *contact, *telefoon;
	werkgever_id werkgever;
};

static void view_kant(struct html *h, const struct kant *k, bool may_call)
{
	ui_card_begin(h, k->kop);
	ui_link(h, html_url(h, "/werkgevers/%s", TOKEN(h, k->werkgever)), k->naam);
	ui_p(h, k->waarvoor);
	if (k->contact && may_call) {
		ui_people_begin(h);
		ui_person(h, &(struct ui_person){.naam = k->contact, .telefoon = k->telefoon});
		ui_people_end(h);
	}
	ui_card_end(h);
}

static void view_kanten(struct html *h, const struct detachering_row *d)
{
	bool may_call = weet_werkgever_may_ask(d->weet_werkgever);

	ui_h2(h, "Wie u waarvoor belt");
	view_kant(h,
		  &(struct kant){.kop = "Het werk",
				 .naam = d->werkgever,
				 .werkgever = d->werkgever_id,
				 .waarvoor =
				     "Hier werkt de jongere (de inlener). Bel voor nazorg: hoe "
				     "het gaat, begeleiding en een veilige werkplek.",
				 .contact = d->materieel_contact,
				 .telefoon = d->materieel_telefoon},
		  may_call);
	view_kant(h,
		  &(struct kant){.kop = "Het contract en het loon",
				 .naam = d->formeel,
				 .werkgever = d->formele_werkgever_id,
				 .waarvoor =
				     "Deze werkgever betaalt het loon. Bel over het contract, "
				     "loonkostensubsidie, de no-riskpolis en ziek zijn.",
				 .contact = d->formeel_contact,
				 .telefoon = d->formeel_telefoon},
		  may_call);
}

static void view_facts(struct html *h, const struct detachering_row *d)
{
	ui_section_begin(h, "stoppen", "Afspraken over stoppen");
	ui_facts_begin(h);
	ui_fact(h, "Laatste dag van de detachering",
		datum_set(d->inleen_tot_datum) ? html_datum(h, d->inleen_tot_datum)
					       : "Niet afgesproken");
	ui_fact(h, "Opzegtermijn", arena_format(h->arena, "%d dagen", (int)d->opzegdagen));
	if (datum_set(d->inleen_tot_datum))
		ui_fact(h, "Opzeggen uiterlijk",
			html_datum(h, inleen_zegdag(d->inleen_tot_datum, d->opzegdagen)));
	ui_fact(h, "Wie betaalt als het eerder stopt", choice_label(&stoprisicos, d->stoprisico));
	ui_fact(h, "Het contract als de detachering stopt",
		choice_label(&na_inleen_keuzes, d->na_inleen));
	if (d->inleenbesluit != CHOICE_NONE)
		ui_fact(h, "Besloten", choice_label(&inleenbesluiten, d->inleenbesluit));
	if (d->tekst)
		ui_fact(h, "Verder afgesproken", d->tekst);
	ui_facts_end(h);
	ui_section_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct detachering_row *d = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, d->id));
	const struct ui_action change = {
	    .label = d->afspraken ? "Wijzig de afspraken" : "Leg de afspraken vast",
	    .kind = d->afspraken ? UI_SECONDARY : UI_PRIMARY,
	    .icon = UI_ICON_PEN,
	    .url = arena_format(h->arena, "%s/detachering/wijzigen", url)};
	bool may = request_may_do(r, &change) && !datum_set(d->eind_datum);

	ui_h1(h, arena_format(h->arena, "Detachering van %s", kop_kort(h->arena, d)),
	      arena_format(h->arena, "%s bij %s", d->functie, d->werkgever));
	ui_link(h, url, "Naar de plek");
	if (!d->formeel) {
		ui_empty(h, "Dit is geen detachering",
			 "De jongere heeft een contract bij de werkgever waar het werk is.", NULL);
		return;
	}
	if (!weet_werkgever_may_ask(d->weet_werkgever))
		ui_alert(h, UI_WARNING, "De werkgever weet het niet",
			 "Neem geen contact op met een van beide zonder de jongere.");
	if (!d->afspraken)
		ui_empty(h, "Nog geen afspraken over stoppen",
			 "Wat gebeurt er met het contract als het werk stopt? Leg het nu vast. Dan "
			 "krijgt u op tijd een seintje.",
			 may ? &change : NULL);
	else if (may)
		ui_actions(h, &change, 1);
	if (d->afspraken)
		view_facts(h, d);
	view_kanten(h, d);
}

/* ---- changing ---- */

struct wijzig_in {
	contactpersoon_id materieel;
	contactpersoon_id formeel;
	struct datum tot;
	int64_t opzegdagen;
	int risico;
	int na;
	int besluit;
	const char *tekst;
};
static const struct field wijzig_fields[] = {
    FIELD_ID_OF(struct wijzig_in, materieel, contactpersoon, CONTACTPERSOON,
		"Wie spreekt u over het werk?"),
    FIELD_ID_OF(struct wijzig_in, formeel, contactpersoon, CONTACTPERSOON,
		"Wie spreekt u over contract en loon?"),
    FIELD(struct wijzig_in, tot, DATE, "Laatste dag van de detachering", .after = DAYS(-3660),
	  .before = DAYS(3660), .hint = "Leeg als er geen einde is afgesproken."),
    FIELD(struct wijzig_in, opzegdagen, INT, "Opzegtermijn in dagen", .required = true, .least = 0,
	  .most = 366, .hint = "Een maand is 30. Geen opzegtermijn is 0."),
    FIELD_CHOICE_OF(struct wijzig_in, risico, stoprisicos, "Wie betaalt als het eerder stopt?",
		    .required = true),
    FIELD_CHOICE_OF(struct wijzig_in, na, na_inleen_keuzes,
		    "Wat gebeurt er met het contract als de detachering stopt?", .required = true),
    FIELD_CHOICE_OF(struct wijzig_in, besluit, inleenbesluiten, "Is er al besloten?",
		    .select = true, .hint = "Laat leeg als het nog niet bekend is."),
    FIELD(struct wijzig_in, tekst, LONG_TEXT, "Wat is er verder afgesproken?", .max = 500),
};

struct personen {
	struct db_rows materieel, formeel;
};

static int load_personen(struct request *r, struct personen *ret)
{
	const struct detachering_row *d = r->object;
	int rc = contactpersoon_list(r->db, r->arena, d->werkgever_id, &ret->materieel);

	return rc ? rc
		  : contactpersoon_list(r->db, r->arena, d->formele_werkgever_id, &ret->formeel);
}

static int wijzig_form_handle(struct request *r)
{
	const struct detachering_row *d = r->object;
	bool has = d->afspraken != 0;

	*(struct wijzig_in *)request_form(r, NULL) =
	    (struct wijzig_in){.materieel = d->materieel_contact_id,
			       .formeel = d->formeel_contact_id,
			       .tot = d->inleen_tot_datum,
			       .opzegdagen = has ? d->opzegdagen : FIELD_INT_NONE,
			       .risico = has ? d->stoprisico : CHOICE_NONE,
			       .na = has ? d->na_inleen : CHOICE_NONE,
			       .besluit = d->inleenbesluit,
			       .tekst = d->tekst};
	r->prepared = arena_alloc(r->arena, sizeof(struct personen));
	return load_personen(r, r->prepared);
}

static void offer(struct request *r, struct ui_field *field, const struct db_rows *personen)
{
	const struct contactpersoon_row *rows = personen->rows;

	request_choose(r, field, ROW_SET(contactpersoon_columns, rows, personen->count),
		       personen->count ? "Nog niemand"
				       : "Nog niemand: voeg iemand toe bij Werkgevers");
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct detachering_row *d = r->object;
	const struct personen *personen = r->prepared;
	const char *url = html_url(h, "/plaatsingen/%s/detachering", TOKEN(h, d->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	offer(r, request_field_of(fields, n, "materieel"), &personen->materieel);
	offer(r, request_field_of(fields, n, "formeel"), &personen->formeel);
	ui_h1(h,
	      arena_format(h->arena, "Afspraken over de detachering van %s", kop_kort(h->arena, d)),
	      arena_format(h->arena, "Werk bij %s, contract en loon bij %s.", d->werkgever,
			   d->formeel ? d->formeel : d->werkgever));
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = d->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static bool works_there(const struct db_rows *personen, contactpersoon_id id)
{
	const struct contactpersoon_row *rows = personen->rows;

	for (size_t i = 0; i < personen->count; i++)
		if (rows[i].id.nr == id.nr)
			return true;
	return !id.nr;
}

static void check_dagen(struct request *r, const struct wijzig_in *in)
{
	const struct detachering_row *d = r->object;
	char van[DATUM_TEXT_MAX];

	if (datum_set(in->tot) && in->tot.dag < d->van_datum.dag)
		invalid(r, "tot",
			"Laatste dag van de detachering: kies een dag vanaf de eerste dag, %s.",
			datum_kort(d->van_datum, van));
	if (datum_set(in->tot) && datum_set(d->contract_tot_datum) &&
	    in->tot.dag > d->contract_tot_datum.dag)
		invalid(
		    r, "tot",
		    "Laatste dag van de detachering: het contract stopt op %s. Kies een dag tot "
		    "en met die dag, of leg eerst het nieuwe contract vast.",
		    datum_kort(d->contract_tot_datum, van));
	if (in->besluit != CHOICE_NONE && !datum_set(in->tot))
		invalid(r, "tot",
			"Laatste dag van de detachering: vul de dag in waarover is besloten.");
}

static int wijzig_check(struct request *r)
{
	const struct detachering_row *d = r->object;
	const struct wijzig_in *in = r->in;
	struct personen personen;
	int rc = load_personen(r, &personen);

	if (rc)
		return rc;
	if (!d->formeel)
		invalid(r, "", "Dit is geen detachering. Er is maar één werkgever.");
	if (datum_set(d->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	if (!works_there(&personen.materieel, in->materieel))
		invalid(r, "materieel",
			"Wie spreekt u over het werk: kies iemand die werkt bij %s.", d->werkgever);
	if (d->formeel && !works_there(&personen.formeel, in->formeel))
		invalid(r, "formeel",
			"Wie spreekt u over contract en loon: kies iemand die werkt bij %s.",
			d->formeel);
	check_dagen(r, in);
	if (in->risico == STOPRISICO_SAMEN && !in->tekst)
		invalid(
		    r, "tekst",
		    "Wat is er verder afgesproken: schrijf op hoe u samen betaalt, bijvoorbeeld "
		    "ieder de helft.");
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct detachering_row *d = r->object;
	const struct wijzig_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s/detachering", ID_PLAATSING, d->id.nr);
	r->flash = "De afspraken zijn vastgelegd.";
	return detachering_update(&doing, d,
				  &(struct detachering_afspraak){.formeel_contact = in->formeel,
								 .materieel_contact = in->materieel,
								 .stoprisico = in->risico,
								 .inleen_tot = in->tot,
								 .opzegdagen = in->opzegdagen,
								 .na_inleen = in->na,
								 .tekst = in->tekst,
								 .inleenbesluit = in->besluit});
}

#define DETACHERING(method_, path_, recht_, summary_, ...)                                         \
	{                                                                                          \
		.method = (method_), .path = "/plaatsingen/:plaatsing/" path_,                     \
		.recht = RECHT_##recht_, .summary = summary_, .doel = DOEL,                        \
		.object = &object_detachering, .onderdelen = ONDERDEEL_WERK,                       \
		.scenario = "detachering", __VA_ARGS__                                             \
	}

static const struct route routes[] = {
    DETACHERING(GET, "detachering", DOSSIER_LEZEN, "Detachering", .handle = page_handle,
		.view = page_view, .shape = &page_shape),
    DETACHERING(GET, "detachering/wijzigen", PLAATSING_VASTLEGGEN, "Afspraken over de detachering",
		.handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    DETACHERING(POST, "detachering", PLAATSING_VASTLEGGEN, "Afspraken over de detachering",
		FIELDS(wijzig_fields, struct wijzig_in), .check = wijzig_check,
		.handle = wijzig_handle, .again = "/plaatsingen/:plaatsing/detachering/wijzigen"),
};
PAGE(detachering, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
