/*
 * Undoing a leerlingenlijst: which dossiers would go, which stay and why.
 *
 * What: within 30 days all dossiers of a list go out of everybody's sight at once, but for those in
 * which somebody did something since: those stay, each with who did what first. Who: who may take
 * in lists, of the own organisation. Invariants: nobody's work is taken away. On purpose absent:
 * undoing a part of a list; a dossier is closed on its own page. Rows: F386; peers 146.
 */
#include "gate/page.h"

#include "domain/onderdeel.h"
#include "store/opname.h"

#include <string.h>

#define ONGEDAAN "/leerlingenlijsten/:invoerbestand/ongedaan"
#define MAX_SHOWN 300

struct blijft_row {
	jongere_id jongere_id;
	const char *naam; /* NULL: not in this reader's sight */
	const char *tabel;
	const char *door;
	struct moment op;
	const char *reden;
};
static const struct column blijft_columns[] = {
    COLUMN_ID(struct blijft_row, jongere_id, jongere, JONGERE, "Nummer"),
    COLUMN(struct blijft_row, naam, TEXT, "Naam", ONDERDEEL_PERSONALIA),
    COLUMN(struct blijft_row, tabel, TEXT, NULL, 0),
    COLUMN(struct blijft_row, door, TEXT, "Door", 0),
    COLUMN(struct blijft_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct blijft_row, reden, TEXT, "Waarom dit dossier blijft", 0),
};
QUERY(
    blijft_list,
    "SELECT w.jongere_id, j.roepnaam || ' ' || coalesce(j.voorvoegsel || ' ', '') || j.achternaam AS naam, w.tabel, g.naam AS door, w.op, "
    "'' AS reden FROM opname_werk w LEFT JOIN jongere j ON j.id = w.jongere_id "
    "LEFT JOIN gebruiker g ON g.id = w.gebruiker_id WHERE w.opname_id = $1 ORDER BY w.jongere_id LIMIT 300");
QUERY(blijft_count, "SELECT count(tabel) FROM opname_werk WHERE opname_id = $1");

/* What was changed, by the table that holds it. */
static const char *reden_of(const char *tabel)
{
	static const struct {
		const char *tabel, *reden;
	} redenen[] = {
	    {"contactmoment", "Er is contact geweest"},
	    {"plaatsing", "Er is werk of een stage vastgelegd"},
	    {"betrokkene", "Er doet iemand mee, of niet meer"},
	    {"naaste", "Er is iemand uit het eigen netwerk vastgelegd"},
	    {"signaal", "Er is hulp gevraagd"},
	    {"uitstel", "Er is een taak uitgesteld"},
	    {"toewijzing", "Er is een taak overgenomen"},
	};

	for (size_t i = 0; i < COUNT(redenen); i++)
		if (strcmp(redenen[i].tabel, tabel) == 0)
			return redenen[i].reden;
	return "Het dossier is gewijzigd";
}

struct ongedaan_page {
	struct list blijven;
	int64_t n_blijven;
	struct datum tot; /* the last day on which it can be undone */
};
static const struct shape blijft_shape = SHAPE("Blijver", struct blijft_row, blijft_columns);
static const struct shape_part ongedaan_parts[] = {
    {"blijven", &blijft_shape, offsetof(struct ongedaan_page, blijven), true},
};
static const struct shape ongedaan_shape = {.name = "LeerlingenlijstOngedaan",
					    .size = sizeof(struct ongedaan_page),
					    .parts = ongedaan_parts,
					    .n_parts = COUNT(ongedaan_parts)};

static int load_opname(struct request *r, struct opname_getoond *ret)
{
	const struct invoerbestand_row *b = r->object;
	int rc = opname_find(r->db, r->arena, b->id, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_CONFLICT, "list is not taken in") : rc;
}

static int bekijk_handle(struct request *r)
{
	struct ongedaan_page *out = r->out;
	struct opname_getoond o;
	struct db_rows rows;
	struct blijft_row *row;
	int rc = load_opname(r, &o);

	if (rc)
		return rc;
	out->tot = opname_undo_until(&o);
	rc = db_number(r->db, &blijft_count, ARGS(o.id), &out->n_blijven);
	rc = rc ? rc
		: db_rows(r->db, r->arena, &blijft_list, ARGS(o.id), blijft_columns,
			  COUNT(blijft_columns), sizeof(*row), MAX_SHOWN, &rows);
	if (rc)
		return rc;
	row = rows.rows;
	for (size_t i = 0; i < rows.count; i++)
		row[i].reden = reden_of(row[i].tabel);
	out->blijven = (struct list){.rows = row, .count = rows.count};
	return 0;
}

static void view_button(struct html *h, const struct request *r, const char *url)
{
	const struct invoerbestand_row *b = r->object;
	const struct ongedaan_page *out = r->out;
	const struct ui_action acts[] = {
	    {.label = "Maak ongedaan",
	     .url = arena_format(h->arena, "%s/ongedaan", url),
	     .post = true,
	     .kind = UI_DANGER,
	     .versie = b->versie},
	    {.label = "Terug naar de lijst", .url = url},
	};

	if (out->tot.dag < r->vandaag.dag)
		ui_alert(
		    h, UI_INFO, "Dit kan niet meer",
		    arena_format(
			h->arena,
			"Een lijst kan %d dagen lang ongedaan worden gemaakt. Voor deze lijst was dat tot en met %s. "
			"U kunt een dossier wel apart afsluiten.",
			LEERLINGLIJST_ONGEDAAN_DAGEN, html_datum(h, out->tot)));
	else
		ui_p(h, arena_format(h->arena, "Dit kan tot en met %s.", html_datum(h, out->tot)));
	ui_actions(h, out->tot.dag < r->vandaag.dag ? acts + 1 : acts,
		   out->tot.dag < r->vandaag.dag ? 1 : 2);
}

static void bekijk_view(struct html *h, struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	const struct ongedaan_page *out = r->out;
	const struct blijft_row *rows = out->blijven.rows;
	const char *url = html_url(h, "/leerlingenlijsten/%s", TOKEN(h, b->id));

	ui_h1(h, "De lijst ongedaan maken", b->naam);
	ui_facts_begin(h);
	ui_fact(h, "Gaat weg",
		arena_format(h->arena, "%lld", (long long)(b->aantal - out->n_blijven)));
	ui_fact(h, "Blijft", arena_format(h->arena, "%lld", (long long)out->n_blijven));
	ui_facts_end(h);
	ui_p(h, "Wat weggaat, ziet niemand meer. U kunt die leerlingen daarna opnieuw aanmelden. "
		"Een dossier waarin al iemand heeft gewerkt, blijft.");
	view_button(h, r, url);
	if (out->blijven.count)
		ui_table(h, ROW_SET(blijft_columns, rows, out->blijven.count),
			 &(struct ui_table){.one = "dossier blijft",
					    .many = "dossiers blijven",
					    .total = out->n_blijven,
					    .link = "naam",
					    .link_id = "jongere_id",
					    .link_prefix = "/jongeren/",
					    .names = "naam",
					    .phone = "reden"});
}

static int ongedaan_handle(struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	struct opname_getoond o;
	int rc = load_opname(r, &o);

	if (!rc && opname_undo_until(&o).dag < r->vandaag.dag)
		rc = fail(r, ERR_CONFLICT, "list is too old to undo");
	rc = rc ? rc : opname_withdraw(r->db, &o, b->id);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, b->id.nr);
	r->flash = "De lijst is ongedaan gemaakt. Dossiers waarin al iemand werkte zijn gebleven.";
	return rc;
}

static const struct route routes[] = {
    {.method = GET,
     .path = ONGEDAAN,
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Nakijken wat een leerlingenlijst ongedaan maken doet",
     .doel = "ongedaan maken van een leerlingenlijst",
     .object = &object_invoerbestand,
     .handle = bekijk_handle,
     .view = bekijk_view,
     .shape = &ongedaan_shape,
     .title = "De lijst ongedaan maken",
     .flags = ROUTE_WIDE | ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = ONGEDAAN,
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst ongedaan maken",
     .doel = "ongedaan maken van een leerlingenlijst",
     .object = &object_invoerbestand,
     .handle = ongedaan_handle,
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
};
PAGE(leerlingenlijst_ongedaan, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
