#include "cmd/bevolking_rij_netwerk.h"

#include "cmd/bevolking_tabel.h"
#include "domain/convenant.h"
#include "domain/netwerk.h"
#include "domain/nieuwkomer.h"

static const struct column contactpunt_columns[] = {
    RIJ_ID(contactpunt, id, contactpunt, CONTACTPUNT),
    RIJ_ID(contactpunt, organisatie_id, organisatie, ORGANISATIE),
    RIJ(contactpunt, naam, TEXT),
    RIJ(contactpunt, naam_vouw, TEXT),
    RIJ(contactpunt, taak, TEXT),
    RIJ_KEUZE(contactpunt, niveau, functieniveaus),
    RIJ(contactpunt, telefoon, TEXT),
    RIJ(contactpunt, email, TEXT),
    RIJ(contactpunt, waarvoor, TEXT),
    RIJ(contactpunt, waarvoor_vouw, TEXT),
    RIJ(contactpunt, deskundigheden, INT),
    RIJ(contactpunt, werkdagen, INT),
    RIJ(contactpunt, openbaar, BOOL),
    RIJ(contactpunt, kaart_op, MOMENT),
    RIJ_ID(contactpunt, gebruiker_id, gebruiker, GEBRUIKER),
};
static const struct column dekking_columns[] = {
    RIJ_ID(dekking, id, dekking, DEKKING),
    RIJ_ID(dekking, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(dekking, contactpunt_id, contactpunt, CONTACTPUNT),
    RIJ_ID(dekking, school_id, organisatie, ORGANISATIE),
    RIJ(dekking, gemeente, TEXT),
    RIJ_ID(dekking, door_id, gebruiker, GEBRUIKER),
    RIJ(dekking, op, MOMENT),
};
static const struct column nieuwkomer_columns[] = {
    RIJ_ID(nieuwkomer, id, nieuwkomer, NIEUWKOMER),
    RIJ_ID(nieuwkomer, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(nieuwkomer, mentor_id, gebruiker, GEBRUIKER),
    RIJ(nieuwkomer, mentor_datum, DATUM),
    RIJ(nieuwkomer, begonnen_datum, DATUM),
    RIJ_ID(nieuwkomer, door_id, gebruiker, GEBRUIKER),
    RIJ(nieuwkomer, op, MOMENT),
};
static const struct column nieuwkomerstap_columns[] = {
    RIJ_ID(nieuwkomerstap, id, nieuwkomerstap, NIEUWKOMERSTAP),
    RIJ_ID(nieuwkomerstap, nieuwkomer_id, nieuwkomer, NIEUWKOMER),
    RIJ_KEUZE(nieuwkomerstap, introductiestap, introductiestappen),
    RIJ(nieuwkomerstap, gedaan_datum, DATUM),
    RIJ_ID(nieuwkomerstap, door_id, gebruiker, GEBRUIKER),
    RIJ(nieuwkomerstap, op, MOMENT),
};
static const struct column netwerklid_columns[] = {
    RIJ_ID(netwerklid, id, netwerklid, NETWERKLID),
    RIJ_ID(netwerklid, regio_id, regio, REGIO),
    RIJ_ID(netwerklid, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(netwerklid, contactpunt_id, contactpunt, CONTACTPUNT),
    RIJ_KEUZE(netwerklid, lidsoort, lidsoorten),
    RIJ(netwerklid, van_datum, DATUM),
    RIJ_ID(netwerklid, door_id, gebruiker, GEBRUIKER),
    RIJ(netwerklid, op, MOMENT),
};
static const struct column convenant_columns[] = {
    RIJ_ID(convenant, id, convenant, CONVENANT),
    RIJ_ID(convenant, eigenaar_id, gebruiker, GEBRUIKER),
    RIJ_ID(convenant, regio_id, regio, REGIO),
    RIJ_KEUZE(convenant, gremium, gremia),
    RIJ_KEUZE(convenant, convenantstand, convenantstanden),
    RIJ(convenant, vindplaats, TEXT),
    RIJ(convenant, beeindigd_datum, DATUM),
    RIJ(convenant, beeindigd_reden, TEXT),
    RIJ_ID(convenant, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(convenant, op, MOMENT),
};
static const struct column convenanttekst_columns[] = {
    RIJ(convenanttekst, id, INT),
    RIJ_ID(convenanttekst, convenant_id, convenant, CONVENANT),
    RIJ(convenanttekst, nummer, INT),
    RIJ(convenanttekst, naam, TEXT),
    RIJ(convenanttekst, naam_vouw, TEXT),
    RIJ(convenanttekst, onderwerp, TEXT),
    RIJ(convenanttekst, werkwijze, TEXT),
    RIJ(convenanttekst, rolverdeling, TEXT),
    RIJ(convenanttekst, afstemming, TEXT),
    RIJ(convenanttekst, van_datum, DATUM),
    RIJ(convenanttekst, tot_datum, DATUM),
    RIJ(convenanttekst, opzegmaanden, INT),
    RIJ_ID(convenanttekst, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(convenanttekst, op, MOMENT),
};
static const struct column convenantpartner_columns[] = {
    RIJ_ID(convenantpartner, id, convenantpartner, CONVENANTPARTNER),
    RIJ_ID(convenantpartner, convenant_id, convenant, CONVENANT),
    RIJ_ID(convenantpartner, organisatie_id, organisatie, ORGANISATIE),
};
static const struct column ondertekening_columns[] = {
    RIJ_ID(ondertekening, id, ondertekening, ONDERTEKENING),
    RIJ_ID(ondertekening, convenantpartner_id, convenantpartner, CONVENANTPARTNER),
    RIJ_KEUZE(ondertekening, niveau, functieniveaus),
    RIJ_ID(ondertekening, collega_id, gebruiker, GEBRUIKER),
    RIJ(ondertekening, naam, TEXT),
    RIJ_KEUZE(ondertekening, tekenstand, tekenstanden),
    RIJ(ondertekening, gevraagd_datum, DATUM),
    RIJ(ondertekening, antwoord_datum, DATUM),
    RIJ(ondertekening, tekstnummer, TEXT),
    RIJ(ondertekening, reden, TEXT),
    RIJ_ID(ondertekening, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(ondertekening, op, MOMENT),
};
static const struct column convenantafspraak_columns[] = {
    RIJ_ID(convenantafspraak, id, convenantafspraak, CONVENANTAFSPRAAK),
    RIJ_ID(convenantafspraak, convenant_id, convenant, CONVENANT),
    RIJ_ID(convenantafspraak, convenantpartner_id, convenantpartner, CONVENANTPARTNER),
    RIJ_ID(convenantafspraak, collega_id, gebruiker, GEBRUIKER),
    RIJ(convenantafspraak, wat, TEXT),
    RIJ(convenantafspraak, voor_datum, DATUM),
    RIJ_KEUZE(convenantafspraak, afspraakstand, afspraakstanden),
    RIJ(convenantafspraak, afgerond_datum, DATUM),
    RIJ(convenantafspraak, uitkomst, TEXT),
    RIJ_ID(convenantafspraak, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(convenantafspraak, op, MOMENT),
};

TABEL(contactpunt, true);
TABEL(dekking, true);
TABEL(nieuwkomer, true);
TABEL(nieuwkomerstap, true);
TABEL(netwerklid, true);
TABEL(convenant, true);
TABEL(convenanttekst, true);
TABEL(convenantpartner, true);
TABEL(ondertekening, true);
TABEL(convenantafspraak, true);
