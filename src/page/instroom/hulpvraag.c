/*
 * Hulpvraag without an account: somebody needs help, and says so.
 *
 * What: who comes, for whom, about what, and a number to call. A loket answers (loket.c).
 * Who:  everybody: the young person, a parent, a neighbour (F015, F022).
 * Invariants: the answer is the same for everybody, so that nobody learns here who is known. As
 *       little as is needed to call back; the birth date only when it is known. Who sends many
 *       must wait, and what was typed stays.
 * On purpose absent: the BSN, DigiD, an upload, and a page where one could follow it.
 * Rows: F014-F015, F019-F024; blueprint 7.
 */
#include "gate/page.h"
#include "part/druk.h"

#include "domain/termijn.h"
#include "store/aanmelding.h"
#include "store/keuze.h"

/* ---- fields ---- */

struct aanmelden_in {
	int kanaal;
	const char *melder_naam;
	const char *telefoon;
	const char *roepnaam;
	const char *achternaam;
	struct datum geboren;
	organisatie_id loket;
	uint32_t onderwerpen;
	const char *vraag;
};
static const struct field aanmelden_fields[] = {
    FIELD_CHOICE_OF(struct aanmelden_in, kanaal, kanalen, "Wie vraagt dit?", .required = true,
		    .select = true),
    FIELD(struct aanmelden_in, melder_naam, TEXT, "Uw naam", .max = 120,
	  .hint = "Alleen als u iemand anders aanmeldt.", .autocomplete = "name"),
    FIELD(struct aanmelden_in, telefoon, TEL, "Op welk nummer kunnen wij u bellen?",
	  .required = true, .autocomplete = "tel"),
    FIELD(struct aanmelden_in, roepnaam, TEXT, "Voornaam van de jongere", .required = true,
	  .max = 80, .hint = "Bent u dat zelf? Vul dan uw eigen naam in."),
    FIELD(struct aanmelden_in, achternaam, TEXT, "Achternaam van de jongere", .required = true,
	  .max = 120),
    FIELD(struct aanmelden_in, geboren, DATE, "Geboortedatum van de jongere",
	  .after = DAYS(-365 * 60), .before = DAYS(-365 * 10),
	  .hint = "Bijvoorbeeld 31-05-2008. Weet u die niet? Laat dit dan leeg."),
    FIELD_ID_OF(struct aanmelden_in, loket, organisatie, ORGANISATIE, "Bij wie wilt u terecht?"),
    FIELD_SET_OF(struct aanmelden_in, onderwerpen, aanmeldonderwerpen, "Waar gaat het over?",
		 .required = true),
    FIELD(struct aanmelden_in, vraag, LONG_TEXT, "Waar kunnen wij mee helpen?", .required = true,
	  .max = 1000,
	  .hint = "Een paar zinnen zijn genoeg. Schrijf niets over ziekte of medicijnen."),
};

/* ---- the form ---- */

struct vraag_page {
	struct db_rows loketten;
};
static const struct shape vraag_shape = {.name = "AanmeldenVraag",
					 .size = sizeof(struct vraag_page)};

static int form_handle(struct request *r)
{
	struct vraag_page *out = r->out;

	return loket_keuze_list(r->db, r->arena, request_search(r, "loket"), &out->loketten);
}

static void form_view(struct html *h, struct request *r)
{
	const struct vraag_page *out = r->out;
	const struct organisatie_keuze *loketten = out->loketten.rows;
	const struct termijnen *termijnen = request_termijnen(r);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "loket"),
		       ROW_SET(organisatie_keuze_columns, loketten, out->loketten.count),
		       "Dat weet ik niet");
	ui_h1(
	    h, "Hulp vragen voor een jongere",
	    "Voor jongeren van 15 tot 27 jaar die hulp kunnen gebruiken bij school, werk of geld. "
	    "Voor uzelf of voor een ander. Een uitkering is niet nodig.");
	ui_alert(h, UI_INFO, NULL,
		 "Is er nu gevaar? Bel 112. Liever langskomen? Dat kan bij elk loket, zonder "
		 "afspraak.");
	ui_form(h, &(struct ui_form){
		       .action = "/aanmelden",
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Vraag hulp",
		       .note = arena_format(
			   h->arena,
			   "Wie kan dit lezen: alleen wie bij dat loket jongeren helpt. Wij "
			   "bellen binnen %d dagen. Komt er geen vervolg, dan gooien wij het "
			   "na %d maanden weg.",
			   termijnen->aanmelding_antwoord, termijnen->aanmelding_bewaren)});
	ui_link(h, "/wie-doet-wat", "Liever bellen? Wie u kunt bellen");
	ui_link(h, "/privacy", "Hoe wij met gegevens omgaan");
}

/* ---- sending it ---- */

static int check_melder(struct request *r)
{
	const struct aanmelden_in *in = r->in;

	if (in->kanaal != KANAAL_ZELF && in->kanaal != CHOICE_NONE && !in->melder_naam)
		invalid(r, "melder_naam", "Uw naam: vul in wie wij kunnen bellen.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct aanmelden_in *in = r->in;
	const struct handeling doing = request_doing(r);
	aanmelding_id id;
	int rc = druk_check(r, DRUK_HULPVRAAG);

	r->location = "/aanmelden/ontvangen";
	return rc ? rc
		  : aanmelding_create(
			&doing,
			&(struct aanmelding_nieuw){
			    .loket = in->loket,
			    .vorm = AANMELDVORM_WEBSITE,
			    .kanaal = in->kanaal,
			    .melder_naam = in->melder_naam,
			    .bellen = in->telefoon,
			    .wie = {in->roepnaam, NULL, in->achternaam, in->geboren, NULL},
			    .onderwerpen = in->onderwerpen,
			    .vraag = in->vraag,
			    .uiterlijk = aanmelding_uiterlijk(r->vandaag, request_termijnen(r))},
			&id);
}

static int ontvangen_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void ontvangen_view(struct html *h, struct request *r)
{
	ui_h1(h, "Wij hebben uw vraag", NULL);
	ui_p(h, arena_format(h->arena,
			     "Iemand van het loket belt u binnen %d dagen. Die vertelt wat wij "
			     "kunnen doen, en vraagt wat de jongere zelf wil.",
			     request_termijnen(r)->aanmelding_antwoord));
	ui_p(h, "Duurt het u te lang? Loop dan binnen, zonder afspraak, of bel zelf.");
	ui_link(h, "/wie-doet-wat", "Wie kunt u bellen?");
	ui_button_link(h, UI_SECONDARY, "/aanmelden", "Nog een vraag");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/aanmelden",
     .recht = RECHT_OPENBAAR,
     .summary = "Hulp vragen voor een jongere",
     .handle = form_handle,
     .view = form_view,
     .shape = &vraag_shape,
     .flags = ROUTE_NO_API,
     .scenario = "instroom"},
    {.method = POST,
     .path = "/aanmelden",
     .recht = RECHT_OPENBAAR,
     .summary = "Hulp vragen voor een jongere",
     FIELDS(aanmelden_fields, struct aanmelden_in),
     .check = check_melder,
     .handle = create_handle,
     .again = "/aanmelden",
     .flags = ROUTE_NO_API,
     .scenario = "instroom"},
    {.method = GET,
     .path = "/aanmelden/ontvangen",
     .recht = RECHT_OPENBAAR,
     .summary = "Wij hebben uw vraag",
     .handle = ontvangen_handle,
     .view = ontvangen_view,
     .flags = ROUTE_NO_API,
     .scenario = "instroom"},
};
PAGE(hulpvraag, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
