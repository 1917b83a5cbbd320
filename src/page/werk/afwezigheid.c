/*
 * Afwezigheid: I am away for some days, and a colleague does my work.
 *
 * What: from when until when, and who replaces me; finding somebody later; being back earlier.
 * Who:  whoever has a work list, for himself; a teamleider for who works in his organisation,
 *       because who is ill does not log in; who leads scans for who does nothing else.
 * Invariants: the vervanger works in the same organisation, has a work list and is there himself:
 *       no two absences of one person overlap, and nobody replaces who replaces somebody (schema
 *       0028). He sees what the other sees, as long as it lasts, and gets the lines of Mijn werk;
 *       then all of it goes back by itself. Who is away stays responsible. What the jongere
 *       consented to for one person, nobody else sees.
 * On purpose absent: why somebody is away.
 * Rows: peers 48.
 */
#include "part/werk.h"

#include "domain/afwezigheid.h"
#include "domain/termijn.h"
#include "store/afwezigheid.h"

/* ---- rows ---- */

struct lijst_page {
	struct list afwezigheden;
};
static const struct shape afwezigheid_shape =
    SHAPE("Afwezigheid", struct afwezigheid_row, afwezigheid_columns);
static const struct shape_part lijst_parts[] = {
    {"afwezigheden", &afwezigheid_shape, offsetof(struct lijst_page, afwezigheden), true},
};
static const struct shape lijst_shape = {.name = "Afwezigheden",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* What the forms offer. */
struct vorm_page {
	struct db_rows wie, vervangers; /* of struct afwezigheid_keuze */
};
static const struct shape vorm_shape = {.name = "AfwezigheidNieuw",
					.size = sizeof(struct vorm_page)};

/* ---- fields ---- */

struct afwezigheid_in {
	gebruiker_id gebruiker; /* 0: who records it */
	struct datum van, tot;
	gebruiker_id vervanger;
};
static const struct field afwezigheid_fields[] = {
    FIELD_ID_OF(struct afwezigheid_in, gebruiker, gebruiker, GEBRUIKER, "Wie is er niet?"),
    FIELD(struct afwezigheid_in, van, DATE, "Eerste dag", .required = true,
	  .after = DAYS(-AFWEZIGHEID_TERUG_DAGEN), .before = DAYS(366)),
    FIELD(struct afwezigheid_in, tot, DATE, "Laatste dag", .required = true),
    FIELD_ID_OF(struct afwezigheid_in, vervanger, gebruiker, GEBRUIKER, "Wie vervangt?",
		.hint = "Iemand van dezelfde organisatie. Bel elkaar eerst."),
};
struct vervanger_in {
	gebruiker_id vervanger;
};
static const struct field vervanger_fields[] = {
    FIELD_ID_OF(struct vervanger_in, vervanger, gebruiker, GEBRUIKER, "Wie vervangt?",
		.required = true, .hint = "Iemand van dezelfde organisatie. Bel elkaar eerst."),
};

/* Who leads a team has no young people, and records for somebody of the team. */
static bool has_own_work(const struct request *r)
{
	return werk_may_do(r);
}

/* Nor has who leads scans: nobody replaces him, but a scan may be taken over. */
static bool leads_scans(const struct request *r)
{
	return !has_own_work(r) && request_may_open(r, "/scans/nieuw");
}

/* ---- the list ---- */

static int list_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows = {0};
	int rc = afwezigheid_list(r->db, r->arena, r->vandaag, &rows);

	out->afwezigheden = list_of(&rows);
	return rc;
}

static void view_afwezigheid(struct html *h, struct request *r, const struct afwezigheid_row *row)
{
	const char *url = html_url(h, "/afwezigheden/%s", TOKEN(h, row->id));
	bool vervangt = row->vervanger_id.nr == r->wie.gebruiker.nr;
	bool vraagt = !row->vervanger && !leads_scans(r);
	struct ui_action acts[2];
	size_t n = 0;

	ui_card_begin(h, NULL);
	ui_badge(h, vraagt ? UI_WARNING : UI_NEUTRAL,
		 choice_label(&afwezigheid_standen,
			      (int)afwezigheid_stand(row->van_datum, row->tot_datum, r->vandaag)));
	ui_facts_begin(h);
	ui_fact(h, "Wie", row->naam);
	ui_fact(h, "Van", html_datum(h, row->van_datum));
	ui_fact(h, "Tot en met", html_datum(h, row->tot_datum));
	if (row->vervanger || vraagt)
		ui_fact(h, "Vervanger", row->vervanger ? row->vervanger : "Niemand");
	ui_facts_end(h);
	if (vraagt)
		acts[n++] = (struct ui_action){
		    .label = "Kies een vervanger",
		    .url = arena_format(h->arena, "%s/vervanger", url),
		};
	if (!vervangt)
		acts[n++] =
		    (struct ui_action){.label = "Niet meer afwezig",
				       .url = arena_format(h->arena, "%s/intrekken", url),
				       .post = true,
				       .versie = row->versie,
				       .toelichting = leads_scans(r) ? "Stopt de afwezigheid nu"
								     : "Stopt de afwezigheid en de "
								       "vervanging nu"};
	ui_actions(h, acts, n);
	ui_card_end(h);
}

static void list_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct afwezigheid_row *rows = out->afwezigheden.rows;

	ui_h1(h, "Afwezigheid",
	      leads_scans(r) ? "Wie er een tijd niet is."
			     : "Wie er een tijd niet is, en wie dan het werk doet.");
	ui_button_link(h, UI_PRIMARY, "/afwezigheden/nieuw", "Leg afwezigheid vast");
	if (!out->afwezigheden.count)
		ui_empty(h, "Niemand is afwezig",
			 leads_scans(r) ? "Bent u er een tijd niet? Zeg dat hier, dan weten "
					  "collega's in de regio het."
					: "Bent u er een tijd niet? Kies dan een collega die uw "
					  "werk doet. Die ziet zolang uw jongeren.",
			 NULL);
	for (size_t i = 0; i < out->afwezigheden.count; i++)
		view_afwezigheid(h, r, &rows[i]);
	ui_link(h, request_home(r), "Terug");
}

/* ---- the forms ---- */

/* Nobody replaces himself. */
static int vervangers_load(struct request *r, gebruiker_id wie, struct vorm_page *out)
{
	const struct vervanger_van van = {r->wie.organisatie, wie};

	return afwezigheid_vervanger_list(r->db, r->arena, request_search(r, "vervanger"), van,
					  &out->vervangers);
}

static int form_handle(struct request *r)
{
	struct vorm_page *out = r->out;
	struct afwezigheid_in *form = request_form(r, NULL);
	int rc = afwezigheid_wie_list(r->db, r->arena, request_search(r, "gebruiker"), &out->wie);

	if (has_own_work(r) || leads_scans(r))
		form->gebruiker = r->wie.gebruiker;
	form->van = datum_plus(r->vandaag, 1);
	return rc ? rc : vervangers_load(r, form->gebruiker, out);
}

static void choose(struct request *r, struct ui_field *field, const struct db_rows *keuzes,
		   const char *empty)
{
	const struct afwezigheid_keuze *rows = keuzes->rows;

	request_choose(r, field, ROW_SET(afwezigheid_keuze_columns, rows, keuzes->count), empty);
}

#define NOOT "Wie de jongere mag zien, ziet wie er niet is en wie vervangt."

static const char *form_lead(struct html *h, struct request *r)
{
	if (has_own_work(r))
		return "Waarom u er niet bent, schrijft u niet op. De vervanger ziet zolang uw "
		       "jongeren.";
	if (leads_scans(r))
		return arena_format(h->arena,
				    "Waarom iemand er niet is, schrijft u niet op. Leidt die een "
				    "Implementatiescan, en duurt het %d dagen of langer? Dan kan "
				    "een collega uit de regio de scan overnemen.",
				    request_termijnen(r)->scan_weg);
	return "Waarom uw collega er niet is, schrijft u niet op. De vervanger ziet zolang de "
	       "jongeren van uw collega.";
}

static void form_view(struct html *h, struct request *r)
{
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	bool own = has_own_work(r), leads = leads_scans(r);

	ui_h1(h, "Afwezigheid vastleggen", form_lead(h, r));
	choose(r, fields, &out->wie, "Kies een collega"); /* of oneself it is not asked */
	fields->required = !own;
	choose(r, request_field_of(fields, n, "vervanger"), &out->vervangers, "Nog niemand");
	ui_form(h, &(struct ui_form){.action = "/afwezigheden",
				     .fields = own ? fields + 1 : fields,
				     .n_fields = own || leads ? n - 1 : n,
				     .submit = "Leg vast",
				     .cancel = "/afwezigheden",
				     .note = leads ? "Collega's in de regio zien dat iemand er "
						     "niet is, en tot wanneer."
						   : NOOT});
}

/* Somebody else, whom the form offers. */
static int check_vervanger(struct request *r, gebruiker_id vervanger, gebruiker_id wie)
{
	struct afwezigheid_keuze keuze;
	int rc;

	if (!vervanger.nr)
		return 0;
	if (vervanger.nr == wie.nr) {
		invalid(r, "vervanger", "Kies iemand anders dan wie er niet is.");
		return 0;
	}
	rc = afwezigheid_vervanger_find(r->db, r->arena, vervanger, r->wie.organisatie, &keuze);
	if (rc != ERR_GEEN_RIJ)
		return rc;
	invalid(r, "vervanger", "Kies iemand die bij dezelfde organisatie met jongeren werkt.");
	return 0;
}

static int create_check(struct request *r)
{
	const struct afwezigheid_in *in = r->in;
	const char *wrong = afwezigheid_check(in->van, in->tot, r->vandaag);
	gebruiker_id wie = in->gebruiker.nr ? in->gebruiker : r->wie.gebruiker;

	if (wrong)
		invalid(r, "tot", "%s", wrong);
	if (!in->gebruiker.nr && !has_own_work(r))
		invalid(r, "gebruiker", "Kies wie er niet is.");
	return check_vervanger(r, in->vervanger, wie);
}

/* What the database refuses, as a sentence at its field. */
static int answer(struct request *r, const struct afwezigheid_namen *namen, int rc)
{
	struct afwezigheid_weigering no;

	if (rc != ERR_CONFLICT)
		return rc;
	no = afwezigheid_refusal(r->arena, db_conflict(r->db), namen);
	invalid(r, no.veld, "%s", no.zin);
	return ERR_INVOER;
}

static int create_handle(struct request *r)
{
	const struct afwezigheid_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct afwezigheid_nieuw nieuw = {.gebruiker = in->gebruiker.nr ? in->gebruiker
									      : r->wie.gebruiker,
						.vervanger = in->vervanger,
						.van = in->van,
						.tot = in->tot};
	struct afwezigheid_namen namen;
	afwezigheid_id id = {0};
	int rc = afwezigheid_find_namen(r->db, r->arena, &nieuw, &namen);

	rc = rc ? rc : answer(r, &namen, afwezigheid_create(&doing, &nieuw, &id));

	r->location = "/afwezigheden";
	r->flash = in->vervanger.nr ? "Vastgelegd. De vervanger ziet de jongeren vanzelf, zolang "
				      "het duurt."
		   : leads_scans(r) ? "Vastgelegd."
				    : "Vastgelegd. Kies nog wie het werk doet.";
	if (!rc)
		r->undo = request_path(r, "/afwezigheden/%s/intrekken", ID_AFWEZIGHEID, id.nr);
	return rc;
}

static int vervanger_form_handle(struct request *r)
{
	const struct afwezigheid_row *row = r->object;

	return vervangers_load(r, row->gebruiker_id, r->out);
}

static void vervanger_view(struct html *h, struct request *r)
{
	const struct afwezigheid_row *row = r->object;
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Wie vervangt %s?", row->naam),
	      arena_format(h->arena, "Van %s tot en met %s.", html_datum(h, row->van_datum),
			   html_datum(h, row->tot_datum)));
	choose(r, fields, &out->vervangers, "Kies een collega");
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/afwezigheden/%s/vervanger", TOKEN(h, row->id)),
		       .versie = row->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Kies",
		       .cancel = "/afwezigheden",
		       .note = NOOT});
}

static int assign_check(struct request *r)
{
	const struct afwezigheid_row *row = r->object;
	const struct vervanger_in *in = r->in;

	if (row->vervanger_id.nr)
		invalid(r, "vervanger", "%s vervangt al.", row->vervanger);
	return check_vervanger(r, in->vervanger, row->gebruiker_id);
}

static int assign_handle(struct request *r)
{
	const struct afwezigheid_row *row = r->object;
	const struct vervanger_in *in = r->in;
	const struct afwezigheid_nieuw wie = {.gebruiker = row->gebruiker_id,
					      .vervanger = in->vervanger};
	const struct handeling doing = request_doing(r);
	struct afwezigheid_namen namen;
	int rc;

	r->location = "/afwezigheden";
	r->flash = "De vervanger is gekozen.";
	rc = afwezigheid_find_namen(r->db, r->arena, &wie, &namen);
	return rc ? rc : answer(r, &namen, afwezigheid_assign(&doing, row, in->vervanger));
}

static int end_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	r->location = "/afwezigheden";
	r->flash = "De afwezigheid is gestopt. Het werk staat weer waar het hoort.";
	return answer(r, NULL, afwezigheid_end(&doing, r->object));
}

/* ---- routes ---- */

#define DOEL "vastleggen wie het werk doet van wie er niet is"

static const struct route routes[] = {
    {.method = GET,
     .path = "/afwezigheden",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Afwezigheid",
     .handle = list_handle,
     .view = list_view,
     .shape = &lijst_shape,
     .scenario = "afwezigheid"},
    {.method = GET,
     .path = "/afwezigheden/nieuw",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Afwezigheid vastleggen",
     .handle = form_handle,
     .view = form_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "afwezigheid"},
    {.method = POST,
     .path = "/afwezigheden",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Afwezigheid vastleggen",
     FIELDS(afwezigheid_fields, struct afwezigheid_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/afwezigheden/nieuw",
     .flags = ROUTE_SLOW,
     .scenario = "afwezigheid"},
    {.method = GET,
     .path = "/afwezigheden/:afwezigheid/vervanger",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Vervanger kiezen",
     .doel = DOEL,
     .object = &object_afwezigheid,
     .handle = vervanger_form_handle,
     .view = vervanger_view,
     .shape = &vorm_shape,
     .flags = ROUTE_NO_API,
     .scenario = "afwezigheid"},
    {.method = POST,
     .path = "/afwezigheden/:afwezigheid/vervanger",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Vervanger kiezen",
     .doel = DOEL,
     .object = &object_afwezigheid,
     FIELDS(vervanger_fields, struct vervanger_in),
     .check = assign_check,
     .handle = assign_handle,
     .again = "/afwezigheden/:afwezigheid/vervanger",
     .flags = ROUTE_SLOW,
     .scenario = "afwezigheid"},
    {.method = POST,
     .path = "/afwezigheden/:afwezigheid/intrekken",
     .recht = RECHT_AFWEZIGHEID_VASTLEGGEN,
     .summary = "Afwezigheid stoppen",
     .doel = DOEL,
     .object = &object_afwezigheid,
     .handle = end_handle,
     .flags = ROUTE_SLOW,
     .scenario = "afwezigheid"},
};
PAGE(afwezigheid, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
