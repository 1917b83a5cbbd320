/*
 * Caseload: for whom somebody is responsible, and handing all of it to a colleague.
 *
 * What: a casusregisseur sees his own young people, least attention first, against the norm (of
 * his functie, else of the region); a teamleider sees how many each colleague of his organisation
 * has. Both can hand a whole caseload over: first what will happen, then with a reason in one go.
 * Who: RECHT_CASELOAD_OVERDRAGEN; the view caseload_van says whose. Invariants: every dossier goes
 * or none does; each has one casusregisseur at every moment (promise 1) and keeps its next
 * contact; its timeline says who gave it to whom. A teamleider never sees a name of a young
 * person. On purpose absent: comparing colleagues by anything but the number. Rows: F137-F139,
 * peers 43.
 */
#include "gate/page.h"

#include "domain/caseload.h"
#include "domain/fase.h"
#include "domain/termijn.h"
#include "store/betrokkene.h"
#include "store/jongere.h"
#include "store/jongere_wijzig.h"

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
	struct moment sinds_op;
};
static const struct column jongere_columns[] = {
    COLUMN_ID(struct jongere_row, id, jongere, JONGERE, NULL),
    COLUMN(struct jongere_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct jongere_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, laatste_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, sinds_op, MOMENT, NULL, 0),
};
QUERY(jongere_list,
      "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.stand_laatste_contact_datum AS "
      "laatste_contact_datum, j.volgend_contact_datum, j.casusregisseur_van_op AS sinds_op "
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
	int64_t contacten;
	struct datum laatste_contact_datum;
	struct datum volgend_contact_datum;
	bool minste;
};
static const struct column eigen_columns[] = {
    COLUMN_ID(struct eigen_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct eigen_row, naam, TEXT, "Jongere", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct eigen_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct eigen_row, contacten, INT, "Contact in een half jaar", ONDERDEEL_PERSONALIA),
    COLUMN(struct eigen_row, laatste_contact_datum, DATUM, "Laatste contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct eigen_row, volgend_contact_datum, DATUM, "Volgend contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct eigen_row, minste, BOOL, "Minste aandacht", ONDERDEEL_PERSONALIA),
};

/* Somebody whose caseload one may hand over: the number only. */
struct drager_row {
	gebruiker_id id;
	const char *naam;
	int64_t aantal;
	int64_t norm; /* of this colleague */
};
static const struct column drager_columns[] = {
    COLUMN_ID(struct drager_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct drager_row, naam, TEXT, "Collega", 0),
    COLUMN(struct drager_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct drager_row, norm, INT, "Norm", 0),
};
/* Of whom has none of his own. */
static int64_t norm_of(struct request *r)
{
	return request_termijnen(r)->caseload_norm;
}
QUERY(drager_list,
      "SELECT id, naam, aantal, COALESCE(norm, $1) AS norm FROM caseload_van WHERE aantal > 0 "
      "ORDER BY naam, id LIMIT 2000");
QUERY(drager_find,
      "SELECT id, naam, aantal, COALESCE(norm, $2) AS norm FROM caseload_van WHERE id = $1");

/* To whom it can go: somebody of the same organisation whose function may be responsible. */
struct doel_row {
	gebruiker_id id;
	const char *naam;
	int rol; /* enum rol */
};
static const struct column doel_columns[] = {
    COLUMN_ID(struct doel_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct doel_row, naam, TEXT, NULL, 0),
    COLUMN_KEUZE(struct doel_row, rol, rollen, NULL, 0),
};
#define MAX_DOELEN 500
QUERY(doel_list,
      "SELECT g.id, g.naam, f.rol FROM gebruiker g JOIN functie f ON f.gebruiker_id = g.id "
      "WHERE f.organisatie_id = $1 AND g.toestand = 'actief' AND f.tot_datum IS NULL "
      "AND f.van_datum <= $2 ORDER BY g.naam, g.id LIMIT 500");

struct dossier_row {
	jongere_id id;
	struct datum volgend_contact_datum;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, NULL),
    COLUMN(struct dossier_row, volgend_contact_datum, DATUM, NULL, 0),
};
QUERY(dossier_list, "SELECT id, volgend_contact_datum FROM caseload_dossier "
		    "WHERE casusregisseur_id = $1 ORDER BY id LIMIT 2001");

struct caseload_page {
	struct list jongeren, collegas;
	int norm;
};
static const struct shape eigen_shape = SHAPE("CaseloadJongere", struct eigen_row, eigen_columns);
static const struct shape drager_shape =
    SHAPE("CaseloadCollega", struct drager_row, drager_columns);
static const struct shape_part caseload_parts[] = {
    {"jongeren", &eigen_shape, offsetof(struct caseload_page, jongeren), true},
    {"collegas", &drager_shape, offsetof(struct caseload_page, collegas), true},
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
		rows[i] =
		    (struct eigen_row){.id = j[i].id,
				       .naam = naam_kort(r->arena, j[i].roepnaam, j[i].achternaam),
				       .fase = j[i].fase,
				       .contacten = t[i].aantal,
				       .laatste_contact_datum = j[i].laatste_contact_datum,
				       .volgend_contact_datum = j[i].volgend_contact_datum};
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

static int caseload_handle(struct request *r)
{
	struct caseload_page *out = r->out;

	out->norm = request_termijnen(r)->caseload_norm;
	if (rol_has(r->wie.rol, RECHT_WERK_DOEN))
		return eigen_load(r, &out->jongeren);
	return request_rows(r, &drager_list, ARGS((int64_t)out->norm), drager_columns,
			    sizeof(struct drager_row), MAX_CASELOAD, &out->collegas);
}

static void view_eigen(struct html *h, const struct caseload_page *out)
{
	const struct eigen_row *rows = out->jongeren.rows;
	int above = caseload_above((int)out->jongeren.count, out->norm);

	ui_figures_begin(h);
	ui_figure(h, arena_format(h->arena, "%zu", out->jongeren.count),
		  "jongeren voor wie u verantwoordelijk bent",
		  arena_format(h->arena, "De norm is %d.", out->norm));
	ui_figures_end(h);
	if (above)
		ui_alert(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above),
			 "Bespreek met uw teamleider wie een deel kan overnemen.");
	ui_table(h, ROW_SET(eigen_columns, rows, out->jongeren.count),
		 &(struct ui_table){.one = "jongere",
				    .many = "jongeren",
				    .link = "naam",
				    .link_id = "id",
				    .link_prefix = "/jongeren/",
				    .names = "naam",
				    .empty_title = "U bent voor niemand verantwoordelijk",
				    .empty_text =
					"Zodra u casusregisseur van een jongere bent, staat "
					"die hier."});
	if (out->jongeren.count)
		ui_button_link(h, UI_SECONDARY, "/caseload/overdragen",
			       "Draag de hele caseload over");
}

static bool drager_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct drager_row *c = row;
	int above = caseload_above((int)c->aantal, (int)c->norm);

	(void)arg;

	if (column->offset == offsetof(struct drager_row, naam)) {
		ui_link(h, html_url(h, "/caseload/overdragen?van=%s", TOKEN(h, c->id)), c->naam);
		return true;
	}
	if (column->offset != offsetof(struct drager_row, aantal) || !above)
		return false;
	html(h, "%s ", arena_format(h->arena, "%lld", (long long)c->aantal));
	ui_badge(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above));
	return true;
}

static void caseload_view(struct html *h, struct request *r)
{
	const struct caseload_page *out = r->out;
	const struct drager_row *rows = out->collegas.rows;

	if (rol_has(r->wie.rol, RECHT_WERK_DOEN)) {
		ui_h1(h, "Mijn caseload", "Wie de minste aandacht kreeg staat bovenaan.");
		view_eigen(h, out);
		return;
	}
	ui_h1(h, "Caseloads",
	      arena_format(h->arena,
			   "Hoeveel jongeren uw collega's hebben. De norm van de regio is %d. Kies "
			   "een collega om alles over te dragen.",
			   out->norm));
	ui_table(h, ROW_SET(drager_columns, rows, out->collegas.count),
		 &(struct ui_table){.one = "collega",
				    .many = "collega's",
				    .hide = "id",
				    .cell = drager_cell,
				    .empty_title = "Niemand heeft een caseload",
				    .empty_text = "Hier staan collega's van uw organisatie die "
						  "casusregisseur zijn."});
}

/* ---- handing over ---- */

struct vraag_in {
	gebruiker_id van;
};
static const struct field vraag_fields[] = {
    FIELD_ID_OF(struct vraag_in, van, gebruiker, GEBRUIKER, "Van wie", .hidden = true),
};
struct overdracht_in {
	gebruiker_id naar;
	const char *reden;
	gebruiker_id van;
	int64_t aantal;
};
static const struct field overdracht_fields[] = {
    FIELD_ID_OF(struct overdracht_in, naar, gebruiker, GEBRUIKER, "Aan wie?", .required = true),
    FIELD(struct overdracht_in, reden, TEXT, "Waarom?", .required = true, .max = 200,
	  .hint = "Dit komt in de tijdlijn van elke jongere. Bijvoorbeeld: andere baan."),
    FIELD_ID_OF(struct overdracht_in, van, gebruiker, GEBRUIKER, "Van wie", .required = true,
		.hidden = true),
    FIELD(struct overdracht_in, aantal, INT, "Aantal jongeren", .required = true, .hidden = true),
};
struct overdracht_page {
	struct drager_row van;
	struct list doelen;
};
static const struct shape overdracht_shape = {.name = "CaseloadOverdragen",
					      .size = sizeof(struct overdracht_page)};

static int doelen_load(struct request *r, gebruiker_id van, struct list *ret)
{
	struct list found;
	struct doel_row *rows;
	size_t n = 0;
	int rc = request_rows(r, &doel_list, ARGS(r->wie.organisatie, r->vandaag), doel_columns,
			      sizeof(struct doel_row), MAX_DOELEN, &found);

	if (rc)
		return rc;
	rows = arena_array(r->arena, found.count + 1, sizeof(*rows));
	for (size_t i = 0; i < found.count; i++) {
		const struct doel_row *d = (const struct doel_row *)found.rows + i;
		bool twice = n && rows[n - 1].id.nr == d->id.nr;
		if (!twice && d->id.nr != van.nr && rol_may_regisseur(d->rol))
			rows[n++] = *d;
	}
	*ret = (struct list){.rows = rows, .count = n};
	return 0;
}

static int form_handle(struct request *r)
{
	const struct vraag_in *in = r->in;
	struct overdracht_page *out = r->out;
	struct overdracht_in *form = request_form(r, NULL);
	gebruiker_id van = in->van.nr ? in->van : r->wie.gebruiker;
	int rc;

	if (r->again)
		return doelen_load(r, (gebruiker_id){0}, &out->doelen);
	rc = request_row(r, &drager_find, ARGS(van, norm_of(r)), drager_columns, &out->van);
	if (rc)
		return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "not one's to hand over") : rc;
	form->van = van;
	form->aantal = out->van.aantal;
	return doelen_load(r, van, &out->doelen);
}

static bool is_doel(const struct list *doelen, gebruiker_id naar)
{
	const struct doel_row *rows = doelen->rows;

	for (size_t i = 0; i < doelen->count; i++)
		if (rows[i].id.nr == naar.nr)
			return true;
	return false;
}

/* Every open dossier of `van`, in the one transaction of this request. */
static int assign_all(struct request *r, const struct overdracht_in *in, const struct list *all)
{
	const struct dossier_row *rows = all->rows;
	const struct handeling h = request_doing(r);
	const char *lijn = arena_format(r->arena, "Hele caseload overgedragen door %s: %s",
					r->wie.naam, in->reden);
	int rc = 0;

	for (size_t i = 0; !rc && i < all->count; i++)
		rc = jongere_assign(&h, rows[i].id, in->naar, rows[i].volgend_contact_datum, lijn);
	return rc;
}

static int handover_handle(struct request *r)
{
	const struct overdracht_in *in = r->in;
	struct drager_row van;
	struct list doelen, all;
	int rc = request_row(r, &drager_find, ARGS(in->van, norm_of(r)), drager_columns, &van);

	if (rc)
		return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "not one's to hand over") : rc;
	rc = doelen_load(r, in->van, &doelen);
	rc = rc ? rc
		: request_rows(r, &dossier_list, ARGS(in->van), dossier_columns,
			       sizeof(struct dossier_row), MAX_CASELOAD + 1, &all);
	if (rc)
		return rc;
	if (!is_doel(&doelen, in->naar))
		invalid(r, "naar", "Kies een collega uit de lijst.");
	else if ((int64_t)all.count != in->aantal)
		invalid(
		    r, "naar",
		    "Intussen zijn het er %zu. Ga terug en bekijk het opnieuw voor u overdraagt.",
		    all.count);
	else if (!all.count || all.count > MAX_CASELOAD)
		invalid(r, "naar", "Er is niets om over te dragen, of meer dan %d jongeren.",
			MAX_CASELOAD);
	if (request_invalid(r))
		return ERR_INVOER;
	r->location = "/caseload";
	r->flash = "De hele caseload is overgedragen. Elke jongere heeft nu een andere "
		   "casusregisseur.";
	return assign_all(r, in, &all);
}

static void view_preview(struct html *h, const struct request *r, const struct drager_row *van)
{
	bool own = van->id.nr == r->wie.gebruiker.nr;

	ui_facts_begin(h);
	ui_fact(h, "Van", van->naam);
	ui_fact(h, "Hoeveel jongeren", arena_format(h->arena, "%lld", (long long)van->aantal));
	ui_fact(h, "Wat er gebeurt",
		"Uw collega wordt casusregisseur van al deze jongeren. De afspraken voor het "
		"volgende contact blijven staan.");
	ui_fact(
	    h, "Wat er verandert",
	    own ? "U ziet deze dossiers daarna niet meer, behalve waar u nog een andere rol hebt."
		: "De collega die overdraagt ziet deze dossiers daarna niet meer, behalve waar "
		  "die nog een andere rol heeft.");
	ui_facts_end(h);
}

static void form_view(struct html *h, struct request *r)
{
	const struct overdracht_page *out = r->out;
	const struct doel_row *rows = out->doelen.rows;
	struct row_set set = ROW_SET(doel_columns, rows, out->doelen.count);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	struct ui_field *naar = request_field_of(fields, n, "naar");
	struct ui_option *options = request_options(r, &set, "id", "naam");

	ui_h1(h, "Hele caseload overdragen", NULL);
	if (out->van.id.nr)
		view_preview(h, r, &out->van);
	if (!r->again && (!set.count || !out->van.aantal)) {
		ui_empty(h, "Overdragen kan nu niet",
			 set.count
			     ? "Er zijn geen jongeren om over te dragen."
			     : "Er is in uw organisatie geen collega die casusregisseur kan zijn.",
			 NULL);
		return;
	}
	for (size_t i = 0; i < set.count; i++)
		options[i].label = arena_format(h->arena, "%s, %s", rows[i].naam,
						choice_label(&rollen, rows[i].rol));
	naar->options = options;
	naar->n_options = set.count;
	naar->empty = "Kies een collega";
	ui_form(h,
		&(struct ui_form){.action = "/caseload/overdragen",
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Draag alles over",
				  .icon = UI_ICON_WISSEL,
				  .danger = true,
				  .cancel = "/caseload",
				  .note = "Wie kan de reden lezen: wie het netwerk van de jongere "
					  "mag zien."});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/caseload",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Caseload",
     .doel = "de eigen caseload overzien",
     .handle = caseload_handle,
     .view = caseload_view,
     .shape = &caseload_shape,
     .flags = ROUTE_WIDE,
     .scenario = "caseload"},
    {.method = GET,
     .path = "/caseload/overdragen",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(vraag_fields, struct vraag_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &overdracht_shape,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = POST,
     .path = "/caseload/overdragen",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(overdracht_fields, struct overdracht_in),
     .handle = handover_handle,
     .again = "/caseload/overdragen",
     .flags = ROUTE_SLOW,
     .scenario = "caseload"},
};
PAGE(caseload, .room = "werk", .title = "Caseload", .menu = "/caseload", .menu_order = 6,
     .menu_icon = UI_ICON_GEBRUIKER, .routes = routes, .n_routes = COUNT(routes));
