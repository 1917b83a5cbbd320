/*
 * Meldingen: what somebody around the young person says about the work, with a light.
 *
 * What: all meldingen of a place, whom to call now and who is behind him; one is written down,
 *       answered with what was done, or taken back. Rood is on the first screen of the
 *       casusregisseur and of who does the nazorg the same day, oranje within the region's term
 *       (domain/signaal_melding.c); groen is a line on the timeline and nothing more.
 * Who:  reading: whoever has the part "werk" in sight. Writing and answering: who has the timeline
 *       too and may raise a signal. Taking back: its maker.
 * Invariants: what is red or orange stays open until there is an answer, and the dossier does not
 *       close meanwhile when it is red (belofte_2_melding); what was said stays (melding_vast).
 * On purpose absent: a button for who has no account: a worker writes down who called; health: that
 *       somebody is ill is enough.
 * Rows:  F238, F280, F281; peers 92.
 */
#include "gate/page.h"

#include "part/melding.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"
#define PAGE_ROWS 20

/* ---- all meldingen of a place ---- */

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

struct melding_page {
	struct list meldingen, bellen;
	struct db_rows bel;
	int licht;
};
static const struct shape melding_shape = SHAPE("Melding", struct melding_row, melding_columns);
static const struct shape bel_shape = SHAPE("Bereikbaar", struct bel_row, bel_columns);
static const struct shape_part page_parts[] = {
    {"meldingen", &melding_shape, offsetof(struct melding_page, meldingen), true},
    {"bellen", &bel_shape, offsetof(struct melding_page, bellen), true},
};
static const struct shape page_shape = {.name = "Meldingen",
					.size = sizeof(struct melding_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct open_row {
	struct moment rood_op, oranje_op;
};
static const struct column open_columns[] = {
    COLUMN(struct open_row, rood_op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct open_row, oranje_op, MOMENT, NULL, ONDERDEEL_WERK),
};
QUERY(open_find, "SELECT stand_melding_rood_op AS rood_op, stand_melding_oranje_op AS oranje_op "
		 "FROM plaatsing WHERE id = $1");

static int lijst_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct lijst_in *in = r->in;
	struct melding_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, INT64_MAX});
	const struct melding_row *newest;
	struct db_rows rows;
	struct open_row open;
	int rc = melding_list(r->db, r->arena, p->id, c.id, limit + 1, &rows);

	rc = rc ? rc : bel_list(r->db, r->arena, p->id, r->vandaag, &out->bel);
	rc = rc ? rc : request_row(r, &open_find, ARGS(p->id), open_columns, &open);
	if (rc)
		return rc;
	newest = c.id == INT64_MAX && rows.count ? rows.rows : NULL;
	out->meldingen = list_of(&rows);
	out->bellen = list_of(&out->bel);
	out->licht = plaatslicht(moment_set(open.rood_op), moment_set(open.oranje_op),
				 newest ? newest->meldinglicht : CHOICE_NONE);
	list_turn(r, &out->meldingen, limit, sizeof(struct melding_row));
	return 0;
}

static void view_facts(struct html *h, const struct melding_row *m)
{
	ui_facts_begin(h);
	ui_fact(h, "Wat er is", m->tekst);
	ui_fact(h, "Wanneer", html_moment(h, m->op));
	ui_fact(h, "Opgeschreven door", m->door);
	if (moment_set(m->antwoord_op)) {
		ui_fact(h, "Wat er is gedaan", m->antwoord);
		ui_fact(h, "Beantwoord",
			arena_format(h->arena, "%s, door %s",
				     melding_wachttijd(h->arena, m->op, m->antwoord_op),
				     m->antwoord_door));
	}
	ui_facts_end(h);
}

static size_t list_acts(struct html *h, const struct request *r, const struct melding_row *m,
			struct ui_action acts[2])
{
	const char *url = html_url(h, "/meldingen/%s", TOKEN(h, m->id));
	enum meldingstand stand = melding_row_stand(m);
	size_t n = 0;

	if (meldingstand_may_answer(stand))
		acts[n++] = (struct ui_action){
		    .label = "Schrijf op wat u deed", .url = url, .icon = UI_ICON_GESPREK};
	if (meldingstand_may_withdraw(stand) && m->gebruiker_id.nr == r->wie.gebruiker.nr)
		acts[n++] = (struct ui_action){.label = "Trek in",
					       .url = arena_format(h->arena, "%s/intrekken", url),
					       .kind = UI_SUBTLE,
					       .post = true,
					       .versie = m->versie};
	return request_keep_allowed(r, acts, n);
}

static void view_melding(struct html *h, struct request *r, const struct melding_row *m)
{
	struct ui_action acts[2];
	size_t n = list_acts(h, r, m, acts);
	enum meldingstand stand = melding_row_stand(m);

	ui_card_begin(h, melding_title(h, m));
	ui_badge(h, melding_tone(m->meldinglicht), choice_label(&meldinglichten, m->meldinglicht));
	if (stand != MELDINGSTAND_TER_INFO)
		ui_badge(h, stand == MELDINGSTAND_OPEN ? UI_WARNING : UI_OK,
			 choice_label(&meldingstanden, (int)stand));
	view_facts(h, m);
	if (n)
		ui_actions(h, acts, n);
	ui_card_end(h);
}

/* ---- whom to call ---- */

static const char *bel_rol(struct html *h, const struct bel_row *b)
{
	const char *rol = choice_label(&belrollen, b->belrol);

	if (datum_set(b->afwezig_tot_datum))
		return arena_format(h->arena, "%s. Afwezig tot en met %s", rol,
				    html_datum(h, b->afwezig_tot_datum));
	return b->bereikbaar ? arena_format(h->arena, "%s. Bereikbaar: %s", rol, b->bereikbaar)
			     : rol;
}

/* `self`: the reader, who calls nobody but himself there. */
static void view_bel(struct html *h, const struct bel_row *b, bool first, bool self)
{
	bool away = datum_set(b->afwezig_tot_datum);
	const char *chip = first && !away ? "Bel nu" : NULL;

	ui_person(h, &(struct ui_person){.naam = b->naam,
					 .rol = bel_rol(h, b),
					 .telefoon = away || self ? NULL : b->telefoon,
					 .chip = self ? "Dat bent u" : chip});
	if (away && b->vervanger)
		ui_person(h,
			  &(struct ui_person){.naam = b->vervanger,
					      .rol = arena_format(h->arena, "Vervangt %s", b->naam),
					      .telefoon = b->vervanger_telefoon,
					      .chip = first ? "Bel nu" : NULL});
}

static void view_bellen(struct html *h, const struct request *r, const struct melding_page *out)
{
	const struct bel_row *rows = out->bel.rows;
	int first = bel_list_first(&out->bel);

	ui_section_begin(h, "bellen", "Wie belt u nu?");
	if (first < 0)
		ui_alert(h, UI_WARNING, "Er is nu niemand", "Bel de teamleider.");
	ui_people_begin(h);
	for (size_t i = 0; i < out->bel.count; i++)
		view_bel(h, &rows[i], (int)i == first,
			 rows[i].gebruiker_id.nr == r->wie.gebruiker.nr);
	ui_people_end(h);
	ui_section_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct melding_page *out = r->out;
	const struct melding_row *rows = out->meldingen.rows;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action add = {.label = "Melding opschrijven",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_BEL,
				      .url = arena_format(h->arena, "%s/meldingen/nieuw", url)};
	bool may = !datum_set(p->eind_datum) && request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Meldingen over het werk van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_link(h, url, "Naar de plek");
	melding_alert(h, out->licht);
	if (may && out->meldingen.count)
		ui_actions(h, &add, 1);
	view_bellen(h, r, out);
	ui_section_begin(h, "meldingen", "Meldingen");
	if (!out->meldingen.count)
		ui_empty(h, "Nog geen meldingen",
			 "Belt iemand over het werk? Schrijf op wie, waarover, en hoe dringend het "
			 "is. Ook goed nieuws.",
			 may ? &add : NULL);
	for (size_t i = 0; i < out->meldingen.count; i++)
		view_melding(h, r, &rows[i]);
	ui_pager(h, NULL,
		 out->meldingen.next ? request_url_with(r, "na", out->meldingen.next) : NULL);
	ui_section_end(h);
}

/* ---- a new one ---- */

struct nieuw_in {
	int melder;
	int soort;
	int licht;
	const char *tekst;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, melder, meldersoorten, "Wie meldt dit?", .required = true),
    FIELD_CHOICE_OF(struct nieuw_in, soort, meldingsoorten, "Waar gaat het over?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct nieuw_in, licht, meldinglichten, "Hoe dringend is het?",
		    .required = true),
    FIELD(struct nieuw_in, tekst, TEXT, "Wat is er, in één zin?", .required = true, .max = 300,
	  .hint = "Schrijf niets over gezondheid. Ziek gemeld is genoeg, niet wat iemand heeft."),
};

static int nieuw_form_handle(struct request *r)
{
	*(struct nieuw_in *)request_form(r, NULL) =
	    (struct nieuw_in){.melder = CHOICE_NONE, .soort = CHOICE_NONE, .licht = CHOICE_NONE};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Melding over het werk van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static int nieuw_check(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	const char *obstacle = meldinglicht_obstacle(in->soort, in->licht);

	if (obstacle)
		invalid(r, "licht", "%s", obstacle);
	if (datum_set(p->eind_datum))
		invalid(r, "", "Dit werk is gestopt. Vraag hulp bij de jongere zelf.");
	return 0;
}

/* What another did meanwhile, in a sentence. */
static int refused(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"melding_plaats", "", "Dit werk is intussen gestopt. Vraag hulp bij de jongere zelf."},
	    {"belofte_2_melding", "", "Het dossier is gesloten. Heropen het eerst."},
	    {"melding_vast", "", "Deze melding is intussen beantwoord of ingetrokken."});
}

static const char *flash_of(int licht)
{
	static const char *const zin[] = {
	    [LICHT_GROEN] = "De melding staat in de tijdlijn.",
	    [LICHT_ORANJE] = "De melding staat in Mijn werk van wie de nazorg doet.",
	    [LICHT_ROOD] = "De melding staat nu bovenaan bij de casusregisseur, en bij wie de "
			   "nazorg doet.",
	};

	return zin[licht];
}

static int nieuw_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	melding_id id;
	int rc = melding_create(&doing,
				&(struct melding_nieuw){.plaatsing = p->id,
							.jongere = p->jongere_id,
							.melder = in->melder,
							.soort = in->soort,
							.licht = in->licht,
							.tekst = in->tekst},
				&id);

	if (rc)
		return refused(r, rc);
	r->location = request_path(r, "/plaatsingen/%s/meldingen", ID_PLAATSING, p->id.nr);
	r->flash = flash_of(in->licht);
	r->undo = request_path(r, "/meldingen/%s/intrekken", ID_MELDING, id.nr);
	return 0;
}

/* ---- one, and its answer ---- */

struct antwoord_in {
	const char *antwoord;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, antwoord, LONG_TEXT, "Wat hebt u gedaan?", .required = true,
	  .max = 900, .hint = "Wie sprak u, en wat is er afgesproken? Niets over gezondheid."),
};

static int antwoord_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

/* Asks for its fields only when it is drawn: else what was typed is shown as not saved. */
static void view_answer_form(struct html *h, struct request *r, const char *back)
{
	const struct melding_row *m = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = html_url(h, "/meldingen/%s", TOKEN(h, m->id)),
				     .versie = m->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = back,
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static void antwoord_view(struct html *h, struct request *r)
{
	const struct melding_row *m = r->object;
	const char *back = html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, m->plaatsing_id));

	ui_h1(h, melding_title(h, m),
	      arena_format(h->arena, "%s bij %s", kop_kort(h->arena, m), m->werkgever));
	ui_badge(h, melding_tone(m->meldinglicht), choice_label(&meldinglichten, m->meldinglicht));
	view_facts(h, m);
	if (meldingstand_may_answer(melding_row_stand(m)))
		view_answer_form(h, r, back);
	ui_link(h, back, "Alle meldingen over dit werk");
}

static int finish(struct request *r, const char *flash, int rc)
{
	const struct melding_row *m = r->object;

	r->location =
	    request_path(r, "/plaatsingen/%s/meldingen", ID_PLAATSING, m->plaatsing_id.nr);
	r->flash = flash;
	return refused(r, rc);
}

static int antwoord_check(struct request *r)
{
	const struct melding_row *m = r->object;
	enum meldingstand stand = melding_row_stand(m);

	if (stand == MELDINGSTAND_BEANTWOORD)
		invalid(r, "", "Deze melding is al beantwoord, door %s.", m->antwoord_door);
	else if (!meldingstand_may_answer(stand))
		invalid(r, "", "Deze melding is ter informatie. Een antwoord is niet nodig.");
	return 0;
}

static int antwoord_handle(struct request *r)
{
	const struct melding_row *m = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, "Vastgelegd. De melding is beantwoord.",
		      melding_answer(&doing, m, in->antwoord));
}

/* ---- taken back ---- */

static int intrekken_check(struct request *r)
{
	const struct melding_row *m = r->object;

	if (m->gebruiker_id.nr != r->wie.gebruiker.nr)
		invalid(r, "", "Alleen %s kan deze melding intrekken.", m->door);
	else if (!meldingstand_may_withdraw(melding_row_stand(m)))
		invalid(r, "", "Deze melding is al beantwoord. Intrekken kan niet meer.");
	return 0;
}

static int intrekken_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	return finish(r, "De melding is ingetrokken. In de tijdlijn staat dat zij er was.",
		      melding_withdraw(&doing, r->object));
}

#define MET_TIJDLIJN (ONDERDEEL_WERK | ONDERDEEL_TIJDLIJN)
#define ROUTE_MELDING(method_, path_, recht_, object_, delen_, summary_, ...)                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = DOEL, .object = &(object_), .onderdelen = (delen_), .scenario = "melding", \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    ROUTE_MELDING(GET, "/plaatsingen/:plaatsing/meldingen", DOSSIER_LEZEN, object_plaatsing,
		  ONDERDEEL_WERK, "Meldingen over het werk", FIELDS(lijst_fields, struct lijst_in),
		  .handle = lijst_handle, .view = lijst_view, .shape = &page_shape),
    ROUTE_MELDING(GET, "/plaatsingen/:plaatsing/meldingen/nieuw", SIGNAAL_MELDEN, object_plaatsing,
		  MET_TIJDLIJN, "Melding opschrijven", .handle = nieuw_form_handle,
		  .view = nieuw_view, .flags = ROUTE_NO_API),
    ROUTE_MELDING(POST, "/plaatsingen/:plaatsing/meldingen", SIGNAAL_MELDEN, object_plaatsing,
		  MET_TIJDLIJN, "Melding opschrijven", FIELDS(nieuw_fields, struct nieuw_in),
		  .check = nieuw_check, .handle = nieuw_handle,
		  .again = "/plaatsingen/:plaatsing/meldingen/nieuw"),
    ROUTE_MELDING(GET, "/meldingen/:melding", SIGNAAL_MELDEN, object_melding, MET_TIJDLIJN,
		  "Melding over het werk", .handle = antwoord_form_handle, .view = antwoord_view,
		  .flags = ROUTE_NO_API),
    ROUTE_MELDING(POST, "/meldingen/:melding", SIGNAAL_MELDEN, object_melding, MET_TIJDLIJN,
		  "Melding beantwoorden", FIELDS(antwoord_fields, struct antwoord_in),
		  .check = antwoord_check, .handle = antwoord_handle,
		  .again = "/meldingen/:melding"),
    ROUTE_MELDING(POST, "/meldingen/:melding/intrekken", SIGNAAL_MELDEN, object_melding,
		  MET_TIJDLIJN, "Melding intrekken", .check = intrekken_check,
		  .handle = intrekken_handle, .again = "/meldingen/:melding"),
};
PAGE(melding, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
