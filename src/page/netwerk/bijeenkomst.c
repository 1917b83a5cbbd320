/*
 * A meeting of the network: agenda, minutes, who was there, and the steps from planned to fixed.
 *
 * What: one page for before, during and after; on paper it is the minutes. What was agreed before
 *       and is open still stands on the agenda by itself. The minutes of the time before are fixed
 *       here; a mistake that is found later is a remark under them.
 * Who:  that the meeting is sees everybody in the network, and decisions that are open to all; the
 *       rest is for members and who is invited; steps are for chair and secretary.
 * Invariants: the steps are one table (domain/bijeenkomst) and guarded below (bijeenkomst_stap);
 *       fixed minutes stay as they are.
 * On purpose absent: mail of the minutes: they stay where it is known who may read them.
 * Rows: F096, F100, F103.
 */
#include "gate/gate.h"

#include "part/herleidbaar.h"
#include "store/netwerkbesluit.h"
#include "view/ical.h"

#include <string.h>

#define DOEL "overleggen van het netwerk"

struct bijeenkomst_page {
	struct bijeenkomst_row bijeenkomst;
	struct list punten, besluiten, acties, eerder, genodigden, opmerkingen;
	struct bijeenkomst_row vorige; /* of which the minutes are a draft; id 0: none */
};
static const struct shape bijeenkomst_shape =
    SHAPE("Bijeenkomst", struct bijeenkomst_row, bijeenkomst_columns);
static const struct shape punt_shape =
    SHAPE("Bespreekpunt", struct bespreekpunt_row, bespreekpunt_columns);
static const struct shape besluit_shape =
    SHAPE("Netwerkbesluit", struct netwerkbesluit_row, netwerkbesluit_columns);
static const struct shape actie_shape =
    SHAPE("Netwerkactie", struct netwerkactie_row, netwerkactie_columns);
static const struct shape genodigde_shape =
    SHAPE("Genodigde", struct genodigde_row, genodigde_columns);
static const struct shape opmerking_shape =
    SHAPE("Verslagopmerking", struct verslagopmerking_row, verslagopmerking_columns);
static const struct shape_part page_parts[] = {
    {"bijeenkomst", &bijeenkomst_shape, offsetof(struct bijeenkomst_page, bijeenkomst), false},
    {"punten", &punt_shape, offsetof(struct bijeenkomst_page, punten), true},
    {"besluiten", &besluit_shape, offsetof(struct bijeenkomst_page, besluiten), true},
    {"acties", &actie_shape, offsetof(struct bijeenkomst_page, acties), true},
    {"eerder", &actie_shape, offsetof(struct bijeenkomst_page, eerder), true},
    {"genodigden", &genodigde_shape, offsetof(struct bijeenkomst_page, genodigden), true},
    {"opmerkingen", &opmerking_shape, offsetof(struct bijeenkomst_page, opmerkingen), true},
};
static const struct shape page_shape = {.name = "BijeenkomstMetVerslag",
					.size = sizeof(struct bijeenkomst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

#define OPMERKINGEN "/bijeenkomsten/:bijeenkomst/opmerkingen"
struct opmerking_in {
	const char *tekst;
};
static const struct field opmerking_fields[] = {
    FIELD(struct opmerking_in, tekst, LONG_TEXT, "Wat klopt er niet in het verslag?",
	  .required = true, .max = 1000),
};

/* Each asks with the database and the arena first, what it is of, and where to put it. */
#define LOAD(list_, of_, member_)                                                                  \
	do {                                                                                       \
		struct db_rows rows_;                                                              \
		int rc_ = list_(r->db, r->arena, of_, &rows_);                                     \
                                                                                                   \
		if (rc_)                                                                           \
			return rc_;                                                                \
		out->member_ = (struct list){.rows = rows_.rows, .count = rows_.count};            \
	} while (0)

static int page_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	struct bijeenkomst_page *out = r->out;

	out->bijeenkomst = *b;
	out->bijeenkomst.tijd =
	    arena_format(r->arena, "%s - %s", tijd_text(r->arena, b->van_minuut),
			 tijd_text(r->arena, b->tot_minuut));
	r->versie = b->versie;
	request_form(r, OPMERKINGEN);
	LOAD(bespreekpunt_list, b->id, punten);
	LOAD(netwerkbesluit_list_of, b->id, besluiten);
	LOAD(netwerkactie_list_of, b->id, acties);
	LOAD(netwerkactie_list_before, b, eerder);
	LOAD(genodigde_list, b->id, genodigden);
	LOAD(verslagopmerking_list, b->id, opmerkingen);
	return bijeenkomst_find_concept(r->db, r->arena, b, &out->vorige);
}

static bool can(const struct bijeenkomst_row *b, enum bijeenkomststap stap)
{
	return b->leidt && bijeenkomst_may(b->bijeenkomststand, stap);
}

/* ---- the agenda, with what was said ---- */

static void view_besluiten_of(struct html *h, const struct list *list, bespreekpunt_id punt)
{
	const struct netwerkbesluit_row *rows = list->rows;

	for (size_t i = 0; i < list->count; i++)
		if (rows[i].bespreekpunt_id.nr == punt.nr)
			ui_p(h, arena_format(h->arena, "Besluit %d: %s%s%s", (int)rows[i].nummer,
					     rows[i].tekst, rows[i].voor_wie ? " Voor: " : "",
					     rows[i].voor_wie ? rows[i].voor_wie : ""));
}

static void view_acties_of(struct html *h, const struct list *list, bespreekpunt_id punt)
{
	const struct netwerkactie_row *rows = list->rows;

	for (size_t i = 0; i < list->count; i++)
		if (rows[i].bespreekpunt_id.nr == punt.nr)
			ui_p(h, arena_format(h->arena, "Actie: %s. %s, uiterlijk %s%s", rows[i].wat,
					     rows[i].wie, html_datum(h, rows[i].voor_datum),
					     datum_set(rows[i].gedaan_datum) ? " (gedaan)" : ""));
}

static const char *punt_meta(struct html *h, const struct bespreekpunt_row *p)
{
	return arena_format(h->arena, "%s%s%s", choice_label(&puntvragen, p->puntvraag),
			    p->wie ? arena_format(h->arena, ", door %s", p->wie) : "",
			    p->minuten ? arena_format(h->arena, ", %d minuten", (int)p->minuten)
				       : "");
}

static void view_punt(struct html *h, const struct bijeenkomst_page *out,
		      const struct bespreekpunt_row *p)
{
	ui_card_begin(h, arena_format(h->arena, "%d. %s", (int)p->nummer, p->titel));
	ui_p(h, punt_meta(h, p));
	if (p->verslag)
		ui_text(h, p->verslag);
	view_besluiten_of(h, &out->besluiten, p->id);
	view_acties_of(h, &out->acties, p->id);
	ui_link(h, html_url(h, "/bespreekpunten/%s", TOKEN(h, p->id)),
		arena_format(h->arena, "Open punt %d", (int)p->nummer));
	ui_card_end(h);
}

static int64_t minutes_of(const struct list *punten)
{
	const struct bespreekpunt_row *rows = punten->rows;
	int64_t sum = 0;

	for (size_t i = 0; i < punten->count; i++)
		sum += rows[i].minuten;
	return sum;
}

static void view_agenda(struct html *h, const struct bijeenkomst_page *out, const char *url)
{
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	const struct bespreekpunt_row *rows = out->punten.rows;
	const struct ui_action add = {.label = "Punt toevoegen",
				      .url = arena_format(h->arena, "%s/punten/nieuw", url),
				      .icon = UI_ICON_PLUS};
	int64_t minuten = minutes_of(&out->punten);

	ui_section_begin(h, "agenda",
			 b->bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND ? "Agenda"
									 : "Agenda en verslag");
	if (!out->punten.count)
		ui_p(h, "Er staat nog niets op de agenda.");
	if (minuten > b->tot_minuut - b->van_minuut)
		ui_alert(h, UI_WARNING, "De agenda is te lang",
			 arena_format(h->arena,
				      "De punten duren samen %d minuten. Het overleg duurt er %d.",
				      (int)minuten, (int)(b->tot_minuut - b->van_minuut)));
	for (size_t i = 0; i < out->punten.count; i++)
		view_punt(h, out, &rows[i]);
	if (can(b, BIJEENKOMSTSTAP_WIJZIG))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- what stands on it by itself ---- */

static void view_eerder(struct html *h, const struct bijeenkomst_page *out)
{
	const struct netwerkactie_row *rows = out->eerder.rows;

	if (!out->eerder.count)
		return;
	ui_section_begin(h, "eerder", "Acties van eerder");
	ui_p(h, "Deze acties stonden nog open. Ze staan daarom vanzelf op de agenda.");
	ui_list_begin(h);
	for (size_t i = 0; i < out->eerder.count; i++) {
		const struct netwerkactie_row *x = &rows[i];
		bool klaar = datum_set(x->gedaan_datum);

		ui_item(h,
			&(struct ui_item){
			    .title = x->wat,
			    .url = x->leidt || x->van_mij
				       ? html_url(h, "/netwerkacties/%s", TOKEN(h, x->id))
				       : NULL,
			    .text = arena_format(h->arena, "%s, uiterlijk %s. Afgesproken op %s.",
						 x->wie, html_datum(h, x->voor_datum),
						 html_datum(h, x->afgesproken_datum)),
			    .badge = klaar ? "Gedaan" : "Open",
			    .tone = klaar ? UI_OK : UI_NEUTRAL});
	}
	ui_list_end(h);
	ui_section_end(h);
}

static void view_vorige(struct html *h, const struct bijeenkomst_page *out, const char *url)
{
	const struct bijeenkomst_row *b = &out->bijeenkomst, *v = &out->vorige;
	const struct ui_action fix = {.label = "Stel dit verslag vast",
				      .url = arena_format(h->arena, "%s/vaststellen", url),
				      .post = true,
				      .versie = b->versie,
				      .icon = UI_ICON_VINK};

	if (!v->id.nr || b->bijeenkomststand == BIJEENKOMSTSTAND_AFGEZEGD)
		return;
	ui_section_begin(h, "vorige", "Verslag van de vorige keer");
	ui_link(h, html_url(h, "/bijeenkomsten/%s", TOKEN(h, v->id)),
		arena_format(h->arena, "Verslag van %s", html_datum(h, v->datum)));
	ui_p(h, "Dit verslag is nog een concept. Stel het aan het begin van dit overleg samen "
		"vast. Daarna verandert er niets meer aan.");
	if (can(b, BIJEENKOMSTSTAP_NOTEER))
		ui_actions(h, &fix, 1);
	ui_section_end(h);
}

/* ---- who is there ---- */

/* Besides what it is now; before the meeting only that somebody said that he cannot come. */
static size_t aanwezig_acts(struct html *h, const struct genodigde_row *n,
			    struct ui_action acts[AANWEZIGHEID_COUNT + 1])
{
	static const int offered[] = {AANWEZIGHEID_AANWEZIG, AANWEZIGHEID_AFGEMELD,
				      AANWEZIGHEID_AFWEZIG};
	const char *url = html_url(h, "/genodigden/%s", TOKEN(h, n->id));
	bool held = n->bijeenkomststand != BIJEENKOMSTSTAND_GEPLAND;
	size_t count = 0;

	for (size_t i = 0; i < COUNT(offered); i++)
		if (offered[i] != n->aanwezigheid && (held || offered[i] == AANWEZIGHEID_AFGEMELD))
			acts[count++] = (struct ui_action){
			    .label = choice_label(&aanwezigheden, offered[i]),
			    .url = arena_format(h->arena, "%s/%s", url,
						choice_code(&aanwezigheden, offered[i])),
			    .post = true,
			    .versie = n->versie,
			    .toelichting = n->naam};
	if (n->gast)
		acts[count++] =
		    (struct ui_action){.label = "Niet uitgenodigd",
				       .url = arena_format(h->arena, "%s/weghalen", url),
				       .post = true,
				       .versie = n->versie,
				       .kind = UI_SUBTLE,
				       .toelichting = n->naam};
	return count;
}

static void view_genodigde(struct html *h, const struct bijeenkomst_row *b,
			   const struct genodigde_row *n)
{
	struct ui_action acts[AANWEZIGHEID_COUNT + 1];

	ui_card_begin(h, NULL);
	ui_people_begin(h);
	ui_person(h,
		  &(struct ui_person){.naam = n->naam,
				      .organisatie = n->organisatie,
				      .rol = n->gast ? "Gast" : NULL,
				      .chip = n->aanwezigheid == AANWEZIGHEID_ONBEKEND
						  ? NULL
						  : choice_label(&aanwezigheden, n->aanwezigheid)});
	ui_people_end(h);
	if (can(b, BIJEENKOMSTSTAP_WIJZIG) || can(b, BIJEENKOMSTSTAP_NOTEER))
		ui_actions(h, acts, aanwezig_acts(h, n, acts));
	ui_card_end(h);
}

static const struct genodigde_row *eigen_of(const struct request *r,
					    const struct bijeenkomst_page *out)
{
	const struct genodigde_row *rows = out->genodigden.rows;

	for (size_t i = 0; i < out->genodigden.count; i++)
		if (rows[i].gebruiker_id.nr == r->wie.gebruiker.nr)
			return &rows[i];
	return NULL;
}

static void view_eigen(struct html *h, struct request *r, const struct bijeenkomst_page *out)
{
	const struct genodigde_row *n = eigen_of(r, out);
	bool weg = n && n->aanwezigheid == AANWEZIGHEID_AFGEMELD;

	if (!n || out->bijeenkomst.bijeenkomststand != BIJEENKOMSTSTAND_GEPLAND)
		return;
	ui_actions(
	    h,
	    &(const struct ui_action){
		.label = weg ? "Ik kom toch" : "Ik kan niet komen",
		.url = html_url(h, "/genodigden/%s/%s", TOKEN(h, n->id), weg ? "weer" : "afmelden"),
		.post = true,
		.versie = n->versie},
	    1);
}

static void view_genodigden(struct html *h, struct request *r, const char *url)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	const struct genodigde_row *rows = out->genodigden.rows;
	const struct ui_action add = {.label = "Nodig een gast uit",
				      .url = arena_format(h->arena, "%s/genodigden/nieuw", url),
				      .icon = UI_ICON_PLUS};

	ui_section_begin(h, "genodigden",
			 b->bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND ? "Wie is uitgenodigd?"
									 : "Wie waren er?");
	view_eigen(h, r, out);
	for (size_t i = 0; i < out->genodigden.count; i++)
		view_genodigde(h, b, &rows[i]);
	if (can(b, BIJEENKOMSTSTAP_WIJZIG))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- remarks ---- */

static void view_opmerkingen(struct html *h, struct request *r, const char *url)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	const struct verslagopmerking_row *rows = out->opmerkingen.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, OPMERKINGEN, &n);

	if (b->bijeenkomststand != BIJEENKOMSTSTAND_VASTGESTELD)
		return;
	ui_section_begin(h, "opmerkingen", "Opmerkingen bij het verslag");
	if (!out->opmerkingen.count)
		ui_p(h, "Er zijn geen opmerkingen.");
	ui_list_begin(h);
	for (size_t i = 0; i < out->opmerkingen.count; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].tekst,
					     .text = arena_format(h->arena, "%s, %s", rows[i].door,
								  html_moment(h, rows[i].op))});
	ui_list_end(h);
	if (b->leidt)
		ui_form(h,
			&(struct ui_form){.action = arena_format(h->arena, "%s/opmerkingen", url),
					  .behind = "Er klopt iets niet",
					  .fields = fields,
					  .n_fields = n,
					  .submit = "Zet erbij",
					  .note = "Het verslag zelf blijft zoals het is."});
	ui_section_end(h);
}

/* ---- the page ---- */

static void add_step(struct html *h, const struct bijeenkomst_row *b, enum bijeenkomststap stap,
		     struct ui_action act, struct ui_action *acts, size_t *n)
{
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));

	if (!can(b, stap))
		return;
	act.url = arena_format(h->arena, "%s/%s", url, act.url);
	act.versie = act.post ? b->versie : 0;
	acts[(*n)++] = act;
}

static void view_steps(struct html *h, struct request *r, const struct bijeenkomst_page *out)
{
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	const struct bespreekpunt_row *punten = out->punten.rows;
	struct ui_action acts[6];
	size_t n = 0;

	if (b->datum.dag <= r->vandaag.dag)
		add_step(h, b, BIJEENKOMSTSTAP_BEGIN,
			 (struct ui_action){.label = "Begin de bijeenkomst",
					    .url = "beginnen",
					    .post = true,
					    .kind = UI_PRIMARY,
					    .icon = UI_ICON_VOLGENDE},
			 acts, &n);
	if (can(b, BIJEENKOMSTSTAP_NOTEER) && out->punten.count)
		acts[n++] = (struct ui_action){
		    .label = "Loop de agenda door",
		    .url = html_url(h, "/bespreekpunten/%s", TOKEN(h, punten[0].id)),
		    .kind = UI_PRIMARY,
		    .icon = UI_ICON_VOLGENDE};
	add_step(h, b, BIJEENKOMSTSTAP_DEEL,
		 (struct ui_action){.label = "Het verslag is klaar: deel het",
				    .url = "delen",
				    .post = true,
				    .icon = UI_ICON_VINK},
		 acts, &n);
	add_step(h, b, BIJEENKOMSTSTAP_WIJZIG,
		 (struct ui_action){
		     .label = "Wijzig dag of plek", .url = "wijzigen", .icon = UI_ICON_PEN},
		 acts, &n);
	add_step(h, b, BIJEENKOMSTSTAP_ZEG_AF,
		 (struct ui_action){.label = "Gaat niet door",
				    .url = "afzeggen",
				    .post = true,
				    .kind = UI_SUBTLE,
				    .icon = UI_ICON_KRUIS},
		 acts, &n);
	add_step(h, b, BIJEENKOMSTSTAP_PLAN,
		 (struct ui_action){.label = "Gaat toch door", .url = "plannen", .post = true},
		 acts, &n);
	ui_actions(h, acts, n);
}

static void view_open_besluiten(struct html *h, const struct bijeenkomst_page *out)
{
	const struct netwerkbesluit_row *rows = out->besluiten.rows;

	ui_alert(
	    h, UI_INFO, "U ziet alleen dat deze bijeenkomst er is",
	    "De agenda en het verslag zijn voor de leden, en voor wie is uitgenodigd. Besluiten "
	    "voor het hele netwerk leest u hier wel.");
	ui_section_begin(h, "besluiten", "Besluiten");
	if (!out->besluiten.count)
		ui_p(h, "Er zijn hier geen besluiten voor het hele netwerk.");
	for (size_t i = 0; i < out->besluiten.count; i++)
		ui_p(h,
		     arena_format(h->arena, "Besluit %d: %s", (int)rows[i].nummer, rows[i].tekst));
	ui_section_end(h);
}

static enum ui_tone tone_of(int stand)
{
	return stand == BIJEENKOMSTSTAND_VASTGESTELD ? UI_OK
	       : stand == BIJEENKOMSTSTAND_AFGEZEGD  ? UI_WARNING
						     : UI_INFO;
}

static void view_reader(struct html *h, struct request *r, const char *url)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;

	view_steps(h, r, out);
	if (b->link)
		ui_link(h, b->link, "Doe online mee");
	if (datum_set(b->vastgesteld_datum))
		ui_p(h, arena_format(h->arena, "Vastgesteld in de bijeenkomst van %s.",
				     html_datum(h, b->vastgesteld_datum)));
	view_vorige(h, out, url);
	view_eerder(h, out);
	view_agenda(h, out, url);
	view_genodigden(h, r, url);
	view_opmerkingen(h, r, url);
}

static void page_view(struct html *h, struct request *r)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));

	ui_h1(h, b->gremium,
	      arena_format(h->arena, "%s, %s%s%s", html_datum(h, b->datum), b->tijd,
			   b->plek ? ", " : "", b->plek ? b->plek : ""));
	ui_badge(h, tone_of(b->bijeenkomststand),
		 choice_label(&bijeenkomststanden, b->bijeenkomststand));
	if (b->is_lezer)
		view_reader(h, r, url);
	else
		view_open_besluiten(h, out);
	if (b->bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND)
		ui_link(h, arena_format(h->arena, "%s/agenda.ics", url),
			"Zet deze bijeenkomst in uw agenda");
	ui_print_button(h);
	ui_link(h, html_url(h, "/gremia/%s", TOKEN(h, b->gremium_id)),
		arena_format(h->arena, "Naar %s", b->gremium));
}

/* ---- steps ---- */

static void to_meeting(struct request *r, const struct bijeenkomst_row *b, const char *flash)
{
	r->location = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	r->flash = flash;
}

static int check_step(struct request *r, enum bijeenkomststap stap)
{
	const struct bijeenkomst_row *b = r->object;

	if (!bijeenkomst_may(b->bijeenkomststand, stap))
		invalid(r, "", "Dit kan nu niet: %s.",
			choice_label(&bijeenkomststanden, b->bijeenkomststand));
	return 0;
}

static int take_step(struct request *r, enum bijeenkomststap stap, const char *flash)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);

	to_meeting(r, b, flash);
	return bijeenkomst_step(&doing, b, (int)stap);
}

static int begin_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;

	if (b->datum.dag > r->vandaag.dag)
		invalid(r, "", "De dag is er nog niet. Begin de bijeenkomst op de dag zelf.");
	return check_step(r, BIJEENKOMSTSTAP_BEGIN);
}

static int begin_handle(struct request *r)
{
	return take_step(r, BIJEENKOMSTSTAP_BEGIN, "Begonnen. Loop nu de agenda door.");
}

static int deel_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_DEEL);
}

static int deel_handle(struct request *r)
{
	return take_step(r, BIJEENKOMSTSTAP_DEEL,
			 "Het verslag is een concept. U stelt het de volgende keer samen vast.");
}

static int afzeg_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_ZEG_AF);
}

static int afzeg_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;

	r->undo = request_path(r, "/bijeenkomsten/%s/plannen", ID_BIJEENKOMST, b->id.nr);
	return take_step(r, BIJEENKOMSTSTAP_ZEG_AF, "Deze bijeenkomst gaat niet door.");
}

static int plan_check(struct request *r)
{
	return check_step(r, BIJEENKOMSTSTAP_PLAN);
}

static int plan_handle(struct request *r)
{
	return take_step(r, BIJEENKOMSTSTAP_PLAN, "Deze bijeenkomst gaat toch door.");
}

static int vast_check(struct request *r)
{
	struct bijeenkomst_row vorige;
	int rc = bijeenkomst_find_concept(r->db, r->arena, r->object, &vorige);

	if (!rc && !vorige.id.nr)
		invalid(r, "", "Er is geen verslag van een vorige keer dat nog een concept is.");
	return rc ? rc : check_step(r, BIJEENKOMSTSTAP_NOTEER);
}

static int vast_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);
	struct bijeenkomst_row vorige;
	int rc = bijeenkomst_find_concept(r->db, r->arena, b, &vorige);

	to_meeting(r, b, "Het verslag van de vorige keer is vastgesteld.");
	return rc ? rc : bijeenkomst_fix(&doing, &vorige, b->id);
}

static int opmerking_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct opmerking_in *in = r->in;

	if (b->bijeenkomststand != BIJEENKOMSTSTAND_VASTGESTELD)
		invalid(r, "", "Het verslag is nog niet vastgesteld. Verander het verslag zelf.");
	herleidbaar_check_vak(r, "tekst", "Wat klopt er niet in het verslag?", in->tekst);
	return 0;
}

static int opmerking_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct opmerking_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_meeting(r, b, "De opmerking staat onder het verslag.");
	return verslagopmerking_create(&doing, b->id, in->tekst);
}

/* ---- in one's own agenda ---- */

/* Name and place are those of the network, which names no young person. The link stays here: an
 * agenda is read by others. */
static int agenda_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *path = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	const char *url = arena_format(r->arena, "%s%s", gate_origin(r), path);
	const struct ical_dag dag = {
	    .kenmerk = request_path(r, "bijeenkomst-%s", ID_BIJEENKOMST, b->id.nr),
	    .dag = b->datum,
	    .van_minuut = (int)b->van_minuut,
	    .tot_minuut = (int)b->tot_minuut,
	    .titel = b->gremium,
	    .plek = b->plek,
	    .tekst = arena_format(r->arena, "Agenda en verslag staan in Startbaan: %s", url),
	    .url = url};
	struct file_reply *file = arena_alloc(r->arena, sizeof(*file));
	const char *text = ical_text(
	    r->arena, &(struct ical){.wereld = "startbaan", .op = r->nu, .dagen = &dag, .n = 1});

	if (!text)
		return fail(r, ERR_GEHEUGEN, "no agenda");
	*file = (struct file_reply){.type = ICAL_TYPE,
				    .name = "bijeenkomst.ics",
				    .data = {(const uint8_t *)text, strlen(text)}};
	r->file = file;
	return 0;
}

/* ---- routes ---- */

#define ROUTE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = "/bijeenkomsten/:bijeenkomst" path_,                  \
		.recht = RECHT_NETWERK_LEZEN, .summary = (summary_), .doel = DOEL,                 \
		.object = &(object_), .scenario = "bijeenkomsten", __VA_ARGS__                     \
	}

static const struct route routes[] = {
    ROUTE(GET, "", object_bijeenkomst, "Bijeenkomst van het netwerk", .handle = page_handle,
	  .view = page_view, .shape = &page_shape, .flags = ROUTE_PRINT),
    ROUTE(GET, "/agenda.ics", object_bijeenkomst, "Bijeenkomst in uw agenda zetten",
	  .handle = agenda_handle, .flags = ROUTE_NO_API),
    ROUTE(POST, "/beginnen", object_bijeenkomst_leidt, "Bijeenkomst beginnen", .check = begin_check,
	  .handle = begin_handle),
    ROUTE(POST, "/delen", object_bijeenkomst_leidt, "Verslag delen", .check = deel_check,
	  .handle = deel_handle),
    ROUTE(POST, "/afzeggen", object_bijeenkomst_leidt, "Bijeenkomst afzeggen", .check = afzeg_check,
	  .handle = afzeg_handle),
    ROUTE(POST, "/plannen", object_bijeenkomst_leidt, "Bijeenkomst toch laten doorgaan",
	  .check = plan_check, .handle = plan_handle),
    ROUTE(POST, "/vaststellen", object_bijeenkomst_leidt, "Verslag van de vorige keer vaststellen",
	  .check = vast_check, .handle = vast_handle),
    ROUTE(POST, "/opmerkingen", object_bijeenkomst_leidt, "Opmerking bij een vastgesteld verslag",
	  FIELDS(opmerking_fields, struct opmerking_in), .check = opmerking_check,
	  .handle = opmerking_handle, .again = "/bijeenkomsten/:bijeenkomst"),
};
PAGE(bijeenkomst, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
