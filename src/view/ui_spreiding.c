/* How many chose what: a table whose cells show as many dots. It is read aloud as numbers. */
#include "view/ui_part.h"

static void write_cell(struct html *h, int n)
{
	if (!n) {
		html(h, "<td></td>");
		return;
	}
	html(h, "<td><span aria-hidden=\"true\">");
	for (int i = 0; i < n; i++)
		html(h, "&#9679;");
	html(h, "</span><span class=\"sb-onzichtbaar\">%d</span></td>", n);
}

void ui_spreiding(struct html *h, const struct ui_spreiding *s)
{
	html(h, "<table class=\"sb-spreiding%s\"><caption>%s</caption>\n<thead><tr><td></td>",
	     s->op_scherm ? " sb-op-scherm" : "", s->titel);
	for (size_t i = 0; i < s->n_waarden; i++)
		html(h, "<th scope=\"col\">%s</th>", s->waarden[i]);
	html(h, "</tr></thead>\n<tbody>\n");
	for (size_t r = 0; r < s->n_rijen; r++) {
		html(h, "<tr><th scope=\"row\">%s</th>", s->rijen[r]);
		for (size_t i = 0; i < s->n_waarden; i++)
			write_cell(h, s->aantal[r * s->n_waarden + i]);
		html(h, "</tr>\n");
	}
	html(h, "</tbody></table>\n");
}
