#include "store/verzoek.h"

#include "domain/onderdeel.h"

const struct column verzoek_columns[] = {
    COLUMN_ID(struct verzoek_row, jongere_id, jongere, JONGERE, "Jongerenummer"),
    COLUMN_KEUZE(struct verzoek_row, soort, verzoeksoorten, "Wat", 0),
    COLUMN(struct verzoek_row, onderwerp_id, INT, NULL, 0),
    COLUMN_ID(struct verzoek_row, overdracht_id, overdracht, OVERDRACHT, "Overdracht"),
    COLUMN_ID(struct verzoek_row, verwijzing_id, verwijzing, VERWIJZING, "Extra hulp"),
    COLUMN_ID(struct verzoek_row, actie_id, actie, ACTIE, "Afspraak"),
    COLUMN_ID(struct verzoek_row, overlegpunt_id, overlegpunt, OVERLEGPUNT, "Agendapunt"),
    COLUMN_ID(struct verzoek_row, expertise_id, expertise, EXPERTISE, "Advies"),
    COLUMN(struct verzoek_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct verzoek_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct verzoek_row, ontvanger_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct verzoek_row, wie, TEXT, "Aan wie", 0),
    COLUMN(struct verzoek_row, tekst, TEXT, "Vraag", ONDERDEEL_PLAN),
    COLUMN_ID(struct verzoek_row, plaatsing_id, plaatsing, PLAATSING, "Werkplek"),
    COLUMN(struct verzoek_row, sinds_op, MOMENT, "Sinds", 0),
    COLUMN(struct verzoek_row, voor_datum, DATUM, "Voor", 0),
    COLUMN(struct verzoek_row, herinnerd_datum, DATUM, "Laatst herinnerd", 0),
};

#define VERZOEK_SELECT                                                                              \
	"SELECT v.jongere_id, v.soort, v.onderwerp_id, v.roepnaam, v.achternaam, v.ontvanger_id, "  \
	"CASE WHEN v.soort = 'overdracht' THEN v.onderwerp_id END AS overdracht_id, "               \
	"CASE WHEN v.soort = 'verwijzing' THEN v.onderwerp_id END AS verwijzing_id, "               \
	"CASE WHEN v.soort = 'actie' THEN v.onderwerp_id END AS actie_id, "                         \
	"CASE WHEN v.soort = 'overlegpunt' THEN v.onderwerp_id END AS overlegpunt_id, "             \
	"CASE WHEN v.soort = 'advies' THEN v.onderwerp_id END AS expertise_id, "                    \
	"COALESCE(g.naam, v.wie) AS wie, v.tekst, v.plaatsing_id, v.sinds_op, v.voor_datum, "       \
	"h.datum AS herinnerd_datum FROM verzoek v LEFT JOIN gebruiker g ON g.id = v.ontvanger_id " \
	"LEFT JOIN herinnering h ON h.soort = v.soort AND h.onderwerp_id = v.onderwerp_id "         \
	"AND h.ontvanger_id = v.ontvanger_id "
QUERY(verzoek_all, VERZOEK_SELECT "ORDER BY v.sinds_op, v.soort, v.onderwerp_id LIMIT 500");
QUERY(verzoek_one, VERZOEK_SELECT "WHERE v.soort = $1 AND v.onderwerp_id = $2");
QUERY(
    herinnering_insert,
    "INSERT INTO t_herinnering (jongere_id, soort, onderwerp_id, afzender_id, ontvanger_id, datum, op) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)");

int verzoek_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &verzoek_all, ARGS_NONE, verzoek_columns, COUNT(verzoek_columns),
		       sizeof(struct verzoek_row), VERZOEK_MAX, ret);
}

int verzoek_find(struct db *db, struct arena *a, int soort, int64_t onderwerp,
		 struct verzoek_row *ret)
{
	return db_row(db, a, &verzoek_one, ARGS(ARG_CHOICE(verzoeksoorten, soort), onderwerp),
		      verzoek_columns, COUNT(verzoek_columns), ret);
}

int verzoek_remind(const struct handeling *h, const struct verzoek_row *v)
{
	return db_done(
	    db_exec(h->db, &herinnering_insert,
		    ARGS(v->jongere_id, ARG_CHOICE(verzoeksoorten, v->soort), v->onderwerp_id,
			 h->gebruiker, v->ontvanger_id, h->vandaag, h->nu)));
}

/* ---- for whom it was asked of ---- */

static const struct column herinnering_columns[] = {
    COLUMN_ID(struct herinnering_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct herinnering_row, overdracht_id, overdracht, OVERDRACHT, NULL),
    COLUMN_ID(struct herinnering_row, verwijzing_id, verwijzing, VERWIJZING, NULL),
    COLUMN_KEUZE(struct herinnering_row, soort, verzoeksoorten, NULL, 0),
    COLUMN(struct herinnering_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct herinnering_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct herinnering_row, van, TEXT, NULL, 0),
    COLUMN_ID(struct herinnering_row, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct herinnering_row, datum, DATUM, NULL, 0),
};
#define HERINNERING_MAX 500
/*
 * Only what the one who was asked still must do, and of a dossier that he has in sight; of a
 * meeting that he leads without a name, for he need not see whom it is about.
 */
QUERY(
    herinnering_open,
    "SELECT o.jongere_id, o.id AS overdracht_id, NULL AS verwijzing_id, h.soort, o.roepnaam, "
    "o.achternaam, g.naam AS van, h.ontvanger_id, h.datum FROM herinnering h JOIN overdracht o ON o.id = h.onderwerp_id "
    "JOIN gebruiker g ON g.id = h.afzender_id WHERE h.soort = 'overdracht' "
    "AND h.ontvanger_id = o.ontvanger_id AND o.toestand = 'aangeboden' AND h.afzender_id = o.afzender_id "
    "AND h.afzender_id <> $2 AND ($1 = 0 OR o.jongere_id = $1) "
    "UNION ALL SELECT v.jongere_id, NULL, v.id, h.soort, v.roepnaam, v.achternaam, g.naam, h.ontvanger_id, h.datum "
    "FROM herinnering h JOIN verwijzing v ON v.id = h.onderwerp_id "
    "JOIN gebruiker g ON g.id = h.afzender_id WHERE h.soort = 'verwijzing' "
    "AND h.ontvanger_id = v.ontvanger_id AND v.toestand = 'aangeboden' AND h.afzender_id = v.afzender_id "
    "AND h.afzender_id <> $2 AND ($1 = 0 OR v.jongere_id = $1) "
    "UNION ALL SELECT j.id, NULL, NULL, h.soort, j.roepnaam, j.achternaam, g.naam, h.ontvanger_id, h.datum "
    "FROM herinnering h JOIN actie a ON a.id = h.onderwerp_id "
    "JOIN jongere j ON j.id = a.jongere_id JOIN gebruiker g ON g.id = h.afzender_id "
    "WHERE h.soort = 'actie' AND h.ontvanger_id = a.gebruiker_id AND a.toestand = 'open' "
    "AND j.gesloten_op IS NULL AND h.afzender_id <> $2 AND ($1 = 0 OR j.id = $1) "
    "UNION ALL SELECT NULL, NULL, NULL, h.soort, NULL, NULL, g.naam, h.ontvanger_id, h.datum "
    "FROM herinnering h JOIN casusoverleg c ON c.id = h.casusoverleg_id "
    "JOIN gebruiker g ON g.id = h.afzender_id WHERE h.ontvanger_id = c.voorzitter_id "
    "AND h.afzender_id <> $2 AND $1 = 0 LIMIT 500");

int herinnering_list(struct db *db, struct arena *a, gebruiker_id wie, jongere_id jongere,
		     struct db_rows *ret)
{
	return db_rows(db, a, &herinnering_open, ARGS(arg_int(jongere.nr), wie),
		       herinnering_columns, COUNT(herinnering_columns),
		       sizeof(struct herinnering_row), HERINNERING_MAX, ret);
}
