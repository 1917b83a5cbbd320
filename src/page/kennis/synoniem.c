/*
 * Andere woorden: by which words the kennisbank is also found (F363; peers 133).
 *
 * What: who looks for "nazorg" also finds what says "begeleiding na start". All pairs, a new one,
 *       taking one out and putting it back.
 * Who:  RECHT_KENNIS_SCHRIJVEN; everybody finds by them.
 * Invariants: a pair works both ways and stands there once (synoniem_een); who wrote it and its
 *       words never change (trg_synoniem).
 */
#include "gate/page.h"

#include "store/kennisvraag.h"
#include "store/zoeken.h"

#include <string.h>

#define PAD "/kennis/redactie/woorden"

struct woorden_page {
	struct list synoniemen;
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

static int woorden_handle(struct request *r)
{
	struct woorden_page *out = r->out;

	request_form(r, NULL);
	return load(r, &out->synoniemen);
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

static void woorden_view(struct html *h, struct request *r)
{
	const struct woorden_page *out = r->out;
	const struct synoniem_row *rows = out->synoniemen.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Andere woorden", "Wie op het ene woord zoekt, vindt ook het andere.");
	ui_form(h, &(struct ui_form){
		       .action = PAD, .fields = fields, .n_fields = n, .submit = "Zet erbij"});
	ui_h2(h, "Woorden die er zijn");
	if (!out->synoniemen.count)
		ui_empty(h, "Nog geen andere woorden",
			 "Hoort u collega's een ander woord gebruiken? Zet het hierboven.", NULL);
	for (size_t i = 0; i < out->synoniemen.count; i++)
		view_synoniem(h, &rows[i]);
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
	r->flash = "Het staat erbij. Zoeken werkt er meteen mee.";
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
