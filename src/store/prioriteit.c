#include "store/prioriteit.h"

#include "domain/sessienorm.h"

#include <stdlib.h>

const struct column sessietwee_columns[SESSIETWEE_COLUMNS] = {
    COLUMN_ID(struct sessietwee_row, scan_id, scan, SCAN, "Scan"),
    COLUMN(struct sessietwee_row, versie, INT, NULL, 0),
    COLUMN(struct sessietwee_row, regio, TEXT, "Regio", 0),
    COLUMN(struct sessietwee_row, jaar, INT, "Jaar", 0),
    COLUMN(struct sessietwee_row, is_vooraf, BOOL, NULL, 0),
    COLUMN(struct sessietwee_row, is_sessie, BOOL, NULL, 0),
    COLUMN(struct sessietwee_row, is_concept, BOOL, NULL, 0),
    COLUMN(struct sessietwee_row, leidt, BOOL, NULL, 0),
    COLUMN_ID(struct sessietwee_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct sessietwee_row, zetels, INT, NULL, 0),
    COLUMN_ID(struct sessietwee_row, agenda_id, verbeteragenda, VERBETERAGENDA, NULL),
    COLUMN_KEUZE(struct sessietwee_row, stemronde, stemronden, NULL, 0),
    COLUMN_ID(struct sessietwee_row, vorige_scan_id, scan, SCAN, NULL),
};
QUERY(sessietwee_find,
      "SELECT s.id AS scan_id, coalesce(v.versie, 0) AS versie, s.regio, s.jaar, "
      "s.toestand = 'tussentijd' AS is_vooraf, s.toestand = 'sessie2' AS is_sessie, "
      "s.toestand = 'conceptagenda' AS is_concept, "
      "(s.is_initiatiefnemer OR s.is_voorzitter) AS leidt, s.zetel_id, s.zetels, "
      "v.id AS agenda_id, v.stemronde, s.vorige_scan_id "
      "FROM scan s LEFT JOIN verbeteragenda v ON v.scan_id = s.id WHERE s.id = $1");
const struct object object_sessietwee =
    OBJECT(SCAN, sessietwee_find, sessietwee_columns, struct sessietwee_row);

int sessietwee_load(struct db *db, struct arena *a, scan_id scan, struct sessietwee_row *ret)
{
	return db_row(db, a, &sessietwee_find, ARGS(scan), sessietwee_columns,
		      COUNT(sessietwee_columns), ret);
}

/* ---- the norms ---- */

struct norm_row {
	scannorm_id id;
	int64_t nummer;
	int64_t normversie;
	const char *titel;
	const char *gehoord;
	int64_t acties;
};
static const struct column norm_columns[] = {
    COLUMN_ID(struct norm_row, id, scannorm, SCANNORM, NULL),
    COLUMN(struct norm_row, nummer, INT, NULL, 0),
    COLUMN(struct norm_row, normversie, INT, NULL, 0),
    COLUMN(struct norm_row, titel, TEXT, NULL, 0),
    COLUMN(struct norm_row, gehoord, TEXT, NULL, 0),
    COLUMN(struct norm_row, acties, INT, NULL, 0),
};
QUERY(norm_list,
      "SELECT n.id, n.volgorde AS nummer, n.normversie_id AS normversie, n.titel, n.gehoord, "
      "(SELECT count(x.id) FROM verbeteractie x WHERE x.scannorm_id = n.id "
      "AND x.ingetrokken_op IS NULL) AS acties "
      "FROM sessienorm n WHERE n.scan_id = $1 ORDER BY n.volgorde LIMIT 15");

/* One answer, by the words that it is about. */
struct score_row {
	int64_t normversie;
	int64_t score;
};
static const struct column score_columns[] = {
    COLUMN(struct score_row, normversie, INT, NULL, 0),
    COLUMN(struct score_row, score, INT, NULL, 0),
};
#define SCORES_MAX 600
/* Of what was never shown one's own score is there, and of nobody else. */
QUERY(score_list, "SELECT n.normversie_id AS normversie, a.score FROM normantwoord a "
		  "JOIN sessienorm n ON n.id = a.scannorm_id "
		  "WHERE a.scan_id = $1 AND n.toestand IN ('onthuld', 'besproken') "
		  "ORDER BY a.id LIMIT 600");

/* What was scored in the scan before, by the same words. */
struct vroeger_row {
	int64_t normversie;
	int64_t aantal, som;
};
static const struct column vroeger_columns[] = {
    COLUMN(struct vroeger_row, normversie, INT, NULL, 0),
    COLUMN(struct vroeger_row, aantal, INT, NULL, 0),
    COLUMN(struct vroeger_row, som, INT, NULL, 0),
};
QUERY(vroeger_list, "SELECT n.normversie_id AS normversie, n.aantal, n.som "
		    "FROM normscore_vroeger n WHERE n.scan_id = $1 ORDER BY n.id LIMIT 15");

struct stem_row {
	scannorm_id id;
	int64_t stemmen;
};
static const struct column stem_columns[] = {
    COLUMN_ID(struct stem_row, id, scannorm, SCANNORM, NULL),
    COLUMN(struct stem_row, stemmen, INT, NULL, 0),
};
QUERY(stem_list, "SELECT p.id, p.stemmen FROM prioriteit p WHERE p.verbeteragenda_id = $1 "
		 "ORDER BY p.id LIMIT 15");

/* The highest score that an answer can have (0052). */
#define IDEAAL 5

static struct norm_punten punten_of(int64_t normversie, const struct db_rows *gegeven)
{
	const struct score_row *rows = gegeven->rows;
	struct norm_punten p = {.ideaal = IDEAAL};

	for (size_t i = 0; i < gegeven->count; i++) {
		if (rows[i].normversie != normversie)
			continue;
		if (!p.aantal || rows[i].score < p.laagste)
			p.laagste = (int)rows[i].score;
		if (rows[i].score > p.hoogste)
			p.hoogste = (int)rows[i].score;
		p.aantal++;
		p.som += rows[i].score;
	}
	return p;
}

static struct norm_punten vroeger_of(int64_t normversie, const struct db_rows *vroeger)
{
	const struct vroeger_row *rows = vroeger->rows;

	for (size_t i = 0; i < vroeger->count; i++)
		if (rows[i].normversie == normversie)
			return (struct norm_punten){
			    .ideaal = IDEAAL, .aantal = rows[i].aantal, .som = rows[i].som};
	return (struct norm_punten){.ideaal = IDEAAL};
}

static int64_t stemmen_of(scannorm_id norm, const struct db_rows *stemmen)
{
	const struct stem_row *rows = stemmen->rows;

	for (size_t i = 0; i < stemmen->count; i++)
		if (rows[i].id.nr == norm.nr)
			return rows[i].stemmen;
	return 0;
}

static int compare(const void *a, const void *b)
{
	return norm_compare(&((const struct prioriteit_row *)a)->punten,
			    &((const struct prioriteit_row *)b)->punten);
}

static int score_load(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &score_list, ARGS(scan), score_columns, COUNT(score_columns),
		       sizeof(struct score_row), SCORES_MAX, ret);
}

static struct prioriteit_row row_of(const struct norm_row *n, const struct db_rows *nu,
				    const struct db_rows *vroeger, const struct db_rows *stemmen)
{
	const struct norm_punten then = vroeger_of(n->normversie, vroeger);
	struct prioriteit_row row = {.id = n->id,
				     .nummer = n->nummer,
				     .titel = n->titel,
				     .gehoord = n->gehoord,
				     .punten = punten_of(n->normversie, nu),
				     .acties = n->acties,
				     .is_vroeger = then.aantal > 0,
				     .kloof_vroeger = norm_kloof(&then)};

	row.punten.nummer = (int)n->nummer;
	row.punten.stemmen = stemmen_of(n->id, stemmen);
	return row;
}

int prioriteit_list(struct db *db, struct arena *a, const struct sessietwee_row *s,
		    struct db_rows *ret)
{
	struct db_rows normen, nu, vroeger, stemmen;
	struct prioriteit_row *rows;
	int64_t gekozen;
	int rc = db_rows(db, a, &norm_list, ARGS(s->scan_id), norm_columns, COUNT(norm_columns),
			 sizeof(struct norm_row), SESSIETWEE_NORMEN, &normen);

	rc = rc ? rc : score_load(db, a, s->scan_id, &nu);
	rc = rc ? rc
		: db_rows(db, a, &vroeger_list, ARGS(s->vorige_scan_id), vroeger_columns,
			  COUNT(vroeger_columns), sizeof(struct vroeger_row), SESSIETWEE_NORMEN,
			  &vroeger);
	rc = rc ? rc
		: db_rows(db, a, &stem_list, ARGS(s->agenda_id), stem_columns, COUNT(stem_columns),
			  sizeof(struct stem_row), SESSIETWEE_NORMEN, &stemmen);
	rc = rc ? rc : prioriteit_count(db, s->agenda_id, &gekozen);
	if (rc)
		return rc;
	if (!spreiding_may_show(gekozen))
		stemmen.count = 0;
	rows = arena_array(a, normen.count + 1, sizeof(*rows));
	for (size_t i = 0; i < normen.count; i++)
		rows[i] =
		    row_of(&((const struct norm_row *)normen.rows)[i], &nu, &vroeger, &stemmen);
	qsort(rows, normen.count, sizeof(*rows), compare);
	*ret = (struct db_rows){rows, normen.count};
	return 0;
}

/* ---- votes ---- */

QUERY(stemmer_count, "SELECT count(p.id) FROM prioriteitstemmer p WHERE p.verbeteragenda_id = $1");

int prioriteit_count(struct db *db, verbeteragenda_id agenda, int64_t *ret)
{
	return db_number(db, &stemmer_count, ARGS(agenda), ret);
}

static const struct column keuze_columns[] = {
    COLUMN(struct prioriteit_keuze, id, INT, NULL, 0),
    COLUMN_ID(struct prioriteit_keuze, eerste_id, scannorm, SCANNORM, NULL),
    COLUMN_ID(struct prioriteit_keuze, tweede_id, scannorm, SCANNORM, NULL),
    COLUMN_ID(struct prioriteit_keuze, derde_id, scannorm, SCANNORM, NULL),
};
QUERY(keuze_find, "SELECT p.id, p.eerste_id, p.tweede_id, p.derde_id FROM mijn_prioriteit p "
		  "WHERE p.verbeteragenda_id = $1 LIMIT 1");
QUERY(keuze_insert, "INSERT INTO t_prioriteit (verbeteragenda_id, zetel_id, eerste_id, tweede_id, "
		    "derde_id) VALUES ($1, $2, $3, $4, $5)");
QUERY(keuze_change, "UPDATE t_prioriteit SET eerste_id = $2, tweede_id = $3, derde_id = $4, "
		    "versie = versie + 1 WHERE id = $1");
QUERY(ronde_change,
      "UPDATE t_verbeteragenda SET stemronde = $2, versie = versie + 1 WHERE id = $1");

int prioriteit_load(struct db *db, struct arena *a, verbeteragenda_id agenda,
		    struct prioriteit_keuze *ret)
{
	int rc = db_row(db, a, &keuze_find, ARGS(agenda), keuze_columns, COUNT(keuze_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct prioriteit_keuze){0};
	return 0;
}

int prioriteit_update(const struct handeling *h, const struct sessietwee_row *s,
		      const struct prioriteit_keuze *keuze)
{
	struct prioriteit_keuze was;
	int rc = prioriteit_load(h->db, h->a, s->agenda_id, &was);

	if (rc)
		return rc;
	if (was.id)
		return db_done(
		    db_exec(h->db, &keuze_change,
			    ARGS(was.id, keuze->eerste_id, keuze->tweede_id, keuze->derde_id)));
	return db_done(db_exec(
	    h->db, &keuze_insert,
	    ARGS(s->agenda_id, s->zetel_id, keuze->eerste_id, keuze->tweede_id, keuze->derde_id)));
}

int stemronde_update(const struct handeling *h, verbeteragenda_id agenda, int ronde)
{
	return db_done(db_exec(h->db, &ronde_change, ARGS(agenda, ARG_CHOICE(stemronden, ronde))));
}
