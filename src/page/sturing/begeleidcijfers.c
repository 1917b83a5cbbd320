/*
 * Begeleiding in figures: what is done for young people, and whether it is done in time.
 *
 * What: start lists with nothing left open, wishes that the employer answered, coaches who spoke
 *       the young person, red meldingen about work, contact as agreed, and caseloads within the
 *       norm; visits by chance that were made, and that found something to do. Contracts that were
 *       followed before their end stand in sturing.c.
 * Who:  whoever has sturing_lezen; the views telling_begeleiding and
 *       telling_werkbezoek give figures, never persons. Who has work of his own finds what waits
 *       for him behind the link.
 * Invariants: a figure is told when it and both its parts are nobody or enough (kleinste_groep).
 * On purpose absent: figures per worker or organisation (a ranking), a period of one's choice (two
 *       that differ by a day would tell of one person).
 * Rows: F127, F138, F200, F238, F276, F286, F315.
 */
#include "part/werk.h"

#include <inttypes.h>

enum begeleidcijfer {
	CIJFER_STARTLIJST,
	CIJFER_WENS,
	CIJFER_COACH,
	CIJFER_MELDING,
	CIJFER_CONTACT,
	CIJFER_CASELOAD,
	CIJFER_WERKBEZOEK,
	CIJFER_VONDST
};
static const struct choice cijfer_list[] = {
    [CIJFER_STARTLIJST] = {"startlijst", "Werk dat begon met een startlijst",
			   "Goed: op de lijst staat niets meer open."},
    [CIJFER_WENS] =
	{"ontwikkelwens", "Wensen die de werkgever mag weten",
	 "Goed: binnen zes weken een antwoord. De tijd is die van zeggen tot antwoord."},
    [CIJFER_COACH] = {"coach", "Keren dat een coach is gekozen",
		      "Goed: binnen twee weken gesproken. De tijd is die van kiezen tot gesprek."},
    [CIJFER_MELDING] = {"melding", "Rode meldingen over werk",
			"Goed: binnen een dag antwoord. De tijd is die van melden tot antwoord."},
    [CIJFER_CONTACT] = {"contact", "Jongeren met een afgesproken contact",
			"Goed: de afgesproken dag is niet voorbij."},
    [CIJFER_CASELOAD] = {"caseload", "Casusregisseurs met jongeren",
			 "Goed: niet meer jongeren dan de eigen norm of die van de regio."},
    [CIJFER_WERKBEZOEK] = {"werkbezoek", "Plekken die het lot koos voor een bezoek",
			   "Goed: er is iemand langs geweest. De andere zijn overgeslagen, of het "
			   "kwartaal is voorbij."},
    [CIJFER_VONDST] = {"werkbezoek_vondst", "Bezoeken door het lot waar iets te doen was",
		       "Uit deze bezoeken kwam een melding over het werk."},
};
static const struct choices begeleidcijfers = CHOICES("begeleidcijfer", cijfer_list);

/* Of each: the sentence after how many, and the list of one's own with what waits: of Mijn werk the
 * lines of `soort`, of NULL the caseload. */
static const struct {
	const char *zin, *soort, *link;
} teksten[] = {
    [CIJFER_STARTLIJST] = {"keer dat werk begon is de startlijst klaar", "startlijst_open",
			   "Mijn startlijsten"},
    [CIJFER_WENS] = {"wensen kregen op tijd antwoord van de werkgever", "ontwikkelwens",
		     "Mijn wensen zonder antwoord"},
    [CIJFER_COACH] = {"gekozen coaches spraken de jongere op tijd", "coach_begint",
		      "Wie ik als coach nog niet sprak"},
    [CIJFER_MELDING] = {"rode meldingen over werk kregen op tijd antwoord", "melding_rood",
			"Mijn rode meldingen"},
    [CIJFER_CONTACT] = {"jongeren hebben contact zoals afgesproken", "geen_contact",
			"Met wie ik contact moet hebben"},
    [CIJFER_WERKBEZOEK] = {"plekken die het lot koos zijn bezocht", "werkbezoek",
			   "Waar ik langs moet gaan"},
    [CIJFER_VONDST] = {"bezoeken door het lot lieten iets zien dat te doen was", NULL, NULL},
    [CIJFER_CASELOAD] = {"casusregisseurs zitten niet boven de norm", NULL, "Caseload"},
};

struct cijfer_row {
	int figuur;
	int64_t geheel;
	int64_t goed;
	double uren; /* the median of what went well; NaN: none */
};
static const struct column cijfer_columns[] = {
    COLUMN_KEUZE(struct cijfer_row, figuur, begeleidcijfers, "Cijfer", 0),
    COLUMN(struct cijfer_row, geheel, INT, "Aantal", 0),
    COLUMN(struct cijfer_row, goed, INT, "Goed gegaan", 0),
    COLUMN(struct cijfer_row, uren, REAL, "Uren, in het midden", 0),
};
#define MAX_CIJFERS 10
QUERY(cijfer_find,
      "SELECT figuur, geheel, goed, uren FROM telling_begeleiding UNION ALL "
      "SELECT figuur, geheel, goed, NULL FROM telling_werkbezoek ORDER BY figuur LIMIT 10");

struct cijfers_page {
	struct list cijfers;
};
static const struct shape cijfer_shape = SHAPE("Begeleidcijfer", struct cijfer_row, cijfer_columns);
static const struct shape_part page_parts[] = {
    {"cijfers", &cijfer_shape, offsetof(struct cijfers_page, cijfers), true},
};
static const struct shape page_shape = {.name = "Begeleidcijfers",
					.size = sizeof(struct cijfers_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int cijfers_handle(struct request *r)
{
	struct cijfers_page *out = r->out;

	return request_rows(r, &cijfer_find, ARGS_NONE, cijfer_columns, sizeof(struct cijfer_row),
			    MAX_CIJFERS, &out->cijfers);
}

static const char *in_the_middle(struct html *h, double uren)
{
	int n = (int)(uren + 0.5);

	if (n < 48)
		return arena_format(h->arena, "De helft binnen %d uur.", n);
	return arena_format(h->arena, "De helft binnen %d dagen.", (n + 12) / 24);
}

static void view_row(struct html *h, const struct cijfer_row *row)
{
	const char *hint = cijfer_list[row->figuur].hint;

	if (!isnan(row->uren))
		hint = arena_format(h->arena, "%s %s", in_the_middle(h, row->uren), hint);
	ui_figure(
	    h, arena_format(h->arena, "%" PRId64, row->goed),
	    arena_format(h->arena, "van de %" PRId64 " %s", row->geheel, teksten[row->figuur].zin),
	    hint);
}

/* Behind a figure of the region there are no names; behind the link is one's own work. Who works
 * with no young people has none of those lines in Mijn werk. */
static void view_links(struct html *h, struct request *r, const struct list *cijfers)
{
	const struct cijfer_row *rows = cijfers->rows;
	struct ui_action acts[COUNT(teksten)];
	size_t n = 0;

	for (size_t i = 0; i < cijfers->count; i++) {
		const char *soort = teksten[rows[i].figuur].soort;

		if (teksten[rows[i].figuur].link && (!soort || werk_may_do(r)))
			acts[n++] = (struct ui_action){
			    .label = teksten[rows[i].figuur].link,
			    .url = soort ? html_url(h, "/werk?soort=%s", soort) : "/caseload",
			    .kind = UI_SUBTLE};
	}
	n = request_keep_allowed(r, acts, n);
	if (!n)
		return;
	ui_section_begin(h, "lijsten", "Wat bij u ligt");
	ui_actions(h, acts, n);
	ui_section_end(h);
}

static bool is_told(const struct list *cijfers, int figuur)
{
	const struct cijfer_row *rows = cijfers->rows;

	for (size_t i = 0; i < cijfers->count; i++)
		if (rows[i].figuur == figuur)
			return true;
	return false;
}

/* Who finds one figure where six were promised must read why. */
static void view_untold(struct html *h, const struct list *cijfers)
{
	if (!cijfers->count || cijfers->count == COUNT(cijfer_list))
		return;
	ui_section_begin(h, "te-weinig", "Nog te weinig om te tellen");
	ui_p(h,
	     "Kleine groepen laten we niet zien. Zodra er genoeg zijn, komen deze cijfers erbij.");
	ui_list_begin(h);
	for (int i = 0; i < (int)COUNT(cijfer_list); i++)
		if (!is_told(cijfers, i))
			ui_item(h, &(struct ui_item){.title = cijfer_list[i].label});
	ui_list_end(h);
	ui_section_end(h);
}

static void cijfers_view(struct html *h, struct request *r)
{
	const struct cijfers_page *out = r->out;
	const struct cijfer_row *rows = out->cijfers.rows;

	ui_h1(h, "Begeleiding in cijfers",
	      "Gebeurt op tijd wat is afgesproken? Van de hele regio, en zonder namen.");
	if (!out->cijfers.count)
		ui_empty(
		    h, "Nog te weinig om te tellen",
		    "Hier komt of de start klaar is, wensen en telefoontjes antwoord krijgen, "
		    "coaches de jongere spreken, en of contact en caseload op orde zijn. Kleine "
		    "groepen laten we niet zien.",
		    NULL);
	ui_figures_begin(h);
	for (size_t i = 0; i < out->cijfers.count; i++)
		view_row(h, &rows[i]);
	ui_figures_end(h);
	view_untold(h, &out->cijfers);
	view_links(h, r, &out->cijfers);
	if (out->cijfers.count)
		request_view_files(h, r);
	ui_link(h, "/sturing", "Terug naar Sturing");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing/begeleiding",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Begeleiding in cijfers",
     .handle = cijfers_handle,
     .view = cijfers_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "sturing"},
};
PAGE(begeleidcijfers, .room = "sturing", .routes = routes, .n_routes = COUNT(routes));
