#include "store/werkbehoefte.h"

#include "domain/bevinding.h"
#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

/* ---- reading ---- */

#define WERK ONDERDEEL_WERK
const struct column werkbehoefte_columns[WERKBEHOEFTE_COLUMNS] = {
    COLUMN_ID(struct werkbehoefte_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_KEUZE(struct werkbehoefte_row, behoefte, werkbehoeften, "Wat is nodig", WERK),
    COLUMN_KEUZE(struct werkbehoefte_row, belang, behoeftebelangen, "Hoe belangrijk", WERK),
    COLUMN(struct werkbehoefte_row, toelichting, TEXT, "Uitleg", WERK),
    COLUMN_KEUZE(struct werkbehoefte_row, bron, bevinding_bronnen, "Van wie", WERK),
    COLUMN(struct werkbehoefte_row, datum, DATUM, "Gezegd op", WERK),
    COLUMN(struct werkbehoefte_row, door, TEXT, "Opgeschreven door", 0),
};
const struct column werkvertelling_columns[WERKVERTELLING_COLUMNS] = {
    COLUMN_ID(struct werkvertelling_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct werkvertelling_row, behoeften, INT, NULL, WERK),
    COLUMN(struct werkvertelling_row, tekst, TEXT, "Zo vertellen wij het", WERK),
    COLUMN(struct werkvertelling_row, datum, DATUM, "Besproken op", WERK),
    COLUMN(struct werkvertelling_row, door, TEXT, "Opgeschreven door", 0),
};
QUERY(werkbehoefte_of_jongere,
      "SELECT w.jongere_id, w.behoefte, w.belang, w.toelichting, w.bron, w.datum, "
      "g.naam AS door FROM werkbehoefte w JOIN gebruiker g ON g.id = w.gebruiker_id "
      "WHERE w.jongere_id = $1 ORDER BY w.zicht_van_op, w.id DESC LIMIT 400");
QUERY(werkvertelling_now,
      "SELECT w.jongere_id, w.behoeften, w.tekst, w.datum, g.naam AS door FROM werkvertelling w "
      "JOIN gebruiker g ON g.id = w.gebruiker_id WHERE w.jongere_id = $1 "
      "ORDER BY w.zicht_van_op, w.id DESC LIMIT 1");

static void compute(struct arena *a, struct werkbeeld *ret)
{
	const struct werkbehoefte_row *rows = ret->rows.rows;
	struct werkbehoefte_antwoord *list = arena_array(a, ret->rows.count + 1, sizeof(*list));

	for (size_t i = 0; i < ret->rows.count; i++)
		list[i] = (struct werkbehoefte_antwoord){rows[i].behoefte, rows[i].belang};
	werkbehoeften_compute(list, ret->rows.count, &ret->nu);
	ret->nodig = werkbehoeften_needed(list, &ret->nu);
}

int werkbeeld_load(struct db *db, struct arena *a, jongere_id jongere, struct werkbeeld *ret)
{
	int rc = db_rows(db, a, &werkbehoefte_of_jongere, ARGS(jongere), werkbehoefte_columns,
			 COUNT(werkbehoefte_columns), sizeof(struct werkbehoefte_row),
			 WERKBEHOEFTE_MAX, &ret->rows);

	if (rc)
		return rc;
	compute(a, ret);
	rc = db_row(db, a, &werkvertelling_now, ARGS(jongere), werkvertelling_columns,
		    COUNT(werkvertelling_columns), &ret->vertelling);
	if (rc == ERR_GEEN_RIJ) {
		ret->vertelling = (struct werkvertelling_row){.datum = DATUM_GEEN};
		rc = 0;
	}
	return rc;
}

static const struct werkbehoefte_row *row_at(const struct werkbeeld *beeld, int at)
{
	return at < 0 ? NULL : (const struct werkbehoefte_row *)beeld->rows.rows + at;
}

const struct werkbehoefte_row *werkbeeld_answer(const struct werkbeeld *beeld, int behoefte)
{
	return row_at(beeld, beeld->nu.antwoord[behoefte]);
}

const struct werkbehoefte_row *werkbeeld_nothing(const struct werkbeeld *beeld)
{
	return row_at(beeld, beeld->nu.geen);
}

const char *werkbeeld_told(const struct werkbeeld *beeld)
{
	return (uint32_t)beeld->vertelling.behoeften & ~beeld->nodig ? NULL
								     : beeld->vertelling.tekst;
}

/* ---- writing ---- */

QUERY(werkbehoefte_insert,
      "INSERT INTO t_werkbehoefte (jongere_id, behoefte, belang, toelichting, bron, datum, "
      "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
QUERY(werkvertelling_insert,
      "INSERT INTO t_werkvertelling (jongere_id, behoeften, tekst, datum, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6)");

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_PROFIEL,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

static int insert(const struct handeling *h, jongere_id jongere, const struct werkbehoefte_nieuw *n,
		  int behoefte, int belang)
{
	return db_done(
	    db_exec(h->db, &werkbehoefte_insert,
		    ARGS(jongere, ARG_CHOICE(werkbehoeften, behoefte),
			 ARG_CHOICE(behoeftebelangen, belang), n->toelichting,
			 ARG_CHOICE(bevinding_bronnen, n->bron), n->datum, h->gebruiker, h->nu)));
}

/* Whether a need is answered otherwise than it stands. */
static bool is_other(const struct werkbeeld *beeld, const struct werkbehoefte_nieuw *n,
		     int behoefte)
{
	const struct werkbehoefte_row *now = werkbeeld_answer(beeld, behoefte);

	return n->belang[behoefte] != CHOICE_NONE && (!now || now->belang != n->belang[behoefte]);
}

bool werkbehoefte_is_news(const struct werkbeeld *beeld, const struct werkbehoefte_nieuw *nieuw)
{
	bool news = nieuw->is_geen;

	for (int i = 0; i < WERKBEHOEFTEN; i++)
		news = news || is_other(beeld, nieuw, i);
	return news;
}

int werkbehoefte_update(const struct handeling *h, jongere_id jongere,
			const struct werkbeeld *beeld, const struct werkbehoefte_nieuw *n)
{
	int rc = 0;

	if (n->is_geen)
		rc = insert(h, jongere, n, WERKBEHOEFTE_GEEN, CHOICE_NONE);
	for (int i = 0; !rc && !n->is_geen && i < WERKBEHOEFTEN; i++)
		if (is_other(beeld, n, i))
			rc = insert(h, jongere, n, i, n->belang[i]);
	return rc ? rc : line_create(h, jongere, "Er is opgeschreven wat nodig is op het werk.");
}

int werkvertelling_create(const struct handeling *h, jongere_id jongere, uint32_t behoeften,
			  const char *tekst, struct datum datum)
{
	int rc = db_exec(h->db, &werkvertelling_insert,
			 ARGS(jongere, (int64_t)behoeften, tekst, datum, h->gebruiker, h->nu));

	return rc < 0 ? rc
		      : line_create(h, jongere,
				    "Besproken wat een werkgever mag weten over het werk.");
}
