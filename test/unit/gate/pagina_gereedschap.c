/* Pages that use what the gate offers to many: colleagues, filters, signals, choices, buttons. */
#include "part/bekend.h"
#include "part/collega.h"
#include "part/filter.h"
#include "part/werk.h"
#include "store/jongere.h"

extern const struct page page_proefgereedschap;

/* ---- colleagues ---- */

static void regisseurs_view(struct html *h, struct request *r)
{
	regisseurs_view_list(h, r, "/kies");
}

static int regisseur_handle(struct request *r)
{
	struct functie_nu wie;
	int rc = regisseur_find(r, &wie);

	r->text = rc ? NULL : wie.naam;
	return rc;
}

static int open_handle(struct request *r)
{
	r->location = "/open";
	return 0;
}

/* ---- somebody who may be known ---- */

struct bekend_in {
	const char *roepnaam, *achternaam;
	struct datum geboren;
};
static const struct field bekend_fields[] = {
    FIELD(struct bekend_in, roepnaam, TEXT, "Roepnaam"),
    FIELD(struct bekend_in, achternaam, TEXT, "Achternaam"),
    FIELD(struct bekend_in, geboren, DATE, "Geboren"),
};

static int bekend_handle(struct request *r)
{
	const struct bekend_in *in = r->in;
	const struct personalia wie = {
	    .roepnaam = in->roepnaam, .achternaam = in->achternaam, .geboorte_datum = in->geboren};
	struct bekend_row found;
	int rc = bekend_find(r, &wie, &found);

	r->text = rc ? "niemand" : bekend_text(r->arena, &found);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

/* ---- filters ---- */

static int filters_handle(struct request *r)
{
	struct bewaarde_filters *filters = arena_alloc(r->arena, sizeof(*filters));

	r->out = filters;
	return filters_load(r, filters);
}

static void filters_show(struct html *h, struct request *r)
{
	const struct filter_row now = {.lijst = FILTERLIJST_JONGEREN,
				       .fase = FASE_WERK,
				       .kring = CHOICE_NONE,
				       .toestand = CHOICE_NONE,
				       .sortering = CHOICE_NONE,
				       .vak = CHOICE_NONE,
				       .signaal = CHOICE_NONE};

	ui_h1(h, "Filters", NULL);
	filters_view(h, r->out, &now);
	filters_view_keep(h, r, &now);
}

/* ---- signals ---- */

static int signaal_handle(struct request *r)
{
	struct werk *werk = arena_alloc(r->arena, sizeof(*werk));

	r->prepared = werk;
	return werk_load(r, werk);
}

static void signaal_view(struct html *h, struct request *r)
{
	const struct werk *werk = r->prepared;

	ui_h1(h, "Signaal", NULL);
	if (werk->jongere.nr)
		ui_p(h, "Het staat er nog.");
	else
		werk_view_gone(h);
}

/* ---- choices, and who reads ---- */

struct keuze_in {
	gebruiker_id wie;
	const char *woord;
	const char *tekst;
};
static const struct field keuze_fields[] = {
    FIELD_ID_OF(struct keuze_in, wie, gebruiker, GEBRUIKER, "Wie"),
    FIELD(struct keuze_in, woord, TEXT, "Woord"),
    FIELD(struct keuze_in, tekst, TEXT, "Tekst", .required = true),
};
QUERY(test_woorden, "SELECT roepnaam AS naam FROM jongere ORDER BY naam LIMIT 200");

struct keuze_page {
	struct db_rows mensen;
	struct list woorden;
};

static int keuze_form_handle(struct request *r)
{
	struct keuze_page *page = arena_alloc(r->arena, sizeof(*page));
	int rc = betrokkene_keuzes(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, r->nu,
				   &page->mensen);

	r->out = page;
	return rc ? rc : request_words(r, &test_woorden, &page->woorden);
}

/* As many as there are; the box to search in is there once somebody used it. */
static void keuze_view(struct html *h, struct request *r)
{
	const struct keuze_page *page = r->out;
	const struct betrokkene_keuze *rows = page->mensen.rows;
	const bool none = *request_search(r, "wie") != 0;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	struct ui_action acts[] = {
	    {.label = "Wel", .url = "/open?a=b"},
	    {.label = "Geen recht", .url = "/menu"},
	    {.label = "Nergens", .url = "/nergens"},
	    {.label = "Geen adres"},
	    {.label = "Doe", .url = "/open", .post = true},
	    {.label = "Van een ander",
	     .url = request_path(r, "/jongeren/%s/eigen", ID_JONGERE, request_id(r, ID_JONGERE))}};

	request_choose(r, request_field_of(fields, n, "wie"),
		       ROW_SET(betrokkene_keuze_columns, rows, none ? 0 : page->mensen.count),
		       "Niemand");
	request_offer(r, request_field_of(fields, n, "woord"), &page->woorden);
	ui_h1(h, "Keuze", request_readers(r, ONDERDEEL_WERK));
	ui_form(h, &(struct ui_form){
		       .action = "/x", .fields = fields, .n_fields = n, .submit = "Leg vast"});
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	request_view_files(h, r);
	if (request_typed_id(r, "wie", ID_GEBRUIKER) == 2)
		ui_p(h, "Dat is Bram.");
}

#define ROUTE(method_, path_, summary_, handle_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .summary = (summary_), .handle = (handle_),  \
		.scenario = "gate", __VA_ARGS__                                                    \
	}
#define OF_JONGERE                                                                                 \
	.recht = RECHT_DOSSIER_LEZEN, .object = &object_jongere, .doel = "begeleiding naar werk"

static const struct route routes[] = {
    ROUTE(GET, "/jongeren/:jongere/regisseurs", "Regisseurs", regisseurs_handle, OF_JONGERE,
	  FIELDS(collegas_fields, struct collegas_in), .view = regisseurs_view,
	  .shape = &collegas_shape),
    ROUTE(GET, "/jongeren/:jongere/regisseurs/:gebruiker", "Regisseur", regisseur_handle,
	  OF_JONGERE),
    ROUTE(POST, "/jongeren/:jongere/kring", "Wijzig de kring", open_handle, OF_JONGERE,
	  .check = kring_check),
    ROUTE(GET, "/bekend", "Bekend", bekend_handle, .recht = RECHT_INGELOGD,
	  FIELDS(bekend_fields, struct bekend_in)),
    ROUTE(GET, "/bewaard", "Bewaard", filters_handle, .recht = RECHT_INGELOGD,
	  .view = filters_show),
    ROUTE(GET, "/jongeren/:jongere/signaal", "Signaal", signaal_handle, OF_JONGERE,
	  FIELDS(werk_fields, struct werk_in), .view = signaal_view),
    /* Of who may open it werk_load looks at dossiers too. */
    ROUTE(GET, "/uitstellen", "Uitgesteld", open_handle, .recht = RECHT_WERK_DOEN),
    ROUTE(GET, "/jongeren/:jongere/keuze", "Keuze", keuze_form_handle, OF_JONGERE,
	  .view = keuze_view),
    ROUTE(POST, "/jongeren/:jongere/keuze", "Kies", open_handle, OF_JONGERE,
	  FIELDS(keuze_fields, struct keuze_in), .again = "/jongeren/:jongere/keuze"),
};

const struct page page_proefgereedschap = {.file = "test/unit/gate/pagina_gereedschap.c",
					   .room = "proef",
					   .routes = routes,
					   .n_routes = COUNT(routes)};
