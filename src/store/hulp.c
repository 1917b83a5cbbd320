#include "store/hulp.h"

#include "store/gebeurtenis.h"

QUERY(hulp_insert, "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op) "
		   "VALUES ($1, $2, 'hulp_gevraagd', $3, $4) RETURNING id");
QUERY(hulp_end, "UPDATE t_signaal SET afgehandeld_op = $2, afgehandeld_door_id = $3, reactie = $4, "
		"versie = versie + 1 WHERE id = $1");
QUERY(hulp_again, "UPDATE t_signaal SET afgehandeld_op = NULL, afgehandeld_door_id = NULL, "
		  "reactie = NULL, versie = versie + 1 WHERE id = $1");

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_HULP,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

int hulp_ask(const struct handeling *h, jongere_id jongere, const char *tekst, signaal_id *ret)
{
	int rc =
	    db_number(h->db, &hulp_insert, ARGS(jongere, h->gebruiker, tekst, h->nu), &ret->nr);

	return rc ? rc : line_create(h, jongere, tekst);
}

int hulp_answer(const struct handeling *h, signaal_id id, jongere_id jongere, const char *reactie)
{
	int rc = db_exec(h->db, &hulp_end, ARGS(id, h->nu, h->gebruiker, reactie));

	return rc < 0 ? rc : line_create(h, jongere, arena_format(h->a, "Antwoord: %s", reactie));
}

int hulp_reopen(const struct handeling *h, signaal_id id, jongere_id jongere)
{
	int rc = db_exec(h->db, &hulp_again, ARGS(id));

	return rc < 0 ? rc
		      : line_create(h, jongere,
				    "Het antwoord is teruggenomen. De hulpvraag wacht weer.");
}
