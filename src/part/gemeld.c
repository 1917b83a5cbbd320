#include "part/gemeld.h"

void gemeld_view_kaart(struct html *h, const struct gemeld_kaart *kaart)
{
	const struct ui_action back = {.label = "Trek in",
				       .url = kaart->intrekken,
				       .post = true,
				       .icon = UI_ICON_KRUIS,
				       .toelichting = kaart->naam ? kaart->naam : kaart->titel};

	ui_card_begin(h, kaart->titel);
	ui_p_naam(h, NULL, kaart->naam, NULL);
	ui_badge(h, kaart->toon, kaart->stand);
	ui_p(h, kaart->tekst);
	if (kaart->intrekken)
		ui_actions(h, &back, 1);
	ui_card_end(h);
}
