#include "store/certificaat.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- reading ---- */

#define WERK ONDERDEEL_WERK
const struct column certificaat_columns[CERTIFICAAT_COLUMNS] = {
    COLUMN_ID(struct certificaat_row, id, certificaat, CERTIFICAAT, "Nummer"),
    COLUMN_ID(struct certificaat_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct certificaat_row, voorganger_id, certificaat, CERTIFICAAT, "Vernieuwt"),
    COLUMN(struct certificaat_row, zicht, INT, NULL, 0),
    COLUMN(struct certificaat_row, versie, INT, "Versie", 0),
    COLUMN(struct certificaat_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct certificaat_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct certificaat_row, gesloten_op, MOMENT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct certificaat_row, certificaatsoort, certificaatsoorten, "Wat", WERK),
    COLUMN(struct certificaat_row, naam, TEXT, "In eigen woorden", WERK),
    COLUMN(struct certificaat_row, behaald_datum, DATUM, "Gehaald op", WERK),
    COLUMN(struct certificaat_row, tot_datum, DATUM, "Geldig tot en met", WERK),
    COLUMN(struct certificaat_row, gezien_door, TEXT, "Bewijs gezien door", 0),
    COLUMN(struct certificaat_row, bewijs_datum, DATUM, "Bewijs gezien op", WERK),
    COLUMN(struct certificaat_row, vertel_datum, DATUM, "Een werkgever mag het weten sinds", WERK),
    COLUMN_KEUZE(struct certificaat_row, certificaatvervolg, certificaatvervolgen,
		 "Hoe het verder gaat", WERK),
    COLUMN(struct certificaat_row, door, TEXT, "Opgeschreven door", 0),
};

#define CERTIFICAAT_SELECT                                                                          \
	"SELECT c.id, c.jongere_id, c.voorganger_id, j.zicht, c.versie, j.roepnaam, j.achternaam, " \
	"j.gesloten_op, c.certificaatsoort, c.naam, c.behaald_datum, c.tot_datum, "                 \
	"s.naam AS gezien_door, c.bewijs_datum, c.vertel_datum, c.certificaatvervolg, "             \
	"g.naam AS door FROM certificaat c JOIN jongere j ON j.id = c.jongere_id "                  \
	"JOIN gebruiker g ON g.id = c.gebruiker_id "                                                \
	"LEFT JOIN gebruiker s ON s.id = c.bewijs_door_id "
QUERY(certificaat_find, CERTIFICAAT_SELECT "WHERE c.id = $1");
QUERY(certificaat_of_jongere,
      CERTIFICAAT_SELECT "WHERE c.jongere_id = $1 AND c.ingetrokken_op IS NULL "
			 "ORDER BY c.zicht_van_op, c.behaald_datum DESC, c.id DESC LIMIT 100");

const struct object object_certificaat =
    OBJECT(CERTIFICAAT, certificaat_find, certificaat_columns, struct certificaat_row);

int certificaat_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &certificaat_of_jongere, ARGS(jongere), certificaat_columns,
		       COUNT(certificaat_columns), sizeof(struct certificaat_row), CERTIFICAAT_MAX,
		       ret);
}

const char *certificaat_naam(const struct certificaat_row *c)
{
	return c->naam ? c->naam : choice_label(&certificaatsoorten, c->certificaatsoort);
}

struct certificaat_feiten certificaat_feiten_of(const struct certificaat_row *c)
{
	return (struct certificaat_feiten){.tot = c->tot_datum,
					   .vervolg = c->certificaatvervolg,
					   .is_gezien = datum_set(c->bewijs_datum),
					   .mag_verteld = datum_set(c->vertel_datum)};
}

static const char *told_text(struct arena *a, const struct certificaat_row *c)
{
	char tot[DATUM_TEXT_MAX];

	return datum_set(c->tot_datum) ? arena_format(a, "%s (tot en met %s)", certificaat_naam(c),
						      datum_lang(c->tot_datum, tot))
				       : certificaat_naam(c);
}

const char *certificaten_told(struct arena *a, const struct db_rows *rows, struct datum vandaag)
{
	const struct certificaat_row *list = rows->rows;
	const char *ret = NULL;

	for (size_t i = 0; i < rows->count; i++) {
		const struct certificaat_feiten feiten = certificaat_feiten_of(&list[i]);

		if (certificaat_is_told(&feiten, vandaag))
			ret = ret ? arena_format(a, "%s, %s", ret, told_text(a, &list[i]))
				  : told_text(a, &list[i]);
	}
	return ret;
}

/* ---- writing ---- */

QUERY(certificaat_insert,
      "INSERT INTO t_certificaat (jongere_id, certificaatsoort, naam, behaald_datum, tot_datum, "
      "bewijs_door_id, bewijs_datum, vertel_datum, voorganger_id, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id");
QUERY(certificaat_set_vervolg,
      "UPDATE t_certificaat SET certificaatvervolg = $2, versie = versie + 1 WHERE id = $1");
QUERY(certificaat_set_gezien, "UPDATE t_certificaat SET bewijs_door_id = $2, bewijs_datum = $3, "
			      "versie = versie + 1 WHERE id = $1");
QUERY(certificaat_set_vertel,
      "UPDATE t_certificaat SET vertel_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(certificaat_set_ingetrokken, INTREKKING_SET("certificaat"));

/* Which one is for who has "werk" in sight, and not on the timeline. */
static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_PROFIEL,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

static int set_vervolg(const struct handeling *h, certificaat_id id, int vervolg)
{
	return db_done(db_exec(h->db, &certificaat_set_vervolg,
			       ARGS(id, ARG_CHOICE(certificaatvervolgen, vervolg))));
}

static int insert(const struct handeling *h, jongere_id jongere, certificaat_id vorige,
		  const struct certificaat_nieuw *n, certificaat_id *ret)
{
	return db_number(h->db, &certificaat_insert,
			 ARGS(jongere, ARG_CHOICE(certificaatsoorten, n->soort), n->naam,
			      n->behaald, n->tot, n->is_gezien ? h->gebruiker : (gebruiker_id){0},
			      n->is_gezien ? h->vandaag : DATUM_GEEN,
			      n->mag_verteld ? h->vandaag : DATUM_GEEN, vorige, h->gebruiker,
			      h->nu),
			 &ret->nr);
}

int certificaat_create(const struct handeling *h, jongere_id jongere,
		       const struct certificaat_nieuw *n, certificaat_id *ret)
{
	int rc = insert(h, jongere, (certificaat_id){0}, n, ret);

	return rc ? rc : line_create(h, jongere, "Er is een certificaat bijgekomen.");
}

int certificaat_renew(const struct handeling *h, const struct certificaat_row *c,
		      const struct certificaat_nieuw *nieuw, certificaat_id *ret)
{
	struct certificaat_nieuw n = *nieuw;
	int rc;

	n.soort = c->certificaatsoort;
	n.naam = c->naam;
	rc = insert(h, c->jongere_id, c->id, &n, ret);
	rc = rc ? rc : set_vervolg(h, c->id, CERTIFICAATVERVOLG_VERNIEUWD);
	return rc ? rc : line_create(h, c->jongere_id, "Een certificaat is vernieuwd.");
}

int certificaat_update_vervolg(const struct handeling *h, const struct certificaat_row *c,
			       int vervolg)
{
	int rc = set_vervolg(h, c->id, vervolg);

	return rc ? rc
		  : line_create(h, c->jongere_id,
				vervolg == CHOICE_NONE ? "Een certificaat is toch weer nodig."
						       : "Een certificaat is niet meer nodig.");
}

int certificaat_check_paper(const struct handeling *h, const struct certificaat_row *c)
{
	int rc = db_exec(h->db, &certificaat_set_gezien, ARGS(c->id, h->gebruiker, h->vandaag));

	return rc < 0 ? rc
		      : line_create(h, c->jongere_id, "Het bewijs van een certificaat is gezien.");
}

int certificaat_reveal(const struct handeling *h, const struct certificaat_row *c, bool mag)
{
	int rc =
	    db_exec(h->db, &certificaat_set_vertel, ARGS(c->id, mag ? h->vandaag : DATUM_GEEN));

	return rc < 0 ? rc
		      : line_create(h, c->jongere_id,
				    mag ? "Een werkgever mag een certificaat weten."
					: "Een werkgever mag een certificaat niet meer weten.");
}

int certificaat_withdraw(const struct handeling *h, const struct certificaat_row *c)
{
	int rc = intrekking_set(h, &certificaat_set_ingetrokken, c->id.nr);

	if (!rc && c->voorganger_id.nr)
		rc = set_vervolg(h, c->voorganger_id, CHOICE_NONE);
	return rc ? rc : line_create(h, c->jongere_id, "Een certificaat is weggehaald.");
}
