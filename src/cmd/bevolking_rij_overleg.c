#include "cmd/bevolking_rij_overleg.h"

#include "cmd/bevolking_tabel.h"
#include "domain/casusoverleg.h"
#include "domain/overdracht.h"

static const struct column overdracht_columns[] = {
    RIJ_ID(overdracht, id, overdracht, OVERDRACHT),
    RIJ_ID(overdracht, jongere_id, jongere, JONGERE),
    RIJ_ID(overdracht, afzender_id, gebruiker, GEBRUIKER),
    RIJ_ID(overdracht, ontvanger_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(overdracht, toestand, overdracht_toestanden),
    RIJ(overdracht, onderdelen, INT),
    RIJ(overdracht, toelichting, TEXT),
    RIJ(overdracht, besproken_datum, DATUM),
    RIJ_KEUZE(overdracht, mening, overdracht_meningen),
    RIJ(overdracht, kennismaking_datum, DATUM),
    RIJ(overdracht, blijf, BOOL),
    RIJ(overdracht, aangemaakt_op, MOMENT),
    RIJ(overdracht, aangeboden_op, MOMENT),
    RIJ(overdracht, verloopt_op, MOMENT),
    RIJ(overdracht, beantwoord_op, MOMENT),
    RIJ(overdracht, reden, TEXT),
    RIJ(overdracht, gelezen_op, MOMENT),
};
static const struct column casusoverleg_columns[] = {
    RIJ_ID(casusoverleg, id, casusoverleg, CASUSOVERLEG),
    RIJ(casusoverleg, onderwerp, TEXT),
    RIJ(casusoverleg, datum, DATUM),
    RIJ(casusoverleg, plek, TEXT),
    RIJ_ID(casusoverleg, voorzitter_id, gebruiker, GEBRUIKER),
    RIJ_KEUZE(casusoverleg, toestand, casusoverleg_toestanden),
};
static const struct column overlegdeelnemer_columns[] = {
    RIJ_ID(overlegdeelnemer, id, overlegdeelnemer, OVERLEGDEELNEMER),
    RIJ_ID(overlegdeelnemer, casusoverleg_id, casusoverleg, CASUSOVERLEG),
    RIJ_ID(overlegdeelnemer, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(overlegdeelnemer, aanwezig, BOOL),
    RIJ(overlegdeelnemer, op, MOMENT),
};
static const struct column overlegpunt_columns[] = {
    RIJ_ID(overlegpunt, id, overlegpunt, OVERLEGPUNT),
    RIJ_ID(overlegpunt, jongere_id, jongere, JONGERE),
    RIJ_ID(overlegpunt, casusoverleg_id, casusoverleg, CASUSOVERLEG),
    RIJ(overlegpunt, vraag, TEXT),
    RIJ_KEUZE(overlegpunt, urgentie, overlegurgenties),
    RIJ(overlegpunt, weet_jongere, BOOL),
    RIJ_ID(overlegpunt, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(overlegpunt, op, MOMENT),
    RIJ(overlegpunt, doorgeschoven, INT),
    RIJ_KEUZE(overlegpunt, toestand, overlegpunt_toestanden),
    RIJ(overlegpunt, verslag, TEXT),
    RIJ(overlegpunt, besproken_op, MOMENT),
    RIJ_ID(overlegpunt, door_id, gebruiker, GEBRUIKER),
};
static const struct column overlegactie_columns[] = {
    RIJ(overlegactie, id, INT),
    RIJ_ID(overlegactie, jongere_id, jongere, JONGERE),
    RIJ_ID(overlegactie, overlegpunt_id, overlegpunt, OVERLEGPUNT),
    RIJ_ID(overlegactie, actie_id, actie, ACTIE),
};

TABEL(overdracht, true);
TABEL(casusoverleg, true);
TABEL(overlegdeelnemer, true);
TABEL(overlegpunt, true);
TABEL(overlegactie, false);
