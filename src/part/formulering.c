#include "part/formulering.h"

const char *formulering_waarover(struct html *h, const struct formulering_row *f)
{
	if (f->norm_id.nr)
		return arena_format(h->arena, "Norm %d", (int)f->norm);
	return arena_format(h->arena, "Zelfscan, %d. %s", factor_nummer((enum factor)f->factor),
			    choice_label(&factoren, f->factor));
}
