/*
 * Een functie: what somebody is somewhere, and what of that changes while it runs.
 *
 * What: its level, how many young people at most, and the last day when that is known before.
 *       gebruikerstap.c begins one, and ends one now.
 * Who:  the functioneel beheerder.
 * Invariants: role and organisation stay as they were written, for they are the ground of what
 *       somebody saw; what is past is history (functie_voorbij). Who is responsible for open
 *       dossiers gets no last day (belofte_1_caseload), and neither does the last beheerder.
 * Rows: F079, F088, F090, F138.
 */
#include "gate/page.h"

#include "domain/organisatie.h"
#include "store/gebruiker.h"

struct functie_row {
	functie_id id;
	gebruiker_id gebruiker_id;
	int64_t versie;
	const char *naam;
	int rol;
	const char *organisatie;
	int niveau;
	struct datum van_datum;
	struct datum tot_datum;
	int64_t norm;
	bool niet_voorbij;
};
static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN_ID(struct functie_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct functie_row, versie, INT, NULL, 0),
    COLUMN(struct functie_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct functie_row, rol, rollen, "Rol", 0),
    COLUMN(struct functie_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct functie_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN(struct functie_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct functie_row, tot_datum, DATUM, "Laatste dag", 0),
    COLUMN(struct functie_row, norm, INT, "Jongeren, hoogstens", 0),
    COLUMN(struct functie_row, niet_voorbij, BOOL, NULL, 0),
};
QUERY(functie_find_one,
      "SELECT f.id, f.gebruiker_id, f.versie, g.naam, f.rol, o.naam AS organisatie, f.niveau, "
      "f.van_datum, f.tot_datum, f.caseload_norm AS norm, f.niet_voorbij FROM functie f "
      "JOIN gebruiker g ON g.id = f.gebruiker_id JOIN organisatie o ON o.id = f.organisatie_id "
      "WHERE f.id = $1");
static const struct object object_functie =
    OBJECT(FUNCTIE, functie_find_one, functie_columns, struct functie_row);
static const struct shape functie_shape =
    SHAPE("FunctieInBeeld", struct functie_row, functie_columns);

struct functie_in {
	int niveau;
	int64_t norm;
	struct datum tot;
};
static const struct field functie_fields[] = {
    FIELD_CHOICE_OF(struct functie_in, niveau, functieniveaus, "Niveau", .required = true,
		    .select = true),
    FIELD(struct functie_in, norm, INT, "Jongeren, hoogstens", .least = 1, .most = 200,
	  .hint = "Alleen als voor deze persoon een andere norm geldt dan voor de regio."),
    FIELD(struct functie_in, tot, DATE, "Laatste dag", .after = DAYS(0),
	  .hint = "Alleen als u die al weet. Daarna kan deze persoon hier niets meer zien."),
};

static int functie_handle(struct request *r)
{
	struct functie_row *out = r->out;
	const struct functie_row *f = r->object;
	struct functie_in *form = request_form(r, "/beheer/functies/:functie");

	*out = *f;
	*form =
	    (struct functie_in){f->niveau, f->norm > 0 ? f->norm : FIELD_INT_NONE, f->tot_datum};
	return 0;
}

static void functie_view(struct html *h, struct request *r)
{
	const struct functie_row *f = r->object;
	const char *back = html_url(h, "/beheer/gebruikers/%s", TOKEN(h, f->gebruiker_id));
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/functies/:functie", &n);

	ui_h1(h, arena_format(h->arena, "%s, %s", choice_label(&rollen, f->rol), f->organisatie),
	      f->naam);
	ui_facts_begin(h);
	ui_fact(h, "Van", html_datum(h, f->van_datum));
	if (datum_set(f->tot_datum))
		ui_fact(h, "Tot en met", html_datum(h, f->tot_datum));
	ui_facts_end(h);
	if (f->niet_voorbij)
		ui_form(h, &(struct ui_form){
			       .action = html_url(h, "/beheer/functies/%s", TOKEN(h, f->id)),
			       .versie = f->versie,
			       .fields = fields,
			       .n_fields = n,
			       .submit = "Bewaar",
			       .cancel = back,
			       .note = "Een andere rol of organisatie? Voeg een "
				       "functie toe, en beëindig deze."});
	else
		ui_alert(h, UI_INFO, "Deze functie is voorbij", "Wat was, blijft zoals het was.");
	ui_link(h, back, arena_format(h->arena, "Naar %s", f->naam));
}

static int wijzig_check(struct request *r)
{
	const struct functie_in *in = r->in;
	const struct functie_row *f = r->object;

	if (datum_set(in->tot) && in->tot.dag < f->van_datum.dag)
		invalid(r, "tot", "Laatste dag: de functie begint pas later. Kies een latere dag.");
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct functie_in *in = r->in;
	const struct functie_row *f = r->object;
	const struct functie_wijziging wijziging = {.niveau = in->niveau,
						    .tot = in->tot,
						    .caseload_norm =
							in->norm == FIELD_INT_NONE ? 0 : in->norm};

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, f->gebruiker_id.nr);
	r->flash = "De functie is gewijzigd.";
	return request_explain(
	    r, functie_update(r->db, f->id, f->versie, &wijziging),
	    {"laatste_beheerder", "tot",
	     "Laatste dag: dit is de laatste beheerder die kan inloggen. Maak eerst iemand anders "
	     "beheerder."},
	    {"belofte_1_caseload", "tot",
	     "Laatste dag: deze persoon is nog casusregisseur van open dossiers. Draag eerst de "
	     "caseload over."});
}

#define DOEL "beheer van gebruikers"

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/functies/:functie",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Een functie",
     .object = &object_functie,
     .doel = DOEL,
     .handle = functie_handle,
     .view = functie_view,
     .shape = &functie_shape,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/functies/:functie",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Functie wijzigen",
     .object = &object_functie,
     .doel = DOEL,
     .mits = "niet_voorbij",
     FIELDS(functie_fields, struct functie_in),
     .check = wijzig_check,
     .handle = wijzig_handle,
     .again = "/beheer/functies/:functie",
     .scenario = "beheer"},
};
PAGE(functie, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
