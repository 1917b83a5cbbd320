/*
 * Vraag: one question with its answers.
 *
 * What: read it, change it, take it back and put it back; who asked says that he saw what was
 *       answered, and chooses the answer (vraagantwoord.c). Who is asked is vraaglezer.
 * Who:  who may read it (view vraag). Changing and taking back: who asked, by trigger and by the
 *       view that only he has (mijn_vraag).
 * Invariants: what was answered is not taken back (vraag_vast); of a case nobody reads it who was
 *       not asked.
 * On purpose absent: making a question about a case public. It is asked anew, about the rule.
 * Rows: F371-F375.
 */
#include "part/vraag.h"

#include "domain/netwerk.h"
#include "store/onderwerp.h"

/* ---- read ---- */

struct vraag_page {
	struct vraag_row vraag;
	struct list antwoorden, lezers, artikelen, onderwerpen;
};
static const struct shape vraag_shape = SHAPE("Vraag", struct vraag_row, vraag_columns);
static const struct shape antwoord_shape =
    SHAPE("Vraagantwoord", struct vraagantwoord_row, vraagantwoord_columns);
static const struct shape lezer_shape =
    SHAPE("Vraaglezer", struct vraaglezer_row, vraaglezer_columns);
static const struct shape artikel_shape =
    SHAPE("Vraagartikel", struct vraagartikel_row, vraagartikel_columns);
static const struct shape onderwerp_shape =
    SHAPE("Onderwerp", struct onderwerp_row, onderwerp_columns);
static const struct shape_part vraag_parts[] = {
    {"vraag", &vraag_shape, offsetof(struct vraag_page, vraag), false},
    {"antwoorden", &antwoord_shape, offsetof(struct vraag_page, antwoorden), true},
    {"lezers", &lezer_shape, offsetof(struct vraag_page, lezers), true},
    {"artikelen", &artikel_shape, offsetof(struct vraag_page, artikelen), true},
    {"onderwerpen", &onderwerp_shape, offsetof(struct vraag_page, onderwerpen), true},
};
static const struct shape page_shape = {.name = "VraagMetAntwoorden",
					.size = sizeof(struct vraag_page),
					.parts = vraag_parts,
					.n_parts = COUNT(vraag_parts)};

static int load(struct request *r, struct vraag_page *out)
{
	const struct vraag_row *v = r->object;
	struct db_rows antwoorden, lezers, artikelen, onderwerpen;
	int rc = vraagantwoord_list(r->db, r->arena, v->id, &antwoorden);

	rc = rc ? rc : vraaglezer_list(r->db, r->arena, v->id, &lezers);
	rc = rc ? rc : vraagartikel_of_vraag(r->db, r->arena, v->id, &artikelen);
	rc = rc ? rc : vraagonderwerp_list(r->db, r->arena, v->id, &onderwerpen);
	if (rc)
		return rc;
	out->onderwerpen = list_of(&onderwerpen);
	out->vraag = *v;
	out->antwoorden = list_of(&antwoorden);
	out->lezers = list_of(&lezers);
	out->artikelen = list_of(&artikelen);
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

static void view_antwoord(struct html *h, struct request *r, const struct vraag_row *v,
			  const struct vraagantwoord_row *a)
{
	const char *url = html_url(h, "/vraagantwoorden/%s", TOKEN(h, a->id));
	bool chosen = moment_set(a->gekozen_op);
	struct ui_action acts[3];
	size_t n = 0;

	if (vraag_is_mine(r, v))
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
	const struct ui_action onderwerpen = {.label = "Onderwerpen kiezen",
					      .url = arena_format(h->arena, "%s/onderwerpen", url)};
	struct ui_action acts[4];
	size_t n = 0;

	if (vraag_may_label(r, &out->vraag))
		acts[n++] = onderwerpen;
	if (!vraag_is_mine(r, &out->vraag)) {
		ui_actions(h, acts, n);
		return;
	}
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

static const char *onderwerpen_text(struct html *h, const struct vraag_page *out)
{
	const struct onderwerp_row *rows = out->onderwerpen.rows;
	const char *text = "";

	for (size_t i = 0; i < out->onderwerpen.count; i++)
		text = arena_format(h->arena, "%s%s%s", text, i ? ", " : "", rows[i].naam);
	return text;
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
	if (out->onderwerpen.count)
		ui_fact(h, "Onderwerp", onderwerpen_text(h, out));
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

/* Who asked came here for this, by mail or from Mijn werk. */
static void view_nieuws(struct html *h, const struct vraag_row *v, const char *url)
{
	const struct ui_action seen = {.label = "Ik heb dit gelezen",
				       .url = arena_format(h->arena, "%s/gezien", url),
				       .post = true,
				       .icon = UI_ICON_VINK};

	if (!v->nieuws)
		return;
	ui_alert(h, UI_INFO, "Er is een nieuw antwoord",
		 "Hielp het? Kies bij dat antwoord: Dit is het antwoord.");
	ui_actions(h, &seen, 1);
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
	view_nieuws(h, v, url);
	ui_text(h, v->tekst);
	view_facts(h, out);
	view_acts(h, r, out);
	if (v->vraagsoort == VRAAGSOORT_CASUS && !out->lezers.count && vraag_is_mine(r, v))
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

static int wijzig_form_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	struct wijzig_in *form = request_form(r, NULL);

	*form = (struct wijzig_in){v->titel, v->tekst, (uint32_t)v->deskundigheden, false};
	r->versie = v->versie;
	return vraag_own(r);
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
	int rc = vraag_own(r);

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

	r->location = terug ? request_path(r, "/vragen/%s", ID_VRAAG, v->id.nr) : "/vragen";
	r->flash = terug ? "De vraag staat er weer." : "De vraag is ingetrokken.";
	if (!terug)
		r->undo = request_path(r, "/vragen/%s/terugzetten", ID_VRAAG, v->id.nr);
	return request_explain(r, rc,
			       {NULL, "",
				"Er is al een antwoord. De vraag blijft staan, zodat anderen er "
				"iets aan hebben."});
}

static int gezien_handle(struct request *r)
{
	const struct mijn_vraag_row *v = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, v->id, "Gelezen.", vraag_accept(&doing, v->id));
}

static int intrekken_handle(struct request *r)
{
	return take(r, false);
}

static int terugzetten_handle(struct request *r)
{
	return take(r, true);
}

static const struct route routes[] = {
    VRAAG_ROUTE(GET, "/vragen/:vraag", object_vraag, "Vraag", .handle = vraag_handle,
		.view = vraag_view, .shape = &page_shape),
    VRAAG_ROUTE(POST, "/vragen/:vraag/antwoorden", object_vraag, "Antwoord op een vraag",
		FIELDS(antwoord_fields, struct antwoord_in), .check = antwoord_check,
		.handle = antwoord_handle, .again = "/vragen/:vraag"),
    VRAAG_ROUTE(GET, "/vragen/:vraag/wijzigen", object_vraag, "Wijzig een vraag",
		.handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    VRAAG_ROUTE(POST, "/vragen/:vraag/wijzigen", object_vraag, "Wijzig een vraag",
		FIELDS(wijzig_fields, struct wijzig_in), .check = wijzig_check,
		.handle = wijzig_handle, .again = "/vragen/:vraag/wijzigen"),
    VRAAG_ROUTE(POST, "/vragen/:vraag/gezien", object_mijn_vraag, "Antwoorden op een vraag gelezen",
		.handle = gezien_handle),
    VRAAG_ROUTE(POST, "/vragen/:vraag/intrekken", object_mijn_vraag, "Trek een vraag in",
		.handle = intrekken_handle),
    VRAAG_ROUTE(POST, "/vragen/:vraag/terugzetten", object_mijn_vraag, "Zet een vraag terug",
		.handle = terugzetten_handle),
};
PAGE(vraag, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
