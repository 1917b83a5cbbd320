/*
 * Zelfscan: people of one organisation say, each for himself, how the network works; together they
 * see what is weak, where they disagree, and what helps.
 *
 * What: the scans of the own organisation; beginning one; the result per factor as a chart with
 *       its table, beside the scan before and other organisations; advice per weak factor.
 *       Answering: zelfscan_stelling.c. Closing, and onto the Werkagenda: zelfscan_stap.c.
 * Who:  whoever works there reads and answers; RECHT_ZELFSCAN_BEGINNEN begins.
 * Invariants: an answer is read by who gave it (view zelfscanantwoord) and stands in no log. What
 *       all say is shown when the scan is closed, and of no fewer than the smallest group of all
 *       figures (5 or more): with three colleagues one could tell who said what, and who fears that
 *       does not answer honestly.
 * On purpose absent: who has answered yet; a rank of organisations. Rows: F326-F331.
 */
#include "store/zelfscan.h"
#include "domain/termijn.h"
#include "part/werkagenda.h"

#include <inttypes.h>
#include <string.h>

#define DOEL "zelfscan van de organisatie"

/* ---- all scans ---- */

struct lijst_page {
	struct list scans;
};
static const struct shape scan_shape = SHAPE("Zelfscan", struct zelfscan_row, zelfscan_columns);
static const struct shape_part lijst_parts[] = {
    {"scans", &scan_shape, offsetof(struct lijst_page, scans), true},
};
static const struct shape lijst_shape = {.name = "Zelfscans",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows;
	int rc = zelfscan_list(r->db, r->arena, &rows);

	if (!rc)
		out->scans = list_of(&rows);
	return rc;
}

static enum ui_tone stand_tone(enum zelfscanstand stand)
{
	return stand == ZELFSCANSTAND_UITKOMST ? UI_OK
	       : stand == ZELFSCANSTAND_LOOPT  ? UI_INFO
					       : UI_NEUTRAL;
}

static void view_item(struct html *h, const struct zelfscan_row *z)
{
	enum zelfscanstand stand = zelfscan_row_stand(z);

	ui_item(h,
		&(struct ui_item){.title = arena_format(h->arena, "Zelfscan van %s",
							html_datum(h, moment_datum(z->op))),
				  .url = html_url(h, "/zelfscan/%s", TOKEN(h, z->id)),
				  .text = arena_format(h->arena, "%" PRId64 " %s klaar", z->klaar,
						       z->klaar == 1 ? "persoon" : "mensen"),
				  .badge = choice_label(&zelfscanstanden, (int)stand),
				  .tone = stand_tone(stand)});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct zelfscan_row *rows = out->scans.rows;
	const struct ui_action begin = {.label = "Begin een zelfscan",
					.url = "/zelfscan/nieuw",
					.kind = UI_PRIMARY,
					.icon = UI_ICON_PLUS};
	bool loopt = out->scans.count && !moment_set(rows[0].gesloten_op);
	bool may = !loopt && request_may_do(r, &begin);

	ui_h1(h, "Zelfscan",
	      "Hoe goed werkt het netwerk, volgens u en uw collega's? Het duurt ongeveer een "
	      "kwartier.");
	ui_link(h, "/werkagenda", "Naar de Werkagenda");
	ui_link(h, "/formuleringen", "Voorstellen voor andere woorden");
	if (!out->scans.count) {
		ui_empty(h, "Nog geen zelfscan",
			 "Een teamleider, manager of afstemmingsregisseur begint er een voor uw "
			 "organisatie.",
			 may ? &begin : NULL);
		return;
	}
	if (may)
		ui_actions(h, &begin, 1);
	ui_list_begin(h);
	for (size_t i = 0; i < out->scans.count; i++)
		view_item(h, &rows[i]);
	ui_list_end(h);
}

/* ---- beginning one ---- */

struct nieuw_in {
	struct datum tot;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, tot, DATE, "Tot en met wanneer kunnen collega's invullen?",
	  .required = true, .after = DAYS(0), .before = DAYS(366),
	  .hint = "Zelf sluit u de scan. Daarna staat de uitkomst er."),
};
#define DAGEN_OPEN 21 /* long enough for who works part of the week, and for a holiday */

static int nieuw_form_handle(struct request *r)
{
	*(struct nieuw_in *)request_form(r, NULL) =
	    (struct nieuw_in){datum_plus(r->vandaag, DAGEN_OPEN)};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Een zelfscan beginnen", r->wie.organisatie_naam);
	ui_p(h, "Iedereen die bij uw organisatie werkt kan meedoen. Wat iemand antwoordt, ziet "
		"alleen die persoon. U ziet wat u samen vindt als er genoeg mensen klaar zijn.");
	ui_form(h, &(struct ui_form){.action = "/zelfscan",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Begin",
				     .cancel = "/zelfscan"});
}

static int nieuw_check(struct request *r)
{
	struct db_rows rows;
	const struct zelfscan_row *list;
	int rc = zelfscan_list(r->db, r->arena, &rows);

	list = rows.rows;
	if (!rc && rows.count && !moment_set(list[0].gesloten_op))
		invalid(r, "", "Er loopt al een zelfscan. Sluit die eerst.");
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	zelfscan_id id;
	int rc = zelfscan_create(&doing, r->wie.organisatie, in->tot, &id);

	r->location = rc ? NULL : request_path(r, "/zelfscan/%s", ID_ZELFSCAN, id.nr);
	r->flash = "De zelfscan is begonnen. Vraag uw collega's om mee te doen.";
	return rc;
}

/* ---- one scan ---- */

struct scan_page {
	struct zelfscan_row scan;
	struct list uitkomsten;
	int64_t gedaan, vragen; /* of the reader */
	struct zelfdeelname ik;
	struct zelfuitkomst uitkomst;
};
static const struct shape uitkomst_shape =
    SHAPE("Zelfuitkomst", struct zelfuitkomst_row, zelfuitkomst_columns);
static const struct shape_part scan_parts[] = {
    {"scan", &scan_shape, offsetof(struct scan_page, scan), false},
    {"uitkomsten", &uitkomst_shape, offsetof(struct scan_page, uitkomsten), true},
};
static const struct shape scan_page_shape = {.name = "ZelfscanUitkomst",
					     .size = sizeof(struct scan_page),
					     .parts = scan_parts,
					     .n_parts = COUNT(scan_parts)};

static int count_answers(struct request *r, struct scan_page *out)
{
	struct db_rows vragen;
	const struct zelfvraag_row *rows;
	int rc = zelfvraag_list(r->db, r->arena, out->scan.id, &vragen);

	rows = vragen.rows;
	for (size_t i = 0; !rc && i < vragen.count; i++)
		out->gedaan += rows[i].score != CHOICE_NONE;
	out->vragen = rc ? 0 : (int64_t)vragen.count;
	return rc;
}

static int scan_handle(struct request *r)
{
	struct scan_page *out = r->out;
	int rc;

	out->scan = *(const struct zelfscan_row *)r->object;
	r->versie = out->scan.versie;
	rc = zelfdeelname_find(r->db, r->arena, out->scan.id, &out->ik);
	rc = rc ? rc : count_answers(r, out);
	rc = rc ? rc : zelfuitkomst_load(r->db, r->arena, &out->scan, &out->uitkomst);
	out->uitkomsten = (struct list){.rows = out->uitkomst.rows, .count = FACTOR_COUNT};
	return rc;
}

/* Who stops half way knows until when it waits for him, and what becomes of it. */
static void view_half(struct html *h, struct request *r, const struct scan_page *out)
{
	const char *dag = html_datum(h, out->scan.tot_datum);
	const int bewaard = request_termijnen(r)->zelfscan_bewaren;

	ui_p(h, arena_format(h->arena,
			     "Wat u antwoordde staat klaar, en u gaat verder waar u was. Ga verder "
			     "voor %s. Alleen wie op Ik ben klaar drukt telt mee. De rest wissen "
			     "wij %d %s nadat de scan is gesloten.",
			     dag, bewaard, termijn_eenheid_label(TERMIJN_DAGEN, bewaard)));
}

static void view_own(struct html *h, struct request *r, const struct scan_page *out)
{
	const char *url = html_url(h, "/zelfscan/%s", TOKEN(h, out->scan.id));
	bool all = out->gedaan == out->vragen, klaar = moment_set(out->ik.klaar_op);
	struct ui_action acts[] = {
	    {.label = out->gedaan ? "Ga verder" : "Begin met invullen",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_PEN,
	     .url = arena_format(h->arena, "%s/vragen", url)},
	    {.label = "Ik ben klaar",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_VINK,
	     .post = true,
	     .url = arena_format(h->arena, "%s/klaar", url)},
	    {.label = "Bekijk of wijzig uw antwoorden",
	     .icon = UI_ICON_PEN,
	     .url = arena_format(h->arena, "%s/vragen?stap=1", url)},
	};

	ui_section_begin(h, "invullen", "Uw antwoorden");
	ui_progress(h, out->gedaan, out->vragen,
		    arena_format(h->arena, "%" PRId64 " van de %" PRId64 " stellingen ingevuld",
				 out->gedaan, out->vragen));
	if (klaar)
		ui_p(h, "U bent klaar. Tot de scan sluit kunt u uw antwoorden nog wijzigen.");
	else if (out->gedaan)
		view_half(h, r, out);
	if (!all)
		ui_actions(h, &acts[0], 1);
	else
		ui_actions(h, klaar ? &acts[2] : &acts[1], klaar ? 1 : 2);
	ui_p(h, "Alleen u ziet wat u antwoordt. Ook de beheerder en de privacyfunctionaris niet.");
	ui_section_end(h);
}

/* ---- the result ---- */

struct straal_row {
	const char *reeks;
	const char *factor;
	double score;
};
static const struct column straal_columns[] = {
    COLUMN(struct straal_row, factor, TEXT, "Factor", 0),
    COLUMN(struct straal_row, reeks, TEXT, "Van", 0),
    COLUMN(struct straal_row, score, REAL, "Score", 0),
};

static size_t put_reeks(struct html *h, struct straal_row *to, const char *naam,
			const struct zelfuitkomst_row *rows, size_t member)
{
	size_t n = 0;

	for (int i = 0; i < FACTOR_COUNT; i++) {
		double score;

		memcpy(&score, (const char *)&rows[i] + member, sizeof(score));
		if (!isnan(score))
			to[n++] = (struct straal_row){naam,
						      arena_format(h->arena, "%d. %s",
								   factor_nummer((enum factor)i),
								   choice_label(&factoren, i)),
						      score};
	}
	return n;
}

#define REEKSEN 4
static void view_chart(struct html *h, const struct zelfuitkomst_row *rows)
{
	struct straal_row *list =
	    arena_array(h->arena, REEKSEN * FACTOR_COUNT, sizeof(struct straal_row));
	size_t n = put_reeks(h, list, "Samen", rows, offsetof(struct zelfuitkomst_row, gemiddelde));

	n += put_reeks(h, list + n, "U zelf", rows, offsetof(struct zelfuitkomst_row, eigen));
	n += put_reeks(h, list + n, "Vorige keer", rows, offsetof(struct zelfuitkomst_row, vorige));
	n += put_reeks(h, list + n, "Andere organisaties", rows,
		       offsetof(struct zelfuitkomst_row, anderen));
	if (!n)
		return;
	ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_RADAR,
					     .title = "Score per factor, van 1 tot 5",
					     .x = "factor",
					     .y = "score",
					     .series = "reeks"});
	ui_table(
	    h, ROW_SET(straal_columns, list, n),
	    &(struct ui_table){.one = "score", .many = "scores", .caption = "Score per factor"});
	ui_chart_end(h);
}

static bool any_others(const struct zelfuitkomst *u)
{
	for (int i = 0; i < FACTOR_COUNT; i++)
		if (!isnan(u->rows[i].anderen))
			return true;
	return false;
}

/* Of few answers one decimal is what is known, and the same for all: "4,0" beside "3,4". */
static void write_score(struct html *h, double score)
{
	const long tenths = isnan(score) ? 0 : lround(score * 10);

	if (!isnan(score))
		html(h, "%ld,%ld", tenths / 10, tenths % 10);
}

/* A factor with its number, which is all that the chart says of it. */
static bool write_cell(struct html *h, const struct column *column, const void *row,
		       UNUSED void *arg)
{
	const struct zelfuitkomst_row *u = row;

	if (column->type == COLUMN_REAL)
		write_score(h, *(const double *)row_member(column, row));
	else if (strcmp(column->name, "factor") == 0)
		html(h, "%s", factor_kop(h, u->factor));
	else
		return false;
	return true;
}

static void view_table(struct html *h, const struct zelfuitkomst *u)
{
	ui_table(h, ROW_SET(zelfuitkomst_columns, u->rows, FACTOR_COUNT),
		 &(struct ui_table){.one = "factor",
				    .many = "factoren",
				    .phone = "gemiddelde: oordeel eens:",
				    .caption =
					"Wat u samen vindt, van 1 (helemaal niet) tot 5 (helemaal)",
				    .cell = write_cell});
}

static void view_advice(struct html *h, struct request *r, const struct zelfuitkomst_row *u)
{
	const struct scan_page *out = r->out;
	const struct factoradvies *advies = &factoradviezen[u->factor];
	const char *artikel = html_url(h, "/kennis/%s", advies->artikel);
	const struct ui_hidden factor = {"factor", choice_code(&factoren, u->factor)};
	struct ui_action act = {.label = "Zet op de Werkagenda",
				.icon = UI_ICON_PLUS,
				.post = true,
				.hidden = &factor,
				.n_hidden = 1,
				.toelichting = choice_label(&factoren, u->factor),
				.url =
				    html_url(h, "/zelfscan/%s/werkagenda", TOKEN(h, out->scan.id))};

	ui_card_begin(h, choice_label(&factoren, u->factor));
	ui_badge(h, u->oordeel == FACTOROORDEEL_ZWAK ? UI_WARNING : UI_INFO,
		 u->oordeel == FACTOROORDEEL_ZWAK ? choice_label(&factoroordelen, u->oordeel)
						  : "U denkt hier verschillend over");
	ui_p(h,
	     u->oordeel == FACTOROORDEEL_ZWAK
		 ? advies->tekst
		 : "Vraag elkaar eerst wat ieder ziet. De hoogste en de laagste score hebben vaak "
		   "allebei gelijk, voor hun eigen jongeren.");
	if (request_may_open(r, artikel))
		ui_link(h, artikel, "Lees meer, met voorbeelden");
	if (request_keep_allowed(r, &act, 1))
		ui_actions(h, &act, 1);
	ui_card_end(h);
}

static bool needs_work(const struct zelfuitkomst_row *u)
{
	return u->oordeel == FACTOROORDEEL_ZWAK || u->eens == EENSGEZINDHEID_VERSCHIL;
}

static void view_advices(struct html *h, struct request *r)
{
	const struct scan_page *out = r->out;
	bool any = false;

	ui_section_begin(h, "advies", "Waar te beginnen");
	for (int i = 0; i < FACTOR_COUNT; i++)
		if (needs_work(&out->uitkomst.rows[i])) {
			view_advice(h, r, &out->uitkomst.rows[i]);
			any = true;
		}
	if (!any)
		ui_p(h,
		     "Geen factor is zwak, en u bent het eens. Vier dat, en kies samen één factor "
		     "die nog sterker kan.");
	ui_section_end(h);
}

static void view_result(struct html *h, struct request *r)
{
	const struct scan_page *out = r->out;

	ui_section_begin(h, "uitkomst", "Wat u samen vindt");
	view_chart(h, out->uitkomst.rows);
	view_table(h, &out->uitkomst);
	ui_p(h, "Onder de 3 is een factor minder sterk, vanaf 4 sterk. Een verschil van 1 of meer "
		"betekent dat mensen het anders zien. Zonder score gaven te weinig mensen een "
		"antwoord, of vroegen wij toen iets anders.");
	if (out->uitkomst.is_anders_gevraagd)
		ui_p(h,
		     "Sommige stellingen zijn sinds de vorige keer veranderd. Die factoren staan "
		     "niet naast elkaar.");
	if (!any_others(&out->uitkomst))
		ui_p(h, "Vergelijken met andere organisaties kan als er vijf of meer dezelfde "
			"stellingen deden. Zo blijft verborgen wie wat scoorde.");
	request_view_files(h, r);
	ui_print_button(h);
	ui_section_end(h);
	view_advices(h, r);
}

/* What one said himself, as long as the others may not be told. */
static void view_only_own(struct html *h, const struct scan_page *out)
{
	if (!moment_set(out->ik.klaar_op))
		return;
	ui_section_begin(h, "eigen", "Wat u zelf vindt");
	view_chart(h, out->uitkomst.rows);
	ui_section_end(h);
}

static const char *status_text(struct html *h, const struct zelfscan_row *z)
{
	switch (zelfscan_row_stand(z)) {
	case ZELFSCANSTAND_LOOPT:
		return arena_format(
		    h->arena,
		    "%" PRId64 " klaar. Invullen kan tot en met %s. De uitkomst staat hier als de "
		    "scan is gesloten en minstens %" PRId64 " mensen klaar zijn.",
		    z->klaar, html_datum(h, z->tot_datum), z->grens);
	case ZELFSCANSTAND_TE_WEINIG:
		return arena_format(
		    h->arena,
		    "Er waren %" PRId64 " mensen klaar. Onder de %" PRId64
		    " laten we niet zien wat u samen vindt: anders is te raden wie wat "
		    "zei. U ziet wel uw eigen antwoorden.",
		    z->klaar, z->grens);
	case ZELFSCANSTAND_UITKOMST:
		return arena_format(h->arena, "%" PRId64 " mensen deden mee. Gesloten op %s.",
				    z->klaar, html_datum(h, moment_datum(z->gesloten_op)));
	}
	return NULL;
}

static void view_steps(struct html *h, struct request *r, const struct zelfscan_row *z)
{
	const char *url = html_url(h, "/zelfscan/%s", TOKEN(h, z->id));
	enum zelfscanstand stand = zelfscan_row_stand(z);
	struct ui_action acts[2];
	size_t n = 0;

	if (zelfscan_may(stand, ZELFSCANSTAP_SLUIT))
		acts[n++] = (struct ui_action){.label = "Sluit de zelfscan",
					       .icon = UI_ICON_VINK,
					       .url = arena_format(h->arena, "%s/sluiten", url)};
	if (zelfscan_may(stand, ZELFSCANSTAP_HEROPEN))
		acts[n++] = (struct ui_action){.label = "Open opnieuw",
					       .post = true,
					       .versie = z->versie,
					       .url = arena_format(h->arena, "%s/heropenen", url)};
	n = request_keep_allowed(r, acts, n);
	if (n)
		ui_actions(h, acts, n);
}

static void scan_view(struct html *h, struct request *r)
{
	const struct scan_page *out = r->out;
	const struct zelfscan_row *z = &out->scan;
	enum zelfscanstand stand = zelfscan_row_stand(z);

	ui_h1(h, arena_format(h->arena, "Zelfscan van %s", html_datum(h, moment_datum(z->op))),
	      z->organisatie);
	ui_link(h, "/zelfscan", "Alle zelfscans");
	ui_badge(h, stand_tone(stand), choice_label(&zelfscanstanden, (int)stand));
	ui_p(h, status_text(h, z));
	if (stand == ZELFSCANSTAND_LOOPT)
		view_own(h, r, out);
	if (stand == ZELFSCANSTAND_UITKOMST)
		view_result(h, r);
	else
		view_only_own(h, out);
	view_steps(h, r, z);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/zelfscan",
     .recht = RECHT_ZELFSCAN_DOEN,
     .summary = "Zelfscans",
     .title = "Zelfscan",
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "zelfscan"},
    {.method = GET,
     .path = "/zelfscan/nieuw",
     .recht = RECHT_ZELFSCAN_BEGINNEN,
     .summary = "Een zelfscan beginnen",
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "zelfscan"},
    {.method = POST,
     .path = "/zelfscan",
     .recht = RECHT_ZELFSCAN_BEGINNEN,
     .summary = "Een zelfscan beginnen",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/zelfscan/nieuw",
     .scenario = "zelfscan"},
    {.method = GET,
     .path = "/zelfscan/:zelfscan",
     .recht = RECHT_ZELFSCAN_DOEN,
     .summary = "Zelfscan",
     .doel = DOEL,
     .object = &object_zelfscan,
     .handle = scan_handle,
     .view = scan_view,
     .shape = &scan_page_shape,
     .flags = ROUTE_PRINT | ROUTE_WIDE,
     .scenario = "zelfscan"},
};
PAGE(zelfscan, .room = "scan", .title = "Zelfscan", .routes = routes, .n_routes = COUNT(routes));
