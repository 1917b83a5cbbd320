#include "part/melding.h"

enum ui_tone melding_tone(int licht)
{
	static const enum ui_tone tones[] = {
	    [LICHT_GROEN] = UI_OK, [LICHT_ORANJE] = UI_WARNING, [LICHT_ROOD] = UI_ERROR};

	return licht == CHOICE_NONE ? UI_NEUTRAL : tones[licht];
}

void melding_alert(struct html *h, int licht)
{
	static const char *const zin[] = {
	    [LICHT_GROEN] = "De laatste melding over het werk was groen.",
	    [LICHT_ORANJE] = "Let op: er wacht een oranje melding over het werk op antwoord.",
	    [LICHT_ROOD] = "Nu doen: er wacht een rode melding over het werk op antwoord.",
	};

	if (licht != CHOICE_NONE)
		ui_alert(h, melding_tone(licht), choice_label(&meldinglichten, licht), zin[licht]);
}

const char *melding_title(struct html *h, const struct melding_row *m)
{
	return arena_format(h->arena, "%s: %s", choice_label(&meldersoorten, m->meldersoort),
			    choice_label(&meldingsoorten, m->meldingsoort));
}

static const char *stand_text(struct html *h, const struct melding_row *m)
{
	enum meldingstand stand = melding_row_stand(m);
	const char *label = choice_label(&meldingstanden, (int)stand);

	return stand == MELDINGSTAND_BEANTWOORD
		   ? arena_format(h->arena, "%s %s", label,
				  melding_wachttijd(h->arena, m->op, m->antwoord_op))
		   : label;
}

const char *melding_kort(struct html *h, const struct melding_row *m)
{
	return arena_format(
	    h->arena, "%s, %s. %s. %s", choice_label(&meldinglichten, m->meldinglicht),
	    html_datum(h, moment_datum(m->op)), melding_title(h, m), stand_text(h, m));
}

void melding_item(struct html *h, const struct melding_row *m)
{
	ui_item(
	    h,
	    &(struct ui_item){
		.title = arena_format(h->arena, "%s. %s", melding_title(h, m), stand_text(h, m)),
		.url = html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, m->plaatsing_id)),
		.text = m->tekst ? arena_format(h->arena, "%s. %s", html_moment(h, m->op), m->tekst)
				 : html_moment(h, m->op),
		.badge = choice_label(&meldinglichten, m->meldinglicht),
		.tone = melding_tone(m->meldinglicht)});
}
