#include "part/voorstel.h"

#include <string.h>

static const struct {
	const char *pad; /* behind the address of its page; NULL: a step of one of the two only */
	const char *flash;
	const char *undo;     /* what takes it back, or NULL */
	struct ui_action act; /* without a label: not by a button */
} stappen[VOORSTELSTAP_COUNT] = {
    [VOORSTELSTAP_WIJS_AF] = {"afwijzen", "Het antwoord staat bij het voorstel.", "heropenen", {0}},
    [VOORSTELSTAP_HEROPEN] = {"heropenen",
			      "Het voorstel wacht weer op antwoord.",
			      NULL,
			      {.label = "Kijk er toch nog naar"}},
    [VOORSTELSTAP_TREK_IN] = {"intrekken",
			      "Uw voorstel is ingetrokken.",
			      "terug",
			      {.label = "Trek dit voorstel in",
			       .kind = UI_SUBTLE,
			       .icon = UI_ICON_KRUIS}},
    [VOORSTELSTAP_TERUG] = {"terug",
			    "Uw voorstel wacht weer op antwoord.",
			    NULL,
			    {.label = "Stel het toch voor"}},
};

enum ui_tone voorstel_tone(int stand)
{
	return stand == VOORSTELSTAND_AANGENOMEN ? UI_OK
	       : stand == VOORSTELSTAND_OPEN     ? UI_INFO
						 : UI_NEUTRAL;
}

void voorstel_view_stand(struct html *h, const struct voorstel *v)
{
	ui_badge(h, voorstel_tone(v->stand), choice_label(v->standen, v->stand));
}

size_t voorstel_acts(struct html *h, const struct voorstel *v, struct ui_action *acts, size_t n)
{
	for (int stap = 0; stap < VOORSTELSTAP_COUNT; stap++) {
		if (!stappen[stap].act.label || !voorstel_may(v->stand, (enum voorstelstap)stap))
			continue;
		acts[n] = stappen[stap].act;
		acts[n].url = arena_format(h->arena, "%s/%s", v->url, stappen[stap].pad);
		acts[n].post = true;
		acts[n++].versie = v->versie;
	}
	return n;
}

void voorstel_view_afwijzen(struct html *h, struct request *r, const struct voorstel *v,
			    const char *behind)
{
	const struct ui_action nee = {.url = arena_format(h->arena, "%s/afwijzen", v->url),
				      .post = true};
	struct ui_form form = {
	    .action = nee.url, .behind = behind, .versie = v->versie, .submit = "Zeg nee"};

	form.fields = request_fields(r, NULL, &form.n_fields);
	if (request_may_do(r, &nee) && voorstel_may(v->stand, VOORSTELSTAP_WIJS_AF))
		ui_form(h, &form);
}

enum voorstelstap voorstel_stap(const struct request *r)
{
	const char *end = strrchr(r->route->path, '/') + 1;

	for (int stap = 0; stap < VOORSTELSTAP_COUNT; stap++)
		if (stappen[stap].pad && strcmp(stappen[stap].pad, end) == 0)
			return (enum voorstelstap)stap;
	BUG("%s is no step of a voorstel", r->route->path);
}

void voorstel_check(struct request *r, const struct voorstel *v, enum voorstelstap stap)
{
	if (!voorstel_may(v->stand, stap))
		invalid(r, "", "Dit voorstel is al verder: %s. Kijk wat u nu nog kunt doen.",
			choice_label(v->standen, v->stand));
}

void voorstel_done(struct request *r, const struct voorstel *v)
{
	enum voorstelstap stap = voorstel_stap(r);

	r->location = v->url;
	r->flash = stappen[stap].flash;
	if (stappen[stap].undo)
		r->undo = arena_format(r->arena, "%s/%s", v->url, stappen[stap].undo);
}
