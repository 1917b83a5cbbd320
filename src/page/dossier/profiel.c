/*
 * Profiel: what is known of a young person under Denken, Doen, Willen and Zijn, and the job that is
 * dreamt of beside the job that has a chance.
 *
 * What: one page, strengths first, each line with who said it and when; add, change, say that it is
 *       still true, take away and put back.
 * Who:  each part is for who has that part in sight; adding and changing asks the right to change
 *       dossiers.
 * Invariants: every line has an author and a day, and after the region's term it is shown as a
 *       question (promise 5); a job belongs to Willen (kenmerk_baan_bij_willen); the timeline tells
 *       that something was said, not what.
 * On purpose absent: scores, and a field for limitations. What is needed is said in words of work.
 * Rows: F037, F039, F040, F058, F069.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/jongere.h"
#include "store/kenmerk.h"

#define DOEL "begeleiding naar werk"

/* ---- the profile ---- */

struct profiel_page {
	struct list kenmerken;
};
static const struct shape kenmerk_shape = SHAPE("Kenmerk", struct kenmerk_row, kenmerk_columns);
static const struct shape_part profiel_parts[] = {
    {"kenmerken", &kenmerk_shape, offsetof(struct profiel_page, kenmerken), true},
};
static const struct shape profiel_shape = {.name = "Profiel",
					   .size = sizeof(struct profiel_page),
					   .parts = profiel_parts,
					   .n_parts = COUNT(profiel_parts)};

static int profiel_handle(struct request *r)
{
	struct profiel_page *out = r->out;
	struct db_rows rows;
	int rc = kenmerk_list(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &rows);

	if (!rc)
		out->kenmerken = list_of(&rows);
	return rc;
}

static const char *said_text(struct html *h, const struct kenmerk_row *k)
{
	return arena_format(h->arena, "%s, volgens %s", choice_label(&kenmerksoorten, k->soort),
			    k->door);
}

static struct ui_action step(struct html *h, const struct kenmerk_row *k, const char *label,
			     const char *step, enum ui_icon icon)
{
	return (struct ui_action){.label = label,
				  .url = arena_format(h->arena, "%s/%s",
						      html_url(h, "/kenmerken/%s", TOKEN(h, k->id)),
						      step),
				  .post = true,
				  .versie = k->versie,
				  .icon = icon};
}

static void view_kenmerk(struct html *h, struct request *r, const struct kenmerk_row *k)
{
	bool oud = kenmerk_is_oud(k->op, request_termijnen(r)->profiel_houdbaar, r->vandaag);
	const struct ui_action confirm = step(h, k, "Klopt nog", "bevestigen", UI_ICON_VINK);
	const struct ui_action meer[] = {{.label = "Wijzig",
					  .url = html_url(h, "/kenmerken/%s", TOKEN(h, k->id)),
					  .icon = UI_ICON_PEN},
					 step(h, k, "Haal weg", "weghalen", UI_ICON_KRUIS)};
	bool may = request_may_do(r, &confirm);
	const char *day = html_datum(h, moment_datum(k->op));

	ui_signal(h,
		  &(struct ui_signal){
		      .wat = kenmerk_tekst(k),
		      .waarom = said_text(h, k),
		      .termijn = oud ? arena_format(h->arena, "Klopt dit nog? Van %s", day) : day,
		      .tone = oud                          ? UI_WARNING
			      : k->soort == KENMERK_KRACHT ? UI_OK
							   : UI_NEUTRAL,
		      .action = may && oud ? confirm : (struct ui_action){0},
		      .meer = meer,
		      .n_meer = may ? COUNT(meer) : 0});
}

/* The lines of these kinds in this part. */
static void view_list(struct html *h, struct request *r, uint32_t onderdeel, bool banen)
{
	const struct profiel_page *out = r->out;
	const struct kenmerk_row *rows = out->kenmerken.rows;
	size_t shown = 0;

	ui_signals_begin(h);
	for (size_t i = 0; i < out->kenmerken.count; i++)
		if (rows[i].onderdeel == onderdeel && kenmerk_is_baan(rows[i].soort) == banen) {
			view_kenmerk(h, r, &rows[i]);
			shown++;
		}
	ui_signals_end(h);
	if (!shown)
		ui_p(h, banen ? "Vraag het: wat zou je het liefst doen? En wat kan er nu al?"
			      : "Hier staat nog niets.");
}

static void view_deel(struct html *h, struct request *r, uint32_t onderdeel)
{
	const struct jongere_kop *kop = r->object;
	int index = onderdeel_index(onderdeel);
	const struct choice *part = &onderdelen.list[index];
	const struct ui_action add = {
	    .label = arena_format(h->arena, "Zet iets bij %s", part->label),
	    .url = arena_format(h->arena, "%s/%s",
				html_url(h, "/jongeren/%s/profiel", TOKEN(h, kop->id)), part->code),
	    .icon = UI_ICON_PLUS};

	ui_section_begin(h, part->code, part->label);
	ui_p(h, part->hint);
	view_list(h, r, onderdeel, false);
	if (onderdeel == ONDERDEEL_WILLEN) {
		ui_h3(h, "Wensbaan en kansbaan");
		view_list(h, r, onderdeel, true);
	}
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	if (onderdeel == ONDERDEEL_DENKEN)
		ui_link(h, html_url(h, "/jongeren/%s/denkniveau", TOKEN(h, kop->id)), "Denkniveau");
	ui_section_end(h);
}

static void profiel_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	bool any = false;

	ui_h1(h, arena_format(h->arena, "Profiel van %s", kop_kort(h->arena, kop)),
	      "Vul het samen in. Begin met wat goed gaat.");
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
	ui_link(h, html_url(h, "/jongeren/%s/bemiddelbaarheid", TOKEN(h, kop->id)),
		"Kan de jongere nu naar werk?");
	for (size_t i = 0; i < KENMERK_DELEN; i++)
		if (kop->zicht & kenmerk_delen[i]) {
			view_deel(h, r, kenmerk_delen[i]);
			any = true;
		}
	if (!any)
		ui_empty(h, "Dit deel is niet voor u te lezen",
			 "De casusregisseur kan met de jongere afspreken dat u het wel mag lezen.",
			 NULL);
	ui_print_button(h);
}

/* ---- something new, something else ---- */

struct kenmerk_in {
	int soort;
	const char *tekst;
};
static const struct field kenmerk_fields[] = {
    FIELD_CHOICE_OF(struct kenmerk_in, soort, kenmerksoorten, "Wat wilt u opschrijven?",
		    .required = true),
    FIELD(struct kenmerk_in, tekst, TEXT, "In gewone woorden", .required = true, .max = 300,
	  .hint = "Bijvoorbeeld: werkt precies, of: eerst één keer voordoen. Geen ziektes."),
};

/* The kinds that belong to this part. */
static uint32_t soorten_of(uint32_t onderdeel)
{
	uint32_t set = 0;

	for (size_t i = 0; i < kenmerksoorten.count; i++)
		if (kenmerk_may_be((int)i, onderdeel))
			set |= UINT32_C(1) << i;
	return set;
}

struct formulier {
	const char *action, *submit;
	uint32_t onderdeel;
	jongere_id jongere;
	int64_t versie;
};

static void draw_form(struct html *h, struct request *r, const struct formulier *f)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "soort"), soorten_of(f->onderdeel));
	ui_form(h, &(struct ui_form){.action = f->action,
				     .versie = f->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = f->submit,
				     .cancel =
					 html_url(h, "/jongeren/%s/profiel", TOKEN(h, f->jongere)),
				     .note = request_readers(r, f->onderdeel)});
}

static void finish(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/profiel", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

static int check_soort(struct request *r, uint32_t onderdeel)
{
	const struct kenmerk_in *in = r->in;

	if (!kenmerk_may_be(in->soort, onderdeel))
		invalid(r, "soort", "Een wensbaan of kansbaan hoort bij Willen. Kies iets anders.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	struct kenmerk_in *form = request_form(r, NULL);

	form->soort = KENMERK_KRACHT;
	return 0;
}

/* The part that the route is about: the one it asks to be in sight. */
static uint32_t part_of(const struct request *r)
{
	return r->route->onderdelen;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct choice *part = &onderdelen.list[onderdeel_index(part_of(r))];

	ui_h1(h, arena_format(h->arena, "%s van %s", part->label, kop_kort(h->arena, kop)),
	      part->hint);
	draw_form(h, r,
		  &(struct formulier){
		      .action = arena_format(h->arena, "%s/%s",
					     html_url(h, "/jongeren/%s/profiel", TOKEN(h, kop->id)),
					     part->code),
		      .submit = "Leg vast",
		      .onderdeel = part_of(r),
		      .jongere = kop->id});
}

static int create_check(struct request *r)
{
	return check_soort(r, part_of(r));
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct kenmerk_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct kenmerk_nieuw nieuw = {kop->id, part_of(r), in->soort, in->tekst};
	kenmerk_id id;
	int rc = kenmerk_create(&doing, &nieuw, &id);

	if (rc)
		return rc;
	finish(r, kop->id, "Het staat in het profiel.");
	r->undo = request_path(r, "/kenmerken/%s/weghalen", ID_KENMERK, id.nr);
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct kenmerk_row *k = r->object;
	struct kenmerk_in *form = request_form(r, NULL);

	*form = (struct kenmerk_in){k->soort, kenmerk_tekst(k)};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct kenmerk_row *k = r->object;
	const char *part = choice_label(&onderdelen, onderdeel_index((uint32_t)k->onderdeel));

	ui_h1(h, arena_format(h->arena, "%s van %s", part, kop_kort(h->arena, k)), NULL);
	draw_form(h, r,
		  &(struct formulier){.action = html_url(h, "/kenmerken/%s", TOKEN(h, k->id)),
				      .submit = "Bewaar",
				      .onderdeel = (uint32_t)k->onderdeel,
				      .jongere = k->jongere_id,
				      .versie = k->versie});
}

static int update_check(struct request *r)
{
	const struct kenmerk_row *k = r->object;

	return check_soort(r, (uint32_t)k->onderdeel);
}

static int update_handle(struct request *r)
{
	const struct kenmerk_row *k = r->object;
	const struct kenmerk_in *in = r->in;
	const struct handeling doing = request_doing(r);

	finish(r, k->jongere_id, "Het profiel is gewijzigd.");
	return kenmerk_update(&doing, k, in->soort, in->tekst);
}

/* ---- still true, taken away, put back ---- */

static int bevestigen_handle(struct request *r)
{
	const struct kenmerk_row *k = r->object;
	const struct handeling doing = request_doing(r);

	finish(r, k->jongere_id, "U zegt dat dit nog klopt.");
	return kenmerk_confirm(&doing, k);
}

static int weghalen_handle(struct request *r)
{
	const struct kenmerk_row *k = r->object;
	const struct handeling doing = request_doing(r);

	finish(r, k->jongere_id, "Het staat niet meer in het profiel.");
	r->undo = request_path(r, "/kenmerken/%s/terugzetten", ID_KENMERK, k->id.nr);
	return kenmerk_withdraw(&doing, k);
}

/* ---- routes ---- */

#define DEEL(code_, part_, title_)                                                                 \
	{.method = GET,                                                                            \
	 .path = "/jongeren/:jongere/profiel/" code_,                                              \
	 .recht = RECHT_DOSSIER_WIJZIGEN,                                                          \
	 .summary = title_,                                                                        \
	 .doel = DOEL,                                                                             \
	 .object = &object_jongere,                                                                \
	 .onderdelen = (part_),                                                                    \
	 .handle = nieuw_handle,                                                                   \
	 .view = nieuw_view,                                                                       \
	 .flags = ROUTE_NO_API,                                                                    \
	 .scenario = "profiel"},                                                                   \
	{                                                                                          \
		.method = POST, .path = "/jongeren/:jongere/profiel/" code_,                       \
		.recht = RECHT_DOSSIER_WIJZIGEN, .summary = title_, .doel = DOEL,                  \
		.object = &object_jongere, .onderdelen = (part_),                                  \
		FIELDS(kenmerk_fields, struct kenmerk_in), .check = create_check,                  \
		.handle = create_handle, .again = "/jongeren/:jongere/profiel/" code_,             \
		.scenario = "profiel"                                                              \
	}
#define STAP(name_, title_)                                                                        \
	{                                                                                          \
		.method = POST, .path = "/kenmerken/:kenmerk/" #name_,                             \
		.recht = RECHT_DOSSIER_WIJZIGEN, .summary = title_, .doel = DOEL,                  \
		.object = &object_kenmerk, .handle = name_##_handle, .scenario = "profiel"         \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/profiel",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Profiel",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = profiel_handle,
     .view = profiel_view,
     .shape = &profiel_shape,
     .flags = ROUTE_PRINT,
     .scenario = "profiel"},
    DEEL("denken", ONDERDEEL_DENKEN, "Denken aanvullen"),
    DEEL("doen", ONDERDEEL_DOEN, "Doen aanvullen"),
    DEEL("willen", ONDERDEEL_WILLEN, "Willen aanvullen"),
    DEEL("zijn", ONDERDEEL_ZIJN, "Zijn aanvullen"),
    {.method = GET,
     .path = "/kenmerken/:kenmerk",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Profiel wijzigen",
     .doel = DOEL,
     .object = &object_kenmerk,
     .handle = wijzig_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "profiel"},
    {.method = POST,
     .path = "/kenmerken/:kenmerk",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Profiel wijzigen",
     .doel = DOEL,
     .object = &object_kenmerk,
     FIELDS(kenmerk_fields, struct kenmerk_in),
     .check = update_check,
     .handle = update_handle,
     .again = "/kenmerken/:kenmerk",
     .scenario = "profiel"},
    STAP(bevestigen, "Zeggen dat het profiel nog klopt"),
    STAP(weghalen, "Iets uit het profiel halen"),
};
PAGE(profiel, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
