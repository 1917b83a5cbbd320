/*
 * De Verbeteragenda's van de regio: all agendas that the reader may read, by year, above them what
 * waits for himself; and the days of one in his own agenda (iCal).
 *
 * Who:  as verbeteragenda.c; the database decides (t_verbeterzicht).
 * Invariants: nothing here is about a young person (F334). Rows: F356, F360.
 */
#include "gate/page.h"

#include "gate/gate.h"
#include "part/agenda.h"
#include "part/scanwerk.h"
#include "store/verbeteragenda.h"

/* ---- the agendas of the region ---- */

struct agendas_page {
	struct list verbeteragendas;
	struct scanwerklijst scanwerk;
};
static const struct shape kort_shape =
    SHAPE("VerbeteragendaKort", struct verbeteragenda_kort, verbeteragenda_kort_columns);
static const struct shape_part agendas_parts[] = {
    {"verbeteragendas", &kort_shape, offsetof(struct agendas_page, verbeteragendas), true},
};
static const struct shape agendas_shape = {.name = "Verbeteragendas",
					   .size = sizeof(struct agendas_page),
					   .parts = agendas_parts,
					   .n_parts = COUNT(agendas_parts)};

static int agendas_handle(struct request *r)
{
	struct agendas_page *out = r->out;
	struct db_rows rows;
	int rc = verbeteragenda_list(r->db, r->arena, r->vandaag, &rows);

	out->verbeteragendas = list_of(&rows);
	return rc ? rc : scanwerk_wacht_load(r, &out->scanwerk);
}

static void agendas_view(struct html *h, struct request *r)
{
	const struct agendas_page *out = r->out;
	const struct verbeteragenda_kort *rows = out->verbeteragendas.rows;

	ui_h1(h, "Verbeteragenda's",
	      "Wat organisaties in de regio samen beter gaan doen, en hoe het daarmee staat.");
	scanwerk_wacht_view(h, r, &out->scanwerk);
	ui_table(h, ROW_SET(verbeteragenda_kort_columns, rows, out->verbeteragendas.count),
		 &(struct ui_table){
		     .one = "Verbeteragenda",
		     .many = "Verbeteragenda's",
		     .link = "regio",
		     .link_id = "id",
		     .link_prefix = "/verbeteragenda/",
		     .phone = "jaar: acties: klaar: te_laat:",
		     .empty_title = "Nog geen Verbeteragenda",
		     .empty_text = "Een Verbeteragenda ontstaat in de tweede sessie van een "
				   "Implementatiescan. Als hij is vastgesteld, staat hij hier."});
}

/* ---- its days in one's own agenda ---- */

static struct ical_dag dag_of(struct request *r, const char *kenmerk, struct datum dag,
			      const char *titel)
{
	const struct verbeteragenda_row *v = r->object;
	const char *url =
	    arena_format(r->arena, "%s%s", gate_origin(r),
			 request_path(r, "/verbeteragenda/%s", ID_SCAN, v->scan_id.nr));

	return (struct ical_dag){.kenmerk = kenmerk,
				 .dag = dag,
				 .titel = titel,
				 .tekst = arena_format(r->arena, "Verbeteragenda %s %d\n\n%s",
						       v->regio, (int)v->jaar, url),
				 .url = url};
}

/* What must be done by then, and when the twelve meet: nothing here is about a person. */
static size_t dagen_of(struct request *r, const struct db_rows *acties, struct ical_dag *ret)
{
	const struct verbeteragenda_row *v = r->object;
	const struct verbeteractie_row *rows = acties->rows;
	size_t n = 0;

	if (datum_set(v->volgende_datum))
		ret[n++] =
		    dag_of(r, request_path(r, "verbeteragenda-%s", ID_SCAN, v->scan_id.nr),
			   v->volgende_datum, "Verbeteragenda: samen bespreken hoe het gaat");
	for (size_t i = 0; i < acties->count; i++)
		if (datum_set(rows[i].wanneer_datum) && verbeterstand_runs(rows[i].verbeterstand)) {
			ret[n] = dag_of(
			    r, request_path(r, "verbeteractie-%s", ID_VERBETERACTIE, rows[i].id.nr),
			    rows[i].wanneer_datum,
			    arena_format(r->arena, "Klaar: %s", rows[i].wat));
			ret[n++].is_taak = true;
		}
	return n;
}

static int ics_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	struct ical_dag *dagen;
	struct db_rows acties;
	size_t n;
	int rc = verbeteractie_list(r->db, r->arena, v->scan_id, &acties);

	if (rc)
		return rc;
	dagen = arena_array(r->arena, acties.count + 1, sizeof(*dagen));
	n = dagen_of(r, &acties, dagen);
	return agenda_render(r, "verbeteragenda.ics",
			     (struct ical){.naam = "Verbeteragenda", .dagen = dagen, .n = n});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/verbeteragendas",
     .recht = RECHT_VERBETERAGENDA_LEZEN,
     .summary = "Verbeteragenda's",
     .handle = agendas_handle,
     .view = agendas_view,
     .shape = &agendas_shape,
     .scenario = "verbeteragenda"},
    {.method = GET,
     .path = "/verbeteragenda/:scan/agenda.ics",
     .recht = RECHT_VERBETERAGENDA_LEZEN,
     .summary = "Verbeteragenda in de eigen agenda",
     .doel = "samenwerken in de regio",
     .object = &object_verbeteragenda,
     .handle = ics_handle,
     .scenario = "verbeteragenda"},
};
PAGE(verbeteroverzicht, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
