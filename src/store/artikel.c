#include "store/artikel.h"

#include "base/tekst.h"
#include "store/zoeken.h"
#include "toegang/recht.h"

/* ---- lists ---- */

const struct column artikel_regel_columns[ARTIKEL_REGEL_COLUMNS] = {
    COLUMN_ID(struct artikel_regel, id, artikel, ARTIKEL, NULL),
    COLUMN(struct artikel_regel, naam, TEXT, "Adres", 0),
    COLUMN_KEUZE(struct artikel_regel, artikelsoort, artikelsoorten, "Soort", 0),
    COLUMN(struct artikel_regel, titel, TEXT, "Titel", 0),
    COLUMN(struct artikel_regel, samenvatting, TEXT, "Samenvatting", 0),
    COLUMN(struct artikel_regel, regio, TEXT, "Regio", 0),
    COLUMN(struct artikel_regel, geldig_tot_datum, DATUM, "Zeker tot en met", 0),
    COLUMN(struct artikel_regel, gepubliceerd_op, MOMENT, "Gepubliceerd", 0),
    COLUMN(struct artikel_regel, kop, INT, NULL, 0),
};
#define REGEL(kop)                                                                                 \
	"SELECT a.id, a.naam, a.artikelsoort, a.titel, a.samenvatting, a.regio, "                  \
	"a.geldig_tot_datum, a.gepubliceerd_op, " kop " AS kop FROM "
#define VAN_SOORT_EN_BAND(soort, band)                                                             \
	"AND (" soort " = '' OR a.artikelsoort = " soort ") AND (" band " = '' OR EXISTS "         \
	"(SELECT 1 FROM artikelwoord b WHERE b.artikel_id = a.id AND b.woord = " band ")) "
QUERY(artikel_newest, REGEL("0") "artikel a WHERE a.gearchiveerd_op IS NULL " VAN_SOORT_EN_BAND(
			  "$1", "$2") "AND (a.gepubliceerd_op < $3 OR (a.gepubliceerd_op = $3 AND "
				      "a.id < $4)) ORDER BY a.gepubliceerd_op DESC, a.id DESC "
				      "LIMIT 51");
/* The other words of the question stand in the same text. */
#define OOK_WOORD(van, tot)                                                                        \
	"AND (" van " = '' OR EXISTS (SELECT 1 FROM artikelwoord x "                               \
	"WHERE x.artikelversie_id = w.artikelversie_id AND x.woord >= " van " AND x.woord < " tot  \
	")) "
#define OOK_WOORDEN OOK_WOORD("$3", "$4") OOK_WOORD("$5", "$6") OOK_WOORD("$7", "$8")
#define KOP_OOK(van, tot)                                                                          \
	"coalesce((SELECT max(x.kop) FROM artikelwoord x WHERE "                                   \
	"x.artikelversie_id = a.artikelversie_id AND x.woord >= " van " AND x.woord < " tot        \
	"), 0)"
#define KOPPEN KOP_OOK("$3", "$4") " + " KOP_OOK("$5", "$6") " + " KOP_OOK("$7", "$8")
#define GEVONDEN                                                                                   \
	"(SELECT w.artikel_id, max(w.kop) AS kop FROM artikelwoord w "                             \
	"WHERE w.woord >= $1 AND w.woord < $2 " OOK_WOORDEN "GROUP BY w.artikel_id) t "            \
	"JOIN artikel a ON a.id = t.artikel_id "
#define KOP "CASE WHEN replace(a.titel_vouw, ' ', '') = $11 THEN 3 ELSE t.kop END"
QUERY(artikel_found, REGEL(KOP) GEVONDEN "WHERE a.gearchiveerd_op IS NULL " VAN_SOORT_EN_BAND(
			 "$9", "$10") "ORDER BY kop DESC, " KOPPEN " DESC, a.titel, a.id LIMIT 51");

/* As the word by which it is found: "/factor/7". */
static const char *band_woord(struct arena *a, const char *band)
{
	return *band ? arena_format(a, "/%s", band) : "";
}

static const char *without_blanks(struct arena *a, const char *woorden)
{
	char *out = arena_text(a, woorden), *to = out;

	for (; *woorden; woorden++)
		if (*woorden != ' ')
			*to++ = *woorden;
	*to = '\0';
	return out;
}

int artikel_list(struct db *db, struct arena *a, const struct artikel_vraag *v, struct db_rows *ret)
{
	const char *band = band_woord(a, v->band);
	const char *woorden = zoek_tekst(a, v->woorden);
	struct zoek_vraag z;

	if (!zoek_vraag_parse(a, woorden, &z))
		return db_rows(
		    db, a, &artikel_newest,
		    ARGS(v->soort, band, moment_set(v->na_op) ? v->na_op.ms : INT64_MAX, v->na_id),
		    artikel_regel_columns, COUNT(artikel_regel_columns),
		    sizeof(struct artikel_regel), ARTIKEL_MAX, ret);
	return db_rows(db, a, &artikel_found,
		       ARGS(z.woorden[0].van, z.woorden[0].tot, z.woorden[1].van, z.woorden[1].tot,
			    z.woorden[2].van, z.woorden[2].tot, z.woorden[3].van, z.woorden[3].tot,
			    v->soort, band, without_blanks(a, woorden)),
		       artikel_regel_columns, COUNT(artikel_regel_columns),
		       sizeof(struct artikel_regel), ARTIKEL_MAX, ret);
}

static const struct column aantal_columns[] = {
    COLUMN_KEUZE(struct artikel_aantal, artikelsoort, artikelsoorten, NULL, 0),
    COLUMN(struct artikel_aantal, aantal, INT, NULL, 0),
};
QUERY(artikel_counts, "SELECT a.artikelsoort, count(a.id) AS aantal FROM artikel a "
		      "WHERE a.gearchiveerd_op IS NULL GROUP BY a.artikelsoort LIMIT 20");

int artikel_count(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &artikel_counts, ARGS_NONE, aantal_columns, COUNT(aantal_columns),
		       sizeof(struct artikel_aantal), 20, ret);
}

static const struct column binding_columns[] = {
    COLUMN(struct artikel_binding, woord, TEXT, NULL, 0),
    COLUMN(struct artikel_binding, naam, TEXT, NULL, 0),
    COLUMN(struct artikel_binding, titel, TEXT, NULL, 0),
};
QUERY(artikel_bindingen,
      "SELECT w.woord, a.naam, a.titel FROM artikelwoord w JOIN artikel a ON a.id = w.artikel_id "
      "AND a.artikelversie_id = w.artikelversie_id WHERE w.woord >= $1 AND w.woord < $2 "
      "ORDER BY a.titel, a.id LIMIT 1000");

int artikel_list_bindingen(struct db *db, struct arena *a, enum bandsoort soort,
			   struct db_rows *ret)
{
	const char *code = choice_code(&bandsoorten, (int)soort);

	/* "0" comes after "/". */
	return db_rows(db, a, &artikel_bindingen,
		       ARGS(arena_format(a, "/%s/", code), arena_format(a, "/%s0", code)),
		       binding_columns, COUNT(binding_columns), sizeof(struct artikel_binding),
		       1000, ret);
}

/* ---- a page ---- */

const struct column artikel_columns[ARTIKEL_COLUMNS] = {
    COLUMN_ID(struct artikel_row, id, artikel, ARTIKEL, "Nummer"),
    COLUMN(struct artikel_row, naam, TEXT, "Adres", 0),
    COLUMN_KEUZE(struct artikel_row, artikelsoort, artikelsoorten, "Soort", 0),
    COLUMN(struct artikel_row, geldig_tot_datum, DATUM, "Zeker tot en met", 0),
    COLUMN(struct artikel_row, gearchiveerd_op, MOMENT, "In het archief sinds", 0),
    COLUMN(struct artikel_row, bevestigd_op, MOMENT, "Nagekeken", 0),
    COLUMN_KEUZE(struct artikel_row, eigenaar_rol, rollen, "Bijgehouden door", 0),
    COLUMN(struct artikel_row, eigenaar, TEXT, "Naam", 0),
    COLUMN(struct artikel_row, bij, TEXT, "Hoort bij", 0),
};
#define ARTIKEL                                                                                    \
	"SELECT a.id, a.naam, a.artikelsoort, a.geldig_tot_datum, a.gearchiveerd_op, "             \
	"a.bevestigd_op, a.eigenaar_rol, g.naam AS eigenaar, a.bij FROM artikel a "                \
	"LEFT JOIN gebruiker g ON g.id = a.eigenaar_id "
QUERY(artikel_by_naam, ARTIKEL "WHERE a.naam = $1 LIMIT 1");
QUERY(artikel_by_id, ARTIKEL "WHERE a.id = $1 LIMIT 1");

const struct object object_artikel =
    OBJECT(ARTIKEL, artikel_by_id, artikel_columns, struct artikel_row);

int artikel_find(struct db *db, struct arena *a, const char *naam, struct artikel_row *ret)
{
	return db_row(db, a, &artikel_by_naam, ARGS(naam), artikel_columns, COUNT(artikel_columns),
		      ret);
}

/* ---- its texts ---- */

const struct column artikeltekst_columns[ARTIKELTEKST_COLUMNS] = {
    COLUMN_ID(struct artikeltekst_row, id, artikelversie, ARTIKELVERSIE, "Nummer"),
    COLUMN(struct artikeltekst_row, titel, TEXT, "Titel", 0),
    COLUMN(struct artikeltekst_row, samenvatting, TEXT, "Samenvatting", 0),
    COLUMN(struct artikeltekst_row, tekst, TEXT, "Tekst", 0),
    COLUMN(struct artikeltekst_row, bronnen, TEXT, "Bronnen", 0),
    COLUMN(struct artikeltekst_row, regio, TEXT, "Regio", 0),
    COLUMN(struct artikeltekst_row, contact, TEXT, "Vragen aan", 0),
    COLUMN(struct artikeltekst_row, van_datum, DATUM, "Zo sinds", 0),
    COLUMN_KEUZE(struct artikeltekst_row, herkomst, artikelherkomsten, "Geschreven door", 0),
    COLUMN(struct artikeltekst_row, gepubliceerd_op, MOMENT, "Gepubliceerd", 0),
    COLUMN(struct artikeltekst_row, wat, TEXT, "Wat er anders is", 0),
};
QUERY(artikeltekst_on,
      "SELECT t.id, t.titel, t.samenvatting, t.tekst, t.bronnen, t.regio, t.contact, "
      "t.van_datum, t.herkomst, t.gepubliceerd_op, t.wat FROM artikeltekst t "
      "WHERE t.artikel_id = $1 AND coalesce(t.van_datum, 0) <= $2 "
      "ORDER BY coalesce(t.van_datum, 0) DESC, t.id DESC LIMIT 1");

int artikeltekst_find(struct db *db, struct arena *a, artikel_id artikel, struct datum dag,
		      struct artikeltekst_row *ret)
{
	return db_row(db, a, &artikeltekst_on, ARGS(artikel, dag), artikeltekst_columns,
		      COUNT(artikeltekst_columns), ret);
}

static const struct column moment_columns[] = {
    COLUMN(struct artikelmoment_row, van_datum, DATUM, NULL, 0),
    COLUMN(struct artikelmoment_row, gepubliceerd_op, MOMENT, NULL, 0),
    COLUMN(struct artikelmoment_row, wat, TEXT, NULL, 0),
};
QUERY(artikelmoment_all, "SELECT t.van_datum, t.gepubliceerd_op, t.wat FROM artikeltekst t "
			 "WHERE t.artikel_id = $1 ORDER BY coalesce(t.van_datum, 0) DESC, t.id "
			 "DESC LIMIT 100");

int artikelmoment_list(struct db *db, struct arena *a, artikel_id artikel, struct db_rows *ret)
{
	return db_rows(db, a, &artikelmoment_all, ARGS(artikel), moment_columns,
		       COUNT(moment_columns), sizeof(struct artikelmoment_row), ARTIKELMOMENT_MAX,
		       ret);
}
