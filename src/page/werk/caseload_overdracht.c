/*
 * Hele caseload overdragen: all the young people of one casusregisseur go to a colleague.
 *
 * Of who left: the closed dossiers, so that somebody can open them again (F021, F063).
 *
 * What: find the colleague, see what will happen, say why; then all of it goes in one go.
 * Who: RECHT_CASELOAD_OVERDRAGEN: the own caseload, or as teamleider that of a colleague; the view
 * caseload_van says whose. It goes to somebody of the same organisation.
 * Invariants: every dossier goes or none does; each has one casusregisseur at every moment (promise
 * 1) and keeps its next contact; its timeline says who gave it to whom. A teamleider never sees a
 * name of a young person. On purpose absent: taking it back, for others are told at once who is
 * responsible: the page says so before it. Rows: F137-F139, peers 43.
 */
#include "part/collega.h"

#include "domain/caseload.h"
#include "domain/termijn.h"
#include "store/jongere_wijzig.h"

#define MAX_CASELOAD 2000

/* ---- rows ---- */

/* Whose caseload it is: the number only. */
struct drager_row {
	gebruiker_id id;
	const char *naam;
	int64_t aantal;
	int64_t norm;
	bool vertrokken; /* and the dossiers are closed */
};
static const struct column drager_columns[] = {
    COLUMN_ID(struct drager_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct drager_row, naam, TEXT, NULL, 0),
    COLUMN(struct drager_row, aantal, INT, NULL, 0),
    COLUMN(struct drager_row, norm, INT, NULL, 0),
    COLUMN(struct drager_row, vertrokken, BOOL, NULL, 0),
};
QUERY(drager_find,
      "SELECT id, naam, aantal, COALESCE(norm, $2) AS norm, vertrokken FROM caseload_van "
      "WHERE id = $1");

/* To whom it can go: somebody of the same organisation whose function may be responsible. */
#define DOEL_COLUMNS "SELECT g.id, g.naam, f.rol, o.naam AS organisatie "
#define DOEL_FROM                                                                                  \
	"FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "                                \
	"JOIN organisatie o ON o.id = f.organisatie_id "                                           \
	"WHERE f.organisatie_id = $1 AND g.toestand = 'actief' AND f.van_datum <= $2 "             \
	"AND (f.tot_datum IS NULL OR f.tot_datum >= $2) "                                          \
	"AND f.rol IN " ROLLEN_REGISSEUR " "
QUERY(doel_list, DOEL_COLUMNS DOEL_FROM "AND g.id <> $3 AND g.naam_vouw LIKE $4 ESCAPE '\\' "
					"ORDER BY g.naam_vouw, g.id, f.id LIMIT 31");
QUERY(doel_find, DOEL_COLUMNS DOEL_FROM "AND g.id = $3 ORDER BY f.id LIMIT 1");

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

static int drager_ask(struct request *r, gebruiker_id wie, struct drager_row *ret)
{
	int64_t norm = request_termijnen(r)->caseload_norm;

	return request_row(r, &drager_find, ARGS(wie, norm), drager_columns, ret);
}

static int drager_load(struct request *r, gebruiker_id van, struct drager_row *ret)
{
	int rc = drager_ask(r, van, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "not one's to hand over") : rc;
}

/* ---- looking for the colleague ---- */

struct zoek_in {
	const char *zoek;
	gebruiker_id van;
};
static const struct field zoek_fields[] = {
    FIELD(struct zoek_in, zoek, TEXT, "Naam", .max = 80),
    FIELD_ID_OF(struct zoek_in, van, gebruiker, GEBRUIKER, "Van wie", .hidden = true),
};
struct zoek_page {
	struct drager_row van;
	struct list collegas; /* of struct collega_row */
};
static const struct shape zoek_shape = {.name = "CaseloadNaar", .size = sizeof(struct zoek_page)};

static int zoek_handle(struct request *r)
{
	const struct zoek_in *in = r->in;
	struct zoek_page *out = r->out;
	int rc = drager_load(r, in->van.nr ? in->van : r->wie.gebruiker, &out->van);

	return rc ? rc
		  : request_rows(r, &doel_list,
				 ARGS(r->wie.organisatie, r->vandaag, out->van.id,
				      request_like(r, in->zoek)),
				 collega_columns, sizeof(struct collega_row), COLLEGA_MAX + 1,
				 &out->collegas);
}

static void view_doelen(struct html *h, const struct zoek_page *out)
{
	const struct collega_row *rows = out->collegas.rows;
	const char *van = html_url(h, "?van=%s", TOKEN(h, out->van.id));
	size_t shown = out->collegas.count < COLLEGA_MAX ? out->collegas.count : COLLEGA_MAX;

	ui_list_begin(h);
	for (size_t i = 0; i < shown; i++)
		ui_item(h,
			&(struct ui_item){.title = rows[i].naam,
					  .url = arena_format(h->arena, "%s%s",
							      html_url(h, "/caseload/overdragen/%s",
								       TOKEN(h, rows[i].id)),
							      van),
					  .names = true,
					  .text = choice_label(&rollen, rows[i].rol)});
	ui_list_end(h);
	if (out->collegas.count > shown)
		ui_p(h, "Er zijn er meer. Zoek op een deel van de naam.");
	if (!shown)
		ui_empty(h, "Niemand gevonden",
			 "Hier staan collega's van uw organisatie die casusregisseur kunnen zijn.",
			 NULL);
}

static void zoek_view(struct html *h, struct request *r)
{
	const struct zoek_page *out = r->out;

	ui_h1(h, "Aan wie draagt u de caseload over?",
	      arena_format(h->arena,
			   out->van.vertrokken ? "Alle gesloten dossiers van %s: %lld."
					       : "Alle jongeren van %s: %lld.",
			   out->van.naam, (long long)out->van.aantal));
	if (out->van.aantal) {
		collegas_view_search(h, r, "/caseload/overdragen");
		view_doelen(h, out);
	} else {
		ui_empty(h, "Overdragen kan nu niet", "Er zijn geen jongeren om over te dragen.",
			 NULL);
	}
	ui_link(h, "/caseload", "Terug naar de caseload");
}

/* ---- handing over ---- */

struct vraag_in {
	gebruiker_id van;
};
static const struct field vraag_fields[] = {
    FIELD_ID_OF(struct vraag_in, van, gebruiker, GEBRUIKER, "Van wie", .hidden = true),
};
struct overdracht_in {
	const char *reden;
	gebruiker_id van;
	int64_t aantal;
};
static const struct field overdracht_fields[] = {
    FIELD(struct overdracht_in, reden, TEXT, "Waarom?", .required = true, .max = 200,
	  .hint = "Dit komt in de tijdlijn van elke jongere. Bijvoorbeeld: andere baan."),
    FIELD_ID_OF(struct overdracht_in, van, gebruiker, GEBRUIKER, "Van wie", .required = true,
		.hidden = true),
    FIELD(struct overdracht_in, aantal, INT, "Aantal jongeren", .required = true, .hidden = true),
};
struct overdracht_page {
	struct drager_row van;
	struct collega_row naar;
	struct drager_row straks; /* what that colleague has now; a norm of 0: not for the reader */
};
static const struct shape overdracht_shape = {.name = "CaseloadOverdragen",
					      .size = sizeof(struct overdracht_page)};

static int doel_load(struct request *r, struct collega_row *ret)
{
	gebruiker_id naar = {request_id(r, ID_GEBRUIKER)};
	int rc = request_row(r, &doel_find, ARGS(r->wie.organisatie, r->vandaag, naar),
			     collega_columns, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "cannot take a caseload over") : rc;
}

static int form_handle(struct request *r)
{
	const struct vraag_in *in = r->in;
	struct overdracht_page *out = r->out;
	struct overdracht_in *form = request_form(r, NULL);
	int64_t van = r->again ? request_typed_id(r, "van", ID_GEBRUIKER) : in->van.nr;
	int rc = doel_load(r, &out->naar);

	rc = rc ? rc : drager_load(r, van ? (gebruiker_id){van} : r->wie.gebruiker, &out->van);
	form->van = out->van.id;
	rc = rc ? rc : drager_ask(r, out->naar.id, &out->straks);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static void view_norm(struct html *h, const struct overdracht_page *out)
{
	int aantal = (int)(out->straks.aantal + out->van.aantal), norm = (int)out->straks.norm;
	int above = caseload_above(aantal, norm);

	if (above && !out->van.vertrokken)
		ui_alert(h, UI_WARNING, arena_format(h->arena, "%d boven de norm", above),
			 arena_format(h->arena, "%s heeft er dan %d. De norm is %d.",
				      out->naar.naam, aantal, norm));
}

static void view_gesloten(struct html *h, const struct overdracht_page *out, const char *aantal)
{
	ui_facts_begin(h);
	ui_fact(h, "Van", arena_format(h->arena, "%s, die weg is", out->van.naam));
	ui_fact(h, "Hoeveel gesloten dossiers", aantal);
	ui_fact(h, "Wat er gebeurt",
		arena_format(h->arena,
			     "%s wordt casusregisseur. De dossiers blijven gesloten. Komt een "
			     "jongere terug, dan kan %s het dossier heropenen.",
			     out->naar.naam, out->naar.naam));
	ui_facts_end(h);
}

static void view_preview(struct html *h, const struct request *r, const struct overdracht_page *out,
			 const char *aantal)
{
	bool own = out->van.id.nr == r->wie.gebruiker.nr;

	if (out->van.vertrokken) {
		view_gesloten(h, out, aantal);
		return;
	}
	ui_facts_begin(h);
	ui_fact(h, "Van", out->van.naam);
	ui_fact(h, "Hoeveel jongeren", aantal);
	ui_fact(h, "Wat er gebeurt",
		arena_format(h->arena,
			     "%s wordt casusregisseur van al deze jongeren. De afspraken voor het "
			     "volgende contact blijven staan.",
			     out->naar.naam));
	ui_fact(
	    h, "Wat er verandert",
	    own ? "U ziet deze dossiers daarna niet meer, behalve waar u nog een andere rol hebt."
		: "De collega die overdraagt ziet deze dossiers daarna niet meer, behalve waar "
		  "die nog een andere rol heeft.");
	ui_fact(h, "Kan dit terug?",
		arena_format(h->arena,
			     "Niet in één keer. %s kan een jongere daarna wel weer overdragen.",
			     out->naar.naam));
	ui_facts_end(h);
}

static void form_view(struct html *h, struct request *r)
{
	const struct overdracht_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const char *aantal = arena_format(h->arena, "%lld", (long long)out->van.aantal);

	/* Also when the form comes back: what is agreed to is the number on the screen. */
	request_field_of(fields, n, "aantal")->value = aantal;
	ui_h1(h,
	      arena_format(h->arena,
			   out->van.vertrokken ? "Gesloten dossiers naar %s"
					       : "Hele caseload naar %s",
			   out->naar.naam),
	      NULL);
	view_norm(h, out);
	view_preview(h, r, out, aantal);
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/caseload/overdragen/%s", TOKEN(h, out->naar.id)),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Draag alles over",
		       .icon = UI_ICON_WISSEL,
		       .danger = true,
		       .cancel = "/caseload",
		       .note = request_readers(r, ONDERDEEL_NETWERK)});
}

/* Every dossier, in the one transaction of this request. */
static int assign_all(struct request *r, gebruiker_id naar, const struct list *all, bool vertrokken)
{
	const struct overdracht_in *in = r->in;
	const struct dossier_row *rows = all->rows;
	const struct handeling h = request_doing(r);
	const char *lijn = arena_format(r->arena, "%s overgedragen door %s: %s",
					vertrokken ? "Gesloten dossiers" : "Hele caseload",
					r->wie.naam, in->reden);
	int rc = 0;

	for (size_t i = 0; !rc && i < all->count; i++)
		rc = jongere_assign(&h, rows[i].id, naar, rows[i].volgend_contact_datum, lijn);
	return rc;
}

static int dossiers_load(struct request *r, struct list *ret)
{
	const struct overdracht_in *in = r->in;

	return request_rows(r, &dossier_list, ARGS(in->van), dossier_columns,
			    sizeof(struct dossier_row), MAX_CASELOAD + 1, ret);
}

static int handover_check(struct request *r)
{
	const struct overdracht_in *in = r->in;
	struct drager_row van;
	struct list all;
	int rc = drager_load(r, in->van, &van);

	rc = rc ? rc : dossiers_load(r, &all);
	if (rc)
		return rc;
	if (request_id(r, ID_GEBRUIKER) == van.id.nr)
		invalid(r, "reden", "Deze collega heeft deze caseload al. Kies iemand anders.");
	else if ((int64_t)all.count != in->aantal)
		invalid(r, "reden",
			"Intussen zijn het er %zu. Klopt dat? Draag ze dan nog een keer over.",
			all.count);
	else if (!all.count || all.count > MAX_CASELOAD)
		invalid(r, "reden", "Er is niets om over te dragen, of meer dan %d jongeren.",
			MAX_CASELOAD);
	return 0;
}

static int handover_handle(struct request *r)
{
	const struct overdracht_in *in = r->in;
	struct collega_row naar;
	struct drager_row van;
	struct list all;
	int rc = doel_load(r, &naar);

	rc = rc ? rc : drager_load(r, in->van, &van);
	rc = rc ? rc : dossiers_load(r, &all);
	r->location = "/caseload";
	r->flash = "De hele caseload is overgedragen. Elke jongere heeft nu een andere "
		   "casusregisseur.";
	if (!rc && van.vertrokken)
		r->flash = "De gesloten dossiers zijn overgedragen.";
	return rc ? rc : assign_all(r, naar.id, &all, van.vertrokken);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/caseload/overdragen",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(zoek_fields, struct zoek_in),
     .handle = zoek_handle,
     .view = zoek_view,
     .shape = &zoek_shape,
     .flags = ROUTE_NO_API,
     .scenario = "caseload"},
    {.method = GET,
     .path = "/caseload/overdragen/:gebruiker",
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
     .path = "/caseload/overdragen/:gebruiker",
     .recht = RECHT_CASELOAD_OVERDRAGEN,
     .summary = "Hele caseload overdragen",
     .doel = "een caseload overdragen",
     FIELDS(overdracht_fields, struct overdracht_in),
     .check = handover_check,
     .handle = handover_handle,
     .again = "/caseload/overdragen/:gebruiker",
     .flags = ROUTE_SLOW,
     .scenario = "caseload"},
};
PAGE(caseload_overdracht, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
