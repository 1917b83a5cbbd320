/*
 * What partners promised under convenanten, and what came of it: managers must be able to trust
 * that what they agreed on is done (F091).
 *
 * What: all promises, by how they stand, by partner and one's own; and of each partner how many it
 *       did, did not, and how many are late. One promise is convenantafspraak.c.
 * Who:  whoever may see the network.
 * Invariants: that it is late follows from its day. Rows: F091; peers 116.
 */
#include "part/convenant.h"

#include <string.h>

#define PAGE_ROWS 25

enum keuze { KEUZE_LAAT, KEUZE_OPEN, KEUZE_GEDAAN, KEUZE_NIET, KEUZE_MIJN };
static const struct choice keuze_list[] = {
    [KEUZE_LAAT] = {"laat", "Te laat", NULL},
    [KEUZE_OPEN] = {"open", "Nog te doen", NULL},
    [KEUZE_GEDAAN] = {"gedaan", "Gedaan", NULL},
    [KEUZE_NIET] = {"niet_gedaan", "Niet gedaan", NULL},
    [KEUZE_MIJN] = {"mijn", "Wat ik toezegde", NULL},
};
static const struct choices keuzes = CHOICES("afspraakkeuze", keuze_list);

struct lijst_in {
	int welke;
	organisatie_id organisatie;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD_CHOICE_OF(struct lijst_in, welke, keuzes, "Welke", .select = true),
    FIELD_ID_OF(struct lijst_in, organisatie, organisatie, ORGANISATIE, "Partner", .select = true),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list afspraken, nakoming;
};
static const struct shape afspraak_shape =
    SHAPE("Convenantafspraak", struct convenantafspraak_row, convenantafspraak_columns);
static const struct shape nakoming_shape = SHAPE("Nakoming", struct nakoming_row, nakoming_columns);
static const struct shape_part lijst_parts[] = {
    {"afspraken", &afspraak_shape, offsetof(struct lijst_page, afspraken), true},
    {"nakoming", &nakoming_shape, offsetof(struct lijst_page, nakoming), true},
};
static const struct shape lijst_shape = {.name = "Convenantafspraken",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static enum afspraakkeuze keuze_of(int welke)
{
	switch (welke) {
	case KEUZE_LAAT:
		return AFSPRAAKKEUZE_LAAT;
	case KEUZE_OPEN:
		return AFSPRAAKKEUZE_OPEN;
	case KEUZE_GEDAAN:
		return AFSPRAAKKEUZE_GEDAAN;
	case KEUZE_NIET:
		return AFSPRAAKKEUZE_NIET_GEDAAN;
	default:
		return AFSPRAAKKEUZE_ALLE;
	}
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	const struct convenantafspraak_vraag vraag = {
	    .organisatie = in->organisatie,
	    .collega = in->welke == KEUZE_MIJN ? r->wie.gebruiker : (gebruiker_id){0},
	    .keuze = keuze_of(in->welke),
	    .na = {cursor_read(r, in->na, (struct cursor){0, 0}).id},
	    .limit = limit + 1};
	struct db_rows found, nakoming;
	int rc = convenantafspraak_list(r->db, r->arena, &vraag, &found);

	rc = rc ? rc : nakoming_list(r->db, r->arena, &nakoming);
	if (rc)
		return rc;
	out->afspraken = list_of(&found);
	list_turn(r, &out->afspraken, limit, sizeof(struct convenantafspraak_row));
	out->nakoming = list_of(&nakoming);
	return 0;
}

static void view_filters(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct nakoming_row *rows = out->nakoming.rows;
	const struct row_set set = ROW_SET(nakoming_columns, rows, out->nakoming.count);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	struct ui_field *partner = request_field_of(filters, n, "organisatie");

	partner->kind = UI_SELECT;
	partner->options = request_options(r, &set, "organisatie_id", "organisatie");
	partner->n_options = out->nakoming.count;
	ui_form(h, &(struct ui_form){.action = "/convenantafspraken",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
}

/* A row is short on a phone: the convenant stands below its partner, and what came of it below how
 * it stands. */
static bool write_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct convenantafspraak_row *x = row;
	const struct request *r = arg;

	if (strcmp(column->name, "partner") == 0) {
		ui_lines_begin(h);
		ui_line(h, x->partner, NULL, NULL, NULL);
		ui_line_soft(h, x->convenant);
		ui_lines_end(h);
		return true;
	}
	if (strcmp(column->name, "afspraakstand") != 0)
		return false;
	ui_lines_begin(h);
	ui_badge(h, afspraak_tone(x, r->vandaag), afspraak_says(x, r->vandaag));
	if (datum_set(x->afgerond_datum))
		ui_line_soft(h, arena_format(h->arena, x->uitkomst ? "%s: %s" : "%s%s",
					     html_datum(h, x->afgerond_datum),
					     x->uitkomst ? x->uitkomst : ""));
	ui_lines_end(h);
	return true;
}

static const char *nakoming_says(struct html *h, const struct list *nakoming)
{
	const struct nakoming_row *rows = nakoming->rows;
	int64_t toegezegd = 0, gedaan = 0, laat = 0;

	for (size_t i = 0; i < nakoming->count; i++) {
		toegezegd += rows[i].toegezegd;
		gedaan += rows[i].gedaan;
		laat += rows[i].laat;
	}
	return arena_format(h->arena, "Toegezegd: %lld. Gedaan: %lld. Te laat: %lld.",
			    (long long)toegezegd, (long long)gedaan, (long long)laat);
}

static void view_nakoming(struct html *h, const struct list *nakoming)
{
	const struct nakoming_row *rows = nakoming->rows;

	if (!nakoming->count)
		return;
	ui_section_begin(h, "nakoming", "Wat er van kwam, per partner");
	ui_details_begin(h, nakoming_says(h, nakoming));
	ui_table(h, ROW_SET(nakoming_columns, rows, nakoming->count),
		 &(struct ui_table){.one = "partner",
				    .many = "partners",
				    .phone = "toegezegd: gedaan: niet_gedaan: laat:"});
	ui_details_end(h);
	ui_section_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct convenantafspraak_row *rows = out->afspraken.rows;

	ui_h1(h, "Afspraken uit convenanten",
	      "Wat partners het netwerk toezegden, en wat ervan kwam.");
	view_filters(h, r);
	ui_table(
	    h, ROW_SET(convenantafspraak_columns, rows, out->afspraken.count),
	    &(struct ui_table){
		.one = "afspraak",
		.many = "afspraken",
		.link = "wat",
		.link_id = "id",
		.link_prefix = "/convenantafspraken/",
		.names = "collega",
		.hide = "afgerond_datum uitkomst convenant",
		.phone = "partner voor_datum: afspraakstand",
		.cell = write_cell,
		.arg = r,
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende =
		    out->afspraken.next ? request_url_with(r, "na", out->afspraken.next) : NULL,
		.empty_title = "Geen afspraken gevonden",
		.empty_text = "Kies andere filters. Een afspraak voegt u toe bij een convenant "
			      "dat geldt."});
	if (out->afspraken.count)
		request_view_files(h, r);
	view_nakoming(h, &out->nakoming);
	ui_link(h, "/convenanten", "Alle convenanten");
}

/* ---- route ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/convenantafspraken",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Afspraken uit convenanten",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "convenanten"},
};
PAGE(convenantafspraken, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
