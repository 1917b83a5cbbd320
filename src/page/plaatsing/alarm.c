/*
 * Alarm: the young person or the employer calls that something is wrong at work, between two
 * reports; whoever takes the call records it here.
 *
 * What:  a call for help (hulp.c) that knows its place and who called. The casusregisseur sees it
 *        on the first screen, anybody around the young person answers it, and how long that took
 *        stands with the jobcoach.
 * Who:   whoever has "werk" and the timeline in sight and may raise a signal.
 * Invariants: it stays open until there is an answer.
 * On purpose absent: degrees of alarm; a button for who has no account.
 * Rows:  F238, F280; peers 92.
 */
#include "gate/page.h"

#include "store/hulp.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

struct alarm_in {
	int beller;
	const char *tekst;
};
static const struct field alarm_fields[] = {
    FIELD_CHOICE_OF(struct alarm_in, beller, alarmbellers, "Wie belt?", .required = true),
    FIELD(struct alarm_in, tekst, LONG_TEXT, "Wat is er aan de hand?", .required = true, .max = 900,
	  .hint = "En wat moet er als eerste gebeuren? Schrijf niets over gezondheid."),
};

static int alarm_form_handle(struct request *r)
{
	((struct alarm_in *)request_form(r, NULL))->beller = CHOICE_NONE;
	return 0;
}

static void alarm_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Alarm over het werk van %s", kop_kort(h->arena, p)),
	      "Het staat vandaag nog bovenaan bij de casusregisseur.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/alarm", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Geef alarm",
				     .icon = UI_ICON_BEL,
				     .cancel = arena_format(h->arena, "%s/jobcoach", url),
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static int alarm_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct alarm_in *in = r->in;
	const struct handeling doing = request_doing(r);
	signaal_id id;

	r->location = request_path(r, "/plaatsingen/%s/jobcoach", ID_PLAATSING, p->id.nr);
	r->flash = "Het alarm staat bij de casusregisseur bovenaan.";
	return hulp_ask(&doing, p->jongere_id,
			arena_format(r->arena, "%s belt over het werk: %s",
				     choice_label(&alarmbellers, in->beller), in->tekst),
			&(struct alarm){p->id, in->beller}, &id);
}

#define ALARM                                                                                      \
	.path = "/plaatsingen/:plaatsing/alarm", .recht = RECHT_SIGNAAL_MELDEN,                    \
	.summary = "Alarm van het werk", .doel = DOEL, .object = &object_plaatsing,                \
	.onderdelen = ONDERDEEL_WERK | ONDERDEEL_TIJDLIJN, .scenario = "jobcoach"

static const struct route routes[] = {
    {.method = GET, ALARM, .handle = alarm_form_handle, .view = alarm_view, .flags = ROUTE_NO_API},
    {.method = POST,
     ALARM,
     FIELDS(alarm_fields, struct alarm_in),
     .handle = alarm_handle,
     .again = "/plaatsingen/:plaatsing/alarm"},
};
PAGE(alarm, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
