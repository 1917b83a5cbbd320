/*
 * Contracteinde: what comes after a contract, in four steps of which the young person takes the
 * first.
 *
 * What: which step it is now and the talks before it; a talk with the young person, then one with
 *       the employer, then what was decided; what is needed for that is a link. The step is also
 *       shown with the place, and in the line of the signal contract_eindigt.
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Invariants: promise 3: the employer is asked only with the young person's yes, as he last said
 *       it, and only if it knows; the table refuses it otherwise. A decision can be recorded at any
 *       step: an employer may say unasked that it stops. A talk is a contact, recorded once.
 * On purpose absent: changing a talk. What somebody says later is a next talk.
 * Rows: F264-F272.
 */
#include "gate/page.h"

#include "domain/contact.h"
#include "domain/plaatsing.h"
#include "domain/regeling.h"
#include "domain/signaal.h"
#include "store/contract.h"
#include "store/jongere.h"
#include "store/plaatsing.h"

#define DOEL "begeleiding naar werk"

/* ---- the steps ---- */

struct einde_page {
	struct contract_row contract;
	struct list gesprekken;
	struct contracteinde_feiten feiten;
	enum contracteindestap stap;
};
static const struct shape contract_shape =
    SHAPE("ContractInBeeld", struct contract_row, contract_columns);
static const struct shape gesprek_shape =
    SHAPE("Contractgesprek", struct contractgesprek_row, contractgesprek_columns);
static const struct shape_part einde_parts[] = {
    {"contract", &contract_shape, offsetof(struct einde_page, contract), false},
    {"gesprekken", &gesprek_shape, offsetof(struct einde_page, gesprekken), true},
};
static const struct shape einde_shape = {.name = "Contracteinde",
					 .size = sizeof(struct einde_page),
					 .parts = einde_parts,
					 .n_parts = COUNT(einde_parts)};

struct besluit_in {
	int vervolg;
};
static const struct field besluit_fields[] = {
    FIELD_CHOICE_OF(struct besluit_in, vervolg, contractvervolgen, "Wat komt er na dit contract?",
		    .required = true),
};

static int einde_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	struct einde_page *out = r->out;
	struct besluit_in *form = request_form(r, "/contracten/:contract");
	struct db_rows rows;
	int rc = contractgesprek_list(r->db, r->arena, c->id, &rows);

	if (rc)
		return rc;
	form->vervolg = c->vervolg;
	out->contract = *c;
	out->gesprekken = list_of(&rows);
	out->feiten = contracteinde_of(c, &rows);
	out->stap = contracteinde_stap(&out->feiten);
	return 0;
}

static void view_steps(struct html *h, const struct einde_page *out)
{
	const char *labels[CONTRACTEINDE_STAPPEN];

	for (int i = 0; i < CONTRACTEINDE_STAPPEN; i++)
		labels[i] = choice_label(&contracteindestappen, i);
	ui_phases(h, "Stappen", labels, CONTRACTEINDE_STAPPEN, (int)out->stap);
}

static void view_gesprekken(struct html *h, const struct einde_page *out)
{
	const struct contractgesprek_row *rows = out->gesprekken.rows;

	ui_section_begin(h, "gesprekken", "Wat er is gezegd");
	ui_list_begin(h);
	for (size_t i = out->gesprekken.count; i-- > 0;) {
		const struct contractgesprek_row *g = &rows[i];
		bool jongere = g->wens != CHOICE_NONE;
		const char *mag = g->mag_werkgever ? "de werkgever mag gevraagd worden"
						   : "nog niet met de werkgever";
		const char *title = jongere
					? arena_format(h->arena, "De jongere: %s; %s",
						       choice_label(&contractwensen, g->wens), mag)
					: arena_format(h->arena, "De werkgever: %s",
						       choice_label(&contractvervolgen, g->aanbod));

		ui_item(h,
			&(struct ui_item){.title = title,
					  .text = arena_format(h->arena, "%s (%s, %s)", g->tekst,
							       g->door, html_datum(h, g->datum))});
	}
	ui_list_end(h);
	ui_section_end(h);
}

/* Why the employer is not asked, or NULL. */
static const char *not_asked(const struct contracteinde_feiten *f)
{
	if (!weet_werkgever_may_ask(f->weet_werkgever))
		return "De werkgever weet niet dat de jongere ondersteuning krijgt.";
	if (f->wens != CHOICE_NONE && !f->mag_werkgever)
		return "De jongere heeft daar geen ja op gezegd.";
	return NULL;
}

static size_t steps_of(struct html *h, const struct einde_page *out, struct ui_action acts[3])
{
	const struct contract_row *c = &out->contract;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id)),
		   *plek = html_url(h, "/plaatsingen/%s", TOKEN(h, c->plaatsing_id));
	bool follows = c->vervolg != CONTRACTVERVOLG_STOPPEN;
	enum contracteindestap stap = out->stap;
	size_t n = 0;

	if (stap == CONTRACTEINDE_VERVOLG)
		acts[n++] = (struct ui_action){
		    .label = follows ? "Voeg het nieuwe contract toe" : "Maak een plan",
		    .kind = UI_PRIMARY,
		    .url = follows ? arena_format(h->arena, "%s/contracten/nieuw", plek)
				   : html_url(h, "/jongeren/%s/plan", TOKEN(h, c->jongere_id))};
	if (stap < CONTRACTEINDE_VERVOLG && contracteinde_may_ask(&out->feiten))
		acts[n++] = (struct ui_action){
		    .label = "De werkgever gesproken",
		    .kind = stap == CONTRACTEINDE_WERKGEVER ? UI_PRIMARY : UI_SECONDARY,
		    .icon = UI_ICON_WERKGEVERS,
		    .url = arena_format(h->arena, "%s/werkgever", url)};
	if (stap < CONTRACTEINDE_VERVOLG)
		acts[n++] = (struct ui_action){.label = "De jongere gesproken",
					       .kind = stap == CONTRACTEINDE_JONGERE ? UI_PRIMARY
										     : UI_SECONDARY,
					       .icon = UI_ICON_GESPREK,
					       .url = arena_format(h->arena, "%s/jongere", url)};
	return n;
}

/* Of a detachering the contract is with another employer than the work. */
static const char *runs_text(struct html *h, const struct contract_row *c)
{
	return arena_format(
	    h->arena, "Het contract van %s bij %s loopt tot en met %s.%s", kop_kort(h->arena, c),
	    c->formeel ? c->formeel : c->werkgever, html_datum(h, c->tot_datum),
	    c->formeel ? arena_format(h->arena, " Het werk is bij %s.", c->werkgever) : "");
}

static void view_wie(struct html *h, const struct contract_row *c)
{
	if (!c->formeel)
		return;
	ui_alert(
	    h, UI_INFO, arena_format(h->arena, "Vraag %s naar het contract", c->formeel),
	    arena_format(h->arena,
			 "%s betaalt het loon en beslist over het contract. Vraag aan %s alleen "
			 "of het werk doorgaat.",
			 c->formeel, c->werkgever));
	ui_link(h, html_url(h, "/plaatsingen/%s/detachering", TOKEN(h, c->plaatsing_id)),
		"Wie u belt, en wat er gebeurt als de detachering stopt");
}

static void einde_view(struct html *h, struct request *r)
{
	const struct einde_page *out = r->out;
	const struct contract_row *c = &out->contract;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id));
	const char *why = not_asked(&out->feiten);
	struct ui_action acts[3];
	size_t count = request_keep_allowed(r, acts, steps_of(h, out, acts)), n;
	struct ui_field *fields = request_fields(r, "/contracten/:contract", &n);

	ui_h1(h, "Wat komt er na dit contract?",
	      datum_set(c->tot_datum) ? runs_text(h, c) : "Dit contract heeft geen einddatum.");
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, c->plaatsing_id)), "Naar de plek");
	if (!datum_set(c->tot_datum))
		return;
	view_steps(h, out);
	if (why && out->stap < CONTRACTEINDE_VERVOLG)
		ui_alert(h, UI_INFO, "Vraag het niet aan de werkgever", why);
	else if (out->stap < CONTRACTEINDE_VERVOLG)
		view_wie(h, c);
	if (!contractvervolg_is_open(c->vervolg))
		ui_alert(h, UI_OK, choice_label(&contractvervolgen, c->vervolg), NULL);
	if (count)
		ui_actions(h, acts, count);
	if (out->gesprekken.count)
		view_gesprekken(h, out);
	if (!datum_set(c->eind_datum) &&
	    request_may_do(r, &(struct ui_action){.url = url, .post = true}))
		ui_form(h, &(struct ui_form){.action = url,
					     .versie = c->versie,
					     .behind = out->stap == CONTRACTEINDE_BESLUIT
							   ? NULL
							   : "Is al bekend wat er komt?",
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Leg vast",
					     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int besluit_check(struct request *r)
{
	const struct contract_row *c = r->object;

	if (!datum_set(c->tot_datum))
		invalid(r, "vervolg",
			"Een vast contract heeft geen laatste dag. Hier hoeft geen vervolg bij.");
	return 0;
}

static int besluit_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	const struct besluit_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw contract = {
	    .plaatsing = c->plaatsing_id, .jongere = c->jongere_id, .tot = c->tot_datum};

	r->location = request_path(r, "/contracten/%s/einde", ID_CONTRACT, c->id.nr);
	r->flash = "Vastgelegd.";
	return contract_answer(&doing, c->id, &contract, in->vervolg);
}

/* ---- a talk ---- */

/* Recorded unless something was wrong, which then stands with the field named `about`. */
static int record(struct request *r, struct contractgesprek_nieuw nieuw, const char *about)
{
	const struct contract_row *c = r->object;
	const struct handeling doing = request_doing(r);
	const struct dossier_feiten feiten = {.fase = c->fase};
	int rc;

	nieuw.contract = c->id;
	nieuw.jongere = c->jongere_id;
	nieuw.plaatsing = c->plaatsing_id;
	nieuw.volgend = c->volgend_contact_datum.dag >= r->vandaag.dag
			    ? c->volgend_contact_datum
			    : datum_plus(r->vandaag, contact_ritme(&feiten, request_termijnen(r)));
	rc = contractgesprek_create(&doing, &nieuw);
	r->location = request_path(r, "/contracten/%s/einde", ID_CONTRACT, c->id.nr);
	r->flash = "Het gesprek is vastgelegd.";
	return request_explain(
	    r, rc,
	    {"belofte_3_jongere_eerst", about,
	     "Vraag het eerst aan de jongere. Die heeft nog geen ja gezegd."},
	    {"belofte_3_werkgever_weet_niet", about,
	     "De werkgever weet niet van de ondersteuning. Vraag het niet aan de werkgever."});
}

struct jongere_in {
	int wens;
	const char *tekst;
	int mag_werkgever;
	int soort;
	struct datum datum;
};
static const struct field jongere_fields[] = {
    FIELD_CHOICE_OF(struct jongere_in, wens, contractwensen, "Wat wil de jongere?",
		    .required = true),
    FIELD(struct jongere_in, tekst, LONG_TEXT, "Wat zegt de jongere?", .required = true, .max = 500,
	  .hint = "In de woorden van de jongere."),
    FIELD_CHOICE_OF(struct jongere_in, mag_werkgever, antwoorden,
		    "Mag u het aan de werkgever vragen?", .required = true,
		    .hint = "Zonder ja van de jongere vragen wij de werkgever niets."),
    FIELD_CHOICE_OF(struct jongere_in, soort, contactsoorten, "Hoe sprak u de jongere?",
		    .required = true, .select = true),
    FIELD(struct jongere_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int jongere_form_handle(struct request *r)
{
	struct jongere_in *form = request_form(r, NULL);

	*form = (struct jongere_in){.wens = CHOICE_NONE,
				    .mag_werkgever = CHOICE_NONE,
				    .soort = CONTACTSOORT_TELEFOON,
				    .datum = r->vandaag};
	return 0;
}

static void view_gesprek_form(struct html *h, struct request *r, const char *with)
{
	const struct contract_row *c = r->object;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, with),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = arena_format(h->arena, "%s/einde", url),
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static void jongere_view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;

	ui_h1(h, "Wat wil de jongere?", runs_text(h, c));
	if (!weet_werkgever_may_ask(c->weet_werkgever))
		ui_alert(h, UI_INFO, "De werkgever weet het niet",
			 "Ook na een ja vragen wij de werkgever niets. De jongere kan het zelf "
			 "vertellen.");
	view_gesprek_form(h, r, "jongere");
}

static int jongere_handle(struct request *r)
{
	const struct jongere_in *in = r->in;

	return record(
	    r,
	    (struct contractgesprek_nieuw){.contactsoort = in->soort,
					   .datum = in->datum,
					   .wens = in->wens,
					   .mag_werkgever = in->mag_werkgever == ANTWOORD_JA,
					   .aanbod = CHOICE_NONE,
					   .tekst = in->tekst},
	    "wens");
}

struct werkgever_in {
	int aanbod;
	const char *tekst;
	int soort;
	struct datum datum;
};
static const struct field werkgever_fields[] = {
    FIELD_CHOICE_OF(struct werkgever_in, aanbod, contractvervolgen, "Wat zegt de werkgever?",
		    .required = true),
    FIELD(struct werkgever_in, tekst, LONG_TEXT, "Wat is daarvoor nodig?", .required = true,
	  .max = 500, .hint = "Welke voorwaarden, en welke hulp of regeling helpt."),
    FIELD_CHOICE_OF(struct werkgever_in, soort, contactsoorten, "Hoe sprak u de werkgever?",
		    .required = true, .select = true),
    FIELD(struct werkgever_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int werkgever_form_handle(struct request *r)
{
	struct werkgever_in *form = request_form(r, NULL);

	*form = (struct werkgever_in){
	    .aanbod = CHOICE_NONE, .soort = CONTACTSOORT_TELEFOON, .datum = r->vandaag};
	return 0;
}

static void werkgever_view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;

	ui_h1(h, "Wat biedt de werkgever?", runs_text(h, c));
	view_wie(h, c);
	ui_link(h, html_url(h, "/plaatsingen/%s/regelingen", TOKEN(h, c->plaatsing_id)),
		"Welke regelingen kunnen helpen");
	view_gesprek_form(h, r, "werkgever");
}

static int werkgever_handle(struct request *r)
{
	const struct werkgever_in *in = r->in;

	return record(r,
		      (struct contractgesprek_nieuw){.contactsoort = in->soort,
						     .datum = in->datum,
						     .wens = CHOICE_NONE,
						     .aanbod = in->aanbod,
						     .tekst = in->tekst},
		      "aanbod");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/contracten/:contract/einde",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Wat na het contract komt",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = einde_handle,
     .view = einde_view,
     .shape = &einde_shape,
     .scenario = "contracteinde"},
    {.method = POST,
     .path = "/contracten/:contract",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat na het contract komt",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(besluit_fields, struct besluit_in),
     .check = besluit_check,
     .handle = besluit_handle,
     .again = "/contracten/:contract/einde",
     .scenario = "contract"},
    {.method = GET,
     .path = "/contracten/:contract/jongere",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat de jongere na het contract wil",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = jongere_form_handle,
     .view = jongere_view,
     .flags = ROUTE_NO_API,
     .scenario = "contracteinde"},
    {.method = POST,
     .path = "/contracten/:contract/jongere",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat de jongere na het contract wil",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(jongere_fields, struct jongere_in),
     .handle = jongere_handle,
     .again = "/contracten/:contract/jongere",
     .scenario = "contracteinde"},
    {.method = GET,
     .path = "/contracten/:contract/werkgever",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat de werkgever na het contract biedt",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = werkgever_form_handle,
     .view = werkgever_view,
     .flags = ROUTE_NO_API,
     .scenario = "contracteinde"},
    {.method = POST,
     .path = "/contracten/:contract/werkgever",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat de werkgever na het contract biedt",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(werkgever_fields, struct werkgever_in),
     .handle = werkgever_handle,
     .again = "/contracten/:contract/werkgever",
     .scenario = "contracteinde"},
};
PAGE(contracteinde, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
