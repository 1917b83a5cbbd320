/*
 * One jongere in beeld.
 *
 * What: answers within five seconds who is responsible, what is next, when the contract ends,
 *       when we last spoke and who is around (peers A1-A4).
 * Who:  whoever has a basis (betrokkene); the views show nobody else, and no part that the basis
 *       does not name.
 * Invariants: judgements show their date and turn uncertain by themselves (promise 5); a
 *       placement never stands without how long it lasts (promise 7).
 * Rows: F046-F058, F075, F093.
 */
#include "part/beeld.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/gebeurtenis.h"
#include "domain/kanaal.h"
#include "domain/plaatsing.h"
#include "domain/school.h"
#include "domain/uitstroom.h"
#include "part/melding.h"

/* ---- view of one jongere ---- */

static const char *judgement_text(struct html *h, const struct beeld_row *j)
{
	const char *label = choice_label(&bemiddelbaarheden, j->bemiddelbaar);

	if (!bemiddelbaar_is_oordeel(j->bemiddelbaar))
		return label;
	return arena_format(h->arena, "%s, beoordeeld op %s, geldig tot en met %s", label,
			    html_datum(h, j->bemiddelbaar_op_datum),
			    html_datum(h, j->bemiddelbaar_tot_datum));
}

/* How often somebody new came is what a young person feels of the network (F125). */
static void view_continuity(struct html *h, int64_t changes)
{
	if (changes > 0)
		ui_p(h, arena_format(h->arena, "Tot nu toe %d keer een andere casusregisseur.",
				     (int)changes));
}

static const char *role_text(struct html *h, const struct kring_row *k)
{
	const char *rol = choice_label(&betrokkene_rollen, k->rol);

	if (!datum_set(k->afwezig_tot_datum))
		return rol;
	return arena_format(h->arena, "%s. Afwezig tot en met %s", rol,
			    html_datum(h, k->afwezig_tot_datum));
}

/* Whoever looks must know whom to call: who is responsible is away. */
static void view_afwezig(struct html *h, const struct beeld_page *out)
{
	const struct kring_row *kring = out->kring.rows;

	for (size_t i = 0; i < out->kring.count; i++)
		if (kring[i].rol == BETROKKENE_CASUSREGISSEUR &&
		    datum_set(kring[i].afwezig_tot_datum))
			ui_alert(h, kring[i].vervanger ? UI_INFO : UI_WARNING,
				 arena_format(h->arena, "%s is afwezig tot en met %s",
					      kring[i].naam,
					      html_datum(h, kring[i].afwezig_tot_datum)),
				 kring[i].vervanger
				     ? arena_format(h->arena, "%s vervangt.", kring[i].vervanger)
				     : "Er is nog geen vervanger. Bel de teamleider.");
}

/* A coach stands here once for each thing he does: at all of them. */
static const char *chip_text(const struct beeld_row *j, const struct kring_row *k)
{
	bool coach = j->coach_id.nr && j->coach_id.nr == k->gebruiker_id.nr;

	if (k->rol == BETROKKENE_CASUSREGISSEUR)
		return coach ? "Verantwoordelijk, coach" : "Verantwoordelijk";
	return coach ? "Coach" : NULL;
}

static void view_kring(struct html *h, const struct beeld_page *out, const char *url)
{
	const struct kring_row *kring = out->kring.rows;
	const struct naaste_row *naasten = out->naasten.rows;

	ui_section_begin(h, "kring", "Wie staan er om heen?");
	ui_people_begin(h);
	for (size_t i = 0; i < out->kring.count; i++)
		ui_person(h, &(struct ui_person){.naam = kring[i].naam,
						 .rol = role_text(h, &kring[i]),
						 .organisatie = kring[i].organisatie,
						 .telefoon = kring[i].telefoon,
						 .chip = chip_text(&out->jongere, &kring[i])});
	for (size_t i = 0; i < out->naasten.count; i++)
		ui_person(h,
			  &(struct ui_person){
			      .naam = naasten[i].naam,
			      .rol = choice_label(&naaste_relaties, naasten[i].relatie),
			      .telefoon = naasten[i].mag_bellen ? naasten[i].telefoon : NULL,
			      .chip = naasten[i].vertrouwenspersoon ? "Vertrouwenspersoon" : NULL});
	ui_people_end(h);
	view_continuity(h, out->jongere.wisselingen);
	ui_link(h, arena_format(h->arena, "%s/kring", url), "Wie mag wat zien, en waarom");
	ui_section_end(h);
}

static const struct melding_row *melding_of(const struct beeld_page *out, plaatsing_id plaatsing)
{
	const struct melding_row *rows = out->meldingen.rows;

	for (size_t i = 0; i < out->meldingen.count; i++)
		if (rows[i].plaatsing_id.nr == plaatsing.nr)
			return &rows[i];
	return NULL;
}

static void view_plek(struct html *h, const struct beeld_page *out, const struct werk_row *w,
		      struct datum today)
{
	const struct melding_row *m = melding_of(out, w->id);
	int licht = plaatslicht(moment_set(w->melding_rood_op), moment_set(w->melding_oranje_op),
				CHOICE_NONE);
	const char *loopt = datum_set(w->eind_datum) ? NULL : "Loopt";
	const char *text =
	    arena_format(h->arena, "%s vanaf %s: %s", choice_label(&plaatsingsoorten, w->soort),
			 html_datum(h, w->van_datum),
			 plaatsing_duur(h->arena, w->van_datum, w->eind_datum, today));

	if (m)
		text = arena_format(h->arena, "%s. Laatste melding: %s", text, melding_kort(h, m));
	ui_item(h, &(struct ui_item){
		       .title = arena_format(h->arena, "%s bij %s", w->functie, w->werkgever),
		       .url = html_url(h, "/plaatsingen/%s", TOKEN(h, w->id)),
		       .text = text,
		       .badge = licht == CHOICE_NONE ? loopt : choice_label(&meldinglichten, licht),
		       .tone = licht == CHOICE_NONE ? UI_OK : melding_tone(licht)});
}

static void view_work(struct html *h, const struct beeld_page *out, const char *url,
		      struct datum today)
{
	const struct werk_row *werk = out->werk.rows;

	ui_section_begin(h, "werk", "Werk en stages");
	if (!out->werk.count)
		ui_p(
		    h,
		    "Hier komen stages, proefplaatsingen en banen te staan, met hoe lang ze duren.");
	ui_list_begin(h);
	for (size_t i = 0; i < out->werk.count; i++)
		view_plek(h, out, &werk[i], today);
	ui_list_end(h);
	ui_link(h, arena_format(h->arena, "%s/plaatsingen", url), "Alles over werk");
	ui_section_end(h);
}

/* A fact of a part in sight; of a hidden one "Niet bekend" would be untrue. */
static void view_fact(struct html *h, const struct beeld_row *j, uint32_t onderdeel,
		      const char *label, const char *value)
{
	if (j->zicht & onderdeel)
		ui_fact(h, label, value);
}

/* The parts of which something stands on the page of bemiddelbaarheid. */
#define BEMIDDELBAARHEID_DELEN                                                                     \
	(ONDERDEEL_PLAN | ONDERDEEL_DOEN | ONDERDEEL_WILLEN | ONDERDEEL_GEZONDHEID |               \
	 ONDERDEEL_THUISSITUATIE | ONDERDEEL_INKOMEN)

/* "Werk, bij Bakkerij Smit. Aanspreekpunt: Karin Smit, 0172 …" */
static const char *destination_text(struct html *h, const struct beeld_row *j)
{
	const char *text = choice_label(&bestemmingen, j->bestemming);

	if (j->bestemming_plek)
		text = arena_format(h->arena, "%s, bij %s", text, j->bestemming_plek);
	if (j->bestemming_contact)
		text = arena_format(h->arena, "%s. Aanspreekpunt: %s%s%s", text,
				    j->bestemming_contact, j->bestemming_telefoon ? ", " : "",
				    j->bestemming_telefoon ? j->bestemming_telefoon : "");
	return text;
}

static const char *origin_text(struct html *h, const struct beeld_row *j)
{
	bool laat = (j->zicht & ONDERDEEL_ONDERWIJS) &&
		    kanaal_is_laat(j->kanaal, moment_datum(j->aangemaakt_op), j->uitstroom_datum);

	return kanaal_text(h->arena, j->kanaal, laat);
}

static const char *agreement_text(struct html *h, const struct beeld_row *j, struct datum today)
{
	bool late = j->overeenkomst_opnieuw_datum.dag < today.dag;

	if (!datum_set(j->overeenkomst_datum))
		return "Nog niet afgesproken";
	if (!datum_set(j->overeenkomst_opnieuw_datum))
		return arena_format(h->arena, "Afgesproken op %s",
				    html_datum(h, j->overeenkomst_datum));
	return arena_format(h->arena,
			    late ? "Van %s. De nieuwe tekst moest uiterlijk %s zijn afgesproken"
				 : "Van %s. Spreek de nieuwe tekst uiterlijk %s af",
			    html_datum(h, j->overeenkomst_datum),
			    html_datum(h, j->overeenkomst_opnieuw_datum));
}

static void view_facts(struct html *h, struct request *r, const struct beeld_row *j,
		       const char *url)
{
	struct datum today = r->vandaag;
	const char *nazorg =
	    datum_set(j->uitstroom_datum)
		? nazorgplicht_text(h->arena, j->uitstroom_datum, request_termijnen(r), today)
		: NULL;

	ui_section_begin(h, "gegevens", "Gegevens");
	ui_facts_begin(h);
	ui_fact(h, "Geboren", html_datum(h, j->geboorte_datum));
	if (j->zicht & ONDERDEEL_CONTACT)
		ui_fact_link(h, "Telefoon", j->telefoon,
			     j->telefoon ? html_url(h, "tel:%s", j->telefoon) : NULL);
	view_fact(h, j, ONDERDEEL_CONTACT, "E-mail", j->email);
	view_fact(h, j, ONDERDEEL_ONDERWIJS, "Soort school",
		  choice_label(&schoolsoorten, j->schoolsoort));
	view_fact(h, j, ONDERDEEL_ONDERWIJS, "Van school op", html_datum(h, j->uitstroom_datum));
	if (nazorg)
		ui_fact(h, "Wie geeft nazorg", nazorg);
	view_fact(h, j, ONDERDEEL_TIJDLIJN, "In beeld via", origin_text(h, j));
	if (j->zicht & ONDERDEEL_PLAN)
		ui_fact_link(h, "Overeenkomst", agreement_text(h, j, today),
			     arena_format(h->arena, "%s/overeenkomst", url));
	view_fact(h, j, ONDERDEEL_PLAN, "Bestemming", destination_text(h, j));
	view_fact(h, j, ONDERDEEL_PLAN, "Naar werk", judgement_text(h, j));
	view_fact(h, j, ONDERDEEL_WILLEN, "Wat de jongere wil", j->wil);
	view_fact(h, j, ONDERDEEL_WERK, "Wat helpt op het werk", j->helpt);
	ui_facts_end(h);
	if (j->zicht & (ONDERDEEL_DENKEN | ONDERDEEL_DOEN | ONDERDEEL_WILLEN | ONDERDEEL_ZIJN))
		ui_link(h, arena_format(h->arena, "%s/profiel", url),
			"Profiel: denken, doen, willen, zijn");
	if (j->zicht & ONDERDEEL_WERK)
		ui_link(h, arena_format(h->arena, "%s/werkbehoeften", url),
			"Wat is nodig op het werk?");
	if (j->zicht & ONDERDEEL_WERK)
		ui_link(h, arena_format(h->arena, "%s/certificaten", url),
			"Certificaten en cursussen");
	if (j->zicht & ONDERDEEL_DOCUMENTEN)
		ui_link(h, arena_format(h->arena, "%s/documenten", url), "Documenten");
	if (j->zicht & ONDERDEEL_PLAN)
		ui_link(h, arena_format(h->arena, "%s/beslissingen", url),
			"Beslissingen die samen zijn gemaakt");
	if (j->zicht & ONDERDEEL_PLAN)
		ui_link(h, arena_format(h->arena, "%s/overlegpunten", url), "Casusoverleg");
	if (j->zicht & BEMIDDELBAARHEID_DELEN)
		ui_link(h, arena_format(h->arena, "%s/bemiddelbaarheid", url),
			"Kan de jongere nu naar werk?");
	ui_link(h, arena_format(h->arena, "%s/prullenbak", url), "Prullenbak");
	ui_section_end(h);
}

static void view_timeline(struct html *h, struct request *r, const struct beeld_page *out,
			  const char *url)
{
	const struct regel_row *rows = out->regels.rows;
	struct ui_event *events = arena_array(h->arena, out->regels.count + 1, sizeof(*events));

	for (size_t i = 0; i < out->regels.count; i++)
		events[i] = (struct ui_event){
		    .dag = rows[i].datum,
		    .icon =
			rows[i].soort == GEBEURTENIS_CONTACT ? UI_ICON_GESPREK : UI_ICON_SYSTEEM,
		    .title = choice_label(&gebeurtenissoorten, rows[i].soort),
		    .text =
			moment_set(rows[i].ingetrokken_op) ? "Dit is ingetrokken." : rows[i].tekst,
		    .wie = rows[i].wie};
	ui_section_begin(h, "tijdlijn", "Laatste gebeurtenissen");
	if (out->regels.count)
		ui_timeline(h, events, out->regels.count, r->vandaag);
	else
		ui_p(h, "Nog niets vastgelegd dat u mag lezen.");
	ui_link(h, arena_format(h->arena, "%s/tijdlijn", url), "Hele tijdlijn");
	ui_section_end(h);
}

/* Who reads this sees little, and why; the way back is one click. */
static void view_waakvlam(struct html *h, const struct request *r, const struct beeld_row *j)
{
	const struct ui_action open = {.label = "Bekijk de waakvlam",
				       .url = html_url(h, "/jongeren/%s/waakvlam", TOKEN(h, j->id)),
				       .icon = UI_ICON_KLOK};

	ui_alert(h, UI_INFO, "Waakvlam",
		 arena_format(h->arena,
			      "Deze jongere wil nu geen hulp. Houd licht contact, zonder te duwen. "
			      "Een groot deel van het dossier is dicht. Op %s wordt er opnieuw "
			      "naar gekeken.",
			      html_datum(h, j->waakvlam_datum)));
	if (request_may_do(r, &open))
		ui_actions(h, &open, 1);
}

/* What waits for an answer today stands above everything else. */
static void view_melding(struct html *h, const struct request *r, const struct beeld_page *out)
{
	const struct werk_row *werk = out->werk.rows;

	for (size_t i = 0; i < out->werk.count; i++) {
		const struct ui_action answer = {
		    .label = "Lees de melding",
		    .url = html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, werk[i].id)),
		    .icon = UI_ICON_GESPREK};

		if (!moment_set(werk[i].melding_rood_op))
			continue;
		melding_alert(h, LICHT_ROOD);
		if (request_may_do(r, &answer))
			ui_actions(h, &answer, 1);
	}
}

static void beeld_view(struct html *h, struct request *r)
{
	const struct beeld_page *out = r->out;
	const struct beeld_row *j = &out->jongere;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	const struct ui_action answer = {.label = "Lees en beantwoord de vraag",
					 .url = arena_format(h->arena, "%s/hulp", url),
					 .icon = UI_ICON_GESPREK};

	beeld_view_kop(h, r, out);
	if (moment_set(j->gesloten_op))
		ui_alert(h, UI_INFO, "Dit dossier is gesloten", j->gesloten_reden);
	view_afwezig(h, out);
	if (moment_set(j->hulp_gevraagd_op))
		ui_alert(h, UI_ERROR, "Er is om hulp gevraagd",
			 arena_format(h->arena, "Op %s. Reageer vandaag.",
				      html_moment(h, j->hulp_gevraagd_op)));
	if (moment_set(j->hulp_gevraagd_op) && (j->zicht & ONDERDEEL_TIJDLIJN))
		ui_actions(h, &answer, 1);
	view_melding(h, r, out);
	if (datum_set(j->waakvlam_datum))
		view_waakvlam(h, r, j);
	ui_columns_begin(h);
	view_timeline(h, r, out, url);
	ui_columns_side(h);
	if (j->zicht & ONDERDEEL_WERK)
		view_work(h, out, url, r->vandaag);
	view_kring(h, out, url);
	view_facts(h, r, j, url);
	ui_columns_end(h);
	ui_print_button(h);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Jongere in beeld",
     .doel = "begeleiding naar werk",
     .object = &object_beeld,
     .handle = beeld_load,
     .view = beeld_view,
     .shape = &beeld_page_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "jongeren"},
};
PAGE(jongere, .room = "dossier", .title = "Jongere", .routes = routes, .n_routes = COUNT(routes));
