/*
 * Leerlingenlijsten: which lists of leavers a school sent, sending one, and an example to fill in.
 *
 * What: send the file that the administration exports; nothing happens before it was looked at
 * (leerlingenlijst_opnemen). Who: who may take in lists; a list belongs to the organisation that
 * sent it. Invariants: a burgerservicenummer is never stored in a dossier; a formula is never
 * executed (store/tabel reads cached values only). On purpose absent: changing dossiers that exist
 * from a list. Rows: F107-F114, F386; peers 22, 34, 146; security IN-05.
 */
#include "gate/page.h"

#include "store/invoerbestand.h"
#include "store/leerling_tekst.h"

#define FILE_LIMIT ((size_t)21 * 1024 * 1024)

/* ---- the lists of this organisation ---- */

struct lijst_page {
	struct list lijsten;
};
static const struct shape bestand_shape =
    SHAPE("Leerlingenlijst", struct invoerbestand_row, invoerbestand_columns);
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
	struct db_rows rows;
	int rc = invoerbestand_list(r->db, r->arena, &rows);

	out->lijsten = list_of(&rows);
	return rc;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct invoerbestand_row *rows = out->lijsten.rows;
	const struct ui_action examples[] = {
	    {.label = "Voorbeeld voor Excel",
	     .url = "/leerlingenlijsten/voorbeeld?formaat=xlsx",
	     .icon = UI_ICON_DOWNLOAD},
	    {.label = "Voorbeeld als CSV",
	     .url = "/leerlingenlijsten/voorbeeld?formaat=csv",
	     .icon = UI_ICON_DOWNLOAD},
	};
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
	ui_details_begin(h, "Hebt u nog geen lijst?");
	ui_p(
	    h,
	    "Vul het voorbeeld in en haal de verzonnen rij weg. Alleen roepnaam, achternaam en geboortedatum zijn nodig. "
	    "De casusregisseur zoeken wij op e-mailadres of op naam; voor rijen zonder casusregisseur kiest u er straks een.");
	ui_actions(h, examples, COUNT(examples));
	ui_details_end(h);
	ui_table(h, ROW_SET(invoerbestand_columns, rows, out->lijsten.count),
		 &(struct ui_table){
		     .one = "lijst",
		     .many = "lijsten",
		     .link = "naam",
		     .link_id = "id",
		     .link_prefix = "/leerlingenlijsten/",
		     .phone = "op toestand aantal:",
		     .empty_title = "Nog geen lijsten",
		     .empty_text =
			 "Hier ziet u straks welke lijsten zijn opgenomen, door wie en wanneer."});
}

/* ---- an example ---- */

struct voorbeeld_page {
	struct list leerlingen;
};
static const struct shape voorbeeldrij_shape = {.name = "Leerlingvoorbeeld",
						.columns = leerling_tekst_columns,
						.n_columns = LEERLING_TEKST_COLUMNS_NIEUW,
						.size = sizeof(struct leerling_tekst)};
static const struct shape_part voorbeeld_parts[] = {
    {"leerlingen", &voorbeeldrij_shape, offsetof(struct voorbeeld_page, leerlingen), true},
};
static const struct shape voorbeeld_shape = {.name = "LeerlingenlijstVoorbeeld",
					     .size = sizeof(struct voorbeeld_page),
					     .parts = voorbeeld_parts,
					     .n_parts = COUNT(voorbeeld_parts)};

static int voorbeeld_handle(struct request *r)
{
	struct voorbeeld_page *out = r->out;

	out->leerlingen = (struct list){.rows = &leerling_tekst_voorbeeld, .count = 1};
	r->location = "/leerlingenlijsten/voorbeeld?formaat=xlsx";
	return 0;
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

/* Leaves the folded headings. */
static int nieuw_prepare(struct request *r)
{
	const struct nieuw_in *in = r->in;
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
		r->prepared = tabel_leerlingen_koppen(r->arena, &t);
	}
	tabel_leerlingen_free(&t);
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct upload *file = &((const struct nieuw_in *)r->in)->bestand;
	invoerbestand_id id;
	int rc = invoerbestand_create(r->db, r->arena,
				      &(struct invoerbestand_nieuw){
					  .naam = file->name,
					  .inhoud = {(const uint8_t *)file->data, file->len},
					  .koppen = r->prepared,
					  .gebruiker = r->wie.gebruiker,
					  .organisatie = r->wie.organisatie,
					  .op = r->nu,
				      },
				      &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, id.nr);
	r->flash = "De lijst is gelezen. Kijk hem na en neem hem dan op.";
	return 0;
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
    {.method = GET,
     .path = "/leerlingenlijsten/voorbeeld",
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Voorbeeld van een leerlingenlijst",
     .handle = voorbeeld_handle,
     .shape = &voorbeeld_shape,
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
};
PAGE(leerlingenlijst, .room = "instroom", .title = "Leerlingenlijsten",
     .menu = "/leerlingenlijsten", .menu_groep = MENU_INSTROOM, .menu_order = 5,
     .menu_icon = UI_ICON_SCHOOL, .routes = routes, .n_routes = COUNT(routes));
