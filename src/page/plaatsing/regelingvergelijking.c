/*
 * Regelingen vergelijken: what each gemeente and UWV does as the region agreed, and what otherwise.
 *
 * What: a table of organisations by points, with the same below in words: what the region agreed
 *       on, who does otherwise and since when, with the source, and of whom it is not known, with
 *       whom to ask. What a place's own gemeente does stands with its regelingen (regeling.c).
 * Who:  whoever may read the network; it says nothing of a young person.
 * Invariants: what nobody wrote down is not known, and never "as the region". A difference is told
 *       in words and with a sign, not by a colour alone.
 * On purpose absent: a score: to do otherwise may be better. Rows: F208, F209.
 */
#include "part/werkwijze.h"

#include "domain/organisatie.h"
#include "domain/termijn.h"

/* ---- rows ---- */

struct punt_row {
	int vergelijkpunt;
	const char *organisatie;
	int soort;
	int vergelijking; /* CHOICE_NONE: of the region itself */
	int stand;        /* CHOICE_NONE: nothing was written down */
	const char *tekst;
	struct datum van_datum;
	struct datum tot_datum;
	const char *bron;
	const char *contact;
	struct datum bevestigd_datum;
	const char *bevestigd_door;
	werkwijze_id werkwijze_id;
	struct datum straks_datum; /* when it changes, as far as is known */
};
static const struct column punt_columns[] = {
    COLUMN_KEUZE(struct punt_row, vergelijkpunt, vergelijkpunten, "Waarover", 0),
    COLUMN(struct punt_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct punt_row, soort, organisatiesoorten, "Soort", 0),
    COLUMN_KEUZE(struct punt_row, vergelijking, vergelijkingen, "Naast de regio", 0),
    COLUMN_KEUZE(struct punt_row, stand, werkwijzestanden, "Stand", 0),
    COLUMN(struct punt_row, tekst, TEXT, "Hoe", 0),
    COLUMN(struct punt_row, van_datum, DATUM, "Sinds", 0),
    COLUMN(struct punt_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct punt_row, bron, TEXT, "Bron", 0),
    COLUMN(struct punt_row, contact, TEXT, "Vragen aan", 0),
    COLUMN(struct punt_row, bevestigd_datum, DATUM, "Bevestigd op", 0),
    COLUMN(struct punt_row, bevestigd_door, TEXT, "Bevestigd door", 0),
    COLUMN_ID(struct punt_row, werkwijze_id, werkwijze, WERKWIJZE, "Nummer"),
    COLUMN(struct punt_row, straks_datum, DATUM, "Verandert op", 0),
};

/* A line of the table: of one organisation all points. */
#define NIET_VAN_HEN (-2)
struct tabel_row {
	const char *organisatie;
	int punt[VERGELIJKPUNT_COUNT]; /* enum vergelijking, or NIET_VAN_HEN */
};

struct vergelijking_page {
	struct list punten;
	struct db_rows uitvoerders;
};
static const struct shape punt_shape = SHAPE("Regelingpunt", struct punt_row, punt_columns);
static const struct shape_part page_parts[] = {
    {"punten", &punt_shape, offsetof(struct vergelijking_page, punten), true},
};
static const struct shape page_shape = {.name = "Regelingvergelijking",
					.size = sizeof(struct vergelijking_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct vraag_in {
	int punt;
	int wat;
};
static const struct field vraag_fields[] = {
    FIELD_CHOICE_OF(struct vraag_in, punt, vergelijkpunten, "Waarover", .select = true),
    FIELD_CHOICE_OF(struct vraag_in, wat, vergelijkingen, "Wat", .select = true),
};

/* ---- handler ---- */

/* The first day after today on which something else holds for this organisation and point. */
static struct datum straks_of(const struct db_rows *rows, organisatie_id organisatie, int punt,
			      struct datum vandaag)
{
	const struct werkwijze_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].organisatie_id.nr == organisatie.nr && list[i].vergelijkpunt == punt &&
		    list[i].van_datum.dag > vandaag.dag)
			return list[i].van_datum;
	return DATUM_GEEN;
}

/* Whom to ask about what nobody wrote down. */
static const char *ask_whom(struct request *r, const struct uitvoerder_row *u)
{
	const char *who = u->beleid ? u->beleid : u->naam;
	const char *how = u->telefoon ? u->telefoon : u->email;

	return how ? arena_format(r->arena, "%s, %s", who, how) : who;
}

static struct punt_row punt_of(struct request *r, const struct db_rows *rows,
			       const struct uitvoerder_row *u, int punt)
{
	const struct werkwijze_row *w = werkwijze_find(rows, u->id, punt, r->vandaag);
	struct punt_row row = {.vergelijkpunt = punt,
			       .organisatie = u->naam,
			       .soort = u->soort,
			       .vergelijking = VERGELIJKING_ONBEKEND,
			       .stand = CHOICE_NONE,
			       .van_datum = DATUM_GEEN,
			       .tot_datum = DATUM_GEEN,
			       .contact = ask_whom(r, u),
			       .bevestigd_datum = DATUM_GEEN,
			       .straks_datum = straks_of(rows, u->id, punt, r->vandaag)};

	if (u->soort == ORGANISATIESOORT_REGIO)
		row.vergelijking = CHOICE_NONE;
	if (!w)
		return row;
	row.vergelijking = wijze_vergelijking(w->wijze);
	row.stand =
	    (int)werkwijze_row_stand(w, rows, request_termijnen(r)->werkwijze_houdbaar, r->vandaag);
	row.tekst = w->tekst;
	row.van_datum = w->van_datum;
	row.tot_datum = w->tot_datum;
	row.bron = w->bron;
	row.contact = w->contact ? w->contact : row.contact;
	row.bevestigd_datum = moment_datum(w->bevestigd_op);
	row.bevestigd_door = w->bevestigd_door;
	row.werkwijze_id = w->id;
	return row;
}

/* What the region agreed on stands with every answer: it is what is compared with. */
static bool is_asked(const struct vraag_in *in, const struct punt_row *row)
{
	if (in->punt != CHOICE_NONE && in->punt != row->vergelijkpunt)
		return false;
	return in->wat == CHOICE_NONE || row->soort == ORGANISATIESOORT_REGIO ||
	       in->wat == row->vergelijking;
}

static int vergelijking_handle(struct request *r)
{
	const struct vraag_in *in = r->in;
	struct vergelijking_page *out = r->out;
	struct db_rows rows;
	struct punt_row *punten;
	int rc = uitvoerder_list(r->db, r->arena, r->vandaag, &out->uitvoerders);
	const struct uitvoerder_row *list = out->uitvoerders.rows;

	rc = rc ? rc : werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (rc)
		return rc;
	punten = arena_array(r->arena, (out->uitvoerders.count + 1) * VERGELIJKPUNT_COUNT,
			     sizeof(*punten));
	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++)
		for (size_t i = 0; i < out->uitvoerders.count; i++) {
			struct punt_row row = punt_of(r, &rows, &list[i], punt);

			if (vergelijkpunt_geldt((enum vergelijkpunt)punt, list[i].soort) &&
			    is_asked(in, &row))
				punten[out->punten.count++] = row;
		}
	out->punten.rows = punten;
	return 0;
}

/* ---- the table ---- */

static const struct column tabel_columns[VERGELIJKPUNT_COUNT + 1] = {
    COLUMN(struct tabel_row, organisatie, TEXT, "Organisatie", 0),
#define VERGELIJKPUNT(NAME, code, kop, ...)                                                        \
	{.name = code,                                                                             \
	 .label = kop,                                                                             \
	 .type = COLUMN_CHOICE,                                                                    \
	 .offset = offsetof(struct tabel_row, punt) + VERGELIJKPUNT_##NAME * sizeof(int),          \
	 .choices = &vergelijkingen},
#include "domain/vergelijkpunt.def"
#undef VERGELIJKPUNT
};

static void mark(struct html *h, int vergelijking)
{
	static const enum ui_tone tones[] = {[VERGELIJKING_ZELFDE] = UI_OK,
					     [VERGELIJKING_ANDERS] = UI_WARNING,
					     [VERGELIJKING_ONBEKEND] = UI_NEUTRAL};

	ui_badge(h, tones[vergelijking], choice_label(&vergelijkingen, vergelijking));
}

static bool tabel_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	int value;

	(void)arg;
	if (column->type != COLUMN_CHOICE)
		return false;
	value = *(const int *)(const void *)((const char *)row + column->offset);
	if (value == NIET_VAN_HEN)
		html(h, "Niet van hen");
	else
		mark(h, value);
	return true;
}

static void fill_tabel(const struct vergelijking_page *out, const struct uitvoerder_row *u,
		       struct tabel_row *ret)
{
	const struct punt_row *rows = out->punten.rows;

	ret->organisatie = u->naam;
	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++)
		ret->punt[punt] = NIET_VAN_HEN;
	for (size_t i = 0; i < out->punten.count; i++)
		if (rows[i].organisatie == u->naam)
			ret->punt[rows[i].vergelijkpunt] = rows[i].vergelijking;
}

static void view_tabel(struct html *h, const struct vergelijking_page *out)
{
	const struct uitvoerder_row *list = out->uitvoerders.rows;
	struct tabel_row *rows = arena_array(h->arena, out->uitvoerders.count + 1, sizeof(*rows));
	size_t n = 0;

	for (size_t i = 0; i < out->uitvoerders.count; i++)
		if (list[i].soort != ORGANISATIESOORT_REGIO)
			fill_tabel(out, &list[i], &rows[n++]);
	ui_section_begin(h, "tabel", "In één oogopslag");
	ui_table(h, ROW_SET(tabel_columns, rows, n),
		 &(struct ui_table){.one = "organisatie",
				    .many = "organisaties",
				    .liggend = true,
				    .cell = tabel_cell,
				    .empty_title = "Geen gemeente en geen UWV",
				    .empty_text =
					"De beheerder voegt de organisaties toe. Dan staan ze "
					"hier naast elkaar."});
	ui_section_end(h);
}

/* ---- in words ---- */

static void view_facts(struct html *h, const struct punt_row *p)
{
	ui_facts_begin(h);
	ui_fact(h, "Sinds", html_datum(h, p->van_datum));
	if (datum_set(p->tot_datum))
		ui_fact(h, "Tot en met", html_datum(h, p->tot_datum));
	if (datum_set(p->straks_datum))
		ui_fact(h, "Verandert op", html_datum(h, p->straks_datum));
	ui_fact(h, "Bron", p->bron);
	ui_fact(h, "Vragen aan", p->contact);
	ui_fact(h, "Bevestigd",
		arena_format(h->arena, "%s, door %s", html_datum(h, p->bevestigd_datum),
			     p->bevestigd_door));
	ui_facts_end(h);
	ui_link(h, html_url(h, "/werkwijzen/%s", TOKEN(h, p->werkwijze_id)),
		arena_format(h->arena, "Eerder en straks: %s", p->organisatie));
}

static void view_regio(struct html *h, const struct punt_row *p)
{
	if (!p->werkwijze_id.nr) {
		ui_p(h, arena_format(h->arena, "%s: nog geen afspraak. Vraag het aan %s.",
				     p->organisatie, p->contact));
		return;
	}
	ui_card_begin(h, arena_format(h->arena, "Afspraak: %s", p->organisatie));
	if (p->stand == WERKWIJZESTAND_BEVESTIGEN)
		ui_badge(h, UI_WARNING, choice_label(&werkwijzestanden, p->stand));
	ui_text(h, p->tekst);
	view_facts(h, p);
	ui_card_end(h);
}

static void view_anders(struct html *h, const struct punt_row *p)
{
	ui_card_begin(h, p->organisatie);
	mark(h, p->vergelijking);
	if (p->stand == WERKWIJZESTAND_BEVESTIGEN)
		ui_badge(h, UI_WARNING, choice_label(&werkwijzestanden, p->stand));
	ui_text(h, p->tekst);
	view_facts(h, p);
	ui_card_end(h);
}

/* One line of who does as the region, or of whom nobody knows. */
static void view_kort(struct html *h, const struct punt_row *p)
{
	bool known = p->vergelijking == VERGELIJKING_ZELFDE;
	const char *text =
	    known ? arena_format(h->arena, "Sinds %s. Bevestigd op %s, door %s.%s",
				 html_datum(h, p->van_datum), html_datum(h, p->bevestigd_datum),
				 p->bevestigd_door,
				 p->stand == WERKWIJZESTAND_BEVESTIGEN ? " Klopt dit nog?" : "")
		  : arena_format(h->arena, "Vraag het aan %s.", p->contact);

	ui_item(h,
		&(struct ui_item){
		    .title = p->organisatie,
		    .url = known ? html_url(h, "/werkwijzen/%s", TOKEN(h, p->werkwijze_id)) : NULL,
		    .text = text,
		    .badge = choice_label(&vergelijkingen, p->vergelijking),
		    .tone = known ? UI_OK : UI_NEUTRAL});
}

static void view_punt(struct html *h, const struct punt_row *rows, size_t n)
{
	bool any = false;
	int punt = rows->vergelijkpunt;

	ui_section_begin(h, choice_code(&vergelijkpunten, punt),
			 choice_label(&vergelijkpunten, punt));
	ui_p(h, vergelijkpunten.list[punt].hint);
	ui_p(h, arena_format(h->arena, "Wet: %s.", vergelijkpunt_infos[punt].artikel));
	for (size_t i = 0; i < n; i++)
		if (rows[i].vergelijking == CHOICE_NONE)
			view_regio(h, &rows[i]);
	for (size_t i = 0; i < n; i++)
		if (rows[i].vergelijking == VERGELIJKING_ANDERS)
			view_anders(h, &rows[i]);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].vergelijking != VERGELIJKING_ZELFDE &&
		    rows[i].vergelijking != VERGELIJKING_ONBEKEND)
			continue;
		if (!any)
			ui_list_begin(h);
		any = true;
		view_kort(h, &rows[i]);
	}
	if (any)
		ui_list_end(h);
	ui_section_end(h);
}

/* All of them are behind their names on a phone; who asked for one has it. */
static void view_punten(struct html *h, const struct list *punten, bool fold)
{
	const struct punt_row *rows = punten->rows;
	size_t n = 0;

	for (size_t i = 0; i < punten->count; i += n) {
		n = 1;
		while (i + n < punten->count && rows[i + n].vergelijkpunt == rows[i].vergelijkpunt)
			n++;
		if (fold)
			ui_details_phone_begin(
			    h, choice_label(&vergelijkpunten, rows[i].vergelijkpunt));
		view_punt(h, &rows[i], n);
		if (fold)
			ui_details_end(h);
	}
}

static void vergelijking_view(struct html *h, struct request *r)
{
	const struct vergelijking_page *out = r->out;
	const struct vraag_in *in = r->in;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Regelingen vergelijken",
	      "Wat doen gemeenten en UWV zoals de regio heeft afgesproken, en wat anders?");
	if (request_may_open(r, "/werkwijzen"))
		ui_link(h, "/werkwijzen", "Leg vast hoe u regelingen uitvoert");
	ui_form(h, &(struct ui_form){.action = "/regelingen/vergelijking",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	if (in->punt == CHOICE_NONE && in->wat == CHOICE_NONE)
		view_tabel(h, out);
	view_punten(h, &out->punten, in->punt == CHOICE_NONE);
	request_view_files(h, r);
	ui_print_button(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/regelingen/vergelijking",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Regelingen vergelijken",
     FIELDS(vraag_fields, struct vraag_in),
     .handle = vergelijking_handle,
     .view = vergelijking_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT | ROUTE_WIDE,
     .scenario = "werkwijze"},
};
PAGE(regelingvergelijking, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
