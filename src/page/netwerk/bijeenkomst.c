/*
 * A meeting of the network: agenda, minutes, who was there, and the steps from planned to fixed.
 *
 * What: one page for before, during and after; on paper it is the minutes. What was agreed before
 *       and is open still stands on the agenda by itself. The minutes of the time before are fixed
 *       here; a mistake that is found later is a remark under them.
 * Who:  that the meeting is sees everybody in the network, and decisions that are open to all; the
 *       rest is for members and who is invited. Taking the steps: bijeenkomststap.c.
 * Invariants: fixed minutes stay as they are.
 * On purpose absent: mail of the minutes: they stay where it is known who may read them.
 * Rows: F096, F100, F103.
 */
#include "gate/page.h"

#include "part/puntvoorstel.h"
#include "store/netwerkbesluit.h"

#include <string.h>

#define DOEL "overleggen van het netwerk"

struct bijeenkomst_page {
	struct bijeenkomst_row bijeenkomst;
	struct list punten, besluiten, acties, eerder, genodigden, opmerkingen, voorstellen;
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
static const struct shape voorstel_shape =
    SHAPE("Puntvoorstel", struct puntvoorstel_row, puntvoorstel_columns);
static const struct shape_part page_parts[] = {
    {"bijeenkomst", &bijeenkomst_shape, offsetof(struct bijeenkomst_page, bijeenkomst), false},
    {"punten", &punt_shape, offsetof(struct bijeenkomst_page, punten), true},
    {"besluiten", &besluit_shape, offsetof(struct bijeenkomst_page, besluiten), true},
    {"acties", &actie_shape, offsetof(struct bijeenkomst_page, acties), true},
    {"eerder", &actie_shape, offsetof(struct bijeenkomst_page, eerder), true},
    {"genodigden", &genodigde_shape, offsetof(struct bijeenkomst_page, genodigden), true},
    {"opmerkingen", &opmerking_shape, offsetof(struct bijeenkomst_page, opmerkingen), true},
    {"voorstellen", &voorstel_shape, offsetof(struct bijeenkomst_page, voorstellen), true},
};
static const struct shape page_shape = {.name = "BijeenkomstMetVerslag",
					.size = sizeof(struct bijeenkomst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

#define OPMERKINGEN "/bijeenkomsten/:bijeenkomst/opmerkingen"

/* Each asks with the database and the arena first, what it is of, and where to put it. */
#define LOAD(list_, of_, member_)                                                                  \
	do {                                                                                       \
		struct db_rows rows_;                                                              \
		int rc_ = list_(r->db, r->arena, of_, &rows_);                                     \
                                                                                                   \
		if (rc_)                                                                           \
			return rc_;                                                                \
		out->member_ = list_of(&rows_);                                                    \
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
	LOAD(puntvoorstel_list_of, b->id, voorstellen);
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

/* Of what is another since it was agreed on: the minutes tell what is so now. */
static const char *gewijzigd_text(struct html *h, const struct netwerkactie_row *x)
{
	return datum_set(x->gewijzigd_datum)
		   ? arena_format(h->arena, " (gewijzigd op %s)", html_datum(h, x->gewijzigd_datum))
		   : "";
}

static void view_acties_of(struct html *h, const struct list *list, bespreekpunt_id punt)
{
	const struct netwerkactie_row *rows = list->rows;

	for (size_t i = 0; i < list->count; i++)
		if (rows[i].bespreekpunt_id.nr == punt.nr)
			ui_p(h,
			     arena_format(h->arena, "Actie: %s. %s, uiterlijk %s%s%s", rows[i].wat,
					  rows[i].wie, html_datum(h, rows[i].voor_datum),
					  gewijzigd_text(h, &rows[i]),
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

/* Of what others proposed who keeps it sees all, and everybody his own. */
static void view_voorstellen(struct html *h, const struct bijeenkomst_page *out, const char *url)
{
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	bool asks = b->bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND && !b->leidt;
	const struct ui_action add = {.label = "Stel een punt voor",
				      .url = arena_format(h->arena, "%s/voorstellen/nieuw", url),
				      .icon = UI_ICON_PLUS};

	if (!out->voorstellen.count && !asks)
		return;
	ui_section_begin(h, "voorstellen", b->leidt ? "Voorgestelde punten" : "Uw voorstellen");
	if (out->voorstellen.count) {
		ui_list_begin(h);
		puntvoorstel_items(h, &out->voorstellen, false);
		ui_list_end(h);
	}
	if (asks)
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
			    .versie = n->versie};
	if (n->gast)
		acts[count++] =
		    (struct ui_action){.label = "Niet uitgenodigd",
				       .url = arena_format(h->arena, "%s/weghalen", url),
				       .post = true,
				       .versie = n->versie,
				       .kind = UI_SUBTLE};
	return count;
}

static void view_genodigde(struct html *h, const struct genodigde_row *n)
{
	ui_person(h,
		  &(struct ui_person){.naam = n->naam,
				      .organisatie = n->organisatie,
				      .rol = n->gast ? "Gast" : NULL,
				      .chip = n->aanwezigheid == AANWEZIGHEID_ONBEKEND
						  ? NULL
						  : choice_label(&aanwezigheden, n->aanwezigheid)});
}

/* Who was there is said of each, one by one; before that only who cannot come, which is seldom. */
static void view_aanwezig(struct html *h, const struct bijeenkomst_row *b, const struct list *all)
{
	const struct genodigde_row *rows = all->rows;
	struct ui_action acts[AANWEZIGHEID_COUNT + 1];
	size_t n;

	if (!all->count || (!can(b, BIJEENKOMSTSTAP_WIJZIG) && !can(b, BIJEENKOMSTSTAP_NOTEER)))
		return;
	ui_details_begin(h, b->bijeenkomststand == BIJEENKOMSTSTAND_GEPLAND
				? "Meld iemand af"
				: "Leg vast wie er waren");
	for (size_t i = 0; i < all->count; i++) {
		n = aanwezig_acts(h, &rows[i], acts);
		for (size_t k = 0; k < n; k++)
			acts[k].label =
			    arena_format(h->arena, "%s: %s", rows[i].naam, acts[k].label);
		ui_actions(h, acts, n);
	}
	ui_details_end(h);
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
	ui_people_begin(h);
	for (size_t i = 0; i < out->genodigden.count; i++)
		view_genodigde(h, &rows[i]);
	ui_people_end(h);
	view_aanwezig(h, b, &out->genodigden);
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

	if (b->bijeenkomststand != BIJEENKOMSTSTAND_VASTGESTELD &&
	    b->bijeenkomststand != BIJEENKOMSTSTAND_CONCEPT)
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
	if (b->leidt || b->bijeenkomststand == BIJEENKOMSTSTAND_CONCEPT)
		ui_form(h,
			&(struct ui_form){.action = arena_format(h->arena, "%s/opmerkingen", url),
					  .behind = "Er klopt iets niet",
					  .fields = fields,
					  .n_fields = n,
					  .submit = "Zet erbij",
					  .note = b->bijeenkomststand == BIJEENKOMSTSTAND_CONCEPT
						      ? "De voorzitter of secretaris past het "
							"verslag aan. Uw opmerking blijft staan."
						      : "Het verslag zelf blijft zoals het is."});
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

/* How a draft is going to be fixed. */
static void view_concept(struct html *h, struct request *r, const char *url)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;
	struct datum vanaf;
	const struct ui_action fix = {.label = "Stel het verslag vast",
				      .url = arena_format(h->arena, "%s/verslag-vaststellen", url),
				      .post = true,
				      .versie = b->versie,
				      .icon = UI_ICON_VINK};

	if (b->bijeenkomststand != BIJEENKOMSTSTAND_CONCEPT)
		return;
	if (!b->zonder_vervolg) {
		ui_p(h,
		     "Dit verslag is een concept. De volgende keer stelt u het samen vast. Klopt "
		     "er iets niet? Zet het onderaan deze pagina.");
		return;
	}
	vanaf = verslag_vast_vanaf(b->gedeeld_datum, request_termijnen(r));
	ui_p(h, arena_format(h->arena,
			     "Dit verslag is een concept, en er is geen volgende keer gepland. Wie "
			     "erbij was, kan tot %s zeggen wat er niet klopt. Daarna stelt de "
			     "voorzitter of secretaris het vast.",
			     html_datum(h, vanaf)));
	if (b->leidt && vanaf.dag <= r->vandaag.dag)
		ui_actions(h, &fix, 1);
}

static void view_vastgesteld(struct html *h, const struct bijeenkomst_row *b)
{
	if (datum_set(b->vastgesteld_datum))
		ui_p(h, arena_format(h->arena, "Vastgesteld in de bijeenkomst van %s.",
				     html_datum(h, b->vastgesteld_datum)));
	else if (moment_set(b->vastgesteld_op))
		ui_p(h, arena_format(h->arena,
				     "Vastgesteld op %s. Er was geen volgende keer; wie erbij was, "
				     "kon reageren.",
				     html_datum(h, moment_datum(b->vastgesteld_op))));
}

static void view_reader(struct html *h, struct request *r, const char *url)
{
	const struct bijeenkomst_page *out = r->out;
	const struct bijeenkomst_row *b = &out->bijeenkomst;

	view_steps(h, r, out);
	if (b->link)
		ui_link(h, b->link, "Doe online mee");
	view_concept(h, r, url);
	view_vastgesteld(h, b);
	view_vorige(h, out, url);
	view_eerder(h, out);
	view_agenda(h, out, url);
	view_voorstellen(h, out, url);
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
};
PAGE(bijeenkomst, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
