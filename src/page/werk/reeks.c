/*
 * Meer tegelijk: choosing lines of a list, and what one chose before.
 *
 * What: takes what was chosen on a list and makes it a reeks, which reeks_stand.c shows and does;
 *       the list of one's own, of the last week; and the chosen young people as a file.
 * Who:  whoever reads dossiers; what can be done with them is asked of the act's own route.
 * Invariants: at most 500 at a time; choosing does nothing yet, and opens nothing.
 * Rows: peers 37, 45.
 */
#include "gate/reeks.h"

#include "domain/fase.h"
#include "store/jongere.h"

/* ---- what one chose before ---- */

struct lijst_page {
	struct list reeksen;
};
static const struct shape reeks_shape = SHAPE("Reeks", struct reeks_row, reeks_columns);
static const struct shape_part lijst_parts[] = {
    {"reeksen", &reeks_shape, offsetof(struct lijst_page, reeksen), true},
};
static const struct shape lijst_shape = {.name = "Reeksen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows;
	int rc = reeks_list(r->db, r->arena, &rows);

	if (!rc)
		out->reeksen = list_of(&rows);
	return rc;
}

static void view_reeks(struct html *h, const struct reeks_row *k)
{
	const char *url = k->reekshandeling == REEKS_SELECTIE
			      ? html_url(h, "/reeksen/%s/selectie", TOKEN(h, k->id))
			      : html_url(h, "/reeksen/%s", TOKEN(h, k->id));

	ui_item(h,
		&(struct ui_item){.title = choice_label(&reekshandelingen, k->reekshandeling),
				  .url = url,
				  .text = arena_format(h->arena, "%s. Gekozen: %lld. Gedaan: %lld.",
						       html_moment(h, k->op), (long long)k->aantal,
						       (long long)k->aantal_gedaan),
				  .badge = choice_label(&reekstoestanden, k->toestand),
				  .tone = k->toestand == REEKS_KLAAR ? UI_OK : UI_INFO});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct reeks_row *rows = out->reeksen.rows;

	ui_h1(h, "Meer tegelijk gedaan", "Wat u de laatste zeven dagen voor meer regels deed.");
	if (!out->reeksen.count)
		ui_empty(h, "Nog niets tegelijk gedaan",
			 "Kies onder Mijn werk of Jongeren: Doe iets met meer regels tegelijk.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->reeksen.count; i++)
		view_reeks(h, &rows[i]);
	ui_list_end(h);
	if (request_may_open(r, "/werk"))
		ui_link(h, "/werk", "Naar Mijn werk");
	ui_link(h, "/jongeren", "Naar Jongeren");
}

/* ---- choosing ---- */

struct kies_in {
	int handeling;
	const char *kies; /* the first one; reeks_keuzes gives them all */
};
static const struct field kies_fields[] = {
    FIELD_CHOICE_OF(struct kies_in, handeling, reekshandelingen, "Wat wilt u doen?",
		    .required = true, .select = true),
    FIELD(struct kies_in, kies, TEXT, "Gekozen regels", .max = 400, .hidden = true),
};

static int kies_check(struct request *r)
{
	const struct kies_in *in = r->in;
	size_t n;

	reeks_keuzes(r, &n);
	if (!n)
		invalid(r, "", "U koos nog niets. Ga terug en zet een vinkje bij wie u bedoelt.");
	else if (n > REEKS_MAX)
		invalid(r, "", "U koos er %zu. Kies er hoogstens %d tegelijk.", n, REEKS_MAX);
	else if (in->handeling == CHOICE_NONE)
		invalid(r, "", "Kies ook wat u wilt doen. Ga terug: uw vinkjes staan er nog.");
	else if (!reeks_may(r, in->handeling))
		return fail(r, ERR_GEEN_RECHT, "not his to do, to nobody");
	return 0;
}

static int keuzes_create(struct request *r, reeks_id id)
{
	size_t n;
	const struct reekskeuze *keuzes = reeks_keuzes(r, &n);
	int rc = 0;

	for (size_t i = 0; !rc && i < n; i++)
		rc = reeksregel_create(r->db, id, &keuzes[i]);
	return rc;
}

static int kies_handle(struct request *r)
{
	const struct kies_in *in = r->in;
	bool selectie = in->handeling == REEKS_SELECTIE;
	reeks_id id;
	int rc = reeks_create(r->db, r->wie.gebruiker, in->handeling, r->nu, &id);

	rc = rc ? rc : keuzes_create(r, id);
	if (!rc && !selectie && !reeks_has_fields(r, in->handeling))
		rc = reeks_update_inhoud(r->db, id, "[]");
	if (rc)
		return rc;
	r->location = selectie ? request_path(r, "/reeksen/%s/selectie", ID_REEKS, id.nr)
			       : request_path(r, "/reeksen/%s", ID_REEKS, id.nr);
	return r->json ? reeks_find(r->db, r->arena, id, r->out) : 0;
}

/* ---- the chosen young people as a list ---- */

struct selectie_row {
	jongere_id id;
	const char *naam;
	int fase;
	const char *casusregisseur;
	struct datum volgend_contact_datum;
	struct datum laatste_contact_datum;
};
static const struct column selectie_columns[] = {
    COLUMN_ID(struct selectie_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct selectie_row, naam, TEXT, "Naam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct selectie_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct selectie_row, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct selectie_row, volgend_contact_datum, DATUM, "Volgend contact",
	   ONDERDEEL_PERSONALIA),
    COLUMN(struct selectie_row, laatste_contact_datum, DATUM, "Laatste contact",
	   ONDERDEEL_PERSONALIA),
};
QUERY(
    selectie_list,
    "SELECT j.id, j.roepnaam || ' ' || COALESCE(j.voorvoegsel || ' ', '') || j.achternaam AS naam, "
    "j.fase, g.naam AS casusregisseur, j.volgend_contact_datum, "
    "j.stand_laatste_contact_datum AS laatste_contact_datum FROM mijn_reeksregel r "
    "JOIN jongere j ON j.id = r.jongere_id JOIN gebruiker g ON g.id = j.casusregisseur_id "
    "WHERE r.reeks_id = $1 ORDER BY r.id LIMIT 500");

struct selectie_page {
	struct list jongeren;
};
static const struct shape selectie_shape =
    SHAPE("SelectieJongere", struct selectie_row, selectie_columns);
static const struct shape_part selectie_parts[] = {
    {"jongeren", &selectie_shape, offsetof(struct selectie_page, jongeren), true},
};
static const struct shape selectie_page_shape = {.name = "Selectie",
						 .size = sizeof(struct selectie_page),
						 .parts = selectie_parts,
						 .n_parts = COUNT(selectie_parts)};

static int selectie_handle(struct request *r)
{
	struct selectie_page *out = r->out;

	return request_rows(r, &selectie_list, ARGS(request_id(r, ID_REEKS)), selectie_columns,
			    sizeof(struct selectie_row), REEKS_MAX, &out->jongeren);
}

static void selectie_view(struct html *h, struct request *r)
{
	const struct selectie_page *out = r->out;
	const struct selectie_row *rows = out->jongeren.rows;

	ui_h1(h, "Uw selectie",
	      "Download wat u koos. Bewaar het bestand niet langer dan nodig: er staan namen in.");
	ui_table(h, ROW_SET(selectie_columns, rows, out->jongeren.count),
		 &(struct ui_table){.one = "jongere",
				    .many = "jongeren",
				    .link = "naam",
				    .link_id = "id",
				    .link_prefix = "/jongeren/",
				    .names = "naam",
				    .phone = "fase volgend_contact_datum:",
				    .empty_title = "Niemand meer in beeld",
				    .empty_text = "U ziet de jongeren die u koos niet meer."});
	if (out->jongeren.count)
		request_view_files(h, r);
	ui_link(h, "/jongeren", "Terug naar Jongeren");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/reeksen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Meer tegelijk gedaan",
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "reeks"},
    {.method = POST,
     .path = "/reeksen",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Meer tegelijk kiezen",
     FIELDS(kies_fields, struct kies_in),
     .check = kies_check,
     .handle = kies_handle,
     .shape = &reeks_shape,
     .again = "/reeksen",
     .body_limit = 256 * 1024,
     .scenario = "reeks"},
    {.method = GET,
     .path = "/reeksen/:reeks/selectie",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Selectie van jongeren",
     .doel = "een lijst van gekozen jongeren maken",
     .object = &object_reeks,
     .handle = selectie_handle,
     .view = selectie_view,
     .shape = &selectie_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "reeks"},
};
PAGE(reeks, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
