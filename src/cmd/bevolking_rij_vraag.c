#include "cmd/bevolking_rij_vraag.h"

#include "cmd/bevolking_tabel.h"
#include "domain/vraag.h"

static const struct column vraag_columns[] = {
    RIJ_ID(vraag, id, vraag, VRAAG),
    RIJ_KEUZE(vraag, vraagsoort, vraagsoorten),
    RIJ(vraag, titel, TEXT),
    RIJ(vraag, tekst, TEXT),
    RIJ(vraag, deskundigheden, INT),
    RIJ(vraag, zoektekst, TEXT),
    RIJ_ID(vraag, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(vraag, op, MOMENT),
    RIJ(vraag, gezien_op, MOMENT),
};
static const struct column vraagwoord_columns[] = {
    RIJ(vraagwoord, woord, TEXT),
    RIJ_ID(vraagwoord, vraag_id, vraag, VRAAG),
};
static const struct column vraaglezer_columns[] = {
    RIJ_ID(vraaglezer, id, vraaglezer, VRAAGLEZER),
    RIJ_ID(vraaglezer, vraag_id, vraag, VRAAG),
    RIJ_ID(vraaglezer, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(vraaglezer, op, MOMENT),
};
static const struct column vraagantwoord_columns[] = {
    RIJ_ID(vraagantwoord, id, vraagantwoord, VRAAGANTWOORD),
    RIJ_ID(vraagantwoord, vraag_id, vraag, VRAAG),
    RIJ(vraagantwoord, tekst, TEXT),
    RIJ_ID(vraagantwoord, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(vraagantwoord, op, MOMENT),
    RIJ(vraagantwoord, gekozen_op, MOMENT),
};

TABEL(vraag, true);
TABEL(vraagwoord, false);
TABEL(vraaglezer, true);
TABEL(vraagantwoord, true);
