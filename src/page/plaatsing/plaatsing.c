/*
 * Plaatsing: a job, a trial, an internship: where, what, how long, and who keeps an eye on it.
 *
 * What: one place with its contracts, wage value and nazorg; begin.c begins one,
 * plaatsing_gegevens.c changes it, plaatsing_verbetering.c corrects it, einde.c ends it,
 * plaatsing_intrekking.c takes back one that never was, plaatsingen.c lists them.
 * Who: whoever has the part "werk" of the dossier in sight.
 * Invariants: a place never stands without how long it lasted (promise 7); it has an owner of the
 * nazorg, somebody of the dossier, and a rhythm from the first day (F275, F278).
 * On purpose absent: what the employer may be told about a limitation; "wat helpt" is in the
 * dossier (F069).
 * Rows: F171, F174, F196-F207, F258-F263, F273-F278.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/loonwaarde.h"
#include "domain/nazorg.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "part/contracten.h"
#include "part/melding.h"
#include "store/jongere.h"
#include "store/werkgever.h"

#define DOEL "begeleiding naar werk"

struct plek_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	werkgever_id werkgever_id;
	const char *werkgever;
	const char *werkgever_telefoon;
	werkgever_id formele_werkgever_id; /* of a detachering: who has the contract */
	const char *formeel;
	int64_t afspraken; /* about its end; 0: none yet */
	int soort;
	const char *functie;
	int functiesoort;
	struct datum van_datum;
	struct datum verwacht_eind_datum;
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme;
	gebruiker_id nazorg_gebruiker_id;
	const char *nazorg_door;
	bool jobcoach;
	struct datum eind_datum;
	int uitkomst;
	const char *opvolger;
	struct datum opvolging_datum;
	struct moment opgevolgd_op;
	struct datum nazorg_jongere_datum;
	struct datum nazorg_werkgever_datum;
	struct datum ingroei_datum; /* the next step of hours that grow */
	struct datum forfait_tot_datum;
	struct moment melding_rood_op; /* the oldest that waits for an answer */
	struct moment melding_oranje_op;
	bool geen_bezoek;          /* the young person wants no visit at work */
	struct datum bezoek_datum; /* last day of one that chance asks for */
};
static const struct column plek_columns[] = {
    COLUMN_ID(struct plek_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct plek_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct plek_row, zicht, INT, NULL, 0),
    COLUMN(struct plek_row, versie, INT, "Versie", 0),
    COLUMN(struct plek_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct plek_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct plek_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct plek_row, werkgever_id, werkgever, WERKGEVER, "Werkgever"),
    COLUMN(struct plek_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct plek_row, werkgever_telefoon, TEXT, "Telefoon", 0),
    COLUMN_ID(struct plek_row, formele_werkgever_id, werkgever, WERKGEVER, "Contract en loon bij"),
    COLUMN(struct plek_row, formeel, TEXT, "Contract en loon bij", ONDERDEEL_WERK),
    COLUMN(struct plek_row, afspraken, INT, NULL, 0),
    COLUMN_KEUZE(struct plek_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct plek_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, functiesoort, functiesoorten, "Soort functie", ONDERDEEL_WERK),
    COLUMN(struct plek_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct plek_row, verwacht_eind_datum, DATUM, "Gepland tot en met", ONDERDEEL_WERK),
    COLUMN(struct plek_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, weet_werkgever, weet_werkgever_keuzes, "Weet de werkgever het?",
		 ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_ritme, INT, "Nazorg om de (dagen)", ONDERDEEL_WERK),
    COLUMN_ID(struct plek_row, nazorg_gebruiker_id, gebruiker, GEBRUIKER, "Nazorg door"),
    COLUMN(struct plek_row, nazorg_door, TEXT, "Nazorg door", ONDERDEEL_WERK),
    COLUMN(struct plek_row, jobcoach, BOOL, "Jobcoach", ONDERDEEL_WERK),
    COLUMN(struct plek_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plek_row, uitkomst, plaatsinguitkomsten, "Hoe het eindigde",
		 ONDERDEEL_WERK),
    COLUMN(struct plek_row, opvolger, TEXT, "Opvolging door", ONDERDEEL_WERK),
    COLUMN(struct plek_row, opvolging_datum, DATUM, "Eerste contact na het einde", ONDERDEEL_WERK),
    COLUMN(struct plek_row, opgevolgd_op, MOMENT, "Opgevolgd", ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_jongere_datum, DATUM, "Nazorg met de jongere", ONDERDEEL_WERK),
    COLUMN(struct plek_row, nazorg_werkgever_datum, DATUM, "Nazorg met de werkgever",
	   ONDERDEEL_WERK),
    COLUMN(struct plek_row, ingroei_datum, DATUM, "Volgende stap in de uren", ONDERDEEL_WERK),
    COLUMN(struct plek_row, forfait_tot_datum, DATUM, "Vaste loonkostensubsidie tot en met",
	   ONDERDEEL_WERK),
    COLUMN(struct plek_row, melding_rood_op, MOMENT, "Rode melding", ONDERDEEL_WERK),
    COLUMN(struct plek_row, melding_oranje_op, MOMENT, "Oranje melding", ONDERDEEL_WERK),
    COLUMN(struct plek_row, geen_bezoek, BOOL, "Geen bezoek op het werk", ONDERDEEL_WERK),
    COLUMN(struct plek_row, bezoek_datum, DATUM, "Bezoek op het werk", ONDERDEEL_WERK),
};
QUERY(
    plek_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.voorvoegsel, j.achternaam, p.werkgever_id, "
    "w.naam AS werkgever, w.telefoon AS werkgever_telefoon, "
    "p.formele_werkgever_id, f.naam AS formeel, coalesce(d.id, 0) AS afspraken, p.soort, p.functie, p.functiesoort, p.van_datum, "
    "p.verwacht_eind_datum, p.uren, p.weet_werkgever, p.nazorg_ritme, p.nazorg_gebruiker_id, n.naam AS nazorg_door, p.jobcoach, "
    "p.eind_datum, p.uitkomst, o.naam AS opvolger, p.opvolging_datum, p.opgevolgd_op, "
    "p.stand_nazorg_jongere_datum AS nazorg_jongere_datum, p.stand_nazorg_werkgever_datum AS nazorg_werkgever_datum, "
    "p.stand_ingroei_datum AS ingroei_datum, p.forfait_tot_datum, "
    "p.stand_melding_rood_op AS melding_rood_op, p.stand_melding_oranje_op AS melding_oranje_op, "
    "p.geen_bezoek, p.stand_bezoek_datum AS bezoek_datum "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "JOIN gebruiker n ON n.id = p.nazorg_gebruiker_id LEFT JOIN gebruiker o ON o.id = p.opvolger_id "
    "LEFT JOIN werkgever f ON f.id = p.formele_werkgever_id LEFT JOIN detachering d ON d.plaatsing_id = p.id WHERE p.id = $1");
static const struct object object_plek =
    OBJECT(PLAATSING, plek_find, plek_columns, struct plek_row);

struct loonwaarde_row {
	loonwaardemeting_id id;
	struct datum datum;
	int64_t percentage;
	int soort;
	const char *meter;
	struct datum volgende_datum;
};
static const struct column loonwaarde_columns[] = {
    COLUMN_ID(struct loonwaarde_row, id, loonwaardemeting, LOONWAARDEMETING, "Nummer"),
    COLUMN(struct loonwaarde_row, datum, DATUM, "Datum", ONDERDEEL_WERK),
    COLUMN(struct loonwaarde_row, percentage, INT, "Loonwaarde in procenten", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct loonwaarde_row, soort, loonwaardesoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct loonwaarde_row, meter, TEXT, "Door wie", ONDERDEEL_WERK),
    COLUMN(struct loonwaarde_row, volgende_datum, DATUM, "Volgende meting", ONDERDEEL_WERK),
};
QUERY(loonwaarde_list,
      "SELECT id, datum, percentage, soort, meter, volgende_datum FROM loonwaardemeting "
      "WHERE plaatsing_id = $1 ORDER BY datum, id LIMIT 50");
#define MAX_BIJ 50

/* Why it stopped, when it ended in uitval. */
struct uitval_row {
	int reden;
	const char *toelichting;
	const char *had_geholpen;
};
static const struct column uitval_columns[] = {
    COLUMN_KEUZE(struct uitval_row, reden, uitvalredenen, "Waarom het stopte", ONDERDEEL_WERK),
    COLUMN(struct uitval_row, toelichting, TEXT, "Toelichting", ONDERDEEL_WERK),
    COLUMN(struct uitval_row, had_geholpen, TEXT, "Wat had kunnen helpen", ONDERDEEL_WERK),
};
QUERY(uitval_of,
      "SELECT reden, toelichting, had_geholpen FROM uitval WHERE plaatsing_id = $1 LIMIT 1");

struct plek_page {
	struct plek_row plaatsing;
	struct contracten contracten;
	struct list loonwaarde, uitval, meldingen; /* of the last only the last */
	struct db_rows personen;
	struct nazorg nazorg;
};
static const struct shape plek_shape = SHAPE("Plaatsing", struct plek_row, plek_columns);
static const struct shape loonwaarde_shape =
    SHAPE("Loonwaardemeting", struct loonwaarde_row, loonwaarde_columns);
static const struct shape uitval_shape = SHAPE("Uitval", struct uitval_row, uitval_columns);
static const struct shape melding_shape = SHAPE("Melding", struct melding_row, melding_columns);
static const struct shape_part plek_parts[] = {
    {"plaatsing", &plek_shape, offsetof(struct plek_page, plaatsing), false},
    {"contracten", &contract_shape, offsetof(struct plek_page, contracten.list), true},
    {"loonwaardemetingen", &loonwaarde_shape, offsetof(struct plek_page, loonwaarde), true},
    {"uitval", &uitval_shape, offsetof(struct plek_page, uitval), true},
    {"meldingen", &melding_shape, offsetof(struct plek_page, meldingen), true},
};
static const struct shape plek_page_shape = {.name = "PlaatsingInBeeld",
					     .size = sizeof(struct plek_page),
					     .parts = plek_parts,
					     .n_parts = COUNT(plek_parts)};

static int load_melding(struct request *r, struct plek_page *out)
{
	struct db_rows rows;
	int rc = melding_list(r->db, r->arena, out->plaatsing.id, INT64_MAX, 1, &rows);

	if (!rc)
		out->meldingen = list_of(&rows);
	return rc;
}

static int plek_handle(struct request *r)
{
	struct plek_page *out = r->out;
	const struct plek_row *p = r->object;
	const struct nazorg_feiten feiten = {.van = p->van_datum,
					     .jongere = p->nazorg_jongere_datum,
					     .werkgever = p->nazorg_werkgever_datum,
					     .ritme = (int)p->nazorg_ritme,
					     .weet_werkgever = p->weet_werkgever};
	const struct contractplek plek = {.id = p->id,
					  .jongere = p->jongere_id,
					  .bij = p->formeel ? p->formele_werkgever_id
							    : p->werkgever_id,
					  .is_open = !datum_set(p->eind_datum),
					  .groeit = datum_set(p->ingroei_datum)};
	int rc;

	out->plaatsing = *p;
	out->nazorg = nazorg_compute(&feiten, request_termijnen(r), r->vandaag);
	rc = contracten_load(r, &plek, &out->contracten);
	if (!rc)
		rc = request_rows(r, &loonwaarde_list, ARGS(p->id), loonwaarde_columns,
				  sizeof(struct loonwaarde_row), MAX_BIJ, &out->loonwaarde);
	rc = rc ? rc : load_melding(r, out);
	if (!rc && datum_set(p->eind_datum))
		rc = request_rows(r, &uitval_of, ARGS(p->id), uitval_columns,
				  sizeof(struct uitval_row), 1, &out->uitval);
	return rc ? rc : contactpersoon_list(r->db, r->arena, p->werkgever_id, &out->personen);
}

static void view_loonwaarde(struct html *h, const struct plek_page *out, const char *url,
			    bool may_change)
{
	const struct loonwaarde_row *rows = out->loonwaarde.rows;
	const struct ui_action actions[] = {
	    {.label = "Meting toevoegen",
	     .url = arena_format(h->arena, "%s/loonwaardemetingen/nieuw", url),
	     .icon = UI_ICON_PLUS},
	    {.label = "Vaste subsidie",
	     .url = arena_format(h->arena, "%s/forfait", url),
	     .icon = UI_ICON_PEN},
	};

	ui_section_begin(h, "loonwaarde", "Loonwaarde");
	if (out->loonwaarde.count)
		ui_chart_begin(
		    h, &(struct ui_chart){.kind = UI_CHART_BARS,
					  .title = "Loonwaarde in procenten van het minimumloon",
					  .x = "datum",
					  .y = "percentage"});
	ui_table(
	    h, ROW_SET(loonwaarde_columns, rows, out->loonwaarde.count),
	    &(struct ui_table){.one = "meting",
			       .link = "datum",
			       .link_id = "id",
			       .link_prefix = "/loonwaardemetingen/",
			       .many = "metingen",
			       .empty_title = "Nog geen meting",
			       .empty_text = "Hier ziet u hoe de loonwaarde zich ontwikkelt."});
	if (out->loonwaarde.count)
		ui_chart_end(h);
	if (datum_set(out->plaatsing.forfait_tot_datum))
		ui_p(h,
		     arena_format(
			 h->arena,
			 "Vaste loonkostensubsidie tot er is gemeten, en uiterlijk tot en met %s.",
			 html_datum(h, out->plaatsing.forfait_tot_datum)));
	if (may_change)
		ui_actions(h, actions,
			   plaatsingsoort_is_werk(out->plaatsing.soort) ? COUNT(actions) : 1);
	ui_section_end(h);
}

static const char *due_text(struct html *h, struct datum last, struct datum next)
{
	const char *was = datum_set(last) ? html_datum(h, last) : "nog niet";

	return datum_set(next)
		   ? arena_format(h->arena, "%s; volgende uiterlijk %s", was, html_datum(h, next))
		   : was;
}

static void view_uitval(struct html *h, const struct list *uitval)
{
	const struct uitval_row *u = uitval->rows;

	if (!uitval->count)
		return;
	ui_fact(h, "Waarom het stopte", choice_label(&uitvalredenen, u->reden));
	if (u->toelichting)
		ui_fact(h, "Toelichting", u->toelichting);
	if (u->had_geholpen)
		ui_fact(h, "Wat had kunnen helpen", u->had_geholpen);
}

static void view_melding(struct html *h, const struct plek_page *out)
{
	if (out->meldingen.count)
		ui_fact_link(h, "Laatste melding", melding_kort(h, out->meldingen.rows),
			     html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, out->plaatsing.id)));
}

static void view_facts(struct html *h, const struct plek_page *out, struct datum today)
{
	const struct plek_row *p = &out->plaatsing;
	bool runs = !datum_set(p->eind_datum);

	ui_facts_begin(h);
	ui_fact_link(h, p->formeel ? "Werk bij" : "Werkgever", p->werkgever,
		     html_url(h, "/werkgevers/%s", TOKEN(h, p->werkgever_id)));
	if (p->formeel)
		ui_fact_link(h, "Contract en loon bij", p->formeel,
			     html_url(h, "/werkgevers/%s", TOKEN(h, p->formele_werkgever_id)));
	ui_fact(h, "Soort", choice_label(&plaatsingsoorten, p->soort));
	ui_fact(h, "Soort functie", choice_label(&functiesoorten, p->functiesoort));
	ui_fact(h, "Van", html_datum(h, p->van_datum));
	ui_fact(h, "Hoe lang", plaatsing_duur(h->arena, p->van_datum, p->eind_datum, today));
	if (runs && datum_set(p->verwacht_eind_datum))
		ui_fact(h, "Gepland tot en met", html_datum(h, p->verwacht_eind_datum));
	ui_fact(h, "Uren per week", tekst_getal(h->arena, p->uren));
	ui_fact(h, "Weet de werkgever het?",
		choice_label(&weet_werkgever_keuzes, p->weet_werkgever));
	ui_fact(h, "Jobcoach", p->jobcoach ? "Ja" : "Nee");
	ui_fact(h, "Nazorg door", p->nazorg_door);
	view_melding(h, out);
	if (runs) {
		ui_fact(h, "Nazorg met de jongere",
			due_text(h, p->nazorg_jongere_datum, out->nazorg.jongere));
		ui_fact(h, "Nazorg met de werkgever",
			due_text(h, p->nazorg_werkgever_datum, out->nazorg.werkgever));
	} else {
		ui_fact(h, "Laatste dag", html_datum(h, p->eind_datum));
		ui_fact(h, "Hoe het eindigde", choice_label(&plaatsinguitkomsten, p->uitkomst));
		view_uitval(h, &out->uitval);
		ui_fact(h, "Opvolging",
			arena_format(h->arena, "%s, eerste contact %s%s", p->opvolger,
				     html_datum(h, p->opvolging_datum),
				     moment_set(p->opgevolgd_op) ? ", gedaan" : ""));
	}
	ui_facts_end(h);
}

static void view_personen(struct html *h, const struct plek_page *out)
{
	const struct contactpersoon_row *rows = out->personen.rows;

	if (!out->personen.count || !weet_werkgever_may_ask(out->plaatsing.weet_werkgever))
		return;
	ui_section_begin(h, "contactpersonen",
			 out->plaatsing.formeel ? "Wie u spreekt waar het werk is"
						: "Wie u bij de werkgever spreekt");
	ui_people_begin(h);
	for (size_t i = 0; i < out->personen.count; i++)
		ui_person(h, &(struct ui_person){.naam = rows[i].naam,
						 .rol = rows[i].functie,
						 .telefoon = rows[i].telefoon,
						 .email = rows[i].email});
	ui_people_end(h);
	ui_section_end(h);
}

/* What is to be done after an end, and how a mistake in it is mended. */
static size_t ended_actions(struct html *h, const struct plek_row *p, const char *url,
			    struct datum today, struct ui_action ret[6])
{
	size_t n = 0;

	if (!moment_set(p->opgevolgd_op)) {
		ret[n++] =
		    (struct ui_action){.label = "Contact vastleggen",
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_GESPREK,
				       .url = html_url(h, "/jongeren/%s/contactmomenten/nieuw",
						       TOKEN(h, p->jongere_id))};
		ret[n++] = (struct ui_action){.label = "Opvolging afvinken",
					      .icon = UI_ICON_VINK,
					      .url = arena_format(h->arena, "%s/opvolging", url)};
	}
	ret[n++] = (struct ui_action){.label = "Verbeter het einde",
				      .icon = UI_ICON_PEN,
				      .url = arena_format(h->arena, "%s/einde/verbeteren", url)};
	if (einde_is_recent(p->eind_datum, today))
		ret[n++] =
		    (struct ui_action){.label = "Toch niet gestopt?",
				       .kind = UI_SUBTLE,
				       .url = arena_format(h->arena, "%s/einde/ongedaan", url)};
	ret[n++] = (struct ui_action){.label = "Verbeter de plek",
				      .kind = UI_SUBTLE,
				      .url = arena_format(h->arena, "%s/verbeteren", url)};
	ret[n++] = (struct ui_action){.label = "Was dit werk er nooit?",
				      .kind = UI_SUBTLE,
				      .url = arena_format(h->arena, "%s/intrekken", url)};
	return n;
}

static void view_ended(struct html *h, const struct plek_page *out, const char *url,
		       struct datum today)
{
	const struct plek_row *p = &out->plaatsing;
	const struct uitval_row *u = out->uitval.rows;
	struct ui_action actions[6];

	if (!moment_set(p->opgevolgd_op))
		ui_alert(h, UI_WARNING, "Dit werk is gestopt. Er is contact nodig.",
			 arena_format(h->arena, "%s doet dat, uiterlijk %s.", p->opvolger,
				      html_datum(h, p->opvolging_datum)));
	if (out->uitval.count && u->reden == UITVALREDEN_ONBEKEND)
		ui_alert(h, UI_INFO, "Waarom het stopte is nog niet bekend",
			 "Weet u het nu? Kies Verbeter het einde. Zo leert de regio ervan.");
	ui_actions(h, actions, ended_actions(h, p, url, today, actions));
}

static const char *bezoek_link(struct html *h, const struct plek_row *p)
{
	if (p->geen_bezoek)
		return "Bezoek op het werk: dat wil de jongere niet";
	if (datum_set(p->bezoek_datum) && !datum_set(p->eind_datum))
		return arena_format(h->arena, "Bezoek op het werk: ga langs tot en met %s",
				    html_datum(h, p->bezoek_datum));
	return "Bezoek op het werk";
}

static void plek_view(struct html *h, struct request *r)
{
	const struct plek_page *out = r->out;
	const struct plek_row *p = &out->plaatsing;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const char *jongere = html_url(h, "/jongeren/%s", TOKEN(h, p->jongere_id));
	const struct ui_action actions[] = {
	    {.label = "Nazorg vastleggen",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_GESPREK,
	     .url = arena_format(h->arena, "%s/contactmomenten/nieuw?plaatsing=%s", jongere,
				 TOKEN(h, p->id))},
	    {.label = "Wijzig",
	     .url = arena_format(h->arena, "%s/wijzigen", url),
	     .icon = UI_ICON_PEN},
	    {.label = "Dit stopt",
	     .url = arena_format(h->arena, "%s/einde", url),
	     .icon = UI_ICON_VLAG},
	    {.label = "Verbeter de plek",
	     .kind = UI_SUBTLE,
	     .url = arena_format(h->arena, "%s/verbeteren", url)},
	    {.label = "Was dit werk er nooit?",
	     .kind = UI_SUBTLE,
	     .url = arena_format(h->arena, "%s/intrekken", url)},
	};
	bool runs = !datum_set(p->eind_datum), may_change = request_may_do(r, &actions[1]);

	ui_h1(h, arena_format(h->arena, "%s bij %s", p->functie, p->werkgever), NULL);
	ui_link(h, jongere, kop_heel(h->arena, p));
	ui_link(h, arena_format(h->arena, "%s/regelingen", url), "Regelingen bij dit werk");
	ui_link(h, arena_format(h->arena, "%s/startlijst", url),
		"De start: klaar voor de eerste dag?");
	ui_link(h, arena_format(h->arena, "%s/ontwikkelwensen", url), "Wensen voor het werk");
	ui_link(h, arena_format(h->arena, "%s/meldingen", url),
		"Meldingen over het werk, en wie u belt");
	ui_link(h, arena_format(h->arena, "%s/werkbezoeken", url), bezoek_link(h, p));
	ui_link(h, arena_format(h->arena, "%s/jobcoach", url), "Jobcoach en verslagen");
	if (!runs && plaatsinguitkomst_is_uitval(p->uitkomst))
		ui_link(h, arena_format(h->arena, "%s/uitval", url), "Wat ging er mis?");
	if (p->soort == PLAATSINGSOORT_PROEFPLAATSING)
		ui_link(h, arena_format(h->arena, "%s/proefplaatsing", url),
			"Overeenkomst en evaluatie");
	if (p->formeel)
		ui_link(h, arena_format(h->arena, "%s/detachering", url),
			"Detachering: wie u belt, en wat er gebeurt als het stopt");
	if (runs && may_change)
		ui_actions(h, actions, COUNT(actions));
	if (!runs && may_change)
		view_ended(h, out, url, r->vandaag);
	melding_alert(h, plaatslicht(moment_set(p->melding_rood_op),
				     moment_set(p->melding_oranje_op), CHOICE_NONE));
	if (runs && !weet_werkgever_may_ask(p->weet_werkgever))
		ui_alert(h, UI_WARNING, "De werkgever weet het niet",
			 "Neem geen contact op met de werkgever zonder de jongere.");
	if (runs && p->formeel && !p->afspraken)
		ui_alert(h, UI_INFO, "Nog geen afspraken over stoppen",
			 "Leg bij Detachering vast hoe de detachering stopt, en wat er dan met het "
			 "contract gebeurt.");
	ui_columns_begin(h);
	view_facts(h, out, r->vandaag);
	contracten_view(h, &out->contracten, url, may_change);
	ui_columns_side(h);
	view_personen(h, out);
	view_loonwaarde(h, out, url, runs && may_change);
	ui_columns_end(h);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Een plaats in beeld",
     .doel = DOEL,
     .object = &object_plek,
     .onderdelen = ONDERDEEL_WERK,
     .handle = plek_handle,
     .view = plek_view,
     .shape = &plek_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "plaatsing"},
};
PAGE(plaatsing, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
