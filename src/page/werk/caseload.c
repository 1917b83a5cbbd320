/*
 * Caseload: for whom somebody is responsible. Handing it over is in caseload_overdracht.c, what was
 * handed over in caseload_overgedragen.c.
 *
 * What: a casusregisseur sees his own young people, least attention first, against the norm (of
 * his functie, else of the region), each with how much it weighs; a teamleider sees how many each
 * colleague of his organisation has, and as how many they count; and who left with closed dossiers,
 * which he gives to somebody, so that who comes back is not sent away (F021, F063).
 * Who: RECHT_CASELOAD_OVERDRAGEN; the view caseload_van says whose.
 * Invariants: a teamleider never sees a name of a young person.
 * On purpose absent: comparing colleagues by anything but the number. Rows: F137-F139, peers 43.
 */
#include "gate/reeks.h"
#include "part/blad.h"
#include "part/werk.h"
#include "part/werkwijze.h"

#include "domain/caseload.h"
#include "domain/fase.h"
#include "domain/termijn.h"
#include "store/jongere.h"
#include "store/zwaarte.h"

#include <stdlib.h>

#define MAX_CASELOAD 2000
#define HALF_JAAR 183

/* ---- rows ---- */

struct jongere_row {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct datum laatste_contact_datum;
	struct datum volgend_contact_datum;
	struct datum waakvlam_datum;
	struct moment sinds_op;
	int64_t versie;
	int zwaarte; /* as it was said, or CHOICE_NONE */
};
static const struct column jongere_columns[] = {
    COLUMN_ID(struct jongere_row, id, jongere, JONGERE, NULL),
    COLUMN(struct jongere_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct jongere_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, laatste_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, waakvlam_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, sinds_op, MOMENT, NULL, 0),
    COLUMN(struct jongere_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct jongere_row, zwaarte, zwaarten, NULL, ONDERDEEL_PLAN),
};
QUERY(jongere_list,
      "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.stand_laatste_contact_datum AS "
      "laatste_contact_datum, j.volgend_contact_datum, "
      "j.stand_waakvlam_datum AS waakvlam_datum, j.casusregisseur_van_op AS sinds_op, j.versie, "
      "(SELECT w.zwaarte FROM zwaarte w WHERE w.jongere_id = j.id ORDER BY w.id DESC LIMIT 1) "
      "AS zwaarte "
      "FROM jongere j WHERE j.casusregisseur_id = $1 AND j.gesloten_op IS NULL "
      "ORDER BY j.id LIMIT 2000");

struct telling_row {
	jongere_id jongere_id;
	int64_t aantal;
};
static const struct column telling_columns[] = {
    COLUMN_ID(struct telling_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct telling_row, aantal, INT, NULL, 0),
};
QUERY(contact_telling, "SELECT j.id AS jongere_id, count(c.datum) AS aantal FROM jongere j "
		       "LEFT JOIN contactmoment c ON c.jongere_id = j.id AND c.datum >= $2 "
		       "AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor' "
		       "WHERE j.casusregisseur_id = $1 AND j.gesloten_op IS NULL "
		       "GROUP BY j.id ORDER BY j.id LIMIT 2000");

/* A line of one's own caseload. */
struct eigen_row {
	jongere_id id;
	const char *naam;
	int fase;
	int zwaarte;
	int64_t contacten;
	struct datum laatste_contact_datum;
	struct datum volgend_contact_datum;
	struct datum waakvlam_datum;
	bool minste;
	int64_t versie;
};
static const struct column eigen_columns[] = {
    COLUMN_ID(struct eigen_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct eigen_row, naam, TEXT, "Jongere", 0),
    COLUMN_KEUZE(struct eigen_row, fase, fasen, "Fase", 0),
    COLUMN_KEUZE(struct eigen_row, zwaarte, zwaarten, "Zwaarte", 0),
    COLUMN(struct eigen_row, contacten, INT, "Contact in een half jaar", 0),
    COLUMN(struct eigen_row, laatste_contact_datum, DATUM, "Laatste contact", 0),
    COLUMN(struct eigen_row, volgend_contact_datum, DATUM, "Volgend contact", 0),
    COLUMN(struct eigen_row, waakvlam_datum, DATUM, "Waakvlam tot", 0),
    COLUMN(struct eigen_row, minste, BOOL, "Minste aandacht", 0),
    COLUMN(struct eigen_row, versie, INT, NULL, 0),
};

/* Somebody whose caseload one may hand over: the number only. */
struct drager_row {
	gebruiker_id id;
	const char *naam;
	int64_t aantal;
	int64_t licht, zwaar; /* of them */
	int64_t telt;         /* no column of the query: as how many usual ones they count */
	int64_t norm;         /* of this colleague */
	struct datum afwezig_tot_datum;
	const char *vervanger;
};
static const struct column drager_columns[] = {
    COLUMN_ID(struct drager_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct drager_row, naam, TEXT, "Collega", 0),
    COLUMN(struct drager_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct drager_row, licht, INT, "Licht", 0),
    COLUMN(struct drager_row, zwaar, INT, "Zwaar", 0),
    COLUMN(struct drager_row, telt, INT, "Telt als", 0),
    COLUMN(struct drager_row, norm, INT, "Norm", 0),
    COLUMN(struct drager_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct drager_row, vervanger, TEXT, "Vervanger", 0),
};
QUERY(
    drager_list,
    "SELECT c.id, c.naam, c.aantal, z.licht, z.zwaar, 0 AS telt, COALESCE(c.norm, $1) AS norm, g.afwezig_tot_datum, g.vervanger "
    "FROM caseload_van c JOIN caseload_zwaarte z ON z.id = c.id JOIN gebruiker g ON g.id = c.id "
    "WHERE c.aantal > 0 ORDER BY c.naam, c.id LIMIT 2000");

/* Who left, and the closed dossiers that nobody can open again since. */
struct vertrokken_row {
	gebruiker_id id;
	const char *naam;
	int64_t aantal;
};
static const struct column vertrokken_columns[] = {
    COLUMN_ID(struct vertrokken_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct vertrokken_row, naam, TEXT, "Collega", 0),
    COLUMN(struct vertrokken_row, aantal, INT, "Gesloten dossiers", 0),
};
QUERY(vertrokken_list, "SELECT id, naam, aantal FROM vertrokken_van WHERE aantal > 0 "
		       "ORDER BY naam, id LIMIT 200");

struct caseload_in {
	int kies;
	int64_t na; /* so many of his own stand on earlier pages */
};
static const struct field caseload_fields[] = {
    KIES_FIELD(struct caseload_in),
    FIELD(struct caseload_in, na, INT, "Vanaf", .least = 0, .most = MAX_CASELOAD, .hidden = true),
};

struct caseload_page {
	struct list jongeren, collegas, vertrokken;
	struct caseload_omvang omvang; /* of all jongeren */
	size_t waakvlammen, from;      /* of them; and where the page begins */
	int norm;
	struct werkwijze_wacht wacht;
};
static const struct shape eigen_shape = SHAPE("CaseloadJongere", struct eigen_row, eigen_columns);
static const struct shape drager_shape =
    SHAPE("CaseloadCollega", struct drager_row, drager_columns);
static const struct shape vertrokken_shape =
    SHAPE("CaseloadVertrokken", struct vertrokken_row, vertrokken_columns);
static const struct shape_part caseload_parts[] = {
    {"jongeren", &eigen_shape, offsetof(struct caseload_page, jongeren), true},
    {"collegas", &drager_shape, offsetof(struct caseload_page, collegas), true},
    {"vertrokken", &vertrokken_shape, offsetof(struct caseload_page, vertrokken), true},
};
static const struct shape caseload_shape = {.name = "Caseload",
					    .size = sizeof(struct caseload_page),
					    .parts = caseload_parts,
					    .n_parts = COUNT(caseload_parts)};

/* ---- the list ---- */

/* Both lists are in order of dossier and hold the same ones. */
static void merge(struct request *r, const struct list *found, const struct list *counts,
		  struct list *ret)
{
	const struct jongere_row *j = found->rows;
	const struct telling_row *t = counts->rows;
	size_t n = found->count < counts->count ? found->count : counts->count;
	struct eigen_row *rows = arena_array(r->arena, n + 1, sizeof(*rows));
	struct aandacht *list = arena_array(r->arena, n + 1, sizeof(*list));
	bool *marks = arena_array(r->arena, n + 1, sizeof(*marks));

	for (size_t i = 0; i < n; i++) {
		list[i] = (struct aandacht){(int)t[i].aantal, j[i].laatste_contact_datum,
					    moment_datum(j[i].sinds_op)};
		rows[i] = (struct eigen_row){
		    .id = j[i].id,
		    .naam = naam_kort(r->arena, j[i].roepnaam, j[i].achternaam),
		    .fase = j[i].fase,
		    .zwaarte = zwaarte_of(j[i].zwaarte, datum_set(j[i].waakvlam_datum)),
		    .contacten = t[i].aantal,
		    .laatste_contact_datum = j[i].laatste_contact_datum,
		    .volgend_contact_datum = j[i].volgend_contact_datum,
		    .waakvlam_datum = j[i].waakvlam_datum,
		    .versie = j[i].versie};
	}
	minste_aandacht_compute(list, n, marks);
	for (size_t i = 0; i < n; i++)
		rows[i].minste = marks[i];
	*ret = (struct list){.rows = rows, .count = n};
}

/* Least attention first; then the oldest contact (never is oldest); then the order of dossiers. */
static int compare_attention(const void *a, const void *b)
{
	const struct eigen_row *x = a, *y = b;
	struct datum p = x->laatste_contact_datum, q = y->laatste_contact_datum;

	if (x->minste != y->minste)
		return x->minste ? -1 : 1;
	if (x->contacten != y->contacten)
		return x->contacten < y->contacten ? -1 : 1;
	if (datum_set(p) != datum_set(q))
		return datum_set(p) ? 1 : -1;
	if (datum_set(p) && p.dag != q.dag)
		return p.dag < q.dag ? -1 : 1;
	return (x->id.nr > y->id.nr) - (x->id.nr < y->id.nr);
}

static int eigen_load(struct request *r, struct list *ret)
{
	struct list found, counts;
	int rc = request_rows(r, &jongere_list, ARGS(r->wie.gebruiker), jongere_columns,
			      sizeof(struct jongere_row), MAX_CASELOAD, &found);

	rc = rc ? rc
		: request_rows(r, &contact_telling,
			       ARGS(r->wie.gebruiker, datum_plus(r->vandaag, -HALF_JAAR)),
			       telling_columns, sizeof(struct telling_row), MAX_CASELOAD, &counts);
	if (rc)
		return rc;
	merge(r, &found, &counts, ret);
	if (ret->count)
		qsort((void *)(uintptr_t)ret->rows, ret->count, sizeof(struct eigen_row),
		      compare_attention);
	return 0;
}

/* Whoever works with young people has some of his own. */
static bool has_own(const struct request *r)
{
	return werk_may_do(r);
}

static int dragers_load(struct request *r, struct list *ret)
{
	const struct termijnen *t = request_termijnen(r);
	int rc = request_rows(r, &drager_list, ARGS((int64_t)t->caseload_norm), drager_columns,
			      sizeof(struct drager_row), MAX_CASELOAD, ret);
	struct drager_row *rows = (void *)(uintptr_t)ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++)
		rows[i].telt = caseload_weegt(&(struct caseload_omvang){(int)rows[i].aantal,
									(int)rows[i].licht,
									(int)rows[i].zwaar},
					      t);
	return rc;
}

static struct caseload_omvang omvang_of(const struct list *jongeren)
{
	const struct eigen_row *rows = jongeren->rows;
	struct caseload_omvang omvang = {.aantal = (int)jongeren->count};

	for (size_t i = 0; i < jongeren->count; i++) {
		omvang.licht += rows[i].zwaarte == ZWAARTE_LICHT;
		omvang.zwaar += rows[i].zwaarte == ZWAARTE_ZWAAR;
	}
	return omvang;
}

/* The figures are of all; a program gets all of them, and a screen a page. */
static void eigen_take(struct request *r, struct caseload_page *out)
{
	const struct caseload_in *in = r->in;
	const struct eigen_row *rows = out->jongeren.rows;

	out->omvang = omvang_of(&out->jongeren);
	for (size_t i = 0; i < out->jongeren.count; i++)
		out->waakvlammen += datum_set(rows[i].waakvlam_datum);
	if (r->json || !out->jongeren.count)
		return;
	out->from = blad_take(r, &out->jongeren, out->jongeren.count, in->na,
			      kies_limit(r, in->kies, LIST_PAGE));
	out->jongeren.rows = rows + out->from;
}

static int caseload_handle(struct request *r)
{
	struct caseload_page *out = r->out;

	int rc = werkwijze_wacht_load(r, &out->wacht);

	out->norm = request_termijnen(r)->caseload_norm;
	if (rc)
		return rc;
	if (has_own(r)) {
		rc = eigen_load(r, &out->jongeren);
		if (!rc)
			eigen_take(r, out);
		return rc;
	}
	rc = dragers_load(r, &out->collegas);
	return rc ? rc
		  : request_rows(r, &vertrokken_list, ARGS_NONE, vertrokken_columns,
				 sizeof(struct vertrokken_row), 200, &out->vertrokken);
}

/* They count, and ask for less. */
static void view_waakvlammen(struct html *h, size_t n)
{
	if (n)
		ui_figure(h, arena_format(h->arena, "%zu", n), "van hen met een waakvlam",
			  "Zij willen nu geen hulp. U houdt licht contact.");
}

/* What is sent of a chosen row. */
static const char *kies_value(struct html *h, const void *row, void *arg)
{
	const struct eigen_row *j = row;

	(void)arg;
	return arena_format(h->arena, "jongere=%s&_versie=%lld", TOKEN(h, j->id),
			    (long long)j->versie);
}

static bool eigen_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct eigen_row *j = row;

	(void)arg;
	if (column->offset != offsetof(struct eigen_row, zwaarte))
		return false;
	ui_link(h, html_url(h, "/jongeren/%s/zwaarte", TOKEN(h, j->id)),
		choice_label(&zwaarten, j->zwaarte));
	return true;
}

/* A column without anything in it takes the room of the others. */
static bool has_waakvlam(const struct caseload_page *out)
{
	const struct eigen_row *rows = out->jongeren.rows;

	for (size_t i = 0; i < out->jongeren.count; i++)
		if (datum_set(rows[i].waakvlam_datum))
			return true;
	return false;
}

static void view_eigen(struct html *h, struct request *r)
{
	const struct caseload_in *in = r->in;
	const struct caseload_page *out = r->out;
	const struct kies_lijst kies = {.lijst = REEKSLIJST_JONGEREN,
					.kies = in->kies,
					.na = out->from ? arena_format(h->arena, "%zu", out->from)
							: NULL,
					.cut = out->jongeren.next};
	const struct eigen_row *rows = out->jongeren.rows;
	const struct termijnen *t = request_termijnen(r);
	int above = caseload_above(caseload_weegt(&out->omvang, t), out->norm);

	ui_figures_begin(h);
	ui_figure(h, arena_format(h->arena, "%d", out->omvang.aantal),
		  "jongeren voor wie u verantwoordelijk bent",
		  arena_format(h->arena, "De norm is %d. %s", out->norm,
			       caseload_weegt_text(h->arena, &out->omvang, t)));
	view_waakvlammen(h, out->waakvlammen);
	ui_figures_end(h);
	if (above)
		ui_alert(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above),
			 "Bespreek met uw teamleider wie een deel kan overnemen.");
	if (out->jongeren.count)
		kies_view_ways(h, r, &kies);
	ui_table(h, ROW_SET(eigen_columns, rows, out->jongeren.count),
		 &(struct ui_table){
		     .one = "jongere",
		     .many = "jongeren",
		     .total = out->omvang.aantal,
		     .vorige = blad_vorige(r, out->from, LIST_PAGE),
		     .volgende =
			 out->jongeren.next ? request_url_with(r, "na", out->jongeren.next) : NULL,
		     .link = "naam",
		     .link_id = "id",
		     .link_prefix = "/jongeren/",
		     .names = "naam",
		     .hide = has_waakvlam(out) ? NULL : "waakvlam_datum",
		     .phone = "fase laatste_contact_datum: volgend_contact_datum:",
		     .kies = in->kies == CHOICE_NONE ? NULL : kies_value,
		     .gekozen = in->kies > KIES_RIJEN,
		     .cell = eigen_cell,
		     .empty_title = "U bent voor niemand verantwoordelijk",
		     .empty_text = "Zodra u casusregisseur van een jongere bent, staat "
				   "die hier."});
	if (!out->jongeren.count) {
		ui_link(h, "/caseload/overgedragen", "Wat is overgedragen?");
		return;
	}
	kies_view(h, r, &kies);
	if (request_may_open(r, "/coachvragen"))
		ui_link(h, "/coachvragen", "Wie heeft nog geen coach?");
	ui_button_link(h, UI_SECONDARY, "/caseload/overdragen", "Draag de hele caseload over");
	ui_link(h, "/caseload/overgedragen", "Wat is overgedragen?");
	request_view_files(h, r);
}

static bool drager_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct drager_row *c = row;
	int above = caseload_above((int)c->telt, (int)c->norm);

	(void)arg;

	if (column->offset == offsetof(struct drager_row, naam)) {
		ui_link(h, html_url(h, "/caseload/overdragen?van=%s", TOKEN(h, c->id)), c->naam);
		return true;
	}
	if (column->offset == offsetof(struct drager_row, vervanger) &&
	    datum_set(c->afwezig_tot_datum) && !c->vervanger) {
		ui_badge(h, UI_WARNING, "Niemand");
		return true;
	}
	if (column->offset != offsetof(struct drager_row, telt) || !above)
		return false;
	html(h, "%s ", arena_format(h->arena, "%lld", (long long)c->telt));
	ui_badge(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above));
	return true;
}

static void view_vertrokken(struct html *h, const struct list *vertrokken)
{
	const struct vertrokken_row *rows = vertrokken->rows;

	if (!vertrokken->count)
		return;
	ui_h2(h, "Collega's die weg zijn");
	ui_p(h, "Hun dossiers zijn gesloten. Komt een jongere terug, dan kan niemand zijn dossier "
		"openen. Kies wie casusregisseur wordt.");
	ui_list_begin(h);
	for (size_t i = 0; i < vertrokken->count; i++)
		ui_item(h,
			&(struct ui_item){
			    .title = rows[i].naam,
			    .url = html_url(h, "/caseload/gesloten?van=%s", TOKEN(h, rows[i].id)),
			    .names = true,
			    .text = rows[i].aantal == 1
					? "1 gesloten dossier"
					: arena_format(h->arena, "%lld gesloten dossiers",
						       (long long)rows[i].aantal)});
	ui_list_end(h);
}

static void caseload_view(struct html *h, struct request *r)
{
	const struct caseload_page *out = r->out;
	const struct drager_row *rows = out->collegas.rows;

	if (has_own(r)) {
		ui_h1(h, "Mijn caseload", "Wie de minste aandacht kreeg staat bovenaan.");
		view_eigen(h, r);
		return;
	}
	ui_h1(h, "Caseloads",
	      arena_format(h->arena,
			   "Hoeveel jongeren uw collega's hebben, en hoe zwaar dat telt. De norm "
			   "van de regio is %d. Een collega kan een eigen norm hebben. "
			   "Kies een collega om alles over te dragen.",
			   out->norm));
	werkwijze_wacht_view(h, &out->wacht);
	ui_table(h, ROW_SET(drager_columns, rows, out->collegas.count),
		 &(struct ui_table){.one = "collega",
				    .many = "collega's",
				    .hide = "id",
				    .phone = "aantal: telt: afwezig_tot_datum: vervanger:",
				    .cell = drager_cell,
				    .empty_title = "Niemand heeft een caseload",
				    .empty_text = "Hier staan collega's van uw organisatie die "
						  "casusregisseur zijn."});
	view_vertrokken(h, &out->vertrokken);
	ui_link(h, "/caseload/overgedragen", "Wat is overgedragen?");
	ui_link(h, "/afwezigheden", "Is een collega er een tijd niet? Kies wie vervangt.");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/caseload",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Caseload",
     .doel = "de eigen caseload overzien",
     FIELDS(caseload_fields, struct caseload_in),
     .handle = caseload_handle,
     .view = caseload_view,
     .shape = &caseload_shape,
     .flags = ROUTE_WIDE,
     .scenario = "caseload"},
};
PAGE(caseload, .room = "werk", .title = "Caseload", .menu = "/caseload", .menu_groep = MENU_SAMEN,
     .menu_order = 6, .menu_icon = UI_ICON_GEBRUIKER, .routes = routes, .n_routes = COUNT(routes));
