/*
 * Samenwerking: how the network works together, in figures.
 *
 * What: overdrachten that were offered and taken over, and how fast; extra help, or a coach, that
 *       was asked for and answered; uitval that was said in the vangnet and picked up in time; what
 *       was agreed in a casusoverleg and done in time; how many have a waakvlam, beside who came
 *       and who left.
 * Who:  whoever has sturing_lezen; the view telling_proces gives figures, never persons.
 * Invariants: a figure is told when it and both its parts are nobody or enough (kleinste_groep).
 * On purpose absent: figures per worker or organisation (a ranking), a period of one's choice (two
 *       that differ by a day would tell of one person).
 * Rows: F063, F116, F124, F126, F315; peers 143.
 */
#include "gate/page.h"

#include <inttypes.h>

enum proces {
	PROCES_OVERDRACHT,
	PROCES_VERWIJZING,
	PROCES_VANGNET,
	PROCES_CASUSOVERLEG,
	PROCES_WAAKVLAM
};
static const struct choice proces_list[] = {
    [PROCES_OVERDRACHT] = {"overdracht", "Overdrachten die zijn aangeboden",
			   "Goed: de ander zei ja. De tijd is die van aanbieden tot ja."},
    [PROCES_VERWIJZING] =
	{"verwijzing", "Vragen om extra hulp of een coach",
	 "Goed: er kwam op tijd een antwoord, ja of nee. De tijd is die van vragen "
	 "tot antwoord."},
    [PROCES_VANGNET] = {"vangnet", "Uitval die in het vangnet is gemeld",
			"Goed: binnen de afgesproken werkdagen opgepakt. De tijd is die van melden "
			"tot antwoord."},
    [PROCES_CASUSOVERLEG] =
	{"casusoverleg", "Afspraken uit een casusoverleg",
	 "Goed: gedaan voor de afgesproken dag. De tijd is die van afspreken tot "
	 "gedaan."},
    [PROCES_WAAKVLAM] =
	{"waakvlam", "Jongeren met een waakvlam",
	 "Zij willen nu geen hulp en blijven in beeld. Zij tellen niet als gestopt."},
};
static const struct choices processen = CHOICES("proces", proces_list);

struct proces_row {
	int figuur;
	int64_t geheel;
	int64_t goed; /* not of a waakvlam */
	double dagen; /* the median of what went well; NaN: none */
};
static const struct column proces_columns[] = {
    COLUMN_KEUZE(struct proces_row, figuur, processen, "Cijfer", 0),
    COLUMN(struct proces_row, geheel, INT, "Aantal", 0),
    COLUMN(struct proces_row, goed, INT, "Goed gegaan", 0),
    COLUMN(struct proces_row, dagen, REAL, "Dagen, in het midden", 0),
};
#define MAX_PROCES 5
QUERY(proces_find,
      "SELECT figuur, geheel, goed, dagen FROM telling_proces ORDER BY figuur LIMIT 5");

struct samenwerking_page {
	struct list cijfers;
};
static const struct shape proces_shape = SHAPE("Proces", struct proces_row, proces_columns);
static const struct shape_part page_parts[] = {
    {"cijfers", &proces_shape, offsetof(struct samenwerking_page, cijfers), true},
};
static const struct shape page_shape = {.name = "Samenwerking",
					.size = sizeof(struct samenwerking_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int samenwerking_handle(struct request *r)
{
	struct samenwerking_page *out = r->out;

	return request_rows(r, &proces_find, ARGS_NONE, proces_columns, sizeof(struct proces_row),
			    MAX_PROCES, &out->cijfers);
}

static const char *sentence(struct html *h, const struct proces_row *row)
{
	switch (row->figuur) {
	case PROCES_OVERDRACHT:
		return arena_format(h->arena,
				    "van de %" PRId64 " aangeboden overdrachten zijn overgenomen",
				    row->geheel);
	case PROCES_VERWIJZING:
		return arena_format(h->arena,
				    "van de %" PRId64 " vragen om extra hulp zijn beantwoord",
				    row->geheel);
	case PROCES_VANGNET:
		return arena_format(h->arena,
				    "van de %" PRId64 " meldingen van uitval zijn op tijd opgepakt",
				    row->geheel);
	case PROCES_CASUSOVERLEG:
		return arena_format(h->arena,
				    "van de %" PRId64
				    " afspraken uit een casusoverleg zijn op tijd gedaan",
				    row->geheel);
	default:
		return "jongeren hebben een waakvlam";
	}
}

static void view_row(struct html *h, const struct proces_row *row)
{
	int64_t figure = row->figuur == PROCES_WAAKVLAM ? row->geheel : row->goed;
	const char *hint = processen.list[row->figuur].hint;

	if (!isnan(row->dagen))
		hint = arena_format(h->arena, "De helft binnen %d %s. %s", (int)(row->dagen + 0.5),
				    (int)(row->dagen + 0.5) == 1 ? "dag" : "dagen", hint);
	ui_figure(h, arena_format(h->arena, "%" PRId64, figure), sentence(h, row), hint);
}

static void samenwerking_view(struct html *h, struct request *r)
{
	const struct samenwerking_page *out = r->out;
	const struct proces_row *rows = out->cijfers.rows;

	ui_h1(h, "Samenwerking",
	      "Hoe het netwerk samenwerkt, in cijfers van de hele regio en zonder namen.");
	if (!out->cijfers.count)
		ui_empty(
		    h, "Nog te weinig om te tellen",
		    "Hier komt hoeveel overdrachten lukken, of een vraag om hulp antwoord krijgt, of "
		    "uitval op tijd wordt opgepakt, "
		    "of afspraken worden gedaan en "
		    "hoeveel jongeren een waakvlam hebben. Kleine groepen laten we niet zien.",
		    NULL);
	ui_figures_begin(h);
	for (size_t i = 0; i < out->cijfers.count; i++)
		view_row(h, &rows[i]);
	ui_figures_end(h);
	if (out->cijfers.count)
		request_view_files(h, r);
	ui_link(h, "/sturing", "Terug naar Sturing");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing/samenwerking",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Samenwerking",
     .handle = samenwerking_handle,
     .view = samenwerking_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "sturing"},
};
PAGE(samenwerking, .room = "sturing", .routes = routes, .n_routes = COUNT(routes));
