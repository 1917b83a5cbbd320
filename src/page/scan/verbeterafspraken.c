/*
 * How the twelve go on with a Verbeteragenda: when they meet, and whose board must say yes.
 *
 * What: how often they meet, when next, at which meeting that was there already, how who carries an
 *       action tells of it; per organisation whether a board must say yes, when it was asked, and
 *       when it answered.
 * Who:  the twelve of the scan.
 * Invariants: an answer has its day (afhechting_datums).
 * On purpose absent: organisations that were not there; those are a list of the scan (F350, F359).
 * Rows: F351, F357, F358.
 */
#include "gate/page.h"

#include "store/afhechting.h"
#include "store/verbeteragenda.h"

#define AGENDA "/verbeteragenda/:scan"
#define PAD "/afhechtingen/:afhechting"

/* ---- when they meet ---- */

struct afspraken_in {
	int ritme;
	struct datum volgende;
	const char *platform;
	const char *verslag;
};
static const struct field afspraken_fields[] = {
    FIELD_CHOICE_OF(struct afspraken_in, ritme, verbeterritmes, "Hoe vaak bij elkaar?"),
    FIELD(struct afspraken_in, volgende, DATE, "Volgende keer op", .after = DAYS(-31),
	  .before = DAYS(732)),
    FIELD(struct afspraken_in, platform, TEXT, "Waar bespreken jullie dit?", .max = 200,
	  .hint = "Misschien is er al een overleg waar dit bij past."),
    FIELD(struct afspraken_in, verslag, LONG_TEXT, "Hoe vertellen trekkers hoe het gaat?",
	  .max = 500, .hint = "Hou het licht, en vier wat lukt."),
};

static int afspraken_form_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	struct afspraken_in *form = request_form(r, NULL);

	*form = (struct afspraken_in){.ritme = v->ritme,
				      .volgende = v->volgende_datum,
				      .platform = v->platform,
				      .verslag = v->verslag};
	return 0;
}

static void afspraken_view(struct html *h, struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const char *url = html_url(h, "/verbeteragenda/%s", TOKEN(h, v->scan_id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Zo gaan we verder", "Hoe blijven jullie samen kijken of het lukt?");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/afspraken", url),
				     .versie = v->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url});
}

static int afspraken_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct afspraken_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, v->scan_id.nr);
	r->flash = "Bewaard.";
	return verbeteragenda_update(&doing, v->id,
				     &(struct verbeterafspraken){.ritme = in->ritme,
								 .volgende = in->volgende,
								 .platform = in->platform,
								 .verslag = in->verslag});
}

/* ---- whose board must say yes ---- */

struct afhechting_in {
	const char *organisatie;
	const char *orgaan;
	int stand;
	struct datum gevraagd;
	struct datum antwoord;
	const char *opmerking;
};
static const struct field afhechting_fields[] = {
    FIELD(struct afhechting_in, organisatie, TEXT, "Organisatie", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct afhechting_in, stand, afhechtstanden, "Moet een bestuur nog ja zeggen?",
		    .required = true),
    FIELD(struct afhechting_in, orgaan, TEXT, "Wie moet ja zeggen?", .max = 120,
	  .hint = "Bijvoorbeeld: College van B&W"),
    FIELD(struct afhechting_in, gevraagd, DATE, "Gevraagd op", .after = DAYS(-732),
	  .before = DAYS(0)),
    FIELD(struct afhechting_in, antwoord, DATE, "Antwoord op", .after = DAYS(-732),
	  .before = DAYS(0)),
    FIELD(struct afhechting_in, opmerking, LONG_TEXT, "Opmerking", .max = 500),
};

static int nieuw_form_handle(struct request *r)
{
	((struct afhechting_in *)request_form(r, NULL))->stand = AFHECHTSTAND_ONBEKEND;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const char *url = html_url(h, "/verbeteragenda/%s", TOKEN(h, v->scan_id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Organisatie toevoegen", "Van wie moet een bestuur nog ja zeggen?");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/afhechtingen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = url});
}

static int afhechting_check(struct request *r)
{
	const struct afhechting_in *in = r->in;
	const bool answered = afhechtstand_is_answer(in->stand);

	if (in->stand == AFHECHTSTAND_GEVRAAGD && !datum_set(in->gevraagd))
		invalid(r, "gevraagd", "Gevraagd op: vul in op welke dag het is gevraagd.");
	if (answered && !datum_set(in->antwoord))
		invalid(r, "antwoord", "Antwoord op: vul in op welke dag het antwoord kwam.");
	if (!answered && datum_set(in->antwoord))
		invalid(r, "antwoord",
			"Antwoord op: kies hierboven Akkoord of Niet akkoord, of maak dit leeg.");
	if (datum_set(in->gevraagd) && datum_set(in->antwoord) &&
	    in->antwoord.dag < in->gevraagd.dag)
		invalid(r, "antwoord", "Antwoord op: kies een dag na de vraag.");
	return 0;
}

static struct afhechting_inhoud inhoud_of(const struct afhechting_in *in)
{
	return (struct afhechting_inhoud){.organisatie = in->organisatie,
					  .orgaan = in->orgaan,
					  .stand = in->stand,
					  .gevraagd = in->gevraagd,
					  .antwoord = in->antwoord,
					  .opmerking = in->opmerking};
}

static void to_agenda(struct request *r, scan_id scan, const char *flash)
{
	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, scan.nr);
	r->flash = flash;
}

static int nieuw_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct handeling doing = request_doing(r);
	const struct afhechting_inhoud inhoud = inhoud_of(r->in);
	afhechting_id id = {0};
	int rc = afhechting_create(&doing, v->id, &inhoud, &id);

	to_agenda(r, v->scan_id, "De organisatie staat erbij.");
	r->undo = request_path(r, "/afhechtingen/%s/weghalen", ID_AFHECHTING, id.nr);
	return rc;
}

static int wijzig_form_handle(struct request *r)
{
	const struct afhechting_row *f = r->object;
	struct afhechting_in *form = request_form(r, NULL);

	*form = (struct afhechting_in){.organisatie = f->organisatie,
				       .orgaan = f->orgaan,
				       .stand = f->afhechtstand,
				       .gevraagd = f->gevraagd_datum,
				       .antwoord = f->antwoord_datum,
				       .opmerking = f->opmerking};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct afhechting_row *f = r->object;
	const char *url = html_url(h, "/afhechtingen/%s", TOKEN(h, f->id));
	const struct ui_action away = {.label = "Haal van de lijst",
				       .url = arena_format(h->arena, "%s/weghalen", url),
				       .post = true,
				       .versie = f->versie,
				       .kind = UI_SUBTLE,
				       .icon = UI_ICON_KRUIS};
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, f->organisatie, "Moet een bestuur nog ja zeggen?");
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = f->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel =
					 html_url(h, "/verbeteragenda/%s", TOKEN(h, f->scan_id))});
	if (request_may_do(r, &away))
		ui_actions(h, &away, 1);
}

static int wijzig_handle(struct request *r)
{
	const struct afhechting_row *f = r->object;
	const struct handeling doing = request_doing(r);
	const struct afhechting_inhoud inhoud = inhoud_of(r->in);

	to_agenda(r, f->scan_id, "Bewaard.");
	return afhechting_update(&doing, f->id, &inhoud);
}

static int weghalen_handle(struct request *r)
{
	const struct afhechting_row *f = r->object;
	const struct handeling doing = request_doing(r);

	to_agenda(r, f->scan_id, "De organisatie staat niet meer op de lijst.");
	r->undo = request_path(r, "/afhechtingen/%s/terugzetten", ID_AFHECHTING, f->id.nr);
	return afhechting_withdraw(&doing, f->id);
}

static int terugzetten_handle(struct request *r)
{
	const struct afhechting_row *f = r->object;
	const struct handeling doing = request_doing(r);

	to_agenda(r, f->scan_id, "De organisatie staat weer op de lijst.");
	return afhechting_restore(&doing, f->id);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, object_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_VERBETERAGENDA_BIJHOUDEN,     \
		.summary = (summary_), .doel = "samenwerken in de regio", .object = &(object_),    \
		.scenario = "verbeteragenda", __VA_ARGS__                                          \
	}

static const struct route routes[] = {
    ROUTE(GET, AGENDA "/afspraken", "Hoe de twaalf verder gaan", object_verbeteragenda_eigen,
	  .handle = afspraken_form_handle, .view = afspraken_view, .flags = ROUTE_NO_API),
    ROUTE(POST, AGENDA "/afspraken", "Hoe de twaalf verder gaan", object_verbeteragenda_eigen,
	  FIELDS(afspraken_fields, struct afspraken_in), .handle = afspraken_handle,
	  .again = AGENDA "/afspraken"),
    ROUTE(GET, AGENDA "/afhechtingen/nieuw", "Afhechting toevoegen", object_verbeteragenda_eigen,
	  .handle = nieuw_form_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    ROUTE(POST, AGENDA "/afhechtingen", "Afhechting toevoegen", object_verbeteragenda_eigen,
	  FIELDS(afhechting_fields, struct afhechting_in), .check = afhechting_check,
	  .handle = nieuw_handle, .again = AGENDA "/afhechtingen/nieuw"),
    ROUTE(GET, PAD, "Afhechting", object_afhechting, .handle = wijzig_form_handle,
	  .view = wijzig_view, .flags = ROUTE_NO_API),
    ROUTE(POST, PAD, "Afhechting wijzigen", object_afhechting,
	  FIELDS(afhechting_fields, struct afhechting_in), .check = afhechting_check,
	  .handle = wijzig_handle, .again = PAD),
    ROUTE(POST, PAD "/weghalen", "Afhechting van de lijst halen", object_afhechting,
	  .handle = weghalen_handle),
    ROUTE(POST, PAD "/terugzetten", "Afhechting terugzetten", object_afhechting_weg,
	  .handle = terugzetten_handle),
};
PAGE(verbeterafspraken, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
