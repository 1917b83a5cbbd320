/*
 * What a user loses when a component is wrong: a form that cannot be sent, an error nobody
 * hears, a name that leaks.
 */
#include "base/arena.h"
#include "view/asset.h"
#include "view/ui.h"

#include "rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct buf out;
	struct html html;
	struct token_key key;
};

static int setup(void **state)
{
	static struct fixture f;
	f = (struct fixture){.out = BUF_INIT(1 << 20), .key = {{1, 2, 3}}};
	f.html = (struct html){.out = &f.out,
			       .arena = arena_open(1 << 20),
			       .tokens = &f.key,
			       .csrf = "geheim\"",
			       .eenmalig = "r4nd0m"};
	*state = &f;
	return f.html.arena == NULL;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_free(f->html.arena);
	buf_free(&f->out);
	return 0;
}

static size_t count(const struct fixture *f, const char *part)
{
	size_t n = 0;
	for (const char *p = f->out.data; p != NULL && (p = strstr(p, part)) != NULL; p++)
		n++;
	return n;
}

#define HAS(f, part)                                                                               \
	do {                                                                                       \
		if (count((f), (part)) == 0)                                                       \
			fail_msg("no %s in:\n%s", (part), (f)->out.data);                          \
	} while (0)
#define HAS_NOT(f, part)                                                                           \
	do {                                                                                       \
		if (count((f), (part)) != 0)                                                       \
			fail_msg("%s in:\n%s", (part), (f)->out.data);                             \
	} while (0)

/* ---- forms ---- */

static void every_posted_form_carries_its_keys_and_no_two_the_same(void **state)
{
	struct fixture *f = *state;
	const struct ui_action act = {.label = "Neem over", .url = "/x", .post = true, .versie = 7};
	ui_action(&f->html, &act);
	ui_action(&f->html, &act);
	ui_form(&f->html, &(struct ui_form){.action = "/y", .versie = 3});
	assert_int_equal(count(f, "name=\"_csrf\" value=\"geheim&quot;\""), 3);
	assert_int_equal(count(f, "name=\"_eenmalig\""), 3);
	HAS(f, "value=\"r4nd0m-1\"");
	HAS(f, "value=\"r4nd0m-2\"");
	HAS(f, "value=\"r4nd0m-3\"");
	assert_int_equal(count(f, "name=\"_versie\" value=\"7\""), 2);
	HAS(f, "name=\"_versie\" value=\"3\"");
}

static void a_search_form_leaves_no_key_in_the_address(void **state)
{
	struct fixture *f = *state;
	const struct ui_field zoek = {.name = "q", .label = "Zoek", .kind = UI_SEARCH};
	ui_form(&f->html,
		&(struct ui_form){.get = true, .action = "/z", .fields = &zoek, .n_fields = 1});
	HAS(f, "method=\"get\"");
	HAS_NOT(f, "_csrf");
	HAS_NOT(f, "_eenmalig");
}

/* Who does not see by what a list is narrowed, thinks that somebody is missing. */
static void a_filter_that_narrows_is_never_folded_away(void **state)
{
	static const struct ui_option van[] = {{.value = "alle", .label = "Iedereen"},
					       {.value = "mij", .label = "Van mij"}};
	struct fixture *f = *state;
	struct ui_field fields[] = {
	    {.name = "q", .label = "Naam"},
	    {.name = "fase", .label = "Fase", .kind = UI_SELECT},
	    {.name = "van",
	     .label = "Van wie",
	     .kind = UI_SELECT,
	     .empty = "",
	     .value = "alle",
	     .options = van,
	     .n_options = COUNT(van)},
	};
	const struct ui_form form = {.get = true,
				     .action = "/z",
				     .fields = fields,
				     .n_fields = COUNT(fields),
				     .in_front = 1};

	ui_form(&f->html, &form);
	HAS(f, "<details class=\"sb-uitklap\"><summary>Meer filters");
	HAS_NOT(f, "open>");
	fields[2].value = "mij";
	ui_form(&f->html, &form);
	assert_int_equal(count(f, "<details class=\"sb-uitklap\" open>"), 1);
	fields[2].value = "alle";
	fields[1].value = "werk";
	ui_form(&f->html, &form);
	assert_int_equal(count(f, "<details class=\"sb-uitklap\" open>"), 2);
}

static void boxes_that_nobody_chose_are_folded_and_none_is_lost(void **state)
{
	static const struct ui_option boxes[] = {{.value = "rust", .label = "Rust"},
						 {.value = "taal", .label = "Taal"},
						 {.value = "geld", .label = "Geld"}};
	struct fixture *f = *state;
	struct ui_field field = {.name = "nodig",
				 .label = "Nodig",
				 .kind = UI_CHECKBOXES,
				 .value = "taal",
				 .options = boxes,
				 .n_options = COUNT(boxes),
				 .fold = "Kies nog iets anders"};

	ui_field(&f->html, &field);
	HAS(f, "value=\"taal\" checked><label for=\"veld-nodig-2\">Taal</label></div>\n"
	       "<details class=\"sb-uitklap\"><summary>Kies nog iets anders");
	assert_int_equal(count(f, "type=\"checkbox\""), 3);
	field.error = "Kies er hoogstens twee";
	ui_field(&f->html, &field);
	assert_int_equal(count(f, "<details class=\"sb-uitklap\" open>"), 1);
}

static void an_act_that_changes_nothing_is_a_link(void **state)
{
	struct fixture *f = *state;
	ui_action(&f->html, &(struct ui_action){.label = "Bekijk", .url = "/x?a=1&b=2"});
	HAS(f, "<a class=\"nl-button nl-button--secondary\" href=\"/x?a=1&amp;b=2\">Bekijk</a>");
	HAS_NOT(f, "<form");
}

static void an_error_is_linked_to_its_field_and_read_with_it(void **state)
{
	struct fixture *f = *state;
	const struct ui_field fields[] = {
	    {.name = "naam", .label = "Naam", .required = true},
	    {.name = "datum",
	     .label = "Datum",
	     .kind = UI_DATE,
	     .value = "31-2-2026",
	     .error = "Vul een datum in die bestaat",
	     .required = true},
	};
	ui_form(&f->html, &(struct ui_form){.action = "/y", .fields = fields, .n_fields = 2});
	HAS(f, "<a class=\"nl-link\" href=\"#veld-datum\">Vul een datum in die bestaat</a>");
	HAS(f,
	    "id=\"veld-datum\" name=\"datum\" aria-describedby=\"veld-datum-hint veld-datum-fout\" "
	    "aria-invalid=\"true\" required");
	HAS(f, "id=\"veld-datum-fout\"");
	HAS(f, "value=\"31-2-2026\"");
	HAS(f, "dd-mm-jjjj");
	assert_int_equal(count(f, "aria-invalid"), 1);
}

static void of_two_versions_one_cannot_be_seen_or_chosen(void **state)
{
	struct fixture *f = *state;
	static const struct choice kleur_list[] = {{"rood", "Rood", NULL},
						   {"blauw", "Blauw", NULL}};
	static const struct choices kleuren = CHOICES("kleur", kleur_list);
	const struct ui_field fields[] = {
	    {.name = "naam", .label = "Naam", .value = "mijn", .now = "<nu>", .mark = "m1"},
	    {.name = "k", .kind = UI_CHECKBOXES, .choices = &kleuren, .now = "rood,blauw"},
	    {.name = "dag", .label = "Dag", .before = "", .mark = "m2"},
	    {.name = "ja", .label = "Ja", .kind = UI_CHECKBOX, .before = "1"},
	};
	ui_form(&f->html,
		&(struct ui_form){.action = "/y", .versie = 2, .fields = fields, .n_fields = 4});
	HAS(f, "<legend class=\"utrecht-form-label\">Twee versies: Naam</legend>");
	HAS(f, "name=\"_kies_naam\" value=\"mijn\" checked>");
	HAS(f, "name=\"_kies_naam\" value=\"nu\">");
	HAS(f, "name=\"_nu_naam\" value=\"&lt;nu&gt;\">");
	HAS(f, "<a class=\"nl-link\" href=\"#veld-naam\">Naam</a>");
	HAS(f, "Rood, Blauw");
	HAS(f, "Eerst stond hier: niets");
	HAS(f, "Eerst stond hier: een vinkje");
	HAS(f, "name=\"_was\" value=\"naam=m1 dag=m2\">");
}

static void without_errors_there_is_no_summary(void **state)
{
	struct fixture *f = *state;
	const struct ui_field naam = {.name = "naam", .label = "Naam"};
	ui_form(&f->html, &(struct ui_form){.action = "/y", .fields = &naam, .n_fields = 1});
	HAS_NOT(f, "role=\"alert\"");
	HAS(f, "(niet verplicht)");
}

static void two_forms_with_the_same_names_keep_their_labels(void **state)
{
	struct fixture *f = *state;
	const struct ui_field naam = {
	    .name = "naam", .label = "Naam", .required = true, .error = "Vul een naam in"};
	ui_form(&f->html, &(struct ui_form){.action = "/a", .fields = &naam, .n_fields = 1});
	ui_form(&f->html,
		&(struct ui_form){.action = "/b", .id = "tweede", .fields = &naam, .n_fields = 1});
	assert_int_equal(count(f, " id=\"veld-naam\""), 1);
	assert_int_equal(count(f, " id=\"tweede-naam\""), 1);
	HAS(f, "for=\"tweede-naam\"");
	HAS(f, "href=\"#tweede-naam\"");
}

static void a_password_is_never_given_back(void **state)
{
	struct fixture *f = *state;
	ui_field(&f->html, &(struct ui_field){.name = "wachtwoord",
					      .label = "Wachtwoord",
					      .kind = UI_PASSWORD,
					      .value = "zomer2026",
					      .autocomplete = "current-password"});
	HAS(f, "type=\"password\"");
	HAS(f, "autocomplete=\"current-password\"");
	HAS_NOT(f, "zomer2026");
}

static void what_was_typed_comes_back_as_it_was(void **state)
{
	struct fixture *f = *state;
	ui_field(&f->html, &(struct ui_field){.name = "tekst",
					      .label = "Tekst",
					      .kind = UI_LONG_TEXT,
					      .value = "\neerst een lege regel </textarea>"});
	HAS(f, ">\n\neerst een lege regel &lt;/textarea&gt;</textarea>");
}

static void only_what_was_chosen_is_chosen(void **state)
{
	struct fixture *f = *state;
	const struct ui_option met[] = {
	    {.value = "werk", .label = "Werk"},
	    {.value = "werkgever", .label = "Werkgever"},
	    {.value = "werkplek", .label = "Werkplek", .disabled = true}};
	struct ui_field field = {.name = "met",
				 .label = "Met",
				 .kind = UI_CHECKBOXES,
				 .options = met,
				 .n_options = 3,
				 .value = "werkgever,werkplek"};
	ui_field(&f->html, &field);
	assert_int_equal(count(f, " checked"), 2);
	HAS(f, "id=\"veld-met\" name=\"met\" value=\"werk\"><label for=\"veld-met\">");
	HAS(f, "value=\"werkplek\" checked disabled>");
	buf_clear(&f->out);
	field.kind = UI_SELECT;
	field.value = "werk";
	ui_field(&f->html, &field);
	assert_int_equal(count(f, " selected"), 1);
	HAS(f, "<option value=\"werk\" selected>");
	HAS(f, "<option value=\"\">Maak een keuze</option>");
}

static void a_code_list_shows_labels_and_sends_codes(void **state)
{
	struct fixture *f = *state;
	ui_field(&f->html, &(struct ui_field){.name = "soort",
					      .label = "Soort",
					      .kind = UI_RADIO,
					      .choices = &soorten,
					      .value = "bezoek",
					      .required = true});
	HAS(f, "value=\"bezoek\" aria-describedby=\"veld-soort-2-uitleg\" checked required>");
	HAS(f, ">Huisbezoek</label>");
	HAS(f, "<legend");
}

/* ---- tables ---- */

static const struct ui_table jongeren = {.one = "jongere",
					 .many = "jongeren",
					 .link = "naam",
					 .link_id = "id",
					 .link_prefix = "/jongeren/",
					 .names = "naam",
					 .url = "/jongeren?fase=werk",
					 .sortable = "naam start_datum",
					 .empty_title = "Nog geen jongeren"};

static void a_page_of_a_long_list_passes_for_the_whole(void **state)
{
	struct fixture *f = *state;
	const struct test_row row = {.id = {7}, .naam = "Jayda"};
	struct ui_table table = jongeren;

	table.volgende = "/jongeren?na=7";
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &table);
	HAS(f, "<caption>1 jongere<span class=\"sb-zacht\"> op deze pagina</span></caption>");
}

static void a_table_shows_what_has_a_label_in_dutch(void **state)
{
	struct fixture *f = *state;
	struct test_row row = {.id = {7},
			       .naam = "<Jayda>",
			       .start_datum = datum_of(2026, 12, 1),
			       .vastgelegd_op = TEST_MOMENT,
			       .soort = 1,
			       .in_dienst = true,
			       .uren_per_week = 25.5,
			       .gesprekken = -12,
			       .intern = 99};
	char link[128];
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &jongeren);
	snprintf(link, sizeof link,
		 "<a class=\"nl-link sb-naam\" href=\"/jongeren/%s\">&lt;Jayda&gt;</a>",
		 TOKEN(&f->html, row.id));
	HAS(f, link);
	HAS(f, "<caption>1 jongere</caption>");
	HAS(f, ">01-12-2026</td>");
	HAS(f, ">01-12-2026 13:30</td>");
	HAS(f, ">Huisbezoek</td>");
	HAS(f, ">Ja</td>");
	HAS(f, " data-waarde=\"25.5\">25,5</td>");
	HAS(f, ">-12</td>");
	HAS_NOT(f, "99");
	HAS_NOT(f, "Nummer");
}

static void a_row_that_is_not_yours_to_open_has_no_link(void **state)
{
	struct fixture *f = *state;
	struct test_row row = empty_row;
	row.naam = "Jayda";
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &jongeren);
	HAS(f, "<th scope=\"row\">Jayda</th>");
}

static void sorting_again_turns_the_order_round(void **state)
{
	struct fixture *f = *state;
	struct ui_table table = jongeren;
	ui_table(&f->html, ROW_SET(test_columns, &empty_row, 1), &table);
	HAS(f, "<a href=\"/jongeren?fase=werk&amp;sorteer=naam\">Naam</a>");
	HAS_NOT(f, "aria-sort");
	HAS_NOT(f, "sorteer=soort");
	buf_clear(&f->out);
	table.sort = "naam";
	ui_table(&f->html, ROW_SET(test_columns, &empty_row, 1), &table);
	HAS(f, "aria-sort=\"ascending\"><a href=\"/jongeren?fase=werk&amp;sorteer=-naam\">");
	buf_clear(&f->out);
	table.sort = "-naam";
	table.url = "/jongeren";
	ui_table(&f->html, ROW_SET(test_columns, &empty_row, 1), &table);
	HAS(f, "aria-sort=\"descending\"><a href=\"/jongeren?sorteer=naam\">");
}

static void an_empty_list_says_what_will_be_here(void **state)
{
	struct fixture *f = *state;
	ui_table(&f->html, ROW_SET(test_columns, &empty_row, 0), &jongeren);
	HAS(f, "Nog geen jongeren");
	HAS_NOT(f, "<table");
}

static bool show_soort(struct html *h, const struct column *column, const void *row, void *arg)
{
	(void)row;
	if (strcmp(column->name, "soort") != 0)
		return false;
	ui_badge(h, UI_OK, arg);
	return true;
}

static void a_page_can_draw_one_cell_itself(void **state)
{
	struct fixture *f = *state;
	struct ui_table table = jongeren;
	char text[] = "eigen";
	struct test_row row = empty_row;
	row.gesprekken = 4;
	table.cell = show_soort;
	table.arg = text;
	table.hide = "in_dienst vastgelegd_op";
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &table);
	assert_int_equal(count(f, "eigen</span>"), 1);
	HAS(f, "class=\"sb-getal\">4</td>");
	HAS_NOT(f, "In dienst");
}

static void what_a_phone_leaves_out_cannot_be_had_there(void **state)
{
	struct fixture *f = *state;
	const struct test_row row = {.id = {7}, .naam = "Jayda", .gesprekken = 4};
	struct ui_table table = jongeren;

	table.phone = "soort gesprekken:";
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &table);
	HAS(f, "<div class=\"sb-tabel sb-tabel--kort\"><label class=\"sb-kies sb-alles\">"
	       "<input type=\"checkbox\">Alle gegevens</label><table");
	HAS(f, "<td data-label=\"Soort\">Telefoon</td>");
	HAS(f, "<td data-label=\"Gesprekken\" class=\"sb-getal sb-met-kop\">4</td>");
	HAS(f, "<td data-label=\"In dienst\" class=\"sb-ruim\">Nee</td>");
	HAS(f, "<th scope=\"col\" data-kolom=\"naam\">");
}

static void a_box_brings_back_what_was_never_left_out(void **state)
{
	struct fixture *f = *state;
	const struct test_row row = empty_row;
	struct ui_table table = jongeren;

	table.phone = "start_datum: vastgelegd_op: soort in_dienst: uren_per_week: gesprekken:";
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &table);
	HAS_NOT(f, "sb-alles");
	HAS(f, "class=\"sb-heel sb-met-kop\"");
	buf_clear(&f->out);
	table.phone = NULL;
	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &table);
	HAS_NOT(f, "sb-tabel--kort");
	HAS_NOT(f, "sb-alles");
}

/* Without a link the first column is the head of its row. */
static void a_row_on_a_phone_has_no_head(void **state)
{
	struct fixture *f = *state;
	const struct test_row row = {.naam = "Jayda"};

	ui_table(&f->html, ROW_SET(test_columns, &row, 1), &(struct ui_table){.phone = "soort"});
	HAS(f, "<td data-label=\"Naam\">Jayda</td>");
	HAS(f, "<td data-label=\"Begin\" class=\"sb-heel sb-ruim\">");
}

static const char *number(struct fixture *f, double value, bool percent)
{
	static char text[64];
	struct test_row row = {.uren_per_week = value};
	buf_clear(&f->out);
	ui_table(&f->html, ROW_SET(test_columns, &row, 1),
		 &(struct ui_table){.percent = percent ? "uren_per_week" : NULL});
	const char *p = strstr(f->out.data, "data-waarde=\"");
	assert_non_null(p);
	snprintf(text, sizeof text, "%.*s", (int)strcspn(p + 13, "/"), p + 13);
	return text;
}

static void numbers_are_written_as_people_write_them(void **state)
{
	struct fixture *f = *state;
	assert_string_equal(number(f, 0, false), "0\">0<");
	assert_string_equal(number(f, 24, false), "24\">24<");
	assert_string_equal(number(f, 0.05, false), "0.05\">0,05<");
	assert_string_equal(number(f, -0.126, false), "-0.126\">-0,13<");
	assert_string_equal(number(f, 100.1, false), "100.1\">100,1<");
	assert_string_equal(number(f, 2.0 / 3, true), "0.6667\">67%<");
	assert_string_equal(number(f, 1, true), "1\">100%<");
	assert_string_equal(number(f, 1e20, false), "1e+20\">1e+20<");
}

/* ---- people ---- */

static void a_phone_number_can_be_called_however_it_is_written(void **state)
{
	struct fixture *f = *state;
	ui_person(&f->html,
		  &(struct ui_person){.naam = "Karim", .telefoon = "+31 (0)6-12 34 56 78"});
	HAS(f, "href=\"tel:+310612345678\"");
	HAS(f, ">Bel Karim: </span>+31 (0)6-12 34 56 78</a>");
	HAS_NOT(f, "mailto");
}

static void the_timeline_is_grouped_by_day_and_folds_what_the_system_wrote(void **state)
{
	struct fixture *f = *state;
	struct datum today = datum_of(2026, 11, 22);
	const struct ui_event events[] = {
	    {.dag = today, .title = "Telefoon"},
	    {.dag = today, .title = "Signaal dicht", .systeem = true},
	    {.dag = today, .title = "Signaal open", .systeem = true},
	    {.dag = datum_plus(today, -1), .title = "Fase gewijzigd", .systeem = true},
	    {.dag = datum_plus(today, -9), .title = "Bezoek", .leesbaar = "Jobcoach"},
	};
	ui_timeline(&f->html, events, COUNT(events), today);
	HAS(f, "<h3 class=\"sb-dag\">Vandaag, 22 november 2026</h3>");
	HAS(f, "<h3 class=\"sb-dag\">Gisteren, 21 november 2026</h3>");
	HAS(f, "<h3 class=\"sb-dag\">13 november 2026</h3>");
	assert_int_equal(count(f, "<details>"), 1);
	HAS(f, "2 regels van het systeem");
	HAS(f, "Wie kan dit lezen: </span>Jobcoach");
	assert_int_equal(count(f, "<ul"), count(f, "</ul>"));
	assert_int_equal(count(f, "<li"), count(f, "</li>"));
}

static void where_one_is_in_the_phases_is_said_in_words(void **state)
{
	struct fixture *f = *state;
	const char *const fasen[] = {"School", "Stage", "Werk"};
	ui_phases(&f->html, "Fase", fasen, 3, 1);
	HAS(f, "School<span class=\"sb-onzichtbaar\"> (geweest)</span>");
	HAS(f, "aria-current=\"step\"><span>Stage<span class=\"sb-fase__telling\"> (stap 2 van 3)");
	HAS(f, "<li><span>Werk</span></li>");
	buf_clear(&f->out);
	ui_phases(&f->html, "Fase", fasen, 3, -1);
	HAS_NOT(f, "aria-current");
	HAS_NOT(f, "geweest");
}

static void what_is_not_known_is_said(void **state)
{
	struct fixture *f = *state;
	ui_fact(&f->html, "Loonwaarde", "");
	HAS(f, "Niet bekend");
}

/* ---- the page ---- */

static void the_page_names_where_one_is_and_who_one_is(void **state)
{
	struct fixture *f = *state;
	const struct ui_link nav[] = {
	    {.label = "Werk", .url = "/werk", .current = true, .count = 3},
	    {.label = "Jongeren", .url = "/jongeren"}};
	const struct ui_page page = {.title = "Mijn <werk>",
				     .title_count = 3,
				     .has_errors = true,
				     .nav = nav,
				     .n_nav = 2,
				     .gebruiker = "Mirjam & Co",
				     .demo = true,
				     .verberg_namen = true,
				     .flash = "Gedaan.",
				     .undo_url = "/terug",
				     .session_seconds = 900};
	ui_page_begin(&f->html, &page);
	ui_page_end(&f->html, &page);
	HAS(f, "<html lang=\"nl\">");
	HAS(f, "<title>Fout: (3) Mijn &lt;werk&gt; - Startbaan</title>");
	HAS(f, "<a href=\"/werk\" aria-current=\"page\">");
	HAS(f, "Mirjam &amp; Co");
	HAS(f, "action=\"/uitloggen\"");
	HAS(f, "href=\"#inhoud\"");
	HAS(f, "verberg-namen\" data-sessie=\"900\"");
	HAS(f, "Dit is een demo");
	HAS(f, "role=\"status\"");
	HAS(f, "action=\"/terug\"");
	HAS_NOT(f, "sb-nav__meer");
	HAS(f, "</main>");
	HAS(f, "</html>");
}

static void before_logging_in_there_is_no_menu_and_no_search(void **state)
{
	struct fixture *f = *state;
	const struct ui_page page = {.title = "Log in"};
	ui_page_begin(&f->html, &page);
	ui_page_end(&f->html, &page);
	HAS_NOT(f, "/uitloggen");
	HAS_NOT(f, "role=\"search\"");
	HAS_NOT(f, "<nav");
	HAS_NOT(f, "demo");
}

static void more_rooms_than_fit_on_a_phone_are_behind_more(void **state)
{
	struct fixture *f = *state;
	const struct ui_link nav[] = {{.label = "A", .url = "/a"},
				      {.label = "B", .url = "/b"},
				      {.label = "C", .url = "/c", .groep = "Samen"},
				      {.label = "D", .url = "/d", .groep = "Samen"},
				      {.label = "E", .url = "/e", .groep = "Samen"},
				      {.label = "F", .url = "/f", .groep = "Regio"}};
	const struct ui_page page = {.title = "T", .nav = nav, .n_nav = COUNT(nav)};
	ui_page_begin(&f->html, &page);
	assert_int_equal(count(f, "href=\"/d\""), 1);
	assert_int_equal(count(f, "href=\"/e\""), 2);
	assert_int_equal(count(f, "href=\"/f\""), 2);
	assert_int_equal(count(f, ">Samen</li>"), 2); /* once in each of the lists */
	assert_int_equal(count(f, ">Regio</li>"), 2);
}

static void every_icon_has_a_drawing(void **state)
{
	struct fixture *f = *state;
	const struct asset *drawings = asset_find(asset_path("iconen.svg"));
	for (int i = UI_ICON_NONE + 1; i < UI_ICON_COUNT; i++) {
		char id[64];
		buf_clear(&f->out);
		ui_icon(&f->html, (enum ui_icon)i);
		const char *name = strchr(f->out.data, '#') + 1;
		snprintf(id, sizeof id, "id=\"%.*s\"", (int)strcspn(name, "\""), name);
		if (memmem(drawings->plain.data, drawings->plain.len, id, strlen(id)) == NULL)
			fail_msg("no drawing with %s", id);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* ---- Markdown ---- */

static void a_text_in_markdown_cannot_bring_its_own_markup(void **state)
{
	struct fixture *f = *state;

	ui_markdown(&f->html, "# <i>a</i>\n\nzie [x](javascript:alert(1)) en [y](//kwaad.example) "
			      "en [w](/\\\\kwaad.example) "
			      "en [z](/woorden)\n\n<script>b</script>\n\n![p](/p.png)\n");
	HAS(f, "<h2 class=\"nl-heading nl-heading--level-2\">&lt;i&gt;a&lt;/i&gt;</h2>");
	HAS(f, "zie x en y en w en <a class=\"nl-link\" href=\"/woorden\">z</a>");
	HAS(f, "&lt;script&gt;b");
	HAS_NOT(f, "<script");
	HAS_NOT(f, "<img");
}

static void steps_stay_numbered_and_points_stay_points(void **state)
{
	struct fixture *f = *state;

	ui_markdown(&f->html, "1. een\n2. **twee**\n\n- *a*\n\n- b\n\n> `c`\n");
	HAS(f, "<ol class=\"sb-lijst\"><li>een</li><li><strong>twee</strong></li></ol>");
	HAS(f, "<ul class=\"sb-lijst\"><li><p class=\"nl-paragraph\"><em>a</em></p></li>");
	HAS(f, "<blockquote><p class=\"nl-paragraph\">c</p></blockquote>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_posted_form_carries_its_keys_and_no_two_the_same),
	    TEST(a_text_in_markdown_cannot_bring_its_own_markup),
	    TEST(steps_stay_numbered_and_points_stay_points),
	    TEST(a_search_form_leaves_no_key_in_the_address),
	    TEST(a_filter_that_narrows_is_never_folded_away),
	    TEST(boxes_that_nobody_chose_are_folded_and_none_is_lost),
	    TEST(an_act_that_changes_nothing_is_a_link),
	    TEST(an_error_is_linked_to_its_field_and_read_with_it),
	    TEST(of_two_versions_one_cannot_be_seen_or_chosen),
	    TEST(without_errors_there_is_no_summary),
	    TEST(two_forms_with_the_same_names_keep_their_labels),
	    TEST(a_password_is_never_given_back),
	    TEST(what_was_typed_comes_back_as_it_was),
	    TEST(only_what_was_chosen_is_chosen),
	    TEST(a_code_list_shows_labels_and_sends_codes),
	    TEST(a_page_of_a_long_list_passes_for_the_whole),
	    TEST(a_table_shows_what_has_a_label_in_dutch),
	    TEST(a_row_that_is_not_yours_to_open_has_no_link),
	    TEST(sorting_again_turns_the_order_round),
	    TEST(an_empty_list_says_what_will_be_here),
	    TEST(a_page_can_draw_one_cell_itself),
	    TEST(what_a_phone_leaves_out_cannot_be_had_there),
	    TEST(a_box_brings_back_what_was_never_left_out),
	    TEST(a_row_on_a_phone_has_no_head),
	    TEST(numbers_are_written_as_people_write_them),
	    TEST(a_phone_number_can_be_called_however_it_is_written),
	    TEST(the_timeline_is_grouped_by_day_and_folds_what_the_system_wrote),
	    TEST(where_one_is_in_the_phases_is_said_in_words),
	    TEST(what_is_not_known_is_said),
	    TEST(every_icon_has_a_drawing),
	    TEST(the_page_names_where_one_is_and_who_one_is),
	    TEST(before_logging_in_there_is_no_menu_and_no_search),
	    TEST(more_rooms_than_fit_on_a_phone_are_behind_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
