#include "store/kenmerk.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- reading ---- */

const struct column kenmerk_columns[KENMERK_COLUMNS] = {
    COLUMN_ID(struct kenmerk_row, id, kenmerk, KENMERK, "Nummer"),
    COLUMN_ID(struct kenmerk_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct kenmerk_row, versie, INT, "Versie", 0),
    COLUMN(struct kenmerk_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct kenmerk_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct kenmerk_row, onderdeel, INT, NULL, 0),
    COLUMN_KEUZE(struct kenmerk_row, soort, kenmerksoorten, "Soort", 0),
    COLUMN(struct kenmerk_row, denken, TEXT, "Denken", ONDERDEEL_DENKEN),
    COLUMN(struct kenmerk_row, doen, TEXT, "Doen", ONDERDEEL_DOEN),
    COLUMN(struct kenmerk_row, willen, TEXT, "Willen", ONDERDEEL_WILLEN),
    COLUMN(struct kenmerk_row, zijn, TEXT, "Zijn", ONDERDEEL_ZIJN),
    COLUMN(struct kenmerk_row, door, TEXT, "Volgens", 0),
    COLUMN(struct kenmerk_row, op, MOMENT, "Op", 0),
};

#define KENMERK_SELECT                                                                             \
	"SELECT k.id, k.jongere_id, k.versie, j.roepnaam, j.achternaam, k.onderdeel, k.soort, "    \
	"k.denken, k.doen, k.willen, k.zijn, g.naam AS door, k.op "                                \
	"FROM kenmerk k JOIN jongere j ON j.id = k.jongere_id "                                    \
	"JOIN gebruiker g ON g.id = k.gebruiker_id "

QUERY(kenmerk_find, KENMERK_SELECT "WHERE k.id = $1");
QUERY(kenmerk_of_jongere,
      KENMERK_SELECT "WHERE k.jongere_id = $1 AND k.ingetrokken_op IS NULL "
		     "ORDER BY k.zicht_van_op, CASE k.soort WHEN 'kracht' THEN 0 WHEN 'nodig' "
		     "THEN 1 WHEN 'wensbaan' THEN 2 ELSE 3 END, k.id LIMIT 300");

const struct object object_kenmerk =
    OBJECT(KENMERK, kenmerk_find, kenmerk_columns, struct kenmerk_row);

const char *kenmerk_tekst(const struct kenmerk_row *k)
{
	switch (k->onderdeel) {
	case ONDERDEEL_DENKEN:
		return k->denken;
	case ONDERDEEL_DOEN:
		return k->doen;
	case ONDERDEEL_WILLEN:
		return k->willen;
	default:
		return k->zijn;
	}
}

int kenmerk_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &kenmerk_of_jongere, ARGS(jongere), kenmerk_columns,
		       COUNT(kenmerk_columns), sizeof(struct kenmerk_row), KENMERK_MAX, ret);
}

/* ---- writing ---- */

QUERY(kenmerk_insert,
      "INSERT INTO t_kenmerk (jongere_id, onderdeel, soort, tekst, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(kenmerk_change, "UPDATE t_kenmerk SET soort = $2, tekst = $3, gebruiker_id = $4, op = $5, "
		      "versie = versie + 1 WHERE id = $1");
QUERY(kenmerk_set_ingetrokken, INTREKKING_SET("kenmerk"));

static int line_create(const struct handeling *h, jongere_id jongere, int64_t onderdeel,
		       const char *what)
{
	int part = onderdeel_index((uint32_t)onderdeel);

	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = jongere,
		.soort = GEBEURTENIS_PROFIEL,
		.datum = h->vandaag,
		.tekst = arena_format(h->a, "%s: %s", choice_label(&onderdelen, part), what)});
}

int kenmerk_create(const struct handeling *h, const struct kenmerk_nieuw *n, kenmerk_id *ret)
{
	int rc =
	    db_number(h->db, &kenmerk_insert,
		      ARGS(n->jongere, (int64_t)n->onderdeel, ARG_CHOICE(kenmerksoorten, n->soort),
			   n->tekst, h->gebruiker, h->nu),
		      &ret->nr);

	return rc ? rc : line_create(h, n->jongere, n->onderdeel, "iets nieuws opgeschreven");
}

static int say(const struct handeling *h, const struct kenmerk_row *k, int soort, const char *tekst)
{
	return db_done(
	    db_exec(h->db, &kenmerk_change,
		    ARGS(k->id, ARG_CHOICE(kenmerksoorten, soort), tekst, h->gebruiker, h->nu)));
}

int kenmerk_update(const struct handeling *h, const struct kenmerk_row *k, int soort,
		   const char *tekst)
{
	int rc = say(h, k, soort, tekst);

	return rc ? rc : line_create(h, k->jongere_id, k->onderdeel, "iets gewijzigd");
}

int kenmerk_confirm(const struct handeling *h, const struct kenmerk_row *k)
{
	int rc = say(h, k, k->soort, kenmerk_tekst(k));

	return rc ? rc : line_create(h, k->jongere_id, k->onderdeel, "iets dat nog klopt");
}

int kenmerk_withdraw(const struct handeling *h, const struct kenmerk_row *k)
{
	int rc = intrekking_set(h, &kenmerk_set_ingetrokken, k->id.nr);

	return rc ? rc : line_create(h, k->jongere_id, k->onderdeel, "iets weggehaald");
}
