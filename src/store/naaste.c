#include "store/naaste.h"

#include "domain/betrokkene.h"
#include "store/gebeurtenis.h"

QUERY(naaste_insert,
      "INSERT INTO t_naaste (jongere_id, naam, relatie, telefoon, vertrouwenspersoon, mag_bellen) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(naaste_change,
      "UPDATE t_naaste SET naam = $2, relatie = $3, telefoon = $4, vertrouwenspersoon = $5, "
      "mag_bellen = $6, versie = versie + 1 WHERE id = $1");
QUERY(naaste_leave, "UPDATE t_naaste SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_NAASTE,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

int naaste_create(const struct handeling *h, const struct naaste_nieuw *n, naaste_id *ret)
{
	int rc = db_number(h->db, &naaste_insert,
			   ARGS(n->jongere, n->naam, ARG_CHOICE(naaste_relaties, n->relatie),
				n->telefoon, n->vertrouwenspersoon, n->mag_bellen),
			   &ret->nr);

	return rc ? rc
		  : line_create(h, n->jongere,
				arena_format(h->a, "%s erbij: %s",
					     choice_label(&naaste_relaties, n->relatie), n->naam));
}

int naaste_update(const struct handeling *h, naaste_id id, const struct naaste_nieuw *n)
{
	int rc = db_exec(h->db, &naaste_change,
			 ARGS(id, n->naam, ARG_CHOICE(naaste_relaties, n->relatie), n->telefoon,
			      n->vertrouwenspersoon, n->mag_bellen));

	return rc < 0 ? rc
		      : line_create(h, n->jongere,
				    arena_format(h->a, "Gegevens van %s gewijzigd", n->naam));
}

int naaste_withdraw(const struct handeling *h, naaste_id id, jongere_id jongere, const char *naam)
{
	int rc = db_exec(h->db, &naaste_leave, ARGS(id, h->nu));

	return rc < 0 ? rc
		      : line_create(
			    h, jongere,
			    arena_format(h->a, "%s staat niet meer in het eigen netwerk", naam));
}
