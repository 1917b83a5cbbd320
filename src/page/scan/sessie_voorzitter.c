/*
 * Leading session 1: what to do now, with one button; who has not answered yet, who sees what the
 * others do not, and what was heard.
 *
 * What: open a norm, close it, show all answers at once, write down the talk, and the next one; a
 *       timer; skip, open again; begin and end the session; hand the chair to another seat. What
 *       was written down is corrected elsewhere (sessie_gesprek.c).
 * Who:  the page is for whoever sits there, and who said what on it for the voorzitter, to ask
 *       after it; only the voorzitter leads, and who began the scan can
 *       take the chair when his device fails him.
 * Invariants: one norm is on the table (sessienorm_een), the voorzitter alone leads, during session
 *       1 alone (sessienorm_wie), along the way of domain/sessienorm (sessienorm_toestand); of two
 *       clicks on the same thing one counts, by the version and by the step itself.
 * On purpose absent: a norm that closes by itself when the timer ends. People decide.
 * Rows: F339, F342, F343, F345; peers J125.
 */
#include "gate/page.h"

#include "part/gesprek.h"
#include "part/sessie.h"
#include "store/scan.h"
#include "store/sessiebeeld.h"

/* ---- what is sent ---- */

struct stap_in {
	int stap;
};
static const struct field stap_fields[] = {
    FIELD_CHOICE_OF(struct stap_in, stap, normstappen, "Wat nu?", .required = true, .hidden = true),
};

static const struct choice tijd_list[] = {
    {"geen", "Zonder klok", NULL},
    {"een", "1 minuut", NULL},
    {"twee", "2 minuten", NULL},
    {"vijf", "5 minuten", NULL},
};
static const int tijd_minuten[] = {0, 1, 2, 5};
static const struct choices tijden = CHOICES("tijd", tijd_list);
struct tijd_in {
	int tijd;
};
static const struct field tijd_fields[] = {
    FIELD_CHOICE_OF(struct tijd_in, tijd, tijden, "Klok", .required = true),
};

struct voorzitter_in {
	zetel_id zetel;
};
static const struct field voorzitter_fields[] = {
    FIELD_ID_OF(struct voorzitter_in, zetel, zetel, ZETEL, "Wie zit voor?", .required = true),
};

#define GESPREK "/scans/:scan/sessie/:scannorm/gesprek"
#define TIJD "/scans/:scan/sessie/:scannorm/tijd"
#define VOORZITTER "/scans/:scan/sessie/voorzitter"

static int leiden_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct sessiebeeld *b = r->prepared = arena_alloc(r->arena, sizeof(*b));
	int rc = sessiebeeld_load(r->db, r->arena, s->id, b);
	struct gesprek_in *gesprek = request_form(r, GESPREK);
	struct tijd_in *tijd = request_form(r, TIJD);
	struct voorzitter_in *voorzitter = request_form(r, VOORZITTER);

	gesprek->uitkomst = CHOICE_NONE;
	gesprek->gehoord = b->nu ? b->nu->gehoord : NULL;
	tijd->tijd = 0;
	voorzitter->zetel = s->voorzitter_zetel_id;
	r->stroom = request_path(r, "/scans/%s/sessie/stroom", ID_SCAN, s->id.nr);
	return rc;
}

/* ---- acts ---- */

static struct ui_action stap_action(struct html *h, const struct sessienorm_row *n,
				    enum normstap stap)
{
	struct ui_hidden *hidden = arena_alloc(h->arena, sizeof(*hidden));

	*hidden = (struct ui_hidden){"stap", choice_code(&normstappen, (int)stap)};
	return (struct ui_action){
	    .label = choice_label(&normstappen, (int)stap),
	    .url = html_url(h, "/scans/%s/sessie/%s/stap", TOKEN(h, n->scan_id), TOKEN(h, n->id)),
	    .post = true,
	    .versie = n->versie,
	    .hidden = hidden,
	    .n_hidden = 1};
}

/* The one that comes next in front; then those that can be done instead. */
static void view_stappen(struct html *h, const struct sessienorm_row *n, enum ui_button first)
{
	static const enum normstap order[] = {NORMSTAP_OPENEN, NORMSTAP_SLUITEN, NORMSTAP_ONTHULLEN,
					      NORMSTAP_HEROPENEN, NORMSTAP_OVERSLAAN};
	struct ui_action acts[COUNT(order)];
	enum normtoestand ignored;
	size_t k = 0;

	for (size_t i = 0; i < COUNT(order); i++)
		if (!sessienorm_step((enum normtoestand)n->toestand, order[i], &ignored))
			acts[k++] = stap_action(h, n, order[i]);
	acts[0].kind = first;
	ui_actions(h, acts, k);
}

/* ---- the norm on the table ---- */

static void view_wie(struct html *h, const struct sessiebeeld *b)
{
	ui_progress(h, (int64_t)b->geantwoord, (int64_t)b->n_zetels,
		    arena_format(h->arena, "%zu van %zu %s geantwoord", b->geantwoord, b->n_zetels,
				 b->geantwoord == 1 ? "heeft" : "hebben"));
	if (b->geantwoord == b->n_zetels)
		return;
	ui_details_begin(h, "Wie nog niet?");
	ui_list_begin(h);
	for (size_t i = 0; i < b->n_zetels; i++)
		if (!b->zetels[i].normantwoord_id)
			ui_item(h, &(struct ui_item){.title = b->zetels[i].naam,
						     .names = true,
						     .text = b->zetels[i].organisatie});
	ui_list_end(h);
	ui_details_end(h);
}

static void view_tijd(struct html *h, struct request *r, const struct sessienorm_row *n)
{
	size_t count;
	struct ui_field *fields = request_fields(r, TIJD, &count);

	if (moment_set(n->eindigt_op))
		html(h, "<p>Klok: <time data-loopt=\"%lld\">tot %s</time></p>\n",
		     (long long)n->eindigt_op.ms, html_moment(h, n->eindigt_op));
	ui_form(h, &(struct ui_form){.action = html_url(h, "/scans/%s/sessie/%s/tijd",
							TOKEN(h, n->scan_id), TOKEN(h, n->id)),
				     .id = "tijd",
				     .behind = "Zet een klok",
				     .fields = fields,
				     .n_fields = count,
				     .submit = "Zet"});
}

static void view_uitschieters(struct html *h, const struct sessiebeeld *b)
{
	size_t k = 0;

	for (size_t i = 0; i < b->n_antwoorden; i++)
		k += scorespreiding_is_uitschieter(&b->spreiding, (int)b->antwoorden[i].score);
	if (!k)
		return;
	ui_h3(h, "Vraag hen als eersten wat zij zien");
	ui_list_begin(h);
	for (size_t i = 0; i < b->n_antwoorden; i++)
		if (scorespreiding_is_uitschieter(&b->spreiding, (int)b->antwoorden[i].score))
			ui_item(h, &(struct ui_item){
				       .title = b->antwoorden[i].naam,
				       .names = true,
				       .text = arena_format(h->arena,
							    "%s gaf een %d. De meesten "
							    "zitten rond %d,%d.",
							    b->antwoorden[i].organisatie,
							    (int)b->antwoorden[i].score,
							    b->spreiding.mediaan_half / 2,
							    b->spreiding.mediaan_half % 2 * 5)});
	ui_list_end(h);
}

static void view_opmerkingen(struct html *h, const struct sessiebeeld *b)
{
	ui_details_begin(h, "Alle scores en opmerkingen");
	ui_list_begin(h);
	for (size_t i = 0; i < b->n_antwoorden; i++)
		ui_item(h, &(struct ui_item){
			       .title = b->antwoorden[i].naam,
			       .names = true,
			       .text = b->antwoorden[i].tekst,
			       .badge = choice_label(&scores, (int)b->antwoorden[i].score - 1)});
	ui_list_end(h);
	ui_details_end(h);
}

static void view_antwoorden(struct html *h, const struct sessiebeeld *b)
{
	sessie_spreiding_view(h, b);
	if (!b->n_antwoorden || !b->nu->is_voorzitter)
		return;
	view_uitschieters(h, b);
	view_opmerkingen(h, b);
}

static void view_gesprek(struct html *h, struct request *r, const struct sessienorm_row *n)
{
	size_t count;
	struct ui_field *fields = request_fields(r, GESPREK, &count);

	ui_form(h, &(struct ui_form){.action = html_url(h, "/scans/%s/sessie/%s/gesprek",
							TOKEN(h, n->scan_id), TOKEN(h, n->id)),
				     .id = "gesprek",
				     .versie = n->versie,
				     .fields = fields,
				     .n_fields = count,
				     .submit = "Bewaar het gesprek",
				     .note = gesprek_lezers});
}

static void view_nu(struct html *h, struct request *r, const struct sessiebeeld *b)
{
	const struct sessienorm_row *n = b->nu;

	ui_h2(h, arena_format(h->arena, "Norm %d van %zu: %s", (int)n->volgorde, b->n_normen,
			      n->titel));
	ui_p(h, n->stelling);
	ui_badge(h, UI_INFO, choice_label(&normtoestanden, n->toestand));
	if (n->toestand == NORMTOESTAND_ONTHULD)
		view_antwoorden(h, b);
	else
		view_wie(h, b);
	if (!n->is_voorzitter)
		return;
	if (n->toestand == NORMTOESTAND_ONTHULD)
		view_gesprek(h, r, n);
	view_stappen(h, n, n->toestand == NORMTOESTAND_ONTHULD ? UI_SECONDARY : UI_PRIMARY);
	if (n->toestand == NORMTOESTAND_OPEN)
		view_tijd(h, r, n);
}

/* ---- between two norms ---- */

static struct ui_action sessie_action(struct html *h, const struct scan_row *s, const char *label,
				      const char *what)
{
	return (struct ui_action){.label = label,
				  .url = html_url(h, "/scans/%s/sessie/%s", TOKEN(h, s->id), what),
				  .post = true,
				  .versie = s->versie};
}

/* What the voorzitter can do when no norm is on the table; the first is the one to do. */
static void view_tussen(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	struct ui_action acts[2];
	size_t k = 0;

	if (s->toestand == SCAN_VOORBEREIDING) {
		ui_p(h, "Zit iedereen? Dan begint u. De vijftien normen liggen daarna vast.");
		acts[k++] = sessie_action(h, s, "Begin sessie 1", "begin");
	} else if (s->toestand == SCAN_SESSIE1 && b->volgende) {
		ui_h2(h, arena_format(h->arena, "Nu: norm %d, %s", (int)b->volgende->volgorde,
				      b->volgende->titel));
		ui_p(h, b->volgende->stelling);
		view_stappen(h, b->volgende, UI_PRIMARY);
		if (b->klaar)
			return;
		acts[k++] = sessie_action(h, s, "Nog niet beginnen", "terug");
		ui_actions(h, acts, k);
		return;
	} else if (s->toestand == SCAN_SESSIE1) {
		ui_p(h, "Alle normen zijn klaar. Bedank de tafel en spreek af wie de organisaties "
			"inlicht die er niet waren.");
		acts[k++] = sessie_action(h, s, "Sluit sessie 1", "einde");
	} else if (s->toestand == SCAN_TUSSENTIJD) {
		ui_p(h, "Sessie 1 is gesloten. De antwoorden blijven bewaard.");
		acts[k++] = sessie_action(h, s, "Toch verder met sessie 1", "heropenen");
	} else {
		ui_p(h, "Sessie 1 is geweest. De antwoorden blijven bewaard.");
	}
	if (k)
		acts[0].kind = UI_PRIMARY;
	ui_actions(h, acts, k);
}

static void view_verbeter(struct html *h, const struct sessienorm_row *n)
{
	const struct ui_action act = {.label = "Verbeter wat wij hoorden",
				      .url = html_url(h, "/scans/%s/sessie/%s/gehoord",
						      TOKEN(h, n->scan_id), TOKEN(h, n->id)),
				      .icon = UI_ICON_PEN,
				      .toelichting = n->titel};

	if (n->is_verbeterbaar)
		ui_actions(h, &act, 1);
}

/* Between two norms one may also take another one, or go back to one. */
static void view_normen(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	bool leads = s->is_voorzitter && s->toestand == SCAN_SESSIE1 && !b->nu;

	if (!b->n_normen)
		return;
	ui_h2(h, "Alle normen");
	ui_progress(h, (int64_t)b->klaar, (int64_t)b->n_normen,
		    arena_format(h->arena, "%zu van %zu normen klaar", b->klaar, b->n_normen));
	ui_details_begin(h, "Toon alle normen");
	for (size_t i = 0; i < b->n_normen; i++) {
		const struct sessienorm_row *n = &b->normen[i];

		ui_card_begin(h, arena_format(h->arena, "%d. %s", (int)n->volgorde, n->titel));
		ui_badge(h,
			 sessienorm_is_klaar((enum normtoestand)n->toestand) ? UI_OK : UI_NEUTRAL,
			 choice_label(&normtoestanden, n->toestand));
		if (n->normuitkomst != CHOICE_NONE)
			ui_badge(h, UI_INFO, choice_label(&normuitkomsten, n->normuitkomst));
		if (n->gehoord)
			ui_text(h, n->gehoord);
		view_verbeter(h, n);
		if (leads)
			view_stappen(h, n, UI_SECONDARY);
		ui_card_end(h);
	}
	ui_details_end(h);
}

static void view_voorzitter(struct html *h, struct request *r, const struct sessiebeeld *b)
{
	const struct scan_row *s = r->object;
	struct ui_option *options = arena_array(h->arena, b->n_zetels + 1, sizeof(*options));
	size_t n;
	struct ui_field *fields = request_fields(r, VOORZITTER, &n);
	struct ui_field *wie = request_field_of(fields, n, "zetel");

	for (size_t i = 0; i < b->n_zetels; i++)
		options[i] =
		    (struct ui_option){.value = TOKEN(h, b->zetels[i].id),
				       .label = arena_format(h->arena, "%s, %s", b->zetels[i].naam,
							     b->zetels[i].organisatie)};
	wie->kind = UI_SELECT;
	wie->options = options;
	wie->n_options = b->n_zetels;
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/scans/%s/sessie/voorzitter", TOKEN(h, s->id)),
		       .id = "voorzitter",
		       .versie = s->versie,
		       .behind = "Geef het voorzitten aan iemand anders",
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Geef door"});
}

static const char *stand_of(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	return arena_format(h->arena, "%s-%d-%d", choice_code(&scan_toestanden, s->toestand),
			    b->nu ? (int)b->nu->volgorde : 0, b->nu ? (int)b->nu->versie : 0);
}

static void leiden_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const struct sessiebeeld *b = r->prepared;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));

	ui_h1(h, "Sessie 1 voorzitten",
	      arena_format(h->arena, "Implementatiescan %s, %d", s->regio, (int)s->jaar));
	ui_levend_begin(h, "nu", stand_of(h, s, b),
			b->n_zetels && b->geantwoord == b->n_zetels ? "Iedereen heeft geantwoord."
								    : "");
	if (!s->is_voorzitter)
		ui_alert(h, UI_INFO, NULL,
			 arena_format(h->arena, "%s zit voor. U kijkt mee.",
				      s->voorzitter ? s->voorzitter : "Nog niemand"));
	if (b->nu)
		view_nu(h, r, b);
	else if (s->is_voorzitter)
		view_tussen(h, s, b);
	ui_levend_end(h);
	ui_levend_begin(h, "normen", "", "");
	view_normen(h, s, b);
	ui_levend_end(h);
	if (s->leidt)
		view_voorzitter(h, r, b);
	if (s->toestand == SCAN_TUSSENTIJD || s->toestand == SCAN_SESSIE2)
		ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/sessie-twee", url),
			       "Naar sessie 2");
	ui_link(h, arena_format(h->arena, "%s/sessie", url), "Mijn eigen antwoord");
	ui_link(h, arena_format(h->arena, "%s/sessie/scherm", url), "Scherm voor de zaal");
	ui_link(h, arena_format(h->arena, "%s/sessie/leiden", url),
		"Werkt de pagina niet bij? Laad opnieuw");
	ui_link(h, url, "Naar de scan");
}

/* ---- done ---- */

/* The norm of this request; ERR_ONBEKEND of another scan. */
static int norm_of(struct request *r, const struct sessienorm_row **ret)
{
	*ret = r->object;
	r->location = request_path(r, "/scans/%s/sessie/leiden", ID_SCAN, (*ret)->scan_id.nr);
	return (*ret)->scan_id.nr == request_id(r, ID_SCAN)
		   ? 0
		   : fail(r, ERR_ONBEKEND, "a norm of another scan");
}

static const char *const gedaan[] = {
    [NORMSTAP_OPENEN] = "De norm is open. Ieder kan antwoorden.",
    [NORMSTAP_SLUITEN] = "De antwoorden zijn gesloten.",
    [NORMSTAP_ONTHULLEN] = "Iedereen ziet nu alle antwoorden.",
    [NORMSTAP_OVERSLAAN] = "De norm is overgeslagen.",
    [NORMSTAP_HEROPENEN] = "De antwoorden zijn weer open en verborgen.",
};

static int stap_handle(struct request *r)
{
	const struct sessienorm_row *norm;
	const struct stap_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = norm_of(r, &norm);

	if (rc)
		return rc;
	if (in->stap == NORMSTAP_BESPREKEN)
		return fail(r, ERR_VERZOEK, "what was heard is asked for first");
	rc = sessienorm_update(&doing, norm, (enum normstap)in->stap);
	r->flash = gedaan[in->stap];
	return rc == ERR_CONFLICT ? fail(r, ERR_CONFLICT, "not from state %d", norm->toestand) : rc;
}

static int gesprek_handle(struct request *r)
{
	const struct sessienorm_row *norm;
	const struct gesprek_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = norm_of(r, &norm);

	r->flash = "Het gesprek is bewaard.";
	return rc ? rc : sessienorm_end(&doing, norm, in->gehoord, in->uitkomst);
}

static int tijd_handle(struct request *r)
{
	const struct sessienorm_row *norm;
	const struct tijd_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = norm_of(r, &norm);

	r->flash = in->tijd ? "De klok loopt." : "De klok is weg.";
	return rc ? rc : sessienorm_update_tijd(&doing, norm, tijd_minuten[in->tijd]);
}

static int voorzitter_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct voorzitter_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/scans/%s/sessie/leiden", ID_SCAN, s->id.nr);
	r->flash = "Het voorzitten is doorgegeven.";
	return scan_update_voorzitter(&doing, s->id, in->zetel);
}

static int step_scan(struct request *r, int stap, const char *flash)
{
	const struct scan_row *s = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/scans/%s/sessie/leiden", ID_SCAN, s->id.nr);
	r->flash = flash;
	return scan_step(&doing, s, stap);
}

static int begin_handle(struct request *r)
{
	r->undo = request_path(r, "/scans/%s/sessie/terug", ID_SCAN, request_id(r, ID_SCAN));
	return step_scan(r, SCANSTAP_BEGIN1, "Sessie 1 is begonnen.");
}

/* With a norm on the table, or talked about, the session is going on. */
static int terug_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct sessiebeeld b;
	int rc = sessiebeeld_load(r->db, r->arena, s->id, &b);

	if (rc)
		return rc;
	if (s->toestand != SCAN_SESSIE1 || b.nu || b.klaar)
		return fail(r, ERR_CONFLICT, "session one did not just begin");
	return step_scan(r, SCANSTAP_TERUG, "Sessie 1 is nog niet begonnen.");
}

static int einde_handle(struct request *r)
{
	r->undo = request_path(r, "/scans/%s/sessie/heropenen", ID_SCAN, request_id(r, ID_SCAN));
	return step_scan(r, SCANSTAP_EIND1, "Sessie 1 is gesloten.");
}

static int heropen_handle(struct request *r)
{
	const struct scan_row *s = r->object;

	if (s->toestand != SCAN_TUSSENTIJD)
		return fail(r, ERR_CONFLICT, "session one did not just end");
	return step_scan(r, SCANSTAP_TERUG, "Sessie 1 gaat verder.");
}

#define DOEN(path_, summary_, object_, mits_, ...)                                                 \
	{                                                                                          \
		.method = POST, .path = "/scans/:scan/sessie" path_, .recht = RECHT_SCAN_MEEDOEN,  \
		.summary = (summary_), .object = (object_), .mits = (mits_),                       \
		.again = "/scans/:scan/sessie/leiden", .flags = ROUTE_NO_API | ROUTE_STROOM,       \
		.scenario = "sessie_live", __VA_ARGS__                                             \
	}
static const struct route routes[] = {
    {.method = GET,
     .path = "/scans/:scan/sessie/leiden",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Sessie 1 voorzitten",
     .object = &object_scan,
     .handle = leiden_handle,
     .view = leiden_view,
     .flags = ROUTE_NO_API,
     .scenario = "sessie_live"},
    DOEN("/:scannorm/stap", "Verder met een norm", &object_sessienorm, "is_voorzitter",
	 FIELDS(stap_fields, struct stap_in), .handle = stap_handle),
    DOEN("/:scannorm/gesprek", "Het gesprek over een norm bewaren", &object_sessienorm,
	 "is_voorzitter", FIELDS(gesprek_fields, struct gesprek_in), .handle = gesprek_handle),
    DOEN("/:scannorm/tijd", "Een klok zetten", &object_sessienorm, "is_voorzitter",
	 FIELDS(tijd_fields, struct tijd_in), .handle = tijd_handle),
    DOEN("/voorzitter", "Het voorzitten doorgeven", &object_scan, "leidt",
	 FIELDS(voorzitter_fields, struct voorzitter_in), .handle = voorzitter_handle),
    DOEN("/begin", "Sessie 1 beginnen", &object_scan, "is_voorzitter", .handle = begin_handle),
    DOEN("/terug", "Sessie 1 nog niet beginnen", &object_scan, "is_voorzitter",
	 .handle = terug_handle),
    DOEN("/einde", "Sessie 1 sluiten", &object_scan, "is_voorzitter", .handle = einde_handle),
    DOEN("/heropenen", "Toch verder met sessie 1", &object_scan, "is_voorzitter",
	 .handle = heropen_handle),
};
PAGE(sessie_voorzitter, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
