/*
 * Regelingen: which instruments help this jongere at this place, as rules that explain themselves.
 *
 * What: per instrument yes, no or not known, in one sentence, with each condition, the fact that
 *       decides it, source and date; the amount where the facts are enough; what is missing, with
 *       where to fill it in. The same without a place, to look ahead. afwijking.c records where a
 *       human judges otherwise, werkgeversblad.c is the sheet for the employer.
 * Who:  whoever has the part "werk" in sight; without the part "inkomen" much is not known, and the
 *       page says so. What the gemeente where he lives and UWV do otherwise than the region, they
 *       wrote down themselves (werkwijze.c); it stands with the rule that it is about.
 * Invariants: it advises: who decides is named. What is not stored is not guessed. A deviation
 *       stands beside what the rule said, never instead of it (promise 6).
 * On purpose absent: instruments whose facts we do not keep (loonkostenvoordeel for
 *       arbeidsgehandicapten: which benefit, since when).
 * Rows: F208-F215, F219-F222, F228-F232, F245-F257, F261.
 */
#include "part/meerhierover.h"

#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/regeling.h"
#include "store/werkwijze.h"

#define DOEL "begeleiding naar werk"
#define ZICHT (ONDERDEEL_WERK | ONDERDEEL_INKOMEN)

/* ---- what is answered ---- */

struct regel_row {
	int regeling;
	int oordeel; /* with the deviation */
	int volgens_regel;
	const char *zin;
	const char *bedrag;
	const char *artikel;
	const char *beslist;
};
static const struct column regel_columns[] = {
    COLUMN_KEUZE(struct regel_row, regeling, regeling_keuzes, "Regeling", 0),
    COLUMN_KEUZE(struct regel_row, oordeel, oordelen, "Oordeel", 0),
    COLUMN_KEUZE(struct regel_row, volgens_regel, oordelen, "Volgens de regel", 0),
    COLUMN(struct regel_row, zin, TEXT, "Uitleg", 0),
    COLUMN(struct regel_row, bedrag, TEXT, "Bedrag", 0),
    COLUMN(struct regel_row, artikel, TEXT, "Bron", 0),
    COLUMN(struct regel_row, beslist, TEXT, "Wie beslist", 0),
};

struct voorwaarde_row {
	int regeling;
	const char *voorwaarde;
	int oordeel;
	const char *bekend;
	const char *grens;
};
static const struct column voorwaarde_columns[] = {
    COLUMN_KEUZE(struct voorwaarde_row, regeling, regeling_keuzes, "Regeling", 0),
    COLUMN(struct voorwaarde_row, voorwaarde, TEXT, "Voorwaarde", 0),
    COLUMN_KEUZE(struct voorwaarde_row, oordeel, oordelen, "Klopt het?", 0),
    COLUMN(struct voorwaarde_row, bekend, TEXT, "Wat bekend is", 0),
    COLUMN(struct voorwaarde_row, grens, TEXT, "Grens en bron", 0),
};

struct regeling_page {
	struct list regelingen, voorwaarden, afwijkingen, werkwijzen;
	struct regeling_dossier dossier;
	struct db_rows eigen; /* deviations */
	struct db_rows meer;  /* articles tied to regelingen */
	jongere_id jongere;
	plaatsing_id plaatsing; /* 0: none */
	uint32_t zicht;
	struct regeling_uitkomst uitkomsten[REGELING_COUNT];
};
static const struct shape regel_shape = SHAPE("Regeling", struct regel_row, regel_columns);
static const struct shape voorwaarde_shape =
    SHAPE("Voorwaarde", struct voorwaarde_row, voorwaarde_columns);
static const struct shape afwijking_shape =
    SHAPE("Afwijking", struct afwijking_row, afwijking_columns);
static const struct shape werkwijze_shape =
    SHAPE("Werkwijze", struct werkwijze_row, werkwijze_columns);
static const struct shape_part regeling_parts[] = {
    {"regelingen", &regel_shape, offsetof(struct regeling_page, regelingen), true},
    {"voorwaarden", &voorwaarde_shape, offsetof(struct regeling_page, voorwaarden), true},
    {"afwijkingen", &afwijking_shape, offsetof(struct regeling_page, afwijkingen), true},
    {"werkwijzen", &werkwijze_shape, offsetof(struct regeling_page, werkwijzen), true},
};
static const struct shape regeling_shape = {.name = "Regelingen",
					    .size = sizeof(struct regeling_page),
					    .parts = regeling_parts,
					    .n_parts = COUNT(regeling_parts)};

/* ---- handlers ---- */

/* Writes the conditions of one rule at `rows`; how many there are. */
static size_t fill_voorwaarden(struct request *r, enum regeling regeling,
			       struct voorwaarde_row *rows)
{
	struct regeling_page *out = r->out;
	const struct regeling_uitkomst *u = &out->uitkomsten[regeling];

	for (size_t i = 0; i < u->aantal; i++) {
		const struct voorwaarde *v = u->voorwaarden[i];

		rows[i] = (struct voorwaarde_row){
		    .regeling = (int)regeling,
		    .voorwaarde = v->tekst,
		    .oordeel = (int)u->oordelen[i],
		    .bekend = regeling_feit_tekst(r->arena, &out->dossier.feiten, v->feit),
		    .grens = parameter_tekst(r->arena, v->parameter, 0, out->dossier.dag)};
	}
	return u->aantal;
}

static struct regel_row regel_of(struct request *r, enum regeling regeling)
{
	struct regeling_page *out = r->out;
	const struct regeling_uitkomst *u = &out->uitkomsten[regeling];
	const struct afwijking_row *w = afwijking_find(&out->eigen, regeling);

	return (struct regel_row){
	    .regeling = (int)regeling,
	    .oordeel = (int)afwijking_oordeel(w, u->oordeel),
	    .volgens_regel = (int)u->oordeel,
	    .zin = regeling_zin(r->arena, regeling, u),
	    .bedrag = regeling_bedrag(r->arena, regeling, &out->dossier.feiten, out->dossier.dag),
	    .artikel = regelingen[regeling].artikel,
	    .beslist = regelingen[regeling].beslist};
}

/* How who decides about this jongere carries them out. */
static int werkwijzen_load(struct request *r)
{
	struct regeling_page *out = r->out;
	struct db_rows rows;
	int rc =
	    werkwijze_list_near(r->db, r->arena, out->dossier.gemeente, out->dossier.dag, &rows);

	if (!rc)
		out->werkwijzen = list_of(&rows);
	return rc;
}

static int fill_page(struct request *r)
{
	struct regeling_page *out = r->out;
	struct regel_row *regels = arena_array(r->arena, REGELING_COUNT, sizeof(*regels));
	struct voorwaarde_row *rows =
	    arena_array(r->arena, (size_t)REGELING_COUNT * MAX_VOORWAARDEN, sizeof(*rows));
	size_t n = 0;
	int rc = regeling_dossier_find(r->db, r->arena, out->jongere, out->plaatsing, r->vandaag,
				       &out->dossier);

	if (rc)
		return rc;
	for (int i = 0; i < REGELING_COUNT; i++) {
		enum regeling regeling = (enum regeling)i;

		out->uitkomsten[i] =
		    regeling_check(regeling, &out->dossier.feiten, out->dossier.dag);
		regels[i] = regel_of(r, regeling);
		n += fill_voorwaarden(r, regeling, &rows[n]);
	}
	out->voorwaarden = (struct list){.rows = rows, .count = n};
	out->regelingen = (struct list){.rows = regels, .count = REGELING_COUNT};
	out->afwijkingen = list_of(&out->eigen);
	rc = werkwijzen_load(r);
	return rc ? rc : meer_load(r, BANDSOORT_REGELING, &out->meer);
}

static int plaatsing_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct regeling_page *out = r->out;
	int rc = afwijking_list(r->db, r->arena, p->id, &out->eigen);

	out->jongere = p->jongere_id;
	out->plaatsing = p->id;
	out->zicht = (uint32_t)p->zicht;
	return rc ? rc : fill_page(r);
}

static int jongere_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct regeling_page *out = r->out;

	out->jongere = kop->id;
	out->zicht = (uint32_t)kop->zicht;
	return fill_page(r);
}

/* ---- where a missing fact is filled in ---- */

static const char *feit_url(struct html *h, const struct regeling_page *out,
			    enum regeling_feit feit)
{
	const char *jongere = html_url(h, "/jongeren/%s", TOKEN(h, out->jongere)),
		   *plek = out->plaatsing.nr
			       ? html_url(h, "/plaatsingen/%s", TOKEN(h, out->plaatsing))
			       : NULL;

	if (feit == FEIT_DOELGROEP)
		return arena_format(h->arena, "%s/wijzigen", jongere);
	if (feit == FEIT_REGISTER || feit == FEIT_UITKERING)
		return arena_format(h->arena, "%s/inkomen", jongere);
	if (!plek)
		return arena_format(h->arena, "%s/plaatsingen/nieuw", jongere);
	if (feit == FEIT_CONTRACT)
		return arena_format(h->arena, "%s/contracten/nieuw", plek);
	if (feit == FEIT_LOONWAARDE)
		return arena_format(h->arena, "%s/loonwaardemetingen/nieuw", plek);
	return arena_format(h->arena, "%s/wijzigen", plek);
}

/* Whether this reader can fill it in: his role may, and he has the part in sight. */
static bool may_fill(struct request *r, enum regeling_feit feit, const char *url)
{
	const struct regeling_page *out = r->out;
	bool inkomen = feit == FEIT_DOELGROEP || feit == FEIT_REGISTER || feit == FEIT_UITKERING;

	return request_may_open(r, url) && (!inkomen || (out->zicht & ONDERDEEL_INKOMEN));
}

static bool is_asked(const struct voorwaarde *const *list, size_t n, enum regeling_feit feit)
{
	while (n && list[n - 1]->feit != feit)
		n--;
	return n > 0;
}

/* The conditions whose fact is not stored, each fact once. */
static size_t find_missing(struct request *r, const struct voorwaarde *ret[FEIT_COUNT])
{
	const struct regeling_page *out = r->out;
	size_t n = 0;

	for (int i = 0; i < REGELING_COUNT; i++) {
		const struct regeling_uitkomst *u = &out->uitkomsten[i];

		for (size_t v = 0; u->oordeel == OORDEEL_ONBEKEND && v < u->aantal; v++)
			if (u->oordelen[v] == OORDEEL_ONBEKEND &&
			    !is_asked(ret, n, u->voorwaarden[v]->feit) &&
			    !regeling_feit_tekst(r->arena, &out->dossier.feiten,
						 u->voorwaarden[v]->feit))
				ret[n++] = u->voorwaarden[v];
	}
	return n;
}

static void view_missing(struct html *h, struct request *r)
{
	const struct voorwaarde *missing[FEIT_COUNT];
	size_t n = find_missing(r, missing);

	if (!n)
		return;
	ui_section_begin(h, "mist", "Wat nog uit te zoeken is");
	ui_list_begin(h);
	for (size_t i = 0; i < n; i++) {
		const char *url = feit_url(h, r->out, missing[i]->feit);
		bool may = may_fill(r, missing[i]->feit, url);

		ui_item(h,
			&(struct ui_item){.title = missing[i]->vraag,
					  .url = may ? url : NULL,
					  .text = may ? NULL : "Vraag het aan de casusregisseur."});
	}
	ui_list_end(h);
	ui_section_end(h);
}

/* ---- one rule ---- */

static const struct {
	enum ui_tone tone;
	const char *klopt;
} tones[] = {
    [OORDEEL_NEE] = {UI_ERROR, "Klopt niet"},
    [OORDEEL_ONBEKEND] = {UI_INFO, "Niet bekend"},
    [OORDEEL_JA] = {UI_OK, "Klopt"},
};

static void view_voorwaarden(struct html *h, const struct regeling_page *out,
			     enum regeling regeling)
{
	const struct voorwaarde_row *rows = out->voorwaarden.rows;

	ui_facts_begin(h);
	for (size_t i = 0; i < out->voorwaarden.count; i++) {
		const struct voorwaarde_row *v = &rows[i];

		if (v->regeling != (int)regeling)
			continue;
		ui_fact_begin(h, v->voorwaarde);
		ui_badge(h, tones[v->oordeel].tone, tones[v->oordeel].klopt);
		if (v->bekend)
			ui_p(h, v->bekend);
		if (v->grens)
			ui_p(h, v->grens);
		ui_fact_end(h);
	}
	ui_facts_end(h);
}

static void view_bronnen(struct html *h, const struct regeling_page *out, enum regeling regeling)
{
	const char *bronnen[MAX_BRONNEN];
	size_t n =
	    regeling_bronnen(h->arena, regeling, &out->dossier.feiten, out->dossier.dag, bronnen);

	for (size_t i = 0; i < n; i++)
		ui_p(h, bronnen[i]);
}

static void view_afwijking(struct html *h, struct request *r, const struct afwijking_row *w)
{
	const struct ui_action withdraw = {
	    .label = "Trek dit oordeel in",
	    .post = true,
	    .versie = w->versie,
	    .icon = UI_ICON_KRUIS,
	    .url = html_url(h, "/afwijkingen/%s/intrekken", TOKEN(h, w->id))};

	ui_alert(h, UI_INFO,
		 w->oordeel == ANTWOORD_JA ? "Wij vinden: dit geldt wel"
					   : "Wij vinden: dit geldt niet",
		 arena_format(h->arena, "%s (%s, %s)", w->reden, w->door, html_moment(h, w->op)));
	if (request_may_do(r, &withdraw))
		ui_actions(h, &withdraw, 1);
}

static void view_afwijken(struct html *h, struct request *r, enum regeling regeling)
{
	const struct regeling_page *out = r->out;
	const struct ui_action deviate = {
	    .label = "Leg een ander oordeel vast",
	    .icon = UI_ICON_PEN,
	    .toelichting = regelingen[regeling].naam,
	    .url = html_url(h, "/plaatsingen/%s/afwijkingen/nieuw?regeling=%s",
			    TOKEN(h, out->plaatsing), regelingen[regeling].code)};

	if (out->plaatsing.nr && (out->zicht & ZICHT) == ZICHT && request_may_do(r, &deviate))
		ui_actions(h, &deviate, 1);
}

static void view_werkwijze(struct html *h, const struct werkwijze_row *w)
{
	ui_alert(h, UI_INFO,
		 arena_format(h->arena, "%s doet het anders: %s", w->organisatie,
			      choice_label(&vergelijkpunten, w->vergelijkpunt)),
		 arena_format(h->arena, "%s Sinds %s. Bron: %s.", w->tekst,
			      html_datum(h, w->van_datum), w->bron));
	ui_link(h, html_url(h, "/werkwijzen/%s", TOKEN(h, w->id)),
		arena_format(h->arena, "Meer over %s", w->organisatie));
}

/* What is done otherwise than the region agreed, about this rule; CHOICE_NONE: about no rule. */
static size_t view_anders(struct html *h, const struct regeling_page *out, int regeling)
{
	const struct werkwijze_row *rows = out->werkwijzen.rows;
	size_t n = 0;

	for (size_t i = 0; i < out->werkwijzen.count; i++) {
		const struct werkwijze_row *w = &rows[i];

		if (w->wijze != WIJZE_ANDERS ||
		    vergelijkpunt_regeling((enum vergelijkpunt)w->vergelijkpunt,
					   w->organisatiesoort) != regeling)
			continue;
		if (!n++ && regeling == CHOICE_NONE)
			ui_section_begin(h, "eigen", "Wat hier ook anders is");
		view_werkwijze(h, w);
	}
	return n;
}

static void view_eigen(struct html *h, const struct regeling_page *out)
{
	if (view_anders(h, out, CHOICE_NONE))
		ui_section_end(h);
	ui_link(h, "/regelingen/vergelijking", "Regelingen vergelijken in de regio");
}

static void view_regel(struct html *h, struct request *r, const struct regel_row *row)
{
	const struct regeling_page *out = r->out;
	enum regeling regeling = (enum regeling)row->regeling;
	const struct regeling_info *info = &regelingen[regeling];
	const struct afwijking_row *w = afwijking_find(&out->eigen, regeling);

	ui_card_begin(h, info->naam);
	ui_badge(h, tones[row->oordeel].tone, choice_label(&oordelen, row->oordeel));
	ui_p(h, info->uitleg);
	ui_p(h, row->zin);
	if (row->bedrag && row->oordeel == OORDEEL_JA)
		ui_p(h, arena_format(h->arena, "%s.", row->bedrag));
	view_anders(h, out, row->regeling);
	if (w)
		view_afwijking(h, r, w);
	ui_details_begin(h, arena_format(h->arena, "Voorwaarden en bron: %s", info->naam));
	view_voorwaarden(h, out, regeling);
	if (row->bedrag)
		view_bronnen(h, out, regeling);
	ui_p(h, arena_format(h->arena, "Bron: %s. Wie beslist: %s.", info->artikel, info->beslist));
	if (info->let_op)
		ui_p(h, arena_format(h->arena, "Let op: %s", info->let_op));
	if (!w)
		view_afwijken(h, r, regeling);
	ui_details_end(h);
	meer_view(h, &out->meer, BANDSOORT_REGELING, choice_code(&regeling_keuzes, row->regeling),
		  info->naam);
	ui_card_end(h);
}

static void view_group(struct html *h, struct request *r, enum oordeel oordeel, const char *title)
{
	const struct regeling_page *out = r->out;
	const struct regel_row *rows = out->regelingen.rows;
	bool any = false;

	for (size_t i = 0; i < out->regelingen.count; i++) {
		if (rows[i].oordeel != (int)oordeel || out->uitkomsten[i].is_voorbij)
			continue;
		if (!any)
			ui_section_begin(h, choice_code(&oordelen, (int)oordeel), title);
		any = true;
		view_regel(h, r, &rows[i]);
	}
	if (any)
		ui_section_end(h);
}

static void view_past(struct html *h, const struct regeling_page *out)
{
	const struct regel_row *rows = out->regelingen.rows;

	ui_details_begin(h, "Regelingen die niet meer bestaan");
	ui_facts_begin(h);
	for (size_t i = 0; i < out->regelingen.count; i++)
		if (out->uitkomsten[i].is_voorbij)
			ui_fact(h, regelingen[i].naam,
				arena_format(h->arena, "%s %s", rows[i].zin, regelingen[i].uitleg));
	ui_facts_end(h);
	ui_details_end(h);
}

/* What can be done here: the sheet for the employer, and changing the answers, which change without
 * anything missing too. */
static void view_actions(struct html *h, struct request *r)
{
	const struct regeling_page *out = r->out;
	const struct ui_action change = {.label = "Doelgroepregister en uitkering",
					 .icon = UI_ICON_PEN,
					 .url = feit_url(h, out, FEIT_REGISTER)},
			       sheet = {.label = "Blad voor de werkgever",
					.icon = UI_ICON_PRINTER,
					.url = html_url(h, "/plaatsingen/%s/werkgeversblad",
							TOKEN(h, out->plaatsing))};
	struct ui_action actions[2];
	size_t n = 0;

	if (out->plaatsing.nr && (out->zicht & ZICHT) == ZICHT && request_may_do(r, &sheet))
		actions[n++] = sheet;
	if (may_fill(r, FEIT_REGISTER, change.url))
		actions[n++] = change;
	if (n)
		ui_actions(h, actions, n);
}

static void view_body(struct html *h, struct request *r)
{
	const struct regeling_page *out = r->out;

	view_actions(h, r);
	if (!(out->zicht & ONDERDEEL_INKOMEN))
		ui_alert(h, UI_INFO, "U ziet niet alles",
			 "Het onderdeel inkomen van deze jongere is voor u niet te zien. Daarom is "
			 "hier veel nog niet bekend.");
	view_missing(h, r);
	view_group(h, r, OORDEEL_JA, "Dit geldt");
	view_group(h, r, OORDEEL_ONBEKEND, "Nog niet bekend");
	ui_details_phone_begin(h, "Dit geldt niet");
	view_group(h, r, OORDEEL_NEE, "Dit geldt niet");
	ui_details_end(h);
	view_eigen(h, out);
	view_past(h, out);
}

#define LEAD "Dit is een advies volgens de regels van %s. De organisatie die erbij staat beslist."

static void plaatsing_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct regeling_page *out = r->out;

	ui_h1(h, arena_format(h->arena, "Regelingen voor %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, LEAD, html_datum(h, out->dossier.dag)));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)),
		arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	if (p->formeel)
		ui_alert(h, UI_INFO, arena_format(h->arena, "Het contract is bij %s", p->formeel),
			 arena_format(h->arena,
				      "Dit is een detachering. Loonkostensubsidie, de no-riskpolis "
				      "en het loonkostenvoordeel zijn voor wie het loon betaalt: "
				      "%s. Begeleiding is er waar het werk is: %s.",
				      p->formeel, p->werkgever));
	view_body(h, r);
}

static void jongere_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct regeling_page *out = r->out;

	ui_h1(h, arena_format(h->arena, "Regelingen voor %s", kop_kort(h->arena, kop)),
	      arena_format(h->arena, LEAD, html_datum(h, out->dossier.dag)));
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
	ui_p(h, "Dit is nog zonder werkplek. Bij elke werkplek staat wat daar geldt.");
	ui_link(h, html_url(h, "/jongeren/%s/plaatsingen", TOKEN(h, kop->id)),
		"Werk van deze jongere");
	view_body(h, r);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/regelingen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Regelingen bij een werkplek",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = plaatsing_handle,
     .view = plaatsing_view,
     .shape = &regeling_shape,
     .scenario = "regeling"},
    {.method = GET,
     .path = "/jongeren/:jongere/regelingen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Regelingen voor een jongere",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_WERK,
     .handle = jongere_handle,
     .view = jongere_view,
     .shape = &regeling_shape,
     .scenario = "regeling"},
};
PAGE(regeling, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
