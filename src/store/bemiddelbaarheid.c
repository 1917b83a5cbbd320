#include "store/bemiddelbaarheid.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

const struct column bemiddelbaarheid_columns[BEMIDDELBAARHEID_COLUMNS] = {
    COLUMN_ID(struct bemiddelbaarheid_row, id, jongere, JONGERE, "Jongere"),
    COLUMN(struct bemiddelbaarheid_row, zicht, INT, NULL, 0),
    COLUMN(struct bemiddelbaarheid_row, versie, INT, NULL, 0),
    COLUMN(struct bemiddelbaarheid_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct bemiddelbaarheid_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct bemiddelbaarheid_row, bemiddelbaar, bemiddelbaarheden, "Bemiddelbaar",
		 ONDERDEEL_PLAN),
    COLUMN(struct bemiddelbaarheid_row, door, TEXT, "Beoordeeld door", 0),
    COLUMN(struct bemiddelbaarheid_row, op_datum, DATUM, "Beoordeeld op", ONDERDEEL_PLAN),
    COLUMN(struct bemiddelbaarheid_row, tot_datum, DATUM, "Geldig tot en met", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct bemiddelbaarheid_row, reden, bemiddelbaar_redenen, "Waarom nu niet",
		 ONDERDEEL_PLAN),
    COLUMN(struct bemiddelbaarheid_row, gesloten_op, MOMENT, "Gesloten", ONDERDEEL_PERSONALIA),
};
QUERY(bemiddelbaarheid_find,
      "SELECT j.id, j.zicht, j.versie, j.roepnaam, j.achternaam, j.bemiddelbaar, g.naam AS door, "
      "j.bemiddelbaar_op_datum AS op_datum, j.bemiddelbaar_tot_datum AS tot_datum, "
      "j.bemiddelbaar_reden AS reden, j.gesloten_op "
      "FROM jongere j LEFT JOIN gebruiker g ON g.id = j.bemiddelbaar_door_id WHERE j.id = $1");
const struct object object_bemiddelbaarheid =
    OBJECT(JONGERE, bemiddelbaarheid_find, bemiddelbaarheid_columns, struct bemiddelbaarheid_row);

QUERY(bemiddelbaarheid_update,
      "UPDATE t_jongere SET bemiddelbaar = $2, bemiddelbaar_door_id = $3, "
      "bemiddelbaar_op_datum = $4, bemiddelbaar_tot_datum = $5, bemiddelbaar_reden = $6, "
      "versie = versie + 1 WHERE id = $1");

/* "Nu even niet (eerst rust), geldig tot en met 1 mei 2027: wat erbij werd geschreven". */
static const char *line_text(const struct handeling *h, const struct bemiddelbaar_oordeel *o)
{
	const char *text = choice_label(&bemiddelbaar_oordelen, o->stap);
	char day[DATUM_TEXT_MAX];

	if (o->stap == BEMIDDELSTAP_TIJDELIJK_NIET)
		text = arena_format(h->a, "%s (%s)", text,
				    choice_label(&bemiddelbaar_redenen, o->reden));
	if (datum_set(o->tot))
		text =
		    arena_format(h->a, "%s, geldig tot en met %s", text, datum_lang(o->tot, day));
	return o->toelichting ? arena_format(h->a, "%s: %s", text, o->toelichting) : text;
}

int bemiddelbaarheid_judge(const struct handeling *h, jongere_id jongere,
			   const struct bemiddelbaar_oordeel *o)
{
	bool judged = o->stap != BEMIDDELSTAP_ONDERZOEK;
	int rc = db_exec(h->db, &bemiddelbaarheid_update,
			 ARGS(jongere, ARG_CHOICE(bemiddelbaar_oordelen, o->stap),
			      judged ? h->gebruiker : (gebruiker_id){0},
			      judged ? h->vandaag : DATUM_GEEN, o->tot,
			      ARG_CHOICE(bemiddelbaar_redenen, o->reden)));

	return rc < 0 ? rc
		      : gebeurtenis_create(
			    h->db, h->a,
			    &(struct gebeurtenis_nieuw){.jongere = jongere,
							.soort = GEBEURTENIS_BEMIDDELBAARHEID,
							.datum = h->vandaag,
							.tekst = line_text(h, o)});
}
