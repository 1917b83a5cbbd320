/* Tables made from columns, with what belongs to a list: filters, pages, charts. */
#include "base/arena.h"
#include "view/asset.h"
#include "view/ui_part.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* ---- values ---- */

/*
 * scaled / 10^decimals in full, with `point` between. By hand: printf takes ten times as long,
 * and a page of figures has hundreds.
 */
static const char *digits_text(struct html *h, int64_t scaled, int decimals, char point)
{
	char digits[40];
	char *end = digits + sizeof digits;
	char *p = end;
	uint64_t rest = scaled < 0 ? 0 - (uint64_t)scaled : (uint64_t)scaled;
	for (int i = 0; rest > 0 || i <= decimals; i++) {
		if (i == decimals && i > 0)
			*--p = point;
		*--p = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (scaled < 0)
		*--p = '-';
	return arena_textn(h->arena, p, (size_t)(end - p));
}

/*
 * `value` rounded to at most `decimals` (0 to 4), without zeros at the end: 25.5 reads "25,5",
 * 24.0 reads "24".
 */
static const char *real_text(struct html *h, double value, int decimals, char point)
{
	static const double scales[] = {1, 10, 100, 1000, 10000};
	if (isnan(value))
		return "";
	if (!(fabs(value) < 1e14))
		return arena_format(h->arena, "%g", value);
	int64_t scaled = llround(value * scales[decimals]);
	for (; decimals > 0 && scaled % 10 == 0; decimals--)
		scaled /= 10;
	return digits_text(h, scaled, decimals, point);
}

static const char *percent_text(struct html *h, double fraction)
{
	return isnan(fraction)
		   ? ""
		   : arena_format(h->arena, "%s%%", real_text(h, fraction * 100, 0, ','));
}

const char *ui_value_text(struct html *h, const struct column *column, const void *row)
{
	const void *at = row_member(column, row);
	switch (column->type) {
	case COLUMN_INT:
		return digits_text(h, *(const int64_t *)at, 0, ',');
	case COLUMN_BOOL:
		return *(const bool *)at ? "Ja" : "Nee";
	case COLUMN_REAL:
		return real_text(h, *(const double *)at, 2, ',');
	case COLUMN_TEXT: {
		const char *text = *(const char *const *)at;
		return text != NULL ? text : "";
	}
	case COLUMN_DATUM:
		return html_datum_kort(h, *(const struct datum *)at);
	case COLUMN_MOMENT:
		return html_moment(h, *(const struct moment *)at);
	case COLUMN_TOKEN:
		return html_token(h, column->kind, row_token(column, row));
	case COLUMN_CHOICE:
		return choice_label(column->choices, *(const int *)at);
	case COLUMN_BYTES:
		return "";
	}
	BUG("column %s has no type", column->name);
}

/* ---- which columns ---- */

enum naming { NAMED_NOT, NAMED, NAMED_WITH_LABEL };

/* Whether `name` is one of the words in `names`, and with a colon behind it. */
static enum naming naming_of(const char *names, const char *name)
{
	if (names == NULL)
		return NAMED_NOT;
	size_t len = strlen(name);
	for (const char *p = names; (p = strstr(p, name)) != NULL; p += len) {
		if (p != names && p[-1] != ' ')
			continue;
		if (p[len] == ':')
			return NAMED_WITH_LABEL;
		if (p[len] == ' ' || p[len] == '\0')
			return NAMED;
	}
	return NAMED_NOT;
}

static bool is_named(const char *names, const char *name)
{
	return naming_of(names, name) != NAMED_NOT;
}

/* What ui_table must know of a column while it writes the cells, worked out once. */
struct shown {
	const struct column *column;
	bool link, name, percent;
	bool wide;                 /* left out where there is no room */
	const char *class;         /* of its cells, or NULL */
	struct html_piece opening; /* of its cells, once there is one */
};

/* Figures stand under each other; a date or an instant stays on one line. */
static const char *class_of_type(enum column_type type)
{
	if (type == COLUMN_INT || type == COLUMN_REAL)
		return "sb-getal";
	if (type == COLUMN_DATUM || type == COLUMN_MOMENT)
		return "sb-heel";
	return NULL;
}

/* With what becomes of it on a phone. */
static const char *class_of(struct html *h, enum column_type type, enum naming on_phone)
{
	static const char *const classes[] = {
	    [NAMED_NOT] = "sb-ruim", [NAMED] = NULL, [NAMED_WITH_LABEL] = "sb-met-kop"};
	const char *of_type = class_of_type(type), *of_phone = classes[on_phone];

	if (of_type == NULL || of_phone == NULL)
		return of_type != NULL ? of_type : of_phone;
	return arena_format(h->arena, "%s %s", of_type, of_phone);
}

static size_t choose_columns(struct html *h, const struct row_set *set,
			     const struct ui_table *table, struct shown **ret)
{
	struct shown *shown = arena_array(h->arena, set->n_columns, sizeof *shown);
	size_t n = 0;
	for (size_t i = 0; i < set->n_columns; i++) {
		const struct column *column = &set->columns[i];
		if (column->label == NULL || column->type == COLUMN_TOKEN ||
		    column->type == COLUMN_BYTES || is_named(table->hide, column->name))
			continue;
		bool link = table->link != NULL && strcmp(table->link, column->name) == 0;
		/* The link is the head of its row, or else the first column is: it always stays. */
		bool head = table->link != NULL ? link : n == 0;
		enum naming on_phone =
		    head || table->phone == NULL ? NAMED : naming_of(table->phone, column->name);
		shown[n++] = (struct shown){
		    .column = column,
		    .link = link,
		    .name = is_named(table->names, column->name),
		    .percent = is_named(table->percent, column->name),
		    .wide = on_phone == NAMED_NOT,
		    .class = class_of(h, column->type, on_phone),
		};
	}
	*ret = shown;
	return n;
}

/* ---- head ---- */

static void write_sort_link(struct html *h, const struct column *column,
			    const struct ui_table *table, bool ascending_now)
{
	const char *joint = strchr(table->url, '?') != NULL ? "&" : "?";
	html(h, "<a href=\"%s%ssorteer=%s%s\">%s</a>", table->url, joint, ascending_now ? "-" : "",
	     column->name, column->label);
}

static void write_heading(struct html *h, const struct shown *shown, const struct ui_table *table)
{
	const struct column *column = shown->column;
	const char *sort = table->sort != NULL ? table->sort : "";
	bool descending = sort[0] == '-';
	bool sorted = strcmp(sort + descending, column->name) == 0;
	html(h, "<th scope=\"col\" data-kolom=\"%s\"", column->name);
	if (has(shown->class))
		html(h, " class=\"%s\"", shown->class);
	if (sorted && descending)
		html(h, " aria-sort=\"descending\"");
	else if (sorted)
		html(h, " aria-sort=\"ascending\"");
	html(h, ">");
	if (has(table->url) && is_named(table->sortable, column->name))
		write_sort_link(h, column, table, sorted && !descending);
	else
		html(h, "%s", column->label);
	html(h, "</th>");
}

static void write_caption(struct html *h, size_t count, const struct ui_table *table)
{
	int64_t total = table->total > 0 ? table->total : (int64_t)count;
	const char *noun = total == 1 ? table->one : table->many;
	html(h, "<caption>");
	if (has(table->caption))
		html(h, "%s", table->caption);
	else if (has(noun))
		html(h, "%" PRId64 " %s", total, noun);
	if (!has(table->caption) && total > (int64_t)count)
		html(h, "<span class=\"sb-zacht\">, %zu op deze pagina</span>", count);
	else if (!has(table->caption) && (has(table->volgende) || has(table->vorige)))
		html(h, "<span class=\"sb-zacht\"> op deze pagina</span>");
	html(h, "</caption>\n");
}

/* ---- cells ---- */

static const char *cell_text(struct html *h, const struct shown *shown, const void *row)
{
	if (shown->percent)
		return percent_text(h, *(const double *)row_member(shown->column, row));
	return ui_value_text(h, shown->column, row);
}

/* The cell with the name of the row, a link when the row has an id. */
static void write_head_cell(struct html *h, const struct shown *shown, const void *row,
			    const char *token, const struct ui_table *table)
{
	const char *text = cell_text(h, shown, row);
	const char *class = shown->name ? "nl-link sb-naam" : "nl-link";
	const char *kies = table->kies != NULL ? table->kies(h, row, table->arg) : NULL;
	if (!has(text)) {
		html(h, "<td></td>"); /* a row without a name; an empty heading helps nobody */
		return;
	}
	html(h, "<th scope=\"row\">");
	if (has(kies))
		ui_kies(h, kies, text, table->gekozen);
	if (has(token))
		html(h, "<a class=\"%s\" href=\"%s%s%s\">%s</a></th>", class, table->link_prefix,
		     token, table->link_suffix, text);
	else
		html(h, "%s</th>", text);
}

/* Up to where the attributes that are the same in every row end. */
static void write_opening(struct html *h, struct shown *shown)
{
	size_t start = h->out->len;
	if (shown->opening.len > 0) {
		html_repeat(h, shown->opening);
		return;
	}
	html(h, "<td data-label=\"%s\"", shown->column->label);
	if (has(shown->class))
		html(h, " class=\"%s\"", shown->class);
	shown->opening = html_since(h, start);
}

static void write_cell(struct html *h, struct shown *shown, const void *row,
		       const struct ui_table *table)
{
	const struct column *column = shown->column;
	write_opening(h, shown);
	if (column->type == COLUMN_REAL)
		html(h, " data-waarde=\"%s\"",
		     real_text(h, *(const double *)row_member(column, row), 4, '.'));
	html(h, ">");
	if (table->cell != NULL && table->cell(h, column, row, table->arg))
		html(h, "</td>");
	else if (shown->name)
		html(h, "<span class=\"sb-naam\">%s</span></td>", cell_text(h, shown, row));
	else
		html(h, "%s</td>", cell_text(h, shown, row));
}

static void write_rows(struct html *h, const struct row_set *set, struct shown *shown, size_t n,
		       const struct ui_table *table)
{
	const struct column *id = row_set_column(set, table->link_id);
	html(h, "<tbody>\n");
	for (size_t i = 0; i < set->count; i++) {
		const void *row = row_at(set, i);
		const char *token = id != NULL ? html_token(h, id->kind, row_token(id, row)) : NULL;
		html(h, "<tr>");
		for (size_t k = 0; k < n; k++)
			if (shown[k].link)
				write_head_cell(h, &shown[k], row, token, table);
			else
				write_cell(h, &shown[k], row, table);
		html(h, "</tr>\n");
	}
	html(h, "</tbody></table></div>\n");
}

/* What a phone leaves out comes back with one touch, without JavaScript. */
static void write_box(struct html *h, const struct shown *shown, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (shown[i].wide) {
			html(h, "<label class=\"sb-kies sb-alles\"><input type=\"checkbox\">"
				"Alle gegevens</label>");
			return;
		}
}

void ui_table(struct html *h, struct row_set set, const struct ui_table *table)
{
	if (set.count == 0 && has(table->empty_title)) {
		ui_empty(h, table->empty_title, table->empty_text, table->empty_action);
		ui_pager(h, table->vorige, table->volgende);
		return;
	}
	struct shown *shown;
	size_t n = choose_columns(h, &set, table, &shown);
	html(h, "<div class=\"sb-tabel%s%s%s\">", table->liggend ? " sb-tabel--liggend" : "",
	     table->a3 ? " sb-tabel--a3" : "", table->phone != NULL ? " sb-tabel--kort" : "");
	write_box(h, shown, n);
	html(h, "<table class=\"utrecht-table utrecht-table--html-table\">");
	write_caption(h, set.count, table);
	html(h, "<thead><tr>");
	for (size_t i = 0; i < n; i++)
		write_heading(h, &shown[i], table);
	html(h, "</tr></thead>\n");
	write_rows(h, &set, shown, n, table);
	ui_pager(h, table->vorige, table->volgende);
}

/* ---- around a list ---- */

void ui_pager(struct html *h, const char *vorige, const char *volgende)
{
	if (!has(vorige) && !has(volgende))
		return;
	html(h, "<nav class=\"sb-bladeren\" aria-label=\"Bladeren\">");
	if (has(vorige)) {
		html(h, "<a class=\"nl-button nl-button--secondary\" rel=\"prev\" href=\"%s\">",
		     vorige);
		ui_icon(h, UI_ICON_VORIGE);
		html(h, "Vorige</a>");
	}
	if (has(volgende)) {
		html(
		    h,
		    "<a class=\"nl-button nl-button--secondary\" rel=\"next\" href=\"%s\">Volgende",
		    volgende);
		ui_icon(h, UI_ICON_VOLGENDE);
		html(h, "</a>");
	}
	html(h, "</nav>\n");
}

void ui_filters(struct html *h, const struct ui_link *filters, size_t n, const char *clear)
{
	if (n == 0)
		return;
	html(
	    h,
	    "<div class=\"sb-filters\"><p id=\"filters\">Gefilterd op:</p><ul aria-labelledby=\"filters\">\n");
	for (size_t i = 0; i < n; i++) {
		html(h, "<li><a class=\"sb-chip\" href=\"%s\">%s", filters[i].url,
		     filters[i].label);
		ui_icon(h, UI_ICON_KRUIS);
		html(h, "<span class=\"sb-onzichtbaar\"> (haal dit filter weg)</span></a></li>\n");
	}
	html(h, "</ul>");
	if (has(clear))
		html(h, "<a class=\"nl-link\" href=\"%s\">Haal alle filters weg</a>", clear);
	html(h, "</div>\n");
}

void ui_list_begin(struct html *h)
{
	html(h, "<ul class=\"sb-resultaten\">\n");
}

void ui_item(struct html *h, const struct ui_item *item)
{
	const char *names = item->names ? " sb-naam" : "";
	if (has(item->url))
		html(h, "<li><div><a class=\"nl-link%s\" href=\"%s\">%s</a>", names, item->url,
		     item->title);
	else
		html(h, "<li><div><p class=\"sb-tekst%s\">%s</p>", names, item->title);
	if (has(item->text))
		html(h, "<p class=\"sb-zacht\">%s</p>", item->text);
	html(h, "</div>");
	ui_badge(h, item->tone, item->badge);
	html(h, "</li>\n");
}

void ui_list_end(struct html *h)
{
	html(h, "</ul>\n");
}

/* ---- charts: grafiek.js draws them from the table inside ---- */

static const char *const chart_kinds[] = {
    [UI_CHART_SURVIVAL] = "overleving",
    [UI_CHART_BARS] = "staven",
    [UI_CHART_RADAR] = "radar",
};

void ui_chart_begin(struct html *h, const struct ui_chart *chart)
{
	html(h, "<figure class=\"sb-grafiek\" data-grafiek=\"%s\" data-script=\"%s\"",
	     chart_kinds[chart->kind], asset_path("grafiek.js"));
	if (has(chart->x))
		html(h, " data-x=\"%s\"", chart->x);
	if (has(chart->y))
		html(h, " data-y=\"%s\"", chart->y);
	if (has(chart->low))
		html(h, " data-onder=\"%s\"", chart->low);
	if (has(chart->high))
		html(h, " data-boven=\"%s\"", chart->high);
	if (has(chart->series))
		html(h, " data-reeks=\"%s\"", chart->series);
	if (has(chart->x_label))
		html(h, " data-x-titel=\"%s\"", chart->x_label);
	if (has(chart->y_label))
		html(h, " data-y-titel=\"%s\"", chart->y_label);
	html(h, ">\n");
	if (has(chart->title))
		html(h, "<figcaption>%s</figcaption>\n", chart->title);
}

void ui_chart_end(struct html *h)
{
	html(h, "</figure>\n");
}
