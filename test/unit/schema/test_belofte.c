/*
 * What a young person loses when a page forgets a promise: each promise attacked below the pages,
 * by SQL on a connection of the application, on both engines. The database itself refuses.
 *
 * The young person's own side of promise 3 comes with a later issue; here is the part that exists.
 * Promises 7 and 10 are about what is shown: test/scenario/belofte_7 and belofte_10. Promise 3 is
 * in test_zicht.c; 4, 5 and 8 in a file of their own; values that mean nothing in test_waarde.c.
 */
#include "unit/schema/belofte.h"

#include <string.h>

/* ---- attacks: what no page may do, even when it tries ---- */

#define WITHOUT_SIGHT                                                                              \
	"INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort,"         \
	" van_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, eind_datum,"         \
	" uitkomst, opvolger_id, opvolging_datum) VALUES (1, 1, 'dienstverband', 'x', 'bestaand'," \
	" 20100, 24, 'ja', 91, 1, 20400, 'uitval', 4, 20420)"

#define FINDING(values)                                                                            \
	"INSERT INTO t_bevinding (jongere_id, gebruiker_id, op, onderwerp, onderdeel, antwoord,"   \
	" bron, tekst, vaardigheden) VALUES (1, 1, 3000, " values ")"

#define CERTIFICAAT                                                                                \
	"INSERT INTO t_certificaat (jongere_id, certificaatsoort, naam, behaald_datum, tot_datum," \
	" bewijs_door_id, bewijs_datum, gebruiker_id, op) VALUES "

#define AFSPRAAK                                                                                   \
	"INSERT INTO t_detachering (plaatsing_id, jongere_id, stoprisico, opzegdagen, na_inleen,"  \
	" gebruiker_id, op) VALUES "

#define KEUZE                                                                                        \
	"INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, kandidaat_id, uitleg, reden, door_id, " \
	"op) VALUES "

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
    {"UPDATE t_jongere SET casusregisseur_id = 2, casusregisseur_van_op = 3000 WHERE id = 1",
     "belofte_1_casusregisseur_actief"},
    {"UPDATE t_jongere SET casusregisseur_id = 6, casusregisseur_van_op = 3000 WHERE id = 1",
     "belofte_1_casusregisseur_actief"},
    {"INSERT INTO t_jongere (roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
     " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
     " aangemaakt_op) VALUES ('Rutger', 'x', 'x', 1, (SELECT sleutel_hash FROM mijn_idempotentie), 'werk', 1, 2, 1, 20500, 1)",
     "belofte_1_casusregisseur_actief"},
    {"UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 1", "belofte_1_caseload"},
    {"UPDATE t_functie SET rol = 'jobcoach' WHERE id = 1", "belofte_1_caseload"},
    {"UPDATE t_functie SET van_datum = 20500 WHERE id = 1", "belofte_1_caseload"},
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
    /* 3: the employer only after the young person's last yes, and only if it knows */
    {GESPREK "(1, 1, 20402, NULL, NULL, 'vast', 'x', 1, 1)", "belofte_3_jongere_eerst"},
    {GESPREK "(2, 1, 20402, NULL, NULL, 'vast', 'x', 1, 1)", "belofte_3_werkgever_weet_niet"},
    {GESPREK "(1, 2, 20402, 'weg', TRUE, NULL, 'x', 1, 1)", "contractgesprek_vast"},
    {GESPREK "(1, 1, 20402, 'weg', TRUE, 'vast', 'x', 1, 1)", NULL},
    {GESPREK "(1, 1, 20402, NULL, NULL, NULL, 'x', 1, 1)", NULL},
    {GESPREK "(1, 1, 20402, 'weg', NULL, NULL, 'x', 1, 1)", NULL},
    {GESPREK "(1, 1, 20402, 'moet', TRUE, NULL, 'x', 1, 1)", NULL},
    {"UPDATE t_contractgesprek SET mag_werkgever = TRUE WHERE id = 2", "contractgesprek_vast"},
    {"DELETE FROM t_contractgesprek WHERE id = 2", NULL},
    /* 3: an employer that does not know tells nothing of what went wrong */
    {"INSERT INTO t_uitvalkant (uitval_id, jongere_id, kant, reden, tekst, datum, gebruiker_id, op)"
     " VALUES (1, 1, 'werkgever', 'anders', 'x', 20400, 1, 1)",
     "belofte_3_werkgever_weet_niet"},
    {"UPDATE t_uitvalkant SET kant = 'werkgever' WHERE id = 1", "uitvalkant_vast"},
    {"UPDATE t_uitvalvervolg SET jongere_id = 2 WHERE id = 1", "uitvalvervolg_vast"},
    {"UPDATE t_uitval SET plaatsing_id = 1 WHERE id = 1", "uitval_vast"},
    {"UPDATE t_uitval SET jongere_id = 2 WHERE id = 1", "uitval_vast"},
    {"UPDATE t_uitval SET datum = 20201 WHERE id = 1", "uitval_vast"},
    /* 3: a trial begins when all have signed what stands there, and stays what was signed */
    {"UPDATE t_proefplaatsing SET akkoord_door = 'UWV', akkoord_datum = 20400 WHERE id = 1",
     "proefplaatsing_ongetekend"},
    {"UPDATE t_proefplaatsing SET doelen = 'anders' WHERE id = 2", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET verwacht_eind_datum = 20584 WHERE id = 3", "proefplaatsing_half_jaar"},
    {"UPDATE t_plaatsing SET uren = 20 WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET functie = 'anders' WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET van_datum = 20351 WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET verwacht_eind_datum = 20421 WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET verwacht_eind_datum = 20419 WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_plaatsing SET verwacht_eind_datum = NULL WHERE id = 4", "proefplaatsing_vast"},
    {"UPDATE t_proefplaatsing SET akkoord_door = NULL, akkoord_datum = NULL WHERE id = 2",
     "proefplaatsing_vast"},
    {"UPDATE t_proefplaatsing SET evaluatie = 'goed', evaluatie_datum = 20400 WHERE id = 1",
     "proefplaatsing_evaluatie"},
    {"UPDATE t_proefplaatsing SET afgebroken = 'geannuleerd' WHERE id = 1",
     "belofte_6_proefplaatsing_reden"},
    {"UPDATE t_proefplaatsing SET besluit = 'stoppen' WHERE id = 2", "proefplaatsing_besluit"},
    {"INSERT INTO t_proefplaatsing (plaatsing_id, jongere_id, doelen, taken, begeleider,"
     " voornemen, met_ouder) VALUES (1, 1, 'd', 't', 'b', 'ja', FALSE)",
     "proefplaatsing_vast"},
    {TEKEN "(2, 1, 'overeenkomst', 'ouder', 'x', 'papier', 20400, NULL, NULL, 1, 1)",
     "handtekening_te_laat"},
    {TEKEN "(2, 1, 'evaluatie', 'jongere', 'x', 'papier', 20400, 'eens', NULL, 1, 1)",
     "handtekening_te_laat"},
    {TEKEN "(1, 1, 'overeenkomst', 'jongere', 'x', 'papier', 20400, NULL, NULL, 1, 1)",
     "handtekening_een"},
    {TEKEN "(1, 1, 'overeenkomst', 'ouder', 'x', 'papier', 20400, 'eens', NULL, 1, 1)",
     "handtekening_evaluatie"},
    {TEKEN "(1, 2, 'overeenkomst', 'ouder', 'x', 'papier', 20400, NULL, NULL, 1, 1)",
     "handtekening_te_laat"},
    {"UPDATE t_handtekening SET naam = 'iemand' WHERE id = 1", "handtekening_vast"},
    /* an employer answers what he may be asked; what was said stays, and a no says why */
    {"UPDATE t_ontwikkelwens SET wensantwoord = 'ja', antwoord_datum = 20405 WHERE id = 2",
     "ontwikkelwens_zonder_ja"},
    {"UPDATE t_ontwikkelwens SET mag_werkgever = TRUE, wensantwoord = 'nee', antwoord_datum = 20405"
     " WHERE id = 2",
     "belofte_6_ontwikkelwens"},
    {"UPDATE t_ontwikkelwens SET wensantwoord = 'deels', antwoord_tekst = 'x' WHERE id = 1",
     "ontwikkelwens_vast"},
    {"UPDATE t_ontwikkelwens SET wensantwoord = NULL, antwoord_datum = NULL WHERE id = 1",
     "ontwikkelwens_vast"},
    {"UPDATE t_ontwikkelwens SET mag_werkgever = TRUE, wensantwoord = 'ja', antwoord_datum = 20405,"
     " antwoord_door_id = 2, antwoord_op = 1 WHERE id = 2",
     "ontwikkelwens_vast"},
    {"UPDATE t_ontwikkelwens SET tekst = 'x' WHERE id = 2", "ontwikkelwens_vast"},
    {"UPDATE t_ontwikkelwens SET uitkomst = 'x' WHERE id = 2", "ontwikkelwens_uitkomst"},
    {"UPDATE t_ontwikkelwens SET mag_werkgever = TRUE, wensantwoord = 'ja' WHERE id = 2",
     "ontwikkelwens_antwoord"},
    {"INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst, datum,"
     " mag_werkgever, gebruiker_id, op) VALUES (1, 2, 'taken', 'x', 20400, TRUE, 1, 1)",
     "ontwikkelwens_vast"},
    {"UPDATE t_ontwikkelwens SET mag_werkgever = TRUE WHERE id = 3", "ontwikkelwens_vast"},
    {"INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst, datum,"
     " mag_werkgever, gebruiker_id, op) VALUES (2, 1, 'taken', 'x', 20400, TRUE, 1, 1)",
     "ontwikkelwens_vast"},
    {"DELETE FROM t_ontwikkelwens WHERE id = 1", NULL},
    /* a detachering has two employers, and whom to speak works there */
    {"UPDATE t_plaatsing SET formele_werkgever_id = NULL WHERE id = 5", NULL},
    {"UPDATE t_plaatsing SET soort = 'detachering' WHERE id = 1", "detachering_twee_werkgevers"},
    {"UPDATE t_plaatsing SET formele_werkgever_id = 2 WHERE id = 1", "detachering_twee_werkgevers"},
    {"UPDATE t_plaatsing SET soort = 'detachering', formele_werkgever_id = 1 WHERE id = 1",
     "detachering_twee_werkgevers"},
    {"UPDATE t_plaatsing SET soort = 'dienstverband', formele_werkgever_id = NULL WHERE id = 5",
     "detachering_contact"},
    {"UPDATE t_detachering SET formeel_contact_id = 1 WHERE id = 1", "detachering_contact"},
    {"UPDATE t_detachering SET materieel_contact_id = 2 WHERE id = 1", "detachering_contact"},
    {"UPDATE t_detachering SET plaatsing_id = 1 WHERE id = 1", NULL},
    {"UPDATE t_detachering SET inleen_tot_datum = NULL, inleenbesluit = 'stoppen' WHERE id = 1",
     "inleen_zonder_einde"},
    {AFSPRAAK "(1, 1, 'samen', 30, 'loopt_door', 1, 1)", "detachering_vast"},
    {AFSPRAAK "(5, 2, 'samen', 30, 'loopt_door', 1, 1)", "detachering_vast"},
    {AFSPRAAK "(5, 1, 'samen', 30, 'loopt_door', 1, 1)", "detachering_een"},
    {"DELETE FROM t_detachering WHERE id = 1", NULL},
    /* what is ready for a first day says so in words and has an owner who stays; hours only grow */
    {STARTPUNT "(1, 1, 'draagvlak', 1, 20410, 'klaar', NULL)", "belofte_6_startpunt"},
    {STARTPUNT "(1, 1, 'introductie', 1, 20410, 'open', NULL)", "startpunt_een"},
    {STARTPUNT "(1, 2, 'draagvlak', 3, 20410, 'open', NULL)", "startpunt_vast"},
    {STARTPUNT "(1, 1, 'draagvlak', 3, 20410, 'open', NULL)", "startpunt_zonder_zicht"},
    {"UPDATE t_startpunt SET gebruiker_id = 3 WHERE id = 1", "startpunt_zonder_zicht"},
    {"UPDATE t_startpunt SET startonderwerp = 'draagvlak' WHERE id = 1", "startpunt_vast"},
    {"UPDATE t_startpunt SET toestand = 'gestopt' WHERE id = 1", "belofte_6_startpunt"},
    {STARTAFSPRAAK "(1, 1, NULL, NULL, 0, NULL, 1, 1)", "startafspraak_leeg"},
    {STARTAFSPRAAK "(1, 1, 'x', NULL, 1, NULL, 1, 1)", "startafspraak_ja"},
    {STARTAFSPRAAK "(1, 1, 'x', NULL, 0, 20400, 1, 1)", "startafspraak_ja"},
    {STARTAFSPRAAK "(1, 2, 'x', NULL, 0, NULL, 1, 1)", "startafspraak_vast"},
    {STARTAFSPRAAK "(2, 1, 'x', NULL, 1, 20400, 1, 1)", "startafspraak_vast"},
    {"UPDATE t_startafspraak SET verwachting_jongere = 'x' WHERE id = 1", "startafspraak_vast"},
    {INGROEISTAP "(1, 1, 20440, 16, 'open')", "ingroeistap_groeit"},
    {INGROEISTAP "(1, 1, 20420, 16, 'open')", "ingroeistap_groeit"},
    {INGROEISTAP "(1, 1, 20460, 24, 'open')", "ingroeistap_groeit"},
    {INGROEISTAP "(1, 2, 20490, 24, 'open')", "ingroeistap_groeit"},
    {"UPDATE t_ingroeistap SET uren = 18 WHERE id = 2", "ingroeistap_vast"},
    {"UPDATE t_ingroeistap SET toestand = 'gestopt', reden = 'x' WHERE id = 1", "ingroeistap_vast"},
    {"UPDATE t_ingroeistap SET toestand = 'gestopt' WHERE id = 2", "belofte_6_ingroeistap"},
    {"DELETE FROM t_ingroeistap WHERE id = 2", NULL},
    /* a jobcoach has hours once, no more than the law allows; a report stays what was read */
    {COACH "(1, 1, 'extern', 'x', TRUE, 'licht', 60, 1, 20480, 20490, 1, 1)", "jobcoach_een"},
    {COACH "(1, 1, 'extern', 'x', TRUE, 'licht', 60, 1, 20200, 20210, 1, 1)", "jobcoach_een"},
    {COACH "(1, 2, 'extern', 'x', TRUE, 'licht', 60, 1, 20481, 20490, 1, 1)", "jobcoach_een"},
    {COACH "(1, 1, 'extern', 'x', TRUE, 'licht', 60, 1, 20481, 20700, 1, 1)", "jobcoach_half_jaar"},
    {COACH "(1, 1, 'extern', 'x', TRUE, 'licht', 151, 1, 20481, 20490, 1, 1)", NULL},
    {COACH "(1, 1, 'extern', 'x', TRUE, 'intensief', 150, 1, 20481, 20490, 1, 1)",
     "belofte_6_jobcoach_reden"},
    {"UPDATE t_jobcoach SET budget = 9000 WHERE id = 1", "jobcoach_vast"},
    {"UPDATE t_jobcoach SET tot_datum = 20484 WHERE id = 1", "jobcoach_vast"},
    {"UPDATE t_jobcoach SET tot_datum = 20309 WHERE id = 1", "jobcoach_vast"},
    {"UPDATE t_jobcoach SET regime = 'midden' WHERE id = 1", "jobcoach_vast"},
    {"INSERT INTO t_jobcoachuur (jobcoach_id, jongere_id, datum, minuten, activiteit, gebruiker_id,"
     " op) VALUES (1, 1, 20481, 60, 'werkplek', 1, 1)",
     "jobcoachuur_buiten"},
    {"INSERT INTO t_jobcoachuur (jobcoach_id, jongere_id, datum, minuten, activiteit, gebruiker_id,"
     " op) VALUES (1, 2, 20310, 60, 'werkplek', 1, 1)",
     "jobcoachuur_buiten"},
    {"UPDATE t_jobcoachuur SET minuten = 6 WHERE id = 1", "jobcoachuur_vast"},
    {"UPDATE t_jobcoachuur SET activiteit = 'thuis', ingetrokken_op = 1 WHERE id = 1",
     "jobcoachuur_vast"},
    {"UPDATE t_jobcoachverslag SET functioneren = 'slecht' WHERE id = 1", "jobcoachverslag_vast"},
    {"UPDATE t_jobcoachverslag SET tekst = 'x' WHERE id = 2", "jobcoachverslag_vast"},
    {"UPDATE t_jobcoachverslag SET gebruiker_id = 2 WHERE id = 1", "jobcoachverslag_vast"},
    {"UPDATE t_jobcoachverslag SET evaluatieoordeel = 'oneens', wijze = 'samen', datum = 20400"
     " WHERE id = 1",
     "jobcoachverslag_oneens"},
    {"INSERT INTO t_jobcoachverslag (jobcoach_id, jongere_id, nummer, functioneren, ontwikkeling,"
     " resultaat, gebruiker_id, op) VALUES (1, 1, 2, 'x', 'x', 'gelijk', 1, 1)",
     "jobcoachverslag_nummer"},
    {"INSERT INTO t_jobcoachverslag (jobcoach_id, jongere_id, nummer, functioneren, ontwikkeling,"
     " resultaat, gebruiker_id, op) VALUES (1, 2, 1, 'x', 'x', 'gelijk', 1, 1)",
     "jobcoachverslag_vast"},
    {"UPDATE t_plaatsing SET jobcoach = FALSE WHERE id = 1", "jobcoach_loopt"},
    {"DELETE FROM t_jobcoachuur WHERE id = 1", NULL},
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
    {"INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)"
     " VALUES (1, 'gebeld', 1, 20400, 1)",
     NULL},
    {"UPDATE t_woord SET onderdeel = 1", NULL},
    {"SELECT woord FROM t_woord LIMIT 1", NULL},
    {"SELECT jongere_id FROM t_woord_feit LIMIT 1", NULL},
    /* 5: a judgement has a date, an author and a shelf life */
    {"UPDATE t_jongere SET bemiddelbaar_op_datum = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar_tot_datum = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar_door_id = NULL WHERE id = 1", "oordeel_met_datum"},
    {"UPDATE t_jongere SET bemiddelbaar = 'tijdelijk_niet' WHERE id = 2", NULL},
    {"UPDATE t_jongere SET bemiddelbaar = 'afgekeurd' WHERE id = 1", NULL},
    {"UPDATE t_jongere SET bemiddelbaar = 'onzeker' WHERE id = 1", NULL},
    {"UPDATE t_jongere SET bemiddelbaar = 'onbekend' WHERE id = 1", "oordeel_zonder_datum"},
    {"UPDATE t_jongere SET bemiddelbaar = 'tijdelijk_niet' WHERE id = 1", "oordeel_met_reden"},
    {"UPDATE t_jongere SET bemiddelbaar_reden = 'rust' WHERE id = 1", "oordeel_met_reden"},
    /* a decision has a reason, who was there, and the words of the jongere */
    {"INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op)"
     " VALUES (1, 1, 'x', 'x', ' ', 1, 1, 3000)",
     "belofte_3_stem"},
    {"INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op)"
     " VALUES (1, 1, '', 'x', 'x', 1, 1, 3000)",
     NULL},
    {"INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op)"
     " VALUES (1, 1, 'x', '', 'x', 1, 1, 3000)",
     NULL},
    {"INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, gebruiker_id, op)"
     " VALUES (1, 1, 'x', 'x', 'x', 0, 1, 3000)",
     NULL},
    {"UPDATE t_beslissing SET stem = 'Anders' WHERE id = 1", "beslissing_staat_vast"},
    {"UPDATE t_beslissing SET besluit = 'Anders' WHERE id = 1", "beslissing_staat_vast"},
    {"DELETE FROM t_beslissing WHERE id = 1", NULL},
    {"INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op)"
     " VALUES (2, 1, 'staat', 'x', 1, 3000)",
     NULL},
    {"INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op)"
     " VALUES (1, 1, 'misschien', 'x', 1, 3000)",
     NULL},
    /* an outcome is of a dossier that closes, and stays */
    {"UPDATE t_sluiting SET sluituitkomst = 'opleiding' WHERE id = 1", "sluiting_staat_vast"},
    {"INSERT INTO t_sluiting (jongere_id, sluituitkomst, gebruiker_id, op) VALUES"
     " (1, 'werk', 1, 3000)",
     "sluiting_zonder_sluiten"},
    {"INSERT INTO t_sluiting (jongere_id, sluituitkomst, gebruiker_id, op) VALUES"
     " (2, 'werk', 1, 2000), (2, 'werk', 1, 2000)",
     NULL},
    /* on what level somebody thinks is said anew, not rewritten */
    {"UPDATE t_denkniveau SET denkniveau = 'onder' WHERE id = 1", "denkniveau_staat_vast"},
    {"INSERT INTO t_denkniveau (jongere_id, denkniveau, niveaubron, tekst, datum, gebruiker_id, op)"
     " VALUES (1, 'boven', 'school', ' ', 20400, 1, 1000)",
     NULL},
    /* a certificate stays as it was written down; what was seen was seen */
    {"UPDATE t_certificaat SET tot_datum = 20900 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET tot_datum = NULL WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET behaald_datum = 20401 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET certificaatsoort = 'bhv' WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET naam = 'x' WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET jongere_id = 2 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET gebruiker_id = 2 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET op = 2000 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET voorganger_id = 1 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET bewijs_door_id = 2 WHERE id = 1", "certificaat_staat_vast"},
    {"UPDATE t_certificaat SET bewijs_datum = 20401 WHERE id = 1", "certificaat_staat_vast"},
    {CERTIFICAAT "(1, 'ander', NULL, 20400, NULL, NULL, NULL, 1, 1000)", "certificaat_naam"},
    {CERTIFICAAT "(1, 'vca', 'VCA', 20400, NULL, NULL, NULL, 1, 1000)", "certificaat_naam"},
    {CERTIFICAAT "(1, 'ander', ' ', 20400, NULL, NULL, NULL, 1, 1000)", "certificaat_naam"},
    {CERTIFICAAT "(1, 'vca', NULL, 20400, 20399, NULL, NULL, 1, 1000)", "certificaat_tot"},
    {CERTIFICAAT "(1, 'vca', NULL, 20400, NULL, 1, NULL, 1, 1000)", "certificaat_gezien"},
    {"INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, certificaatvervolg,"
     " gebruiker_id, op) VALUES (1, 'vca', 20400, 'niet_nodig', 1, 1000)",
     "certificaat_vervolg"},
    {"UPDATE t_certificaat SET certificaatvervolg = 'weg' WHERE id = 1", NULL},
    {"INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, voorganger_id,"
     " gebruiker_id, op) VALUES (2, 'vca', 20400, 1, 1, 1000)",
     "certificaat_vorige"},
    {"INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, voorganger_id,"
     " gebruiker_id, op) VALUES (1, 'bhv', 20400, 1, 1, 1000)",
     "certificaat_vorige"},
    /* what is needed and what may be told are only added to */
    {"UPDATE t_werkbehoefte SET belang = 'liever' WHERE id = 1", "werkbehoefte_staat_vast"},
    {"UPDATE t_werkvertelling SET behoeften = 255 WHERE id = 1", "werkbehoefte_staat_vast"},
    {"INSERT INTO t_werkbehoefte (jongere_id, behoefte, belang, bron, datum, gebruiker_id, op)"
     " VALUES (1, 'geen', 'moet', 'jongere', 20400, 1, 1000)",
     "werkbehoefte_geen"},
    {"INSERT INTO t_werkvertelling (jongere_id, behoeften, datum, gebruiker_id, op) VALUES"
     " (1, 1, 20400, 1, 1000)",
     "werkvertelling_tekst"},
    /* an agreement has two names and keeps the words that were read */
    {"UPDATE t_overeenkomst SET tekst = 'anders' WHERE id = 1", "overeenkomst_staat_vast"},
    {"UPDATE t_overeenkomst SET naam_jongere = 'Kim' WHERE id = 1", "overeenkomst_staat_vast"},
    {"UPDATE t_overeenkomsttekst SET tekst = 'anders' WHERE id = 1", "overeenkomst_staat_vast"},
    {"INSERT INTO t_overeenkomst (jongere_id, organisatie_id, nummer, tekst, naam_jongere,"
     " naam_begeleider, datum, wijze, gebruiker_id, op) VALUES"
     " (1, 1, 0, 'x', ' ', 'Anna', 20400, 'samen', 1, 1000)",
     "overeenkomst_twee_namen"},
    {"INSERT INTO t_overeenkomsttekst (organisatie_id, nummer, tekst, gebruiker_id, op) VALUES"
     " (1, 1, 'x', 4, 1000)",
     "overeenkomsttekst_nummer"},
    /* a coach sees the dossier, was chosen with a reason, and nobody rewrites it */
    {KEUZE "(1, 4, NULL, 'x', 'x', 1, 3000)", "coach_zonder_zicht"},
    {KEUZE "(2, 3, NULL, 'x', 'x', 1, 3000)", "coach_stil"},
    {KEUZE "(1, 1, NULL, 'x', ' ', 1, 3000)", NULL},
    {KEUZE "(1, 1, NULL, 'x', 'x', 1, 3000)", NULL},
    {"UPDATE t_coachkeuze SET reden = 'anders' WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET uitleg = 'anders' WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET gebruiker_id = 1 WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET jongere_id = 2 WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET kandidaat_id = NULL WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET door_id = 2 WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET op = 1 WHERE id = 1", "coachkeuze_staat_vast"},
    {"UPDATE t_coachkeuze SET kandidaat_id = 2, beeindigd_op = 3000 WHERE id = 1",
     "coachkeuze_staat_vast"},
    {"DELETE FROM t_coachkeuze WHERE id = 1", NULL},
    /* casusoverleg: who is on an agenda is talked about then, nobody is left behind */
    {PUNT "(1, 2, 'x', 'gewoon', TRUE, 1, 3000)", "overlegpunt_zonder_overleg"},
    {PUNT "(1, 3, 'x', 'gewoon', TRUE, 1, 3000)", "overlegpunt_zonder_overleg"},
    {PUNT "(1, 1, 'x', 'gewoon', TRUE, 4, 3000)", "overlegpunt_zonder_overleg"},
    {PUNT "(2, 1, 'x', 'gewoon', TRUE, 1, 3000)", "overlegpunt_stil"},
    {PUNT "(1, 1, 'x', 'gewoon', TRUE, 1, 3000)", NULL},
    {PUNT "(2, 1, ' ', 'gewoon', TRUE, 1, 3000)", NULL},
    {"UPDATE t_overlegpunt SET toestand = 'besproken', verslag = 'x', besproken_op = 3000,"
     " door_id = 1 WHERE id = 1",
     "overlegpunt_buiten_overleg"},
    {"UPDATE t_overlegpunt SET toestand = 'besproken' WHERE id = 1", "overlegpunt_besproken"},
    {"UPDATE t_overlegpunt SET toestand = 'weg' WHERE id = 1", NULL},
    {"UPDATE t_casusoverleg SET toestand = 'vervallen' WHERE id = 1", "casusoverleg_niet_af"},
    {"UPDATE t_casusoverleg SET toestand = 'vervallen', vervolg_id = 1 WHERE id = 1",
     "casusoverleg_niet_af"},
    {"UPDATE t_casusoverleg SET toestand = 'vervallen', vervolg_id = 3 WHERE id = 1",
     "casusoverleg_niet_af"},
    {"UPDATE t_casusoverleg SET toestand = 'afgerond' WHERE id = 2", "casusoverleg_toestand"},
    {"UPDATE t_casusoverleg SET toestand = 'onderbroken' WHERE id = 2", "casusoverleg_toestand"},
    {"UPDATE t_casusoverleg SET toestand = 'gepland' WHERE id = 3", "casusoverleg_toestand"},
    {"UPDATE t_casusoverleg SET toestand = 'x' WHERE id = 2", NULL},
    {"UPDATE t_casusoverleg SET vervolg_id = 2 WHERE id = 1", "casusoverleg_volgende"},
    {"UPDATE t_casusoverleg SET onderwerp = '' WHERE id = 1", NULL},
    {"INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op) VALUES (1, 2, 3000)",
     NULL},
    {"INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op) VALUES (3, 2, 3000)",
     "overlegdeelnemer_na_afloop"},
    {"UPDATE t_overlegdeelnemer SET aanwezig = TRUE WHERE id = 4", "overlegdeelnemer_na_afloop"},
    {"INSERT INTO t_overlegactie (jongere_id, overlegpunt_id, actie_id) VALUES (2, 1, 2)", NULL},
    {"INSERT INTO t_overlegactie (jongere_id, overlegpunt_id, actie_id) VALUES (1, 1, 1)", NULL},
    /* a finding says of what it is, stays where it is guarded, and is not rewritten */
    {FINDING("'thuis', 32, 'ja', 'gesprek', 'x', 0"), "bevinding_onderdeel"},
    {FINDING("'gezondheid', 16, 'ja', 'gesprek', 'x', 0"), "bevinding_onderdeel"},
    {FINDING("'wil', 32, 'misschien', 'gesprek', 'x', 0"), NULL},
    {FINDING("'wil', 32, 'ja', 'gerucht', 'x', 0"), NULL},
    {FINDING("'wil', 32, 'ja', 'gesprek', ' ', 0"), NULL},
    {FINDING("'wil', 32, 'ja', 'gesprek', 'x', 1"), "bevinding_vaardigheden"},
    {FINDING("'vaardigheden', 16, 'ja', 'gesprek', 'x', 16"), "bevinding_vaardigheden"},
    {"UPDATE t_bevinding SET tekst = 'anders' WHERE id = 1", "bevinding_staat_vast"},
    {"UPDATE t_bevinding SET antwoord = 'nog_niet' WHERE id = 1", "bevinding_staat_vast"},
    {"DELETE FROM t_bevinding WHERE id = 1", NULL},
    /* 6: who deviates from a signal says why */
    {"UPDATE t_uitstel SET reden = NULL WHERE id = 1", NULL},
    {"UPDATE t_uitstel SET reden = ' ' WHERE id = 1", "belofte_6_reden"},
    {"UPDATE t_afwijking SET reden = ' ' WHERE id = 1", "belofte_6_afwijking_reden"},
    {"UPDATE t_afwijking SET oordeel = 'onbekend' WHERE id = 1", NULL},
    {"INSERT INTO t_afwijking (jongere_id, plaatsing_id, regeling, oordeel, reden, gebruiker_id, op)"
     " VALUES (1, 1, 'no_risk', 'nee', 'x', 1, 1)",
     NULL},
    {"INSERT INTO t_inkomen (jongere_id, doelgroepregister, gebruiker_id, op) VALUES"
     " (1, 'misschien', 1, 1)",
     NULL},
    {"INSERT INTO t_inkomen (jongere_id, uitkering, gebruiker_id, op) VALUES (1, 'wajong', 1, 1)",
     NULL},
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
    {"UPDATE t_jongere SET stand_uitstel_tot_datum = 20414 WHERE id = 1", NULL},
    {"UPDATE t_jongere SET stand_toewijzing_op = NULL WHERE id = 1", NULL},
    {"UPDATE t_jongere SET stand_actie_voor_datum = NULL WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_nazorg_jongere_datum = 20414 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_contract_tot_datum = NULL WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_loonwaarde_datum = NULL WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET stand_loonwaarde_volgende_datum = 20500 WHERE id = 1", NULL},
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
    {"UPDATE t_contactmoment SET tekst = 'Nooit gezegd' WHERE id = 1", "contactmoment_staat_vast"},
    /* the plan: what stops has a reason; what is to be done has somebody who sees it, and a goal */
    {"UPDATE t_doel SET reden = ' ' WHERE id = 2", "doel_gestopt_met_reden"},
    {"UPDATE t_doel SET afgerond_op = NULL WHERE id = 2", "doel_afgerond"},
    {"UPDATE t_doel SET afgerond_op = 1 WHERE id = 1", "doel_afgerond"},
    {"UPDATE t_doel SET toestand = 'klaar', afgerond_op = 1 WHERE id = 1", "doel_met_acties"},
    {"UPDATE t_doel SET tekst = ' ' WHERE id = 1", NULL},
    {"UPDATE t_doel SET wens = 'moet' WHERE id = 1", NULL},
    {"UPDATE t_doel SET toestand = 'weg' WHERE id = 2", NULL},
    {"UPDATE t_actie SET toestand = 'gestopt', afgerond_op = 1 WHERE id = 1",
     "actie_gestopt_met_reden"},
    {"UPDATE t_actie SET toestand = 'klaar' WHERE id = 1", "actie_afgerond"},
    {"UPDATE t_actie SET afgerond_op = 1 WHERE id = 1", "actie_afgerond"},
    {"UPDATE t_actie SET tekst = ' ' WHERE id = 1", NULL},
    {"UPDATE t_actie SET toestand = 'weg', afgerond_op = 1 WHERE id = 1", NULL},
    {"UPDATE t_actie SET gebruiker_id = 4 WHERE id = 1", "actie_zonder_zicht"},
    {"UPDATE t_actie SET gebruiker_id = 4 WHERE id = 2", "actie_zonder_zicht"},
    {"INSERT INTO t_actie (jongere_id, doel_id, tekst, gebruiker_id, voor_datum) VALUES"
     " (1, 1, 'x', 4, 20500)",
     "actie_zonder_zicht"},
    {"INSERT INTO t_actie (jongere_id, doel_id, tekst, voor_datum) VALUES (1, 2, 'x', 20500)",
     "actie_zonder_doel"},
    {"UPDATE t_actie SET toestand = 'open', afgerond_op = NULL WHERE id = 3", "actie_zonder_doel"},
    {"INSERT INTO t_actie (jongere_id, doel_id, tekst, voor_datum) VALUES (2, 1, 'x', 20500)",
     NULL},
    {"DELETE FROM t_actie WHERE id = 1", NULL},
    /* the profile: of a part that can be guarded, and a job is something one wants */
    {"UPDATE t_kenmerk SET onderdeel = 16 WHERE id = 3", "kenmerk_baan_bij_willen"},
    {"UPDATE t_kenmerk SET soort = 'kansbaan' WHERE id = 1", "kenmerk_baan_bij_willen"},
    {"UPDATE t_kenmerk SET onderdeel = 128 WHERE id = 1", NULL},
    {"UPDATE t_kenmerk SET soort = 'ziekte' WHERE id = 1", NULL},
    {"UPDATE t_kenmerk SET tekst = '' WHERE id = 1", NULL},
    /* the vangnet: what is said has a last day on which somebody picks it up */
    {"INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op) VALUES"
     " (1, 4, 'valt_uit', 'Komt niet', 1)",
     "signaal_uiterlijk"},
    {"INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum) VALUES"
     " (1, 4, 'hulp_gevraagd', 'Komt niet', 1, 20500)",
     "signaal_uiterlijk"},
    /* a document: about a part that may be guarded, of a kind that cannot run, and as it was */
    {"UPDATE t_document SET onderdeel = 128 WHERE id = 1", NULL},
    {"UPDATE t_document SET titel = ' ' WHERE id = 1", NULL},
    {"UPDATE t_document SET soort = 'dossier' WHERE id = 1", NULL},
    {"UPDATE t_document SET jongere_id = 2 WHERE id = 1", "document_vast"},
    {"UPDATE t_documentversie SET naam = 'x.exe' WHERE id = 1", "documentversie_vast"},
    {"UPDATE t_documentinhoud SET documentversie_id = 2 WHERE id = 1", "documentversie_vast"},
    {"INSERT INTO t_concept (gebruiker_id, jongere_id, onderdelen, pad, pagina, wat, inhoud, op,"
     " vervalt_op) VALUES (2, 1, 1, '/c', '/c', 'C', '[]', 1, 9)",
     "concept_van_een_ander"},
    {"UPDATE t_concept SET gebruiker_id = 2 WHERE id = 1", "concept_van_een_ander"},
    {"UPDATE t_concept SET jongere_id = 2 WHERE id = 1", "concept_van_een_ander"},
    {"UPDATE t_concept SET pad = '/c' WHERE id = 1", "concept_van_een_ander"},
    {"UPDATE t_concept SET weggegooid_op = 1 WHERE id = 1", "concept_weg"},
    /* a call for help is taken back by who raised it, and is not said to be when it was answered */
    {"UPDATE t_signaal SET ingetrokken_op = ctx_nu() WHERE id = 1", NULL},
    {"INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
     " (1, 'x.html', 'html', 9, 1, 1)",
     NULL},
    {"INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
     " (1, 'x.pdf', 'pdf', 10485761, 1, 1)",
     NULL},
    {"INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
     " (1, ' ', 'pdf', 9, 1, 1)",
     NULL},
    {"INSERT INTO t_documentinhoud (documentversie_id, inhoud) VALUES (1, (SELECT sleutel_hash FROM mijn_idempotentie))",
     NULL},
};

ATTACKS(attacks);

static void no_page_can_break_a_promise(void **state)
{
	attacks_are_refused(*state, attacks, attacks_queries, COUNT(attacks));
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

	fine(try_exec(b, 6, &iris_reopens)); /* the teamleider, of who left */
	assert_int_equal(try_exec(b, 1, &iris_leaves), ERR_CONFLICT);
	assert_string_equal(b->conflict, "belofte_1_caseload");
}

#define FUNCTIE                                                                                    \
	"INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum)"         \
	" VALUES "
QUERY(also_coach, FUNCTIE "(20, 1, 1, 'jobcoach', 'uitvoering', 1)");
QUERY(some_day_again, FUNCTIE "(21, 1, 1, 'casusregisseur', 'uitvoering', 20415)");
QUERY(today_again, FUNCTIE "(22, 1, 1, 'doorstroomcoach', 'uitvoering', 20414)");
QUERY(sanne_stops, "UPDATE t_functie SET tot_datum = 20414 WHERE id = 1");

/* Work in which nobody may be responsible, or that has yet to begin, keeps no dossier. */
static void belofte_1_who_may_not_be_responsible_any_more_has_no_dossiers(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &also_coach));
	fine(try_exec(b, 1, &some_day_again));
	assert_int_equal(try_exec(b, 1, &sanne_stops), ERR_CONFLICT);
	assert_string_equal(b->conflict, "belofte_1_caseload");
	fine(try_exec(b, 1, &today_again));
	fine(try_exec(b, 1, &sanne_stops));
}

QUERY(iris_some_day, "UPDATE t_functie SET van_datum = 20415 WHERE id = 5");
QUERY(iris_other_work, "UPDATE t_functie SET rol = 'jobcoach' WHERE id = 5");

static void belofte_1_nobody_is_responsible_before_he_works_there(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &iris_some_day));
	assert_int_equal(try_exec(b, 1, &give_to_iris), ERR_CONFLICT);
	assert_string_equal(b->conflict, "belofte_1_casusregisseur_actief");
	fine(try_exec(b, 1, &iris_other_work));
	assert_int_equal(try_exec(b, 6, &iris_reopens), ERR_CONFLICT);
	assert_string_equal(b->conflict, "belofte_1_casusregisseur_actief");
}

QUERY(erik_stops, "UPDATE t_functie SET tot_datum = 20414 WHERE id = 6");
QUERY(erik_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 6");
QUERY(erik_is_something_else, "UPDATE t_functie SET rol = 'manager' WHERE id = 6");
QUERY(iris_can_log_in, "UPDATE t_gebruiker SET wachtwoord_hash = 'x' WHERE id = 5");

static void the_last_beheerder_who_can_log_in_stays(void **state)
{
	const struct query *const ways[] = {&erik_stops, &erik_leaves, &erik_is_something_else};
	struct proef_belofte *b = *state;

	proef_script(&b->p, "UPDATE t_functie SET rol = 'beheerder' WHERE id IN (5, 6);");
	for (size_t i = 0; i < COUNT(ways); i++) {
		assert_int_equal(try_exec(b, 1, ways[i]), ERR_CONFLICT);
		assert_string_equal(b->conflict, "laatste_beheerder");
	}
	fine(try_exec(b, 5, &iris_can_log_in));
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

QUERY(bram_leaves, "UPDATE t_betrokkene SET tot_op = 2000, einde_reden = 'weg' WHERE id = 3");
QUERY(end_corrected, "UPDATE t_plaatsing SET eind_datum = 20400, uitkomst = 'ww' WHERE id = 1");
QUERY(end_to_els, "UPDATE t_plaatsing SET opvolger_id = 4 WHERE id = 1");
QUERY(uitval_said, "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id)"
		   " VALUES (1, 1, 20414, 'onbekend', 1)");
QUERY(uitval_same_day, "UPDATE t_uitval SET datum = 20400, reden = 'prive' WHERE id = 3");
QUERY(uitval_back, "UPDATE t_uitval SET ingetrokken_op = 3000 WHERE id = 3");
QUERY(uitval_anew, "UPDATE t_uitval SET reden = 'anders' WHERE id = 3");

static void a_wrong_end_is_mended_also_when_who_followed_up_has_left(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_end));
	fine(try_exec(b, 1, &uitval_said));
	fine(try_exec(b, 1, &bram_leaves));
	fine(try_exec(b, 1, &end_corrected));
	assert_true(try_exec(b, 1, &end_to_els) < 0);
	assert_string_equal(b->conflict, "belofte_2_opvolger_zonder_zicht");
	fine(try_exec(b, 1, &uitval_same_day));
	fine(try_exec(b, 1, &uitval_back));
	assert_true(try_exec(b, 1, &uitval_anew) < 0);
	assert_string_equal(b->conflict, "uitval_vast");
}

QUERY(falls_out, "UPDATE t_jongere SET fase = 'uitval', fase_van_datum = 20414 WHERE id = 1");

static void belofte_2_who_falls_out_of_work_is_spoken_to_within_two_weeks(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &falls_out));
	assert_int_equal(
	    proef_number(&b->p, "SELECT volgend_contact_datum FROM t_jongere WHERE id = 1"), 20428);
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

#define TESTS(ON)                                                                                  \
	ON(no_page_can_break_a_promise), ON(the_last_beheerder_who_can_log_in_stays),              \
	    ON(belofte_1_a_new_casusregisseur_leaves_no_moment_without),                           \
	    ON(belofte_1_who_has_no_caseload_may_leave),                                           \
	    ON(belofte_1_a_closed_dossier_opens_with_somebody_who_is_there),                       \
	    ON(belofte_1_who_may_not_be_responsible_any_more_has_no_dossiers),                     \
	    ON(belofte_1_nobody_is_responsible_before_he_works_there),                             \
	    ON(belofte_2_an_end_closes_nothing_and_brings_the_next_contact_near),                  \
	    ON(belofte_2_who_falls_out_of_work_is_spoken_to_within_two_weeks),                     \
	    ON(a_wrong_end_is_mended_also_when_who_followed_up_has_left),                          \
	    ON(belofte_9_what_it_was_before_can_be_read_back)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
