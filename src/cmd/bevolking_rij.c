#include "cmd/bevolking_rij.h"

#include "cmd/bevolking_tabel.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/bevinding.h"
#include "domain/contact.h"
#include "domain/doelgroep.h"
#include "domain/fase.h"
#include "domain/gebeurtenis.h"
#include "domain/kanaal.h"
#include "domain/loonwaarde.h"
#include "domain/organisatie.h"
#include "domain/plaatsing.h"
#include "domain/school.h"
#include "domain/uitval.h"
#include "domain/werkbehoefte.h"
#include "toegang/recht.h"

static const struct column regio_columns[] = {
    RIJ_ID(regio, id, regio, REGIO),
    RIJ(regio, naam, TEXT),
    RIJ(regio, soort, TEXT),
};
static const struct column organisatie_columns[] = {
    RIJ_ID(organisatie, id, organisatie, ORGANISATIE),
    RIJ(organisatie, naam, TEXT),
    RIJ(organisatie, naam_vouw, TEXT),
    RIJ_KEUZE(organisatie, soort, organisatiesoorten),
    RIJ_KEUZE(organisatie, domein, organisatiedomeinen),
    RIJ(organisatie, gemeente, TEXT),
    RIJ(organisatie, telefoon, TEXT),
    RIJ(organisatie, email, TEXT),
    RIJ(organisatie, grondslag, TEXT),
};
static const struct column organisatie_regio_columns[] = {
    RIJ(organisatie_regio, id, INT),
    RIJ_ID(organisatie_regio, organisatie_id, organisatie, ORGANISATIE),
    RIJ_ID(organisatie_regio, regio_id, regio, REGIO),
};
static const struct column gebruiker_columns[] = {
    RIJ_ID(gebruiker, id, gebruiker, GEBRUIKER),
    RIJ(gebruiker, naam, TEXT),
    RIJ(gebruiker, naam_vouw, TEXT),
    RIJ(gebruiker, email, TEXT),
    RIJ(gebruiker, email_hash, BYTES),
    RIJ(gebruiker, telefoon, TEXT),
    RIJ(gebruiker, waarvoor, TEXT),
    RIJ(gebruiker, waarvoor_vouw, TEXT),
    RIJ(gebruiker, bereikbaar, TEXT),
    RIJ(gebruiker, wachtwoord_hash, TEXT),
    RIJ(gebruiker, deskundigheden, INT),
    RIJ(gebruiker, werkdagen, INT),
    RIJ(gebruiker, openbaar, BOOL),
    RIJ(gebruiker, kaart_op, MOMENT),
    RIJ(gebruiker, aangemaakt_op, MOMENT),
};
static const struct column functie_columns[] = {
    RIJ_ID(functie, id, functie, FUNCTIE),
    RIJ_ID(functie, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(functie, organisatie_id, organisatie, ORGANISATIE),
    RIJ_KEUZE(functie, rol, rollen),
    RIJ_KEUZE(functie, niveau, functieniveaus),
    RIJ(functie, van_datum, DATUM),
    RIJ(functie, tot_datum, DATUM),
};
static const struct column werkgever_columns[] = {
    RIJ_ID(werkgever, id, werkgever, WERKGEVER),
    RIJ(werkgever, naam, TEXT),
    RIJ(werkgever, naam_vouw, TEXT),
    RIJ(werkgever, kvk, TEXT),
    RIJ(werkgever, branche, TEXT),
    RIJ(werkgever, plaats, TEXT),
    RIJ(werkgever, telefoon, TEXT),
    RIJ(werkgever, aangemaakt_op, MOMENT),
};
static const struct column contactpersoon_columns[] = {
    RIJ_ID(contactpersoon, id, contactpersoon, CONTACTPERSOON),
    RIJ_ID(contactpersoon, werkgever_id, werkgever, WERKGEVER),
    RIJ(contactpersoon, naam, TEXT),
    RIJ(contactpersoon, functie, TEXT),
    RIJ(contactpersoon, telefoon, TEXT),
};
static const struct column aanspreekpunt_columns[] = {
    RIJ_ID(aanspreekpunt, id, aanspreekpunt, AANSPREEKPUNT),
    RIJ_ID(aanspreekpunt, werkgever_id, werkgever, WERKGEVER),
    RIJ_ID(aanspreekpunt, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(aanspreekpunt, van_datum, DATUM),
};
static const struct column jongere_columns[] = {
    RIJ_ID(jongere, id, jongere, JONGERE),
    RIJ(jongere, roepnaam, TEXT),
    RIJ(jongere, voorvoegsel, TEXT),
    RIJ(jongere, achternaam, TEXT),
    RIJ(jongere, naam_vouw, TEXT),
    RIJ(jongere, geboorte_datum, DATUM),
    RIJ(jongere, herken_hash, BYTES),
    RIJ(jongere, gemeente, TEXT),
    RIJ(jongere, telefoon, TEXT),
    RIJ(jongere, email, TEXT),
    RIJ_ID(jongere, school_id, organisatie, ORGANISATIE),
    RIJ_KEUZE(jongere, schoolsoort, schoolsoorten),
    RIJ(jongere, uitstroom_datum, DATUM),
    RIJ_KEUZE(jongere, bestemming, bestemmingen),
    RIJ_KEUZE(jongere, doelgroep, doelgroepen),
    RIJ_KEUZE(jongere, fase, fasen),
    RIJ(jongere, fase_van_datum, DATUM),
    RIJ(jongere, wil, TEXT),
    RIJ(jongere, helpt, TEXT),
    RIJ_KEUZE(jongere, bemiddelbaar, bemiddelbaarheden),
    RIJ_ID(jongere, bemiddelbaar_door_id, gebruiker, GEBRUIKER),
    RIJ(jongere, bemiddelbaar_op_datum, DATUM),
    RIJ(jongere, bemiddelbaar_tot_datum, DATUM),
    RIJ_KEUZE(jongere, bemiddelbaar_reden, bemiddelbaar_redenen),
    RIJ_ID(jongere, casusregisseur_id, gebruiker, GEBRUIKER),
    RIJ(jongere, casusregisseur_van_op, MOMENT),
    RIJ(jongere, volgend_contact_datum, DATUM),
    RIJ(jongere, gesloten_op, MOMENT),
    RIJ(jongere, gesloten_reden, TEXT),
    RIJ(jongere, monitor, BOOL),
    RIJ(jongere, aangemaakt_op, MOMENT),
    RIJ(jongere, stand_laatste_contact_datum, DATUM),
    RIJ(jongere, stand_vorig_contact_datum, DATUM),
    RIJ(jongere, stand_hulp_gevraagd_op, MOMENT),
    RIJ(jongere, stand_waakvlam_datum, DATUM),
    RIJ(jongere, stand_uitstel_tot_datum, DATUM),
    RIJ(jongere, stand_actie_voor_datum, DATUM),
    RIJ(jongere, stand_terugblik_datum, DATUM),
    RIJ(jongere, stand_overeenkomst_datum, DATUM),
    RIJ(jongere, stand_melding_rood_op, MOMENT),
    RIJ_KEUZE(jongere, kanaal, kanalen),
};
static const struct column waakvlam_columns[] = {
    RIJ_ID(waakvlam, id, waakvlam, WAAKVLAM),
    RIJ_ID(waakvlam, jongere_id, jongere, JONGERE),
    RIJ(waakvlam, reden, TEXT),
    RIJ(waakvlam, herzien_datum, DATUM),
    RIJ(waakvlam, van_op, MOMENT),
    RIJ(waakvlam, tot_op, MOMENT),
};
static const struct column betrokkene_columns[] = {
    RIJ_ID(betrokkene, id, betrokkene, BETROKKENE),
    RIJ_ID(betrokkene, jongere_id, jongere, JONGERE),
    RIJ_ID(betrokkene, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(betrokkene, rol, betrokkene_rollen),
    RIJ(betrokkene, onderdelen, INT),
    RIJ_KEUZE(betrokkene, grondslag, grondslagen),
    RIJ(betrokkene, artikel, TEXT),
    RIJ(betrokkene, van_op, MOMENT),
    RIJ(betrokkene, tot_op, MOMENT),
    RIJ(betrokkene, einde_reden, TEXT),
};
static const struct column zicht_columns[] = {
    RIJ_ID(zicht, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(zicht, jongere_id, jongere, JONGERE),
    RIJ(zicht, van_op, MOMENT),
    RIJ(zicht, tot_op, MOMENT),
    RIJ(zicht, onderdelen, INT),
    RIJ_ID(zicht, betrokkene_id, betrokkene, BETROKKENE),
};
static const struct column naaste_columns[] = {
    RIJ_ID(naaste, id, naaste, NAASTE),
    RIJ_ID(naaste, jongere_id, jongere, JONGERE),
    RIJ(naaste, naam, TEXT),
    RIJ_KEUZE(naaste, relatie, naaste_relaties),
    RIJ(naaste, telefoon, TEXT),
    RIJ(naaste, vertrouwenspersoon, BOOL),
    RIJ(naaste, mag_bellen, BOOL),
};
static const struct column werkbehoefte_columns[] = {
    RIJ(werkbehoefte, id, INT),
    RIJ_ID(werkbehoefte, jongere_id, jongere, JONGERE),
    RIJ_KEUZE(werkbehoefte, behoefte, werkbehoeften),
    RIJ_KEUZE(werkbehoefte, belang, behoeftebelangen),
    RIJ_KEUZE(werkbehoefte, bron, bevinding_bronnen),
    RIJ(werkbehoefte, datum, DATUM),
    RIJ_ID(werkbehoefte, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(werkbehoefte, op, MOMENT),
};
static const struct column plaatsing_columns[] = {
    RIJ_ID(plaatsing, id, plaatsing, PLAATSING),
    RIJ_ID(plaatsing, jongere_id, jongere, JONGERE),
    RIJ_ID(plaatsing, werkgever_id, werkgever, WERKGEVER),
    RIJ_ID(plaatsing, formele_werkgever_id, werkgever, WERKGEVER),
    RIJ_KEUZE(plaatsing, soort, plaatsingsoorten),
    RIJ(plaatsing, functie, TEXT),
    RIJ_KEUZE(plaatsing, functiesoort, functiesoorten),
    RIJ(plaatsing, van_datum, DATUM),
    RIJ(plaatsing, verwacht_eind_datum, DATUM),
    RIJ(plaatsing, uren, REAL),
    RIJ_KEUZE(plaatsing, weet_werkgever, weet_werkgever_keuzes),
    RIJ(plaatsing, nazorg_ritme, INT),
    RIJ_ID(plaatsing, nazorg_gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(plaatsing, jobcoach, BOOL),
    RIJ(plaatsing, eind_datum, DATUM),
    RIJ_KEUZE(plaatsing, uitkomst, plaatsinguitkomsten),
    RIJ_ID(plaatsing, opvolger_id, gebruiker, GEBRUIKER),
    RIJ(plaatsing, opvolging_datum, DATUM),
    RIJ(plaatsing, opgevolgd_op, MOMENT),
    RIJ(plaatsing, stand_nazorg_jongere_datum, DATUM),
    RIJ(plaatsing, stand_nazorg_werkgever_datum, DATUM),
    RIJ(plaatsing, stand_werkgever_van_datum, DATUM),
    RIJ(plaatsing, stand_contract_van_datum, DATUM),
    RIJ(plaatsing, stand_contract_tot_datum, DATUM),
    RIJ_KEUZE(plaatsing, stand_contractvorm, contractvormen),
    RIJ_KEUZE(plaatsing, stand_contractvervolg, contractvervolgen),
    RIJ(plaatsing, stand_loonwaarde_datum, DATUM),
    RIJ(plaatsing, stand_loonwaarde_volgende_datum, DATUM),
    RIJ(plaatsing, stand_start_datum, DATUM),
    RIJ(plaatsing, stand_melding_rood_op, MOMENT),
    RIJ(plaatsing, stand_melding_oranje_op, MOMENT),
};
static const struct column contract_columns[] = {
    RIJ_ID(contract, id, contract, CONTRACT),
    RIJ_ID(contract, plaatsing_id, plaatsing, PLAATSING),
    RIJ_ID(contract, jongere_id, jongere, JONGERE),
    RIJ_KEUZE(contract, vorm, contractvormen),
    RIJ(contract, van_datum, DATUM),
    RIJ(contract, tot_datum, DATUM),
    RIJ(contract, uren, REAL),
    RIJ_KEUZE(contract, vervolg, contractvervolgen),
    RIJ(contract, vervolg_op, MOMENT),
};
static const struct column loonwaardemeting_columns[] = {
    RIJ_ID(loonwaardemeting, id, loonwaardemeting, LOONWAARDEMETING),
    RIJ_ID(loonwaardemeting, plaatsing_id, plaatsing, PLAATSING),
    RIJ_ID(loonwaardemeting, jongere_id, jongere, JONGERE),
    RIJ(loonwaardemeting, datum, DATUM),
    RIJ(loonwaardemeting, percentage, INT),
    RIJ_KEUZE(loonwaardemeting, soort, loonwaardesoorten),
    RIJ_KEUZE(loonwaardemeting, methode, meetmethoden),
    RIJ(loonwaardemeting, meter, TEXT),
    RIJ(loonwaardemeting, volgende_datum, DATUM),
};
static const struct column contactmoment_columns[] = {
    RIJ_ID(contactmoment, id, contactmoment, CONTACTMOMENT),
    RIJ_ID(contactmoment, jongere_id, jongere, JONGERE),
    RIJ_ID(contactmoment, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(contactmoment, soort, contactsoorten),
    RIJ_KEUZE(contactmoment, met, contactmetten),
    RIJ(contactmoment, datum, DATUM),
    RIJ(contactmoment, tekst, TEXT),
    RIJ_ID(contactmoment, plaatsing_id, plaatsing, PLAATSING),
    RIJ(contactmoment, op, MOMENT),
};
static const struct column uitval_columns[] = {
    RIJ_ID(uitval, id, uitval, UITVAL),
    RIJ_ID(uitval, plaatsing_id, plaatsing, PLAATSING),
    RIJ_ID(uitval, jongere_id, jongere, JONGERE),
    RIJ(uitval, datum, DATUM),
    RIJ_KEUZE(uitval, reden, uitvalredenen),
    RIJ_ID(uitval, gebruiker_id, gebruiker, GEBRUIKER),
};
static const struct column signaal_columns[] = {
    RIJ_ID(signaal, id, signaal, SIGNAAL),
    RIJ_ID(signaal, jongere_id, jongere, JONGERE),
    RIJ_ID(signaal, melder_id, gebruiker, GEBRUIKER),
    RIJ(signaal, soort, TEXT),
    RIJ(signaal, tekst, TEXT),
    RIJ(signaal, op, MOMENT),
    RIJ(signaal, afgehandeld_op, MOMENT),
    RIJ_ID(signaal, afgehandeld_door_id, gebruiker, GEBRUIKER),
    RIJ(signaal, reactie, TEXT),
};
static const struct column uitstel_columns[] = {
    RIJ_ID(uitstel, id, uitstel, UITSTEL),
    RIJ_ID(uitstel, jongere_id, jongere, JONGERE),
    RIJ(uitstel, soort, TEXT),
    RIJ_ID(uitstel, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(uitstel, tot_datum, DATUM),
    RIJ(uitstel, reden, TEXT),
    RIJ(uitstel, op, MOMENT),
};
static const struct column gebeurtenis_columns[] = {
    RIJ_ID(gebeurtenis, id, gebeurtenis, GEBEURTENIS),
    RIJ_ID(gebeurtenis, jongere_id, jongere, JONGERE),
    RIJ(gebeurtenis, datum, DATUM),
    RIJ(gebeurtenis, op, MOMENT),
    RIJ_KEUZE(gebeurtenis, soort, gebeurtenissoorten),
    RIJ(gebeurtenis, onderdeel, INT),
    RIJ(gebeurtenis, tekst, TEXT),
    RIJ(gebeurtenis, zoektekst, TEXT),
    RIJ_ID(gebeurtenis, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(gebeurtenis, contactmoment_id, contactmoment, CONTACTMOMENT),
    RIJ_ID(gebeurtenis, plaatsing_id, plaatsing, PLAATSING),
};
static const struct column woord_columns[] = {
    RIJ_ID(woord, jongere_id, jongere, JONGERE),
    RIJ(woord, woord, TEXT),
    RIJ(woord, gebeurtenis_id, INT),
    RIJ(woord, datum, DATUM),
    RIJ(woord, onderdeel, INT),
};
static const struct column naamwoord_columns[] = {
    RIJ(naamwoord, soort, TEXT),
    RIJ(naamwoord, woord, TEXT),
    RIJ(naamwoord, van_id, INT),
};
static const struct column wijziging_columns[] = {
    RIJ_ID(wijziging, id, wijziging, WIJZIGING),
    RIJ(wijziging, op, MOMENT),
    RIJ_ID(wijziging, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(wijziging, functie_id, functie, FUNCTIE),
    RIJ(wijziging, tabel, TEXT),
    RIJ(wijziging, rij_id, INT),
    RIJ_ID(wijziging, jongere_id, jongere, JONGERE),
    RIJ(wijziging, soort, TEXT),
    RIJ(wijziging, keten, INT),
    RIJ(wijziging, volgnummer, INT),
    RIJ(wijziging, zegel, BYTES),
};

TABEL(regio, true);
TABEL(organisatie, true);
TABEL(organisatie_regio, true);
TABEL(gebruiker, true);
TABEL(functie, true);
TABEL(werkgever, true);
TABEL(contactpersoon, true);
TABEL(aanspreekpunt, true);
TABEL(jongere, true);
TABEL(waakvlam, true);
TABEL(betrokkene, true);
TABEL(zicht, false);
TABEL(naaste, true);
TABEL(werkbehoefte, true);
TABEL(plaatsing, true);
TABEL(contract, true);
TABEL(loonwaardemeting, true);
TABEL(contactmoment, true);
TABEL(uitval, true);
TABEL(signaal, true);
TABEL(uitstel, true);
TABEL(gebeurtenis, false);
TABEL(woord, false);
TABEL(naamwoord, false);
TABEL(wijziging, false);
