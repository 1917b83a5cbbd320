/*
 * Antwoorden op vragen: changing or taking back one's own, and saying which one helped.
 *
 * Who:  the answerer his own, who asked says which one it is; each as long as he may read the
 *       question (views mijn_vraagantwoord, antwoord_aan_mij; triggers).
 * Invariants: one answer of a question is chosen at most (vraagantwoord_een); what was chosen is
 *       not taken back (vraagantwoord_gekozen).
 * Rows: F371, F374.
 */
#include "part/vraag.h"

struct antwoord_in {
	const char *tekst;
	bool geen_naam;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, tekst, LONG_TEXT, "Uw antwoord", .required = true, .max = 4000,
	  .hint = "Noem geen namen."),
    FIELD(struct antwoord_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};

static int finish(struct request *r, vraag_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/vragen/%s", ID_VRAAG, id.nr);
	r->flash = flash;
	return rc;
}

static int wijzig_form_handle(struct request *r)
{
	const struct mijn_vraagantwoord_row *a = r->object;

	*(struct antwoord_in *)request_form(r, NULL) = (struct antwoord_in){a->tekst, false};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct mijn_vraagantwoord_row *a = r->object;
	const char *url = html_url(h, "/vraagantwoorden/%s/wijzigen", TOKEN(h, a->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wijzig uw antwoord", NULL);
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = html_url(h, "/vragen/%s", TOKEN(h, a->vraag_id))});
}

static int wijzig_check(struct request *r)
{
	const struct antwoord_in *in = r->in;

	return vraag_guard(r, "tekst", in->tekst, in->geen_naam);
}

static int wijzig_handle(struct request *r)
{
	const struct mijn_vraagantwoord_row *a = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, a->vraag_id, "Uw antwoord is gewijzigd.",
		      vraagantwoord_update(&doing, a, in->tekst));
}

static int take(struct request *r, bool terug)
{
	const struct mijn_vraagantwoord_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (!terug && moment_set(a->gekozen_op)) {
		invalid(r, "",
			"De vrager koos dit als het antwoord. U kunt het wijzigen, en niet "
			"intrekken.");
		return ERR_INVOER;
	}
	if (!terug)
		r->undo =
		    request_path(r, "/vraagantwoorden/%s/terugzetten", ID_VRAAGANTWOORD, a->id.nr);
	return finish(r, a->vraag_id,
		      terug ? "Uw antwoord staat er weer." : "Uw antwoord is ingetrokken.",
		      vraagantwoord_withdraw(&doing, a->id, terug));
}

static int intrekken_handle(struct request *r)
{
	return take(r, false);
}

static int terugzetten_handle(struct request *r)
{
	return take(r, true);
}

static int choose(struct request *r, bool gekozen)
{
	const struct vraagantwoord_row *a = r->object;
	const struct handeling doing = request_doing(r);

	r->undo = gekozen
		      ? request_path(r, "/vraagantwoorden/%s/loslaten", ID_VRAAGANTWOORD, a->id.nr)
		      : request_path(r, "/vraagantwoorden/%s/kiezen", ID_VRAAGANTWOORD, a->id.nr);
	return finish(r, a->vraag_id,
		      gekozen ? "Dit is het antwoord. De vraag is opgelost."
			      : "De vraag is weer open.",
		      vraagantwoord_choose(&doing, a->vraag_id, a->id, gekozen));
}

static int kiezen_handle(struct request *r)
{
	return choose(r, true);
}

static int loslaten_handle(struct request *r)
{
	return choose(r, false);
}

#define ANTWOORD(method_, path_, object_, summary_, ...)                                           \
	{                                                                                          \
		.method = (method_), .path = "/vraagantwoorden/:vraagantwoord/" path_,             \
		.recht = RECHT_VRAAG_STELLEN, .summary = summary_,                                 \
		.doel = "vragen in het netwerk", .object = &(object_), .scenario = "vragen",       \
		__VA_ARGS__                                                                        \
	}
static const struct route routes[] = {
    ANTWOORD(GET, "wijzigen", object_mijn_vraagantwoord, "Wijzig een antwoord",
	     .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    ANTWOORD(POST, "wijzigen", object_mijn_vraagantwoord, "Wijzig een antwoord",
	     FIELDS(antwoord_fields, struct antwoord_in), .check = wijzig_check,
	     .handle = wijzig_handle, .again = "/vraagantwoorden/:vraagantwoord/wijzigen"),
    ANTWOORD(POST, "intrekken", object_mijn_vraagantwoord, "Trek een antwoord in",
	     .handle = intrekken_handle),
    ANTWOORD(POST, "terugzetten", object_mijn_vraagantwoord, "Zet een antwoord terug",
	     .handle = terugzetten_handle),
    ANTWOORD(POST, "kiezen", object_antwoord_aan_mij, "Dit is het antwoord",
	     .handle = kiezen_handle),
    ANTWOORD(POST, "loslaten", object_antwoord_aan_mij, "Toch niet het antwoord",
	     .handle = loslaten_handle),
};
PAGE(vraagantwoord, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
