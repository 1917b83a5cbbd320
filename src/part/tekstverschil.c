#include "part/tekstverschil.h"

#include "domain/alinea.h"

#include <string.h>

const struct field teksten_fields[2] = {
    FIELD(struct teksten_in, oud, INT, "Tekst", .least = 1, .most = 1000000),
    FIELD(struct teksten_in, nieuw, INT, "Vergeleken met tekst", .least = 1, .most = 1000000),
};

static const struct column verschil_columns[] = {
    COLUMN(struct tekstverschil_row, wat, TEXT, "Wat", 0),
    COLUMN(struct tekstverschil_row, eerst, TEXT, "Eerst", 0),
    COLUMN(struct tekstverschil_row, nu, TEXT, "Nu", 0),
};
static const struct shape verschil_shape =
    SHAPE("Tekstverschil", struct tekstverschil_row, verschil_columns);
const struct shape_part tekstverschil_parts[1] = {
    {"verschillen", &verschil_shape, offsetof(struct tekstverschillen, verschillen), true},
};

void tekstverschil_add(const struct request *r, struct tekstverschillen *to, const char *wat,
		       const char *eerst, const char *nu)
{
	struct tekstverschil_row *rows =
	    (struct tekstverschil_row *)(uintptr_t)to->verschillen.rows;

	eerst = eerst ? eerst : "";
	nu = nu ? nu : "";
	if (strcmp(eerst, nu) == 0)
		return;
	if (!rows)
		to->verschillen.rows = rows =
		    arena_array(r->arena, TEKSTVERSCHIL_MAX, sizeof(*rows));
	if (to->verschillen.count == TEKSTVERSCHIL_MAX)
		BUG("more than %d parts of a text", TEKSTVERSCHIL_MAX);
	rows[to->verschillen.count++] = (struct tekstverschil_row){
	    wat, alinea_only_in(r->arena, eerst, nu), alinea_only_in(r->arena, nu, eerst)};
}

const char *tekstverschil_dag(const struct request *r, struct datum d)
{
	return datum_set(d) ? datum_lang(d, arena_alloc(r->arena, DATUM_TEXT_MAX)) : "";
}

const char *tekstverschil_naam(const struct request *r, int64_t nummer, struct moment op,
			       const char *door)
{
	return arena_format(r->arena, "Tekst %lld, %s, van %s", (long long)nummer,
			    datum_kort(moment_datum(op), arena_alloc(r->arena, DATUM_TEXT_MAX)),
			    door);
}

/* As texts, with their paragraphs. */
static bool write_text(struct html *h, const struct column *column, const void *row,
		       void *arg UNUSED)
{
	if (strcmp(column->name, "wat") == 0)
		return false;
	ui_text(h, *(const char *const *)((const char *)row + column->offset));
	return true;
}

static void view_both(struct html *h, const struct tekstverschillen *v)
{
	const struct tekstverschil_row *rows = v->verschillen.rows;

	ui_facts_begin(h);
	ui_fact(h, "Eerst", v->eerst);
	ui_fact(h, "Nu", v->nu);
	ui_facts_end(h);
	ui_table(h, ROW_SET(verschil_columns, rows, v->verschillen.count),
		 &(struct ui_table){.one = "verschil",
				    .many = "verschillen",
				    .cell = write_text,
				    .empty_title = "Geen verschil",
				    .empty_text = "Beide teksten zijn gelijk."});
}

void tekstverschil_view(struct html *h, struct request *r, const char *url)
{
	const struct tekstverschillen *v = r->out;
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	ui_form(h, &(struct ui_form){.action = url,
				     .get = true,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vergelijk"});
	if (v->eerst && v->nu)
		view_both(h, v);
	else
		ui_empty(h, "Er is één tekst",
			 "Er is niets om mee te vergelijken, of dit nummer is er niet.", NULL);
}
