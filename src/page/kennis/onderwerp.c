/*
 * Onderwerpen: what questions of the network are about (F375, F376).
 *
 * What: all of them with how many questions there are, follow one or stop; for who keeps the list
 *       a new one, taking one out and putting it back.
 * Who:  RECHT_VRAAG_STELLEN; the list RECHT_KENNIS_SCHRIJVEN, who moderates.
 * Invariants: few and used again: one name is there once (onderwerp_een); everybody follows for
 *       himself, and hears of it in the mail of Mijn berichten, which names nobody.
 * On purpose absent: subjects that everybody makes while asking. In a year there would be hundreds.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/onderwerp.h"

#include <string.h>

#define PAD "/vragen/onderwerpen"

struct onderwerpen_page {
	struct list onderwerpen;
};
static const struct shape onderwerp_shape =
    SHAPE("Onderwerp", struct onderwerp_row, onderwerp_columns);
static const struct shape_part onderwerpen_parts[] = {
    {"onderwerpen", &onderwerp_shape, offsetof(struct onderwerpen_page, onderwerpen), true},
};
static const struct shape onderwerpen_shape = {.name = "Onderwerpen",
					       .size = sizeof(struct onderwerpen_page),
					       .parts = onderwerpen_parts,
					       .n_parts = COUNT(onderwerpen_parts)};

struct naam_in {
	const char *naam;
};
static const struct field naam_fields[] = {
    FIELD(struct naam_in, naam, TEXT, "Nieuw onderwerp", .required = true, .max = 40,
	  .hint = "Eén of een paar woorden, waar meer vragen over komen."),
};

static int load(struct request *r, struct list *ret)
{
	struct db_rows rows;
	int rc = onderwerp_list(r->db, r->arena, &rows);

	*ret = (struct list){.rows = rows.rows, .count = rc ? 0 : rows.count};
	return rc;
}

static int onderwerpen_handle(struct request *r)
{
	struct onderwerpen_page *out = r->out;

	request_form(r, PAD);
	return load(r, &out->onderwerpen);
}

static void view_onderwerp(struct html *h, struct request *r, const struct onderwerp_row *o)
{
	const char *url = html_url(h, "/onderwerpen/%s", TOKEN(h, o->id));
	struct ui_action acts[] = {
	    {.label = o->gevolgd ? "Volg niet meer" : "Volg",
	     .url = arena_format(h->arena, "%s/%s", url, o->gevolgd ? "loslaten" : "volgen"),
	     .post = true,
	     .toelichting = o->naam},
	    {.label = "Haal weg",
	     .url = arena_format(h->arena, "%s/intrekken", url),
	     .post = true,
	     .kind = UI_SUBTLE,
	     .toelichting = o->naam},
	};

	ui_card_begin(h, o->naam);
	if (o->gevolgd)
		ui_badge(h, UI_OK, "U volgt dit");
	if (o->vragen)
		ui_link(h, html_url(h, "/vragen?lijst=alles&onderwerp=%s", TOKEN(h, o->id)),
			o->vragen == 1
			    ? "1 vraag"
			    : arena_format(h->arena, "%lld vragen", (long long)o->vragen));
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	ui_card_end(h);
}

static void onderwerpen_view(struct html *h, struct request *r)
{
	const struct onderwerpen_page *out = r->out;
	const struct onderwerp_row *rows = out->onderwerpen.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, PAD, &n);

	ui_h1(h, "Onderwerpen",
	      "Volg wat u wilt weten. In uw mail staat dan hoeveel nieuws er is.");
	ui_link(h, "/berichten", "Kies hoe vaak u een mail wilt");
	ui_h2(h, "Waar vragen over gaan");
	if (!out->onderwerpen.count)
		ui_empty(h, "Nog geen onderwerpen", "Wie de kennisbank bijhoudt zet ze hier neer.",
			 NULL);
	for (size_t i = 0; i < out->onderwerpen.count; i++)
		view_onderwerp(h, r, &rows[i]);
	if (request_may_do(r, &(struct ui_action){.url = PAD, .post = true}))
		ui_form(h,
			&(struct ui_form){
			    .action = PAD, .fields = fields, .n_fields = n, .submit = "Zet erbij"});
	ui_link(h, "/vragen", "Terug naar alle vragen");
}

static int naam_check(struct request *r)
{
	const struct naam_in *in = r->in;
	const char *woorden = in->naam ? tekst_words(r->arena, in->naam) : NULL;
	struct list list;
	const struct onderwerp_row *rows;
	int rc = load(r, &list);

	if (rc || !woorden)
		return rc;
	if (!*woorden)
		invalid(r, "naam", "Nieuw onderwerp: gebruik gewone letters.");
	if (list.count == ONDERWERP_MAX)
		invalid(r, "naam", "Er zijn al honderd onderwerpen. Haal er eerst een weg.");
	rows = list.rows;
	for (size_t i = 0; i < list.count; i++)
		if (strcmp(tekst_words(r->arena, rows[i].naam), woorden) == 0)
			invalid(r, "naam", "Nieuw onderwerp: dit staat er al.");
	return 0;
}

static int done(struct request *r, const char *flash, int rc)
{
	r->location = PAD;
	r->flash = flash;
	return rc;
}

static int naam_handle(struct request *r)
{
	const struct naam_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, "Het onderwerp staat erbij.", onderwerp_create(&doing, in->naam));
}

static int volg(struct request *r, bool is_zo)
{
	const struct onderwerp_row *o = r->object;
	const struct handeling doing = request_doing(r);

	return done(r, is_zo ? "U volgt dit onderwerp." : "U volgt dit onderwerp niet meer.",
		    onderwerpvolger_set(&doing, o->id, is_zo));
}

static int volgen_handle(struct request *r)
{
	return volg(r, true);
}

static int loslaten_handle(struct request *r)
{
	return volg(r, false);
}

static int take(struct request *r, bool terug)
{
	const struct onderwerp_redactie *o = r->object;
	const struct handeling doing = request_doing(r);

	if (!terug)
		r->undo = request_path(r, "/onderwerpen/%s/terugzetten", ID_ONDERWERP, o->id.nr);
	return done(r, terug ? "Het onderwerp staat er weer." : "Het onderwerp is weg.",
		    onderwerp_withdraw(&doing, o->id, terug));
}

static int intrekken_handle(struct request *r)
{
	return take(r, false);
}

static int terugzetten_handle(struct request *r)
{
	return take(r, true);
}

#define ACT(wat, recht_, object_, summary_, handle_)                                               \
	{                                                                                          \
		.method = POST, .path = "/onderwerpen/:onderwerp/" wat, .recht = (recht_),         \
		.summary = (summary_), .doel = "vragen in het netwerk", .object = &(object_),      \
		.handle = (handle_), .scenario = "onderwerp"                                       \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_VRAAG_STELLEN,
     .summary = "Onderwerpen",
     .handle = onderwerpen_handle,
     .view = onderwerpen_view,
     .shape = &onderwerpen_shape,
     .scenario = "onderwerp"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een onderwerp erbij",
     FIELDS(naam_fields, struct naam_in),
     .check = naam_check,
     .handle = naam_handle,
     .again = PAD,
     .scenario = "onderwerp"},
    ACT("volgen", RECHT_VRAAG_STELLEN, object_onderwerp, "Een onderwerp volgen", volgen_handle),
    ACT("loslaten", RECHT_VRAAG_STELLEN, object_onderwerp, "Een onderwerp niet meer volgen",
	loslaten_handle),
    ACT("intrekken", RECHT_KENNIS_SCHRIJVEN, object_onderwerp_redactie, "Een onderwerp weghalen",
	intrekken_handle),
    ACT("terugzetten", RECHT_KENNIS_SCHRIJVEN, object_onderwerp_redactie,
	"Een onderwerp terugzetten", terugzetten_handle),
};
PAGE(onderwerp, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
