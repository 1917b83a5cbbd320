#include "store/startlijst.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "store/gebeurtenis.h"
#include "store/werkbehoefte.h"

#define WERK ONDERDEEL_WERK

static const struct column kop_columns[] = {
    COLUMN_ID(struct start_kop, id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct start_kop, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct start_kop, zicht, INT, NULL, 0),
    COLUMN(struct start_kop, versie, INT, NULL, 0),
    COLUMN(struct start_kop, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct start_kop, voorvoegsel, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct start_kop, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct start_kop, werkgever, TEXT, NULL, WERK),
    COLUMN(struct start_kop, functie, TEXT, NULL, WERK),
    COLUMN(struct start_kop, van_datum, DATUM, NULL, WERK),
    COLUMN(struct start_kop, eind_datum, DATUM, NULL, WERK),
    COLUMN(struct start_kop, uren, REAL, NULL, WERK),
    COLUMN_KEUZE(struct start_kop, weet_werkgever, weet_werkgever_keuzes, NULL, WERK),
    COLUMN_ID(struct start_kop, nazorg_gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct start_kop, nazorg_door, TEXT, NULL, WERK),
    COLUMN(struct start_kop, nazorg_telefoon, TEXT, NULL, 0),
};
QUERY(start_kop,
      "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.voorvoegsel, j.achternaam, "
      "w.naam AS werkgever, p.functie, p.van_datum, p.eind_datum, p.uren, p.weet_werkgever, "
      "p.nazorg_gebruiker_id, n.naam AS nazorg_door, n.telefoon AS nazorg_telefoon "
      "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id "
      "JOIN werkgever w ON w.id = p.werkgever_id JOIN gebruiker n ON n.id = p.nazorg_gebruiker_id "
      "WHERE p.id = $1");
const struct object object_startplek = OBJECT(PLAATSING, start_kop, kop_columns, struct start_kop);

int start_kop_load(struct db *db, struct arena *a, plaatsing_id plaatsing, struct start_kop *ret)
{
	return db_row(db, a, &start_kop, ARGS(plaatsing), kop_columns, COUNT(kop_columns), ret);
}

int start_line_create(const struct handeling *h, int rc, jongere_id jongere, plaatsing_id plaatsing,
		      const char *tekst)
{
	if (rc < 0)
		return rc;
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_START,
							      .datum = h->vandaag,
							      .plaatsing = plaatsing,
							      .tekst = tekst});
}

/* ---- the list ---- */

const struct column startpunt_columns[STARTPUNT_COLUMNS] = {
    COLUMN_ID(struct startpunt_row, id, startpunt, STARTPUNT, "Nummer"),
    COLUMN_ID(struct startpunt_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct startpunt_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct startpunt_row, zicht, INT, NULL, 0),
    COLUMN(struct startpunt_row, versie, INT, NULL, 0),
    COLUMN(struct startpunt_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct startpunt_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct startpunt_row, werkgever, TEXT, NULL, WERK),
    COLUMN(struct startpunt_row, eind_datum, DATUM, NULL, WERK),
    COLUMN_KEUZE(struct startpunt_row, startonderwerp, startonderwerpen, "Wat", WERK),
    COLUMN_ID(struct startpunt_row, gebruiker_id, gebruiker, GEBRUIKER, "Wie"),
    COLUMN(struct startpunt_row, wie, TEXT, "Wie doet dit", WERK),
    COLUMN(struct startpunt_row, voor_datum, DATUM, "Klaar op", WERK),
    COLUMN_KEUZE(struct startpunt_row, toestand, startstanden, "Hoe staat het", WERK),
    COLUMN(struct startpunt_row, tekst, TEXT, "Wat is afgesproken", WERK),
};
#define PUNT_SELECT                                                                                \
	"SELECT s.id, s.plaatsing_id, s.jongere_id, j.zicht, s.versie, j.roepnaam, j.achternaam, " \
	"w.naam AS werkgever, p.eind_datum, s.startonderwerp, s.gebruiker_id, g.naam AS wie, "     \
	"s.voor_datum, s.toestand, s.tekst FROM startpunt s "                                      \
	"JOIN plaatsing p ON p.id = s.plaatsing_id JOIN jongere j ON j.id = s.jongere_id "         \
	"JOIN werkgever w ON w.id = p.werkgever_id JOIN gebruiker g ON g.id = s.gebruiker_id "
QUERY(startpunt_find, PUNT_SELECT "WHERE s.id = $1");
QUERY(startpunt_of_plaatsing, PUNT_SELECT "WHERE s.plaatsing_id = $1 ORDER BY s.id LIMIT 6");
QUERY(startpunt_insert,
      "INSERT INTO t_startpunt (plaatsing_id, jongere_id, startonderwerp, gebruiker_id, "
      "voor_datum) VALUES ($1, $2, $3, $4, $5)");
QUERY(startpunt_change, "UPDATE t_startpunt SET gebruiker_id = $2, voor_datum = $3, toestand = $4, "
			"tekst = $5, versie = versie + 1 WHERE id = $1");

const struct object object_startpunt =
    OBJECT(STARTPUNT, startpunt_find, startpunt_columns, struct startpunt_row);

int startpunt_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct db_rows *ret)
{
	return db_rows(db, a, &startpunt_of_plaatsing, ARGS(plaatsing), startpunt_columns,
		       COUNT(startpunt_columns), sizeof(struct startpunt_row), STARTONDERWERPEN,
		       ret);
}

int startlijst_create(const struct handeling *h, const struct start_kop *plek, gebruiker_id wie,
		      struct datum voor)
{
	int rc = 0;

	for (int i = 0; rc >= 0 && i < STARTONDERWERPEN; i++)
		rc = db_exec(
		    h->db, &startpunt_insert,
		    ARGS(plek->id, plek->jongere_id, ARG_CHOICE(startonderwerpen, i), wie, voor));
	return start_line_create(
	    h, rc, plek->jongere_id, plek->id,
	    arena_format(h->a, "Startlijst gemaakt voor het werk bij %s", plek->werkgever));
}

int startpunt_update(const struct handeling *h, const struct startpunt_row *punt,
		     const struct startpunt_antwoord *n)
{
	int rc =
	    db_exec(h->db, &startpunt_change,
		    ARGS(punt->id, n->wie, n->voor, ARG_CHOICE(startstanden, n->stand), n->tekst));

	if (rc < 0 || n->stand == punt->toestand)
		return db_done(rc);
	return start_line_create(h, rc, punt->jongere_id, punt->plaatsing_id,
				 arena_format(h->a, "Voor de start, %s: %s. %s",
					      choice_label(&startonderwerpen, punt->startonderwerp),
					      choice_label(&startstanden, n->stand),
					      n->tekst ? n->tekst : ""));
}

/* ---- what both expect ---- */

const struct column startafspraak_columns[STARTAFSPRAAK_COLUMNS] = {
    COLUMN_ID(struct startafspraak_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct startafspraak_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct startafspraak_row, verwachting_jongere, TEXT, "Wat de jongere verwacht", WERK),
    COLUMN(struct startafspraak_row, verwachting_werkgever, TEXT, "Wat de werkgever verwacht",
	   WERK),
    COLUMN(struct startafspraak_row, vertelkring, INT, NULL, WERK),
    COLUMN(struct startafspraak_row, vertel_datum, DATUM, "De jongere zei ja op", WERK),
    COLUMN(struct startafspraak_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct startafspraak_row, op, MOMENT, "Opgeschreven op", WERK),
};
QUERY(startafspraak_now,
      "SELECT s.plaatsing_id, s.jongere_id, s.verwachting_jongere, s.verwachting_werkgever, "
      "s.vertelkring, s.vertel_datum, g.naam AS door, s.op FROM startafspraak s "
      "JOIN gebruiker g ON g.id = s.gebruiker_id WHERE s.plaatsing_id = $1 "
      "ORDER BY s.id DESC LIMIT 1");
QUERY(startafspraak_insert,
      "INSERT INTO t_startafspraak (plaatsing_id, jongere_id, verwachting_jongere, "
      "verwachting_werkgever, vertelkring, vertel_datum, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");

int startafspraak_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
		       struct startafspraak_row *ret)
{
	int rc = db_row(db, a, &startafspraak_now, ARGS(plaatsing), startafspraak_columns,
			COUNT(startafspraak_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct startafspraak_row){.vertel_datum = DATUM_GEEN, .op = MOMENT_GEEN};
	return 0;
}

int startafspraak_told(struct db *db, struct arena *a, const struct start_kop *plek,
		       const struct startafspraak_row *afspraak, const char **ret)
{
	struct werkbeeld beeld;
	int rc;

	*ret = NULL;
	if (!afspraak->vertelkring || !weet_werkgever_may_ask(plek->weet_werkgever))
		return 0;
	rc = werkbeeld_load(db, a, plek->jongere_id, &beeld);
	if (!rc)
		*ret = werkbeeld_told(&beeld);
	return rc;
}

int startafspraak_create(const struct handeling *h, const struct start_kop *plek,
			 const struct startafspraak_row *n)
{
	int rc = db_exec(h->db, &startafspraak_insert,
			 ARGS(plek->id, plek->jongere_id, n->verwachting_jongere,
			      n->verwachting_werkgever, n->vertelkring, n->vertel_datum,
			      h->gebruiker, h->nu));

	return start_line_create(
	    h, rc, plek->jongere_id, plek->id,
	    arena_format(h->a, "Besproken wat de jongere en %s verwachten", plek->werkgever));
}
