#include "store/reeks.h"

#include "domain/onderdeel.h"

const struct column reeks_columns[REEKS_COLUMNS] = {
    COLUMN_ID(struct reeks_row, id, reeks, REEKS, "Nummer"),
    COLUMN_KEUZE(struct reeks_row, reekshandeling, reekshandelingen, "Wat", 0),
    COLUMN(struct reeks_row, inhoud, TEXT, NULL, 0),
    COLUMN_KEUZE(struct reeks_row, toestand, reekstoestanden, "Stand", 0),
    COLUMN(struct reeks_row, op, MOMENT, "Gekozen op", 0),
    COLUMN(struct reeks_row, klaar_op, MOMENT, "Klaar op", 0),
    COLUMN(struct reeks_row, aantal, INT, "Gekozen", 0),
    COLUMN(struct reeks_row, aantal_open, INT, "Nog te doen", 0),
    COLUMN(struct reeks_row, aantal_gedaan, INT, "Gedaan", 0),
    COLUMN(struct reeks_row, aantal_terug, INT, NULL, 0),
};
#define REEKS_SELECT                                                                               \
	"SELECT k.id, k.reekshandeling, k.inhoud, k.toestand, k.op, k.klaar_op, k.aantal, "        \
	"k.aantal_open, k.aantal_gedaan, k.aantal_terug FROM mijn_reeks k "
QUERY(reeks_one, REEKS_SELECT "WHERE k.id = $1");
QUERY(reeks_all, REEKS_SELECT "ORDER BY k.id DESC LIMIT 50");
QUERY(reeks_insert, "INSERT INTO t_reeks (gebruiker_id, reekshandeling, op, vervalt_op) "
		    "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(reeks_set_inhoud, "UPDATE t_reeks SET inhoud = $2 WHERE id = $1");
QUERY(reeks_set_toestand, "UPDATE t_reeks SET toestand = $2, klaar_op = $3 WHERE id = $1");

const struct object object_reeks = OBJECT(REEKS, reeks_one, reeks_columns, struct reeks_row);

/* A row that is changed is there: it was loaded in the same transaction. */
static int done(int changed)
{
	return changed < 0 ? changed : 0;
}

int reeks_find(struct db *db, struct arena *a, reeks_id id, struct reeks_row *ret)
{
	return db_row(db, a, &reeks_one, ARGS(id), reeks_columns, REEKS_COLUMNS, ret);
}

int reeks_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &reeks_all, ARGS_NONE, reeks_columns, REEKS_COLUMNS,
		       sizeof(struct reeks_row), REEKSEN_MAX, ret);
}

int reeks_create(struct db *db, gebruiker_id wie, int handeling, struct moment nu, reeks_id *ret)
{
	return db_number(db, &reeks_insert,
			 ARGS(wie, ARG_CHOICE(reekshandelingen, handeling), nu,
			      ((struct moment){nu.ms + REEKS_BEWAREN_MS})),
			 &ret->nr);
}

int reeks_update_inhoud(struct db *db, reeks_id id, const char *inhoud)
{
	return done(db_exec(db, &reeks_set_inhoud, ARGS(id, inhoud)));
}

int reeks_step(struct db *db, const struct reeks_row *reeks, enum reeksstap stap, struct moment nu)
{
	int next = reeks_next((enum reekstoestand)reeks->toestand, stap);
	struct moment klaar = next == REEKS_KLAAR ? nu : reeks->klaar_op;

	if (next == CHOICE_NONE)
		return ERR_CONFLICT;
	return done(db_exec(db, &reeks_set_toestand,
			    ARGS(reeks->id, ARG_CHOICE(reekstoestanden, next), klaar)));
}

/* ---- lines ---- */

const struct column reeksregel_columns[REEKSREGEL_COLUMNS] = {
    COLUMN_ID(struct reeksregel_row, id, reeksregel, REEKSREGEL, NULL),
    COLUMN_ID(struct reeksregel_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct reeksregel_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct reeksregel_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct reeksregel_row, keuze, TEXT, NULL, 0),
    COLUMN(struct reeksregel_row, gezien_versie, INT, NULL, 0),
    COLUMN_KEUZE(struct reeksregel_row, reeksuitkomst, reeksuitkomsten, NULL, 0),
    COLUMN(struct reeksregel_row, waarom, TEXT, NULL, 0),
    COLUMN(struct reeksregel_row, terug_pad, TEXT, NULL, 0),
    COLUMN(struct reeksregel_row, terug_versie, INT, NULL, 0),
};
#define REGEL_SELECT                                                                               \
	"SELECT r.id, r.jongere_id, j.roepnaam, j.achternaam, r.keuze, r.gezien_versie, "          \
	"r.reeksuitkomst, r.waarom, r.terug_pad, r.terug_versie FROM mijn_reeksregel r "           \
	"LEFT JOIN jongere j ON j.id = r.jongere_id WHERE r.reeks_id = $1 "
QUERY(regel_list, REGEL_SELECT "ORDER BY r.id LIMIT 500");
QUERY(regel_open, REGEL_SELECT "AND r.reeksuitkomst = 'open' ORDER BY r.id LIMIT 1");
QUERY(regel_terug, REGEL_SELECT "AND r.reeksuitkomst = 'gedaan' AND r.terug_pad IS NOT NULL "
				"ORDER BY r.id LIMIT 1");
QUERY(regel_insert, "INSERT INTO t_reeksregel (reeks_id, jongere_id, keuze, gezien_versie) "
		    "VALUES ($1, $2, $3, $4)");
QUERY(regel_set_gedaan, "UPDATE t_reeksregel SET reeksuitkomst = 'gedaan', terug_pad = $2, "
			"terug_versie = $3 WHERE id = $1");
QUERY(regel_set_uitkomst, "UPDATE t_reeksregel SET reeksuitkomst = $2, waarom = $3 WHERE id = $1");

int reeksregel_create(struct db *db, reeks_id reeks, const struct reekskeuze *keuze)
{
	return db_send(db, &regel_insert,
		       ARGS(reeks, keuze->jongere, keuze->keuze, (long long)keuze->versie));
}

int reeksregel_list(struct db *db, struct arena *a, reeks_id reeks, struct db_rows *ret)
{
	return db_rows(db, a, &regel_list, ARGS(reeks), reeksregel_columns, REEKSREGEL_COLUMNS,
		       sizeof(struct reeksregel_row), REEKS_MAX, ret);
}

int reeksregel_next(struct db *db, struct arena *a, const struct reeks_row *reeks,
		    struct reeksregel_row *ret)
{
	const struct query *q = reeks->toestand == REEKS_BEZIG ? &regel_open : &regel_terug;

	return db_row(db, a, q, ARGS(reeks->id), reeksregel_columns, REEKSREGEL_COLUMNS, ret);
}

int reeksregel_end(struct db *db, const struct reeksregel_row *regel,
		   const struct reeksregel_einde *einde)
{
	if (einde->uitkomst == REEKSUITKOMST_GEDAAN)
		return done(
		    db_exec(db, &regel_set_gedaan,
			    ARGS(regel->id, einde->terug_pad, (long long)einde->terug_versie)));
	return done(
	    db_exec(db, &regel_set_uitkomst,
		    ARGS(regel->id, ARG_CHOICE(reeksuitkomsten, einde->uitkomst), einde->waarom)));
}
