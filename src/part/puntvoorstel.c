#include "part/puntvoorstel.h"

#include "part/voorstel.h"

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
					 .tone = voorstel_tone(v->voorstelstand)});
	}
}
