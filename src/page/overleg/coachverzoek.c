/*
 * Coachverzoek: somebody of another organisation is asked to be the coach.
 *
 * What: out of the proposal (dossier/coach.c): the question, why him, what he may read after a yes,
 *       when it was talked over. The concept opens as the other will see it, and is asked, answered
 *       and taken back there (verwijzing.c).
 * Who:  the casusregisseur of the dossier, who stays responsible.
 * Invariants: who is asked reads the question and nothing of the dossier until a yes; a yes makes
 *       him the coach in the same moment (schema/0066), with the parts that were named and never
 *       health; where his sight rests on consent, only with the yes of the jongere; the proposal is
 *       kept as it stood when he was asked. Whoever becomes the coach meanwhile ends the question,
 *       so that a yes of later puts nobody aside.
 * On purpose absent: asking a colleague of the same organisation, or somebody who takes part
 *       already: he is chosen.
 * Rows: F127, F130; peers 29 and section 8.
 */
#include "part/samenspraak.h"
#include "part/verwijzing.h"

#include "domain/netwerk.h"
#include "store/coach.h"
#include "store/jongere.h"
#include "store/verwijzing.h"

#define DOEL "begeleiding naar werk"
#define VRAAG_PAD "/jongeren/:jongere/coach/:gebruiker/vraag"
#define WIJZIG_PAD "/verwijzingen/:verwijzing/coachverzoek"
#define LEZERS                                                                                     \
	"Wie kan dit lezen: u, en de ander zodra u het vraagt. Na een ja ook wie mag lezen wie "   \
	"er bij de jongere hoort."
#define NODIG_FIELD(struct_)                                                                       \
	FIELD(struct_, nodig, INT, "Nodig", .least = 0, .most = (1 << DESKUNDIGHEID_COUNT) - 1,    \
	      .hidden = true)

/* ---- what is asked ---- */

struct nodig_in {
	int64_t nodig; /* bits of deskundigheden */
};
static const struct field nodig_fields[] = {NODIG_FIELD(struct nodig_in)};

struct vraag_in {
	const char *vraag;
	const char *reden;
	uint32_t onderdelen;
	struct datum besproken;
	int mening;
	int64_t nodig;
};
static const struct field vraag_fields[] = {
    FIELD(struct vraag_in, vraag, LONG_TEXT, "Wat vraagt u de coach?", .required = true,
	  .max = 1000, .hint = "Bijvoorbeeld: ga mee naar het eerste gesprek, en blijf daarna."),
    FIELD(struct vraag_in, reden, LONG_TEXT, "Waarom deze coach?", .required = true, .max = 500,
	  .hint = "Bijvoorbeeld: de jongere kent hem van de stage en vertrouwt hem."),
    SAMENSPRAAK_ONDERDELEN(struct vraag_in, "Wat mag de coach dan lezen?",
			   "Kies samen met de jongere, en niet meer dan nodig is. De naam, de "
			   "leeftijd, de woonplaats en de fase leest de coach altijd."),
    SAMENSPRAAK_FIELDS(struct vraag_in),
    NODIG_FIELD(struct vraag_in),
};

static struct coach_vraag voorstel_of(const struct request *r, int64_t nodig)
{
	return (struct coach_vraag){
	    {request_id(r, ID_JONGERE)}, nodig == FIELD_INT_NONE ? 0 : (uint32_t)nodig, r->vandaag};
}

struct vraag_page {
	struct coachkandidaat_row wie;
	struct functie_nu functie;
};
static const struct shape vraag_shape = {.name = "CoachVerzoek", .size = sizeof(struct vraag_page)};

static int kandidaat_load(struct request *r, int64_t nodig, struct coachkandidaat_row *ret)
{
	const struct coach_vraag vraag = voorstel_of(r, nodig);
	gebruiker_id wie = {request_id(r, ID_GEBRUIKER)};
	int rc = coachkandidaat_find(r->db, r->arena, &vraag, wie, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "nobody who accompanies young people")
				  : rc;
}

static int form_handle(struct request *r)
{
	const struct nodig_in *in = r->in;
	struct vraag_page *out = r->out;
	struct vraag_in *form = request_form(r, NULL);
	int rc = gevraagde_find(r, (gebruiker_id){request_id(r, ID_GEBRUIKER)}, &out->functie);

	form->nodig = r->again ? request_typed_int(r, "nodig") : in->nodig;
	form->mening = CHOICE_NONE;
	if (rc)
		return rc;
	form->onderdelen =
	    betrokkene_rol_onderdelen(betrokkene_rol_of(out->functie.rol)) & VERWIJZING_ONDERDELEN;
	return kandidaat_load(r, form->nodig, &out->wie);
}

static void form_view(struct html *h, struct request *r)
{
	const struct vraag_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/coach", TOKEN(h, kop->id));

	ui_h1(h,
	      arena_format(h->arena, "%s vragen als coach van %s", out->wie.naam,
			   kop_kort(h->arena, kop)),
	      arena_format(h->arena, "%s, %s. Hierna ziet u wat de ander te zien krijgt.",
			   choice_label(&rollen, out->wie.rol), out->wie.organisatie));
	ui_facts_begin(h);
	ui_fact(h, "Wat het voorstel zegt", out->wie.uitleg);
	ui_fact(h, "Wat er gebeurt",
		"De coach leest eerst alleen uw vraag. Na een ja leest de coach wat u hieronder "
		"kiest. U blijft verantwoordelijk.");
	ui_facts_end(h);
	gevraagde_view(h, &out->functie);
	samenspraak_view_form(
	    h, r,
	    &(struct samenspraak_form){
		.action = arena_format(h->arena, "%s/%s/vraag", url, TOKEN(h, out->wie.id)),
		.cancel = url,
		.onderdelen = (uint32_t)kop->zicht & VERWIJZING_ONDERDELEN,
		.note = LEZERS});
}

/* ---- drawing it up ---- */

static int vraag_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct vraag_in *in = r->in;
	struct coachkandidaat_row wie;
	struct functie_nu functie;
	int rc = gevraagde_find(r, (gebruiker_id){request_id(r, ID_GEBRUIKER)}, &functie);

	rc = rc ? rc : kandidaat_load(r, 0, &wie);
	if (rc)
		return rc;
	samenspraak_check_wie(r, wie.id);
	if (wie.is_betrokken)
		invalid(r, "", "Deze persoon is al betrokken. Kies de coach zonder te vragen.");
	if (datum_set(kop->waakvlam_datum))
		invalid(r, "", "Deze jongere wil nu geen hulp. Een coach vragen kan daarna weer.");
	gevraagde_check(r, &functie, in->onderdelen, (uint32_t)kop->zicht, in->mening);
	return 0;
}

static struct verwijzing_inhoud inhoud_of(const struct request *r, const struct functie_nu *wie,
					  const struct verwijzing_coach *coach)
{
	const struct vraag_in *in = r->in;

	return (struct verwijzing_inhoud){.vraag = in->vraag,
					  .onderdelen = in->onderdelen,
					  .van = DATUM_GEEN,
					  .tot = DATUM_GEEN,
					  .besproken = in->besproken,
					  .mening = in->mening,
					  .grondslag = functie_grondslag(wie),
					  .artikel = gevraagde_artikel(r, wie, in->besproken),
					  .coach = coach};
}

/* Who is asked, beside who stood first. */
static int choice_load(struct request *r, struct vraag_page *page, struct verwijzing_coach *ret)
{
	const struct vraag_in *in = r->in;
	const struct coach_vraag vraag = voorstel_of(r, in->nodig);
	struct db_rows voorstel = {NULL, 0};
	int rc = gevraagde_find(r, (gebruiker_id){request_id(r, ID_GEBRUIKER)}, &page->functie);

	rc = rc ? rc : kandidaat_load(r, in->nodig, &page->wie);
	rc = rc ? rc : coach_propose(r->db, r->arena, &vraag, &voorstel);
	*ret = (struct verwijzing_coach){.rol = betrokkene_rol_of(page->wie.rol),
					 .uitleg = page->wie.uitleg,
					 .reden = in->reden};
	if (!rc && voorstel.count)
		ret->eerste = ((const struct coachkandidaat_row *)voorstel.rows)->id;
	return rc;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct handeling doing = request_doing(r);
	struct vraag_page page;
	struct verwijzing_coach coach;
	struct verwijzing_inhoud inhoud;
	verwijzing_id id;
	int rc = choice_load(r, &page, &coach);

	if (rc)
		return rc;
	inhoud = inhoud_of(r, &page.functie, &coach);
	rc = verwijzing_create(&doing, kop->id, page.wie.id, &inhoud, &id);
	if (rc)
		return verwijzing_explain(r, rc);
	verwijzing_return(r, id, "Bewaard als concept. Bekijk het, en vraag het dan.");
	return 0;
}

/* ---- changing it ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	struct vraag_in *form = request_form(r, NULL);

	*form = (struct vraag_in){.vraag = v->vraag,
				  .reden = v->keuzereden,
				  .onderdelen = (uint32_t)v->onderdelen,
				  .besproken = v->besproken_datum,
				  .mening = v->mening};
	return verwijzing_check_change(r, VERWIJSSOORT_COACH);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const char *url = html_url(h, "/verwijzingen/%s", TOKEN(h, v->id));

	ui_h1(h,
	      arena_format(h->arena, "%s vragen als coach van %s", v->naar, kop_kort(h->arena, v)),
	      NULL);
	samenspraak_view_form(
	    h, r,
	    &(struct samenspraak_form){.action = arena_format(h->arena, "%s/coachverzoek", url),
				       .cancel = url,
				       .versie = v->versie,
				       .onderdelen = VERWIJZING_ONDERDELEN,
				       .note = LEZERS});
}

/* Who may change it is casusregisseur, whose sight is all that may be given. */
static int wijzig_check(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct vraag_in *in = r->in;
	struct functie_nu functie;
	int rc = gevraagde_find(r, v->ontvanger_id, &functie);

	if (!rc)
		gevraagde_check(r, &functie, in->onderdelen, VERWIJZING_ONDERDELEN, in->mening);
	return rc;
}

static int update_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct vraag_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct verwijzing_coach coach = {.reden = in->reden};
	struct verwijzing_inhoud inhoud;
	struct functie_nu functie;
	int rc = verwijzing_check_change(r, VERWIJSSOORT_COACH);

	rc = rc ? rc : gevraagde_find(r, v->ontvanger_id, &functie);
	if (rc)
		return rc;
	inhoud = inhoud_of(r, &functie, &coach);
	verwijzing_return(r, v->id, "Bewaard. Bekijk het, en vraag het dan.");
	return verwijzing_update(&doing, v->id, &inhoud);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, object_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_WIJZIGEN,             \
		.summary = (summary_), .doel = DOEL, .object = (object_),                          \
		.scenario = "coachverzoek", __VA_ARGS__                                            \
	}

static const struct route routes[] = {
    ROUTE(GET, VRAAG_PAD, "Een coach vragen", &object_jongere,
	  FIELDS(nodig_fields, struct nodig_in), .handle = form_handle, .view = form_view,
	  .shape = &vraag_shape, .onderdelen = ONDERDEEL_NETWERK,
	  .flags = ROUTE_NO_API | ROUTE_REGISSEUR),
    ROUTE(POST, VRAAG_PAD, "Vraag aan een coach voorbereiden", &object_jongere,
	  FIELDS(vraag_fields, struct vraag_in), .check = vraag_check, .handle = create_handle,
	  .again = VRAAG_PAD, .onderdelen = ONDERDEEL_NETWERK, .flags = ROUTE_REGISSEUR),
    ROUTE(GET, WIJZIG_PAD, "Vraag aan een coach wijzigen", &object_verwijzing,
	  .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    ROUTE(POST, WIJZIG_PAD, "Vraag aan een coach wijzigen", &object_verwijzing,
	  FIELDS(vraag_fields, struct vraag_in), .check = wijzig_check, .handle = update_handle,
	  .again = WIJZIG_PAD),
};
PAGE(coachverzoek, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
