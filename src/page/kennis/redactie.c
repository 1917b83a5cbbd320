/*
 * Redactie: looking after the kennisbank (F366; peers 133-136).
 *
 * What: what waits for the reader (get old, reported, offered, to be looked at), all articles, the
 *       archive; of one article how it stands, the new text as readers will see it, who looks after
 *       it, and every step: submit, send back, approve, confirm, archive, take out of it.
 * Who:  RECHT_KENNIS_SCHRIJVEN. A text is approved by another than who wrote it.
 * Invariants: an article whose owner left waits for all who write (zonder_eigenaar), so it is
 *       never of nobody; what was published stays as it was (artikelversie_vast).
 * On purpose absent: deleting. What should not be read any more is archived, and says so.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/artikelmelding.h"
#include "store/redactie.h"

#define DOEL "kennisbank bijhouden"
#define PAD "/kennis/redactie/:artikel"
#define JAAR 365

/* ---- the list ---- */

enum keuze { KEUZE_WACHT, KEUZE_ALLES, KEUZE_ARCHIEF };
static const struct choice keuze_list[] = {
    [KEUZE_WACHT] = {"wacht", "Wacht op u", NULL},
    [KEUZE_ALLES] = {"alles", "Alle artikelen", NULL},
    [KEUZE_ARCHIEF] = {"archief", "Archief", NULL},
};
static const struct choices keuzes = CHOICES("redactiekeuze", keuze_list);

struct lijst_in {
	int wat;
};
static const struct field lijst_fields[] = {
    FIELD_CHOICE_OF(struct lijst_in, wat, keuzes, "Welke", .select = true),
};

struct lijst_page {
	struct list artikelen;
	int wat;
	int wacht; /* how many wait for the reader */
};
static const struct shape redactie_shape =
    SHAPE("RedactieArtikel", struct redactie_row, redactie_columns);
static const struct shape_part lijst_parts[] = {
    {"artikelen", &redactie_shape, offsetof(struct lijst_page, artikelen), true},
};
static const struct shape lijst_shape = {.name = "Redactie",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static enum artikeltoestand toestand_of(struct request *r, const struct redactie_row *row)
{
	return redactie_toestand(row, request_termijnen(r)->artikel_vooruit, r->vandaag);
}

static bool waits(struct request *r, const struct redactie_row *row)
{
	return redactie_wacht(row, r->wie.gebruiker, request_termijnen(r)->artikel_vooruit,
			      r->vandaag);
}

static bool belongs(struct request *r, const struct redactie_row *row, int wat)
{
	bool weg = moment_set(row->gearchiveerd_op);

	if (wat == KEUZE_WACHT)
		return waits(r, row);
	return (wat == KEUZE_ARCHIEF) == weg;
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	struct db_rows all;
	const struct redactie_row *rows;
	struct redactie_row *kept;
	int rc = redactie_list(r->db, r->arena, &all);

	if (rc)
		return rc;
	rows = all.rows;
	kept = arena_array(r->arena, all.count, sizeof(*kept));
	out->wat = in->wat == CHOICE_NONE ? KEUZE_WACHT : in->wat;
	for (size_t i = 0; i < all.count; i++) {
		out->wacht += waits(r, &rows[i]);
		if (belongs(r, &rows[i], out->wat))
			kept[out->artikelen.count++] = rows[i];
	}
	out->artikelen.rows = kept;
	r->aantal = out->wacht;
	return 0;
}

static enum ui_tone tone_of(enum artikeltoestand toestand)
{
	switch (toestand) {
	case ARTIKELTOESTAND_GEPUBLICEERD:
		return UI_OK;
	case ARTIKELTOESTAND_TE_HERZIEN:
		return UI_WARNING;
	case ARTIKELTOESTAND_VERLOPEN:
		return UI_ERROR;
	case ARTIKELTOESTAND_BEOORDELING:
		return UI_INFO;
	case ARTIKELTOESTAND_CONCEPT:
	case ARTIKELTOESTAND_GEARCHIVEERD:
	case ARTIKELTOESTANDEN:
		break;
	}
	return UI_NEUTRAL;
}

/* What there is to do, in a sentence; "" when nothing is. */
static const char *todo_text(struct html *h, struct request *r, const struct redactie_row *row)
{
	enum artikeltoestand t = toestand_of(r, row);

	if (t == ARTIKELTOESTAND_GEARCHIVEERD)
		return "";
	if (row->zonder_eigenaar)
		return "Wie dit bijhield is er niet meer. Neem het over, of geef het een collega.";
	if (row->meldingen)
		return arena_format(h->arena, "%lld keer gemeld dat er iets niet klopt.",
				    (long long)row->meldingen);
	if (row->voorstel == ARTIKELSTAND_BEOORDELING)
		return row->ingediend_door_id.nr == r->wie.gebruiker.nr
			   ? "Uw tekst wacht op een collega."
			   : "Een collega vraagt u mee te lezen.";
	if (row->aanbod_id.nr)
		return "Redactie Startbaan heeft een nieuwere tekst.";
	if (t == ARTIKELTOESTAND_TE_HERZIEN || t == ARTIKELTOESTAND_VERLOPEN)
		return arena_format(h->arena, "Zeker tot en met %s. Klopt het nog?",
				    html_datum(h, row->geldig_tot_datum));
	return row->voorstel == ARTIKELSTAND_CONCEPT ? "Er is een tekst die nog niet klaar is."
						     : "";
}

static void view_tabs(struct html *h, const struct lijst_page *out)
{
	struct ui_link tabs[COUNT(keuze_list)];

	for (int i = 0; i < (int)COUNT(keuze_list); i++)
		tabs[i] = (struct ui_link){
		    .label = choice_label(&keuzes, i),
		    .url = html_url(h, "/kennis/redactie?wat=%s", choice_code(&keuzes, i)),
		    .current = out->wat == i,
		    .count = i == KEUZE_WACHT ? out->wacht : 0};
	ui_tabs(h, "Welke", tabs, COUNT(tabs));
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct redactie_row *rows = out->artikelen.rows;

	ui_h1(h, "De kennisbank bijhouden", NULL);
	ui_button_link(h, UI_PRIMARY, "/kennis/redactie/nieuw", "Artikel schrijven");
	view_tabs(h, out);
	if (!out->artikelen.count)
		ui_empty(
		    h, out->wat == KEUZE_WACHT ? "Niets wacht op u" : "Hier staat niets",
		    out->wat == KEUZE_WACHT
			? "Wat u bijhoudt komt hier als het oud wordt of als iemand iets meldt."
			: NULL,
		    NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->artikelen.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].titel,
			       .url = html_url(h, "/kennis/redactie/%s", TOKEN(h, rows[i].id)),
			       .text = todo_text(h, r, &rows[i]),
			       .badge = choice_label(&artikeltoestanden, toestand_of(r, &rows[i])),
			       .tone = tone_of(toestand_of(r, &rows[i]))});
	ui_list_end(h);
	ui_link(h, "/kennis", "Naar de kennisbank");
}

/* ---- one ---- */

struct een_page {
	struct redactie_row artikel;
	struct list versies;
	struct list meldingen;
	struct db_rows alle, redacteuren, gemeld;
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
	  .after = DAYS(1), .hint = "Meestal over een jaar."),
};
struct terug_in {
	const char *opmerking;
};
static const struct field terug_fields[] = {
    FIELD(struct terug_in, opmerking, LONG_TEXT, "Wat moet er anders?", .max = 1000),
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
	out->versies = (struct list){.rows = out->alle.rows, .count = out->alle.count};
	out->meldingen = (struct list){.rows = out->gemeld.rows, .count = out->gemeld.count};
	((struct bevestig_in *)request_form(r, PAD "/bevestigen"))->geldig_tot =
	    datum_plus(r->vandaag, JAAR);
	*(struct eigenaar_in *)request_form(r, PAD "/eigenaar") =
	    (struct eigenaar_in){a->eigenaar_id, a->eigenaar_rol};
	return rc;
}

static const char *url_of(struct html *h, const struct redactie_row *a, const char *wat)
{
	return html_url(h, "/kennis/redactie/%s/%s", TOKEN(h, a->id), wat);
}

static void view_tekst(struct html *h, const struct artikelversie_row *v)
{
	ui_details_begin(h, "Zo ziet de lezer het");
	ui_h2(h, v->titel);
	ui_p(h, v->samenvatting);
	ui_markdown(h, v->tekst);
	ui_h3(h, "Bronnen");
	ui_text(h, v->bronnen);
	ui_details_end(h);
}

/* A text that waits for a colleague, or to be written on. */
static void view_voorstel(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct artikelversie_row *v = artikelversie_with(&out->alle, a->voorstel);
	bool eigen = a->ingediend_door_id.nr == r->wie.gebruiker.nr;
	size_t n;
	struct ui_field *fields;

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
	view_tekst(h, v);
	if (v->artikelstand == ARTIKELSTAND_CONCEPT) {
		struct ui_action acts[] = {{.label = "Laat een collega meelezen",
					    .kind = UI_PRIMARY,
					    .post = true,
					    .versie = a->versie,
					    .url = url_of(h, a, "indienen")},
					   {.label = "Verder schrijven",
					    .icon = UI_ICON_PEN,
					    .url = url_of(h, a, "wijzigen")},
					   {.label = "Gooi deze tekst weg",
					    .kind = UI_SUBTLE,
					    .post = true,
					    .versie = a->versie,
					    .url = url_of(h, a, "weggooien")}};
		ui_actions(h, acts, COUNT(acts));
		ui_section_end(h);
		return;
	}
	if (eigen)
		ui_p(h, "Een collega leest hem. Pas daarna ziet iedereen hem.");
	else
		ui_action(h, &(struct ui_action){.label = "Goed, laat iedereen dit lezen",
						 .kind = UI_PRIMARY,
						 .icon = UI_ICON_VINK,
						 .post = true,
						 .versie = a->versie,
						 .url = url_of(h, a, "goedkeuren")});
	fields = request_fields(r, PAD "/terug", &n);
	ui_form(h, &(struct ui_form){.action = url_of(h, a, "terug"),
				     .id = "terug",
				     .behind = eigen ? "Toch nog verder schrijven"
						     : "Terug naar de schrijver",
				     .versie = a->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stuur terug"});
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
	struct ui_field *fields = request_fields(r, PAD "/bevestigen", &n);

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
	struct ui_field *fields = request_fields(r, PAD "/eigenaar", &n);

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
	acts[n++] = (struct ui_action){.label = weg ? "Haal uit het archief" : "Naar het archief",
				       .kind = UI_SUBTLE,
				       .post = true,
				       .versie = a->versie,
				       .url = url_of(h, a, weg ? "terughalen" : "archief")};
	ui_actions(h, acts, n);
}

static void een_view(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	enum artikeltoestand t = toestand_of(r, a);

	ui_h1(h, a->titel, todo_text(h, r, a));
	ui_badge(h, tone_of(t), choice_label(&artikeltoestanden, t));
	ui_chip(h, UI_ICON_INFO, choice_label(&artikelsoorten, a->artikelsoort));
	view_acts(h, r);
	view_meldingen(h, r);
	view_voorstel(h, r);
	view_aanbod(h, r);
	view_nakijken(h, r);
	view_eigenaar(h, r);
	view_versies(h, r);
	ui_link(h, "/kennis/redactie", "Terug naar de lijst");
}

/* ---- what is done ---- */

static const char *here(struct request *r)
{
	return request_path(r, "/kennis/redactie/%s", ID_ARTIKEL, request_id(r, ID_ARTIKEL));
}

/* The step fits how far the new text is; else somebody was first. */
static int check_stap(struct request *r, int van, enum artikelstap stap)
{
	if (artikel_next(van, (int)stap) == CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "the text is not there to do this with");
	return 0;
}

static int voorstel_toestand(const struct redactie_row *a)
{
	switch (a->voorstel) {
	case ARTIKELSTAND_CONCEPT:
		return ARTIKELTOESTAND_CONCEPT;
	case ARTIKELSTAND_BEOORDELING:
		return ARTIKELTOESTAND_BEOORDELING;
	default:
		return CHOICE_NONE;
	}
}

static int do_stap(struct request *r, enum artikelstap stap, const char *opmerking)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_stap(r, voorstel_toestand(a), stap);

	r->location = here(r);
	return rc ? rc : voorstel_step(&doing, a, stap, opmerking);
}

static int indienen_handle(struct request *r)
{
	r->flash = "Uw tekst staat klaar voor een collega.";
	r->undo =
	    request_path(r, "/kennis/redactie/%s/terug", ID_ARTIKEL, request_id(r, ID_ARTIKEL));
	return do_stap(r, ARTIKELSTAP_DIEN_IN, NULL);
}

static int terug_handle(struct request *r)
{
	const struct terug_in *in = r->in;

	r->flash = "De tekst is terug bij de schrijver.";
	return do_stap(r, ARTIKELSTAP_TREK_TERUG, in->opmerking);
}

static int goedkeuren_handle(struct request *r)
{
	const struct redactie_row *a = r->object;

	if (a->ingediend_door_id.nr == r->wie.gebruiker.nr)
		return fail(r, ERR_CONFLICT, "nobody approves what he wrote himself");
	r->flash = "Gepubliceerd. Iedereen kan het lezen.";
	return do_stap(r, ARTIKELSTAP_KEUR_GOED, NULL);
}

static int weggooien_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (a->voorstel != ARTIKELSTAND_CONCEPT)
		return fail(r, ERR_CONFLICT, "there is no text to throw away");
	r->location = here(r);
	r->flash = "De tekst is weggelegd. U vindt haar bij alle teksten.";
	return voorstel_drop(&doing, a);
}

static int overnemen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (!a->aanbod_id.nr || a->voorstel != CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "nothing is offered, or a text is being written");
	r->location = here(r);
	r->flash = "De tekst staat klaar als nieuwe tekst. Laat een collega meelezen.";
	return aanbod_take(&doing, a);
}

static int niet_overnemen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);

	if (!a->aanbod_id.nr)
		return fail(r, ERR_CONFLICT, "nothing is offered");
	r->location = here(r);
	r->flash = "Uw eigen tekst blijft staan.";
	return aanbod_drop(&doing, a);
}

static int bevestigen_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct bevestig_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_stap(r, (int)toestand_of(r, a), ARTIKELSTAP_BEVESTIG);

	r->location = here(r);
	r->flash = "Nagekeken: het klopt nog.";
	return rc ? rc : artikel_confirm(&doing, a, in->geldig_tot);
}

static int archive(struct request *r, enum artikelstap stap)
{
	const struct redactie_row *a = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_stap(r, (int)toestand_of(r, a), stap);

	r->location = here(r);
	return rc ? rc : artikel_archive(&doing, a, stap == ARTIKELSTAP_ARCHIVEER);
}

static int archief_handle(struct request *r)
{
	r->flash = "In het archief. Wie het adres heeft kan het nog lezen.";
	r->undo = request_path(r, "/kennis/redactie/%s/terughalen", ID_ARTIKEL,
			       request_id(r, ID_ARTIKEL));
	return archive(r, ARTIKELSTAP_ARCHIVEER);
}

static int terughalen_handle(struct request *r)
{
	r->flash = "Terug uit het archief.";
	r->undo =
	    request_path(r, "/kennis/redactie/%s/archief", ID_ARTIKEL, request_id(r, ID_ARTIKEL));
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

	r->location = here(r);
	r->flash = "Doorgegeven.";
	return artikel_assign(&doing, a, in->eigenaar, in->rol);
}

/* ---- routes ---- */

#define ACT(wat, summary_, handle_)                                                                \
	{                                                                                          \
		.method = POST, .path = PAD "/" wat, .recht = RECHT_KENNIS_SCHRIJVEN,              \
		.summary = (summary_), .doel = DOEL, .object = &object_redactie,                   \
		.handle = (handle_), .scenario = "kennis"                                          \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/kennis/redactie",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "De kennisbank bijhouden",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "kennis"},
    {.method = GET,
     .path = PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel bijhouden",
     .doel = DOEL,
     .object = &object_redactie,
     .handle = een_handle,
     .view = een_view,
     .shape = &een_shape,
     .scenario = "kennis"},
    ACT("indienen", "Een tekst laten meelezen", indienen_handle),
    ACT("goedkeuren", "Een tekst goedkeuren", goedkeuren_handle),
    ACT("weggooien", "Een tekst weggooien", weggooien_handle),
    ACT("overnemen", "Een tekst van Redactie Startbaan gebruiken", overnemen_handle),
    ACT("niet-overnemen", "De eigen tekst houden", niet_overnemen_handle),
    ACT("archief", "Een artikel naar het archief", archief_handle),
    ACT("terughalen", "Een artikel uit het archief", terughalen_handle),
    {.method = POST,
     .path = PAD "/terug",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een tekst terugsturen",
     .doel = DOEL,
     .object = &object_redactie,
     FIELDS(terug_fields, struct terug_in),
     .handle = terug_handle,
     .again = PAD,
     .scenario = "kennis"},
    {.method = POST,
     .path = PAD "/bevestigen",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Bevestigen dat een artikel klopt",
     .doel = DOEL,
     .object = &object_redactie,
     FIELDS(bevestig_fields, struct bevestig_in),
     .handle = bevestigen_handle,
     .again = PAD,
     .scenario = "kennis"},
    {.method = POST,
     .path = PAD "/eigenaar",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een artikel door een ander laten bijhouden",
     .doel = DOEL,
     .object = &object_redactie,
     FIELDS(eigenaar_fields, struct eigenaar_in),
     .check = eigenaar_check,
     .handle = eigenaar_handle,
     .again = PAD,
     .scenario = "kennis"},
};
PAGE(redactie, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
