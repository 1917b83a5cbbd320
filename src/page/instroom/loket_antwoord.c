/*
 * The answers that start no dossier: verwijs door, neem niet op, and taking those back.
 *
 * What: to whom somebody was referred, or why he is not taken in, in words, and when he heard it.
 * Who:  who answers at this loket.
 * Invariants: a no has a reason and is told; having no benefit is no reason (F025). Given to
 *       another loket it waits there, with the last day that it had. Both can be taken back for
 *       as long as they are kept.
 * On purpose absent: a message to the other; whoever refers calls.
 * Rows: F017, F019, F023, F025.
 */
#include "gate/page.h"

#include "store/aanmelding.h"
#include "store/jongere.h"
#include "store/keuze.h"

#define DOEL "aanmeldingen beantwoorden"

/* Takes the step, with what belongs to the state that it leads to. */
static int answer(struct request *r, int stap, struct aanmelding_antwoord antwoord)
{
	const struct handeling doing = request_doing(r);
	const struct aanmelding_row *a = r->object;
	int stand = aanmeldstand_after(a->toestand, stap);
	int rc;

	antwoord.bewaar_tot = aanmelding_bewaar_tot(stand, r->vandaag, request_termijnen(r));
	rc = aanmelding_step(&doing, a, stap, &antwoord);
	r->location = "/aanmeldingen";
	return rc == ERR_CONFLICT ? fail(r, rc, "this step makes no sense now") : rc;
}

/* A form that answers, at `act` under the aanmelding. */
static void view_form(struct html *h, const struct aanmelding_row *a, const char *act,
		      const struct ui_form *form)
{
	const char *url = html_url(h, "/aanmeldingen/%s", TOKEN(h, a->id));

	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/%s", url, act),
		       .versie = a->versie,
		       .fields = form->fields,
		       .n_fields = form->n_fields,
		       .submit = form->submit,
		       .cancel = url,
		       .note = "Wie kan dit lezen: wie bij dit loket aanmeldingen beantwoordt."});
}

/* ---- verwijs door ---- */

struct doorverwijs_in {
	organisatie_id loket;
	const char *elders;
	const char *tekst;
	struct datum verteld;
};
static const struct field doorverwijs_fields[] = {
    FIELD_ID_OF(struct doorverwijs_in, loket, organisatie, ORGANISATIE, "Naar welk loket?",
		.hint = "Dat loket antwoordt dan verder."),
    FIELD(struct doorverwijs_in, elders, TEXT, "Of naar wie anders?", .max = 120,
	  .hint = "Bijvoorbeeld: schuldhulp van de gemeente."),
    FIELD(struct doorverwijs_in, tekst, LONG_TEXT, "Wat hebt u afgesproken?", .required = true,
	  .max = 1000),
    FIELD(struct doorverwijs_in, verteld, DATE, "Verteld aan de jongere of de melder op",
	  .required = true, .after = DAYS(-60), .before = DAYS(0)),
};

struct doorverwijs_page {
	struct db_rows loketten;
};
static const struct shape doorverwijs_shape = {.name = "AanmeldingDoorverwijzen",
					       .size = sizeof(struct doorverwijs_page)};

static int doorverwijs_form_handle(struct request *r)
{
	struct doorverwijs_page *out = r->out;
	struct doorverwijs_in *form = request_form(r, NULL);

	form->verteld = r->vandaag;
	return loket_keuze_list(r->db, r->arena, request_search(r, "loket"), &out->loketten);
}

static void doorverwijs_view(struct html *h, struct request *r)
{
	const struct doorverwijs_page *out = r->out;
	const struct organisatie_keuze *loketten = out->loketten.rows;
	const struct aanmelding_row *a = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "loket"),
		       ROW_SET(organisatie_keuze_columns, loketten, out->loketten.count),
		       "Geen ander loket");
	ui_h1(h, arena_format(h->arena, "%s doorverwijzen", kop_kort(h->arena, a)),
	      "Bel eerst wie het overneemt. Zo valt niemand tussen twee loketten.");
	view_form(h, a, "doorverwijzen",
		  &(struct ui_form){.fields = fields, .n_fields = n, .submit = "Verwijs door"});
}

/* An organisation that is no loket, or none any more, would leave it lying. */
static int check_loket(struct request *r, organisatie_id loket)
{
	struct db_rows loketten;
	const struct organisatie_keuze *rows;
	int rc = loket_keuze_list(r->db, r->arena, "", &loketten);

	rows = loketten.rows;
	for (size_t i = 0; !rc && i < loketten.count; i++)
		if (rows[i].id.nr == loket.nr && loket.nr != r->wie.organisatie.nr)
			return 0;
	invalid(r, "loket", "Naar welk loket: kies een ander loket uit de lijst.");
	return rc;
}

static int doorverwijs_check(struct request *r)
{
	const struct doorverwijs_in *in = r->in;

	if (!in->loket.nr == !in->elders)
		invalid(r, "elders", "Naar wie: kies een loket, of vul in naar wie anders.");
	return in->loket.nr ? check_loket(r, in->loket) : 0;
}

static int doorverwijs_handle(struct request *r)
{
	const struct doorverwijs_in *in = r->in;

	if (in->loket.nr) {
		r->flash = "Het andere loket antwoordt verder.";
		return answer(r, AANMELDSTAP_GEEF_DOOR,
			      (struct aanmelding_antwoord){.loket = in->loket,
							   .tekst = in->tekst,
							   .verteld = in->verteld,
							   .reden = CHOICE_NONE});
	}
	r->flash = "De jongere is doorverwezen.";
	return answer(r, AANMELDSTAP_VERWIJS_DOOR,
		      (struct aanmelding_antwoord){
			  .loket = r->wie.organisatie,
			  .tekst = arena_format(r->arena, "Naar %s. %s", in->elders, in->tekst),
			  .verteld = in->verteld,
			  .reden = CHOICE_NONE});
}

/* ---- neem niet op ---- */

struct weiger_in {
	int reden;
	const char *tekst;
	struct datum verteld;
};
static const struct field weiger_fields[] = {
    FIELD_CHOICE_OF(struct weiger_in, reden, aanmeldredenen, "Waarom niet?", .required = true),
    FIELD(struct weiger_in, tekst, LONG_TEXT, "Wat is er gezegd?", .required = true, .max = 1000,
	  .hint = "Waar kan deze jongere wel terecht?"),
    FIELD(struct weiger_in, verteld, DATE, "Verteld aan de jongere of de melder op",
	  .after = DAYS(-60), .before = DAYS(0),
	  .hint = "Alleen leeg als u niemand kon bereiken, of als er niemand is."),
};

static int weiger_form_handle(struct request *r)
{
	struct weiger_in *form = request_form(r, NULL);

	form->reden = CHOICE_NONE;
	return 0;
}

static void weiger_view(struct html *h, struct request *r)
{
	const struct aanmelding_row *a = r->object;
	size_t n;
	const struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s niet opnemen", kop_kort(h->arena, a)),
	      "Geen uitkering hebben is geen reden. Twijfelt u? Neem de jongere dan op en zoek het "
	      "samen uit.");
	view_form(h, a, "niet-opnemen",
		  &(struct ui_form){.fields = fields, .n_fields = n, .submit = "Neem niet op"});
}

static int weiger_check(struct request *r)
{
	const struct weiger_in *in = r->in;
	bool nobody =
	    in->reden == AANMELDREDEN_NIET_BEREIKT || in->reden == AANMELDREDEN_VERGISSING;

	if (!datum_set(in->verteld) && !nobody)
		invalid(r, "verteld", "Verteld op: vul in wanneer u het hebt verteld.");
	return 0;
}

static int weiger_handle(struct request *r)
{
	const struct weiger_in *in = r->in;

	r->flash = "De aanmelding is beantwoord.";
	return answer(r, AANMELDSTAP_NEEM_NIET_OP,
		      (struct aanmelding_antwoord){.loket = r->wie.organisatie,
						   .tekst = in->tekst,
						   .verteld = in->verteld,
						   .reden = in->reden});
}

/* ---- taking it back ---- */

static int heropen_handle(struct request *r)
{
	int rc = answer(r, AANMELDSTAP_HEROPEN,
			(struct aanmelding_antwoord){.loket = r->wie.organisatie,
						     .tekst = "Wacht weer op antwoord.",
						     .verteld = DATUM_GEEN,
						     .reden = CHOICE_NONE});

	r->location = request_path(r, "/aanmeldingen/%s", ID_AANMELDING,
				   ((const struct aanmelding_row *)r->object)->id.nr);
	r->flash = "De aanmelding wacht weer op antwoord.";
	return rc;
}

#define ANSWER(path_, summary_)                                                                    \
	.path = path_, .recht = RECHT_AANMELDING_BEANTWOORDEN, .summary = summary_, .doel = DOEL,  \
	.object = &object_aanmelding, .scenario = "instroom"

static const struct route routes[] = {
    {.method = GET,
     ANSWER("/aanmeldingen/:aanmelding/doorverwijzen", "Verwijs door"),
     .handle = doorverwijs_form_handle,
     .view = doorverwijs_view,
     .shape = &doorverwijs_shape,
     .flags = ROUTE_NO_API | ROUTE_ALWAYS_LOG},
    {.method = POST,
     ANSWER("/aanmeldingen/:aanmelding/doorverwijzen", "Verwijs door"),
     FIELDS(doorverwijs_fields, struct doorverwijs_in),
     .check = doorverwijs_check,
     .handle = doorverwijs_handle,
     .again = "/aanmeldingen/:aanmelding/doorverwijzen"},
    {.method = GET,
     ANSWER("/aanmeldingen/:aanmelding/niet-opnemen", "Neem niet op"),
     .handle = weiger_form_handle,
     .view = weiger_view,
     .flags = ROUTE_NO_API | ROUTE_ALWAYS_LOG},
    {.method = POST,
     ANSWER("/aanmeldingen/:aanmelding/niet-opnemen", "Neem niet op"),
     FIELDS(weiger_fields, struct weiger_in),
     .check = weiger_check,
     .handle = weiger_handle,
     .again = "/aanmeldingen/:aanmelding/niet-opnemen"},
    {.method = POST,
     ANSWER("/aanmeldingen/:aanmelding/heropenen", "Heropen"),
     .handle = heropen_handle},
};
PAGE(loket_antwoord, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
