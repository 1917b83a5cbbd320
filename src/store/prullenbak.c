#include "store/prullenbak.h"

#include "domain/onderdeel.h"
#include "store/contract_intrekking.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"
#include "store/plaatsing_intrekking.h"

#include <string.h>

/* ---- reading ---- */

#define ROW struct prullen_row
const struct column prullen_columns[PRULLEN_COLUMNS] = {
    COLUMN_ID(ROW, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(ROW, zicht, INT, NULL, 0),
    COLUMN(ROW, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, gesloten_op, MOMENT, NULL, 0),
    COLUMN_KEUZE(ROW, prullensoort, prullensoorten, "Wat", 0),
    COLUMN(ROW, voorwerp_id, INT, NULL, 0),
    COLUMN(ROW, onderdelen, INT, NULL, 0),
    COLUMN(ROW, onderwijs, TEXT, "School", ONDERDEEL_ONDERWIJS),
    COLUMN(ROW, denken, TEXT, "Denken", ONDERDEEL_DENKEN),
    COLUMN(ROW, doen, TEXT, "Doen", ONDERDEEL_DOEN),
    COLUMN(ROW, willen, TEXT, "Willen", ONDERDEEL_WILLEN),
    COLUMN(ROW, zijn, TEXT, "Zijn", ONDERDEEL_ZIJN),
    COLUMN(ROW, gezondheid, TEXT, "Gezondheid", ONDERDEEL_GEZONDHEID),
    COLUMN(ROW, thuissituatie, TEXT, "Thuis", ONDERDEEL_THUISSITUATIE),
    COLUMN(ROW, inkomen, TEXT, "Inkomen", ONDERDEEL_INKOMEN),
    COLUMN(ROW, werk, TEXT, "Werk", ONDERDEEL_WERK),
    COLUMN(ROW, plan, TEXT, "Plan", ONDERDEEL_PLAN),
    COLUMN(ROW, tijdlijn, TEXT, "Tijdlijn", ONDERDEEL_TIJDLIJN),
    COLUMN(ROW, netwerk, TEXT, "Netwerk", ONDERDEEL_NETWERK),
    COLUMN(ROW, documenten, TEXT, "Documenten", ONDERDEEL_DOCUMENTEN),
    COLUMN(ROW, door, TEXT, "Weggehaald door", 0),
    COLUMN(ROW, op, MOMENT, "Weggehaald op", 0),
    COLUMN(ROW, vervalt_op, MOMENT, "Terug te zetten tot", 0),
};
#undef ROW

#define PRULLEN_SELECT                                                                             \
	"SELECT p.jongere_id, j.zicht, j.roepnaam, j.achternaam, j.gesloten_op, p.prullensoort, "  \
	"p.voorwerp_id, p.onderdelen, p.onderwijs, p.denken, p.doen, p.willen, p.zijn, "           \
	"p.gezondheid, p.thuissituatie, p.inkomen, p.werk, p.plan, p.tijdlijn, p.netwerk, "        \
	"p.documenten, g.naam AS door, p.op, p.vervalt_op "                                        \
	"FROM prullenbak p JOIN jongere j ON j.id = p.jongere_id "                                 \
	"LEFT JOIN gebruiker g ON g.id = p.gebruiker_id "
QUERY(prullen_of_jongere, PRULLEN_SELECT "WHERE p.jongere_id = $1 "
					 "ORDER BY p.zicht_van_op, p.op DESC, p.id DESC LIMIT 200");
QUERY(prullen_of_gebruiker, PRULLEN_SELECT "WHERE p.gebruiker_id = $1 "
					   "ORDER BY p.op DESC, p.id DESC LIMIT 200");
QUERY(prullen_find, PRULLEN_SELECT "WHERE p.prullensoort = $1 AND p.voorwerp_id = $2");

/* The order of the bits of domain/onderdeel. */
const char *prullen_row_tekst(const struct prullen_row *p)
{
	const char *const by_part[] = {
	    p->onderwijs,  p->denken,        p->doen,       p->willen, p->zijn,
	    p->gezondheid, p->thuissituatie, p->inkomen,    p->werk,   p->plan,
	    p->tijdlijn,   p->netwerk,       p->documenten,
	};

	for (size_t i = 0; i < COUNT(by_part); i++)
		if (by_part[i])
			return by_part[i];
	return NULL;
}

static int list_rows(struct db *db, struct arena *a, const struct query *q, struct args args,
		     struct db_rows *ret)
{
	return db_rows(db, a, q, args, prullen_columns, COUNT(prullen_columns),
		       sizeof(struct prullen_row), PRULLEN_MAX, ret);
}

int prullenbak_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return list_rows(db, a, &prullen_of_jongere, ARGS(jongere), ret);
}

int prullenbak_list_of(struct db *db, struct arena *a, gebruiker_id gebruiker, struct db_rows *ret)
{
	return list_rows(db, a, &prullen_of_gebruiker, ARGS(gebruiker), ret);
}

const struct column prullen_eigen_columns[PRULLEN_EIGEN_COLUMNS] = {
    COLUMN_KEUZE(struct prullen_eigen_row, prullensoort, prullensoorten, "Wat", 0),
    COLUMN(struct prullen_eigen_row, voorwerp_id, INT, NULL, 0),
    COLUMN(struct prullen_eigen_row, tekst, TEXT, "Naam", 0),
    COLUMN(struct prullen_eigen_row, op, MOMENT, "Weggehaald op", 0),
    COLUMN(struct prullen_eigen_row, vervalt_op, MOMENT, "Terug te zetten tot", 0),
};
QUERY(prullen_eigen, "SELECT p.prullensoort, p.voorwerp_id, p.tekst, p.op, p.vervalt_op "
		     "FROM prullenbak_eigen p ORDER BY p.op DESC, p.id DESC LIMIT 200");

int prullenbak_list_eigen(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &prullen_eigen, ARGS_NONE, prullen_eigen_columns,
		       COUNT(prullen_eigen_columns), sizeof(struct prullen_eigen_row), PRULLEN_MAX,
		       ret);
}

/* ---- what is out of sight while it is away ---- */

static const struct column kop_columns[] = {
    COLUMN_ID(struct prullen_kop, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct prullen_kop, zicht, INT, NULL, 0),
};
#define OBJECT_WEG(noun, NOUN, sql_)                                                               \
	QUERY(noun##_weg, sql_);                                                                   \
	const struct object object_##noun##_weg =                                                  \
	    OBJECT(NOUN, noun##_weg, kop_columns, struct prullen_kop)
#define VAN_JONGERE(noun)                                                                          \
	"SELECT p.jongere_id, j.zicht FROM prullenbak p JOIN jongere j ON j.id = p.jongere_id "    \
	"WHERE p.prullensoort = '" noun "' AND p.voorwerp_id = $1"
#define VAN_NIEMAND(noun)                                                                          \
	"SELECT NULL AS jongere_id, NULL AS zicht FROM prullenbak_eigen p "                        \
	"WHERE p.prullensoort = '" noun "' AND p.voorwerp_id = $1"
OBJECT_WEG(contract, CONTRACT, VAN_JONGERE("contract"));
OBJECT_WEG(plaatsing, PLAATSING, VAN_JONGERE("plaatsing"));
OBJECT_WEG(naaste, NAASTE, VAN_JONGERE("naaste"));
OBJECT_WEG(contactmoment, CONTACTMOMENT, VAN_JONGERE("contactmoment"));
OBJECT_WEG(loonwaardemeting, LOONWAARDEMETING, VAN_JONGERE("loonwaardemeting"));
OBJECT_WEG(jobcoachuur, JOBCOACHUUR, VAN_JONGERE("jobcoachuur"));
OBJECT_WEG(contactpersoon, CONTACTPERSOON, VAN_NIEMAND("contactpersoon"));
OBJECT_WEG(harrie, HARRIE, VAN_NIEMAND("harrie"));
OBJECT_WEG(filter, FILTER, VAN_NIEMAND("filter"));

/* ---- putting back ---- */

#define TERUG(noun, bak)                                                                           \
	QUERY(noun##_terug, "UPDATE t_" #noun " SET ingetrokken_op = NULL, versie = versie + 1 "   \
			    "WHERE id IN (SELECT p.voorwerp_id FROM " bak " p WHERE "              \
			    "p.prullensoort = '" #noun "' AND p.voorwerp_id = $1)")
TERUG(kenmerk, "prullenbak");
TERUG(bevinding, "prullenbak");
TERUG(certificaat, "prullenbak");
TERUG(document, "prullenbak");
TERUG(beslissing, "prullenbak");
TERUG(overeenkomst, "prullenbak");
QUERY(contract_terug, "UPDATE t_contract SET ingetrokken_op = NULL, ingetrokken_reden = NULL, "
		      "versie = versie + 1 WHERE id IN (SELECT p.voorwerp_id FROM prullenbak p "
		      "WHERE p.prullensoort = 'contract' AND p.voorwerp_id = $1)");
QUERY(plaatsing_terug, "UPDATE t_plaatsing SET ingetrokken_op = NULL, ingetrokken_reden = NULL, "
		       "versie = versie + 1 WHERE id IN (SELECT p.voorwerp_id FROM prullenbak p "
		       "WHERE p.prullensoort = 'plaatsing' AND p.voorwerp_id = $1)");
TERUG(naaste, "prullenbak");
TERUG(contactmoment, "prullenbak");
TERUG(loonwaardemeting, "prullenbak");
TERUG(jobcoachuur, "prullenbak");
TERUG(contactpersoon, "prullenbak_eigen");
TERUG(harrie, "prullenbak_eigen");
TERUG(filter, "prullenbak_eigen");

/* What it renewed is not asked for any more, unless it was renewed otherwise meanwhile. */
QUERY(certificaat_weer_vernieuwd,
      "UPDATE t_certificaat SET certificaatvervolg = 'vernieuwd', versie = versie + 1 WHERE id IN "
      "(SELECT c.voorganger_id FROM certificaat c WHERE c.id = $1)");
QUERY(certificaat_anders_vernieuwd,
      "SELECT count(o.id) FROM certificaat c JOIN certificaat o ON o.jongere_id = c.jongere_id "
      "AND o.voorganger_id = c.voorganger_id WHERE c.id = $1 AND o.id <> c.id "
      "AND o.ingetrokken_op IS NULL");

static int certificaat_follow(const struct handeling *h, const struct prullen_row *p,
			      const char **why)
{
	int64_t n = 0;
	int rc = db_number(h->db, &certificaat_anders_vernieuwd, ARGS(p->voorwerp_id), &n);

	if (!rc && n) {
		*why = "Het vorige certificaat is intussen al op een andere manier vernieuwd.";
		return ERR_CONFLICT;
	}
	rc = rc ? rc : db_exec(h->db, &certificaat_weer_vernieuwd, ARGS(p->voorwerp_id));
	return db_done(rc);
}

/* The time of a jobcoach that was written down with it went away with it; it stays away when he is
 * gone on that day, and does not keep the talk away. */
QUERY(uren_terug,
      "UPDATE t_jobcoachuur SET ingetrokken_op = NULL, versie = versie + 1 WHERE id IN "
      "(SELECT u.id FROM jobcoachuur_terug u WHERE u.jongere_id = $1 AND u.gebruiker_id = $2 "
      "AND u.op = $3)");

static int contactmoment_follow(const struct handeling *h, const struct prullen_row *p,
				UNUSED const char **why)
{
	contactmoment_id contact = {p->voorwerp_id};
	int rc = db_exec(h->db, &uren_terug, ARGS(p->jongere_id, h->gebruiker, p->op));

	return rc < 0 ? rc : gebeurtenis_restore_contact(h->db, contact);
}

static int contract_follow(const struct handeling *h, const struct prullen_row *p,
			   UNUSED const char **why)
{
	return contract_restored(h, (contract_id){p->voorwerp_id});
}

static int plaatsing_follow(const struct handeling *h, const struct prullen_row *p,
			    UNUSED const char **why)
{
	return plaatsing_restored(h, (plaatsing_id){p->voorwerp_id}, p->op);
}

static const struct terug {
	const struct query *set;
	const char *lijn; /* for the timeline; NULL: nothing is told */
	enum gebeurtenissoort soort;
	bool text_told; /* the timeline told it when it began: whoever reads the line may know */
	int (*follow)(const struct handeling *h, const struct prullen_row *p, const char **why);
} terug[PRULLENSOORTEN] = {
    [PRULLEN_KENMERK] = {&kenmerk_terug, "Iets is teruggezet in het profiel.", GEBEURTENIS_PROFIEL,
			 false, NULL},
    [PRULLEN_BEVINDING] = {&bevinding_terug, "Een antwoord is teruggezet.",
			   GEBEURTENIS_BEMIDDELBAARHEID, false, NULL},
    [PRULLEN_CERTIFICAAT] = {&certificaat_terug, "Een certificaat is teruggezet.",
			     GEBEURTENIS_PROFIEL, false, certificaat_follow},
    [PRULLEN_DOCUMENT] = {&document_terug, "Een document is teruggezet.", GEBEURTENIS_DOCUMENT,
			  false, NULL},
    [PRULLEN_BESLISSING] = {&beslissing_terug, "Teruggezet: ", GEBEURTENIS_BESLISSING, true, NULL},
    [PRULLEN_OVEREENKOMST] = {&overeenkomst_terug, "De overeenkomst is teruggezet.",
			      GEBEURTENIS_BESLISSING, false, NULL},
    [PRULLEN_CONTRACT] = {&contract_terug, NULL, GEBEURTENIS_CONTRACT, false, contract_follow},
    [PRULLEN_PLAATSING] = {&plaatsing_terug, NULL, GEBEURTENIS_PLAATSING, false, plaatsing_follow},
    [PRULLEN_NAASTE] = {&naaste_terug, "Weer in het eigen netwerk: ", GEBEURTENIS_NAASTE, true,
			NULL},
    [PRULLEN_CONTACTMOMENT] = {&contactmoment_terug, NULL, GEBEURTENIS_CONTACT, false,
			       contactmoment_follow},
    [PRULLEN_LOONWAARDEMETING] = {&loonwaardemeting_terug,
				  "Meting teruggezet: ", GEBEURTENIS_LOONWAARDE, true, NULL},
    [PRULLEN_JOBCOACHUUR] = {&jobcoachuur_terug, NULL, GEBEURTENIS_JOBCOACH, false, NULL},
    [PRULLEN_CONTACTPERSOON] = {.set = &contactpersoon_terug},
    [PRULLEN_HARRIE] = {.set = &harrie_terug},
    [PRULLEN_FILTER] = {.set = &filter_terug},
};

/* What the database refused, in words: putting back breaks nothing that came in its place. */
static const char *refused_text(const char *conflict)
{
	if (strcmp(conflict, "filter_een_naam") == 0)
		return "U hebt intussen een ander filter met deze naam. Geef dat eerst een andere "
		       "naam.";
	if (strcmp(conflict, "contract_buiten_plek") == 0)
		return "De plek van dit contract begint later, of is ingetrokken. Zet eerst de "
		       "plek recht.";
	if (strcmp(conflict, "belofte_2_waakvlam") == 0)
		return "De jongere wil nu geen hulp. Zet het werk terug als dat weer mag.";
	if (strcmp(conflict, "jobcoachuur_buiten") == 0)
		return "De jobcoach is er op die dag niet meer. Leg de tijd opnieuw vast.";
	return NULL;
}

static int set_back(const struct handeling *h, int soort, int64_t voorwerp, const char **why)
{
	int rc = db_exec(h->db, terug[soort].set, ARGS(voorwerp));

	if (rc == ERR_CONFLICT)
		*why = refused_text(db_conflict(h->db));
	if (rc == 0)
		*why = "Het staat er al, of het is voorgoed weg.";
	return rc < 0 ? rc : rc ? 0 : ERR_CONFLICT;
}

static int line_create(const struct handeling *h, const struct terug *t,
		       const struct prullen_row *p)
{
	const struct gebeurtenis_nieuw line = {
	    .jongere = p->jongere_id,
	    .soort = t->soort,
	    .datum = h->vandaag,
	    .tekst = arena_format(h->a, "%s%s", t->lijn, t->text_told ? prullen_row_tekst(p) : ""),
	};

	return gebeurtenis_create(h->db, h->a, &line);
}

static int restore_of_jongere(const struct handeling *h, const struct prullen_row *p,
			      const char **why)
{
	const struct terug *t = &terug[p->prullensoort];
	int rc;

	if (moment_set(p->gesloten_op)) {
		*why = "Dit dossier is gesloten. Heropen het eerst.";
		return ERR_CONFLICT;
	}
	rc = set_back(h, p->prullensoort, p->voorwerp_id, why);
	if (!rc && t->follow)
		rc = t->follow(h, p, why);
	return rc || !t->lijn ? rc : line_create(h, t, p);
}

int prullenbak_restore(const struct handeling *h, int soort, int64_t voorwerp, const char **why)
{
	struct prullen_row p;
	int rc;

	*why = NULL;
	if (prullensoort_is_eigen(soort))
		return set_back(h, soort, voorwerp, why);
	rc = db_row(h->db, h->a, &prullen_find, ARGS(ARG_CHOICE(prullensoorten, soort), voorwerp),
		    prullen_columns, COUNT(prullen_columns), &p);
	if (rc == ERR_GEEN_RIJ) {
		*why = "Het staat er al, of het is voorgoed weg.";
		return ERR_CONFLICT;
	}
	return rc ? rc : restore_of_jongere(h, &p, why);
}
