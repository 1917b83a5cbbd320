/*
 * A place that never was: recorded by mistake, of somebody else, or twice. It is taken back with a
 * reason, however long ago it was recorded.
 *
 * What:  it counts nowhere any more, with its contracts and its end: not in the figures, nor in
 *        what is warned of. The timeline says that it was taken back and why. Who was said to be
 *        at work because of it gets the phase in which he is. Putting it back: prullenbak.c.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: what was measured, visited or heard at a place says that it was there: it is
 *        corrected or ended (the table refuses it). The next contact stays as it was agreed
 *        (promise 1).
 * Rows:  F258-F262.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "store/plaatsing_intrekking.h"

#define DOEL "begeleiding naar werk"

struct intrekking_in {
	const char *reden;
	int fase;
	struct datum sinds;
};
static const struct field intrekking_fields[] = {
    FIELD(struct intrekking_in, reden, LONG_TEXT, "Waarom klopt het niet?", .required = true,
	  .max = 500, .hint = "Bijvoorbeeld: bij de verkeerde jongere ingevuld, of twee keer."),
    FIELD_CHOICE_OF(struct intrekking_in, fase, fasen, "In welke fase is de jongere?",
		    .required = true, .select = true, .hint = "Zonder dit werk."),
    FIELD(struct intrekking_in, sinds, DATE, "Sinds wanneer?", .required = true,
	  .after = DAYS(-3660), .before = DAYS(0)),
};

static int form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	struct intrekking_in *form = request_form(r, NULL);

	*form = (struct intrekking_in){.fase = CHOICE_NONE, .sinds = r->vandaag};
	if (!fase_hangs_on(p->fase, p->soort, p->ander_werk > 0))
		*form = (struct intrekking_in){.fase = p->fase, .sinds = p->fase_van_datum};
	return 0;
}

static void view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Was dit werk er nooit?",
	      arena_format(h->arena, "%s, vanaf %s.", einde_werk(h->arena, p),
			   html_datum(h, p->van_datum)));
	ui_alert(
	    h, UI_INFO, "Dit werk telt dan nergens meer mee",
	    "Ook de contracten en het einde niet, en niet in de cijfers. Was er wel werk, maar "
	    "klopt iets niet? Verbeter het dan. U kunt het intrekken later ongedaan maken.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/intrekken", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Trek dit werk in",
				     .icon = UI_ICON_KRUIS,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int check(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct intrekking_in *in = r->in;

	if (moment_set(p->gesloten_op))
		invalid(r, "fase", "Dit dossier is gesloten. Heropen het eerst.");
	if (in->fase == FASE_AFGESLOTEN)
		invalid(
		    r, "fase",
		    "In welke fase is de jongere: kies een andere. Afsluiten doet u bij de jongere.");
	return 0;
}

static int handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct intrekking_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = plaatsing_withdraw(&doing, p, in->reden);

	rc = request_explain(
	    r, rc,
	    {"plaatsing_was_er", "reden",
	     "Bij dit werk is al gemeten, bezocht, gemeld of getekend: het was er dus. "
	     "Verbeter het, of leg het einde vast."});
	rc = rc ? rc : einde_update_fase(&doing, p, in->fase, in->sinds);
	r->location = request_path(r, "/jongeren/%s/plaatsingen", ID_JONGERE, p->jongere_id.nr);
	r->flash = in->fase == p->fase ? "Het werk is ingetrokken."
				       : "Het werk is ingetrokken, en de fase is aangepast.";
	r->undo = request_path(r, "/plaatsingen/%s/terugzetten", ID_PLAATSING, p->id.nr);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk intrekken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = view,
     .flags = ROUTE_NO_API,
     .scenario = "intrekking"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk intrekken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(intrekking_fields, struct intrekking_in),
     .check = check,
     .handle = handle,
     .again = "/plaatsingen/:plaatsing/intrekken",
     .scenario = "intrekking"},
};
PAGE(plaatsing_intrekking, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
