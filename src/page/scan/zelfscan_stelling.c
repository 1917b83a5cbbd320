/*
 * Zelfscan invullen: twelve pages, one per factor, each kept when one goes on.
 *
 * What: the statements of one factor with the answers that the reader gave; where he was, when he
 *       comes back; saying to be done.
 *       Other words for a statement are proposed elsewhere (formulering.c): going there keeps what
 *       was answered so far.
 * Who:  whoever works at the organisation of the scan.
 * Invariants: an answer may be changed until the scan is closed; only of who says to be done they
 *       count. "Weet ik niet" is an answer that counts for nothing. Rows: F326, F329.
 */
#include "gate/page.h"
#include "store/formulering.h"

#define DOEL "zelfscan van de organisatie"

struct stap_in {
	int64_t stap; /* number of the factor */
};
static const struct field stap_fields[] = {
    FIELD(struct stap_in, stap, INT, "Factor", .least = 1, .most = FACTOR_COUNT, .hidden = true),
};

struct antwoord_in {
	int64_t stap;
	int s1, s2, s3, s4;
	int64_t beter; /* the statement for which other words are proposed now; FIELD_INT_NONE */
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, stap, INT, "Factor", .least = 1, .most = FACTOR_COUNT,
	  .required = true, .hidden = true),
    FIELD_CHOICE_OF(struct antwoord_in, s1, zelfscores, "Stelling 1"),
    FIELD_CHOICE_OF(struct antwoord_in, s2, zelfscores, "Stelling 2"),
    FIELD_CHOICE_OF(struct antwoord_in, s3, zelfscores, "Stelling 3"),
    FIELD_CHOICE_OF(struct antwoord_in, s4, zelfscores, "Stelling 4"),
    FIELD(struct antwoord_in, beter, INT, "Stelling die beter kan", .least = 1, .most = 4,
	  .hidden = true),
};
#define EERSTE_STELLING 1 /* its place in antwoord_fields */

struct vragen_page {
	struct list vragen; /* all of the scan */
	int64_t stap;
};
static const struct shape vraag_shape = SHAPE("Zelfvraag", struct zelfvraag_row, zelfvraag_columns);
static const struct shape_part vragen_parts[] = {
    {"vragen", &vraag_shape, offsetof(struct vragen_page, vragen), true},
};
static const struct shape vragen_shape = {.name = "Zelfvragen",
					  .size = sizeof(struct vragen_page),
					  .parts = vragen_parts,
					  .n_parts = COUNT(vragen_parts)};

static int load(struct request *r, struct list *ret)
{
	const struct zelfscan_row *z = r->object;
	struct db_rows rows;
	int rc = zelfvraag_list(r->db, r->arena, z->id, &rows);

	*ret = rc ? (struct list){0} : list_of(&rows);
	return rc;
}

/* Those of one factor: the first of them, and how many. */
static const struct zelfvraag_row *of_stap(const struct list *vragen, int64_t stap, size_t *n)
{
	const struct zelfvraag_row *rows = vragen->rows;
	size_t from = 0;

	while (from < vragen->count && factor_nummer((enum factor)rows[from].factor) != stap)
		from++;
	*n = 0;
	while (from + *n < vragen->count && rows[from + *n].factor == rows[from].factor)
		++*n;
	return rows + from;
}

/* Where one was: the first factor with a statement that was not answered. */
static int64_t first_open(const struct list *vragen)
{
	const struct zelfvraag_row *rows = vragen->rows;

	for (size_t i = 0; i < vragen->count; i++)
		if (rows[i].score == CHOICE_NONE)
			return factor_nummer((enum factor)rows[i].factor);
	return 1;
}

static int64_t asked_stap(struct request *r, const struct list *vragen)
{
	const struct stap_in *in = r->in;
	int64_t stap = r->again ? request_typed_int(r, "stap") : in->stap;

	return stap < 1 || stap > FACTOR_COUNT ? first_open(vragen) : stap;
}

static int vragen_handle(struct request *r)
{
	struct vragen_page *out = r->out;
	struct antwoord_in *form = request_form(r, NULL);
	int *const scores[] = {&form->s1, &form->s2, &form->s3, &form->s4};
	const struct zelfvraag_row *rows;
	size_t n;
	int rc = load(r, &out->vragen);

	if (rc)
		return rc;
	out->stap = asked_stap(r, &out->vragen);
	form->stap = out->stap;
	form->beter = FIELD_INT_NONE;
	rows = of_stap(&out->vragen, out->stap, &n);
	for (size_t i = 0; i < COUNT(scores); i++)
		*scores[i] = i < n ? rows[i].score : CHOICE_NONE;
	return 0;
}

static void view_closed(struct html *h, const char *url)
{
	ui_empty(h, "Deze zelfscan is gesloten", "Antwoorden kan niet meer.",
		 &(struct ui_action){.label = "Naar de uitkomst", .url = url});
}

#define FORM_ID "antwoorden"

/* To a statement that could be said better, with the answers that were chosen so far. */
static void view_formulering(struct html *h, const struct zelfvraag_row *rows, size_t n)
{
	ui_details_begin(h, "Kan een stelling beter?");
	ui_p(h, "Wat u op deze pagina koos, blijft bewaard.");
	for (size_t i = 0; i < n; i++) {
		const char *nummer = arena_format(h->arena, "%zu", i + 1);

		ui_p(h, rows[i].tekst);
		ui_form_button(
		    h, FORM_ID, &(struct ui_hidden){"beter", nummer},
		    arena_format(h->arena, "Stel andere woorden voor bij stelling %s", nummer));
	}
	ui_details_end(h);
}

static void vragen_view(struct html *h, struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct vragen_page *out = r->out;
	const char *url = html_url(h, "/zelfscan/%s", TOKEN(h, z->id));
	int factor = factor_find(out->stap);
	size_t n, n_fields;
	const struct zelfvraag_row *rows = of_stap(&out->vragen, out->stap, &n);
	struct ui_field *fields = request_fields(r, NULL, &n_fields);

	ui_h1(h, choice_label(&factoren, factor), factoren.list[factor].hint);
	if (!zelfscan_may(zelfscan_row_stand(z), ZELFSCANSTAP_ANTWOORD)) {
		view_closed(h, url);
		return;
	}
	ui_progress(h, out->stap, FACTOR_COUNT,
		    arena_format(h->arena, "Factor %d van %d", (int)out->stap, FACTOR_COUNT));
	for (size_t i = 0; i < n; i++)
		fields[EERSTE_STELLING + i].label = rows[i].tekst;
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/vragen", url),
		       .id = FORM_ID,
		       .fields = fields,
		       .n_fields = EERSTE_STELLING + n,
		       .submit = out->stap < FACTOR_COUNT ? "Bewaar en ga verder" : "Bewaar",
		       .cancel = url,
		       .note = "Alleen u ziet dit. U kunt stoppen en later verdergaan."});
	if (out->stap > 1)
		ui_link(h, arena_format(h->arena, "%s/vragen?stap=%d", url, (int)out->stap - 1),
			"Terug naar de vorige factor");
	view_formulering(h, rows, n);
}

static int antwoord_check(struct request *r)
{
	const struct antwoord_in *in = r->in;
	const int scores[] = {in->s1, in->s2, in->s3, in->s4};
	struct list vragen;
	size_t n;
	int rc = load(r, &vragen);

	if (rc)
		return rc;
	if (!zelfscan_may(zelfscan_row_stand(r->object), ZELFSCANSTAP_ANTWOORD))
		invalid(r, "", "Deze zelfscan is gesloten. Antwoorden kan niet meer.");
	if (factor_find(in->stap) == CHOICE_NONE)
		return 0;
	of_stap(&vragen, in->stap, &n);
	if (in->beter > (int64_t)n)
		invalid(r, "", "Op deze pagina staat die stelling niet. Kies een andere.");
	for (size_t i = 0; in->beter == FIELD_INT_NONE && i < n && i < COUNT(scores); i++)
		if (scores[i] == CHOICE_NONE)
			invalid(r, arena_format(r->arena, "s%zu", i + 1),
				"Kies bij stelling %zu een antwoord, of Weet ik niet.", i + 1);
	return 0;
}

static int antwoord_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct antwoord_in *in = r->in;
	const int scores[] = {in->s1, in->s2, in->s3, in->s4};
	const struct handeling doing = request_doing(r);
	struct list vragen;
	size_t n;
	int rc = load(r, &vragen);
	const struct zelfvraag_row *rows = of_stap(&vragen, in->stap, &n);
	const char *url = request_path(r, "/zelfscan/%s", ID_ZELFSCAN, z->id.nr);

	for (size_t i = 0; !rc && i < n && i < COUNT(scores); i++)
		if (scores[i] != CHOICE_NONE)
			rc = zelfantwoord_keep(&doing, z->id, rows[i].id, scores[i]);
	r->location = in->stap < FACTOR_COUNT
			  ? arena_format(r->arena, "%s/vragen?stap=%d", url, (int)in->stap + 1)
			  : url;
	r->flash = in->stap < FACTOR_COUNT ? NULL : "Uw antwoorden zijn bewaard.";
	if (!rc && in->beter != FIELD_INT_NONE) {
		r->location = request_path(r, "/stellingen/%s/formuleringen/nieuw",
					   ID_STELLINGVERSIE, rows[in->beter - 1].id.nr);
		r->flash = "Uw antwoorden zijn bewaard.";
	}
	return rc;
}

/* ---- done ---- */

static int klaar_check(struct request *r)
{
	struct list vragen;
	const struct zelfvraag_row *rows;
	int rc = load(r, &vragen);

	rows = vragen.rows;
	if (!zelfscan_may(zelfscan_row_stand(r->object), ZELFSCANSTAP_ANTWOORD))
		invalid(r, "", "Deze zelfscan is gesloten. Antwoorden kan niet meer.");
	for (size_t i = 0; !rc && i < vragen.count; i++)
		if (rows[i].score == CHOICE_NONE) {
			invalid(r, "", "Nog niet alles is ingevuld. Kies Ga verder.");
			break;
		}
	return rc;
}

static int klaar_handle(struct request *r)
{
	const struct zelfscan_row *z = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/zelfscan/%s", ID_ZELFSCAN, z->id.nr);
	r->flash = "Dank u wel. Uw antwoorden tellen mee.";
	return zelfdeelname_end(&doing, z->id);
}

/* ---- routes ---- */

#define VRAGEN(method_, path_, summary_, ...)                                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_ZELFSCAN_DOEN,                  \
		.summary = summary_, .doel = DOEL, .object = &object_zelfscan,                     \
		.scenario = "zelfscan", __VA_ARGS__                                                \
	}

static const struct route routes[] = {
    VRAGEN(GET, "/zelfscan/:zelfscan/vragen", "De zelfscan invullen",
	   FIELDS(stap_fields, struct stap_in), .handle = vragen_handle, .view = vragen_view,
	   .shape = &vragen_shape),
    VRAGEN(POST, "/zelfscan/:zelfscan/vragen", "De zelfscan invullen",
	   FIELDS(antwoord_fields, struct antwoord_in), .check = antwoord_check,
	   .handle = antwoord_handle, .again = "/zelfscan/:zelfscan/vragen"),
    VRAGEN(POST, "/zelfscan/:zelfscan/klaar", "Zeggen dat de zelfscan is ingevuld",
	   .check = klaar_check, .handle = klaar_handle),
};
PAGE(zelfscan_stelling, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
