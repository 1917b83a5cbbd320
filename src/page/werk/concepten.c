/*
 * Niet opgeslagen: what I typed about young people and did not save. The gate keeps it while it is
 * typed (gate/concept.c) and gives it back in the form where it was; here one finds that form, or
 * throws it away.
 *
 * Who:   everybody, what he typed himself and only while he may still see whom it is about.
 * Invariants: the list does not show the text; one draft does, because its form may be gone: what
 *       it was about is done by now, or closed.
 *       What is thrown away is put back within a day, unless something new was typed there.
 * On purpose absent: drafts of somebody else, also for his teamleider: nothing was said yet.
 */
#include "gate/page.h"

#include "store/jongere.h"

struct concept_row {
	concept_id id;
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	const char *wat;
	const char *pagina;
	struct moment op;
};
static const struct column concept_columns[] = {
    COLUMN_ID(struct concept_row, id, concept, CONCEPT, "Nummer"),
    COLUMN_ID(struct concept_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct concept_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct concept_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct concept_row, wat, TEXT, "Waar u dit typte", 0),
    COLUMN(struct concept_row, pagina, TEXT, NULL, 0),
    COLUMN(struct concept_row, op, MOMENT, "Wanneer", 0),
};
#define CONCEPT_LIMIT 50 /* more are not kept */
QUERY(concept_list, "SELECT c.id, c.jongere_id, j.roepnaam, j.achternaam, c.wat, "
		    "c.pagina, c.op FROM mijn_concept c JOIN jongere j ON j.id = c.jongere_id "
		    "ORDER BY c.op DESC, c.id DESC LIMIT 50");

struct concepten_page {
	struct list concepten;
};
static const struct shape concept_shape = SHAPE("Concept", struct concept_row, concept_columns);
static const struct shape_part concepten_parts[] = {
    {"concepten", &concept_shape, offsetof(struct concepten_page, concepten), true},
};
static const struct shape concepten_shape = {.name = "Concepten",
					     .size = sizeof(struct concepten_page),
					     .parts = concepten_parts,
					     .n_parts = COUNT(concepten_parts)};

static int concepten_handle(struct request *r)
{
	struct concepten_page *out = r->out;

	return request_rows(r, &concept_list, ARGS_NONE, concept_columns,
			    sizeof(struct concept_row), CONCEPT_LIMIT, &out->concepten);
}

static void view_concept(struct html *h, const struct concept_row *c)
{
	const struct ui_action acts[] = {
	    {.label = "Ga verder", .url = c->pagina, .toelichting = c->wat},
	    {.label = "Lees",
	     .url = html_url(h, "/concepten/%s", TOKEN(h, c->id)),
	     .toelichting = c->wat},
	    {.label = "Gooi weg",
	     .url = html_url(h, "/concepten/%s/weggooien", TOKEN(h, c->id)),
	     .post = true,
	     .kind = UI_SUBTLE,
	     .toelichting = c->wat},
	};

	ui_card_begin(h, NULL);
	ui_p_naam(h, arena_format(h->arena, "%s bij ", c->wat),
		  naam_kort(h->arena, c->roepnaam, c->achternaam), NULL);
	html(h, "<p class=\"sb-zacht\">Getypt tot %s</p>", html_moment(h, c->op));
	ui_actions(h, acts, COUNT(acts));
	ui_card_end(h);
}

static void concepten_view(struct html *h, struct request *r)
{
	const struct concepten_page *out = r->out;
	const struct concept_row *rows = out->concepten.rows;

	ui_h1(h, "Niet opgeslagen",
	      "Wat u over jongeren typte en nog niet opsloeg. Alleen u kunt dit lezen.");
	if (!out->concepten.count)
		ui_empty(h, "Alles is opgeslagen",
			 "Stopt u halverwege een formulier? Dan staat hier waar u verder kunt.",
			 NULL);
	for (size_t i = 0; i < out->concepten.count; i++)
		view_concept(h, &rows[i]);
}

/* ---- one ---- */

struct concept_kop {
	concept_id id;
	jongere_id jongere_id;
	const char *wat;
	const char *pad;
	const char *inhoud;
};
static const struct column kop_columns[] = {
    COLUMN_ID(struct concept_kop, id, concept, CONCEPT, NULL),
    COLUMN_ID(struct concept_kop, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct concept_kop, wat, TEXT, NULL, 0),
    COLUMN(struct concept_kop, pad, TEXT, NULL, 0),
    COLUMN(struct concept_kop, inhoud, TEXT, NULL, 0),
};
QUERY(concept_load, "SELECT id, jongere_id, wat, pad, inhoud FROM mijn_concept WHERE id = $1");
static const struct object object_concept =
    OBJECT(CONCEPT, concept_load, kop_columns, struct concept_kop);

static int concept_handle(struct request *r)
{
	(void)r; /* the object is all of it */
	return 0;
}

static void concept_view(struct html *h, struct request *r)
{
	const struct concept_kop *c = r->object;

	ui_h1(h, c->wat, "Dit typte u en is niet opgeslagen. Neem over wat u nog nodig hebt.");
	ui_h2(h, "Wat u typte");
	request_view_concept(h, r, c->pad, c->inhoud);
	ui_link(h, "/concepten", "Terug naar Niet opgeslagen");
}

QUERY(concept_drop, "UPDATE t_concept SET weggegooid_op = $2 WHERE id = $1");

static int drop_handle(struct request *r)
{
	const struct concept_kop *c = r->object;

	r->location = "/concepten";
	r->flash = "Wat u typte is weggegooid.";
	r->undo = request_path(r, "/concepten/%s/terugzetten", ID_CONCEPT, c->id.nr);
	return db_send(r->db, &concept_drop, ARGS(c->id, r->nu));
}

struct weg_row {
	concept_id id;
	jongere_id jongere_id;
};
static const struct column weg_columns[] = {
    COLUMN_ID(struct weg_row, id, concept, CONCEPT, NULL),
    COLUMN_ID(struct weg_row, jongere_id, jongere, JONGERE, NULL),
};
QUERY(weg_find, "SELECT id, jongere_id FROM mijn_weggegooid_concept WHERE id = $1");
static const struct object object_weg = OBJECT(CONCEPT, weg_find, weg_columns, struct weg_row);

static int restore_handle(struct request *r)
{
	const struct weg_row *c = r->object;

	r->location = "/concepten";
	r->flash = "Wat u typte staat er weer.";
	return db_send(r->db, &concept_drop, ARGS(c->id, MOMENT_GEEN));
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/concepten",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Niet opgeslagen",
     .doel = "begeleiding naar werk",
     .handle = concepten_handle,
     .view = concepten_view,
     .shape = &concepten_shape,
     .scenario = "concept"},
    {.method = GET,
     .path = "/concepten/:concept",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Lezen wat niet is opgeslagen",
     .doel = "begeleiding naar werk",
     .object = &object_concept,
     .handle = concept_handle,
     .view = concept_view,
     .flags = ROUTE_NO_API,
     .scenario = "concept"},
    {.method = POST,
     .path = "/concepten/:concept/weggooien",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Weggooien wat niet is opgeslagen",
     .doel = "begeleiding naar werk",
     .object = &object_concept,
     .handle = drop_handle,
     .scenario = "concept"},
    {.method = POST,
     .path = "/concepten/:concept/terugzetten",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Terugzetten wat niet is opgeslagen",
     .doel = "begeleiding naar werk",
     .object = &object_weg,
     .handle = restore_handle,
     .scenario = "concept"},
};
PAGE(concepten, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
