/*
 * Werkwijzen: how one's own organisation carries out regelingen, or what the region agreed on.
 *
 * What: a list of all points with what was written down, and confirming that it still holds.
 *       Everybody reads one with what held before it.
 * Who:  RECHT_REGELING_BIJHOUDEN, for the organisation in whose function one works, on the level of
 *       policy or management (werkwijze_van). Reading: whoever may read the network.
 * Invariants: who confirmed by a slip takes that back within a day. What was written down is never
 *       changed (werkwijze_wijziging.c).
 * Rows: F208, F209.
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
		werkwijze_facts_view(h, w);
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

/* ---- confirming ---- */

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
		werkwijze_facts_view(h, &rows[i]);
		ui_p(h, arena_format(h->arena, "Vastgelegd op %s, door %s.",
				     html_datum(h, moment_datum(rows[i].op)), rows[i].door));
		ui_card_end(h);
	}
	request_view_files(h, r);
}

/* ---- routes ---- */

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
