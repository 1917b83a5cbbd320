#include "part/scankeuze.h"

void scankeuze_offer(struct html *h, struct ui_field *field, const struct db_rows *scans,
		     scan_id voor, scan_id nu)
{
	const struct scan_row *rows = scans->rows;
	struct ui_option *options = arena_array(h->arena, scans->count + 1, sizeof(*options));
	bool kent_nu = !nu.nr;
	size_t n = 0;

	for (size_t i = 0; i < scans->count; i++) {
		if (voor.nr && rows[i].id.nr >= voor.nr)
			continue;
		kent_nu |= rows[i].id.nr == nu.nr;
		options[n++] =
		    (struct ui_option){.value = TOKEN(h, rows[i].id),
				       .label = scan_naam(h->arena, rows[i].regio, rows[i].jaar)};
	}
	if (!kent_nu)
		options[n++] = (struct ui_option){.value = TOKEN(h, nu), .label = "De vorige scan"};
	field->kind = UI_SELECT;
	field->options = options;
	field->n_options = n;
	field->empty = "Dit is de eerste scan";
}
