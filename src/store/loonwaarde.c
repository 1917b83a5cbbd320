#include "store/loonwaarde.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

/* ---- one measurement ---- */

const struct column loonwaardemeting_columns[LOONWAARDEMETING_COLUMNS] = {
    COLUMN_ID(struct loonwaardemeting_row, id, loonwaardemeting, LOONWAARDEMETING, "Nummer"),
    COLUMN_ID(struct loonwaardemeting_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct loonwaardemeting_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct loonwaardemeting_row, zicht, INT, NULL, 0),
    COLUMN(struct loonwaardemeting_row, versie, INT, "Versie", 0),
    COLUMN(struct loonwaardemeting_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct loonwaardemeting_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct loonwaardemeting_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct loonwaardemeting_row, datum, DATUM, "Datum", ONDERDEEL_WERK),
    COLUMN(struct loonwaardemeting_row, percentage, INT, "Loonwaarde in procenten", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct loonwaardemeting_row, soort, loonwaardesoorten, "Soort", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct loonwaardemeting_row, methode, meetmethoden, "Methode", ONDERDEEL_WERK),
    COLUMN(struct loonwaardemeting_row, meter, TEXT, "Door wie", ONDERDEEL_WERK),
    COLUMN(struct loonwaardemeting_row, volgende_datum, DATUM, "Volgende meting", ONDERDEEL_WERK),
};
QUERY(
    meting_find,
    "SELECT l.id, l.plaatsing_id, l.jongere_id, j.zicht, l.versie, j.roepnaam, j.achternaam, "
    "w.naam AS werkgever, l.datum, l.percentage, l.soort, l.methode, l.meter, l.volgende_datum "
    "FROM loonwaardemeting l JOIN plaatsing p ON p.id = l.plaatsing_id "
    "JOIN jongere j ON j.id = l.jongere_id JOIN werkgever w ON w.id = p.werkgever_id WHERE l.id = $1");
const struct object object_loonwaardemeting =
    OBJECT(LOONWAARDEMETING, meting_find, loonwaardemeting_columns, struct loonwaardemeting_row);

/* ---- recording ---- */

QUERY(meting_insert,
      "INSERT INTO t_loonwaardemeting (plaatsing_id, jongere_id, datum, percentage, soort, "
      "methode, meter, volgende_datum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(meting_stop,
      "UPDATE t_loonwaardemeting SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(hoofdtaak_insert,
      "INSERT INTO t_hoofdtaak (loonwaardemeting_id, jongere_id, nummer, naam, tempo, kwaliteit, "
      "netto, deel) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");

static int hoofdtaken_create(const struct handeling *h, const struct loonwaardemeting_nieuw *n,
			     loonwaardemeting_id meting)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < n->n_taken; i++) {
		const struct hoofdtaak *t = &n->taken[i].taak;

		rc = db_exec(h->db, &hoofdtaak_insert,
			     ARGS(meting, n->jongere, (int64_t)i + 1, n->taken[i].naam,
				  (int64_t)t->tempo, (int64_t)t->kwaliteit, (int64_t)t->netto,
				  (int64_t)t->deel));
	}
	return db_done(rc);
}

/* Its line on the timeline. */
static int line_create(const struct handeling *h, const struct gebeurtenis_nieuw *where,
		       const char *tekst)
{
	struct gebeurtenis_nieuw line = *where;

	line.soort = GEBEURTENIS_LOONWAARDE;
	line.tekst = tekst;
	return gebeurtenis_create(h->db, h->a, &line);
}

int loonwaardemeting_create(const struct handeling *h, const struct loonwaardemeting_nieuw *n,
			    loonwaardemeting_id *ret)
{
	const struct gebeurtenis_nieuw where = {
	    .jongere = n->jongere, .datum = n->datum, .plaatsing = n->plaatsing};
	int rc = db_number(h->db, &meting_insert,
			   ARGS(n->plaatsing, n->jongere, n->datum, n->percentage,
				ARG_CHOICE(loonwaardesoorten, n->soort),
				ARG_CHOICE(meetmethoden, n->methode), n->meter, n->volgende),
			   &ret->nr);

	rc = rc ? rc : hoofdtaken_create(h, n, *ret);
	return rc ? rc
		  : line_create(h, &where,
				arena_format(h->a, "Loonwaarde %d%% (%s)", (int)n->percentage,
					     choice_label(&loonwaardesoorten, n->soort)));
}

int loonwaardemeting_withdraw(const struct handeling *h, const struct loonwaardemeting_row *m)
{
	const struct gebeurtenis_nieuw where = {
	    .jongere = m->jongere_id, .datum = h->vandaag, .plaatsing = m->plaatsing_id};
	char day[DATUM_TEXT_MAX];
	int rc = db_exec(h->db, &meting_stop, ARGS(m->id, h->nu));

	return rc < 0 ? rc
		      : line_create(h, &where,
				    arena_format(h->a, "Meting van %s ingetrokken (%d%%)",
						 datum_kort(m->datum, day), (int)m->percentage));
}

QUERY(forfait_set, "UPDATE t_plaatsing SET forfait_van_datum = $2, forfait_tot_datum = $3, "
		   "versie = versie + 1 WHERE id = $1");

int forfait_update(const struct handeling *h, plaatsing_id plaatsing, jongere_id jongere,
		   struct datum van, struct datum tot)
{
	const struct gebeurtenis_nieuw where = {
	    .jongere = jongere, .datum = h->vandaag, .plaatsing = plaatsing};
	char from[DATUM_TEXT_MAX], until[DATUM_TEXT_MAX];
	int rc = db_exec(h->db, &forfait_set, ARGS(plaatsing, van, tot));

	return rc < 0
		   ? rc
		   : line_create(h, &where,
				 datum_set(van)
				     ? arena_format(h->a,
						    "Vaste loonkostensubsidie van %s tot en met %s",
						    datum_kort(van, from), datum_kort(tot, until))
				     : "Er is geen vaste loonkostensubsidie");
}

/* ---- its tasks ---- */

const struct column hoofdtaak_columns[HOOFDTAAK_COLUMNS] = {
    COLUMN_ID(struct hoofdtaak_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct hoofdtaak_row, naam, TEXT, "Hoofdtaak", ONDERDEEL_WERK),
    COLUMN(struct hoofdtaak_row, deel, INT, "Deel van de week (%)", ONDERDEEL_WERK),
    COLUMN(struct hoofdtaak_row, tempo, INT, "Tempo (%)", ONDERDEEL_WERK),
    COLUMN(struct hoofdtaak_row, kwaliteit, INT, "Kwaliteit (%)", ONDERDEEL_WERK),
    COLUMN(struct hoofdtaak_row, netto, INT, "Netto werktijd (%)", ONDERDEEL_WERK),
};
QUERY(hoofdtaken_of,
      "SELECT t.jongere_id, t.naam, t.deel, t.tempo, t.kwaliteit, t.netto FROM hoofdtaak t "
      "WHERE t.loonwaardemeting_id = $1 ORDER BY t.nummer LIMIT 5");
_Static_assert(HOOFDTAKEN_MAX == 5, "the LIMIT above holds them all");

int hoofdtaak_list(struct db *db, struct arena *a, loonwaardemeting_id meting, struct db_rows *ret)
{
	return db_rows(db, a, &hoofdtaken_of, ARGS(meting), hoofdtaak_columns, HOOFDTAAK_COLUMNS,
		       sizeof(struct hoofdtaak_row), HOOFDTAKEN_MAX, ret);
}

QUERY(meting_before, "SELECT l.id FROM loonwaardemeting l WHERE l.plaatsing_id = $1 "
		     "AND (l.datum < $2 OR (l.datum = $2 AND l.id < $3)) "
		     "ORDER BY l.datum DESC, l.id DESC LIMIT 1");

int hoofdtaak_list_before(struct db *db, struct arena *a, const struct loonwaardemeting_row *m,
			  struct db_rows *ret)
{
	loonwaardemeting_id before;
	int rc = db_number(db, &meting_before, ARGS(m->plaatsing_id, m->datum, m->id), &before.nr);

	*ret = (struct db_rows){0};
	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	return hoofdtaak_list(db, a, before, ret);
}
