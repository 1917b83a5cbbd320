#include "store/sessienorm.h"

#define MINUUT_MS (60 * 1000)

const struct column sessienorm_columns[SESSIENORM_COLUMNS] = {
    COLUMN_ID(struct sessienorm_row, id, scannorm, SCANNORM, "Nummer"),
    COLUMN_ID(struct sessienorm_row, scan_id, scan, SCAN, NULL),
    COLUMN(struct sessienorm_row, volgorde, INT, "Norm", 0),
    COLUMN(struct sessienorm_row, titel, TEXT, "Titel", 0),
    COLUMN(struct sessienorm_row, stelling, TEXT, "Stelling", 0),
    COLUMN(struct sessienorm_row, goed, TEXT, "Zo ziet goed eruit", 0),
    COLUMN(struct sessienorm_row, vragen, TEXT, "Vraag elkaar", 0),
    COLUMN_KEUZE(struct sessienorm_row, toestand, normtoestanden, "Hoe ver", 0),
    COLUMN(struct sessienorm_row, eindigt_op, MOMENT, "Tijd tot", 0),
    COLUMN(struct sessienorm_row, gehoord, TEXT, "Wat wij hoorden", 0),
    COLUMN_KEUZE(struct sessienorm_row, normuitkomst, normuitkomsten, "Uitkomst", 0),
    COLUMN(struct sessienorm_row, is_voorzitter, BOOL, NULL, 0),
    COLUMN_ID(struct sessienorm_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct sessienorm_row, normantwoord_id, INT, NULL, 0),
    COLUMN(struct sessienorm_row, score, INT, "Mijn score", 0),
    COLUMN(struct sessienorm_row, tekst, TEXT, "Mijn opmerking", 0),
    COLUMN(struct sessienorm_row, sessienorm_id, INT, NULL, 0),
    COLUMN(struct sessienorm_row, is_verbeterbaar, BOOL, NULL, 0),
    COLUMN(struct sessienorm_row, versie, INT, "Versie", 0),
};
#define NORM_SELECT                                                                                \
	"SELECT id, scan_id, volgorde, titel, stelling, goed, vragen, toestand, eindigt_op, "      \
	"gehoord, normuitkomst, is_voorzitter, zetel_id, normantwoord_id, score, tekst, "          \
	"sessienorm_id, is_verbeterbaar, versie FROM sessienorm "
QUERY(norm_find, NORM_SELECT "WHERE id = $1");
QUERY(norm_list, NORM_SELECT "WHERE scan_id = $1 ORDER BY volgorde LIMIT 15");
QUERY(norm_insert, "INSERT INTO t_sessienorm (scan_id, scannorm_id, toestand) VALUES ($1, $2, $3)");
QUERY(norm_update, "UPDATE t_sessienorm SET toestand = $2, eindigt_op = NULL, versie = versie + 1 "
		   "WHERE id = $1");
QUERY(norm_end, "UPDATE t_sessienorm SET toestand = 'besproken', gehoord = $2, normuitkomst = $3, "
		"besproken_op = $4, versie = versie + 1 WHERE id = $1");
QUERY(norm_verbeter, "UPDATE t_sessienorm SET gehoord = $2, normuitkomst = $3, "
		     "versie = versie + 1 WHERE id = $1");
QUERY(norm_tijd, "UPDATE t_sessienorm SET eindigt_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_sessienorm =
    OBJECT(SCANNORM, norm_find, sessienorm_columns, struct sessienorm_row);

int sessienorm_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &norm_list, ARGS(scan), sessienorm_columns, SESSIENORM_COLUMNS,
		       sizeof(struct sessienorm_row), SESSIENORM_MAX, ret);
}

const struct column sessiezetel_columns[SESSIEZETEL_COLUMNS] = {
    COLUMN_ID(struct sessiezetel_row, id, zetel, ZETEL, NULL),
    COLUMN(struct sessiezetel_row, domein, INT, "Domein", 0),
    COLUMN(struct sessiezetel_row, naam, TEXT, "Naam", 0),
    COLUMN(struct sessiezetel_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct sessiezetel_row, voorzitter, BOOL, NULL, 0),
    COLUMN(struct sessiezetel_row, eigen, BOOL, NULL, 0),
    COLUMN(struct sessiezetel_row, normantwoord_id, INT, NULL, 0),
};
QUERY(zetel_list_of,
      "SELECT z.id, z.domein, z.naam, z.organisatie, z.voorzitter, z.eigen, "
      "a.id AS normantwoord_id FROM zetel z "
      "LEFT JOIN normantwoord a ON a.zetel_id = z.id AND a.scannorm_id = $2 "
      "WHERE z.scan_id = $1 AND z.gebruiker_id IS NOT NULL AND coalesce(z.antwoord, 'ja') = 'ja' "
      "ORDER BY z.domein, z.plek LIMIT 12");

int sessiezetel_list(struct db *db, struct arena *a, scan_id scan, scannorm_id norm,
		     struct db_rows *ret)
{
	return db_rows(db, a, &zetel_list_of, ARGS(scan, norm), sessiezetel_columns,
		       SESSIEZETEL_COLUMNS, sizeof(struct sessiezetel_row), SESSIEZETEL_MAX, ret);
}

const struct column normantwoord_columns[NORMANTWOORD_COLUMNS] = {
    COLUMN_ID(struct normantwoord_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct normantwoord_row, domein, INT, "Domein", 0),
    COLUMN(struct normantwoord_row, naam, TEXT, "Naam", 0),
    COLUMN(struct normantwoord_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct normantwoord_row, score, INT, "Score", 0),
    COLUMN(struct normantwoord_row, tekst, TEXT, "Opmerking", 0),
};
/* Where nothing is shown yet there is no row, also not one's own. */
QUERY(antwoord_list, "SELECT a.zetel_id, a.domein, a.naam, a.organisatie, a.score, a.tekst "
		     "FROM normantwoord a JOIN sessienorm n ON n.id = a.scannorm_id "
		     "WHERE a.scannorm_id = $1 AND n.toestand IN ('onthuld', 'besproken') "
		     "ORDER BY a.domein, a.plek, a.id LIMIT 40");
QUERY(antwoord_insert, "INSERT INTO t_normantwoord (scannorm_id, zetel_id, score, tekst, op) "
		       "VALUES ($1, $2, $3, $4, $5)");
QUERY(antwoord_update, "UPDATE t_normantwoord SET score = $2, tekst = $3, op = $4, "
		       "versie = versie + 1 WHERE id = $1");

int normantwoord_list(struct db *db, struct arena *a, scannorm_id norm, struct db_rows *ret)
{
	return db_rows(db, a, &antwoord_list, ARGS(norm), normantwoord_columns,
		       NORMANTWOORD_COLUMNS, sizeof(struct normantwoord_row), NORMANTWOORD_MAX,
		       ret);
}

static int none(int changed)
{
	return changed < 0 ? changed : 0;
}

int sessienorm_update(const struct handeling *h, const struct sessienorm_row *norm,
		      enum normstap stap)
{
	enum normtoestand naar;

	if (sessienorm_step((enum normtoestand)norm->toestand, stap, &naar))
		return ERR_CONFLICT;
	if (!norm->sessienorm_id)
		return none(
		    db_exec(h->db, &norm_insert,
			    ARGS(norm->scan_id, norm->id, ARG_CHOICE(normtoestanden, (int)naar))));
	return none(db_exec(h->db, &norm_update,
			    ARGS(norm->sessienorm_id, ARG_CHOICE(normtoestanden, (int)naar))));
}

int sessienorm_end(const struct handeling *h, const struct sessienorm_row *norm,
		   const char *gehoord, int normuitkomst)
{
	enum normtoestand naar;

	if (sessienorm_step((enum normtoestand)norm->toestand, NORMSTAP_BESPREKEN, &naar))
		return ERR_CONFLICT;
	if (norm->toestand == NORMTOESTAND_BESPROKEN)
		return none(db_exec(
		    h->db, &norm_verbeter,
		    ARGS(norm->sessienorm_id, gehoord, ARG_CHOICE(normuitkomsten, normuitkomst))));
	return none(db_exec(
	    h->db, &norm_end,
	    ARGS(norm->sessienorm_id, gehoord, ARG_CHOICE(normuitkomsten, normuitkomst), h->nu)));
}

int sessienorm_update_tijd(const struct handeling *h, const struct sessienorm_row *norm,
			   int minuten)
{
	const struct moment eind =
	    minuten ? (struct moment){h->nu.ms + (int64_t)minuten * MINUUT_MS} : MOMENT_GEEN;

	if (norm->toestand != NORMTOESTAND_OPEN)
		return ERR_CONFLICT;
	return none(db_exec(h->db, &norm_tijd, ARGS(norm->sessienorm_id, eind)));
}

int normantwoord_create(const struct handeling *h, const struct sessienorm_row *norm, int score,
			const char *tekst)
{
	if (norm->normantwoord_id)
		return none(db_exec(h->db, &antwoord_update,
				    ARGS(norm->normantwoord_id, (int64_t)score, tekst, h->nu)));
	return none(db_exec(h->db, &antwoord_insert,
			    ARGS(norm->id, norm->zetel_id, (int64_t)score, tekst, h->nu)));
}
