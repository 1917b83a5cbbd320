/*
 * Uitleg van woorden: the glossary, for everybody (promise 10: every word of the field is
 * explained). The words are those of VOCABULAIRE.tsv, which the code uses too. A page holds those
 * of one first letter; who looks for one types it. Rows: F077, F377; peers 151.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "base/woord.h"

#include <ctype.h>
#include <string.h>

struct woord_row {
	const char *woord;
	const char *betekenis;
};
static const struct column woord_columns[] = {
    COLUMN(struct woord_row, woord, TEXT, "Woord", 0),
    COLUMN(struct woord_row, betekenis, TEXT, "Wat het betekent", 0),
};
struct woorden_page {
	struct list woorden;
};
static const struct shape woord_shape = SHAPE("Woord", struct woord_row, woord_columns);
static const struct shape_part woorden_parts[] = {
    {"woorden", &woord_shape, offsetof(struct woorden_page, woorden), true},
};
static const struct shape woorden_shape = {.name = "Woorden",
					   .size = sizeof(struct woorden_page),
					   .parts = woorden_parts,
					   .n_parts = COUNT(woorden_parts)};

struct woorden_in {
	const char *zoek;
	const char *letter; /* NULL: the first */
};
static const struct field woorden_fields[] = {
    FIELD(struct woorden_in, zoek, TEXT, "Welk woord zoekt u?", .max = 60),
    FIELD(struct woorden_in, letter, TEXT, "Letter", .max = 1, .hidden = true),
};

/* A name of the program only is no word for people. */
static bool is_asked(struct request *r, const struct woord *w, const char *folded)
{
	if (strchr(w->woord, '_'))
		return false;
	return strstr(tekst_fold(r->arena, w->woord), folded) ||
	       strstr(tekst_fold(r->arena, w->betekenis), folded);
}

static int woorden_handle(struct request *r)
{
	const struct woorden_in *in = r->in;
	struct woorden_page *out = r->out;
	struct woord_row *rows = arena_array(r->arena, vocabulaire_count, sizeof(*rows));
	const char *folded = in->zoek ? tekst_fold(r->arena, in->zoek) : "";

	for (size_t i = 0; i < vocabulaire_count; i++) {
		const struct woord *w = &vocabulaire[i];

		if (is_asked(r, w, folded))
			rows[out->woorden.count++] = (struct woord_row){w->woord, w->betekenis};
	}
	out->woorden.rows = rows;
	return 0;
}

static void view_rows(struct html *h, const struct woord_row *rows, size_t n)
{
	ui_facts_begin(h);
	for (size_t i = 0; i < n; i++)
		ui_fact(h, rows[i].woord, rows[i].betekenis);
	ui_facts_end(h);
}

static int letter_of(const struct woord_row *row)
{
	return tolower((unsigned char)row->woord[0]);
}

static size_t count_letter(const struct woord_row *rows, size_t n)
{
	size_t same = 0;

	while (same < n && letter_of(&rows[same]) == letter_of(rows))
		same++;
	return same;
}

#define LETTERS_MAX 26

/* The words are in order, so those of a letter stand together. */
static void view_letters(struct html *h, const struct woord_row *rows, size_t n, const char *asked)
{
	struct ui_link tabs[LETTERS_MAX];
	size_t n_tabs = 0, shown = 0, n_shown = count_letter(rows, n), same;

	for (size_t i = 0; i < n && n_tabs < LETTERS_MAX; i += same) {
		int letter = letter_of(&rows[i]);

		same = count_letter(rows + i, n - i);
		if (asked && letter == tolower((unsigned char)asked[0])) {
			shown = i;
			n_shown = same;
		}
		tabs[n_tabs++] =
		    (struct ui_link){.url = arena_format(h->arena, "/woorden?letter=%c", letter),
				     .label = arena_format(h->arena, "%c", toupper(letter)),
				     .count = (int)same};
	}
	for (size_t i = 0; i < n_tabs; i++)
		tabs[i].current = tabs[i].label[0] == toupper(letter_of(&rows[shown]));
	ui_tabs(h, "Woorden die beginnen met", tabs, n_tabs);
	view_rows(h, rows + shown, n_shown);
}

static void woorden_view(struct html *h, struct request *r)
{
	const struct woorden_in *in = r->in;
	const struct woorden_page *out = r->out;
	const struct woord_row *rows = out->woorden.rows;
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	fields[0].kind = UI_SEARCH;
	ui_h1(h, "Uitleg van woorden", "Zo gebruiken wij de woorden in Startbaan.");
	ui_form(h, &(struct ui_form){.action = "/woorden",
				     .get = true,
				     .fields = fields,
				     .n_fields = n,
				     .icon = UI_ICON_ZOEKEN,
				     .submit = "Zoek"});
	if (!out->woorden.count)
		ui_empty(h, "Geen woord gevonden", "Typ een deel van het woord.", NULL);
	else if (in->zoek)
		view_rows(h, rows, out->woorden.count);
	else
		view_letters(h, rows, out->woorden.count, in->letter);
	if (in->zoek)
		ui_link(h, "/woorden", "Alle woorden");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/woorden",
     .recht = RECHT_OPENBAAR,
     .summary = "Uitleg van woorden",
     FIELDS(woorden_fields, struct woorden_in),
     .handle = woorden_handle,
     .view = woorden_view,
     .shape = &woorden_shape,
     .scenario = "algemeen"},
};
PAGE(woorden, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
