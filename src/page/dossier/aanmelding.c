/*
 * Aanmelden: a young person in by hand, in one short form, or from an aanmelding at a loket.
 *
 * What: name, birth date, school, who is responsible and when the first contact is. The list of
 *       a whole school comes in as a file (room instroom). From an aanmelding the form starts with
 *       what it says, and answers it.
 * Who:  whoever may start a dossier. Who does so without being the casusregisseur becomes a
 *       betrokkene, with the parts of the own role and the legal task of the own organisation.
 * Invariants: a dossier starts with a casusregisseur and a first contact date (promise 1).
 *       Somebody who is known already is noticed by full name and birth date: the form then says
 *       whom to call, and nothing else of that dossier; it never blocks.
 * On purpose absent: the BSN, and any search that would show who is known.
 * Rows: F001-F006, F014-F016; peers 5 (forms).
 */
#include "gate/page.h"
#include "part/bekend.h"

#include "domain/doelgroep.h"
#include "domain/kanaal.h"
#include "domain/organisatie.h"
#include "domain/school.h"
#include "store/aanmelding.h"
#include "store/betrokkene.h"
#include "store/intake.h"
#include "store/jongere.h"
#include "store/jongere_wijzig.h"
#include "store/keuze.h"

/* ---- fields ---- */

struct aanmelden_in {
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboren;
	const char *gemeente;
	const char *telefoon;
	organisatie_id school;
	int schoolsoort;
	struct datum uitstroom;
	int doelgroep;
	int kanaal;
	gebruiker_id casusregisseur;
	struct datum contact;
	bool toch;
};
static const struct field aanmelden_fields[] = {
    FIELD(struct aanmelden_in, roepnaam, TEXT, "Roepnaam", .required = true, .max = 80),
    FIELD(struct aanmelden_in, voorvoegsel, TEXT, "Voorvoegsel", .max = 20,
	  .hint = "Bijvoorbeeld: van der"),
    FIELD(struct aanmelden_in, achternaam, TEXT, "Achternaam", .required = true, .max = 120),
    FIELD(struct aanmelden_in, geboren, DATE, "Geboortedatum", .required = true,
	  .after = DAYS(-365 * 60), .before = DAYS(-365 * 10), .hint = "Bijvoorbeeld 31-05-2008"),
    FIELD(struct aanmelden_in, gemeente, TEXT, "Woonplaats of gemeente", .max = 80),
    FIELD(struct aanmelden_in, telefoon, TEL, "Telefoon van de jongere"),
    FIELD_ID_OF(struct aanmelden_in, school, organisatie, ORGANISATIE, "School"),
    FIELD_CHOICE_OF(struct aanmelden_in, schoolsoort, schoolsoorten, "Soort school",
		    .select = true),
    FIELD(struct aanmelden_in, uitstroom, DATE, "Laatste dag op school",
	  .hint =
	      "Mag een verwachting zijn. Zonder deze dag staat de jongere op geen uitstroomlijst."),
    FIELD_CHOICE_OF(struct aanmelden_in, doelgroep, doelgroepen, "Doelgroep", .select = true),
    FIELD_CHOICE_OF(struct aanmelden_in, kanaal, kanalen, "Hoe kwam de jongere in beeld?",
		    .select = true),
    FIELD_ID_OF(struct aanmelden_in, casusregisseur, gebruiker, GEBRUIKER, "Casusregisseur",
		.required = true, .hint = "Eén persoon is verantwoordelijk, vanaf de eerste dag."),
    FIELD(struct aanmelden_in, contact, DATE, "Eerste contact", .required = true, .after = DAYS(0),
	  .before = DAYS(400)),
    FIELD(struct aanmelden_in, toch, BOOL,
	  "Toch aanmelden: dit is iemand anders, of ik heb gebeld"),
};

/* ---- rows ---- */

struct nieuw_page {
	struct db_rows scholen, regisseurs;
};
static const struct shape nieuw_shape = {.name = "AanmeldingNieuw",
					 .size = sizeof(struct nieuw_page)};

struct aangemeld_row {
	jongere_id id;
};
static const struct column aangemeld_columns[] = {
    COLUMN_ID(struct aangemeld_row, id, jongere, JONGERE, "Nummer"),
};
static const struct shape aangemeld_shape =
    SHAPE("Aangemeld", struct aangemeld_row, aangemeld_columns);

/* ---- the form ---- */

#define FIRST_CONTACT_DAYS 14

static int nieuw_handle(struct request *r)
{
	struct nieuw_page *out = r->out;
	struct aanmelden_in *form = request_form(r, NULL);
	int rc = school_keuze_list(r->db, r->arena, request_search(r, "school"), &out->scholen);

	form->school = r->wie.organisatie;
	form->contact = datum_plus(r->vandaag, FIRST_CONTACT_DAYS);
	if (rol_may_regisseur((int)r->wie.rol))
		form->casusregisseur = r->wie.gebruiker;
	return rc ? rc
		  : regisseur_keuze_list(r->db, r->arena, request_search(r, "casusregisseur"),
					 r->wie.organisatie, r->vandaag, &out->regisseurs);
}

static void view_form(struct html *h, struct request *r, const char *action, const char *submit,
		      const char *cancel)
{
	const struct nieuw_page *out = r->out;
	const struct organisatie_keuze *scholen = out->scholen.rows;
	const struct regisseur_keuze *regisseurs = out->regisseurs.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const struct ui_field *toch = request_field_of(fields, n, "toch");

	request_choose(r, request_field_of(fields, n, "school"),
		       ROW_SET(organisatie_keuze_columns, scholen, out->scholen.count),
		       "Geen, of niet in de lijst");
	request_choose(r, request_field_of(fields, n, "casusregisseur"),
		       ROW_SET(regisseur_keuze_columns, regisseurs, out->regisseurs.count),
		       "Kies wie verantwoordelijk is");
	if (!toch->error && !(toch->value && *toch->value == '1'))
		n--; /* the last field: asked only of somebody who seems to be known */
	ui_form(
	    h,
	    &(struct ui_form){
		.action = action,
		.versie = r->versie,
		.fields = fields,
		.n_fields = n,
		.submit = submit,
		.cancel = cancel,
		.note =
		    "Wie kan dit lezen: de casusregisseur en u. De casusregisseur kan er anderen bij betrekken."});
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Jongere aanmelden", "Alleen wat nodig is om te beginnen. De rest kan later.");
	view_form(h, r, "/jongeren", "Meld aan", "/jongeren");
}

/* ---- the form, from an aanmelding ---- */

static int opnemen_form_handle(struct request *r)
{
	const struct aanmelding_row *a = r->object;
	struct aanmelden_in *form = request_form(r, NULL);
	int rc = nieuw_handle(r);

	form->school.nr = 0;
	form->roepnaam = a->roepnaam;
	form->voorvoegsel = a->voorvoegsel;
	form->achternaam = a->achternaam;
	form->geboren = a->geboorte_datum;
	form->gemeente = a->gemeente;
	form->telefoon = a->telefoon;
	form->kanaal = a->kanaal;
	return rc;
}

static void opnemen_view(struct html *h, struct request *r)
{
	const struct aanmelding_row *a = r->object;
	const char *url = html_url(h, "/aanmeldingen/%s", TOKEN(h, a->id));

	ui_h1(h, arena_format(h->arena, "%s opnemen", kop_kort(h->arena, a)),
	      "Hierna begint de intake. De vraag uit de aanmelding gaat mee.");
	view_form(h, r, arena_format(h->arena, "%s/opnemen", url), "Neem op", url);
}

/* ---- aanmelden ---- */

static struct personalia personalia_of(const struct aanmelden_in *in)
{
	return (struct personalia){in->roepnaam, in->voorvoegsel, in->achternaam, in->geboren,
				   in->gemeente};
}

/* Says whom to call when somebody of this name and birth date is known. */
static int check_bekend(struct request *r, const struct aanmelden_in *in)
{
	const struct personalia wie = personalia_of(in);
	struct bekend_row bekend;
	int rc = bekend_find(r, &wie, &bekend);

	if (rc || in->toch)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	invalid(
	    r, "toch",
	    "Bekend bij %s. Bel eerst. Gaat het om iemand anders, vink dit dan aan en meld opnieuw aan.",
	    bekend_text(r->arena, &bekend));
	return 0;
}

static int check_regisseur(struct request *r, gebruiker_id gebruiker)
{
	struct functie_nu regisseur;
	int rc = functie_find_now(r->db, r->arena, gebruiker, r->vandaag, &regisseur);

	if (rc == ERR_GEEN_RIJ || (!rc && !rol_may_regisseur(regisseur.rol)))
		invalid(r, "casusregisseur", "Casusregisseur: kies iemand uit de lijst.");
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

static int create_check(struct request *r)
{
	const struct aanmelden_in *in = r->in;
	int rc = check_regisseur(r, in->casusregisseur);

	return rc ? rc : check_bekend(r, in);
}

/* Who starts the dossier of somebody else keeps in sight what belongs to the own role. */
static int join_as_self(struct request *r, jongere_id jongere)
{
	struct functie_nu self;
	int rc = functie_find_now(r->db, r->arena, r->wie.gebruiker, r->vandaag, &self);
	struct betrokkene_nieuw nieuw;

	if (rc)
		return rc;
	self.rol = (int)r->wie.rol;
	nieuw = betrokkene_own(jongere, &self, r->nu);
	return betrokkene_create(r->db, r->arena, &nieuw);
}

static int start_dossier(struct request *r, const struct aanmelden_in *in, jongere_id *ret)
{
	const struct handeling doing = request_doing(r);
	int rc = jongere_create(&doing,
				&(struct jongere_nieuw){
				    .wie = personalia_of(in),
				    .school = {in->school, in->schoolsoort, NULL, in->uitstroom},
				    .telefoon = in->telefoon,
				    .doelgroep = in->doelgroep,
				    .casusregisseur = in->casusregisseur,
				    .volgend_contact_datum = in->contact,
				    .lijn = arena_format(r->arena, "Aangemeld door %s, %s",
							 r->wie.naam, r->wie.organisatie_naam),
				},
				ret);

	return request_explain(
	    r, rc,
	    {NULL, "casusregisseur",
	     "Casusregisseur: deze persoon werkt hier niet meer. Kies iemand anders."});
}

/* The dossier, for who acts and who is responsible, and how it came into view. */
static int begin_dossier(struct request *r, jongere_id *ret)
{
	const struct aanmelden_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = start_dossier(r, in, ret);

	rc = rc ? rc : jongere_update_kanaal(&doing, *ret, in->kanaal);
	if (!rc && in->casusregisseur.nr != r->wie.gebruiker.nr)
		rc = join_as_self(r, *ret);
	return rc;
}

static int create_handle(struct request *r)
{
	jongere_id id;
	int rc = begin_dossier(r, &id);

	if (rc)
		return rc;
	((struct aangemeld_row *)r->out)->id = id;
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, id.nr);
	r->flash = "De jongere is aangemeld.";
	return 0;
}

static int opnemen_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct aanmelding_row *a = r->object;
	const struct aanmelding_antwoord antwoord = {
	    .loket = r->wie.organisatie,
	    .tekst = "Het dossier is begonnen.",
	    .verteld = DATUM_GEEN,
	    .reden = CHOICE_NONE,
	    .bewaar_tot =
		aanmelding_bewaar_tot(AANMELDSTAND_OPGENOMEN, r->vandaag, request_termijnen(r))};
	jongere_id id;
	int rc = begin_dossier(r, &id);

	rc = rc ? rc
		: intake_start(&doing, id,
			       &(struct intake_begin){a->kanaal, a->vorm, a->onderwerpen,
						      a->melder_naam, a->vraag});
	rc = rc ? rc : aanmelding_step(&doing, a, AANMELDSTAP_NEEM_OP, &antwoord);
	if (rc)
		return rc == ERR_CONFLICT ? fail(r, rc, "the aanmelding was answered") : rc;
	((struct aangemeld_row *)r->out)->id = id;
	r->location = request_path(r, "/jongeren/%s/intake", ID_JONGERE, id.nr);
	r->flash = "De jongere is opgenomen.";
	return 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/nieuw",
     .recht = RECHT_DOSSIER_AANMAKEN,
     .summary = "Jongere aanmelden",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "aanmelding"},
    {.method = POST,
     .path = "/jongeren",
     .recht = RECHT_DOSSIER_AANMAKEN,
     .summary = "Jongere aanmelden",
     .doel = "aanmelding",
     FIELDS(aanmelden_fields, struct aanmelden_in),
     .check = create_check,
     .handle = create_handle,
     .shape = &aangemeld_shape,
     .again = "/jongeren/nieuw",
     .scenario = "aanmelding"},
    {.method = GET,
     .path = "/aanmeldingen/:aanmelding/opnemen",
     .recht = RECHT_AANMELDING_BEANTWOORDEN,
     .summary = "Neem op",
     .doel = "aanmeldingen beantwoorden",
     .object = &object_aanmelding,
     .handle = opnemen_form_handle,
     .view = opnemen_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API | ROUTE_ALWAYS_LOG,
     .scenario = "instroom"},
    {.method = POST,
     .path = "/aanmeldingen/:aanmelding/opnemen",
     .recht = RECHT_AANMELDING_BEANTWOORDEN,
     .summary = "Neem op",
     .doel = "aanmeldingen beantwoorden",
     .object = &object_aanmelding,
     FIELDS(aanmelden_fields, struct aanmelden_in),
     .check = create_check,
     .handle = opnemen_handle,
     .shape = &aangemeld_shape,
     .again = "/aanmeldingen/:aanmelding/opnemen",
     .scenario = "instroom"},
};
PAGE(aanmelding, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
