/*
 * One convenant: what was agreed, who signed it on which level, what was promised under it.
 *
 * What: the page, which prints on A4, with what can be done now; the steps themselves are in
 *       convenantstap.c, its text in convenanttekst.c.
 * Who:  whoever may see the network reads.
 * Invariants: that its last day is over follows from that day. A missing level is told, and nobody
 *       is forced (F090, F094).
 * Rows: F090-F092, F094; peers 116.
 */
#include "part/convenant.h"

struct convenant_page {
	struct convenant_row convenant;
	struct list partners, ondertekeningen, afspraken, teksten;
};
static const struct shape convenant_shape =
    SHAPE("Convenant", struct convenant_row, convenant_columns);
static const struct shape partner_shape =
    SHAPE("Convenantpartner", struct convenantpartner_row, convenantpartner_columns);
static const struct shape teken_shape =
    SHAPE("Ondertekening", struct ondertekening_row, ondertekening_columns);
static const struct shape afspraak_shape =
    SHAPE("Convenantafspraak", struct convenantafspraak_row, convenantafspraak_columns);
static const struct shape tekst_shape =
    SHAPE("Convenanttekst", struct convenanttekst_row, convenanttekst_columns);
static const struct shape_part page_parts[] = {
    {"convenant", &convenant_shape, offsetof(struct convenant_page, convenant), false},
    {"partners", &partner_shape, offsetof(struct convenant_page, partners), true},
    {"ondertekeningen", &teken_shape, offsetof(struct convenant_page, ondertekeningen), true},
    {"afspraken", &afspraak_shape, offsetof(struct convenant_page, afspraken), true},
    {"teksten", &tekst_shape, offsetof(struct convenant_page, teksten), true},
};
static const struct shape page_shape = {.name = "ConvenantMetPartners",
					.size = sizeof(struct convenant_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	struct convenant_page *out = r->out;
	struct db_rows partners, tekens, afspraken, teksten;
	convenant_id id;
	int rc;

	out->convenant = *(const struct convenant_row *)r->object;
	convenant_fill(&out->convenant, r->vandaag);
	id = out->convenant.id;
	r->versie = out->convenant.versie;
	rc = convenantpartner_list(r->db, r->arena, id, &partners);
	rc = rc ? rc : ondertekening_list(r->db, r->arena, id, &tekens);
	rc = rc ? rc
		: convenantafspraak_list(r->db, r->arena,
					 &(struct convenantafspraak_vraag){.convenant = id},
					 &afspraken);
	rc = rc ? rc : convenanttekst_list(r->db, r->arena, id, &teksten);
	if (rc)
		return rc;
	out->partners = list_of(&partners);
	out->ondertekeningen = list_of(&tekens);
	out->afspraken = list_of(&afspraken);
	out->teksten = list_of(&teksten);
	return 0;
}

/* ---- what it is ---- */

static const char *own_url(struct html *h, const struct convenant_row *c)
{
	return html_url(h, "/convenanten/%s", TOKEN(h, c->id));
}

static void view_vindplaats(struct html *h, const struct convenant_row *c)
{
	if (vindplaats_is_link(c->vindplaats))
		ui_fact_link(h, "Het getekende papier", c->vindplaats, c->vindplaats);
	else
		ui_fact(h, "Het getekende papier", c->vindplaats);
}

static void view_facts(struct html *h, const struct convenant_row *c)
{
	ui_facts_begin(h);
	ui_fact_begin(h, "Stand");
	ui_badge(h, convenant_tone((enum convenanttoestand)c->toestand),
		 choice_label(&convenanttoestanden, c->toestand));
	ui_fact_end(h);
	ui_fact(h, "Waarover", c->onderwerp);
	ui_fact(h, "Geldt",
		datum_set(c->tot_datum)
		    ? arena_format(h->arena, "%s tot en met %s", html_datum(h, c->van_datum),
				   html_datum(h, c->tot_datum))
		    : arena_format(h->arena, "Vanaf %s, zonder einddatum",
				   html_datum(h, c->van_datum)));
	if (c->opzegmaanden)
		ui_fact(h, "Besluiten of het doorgaat",
			arena_format(h->arena, "%lld maanden voor het einde",
				     (long long)c->opzegmaanden));
	ui_fact(h, "Eigenaar", c->eigenaar);
	ui_fact(h, "Regio", c->regio ? c->regio : "Hele regio");
	if (c->gremium != CHOICE_NONE)
		ui_fact(h, "Hoort bij", choice_label(&gremia, c->gremium));
	view_vindplaats(h, c);
	if (c->vorige_id.nr)
		ui_fact_link(h, "Verlenging van", c->vorige,
			     html_url(h, "/convenanten/%s", TOKEN(h, c->vorige_id)));
	if (c->volgende_id.nr)
		ui_fact_link(h, "Verlengd met", c->volgende,
			     html_url(h, "/convenanten/%s", TOKEN(h, c->volgende_id)));
	ui_facts_end(h);
}

static void view_stand(struct html *h, struct request *r, const struct convenant_row *c)
{
	const struct convenantduur duur = convenant_duur(c);

	if (c->toestand == CONVENANT_BEEINDIGD)
		ui_alert(
		    h, UI_INFO,
		    arena_format(h->arena, "Beëindigd per %s", html_datum(h, c->beeindigd_datum)),
		    c->beeindigd_reden);
	else if (!c->volgende_id.nr &&
		 convenant_vraagt_besluit(&duur, request_termijnen(r)->convenant_vooruit,
					  r->vandaag))
		ui_alert(
		    h, UI_WARNING,
		    arena_format(h->arena,
				 c->toestand == CONVENANT_VERLOPEN ? "De laatste dag was %s"
								   : "De laatste dag is %s",
				 html_datum(h, c->tot_datum)),
		    "Vraag de partners hoe zij verder willen. Verleng het, of leg vast dat het "
		    "stopt.");
	if (c->ontbreekt)
		ui_alert(
		    h, UI_WARNING,
		    arena_format(h->arena,
				 c->ontbreekt == 1 ? "Er ontbreekt 1 niveau"
						   : "Er ontbreken %lld niveaus",
				 (long long)c->ontbreekt),
		    "Een convenant werkt het best als management, beleid en uitvoering van elke "
		    "partner meedoen. Hieronder ziet u wie ontbreekt.");
}

/* What can be done now, in this state and by this reader. */
static void view_acts(struct html *h, struct request *r, const struct convenant_row *c)
{
	static const struct {
		enum convenantstap stap;
		const char *label, *url;
		bool post;
		enum ui_icon icon;
	} stappen[] = {
	    {CONVENANTSTAP_AANBIEDEN, "Leg ter ondertekening voor", "voorleggen", true, 0},
	    {CONVENANTSTAP_INGAAN, "Vanaf nu geldt het", "geldig", true, UI_ICON_VINK},
	    {CONVENANTSTAP_VERLENGEN, "Begin de verlenging", "verlengen", false, UI_ICON_PLUS},
	    {CONVENANTSTAP_WIJZIGEN, "Wijzig de tekst", "wijzigen", false, UI_ICON_PEN},
	    {CONVENANTSTAP_TERUGHALEN, "Haal terug om te wijzigen", "terughalen", true, 0},
	    {CONVENANTSTAP_HERVATTEN, "Het is toch niet beëindigd", "hervatten", true, 0},
	    {CONVENANTSTAP_BEEINDIGEN, "Beëindig", "beeindigen", false, 0},
	};
	const struct convenantduur duur = convenant_duur(c);
	bool besluit =
	    convenant_vraagt_besluit(&duur, request_termijnen(r)->convenant_vooruit, r->vandaag);
	struct ui_action acts[COUNT(stappen) + 1];
	size_t n = 0;

	for (size_t i = 0; i < COUNT(stappen); i++) {
		if (!convenant_may((enum convenanttoestand)c->toestand, stappen[i].stap) ||
		    (stappen[i].stap == CONVENANTSTAP_VERLENGEN && c->volgende_id.nr))
			continue;
		acts[n] = (struct ui_action){
		    .label = stappen[i].label,
		    .url = arena_format(h->arena, "%s/%s", own_url(h, c), stappen[i].url),
		    .post = stappen[i].post,
		    .kind = n || (c->toestand == CONVENANT_GELDIG && !besluit) ? UI_SECONDARY
									       : UI_PRIMARY,
		    .icon = stappen[i].icon,
		    .versie = stappen[i].post ? c->versie : 0};
		n++;
	}
	acts[n++] = (struct ui_action){.label = "Eigenaar en vindplaats",
				       .url = arena_format(h->arena, "%s/gegevens", own_url(h, c))};
	n = request_keep_allowed(r, acts, n);
	if (n)
		ui_actions(h, acts, n);
}

/* ---- who signs (F090) ---- */

static const struct ondertekening_row *teken_find(const struct convenant_page *out,
						  convenantpartner_id partner, int niveau)
{
	const struct ondertekening_row *rows = out->ondertekeningen.rows;

	for (size_t i = 0; i < out->ondertekeningen.count; i++)
		if (rows[i].convenantpartner_id.nr == partner.nr && rows[i].niveau == niveau)
			return &rows[i];
	return NULL;
}

/* After the name, beside how it stands: since when, why not, and of which text. */
static const char *teken_text(struct html *h, const struct ondertekening_row *t)
{
	if (t->tekenstand == TEKENSTAND_GEVRAAGD)
		return arena_format(h->arena, ", %s", html_datum(h, t->gevraagd_datum));
	if (t->tekenstand == TEKENSTAND_NIET_NU)
		return arena_format(h->arena, ": %s", t->reden);
	return arena_format(h->arena, t->tekst == t->tekstnummer ? ", %s" : ", %s, tekst %lld",
			    html_datum(h, t->antwoord_datum), (long long)t->tekst);
}

static enum ui_tone teken_tone(const struct ondertekening_row *t)
{
	return !t || t->tekenstand == TEKENSTAND_NIET_NU ? UI_WARNING
	       : t->tekenstand == TEKENSTAND_GETEKEND    ? UI_OK
							 : UI_INFO;
}

/* How far a partner is, in a line: "Gemeente Vlietdam: 1 van 3 getekend, 1 ontbreekt". */
static const char *partner_says(struct html *h, const struct convenant_page *out,
				const struct convenantpartner_row *p)
{
	int signed_by = 0, missing = 0;

	for (int i = 0; i < TEKENNIVEAUS; i++) {
		const struct ondertekening_row *t = teken_find(out, p->id, i);

		signed_by += t && t->tekenstand == TEKENSTAND_GETEKEND;
		missing += !t || t->tekenstand == TEKENSTAND_NIET_NU;
	}
	if (signed_by == TEKENNIVEAUS)
		return arena_format(h->arena, "%s: alle niveaus tekenden", p->organisatie);
	return arena_format(
	    h->arena, missing ? "%s: %d van %d getekend, %d ontbreekt" : "%s: %d van %d getekend",
	    p->organisatie, signed_by, TEKENNIVEAUS, missing);
}

static void view_niveau(struct html *h, struct request *r, const struct convenantpartner_row *p,
			int niveau)
{
	const struct convenant_page *out = r->out;
	const struct ondertekening_row *t = teken_find(out, p->id, niveau);
	const char *who =
	    t ? t->wie : arena_format(h->arena, "Vraag iemand van %s", p->organisatie);
	const char *url = t ? html_url(h, "/ondertekeningen/%s", TOKEN(h, t->id))
			    : html_url(h, "/convenantpartners/%s/vragen?niveau=%s", TOKEN(h, p->id),
				       choice_code(&functieniveaus, niveau));
	bool may =
	    convenant_may((enum convenanttoestand)out->convenant.toestand, CONVENANTSTAP_TEKENEN) &&
	    request_may_open(r, url);

	ui_fact_begin(h, choice_label(&functieniveaus, niveau));
	ui_badge(h, teken_tone(t), t ? choice_label(&tekenstanden, t->tekenstand) : "Ontbreekt");
	ui_line(h, t ? NULL : "Nog niemand gevraagd. ", may ? url : NULL, may || t ? who : NULL,
		t ? teken_text(h, t) : NULL);
	ui_fact_end(h);
}

/* A line each, that says what is missing; who signs unfolds. Of a draft nobody was asked. */
static void view_partner(struct html *h, struct request *r, const struct convenantpartner_row *p)
{
	const struct convenant_page *out = r->out;
	enum convenanttoestand toestand = (enum convenanttoestand)out->convenant.toestand;
	bool draft = toestand == CONVENANT_CONCEPT;
	struct ui_action weg = {.label = "Haal weg",
				.url = html_url(h, "/convenantpartners/%s/weg", TOKEN(h, p->id)),
				.post = true,
				.kind = UI_SUBTLE,
				.versie = p->versie,
				.toelichting = p->organisatie};

	if (draft)
		ui_card_begin(h, p->organisatie);
	else
		ui_details_begin(h, partner_says(h, out, p));
	if (!draft) {
		ui_facts_begin(h);
		for (int i = 0; i < TEKENNIVEAUS; i++)
			view_niveau(h, r, p, i);
		ui_facts_end(h);
	}
	if (convenant_may(toestand, CONVENANTSTAP_WIJZIGEN) && request_may_do(r, &weg))
		ui_actions(h, &weg, 1);
	if (draft)
		ui_card_end(h);
	else
		ui_details_end(h);
}

static void view_partners(struct html *h, struct request *r)
{
	const struct convenant_page *out = r->out;
	const struct convenant_row *c = &out->convenant;
	const struct convenantpartner_row *rows = out->partners.rows;
	struct ui_action add = {.label = "Partner toevoegen",
				.url = arena_format(h->arena, "%s/partners/nieuw", own_url(h, c)),
				.icon = UI_ICON_PLUS};

	ui_section_begin(h, "partners", "Partners en wie er tekenen");
	if (c->toestand == CONVENANT_CONCEPT)
		ui_p(h, "Zijn de partners het eens over de tekst? Leg het dan ter ondertekening "
			"voor. Daarna legt u vast wie er tekenen.");
	else if (c->tekstnummer > 1)
		ui_p(h,
		     arena_format(h->arena,
				  "Nu geldt tekst %lld. Bij wie een eerdere tekst tekende, staat "
				  "welke dat was.",
				  (long long)c->tekstnummer));
	if (!out->partners.count)
		ui_p(h, "Nog geen partners. Het zijn er twee of meer.");
	for (size_t i = 0; i < out->partners.count; i++)
		view_partner(h, r, &rows[i]);
	if (convenant_may((enum convenanttoestand)c->toestand, CONVENANTSTAP_WIJZIGEN) &&
	    request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- the text ---- */

static void view_text(struct html *h, const char *id, const char *title, const char *text)
{
	if (!text)
		return;
	ui_section_begin(h, id, title);
	ui_text(h, text);
	ui_section_end(h);
}

static const char *afspraken_say(struct html *h, const struct convenant_row *c, size_t n)
{
	const char *all = n == 1 ? "1 afspraak" : arena_format(h->arena, "%zu afspraken", n);

	return c->laat ? arena_format(h->arena, "%s, %lld te laat", all, (long long)c->laat) : all;
}

static void view_afspraken(struct html *h, struct request *r)
{
	const struct convenant_page *out = r->out;
	const struct convenant_row *c = &out->convenant;
	const struct convenantafspraak_row *rows = out->afspraken.rows;
	struct ui_action add = {.label = "Afspraak toevoegen",
				.url = arena_format(h->arena, "%s/afspraken/nieuw", own_url(h, c)),
				.icon = UI_ICON_PLUS};

	if (c->toestand < CONVENANT_GELDIG && !out->afspraken.count)
		return;
	ui_section_begin(h, "afspraken", "Afspraken");
	if (out->afspraken.count)
		ui_details_begin(h, afspraken_say(h, c, out->afspraken.count));
	ui_table(h, ROW_SET(convenantafspraak_columns, rows, out->afspraken.count),
		 &(struct ui_table){.one = "afspraak",
				    .many = "afspraken",
				    .link = "wat",
				    .link_id = "id",
				    .link_prefix = "/convenantafspraken/",
				    .names = "collega",
				    .hide = "convenant afgerond_datum uitkomst",
				    .phone = "partner voor_datum: afspraakstand",
				    .cell = afspraak_write_cell,
				    .arg = r,
				    .empty_title = "Nog geen afspraken",
				    .empty_text =
					"Zegt een partner iets toe? Zet het hier, met wie "
					"en wanneer."});
	if (out->afspraken.count)
		ui_details_end(h);
	if (convenant_may((enum convenanttoestand)c->toestand, CONVENANTSTAP_AFSPREKEN) &&
	    request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static void view_history(struct html *h, const struct convenant_page *out)
{
	const struct convenanttekst_row *rows = out->teksten.rows;

	ui_section_begin(h, "geschiedenis", "Geschiedenis van de tekst");
	ui_details_begin(h, arena_format(h->arena, "Wie wijzigde wat, van %d %s",
					 (int)out->teksten.count,
					 out->teksten.count == 1 ? "tekst" : "teksten"));
	ui_table(
	    h, ROW_SET(convenanttekst_columns, rows, out->teksten.count),
	    &(struct ui_table){.one = "tekst",
			       .many = "teksten",
			       .names = "door",
			       .hide = "naam onderwerp werkwijze rolverdeling afstemming van_datum "
				       "tot_datum opzegmaanden",
			       .phone = "op door wat"});
	ui_details_end(h);
	if (out->teksten.count > 1)
		ui_link(h, arena_format(h->arena, "%s/teksten", own_url(h, &out->convenant)),
			"Leg twee teksten naast elkaar");
	ui_section_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct convenant_page *out = r->out;
	const struct convenant_row *c = &out->convenant;

	ui_h1(h, c->naam, NULL);
	view_stand(h, r, c);
	view_acts(h, r, c);
	view_facts(h, c);
	view_partners(h, r);
	view_text(h, "werkwijze", "Hoe werken wij samen?", c->werkwijze);
	view_text(h, "rolverdeling", "Wie doet wat?", c->rolverdeling);
	view_text(h, "afstemming", "Wanneer stemmen wij af?", c->afstemming);
	view_afspraken(h, r);
	view_history(h, out);
	ui_print_button(h);
	ui_link(h, "/convenanten", "Alle convenanten");
}

/* ---- route ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/convenanten/:convenant",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Convenant",
     .doel = CONVENANT_DOEL,
     .object = &object_convenant,
     .handle = page_handle,
     .view = page_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "convenanten"},
};
PAGE(convenant, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
