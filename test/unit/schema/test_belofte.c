/*
 * What a young person loses when a page forgets a promise: each promise attacked below the pages,
 * by SQL on a connection of the application, on both engines. The database itself refuses.
 *
 * Promise 4 (a handover is one when the other says yes) and the young person's own side of promise
 * 3 come with later issues; here is the part that exists. Promises 7 and 10 are about what is
 * shown: test/scenario/belofte_7 and belofte_10.
 */
#include "unit/toegang/proef.h"

#include "domain/onderdeel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Sanne (1) is casusregisseur of jongere 1; Bram (2) knows his work; Vera (3) was casusregisseur of
 * jongere 2, closed, and left; Els (4) of the school, once and some day of the municipality, sees
 * nobody; Iris (5) could take over; Erik (6) leads the team.
 */
static const char people[] =
    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"
    " (1, 'Gemeente', 'gemeente', 'gemeente', 'werk_inkomen', 'Participatiewet, artikel 7'),"
    " (2, 'School', 'school', 'school', 'onderwijs', 'WVO, artikel 2.99');"
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (1, 'Sanne', 'sanne', 's@x.example', CAST('1' AS {{bytes}}), 1), (2, 'Bram', 'bram', 'b@x.example', CAST('2' AS {{bytes}}), 1),"
    " (3, 'Vera', 'vera', 'v@x.example', CAST('3' AS {{bytes}}), 1), (4, 'Els', 'els', 'e@x.example', CAST('4' AS {{bytes}}), 1),"
    " (5, 'Iris', 'iris', 'i@x.example', CAST('5' AS {{bytes}}), 1),"
    " (6, 'Erik', 'erik', 't@x.example', CAST('6' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (1, 1, 1, 'casusregisseur', 'uitvoering', 1), (2, 2, 1, 'jobcoach', 'uitvoering', 1),"
    " (3, 3, 1, 'casusregisseur', 'uitvoering', 1), (4, 4, 2, 'mentor', 'uitvoering', 1),"
    " (5, 5, 1, 'casusregisseur', 'uitvoering', 1),"
    " (6, 6, 1, 'teamleider', 'uitvoering', 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum, tot_datum)"
    " VALUES (7, 4, 1, 'mentor', 'uitvoering', 1, 10), (8, 4, 1, 'mentor', 'uitvoering', 90000, NULL),"
    " (9, 5, 1, 'privacyfunctionaris', 'beleid', 1, NULL);"
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash,"
    " telefoon, email, school_id, schoolsoort, klas, uitstroom_datum, bestemming, doelgroep, fase,"
    " fase_van_datum, wil, helpt, bemiddelbaar, bemiddelbaar_door_id, bemiddelbaar_op_datum,"
    " bemiddelbaar_tot_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
    " aangemaakt_op) VALUES"
    " (1, 'Jayda', 'Test', 'jayda test', 14000, CAST('1' AS {{bytes}}), '06', 'j@x.example', 2, 'praktijkonderwijs',"
    " '5a', 20000, 'werk', 'wajong', 'werk', 20000, 'auto', 'rust', 'bemiddelbaar', 1, 20400, 20500,"
    " 1, 1000, 20500, 1000),"
    " (2, 'Abdul', 'Test', 'abdul test', 14000, CAST('2' AS {{bytes}}), '06', 'a@x.example', 2, 'praktijkonderwijs',"
    " '5a', 20000, 'werk', 'wajong', 'werk', 20000, 'auto', 'rust', 'onbekend', NULL, NULL, NULL,"
    " 3, 1000, 20500, 1000);"
    "UPDATE t_jongere SET gesloten_op = 2000, gesloten_reden = 'verhuisd',"
    " volgend_contact_datum = NULL WHERE id = 2;"
    "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 3;"
    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
    " van_op) VALUES (1, 2, 'jobcoach', 1025, 'overeenkomst', 'jobcoaching', 1000);";

static const char dossier[] =
    "INSERT INTO t_naaste (jongere_id, naam, relatie) VALUES (1, 'Moeder', 'ouder');"
    "INSERT INTO t_werkgever (id, naam, naam_vouw, aangemaakt_op) VALUES (1, 'Bakker', 'bakker', 1);"
    "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
    " uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
    " (1, 1, 'dienstverband', 'inpakken', 'bestaand', 20300, 24, 'ja', 91, 1),"
    " (1, 1, 'dienstverband', 'sjouwen', 'bestaand', 20100, 24, 'ja', 91, 1);"
    "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren) VALUES"
    " (1, 1, 'tijdelijk', 20300, 20600, 24);"
    "INSERT INTO t_loonwaardemeting (plaatsing_id, jongere_id, datum, percentage, soort, meter)"
    " VALUES (1, 1, 20310, 37, 'gemeten', 'UWV');"
    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op) VALUES"
    " (1, 1, 'telefoon', 'jongere', 20400, 'Gaat goed', 1000);"
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id) VALUES"
    " (2, 1, 20200, 'anders', 1);"
    "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op) VALUES"
    " (1, 1, 'hulp_gevraagd', 'Bel mij', 1000);"
    "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op) VALUES"
    " (1, 'geen_contact', 1, 20500, 'op vakantie', 1000);"
    "INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op) VALUES"
    " (1, 'geen_contact', 2, 1, 1000);"
    "INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst) VALUES"
    " (1, 20400, 1000, 'contact', 4096, 'Gebeld', 'gebeld');";

/* What was withdrawn, what is read, and what belongs to everybody or to one organisation. */
static const char around[] =
    "INSERT INTO t_naaste (jongere_id, naam, relatie, ingetrokken_op) VALUES (1, 'Ex', 'x', 1);"
    "INSERT INTO t_loonwaardemeting (jongere_id, plaatsing_id, datum, percentage, soort, meter,"
    " ingetrokken_op) VALUES (1, 1, 20310, 12, 'gemeten', 'UWV', 1);"
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id, ingetrokken_op)"
    " VALUES (2, 1, 20200, 'anders', 1, 1);"
    "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op, ingetrokken_op)"
    " VALUES (1, 'geen_contact', 1, 20500, 'ziek', 1000, 1);"
    "INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op, ingetrokken_op)"
    " VALUES (1, 'geen_contact', 2, 1, 1000, 1);"
    "INSERT INTO t_contactpersoon (werkgever_id, naam, ingetrokken_op) VALUES"
    " (1, 'Piet', NULL), (1, 'Ex', 1);"
    "INSERT INTO t_aanspreekpunt (werkgever_id, gebruiker_id, van_datum) VALUES (1, 2, 1);"
    "INSERT INTO t_verzameling (id, hash) VALUES (1, CAST('1' AS {{bytes}}));"
    "INSERT INTO t_verzameling_lid (jongere_id, verzameling_id) VALUES (1, 1);"
    "INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen,"
    " jongere_id, verzameling_id, aantal, keten, volgnummer, zegel) VALUES"
    " (1, 2, 2, 'GET /a', 'x', 'gelezen', 1, 1, NULL, 1, 9, 1, CAST('1' AS {{bytes}})),"
    " (1, 4, 4, 'GET /a', 'x', 'geweigerd', 0, 1, NULL, 1, 9, 2, CAST('1' AS {{bytes}})),"
    " (1, 2, 2, 'GET /b', 'x', 'gelezen', 1, NULL, 1, 1, 9, 3, CAST('1' AS {{bytes}})),"
    " (1, 4, 4, 'GET /b', 'x', 'geweigerd', 0, NULL, 1, 1, 9, 4, CAST('1' AS {{bytes}}));"
    "INSERT INTO t_invoerbestand (soort, naam, gebruiker_id, organisatie_id, op, toestand,"
    " inhoud_hash, kolomkeuze) VALUES ('leerlingen', 'lijst.csv', 4, 2, 1, 'gecontroleerd',"
    " CAST('1' AS {{bytes}}), '');"
    "INSERT INTO t_kolomkeuze (organisatie_id, koppen_hash, keuze, op) VALUES"
    " (2, CAST('1' AS {{bytes}}), 'x', 1);";

/* What opens a door: codes (1 open, 2 used, 3 expired), sessions (1 open, 2 ended, 3 expired, of
 * somebody who left, of a function that ended, of one still to come), attempts. */
static const char doors[] =
    "INSERT INTO t_toegangscode (code_hash, gebruiker_id, verloopt_op, gebruikt_op) VALUES"
    " (CAST('1' AS {{bytes}}), 1, 253402300799000, NULL), (CAST('2' AS {{bytes}}), 1, 253402300799000, 1),"
    " (CAST('3' AS {{bytes}}), 1, 1, NULL);"
    "INSERT INTO t_sessie (token_hash, gebruiker_id, functie_id, aangemaakt_op, gebruikt_op,"
    " verloopt_op, beeindigd_op) VALUES"
    " (CAST('1' AS {{bytes}}), 1, 1, 1, 1, 253402300799000, NULL),"
    " (CAST('2' AS {{bytes}}), 1, 1, 1, 1, 253402300799000, 1),"
    " (CAST('3' AS {{bytes}}), 1, 1, 1, 1, 1, NULL),"
    " (CAST('4' AS {{bytes}}), 3, 3, 1, 1, 253402300799000, NULL),"
    " (CAST('5' AS {{bytes}}), 4, 7, 1, 1, 253402300799000, NULL),"
    " (CAST('6' AS {{bytes}}), 4, 8, 1, 1, 253402300799000, NULL);"
    "INSERT INTO t_inlogpoging (email_hash, adres_hash, op, gelukt) VALUES"
    " (CAST('1' AS {{bytes}}), CAST('8' AS {{bytes}}), 1, FALSE),"
    " (CAST('2' AS {{bytes}}), CAST('9' AS {{bytes}}), 1, FALSE);"
    "INSERT INTO t_idempotentie (gebruiker_id, sleutel_hash, inhoud_hash, status, op) VALUES"
    " (1, CAST('1' AS {{bytes}}), CAST('1' AS {{bytes}}), 303, 1);"
    "INSERT INTO t_regio (id, naam, soort) VALUES (1, 'Zuid', 'subregio'), (2, 'Oost', 'subregio');"
    "INSERT INTO t_organisatie_regio (organisatie_id, regio_id, beeindigd_op) VALUES (1, 1, 1),"
    " (1, 2, NULL);";

struct proef_belofte {
	struct proef p;
	char conflict[200]; /* why the last job was refused */
};

static struct db_context as(int64_t gebruiker)
{
	return (struct db_context){.gebruiker = gebruiker,
				   .functie = gebruiker,
				   .organisatie = gebruiker == 4 ? 2 : 1,
				   .doel = "begeleiding naar werk",
				   .nu = PROEF_NU,
				   .vandaag = moment_datum(PROEF_NU)};
}

/* ---- attacks: what no page may do, even when it tries ---- */

struct attack {
	const char *sql;
	const char *refused_by; /* constraint or trigger; NULL: whatever refuses */
};

#define WITHOUT_SIGHT                                                                              \
	"INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort,"         \
	" van_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, eind_datum,"         \
	" uitkomst, opvolger_id, opvolging_datum) VALUES (1, 1, 'dienstverband', 'x', 'bestaand'," \
	" 20100, 24, 'ja', 91, 1, 20400, 'uitval', 4, 20420)"

static const struct attack attacks[] = {
    /* 1: every open dossier has one casusregisseur, who sees it, and a next contact */
    {"UPDATE t_jongere SET casusregisseur_id = NULL WHERE id = 1", NULL},
    {"UPDATE t_jongere SET volgend_contact_datum = NULL WHERE id = 1", "belofte_1_volgend_contact"},
    {"UPDATE t_jongere SET casusregisseur_id = 3, casusregisseur_van_op = 3000 WHERE id = 1",
     "belofte_1_casusregisseur_actief"},
    {"UPDATE t_jongere SET gesloten_op = NULL, volgend_contact_datum = 20500 WHERE id = 2",
     "belofte_1_casusregisseur_actief"},
    {"INSERT INTO t_jongere (roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
     " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
     " aangemaakt_op) VALUES ('Rutger', 'x', 'x', 1, (SELECT sleutel_hash FROM mijn_idempotentie), 'werk', 1, 3, 1, 20500, 1)",
     "belofte_1_casusregisseur_actief"},
    {"UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 1", "belofte_1_caseload"},
    {"UPDATE t_functie SET tot_datum = 20414 WHERE id = 1", "belofte_1_caseload"},
    {"UPDATE t_functie SET gebruiker_id = 2 WHERE id = 1", "functie_vast"},
    {"UPDATE t_betrokkene SET tot_op = 3000 WHERE id = 1", "belofte_1_casusregisseur"},
    {"UPDATE t_betrokkene SET rol = 'jobcoach' WHERE id = 1", "belofte_1_casusregisseur"},
    {"UPDATE t_betrokkene SET onderdelen = 1 WHERE id = 1", "belofte_1_zicht"},
    {"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
     " van_op) VALUES (1, 5, 'casusregisseur', 32639, 'wettelijke_taak', 'x', 3000)",
     "belofte_1_casusregisseur"},
    {"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
     " van_op) VALUES (1, 1, 'casusregisseur', 32639, 'wettelijke_taak', 'x', 3000)",
     "belofte_1_een_casusregisseur"},
    {"DELETE FROM t_betrokkene WHERE id = 1", NULL},
    {"DELETE FROM t_jongere WHERE id = 1", NULL},
    /* 2: an end has a next owner who sees the dossier, and a first contact */
    {"UPDATE t_plaatsing SET eind_datum = 20414 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET eind_datum = 20414, uitkomst = 'uitval', opvolger_id = 2 WHERE id = 1",
     "belofte_2_opvolging"},
    {"UPDATE t_plaatsing SET eind_datum = 20414, opvolger_id = 2, opvolging_datum = 20420"
     " WHERE id = 1",
     "belofte_2_opvolging"},
    {"UPDATE t_plaatsing SET eind_datum = 20414, uitkomst = 'uitval', opvolger_id = 4,"
     " opvolging_datum = 20420 WHERE id = 1",
     "belofte_2_opvolger_zonder_zicht"},
    {WITHOUT_SIGHT, "belofte_2_opvolger_zonder_zicht"},
    {"DELETE FROM t_plaatsing WHERE id = 1", NULL},
    /* 3: a basis is what it was when it was given, and sight follows from nothing else */
    {"UPDATE t_betrokkene SET gebruiker_id = 4 WHERE id = 3", "betrokkene_vast"},
    {"UPDATE t_betrokkene SET jongere_id = 2 WHERE id = 3", "betrokkene_vast"},
    {"UPDATE t_betrokkene SET van_op = 0 WHERE id = 3", "betrokkene_vast"},
    {"UPDATE t_betrokkene SET grondslag = 'wettelijke_taak' WHERE id = 3", "betrokkene_vast"},
    {"UPDATE t_betrokkene SET onderdelen = 1 + 128 WHERE id = 3",
     "gezondheid_alleen_met_toestemming"},
    {"UPDATE t_betrokkene SET tot_op = 1 WHERE id = 3", NULL},
    {"INSERT INTO t_zicht (gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id)"
     " VALUES (4, 1, 1, 253402300799000, 32767, 1)",
     NULL},
    {"UPDATE t_zicht SET onderdelen = 32767", NULL},
    {"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
     " van_op) VALUES (1, 4, 'mentor', 1, 'nieuwsgierigheid', 'x', 3000)",
     NULL},
    /* 5: a judgement has a date, an author and a shelf life */
    {"UPDATE t_jongere SET bemiddelbaar_op_datum = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar_tot_datum = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar_door_id = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar = 'tijdelijk_niet' WHERE id = 2", NULL},
    {"UPDATE t_jongere SET bemiddelbaar = 'afgekeurd' WHERE id = 1", NULL},
    /* 6: who deviates from a signal says why */
    {"UPDATE t_uitstel SET reden = NULL WHERE id = 1", NULL},
    {"UPDATE t_uitstel SET reden = ' ' WHERE id = 1", "belofte_6_reden"},
    {"UPDATE t_signaal SET afgehandeld_op = 3000, afgehandeld_door_id = 1 WHERE id = 1", NULL},
    {"UPDATE t_signaal SET afgehandeld_op = 3000, reactie = 'gebeld' WHERE id = 1", NULL},
    {"UPDATE t_jongere SET gesloten_op = 3000, volgend_contact_datum = NULL WHERE id = 1",
     "gesloten_met_reden"},
    {"UPDATE t_jongere SET gesloten_op = 3000, gesloten_reden = '', volgend_contact_datum = NULL"
     " WHERE id = 1",
     "gesloten_met_reden"},
    /* 8: signals are computed from facts, and so is where a dossier stands */
    {"INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op) VALUES"
     " (1, 1, 'geen_contact', 'x', 1)",
     NULL},
    {"UPDATE t_jongere SET stand_laatste_contact_datum = 20414 WHERE id = 1", NULL},
    {"UPDATE t_jongere SET stand_hulp_gevraagd_op = NULL WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_nazorg_jongere_datum = 20414 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_contract_tot_datum = NULL WHERE id = 1", NULL},
    {"INSERT INTO t_jongere (roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
     " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
     " aangemaakt_op, stand_laatste_contact_datum) VALUES ('Rutger', 'x', 'x', 1,"
     " (SELECT sleutel_hash FROM mijn_idempotentie), 'werk', 1, 1, 1, 20500, 1, 20414)",
     "jongere_stand_blijft"},
    {"INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
     " uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, stand_contract_tot_datum) VALUES"
     " (1, 1, 'dienstverband', 'x', 'bestaand', 20300, 24, 'ja', 91, 1, 20414)",
     "plaatsing_stand_blijft"},
    {"UPDATE t_telling_stand SET stand_nr = 1 WHERE id = 1", NULL},
    /* 9: nothing is deleted, and the log stays what it is */
    {"DELETE FROM t_contactmoment WHERE id = 1", NULL},
    {"DELETE FROM t_gebeurtenis WHERE id = 1", NULL},
    {"DELETE FROM t_gebruiker WHERE id = 4", NULL},
    {"DELETE FROM t_wijziging WHERE id = 1", NULL},
    {"UPDATE t_wijziging SET velden = NULL WHERE id = 1", NULL},
    {"INSERT INTO t_wijziging (op, tabel, rij_id, soort) VALUES (1, 'jongere', 1, 'nieuw')", NULL},
    {"DELETE FROM t_inzage WHERE id = 1", NULL},
    {"INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen,"
     " aantal, keten, volgnummer, zegel) VALUES (1, 1, 1, 'x', 'x', 'gelezen', 1, 2, 9, 9, (SELECT sleutel_hash FROM mijn_idempotentie))",
     "inzage_van_wie"},
};

static struct query attack_queries[COUNT(attacks)];

__attribute__((constructor)) static void attacks_register(void)
{
	for (size_t i = 0; i < COUNT(attacks); i++) {
		attack_queries[i] = (struct query){.name = "attack", .sql = attacks[i].sql};
		query_register(&attack_queries[i]);
	}
}

struct job {
	struct proef_belofte *b;
	const struct query *q;
};

static int exec_work(struct db *db, void *arg)
{
	const struct job *job = arg;
	int rc = db_exec(db, job->q, ARGS_NONE);

	snprintf(job->b->conflict, sizeof job->b->conflict, "%s", rc < 0 ? db_conflict(db) : "");
	return rc < 0 ? rc : 0;
}

static int try_exec(struct proef_belofte *b, int64_t gebruiker, const struct query *q)
{
	struct db_context context = as(gebruiker);

	return db_write(b->p.t.d, &context, exec_work, &(struct job){b, q});
}

static void no_page_can_break_a_promise(void **state)
{
	struct proef_belofte *b = *state;
	unsigned broken = 0;

	for (size_t i = 0; i < COUNT(attacks); i++) {
		const struct attack *a = &attacks[i];
		int rc = try_exec(b, 1, &attack_queries[i]);
		bool refused =
		    rc < 0 && (!a->refused_by || strcmp(a->refused_by, b->conflict) == 0);

		if (refused)
			continue;
		print_message("%s: %s %s (expected %s)\n", a->sql, rc < 0 ? err_name(rc) : "done",
			      b->conflict, a->refused_by ? a->refused_by : "a refusal");
		broken++;
	}
	assert_int_equal(broken, 0);
}

/* ---- promise 1: no moment without ---- */

QUERY(
    give_to_iris,
    "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = 5000, versie = versie + 1 WHERE id = 1");

static void belofte_1_a_new_casusregisseur_leaves_no_moment_without(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &give_to_iris));
	assert_int_equal(proef_number(&b->p,
				      "SELECT count(*) FROM t_betrokkene WHERE jongere_id = 1 AND"
				      " rol = 'casusregisseur' AND tot_op = 253402300799000"),
			 1);
	assert_int_equal(proef_number(&b->p, "SELECT tot_op FROM t_zicht WHERE jongere_id = 1 AND"
					     " gebruiker_id = 1"),
			 5000);
	assert_int_equal(proef_number(&b->p, "SELECT van_op FROM t_zicht WHERE jongere_id = 1 AND"
					     " gebruiker_id = 5"),
			 5000);
}

QUERY(iris_full_time, "UPDATE t_functie SET tot_datum = 20414 WHERE id = 5");
QUERY(iris_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 5");
QUERY(
    iris_reopens,
    "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = 5000, gesloten_op = NULL,"
    " gesloten_reden = NULL, volgend_contact_datum = 20500 WHERE id = 2");

static void belofte_1_who_has_no_caseload_may_leave(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &iris_full_time));
	fine(try_exec(b, 1, &iris_leaves));
}

static void belofte_1_a_closed_dossier_opens_with_somebody_who_is_there(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &iris_reopens));
	assert_int_equal(try_exec(b, 1, &iris_leaves), ERR_CONFLICT);
	assert_string_equal(b->conflict, "belofte_1_caseload");
}

QUERY(erik_manages, "UPDATE t_functie SET rol = 'beheerder' WHERE id IN (5, 6)");
QUERY(erik_stops, "UPDATE t_functie SET tot_datum = 20414 WHERE id = 6");
QUERY(erik_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 6");
QUERY(erik_is_something_else, "UPDATE t_functie SET rol = 'manager' WHERE id = 6");
QUERY(iris_can_log_in, "UPDATE t_gebruiker SET wachtwoord_hash = 'x' WHERE id = 5");

static void the_last_beheerder_who_can_log_in_stays(void **state)
{
	const struct query *const ways[] = {&erik_stops, &erik_leaves, &erik_is_something_else};
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &erik_manages));
	for (size_t i = 0; i < COUNT(ways); i++) {
		assert_int_equal(try_exec(b, 1, ways[i]), ERR_CONFLICT);
		assert_string_equal(b->conflict, "laatste_beheerder");
	}
	fine(try_exec(b, 1, &iris_can_log_in));
	fine(try_exec(b, 1, &erik_stops));
}

/* ---- promise 2: an end opens what comes next ---- */

QUERY(place_end, "UPDATE t_plaatsing SET eind_datum = 20414, uitkomst = 'uitval', opvolger_id = 2,"
		 " opvolging_datum = 20420 WHERE id = 1");

static void belofte_2_an_end_closes_nothing_and_brings_the_next_contact_near(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_end));
	assert_int_equal(proef_number(&b->p, "SELECT volgend_contact_datum FROM t_jongere"
					     " WHERE id = 1 AND gesloten_op IS NULL"),
			 20420);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_plaatsing WHERE id = 1 AND"
					     " opgevolgd_op IS NULL AND opvolger_id = 2"),
			 1);
}

/* ---- promise 3: nobody reads without a basis, nor a part that it does not name ---- */

struct probe {
	uint32_t onderdeel;
	const char *sql; /* a count of what this part shows of jongere 1 */
};

#define OF(column) "SELECT count(" #column ") FROM jongere WHERE id = 1"
#define IN(view) "SELECT count(jongere_id) FROM " #view " WHERE jongere_id = 1"
static const struct probe probes[] = {
    {ONDERDEEL_PERSONALIA, OF(roepnaam)},
    {ONDERDEEL_PERSONALIA, OF(achternaam)},
    {ONDERDEEL_PERSONALIA, OF(naam_vouw)},
    {ONDERDEEL_PERSONALIA, OF(geboorte_datum)},
    {ONDERDEEL_PERSONALIA, OF(fase)},
    {ONDERDEEL_PERSONALIA, OF(casusregisseur_id)},
    {ONDERDEEL_PERSONALIA, OF(volgend_contact_datum)},
    {ONDERDEEL_CONTACT, OF(telefoon)},
    {ONDERDEEL_CONTACT, OF(email)},
    {ONDERDEEL_ONDERWIJS, OF(school_id)},
    {ONDERDEEL_ONDERWIJS, OF(schoolsoort)},
    {ONDERDEEL_ONDERWIJS, OF(klas)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroom_datum)},
    {ONDERDEEL_PLAN, OF(bestemming)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_door_id)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_op_datum)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_tot_datum)},
    {ONDERDEEL_INKOMEN, OF(doelgroep)},
    {ONDERDEEL_WILLEN, OF(wil)},
    {ONDERDEEL_WERK, OF(helpt)},
    {ONDERDEEL_PERSONALIA, IN(betrokkene)},
    {ONDERDEEL_NETWERK, IN(naaste)},
    {ONDERDEEL_WERK, IN(plaatsing)},
    {ONDERDEEL_WERK, IN(contract)},
    {ONDERDEEL_WERK, IN(loonwaardemeting)},
    {ONDERDEEL_TIJDLIJN, IN(contactmoment)},
    {ONDERDEEL_WERK, IN(uitval)},
    {ONDERDEEL_TIJDLIJN, IN(signaal)},
    {ONDERDEEL_PERSONALIA, IN(uitstel)},
    {ONDERDEEL_PERSONALIA, IN(toewijzing)},
    {ONDERDEEL_TIJDLIJN, IN(gebeurtenis)},
    {ONDERDEEL_PERSONALIA, IN(zicht)},
    {32639, IN(wijziging)}, /* all parts but health */
    {32639, "SELECT count(jongere_id) FROM inzage WHERE route = 'GET /a'"},
    {32639, "SELECT count(jongere_id) FROM inzage WHERE route = 'GET /b'"},
};

static struct query probe_queries[COUNT(probes)];

__attribute__((constructor)) static void probes_register(void)
{
	for (size_t i = 0; i < COUNT(probes); i++) {
		probe_queries[i] = (struct query){.name = "probe", .sql = probes[i].sql};
		query_register(&probe_queries[i]);
	}
}

/* Complains about every probe that shows what these parts do not, or hides what they do. */
static unsigned count_wrong(struct proef_belofte *b, struct db_context context, uint32_t parts)
{
	unsigned wrong = 0;
	struct db *db;

	fine(db_read_begin(b->p.t.d, &context, &db));
	for (size_t i = 0; i < COUNT(probes); i++) {
		bool may = parts && (probes[i].onderdeel & ~parts) == 0;
		int64_t n;

		fine(db_number(db, &probe_queries[i], ARGS_NONE, &n));
		if ((n > 0) == may)
			continue;
		print_message("parts %u: %s: %lld\n", parts, probes[i].sql, (long long)n);
		wrong++;
	}
	db_read_end(db);
	return wrong;
}

static void sight_set(struct proef_belofte *b, uint32_t parts, const char *tot_op)
{
	char sql[400];

	snprintf(
	    sql, sizeof sql,
	    "UPDATE t_betrokkene SET tot_op = 1500 WHERE gebruiker_id = 4;"
	    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag,"
	    " artikel, van_op, tot_op) VALUES (1, 4, 'mentor', %u, 'toestemming', 'x', 1500, %s);",
	    parts, tot_op);
	testdb_script(&b->p.t, sql);
}

#define OPEN "253402300799000"

static void belofte_3_a_part_shows_itself_and_no_other(void **state)
{
	struct proef_belofte *b = *state;
	unsigned wrong = 0;

	for (uint32_t bit = ONDERDEEL_PERSONALIA; bit <= ONDERDEEL_DOCUMENTEN; bit <<= 1) {
		sight_set(b, ONDERDEEL_PERSONALIA | bit, OPEN);
		wrong += count_wrong(b, as(4), ONDERDEEL_PERSONALIA | bit);
	}
	assert_int_equal(wrong, 0);
	assert_int_equal(count_wrong(b, as(1), 32639), 0);
}

/* Who may not know who it is finds nobody, whatever else was given. */
static void belofte_3_without_a_name_there_is_nobody(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context context = as(4);
	struct db *db;

	sight_set(b, 32639 & ~(uint32_t)ONDERDEEL_PERSONALIA, OPEN);
	fine(db_read_begin(b->p.t.d, &context, &db));
	for (size_t i = 0; i < COUNT(probes); i++) {
		bool names = strstr(probes[i].sql, "FROM jongere") ||
			     probes[i].onderdeel == ONDERDEEL_PERSONALIA;
		int64_t n;

		fine(db_number(db, &probe_queries[i], ARGS_NONE, &n));
		if (names && !strstr(probes[i].sql, "FROM zicht") && n)
			fail_msg("%s: %lld", probes[i].sql, (long long)n);
	}
	db_read_end(db);
}

static void belofte_3_without_a_basis_there_is_nothing(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context nobody = {.nu = PROEF_NU, .vandaag = moment_datum(PROEF_NU)};

	assert_int_equal(count_wrong(b, as(4), 0), 0);
	assert_int_equal(count_wrong(b, nobody, 0), 0);
}

QUERY(bram_ends,
      "UPDATE t_betrokkene SET tot_op = 1763802000000, versie = versie + 1 WHERE id = 3");

static void belofte_3_withdrawal_works_from_that_very_moment(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context before = as(2);

	assert_int_equal(count_wrong(b, as(2), ONDERDEEL_PERSONALIA | ONDERDEEL_WERK), 0);
	fine(try_exec(b, 1, &bram_ends));
	assert_int_equal(count_wrong(b, as(2), 0), 0);
	before.nu.ms--;
	assert_int_equal(count_wrong(b, before, ONDERDEEL_PERSONALIA | ONDERDEEL_WERK), 0);
}

static void belofte_3_a_basis_shows_from_its_first_moment_to_its_last(void **state)
{
	static const struct {
		int64_t nu;
		uint32_t parts;
	} moments[] = {{1499, 0}, {1500, 32639}, {1999, 32639}, {2000, 0}};
	struct proef_belofte *b = *state;
	struct db_context context = as(4);

	sight_set(b, 32639, "2000");
	for (size_t i = 0; i < COUNT(moments); i++) {
		context.nu.ms = moments[i].nu;
		assert_int_equal(count_wrong(b, context, moments[i].parts), 0);
	}
}

/* ---- how much of what is there for whom ---- */

struct view_count {
	int64_t wie;     /* 0: nobody */
	const char *key; /* of ctx_sleutel() */
	int64_t expected;
	const char *sql;
};

#define ALL_OF(view) "SELECT count(id) FROM " #view " WHERE id > 0"
static const struct view_count view_counts[] = {
    /* what was withdrawn is gone */
    {1, NULL, 1, IN(naaste)},
    {1, NULL, 1, IN(loonwaardemeting)},
    {1, NULL, 1, IN(uitval)},
    {1, NULL, 1, IN(uitstel)},
    {1, NULL, 1, IN(toewijzing)},
    {4, NULL, 1, ALL_OF(contactpersoon)},
    /* who looked: the reading, not what was refused */
    {1, NULL, 2, IN(inzage)},
    /* the network is for who is logged in */
    {4, NULL, 1, ALL_OF(werkgever)},
    {4, NULL, 1, ALL_OF(aanspreekpunt)},
    {0, NULL, 0, ALL_OF(werkgever)},
    {0, NULL, 0, ALL_OF(contactpersoon)},
    {0, NULL, 0, ALL_OF(aanspreekpunt)},
    {0, NULL, 0, ALL_OF(regio)},
    {0, NULL, 0, ALL_OF(organisatie)},
    {0, NULL, 0, ALL_OF(gebruiker)},
    {0, NULL, 0, ALL_OF(functie)},
    {4, NULL, 2, ALL_OF(organisatie)},
    {0, NULL, 0, ALL_OF(organisatie_regio)},
    {4, NULL, 1, ALL_OF(organisatie_regio)},
    /* a door opens to who knows its key, and while it is one */
    {0, "1", 1, ALL_OF(inlog)},
    {0, NULL, 0, ALL_OF(inlog)},
    {0, "4", 1, ALL_OF(inlog_functie)},
    {0, "3", 0, ALL_OF(inlog_functie)},
    {0, NULL, 0, ALL_OF(inlog_functie)},
    {0, "1", 1, ALL_OF(inlog_poging)},
    {0, "8", 1, ALL_OF(inlog_adres)},
    {0, "1", 1, ALL_OF(code_gebruiker)},
    {0, "2", 0, ALL_OF(code_gebruiker)},
    {0, "3", 0, ALL_OF(code_gebruiker)},
    {0, "1", 2, ALL_OF(code_open)},
    {0, "2", 0, ALL_OF(code_open)},
    {0, "3", 0, ALL_OF(code_open)},
    {0, "1", 2, ALL_OF(code_sessie)},
    {0, "2", 0, ALL_OF(code_sessie)},
    {0, "3", 0, ALL_OF(code_sessie)},
    {0, "1", 1, ALL_OF(mijn_sessie)},
    {0, NULL, 0, ALL_OF(mijn_sessie)},
    {0, "2", 0, ALL_OF(mijn_sessie)},
    {0, "3", 0, ALL_OF(mijn_sessie)},
    {0, "4", 0, ALL_OF(mijn_sessie)},
    {0, "5", 0, ALL_OF(mijn_sessie)},
    {0, "6", 0, ALL_OF(mijn_sessie)},
    {1, NULL, 3, ALL_OF(sessie)},
    {2, NULL, 0, ALL_OF(sessie)},
    {1, NULL, 1, ALL_OF(mijn_idempotentie)},
    {2, NULL, 0, ALL_OF(mijn_idempotentie)},
    /* that somebody is known: for who knows name and birth date */
    {4, "1", 1, "SELECT count(bekend_id) FROM bekend"},
    {4, "3", 0, "SELECT count(bekend_id) FROM bekend"},
    {4, NULL, 0, "SELECT count(bekend_id) FROM bekend"},
    {0, "1", 0, "SELECT count(bekend_id) FROM bekend"},
    /* a caseload to hand over: one's own, a team leader's those who work there now */
    {1, NULL, 1, ALL_OF(caseload_van)},
    {4, NULL, 1, ALL_OF(caseload_van)},
    {6, NULL, 5, ALL_OF(caseload_van)},
    {6, NULL, 1, "SELECT count(id) FROM caseload_van WHERE aantal > 0"},
    {0, NULL, 0, ALL_OF(caseload_van)},
    {1, NULL, 1, ALL_OF(caseload_dossier)},
    {6, NULL, 1, ALL_OF(caseload_dossier)},
    {4, NULL, 0, ALL_OF(caseload_dossier)},
    /* the files of one's own organisation */
    {4, NULL, 1, ALL_OF(invoerbestand)},
    {1, NULL, 0, ALL_OF(invoerbestand)},
    {0, NULL, 0, ALL_OF(invoerbestand)},
    {4, NULL, 1, ALL_OF(kolomkeuze)},
    {1, NULL, 0, ALL_OF(kolomkeuze)},
    {0, NULL, 0, ALL_OF(kolomkeuze)},
    /* oneself */
    {1, NULL, 1, ALL_OF(mijn_kaart)},
    {0, NULL, 0, ALL_OF(mijn_kaart)},
    {4, NULL, 1, ALL_OF(mijn_functie)},
    {0, NULL, 0, ALL_OF(mijn_functie)},
    /* who looks after privacy, in that function only */
    {9, NULL, 4, ALL_OF(toezicht_inzage)},
    {5, NULL, 0, ALL_OF(toezicht_inzage)},
    {5, NULL, 0, ALL_OF(toezicht_inzage_jongere)},
    {5, NULL, 0, ALL_OF(toezicht_wijziging)},
    {0, NULL, 0, ALL_OF(toezicht_wijziging)},
    /* the whole log: for log verify only */
    {1, NULL, 0, ALL_OF(logboek_wijziging)},
    {1, NULL, 0, ALL_OF(logboek_inzage)},
    {1, NULL, 0, "SELECT count(jongere_id) FROM logboek_verzameling_lid"},
};

static struct query view_queries[COUNT(view_counts)];

__attribute__((constructor)) static void view_counts_register(void)
{
	for (size_t i = 0; i < COUNT(view_counts); i++) {
		view_queries[i] = (struct query){.name = "view", .sql = view_counts[i].sql};
		query_register(&view_queries[i]);
	}
}

static void belofte_3_a_view_shows_what_is_meant_for_this_reader(void **state)
{
	struct proef_belofte *b = *state;
	unsigned wrong = 0;

	for (size_t i = 0; i < COUNT(view_counts); i++) {
		const struct view_count *v = &view_counts[i];
		struct db_context context = as(v->wie);
		struct db *db;
		int64_t n;

		if (!v->wie) /* even when somebody forgot to take the organisation away */
			context.organisatie = 2;
		if (v->key)
			context.sleutel = (struct bytes){(const uint8_t *)v->key, strlen(v->key)};
		fine(db_read_begin(b->p.t.d, &context, &db));
		fine(db_number(db, &view_queries[i], ARGS_NONE, &n));
		db_read_end(db);
		if (n == v->expected)
			continue;
		print_message("%lld, for %lld: %s: %lld\n", (long long)v->expected,
			      (long long)v->wie, v->sql, (long long)n);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* ---- promise 8: what stands follows from what was done ---- */

QUERY(contact_made,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op,"
      " plaatsing_id) VALUES (1, 1, 'telefoon', 'jongere', 20414, 'Goed', 6000, 1)");
QUERY(contact_withdrawn,
      "UPDATE t_contactmoment SET ingetrokken_op = 7000, versie = versie + 1 WHERE id > 1");
QUERY(nobody_there,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op)"
      " VALUES (1, 1, 'telefoon', 'geen_gehoor', 20415, 'Niet opgenomen', 6000)");
QUERY(help_answered,
      "UPDATE t_signaal SET afgehandeld_op = 7000, afgehandeld_door_id = 1, reactie = 'Gebeld'"
      " WHERE id = 1");

QUERY(contract_follows,
      "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren)"
      " VALUES (1, 1, 'vast', 20601, NULL, 24)");
QUERY(contract_moves, "UPDATE t_contract SET tot_datum = 20650 WHERE id = 1");

static void belofte_8_the_last_contract_tells_when_work_ends(void **state)
{
	static const char last[] =
	    "SELECT coalesce(stand_contract_tot_datum, 0) FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, last), 20600);
	fine(try_exec(b, 1, &contract_moves));
	assert_int_equal(proef_number(&b->p, last), 20650);
	fine(try_exec(b, 1, &contract_follows));
	assert_int_equal(proef_number(&b->p, last), 0);
}

static int64_t last_contact(struct proef_belofte *b)
{
	return proef_number(&b->p,
			    "SELECT stand_laatste_contact_datum FROM t_jongere WHERE id = 1");
}

static void belofte_8_doing_the_real_thing_is_enough(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_hulp_gevraagd_op FROM t_jongere WHERE id = 1"), 1000);
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &nobody_there));
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &contact_made));
	assert_int_equal(last_contact(b), 20414);
	assert_int_equal(
	    proef_number(&b->p, "SELECT stand_nazorg_jongere_datum FROM t_plaatsing WHERE id = 1"),
	    20414);
	fine(try_exec(b, 1, &contact_withdrawn));
	assert_int_equal(last_contact(b), 20400);
	fine(try_exec(b, 1, &help_answered));
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(stand_hulp_gevraagd_op) FROM t_jongere WHERE id = 1"),
	    0);
}

static void belofte_2_the_first_talk_after_an_end_is_the_follow_up(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_end));
	fine(try_exec(b, 1, &contact_made));
	assert_int_equal(proef_number(&b->p, "SELECT opgevolgd_op FROM t_plaatsing WHERE id = 1"),
			 6000);
}

/* ---- promise 9: from what, to what ---- */

QUERY(wil_changes, "UPDATE t_jongere SET wil = 'bakker', versie = versie + 1 WHERE id = 1");

static void belofte_9_what_it_was_before_can_be_read_back(void **state)
{
	struct proef_belofte *b = *state;
	char velden[TESTDB_TEXT_MAX];

	fine(try_exec(b, 1, &wil_changes));
	testdb_text(&b->p.t,
		    "SELECT velden FROM t_wijziging WHERE tabel = 'jongere' AND rij_id = 1"
		    " AND soort = 'wijzig' AND gebruiker_id = 1 AND zegel IS NOT NULL"
		    " ORDER BY id DESC LIMIT 1",
		    velden);
	assert_non_null(strstr(velden, "auto"));
	assert_non_null(strstr(velden, "bakker"));
}

/* ---- on both engines ---- */

static int setup(void **state, bool sqlite)
{
	struct proef_belofte *b = calloc(1, sizeof *b);

	proef_open(&b->p, sqlite);
	proef_script(&b->p, people);
	proef_script(&b->p, dossier);
	proef_script(&b->p, around);
	proef_script(&b->p, doors);
	*state = b;
	return 0;
}

static int setup_sqlite(void **state)
{
	return setup(state, true);
}

static int setup_pg(void **state)
{
	return setup(state, false);
}

static int teardown(void **state)
{
	struct proef_belofte *b = *state;

	proef_close(&b->p);
	free(b);
	return 0;
}

#define HERE(f) cmocka_unit_test_setup_teardown(f, setup_sqlite, teardown)
#define THERE(f)                                                                                   \
	{                                                                                          \
		"pg_" #f, f, setup_pg, teardown, NULL                                              \
	}
#define TESTS(ON)                                                                                  \
	ON(no_page_can_break_a_promise), ON(the_last_beheerder_who_can_log_in_stays),              \
	    ON(belofte_1_a_new_casusregisseur_leaves_no_moment_without),                           \
	    ON(belofte_1_who_has_no_caseload_may_leave),                                           \
	    ON(belofte_1_a_closed_dossier_opens_with_somebody_who_is_there),                       \
	    ON(belofte_2_an_end_closes_nothing_and_brings_the_next_contact_near),                  \
	    ON(belofte_2_the_first_talk_after_an_end_is_the_follow_up),                            \
	    ON(belofte_3_a_part_shows_itself_and_no_other),                                        \
	    ON(belofte_3_without_a_name_there_is_nobody),                                          \
	    ON(belofte_3_without_a_basis_there_is_nothing),                                        \
	    ON(belofte_3_withdrawal_works_from_that_very_moment),                                  \
	    ON(belofte_3_a_basis_shows_from_its_first_moment_to_its_last),                         \
	    ON(belofte_3_a_view_shows_what_is_meant_for_this_reader),                              \
	    ON(belofte_8_doing_the_real_thing_is_enough),                                          \
	    ON(belofte_8_the_last_contract_tells_when_work_ends),                                  \
	    ON(belofte_9_what_it_was_before_can_be_read_back)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
