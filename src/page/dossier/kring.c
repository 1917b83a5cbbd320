/*
 * Kring: who stands around a young person, who may read what, and why.
 *
 * What: everybody with a basis, with role, parts and legal ground; add somebody, with what the
 *       role needs as a rule and never more than one sees oneself; end a basis with a reason.
 *       Own network: naaste.c. Another casusregisseur: casusregisseur.c.
 * Who:  reading: whoever has the dossier in sight; adding and ending: who may change the circle,
 *       and does more than help for a while.
 * Invariants: no sight without a basis with an article; health only with consent, so never from
 *       here; the casusregisseur is not ended but succeeded (promise 1).
 * On purpose absent: asking for consent (a later issue).
 * Rows: F046, F049, F078-F087, F089; blueprint 7; peers A5.
 */
#include "part/collega.h"

#include "store/jongere.h"

#include <string.h>

/* ---- rows ---- */

struct naaste_row {
	naaste_id id;
	jongere_id jongere_id;
	const char *naam;
	int relatie;
	const char *telefoon;
	bool vertrouwenspersoon;
	bool mag_bellen;
};
static const struct column naaste_columns[] = {
    COLUMN_ID(struct naaste_row, id, naaste, NAASTE, "Nummer"),
    COLUMN_ID(struct naaste_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct naaste_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
    COLUMN_KEUZE(struct naaste_row, relatie, naaste_relaties, "Relatie", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, telefoon, TEXT, "Telefoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, vertrouwenspersoon, BOOL, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, mag_bellen, BOOL, "Mag gebeld worden", ONDERDEEL_NETWERK),
};
#define MAX_NAASTEN 40
QUERY(naaste_list,
      "SELECT id, jongere_id, naam, relatie, telefoon, vertrouwenspersoon, mag_bellen FROM naaste "
      "WHERE jongere_id = $1 ORDER BY vertrouwenspersoon DESC, id LIMIT 40");

struct kring_page {
	struct list betrokkenen, naasten;
};
static const struct shape betrokkene_shape =
    SHAPE("BetrokkeneMetGrondslag", struct betrokkene_row, betrokkene_columns);
static const struct shape naaste_shape = SHAPE("NaasteInKring", struct naaste_row, naaste_columns);
static const struct shape_part kring_parts[] = {
    {"betrokkenen", &betrokkene_shape, offsetof(struct kring_page, betrokkenen), true},
    {"naasten", &naaste_shape, offsetof(struct kring_page, naasten), true},
};
static const struct shape kring_shape = {.name = "Kring",
					 .size = sizeof(struct kring_page),
					 .parts = kring_parts,
					 .n_parts = COUNT(kring_parts)};

/* ---- the circle ---- */

static int kring_handle(struct request *r)
{
	struct kring_page *out = r->out;
	jongere_id jongere = {request_id(r, ID_JONGERE)};
	struct db_rows rows;
	int rc = betrokkene_list(r->db, r->arena, jongere, r->nu, true, &rows);

	if (rc)
		return rc;
	out->betrokkenen = list_of(&rows);
	return request_rows(r, &naaste_list, ARGS(jongere), naaste_columns,
			    sizeof(struct naaste_row), MAX_NAASTEN, &out->naasten);
}

static bool is_running(const struct request *r, const struct betrokkene_row *b)
{
	return !moment_set(b->tot_op) || b->tot_op.ms > r->nu.ms;
}

static void view_basis(struct html *h, const struct betrokkene_row *b)
{
	ui_details_begin(h, "Wat mag deze persoon lezen, en waarom?");
	ui_facts_begin(h);
	ui_fact(h, "Mag lezen", onderdelen_text(h->arena, (uint32_t)b->onderdelen));
	ui_fact(
	    h, "Waarom dit mag",
	    arena_format(h->arena, "%s: %s", choice_label(&grondslagen, b->grondslag), b->artikel));
	ui_fact(h, "Sinds", html_moment(h, b->van_op));
	ui_fact(h, "Tot",
		moment_set(b->tot_op) ? html_moment(h, b->tot_op) : "Zolang het nodig is");
	if (b->einde_reden)
		ui_fact(h, "Waarom gestopt", b->einde_reden);
	ui_facts_end(h);
	ui_details_end(h);
}

static void view_betrokkene(struct html *h, struct request *r, const struct betrokkene_row *b)
{
	bool regisseur = b->rol == BETROKKENE_CASUSREGISSEUR;
	const char *to = regisseur
			     ? html_url(h, "/jongeren/%s/casusregisseur", TOKEN(h, b->jongere_id))
			     : html_url(h, "/betrokkenen/%s/beeindigen", TOKEN(h, b->id));
	const struct ui_action act = {.label = regisseur ? "Andere casusregisseur"
							 : "Stop betrokkenheid",
				      .url = to,
				      .kind = UI_SUBTLE,
				      .icon = regisseur ? UI_ICON_WISSEL : UI_ICON_KRUIS,
				      .toelichting = b->naam};

	ui_card_begin(h, NULL);
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = b->naam,
					 .rol = choice_label(&betrokkene_rollen, b->rol),
					 .organisatie = b->organisatie,
					 .telefoon = b->telefoon,
					 .email = b->email,
					 .chip = regisseur && is_running(r, b) ? "Verantwoordelijk"
									       : NULL});
	ui_people_end(h);
	view_basis(h, b);
	if (is_running(r, b) && (regisseur || betrokkene_rol_by_hand(b->rol)) &&
	    request_may_do(r, &act))
		ui_actions(h, &act, 1);
	ui_card_end(h);
}

static void view_naasten(struct html *h, struct request *r, const struct kring_page *out,
			 const char *url)
{
	const struct naaste_row *rows = out->naasten.rows;
	const struct ui_action add = {.label = "Naaste toevoegen",
				      .url = arena_format(h->arena, "%s/naasten/nieuw", url),
				      .icon = UI_ICON_PLUS};

	ui_section_begin(h, "naasten", "Eigen netwerk");
	if (!out->naasten.count)
		ui_p(
		    h,
		    "Wie zijn belangrijk voor deze jongere? Een ouder, een trainer, een vriend. Vraag wie u mag bellen.");
	ui_people_begin(h);
	for (size_t i = 0; i < out->naasten.count; i++)
		ui_person(h,
			  &(struct ui_person){
			      .naam = rows[i].naam,
			      .rol = arena_format(h->arena, "%s%s",
						  choice_label(&naaste_relaties, rows[i].relatie),
						  rows[i].mag_bellen ? "" : ", niet zelf bellen"),
			      .telefoon = rows[i].mag_bellen ? rows[i].telefoon : NULL,
			      .url = html_url(h, "/naasten/%s", TOKEN(h, rows[i].id)),
			      .chip = rows[i].vertrouwenspersoon ? "Vertrouwenspersoon" : NULL});
	ui_people_end(h);
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static void view_former(struct html *h, struct request *r, const struct kring_page *out)
{
	const struct betrokkene_row *rows = out->betrokkenen.rows;
	size_t now = 0;

	while (now < out->betrokkenen.count && is_running(r, &rows[now]))
		now++;
	if (now == out->betrokkenen.count)
		return;
	ui_details_begin(h, "Wie deden eerder mee?");
	for (size_t i = now; i < out->betrokkenen.count; i++)
		view_betrokkene(h, r, &rows[i]);
	ui_details_end(h);
}

static void view_leave(struct html *h, const struct jongere_kop *kop, const char *url)
{
	const uint32_t whole = ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER;
	const struct ui_action actions[] = {
	    {.label = "Terug naar de jongere",
	     .url = url,
	     .kind = UI_SUBTLE,
	     .icon = UI_ICON_VORIGE},
	    {.label = "Wie keek in dit dossier, en wat is gewijzigd",
	     .url = arena_format(h->arena, "%s/inzage", url),
	     .kind = UI_SUBTLE,
	     .icon = UI_ICON_OOG},
	};

	ui_actions(h, actions, ((uint32_t)kop->zicht & whole) == whole ? 2 : 1);
}

static void kring_view(struct html *h, struct request *r)
{
	const struct kring_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const struct betrokkene_row *rows = out->betrokkenen.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	struct ui_action acts[] = {{.label = "Begeleider toevoegen",
				    .url = arena_format(h->arena, "%s/kring/zoeken", url),
				    .kind = UI_PRIMARY,
				    .icon = UI_ICON_PLUS},
				   {.label = "Kies een coach",
				    .url = arena_format(h->arena, "%s/coach", url),
				    .icon = UI_ICON_GEBRUIKER}};
	size_t n_acts = request_keep_allowed(r, acts, COUNT(acts));

	ui_h1(h, arena_format(h->arena, "Wie staan er om %s heen?", kop_kort(h->arena, kop)),
	      "En wie mag wat lezen, en waarom.");
	if (datum_set(kop->waakvlam_datum))
		ui_alert(h, UI_INFO, "Waakvlam",
			 "Nu leest de casusregisseur alleen wat nodig is voor licht contact, en "
			 "leest iedereen anders alleen de naam. Wat hieronder staat geldt weer als "
			 "de waakvlam uit is.");
	if (n_acts)
		ui_actions(h, acts, n_acts);
	ui_section_begin(h, "begeleiders", "Begeleiders");
	for (size_t i = 0; i < out->betrokkenen.count && is_running(r, &rows[i]); i++)
		view_betrokkene(h, r, &rows[i]);
	view_former(h, r, out);
	ui_section_end(h);
	if (kop->zicht & ONDERDEEL_NETWERK)
		view_naasten(h, r, out, url);
	view_leave(h, kop, url);
}

/* ---- looking for somebody ---- */

static int zoeken_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	struct db_rows rows = {NULL, 0};
	int rc =
	    in->zoek ? collega_list(r->db, r->arena, in->zoek, COLLEGA_WERK, r->vandaag, &rows) : 0;

	collegas_fill(r->out, &rows);
	return rc;
}

static void zoeken_view(struct html *h, struct request *r)
{
	const struct collegas_page *out = r->out;
	const struct collegas_in *in = r->in;
	const struct jongere_kop *kop = r->object;
	const struct collega_row *rows = out->collegas.rows;
	const char *url = html_url(h, "/jongeren/%s/kring", TOKEN(h, kop->id));

	ui_h1(h, arena_format(h->arena, "Wie gaat meedoen rond %s?", kop_kort(h->arena, kop)),
	      "Zoek een collega of iemand van een andere organisatie.");
	collegas_view_search(h, r, arena_format(h->arena, "%s/zoeken", url));
	if (in->zoek && !out->collegas.count)
		ui_empty(
		    h, "Niemand gevonden",
		    "Probeer een deel van de naam. Staat iemand er niet bij, vraag dan de beheerder.",
		    NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->collegas.count; i++)
		collegas_view_item(h, &rows[i], url);
	ui_list_end(h);
	ui_link(h, url, "Terug");
}

/* ---- adding somebody ---- */

struct nieuw_in {
	int rol;
	uint32_t onderdelen;
	struct datum tot;
	bool toestemming;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, rol, betrokkene_rollen,
		    "Wat doet deze persoon voor de jongere?", .required = true, .select = true),
    FIELD_SET_OF(
	struct nieuw_in, onderdelen, onderdelen, "Wat mag deze persoon lezen?", .required = true,
	.hint = "Aangevinkt is wat deze rol gewoonlijk nodig heeft. Haal weg wat niet nodig is."),
    FIELD(struct nieuw_in, tot, DATE, "Tot en met", .after = DAYS(0), .before = DAYS(3660),
	  .hint = "Laat leeg als u het einde nog niet weet."),
    FIELD(struct nieuw_in, toestemming, BOOL, "Ik heb het gevraagd, en de jongere vindt het goed"),
};
struct nieuw_page {
	struct functie_nu wie;
};
static const struct shape nieuw_shape = {.name = "KringNieuw", .size = sizeof(struct nieuw_page)};

static int find_wie(struct request *r, struct functie_nu *wie)
{
	gebruiker_id gebruiker = {request_id(r, ID_GEBRUIKER)};
	int rc = functie_find_now(r->db, r->arena, gebruiker, r->vandaag, wie);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "no such colleague") : rc;
}

static int nieuw_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct nieuw_page *out = r->out;
	struct nieuw_in *form = request_form(r, NULL);
	int rc = find_wie(r, &out->wie);

	if (rc)
		return rc;
	form->rol = betrokkene_rol_of(out->wie.rol);
	form->onderdelen = betrokkene_rol_onderdelen(form->rol) & (uint32_t)kop->zicht;
	return 0;
}

/* What may be given: what one sees oneself, and never what only consent gives. */
static uint32_t may_give(const struct jongere_kop *kop)
{
	return (uint32_t)kop->zicht & ~ONDERDEEL_BIJZONDER;
}

/* Every role that one can be given by hand. */
static uint32_t rollen_by_hand(void)
{
	uint32_t set = 0;

	for (size_t i = 0; i < betrokkene_rollen.count; i++)
		if (betrokkene_rol_by_hand((int)i))
			set |= UINT32_C(1) << i;
	return set;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/kring", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	if (functie_grondslag(&out->wie) != GRONDSLAG_TOESTEMMING)
		n--; /* the last field: asked only where nothing but consent gives sight */
	request_keep_choices(r, request_field_of(fields, n, "rol"), rollen_by_hand());
	request_keep_choices(r, request_field_of(fields, n, "onderdelen"), may_give(kop));
	ui_h1(h, arena_format(h->arena, "%s gaat meedoen", out->wie.naam),
	      arena_format(h->arena, "%s, %s, rond %s", choice_label(&rollen, out->wie.rol),
			   out->wie.organisatie, kop_kort(h->arena, kop)));
	ui_facts_begin(h);
	ui_fact(h, "Waarom dit mag", choice_label(&grondslagen, functie_grondslag(&out->wie)));
	ui_fact(h, "Artikel", functie_artikel(&out->wie));
	ui_facts_end(h);
	ui_form(
	    h,
	    &(struct ui_form){
		.action = arena_format(h->arena, "%s/%s", url, TOKEN(h, out->wie.id)),
		.fields = fields,
		.n_fields = n,
		.submit = "Voeg toe",
		.cancel = url,
		.note =
		    "Deze persoon ziet de jongere meteen. In de tijdlijn komt te staan dat u dit deed."});
}

/* Nobody takes part twice in the same role. */
static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	const struct betrokkene_row *rows;
	struct functie_nu wie;
	struct db_rows list;
	int rc = find_wie(r, &wie);

	rc = rc ? rc : betrokkene_list(r->db, r->arena, kop->id, r->nu, false, &list);
	if (rc)
		return rc;
	rows = list.rows;
	for (size_t i = 0; i < list.count; i++)
		if (rows[i].gebruiker_id.nr == wie.id.nr && rows[i].rol == in->rol)
			invalid(r, "rol", "Deze persoon doet al mee in deze rol.");
	if (!betrokkene_rol_by_hand(in->rol))
		invalid(
		    r, "rol",
		    "Er is één casusregisseur. Kies daarvoor Draag over of Andere casusregisseur.");
	if (in->onderdelen & ~may_give(kop))
		invalid(
		    r, "onderdelen",
		    "U kunt niet meer laten lezen dan u zelf mag lezen. Gezondheid kan alleen met toestemming.");
	if (functie_grondslag(&wie) == GRONDSLAG_TOESTEMMING && !in->toestemming)
		invalid(
		    r, "toestemming",
		    "Vraag het eerst aan de jongere. Deze organisatie mag alleen meelezen met toestemming.");
	return kring_check(r);
}

/* Consent says when it was asked and by whom; a law or an agreement speaks for itself. */
static const char *artikel_of(struct request *r, const struct functie_nu *wie)
{
	char day[DATUM_TEXT_MAX];

	if (functie_grondslag(wie) != GRONDSLAG_TOESTEMMING)
		return NULL;
	return arena_format(r->arena, "Toestemming van de jongere, gevraagd op %s door %s",
			    datum_lang(r->vandaag, day), r->wie.naam);
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	struct moment tot = datum_set(in->tot) ? datum_begin(datum_plus(in->tot, 1)) : MOMENT_GEEN;
	struct functie_nu wie;
	int rc = find_wie(r, &wie);

	rc = rc ? rc
		: betrokkene_create(r->db, r->arena,
				    &(struct betrokkene_nieuw){.jongere = kop->id,
							       .wie = &wie,
							       .rol = in->rol,
							       .onderdelen = in->onderdelen |
									     ONDERDEEL_PERSONALIA,
							       .artikel = artikel_of(r, &wie),
							       .nu = r->nu,
							       .tot = tot,
							       .vandaag = r->vandaag});
	r->location = request_path(r, "/jongeren/%s/kring", ID_JONGERE, kop->id.nr);
	r->flash = "De begeleider doet mee.";
	return rc;
}

/* ---- ending ---- */

struct einde_in {
	const char *reden;
};
static const struct field einde_fields[] = {
    FIELD(struct einde_in, reden, TEXT, "Waarom stopt dit?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: begeleiding klaar, of andere jobcoach."),
};

static int einde_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void einde_view(struct html *h, struct request *r)
{
	const struct betrokkene_row *b = r->object;
	const char *back = html_url(h, "/jongeren/%s/kring", TOKEN(h, b->jongere_id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "%s doet niet meer mee", b->naam),
	      "Vanaf dat moment kan deze persoon niets meer van de jongere lezen.");
	if (!betrokkene_rol_by_hand(b->rol) || !is_running(r, b)) {
		ui_alert(
		    h, UI_INFO, "Dit kan hier niet",
		    "Een casusregisseur wordt opgevolgd; een overdracht of vraag om hulp trekt u in; "
		    "extra hulp rondt u af; wie al gestopt is, kan niet nog eens stoppen.");
		ui_link(h, back, "Terug");
		return;
	}
	ui_form(h, &(struct ui_form){.action =
					 html_url(h, "/betrokkenen/%s/beeindigen", TOKEN(h, b->id)),
				     .versie = b->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stop betrokkenheid",
				     .danger = true,
				     .cancel = back});
}

static int einde_handle(struct request *r)
{
	const struct betrokkene_row *b = r->object;
	const struct einde_in *in = r->in;
	bool self = b->gebruiker_id.nr == r->wie.gebruiker.nr;

	if (!betrokkene_rol_by_hand(b->rol) || !is_running(r, b)) {
		invalid(
		    r, "reden",
		    "Dit kan niet: een casusregisseur wordt opgevolgd, een overdracht of vraag om hulp trekt "
		    "u in, extra hulp rondt u af, en wie gestopt is doet niet meer mee.");
		return ERR_INVOER;
	}
	r->location = self ? "/jongeren"
			   : request_path(r, "/jongeren/%s/kring", ID_JONGERE, b->jongere_id.nr);
	r->flash = "De begeleider doet niet meer mee.";
	return betrokkene_end(r->db, r->arena, b, in->reden, r->nu, r->vandaag);
}

/* ---- routes ---- */

#define DOEL "begeleiding naar werk"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/kring",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Kring",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = kring_handle,
     .view = kring_view,
     .shape = &kring_shape,
     .flags = ROUTE_PRINT,
     .scenario = "kring"},
    {.method = GET,
     .path = "/jongeren/:jongere/kring/zoeken",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Begeleider zoeken",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(collegas_fields, struct collegas_in),
     .handle = zoeken_handle,
     .view = zoeken_view,
     .shape = &collegas_shape,
     .scenario = "kring"},
    {.method = GET,
     .path = "/jongeren/:jongere/kring/:gebruiker",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Begeleider toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = nieuw_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "kring"},
    {.method = POST,
     .path = "/jongeren/:jongere/kring/:gebruiker",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Begeleider toevoegen",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = create_check,
     .handle = create_handle,
     .again = "/jongeren/:jongere/kring/:gebruiker",
     .scenario = "kring"},
    {.method = GET,
     .path = "/betrokkenen/:betrokkene/beeindigen",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Betrokkenheid stoppen",
     .doel = DOEL,
     .object = &object_betrokkene,
     .handle = einde_form_handle,
     .view = einde_view,
     .flags = ROUTE_NO_API,
     .scenario = "kring"},
    {.method = POST,
     .path = "/betrokkenen/:betrokkene/beeindigen",
     .recht = RECHT_KRING_WIJZIGEN,
     .summary = "Betrokkenheid stoppen",
     .doel = DOEL,
     .object = &object_betrokkene,
     FIELDS(einde_fields, struct einde_in),
     .check = kring_check,
     .handle = einde_handle,
     .again = "/betrokkenen/:betrokkene/beeindigen",
     .scenario = "kring"},
};
PAGE(kring, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
