/*
 * Overeenkomst: what the young person and we agree on, the start of the help.
 *
 * What: the text in plain words, both names, the day, and how it was agreed: read together and said
 *       yes, as the coach recorded, or signed on paper. Before that it is the sheet to read and to
 *       sign. What was agreed earlier stays, also what was withdrawn.
 * Who:  whoever has the part "plan" in sight; recording asks the right to change dossiers.
 * Invariants: it holds two names and keeps the words that were read; a text that changed in the
 *       meantime is read first. A newer text with a last day is a line in Mijn werk.
 * On purpose absent: ticking it without the young person, and help that depends on it.
 * Rows: F018; peers 19.
 */
#include "gate/page.h"

#include "domain/proefplaatsing.h"
#include "store/jongere.h"
#include "store/overeenkomst.h"

#define DOEL "begeleiding naar werk"

/* ---- what was agreed ---- */

struct overeenkomst_page {
	struct overeenkomsttekst_row tekst; /* of the reader's organisation, today */
	struct list overeenkomsten;
};
static const struct shape tekst_shape =
    SHAPE("Overeenkomsttekst", struct overeenkomsttekst_row, overeenkomsttekst_columns);
static const struct shape overeenkomst_shape =
    SHAPE("Overeenkomst", struct overeenkomst_row, overeenkomst_columns);
static const struct shape_part page_parts[] = {
    {"tekst", &tekst_shape, offsetof(struct overeenkomst_page, tekst), false},
    {"overeenkomsten", &overeenkomst_shape, offsetof(struct overeenkomst_page, overeenkomsten),
     true},
};
static const struct shape page_shape = {.name = "OvereenkomstVanJongere",
					.size = sizeof(struct overeenkomst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct overeenkomst_page *out = r->out;
	struct db_rows rows;
	int rc = overeenkomsttekst_find(r->db, r->arena, r->wie.organisatie, &out->tekst);

	rc = rc ? rc : overeenkomst_list(r->db, r->arena, kop->id, &rows);
	if (!rc)
		out->overeenkomsten = list_of(&rows);
	return rc;
}

static const char *text_name(struct html *h, const char *organisatie, int64_t nummer)
{
	if (nummer == OVEREENKOMST_VOORSTEL)
		return "Voorbeeld van Startbaan";
	return arena_format(h->arena, "Versie %d van %s", (int)nummer, organisatie);
}

static void view_names(struct html *h, const struct overeenkomst_row *o)
{
	ui_facts_begin(h);
	ui_fact(h, "Jongere", o->naam_jongere);
	ui_fact(h, "Begeleider",
		arena_format(h->arena, "%s, %s", o->naam_begeleider, o->organisatie));
	if (o->naam_ouder)
		ui_fact(h, "Ouder of verzorger", o->naam_ouder);
	ui_fact(h, "Afgesproken op", html_datum(h, o->datum));
	ui_fact(h, "Hoe", choice_label(&tekenwijzen, o->wijze));
	ui_fact(h, "Tekst", text_name(h, o->organisatie, o->nummer));
	ui_fact(h, "Vastgelegd door", o->door);
	if (moment_set(o->ingetrokken_op))
		ui_fact(h, "Ingetrokken op", html_moment(h, o->ingetrokken_op));
	if (o->ingetrokken_door)
		ui_fact(h, "Ingetrokken door", o->ingetrokken_door);
	ui_facts_end(h);
}

static void view_now(struct html *h, const struct overeenkomst_row *o, struct datum vandaag)
{
	bool late = o->opnieuw_datum.dag < vandaag.dag;

	if (datum_set(o->opnieuw_datum))
		ui_alert(h, UI_WARNING, "Er is een nieuwe tekst",
			 arena_format(
			     h->arena,
			     late ? "Lees die samen, en spreek opnieuw af. Dat moest uiterlijk %s."
				  : "Lees die samen, en spreek uiterlijk %s opnieuw af.",
			     html_datum(h, o->opnieuw_datum)));
	ui_markdown(h, o->tekst);
	view_names(h, o);
}

/* To read together, and to sign on paper. */
static void view_none(struct html *h, struct request *r, const struct overeenkomst_page *out)
{
	static const char line[] = "________________________";
	const struct jongere_kop *kop = r->object;

	ui_alert(h, UI_INFO, "Nog niet afgesproken",
		 "Lees de tekst samen. U kunt deze bladzijde ook afdrukken en samen ondertekenen.");
	ui_markdown(h, out->tekst.tekst);
	ui_facts_begin(h);
	ui_fact(h, "Jongere", arena_format(h->arena, "%s %s", kop_heel(h->arena, kop), line));
	ui_fact(h, "Begeleider", arena_format(h->arena, "%s %s", r->wie.naam, line));
	ui_fact(h, "Datum", line);
	ui_fact(h, "Tekst", text_name(h, r->wie.organisatie_naam, out->tekst.nummer));
	ui_facts_end(h);
}

static void view_folded(struct html *h, const struct overeenkomst_row *o)
{
	ui_details_begin(h, arena_format(h->arena, "Op %s: %s", html_datum(h, o->datum),
					 text_name(h, o->organisatie, o->nummer)));
	ui_markdown(h, o->tekst);
	view_names(h, o);
	ui_details_end(h);
}

static void view_earlier(struct html *h, const struct overeenkomst_row *rows, size_t n)
{
	if (!n)
		return;
	ui_section_begin(h, "eerder", "Eerder afgesproken");
	for (size_t i = 0; i < n; i++)
		view_folded(h, &rows[i]);
	ui_section_end(h);
}

static void view_withdrawn(struct html *h, struct request *r, const struct overeenkomst_row *rows,
			   size_t n)
{
	const struct jongere_kop *kop = r->object;

	if (!n)
		return;
	ui_section_begin(h, "ingetrokken", "Ingetrokken: geldt niet meer");
	for (size_t i = 0; i < n; i++) {
		const struct ui_action back = {
		    .label = "Zet terug",
		    .url = html_url(h, "/overeenkomsten/%s/terugzetten", TOKEN(h, rows[i].id)),
		    .post = true,
		    .kind = UI_SUBTLE,
		    .toelichting = html_datum(h, rows[i].datum)};

		view_folded(h, &rows[i]);
		if (!moment_set(kop->gesloten_op) && request_may_do(r, &back))
			ui_actions(h, &back, 1);
	}
	ui_section_end(h);
}

/* They come before those that were withdrawn. */
static size_t count_standing(const struct list *list)
{
	const struct overeenkomst_row *rows = list->rows;
	size_t n = 0;

	while (n < list->count && !moment_set(rows[n].ingetrokken_op))
		n++;
	return n;
}

static size_t list_acts(struct html *h, struct request *r, const struct overeenkomst_row *now,
			struct ui_action ret[2])
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/overeenkomst/nieuw", TOKEN(h, kop->id));
	bool asks = !now || datum_set(now->opnieuw_datum);
	size_t n = 0;

	if (moment_set(kop->gesloten_op))
		return 0;
	ret[n++] = (struct ui_action){.label = now ? "Spreek opnieuw af" : "Leg de afspraak vast",
				      .url = url,
				      .kind = asks ? UI_PRIMARY : UI_SECONDARY,
				      .icon = UI_ICON_PEN};
	if (now)
		ret[n++] = (struct ui_action){
		    .label = "Trek in",
		    .url = html_url(h, "/overeenkomsten/%s/intrekken", TOKEN(h, now->id)),
		    .post = true,
		    .versie = now->versie,
		    .kind = UI_SUBTLE,
		    .icon = UI_ICON_KRUIS};
	return request_keep_allowed(r, ret, n);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct overeenkomst_page *out = r->out;
	const struct overeenkomst_row *rows = out->overeenkomsten.rows;
	size_t all = out->overeenkomsten.count, count = count_standing(&out->overeenkomsten);
	struct ui_action acts[2];
	size_t n = list_acts(h, r, count ? rows : NULL, acts);

	ui_h1(h, arena_format(h->arena, "Overeenkomst met %s", kop_heel(h->arena, kop)), NULL);
	if (count)
		view_now(h, rows, r->vandaag);
	else
		view_none(h, r, out);
	ui_actions(h, acts, n);
	if (count)
		view_earlier(h, rows + 1, count - 1);
	view_withdrawn(h, r, rows + count, all - count);
	ui_buttons_begin(h);
	ui_print_button(h);
	ui_button_link(h, UI_SUBTLE, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)),
		       "Terug naar de jongere");
	ui_buttons_end(h);
}

/* ---- agreeing ---- */

struct overeenkomst_in {
	const char *naam_jongere;
	const char *naam_begeleider;
	const char *naam_ouder;
	int wijze;
	struct datum datum;
	int64_t nummer;
};
static const struct field overeenkomst_fields[] = {
    FIELD(struct overeenkomst_in, naam_jongere, TEXT, "Naam van de jongere", .required = true,
	  .max = 200),
    FIELD(struct overeenkomst_in, naam_begeleider, TEXT, "Naam van de begeleider", .required = true,
	  .max = 200),
    FIELD(struct overeenkomst_in, naam_ouder, TEXT, "Naam van een ouder of verzorger", .max = 200,
	  .hint = "Alleen als die het ook heeft afgesproken."),
    FIELD_CHOICE_OF(struct overeenkomst_in, wijze, tekenwijzen, "Hoe is het afgesproken?",
		    .required = true),
    FIELD(struct overeenkomst_in, datum, DATE, "Op welke dag?", .required = true,
	  .after = DAYS(-1830), .before = DAYS(0)),
    FIELD(struct overeenkomst_in, nummer, INT, "Versie van de tekst", .required = true,
	  .hidden = true, .most = 1000000),
};

static int form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct overeenkomst_in *form = request_form(r, NULL);
	struct overeenkomst_page *out = r->out;
	int rc = overeenkomsttekst_find(r->db, r->arena, r->wie.organisatie, &out->tekst);

	*form = (struct overeenkomst_in){.naam_jongere = kop_heel(r->arena, kop),
					 .naam_begeleider = r->wie.naam,
					 .wijze = CHOICE_NONE,
					 .datum = r->vandaag,
					 .nummer = out->tekst.nummer};
	return rc;
}

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct overeenkomst_page *out = r->out;
	const char *url = html_url(h, "/jongeren/%s/overeenkomst", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_field_of(fields, n, "nummer")->value =
	    arena_format(h->arena, "%d", (int)out->tekst.nummer);
	ui_h1(h, arena_format(h->arena, "Overeenkomst met %s", kop_kort(h->arena, kop)),
	      "Lees de tekst samen. Leg daarna vast dat de jongere ja zegt.");
	ui_card_begin(h, NULL);
	ui_markdown(h, out->tekst.tekst);
	ui_card_end(h);
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct overeenkomst_in *in = r->in;
	struct overeenkomsttekst_row tekst;
	int rc = overeenkomsttekst_find(r->db, r->arena, r->wie.organisatie, &tekst);

	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (!rc && in->nummer != tekst.nummer)
		invalid(r, "", "De tekst is net vernieuwd. Lees eerst samen de nieuwe tekst.");
	return rc;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct overeenkomst_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct overeenkomsttekst_row tekst;
	const struct overeenkomst_nieuw nieuw = {.jongere = kop->id,
						 .organisatie = r->wie.organisatie,
						 .tekst = &tekst,
						 .naam_jongere = in->naam_jongere,
						 .naam_begeleider = in->naam_begeleider,
						 .naam_ouder = in->naam_ouder,
						 .datum = in->datum,
						 .wijze = in->wijze};
	overeenkomst_id id;
	int rc = overeenkomsttekst_find(r->db, r->arena, r->wie.organisatie, &tekst);

	rc = rc ? rc : overeenkomst_create(&doing, &nieuw, &id);
	if (rc)
		return rc;
	r->location = request_path(r, "/jongeren/%s/overeenkomst", ID_JONGERE, kop->id.nr);
	r->flash = "De overeenkomst is vastgelegd.";
	r->undo = request_path(r, "/overeenkomsten/%s/intrekken", ID_OVEREENKOMST, id.nr);
	return 0;
}

/* ---- withdrawing ---- */

static int intrekken_handle(struct request *r)
{
	const struct overeenkomst_row *o = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/overeenkomst", ID_JONGERE, o->jongere_id.nr);
	r->flash = "De overeenkomst is ingetrokken. U leest haar hieronder nog.";
	r->undo = request_path(r, "/overeenkomsten/%s/terugzetten", ID_OVEREENKOMST, o->id.nr);
	return overeenkomst_withdraw(&doing, o);
}

/* ---- routes ---- */

static const struct shape form_shape = {.name = "Overeenkomstformulier",
					.size = sizeof(struct overeenkomst_page)};

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_##recht_,             \
		.summary = (summary_), .doel = DOEL, .onderdelen = ONDERDEEL_PLAN,                 \
		.scenario = "overeenkomst", __VA_ARGS__                                            \
	}

static const struct route routes[] = {
    ROUTE(GET, "/jongeren/:jongere/overeenkomst", LEZEN, "Overeenkomst met een jongere",
	  .object = &object_jongere, .handle = page_handle, .view = page_view, .shape = &page_shape,
	  .flags = ROUTE_PRINT),
    ROUTE(GET, "/jongeren/:jongere/overeenkomst/nieuw", WIJZIGEN, "Overeenkomst afspreken",
	  .object = &object_jongere, .handle = form_handle, .view = form_view, .shape = &form_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/jongeren/:jongere/overeenkomst", WIJZIGEN, "Overeenkomst afspreken",
	  .object = &object_jongere, FIELDS(overeenkomst_fields, struct overeenkomst_in),
	  .check = create_check, .handle = create_handle,
	  .again = "/jongeren/:jongere/overeenkomst/nieuw"),
    ROUTE(POST, "/overeenkomsten/:overeenkomst/intrekken", WIJZIGEN, "Overeenkomst intrekken",
	  .object = &object_overeenkomst, .handle = intrekken_handle),
};
PAGE(overeenkomst, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
