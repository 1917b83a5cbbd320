/* Pages that only ask something of the gate: each route one thing. */
#include "gate/gate.h"
#include "gate/page.h"
#include "store/jongere.h"

#include <string.h>

extern const struct page *const test_pages[];
extern const struct page page_proefverhaal, page_proefgereedschap,
    page_proefreeks;                                   /* pagina_verhaal.c, ... */
extern const struct page page_reeks, page_reeks_stand; /* the program's own */

/* ---- objects ---- */

static const struct column kop_columns[] = {
    COLUMN(struct jongere_kop, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA)};
static const struct shape kop_shape = SHAPE("Kop", struct jongere_kop, kop_columns);

/* Something of a young person, which has his number, and is for his casusregisseur. */
struct stuk {
	jongere_id jongere_id;
	bool is_eigen;
};
static const struct column stuk_columns[] = {
    COLUMN_ID(struct stuk, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct stuk, is_eigen, BOOL, NULL, 0)};
QUERY(test_stuk_load, "SELECT id AS jongere_id, casusregisseur_id = ctx_gebruiker() AS is_eigen "
		      "FROM jongere WHERE id = $1");
static const struct object object_stuk = {.kind = ID_PLAATSING,
					  .query = &test_stuk_load,
					  .columns = stuk_columns,
					  .n_columns = COUNT(stuk_columns),
					  .size = sizeof(struct stuk)};

/* Something to listen to, which is seen by who sees the young person with its number. */
struct huis {
	werkgever_id id;
};
static const struct column huis_columns[] = {
    COLUMN_ID(struct huis, id, werkgever, WERKGEVER, NULL)};
QUERY(test_huis_load, "SELECT id FROM jongere WHERE id = $1");
static const struct object object_huis = {.kind = ID_WERKGEVER,
					  .query = &test_huis_load,
					  .columns = huis_columns,
					  .n_columns = COUNT(huis_columns),
					  .size = sizeof(struct huis)};

/* ---- what a form sends ---- */

struct wens_in {
	const char *wil;
};
static const struct field wens_fields[] = {
    FIELD(struct wens_in, wil, TEXT, "Wat wil je", .required = true, .max = 20)};

QUERY(test_wil_update, "UPDATE t_jongere SET wil = $2, versie = versie + 1 WHERE id = $1");

/* What the table refuses. */
QUERY(test_wil_refused, "UPDATE t_jongere SET bemiddelbaar = $2 WHERE id = $1");

/* Every way in which a handler can end, by what was typed. */
static const struct {
	const char *typed;
	int err;
} ends[] = {{"conflict", ERR_CONFLICT}, {"fout", ERR_INVOER}, {"stuk", ERR_BUG}};

static int wens_handle(struct request *r)
{
	const struct wens_in *in = r->in;
	int rc = db_send(r->db, &test_wil_update, ARGS(request_id(r, ID_JONGERE), in->wil));

	if (strcmp(in->wil, "geweigerd") == 0)
		return request_explain(
		    r, db_exec(r->db, &test_wil_refused, ARGS(request_id(r, ID_JONGERE), in->wil)),
		    {"iets_anders", "wil", "Dit past niet."}, {NULL, "wil", "Dat bestaat niet."});
	if (strcmp(in->wil, "nooit gezien") == 0)
		return request_explain(
		    r, db_exec(r->db, &test_wil_refused, ARGS(request_id(r, ID_JONGERE), in->wil)),
		    {"iets_anders", "wil", "Dit past niet."});
	if (strcmp(in->wil, "mag niet") == 0)
		invalid(r, "wil", "Dat kan nu niet.");
	for (size_t i = 0; i < COUNT(ends); i++)
		if (strcmp(in->wil, ends[i].typed) == 0)
			return fail(r, ends[i].err, "as asked");
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, request_id(r, ID_JONGERE));
	r->flash = "Vastgelegd.";
	r->undo = "/open";
	return rc;
}

static int kop_handle(struct request *r)
{
	*(struct jongere_kop *)r->out = *(const struct jongere_kop *)r->object;
	return 0;
}

static int wens_form_handle(struct request *r)
{
	struct wens_in *form = request_form(r, NULL);

	form->wil = "";
	return 0;
}

static void wens_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){
		       .action = "/x", .fields = fields, .n_fields = n, .submit = "Leg vast"});
}

/* Its form is asked for before it is seen that there is nothing left to fill in. */
static void vervuld_view(struct html *h, struct request *r)
{
	size_t n;

	(void)request_fields(r, NULL, &n);
	ui_h1(h, "Al gedaan", NULL);
}

/* ---- a field of every kind ---- */

static const struct choice kleur_list[] = {{"rood", "Rood", NULL}, {"blauw", "Blauw", NULL}};
static const struct choices kleuren = CHOICES("kleur", kleur_list);

struct velden_in {
	const char *naam, *verhaal, *email, *telefoon, *wachtwoord;
	struct datum dag;
	int64_t aantal;
	double uren;
	bool klaar;
	int kleur;
	uint32_t kleuren;
	jongere_id wie;
	struct upload bestand;
};
static const struct field velden_fields[] = {
    FIELD(struct velden_in, naam, TEXT, "Naam", .max = 10),
    FIELD(struct velden_in, verhaal, LONG_TEXT, "Verhaal"),
    FIELD(struct velden_in, email, EMAIL, "E-mail"),
    FIELD(struct velden_in, telefoon, TEL, "Telefoon"),
    FIELD(struct velden_in, wachtwoord, PASSWORD, "Wachtwoord"),
    FIELD(struct velden_in, dag, DATE, "Dag", .after = DAYS(0), .before = DAYS(30)),
    FIELD(struct velden_in, aantal, INT, "Aantal", .least = 1, .most = 9),
    FIELD(struct velden_in, uren, REAL, "Uren"),
    FIELD(struct velden_in, klaar, BOOL, "Klaar"),
    FIELD_CHOICE_OF(struct velden_in, kleur, kleuren, "Kleur"),
    FIELD_SET_OF(struct velden_in, kleuren, kleuren, "Kleuren"),
    FIELD_ID_OF(struct velden_in, wie, jongere, JONGERE, "Wie"),
    FIELD(struct velden_in, bestand, FILE, "Bestand"),
};

/* What is there or not in a way of its own, and must be there. */
struct nodig_in {
	uint32_t kleuren;
	struct upload bestand;
};
static const struct field nodig_fields[] = {
    FIELD_SET_OF(struct nodig_in, kleuren, kleuren, "Kleuren", .required = true),
    FIELD(struct nodig_in, bestand, FILE, "Bestand", .required = true),
};

static int velden_check(struct request *r)
{
	const struct velden_in *in = r->in;

	if (in->klaar && !datum_set(in->dag))
		invalid(r, "dag", "Dag: vul in wanneer het klaar was.");
	return in->uren == 9 ? fail(r, ERR_CONFLICT, "as asked") : 0;
}

static int velden_handle(struct request *r)
{
	const struct velden_in *in = r->in;
	char day[DATUM_TEXT_MAX];

	r->location = arena_format(
	    r->arena, "/%s/%s/%s/%s/%s/%s/%lld/%g/%d/%d/%u/%lld/%s", in->naam, in->verhaal,
	    in->email, in->telefoon, in->wachtwoord, datum_iso(in->dag, day), (long long)in->aantal,
	    in->uren, in->klaar, in->kleur, in->kleuren, (long long)in->wie.nr, in->bestand.name);
	return 0;
}

static int velden_form_handle(struct request *r)
{
	struct velden_in *form = request_form(r, "/velden");

	form->naam = "Zo";
	form->dag = (struct datum){20000};
	form->aantal = 7;
	form->uren = 1.5;
	form->klaar = true;
	form->kleur = 1;
	form->kleuren = 3;
	form->wie = (jongere_id){1};
	return 0;
}

static void velden_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, "/velden", &n);

	request_field_of(fields, n, "wie")->kind = UI_HIDDEN;
	ui_form(h, &(struct ui_form){.action = "/velden",
				     .fields = fields,
				     .n_fields = n,
				     .upload = true,
				     .submit = "Leg vast"});
}

/* ---- who listens ---- */

QUERY(test_roep_update, "UPDATE t_jongere SET versie = versie + 1 WHERE id = $1");

enum { KELDER = 1, ZOLDER = 2 };

static int kelder_handle(struct request *r)
{
	r->stroom_deel = KELDER;
	return 0;
}

static int zolder_handle(struct request *r)
{
	r->stroom_deel = ZOLDER;
	return 0;
}

static int roep_handle(struct request *r)
{
	const struct wens_in *in = r->in;
	int rc = db_send(r->db, &test_roep_update, ARGS(request_id(r, ID_WERKGEVER)));

	r->location = "/open";
	if (strcmp(in->wil, "zolder") == 0)
		r->veranderd =
		    (struct veranderd){ID_WERKGEVER, request_id(r, ID_WERKGEVER), .deel = ZOLDER};
	return rc || strcmp(in->wil, "fout") != 0 ? rc : fail(r, ERR_CONFLICT, "as asked");
}

static int huis_handle(struct request *r)
{
	r->stroom = request_path(r, "/huizen/%s/stroom", ID_WERKGEVER, request_id(r, ID_WERKGEVER));
	return 0;
}

/* ---- pages without a dossier ---- */

static int nothing_handle(struct request *r UNUSED)
{
	return 0;
}

static int text_handle(struct request *r)
{
	r->text = r->prepared ? r->prepared : "tekst";
	return 0;
}

/* Whether what the visitor's cookie opened is open still. */
QUERY(test_sleutel_opens, "SELECT count(id) FROM mijn_sessie");
static int sleutel_handle(struct request *r)
{
	int64_t opened;
	int rc = db_number(r->db, &test_sleutel_opens, ARGS_NONE, &opened);

	r->text = rc || opened ? "open" : "dicht";
	return rc;
}

/* Whether there is something of the organisation where he works. */
QUERY(test_keuzes_count, "SELECT count(id) FROM kolomkeuze");
static int keuzes_handle(struct request *r)
{
	int64_t count;
	int rc = db_number(r->db, &test_keuzes_count, ARGS_NONE, &count);

	r->text = rc || count ? "keuzes" : "niets";
	return rc;
}

static int openapi_handle(struct request *r)
{
	r->text = gate_openapi(r);
	return 0;
}

static int home_handle(struct request *r)
{
	r->location = request_home(r);
	return 0;
}

static int moved_handle(struct request *r)
{
	r->location = "/open";
	return 0;
}

static int full_handle(struct request *r)
{
	for (;;)
		arena_alloc(r->arena, 1); /* to the last byte */
	return 0;
}

static int cookie_handle(struct request *r)
{
	gate_set_cookie(r, strstr(r->route->path, "/weg") ? NULL : "nieuw");
	r->location = "/open";
	return 0;
}

static int prepare(struct request *r)
{
	if (r->db)
		BUG("prepare runs inside a transaction");
	r->prepared = (void *)(uintptr_t) "voorbereid";
	return 0;
}

static int prepare_fails(struct request *r)
{
	return fail(r, ERR_TE_VAAK, "as asked");
}

static int prepared_handle(struct request *r)
{
	r->location = r->prepared ? "/open" : NULL;
	return 0;
}

static void message_view(struct html *h, struct request *r UNUSED)
{
	ui_h1(h, "Eenmalig te zien", NULL);
}

/* ---- a list ---- */

struct rij {
	int64_t nr;
	const char *naam;
};
static const struct column rij_columns[] = {COLUMN(struct rij, nr, INT, "Nummer", 0),
					    COLUMN(struct rij, naam, TEXT, "Naam", 0)};
struct lijst {
	struct list rijen;
};
static const struct shape rij_shape = SHAPE("Rij", struct rij, rij_columns);
static const struct shape_part lijst_parts[] = {
    {"rijen", &rij_shape, offsetof(struct lijst, rijen), true}};
static const struct shape lijst_shape = {
    .name = "Lijst", .size = sizeof(struct lijst), .parts = lijst_parts, .n_parts = 1};

/* Three rows, a page of two. */
static int list_handle(struct request *r)
{
	static const struct rij all[] = {{1, "een"}, {2, "twee"}, {3, "drie"}};
	struct lijst *out = r->out;

	out->rijen = (struct list){.rows = all, .count = COUNT(all)};
	list_turn(r, &out->rijen, request_limit(r, 2), sizeof(struct rij));
	return 0;
}

/* ---- a list that is searched ---- */

struct gezocht_in {
	const char *zoek;
	int kleur;
	const char *na;
};
static const struct field gezocht_fields[] = {
    FIELD(struct gezocht_in, zoek, TEXT, "Naam"),
    FIELD_CHOICE_OF(struct gezocht_in, kleur, kleuren, "Kleur"),
    FIELD(struct gezocht_in, na, TEXT, "Vanaf", .hidden = true),
};

/* What the gate makes of it: the pattern, where the page begins, its filters, a link, and terms
 * that are loaded once. */
static int gezocht_handle(struct request *r)
{
	const struct gezocht_in *in = r->in;
	struct cursor from = cursor_read(r, in->na, (struct cursor){1, 1});
	struct ui_field parts = {.name = "onderdelen", .choices = &onderdelen};
	size_t filters;

	request_filters(r, &filters);
	request_keep_choices(r, &parts, ONDERDEEL_WERK | ONDERDEEL_PLAN);
	r->text = arena_format(
	    r->arena, "zoek %s, vanaf %lld, %zu filters, %s en %s, naar %s, verder [%s], %s",
	    request_like(r, in->zoek), (long long)from.key, filters, parts.options[0].label,
	    parts.options[1].label, request_url_with(r, "kleur", "blauw"),
	    cursor_text(r, (struct cursor){7, 3}),
	    request_termijnen(r) == request_termijnen(r) ? "een keer" : "twee keer");
	return 0;
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, handle_, ...)                                                \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_##recht_, .summary = "Proef", \
		.handle = (handle_), .scenario = "gate", __VA_ARGS__                               \
	}
#define OF_JONGERE .object = &object_jongere, .doel = "begeleiding naar werk"

static const struct route routes[] = {
    ROUTE(GET, "/open", OPENBAAR, text_handle, ),
    ROUTE(GET, "/open/formulier", OPENBAAR, wens_form_handle, .view = wens_view),
    ROUTE(POST, "/open", OPENBAAR, moved_handle, FIELDS(wens_fields, struct wens_in),
	  .again = "/open/formulier"),
    ROUTE(POST, "/groot", OPENBAAR, moved_handle, .body_limit = 100),
    ROUTE(GET, "/openapi", OPENBAAR, openapi_handle, ),
    ROUTE(GET, "/thuis", OPENBAAR, home_handle, ),
    ROUTE(GET, "/vol", OPENBAAR, full_handle, ),
    ROUTE(GET, "/niets", OPENBAAR, nothing_handle, ),
    ROUTE(GET, "/scherm", INGELOGD, text_handle, .flags = ROUTE_NO_API),
    ROUTE(GET, "/geheim/:agendafeed", DOSSIER_LEZEN, text_handle,
	  .flags = ROUTE_NO_API | ROUTE_SLEUTEL),
    ROUTE(GET, "/huizen/:werkgever", DOSSIER_LEZEN, huis_handle, .object = &object_huis,
	  .view = message_view),
    ROUTE(GET, "/huizen/:werkgever/stroom", DOSSIER_LEZEN, nothing_handle, .object = &object_huis,
	  .flags = ROUTE_NO_API | ROUTE_STROOM),
    ROUTE(GET, "/huizen/:werkgever/kelder", DOSSIER_LEZEN, kelder_handle, .object = &object_huis,
	  .flags = ROUTE_NO_API | ROUTE_STROOM),
    ROUTE(GET, "/huizen/:werkgever/zolder", DOSSIER_LEZEN, zolder_handle, .object = &object_huis,
	  .flags = ROUTE_NO_API | ROUTE_STROOM),
    ROUTE(POST, "/huizen/:werkgever/roep", DOSSIER_LEZEN, roep_handle, .object = &object_huis,
	  FIELDS(wens_fields, struct wens_in), .again = "/open/formulier", .flags = ROUTE_STROOM),
    ROUTE(POST, "/huizen/:werkgever/stil", DOSSIER_LEZEN, roep_handle, .object = &object_huis,
	  FIELDS(wens_fields, struct wens_in), .again = "/open/formulier"),
    ROUTE(GET, "/sleutel", INGELOGD, sleutel_handle, ),
    ROUTE(GET, "/keuzes", INGELOGD, keuzes_handle, ),
    ROUTE(GET, "/lijst", INGELOGD, list_handle, .shape = &lijst_shape, .view = message_view),
    ROUTE(GET, "/gezocht", INGELOGD, gezocht_handle, FIELDS(gezocht_fields, struct gezocht_in)),
    ROUTE(GET, "/menu", MENSEN_BEHEREN, text_handle, .flags = ROUTE_ALWAYS_LOG, .doel = "controle"),
    ROUTE(GET, "/velden", OPENBAAR, velden_form_handle, .view = velden_view),
    ROUTE(POST, "/velden", OPENBAAR, velden_handle, FIELDS(velden_fields, struct velden_in),
	  .check = velden_check, .again = "/velden", .flags = ROUTE_FILE),
    ROUTE(POST, "/nodig", OPENBAAR, moved_handle, FIELDS(nodig_fields, struct nodig_in),
	  .again = "/velden", .flags = ROUTE_FILE),
    ROUTE(GET, "/traag", INGELOGD, text_handle, .flags = ROUTE_SLOW),
    ROUTE(POST, "/traag", INGELOGD, prepared_handle, .prepare = prepare, .flags = ROUTE_SLOW),
    ROUTE(POST, "/te-vaak", INGELOGD, prepared_handle, .prepare = prepare_fails),
    ROUTE(POST, "/eenmalig", INGELOGD, nothing_handle, .view = message_view),
    ROUTE(POST, "/koekje", INGELOGD, cookie_handle, ),
    ROUTE(POST, "/koekje/weg", INGELOGD, cookie_handle, .flags = ROUTE_NO_API),
    ROUTE(GET, "/jongeren/:jongere", DOSSIER_LEZEN, kop_handle, OF_JONGERE, .shape = &kop_shape),
    ROUTE(GET, "/jongeren/:jongere/eigen", DOSSIER_LEZEN, text_handle, OF_JONGERE,
	  .flags = ROUTE_REGISSEUR),
    ROUTE(GET, "/jongeren/:jongere/gezondheid", DOSSIER_LEZEN, text_handle, OF_JONGERE,
	  .onderdelen = ONDERDEEL_GEZONDHEID),
    ROUTE(GET, "/jongeren/:jongere/plaatsingen/:plaatsing", DOSSIER_LEZEN, text_handle,
	  .object = &object_stuk, .doel = "begeleiding naar werk"),
    ROUTE(GET, "/jongeren/:jongere/plaatsingen/:plaatsing/eigen", DOSSIER_LEZEN, text_handle,
	  .object = &object_stuk, .doel = "begeleiding naar werk", .mits = "is_eigen"),
    ROUTE(GET, "/jongeren/:jongere/wens", DOSSIER_LEZEN, wens_form_handle, OF_JONGERE,
	  .view = wens_view),
    ROUTE(POST, "/jongeren/:jongere/wens", DOSSIER_LEZEN, wens_handle, OF_JONGERE,
	  FIELDS(wens_fields, struct wens_in), .again = "/jongeren/:jongere/wens"),
    ROUTE(GET, "/jongeren/:jongere/vervuld", DOSSIER_LEZEN, nothing_handle, OF_JONGERE,
	  .view = vervuld_view),
    ROUTE(POST, "/jongeren/:jongere/vervuld", DOSSIER_LEZEN, wens_handle, OF_JONGERE,
	  FIELDS(wens_fields, struct wens_in), .again = "/jongeren/:jongere/vervuld"),
    ROUTE(PUT, "/jongeren/:jongere/wens", DOSSIER_LEZEN, wens_handle, OF_JONGERE,
	  FIELDS(wens_fields, struct wens_in), .again = "/jongeren/:jongere/wens"),
};

static const struct page page_proef = {.file = "test/unit/gate/pagina.c",
				       .room = "proef",
				       .title = "Menu",
				       .menu = "/menu",
				       .routes = routes,
				       .n_routes = COUNT(routes)};
const struct page *const test_pages[] = {&page_proef,
					 &page_proefverhaal,
					 &page_proefgereedschap,
					 &page_proefreeks,
					 &page_reeks,
					 &page_reeks_stand,
					 NULL};
