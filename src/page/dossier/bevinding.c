/*
 * Bevinding: an answer to one question about a young person, on the way to work: what goes well,
 * what asks for attention, and how that is known.
 *
 * What: one short form per subject; a finding is taken back, and put back. They are read on the
 *       page of bemiddelbaarheid.
 * Who:  whoever may change dossiers, for a subject whose part is in sight; gezondheid only with the
 *       explicit consent of the young person.
 * Invariants: every finding has an author, a day and where it comes from; it is never rewritten,
 *       only answered anew or taken back; nothing is filled in beforehand.
 * On purpose absent: illnesses, treatment, names of who treats. What is asked is what works.
 * Rows: F030-F033, F042, F069.
 */
#include "gate/page.h"

#include "store/bevinding.h"
#include "store/jongere.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

struct bevinding_in {
	int antwoord;
	uint32_t vaardigheden;
	int bron;
	const char *tekst;
};
#define ANTWOORD                                                                                   \
	FIELD_CHOICE_OF(struct bevinding_in, antwoord, bevinding_antwoorden,                       \
			"Wat is het antwoord?", .required = true)
#define BRON                                                                                       \
	FIELD_CHOICE_OF(struct bevinding_in, bron, bevinding_bronnen, "Hoe weet u dit?",           \
			.required = true)
#define TEKST                                                                                      \
	FIELD(struct bevinding_in, tekst, TEXT, "In gewone woorden", .required = true, .max = 300, \
	      .hint = "Eén zin: wat lukt, of wat is er nodig? Geen ziektes, geen medicijnen.")
static const struct field bevinding_fields[] = {ANTWOORD, BRON, TEKST};
static const struct field vaardigheden_fields[] = {
    ANTWOORD,
    FIELD_SET_OF(struct bevinding_in, vaardigheden, werknemersvaardigheden, "Wat lukt al?"),
    BRON,
    TEKST,
};

/* The subject that the route is about: the last word of its path. */
static int onderwerp_of(const struct request *r)
{
	return choice_find(&bevinding_onderwerpen, strrchr(r->route->path, '/') + 1);
}

static void to_page(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/bemiddelbaarheid", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

static int nieuw_handle(struct request *r)
{
	struct bevinding_in *form = request_form(r, NULL);

	form->antwoord = form->bron = CHOICE_NONE;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct choice *vraag = &bevinding_onderwerpen.list[onderwerp_of(r)];
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s: %s", vraag->label, kop_kort(h->arena, kop)),
	      vraag->hint);
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/bevindingen/%s", url, vraag->code),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = arena_format(h->arena, "%s/bemiddelbaarheid", url),
		       .note = request_readers(r, r->route->onderdelen)});
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct bevinding_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct bevinding_nieuw nieuw = {.jongere = kop->id,
					      .onderwerp = onderwerp_of(r),
					      .antwoord = in->antwoord,
					      .vaardigheden = in->vaardigheden,
					      .bron = in->bron,
					      .tekst = in->tekst};
	bevinding_id id;
	int rc = bevinding_create(&doing, &nieuw, &id);

	if (rc)
		return rc;
	to_page(r, kop->id, "Het antwoord is vastgelegd.");
	r->undo = request_path(r, "/bevindingen/%s/weghalen", ID_BEVINDING, id.nr);
	return 0;
}

static int weghalen_handle(struct request *r)
{
	const struct bevinding_row *b = r->object;
	const struct handeling doing = request_doing(r);

	to_page(r, b->jongere_id, "Het antwoord is weggehaald.");
	r->undo = request_path(r, "/bevindingen/%s/terugzetten", ID_BEVINDING, b->id.nr);
	return bevinding_withdraw(&doing, b);
}

/* ---- routes ---- */

#define VRAAG(code_, part_, fields_, title_)                                                       \
	{.method = GET,                                                                            \
	 .path = "/jongeren/:jongere/bevindingen/" code_,                                          \
	 .recht = RECHT_DOSSIER_WIJZIGEN,                                                          \
	 .summary = title_,                                                                        \
	 .doel = DOEL,                                                                             \
	 .object = &object_jongere,                                                                \
	 .onderdelen = (part_),                                                                    \
	 .handle = nieuw_handle,                                                                   \
	 .view = nieuw_view,                                                                       \
	 .flags = ROUTE_NO_API,                                                                    \
	 .scenario = "bemiddelbaarheid"},                                                          \
	{                                                                                          \
		.method = POST, .path = "/jongeren/:jongere/bevindingen/" code_,                   \
		.recht = RECHT_DOSSIER_WIJZIGEN, .summary = title_, .doel = DOEL,                  \
		.object = &object_jongere, .onderdelen = (part_),                                  \
		FIELDS(fields_, struct bevinding_in), .handle = create_handle,                     \
		.again = "/jongeren/:jongere/bevindingen/" code_, .scenario = "bemiddelbaarheid"   \
	}
#define STAP(name_, title_)                                                                        \
	{                                                                                          \
		.method = POST, .path = "/bevindingen/:bevinding/" #name_,                         \
		.recht = RECHT_DOSSIER_WIJZIGEN, .summary = title_, .doel = DOEL,                  \
		.object = &object_bevinding, .handle = name_##_handle,                             \
		.scenario = "bemiddelbaarheid"                                                     \
	}

static const struct route routes[] = {
    VRAAG("vaardigheden", ONDERDEEL_DOEN, vaardigheden_fields, "Antwoord over basisvaardigheden"),
    VRAAG("gezondheid", ONDERDEEL_GEZONDHEID, bevinding_fields, "Antwoord over gezondheid"),
    VRAAG("thuis", ONDERDEEL_THUISSITUATIE, bevinding_fields, "Antwoord over thuis"),
    VRAAG("wil", ONDERDEEL_WILLEN, bevinding_fields, "Antwoord over zelf willen werken"),
    VRAAG("relatie", ONDERDEEL_THUISSITUATIE, bevinding_fields, "Antwoord over relatie"),
    VRAAG("wonen", ONDERDEEL_THUISSITUATIE, bevinding_fields, "Antwoord over wonen"),
    VRAAG("vervoer", ONDERDEEL_DOEN, bevinding_fields, "Antwoord over vervoer"),
    VRAAG("geld", ONDERDEEL_INKOMEN, bevinding_fields, "Antwoord over geld"),
    STAP(weghalen, "Antwoord weghalen"),
};
PAGE(bevinding, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
