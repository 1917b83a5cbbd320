/*
 * Throws away what is of no use any more. What that is, and how long it is kept, stands in the
 * views that are called overtollig; a trigger does the deleting, because the program itself may
 * delete nothing. A few at a time, so that nobody's write waits long.
 */
#include "job/job.h"

extern const struct job job_schoonmaak;

#define EACH 500  /* of a kind, as the trigger does */
#define ROUNDS 50 /* the rest waits for the next hour */

QUERY(overtollig_count, "SELECT count(o.id) FROM (SELECT v.id FROM overtollig v "
			"UNION ALL SELECT a.id FROM overtollig_aanmelding a "
			"UNION ALL SELECT c.id FROM overtollig_concept c "
			"UNION ALL SELECT r.id FROM overtollig_reeks r "
			"UNION ALL SELECT p.id FROM overtollig_post p "
			"UNION ALL SELECT t.id FROM overtollig_terugkeer t "
			"UNION ALL SELECT g.id FROM overtollig_agendafeed g "
			"UNION ALL SELECT w.id FROM overtollig_prullenbak w "
			"UNION ALL SELECT h.id FROM overtollig_herinnering h "
			"UNION ALL SELECT z.id FROM overtollig_afwezigheid z "
			"UNION ALL SELECT m.id FROM overtollig_casusoverleg m "
			"UNION ALL SELECT k.id FROM overtollig_accountaanvraag k "
			"UNION ALL SELECT s.id FROM overtollig_zetel s "
			"UNION ALL SELECT f.id FROM overtollig_afwezige f "
			"UNION ALL SELECT x.id FROM overtollig_trekker x "
			"UNION ALL SELECT q.id FROM overtollig_zelfscan q "
			"UNION ALL SELECT n.id FROM overtollig_zicht n "
			"UNION ALL SELECT i.id FROM overtollig_inhoud i LIMIT $1) o");
QUERY(schoonmaak_do, "UPDATE t_schoonmaak SET op = $1 WHERE id = 1");

static int count(struct database *d, const struct db_context *context, int64_t *ret)
{
	struct db *db;
	int rc = db_read_begin(d, context, &db);

	if (rc)
		return rc;
	rc = db_number(db, &overtollig_count, ARGS(EACH), ret);
	db_read_end(db);
	return rc;
}

static int clean(struct db *db, void *arg)
{
	const struct moment *nu = arg;

	return db_done(db_exec(db, &schoonmaak_do, ARGS(*nu)));
}

static int run(const struct job_omgeving *o)
{
	struct moment nu = o->nu;
	const struct db_context context = {.nu = nu, .vandaag = moment_datum(nu)};
	int done = 0;

	for (int i = 0; i < ROUNDS; i++) {
		int64_t found = 0;
		int rc = count(o->database, &context, &found);

		if (!rc && found)
			rc = db_write(o->database, &context, clean, &nu);
		if (rc || !found)
			return rc ? rc : done;
		done += (int)found;
	}
	return done;
}

const struct job job_schoonmaak = {"schoonmaak", 60 * 60, run};
