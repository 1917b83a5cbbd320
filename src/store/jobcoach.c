#include "store/jobcoach.h"

#include "domain/onderdeel.h"
#include "domain/proefplaatsing.h"
#include "store/gebeurtenis.h"

#define WERK ONDERDEEL_WERK

/* ---- toekenningen ---- */

const struct column jobcoach_columns[JOBCOACH_COLUMNS] = {
    COLUMN_ID(struct jobcoach_row, id, jobcoach, JOBCOACH, "Nummer"),
    COLUMN_ID(struct jobcoach_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct jobcoach_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct jobcoach_row, zicht, INT, NULL, 0),
    COLUMN(struct jobcoach_row, versie, INT, "Versie", 0),
    COLUMN(struct jobcoach_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jobcoach_row, voorvoegsel, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jobcoach_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct jobcoach_row, werkgever, TEXT, NULL, WERK),
    COLUMN(struct jobcoach_row, functie, TEXT, NULL, WERK),
    COLUMN(struct jobcoach_row, eind_datum, DATUM, NULL, WERK),
    COLUMN_KEUZE(struct jobcoach_row, soort, jobcoachsoorten, "Soort", WERK),
    COLUMN(struct jobcoach_row, naam, TEXT, "Jobcoach", WERK),
    COLUMN(struct jobcoach_row, organisatie, TEXT, "Organisatie", WERK),
    COLUMN(struct jobcoach_row, telefoon, TEXT, "Telefoon", WERK),
    COLUMN(struct jobcoach_row, gekozen, BOOL, "De jongere koos mee", WERK),
    COLUMN_KEUZE(struct jobcoach_row, regime, jobcoachregimes, "Hoeveel begeleiding", WERK),
    COLUMN(struct jobcoach_row, promille, INT, "Promille van de werkuren", WERK),
    COLUMN(struct jobcoach_row, budget, INT, "Minuten", WERK),
    COLUMN(struct jobcoach_row, reden, TEXT, "Waarom", WERK),
    COLUMN(struct jobcoach_row, van_datum, DATUM, "Van", WERK),
    COLUMN(struct jobcoach_row, tot_datum, DATUM, "Tot en met", WERK),
    COLUMN(struct jobcoach_row, einde_reden, TEXT, "Waarom eerder gestopt", WERK),
    COLUMN(struct jobcoach_row, besteed, INT, "Minuten gebruikt", WERK),
    COLUMN(struct jobcoach_row, volgt, BOOL, NULL, WERK),
    COLUMN_KEUZE(struct jobcoach_row, resultaat, jobcoachresultaten, "Resultaat", WERK),
};
#define JOBCOACH_SELECT                                                                            \
	"SELECT k.id, k.plaatsing_id, k.jongere_id, j.zicht, k.versie, j.roepnaam, "               \
	"j.voorvoegsel, j.achternaam, w.naam AS werkgever, p.functie, p.eind_datum, k.soort, "     \
	"k.naam, k.organisatie, k.telefoon, k.gekozen, k.regime, k.promille, k.budget, k.reden, "  \
	"k.van_datum, k.tot_datum, k.einde_reden, k.besteed, k.volgt, k.resultaat "                \
	"FROM jobcoach k JOIN plaatsing p ON p.id = k.plaatsing_id "                               \
	"JOIN jongere j ON j.id = k.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
QUERY(jobcoach_find, JOBCOACH_SELECT "WHERE k.id = $1");
QUERY(jobcoach_of_plaatsing,
      JOBCOACH_SELECT "WHERE k.plaatsing_id = $1 ORDER BY k.van_datum DESC LIMIT 20");
QUERY(jobcoach_insert,
      "INSERT INTO t_jobcoach (plaatsing_id, jongere_id, soort, naam, organisatie, telefoon, "
      "gekozen, regime, promille, budget, reden, van_datum, tot_datum, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
QUERY(jobcoach_mark, "UPDATE t_plaatsing SET jobcoach = TRUE, versie = versie + 1 "
		     "WHERE id = $1");
QUERY(jobcoach_stop, "UPDATE t_jobcoach SET tot_datum = $2, einde_reden = $3, "
		     "versie = versie + 1 WHERE id = $1");

const struct object object_jobcoach =
    OBJECT(JOBCOACH, jobcoach_find, jobcoach_columns, struct jobcoach_row);

struct jobcoach_feiten jobcoach_feiten(const struct jobcoach_row *jobcoach)
{
	return (struct jobcoach_feiten){.van = jobcoach->van_datum,
					.tot = jobcoach->tot_datum,
					.budget = jobcoach->budget,
					.besteed = jobcoach->besteed,
					.volgt = jobcoach->volgt,
					.resultaat = jobcoach->resultaat};
}

int jobcoach_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct db_rows *ret)
{
	return db_rows(db, a, &jobcoach_of_plaatsing, ARGS(plaatsing), jobcoach_columns,
		       COUNT(jobcoach_columns), sizeof(struct jobcoach_row), JOBCOACH_MAX, ret);
}

const struct jobcoach_row *jobcoach_of_day(const struct jobcoach_row *rows, size_t n,
					   struct datum dag)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].van_datum.dag <= dag.dag && rows[i].tot_datum.dag >= dag.dag)
			return &rows[i];
	return NULL;
}

/* Its line on the timeline, when `rc` says that it was done. */
static int line_create(const struct handeling *h, int rc, jongere_id jongere,
		       plaatsing_id plaatsing, const char *tekst)
{
	if (rc < 0)
		return rc;
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_JOBCOACH,
							      .datum = h->vandaag,
							      .plaatsing = plaatsing,
							      .tekst = tekst});
}

int jobcoach_create(const struct handeling *h, const struct jobcoach_nieuw *n)
{
	char tot[DATUM_TEXT_MAX];
	int rc = db_exec(h->db, &jobcoach_insert,
			 ARGS(n->plaatsing, n->jongere, ARG_CHOICE(jobcoachsoorten, n->soort),
			      n->naam, n->organisatie, n->telefoon, n->gekozen,
			      ARG_CHOICE(jobcoachregimes, n->regime), n->budget.promille,
			      n->budget.minuten, n->reden, n->van, n->tot, h->gebruiker, h->nu));

	if (rc >= 0)
		rc = db_exec(h->db, &jobcoach_mark, ARGS(n->plaatsing));
	return line_create(h, rc, n->jongere, n->plaatsing,
			   arena_format(h->a, "Jobcoach %s tot en met %s: %s, %s", n->naam,
					datum_lang(n->tot, tot),
					choice_label(&jobcoachregimes, n->regime),
					jobcoach_tijd(h->a, n->budget.minuten)));
}

int jobcoach_end(const struct handeling *h, const struct jobcoach_row *jobcoach,
		 struct datum laatste_dag, const char *reden)
{
	char dag[DATUM_TEXT_MAX];
	int rc = db_exec(h->db, &jobcoach_stop, ARGS(jobcoach->id, laatste_dag, reden));

	return line_create(h, rc, jobcoach->jongere_id, jobcoach->plaatsing_id,
			   arena_format(h->a, "Jobcoach %s stopt op %s. %s", jobcoach->naam,
					datum_lang(laatste_dag, dag), reden));
}

/* ---- hours ---- */

const struct column jobcoachuur_columns[JOBCOACHUUR_COLUMNS] = {
    COLUMN_ID(struct jobcoachuur_row, id, jobcoachuur, JOBCOACHUUR, "Nummer"),
    COLUMN_ID(struct jobcoachuur_row, jobcoach_id, jobcoach, JOBCOACH, NULL),
    COLUMN_ID(struct jobcoachuur_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct jobcoachuur_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct jobcoachuur_row, zicht, INT, NULL, 0),
    COLUMN(struct jobcoachuur_row, versie, INT, NULL, 0),
    COLUMN(struct jobcoachuur_row, datum, DATUM, "Wanneer", WERK),
    COLUMN(struct jobcoachuur_row, minuten, INT, "Minuten", WERK),
    COLUMN_KEUZE(struct jobcoachuur_row, activiteit, jobcoachactiviteiten, "Wat", WERK),
    COLUMN(struct jobcoachuur_row, door, TEXT, "Vastgelegd door", 0),
};
#define UUR_SELECT                                                                                 \
	"SELECT u.id, u.jobcoach_id, k.plaatsing_id, u.jongere_id, j.zicht, u.versie, u.datum, "   \
	"u.minuten, u.activiteit, g.naam AS door FROM jobcoachuur u "                              \
	"JOIN jobcoach k ON k.id = u.jobcoach_id JOIN jongere j ON j.id = u.jongere_id "           \
	"JOIN gebruiker g ON g.id = u.gebruiker_id "
QUERY(uur_find, UUR_SELECT "WHERE u.id = $1");
QUERY(uur_list, UUR_SELECT "WHERE u.jobcoach_id = $1 ORDER BY u.datum DESC, u.id DESC LIMIT 200");
QUERY(uur_of_act, "SELECT u.id FROM jobcoachuur u WHERE u.jongere_id = $1 AND "
		  "u.gebruiker_id = $2 AND u.op = $3 ORDER BY u.zicht_van_op LIMIT 1");
QUERY(uur_insert, "INSERT INTO t_jobcoachuur (jobcoach_id, jongere_id, datum, minuten, activiteit, "
		  "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(uur_withdraw,
      "UPDATE t_jobcoachuur SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_jobcoachuur =
    OBJECT(JOBCOACHUUR, uur_find, jobcoachuur_columns, struct jobcoachuur_row);

int jobcoachuur_list(struct db *db, struct arena *a, jobcoach_id jobcoach, struct db_rows *ret)
{
	return db_rows(db, a, &uur_list, ARGS(jobcoach), jobcoachuur_columns,
		       COUNT(jobcoachuur_columns), sizeof(struct jobcoachuur_row), JOBCOACHUUR_MAX,
		       ret);
}

int jobcoachuur_create(const struct handeling *h, const struct jobcoachuur_nieuw *n,
		       jobcoachuur_id *ret)
{
	return db_number(h->db, &uur_insert,
			 ARGS(n->jobcoach, n->jongere, n->datum, n->minuten,
			      ARG_CHOICE(jobcoachactiviteiten, n->activiteit), h->gebruiker, h->nu),
			 &ret->nr);
}

int jobcoachuur_withdraw(const struct handeling *h, jobcoachuur_id id)
{
	return db_done(db_exec(h->db, &uur_withdraw, ARGS(id, h->nu)));
}

int jobcoachuur_withdraw_with(const struct handeling *h, jongere_id jongere, struct moment op)
{
	jobcoachuur_id id;
	int rc = db_number(h->db, &uur_of_act, ARGS(jongere, h->gebruiker, op), &id.nr);

	if (rc == ERR_GEEN_RIJ)
		return 0;
	return rc ? rc : jobcoachuur_withdraw(h, id);
}

/* ---- reports ---- */

#define ROW struct jobcoachverslag_row
const struct column jobcoachverslag_columns[JOBCOACHVERSLAG_COLUMNS] = {
    COLUMN_ID(ROW, id, jobcoachverslag, JOBCOACHVERSLAG, "Nummer"),
    COLUMN_ID(ROW, jobcoach_id, jobcoach, JOBCOACH, NULL),
    COLUMN_ID(ROW, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(ROW, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(ROW, zicht, INT, NULL, 0),
    COLUMN(ROW, versie, INT, NULL, 0),
    COLUMN(ROW, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, voorvoegsel, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, werkgever, TEXT, NULL, WERK),
    COLUMN(ROW, functie, TEXT, NULL, WERK),
    COLUMN(ROW, naam, TEXT, "Jobcoach", WERK),
    COLUMN(ROW, van_datum, DATUM, "Van", WERK),
    COLUMN(ROW, tot_datum, DATUM, "Tot en met", WERK),
    COLUMN(ROW, budget, INT, NULL, WERK),
    COLUMN(ROW, besteed, INT, NULL, WERK),
    COLUMN(ROW, nummer, INT, "Versie", WERK),
    COLUMN(ROW, functioneren, TEXT, "Hoe het werk gaat", WERK),
    COLUMN(ROW, ontwikkeling, TEXT, "Wat de jongere leerde", WERK),
    COLUMN(ROW, problemen, TEXT, "Wat lastig was", WERK),
    COLUMN(ROW, contract, TEXT, "Het contract", WERK),
    COLUMN_KEUZE(ROW, resultaat, jobcoachresultaten, "Resultaat", WERK),
    COLUMN(ROW, door, TEXT, "Geschreven door", 0),
    COLUMN(ROW, op, MOMENT, "Geschreven", WERK),
    COLUMN_KEUZE(ROW, evaluatieoordeel, evaluatieoordelen, "Klopt het, volgens de jongere?", WERK),
    COLUMN(ROW, tekst, TEXT, "In eigen woorden", WERK),
    COLUMN_KEUZE(ROW, wijze, tekenwijzen, "Hoe", WERK),
    COLUMN(ROW, datum, DATUM, "Beantwoord", WERK),
};
#undef ROW
#define VERSLAG_SELECT                                                                              \
	"SELECT v.id, v.jobcoach_id, k.plaatsing_id, v.jongere_id, j.zicht, v.versie, "             \
	"j.roepnaam, j.voorvoegsel, j.achternaam, w.naam AS werkgever, p.functie, k.naam, "         \
	"k.van_datum, k.tot_datum, k.budget, k.besteed, v.nummer, v.functioneren, v.ontwikkeling, " \
	"v.problemen, v.contract, v.resultaat, g.naam AS door, v.op, v.evaluatieoordeel, "          \
	"v.tekst, v.wijze, v.datum FROM jobcoachverslag v "                                         \
	"JOIN jobcoach k ON k.id = v.jobcoach_id JOIN plaatsing p ON p.id = k.plaatsing_id "        \
	"JOIN jongere j ON j.id = v.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "          \
	"JOIN gebruiker g ON g.id = v.gebruiker_id "
QUERY(verslag_find, VERSLAG_SELECT "WHERE v.id = $1");
QUERY(verslag_list, VERSLAG_SELECT "WHERE k.plaatsing_id = $1 ORDER BY v.id DESC LIMIT 40");
QUERY(verslag_insert,
      "INSERT INTO t_jobcoachverslag (jobcoach_id, jongere_id, nummer, functioneren, "
      "ontwikkeling, problemen, contract, resultaat, gebruiker_id, op) SELECT $1, $2, "
      "coalesce(max(v.nummer), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM jobcoachverslag v "
      "WHERE v.jobcoach_id = $1 RETURNING id");
QUERY(verslag_answer,
      "UPDATE t_jobcoachverslag SET evaluatieoordeel = $2, tekst = $3, wijze = $4, datum = $5, "
      "versie = versie + 1 WHERE id = $1");

const struct object object_jobcoachverslag =
    OBJECT(JOBCOACHVERSLAG, verslag_find, jobcoachverslag_columns, struct jobcoachverslag_row);

int jobcoachverslag_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
			 struct db_rows *ret)
{
	return db_rows(db, a, &verslag_list, ARGS(plaatsing), jobcoachverslag_columns,
		       COUNT(jobcoachverslag_columns), sizeof(struct jobcoachverslag_row),
		       JOBCOACHVERSLAG_MAX, ret);
}

int jobcoachverslag_create(const struct handeling *h, const struct jobcoach_row *jobcoach,
			   const struct jobcoachverslag_nieuw *n, jobcoachverslag_id *ret)
{
	int rc = db_number(h->db, &verslag_insert,
			   ARGS(jobcoach->id, jobcoach->jongere_id, n->functioneren,
				n->ontwikkeling, n->problemen, n->contract,
				ARG_CHOICE(jobcoachresultaten, n->resultaat), h->gebruiker, h->nu),
			   &ret->nr);

	return line_create(h, rc, jobcoach->jongere_id, jobcoach->plaatsing_id,
			   arena_format(h->a, "Verslag van de jobcoach. %s",
					choice_label(&jobcoachresultaten, n->resultaat)));
}

int jobcoachverslag_answer(const struct handeling *h, const struct jobcoachverslag_row *v,
			   const struct jobcoachverslag_antwoord *n)
{
	int rc = db_exec(h->db, &verslag_answer,
			 ARGS(v->id, ARG_CHOICE(evaluatieoordelen, n->oordeel), n->tekst,
			      ARG_CHOICE(tekenwijzen, n->wijze), n->datum));

	return line_create(h, rc, v->jongere_id, v->plaatsing_id,
			   arena_format(h->a, "De jongere las het verslag van de jobcoach. %s%s%s",
					choice_label(&evaluatieoordelen, n->oordeel),
					n->tekst ? ". " : ".", n->tekst ? n->tekst : ""));
}

/* ---- who was trained at the employer ---- */

const struct column harrie_columns[HARRIE_COLUMNS] = {
    COLUMN_ID(struct harrie_row, id, harrie, HARRIE, "Nummer"),
    COLUMN_ID(struct harrie_row, werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN(struct harrie_row, versie, INT, NULL, 0),
    COLUMN(struct harrie_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct harrie_row, harrietraining, harrietrainingen, "Training", 0),
    COLUMN(struct harrie_row, getraind_datum, DATUM, "Getraind", 0),
    COLUMN(struct harrie_row, tot_datum, DATUM, "Geldig tot en met", 0),
};
#define HARRIE_SELECT                                                                              \
	"SELECT h.id, h.werkgever_id, h.versie, h.naam, h.harrietraining, h.getraind_datum, "      \
	"h.tot_datum FROM harrie h "
QUERY(harrie_find, HARRIE_SELECT "WHERE h.id = $1");
QUERY(harrie_of_werkgever, HARRIE_SELECT "WHERE h.werkgever_id = $1 ORDER BY h.naam LIMIT 50");
QUERY(harrie_insert, "INSERT INTO t_harrie (werkgever_id, naam, harrietraining, getraind_datum, "
		     "tot_datum) VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(harrie_end, "UPDATE t_harrie SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_harrie = OBJECT(HARRIE, harrie_find, harrie_columns, struct harrie_row);

int harrie_list(struct db *db, struct arena *a, werkgever_id werkgever, struct db_rows *ret)
{
	return db_rows(db, a, &harrie_of_werkgever, ARGS(werkgever), harrie_columns,
		       COUNT(harrie_columns), sizeof(struct harrie_row), HARRIE_MAX, ret);
}

int harrie_create(struct db *db, const struct harrie_row *n, harrie_id *ret)
{
	return db_number(db, &harrie_insert,
			 ARGS(n->werkgever_id, n->naam,
			      ARG_CHOICE(harrietrainingen, n->harrietraining), n->getraind_datum,
			      n->tot_datum),
			 &ret->nr);
}

int harrie_withdraw(struct db *db, harrie_id id, struct moment nu)
{
	return db_done(db_exec(db, &harrie_end, ARGS(id, nu)));
}
