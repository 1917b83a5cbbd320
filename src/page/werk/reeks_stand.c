/*
 * Een reeks: what will happen, doing it, what happened, and taking it back.
 *
 * What: the page of one reeks shows where it stands: what must be filled in for all, the preview
 *       with who is skipped and why, how far it is, and the result with a way to take it back.
 * Who:  only who chose it. Every act is asked and done by its own route, one at a time, under the
 *       rights and sight of that moment (gate/reeks.h): this page does nothing to a dossier.
 * Invariants: nothing is done before the preview was seen; what was done and what not is known,
 *       also after a crash; each line is done once. Taken back is only what nobody changed since,
 *       within a day. Rows: peers 45.
 */
#include "gate/reeks.h"

#include "domain/signaal.h"
#include "store/casusoverleg.h"
#include "store/jongere.h"

#include <string.h>

#define DOEL "meer jongeren tegelijk verder helpen"

/* ---- rows ---- */

/* To whom can be given: who is around some of the chosen ones. */
struct collega_row {
	gebruiker_id id;
	const char *naam;
	const char *organisatie;
	int64_t aantal;
	int rol; /* enum rol */
};
static const struct column collega_columns[] = {
    COLUMN_ID(struct collega_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct collega_row, naam, TEXT, NULL, 0),
    COLUMN(struct collega_row, organisatie, TEXT, NULL, 0),
    COLUMN(struct collega_row, aantal, INT, NULL, 0),
    COLUMN_KEUZE(struct collega_row, rol, rollen, NULL, 0),
};
#define MAX_COLLEGAS 200
QUERY(collega_list,
      "SELECT g.id, g.naam, o.naam AS organisatie, count(DISTINCT r.jongere_id) AS aantal, f.rol "
      "FROM mijn_reeksregel r JOIN betrokkene b ON b.jongere_id = r.jongere_id "
      "JOIN gebruiker g ON g.id = b.gebruiker_id JOIN functie f ON f.gebruiker_id = g.id "
      "JOIN organisatie o ON o.id = f.organisatie_id WHERE r.reeks_id = $1 AND b.van_op <= $2 "
      "AND b.tot_op > $2 AND g.toestand = 'actief' AND f.van_datum <= $3 "
      "AND (f.tot_datum IS NULL OR f.tot_datum >= $3) AND g.id <> $4 "
      "GROUP BY g.id, g.naam, o.naam, f.rol ORDER BY g.naam, g.id LIMIT 200");

/* The colleagues of one's own organisation; `aantal` is not asked. */
QUERY(eigen_list,
      "SELECT g.id, g.naam, o.naam AS organisatie, 0 AS aantal, f.rol FROM functie f "
      "JOIN gebruiker g ON g.id = f.gebruiker_id JOIN organisatie o ON o.id = f.organisatie_id "
      "WHERE f.organisatie_id = $1 AND g.toestand = 'actief' AND f.van_datum <= $2 "
      "AND (f.tot_datum IS NULL OR f.tot_datum >= $2) AND g.id <> $3 "
      "ORDER BY g.naam, g.id LIMIT 200");

struct stand_page {
	struct reeks_row reeks;
	struct db_rows regels;
	const char **waarom; /* of each line why it will be skipped, in the preview */
	struct db_rows overleggen;
	struct list collegas;
	bool runs;
};
static const struct shape stand_shape = SHAPE("ReeksStand", struct stand_page, reeks_columns);

struct stand_in {
	bool wijzig;
};
static const struct field stand_fields[] = {
    FIELD(struct stand_in, wijzig, BOOL, "Wijzig", .hidden = true),
};

#define PAD "/reeksen/:reeks"

/* ---- what fits where it stands ---- */

static bool shows_form(const struct request *r, const struct reeks_row *k)
{
	const struct stand_in *in = r->in;

	return k->toestand == REEKS_GEKOZEN && (!k->inhoud || in->wijzig || r->again);
}

/* Each once, of whom a function has this right. */
static void collegas_keep(struct request *r, struct list *list, enum recht recht)
{
	struct collega_row *rows = arena_array(r->arena, list->count + 1, sizeof(*rows));
	size_t n = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct collega_row *row = (const struct collega_row *)list->rows + i;
		bool twice = n && rows[n - 1].id.nr == row->id.nr;

		if (twice || !rol_has((enum rol)row->rol, recht))
			continue;
		rows[n] = *row;
		rows[n++].naam =
		    row->aantal ? arena_format(r->arena, "%s, %s (bij %lld van hen)", row->naam,
					       row->organisatie, (long long)row->aantal)
				: arena_format(r->arena, "%s, %s", row->naam, row->organisatie);
	}
	*list = (struct list){.rows = rows, .count = n};
}

/* Who has a work list. */
static int collegas_load(struct request *r, reeks_id id, struct list *ret)
{
	int rc = request_rows(r, &collega_list, ARGS(id, r->nu, r->vandaag, r->wie.gebruiker),
			      collega_columns, sizeof(struct collega_row), MAX_COLLEGAS, ret);

	if (!rc)
		collegas_keep(r, ret, RECHT_WERK_DOEN);
	return rc;
}

/* Who can be casusregisseur (rol_may_regisseur). */
static int regisseurs_load(struct request *r, struct list *ret)
{
	int rc =
	    request_rows(r, &eigen_list, ARGS(r->wie.organisatie, r->vandaag, r->wie.gebruiker),
			 collega_columns, sizeof(struct collega_row), MAX_COLLEGAS, ret);

	if (!rc)
		collegas_keep(r, ret, RECHT_DOSSIER_WIJZIGEN);
	return rc;
}

static int options_load(struct request *r, struct stand_page *out)
{
	if (out->reeks.reekshandeling == REEKS_OVERLEGPUNT)
		return casusoverleg_keuze_list(r->db, r->arena, &out->overleggen);
	if (out->reeks.reekshandeling == REEKS_TOEWIJZING)
		return collegas_load(r, out->reeks.id, &out->collegas);
	if (out->reeks.reekshandeling == REEKS_CASUSREGISSEUR)
		return regisseurs_load(r, &out->collegas);
	return 0;
}

static int stand_handle(struct request *r)
{
	struct stand_page *out = r->out;
	const struct reeks_row *k = r->object;
	int rc = reeksregel_list(r->db, r->arena, k->id, &out->regels);

	out->reeks = *k;
	out->runs = reeks_is_bezig((enum reekstoestand)k->toestand) && reeks_runs(r, k->id);
	out->waarom = arena_array(r->arena, out->regels.count + 1, sizeof(*out->waarom));
	if (out->runs)
		r->ververs = 3;
	if (rc || k->toestand != REEKS_GEKOZEN || k->reekshandeling == REEKS_SELECTIE)
		return rc;
	rc = options_load(r, out);
	return rc || shows_form(r, k) ? rc : reeks_look(r, k, &out->regels, out->waarom);
}

/* ---- the acts ---- */

static int inhoud_check(struct request *r)
{
	const struct reeks_row *k = r->object;

	if (k->toestand != REEKS_GEKOZEN || !reeks_has_fields(r, k->reekshandeling))
		return fail(r, ERR_CONFLICT, "nothing to fill in any more");
	return reeks_check(r, k);
}

static int inhoud_handle(struct request *r)
{
	const struct reeks_row *k = r->object;
	const char *inhoud = reeks_inhoud(r, k);

	r->location = request_path(r, "/reeksen/%s", ID_REEKS, k->id.nr);
	return inhoud ? reeks_update_inhoud(r->db, k->id, inhoud) : ERR_GEHEUGEN;
}

static int go(struct request *r, enum reeksstap stap, enum reekstoestand busy)
{
	const struct reeks_row *k = r->object;
	int rc = k->toestand == (int)busy ? 0 : reeks_step(r->db, k, stap, r->nu);

	r->location = request_path(r, "/reeksen/%s", ID_REEKS, k->id.nr);
	if (!rc)
		reeks_begin(r, k->id);
	return rc;
}

static int uitvoeren_handle(struct request *r)
{
	const struct reeks_row *k = r->object;

	if (k->reekshandeling == REEKS_SELECTIE || !k->inhoud)
		return fail(r, ERR_CONFLICT, "nothing to do yet");
	return go(r, REEKSSTAP_BEGIN, REEKS_BEZIG);
}

static int terug_handle(struct request *r)
{
	return go(r, REEKSSTAP_TERUG, REEKS_TERUG_BEZIG);
}

/* ---- lines ---- */

/* "Jayda B.: Lang geen contact". */
static const char *regel_text(struct html *h, const struct reeksregel_row *regel)
{
	const char *name = regel->roepnaam ? naam_kort(h->arena, regel->roepnaam, regel->achternaam)
					   : "Iemand die u niet meer ziet";
	const char *at = regel->keuze ? strstr(regel->keuze, "soort=") : NULL;
	const char *code = at ? at + strlen("soort=") : "";
	int soort =
	    choice_find(&signaalsoort_keuzes, arena_textn(h->arena, code, strcspn(code, "&")));

	return soort == CHOICE_NONE ? name
				    : arena_format(h->arena, "%s: %s", name,
						   choice_label(&signaalsoort_keuzes, soort));
}

static void view_regel(struct html *h, const struct reeksregel_row *regel, const char *waarom)
{
	ui_item(h, &(struct ui_item){.title = regel_text(h, regel),
				     .url = regel->roepnaam ? html_url(h, "/jongeren/%s",
								       TOKEN(h, regel->jongere_id))
							    : NULL,
				     .names = true,
				     .text = waarom});
}

/* Those of which this became, or of GEKOZEN those that will (not) be skipped. */
struct deel_lijst {
	const char *id, *title;
	int uitkomst;
	bool skipped;
};

static bool is_in(const struct stand_page *out, size_t i, const struct deel_lijst *l)
{
	const struct reeksregel_row *rows = out->regels.rows;

	return rows[i].reeksuitkomst == l->uitkomst &&
	       (out->reeks.toestand != REEKS_GEKOZEN || (out->waarom[i] != NULL) == l->skipped);
}

static size_t count_in(const struct stand_page *out, const struct deel_lijst *l)
{
	size_t n = 0;

	for (size_t i = 0; i < out->regels.count; i++)
		n += is_in(out, i, l);
	return n;
}

static void view_deel(struct html *h, const struct stand_page *out, const struct deel_lijst *l)
{
	const struct reeksregel_row *rows = out->regels.rows;
	size_t n = count_in(out, l);

	if (!n)
		return;
	ui_section_begin(h, l->id, arena_format(h->arena, "%s (%zu)", l->title, n));
	ui_list_begin(h);
	for (size_t i = 0; i < out->regels.count; i++)
		if (is_in(out, i, l))
			view_regel(h, &rows[i], rows[i].waarom ? rows[i].waarom : out->waarom[i]);
	ui_list_end(h);
	ui_section_end(h);
}

/* ---- before ---- */

/* The fields, with what can be chosen in them. */
static struct ui_field *fields_of(struct request *r, const struct stand_page *out, size_t *n)
{
	struct ui_field *fields = reeks_fields(r, &out->reeks, n);
	const struct casusoverleg_keuze *overleggen = out->overleggen.rows;
	const struct collega_row *collegas = out->collegas.rows;

	if (out->reeks.reekshandeling == REEKS_OVERLEGPUNT)
		request_choose(
		    r, request_field_of(fields, *n, "overleg"),
		    ROW_SET(casusoverleg_keuze_columns, overleggen, out->overleggen.count),
		    "Kies een overleg");
	if (out->reeks.reekshandeling == REEKS_TOEWIJZING ||
	    out->reeks.reekshandeling == REEKS_CASUSREGISSEUR) {
		struct ui_field *who = request_field_of(fields, *n, "gebruiker");

		request_choose(r, who, ROW_SET(collega_columns, collegas, out->collegas.count),
			       "Kies een collega");
		who->search = NULL; /* the list is short enough to read */
		who->hint = out->reeks.reekshandeling == REEKS_TOEWIJZING
				? "U kiest uit wie bij deze jongeren betrokken is."
				: "U kiest uit uw eigen organisatie. Bel elkaar eerst: het gaat "
				  "meteen in, en terug moet de ander het geven.";
	}
	return fields;
}

static void form_view(struct html *h, struct request *r, const struct stand_page *out)
{
	const char *url = html_url(h, "/reeksen/%s", TOKEN(h, out->reeks.id));
	size_t n;
	const struct ui_field *fields = fields_of(r, out, &n);

	ui_h1(h, choice_label(&reekshandelingen, out->reeks.reekshandeling),
	      out->regels.count == 1
		  ? "Voor 1 gekozen regel."
		  : arena_format(h->arena, "Voor %zu gekozen regels. Dit geldt voor allemaal.",
				 out->regels.count));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bekijk wat er gaat gebeuren",
				     .cancel = "/reeksen",
				     .note = "Er gebeurt nog niets."});
	ui_details_begin(h, "Wie koos u?");
	ui_list_begin(h);
	for (size_t i = 0; i < out->regels.count; i++)
		view_regel(h, (const struct reeksregel_row *)out->regels.rows + i, NULL);
	ui_list_end(h);
	ui_details_end(h);
}

static void view_inhoud(struct html *h, struct request *r, const struct stand_page *out)
{
	size_t n;
	const struct ui_field *fields = fields_of(r, out, &n);

	if (!n)
		return;
	ui_facts_begin(h);
	for (size_t i = 0; i < n; i++)
		ui_fact(h, fields[i].label, ui_value_label(h, &fields[i], fields[i].value));
	ui_facts_end(h);
	ui_link(h, html_url(h, "/reeksen/%s?wijzig=1", TOKEN(h, out->reeks.id)), "Wijzig dit");
}

static void preview_view(struct html *h, struct request *r, const struct stand_page *out)
{
	const struct deel_lijst done = {"wel", "Dit gaat gebeuren", REEKSUITKOMST_OPEN, false};
	const struct deel_lijst skipped = {"niet", "Dit slaan wij over", REEKSUITKOMST_OPEN, true};
	size_t n = count_in(out, &done), rest = count_in(out, &skipped);
	const struct ui_action act = {
	    .label = n == 1 ? "Doe dit voor 1 regel"
			    : arena_format(h->arena, "Doe dit voor %zu regels", n),
	    .url = html_url(h, "/reeksen/%s/uitvoeren", TOKEN(h, out->reeks.id)),
	    .post = true,
	    .kind = UI_PRIMARY};

	ui_h1(h, choice_label(&reekshandelingen, out->reeks.reekshandeling),
	      "Kijk of dit klopt. Er is nog niets gedaan.");
	view_inhoud(h, r, out);
	if (rest)
		ui_alert(h, UI_WARNING,
			 arena_format(h->arena, "%zu van de %zu slaan wij over", rest,
				      out->regels.count),
			 "Hieronder staat bij elk waarom.");
	if (n)
		ui_actions(h, &act, 1);
	else
		ui_empty(h, "Er is niets te doen", "Geen van de gekozen regels kan dit krijgen.",
			 NULL);
	view_deel(h, out, &skipped);
	view_deel(h, out, &done);
	ui_link(h, "/reeksen", "Niet doen");
}

/* ---- while, and after ---- */

static void view_progress(struct html *h, const struct stand_page *out)
{
	const struct reeks_row *k = &out->reeks;
	bool back = k->toestand == REEKS_TERUG_BEZIG;
	int64_t left = back ? k->aantal_terug : k->aantal_open;
	int64_t ready = k->aantal - left;

	ui_progress(h, ready, k->aantal,
		    arena_format(h->arena, "%lld van de %lld %s", (long long)ready,
				 (long long)k->aantal, back ? "bekeken" : "afgehandeld"));
}

/* It stopped half way: the session ended, or the machine did. */
static void view_stopped(struct html *h, const struct stand_page *out)
{
	bool back = out->reeks.toestand == REEKS_TERUG_BEZIG;
	const struct ui_action on = {
	    .label = "Ga verder",
	    .url = back ? html_url(h, "/reeksen/%s/terug", TOKEN(h, out->reeks.id))
			: html_url(h, "/reeksen/%s/uitvoeren", TOKEN(h, out->reeks.id)),
	    .post = true,
	    .kind = UI_PRIMARY};

	ui_alert(h, UI_WARNING, "Dit stopte halverwege",
		 "Wat gedaan is, staat hieronder en blijft staan. De rest is nog niet gedaan.");
	ui_actions(h, &on, 1);
}

static void view_terug(struct html *h, const struct request *r, const struct reeks_row *k)
{
	const struct ui_action back = {
	    .label = arena_format(h->arena, "Zet terug (%lld)", (long long)k->aantal_terug),
	    .url = html_url(h, "/reeksen/%s/terug", TOKEN(h, k->id)),
	    .post = true,
	    .kind = UI_SECONDARY,
	    .toelichting = "Zet alles terug wat sindsdien niet is gewijzigd"};

	if (!k->aantal_terug ||
	    !reeks_may_terug((enum reekstoestand)k->toestand, k->klaar_op, r->nu))
		return;
	ui_p(h,
	     arena_format(h->arena,
			  "Klopt het niet? Tot %s kunt u het terugzetten. Wat een ander sindsdien "
			  "wijzigde, blijft zoals het is.",
			  html_moment(h, (struct moment){k->klaar_op.ms + REEKS_TERUG_MS})));
	ui_actions(h, &back, 1);
}

static const char *lead_of(struct html *h, const struct stand_page *out)
{
	const struct reeks_row *k = &out->reeks;

	if (out->runs)
		return "Even geduld. Deze pagina ververst vanzelf. U kunt ook later terugkomen.";
	if (k->toestand == REEKS_KLAAR)
		return arena_format(h->arena, "Gedaan: %lld. Overgeslagen: %lld.",
				    (long long)k->aantal_gedaan,
				    (long long)(k->aantal - k->aantal_gedaan));
	return choice_label(&reekstoestanden, k->toestand);
}

static void result_view(struct html *h, struct request *r, const struct stand_page *out)
{
	static const struct deel_lijst parts[] = {
	    {"gebleven", "Niet teruggezet", REEKSUITKOMST_GEBLEVEN, false},
	    {"overgeslagen", "Overgeslagen", REEKSUITKOMST_OVERGESLAGEN, false},
	    {"nog", "Nog niet gedaan", REEKSUITKOMST_OPEN, false},
	    {"teruggezet", "Teruggezet", REEKSUITKOMST_TERUGGEZET, false},
	    {"gedaan", "Gedaan", REEKSUITKOMST_GEDAAN, false},
	};
	const struct reeks_row *k = &out->reeks;
	bool busy = reeks_is_bezig((enum reekstoestand)k->toestand);

	ui_h1(h, choice_label(&reekshandelingen, k->reekshandeling), lead_of(h, out));
	if (busy)
		view_progress(h, out);
	if (busy && !out->runs)
		view_stopped(h, out);
	if (out->runs)
		ui_link(h, html_url(h, "/reeksen/%s", TOKEN(h, k->id)), "Ververs nu");
	view_terug(h, r, k);
	for (size_t i = 0; !out->runs && i < COUNT(parts); i++)
		view_deel(h, out, &parts[i]);
	ui_link(h, "/reeksen", "Meer tegelijk gedaan");
}

static void stand_view(struct html *h, struct request *r)
{
	const struct stand_page *out = r->out;

	if (out->reeks.reekshandeling == REEKS_SELECTIE)
		ui_link(h, html_url(h, "/reeksen/%s/selectie", TOKEN(h, out->reeks.id)),
			"Bekijk uw selectie");
	else if (shows_form(r, &out->reeks))
		form_view(h, r, out);
	else if (out->reeks.toestand == REEKS_GEKOZEN)
		preview_view(h, r, out);
	else
		result_view(h, r, out);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_LEZEN,                \
		.summary = (summary_), .object = &object_reeks, .doel = DOEL, .scenario = "reeks", \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    ROUTE(GET, PAD, "Meer tegelijk", FIELDS(stand_fields, struct stand_in), .handle = stand_handle,
	  .view = stand_view, .shape = &stand_shape, .flags = ROUTE_SLOW),
    ROUTE(POST, PAD, "Meer tegelijk: wat voor allemaal geldt", .check = inhoud_check,
	  .handle = inhoud_handle, .again = PAD, .flags = ROUTE_REEKS),
    ROUTE(POST, PAD "/uitvoeren", "Meer tegelijk doen", .handle = uitvoeren_handle),
    ROUTE(POST, PAD "/terug", "Meer tegelijk terugzetten", .handle = terug_handle),
};
PAGE(reeks_stand, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
