/*
 * Werkgeversblad: one sheet for the employer of this place: what the regelingen mean for him.
 *
 * What: the instruments that apply, each in a few plain sentences, with an estimate of the amount
 *       and where he asks for it; what helps at work, in the words that the young person agreed
 *       on; whom he may call. Made to be printed: one A4.
 * Who:  whoever has the parts "werk" and "inkomen" in sight and may record placements; it leaves
 *       the building, so giving it is an act of work.
 * Invariants: an employer that does not know is given nothing: there is no sheet then (F066-F068).
 *       Nothing about health, benefit, legal group or loonwaarde; of what does not apply or is not
 *       known there is no word, because that would tell it too.
 *       Of a detachering it is for who pays: the instruments are his.
 * On purpose absent: the conditions, and what a professional wrote about them.
 * Rows: F066-F069, F215; blueprint 7.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "store/certificaat.h"
#include "store/jongere.h"
#include "store/regeling.h"
#include "store/werkbehoefte.h"

#define DOEL "informatie voor de werkgever"

/* ---- rows ---- */

struct blad_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	const char *werkgever;
	const char *formeel; /* of a detachering: whose sheet it is; else NULL */
	const char *functie;
	double uren;
	int weet_werkgever;
	const char *nazorg;
	const char *telefoon;
	const char *email;
};
static const struct column blad_columns[] = {
    COLUMN_ID(struct blad_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct blad_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct blad_row, zicht, INT, NULL, 0),
    COLUMN(struct blad_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct blad_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct blad_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct blad_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct blad_row, formeel, TEXT, "Contract en loon bij", ONDERDEEL_WERK),
    COLUMN(struct blad_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN(struct blad_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct blad_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct blad_row, nazorg, TEXT, "Wie belt u?", 0),
    COLUMN(struct blad_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct blad_row, email, TEXT, "E-mail", 0),
};
QUERY(
    blad_find,
    "SELECT p.id, p.jongere_id, j.zicht, j.roepnaam, j.voorvoegsel, j.achternaam, "
    "w.naam AS werkgever, f.naam AS formeel, p.functie, p.uren, p.weet_werkgever, n.naam AS nazorg, n.telefoon, "
    "n.email FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN werkgever w ON w.id = p.werkgever_id JOIN gebruiker n ON n.id = p.nazorg_gebruiker_id "
    "LEFT JOIN werkgever f ON f.id = p.formele_werkgever_id WHERE p.id = $1");
static const struct object object_blad =
    OBJECT(PLAATSING, blad_find, blad_columns, struct blad_row);

struct punt_row {
	const char *naam;
	const char *tekst;
	const char *bedrag;
	const char *waar;
};
static const struct column punt_columns[] = {
    COLUMN(struct punt_row, naam, TEXT, "Regeling", 0),
    COLUMN(struct punt_row, tekst, TEXT, "Wat het is", 0),
    COLUMN(struct punt_row, bedrag, TEXT, "Bedrag", 0),
    COLUMN(struct punt_row, waar, TEXT, "Waar u het vraagt", 0),
};
struct blad_page {
	const char *helpt;        /* what may be told of what is needed at work, or NULL */
	const char *certificaten; /* that may be told, or NULL */
	struct list punten;
};
static const struct column helpt_columns[] = {
    COLUMN(struct blad_page, helpt, TEXT, "Wat helpt op het werk", ONDERDEEL_WERK),
    COLUMN(struct blad_page, certificaten, TEXT, "Certificaten", ONDERDEEL_WERK),
};
static const struct shape punt_shape = SHAPE("Werkgeverspunt", struct punt_row, punt_columns);
static const struct shape_part blad_parts[] = {
    {"punten", &punt_shape, offsetof(struct blad_page, punten), true},
};
static const struct shape blad_shape = {.name = "Werkgeversblad",
					.columns = helpt_columns,
					.n_columns = COUNT(helpt_columns),
					.size = sizeof(struct blad_page),
					.parts = blad_parts,
					.n_parts = COUNT(blad_parts)};

/* ---- handler ---- */

static int fill_punten(struct request *r, const struct regeling_dossier *d,
		       const struct db_rows *afwijkingen)
{
	struct blad_page *out = r->out;
	struct punt_row *rows = arena_array(r->arena, REGELING_COUNT, sizeof(*rows));

	out->punten.rows = rows;
	for (int i = 0; i < REGELING_COUNT; i++) {
		enum regeling regeling = (enum regeling)i;
		const struct regeling_info *info = &regelingen[regeling];
		enum oordeel oordeel =
		    afwijking_oordeel(afwijking_find(afwijkingen, regeling),
				      regeling_check(regeling, &d->feiten, d->dag).oordeel);

		if (!info->werkgever || oordeel != OORDEEL_JA)
			continue;
		rows[out->punten.count++] = (struct punt_row){
		    info->naam, info->werkgever,
		    regeling_bedrag(r->arena, regeling, &d->feiten, d->dag), info->beslist};
	}
	return 0;
}

static int blad_handle(struct request *r)
{
	const struct blad_row *p = r->object;
	struct blad_page *out = r->out;
	struct regeling_dossier dossier;
	struct db_rows afwijkingen, certificaten;
	struct werkbeeld beeld;
	int rc;

	if (!weet_werkgever_may_ask(p->weet_werkgever))
		return 0;
	rc = regeling_dossier_find(r->db, r->arena, p->jongere_id, p->id, r->vandaag, &dossier);
	rc = rc ? rc : afwijking_list(r->db, r->arena, p->id, &afwijkingen);
	rc = rc ? rc : werkbeeld_load(r->db, r->arena, p->jongere_id, &beeld);
	rc = rc ? rc : certificaat_list(r->db, r->arena, p->jongere_id, &certificaten);
	if (rc)
		return rc;
	out->helpt = werkbeeld_told(&beeld);
	out->certificaten = certificaten_told(r->arena, &certificaten, r->vandaag);
	return fill_punten(r, &dossier, &afwijkingen);
}

/* ---- view ---- */

static void view_punten(struct html *h, const struct list *punten)
{
	const struct punt_row *rows = punten->rows;

	ui_section_begin(h, "regelingen", "Wat er voor u geregeld kan worden");
	if (!punten->count)
		ui_p(h, "Op dit moment is er geen regeling die wij u kunnen noemen.");
	for (size_t i = 0; i < punten->count; i++) {
		ui_card_begin(h, rows[i].naam);
		ui_p(h, rows[i].tekst);
		if (rows[i].bedrag)
			ui_p(h, arena_format(h->arena, "%s.", rows[i].bedrag));
		ui_p(h, arena_format(h->arena, "Wie beslist: %s.", rows[i].waar));
		ui_card_end(h);
	}
	ui_section_end(h);
}

static void view_blad(struct html *h, struct request *r)
{
	const struct blad_row *p = r->object;
	const struct blad_page *out = r->out;

	ui_h1(h, arena_format(h->arena, "Voor %s", p->formeel ? p->formeel : p->werkgever),
	      arena_format(h->arena, "Over het werk van %s: %s%s%s, %s uur per week.",
			   kop_heel(h->arena, p), p->functie, p->formeel ? " bij " : "",
			   p->formeel ? p->werkgever : "", tekst_getal(h->arena, p->uren)));
	if (out->helpt) {
		ui_section_begin(h, "helpt", "Wat helpt op het werk");
		ui_p(h, out->helpt);
		ui_section_end(h);
	}
	if (out->certificaten) {
		ui_section_begin(h, "certificaten", "Certificaten");
		ui_p(h, out->certificaten);
		ui_section_end(h);
	}
	view_punten(h, &out->punten);
	ui_p(h, arena_format(h->arena,
			     "De bedragen zijn een schatting van %s. Wie beslist rekent ze precies "
			     "uit. U kunt hieraan geen rechten ontlenen.",
			     html_datum(h, r->vandaag)));
	ui_section_begin(h, "bellen", "Wie u kunt bellen");
	ui_people_begin(h);
	ui_person(
	    h, &(struct ui_person){.naam = p->nazorg, .telefoon = p->telefoon, .email = p->email});
	ui_people_end(h);
	ui_section_end(h);
}

static void blad_view(struct html *h, struct request *r)
{
	const struct blad_row *p = r->object;

	if (weet_werkgever_may_ask(p->weet_werkgever)) {
		view_blad(h, r);
	} else {
		ui_h1(h, "Geen blad voor de werkgever", NULL);
		ui_alert(h, UI_WARNING, "De werkgever weet het niet",
			 "Geef niets aan de werkgever zonder de jongere. Wil de jongere het "
			 "vertellen? Leg dat dan eerst vast bij de werkplek.");
	}
	ui_buttons_begin(h);
	if (weet_werkgever_may_ask(p->weet_werkgever))
		ui_print_button(h);
	ui_button_link(h, UI_SUBTLE, html_url(h, "/plaatsingen/%s/regelingen", TOKEN(h, p->id)),
		       "Terug naar de regelingen");
	ui_buttons_end(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/werkgeversblad",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Blad voor de werkgever",
     .doel = DOEL,
     .object = &object_blad,
     .onderdelen = ONDERDEEL_WERK | ONDERDEEL_INKOMEN,
     .handle = blad_handle,
     .view = blad_view,
     .shape = &blad_shape,
     .flags = ROUTE_PRINT,
     .scenario = "regeling"},
};
PAGE(werkgeversblad, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
