#include "store/uitval.h"

#include "domain/doelgroep.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/regeling.h"
#include "store/gebeurtenis.h"

/* ---- reading ---- */

const struct column uitval_columns[UITVAL_COLUMNS] = {
    COLUMN_ID(struct uitval_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct uitval_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct uitval_row, uitval_id, uitval, UITVAL, NULL),
    COLUMN(struct uitval_row, zicht, INT, NULL, 0),
    COLUMN(struct uitval_row, versie, INT, "Versie", 0),
    COLUMN(struct uitval_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitval_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitval_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct uitval_row, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct uitval_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN(struct uitval_row, datum, DATUM, "Laatste dag", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct uitval_row, reden, uitvalredenen, "Waarom, volgens de begeleider",
		 ONDERDEEL_WERK),
    COLUMN(struct uitval_row, toelichting, TEXT, "Toelichting", ONDERDEEL_WERK),
    COLUMN(struct uitval_row, had_geholpen, TEXT, "Wat had geholpen", ONDERDEEL_WERK),
    COLUMN(struct uitval_row, door, TEXT, "Vastgelegd door", 0),
    COLUMN_KEUZE(struct uitval_row, uitkomst, plaatsinguitkomsten, "Uitkomst", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct uitval_row, doelgroep, doelgroepen, NULL, ONDERDEEL_INKOMEN),
    COLUMN(struct uitval_row, vervolg, INT, NULL, 0),
    COLUMN_KEUZE(struct uitval_row, subsidie, antwoorden, "Was er loonkostensubsidie?",
		 ONDERDEEL_INKOMEN),
    COLUMN_KEUZE(struct uitval_row, ww, antwoorden, "Is er een WW-uitkering?", ONDERDEEL_INKOMEN),
    COLUMN(struct uitval_row, contact, TEXT, "Wie het daar doet", ONDERDEEL_INKOMEN),
};
QUERY(
    uitval_find,
    "SELECT p.id, p.jongere_id, u.id AS uitval_id, j.zicht, coalesce(v.versie, 0) AS versie, j.roepnaam, j.achternaam, "
    "w.naam AS werkgever, p.functie, p.weet_werkgever, u.datum, u.reden, u.toelichting, u.had_geholpen, g.naam AS door, "
    "p.uitkomst, j.doelgroep, coalesce(v.id, 0) AS vervolg, v.subsidie, v.ww, v.contact "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "JOIN uitval u ON u.plaatsing_id = p.id JOIN gebruiker g ON g.id = u.gebruiker_id "
    "LEFT JOIN uitvalvervolg v ON v.uitval_id = u.id WHERE p.id = $1");
const struct object object_uitval =
    OBJECT(PLAATSING, uitval_find, uitval_columns, struct uitval_row);

const struct column uitvalkant_columns[UITVALKANT_COLUMNS] = {
    COLUMN_ID(struct uitvalkant_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_KEUZE(struct uitvalkant_row, kant, uitvalkanten, "Wie", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct uitvalkant_row, reden, uitvalredenen, "Waarom", ONDERDEEL_WERK),
    COLUMN(struct uitvalkant_row, tekst, TEXT, "In eigen woorden", ONDERDEEL_WERK),
    COLUMN(struct uitvalkant_row, datum, DATUM, "Wanneer", ONDERDEEL_WERK),
    COLUMN(struct uitvalkant_row, door, TEXT, "Vastgelegd door", 0),
};
QUERY(kant_list, "SELECT k.jongere_id, k.kant, k.reden, k.tekst, k.datum, g.naam AS door "
		 "FROM uitvalkant k JOIN gebruiker g ON g.id = k.gebruiker_id "
		 "WHERE k.uitval_id = $1 ORDER BY k.id LIMIT 2");

int uitvalkant_list(struct db *db, struct arena *a, uitval_id uitval, struct db_rows *ret)
{
	return db_rows(db, a, &kant_list, ARGS(uitval), uitvalkant_columns,
		       COUNT(uitvalkant_columns), sizeof(struct uitvalkant_row), 2, ret);
}

const struct uitvalkant_row *uitvalkant_find(const struct db_rows *rows, int kant)
{
	const struct uitvalkant_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].kant == kant)
			return &list[i];
	return NULL;
}

static int ww_of(const struct uitval_row *u)
{
	if (u->ww != CHOICE_NONE)
		return u->ww;
	return u->uitkomst == PLAATSINGUITKOMST_WW ? ANTWOORD_JA : CHOICE_NONE;
}

struct uitval_recht uitval_recht_of(const struct uitval_row *u)
{
	return uitval_recht_compute(&(struct uitval_feiten){
	    .doelgroep = u->doelgroep, .subsidie = u->subsidie, .ww = ww_of(u)});
}

/* ---- writing ---- */

QUERY(kant_insert, "INSERT INTO t_uitvalkant (uitval_id, jongere_id, kant, reden, tekst, datum, "
		   "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
QUERY(kant_id, "SELECT id FROM uitvalkant WHERE uitval_id = $1 AND kant = $2");
QUERY(kant_change, "UPDATE t_uitvalkant SET reden = $2, tekst = $3, datum = $4, gebruiker_id = $5, "
		   "op = $6, versie = versie + 1 WHERE id = $1");
QUERY(
    vervolg_insert,
    "INSERT INTO t_uitvalvervolg (uitval_id, jongere_id, subsidie, ww, contact, gebruiker_id, op) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(vervolg_change, "UPDATE t_uitvalvervolg SET subsidie = $2, ww = $3, contact = $4, "
		      "gebruiker_id = $5, op = $6, versie = versie + 1 WHERE id = $1");

static int line_create(const struct handeling *h, const struct uitval_row *u,
		       enum gebeurtenissoort soort, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = u->jongere_id,
							      .soort = soort,
							      .datum = h->vandaag,
							      .plaatsing = u->id,
							      .tekst = tekst});
}

int uitvalkant_update(const struct handeling *h, const struct uitval_row *u,
		      const struct uitvalkant_row *k)
{
	int64_t id;
	int rc =
	    db_number(h->db, &kant_id, ARGS(u->uitval_id, ARG_CHOICE(uitvalkanten, k->kant)), &id);

	if (rc == ERR_GEEN_RIJ)
		rc = db_exec(h->db, &kant_insert,
			     ARGS(u->uitval_id, u->jongere_id, ARG_CHOICE(uitvalkanten, k->kant),
				  ARG_CHOICE(uitvalredenen, k->reden), k->tekst, h->vandaag,
				  h->gebruiker, h->nu));
	else if (!rc)
		rc = db_exec(h->db, &kant_change,
			     ARGS(id, ARG_CHOICE(uitvalredenen, k->reden), k->tekst, h->vandaag,
				  h->gebruiker, h->nu));
	return rc < 0 ? rc
		      : line_create(h, u, GEBEURTENIS_UITVAL,
				    arena_format(h->a, "%s over %s. %s. %s",
						 choice_label(&uitvalkanten, k->kant), u->werkgever,
						 choice_label(&uitvalredenen, k->reden), k->tekst));
}

int uitvalvervolg_update(const struct handeling *h, const struct uitval_row *u, int subsidie,
			 int ww, const char *contact)
{
	struct uitval_row now = *u;
	struct uitval_recht recht;
	int rc = u->vervolg
		     ? db_exec(h->db, &vervolg_change,
			       ARGS(u->vervolg, ARG_CHOICE(antwoorden, subsidie),
				    ARG_CHOICE(antwoorden, ww), contact, h->gebruiker, h->nu))
		     : db_exec(h->db, &vervolg_insert,
			       ARGS(u->uitval_id, u->jongere_id, ARG_CHOICE(antwoorden, subsidie),
				    ARG_CHOICE(antwoorden, ww), contact, h->gebruiker, h->nu));

	if (rc < 0)
		return rc;
	now.subsidie = subsidie;
	now.ww = ww;
	recht = uitval_recht_of(&now);
	return line_create(h, u, GEBEURTENIS_REGELING,
			   arena_format(h->a, "Wie helpt naar nieuw werk: %s. %s",
					recht.helpt == CHOICE_NONE
					    ? "nog niet bekend"
					    : choice_label(&verantwoordelijken, recht.helpt),
					contact ? contact : ""));
}
