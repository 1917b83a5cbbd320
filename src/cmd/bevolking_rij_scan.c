#include "cmd/bevolking_rij_scan.h"

#include "cmd/bevolking_tabel.h"
#include "domain/scan.h"
#include "domain/sessienorm.h"
#include "domain/verbeteragenda.h"

static const struct column scan_columns[] = {
    RIJ_ID(scan, id, scan, SCAN),
    RIJ(scan, regio, TEXT),
    RIJ(scan, wonen, TEXT),
    RIJ(scan, jaar, INT),
    RIJ_ID(scan, initiatiefnemer_id, gebruiker, GEBRUIKER),
    RIJ_ID(scan, vorige_scan_id, scan, SCAN),
    RIJ_ID(scan, voorzitter_zetel_id, zetel, ZETEL),
    RIJ_KEUZE(scan, toestand, scan_toestanden),
    RIJ(scan, sessie1_datum, DATUM),
    RIJ(scan, sessie2_datum, DATUM),
    RIJ(scan, aangemaakt_op, MOMENT),
    RIJ(scan, vastgesteld_op, MOMENT),
};
static const struct column zetel_columns[] = {
    RIJ_ID(zetel, id, zetel, ZETEL),
    RIJ_ID(zetel, scan_id, scan, SCAN),
    RIJ(zetel, domein, INT),
    RIJ(zetel, plek, INT),
    RIJ(zetel, naam, TEXT),
    RIJ(zetel, organisatie, TEXT),
    RIJ(zetel, functie, TEXT),
    RIJ(zetel, waarvoor, TEXT),
    RIJ_ID(zetel, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(zetel, gebeld_op, MOMENT),
    RIJ(zetel, uitgenodigd_op, MOMENT),
    RIJ_KEUZE(zetel, antwoord, zetelantwoorden),
    RIJ(zetel, antwoord_op, MOMENT),
};
static const struct column scannorm_columns[] = {
    RIJ_ID(scannorm, id, scannorm, SCANNORM),
    RIJ_ID(scannorm, scan_id, scan, SCAN),
    RIJ(scannorm, normversie_id, INT),
    RIJ(scannorm, volgorde, INT),
};
static const struct column sessienorm_columns[] = {
    RIJ(sessienorm, id, INT),
    RIJ_ID(sessienorm, scan_id, scan, SCAN),
    RIJ_ID(sessienorm, scannorm_id, scannorm, SCANNORM),
    RIJ_KEUZE(sessienorm, toestand, normtoestanden),
    RIJ(sessienorm, gehoord, TEXT),
    RIJ_KEUZE(sessienorm, normuitkomst, normuitkomsten),
    RIJ(sessienorm, besproken_op, MOMENT),
};
static const struct column normantwoord_columns[] = {
    RIJ(normantwoord, id, INT),
    RIJ_ID(normantwoord, scannorm_id, scannorm, SCANNORM),
    RIJ_ID(normantwoord, zetel_id, zetel, ZETEL),
    RIJ(normantwoord, score, INT),
    RIJ(normantwoord, op, MOMENT),
};
static const struct column verbeteragenda_columns[] = {
    RIJ_ID(verbeteragenda, id, verbeteragenda, VERBETERAGENDA),
    RIJ_ID(verbeteragenda, scan_id, scan, SCAN),
    RIJ(verbeteragenda, stemronde, TEXT),
    RIJ_KEUZE(verbeteragenda, ritme, verbeterritmes),
    RIJ(verbeteragenda, volgende_datum, DATUM),
    RIJ(verbeteragenda, platform, TEXT),
};
static const struct column verbeteractie_columns[] = {
    RIJ_ID(verbeteractie, id, verbeteractie, VERBETERACTIE),
    RIJ_ID(verbeteractie, verbeteragenda_id, verbeteragenda, VERBETERAGENDA),
    RIJ_ID(verbeteractie, scannorm_id, scannorm, SCANNORM),
    RIJ(verbeteractie, wat, TEXT),
    RIJ_ID(verbeteractie, trekker_id, zetel, ZETEL),
    RIJ(verbeteractie, organisatie, TEXT),
    RIJ(verbeteractie, wanneer_datum, DATUM),
    RIJ(verbeteractie, merkbaar, TEXT),
    RIJ_KEUZE(verbeteractie, verbeterstand, verbeterstanden),
    RIJ(verbeteractie, succes, TEXT),
    RIJ(verbeteractie, verteld_datum, DATUM),
    RIJ(verbeteractie, klaar_datum, DATUM),
    RIJ(verbeteractie, loopt_vast, BOOL),
    RIJ_ID(verbeteractie, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ(verbeteractie, op, MOMENT),
};

static const struct column opvolging_columns[] = {
    RIJ(opvolging, id, INT),
    RIJ_ID(opvolging, verbeteractie_id, verbeteractie, VERBETERACTIE),
    RIJ(opvolging, datum, DATUM),
    RIJ_KEUZE(opvolging, verbeterstand, verbeterstanden),
    RIJ(opvolging, loopt_vast, BOOL),
    RIJ(opvolging, tekst, TEXT),
    RIJ(opvolging, helpt, TEXT),
    RIJ_ID(opvolging, gebruiker_id, gebruiker, GEBRUIKER),
    RIJ_ID(opvolging, zetel_id, zetel, ZETEL),
    RIJ(opvolging, op, MOMENT),
};
static const struct column afhechting_columns[] = {
    RIJ_ID(afhechting, id, afhechting, AFHECHTING),
    RIJ_ID(afhechting, verbeteragenda_id, verbeteragenda, VERBETERAGENDA),
    RIJ(afhechting, organisatie, TEXT),
    RIJ(afhechting, orgaan, TEXT),
    RIJ_KEUZE(afhechting, afhechtstand, afhechtstanden),
    RIJ(afhechting, gevraagd_datum, DATUM),
    RIJ(afhechting, antwoord_datum, DATUM),
    RIJ(afhechting, opmerking, TEXT),
};
static const struct column prioriteit_columns[] = {
    RIJ(prioriteit, id, INT),
    RIJ_ID(prioriteit, verbeteragenda_id, verbeteragenda, VERBETERAGENDA),
    RIJ_ID(prioriteit, zetel_id, zetel, ZETEL),
    RIJ_ID(prioriteit, eerste_id, scannorm, SCANNORM),
    RIJ_ID(prioriteit, tweede_id, scannorm, SCANNORM),
    RIJ_ID(prioriteit, derde_id, scannorm, SCANNORM),
};

TABEL(scan, true);
TABEL(zetel, true);
TABEL(scannorm, false);
TABEL(sessienorm, true);
TABEL(normantwoord, true);
TABEL(verbeteragenda, true);
TABEL(verbeteractie, true);
TABEL(opvolging, true);
TABEL(afhechting, true);
TABEL(prioriteit, true);
