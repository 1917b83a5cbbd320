#include "part/filter.h"

#include <string.h>

int filters_load(struct request *r, struct bewaarde_filters *ret)
{
	int rc = r->wie.filters ? filter_list(r->db, r->arena, &ret->rows) : 0;

	ret->aantal = arena_array(r->arena, ret->rows.count + 1, sizeof(*ret->aantal));
	return rc;
}

void filters_view(struct html *h, const struct bewaarde_filters *filters,
		  const struct filter_row *now)
{
	const struct filter_row *f = filters->rows.rows;
	struct ui_link *links = arena_array(h->arena, filters->rows.count + 1, sizeof(*links));
	const char *here = filter_url(h->arena, now);
	size_t n = 0;

	for (size_t i = 0; i < filters->rows.count; i++) {
		const char *url = filter_url(h->arena, &f[i]);

		if (f[i].lijst == now->lijst)
			links[n++] = (struct ui_link){.label = f[i].naam,
						      .url = url,
						      .current = strcmp(url, here) == 0,
						      .count = (int)filters->aantal[i]};
	}
	if (n)
		ui_tabs(h, "Bewaarde filters", links, n);
}

void filters_view_keep(struct html *h, const struct request *r, const struct filter_row *now)
{
	const char *url = arena_format(h->arena, "/filters/nieuw?lijst=%s",
				       choice_code(&filterlijsten, now->lijst));

	ui_link(h, filter_url_of(h->arena, url, now), "Bewaar dit filter");
	if (r->wie.filters)
		ui_link(h, "/filters", "Bewaarde filters");
}
