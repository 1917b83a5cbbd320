/*
 * Werkwijzen: how one's own organisation carries out regelingen, or what the region agreed on.
 *
 * What: a list of all points with what was written down; writing down what holds from a day on, and
 *       confirming that it still does. Everybody reads one with what held before it.
 * Who:  RECHT_REGELING_BIJHOUDEN, for the organisation in whose function one works, on the level of
 *       policy or management (werkwijze_van). Reading: whoever may read the network.
 * Invariants: what was written down is never changed; what is new follows on it (werkwijze_vast,
 *       werkwijze_een). Nobody writes for another organisation (werkwijze_van_een_ander). What was
 *       written meanwhile, in another tab or by a colleague, is read before it is replaced.
 *       Who confirmed by a slip takes that back within a day.
 * On purpose absent: taking back what was written. What was a mistake is followed by what is right,
 *       from the same day, and both can be read. Rows: F208, F209.
 */
#include "part/werkwijze.h"

#include "domain/organisatie.h"
#include "domain/termijn.h"

#define DOEL "regelingen vergelijken"

/* ---- the own list ---- */

struct eigen_row {
	int vergelijkpunt;
	int wijze;
	int stand;
	struct datum van_datum;
	struct datum bevestigen_datum; /* by when it must be confirmed */
};
static const struct column eigen_columns[] = {
    COLUMN_KEUZE(struct eigen_row, vergelijkpunt, vergelijkpunten, "Waarover", 0),
    COLUMN_KEUZE(struct eigen_row, wijze, wijzen, "Hoe", 0),
    COLUMN_KEUZE(struct eigen_row, stand, werkwijzestanden, "Stand", 0),
    COLUMN(struct eigen_row, van_datum, DATUM, "Sinds", 0),
    COLUMN(struct eigen_row, bevestigen_datum, DATUM, "Bevestigen voor", 0),
};
struct eigen_page {
	struct list punten;
	struct uitvoerder_row wie; /* .id 0: nobody to write down for */
	struct db_rows rows;
	struct werkwijze_wacht wacht;
};
static const struct shape eigen_shape = SHAPE("EigenWerkwijze", struct eigen_row, eigen_columns);
static const struct shape_part eigen_parts[] = {
    {"punten", &eigen_shape, offsetof(struct eigen_page, punten), true},
};
static const struct shape eigen_page_shape = {.name = "EigenWerkwijzen",
					      .size = sizeof(struct eigen_page),
					      .parts = eigen_parts,
					      .n_parts = COUNT(eigen_parts)};

static struct eigen_row eigen_of(struct request *r, const struct eigen_page *out, int punt)
{
	const struct werkwijze_row *w = werkwijze_find(&out->rows, out->wie.id, punt, r->vandaag);
	int houdbaar = request_termijnen(r)->werkwijze_houdbaar;

	if (!w)
		return (struct eigen_row){punt, CHOICE_NONE, CHOICE_NONE, DATUM_GEEN, DATUM_GEEN};
	return (struct eigen_row){
	    punt, w->wijze, (int)werkwijze_row_stand(w, &out->rows, houdbaar, r->vandaag),
	    w->van_datum, werkwijze_uiterlijk(moment_datum(w->bevestigd_op), houdbaar)};
}

static int eigen_handle(struct request *r)
{
	struct eigen_page *out = r->out;
	struct eigen_row *rows = arena_array(r->arena, VERGELIJKPUNT_COUNT, sizeof(*rows));
	int rc = uitvoerder_find_own(r->db, r->arena, &out->wie);

	if (rc == ERR_GEEN_RIJ) {
		out->wie = (struct uitvoerder_row){0};
		return 0;
	}
	rc = rc ? rc : werkwijze_list(r->db, r->arena, r->vandaag, &out->rows);
	for (int punt = 0; !rc && punt < VERGELIJKPUNT_COUNT; punt++)
		if (vergelijkpunt_geldt((enum vergelijkpunt)punt, out->wie.soort))
			rows[out->punten.count++] = eigen_of(r, out, punt);
	out->punten.rows = rows;
	if (!rc)
		out->wacht = werkwijze_wacht_count(r, &out->wie, &out->rows);
	r->aantal = out->wacht.bevestigen;
	return rc;
}

static const char *period(struct html *h, const struct werkwijze_row *w)
{
	const char *van = html_datum(h, w->van_datum);

	return datum_set(w->tot_datum)
		   ? arena_format(h->arena, "%s tot en met %s", van, html_datum(h, w->tot_datum))
		   : arena_format(h->arena, "%s, tot er iets nieuws is", van);
}

static void view_facts(struct html *h, const struct werkwijze_row *w)
{
	ui_facts_begin(h);
	if (w->tekst)
		ui_fact(h, w->wijze == WIJZE_ANDERS ? "Wat anders is" : "Hoe", w->tekst);
	ui_fact(h, "Vanaf", period(h, w));
	if (w->bron)
		ui_fact(h, "Bron", w->bron);
	if (w->contact)
		ui_fact(h, "Vragen aan", w->contact);
	ui_fact(h, "Bevestigd",
		arena_format(h->arena, "%s, door %s", html_datum(h, moment_datum(w->bevestigd_op)),
			     w->bevestigd_door));
	ui_facts_end(h);
}

static enum ui_tone stand_tone(int stand)
{
	return stand == WERKWIJZESTAND_BEVESTIGEN ? UI_WARNING
	       : stand == WERKWIJZESTAND_GELDT    ? UI_OK
						  : UI_NEUTRAL;
}

/* What one says to do the same as, or otherwise. */
static void view_afspraak(struct html *h, struct request *r, int punt)
{
	const struct eigen_page *out = r->out;
	const struct werkwijze_row *list = out->rows.rows;
	struct datum van = werkwijze_afspraak(&out->rows, punt, r->vandaag);

	if (out->wie.soort == ORGANISATIESOORT_REGIO)
		return;
	if (!datum_set(van))
		ui_p(h, "De regio heeft hierover nog niets afgesproken.");
	for (size_t i = 0; i < out->rows.count; i++)
		if (list[i].wijze == WIJZE_AFSPRAAK && list[i].vergelijkpunt == punt &&
		    datum_set(van) && list[i].van_datum.dag == van.dag)
			ui_p(h, arena_format(h->arena, "De regio sprak af: %s", list[i].tekst));
}

/* Of `w` NULL: nothing was written down yet. */
static struct ui_action change_act(struct html *h, int punt, const struct werkwijze_row *w)
{
	return (struct ui_action){
	    .label = w ? "Het is anders geworden" : "Leg vast",
	    .icon = UI_ICON_PEN,
	    .toelichting = choice_label(&vergelijkpunten, punt),
	    .url = html_url(h, "/werkwijzen/nieuw?punt=%s", choice_code(&vergelijkpunten, punt))};
}

static struct ui_action confirm_act(struct html *h, const struct werkwijze_row *w)
{
	return (struct ui_action){.label = "Dit klopt nog",
				  .post = true,
				  .icon = UI_ICON_VINK,
				  .versie = w->versie,
				  .toelichting = choice_label(&vergelijkpunten, w->vergelijkpunt),
				  .url = html_url(h, "/werkwijzen/%s/bevestigen", TOKEN(h, w->id))};
}

static void view_punt(struct html *h, struct request *r, const struct eigen_row *row)
{
	const struct eigen_page *out = r->out;
	const struct werkwijze_row *w =
	    werkwijze_find(&out->rows, out->wie.id, row->vergelijkpunt, r->vandaag);
	const char *label = choice_label(&vergelijkpunten, row->vergelijkpunt);
	const struct ui_action acts[] = {change_act(h, row->vergelijkpunt, w),
					 w ? confirm_act(h, w) : (struct ui_action){0}};
	ui_card_begin(h, label);
	ui_badge(h, w ? stand_tone(row->stand) : UI_INFO,
		 w ? choice_label(&werkwijzestanden, row->stand) : "Nog niet bekend");
	if (w) {
		ui_p(h, choice_label(&wijzen, w->wijze));
		view_afspraak(h, r, row->vergelijkpunt);
		view_facts(h, w);
		ui_link(h, html_url(h, "/werkwijzen/%s", TOKEN(h, w->id)), "Hoe het eerder was");
	} else {
		ui_p(h, vergelijkpunten.list[row->vergelijkpunt].hint);
		view_afspraak(h, r, row->vergelijkpunt);
	}
	ui_actions(h, acts, w ? 2 : 1);
	ui_card_end(h);
}

static void eigen_view(struct html *h, struct request *r)
{
	const struct eigen_page *out = r->out;
	const struct eigen_row *rows = out->punten.rows;

	ui_h1(h, "Hoe wij regelingen uitvoeren", out->wie.naam);
	ui_link(h, "/regelingen/vergelijking", "Vergelijk met de regio");
	if (!out->wie.id.nr) {
		ui_empty(h, "U legt hier niets vast",
			 "Dat doet wie bij een gemeente, UWV of de regio over beleid gaat. De "
			 "beheerder kan dat in uw functie zetten.",
			 NULL);
		return;
	}
	ui_h2(h, "Alle punten");
	for (size_t i = 0; i < out->punten.count; i++)
		view_punt(h, r, &rows[i]);
}

/* ---- writing down ---- */

struct punt_in {
	int punt;
};
static const struct field punt_fields[] = {
    FIELD_CHOICE_OF(struct punt_in, punt, vergelijkpunten, "Waarover", .hidden = true),
};
struct nieuw_in {
	int punt;
	int wijze;
	const char *tekst;
	const char *bron;
	const char *contact;
	struct datum van;
	struct datum tot;
	int64_t geopend; /* ms: when the form was opened */
	bool toch;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, punt, vergelijkpunten, "Waarover gaat het?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct nieuw_in, wijze, wijzen, "Hoe voert u het uit?", .required = true),
    FIELD(struct nieuw_in, tekst, LONG_TEXT, "Wat doet u precies?", .max = 1000,
	  .hint = "Schrijf het zoals u het aan een collega van een andere organisatie zegt."),
    FIELD(struct nieuw_in, bron, TEXT, "Waar staat het?", .max = 300,
	  .hint = "Een link, of de naam van de verordening of beleidsregel."),
    FIELD(struct nieuw_in, contact, TEXT, "Wie weet er meer van?", .max = 200,
	  .hint = "Een naam of team, met telefoon of mail."),
    FIELD(struct nieuw_in, van, DATE, "Sinds wanneer?", .required = true, .after = DAYS(-3660),
	  .before = DAYS(731)),
    FIELD(struct nieuw_in, tot, DATE, "Tot en met welke dag?", .before = DAYS(3660),
	  .hint = "Leeg: tot er iets nieuws is."),
    FIELD(struct nieuw_in, geopend, INT, "Geopend", .hidden = true),
    FIELD(struct nieuw_in, toch, BOOL, "Ik heb het gelezen: mijn tekst komt in de plaats"),
};

/* Whom this reader writes down for; without it nothing can be written down. */
static int own_load(struct request *r, struct uitvoerder_row *ret)
{
	int rc = uitvoerder_find_own(r->db, r->arena, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_GEEN_RECHT, "no organisation to write for") : rc;
}

static uint32_t wijzen_of(int organisatiesoort)
{
	return organisatiesoort == ORGANISATIESOORT_REGIO
		   ? UINT32_C(1) << WIJZE_AFSPRAAK
		   : UINT32_C(1) << WIJZE_ZELFDE | UINT32_C(1) << WIJZE_ANDERS;
}

static uint32_t punten_of(int organisatiesoort)
{
	uint32_t set = 0;

	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++)
		if (vergelijkpunt_geldt((enum vergelijkpunt)punt, organisatiesoort))
			set |= UINT32_C(1) << punt;
	return set;
}

/*
 * What was written for this point since the form was opened, the last of it; NULL: nothing. Who
 * does not say when he read it, as a program may, read nothing. It lives in the request.
 */
static int meanwhile_find(struct request *r, const struct uitvoerder_row *wie, int punt,
			  int64_t geopend, const struct werkwijze_row **ret)
{
	const struct werkwijze_row *list;
	struct db_rows rows;
	int rc;

	*ret = NULL;
	if (punt == CHOICE_NONE)
		return 0;
	if (geopend > r->nu.ms)
		geopend = FIELD_INT_NONE;
	rc = werkwijze_history(r->db, r->arena, wie->id, (enum vergelijkpunt)punt, &rows);
	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].op.ms > geopend && (!*ret || list[i].op.ms > (*ret)->op.ms))
			*ret = &list[i];
	return rc;
}

/* The form that comes back shows what was written meanwhile beside what was typed. */
static int again_handle(struct request *r, const struct uitvoerder_row *wie)
{
	const struct werkwijze_row *other;
	int rc = meanwhile_find(r, wie, choice_find(&vergelijkpunten, request_typed(r, "punt")),
				request_typed_int(r, "geopend"), &other);

	if (!rc && other) {
		r->prepared = arena_alloc(r->arena, sizeof(*other));
		*(struct werkwijze_row *)r->prepared = *other;
	}
	return rc;
}

static int nieuw_form_handle(struct request *r)
{
	const struct punt_in *in = r->in;
	struct uitvoerder_row *wie = r->out;
	struct nieuw_in *form = request_form(r, NULL);
	struct db_rows rows;
	const struct werkwijze_row *w = NULL;
	int rc = own_load(r, wie);

	if (rc || r->again)
		return rc ? rc : again_handle(r, wie);
	rc = werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (rc)
		return rc;
	if (in->punt != CHOICE_NONE)
		w = werkwijze_find(&rows, wie->id, in->punt, r->vandaag);
	*form = (struct nieuw_in){.punt = in->punt,
				  .wijze = CHOICE_NONE,
				  .van = r->vandaag,
				  .tot = DATUM_GEEN,
				  .geopend = r->nu.ms};
	if (wie->soort == ORGANISATIESOORT_REGIO)
		form->wijze = WIJZE_AFSPRAAK;
	else if (w)
		form->wijze = w->wijze;
	if (w) {
		form->tekst = w->tekst;
		form->bron = w->bron;
		form->contact = w->contact;
	}
	return 0;
}

static void view_meanwhile(struct html *h, const struct werkwijze_row *other)
{
	ui_section_begin(h, "intussen",
			 arena_format(h->arena, "Intussen vastgelegd door %s", other->door));
	view_facts(h, other);
	ui_section_end(h);
	ui_p(h, "Hieronder staat wat u zelf schreef.");
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct uitvoerder_row *wie = r->out;
	const struct werkwijze_row *other = r->prepared;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "wijze"), wijzen_of(wie->soort));
	request_keep_choices(r, request_field_of(fields, n, "punt"), punten_of(wie->soort));
	ui_h1(h, "Vastleggen hoe u een regeling uitvoert", wie->naam);
	if (other)
		view_meanwhile(h, other);
	else
		n--; /* nothing to have read */
	ui_form(h, &(struct ui_form){.action = "/werkwijzen",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = "/werkwijzen",
				     .note = "Wat tot nu toe gold eindigt de dag ervoor, en blijft "
					     "te lezen. Iedereen die inlogt kan dit lezen. Noem "
					     "geen jongeren."});
}

/* Nobody does as the region when the region agreed on nothing: it would read as an agreement. */
static int zelfde_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct db_rows rows;
	struct datum dag = r->vandaag;
	int rc;

	if (in->wijze != WIJZE_ZELFDE || in->punt == CHOICE_NONE)
		return 0;
	if (datum_set(in->van) && in->van.dag > dag.dag)
		dag = in->van;
	rc = werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (!rc && !datum_set(werkwijze_afspraak(&rows, in->punt, dag)))
		invalid(r, "wijze",
			"De regio heeft hierover nog niets afgesproken. Kies Anders dan de regio, "
			"en schrijf op wat u doet.");
	return rc;
}

static int meanwhile_check(struct request *r, const struct uitvoerder_row *wie)
{
	const struct nieuw_in *in = r->in;
	const struct werkwijze_row *other;
	int rc = meanwhile_find(r, wie, in->punt, in->geopend, &other);

	if (!rc && other && !in->toch)
		invalid(
		    r, "toch",
		    "Intussen is hierover iets anders vastgelegd. Lees het, en kies of uw tekst "
		    "in de plaats komt.");
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct uitvoerder_row wie;
	int rc = own_load(r, &wie);

	if (rc)
		return rc;
	if (in->punt != CHOICE_NONE &&
	    !vergelijkpunt_geldt((enum vergelijkpunt)in->punt, wie.soort))
		invalid(r, "punt", "Dit voert uw organisatie niet uit. Kies iets anders.");
	if (in->wijze != CHOICE_NONE && !(wijzen_of(wie.soort) >> in->wijze & 1))
		invalid(r, "wijze", "Kies wat bij uw organisatie past.");
	rc = zelfde_check(r);
	rc = rc ? rc : meanwhile_check(r, &wie);
	if (rc)
		return rc;
	if ((in->wijze == WIJZE_ANDERS || in->wijze == WIJZE_AFSPRAAK) && !in->tekst)
		invalid(r, "tekst", "Schrijf op hoe u het doet.");
	if ((in->wijze == WIJZE_ANDERS || in->wijze == WIJZE_AFSPRAAK) && !in->bron)
		invalid(r, "bron", "Schrijf op waar het staat, zodat een ander het kan nalezen.");
	if (datum_set(in->van) && datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "Kies een laatste dag die niet voor de eerste ligt.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct uitvoerder_row wie;
	werkwijze_id id;
	int rc = own_load(r, &wie);

	r->location = "/werkwijzen";
	r->flash = "Vastgelegd. Iedereen in de regio kan het lezen.";
	return rc ? rc
		  : werkwijze_create(&doing,
				     &(struct werkwijze_nieuw){wie.id, in->punt, in->wijze,
							       in->tekst, in->bron, in->contact,
							       in->van, in->tot},
				     &id);
}

static int bevestig_handle(struct request *r)
{
	const struct werkwijze_row *w = r->object;
	const struct handeling doing = request_doing(r);

	r->location = "/werkwijzen";
	r->flash = "Bevestigd: het klopt nog.";
	r->undo = request_path(r, "/werkwijzen/%s/niet-bevestigen", ID_WERKWIJZE, w->id.nr);
	return werkwijze_confirm(&doing, w);
}

static int terug_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	r->location = "/werkwijzen";
	r->flash = "Niet bevestigd. De dag van daarvoor staat er weer.";
	return werkwijze_withdraw(&doing, r->object);
}

/* ---- one, with what held before ---- */

struct een_page {
	struct list werkwijzen;
	bool geldt; /* today */
};
static const struct shape werkwijze_shape =
    SHAPE("Werkwijze", struct werkwijze_row, werkwijze_columns);
static const struct shape_part een_parts[] = {
    {"werkwijzen", &werkwijze_shape, offsetof(struct een_page, werkwijzen), true},
};
static const struct shape een_shape = {.name = "WerkwijzeGeschiedenis",
				       .size = sizeof(struct een_page),
				       .parts = een_parts,
				       .n_parts = COUNT(een_parts)};

static int een_handle(struct request *r)
{
	const struct werkwijze_row *w = r->object;
	struct een_page *out = r->out;
	const struct werkwijze_row *now;
	struct db_rows rows;
	int rc = werkwijze_history(r->db, r->arena, w->organisatie_id,
				   (enum vergelijkpunt)w->vergelijkpunt, &rows);

	if (rc)
		return rc;
	out->werkwijzen = list_of(&rows);
	now = werkwijze_find(&rows, w->organisatie_id, w->vergelijkpunt, r->vandaag);
	out->geldt = now && now->id.nr == w->id.nr;
	return 0;
}

/* Where Mijn werk leads: whether it is still so, is otherwise, or is asked later. */
static void view_eigen_acts(struct html *h, struct request *r)
{
	const struct werkwijze_row *w = r->object;
	const char *later = html_url(h, "/werkwijzen/%s/uitstel", TOKEN(h, w->id));
	struct ui_action acts[] = {confirm_act(h, w),
				   change_act(h, w->vergelijkpunt, w),
				   {.label = "Stel uit", .icon = UI_ICON_KLOK, .url = later}};

	if (!request_may_do(r, &acts[0]))
		return;
	acts[0].kind = UI_PRIMARY;
	ui_actions(h, acts, COUNT(acts));
	if (!datum_set(w->uitstel_datum) || w->uitstel_datum.dag <= r->vandaag.dag)
		return;
	ui_alert(
	    h, UI_INFO,
	    arena_format(h->arena, "Wordt weer gevraagd op %s", html_datum(h, w->uitstel_datum)),
	    w->uitstel_reden);
	acts[0] = (struct ui_action){
	    .label = "Zet terug in Mijn werk",
	    .post = true,
	    .versie = w->versie,
	    .url = html_url(h, "/werkwijzen/%s/uitstel/intrekken", TOKEN(h, w->id))};
	ui_actions(h, acts, 1);
}

static void een_view(struct html *h, struct request *r)
{
	const struct werkwijze_row *w = r->object;
	const struct een_page *out = r->out;
	const struct werkwijze_row *rows = out->werkwijzen.rows;

	ui_h1(h, choice_label(&vergelijkpunten, w->vergelijkpunt), w->organisatie);
	ui_p(h, vergelijkpunten.list[w->vergelijkpunt].hint);
	if (out->geldt)
		view_eigen_acts(h, r);
	ui_link(h, "/regelingen/vergelijking", "Vergelijk met de regio");
	ui_h2(h, "Nu, straks en eerder");
	for (size_t i = 0; i < out->werkwijzen.count; i++) {
		ui_card_begin(h, choice_label(&wijzen, rows[i].wijze));
		view_facts(h, &rows[i]);
		ui_p(h, arena_format(h->arena, "Vastgelegd op %s, door %s.",
				     html_datum(h, moment_datum(rows[i].op)), rows[i].door));
		ui_card_end(h);
	}
	request_view_files(h, r);
}

/* ---- routes ---- */

static const struct shape uitvoerder_shape =
    SHAPE("Uitvoerder", struct uitvoerder_row, uitvoerder_columns);

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkwijzen",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Hoe wij regelingen uitvoeren",
     .handle = eigen_handle,
     .view = eigen_view,
     .shape = &eigen_page_shape,
     .scenario = "werkwijze"},
    {.method = GET,
     .path = "/werkwijzen/nieuw",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Vastleggen hoe u een regeling uitvoert",
     FIELDS(punt_fields, struct punt_in),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &uitvoerder_shape,
     .flags = ROUTE_NO_API,
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Vastleggen hoe u een regeling uitvoert",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/werkwijzen/nieuw",
     .scenario = "werkwijze"},
    {.method = GET,
     .path = "/werkwijzen/:werkwijze",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Hoe een organisatie een regeling uitvoert",
     .doel = DOEL,
     .object = &object_werkwijze,
     .handle = een_handle,
     .view = een_view,
     .shape = &een_shape,
     .flags = ROUTE_PRINT,
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen/:werkwijze/bevestigen",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Bevestigen hoe u een regeling uitvoert",
     .doel = DOEL,
     .object = &object_werkwijze,
     .mits = "is_eigen",
     .handle = bevestig_handle,
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen/:werkwijze/niet-bevestigen",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Toch niet bevestigen hoe u een regeling uitvoert",
     .doel = DOEL,
     .object = &object_werkwijze,
     .mits = "is_eigen",
     .handle = terug_handle,
     .scenario = "werkwijze"},
};
PAGE(werkwijze, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
