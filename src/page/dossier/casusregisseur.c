/*
 * Andere casusregisseur: a dossier goes to somebody else, at once, with a reason.
 *
 * What: find the person, say why and when the next contact is. Who gives it away can stay as a
 *       betrokkene.
 * Who:  who may change the circle of a dossier in sight, and does more than help for a while: so
 *       nobody takes the whole of a dossier of which some parts were lent to him.
 *       Nobody makes himself casusregisseur (belofte_3_zelf): it gives sight of the whole dossier,
 *       and that another gives (blueprint 7). Who wants a dossier asks for it; for who is away
 *       there is a vervanger, or his teamleider hands over.
 * Invariants: there is never a moment without exactly one casusregisseur and a next contact date
 *       (promise 1, by trigger); the new one works here and may change dossiers.
 *       What was given is taken back for some days by who gave it, alone or with what went
 *       together, while the other wrote nothing in it (werk/caseload_overgedragen.c).
 * On purpose absent: asking whether the other accepts, which is overleg/overdracht.c; a whole
 *       caseload is in werk.
 * Rows: F057, F093; peers A6.
 */
#include "part/collega.h"

#include "store/caseloadoverdracht.h"
#include "store/jongere.h"

/* ---- looking for somebody ---- */

static void zoeken_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));

	ui_h1(h,
	      arena_format(h->arena, "Wie wordt casusregisseur van %s?", kop_kort(h->arena, kop)),
	      arena_format(h->arena, "Nu is dat %s.", kop->casusregisseur));
	regisseurs_view_list(h, r, arena_format(h->arena, "%s/casusregisseur", url));
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- giving it away ---- */

struct ander_in {
	const char *reden;
	struct datum volgend;
	bool blijf;
};
static const struct field ander_fields[] = {
    FIELD(struct ander_in, reden, TEXT, "Waarom?", .required = true, .max = 300,
	  .hint = "Bijvoorbeeld: verhuisd, of andere verdeling in het team."),
    FIELD(struct ander_in, volgend, DATE, "Volgend contact", .required = true, .after = DAYS(0),
	  .before = DAYS(400)),
    FIELD(struct ander_in, blijf, BOOL, "Ik blijf zelf betrokken"),
};
struct ander_page {
	struct functie_nu wie;
};
static const struct shape ander_shape = {.name = "AndereCasusregisseur",
					 .size = sizeof(struct ander_page)};

/* As it was planned; today when that is over. */
static struct datum next_contact(const struct request *r, const struct jongere_kop *kop)
{
	bool past = !datum_set(kop->volgend_contact_datum) ||
		    kop->volgend_contact_datum.dag < r->vandaag.dag;

	return past ? r->vandaag : kop->volgend_contact_datum;
}

static int ander_form_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct ander_page *out = r->out;
	struct ander_in *form = request_form(r, NULL);

	form->volgend = next_contact(r, kop);
	return regisseur_find(r, &out->wie);
}

#define TAKING "Vraag %s om de overdracht aan u aan te bieden. Dan neemt u het over."

static bool is_taking(const struct request *r, const struct jongere_kop *kop, gebruiker_id wie)
{
	return wie.nr == r->wie.gebruiker.nr && kop->casusregisseur_id.nr != r->wie.gebruiker.nr;
}

static void ander_view(struct html *h, struct request *r)
{
	const struct ander_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/casusregisseur", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "%s wordt casusregisseur van %s", out->wie.naam,
			   kop_kort(h->arena, kop)),
	      arena_format(h->arena, "%s, %s. Dit gaat meteen in. Bel elkaar eerst.",
			   choice_label(&rollen, out->wie.rol), out->wie.organisatie));
	if (is_taking(r, kop, out->wie.id)) {
		ui_alert(h, UI_INFO, "U kunt uzelf niet casusregisseur maken",
			 arena_format(h->arena, TAKING, kop->casusregisseur));
		ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
		return;
	}
	if (kop->casusregisseur_id.nr != r->wie.gebruiker.nr)
		n--; /* the last field: only who gives it away can stay */
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/%s", url, TOKEN(h, out->wie.id)),
		       .versie = kop->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Draag over",
		       .cancel = html_url(h, "/jongeren/%s", TOKEN(h, kop->id)),
		       .note = request_readers(r, ONDERDEEL_NETWERK)});
}

static int stay(struct request *r, const struct jongere_kop *kop)
{
	struct functie_nu self;
	int rc = functie_find_now(r->db, r->arena, r->wie.gebruiker, r->vandaag, &self);
	struct betrokkene_nieuw nieuw;

	if (rc)
		return rc;
	self.rol = (int)r->wie.rol;
	nieuw = betrokkene_own(kop->id, &self, r->nu);
	return betrokkene_create(r->db, r->arena, &nieuw);
}

/* For some days there is a way back, while the other writes nothing in it. */
static int give(struct request *r, const struct functie_nu *wie, struct datum volgend,
		const char *reden)
{
	const struct jongere_kop *kop = r->object;
	const struct handeling doing = request_doing(r);
	const struct caseloadgift gift = {kop->casusregisseur_id, wie->id, reden};
	caseloadoverdracht_id samen = {0};
	overgedragen_id een = {0};
	int rc = caseloadoverdracht_start(&doing, &gift, &samen);

	rc = rc ? rc
		: dossier_give(
		      &doing, samen, wie->id,
		      &(struct dossiergift){kop->id, kop->volgend_contact_datum, volgend,
					    arena_format(r->arena, "Van %s naar %s: %s",
							 kop->casusregisseur, wie->naam, reden)},
		      &een);
	if (!rc && request_may_open(r, "/caseload/overgedragen"))
		r->undo = request_path(r, "/overgedragen/%s/terugnemen", ID_OVERGEDRAGEN, een.nr);
	return request_explain(r, rc,
			       {NULL, "reden", "Deze persoon gaat hier weg. Kies iemand anders."});
}

static int ander_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;

	if (request_id(r, ID_GEBRUIKER) == kop->casusregisseur_id.nr)
		invalid(r, "reden", "Deze persoon is al casusregisseur.");
	else if (is_taking(r, kop, (gebruiker_id){request_id(r, ID_GEBRUIKER)}))
		invalid(r, "reden", "U kunt uzelf niet casusregisseur maken. " TAKING,
			kop->casusregisseur);
	else if (moment_set(kop->gesloten_op))
		invalid(r, "reden", "Dit dossier is gesloten. Heropen het eerst.");
	return kring_check(r);
}

static int ander_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct ander_in *in = r->in;
	bool given = kop->casusregisseur_id.nr == r->wie.gebruiker.nr;
	struct functie_nu wie;
	int rc = regisseur_find(r, &wie);

	if (!rc && given && in->blijf)
		rc = stay(r, kop);
	rc = rc ? rc : give(r, &wie, in->volgend, in->reden);
	r->location = given && !in->blijf ? "/jongeren"
					  : request_path(r, "/jongeren/%s", ID_JONGERE, kop->id.nr);
	r->flash = "Het dossier heeft een andere casusregisseur.";
	return rc;
}

/* ---- one of a selection: of one's own, to a colleague of the same organisation ---- */

struct geven_in {
	gebruiker_id gebruiker;
	const char *reden;
};
static const struct field geven_fields[] = {
    FIELD_ID_OF(struct geven_in, gebruiker, gebruiker, GEBRUIKER, "Wie wordt casusregisseur?",
		.required = true),
    FIELD(struct geven_in, reden, TEXT, "Waarom?", .required = true, .max = 300,
	  .hint = "Bijvoorbeeld: andere verdeling in het team. Het komt op elke tijdlijn."),
};
QUERY(collega_number,
      "SELECT count(f.id) FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
      "WHERE f.gebruiker_id = $1 AND f.organisatie_id = $2 AND g.toestand = 'actief' "
      "AND f.van_datum <= $3 AND f.tot_datum IS NULL AND f.rol IN " ROLLEN_REGISSEUR);

static int geven_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct geven_in *in = r->in;
	int64_t n = 0;
	int rc = db_number(r->db, &collega_number,
			   ARGS(in->gebruiker, r->wie.organisatie, r->vandaag), &n);

	if (kop->casusregisseur_id.nr != r->wie.gebruiker.nr)
		invalid(r, "", "U bent geen casusregisseur van deze jongere.");
	else if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (in->gebruiker.nr && (!n || in->gebruiker.nr == r->wie.gebruiker.nr))
		invalid(r, "gebruiker",
			"Wie wordt casusregisseur: kies een collega van uw eigen organisatie die "
			"casusregisseur kan zijn.");
	return rc ? rc : kring_check(r);
}

static int geven_handle(struct request *r)
{
	const struct geven_in *in = r->in;
	struct functie_nu wie;
	int rc = functie_find_now(r->db, r->arena, in->gebruiker, r->vandaag, &wie);

	r->location = "/jongeren";
	r->flash = "Het dossier heeft een andere casusregisseur.";
	return rc ? rc : give(r, &wie, next_contact(r, r->object), in->reden);
}

/* ---- routes ---- */

#define DOEL "begeleiding naar werk"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/casusregisseur",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Andere casusregisseur",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(collegas_fields, struct collegas_in),
     .handle = regisseurs_handle,
     .view = zoeken_view,
     .shape = &collegas_shape,
     .scenario = "casusregisseur"},
    {.method = POST,
     .path = "/jongeren/:jongere/casusregisseur",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Geef uw dossier aan een collega",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(geven_fields, struct geven_in),
     .check = geven_check,
     .handle = geven_handle,
     .again = "/jongeren/:jongere/casusregisseur",
     .scenario = "reeks"},
    {.method = GET,
     .path = "/jongeren/:jongere/casusregisseur/:gebruiker",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Andere casusregisseur",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = ander_form_handle,
     .view = ander_view,
     .shape = &ander_shape,
     .flags = ROUTE_NO_API,
     .scenario = "casusregisseur"},
    {.method = POST,
     .path = "/jongeren/:jongere/casusregisseur/:gebruiker",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Andere casusregisseur",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(ander_fields, struct ander_in),
     .check = ander_check,
     .handle = ander_handle,
     .again = "/jongeren/:jongere/casusregisseur/:gebruiker",
     .scenario = "casusregisseur"},
};
PAGE(casusregisseur, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
