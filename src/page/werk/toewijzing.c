/*
 * Overnemen en geven: one line of Mijn werk becomes the work of somebody else around the young
 * person.
 *
 * What: "Geef aan een collega" (a form with the colleagues one can choose), "Neem over" (one
 * button), and taking either back. Who: giving is for the one whose work it is; taking over for
 * everybody who has the dossier in sight. Invariants: only somebody who has the parts in sight that
 * the work needs, and has a work list, can get it; the timeline says who took what. The
 * casusregisseur stays responsible: the work returns to its owner after the contact, after six
 * weeks, or when the other loses sight (store/signalen). On purpose absent: refusing; call each
 * other. Rows: peers 41.
 */
#include "part/werk.h"

#include "store/gebeurtenis.h"
#include "store/jongere.h"

/* ---- rows ---- */

struct toewijzing_row {
	toewijzing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	int soort;
	gebruiker_id gebruiker_id;
	gebruiker_id door_id;
	bool is_eigen; /* the reader gave it, or got it */
};
static const struct column toewijzing_columns[] = {
    COLUMN_ID(struct toewijzing_row, id, toewijzing, TOEWIJZING, "Nummer"),
    COLUMN_ID(struct toewijzing_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct toewijzing_row, zicht, INT, NULL, 0),
    COLUMN(struct toewijzing_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct toewijzing_row, soort, signaalsoort_keuzes, "Wat", 0),
    COLUMN_ID(struct toewijzing_row, gebruiker_id, gebruiker, GEBRUIKER, "Wie doet het"),
    COLUMN_ID(struct toewijzing_row, door_id, gebruiker, GEBRUIKER, "Gegeven door"),
    COLUMN(struct toewijzing_row, is_eigen, BOOL, NULL, 0),
};
QUERY(toewijzing_find,
      "SELECT t.id, t.jongere_id, j.zicht, t.versie, t.soort, t.gebruiker_id, "
      "t.door_id, (t.gebruiker_id = ctx_gebruiker() OR t.door_id = ctx_gebruiker()) "
      "AS is_eigen FROM toewijzing t JOIN jongere j ON j.id = t.jongere_id "
      "WHERE t.id = $1");
QUERY(toewijzing_open, "SELECT id FROM toewijzing WHERE jongere_id = $1 AND soort = $2 "
		       "AND onderwerp_id = $3 LIMIT 1");
QUERY(toewijzing_create,
      "INSERT INTO t_toewijzing (jongere_id, soort, onderwerp_id, gebruiker_id, door_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(toewijzing_withdraw,
      "UPDATE t_toewijzing SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static const struct object object_toewijzing =
    OBJECT(TOEWIJZING, toewijzing_find, toewijzing_columns, struct toewijzing_row);
static const struct shape toewijzing_shape =
    SHAPE("Toewijzing", struct toewijzing_row, toewijzing_columns);

/* Who can take it on: a basis now with the parts that the work needs, and a function now. */
struct collega_row {
	gebruiker_id id;
	const char *naam;
	const char *organisatie;
	int rol; /* enum rol */
};
static const struct column collega_columns[] = {
    COLUMN_ID(struct collega_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct collega_row, naam, TEXT, "Naam", 0),
    COLUMN(struct collega_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct collega_row, rol, rollen, "Rol", 0),
};
#define MAX_COLLEGAS 100
QUERY(collega_list,
      "SELECT DISTINCT g.id, g.naam, o.naam AS organisatie, f.rol FROM betrokkene b "
      "JOIN gebruiker g ON g.id = b.gebruiker_id JOIN functie f ON f.gebruiker_id = g.id "
      "JOIN organisatie o ON o.id = f.organisatie_id WHERE b.jongere_id = $1 AND b.van_op <= $2 "
      "AND b.tot_op > $2 AND (b.onderdelen & $3) = $3 AND g.toestand = 'actief' "
      "AND f.van_datum <= $4 AND (f.tot_datum IS NULL OR f.tot_datum >= $4) AND g.id <> $5 "
      "ORDER BY g.naam, g.id LIMIT 100");

/* ---- fields ---- */

static const struct field overneem_fields[] = {
    WERK_FIELDS(struct werk_in, true),
};
struct geef_in {
	gebruiker_id gebruiker;
	int soort;
	plaatsing_id plaatsing;
};
static const struct field geef_fields[] = {
    FIELD_ID_OF(struct geef_in, gebruiker, gebruiker, GEBRUIKER, "Aan wie?", .required = true,
		.hint = "U kiest uit wie bij deze jongere betrokken is."),
    WERK_FIELDS(struct geef_in, true),
};

#define GEEF_POST "/jongeren/:jongere/toewijzingen"

/* ---- the act ---- */

static int line_create(struct request *r, jongere_id jongere, int soort, const char *wie)
{
	return gebeurtenis_create(
	    r->db, r->arena,
	    &(struct gebeurtenis_nieuw){
		.jongere = jongere,
		.soort = GEBEURTENIS_TOEWIJZING,
		.datum = r->vandaag,
		.tekst = arena_format(r->arena, "%s: %s", choice_label(&signaalsoort_keuzes, soort),
				      wie)});
}

/* The work `w` is from now on that of `to`. */
static int give(struct request *r, const struct werk *w, gebruiker_id to, toewijzing_id *ret)
{
	const char *soort = choice_code(&signaalsoort_keuzes, (int)w->signaal.soort);
	int64_t open;
	int rc =
	    db_number(r->db, &toewijzing_open, ARGS(w->jongere, soort, w->plaatsing.nr), &open);

	if (rc == 0)
		rc = db_exec(r->db, &toewijzing_withdraw, ARGS(open, r->nu));
	if (rc < 0 && rc != ERR_GEEN_RIJ)
		return rc;
	return db_number(r->db, &toewijzing_create,
			 ARGS(w->jongere, soort, w->plaatsing.nr, to, r->wie.gebruiker, r->nu),
			 &ret->nr);
}

static int finish(struct request *r, toewijzing_id id)
{
	r->location = "/werk";
	r->undo = request_path(r, "/toewijzingen/%s/intrekken", ID_TOEWIJZING, id.nr);
	return r->json ? request_row(r, &toewijzing_find, ARGS(id), toewijzing_columns, r->out) : 0;
}

/* ---- overnemen ---- */

static int take_handle(struct request *r)
{
	const struct werk_in *in = r->in;
	struct werk werk;
	toewijzing_id id;
	int rc = werk_find(r, in->soort, in->plaatsing, &werk);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_CONFLICT, "the signal is gone");
	if (!rc && werk.eigenaar.nr == r->wie.gebruiker.nr)
		return fail(r, ERR_CONFLICT, "it is one's own already");
	rc = rc ? rc : give(r, &werk, r->wie.gebruiker, &id);
	rc = rc ? rc
		: line_create(r, werk.jongere, in->soort,
			      arena_format(r->arena, "%s doet dit.", r->wie.naam));
	if (rc)
		return rc;
	r->flash = "U hebt het overgenomen. Het staat nu bij uw eigen werk.";
	return finish(r, id);
}

/* ---- geven ---- */

struct geef_page {
	struct werk werk;
	struct list collegas;
};
static const struct shape geef_shape = {.name = "ToewijzingNieuw",
					.size = sizeof(struct geef_page)};

/* Work about a place needs sight of the work. */
static uint32_t needed_for(int soort)
{
	bool place = soort != CHOICE_NONE && signaalsoorten[soort].onderwerp == ONDERWERP_PLAATSING;

	return ONDERDEEL_PERSONALIA | (place ? ONDERDEEL_WERK : 0);
}

static int collegas_load(struct request *r, int soort, struct list *ret)
{
	const struct jongere_kop *kop = r->object;
	struct collega_row *rows;
	size_t n = 0;
	int rc = request_rows(
	    r, &collega_list,
	    ARGS(kop->id, r->nu, (int64_t)needed_for(soort), r->vandaag, r->wie.gebruiker),
	    collega_columns, sizeof(struct collega_row), MAX_COLLEGAS, ret);

	rows = arena_array(r->arena, ret->count + 1, sizeof(*rows));
	for (size_t i = 0; !rc && i < ret->count; i++) {
		const struct collega_row *row = (const struct collega_row *)ret->rows + i;
		bool twice = n && rows[n - 1].id.nr == row->id.nr;
		if (!twice && rol_has((enum rol)row->rol, RECHT_WERK_DOEN))
			rows[n++] = *row;
	}
	*ret = (struct list){.rows = rows, .count = n};
	return rc;
}

static int form_handle(struct request *r)
{
	const struct werk_in *in = r->in;
	struct geef_page *out = r->out;
	struct geef_in *form = request_form(r, GEEF_POST);
	int rc = collegas_load(r, in->soort, &out->collegas);

	if (rc || r->again)
		return rc;
	form->soort = in->soort;
	form->plaatsing = in->plaatsing;
	return werk_load(r, &out->werk);
}

static const struct collega_row *collega_of(const struct list *collegas, gebruiker_id id)
{
	const struct collega_row *rows = collegas->rows;

	for (size_t i = 0; i < collegas->count; i++)
		if (rows[i].id.nr == id.nr)
			return &rows[i];
	return NULL;
}

/* The signal and who gets it, as they are now. */
static int give_load(struct request *r, struct werk *werk, struct list *collegas)
{
	const struct geef_in *in = r->in;
	int rc =
	    in->soort == CHOICE_NONE ? ERR_GEEN_RIJ : werk_find(r, in->soort, in->plaatsing, werk);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_CONFLICT, "the signal is gone");
	return rc ? rc : collegas_load(r, in->soort, collegas);
}

static int give_check(struct request *r)
{
	const struct geef_in *in = r->in;
	struct list collegas = {0};
	struct werk werk = {0};
	int rc = give_load(r, &werk, &collegas);

	if (rc)
		return rc;
	if (in->gebruiker.nr && !collega_of(&collegas, in->gebruiker))
		invalid(r, "gebruiker", "Kies iemand die bij deze jongere betrokken is.");
	else if (werk.eigenaar.nr != r->wie.gebruiker.nr)
		invalid(r, "gebruiker", "Dit doet al een collega. Neem het eerst over.");
	return 0;
}

static int give_handle(struct request *r)
{
	const struct geef_in *in = r->in;
	const struct collega_row *collega;
	struct list collegas = {0};
	struct werk werk = {0};
	toewijzing_id id;
	int rc = give_load(r, &werk, &collegas);

	if (rc)
		return rc;
	collega = collega_of(&collegas, in->gebruiker);
	if (!collega)
		return fail(r, ERR_CONFLICT, "not around this jongere");
	rc = give(r, &werk, in->gebruiker, &id);
	rc = rc ? rc
		: line_create(
		      r, werk.jongere, in->soort,
		      arena_format(r->arena, "%s doet dit voor %s.", collega->naam, r->wie.naam));
	if (rc)
		return rc;
	r->flash = "Gegeven. Het staat nu bij het werk van uw collega.";
	return finish(r, id);
}

static void form_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct geef_page *out = r->out;
	const struct collega_row *rows = out->collegas.rows;
	struct row_set set = ROW_SET(collega_columns, rows, out->collegas.count);
	size_t n;
	struct ui_field *fields = request_fields(r, GEEF_POST, &n);
	struct ui_field *who = request_field_of(fields, n, "gebruiker");
	struct ui_option *options = request_options(r, &set, "id", "naam");
	int soort = choice_find(&signaalsoort_keuzes, request_field_of(fields, n, "soort")->value);

	ui_h1(h, arena_format(h->arena, "Geef aan een collega: %s", kop_kort(h->arena, kop)),
	      choice_label(&signaalsoort_keuzes, soort));
	if (!r->again && !out->werk.jongere.nr) {
		werk_view_gone(h);
		return;
	}
	if (*out->werk.signaal.waarom)
		ui_p(h, out->werk.signaal.waarom);
	if (!set.count) {
		ui_empty(
		    h, "Er is niemand om het aan te geven",
		    "U bent de enige die bij deze jongere betrokken is. Betrek eerst een collega.",
		    NULL);
		return;
	}
	for (size_t i = 0; i < set.count; i++)
		options[i].label =
		    arena_format(h->arena, "%s, %s, %s", rows[i].naam,
				 choice_label(&rollen, rows[i].rol), rows[i].organisatie);
	who->options = options;
	who->n_options = set.count;
	who->empty = "Kies een collega";
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/jongeren/%s/toewijzingen", TOKEN(h, kop->id)),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Geef",
		       .icon = UI_ICON_WISSEL,
		       .cancel = "/werk",
		       .note = "In de tijdlijn komt te staan wie dit doet."});
}

/* ---- terug ---- */

static int withdraw_handle(struct request *r)
{
	const struct toewijzing_row *t = r->object;
	int rc = db_exec(r->db, &toewijzing_withdraw, ARGS(t->id, r->nu));

	if (rc < 0)
		return rc;
	r->location = "/werk";
	r->flash = "Teruggedraaid.";
	return line_create(r, t->jongere_id, t->soort, "toch niet door een collega.");
}

/* ---- routes ---- */

#define DOEL "bepalen wat er vandaag moet gebeuren"

static const struct route routes[] = {
    {.method = POST,
     .path = "/jongeren/:jongere/overnemen",
     .recht = RECHT_WERK_DOEN,
     .summary = "Werk overnemen",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(overneem_fields, struct werk_in),
     .handle = take_handle,
     .shape = &toewijzing_shape,
     .again = "/jongeren/:jongere/toewijzingen/nieuw",
     .scenario = "werk"},
    {.method = GET,
     .path = "/jongeren/:jongere/toewijzingen/nieuw",
     .recht = RECHT_WERK_DOEN,
     .summary = "Geef aan een collega",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(werk_fields, struct werk_in),
     .handle = form_handle,
     .view = form_view,
     .shape = &geef_shape,
     .flags = ROUTE_NO_API,
     .scenario = "werk"},
    {.method = POST,
     .path = GEEF_POST,
     .recht = RECHT_WERK_DOEN,
     .summary = "Geef aan een collega",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PERSONALIA,
     FIELDS(geef_fields, struct geef_in),
     .check = give_check,
     .handle = give_handle,
     .shape = &toewijzing_shape,
     .again = "/jongeren/:jongere/toewijzingen/nieuw",
     .scenario = "werk"},
    {.method = POST,
     .path = "/toewijzingen/:toewijzing/intrekken",
     .recht = RECHT_WERK_DOEN,
     .summary = "Overnemen terugdraaien",
     .doel = DOEL,
     .object = &object_toewijzing,
     .onderdelen = ONDERDEEL_PERSONALIA,
     .mits = "is_eigen",
     .handle = withdraw_handle,
     .scenario = "werk"},
};
PAGE(toewijzing, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
