/*
 * On the agenda of a casusoverleg: who could be talked about and why, and putting somebody there.
 *
 * What: of the dossiers in sight those with a reason, in words, what presses most first: help was
 *       asked, work stopped, something agreed was not done, long in one phase. Anybody else can be
 *       put there too, from his own dossier. And of one jongere: when he was talked about.
 * Who:  whoever takes part, for a jongere of whom he has the plan in sight.
 * Invariants: the rules are one table (domain/casusoverleg) and decide nothing; once per meeting
 *       (overlegpunt_een); each with a question to the others, and whether the jongere knows.
 * On purpose absent: a score.
 * Rows: F131-F132; peers A16, A25.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "store/casusoverleg.h"
#include "store/jongere.h"

#include <stdlib.h>

#define DOEL "casusoverleg"

/* ---- who could be talked about ---- */

struct kandidaat_row {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	const char *casusregisseur;
	int fase;
	struct datum fase_van_datum;
	struct moment hulp_gevraagd_op;
	struct datum actie_voor_datum;
	struct overlegvoorstel voorstel; /* no column */
};
static const struct column kandidaat_columns[] = {
    COLUMN_ID(struct kandidaat_row, id, jongere, JONGERE, "Jongere"),
    COLUMN(struct kandidaat_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct kandidaat_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct kandidaat_row, casusregisseur, TEXT, "Casusregisseur", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct kandidaat_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct kandidaat_row, fase_van_datum, DATUM, "Sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct kandidaat_row, hulp_gevraagd_op, MOMENT, "Hulp gevraagd", ONDERDEEL_TIJDLIJN),
    COLUMN(struct kandidaat_row, actie_voor_datum, DATUM, "Afspraak voor", ONDERDEEL_PLAN),
};
#define MAX_KANDIDATEN 500
#define SHOWN 50
QUERY(kandidaat_list,
      "SELECT j.id, j.roepnaam, j.achternaam, g.naam AS casusregisseur, j.fase, j.fase_van_datum, "
      "COALESCE(j.stand_hulp_gevraagd_op, j.stand_melding_rood_op) AS hulp_gevraagd_op, "
      "j.stand_actie_voor_datum AS actie_voor_datum "
      "FROM jongere j JOIN gebruiker g ON g.id = j.casusregisseur_id "
      "WHERE j.gesloten_op IS NULL AND j.stand_waakvlam_datum IS NULL AND (j.zicht & 2048) <> 0 "
      "AND (j.stand_hulp_gevraagd_op IS NOT NULL OR j.stand_melding_rood_op IS NOT NULL "
      "OR j.fase = 'uitval' "
      "OR j.stand_actie_voor_datum < $2 "
      "OR (j.fase IN ('stage', 'toeleiding', 'match') AND j.fase_van_datum <= $3)) "
      "AND NOT EXISTS (SELECT 1 FROM overlegpunt p WHERE p.jongere_id = j.id "
      "AND p.casusoverleg_id = $1 AND p.toestand <> 'ingetrokken') ORDER BY j.id LIMIT 500");

struct voorstel_page {
	struct list kandidaten;
};
static const struct shape kandidaat_shape =
    SHAPE("Overlegkandidaat", struct kandidaat_row, kandidaat_columns);
static const struct shape_part voorstel_parts[] = {
    {"kandidaten", &kandidaat_shape, offsetof(struct voorstel_page, kandidaten), true},
};
static const struct shape voorstel_shape = {.name = "Overlegvoorstel",
					    .size = sizeof(struct voorstel_page),
					    .parts = voorstel_parts,
					    .n_parts = COUNT(voorstel_parts)};

/* For qsort: what presses most first. */
static int compare_kandidaat(const void *a, const void *b)
{
	const struct kandidaat_row *x = a, *y = b;
	int order = overlegvoorstel_compare(&x->voorstel, &y->voorstel);

	return order ? order : (x->id.nr > y->id.nr) - (x->id.nr < y->id.nr);
}

/* Keeps those with a reason, in order. */
static size_t weigh(struct request *r, struct kandidaat_row *rows, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		const struct overleg_feiten feiten = {.hulp_gevraagd =
							  moment_datum(rows[i].hulp_gevraagd_op),
						      .fase = rows[i].fase,
						      .fase_van = rows[i].fase_van_datum,
						      .actie_voor = rows[i].actie_voor_datum};

		if (overlegvoorstel_compute(&feiten, request_termijnen(r), r->vandaag,
					    &rows[i].voorstel))
			rows[n++] = rows[i];
	}
	if (n)
		qsort(rows, n, sizeof(*rows), compare_kandidaat);
	return n < SHOWN ? n : SHOWN;
}

static int voorstel_handle(struct request *r)
{
	struct voorstel_page *out = r->out;
	struct datum lang = datum_plus(r->vandaag, -request_termijnen(r)->overleg_voortgang);
	struct db_rows rows;
	int rc =
	    db_rows(r->db, r->arena, &kandidaat_list,
		    ARGS(request_id(r, ID_CASUSOVERLEG), r->vandaag, lang), kandidaat_columns,
		    COUNT(kandidaat_columns), sizeof(struct kandidaat_row), MAX_KANDIDATEN, &rows);

	if (!rc)
		out->kandidaten =
		    (struct list){.rows = rows.rows, .count = weigh(r, rows.rows, rows.count)};
	return rc;
}

static void view_kandidaat(struct html *h, struct request *r, const struct kandidaat_row *k)
{
	const struct casusoverleg_row *c = r->object;

	ui_item(h,
		&(struct ui_item){
		    .title = kop_kort(h->arena, k),
		    .names = true,
		    .url = html_url(h, "/jongeren/%s/overlegpunten/nieuw?overleg=%s",
				    TOKEN(h, k->id), TOKEN(h, c->id)),
		    .text = arena_format(h->arena, "%s Casusregisseur: %s.",
					 overlegvoorstel_text(h->arena, &k->voorstel, r->vandaag),
					 k->casusregisseur),
		    .badge = choice_label(&fasen, k->fase)});
}

static void voorstel_view(struct html *h, struct request *r)
{
	const struct voorstel_page *out = r->out;
	const struct casusoverleg_row *c = r->object;
	const struct kandidaat_row *rows = out->kandidaten.rows;

	ui_h1(h, "Wie wilt u bespreken?",
	      "Dit zijn jongeren bij wie iets stilstaat of haast heeft, en waarom. U kiest zelf. "
	      "Een ander? Open die jongere en kies Casusoverleg.");
	if (!out->kandidaten.count)
		ui_empty(h, "Niemand met een dringende reden",
			 "Wilt u toch iemand bespreken? Open die jongere en kies Casusoverleg.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->kandidaten.count; i++)
		view_kandidaat(h, r, &rows[i]);
	ui_list_end(h);
	if (out->kandidaten.count == SHOWN)
		ui_p(h,
		     arena_format(h->arena, "Dit zijn de %d jongeren met de meeste haast.", SHOWN));
	ui_link(h, html_url(h, "/casusoverleggen/%s", TOKEN(h, c->id)), "Terug naar het overleg");
}

/* ---- put there ---- */

#define PAD "/jongeren/:jongere/overlegpunten"

struct punt_in {
	casusoverleg_id overleg;
	const char *vraag;
	int urgentie;
	bool weet_jongere;
};
static const struct field punt_fields[] = {
    FIELD_ID_OF(struct punt_in, overleg, casusoverleg, CASUSOVERLEG, "Welk overleg?",
		.required = true),
    FIELD(struct punt_in, vraag, TEXT, "Wat wilt u aan de anderen vragen?", .required = true,
	  .max = 300,
	  .hint = "Een vraag, geen verhaal. Bijvoorbeeld: wie kent een rustige werkplek?"),
    FIELD_CHOICE_OF(struct punt_in, urgentie, overlegurgenties, "Hoeveel haast heeft het?",
		    .required = true),
    FIELD(struct punt_in, weet_jongere, BOOL, "De jongere weet dat we dit bespreken"),
};
struct nieuw_in {
	casusoverleg_id overleg;
};
static const struct field nieuw_fields[] = {
    FIELD_ID_OF(struct nieuw_in, overleg, casusoverleg, CASUSOVERLEG, "Overleg", .hidden = true),
};
struct nieuw_page {
	struct db_rows keuzes;
};
static const struct shape nieuw_shape = {.name = "OverlegpuntNieuw",
					 .size = sizeof(struct nieuw_page)};

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct nieuw_page *out = r->out;
	struct punt_in *form = request_form(r, PAD);

	form->overleg = in->overleg;
	form->urgentie = OVERLEGURGENTIE_GEWOON;
	return casusoverleg_keuze_list(r->db, r->arena, &out->keuzes);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_page *out = r->out;
	const struct casusoverleg_keuze *keuzes = out->keuzes.rows;
	const char *url = html_url(h, "/jongeren/%s/overlegpunten", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, PAD, &n);

	ui_h1(
	    h, arena_format(h->arena, "%s bespreken", kop_kort(h->arena, kop)),
	    "In het overleg zien alleen mensen die al bij deze jongere betrokken zijn wie het is.");
	if (!out->keuzes.count) {
		ui_empty(h, "Er is geen overleg gepland waar u aan meedoet",
			 "Vraag een collega die een overleg leidt of u mee kunt doen.", NULL);
		return;
	}
	request_choose(r, request_field_of(fields, n, "overleg"),
		       ROW_SET(casusoverleg_keuze_columns, keuzes, out->keuzes.count),
		       "Kies een overleg");
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Zet op de agenda",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

QUERY(punt_on_agenda, "SELECT id FROM overlegpunt WHERE jongere_id = $1 AND casusoverleg_id = $2 "
		      "AND toestand <> 'ingetrokken' LIMIT 1");

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct punt_in *in = r->in;
	int64_t id;
	int rc = db_number(r->db, &punt_on_agenda, ARGS(kop->id, in->overleg), &id);

	if (!rc)
		invalid(r, "overleg", "Deze jongere staat al op de agenda van dit overleg.");
	else if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	else if (datum_set(kop->waakvlam_datum))
		invalid(r, "", "Deze jongere wil nu geen hulp en komt niet op een agenda.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct punt_in *in = r->in;
	const struct handeling doing = request_doing(r);
	overlegpunt_id id;
	int rc = overlegpunt_create(&doing,
				    &(struct overlegpunt_nieuw){kop->id, in->overleg, in->vraag,
								in->urgentie, in->weet_jongere},
				    &id);

	r->location = request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, in->overleg.nr);
	r->flash = "Deze jongere staat op de agenda.";
	if (!rc)
		r->undo = request_path(r, "/overlegpunten/%s/weghalen", ID_OVERLEGPUNT, id.nr);
	return request_explain(
	    r, rc,
	    {"overlegpunt_een", "overleg", "Deze jongere staat al op de agenda van dit overleg."},
	    {"overlegpunt_stil", "", "Dit dossier is gesloten. Heropen het eerst."},
	    {NULL, "overleg",
	     "Dit overleg is voorbij, of u doet er niet aan mee. Kies een ander."});
}

/* ---- when a jongere was talked about ---- */

struct lijst_page {
	struct list punten;
};
static const struct shape punt_shape =
    SHAPE("Overlegpunt", struct overlegpunt_row, overlegpunt_columns);
static const struct shape_part lijst_parts[] = {
    {"punten", &punt_shape, offsetof(struct lijst_page, punten), true},
};
static const struct shape lijst_shape = {.name = "Overlegpunten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;
	struct db_rows rows;
	int rc =
	    overlegpunt_list_of(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &rows);

	if (!rc)
		out->punten = list_of(&rows);
	return rc;
}

static void view_punt(struct html *h, const struct overlegpunt_row *p)
{
	ui_item(h, &(struct ui_item){
		       .title = arena_format(h->arena, "Overleg van %s", html_datum(h, p->datum)),
		       .url = html_url(h, "/overlegpunten/%s", TOKEN(h, p->id)),
		       .text = p->verslag ? p->verslag : p->vraag,
		       .badge = choice_label(&overlegpunt_toestanden, p->toestand),
		       .tone = p->toestand == OVERLEGPUNT_BESPROKEN ? UI_OK : UI_INFO});
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct overlegpunt_row *rows = out->punten.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_action add = {.label = "Zet op de agenda",
				      .url = arena_format(h->arena, "%s/overlegpunten/nieuw", url),
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = !moment_set(kop->gesloten_op) && request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "%s in het casusoverleg", kop_kort(h->arena, kop)),
	      "Wat er is gevraagd en wat er is besproken.");
	ui_link(h, url, "Terug naar de jongere");
	if (!out->punten.count)
		ui_empty(h, "Nog niet besproken",
			 may_add ? "Zet deze jongere op de agenda als u de anderen iets wilt "
				   "vragen."
				 : "Hier staat later wat er is gevraagd en besproken.",
			 may_add ? &add : NULL);
	else if (may_add)
		ui_actions(h, &add, 1);
	ui_list_begin(h);
	for (size_t i = 0; i < out->punten.count; i++)
		view_punt(h, &rows[i]);
	ui_list_end(h);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/casusoverleggen/:casusoverleg/voorstel",
     .recht = RECHT_OVERLEG_DOEN,
     .summary = "Wie wilt u bespreken?",
     .doel = DOEL,
     .object = &object_casusoverleg,
     .handle = voorstel_handle,
     .view = voorstel_view,
     .shape = &voorstel_shape,
     .scenario = "casusoverleg"},
    {.method = GET,
     .path = PAD,
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "In het casusoverleg",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "casusoverleg"},
    {.method = GET,
     .path = PAD "/nieuw",
     .recht = RECHT_OVERLEG_DOEN,
     .summary = "Op de agenda zetten",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(nieuw_fields, struct nieuw_in),
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "casusoverleg"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_OVERLEG_DOEN,
     .summary = "Op de agenda zetten",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(punt_fields, struct punt_in),
     .check = create_check,
     .handle = create_handle,
     .again = PAD "/nieuw",
     .scenario = "casusoverleg"},
};
PAGE(overlegagenda, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
