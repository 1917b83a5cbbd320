#include "cmd/bevolking_rij_bijeenkomst.h"

#include "cmd/bevolking_tabel.h"
#include "domain/bijeenkomst.h"
#include "domain/gremium.h"

static const struct column gremium_columns[] = {
    RIJ_ID(gremium, id, gremium, GREMIUM),
    RIJ(gremium, naam, TEXT),
    RIJ_KEUZE(gremium, gremiumsoort, gremiumsoorten),
    RIJ(gremium, waarvoor, TEXT),
    RIJ(gremium, plek, TEXT),
    RIJ_KEUZE(gremium, gremiumritme, gremiumritmes),
    RIJ(gremium, van_datum, DATUM),
    RIJ_ID(gremium, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(gremium, op, MOMENT),
};
static const struct column gremiumlid_columns[] = {
    RIJ_ID(gremiumlid, id, gremiumlid, GREMIUMLID),
    RIJ_ID(gremiumlid, gremium_id, gremium, GREMIUM),
    RIJ_ID(gremiumlid, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(gremiumlid, lidtaak, lidtaken),
    RIJ(gremiumlid, van_datum, DATUM),
    RIJ_ID(gremiumlid, door_id, gebruiker, GEBRUIKER),
};
static const struct column bijeenkomst_columns[] = {
    RIJ_ID(bijeenkomst, id, bijeenkomst, BIJEENKOMST),
    RIJ_ID(bijeenkomst, gremium_id, gremium, GREMIUM),
    RIJ(bijeenkomst, datum, DATUM),
    RIJ(bijeenkomst, van_minuut, INT),
    RIJ(bijeenkomst, tot_minuut, INT),
    RIJ(bijeenkomst, plek, TEXT),
    RIJ_KEUZE(bijeenkomst, bijeenkomststand, bijeenkomststanden),
    RIJ(bijeenkomst, gedeeld_datum, DATUM),
    RIJ_ID(bijeenkomst, vervolg_id, bijeenkomst, BIJEENKOMST),
    RIJ(bijeenkomst, vastgesteld_op, MOMENT),
    RIJ_ID(bijeenkomst, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(bijeenkomst, op, MOMENT),
};
static const struct column genodigde_columns[] = {
    RIJ_ID(genodigde, id, genodigde, GENODIGDE),
    RIJ_ID(genodigde, bijeenkomst_id, bijeenkomst, BIJEENKOMST),
    RIJ_ID(genodigde, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(genodigde, aanwezigheid, aanwezigheden),
    RIJ(genodigde, op, MOMENT),
};
static const struct column bespreekpunt_columns[] = {
    RIJ_ID(bespreekpunt, id, bespreekpunt, BESPREEKPUNT),
    RIJ_ID(bespreekpunt, bijeenkomst_id, bijeenkomst, BIJEENKOMST),
    RIJ(bespreekpunt, volgorde, INT),
    RIJ(bespreekpunt, titel, TEXT),
    RIJ(bespreekpunt, minuten, INT),
    RIJ_KEUZE(bespreekpunt, puntvraag, puntvragen),
    RIJ(bespreekpunt, verslag, TEXT),
};
static const struct column netwerkbesluit_columns[] = {
    RIJ_ID(netwerkbesluit, id, netwerkbesluit, NETWERKBESLUIT),
    RIJ_ID(netwerkbesluit, gremium_id, gremium, GREMIUM),
    RIJ_ID(netwerkbesluit, bijeenkomst_id, bijeenkomst, BIJEENKOMST),
    RIJ_ID(netwerkbesluit, bespreekpunt_id, bespreekpunt, BESPREEKPUNT),
    RIJ(netwerkbesluit, nummer, INT),
    RIJ(netwerkbesluit, datum, DATUM),
    RIJ(netwerkbesluit, tekst, TEXT),
    RIJ(netwerkbesluit, zoektekst, TEXT),
    RIJ(netwerkbesluit, voor_wie, TEXT),
    RIJ(netwerkbesluit, openbaar, BOOL),
    RIJ_ID(netwerkbesluit, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(netwerkbesluit, op, MOMENT),
};
static const struct column netwerkactie_columns[] = {
    RIJ_ID(netwerkactie, id, netwerkactie, NETWERKACTIE),
    RIJ_ID(netwerkactie, gremium_id, gremium, GREMIUM),
    RIJ_ID(netwerkactie, bijeenkomst_id, bijeenkomst, BIJEENKOMST),
    RIJ_ID(netwerkactie, bespreekpunt_id, bespreekpunt, BESPREEKPUNT),
    RIJ(netwerkactie, wat, TEXT),
    RIJ_ID(netwerkactie, collega_id, gebruiker, GEBRUIKER),
    RIJ(netwerkactie, voor_datum, DATUM),
    RIJ(netwerkactie, gedaan_datum, DATUM),
    RIJ_ID(netwerkactie, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(netwerkactie, op, MOMENT),
};

TABEL(gremium, true);
TABEL(gremiumlid, true);
TABEL(bijeenkomst, true);
TABEL(genodigde, true);
TABEL(bespreekpunt, true);
TABEL(netwerkbesluit, true);
TABEL(netwerkactie, true);
