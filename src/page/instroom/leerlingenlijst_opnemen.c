/*
 * One leerlingenlijst: what would happen to every row, with every mistake in Dutch; taking it in.
 *
 * What: look, correct (the columns, or the rows in a file that we give back), take in all rows or
 * none. Who: who may take in lists, of the own organisation. Invariants: every young person gets a
 * casusregisseur and a first contact date, or the row is refused with the reason (promise 1); a
 * crash leaves all or none, and nobody else waits meanwhile (store/opname); the same list again
 * adds nobody. Rows: F107-F114, F386; peers 34, 144, 146; security IN-05.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "store/jongere.h"
#include "store/keuze.h"
#include "store/leerling_tekst.h"
#include "store/opname.h"

#define DOEL "aanmelden van schoolverlaters"
#define OPNEMEN "/leerlingenlijsten/:invoerbestand/opnemen"
#define MAX_SHOWN 300
#define EERSTE_CONTACT_DAGEN 14

/* ---- what would happen ---- */

struct regel_row {
	int64_t rij;
	const char *naam;
	struct datum geboren;
	int lot;
	const char *uitleg;
};
static const struct column regel_columns[] = {
    COLUMN(struct regel_row, rij, INT, "Rij", 0),
    COLUMN(struct regel_row, naam, TEXT, "Naam", 0),
    COLUMN(struct regel_row, geboren, DATUM, "Geboren", 0),
    COLUMN_KEUZE(struct regel_row, lot, leerling_loten, NULL, 0),
    COLUMN(struct regel_row, uitleg, TEXT, "Wat gebeurt er", 0),
};
struct bekijk_page {
	struct list regels;
	int64_t totaal; /* of the rows */
	size_t aantal[LOT_COUNT];
	const char *zin; /* what stands in the way */
	const char **meldingen;
	size_t n_meldingen, meldingen_totaal;
	struct db_rows regisseurs;
};
static const struct shape regel_shape = SHAPE("Leerlingregel", struct regel_row, regel_columns);
static const struct shape_part bekijk_parts[] = {
    {"regels", &regel_shape, offsetof(struct bekijk_page, regels), true},
};
static const struct shape bekijk_shape = {.name = "LeerlingenlijstProef",
					  .size = sizeof(struct bekijk_page),
					  .parts = bekijk_parts,
					  .n_parts = COUNT(bekijk_parts)};

struct bekijk_in {
	gebruiker_id casusregisseur;
};
static const struct field bekijk_fields[] = {
    FIELD_ID_OF(struct bekijk_in, casusregisseur, gebruiker, GEBRUIKER,
		"Casusregisseur voor rijen zonder"),
};

/* A list with the judgement of its rows. */
struct beoordeling {
	struct tabel_leerlingen t;
	struct leerling_oordeel *oordelen;
	size_t aantal[LOT_COUNT];
};

/* In any transaction; b->t must be freed, also after an error. */
static int load_oordelen(struct request *r, struct db *db, gebruiker_id casusregisseur,
			 struct beoordeling *b)
{
	struct leerlingen_vraag vraag = {
	    .db = db, .a = r->arena, .context = gate_context(r), .casusregisseur = casusregisseur};
	int rc = invoerbestand_parse(db, r->arena, r->object, r->vandaag, &b->t);

	if (rc || b->t.zin)
		return rc;
	b->oordelen = arena_array(r->arena, b->t.lijst.n + 1, sizeof(*b->oordelen));
	return leerlingen_check(&vraag, &b->t.lijst, b->oordelen, b->aantal);
}

static void take_messages(struct request *r, const struct tabel_leerlingen *t,
			  struct bekijk_page *out)
{
	size_t n = t->lijst.n_meldingen < MAX_SHOWN ? t->lijst.n_meldingen : MAX_SHOWN;

	out->meldingen = arena_array(r->arena, n + t->n_meldingen + 1, sizeof(*out->meldingen));
	for (size_t i = 0; i < t->n_meldingen; i++)
		out->meldingen[out->n_meldingen++] = arena_text(r->arena, t->meldingen[i]);
	for (size_t i = 0; i < n; i++)
		out->meldingen[out->n_meldingen++] =
		    arena_text(r->arena, t->lijst.meldingen[i].zin);
	out->meldingen_totaal = t->lijst.meldingen_totaal;
}

static struct regel_row regel_of(struct arena *a, const struct leerling_oordeel *o)
{
	const struct leerling *l = o->leerling;

	return (struct regel_row){
	    .rij = (int64_t)l->rij,
	    .naam = naam_heel(a, l->roepnaam, l->voorvoegsel, l->achternaam),
	    .geboren = l->geboortedatum,
	    .lot = o->lot,
	    .uitleg = leerling_oordeel_text(a, o),
	};
}

/* What asks for attention first: of a long list only a part is shown. */
static void take_rows(struct request *r, const struct beoordeling *b, struct bekijk_page *out)
{
	size_t most = b->t.lijst.n < MAX_SHOWN ? b->t.lijst.n : MAX_SHOWN, shown = 0;
	struct regel_row *rows = arena_array(r->arena, most + 1, sizeof(*rows));

	for (int nieuw = 0; nieuw <= 1; nieuw++)
		for (size_t i = 0; i < b->t.lijst.n && shown < most; i++)
			if ((b->oordelen[i].lot == LOT_NIEUW) == nieuw)
				rows[shown++] = regel_of(r->arena, &b->oordelen[i]);
	out->regels = (struct list){.rows = rows, .count = shown};
	out->totaal = (int64_t)b->t.lijst.n;
	for (size_t i = 0; i < LOT_COUNT; i++)
		out->aantal[i] = b->aantal[i];
}

static int take_list(struct request *r, struct bekijk_page *out)
{
	const struct bekijk_in *in = r->in;
	struct beoordeling b = {0};
	int rc = load_oordelen(r, r->db, in->casusregisseur, &b);

	if (!rc) {
		out->zin = b.t.zin ? arena_text(r->arena, b.t.zin) : NULL;
		take_messages(r, &b.t, out);
	}
	if (!rc && !out->zin)
		take_rows(r, &b, out);
	tabel_leerlingen_free(&b.t);
	return rc;
}

struct opname_in {
	gebruiker_id casusregisseur;
	struct datum contact;
	bool zonder_fouten;
};

static int bekijk_handle(struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	struct bekijk_page *out = r->out;
	struct opname_in *form = request_form(r, OPNEMEN);
	int rc = regisseur_keuze_list(r->db, r->arena, request_search(r, "casusregisseur"),
				      r->wie.organisatie, r->vandaag, &out->regisseurs);

	form->contact = datum_plus(r->vandaag, EERSTE_CONTACT_DAGEN);
	if (rc || b->toestand != INVOERBESTAND_GECONTROLEERD)
		return rc;
	return take_list(r, out);
}

/* ---- its view ---- */

static void view_counts(struct html *h, const struct bekijk_page *out)
{
	ui_facts_begin(h);
	for (size_t i = 0; i < LOT_COUNT; i++)
		if (out->aantal[i])
			ui_fact(h, leerling_loten.list[i].label,
				arena_format(h->arena, "%zu", out->aantal[i]));
	ui_facts_end(h);
}

static void view_messages(struct html *h, const struct bekijk_page *out)
{
	if (!out->n_meldingen)
		return;
	ui_section_begin(h, "meldingen", "Opmerkingen");
	for (size_t i = 0; i < out->n_meldingen; i++)
		ui_p(h, out->meldingen[i]);
	if (out->meldingen_totaal > MAX_SHOWN)
		ui_p(h, arena_format(h->arena, "Dit zijn de eerste %d van %zu opmerkingen.",
				     MAX_SHOWN, out->meldingen_totaal));
	ui_section_end(h);
}

static void view_take_in(struct html *h, struct request *r, const char *url)
{
	const struct bekijk_page *out = r->out;
	const struct regisseur_keuze *regisseurs = out->regisseurs.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, OPNEMEN, &n);

	request_choose(r, request_field_of(fields, n, "casusregisseur"),
		       ROW_SET(regisseur_keuze_columns, regisseurs, out->regisseurs.count),
		       "Niemand: die rijen gaan niet mee");
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/opnemen", url),
		       .fields = fields,
		       .n_fields = n,
		       .legend = "De lijst opnemen",
		       .submit = "Neem op",
		       .note = arena_format(
			   h->arena,
			   "Alle rijen tegelijk, of geen. U kunt het %d dagen lang ongedaan maken.",
			   LEERLINGLIJST_ONGEDAAN_DAGEN)});
}

static void view_mending(struct html *h, const struct bekijk_page *out, const char *url)
{
	const struct ui_action acts[] = {
	    {.label = "Kies zelf de kolommen",
	     .url = arena_format(h->arena, "%s/kolommen", url),
	     .kind = out->zin ? UI_PRIMARY : UI_SECONDARY},
	    {.label = "Rijen om te verbeteren (CSV)",
	     .url = arena_format(h->arena, "%s/verbeteren?formaat=csv", url),
	     .icon = UI_ICON_DOWNLOAD},
	};
	bool rows = out->aantal[LOT_FOUT] || out->aantal[LOT_GEEN_CASUSREGISSEUR] ||
		    out->aantal[LOT_DUBBEL];

	ui_actions(h, acts, rows ? 2 : 1);
}

static void view_done(struct html *h, const struct invoerbestand_row *b, const char *url)
{
	const struct ui_action undo = {.label = "Maak de lijst ongedaan",
				       .url = arena_format(h->arena, "%s/ongedaan", url)};

	ui_alert(h, b->toestand == INVOERBESTAND_INGELEZEN ? UI_OK : UI_INFO,
		 choice_label(&invoerbestand_toestanden, b->toestand),
		 arena_format(h->arena, "%lld %s, door %s op %s.", (long long)b->aantal,
			      b->aantal == 1 ? "jongere" : "jongeren", b->door,
			      html_moment(h, b->op)));
	if (b->toestand == INVOERBESTAND_INGELEZEN)
		ui_actions(h, &undo, 1);
}

static void bekijk_view(struct html *h, struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	const struct bekijk_page *out = r->out;
	const struct regel_row *rows = out->regels.rows;
	const char *url = html_url(h, "/leerlingenlijsten/%s", TOKEN(h, b->id));

	ui_h1(h, b->naam, NULL);
	if (b->toestand != INVOERBESTAND_GECONTROLEERD) {
		view_done(h, b, url);
		return;
	}
	if (out->zin)
		ui_alert(h, UI_ERROR, "Zo kan de lijst nog niet worden opgenomen", out->zin);
	view_counts(h, out);
	view_mending(h, out, url);
	if (!out->zin)
		view_take_in(h, r, url);
	view_messages(h, out);
	if (!out->zin)
		ui_table(h, ROW_SET(regel_columns, rows, out->regels.count),
			 &(struct ui_table){.one = "rij",
					    .many = "rijen",
					    .total = out->totaal,
					    .names = "naam",
					    .phone = "naam uitleg"});
}

/* ---- the rows that have to be mended, as a file ---- */

struct verbeter_page {
	struct list rijen;
};
static const struct shape verbeterrij_shape =
    SHAPE("Leerlingrij", struct leerling_tekst, leerling_tekst_columns);
static const struct shape_part verbeter_parts[] = {
    {"rijen", &verbeterrij_shape, offsetof(struct verbeter_page, rijen), true},
};
static const struct shape verbeter_shape = {.name = "LeerlingenlijstVerbeteren",
					    .size = sizeof(struct verbeter_page),
					    .parts = verbeter_parts,
					    .n_parts = COUNT(verbeter_parts)};

static int verbeter_handle(struct request *r)
{
	const struct bekijk_in *in = r->in;
	struct verbeter_page *out = r->out;
	struct beoordeling b = {0};
	struct leerling_tekst *rows;
	int rc = load_oordelen(r, r->db, in->casusregisseur, &b);

	if (!rc && !b.t.zin) {
		rows = arena_array(r->arena, b.t.lijst.n + 1, sizeof(*rows));
		out->rijen.count = leerling_tekst_refused(r->arena, &b.t, b.oordelen, rows);
		out->rijen.rows = rows;
	}
	tabel_leerlingen_free(&b.t);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND,
				   request_id(r, ID_INVOERBESTAND));
	return rc ? fail(r, rc, "list is not open") : 0;
}

/* ---- taking in ---- */

static const struct field opname_fields[] = {
    FIELD_ID_OF(struct opname_in, casusregisseur, gebruiker, GEBRUIKER,
		"Casusregisseur voor rijen die niemand noemen die wij kennen"),
    FIELD(struct opname_in, contact, DATE, "Eerste contact uiterlijk", .required = true,
	  .after = DAYS(0), .before = DAYS(366)),
    FIELD(struct opname_in, zonder_fouten, BOOL,
	  "Sla rijen over die een fout hebben of geen casusregisseur"),
};

/* What the handler needs of what went before. */
struct klaar {
	struct opname opname;
	struct functie_nu wie;
	size_t nieuw;
};

static int load_list(struct request *r, struct beoordeling *b, struct klaar *k)
{
	const struct opname_in *in = r->in;
	struct db *db;
	int rc = db_read_begin(k->opname.database, &k->opname.context, &db);

	if (rc)
		return rc;
	rc = functie_find_now(db, r->arena, r->wie.gebruiker, r->vandaag, &k->wie);
	rc = rc ? rc : load_oordelen(r, db, in->casusregisseur, b);
	db_read_end(db);
	k->nieuw = b->aantal[LOT_NIEUW];
	return rc || !b->t.zin ? rc : fail(r, ERR_CONFLICT, "list cannot be read");
}

static const char *rijen(struct request *r, size_t n)
{
	return arena_format(r->arena, n == 1 ? "%zu rij" : "%zu rijen", n);
}

static int refuse_faults(struct request *r, const size_t aantal[LOT_COUNT])
{
	const struct opname_in *in = r->in;

	if (in->zonder_fouten)
		return 0;
	if (aantal[LOT_FOUT])
		invalid(r, "zonder_fouten",
			"Verbeter %s met een fout, of kies dat die niet meegaan.",
			rijen(r, aantal[LOT_FOUT]));
	if (aantal[LOT_GEEN_CASUSREGISSEUR])
		invalid(r, "casusregisseur",
			"Kies een casusregisseur voor %s zonder, of kies dat die niet meegaan.",
			rijen(r, aantal[LOT_GEEN_CASUSREGISSEUR]));
	return request_invalid(r) ? ERR_INVOER : 0;
}

static int start(struct request *r, struct opname *op)
{
	return request_explain(r, opname_start(op),
			       {NULL, "",
				"Er wordt al een lijst opgenomen. Kijk over een minuut of die "
				"klaar is en probeer het dan opnieuw."});
}

/* Makes the dossiers, unseen; see store/opname.h. */
static int opname_prepare(struct request *r)
{
	const struct invoerbestand_row *bestand = r->object;
	const struct opname_in *in = r->in;
	struct klaar *k = arena_alloc(r->arena, sizeof(*k));
	struct beoordeling b = {0};
	int rc;

	k->opname = (struct opname){.database = gate_database(r),
				    .context = gate_context(r),
				    .bestand = bestand->id,
				    .school = r->wie.organisatie,
				    .eerste_contact = in->contact,
				    .wie = &k->wie};
	k->opname.context.gelezen = NULL;
	r->prepared = k;
	if (bestand->toestand != INVOERBESTAND_GECONTROLEERD)
		return fail(r, ERR_CONFLICT, "list is not open");
	rc = load_list(r, &b, k);
	rc = rc ? rc : refuse_faults(r, b.aantal);
	rc = rc ? rc : start(r, &k->opname);
	rc = rc ? rc : opname_create(&k->opname, b.oordelen, b.t.lijst.n);
	tabel_leerlingen_free(&b.t);
	return rc;
}

static int opname_handle(struct request *r)
{
	const struct klaar *k = r->prepared;

	r->location =
	    request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, k->opname.bestand.nr);
	r->flash = "De lijst is opgenomen.";
	return opname_reveal(r->db, &k->opname, k->nieuw);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/leerlingenlijsten/:invoerbestand",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst nakijken",
     .doel = DOEL,
     .object = &object_invoerbestand,
     FIELDS(bekijk_fields, struct bekijk_in),
     .handle = bekijk_handle,
     .view = bekijk_view,
     .shape = &bekijk_shape,
     .flags = ROUTE_WIDE | ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = GET,
     .path = "/leerlingenlijsten/:invoerbestand/verbeteren",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Rijen om te verbeteren",
     .doel = DOEL,
     .object = &object_invoerbestand,
     FIELDS(bekijk_fields, struct bekijk_in),
     .handle = verbeter_handle,
     .shape = &verbeter_shape,
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = OPNEMEN,
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst opnemen",
     .doel = DOEL,
     .object = &object_invoerbestand,
     FIELDS(opname_fields, struct opname_in),
     .prepare = opname_prepare,
     .handle = opname_handle,
     .again = "/leerlingenlijsten/:invoerbestand",
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
};
PAGE(leerlingenlijst_opnemen, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
