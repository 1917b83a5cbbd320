/*
 * Een Implementatiescan: how far it is, who sits at the table, and what is next.
 *
 * What: the six domains with their two seats, also the empty ones; days and places of the sessions.
 * Who:  who began it or sits there reads it; who leads it changes it (scan_wijziging.c).
 * Invariants: at most twelve (zetel_een). The steps are one table (domain/scan). To have met, and
 *       to see that something must be done, is a result (F339).
 * On purpose absent: young people. This is about the conditions, not about a dossier (F334).
 * Rows: F332-F334, F339, F343; peers J123-J127.
 */
#include "gate/page.h"

#include "part/vorigeagenda.h"
#include "store/scanovername.h"
#include "store/zetelpost.h"

#include <string.h>

struct scan_page {
	struct scan_row scan;
	struct list zetels;
	struct list vroeger;
	struct list leiders;  /* who led it before */
	struct list post;     /* mail to the seats; for who began it */
	bool voorzitter_weer; /* the organisation that chaired last time, chairs again */
	bool kent_vorige;     /* the reader was at the table of the scan before */
	struct vorigeagenda vorige;
};
static const struct column page_columns[] = {
    COLUMN(struct scan_page, voorzitter_weer, BOOL, "Zelfde organisatie zit weer voor", 0),
};
static const struct shape scan_shape = SHAPE("Scan", struct scan_row, scan_columns);
static const struct shape zetel_shape = SHAPE("Zetel", struct zetel_row, zetel_columns);
static const struct shape vroeger_shape =
    SHAPE("ZetelVroeger", struct zetel_vroeger_row, zetel_vroeger_columns);
static const struct shape leider_shape =
    SHAPE("Scanleider", struct scanleider_row, scanleider_columns);
static const struct shape_part page_parts[] = {
    {"scan", &scan_shape, offsetof(struct scan_page, scan), false},
    {"zetels", &zetel_shape, offsetof(struct scan_page, zetels), true},
    {"vroeger", &vroeger_shape, offsetof(struct scan_page, vroeger), true},
    {"leiders", &leider_shape, offsetof(struct scan_page, leiders), true},
};
static const struct shape page_shape = {.name = "ScanMetZetels",
					.columns = page_columns,
					.n_columns = COUNT(page_columns),
					.size = sizeof(struct scan_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int load_vorige(struct request *r, struct scan_page *out)
{
	struct scan_row vorige;
	int rc = vorigeagenda_load(r, out->scan.vorige_scan_id, &out->vorige);

	if (rc || !out->scan.vorige_scan_id.nr)
		return rc;
	rc = scan_load(r->db, r->arena, out->scan.vorige_scan_id, &vorige);
	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	out->kent_vorige = true;
	out->voorzitter_weer = voorzitter_is_again(r->arena, vorige.voorzitter_organisatie,
						   out->scan.voorzitter_organisatie);
	return 0;
}

static int scan_handle(struct request *r)
{
	struct scan_page *out = r->out;
	struct db_rows zetels, vroeger, leiders, post;
	int rc;

	out->scan = *(const struct scan_row *)r->object;
	rc = zetel_list(r->db, r->arena, out->scan.id, &zetels);
	rc = rc ? rc : zetel_vroeger_list(r->db, r->arena, out->scan.id, &vroeger);
	rc = rc ? rc : scanleider_list(r->db, r->arena, out->scan.id, &leiders);
	rc = rc ? rc : zetelpost_list(r->db, r->arena, out->scan.id, &post);
	if (rc)
		return rc;
	out->zetels = list_of(&zetels);
	out->vroeger = list_of(&vroeger);
	out->leiders = list_of(&leiders);
	out->post = list_of(&post);
	return load_vorige(r, out);
}

/* ---- what is known ---- */

static void view_phases(struct html *h, const struct scan_row *s)
{
	const char *labels[SCAN_GESTOPT];

	for (int i = 0; i < SCAN_GESTOPT; i++)
		labels[i] = choice_label(&scan_toestanden, i);
	if (s->toestand != SCAN_GESTOPT)
		ui_phases(h, "Hoe ver is de scan?", labels, COUNT(labels), s->toestand);
	else
		ui_alert(h, UI_INFO, choice_label(&stopsoorten, s->stopsoort), s->stop_tekst);
}

static const char *when_and_where(struct html *h, struct datum datum, const char *waar)
{
	if (!datum_set(datum))
		return waar;
	return arena_format(h->arena, "%s%s%s", html_datum(h, datum), waar ? ", " : "",
			    waar ? waar : "");
}

static const char *voorzitter_of(struct html *h, const struct scan_row *s)
{
	return s->voorzitter
		   ? arena_format(h->arena, "%s, %s", s->voorzitter, s->voorzitter_organisatie)
		   : NULL;
}

static void view_facts(struct html *h, const struct scan_page *out)
{
	const struct scan_row *s = &out->scan;

	ui_facts_begin(h);
	ui_fact(h, "Geleid door", s->initiatiefnemer);
	ui_fact(h, "Voorzitter", voorzitter_of(h, s));
	ui_fact(h, "Sessie 1", when_and_where(h, s->sessie1_datum, s->sessie1_waar));
	ui_fact(h, "Sessie 2", when_and_where(h, s->sessie2_datum, s->sessie2_waar));
	ui_fact(h, "Waar wonen de jongeren?", s->wonen);
	if (out->kent_vorige)
		ui_fact_link(h, "Gaat verder op", "De vorige scan",
			     html_url(h, "/scans/%s", TOKEN(h, s->vorige_scan_id)));
	ui_facts_end(h);
}

static void view_actions(struct html *h, struct request *r, const struct scan_row *s,
			 const char *url)
{
	bool leads = s->leidt;
	struct ui_action acts[4];
	size_t n = 0;

	if (leads && s->toestand != SCAN_GESTOPT)
		acts[n++] = (struct ui_action){.label = "Wijzig",
					       .url = arena_format(h->arena, "%s/wijzigen", url),
					       .icon = UI_ICON_PEN};
	if (leads && scan_next(s->toestand, SCANSTAP_STOP, CHOICE_NONE) != CHOICE_NONE)
		acts[n++] = (struct ui_action){.label = "Stop de scan",
					       .url = arena_format(h->arena, "%s/stoppen", url)};
	if (s->is_initiatiefnemer)
		acts[n++] = (struct ui_action){.label = "Draag de scan over",
					       .url = arena_format(h->arena, "%s/overdragen", url),
					       .icon = UI_ICON_WISSEL};
	if (leads && s->toestand == SCAN_GESTOPT)
		acts[n++] = (struct ui_action){.label = "Toch verder",
					       .url = arena_format(h->arena, "%s/hervatten", url),
					       .post = true,
					       .versie = s->versie};
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
}

/* ---- who sits there ---- */

static enum ui_tone stand_tone(int stand)
{
	if (stand == ZETEL_KOMT)
		return UI_OK;
	return stand == ZETEL_KOMT_NIET ? UI_WARNING : UI_NEUTRAL;
}

/* Whether the last mail to this seat was not taken. */
static bool post_failed(const struct scan_page *out, zetel_id zetel)
{
	const struct zetelpost_row *rows = out->post.rows;
	bool failed = false;

	for (size_t i = 0; i < out->post.count; i++)
		if (rows[i].zetel_id.nr == zetel.nr)
			failed = rows[i].fout != CHOICE_NONE &&
				 rows[i].toestand != POSTBERICHT_VERSTUURD;
	return failed;
}

static const char *zetel_text(struct html *h, const struct scan_page *out,
			      const struct zetel_row *z)
{
	return arena_format(h->arena, "%s%s%s%s", z->functie ? z->functie : "",
			    z->functie ? ", " : "", z->organisatie,
			    post_failed(out, z->id) ? ". De mail kwam niet aan" : "");
}

static void view_zetel(struct html *h, const struct scan_page *out, const struct zetel_row *z)
{
	int stand = zetel_stand(z);

	ui_item(h, &(struct ui_item){.title = arena_format(h->arena, "%s%s", z->naam,
							   z->voorzitter ? " (voorzitter)" : ""),
				     .url = html_url(h, "/zetels/%s", TOKEN(h, z->id)),
				     .names = true,
				     .text = zetel_text(h, out, z),
				     .badge = scan_is_bezig(out->scan.toestand)
						  ? choice_label(&zetelstanden, stand)
						  : NULL,
				     .tone = stand_tone(stand)});
}

static void view_domein(struct html *h, struct request *r, int domein, const char *url)
{
	const struct scan_page *out = r->out;
	const struct zetel_row *rows = out->zetels.rows;
	const struct ui_hidden here = {"domein", choice_code(&zeteldomeinen, domein)};
	struct ui_action acts[2];
	int taken = 0;

	ui_h3(h, choice_label(&zeteldomeinen, domein));
	ui_list_begin(h);
	for (size_t i = 0; i < out->zetels.count; i++) {
		if (rows[i].domein != domein + 1)
			continue;
		view_zetel(h, out, &rows[i]);
		taken++;
	}
	ui_list_end(h);
	if (taken == SCAN_PLEKKEN)
		return;
	ui_p(h, taken ? "Nog 1 plek vrij." : "Nog niemand. Twee plekken vrij.");
	if (!out->scan.is_initiatiefnemer || out->scan.toestand == SCAN_GESTOPT)
		return;
	acts[0] = (struct ui_action){.label = "Vraag iemand",
				     .url = arena_format(h->arena, "%s/zetels/nieuw?domein=%s", url,
							 choice_code(&zeteldomeinen, domein)),
				     .icon = UI_ICON_PLUS,
				     .toelichting = choice_label(&zeteldomeinen, domein)};
	acts[1] = (struct ui_action){.label = "Ga hier zelf zitten",
				     .url = arena_format(h->arena, "%s/zetels/eigen", url),
				     .post = true,
				     .versie = out->scan.versie,
				     .hidden = &here,
				     .n_hidden = 1,
				     .toelichting = choice_label(&zeteldomeinen, domein)};
	ui_actions(h, acts, request_keep_allowed(r, acts, out->scan.zetel_id.nr ? 1 : 2));
}

static void view_zetels(struct html *h, struct request *r, const char *url)
{
	const struct scan_page *out = r->out;

	ui_section_begin(h, "zetels", "Wie zitten er aan tafel?");
	ui_progress(h, (int64_t)out->zetels.count, SCAN_ZETELS,
		    arena_format(h->arena, "%d van de %d plekken bezet", (int)out->zetels.count,
				 SCAN_ZETELS));
	for (int i = 0; i < SCAN_DOMEINEN; i++)
		view_domein(h, r, i, url);
	ui_section_end(h);
}

static void view_more(struct html *h, const char *url)
{
	ui_section_begin(h, "meer", "Voorbereiden");
	ui_list_begin(h);
	ui_item(h, &(struct ui_item){.title = "Kaartjes",
				     .url = arena_format(h->arena, "%s/kaartjes", url),
				     .text = "Wie zit er aan tafel, en waarvoor belt u elkaar?"});
	ui_item(h, &(struct ui_item){.title = "Wie zit er niet aan tafel?",
				     .url = arena_format(h->arena, "%s/afwezigen", url),
				     .text = "Andere organisaties die het moeten weten, en wie ze "
					     "belt."});
	ui_item(h, &(struct ui_item){.title = "De vijftien normen",
				     .url = "/normen",
				     .text = "Lees ze vooraf. Een voorstel, niet de landelijke "
					     "normen."});
	ui_item(h, &(struct ui_item){.title = "Op papier",
				     .url = arena_format(h->arena, "%s/papier", url),
				     .text = "Om af te drukken, voor als het internet het niet "
					     "doet."});
	ui_list_end(h);
	ui_section_end(h);
}

/* Session two makes the agenda, and the agenda is what stays of a scan. */
static void view_agenda(struct html *h, const struct scan_row *s, const char *url)
{
	const bool is_agreed = s->toestand == SCAN_VASTGESTELD;

	if (s->toestand == SCAN_TUSSENTIJD || s->toestand == SCAN_SESSIE2)
		ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/sessie-twee", url),
			       "Naar sessie 2");
	if (s->toestand == SCAN_SESSIE2 || s->toestand == SCAN_CONCEPTAGENDA || is_agreed)
		ui_button_link(h, UI_SECONDARY, html_url(h, "/verbeteragenda/%s", TOKEN(h, s->id)),
			       "Naar de Verbeteragenda");
	if (s->toestand == SCAN_GESTOPT && s->stopsoort == STOP_KENNISGEMAAKT)
		ui_p(h, "Bij deze scan hoort geen Verbeteragenda. Elkaar kennen is ook een "
			"resultaat.");
}

static void view_vroeger(struct html *h, const struct list *vroeger)
{
	const struct zetel_vroeger_row *rows = vroeger->rows;

	if (!vroeger->count)
		return;
	ui_section_begin(h, "vroeger", "Wie zaten er eerder?");
	ui_list_begin(h);
	for (size_t i = 0; i < vroeger->count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].naam,
			       .names = true,
			       .text = arena_format(
				   h->arena, "%s, %s. Tot %s.%s%s", rows[i].organisatie,
				   zeteldomein_label(rows[i].domein),
				   html_datum(h, moment_datum(rows[i].vervangen_op)),
				   rows[i].vervangen_reden ? " " : "",
				   rows[i].vervangen_reden ? rows[i].vervangen_reden : "")});
	ui_list_end(h);
	ui_section_end(h);
}

static bool leider_cell(struct html *h, const struct column *column, const void *row,
			UNUSED void *arg)
{
	const struct scanleider_row *l = row;

	if (strcmp(column->name, "is_gegeven") != 0)
		return false;
	html(h, "%s", l->is_gegeven ? "Overgedragen" : "Overgenomen na vertrek");
	return true;
}

static void view_leiders(struct html *h, const struct list *leiders)
{
	const struct scanleider_row *rows = leiders->rows;

	if (!leiders->count)
		return;
	ui_section_begin(h, "leiders", "Wie leidde de scan eerder?");
	ui_table(h, ROW_SET(scanleider_columns, rows, leiders->count),
		 &(struct ui_table){.one = "wisseling",
				    .many = "wisselingen",
				    .names = "van opvolger",
				    .cell = leider_cell});
	ui_section_end(h);
}

/* ---- what who leads it does next ---- */

/* The name of who it is about stands between the two pieces of the title. */
static const struct vervolg_text {
	const char *before, *behind, *text, *knop;
} vervolgen[SCANVERVOLGEN] = {
    [SCANVERVOLG_VERVANGEN] = {"", " kan niet", "Vraag iemand anders op deze plek.",
			       "Iemand anders op deze plek"},
    [SCANVERVOLG_BELLEN] = {"Bel ", "", "Bel eerst even. Daarna stuurt u de uitnodiging.",
			    "Ga naar deze plek"},
    [SCANVERVOLG_UITNODIGEN] = {"Nodig ", " uit", "U hebt gebeld. Stuur nu de uitnodiging.",
				"Nodig uit"},
    [SCANVERVOLG_VULLEN] = {"Er zijn nog plekken vrij", "",
			    "Kijk hieronder welk domein nog iemand mist.", NULL},
    [SCANVERVOLG_DAG] = {"Kies een dag voor sessie 1", "", "Alle twaalf plekken zijn bezet.",
			 "Kies een dag"},
    [SCANVERVOLG_WACHTEN] = {"", " zei nog niet ja of nee",
			     "Alle plekken zijn bezet. Hoort u niets? Bel even.",
			     "Ga naar deze plek"},
    [SCANVERVOLG_BEGINNEN] = {"Alle twaalf komen", "",
			      "Zit iedereen op de dag zelf? Dan begint de voorzitter sessie 1.",
			      "Naar sessie 1"},
};

static const struct zetel_row *first_zetel(const struct scan_page *out, int stand)
{
	const struct zetel_row *rows = out->zetels.rows;

	for (size_t i = 0; i < out->zetels.count; i++)
		if (zetel_stand(&rows[i]) == stand)
			return &rows[i];
	return NULL;
}

static const char *vervolg_url(struct html *h, enum scanvervolg vervolg, const char *url,
			       const struct zetel_row *z)
{
	const char *zetel;

	if (!z)
		return arena_format(
		    h->arena, vervolg == SCANVERVOLG_DAG ? "%s/wijzigen" : "%s/sessie/leiden", url);
	zetel = html_url(h, "/zetels/%s", TOKEN(h, z->id));
	if (vervolg == SCANVERVOLG_UITNODIGEN)
		return arena_format(h->arena, "%s/uitnodigen", zetel);
	if (vervolg == SCANVERVOLG_VERVANGEN && !z->voorzitter)
		return arena_format(h->arena, "%s/vervangen", zetel);
	return zetel;
}

static void view_vervolg(struct html *h, const struct scan_page *out, const char *url)
{
	const struct zetel_row *rows = out->zetels.rows;
	struct scanvervolg_feiten f = {.heeft_dag = datum_set(out->scan.sessie1_datum)};
	const struct vervolg_text *text;
	const struct zetel_row *z;
	enum scanvervolg vervolg;

	if (!out->scan.is_initiatiefnemer || out->scan.toestand != SCAN_VOORBEREIDING)
		return;
	for (size_t i = 0; i < out->zetels.count; i++)
		f.zetels[zetel_stand(&rows[i])]++;
	vervolg = scanvervolg_of(&f);
	text = &vervolgen[vervolg];
	z = first_zetel(out, scanvervolg_stand(vervolg));
	ui_alert(h, vervolg == SCANVERVOLG_BEGINNEN ? UI_OK : UI_INFO,
		 arena_format(h->arena, "%s%s%s", text->before, z ? z->naam : "", text->behind),
		 text->text);
	if (text->knop)
		ui_button_link(h, UI_PRIMARY, vervolg_url(h, vervolg, url, z), text->knop);
}

/* Whether the reader was asked to sit at the table, and has yet to say whether he comes. */
static bool owes_answer(const struct scan_page *out)
{
	const struct zetel_row *rows = out->zetels.rows;

	for (size_t i = 0; i < out->zetels.count; i++)
		if (rows[i].eigen)
			return rows[i].antwoord == CHOICE_NONE && !rows[i].initiatiefnemer;
	return false;
}

static void view_own(struct html *h, const struct scan_page *out)
{
	const struct scan_row *s = &out->scan;
	const char *zetel = html_url(h, "/zetels/%s", TOKEN(h, s->zetel_id));

	if (!s->zetel_id.nr && s->is_initiatiefnemer && scan_is_bezig(s->toestand) &&
	    s->zetels < SCAN_ZETELS)
		ui_p(h, "U zit zelf niet aan tafel. Wilt u dat wel? Kies bij een domein met een "
			"vrije plek Ga hier zelf zitten.");
	if (!s->zetel_id.nr)
		return;
	if (s->toestand == SCAN_VOORBEREIDING && owes_answer(out)) {
		ui_p(h, "U bent uitgenodigd. Laat weten of u komt.");
		ui_button_link(h, UI_PRIMARY, arena_format(h->arena, "%s/antwoord", zetel),
			       "Komt u?");
	}
	ui_button_link(h, UI_SECONDARY, zetel, "Mijn plek aan tafel");
}

/* Until session two what was heard in session one is still read, and put right. */
static void view_sessie(struct html *h, const struct scan_row *s, const char *url)
{
	if (s->toestand > SCAN_TUSSENTIJD)
		return;
	ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/sessie", url),
		       s->toestand == SCAN_TUSSENTIJD ? "Wat wij hoorden in sessie 1"
						      : "Naar sessie 1");
}

static void scan_view(struct html *h, struct request *r)
{
	const struct scan_page *out = r->out;
	const struct scan_row *s = &out->scan;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));

	ui_h1(h, scan_naam(h->arena, s->regio, s->jaar), scan_toestanden.list[s->toestand].hint);
	view_phases(h, s);
	if (out->voorzitter_weer)
		ui_alert(h, UI_WARNING, "Dezelfde organisatie zit weer voor",
			 "Het voorzitterschap wisselt elk jaar. Kies iemand van een andere "
			 "organisatie, zodat de scan van iedereen is.");
	if (s->is_zonder)
		ui_alert(
		    h, UI_WARNING, "Deze scan heeft geen initiatiefnemer",
		    arena_format(h->arena,
				 "%s doet dit werk niet meer. Een manager of "
				 "afstemmingsregisseur uit de regio kan de scan overnemen, op de "
				 "pagina Implementatiescan.",
				 s->initiatiefnemer));
	view_own(h, out);
	view_vervolg(h, out, url);
	view_sessie(h, s, url);
	view_actions(h, r, s, url);
	view_facts(h, out);
	view_agenda(h, s, url);
	if (scan_is_bezig(s->toestand))
		vorigeagenda_view(h, &out->vorige);
	view_zetels(h, r, url);
	view_more(h, url);
	view_vroeger(h, &out->vroeger);
	view_leiders(h, &out->leiders);
	ui_print_button(h);
	ui_link(h, "/scans", "Naar alle scans");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/scans/:scan",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Implementatiescan",
     .doel = "implementatiescan",
     .object = &object_scan,
     .handle = scan_handle,
     .view = scan_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "scan"},
};
PAGE(scan, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
