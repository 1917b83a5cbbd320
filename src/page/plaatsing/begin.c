/*
 * Werk toevoegen: a new place with its employer and first contract in one form.
 *
 * What: nothing is typed twice: an employer that is known is used, and of one that looks like a
 * known one is asked which it is; that never blocks. Who: whoever has the part "werk"
 * of the dossier in sight and may record placements. Invariants: somebody of the dossier does the
 * nazorg from the first day, by rule the jobcoach; a job that begins moves the phase; who thinks
 * above average is offered no simple work unseen. Rows: F041, F171, F174, F196-F207, F258-F263,
 * F273-F278.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/proefplaatsing.h"
#include "domain/termijn.h"
#include "domain/werkgever.h"
#include "store/betrokkene.h"
#include "store/denkniveau.h"
#include "store/jongere.h"
#include "store/plaatsing.h"
#include "store/werkgever.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

/* ---- the form ---- */

struct nieuw_in {
	const char *werkgever;
	werkgever_id bekend;
	bool nieuw;
	const char *kvk;
	const char *plaats;
	int soort;
	werkgever_id formeel;
	const char *functie;
	int functiesoort;
	struct datum van;
	struct datum verwacht_eind;
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme;
	gebruiker_id nazorg;
	bool jobcoach;
	int contractvorm;
	struct datum contract_tot;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, werkgever, TEXT, "Werkgever", .required = true, .max = 120,
	  .hint = "Staat de werkgever er al, dan gebruiken wij die."),
    FIELD_ID_OF(struct nieuw_in, bekend, werkgever, WERKGEVER, "Bedoelt u een van deze?"),
    FIELD(struct nieuw_in, nieuw, BOOL, "Nee, dit is een andere werkgever: voeg die toe"),
    FIELD(struct nieuw_in, plaats, TEXT, "Plaats", .max = 80),
    FIELD(struct nieuw_in, kvk, TEXT, "KvK-nummer", .max = 8,
	  .hint = "Acht cijfers, als u het weet."),
    FIELD_CHOICE_OF(struct nieuw_in, soort, plaatsingsoorten, "Wat voor plek?", .required = true,
		    .select = true),
    FIELD_ID_OF(struct nieuw_in, formeel, werkgever, WERKGEVER, "Wie betaalt het loon?",
		.hint = "Alleen bij detachering: wie het contract geeft, zoals een sociaal "
			"werkbedrijf. Staat die er niet bij? Voeg die toe bij Werkgevers."),
    FIELD(struct nieuw_in, functie, TEXT, "Wat gaat de jongere doen?", .required = true, .max = 120,
	  .hint = "Bijvoorbeeld: medewerker groen"),
    FIELD_CHOICE_OF(
	struct nieuw_in, functiesoort, functiesoorten, "Soort functie", .required = true,
	.hint =
	    "Bij een gewone bestaande functie is de kans op uitval groter. Plan dan meer nazorg."),
    FIELD(struct nieuw_in, van, DATE, "Eerste dag", .required = true, .after = DAYS(-3660),
	  .before = DAYS(366)),
    FIELD(struct nieuw_in, verwacht_eind, DATE, "Gepland tot en met",
	  .hint = "Alleen bij een stage of proefplaatsing."),
    FIELD(struct nieuw_in, uren, REAL, "Uren per week", .required = true, .least = 1, .most = 60),
    FIELD_CHOICE_OF(struct nieuw_in, contractvorm, contractvormen, "Contract", .select = true,
		    .hint = "Laat leeg als er geen contract is."),
    FIELD(struct nieuw_in, contract_tot, DATE, "Contract tot en met",
	  .hint = "Leeg bij een vast contract."),
    FIELD_CHOICE_OF(struct nieuw_in, weet_werkgever, weet_werkgever_keuzes,
		    "Weet de werkgever dat de jongere ondersteuning nodig heeft?", .required = true,
		    .hint = "De jongere beslist dit zelf."),
    FIELD(struct nieuw_in, nazorg_ritme, INT, "Nazorg om de hoeveel dagen?", .required = true,
	  .least = 7, .most = 366, .hint = "Elke week is 7, elke maand 30, elke drie maanden 91."),
    FIELD_ID_OF(struct nieuw_in, nazorg, gebruiker, GEBRUIKER, "Wie doet de nazorg?",
		.hint = "Iemand die bij deze jongere betrokken is. Leeg: de jobcoach, anders u."),
    FIELD(struct nieuw_in, jobcoach, BOOL, "Er is een jobcoach"),
};

struct nieuw_page {
	struct db_rows betrokkenen;
	struct db_rows niveaus; /* of denkniveau, the newest first */
	struct db_rows lijkt;   /* employers who may be meant by the name that was typed */
	struct db_rows formeel; /* of whom one may have the contract */
};
static const struct shape nieuw_shape = {.name = "PlaatsingNieuw",
					 .size = sizeof(struct nieuw_page)};

static int list_lijkt(struct request *r, struct db_rows *ret)
{
	const char *naam = request_typed(r, "werkgever");

	return *naam ? werkgever_lijkt_list(r->db, r->arena, naam, request_typed(r, "plaats"), ret)
		     : 0;
}

/* After which place: a trial that became a job is at the same employer. */
struct na_in {
	plaatsing_id na;
};
static const struct field na_fields[] = {
    FIELD_ID_OF(struct na_in, na, plaatsing, PLAATSING, "Na welke plek?", .hidden = true),
};
struct proef_row {
	jongere_id jongere_id;
	const char *werkgever;
	const char *plaats;
	const char *functie;
	int functiesoort;
	double uren;
	int weet_werkgever;
	bool jobcoach;
};
static const struct column proef_columns[] = {
    COLUMN_ID(struct proef_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct proef_row, werkgever, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN(struct proef_row, plaats, TEXT, NULL, 0),
    COLUMN(struct proef_row, functie, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct proef_row, functiesoort, functiesoorten, NULL, ONDERDEEL_WERK),
    COLUMN(struct proef_row, uren, REAL, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct proef_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct proef_row, jobcoach, BOOL, NULL, ONDERDEEL_WERK),
};
QUERY(proef_find,
      "SELECT p.jongere_id, w.naam AS werkgever, w.plaats, p.functie, p.functiesoort, p.uren, "
      "p.weet_werkgever, p.jobcoach FROM plaatsing p JOIN werkgever w ON w.id = p.werkgever_id "
      "WHERE p.id = $1 AND p.jongere_id = $2 AND p.uitkomst = 'omgezet'");

static int fill_from_proef(struct request *r, jongere_id jongere, struct nieuw_in *form)
{
	const struct na_in *in = r->in;
	struct proef_row p;
	int rc = in->na.nr ? request_row(r, &proef_find, ARGS(in->na, jongere), proef_columns, &p)
			   : ERR_GEEN_RIJ;

	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	form->werkgever = p.werkgever;
	form->plaats = p.plaats;
	form->functie = p.functie;
	form->functiesoort = p.functiesoort;
	form->uren = p.uren;
	form->weet_werkgever = p.weet_werkgever;
	form->jobcoach = p.jobcoach;
	form->contractvorm = CONTRACTVORM_TIJDELIJK;
	return 0;
}

static int nieuw_form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct nieuw_page *out = r->out;
	struct nieuw_in *form = request_form(r, NULL);
	int rc = betrokkene_keuzes(r->db, r->arena, kop->id, r->nu, &out->betrokkenen);

	form->van = r->vandaag;
	form->soort = PLAATSINGSOORT_DIENSTVERBAND;
	form->nazorg_ritme = request_termijnen(r)->nazorg_ritme;
	if (!rc)
		form->nazorg = betrokkene_nazorg(&out->betrokkenen, r->wie.gebruiker);
	rc = rc ? rc : denkniveau_list(r->db, r->arena, kop->id, &out->niveaus);
	rc = rc ? rc : fill_from_proef(r, kop->id, form);
	rc =
	    rc ? rc
	       : werkgever_keuze_list(r->db, r->arena, request_search(r, "formeel"), &out->formeel);
	return rc ? rc : list_lijkt(r, &out->lijkt);
}

/* Which employer is meant, when one was typed that looks like known ones; else it is not asked. */
static size_t offer_lijkt(struct request *r, struct ui_field *fields, size_t n,
			  const struct db_rows *lijkt)
{
	const struct werkgever_lijkt *rows = lijkt->rows;
	const struct row_set set = ROW_SET(werkgever_lijkt_columns, rows, lijkt->count);
	struct ui_field *bekend = request_field_of(fields, n, "bekend");
	size_t after = (size_t)(bekend - fields) + 2; /* `nieuw` stands next to it */

	if (lijkt->count) {
		bekend->kind = UI_RADIO;
		bekend->options = request_options(r, &set, "id", "naam");
		bekend->n_options = set.count;
		return n;
	}
	memmove(bekend, fields + after, (n - after) * sizeof(*fields));
	return n - 2;
}

/* Who gets work far below what he is able to do drops out (F041). */
static void view_challenge(struct html *h, const struct db_rows *niveaus)
{
	const struct denkniveau_row *now = niveaus->rows;

	if (niveaus->count && denkniveau_needs_challenge(now->denkniveau))
		ui_alert(
		    h, UI_INFO, "Let op: werk met uitdaging",
		    arena_format(h->arena, "Het denkniveau is boven gemiddeld. %s", now->tekst));
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_page *out = r->out;
	const struct werkgever_lijkt *formeel = out->formeel.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_offer_betrokkenen(r, request_field_of(fields, n, "nazorg"), &out->betrokkenen);
	request_choose(r, request_field_of(fields, n, "formeel"),
		       ROW_SET(werkgever_lijkt_columns, formeel, out->formeel.count),
		       "De werkgever zelf");
	n = offer_lijkt(r, fields, n, &out->lijkt);
	ui_h1(h, arena_format(h->arena, "Werk voor %s", kop_kort(h->arena, kop)),
	      "Een baan, een proefplaatsing of een stage, met wie er contact houdt.");
	view_challenge(h, &out->niveaus);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/plaatsingen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

/* ---- recording ---- */

static void check_contract(struct request *r, const struct nieuw_in *in)
{
	if (in->contractvorm != CHOICE_NONE && in->contractvorm != CONTRACTVORM_VAST &&
	    !datum_set(in->contract_tot))
		invalid(r, "contract_tot",
			"Contract tot en met: vul de laatste dag van het contract in.");
	if (in->contractvorm == CONTRACTVORM_VAST && datum_set(in->contract_tot))
		invalid(
		    r, "contract_tot",
		    "Contract tot en met: laat dit leeg, een vast contract heeft geen einddatum.");
	if (in->contractvorm == CHOICE_NONE && datum_set(in->contract_tot))
		invalid(r, "contractvorm", "Contract: kies wat voor contract het is.");
	if (datum_set(in->contract_tot) && in->contract_tot.dag < in->van.dag)
		invalid(r, "contract_tot", "Contract tot en met: kies een dag na de eerste dag.");
}

/* Two employers, and of a detachering alone; `found` is where the work is, or new (0). */
static void check_formeel(struct request *r, const struct nieuw_in *in, werkgever_id found)
{
	if (in->soort == PLAATSINGSOORT_DETACHERING && !in->formeel.nr)
		invalid(r, "formeel",
			"Wie betaalt het loon: kies bij een detachering wie het contract heeft.");
	else if (in->soort != PLAATSINGSOORT_DETACHERING && in->soort != CHOICE_NONE &&
		 in->formeel.nr)
		invalid(r, "formeel",
			"Wie betaalt het loon: laat dit leeg, of kies Detachering bij Wat voor "
			"plek.");
	else if (in->formeel.nr && in->formeel.nr == found.nr)
		invalid(r, "formeel",
			"Wie betaalt het loon: kies een andere werkgever dan waar het werk is. "
			"Is het dezelfde? Dan is het geen detachering.");
}

/* The werkgever that was chosen, or has this name exactly. ERR_GEEN_RIJ: it is a new one. */
static int find_werkgever(struct request *r, const struct nieuw_in *in, struct werkgever_kop *ret)
{
	if (in->bekend.nr && !in->nieuw)
		return werkgever_load(r->db, r->arena, in->bekend, ret);
	return werkgever_find(r->db, r->arena, in->werkgever, in->kvk, in->plaats, ret);
}

/* Asks of a new one whether somebody who looks like it is meant. */
static int check_werkgever(struct request *r, const struct nieuw_in *in)
{
	struct werkgever_kop found = {0};
	struct db_rows lijkt;
	int rc = in->werkgever ? find_werkgever(r, in, &found) : 0;

	check_formeel(r, in, rc ? (werkgever_id){0} : found.id);
	if (rc != ERR_GEEN_RIJ || in->nieuw)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	rc = werkgever_lijkt_list(r->db, r->arena, in->werkgever, in->plaats, &lijkt);
	if (!rc && lijkt.count)
		invalid(r, "bekend",
			"Werkgever: kies de werkgever die u bedoelt, of kruis aan dat het een "
			"andere is.");
	return rc;
}

static int choose_werkgever(struct request *r, const struct nieuw_in *in,
			    struct plaatsing_nieuw *ret)
{
	const struct werkgever_nieuw nieuw = {
	    .naam = in->werkgever, .kvk = in->kvk, .plaats = in->plaats};
	struct werkgever_kop found;
	int rc = find_werkgever(r, in, &found);

	ret->werkgever_naam = rc ? in->werkgever : found.naam;
	if (rc == ERR_GEEN_RIJ)
		return werkgever_create(r->db, r->arena, &nieuw, r->nu, &ret->werkgever);
	ret->werkgever = found.id;
	return rc;
}

/* A job that has begun moves the phase, when the phase may go there. */
static int move_fase(struct request *r, const struct jongere_kop *kop, const struct nieuw_in *in)
{
	const struct handeling doing = request_doing(r);
	int fase = fase_of_plaatsing(in->soort);

	if (in->van.dag > r->vandaag.dag || fase == CHOICE_NONE || fase == kop->fase ||
	    !fase_may_change(kop->fase, fase))
		return 0;
	return jongere_update_fase(&doing, kop->id, fase, in->van, NULL);
}

/* It must be somebody of the dossier. */
static int check_nazorg(struct request *r, const struct jongere_kop *kop, gebruiker_id nazorg)
{
	struct db_rows keuzes;
	int rc = nazorg.nr ? betrokkene_keuzes(r->db, r->arena, kop->id, r->nu, &keuzes) : 0;

	if (!rc && nazorg.nr && !betrokkene_is_keuze(&keuzes, nazorg))
		invalid(r, "nazorg",
			"Wie doet de nazorg: kies iemand die bij deze jongere betrokken is.");
	return rc;
}

/* Who was chosen, or the one by rule. */
static int choose_nazorg(struct request *r, const struct jongere_kop *kop,
			 const struct nieuw_in *in, gebruiker_id *ret)
{
	struct db_rows keuzes;
	int rc;

	*ret = in->nazorg;
	if (in->nazorg.nr)
		return 0;
	rc = betrokkene_keuzes(r->db, r->arena, kop->id, r->nu, &keuzes);
	if (!rc)
		*ret = betrokkene_nazorg(&keuzes, r->wie.gebruiker);
	return rc;
}

static int record_contract(struct request *r, const struct jongere_kop *kop,
			   const struct nieuw_in *in, plaatsing_id plaatsing)
{
	const struct handeling doing = request_doing(r);
	const struct contract_nieuw contract = {.plaatsing = plaatsing,
						.jongere = kop->id,
						.vorm = in->contractvorm,
						.van = in->van,
						.tot = in->contract_tot,
						.uren = in->uren};
	contract_id id;

	return in->contractvorm == CHOICE_NONE ? 0 : contract_create(&doing, &contract, &id);
}

static int record(struct request *r, const struct jongere_kop *kop, const struct nieuw_in *in,
		  gebruiker_id nazorg)
{
	const struct handeling doing = request_doing(r);
	struct plaatsing_nieuw nieuw = {.jongere = kop->id,
					.soort = in->soort,
					.formeel = in->formeel,
					.functie = in->functie,
					.functiesoort = in->functiesoort,
					.van = in->van,
					.verwacht_eind = in->verwacht_eind,
					.uren = in->uren,
					.weet_werkgever = in->weet_werkgever,
					.nazorg_ritme = in->nazorg_ritme,
					.nazorg = nazorg,
					.jobcoach = in->jobcoach};
	plaatsing_id plaatsing;
	int rc = choose_werkgever(r, in, &nieuw);

	rc = rc ? rc : plaatsing_create(&doing, &nieuw, &plaatsing);
	rc = rc ? rc : record_contract(r, kop, in, plaatsing);
	rc = rc ? rc : move_fase(r, kop, in);
	if (!rc)
		r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, plaatsing.nr);
	r->flash = "Werk toegevoegd.";
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	int rc = check_nazorg(r, kop, in->nazorg);

	rc = rc ? rc : check_werkgever(r, in);
	if (rc)
		return rc;
	if (moment_set(kop->gesloten_op))
		invalid(r, "werkgever", "Dit dossier is gesloten. Heropen het eerst.");
	if (in->kvk && !kvk_check(in->kvk))
		invalid(r, "kvk", "KvK-nummer: schrijf acht cijfers, of laat het leeg.");
	if (datum_set(in->verwacht_eind) && in->verwacht_eind.dag < in->van.dag)
		invalid(r, "verwacht_eind", "Gepland tot en met: kies een dag na de eerste dag.");
	if (in->soort == PLAATSINGSOORT_PROEFPLAATSING &&
	    !proefplaatsing_is_short(in->van, in->verwacht_eind))
		invalid(r, "verwacht_eind",
			"Gepland tot en met: een proefplaatsing duurt hoogstens zes maanden.");
	check_contract(r, in);
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	gebruiker_id nazorg;
	int rc = choose_nazorg(r, kop, in, &nazorg);

	return rc ? rc : record(r, kop, in, nazorg);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/plaatsingen/nieuw",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(na_fields, struct na_in),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "plaatsing"},
    {.method = POST,
     .path = "/jongeren/:jongere/plaatsingen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Werk toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/jongeren/:jongere/plaatsingen/nieuw",
     .scenario = "plaatsing"},
};
PAGE(begin, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
