/*
 * Expertise: a question to somebody who knows more of it, with a day, and the answer.
 *
 * What: who is asked what, by when; the answer beside the question. A question that waits is a line
 *       in Mijn werk when its day comes near.
 * Who:  whoever may change the dossier and has its plan in sight. Who is asked needs no account,
 *       and reads nothing here: what he has to know is told, as much as the young person agrees to.
 * Invariants: an answer is not written over.
 * On purpose absent: sending the question; files.
 * Rows: F028-F029.
 */
#include "gate/page.h"

#include "store/intake.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

struct vraag_in {
	int soort;
	const char *wie;
	const char *vraag;
	struct datum voor;
};
static const struct field vraag_fields[] = {
    FIELD_CHOICE_OF(struct vraag_in, soort, expertisesoorten, "Wat voor deskundige?",
		    .required = true),
    FIELD(struct vraag_in, wie, TEXT, "Aan wie vraagt u het?", .required = true, .max = 120,
	  .hint = "Naam, en van welke organisatie."),
    FIELD(struct vraag_in, vraag, LONG_TEXT, "Wat wilt u weten?", .required = true, .max = 1000,
	  .hint = "Bespreek met de jongere wat u vertelt."),
    FIELD(struct vraag_in, voor, DATE, "Antwoord nodig voor", .required = true, .after = DAYS(0),
	  .before = DAYS(366)),
};

#define USUAL_DAYS 21

static int vraag_form_handle(struct request *r)
{
	struct vraag_in *form = request_form(r, NULL);

	form->soort = EXPERTISESOORT_ARBEIDSDESKUNDIGE;
	form->voor = datum_plus(r->vandaag, USUAL_DAYS);
	return 0;
}

static void vraag_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Advies vragen over %s", kop_kort(h->arena, kop)), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/expertises", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vraag advies",
				     .cancel = arena_format(h->arena, "%s/intake", url),
				     .note = "Wie kan dit lezen: iedereen die bij deze jongere het "
					     "onderdeel plan mag zien."});
}

static int vraag_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vraag_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/intake", ID_JONGERE, kop->id.nr);
	r->flash = "Vastgelegd dat u advies vraagt.";
	return expertise_create(&doing, kop->id,
				&(struct expertise_nieuw){in->soort, in->wie, in->vraag, in->voor});
}

/* ---- the answer ---- */

struct antwoord_in {
	const char *antwoord;
};
static const struct field antwoord_fields[] = {
    FIELD(struct antwoord_in, antwoord, LONG_TEXT, "Wat is het advies?", .required = true,
	  .max = 2000, .hint = "Wat betekent het voor werk? Zonder namen van ziektes."),
};

static int antwoord_form_handle(struct request *r)
{
	const struct expertise_row *e = r->object;

	return e->antwoord ? fail(r, ERR_CONFLICT, "answered already") : 0;
}

static void antwoord_view(struct html *h, struct request *r)
{
	const struct expertise_row *e = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Advies van %s", e->wie), e->vraag);
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/expertises/%s/antwoord", TOKEN(h, e->id)),
		       .versie = e->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = html_url(h, "/jongeren/%s/intake", TOKEN(h, e->jongere_id)),
		       .note = "Wie kan dit lezen: iedereen die bij deze jongere het "
			       "onderdeel plan mag zien."});
}

static int antwoord_handle(struct request *r)
{
	const struct expertise_row *e = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	if (e->antwoord)
		return fail(r, ERR_CONFLICT, "answered already");
	r->location = request_path(r, "/jongeren/%s/intake", ID_JONGERE, e->jongere_id.nr);
	r->flash = "Het advies is vastgelegd.";
	return expertise_answer(&doing, e, in->antwoord);
}

#define EXPERTISE(path_, summary_, object_)                                                        \
	.path = path_, .recht = RECHT_DOSSIER_WIJZIGEN, .summary = summary_, .doel = DOEL,         \
	.object = &(object_), .scenario = "intake"

static const struct route routes[] = {
    {.method = GET,
     EXPERTISE("/jongeren/:jongere/expertises/nieuw", "Vraag advies", object_jongere),
     .onderdelen = ONDERDEEL_PLAN,
     .handle = vraag_form_handle,
     .view = vraag_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     EXPERTISE("/jongeren/:jongere/expertises", "Vraag advies", object_jongere),
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(vraag_fields, struct vraag_in),
     .handle = vraag_handle,
     .again = "/jongeren/:jongere/expertises/nieuw"},
    {.method = GET,
     EXPERTISE("/expertises/:expertise/antwoord", "Advies vastleggen", object_expertise),
     .handle = antwoord_form_handle,
     .view = antwoord_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     EXPERTISE("/expertises/:expertise/antwoord", "Advies vastleggen", object_expertise),
     FIELDS(antwoord_fields, struct antwoord_in),
     .handle = antwoord_handle,
     .again = "/expertises/:expertise/antwoord"},
};
PAGE(expertise, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
