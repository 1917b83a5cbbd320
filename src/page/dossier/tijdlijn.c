/*
 * Tijdlijn: everything that happened around one young person, newest first.
 *
 * What: all lines, of one kind or with one word, grouped by day, fifty a page; each says who
 *       wrote it and who can read it. Prints.
 * Who:  whoever has the dossier in sight; a line is there for who has its onderdeel, and for
 *       nobody else.
 * Invariants: what was withdrawn stays as withdrawn (promise 9).
 * On purpose absent: changing a line here. Facts are changed where they are kept; the line
 *       follows.
 * Rows: F053, F054, F057; peers A8, section 6.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/gebeurtenis.h"
#include "store/betrokkene.h"
#include "store/jongere.h"
#include "store/zoeken.h"

#define DAY_MS (INT64_C(24) * 60 * 60 * 1000)

/* ---- rows ---- */

struct regel_row {
	gebeurtenis_id id;
	jongere_id jongere_id;
	struct datum datum;
	int soort;
	int64_t onderdeel;
	const char *tekst;
	const char *wie;
	gebruiker_id gebruiker_id;
	struct moment op;
	contactmoment_id contactmoment_id;
	plaatsing_id plaatsing_id;
	struct moment ingetrokken_op;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebeurtenis, GEBEURTENIS, "Nummer"),
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct regel_row, datum, DATUM, "Datum", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct regel_row, soort, gebeurtenissoorten, "Soort", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, onderdeel, INT, NULL, 0),
    COLUMN(struct regel_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, wie, TEXT, "Vastgelegd door", 0),
    COLUMN_ID(struct regel_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct regel_row, op, MOMENT, "Vastgelegd op", ONDERDEEL_TIJDLIJN),
    COLUMN_ID(struct regel_row, contactmoment_id, contactmoment, CONTACTMOMENT, "Contactmoment"),
    COLUMN_ID(struct regel_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN(struct regel_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
};
/* $1 jongere, $2 soort or '', $3 pattern, $4-$5 cursor, $6 limit. */
QUERY(
    regel_list,
    "SELECT e.id, e.jongere_id, e.datum, e.soort, e.onderdeel, e.tekst, g.naam AS wie, e.gebruiker_id, e.op, e.contactmoment_id, "
    "e.plaatsing_id, e.ingetrokken_op FROM gebeurtenis e LEFT JOIN gebruiker g ON g.id = e.gebruiker_id "
    "WHERE e.jongere_id = $1 AND ($2 = '' OR e.soort = $2) AND e.zoektekst LIKE $3 ESCAPE '\\' "
    "AND (e.datum, e.id) < ($4, $5) ORDER BY e.zicht_van_op, e.datum DESC, e.id DESC LIMIT $6");

struct tijdlijn_page {
	struct list gebeurtenissen;
	struct db_rows lezers;
};
static const struct shape regel_shape = SHAPE("Gebeurtenis", struct regel_row, regel_columns);
static const struct shape_part tijdlijn_parts[] = {
    {"gebeurtenissen", &regel_shape, offsetof(struct tijdlijn_page, gebeurtenissen), true},
};
static const struct shape tijdlijn_shape = {.name = "Tijdlijn",
					    .size = sizeof(struct tijdlijn_page),
					    .parts = tijdlijn_parts,
					    .n_parts = COUNT(tijdlijn_parts)};

/* ---- fields ---- */

struct tijdlijn_in {
	const char *zoek;
	int soort;
	const char *na;
};
static const struct field tijdlijn_fields[] = {
    FIELD(struct tijdlijn_in, zoek, TEXT, "Woord"),
    FIELD_CHOICE_OF(struct tijdlijn_in, soort, gebeurtenissoorten, "Soort", .select = true),
    FIELD(struct tijdlijn_in, na, TEXT, "Vanaf", .hidden = true),
};

/* ---- handler ---- */

static int tijdlijn_handle(struct request *r)
{
	const struct tijdlijn_in *in = r->in;
	struct tijdlijn_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){INT32_MAX, INT64_MAX});
	const char *soort = choice_code(&gebeurtenissoorten, in->soort);
	const char *pattern = tekst_like(r->arena, in->zoek ? zoek_tekst(r->arena, in->zoek) : "");
	const struct regel_row *rows;
	int rc = request_rows(
	    r, &regel_list,
	    ARGS(jongere, soort ? soort : "", pattern, c.key, c.id, (int64_t)limit + 1),
	    regel_columns, sizeof(struct regel_row), limit + 1, &out->gebeurtenissen);

	if (rc)
		return rc;
	rows = out->gebeurtenissen.rows;
	if (list_cut(&out->gebeurtenissen, limit))
		out->gebeurtenissen.next = cursor_text(
		    r, (struct cursor){rows[limit - 1].datum.dag, rows[limit - 1].id.nr});
	return betrokkene_list(r->db, r->arena, jongere, r->nu, false, &out->lezers);
}

/* ---- view ---- */

static enum ui_icon icon_of(int soort)
{
	switch (soort) {
	case GEBEURTENIS_CONTACT:
		return UI_ICON_GESPREK;
	case GEBEURTENIS_PLAATSING:
	case GEBEURTENIS_JOBCOACH:
	case GEBEURTENIS_LOONWAARDE:
		return UI_ICON_WERKGEVERS;
	case GEBEURTENIS_CONTRACT:
		return UI_ICON_CONTRACT;
	case GEBEURTENIS_UITVAL:
	case GEBEURTENIS_HULP:
	case GEBEURTENIS_MELDING:
		return UI_ICON_WAARSCHUWING;
	case GEBEURTENIS_BETROKKENE:
	case GEBEURTENIS_NAASTE:
	case GEBEURTENIS_CASUSREGISSEUR:
		return UI_ICON_GEBRUIKER;
	case GEBEURTENIS_FASE:
	case GEBEURTENIS_BESTEMMING:
		return UI_ICON_VLAG;
	default:
		return UI_ICON_PEN;
	}
}

/* "Iedereen om de jongere", or how many of them, with the roles in the printed and spoken text. */
static const char *readers_short(struct html *h, const struct db_rows *lezers, int64_t onderdeel)
{
	const struct betrokkene_row *rows = lezers->rows;
	const char *text = "";
	size_t n = 0;

	for (size_t i = 0; i < lezers->count; i++) {
		if (!(rows[i].onderdelen & onderdeel))
			continue;
		if (n < 3)
			text = arena_format(h->arena, "%s%s%s", text, n ? ", " : "",
					    choice_label(&betrokkene_rollen, rows[i].rol));
		n++;
	}
	if (n <= 3)
		return text;
	return arena_format(h->arena, "%s en %zu %s", text, n - 3, n == 4 ? "ander" : "anderen");
}

/* A contact leads to its form while its author may still mend it; a placement to its page, for
 * whoever has work in sight. */
static const char *url_of(struct html *h, const struct request *r, const struct regel_row *e)
{
	const struct jongere_kop *jongere = r->object;
	bool mine = e->gebruiker_id.nr == r->wie.gebruiker.nr && r->nu.ms - e->op.ms < DAY_MS;

	if (e->contactmoment_id.nr && mine && !moment_set(e->ingetrokken_op))
		return html_url(h, "/contactmomenten/%s/wijzigen", TOKEN(h, e->contactmoment_id));
	if (!e->plaatsing_id.nr || !(jongere->zicht & ONDERDEEL_WERK))
		return NULL;
	return html_url(h, "/plaatsingen/%s", TOKEN(h, e->plaatsing_id));
}

static void view_lines(struct html *h, struct request *r, const struct tijdlijn_page *out)
{
	const struct regel_row *rows = out->gebeurtenissen.rows;
	struct ui_event *events =
	    arena_array(h->arena, out->gebeurtenissen.count + 1, sizeof(*events));

	for (size_t i = 0; i < out->gebeurtenissen.count; i++)
		events[i] = (struct ui_event){
		    .dag = rows[i].datum,
		    .icon = icon_of(rows[i].soort),
		    .title = choice_label(&gebeurtenissoorten, rows[i].soort),
		    .text =
			moment_set(rows[i].ingetrokken_op) ? "Dit is ingetrokken." : rows[i].tekst,
		    .wie = rows[i].wie,
		    .leesbaar = readers_short(h, &out->lezers, rows[i].onderdeel),
		    .url = url_of(h, r, &rows[i]),
		};
	ui_timeline(h, events, out->gebeurtenissen.count, r->vandaag);
}

/* Who filtered can filter less; who did not, may read nothing of it, or there is nothing yet. */
static void view_nothing(struct html *h, const struct tijdlijn_in *in)
{
	if (in->zoek || in->soort != CHOICE_NONE)
		ui_empty(h, "Niets gevonden", "Kies een andere soort of een ander woord.", NULL);
	else
		ui_empty(h, "Nog niets dat u mag lezen",
			 "Nieuwe gesprekken en stappen komen hier vanzelf.", NULL);
}

static void tijdlijn_view(struct html *h, struct request *r)
{
	const struct tijdlijn_page *out = r->out;
	const struct tijdlijn_in *in = r->in;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	struct ui_action acts[] = {
	    {.label = "Terug naar de jongere", .url = url, .icon = UI_ICON_VORIGE},
	    {.label = "Gesloten en heropend",
	     .url = arena_format(h->arena, "%s/geschiedenis", url),
	     .icon = UI_ICON_SLOT},
	};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	request_field_of(filters, n, "soort")->empty = "Alle soorten";
	ui_h1(h, arena_format(h->arena, "Tijdlijn van %s", kop_kort(h->arena, kop)),
	      "Alles wat is vastgelegd en wat u mag lezen, het nieuwste eerst.");
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/tijdlijn", url),
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_section_begin(h, "regels", "Gebeurtenissen");
	if (out->gebeurtenissen.count)
		view_lines(h, r, out);
	else
		view_nothing(h, in);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 out->gebeurtenissen.next ? request_url_with(r, "na", out->gebeurtenissen.next)
					  : NULL);
	ui_section_end(h);
	ui_print_button(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/tijdlijn",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Tijdlijn",
     .doel = "begeleiding naar werk",
     .object = &object_jongere,
     FIELDS(tijdlijn_fields, struct tijdlijn_in),
     .handle = tijdlijn_handle,
     .view = tijdlijn_view,
     .shape = &tijdlijn_shape,
     .flags = ROUTE_PRINT,
     .scenario = "tijdlijn"},
};
PAGE(tijdlijn, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
