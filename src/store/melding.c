#include "store/melding.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

#include <string.h>

#define WERK ONDERDEEL_WERK

const struct column melding_columns[MELDING_COLUMNS] = {
    COLUMN_ID(struct melding_row, id, melding, MELDING, "Nummer"),
    COLUMN_ID(struct melding_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct melding_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct melding_row, zicht, INT, NULL, 0),
    COLUMN(struct melding_row, versie, INT, NULL, 0),
    COLUMN(struct melding_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct melding_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct melding_row, werkgever, TEXT, NULL, WERK),
    COLUMN_KEUZE(struct melding_row, meldinglicht, meldinglichten, "Licht", WERK),
    COLUMN_KEUZE(struct melding_row, meldingsoort, meldingsoorten, "Waarover", WERK),
    COLUMN_KEUZE(struct melding_row, meldersoort, meldersoorten, "Wie meldt dit", WERK),
    COLUMN(struct melding_row, tekst, TEXT, "Wat er is", ONDERDEEL_TIJDLIJN),
    COLUMN(struct melding_row, op, MOMENT, "Wanneer", WERK),
    COLUMN_ID(struct melding_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct melding_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct melding_row, antwoord, TEXT, "Wat er is gedaan", ONDERDEEL_TIJDLIJN),
    COLUMN(struct melding_row, antwoord_op, MOMENT, "Beantwoord", WERK),
    COLUMN(struct melding_row, antwoord_door, TEXT, "Beantwoord door", 0),
};
#define MELDING_SELECT                                                                             \
	"SELECT m.id, m.plaatsing_id, m.jongere_id, j.zicht, m.versie, j.roepnaam, j.achternaam, " \
	"w.naam AS werkgever, m.meldinglicht, m.meldingsoort, m.meldersoort, m.tekst, m.op, "      \
	"m.gebruiker_id, g.naam AS door, m.antwoord, m.antwoord_op, d.naam AS antwoord_door "      \
	"FROM melding m JOIN plaatsing p ON p.id = m.plaatsing_id "                                \
	"JOIN jongere j ON j.id = m.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "         \
	"JOIN gebruiker g ON g.id = m.gebruiker_id "                                               \
	"LEFT JOIN gebruiker d ON d.id = m.antwoord_door_id "
QUERY(melding_find, MELDING_SELECT "WHERE m.id = $1");
QUERY(melding_of_plaatsing,
      MELDING_SELECT "WHERE m.plaatsing_id = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3");
QUERY(melding_last,
      MELDING_SELECT "WHERE m.jongere_id = $1 AND m.id = (SELECT max(n.id) FROM melding n "
		     "WHERE n.plaatsing_id = m.plaatsing_id) ORDER BY m.zicht_van_op, m.id DESC "
		     "LIMIT 60");
QUERY(melding_number, "SELECT count(m.id) FROM melding m WHERE m.plaatsing_id = $1 "
		      "AND m.meldinglicht = $2 AND m.op >= $3 AND m.op < $4");
QUERY(melding_insert,
      "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort, meldinglicht, "
      "tekst, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(melding_set_antwoord,
      "UPDATE t_melding SET antwoord = $2, antwoord_door_id = $3, antwoord_op = $4, "
      "versie = versie + 1 WHERE id = $1");
QUERY(melding_set_ingetrokken,
      "UPDATE t_melding SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(line_find, "SELECT g.id FROM gebeurtenis g WHERE g.jongere_id = $1 AND g.plaatsing_id = $2 "
		 "AND g.soort = 'melding' AND g.op = $3 "
		 "ORDER BY g.zicht_van_op, g.datum DESC, g.id DESC LIMIT 1");

const struct object object_melding =
    OBJECT(MELDING, melding_find, melding_columns, struct melding_row);

enum meldingstand melding_row_stand(const struct melding_row *m)
{
	return melding_stand(m->meldinglicht, moment_set(m->antwoord_op));
}

int melding_list(struct db *db, struct arena *a, plaatsing_id plaatsing, int64_t before,
		 size_t limit, struct db_rows *ret)
{
	return db_rows(db, a, &melding_of_plaatsing, ARGS(plaatsing, before, (int64_t)limit),
		       melding_columns, COUNT(melding_columns), sizeof(struct melding_row), limit,
		       ret);
}

int melding_list_last(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &melding_last, ARGS(jongere), melding_columns, COUNT(melding_columns),
		       sizeof(struct melding_row), MELDING_LAST, ret);
}

int melding_count(struct db *db, plaatsing_id plaatsing, int licht, struct datum van,
		  struct datum tot, int64_t *ret)
{
	return db_number(db, &melding_number,
			 ARGS(plaatsing, ARG_CHOICE(meldinglichten, licht), datum_begin(van),
			      datum_begin(datum_plus(tot, 1))),
			 ret);
}

static int line_create(const struct handeling *h, const struct melding_nieuw *of, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = of->jongere,
							      .soort = GEBEURTENIS_MELDING,
							      .datum = h->vandaag,
							      .plaatsing = of->plaatsing,
							      .tekst = tekst});
}

int melding_create(const struct handeling *h, const struct melding_nieuw *n, melding_id *ret)
{
	int rc =
	    db_number(h->db, &melding_insert,
		      ARGS(n->plaatsing, n->jongere, ARG_CHOICE(meldersoorten, n->melder),
			   ARG_CHOICE(meldingsoorten, n->soort),
			   ARG_CHOICE(meldinglichten, n->licht), n->tekst, h->gebruiker, h->nu),
		      &ret->nr);

	return rc ? rc
		  : line_create(h, n,
				arena_format(h->a, "%s: %s. %s zegt: %s",
					     choice_label(&meldinglichten, n->licht),
					     choice_label(&meldingsoorten, n->soort),
					     choice_label(&meldersoorten, n->melder), n->tekst));
}

int melding_answer(const struct handeling *h, const struct melding_row *m, const char *antwoord)
{
	int rc = db_exec(h->db, &melding_set_antwoord, ARGS(m->id, antwoord, h->gebruiker, h->nu));
	const struct melding_nieuw of = {.plaatsing = m->plaatsing_id, .jongere = m->jongere_id};

	return rc < 0 ? rc
		      : line_create(h, &of,
				    arena_format(h->a, "Antwoord op een melding over het werk: %s",
						 antwoord));
}

int melding_withdraw(const struct handeling *h, const struct melding_row *m)
{
	gebeurtenis_id line;
	int rc = db_exec(h->db, &melding_set_ingetrokken, ARGS(m->id, h->nu));

	if (rc >= 0)
		rc = db_number(h->db, &line_find, ARGS(m->jongere_id, m->plaatsing_id, m->op),
			       &line.nr);
	return rc ? rc : gebeurtenis_withdraw(h->db, line);
}

/* ---- whom to call ---- */

const struct column bel_columns[BEL_COLUMNS] = {
    COLUMN(struct bel_row, orde, INT, NULL, 0),
    COLUMN_KEUZE(struct bel_row, belrol, belrollen, "Wie", 0),
    COLUMN_ID(struct bel_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct bel_row, naam, TEXT, "Naam", 0),
    COLUMN(struct bel_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct bel_row, bereikbaar, TEXT, "Bereikbaar", 0),
    COLUMN(struct bel_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct bel_row, vervanger, TEXT, "Vervanger", 0),
    COLUMN(struct bel_row, vervanger_telefoon, TEXT, "Telefoon vervanger", 0),
};
QUERY(
    bel_wie,
    "SELECT 1 AS orde, 'nazorg' AS belrol, g.id AS gebruiker_id, g.naam, g.telefoon, g.bereikbaar, g.afwezig_tot_datum, "
    "g.vervanger, g.vervanger_telefoon FROM plaatsing p JOIN gebruiker g "
    "ON g.id = p.nazorg_gebruiker_id WHERE p.id = $1 AND p.nazorg_in_zicht = TRUE "
    "UNION ALL SELECT 2, 'casusregisseur', g.id, g.naam, g.telefoon, g.bereikbaar, g.afwezig_tot_datum, "
    "g.vervanger, g.vervanger_telefoon FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
    "JOIN gebruiker g ON g.id = j.casusregisseur_id WHERE p.id = $1 "
    "UNION ALL SELECT 3, 'jobcoach', NULL, k.naam, k.telefoon, NULL, NULL, NULL, NULL FROM jobcoach k "
    "WHERE k.plaatsing_id = $1 AND k.van_datum <= $2 AND k.tot_datum >= $2 ORDER BY orde LIMIT 8");

/* Who has two of these roles stands there once, in the first. */
static size_t bel_once(struct bel_row *rows, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		bool known = false;

		for (size_t k = 0; k < n; k++)
			known = known || strcmp(rows[k].naam, rows[i].naam) == 0;
		if (!known)
			rows[n++] = rows[i];
	}
	return n;
}

int bel_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct datum vandaag,
	     struct db_rows *ret)
{
	int rc = db_rows(db, a, &bel_wie, ARGS(plaatsing, vandaag), bel_columns, COUNT(bel_columns),
			 sizeof(struct bel_row), BEL_MAX, ret);

	if (!rc)
		ret->count = bel_once(ret->rows, ret->count);
	return rc;
}

int bel_list_first(const struct db_rows *rows)
{
	const struct bel_row *list = rows->rows;
	struct belbaar wie[BEL_MAX];

	for (size_t i = 0; i < rows->count; i++)
		wie[i] = (struct belbaar){.is_afwezig = datum_set(list[i].afwezig_tot_datum),
					  .is_vervangen = list[i].vervanger};
	return bel_eerst(wie, rows->count);
}
