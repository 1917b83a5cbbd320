/*
 * The catalogue: every component of view/ui.h in pages as the team makes them, with invented
 * people.
 *
 *	build/catalogus DIR     writes DIR/werk.html, DIR/dossier.html, …
 *	build/catalogus --tijd  prints what a page of 15 KB costs
 *
 * test/catalogus/catalogus.mjs shows them in a browser, checks them and takes pictures.
 */
#include "base/arena.h"
#include "view/asset.h"
#include "view/ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define TODAY (datum_of(2026, 11, 22))

static const struct ui_link nav[] = {
    {.label = "Mijn werk", .url = "/werk", .icon = UI_ICON_WERK, .count = 7},
    {.label = "Jongeren", .url = "/jongeren", .icon = UI_ICON_JONGEREN},
    {.label = "Werkgevers", .url = "/werkgevers", .icon = UI_ICON_WERKGEVERS},
    {.label = "Sturing", .url = "/sturing", .icon = UI_ICON_STURING, .groep = "De regio"},
    {.label = "Netwerk", .url = "/netwerk", .icon = UI_ICON_TELEFOON, .groep = "De regio"},
    {.label = "Beheer", .url = "/beheer", .icon = UI_ICON_BEHEER, .groep = "Beheer"},
};

static const struct ui_link footer[] = {
    {.label = "Toegankelijkheid", .url = "/toegankelijkheid"},
    {.label = "Privacy", .url = "/privacy"},
    {.label = "Handleiding", .url = "/handleiding"},
};

static const struct ui_link account[] = {{.label = "Mijn wachtwoord", .url = "/wachtwoord"}};

static const char *const fasen[] = {"School", "Stage", "Toeleiding", "Match", "Start", "Werk"};

/* A page of someone who is logged in. */
static struct ui_page page_of(const char *title, int current)
{
	static struct ui_link rooms[COUNT(nav)];
	memcpy(rooms, nav, sizeof nav);
	if (current >= 0)
		rooms[current].current = true;
	return (struct ui_page){
	    .title = title,
	    .nav = rooms,
	    .n_nav = COUNT(rooms),
	    .footer = footer,
	    .n_footer = COUNT(footer),
	    .account = account,
	    .n_account = COUNT(account),
	    .gebruiker = "Mirjam de Wit",
	    .zoek = "",
	    .rol = "Casusregisseur",
	    .organisatie = "Gemeente Veldhaven",
	    .session_seconds = 1800,
	    .demo = true,
	    .afgedrukt_op = "22-11-2026 11:15",
	};
}

/* ---- Mijn werk ---- */

static const struct ui_action later[] = {
    {.label = "Stel uit", .url = "/signalen/1/uitstel"},
    {.label = "Neem over", .url = "/signalen/1/overname", .post = true},
    {.label = "Geef aan een collega", .url = "/signalen/1/collega"},
};

static void show_signals_late(struct html *h)
{
	ui_section_begin(h, "te-laat", "Te laat");
	ui_signals_begin(h);
	ui_signal(
	    h,
	    &(struct ui_signal){
		.wat = "Bel: wat doet Sem na zijn contract?",
		.wie = "Sem O.",
		.url = "/jongeren/1",
		.waarom = "Zijn contract bij Bakkerij Van Loon is gestopt. Er is nog geen vervolg.",
		.termijn = "2 dagen te laat",
		.tone = UI_ERROR,
		.action = {.label = "Leg vast", .url = "/jongeren/1/contact", .kind = UI_PRIMARY},
		.meer = later,
		.n_meer = COUNT(later)});
	ui_signal(
	    h,
	    &(struct ui_signal){
		.wat = "Eerste gesprek met werkgever en jongere",
		.wie = "Noor A.",
		.url = "/jongeren/2",
		.waarom = "Noor begon 6 weken geleden bij Groenbedrijf De Linde.",
		.termijn = "1 dag te laat",
		.tone = UI_ERROR,
		.action = {.label = "Leg vast", .url = "/jongeren/2/contact", .kind = UI_PRIMARY},
		.meer = later,
		.n_meer = COUNT(later),
		.kies = "jongere=2",
		.gekozen = true});
	ui_signals_end(h);
	ui_p(h, "Een regel die u kunt kiezen heeft een vakje:");
	ui_kies(h, "jongere=3", "Jayda B.", false);
	ui_form(h,
		&(struct ui_form){.id = UI_KIES_FORM, .action = "/reeksen", .submit = "Ga verder"});
	ui_section_end(h);
}

static void show_signals_today(struct html *h)
{
	ui_section_begin(h, "vandaag", "Vandaag");
	ui_signals_begin(h);
	ui_signal(
	    h,
	    &(struct ui_signal){
		.wat = "Vraag of Jayda wil blijven",
		.wie = "Jayda B.",
		.url = "/jongeren/3",
		.waarom = "Haar contract stopt over 4 maanden. Vraag het eerst aan haar.",
		.termijn = "Vandaag",
		.tone = UI_WARNING,
		.action = {.label = "Leg vast", .url = "/jongeren/3/contact", .kind = UI_PRIMARY},
		.meer = later,
		.n_meer = COUNT(later)});
	ui_signal(h, &(struct ui_signal){
			 .wat = "Neem contact op",
			 .wie = "Abdul R.",
			 .url = "/jongeren/4",
			 .waarom = "U sprak Abdul 8 maanden geleden voor het laatst.",
			 .termijn = "Voor 27 november",
			 .tone = UI_NEUTRAL,
			 .action = {.label = "Plan contact", .url = "/jongeren/4/contact"},
			 .meer = later,
			 .n_meer = COUNT(later)});
	ui_signals_end(h);
	ui_section_end(h);
}

static void show_werk(struct html *h)
{
	struct ui_page page = page_of("Mijn werk", 0);
	page.title_count = 7;
	page.wide = true;
	page.flash = "Contact vastgelegd. Het volgende contact is op 3 december.";
	page.undo_url = "/laatste/ongedaan";
	ui_page_begin(h, &page);
	ui_h1(h, "Mijn werk", "U heeft 4 dingen te doen. 2 daarvan zijn te laat.");
	show_signals_late(h);
	show_signals_today(h);
	ui_section_begin(h, "team", "Team");
	ui_levend_begin(h, "stand", "open", "Er is geen open werk.");
	ui_empty(h, "Geen open werk van collega's",
		 "Hier staat werk van collega's die er niet zijn. U kunt het dan overnemen.", NULL);
	ui_levend_end(h);
	ui_spreiding(
	    h, &(struct ui_spreiding){.titel = "Hoe vol is de week?",
				      .waarden = (const char *const[]){"Rustig", "Goed", "Vol"},
				      .n_waarden = 3,
				      .rijen = (const char *const[]){"Jobcoaches", "Samen"},
				      .n_rijen = 2,
				      .aantal = (const int[]){0, 2, 1, 1, 3, 1}});
	ui_section_end(h);
	ui_page_end(h, &page);
}

/* ---- a dossier ---- */

static void show_people(struct html *h)
{
	ui_section_begin(h, "netwerk", "Wie staan er om Jayda heen?");
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = "Mirjam de Wit",
					 .rol = "Casusregisseur",
					 .organisatie = "Gemeente Veldhaven",
					 .telefoon = "06 1234 5678",
					 .email = "m.dewit@veldhaven.example",
					 .chip = "Nu verantwoordelijk"});
	ui_person(h, &(struct ui_person){.naam = "Karim Haddad",
					 .rol = "Jobcoach",
					 .organisatie = "Stap Voor Stap",
					 .telefoon = "+31 6 2345 6789",
					 .email = "karim@stapvoorstap.example"});
	ui_person(h, &(struct ui_person){.naam = "Tante Rosa",
					 .rol = "Vertrouwenspersoon",
					 .telefoon = "06 8765 4321"});
	ui_people_end(h);
	ui_section_end(h);
}

static void show_timeline(struct html *h)
{
	const struct ui_event events[] = {
	    {.dag = TODAY,
	     .icon = UI_ICON_TELEFOON,
	     .title = "Telefoon met Jayda",
	     .text =
		 "Het gaat goed op het werk. Ze wil graag de kassa leren.\nAfgesproken: ik bel de werkgever.",
	     .wie = "Mirjam de Wit",
	     .leesbaar = "Jayda, jobcoach, casusregisseur",
	     .url = "/contactmomenten/1"},
	    {.dag = TODAY, .title = "Signaal gesloten: contact met jongere", .systeem = true},
	    {.dag = TODAY, .title = "Volgend contact gepland op 3 december", .systeem = true},
	    {.dag = datum_plus(TODAY, -1),
	     .icon = UI_ICON_HUISBEZOEK,
	     .title = "Bezoek op het werk",
	     .text = "Met Karim en de leidinggevende. Tempo is goed, pauzes zijn nog lastig.",
	     .wie = "Karim Haddad",
	     .leesbaar = "Jayda, jobcoach, casusregisseur"},
	    {.dag = datum_of(2026, 9, 1),
	     .icon = UI_ICON_CONTRACT,
	     .title = "Nieuw contract: 12 maanden, 24 uur per week",
	     .wie = "Mirjam de Wit",
	     .leesbaar = "Jayda, jobcoach, casusregisseur, werkgever"},
	    {.dag = datum_of(2026, 9, 1),
	     .title = "Fase gewijzigd: Start naar Werk",
	     .systeem = true},
	};
	ui_section_begin(h, "tijdlijn", "Tijdlijn");
	ui_timeline(h, events, COUNT(events), TODAY);
	ui_section_end(h);
}

static void show_record(struct html *h)
{
	static const struct ui_value facts[] = {
	    {.label = "Nu verantwoordelijk", .value = "Mirjam de Wit", .url = "/mensen/1"},
	    {.label = "Volgende stap",
	     .value = "Bel de werkgever voor 3 december",
	     .tone = UI_WARNING},
	    {.label = "Contract", .value = "Stopt op 31 augustus 2027", .url = "/plaatsingen/1"},
	    {.label = "Laatste contact", .value = "Vandaag, telefoon"},
	};
	static const struct ui_action acts[] = {
	    {.label = "Leg contact vast", .url = "/c", .kind = UI_PRIMARY, .icon = UI_ICON_BERICHT},
	    {.label = "Bel Jayda", .url = "tel:0612345678", .icon = UI_ICON_TELEFOON},
	    {.label = "Baan toevoegen", .url = "/p", .icon = UI_ICON_PLUS},
	};
	ui_record(h,
		  &(struct ui_record){.naam = "Jayda Bakker",
				      .onder = "19 jaar, was leerling van Praktijkschool De Brug",
				      .status = "Aan het werk",
				      .tone = UI_OK,
				      .phases = fasen,
				      .n_phases = COUNT(fasen),
				      .phase = 5,
				      .facts = facts,
				      .n_facts = COUNT(facts),
				      .actions = acts,
				      .n_actions = COUNT(acts)});
}

static void show_dossier(struct html *h)
{
	static const struct ui_link crumbs[] = {{.label = "Jongeren", .url = "/jongeren"}};
	static const struct ui_link tabs[] = {
	    {.label = "Overzicht", .url = "/jongeren/3", .current = true},
	    {.label = "Tijdlijn", .url = "/jongeren/3/tijdlijn"},
	    {.label = "Werk", .url = "/jongeren/3/plaatsingen", .count = 2},
	    {.label = "Netwerk", .url = "/jongeren/3/betrokkenen"},
	    {.label = "Wie keek", .url = "/jongeren/3/inzage"},
	};
	struct ui_page page = page_of("Jayda Bakker", 1);
	page.breadcrumbs = crumbs;
	page.n_breadcrumbs = COUNT(crumbs);
	page.wide = true;
	ui_page_begin(h, &page);
	show_record(h);
	ui_tabs(h, "Onderdelen van het dossier", tabs, COUNT(tabs));
	ui_columns_begin(h);
	show_timeline(h);
	ui_columns_side(h);
	ui_section_begin(h, "werk", "Werk");
	ui_facts_begin(h);
	ui_fact_link(h, "Werkgever", "Supermarkt De Hoek", "/werkgevers/1");
	ui_fact(h, "Functie", "Medewerker vulploeg, aangepast");
	ui_fact(h, "Uren", "24 uur per week");
	ui_fact(h, "Loonwaarde", NULL);
	ui_fact_begin(h, "Jobcoach");
	ui_badge(h, UI_INFO, "Tot en met maart");
	ui_lines_begin(h);
	ui_line(h, "Bel ", "/netwerk", "Hans Vermeulen", ", van Stap voor Stap");
	ui_line(h, NULL, NULL, "Of de receptie", NULL);
	ui_line_soft(h, "Op werkdagen tot vijf uur");
	ui_lines_end(h);
	ui_fact_end(h);
	ui_facts_end(h);
	ui_section_end(h);
	show_people(h);
	ui_columns_end(h);
	ui_page_end(h, &page);
}

/* ---- a list ---- */

struct jongere_row {
	jongere_id id;
	const char *naam;
	int64_t leeftijd;
	int fase;
	const char *regisseur;
	struct datum volgende_datum;
};

static const struct choice fase_list[] = {
    {"school", "School", NULL}, {"stage", "Stage", NULL},   {"toeleiding", "Toeleiding", NULL},
    {"werk", "Werk", NULL},     {"uitval", "Uitval", NULL},
};
static const struct choices fase_choices = CHOICES("fase", fase_list);

static const struct column jongere_columns[] = {
    COLUMN_ID(struct jongere_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct jongere_row, naam, TEXT, "Naam", 0),
    COLUMN(struct jongere_row, leeftijd, INT, "Leeftijd", 0),
    COLUMN_KEUZE(struct jongere_row, fase, fase_choices, "Fase", 0),
    COLUMN(struct jongere_row, regisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct jongere_row, volgende_datum, DATUM, "Volgend contact", 0),
};

static const char *const namen[] = {"Jayda Bakker", "Abdul Rahimi",       "Sem Oosterling",
				    "Noor Amrani",  "Rutger van der Gün", "Zoë Ilunga",
				    "Daan Vermeer", "Łukasz Nowak"};

static void fill_rows(struct jongere_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		rows[i] = (struct jongere_row){.id = {(int64_t)i + 1},
					       .naam = namen[i % COUNT(namen)],
					       .leeftijd = 16 + (int64_t)(i * 7 % 9),
					       .fase = (int)(i % COUNT(fase_list)),
					       .regisseur = i % 3 ? "Mirjam de Wit" : "Bart Visser",
					       .volgende_datum = datum_plus(TODAY, (int32_t)i - 2)};
}

/* The phase as a status, the rest as usual. */
static bool show_fase(struct html *h, const struct column *column, const void *row, void *arg)
{
	(void)arg;
	if (strcmp(column->name, "fase") != 0)
		return false;
	int fase = ((const struct jongere_row *)row)->fase;
	ui_badge(h, fase == 3 ? UI_OK : fase == 4 ? UI_ERROR : UI_NEUTRAL, fase_list[fase].label);
	return true;
}

static void show_table(struct html *h, size_t n)
{
	struct jongere_row *rows = arena_array(h->arena, n, sizeof *rows);
	fill_rows(rows, n);
	ui_table(
	    h, ROW_SET(jongere_columns, rows, n),
	    &(struct ui_table){.one = "jongere",
			       .many = "jongeren",
			       .total = n > 1 ? 214 : 0,
			       .link = "naam",
			       .link_id = "id",
			       .link_prefix = "/jongeren/",
			       .names = "naam regisseur",
			       .phone = "fase volgende_datum:",
			       .url = "/jongeren?fase=werk",
			       .sortable = "naam leeftijd volgende_datum",
			       .sort = "-volgende_datum",
			       .volgende = "/jongeren?na=abc",
			       .cell = show_fase,
			       .empty_title = "Nog geen jongeren",
			       .empty_text = "Hier staan de jongeren bij wie u betrokken bent."});
}

static void show_lijst(struct html *h)
{
	static const struct ui_link filters[] = {
	    {.label = "Fase: Werk", .url = "/jongeren?regisseur=ik"},
	    {.label = "Casusregisseur: ik", .url = "/jongeren?fase=werk"},
	};
	const struct ui_field fields[] = {
	    {.name = "naam", .label = "Naam", .kind = UI_SEARCH, .required = true},
	    {.name = "fase",
	     .label = "Fase",
	     .kind = UI_SELECT,
	     .choices = &fase_choices,
	     .value = "werk",
	     .required = true,
	     .empty = "Alle fasen"},
	};
	const struct ui_action acts[] = {
	    {.label = "Nieuwe jongere",
	     .url = "/jongeren/nieuw",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_PLUS},
	    {.label = "Haal lijst binnen", .url = "/import", .icon = UI_ICON_UPLOAD},
	    {.label = "Download",
	     .url = "/jongeren?formaat=xlsx",
	     .kind = UI_SUBTLE,
	     .icon = UI_ICON_DOWNLOAD,
	     .toelichting = "Excel"},
	};
	struct ui_page page = page_of("Jongeren", 1);
	page.wide = true;
	ui_page_begin(h, &page);
	ui_h1(h, "Jongeren", "De jongeren bij wie u betrokken bent.");
	ui_actions(h, acts, COUNT(acts));
	ui_form(h, &(struct ui_form){.get = true,
				     .id = "filter",
				     .action = "/jongeren",
				     .fields = fields,
				     .n_fields = COUNT(fields),
				     .in_front = 2,
				     .submit = "Toon"});
	ui_filters(h, filters, COUNT(filters), "/jongeren");
	show_table(h, 12);
	ui_page_end(h, &page);
}

/* ---- a form ---- */

static void show_formulier(struct html *h)
{
	static const struct choice soort_list[] = {
	    {"telefoon", "Telefoon", NULL},
	    {"gesprek", "Gesprek", "U zag elkaar, ergens."},
	    {"bericht", "Bericht", "Mail, sms of app."},
	};
	static const struct choices soorten = CHOICES("soort", soort_list);
	static const struct ui_option met[] = {
	    {.value = "jongere", .label = "Jayda"},
	    {.value = "naaste", .label = "Iemand uit haar netwerk"},
	    {.value = "werkgever",
	     .label = "De werkgever",
	     .hint = "Weet de werkgever van de begeleiding?"},
	};
	const struct ui_field fields[] = {
	    {.name = "soort",
	     .label = "Hoe had u contact?",
	     .kind = UI_RADIO,
	     .choices = &soorten,
	     .value = "telefoon",
	     .required = true},
	    {.name = "datum",
	     .label = "Wanneer?",
	     .kind = UI_DATE,
	     .value = "32-11-2026",
	     .required = true,
	     .error = "Vul een datum in die bestaat, bijvoorbeeld 22-11-2026"},
	    {.name = "met",
	     .label = "Met wie?",
	     .kind = UI_CHECKBOXES,
	     .options = met,
	     .n_options = COUNT(met),
	     .value = "jongere,werkgever",
	     .required = true},
	    {.name = "tekst",
	     .label = "Wat sprak u af?",
	     .kind = UI_LONG_TEXT,
	     .maxlength = 500,
	     .hint = "Schrijf zo dat Jayda het zelf kan lezen.",
	     .value = "Ik bel de werkgever.",
	     .now = "Jayda belt zelf.\nIk bel haar vrijdag.",
	     .required = true},
	    {.name = "volgend",
	     .label = "Volgend contact",
	     .kind = UI_DATE,
	     .value = "06-12-2026",
	     .before = "05-12-2026"},
	    {.name = "eigenaar",
	     .label = "Wie doet dat?",
	     .kind = UI_SELECT,
	     .search = "waterland",
	     .options = met,
	     .n_options = COUNT(met),
	     .error = "Kies wie het volgende contact heeft",
	     .required = true},
	    {.name = "hulp", .label = "Ik wil dat iemand mij hierover belt", .kind = UI_CHECKBOX},
	};
	static const struct ui_link crumbs[] = {{.label = "Jongeren", .url = "/jongeren"},
						{.label = "Jayda Bakker", .url = "/jongeren/3"}};
	struct ui_page page = page_of("Leg contact vast", 1);
	page.breadcrumbs = crumbs;
	page.n_breadcrumbs = COUNT(crumbs);
	page.has_errors = true;
	ui_page_begin(h, &page);
	ui_h1(h, "Leg contact vast", "Dit duurt ongeveer 20 seconden.");
	ui_form(h, &(struct ui_form){.action = "/jongeren/3/contactmomenten",
				     .fields = fields,
				     .n_fields = COUNT(fields),
				     .versie = 3,
				     .submit = "Leg vast",
				     .cancel = "/jongeren/3",
				     .note = "Wie kan dit lezen: Jayda, haar jobcoach en u."});
	ui_page_end(h, &page);
}

/* ---- figures ---- */

struct punt_row {
	const char *groep;
	int64_t maand;
	double aandeel, onder, boven;
	int64_t jongeren;
};

static const struct column punt_columns[] = {
    COLUMN(struct punt_row, groep, TEXT, "Groep", 0),
    COLUMN(struct punt_row, maand, INT, "Maanden na de start", 0),
    COLUMN(struct punt_row, aandeel, REAL, "Nog aan het werk", 0),
    COLUMN(struct punt_row, onder, REAL, "Ondergrens", 0),
    COLUMN(struct punt_row, boven, REAL, "Bovengrens", 0),
    COLUMN(struct punt_row, jongeren, INT, "Jongeren gevolgd", 0),
};

static const struct punt_row punten[] = {
    {"Banenafspraak", 0, 1, 1, 1, 120},        {"Banenafspraak", 3, .94, .9, .98, 110},
    {"Banenafspraak", 6, .9, .84, .95, 96},    {"Banenafspraak", 12, .82, .74, .89, 61},
    {"Banenafspraak", 24, .71, .6, .8, 22},    {"Geen indicatie", 0, 1, 1, 1, 80},
    {"Geen indicatie", 3, .86, .78, .93, 66},  {"Geen indicatie", 6, .75, .65, .84, 51},
    {"Geen indicatie", 12, .62, .51, .73, 30}, {"Geen indicatie", 24, .5, .37, .62, 12},
};

struct reden_row {
	const char *reden;
	int64_t aantal;
};

static const struct column reden_columns[] = {
    COLUMN(struct reden_row, reden, TEXT, "Reden", 0),
    COLUMN(struct reden_row, aantal, INT, "Jongeren", 0),
};

static const struct reden_row redenen[] = {
    {"Contract niet verlengd", 23}, {"Werk past niet", 14}, {"Gezondheid", 11},
    {"Thuissituatie", 8},           {"Eigen keuze", 6},
};

static void show_sturing(struct html *h)
{
	struct ui_page page = page_of("Sturing", 3);
	page.wide = true;
	ui_page_begin(h, &page);
	ui_h1(h, "Blijven jongeren aan het werk?", "Regio Veldhaven, stand van vandaag.");
	ui_figures_begin(h);
	ui_figure(
	    h, "78%", "156 van de 200 jongeren werken nog na een jaar.",
	    "Geteld is elke jongere die in de laatste 3 jaar begon met werken. Een gat tot 4 weken telt niet.");
	ui_figure(h, "51%", "102 van de 200 hebben nog dezelfde baan.", NULL);
	ui_figure(h, "212", "banen van 25,5 uur zijn er nu.", NULL);
	ui_figures_end(h);
	ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_SURVIVAL,
					     .title = "Nog aan het werk, per groep",
					     .x = "maand",
					     .y = "aandeel",
					     .low = "onder",
					     .high = "boven",
					     .series = "groep",
					     .x_label = "maanden na de start"});
	ui_table(h, ROW_SET(punt_columns, punten, COUNT(punten)),
		 &(struct ui_table){.caption = "Nog aan het werk na 3, 6, 12 en 24 maanden",
				    .percent = "aandeel onder boven"});
	ui_chart_end(h);
	ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_BARS,
					     .title = "Waarom stopte het werk?",
					     .x = "reden",
					     .y = "aantal"});
	ui_table(h, ROW_SET(reden_columns, redenen, COUNT(redenen)),
		 &(struct ui_table){.caption = "Redenen in het laatste jaar"});
	ui_chart_end(h);
	ui_page_end(h, &page);
}

/* ---- the rest, and what is seen before logging in ---- */

static void show_alerts(struct html *h)
{
	ui_section_begin(h, "meldingen", "Meldingen");
	ui_alert(h, UI_INFO, "Dit is een voorstel",
		 "U kunt ervan afwijken. Schrijf dan op waarom.");
	ui_alert(h, UI_OK, NULL, "De lijst is binnengehaald: 41 jongeren.");
	ui_alert(h, UI_WARNING, "Profiel van 14 maanden oud", "Vraag aan Abdul of dit nog klopt.");
	ui_alert(h, UI_ERROR, NULL, "Iemand anders heeft dit intussen gewijzigd.");
	ui_section_end(h);
	ui_section_begin(h, "labels", "Labels");
	html(h, "<p>");
	ui_badge(h, UI_NEUTRAL, "Toeleiding");
	ui_badge(h, UI_INFO, "Proefplaatsing");
	ui_badge(h, UI_OK, "Aan het werk");
	ui_badge(h, UI_WARNING, "Contract stopt");
	ui_badge(h, UI_ERROR, "Te laat");
	ui_chip(h, UI_ICON_OOG, "Jongere, jobcoach");
	html(h, "</p>\n<p class=\"nl-paragraph\">De ");
	ui_term(
	    h, "RMC",
	    "Regionale Meld- en Coördinatiefunctie: zoekt contact met jongeren zonder school of werk.");
	html(h, " belt binnen een week.</p>\n");
	ui_progress(h, 9, 12, "9 van 12 hebben geantwoord");
	ui_section_end(h);
}

static void show_buttons(struct html *h)
{
	ui_section_begin(h, "knoppen", "Knoppen");
	ui_buttons_begin(h);
	ui_action(h, &(struct ui_action){
			 .label = "Leg vast", .url = "/x", .post = true, .kind = UI_PRIMARY});
	ui_action(h, &(struct ui_action){.label = "Neem over", .url = "/x", .post = true});
	ui_button_link(h, UI_SUBTLE, "/x", "Bekijk");
	ui_button_tab(h, UI_SECONDARY, "/x", "Open op een nieuw tabblad");
	ui_action(h, &(struct ui_action){
			 .label = "Beëindig", .url = "/x", .post = true, .kind = UI_DANGER});
	ui_print_button(h);
	ui_copy_button(h, "Kopieer het adres", "https://startbaan.example");
	ui_menu(h, "Meer", later, COUNT(later));
	ui_buttons_end(h);
	ui_details_begin(h, "Waarom zie ik dit?");
	ui_p(h, "Omdat u casusregisseur bent van deze jongere.");
	ui_details_end(h);
	ui_details_phone_begin(h, "De cijfers per groep");
	ui_p(h, "Waar plaats is staat dit er gewoon; op een telefoon achter een regel.");
	ui_details_end(h);
	ui_card_begin(h, "Overdracht van school");
	ui_text(h, "Een warme overdracht is een gesprek.\nNiet alleen een brief.");
	ui_card_end(h);
	ui_card_begin(h, NULL);
	ui_p_naam(h, "Notitie bij ", "Jayda B.", NULL);
	ui_facts_begin(h);
	ui_fact_begin(h, "Contact");
	ui_naam(h, "Bel ", "Sanne de Wit", " over de eerste dag.");
	ui_fact_end(h);
	ui_facts_end(h);
	ui_card_end(h);
	ui_section_end(h);
}

static void show_handleiding(struct html *h)
{
	ui_section_begin(h, "handleiding", "Uitleg");
	ui_markdown(h,
		    "## Een afspraak maken\n1. Kies **Spreek iets af**.\n2. Zeg wie het doet.\n\n"
		    "De jongere kan *zelf* ook iets doen:\n- een dag meelopen\n- bellen. Zie "
		    "[Uitleg van woorden](/woorden).\n");
	ui_picture(h, asset_path("beeldmerk.svg"), "Het beeldmerk van Startbaan");
	ui_section_end(h);
}

static void show_componenten(struct html *h)
{
	struct ui_page page = page_of("Componenten", -1);
	page.verberg_namen = true;
	page.error = "De gegevens zijn nu niet te bereiken. Er is niets opgeslagen.";
	ui_page_begin(h, &page);
	ui_h1(h, "Componenten", "Alles wat niet al op een van de andere bladen staat.");
	show_alerts(h);
	show_buttons(h);
	show_handleiding(h);
	ui_section_begin(h, "fasen", "Fasen");
	ui_phases(h, "Fase", fasen, COUNT(fasen), 2);
	ui_section_end(h);
	ui_section_begin(h, "zoeken", "Gevonden");
	ui_list_begin(h);
	ui_item(h, &(struct ui_item){.title = "Jayda Bakker",
				     .url = "/jongeren/3",
				     .names = true,
				     .text = "19 jaar, Gemeente Veldhaven",
				     .badge = "Werk",
				     .tone = UI_OK});
	ui_item(h, &(struct ui_item){.title = "Bakkerij Van Loon",
				     .url = "/werkgevers/2",
				     .text = "Werkgever in Veldhaven"});
	ui_list_end(h);
	ui_section_end(h);
	ui_section_begin(h, "leeg", "Leeg");
	ui_empty(
	    h, "Nog geen werkgevers", "Voeg een werkgever toe als u er een spreekt.",
	    &(struct ui_action){.label = "Werkgever toevoegen", .url = "/w", .kind = UI_PRIMARY});
	ui_section_end(h);
	ui_h3(h, "Formulier in delen");
	const struct ui_form form = {.action = "/x",
				     .id = "deel",
				     .upload = true,
				     .danger = true,
				     .legend = "Lijst binnenhalen",
				     .submit = "Haal binnen"};
	ui_form_begin(h, &form);
	ui_fieldset_begin(h, "Waar staat de lijst?");
	ui_field(h, &(struct ui_field){.name = "bestand",
				       .label = "Bestand",
				       .kind = UI_FILE,
				       .accept = ".csv,.xlsx",
				       .required = true,
				       .hint = "CSV of Excel, tot 20 MB"});
	ui_field(h,
		 &(struct ui_field){
		     .name = "uren", .label = "Uren", .kind = UI_NUMBER, .inputmode = "decimal"});
	static const struct ui_field seldom[] = {
	    {.name = "klas", .label = "Klas"},
	    {.name = "toelichting",
	     .label = "Toelichting",
	     .error = "Schrijf ten minste één woord"},
	};
	ui_beside_begin(h);
	ui_field(h, &(struct ui_field){.name = "tel", .label = "Telefoon", .kind = UI_TEL});
	ui_field(h, &(struct ui_field){.name = "mobiel", .label = "Mobiel", .kind = UI_TEL});
	ui_beside_end(h);
	ui_more_fields(h, "Klas en toelichting", seldom, COUNT(seldom));
	ui_field(h, &(struct ui_field){.name = "bron", .kind = UI_HIDDEN, .value = "school"});
	ui_fieldset_end(h);
	ui_form_end(h, &form);
	ui_form_button(h, "deel", &(struct ui_hidden){"daarna", "nog"},
		       "Haal binnen, en nog een lijst");
	ui_page_end(h, &page);
}

static void show_inloggen(struct html *h)
{
	const struct ui_field fields[] = {
	    {.name = "email",
	     .label = "E-mailadres",
	     .kind = UI_EMAIL,
	     .required = true,
	     .autocomplete = "username",
	     .autofocus = true},
	    {.name = "wachtwoord",
	     .label = "Wachtwoord",
	     .kind = UI_PASSWORD,
	     .required = true,
	     .autocomplete = "current-password"},
	};
	struct ui_page page = {
	    .title = "Log in", .footer = footer, .n_footer = COUNT(footer), .demo = true};
	ui_page_begin(h, &page);
	ui_h1(h, "Log in", "Welkom bij Startbaan.");
	ui_form(h, &(struct ui_form){.action = "/inloggen",
				     .fields = fields,
				     .n_fields = COUNT(fields),
				     .submit = "Log in"});
	ui_page_end(h, &page);
}

/* ---- the program ---- */

static const struct sheet {
	const char *name;
	void (*show)(struct html *h);
} sheets[] = {
    {"werk", show_werk},           {"dossier", show_dossier}, {"lijst", show_lijst},
    {"formulier", show_formulier}, {"sturing", show_sturing}, {"componenten", show_componenten},
    {"inloggen", show_inloggen},
};

static const struct token_key key = {{1, 2, 3}};

static void render(const struct sheet *sheet, struct buf *out, struct arena *arena)
{
	struct html h = {
	    .out = out, .arena = arena, .tokens = &key, .csrf = "csrf", .eenmalig = "eenmalig"};
	buf_clear(out);
	arena_reset(arena);
	sheet->show(&h);
}

static int write_sheet(const char *dir, const char *name, const struct buf *out)
{
	char path[512];
	snprintf(path, sizeof path, "%s/%s.html", dir, name);
	FILE *file = fopen(path, "w");
	if (file == NULL)
		return -1;
	size_t written = fwrite(out->data, 1, out->len, file);
	return fclose(file) == 0 && written == out->len ? 0 : -1;
}

static double seconds_now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void print_time(struct buf *out, struct arena *arena)
{
	for (size_t i = 0; i < COUNT(sheets); i++) {
		double start = seconds_now();
		for (int round = 0; round < 2000; round++)
			render(&sheets[i], out, arena);
		double each = (seconds_now() - start) / 2000 * 1e6;
		printf("%-12s %6zu bytes %6.1f us %6.1f us per 15 KB\n", sheets[i].name, out->len,
		       each, each * 15000 / (double)out->len);
	}
}

int main(int argc, char **argv)
{
	struct buf out = BUF_INIT(1 << 20);
	struct arena *arena = arena_open(1 << 20);
	int rc = argc == 2 && arena != NULL ? 0 : 100;
	if (rc == 0 && strcmp(argv[1], "--tijd") == 0)
		print_time(&out, arena);
	else
		for (size_t i = 0; rc == 0 && i < COUNT(sheets); i++) {
			render(&sheets[i], &out, arena);
			if (out.error != 0 || write_sheet(argv[1], sheets[i].name, &out) < 0)
				rc = 101;
		}
	arena_free(arena);
	buf_free(&out);
	return rc;
}
