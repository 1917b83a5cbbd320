/*
 * Hoe gaat het met uw acties? What somebody who carries actions of a Verbeteragenda is asked each
 * quarter, in five minutes.
 *
 * What: the address from the mail shows one action after the other: good, stuck or done, one line,
 *       and perhaps what would help. After the last it thanks him and works no more.
 * Who:  whoever holds the link; it belongs to one seat of one scan, and shows its actions only. No
 *       session is begun by it.
 * Invariants: GET changes nothing, so a mail filter that looks at links uses none up (peers 9.15).
 *       The link ends when all is told, after 21 days, when somebody else has the seat, or a newer
 *       question was asked and answered. A dead link and one that never was look the same. A text
 *       that many read leads to nobody (domain/herleidbaar).
 * On purpose absent: changing what was told; news is added to (verbeteractie.c). Rows: F360.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "store/opvolgvraag.h"
#include "store/verbeteragenda.h"

#define PAD "/opvolging"

struct link_in {
	const char *sleutel;
};
static const struct field link_fields[] = {
    FIELD(struct link_in, sleutel, TEXT, "Link", .hidden = true, .max = 100),
};

struct antwoord_in {
	const char *sleutel;
	verbeteractie_id actie;
	int antwoord;
	const char *tekst;
	const char *helpt;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, sleutel, TEXT, "Link", .hidden = true, .max = 100),
    FIELD_ID_OF(struct antwoord_in, actie, verbeteractie, VERBETERACTIE, "Actie", .hidden = true),
    FIELD_CHOICE_OF(struct antwoord_in, antwoord, opvolgantwoorden, "Hoe gaat het?",
		    .required = true),
    FIELD(struct antwoord_in, tekst, TEXT, "In één zin", .required = true, .max = 200,
	  .hint = "Wat is er gebeurd? Geen namen van jongeren."),
    FIELD(struct antwoord_in, helpt, TEXT, "Wat zou helpen?", .max = 200),
};

struct link_page {
	struct list acties; /* none: the link opens nothing */
	const char *sleutel;
};
static const struct shape link_shape = {.name = "Opvolglink", .size = sizeof(struct link_page)};

static int load(struct request *r, const char *sleutel, struct list *ret)
{
	struct db_rows rows;
	uint8_t hash[SECRET_SIZE];
	int rc;

	gate_hash(sleutel ? sleutel : "", hash);
	rc = request_key(r, hash);
	rc = rc ? rc : opvolgactie_list(r->db, r->arena, &rows);
	*ret = rc ? (struct list){0} : list_of(&rows);
	return rc;
}

/* How many were told of; they come first. */
static size_t count_told(const struct list *acties)
{
	const struct opvolgactie_row *rows = acties->rows;
	size_t n = 0;

	while (n < acties->count && !rows[n].wacht)
		n++;
	return n;
}

/* ---- one action after the other ---- */

static int page_handle(struct request *r)
{
	struct link_page *out = r->out;
	struct antwoord_in *form = request_form(r, NULL);
	int rc;

	out->sleutel =
	    r->again ? request_typed(r, "sleutel") : ((const struct link_in *)r->in)->sleutel;
	rc = load(r, out->sleutel, &out->acties);
	form->antwoord = CHOICE_NONE;
	form->sleutel = out->sleutel;
	if (!rc && out->acties.count)
		form->actie =
		    ((const struct opvolgactie_row *)out->acties.rows)[count_told(&out->acties)].id;
	return rc;
}

static void view_dead(struct html *h)
{
	ui_h1(h, "Deze link werkt niet", NULL);
	ui_alert(h, UI_INFO, "Misschien vertelde u alles al",
		 "Een link werkt 21 dagen, en tot alles is verteld. Elk kwartaal komt er een "
		 "nieuwe. Wilt u nu iets vertellen? Vraag het aan wie u voor de scan uitnodigde.");
	ui_link(h, "/", "Naar het begin");
}

static void page_view(struct html *h, struct request *r)
{
	const struct link_page *out = r->out;
	const size_t told = count_told(&out->acties);
	const struct opvolgactie_row *x = (const struct opvolgactie_row *)out->acties.rows + told;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	if (told == out->acties.count) {
		view_dead(h);
		return;
	}
	ui_h1(h, "Hoe gaat het met uw acties?",
	      arena_format(h->arena, "%s, dit staat met uw naam op de Verbeteragenda %s %d.",
			   x->naam, x->regio, (int)x->jaar));
	ui_progress(h, (int64_t)told + 1, (int64_t)out->acties.count,
		    arena_format(h->arena, "Actie %zu van %zu", told + 1, out->acties.count));
	ui_h2(h, x->wat);
	ui_facts_begin(h);
	ui_fact(h, "Klaar op", html_datum(h, x->wanneer_datum));
	if (x->merkbaar)
		ui_fact(h, "Wat merken jongeren en ouders?", x->merkbaar);
	ui_facts_end(h);
	ui_form(h, &(struct ui_form){.action = PAD,
				     .fields = fields,
				     .n_fields = n,
				     .submit = told + 1 < out->acties.count ? "Bewaar en ga verder"
									    : "Bewaar",
				     .icon = UI_ICON_VINK,
				     .note = "Wie kan dit lezen: wie aan tafel zat, en andere "
					     "managers in de regio."});
}

static int answer_check(struct request *r)
{
	const struct antwoord_in *in = r->in;

	herleidbaar_check_vak(r, "tekst", "In één zin", in->tekst);
	herleidbaar_check_vak(r, "helpt", "Wat zou helpen?", in->helpt);
	return 0;
}

static const struct opvolgactie_row *actie_find(const struct list *acties, verbeteractie_id id)
{
	const struct opvolgactie_row *rows = acties->rows;

	for (size_t i = 0; i < acties->count; i++)
		if (rows[i].id.nr == id.nr)
			return &rows[i];
	return NULL;
}

static int answer_handle(struct request *r)
{
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct opvolgactie_row *x;
	struct list acties;
	size_t left;
	int rc = load(r, in->sleutel, &acties);

	if (rc)
		return rc;
	x = actie_find(&acties, in->actie);
	left = acties.count - count_told(&acties);
	if (!x)
		return fail(r, ERR_ONBEKEND, "no such link, or not its action");
	r->location = left > 1 || !x->wacht ? arena_format(r->arena, PAD "?sleutel=%s", in->sleutel)
					    : PAD "/bedankt";
	if (!x->wacht) /* sent twice */
		return 0;
	r->flash = left > 1 ? "Bewaard. Nu de volgende." : NULL;
	return opvolging_create(
	    &doing, x->id,
	    &(struct opvolging_nieuw){.stand = opvolgantwoord_stand(in->antwoord),
				      .loopt_vast = in->antwoord == OPVOLGANTWOORD_LOOPT_VAST,
				      .tekst = in->tekst,
				      .helpt = in->helpt,
				      .zetel = x->zetel_id});
}

/* ---- done ---- */

static int thanks_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void thanks_view(struct html *h, struct request *r)
{
	(void)r;
	ui_h1(h, "Dank u wel", "Wat u vertelde staat nu bij de Verbeteragenda.");
	ui_p(h, "De link werkt niet meer. Over drie maanden vragen wij het weer.");
	ui_link(h, "/", "Naar het begin");
}

/* ---- routes ---- */

#define ROUTE(method_, path_, ...)                                                                 \
	{                                                                                          \
		.method = (method_), .path = PAD path_, .recht = RECHT_OPENBAAR,                   \
		.summary = "Hoe gaat het met uw acties?", .flags = ROUTE_NO_API,                   \
		.scenario = "opvolging", __VA_ARGS__                                               \
	}

static const struct route routes[] = {
    ROUTE(GET, "", FIELDS(link_fields, struct link_in), .handle = page_handle, .view = page_view,
	  .shape = &link_shape),
    ROUTE(POST, "", FIELDS(antwoord_fields, struct antwoord_in), .check = answer_check,
	  .handle = answer_handle, .again = PAD),
    ROUTE(GET, "/bedankt", .handle = thanks_handle, .view = thanks_view),
};
PAGE(opvolging, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
