#include "store/waakvlam.h"

#include "domain/waakvlam.h"
#include "store/gebeurtenis.h"

QUERY(
    waakvlam_insert,
    "INSERT INTO t_waakvlam (jongere_id, reden, naaste_id, gevraagd_datum, herzien_datum, van_op) "
    "VALUES ($1, $2, $3, $4, $5, $6)");
/* Of the one that burns; the table has one per jongere. */
QUERY(waakvlam_again,
      "UPDATE t_waakvlam SET herzien_datum = $2, versie = versie + 1 WHERE id = "
      "(SELECT w.id FROM waakvlam w WHERE w.jongere_id = $1 AND w.tot_op = 253402300799000)");
QUERY(waakvlam_through,
      "UPDATE t_waakvlam SET naaste_id = $2, gevraagd_datum = $3, versie = versie + 1 WHERE id = "
      "(SELECT w.id FROM waakvlam w WHERE w.jongere_id = $1 AND w.tot_op = 253402300799000)");
QUERY(waakvlam_out,
      "UPDATE t_waakvlam SET tot_op = $2, versie = versie + 1 WHERE id = "
      "(SELECT w.id FROM waakvlam w WHERE w.jongere_id = $1 AND w.tot_op = 253402300799000)");
QUERY(contact_plan,
      "UPDATE t_jongere SET volgend_contact_datum = $2, versie = versie + 1 WHERE id = $1");

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_WAAKVLAM,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

/* The row has changed; the dossier gets its next contact, and the timeline its line. */
static int step(const struct handeling *h, jongere_id jongere, int changed, struct datum volgend,
		const char *tekst)
{
	int rc = changed < 0    ? changed
		 : changed == 0 ? ERR_GEEN_RIJ
				: db_exec(h->db, &contact_plan, ARGS(jongere, volgend));

	return rc < 0 ? rc : line_create(h, jongere, tekst);
}

int waakvlam_start(const struct handeling *h, const struct waakvlam_nieuw *n)
{
	int rc = db_exec(h->db, &waakvlam_insert,
			 ARGS(n->jongere, n->reden, n->naaste, n->gevraagd, n->herzien, h->nu));

	return step(h, n->jongere, rc, n->volgend,
		    arena_format(h->a, "Wil nu geen hulp: %s", n->reden));
}

int waakvlam_update(const struct handeling *h, jongere_id jongere, struct datum herzien)
{
	int rc = db_exec(h->db, &waakvlam_again, ARGS(jongere, herzien));
	char op[DATUM_TEXT_MAX];

	if (rc <= 0)
		return rc < 0 ? rc : ERR_GEEN_RIJ;
	return line_create(h, jongere,
			   arena_format(h->a, "Wil nog geen hulp. Opnieuw kijken op %s.",
					datum_lang(herzien, op)));
}

int waakvlam_update_naaste(const struct handeling *h, jongere_id jongere, naaste_id naaste,
			   struct datum gevraagd)
{
	int rc = db_exec(h->db, &waakvlam_through, ARGS(jongere, naaste, gevraagd));

	if (rc <= 0)
		return rc < 0 ? rc : ERR_GEEN_RIJ;
	return line_create(h, jongere,
			   naaste.nr ? "Iemand anders is nu de weg naar binnen bij de waakvlam."
				     : "Bij de waakvlam is nu niemand de weg naar binnen.");
}

int waakvlam_end(const struct handeling *h, jongere_id jongere)
{
	return step(h, jongere, db_exec(h->db, &waakvlam_out, ARGS(jongere, h->nu)),
		    datum_plus(h->vandaag, WAAKVLAM_TERUG),
		    "Wil weer hulp. Het dossier is weer open.");
}
