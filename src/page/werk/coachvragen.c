/*
 * Nog geen coach: of the young people one is responsible for, who has nobody to accompany him.
 *
 * What: the newest first; each leads to the proposal for a coach (dossier/coach.c).
 * Who:  who may change the circle of a dossier; his own dossiers.
 * Invariants: with somebody around who accompanies young people as his work, or after a choice
 *       that still holds, nobody is here; who wants no help now, or is closed, is not here.
 * On purpose absent: a line in Mijn werk for each: not everybody needs another coach than the
 *       casusregisseur, who can choose himself. Rows: F127, F143.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "store/jongere.h"

struct coachvraag_row {
	jongere_id id;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct moment aangemaakt_op;
};
static const struct column coachvraag_columns[] = {
    COLUMN_ID(struct coachvraag_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct coachvraag_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct coachvraag_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct coachvraag_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct coachvraag_row, aangemaakt_op, MOMENT, "In beeld sinds", ONDERDEEL_PERSONALIA),
};
QUERY(coachvraag_list,
      "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.aangemaakt_op FROM jongere j "
      "WHERE j.casusregisseur_id = $1 AND j.gesloten_op IS NULL "
      "AND j.stand_waakvlam_datum IS NULL AND j.stand_coach_id IS NULL "
      "AND NOT EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = j.id "
      "AND b.tot_op = 253402300799000 AND b.rol IN ('jobcoach', 'stagebegeleider', 'mentor', "
      "'jongerencoach', 'transitiecoach', 'doorstroompunt')) "
      "AND (j.aangemaakt_op, j.id) < ($2, $3) ORDER BY j.aangemaakt_op DESC, j.id DESC LIMIT $4");

struct coachvraag_in {
	const char *na;
};
static const struct field coachvraag_fields[] = {
    FIELD(struct coachvraag_in, na, TEXT, "Vanaf", .hidden = true),
};
struct coachvraag_page {
	struct list jongeren;
};
static const struct shape coachvraag_shape =
    SHAPE("Coachvraag", struct coachvraag_row, coachvraag_columns);
static const struct shape_part page_parts[] = {
    {"jongeren", &coachvraag_shape, offsetof(struct coachvraag_page, jongeren), true},
};
static const struct shape page_shape = {.name = "Coachvragen",
					.size = sizeof(struct coachvraag_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int coachvraag_handle(struct request *r)
{
	const struct coachvraag_in *in = r->in;
	struct coachvraag_page *out = r->out;
	size_t limit = request_limit(r, 50);
	struct cursor c = cursor_read(r, in->na, (struct cursor){INT64_MAX, INT64_MAX});
	int rc = request_rows(
	    r, &coachvraag_list, ARGS(r->wie.gebruiker, c.key, c.id, (int64_t)limit + 1),
	    coachvraag_columns, sizeof(struct coachvraag_row), limit + 1, &out->jongeren);

	if (!rc && list_cut(&out->jongeren, limit)) {
		const struct coachvraag_row *last =
		    (const struct coachvraag_row *)out->jongeren.rows + limit - 1;

		out->jongeren.next =
		    cursor_text(r, (struct cursor){last->aangemaakt_op.ms, last->id.nr});
	}
	return rc;
}

static void coachvraag_view(struct html *h, struct request *r)
{
	const struct coachvraag_page *out = r->out;
	const struct coachvraag_in *in = r->in;
	const struct coachvraag_row *rows = out->jongeren.rows;

	ui_h1(h, "Nog geen coach",
	      "Van uw jongeren: wie heeft nog niemand die begeleidt? De nieuwste staat bovenaan.");
	if (!out->jongeren.count)
		ui_empty(h, "Iedereen heeft een coach",
			 "Hier staan jongeren voor wie u verantwoordelijk bent en die nog niemand "
			 "begeleidt.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->jongeren.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = kop_kort(h->arena, &rows[i]),
			       .url = html_url(h, "/jongeren/%s/coach", TOKEN(h, rows[i].id)),
			       .names = true,
			       .text = arena_format(
				   h->arena, "%s. In beeld sinds %s",
				   choice_label(&fasen, rows[i].fase),
				   html_datum(h, moment_datum(rows[i].aangemaakt_op)))});
	ui_list_end(h);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 out->jongeren.next ? request_url_with(r, "na", out->jongeren.next) : NULL);
	ui_link(h, "/caseload", "Terug naar de caseload");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/coachvragen",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Nog geen coach",
     .doel = "begeleiding naar werk",
     FIELDS(coachvraag_fields, struct coachvraag_in),
     .handle = coachvraag_handle,
     .view = coachvraag_view,
     .shape = &page_shape,
     .scenario = "coach"},
};
PAGE(coachvragen, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
