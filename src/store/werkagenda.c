#include "store/werkagenda.h"

#include "domain/signaal.h"

#include "store/regelwijziging.h"

#include <math.h>
#include <string.h>

/* ---- agendas ---- */

const struct column werkagenda_columns[WERKAGENDA_COLUMNS] = {
    COLUMN_ID(struct werkagenda_row, id, werkagenda, WERKAGENDA, "Nummer"),
    COLUMN(struct werkagenda_row, regio, TEXT, "Regio", 0),
    COLUMN(struct werkagenda_row, door, TEXT, "Begonnen door", 0),
    COLUMN(struct werkagenda_row, op, MOMENT, "Begonnen op", 0),
    COLUMN(struct werkagenda_row, regels, INT, "Regels", 0),
    COLUMN(struct werkagenda_row, bezig, INT, "Mee bezig", 0),
    COLUMN(struct werkagenda_row, klaar, INT, "Klaar", 0),
    COLUMN(struct werkagenda_row, te_laat, INT, "Dag voorbij", 0),
};
QUERY(werkagenda_all,
      "SELECT w.id, o.naam AS regio, g.naam AS door, w.op, count(r.id) AS regels, "
      "count(CASE WHEN r.agendastand = 'bezig' THEN 1 END) AS bezig, "
      "count(CASE WHEN r.agendastand = 'klaar' THEN 1 END) AS klaar, "
      "count(CASE WHEN r.agendastand IN ('open', 'bezig') AND r.wanneer_datum < $1 THEN 1 END) "
      "AS te_laat FROM werkagenda w JOIN regio o ON o.id = w.regio_id "
      "JOIN gebruiker g ON g.id = w.gebruiker_id "
      "LEFT JOIN agendaregel r ON r.werkagenda_id = w.id AND r.weg_op IS NULL "
      "GROUP BY w.id, o.naam, g.naam, w.op ORDER BY o.naam, w.id LIMIT 200");
QUERY(werkagenda_by_id,
      "SELECT w.id, o.naam AS regio, g.naam AS door, w.op, 0 AS regels, 0 AS bezig, 0 AS klaar, "
      "0 AS te_laat FROM werkagenda w JOIN regio o ON o.id = w.regio_id "
      "JOIN gebruiker g ON g.id = w.gebruiker_id WHERE w.id = $1");
const struct object object_werkagenda =
    OBJECT(WERKAGENDA, werkagenda_by_id, werkagenda_columns, struct werkagenda_row);

int werkagenda_list(struct db *db, struct arena *a, struct datum vandaag, struct db_rows *ret)
{
	return db_rows(db, a, &werkagenda_all, ARGS(vandaag), werkagenda_columns,
		       COUNT(werkagenda_columns), sizeof(struct werkagenda_row), WERKAGENDA_MAX,
		       ret);
}

QUERY(regio_zonder,
      "SELECT o.id, o.naam FROM regio o WHERE NOT EXISTS (SELECT w.id FROM werkagenda w "
      "WHERE w.regio_id = o.id) ORDER BY o.naam, o.id LIMIT 200");

int werkagenda_regio_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &regio_zonder, ARGS_NONE, regio_keuze_columns,
		       COUNT(regio_keuze_columns), sizeof(struct regio_keuze), WERKAGENDA_MAX, ret);
}

QUERY(werkagenda_insert,
      "INSERT INTO t_werkagenda (regio_id, gebruiker_id, op) VALUES ($1, $2, $3) RETURNING id");

int werkagenda_create(const struct handeling *h, regio_id regio, werkagenda_id *ret)
{
	int rc = db_number(h->db, &werkagenda_insert, ARGS(regio, h->gebruiker, h->nu), &ret->nr);

	for (size_t i = 0; !rc && i < AGENDAVRAAG_COUNT; i++) {
		agendaregel_id regel;

		rc = agendaregel_create(h, *ret,
					&(struct agendaregel_inhoud){
					    .factor = (int)agendavragen[i].factor,
					    .vraag = agendavragen[i].tekst,
					    .wanneer = DATUM_GEEN,
					    .cijfer = CHOICE_NONE,
					    .meten = DATUM_GEEN,
					    .stand = AGENDASTAND_OPEN,
					},
					NAN, &regel);
	}
	return rc;
}

struct vindplaats_row {
	werkagenda_id id;
};
static const struct column vindplaats_columns[] = {
    COLUMN_ID(struct vindplaats_row, id, werkagenda, WERKAGENDA, NULL),
};
QUERY(werkagenda_of,
      "SELECT w.id FROM organisatie_regio o JOIN werkagenda w ON w.regio_id = o.regio_id "
      "WHERE o.organisatie_id = $1 ORDER BY w.id LIMIT 1");

int werkagenda_find_of(struct db *db, struct arena *a, organisatie_id organisatie,
		       werkagenda_id *ret)
{
	struct vindplaats_row row;
	int rc = db_row(db, a, &werkagenda_of, ARGS(organisatie), vindplaats_columns,
			COUNT(vindplaats_columns), &row);

	if (!rc)
		*ret = row.id;
	return rc;
}

/* ---- lines ---- */

const struct column agendaregel_columns[AGENDAREGEL_COLUMNS] = {
    COLUMN_ID(struct agendaregel_row, id, agendaregel, AGENDAREGEL, "Nummer"),
    COLUMN_ID(struct agendaregel_row, werkagenda_id, werkagenda, WERKAGENDA, NULL),
    COLUMN(struct agendaregel_row, versie, INT, NULL, 0),
    COLUMN(struct agendaregel_row, regio, TEXT, NULL, 0),
    COLUMN_KEUZE(struct agendaregel_row, factor, factoren, "Factor", 0),
    COLUMN(struct agendaregel_row, vraag, TEXT, "Vraag", 0),
    COLUMN(struct agendaregel_row, agendapunt, TEXT, "Agendapunt", 0),
    COLUMN(struct agendaregel_row, wie, TEXT, "Wie", 0),
    COLUMN_ID(struct agendaregel_row, collega_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct agendaregel_row, collega, TEXT, "Krijgt een seintje", 0),
    COLUMN(struct agendaregel_row, wanneer_datum, DATUM, "Wanneer", 0),
    COLUMN(struct agendaregel_row, wat, TEXT, "Wat", 0),
    COLUMN(struct agendaregel_row, meet_tekst, TEXT, "Monitoring", 0),
    COLUMN_KEUZE(struct agendaregel_row, agendacijfer, agendacijfers, "Cijfer", 0),
    COLUMN(struct agendaregel_row, begin_waarde, REAL, "Cijfer bij het begin", 0),
    COLUMN(struct agendaregel_row, begin_datum, DATUM, "Begin van het cijfer", 0),
    COLUMN(struct agendaregel_row, nu_waarde, REAL, "Cijfer nu", 0),
    COLUMN(struct agendaregel_row, meet_datum, DATUM, "Kijken op", 0),
    COLUMN(struct agendaregel_row, gekeken_datum, DATUM, "Gekeken op", 0),
    COLUMN_KEUZE(struct agendaregel_row, agendastand, agendastanden, "Stand", 0),
    COLUMN(struct agendaregel_row, bewijs, TEXT, "Waar is het te zien?", 0),
    COLUMN(struct agendaregel_row, weg_op, MOMENT, NULL, 0),
};
#define REGEL_SELECT                                                                               \
	"SELECT r.id, r.werkagenda_id, r.versie, o.naam AS regio, r.factor, r.vraag, "             \
	"r.agendapunt, r.wie, r.collega_id, g.naam AS collega, r.wanneer_datum, r.wat, "           \
	"r.meet_tekst, r.agendacijfer, r.begin_waarde, r.begin_datum, "                            \
	"r.begin_waarde AS nu_waarde, r.meet_datum, r.gekeken_datum, r.agendastand, "              \
	"r.bewijs, r.weg_op "                                                                      \
	"FROM agendaregel r JOIN werkagenda w ON w.id = r.werkagenda_id "                          \
	"JOIN regio o ON o.id = w.regio_id LEFT JOIN gebruiker g ON g.id = r.collega_id "
QUERY(agendaregel_by_id, REGEL_SELECT "WHERE r.id = $1");
QUERY(agendaregel_eigen,
      REGEL_SELECT "WHERE r.id = $1 AND r.id IN (SELECT m.id FROM mijn_agendaregel m)");
QUERY(agendaregel_of,
      REGEL_SELECT "WHERE r.werkagenda_id = $1 AND r.weg_op IS NULL AND ($2 = '' OR r.factor = $2) "
		   "AND ($3 = '' OR r.agendastand = $3) AND ($4 = 0 OR r.collega_id = $4) "
		   "ORDER BY r.volgorde, r.id LIMIT 400");
const struct object object_agendaregel =
    OBJECT(AGENDAREGEL, agendaregel_by_id, agendaregel_columns, struct agendaregel_row);
const struct object object_eigen_agendaregel =
    OBJECT(AGENDAREGEL, agendaregel_eigen, agendaregel_columns, struct agendaregel_row);

static const char *or_all(const char *code)
{
	return code ? code : "";
}

int agendaregel_list(struct db *db, struct arena *a, const struct agendaregel_vraag *v,
		     struct db_rows *ret)
{
	return db_rows(db, a, &agendaregel_of,
		       ARGS(v->werkagenda, or_all(choice_code(&factoren, v->factor)),
			    or_all(choice_code(&agendastanden, v->stand)), v->collega.nr),
		       agendaregel_columns, COUNT(agendaregel_columns),
		       sizeof(struct agendaregel_row), AGENDAREGEL_MAX, ret);
}

const struct column agendabeurt_columns[AGENDABEURT_COLUMNS] = {
    COLUMN_ID(struct agendabeurt_row, id, agendaregel, AGENDAREGEL, "Nummer"),
    COLUMN(struct agendabeurt_row, vraag, TEXT, "Vraag", 0),
    COLUMN_KEUZE(struct agendabeurt_row, agendastand, agendastanden, "Stand", 0),
    COLUMN(struct agendabeurt_row, wanneer_datum, DATUM, "Wanneer", 0),
    COLUMN(struct agendabeurt_row, meet_datum, DATUM, "Kijken op", 0),
    COLUMN(struct agendabeurt_row, gekeken_datum, DATUM, "Gekeken op", 0),
    COLUMN(struct agendabeurt_row, van_ander, BOOL, "Van een ander", 0),
};
QUERY(agendabeurt_of,
      "SELECT r.id, r.vraag, r.agendastand, r.wanneer_datum, r.meet_datum, r.gekeken_datum, "
      "coalesce(r.collega_id, 0) <> $1 AS van_ander FROM agendaregel r "
      "JOIN werkagenda w ON w.id = r.werkagenda_id "
      "WHERE r.weg_op IS NULL AND r.agendastand IN ('open', 'bezig') "
      "AND ((r.collega_id = $1 AND (r.wanneer_datum <= $2 "
      "OR (r.meet_datum <= $2 AND coalesce(r.gekeken_datum, 0) < r.meet_datum))) "
      "OR (w.gebruiker_id = $1 AND (r.wanneer_datum <= $3 "
      "OR (r.meet_datum <= $3 AND coalesce(r.gekeken_datum, 0) < r.meet_datum)))) "
      "ORDER BY r.id LIMIT 100");

struct agendadagen agendaregel_dagen(const struct agendaregel_row *r)
{
	return (struct agendadagen){r->agendastand, r->wanneer_datum, r->meet_datum,
				    r->gekeken_datum};
}

struct agendadagen agendabeurt_dagen(const struct agendabeurt_row *b)
{
	return (struct agendadagen){b->agendastand, b->wanneer_datum, b->meet_datum,
				    b->gekeken_datum};
}

int agendabeurt_list(struct db *db, struct arena *a, gebruiker_id wie, struct datum vandaag,
		     struct db_rows *ret)
{
	return db_rows(db, a, &agendabeurt_of,
		       ARGS(wie, vandaag, datum_plus(vandaag, -WERKAGENDA_BLIJFT_DAGEN)),
		       agendabeurt_columns, COUNT(agendabeurt_columns),
		       sizeof(struct agendabeurt_row), AGENDABEURT_MAX, ret);
}

/* ---- writing ---- */

QUERY(agendaregel_insert,
      "INSERT INTO t_agendaregel (werkagenda_id, factor, volgorde, vraag, agendapunt, wie, "
      "collega_id, wanneer_datum, wat, agendacijfer, begin_waarde, begin_datum, meet_datum, "
      "meet_tekst, agendastand, bewijs, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
      "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18) RETURNING id");
QUERY(agendaregel_set,
      "UPDATE t_agendaregel SET vraag = $3, agendapunt = $4, wie = $5, collega_id = $6, "
      "wanneer_datum = $7, wat = $8, agendacijfer = $9, begin_waarde = $10, begin_datum = $11, "
      "meet_datum = $12, meet_tekst = $13, agendastand = $14, bewijs = $15, versie = versie + 1 "
      "WHERE id = $1 AND versie = $2");
QUERY(agendaregel_stand, "UPDATE t_agendaregel SET agendastand = $3, versie = versie + 1 "
			 "WHERE id = $1 AND versie = $2");
QUERY(agendaregel_gekeken, "UPDATE t_agendaregel SET gekeken_datum = $3, versie = versie + 1 "
			   "WHERE id = $1 AND versie = $2");
QUERY(agendaregel_weg, "UPDATE t_agendaregel SET weg_op = $3, versie = versie + 1 "
		       "WHERE id = $1 AND versie = $2");

int agendaregel_create(const struct handeling *h, werkagenda_id werkagenda,
		       const struct agendaregel_inhoud *n, double waarde, agendaregel_id *ret)
{
	bool telt = n->cijfer != CHOICE_NONE;

	return db_number(h->db, &agendaregel_insert,
			 ARGS(werkagenda, ARG_CHOICE(factoren, n->factor),
			      factor_nummer((enum factor)n->factor), n->vraag, n->agendapunt,
			      n->wie, n->collega, n->wanneer, n->wat,
			      ARG_CHOICE(agendacijfers, n->cijfer), telt ? waarde : (double)NAN,
			      telt ? h->vandaag : DATUM_GEEN, n->meten, n->meet_tekst,
			      ARG_CHOICE(agendastanden, n->stand), n->bewijs, h->gebruiker, h->nu),
			 &ret->nr);
}

int agendaregel_update(const struct handeling *h, const struct agendaregel_row *r,
		       const struct agendaregel_inhoud *n, double waarde)
{
	bool stays = n->cijfer == r->agendacijfer, telt = n->cijfer != CHOICE_NONE;
	double begin = stays ? r->begin_waarde : waarde;
	struct datum dag = stays ? r->begin_datum : h->vandaag;

	return db_one(db_exec(h->db, &agendaregel_set,
			      ARGS(r->id, r->versie, n->vraag, n->agendapunt, n->wie, n->collega,
				   n->wanneer, n->wat, ARG_CHOICE(agendacijfers, n->cijfer),
				   telt ? begin : (double)NAN, telt ? dag : DATUM_GEEN, n->meten,
				   n->meet_tekst, ARG_CHOICE(agendastanden, n->stand), n->bewijs)));
}

int agendaregel_set_stand(const struct handeling *h, const struct agendaregel_row *r,
			  enum agendastand stand)
{
	return db_one(db_exec(h->db, &agendaregel_stand,
			      ARGS(r->id, r->versie, ARG_CHOICE(agendastanden, (int)stand))));
}

int agendaregel_set_gekeken(const struct handeling *h, const struct agendaregel_row *r,
			    struct datum dag)
{
	return db_one(db_exec(h->db, &agendaregel_gekeken, ARGS(r->id, r->versie, dag)));
}

int agendaregel_end(const struct handeling *h, const struct agendaregel_row *r)
{
	return db_one(db_exec(h->db, &agendaregel_weg, ARGS(r->id, r->versie, h->nu)));
}

int agendaregel_restore(const struct handeling *h, const struct agendaregel_row *r)
{
	return db_one(db_exec(h->db, &agendaregel_weg, ARGS(r->id, r->versie, MOMENT_GEEN)));
}

/* ---- what was changed ---- */

QUERY(agendawijziging_of,
      "SELECT w.op, g.naam AS door, w.velden, w.soort AS wat FROM agendaregel_wijziging w "
      "LEFT JOIN gebruiker g ON g.id = w.gebruiker_id WHERE w.agendaregel_id = $1 "
      "ORDER BY w.id DESC LIMIT 100");

int agendawijziging_list(struct db *db, struct arena *a, agendaregel_id regel, struct db_rows *ret)
{
	static const struct regelwijziging_vraag vraag = {&agendawijziging_of, "agendaregel",
							  "Op de Werkagenda gezet"};

	return regelwijziging_list(db, a, &vraag, regel.nr, ret);
}

/* ---- figures ---- */

static const struct {
	enum telling_figuur figuur;
	const char *groep; /* NULL: all that there are, together */
} bronnen[] = {
    [AGENDACIJFER_STARTERS] = {TELLING_STARTERS, "alle"},
    [AGENDACIJFER_ALLEN] = {TELLING_ALLEN, "alle"},
    [AGENDACIJFER_WERKGEVER] = {TELLING_ZELFDE_WERKGEVER, NULL},
    [AGENDACIJFER_NAZORG_JONGERE] = {TELLING_NAZORG, "jongere"},
    [AGENDACIJFER_NAZORG_WERKGEVER] = {TELLING_NAZORG, "werkgever"},
};

double agendacijfer_compute(const struct telling_rijen *rijen, int cijfer)
{
	double geheel = 0, deel = 0;

	if (cijfer == CHOICE_NONE)
		return NAN;
	for (size_t i = 0; i < rijen->count; i++) {
		const struct telling_rij *t = &rijen->list[i];

		if (t->figuur != (int)bronnen[cijfer].figuur ||
		    (bronnen[cijfer].groep && strcmp(t->groep, bronnen[cijfer].groep) != 0))
			continue;
		geheel += t->geheel;
		deel += t->deel;
	}
	return geheel > 0 ? deel / geheel : NAN;
}
