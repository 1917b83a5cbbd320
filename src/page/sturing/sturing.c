/*
 * Sturing: whether young people stay at work. The first figure is never how many were placed, but
 * how many last (promise 7): a number of placements stands beside its duurzaamheid or not at all.
 *
 * Who: whoever has sturing_lezen; no sight of a dossier is needed and none is given. The counting
 * views give groups, hide small ones and what would betray them (house.md, decision 13), alike on
 * the page, in JSON and in files; there is nothing behind a figure to click on. Invariants: every
 * figure has its definition and its sentence; a chart is drawn from its table; a curve stops where
 * fewer are still followed than the region's limit (kleinste_groep, five or more). A period is in
 * whole years: two periods that differ by a day would tell of one person. On purpose absent:
 * figures per worker, employer or municipality (a ranking, or persons), targets, costs saved (F316:
 * false precision).
 * Rows: F008, F301-F308, F312, F314, F315.
 */
#include "gate/gate.h"
#include "gate/page.h"
#include "part/cijfers.h"
#include "part/convenant.h"
#include "part/kennis.h"
#include "part/scanwerk.h"
#include "part/werkwijze.h"

#include "domain/doelgroep.h"
#include "domain/plaatsing.h"

#include <inttypes.h>
#include <string.h>

/* ---- rows ---- */

struct verloop_row {
	const char *groep;
	int64_t maand;
	int64_t aantal;
	int64_t gevolgd;
	double aandeel;
	double onder;
	double boven;
};
static const struct column verloop_columns[] = {
    COLUMN(struct verloop_row, groep, TEXT, "Groep", 0),
    COLUMN(struct verloop_row, maand, INT, "Maanden", 0),
    COLUMN(struct verloop_row, aandeel, REAL, "Aandeel", 0),
    COLUMN(struct verloop_row, onder, REAL, "Ondergrens", 0),
    COLUMN(struct verloop_row, boven, REAL, "Bovengrens", 0),
    COLUMN(struct verloop_row, aantal, INT, "Aantal", 0),
    COLUMN(struct verloop_row, gevolgd, INT, "Dan nog gevolgd", 0),
};
struct sturing_page {
	struct list verloop; /* of the measure and division asked for */
	struct list gaten;
	struct list cijfers;
	int64_t grens;
	struct werkwijze_wacht wacht;
	struct kennis_wacht kennis;
	struct convenant_wacht convenanten;
	struct scanwerklijst scanwerk;
};
static const struct shape verloop_shape = SHAPE("Verloop", struct verloop_row, verloop_columns);
static const struct shape_part sturing_parts[] = {
    {"verloop", &verloop_shape, offsetof(struct sturing_page, verloop), true},
    {"gaten", &verloop_shape, offsetof(struct sturing_page, gaten), true},
    {"cijfers", &cijfer_shape, offsetof(struct sturing_page, cijfers), true},
};
static const struct shape sturing_shape = {.name = "Sturing",
					   .size = sizeof(struct sturing_page),
					   .parts = sturing_parts,
					   .n_parts = COUNT(sturing_parts)};
/* ---- fields ---- */

static const struct choice verloop_list[] = {
    {"werk", "Aan het werk, ook bij een volgende werkgever", NULL},
    {"baan", "In dezelfde baan", NULL},
};
static const struct choices verloop_keuzes = CHOICES("verloop", verloop_list);

#define JAAR_MIN 1970
#define JAAR_MAX 2099

struct sturing_in {
	int wat;            /* TELLING_WERK or TELLING_BAAN */
	int per;            /* enum telling_dimensie */
	int64_t vanaf, tot; /* years */
};
static const struct field sturing_fields[] = {
    FIELD_CHOICE_OF(struct sturing_in, wat, verloop_keuzes, "Wat telt", .select = true),
    FIELD_CHOICE_OF(struct sturing_in, per, telling_dimensies, "Per", .select = true),
    FIELD(struct sturing_in, vanaf, INT, "Begonnen vanaf het jaar", .least = JAAR_MIN,
	  .most = JAAR_MAX),
    FIELD(struct sturing_in, tot, INT, "Begonnen tot en met het jaar", .least = JAAR_MIN,
	  .most = JAAR_MAX),
};

/* ---- handlers ---- */

static const struct choice jobcoach_list[] = {
    {"met", "Met jobcoach", NULL},
    {"zonder", "Zonder jobcoach", NULL},
};
static const struct choices jobcoach_keuzes = CHOICES("jobcoachkeuze", jobcoach_list);
static const struct choices *dimensie_groepen(int dimensie)
{
	switch ((enum telling_dimensie)dimensie) {
	case TELLING_DOELGROEP:
		return &doelgroepen;
	case TELLING_FUNCTIESOORT:
		return &functiesoorten;
	case TELLING_CONTRACTVORM:
		return &contractvormen;
	case TELLING_JOBCOACH:
		return &jobcoach_keuzes;
	case TELLING_ALLE:
		break;
	}
	return &telling_dimensies;
}

/* The points of one curve or of one per group, as far as enough are still followed. */
static int verloop_load(struct request *r, const struct telling_vraag *vraag,
			const struct telling_stand *stand, struct list *ret)
{
	static const int64_t maanden[TELLING_MOMENTEN] = {0, 3, 6, 12, 24};
	const struct choices *groepen = dimensie_groepen(vraag->dimensie);
	struct telling_verloop found;
	struct verloop_row *rows;
	size_t n = 0;
	int rc = telling_verloop_load(gate_telling(r), r->db, r->arena, vraag, stand, &found);

	if (rc)
		return rc;
	rows = arena_array(r->arena, found.n_punten + 1, sizeof(*rows));
	for (size_t i = 0; i < found.n_punten; i++) {
		const struct telling_punt *p = &found.punten[i];

		if (p->at_risk >= stand->grens)
			rows[n++] = (struct verloop_row){.groep = cijfer_groep(groepen, p->groep),
							 .maand = maanden[i % TELLING_MOMENTEN],
							 .aantal = p->aantal,
							 .gevolgd = p->at_risk,
							 .aandeel = p->s,
							 .onder = p->lower,
							 .boven = p->upper};
	}
	*ret = (struct list){.rows = rows, .count = n};
	return 0;
}

/* The years asked for; one alone is open on the other side. */
static int years_read(struct request *r, const struct sturing_in *in, struct telling_vraag *vraag)
{
	bool vanaf = in->vanaf != FIELD_INT_NONE, tot = in->tot != FIELD_INT_NONE;

	if (!vanaf && !tot)
		return 0;
	vraag->van_jaar = vanaf ? (int)in->vanaf : JAAR_MIN;
	vraag->tot_jaar = tot ? (int)in->tot : JAAR_MAX;
	if (vraag->van_jaar <= vraag->tot_jaar)
		return 0;
	invalid(r, "tot", "Kies een jaar dat niet voor het eerste jaar ligt.");
	return ERR_INVOER;
}

static int sturing_handle(struct request *r)
{
	const struct sturing_in *in = r->in;
	struct sturing_page *out = r->out;
	struct telling_stand stand;
	struct telling_vraag vraag = {.maat = in->wat == CHOICE_NONE ? TELLING_WERK : in->wat,
				      .dimensie = in->per == CHOICE_NONE ? TELLING_ALLE : in->per};
	const struct telling_vraag gaten = {TELLING_GAT, TELLING_ALLE, 0, 0};
	int rc = years_read(r, in, &vraag);

	rc = rc ? rc : telling_stand_load(r->db, r->arena, &stand);
	if (rc)
		return rc;
	out->grens = stand.grens;
	rc = verloop_load(r, &vraag, &stand, &out->verloop);
	rc = rc ? rc : verloop_load(r, &gaten, &stand, &out->gaten);
	rc = rc ? rc : werkwijze_wacht_load(r, &out->wacht);
	rc = rc ? rc : kennis_wacht_load(r, &out->kennis);
	rc = rc ? rc : convenant_wacht_load(r, &out->convenanten);
	rc = rc ? rc : scanwerk_wacht_load(r, &out->scanwerk);
	return rc ? rc : cijfers_load(r, &stand, &out->cijfers);
}

/* ---- view ---- */

/* The rows of one figure; they stand together. */
static struct row_set figuur_rows(const struct list *cijfers, int figuur)
{
	const struct cijfer_row *rows = cijfers->rows;
	size_t begin = 0, n = 0;

	while (begin < cijfers->count && rows[begin].figuur != figuur)
		begin++;
	while (begin + n < cijfers->count && rows[begin + n].figuur == figuur)
		n++;
	return ROW_SET(cijfer_columns, rows + begin, n);
}

/* All groups of a figure together: their first row, or of "same employer" the sum of its two.
 * .aandeel is NaN when nothing may be told. */
static struct cijfer_row figuur_total(const struct list *cijfers, int figuur)
{
	struct row_set set = figuur_rows(cijfers, figuur);
	size_t n = figuur == TELLING_ZELFDE_WERKGEVER ? set.count : set.count > 0;
	const struct cijfer_row *rows = set.rows;
	struct cijfer_row total = {.figuur = figuur};

	for (size_t i = 0; i < n; i++) {
		total.aantal += rows[i].aantal;
		total.geheel += rows[i].geheel;
		total.deel += rows[i].deel;
	}
	total.aandeel = total.geheel > 0 ? total.deel / total.geheel : NAN;
	return total;
}

static const char *percent(struct html *h, double fraction)
{
	return arena_format(h->arena, "%.0f%%", fraction * 100);
}

static void figure_of(struct html *h, const struct list *cijfers, int figuur, const char *format,
		      const char *definition)
{
	struct cijfer_row total = figuur_total(cijfers, figuur);

	if (isnan(total.aandeel))
		return;
	ui_figure(h, percent(h, total.aandeel),
		  arena_format(h->arena, "%.0f van de %.0f %s", total.deel, total.geheel, format),
		  definition);
}

static void view_figures(struct html *h, const struct list *cijfers)
{
	ui_figures_begin(h);
	figure_of(h, cijfers, TELLING_STARTERS, "jongeren die begonnen, werken na een jaar nog",
		  "Begonnen met betaald werk, en langer dan een jaar geleden. Een volgende baan "
		  "binnen 31 dagen telt als doorwerken. Wie vaker begon, telt vaker mee.");
	figure_of(h, cijfers, TELLING_ALLEN,
		  "jongeren die een jaar geleden werkten, werken nog steeds",
		  "Aan het werk op een dag, en een jaar later nog in dezelfde tijd van werk. Er "
		  "is geteld tot 32 dagen geleden: pas dan is zeker dat iemand is gestopt.");
	figure_of(h, cijfers, TELLING_ZELFDE_WERKGEVER,
		  "keer dat iemand na een jaar nog werkt, is dat bij dezelfde werkgever",
		  "Van wie na een jaar nog werkt, uit de twee cijfers hiervoor.");
	ui_figures_end(h);
}

static const char *year_sentence(struct html *h, const struct list *verloop)
{
	const struct verloop_row *rows = verloop->rows;

	for (size_t i = 0; i < verloop->count; i++)
		if (rows[i].maand == 12)
			return arena_format(h->arena,
					    "%s: na een jaar werkt naar schatting %s nog (tussen "
					    "%s en %s), van %" PRId64 " keer begonnen.",
					    rows[i].groep, percent(h, rows[i].aandeel),
					    percent(h, rows[i].onder), percent(h, rows[i].boven),
					    rows[i].aantal);
	return NULL;
}

static void view_verloop(struct html *h, struct request *r, const struct sturing_page *out)
{
	const struct verloop_row *rows = out->verloop.rows;
	const struct sturing_in *in = r->in;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	/* There is always one of these: their first is what the figures start with. */
	request_field_of(filters, n, "wat")->empty = "";
	request_field_of(filters, n, "per")->empty = "";
	ui_section_begin(h, "verloop", "Hoe lang blijven jongeren aan het werk?");
	ui_form(h, &(struct ui_form){.action = "/sturing",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .in_front = 2,
				     .submit = "Toon"});
	if (out->verloop.count) {
		ui_p(h, year_sentence(h, &out->verloop));
		ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_SURVIVAL,
						     .title = in->wat == TELLING_BAAN
								  ? "Nog in dezelfde baan"
								  : "Nog aan het werk",
						     .x = "maand",
						     .y = "aandeel",
						     .low = "onder",
						     .high = "boven",
						     .series = "groep",
						     .x_label = "maanden na de start"});
	}
	cijfers_table(h, ROW_SET(verloop_columns, rows, out->verloop.count),
		      "Per 3, 6, 12 en 24 maanden", NULL);
	if (out->verloop.count)
		ui_chart_end(h);
	ui_details_phone_begin(h, "Zo is geteld");
	ui_p(h,
	     "Zo is geteld: de tijd van de eerste tot de laatste werkdag (Kaplan-Meier). Wie nog "
	     "werkt, telt mee tot nu. Tussen de grenzen ligt het echte aandeel met 95% zekerheid. "
	     "Bij \"aan het werk\" telt een nieuwe baan binnen 31 dagen als doorwerken.");
	ui_details_end(h);
	ui_section_end(h);
}

/* The first point after the start that enough are followed to. */
static const char *gaten_sentence(struct html *h, const struct list *gaten)
{
	const struct verloop_row *rows = gaten->rows;

	for (size_t i = 0; i < gaten->count; i++)
		if (rows[i].maand > 0)
			return arena_format(h->arena,
					    "%" PRId64 " maanden na het eind van een baan is naar "
					    "schatting %s nog zonder werk.",
					    rows[i].maand, percent(h, rows[i].aandeel));
	return NULL;
}

static void view_gaten(struct html *h, const struct sturing_page *out)
{
	static const char *const caption = "Deel dat nog zonder werk is, na het eind van een baan";
	const struct verloop_row *rows = out->gaten.rows;

	ui_section_begin(h, "gaten", "Hoe snel is er ander werk?");
	ui_p(h, gaten_sentence(h, &out->gaten));
	if (out->gaten.count)
		ui_details_phone_begin(h, caption);
	cijfers_table(h, ROW_SET(verloop_columns, rows, out->gaten.count), caption, "groep");
	ui_p(h,
	     "Geteld zijn de dagen zonder werk na een baan, tot de volgende baan of tot vandaag.");
	if (out->gaten.count)
		ui_details_end(h);
	ui_section_end(h);
}

struct onderwerp {
	int figuur;
	const char *id, *title, *caption, *definition, *hide;
	bool chart;
};

#define SAID 3 /* groups in a sentence */

/* The group with most of them: everybody together, when that may be told. */
static const struct cijfer_row *largest(struct row_set set)
{
	const struct cijfer_row *rows = set.rows, *ret = rows;

	for (size_t i = 1; i < set.count; i++)
		if (rows[i].aantal > ret->aantal)
			ret = &rows[i];
	return ret;
}

/* Everybody together; where that may not be told, each of the first groups: one is not all. */
static const char *share_sentence(struct html *h, struct row_set set)
{
	const struct cijfer_row *rows = set.rows;
	const char *all = choice_label(&telling_dimensies, TELLING_ALLE), *text = "";
	size_t n = strcmp(rows[0].groep, all) == 0 ? 1 : set.count;

	for (size_t i = 0; i < n && i < SAID; i++)
		if (!isnan(rows[i].aandeel))
			text =
			    arena_format(h->arena, "%s%s%s: %s, dat is %.0f van de %.0f.", text,
					 *text ? " " : "", rows[i].groep,
					 percent(h, rows[i].aandeel), rows[i].deel, rows[i].geheel);
	return text;
}

/* What the table says first, for who reads no tables. */
static const char *part_sentence(struct html *h, struct row_set set, const struct onderwerp *part)
{
	const struct cijfer_row *most = largest(set);

	if (part->chart)
		return arena_format(h->arena, "Het vaakst: %s (%" PRId64 ").", most->groep,
				    most->aantal);
	if (part->figuur == TELLING_BANEN)
		return arena_format(h->arena,
				    "%s: %" PRId64 " banen, omgerekend %.0f van 25,5 uur.",
				    most->groep, most->aantal, most->deel);
	return share_sentence(h, set);
}

static void view_table(struct html *h, struct row_set set, const struct onderwerp *part)
{
	if (part->chart)
		ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_BARS,
						     .title = part->caption,
						     .x = "groep",
						     .y = "aantal"});
	cijfers_table(h, set, part->caption, part->hide);
	if (part->chart)
		ui_chart_end(h);
	ui_p(h, part->definition);
}

static void view_part(struct html *h, const struct list *cijfers, const struct onderwerp *part)
{
	struct row_set set = figuur_rows(cijfers, part->figuur);

	ui_section_begin(h, part->id, part->title);
	if (set.count) {
		ui_p(h, part_sentence(h, set, part));
		ui_details_phone_begin(h, part->caption);
		view_table(h, set, part);
		ui_details_end(h);
	} else {
		cijfers_table(h, set, part->caption, part->hide);
		ui_p(h, part->definition);
	}
	ui_section_end(h);
}

static const struct onderwerp onderwerpen[] = {
    {TELLING_STARTERS, "starters", "Begonnen, en een jaar later?",
     "Begonnen met werk, en hoeveel er een jaar later nog werken",
     "\"Deel\" is wie langer dan een jaar werkte, ook bij een volgende werkgever.", "figuur geheel",
     false},
    {TELLING_ALLEN, "allen", "Aan het werk gebleven", "Werkte een jaar geleden, en werkt nog",
     "\"Deel\" is wie een jaar later nog werkte zonder langer dan 31 dagen ertussen.",
     "figuur geheel", false},
    {TELLING_ZELFDE_WERKGEVER, "werkgever", "Dezelfde werkgever?",
     "Na een jaar bij dezelfde werkgever", "Van wie na een jaar nog werkt.", "figuur geheel",
     false},
    {TELLING_BANEN, "banen", "Banen van 25,5 uur", "Banen nu, en omgerekend naar 25,5 uur",
     "Een baan van de banenafspraak is 25,5 uur per week. Beschut werk telt niet mee. \"Deel\" is "
     "het aantal banen van 25,5 uur. Of dit werk blijft, staat hierboven.",
     "figuur geheel aandeel", false},
    {TELLING_TIJDELIJKE_UREN, "tijdelijk", "Tijdelijke contracten",
     "Uren per week op een tijdelijk contract",
     "\"Geheel\" zijn alle uren van contracten die nu lopen. \"Deel\" zijn de uren op een "
     "tijdelijk contract of via een uitzendbureau.",
     "figuur", false},
    {TELLING_NAZORG, "nazorg", "Op tijd nazorg?", "Eerste nazorg binnen zes weken na de start",
     "Geteld is werk dat tussen zes weken en een jaar en zes weken geleden begon, en ten minste zes "
     "weken duurde. \"Deel\" is waar toen met de jongere of met de werkgever over dit werk is gesproken.",
     "figuur geheel", false},
    {TELLING_UITVAL_REDEN, "reden", "Waarom stopt werk?", "Redenen van uitval",
     "Geteld is elke keer dat uitval is vastgelegd.", "figuur geheel deel aandeel", true},
    {TELLING_UITVAL_MOMENT, "moment", "Wanneer stopt werk?", "Momenten van uitval",
     "Geteld is de tijd tussen de start van de plaatsing en de uitval.",
     "figuur geheel deel aandeel", true},
    {TELLING_TRAJECT, "traject", "Hoe lopen trajecten af?", "Resultaat na een jaar",
     "Trajecten die tussen twee en een jaar geleden begonnen, en hoe het er na een jaar mee stond. "
     "Of het werk blijft, staat hierboven.",
     "figuur geheel deel aandeel", true},
    {TELLING_INSTROOM, "instroom", "Laat in beeld?",
     "Hoe jongeren in het laatste jaar in beeld kwamen",
     "\"Deel\" is wie pas na de laatste schooldag in beeld kwam, of zonder bekende schooldag en niet "
     "via de school.",
     "figuur geheel", false},
    {TELLING_CONTRACT_GEVOLGD, "contracten", "Op tijd over het contract gepraat?",
     "Contracten die in het laatste jaar afliepen",
     "\"Deel\" is waar voor het eind was vastgelegd wat er daarna gebeurt.", "figuur geheel",
     false},
};

static void view_files(struct html *h, struct request *r)
{
	const struct ui_action files[] = {{.label = "Verloop voor Excel",
					   .url = request_url_with(r, "formaat", "xlsx"),
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD},
					  {.label = "Verloop als CSV",
					   .url = request_url_with(r, "formaat", "csv"),
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD},
					  {.label = "Andere cijfers voor Excel",
					   .url = "/sturing/cijfers?formaat=xlsx",
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD},
					  {.label = "Andere cijfers als CSV",
					   .url = "/sturing/cijfers?formaat=csv",
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD}};

	ui_details_phone_begin(h, "Meenemen als bestand");
	ui_actions(h, files, COUNT(files));
	ui_details_end(h);
	ui_print_button(h);
}

static void sturing_view(struct html *h, struct request *r)
{
	const struct sturing_page *out = r->out;

	ui_h1(h, "Sturing",
	      "Blijven jongeren aan het werk? Cijfers van de hele regio, zonder namen.");
	html(h, "<div class=\"sb-op-scherm\">\n"); /* the report is of the region */
	werkwijze_wacht_view(h, &out->wacht);
	kennis_wacht_view(h, &out->kennis);
	convenant_wacht_tell(h, &out->convenanten);
	scanwerk_wacht_view(h, r, &out->scanwerk);
	html(h, "</div>\n");
	view_figures(h, &out->cijfers);
	view_verloop(h, r, out);
	view_gaten(h, out);
	for (size_t i = 0; i < COUNT(onderwerpen); i++)
		view_part(h, &out->cijfers, &onderwerpen[i]);
	ui_alert(
	    h, UI_INFO, "Kleine groepen staan er niet bij",
	    arena_format(
		h->arena,
		"Groepen van minder dan %" PRId64
		" laten we niet zien, en ook niet de groep of het "
		"jaar waaruit u dat zou kunnen uitrekenen. Daarom kan een totaal lager zijn dan u "
		"verwacht.",
		out->grens));
	ui_link(h, "/uitstroom/scholen", "Van school: per school hoeveel een bestemming hebben");
	view_files(h, r);
	ui_link(h, "/sturing/samenwerking", "Hoe het netwerk samenwerkt");
	ui_link(h, "/sturing/begeleiding", "Begeleiding in cijfers");
	ui_link(h, "/sturing/sluiting", "Hoe dossiers dichtgingen");
	ui_link(h, "/sturing/aanmeldingen", "Aanmeldingen in cijfers");
	ui_link(h, "/regelingen/vergelijking", "Regelingen vergelijken");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Sturing",
     FIELDS(sturing_fields, struct sturing_in),
     .handle = sturing_handle,
     .view = sturing_view,
     .shape = &sturing_shape,
     .flags = ROUTE_PRINT | ROUTE_WIDE,
     .scenario = "sturing"},
};
PAGE(sturing, .room = "sturing", .title = "Sturing", .menu = "/sturing", .menu_groep = MENU_REGIO,
     .menu_order = 5, .menu_icon = UI_ICON_STURING, .routes = routes, .n_routes = COUNT(routes));
