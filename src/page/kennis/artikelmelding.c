/*
 * Klopt dit niet?: a reader tells who looks after an article that something in it is wrong, and
 * reads what was done with it (F366).
 *
 * What: telling it; the answer, of who writes the kennisbank.
 * Who:  everybody who is logged in tells; RECHT_KENNIS_SCHRIJVEN answers.
 * Invariants: what was told and answered stays (artikelmelding_door). It waits for the owner until
 *       it is answered (store/redactie).
 *       No young person is named (part/herleidbaar).
 * On purpose absent: telling without logging in, for nobody could be asked what was meant.
 */
#include "part/herleidbaar.h"

#include "store/artikel.h"
#include "store/artikelmelding.h"

#define DOEL "kennisbank bijhouden"
#define PAD "/kennis/melding/:artikel"
#define ANTWOORD "/kennis/meldingen/:artikelmelding"

static const struct shape melding_shape =
    SHAPE("Artikelmelding", struct artikelmelding_row, artikelmelding_columns);

/* ---- telling ---- */

struct melding_in {
	const char *tekst;
};
static const struct field melding_fields[] = {
    FIELD(struct melding_in, tekst, LONG_TEXT, "Wat klopt er niet?", .required = true, .max = 1000,
	  .hint = "Weet u waar het goed staat? Schrijf dat erbij."),
};

struct melding_page {
	struct list meldingen;
	struct artikeltekst_row tekst;
};
static const struct shape_part melding_parts[] = {
    {"meldingen", &melding_shape, offsetof(struct melding_page, meldingen), true},
};
static const struct shape melding_page_shape = {.name = "Artikelmeldingen",
						.size = sizeof(struct melding_page),
						.parts = melding_parts,
						.n_parts = COUNT(melding_parts)};

static int melding_form_handle(struct request *r)
{
	const struct artikel_row *a = r->object;
	struct melding_page *out = r->out;
	struct db_rows rows;
	int rc = artikelmelding_list(r->db, r->arena, a->id, &rows);

	request_form(r, NULL);
	if (rc)
		return rc;
	out->meldingen = list_of(&rows);
	return artikeltekst_find(r->db, r->arena, a->id, r->vandaag, &out->tekst);
}

static void melding_view(struct html *h, struct request *r)
{
	const struct artikel_row *a = r->object;
	const struct melding_page *out = r->out;
	const struct artikelmelding_row *rows = out->meldingen.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Klopt dit niet?", out->tekst.titel);
	ui_form(h,
		&(struct ui_form){.action = html_url(h, "/kennis/melding/%s", TOKEN(h, a->id)),
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Meld het",
				  .cancel = html_url(h, "/kennis/%s", a->naam),
				  .note = "Wie de kennisbank bijhoudt leest dit, met uw naam. Noem "
					  "geen jongeren."});
	if (!out->meldingen.count)
		return;
	ui_h2(h, "Eerder gemeld");
	for (size_t i = 0; i < out->meldingen.count; i++) {
		ui_card_begin(h, html_datum(h, moment_datum(rows[i].op)));
		ui_text(h, rows[i].tekst);
		ui_p(h, rows[i].antwoord ? arena_format(h->arena, "Antwoord van %s: %s",
							rows[i].antwoord_door, rows[i].antwoord)
					 : "Er is nog geen antwoord.");
		ui_card_end(h);
	}
}

/* The number of a loket that is wrong may be told, and who answers there. */
static int melding_check(struct request *r)
{
	const struct melding_in *in = r->in;
	const struct openbaar_veld tekst = {"tekst", "Wat klopt er niet", in->tekst,
					    HERLEIDBAAR_NAMEN};

	return herleidbaar_check_openbaar(r, &tekst, 1, 0);
}

static int melding_handle(struct request *r)
{
	const struct artikel_row *a = r->object;
	const struct melding_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/kennis/melding/%s", ID_ARTIKEL, a->id.nr);
	r->flash = "Gemeld. Wie het artikel bijhoudt kijkt ernaar.";
	return artikelmelding_create(&doing, a->id, in->tekst);
}

/* ---- answering ---- */

struct antwoord_in {
	const char *antwoord;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, antwoord, LONG_TEXT, "Wat hebt u ermee gedaan?", .required = true,
	  .max = 1000),
};

static int antwoord_form_handle(struct request *r)
{
	struct artikelmelding_row *out = r->out;

	*out = *(const struct artikelmelding_row *)r->object;
	request_form(r, NULL);
	return 0;
}

static void antwoord_view(struct html *h, struct request *r)
{
	const struct artikelmelding_row *m = r->object;
	const char *terug = html_url(h, "/kennis/redactie/%s", TOKEN(h, m->artikel_id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Een melding beantwoorden",
	      arena_format(h->arena, "%s meldde dit op %s.", m->door,
			   html_datum(h, moment_datum(m->op))));
	ui_text(h, m->tekst);
	if (m->antwoord) {
		ui_alert(h, UI_INFO, "Beantwoord", m->antwoord);
		ui_link(h, terug, "Terug naar het artikel");
		return;
	}
	ui_form(h, &(struct ui_form){.action = html_url(h, "/kennis/meldingen/%s", TOKEN(h, m->id)),
				     .versie = m->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Beantwoord",
				     .cancel = terug,
				     .note = "Wie dit meldde leest uw antwoord."});
}

static int antwoord_check(struct request *r)
{
	const struct antwoord_in *in = r->in;
	const struct openbaar_veld tekst = {"antwoord", "Wat hebt u ermee gedaan", in->antwoord,
					    HERLEIDBAAR_NAMEN};

	return herleidbaar_check_openbaar(r, &tekst, 1, 0);
}

static int antwoord_handle(struct request *r)
{
	const struct artikelmelding_row *m = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	if (m->antwoord)
		return fail(r, ERR_CONFLICT, "answered already");
	r->location = request_path(r, "/kennis/redactie/%s", ID_ARTIKEL, m->artikel_id.nr);
	r->flash = "Beantwoord.";
	return artikelmelding_answer(&doing, m, in->antwoord);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_INGELOGD,
     .summary = "Klopt dit niet?",
     .doel = DOEL,
     .object = &object_artikel,
     .handle = melding_form_handle,
     .view = melding_view,
     .shape = &melding_page_shape,
     .scenario = "kennis"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_INGELOGD,
     .summary = "Melden dat een artikel niet klopt",
     .doel = DOEL,
     .object = &object_artikel,
     FIELDS(melding_fields, struct melding_in),
     .check = melding_check,
     .handle = melding_handle,
     .again = PAD,
     .scenario = "kennis"},
    {.method = GET,
     .path = ANTWOORD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een melding beantwoorden",
     .doel = DOEL,
     .object = &object_artikelmelding,
     .handle = antwoord_form_handle,
     .view = antwoord_view,
     .shape = &melding_shape,
     .scenario = "kennis"},
    {.method = POST,
     .path = ANTWOORD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Een melding beantwoorden",
     .doel = DOEL,
     .object = &object_artikelmelding,
     FIELDS(antwoord_fields, struct antwoord_in),
     .check = antwoord_check,
     .handle = antwoord_handle,
     .again = ANTWOORD,
     .scenario = "kennis"},
};
PAGE(artikelmelding, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
