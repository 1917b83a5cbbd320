#include "store/aanmelding.h"

#include "base/tekst.h"
#include "store/jongere.h"
#include "store/keuze.h"

const struct column aanmelding_columns[] = {
    COLUMN_ID(struct aanmelding_row, id, aanmelding, AANMELDING, "Nummer"),
    COLUMN(struct aanmelding_row, versie, INT, NULL, 0),
    COLUMN_ID(struct aanmelding_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN_KEUZE(struct aanmelding_row, vorm, aanmeldvormen, "Hoe", 0),
    COLUMN_KEUZE(struct aanmelding_row, kanaal, kanalen, "Wie meldt aan", 0),
    COLUMN(struct aanmelding_row, melder_naam, TEXT, "Naam van de melder", 0),
    COLUMN(struct aanmelding_row, melder_telefoon, TEXT, "Telefoon van de melder", 0),
    COLUMN(struct aanmelding_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct aanmelding_row, roepnaam, TEXT, "Roepnaam", 0),
    COLUMN(struct aanmelding_row, voorvoegsel, TEXT, "Voorvoegsel", 0),
    COLUMN(struct aanmelding_row, achternaam, TEXT, "Achternaam", 0),
    COLUMN(struct aanmelding_row, geboorte_datum, DATUM, "Geboren", 0),
    COLUMN(struct aanmelding_row, gemeente, TEXT, "Woonplaats of gemeente", 0),
    COLUMN(struct aanmelding_row, telefoon, TEXT, "Telefoon van de jongere", 0),
    COLUMN(struct aanmelding_row, onderwerpen, INT, NULL, 0),
    COLUMN(struct aanmelding_row, vraag, TEXT, "Vraag", 0),
    COLUMN(struct aanmelding_row, op, MOMENT, "Aangemeld", 0),
    COLUMN(struct aanmelding_row, uiterlijk_datum, DATUM, "Antwoord voor", 0),
    COLUMN_KEUZE(struct aanmelding_row, toestand, aanmeldstanden, "Stand", 0),
    COLUMN_KEUZE(struct aanmelding_row, reden, aanmeldredenen, "Waarom niet", 0),
    COLUMN(struct aanmelding_row, beantwoord_op, MOMENT, "Beantwoord", 0),
    COLUMN(struct aanmelding_row, beantwoord_door, TEXT, "Beantwoord door", 0),
    COLUMN(struct aanmelding_row, bewaar_tot_datum, DATUM, "Bewaard tot en met", 0),
};
QUERY(aanmelding_find,
      "SELECT a.id, a.versie, a.organisatie_id, a.vorm, a.kanaal, a.melder_naam, "
      "a.melder_telefoon, d.naam AS door, a.roepnaam, a.voorvoegsel, a.achternaam, "
      "a.geboorte_datum, a.gemeente, a.telefoon, a.onderwerpen, a.vraag, a.op, a.uiterlijk_datum, "
      "a.toestand, a.reden, a.beantwoord_op, b.naam AS beantwoord_door, a.bewaar_tot_datum "
      "FROM aanmelding a LEFT JOIN gebruiker d ON d.id = a.gebruiker_id "
      "LEFT JOIN gebruiker b ON b.id = a.door_id WHERE a.id = $1");

const struct object object_aanmelding =
    OBJECT(AANMELDING, aanmelding_find, aanmelding_columns, struct aanmelding_row);

const char *aanmeldonderwerpen_text(struct arena *a, int64_t onderwerpen)
{
	const char *text = "";

	for (size_t i = 0; i < aanmeldonderwerpen.count; i++)
		if (onderwerpen >> i & 1)
			text = arena_format(a, "%s%s%s", text, *text ? ", " : "",
					    aanmeldonderwerpen.list[i].label);
	return text;
}

QUERY(loket_keuze_find, "SELECT id, naam FROM loket WHERE naam_vouw LIKE $1 ESCAPE '\\' "
			"ORDER BY naam_vouw, id LIMIT 100");

int loket_keuze_list(struct db *db, struct arena *a, const char *zoek, struct db_rows *ret)
{
	return db_rows(db, a, &loket_keuze_find, ARGS(tekst_like(a, tekst_fold(a, zoek))),
		       organisatie_keuze_columns, COUNT(organisatie_keuze_columns),
		       sizeof(struct organisatie_keuze), KEUZE_MAX, ret);
}

/* ---- beginning ---- */

QUERY(aanmelding_insert,
      "INSERT INTO t_aanmelding (organisatie_id, vorm, kanaal, melder_naam, melder_telefoon, "
      "gebruiker_id, roepnaam, voorvoegsel, achternaam, geboorte_datum, herken_hash, gemeente, "
      "telefoon, onderwerpen, vraag, op, uiterlijk_datum) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) "
      "RETURNING id");

int aanmelding_create(const struct handeling *h, const struct aanmelding_nieuw *nieuw,
		      aanmelding_id *ret)
{
	const struct personalia *wie = &nieuw->wie;
	bool self = nieuw->kanaal == KANAAL_ZELF;
	struct bytes herken = {0};
	uint8_t key[32];

	if (datum_set(wie->geboorte_datum)) {
		jongere_key(h->a, wie, key);
		herken = (struct bytes){key, sizeof(key)};
	}
	return db_number(h->db, &aanmelding_insert,
			 ARGS(nieuw->loket, ARG_CHOICE(aanmeldvormen, nieuw->vorm),
			      ARG_CHOICE(kanalen, nieuw->kanaal), self ? NULL : nieuw->melder_naam,
			      self ? NULL : nieuw->bellen, h->gebruiker, wie->roepnaam,
			      wie->voorvoegsel, wie->achternaam, wie->geboorte_datum, herken,
			      wie->gemeente, self ? nieuw->bellen : NULL,
			      (int64_t)nieuw->onderwerpen, nieuw->vraag, h->nu, nieuw->uiterlijk),
			 &ret->nr);
}

/* ---- its answer ---- */

QUERY(aanmelding_answer,
      "UPDATE t_aanmelding SET organisatie_id = $2, toestand = $3, reden = $4, beantwoord_op = $5, "
      "door_id = $6, bewaar_tot_datum = $7, versie = versie + 1 WHERE id = $1");
QUERY(stap_insert,
      "INSERT INTO t_aanmeldstap (aanmelding_id, stap, tekst, verteld_datum, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6)");

int aanmelding_step(const struct handeling *h, const struct aanmelding_row *aanmelding, int stap,
		    const struct aanmelding_antwoord *antwoord)
{
	int stand = aanmeldstand_after(aanmelding->toestand, stap);
	bool waits = stand == AANMELDSTAND_NIEUW;
	int rc;

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	rc = db_exec(h->db, &aanmelding_answer,
		     ARGS(aanmelding->id, antwoord->loket, ARG_CHOICE(aanmeldstanden, stand),
			  ARG_CHOICE(aanmeldredenen, antwoord->reden), waits ? MOMENT_GEEN : h->nu,
			  waits ? (gebruiker_id){0} : h->gebruiker, antwoord->bewaar_tot));
	if (rc >= 0)
		rc = db_exec(h->db, &stap_insert,
			     ARGS(aanmelding->id, ARG_CHOICE(aanmeldstappen, stap), antwoord->tekst,
				  antwoord->verteld, h->gebruiker, h->nu));
	return db_done(rc);
}

const struct column aanmeldstap_columns[] = {
    COLUMN_KEUZE(struct aanmeldstap_row, stap, aanmeldstappen, "Wat", 0),
    COLUMN(struct aanmeldstap_row, tekst, TEXT, "Toelichting", 0),
    COLUMN(struct aanmeldstap_row, verteld_datum, DATUM, "Verteld op", 0),
    COLUMN(struct aanmeldstap_row, wie, TEXT, "Door", 0),
    COLUMN(struct aanmeldstap_row, op, MOMENT, "Wanneer", 0),
};
QUERY(stap_list, "SELECT s.stap, s.tekst, s.verteld_datum, g.naam AS wie, s.op FROM aanmeldstap s "
		 "JOIN gebruiker g ON g.id = s.gebruiker_id WHERE s.aanmelding_id = $1 "
		 "ORDER BY s.id LIMIT 100");

int aanmeldstap_list(struct db *db, struct arena *a, aanmelding_id id, struct db_rows *ret)
{
	return db_rows(db, a, &stap_list, ARGS(id), aanmeldstap_columns, COUNT(aanmeldstap_columns),
		       sizeof(struct aanmeldstap_row), AANMELDSTAP_MAX, ret);
}

QUERY(same_count,
      "SELECT count(a.op) AS aantal FROM aanmelding a WHERE a.herken_hash = $2 AND a.id <> $1");

int aanmelding_count_same(struct db *db, aanmelding_id id, const uint8_t herken[32], int64_t *ret)
{
	return db_number(db, &same_count, ARGS(id, ((struct bytes){herken, 32})), ret);
}
