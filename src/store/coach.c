#include "store/coach.h"

#include "base/tekst.h"
#include "domain/caseload.h"
#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/instelling.h"

#include <stdlib.h>

/* ---- who could be it ---- */

const struct column coachkandidaat_columns[COACHKANDIDAAT_COLUMNS] = {
    COLUMN_ID(struct coachkandidaat_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct coachkandidaat_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct coachkandidaat_row, rol, rollen, "Functie", 0),
    COLUMN_ID(struct coachkandidaat_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct coachkandidaat_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct coachkandidaat_row, deskundigheden, INT, NULL, 0),
    COLUMN(struct coachkandidaat_row, plaats, TEXT, NULL, 0),
    COLUMN(struct coachkandidaat_row, aantal, INT, "Jongeren", 0),
    COLUMN(struct coachkandidaat_row, licht, INT, NULL, 0),
    COLUMN(struct coachkandidaat_row, zwaar, INT, NULL, 0),
    COLUMN(struct coachkandidaat_row, norm, INT, "Norm", 0),
    COLUMN(struct coachkandidaat_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct coachkandidaat_row, begeleidde, BOOL, NULL, 0),
    COLUMN(struct coachkandidaat_row, is_betrokken, BOOL, NULL, 0),
    COLUMN(struct coachkandidaat_row, uitleg, TEXT, "Waarom", 0),
};

/* Whoever accompanied him at school, then or now. */
#define BEGELEIDDE                                                                                 \
	"EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = j.id AND b.gebruiker_id = g.id "  \
	"AND b.rol NOT IN ('vervanger', 'ontvanger', 'gevraagd', 'helper') "                       \
	"AND (b.rol = 'stagebegeleider' OR f.rol = 'stagebegeleider'))"
#define KANDIDAAT_SELECT                                                                           \
	"SELECT g.id, g.naam, f.rol, o.id AS organisatie_id, o.naam AS organisatie, "              \
	"g.deskundigheden, "                                                                       \
	"CASE WHEN o.gemeente = j.gemeente THEN o.gemeente END AS plaats, "                        \
	"(SELECT l.aantal FROM begeleidlast l WHERE l.id = g.id) AS aantal, "                      \
	"(SELECT l.licht FROM begeleidzwaarte l WHERE l.id = g.id) AS licht, "                     \
	"(SELECT l.zwaar FROM begeleidzwaarte l WHERE l.id = g.id) AS zwaar, "                     \
	"f.caseload_norm AS norm, g.afwezig_tot_datum, " BEGELEIDDE " AS begeleidde, "             \
	"EXISTS (SELECT 1 FROM betrokkene b WHERE b.jongere_id = j.id "                            \
	"AND b.gebruiker_id = g.id AND b.tot_op = 253402300799000) AS is_betrokken, "              \
	"'' AS uitleg FROM jongere j CROSS JOIN functie f "                                        \
	"JOIN gebruiker g ON g.id = f.gebruiker_id "                                               \
	"JOIN organisatie o ON o.id = f.organisatie_id WHERE j.id = $1 AND g.toestand = 'actief' " \
	"AND f.van_datum <= $2 AND (f.tot_datum IS NULL OR f.tot_datum >= $2) "                    \
	"AND f.rol IN " ROLLEN_COACH " "

#define KANDIDATEN_MAX 300 /* more is a region in which everybody knows it */
QUERY(kandidaat_propose,
      KANDIDAAT_SELECT "AND ((g.deskundigheden & $3) <> 0 OR o.gemeente = j.gemeente OR " BEGELEIDDE
		       ") ORDER BY begeleidde DESC, (g.deskundigheden & $3) <> 0 DESC, g.id, f.id "
		       "LIMIT 300");
QUERY(kandidaat_search, KANDIDAAT_SELECT "AND (g.naam_vouw LIKE $3 ESCAPE '\\' "
					 "OR o.naam_vouw LIKE $3 ESCAPE '\\') "
					 "ORDER BY g.naam_vouw, g.id, f.id LIMIT 30");
QUERY(kandidaat_by_id, KANDIDAAT_SELECT "AND g.id = $3 ORDER BY f.id LIMIT 1");

static struct coachkandidaat kandidaat_of(const struct coachkandidaat_row *row)
{
	return (struct coachkandidaat){.begeleidde = row->begeleidde,
				       .sterk = (uint32_t)row->deskundigheden,
				       .plaats = row->plaats,
				       .aantal = (int)row->aantal,
				       .telt = row->telt,
				       .norm = (int)row->norm,
				       .afwezig_tot = row->afwezig_tot_datum,
				       .is_betrokken = row->is_betrokken};
}

/* For qsort. */
static int compare_kandidaat(const void *a, const void *b)
{
	const struct coachkandidaat_row *x = a, *y = b;
	const struct coachkandidaat p = kandidaat_of(x), q = kandidaat_of(y);
	int order = coachkandidaat_compare(&p, &q);

	return order ? order : (x->id.nr > y->id.nr) - (x->id.nr < y->id.nr);
}

/* Leaves of what somebody knows much of only what is needed, and says why he could be it. */
static int explain(struct db *db, struct arena *a, const struct coach_vraag *v,
		   struct db_rows *list)
{
	struct coachkandidaat_row *rows = list->rows;
	struct termijnen termijnen;
	int rc = instelling_termijnen(db, a, v->vandaag, &termijnen);

	for (size_t i = 0; !rc && i < list->count; i++) {
		struct coachkandidaat k;

		rows[i].deskundigheden &= v->nodig;
		if (!rows[i].norm)
			rows[i].norm = termijnen.caseload_norm;
		rows[i].telt = caseload_weegt(&(struct caseload_omvang){(int)rows[i].aantal,
									(int)rows[i].licht,
									(int)rows[i].zwaar},
					      &termijnen);
		k = kandidaat_of(&rows[i]);
		rows[i].uitleg = coachkandidaat_text(a, &k);
	}
	return rc;
}

/* The first `most` in the order of the proposal, each once, though some have two functions. */
static void put_in_order(struct db_rows *list, size_t most)
{
	struct coachkandidaat_row *rows = list->rows;
	size_t n = 0;

	if (list->count)
		qsort(rows, list->count, sizeof(*rows), compare_kandidaat);
	for (size_t i = 0; i < list->count && n < most; i++) {
		bool twice = false;

		for (size_t k = 0; k < n; k++)
			twice = twice || rows[k].id.nr == rows[i].id.nr;
		if (!twice)
			rows[n++] = rows[i];
	}
	list->count = n;
}

#define KANDIDATEN(query, args, most, ret)                                                         \
	db_rows(db, a, (query), (args), coachkandidaat_columns, COACHKANDIDAAT_COLUMNS,            \
		sizeof(struct coachkandidaat_row), (most), (ret))

int coach_propose(struct db *db, struct arena *a, const struct coach_vraag *v, struct db_rows *ret)
{
	int rc = KANDIDATEN(&kandidaat_propose, ARGS(v->jongere, v->vandaag, (int64_t)v->nodig),
			    KANDIDATEN_MAX, ret);

	rc = rc ? rc : explain(db, a, v, ret);
	if (!rc)
		put_in_order(ret, COACHVOORSTEL_MAX);
	return rc;
}

int coach_search(struct db *db, struct arena *a, const struct coach_vraag *v, const char *zoek,
		 struct db_rows *ret)
{
	int rc = KANDIDATEN(&kandidaat_search,
			    ARGS(v->jongere, v->vandaag, tekst_like(a, tekst_fold(a, zoek))),
			    COACHZOEK_MAX, ret);

	rc = rc ? rc : explain(db, a, v, ret);
	if (!rc)
		put_in_order(ret, COACHZOEK_MAX);
	return rc;
}

int coachkandidaat_find(struct db *db, struct arena *a, const struct coach_vraag *v,
			gebruiker_id wie, struct coachkandidaat_row *ret)
{
	int rc = db_row(db, a, &kandidaat_by_id, ARGS(v->jongere, v->vandaag, wie),
			coachkandidaat_columns, COACHKANDIDAAT_COLUMNS, ret);
	struct db_rows one = {ret, 1};

	return rc ? rc : explain(db, a, v, &one);
}

/* ---- the choice ---- */

const struct column coachkeuze_columns[COACHKEUZE_COLUMNS] = {
    COLUMN_ID(struct coachkeuze_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct coachkeuze_row, gebruiker_id, gebruiker, GEBRUIKER, "Coach"),
    COLUMN(struct coachkeuze_row, naam, TEXT, "Naam", 0),
    COLUMN(struct coachkeuze_row, eerste, TEXT, "Stond bovenaan", ONDERDEEL_NETWERK),
    COLUMN(struct coachkeuze_row, uitleg, TEXT, "Wat het voorstel zei", ONDERDEEL_NETWERK),
    COLUMN(struct coachkeuze_row, reden, TEXT, "Waarom", ONDERDEEL_NETWERK),
    COLUMN(struct coachkeuze_row, door, TEXT, "Gekozen door", 0),
    COLUMN(struct coachkeuze_row, op, MOMENT, "Gekozen op", 0),
    COLUMN(struct coachkeuze_row, beeindigd_op, MOMENT, "Tot", 0),
};
QUERY(coachkeuze_of_jongere,
      "SELECT k.jongere_id, k.gebruiker_id, g.naam, e.naam AS eerste, k.uitleg, k.reden, "
      "d.naam AS door, k.op, k.beeindigd_op FROM coachkeuze k "
      "JOIN gebruiker g ON g.id = k.gebruiker_id JOIN gebruiker d ON d.id = k.door_id "
      "LEFT JOIN gebruiker e ON e.id = k.kandidaat_id WHERE k.jongere_id = $1 "
      "ORDER BY k.zicht_van_op, k.id DESC LIMIT 50");
QUERY(coachkeuze_now,
      "SELECT id FROM coachkeuze WHERE jongere_id = $1 AND beeindigd_op IS NULL LIMIT 1");
QUERY(coachkeuze_end,
      "UPDATE t_coachkeuze SET beeindigd_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(
    coachkeuze_insert,
    "INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, kandidaat_id, uitleg, reden, door_id, op) "
    "VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7)");

int coachkeuze_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &coachkeuze_of_jongere, ARGS(jongere), coachkeuze_columns,
		       COACHKEUZE_COLUMNS, sizeof(struct coachkeuze_row), COACHKEUZE_MAX, ret);
}

static int end_the_one_before(const struct handeling *h, jongere_id jongere)
{
	int64_t id;
	int rc = db_number(h->db, &coachkeuze_now, ARGS(jongere), &id);

	if (!rc)
		rc = db_exec(h->db, &coachkeuze_end, ARGS(id, h->nu));
	return rc == ERR_GEEN_RIJ || rc > 0 ? 0 : rc;
}

int coachkeuze_create(const struct handeling *h, const struct coachkeuze_nieuw *n)
{
	int rc = end_the_one_before(h, n->jongere);

	if (!rc)
		rc = db_exec(h->db, &coachkeuze_insert,
			     ARGS(n->jongere, n->wie->id, n->eerste.nr, n->wie->uitleg, n->reden,
				  h->gebruiker, h->nu));
	return rc < 0
		   ? rc
		   : gebeurtenis_create(
			 h->db, h->a,
			 &(struct gebeurtenis_nieuw){
			     .jongere = n->jongere,
			     .soort = GEBEURTENIS_COACH,
			     .datum = h->vandaag,
			     .tekst = arena_format(h->a, "%s (%s) is gekozen als coach: %s",
						   n->wie->naam, n->wie->organisatie, n->reden)});
}
