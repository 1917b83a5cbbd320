/*
 * What a young person needs at work, and what an employer may be told of that.
 *
 * What: of each need whether it is a must, a wish or makes no difference, or that nothing is
 *       needed; of each answer who said so and when. Beside it, and never from it: what may be
 *       told, in which words, agreed on with the young person.
 * Who:  whoever has the part "werk" in sight; writing asks the right to change dossiers.
 * Invariants: nothing is taken for granted; only a need that holds can be told, and telling nothing
 *       is an answer. When a need changed after it was talked about, it says so.
 * On purpose absent: needs by kind of limitation (F039).
 * Rows: F036, F038-F039, F062, F069; peers 61, 77.
 */
#include "gate/page.h"

#include "domain/bevinding.h"
#include "store/jongere.h"
#include "store/werkbehoefte.h"

#define DOEL "begeleiding naar werk"

/* ---- what is known ---- */

struct behoeften_page {
	struct werkbehoefte_row geen; /* without a day: not said */
	struct werkvertelling_row vertelling;
	struct list behoeften; /* that hold, in their order */
	struct werkbeeld beeld;
};
static const struct shape behoefte_shape =
    SHAPE("Werkbehoefte", struct werkbehoefte_row, werkbehoefte_columns);
static const struct shape vertelling_shape =
    SHAPE("Werkvertelling", struct werkvertelling_row, werkvertelling_columns);
static const struct shape_part page_parts[] = {
    {"behoeften", &behoefte_shape, offsetof(struct behoeften_page, behoeften), true},
    {"geen", &behoefte_shape, offsetof(struct behoeften_page, geen), false},
    {"vertelling", &vertelling_shape, offsetof(struct behoeften_page, vertelling), false},
};
static const struct shape page_shape = {.name = "Werkbehoeften",
					.size = sizeof(struct behoeften_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct behoeften_page *out = r->out;
	struct werkbehoefte_row *rows = arena_array(r->arena, WERKBEHOEFTEN, sizeof(*rows));
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &out->beeld);
	const struct werkbehoefte_row *row;

	out->geen = (struct werkbehoefte_row){.behoefte = CHOICE_NONE,
					      .belang = CHOICE_NONE,
					      .bron = CHOICE_NONE,
					      .datum = DATUM_GEEN};
	out->behoeften.rows = rows;
	if (rc)
		return rc;
	for (int i = 0; i < WERKBEHOEFTEN; i++) {
		row = werkbeeld_answer(&out->beeld, i);
		if (row)
			rows[out->behoeften.count++] = *row;
	}
	row = werkbeeld_nothing(&out->beeld);
	if (row)
		out->geen = *row;
	out->vertelling = out->beeld.vertelling;
	return 0;
}

static const char *said_text(struct html *h, const struct werkbehoefte_row *row)
{
	return arena_format(h->arena, "%s%s%s, %s", row->toelichting ? row->toelichting : "",
			    row->toelichting ? " " : "",
			    choice_label(&bevinding_bronnen, row->bron), html_datum(h, row->datum));
}

static enum ui_tone belang_tone(int belang)
{
	return belang == BEHOEFTE_MOET     ? UI_WARNING
	       : belang == BEHOEFTE_LIEVER ? UI_INFO
					   : UI_NEUTRAL;
}

static void view_needs(struct html *h, const struct behoeften_page *out)
{
	const struct werkbehoefte_row *rows = out->behoeften.rows;

	if (datum_set(out->geen.datum))
		ui_alert(h, UI_OK, "Geen aanpassing nodig", said_text(h, &out->geen));
	else if (!out->behoeften.count)
		ui_p(h, "Nog niet gevraagd. Vul het samen met de jongere in. Niet gevraagd is iets "
			"anders dan: geen aanpassing nodig.");
	ui_list_begin(h);
	for (size_t i = 0; i < out->behoeften.count; i++)
		ui_item(h,
			&(struct ui_item){.title = choice_label(&werkbehoeften, rows[i].behoefte),
					  .text = said_text(h, &rows[i]),
					  .badge = choice_label(&behoeftebelangen, rows[i].belang),
					  .tone = belang_tone(rows[i].belang)});
	ui_list_end(h);
}

/* Whether a need that holds is of after the day on which was agreed what may be told, or what may
 * be told is not needed any more. */
static bool changed_since(const struct behoeften_page *out)
{
	const struct werkbehoefte_row *rows = out->behoeften.rows;

	for (size_t i = 0; i < out->behoeften.count; i++)
		if (rows[i].datum.dag > out->vertelling.datum.dag)
			return true;
	return out->vertelling.tekst && !werkbeeld_told(&out->beeld);
}

static void view_telling(struct html *h, const struct behoeften_page *out)
{
	const struct werkvertelling_row *v = &out->vertelling;
	const char *told = werkbeeld_told(&out->beeld);

	if (!datum_set(v->datum)) {
		ui_p(h, "Nog niet besproken. Vertel een werkgever hier niets van, tot de jongere "
			"heeft gezegd wat mag.");
		return;
	}
	if (out->beeld.nodig && changed_since(out))
		ui_alert(h, UI_WARNING, "Daarna is er iets veranderd",
			 "Bespreek opnieuw wat een werkgever mag weten.");
	ui_facts_begin(h);
	ui_fact(h, "Mag verteld worden",
		told ? choices_text(h->arena, &werkbehoeften, (uint32_t)v->behoeften) : "Niets");
	if (told)
		ui_fact(h, "Zo vertellen wij het", told);
	ui_fact(h, "Besproken op", html_datum(h, v->datum));
	ui_fact(h, "Opgeschreven door", v->door);
	ui_facts_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct behoeften_page *out = r->out;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_action fill = {.label = "Vul samen in",
				       .url =
					   arena_format(h->arena, "%s/werkbehoeften/invullen", url),
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_PEN},
			       tell = {.label = "Bespreek wat verteld mag worden",
				       .url = arena_format(h->arena, "%s/werkbehoeften/vertellen",
							   url)};
	bool open = !moment_set(kop->gesloten_op);

	ui_h1(h, arena_format(h->arena, "Wat %s nodig heeft op het werk", kop_kort(h->arena, kop)),
	      "Wat moet, wat liever wel, en wat maakt niet uit?");
	view_needs(h, out);
	if (open && request_may_do(r, &fill))
		ui_actions(h, &fill, 1);
	ui_section_begin(h, "vertellen", "Wat een werkgever mag weten");
	view_telling(h, out);
	if (open && out->beeld.nodig && request_may_do(r, &tell))
		ui_actions(h, &tell, 1);
	ui_section_end(h);
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- filling it in ---- */

struct behoeften_in {
	int structuur, begeleiding, prikkels, aanwijzing, veilig, tempo, uren, reizen;
	bool geen;
	const char *toelichting;
	int bron;
	struct datum datum;
};
/* Their hints stand with the needs. */
#define NEED(member_, label_)                                                                      \
	FIELD_CHOICE_OF(struct behoeften_in, member_, behoeftebelangen, label_, .select = true)
static const struct field behoeften_fields[] = {
    NEED(structuur, "Duidelijke, overzichtelijke taken"),
    NEED(begeleiding, "Een vaste begeleider op het werk"),
    NEED(prikkels, "Een rustige plek"),
    NEED(aanwijzing, "Uitleg die herhaald mag worden"),
    NEED(veilig, "Fouten mogen maken"),
    NEED(tempo, "Geen tijdsdruk"),
    NEED(uren, "Andere werktijden"),
    NEED(reizen, "Een korte of eenvoudige reis"),
    FIELD(struct behoeften_in, geen, BOOL, "Er is geen aanpassing nodig",
	  .hint = "Laat dan alles hierboven leeg."),
    FIELD(struct behoeften_in, toelichting, TEXT, "Wat betekent dat op het werk?", .max = 300,
	  .hint = "In gewone woorden, zonder namen van ziektes."),
    FIELD_CHOICE_OF(struct behoeften_in, bron, bevinding_bronnen, "Hoe weten wij dit?",
		    .required = true),
    FIELD(struct behoeften_in, datum, DATE, "Op welke dag?", .required = true, .after = DAYS(-1830),
	  .before = DAYS(0)),
};

static struct werkbehoefte_nieuw nieuw_of(const struct behoeften_in *in)
{
	return (struct werkbehoefte_nieuw){.belang = {[WERKBEHOEFTE_STRUCTUUR] = in->structuur,
						      [WERKBEHOEFTE_BEGELEIDING] = in->begeleiding,
						      [WERKBEHOEFTE_PRIKKELS] = in->prikkels,
						      [WERKBEHOEFTE_AANWIJZING] = in->aanwijzing,
						      [WERKBEHOEFTE_VEILIG] = in->veilig,
						      [WERKBEHOEFTE_TEMPO] = in->tempo,
						      [WERKBEHOEFTE_UREN] = in->uren,
						      [WERKBEHOEFTE_REIZEN] = in->reizen},
					   .is_geen = in->geen,
					   .toelichting = in->toelichting,
					   .bron = in->bron,
					   .datum = in->datum};
}

static int form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct behoeften_in *form = request_form(r, NULL);
	struct werkbeeld beeld;
	int belang[WERKBEHOEFTEN];
	bool nothing;
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &beeld);

	if (rc)
		return rc;
	nothing = werkbeeld_nothing(&beeld);
	for (int i = 0; i < WERKBEHOEFTEN; i++) {
		const struct werkbehoefte_row *row = werkbeeld_answer(&beeld, i);

		belang[i] = row && !nothing ? row->belang : CHOICE_NONE;
	}
	*form = (struct behoeften_in){belang[WERKBEHOEFTE_STRUCTUUR],
				      belang[WERKBEHOEFTE_BEGELEIDING],
				      belang[WERKBEHOEFTE_PRIKKELS],
				      belang[WERKBEHOEFTE_AANWIJZING],
				      belang[WERKBEHOEFTE_VEILIG],
				      belang[WERKBEHOEFTE_TEMPO],
				      belang[WERKBEHOEFTE_UREN],
				      belang[WERKBEHOEFTE_REIZEN],
				      nothing,
				      NULL,
				      CHOICE_NONE,
				      r->vandaag};
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/werkbehoeften", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	for (size_t i = 0; i < WERKBEHOEFTEN; i++)
		fields[i].hint = werkbehoeften.list[i].hint;
	ui_h1(h, arena_format(h->arena, "Wat %s nodig heeft op het werk", kop_kort(h->arena, kop)),
	      "Vul in wat u samen weet. De rest mag leeg blijven.");
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static bool is_answered(const struct werkbehoefte_nieuw *n)
{
	for (int i = 0; i < WERKBEHOEFTEN; i++)
		if (n->belang[i] != CHOICE_NONE)
			return true;
	return false;
}

static int update_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct behoeften_in *in = r->in;
	const struct werkbehoefte_nieuw nieuw = nieuw_of(in);
	struct werkbeeld beeld;
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &beeld);

	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (nieuw.is_geen && is_answered(&nieuw))
		invalid(r, "geen", "Is er geen aanpassing nodig? Laat dan alles hierboven leeg.");
	if (!nieuw.is_geen && !is_answered(&nieuw))
		invalid(r, "geen", "Vul iets in, of kies dat er geen aanpassing nodig is.");
	else if (!rc && !werkbehoefte_is_news(&beeld, &nieuw))
		invalid(r, "", "Er is niets veranderd. Is iets niet meer nodig? Kies dan: %s.",
			choice_label(&behoeftebelangen, BEHOEFTE_MAAKT_NIET_UIT));
	return rc;
}

static int update_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct werkbehoefte_nieuw nieuw = nieuw_of(r->in);
	const struct handeling doing = request_doing(r);
	struct werkbeeld beeld;
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &beeld);

	r->location = request_path(r, "/jongeren/%s/werkbehoeften", ID_JONGERE, kop->id.nr);
	r->flash = "Vastgelegd.";
	return rc ? rc : werkbehoefte_update(&doing, kop->id, &beeld, &nieuw);
}

/* ---- what may be told ---- */

struct vertelling_in {
	uint32_t behoeften;
	const char *tekst;
	struct datum datum;
};
static const struct field vertelling_fields[] = {
    FIELD_SET_OF(struct vertelling_in, behoeften, werkbehoeften, "Wat mag een werkgever weten?",
		 .hint = "Niets aankruisen mag ook: dan vertellen wij niets."),
    FIELD(struct vertelling_in, tekst, TEXT, "Zo vertellen wij het", .max = 300,
	  .hint = "In woorden waar de jongere het mee eens is. Zeg wat helpt, niet wat iemand "
		  "heeft."),
    FIELD(struct vertelling_in, datum, DATE, "Wanneer is dit besproken met de jongere?",
	  .required = true, .after = DAYS(-366), .before = DAYS(0)),
};

static int vertel_form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct behoeften_page *out = r->out;
	struct vertelling_in *form = request_form(r, NULL);
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &out->beeld);

	if (!rc)
		*form = (struct vertelling_in){(uint32_t)out->beeld.vertelling.behoeften &
						   out->beeld.nodig,
					       out->beeld.vertelling.tekst, r->vandaag};
	return rc;
}

static void vertel_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct behoeften_page *out = r->out;
	const char *url = html_url(h, "/jongeren/%s/werkbehoeften", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "behoeften"), out->beeld.nodig);
	ui_h1(h,
	      arena_format(h->arena, "Wat een werkgever mag weten van %s", kop_kort(h->arena, kop)),
	      "De jongere beslist.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/vertellen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int vertel_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vertelling_in *in = r->in;
	struct werkbeeld beeld;
	int rc = werkbeeld_load(r->db, r->arena, kop->id, &beeld);

	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (!rc && in->behoeften & ~beeld.nodig)
		invalid(r, "behoeften", "Kies alleen wat moet of wat de jongere liever wel heeft.");
	if (in->behoeften && !in->tekst)
		invalid(r, "tekst", "Schrijf op hoe u het vertelt.");
	if (!in->behoeften && in->tekst)
		invalid(r, "tekst", "Laat dit leeg als er niets verteld mag worden.");
	return rc;
}

static int vertel_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vertelling_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/werkbehoeften", ID_JONGERE, kop->id.nr);
	r->flash = "Vastgelegd wat een werkgever mag weten.";
	return werkvertelling_create(&doing, kop->id, in->behoeften, in->tekst, in->datum);
}

/* ---- routes ---- */

static const struct shape form_shape = {.name = "Werkbehoeftenformulier",
					.size = sizeof(struct behoeften_page)};

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/jongeren/:jongere/werkbehoeften" path_,             \
		.recht = RECHT_DOSSIER_##recht_, .summary = (summary_), .doel = DOEL,              \
		.object = &object_jongere, .onderdelen = ONDERDEEL_WERK,                           \
		.scenario = "werkbehoefte", __VA_ARGS__                                            \
	}

static const struct route routes[] = {
    ROUTE(GET, "", LEZEN, "Wat nodig is op het werk", .handle = page_handle, .view = page_view,
	  .shape = &page_shape, .flags = ROUTE_PRINT),
    ROUTE(GET, "/invullen", WIJZIGEN, "Wat nodig is op het werk invullen", .handle = form_handle,
	  .view = form_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "", WIJZIGEN, "Wat nodig is op het werk invullen",
	  FIELDS(behoeften_fields, struct behoeften_in), .check = update_check,
	  .handle = update_handle, .again = "/jongeren/:jongere/werkbehoeften/invullen"),
    ROUTE(GET, "/vertellen", WIJZIGEN, "Wat een werkgever mag weten", .handle = vertel_form_handle,
	  .view = vertel_view, .shape = &form_shape, .flags = ROUTE_NO_API),
    ROUTE(POST, "/vertellen", WIJZIGEN, "Wat een werkgever mag weten",
	  FIELDS(vertelling_fields, struct vertelling_in), .check = vertel_check,
	  .handle = vertel_handle, .again = "/jongeren/:jongere/werkbehoeften/vertellen"),
};
PAGE(werkbehoeften, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
