/*
 * Andere woorden: by which words the kennisbank is also found (F363; peers 133).
 *
 * What: who looks for "nazorg" also finds what says "begeleiding na start". All pairs by their
 *       first letter, or those with what was looked for; a new one, taking one out and putting it
 *       back.
 * Who:  RECHT_KENNIS_SCHRIJVEN; everybody finds by them.
 * Invariants: a pair works both ways and stands there once (synoniem_een); who wrote it and its
 *       words never change (trg_synoniem).
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/kennisvraag.h"
#include "store/zoeken.h"

#include <string.h>

#define PAD "/kennis/redactie/woorden"

struct woorden_in {
	const char *zoek;
};
static const struct field woorden_fields[] = {
    FIELD(struct woorden_in, zoek, TEXT, "Welk woord?", .max = 60),
};

struct woorden_page {
	struct list synoniemen; /* by their word */
};
static const struct shape synoniem_shape = SHAPE("Synoniem", struct synoniem_row, synoniem_columns);
static const struct shape_part woorden_parts[] = {
    {"synoniemen", &synoniem_shape, offsetof(struct woorden_page, synoniemen), true},
};
static const struct shape woorden_shape = {.name = "Synoniemen",
					   .size = sizeof(struct woorden_page),
					   .parts = woorden_parts,
					   .n_parts = COUNT(woorden_parts)};

struct woord_in {
	const char *woord, *ook;
};
static const struct field woord_fields[] = {
    FIELD(struct woord_in, woord, TEXT, "Wie zoekt op", .required = true, .max = 60,
	  .hint = "Eén of een paar woorden, zoals mensen het typen: nazorg, cursus."),
    FIELD(struct woord_in, ook, TEXT, "vindt ook", .required = true, .max = 60,
	  .hint = "Zoals het in de artikelen staat: begeleiding na start."),
};

static int load(struct request *r, struct list *ret)
{
	struct db_rows rows;
	int rc = synoniem_list(r->db, r->arena, &rows);

	*ret = (struct list){.rows = rows.rows, .count = rc ? 0 : rows.count};
	return rc;
}

/* Only what holds these words, on one of both sides. */
static void keep_found(struct request *r, struct list *list, const char *zoek)
{
	const struct synoniem_row *rows = list->rows;
	const char *woord = tekst_words(r->arena, zoek);
	struct synoniem_row *kept = arena_array(r->arena, list->count, sizeof(*kept));
	size_t n = 0;

	for (size_t i = 0; i < list->count; i++)
		if (strstr(tekst_words(r->arena, rows[i].woord), woord) ||
		    strstr(tekst_words(r->arena, rows[i].ook), woord))
			kept[n++] = rows[i];
	*list = (struct list){.rows = kept, .count = n};
}

static int woorden_handle(struct request *r)
{
	const struct woorden_in *in = r->in;
	struct woorden_page *out = r->out;
	int rc = load(r, &out->synoniemen);

	request_form(r, PAD);
	if (!rc && in->zoek)
		keep_found(r, &out->synoniemen, in->zoek);
	return rc;
}

static void view_synoniem(struct html *h, const struct synoniem_row *s)
{
	const struct ui_action weg = {
	    .label = "Haal weg",
	    .url = html_url(h, "/kennis/synoniemen/%s/intrekken", TOKEN(h, s->id)),
	    .post = true,
	    .kind = UI_SUBTLE,
	    .toelichting = arena_format(h->arena, "%s en %s", s->woord, s->ook)};

	ui_card_begin(h, arena_format(h->arena, "%s = %s", s->woord, s->ook));
	ui_p(h, s->eigen ? "Van uw regio." : "Van Redactie Startbaan.");
	ui_actions(h, &weg, 1);
	ui_card_end(h);
}

/* Under which letter it stands; what begins with a digit stands under 0. */
static char letter_of(const char *vouw)
{
	return *vouw >= 'a' && *vouw <= 'z' ? (char)(*vouw - 'a' + 'A') : '0';
}

/* How many from here on stand under the same letter. */
static size_t count_letter(const struct synoniem_row *rows, size_t max)
{
	size_t n = 1;

	while (n < max && letter_of(rows[n].woord_vouw) == letter_of(rows[0].woord_vouw))
		n++;
	return n;
}

static void view_letters(struct html *h, const struct list *list)
{
	const struct synoniem_row *rows = list->rows;

	for (size_t i = 0, n; i < list->count; i += n) {
		n = count_letter(&rows[i], list->count - i);
		ui_details_begin(
		    h, arena_format(h->arena, "%c (%zu)", letter_of(rows[i].woord_vouw), n));
		for (size_t j = i; j < i + n; j++)
			view_synoniem(h, &rows[j]);
		ui_details_end(h);
	}
}

static void view_found(struct html *h, const struct list *list)
{
	const struct synoniem_row *rows = list->rows;

	if (!list->count)
		ui_empty(h, "Dit woord staat er nog niet bij",
			 "Zoek met een ander woord, of zet het er hierboven bij.", NULL);
	for (size_t i = 0; i < list->count; i++)
		view_synoniem(h, &rows[i]);
	ui_link(h, PAD, "Alle woorden");
}

static void woorden_view(struct html *h, struct request *r)
{
	const struct woorden_page *out = r->out;
	const struct woorden_in *in = r->in;
	size_t n, n_filters;
	struct ui_field *fields = request_fields(r, PAD, &n);
	struct ui_field *filters = request_filters(r, &n_filters);

	ui_h1(h, "Andere woorden", "Wie op het ene woord zoekt, vindt ook het andere.");
	ui_form(h, &(struct ui_form){
		       .action = PAD, .fields = fields, .n_fields = n, .submit = "Zet erbij"});
	ui_section_begin(h, "woorden", "Woorden die er zijn");
	ui_form(h, &(struct ui_form){.action = PAD,
				     .get = true,
				     .fields = filters,
				     .n_fields = n_filters,
				     .icon = UI_ICON_ZOEKEN,
				     .submit = "Zoek een woord"});
	if (in->zoek)
		view_found(h, &out->synoniemen);
	else if (out->synoniemen.count)
		view_letters(h, &out->synoniemen);
	else
		ui_empty(h, "Nog geen andere woorden",
			 "Hoort u collega's een ander woord gebruiken? Zet het hierboven.", NULL);
	ui_section_end(h);
	ui_link(h, "/kennis/redactie", "Terug naar de lijst");
}

static bool is_same(const struct synoniem_row *s, const char *woord, const char *ook)
{
	return (strcmp(s->woord_vouw, woord) == 0 && strcmp(s->ook_vouw, ook) == 0) ||
	       (strcmp(s->woord_vouw, ook) == 0 && strcmp(s->ook_vouw, woord) == 0);
}

static int woord_check(struct request *r)
{
	const struct woord_in *in = r->in;
	const char *woord = in->woord ? zoek_tekst(r->arena, in->woord) : NULL;
	const char *ook = in->ook ? zoek_tekst(r->arena, in->ook) : NULL;
	struct list list;
	const struct synoniem_row *rows;
	int rc = load(r, &list);

	if (woord && !*woord)
		invalid(r, "woord", "Wie zoekt op: gebruik een woord dat iets betekent.");
	if (ook && !*ook)
		invalid(r, "ook", "Vindt ook: gebruik een woord dat iets betekent.");
	if (rc || !woord || !ook)
		return rc;
	if (list.count == SYNONIEM_MAX)
		invalid(r, "", "Er zijn al %d andere woorden. Haal er eerst een weg.",
			SYNONIEM_MAX);
	if (*woord && strcmp(woord, ook) == 0)
		invalid(r, "ook", "Vindt ook: dit is hetzelfde woord. Kies een ander.");
	rows = list.rows;
	for (size_t i = 0; i < list.count; i++)
		if (is_same(&rows[i], woord, ook))
			invalid(r, "woord", "Wie zoekt op: deze twee staan er al bij elkaar.");
	return 0;
}

static int woord_handle(struct request *r)
{
	const struct woord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = PAD;
	r->flash =
	    arena_format(r->arena, "Het staat erbij, onder de %c. Zoeken werkt er meteen mee.",
			 letter_of(zoek_tekst(r->arena, in->woord)));
	return synoniem_create(&doing, in->woord, in->ook);
}

static int take(struct request *r, bool terug)
{
	const struct synoniem_redactie *s = r->object;
	const struct handeling doing = request_doing(r);

	r->location = PAD;
	r->flash = terug ? "Het staat er weer." : "Weggehaald.";
	r->undo = terug
		      ? NULL
		      : request_path(r, "/kennis/synoniemen/%s/terugzetten", ID_SYNONIEM, s->id.nr);
	return synoniem_withdraw(&doing, s->id, terug);
}

static int intrekken_handle(struct request *r)
{
	return take(r, false);
}

static int terugzetten_handle(struct request *r)
{
	return take(r, true);
}

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Andere woorden",
     FIELDS(woorden_fields, struct woorden_in),
     .handle = woorden_handle,
     .view = woorden_view,
     .shape = &woorden_shape,
     .scenario = "kennis_zoeken"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een ander woord erbij",
     FIELDS(woord_fields, struct woord_in),
     .check = woord_check,
     .handle = woord_handle,
     .again = PAD,
     .scenario = "kennis_zoeken"},
    {.method = POST,
     .path = "/kennis/synoniemen/:synoniem/intrekken",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een ander woord weghalen",
     .doel = "kennisbank bijhouden",
     .object = &object_synoniem,
     .handle = intrekken_handle,
     .scenario = "kennis_zoeken"},
    {.method = POST,
     .path = "/kennis/synoniemen/:synoniem/terugzetten",
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een ander woord terugzetten",
     .doel = "kennisbank bijhouden",
     .object = &object_synoniem,
     .handle = terugzetten_handle,
     .scenario = "kennis_zoeken"},
};
PAGE(synoniem, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
