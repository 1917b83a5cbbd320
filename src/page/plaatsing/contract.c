/*
 * Contracten: what was signed for a place, and what comes after it.
 *
 * What:  a contract is added, or follows the one before in one act; what comes after a contract
 *       is recorded before it ends, so that nobody hears on the last day that there is no next
 *       one; a typing error is mended.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: only a permanent contract has no last day. An answer to "wat komt erna" other
 *       than "nog niet bekend" closes the signal contract_eindigt; a contract that follows is
 *       such an answer, and is recorded with the one before.
 * On purpose absent: wages and the document itself. The chain (three contracts, 36 months) is
 *       information: a cao may differ.
 * Rows:  F258-F269.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/plaatsing.h"

#define DOEL "begeleiding naar werk"
#define NOTE "Wie kan dit lezen: iedereen die bij deze jongere het onderdeel werk mag zien."

/* ---- rows ---- */

struct contract_row {
	contract_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	int vorm;
	struct datum van_datum;
	struct datum tot_datum;
	double uren;
	int vervolg;
	struct moment vervolg_op;
	struct datum plaatsing_van_datum;
	struct datum eind_datum;
};
static const struct column contract_columns[] = {
    COLUMN_ID(struct contract_row, id, contract, CONTRACT, "Nummer"),
    COLUMN_ID(struct contract_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct contract_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct contract_row, zicht, INT, NULL, 0),
    COLUMN(struct contract_row, versie, INT, "Versie", 0),
    COLUMN(struct contract_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contract_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contract_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct contract_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct contract_row, tot_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct contract_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vervolg, contractvervolgen, "Wat komt erna", ONDERDEEL_WERK),
    COLUMN(struct contract_row, vervolg_op, MOMENT, "Vastgelegd op", ONDERDEEL_WERK),
    COLUMN(struct contract_row, plaatsing_van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
};
/* clang-format off */
#define CONTRACT_SELECT                                                                            \
	"SELECT c.id, c.plaatsing_id, c.jongere_id, j.zicht, c.versie, j.roepnaam, j.achternaam, "     \
	"w.naam AS werkgever, c.vorm, c.van_datum, c.tot_datum, c.uren, c.vervolg, c.vervolg_op, "     \
	"p.van_datum AS plaatsing_van_datum, p.eind_datum FROM contract c "                            \
	"JOIN plaatsing p ON p.id = c.plaatsing_id JOIN jongere j ON j.id = c.jongere_id "             \
	"JOIN werkgever w ON w.id = p.werkgever_id "
/* clang-format on */
QUERY(contract_find, CONTRACT_SELECT "WHERE c.id = $1");
QUERY(contract_last,
      CONTRACT_SELECT "WHERE c.plaatsing_id = $1 ORDER BY c.van_datum DESC, c.id DESC LIMIT 1");
static const struct object object_contract = {.kind = ID_CONTRACT,
					      .query = &contract_find,
					      .columns = contract_columns,
					      .n_columns = COUNT(contract_columns),
					      .size = sizeof(struct contract_row)};
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
	if (in->vorm != CONTRACTVORM_VAST && !datum_set(in->tot))
		invalid(r, "tot", "Laatste dag: vul de laatste dag van het contract in.");
	if (datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "Laatste dag: kies een dag na de eerste dag.");
	if (in->van.dag < begin.dag)
		invalid(r, "van", "Eerste dag: kies een dag vanaf de eerste dag van deze plek, %s.",
			datum_kort(begin, arena_alloc(r->arena, DATUM_TEXT_MAX)));
}

/* ---- a new contract, or the next ---- */

/* The last contract of the place; ret->id.nr is 0 when there is none. */
static int find_last(struct request *r, plaatsing_id plaatsing, struct contract_row *ret)
{
	int rc = request_row(r, &contract_last, ARGS(plaatsing), contract_columns, ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct contract_row){
	    .tot_datum = DATUM_GEEN, .van_datum = DATUM_GEEN, .vervolg = CHOICE_NONE};
	return 0;
}

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
	int rc = find_last(r, p->id, &last);

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
				     .note = NOTE});
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

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct contract_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw nieuw = nieuw_of(p->id, p->jongere_id, in);
	struct contract_row last;
	contract_id id;
	int rc = find_last(r, p->id, &last);

	if (rc)
		return rc;
	check_contract(r, in, p->van_datum);
	if (datum_set(p->eind_datum))
		invalid(r, "van", "Deze plek is gestopt. Voeg de nieuwe plek toe bij de jongere.");
	if (last.id.nr && !datum_set(last.tot_datum))
		invalid(r, "vorm",
			"Er is al een vast contract. Klopt dat niet? Verbeter dan dat contract.");
	if (request_invalid(r))
		return ERR_INVOER;
	rc = contract_create(&doing, &nieuw, &id);
	rc = rc ? rc : answer_last(r, &last, in);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "Contract toegevoegd.";
	return rc || !r->json ? rc
			      : request_row(r, &contract_find, ARGS(id), contract_columns, r->out);
}

/* ---- what comes after it ---- */

struct vervolg_in {
	int vervolg;
};
static const struct field vervolg_fields[] = {
    FIELD_CHOICE_OF(struct vervolg_in, vervolg, contractvervolgen, "Wat komt er na dit contract?",
		    .required = true,
		    .hint =
			"Vraag het op tijd aan de jongere en, als die het weet, aan de werkgever."),
};

static int vervolg_form_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	struct vervolg_in *form;

	if (r->out)
		*(struct contract_row *)r->out = *c;
	form = request_form(r, "/contracten/:contract");
	form->vervolg = c->vervolg;
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
		c->vervolg == CHOICE_NONE ? "Nog niet gevraagd"
					  : choice_label(&contractvervolgen, c->vervolg));
	ui_facts_end(h);
}

static void vervolg_view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id)),
		   *plek = html_url(h, "/plaatsingen/%s", TOKEN(h, c->plaatsing_id));
	const struct ui_action actions[] = {
	    {.label = "Verbeter dit contract",
	     .icon = UI_ICON_PEN,
	     .url = arena_format(h->arena, "%s/wijzigen", url)},
	    {.label = "Volgend contract toevoegen",
	     .icon = UI_ICON_PLUS,
	     .url = arena_format(h->arena, "%s/contracten/nieuw", plek)},
	};
	bool may_change = request_may_do(r, &actions[0]),
	     ends = datum_set(c->tot_datum) && !datum_set(c->eind_datum);
	size_t n;
	struct ui_field *fields = request_fields(r, "/contracten/:contract", &n);

	ui_h1(h, arena_format(h->arena, "Contract van %s", kop_kort(h->arena, c)), NULL);
	ui_link(h, plek, arena_format(h->arena, "Naar de plek bij %s", c->werkgever));
	view_facts(h, c);
	if (may_change)
		ui_actions(h, actions, ends ? 2 : 1);
	if (may_change && ends)
		ui_form(h, &(struct ui_form){.action = url,
					     .versie = c->versie,
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Leg vast",
					     .cancel = plek,
					     .note = NOTE});
}

static int vervolg_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	const struct vervolg_in *in = r->in;
	bool follows =
	    in->vervolg == CONTRACTVERVOLG_VERLENGEN || in->vervolg == CONTRACTVERVOLG_VAST;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw contract = {
	    .plaatsing = c->plaatsing_id, .jongere = c->jongere_id, .tot = c->tot_datum};

	if (!datum_set(c->tot_datum)) {
		invalid(r, "vervolg",
			"Een vast contract heeft geen laatste dag. Hier hoeft geen vervolg bij.");
		return ERR_INVOER;
	}
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, c->plaatsing_id.nr);
	r->flash = follows ? "Vastgelegd. Voeg het nieuwe contract toe zodra het getekend is."
			   : "Vastgelegd.";
	return contract_answer(&doing, c->id, &contract, in->vervolg);
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
				     .note = NOTE});
}

static int wijzig_handle(struct request *r)
{
	const struct contract_row *c = r->object;
	const struct contract_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw nieuw = nieuw_of(c->plaatsing_id, c->jongere_id, in);

	check_contract(r, in, c->plaatsing_van_datum);
	if (request_invalid(r))
		return ERR_INVOER;
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
     .handle = vervolg_form_handle,
     .view = vervolg_view,
     .shape = &contract_shape,
     .scenario = "contract"},
    {.method = POST,
     .path = "/contracten/:contract",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Wat na het contract komt",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(vervolg_fields, struct vervolg_in),
     .handle = vervolg_handle,
     .again = "/contracten/:contract",
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
     .handle = wijzig_handle,
     .again = "/contracten/:contract/wijzigen",
     .scenario = "contract"},
};
PAGE(contract, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
