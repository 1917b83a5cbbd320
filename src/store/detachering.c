#include "store/detachering.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/gebeurtenis.h"

#define WERK ONDERDEEL_WERK

const struct column detachering_columns[DETACHERING_COLUMNS] = {
    COLUMN_ID(struct detachering_row, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(struct detachering_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct detachering_row, zicht, INT, NULL, 0),
    COLUMN(struct detachering_row, versie, INT, "Versie", 0),
    COLUMN(struct detachering_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct detachering_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct detachering_row, functie, TEXT, "Functie", WERK),
    COLUMN_KEUZE(struct detachering_row, soort, plaatsingsoorten, "Soort", WERK),
    COLUMN(struct detachering_row, van_datum, DATUM, "Van", WERK),
    COLUMN(struct detachering_row, eind_datum, DATUM, "Tot en met", WERK),
    COLUMN(struct detachering_row, contract_tot_datum, DATUM, NULL, WERK),
    COLUMN_KEUZE(struct detachering_row, weet_werkgever, weet_werkgever_keuzes, NULL, WERK),
    COLUMN_ID(struct detachering_row, werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN(struct detachering_row, werkgever, TEXT, "Werk bij", WERK),
    COLUMN_ID(struct detachering_row, formele_werkgever_id, werkgever, WERKGEVER, NULL),
    COLUMN(struct detachering_row, formeel, TEXT, "Contract en loon bij", WERK),
    COLUMN(struct detachering_row, afspraken, INT, NULL, 0),
    COLUMN_ID(struct detachering_row, formeel_contact_id, contactpersoon, CONTACTPERSOON, NULL),
    COLUMN_ID(struct detachering_row, materieel_contact_id, contactpersoon, CONTACTPERSOON, NULL),
    COLUMN(struct detachering_row, formeel_contact, TEXT, "Wie u spreekt over contract en loon",
	   WERK),
    COLUMN(struct detachering_row, formeel_telefoon, TEXT, NULL, 0),
    COLUMN(struct detachering_row, materieel_contact, TEXT, "Wie u spreekt over het werk", WERK),
    COLUMN(struct detachering_row, materieel_telefoon, TEXT, NULL, 0),
    COLUMN_KEUZE(struct detachering_row, stoprisico, stoprisicos, "Wie betaalt bij eerder stoppen",
		 WERK),
    COLUMN(struct detachering_row, inleen_tot_datum, DATUM, "Laatste dag van de detachering", WERK),
    COLUMN(struct detachering_row, opzegdagen, INT, "Opzegtermijn in dagen", WERK),
    COLUMN_KEUZE(struct detachering_row, na_inleen, na_inleen_keuzes,
		 "Het contract als de detachering stopt", WERK),
    COLUMN(struct detachering_row, tekst, TEXT, "Verder afgesproken", WERK),
    COLUMN_KEUZE(struct detachering_row, inleenbesluit, inleenbesluiten, "Besloten", WERK),
};
QUERY(
    detachering_find,
    "SELECT p.id, p.jongere_id, j.zicht, p.versie, j.roepnaam, j.achternaam, p.functie, p.soort, p.van_datum, "
    "p.eind_datum, p.stand_contract_tot_datum AS contract_tot_datum, "
    "p.weet_werkgever, p.werkgever_id, w.naam AS werkgever, p.formele_werkgever_id, f.naam AS formeel, "
    "coalesce(d.id, 0) AS afspraken, d.formeel_contact_id, d.materieel_contact_id, c.naam AS formeel_contact, "
    "c.telefoon AS formeel_telefoon, m.naam AS materieel_contact, m.telefoon AS materieel_telefoon, d.stoprisico, "
    "d.inleen_tot_datum, coalesce(d.opzegdagen, 0) AS opzegdagen, d.na_inleen, d.tekst, d.inleenbesluit "
    "FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "LEFT JOIN werkgever f ON f.id = p.formele_werkgever_id LEFT JOIN detachering d ON d.plaatsing_id = p.id "
    "LEFT JOIN contactpersoon c ON c.id = d.formeel_contact_id "
    "LEFT JOIN contactpersoon m ON m.id = d.materieel_contact_id WHERE p.id = $1");
QUERY(
    afspraak_insert,
    "INSERT INTO t_detachering (plaatsing_id, jongere_id, formeel_contact_id, "
    "materieel_contact_id, stoprisico, inleen_tot_datum, opzegdagen, na_inleen, tekst, "
    "inleenbesluit, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
QUERY(afspraak_change,
      "UPDATE t_detachering SET formeel_contact_id = $2, materieel_contact_id = $3, "
      "stoprisico = $4, inleen_tot_datum = $5, opzegdagen = $6, na_inleen = $7, tekst = $8, "
      "inleenbesluit = $9, gebruiker_id = $10, op = $11, versie = versie + 1 WHERE id = $1");
QUERY(plaatsing_touch, "UPDATE t_plaatsing SET versie = versie + 1 WHERE id = $1");
QUERY(contact_clear,
      "UPDATE t_detachering SET formeel_contact_id = NULL, versie = versie + 1 WHERE id = "
      "(SELECT d.id FROM detachering d WHERE d.plaatsing_id = $1)");
QUERY(formeel_change, "UPDATE t_plaatsing SET formele_werkgever_id = $2 WHERE id = $1");

const struct object object_detachering =
    OBJECT(PLAATSING, detachering_find, detachering_columns, struct detachering_row);

int detachering_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
		     struct detachering_row *ret)
{
	return db_row(db, a, &detachering_find, ARGS(plaatsing), detachering_columns,
		      COUNT(detachering_columns), ret);
}

static int afspraak_write(const struct handeling *h, const struct detachering_row *d,
			  const struct detachering_afspraak *n)
{
	struct arg risico = ARG_CHOICE(stoprisicos, n->stoprisico),
		   na = ARG_CHOICE(na_inleen_keuzes, n->na_inleen),
		   besluit = ARG_CHOICE(inleenbesluiten, n->inleenbesluit);

	if (!d->afspraken)
		return db_exec(h->db, &afspraak_insert,
			       ARGS(d->id, d->jongere_id, n->formeel_contact, n->materieel_contact,
				    risico, n->inleen_tot, n->opzegdagen, na, n->tekst, besluit,
				    h->gebruiker, h->nu));
	return db_exec(h->db, &afspraak_change,
		       ARGS(d->afspraken, n->formeel_contact, n->materieel_contact, risico,
			    n->inleen_tot, n->opzegdagen, na, n->tekst, besluit, h->gebruiker,
			    h->nu));
}

/* "Detachering via De Kaag: tot en met 3 mei 2027. Daarna: het contract loopt door." */
static const char *line_text(struct arena *a, const struct detachering_row *d,
			     const struct detachering_afspraak *n)
{
	char tot[DATUM_TEXT_MAX];
	const char *until = datum_set(n->inleen_tot)
				? arena_format(a, "tot en met %s", datum_lang(n->inleen_tot, tot))
				: "zonder afgesproken laatste dag";

	return arena_format(a, "Detachering via %s: %s. Daarna: %s.%s%s", d->formeel, until,
			    choice_label(&na_inleen_keuzes, n->na_inleen),
			    n->inleenbesluit == CHOICE_NONE ? "" : " Besloten: ",
			    n->inleenbesluit == CHOICE_NONE
				? ""
				: choice_label(&inleenbesluiten, n->inleenbesluit));
}

int detachering_update(const struct handeling *h, const struct detachering_row *d,
		       const struct detachering_afspraak *n)
{
	int rc = afspraak_write(h, d, n);

	if (rc >= 0)
		rc = db_exec(h->db, &plaatsing_touch, ARGS(d->id));
	return rc < 0 ? rc
		      : gebeurtenis_create(
			    h->db, h->a,
			    &(struct gebeurtenis_nieuw){.jongere = d->jongere_id,
							.soort = GEBEURTENIS_CONTRACT,
							.datum = h->vandaag,
							.plaatsing = d->id,
							.tekst = line_text(h->a, d, n)});
}

int detachering_update_formeel(const struct handeling *h, plaatsing_id plaatsing,
			       werkgever_id formeel)
{
	int rc = db_exec(h->db, &contact_clear, ARGS(plaatsing));

	if (rc >= 0)
		rc = db_exec(h->db, &formeel_change, ARGS(plaatsing, formeel));
	return db_done(rc);
}
