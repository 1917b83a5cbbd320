#include "part/formulering.h"

enum ui_tone formulering_tone(int stand)
{
	return stand == FORMULEERSTAND_OVERGENOMEN ? UI_OK
	       : stand == FORMULEERSTAND_OPEN      ? UI_INFO
						   : UI_NEUTRAL;
}

const char *formulering_waarover(struct html *h, const struct formulering_row *f)
{
	if (f->norm_id.nr)
		return arena_format(h->arena, "Norm %d", (int)f->norm);
	return arena_format(h->arena, "Zelfscan, %d. %s", factor_nummer((enum factor)f->factor),
			    choice_label(&factoren, f->factor));
}
