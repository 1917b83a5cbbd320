/*
 * Einde: a place that stops, what comes next, and who keeps an eye on it from that day on.
 *
 * What:  the last day and the outcome; when somebody is left without a next place also why and
 *       what could have helped. In the same form: who follows up and when the first contact is.
 *       The follow-up is done when there is a talk (by trigger), or when somebody says what was
 *       done instead. A mistaken end is taken back within a day.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: promise 2: no end without somebody with sight of the dossier and a date
 *       (constraint and trigger); uitval: a contact within two weeks, by default today. The
 *       phase follows the outcome (domain/fase.h), unless other work goes on.
 * On purpose absent: an end in the future. That a contract will stop is recorded with the
 *       contract; until the last day it is work. Health as a reason: that belongs to a part of
 *       the dossier that few may read.
 * Rows:  F270-F272, F290-F302.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/uitval.h"
#include "store/betrokkene.h"
#include "store/detachering.h"
#include "store/gebeurtenis.h"
#include "store/jongere.h"
#include "store/plaatsing.h"

#include <string.h>

#define DOEL "begeleiding naar werk"
#define CONTACT_DAGEN 7
#define ONGEDAAN_MS (INT64_C(24) * 60 * 60 * 1000)

/* ---- the place that ends ---- */

struct einde_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct datum fase_van_datum;
	struct moment gesloten_op;
	gebruiker_id casusregisseur_id;
	const char *werkgever;
	const char *functie;
	int soort;
	struct datum van_datum;
	struct datum eind_datum;
	int uitkomst;
	struct datum opvolging_datum;
	struct moment opgevolgd_op;
	int64_t ander_werk;
};
static const struct column einde_columns[] = {
    COLUMN_ID(struct einde_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct einde_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct einde_row, zicht, INT, NULL, 0),
    COLUMN(struct einde_row, versie, INT, "Versie", 0),
    COLUMN(struct einde_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct einde_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, fase_van_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct einde_row, gesloten_op, MOMENT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct einde_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct einde_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct einde_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct einde_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct einde_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct einde_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct einde_row, uitkomst, plaatsinguitkomsten, "Hoe het eindigde",
		 ONDERDEEL_WERK),
    COLUMN(struct einde_row, opvolging_datum, DATUM, "Eerste contact na het einde", ONDERDEEL_WERK),
    COLUMN(struct einde_row, opgevolgd_op, MOMENT, "Opgevolgd", ONDERDEEL_WERK),
    COLUMN(struct einde_row, ander_werk, INT, NULL, ONDERDEEL_WERK),
};
QUERY(
    einde_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.achternaam, j.fase, j.fase_van_datum, j.gesloten_op, "
    "j.casusregisseur_id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, p.uitkomst, "
    "p.opvolging_datum, p.opgevolgd_op, (SELECT count(x.id) FROM plaatsing x WHERE x.jongere_id = p.jongere_id "
    "AND x.id <> p.id AND x.eind_datum IS NULL AND x.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut', "
    "'proefplaatsing')) AS ander_werk FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN werkgever w ON w.id = p.werkgever_id WHERE p.id = $1");
static const struct object object_einde = {.kind = ID_PLAATSING,
					   .query = &einde_find,
					   .columns = einde_columns,
					   .n_columns = COUNT(einde_columns),
					   .size = sizeof(struct einde_row)};

static const char *title_of(struct html *h, const struct einde_row *p)
{
	return arena_format(h->arena, "%s bij %s", p->functie, p->werkgever);
}

/* ---- what is recorded ---- */

struct einde_in {
	struct datum laatste_dag;
	int uitkomst;
	int reden;
	const char *toelichting;
	const char *had_geholpen;
	gebruiker_id opvolger;
	struct datum eerste_contact;
};
static const struct field einde_fields[] = {
    FIELD(struct einde_in, laatste_dag, DATE, "Laatste dag", .required = true, .after = DAYS(-3660),
	  .before = DAYS(0),
	  .hint = "Stopt het later? Leg dan bij het contract vast dat het stopt."),
    FIELD_CHOICE_OF(struct einde_in, uitkomst, plaatsinguitkomsten, "Wat komt erna?",
		    .required = true),
    FIELD_CHOICE_OF(struct einde_in, reden, uitvalredenen, "Waarom stopte het?", .select = true,
		    .hint = "Nodig bij uitval, of als het contract afliep zonder nieuwe plek."),
    FIELD(struct einde_in, toelichting, LONG_TEXT, "Toelichting", .max = 1000,
	  .hint = "Schrijf geen medische gegevens op."),
    FIELD(struct einde_in, had_geholpen, LONG_TEXT, "Wat had kunnen helpen?", .max = 1000,
	  .hint = "Hier leert de hele regio van, zonder namen."),
    FIELD_ID_OF(struct einde_in, opvolger, gebruiker, GEBRUIKER, "Wie houdt nu contact?",
		.required = true, .hint = "Zo raakt niemand uit beeld."),
    FIELD(struct einde_in, eerste_contact, DATE, "Wanneer is het eerste contact?", .after = DAYS(0),
	  .before = DAYS(92),
	  .hint = "Leeg: vandaag als er geen nieuwe plek is, anders binnen een week."),
};

/* ---- the form ---- */

/* What was decided before, on the page that leads here. */
struct keuze_in {
	int uitkomst;
};
static const struct field keuze_fields[] = {
    FIELD_CHOICE_OF(struct keuze_in, uitkomst, plaatsinguitkomsten, "Wat komt erna?",
		    .hidden = true),
};

struct einde_keuzes {
	struct db_rows betrokkenen;
	struct detachering_row detachering; /* formeel NULL: it is none */
};

static int einde_form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct keuze_in *in = r->in;
	struct einde_keuzes *keuzes = arena_alloc(r->arena, sizeof(*keuzes));
	struct einde_in *form = request_form(r, NULL);
	int rc = detachering_load(r->db, r->arena, p->id, &keuzes->detachering);

	form->laatste_dag = r->vandaag;
	form->uitkomst = in->uitkomst;
	form->opvolger = p->casusregisseur_id;
	r->prepared = keuzes;
	return rc ? rc
		  : betrokkene_keuzes(r->db, r->arena, p->jongere_id, r->nu, &keuzes->betrokkenen);
}

/* When the work stops, the contract with who pays need not: what was agreed says so. */
static void view_detachering(struct html *h, const struct detachering_row *d, plaatsing_id plaats)
{
	if (!d->formeel)
		return;
	ui_alert(
	    h, UI_WARNING, arena_format(h->arena, "Het contract is bij %s", d->formeel),
	    d->afspraken
		? arena_format(h->arena,
			       "Als de detachering stopt: %s. Wie betaalt als het eerder stopt: "
			       "%s. Opzegtermijn: %d dagen. Bel %s over het contract.",
			       choice_label(&na_inleen_keuzes, d->na_inleen),
			       choice_label(&stoprisicos, d->stoprisico), (int)d->opzegdagen,
			       d->formeel)
		: arena_format(h->arena,
			       "Er zijn geen afspraken vastgelegd over stoppen. Vraag %s wat er "
			       "met het contract gebeurt.",
			       d->formeel));
	ui_link(h, html_url(h, "/plaatsingen/%s/detachering", TOKEN(h, plaats)),
		"Wie u waarvoor belt");
}

static void view_ended(struct html *h, const struct einde_row *p)
{
	ui_alert(h, UI_INFO, "Deze plek is al gestopt",
		 arena_format(h->arena, "De laatste dag was %s. Uitkomst: %s.",
			      html_datum(h, p->eind_datum),
			      choice_label(&plaatsinguitkomsten, p->uitkomst)));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)), "Naar de plek");
}

static void einde_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_keuzes *keuzes = r->prepared;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields;

	ui_h1(h,
	      arena_format(h->arena, "Het werk van %s stopt",
			   naam_kort(h->arena, p->roepnaam, p->achternaam)),
	      arena_format(h->arena, "%s, begonnen op %s.", title_of(h, p),
			   html_datum(h, p->van_datum)));
	if (datum_set(p->eind_datum)) {
		view_ended(h, p);
		return;
	}
	fields = request_fields(r, NULL, &n);
	view_detachering(h, &keuzes->detachering, p->id);
	request_offer_betrokkenen(r, request_field_of(fields, n, "opvolger"), &keuzes->betrokkenen);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg het einde vast",
				     .icon = UI_ICON_VLAG,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

/* ---- recording the end ---- */

static struct datum first_contact(const struct request *r, const struct einde_in *in)
{
	if (datum_set(in->eerste_contact))
		return in->eerste_contact;
	return plaatsinguitkomst_is_uitval(in->uitkomst) ? r->vandaag
							 : datum_plus(r->vandaag, CONTACT_DAGEN);
}

static void check_uitval(struct request *r, const struct einde_in *in)
{
	const struct uitval_vervolg vervolg = {.reden = in->reden,
					       .has_eigenaar = in->opvolger.nr != 0,
					       .eerste_contact = first_contact(r, in),
					       .vastgelegd = r->vandaag};

	switch (uitval_check(&vervolg)) {
	case UITVAL_ZONDER_REDEN:
		invalid(
		    r, "reden",
		    "Waarom stopte het: kies een reden. Weet u het nog niet? Kies dan \"Nog niet bekend\".");
		break;
	case UITVAL_DATUM_TE_VROEG:
	case UITVAL_DATUM_TE_LAAT:
		invalid(r, "eerste_contact",
			"Eerste contact: kies een dag binnen %d dagen. Er is nu geen nieuwe plek.",
			UITVAL_CONTACT_DAGEN);
		break;
	case UITVAL_ZONDER_EIGENAAR:
	case UITVAL_ZONDER_DATUM:
	case UITVAL_GOED:
		break;
	}
}

static int einde_check(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_in *in = r->in;

	if (datum_set(p->eind_datum))
		invalid(r, "laatste_dag", "Deze plek is intussen al gestopt.");
	if (moment_set(p->gesloten_op))
		invalid(r, "laatste_dag", "Dit dossier is gesloten. Heropen het eerst.");
	if (datum_set(in->laatste_dag) && in->laatste_dag.dag < p->van_datum.dag)
		invalid(r, "laatste_dag", "Laatste dag: kies een dag vanaf de eerste dag, %s.",
			datum_kort(p->van_datum, arena_alloc(r->arena, DATUM_TEXT_MAX)));
	if (in->uitkomst == CHOICE_NONE)
		return 0;
	if (plaatsinguitkomst_is_uitval(in->uitkomst))
		check_uitval(r, in);
	else if (in->reden != CHOICE_NONE)
		invalid(
		    r, "reden",
		    "Waarom stopte het: laat dit leeg als de jongere een nieuwe plek heeft, of kies een andere uitkomst.");
	return 0;
}

static int line_create(struct request *r, const struct einde_row *p, enum gebeurtenissoort soort,
		       struct datum datum, const char *tekst)
{
	return gebeurtenis_create(r->db, r->arena,
				  &(struct gebeurtenis_nieuw){.jongere = p->jongere_id,
							      .soort = soort,
							      .datum = datum,
							      .plaatsing = p->id,
							      .tekst = tekst});
}

static int set_fase(struct request *r, const struct einde_row *p, int fase, struct datum van)
{
	const struct handeling doing = request_doing(r);

	if (fase == CHOICE_NONE || fase == p->fase)
		return 0;
	return jongere_update_fase(&doing, p->jongere_id, fase, van, NULL);
}

static const char *undo_path(struct request *r, const struct einde_row *p)
{
	char day[DATUM_TEXT_MAX];

	return arena_format(
	    r->arena, "%s?fase=%s&sinds=%s",
	    request_path(r, "/plaatsingen/%s/einde/ongedaan", ID_PLAATSING, p->id.nr),
	    choice_code(&fasen, p->fase), datum_iso(p->fase_van_datum, day));
}

/* Of a trial that became a job the next place is filled in already. */
static const char *next_path(struct request *r, const struct einde_row *p)
{
	return arena_format(
	    r->arena, "%s?na=%s",
	    request_path(r, "/jongeren/%s/plaatsingen/nieuw", ID_JONGERE, p->jongere_id.nr),
	    request_path(r, "%s", ID_PLAATSING, p->id.nr));
}

static int refused(struct request *r, int rc)
{
	if (rc != ERR_CONFLICT ||
	    strcmp(db_conflict(r->db), "belofte_2_opvolger_zonder_zicht") != 0)
		return rc;
	invalid(r, "opvolger",
		"Wie houdt nu contact: kies iemand die bij deze jongere betrokken is.");
	return ERR_INVOER;
}

static int einde_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct einde_in *in = r->in;
	bool next_job = in->uitkomst == PLAATSINGUITKOMST_ANDER_WERK ||
			in->uitkomst == PLAATSINGUITKOMST_OMGEZET;
	int fase = p->ander_werk ? CHOICE_NONE : fase_of_einde(p->fase, p->soort, in->uitkomst), rc;
	const struct handeling doing = request_doing(r);
	const struct plaatsing_einde einde = {.plaatsing = p->id,
					      .jongere = p->jongere_id,
					      .werkgever = p->werkgever,
					      .laatste_dag = in->laatste_dag,
					      .uitkomst = in->uitkomst,
					      .reden = in->reden,
					      .toelichting = in->toelichting,
					      .had_geholpen = in->had_geholpen,
					      .opvolger = in->opvolger,
					      .eerste_contact = first_contact(r, in)};

	rc = plaatsing_end(&doing, &einde);
	if (rc)
		return refused(r, rc);
	rc = set_fase(r, p, fase, in->laatste_dag);
	r->location =
	    next_job ? next_path(r, p) : request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = next_job ? "Het einde is vastgelegd. Leg nu de nieuwe plek vast."
			    : "Het einde is vastgelegd, met wie er contact houdt en wanneer.";
	r->undo = undo_path(r, p);
	return rc;
}

/* ---- not ended after all ---- */

struct ongedaan_in {
	int fase;
	struct datum sinds;
};
static const struct field ongedaan_fields[] = {
    FIELD_CHOICE_OF(struct ongedaan_in, fase, fasen, "In welke fase is de jongere?",
		    .required = true, .select = true),
    FIELD(struct ongedaan_in, sinds, DATE, "Sinds wanneer?", .required = true, .after = DAYS(-3660),
	  .before = DAYS(0)),
};

struct regel_row {
	gebeurtenis_id id;
	struct moment op;
	const char *tekst;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebeurtenis, GEBEURTENIS, NULL),
    COLUMN(struct regel_row, op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct regel_row, tekst, TEXT, NULL, ONDERDEEL_WERK),
};
#define REGEL_LIMIT 100
QUERY(
    regel_list,
    "SELECT id, op, tekst FROM gebeurtenis WHERE plaatsing_id = $1 AND datum = $2 AND soort IN ('plaatsing', 'uitval') "
    "AND ingetrokken_op IS NULL ORDER BY id DESC LIMIT 100");
QUERY(uitval_find, "SELECT id FROM uitval WHERE plaatsing_id = $1");
QUERY(uitval_withdraw,
      "UPDATE t_uitval SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(
    plaatsing_reopen,
    "UPDATE t_plaatsing SET eind_datum = NULL, uitkomst = NULL, opvolger_id = NULL, opvolging_datum = NULL, "
    "opgevolgd_op = NULL, versie = versie + 1 WHERE id = $1");

static int ongedaan_form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	struct ongedaan_in *form = request_form(r, NULL);

	*form = (struct ongedaan_in){.fase = p->fase == FASE_UITVAL ? fase_of_plaatsing(p->soort)
								    : p->fase,
				     .sinds = p->van_datum};
	return 0;
}

static void ongedaan_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Toch niet gestopt?",
	      arena_format(h->arena, "%s. Het einde wordt ingetrokken en de plek loopt door.",
			   title_of(h, p)));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde/ongedaan", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Trek het einde in",
				     .cancel = url});
}

static int withdraw_uitval(struct request *r, const struct einde_row *p)
{
	uitval_id uitval;
	int rc = db_number(r->db, &uitval_find, ARGS(p->id), &uitval.nr);

	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (!rc)
		rc = db_exec(r->db, &uitval_withdraw, ARGS(uitval, r->nu));
	return rc < 0 ? rc : 0;
}

/* The line that says that it stopped: other things of this place may have been said of that day. */
static int regel_find(struct request *r, const struct einde_row *p, struct regel_row *ret)
{
	const char *begin = plaatsing_einde_begin(r->arena, p->werkgever);
	const struct regel_row *rows;
	struct list list;
	int rc = request_rows(r, &regel_list, ARGS(p->id, p->eind_datum), regel_columns,
			      sizeof(struct regel_row), REGEL_LIMIT, &list);

	rows = list.rows;
	for (size_t i = 0; !rc && i < list.count; i++)
		if (strncmp(rows[i].tekst, begin, strlen(begin)) == 0) {
			*ret = rows[i];
			return 0;
		}
	return rc ? rc : ERR_GEEN_RIJ;
}

static int ongedaan_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct ongedaan_in *in = r->in;
	struct regel_row regel;
	int rc;

	if (!datum_set(p->eind_datum))
		return fail(r, ERR_CONFLICT, "plaatsing did not end");
	if (in->fase != p->fase && !fase_may_change(in->fase, p->fase)) {
		invalid(r, "fase", "In welke fase is de jongere: kies de fase van voor het einde.");
		return ERR_INVOER;
	}
	rc = regel_find(r, p, &regel);
	if (rc == ERR_GEEN_RIJ || (!rc && r->nu.ms - regel.op.ms > ONGEDAAN_MS)) {
		invalid(
		    r, "fase",
		    "Dit kan tot een dag na het vastleggen. Loopt het werk nog? Voeg het dan opnieuw toe.");
		return ERR_INVOER;
	}
	rc = rc ? rc : gebeurtenis_withdraw(r->db, regel.id);
	rc = rc ? rc : withdraw_uitval(r, p);
	rc = rc ? rc : db_exec(r->db, &plaatsing_reopen, ARGS(p->id));
	if (rc >= 0)
		rc = set_fase(r, p, in->fase, in->sinds);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "Het einde is ingetrokken. De plek loopt door.";
	return rc;
}

/* ---- the follow-up, when it was not a talk ---- */

struct opvolging_in {
	const char *tekst;
};
static const struct field opvolging_fields[] = {
    FIELD(struct opvolging_in, tekst, LONG_TEXT, "Wat is er gedaan?", .required = true,
	  .max = 1000),
};
QUERY(plaatsing_followed,
      "UPDATE t_plaatsing SET opgevolgd_op = $2, versie = versie + 1 WHERE id = $1");

static int opvolging_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void opvolging_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "Opvolging van %s",
			   naam_kort(h->arena, p->roepnaam, p->achternaam)),
	      title_of(h, p));
	ui_p(h,
	     "Was er een gesprek? Leg dan het contact vast. De opvolging is daarmee ook gedaan.");
	ui_link(h, html_url(h, "/jongeren/%s/contactmomenten/nieuw", TOKEN(h, p->jongere_id)),
		"Contact vastleggen");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/opvolging", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vink af",
				     .icon = UI_ICON_VINK,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int opvolging_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct opvolging_in *in = r->in;
	int rc;

	if (!datum_set(p->eind_datum) || moment_set(p->opgevolgd_op)) {
		invalid(r, "tekst", "Hier is geen opvolging (meer) nodig.");
		return ERR_INVOER;
	}
	rc = db_exec(r->db, &plaatsing_followed, ARGS(p->id, r->nu));
	if (rc < 0)
		return rc;
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "De opvolging is afgevinkt.";
	return line_create(r, p, GEBEURTENIS_PLAATSING, r->vandaag,
			   arena_format(r->arena, "Opvolging na het einde: %s", in->tekst));
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/einde",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk stopt",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(keuze_fields, struct keuze_in),
     .handle = einde_form_handle,
     .view = einde_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/einde",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde van een plek vastleggen",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(einde_fields, struct einde_in),
     .check = einde_check,
     .handle = einde_handle,
     .again = "/plaatsingen/:plaatsing/einde",
     .scenario = "einde"},
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/einde/ongedaan",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Toch niet gestopt",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = ongedaan_form_handle,
     .view = ongedaan_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/einde/ongedaan",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde van een plek intrekken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(ongedaan_fields, struct ongedaan_in),
     .handle = ongedaan_handle,
     .again = "/plaatsingen/:plaatsing/einde/ongedaan",
     .scenario = "einde"},
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/opvolging",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Opvolging na het einde",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = opvolging_form_handle,
     .view = opvolging_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/opvolging",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Opvolging afvinken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(opvolging_fields, struct opvolging_in),
     .handle = opvolging_handle,
     .again = "/plaatsingen/:plaatsing/opvolging",
     .scenario = "einde"},
};
PAGE(einde, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
