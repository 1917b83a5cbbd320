#include "store/uitstroom.h"

#include "domain/onderdeel.h"
#include "store/contact.h"
#include "store/gebeurtenis.h"

static const struct column kop_columns[] = {
    COLUMN_ID(struct uitstroom_kop, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct uitstroom_kop, zicht, INT, NULL, 0),
    COLUMN(struct uitstroom_kop, versie, INT, NULL, 0),
    COLUMN(struct uitstroom_kop, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstroom_kop, voorvoegsel, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstroom_kop, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct uitstroom_kop, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstroom_kop, gesloten_op, MOMENT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct uitstroom_kop, uitstroom_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct uitstroom_kop, bestemming, bestemmingen, NULL, ONDERDEEL_PLAN),
    COLUMN(struct uitstroom_kop, bestemming_plek, TEXT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct uitstroom_kop, bestemming_contact, TEXT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct uitstroom_kop, bestemming_telefoon, TEXT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct uitstroom_kop, uitstroomgesprek_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct uitstroom_kop, uitstroomgesprek_soort, contactsoorten, NULL,
		 ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct uitstroom_kop, uitstroomgesprek_ouders, uitstroomouders, NULL,
		 ONDERDEEL_ONDERWIJS),
    COLUMN(struct uitstroom_kop, uitstroomgesprek_op, MOMENT, NULL, ONDERDEEL_ONDERWIJS),
};
QUERY(uitstroom_kop_find,
      "SELECT id, zicht, versie, roepnaam, voorvoegsel, achternaam, fase, gesloten_op, "
      "uitstroom_datum, bestemming, bestemming_plek, bestemming_contact, bestemming_telefoon, "
      "uitstroomgesprek_datum, uitstroomgesprek_soort, uitstroomgesprek_ouders, "
      "uitstroomgesprek_op FROM jongere WHERE id = $1");
const struct object object_uitstroom =
    OBJECT(JONGERE, uitstroom_kop_find, kop_columns, struct uitstroom_kop);

static int line_create(const struct handeling *h, jongere_id id, enum gebeurtenissoort soort,
		       const char *tekst)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = id, .soort = soort, .datum = h->vandaag, .tekst = tekst});
}

/* ---- the destination ---- */

QUERY(update_bestemming,
      "UPDATE t_jongere SET bestemming = $2, bestemming_plek = $3, bestemming_contact = $4, "
      "bestemming_telefoon = $5, versie = versie + 1 WHERE id = $1");

/* "Werk, bij Bakkerij Smit: begint in augustus" */
static const char *bestemming_line(struct arena *a, const struct bestemming_inhoud *b)
{
	const char *label = b->bestemming == CHOICE_NONE
				? "Nog niet bekend"
				: choice_label(&bestemmingen, b->bestemming);

	if (b->plek)
		label = arena_format(a, "%s, bij %s", label, b->plek);
	return b->toelichting ? arena_format(a, "%s: %s", label, b->toelichting) : label;
}

int bestemming_update(const struct handeling *h, jongere_id id,
		      const struct bestemming_inhoud *inhoud)
{
	int rc = db_exec(h->db, &update_bestemming,
			 ARGS(id, ARG_CHOICE(bestemmingen, inhoud->bestemming), inhoud->plek,
			      inhoud->contact, inhoud->telefoon));

	return rc < 0 ? rc
		      : line_create(h, id, GEBEURTENIS_BESTEMMING, bestemming_line(h->a, inhoud));
}

/* ---- the talk ---- */

QUERY(update_uitstroomgesprek,
      "UPDATE t_jongere SET uitstroomgesprek_datum = $2, uitstroomgesprek_soort = $3, "
      "uitstroomgesprek_ouders = $4, uitstroomgesprek_op = $5, versie = versie + 1 WHERE id = $1");

static int contact_record(const struct handeling *h, jongere_id id,
			  const struct uitstroomgesprek_inhoud *g)
{
	const struct contact_nieuw contact = {
	    .jongere = id,
	    .gebruiker = h->gebruiker,
	    .soort = g->soort,
	    .met = CONTACTMET_JONGERE,
	    .datum = g->datum,
	    .tekst = arena_format(h->a, "Gesprek over na school. %s", g->tekst),
	    .volgend = g->volgend,
	    .nu = h->nu,
	};
	contactmoment_id nr;

	return contact_create(h->db, h->a, &contact, &nr);
}

int uitstroomgesprek_update(const struct handeling *h, jongere_id id,
			    const struct uitstroomgesprek_inhoud *g)
{
	char op[DATUM_TEXT_MAX];
	int rc =
	    db_exec(h->db, &update_uitstroomgesprek,
		    ARGS(id, g->datum, ARG_CHOICE(contactsoorten, g->soort),
			 ARG_CHOICE(uitstroomouders, g->ouders), g->tekst ? h->nu : MOMENT_GEEN));

	if (rc < 0)
		return rc;
	if (g->tekst)
		return contact_record(h, id, g);
	return line_create(
	    h, id, GEBEURTENIS_BESTEMMING,
	    arena_format(h->a, "Gesprek over na school gepland op %s", datum_lang(g->datum, op)));
}
