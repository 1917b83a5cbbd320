/*
 * A Verbeteragenda that was worked on in Excel comes back.
 *
 * What: the file that the agenda gave, changed or with rows added; first what each row would do and
 *       what is wrong with it, then all of it or nothing. A row with the number of an action
 *       changes that one, a row without adds one.
 * Who:  the twelve of the scan.
 * Invariants: what was agreed on keeps who carries it and its day, also by a list; a formula is
 *       never computed (store/tabel). A list is its sender's until it is taken in. What somebody
 *       else changed since the list was fetched is shown with both texts, and stays as it is.
 * On purpose absent: taking actions off, and how they stand: that is told with a word (F360).
 * Rows: F356; peers 2.9 (export and import must match).
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/tabel.h"
#include "store/verbeteragenda.h"
#include "store/verbeterlijst.h"

#include <stdlib.h>
#include <string.h>

#define AGENDA "/verbeteragenda/:scan"
#define FILE_LIMIT ((size_t)2 * 1024 * 1024)
#define WAT_MAX 200
#define NAAM_MAX 120
#define MERKBAAR_MAX 500

/* ---- which column is what ---- */

enum veld {
	VELD_NUMMER,
	VELD_VERSIE,
	VELD_NORM,
	VELD_WAT,
	VELD_TREKKER,
	VELD_ORGANISATIE,
	VELD_WANNEER,
	VELD_MERKBAAR,
	VELDEN
};
static const char *const koppen[VELDEN] = {
    "nummer",  "versie",      "norm",    "wat",
    "trekker", "organisatie", "wanneer", "wat merken jongeren en ouders?"};

static int veld_of(struct arena *a, const char *kop)
{
	const char *folded = tekst_fold(a, kop);

	for (int i = 0; i < VELDEN; i++)
		if (strcmp(folded, koppen[i]) == 0)
			return i;
	return CHOICE_NONE;
}

static bool is_kop(struct arena *a, const char *kop)
{
	return veld_of(a, kop) != CHOICE_NONE;
}

/* ---- what a row does ---- */

enum lot { LOT_NIEUW, LOT_WIJZIGT, LOT_BLIJFT, LOT_BOTST, LOT_FOUT };
static const struct choice lot_list[] = {
    [LOT_NIEUW] = {"nieuw", "Komt erbij", NULL},
    [LOT_WIJZIGT] = {"wijzigt", "Wordt gewijzigd", NULL},
    [LOT_BLIJFT] = {"blijft", "Blijft zo", NULL},
    [LOT_BOTST] = {"botst", "Iemand anders was u voor: blijft zo", NULL},
    [LOT_FOUT] = {"fout", "Klopt niet", NULL},
};
static const struct choices loten = CHOICES("lot", lot_list);

struct regel {
	int64_t rij;
	const char *wat;
	int lot;
	const char *zin; /* what is wrong; NULL: nothing */
	verbeteractie_id actie;
	struct verbeteractie_inhoud inhoud;
};
static const struct column regel_columns[] = {
    COLUMN(struct regel, rij, INT, "Rij", 0),
    COLUMN(struct regel, wat, TEXT, "Wat", 0),
    COLUMN_KEUZE(struct regel, lot, loten, "Wat gebeurt er", 0),
    COLUMN(struct regel, zin, TEXT, "Let op", 0),
};
static const struct shape regel_shape = SHAPE("Verbeterregel", struct regel, regel_columns);

struct lijst_page {
	struct list regels;
	const char *zin; /* why the file as a whole cannot be read */
	size_t fouten;
};
static const struct shape_part page_parts[] = {
    {"verbeterregels", &regel_shape, offsetof(struct lijst_page, regels), true},
};
static const struct shape page_shape = {.name = "Verbeterlijst",
					.size = sizeof(struct lijst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* What rows are held against. */
struct houvast {
	struct request *r;
	const struct tabel *tabel;
	int kolom[VELDEN]; /* of each veld; -1: not there */
	struct db_rows acties, normen, zetels;
};

static const char *cel(const struct houvast *h, size_t rij, enum veld veld)
{
	return h->kolom[veld] < 0
		   ? ""
		   : arena_text(h->r->arena, tabel_cel(h->tabel, rij, (size_t)h->kolom[veld]));
}

static const char *or_null(const char *text)
{
	return *text ? text : NULL;
}

static const struct verbeteractie_row *actie_of(const struct houvast *h, const char *nummer)
{
	const struct verbeteractie_row *rows = h->acties.rows;

	for (size_t i = 0; i < h->acties.count; i++)
		if (strcmp(request_path(h->r, "%s", ID_VERBETERACTIE, rows[i].id.nr), nummer) == 0)
			return &rows[i];
	return NULL;
}

/* The seat of who is named so, or none. "Name, organisation" begins with the name. */
static zetel_id zetel_of(const struct houvast *h, const char *naam)
{
	const struct zetelkeuze *rows = h->zetels.rows;
	const size_t len = strlen(naam);

	for (size_t i = 0; len && i < h->zetels.count; i++)
		if (strncmp(rows[i].naam, naam, len) == 0 && rows[i].naam[len] == ',')
			return rows[i].id;
	return (zetel_id){0};
}

static scannorm_id norm_of(const struct houvast *h, const char *nummer)
{
	const struct normkeuze *rows = h->normen.rows;
	const long wanted = strtol(nummer, NULL, 10);

	for (size_t i = 0; i < h->normen.count; i++)
		if (rows[i].nummer == wanted)
			return rows[i].id;
	return (scannorm_id){0};
}

/* An action of no norm has a 0 in the list that one fetched. */
static bool names_norm(const char *nummer)
{
	return *nummer && strcmp(nummer, "0") != 0;
}

static const char *too_long(struct request *r, const struct verbeteractie_inhoud *in)
{
	if (tekst_length(in->wat) > WAT_MAX)
		return arena_format(r->arena, "Wat: maak dit korter dan %d tekens.", WAT_MAX);
	if ((in->trekker && tekst_length(in->trekker) > NAAM_MAX) ||
	    (in->organisatie && tekst_length(in->organisatie) > NAAM_MAX))
		return arena_format(
		    r->arena, "Trekker en organisatie: maak dit korter dan %d tekens.", NAAM_MAX);
	if (in->merkbaar && tekst_length(in->merkbaar) > MERKBAAR_MAX)
		return arena_format(r->arena,
				    "Wat jongeren en ouders merken: maak dit korter dan %d tekens.",
				    MERKBAAR_MAX);
	return NULL;
}

static const char *fault_of(const struct houvast *h, const struct verbeteractie_inhoud *in)
{
	const struct verbeteragenda_row *v = h->r->object;

	if (!*in->wat)
		return "Wat: vul in wat er beter gaat.";
	if (too_long(h->r, in))
		return too_long(h->r, in);
	return moment_set(v->vastgesteld_op)
		   ? verbeteractie_missing(&(struct verbeteractie_feiten){
			 .heeft_trekker = in->trekker_zetel.nr || in->trekker,
			 .heeft_organisatie = in->trekker_zetel.nr || in->organisatie,
			 .wanneer = in->wanneer})
		   : NULL;
}

static bool is_same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

/* Whether the list says of an action what stands there already. */
static bool stays(const struct houvast *h, size_t rij, const struct verbeteractie_row *x,
		  const struct verbeteractie_inhoud *in)
{
	return is_same(x->wat, in->wat) && x->scannorm_id.nr == in->norm.nr &&
	       is_same(x->trekker, or_null(cel(h, rij, VELD_TREKKER))) &&
	       is_same(x->organisatie, in->organisatie) &&
	       x->wanneer_datum.dag == in->wanneer.dag && is_same(x->merkbaar, in->merkbaar);
}

static const char *dag_text(struct arena *a, struct datum dag)
{
	char text[DATUM_TEXT_MAX];

	return datum_set(dag) ? arena_text(a, datum_lang(dag, text)) : "geen dag";
}

/* Both texts, so that who sent the list can take over by hand what he still wants. */
static const char *both_texts(const struct houvast *h, size_t rij,
			      const struct verbeteractie_row *x,
			      const struct verbeteractie_inhoud *in)
{
	struct arena *a = h->r->arena;

	return arena_format(a,
			    "Er staat nu: %s. %s, %s, %s. %s In uw lijst staat: %s. %s, %s, %s. %s",
			    x->wat, x->trekker ? x->trekker : "geen trekker",
			    x->organisatie ? x->organisatie : "geen organisatie",
			    dag_text(a, x->wanneer_datum), x->merkbaar ? x->merkbaar : "", in->wat,
			    *cel(h, rij, VELD_TREKKER) ? cel(h, rij, VELD_TREKKER) : "geen trekker",
			    in->organisatie ? in->organisatie : "geen organisatie",
			    dag_text(a, in->wanneer), in->merkbaar ? in->merkbaar : "");
}

/* What a row without a mistake does to an action that there is. */
static void weigh(const struct houvast *h, size_t rij, const struct verbeteractie_row *x,
		  struct regel *g)
{
	if (stays(h, rij, x, &g->inhoud)) {
		g->lot = LOT_BLIJFT;
	} else if (strtoll(cel(h, rij, VELD_VERSIE), NULL, 10) != x->versie) {
		g->lot = LOT_BOTST;
		g->zin = both_texts(h, rij, x, &g->inhoud);
	}
}

static struct regel regel_of(const struct houvast *h, size_t rij)
{
	const char *nummer = cel(h, rij, VELD_NUMMER), *dag = cel(h, rij, VELD_WANNEER);
	const struct verbeteractie_row *actie = *nummer ? actie_of(h, nummer) : NULL;
	struct regel g = {.rij = (int64_t)tabel_rij_nummer(h->tabel, rij),
			  .wat = cel(h, rij, VELD_WAT),
			  .lot = actie ? LOT_WIJZIGT : LOT_NIEUW};

	if (actie)
		g.actie = actie->id;
	g.inhoud =
	    (struct verbeteractie_inhoud){.norm = norm_of(h, cel(h, rij, VELD_NORM)),
					  .wat = g.wat,
					  .trekker_zetel = zetel_of(h, cel(h, rij, VELD_TREKKER)),
					  .organisatie = or_null(cel(h, rij, VELD_ORGANISATIE)),
					  .merkbaar = or_null(cel(h, rij, VELD_MERKBAAR)),
					  .wanneer = DATUM_GEEN};
	if (!g.inhoud.trekker_zetel.nr)
		g.inhoud.trekker = or_null(cel(h, rij, VELD_TREKKER));
	if (*dag && datum_parse(dag, &g.inhoud.wanneer))
		g.zin = "Wanneer: schrijf de dag als 31-12-2026.";
	else if (!g.inhoud.norm.nr && names_norm(cel(h, rij, VELD_NORM)))
		g.zin = "Norm: kies een nummer van 1 tot en met 15, of maak dit leeg.";
	else if (*nummer && !actie)
		g.zin = "Nummer: deze actie staat niet op deze agenda. Maak het nummer leeg.";
	else if (actie && !*cel(h, rij, VELD_VERSIE))
		g.zin = "Versie: haal de lijst opnieuw op, en laat de kolom Versie staan.";
	else
		g.zin = fault_of(h, &g.inhoud);
	if (g.zin)
		g.lot = LOT_FOUT;
	else if (actie)
		weigh(h, rij, actie, &g);
	return g;
}

/* ---- reading it ---- */

static void find_columns(struct houvast *h)
{
	for (int i = 0; i < VELDEN; i++)
		h->kolom[i] = -1;
	for (size_t k = 0; k < h->tabel->n_kolommen; k++) {
		const int veld = veld_of(h->r->arena, h->tabel->kop[k]);
		if (veld != CHOICE_NONE)
			h->kolom[veld] = (int)k;
	}
}

static void read_rows(struct houvast *h, struct lijst_page *out)
{
	const size_t n =
	    h->tabel->n_rijen < VERBETERACTIES_MAX ? h->tabel->n_rijen : VERBETERACTIES_MAX;
	struct regel *rows = arena_array(h->r->arena, n + 1, sizeof(*rows));

	find_columns(h);
	if (h->kolom[VELD_WAT] < 0) {
		out->zin = "Er is geen kolom Wat. Gebruik de lijst die u hier ophaalde.";
		return;
	}
	if (h->tabel->n_rijen > VERBETERACTIES_MAX) {
		out->zin = "De lijst heeft meer dan 200 rijen.";
		return;
	}
	for (size_t i = 0; i < n; i++) {
		rows[i] = regel_of(h, i);
		out->fouten += rows[i].lot == LOT_FOUT;
	}
	out->regels = (struct list){.rows = rows, .count = n};
}

static int read_list(struct request *r, struct bytes inhoud, struct lijst_page *out)
{
	const struct verbeteragenda_row *v = r->object;
	struct houvast h = {.r = r};
	struct tabel *t = NULL;
	int rc = verbeteractie_list(r->db, r->arena, v->scan_id, &h.acties);

	rc = rc ? rc : normkeuze_list(r->db, r->arena, v->scan_id, &h.normen);
	rc = rc ? rc : zetelkeuze_list(r->db, r->arena, v->scan_id, &h.zetels);
	if (rc)
		return rc;
	rc = tabel_parse(&(struct tabel_opties){.is_kop = is_kop}, inhoud.data, inhoud.len, &t);
	h.tabel = t;
	if (rc == ERR_GEHEUGEN)
		return rc;
	if (rc)
		out->zin = arena_text(r->arena, t && t->zin ? t->zin : "Dit is geen lijst.");
	else
		read_rows(&h, out);
	tabel_free(t);
	return 0;
}

/* ---- sending and looking at it ---- */

struct bestand_in {
	struct upload bestand;
};
static const struct field bestand_fields[] = {
    FIELD(struct bestand_in, bestand, FILE, "Bestand", .required = true, .accept = ".csv,.xlsx",
	  .hint = "De lijst die u bij de Verbeteragenda ophaalde, in Excel of als CSV."),
};

static int page_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	struct bytes inhoud;
	int rc = verbeterlijst_load(r->db, r->arena, v->id, &inhoud);

	return rc || !inhoud.len ? rc : read_list(r, inhoud, r->out);
}

static void view_regels(struct html *h, struct request *r, const char *url)
{
	const struct lijst_page *out = r->out;
	const struct regel *rows = out->regels.rows;
	const struct ui_action acts[] = {
	    {.label = "Neem de lijst op",
	     .url = arena_format(h->arena, "%s/opnemen", url),
	     .post = true,
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_VINK},
	    {.label = "Gooi de lijst weg",
	     .url = arena_format(h->arena, "%s/weggooien", url),
	     .post = true,
	     .kind = UI_SUBTLE,
	     .icon = UI_ICON_KRUIS},
	};

	if (out->zin)
		ui_alert(h, UI_ERROR, "Deze lijst kunnen wij niet lezen", out->zin);
	else if (out->fouten)
		ui_alert(h, UI_ERROR, "De lijst wordt zo niet opgenomen",
			 "Verbeter de rijen die niet kloppen en stuur de lijst opnieuw.");
	if (out->regels.count)
		ui_table(h, ROW_SET(regel_columns, rows, out->regels.count),
			 &(struct ui_table){.one = "rij", .many = "rijen", .phone = "wat lot zin"});
	if (out->regels.count && !out->fouten)
		ui_actions(h, acts, COUNT(acts));
	else if (out->zin || out->fouten)
		ui_actions(h, acts + 1, 1);
}

static void page_view(struct html *h, struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const char *agenda = html_url(h, "/verbeteragenda/%s", TOKEN(h, v->scan_id));
	const char *url = arena_format(h->arena, "%s/inlezen", agenda);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Verbeteragenda inlezen",
	      "Werkte u in Excel verder? Stuur de lijst terug. Er gebeurt niets voor u ja zegt.");
	view_regels(h, r, url);
	ui_form(h, &(struct ui_form){.action = url,
				     .upload = true,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Kijk de lijst na",
				     .cancel = agenda});
}

static void to_lijst(struct request *r, const char *flash)
{
	const struct verbeteragenda_row *v = r->object;

	r->location = request_path(r, "/verbeteragenda/%s/inlezen", ID_SCAN, v->scan_id.nr);
	r->flash = flash;
}

static int bestand_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct upload *f = &((const struct bestand_in *)r->in)->bestand;
	const struct handeling doing = request_doing(r);

	to_lijst(r, "De lijst is gelezen. Kijk hem na.");
	return verbeterlijst_update(&doing, v->id,
				    (struct bytes){(const uint8_t *)f->data, f->len});
}

static int weggooien_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct handeling doing = request_doing(r);

	to_lijst(r, "De lijst is weg.");
	return verbeterlijst_update(&doing, v->id, (struct bytes){0});
}

/* ---- taking it in ---- */

static int regel_take(const struct handeling *doing, verbeteragenda_id agenda,
		      const struct regel *g)
{
	verbeteractie_id ignored;

	if (g->lot == LOT_BLIJFT || g->lot == LOT_BOTST)
		return 0;
	return g->actie.nr ? verbeteractie_update(doing, g->actie, &g->inhoud)
			   : verbeteractie_create(doing, agenda, &g->inhoud, &ignored);
}

static int opnemen_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct handeling doing = request_doing(r);
	struct lijst_page lijst = {0};
	const struct regel *rows;
	size_t botst = 0;
	struct bytes inhoud;
	int rc = verbeterlijst_load(r->db, r->arena, v->id, &inhoud);

	rc = rc || !inhoud.len ? rc : read_list(r, inhoud, &lijst);
	if (rc)
		return rc;
	if (!lijst.regels.count || lijst.fouten)
		return fail(r, ERR_CONFLICT, "no list that can be taken in");
	rows = lijst.regels.rows;
	for (size_t i = 0; !rc && i < lijst.regels.count; i++) {
		rc = regel_take(&doing, v->id, &rows[i]);
		botst += rows[i].lot == LOT_BOTST;
	}
	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, v->scan_id.nr);
	r->flash = botst ? "De lijst is opgenomen. Wat een ander intussen veranderde, bleef zoals "
			   "het is."
			 : "De lijst is opgenomen.";
	return rc ? rc : verbeterlijst_update(&doing, v->id, (struct bytes){0});
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = AGENDA "/inlezen" path_,                              \
		.recht = RECHT_VERBETERAGENDA_BIJHOUDEN, .summary = (summary_),                    \
		.doel = "samenwerken in de regio", .object = &object_verbeteragenda_eigen,         \
		.scenario = "verbeteragenda", __VA_ARGS__                                          \
	}

static const struct route routes[] = {
    ROUTE(GET, "", "Verbeteragenda inlezen", .handle = page_handle, .view = page_view,
	  .shape = &page_shape),
    ROUTE(POST, "", "Verbeteragenda sturen", FIELDS(bestand_fields, struct bestand_in),
	  .handle = bestand_handle, .again = AGENDA "/inlezen", .body_limit = FILE_LIMIT,
	  .flags = ROUTE_SLOW | ROUTE_FILE),
    ROUTE(POST, "/opnemen", "Verbeteragenda uit een lijst bijwerken", .handle = opnemen_handle,
	  .flags = ROUTE_STROOM),
    ROUTE(POST, "/weggooien", "Lijst van de Verbeteragenda weggooien", .handle = weggooien_handle),
};
PAGE(verbeterlijst, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
