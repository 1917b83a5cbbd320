#include "part/beeld.h"

#include "part/melding.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/fase.h"
#include "domain/gebeurtenis.h"
#include "domain/kanaal.h"
#include "domain/plaatsing.h"
#include "domain/school.h"
#include "domain/uitstroom.h"

static const struct column beeld_columns[] = {
    COLUMN_ID(struct beeld_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct beeld_row, zicht, INT, NULL, 0),
    COLUMN(struct beeld_row, versie, INT, NULL, 0),
    COLUMN(struct beeld_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, gemeente, TEXT, "Gemeente", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, telefoon, TEXT, "Telefoon", ONDERDEEL_CONTACT),
    COLUMN(struct beeld_row, email, TEXT, "E-mail", ONDERDEEL_CONTACT),
    COLUMN(struct beeld_row, school, TEXT, "School", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct beeld_row, schoolsoort, schoolsoorten, "Soort school", ONDERDEEL_ONDERWIJS),
    COLUMN(struct beeld_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct beeld_row, bestemming, bestemmingen, "Bestemming", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_plek, TEXT, "Waar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_contact, TEXT, "Aanspreekpunt daar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bestemming_telefoon, TEXT, "Telefoon daar", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct beeld_row, kanaal, kanalen, "In beeld via", ONDERDEEL_TIJDLIJN),
    COLUMN(struct beeld_row, aangemaakt_op, MOMENT, "In beeld sinds", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct beeld_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, fase_van_datum, DATUM, "In deze fase sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, wil, TEXT, "Wat de jongere wil", ONDERDEEL_WILLEN),
    COLUMN(struct beeld_row, helpt, TEXT, "Wat helpt op het werk", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct beeld_row, bemiddelbaar, bemiddelbaarheden, "Bemiddelbaar", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bemiddelbaar_op_datum, DATUM, "Beoordeeld op", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, bemiddelbaar_tot_datum, DATUM, "Geldig tot en met", ONDERDEEL_PLAN),
    COLUMN_ID(struct beeld_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct beeld_row, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct beeld_row, casusregisseur_telefoon, TEXT, "Telefoon casusregisseur", 0),
    COLUMN(struct beeld_row, volgend_contact_datum, DATUM, "Volgend contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, laatste_contact_datum, DATUM, "Laatste contact", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, hulp_gevraagd_op, MOMENT, "Hulp gevraagd", ONDERDEEL_TIJDLIJN),
    COLUMN(struct beeld_row, gesloten_op, MOMENT, "Gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, gesloten_reden, TEXT, "Waarom gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, waakvlam_datum, DATUM, "Waakvlam tot", ONDERDEEL_PERSONALIA),
    COLUMN(struct beeld_row, overeenkomst_datum, DATUM, "Overeenkomst van", ONDERDEEL_PLAN),
    COLUMN(struct beeld_row, overeenkomst_opnieuw_datum, DATUM, "Overeenkomst opnieuw voor",
	   ONDERDEEL_PLAN),
    COLUMN_ID(struct beeld_row, coach_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct beeld_row, wisselingen, INT, "Wisselingen van casusregisseur", 0),
};
QUERY(
    beeld_find,
    "SELECT j.id, j.zicht, j.versie, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.gemeente, "
    "j.telefoon, j.email, o.naam AS school, j.schoolsoort, j.uitstroom_datum, j.bestemming, "
    "j.bestemming_plek, j.bestemming_contact, j.bestemming_telefoon, j.kanaal, j.aangemaakt_op, j.fase, "
    "j.fase_van_datum, j.wil, j.helpt, j.bemiddelbaar, j.bemiddelbaar_op_datum, j.bemiddelbaar_tot_datum, "
    "j.casusregisseur_id, g.naam AS casusregisseur, g.telefoon AS casusregisseur_telefoon, "
    "j.volgend_contact_datum, j.stand_laatste_contact_datum AS laatste_contact_datum, "
    "j.stand_hulp_gevraagd_op AS hulp_gevraagd_op, j.gesloten_op, j.gesloten_reden, "
    "j.stand_waakvlam_datum AS waakvlam_datum, j.stand_overeenkomst_datum AS overeenkomst_datum, "
    "j.stand_overeenkomst_opnieuw_datum AS overeenkomst_opnieuw_datum, j.stand_coach_id AS coach_id, "
    "(SELECT count(b.rol) - 1 FROM betrokkene b WHERE b.jongere_id = j.id "
    "AND b.rol = 'casusregisseur') AS wisselingen "
    "FROM jongere j JOIN gebruiker g ON g.id = j.casusregisseur_id "
    "LEFT JOIN organisatie o ON o.id = j.school_id WHERE j.id = $1");

const struct object object_beeld = OBJECT(JONGERE, beeld_find, beeld_columns, struct beeld_row);

#define MAX_AROUND 1000 /* nobody has as many people around */

static const struct column kring_columns[] = {
    COLUMN_ID(struct kring_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct kring_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kring_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct kring_row, email, TEXT, "E-mail", 0),
    COLUMN_KEUZE(struct kring_row, rol, betrokkene_rollen, "Rol", 0),
    COLUMN_KEUZE(struct kring_row, grondslag, grondslagen, "Grondslag", 0),
    COLUMN(struct kring_row, artikel, TEXT, "Waarom dit mag", 0),
    COLUMN(struct kring_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct kring_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct kring_row, vervanger, TEXT, "Vervanger", 0),
};
QUERY(
    kring_list_now,
    "SELECT b.gebruiker_id, g.naam, g.telefoon, g.email, b.rol, b.grondslag, b.artikel, (SELECT o.naam FROM functie f "
    "JOIN organisatie o ON o.id = f.organisatie_id WHERE f.gebruiker_id = g.id ORDER BY f.id LIMIT 1) AS organisatie, "
    "g.afwezig_tot_datum, g.vervanger FROM betrokkene b JOIN gebruiker g ON g.id = b.gebruiker_id "
    "WHERE b.jongere_id = $1 AND b.van_op <= $2 AND b.tot_op > $2 ORDER BY b.zicht_van_op, b.id");

static const struct column naaste_columns[] = {
    COLUMN_ID(struct naaste_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct naaste_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
    COLUMN_KEUZE(struct naaste_row, relatie, naaste_relaties, "Relatie", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, telefoon, TEXT, "Telefoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, vertrouwenspersoon, BOOL, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
    COLUMN(struct naaste_row, mag_bellen, BOOL, "Mag gebeld worden", ONDERDEEL_NETWERK),
};
QUERY(naaste_list_now,
      "SELECT jongere_id, naam, relatie, telefoon, vertrouwenspersoon, mag_bellen FROM naaste "
      "WHERE jongere_id = $1 ORDER BY zicht_van_op, vertrouwenspersoon DESC, id");

static const struct column werk_columns[] = {
    COLUMN_ID(struct werk_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct werk_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN(struct werk_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct werk_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct werk_row, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct werk_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct werk_row, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct werk_row, contract_tot_datum, DATUM, "Contract tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct werk_row, contractvorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct werk_row, melding_rood_op, MOMENT, "Rode melding", ONDERDEEL_WERK),
    COLUMN(struct werk_row, melding_oranje_op, MOMENT, "Oranje melding", ONDERDEEL_WERK),
};
#define MAX_WERK 5
QUERY(
    werk_list_now,
    "SELECT p.jongere_id, p.id, w.naam AS werkgever, p.functie, p.soort, p.van_datum, p.eind_datum, "
    "p.stand_contract_tot_datum AS contract_tot_datum, p.stand_contractvorm AS contractvorm, "
    "p.stand_melding_rood_op AS melding_rood_op, p.stand_melding_oranje_op AS melding_oranje_op "
    "FROM plaatsing p JOIN werkgever w ON w.id = p.werkgever_id "
    "WHERE p.jongere_id = $1 ORDER BY p.zicht_van_op, p.van_datum DESC, p.id DESC LIMIT 5");

static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct regel_row, datum, DATUM, "Datum", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct regel_row, soort, gebeurtenissoorten, "Soort", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, tekst, TEXT, "Wat", ONDERDEEL_TIJDLIJN),
    COLUMN(struct regel_row, wie, TEXT, "Vastgelegd door", 0),
    COLUMN(struct regel_row, ingetrokken_op, MOMENT, "Ingetrokken", 0),
};
#define MAX_REGELS 6
QUERY(
    regel_list_newest,
    "SELECT e.jongere_id, e.datum, e.soort, e.tekst, g.naam AS wie, e.ingetrokken_op FROM gebeurtenis e "
    "LEFT JOIN gebruiker g ON g.id = e.gebruiker_id WHERE e.jongere_id = $1 "
    "ORDER BY e.zicht_van_op, e.datum DESC, e.id DESC LIMIT 6");

static const struct shape beeld_shape = SHAPE("Jongere", struct beeld_row, beeld_columns);
static const struct shape kring_shape = SHAPE("Betrokkene", struct kring_row, kring_columns);
static const struct shape naaste_shape = SHAPE("Naaste", struct naaste_row, naaste_columns);
static const struct shape werk_shape = SHAPE("PlaatsingKort", struct werk_row, werk_columns);
static const struct shape regel_shape = SHAPE("GebeurtenisKort", struct regel_row, regel_columns);
static const struct shape melding_shape = SHAPE("Melding", struct melding_row, melding_columns);
static const struct shape_part beeld_parts[] = {
    {"jongere", &beeld_shape, offsetof(struct beeld_page, jongere), false},
    {"betrokkenen", &kring_shape, offsetof(struct beeld_page, kring), true},
    {"naasten", &naaste_shape, offsetof(struct beeld_page, naasten), true},
    {"plaatsingen", &werk_shape, offsetof(struct beeld_page, werk), true},
    {"meldingen", &melding_shape, offsetof(struct beeld_page, meldingen), true},
    {"gebeurtenissen", &regel_shape, offsetof(struct beeld_page, regels), true},
};
const struct shape beeld_page_shape = {.name = "JongereInBeeld",
				       .size = sizeof(struct beeld_page),
				       .parts = beeld_parts,
				       .n_parts = COUNT(beeld_parts)};

int beeld_load(struct request *r)
{
	struct beeld_page *out = r->out;
	jongere_id id = {request_id(r, ID_JONGERE)};
	const struct request_list lists[] = {
	    {&kring_list_now, ARGS(id, r->nu), ROW_KIND(kring_columns, struct kring_row),
	     MAX_AROUND, &out->kring},
	    {&naaste_list_now, ARGS(id), ROW_KIND(naaste_columns, struct naaste_row), MAX_AROUND,
	     &out->naasten},
	    {&werk_list_now, ARGS(id), ROW_KIND(werk_columns, struct werk_row), MAX_WERK,
	     &out->werk},
	    {&regel_list_newest, ARGS(id), ROW_KIND(regel_columns, struct regel_row), MAX_REGELS,
	     &out->regels},
	};

	struct db_rows meldingen;
	int rc = request_lists(r, lists, COUNT(lists));

	out->jongere = *(const struct beeld_row *)r->object;
	if (rc || !out->werk.count)
		return rc;
	rc = melding_list_last(r->db, r->arena, id, &meldingen);
	if (!rc)
		out->meldingen = list_of(&meldingen);
	return rc;
}
