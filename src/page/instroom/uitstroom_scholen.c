/*
 * Uitstroom per school: for who steers the network and sees no dossier, how many leave each school
 * in a school year and of how many the destination is known.
 *
 * Who:  whoever may read figures; no sight of a dossier is needed and none is given.
 * Invariants: small groups are hidden by the view, and so is a number of those with a destination
 *       from which a small group of those without would follow.
 * On purpose absent: a total, from which a hidden school would follow, and a ranking.
 * Rows: F112, F120, F315.
 */
#include "gate/page.h"

#include "domain/schooljaar.h"

#include <string.h>

struct school_row {
	const char *school;
	int64_t aantal;
	double bestemd;   /* NaN: too small a group */
	double gesproken; /* the same */
};
static const struct column school_columns[] = {
    COLUMN(struct school_row, school, TEXT, "School", 0),
    COLUMN(struct school_row, aantal, INT, "Gaan van school", 0),
    COLUMN(struct school_row, bestemd, REAL, "Met bestemming", 0),
    COLUMN(struct school_row, gesproken, REAL, "Gesprek vooraf gehouden", 0),
};
struct scholen_page {
	struct list scholen;
	int schooljaar;
};
static const struct shape school_shape =
    SHAPE("UitstroomSchool", struct school_row, school_columns);
static const struct shape_part scholen_parts[] = {
    {"scholen", &school_shape, offsetof(struct scholen_page, scholen), true},
};
static const struct shape scholen_shape = {.name = "UitstroomScholen",
					   .size = sizeof(struct scholen_page),
					   .parts = scholen_parts,
					   .n_parts = COUNT(scholen_parts)};

#define MAX_SCHOLEN 500
QUERY(school_list, "SELECT o.naam AS school, t.aantal, t.bestemd, t.gesproken "
		   "FROM telling_uitstroom t JOIN organisatie o ON o.id = t.school_id "
		   "WHERE t.schooljaar = $1 ORDER BY o.naam, o.id LIMIT 500");

struct scholen_in {
	int64_t jaar;
};
static const struct field scholen_fields[] = {
    FIELD(struct scholen_in, jaar, INT, "Schooljaar", .least = 1971, .most = 2099),
};

static int scholen_handle(struct request *r)
{
	const struct scholen_in *in = r->in;
	struct scholen_page *out = r->out;

	out->schooljaar = in->jaar == FIELD_INT_NONE ? schooljaar_of(r->vandaag) : (int)in->jaar;
	return request_rows(r, &school_list, ARGS((int64_t)out->schooljaar), school_columns,
			    sizeof(struct school_row), MAX_SCHOLEN, &out->scholen);
}

static bool view_cell(struct html *h, const struct column *column, const void *row,
		      UNUSED void *arg)
{
	const double *value = (const void *)((const char *)row + column->offset);

	if (column->type != COLUMN_REAL)
		return false;
	html(h, "%s", isnan(*value) ? "Kleine groep" : arena_format(h->arena, "%.0f", *value));
	return true;
}

static void scholen_view(struct html *h, struct request *r)
{
	const struct scholen_page *out = r->out;
	const struct school_row *rows = out->scholen.rows;
	const char *jaar = schooljaar_text(h->arena, out->schooljaar);
	const struct ui_link jaren[] = {
	    {.label = schooljaar_text(h->arena, out->schooljaar - 1),
	     .url = arena_format(h->arena, "/uitstroom/scholen?jaar=%d", out->schooljaar - 1)},
	    {.label = jaar, .current = true, .url = "/uitstroom/scholen"},
	    {.label = schooljaar_text(h->arena, out->schooljaar + 1),
	     .url = arena_format(h->arena, "/uitstroom/scholen?jaar=%d", out->schooljaar + 1)},
	};

	ui_h1(h, arena_format(h->arena, "Van school in %s", jaar),
	      "Per school hoeveel jongeren van school gaan, en van hoeveel bekend is waarheen.");
	ui_tabs(h, "Schooljaar", jaren, COUNT(jaren));
	ui_table(h, ROW_SET(school_columns, rows, out->scholen.count),
		 &(struct ui_table){.one = "school",
				    .many = "scholen",
				    .phone = "aantal: bestemd: gesproken:",
				    .cell = view_cell,
				    .empty_title = "Nog te weinig om te tellen",
				    .empty_text = "Een school met weinig leerlingen laten we niet "
						  "zien. Kies een ander schooljaar."});
	ui_p(h, "Groepen van minder dan vijf laten we niet zien, ook niet als u ze zou kunnen "
		"uitrekenen. De school en de casusregisseur zien hun eigen jongeren op de "
		"uitstroomlijst.");
	if (out->scholen.count)
		request_view_files(h, r);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/uitstroom/scholen",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Uitstroom per school",
     FIELDS(scholen_fields, struct scholen_in),
     .handle = scholen_handle,
     .view = scholen_view,
     .shape = &scholen_shape,
     .flags = ROUTE_SLOW | ROUTE_PRINT,
     .scenario = "uitstroom"},
};
PAGE(uitstroom_scholen, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
