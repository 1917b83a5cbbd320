#include "store/jongere.h"

#include "domain/fase.h"
#include "domain/onderdeel.h"
#include "domain/persoonsnaam.h"
#include "domain/plaatsing.h"

#include <sodium.h>
#include <string.h>

const struct column jongere_kop_columns[] = {
    COLUMN_ID(struct jongere_kop, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct jongere_kop, zicht, INT, NULL, 0),
    COLUMN(struct jongere_kop, versie, INT, NULL, 0),
    COLUMN(struct jongere_kop, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, geboorte_datum, DATUM, "Geboren", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct jongere_kop, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, fase_van_datum, DATUM, "In deze fase sinds", ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct jongere_kop, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct jongere_kop, casusregisseur, TEXT, "Casusregisseur", 0),
    COLUMN(struct jongere_kop, volgend_contact_datum, DATUM, "Volgend contact",
	   ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, laatste_contact_datum, DATUM, "Laatste contact",
	   ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, waakvlam_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jongere_kop, gesloten_op, MOMENT, NULL, 0),
};

QUERY(
    jongere_kop_find,
    "SELECT j.id, j.zicht, j.versie, j.roepnaam, j.voorvoegsel, j.achternaam, j.geboorte_datum, j.fase, "
    "j.fase_van_datum, j.casusregisseur_id, g.naam AS casusregisseur, j.volgend_contact_datum, "
    "j.stand_laatste_contact_datum AS laatste_contact_datum, "
    "j.stand_waakvlam_datum AS waakvlam_datum, j.gesloten_op "
    "FROM jongere j JOIN gebruiker g ON g.id = j.casusregisseur_id WHERE j.id = $1");

const struct object object_jongere =
    OBJECT(JONGERE, jongere_kop_find, jongere_kop_columns, struct jongere_kop);

static const struct column plaatsing_kop_columns[] = {
    COLUMN_ID(struct plaatsing_kop, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct plaatsing_kop, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct plaatsing_kop, werkgever_id, werkgever, WERKGEVER, "Werkgever"),
    COLUMN(struct plaatsing_kop, zicht, INT, NULL, 0),
    COLUMN(struct plaatsing_kop, versie, INT, NULL, 0),
    COLUMN(struct plaatsing_kop, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct plaatsing_kop, voorvoegsel, TEXT, "Voorvoegsel", ONDERDEEL_PERSONALIA),
    COLUMN(struct plaatsing_kop, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct plaatsing_kop, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct plaatsing_kop, formeel, TEXT, NULL, ONDERDEEL_WERK),
    COLUMN(struct plaatsing_kop, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct plaatsing_kop, soort, plaatsingsoorten, "Soort", ONDERDEEL_WERK),
    COLUMN(struct plaatsing_kop, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct plaatsing_kop, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct plaatsing_kop, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_ID(struct plaatsing_kop, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
};

QUERY(
    plaatsing_kop_find,
    "SELECT p.id, p.jongere_id, p.werkgever_id, j.zicht, p.versie, j.roepnaam, j.voorvoegsel, j.achternaam, "
    "w.naam AS werkgever, f.naam AS formeel, p.functie, p.soort, p.van_datum, p.eind_datum, p.uren, j.casusregisseur_id "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "LEFT JOIN werkgever f ON f.id = p.formele_werkgever_id WHERE p.id = $1");

const struct object object_plaatsing =
    OBJECT(PLAATSING, plaatsing_kop_find, plaatsing_kop_columns, struct plaatsing_kop);

const char *naam_heel(struct arena *a, const char *roepnaam, const char *voorvoegsel,
		      const char *achternaam)
{
	const char *const parts[] = {roepnaam, voorvoegsel, achternaam};
	size_t len = 0;
	char *ret, *at;

	for (size_t i = 0; i < COUNT(parts); i++)
		len += parts[i] ? strlen(parts[i]) + 1 : 0;
	ret = at = arena_alloc(a, len + 1);
	for (size_t i = 0; i < COUNT(parts); i++) {
		if (!parts[i] || !*parts[i])
			continue;
		if (at != ret)
			*at++ = ' ';
		at = stpcpy(at, parts[i]);
	}
	return ret;
}

/* Bytes of the first character, which the gate has checked to be valid UTF-8. */
static size_t first_character(const char *text)
{
	size_t n = 1;

	while (((unsigned char)text[n] & 0xC0) == 0x80)
		n++;
	return n;
}

const char *naam_kort(struct arena *a, const char *roepnaam, const char *achternaam)
{
	if (!achternaam || !*achternaam)
		return roepnaam ? roepnaam : "";
	return arena_format(a, "%s %s.", roepnaam ? roepnaam : "",
			    arena_textn(a, achternaam, first_character(achternaam)));
}

const char *naam_vouw(struct arena *a, const char *roepnaam, const char *voorvoegsel,
		      const char *achternaam)
{
	return persoonsnaam_fold(a, roepnaam ? roepnaam : "", voorvoegsel ? voorvoegsel : "",
				 achternaam ? achternaam : "");
}

void herken_hash(struct arena *a, const char *vouw, struct datum geboren, uint8_t ret[32])
{
	const char *text = arena_format(a, "%s|%d", vouw, geboren.dag);

	crypto_generichash(ret, 32, (const unsigned char *)text, strlen(text), NULL, 0);
}
