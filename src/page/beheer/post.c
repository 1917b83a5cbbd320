/*
 * Mail die niet aankwam: what the mail server did not take, and why.
 *
 * What: each mail that is tried again or was given up, with what to do about it; sending it again.
 * Who:  the functioneel beheerder (view postbericht_mislukt).
 * Invariants: a mail that was given up stays here until it is sent again or thirty days old. What
 *       it said is not shown: numbers that are of one person.
 * On purpose absent: mail that arrived; the settings of the server, which stand where it is
 *       started (startbaan serve -h).
 * Rows: peers 46.
 */
#include "gate/page.h"

#include "store/postbericht.h"

#include <string.h>

struct post_in {
	const char *na;
};
static const struct field post_fields[] = {
    FIELD(struct post_in, na, TEXT, "Vanaf", .hidden = true),
};
struct post_page {
	struct list berichten;
};
static const struct shape bericht_shape = SHAPE("Postbericht", struct mislukt_row, mislukt_columns);
static const struct shape_part post_parts[] = {
    {"berichten", &bericht_shape, offsetof(struct post_page, berichten), true},
};
static const struct shape post_shape = {.name = "Postberichten",
					.size = sizeof(struct post_page),
					.parts = post_parts,
					.n_parts = COUNT(post_parts)};

static int post_handle(struct request *r)
{
	const struct post_in *in = r->in;
	struct post_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	struct db_rows rows;
	int rc = mislukt_list(r->db, r->arena, c.id, limit + 1, &rows);

	if (rc)
		return rc;
	out->berichten = list_of(&rows);
	list_turn(r, &out->berichten, limit, sizeof(struct mislukt_row));
	return 0;
}

static void view_bericht(struct html *h, const struct mislukt_row *row)
{
	const bool waits = row->toestand == POSTBERICHT_WACHT;

	ui_card_begin(h, arena_format(h->arena, "%s, %s",
				      row->naam ? row->naam : "Iemand zonder account",
				      html_datum(h, row->datum)));
	ui_facts_begin(h);
	ui_fact(h, "Wat", choice_label(&postsoorten, row->soort));
	if (row->soort == POSTSOORT_OVERZICHT)
		ui_fact(h, "Adres", row->email);
	ui_fact(h, "Waarom", choice_label(&postfouten, row->fout));
	if (row->antwoord)
		ui_fact(h, "Code van de mailserver",
			arena_format(h->arena, "%lld", (long long)row->antwoord));
	ui_fact(h, "Geprobeerd",
		row->poging == 1 ? "1 keer"
				 : arena_format(h->arena, "%lld keer", (long long)row->poging));
	ui_fact(h, "Volgende poging", waits ? html_moment(h, row->volgende_op) : "Geen");
	ui_facts_end(h);
	ui_p(h, postfouten.list[row->fout].hint);
	if (!waits)
		ui_action(h, &(struct ui_action){
				 .label = "Verstuur opnieuw",
				 .url = html_url(h, "/beheer/post/%s/opnieuw", TOKEN(h, row->id)),
				 .post = true});
	ui_card_end(h);
}

static void post_view(struct html *h, struct request *r)
{
	const struct post_page *out = r->out;
	const struct post_in *in = r->in;
	const struct mislukt_row *rows = out->berichten.rows;

	ui_h1(h, "Mail die niet aankwam",
	      "Mail die Startbaan verstuurde en die de mailserver niet aannam.");
	for (size_t i = 0; i < out->berichten.count; i++)
		view_bericht(h, &rows[i]);
	if (!out->berichten.count)
		ui_empty(h, "Alle mail is aangenomen",
			 "Neemt de mailserver iets niet aan, dan staat hier wat, en waarom.", NULL);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 out->berichten.next ? request_url_with(r, "na", out->berichten.next) : NULL);
	ui_button_link(h, UI_SECONDARY, "/beheer/gebruikers", "Naar de gebruikers");
}

static int opnieuw_handle(struct request *r)
{
	const struct mislukt_row *row = r->object;

	r->location = "/beheer/post";
	r->flash = "Wordt opnieuw verstuurd. Na een week gaat een mail niet meer uit.";
	if (postbericht_next(row->toestand, POSTSTAP_OPNIEUW) == CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "it is not given up");
	return postbericht_again(r->db, row->id, r->nu);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/post",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Mail die niet aankwam",
     FIELDS(post_fields, struct post_in),
     .handle = post_handle,
     .view = post_view,
     .shape = &post_shape,
     .scenario = "berichten"},
    {.method = POST,
     .path = "/beheer/post/:postbericht/opnieuw",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Verstuur opnieuw",
     .doel = "mail opnieuw versturen",
     .object = &object_mislukt,
     .handle = opnieuw_handle,
     .scenario = "berichten"},
};
PAGE(post, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
