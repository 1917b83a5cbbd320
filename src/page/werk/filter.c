/*
 * Bewaarde filters: what one wants to see in Jongeren or Mijn werk, under a name.
 *
 * What: keeping the filter that stands on, changing its name, sharing it with the team, throwing it
 *       away. The lists themselves show them as links, with how many there are now.
 * Who:  whoever reads dossiers, for himself; a shared one is read by who works in the same
 *       organisation, and changed by who keeps it.
 * Invariants: a filter is choices and a name. What was typed to search by is not kept, and a name
 *       holds no date and, when it is shared, no name of a jongere whom one has in sight. Each sees
 *       by it what he has in sight himself.
 * On purpose absent: a filter for somebody else, and one that everybody must use.
 * Rows: peers 43.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/signaal.h"
#include "store/filter.h"

#include <string.h>

struct lijst_page {
	struct list filters;
};
static const struct shape filter_shape = SHAPE("Filter", struct filter_row, filter_columns);
static const struct shape_part lijst_parts[] = {
    {"filters", &filter_shape, offsetof(struct lijst_page, filters), true},
};
static const struct shape lijst_shape = {.name = "Filters",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* ---- fields ---- */

/* What the list narrows to, by the names that it uses itself. */
struct filter_in {
	const char *naam;
	bool gedeeld;
	int lijst, fase, van, toestand, sorteer, tab, soort;
};
#define NAAM_FIELDS(struct_)                                                                       \
	FIELD(struct_, naam, TEXT, "Naam", .required = true, .max = FILTER_NAAM_MAX,               \
	      .hint = "Bijvoorbeeld: school, lang stil."),                                         \
	    FIELD(struct_, gedeeld, BOOL, "Deel met collega's van mijn organisatie")
#define KEUZE_FIELDS                                                                               \
	FIELD_CHOICE_OF(struct filter_in, lijst, filterlijsten, "Lijst", .required = true,         \
			.hidden = true),                                                           \
	    FIELD_CHOICE_OF(struct filter_in, fase, fasen, "Fase", .hidden = true),                \
	    FIELD_CHOICE_OF(struct filter_in, van, kringen, "Van wie", .hidden = true),            \
	    FIELD_CHOICE_OF(struct filter_in, toestand, toestanden, "Dossier", .hidden = true),    \
	    FIELD_CHOICE_OF(struct filter_in, sorteer, sorteringen, "Volgorde", .hidden = true),   \
	    FIELD_CHOICE_OF(struct filter_in, tab, werkvakken, "Wanneer", .hidden = true),         \
	    FIELD_CHOICE_OF(struct filter_in, soort, signaalsoort_keuzes, "Wat", .hidden = true)
static const struct field keuze_fields[] = {KEUZE_FIELDS};
static const struct field filter_fields[] = {NAAM_FIELDS(struct filter_in), KEUZE_FIELDS};

struct naam_in {
	const char *naam;
	bool gedeeld;
};
static const struct field naam_fields[] = {NAAM_FIELDS(struct naam_in)};

static struct filter_row filter_of(const struct filter_in *in)
{
	return (struct filter_row){.naam = in->naam,
				   .gedeeld = in->gedeeld,
				   .lijst = in->lijst,
				   .fase = in->fase,
				   .kring = in->van,
				   .toestand = in->toestand,
				   .sortering = in->sorteer,
				   .vak = in->tab,
				   .signaal = in->soort};
}

/* ---- handlers ---- */

static int list_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows = {0};
	int rc = filter_list(r->db, r->arena, &rows);

	out->filters = list_of(&rows);
	return rc;
}

static int new_handle(struct request *r)
{
	const struct filter_in *in = r->in;
	struct filter_in *form = request_form(r, NULL);

	*form = *in;
	return 0;
}

static int change_form_handle(struct request *r)
{
	const struct filter_row *f = r->object;
	struct naam_in *form = request_form(r, NULL);

	form->naam = f->naam;
	form->gedeeld = f->gedeeld;
	return 0;
}

/* The "van" of a name is a word like any other. */
QUERY(named_so,
      "SELECT count(j.fase) FROM jongere j WHERE ' ' || j.naam_vouw || ' ' LIKE $1 "
      "ESCAPE '\\' AND ' ' || COALESCE(j.voorvoegsel, '') || ' ' NOT LIKE $1 ESCAPE '\\'");

/* A name of fewer letters would be half of all words. */
#define NAAM_LETTERS 3

/* Whether one of these words is a name of somebody in sight. */
static int check_names(struct request *r, const char *naam)
{
	char *words = tekst_fold(r->arena, naam), *save = NULL;
	int64_t n = 0;
	int rc = 0;

	for (char *w = strtok_r(words, " ", &save); w && !rc && !n; w = strtok_r(NULL, " ", &save))
		if (strlen(w) >= NAAM_LETTERS)
			rc = db_number(
			    r->db, &named_so,
			    ARGS(tekst_like(r->arena, arena_format(r->arena, " %s ", w))), &n);
	if (n)
		invalid(r, "naam", "Zet geen naam van een jongere in een filter dat u deelt.");
	return rc;
}

static int check_naam(struct request *r, const char *naam, bool gedeeld)
{
	const char *wrong = naam ? filter_naam_check(naam) : NULL;

	if (wrong)
		invalid(r, "naam", "%s", wrong);
	return naam && gedeeld ? check_names(r, naam) : 0;
}

static int create_check(struct request *r)
{
	const struct filter_in *in = r->in;

	return check_naam(r, in->naam, in->gedeeld);
}

static int change_check(struct request *r)
{
	const struct naam_in *in = r->in;

	return check_naam(r, in->naam, in->gedeeld);
}

static int answer(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"filter_een_naam", "naam", "U hebt al een filter met deze naam. Kies een andere."});
}

static int create_handle(struct request *r)
{
	const struct filter_row f = filter_of(r->in);
	filter_id id = {0};
	int rc = filter_create(r->db, &f, r->wie.gebruiker, r->wie.organisatie, r->nu, &id);

	r->location = filter_url(r->arena, &f);
	r->flash = "Bewaard. Het filter staat boven de lijst.";
	if (!rc)
		r->undo = request_path(r, "/filters/%s/weggooien", ID_FILTER, id.nr);
	return answer(r, rc);
}

static int change_handle(struct request *r)
{
	const struct filter_row *f = r->object;
	const struct naam_in *in = r->in;

	r->location = "/filters";
	r->flash = "Gewijzigd.";
	return answer(r, filter_update(r->db, f->id, in->naam, in->gedeeld));
}

static int withdraw_handle(struct request *r)
{
	const struct filter_row *f = r->object;

	r->location = "/filters";
	r->flash = "Het filter is weg. Aan de jongeren is niets veranderd.";
	r->undo = request_path(r, "/filters/%s/terugzetten", ID_FILTER, f->id.nr);
	return filter_withdraw(r->db, f->id, r->nu);
}

/* ---- views ---- */

static void draw_form(struct html *h, struct request *r, const char *url, const char *cancel,
		      int64_t versie)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h,
		&(struct ui_form){.action = url,
				  .versie = versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Bewaar",
				  .cancel = cancel,
				  .note = "Wat u bij Naam zoekt, wordt niet bewaard. Een collega "
					  "ziet met dit filter alleen eigen jongeren."});
}

static void new_view(struct html *h, struct request *r)
{
	ui_h1(h, "Filter bewaren",
	      "Geef het een naam. Het staat dan als link boven de lijst, met hoeveel het er zijn.");
	draw_form(h, r, "/filters", "/filters", 0);
}

static void change_view(struct html *h, struct request *r)
{
	const struct filter_row *f = r->object;

	ui_h1(h, arena_format(h->arena, "Filter %s", f->naam), filter_text(h->arena, f));
	draw_form(h, r, html_url(h, "/filters/%s", TOKEN(h, f->id)), "/filters", f->versie);
}

static void view_filter(struct html *h, const struct request *r, const struct filter_row *f)
{
	bool eigen = f->gebruiker_id.nr == r->wie.gebruiker.nr;
	const char *url = html_url(h, "/filters/%s", TOKEN(h, f->id));
	const struct ui_action acts[] = {
	    {.label = "Wijzig", .url = url},
	    {.label = "Gooi weg",
	     .url = arena_format(h->arena, "%s/weggooien", url),
	     .post = true,
	     .versie = f->versie},
	};

	ui_card_begin(h, NULL);
	ui_link(h, filter_url(h->arena, f), f->naam);
	ui_facts_begin(h);
	ui_fact(h, "Lijst", choice_label(&filterlijsten, f->lijst));
	ui_fact(h, "Wat u ziet", filter_text(h->arena, f));
	ui_fact(h, "Van", f->gedeeld ? arena_format(h->arena, "%s, gedeeld", f->door) : f->door);
	ui_facts_end(h);
	ui_actions(h, acts, eigen ? COUNT(acts) : 0);
	ui_card_end(h);
}

static void list_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct filter_row *rows = out->filters.rows;

	ui_h1(h, "Bewaarde filters", "Van uzelf, en wat collega's van uw organisatie delen.");
	if (!out->filters.count)
		ui_empty(h, "Nog geen filters",
			 "Kies in Jongeren of in Mijn werk wat u wilt zien, en daarna Bewaar dit "
			 "filter.",
			 NULL);
	for (size_t i = 0; i < out->filters.count; i++)
		view_filter(h, r, &rows[i]);
	ui_link(h, "/jongeren", "Terug naar Jongeren");
}

/* ---- routes ---- */

#define DOEL "een bewaard filter gebruiken"

static const struct route routes[] = {
    {.method = GET,
     .path = "/filters",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Bewaarde filters",
     .handle = list_handle,
     .view = list_view,
     .shape = &lijst_shape,
     .scenario = "filters"},
    {.method = GET,
     .path = "/filters/nieuw",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Filter bewaren",
     FIELDS(keuze_fields, struct filter_in),
     .handle = new_handle,
     .view = new_view,
     .flags = ROUTE_NO_API,
     .scenario = "filters"},
    {.method = POST,
     .path = "/filters",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Filter bewaren",
     FIELDS(filter_fields, struct filter_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/filters/nieuw",
     .scenario = "filters"},
    {.method = GET,
     .path = "/filters/:filter",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Filter wijzigen",
     .doel = DOEL,
     .object = &object_filter,
     .handle = change_form_handle,
     .view = change_view,
     .flags = ROUTE_NO_API,
     .scenario = "filters"},
    {.method = POST,
     .path = "/filters/:filter",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Filter wijzigen",
     .doel = DOEL,
     .object = &object_filter,
     FIELDS(naam_fields, struct naam_in),
     .check = change_check,
     .handle = change_handle,
     .again = "/filters/:filter",
     .scenario = "filters"},
    {.method = POST,
     .path = "/filters/:filter/weggooien",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Filter weggooien",
     .doel = DOEL,
     .object = &object_filter,
     .handle = withdraw_handle,
     .scenario = "filters"},
};
PAGE(filter, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
