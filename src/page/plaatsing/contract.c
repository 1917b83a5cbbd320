/*
 * Contracten: what was signed for a place.
 *
 * What:  a contract is added, or follows the one before in one act; a typing error is mended. What
 *       comes after it: contracteinde.c. One that never was: contract_intrekking.c.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: only a permanent contract has no last day. A contract that follows answers what
 *       comes after the one before, and is recorded with it.
 * On purpose absent: wages and the document itself. The chain (three contracts, 36 months) is
 *       information: a cao may differ.
 * Rows:  F258-F263.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "store/contract.h"
#include "store/jongere.h"
#include "store/plaatsing.h"

#define DOEL "begeleiding naar werk"

static const struct shape contract_shape =
    SHAPE("ContractInBeeld", struct contract_row, contract_columns);

/* ---- what a contract says ---- */

struct contract_in {
	int vorm;
	struct datum van;
	struct datum tot;
	double uren;
};
static const struct field contract_fields[] = {
    FIELD_CHOICE_OF(struct contract_in, vorm, contractvormen, "Wat voor contract?",
		    .required = true),
    FIELD(struct contract_in, van, DATE, "Eerste dag", .required = true, .after = DAYS(-3660),
	  .before = DAYS(731)),
    FIELD(struct contract_in, tot, DATE, "Laatste dag", .hint = "Leeg bij een vast contract.",
	  .before = DAYS(3660)),
    FIELD(struct contract_in, uren, REAL, "Uren per week", .required = true, .least = 1,
	  .most = 60),
};

static void check_contract(struct request *r, const struct contract_in *in, struct datum begin)
{
	if (in->vorm == CONTRACTVORM_VAST && datum_set(in->tot))
		invalid(r, "tot",
			"Laatste dag: laat dit leeg, een vast contract heeft geen laatste dag.");
	if (in->vorm != CHOICE_NONE && in->vorm != CONTRACTVORM_VAST && !datum_set(in->tot))
		invalid(r, "tot", "Laatste dag: vul de laatste dag van het contract in.");
	if (datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "Laatste dag: kies een dag na de eerste dag.");
	if (datum_set(in->van) && in->van.dag < begin.dag)
		invalid(r, "van", "Eerste dag: kies een dag vanaf de eerste dag van deze plek, %s.",
			datum_kort(begin, arena_alloc(r->arena, DATUM_TEXT_MAX)));
}

/* ---- a new contract, or the next ---- */

/* The next contract begins the day after, and lasts as long. */
static struct contract_in contract_after(const struct contract_row *last)
{
	struct contract_in next = {.vorm = last->vervolg == CONTRACTVERVOLG_VAST ? CONTRACTVORM_VAST
										 : last->vorm,
				   .van = datum_plus(last->tot_datum, 1),
				   .tot = DATUM_GEEN,
				   .uren = last->uren};

	if (next.vorm != CONTRACTVORM_VAST)
		next.tot =
		    datum_plus(last->tot_datum, dagen_tussen(last->van_datum, last->tot_datum) + 1);
	return next;
}

static int nieuw_form_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct contract_in *form = request_form(r, NULL);
	struct contract_row last;
	int rc = contract_find_last(r->db, r->arena, p->id, &last);

	if (rc)
		return rc;
	form->van = p->van_datum;
	form->uren = p->uren;
	if (last.id.nr && datum_set(last.tot_datum))
		*form = contract_after(&last);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Contract van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/contracten", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .icon = UI_ICON_CONTRACT,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static struct contract_nieuw nieuw_of(plaatsing_id plaatsing, jongere_id jongere,
				      const struct contract_in *in)
{
	return (struct contract_nieuw){.plaatsing = plaatsing,
				       .jongere = jongere,
				       .vorm = in->vorm,
				       .van = in->van,
				       .tot = in->tot,
				       .uren = in->uren};
}

/* A contract that follows is the answer to what comes after the one before. */
static int answer_last(struct request *r, const struct contract_row *last,
		       const struct contract_in *in)
{
	const struct handeling doing = request_doing(r);
	int vervolg =
	    in->vorm == CONTRACTVORM_VAST ? CONTRACTVERVOLG_VAST : CONTRACTVERVOLG_VERLENGEN;

	if (!last->id.nr || !datum_set(last->tot_datum) || in->van.dag <= last->van_datum.dag ||
	    last->vervolg == vervolg)
		return 0;
	return contract_update_vervolg(&doing, last->id, vervolg);
}

static int nieuw_check(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct contract_row last;
	int rc = contract_find_last(r->db, r->arena, p->id, &last);

	if (rc)
		return rc;
	check_contract(r, r->in, p->van_datum);
	if (datum_set(p->eind_datum))
		invalid(r, "van", "Deze plek is gestopt. Voeg de nieuwe plek toe bij de jongere.");
	if (last.id.nr && !datum_set(last.tot_datum))
		invalid(r, "vorm",
			"Er is al een vast contract. Klopt dat niet? Verbeter dan dat contract.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct contract_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw nieuw = nieuw_of(p->id, p->jongere_id, in);
	struct contract_row last;
	contract_id id;
	int rc = contract_find_last(r->db, r->arena, p->id, &last);

	rc = rc ? rc : contract_create(&doing, &nieuw, &id);
	rc = rc ? rc : answer_last(r, &last, in);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "Contract toegevoegd.";
	return rc || !r->json ? rc : contract_load(r->db, r->arena, id, r->out);
}

/* ---- one contract ---- */

static int contract_handle(struct request *r)
{
	const struct contract_row *c = r->object;

	*(struct contract_row *)r->out = *c;
	return 0;
}

static void view_facts(struct html *h, const struct contract_row *c)
{
	ui_facts_begin(h);
	ui_fact(h, "Contract", choice_label(&contractvormen, c->vorm));
	ui_fact(h, "Van", html_datum(h, c->van_datum));
	ui_fact(h, "Tot en met",
		datum_set(c->tot_datum) ? html_datum(h, c->tot_datum) : "Geen einddatum");
	ui_fact(h, "Uren per week", tekst_getal(h->arena, c->uren));
	ui_fact(h, "Wat komt erna",
		c->vervolg == CHOICE_NONE ? "Nog niet vastgelegd"
					  : choice_label(&contractvervolgen, c->vervolg));
	ui_facts_end(h);
}

static void contract_view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id)),
		   *plek = html_url(h, "/plaatsingen/%s", TOKEN(h, c->plaatsing_id));
	const struct ui_action actions[] = {
	    {.label = "Verbeter dit contract",
	     .icon = UI_ICON_PEN,
	     .url = arena_format(h->arena, "%s/wijzigen", url)},
	    {.label = "Was dit contract er nooit?",
	     .kind = UI_SUBTLE,
	     .url = arena_format(h->arena, "%s/intrekken", url)},
	    {.label = "Volgend contract toevoegen",
	     .icon = UI_ICON_PLUS,
	     .url = arena_format(h->arena, "%s/contracten/nieuw", plek)},
	    {.label = "Wat komt erna?",
	     .kind = UI_PRIMARY,
	     .url = arena_format(h->arena, "%s/einde", url)},
	};
	bool ends = datum_set(c->tot_datum) && !datum_set(c->eind_datum);

	ui_h1(h, arena_format(h->arena, "Contract van %s", kop_kort(h->arena, c)), NULL);
	ui_link(h, plek, arena_format(h->arena, "Naar de plek bij %s", c->werkgever));
	if (c->formeel)
		ui_p(h, arena_format(h->arena, "Dit contract is bij %s. Het werk is bij %s.",
				     c->formeel, c->werkgever));
	view_facts(h, c);
	if (request_may_do(r, &actions[0]))
		ui_actions(h, actions, ends ? COUNT(actions) : 2);
}

/* ---- mending a typing error ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	struct contract_in *form = request_form(r, NULL);

	*form = (struct contract_in){
	    .vorm = c->vorm, .van = c->van_datum, .tot = c->tot_datum, .uren = c->uren};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Contract verbeteren",
	      "Is er een nieuw contract? Voeg dat dan toe. Dan blijft te zien hoe het was.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = c->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int wijzig_check(struct request *r)
{
	const struct contract_row *c = r->object;

	check_contract(r, r->in, c->plaatsing_van_datum);
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	const struct contract_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw nieuw = nieuw_of(c->plaatsing_id, c->jongere_id, in);

	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, c->plaatsing_id.nr);
	r->flash = "Verbeterd.";
	return contract_update(&doing, c->id, &nieuw);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/contracten/nieuw",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract toevoegen",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "contract"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/contracten",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract toevoegen",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(contract_fields, struct contract_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .shape = &contract_shape,
     .again = "/plaatsingen/:plaatsing/contracten/nieuw",
     .scenario = "contract"},
    {.method = GET,
     .path = "/contracten/:contract",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Contract",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = contract_handle,
     .view = contract_view,
     .shape = &contract_shape,
     .scenario = "contract"},
    {.method = GET,
     .path = "/contracten/:contract/wijzigen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract verbeteren",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "contract"},
    {.method = POST,
     .path = "/contracten/:contract/wijzigen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract verbeteren",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(contract_fields, struct contract_in),
     .check = wijzig_check,
     .handle = wijzig_handle,
     .again = "/contracten/:contract/wijzigen",
     .scenario = "contract"},
};
PAGE(contract, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
