/*
 * What a place was said to be turns out to be wrong: its first day, its kind, or its employer. It
 * is corrected, however long ago it was recorded, also when it ended since.
 *
 * What:  the figures, the chain and what is warned of follow. The line of the beginning is struck
 *        out and stands anew; the phase that began with the place follows its kind.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: what was recorded of the place stays within its days, and no agreement changes its
 *        kind under those who signed (the table refuses it).
 * On purpose absent: the end (einde_verbetering.c) and a place that never was
 *        (plaatsing_intrekking.c). Who pays the wage of a detachering: plaatsing_gegevens.c.
 * Rows:  F258-F263.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/plaatsing_verbetering.h"
#include "store/werkgever.h"

#define DOEL "begeleiding naar werk"

struct verbeter_in {
	struct datum van;
	int soort;
	werkgever_id werkgever;
};
static const struct field verbeter_fields[] = {
    FIELD(struct verbeter_in, van, DATE, "Eerste dag", .required = true, .after = DAYS(-7320),
	  .before = DAYS(366)),
    FIELD_CHOICE_OF(struct verbeter_in, soort, plaatsingsoorten, "Wat voor plek?", .required = true,
		    .select = true),
    FIELD_ID_OF(struct verbeter_in, werkgever, werkgever, WERKGEVER, "Werkgever",
		.hint = "Waar het werk is. Staat die er niet bij? Voeg die eerst toe bij "
			"Werkgevers."),
};

static int form_handle(struct request *r)
{
	const struct verbeter_row *p = r->object;
	struct verbeter_in *form = request_form(r, NULL);
	struct db_rows *keuzes = arena_alloc(r->arena, sizeof(*keuzes));

	*form = (struct verbeter_in){
	    .van = p->van_datum, .soort = p->soort, .werkgever = p->werkgever_id};
	r->prepared = keuzes;
	return werkgever_keuze_list(r->db, r->arena, request_search(r, "werkgever"), keuzes);
}

static void view(struct html *h, struct request *r)
{
	const struct verbeter_row *p = r->object;
	const struct db_rows *keuzes = r->prepared;
	const struct werkgever_lijkt *rows = keuzes->rows;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "werkgever"),
		       ROW_SET(werkgever_lijkt_columns, rows, keuzes->count),
		       arena_format(h->arena, "Het blijft %s", p->werkgever));
	ui_h1(h, arena_format(h->arena, "Verbeter %s bij %s", p->functie, p->werkgever),
	      "Ging er iets mis bij het invullen? De cijfers gaan mee. Begint er ander werk? Voeg "
	      "dat dan toe bij de jongere.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/verbeteren", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Verbeter de plek",
				     .icon = UI_ICON_PEN,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int check(struct request *r)
{
	const struct verbeter_row *p = r->object;
	const struct verbeter_in *in = r->in;

	if (moment_set(p->gesloten_op))
		invalid(r, "van", "Dit dossier is gesloten. Heropen het eerst.");
	if (datum_set(in->van) && datum_set(p->eind_datum) && in->van.dag > p->eind_datum.dag)
		invalid(r, "van", "Eerste dag: kies een dag tot en met de laatste dag, %s.",
			datum_kort(p->eind_datum, arena_alloc(r->arena, DATUM_TEXT_MAX)));
	if (in->soort != CHOICE_NONE && in->soort != p->soort &&
	    (in->soort == PLAATSINGSOORT_DETACHERING || p->soort == PLAATSINGSOORT_DETACHERING))
		invalid(r, "soort",
			"Wat voor plek: een detachering heeft twee werkgevers. Trek deze plek in, "
			"en voeg de goede toe.");
	if (in->werkgever.nr && in->werkgever.nr == p->formele_werkgever_id.nr)
		invalid(r, "werkgever", "Werkgever: kies een andere dan wie het loon betaalt.");
	return 0;
}

static int handle(struct request *r)
{
	const struct verbeter_row *p = r->object;
	const struct verbeter_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct plaatsing_verbeterd new = {.van = in->van,
						.soort = in->soort,
						.werkgever = in->werkgever.nr ? in->werkgever
									      : p->werkgever_id};
	int rc = plaatsing_mend(&doing, p, &new);

	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "De plek is verbeterd. Kijk of de fase en de contracten kloppen.";
	return request_explain(
	    r, rc,
	    {"plaatsing_na_contract", "van",
	     "Eerste dag: er is een contract van voor die dag. Verbeter eerst dat contract."},
	    {"plaatsing_na_feiten", "van",
	     "Eerste dag: er is iets vastgelegd van voor die dag, zoals een meting of een jobcoach."},
	    {"plaatsing_voor_geboorte", "van", "Eerste dag: kies een dag na de geboorte."},
	    {"forfait_half_jaar", "van",
	     "Eerste dag: de vaste loonkostensubsidie begint eerder. Verbeter die eerst."},
	    {"proefplaatsing_half_jaar", "van",
	     "Eerste dag: een proefplaatsing duurt hoogstens zes maanden."},
	    {"proefplaatsing_vast", "van",
	     "Over deze proefplaatsing is akkoord: de eerste dag staat vast."},
	    {"plaatsing_soort_vast", "soort",
	     "Wat voor plek: van deze proefplaatsing is een overeenkomst. Die blijft een "
	     "proefplaatsing."},
	    {"detachering_contact", "werkgever",
	     "Werkgever: bij Detachering staat wie u daar spreekt. Haal die eerst weg."});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/verbeteren",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Plaats verbeteren",
     .doel = DOEL,
     .object = &object_verbetering,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = view,
     .flags = ROUTE_NO_API,
     .scenario = "intrekking"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/verbeteren",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Plaats verbeteren",
     .doel = DOEL,
     .object = &object_verbetering,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(verbeter_fields, struct verbeter_in),
     .check = check,
     .handle = handle,
     .again = "/plaatsingen/:plaatsing/verbeteren",
     .scenario = "intrekking"},
};
PAGE(plaatsing_verbetering, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
