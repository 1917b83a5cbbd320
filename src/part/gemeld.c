#include "part/gemeld.h"

void gemeld_view_kaart(struct html *h, const struct gemeld_kaart *kaart)
{
	const struct ui_action back = {.label = "Trek in",
				       .url = kaart->intrekken,
				       .post = true,
				       .icon = UI_ICON_KRUIS,
				       .toelichting = kaart->titel};

	ui_card_begin(h, kaart->namen ? NULL : kaart->titel);
	if (kaart->namen)
		html(h, "<p class=\"nl-paragraph\"><span class=\"sb-naam\">%s</span></p>",
		     kaart->titel);
	ui_badge(h, kaart->toon, kaart->stand);
	ui_p(h, kaart->tekst);
	if (kaart->intrekken)
		ui_actions(h, &back, 1);
	ui_card_end(h);
}
