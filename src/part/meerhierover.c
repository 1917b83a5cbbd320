#include "part/meerhierover.h"

#include "store/artikel.h"

#include <string.h>

int meer_load(struct request *r, enum bandsoort soort, struct db_rows *ret)
{
	return artikel_list_bindingen(r->db, r->arena, soort, ret);
}

void meer_view(struct html *h, const struct db_rows *rows, enum bandsoort soort, const char *wat,
	       const char *titel)
{
	const struct artikel_binding *list = rows->rows;
	const char *band = arena_format(h->arena, "%s/%s", choice_code(&bandsoorten, soort), wat);
	size_t n = 0;

	for (size_t i = 0; i < rows->count && n <= MEER_MAX; i++) {
		if (strcmp(list[i].woord + 1, band) != 0)
			continue;
		if (!n) {
			html(h, "<div class=\"sb-op-scherm\">\n");
			ui_details_begin(h, arena_format(h->arena, "Meer hierover: %s", titel));
			ui_list_begin(h);
		}
		if (n++ < MEER_MAX)
			ui_item(h,
				&(struct ui_item){.title = list[i].titel,
						  .url = html_url(h, "/kennis/%s", list[i].naam)});
	}
	if (!n)
		return;
	ui_list_end(h);
	if (n > MEER_MAX)
		ui_link(h, html_url(h, "/kennis?bij=%s", band), "Alle artikelen hierover");
	ui_details_end(h);
	html(h, "</div>\n");
}
