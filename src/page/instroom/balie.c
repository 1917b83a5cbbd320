/*
 * Baliegesprek: what somebody at the desk, on the telephone or in the network tells, in one short
 * form.
 *
 * What: who came, for whom, about what, in which words. It is an aanmelding: a loket answers it
 *       (loket.c). Who is at a loket himself keeps it there as a rule.
 * Who:  whoever works with young people, also for somebody whom he only knows of (F019-F021). No
 *       sight of any dossier follows from it.
 * Invariants: as in hulpvraag.c: nothing here tells who is known. Who only works elsewhere reads
 *       afterwards how it stands, and nothing more (aanmeldingen_melder.c).
 * On purpose absent: a choice of casusregisseur; that comes with the answer.
 * Rows: F014-F015, F019-F024; peers 20.
 */
#include "gate/page.h"

#include "store/aanmelding.h"
#include "store/keuze.h"

struct balie_in {
	int vorm;
	int kanaal;
	const char *melder_naam;
	const char *telefoon;
	const char *roepnaam;
	const char *voorvoegsel;
	const char *achternaam;
	struct datum geboren;
	const char *gemeente;
	uint32_t onderwerpen;
	const char *vraag;
	organisatie_id loket;
};
static const struct field balie_fields[] = {
    FIELD_CHOICE_OF(struct balie_in, vorm, aanmeldvormen, "Hoe kwam dit binnen?", .required = true),
    FIELD_CHOICE_OF(struct balie_in, kanaal, kanalen, "Wie meldt aan?", .required = true,
		    .select = true),
    FIELD(struct balie_in, melder_naam, TEXT, "Naam van de melder", .max = 120,
	  .hint = "Als het niet de jongere zelf is."),
    FIELD(struct balie_in, telefoon, TEL, "Op welk nummer kunnen wij bellen?", .required = true,
	  .hint = "Van de melder, of van de jongere zelf."),
    FIELD(struct balie_in, roepnaam, TEXT, "Roepnaam van de jongere", .required = true, .max = 80),
    FIELD(struct balie_in, voorvoegsel, TEXT, "Voorvoegsel", .max = 20,
	  .hint = "Bijvoorbeeld: van der"),
    FIELD(struct balie_in, achternaam, TEXT, "Achternaam", .required = true, .max = 120),
    FIELD(struct balie_in, geboren, DATE, "Geboortedatum", .after = DAYS(-365 * 60),
	  .before = DAYS(-365 * 10), .hint = "Bijvoorbeeld 31-05-2008"),
    FIELD(struct balie_in, gemeente, TEXT, "Woonplaats of gemeente", .max = 80),
    FIELD_SET_OF(struct balie_in, onderwerpen, aanmeldonderwerpen, "Waar gaat het over?",
		 .required = true),
    FIELD(struct balie_in, vraag, LONG_TEXT, "Wat is de vraag?", .required = true, .max = 1000,
	  .hint = "In de woorden van wie kwam."),
    FIELD_ID_OF(struct balie_in, loket, organisatie, ORGANISATIE, "Wie antwoordt?",
		.hint = "Het loket van de gemeente waar de jongere woont."),
};

struct nieuw_page {
	struct db_rows loketten;
};
static const struct shape nieuw_shape = {.name = "BalieNieuw", .size = sizeof(struct nieuw_page)};

/* The own organisation, when it is one. */
static organisatie_id own_loket(const struct request *r, const struct db_rows *loketten)
{
	const struct organisatie_keuze *rows = loketten->rows;

	for (size_t i = 0; i < loketten->count; i++)
		if (rows[i].id.nr == r->wie.organisatie.nr)
			return rows[i].id;
	return (organisatie_id){0};
}

static int nieuw_handle(struct request *r)
{
	struct nieuw_page *out = r->out;
	struct balie_in *form = request_form(r, NULL);
	int rc = loket_keuze_list(r->db, r->arena, request_search(r, "loket"), &out->loketten);

	if (rc)
		return rc;
	form->loket = own_loket(r, &out->loketten);
	form->vorm = form->loket.nr ? AANMELDVORM_INLOOP : AANMELDVORM_NETWERK;
	form->kanaal = form->loket.nr ? KANAAL_ZELF : CHOICE_NONE;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	const struct organisatie_keuze *loketten = out->loketten.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_choose(r, request_field_of(fields, n, "loket"),
		       ROW_SET(organisatie_keuze_columns, loketten, out->loketten.count),
		       "Nog niet bekend: het eerste loket dat het leest");
	request_keep_choices(r, request_field_of(fields, n, "vorm"), AANMELDVORMEN_BALIE);
	ui_h1(h, "Aanmelding opschrijven", "Wie kwam, voor wie, en met welke vraag.");
	ui_form(h,
		&(struct ui_form){
		    .action = "/aanmeldingen",
		    .fields = fields,
		    .n_fields = n,
		    .submit = "Schrijf op",
		    .cancel = "/gemeld",
		    .note = "Wie kan dit lezen: wie bij dat loket aanmeldingen beantwoordt. Vertel "
			    "het wie u aanmeldt."});
}

static int check_melder(struct request *r)
{
	const struct balie_in *in = r->in;

	if (in->vorm != CHOICE_NONE && !(AANMELDVORMEN_BALIE >> in->vorm & 1))
		invalid(r, "vorm", "Hoe kwam dit binnen: kies een van de mogelijkheden.");
	if (in->kanaal != KANAAL_ZELF && in->kanaal != CHOICE_NONE && !in->melder_naam)
		invalid(r, "melder_naam", "Naam van de melder: vul in wie het vertelde.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct balie_in *in = r->in;
	const struct handeling doing = request_doing(r);
	aanmelding_id id = {0};
	int rc = aanmelding_create(
	    &doing,
	    &(struct aanmelding_nieuw){
		.loket = in->loket,
		.vorm = in->vorm,
		.kanaal = in->kanaal,
		.melder_naam = in->melder_naam,
		.bellen = in->telefoon,
		.wie = {in->roepnaam, in->voorvoegsel, in->achternaam, in->geboren, in->gemeente},
		.onderwerpen = in->onderwerpen,
		.vraag = in->vraag,
		.uiterlijk = aanmelding_uiterlijk(r->vandaag, request_termijnen(r))},
	    &id);
	r->location = "/gemeld";
	r->flash = "De aanmelding is opgeschreven.";
	r->undo = request_path(r, "/gemeld/%s/intrekken", ID_AANMELDING, id.nr);
	return rc;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/aanmeldingen/nieuw",
     .recht = RECHT_AANMELDING_DOEN,
     .summary = "Aanmelding opschrijven",
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "instroom"},
    {.method = POST,
     .path = "/aanmeldingen",
     .recht = RECHT_AANMELDING_DOEN,
     .summary = "Aanmelding opschrijven",
     FIELDS(balie_fields, struct balie_in),
     .check = check_melder,
     .handle = create_handle,
     .again = "/aanmeldingen/nieuw",
     .scenario = "instroom"},
};
PAGE(balie, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
