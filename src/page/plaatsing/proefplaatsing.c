/*
 * Proefplaatsing: the agreement of a trial placement, from the first text to what came of it.
 *
 * What: what is tried, with which tasks and whose help at work; who signed; what happens next. The
 *       steps themselves: proefplaatsing_stap.c; on paper: proefplaatsing_blad.c.
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Invariants: the state follows from what was done (domain/proefplaatsing.h). A warning forbids
 *       nothing, but going on asks for the reason (promise 6). What was signed is what stands
 *       there: a change takes the signatures away, in the table too.
 * On purpose absent: the signature itself. It is on paper or in a mail; here stands that it is.
 * Rows: F219-F226; peers 79.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/jongere.h"
#include "store/proefplaatsing.h"

#define DOEL "begeleiding naar werk"

/* ---- one agreement ---- */

struct proef_page {
	struct proefplaatsing_row proefplaatsing;
	struct list handtekeningen;
	struct proefplaatsing proef;
};
static const struct shape proef_shape =
    SHAPE("ProefplaatsingGegevens", struct proefplaatsing_row, proefplaatsing_columns);
static const struct shape handtekening_shape =
    SHAPE("Handtekening", struct handtekening_row, handtekening_columns);
static const struct shape_part proef_parts[] = {
    {"proefplaatsing", &proef_shape, offsetof(struct proef_page, proefplaatsing), false},
    {"handtekeningen", &handtekening_shape, offsetof(struct proef_page, handtekeningen), true},
};
static const struct shape proef_page_shape = {.name = "Proefplaatsing",
					      .size = sizeof(struct proef_page),
					      .parts = proef_parts,
					      .n_parts = COUNT(proef_parts)};

static int proef_handle(struct request *r)
{
	struct proef_page *out = r->out;
	int rc;

	out->proefplaatsing = *(const struct proefplaatsing_row *)r->object;
	rc = proefplaatsing_load(r->db, r->arena, &out->proefplaatsing, r->vandaag, &out->proef);
	out->handtekeningen = list_of(&out->proef.handtekeningen);
	return rc;
}

/* What one can do with it now, by state: the first is what comes next. */
struct knop {
	int stap;
	const char *label;
	const char *path;
	enum ui_icon icon;
};
static const struct knop knoppen[] = {
    {PROEFSTAP_TEKEN, "Handtekening vastleggen", "handtekening", UI_ICON_PEN},
    {PROEFSTAP_KEUR_GOED, "Akkoord vastleggen", "akkoord", UI_ICON_VINK},
    {PROEFSTAP_TEKEN_EVALUATIE, "De jongere tekent", "evaluatie/handtekening", UI_ICON_PEN},
    {PROEFSTAP_EVALUEER, "Evaluatie schrijven", "evaluatie", UI_ICON_GESPREK},
    {PROEFSTAP_ZET_OM, "Besluit vastleggen", "besluit", UI_ICON_VLAG},
    {PROEFSTAP_VERLENG, "Verlengen", "verlengen", UI_ICON_KALENDER},
    {PROEFSTAP_WIJZIG, "Wijzig de overeenkomst", "overeenkomst", UI_ICON_PEN},
    {PROEFSTAP_NIET_GESTART, "Niet begonnen", "afbreken", UI_ICON_KRUIS},
    {PROEFSTAP_ANNULEER, "Gaat niet door", "afbreken", UI_ICON_KRUIS},
};

static size_t knoppen_of(struct html *h, const struct proefplaatsing *p,
			 struct ui_action acts[COUNT(knoppen) + 1])
{
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->row->id));
	size_t n = 0;

	if (p->row->besluit != CHOICE_NONE && !datum_set(p->row->eind_datum))
		acts[n++] = (struct ui_action){
		    .label = p->row->besluit == PROEFBESLUIT_OMZETTEN ? "Het is nu een baan"
								      : "Leg het einde vast",
		    .kind = UI_PRIMARY,
		    .icon = UI_ICON_VLAG,
		    .url = p->row->besluit == PROEFBESLUIT_OMZETTEN
			       ? arena_format(h->arena, "%s/einde?uitkomst=omgezet", url)
			       : arena_format(h->arena, "%s/einde", url)};
	for (size_t i = 0; i < COUNT(knoppen); i++) {
		if (proefplaatsing_next(p->toestand, knoppen[i].stap) == CHOICE_NONE)
			continue;
		acts[n] = (struct ui_action){
		    .label = knoppen[i].label,
		    .kind = n ? UI_SECONDARY : UI_PRIMARY,
		    .icon = knoppen[i].icon,
		    .url = arena_format(h->arena, "%s/proefplaatsing/%s", url, knoppen[i].path)};
		n++;
	}
	return n;
}

static void view_waarschuwingen(struct html *h, uint32_t set)
{
	for (int i = 0; i < PROEFWAARSCHUWINGEN; i++)
		if (set & 1U << i)
			ui_alert(h, UI_WARNING, choice_label(&proefwaarschuwingen, i),
				 proefwaarschuwingen.list[i].hint);
}

static void view_afspraak(struct html *h, const struct proefplaatsing_row *p)
{
	ui_section_begin(h, "overeenkomst", "Overeenkomst");
	ui_facts_begin(h);
	ui_fact(h, "Doelen", p->doelen);
	ui_fact(h, "Taken", p->taken);
	ui_fact(h, "Begeleider op het werk", p->begeleider);
	ui_fact(h, "Wil de werkgever een baan bieden?", choice_label(&voornemens, p->voornemen));
	ui_fact(h, "Loonwaarde wordt gemeten", p->meting ? "Ja" : "Nee");
	if (p->motivering)
		ui_fact(h, "Waarom toch", p->motivering);
	if (p->akkoord_door)
		ui_fact(h, "Akkoord",
			arena_format(h->arena, "%s, %s", p->akkoord_door,
				     html_datum(h, p->akkoord_datum)));
	if (p->verlenging)
		ui_fact(h, "Waarom verlengd", p->verlenging);
	ui_facts_end(h);
	ui_section_end(h);
}

static void view_handtekeningen(struct html *h, const struct proefplaatsing *p)
{
	ui_section_begin(h, "handtekeningen", "Wie tekende");
	ui_list_begin(h);
	for (int who = TEKENAAR_JONGERE; who <= TEKENAAR_OUDER; who++) {
		const struct handtekening_row *s = handtekening_find(p, WAARVOOR_OVEREENKOMST, who);
		const char *text =
		    s ? arena_format(h->arena, "%s, %s, %s", s->naam,
				     choice_label(&tekenwijzen, s->wijze), html_datum(h, s->datum))
		      : "Nog niet getekend";

		if (s || p->ontbreken & 1U << who)
			ui_item(h, &(struct ui_item){.title = choice_label(&tekenaars, who),
						     .text = text});
	}
	ui_list_end(h);
	ui_section_end(h);
}

static void view_evaluatie(struct html *h, const struct proefplaatsing *p)
{
	const struct handtekening_row *s =
	    handtekening_find(p, WAARVOOR_EVALUATIE, TEKENAAR_JONGERE);

	ui_section_begin(h, "evaluatie", "Hoe het ging");
	ui_text(h, p->row->evaluatie);
	ui_facts_begin(h);
	ui_fact(h, "De jongere",
		s ? choice_label(&evaluatieoordelen, s->evaluatieoordeel) : "Nog niet getekend");
	if (s && s->tekst)
		ui_fact(h, "In eigen woorden", s->tekst);
	if (p->row->besluit != CHOICE_NONE)
		ui_fact(h, "Besluit",
			arena_format(h->arena, "%s. %s",
				     choice_label(&proefbesluiten, p->row->besluit),
				     p->row->besluit_reden));
	ui_facts_end(h);
	ui_section_end(h);
}

static void view_agreed(struct html *h, struct request *r, const struct proefplaatsing *p)
{
	const struct proefplaatsing_row *row = p->row;
	struct ui_action acts[COUNT(knoppen) + 1];
	size_t n = request_keep_allowed(r, acts, knoppen_of(h, p, acts));

	ui_p(h, arena_format(h->arena, "Stand: %s.",
			     choice_label(&proefplaatsing_toestanden, p->toestand)));
	if (row->reden)
		ui_alert(h, UI_INFO, choice_label(&proefafbrekingen, row->afgebroken), row->reden);
	if (n)
		ui_actions(h, acts, n);
	if (p->toestand < PROEF_LOOPT && !datum_set(row->verwacht_eind_datum))
		ui_alert(h, UI_WARNING, "De laatste dag ontbreekt", PROEF_ZONDER_EINDE);
	if (p->toestand < PROEF_LOOPT)
		view_waarschuwingen(h, p->waarschuwingen);
	if (row->evaluatie)
		view_evaluatie(h, p);
	view_afspraak(h, row);
	view_handtekeningen(h, p);
	ui_link(h, html_url(h, "/plaatsingen/%s/proefplaatsing/blad", TOKEN(h, row->id)),
		"De overeenkomst om te printen");
}

static void proef_view(struct html *h, struct request *r)
{
	const struct proef_page *out = r->out;
	const struct proefplaatsing_row *p = &out->proefplaatsing;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action make = {
	    .label = "Maak de overeenkomst",
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_PLUS,
	    .url = arena_format(h->arena, "%s/proefplaatsing/overeenkomst", url)};

	ui_h1(h, arena_format(h->arena, "Proefplaatsing van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s, %s uur per week, van %s tot en met %s.",
			   p->functie, p->werkgever, tekst_getal(h->arena, p->uren),
			   html_datum(h, p->van_datum),
			   datum_set(p->verwacht_eind_datum) ? html_datum(h, p->verwacht_eind_datum)
							     : "nog niet bekend"));
	ui_link(h, url, "Naar de plek");
	if (out->proef.toestand != CHOICE_NONE) {
		view_agreed(h, r, &out->proef);
		return;
	}
	ui_empty(h, "Nog geen overeenkomst",
		 "Hierin staat wat de jongere gaat proberen, wie daarbij helpt en wat er daarna "
		 "komt. De jongere, de werkgever en de begeleider tekenen.",
		 request_may_do(r, &make) && !datum_set(p->eind_datum) ? &make : NULL);
}

/* ---- making and changing it ---- */

struct afspraak_in {
	const char *doelen;
	const char *taken;
	const char *begeleider;
	int voornemen;
	bool meting;
	const char *motivering;
};
static const struct field afspraak_fields[] = {
    FIELD(struct afspraak_in, doelen, LONG_TEXT, "Wat gaat de jongere proberen?", .required = true,
	  .max = 1000,
	  .hint = "Bijvoorbeeld: kan ik dit tempo aan, pas ik in de ploeg, welke hulp is nodig."),
    FIELD(struct afspraak_in, taken, LONG_TEXT, "Welke taken?", .required = true, .max = 1000),
    FIELD(struct afspraak_in, begeleider, TEXT, "Wie begeleidt op het werk?", .required = true,
	  .max = 120),
    FIELD_CHOICE_OF(struct afspraak_in, voornemen, voornemens,
		    "Wil de werkgever een baan bieden als het goed gaat?", .required = true),
    FIELD(struct afspraak_in, meting, BOOL, "De loonwaarde wordt in deze tijd gemeten"),
    FIELD(struct afspraak_in, motivering, LONG_TEXT, "Waarom toch een proefplaatsing?", .max = 500,
	  .hint = "Nodig als er hierboven iets staat om op te letten."),
};

static int afspraak_form_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct afspraak_in *form = request_form(r, "/plaatsingen/:plaatsing/proefplaatsing");
	struct proefplaatsing *proef = arena_alloc(r->arena, sizeof(*proef));

	*form = (struct afspraak_in){.doelen = p->doelen,
				     .taken = p->taken,
				     .begeleider = p->begeleider,
				     .voornemen = p->voornemen,
				     .meting = p->meting,
				     .motivering = p->motivering};
	r->prepared = proef;
	return proefplaatsing_load(r->db, r->arena, p, r->vandaag, proef);
}

static void afspraak_view(struct html *h, struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	const struct proefplaatsing *proef = r->prepared;
	const char *url = html_url(h, "/plaatsingen/%s/proefplaatsing", TOKEN(h, p->id));
	uint32_t unknown = 1U << PROEFWAARSCHUWING_GEEN_VOORNEMEN;
	size_t n;
	struct ui_field *fields = request_fields(r, "/plaatsingen/:plaatsing/proefplaatsing", &n);

	ui_h1(h, "Overeenkomst voor een proefplaatsing",
	      arena_format(h->arena, "Voor %s: %s bij %s.", kop_kort(h->arena, p), p->functie,
			   p->werkgever));
	if (proef->toestand > PROEF_OPGESTELD)
		ui_alert(h, UI_INFO, "Iedereen tekent dan opnieuw", NULL);
	view_waarschuwingen(h, proef->waarschuwingen & ~unknown);
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int afspraak_check(struct request *r)
{
	const struct afspraak_in *in = r->in;
	const uint32_t unknown = 1U << PROEFWAARSCHUWING_GEEN_VOORNEMEN;
	struct proefplaatsing proef;
	int rc = proefplaatsing_load(r->db, r->arena, r->object, r->vandaag, &proef);

	if (rc)
		return rc;
	if (proef.toestand != CHOICE_NONE &&
	    proefplaatsing_next(proef.toestand, PROEFSTAP_WIJZIG) == CHOICE_NONE)
		invalid(r, "", "Deze overeenkomst staat vast en is niet meer te wijzigen.");
	if (datum_set(proef.row->eind_datum))
		invalid(r, "", "Deze plek is al gestopt.");
	if (((proef.waarschuwingen & ~unknown) || in->voornemen != VOORNEMEN_JA) && !in->motivering)
		invalid(r, "motivering",
			"Waarom toch een proefplaatsing: schrijf op waarom het voor deze jongere "
			"toch goed is.");
	return 0;
}

static int afspraak_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	const struct afspraak_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct proefplaatsing_afspraak afspraak = {.doelen = in->doelen,
							 .taken = in->taken,
							 .begeleider = in->begeleider,
							 .voornemen = in->voornemen,
							 .meting = in->meting,
							 .motivering = in->motivering};

	r->location = request_path(r, "/plaatsingen/%s/proefplaatsing", ID_PLAATSING, p->id.nr);
	r->flash = "De overeenkomst is bewaard.";
	return proefplaatsing_update(&doing, p, &afspraak);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/proefplaatsing",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Proefplaatsing",
     .doel = DOEL,
     .object = &object_proefplaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = proef_handle,
     .view = proef_view,
     .shape = &proef_page_shape,
     .scenario = "proefplaatsing"},
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/proefplaatsing/overeenkomst",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Overeenkomst voor een proefplaatsing",
     .doel = DOEL,
     .object = &object_proefplaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = afspraak_form_handle,
     .view = afspraak_view,
     .flags = ROUTE_NO_API,
     .scenario = "proefplaatsing"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/proefplaatsing",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Overeenkomst voor een proefplaatsing",
     .doel = DOEL,
     .object = &object_proefplaatsing,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(afspraak_fields, struct afspraak_in),
     .check = afspraak_check,
     .handle = afspraak_handle,
     .again = "/plaatsingen/:plaatsing/proefplaatsing/overeenkomst",
     .scenario = "proefplaatsing"},
};
PAGE(proefplaatsing, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
