#include "store/postbericht.h"

#include "base/secret.h"

#define KENMERK_SIZE 16

QUERY(bericht_insert,
      "INSERT INTO t_postbericht (gebruiker_id, datum, te_laat, vandaag, deze_week, artikelen, "
      "vragen, kenmerk, toestand, volgende_op, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)");

QUERY(bericht_insert_over,
      "INSERT INTO t_postbericht (postsoort, gebruiker_id, over_id, datum, te_laat, vandaag, "
      "deze_week, kenmerk, toestand, volgende_op, op) "
      "VALUES ($1, $2, $3, $4, 0, $5, 0, $6, 'wacht', $7, $7)");

static const char *kenmerk_random(char kenmerk[HEX_MAX(KENMERK_SIZE)])
{
	uint8_t random[KENMERK_SIZE];

	secret_random(random, sizeof random);
	return hex_of(random, sizeof random, kenmerk);
}

int postbericht_create(struct db *db, gebruiker_id wie, const struct overzicht *o, struct moment nu)
{
	char kenmerk[HEX_MAX(KENMERK_SIZE)];
	int toestand = overzicht_has(o) ? POSTBERICHT_WACHT : POSTBERICHT_LEEG;

	return db_done(db_exec(db, &bericht_insert,
			       ARGS(wie, moment_datum(nu), o->te_laat, o->vandaag, o->deze_week,
				    o->artikelen, o->vragen, kenmerk_random(kenmerk),
				    ARG_CHOICE(postbericht_toestanden, toestand), nu)));
}

int postbericht_create_over(struct db *db, const struct postbericht_nieuw *n, struct moment nu)
{
	char kenmerk[HEX_MAX(KENMERK_SIZE)];

	return db_done(db_exec(db, &bericht_insert_over,
			       ARGS(ARG_CHOICE(postsoorten, n->soort), n->wie, n->over,
				    moment_datum(nu), n->aantal, kenmerk_random(kenmerk), nu)));
}

/* ---- sending ---- */

static const struct column bericht_columns[] = {
    COLUMN_ID(struct postbericht, id, postbericht, POSTBERICHT, NULL),
    COLUMN_KEUZE(struct postbericht, soort, postsoorten, NULL, 0),
    COLUMN(struct postbericht, datum, DATUM, NULL, 0),
    COLUMN(struct postbericht, te_laat, INT, NULL, 0),
    COLUMN(struct postbericht, vandaag, INT, NULL, 0),
    COLUMN(struct postbericht, deze_week, INT, NULL, 0),
    COLUMN(struct postbericht, artikelen, INT, NULL, 0),
    COLUMN(struct postbericht, vragen, INT, NULL, 0),
    COLUMN(struct postbericht, kenmerk, TEXT, NULL, 0),
    COLUMN(struct postbericht, poging, INT, NULL, 0),
    COLUMN(struct postbericht, op, MOMENT, NULL, 0),
    COLUMN(struct postbericht, email, TEXT, NULL, 0),
    COLUMN(struct postbericht, link_nr, INT, NULL, 0),
    COLUMN(struct postbericht, link_op, MOMENT, NULL, 0),
};
/* Each kind has its view. */
QUERY(
    bericht_due,
    "SELECT d.id, d.soort, d.datum, d.te_laat, d.vandaag, d.deze_week, d.artikelen, d.vragen, d.kenmerk, d.poging, "
    "d.op, d.email, d.link_nr, d.link_op FROM ("
    "SELECT p.id, p.postsoort AS soort, p.datum, p.te_laat, p.vandaag, p.deze_week, p.artikelen, p.vragen, p.kenmerk, "
    "p.poging, p.op, p.email, 0 AS link_nr, 0 AS link_op, p.volgende_op "
    "FROM postbericht_te_doen p "
    "UNION ALL SELECT z.id, z.postsoort, z.datum, z.te_laat, z.vandaag, z.deze_week, 0 AS artikelen, 0 AS vragen, z.kenmerk, "
    "z.poging, z.op, z.email, z.link_nr, z.link_op, z.volgende_op FROM zetelpost_te_doen z "
    "UNION ALL SELECT a.id, a.postsoort, a.datum, a.te_laat, a.vandaag, a.deze_week, 0 AS artikelen, 0 AS vragen, a.kenmerk, "
    "a.poging, a.op, a.email, a.link_nr, a.link_op, a.volgende_op FROM aanvraagpost_te_doen a "
    "UNION ALL SELECT o.id, o.postsoort, o.datum, o.te_laat, o.vandaag, o.deze_week, 0 AS artikelen, 0 AS vragen, o.kenmerk, "
    "o.poging, o.op, o.email, o.link_nr, o.link_op, o.volgende_op FROM opvolgpost_te_doen o) d "
    "ORDER BY d.volgende_op, d.id LIMIT 1");
QUERY(bericht_begin,
      "UPDATE t_postbericht SET poging = $3, volgende_op = $4 WHERE id = $1 AND id IN ("
      "SELECT d.id FROM postbericht_te_doen d WHERE d.id = $1 AND d.poging = $2 "
      "UNION ALL SELECT z.id FROM zetelpost_te_doen z WHERE z.id = $1 AND z.poging = $2 "
      "UNION ALL SELECT a.id FROM aanvraagpost_te_doen a WHERE a.id = $1 AND a.poging = $2 "
      "UNION ALL SELECT o.id FROM opvolgpost_te_doen o WHERE o.id = $1 AND o.poging = $2)");
QUERY(bericht_end,
      "UPDATE t_postbericht SET toestand = $2, fout = $3, antwoord = NULLIF($4, 0) WHERE id = $1");

int postbericht_due(struct db *db, struct arena *a, struct postbericht *ret)
{
	return db_row(db, a, &bericht_due, ARGS_NONE, bericht_columns, COUNT(bericht_columns), ret);
}

/* The last try rests as long as the one before: should nobody hear of it, there is one more. */
static int64_t rust_after(int poging)
{
	int64_t rust = postbericht_rust_ms(poging);

	while (!rust && poging > 1)
		rust = postbericht_rust_ms(--poging);
	return rust;
}

int postbericht_begin(struct db *db, const struct postbericht *p, struct moment nu)
{
	int64_t poging = p->poging + 1;
	struct moment until = {nu.ms + rust_after((int)poging)};
	int rc = db_exec(db, &bericht_begin, ARGS(p->id, p->poging, poging, until));

	return rc > 0 ? 0 : rc < 0 ? rc : ERR_GEEN_RIJ;
}

int postbericht_end(struct db *db, const struct postbericht *p, const struct postbericht_uitslag *u)
{
	int toestand = postbericht_next(POSTBERICHT_WACHT, u->stap);

	return db_done(db_exec(db, &bericht_end,
			       ARGS(p->id, ARG_CHOICE(postbericht_toestanden, toestand),
				    ARG_CHOICE(postfouten, u->fout), u->antwoord)));
}

/* ---- what was not taken ---- */

const struct column mislukt_columns[] = {
    COLUMN_ID(struct mislukt_row, id, postbericht, POSTBERICHT, "Nummer"),
    COLUMN_KEUZE(struct mislukt_row, soort, postsoorten, "Wat", 0),
    COLUMN(struct mislukt_row, naam, TEXT, "Aan", 0),
    COLUMN(struct mislukt_row, email, TEXT, "Adres", 0),
    COLUMN(struct mislukt_row, datum, DATUM, "Van", 0),
    COLUMN_KEUZE(struct mislukt_row, toestand, postbericht_toestanden, "Stand", 0),
    COLUMN(struct mislukt_row, poging, INT, "Pogingen", 0),
    COLUMN_KEUZE(struct mislukt_row, fout, postfouten, "Waarom", 0),
    COLUMN(struct mislukt_row, antwoord, INT, "Code", 0),
    COLUMN(struct mislukt_row, volgende_op, MOMENT, "Volgende poging", 0),
};
#define MISLUKT_SELECT                                                                             \
	"SELECT id, postsoort AS soort, naam, email, datum, toestand, poging, fout, antwoord, "    \
	"volgende_op "                                                                             \
	"FROM postbericht_mislukt "
QUERY(mislukt_find, MISLUKT_SELECT "WHERE id = $1");
QUERY(mislukt_rows, MISLUKT_SELECT "WHERE id > $1 ORDER BY id LIMIT $2");
QUERY(mislukt_first, "SELECT id FROM postbericht_mislukt LIMIT 1");
QUERY(bericht_again, "UPDATE t_postbericht SET toestand = 'wacht', volgende_op = $2, poging = 0 "
		     "WHERE id = $1");

const struct object object_mislukt =
    OBJECT(POSTBERICHT, mislukt_find, mislukt_columns, struct mislukt_row);

int mislukt_any(struct db *db, bool *ret)
{
	int64_t id;
	int rc = db_number(db, &mislukt_first, ARGS_NONE, &id);

	*ret = !rc;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

int mislukt_list(struct db *db, struct arena *a, int64_t na, size_t limit, struct db_rows *ret)
{
	return db_rows(db, a, &mislukt_rows, ARGS(na, (int64_t)limit), mislukt_columns,
		       COUNT(mislukt_columns), sizeof(struct mislukt_row), limit, ret);
}

int postbericht_again(struct db *db, postbericht_id id, struct moment nu)
{
	return db_done(db_exec(db, &bericht_again, ARGS(id, nu)));
}
