#include "belofte.h"

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
    "UPDATE t_functie SET caseload_norm = 20 WHERE id = 4;"
    "UPDATE t_functie SET caseload_norm = 30 WHERE id = 7;"
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
    "UPDATE t_jongere SET bestemming_plek = 'De bakker', bestemming_contact = 'Karin',"
    " bestemming_telefoon = '06', uitstroomgesprek_datum = 19700, uitstroomgesprek_soort = 'school',"
    " uitstroomgesprek_ouders = 'erbij', uitstroomgesprek_op = 900, kanaal = 'school' WHERE id = 1;"
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
    " (1, 1, 'dienstverband', 'sjouwen', 'bestaand', 20100, 24, 'nee', 91, 1);"
    "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren) VALUES"
    " (1, 1, 'tijdelijk', 20300, 20600, 24);"
    "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren) VALUES"
    " (2, 1, 'tijdelijk', 20100, 20200, 24);"
    "INSERT INTO t_contractgesprek (contract_id, jongere_id, datum, wens, mag_werkgever, tekst,"
    " gebruiker_id, op) VALUES (1, 1, 20400, 'blijven', TRUE, 'Leuk', 1, 1000),"
    " (1, 1, 20401, 'blijven', FALSE, 'Toch niet', 1, 1000),"
    " (2, 1, 20190, 'blijven', TRUE, 'Leuk', 1, 1000);"
    "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
    " verwacht_eind_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
    " (1, 1, 'proefplaatsing', 'proef', 'bestaand', 20400, 20460, 24, 'ja', 91, 1),"
    " (1, 1, 'proefplaatsing', 'proef', 'bestaand', 20350, 20420, 24, 'ja', 91, 1);"
    "INSERT INTO t_proefplaatsing (plaatsing_id, jongere_id, doelen, taken, begeleider, voornemen,"
    " met_ouder) VALUES (3, 1, 'd', 't', 'b', 'ja', TRUE), (4, 1, 'd', 't', 'b', 'ja', FALSE);"
    "INSERT INTO t_handtekening (proefplaatsing_id, jongere_id, waarvoor, tekenaar, naam, wijze,"
    " datum, gebruiker_id, op) VALUES (1, 1, 'overeenkomst', 'jongere', 'x', 'papier', 20400, 1, 1),"
    " (1, 1, 'overeenkomst', 'werkgever', 'x', 'papier', 20400, 1, 1),"
    " (1, 1, 'overeenkomst', 'begeleider', 'x', 'papier', 20400, 1, 1),"
    " (2, 1, 'overeenkomst', 'jongere', 'x', 'papier', 20400, 1, 1),"
    " (2, 1, 'overeenkomst', 'werkgever', 'x', 'papier', 20400, 1, 1),"
    " (2, 1, 'overeenkomst', 'begeleider', 'x', 'papier', 20400, 1, 1);"
    "UPDATE t_proefplaatsing SET akkoord_door = 'UWV', akkoord_datum = 20400 WHERE id = 2;"
    "INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst, datum, mag_werkgever,"
    " gebruiker_id, op) VALUES (1, 1, 'taken', 'kassa', 20400, TRUE, 1, 1000),"
    " (1, 1, 'leren', 'lassen', 20390, FALSE, 1, 1000),"
    " (2, 1, 'uren', 'minder', 20380, FALSE, 1, 1000);"
    "UPDATE t_ontwikkelwens SET wensantwoord = 'ja', antwoord_datum = 20405 WHERE id = 1;"
    "INSERT INTO t_werkgever (id, naam, naam_vouw, aangemaakt_op) VALUES (2, 'Kaag', 'kaag', 1);"
    "INSERT INTO t_contactpersoon (werkgever_id, naam) VALUES (1, 'Bea'), (2, 'Wim');"
    "INSERT INTO t_plaatsing (jongere_id, werkgever_id, formele_werkgever_id, soort, functie,"
    " functiesoort, van_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
    " (1, 1, 2, 'detachering', 'inpakken', 'bestaand', 20310, 24, 'ja', 91, 1);"
    "INSERT INTO t_detachering (plaatsing_id, jongere_id, formeel_contact_id, materieel_contact_id,"
    " stoprisico, inleen_tot_datum, opzegdagen, na_inleen, gebruiker_id, op) VALUES"
    " (5, 1, 2, 1, 'samen', 20500, 30, 'loopt_door', 1, 1000);"
    "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort, meldinglicht,"
    " tekst, gebruiker_id, op) VALUES (1, 1, 'werkgever', 'te_laat', 'oranje', 'Te laat', 1, 1000);"
    "INSERT INTO t_startpunt (plaatsing_id, jongere_id, startonderwerp, gebruiker_id, voor_datum)"
    " VALUES (1, 1, 'introductie', 1, 20410), (1, 1, 'verwachting', 1, 20405);"
    "UPDATE t_startpunt SET toestand = 'klaar', tekst = 'besproken' WHERE id = 2;"
    "INSERT INTO t_startafspraak (plaatsing_id, jongere_id, verwachting_jongere, vertelkring,"
    " vertel_datum, gebruiker_id, op) VALUES (1, 1, 'Rust', 1, 20400, 1, 1000);"
    "INSERT INTO t_ingroeistap (plaatsing_id, jongere_id, van_datum, uren, toestand) VALUES"
    " (1, 1, 20400, 12, 'klaar'), (1, 1, 20430, 16, 'open'), (1, 1, 20460, 20, 'open');"
    "INSERT INTO t_jobcoach (plaatsing_id, jongere_id, soort, naam, gekozen, regime, promille,"
    " budget, van_datum, tot_datum, gebruiker_id, op) VALUES"
    " (1, 1, 'extern', 'Hans', TRUE, 'licht', 60, 2000, 20300, 20480, 1, 1);"
    "INSERT INTO t_jobcoachuur (jobcoach_id, jongere_id, datum, minuten, activiteit, gebruiker_id,"
    " op) VALUES (1, 1, 20310, 60, 'werkplek', 1, 1);"
    "INSERT INTO t_jobcoachverslag (jobcoach_id, jongere_id, nummer, functioneren, ontwikkeling,"
    " resultaat, gebruiker_id, op) VALUES (1, 1, 1, 'goed', 'veel', 'gelijk', 1, 1),"
    " (1, 1, 2, 'goed', 'veel', 'gelijk', 1, 1);"
    "UPDATE t_jobcoachverslag SET evaluatieoordeel = 'eens', wijze = 'samen', datum = 20400"
    " WHERE id = 2;"
    "INSERT INTO t_harrie (werkgever_id, naam, harrietraining, getraind_datum, ingetrokken_op)"
    " VALUES (1, 'Ria', 'harrie', 20000, NULL), (1, 'Weg', 'harrie', 20000, 1);"
    "INSERT INTO t_loonwaardemeting (plaatsing_id, jongere_id, datum, percentage, soort, meter)"
    " VALUES (1, 1, 20310, 37, 'gemeten', 'UWV');"
    "INSERT INTO t_hoofdtaak (loonwaardemeting_id, jongere_id, nummer, naam, tempo, kwaliteit,"
    " netto, deel) VALUES (1, 1, 1, 'Snijden', 50, 90, 80, 50);"
    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, op) VALUES"
    " (1, 1, 'telefoon', 'jongere', 20400, 'Gaat goed', 1000);"
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id) VALUES"
    " (2, 1, 20200, 'anders', 1);"
    "INSERT INTO t_uitvalkant (uitval_id, jongere_id, kant, reden, tekst, datum, gebruiker_id, op)"
    " VALUES (1, 1, 'jongere', 'anders', 'Te druk', 20400, 1, 1000);"
    "INSERT INTO t_uitvalvervolg (uitval_id, jongere_id, ww, gebruiker_id, op) VALUES"
    " (1, 1, 'ja', 1, 1000);"
    "INSERT INTO t_inkomen (jongere_id, doelgroepregister, gebruiker_id, op) VALUES"
    " (1, 'ja', 1, 1000);"
    "INSERT INTO t_afwijking (jongere_id, plaatsing_id, regeling, oordeel, reden, gebruiker_id, op)"
    " VALUES (1, 1, 'no_risk', 'ja', 'Toegekend', 1, 1000);"
    "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op) VALUES"
    " (1, 1, 'hulp_gevraagd', 'Bel mij', 1000);"
    "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op) VALUES"
    " (1, 'geen_contact', 1, 20500, 'op vakantie', 1000);"
    "INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op) VALUES"
    " (1, 'geen_contact', 2, 1, 1000);"
    "INSERT INTO t_coachkeuze (jongere_id, gebruiker_id, kandidaat_id, uitleg, reden, door_id, op)"
    " VALUES (1, 2, 1, 'Is goed in rust', 'Kent hem', 1, 1000);"
    "INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst) VALUES"
    " (1, 20400, 1000, 'contact', 4096, 'Gebeld', 'gebeld');"
    "INSERT INTO t_doel (jongere_id, tekst, wens, gebruiker_id, op, toestand, reden, afgerond_op)"
    " VALUES (1, 'Kok worden', 'ja', 1, 1000, 'open', NULL, NULL),"
    " (1, 'Verhuizen', 'ja', 1, 1000, 'gestopt', 'wil niet meer', 2000);"
    "INSERT INTO t_kenmerk (jongere_id, onderdeel, soort, tekst, gebruiker_id, op) VALUES"
    " (1, 8, 'kracht', 'leert snel', 1, 1000), (1, 16, 'nodig', 'voordoen', 1, 1000),"
    " (1, 32, 'wensbaan', 'kok', 1, 1000), (1, 64, 'kracht', 'vrolijk', 1, 1000);"
    "INSERT INTO t_beslissing (jongere_id, datum, besluit, reden, stem, aanwezig, terugblik_datum,"
    " gebruiker_id, op) VALUES (1, 20400, 'Stage', 'Nog te snel', 'Goed', 3, 20500, 1, 1000);"
    "INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op) VALUES"
    " (1, 1, 'staat', 'Nog goed', 1, 2000);"
    "INSERT INTO t_bevinding (jongere_id, onderwerp, onderdeel, antwoord, bron, tekst, gebruiker_id,"
    " op) VALUES (1, 'vaardigheden', 16, 'ja', 'praktijk', 'op tijd', 1, 1000),"
    " (1, 'wil', 32, 'ja', 'jongere', 'wil werken', 1, 1000),"
    " (1, 'gezondheid', 128, 'ja', 'deskundige', 'kan staan', 1, 1000),"
    " (1, 'thuis', 256, 'ja', 'gesprek', 'rustig', 1, 1000),"
    " (1, 'geld', 512, 'ja', 'gesprek', 'komt rond', 1, 1000);"
    "INSERT INTO t_document (jongere_id, soort, titel, onderdeel) VALUES"
    " (1, 'cv', 'Mijn cv', 16384), (1, 'brief', 'Besluit', 512);"
    "INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
    " (1, 'cv.pdf', 'pdf', 9, 1, 1000), (2, 'besluit.pdf', 'pdf', 9, 1, 1000);"
    "INSERT INTO t_documentinhoud (documentversie_id, inhoud) VALUES"
    " (1, CAST('%PDF-1.4 ' AS {{bytes}})), (2, CAST('%PDF-1.4 ' AS {{bytes}}));"
    "UPDATE t_jongere SET gesloten_op = 1500, gesloten_reden = 'x' WHERE id = 1;"
    "INSERT INTO t_sluiting (jongere_id, sluituitkomst, gebruiker_id, op) VALUES"
    " (1, 'werk', 1, 1500);"
    "UPDATE t_jongere SET gesloten_op = NULL, gesloten_reden = NULL WHERE id = 1;"
    "INSERT INTO t_denkniveau (jongere_id, denkniveau, niveaubron, tekst, datum, gebruiker_id, op)"
    " VALUES (1, 'boven', 'diploma', 'Zelf beslissen', 20400, 1, 1000);"
    "INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, tot_datum,"
    " bewijs_door_id, bewijs_datum, gebruiker_id, op) VALUES"
    " (1, 'vca', 20400, 20600, 1, 20400, 1, 1000);"
    "INSERT INTO t_werkbehoefte (jongere_id, behoefte, belang, bron, datum, gebruiker_id, op)"
    " VALUES (1, 'tempo', 'moet', 'jongere', 20400, 1, 1000);"
    "INSERT INTO t_werkvertelling (jongere_id, behoeften, tekst, datum, gebruiker_id, op) VALUES"
    " (1, 32, 'Rustig aan', 20400, 1, 1000);"
    "INSERT INTO t_overeenkomst (jongere_id, organisatie_id, nummer, tekst, naam_jongere,"
    " naam_begeleider, datum, wijze, gebruiker_id, op) VALUES"
    " (1, 1, 0, 'Wij helpen je', 'Jayda', 'Anna', 20400, 'samen', 1, 1000);"
    "INSERT INTO t_intake (jongere_id, kanaal, vorm, onderwerpen, melder_naam, hulpvraag,"
    " gebruiker_id, op) VALUES (1, 'zelf', 'inloop', 1, 'Moeder', 'werk', 1, 1000);"
    "INSERT INTO t_expertise (jongere_id, soort, wie, vraag, voor_datum, gebruiker_id, op) VALUES"
    " (1, 'anders', 'UWV', 'Wat lukt?', 20400, 1, 1000);"
    "INSERT INTO t_actie (jongere_id, doel_id, tekst, gebruiker_id, voor_datum) VALUES"
    " (1, 1, 'Bel de school', 2, 20500), (1, 1, 'Kijk in de keuken', NULL, 20500);"
    "INSERT INTO t_actie (jongere_id, doel_id, tekst, voor_datum, toestand, afgerond_op) VALUES"
    " (1, 2, 'Zoek een huis', 20500, 'klaar', 1000);"
    "INSERT INTO t_casusoverleg (onderwerp, datum, voorzitter_id) VALUES ('Samen', 20400, 1),"
    " ('Later', 20500, 5), ('Voorbij', 20300, 1);"
    "INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op) VALUES (1, 1, 1000),"
    " (1, 2, 1000), (2, 5, 1000), (3, 1, 1000);"
    "INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op, ingetrokken_op) VALUES"
    " (1, 4, 1000, 2000);"
    "INSERT INTO t_overlegpunt (jongere_id, casusoverleg_id, vraag, urgentie, weet_jongere,"
    " gebruiker_id, op) VALUES (1, 1, 'Wie kent een plek?', 'gewoon', TRUE, 1, 1000);"
    "UPDATE t_casusoverleg SET toestand = 'vervallen' WHERE id = 3;"
    "INSERT INTO t_overlegactie (jongere_id, overlegpunt_id, actie_id) VALUES (1, 1, 1);";

/* What was withdrawn, what is read, and what belongs to everybody or to one organisation. */
static const char around[] =
    "INSERT INTO t_naaste (jongere_id, naam, relatie, ingetrokken_op) VALUES (1, 'Ex', 'x', 1);"
    "INSERT INTO t_loonwaardemeting (jongere_id, plaatsing_id, datum, percentage, soort, meter)"
    " VALUES (1, 1, 20310, 12, 'gemeten', 'UWV');"
    "INSERT INTO t_hoofdtaak (loonwaardemeting_id, jongere_id, nummer, naam, tempo, kwaliteit,"
    " netto, deel) VALUES (2, 1, 1, 'Snijden', 50, 90, 80, 50);"
    "UPDATE t_loonwaardemeting SET ingetrokken_op = 1 WHERE id = 2;"
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, gebruiker_id, ingetrokken_op)"
    " VALUES (2, 1, 20200, 'anders', 1, 1);"
    "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op, ingetrokken_op)"
    " VALUES (1, 'geen_contact', 1, 20500, 'ziek', 1000, 1);"
    "INSERT INTO t_toewijzing (jongere_id, soort, gebruiker_id, door_id, op, ingetrokken_op)"
    " VALUES (1, 'geen_contact', 2, 1, 1000, 1);"
    "INSERT INTO t_afwijking (jongere_id, plaatsing_id, regeling, oordeel, reden, gebruiker_id, op,"
    " ingetrokken_op) VALUES (1, 1, 'no_risk', 'nee', 'Vergissing', 1, 1000, 1);"
    "INSERT INTO t_handtekening (proefplaatsing_id, jongere_id, waarvoor, tekenaar, naam, wijze,"
    " datum, gebruiker_id, op, ingetrokken_op) VALUES"
    " (1, 1, 'overeenkomst', 'jongere', 'x', 'papier', 20400, 1, 1, 1);"
    "INSERT INTO t_document (jongere_id, soort, titel, onderdeel, ingetrokken_op) VALUES"
    " (1, 'cv', 'Oud cv', 16384, 1);"
    "INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
    " (3, 'oud.pdf', 'pdf', 9, 1, 1);"
    "INSERT INTO t_documentinhoud (documentversie_id, inhoud) VALUES"
    " (3, CAST('%PDF-1.4 ' AS {{bytes}}));"
    "INSERT INTO t_contactpersoon (werkgever_id, naam, ingetrokken_op) VALUES"
    " (1, 'Piet', NULL), (1, 'Ex', 1);"
    "INSERT INTO t_overeenkomsttekst (organisatie_id, nummer, tekst, opnieuw_datum, gebruiker_id, op)"
    " VALUES (1, 1, 'Nieuw', 20500, 4, 1000);"
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
    "INSERT INTO t_aanmelding (id, organisatie_id, vorm, kanaal, gebruiker_id, roepnaam,"
    " achternaam, onderwerpen, vraag, op, uiterlijk_datum) VALUES"
    " (1, 1, 'inloop', 'zelf', 4, 'Kim', 'Een', 1, 'Werk', 1000, 20400),"
    " (2, NULL, 'website', 'naaste', NULL, 'Kim', 'Twee', 1, 'Werk', 1000, 20400),"
    " (3, 2, 'website', 'naaste', NULL, 'Kim', 'Drie', 1, 'Werk', 1000, 20400),"
    " (4, 1, 'website', 'naaste', NULL, 'Kim', 'Vier', 1, 'Werk', 1000, 20400);"
    "INSERT INTO t_aanmeldstap (aanmelding_id, stap, tekst, gebruiker_id, op) VALUES"
    " (1, 'heropen', 'Toch', 1, 1000), (3, 'heropen', 'Toch', 1, 1000);"
    "UPDATE t_aanmelding SET toestand = 'opgenomen', beantwoord_op = 1000, door_id = 1,"
    " bewaar_tot_datum = 20400 WHERE id = 4;"
    "INSERT INTO t_aanmeldpoging (adres_hash, op) VALUES (CAST('8' AS {{bytes}}), 1763802000000),"
    " (CAST('9' AS {{bytes}}), 1763802000000), (CAST('8' AS {{bytes}}), 1);"
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
    "INSERT INTO t_concept (gebruiker_id, jongere_id, onderdelen, pad, pagina, wat, inhoud, op,"
    " vervalt_op) VALUES (1, 1, 1, '/a', '/a', 'A', '[]', 1, 253402300799000),"
    " (1, 1, 1, '/b', '/a', 'B', '[]', 1, 1);"
    "INSERT INTO t_regio (id, naam, soort) VALUES (1, 'Zuid', 'subregio'), (2, 'Oost', 'subregio');"
    "INSERT INTO t_organisatie_regio (organisatie_id, regio_id, beeindigd_op) VALUES (1, 1, 1),"
    " (1, 2, NULL);";

static const char *const region[] = {people, dossier, around, doors, NULL};

struct db_context as(int64_t gebruiker)
{
	return (struct db_context){.gebruiker = gebruiker,
				   .functie = gebruiker,
				   .organisatie = gebruiker == 4 ? 2 : 1,
				   .doel = "begeleiding naar werk",
				   .nu = PROEF_NU,
				   .vandaag = moment_datum(PROEF_NU)};
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

int try_exec(struct proef_belofte *b, int64_t gebruiker, const struct query *q)
{
	return try_in(b, as(gebruiker), q);
}

int try_in(struct proef_belofte *b, struct db_context context, const struct query *q)
{
	return db_write(b->p.t.d, &context, exec_work, &(struct job){b, q});
}

int64_t reads(struct proef_belofte *b, struct db_context context, const struct query *q)
{
	struct db *db;
	int64_t n;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, q, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

void dossier_add(struct proef_belofte *b, int id, int opname)
{
	char sql[500];

	snprintf(
	    sql, sizeof sql,
	    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum,"
	    " herken_hash, fase, fase_van_datum, casusregisseur_id, casusregisseur_van_op,"
	    " volgend_contact_datum, aangemaakt_op, opname_id) VALUES (%d, 'Kim', 'Test', 'kim test', 14000,"
	    " CAST('%d' AS {{bytes}}), 'toeleiding', 20000, 1, 1000, 20500, 1000, nullif(%d, 0));",
	    id, id, opname);
	proef_script(&b->p, sql);
}

void may_be_casusregisseur(struct proef_belofte *b, int gebruiker)
{
	char sql[100];

	snprintf(sql, sizeof sql, "UPDATE t_functie SET rol = 'casusregisseur' WHERE id = %d;",
		 gebruiker);
	proef_script(&b->p, sql);
}

void attack_list_register(const struct attack *list, struct query *queries, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		queries[i] = (struct query){.name = "attack", .sql = list[i].sql};
		query_register(&queries[i]);
	}
}

void attacks_are_refused(struct proef_belofte *b, const struct attack *list,
			 const struct query *queries, size_t n)
{
	attacks_are_refused_in(b, as(1), list, queries, n);
}

void attacks_are_refused_in(struct proef_belofte *b, struct db_context context,
			    const struct attack *list, const struct query *queries, size_t n)
{
	unsigned broken = 0;

	for (size_t i = 0; i < n; i++) {
		const struct attack *a = &list[i];
		int rc = try_in(b, context, &queries[i]);

		if (rc < 0 && (!a->refused_by || strcmp(a->refused_by, b->conflict) == 0))
			continue;
		print_message("%s: %s %s (expected %s)\n", a->sql, rc < 0 ? err_name(rc) : "done",
			      b->conflict, a->refused_by ? a->refused_by : "a refusal");
		broken++;
	}
	assert_int_equal(broken, 0);
}

static int setup(void **state, bool sqlite)
{
	struct proef_belofte *b = calloc(1, sizeof *b);

	proef_open_with(&b->p, sqlite, region);
	*state = b;
	return 0;
}

int belofte_setup_sqlite(void **state)
{
	return setup(state, true);
}

int belofte_setup_pg(void **state)
{
	return setup(state, false);
}

int belofte_teardown(void **state)
{
	struct proef_belofte *b = *state;

	proef_close(&b->p);
	free(b);
	return 0;
}
