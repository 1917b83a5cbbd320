/*
 * Jongeren: who I have in sight.
 *
 * What: the list answers "who are mine and who needs something"; each line leads to the young
 *       person in beeld (jongere.c).
 * Who:  whoever has a basis (betrokkene); the views show nobody else, and no part that the basis
 *       does not name.
 * On purpose absent: a total over all pages, which would cost as much as the list itself.
 * Rows: F010, F034.
 */
#include "gate/reeks.h"
#include "part/filter.h"

#include "base/tekst.h"
#include "domain/fase.h"
#include "domain/filter.h"
#include "domain/kanaal.h"
#include "store/jongere.h"

struct lijst_row {
	jongere_id id;
	const char *naam;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	int fase;
	const char *casusregisseur;
	struct datum volgend_contact_datum;
	struct datum laatste_contact_datum;
	int64_t zicht;
	int kanaal;
	struct datum uitstroom_datum;
	struct moment aangemaakt_op;
	int64_t versie;
	const char *via; /* made of these */
};
/* What SQL gives; the name as one text is made of its parts. */
static const struct column lijst_columns[] = {
    COLUMN_ID(struct lijst_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct lijst_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct lijst_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct lijst_row, volgend_contact_datum, DATUM, "Volgend contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, laatste_contact_datum, DATUM, "Laatste contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, zicht, INT, NULL, 0),
    COLUMN_KEUZE(struct lijst_row, kanaal, kanalen, "In beeld via", ONDERDEEL_TIJDLIJN),
    COLUMN(struct lijst_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN(struct lijst_row, aangemaakt_op, MOMENT, "In beeld sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct lijst_row, versie, INT, NULL, 0),
};
/* What the screen shows. */
static const struct column lijst_screen[] = {
    COLUMN_ID(struct lijst_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct lijst_row, naam, TEXT, "Naam", 0),
    COLUMN(struct lijst_row, geboorte_datum, DATUM, "Geboren", 0),
    COLUMN_KEUZE(struct lijst_row, fase, fasen, "Fase", 0),
    COLUMN(struct lijst_row, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct lijst_row, volgend_contact_datum, DATUM, "Volgend contact", 0),
    COLUMN(struct lijst_row, laatste_contact_datum, DATUM, "Laatste contact", 0),
    COLUMN(struct lijst_row, via, TEXT, "In beeld via", 0),
};

/* What somebody keeps, with how many it shows of those in sight. */
struct telling_row {
	filter_id id;
	int64_t aantal;
};
static const struct column telling_columns[] = {
    COLUMN_ID(struct telling_row, id, filter, FILTER, NULL),
    COLUMN(struct telling_row, aantal, INT, NULL, 0),
};
QUERY(
    filter_telling,
    "SELECT f.id, CASE WHEN f.lijst = 'jongeren' THEN (SELECT count(j.fase) FROM jongere j WHERE (f.fase IS NULL OR j.fase = f.fase) "
    "AND (COALESCE(f.kring, 'alle') = 'alle' OR j.casusregisseur_id = $1) "
    "AND (COALESCE(f.toestand, 'open') = 'alle' "
    "OR (COALESCE(f.toestand, 'open') = 'open' AND j.gesloten_op IS NULL) "
    "OR (f.toestand = 'gesloten' AND j.gesloten_op IS NOT NULL))) ELSE 0 END AS aantal "
    "FROM filter f ORDER BY f.naam, f.id LIMIT 100");

struct lijst_page {
	struct list jongeren;
	struct bewaarde_filters filters;
};
static const struct shape lijst_shape = SHAPE("JongereRegel", struct lijst_row, lijst_columns);
static const struct shape_part lijst_parts[] = {
    {"jongeren", &lijst_shape, offsetof(struct lijst_page, jongeren), true},
};
static const struct shape lijst_page_shape = {.name = "Jongeren",
					      .size = sizeof(struct lijst_page),
					      .parts = lijst_parts,
					      .n_parts = COUNT(lijst_parts)};

/* $1 fase or '', $2 casusregisseur or 0, $3 toestand, $4 pattern, $5-$6 cursor, $7 limit. */
#define LIJST                                                                                      \
	"SELECT j.id, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.fase, "         \
	"g.naam AS casusregisseur, j.volgend_contact_datum, "                                      \
	"j.stand_laatste_contact_datum AS laatste_contact_datum, j.zicht, j.kanaal, "              \
	"j.uitstroom_datum, j.aangemaakt_op, j.versie "                                            \
	"FROM jongere j CROSS JOIN gebruiker g WHERE g.id = j.casusregisseur_id "                  \
	"AND ($1 = '' OR j.fase = $1) AND ($2 = 0 OR j.casusregisseur_id = $2) "                   \
	"AND ($3 = 'alle' OR ($3 = 'open' AND j.gesloten_op IS NULL) "                             \
	"OR ($3 = 'gesloten' AND j.gesloten_op IS NOT NULL)) "                                     \
	"AND ($4 = '%' OR j.naam_vouw LIKE $4 ESCAPE '\\') "

QUERY(lijst_contact, LIJST "AND (COALESCE(j.volgend_contact_datum, 999999), j.id) > ($5, $6) "
			   "ORDER BY COALESCE(j.volgend_contact_datum, 999999), j.id LIMIT $7");
QUERY(lijst_nieuwste, LIJST "AND j.id < $6 AND $5 = $5 ORDER BY j.id DESC LIMIT $7");
QUERY(lijst_stilte,
      LIJST "AND (COALESCE(j.stand_laatste_contact_datum, -999999), j.id) > ($5, $6) "
	    "ORDER BY COALESCE(j.stand_laatste_contact_datum, -999999), j.id LIMIT $7");
QUERY(lijst_naam, LIJST "AND (($6 = 0 AND $5 = $5) OR (j.naam_vouw, j.id) > "
			"((SELECT k.naam_vouw FROM jongere k WHERE k.id = $6), $6)) "
			"ORDER BY j.naam_vouw, j.id LIMIT $7");

static const struct query *const lijst_queries[] = {
    [SORTEER_CONTACT] = &lijst_contact,
    [SORTEER_NAAM] = &lijst_naam,
    [SORTEER_STILTE] = &lijst_stilte,
    [SORTEER_NIEUWSTE] = &lijst_nieuwste,
};

struct lijst_in {
	const char *zoek;
	int fase;
	int van;
	int toestand;
	int sorteer;
	int kies;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD_CHOICE_OF(struct lijst_in, fase, fasen, "Fase", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, van, kringen, "Van wie", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, toestand, toestanden, "Dossier", .select = true),
    FIELD_CHOICE_OF(struct lijst_in, sorteer, sorteringen, "Volgorde", .select = true),
    KIES_FIELD(struct lijst_in),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

static struct cursor first_cursor(int sorteer)
{
	if (sorteer == SORTEER_NIEUWSTE)
		return (struct cursor){0, INT64_MAX};
	return (struct cursor){sorteer == SORTEER_NAAM ? 0 : -1000000, 0};
}

static struct cursor cursor_of(const struct lijst_row *row, int sorteer)
{
	struct datum d =
	    sorteer == SORTEER_STILTE ? row->laatste_contact_datum : row->volgend_contact_datum;
	int32_t unset = sorteer == SORTEER_STILTE ? -999999 : 999999;

	if (sorteer == SORTEER_NIEUWSTE || sorteer == SORTEER_NAAM)
		return (struct cursor){0, row->id.nr};
	return (struct cursor){datum_set(d) ? d.dag : unset, row->id.nr};
}

static void name_rows(struct request *r, const struct list *list)
{
	struct lijst_row *rows = (struct lijst_row *)(uintptr_t)list->rows;

	for (size_t i = 0; i < list->count; i++) {
		bool laat = (rows[i].zicht & ONDERDEEL_ONDERWIJS) &&
			    kanaal_is_laat(rows[i].kanaal, moment_datum(rows[i].aangemaakt_op),
					   rows[i].uitstroom_datum);

		rows[i].naam =
		    naam_heel(r->arena, rows[i].roepnaam, rows[i].voorvoegsel, rows[i].achternaam);
		rows[i].via = kanaal_text(r->arena, rows[i].kanaal, laat);
	}
}

/* How many each of them shows. */
static int tellingen_load(struct request *r, struct bewaarde_filters *filters)
{
	struct list found = {0};
	const struct telling_row *rows;
	int rc;

	if (!filters->rows.count)
		return 0;
	rc = request_rows(r, &filter_telling, ARGS(r->wie.gebruiker), telling_columns,
			  sizeof(struct telling_row), FILTER_MAX, &found);
	rows = found.rows;
	for (size_t i = 0; i < found.count && i < filters->rows.count; i++)
		filters->aantal[i] = rows[i].aantal;
	return rc;
}

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	int sorteer = in->sorteer == CHOICE_NONE ? SORTEER_CONTACT : in->sorteer;
	size_t limit = kies_limit(r, in->kies, LIST_PAGE);
	struct cursor c = cursor_read(r, in->na, first_cursor(sorteer));
	const char *fase = choice_code(&fasen, in->fase),
		   *toestand = choice_code(&toestanden, in->toestand);
	int64_t casus = in->van == KRING_MIJN ? r->wie.gebruiker.nr : 0;
	const char *pattern = tekst_like(r->arena, in->zoek ? tekst_fold(r->arena, in->zoek) : "");
	int rc = request_rows(r, lijst_queries[sorteer],
			      ARGS(fase ? fase : "", casus, toestand ? toestand : "open", pattern,
				   c.key, c.id, (int64_t)limit + 1),
			      lijst_columns, sizeof(struct lijst_row), limit + 1, &out->jongeren);

	if (rc)
		return rc;
	if (list_cut(&out->jongeren, limit)) {
		const struct lijst_row *rows = out->jongeren.rows;
		out->jongeren.next = cursor_text(r, cursor_of(&rows[limit - 1], sorteer));
	}
	name_rows(r, &out->jongeren);
	rc = filters_load(r, &out->filters);
	return rc ? rc : tellingen_load(r, &out->filters);
}

/* A filter that always stands at something, at first at `code`. */
static void start_at(struct ui_field *filter, const char *code)
{
	filter->empty = "";
	if (!filter->value || !*filter->value)
		filter->value = code;
}

/* What is sent of a chosen row. */
static const char *kies_value(struct html *h, const void *row, void *arg)
{
	const struct lijst_row *j = row;

	(void)arg;
	return arena_format(h->arena, "jongere=%s&_versie=%lld", TOKEN(h, j->id),
			    (long long)j->versie);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct lijst_row *rows = out->jongeren.rows;
	const struct ui_action add = {.label = "Jongere aanmelden",
				      .url = "/jongeren/nieuw",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);
	bool choosing = in->kies != CHOICE_NONE && kies_may(r, REEKSLIJST_JONGEREN);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	const struct kies_lijst kies = {REEKSLIJST_JONGEREN, in->kies, in->na, out->jongeren.next};
	const struct filter_row now = {.lijst = FILTERLIJST_JONGEREN,
				       .fase = in->fase,
				       .kring = in->van,
				       .toestand = in->toestand,
				       .sortering = in->sorteer,
				       .vak = CHOICE_NONE,
				       .signaal = CHOICE_NONE};

	start_at(request_field_of(filters, n, "van"), "alle");
	start_at(request_field_of(filters, n, "toestand"), "open");
	start_at(request_field_of(filters, n, "sorteer"), "contact");
	ui_h1(h, "Jongeren", "Iedereen bij wie u betrokken bent.");
	if (may_add)
		ui_actions(h, &add, 1);
	filters_view(h, &out->filters, &now);
	ui_form(h, &(struct ui_form){.action = "/jongeren",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .in_front = 2,
				     .submit = "Toon"});
	if (out->jongeren.count)
		kies_view_ways(h, r, &kies);
	ui_table(
	    h, ROW_SET(lijst_screen, rows, out->jongeren.count),
	    &(struct ui_table){
		.one = "jongere",
		.many = "jongeren",
		.link = "naam",
		.link_id = "id",
		.link_prefix = "/jongeren/",
		.names = "naam",
		.phone = "fase casusregisseur volgend_contact_datum:",
		.kies = choosing ? kies_value : NULL,
		.gekozen = in->kies > KIES_RIJEN,
		.volgende =
		    out->jongeren.next ? request_url_with(r, "na", out->jongeren.next) : NULL,
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.empty_title = "Geen jongeren gevonden",
		.empty_text =
		    "U ziet hier jongeren zodra u bij hen betrokken bent. Kies een ruimer filter, of meld een jongere aan.",
		.empty_action = may_add ? &add : NULL});
	if (out->jongeren.count) {
		kies_view(h, r, &kies);
		request_view_files(h, r);
	}
	filters_view_keep(h, r, &now);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Jongeren",
     .doel = "overzicht van eigen jongeren",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "jongeren"},
};
PAGE(jongeren, .room = "dossier", .title = "Jongeren", .menu = "/jongeren", .menu_order = 2,
     .menu_icon = UI_ICON_JONGEREN, .routes = routes, .n_routes = COUNT(routes));
