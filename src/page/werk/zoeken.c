/*
 * Zoeken: one box over what one may see.
 *
 * What: young people by name, by birth date or by phone number; what was said about them;
 *       employers; colleagues. All words that were typed, or the beginnings of words, in any order;
 *       accents and capitals do not matter. Newest first, a few per group.
 * Who:  who may see the network, so no guest of a scan, who is not found either; employers for who
 *       has a list of them; young people and what was said only where a basis gives sight.
 * Invariants: the words are read through a view that starts from the reader's own sight (security
 *       AC-06), so that nothing of others shows, not in a count and not in the time it takes. Cost
 *       is one look per dossier in sight (schema/0006_zoeken.sql); measured in bench/ (J3).
 * On purpose absent: ranking by score, suggestions while typing, the middle of a word.
 * Rows: peers 5 "Search", F376.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "store/jongere.h"
#include "store/werkgever.h"
#include "store/zoeken.h"

#include <string.h>

#define MAX_GROUP 20

struct zoek_in {
	const char *q;
};
static const struct field zoek_fields[] = {
    FIELD(struct zoek_in, q, TEXT, "Zoek op naam, geboortedatum of woord", .max = 100),
};

/* ---- rows ---- */

struct jongere_row {
	jongere_id id;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	int fase;
	struct moment gesloten_op;
};
static const struct column jongere_columns[] = {
    COLUMN_ID(struct jongere_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct jongere_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct jongere_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_row, gesloten_op, MOMENT, "Gesloten", 0),
};
/* The other words of the question are there too, in the same line or name. */
#define OOK_WOORD(van, tot)                                                                        \
	"AND (" van " = '' OR EXISTS (SELECT 1 FROM woord x WHERE x.jongere_id = w.jongere_id "    \
	"AND x.gebeurtenis_id = w.gebeurtenis_id AND x.woord >= " van " AND x.woord < " tot ")) "
#define MET_WOORDEN                                                                                \
	"w.woord >= $1 AND w.woord < $2 " OOK_WOORD("$3", "$4") OOK_WOORD("$5", "$6")              \
	    OOK_WOORD("$7", "$8")
QUERY(
    zoek_jongeren,
    "SELECT j.id, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.fase, j.gesloten_op FROM "
    "(SELECT DISTINCT w.jongere_id FROM woord w WHERE w.gebeurtenis_id = 0 AND " MET_WOORDEN
    "ORDER BY w.jongere_id DESC LIMIT 21) t JOIN jongere j ON j.id = t.jongere_id ORDER BY j.id DESC LIMIT 21");

struct regel_row {
	jongere_id jongere_id;
	const char *roepnaam;
	const char *achternaam;
	struct datum datum;
	const char *tekst;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct regel_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct regel_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct regel_row, datum, DATUM, "Datum", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
};
QUERY(
    zoek_regels,
    "SELECT e.jongere_id, j.roepnaam, j.achternaam, e.datum, e.tekst FROM "
    "(SELECT DISTINCT w.jongere_id, w.gebeurtenis_id, w.datum FROM woord w WHERE w.gebeurtenis_id > 0 AND " MET_WOORDEN
    "ORDER BY w.datum DESC, w.gebeurtenis_id DESC LIMIT 21) t JOIN gebeurtenis e ON e.id = t.gebeurtenis_id "
    "AND e.jongere_id = t.jongere_id JOIN jongere j ON j.id = t.jongere_id ORDER BY e.datum DESC, e.id DESC LIMIT 21");

#define OOK_NAAMWOORD(van, tot)                                                                    \
	"AND (" van " = '' OR EXISTS (SELECT 1 FROM naamwoord x WHERE x.soort = w.soort "          \
	"AND x.van_id = w.van_id AND x.woord >= " van " AND x.woord < " tot ")) "
#define MET_NAAMWOORDEN                                                                            \
	"w.woord >= $1 AND w.woord < $2 " OOK_NAAMWOORD("$3", "$4") OOK_NAAMWOORD("$5", "$6")      \
	    OOK_NAAMWOORD("$7", "$8")
QUERY(zoek_werkgevers,
      "SELECT k.id, k.versie, k.naam, k.kvk, k.branche, k.plaats, k.telefoon FROM "
      "(SELECT DISTINCT w.van_id FROM naamwoord w WHERE w.soort = 'werkgever' AND " MET_NAAMWOORDEN
      ") t JOIN werkgever k ON k.id = t.van_id ORDER BY k.naam_vouw, k.id LIMIT 21");

struct mens_row {
	gebruiker_id id;
	const char *naam;
	const char *telefoon;
	const char *organisatie;
};
static const struct column mens_columns[] = {
    COLUMN_ID(struct mens_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct mens_row, naam, TEXT, "Naam", 0),
    COLUMN(struct mens_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct mens_row, organisatie, TEXT, "Organisatie", 0),
};
QUERY(
    zoek_mensen,
    "SELECT g.id, g.naam, g.telefoon, (SELECT o.naam FROM functie f JOIN organisatie o ON o.id = f.organisatie_id "
    "WHERE f.gebruiker_id = g.id ORDER BY f.id LIMIT 1) AS organisatie FROM "
    "(SELECT DISTINCT w.van_id FROM naamwoord w WHERE w.soort = 'gebruiker' AND " MET_NAAMWOORDEN
    ") t JOIN gebruiker g ON g.id = t.van_id WHERE g.toestand = 'actief' "
    "AND EXISTS (SELECT 1 FROM functie f WHERE f.gebruiker_id = g.id) ORDER BY g.naam_vouw, g.id LIMIT 21");

struct zoek_page {
	struct list jongeren, regels, werkgevers, mensen; /* at most MAX_GROUP of each */
	bool meer_jongeren, meer_regels, meer_werkgevers, meer_mensen;
	bool asked;
};
static const struct shape jongere_shape =
    SHAPE("GevondenJongere", struct jongere_row, jongere_columns);
static const struct shape regel_shape = SHAPE("GevondenRegel", struct regel_row, regel_columns);
static const struct shape mens_shape = SHAPE("GevondenMens", struct mens_row, mens_columns);
static const struct shape werkgever_shape =
    SHAPE("GevondenWerkgever", struct werkgever_kop, werkgever_columns);
static const struct column zoek_columns[] = {
    COLUMN(struct zoek_page, meer_jongeren, BOOL, "Er zijn meer jongeren", 0),
    COLUMN(struct zoek_page, meer_regels, BOOL, "Er is meer gezegd", 0),
    COLUMN(struct zoek_page, meer_werkgevers, BOOL, "Er zijn meer werkgevers", 0),
    COLUMN(struct zoek_page, meer_mensen, BOOL, "Er zijn meer mensen", 0),
};
static const struct shape_part zoek_parts[] = {
    {"jongeren", &jongere_shape, offsetof(struct zoek_page, jongeren), true},
    {"gebeurtenissen", &regel_shape, offsetof(struct zoek_page, regels), true},
    {"werkgevers", &werkgever_shape, offsetof(struct zoek_page, werkgevers), true},
    {"mensen", &mens_shape, offsetof(struct zoek_page, mensen), true},
};
static const struct shape zoek_shape = {.name = "Zoekresultaat",
					.columns = zoek_columns,
					.n_columns = COUNT(zoek_columns),
					.size = sizeof(struct zoek_page),
					.parts = zoek_parts,
					.n_parts = COUNT(zoek_parts)};

/* ---- handler ---- */

/* A birth date or a phone number of eight digits or more stands for somebody; else it is a name. */
static const char *jongere_woorden(struct arena *a, const char *q)
{
	const char *digits = zoek_cijfers(a, q);
	struct datum born;

	if (datum_parse(q, &born) == 0)
		return arena_format(a, "*%d", born.dag);
	return strlen(digits) >= 8 ? digits : tekst_words(a, q);
}

/* Young people and what was said of them, for a functie that has a list of them. */
static int search_dossiers(struct request *r)
{
	const struct zoek_in *in = r->in;
	struct zoek_page *out = r->out;
	struct zoek_vraag v;
	int rc = 0;

	if (!request_may_open(r, "/jongeren"))
		return 0;
	if (zoek_vraag_parse(r->arena, jongere_woorden(r->arena, in->q), &v))
		rc = request_rows(r, &zoek_jongeren, ZOEK_ARGS(&v), jongere_columns,
				  sizeof(struct jongere_row), MAX_GROUP + 1, &out->jongeren);
	if (!rc && zoek_vraag_parse(r->arena, zoek_tekst(r->arena, in->q), &v))
		rc = request_rows(r, &zoek_regels, ZOEK_ARGS(&v), regel_columns,
				  sizeof(struct regel_row), MAX_GROUP + 1, &out->regels);
	return rc;
}

static int search_network(struct request *r)
{
	const struct zoek_in *in = r->in;
	struct zoek_page *out = r->out;
	struct zoek_vraag v;
	int rc = 0;

	if (!zoek_vraag_parse(r->arena, tekst_words(r->arena, in->q), &v))
		return 0;
	if (request_may_open(r, "/werkgevers"))
		rc = request_rows(r, &zoek_werkgevers, ZOEK_ARGS(&v), werkgever_columns,
				  sizeof(struct werkgever_kop), MAX_GROUP + 1, &out->werkgevers);
	return rc ? rc
		  : request_rows(r, &zoek_mensen, ZOEK_ARGS(&v), mens_columns,
				 sizeof(struct mens_row), MAX_GROUP + 1, &out->mensen);
}

static int zoek_handle(struct request *r)
{
	const struct zoek_in *in = r->in;
	struct zoek_page *out = r->out;
	int rc;

	if (!in->q || tekst_length(in->q) < 2)
		return 0;
	out->asked = true;
	rc = search_dossiers(r);
	rc = rc ? rc : search_network(r);
	out->meer_jongeren = list_cut(&out->jongeren, MAX_GROUP);
	out->meer_regels = list_cut(&out->regels, MAX_GROUP);
	out->meer_werkgevers = list_cut(&out->werkgevers, MAX_GROUP);
	out->meer_mensen = list_cut(&out->mensen, MAX_GROUP);
	return rc;
}

/* ---- view ---- */

struct groep {
	const char *id, *title;
	size_t count;
	bool meer;
	const char *alles; /* the list with all of them; NULL: there is none */
};

static void begin_group(struct html *h, const struct groep *g)
{
	ui_section_begin(
	    h, g->id, arena_format(h->arena, "%s (%zu%s)", g->title, g->count, g->meer ? "+" : ""));
	ui_list_begin(h);
}

static void end_group(struct html *h, const struct groep *g)
{
	ui_list_end(h);
	if (g->meer && g->alles)
		ui_link(h, g->alles, arena_format(h->arena, "Toon alles: %s", g->title));
	else if (g->meer)
		ui_p(h, "Er is meer gevonden. Zoek met een woord erbij.");
	ui_section_end(h);
}

static void view_jongeren(struct html *h, const struct zoek_page *out, const char *q)
{
	const struct jongere_row *rows = out->jongeren.rows;
	const struct groep g = {"jongeren", "Jongeren", out->jongeren.count, out->meer_jongeren,
				html_url(h, "/jongeren?zoek=%s", q)};

	begin_group(h, &g);
	for (size_t i = 0; i < g.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = kop_heel(h->arena, &rows[i]),
			       .names = true,
			       .url = html_url(h, "/jongeren/%s", TOKEN(h, rows[i].id)),
			       .text = arena_format(h->arena, "Geboren %s",
						    html_datum(h, rows[i].geboorte_datum)),
			       .badge = moment_set(rows[i].gesloten_op)
					    ? "Gesloten"
					    : choice_label(&fasen, rows[i].fase),
			       .tone = UI_INFO});
	end_group(h, &g);
}

static void view_regels(struct html *h, const struct zoek_page *out)
{
	const struct regel_row *rows = out->regels.rows;
	const struct groep g = {"gezegd", "Wat er gezegd is", out->regels.count, out->meer_regels,
				NULL};

	begin_group(h, &g);
	for (size_t i = 0; i < g.count; i++)
		ui_item(h, &(struct ui_item){.title = kop_kort(h->arena, &rows[i]),
					     .names = true,
					     .url = html_url(h, "/jongeren/%s/tijdlijn",
							     TOKEN(h, rows[i].jongere_id)),
					     .text = arena_format(h->arena, "%s: %s",
								  html_datum(h, rows[i].datum),
								  rows[i].tekst)});
	end_group(h, &g);
}

static void view_werkgevers(struct html *h, const struct zoek_page *out, const char *q)
{
	const struct werkgever_kop *rows = out->werkgevers.rows;
	const struct groep g = {"werkgevers", "Werkgevers", out->werkgevers.count,
				out->meer_werkgevers, html_url(h, "/werkgevers?zoek=%s", q)};

	begin_group(h, &g);
	for (size_t i = 0; i < g.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].naam,
			       .text = rows[i].plaats,
			       .url = html_url(h, "/werkgevers/%s", TOKEN(h, rows[i].id))});
	end_group(h, &g);
}

static const char *reach_text(struct html *h, const struct mens_row *mens)
{
	const char *where = mens->organisatie ? mens->organisatie : "";

	return mens->telefoon ? arena_format(h->arena, "%s, %s", where, mens->telefoon) : where;
}

static void view_mensen(struct html *h, const struct zoek_page *out, const char *q)
{
	const struct mens_row *rows = out->mensen.rows;
	const struct groep g = {"mensen", "Mensen in het netwerk", out->mensen.count,
				out->meer_mensen, html_url(h, "/netwerk?zoek=%s", q)};

	begin_group(h, &g);
	for (size_t i = 0; i < g.count; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].naam,
					     .names = true,
					     .url = html_url(h, "/netwerk?zoek=%s", rows[i].naam),
					     .text = reach_text(h, &rows[i])});
	end_group(h, &g);
}

static void zoek_view(struct html *h, struct request *r)
{
	const struct zoek_page *out = r->out;
	const struct zoek_in *in = r->in;
	size_t n, found = out->jongeren.count + out->regels.count + out->werkgevers.count +
			  out->mensen.count;
	struct ui_field *fields = request_filters(r, &n);

	ui_h1(h, "Zoeken", NULL);
	ui_form(h, &(struct ui_form){.action = "/zoeken",
				     .get = true,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Zoek"});
	if (!out->asked) {
		ui_empty(
		    h, "Waar zoekt u naar?",
		    "Typ het begin van een naam of van een woord uit een gesprek, een geboortedatum of een telefoonnummer.",
		    NULL);
		return;
	}
	if (!found)
		ui_empty(
		    h, "Niets gevonden",
		    "Gezocht is in wat u mag zien. Probeer het begin van de naam, of de geboortedatum.",
		    NULL);
	if (out->jongeren.count)
		view_jongeren(h, out, in->q);
	if (out->regels.count)
		view_regels(h, out);
	if (out->werkgevers.count)
		view_werkgevers(h, out, in->q);
	if (out->mensen.count)
		view_mensen(h, out, in->q);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/zoeken",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Zoeken",
     .doel = "zoeken in eigen dossiers",
     FIELDS(zoek_fields, struct zoek_in),
     .handle = zoek_handle,
     .view = zoek_view,
     .shape = &zoek_shape,
     .scenario = "zoeken"},
};
PAGE(zoeken, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
