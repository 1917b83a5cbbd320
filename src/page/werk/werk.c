/*
 * Mijn werk: the first screen. It says what to do today, for whom, why, and by when.
 *
 * What: the signals of my dossiers, computed from facts (store/signalen), in five views: too late,
 *       today, this week, later, and those of my team: dossiers I have in sight that somebody else
 *       must act on.
 * Who:  whoever works in the network (RECHT_WERK_LEZEN). Who does no work with young people
 *       (RECHT_WERK_DOEN) sees what the network asks of him, and no dossier.
 * Invariants: nothing here is ticked off: doing the real thing makes the fact change and the line
 *       go away (promise 8). Each line has one primary button, which leads to that real thing. A
 *       line can be put off, with a reason and not for ever (uitstel.c), given to a colleague or
 *       taken over (toewijzing.c).
 * On purpose absent: a number of lines per colleague, which would be a ranking. What one waits for
 *       is a list of its own (verzoek.c), so that this page asks no more than it shows.
 * Rows: F039 peers, F195, F264-F302; blueprint 6.
 */
#include "part/werk.h"
#include "gate/reeks.h"
#include "part/blad.h"
#include "part/filter.h"
#include "part/werkregel.h"

#include "domain/afwezigheid.h"
#include "domain/caseload.h"
#include "store/afwezigheid.h"
#include "store/jongere.h"
#include "store/zwaarte.h"

/* ---- rows ---- */

struct regel_row {
	jongere_id jongere_id;
	plaatsing_id plaatsing_id;
	overdracht_id overdracht_id;
	verwijzing_id verwijzing_id;
	const char *naam;
	const char *eigenaar;
	int signaal;
	const char *waarom;
	struct datum uiterlijk_datum;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct regel_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct regel_row, overdracht_id, overdracht, OVERDRACHT, "Overdracht"),
    COLUMN_ID(struct regel_row, verwijzing_id, verwijzing, VERWIJZING, "Verwijzing"),
    COLUMN(struct regel_row, naam, TEXT, "Voor wie", 0),
    COLUMN(struct regel_row, eigenaar, TEXT, "Van wie", 0),
    COLUMN_KEUZE(struct regel_row, signaal, signaalsoort_keuzes, "Wat", 0),
    COLUMN(struct regel_row, waarom, TEXT, "Waarom", 0),
    COLUMN(struct regel_row, uiterlijk_datum, DATUM, "Voor", 0),
};

/* Everybody around the dossiers in sight, to name whose work the lines of the team are. */
struct collega_row {
	gebruiker_id id;
	const char *naam;
};
static const struct column collega_columns[] = {
    COLUMN_ID(struct collega_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct collega_row, naam, TEXT, NULL, 0),
};
#define MAX_COLLEGAS 3000
#define SCREEN_LINES 25 /* each is a paragraph: fifty are ten screens of a phone */
QUERY(collega_list, "SELECT DISTINCT g.id, CASE WHEN g.vervanger IS NULL THEN g.naam "
		    "ELSE g.vervanger || ' voor ' || g.naam END AS naam "
		    "FROM betrokkene b JOIN gebruiker g ON g.id = b.gebruiker_id "
		    "WHERE b.tot_op > $1 ORDER BY g.id LIMIT 3000");

struct werk_page {
	struct list regels;
	int tab;
	int aantal[WERKVAK_COUNT];
	const struct werk **shown;
	size_t n_shown;
	size_t before; /* lines of this view that stand on earlier pages */
	size_t dossiers;
	int boven; /* young people above the norm */
	int rood;  /* own red meldingen that stand in another view than the one that is shown */
	size_t uitgesteld;
	struct db_rows vervanging; /* of struct afwezigheid_row */
	struct bewaarde_filters filters;
};
static const struct shape regel_shape = SHAPE("WerkRegel", struct regel_row, regel_columns);
static const struct shape_part werk_parts[] = {
    {"regels", &regel_shape, offsetof(struct werk_page, regels), true},
};
static const struct shape werk_shape = {.name = "Werk",
					.size = sizeof(struct werk_page),
					.parts = werk_parts,
					.n_parts = COUNT(werk_parts)};

struct tab_in {
	int soort;
	int tab;
	int kies;
	int64_t na; /* so many lines of this view were shown before */
};
static const struct field tab_fields[] = {
    FIELD_CHOICE_OF(struct tab_in, soort, signaalsoort_keuzes, "Wat", .select = true),
    FIELD_CHOICE_OF(struct tab_in, tab, werkvakken, "Wat", .hidden = true),
    KIES_FIELD(struct tab_in),
    FIELD(struct tab_in, na, INT, "Vanaf", .least = 0, .most = 100000, .hidden = true),
};

/* ---- handler ---- */

static enum werkvak tab_of(const struct request *r, const struct werk *w)
{
	if (w->eigenaar.nr != r->wie.gebruiker.nr)
		return WERKVAK_TEAM;
	switch (w->signaal.vak) {
	case VAK_TE_LAAT:
		return WERKVAK_TE_LAAT;
	case VAK_VANDAAG:
		return WERKVAK_VANDAAG;
	case VAK_DEZE_WEEK:
		return WERKVAK_DEZE_WEEK;
	case VAK_LATER:
		return WERKVAK_LATER;
	}
	return WERKVAK_LATER;
}

/* Whether a line is of this kind (CHOICE_NONE: any). */
static bool is_of(const struct werk *w, int soort)
{
	return soort == CHOICE_NONE || (int)w->signaal.soort == soort;
}

static void count_tabs(const struct request *r, const struct werklijst *lijst, int soort,
		       struct werk_page *out)
{
	for (size_t i = 0; i < lijst->count; i++)
		if (is_of(&lijst->list[i], soort))
			out->aantal[tab_of(r, &lijst->list[i])]++;
}

/* Without a view: what is one's own. */
static int count_filter(const struct request *r, const struct werklijst *lijst,
			const struct filter_row *f)
{
	int n = 0;

	for (size_t i = 0; i < lijst->count; i++) {
		int vak = (int)tab_of(r, &lijst->list[i]);

		n += is_of(&lijst->list[i], f->signaal) &&
		     (f->vak == CHOICE_NONE ? vak != WERKVAK_TEAM : vak == f->vak);
	}
	return n;
}

/* The view that was asked for, else the first that holds something. */
static int choose_tab(const struct tab_in *in, const struct werk_page *out)
{
	if (in->tab != CHOICE_NONE)
		return in->tab;
	for (int tab = WERKVAK_TE_LAAT; tab < WERKVAK_TEAM; tab++)
		if (out->aantal[tab])
			return tab;
	return WERKVAK_VANDAAG;
}

/* Red must be answered today, also by who has much that is too late. */
static int count_hidden_red(const struct request *r, const struct werklijst *lijst, int tab)
{
	int n = 0;

	for (size_t i = 0; i < lijst->count; i++) {
		int of = (int)tab_of(r, &lijst->list[i]);
		n +=
		    is_of(&lijst->list[i], SIGNAAL_MELDING_ROOD) && of != WERKVAK_TEAM && of != tab;
	}
	return n;
}

static const char *name_of(const struct list *collegas, gebruiker_id id)
{
	const struct collega_row *rows = collegas->rows;

	for (size_t i = 0; i < collegas->count; i++)
		if (rows[i].id.nr == id.nr)
			return rows[i].naam;
	return NULL;
}

/* Whom it is about: a jongere, or what else waits. */
static const char *name_of_werk(struct arena *a, const struct werk *w)
{
	if (w->roepnaam)
		return naam_kort(a, w->roepnaam, w->achternaam);
	if (w->werkwijze.nr)
		return "Uw organisatie";
	if (w->afwezigheid.nr || signaalsoorten[w->signaal.soort].eigenaar == EIGENAAR_ZELF)
		return "Uzelf";
	if (w->overdracht.nr)
		return "Een jongere";
	return w->signaal.soort == SIGNAAL_AANMELDING_WACHT ? "Uw loket" : "Uw overleg";
}

static void take_rows(struct request *r, const struct werklijst *lijst, const struct list *collegas,
		      struct werk_page *out)
{
	const struct tab_in *in = r->in;
	int soort = in->soort;
	size_t limit = kies_limit(r, in->kies, r->json ? LIST_PAGE : SCREEN_LINES), seen = 0;
	struct regel_row *rows = arena_array(r->arena, limit, sizeof(*rows));

	out->shown = arena_array(r->arena, limit, sizeof(*out->shown));
	for (size_t i = 0; i < lijst->count && out->n_shown < limit; i++) {
		const struct werk *w = &lijst->list[i];
		if ((int)tab_of(r, w) != out->tab || !is_of(w, soort) || seen++ < out->before)
			continue;
		rows[out->n_shown] = (struct regel_row){.jongere_id = w->jongere,
							.plaatsing_id = w->plaatsing,
							.overdracht_id = w->overdracht,
							.verwijzing_id = w->verwijzing,
							.naam = name_of_werk(r->arena, w),
							.eigenaar = name_of(collegas, w->eigenaar),
							.signaal = (int)w->signaal.soort,
							.waarom = w->signaal.waarom,
							.uiterlijk_datum = w->signaal.uiterlijk};
		out->shown[out->n_shown++] = w;
	}
	out->regels = (struct list){.rows = rows, .count = out->n_shown};
}

/* How much is above the norm; asked only when it can be, all of them being heavy. */
static int boven_compute(struct request *r, int eigen, const struct termijnen *t, int *ret)
{
	struct caseload_omvang omvang = {.aantal = eigen};
	const struct caseload_omvang most = {.aantal = eigen, .zwaar = eigen};
	int rc = 0;

	*ret = 0;
	if (!caseload_above(caseload_weegt(&most, t), t->caseload_norm))
		return 0;
	rc = caseload_find_zwaarte(r->db, r->arena, r->wie.gebruiker, &omvang);
	if (!rc)
		*ret = caseload_above(caseload_weegt(&omvang, t), t->caseload_norm);
	return rc;
}

static int werk_handle(struct request *r)
{
	const struct tab_in *in = r->in;
	struct werk_page *out = r->out;
	const struct signalen_vraag vraag = werk_vraag(r);
	struct werklijst lijst;
	struct list collegas = {0};
	int rc = signalen_load(r->db, r->arena, &vraag, &lijst);

	if (rc)
		return rc;
	rc = boven_compute(r, (int)lijst.eigen, vraag.termijnen, &out->boven);
	if (rc)
		return rc;
	out->dossiers = lijst.dossiers;
	out->uitgesteld = lijst.uitgesteld;
	out->vervanging = lijst.vervanging;
	count_tabs(r, &lijst, in->soort, out);
	out->tab = choose_tab(in, out);
	out->rood = count_hidden_red(r, &lijst, out->tab);
	out->before = in->na == FIELD_INT_NONE ? 0 : (size_t)in->na;
	r->aantal = out->aantal[WERKVAK_TE_LAAT] + out->aantal[WERKVAK_VANDAAG];
	if (out->tab == WERKVAK_TEAM)
		rc = request_rows(r, &collega_list, ARGS(r->nu), collega_columns,
				  sizeof(struct collega_row), MAX_COLLEGAS, &collegas);
	if (rc)
		return rc;
	take_rows(r, &lijst, &collegas, out);
	rc = filters_load(r, &out->filters);
	for (size_t i = 0; i < out->filters.rows.count; i++)
		out->filters.aantal[i] =
		    count_filter(r, &lijst, (const struct filter_row *)out->filters.rows.rows + i);
	return rc;
}

/* ---- view ---- */

static const struct {
	const char *title, *text;
} empty[] = {
    [WERKVAK_TE_LAAT] = {"Niets te laat", "Hier komt wat al gedaan had moeten zijn. Goed bezig."},
    [WERKVAK_VANDAAG] = {"Niets voor vandaag",
			 "Hier komt te staan wie vandaag iets van u nodig heeft, en waarom."},
    [WERKVAK_DEZE_WEEK] = {"Niets voor deze week",
			   "Hier komt te staan wat er tot en met zondag moet gebeuren."},
    [WERKVAK_LATER] = {"Niets voor later", "Hier komt te staan wat er na deze week aankomt."},
    [WERKVAK_TEAM] =
	{"Niets bij uw team",
	 "Hier staan acties van collega's bij jongeren waar u ook bij betrokken bent."},
};

static void view_pager(struct html *h, struct request *r, const struct werk_page *out)
{
	size_t total = (size_t)out->aantal[out->tab], end = out->before + out->n_shown;

	if (out->n_shown < total)
		ui_p(h, arena_format(h->arena, "Dit zijn regel %zu tot en met %zu van %zu.",
				     out->before + 1, end, total));
	ui_pager(h, blad_vorige(r, out->before, SCREEN_LINES),
		 end < total ? request_url_with(r, "na", arena_format(h->arena, "%zu", end))
			     : NULL);
}

static void view_lines(struct html *h, struct request *r, const struct werk_page *out)
{
	const struct tab_in *in = r->in;
	const struct regel_row *rows = out->regels.rows;
	bool can_choose = out->tab != WERKVAK_TEAM && werk_may_do(r);
	const struct kies_lijst kies = {
	    .lijst = REEKSLIJST_WERK,
	    .kies = in->kies,
	    .na = out->before ? arena_format(h->arena, "%zu", out->before) : NULL,
	    .cut = out->before + out->n_shown < (size_t)out->aantal[out->tab]};

	if (!out->dossiers && !out->n_shown && werk_may_do(r)) {
		ui_empty(
		    h, "U bent nog bij niemand betrokken",
		    "Zodra een jongere bij u hoort, staat hier wat er moet gebeuren, voor wie, "
		    "en waarom.",
		    NULL);
		return;
	}
	if (!out->n_shown) {
		ui_empty(h, empty[out->tab].title, empty[out->tab].text, NULL);
		return;
	}
	if (can_choose)
		kies_view_ways(h, r, &kies);
	ui_signals_begin(h);
	for (size_t i = 0; i < out->n_shown; i++)
		werkregel_view(h, r,
			       &(struct werkregel){.werk = out->shown[i],
						   .naam = rows[i].naam,
						   .eigenaar = rows[i].eigenaar,
						   .kies = in->kies});
	ui_signals_end(h);
	view_pager(h, r, out);
	if (can_choose)
		kies_view(h, r, &kies);
}

/* That one is away oneself, and whose work one does. */
static void view_afwezigheid(struct html *h, const struct request *r,
			     const struct afwezigheid_row *row)
{
	const char *tot = html_datum(h, row->tot_datum);

	if (row->gebruiker_id.nr != r->wie.gebruiker.nr)
		ui_alert(h, UI_INFO, arena_format(h->arena, "U vervangt %s", row->naam),
			 arena_format(h->arena,
				      "Dat duurt tot en met %s. Het werk staat tussen dat van u, "
				      "en gaat daarna vanzelf terug.",
				      tot));
	else
		ui_alert(h, row->vervanger ? UI_INFO : UI_WARNING,
			 arena_format(h->arena, "U bent afwezig tot en met %s", tot),
			 row->vervanger
			     ? arena_format(h->arena, "%s doet uw werk zolang.", row->vervanger)
			     : "Niemand doet uw werk.");
}

static void view_vervanging(struct html *h, const struct request *r, const struct werk_page *out)
{
	const struct afwezigheid_row *rows = out->vervanging.rows;

	for (size_t i = 0; i < out->vervanging.count; i++)
		if (afwezigheid_stand(rows[i].van_datum, rows[i].tot_datum, r->vandaag) ==
		    AFWEZIGHEID_NU)
			view_afwezigheid(h, r, &rows[i]);
}

static void view_hidden_red(struct html *h, const struct filter_row *now, int n)
{
	struct filter_row red = *now;

	red.vak = CHOICE_NONE;
	red.signaal = SIGNAAL_MELDING_ROOD;
	ui_alert(h, UI_ERROR,
		 n == 1 ? "1 rode melding over het werk"
			: arena_format(h->arena, "%d rode meldingen over het werk", n),
		 "Reageer vandaag nog.");
	ui_link(h, filter_url(h->arena, &red),
		n == 1 ? "Naar de rode melding" : "Naar de rode meldingen");
}

/* One kind of work only, and keeping that under a name. */
static void view_narrowing(struct html *h, struct request *r, const struct filter_row *now)
{
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	const char *wat = now->signaal == CHOICE_NONE
			      ? "alles"
			      : choice_label(&signaalsoort_keuzes, now->signaal);

	ui_form(h, &(struct ui_form){.action = "/werk",
				     .get = true,
				     .behind = arena_format(h->arena, "U ziet: %s", wat),
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	filters_view_keep(h, r, now);
}

/* Beside when it must be done: what one waits for, of who works with young people. */
static void view_tabs(struct html *h, const struct request *r, const struct filter_row *now)
{
	const struct werk_page *out = r->out;
	struct filter_row tab = *now;
	struct ui_link links[WERKVAK_COUNT + 1];
	size_t n = 0;

	for (int i = 0; i < WERKVAK_COUNT; i++) {
		tab.vak = i;
		if (i != WERKVAK_TEAM || werk_may_do(r))
			links[n++] = (struct ui_link){.label = werkvakken.list[i].label,
						      .url = filter_url(h->arena, &tab),
						      .current = i == out->tab,
						      .count = out->aantal[i]};
	}
	if (request_may_open(r, "/verzoeken"))
		links[n++] = (struct ui_link){.label = "Ik wacht op", .url = "/verzoeken"};
	ui_tabs(h, "Wanneer", links, n);
}

static void werk_view(struct html *h, struct request *r)
{
	const struct werk_page *out = r->out;
	const struct tab_in *in = r->in;
	const struct filter_row now = {.lijst = FILTERLIJST_WERK,
				       .fase = CHOICE_NONE,
				       .kring = CHOICE_NONE,
				       .toestand = CHOICE_NONE,
				       .sortering = CHOICE_NONE,
				       .vak = in->tab,
				       .signaal = in->soort};

	ui_h1(h, "Mijn werk", html_datum(h, r->vandaag));
	if (out->rood)
		view_hidden_red(h, &now, out->rood);
	if (out->boven)
		ui_alert(h, UI_WARNING,
			 arena_format(h->arena, "Uw caseload telt %d boven de norm", out->boven),
			 "Bespreek met uw teamleider wie een deel kan overnemen.");
	view_vervanging(h, r, out);
	filters_view(h, &out->filters, &now);
	view_tabs(h, r, &now);
	view_lines(h, r, out);
	if (out->uitgesteld)
		ui_link(h, "/uitstellen",
			arena_format(h->arena, "Uitgesteld: %zu. Bekijk wat er is weggezet.",
				     out->uitgesteld));
	if (werk_may_do(r))
		view_narrowing(h, r, &now);
	if (request_may_open(r, "/prullenbak"))
		ui_link(h, "/prullenbak", "Iets per ongeluk weggehaald? Zet het terug.");
	if (request_may_open(r, "/afwezigheden"))
		ui_link(h, "/afwezigheden", "Bent u er een tijd niet? Kies wie u vervangt.");
	ui_link(h, "/berichten", "Wilt u een mail als er werk wacht? Kies hoe vaak.");
	ui_link(h, "/agenda", "Wilt u uw werk zien in de agenda van uw telefoon?");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werk",
     .recht = RECHT_WERK_LEZEN,
     .summary = "Mijn werk",
     .doel = "bepalen wat er vandaag moet gebeuren",
     FIELDS(tab_fields, struct tab_in),
     .handle = werk_handle,
     .view = werk_view,
     .shape = &werk_shape,
     .scenario = "werk"},
};
PAGE(werk, .room = "werk", .title = "Mijn werk", .menu = "/werk", .menu_order = 1,
     .menu_icon = UI_ICON_WERK, .routes = routes, .n_routes = COUNT(routes));
