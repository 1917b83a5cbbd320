#include "part/puntvoorstel.h"

enum ui_tone puntvoorstel_tone(int stand)
{
	return stand == VOORSTELSTAND_GEPLAATST ? UI_OK
	       : stand == VOORSTELSTAND_OPEN    ? UI_INFO
						: UI_NEUTRAL;
}

void puntvoorstel_items(struct html *h, const struct list *voorstellen, bool keer)
{
	const struct puntvoorstel_row *rows = voorstellen->rows;

	for (size_t i = 0; i < voorstellen->count; i++) {
		const struct puntvoorstel_row *v = &rows[i];

		ui_item(
		    h, &(struct ui_item){.title = v->titel,
					 .url = html_url(h, "/puntvoorstellen/%s", TOKEN(h, v->id)),
					 .text = keer ? arena_format(h->arena, "%s, %s", v->gremium,
								     html_datum(h, v->datum))
						      : v->naam,
					 .badge = choice_label(&voorstelstanden, v->voorstelstand),
					 .tone = puntvoorstel_tone(v->voorstelstand)});
	}
}
