#include "store/formulering.h"

const struct column formulering_columns[FORMULERING_COLUMNS] = {
    COLUMN_ID(struct formulering_row, id, formulering, FORMULERING, "Kenmerk"),
    COLUMN(struct formulering_row, versie, INT, NULL, 0),
    COLUMN_ID(struct formulering_row, norm_id, norm, NORM, NULL),
    COLUMN(struct formulering_row, norm, INT, "Norm", 0),
    COLUMN_ID(struct formulering_row, stellingversie_id, stellingversie, STELLINGVERSIE, NULL),
    COLUMN_KEUZE(struct formulering_row, factor, factoren, "Factor", 0),
    COLUMN(struct formulering_row, nummer, INT, "Stelling", 0),
    COLUMN(struct formulering_row, eerst, TEXT, "Zo luidde het", 0),
    COLUMN(struct formulering_row, nu, TEXT, "Zo luidt het nu", 0),
    COLUMN(struct formulering_row, tekst, TEXT, "Voorstel", 0),
    COLUMN(struct formulering_row, reden, TEXT, "Waarom", 0),
    COLUMN(struct formulering_row, naam, TEXT, "Van", 0),
    COLUMN(struct formulering_row, op, MOMENT, "Voorgesteld op", 0),
    COLUMN_KEUZE(struct formulering_row, formuleerstand, formuleerstanden, "Stand", 0),
    COLUMN(struct formulering_row, antwoord, TEXT, "Waarom niet", 0),
    COLUMN(struct formulering_row, van_mij, BOOL, NULL, 0),
    COLUMN(struct formulering_row, houdt, BOOL, NULL, 0),
};
#define SELECT_WITH(versie)                                                                        \
	"SELECT f.id, " versie ", f.norm_id, f.norm, f.stellingversie_id, f.factor, f.nummer, "    \
	"f.eerst, f.nu, f.tekst, f.reden, f.naam, f.op, f.formuleerstand, f.antwoord, f.van_mij, " \
	"f.houdt FROM formulering f "
#define FORMULERING_SELECT SELECT_WITH("f.versie")
QUERY(formulering_by_id, FORMULERING_SELECT "WHERE f.id = $1");
QUERY(formulering_by_stelling,
      SELECT_WITH("f.versienummer AS versie") "WHERE f.id = $1 AND f.norm_id IS NULL");
QUERY(formulering_open,
      FORMULERING_SELECT "WHERE f.formuleerstand = 'open' ORDER BY f.id LIMIT 100");
QUERY(formulering_beslist, FORMULERING_SELECT "WHERE f.formuleerstand <> 'open' "
					      "AND ($1 = 0 OR f.id < $1) "
					      "ORDER BY f.id DESC LIMIT $2");
const struct object object_formulering =
    OBJECT(FORMULERING, formulering_by_id, formulering_columns, struct formulering_row);
const struct object object_formulering_stelling =
    OBJECT(FORMULERING, formulering_by_stelling, formulering_columns, struct formulering_row);

int formulering_find(struct db *db, struct arena *a, formulering_id id, struct formulering_row *ret)
{
	return db_row(db, a, &formulering_by_id, ARGS(id), formulering_columns,
		      COUNT(formulering_columns), ret);
}

int formulering_list_open(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &formulering_open, ARGS_NONE, formulering_columns,
		       COUNT(formulering_columns), sizeof(struct formulering_row),
		       FORMULERINGEN_MAX, ret);
}

int formulering_list_beslist(struct db *db, struct arena *a, int64_t na, size_t limit,
			     struct db_rows *ret)
{
	return db_rows(db, a, &formulering_beslist, ARGS(na, (int64_t)limit), formulering_columns,
		       COUNT(formulering_columns), sizeof(struct formulering_row), limit, ret);
}

static const struct column formuleerwerk_columns[] = {
    COLUMN_ID(struct formuleerwerk_row, id, formulering, FORMULERING, NULL),
    COLUMN(struct formuleerwerk_row, tekst, TEXT, NULL, 0),
    COLUMN(struct formuleerwerk_row, op, MOMENT, NULL, 0),
};
QUERY(formuleerwerk_all,
      "SELECT w.id, w.tekst, w.op FROM mijn_formuleerwerk w ORDER BY w.id LIMIT 50");

int formuleerwerk_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &formuleerwerk_all, ARGS_NONE, formuleerwerk_columns,
		       COUNT(formuleerwerk_columns), sizeof(struct formuleerwerk_row),
		       FORMULEERWERK_MAX, ret);
}

static const struct column ruimte_columns[] = {
    COLUMN(struct formuleerruimte, norm, BOOL, NULL, 0),
    COLUMN(struct formuleerruimte, is_ruim, BOOL, NULL, 0),
};
QUERY(ruimte_find, "SELECT r.norm, r.is_ruim FROM formuleerruimte r LIMIT 1");

int formuleerruimte_find(struct db *db, struct arena *a, struct formuleerruimte *ret)
{
	return db_row(db, a, &ruimte_find, ARGS_NONE, ruimte_columns, COUNT(ruimte_columns), ret);
}

static const struct column zelfstelling_columns[] = {
    COLUMN_ID(struct zelfstelling_row, id, stellingversie, STELLINGVERSIE, NULL),
    COLUMN_ID(struct zelfstelling_row, zelfscan_id, zelfscan, ZELFSCAN, NULL),
    COLUMN_KEUZE(struct zelfstelling_row, factor, factoren, NULL, 0),
    COLUMN(struct zelfstelling_row, nummer, INT, NULL, 0),
    COLUMN(struct zelfstelling_row, tekst, TEXT, NULL, 0),
};
QUERY(zelfstelling_by_id,
      "SELECT s.id, s.zelfscan_id, s.factor, s.nummer, s.tekst FROM zelfscan z "
      "JOIN zelfscanstelling s ON s.zelfscan_id = z.id WHERE s.id = $1 AND z.gesloten_op IS NULL "
      "LIMIT 1");
const struct object object_zelfstelling =
    OBJECT(STELLINGVERSIE, zelfstelling_by_id, zelfstelling_columns, struct zelfstelling_row);

/* ---- writing ---- */

QUERY(formulering_insert_norm,
      "INSERT INTO t_formulering (normversie_id, tekst, reden, gebruiker_id, op) "
      "SELECT n.normversie_id, $2, $3, $4, $5 FROM norm n WHERE n.id = $1 RETURNING id");
QUERY(formulering_insert_stelling,
      "INSERT INTO t_formulering (stellingversie_id, tekst, reden, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(formulering_set, "UPDATE t_formulering SET formuleerstand = $3, antwoord = $4, "
		       "beslist_op = $5, door_id = $6, versie = versie + 1 "
		       "WHERE id = $1 AND versie = $2");
QUERY(stellingversie_insert,
      "INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op, gebruiker_id) "
      "SELECT v.stelling_id, (SELECT max(w.nummer) + 1 FROM stellingversie w "
      "WHERE w.stelling_id = v.stelling_id), $2, $3, $4 FROM stellingversie v WHERE v.id = $1");

int formulering_create_norm(const struct handeling *h, norm_id norm,
			    const struct formulering_inhoud *in, formulering_id *ret)
{
	return db_number(h->db, &formulering_insert_norm,
			 ARGS(norm, in->tekst, in->reden, h->gebruiker, h->nu), &ret->nr);
}

int formulering_create_stelling(const struct handeling *h, stellingversie_id stelling,
				const struct formulering_inhoud *in, formulering_id *ret)
{
	return db_number(h->db, &formulering_insert_stelling,
			 ARGS(stelling, in->tekst, in->reden, h->gebruiker, h->nu), &ret->nr);
}

static int set_stand(const struct handeling *h, const struct formulering_row *f,
		     enum voorstelstap stap, const char *antwoord)
{
	int stand = voorstel_next(f->formuleerstand, (int)stap);
	bool beslist = stap == VOORSTELSTAP_NEEM_AAN || stap == VOORSTELSTAP_WIJS_AF;

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_one(db_exec(h->db, &formulering_set,
			      ARGS(f->id, f->versie, ARG_CHOICE(formuleerstanden, stand), antwoord,
				   beslist ? h->nu : MOMENT_GEEN,
				   beslist ? h->gebruiker : (gebruiker_id){0})));
}

int formulering_accept(const struct handeling *h, const struct formulering_row *f)
{
	return set_stand(h, f, VOORSTELSTAP_NEEM_AAN, NULL);
}

int formulering_accept_stelling(const struct handeling *h, const struct formulering_row *f,
				const char *tekst)
{
	struct formulering_row voorstel;
	int rc = db_exec(h->db, &stellingversie_insert,
			 ARGS(f->stellingversie_id, tekst, h->nu, h->gebruiker));

	rc = rc < 0 ? rc : formulering_find(h->db, h->a, f->id, &voorstel);
	return rc ? rc : formulering_accept(h, &voorstel);
}

int formulering_refuse(const struct handeling *h, const struct formulering_row *f,
		       const char *antwoord)
{
	return set_stand(h, f, VOORSTELSTAP_WIJS_AF, antwoord);
}

int formulering_step(const struct handeling *h, const struct formulering_row *f,
		     enum voorstelstap stap)
{
	return set_stand(h, f, stap, NULL);
}
