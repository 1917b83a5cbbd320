/*
 * Vraag: one question with its answers, and who is asked.
 *
 * What: read it, change it, take it back and put it back; see and choose who is asked.
 * Who:  who may read it (view vraag). Changing, taking back and choosing readers: who asked, by
 *       trigger and by the views that only he has (mijn_vraag, mijn_vraaglezer).
 * Invariants: what was answered is not taken back (vraag_vast); of a case nobody reads it who was
 *       not asked; who is not asked any more reads it no more.
 * On purpose absent: making a question about a case public. It is asked anew, about the rule.
 * Rows: F371-F375.
 */
#include "part/vraag.h"
#include "part/collega.h"

#include "domain/netwerk.h"

/* ---- read ---- */

struct vraag_page {
	struct vraag_row vraag;
	struct list antwoorden, lezers, artikelen;
};
static const struct shape vraag_shape = SHAPE("Vraag", struct vraag_row, vraag_columns);
static const struct shape antwoord_shape =
    SHAPE("Vraagantwoord", struct vraagantwoord_row, vraagantwoord_columns);
static const struct shape lezer_shape =
    SHAPE("Vraaglezer", struct vraaglezer_row, vraaglezer_columns);
static const struct shape artikel_shape =
    SHAPE("Vraagartikel", struct vraagartikel_row, vraagartikel_columns);
static const struct shape_part vraag_parts[] = {
    {"vraag", &vraag_shape, offsetof(struct vraag_page, vraag), false},
    {"antwoorden", &antwoord_shape, offsetof(struct vraag_page, antwoorden), true},
    {"lezers", &lezer_shape, offsetof(struct vraag_page, lezers), true},
    {"artikelen", &artikel_shape, offsetof(struct vraag_page, artikelen), true},
};
static const struct shape page_shape = {.name = "VraagMetAntwoorden",
					.size = sizeof(struct vraag_page),
					.parts = vraag_parts,
					.n_parts = COUNT(vraag_parts)};

static int load(struct request *r, struct vraag_page *out)
{
	const struct vraag_row *v = r->object;
	struct db_rows antwoorden, lezers, artikelen;
	int rc = vraagantwoord_list(r->db, r->arena, v->id, &antwoorden);

	rc = rc ? rc : vraaglezer_list(r->db, r->arena, v->id, &lezers);
	rc = rc ? rc : vraagartikel_of_vraag(r->db, r->arena, v->id, &artikelen);
	if (rc)
		return rc;
	out->vraag = *v;
	out->antwoorden = (struct list){.rows = antwoorden.rows, .count = antwoorden.count};
	out->lezers = (struct list){.rows = lezers.rows, .count = lezers.count};
	out->artikelen = (struct list){.rows = artikelen.rows, .count = artikelen.count};
	return 0;
}

struct antwoord_in {
	const char *tekst;
	bool geen_naam;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, tekst, LONG_TEXT, "Uw antwoord", .required = true, .max = 4000,
	  .hint = "Wat zou u doen? Waar staat het? Noem geen namen."),
    FIELD(struct antwoord_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};

static int vraag_handle(struct request *r)
{
	request_form(r, "/vragen/:vraag/antwoorden");
	return load(r, r->out);
}

static bool is_mine(const struct request *r, const struct vraag_row *v)
{
	return v->gebruiker_id.nr == r->wie.gebruiker.nr;
}

static void view_antwoord(struct html *h, struct request *r, const struct vraag_row *v,
			  const struct vraagantwoord_row *a)
{
	const char *url = html_url(h, "/vraagantwoorden/%s", TOKEN(h, a->id));
	bool chosen = moment_set(a->gekozen_op);
	struct ui_action acts[3];
	size_t n = 0;

	if (is_mine(r, v))
		acts[n++] = (struct ui_action){
		    .label = chosen ? "Toch niet het antwoord" : "Dit is het antwoord",
		    .url = arena_format(h->arena, "%s/%s", url, chosen ? "loslaten" : "kiezen"),
		    .post = true,
		    .icon = chosen ? UI_ICON_NONE : UI_ICON_VINK,
		    .toelichting = a->naam};
	if (a->gebruiker_id.nr == r->wie.gebruiker.nr) {
		acts[n++] = (struct ui_action){.label = "Wijzig",
					       .url = arena_format(h->arena, "%s/wijzigen", url),
					       .icon = UI_ICON_PEN,
					       .toelichting = "Uw antwoord"};
		if (!chosen)
			acts[n++] =
			    (struct ui_action){.label = "Trek in",
					       .url = arena_format(h->arena, "%s/intrekken", url),
					       .post = true,
					       .kind = UI_SUBTLE,
					       .toelichting = "Uw antwoord"};
	}
	ui_card_begin(h, arena_format(h->arena, "%s antwoordt", a->naam));
	if (chosen)
		ui_badge(h, UI_OK, "Dit is het antwoord");
	ui_text(h, a->tekst);
	ui_p(h, moment_set(a->gewijzigd_op)
		    ? arena_format(h->arena, "%s, gewijzigd %s", html_moment(h, a->op),
				   html_moment(h, a->gewijzigd_op))
		    : html_moment(h, a->op));
	if (n)
		ui_actions(h, acts, n);
	ui_card_end(h);
}

static void view_acts(struct html *h, struct request *r, const struct vraag_page *out)
{
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, out->vraag.id));
	struct ui_action acts[3];
	size_t n = 0;

	if (!is_mine(r, &out->vraag))
		return;
	acts[n++] = (struct ui_action){.label = "Wie vraagt u?",
				       .url = arena_format(h->arena, "%s/lezers", url),
				       .icon = UI_ICON_GEBRUIKER};
	acts[n++] = (struct ui_action){.label = "Wijzig",
				       .url = arena_format(h->arena, "%s/wijzigen", url),
				       .icon = UI_ICON_PEN,
				       .toelichting = "Uw vraag"};
	if (!out->antwoorden.count)
		acts[n++] = (struct ui_action){.label = "Trek in",
					       .url = arena_format(h->arena, "%s/intrekken", url),
					       .post = true,
					       .kind = UI_SUBTLE,
					       .toelichting = "Uw vraag"};
	ui_actions(h, acts, n);
}

static const char *lezers_text(struct html *h, const struct vraag_page *out)
{
	const struct vraaglezer_row *rows = out->lezers.rows;
	const char *text = "";

	for (size_t i = 0; i < out->lezers.count; i++)
		text = arena_format(h->arena, "%s%s%s", text, i ? ", " : "", rows[i].naam);
	return *text ? text : "Nog niemand";
}

static void view_facts(struct html *h, const struct vraag_page *out)
{
	const struct vraag_row *v = &out->vraag;
	bool casus = v->vraagsoort == VRAAGSOORT_CASUS;

	ui_facts_begin(h);
	ui_fact(h, "Gevraagd",
		arena_format(h->arena, "door %s, %s", v->vrager, html_moment(h, v->op)));
	if (moment_set(v->gewijzigd_op))
		ui_fact(h, "Gewijzigd", html_moment(h, v->gewijzigd_op));
	ui_fact(h, "Waarover",
		choices_text(h->arena, &deskundigheden, (uint32_t)v->deskundigheden));
	ui_fact(h, "Gevraagd aan", lezers_text(h, out));
	ui_fact(h, "Wie leest dit",
		casus ? "Alleen de vrager en wie het gevraagd is" : "Iedereen in het netwerk");
	ui_facts_end(h);
}

/* The article that it became, or how to make one of it. */
static void view_artikel(struct html *h, struct request *r, const struct vraag_page *out)
{
	const struct vraagartikel_row *a = out->artikelen.rows;
	const struct vraag_row *v = &out->vraag;
	const char *redactie =
	    out->artikelen.count ? html_url(h, "/kennis/redactie/%s", TOKEN(h, a->artikel_id)) : "";

	if (!out->artikelen.count) {
		if (v->opgelost && v->vraagsoort == VRAAGSOORT_BELEID &&
		    request_may_open(r, "/kennis/redactie/nieuw"))
			ui_button_link(
			    h, UI_SECONDARY,
			    html_url(h, "/kennis/redactie/nieuw?vraag=%s", TOKEN(h, v->id)),
			    "Maak hier een artikel van");
		return;
	}
	ui_h2(h, "In de kennisbank");
	if (a->naam)
		ui_link(h, html_url(h, "/kennis/%s", a->naam), a->titel);
	else if (request_may_open(r, redactie))
		ui_link(h, redactie, "Het artikel dat nog niet klaar is");
	else
		ui_p(h, "Van dit antwoord wordt een artikel gemaakt.");
}

static void vraag_view(struct html *h, struct request *r)
{
	const struct vraag_page *out = r->out;
	const struct vraag_row *v = &out->vraag;
	const struct vraagantwoord_row *rows = out->antwoorden.rows;
	enum vraagstand stand = vraag_stand(v->antwoorden, v->opgelost);
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, v->id));
	size_t n;
	struct ui_field *fields = request_fields(r, "/vragen/:vraag/antwoorden", &n);

	ui_h1(h, v->titel, NULL);
	ui_badge(h,
		 stand == VRAAGSTAND_OPGELOST ? UI_OK
		 : stand == VRAAGSTAND_OPEN   ? UI_WARNING
					      : UI_INFO,
		 choice_label(&vraagstanden, (int)stand));
	ui_text(h, v->tekst);
	view_facts(h, out);
	view_acts(h, r, out);
	if (v->vraagsoort == VRAAGSOORT_CASUS && !out->lezers.count && is_mine(r, v))
		ui_alert(h, UI_WARNING, "Nog niemand leest dit", "Kies eerst wie u het vraagt.");
	ui_h2(h, "Antwoorden");
	if (!out->antwoorden.count)
		ui_p(h, "Nog geen antwoord. Weet u een deel? Dat helpt ook.");
	for (size_t i = 0; i < out->antwoorden.count; i++)
		view_antwoord(h, r, v, &rows[i]);
	view_artikel(h, r, out);
	ui_h2(h, "Geef antwoord");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/antwoorden", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Antwoord",
				     .note = v->vraagsoort == VRAAGSOORT_CASUS
						 ? "Wie kan dit lezen: de vrager en wie het "
						   "gevraagd is."
						 : "Wie kan dit lezen: iedereen in het netwerk."});
	ui_link(h, "/vragen", "Terug naar alle vragen");
}

/* ---- an answer ---- */

static int antwoord_check(struct request *r)
{
	const struct antwoord_in *in = r->in;

	return vraag_guard(r, "tekst", in->tekst, in->geen_naam);
}

static int finish(struct request *r, vraag_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/vragen/%s", ID_VRAAG, id.nr);
	r->flash = flash;
	return rc;
}

static int antwoord_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, v->id, "Uw antwoord staat erbij.",
		      vraagantwoord_create(&doing, v->id, in->tekst));
}

/* ---- change ---- */

struct wijzig_in {
	const char *titel;
	const char *tekst;
	uint32_t kennis;
	bool geen_naam;
};
static const struct field wijzig_fields[] = {
    FIELD(struct wijzig_in, titel, TEXT, "Uw vraag in één zin", .required = true, .max = 150),
    FIELD(struct wijzig_in, tekst, LONG_TEXT, "Wat moet een ander weten?", .required = true,
	  .max = 3000, .hint = "Schrijf over wat er speelt, en nooit over wie."),
    FIELD_SET_OF(struct wijzig_in, kennis, deskundigheden, "Welke kennis heeft u nodig?",
		 .required = true),
    FIELD(struct wijzig_in, geen_naam, BOOL, GEEN_NAAM_LABEL, .hint = GEEN_NAAM_HINT),
};

/* Of what is not one's own: as if it were not there. */
static int own(struct request *r)
{
	return is_mine(r, r->object) ? 0 : fail(r, ERR_ONBEKEND, "asked by somebody else");
}

static int wijzig_form_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	struct wijzig_in *form = request_form(r, NULL);

	*form = (struct wijzig_in){v->titel, v->tekst, (uint32_t)v->deskundigheden, false};
	r->versie = v->versie;
	return own(r);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct vraag_row *v = r->object;
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, v->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wijzig uw vraag", NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = v->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url});
}

static int wijzig_check(struct request *r)
{
	const struct wijzig_in *in = r->in;
	int rc = own(r);

	rc = rc ? rc : vraag_guard(r, "titel", in->titel, in->geen_naam);
	return rc ? rc : vraag_guard(r, "tekst", in->tekst, in->geen_naam);
}

static int wijzig_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	const struct wijzig_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(
	    r, v->id, "De vraag is gewijzigd.",
	    vraag_update(&doing, v,
			 &(struct vraag_nieuw){v->vraagsoort, in->titel, in->tekst, in->kennis}));
}

/* ---- taken back, and put back ---- */

static int take(struct request *r, bool terug)
{
	const struct mijn_vraag_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = vraag_withdraw(&doing, v->id, terug);

	if (rc == ERR_CONFLICT) {
		invalid(r, "",
			"Er is al een antwoord. De vraag blijft staan, zodat anderen er "
			"iets aan hebben.");
		rc = ERR_INVOER;
	}
	r->location = terug ? request_path(r, "/vragen/%s", ID_VRAAG, v->id.nr) : "/vragen";
	r->flash = terug ? "De vraag staat er weer." : "De vraag is ingetrokken.";
	if (!terug)
		r->undo = request_path(r, "/vragen/%s/terugzetten", ID_VRAAG, v->id.nr);
	return rc;
}

static int intrekken_handle(struct request *r)
{
	return take(r, false);
}

static int terugzetten_handle(struct request *r)
{
	return take(r, true);
}

/* ---- who is asked ---- */

struct lezers_page {
	struct list lezers, kenners, collegas;
};
static const struct shape kenner_shape = SHAPE("Kenner", struct kenner_row, kenner_columns);
static const struct shape_part lezers_parts[] = {
    {"lezers", &lezer_shape, offsetof(struct lezers_page, lezers), true},
    {"kenners", &kenner_shape, offsetof(struct lezers_page, kenners), true},
};
static const struct shape lezers_shape = {.name = "Vraaglezers",
					  .size = sizeof(struct lezers_page),
					  .parts = lezers_parts,
					  .n_parts = COUNT(lezers_parts)};

static int lezers_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	const struct vraag_row *v = r->object;
	struct lezers_page *out = r->out;
	struct db_rows lezers, kenners, collegas = {NULL, 0};
	int rc = own(r);

	rc = rc ? rc : vraaglezer_list(r->db, r->arena, v->id, &lezers);
	rc = rc ? rc : kenner_list(r->db, r->arena, v, &kenners);
	if (!rc && in->zoek)
		rc = collega_list(r->db, r->arena, in->zoek, false, r->vandaag, &collegas);
	if (rc)
		return rc;
	out->lezers = (struct list){.rows = lezers.rows, .count = lezers.count};
	out->kenners = (struct list){.rows = kenners.rows, .count = kenners.count};
	out->collegas = (struct list){.rows = collegas.rows, .count = collegas.count};
	return 0;
}

static void view_ask(struct html *h, const char *url, gebruiker_id wie, const char *naam,
		     const char *text)
{
	const struct ui_action ask = {.label = "Vraag het",
				      .url = arena_format(h->arena, "%s/%s", url, TOKEN(h, wie)),
				      .post = true,
				      .toelichting = naam};

	ui_card_begin(h, naam);
	if (text)
		ui_p(h, text);
	ui_actions(h, &ask, 1);
	ui_card_end(h);
}

static void view_lezers(struct html *h, const struct lezers_page *out)
{
	const struct vraaglezer_row *rows = out->lezers.rows;

	ui_h2(h, "Wie het al gevraagd is");
	if (!out->lezers.count)
		ui_p(h, "Nog niemand.");
	for (size_t i = 0; i < out->lezers.count; i++) {
		const struct ui_action stop = {
		    .label = "Niet meer vragen",
		    .url = html_url(h, "/vraaglezers/%s/intrekken", TOKEN(h, rows[i].id)),
		    .post = true,
		    .kind = UI_SUBTLE,
		    .toelichting = rows[i].naam};

		ui_card_begin(h, rows[i].naam);
		ui_actions(h, &stop, 1);
		ui_card_end(h);
	}
}

static void lezers_view(struct html *h, struct request *r)
{
	const struct lezers_page *out = r->out;
	const struct collegas_in *in = r->in;
	const struct vraag_row *v = r->object;
	const struct kenner_row *kenners = out->kenners.rows;
	const struct collega_row *collegas = out->collegas.rows;
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, v->id));
	const char *lezers = arena_format(h->arena, "%s/lezers", url);

	ui_h1(h, "Wie vraagt u?", v->titel);
	view_lezers(h, out);
	ui_h2(h, "Zij weten hier iets van");
	if (!out->kenners.count)
		ui_p(h, "Er is niemand meer die dit op zijn kaart in Netwerk heeft staan. Zoek "
			"hieronder op naam.");
	for (size_t i = 0; i < out->kenners.count; i++)
		view_ask(h, lezers, kenners[i].id, kenners[i].naam, kenners[i].waarvoor);
	ui_h2(h, "Iemand anders");
	collegas_view_search(h, r, lezers);
	if (in->zoek && !out->collegas.count)
		ui_empty(h, "Niemand gevonden",
			 "Zoek op een deel van de naam, of op de organisatie.", NULL);
	for (size_t i = 0; i < out->collegas.count; i++)
		if (collegas[i].id.nr != r->wie.gebruiker.nr)
			view_ask(h, lezers, collegas[i].id, collegas[i].naam,
				 collegas[i].organisatie);
	ui_link(h, url, "Naar de vraag");
}

static int to_lezers(struct request *r, vraag_id id, const char *flash, int rc)
{
	r->location = request_path(r, "/vragen/%s/lezers", ID_VRAAG, id.nr);
	r->flash = flash;
	return rc;
}

static int lezer_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	const struct handeling doing = request_doing(r);
	struct functie_nu wie;
	int rc = own(r);

	rc = rc ? rc
		: functie_find_now(r->db, r->arena, (gebruiker_id){request_id(r, ID_GEBRUIKER)},
				   r->vandaag, &wie);
	if (rc == ERR_GEEN_RIJ || (!rc && !rol_has((enum rol)wie.rol, RECHT_VRAAG_STELLEN)))
		return fail(r, ERR_ONBEKEND, "cannot answer");
	return to_lezers(r, v->id, "Het is gevraagd.",
			 rc ? rc : vraaglezer_create(&doing, v->id, wie.id));
}

static int lezer_take(struct request *r, bool terug)
{
	const struct mijn_vraaglezer_row *l = r->object;
	const struct handeling doing = request_doing(r);

	if (!terug)
		r->undo = request_path(r, "/vraaglezers/%s/terugzetten", ID_VRAAGLEZER, l->id.nr);
	return to_lezers(r, l->vraag_id,
			 terug ? "Het is weer gevraagd." : "Het wordt niet meer gevraagd.",
			 vraaglezer_withdraw(&doing, l->id, terug));
}

static int lezer_weg_handle(struct request *r)
{
	return lezer_take(r, false);
}

static int lezer_terug_handle(struct request *r)
{
	return lezer_take(r, true);
}

#define VRAAG(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_VRAAG_STELLEN,                  \
		.summary = summary_, .doel = "vragen in het netwerk", .object = &(object_),        \
		.scenario = "vragen", __VA_ARGS__                                                  \
	}
static const struct route routes[] = {
    VRAAG(GET, "/vragen/:vraag", object_vraag, "Vraag", .handle = vraag_handle, .view = vraag_view,
	  .shape = &page_shape),
    VRAAG(POST, "/vragen/:vraag/antwoorden", object_vraag, "Antwoord op een vraag",
	  FIELDS(antwoord_fields, struct antwoord_in), .check = antwoord_check,
	  .handle = antwoord_handle, .again = "/vragen/:vraag"),
    VRAAG(GET, "/vragen/:vraag/wijzigen", object_vraag, "Wijzig een vraag",
	  .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    VRAAG(POST, "/vragen/:vraag/wijzigen", object_vraag, "Wijzig een vraag",
	  FIELDS(wijzig_fields, struct wijzig_in), .check = wijzig_check, .handle = wijzig_handle,
	  .again = "/vragen/:vraag/wijzigen"),
    VRAAG(POST, "/vragen/:vraag/intrekken", object_mijn_vraag, "Trek een vraag in",
	  .handle = intrekken_handle),
    VRAAG(POST, "/vragen/:vraag/terugzetten", object_mijn_vraag, "Zet een vraag terug",
	  .handle = terugzetten_handle),
    VRAAG(GET, "/vragen/:vraag/lezers", object_vraag, "Wie een vraag krijgt",
	  .fields = collegas_fields, .n_fields = COUNT(collegas_fields),
	  .in_size = sizeof(struct collegas_in), .handle = lezers_handle, .view = lezers_view,
	  .shape = &lezers_shape),
    VRAAG(POST, "/vragen/:vraag/lezers/:gebruiker", object_vraag, "Vraag het iemand",
	  .handle = lezer_handle),
    VRAAG(POST, "/vraaglezers/:vraaglezer/intrekken", object_mijn_vraaglezer,
	  "Vraag het iemand niet meer", .handle = lezer_weg_handle),
    VRAAG(POST, "/vraaglezers/:vraaglezer/terugzetten", object_mijn_vraaglezer,
	  "Vraag het iemand toch", .handle = lezer_terug_handle),
};
PAGE(vraag, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
