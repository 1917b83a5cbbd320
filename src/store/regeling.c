#include "store/regeling.h"

#include "db/object.h"
#include "domain/doelgroep.h"
#include "domain/loonwaarde.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"

/* ---- facts ---- */

struct feiten_row {
	jongere_id jongere_id;
	struct datum geboorte_datum;
	const char *gemeente;
	int doelgroep;
	int doelgroepregister;
	int uitkering;
	struct moment inkomen_op;
	int soort;
	struct datum van_datum;
	struct datum verwacht_eind_datum;
	struct datum eind_datum;
	double uren;
	int contractvorm;
	struct datum contract_tot_datum;
	int contractvervolg;
	int64_t loonwaarde;
	struct datum loonwaarde_datum;
	int methode;
	plaatsing_id eerder_id;
};
static const struct column feiten_columns[] = {
    COLUMN_ID(struct feiten_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct feiten_row, geboorte_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feiten_row, gemeente, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct feiten_row, doelgroep, doelgroepen, NULL, ONDERDEEL_INKOMEN),
    COLUMN_KEUZE(struct feiten_row, doelgroepregister, antwoorden, NULL, ONDERDEEL_INKOMEN),
    COLUMN_KEUZE(struct feiten_row, uitkering, antwoorden, NULL, ONDERDEEL_INKOMEN),
    COLUMN(struct feiten_row, inkomen_op, MOMENT, NULL, ONDERDEEL_INKOMEN),
    COLUMN_KEUZE(struct feiten_row, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, verwacht_eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, uren, REAL, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feiten_row, contractvorm, contractvormen, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, contract_tot_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feiten_row, contractvervolg, contractvervolgen, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, loonwaarde, INT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feiten_row, loonwaarde_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feiten_row, methode, meetmethoden, NULL, ONDERDEEL_WERK),
    COLUMN_ID(struct feiten_row, eerder_id, plaatsing, PLAATSING, NULL),
};
QUERY(
    feiten_find,
    "SELECT j.id AS jongere_id, j.geboorte_datum, j.gemeente, j.doelgroep, i.doelgroepregister, i.uitkering, i.op AS inkomen_op, "
    "p.soort, p.van_datum, p.verwacht_eind_datum, p.eind_datum, coalesce(p.uren, 0.0) AS uren, "
    "p.stand_contractvorm AS contractvorm, p.stand_contract_tot_datum AS contract_tot_datum, "
    "(SELECT c.vervolg FROM contract c WHERE c.plaatsing_id = p.id ORDER BY c.van_datum DESC, c.id DESC LIMIT 1) "
    "AS contractvervolg, coalesce(l.percentage, -1) AS loonwaarde, l.datum AS loonwaarde_datum, l.methode, "
    "(SELECT min(e.id) FROM plaatsing e WHERE e.jongere_id = p.jongere_id "
    "AND coalesce(e.formele_werkgever_id, e.werkgever_id) = coalesce(p.formele_werkgever_id, p.werkgever_id) "
    "AND e.van_datum < p.van_datum) AS eerder_id FROM jongere j "
    "LEFT JOIN plaatsing p ON p.id = $2 AND p.jongere_id = j.id "
    "LEFT JOIN inkomen i ON i.id = (SELECT k.id FROM inkomen k WHERE k.jongere_id = $1 ORDER BY k.id DESC LIMIT 1) "
    "LEFT JOIN loonwaardemeting l ON l.id = (SELECT m.id FROM loonwaardemeting m WHERE m.plaatsing_id = $2 "
    "AND m.soort = 'gemeten' ORDER BY m.datum DESC, m.id DESC LIMIT 1) WHERE j.id = $1");

static struct regeling_feiten feiten_of(const struct feiten_row *row)
{
	return (struct regeling_feiten){
	    .geboren = row->geboorte_datum,
	    .doelgroep = row->doelgroep,
	    .doelgroepregister = row->doelgroepregister,
	    .uitkering = row->uitkering,
	    .beantwoord = moment_set(row->inkomen_op) ? moment_datum(row->inkomen_op) : DATUM_GEEN,
	    .soort = row->soort,
	    .van = row->van_datum,
	    .verwacht_eind = row->verwacht_eind_datum,
	    .uren = (int)(row->uren * 100 + 0.5),
	    .contractvorm = row->contractvorm,
	    .contract_tot = row->contract_tot_datum,
	    .contractvervolg = row->contractvervolg,
	    .loonwaarde = (int)row->loonwaarde,
	    .gemeten = row->loonwaarde_datum,
	    .methode = row->methode,
	    .is_eerder = row->eerder_id.nr != 0};
}

int regeling_dossier_find(struct db *db, struct arena *a, jongere_id jongere,
			  plaatsing_id plaatsing, struct datum vandaag,
			  struct regeling_dossier *ret)
{
	struct feiten_row row;
	int rc = db_row(db, a, &feiten_find, ARGS(jongere, plaatsing), feiten_columns,
			COUNT(feiten_columns), &row);

	if (rc)
		return rc;
	ret->feiten = feiten_of(&row);
	ret->gemeente = row.gemeente;
	ret->dag = datum_set(row.eind_datum) && row.eind_datum.dag < vandaag.dag ? row.eind_datum
										 : vandaag;
	return 0;
}

static int line_create(const struct handeling *h, jongere_id jongere, plaatsing_id plaatsing,
		       const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_REGELING,
							      .datum = h->vandaag,
							      .plaatsing = plaatsing,
							      .tekst = tekst});
}

QUERY(inkomen_insert,
      "INSERT INTO t_inkomen (jongere_id, doelgroepregister, uitkering, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5)");

static const char *antwoord_tekst(int antwoord)
{
	return antwoord == CHOICE_NONE ? "Niet bekend" : choice_label(&antwoorden, antwoord);
}

int inkomen_create(const struct handeling *h, jongere_id jongere, const struct inkomen *n)
{
	int rc = db_exec(h->db, &inkomen_insert,
			 ARGS(jongere, ARG_CHOICE(antwoorden, n->doelgroepregister),
			      ARG_CHOICE(antwoorden, n->uitkering), h->gebruiker, h->nu));

	return rc < 0
		   ? rc
		   : line_create(h, jongere, (plaatsing_id){0},
				 arena_format(h->a, "In het doelgroepregister: %s. Uitkering: %s.",
					      antwoord_tekst(n->doelgroepregister),
					      antwoord_tekst(n->uitkering)));
}

/* ---- deviations ---- */

const struct column afwijking_columns[AFWIJKING_COLUMNS] = {
    COLUMN_ID(struct afwijking_row, id, afwijking, AFWIJKING, "Nummer"),
    COLUMN_ID(struct afwijking_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct afwijking_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN(struct afwijking_row, zicht, INT, NULL, 0),
    COLUMN(struct afwijking_row, versie, INT, "Versie", 0),
    COLUMN_KEUZE(struct afwijking_row, regeling, regeling_keuzes, "Regeling", ONDERDEEL_INKOMEN),
    COLUMN_KEUZE(struct afwijking_row, oordeel, antwoorden, "Geldt de regeling?",
		 ONDERDEEL_INKOMEN),
    COLUMN(struct afwijking_row, reden, TEXT, "Waarom", ONDERDEEL_INKOMEN),
    COLUMN(struct afwijking_row, door, TEXT, "Door wie", 0),
    COLUMN(struct afwijking_row, op, MOMENT, "Wanneer", 0),
};
#define AFWIJKING_SELECT                                                                           \
	"SELECT a.id, a.jongere_id, a.plaatsing_id, j.zicht, a.versie, a.regeling, a.oordeel, "    \
	"a.reden, g.naam AS door, a.op FROM afwijking a JOIN jongere j ON j.id = a.jongere_id "    \
	"JOIN gebruiker g ON g.id = a.gebruiker_id "
QUERY(afwijking_by_id, AFWIJKING_SELECT "WHERE a.id = $1");
QUERY(afwijking_of_plaatsing, AFWIJKING_SELECT "WHERE a.plaatsing_id = $1 ORDER BY a.id LIMIT 20");
QUERY(
    afwijking_insert,
    "INSERT INTO t_afwijking (jongere_id, plaatsing_id, regeling, oordeel, reden, gebruiker_id, op) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(afwijking_stop,
      "UPDATE t_afwijking SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
_Static_assert(REGELING_COUNT <= 20, "the LIMIT above holds one of each");

const struct object object_afwijking =
    OBJECT(AFWIJKING, afwijking_by_id, afwijking_columns, struct afwijking_row);

int afwijking_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct db_rows *ret)
{
	return db_rows(db, a, &afwijking_of_plaatsing, ARGS(plaatsing), afwijking_columns,
		       COUNT(afwijking_columns), sizeof(struct afwijking_row), REGELING_COUNT, ret);
}

const struct afwijking_row *afwijking_find(const struct db_rows *rows, enum regeling regeling)
{
	const struct afwijking_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].regeling == (int)regeling)
			return &list[i];
	return NULL;
}

enum oordeel afwijking_oordeel(const struct afwijking_row *w, enum oordeel volgens_regel)
{
	if (!w)
		return volgens_regel;
	return w->oordeel == ANTWOORD_JA ? OORDEEL_JA : OORDEEL_NEE;
}

int afwijking_create(const struct handeling *h, const struct afwijking_row *n, afwijking_id *ret)
{
	int rc =
	    db_number(h->db, &afwijking_insert,
		      ARGS(n->jongere_id, n->plaatsing_id, ARG_CHOICE(regeling_keuzes, n->regeling),
			   ARG_CHOICE(antwoorden, n->oordeel), n->reden, h->gebruiker, h->nu),
		      &ret->nr);

	return rc ? rc
		  : line_create(h, n->jongere_id, n->plaatsing_id,
				arena_format(h->a, "%s: %s volgens ons. %s",
					     choice_label(&regeling_keuzes, n->regeling),
					     n->oordeel == ANTWOORD_JA ? "geldt wel" : "geldt niet",
					     n->reden));
}

int afwijking_withdraw(const struct handeling *h, const struct afwijking_row *w)
{
	int rc = db_exec(h->db, &afwijking_stop, ARGS(w->id, h->nu));

	return rc < 0 ? rc
		      : line_create(h, w->jongere_id, w->plaatsing_id,
				    arena_format(h->a, "%s: ons eigen oordeel is ingetrokken",
						 choice_label(&regeling_keuzes, w->regeling)));
}
