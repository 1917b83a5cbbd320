/*
 * What the young person and the employer expect of each other, and who at work may be told what
 * helps.
 *
 * Who:  whoever has the part "werk" in sight and may record places.
 * Invariants: nothing is told without the young person's yes on a day, and nothing at all where
 *       the employer does not know (startafspraak_vast); what is told is what was agreed with the
 *       young person (werkbehoeften.c), in those words. What was said before is kept.
 * On purpose absent: a signature. The sheet can be signed on paper.
 * Rows: F067, F202, F205.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/startlijst.h"
#include "store/werkbehoefte.h"

struct afspraak_in {
	const char *verwachting_jongere;
	const char *verwachting_werkgever;
	uint32_t vertelkring;
	struct datum vertel_datum;
};
static const struct field afspraak_fields[] = {
    FIELD(struct afspraak_in, verwachting_jongere, LONG_TEXT, "Wat verwacht de jongere?",
	  .max = 600, .hint = "In eigen woorden. Bijvoorbeeld: ik mag vragen stellen."),
    FIELD(struct afspraak_in, verwachting_werkgever, LONG_TEXT, "Wat verwacht de werkgever?",
	  .max = 600, .hint = "Bijvoorbeeld: op tijd komen, en bellen als het niet lukt."),
    FIELD_SET_OF(struct afspraak_in, vertelkring, vertelkringen,
		 "Wie op het werk mag weten wat helpt?",
		 .hint = "Alleen wie de jongere zelf goed vindt. Niemand mag ook."),
    FIELD(struct afspraak_in, vertel_datum, DATE, "Wanneer zei de jongere ja?", .after = DAYS(-732),
	  .before = DAYS(0)),
};

static int load_told(struct request *r, const struct start_kop *p, const char **ret)
{
	struct werkbeeld beeld;
	int rc = werkbeeld_load(r->db, r->arena, p->jongere_id, &beeld);

	*ret = rc ? NULL : werkbeeld_told(&beeld);
	return rc;
}

static int form_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct afspraak_in *form = request_form(r, NULL);
	struct startafspraak_row now;
	const char *told;
	int rc = startafspraak_load(r->db, r->arena, p->id, &now);

	rc = rc ? rc : load_told(r, p, &told);
	if (rc)
		return rc;
	r->prepared = (void *)(uintptr_t)told;
	*form = (struct afspraak_in){now.verwachting_jongere, now.verwachting_werkgever,
				     (uint32_t)now.vertelkring, now.vertel_datum};
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)), *told = r->prepared;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Wat %s en de werkgever verwachten", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	if (told)
		ui_alert(h, UI_INFO, "Dit mag een werkgever weten", told);
	else
		ui_link(h, html_url(h, "/jongeren/%s/werkbehoeften", TOKEN(h, p->jongere_id)),
			"Bespreek eerst wat een werkgever mag weten");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/startafspraak", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = arena_format(h->arena, "%s/startlijst", url),
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int afspraak_check(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct afspraak_in *in = r->in;
	const char *told;
	int rc = load_told(r, p, &told);

	if (rc)
		return rc;
	if (datum_set(p->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	if (!in->verwachting_jongere && !in->verwachting_werkgever && !in->vertelkring)
		invalid(r, "verwachting_jongere",
			"Vul in wat de jongere of de werkgever verwacht.");
	if (in->vertelkring && !weet_werkgever_may_ask(p->weet_werkgever))
		invalid(r, "vertelkring", "De werkgever weet het niet. Vertel dan niemand iets.");
	else if (in->vertelkring && !told)
		invalid(r, "vertelkring",
			"Bespreek eerst met de jongere wat een werkgever mag weten.");
	if (in->vertelkring && !datum_set(in->vertel_datum))
		invalid(r, "vertel_datum", "Wanneer zei de jongere ja: vul de dag in.");
	return 0;
}

static int afspraak_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct afspraak_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct startafspraak_row nieuw = {.verwachting_jongere = in->verwachting_jongere,
						.verwachting_werkgever = in->verwachting_werkgever,
						.vertelkring = in->vertelkring,
						.vertel_datum = in->vertelkring ? in->vertel_datum
										: DATUM_GEEN};

	r->location = request_path(r, "/plaatsingen/%s/startlijst", ID_PLAATSING, p->id.nr);
	r->flash = "Vastgelegd wat u van elkaar verwacht.";
	return startafspraak_create(&doing, p, &nieuw);
}

#define AFSPRAAK                                                                                   \
	.path = "/plaatsingen/:plaatsing/startafspraak", .recht = RECHT_PLAATSING_VASTLEGGEN,      \
	.summary = "Verwachtingen bij de start", .doel = "begeleiding naar werk",                  \
	.object = &object_startplek, .onderdelen = ONDERDEEL_WERK, .scenario = "startlijst"

static const struct route routes[] = {
    {.method = GET, AFSPRAAK, .handle = form_handle, .view = form_view, .flags = ROUTE_NO_API},
    {.method = POST,
     AFSPRAAK,
     FIELDS(afspraak_fields, struct afspraak_in),
     .check = afspraak_check,
     .handle = afspraak_handle,
     .again = "/plaatsingen/:plaatsing/startafspraak"},
};
PAGE(startafspraak, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
