/*
 * Draag over, the first half: whom to ask, and what goes along.
 *
 * What: find who could take over; then a concept: the words that go with it, the parts that the
 *       other may read, when it was talked over with the young person, and the day of the
 *       introduction. The concept opens as the other will see it (overdracht.c).
 * Who:  the casusregisseur of the dossier.
 * Invariants: one at a time per dossier (unique index); nobody else sees a concept; the parts are
 *       those of a summary, and no more than the sender has in sight; without a talk with the young
 *       person there is no overdracht.
 * On purpose absent: files that go along; after a yes the other has the whole dossier.
 * Rows: F116-F118, F122; peers 28, 32, 33.
 */
#include "part/collega.h"
#include "part/samenspraak.h"

#include "store/jongere.h"
#include "store/overdracht.h"

/* ---- whom to ask ---- */

struct zoek_page {
	struct collegas_page gevonden; /* first: regisseurs_handle fills it */
	overdracht_id loopt;           /* the one that has to end first, or 0 */
};
static const struct shape_part zoek_parts[] = {
    {"gevonden", &collegas_shape, offsetof(struct zoek_page, gevonden), false},
};
static const struct shape zoek_shape = {.name = "OverdrachtAan",
					.size = sizeof(struct zoek_page),
					.parts = zoek_parts,
					.n_parts = COUNT(zoek_parts)};

static int zoeken_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct zoek_page *out = r->out;
	int rc = overdracht_find_open(r->db, kop->id, &out->loopt);

	return rc == ERR_GEEN_RIJ ? regisseurs_handle(r) : rc;
}

static void zoeken_view(struct html *h, struct request *r)
{
	const struct zoek_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));

	ui_h1(h, arena_format(h->arena, "Aan wie draagt u %s over?", kop_kort(h->arena, kop)),
	      "De ander krijgt een samenvatting en zegt ja of nee. Tot een ja blijft u "
	      "verantwoordelijk.");
	if (out->loopt.nr) {
		ui_alert(h, UI_INFO, "Er loopt al een overdracht",
			 "Wilt u iemand anders vragen? Trek die dan eerst in.");
		ui_button_link(h, UI_PRIMARY, html_url(h, "/overdrachten/%s", TOKEN(h, out->loopt)),
			       "Bekijk de overdracht");
	} else {
		regisseurs_view_list(h, r, arena_format(h->arena, "%s/overdracht", url));
	}
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- what goes along ---- */

struct inhoud_in {
	const char *toelichting;
	uint32_t onderdelen;
	struct datum besproken;
	int mening;
	struct datum kennismaking;
	bool blijf;
};
static const struct field inhoud_fields[] = {
    FIELD(struct inhoud_in, toelichting, LONG_TEXT, "Wat moet de ander weten?", .required = true,
	  .max = 2000,
	  .hint = "Schrijf dit samen met de jongere. Wat gaat goed, wat is er afgesproken, wat is "
		  "de volgende stap?"),
    SAMENSPRAAK_ONDERDELEN(struct inhoud_in, "Wat gaat er mee in de samenvatting?",
			   "Kies samen met de jongere. De naam, de leeftijd en de woonplaats gaan "
			   "altijd mee."),
    SAMENSPRAAK_FIELDS(struct inhoud_in),
    FIELD(struct inhoud_in, kennismaking, DATE, "Kennismaking op", .required = true,
	  .after = DAYS(0), .before = DAYS(60),
	  .hint = "De dag waarop u de jongere en de ander aan elkaar voorstelt."),
    FIELD(struct inhoud_in, blijf, BOOL, "Ik blijf daarna zelf betrokken"),
};

static struct overdracht_inhoud inhoud_of(const struct inhoud_in *in)
{
	return (struct overdracht_inhoud){.onderdelen = in->onderdelen,
					  .toelichting = in->toelichting,
					  .besproken = in->besproken,
					  .mening = in->mening,
					  .kennismaking = in->kennismaking,
					  .blijf = in->blijf};
}

static int inhoud_check(struct request *r)
{
	const struct inhoud_in *in = r->in;

	if (in->onderdelen & ~OVERDRACHT_ONDERDELEN)
		invalid(r, "onderdelen", "Kies alleen wat in de samenvatting past: %s.",
			onderdelen_text(r->arena, OVERDRACHT_ONDERDELEN));
	samenspraak_check_wie(r, (gebruiker_id){request_id(r, ID_GEBRUIKER)});
	return 0;
}

static void view_form(struct html *h, struct request *r, const char *action, const char *cancel,
		      int64_t versie)
{
	samenspraak_view_form(
	    h, r,
	    &(struct samenspraak_form){
		.action = action,
		.cancel = cancel,
		.versie = versie,
		.onderdelen = OVERDRACHT_ONDERDELEN,
		.note = "Wie kan dit lezen: u, en de ander zodra u het aanbiedt."});
}

struct nieuw_page {
	struct functie_nu wie;
};
static const struct shape nieuw_shape = {.name = "OverdrachtNieuw",
					 .size = sizeof(struct nieuw_page)};

static int nieuw_form_handle(struct request *r)
{
	struct nieuw_page *out = r->out;
	struct inhoud_in *form = request_form(r, NULL);

	form->onderdelen = OVERDRACHT_ONDERDELEN;
	return regisseur_find(r, &out->wie);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/overdracht", TOKEN(h, kop->id));

	ui_h1(
	    h,
	    arena_format(h->arena, "%s overdragen aan %s", kop_kort(h->arena, kop), out->wie.naam),
	    arena_format(h->arena, "%s, %s. Hierna ziet u wat de ander te zien krijgt.",
			 choice_label(&rollen, out->wie.rol), out->wie.organisatie));
	view_form(h, r, arena_format(h->arena, "%s/%s", url, TOKEN(h, out->wie.id)), url, 0);
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct overdracht_inhoud inhoud = inhoud_of(r->in);
	const struct handeling doing = request_doing(r);
	struct functie_nu wie;
	overdracht_id id;
	int rc = regisseur_find(r, &wie);

	rc = rc ? rc : overdracht_create(&doing, kop->id, wie.id, &inhoud, &id);
	if (rc)
		return request_explain(
		    r, rc,
		    {"overdracht_een_open", "",
		     "Voor deze jongere loopt al een overdracht. Trek die eerst in."},
		    {NULL, "", "Dit dossier is gesloten. Heropen het eerst."});
	r->location = request_path(r, "/overdrachten/%s", ID_OVERDRACHT, id.nr);
	r->flash = "Bewaard als concept. Bekijk het, en bied het dan aan.";
	return 0;
}

/* ---- changing it ---- */

static int check_change(struct request *r)
{
	const struct overdracht_row *o = r->object;

	if (overdracht_may(o->toestand, OVERDRACHTSTAP_WIJZIG,
			   overdracht_partij(o, r->wie.gebruiker)))
		return 0;
	return fail(r, ERR_CONFLICT, "cannot be changed now");
}

static int wijzig_form_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	struct inhoud_in *form = request_form(r, NULL);

	*form = (struct inhoud_in){.toelichting = o->toelichting,
				   .onderdelen = (uint32_t)o->onderdelen,
				   .besproken = o->besproken_datum,
				   .mening = o->mening,
				   .kennismaking = o->kennismaking_datum,
				   .blijf = o->blijf};
	return check_change(r);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct overdracht_row *o = r->object;
	const char *url = html_url(h, "/overdrachten/%s", TOKEN(h, o->id));

	ui_h1(h, arena_format(h->arena, "%s overdragen aan %s", kop_kort(h->arena, o), o->naar),
	      NULL);
	view_form(h, r, arena_format(h->arena, "%s/wijzigen", url), url, o->versie);
}

static int update_handle(struct request *r)
{
	const struct overdracht_row *o = r->object;
	const struct overdracht_inhoud inhoud = inhoud_of(r->in);
	const struct handeling doing = request_doing(r);
	int rc = check_change(r);

	rc = rc ? rc : overdracht_update(&doing, o->id, &inhoud);
	r->location = request_path(r, "/overdrachten/%s", ID_OVERDRACHT, o->id.nr);
	r->flash = "Bewaard. Bekijk het, en bied het dan aan.";
	return rc;
}

/* ---- routes ---- */

#define DOEL "een dossier overdragen"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/overdracht",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Draag over",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(collegas_fields, struct collegas_in),
     .handle = zoeken_handle,
     .view = zoeken_view,
     .shape = &zoek_shape,
     .flags = ROUTE_REGISSEUR,
     .scenario = "overdracht"},
    {.method = GET,
     .path = "/jongeren/:jongere/overdracht/:gebruiker",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Draag over",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API | ROUTE_REGISSEUR,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/jongeren/:jongere/overdracht/:gebruiker",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht voorbereiden",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(inhoud_fields, struct inhoud_in),
     .check = inhoud_check,
     .handle = create_handle,
     .again = "/jongeren/:jongere/overdracht/:gebruiker",
     .flags = ROUTE_REGISSEUR,
     .scenario = "overdracht"},
    {.method = GET,
     .path = "/overdrachten/:overdracht/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht wijzigen",
     .doel = DOEL,
     .object = &object_overdracht,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "overdracht"},
    {.method = POST,
     .path = "/overdrachten/:overdracht/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Overdracht wijzigen",
     .doel = DOEL,
     .object = &object_overdracht,
     FIELDS(inhoud_fields, struct inhoud_in),
     .check = inhoud_check,
     .handle = update_handle,
     .again = "/overdrachten/:overdracht/wijzigen",
     .scenario = "overdracht"},
};
PAGE(overdracht_begin, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
