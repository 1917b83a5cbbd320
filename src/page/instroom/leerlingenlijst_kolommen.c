/*
 * Which column of a leerlingenlijst is what: our guess, for the user to correct.
 *
 * What: per field of a pupil its column, or none; remembered for the next list of this
 * organisation with the same headings. Who: who may take in lists, of the own organisation.
 * Invariants: a column that looks like a burgerservicenummer cannot be chosen, and no column is
 * two things. Rows: F386; peers 146.
 */
#include "gate/page.h"

#include "store/invoerbestand.h"

#include <string.h>

#define FORM "/leerlingenlijsten/:invoerbestand/kolommen"

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

/* ---- what it is now ---- */

struct kolom_row {
	int64_t nr; /* from 1 */
	const char *kop;
	int veld;
	bool bsn;
};
static const struct column kolom_columns[] = {
    COLUMN(struct kolom_row, nr, INT, "Kolom", 0),
    COLUMN(struct kolom_row, kop, TEXT, "Kop", 0),
    COLUMN_KEUZE(struct kolom_row, veld, leerling_velden, "Is", 0),
    COLUMN(struct kolom_row, bsn, BOOL, "Lijkt een burgerservicenummer", 0),
};
struct kolom_page {
	struct list kolommen;
};
static const struct shape kolom_shape =
    SHAPE("Leerlingenlijstkolom", struct kolom_row, kolom_columns);
static const struct shape_part kolom_parts[] = {
    {"kolommen", &kolom_shape, offsetof(struct kolom_page, kolommen), true},
};
static const struct shape page_shape = {.name = "Leerlingenlijstkolommen",
					.size = sizeof(struct kolom_page),
					.parts = kolom_parts,
					.n_parts = COUNT(kolom_parts)};

static void take_columns(struct request *r, const struct tabel_leerlingen *t,
			 struct kolom_page *out)
{
	struct kolom_in *form = request_form(r, FORM);
	struct kolom_row *rows = arena_array(r->arena, t->keuze.n + 1, sizeof(*rows));

	for (size_t veld = 0; veld < LEERLING_VELD_COUNT; veld++)
		*kolom_of(form, veld) = FIELD_INT_NONE;
	for (size_t i = 0; i < t->keuze.n; i++) {
		rows[i] =
		    (struct kolom_row){(int64_t)i + 1, arena_text(r->arena, t->bron.koppen[i]),
				       t->keuze.veld[i], t->keuze.bsn[i]};
		if (t->keuze.veld[i] != CHOICE_NONE)
			*kolom_of(form, (size_t)t->keuze.veld[i]) = (int64_t)i + 1;
	}
	out->kolommen = (struct list){.rows = rows, .count = t->keuze.n};
}

static int kolom_handle(struct request *r)
{
	struct tabel_leerlingen t;
	int rc = invoerbestand_parse(r->db, r->arena, r->object, r->vandaag, &t);

	if (!rc)
		take_columns(r, &t, r->out);
	tabel_leerlingen_free(&t);
	return rc ? fail(r, rc, "list is not open") : 0;
}

/* The columns that may be chosen, with the one that `field` starts with selected. */
static void offer_columns(struct html *h, const struct list *kolommen, struct ui_field *field)
{
	const struct kolom_row *rows = kolommen->rows;
	struct ui_option *options = arena_array(h->arena, kolommen->count + 1, sizeof(*options));
	size_t n = 0;

	for (size_t i = 0; i < kolommen->count; i++) {
		if (rows[i].bsn)
			continue;
		options[n].value = arena_format(h->arena, "%lld", (long long)rows[i].nr);
		options[n].label = rows[i].kop;
		options[n].selected = field->value && strcmp(field->value, options[n].value) == 0;
		n++;
	}
	field->kind = UI_SELECT;
	field->options = options;
	field->n_options = n;
	field->empty = "Staat niet in de lijst";
}

static void kolom_view(struct html *h, struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	const struct kolom_page *out = r->out;
	const char *url = html_url(h, "/leerlingenlijsten/%s", TOKEN(h, b->id));
	size_t n;
	struct ui_field *fields = request_fields(r, FORM, &n);

	for (size_t i = 0; i < n; i++)
		offer_columns(h, &out->kolommen, &fields[i]);
	ui_h1(h, "In welke kolom staat wat?", b->naam);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/kolommen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar de kolommen",
				     .cancel = url,
				     .note = "Wij onthouden dit voor uw volgende lijst."});
}

/* ---- keeping it ---- */

/* The choice as the form has it, as text. */
static int change_columns(struct request *r, struct tabel_leerlingen *t, const char **keuze)
{
	for (size_t i = 0; i < t->keuze.n; i++)
		t->keuze.veld[i] = CHOICE_NONE;
	for (size_t veld = 0; veld < LEERLING_VELD_COUNT; veld++) {
		int64_t nr = *kolom_of(r->in, veld);
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

static int bewaar_handle(struct request *r)
{
	const struct invoerbestand_row *b = r->object;
	struct kolomkeuze_nieuw nieuw = {
	    .bestand = b->id, .organisatie = r->wie.organisatie, .op = r->nu};
	struct tabel_leerlingen t;
	int rc = invoerbestand_parse(r->db, r->arena, b, r->vandaag, &t);

	if (!rc) {
		nieuw.koppen = tabel_leerlingen_koppen(r->arena, &t);
		rc = change_columns(r, &t, &nieuw.keuze);
	}
	tabel_leerlingen_free(&t);
	rc = rc ? rc : invoerbestand_update_keuze(r->db, r->arena, &nieuw);
	r->location = request_path(r, "/leerlingenlijsten/%s", ID_INVOERBESTAND, b->id.nr);
	r->flash = "Onthouden, ook voor de volgende lijst met deze kolommen.";
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = FORM,
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Kolommen van een leerlingenlijst",
     .doel = "aanmelden van schoolverlaters",
     .object = &object_invoerbestand,
     .handle = kolom_handle,
     .view = kolom_view,
     .shape = &page_shape,
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
    {.method = POST,
     .path = FORM,
     .recht = RECHT_LIJST_INLEZEN,
     .summary = "Kolommen kiezen",
     .doel = "aanmelden van schoolverlaters",
     .object = &object_invoerbestand,
     FIELDS(kolom_fields, struct kolom_in),
     .handle = bewaar_handle,
     .again = FORM,
     .flags = ROUTE_SLOW,
     .scenario = "leerlingenlijst"},
};
PAGE(leerlingenlijst_kolommen, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
