/*
 * Redactie: looking after the kennisbank (F366; peers 133-136).
 *
 * What: what waits for the reader (get old, reported, offered, to be looked at), all articles, the
 *       archive; by kind, or those with what was looked for in their title.
 * Who:  RECHT_KENNIS_SCHRIJVEN.
 * Invariants: an article whose owner left waits for all who write (zonder_eigenaar), so it is
 *       never of nobody.
 */
#include "part/redactie.h"

#include "base/tekst.h"

#include <string.h>

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
	const char *zoek;
};
static const struct field lijst_fields[] = {
    FIELD_CHOICE_OF(struct lijst_in, wat, keuzes, "Welke", .hidden = true),
    FIELD(struct lijst_in, zoek, TEXT, "Zoek in de titels", .max = 80),
};

struct lijst_page {
	struct list artikelen;
	int wat;
	int wacht; /* how many wait for the reader */
};
static const struct shape_part lijst_parts[] = {
    {"artikelen", &redactie_shape, offsetof(struct lijst_page, artikelen), true},
};
static const struct shape lijst_shape = {.name = "Redactie",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

/* `woord` is folded. */
static bool belongs(struct request *r, const struct redactie_row *row, int wat, const char *woord)
{
	bool weg = moment_set(row->gearchiveerd_op);

	if (!strstr(tekst_words(r->arena, row->titel), woord))
		return false;
	if (wat == KEUZE_WACHT)
		return redactie_is_te_doen(r, row);
	return (wat == KEUZE_ARCHIEF) == weg;
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	struct db_rows all;
	const struct redactie_row *rows;
	struct redactie_row *kept;
	const char *woord = tekst_words(r->arena, in->zoek ? in->zoek : "");
	int rc = redactie_list(r->db, r->arena, &all);

	if (rc)
		return rc;
	rows = all.rows;
	kept = arena_array(r->arena, all.count, sizeof(*kept));
	out->wat = in->wat == CHOICE_NONE ? KEUZE_WACHT : in->wat;
	for (size_t i = 0; i < all.count; i++) {
		out->wacht += redactie_is_te_doen(r, &rows[i]);
		if (belongs(r, &rows[i], out->wat, woord))
			kept[out->artikelen.count++] = rows[i];
	}
	out->artikelen.rows = kept;
	r->aantal = out->wacht;
	return 0;
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

static void view_artikel(struct html *h, struct request *r, const struct redactie_row *row)
{
	ui_item(h,
		&(struct ui_item){.title = row->titel,
				  .url = html_url(h, "/kennis/redactie/%s", TOKEN(h, row->id)),
				  .text = redactie_regel(h, r, row),
				  .badge = choice_label(&artikeltoestanden, redactie_stand(r, row)),
				  .tone = redactie_tone(redactie_stand(r, row))});
}

#define ALLE_SOORTEN CHOICE_NONE

static size_t count_soort(const struct list *list, int soort)
{
	const struct redactie_row *rows = list->rows;
	size_t n = 0;

	for (size_t i = 0; i < list->count; i++)
		n += rows[i].artikelsoort == soort;
	return n;
}

static void view_artikelen(struct html *h, struct request *r, int soort)
{
	const struct lijst_page *out = r->out;
	const struct redactie_row *rows = out->artikelen.rows;

	ui_list_begin(h);
	for (size_t i = 0; i < out->artikelen.count; i++)
		if (soort == ALLE_SOORTEN || rows[i].artikelsoort == soort)
			view_artikel(h, r, &rows[i]);
	ui_list_end(h);
}

static void view_soorten(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;

	for (int s = 0; s < (int)artikelsoorten.count; s++) {
		const size_t n = count_soort(&out->artikelen, s);

		if (!n)
			continue;
		ui_details_begin(
		    h, arena_format(h->arena, "%s (%zu)", choice_label(&artikelsoorten, s), n));
		view_artikelen(h, r, s);
		ui_details_end(h);
	}
}

static void view_zoek(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct ui_hidden wat = {"wat", choice_code(&keuzes, out->wat)};
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	ui_form(h, &(struct ui_form){.action = "/kennis/redactie",
				     .get = true,
				     .hidden = &wat,
				     .n_hidden = 1,
				     .fields = fields,
				     .n_fields = n,
				     .icon = UI_ICON_ZOEKEN,
				     .submit = "Zoek een artikel"});
}

static void view_nothing(struct html *h, const struct lijst_page *out, const char *zoek)
{
	if (zoek)
		ui_empty(h, "Geen artikel met deze titel",
			 "Zoek met één woord, of een deel ervan. Kijk ook bij Archief.", NULL);
	else if (out->wat == KEUZE_WACHT)
		ui_empty(h, "Niets wacht op u",
			 "Wat u bijhoudt komt hier als het oud wordt of als iemand iets meldt.",
			 NULL);
	else
		ui_empty(h, "Hier staat niets", NULL, NULL);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;

	ui_h1(h, "De kennisbank bijhouden", NULL);
	ui_button_link(h, UI_PRIMARY, "/kennis/redactie/nieuw", "Artikel schrijven");
	view_tabs(h, out);
	if (out->wat != KEUZE_WACHT)
		view_zoek(h, r);
	if (!out->artikelen.count)
		view_nothing(h, out, in->zoek);
	else if (out->wat == KEUZE_WACHT || in->zoek)
		view_artikelen(h, r, ALLE_SOORTEN);
	else
		view_soorten(h, r);
	ui_link(h, "/kennis/redactie/woorden", "Andere woorden om op te zoeken");
	ui_link(h, "/berichten", "Wilt u een mail als er iets wacht? Kies hoe vaak.");
	ui_link(h, "/kennis", "Naar de kennisbank");
}

/* ---- routes ---- */

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
};
PAGE(redactie, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
