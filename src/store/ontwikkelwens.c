#include "store/ontwikkelwens.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"

#define WERK ONDERDEEL_WERK

const struct column ontwikkelwens_columns[ONTWIKKELWENS_COLUMNS] = {
    COLUMN_ID(struct ontwikkelwens_row, id, ontwikkelwens, ONTWIKKELWENS, "Nummer"),
    COLUMN_ID(struct ontwikkelwens_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct ontwikkelwens_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct ontwikkelwens_row, zicht, INT, NULL, 0),
    COLUMN(struct ontwikkelwens_row, versie, INT, NULL, 0),
    COLUMN(struct ontwikkelwens_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct ontwikkelwens_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct ontwikkelwens_row, werkgever, TEXT, NULL, WERK),
    COLUMN_KEUZE(struct ontwikkelwens_row, weet_werkgever, weet_werkgever_keuzes, NULL, WERK),
    COLUMN(struct ontwikkelwens_row, eind_datum, DATUM, NULL, WERK),
    COLUMN_KEUZE(struct ontwikkelwens_row, wenssoort, wenssoorten, "Soort", WERK),
    COLUMN(struct ontwikkelwens_row, tekst, TEXT, "Wens", WERK),
    COLUMN(struct ontwikkelwens_row, datum, DATUM, "Gezegd op", WERK),
    COLUMN(struct ontwikkelwens_row, mag_werkgever, BOOL, "Mag de werkgever gevraagd worden?",
	   WERK),
    COLUMN_KEUZE(struct ontwikkelwens_row, wensantwoord, wensantwoorden, "Antwoord", WERK),
    COLUMN(struct ontwikkelwens_row, antwoord_tekst, TEXT, "Wat de werkgever zei", WERK),
    COLUMN(struct ontwikkelwens_row, antwoord_datum, DATUM, "Beantwoord op", WERK),
    COLUMN(struct ontwikkelwens_row, is_antwoord_terug, BOOL, NULL, 0),
    COLUMN(struct ontwikkelwens_row, uitkomst, TEXT, "Wat eruit kwam", WERK),
    COLUMN(struct ontwikkelwens_row, uitkomst_datum, DATUM, "Klaar op", WERK),
    COLUMN(struct ontwikkelwens_row, door, TEXT, "Opgeschreven door", 0),
};
#define WENS_SELECT                                                                                \
	"SELECT o.id, o.plaatsing_id, o.jongere_id, j.zicht, o.versie, j.roepnaam, j.achternaam, " \
	"w.naam AS werkgever, p.weet_werkgever, p.eind_datum, o.wenssoort, o.tekst, o.datum, "     \
	"o.mag_werkgever, o.wensantwoord, o.antwoord_tekst, o.antwoord_datum, "                    \
	"o.is_antwoord_terug, o.uitkomst, o.uitkomst_datum, g.naam AS door FROM ontwikkelwens o "  \
	"JOIN plaatsing p ON p.id = o.plaatsing_id JOIN jongere j ON j.id = o.jongere_id "         \
	"JOIN werkgever w ON w.id = p.werkgever_id JOIN gebruiker g ON g.id = o.gebruiker_id "
QUERY(wens_find, WENS_SELECT "WHERE o.id = $1");
QUERY(wens_of_plaatsing,
      WENS_SELECT "WHERE o.plaatsing_id = $1 ORDER BY o.datum DESC, o.id DESC LIMIT 40");
QUERY(wens_insert,
      "INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst, "
      "datum, mag_werkgever, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
QUERY(wens_allow,
      "UPDATE t_ontwikkelwens SET mag_werkgever = TRUE, versie = versie + 1 WHERE id = $1");
QUERY(wens_answer, "UPDATE t_ontwikkelwens SET wensantwoord = $2, antwoord_tekst = $3, "
		   "antwoord_datum = $4, antwoord_door_id = $5, antwoord_op = $6, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(wens_unanswer, "UPDATE t_ontwikkelwens SET wensantwoord = NULL, antwoord_tekst = NULL, "
		     "antwoord_datum = NULL, antwoord_door_id = NULL, antwoord_op = NULL, "
		     "versie = versie + 1 WHERE id = $1");
QUERY(wens_end, "UPDATE t_ontwikkelwens SET uitkomst = $2, uitkomst_datum = $3, "
		"versie = versie + 1 WHERE id = $1");

const struct object object_ontwikkelwens =
    OBJECT(ONTWIKKELWENS, wens_find, ontwikkelwens_columns, struct ontwikkelwens_row);

enum wensstand ontwikkelwens_stand(const struct ontwikkelwens_row *wens)
{
	return wens_stand(&(struct wens_feiten){.mag_werkgever = wens->mag_werkgever,
						.antwoord = wens->wensantwoord,
						.is_klaar = wens->uitkomst});
}

int ontwikkelwens_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct db_rows *ret)
{
	return db_rows(db, a, &wens_of_plaatsing, ARGS(plaatsing), ontwikkelwens_columns,
		       COUNT(ontwikkelwens_columns), sizeof(struct ontwikkelwens_row),
		       ONTWIKKELWENS_MAX, ret);
}

/* Its line on the timeline, when `rc` says that it was done. */
static int line_create(const struct handeling *h, int rc, const struct ontwikkelwens_nieuw *of,
		       const char *tekst)
{
	if (rc < 0)
		return rc;
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = of->jongere,
							      .soort = GEBEURTENIS_ONTWIKKELWENS,
							      .datum = h->vandaag,
							      .plaatsing = of->plaatsing,
							      .tekst = tekst});
}

static struct ontwikkelwens_nieuw of_row(const struct ontwikkelwens_row *wens)
{
	return (struct ontwikkelwens_nieuw){.plaatsing = wens->plaatsing_id,
					    .jongere = wens->jongere_id};
}

int ontwikkelwens_create(const struct handeling *h, const struct ontwikkelwens_nieuw *n)
{
	int rc = db_exec(h->db, &wens_insert,
			 ARGS(n->plaatsing, n->jongere, ARG_CHOICE(wenssoorten, n->soort), n->tekst,
			      n->datum, n->mag_werkgever, h->gebruiker, h->nu));

	return line_create(h, rc, n, arena_format(h->a, "Wens voor het werk: %s", n->tekst));
}

int ontwikkelwens_allow(const struct handeling *h, const struct ontwikkelwens_row *wens)
{
	const struct ontwikkelwens_nieuw of = of_row(wens);

	return line_create(h, db_exec(h->db, &wens_allow, ARGS(wens->id)), &of,
			   "De jongere vindt het goed dat wij de werkgever naar de wens vragen.");
}

int ontwikkelwens_answer(const struct handeling *h, const struct ontwikkelwens_row *wens,
			 int antwoord, const char *tekst, struct datum datum)
{
	const struct ontwikkelwens_nieuw of = of_row(wens);
	int rc = db_exec(h->db, &wens_answer,
			 ARGS(wens->id, ARG_CHOICE(wensantwoorden, antwoord), tekst, datum,
			      h->gebruiker, h->nu));

	return line_create(h, rc, &of,
			   arena_format(h->a, "%s antwoordt op de wens: %s. %s", wens->werkgever,
					choice_label(&wensantwoorden, antwoord),
					tekst ? tekst : ""));
}

int ontwikkelwens_withdraw_answer(const struct handeling *h, const struct ontwikkelwens_row *wens)
{
	const struct ontwikkelwens_nieuw of = of_row(wens);

	return line_create(h, db_exec(h->db, &wens_unanswer, ARGS(wens->id)), &of,
			   "Het antwoord op de wens is teruggenomen. De wens wacht weer.");
}

int ontwikkelwens_end(const struct handeling *h, const struct ontwikkelwens_row *wens,
		      const char *uitkomst)
{
	const struct ontwikkelwens_nieuw of = of_row(wens);

	return line_create(
	    h, db_exec(h->db, &wens_end, ARGS(wens->id, uitkomst, h->vandaag)), &of,
	    arena_format(h->a, "Wat er van de wens voor het werk kwam: %s", uitkomst));
}
