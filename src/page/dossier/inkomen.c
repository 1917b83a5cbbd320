/*
 * Inkomen: two questions that only rules ask (domain/regeling.h): is the jongere in the
 * doelgroepregister, is there a benefit.
 *
 * What: one form; what is answered last counts, earlier answers stay in the log and on the
 *       timeline. Who: whoever may change dossiers and has the part "inkomen" in sight.
 * Invariants: "not known" is an answer. Which benefit, how much and since when is not asked: no
 *       rule needs it (AVG 5.1.c).
 * On purpose absent: looking it up with UWV; the register is asked by hand.
 * Rows: F219-F222, F253-F256.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/regeling.h"

#define DOEL "begeleiding naar werk"

struct inkomen_in {
	int doelgroepregister;
	int uitkering;
};
static const struct field inkomen_fields[] = {
    FIELD_CHOICE_OF(struct inkomen_in, doelgroepregister, antwoorden,
		    "Staat de jongere in het doelgroepregister?", .select = true,
		    .hint = "De jongere kan dit zien in Mijn UWV. Leeg is: niet bekend."),
    FIELD_CHOICE_OF(struct inkomen_in, uitkering, antwoorden, "Heeft de jongere een uitkering?",
		    .select = true, .hint = "Het maakt niet uit welke. Leeg is: niet bekend."),
};

static int form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct inkomen_in *form = request_form(r, NULL);
	struct regeling_dossier d;
	int rc = regeling_dossier_find(r->db, r->arena, kop->id, (plaatsing_id){0}, r->vandaag, &d);

	if (rc)
		return rc;
	*form = (struct inkomen_in){d.feiten.doelgroepregister, d.feiten.uitkering};
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Inkomen van %s", kop_kort(h->arena, kop)),
	      "Hiermee weet u welke regelingen gelden. Meer vragen wij niet.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/inkomen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = arena_format(h->arena, "%s/regelingen", url),
				     .note = request_readers(r, ONDERDEEL_INKOMEN)});
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct inkomen_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct inkomen inkomen = {in->doelgroepregister, in->uitkering};

	r->location = request_path(r, "/jongeren/%s/regelingen", ID_JONGERE, kop->id.nr);
	r->flash = "Vastgelegd.";
	return inkomen_create(&doing, kop->id, &inkomen);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/inkomen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Inkomen vastleggen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_INKOMEN,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "regeling"},
    {.method = POST,
     .path = "/jongeren/:jongere/inkomen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Inkomen vastleggen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_INKOMEN,
     FIELDS(inkomen_fields, struct inkomen_in),
     .handle = create_handle,
     .again = "/jongeren/:jongere/inkomen",
     .scenario = "regeling"},
};
PAGE(inkomen, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
