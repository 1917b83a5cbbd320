#include "cmd/bevolking_rij_plan.h"

#include "cmd/bevolking_tabel.h"
#include "domain/beslissing.h"
#include "domain/bevinding.h"
#include "domain/melding.h"
#include "domain/plan.h"
#include "domain/proefplaatsing.h"
#include "domain/startlijst.h"

static const struct column doel_columns[] = {
    RIJ_ID(doel, id, doel, DOEL),
    RIJ_ID(doel, jongere_id, jongere, JONGERE),
    RIJ(doel, tekst, TEXT),
    RIJ_KEUZE(doel, wens, doelwensen),
    RIJ_ID(doel, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(doel, op, MOMENT),
    RIJ_KEUZE(doel, toestand, doelstanden),
    RIJ(doel, reden, TEXT),
    RIJ(doel, afgerond_op, MOMENT),
};
static const struct column actie_columns[] = {
    RIJ_ID(actie, id, actie, ACTIE),
    RIJ_ID(actie, jongere_id, jongere, JONGERE),
    RIJ_ID(actie, doel_id, doel, DOEL),
    RIJ(actie, tekst, TEXT),
    RIJ_ID(actie, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(actie, voor_datum, DATUM),
    RIJ_ID(actie, door_id, gebruiker, GEBRUIKER),
    RIJ(actie, op, MOMENT),
    RIJ_KEUZE(actie, toestand, actiestanden),
    RIJ(actie, reden, TEXT),
    RIJ(actie, afgerond_op, MOMENT),
};
static const struct column bevinding_columns[] = {
    RIJ_ID(bevinding, id, bevinding, BEVINDING),
    RIJ_ID(bevinding, jongere_id, jongere, JONGERE),
    RIJ_KEUZE(bevinding, onderwerp, bevinding_onderwerpen),
    RIJ(bevinding, onderdeel, INT),
    RIJ_KEUZE(bevinding, antwoord, bevinding_antwoorden),
    RIJ(bevinding, vaardigheden, INT),
    RIJ_KEUZE(bevinding, bron, bevinding_bronnen),
    RIJ(bevinding, tekst, TEXT),
    RIJ_ID(bevinding, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(bevinding, op, MOMENT),
};
static const struct column beslissing_columns[] = {
    RIJ_ID(beslissing, id, beslissing, BESLISSING),
    RIJ_ID(beslissing, jongere_id, jongere, JONGERE),
    RIJ(beslissing, datum, DATUM),
    RIJ(beslissing, besluit, TEXT),
    RIJ(beslissing, reden, TEXT),
    RIJ(beslissing, stem, TEXT),
    RIJ(beslissing, aanwezig, INT),
    RIJ(beslissing, terugblik_datum, DATUM),
    RIJ_ID(beslissing, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(beslissing, op, MOMENT),
};
static const struct column terugblik_columns[] = {
    RIJ(terugblik, id, INT),
    RIJ_ID(terugblik, jongere_id, jongere, JONGERE),
    RIJ_ID(terugblik, beslissing_id, beslissing, BESLISSING),
    RIJ_KEUZE(terugblik, antwoord, terugblik_antwoorden),
    RIJ(terugblik, tekst, TEXT),
    RIJ_ID(terugblik, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(terugblik, op, MOMENT),
};
static const struct column overeenkomst_columns[] = {
    RIJ_ID(overeenkomst, id, overeenkomst, OVEREENKOMST),
    RIJ_ID(overeenkomst, jongere_id, jongere, JONGERE),
    RIJ_ID(overeenkomst, organisatie_id, organisatie, ORGANISATIE),
    RIJ(overeenkomst, nummer, INT),
    RIJ(overeenkomst, tekst, TEXT),
    RIJ(overeenkomst, naam_jongere, TEXT),
    RIJ(overeenkomst, naam_begeleider, TEXT),
    RIJ(overeenkomst, datum, DATUM),
    RIJ_KEUZE(overeenkomst, wijze, tekenwijzen),
    RIJ_ID(overeenkomst, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(overeenkomst, op, MOMENT),
};
static const struct column startpunt_columns[] = {
    RIJ_ID(startpunt, id, startpunt, STARTPUNT),
    RIJ_ID(startpunt, plaatsing_id, plaatsing, PLAATSING),
    RIJ_ID(startpunt, jongere_id, jongere, JONGERE),
    RIJ_KEUZE(startpunt, startonderwerp, startonderwerpen),
    RIJ_ID(startpunt, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(startpunt, voor_datum, DATUM),
    RIJ_KEUZE(startpunt, toestand, startstanden),
    RIJ(startpunt, tekst, TEXT),
};
static const struct column melding_columns[] = {
    RIJ_ID(melding, id, melding, MELDING),
    RIJ_ID(melding, plaatsing_id, plaatsing, PLAATSING),
    RIJ_ID(melding, jongere_id, jongere, JONGERE),
    RIJ_KEUZE(melding, meldersoort, meldersoorten),
    RIJ_KEUZE(melding, meldingsoort, meldingsoorten),
    RIJ_KEUZE(melding, meldinglicht, meldinglichten),
    RIJ(melding, tekst, TEXT),
    RIJ_ID(melding, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(melding, op, MOMENT),
    RIJ(melding, antwoord, TEXT),
    RIJ_ID(melding, antwoord_door_id, gebruiker, GEBRUIKER),
    RIJ(melding, antwoord_op, MOMENT),
};

TABEL(doel, true);
TABEL(actie, true);
TABEL(bevinding, true);
TABEL(beslissing, true);
TABEL(terugblik, false);
TABEL(overeenkomst, true);
TABEL(startpunt, true);
TABEL(melding, true);
