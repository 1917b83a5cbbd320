#include "store/werkbezoek.h"

#include "domain/contact.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/contact.h"
#include "store/gebeurtenis.h"
#include "store/instelling.h"

#define WERK ONDERDEEL_WERK

const struct column werkbezoek_columns[WERKBEZOEK_COLUMNS] = {
    COLUMN_ID(struct werkbezoek_row, id, werkbezoek, WERKBEZOEK, "Nummer"),
    COLUMN_ID(struct werkbezoek_row, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct werkbezoek_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct werkbezoek_row, zicht, INT, NULL, 0),
    COLUMN(struct werkbezoek_row, versie, INT, NULL, 0),
    COLUMN(struct werkbezoek_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct werkbezoek_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct werkbezoek_row, werkgever, TEXT, NULL, WERK),
    COLUMN(struct werkbezoek_row, functie, TEXT, NULL, WERK),
    COLUMN(struct werkbezoek_row, eind_datum, DATUM, NULL, WERK),
    COLUMN_KEUZE(struct werkbezoek_row, weet_werkgever, weet_werkgever_keuzes, NULL, WERK),
    COLUMN(struct werkbezoek_row, geen_bezoek, BOOL, NULL, WERK),
    COLUMN_KEUZE(struct werkbezoek_row, fase, fasen, NULL, ONDERDEEL_PLAN),
    COLUMN(struct werkbezoek_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct werkbezoek_row, kwartaal, INT, NULL, 0),
    COLUMN(struct werkbezoek_row, procent, INT, NULL, 0),
    COLUMN(struct werkbezoek_row, vorig_kwartaal, INT, NULL, WERK),
    COLUMN(struct werkbezoek_row, voor_datum, DATUM, "Uiterlijk", WERK),
    COLUMN_KEUZE(struct werkbezoek_row, bezoekstand, bezoekstanden, "Bezoek", WERK),
    COLUMN(struct werkbezoek_row, datum, DATUM, "Bezocht op", WERK),
    COLUMN_KEUZE(struct werkbezoek_row, bezoekgesprek, bezoekgesprekken, "Gesproken", WERK),
    COLUMN(struct werkbezoek_row, tekst, TEXT, "Wat u zag, of waarom niet", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct werkbezoek_row, bezoekreden, bezoekredenen, "Waarom niet", WERK),
    COLUMN_ID(struct werkbezoek_row, melding_id, melding, MELDING, "Melding"),
    COLUMN(struct werkbezoek_row, melding_op, MOMENT, NULL, WERK),
    COLUMN(struct werkbezoek_row, beantwoord_op, MOMENT, NULL, WERK),
    COLUMN_ID(struct werkbezoek_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct werkbezoek_row, door, TEXT, "Door", 0),
    COLUMN(struct werkbezoek_row, op, MOMENT, "Vastgelegd", WERK),
};
#define BEZOEK_SELECT                                                                              \
	"SELECT b.id, b.plaatsing_id, b.jongere_id, j.zicht, b.versie, j.roepnaam, j.achternaam, " \
	"w.naam AS werkgever, p.functie, p.eind_datum, p.weet_werkgever, p.geen_bezoek, j.fase, "  \
	"j.volgend_contact_datum, b.kwartaal, b.procent, coalesce(b.vorig_kwartaal, 0) AS "        \
	"vorig_kwartaal, b.voor_datum, b.bezoekstand, b.datum, b.bezoekgesprek, b.tekst, "         \
	"b.bezoekreden, b.melding_id, m.op AS melding_op, m.antwoord_op AS beantwoord_op, "        \
	"b.gebruiker_id, g.naam AS door, b.op FROM werkbezoek b "                                  \
	"JOIN plaatsing p ON p.id = b.plaatsing_id JOIN jongere j ON j.id = b.jongere_id "         \
	"JOIN werkgever w ON w.id = p.werkgever_id "                                               \
	"LEFT JOIN gebruiker g ON g.id = b.gebruiker_id LEFT JOIN melding m ON m.id = b.melding_id "
QUERY(bezoek_find, BEZOEK_SELECT "WHERE b.id = $1");
QUERY(bezoek_of_plaatsing, BEZOEK_SELECT "WHERE b.plaatsing_id = $1 ORDER BY b.id DESC LIMIT 40");
QUERY(bezoek_set_gezien,
      "UPDATE t_werkbezoek SET bezoekstand = 'gezien', datum = $2, bezoekgesprek = $3, "
      "tekst = $4, melding_id = $5, gebruiker_id = $6, op = $7, versie = versie + 1 WHERE id = $1");
QUERY(bezoek_set_overgeslagen,
      "UPDATE t_werkbezoek SET bezoekstand = 'overgeslagen', bezoekreden = $2, tekst = $3, "
      "gebruiker_id = $4, op = $5, versie = versie + 1 WHERE id = $1");
QUERY(bezoek_set_open,
      "UPDATE t_werkbezoek SET bezoekstand = 'open', datum = NULL, bezoekgesprek = NULL, "
      "tekst = NULL, melding_id = NULL, bezoekreden = NULL, gebruiker_id = NULL, op = NULL, "
      "versie = versie + 1 WHERE id = $1");
QUERY(plek_set_geen_bezoek,
      "UPDATE t_plaatsing SET geen_bezoek = $2, versie = versie + 1 WHERE id = $1");
QUERY(contact_of, "SELECT c.id FROM contactmoment c WHERE c.jongere_id = $1 AND c.plaatsing_id = "
		  "$2 AND c.op = $3 AND c.gebruiker_id = $4 AND c.ingetrokken_op IS NULL "
		  "ORDER BY c.id LIMIT 1");
QUERY(contact_set_weg,
      "UPDATE t_contactmoment SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(line_find, "SELECT g.id FROM gebeurtenis g WHERE g.jongere_id = $1 AND g.plaatsing_id = $2 "
		 "AND g.soort = 'werkbezoek' AND g.op = $3 "
		 "ORDER BY g.zicht_van_op, g.datum DESC, g.id DESC LIMIT 1");

const struct object object_werkbezoek =
    OBJECT(WERKBEZOEK, bezoek_find, werkbezoek_columns, struct werkbezoek_row);

int werkbezoek_list(struct db *db, struct arena *a, plaatsing_id plaatsing, struct db_rows *ret)
{
	return db_rows(db, a, &bezoek_of_plaatsing, ARGS(plaatsing), werkbezoek_columns,
		       COUNT(werkbezoek_columns), sizeof(struct werkbezoek_row), WERKBEZOEK_MAX,
		       ret);
}

/* ---- visited ---- */

static int contact_met(const struct handeling *h, const struct werkbezoek_row *b,
		       const struct bezoek_gezien *g, int met, const char *tekst)
{
	contactmoment_id id;

	return contact_create(h->db, h->a,
			      &(struct contact_nieuw){.jongere = b->jongere_id,
						      .gebruiker = h->gebruiker,
						      .soort = CONTACTSOORT_BEZOEK,
						      .met = met,
						      .datum = g->datum,
						      .tekst = tekst,
						      .plaatsing = b->plaatsing_id,
						      .volgend = g->volgend,
						      .nu = h->nu},
			      &id);
}

static int line_create(const struct handeling *h, const struct werkbezoek_row *b,
		       struct datum datum, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = b->jongere_id,
							      .soort = GEBEURTENIS_WERKBEZOEK,
							      .datum = datum,
							      .plaatsing = b->plaatsing_id,
							      .tekst = tekst});
}

/* The text once: with the young person when he was spoken, else with whoever was. */
static int spoken(const struct handeling *h, const struct werkbezoek_row *b,
		  const struct bezoek_gezien *g)
{
	const char *tekst = arena_format(h->a, "Bezoek door het lot. %s", g->tekst);
	int rc = 0;

	if (g->gesprek == BEZOEK_NIEMAND)
		return line_create(h, b, g->datum, tekst);
	if (bezoekgesprek_met_jongere(g->gesprek)) {
		rc = contact_met(h, b, g, CONTACTMET_JONGERE, tekst);
		tekst = "Gesproken bij hetzelfde bezoek.";
	}
	if (!rc && bezoekgesprek_met_werkgever(g->gesprek))
		rc = contact_met(h, b, g, CONTACTMET_WERKGEVER, tekst);
	return rc;
}

static int melding_about(const struct handeling *h, const struct werkbezoek_row *b,
			 const struct bezoek_gezien *g, melding_id *ret)
{
	*ret = (melding_id){0};
	if (g->licht == CHOICE_NONE)
		return 0;
	return melding_create(h,
			      &(struct melding_nieuw){.plaatsing = b->plaatsing_id,
						      .jongere = b->jongere_id,
						      .melder = MELDER_BEGELEIDER,
						      .soort = g->meldingsoort,
						      .licht = g->licht,
						      .tekst = g->melding},
			      ret);
}

int werkbezoek_end(const struct handeling *h, const struct werkbezoek_row *b,
		   const struct bezoek_gezien *g)
{
	melding_id melding;
	int rc = melding_about(h, b, g, &melding);

	rc = rc ? rc
		: db_exec(h->db, &bezoek_set_gezien,
			  ARGS(b->id, g->datum, ARG_CHOICE(bezoekgesprekken, g->gesprek), g->tekst,
			       melding, h->gebruiker, h->nu));
	return rc < 0 ? rc : spoken(h, b, g);
}

/* ---- skipped ---- */

static int set_geen_bezoek(const struct handeling *h, const struct werkbezoek_row *b, bool geen)
{
	return db_done(db_exec(h->db, &plek_set_geen_bezoek, ARGS(b->plaatsing_id, geen)));
}

int werkbezoek_refuse(const struct handeling *h, const struct werkbezoek_row *b, int reden,
		      const char *tekst)
{
	int rc = db_exec(h->db, &bezoek_set_overgeslagen,
			 ARGS(b->id, ARG_CHOICE(bezoekredenen, reden), tekst, h->gebruiker, h->nu));

	if (rc >= 0 && reden == BEZOEKREDEN_WIL_NIET)
		rc = set_geen_bezoek(h, b, true);
	return rc < 0 ? rc
		      : line_create(h, b, h->vandaag,
				    arena_format(h->a, "Bezoek door het lot overgeslagen: %s. %s",
						 choice_label(&bezoekredenen, reden),
						 tekst ? tekst : ""));
}

/* ---- taken back ---- */

static int line_withdraw(const struct handeling *h, const struct werkbezoek_row *b)
{
	gebeurtenis_id line;
	int rc =
	    db_number(h->db, &line_find, ARGS(b->jongere_id, b->plaatsing_id, b->op), &line.nr);

	return rc ? rc : gebeurtenis_withdraw(h->db, line);
}

/* Those that stand: one may have been taken back by itself. */
static int contacts_withdraw(const struct handeling *h, const struct werkbezoek_row *b)
{
	for (;;) {
		contactmoment_id id;
		int rc =
		    db_number(h->db, &contact_of,
			      ARGS(b->jongere_id, b->plaatsing_id, b->op, h->gebruiker), &id.nr);

		if (rc)
			return rc == ERR_GEEN_RIJ ? 0 : rc;
		rc = db_exec(h->db, &contact_set_weg, ARGS(id, h->nu));
		rc = rc < 0 ? rc : gebeurtenis_withdraw_contact(h->db, id);
		if (rc)
			return rc;
	}
}

int werkbezoek_open(const struct handeling *h, const struct werkbezoek_row *b)
{
	int rc = db_exec(h->db, &bezoek_set_open, ARGS(b->id));

	if (rc >= 0 && b->melding_id.nr && !moment_set(b->beantwoord_op))
		rc = melding_withdraw(h, &(struct melding_row){.id = b->melding_id,
							       .plaatsing_id = b->plaatsing_id,
							       .jongere_id = b->jongere_id,
							       .op = b->melding_op});
	if (rc >= 0 && b->bezoekreden == BEZOEKREDEN_WIL_NIET)
		rc = set_geen_bezoek(h, b, false);
	if (rc < 0)
		return rc;
	if (b->bezoekstand == BEZOEKSTAND_GEZIEN && b->bezoekgesprek != BEZOEK_NIEMAND)
		return contacts_withdraw(h, b);
	return line_withdraw(h, b);
}

/* ---- the draw ---- */

static const struct column kandidaat_columns[] = {
    COLUMN(struct bezoekkandidaat, plaatsing, INT, NULL, 0),
    COLUMN(struct bezoekkandidaat, jongere, INT, NULL, 0),
    COLUMN(struct bezoekkandidaat, vorig, INT, NULL, 0),
};
#define MAX_KANDIDATEN 60000
QUERY(kandidaat_list, "SELECT id AS plaatsing, jongere_id AS jongere, vorig FROM bezoekkandidaat "
		      "ORDER BY id LIMIT 60000");
QUERY(loting_number, "SELECT count(id) FROM bezoekloting WHERE kwartaal = $1");
QUERY(loting_insert, "INSERT INTO t_bezoekloting (kwartaal, procent, plekken, op) "
		     "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(bezoek_insert, "INSERT INTO t_werkbezoek (loting_id, plaatsing_id, jongere_id, "
		     "vorig_kwartaal, voor_datum) VALUES ($1, $2, $3, $4, $5)");

int bezoekloting_count(struct db *db, struct datum vandaag)
{
	int64_t n;
	int rc = db_number(db, &loting_number, ARGS((int64_t)kwartaal_of(vandaag)), &n);

	return rc ? rc : n > 0;
}

static int draw(struct db *db, int64_t loting, const struct bezoekkandidaat *k, size_t n,
		struct datum voor)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < n; i++)
		rc = db_exec(db, &bezoek_insert,
			     ARGS(loting, k[i].plaatsing, k[i].jongere, arg_nr(k[i].vorig), voor));
	return rc < 0 ? rc : (int)n;
}

int bezoekloting_create(struct db *db, struct arena *a, struct moment nu, struct datum vandaag)
{
	int kwartaal = kwartaal_of(vandaag);
	struct termijnen t;
	struct db_rows rows;
	int64_t loting;
	int rc = bezoekloting_count(db, vandaag);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = instelling_termijnen(db, a, vandaag, &t);
	rc = rc ? rc
		: db_rows(db, a, &kandidaat_list, ARGS_NONE, kandidaat_columns,
			  COUNT(kandidaat_columns), sizeof(struct bezoekkandidaat), MAX_KANDIDATEN,
			  &rows);
	rc =
	    rc ? rc
	       : db_number(db, &loting_insert,
			   ARGS((int64_t)kwartaal, (int64_t)t.bezoek_deel, (int64_t)rows.count, nu),
			   &loting);
	if (rc)
		return rc;
	return draw(db, loting, rows.rows,
		    bezoekloting_compute(rows.rows, rows.count, kwartaal, t.bezoek_deel),
		    kwartaal_eind(kwartaal));
}
