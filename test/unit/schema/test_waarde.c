/*
 * What a user loses when the database takes a value that means nothing, or two of what there is
 * one of: a list, a figure or a rule that says something else than was meant. On both engines.
 */
#include "unit/schema/belofte.h"

#define TEKST                                                                                      \
	"INSERT INTO t_overeenkomsttekst (organisatie_id, nummer, tekst, gebruiker_id, op) VALUES "
#define SAMEN                                                                                      \
	"INSERT INTO t_overeenkomst (jongere_id, organisatie_id, nummer, tekst, naam_jongere,"     \
	" naam_begeleider, datum, wijze, gebruiker_id, op) VALUES "
#define KANT                                                                                        \
	"INSERT INTO t_uitvalkant (uitval_id, jongere_id, kant, reden, tekst, datum, gebruiker_id," \
	" op) VALUES "

#define AFWEZIG                                                                                    \
	"INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op,"     \
	" tot_op, ingetrokken_op, door_id, op) VALUES "
#define UUR                                                                                        \
	"INSERT INTO t_jobcoachuur (jobcoach_id, jongere_id, datum, minuten, activiteit,"          \
	" gebruiker_id, op) VALUES "
#define VERSLAG                                                                                    \
	"INSERT INTO t_jobcoachverslag (jobcoach_id, jongere_id, nummer, functioneren,"            \
	" ontwikkeling, resultaat, gebruiker_id, op) VALUES "
#define METING                                                                                     \
	"INSERT INTO t_loonwaardemeting (plaatsing_id, jongere_id, datum, percentage, soort,"      \
	" methode, meter) VALUES "
#define TAAK                                                                                       \
	"INSERT INTO t_hoofdtaak (loonwaardemeting_id, jongere_id, nummer, naam, tempo,"           \
	" kwaliteit, netto, deel) VALUES "
#define VERTELD                                                                                    \
	"INSERT INTO t_werkvertelling (jongere_id, behoeften, tekst, datum, gebruiker_id, op)"     \
	" VALUES "

/*
 * Beside the region: a yes to asking the employer, a trial that was looked back on, a draft, and
 * what went wrong with an employer that knows.
 */
static const char further[] = GESPREK
    "(1, 1, 20403, 'blijven', TRUE, NULL, 'Toch wel', 1, 1000);"
    "UPDATE t_proefplaatsing SET evaluatie = 'goed', evaluatie_datum = 20410 WHERE id = 2;"
    "INSERT INTO t_plaatsing (id, jongere_id, werkgever_id, soort, functie, functiesoort,"
    " van_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
    " (91, 1, 1, 'proefplaatsing', 'proef', 'bestaand', 20390, 24, 'ja', 91, 1);"
    "INSERT INTO t_proefplaatsing (id, plaatsing_id, jongere_id, doelen, taken, begeleider,"
    " voornemen, met_ouder) VALUES (91, 91, 1, 'd', 't', 'b', 'ja', FALSE);"
    "INSERT INTO t_loonwaardemeting (id, plaatsing_id, jongere_id, datum, percentage, soort,"
    " meter, ingetrokken_op) VALUES (91, 1, 1, 20300, 20, 'indicatief', 'School', NULL),"
    " (92, 1, 1, 20300, 20, 'gemeten', 'UWV', 1);"
    "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen,"
    " toelichting, besproken_datum, kennismaking_datum, blijf, aangemaakt_op) VALUES"
    " (1, 1, 5, 'concept', 1024, 'komt op tijd', 20400, 20420, FALSE, 3000);"
    "INSERT INTO t_uitval (id, plaatsing_id, jongere_id, datum, reden, gebruiker_id) VALUES"
    " (91, 1, 1, 20400, 'anders', 1);";

#define VRAAG(mening, tot)                                                                         \
	"INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "  \
	"vraag, grondslag, artikel, besproken_datum, mening, van_datum, tot_datum, "               \
	"aangemaakt_op) VALUES (1, 1, 5, 'concept', 0, 'x', 'toestemming', 'x', 20413, '" mening   \
	"', 20414, " #tot ", 3000)"

static const struct attack values[] = {
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
    /* a fixed subsidy of half a year at most, of this work */
    {"UPDATE t_plaatsing SET forfait_van_datum = 20300 WHERE id = 1", "forfait_half_jaar"},
    {"UPDATE t_plaatsing SET forfait_tot_datum = 20300 WHERE id = 1", "forfait_half_jaar"},
    {"UPDATE t_plaatsing SET forfait_van_datum = 20300, forfait_tot_datum = 20484 WHERE id = 1",
     "forfait_half_jaar"},
    {"UPDATE t_plaatsing SET forfait_van_datum = 20301, forfait_tot_datum = 20300 WHERE id = 1",
     "forfait_half_jaar"},
    {"UPDATE t_plaatsing SET forfait_van_datum = 20299, forfait_tot_datum = 20400 WHERE id = 1",
     "forfait_half_jaar"},
    {"UPDATE t_plaatsing SET eind_datum = 20299, uitkomst = 'uitval', opvolger_id = 2,"
     " opvolging_datum = 20420 WHERE id = 1",
     NULL},
    {"UPDATE t_contract SET uren = 0 WHERE id = 1", NULL},
    {"UPDATE t_contract SET tot_datum = 20299 WHERE id = 1", NULL},
    {"UPDATE t_contract SET tot_datum = NULL WHERE id = 1", NULL},
    /* a measurement has a way, stands as it was recorded, and is what its tasks come to */
    {METING "(1, 1, 20311, 101, 'gemeten', 'uniform', 'UWV')", NULL},
    {METING "(1, 1, 20311, -1, 'gemeten', 'uniform', 'UWV')", NULL},
    {METING "(1, 1, 20311, 40, 'geraden', NULL, 'UWV')", NULL},
    {METING "(1, 1, 20311, 40, 'gemeten', 'gegokt', 'UWV')", NULL},
    {METING "(1, 1, 20311, 40, 'indicatief', 'uniform', 'UWV')", "loonwaardemeting_methode"},
    {"UPDATE t_loonwaardemeting SET percentage = 38 WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET datum = 20311 WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET soort = 'indicatief' WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET methode = 'uniform' WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET meter = 'x' WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET volgende_datum = 20500 WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET plaatsing_id = 2 WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET jongere_id = 2 WHERE id = 1", "loonwaardemeting_vast"},
    {"UPDATE t_loonwaardemeting SET ingetrokken_op = 2 WHERE id = 92", "loonwaardemeting_vast"},
    {"UPDATE t_hoofdtaak SET tempo = 60 WHERE id = 1", "loonwaardemeting_vast"},
    {TAAK "(1, 1, 2, 'x', 60, 90, 60, 50)", "hoofdtaak_past"},
    {TAAK "(1, 1, 2, 'x', 60, 90, 80, 50)", "hoofdtaak_past"},
    {TAAK "(1, 1, 2, 'x', 60, 90, 70, 51)", "hoofdtaak_past"},
    {TAAK "(1, 2, 2, 'x', 50, 50, 50, 10)", "hoofdtaak_past"},
    {TAAK "(91, 1, 1, 'x', 50, 50, 50, 10)", "hoofdtaak_past"},
    {TAAK "(92, 1, 1, 'x', 50, 50, 50, 10)", "hoofdtaak_past"},
    {TAAK "(1, 1, 1, 'x', 50, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 6, 'x', 50, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 0, 'x', 50, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 2, ' ', 50, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 101, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 50, 101, 50, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 50, 50, 101, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', -1, 50, 50, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 50, -1, 50, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 50, 50, -1, 10)", NULL},
    {TAAK "(1, 1, 2, 'x', 50, 50, 50, 6)", NULL},
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
    /* a transfer, and the end of a contract */
    {"UPDATE t_overdracht SET mening = 'misschien' WHERE id = 1", NULL},
    {VRAAG("misschien", 20415), NULL},
    {VRAAG("ja", 20413), NULL},
    {GESPREK "(1, 1, 20404, NULL, NULL, 'moet', 'x', 1, 1)", NULL},
    /* who says so of whom, at a loket; an answer has a day, somebody and a reason */
    {"UPDATE t_aanmelding SET roepnaam = ' ' WHERE id = 1", NULL},
    {"UPDATE t_aanmelding SET achternaam = ' ' WHERE id = 1", NULL},
    {"UPDATE t_aanmelding SET vraag = ' ' WHERE id = 1", NULL},
    {"UPDATE t_aanmelding SET toestand = 'weg', beantwoord_op = 1000, door_id = 1,"
     " bewaar_tot_datum = 20400 WHERE id = 1",
     NULL},
    {"UPDATE t_aanmelding SET bewaar_tot_datum = 20400 WHERE id = 1", "aanmelding_wacht_blijft"},
    {"UPDATE t_aanmelding SET toestand = 'opgenomen', beantwoord_op = 1000,"
     " bewaar_tot_datum = 20400 WHERE id = 1",
     "aanmelding_met_antwoord"},
    {"UPDATE t_aanmelding SET reden = 'geen_toestemming' WHERE id = 1", "aanmelding_met_reden"},
    {"UPDATE t_aanmelding SET vraag = 'Iets anders' WHERE id = 4", "aanmelding_opgenomen"},
    /* a trial, and who signed for it */
    {"UPDATE t_proefplaatsing SET doelen = ' ' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET taken = ' ' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET begeleider = ' ' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET voornemen = 'misschien' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET besluit = 'wachten', besluit_reden = 'x' WHERE id = 2", NULL},
    {"UPDATE t_proefplaatsing SET afgebroken = 'weg', reden = 'x' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET akkoord_door = 'UWV' WHERE id = 1", NULL},
    {"UPDATE t_proefplaatsing SET evaluatie_datum = NULL WHERE id = 2", NULL},
    {TEKEN "(91, 1, 'overeenkomst', 'jongere', 'x', 'papier', 20400, NULL, NULL, 1, 1)",
     "proefplaatsing_zonder_einde"},
    {TEKEN "(1, 1, 'akkoord', 'jongere', 'x', 'papier', 20400, NULL, NULL, 1, 1)", NULL},
    {TEKEN "(1, 1, 'overeenkomst', 'buur', 'x', 'papier', 20400, NULL, NULL, 1, 1)", NULL},
    {TEKEN "(1, 1, 'overeenkomst', 'ouder', ' ', 'papier', 20400, NULL, NULL, 1, 1)", NULL},
    {TEKEN "(1, 1, 'overeenkomst', 'ouder', 'x', 'fax', 20400, NULL, NULL, 1, 1)", NULL},
    {TEKEN "(2, 1, 'evaluatie', 'jongere', 'x', 'papier', 20400, 'deels', 'x', 1, 1)", NULL},
    {TEKEN "(2, 1, 'evaluatie', 'jongere', 'x', 'papier', 20400, 'oneens', ' ', 1, 1)",
     "handtekening_oneens"},
    {TEKEN "(2, 1, 'evaluatie', 'werkgever', 'x', 'papier', 20400, 'eens', NULL, 1, 1)",
     "handtekening_evaluatie"},
    /* a file has a name, and something in it */
    {"UPDATE t_documentversie SET naam = ' ' WHERE id = 1", NULL},
    {"INSERT INTO t_documentversie (document_id, naam, type, bytes, gebruiker_id, op) VALUES"
     " (1, 'x.pdf', 'pdf', 0, 1, 1)",
     NULL},
    /* what went wrong: by whom, in words, once; and who helps then */
    {KANT "(91, 1, 'ouder', 'anders', 'x', 20400, 1, 1)", NULL},
    {KANT "(1, 1, 'jongere', 'anders', 'x', 20400, 1, 1)", NULL},
    {"UPDATE t_uitvalkant SET tekst = ' ' WHERE id = 1", NULL},
    {"INSERT INTO t_uitvalvervolg (uitval_id, jongere_id, gebruiker_id, op) VALUES (91, 2, 1, 1000)",
     "uitvalvervolg_vast"},
    {"UPDATE t_uitvalvervolg SET subsidie = 'misschien' WHERE id = 1", NULL},
    {"UPDATE t_uitvalvervolg SET ww = 'misschien' WHERE id = 1", NULL},
    /* a decision that is looked at again, in words */
    {"INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, gebruiker_id, op)"
     " VALUES (1, 1, 'staat', ' ', 1, 3000)",
     NULL},
    /* what is agreed on says something, by a way that is known */
    {TEKST "(2, 0, 'x', 1, 1000)", NULL},
    {TEKST "(2, 91, ' ', 1, 1000)", NULL},
    {SAMEN "(1, 1, 0, ' ', 'Jayda', 'Anna', 20400, 'samen', 1, 1000)", NULL},
    {SAMEN "(1, 1, 0, 'x', 'Jayda', 'Anna', 20400, 'fax', 1, 1000)", NULL},
    /* an intake says why, until when, and is done when it says what for; advice has an answer */
    {"UPDATE t_intake SET besluit = 'zelf' WHERE id = 1", "intake_besluit_met_reden"},
    {"UPDATE t_intake SET besluit = 'uitzoeken', besluit_reden = 'x' WHERE id = 1",
     "intake_uitzoeken_tot"},
    {"UPDATE t_intake SET besluit = 'zelf', besluit_reden = 'x', diagnose_tot_datum = 20500"
     " WHERE id = 1",
     "intake_uitzoeken_tot"},
    {"UPDATE t_intake SET besluit = 'zelf', besluit_reden = 'x', afgerond_op = 1000 WHERE id = 1",
     "intake_afgerond"},
    {"INSERT INTO t_intake (jongere_id, gebruiker_id, op) VALUES (1, 1, 1000)", NULL},
    {"UPDATE t_expertise SET wie = ' ' WHERE id = 1", NULL},
    {"UPDATE t_expertise SET vraag = ' ' WHERE id = 1", NULL},
    {"UPDATE t_expertise SET antwoord = 'x' WHERE id = 1", "expertise_beantwoord"},
    /* who is away comes back later than he left, and is replaced by another */
    {AFWEZIG "(1, NULL, 20500, 20499, 1000, 2000, NULL, 1, 1000)", NULL},
    {AFWEZIG "(1, NULL, 20500, 20501, 2000, 1000, NULL, 1, 1000)", NULL},
    {AFWEZIG "(1, 1, 20500, 20501, 1000, 2000, 1000, 1, 1000)", NULL},
    /* a meeting stands in a way that is known */
    {"INSERT INTO t_casusoverleg (onderwerp, datum, voorzitter_id, toestand) VALUES"
     " ('Samen', 20500, 1, 'weg')",
     NULL},
    /* what is needed at work matters so much, and is one of what can be needed */
    {"INSERT INTO t_werkbehoefte (jongere_id, behoefte, belang, bron, datum, gebruiker_id, op)"
     " VALUES (1, 'tempo', 'soms', 'jongere', 20400, 1, 1000)",
     NULL},
    {VERTELD "(1, -1, 'x', 20400, 1, 1000)", NULL},
    {VERTELD "(1, 256, 'x', 20400, 1, 1000)", NULL},
    /* who coaches has a name and hours, of which no more are used in a day than it has */
    {COACH "(1, 1, 'extern', ' ', TRUE, 'licht', 60, 1, 20481, 20490, 1, 1)", NULL},
    {COACH "(1, 1, 'extern', 'x', TRUE, 'licht', 60, -1, 20491, 20500, 1, 1)", NULL},
    {UUR "(1, 1, 20310, 0, 'werkplek', 1, 1)", NULL},
    {UUR "(1, 1, 20310, 721, 'werkplek', 1, 1)", NULL},
    /* a report says how it goes, and what was answered: so, on a day, in a way */
    {VERSLAG "(1, 1, 0, 'x', 'x', 'gelijk', 1, 1)", NULL},
    {VERSLAG "(1, 1, 3, ' ', 'x', 'gelijk', 1, 1)", NULL},
    {VERSLAG "(1, 1, 4, 'x', ' ', 'gelijk', 1, 1)", NULL},
    {"UPDATE t_jobcoachverslag SET evaluatieoordeel = 'deels', wijze = 'samen', datum = 20400"
     " WHERE id = 1",
     NULL},
    {"UPDATE t_jobcoachverslag SET evaluatieoordeel = 'eens', wijze = 'samen' WHERE id = 1", NULL},
    {"UPDATE t_jobcoachverslag SET evaluatieoordeel = 'eens', datum = 20400 WHERE id = 1", NULL},
    /* who learned to help has a name, and counts from then on */
    {"UPDATE t_harrie SET naam = ' ' WHERE id = 1", NULL},
    {"UPDATE t_harrie SET tot_datum = 19999 WHERE id = 1", "harrie_tot"},
};

ATTACKS(values);

static void nothing_is_stored_that_means_nothing(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, further);
	attacks_are_refused(b, values, values_queries, COUNT(values));
}

int main(void)
{
	const struct CMUnitTest sqlite[] = {HERE(nothing_is_stored_that_means_nothing)};
	const struct CMUnitTest pg[] = {THERE(nothing_is_stored_that_means_nothing)};

	return RUN_ON_BOTH(sqlite, pg);
}
