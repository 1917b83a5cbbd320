#include "store/plaatsing_intrekking.h"

#include "store/gebeurtenis.h"

QUERY(plaatsing_set, "UPDATE t_plaatsing SET ingetrokken_op = $2, ingetrokken_reden = $3, "
		     "versie = versie + 1 WHERE id = $1");
QUERY(regels_weg, "UPDATE t_gebeurtenis SET ingetrokken_op = $2 WHERE id IN "
		  "(SELECT g.id FROM gebeurtenis g WHERE g.plaatsing_id = $1 "
		  "AND g.ingetrokken_op IS NULL AND g.soort <> 'contact')");
QUERY(regels_terug, "UPDATE t_gebeurtenis SET ingetrokken_op = NULL WHERE id IN "
		    "(SELECT g.id FROM gebeurtenis g WHERE g.plaatsing_id = $1 "
		    "AND g.ingetrokken_op = $2)");

static int line_create(const struct handeling *h, const struct einde_row *p, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = p->jongere_id,
							      .soort = GEBEURTENIS_PLAATSING,
							      .datum = h->vandaag,
							      .plaatsing = p->id,
							      .tekst = tekst});
}

int plaatsing_withdraw(const struct handeling *h, const struct einde_row *p, const char *reden)
{
	int rc = db_exec(h->db, &regels_weg, ARGS(p->id, h->nu));

	rc = rc < 0 ? rc
		    : line_create(h, p,
				  arena_format(h->a, "Ingetrokken, dit werk was er nooit: %s. %s",
					       einde_werk(h->a, p), reden));
	return rc ? rc : db_done(db_exec(h->db, &plaatsing_set, ARGS(p->id, h->nu, reden)));
}

int plaatsing_restored(const struct handeling *h, plaatsing_id id, struct moment op)
{
	struct einde_row p;
	int rc = einde_load(h->db, h->a, id, &p);

	rc = rc ? rc : db_exec(h->db, &regels_terug, ARGS(id, op));
	return rc < 0
		   ? rc
		   : line_create(h, &p, arena_format(h->a, "Teruggezet: %s", einde_werk(h->a, &p)));
}
