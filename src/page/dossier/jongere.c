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
#include "gate/page.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/fase.h"
#include "domain/gebeurtenis.h"
#include "domain/kanaal.h"
#include "domain/plaatsing.h"
#include "domain/school.h"
#include "domain/uitstroom.h"
#include "part/melding.h"
#include "store/jongere.h"

struct beeld_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboorte_datum;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *school;
	int schoolsoort;
	struct datum uitstroom_datum;
	int bestemming;
	const char *bestemming_plek;
	const char *bestemming_contact;
	const char *bestemming_telefoon;
	int kanaal;
	struct moment aangemaakt_op;
	int fase;
	struct datum fase_van_datum;
	const char *wil;
	const char *helpt;
	int bemiddelbaar;
	struct datum bemiddelbaar_op_datum;
	struct datum bemiddelbaar_tot_datum;
	gebruiker_id casusregisseur_id;
	const char *casusregisseur;
	const char *casusregisseur_telefoon;
	struct datum volgend_contact_datum;
	struct datum laatste_contact_datum;
	struct moment hulp_gevraagd_op;
	struct moment gesloten_op;
	const char *gesloten_reden;
	struct datum waakvlam_datum; /* when it is looked at again */
	struct datum overeenkomst_datum;
	struct datum overeenkomst_opnieuw_datum;
	gebruiker_id coach_id;
	int64_t wisselingen; /* of casusregisseur, until now */
};
static const struct column beeld_columns[] = {
    COLUMN_ID(struct beeld_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct beeld_row, zicht, INT, NULL, 0),
    COLUMN(struct beeld_row, versie, INT, NULL, 0),
    COLUMN(struct beeld_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, gemeente, TEXT, "Gemeente", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, telefoon, TEXT, "Telefoon", ONDERDEEL_CONTACT),
    COLUMN(struct beeld_row, email, TEXT, "E-mail", ONDERDEEL_CONTACT),
    COLUMN(struct beeld_row, school, TEXT, "School", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct beeld_row, schoolsoort, schoolsoorten, "Soort school", ONDERDEEL_ONDERWIJS),
    COLUMN(struct beeld_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct beeld_row, bestemming, bestemmingen, "Bestemming", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_plek, TEXT, "Waar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_contact, TEXT, "Aanspreekpunt daar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_telefoon, TEXT, "Telefoon daar", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct beeld_row, kanaal, kanalen, "In beeld via", ONDERDEEL_TIJDLIJN),
    COLUMN(struct beeld_row, aangemaakt_op, MOMENT, "In beeld sinds", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct beeld_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, fase_van_datum, DATUM, "In deze fase sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, wil, TEXT, "Wat de jongere wil", ONDERDEEL_WILLEN),
    COLUMN(struct beeld_row, helpt, TEXT, "Wat helpt op het werk", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct beeld_row, bemiddelbaar, bemiddelbaarheden, "Bemiddelbaar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bemiddelbaar_op_datum, DATUM, "Beoordeeld op", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bemiddelbaar_tot_datum, DATUM, "Geldig tot en met", ONDERDEEL_PLAN),
    COLUMN_ID(struct beeld_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct beeld_row, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct beeld_row, casusregisseur_telefoon, TEXT, "Telefoon casusregisseur", 0),
    COLUMN(struct beeld_row, volgend_contact_datum, DATUM, "Volgend contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, laatste_contact_datum, DATUM, "Laatste contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, hulp_gevraagd_op, MOMENT, "Hulp gevraagd", ONDERDEEL_TIJDLIJN),
    COLUMN(struct beeld_row, gesloten_op, MOMENT, "Gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, gesloten_reden, TEXT, "Waarom gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, waakvlam_datum, DATUM, "Waakvlam tot", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, overeenkomst_datum, DATUM, "Overeenkomst van", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, overeenkomst_opnieuw_datum, DATUM, "Overeenkomst opnieuw voor",
	   ONDERDEEL_PLAN),
    COLUMN_ID(struct beeld_row, coach_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct beeld_row, wisselingen, INT, "Wisselingen van casusregisseur", 0),
};
QUERY(
    beeld_find,
    "SELECT j.id, j.zicht, j.versie, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.gemeente, "
    "j.telefoon, j.email, o.naam AS school, j.schoolsoort, j.uitstroom_datum, j.bestemming, "
    "j.bestemming_plek, j.bestemming_contact, j.bestemming_telefoon, j.kanaal, j.aangemaakt_op, j.fase, "
    "j.fase_van_datum, j.wil, j.helpt, j.bemiddelbaar, j.bemiddelbaar_op_datum, j.bemiddelbaar_tot_datum, "
    "j.casusregisseur_id, g.naam AS casusregisseur, g.telefoon AS casusregisseur_telefoon, "
    "j.volgend_contact_datum, j.stand_laatste_contact_datum AS laatste_contact_datum, "
    "j.stand_hulp_gevraagd_op AS hulp_gevraagd_op, j.gesloten_op, j.gesloten_reden, "
    "j.stand_waakvlam_datum AS waakvlam_datum, j.stand_overeenkomst_datum AS overeenkomst_datum, "
    "j.stand_overeenkomst_opnieuw_datum AS overeenkomst_opnieuw_datum, j.stand_coach_id AS coach_id, "
    "(SELECT count(b.rol) - 1 FROM betrokkene b WHERE b.jongere_id = j.id "
    "AND b.rol = 'casusregisseur') AS wisselingen "
    "FROM jongere j JOIN gebruiker g ON g.id = j.casusregisseur_id "
    "LEFT JOIN organisatie o ON o.id = j.school_id WHERE j.id = $1");

static const struct object object_beeld = {.kind = ID_JONGERE,
					   .query = &beeld_find,
					   .columns = beeld_columns,
					   .n_columns = COUNT(beeld_columns),
					   .size = sizeof(struct beeld_row)};

#define MAX_AROUND 1000 /* nobody has as many people around */

struct kring_row {
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *telefoon;
	const char *email;
	int rol;
	int grondslag;
	const char *artikel;
	const char *organisatie;
	struct datum afwezig_tot_datum; /* of who is away now */
	const char *vervanger;
};
static const struct column kring_columns[] = {
    COLUMN_ID(struct kring_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct kring_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kring_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct kring_row, email, TEXT, "E-mail", 0),
    COLUMN_KEUZE(struct kring_row, rol, betrokkene_rollen, "Rol", 0),
    COLUMN_KEUZE(struct kring_row, grondslag, grondslagen, "Grondslag", 0),
    COLUMN(struct kring_row, artikel, TEXT, "Waarom dit mag", 0),
    COLUMN(struct kring_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct kring_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct kring_row, vervanger, TEXT, "Vervanger", 0),
};
QUERY(
    kring_list_now,
    "SELECT b.gebruiker_id, g.naam, g.telefoon, g.email, b.rol, b.grondslag, b.artikel, (SELECT o.naam FROM functie f "
    "JOIN organisatie o ON o.id = f.organisatie_id WHERE f.gebruiker_id = g.id ORDER BY f.id LIMIT 1) AS organisatie, "
    "g.afwezig_tot_datum, g.vervanger FROM betrokkene b JOIN gebruiker g ON g.id = b.gebruiker_id "
    "WHERE b.jongere_id = $1 AND b.van_op <= $2 AND b.tot_op > $2 ORDER BY b.zicht_van_op, b.id");

struct naaste_row {
	jongere_id jongere_id;
	const char *naam;
	int relatie;
	const char *telefoon;
	bool vertrouwenspersoon;
	bool mag_bellen;
};
static const struct column naaste_columns[] = {
    COLUMN_ID(struct naaste_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct naaste_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
    COLUMN_KEUZE(struct naaste_row, relatie, naaste_relaties, "Relatie", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, telefoon, TEXT, "Telefoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, vertrouwenspersoon, BOOL, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, mag_bellen, BOOL, "Mag gebeld worden", ONDERDEEL_NETWERK),
};
QUERY(naaste_list_now,
      "SELECT jongere_id, naam, relatie, telefoon, vertrouwenspersoon, mag_bellen FROM naaste "
      "WHERE jongere_id = $1 ORDER BY zicht_van_op, vertrouwenspersoon DESC, id");

struct werk_row {
	jongere_id jongere_id;
	plaatsing_id id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	struct datum contract_tot_datum;
	int contractvorm;
	struct moment melding_rood_op; /* the oldest that waits for an answer */
	struct moment melding_oranje_op;
};
static const struct column werk_columns[] = {
    COLUMN_ID(struct werk_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct werk_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct werk_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct werk_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct werk_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct werk_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct werk_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct werk_row, contract_tot_datum, DATUM, "Contract tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct werk_row, contractvorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct werk_row, melding_rood_op, MOMENT, "Rode melding", ONDERDEEL_WERK),
    COLUMN(struct werk_row, melding_oranje_op, MOMENT, "Oranje melding", ONDERDEEL_WERK),
};
#define MAX_WERK 5
QUERY(
    werk_list_now,
    "SELECT p.jongere_id, p.id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, "
    "p.stand_contract_tot_datum AS contract_tot_datum, p.stand_contractvorm AS contractvorm, "
    "p.stand_melding_rood_op AS melding_rood_op, p.stand_melding_oranje_op AS melding_oranje_op "
    "FROM plaatsing p JOIN werkgever w ON w.id = p.werkgever_id "
    "WHERE p.jongere_id = $1 ORDER BY p.zicht_van_op, p.van_datum DESC, p.id DESC LIMIT 5");

struct regel_row {
	jongere_id jongere_id;
	struct datum datum;
	int soort;
	const char *tekst;
	const char *wie;
	struct moment ingetrokken_op;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct regel_row, datum, DATUM, "Datum", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct regel_row, soort, gebeurtenissoorten, "Soort", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, wie, TEXT, "Vastgelegd door", 0),
    COLUMN(struct regel_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
};
#define MAX_REGELS 6
QUERY(
    regel_list_newest,
    "SELECT e.jongere_id, e.datum, e.soort, e.tekst, g.naam AS wie, e.ingetrokken_op FROM gebeurtenis e "
    "LEFT JOIN gebruiker g ON g.id = e.gebruiker_id WHERE e.jongere_id = $1 "
    "ORDER BY e.zicht_van_op, e.datum DESC, e.id DESC LIMIT 6");

struct beeld_page {
	struct beeld_row jongere;
	struct list kring, naasten, werk, regels, meldingen; /* the last of each place */
};
static const struct shape beeld_shape = SHAPE("Jongere", struct beeld_row, beeld_columns);
static const struct shape kring_shape = SHAPE("Betrokkene", struct kring_row, kring_columns);
static const struct shape naaste_shape = SHAPE("Naaste", struct naaste_row, naaste_columns);
static const struct shape werk_shape = SHAPE("PlaatsingKort", struct werk_row, werk_columns);
static const struct shape regel_shape = SHAPE("GebeurtenisKort", struct regel_row, regel_columns);
static const struct shape melding_shape = SHAPE("Melding", struct melding_row, melding_columns);
static const struct shape_part beeld_parts[] = {
    {"jongere", &beeld_shape, offsetof(struct beeld_page, jongere), false},
    {"betrokkenen", &kring_shape, offsetof(struct beeld_page, kring), true},
    {"naasten", &naaste_shape, offsetof(struct beeld_page, naasten), true},
    {"plaatsingen", &werk_shape, offsetof(struct beeld_page, werk), true},
    {"meldingen", &melding_shape, offsetof(struct beeld_page, meldingen), true},
    {"gebeurtenissen", &regel_shape, offsetof(struct beeld_page, regels), true},
};
static const struct shape beeld_page_shape = {.name = "JongereInBeeld",
					      .size = sizeof(struct beeld_page),
					      .parts = beeld_parts,
					      .n_parts = COUNT(beeld_parts)};

static int beeld_handle(struct request *r)
{
	struct beeld_page *out = r->out;
	jongere_id id = {request_id(r, ID_JONGERE)};
	const struct request_list lists[] = {
	    {&kring_list_now, ARGS(id, r->nu), ROW_KIND(kring_columns, struct kring_row),
	     MAX_AROUND, &out->kring},
	    {&naaste_list_now, ARGS(id), ROW_KIND(naaste_columns, struct naaste_row), MAX_AROUND,
	     &out->naasten},
	    {&werk_list_now, ARGS(id), ROW_KIND(werk_columns, struct werk_row), MAX_WERK,
	     &out->werk},
	    {&regel_list_newest, ARGS(id), ROW_KIND(regel_columns, struct regel_row), MAX_REGELS,
	     &out->regels},
	};

	struct db_rows meldingen;
	int rc = request_lists(r, lists, COUNT(lists));

	out->jongere = *(const struct beeld_row *)r->object;
	if (rc || !out->werk.count)
		return rc;
	rc = melding_list_last(r->db, r->arena, id, &meldingen);
	if (!rc)
		out->meldingen = (struct list){.rows = meldingen.rows, .count = meldingen.count};
	return rc;
}

/* ---- view of one jongere ---- */

static const struct werk_row *running_work(const struct beeld_page *out)
{
	const struct werk_row *rows = out->werk.rows;

	for (size_t i = 0; i < out->werk.count; i++)
		if (!datum_set(rows[i].eind_datum))
			return &rows[i];
	return NULL;
}

static const char *work_text(struct html *h, const struct werk_row *werk)
{
	if (!werk)
		return "Nu geen werk";
	return arena_format(h->arena, "%s bij %s, sinds %s", werk->functie, werk->werkgever,
			    html_datum(h, werk->van_datum));
}

static const char *contract_text(struct html *h, const struct werk_row *werk, struct datum today)
{
	if (!werk || werk->contractvorm == CHOICE_NONE)
		return NULL;
	if (!datum_set(werk->contract_tot_datum))
		return "Vast, zonder einddatum";
	int32_t days = dagen_tussen(today, werk->contract_tot_datum);
	const char *op = html_datum(h, werk->contract_tot_datum);
	if (days < 0)
		return arena_format(h->arena, "Liep tot en met %s", op);
	if (days == 0)
		return "Stopt vandaag";
	return arena_format(h->arena, "Stopt op %s (over %d %s)", op, days,
			    days == 1 ? "dag" : "dagen");
}

static const char *judgement_text(struct html *h, const struct beeld_row *j)
{
	const char *label = choice_label(&bemiddelbaarheden, j->bemiddelbaar);

	if (!bemiddelbaar_is_oordeel(j->bemiddelbaar))
		return label;
	return arena_format(h->arena, "%s, beoordeeld op %s, geldig tot en met %s", label,
			    html_datum(h, j->bemiddelbaar_op_datum),
			    html_datum(h, j->bemiddelbaar_tot_datum));
}

static const char *contact_text(struct html *h, struct datum d)
{
	return datum_set(d) ? html_datum(h, d) : "Nog geen contact";
}

/* ---- what can be done from here ---- */

static struct ui_action act(struct html *h, const char *label, const char *url, const char *step,
			    enum ui_icon icon)
{
	return (struct ui_action){
	    .label = label, .url = arena_format(h->arena, "%s/%s", url, step), .icon = icon};
}

#define NIET_NU ((struct ui_action){0})

/* Those of these acts that this reader may do, in the arena; the ones that are NIET_NU nobody. */
static size_t keep(struct html *h, const struct request *r, const struct ui_action *all, size_t n,
		   struct ui_action **ret)
{
	*ret = arena_array(h->arena, n, sizeof(*all));
	memcpy(*ret, all, n * sizeof(*all));
	return request_keep_allowed(r, *ret, n);
}

static size_t list_actions(struct html *h, const struct request *r, const struct beeld_row *j,
			   struct ui_action **ret)
{
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	struct ui_action all[] = {
	    act(h, "Contact vastleggen", url, "contactmomenten/nieuw", UI_ICON_GESPREK),
	    act(h, "Werk toevoegen", url, "plaatsingen/nieuw", UI_ICON_PLUS),
	    act(h, "Hulp vragen", url, "hulp", UI_ICON_BEL),
	    act(h, "Wijzig", url, "wijzigen", UI_ICON_PEN),
	};
	const struct ui_action gesloten[] = {
	    act(h, "Heropenen", url, "heropenen", UI_ICON_WISSEL),
	};

	all[0].kind = UI_PRIMARY;
	return moment_set(j->gesloten_op) ? keep(h, r, gesloten, COUNT(gesloten), ret)
					  : keep(h, r, all, COUNT(all), ret);
}

/* The steps that are taken seldom, behind one button. */
static size_t list_steps(struct html *h, const struct request *r, const struct beeld_row *j,
			 struct ui_action **ret)
{
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	bool op_school = j->fase == FASE_SCHOOL || j->fase == FASE_STAGE;
	const struct ui_action all[] = {
	    act(h, "Intake", url, "intake", UI_ICON_GESPREK),
	    act(h, "Andere fase", url, "fase", UI_ICON_VLAG),
	    act(h, "Bestemming na school", url, "bestemming", UI_ICON_SCHOOL),
	    act(h, "Klaar voor werk?", url, "bemiddelbaarheid", UI_ICON_WERKGEVERS),
	    op_school ? act(h, "Gesprek over na school", url, "uitstroomgesprek", UI_ICON_GESPREK)
		      : NIET_NU,
	    datum_set(j->waakvlam_datum)
		? NIET_NU
		: act(h, "Kies een coach", url, "coach", UI_ICON_GEBRUIKER),
	    act(h, "Vraag extra hulp", url, "verwijzing", UI_ICON_PLUS),
	    act(h, "Draag over", url, "overdracht", UI_ICON_WISSEL),
	    datum_set(j->waakvlam_datum) ? NIET_NU
					 : act(h, "Waakvlam", url, "waakvlam", UI_ICON_KLOK),
	    act(h, "Andere casusregisseur", url, "casusregisseur", UI_ICON_WISSEL),
	    act(h, "Dossier sluiten", url, "sluiten", UI_ICON_SLOT),
	};

	return moment_set(j->gesloten_op) ? 0 : keep(h, r, all, COUNT(all), ret);
}

#define MAX_FACTS 6

/* Where the next contact is moved, or NULL. */
static const char *move_url(struct html *h, const struct request *r, const struct beeld_row *j)
{
	const char *url = html_url(h, "/jongeren/%s/contactverzetten/nieuw", TOKEN(h, j->id));
	bool can = datum_set(j->volgend_contact_datum) && !moment_set(j->gesloten_op);

	return can && request_may_open(r, url) ? url : NULL;
}

/* What must be seen within five seconds; at most MAX_FACTS. Without sight of work, "no work" would
 * be a guess. */
static size_t list_facts(struct html *h, const struct request *r, const struct beeld_page *out,
			 struct ui_value *ret)
{
	struct datum today = r->vandaag;
	const struct beeld_row *j = &out->jongere;
	const struct werk_row *werk = running_work(out);
	const char *contract = contract_text(h, werk, today);
	size_t n = 0;

	ret[n++] = (struct ui_value){
	    "Verantwoordelijk", j->casusregisseur,
	    j->casusregisseur_telefoon ? html_url(h, "tel:%s", j->casusregisseur_telefoon) : NULL,
	    UI_NEUTRAL};
	ret[n++] =
	    (struct ui_value){"Volgend contact", html_datum(h, j->volgend_contact_datum),
			      move_url(h, r, j), ui_due_tone(j->volgend_contact_datum, today)};
	ret[n++] = (struct ui_value){"Laatste contact", contact_text(h, j->laatste_contact_datum),
				     NULL, UI_NEUTRAL};
	if (j->zicht & ONDERDEEL_WERK)
		ret[n++] = (struct ui_value){
		    "Werk", work_text(h, werk),
		    werk ? html_url(h, "/plaatsingen/%s", TOKEN(h, werk->id)) : NULL, UI_NEUTRAL};
	if (contract)
		ret[n++] = (struct ui_value){"Contract", contract, NULL, UI_NEUTRAL};
	if (j->zicht & ONDERDEEL_PLAN)
		ret[n++] = (struct ui_value){"Plan", "Doelen en afspraken",
					     html_url(h, "/jongeren/%s/plan", TOKEN(h, j->id)),
					     UI_NEUTRAL};
	return n;
}

#define BAR_PHASES 6 /* school, stage, toeleiding, match, start, werk */

static void view_record(struct html *h, struct request *r, const struct beeld_page *out)
{
	const struct beeld_row *j = &out->jongere;
	const char *phases[BAR_PHASES];
	struct ui_value facts[MAX_FACTS];
	struct ui_action *actions, *steps = NULL;
	size_t n_actions = list_actions(h, r, j, &actions), n_steps = list_steps(h, r, j, &steps);
	bool open = !moment_set(j->gesloten_op);

	for (int i = 0; i < BAR_PHASES; i++)
		phases[i] = choice_label(&fasen, i);
	ui_record(h,
		  &(struct ui_record){
		      .naam = kop_heel(h->arena, j),
		      .onder = arena_format(h->arena, "%d jaar%s%s%s%s",
					    leeftijd_op(j->geboorte_datum, r->vandaag),
					    j->gemeente ? ", " : "", j->gemeente ? j->gemeente : "",
					    j->school ? ", " : "", j->school ? j->school : ""),
		      .status = open ? choice_label(&fasen, j->fase) : "Gesloten",
		      .tone = j->fase == FASE_UITVAL ? UI_WARNING
			      : j->fase == FASE_WERK ? UI_OK
						     : UI_INFO,
		      .phases = phases,
		      .n_phases = BAR_PHASES,
		      .phase = j->fase < BAR_PHASES ? j->fase : -1,
		      .facts = facts,
		      .n_facts = list_facts(h, r, out, facts),
		      .actions = actions,
		      .n_actions = n_actions,
		      .meer = steps,
		      .n_meer = n_steps,
		  });
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

	view_record(h, r, out);
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
     .handle = beeld_handle,
     .view = beeld_view,
     .shape = &beeld_page_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "jongeren"},
};
PAGE(jongere, .room = "dossier", .title = "Jongere", .routes = routes, .n_routes = COUNT(routes));
