#include "part/opvolgronde.h"

#include "domain/werkbezoek.h"

struct antwoordstand {
	const char *text;
	enum ui_tone tone;
};

static struct antwoordstand stand_of(struct html *h, const struct opvolgvraag_row *v, bool is_last)
{
	if (v->verteld >= v->acties || (is_last && !v->wacht))
		return (struct antwoordstand){"Verteld", UI_OK};
	if (v->verteld)
		return (struct antwoordstand){arena_format(h->arena, "Verteld over %d van %d",
							   (int)v->verteld, (int)v->acties),
					      UI_INFO};
	return is_last ? (struct antwoordstand){"Nog niets gehoord", UI_WARNING}
		       : (struct antwoordstand){"Niets gehoord", UI_NEUTRAL};
}

static const char *acties_text(struct html *h, const struct opvolgvraag_row *v)
{
	const char *acties =
	    v->acties == 1 ? "1 actie" : arena_format(h->arena, "%d acties", (int)v->acties);

	return datum_set(v->herinnerd_datum)
		   ? arena_format(h->arena, "%s. Herinnerd op %s.", acties,
				  html_datum(h, v->herinnerd_datum))
		   : acties;
}

static void view_ronde(struct html *h, const struct opvolgvraag_row *rows, size_t n, bool is_last)
{
	ui_list_begin(h);
	for (size_t i = 0; i < n; i++) {
		const struct antwoordstand s = stand_of(h, &rows[i], is_last);

		ui_item(h, &(struct ui_item){.title = arena_format(h->arena, "%s, %s", rows[i].naam,
								   rows[i].organisatie),
					     .text = acties_text(h, &rows[i]),
					     .badge = s.text,
					     .tone = s.tone});
	}
	ui_list_end(h);
}

/* "Gevraagd in het vierde kwartaal van 2026, op …" */
static const char *ronde_title(struct html *h, struct datum dag)
{
	return arena_format(h->arena, "Gevraagd in %s, op %s",
			    kwartaal_text(h->arena, kwartaal_of(dag)), html_datum(h, dag));
}

void opvolgronde_view(struct html *h, const struct list *vragen)
{
	const struct opvolgvraag_row *rows = vragen->rows;

	if (!vragen->count)
		return;
	ui_section_begin(h, "gevraagd", "Wie vertelde hoe het gaat");
	for (size_t i = 0, n; i < vragen->count; i += n) {
		for (n = 1; i + n < vragen->count && rows[i + n].datum.dag == rows[i].datum.dag;)
			n++;
		if (i) {
			ui_details_begin(h, ronde_title(h, rows[i].datum));
			view_ronde(h, rows + i, n, false);
			ui_details_end(h);
		} else {
			ui_p(h, arena_format(h->arena, "%s.", ronde_title(h, rows[i].datum)));
			view_ronde(h, rows, n, true);
		}
	}
	ui_section_end(h);
}
