#include "part/kaart.h"

#include "domain/netwerk.h"
#include "domain/organisatie.h"

static const struct shape kaart_shape = SHAPE("Kaart", struct kaart_row, kaart_columns);
static const struct shape plek_shape = SHAPE("KaartPlek", struct kaart_plek, kaart_plek_columns);
static const struct shape dekking_shape =
    SHAPE("KaartDekking", struct dekking_row, dekking_columns);
static const struct shape lid_shape = SHAPE("KaartLid", struct netwerklid_row, netwerklid_columns);
static const struct shape_part page_parts[] = {
    {"kaart", &kaart_shape, offsetof(struct kaart_page, kaart), false},
    {"plekken", &plek_shape, offsetof(struct kaart_page, plekken), true},
    {"dekkingen", &dekking_shape, offsetof(struct kaart_page, dekkingen), true},
    {"leden", &lid_shape, offsetof(struct kaart_page, leden), true},
};
const struct shape kaart_page_shape = {.name = "NetwerkKaart",
				       .size = sizeof(struct kaart_page),
				       .parts = page_parts,
				       .n_parts = COUNT(page_parts)};

static int nieuw_load(struct request *r, struct kaart_page *out)
{
	int rc;

	if (!out->kaart.gebruiker_id.nr)
		return 0;
	rc = nieuwkomer_find_of(r->db, r->arena, out->kaart.gebruiker_id, &out->nieuw);
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

int kaart_handle(struct request *r)
{
	struct kaart_page *out = r->out;
	struct db_rows plekken = {0}, dekkingen = {0}, leden = {0};
	int rc = kaart_plek_list(r->db, r->arena, r->object, &plekken);

	rc = rc ? rc : dekking_list(r->db, r->arena, r->object, &dekkingen);
	rc = rc ? rc : netwerklid_list(r->db, r->arena, r->object, &leden);

	out->kaart = *(const struct kaart_row *)r->object;
	out->plekken = list_of(&plekken);
	out->dekkingen = list_of(&dekkingen);
	out->leden = list_of(&leden);
	return rc ? rc : nieuw_load(r, out);
}

const char *kaart_url_of(struct html *h, gebruiker_id gebruiker, contactpunt_id punt)
{
	return gebruiker.nr ? html_url(h, "/netwerk/%s", TOKEN(h, gebruiker))
			    : html_url(h, CONTACTPUNTEN "/%s", TOKEN(h, punt));
}

const char *kaart_url(struct html *h, const struct kaart_row *k)
{
	return kaart_url_of(h, k->gebruiker_id, k->contactpunt_id);
}

static void view_afwezig(struct html *h, const struct kaart_row *k)
{
	if (!datum_set(k->afwezig_tot_datum))
		return;
	ui_alert(
	    h, UI_INFO,
	    arena_format(h->arena, "Afwezig tot en met %s", html_datum(h, k->afwezig_tot_datum)),
	    k->vervanger ? arena_format(h->arena, "Bel zolang %s%s%s.", k->vervanger,
					k->vervanger_telefoon ? ", " : "",
					k->vervanger_telefoon ? k->vervanger_telefoon : "")
			 : NULL);
}

static void view_klopt(struct html *h, struct request *r, const struct kaart_row *k)
{
	struct datum op = moment_datum(k->kaart_op);
	bool oud = kaart_is_oud(op, request_termijnen(r), r->vandaag);

	ui_fact_begin(h, "Nagekeken");
	ui_badge(h, oud ? UI_NEUTRAL : UI_OK,
		 arena_format(h->arena, oud ? "Lang niet nagekeken: %s" : "%s", html_datum(h, op)));
	ui_fact_end(h);
}

static void view_plekken(struct html *h, const struct list *plekken)
{
	const struct kaart_plek *rows = plekken->rows;

	for (size_t i = 0; i < plekken->count; i++)
		ui_fact(h, rows[i].taak ? rows[i].taak : choice_label(&rollen, rows[i].rol),
			arena_format(h->arena, "%s (%s)", rows[i].organisatie,
				     choice_label(&functieniveaus, rows[i].niveau)));
}

/* What the organisations where he works agreed on with others. */
static void view_convenanten(struct html *h, const struct list *plekken)
{
	const struct kaart_plek *rows = plekken->rows;

	for (size_t i = 0; i < plekken->count; i++)
		ui_link(
		    h, html_url(h, "/convenanten?organisatie=%s", TOKEN(h, rows[i].organisatie_id)),
		    arena_format(h->arena, "Convenanten van %s", rows[i].organisatie));
}

static void view_facts(struct html *h, struct request *r, const struct kaart_page *out)
{
	const struct kaart_row *k = &out->kaart;

	ui_facts_begin(h);
	view_plekken(h, &out->plekken);
	ui_fact(h, "Waarvoor bellen", k->waarvoor);
	ui_fact(h, "Weet veel van",
		choices_text(h->arena, &deskundigheden, (uint32_t)k->deskundigheden));
	ui_fact(h, "Werkt op", kaartdagen_text(h->arena, (uint32_t)k->werkdagen));
	ui_fact(h, "Bereikbaar", k->bereikbaar);
	ui_fact_link(h, "Telefoon", k->telefoon,
		     k->telefoon ? html_url(h, "tel:%s", k->telefoon) : NULL);
	ui_fact_link(h, "E-mail", k->email, k->email ? html_url(h, "mailto:%s", k->email) : NULL);
	ui_fact(h, "Wie kan dit lezen",
		k->openbaar ? "Iedereen, ook op de openbare pagina Wie doet wat"
			    : "Wie in het netwerk inlogt");
	view_klopt(h, r, k);
	ui_facts_end(h);
}

/* Schools and municipalities, each with how it is taken off for who may do that. */
static void view_dekking(struct html *h, struct request *r, const struct kaart_page *out)
{
	const struct kaart_row *k = &out->kaart;
	const struct dekking_row *rows = out->dekkingen.rows;
	bool own = k->gebruiker_id.nr == r->wie.gebruiker.nr;
	const struct ui_action add = {
	    .label = "School of gemeente toevoegen",
	    .url = k->gebruiker_id.nr && !own
		       ? html_url(h, "/netwerk/dekking/%s/nieuw", TOKEN(h, k->gebruiker_id))
		       : arena_format(h->arena, "%s/dekking/nieuw", kaart_url(h, k)),
	    .icon = UI_ICON_PLUS};

	ui_section_begin(h, "dekking", "Staat voor");
	if (!out->dekkingen.count)
		ui_p(h, "Nog geen school of gemeente.");
	for (size_t i = 0; i < out->dekkingen.count; i++) {
		const char *wat = rows[i].school ? rows[i].school : rows[i].gemeente;
		const struct ui_action weg = {.label = "Haal weg",
					      .url = arena_format(h->arena, "/dekkingen/%s/%s",
								  TOKEN(h, rows[i].id),
								  own ? "stoppen" : "einde"),
					      .post = true,
					      .versie = rows[i].versie,
					      .toelichting = wat};

		ui_card_begin(h, rows[i].school ? wat : arena_format(h->arena, "Gemeente %s", wat));
		if (request_may_do(r, &weg))
			ui_actions(h, &weg, 1);
		ui_card_end(h);
	}
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static const char *lid_text(struct html *h, const struct netwerklid_row *lid)
{
	const char *van = html_datum(h, lid->van_datum);

	if (!datum_set(lid->tot_datum))
		return arena_format(h->arena, "%s, sinds %s", lid->regio, van);
	return arena_format(h->arena, "%s: %s, van %s tot en met %s",
			    choice_label(&lidsoorten, lid->lidsoort), lid->regio, van,
			    html_datum(h, lid->tot_datum));
}

static void view_lid(struct html *h, struct request *r, const struct netwerklid_row *lid, bool own)
{
	const char *url = html_url(h, "/netwerkleden/%s", TOKEN(h, lid->id));
	struct ui_action acts[] = {
	    {.label = lid->lidsoort == LIDSOORT_KERN ? "Maak agenda-lid" : "Zet in de kern",
	     .url = arena_format(h->arena, "%s/wissel", url),
	     .post = true,
	     .versie = lid->versie,
	     .toelichting = lid->regio},
	    {.label = "Geen lid meer",
	     .url = arena_format(h->arena, "%s/einde", url),
	     .post = true,
	     .versie = lid->versie,
	     .toelichting = lid->regio}};

	ui_card_begin(h, choice_label(&lidsoorten, lid->lidsoort));
	ui_p(h, lid_text(h, lid));
	if (!own)
		ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	ui_card_end(h);
}

/* Kern or agenda-lid, now and before; nobody changes his own. */
static void view_leden(struct html *h, struct request *r, const struct kaart_page *out)
{
	const struct kaart_row *k = &out->kaart;
	const struct netwerklid_row *rows = out->leden.rows;
	bool own = k->gebruiker_id.nr == r->wie.gebruiker.nr;
	size_t now = 0;
	const struct ui_action add = {
	    .label = "Maak lid van het netwerk",
	    .url = k->gebruiker_id.nr
		       ? html_url(h, "/netwerk/leden/%s/nieuw", TOKEN(h, k->gebruiker_id))
		       : arena_format(h->arena, "%s/leden/nieuw", kaart_url(h, k)),
	    .icon = UI_ICON_PLUS};

	ui_section_begin(h, "leden", "Lid van het netwerk");
	for (; now < out->leden.count && !datum_set(rows[now].tot_datum); now++)
		view_lid(h, r, &rows[now], own);
	if (!now)
		ui_p(h, "Geen lid van de kern, en geen agenda-lid.");
	if (!own && request_may_do(r, &add))
		ui_actions(h, &add, 1);
	if (now < out->leden.count) {
		ui_details_begin(h, "Wat was het eerder?");
		for (size_t i = now; i < out->leden.count; i++)
			ui_p(h, lid_text(h, &rows[i]));
		ui_details_end(h);
	}
	ui_section_end(h);
}

static void view_nieuw(struct html *h, const struct nieuwkomer_row *nieuw)
{
	if (!nieuw->id.nr)
		return;
	ui_link(h, html_url(h, "/nieuwkomers/%s", TOKEN(h, nieuw->id)),
		arena_format(h->arena, "%s: %d van de %d stappen gedaan",
			     nieuw->is_zelf ? "Waar sta ik" : "Nieuw in het netwerk",
			     introductiestap_count((uint32_t)nieuw->stappen),
			     INTRODUCTIESTAP_COUNT));
}

static void view_acts(struct html *h, struct request *r, const struct kaart_row *k)
{
	const char *url = kaart_url(h, k);
	struct ui_action acts[] = {
	    {.label = "Dit klopt nog",
	     .url = arena_format(h->arena, "%s/klopt", url),
	     .post = true,
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_VINK,
	     .versie = k->versie},
	    {.label = "Wijzig de kaart",
	     .url = arena_format(h->arena, "%s/wijzigen", url),
	     .icon = UI_ICON_PEN},
	    {.label = "Haal uit het netwerk",
	     .url = arena_format(h->arena, "%s/einde", url),
	     .post = true,
	     .versie = k->versie},
	};

	if (k->contactpunt_id.nr)
		ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	else if (k->gebruiker_id.nr == r->wie.gebruiker.nr)
		ui_actions(h, acts, 2);
}

void kaart_view(struct html *h, struct request *r)
{
	const struct kaart_page *out = r->out;
	const struct kaart_row *k = &out->kaart;

	ui_h1(h, k->naam, NULL);
	if (moment_set(k->beeindigd_op)) {
		const struct ui_action back = {
		    .label = "Zet terug in het netwerk",
		    .url = arena_format(h->arena, "%s/terug", kaart_url(h, k)),
		    .post = true};

		ui_alert(h, UI_INFO, "Staat niet meer in het netwerk", NULL);
		if (request_may_do(r, &back))
			ui_actions(h, &back, 1);
	} else {
		view_afwezig(h, k);
		view_acts(h, r, k);
	}
	view_facts(h, r, out);
	view_nieuw(h, &out->nieuw);
	view_dekking(h, r, out);
	if (!moment_set(k->beeindigd_op))
		view_leden(h, r, out);
	view_convenanten(h, &out->plekken);
	ui_link(h, "/netwerk/dekking", "Wie staat waarvoor");
	ui_link(h, "/netwerk", "Terug naar het netwerk");
}

int kaart_return(struct request *r, gebruiker_id gebruiker, contactpunt_id punt, const char *flash,
		 int rc)
{
	r->location = gebruiker.nr ? request_path(r, "/netwerk/%s", ID_GEBRUIKER, gebruiker.nr)
				   : request_path(r, CONTACTPUNTEN "/%s", ID_CONTACTPUNT, punt.nr);
	r->flash = flash;
	return rc;
}

int kaart_finish(struct request *r, const char *flash, int rc)
{
	const struct kaart_row *k = r->object;

	return kaart_return(r, k->gebruiker_id, k->contactpunt_id, flash, rc);
}
