/*
 * What one question is about (F375).
 *
 * What: the subjects of the network, each put to this question or taken off with one click.
 * Who:  who asked, and who moderates (RECHT_KENNIS_SCHRIJVEN), of a question in sight: guarded by
 *       trigger (onderwerp_van_een_ander).
 */
#include "part/vraag.h"

#include "store/onderwerp.h"

struct keuze_page {
	struct list gekozen, alle;
};
static const struct shape onderwerp_shape =
    SHAPE("Onderwerp", struct onderwerp_row, onderwerp_columns);
static const struct shape_part keuze_parts[] = {
    {"gekozen", &onderwerp_shape, offsetof(struct keuze_page, gekozen), true},
    {"alle", &onderwerp_shape, offsetof(struct keuze_page, alle), true},
};
static const struct shape keuze_shape = {.name = "Vraagonderwerpen",
					 .size = sizeof(struct keuze_page),
					 .parts = keuze_parts,
					 .n_parts = COUNT(keuze_parts)};

static int keuze_handle(struct request *r)
{
	const struct vraag_row *v = r->object;
	struct keuze_page *out = r->out;
	struct db_rows gekozen, alle;
	int rc = vraag_may_label(r, v) ? 0 : fail(r, ERR_ONBEKEND, "asked by somebody else");

	rc = rc ? rc : vraagonderwerp_list(r->db, r->arena, v->id, &gekozen);
	rc = rc ? rc : onderwerp_list(r->db, r->arena, &alle);
	if (rc)
		return rc;
	out->gekozen = list_of(&gekozen);
	out->alle = list_of(&alle);
	return 0;
}

static bool is_chosen(const struct keuze_page *out, onderwerp_id id)
{
	const struct onderwerp_row *rows = out->gekozen.rows;

	for (size_t i = 0; i < out->gekozen.count; i++)
		if (rows[i].id.nr == id.nr)
			return true;
	return false;
}

static void keuze_view(struct html *h, struct request *r)
{
	const struct keuze_page *out = r->out;
	const struct vraag_row *v = r->object;
	const struct onderwerp_row *rows = out->alle.rows;
	const char *url = html_url(h, "/vragen/%s", TOKEN(h, v->id));

	ui_h1(h, "Waar gaat deze vraag over?", v->titel);
	ui_p(h, "Wie een onderwerp volgt, hoort van uw vraag.");
	ui_h2(h, "Onderwerpen");
	for (size_t i = 0; i < out->alle.count; i++) {
		const bool chosen = is_chosen(out, rows[i].id);
		const struct ui_action act = {.label = chosen ? "Haal weg" : "Zet erbij",
					      .url = arena_format(h->arena, "%s/onderwerpen/%s%s",
								  url, TOKEN(h, rows[i].id),
								  chosen ? "/weg" : ""),
					      .post = true,
					      .kind = chosen ? UI_SUBTLE : UI_SECONDARY,
					      .toelichting = rows[i].naam};

		ui_card_begin(h, rows[i].naam);
		if (chosen)
			ui_badge(h, UI_OK, "Staat bij uw vraag");
		ui_actions(h, &act, 1);
		ui_card_end(h);
	}
	ui_link(h, url, "Naar de vraag");
}

static int set(struct request *r, bool is_zo)
{
	const struct vraag_row *v = r->object;
	const struct handeling doing = request_doing(r);
	int rc = vraag_may_label(r, v) ? 0 : fail(r, ERR_ONBEKEND, "asked by somebody else");

	r->location = request_path(r, "/vragen/%s/onderwerpen", ID_VRAAG, v->id.nr);
	r->flash = is_zo ? "Het onderwerp staat erbij." : "Het onderwerp is weg.";
	return rc ? rc
		  : vraagonderwerp_set(&doing, v->id, (onderwerp_id){request_id(r, ID_ONDERWERP)},
				       is_zo);
}

static int erbij_handle(struct request *r)
{
	return set(r, true);
}

static int weg_handle(struct request *r)
{
	return set(r, false);
}

static const struct route routes[] = {
    VRAAG_ROUTE(GET, "/vragen/:vraag/onderwerpen", object_vraag, "Waar een vraag over gaat",
		.handle = keuze_handle, .view = keuze_view, .shape = &keuze_shape),
    VRAAG_ROUTE(POST, "/vragen/:vraag/onderwerpen/:onderwerp", object_vraag,
		"Een onderwerp bij een vraag", .handle = erbij_handle),
    VRAAG_ROUTE(POST, "/vragen/:vraag/onderwerpen/:onderwerp/weg", object_vraag,
		"Een onderwerp van een vraag af", .handle = weg_handle),
};
PAGE(vraagonderwerp, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
