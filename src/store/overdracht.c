#include "store/overdracht.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/doelgroep.h"
#include "store/betrokkene.h"
#include "store/gebeurtenis.h"

#define PERSON ONDERDEEL_PERSONALIA
const struct column overdracht_columns[] = {
    COLUMN_ID(struct overdracht_row, id, overdracht, OVERDRACHT, "Nummer"),
    COLUMN_ID(struct overdracht_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct overdracht_row, afzender_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct overdracht_row, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct overdracht_row, versie, INT, NULL, 0),
    COLUMN(struct overdracht_row, onderdelen, INT, NULL, 0),
    COLUMN_KEUZE(struct overdracht_row, toestand, overdracht_toestanden, "Stand", 0),
    COLUMN(struct overdracht_row, van, TEXT, "Van", 0),
    COLUMN(struct overdracht_row, van_telefoon, TEXT, NULL, 0),
    COLUMN(struct overdracht_row, naar, TEXT, "Naar", 0),
    COLUMN(struct overdracht_row, naar_telefoon, TEXT, NULL, 0),
    COLUMN(struct overdracht_row, roepnaam, TEXT, "Roepnaam", PERSON),
    COLUMN(struct overdracht_row, voorvoegsel, TEXT, "Voorvoegsel", PERSON),
    COLUMN(struct overdracht_row, achternaam, TEXT, "Achternaam", PERSON),
    COLUMN(struct overdracht_row, geboorte_datum, DATUM, "Geboren", PERSON),
    COLUMN(struct overdracht_row, gemeente, TEXT, "Gemeente", PERSON),
    COLUMN_KEUZE(struct overdracht_row, fase, fasen, "Fase", PERSON),
    COLUMN(struct overdracht_row, toelichting, TEXT, "Goed om te weten", PERSON),
    COLUMN(struct overdracht_row, besproken_datum, DATUM, "Besproken met de jongere", PERSON),
    COLUMN_KEUZE(struct overdracht_row, mening, overdracht_meningen, "Wat de jongere ervan vindt",
		 PERSON),
    COLUMN(struct overdracht_row, kennismaking_datum, DATUM, "Kennismaking", PERSON),
    COLUMN(struct overdracht_row, blijf, BOOL, "Afzender blijft betrokken", 0),
    COLUMN(struct overdracht_row, aangeboden_op, MOMENT, "Aangeboden", 0),
    COLUMN(struct overdracht_row, verloopt_op, MOMENT, "Verloopt", 0),
    COLUMN(struct overdracht_row, beantwoord_op, MOMENT, "Beantwoord", 0),
    COLUMN(struct overdracht_row, reden, TEXT, "Waarom niet", PERSON),
    COLUMN(struct overdracht_row, gelezen_op, MOMENT, NULL, 0),
    COLUMN(struct overdracht_row, telefoon, TEXT, "Telefoon", ONDERDEEL_CONTACT),
    COLUMN(struct overdracht_row, email, TEXT, "E-mail", ONDERDEEL_CONTACT),
    COLUMN(struct overdracht_row, school, TEXT, "School", ONDERDEEL_ONDERWIJS),
    COLUMN(struct overdracht_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN(struct overdracht_row, wil, TEXT, "Wat de jongere wil", ONDERDEEL_WILLEN),
    COLUMN_KEUZE(struct overdracht_row, doelgroep, doelgroepen, "Doelgroep", ONDERDEEL_INKOMEN),
    COLUMN(struct overdracht_row, helpt, TEXT, "Wat helpt op het werk", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct overdracht_row, bestemming, bestemmingen, "Bestemming", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct overdracht_row, bemiddelbaar, bemiddelbaarheden, "Bemiddelbaar",
		 ONDERDEEL_PLAN),
};

QUERY(
    overdracht_find,
    "SELECT o.id, o.jongere_id, o.afzender_id, o.ontvanger_id, o.versie, o.onderdelen, o.toestand, v.naam AS van, "
    "v.telefoon AS van_telefoon, n.naam AS naar, n.telefoon AS naar_telefoon, o.roepnaam, o.voorvoegsel, "
    "o.achternaam, o.geboorte_datum, o.gemeente, o.fase, o.toelichting, o.besproken_datum, o.mening, "
    "o.kennismaking_datum, o.blijf, o.aangeboden_op, o.verloopt_op, o.beantwoord_op, o.reden, o.gelezen_op, "
    "o.telefoon, o.email, s.naam AS school, o.uitstroom_datum, o.wil, o.doelgroep, o.helpt, o.bestemming, "
    "o.bemiddelbaar FROM overdracht o JOIN gebruiker v ON v.id = o.afzender_id "
    "JOIN gebruiker n ON n.id = o.ontvanger_id LEFT JOIN organisatie s ON s.id = o.school_id WHERE o.id = $1");
QUERY(overdracht_open, "SELECT id FROM overdracht WHERE jongere_id = $1 "
		       "AND toestand IN ('concept', 'aangeboden', 'verlopen') LIMIT 1");
QUERY(
    overdracht_insert,
    "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, toelichting, "
    "besproken_datum, kennismaking_datum, blijf, aangemaakt_op, mening) "
    "VALUES ($1, $2, $3, 'concept', $4, $5, $6, $7, $8, $9, $10) RETURNING id");
QUERY(overdracht_change,
      "UPDATE t_overdracht SET onderdelen = $2, toelichting = $3, besproken_datum = $4, "
      "kennismaking_datum = $5, blijf = $6, mening = $7, versie = versie + 1 WHERE id = $1");
QUERY(overdracht_ask, "UPDATE t_overdracht SET toestand = 'aangeboden', aangeboden_op = $2, "
		      "verloopt_op = $3, versie = versie + 1 WHERE id = $1");
QUERY(overdracht_yes, "UPDATE t_overdracht SET toestand = 'geaccepteerd', beantwoord_op = $2, "
		      "kennismaking_datum = $3, versie = versie + 1 WHERE id = $1");
QUERY(overdracht_no, "UPDATE t_overdracht SET toestand = 'geweigerd', beantwoord_op = $2, "
		     "reden = $3, versie = versie + 1 WHERE id = $1");
QUERY(overdracht_back, "UPDATE t_overdracht SET toestand = 'ingetrokken', beantwoord_op = $2, "
		       "versie = versie + 1 WHERE id = $1");
QUERY(overdracht_again, "UPDATE t_overdracht SET toestand = $2, beantwoord_op = NULL, "
			"versie = versie + 1 WHERE id = $1");
QUERY(overdracht_seen,
      "UPDATE t_overdracht SET gelezen_op = $2, versie = versie + 1 WHERE id = $1");

const struct object object_overdracht =
    OBJECT(OVERDRACHT, overdracht_find, overdracht_columns, struct overdracht_row);

int overdracht_load(struct db *db, struct arena *a, overdracht_id id, struct overdracht_row *ret)
{
	return db_row(db, a, &overdracht_find, ARGS(id), overdracht_columns,
		      COUNT(overdracht_columns), ret);
}

int overdracht_find_open(struct db *db, jongere_id jongere, overdracht_id *ret)
{
	return db_number(db, &overdracht_open, ARGS(jongere), &ret->nr);
}

static int line_create(const struct handeling *h, const struct overdracht_row *o, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = o->jongere_id,
							      .soort = GEBEURTENIS_OVERDRACHT,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

/* The row has changed; the timeline tells how. */
static int step(const struct handeling *h, const struct overdracht_row *o, int changed,
		const char *tekst)
{
	return changed < 0 ? changed : line_create(h, o, tekst);
}

int overdracht_create(const struct handeling *h, jongere_id jongere, gebruiker_id naar,
		      const struct overdracht_inhoud *in, overdracht_id *ret)
{
	return db_number(h->db, &overdracht_insert,
			 ARGS(jongere, h->gebruiker, naar, (int64_t)in->onderdelen, in->toelichting,
			      in->besproken, in->kennismaking, in->blijf, h->nu,
			      ARG_CHOICE(overdracht_meningen, in->mening)),
			 &ret->nr);
}

int overdracht_update(const struct handeling *h, overdracht_id id,
		      const struct overdracht_inhoud *in)
{
	return db_done(db_exec(h->db, &overdracht_change,
			       ARGS(id, (int64_t)in->onderdelen, in->toelichting, in->besproken,
				    in->kennismaking, in->blijf,
				    ARG_CHOICE(overdracht_meningen, in->mening))));
}

int overdracht_offer(const struct handeling *h, const struct overdracht_row *o,
		     struct moment verloopt)
{
	return step(h, o, db_exec(h->db, &overdracht_ask, ARGS(o->id, h->nu, verloopt)),
		    arena_format(h->a, "%s vraagt %s om over te nemen", o->van, o->naar));
}

/* Who offered it keeps the parts that belong to the own role. */
static int sender_stays(const struct handeling *h, const struct overdracht_row *o)
{
	struct functie_nu wie;
	struct betrokkene_nieuw nieuw;
	int rc = functie_find_now(h->db, h->a, o->afzender_id, h->vandaag, &wie);

	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	nieuw = betrokkene_own(o->jongere_id, &wie, h->nu);
	return betrokkene_create(h->db, h->a, &nieuw);
}

int overdracht_accept(const struct handeling *h, const struct overdracht_row *o,
		      struct datum kennismaking)
{
	int rc = db_exec(h->db, &overdracht_yes, ARGS(o->id, h->nu, kennismaking));

	rc = step(h, o, rc, arena_format(h->a, "%s neemt over van %s", o->naar, o->van));
	return rc || !o->blijf ? rc : sender_stays(h, o);
}

int overdracht_refuse(const struct handeling *h, const struct overdracht_row *o, const char *reden)
{
	return step(h, o, db_exec(h->db, &overdracht_no, ARGS(o->id, h->nu, reden)),
		    arena_format(h->a, "%s neemt niet over: %s", o->naar, reden));
}

int overdracht_withdraw(const struct handeling *h, const struct overdracht_row *o)
{
	int rc = db_exec(h->db, &overdracht_back, ARGS(o->id, h->nu));

	if (rc < 0 || o->toestand == OVERDRACHT_CONCEPT)
		return db_done(rc);
	return line_create(h, o,
			   arena_format(h->a, "%s trekt de vraag aan %s in", o->van, o->naar));
}

int overdracht_restore(const struct handeling *h, const struct overdracht_row *o)
{
	bool offered = moment_set(o->aangeboden_op);
	int was = offered ? OVERDRACHT_AANGEBODEN : OVERDRACHT_CONCEPT;
	int rc =
	    db_exec(h->db, &overdracht_again, ARGS(o->id, ARG_CHOICE(overdracht_toestanden, was)));

	if (rc < 0 || !offered)
		return db_done(rc);
	return line_create(
	    h, o, arena_format(h->a, "%s vraagt %s toch om over te nemen", o->van, o->naar));
}

int overdracht_read(const struct handeling *h, overdracht_id id)
{
	return db_done(db_exec(h->db, &overdracht_seen, ARGS(id, h->nu)));
}
