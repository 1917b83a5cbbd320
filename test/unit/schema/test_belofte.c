/*
 * What a young person loses when a page forgets a promise: each promise attacked below the pages,
 * by SQL on a connection of the application, on both engines. The database itself refuses.
 *
 * The young person's own side of promise 3 comes with a later issue; here is the part that exists.
 * Promises 7 and 10 are about what is shown: test/scenario/belofte_7 and belofte_10. Promise 3 is
 * in test_zicht.c, promise 4 in test_belofte_4.c.
 */
#include "unit/schema/belofte.h"

#include <string.h>

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

#define GESPREK                                                                                    \
	"INSERT INTO t_contractgesprek (contract_id, jongere_id, datum, wens, mag_werkgever,"      \
	" aanbod, tekst, gebruiker_id, op) VALUES "

#define FINDING(values)                                                                            \
	"INSERT INTO t_bevinding (jongere_id, gebruiker_id, op, onderwerp, onderdeel, antwoord,"   \
	" bron, tekst, vaardigheden) VALUES (1, 1, 3000, " values ")"
#define TEKEN                                                                                      \
	"INSERT INTO t_handtekening (proefplaatsing_id, jongere_id, waarvoor, tekenaar, naam,"     \
	" wijze, datum, evaluatieoordeel, tekst, gebruiker_id, op) VALUES "

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
    /* 3: a trial begins when all have signed what stands there, and stays what was signed */
    {"UPDATE t_proefplaatsing SET akkoord_door = 'UWV', akkoord_datum = 20400 WHERE id = 1",
     "proefplaatsing_ongetekend"},
    {"UPDATE t_proefplaatsing SET doelen = 'anders' WHERE id = 2", "proefplaatsing_vast"},
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
    {"UPDATE t_beslissing SET stem = ' ' WHERE id = 1", "belofte_3_stem"},
    {"UPDATE t_beslissing SET reden = '' WHERE id = 1", NULL},
    {"UPDATE t_beslissing SET besluit = '' WHERE id = 1", NULL},
    {"UPDATE t_beslissing SET aanwezig = 0 WHERE id = 1", NULL},
    {"INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op)"
     " VALUES (2, 1, 'staat', 'x', 1, 3000)",
     NULL},
    {"INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op)"
     " VALUES (1, 1, 'misschien', 'x', 1, 3000)",
     NULL},
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
    /* values that mean nothing, and two of what there is one of */
    {"UPDATE t_gebruiker SET toestand = 'weg' WHERE id = 4", NULL},
    {"UPDATE t_functie SET niveau = 'hoog' WHERE id = 4", NULL},
    {"UPDATE t_functie SET tot_datum = -1 WHERE id = 4", NULL},
    {"UPDATE t_invoerbestand SET toestand = 'bezig' WHERE id = 1", NULL},
    {"INSERT INTO t_opname (invoerbestand_id, toestand, gezien_op) VALUES (1, 'x', 1)", NULL},
    {"INSERT INTO t_opname (invoerbestand_id, toestand, gezien_op) VALUES (1, 'bezig', 1),"
     " (1, 'bezig', 1)",
     NULL},
    {"INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES (1, 2)", NULL},
    {"INSERT INTO t_idempotentie (gebruiker_id, sleutel_hash, inhoud_hash, status, op) VALUES"
     " (1, (SELECT sleutel_hash FROM mijn_idempotentie),"
     " (SELECT sleutel_hash FROM mijn_idempotentie), 303, 1)",
     NULL},
    {"INSERT INTO t_aanspreekpunt (werkgever_id, gebruiker_id, van_datum) VALUES (1, 1, 1)", NULL},
    {"INSERT INTO t_kolomkeuze (organisatie_id, koppen_hash, keuze, op) VALUES"
     " (2, (SELECT sleutel_hash FROM mijn_idempotentie), 'y', 1)",
     NULL},
    {"UPDATE t_wijziging SET keten = 9, volgnummer = 9,"
     " zegel = (SELECT sleutel_hash FROM mijn_idempotentie) WHERE id IN (1, 2)",
     NULL},
    {"UPDATE t_plaatsing SET uren = 0 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET uren = 61 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET nazorg_ritme = 6 WHERE id = 1", NULL},
    {"UPDATE t_plaatsing SET eind_datum = 20299, uitkomst = 'uitval', opvolger_id = 2,"
     " opvolging_datum = 20420 WHERE id = 1",
     NULL},
    {"UPDATE t_contract SET uren = 0 WHERE id = 1", NULL},
    {"UPDATE t_contract SET tot_datum = 20299 WHERE id = 1", NULL},
    {"UPDATE t_contract SET tot_datum = NULL WHERE id = 1", NULL},
    {"UPDATE t_loonwaardemeting SET percentage = 101 WHERE id = 1", NULL},
    {"UPDATE t_loonwaardemeting SET soort = 'geraden' WHERE id = 1", NULL},
    {"INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id) VALUES"
     " (2, 1, 20200, 'anders', 1)",
     NULL},
    {"INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op) VALUES"
     " (1, 'geen_contact', 1, 1, 1000)",
     NULL},
    {"INSERT INTO t_inzage (op, gebruiker_id, functie_id, route, doel, uitkomst, onderdelen, aantal,"
     " keten, volgnummer, zegel) VALUES (1, 1, 1, 'x', 'x', 'gelezen', 1, 1, 9, 1,"
     " (SELECT sleutel_hash FROM mijn_idempotentie))",
     NULL},
};

static struct query attack_queries[COUNT(attacks)];

__attribute__((constructor)) static void attacks_register(void)
{
	for (size_t i = 0; i < COUNT(attacks); i++) {
		attack_queries[i] = (struct query){.name = "attack", .sql = attacks[i].sql};
		query_register(&attack_queries[i]);
	}
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

QUERY(falls_out, "UPDATE t_jongere SET fase = 'uitval', fase_van_datum = 20414 WHERE id = 1");

static void belofte_2_who_falls_out_of_work_is_spoken_to_within_two_weeks(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &falls_out));
	assert_int_equal(
	    proef_number(&b->p, "SELECT volgend_contact_datum FROM t_jongere WHERE id = 1"), 20428);
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

QUERY(first_place_later, "UPDATE t_plaatsing SET van_datum = 20350 WHERE id = 2");

/* How long somebody works for an employer counts from the first place there. */
static void belofte_8_the_first_place_tells_since_when_somebody_is_there(void **state)
{
	static const char since[] =
	    "SELECT stand_werkgever_van_datum FROM t_plaatsing WHERE id = 1";
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, since), 20100);
	fine(try_exec(b, 1, &first_place_later));
	assert_int_equal(proef_number(&b->p, since), 20300);
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
	    proef_number(&b->p, "SELECT stand_vorig_contact_datum FROM t_jongere WHERE id = 1"),
	    20400);
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

QUERY(never_said,
      "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op,"
      " plaatsing_id, ingetrokken_op) VALUES"
      " (1, 1, 'telefoon', 'jongere', 20414, 'Goed', 6000, 1, 7000),"
      " (1, 1, 'telefoon', 'werkgever', 20414, 'Goed', 6000, 1, 7000)");
QUERY(differences, "SELECT verschillen FROM stand_controle LIMIT 1");
QUERY(actie_differences, "SELECT verschillen FROM stand_actie_controle LIMIT 1");
QUERY(words_counted, "SELECT count(verschillen) FROM woord_controle WHERE verschillen = 0");

/* `startbaan check`; only that may count what nobody may see. */
static void belofte_8_a_standing_that_follows_from_nothing_is_found(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	fine(try_exec(b, 1, &never_said));
	assert_int_equal(reads(b, here, &differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_laatste_contact_datum = 20415;");
	assert_int_equal(reads(b, here, &differences), 2);
	assert_int_equal(reads(b, as(1), &differences), 0);
	assert_int_equal(reads(b, here, &actie_differences), 0);
	testdb_script(&b->p.t, "UPDATE t_jongere SET stand_actie_voor_datum = 20415;");
	assert_int_equal(reads(b, here, &actie_differences), 2);
	assert_int_equal(reads(b, as(1), &actie_differences), 0);
	assert_int_equal(reads(b, here, &words_counted), 1);
	assert_int_equal(reads(b, as(1), &words_counted), 0);
}

static void belofte_8_what_was_put_off_or_given_away_is_counted_again(void **state)
{
	static const char *const wrong[] = {
	    "UPDATE t_jongere SET stand_uitstel_tot_datum = 20415;",
	    "UPDATE t_jongere SET stand_toewijzing_op = 20415;",
	};
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		testdb_script(&b->p.t, wrong[i]);
		assert_int_equal(reads(b, here, &differences), 2);
		testdb_script(&b->p.t,
			      "UPDATE t_jongere SET"
			      " stand_uitstel_tot_datum = (SELECT max(u.tot_datum) FROM t_uitstel u"
			      " WHERE u.jongere_id = t_jongere.id AND u.ingetrokken_op IS NULL),"
			      " stand_toewijzing_op = (SELECT max(t.op) FROM t_toewijzing t"
			      " WHERE t.jongere_id = t_jongere.id AND t.ingetrokken_op IS NULL);");
		assert_int_equal(reads(b, here, &differences), 0);
	}
}

static void belofte_2_the_first_talk_after_an_end_is_the_follow_up(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &place_end));
	fine(try_exec(b, 1, &contact_made));
	assert_int_equal(proef_number(&b->p, "SELECT opgevolgd_op FROM t_plaatsing WHERE id = 1"),
			 6000);
	fine(try_exec(b, 1, &contact_withdrawn));
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(opgevolgd_op) FROM t_plaatsing WHERE id = 1"), 0);
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
	    ON(belofte_2_an_end_closes_nothing_and_brings_the_next_contact_near),                  \
	    ON(belofte_2_the_first_talk_after_an_end_is_the_follow_up),                            \
	    ON(belofte_2_who_falls_out_of_work_is_spoken_to_within_two_weeks),                     \
	    ON(belofte_8_doing_the_real_thing_is_enough),                                          \
	    ON(belofte_8_a_standing_that_follows_from_nothing_is_found),                           \
	    ON(belofte_8_what_was_put_off_or_given_away_is_counted_again),                         \
	    ON(belofte_8_the_last_contract_tells_when_work_ends),                                  \
	    ON(belofte_8_the_first_place_tells_since_when_somebody_is_there),                      \
	    ON(belofte_9_what_it_was_before_can_be_read_back)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
