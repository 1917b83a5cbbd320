#include "store/verwijzing.h"

#include "store/gebeurtenis.h"

#define PERSON ONDERDEEL_PERSONALIA
const struct column verwijzing_columns[] = {
    COLUMN_ID(struct verwijzing_row, id, verwijzing, VERWIJZING, "Nummer"),
    COLUMN_ID(struct verwijzing_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct verwijzing_row, afzender_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct verwijzing_row, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct verwijzing_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct verwijzing_row, verwijssoort, verwijssoorten, "Wat is gevraagd", 0),
    COLUMN(struct verwijzing_row, keuzereden, TEXT, "Waarom deze coach", PERSON),
    COLUMN(struct verwijzing_row, onderdelen, INT, NULL, 0),
    COLUMN_KEUZE(struct verwijzing_row, toestand, verwijzing_toestanden, "Stand", 0),
    COLUMN(struct verwijzing_row, van, TEXT, "Van", 0),
    COLUMN(struct verwijzing_row, van_telefoon, TEXT, NULL, 0),
    COLUMN(struct verwijzing_row, naar, TEXT, "Naar", 0),
    COLUMN(struct verwijzing_row, naar_telefoon, TEXT, NULL, 0),
    COLUMN(struct verwijzing_row, roepnaam, TEXT, "Roepnaam", PERSON),
    COLUMN(struct verwijzing_row, voorvoegsel, TEXT, "Voorvoegsel", PERSON),
    COLUMN(struct verwijzing_row, achternaam, TEXT, "Achternaam", PERSON),
    COLUMN(struct verwijzing_row, geboorte_datum, DATUM, "Geboren", PERSON),
    COLUMN(struct verwijzing_row, gemeente, TEXT, "Gemeente", PERSON),
    COLUMN_KEUZE(struct verwijzing_row, fase, fasen, "Fase", PERSON),
    COLUMN(struct verwijzing_row, vraag, TEXT, "Vraag", PERSON),
    COLUMN(struct verwijzing_row, artikel, TEXT, "Waarom dit mag", PERSON),
    COLUMN(struct verwijzing_row, besproken_datum, DATUM, "Besproken met de jongere", PERSON),
    COLUMN_KEUZE(struct verwijzing_row, mening, overdracht_meningen, "Wat de jongere ervan vindt",
		 PERSON),
    COLUMN(struct verwijzing_row, van_datum, DATUM, "Vanaf", PERSON),
    COLUMN(struct verwijzing_row, tot_datum, DATUM, "Tot en met", PERSON),
    COLUMN(struct verwijzing_row, aangeboden_op, MOMENT, "Gevraagd", 0),
    COLUMN(struct verwijzing_row, verloopt_op, MOMENT, "Verloopt", 0),
    COLUMN(struct verwijzing_row, beantwoord_op, MOMENT, "Beantwoord", 0),
    COLUMN(struct verwijzing_row, reden, TEXT, "Waarom niet", PERSON),
    COLUMN_KEUZE(struct verwijzing_row, hulpuitkomst, verwijzing_uitkomsten, "Uitkomst", PERSON),
    COLUMN(struct verwijzing_row, opbrengst, TEXT, "Wat het opleverde", PERSON),
    COLUMN(struct verwijzing_row, afgerond_op, MOMENT, "Gestopt", 0),
    COLUMN(struct verwijzing_row, gelezen_op, MOMENT, NULL, 0),
};

#define VERWIJZING_SELECT                                                                          \
	"SELECT v.id, v.jongere_id, v.afzender_id, v.ontvanger_id, v.versie, "                     \
	"v.verwijssoort, v.keuzereden, v.onderdelen, "                                             \
	"v.toestand, w.naam AS van, w.telefoon AS van_telefoon, n.naam AS naar, "                  \
	"n.telefoon AS naar_telefoon, v.roepnaam, v.voorvoegsel, v.achternaam, v.geboorte_datum, " \
	"v.gemeente, v.fase, v.vraag, v.artikel, v.besproken_datum, v.mening, v.van_datum, "       \
	"v.tot_datum, v.aangeboden_op, v.verloopt_op, v.beantwoord_op, v.reden, v.hulpuitkomst, "  \
	"v.opbrengst, v.afgerond_op, v.gelezen_op FROM verwijzing v "                              \
	"JOIN gebruiker w ON w.id = v.afzender_id JOIN gebruiker n ON n.id = v.ontvanger_id "
QUERY(verwijzing_find, VERWIJZING_SELECT "WHERE v.id = $1");
QUERY(verwijzing_list_of,
      VERWIJZING_SELECT "WHERE v.jongere_id = $1 ORDER BY v.zicht_van_op, v.id DESC LIMIT 50");
QUERY(verwijzing_insert,
      "INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "
      "vraag, grondslag, artikel, besproken_datum, mening, van_datum, tot_datum, aangemaakt_op, "
      "verwijssoort, rol, kandidaat_id, uitleg, keuzereden) "
      "VALUES ($1, $2, $3, 'concept', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
      "NULLIF($15, 0), $16, $17) RETURNING id");
QUERY(
    verwijzing_change,
    "UPDATE t_verwijzing SET onderdelen = $2, vraag = $3, grondslag = $4, artikel = $5, "
    "besproken_datum = $6, mening = $7, van_datum = $8, tot_datum = $9, keuzereden = $10, versie = versie + 1 "
    "WHERE id = $1");
QUERY(verwijzing_ask, "UPDATE t_verwijzing SET toestand = 'aangeboden', aangeboden_op = $2, "
		      "verloopt_op = $3, versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_yes, "UPDATE t_verwijzing SET toestand = 'geaccepteerd', beantwoord_op = $2, "
		      "van_op = $3, tot_op = $4, versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_no, "UPDATE t_verwijzing SET toestand = 'geweigerd', beantwoord_op = $2, "
		     "reden = $3, versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_back, "UPDATE t_verwijzing SET toestand = 'ingetrokken', afgerond_op = $2, "
		       "versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_again, "UPDATE t_verwijzing SET toestand = $2, beantwoord_op = NULL, "
			"afgerond_op = NULL, versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_seen,
      "UPDATE t_verwijzing SET gelezen_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_longer, "UPDATE t_verwijzing SET tot_datum = $2, tot_op = $3, "
			 "versie = versie + 1 WHERE id = $1");
QUERY(verwijzing_done,
      "UPDATE t_verwijzing SET toestand = 'afgerond', afgerond_op = $2, hulpuitkomst = $3, "
      "opbrengst = $4, gelezen_op = $5, versie = versie + 1 WHERE id = $1");

const struct object object_verwijzing =
    OBJECT(VERWIJZING, verwijzing_find, verwijzing_columns, struct verwijzing_row);

int verwijzing_load(struct db *db, struct arena *a, verwijzing_id id, struct verwijzing_row *ret)
{
	return db_row(db, a, &verwijzing_find, ARGS(id), verwijzing_columns,
		      COUNT(verwijzing_columns), ret);
}

int verwijzing_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &verwijzing_list_of, ARGS(jongere), verwijzing_columns,
		       COUNT(verwijzing_columns), sizeof(struct verwijzing_row), VERWIJZING_MAX,
		       ret);
}

/* The row has changed; the timeline tells how. */
static int step(const struct handeling *h, const struct verwijzing_row *v, int changed,
		const char *tekst)
{
	return changed < 0
		   ? changed
		   : gebeurtenis_create(h->db, h->a,
					&(struct gebeurtenis_nieuw){.jongere = v->jongere_id,
								    .soort = GEBEURTENIS_BETROKKENE,
								    .datum = h->vandaag,
								    .tekst = tekst});
}

static bool is_coach(const struct verwijzing_row *v)
{
	return v->verwijssoort == VERWIJSSOORT_COACH;
}

int verwijzing_create(const struct handeling *h, jongere_id jongere, gebruiker_id naar,
		      const struct verwijzing_inhoud *in, verwijzing_id *ret)
{
	static const struct verwijzing_coach none = {.rol = CHOICE_NONE};
	const struct verwijzing_coach *coach = in->coach ? in->coach : &none;
	int soort = in->coach ? VERWIJSSOORT_COACH : VERWIJSSOORT_HULP;

	return db_number(h->db, &verwijzing_insert,
			 ARGS(jongere, h->gebruiker, naar, (int64_t)in->onderdelen, in->vraag,
			      ARG_CHOICE(grondslagen, in->grondslag), in->artikel, in->besproken,
			      ARG_CHOICE(overdracht_meningen, in->mening), in->van, in->tot, h->nu,
			      ARG_CHOICE(verwijssoorten, soort),
			      ARG_CHOICE(betrokkene_rollen, coach->rol), coach->eerste.nr,
			      coach->uitleg, coach->reden),
			 &ret->nr);
}

int verwijzing_update(const struct handeling *h, verwijzing_id id,
		      const struct verwijzing_inhoud *in)
{
	return db_done(db_exec(h->db, &verwijzing_change,
			       ARGS(id, (int64_t)in->onderdelen, in->vraag,
				    ARG_CHOICE(grondslagen, in->grondslag), in->artikel,
				    in->besproken, ARG_CHOICE(overdracht_meningen, in->mening),
				    in->van, in->tot, in->coach ? in->coach->reden : NULL)));
}

int verwijzing_offer(const struct handeling *h, const struct verwijzing_row *v,
		     struct moment verloopt)
{
	return step(h, v, db_exec(h->db, &verwijzing_ask, ARGS(v->id, h->nu, verloopt)),
		    arena_format(h->a,
				 is_coach(v) ? "%s vraagt %s om coach te worden"
					     : "%s vraagt %s om een tijd mee te helpen",
				 v->van, v->naar));
}

static int accept_as_helper(const struct handeling *h, const struct verwijzing_row *v)
{
	struct moment van = datum_begin(v->van_datum);
	struct moment tot = datum_begin(datum_plus(v->tot_datum, 1));
	char dag[DATUM_TEXT_MAX];

	if (van.ms < h->nu.ms)
		van = h->nu;
	return step(h, v, db_exec(h->db, &verwijzing_yes, ARGS(v->id, h->nu, van, tot)),
		    arena_format(h->a, "%s helpt mee tot en met %s", v->naar,
				 datum_lang(v->tot_datum, dag)));
}

/* What a choice without asking writes too. */
static int accept_as_coach(const struct handeling *h, const struct verwijzing_row *v)
{
	int rc = db_exec(h->db, &verwijzing_yes, ARGS(v->id, h->nu, h->nu, MOMENT_GEEN));

	return rc < 0 ? rc
		      : gebeurtenis_create(
			    h->db, h->a,
			    &(struct gebeurtenis_nieuw){
				.jongere = v->jongere_id,
				.soort = GEBEURTENIS_COACH,
				.datum = h->vandaag,
				.tekst = arena_format(h->a, "%s zei ja en is gekozen als coach: %s",
						      v->naar, v->keuzereden)});
}

int verwijzing_accept(const struct handeling *h, const struct verwijzing_row *v)
{
	return is_coach(v) ? accept_as_coach(h, v) : accept_as_helper(h, v);
}

int verwijzing_refuse(const struct handeling *h, const struct verwijzing_row *v, const char *reden)
{
	return step(h, v, db_exec(h->db, &verwijzing_no, ARGS(v->id, h->nu, reden)),
		    arena_format(h->a,
				 is_coach(v) ? "%s wordt geen coach: %s" : "%s helpt niet mee: %s",
				 v->naar, reden));
}

int verwijzing_withdraw(const struct handeling *h, const struct verwijzing_row *v)
{
	int rc = db_exec(h->db, &verwijzing_back, ARGS(v->id, h->nu));

	if (v->toestand == VERWIJZING_CONCEPT)
		return db_done(rc);
	return step(h, v, rc,
		    arena_format(h->a,
				 is_coach(v) ? "%s trekt de vraag aan %s om coach te worden in"
					     : "%s trekt de vraag om hulp aan %s in",
				 v->van, v->naar));
}

/* It is again what it was before. */
static int again(const struct handeling *h, const struct verwijzing_row *v)
{
	int was = moment_set(v->aangeboden_op) ? VERWIJZING_AANGEBODEN : VERWIJZING_CONCEPT;

	return db_exec(h->db, &verwijzing_again,
		       ARGS(v->id, ARG_CHOICE(verwijzing_toestanden, was)));
}

int verwijzing_restore(const struct handeling *h, const struct verwijzing_row *v)
{
	int rc = again(h, v);

	if (!moment_set(v->aangeboden_op))
		return db_done(rc);
	return step(h, v, rc,
		    arena_format(h->a,
				 is_coach(v) ? "%s vraagt %s toch om coach te worden"
					     : "%s vraagt %s toch om een tijd mee te helpen",
				 v->van, v->naar));
}

int verwijzing_withdraw_ja(const struct handeling *h, const struct verwijzing_row *v)
{
	return step(h, v, again(h, v),
		    arena_format(h->a, "%s neemt het ja terug en denkt er nog over na", v->naar));
}

int verwijzing_read(const struct handeling *h, verwijzing_id id)
{
	return db_done(db_exec(h->db, &verwijzing_seen, ARGS(id, h->nu)));
}

int verwijzing_extend(const struct handeling *h, const struct verwijzing_row *v, struct datum tot)
{
	struct moment tot_op = datum_begin(datum_plus(tot, 1));
	char dag[DATUM_TEXT_MAX];

	return step(h, v, db_exec(h->db, &verwijzing_longer, ARGS(v->id, tot, tot_op)),
		    arena_format(h->a, "%s helpt langer mee, tot en met %s", v->naar,
				 datum_lang(tot, dag)));
}

int verwijzing_end(const struct handeling *h, const struct verwijzing_row *v, int hulpuitkomst,
		   const char *opbrengst)
{
	bool own = v->afzender_id.nr == h->gebruiker.nr;
	int rc = db_exec(h->db, &verwijzing_done,
			 ARGS(v->id, h->nu, ARG_CHOICE(verwijzing_uitkomsten, hulpuitkomst),
			      opbrengst, own ? h->nu : MOMENT_GEEN));

	return step(h, v, rc, arena_format(h->a, "De hulp van %s stopt: %s", v->naar, opbrengst));
}
