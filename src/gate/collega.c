#include "gate/collega.h"

const struct field collegas_fields[] = {
    FIELD(struct collegas_in, zoek, TEXT, "Naam of organisatie", .max = 80),
};

static const struct shape collega_shape = {.name = "Collega",
					   .columns = collega_columns,
					   .n_columns = COLLEGA_COLUMNS,
					   .size = sizeof(struct collega_row)};
static const struct shape_part collegas_parts[] = {
    {"collegas", &collega_shape, offsetof(struct collegas_page, collegas), true},
};
const struct shape collegas_shape = {.name = "Collegas",
				     .size = sizeof(struct collegas_page),
				     .parts = collegas_parts,
				     .n_parts = COUNT(collegas_parts)};

void collegas_fill(struct collegas_page *out, const struct db_rows *found)
{
	out->collegas = (struct list){.rows = found->rows, .count = found->count};
}

void collegas_view_search(struct html *h, struct request *r, const char *url)
{
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_form(
	    h, &(struct ui_form){
		   .action = url, .get = true, .fields = filters, .n_fields = n, .submit = "Zoek"});
}

void collegas_view_item(struct html *h, const struct collega_row *row, const char *url)
{
	ui_item(h, &(struct ui_item){.title = row->naam,
				     .url = arena_format(h->arena, "%s/%s", url, TOKEN(h, row->id)),
				     .names = true,
				     .text = arena_format(h->arena, "%s, %s",
							  choice_label(&rollen, row->rol),
							  row->organisatie)});
}
