/*
 * One article of the kennisbank as who writes sees it (F366; peers 133-136).
 *
 * What: how it stands, the new text as readers will see it, what readers reported, who looks after
 *       it; confirm that it is still so, hand it over, archive it and take it out again. What
 *       becomes of a new text is artikelstap.
 * Who:  RECHT_KENNIS_SCHRIJVEN.
 * On purpose absent: deleting. What should not be read any more is archived, and says so.
 */
#include "part/redactie.h"

#include "store/artikelmelding.h"
#include "store/vraag.h"

#define JAAR 365

struct een_page {
	struct redactie_row artikel;
	struct list versies;
	struct list meldingen;
	struct db_rows alle, redacteuren, gemeld, vragen;
};
static const struct shape versie_shape =
    SHAPE("Artikelversie", struct artikelversie_row, artikelversie_columns);
static const struct shape melding_shape =
    SHAPE("Artikelmelding", struct artikelmelding_row, artikelmelding_columns);
static const struct shape_part een_parts[] = {
    {"artikel", &redactie_shape, offsetof(struct een_page, artikel), false},
    {"versies", &versie_shape, offsetof(struct een_page, versies), true},
    {"meldingen", &melding_shape, offsetof(struct een_page, meldingen), true},
};
static const struct shape een_shape = {.name = "RedactieArtikelMetVersies",
				       .size = sizeof(struct een_page),
				       .parts = een_parts,
				       .n_parts = COUNT(een_parts)};

struct bevestig_in {
	struct datum geldig_tot;
};
static const struct field bevestig_fields[] = {
    FIELD(struct bevestig_in, geldig_tot, DATE, "Zeker tot en met", .required = true,
	  .after = DAYS(1), .before = DAYS(1100), .hint = "Meestal over een jaar."),
};
struct eigenaar_in {
	gebruiker_id eigenaar;
	int rol;
};
static const struct field eigenaar_fields[] = {
    FIELD_ID_OF(struct eigenaar_in, eigenaar, gebruiker, GEBRUIKER, "Een collega"),
    FIELD_CHOICE_OF(struct eigenaar_in, rol, rollen, "Of wie deze functie heeft", .select = true),
};
/* The roles that may look after an article. */
static uint32_t schrijvers(void)
{
	uint32_t set = 0;

	for (int rol = 0; rol < ROL_COUNT; rol++)
		if (rol_has((enum rol)rol, RECHT_KENNIS_SCHRIJVEN))
			set |= 1U << rol;
	return set;
}

static int een_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	struct een_page *out = r->out;
	int rc = artikelversie_list(r->db, r->arena, a->id, &out->alle);

	out->artikel = *a;
	rc = rc ? rc : redacteur_list(r->db, r->arena, &out->redacteuren);
	rc = rc ? rc : artikelmelding_list(r->db, r->arena, a->id, &out->gemeld);
	rc = rc ? rc : vraagartikel_of_artikel(r->db, r->arena, a->id, &out->vragen);
	out->versies = list_of(&out->alle);
	out->meldingen = list_of(&out->gemeld);
	((struct bevestig_in *)request_form(r, REDACTIE_PAD "/bevestigen"))->geldig_tot =
	    datum_plus(r->vandaag, JAAR);
	*(struct eigenaar_in *)request_form(r, REDACTIE_PAD "/eigenaar") =
	    (struct eigenaar_in){a->eigenaar_id, a->eigenaar_rol};
	return rc;
}

static const char *url_of(struct html *h, const struct redactie_row *a, const char *wat)
{
	return html_url(h, "/kennis/redactie/%s/%s", TOKEN(h, a->id), wat);
}

static void view_inhoud(struct html *h, const struct artikelversie_row *v)
{
	ui_h2(h, v->titel);
	ui_p(h, v->samenvatting);
	ui_markdown(h, v->tekst);
	ui_h3(h, "Bronnen");
	ui_text(h, v->bronnen);
	if (v->regio)
		ui_p(h, arena_format(h->arena, "Regio: %s", v->regio));
	if (v->contact)
		ui_p(h, arena_format(h->arena, "Vragen aan: %s", v->contact));
}

static void view_tekst(struct html *h, const struct artikelversie_row *v)
{
	ui_details_begin(h, "Zo ziet de lezer het");
	view_inhoud(h, v);
	ui_details_end(h);
}

/* Somebody else wrote it, and asks whether everybody may read it. */
static bool is_lezer(const struct request *r, const struct redactie_row *a)
{
	return a->voorstel == ARTIKELSTAND_BEOORDELING &&
	       a->ingediend_door_id.nr != r->wie.gebruiker.nr;
}

/* Who says that it is good has it before him. */
static void view_te_lezen(struct html *h, const struct redactie_row *a,
			  const struct artikelversie_row *v)
{
	if (a->gepubliceerd)
		ui_link(h, url_of(h, a, "versies"), "Leg de teksten naast elkaar");
	ui_card_begin(h, NULL);
	view_inhoud(h, v);
	ui_card_end(h);
}

/* What its writer does with a text that is not ready. */
static void view_concept(struct html *h, const struct redactie_row *a)
{
	const struct ui_action acts[] = {
	    {.label = "Laat een collega meelezen",
	     .kind = UI_PRIMARY,
	     .post = true,
	     .versie = a->versie,
	     .url = url_of(h, a, "indienen")},
	    {.label = "Verder schrijven", .icon = UI_ICON_PEN, .url = url_of(h, a, "wijzigen")},
	    {.label = "Gooi deze tekst weg",
	     .kind = UI_SUBTLE,
	     .post = true,
	     .versie = a->versie,
	     .url = url_of(h, a, "weggooien")}};

	ui_actions(h, acts, COUNT(acts));
}

/* What a colleague says of a text; who wrote it may only go on writing. */
static void view_oordeel(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	bool eigen = !is_lezer(r, a);
	size_t n;
	struct ui_field *fields = request_fields(r, REDACTIE_PAD "/terug", &n);

	if (eigen)
		ui_p(h, "Een collega leest hem. Pas daarna ziet iedereen hem.");
	else
		ui_action(h, &(struct ui_action){.label = "Goed, laat iedereen dit lezen",
						 .kind = UI_PRIMARY,
						 .icon = UI_ICON_VINK,
						 .post = true,
						 .versie = a->versie,
						 .url = url_of(h, a, "goedkeuren")});
	ui_form(h, &(struct ui_form){.action = url_of(h, a, "terug"),
				     .id = "terug",
				     .behind = eigen ? "Toch nog verder schrijven"
						     : "Terug naar de schrijver",
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stuur terug"});
}

/* A text that waits for a colleague, or to be written on. */
static void view_voorstel(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct artikelversie_row *v = artikelversie_with(&out->alle, a->voorstel);

	if (!v)
		return;
	ui_section_begin(h, "voorstel", "De nieuwe tekst");
	ui_badge(h, UI_INFO, choice_label(&artikelstanden, v->artikelstand));
	ui_facts_begin(h);
	ui_fact(h, "Geschreven door", v->door);
	ui_fact(h, "Laatst", html_datum(h, moment_datum(v->op)));
	if (v->wat)
		ui_fact(h, "Wat er anders is", v->wat);
	if (v->opmerking)
		ui_fact(h, "Een collega vraagt", v->opmerking);
	ui_facts_end(h);
	if (is_lezer(r, a))
		view_te_lezen(h, a, v);
	else
		view_tekst(h, v);
	if (moment_set(a->gearchiveerd_op))
		ui_p(h, "Haal het artikel eerst terug. Daarna kunt u ermee verder.");
	else if (v->artikelstand == ARTIKELSTAND_CONCEPT)
		view_concept(h, a);
	else
		view_oordeel(h, r);
	ui_section_end(h);
}

static void view_aanbod(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct artikelversie_row *v = artikelversie_with(&out->alle, ARTIKELSTAND_AANBOD);
	struct ui_action acts[] = {
	    {.label = "Gebruik deze tekst",
	     .post = true,
	     .versie = a->versie,
	     .url = url_of(h, a, "overnemen")},
	    {.label = "Houd onze tekst",
	     .kind = UI_SUBTLE,
	     .post = true,
	     .versie = a->versie,
	     .url = url_of(h, a, "niet-overnemen")},
	};
	bool is_bezig = a->voorstel != CHOICE_NONE;

	if (!v)
		return;
	ui_section_begin(h, "aanbod", "Een nieuwere tekst van Redactie Startbaan");
	ui_p(h, "Uw regio schreef dit artikel zelf. Uw tekst blijft staan tot u anders kiest.");
	ui_link(h, html_url(h, "/kennis/redactie/%s/versies", TOKEN(h, a->id)),
		"Leg de teksten naast elkaar");
	if (is_bezig)
		ui_p(h, "Er is al een nieuwe tekst. Maak die eerst af, of gooi haar weg.");
	view_tekst(h, v);
	ui_actions(h, acts + is_bezig, COUNT(acts) - is_bezig);
	ui_section_end(h);
}

static void view_meldingen(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct artikelmelding_row *rows = out->meldingen.rows;

	if (!out->meldingen.count)
		return;
	ui_section_begin(h, "meldingen", "Wat lezers meldden");
	for (size_t i = 0; i < out->meldingen.count; i++) {
		ui_card_begin(h, arena_format(h->arena, "%s, %s", rows[i].door,
					      html_datum(h, moment_datum(rows[i].op))));
		ui_text(h, rows[i].tekst);
		if (rows[i].antwoord)
			ui_p(h, arena_format(h->arena, "Antwoord: %s", rows[i].antwoord));
		else
			ui_link(h, html_url(h, "/kennis/meldingen/%s", TOKEN(h, rows[i].id)),
				"Beantwoord deze melding");
		ui_card_end(h);
	}
	ui_section_end(h);
}

static void view_nakijken(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, REDACTIE_PAD "/bevestigen", &n);

	if (!a->gepubliceerd || moment_set(a->gearchiveerd_op))
		return;
	ui_section_begin(h, "nakijken", "Klopt het nog?");
	ui_p(h, datum_set(a->geldig_tot_datum) ? arena_format(h->arena, "Zeker tot en met %s.",
							      html_datum(h, a->geldig_tot_datum))
					       : "Er staat geen laatste dag bij.");
	ui_form(h, &(struct ui_form){.action = url_of(h, a, "bevestigen"),
				     .id = "bevestigen",
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .icon = UI_ICON_VINK,
				     .submit = "Dit klopt nog"});
	ui_section_end(h);
}

static void view_eigenaar(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct redacteur_row *redacteuren = out->redacteuren.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, REDACTIE_PAD "/eigenaar", &n);

	ui_section_begin(h, "bijhouder", "Wie houdt dit bij?");
	if (a->zonder_eigenaar)
		ui_alert(h, UI_WARNING, "Niemand houdt dit bij",
			 "Wie dit deed is er niet meer. Tot u iemand kiest staat het bij iedereen "
			 "die schrijft.");
	ui_p(h, a->eigenaar ? a->eigenaar : choice_label(&rollen, a->eigenaar_rol));
	request_choose(r, request_field_of(fields, n, "eigenaar"),
		       ROW_SET(redacteur_columns, redacteuren, out->redacteuren.count),
		       "Niemand met naam");
	request_keep_choices(r, request_field_of(fields, n, "rol"), schrijvers());
	ui_form(h, &(struct ui_form){.action = url_of(h, a, "eigenaar"),
				     .id = "eigenaar",
				     .behind = "Geef het aan een ander",
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Geef door"});
	ui_section_end(h);
}

static void view_versies(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct artikelversie_row *rows = out->versies.rows;

	ui_section_begin(h, "versies", "Alle teksten");
	ui_list_begin(h);
	for (size_t i = 0; i < out->versies.count; i++)
		ui_item(
		    h,
		    &(struct ui_item){
			.title = arena_format(h->arena, "Tekst %lld, %s", (long long)rows[i].nummer,
					      html_datum(h, moment_datum(rows[i].op))),
			.url = html_url(h, "/kennis/redactie/%s/versies?nieuw=%lld",
					TOKEN(h, a->id), (long long)rows[i].nummer),
			.text = arena_format(
			    h->arena, "%s%s%s", rows[i].door ? rows[i].door : "Redactie Startbaan",
			    rows[i].wat ? ": " : "", rows[i].wat ? rows[i].wat : ""),
			.badge = choice_label(&artikelstanden, rows[i].artikelstand)});
	ui_list_end(h);
	ui_section_end(h);
}

/* What nobody ever read goes nowhere where others might look for it. */
static const char *archive_label(const struct redactie_row *a)
{
	if (!a->gepubliceerd)
		return moment_set(a->gearchiveerd_op) ? "Haal dit artikel terug"
						      : "Leg dit artikel weg";
	return moment_set(a->gearchiveerd_op) ? "Haal uit het archief" : "Naar het archief";
}

static void view_acts(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	bool weg = moment_set(a->gearchiveerd_op);
	struct ui_action acts[3];
	size_t n = 0;

	if (a->gepubliceerd)
		acts[n++] = (struct ui_action){.label = "Lees het artikel",
					       .url = html_url(h, "/kennis/%s", a->naam)};
	if (!weg && a->voorstel == CHOICE_NONE)
		acts[n++] = (struct ui_action){.label = "Schrijf een nieuwe tekst",
					       .icon = UI_ICON_PEN,
					       .url = url_of(h, a, "wijzigen")};
	acts[n++] = (struct ui_action){.label = archive_label(a),
				       .kind = UI_SUBTLE,
				       .post = true,
				       .versie = a->versie,
				       .url = url_of(h, a, weg ? "terughalen" : "archief")};
	ui_actions(h, acts, n);
}

static void view_vraag(struct html *h, const struct een_page *out)
{
	const struct vraagartikel_row *v = out->vragen.rows;

	if (!out->vragen.count)
		return;
	ui_facts_begin(h);
	ui_fact_link(h, "Gemaakt uit een vraag", v->vraag,
		     html_url(h, "/vragen/%s", TOKEN(h, v->vraag_id)));
	ui_facts_end(h);
}

static void een_view(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	enum artikeltoestand t = redactie_stand(r, a);

	ui_h1(h, a->titel, redactie_regel(h, r, a));
	ui_badge(h, redactie_tone(t), choice_label(&artikeltoestanden, t));
	ui_chip(h, UI_ICON_INFO, choice_label(&artikelsoorten, a->artikelsoort));
	view_acts(h, r);
	view_vraag(h, r->out);
	view_meldingen(h, r);
	view_voorstel(h, r);
	view_aanbod(h, r);
	view_nakijken(h, r);
	view_eigenaar(h, r);
	view_versies(h, r);
	ui_link(h, "/kennis/redactie", "Terug naar de lijst");
}

/* ---- what is done ---- */

static int bevestigen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct bevestig_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = redactie_check_step(r, (int)redactie_stand(r, a), ARTIKELSTAP_BEVESTIG);

	r->location = redactie_path(r, "");
	r->flash = "Nagekeken: het klopt nog.";
	return rc ? rc : artikel_confirm(&doing, a, in->geldig_tot);
}

static int archive(struct request *r, enum artikelstap stap)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);
	int rc = redactie_check_step(r, (int)redactie_stand(r, a), stap);

	r->location = redactie_path(r, "");
	return rc ? rc : artikel_archive(&doing, a, stap == ARTIKELSTAP_ARCHIVEER);
}

static int archief_handle(struct request *r)
{
	const struct redactie_row *a = r->object;

	r->flash = a->gepubliceerd ? "In het archief. Wie het adres heeft kan het nog lezen."
				   : "Weggelegd. Alleen wie schrijft kan het nog zien.";
	r->undo = redactie_path(r, "terughalen");
	return archive(r, ARTIKELSTAP_ARCHIVEER);
}

static int terughalen_handle(struct request *r)
{
	r->flash = "Terug uit het archief.";
	r->undo = redactie_path(r, "archief");
	return archive(r, ARTIKELSTAP_HAAL_TERUG);
}

static int eigenaar_check(struct request *r)
{
	const struct eigenaar_in *in = r->in;

	if ((in->eigenaar.nr != 0) == (in->rol != CHOICE_NONE))
		invalid(r, "eigenaar", "Kies een collega of een functie, één van de twee.");
	if (in->rol != CHOICE_NONE && !(schrijvers() >> in->rol & 1))
		invalid(r, "rol", "Kies een functie die in de kennisbank mag schrijven.");
	return 0;
}

static int eigenaar_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct eigenaar_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = redactie_path(r, "");
	r->flash = "Doorgegeven.";
	return artikel_assign(&doing, a, in->eigenaar, in->rol);
}

/* ---- routes ---- */

#define ACT(wat, summary_, handle_)                                                                \
	{                                                                                          \
		.method = POST, .path = REDACTIE_PAD "/" wat, .recht = RECHT_KENNIS_SCHRIJVEN,     \
		.summary = (summary_), .doel = REDACTIE_DOEL, .object = &object_redactie,          \
		.handle = (handle_), .scenario = "kennis"                                          \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = REDACTIE_PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel bijhouden",
     .doel = REDACTIE_DOEL,
     .object = &object_redactie,
     .handle = een_handle,
     .view = een_view,
     .shape = &een_shape,
     .scenario = "kennis"},
    ACT("archief", "Een artikel naar het archief", archief_handle),
    ACT("terughalen", "Een artikel uit het archief", terughalen_handle),
    {.method = POST,
     .path = REDACTIE_PAD "/bevestigen",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Bevestigen dat een artikel klopt",
     .doel = REDACTIE_DOEL,
     .object = &object_redactie,
     FIELDS(bevestig_fields, struct bevestig_in),
     .handle = bevestigen_handle,
     .again = REDACTIE_PAD,
     .scenario = "kennis"},
    {.method = POST,
     .path = REDACTIE_PAD "/eigenaar",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel door een ander laten bijhouden",
     .doel = REDACTIE_DOEL,
     .object = &object_redactie,
     FIELDS(eigenaar_fields, struct eigenaar_in),
     .check = eigenaar_check,
     .handle = eigenaar_handle,
     .again = REDACTIE_PAD,
     .scenario = "kennis"},
};
PAGE(redactieartikel, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
