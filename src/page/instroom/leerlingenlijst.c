/*
 * Leerlingenlijsten: the list of leavers of a school, taken in as the file that its administration
 * exports.
 *
 * What: send a file; see what would happen to every row, which column is what, and every mistake in
 * Dutch; take in all rows or none; undo the whole list while nothing was added to those dossiers.
 * Who:  who may take in lists; a list belongs to the organisation that sent it.
 * Invariants: every young person gets a casusregisseur and a first contact date, or the row is
 * refused with the reason (promise 1); one transaction, so that a crash leaves all or none; the
 * same list again adds nobody; a burgerservicenummer is never stored in a dossier; a formula is
 * never executed (store/tabel reads cached values only). On purpose absent: changing dossiers that
 * exist from a list. Rows: F107-F114, F386; peers 22, 34, 146; security IN-05.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "base/secret.h"
#include "store/leerlingen.h"
#include "store/tabel_leerlingen.h"

#include <string.h>

#define FILE_LIMIT ((size_t)21 * 1024 * 1024)
#define DOEL "aanmelden van schoolverlaters"
#define MAX_SHOWN 300

/* ---- the lists of this organisation ---- */

static const struct choice toestand_list[] = {
    {"gecontroleerd", "Gecontroleerd, nog niet opgenomen", NULL},
    {"ingelezen", "Opgenomen", NULL},
    {"ongedaan", "Ongedaan gemaakt", NULL},
    {"vervallen", "Vervallen", NULL},
};
static const struct choices toestanden = CHOICES("toestand", toestand_list);
enum toestand { GECONTROLEERD, INGELEZEN, ONGEDAAN, VERVALLEN };

struct bestand_row {
	invoerbestand_id id;
	int64_t versie;
	const char *naam;
	const char *door;
	struct moment op;
	int toestand;
	int64_t aantal;
	const char *kolomkeuze;
};
static const struct column bestand_columns[] = {
    COLUMN_ID(struct bestand_row, id, invoerbestand, INVOERBESTAND, "Nummer"),
    COLUMN(struct bestand_row, versie, INT, NULL, 0),
    COLUMN(struct bestand_row, naam, TEXT, "Bestand", 0),
    COLUMN(struct bestand_row, door, TEXT, "Door", 0),
    COLUMN(struct bestand_row, op, MOMENT, "Wanneer", 0),
    COLUMN_KEUZE(struct bestand_row, toestand, toestanden, "Stand", 0),
    COLUMN(struct bestand_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct bestand_row, kolomkeuze, TEXT, NULL, 0),
};
#define BESTAND                                                                                    \
	"SELECT b.id, b.versie, b.naam, g.naam AS door, b.op, b.toestand, b.aantal, "              \
	"b.kolomkeuze FROM invoerbestand b JOIN gebruiker g ON g.id = b.gebruiker_id "
QUERY(bestand_list, BESTAND "WHERE b.soort = 'leerlingen' ORDER BY b.id DESC LIMIT 100");
QUERY(bestand_find, BESTAND "WHERE b.id = $1");
static const struct object object_bestand = {.kind = ID_INVOERBESTAND,
					     .query = &bestand_find,
					     .columns = bestand_columns,
					     .n_columns = COUNT(bestand_columns),
					     .size = sizeof(struct bestand_row)};

struct inhoud_row {
	struct bytes inhoud;
};
static const struct column inhoud_columns[] = {COLUMN(struct inhoud_row, inhoud, BYTES, NULL, 0)};
QUERY(inhoud_find, "SELECT inhoud FROM invoerbestand WHERE id = $1");

struct lijst_page {
	struct list lijsten;
};
static const struct shape bestand_shape =
    SHAPE("Leerlingenlijst", struct bestand_row, bestand_columns);
static const struct shape_part lijst_parts[] = {
    {"leerlingenlijsten", &bestand_shape, offsetof(struct lijst_page, lijsten), true},
};
static const struct shape lijst_shape = {.name = "Leerlingenlijsten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct lijst_page *out = r->out;

	return request_rows(r, &bestand_list, ARGS_NONE, bestand_columns,
			    sizeof(struct bestand_row), 100, &out->lijsten);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct bestand_row *rows = out->lijsten.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(
	    h, "Leerlingenlijsten",
	    "Stuur de lijst van leerlingen die van school gaan, zoals uw administratie die maakt. Er gebeurt niets voor u ja zegt.");
	ui_form(h, &(struct ui_form){.action = "/leerlingenlijsten",
				     .upload = true,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Controleer de lijst"});
	ui_table(h, ROW_SET(bestand_columns, rows, out->lijsten.count),
		 &(struct ui_table){
		     .one = "lijst",
		     .many = "lijsten",
		     .link = "naam",
		     .link_id = "id",
		     .link_prefix = "/leerlingenlijsten/",
		     .empty_title = "Nog geen lijsten",
		     .empty_text =
			 "Hier ziet u straks welke lijsten zijn opgenomen, door wie en wanneer."});
}

/* ---- sending a file ---- */

struct nieuw_in {
	struct upload bestand;
};
static const struct field nieuw_fields[] = {
    FIELD(
	struct nieuw_in, bestand, FILE, "Bestand", .required = true, .accept = ".csv,.xlsx",
	.hint =
	    "CSV of Excel (xlsx), hoogstens 20 MB en 50.000 rijen. Geen burgerservicenummers nodig: die nemen wij niet op."),
};
QUERY(
    bestand_insert,
    "INSERT INTO t_invoerbestand (soort, naam, gebruiker_id, organisatie_id, op, toestand, inhoud, inhoud_hash, kolomkeuze) "
    "VALUES ('leerlingen', $1, $2, $3, $4, 'gecontroleerd', $5, $6, $7) RETURNING id");
struct keuze_row {
	const char *keuze;
};
static const struct column keuze_columns[] = {COLUMN(struct keuze_row, keuze, TEXT, NULL, 0)};
QUERY(keuze_find, "SELECT keuze FROM kolomkeuze WHERE koppen_hash = $1");
QUERY(keuze_id, "SELECT id FROM kolomkeuze WHERE koppen_hash = $1");
QUERY(keuze_insert,
      "INSERT INTO t_kolomkeuze (organisatie_id, koppen_hash, keuze, op) VALUES ($1, $2, $3, $4)");
QUERY(keuze_update, "UPDATE t_kolomkeuze SET keuze = $2, op = $3 WHERE id = $1");

/* What prepare found out about the file. */
struct gelezen_bestand {
	uint8_t koppen[32];
	uint8_t inhoud[32];
};

static int nieuw_prepare(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct gelezen_bestand *g = arena_alloc(r->arena, sizeof(*g));
	struct tabel_leerlingen t;
	struct tabel_leerlingen_opties opties = {.vandaag = r->vandaag};
	int rc = tabel_leerlingen_parse(&opties, in->bestand.data, in->bestand.len, &t);

	if (rc) {
		invalid(
		    r, "bestand", "Bestand: %s",
		    t.tabel && t.zin
			? arena_text(r->arena, t.zin)
			: "dit kunnen wij niet lezen. Sla het op als CSV of xlsx en probeer het opnieuw.");
		rc = ERR_INVOER;
	} else {
		gate_hash(tabel_leerlingen_koppen(r->arena, &t), g->koppen);
		gate_hash_bytes(in->bestand.data, in->bestand.len, g->inhoud);
	}
	tabel_leerlingen_free(&t);
	r->prepared = g;
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct gelezen_bestand *g = r->prepared;
	struct keuze_row keuze = {.keuze = ""};
	int64_t nr;
	int rc = request_row(r, &keuze_find, ARGS(((struct bytes){g->koppen, 32})), keuze_columns,
			     &keuze);

	if (rc && rc != ERR_GEEN_RIJ)
		return rc;
	rc = db_number(r->db, &bestand_insert,
		       ARGS(in->bestand.name, r->wie.gebruiker, r->wie.organisatie, r->nu,
			    ((struct bytes){(const uint8_t *)in->bestand.data, in->bestand.len}),
			    ((struct bytes){g->inhoud, 32}), rc == ERR_GEEN_RIJ ? "" : keuze.keuze),
		       &nr);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, nr);
	r->flash = "De lijst is gelezen. Kijk hem na en neem hem dan op.";
	return rc;
}

/* ---- one list: what would happen ---- */

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
    COLUMN_KEUZE(struct regel_row, lot, leerling_loten, "Wat gebeurt er", 0),
    COLUMN(struct regel_row, uitleg, TEXT, "Uitleg", 0),
};
struct kolom {
	const char *kop;
	int veld;
	bool bsn;
};
struct bekijk_page {
	struct list regels;
	size_t aantal[LOT_COUNT];
	const char *zin; /* what stands in the way */
	const char **meldingen;
	size_t n_meldingen, meldingen_totaal;
	struct kolom *kolommen;
	size_t n_kolommen;
	struct list regisseurs;
};
static const struct shape regel_shape = SHAPE("Leerlingregel", struct regel_row, regel_columns);
static const struct shape_part bekijk_parts[] = {
    {"regels", &regel_shape, offsetof(struct bekijk_page, regels), true},
};
static const struct shape bekijk_shape = {.name = "LeerlingenlijstProef",
					  .size = sizeof(struct bekijk_page),
					  .parts = bekijk_parts,
					  .n_parts = COUNT(bekijk_parts)};

struct regisseur_row {
	gebruiker_id id;
	const char *naam;
};
static const struct column regisseur_columns[] = {
    COLUMN_ID(struct regisseur_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct regisseur_row, naam, TEXT, "Naam", 0),
};
QUERY(
    regisseur_options,
    "SELECT g.id, g.naam || ', ' || o.naam AS naam FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
    "JOIN organisatie o ON o.id = f.organisatie_id WHERE g.toestand = 'actief' AND f.tot_datum IS NULL "
    "AND f.rol IN ('casusregisseur', 'stagebegeleider', 'doorstroomcoach') ORDER BY g.naam, g.id LIMIT 300");

/* Per field of a pupil, as leerling_velden, its column from 1; FIELD_INT_NONE: none. */
struct kolom_in {
	int64_t roepnaam, voornamen, voorvoegsel, achternaam, naam, geboortedatum, schoolsoort;
	int64_t school, klas, uitstroomdatum, bestemming, mentor, casusregisseur, telefoon, email;
	int64_t woonplaats, gemeente;
};
#define KOLOM(member, label)                                                                       \
	FIELD(struct kolom_in, member, INT, label, .least = 1, .most = LEERLINGLIJST_KOLOMMEN_MAX)
static const struct field kolom_fields[] = {
    [LEERLING_ROEPNAAM] = KOLOM(roepnaam, "Roepnaam"),
    [LEERLING_VOORNAMEN] = KOLOM(voornamen, "Voornamen"),
    [LEERLING_VOORVOEGSEL] = KOLOM(voorvoegsel, "Voorvoegsel"),
    [LEERLING_ACHTERNAAM] = KOLOM(achternaam, "Achternaam"),
    [LEERLING_NAAM] = KOLOM(naam, "Volledige naam"),
    [LEERLING_GEBOORTEDATUM] = KOLOM(geboortedatum, "Geboortedatum"),
    [LEERLING_SCHOOLSOORT] = KOLOM(schoolsoort, "Schoolsoort"),
    [LEERLING_SCHOOL] = KOLOM(school, "School of locatie"),
    [LEERLING_KLAS] = KOLOM(klas, "Klas"),
    [LEERLING_UITSTROOMDATUM] = KOLOM(uitstroomdatum, "Laatste dag op school"),
    [LEERLING_BESTEMMING] = KOLOM(bestemming, "Bestemming"),
    [LEERLING_MENTOR] = KOLOM(mentor, "Mentor"),
    [LEERLING_CASUSREGISSEUR] = KOLOM(casusregisseur, "Casusregisseur"),
    [LEERLING_TELEFOON] = KOLOM(telefoon, "Telefoon van de leerling"),
    [LEERLING_EMAIL] = KOLOM(email, "E-mailadres van de leerling"),
    [LEERLING_WOONPLAATS] = KOLOM(woonplaats, "Woonplaats"),
    [LEERLING_GEMEENTE] = KOLOM(gemeente, "Gemeente"),
};
_Static_assert(COUNT(kolom_fields) == LEERLING_VELD_COUNT, "a choice for every field");

static int64_t *kolom_of(struct kolom_in *in, size_t veld)
{
	return (int64_t *)(void *)((char *)in + kolom_fields[veld].offset);
}

struct bekijk_in {
	gebruiker_id casusregisseur;
};
static const struct field bekijk_fields[] = {
    FIELD_ID_OF(struct bekijk_in, casusregisseur, gebruiker, GEBRUIKER,
		"Casusregisseur voor rijen zonder"),
};

struct opname_in {
	gebruiker_id casusregisseur;
	struct datum contact;
	bool zonder_fouten;
};

static void take_columns(struct request *r, const struct tabel_leerlingen *t,
			 struct bekijk_page *out)
{
	struct kolom_in *form = request_form(r, "/leerlingenlijsten/:invoerbestand/kolommen");

	out->kolommen = arena_array(r->arena, t->bron.n_kolommen + 1, sizeof(*out->kolommen));
	for (size_t i = 0; i < t->bron.n_kolommen; i++)
		out->kolommen[i] = (struct kolom){arena_text(r->arena, t->bron.koppen[i]),
						  t->keuze.veld[i], t->keuze.bsn[i]};
	out->n_kolommen = t->bron.n_kolommen;
	for (size_t veld = 0; veld < LEERLING_VELD_COUNT; veld++)
		*kolom_of(form, veld) = FIELD_INT_NONE;
	for (size_t i = 0; i < t->bron.n_kolommen; i++)
		if (t->keuze.veld[i] != CHOICE_NONE)
			*kolom_of(form, (size_t)t->keuze.veld[i]) = (int64_t)i + 1;
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

static void take_rows(struct request *r, const struct leerling_oordeel *oordelen, size_t n,
		      struct bekijk_page *out)
{
	size_t shown = n < MAX_SHOWN ? n : MAX_SHOWN;
	struct regel_row *rows = arena_array(r->arena, shown + 1, sizeof(*rows));

	for (size_t i = 0; i < shown; i++) {
		const struct leerling_oordeel *o = &oordelen[i];
		const struct leerling *l = o->leerling;
		rows[i] = (struct regel_row){
		    .rij = (int64_t)l->rij,
		    .naam = arena_format(r->arena, "%s %s%s%s", l->roepnaam, l->voorvoegsel,
					 *l->voorvoegsel ? " " : "", l->achternaam),
		    .geboren = l->geboortedatum,
		    .lot = o->lot,
		    .uitleg = o->lot == LOT_BEKEND ? arena_format(r->arena, "Bel %s", o->bij)
			      : o->lot == LOT_GEEN_CASUSREGISSEUR && *l->casusregisseur
				  ? arena_format(r->arena, "%s kennen wij niet als casusregisseur",
						 l->casusregisseur)
				  : NULL};
	}
	out->regels = (struct list){.rows = rows, .count = shown};
}

static int load_inhoud(struct request *r, struct db *db, struct inhoud_row *ret)
{
	const struct bestand_row *b = r->object;

	return db_row(db, r->arena, &inhoud_find, ARGS(b->id), inhoud_columns,
		      COUNT(inhoud_columns), ret);
}

static int judge_list(struct request *r, const struct tabel_leerlingen *t,
		      gebruiker_id casusregisseur, struct bekijk_page *out)
{
	struct leerling_oordeel *oordelen =
	    arena_array(r->arena, t->lijst.n + 1, sizeof(*oordelen));
	struct leerlingen_vraag vraag = {.db = r->db,
					 .a = r->arena,
					 .context = gate_context(r),
					 .casusregisseur = casusregisseur};
	int rc = leerlingen_check(&vraag, &t->lijst, oordelen, out->aantal);

	if (!rc)
		take_rows(r, oordelen, t->lijst.n, out);
	return rc;
}

static int bekijk_handle(struct request *r)
{
	const struct bestand_row *b = r->object;
	const struct bekijk_in *in = r->in;
	struct bekijk_page *out = r->out;
	struct opname_in *form = request_form(r, "/leerlingenlijsten/:invoerbestand/opnemen");
	struct inhoud_row row;
	struct tabel_leerlingen t;
	struct tabel_leerlingen_opties opties = {.keuze = b->kolomkeuze, .vandaag = r->vandaag};
	int rc = request_rows(r, &regisseur_options, ARGS_NONE, regisseur_columns,
			      sizeof(struct regisseur_row), 300, &out->regisseurs);

	form->contact = datum_plus(r->vandaag, 14);
	rc = rc ? rc : load_inhoud(r, r->db, &row);
	if (rc || !row.inhoud.len)
		return rc;
	rc = tabel_leerlingen_parse(&opties, row.inhoud.data, row.inhoud.len, &t);
	if (!rc) {
		out->zin = t.zin ? arena_text(r->arena, t.zin) : NULL;
		take_columns(r, &t, out);
		take_messages(r, &t, out);
		rc = out->zin ? 0 : judge_list(r, &t, in->casusregisseur, out);
	}
	tabel_leerlingen_free(&t);
	return rc;
}

/* ---- view of one list ---- */

/* The columns that may be chosen, with the one that `field` starts with selected. */
static void offer_columns(struct html *h, const struct bekijk_page *out, struct ui_field *field)
{
	struct ui_option *options = arena_array(h->arena, out->n_kolommen + 1, sizeof(*options));
	size_t n = 0;

	for (size_t i = 0; i < out->n_kolommen; i++) {
		if (out->kolommen[i].bsn)
			continue;
		options[n].value = arena_format(h->arena, "%zu", i + 1);
		options[n].label = out->kolommen[i].kop;
		options[n].selected = field->value && strcmp(field->value, options[n].value) == 0;
		n++;
	}
	field->kind = UI_SELECT;
	field->options = options;
	field->n_options = n;
	field->empty = "Staat niet in de lijst";
}

static void view_columns(struct html *h, struct request *r, const struct bekijk_page *out,
			 const char *url)
{
	size_t n;
	struct ui_field *fields =
	    request_fields(r, "/leerlingenlijsten/:invoerbestand/kolommen", &n);

	for (size_t i = 0; i < n; i++)
		offer_columns(h, out, &fields[i]);
	if (!out->zin)
		ui_details_begin(h, "Kloppen de kolommen niet? Kies zelf");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/kolommen", url),
				     .id = "kolommen",
				     .fields = fields,
				     .n_fields = n,
				     .legend = "In welke kolom staat wat?",
				     .submit = "Bewaar de kolommen",
				     .note = "Wij onthouden dit voor uw volgende lijst."});
	if (!out->zin)
		ui_details_end(h);
}

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

static void view_take_in(struct html *h, struct request *r, const struct bekijk_page *out,
			 const char *url)
{
	const struct regisseur_row *regisseurs = out->regisseurs.rows;
	struct row_set set = ROW_SET(regisseur_columns, regisseurs, out->regisseurs.count);
	size_t n;
	struct ui_field *fields =
	    request_fields(r, "/leerlingenlijsten/:invoerbestand/opnemen", &n);
	struct ui_field *wie = request_field_of(fields, n, "casusregisseur");

	wie->options = request_options(r, &set, "id", "naam");
	wie->n_options = set.count;
	wie->empty = "Niemand: die rijen gaan niet mee";
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/opnemen", url),
		       .fields = fields,
		       .n_fields = n,
		       .legend = "De lijst opnemen",
		       .submit = "Neem op",
		       .note = "Alle rijen tegelijk, of geen. U kunt het later ongedaan maken."});
}

static void view_done(struct html *h, const struct bestand_row *b, const char *url)
{
	const struct ui_action undo = {.label = "Maak de hele lijst ongedaan",
				       .url = arena_format(h->arena, "%s/ongedaan", url),
				       .post = true,
				       .kind = UI_DANGER,
				       .versie = b->versie,
				       .toelichting =
					   "Dossiers waar nog niets in staat worden gesloten."};

	ui_alert(
	    h, b->toestand == INGELEZEN ? UI_OK : UI_INFO, choice_label(&toestanden, b->toestand),
	    arena_format(h->arena, "%lld %s, door %s op %s.", (long long)b->aantal,
			 b->aantal == 1 ? "jongere" : "jongeren", b->door, html_moment(h, b->op)));
	if (b->toestand == INGELEZEN)
		ui_actions(h, &undo, 1);
}

static void bekijk_view(struct html *h, struct request *r)
{
	const struct bestand_row *b = r->object;
	const struct bekijk_page *out = r->out;
	const struct regel_row *rows = out->regels.rows;
	const char *url = html_url(h, "/leerlingenlijsten/%s", TOKEN(h, b->id));

	ui_h1(h, b->naam, NULL);
	if (b->toestand != GECONTROLEERD) {
		view_done(h, b, url);
		return;
	}
	if (out->zin)
		ui_alert(h, UI_ERROR, "Zo kan de lijst nog niet worden opgenomen", out->zin);
	view_counts(h, out);
	if (!out->zin)
		view_take_in(h, r, out, url);
	view_columns(h, r, out, url);
	view_messages(h, out);
	if (!out->zin)
		ui_table(h, ROW_SET(regel_columns, rows, out->regels.count),
			 &(struct ui_table){.one = "rij", .many = "rijen", .names = "naam"});
}

/* ---- keeping which column is what ---- */

QUERY(bestand_update_keuze,
      "UPDATE t_invoerbestand SET kolomkeuze = $2, versie = versie + 1 WHERE id = $1");

/* The choice as the form has it, as text. */
static int change_columns(struct request *r, struct tabel_leerlingen *t, const char **keuze)
{
	struct kolom_in *in = r->in;

	for (size_t i = 0; i < t->keuze.n; i++)
		t->keuze.veld[i] = CHOICE_NONE;
	for (size_t veld = 0; veld < LEERLING_VELD_COUNT; veld++) {
		int64_t nr = *kolom_of(in, veld);
		if (nr == FIELD_INT_NONE)
			continue;
		if ((size_t)nr > t->keuze.n || t->keuze.bsn[nr - 1])
			invalid(r, kolom_fields[veld].name, "%s: kies een kolom van deze lijst.",
				kolom_fields[veld].label);
		else if (t->keuze.veld[nr - 1] != CHOICE_NONE)
			invalid(r, kolom_fields[veld].name,
				"%s: deze kolom hebt u al gekozen bij %s. Kies een andere.",
				kolom_fields[veld].label,
				kolom_fields[t->keuze.veld[nr - 1]].label);
		else
			t->keuze.veld[nr - 1] = (int)veld;
	}
	*keuze = kolomkeuze_render(r->arena, &t->bron, &t->keuze);
	return request_invalid(r) ? ERR_INVOER : 0;
}

static int remember_choice(struct request *r, const uint8_t koppen[32], const char *keuze)
{
	struct bytes hash = {koppen, 32};
	int64_t id;
	int rc = db_number(r->db, &keuze_id, ARGS(hash), &id);

	if (rc == ERR_GEEN_RIJ)
		rc = db_exec(r->db, &keuze_insert, ARGS(r->wie.organisatie, hash, keuze, r->nu));
	else if (rc == 0)
		rc = db_exec(r->db, &keuze_update, ARGS(id, keuze, r->nu));
	return rc;
}

static int kolom_handle(struct request *r)
{
	const struct bestand_row *b = r->object;
	struct inhoud_row row;
	struct tabel_leerlingen t;
	struct tabel_leerlingen_opties opties = {.keuze = b->kolomkeuze, .vandaag = r->vandaag};
	const char *keuze = "";
	uint8_t koppen[32];
	int rc = load_inhoud(r, r->db, &row);

	if (rc || !row.inhoud.len)
		return rc ? rc : fail(r, ERR_CONFLICT, "list is not open");
	rc = tabel_leerlingen_parse(&opties, row.inhoud.data, row.inhoud.len, &t);
	if (!rc) {
		gate_hash(tabel_leerlingen_koppen(r->arena, &t), koppen);
		rc = change_columns(r, &t, &keuze);
	}
	tabel_leerlingen_free(&t);
	if (!rc)
		rc = db_exec(r->db, &bestand_update_keuze, ARGS(b->id, keuze));
	if (rc >= 0)
		rc = remember_choice(r, koppen, keuze);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, b->id.nr);
	r->flash = "Onthouden, ook voor de volgende lijst met deze kolommen.";
	return rc < 0 ? rc : 0;
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
QUERY(bestand_taken_in,
      "UPDATE t_invoerbestand SET toestand = 'ingelezen', inhoud = NULL, aantal = $2, op = $3, "
      "gebruiker_id = $4, versie = versie + 1 WHERE id = $1");

static int take_in(struct request *r, const struct leerling_oordeel *oordelen, size_t n,
		   size_t nieuw)
{
	const struct bestand_row *b = r->object;
	const struct opname_in *in = r->in;
	struct functie_nu wie;
	int rc = functie_find_now(r->db, r->arena, r->wie.gebruiker, r->vandaag, &wie);
	struct leerlingen_opname opname = {
	    .h = {r->db, r->arena, r->wie.gebruiker, r->nu, r->vandaag},
	    .school = r->wie.organisatie,
	    .eerste_contact = in->contact,
	    .bestand = b->id,
	    .wie = &wie,
	    .lijn = arena_format(r->arena, "Aangemeld met een leerlingenlijst door %s",
				 r->wie.organisatie_naam),
	};

	rc = rc ? rc : leerlingen_create(&opname, oordelen, n);
	if (rc)
		return rc;
	rc =
	    db_exec(r->db, &bestand_taken_in, ARGS(b->id, (int64_t)nieuw, r->nu, r->wie.gebruiker));
	return rc < 0 ? rc : 0;
}

static int judge_and_take_in(struct request *r, const struct tabel_leerlingen *t)
{
	const struct opname_in *in = r->in;
	struct leerling_oordeel *oordelen =
	    arena_array(r->arena, t->lijst.n + 1, sizeof(*oordelen));
	struct leerlingen_vraag vraag = {.db = r->db,
					 .a = r->arena,
					 .context = gate_context(r),
					 .casusregisseur = in->casusregisseur};
	size_t aantal[LOT_COUNT];
	int rc = leerlingen_check(&vraag, &t->lijst, oordelen, aantal);

	if (rc)
		return rc;
	if (aantal[LOT_FOUT] && !in->zonder_fouten)
		invalid(
		    r, "zonder_fouten",
		    "%zu rijen hebben een fout. Verbeter de lijst, of kies dat die rijen niet meegaan.",
		    aantal[LOT_FOUT]);
	if (aantal[LOT_GEEN_CASUSREGISSEUR] && !in->zonder_fouten)
		invalid(
		    r, "casusregisseur",
		    "%zu rijen hebben geen casusregisseur. Kies er een, of kies dat die rijen niet meegaan.",
		    aantal[LOT_GEEN_CASUSREGISSEUR]);
	return request_invalid(r) ? ERR_INVOER
				  : take_in(r, oordelen, t->lijst.n, aantal[LOT_NIEUW]);
}

static int opname_handle(struct request *r)
{
	const struct bestand_row *b = r->object;
	struct inhoud_row row;
	struct tabel_leerlingen t;
	struct tabel_leerlingen_opties opties = {.keuze = b->kolomkeuze, .vandaag = r->vandaag};
	int rc = b->toestand == GECONTROLEERD ? load_inhoud(r, r->db, &row)
					      : fail(r, ERR_CONFLICT, "list is not open");

	if (rc)
		return rc;
	rc = tabel_leerlingen_parse(&opties, row.inhoud.data, row.inhoud.len, &t);
	if (!rc && t.zin)
		rc = fail(r, ERR_CONFLICT, "list cannot be read");
	rc = rc ? rc : judge_and_take_in(r, &t);
	tabel_leerlingen_free(&t);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, b->id.nr);
	r->flash = "De lijst is opgenomen.";
	return rc;
}

/* ---- undo ---- */

struct dossier_row {
	jongere_id id;
};
static const struct column dossier_columns[] = {
    COLUMN_ID(struct dossier_row, id, jongere, JONGERE, "Jongere")};
/* Only dossiers to which nothing was added: no contact, no place. */
QUERY(
    untouched_list,
    "SELECT j.id FROM jongere j WHERE j.invoerbestand_id = $1 AND j.gesloten_op IS NULL "
    "AND j.stand_laatste_contact_datum IS NULL AND NOT EXISTS (SELECT p.id FROM plaatsing p WHERE p.jongere_id = j.id) "
    "ORDER BY j.id LIMIT 50000");
QUERY(
    bestand_undone,
    "UPDATE t_invoerbestand SET toestand = 'ongedaan', aantal = $2, versie = versie + 1 WHERE id = $1");

static int undo_handle(struct request *r)
{
	const struct bestand_row *b = r->object;
	struct handeling h = {r->db, r->arena, r->wie.gebruiker, r->nu, r->vandaag};
	struct list list;
	const struct dossier_row *rows;
	int rc = b->toestand == INGELEZEN ? 0 : fail(r, ERR_CONFLICT, "list was not taken in");

	rc = rc ? rc
		: request_rows(r, &untouched_list, ARGS(b->id), dossier_columns,
			       sizeof(struct dossier_row), 50000, &list);
	rows = list.rows;
	for (size_t i = 0; !rc && i < list.count; i++)
		rc = jongere_end(&h, rows[i].id, "Leerlingenlijst ongedaan gemaakt");
	if (!rc)
		rc = db_exec(r->db, &bestand_undone, ARGS(b->id, b->aantal - (int64_t)list.count));
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, b->id.nr);
	r->flash = "De lijst is ongedaan gemaakt. Dossiers waar al iets in stond zijn gebleven.";
	return rc < 0 ? rc : 0;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/leerlingenlijsten",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijsten",
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = "/leerlingenlijsten",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst sturen",
     FIELDS(nieuw_fields, struct nieuw_in),
     .prepare = nieuw_prepare,
     .handle = nieuw_handle,
     .again = "/leerlingenlijsten",
     .body_limit = FILE_LIMIT,
     .flags = ROUTE_SLOW | ROUTE_FILE,
     .scenario = "leerlingenlijst"},
    {.method = GET,
     .path = "/leerlingenlijsten/:invoerbestand",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst nakijken",
     .doel = DOEL,
     .object = &object_bestand,
     FIELDS(bekijk_fields, struct bekijk_in),
     .handle = bekijk_handle,
     .view = bekijk_view,
     .shape = &bekijk_shape,
     .flags = ROUTE_WIDE | ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = "/leerlingenlijsten/:invoerbestand/kolommen",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Kolommen kiezen",
     .doel = DOEL,
     .object = &object_bestand,
     FIELDS(kolom_fields, struct kolom_in),
     .handle = kolom_handle,
     .again = "/leerlingenlijsten/:invoerbestand",
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = "/leerlingenlijsten/:invoerbestand/opnemen",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst opnemen",
     .doel = DOEL,
     .object = &object_bestand,
     FIELDS(opname_fields, struct opname_in),
     .handle = opname_handle,
     .again = "/leerlingenlijsten/:invoerbestand",
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = "/leerlingenlijsten/:invoerbestand/ongedaan",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Leerlingenlijst ongedaan maken",
     .doel = DOEL,
     .object = &object_bestand,
     .handle = undo_handle,
     .scenario = "leerlingenlijst"},
};
PAGE(leerlingenlijst, .room = "instroom", .title = "Leerlingenlijsten",
     .menu = "/leerlingenlijsten", .menu_order = 5, .menu_icon = UI_ICON_SCHOOL, .routes = routes,
     .n_routes = COUNT(routes));
