/*
 * Wie mag wat: the rights of every role, from the very tables that the gate asks (rechten.def,
 * rollen.def). To print for an audit, or to take along as a file. Rights open a kind of act; sight
 * of a dossier only comes from a basis. Who: everybody who logs in may know the rules. Rows: peers
 * 147; security OP-05.
 */
#include "gate/page.h"

struct recht_row {
	const char *rol;
	const char *recht;
	const char *omschrijving;
};
static const struct column recht_columns[] = {
    COLUMN(struct recht_row, rol, TEXT, "Rol", 0),
    COLUMN(struct recht_row, recht, TEXT, "Recht", 0),
    COLUMN(struct recht_row, omschrijving, TEXT, "Mag", 0),
};
struct rechten_page {
	struct list rechten;
};
static const struct shape recht_shape = SHAPE("Recht", struct recht_row, recht_columns);
static const struct shape_part rechten_parts[] = {
    {"rechten", &recht_shape, offsetof(struct rechten_page, rechten), true},
};
static const struct shape rechten_shape = {.name = "Rechten",
					   .size = sizeof(struct rechten_page),
					   .parts = rechten_parts,
					   .n_parts = COUNT(rechten_parts)};

static int rechten_handle(struct request *r)
{
	struct rechten_page *out = r->out;
	struct recht_row *rows =
	    arena_array(r->arena, (size_t)ROL_COUNT * RECHT_COUNT, sizeof(*rows));

	for (enum rol rol = 0; rol < ROL_COUNT; rol++)
		for (enum recht recht = RECHT_INGELOGD; recht < RECHT_COUNT; recht++)
			if (rol_has(rol, recht))
				rows[out->rechten.count++] =
				    (struct recht_row){choice_label(&rollen, (int)rol),
						       recht_code(recht), recht_description(recht)};
	out->rechten.rows = rows;
	return 0;
}

static void rechten_view(struct html *h, struct request *r)
{
	const struct rechten_page *out = r->out;
	const struct recht_row *rows = out->rechten.rows;

	ui_h1(
	    h, "Wie mag wat",
	    "Een recht opent een handeling. Een dossier ziet u alleen als u bij die jongere betrokken bent.");
	request_view_files(h, r);
	ui_print_button(h);
	for (enum rol rol = 0; rol < ROL_COUNT; rol++) {
		ui_details_phone_begin(h, choice_label(&rollen, (int)rol));
		ui_h2(h, choice_label(&rollen, (int)rol));
		ui_list_begin(h);
		for (size_t i = 0; i < out->rechten.count; i++)
			if (rows[i].rol == choice_label(&rollen, (int)rol))
				ui_item(h, &(struct ui_item){.title = rows[i].omschrijving});
		ui_list_end(h);
		ui_details_end(h);
	}
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/rechten",
     .recht = RECHT_INGELOGD,
     .summary = "Wie mag wat",
     .handle = rechten_handle,
     .view = rechten_view,
     .shape = &rechten_shape,
     .flags = ROUTE_PRINT,
     .scenario = "beheer"},
};
PAGE(rechten, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
