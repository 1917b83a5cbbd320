/*
 * Changing what was agreed about a place while it runs: the work, the hours, who does the nazorg.
 *
 * Who: PLAATSING_VASTLEGGEN, with the part "werk" of the dossier in sight.
 * Invariants: the nazorg has an owner, somebody of the dossier (F275). Of a proefplaatsing that all
 * agreed to, the work, the hours and the last day stand fast; before that, changing them takes the
 * signatures away (trigger). Who pays the wage is asked of a detachering only.
 * Rows: F196-F207, F275, F278.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "domain/proefplaatsing.h"
#include "store/betrokkene.h"
#include "store/detachering.h"
#include "store/werkgever.h"

#define DOEL "begeleiding naar werk"

struct gegevens_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	werkgever_id werkgever_id;
	const char *werkgever;
	werkgever_id formele_werkgever_id; /* of a detachering: who has the contract */
	int soort;
	const char *functie;
	int functiesoort;
	struct datum van_datum;
	struct datum verwacht_eind_datum;
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme;
	gebruiker_id nazorg_gebruiker_id;
	bool jobcoach;
	bool geen_bezoek; /* the young person wants no visit at work */
};
static const struct column gegevens_columns[] = {
    COLUMN_ID(struct gegevens_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct gegevens_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct gegevens_row, zicht, INT, NULL, 0),
    COLUMN(struct gegevens_row, versie, INT, "Versie", 0),
    COLUMN_ID(struct gegevens_row, werkgever_id, werkgever, WERKGEVER, "Werkgever"),
    COLUMN(struct gegevens_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN_ID(struct gegevens_row, formele_werkgever_id, werkgever, WERKGEVER,
	      "Contract en loon bij"),
    COLUMN_KEUZE(struct gegevens_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct gegevens_row, functiesoort, functiesoorten, "Soort functie",
		 ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, verwacht_eind_datum, DATUM, "Gepland tot en met", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct gegevens_row, weet_werkgever, weet_werkgever_keuzes,
		 "Weet de werkgever het?", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, nazorg_ritme, INT, "Nazorg om de (dagen)", ONDERDEEL_WERK),
    COLUMN_ID(struct gegevens_row, nazorg_gebruiker_id, gebruiker, GEBRUIKER, "Nazorg door"),
    COLUMN(struct gegevens_row, jobcoach, BOOL, "Jobcoach", ONDERDEEL_WERK),
    COLUMN(struct gegevens_row, geen_bezoek, BOOL, "Geen bezoek op het werk", ONDERDEEL_WERK),
};
QUERY(
    gegevens_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, p.werkgever_id, w.naam AS werkgever, p.formele_werkgever_id, p.soort, p.functie, "
    "p.functiesoort, p.van_datum, p.verwacht_eind_datum, p.uren, p.weet_werkgever, p.nazorg_ritme, p.nazorg_gebruiker_id, "
    "p.jobcoach, p.geen_bezoek FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN werkgever w ON w.id = p.werkgever_id WHERE p.id = $1");
static const struct object object_gegevens =
    OBJECT(PLAATSING, gegevens_find, gegevens_columns, struct gegevens_row);

struct gegevens_in {
	const char *functie;
	int functiesoort;
	struct datum verwacht_eind;
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme;
	bool jobcoach;
	bool geen_bezoek;
	gebruiker_id nazorg;
	werkgever_id formeel;
};
static const struct field gegevens_fields[] = {
    FIELD(struct gegevens_in, functie, TEXT, "Wat doet de jongere?", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct gegevens_in, functiesoort, functiesoorten, "Soort functie",
		    .required = true),
    FIELD(struct gegevens_in, verwacht_eind, DATE, "Gepland tot en met"),
    FIELD(struct gegevens_in, uren, REAL, "Uren per week", .required = true, .least = 1,
	  .most = 60),
    FIELD_CHOICE_OF(struct gegevens_in, weet_werkgever, weet_werkgever_keuzes,
		    "Weet de werkgever het?", .required = true),
    FIELD(struct gegevens_in, nazorg_ritme, INT, "Nazorg om de hoeveel dagen?", .required = true,
	  .least = 7, .most = 366, .hint = "Elke week is 7, elke maand 30, elke drie maanden 91."),
    FIELD(struct gegevens_in, jobcoach, BOOL, "Er is een jobcoach"),
    FIELD(struct gegevens_in, geen_bezoek, BOOL, "De jongere wil geen bezoek op het werk",
	  .hint = "Dan kiest het lot deze plek niet voor een bezoek."),
    FIELD_ID_OF(struct gegevens_in, nazorg, gebruiker, GEBRUIKER, "Wie doet de nazorg?",
		.required = true),
    FIELD_ID_OF(struct gegevens_in, formeel, werkgever, WERKGEVER, "Wie betaalt het loon?",
		.hint = "Wie het contract geeft. Kiest u een ander, kies daarna bij Detachering "
			"ook wie u daar spreekt."),
};
QUERY(
    plaatsing_update,
    "UPDATE t_plaatsing SET functie = $2, functiesoort = $3, verwacht_eind_datum = $4, uren = $5, weet_werkgever = $6, "
    "nazorg_ritme = $7, jobcoach = $8, nazorg_gebruiker_id = $9, geen_bezoek = $10, versie = versie + 1 WHERE id = $1");

struct gegevens_keuzes {
	struct db_rows betrokkenen, formeel;
};

static int form_handle(struct request *r)
{
	const struct gegevens_row *p = r->object;
	struct gegevens_in *form = request_form(r, NULL);
	struct gegevens_keuzes *keuzes = arena_alloc(r->arena, sizeof(*keuzes));
	int rc =
	    werkgever_keuze_list(r->db, r->arena, request_search(r, "formeel"), &keuzes->formeel);

	*form = (struct gegevens_in){.formeel = p->formele_werkgever_id,
				     .functie = p->functie,
				     .functiesoort = p->functiesoort,
				     .verwacht_eind = p->verwacht_eind_datum,
				     .uren = p->uren,
				     .weet_werkgever = p->weet_werkgever,
				     .nazorg_ritme = p->nazorg_ritme,
				     .jobcoach = p->jobcoach,
				     .geen_bezoek = p->geen_bezoek,
				     .nazorg = p->nazorg_gebruiker_id};
	r->prepared = keuzes;
	return rc ? rc
		  : betrokkene_keuzes(r->db, r->arena, p->jongere_id, r->nu, &keuzes->betrokkenen);
}

static void view(struct html *h, struct request *r)
{
	const struct gegevens_row *p = r->object;
	const struct gegevens_keuzes *keuzes = r->prepared;
	const struct werkgever_lijkt *formeel = keuzes->formeel.rows;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_offer_betrokkenen(r, request_field_of(fields, n, "nazorg"), &keuzes->betrokkenen);
	if (p->formele_werkgever_id.nr)
		request_choose(r, request_field_of(fields, n, "formeel"),
			       ROW_SET(werkgever_lijkt_columns, formeel, keuzes->formeel.count),
			       "Kies wie het loon betaalt");
	else
		n--; /* the last field is asked of a detachering only */
	ui_h1(h, arena_format(h->arena, "%s bij %s", p->functie, p->werkgever), NULL);
	if (p->soort == PLAATSINGSOORT_PROEFPLAATSING)
		ui_alert(h, UI_INFO, "Dit is een proefplaatsing",
			 "Wijzigt u het werk, de uren of de laatste dag, dan vervallen de "
			 "handtekeningen die er al zijn. Iedereen tekent de overeenkomst dan "
			 "opnieuw.");
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

/* Of a detachering somebody else than where the work is; of another place nobody. */
static void check_formeel(struct request *r, const struct gegevens_row *p, werkgever_id formeel)
{
	if (!p->formele_werkgever_id.nr && formeel.nr)
		invalid(r, "formeel", "Wie betaalt het loon: dit kan alleen bij een detachering.");
	if (p->formele_werkgever_id.nr && formeel.nr == p->werkgever_id.nr)
		invalid(r, "formeel",
			"Wie betaalt het loon: kies een andere werkgever dan waar het werk is.");
}

static int check(struct request *r)
{
	const struct gegevens_row *p = r->object;
	const struct gegevens_in *in = r->in;
	struct db_rows keuzes;
	int rc = betrokkene_keuzes(r->db, r->arena, p->jongere_id, r->nu, &keuzes);

	if (rc)
		return rc;
	check_formeel(r, p, in->formeel);
	if (datum_set(in->verwacht_eind) && in->verwacht_eind.dag < p->van_datum.dag)
		invalid(r, "verwacht_eind",
			"Gepland tot en met: kies een dag na de eerste dag, %s.",
			datum_kort(p->van_datum, arena_alloc(r->arena, DATUM_TEXT_MAX)));
	if (p->soort == PLAATSINGSOORT_PROEFPLAATSING &&
	    !proefplaatsing_is_short(p->van_datum, in->verwacht_eind))
		invalid(r, "verwacht_eind",
			"Gepland tot en met: een proefplaatsing duurt hoogstens zes maanden.");
	if (!betrokkene_is_keuze(&keuzes, in->nazorg) && in->nazorg.nr != p->nazorg_gebruiker_id.nr)
		invalid(r, "nazorg",
			"Wie doet de nazorg: kies iemand die bij deze jongere betrokken is.");
	return 0;
}

static int handle(struct request *r)
{
	const struct gegevens_row *p = r->object;
	const struct gegevens_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = db_exec(r->db, &plaatsing_update,
			 ARGS(p->id, in->functie, ARG_CHOICE(functiesoorten, in->functiesoort),
			      in->verwacht_eind, in->uren,
			      ARG_CHOICE(weet_werkgever_keuzes, in->weet_werkgever),
			      in->nazorg_ritme, in->jobcoach, in->nazorg, in->geen_bezoek));

	rc =
	    request_explain(r, rc,
			    {"jobcoach_loopt", "jobcoach",
			     "Er is een jobcoach: er zijn nu uren voor. Laat die eerst stoppen."},
			    {"proefplaatsing_vast", "",
			     "Over deze proefplaatsing is akkoord. Het werk, de uren en de laatste "
			     "dag staan vast. Verlengen kan bij Overeenkomst en evaluatie."});
	if (rc >= 0 && in->formeel.nr && in->formeel.nr != p->formele_werkgever_id.nr)
		rc = detachering_update_formeel(&doing, p->id, in->formeel);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "Gewijzigd.";
	return db_done(rc);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/wijzigen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Plaats wijzigen",
     .doel = DOEL,
     .object = &object_gegevens,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = view,
     .flags = ROUTE_NO_API,
     .scenario = "plaatsing"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Plaats wijzigen",
     .doel = DOEL,
     .object = &object_gegevens,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(gegevens_fields, struct gegevens_in),
     .check = check,
     .handle = handle,
     .again = "/plaatsingen/:plaatsing/wijzigen",
     .scenario = "plaatsing"},
};
PAGE(plaatsing_gegevens, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
