/*
 * Geschiedenis: how often a dossier was closed and opened again, why, by whom, and how long each
 * lasted; the newest first.
 *
 * Who: whoever has the part "plan" in sight. On purpose absent: steps within an open dossier; those
 * are on the timeline. Rows: peers 21.
 */
#include "gate/page.h"

#include "domain/gebeurtenis.h"
#include "domain/sluiting.h"
#include "store/jongere.h"

struct stap_row {
	jongere_id jongere_id;
	int soort;
	struct datum datum;
	const char *tekst;
	int sluituitkomst; /* CHOICE_NONE: it was opened, or closed before this was asked */
	const char *door;
	int64_t dagen; /* until the next step, or today; no column of the query */
};
static const struct column stap_columns[] = {
    COLUMN_ID(struct stap_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_KEUZE(struct stap_row, soort, gebeurtenissoorten, "Wat", ONDERDEEL_PLAN),
    COLUMN(struct stap_row, datum, DATUM, "Op", ONDERDEEL_PLAN),
    COLUMN(struct stap_row, tekst, TEXT, "Waarom", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct stap_row, sluituitkomst, sluituitkomsten, "Uitkomst", ONDERDEEL_PLAN),
    COLUMN(struct stap_row, door, TEXT, "Door", 0),
    COLUMN(struct stap_row, dagen, INT, "Duurde in dagen", ONDERDEEL_PLAN),
};
#define MAX_STAPPEN 200
QUERY(stap_list, "SELECT e.jongere_id, e.soort, e.datum, e.tekst, s.sluituitkomst, g.naam AS door, "
		 "0 AS dagen "
		 "FROM gebeurtenis e LEFT JOIN gebruiker g ON g.id = e.gebruiker_id "
		 "LEFT JOIN sluiting s ON s.jongere_id = e.jongere_id AND s.op = e.op "
		 "AND e.soort = 'afgesloten' "
		 "WHERE e.jongere_id = $1 AND e.soort IN ('afgesloten', 'heropend') "
		 "AND e.ingetrokken_op IS NULL ORDER BY e.zicht_van_op, e.id DESC LIMIT 200");

struct geschiedenis_page {
	struct list stappen;
};
static const struct shape stap_shape = SHAPE("Dossierstap", struct stap_row, stap_columns);
static const struct shape_part page_parts[] = {
    {"stappen", &stap_shape, offsetof(struct geschiedenis_page, stappen), true},
};
static const struct shape page_shape = {.name = "Geschiedenis",
					.size = sizeof(struct geschiedenis_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct geschiedenis_page *out = r->out;
	struct datum until = r->vandaag;
	struct stap_row *rows;
	struct list found;
	int rc = request_rows(r, &stap_list, ARGS(kop->id), stap_columns, sizeof(struct stap_row),
			      MAX_STAPPEN, &found);

	if (rc)
		return rc;
	rows = arena_array(r->arena, found.count + 1, sizeof(*rows));
	for (size_t i = 0; i < found.count; i++) {
		rows[i] = ((const struct stap_row *)found.rows)[i];
		rows[i].dagen = dagen_tussen(rows[i].datum, until);
		until = rows[i].datum;
	}
	out->stappen = (struct list){.rows = rows, .count = found.count};
	return 0;
}

static const char *stap_text(struct html *h, const struct stap_row *s, bool newest)
{
	const char *stand = s->soort == GEBEURTENIS_AFGESLOTEN ? "gesloten" : "open";
	const char *tekst =
	    s->sluituitkomst == CHOICE_NONE
		? s->tekst
		: arena_format(h->arena, "%s. %s", choice_label(&sluituitkomsten, s->sluituitkomst),
			       s->tekst);

	if (newest && s->dagen == 0)
		return arena_format(h->arena, "%s (Vanaf vandaag %s)", tekst, stand);
	return arena_format(h->arena, "%s (%s %d %s %s)", tekst, newest ? "Nu" : "Was",
			    (int)s->dagen, s->dagen == 1 ? "dag" : "dagen", stand);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct geschiedenis_page *out = r->out;
	const struct stap_row *rows = out->stappen.rows;
	struct ui_event *events = arena_array(h->arena, out->stappen.count + 1, sizeof(*events));

	for (size_t i = 0; i < out->stappen.count; i++)
		events[i] = (struct ui_event){
		    .dag = rows[i].datum,
		    .icon = rows[i].soort == GEBEURTENIS_AFGESLOTEN ? UI_ICON_SLOT : UI_ICON_WISSEL,
		    .title = choice_label(&gebeurtenissoorten, rows[i].soort),
		    .text = stap_text(h, &rows[i], i == 0),
		    .wie = rows[i].door};
	ui_h1(h, arena_format(h->arena, "Gesloten en heropend: %s", kop_kort(h->arena, kop)),
	      "Hoe vaak dit dossier dicht ging en weer open, en waarom.");
	if (out->stappen.count)
		ui_timeline(h, events, out->stappen.count, r->vandaag);
	else
		ui_empty(h, "Nooit gesloten geweest",
			 "Gaat dit dossier dicht of weer open, dan staat dat hier met de reden.",
			 NULL);
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/geschiedenis",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Gesloten en heropend",
     .doel = "begeleiding naar werk",
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = page_handle,
     .view = page_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "stand"},
};
PAGE(geschiedenis, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
