/*
 * The yes to an overdracht, for who offered it.
 *
 * What: who took over and when, and the day of the introduction. Having read it closes the signal.
 * Who:  the sender (view overdracht_gelukt), also when nothing of the dossier is in sight any more.
 * Invariants: of whom it is, it does not say; who stays involved finds the jongere as before. Once
 *       read it is not there any more.
 * On purpose absent: taking it back. The other hands over in turn.
 * Rows: F124; peers 28.
 */
#include "gate/page.h"

#include "store/overdracht.h"

struct ja_row {
	overdracht_id id;
	int64_t versie;
	const char *naar;
	const char *telefoon;
	struct moment beantwoord_op;
	struct datum kennismaking_datum;
};
static const struct column ja_columns[] = {
    COLUMN_ID(struct ja_row, id, overdracht, OVERDRACHT, "Nummer"),
    COLUMN(struct ja_row, versie, INT, NULL, 0),
    COLUMN(struct ja_row, naar, TEXT, "Naar", 0),
    COLUMN(struct ja_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct ja_row, beantwoord_op, MOMENT, "Beantwoord", 0),
    COLUMN(struct ja_row, kennismaking_datum, DATUM, "Kennismaking", 0),
};
QUERY(ja_find, "SELECT g.id, g.versie, n.naam AS naar, n.telefoon, g.beantwoord_op, "
	       "g.kennismaking_datum FROM overdracht_gelukt g "
	       "JOIN gebruiker n ON n.id = g.ontvanger_id WHERE g.id = $1");
static const struct object object_ja = OBJECT(OVERDRACHT, ja_find, ja_columns, struct ja_row);
static const struct shape ja_shape = SHAPE("OverdrachtGelukt", struct ja_row, ja_columns);

static int ja_handle(struct request *r)
{
	struct ja_row *out = r->out;

	*out = *(const struct ja_row *)r->object;
	return 0;
}

static void ja_view(struct html *h, struct request *r)
{
	const struct ja_row *row = r->out;
	const struct ui_action act = {.label = "Gelezen",
				      .url = html_url(h, "/overdrachten/%s/ja", TOKEN(h, row->id)),
				      .post = true,
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_VINK,
				      .versie = row->versie};

	ui_h1(h, arena_format(h->arena, "%s nam over", row->naar),
	      "U bent niet meer verantwoordelijk.");
	ui_facts_begin(h);
	ui_fact(h, "Ja gezegd op", html_moment(h, row->beantwoord_op));
	ui_fact(h, "Kennismaking", html_datum(h, row->kennismaking_datum));
	ui_fact(h, "Bellen", row->telefoon);
	ui_facts_end(h);
	if (row->kennismaking_datum.dag >= r->vandaag.dag)
		ui_p(h, "Stel de jongere en uw collega die dag aan elkaar voor.");
	ui_actions(h, &act, 1);
}

static int read_handle(struct request *r)
{
	const struct ja_row *row = r->object;
	const struct handeling doing = request_doing(r);

	r->location = "/werk";
	r->flash = "Gelezen. De ander is nu verantwoordelijk.";
	return overdracht_read(&doing, row->id);
}

#define DOEL "een dossier overdragen"

static const struct route routes[] = {
    {.method = GET,
     .path = "/overdrachten/:overdracht/ja",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht gelukt",
     .doel = DOEL,
     .object = &object_ja,
     .handle = ja_handle,
     .view = ja_view,
     .shape = &ja_shape,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/ja",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Ja gelezen",
     .doel = DOEL,
     .object = &object_ja,
     .handle = read_handle,
     .scenario = "overdracht"},
};
PAGE(overdracht_antwoord, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
