#include "cmd/bevolking_rij_agenda.h"

#include "cmd/bevolking_tabel.h"
#include "domain/werkagenda.h"

static const struct column werkagenda_columns[] = {
    RIJ_ID(werkagenda, id, werkagenda, WERKAGENDA),
    RIJ_ID(werkagenda, regio_id, regio, REGIO),
    RIJ_ID(werkagenda, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(werkagenda, op, MOMENT),
};
static const struct column agendaregel_columns[] = {
    RIJ_ID(agendaregel, id, agendaregel, AGENDAREGEL),
    RIJ_ID(agendaregel, werkagenda_id, werkagenda, WERKAGENDA),
    RIJ_KEUZE(agendaregel, factor, factoren),
    RIJ(agendaregel, volgorde, INT),
    RIJ(agendaregel, vraag, TEXT),
    RIJ(agendaregel, agendapunt, TEXT),
    RIJ(agendaregel, wie, TEXT),
    RIJ_ID(agendaregel, collega_id, gebruiker, GEBRUIKER),
    RIJ(agendaregel, wanneer_datum, DATUM),
    RIJ(agendaregel, wat, TEXT),
    RIJ_KEUZE(agendaregel, agendacijfer, agendacijfers),
    RIJ(agendaregel, begin_waarde, REAL),
    RIJ(agendaregel, begin_datum, DATUM),
    RIJ(agendaregel, meet_datum, DATUM),
    RIJ(agendaregel, gekeken_datum, DATUM),
    RIJ(agendaregel, meet_tekst, TEXT),
    RIJ_KEUZE(agendaregel, agendastand, agendastanden),
    RIJ(agendaregel, bewijs, TEXT),
    RIJ_ID(agendaregel, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(agendaregel, op, MOMENT),
};
static const struct column zelfscan_columns[] = {
    RIJ_ID(zelfscan, id, zelfscan, ZELFSCAN),
    RIJ_ID(zelfscan, organisatie_id, organisatie, ORGANISATIE),
    RIJ_ID(zelfscan, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(zelfscan, op, MOMENT),
    RIJ(zelfscan, tot_datum, DATUM),
    RIJ(zelfscan, gesloten_op, MOMENT),
};
static const struct column zelfscandeelnemer_columns[] = {
    RIJ(zelfscandeelnemer, id, INT),
    RIJ_ID(zelfscandeelnemer, zelfscan_id, zelfscan, ZELFSCAN),
    RIJ_ID(zelfscandeelnemer, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(zelfscandeelnemer, klaar_op, MOMENT),
};
static const struct column zelfscanantwoord_columns[] = {
    RIJ(zelfscanantwoord, id, INT),
    RIJ(zelfscanantwoord, deelnemer_id, INT),
    RIJ(zelfscanantwoord, stellingversie_id, INT),
    RIJ(zelfscanantwoord, score, INT),
};

TABEL(werkagenda, true);
TABEL(agendaregel, true);
TABEL(zelfscan, true);
TABEL(zelfscandeelnemer, false);
TABEL(zelfscanantwoord, false);
