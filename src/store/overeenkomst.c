#include "store/overeenkomst.h"

#include "domain/onderdeel.h"
#include "domain/proefplaatsing.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- texts ---- */

const struct column overeenkomsttekst_columns[OVEREENKOMSTTEKST_COLUMNS] = {
    COLUMN(struct overeenkomsttekst_row, nummer, INT, "Versie", 0),
    COLUMN(struct overeenkomsttekst_row, tekst, TEXT, "Tekst", 0),
    COLUMN(struct overeenkomsttekst_row, opnieuw_datum, DATUM, "Opnieuw afspreken voor", 0),
    COLUMN(struct overeenkomsttekst_row, door, TEXT, "Door", 0),
    COLUMN(struct overeenkomsttekst_row, op, MOMENT, "Op", 0),
};
QUERY(overeenkomsttekst_now,
      "SELECT t.nummer, t.tekst, t.opnieuw_datum, g.naam AS door, t.op FROM overeenkomsttekst t "
      "JOIN gebruiker g ON g.id = t.gebruiker_id WHERE t.organisatie_id = $1 "
      "ORDER BY t.nummer DESC LIMIT 1");
QUERY(overeenkomsttekst_all,
      "SELECT t.nummer, t.tekst, t.opnieuw_datum, g.naam AS door, t.op FROM overeenkomsttekst t "
      "JOIN gebruiker g ON g.id = t.gebruiker_id WHERE t.organisatie_id = $1 "
      "ORDER BY t.nummer DESC LIMIT 100");
QUERY(overeenkomsttekst_insert,
      "INSERT INTO t_overeenkomsttekst (organisatie_id, nummer, tekst, opnieuw_datum, "
      "gebruiker_id, op) SELECT $1, coalesce(max(t.nummer), 0) + 1, $2, $3, $4, $5 "
      "FROM overeenkomsttekst t WHERE t.organisatie_id = $1");

int overeenkomsttekst_find(struct db *db, struct arena *a, organisatie_id organisatie,
			   struct overeenkomsttekst_row *ret)
{
	int rc = db_row(db, a, &overeenkomsttekst_now, ARGS(organisatie), overeenkomsttekst_columns,
			COUNT(overeenkomsttekst_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct overeenkomsttekst_row){.nummer = OVEREENKOMST_VOORSTEL,
					      .tekst = overeenkomst_voorstel(),
					      .opnieuw_datum = DATUM_GEEN,
					      .op = MOMENT_GEEN};
	return 0;
}

int overeenkomsttekst_list(struct db *db, struct arena *a, organisatie_id organisatie,
			   struct db_rows *ret)
{
	return db_rows(db, a, &overeenkomsttekst_all, ARGS(organisatie), overeenkomsttekst_columns,
		       COUNT(overeenkomsttekst_columns), sizeof(struct overeenkomsttekst_row),
		       OVEREENKOMSTTEKST_MAX, ret);
}

int overeenkomsttekst_create(const struct handeling *h, organisatie_id organisatie,
			     const char *tekst, struct datum opnieuw)
{
	return db_done(db_exec(h->db, &overeenkomsttekst_insert,
			       ARGS(organisatie, tekst, opnieuw, h->gebruiker, h->nu)));
}

/* ---- what was agreed ---- */

#define PLAN ONDERDEEL_PLAN
const struct column overeenkomst_columns[OVEREENKOMST_COLUMNS] = {
    COLUMN_ID(struct overeenkomst_row, id, overeenkomst, OVEREENKOMST, "Nummer"),
    COLUMN_ID(struct overeenkomst_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct overeenkomst_row, zicht, INT, NULL, 0),
    COLUMN(struct overeenkomst_row, versie, INT, NULL, 0),
    COLUMN(struct overeenkomst_row, organisatie, TEXT, "Namens", PLAN),
    COLUMN(struct overeenkomst_row, nummer, INT, "Versie van de tekst", PLAN),
    COLUMN(struct overeenkomst_row, tekst, TEXT, "Tekst", PLAN),
    COLUMN(struct overeenkomst_row, naam_jongere, TEXT, "Naam van de jongere", PLAN),
    COLUMN(struct overeenkomst_row, naam_begeleider, TEXT, "Naam van de begeleider", PLAN),
    COLUMN(struct overeenkomst_row, naam_ouder, TEXT, "Naam van een ouder", PLAN),
    COLUMN(struct overeenkomst_row, datum, DATUM, "Afgesproken op", PLAN),
    COLUMN_KEUZE(struct overeenkomst_row, wijze, tekenwijzen, "Hoe", PLAN),
    COLUMN(struct overeenkomst_row, opnieuw_datum, DATUM, "Opnieuw afspreken voor", PLAN),
    COLUMN(struct overeenkomst_row, door, TEXT, "Vastgelegd door", 0),
    COLUMN(struct overeenkomst_row, ingetrokken_op, MOMENT, "Ingetrokken op", PLAN),
    COLUMN(struct overeenkomst_row, ingetrokken_door, TEXT, "Ingetrokken door", 0),
};
#define OVEREENKOMST_SELECT                                                                        \
	"SELECT o.id, o.jongere_id, j.zicht, o.versie, n.naam AS organisatie, o.nummer, o.tekst, " \
	"o.naam_jongere, o.naam_begeleider, o.naam_ouder, o.datum, o.wijze, o.opnieuw_datum, "     \
	"g.naam AS door, o.ingetrokken_op, w.naam AS ingetrokken_door "                            \
	"FROM overeenkomst o JOIN jongere j ON j.id = o.jongere_id "                               \
	"JOIN organisatie n ON n.id = o.organisatie_id "                                           \
	"JOIN gebruiker g ON g.id = o.gebruiker_id "                                               \
	"LEFT JOIN prullenbak p ON p.prullensoort = 'overeenkomst' AND p.voorwerp_id = o.id "      \
	"LEFT JOIN gebruiker w ON w.id = p.gebruiker_id "
QUERY(overeenkomst_find, OVEREENKOMST_SELECT "WHERE o.id = $1");
QUERY(overeenkomst_of_jongere,
      OVEREENKOMST_SELECT "WHERE o.jongere_id = $1 ORDER BY o.zicht_van_op, "
			  "CASE WHEN o.ingetrokken_op IS NULL THEN 0 ELSE 1 END, "
			  "o.id DESC LIMIT 50");

const struct object object_overeenkomst =
    OBJECT(OVEREENKOMST, overeenkomst_find, overeenkomst_columns, struct overeenkomst_row);

int overeenkomst_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &overeenkomst_of_jongere, ARGS(jongere), overeenkomst_columns,
		       COUNT(overeenkomst_columns), sizeof(struct overeenkomst_row),
		       OVEREENKOMST_MAX, ret);
}

QUERY(overeenkomst_insert,
      "INSERT INTO t_overeenkomst (jongere_id, organisatie_id, nummer, tekst, naam_jongere, "
      "naam_begeleider, naam_ouder, datum, wijze, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id");
QUERY(overeenkomst_set_ingetrokken, INTREKKING_SET("overeenkomst"));

static int line_create(const struct handeling *h, jongere_id jongere, struct datum datum,
		       const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_BESLISSING,
							      .datum = datum,
							      .tekst = tekst});
}

int overeenkomst_create(const struct handeling *h, const struct overeenkomst_nieuw *n,
			overeenkomst_id *ret)
{
	int rc = db_number(h->db, &overeenkomst_insert,
			   ARGS(n->jongere, n->organisatie, n->tekst->nummer, n->tekst->tekst,
				n->naam_jongere, n->naam_begeleider, n->naam_ouder, n->datum,
				ARG_CHOICE(tekenwijzen, n->wijze), h->gebruiker, h->nu),
			   &ret->nr);

	return rc ? rc : line_create(h, n->jongere, n->datum, "De overeenkomst is afgesproken.");
}

int overeenkomst_withdraw(const struct handeling *h, const struct overeenkomst_row *o)
{
	int rc = intrekking_set(h, &overeenkomst_set_ingetrokken, o->id.nr);

	return rc ? rc
		  : line_create(h, o->jongere_id, h->vandaag, "De overeenkomst is ingetrokken.");
}
