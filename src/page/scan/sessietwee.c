/*
 * Session two of a scan: from fifteen norms to one agenda.
 *
 * What: the norms in the order in which they ask for an agreement: how far from the ideal, and how
 *       much the seats disagree. Everybody chooses three; when that is closed, what most chose
 *       comes first. Actions are typed here, one after the other, and everybody sees them; what
 *       runs of last year is taken over (actieovername.c). How it begins and ends:
 *       sessietwee_stap.c.
 * Who:  whoever sits at the table; the one in the chair, or who began the scan, leads.
 * Invariants: a vote belongs to the seat, and what others chose is hidden until the round is closed
 *       (prioriteit_eigen, view prioriteit); norms of two years are compared when their words are
 *       the same (F348; peers trap 10).
 * On purpose absent: a weight for votes, and a norm that is chosen by a formula. People decide.
 * Rows: F345, F346, F348; peers 124, 129, 132.
 */
#include "part/actieformulier.h"

#include "domain/sessienorm.h"
#include "store/prioriteit.h"

#include <stdlib.h>

#define PAD "/scans/:scan/sessie-twee"
#define KEUZE PAD "/keuze"
#define ACTIES PAD "/acties"
#define VROEGER "Wat er de vorige keer is afgesproken"

struct sessie_page {
	struct db_rows normen;  /* of struct prioriteit_row */
	struct db_rows acties;  /* of struct verbeteractie_row */
	struct db_rows vroeger; /* of the scan before */
	struct actiekeuzes keuzes;
	struct prioriteit_keuze keuze;
	int64_t gekozen;
};
static const struct shape page_shape = {.name = "SessieTwee", .size = sizeof(struct sessie_page)};

struct keuze_in {
	scannorm_id eerste;
	scannorm_id tweede;
	scannorm_id derde;
};
static const struct field keuze_fields[] = {
    FIELD_ID_OF(struct keuze_in, eerste, scannorm, SCANNORM, "Eerste keuze", .required = true),
    FIELD_ID_OF(struct keuze_in, tweede, scannorm, SCANNORM, "Tweede keuze"),
    FIELD_ID_OF(struct keuze_in, derde, scannorm, SCANNORM, "Derde keuze"),
};

/* What one is going to type: at a norm, or the next one after the last. */
struct sessie_vraag {
	scannorm_id bij;
	bool nog;
};
static const struct field vraag_fields[] = {
    FIELD_ID_OF(struct sessie_vraag, bij, scannorm, SCANNORM, "Actie bij deze norm"),
    FIELD(struct sessie_vraag, nog, BOOL, "Nog een actie"),
};

static bool may_vote(const struct sessietwee_row *s)
{
	return s->is_sessie && s->stemronde == STEMRONDE_OPEN && s->zetel_id.nr;
}

/* Who leads sees how many chose; to the others a choice of somebody else shows nothing. */
static const char *stroom_of(struct request *r, const struct sessietwee_row *s)
{
	return s->leidt ? request_path(r, "/scans/%s/sessie/stroom", ID_SCAN, s->scan_id.nr)
			: request_path(r, "/scans/%s/sessie/plek/stroom", ID_SCAN, s->scan_id.nr);
}

static int page_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct sessie_vraag *in = r->in;
	struct sessie_page *out = r->out;
	struct keuze_in *keuze = request_form(r, KEUZE);
	struct actie_in *actie = request_form(r, ACTIES);
	int rc = prioriteit_list(r->db, r->arena, s, &out->normen);

	rc = rc ? rc : verbeteractie_list(r->db, r->arena, s->scan_id, &out->acties);
	rc = rc ? rc : verbeteractie_list(r->db, r->arena, s->vorige_scan_id, &out->vroeger);
	rc = rc ? rc : actiekeuzes_load(r, s->scan_id, &out->keuzes);
	rc = rc ? rc : prioriteit_load(r->db, r->arena, s->agenda_id, &out->keuze);
	rc = rc ? rc : prioriteit_count(r->db, s->agenda_id, &out->gekozen);
	*keuze = (struct keuze_in){out->keuze.eerste_id, out->keuze.tweede_id, out->keuze.derde_id};
	actie->norm = in->bij;
	r->versie = s->versie;
	r->stroom = stroom_of(r, s);
	return rc;
}

/* ---- choosing ---- */

/* A choice is easier to find by its number than by how the others are ordered. */
static int by_number(const void *a, const void *b)
{
	const struct normkeuze *x = a, *y = b;

	return (x->nummer > y->nummer) - (x->nummer < y->nummer);
}

static void view_keuze(struct html *h, struct request *r, const char *url)
{
	const struct sessie_page *out = r->out;
	const struct prioriteit_row *rows = out->normen.rows;
	struct normkeuze *keuzes = arena_array(h->arena, out->normen.count + 1, sizeof(*keuzes));
	size_t n;
	struct ui_field *fields = request_fields(r, KEUZE, &n);

	for (size_t i = 0; i < out->normen.count; i++)
		keuzes[i] = (struct normkeuze){
		    rows[i].id, rows[i].nummer,
		    arena_format(h->arena, "%d. %s", (int)rows[i].nummer, rows[i].titel)};
	qsort(keuzes, out->normen.count, sizeof(*keuzes), by_number);
	for (size_t i = 0; i < n; i++)
		request_choose(r, &fields[i], ROW_SET(normkeuze_columns, keuzes, out->normen.count),
			       "Kies een norm");
	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s/keuze", url),
				  .id = "kiezen",
				  .legend = "Wat moet er als eerste beter?",
				  .fields = fields,
				  .n_fields = n,
				  .replaces = true,
				  .submit = out->keuze.id ? "Verander mijn keuze" : "Dit kies ik",
				  .note = "Wat u kiest, ziet niemand anders. Na het kiezen ziet "
					  "iedereen alleen hoe vaak een norm is gekozen."});
}

/* Below that number the room would see who chose. */
static void view_round(struct html *h, const struct sessietwee_row *s,
		       const struct sessie_page *out)
{
	if (s->leidt && s->stemronde == STEMRONDE_OPEN && spreiding_may_show(out->gekozen))
		ui_progress(h, out->gekozen, s->zetels,
			    arena_format(h->arena, "%d van %d hebben gekozen", (int)out->gekozen,
					 (int)s->zetels));
	else if (s->leidt && s->stemronde == STEMRONDE_OPEN)
		ui_p(h, "Vanaf 3 mensen staat hier hoeveel er hebben gekozen. Bij minder ziet de "
			"tafel wie dat zijn.");
	if (s->stemronde == STEMRONDE_GESLOTEN && out->gekozen && !spreiding_may_show(out->gekozen))
		ui_alert(h, UI_INFO, NULL,
			 "Minder dan 3 mensen kozen. Aantallen zouden laten zien wie wat koos. "
			 "Bespreek samen wat eerst komt.");
}

/* ---- the norms ---- */

static const char *tenths(struct html *h, int value)
{
	return arena_format(h->arena, "%d,%d", value / 10, value % 10);
}

static const char *norm_spread(struct html *h, const struct norm_punten *p)
{
	if (!norm_verschil(p))
		return arena_format(h->arena, "Iedereen gaf een %d.", p->laagste);
	return arena_format(h->arena, "De scores liepen van %d tot %d.", p->laagste, p->hoogste);
}

static const char *norm_text(struct html *h, const struct prioriteit_row *n)
{
	const char *vroeger = n->is_vroeger ? arena_format(h->arena, " Vorige keer was dat %s.",
							   tenths(h, n->kloof_vroeger))
					    : "";

	if (!n->punten.aantal)
		return "Hier is in sessie 1 geen score voor gegeven.";
	if (!spreiding_may_show(n->punten.aantal))
		return arena_format(h->arena, "Minder dan 3 mensen gaven een score.%s%s",
				    n->gehoord ? " Gehoord: " : "", n->gehoord ? n->gehoord : "");
	return arena_format(h->arena, "Nog %s punten tot het ideaal van %d. %s%s%s%s",
			    tenths(h, norm_kloof(&n->punten)), n->punten.ideaal,
			    norm_spread(h, &n->punten), vroeger, n->gehoord ? " Gehoord: " : "",
			    n->gehoord ? n->gehoord : "");
}

static const char *norm_badge(struct html *h, const struct prioriteit_row *n)
{
	if (n->punten.stemmen)
		return arena_format(h->arena, "%d keer gekozen", (int)n->punten.stemmen);
	if (n->acties)
		return arena_format(h->arena, n->acties == 1 ? "%d actie" : "%d acties",
				    (int)n->acties);
	return spreiding_may_show(n->punten.aantal) && norm_verschil(&n->punten) >= 3
		   ? "Hierover verschilt u"
		   : NULL;
}

static void view_normen(struct html *h, const struct sessietwee_row *s,
			const struct sessie_page *out)
{
	const struct prioriteit_row *rows = out->normen.rows;

	ui_section_begin(h, "normen", "De normen, met bovenaan wat het meest vraagt");
	ui_list_begin(h);
	for (size_t i = 0; i < out->normen.count; i++)
		ui_item(
		    h, &(struct ui_item){.title = arena_format(h->arena, "%d. %s",
							       (int)rows[i].nummer, rows[i].titel),
					 .url = s->is_sessie ? html_url(h,
									"/scans/%s/sessie-twee?bij="
									"%s",
									TOKEN(h, s->scan_id),
									TOKEN(h, rows[i].id))
							     : NULL,
					 .text = norm_text(h, &rows[i]),
					 .badge = norm_badge(h, &rows[i]),
					 .tone = rows[i].punten.stemmen ? UI_INFO : UI_NEUTRAL});
	ui_list_end(h);
	ui_section_end(h);
}

/* ---- the actions so far, and those of last year ---- */

static void view_acties(struct html *h, const char *id, const char *title,
			const struct db_rows *acties)
{
	const struct verbeteractie_row *rows = acties->rows;

	if (!acties->count)
		return;
	ui_section_begin(h, id, title);
	ui_list_begin(h);
	for (size_t i = 0; i < acties->count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].wat,
			       .url = html_url(h, "/verbeteracties/%s", TOKEN(h, rows[i].id)),
			       .text = rows[i].trekker ? rows[i].trekker : "Nog geen trekker",
			       .badge = moment_set(rows[i].vastgesteld_op)
					    ? choice_label(&verbeterstanden, rows[i].verbeterstand)
					    : NULL});
	ui_list_end(h);
	ui_section_end(h);
}

static void view_overnemen(struct html *h, struct request *r, const struct verbeteractie_row *x)
{
	const struct sessietwee_row *s = r->object;
	const struct sessie_page *out = r->out;
	const struct ui_hidden actie = {"actie", TOKEN(h, x->id)};
	const struct ui_action act = {
	    .label = "Neem over",
	    .url = html_url(h, "/scans/%s/sessie-twee/overnemen", TOKEN(h, s->scan_id)),
	    .post = true,
	    .hidden = &actie,
	    .n_hidden = 1,
	    .toelichting = x->wat};

	if (verbeteractie_has_words(&out->acties, x->wat))
		ui_badge(h, UI_OK, "Staat weer op de agenda");
	else if (request_may_do(r, &act))
		ui_actions(h, &act, 1);
}

/* What runs still can be taken over, while there is an agenda to put it on. */
static void view_vroeger(struct html *h, struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct sessie_page *out = r->out;
	const struct verbeteractie_row *rows = out->vroeger.rows;

	if (!s->is_sessie) {
		view_acties(h, "vorige", VROEGER, &out->vroeger);
		return;
	}
	if (!out->vroeger.count)
		return;
	ui_section_begin(h, "vorige", VROEGER);
	for (size_t i = 0; i < out->vroeger.count; i++) {
		ui_card_begin(h, rows[i].wat);
		ui_badge(h, UI_NEUTRAL, choice_label(&verbeterstanden, rows[i].verbeterstand));
		if (rows[i].trekker)
			ui_p(h, rows[i].trekker);
		if (verbeterstand_runs(rows[i].verbeterstand))
			view_overnemen(h, r, &rows[i]);
		ui_card_end(h);
	}
	ui_link(h, html_url(h, "/verbeteragenda/%s", TOKEN(h, s->vorige_scan_id)),
		"Naar de vorige Verbeteragenda");
	ui_section_end(h);
}

/* ---- what to do now ---- */

static struct ui_action post_to(struct html *h, const struct sessietwee_row *s, const char *label,
				const char *what)
{
	return (struct ui_action){
	    .label = label,
	    .url = html_url(h, "/scans/%s/sessie-twee/%s", TOKEN(h, s->scan_id), what),
	    .post = true,
	    .versie = s->versie};
}

/* The one that comes next in front. */
static size_t steps_of(struct html *h, const struct sessietwee_row *s, struct ui_action acts[3])
{
	size_t n = 0;

	if (s->is_vooraf)
		acts[n++] = post_to(h, s, "Begin sessie 2", "begin");
	if (s->is_concept)
		acts[n++] = post_to(h, s, "Toch verder met sessie 2", "heropenen");
	if (!s->is_sessie)
		return n;
	if (s->stemronde == STEMRONDE_OPEN)
		acts[n++] = post_to(h, s, "Sluit het kiezen", "sluiten");
	if (s->stemronde == STEMRONDE_DICHT)
		acts[n++] = post_to(h, s, "Laat iedereen kiezen", "openen");
	if (s->stemronde != STEMRONDE_OPEN)
		acts[n++] = post_to(h, s, "Maak de Verbeteragenda", "einde");
	if (s->stemronde == STEMRONDE_GESLOTEN)
		acts[n++] = post_to(h, s, "Laat iedereen opnieuw kiezen", "openen");
	if (s->stemronde == STEMRONDE_DICHT)
		acts[n++] = post_to(h, s, "Nog niet beginnen", "terug");
	return n;
}

static void view_steps(struct html *h, struct request *r)
{
	const struct sessietwee_row *s = r->object;
	struct ui_action acts[3];
	size_t n = steps_of(h, s, acts);

	if (!s->leidt || !n)
		return;
	if (!s->is_concept)
		acts[0].kind = UI_PRIMARY;
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
}

static const char *lead(const struct sessietwee_row *s)
{
	if (s->is_vooraf)
		return "Sessie 1 is klaar. Wie voorzit, begint sessie 2.";
	if (s->is_sessie && s->stemronde == STEMRONDE_DICHT)
		return "Sessie 2 is begonnen. Straks kiest iedereen wat eerst komt.";
	if (s->is_sessie && s->stemronde == STEMRONDE_OPEN)
		return "Iedereen kiest nu op het eigen scherm.";
	if (s->is_sessie)
		return "Kies een norm, en schrijf op wat u daaraan gaat doen.";
	return s->agenda_id.nr ? "Sessie 2 is klaar. De afspraken staan op de Verbeteragenda."
			       : "Sessie 2 is er nog niet. Eerst is er sessie 1.";
}

/* Folded until somebody goes to type; after an action it is ready for the next. */
static void view_toevoegen(struct html *h, struct request *r, const char *url)
{
	const struct sessie_page *out = r->out;
	const struct sessie_vraag *in = r->in;
	const bool types = in->nog || in->bij.nr;
	size_t n;
	struct ui_field *fields = actie_fields_of(r, ACTIES, &out->keuzes, &n);

	fields[0].autofocus = in->bij.nr;
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/acties", url),
				     .id = "actie",
				     .behind = types ? NULL : "Actie toevoegen",
				     .legend = types ? "Actie toevoegen" : NULL,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = types ? url : NULL,
				     .note = "Verplicht is alleen wat er beter gaat. Iedereen aan "
					     "tafel ziet dit meteen. Na het vaststellen ook "
					     "andere managers in de regio."});
}

static void view_agenda(struct html *h, const struct sessietwee_row *s,
			const struct sessie_page *out)
{
	view_acties(h, "acties", "Wat er al op de agenda staat", &out->acties);
	if (s->agenda_id.nr)
		ui_link(h, html_url(h, "/verbeteragenda/%s", TOKEN(h, s->scan_id)),
			"Naar de Verbeteragenda");
}

/* What there is to do now, for who does not see that the page changed. */
static const char *zegt(struct html *h, const struct sessietwee_row *s,
			const struct sessie_page *out)
{
	const bool allen = s->leidt && s->stemronde == STEMRONDE_OPEN && out->gekozen == s->zetels;

	return allen ? arena_format(h->arena, "%s Iedereen heeft gekozen.", lead(s)) : lead(s);
}

static const char *zegt_agenda(struct html *h, const struct db_rows *acties)
{
	return arena_format(h->arena,
			    acties->count == 1 ? "Er staat %zu actie op de agenda."
					       : "Er staan %zu acties op de agenda.",
			    acties->count);
}

/* In parts: a choice that somebody is making stays as it is when something else changes. */
static void page_view(struct html *h, struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct sessie_page *out = r->out;
	const char *url = html_url(h, "/scans/%s/sessie-twee", TOKEN(h, s->scan_id));
	const struct ui_action add = {.url = arena_format(h->arena, "%s/acties", url),
				      .post = true};

	ui_levend_begin(h, "stand", "", zegt(h, s, out));
	ui_h1(h, arena_format(h->arena, "Sessie 2: %s %d", s->regio, (int)s->jaar), lead(s));
	view_steps(h, r);
	view_round(h, s, out);
	ui_levend_end(h);
	ui_levend_begin(h, "keuze", may_vote(s) ? "open" : "", "");
	if (may_vote(s))
		view_keuze(h, r, url);
	ui_levend_end(h);
	ui_levend_begin(h, "toevoegen", s->is_sessie ? "open" : "", "");
	if (request_may_do(r, &add))
		view_toevoegen(h, r, url);
	ui_levend_end(h);
	ui_levend_begin(h, "agenda", "", zegt_agenda(h, &out->acties));
	view_agenda(h, s, out);
	ui_levend_end(h);
	ui_levend_begin(h, "vroeger", "", "");
	view_vroeger(h, r);
	ui_levend_end(h);
	ui_levend_begin(h, "uitkomst", "", "");
	if (out->normen.count)
		view_normen(h, s, out);
	ui_levend_end(h);
	if (s->is_vooraf || s->is_sessie) {
		ui_link(h, html_url(h, "/scans/%s/sessie/scherm", TOKEN(h, s->scan_id)),
			"Scherm voor de zaal");
		ui_link(h, url, "Werkt de pagina niet bij? Laad opnieuw");
	}
	ui_print_button(h);
}

/* ---- acts ---- */

static void to_page(struct request *r, const char *flash)
{
	r->location = request_path(r, "/scans/%s/sessie-twee", ID_SCAN, request_id(r, ID_SCAN));
	r->flash = flash;
}

static int keuze_check(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct keuze_in *in = r->in;

	if (!may_vote(s))
		invalid(r, "", "Er kan nu niet worden gekozen.");
	if (in->tweede.nr && in->tweede.nr == in->eerste.nr)
		invalid(r, "tweede", "Tweede keuze: kies een andere norm dan de eerste.");
	if (in->derde.nr && (in->derde.nr == in->eerste.nr || in->derde.nr == in->tweede.nr))
		invalid(r, "derde", "Derde keuze: kies een norm die u nog niet koos.");
	return 0;
}

static int keuze_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct keuze_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_page(r, "Uw keuze staat erbij.");
	r->veranderd = (struct veranderd){ID_SCAN, s->scan_id.nr, s->zetel_id.nr};
	return prioriteit_update(&doing, r->object,
				 &(struct prioriteit_keuze){.eerste_id = in->eerste,
							    .tweede_id = in->tweede,
							    .derde_id = in->derde});
}

static int actie_toevoegen_check(struct request *r)
{
	actie_check(r, r->in, MOMENT_GEEN);
	return 0;
}

static int actie_toevoegen_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct verbeteractie_inhoud inhoud = actie_inhoud(r->in);
	const struct handeling doing = request_doing(r);
	verbeteractie_id id = {0};
	int rc = verbeteractie_create(&doing, s->agenda_id, &inhoud, &id);

	r->location = request_path(r, "/scans/%s/sessie-twee?nog=1", ID_SCAN, s->scan_id.nr);
	r->flash = "De actie staat op de agenda. Hieronder kunt u de volgende typen.";
	r->undo = request_path(r, "/verbeteracties/%s/weghalen", ID_VERBETERACTIE, id.nr);
	return rc;
}

static int set_round(struct request *r, int ronde, const char *flash)
{
	const struct sessietwee_row *s = r->object;
	const struct handeling doing = request_doing(r);

	to_page(r, flash);
	if (!s->is_sessie || !stemronde_may(s->stemronde, ronde))
		return fail(r, ERR_CONFLICT, "no such step now");
	return stemronde_update(&doing, s->agenda_id, ronde);
}

static int openen_handle(struct request *r)
{
	return set_round(r, STEMRONDE_OPEN, "Iedereen kan nu kiezen.");
}

static int sluiten_handle(struct request *r)
{
	return set_round(r, STEMRONDE_GESLOTEN, "Het kiezen is klaar.");
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = PAD path_, .recht = RECHT_VERBETERAGENDA_##recht_,    \
		.summary = (summary_), .doel = "samenwerken in de regio",                          \
		.object = &object_sessietwee, .scenario = "sessietwee", __VA_ARGS__                \
	}
#define DOEN .flags = ROUTE_NO_API | ROUTE_STROOM, .again = PAD

static const struct route routes[] = {
    ROUTE(GET, "", LEZEN, "Sessie 2 van een scan", FIELDS(vraag_fields, struct sessie_vraag),
	  .handle = page_handle, .view = page_view, .shape = &page_shape, .flags = ROUTE_NO_API),
    ROUTE(POST, "/keuze", BIJHOUDEN, "Kiezen wat eerst komt", FIELDS(keuze_fields, struct keuze_in),
	  .check = keuze_check, .handle = keuze_handle, DOEN),
    ROUTE(POST, "/acties", BIJHOUDEN, "Een actie typen in sessie 2",
	  FIELDS(actie_fields, struct actie_in), .check = actie_toevoegen_check,
	  .handle = actie_toevoegen_handle, .mits = "is_sessie", DOEN),
    ROUTE(POST, "/openen", BIJHOUDEN, "Iedereen laten kiezen", .handle = openen_handle,
	  .mits = "leidt", DOEN),
    ROUTE(POST, "/sluiten", BIJHOUDEN, "Het kiezen sluiten", .handle = sluiten_handle,
	  .mits = "leidt", DOEN),
};
PAGE(sessietwee, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
