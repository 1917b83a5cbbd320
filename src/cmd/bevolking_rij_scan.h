/* Rows of Implementatiescans and what they agreed on (0051-0053), as bevolking_rij.h. */
#ifndef CMD_BEVOLKING_RIJ_SCAN_H
#define CMD_BEVOLKING_RIJ_SCAN_H

#include "db/column.h"

struct scan_rij {
	scan_id id;
	const char *regio, *wonen;
	int64_t jaar;
	gebruiker_id initiatiefnemer_id;
	scan_id vorige_scan_id;
	zetel_id voorzitter_zetel_id;
	int toestand;
	struct datum sessie1_datum, sessie2_datum;
	struct moment aangemaakt_op, vastgesteld_op;
};
struct zetel_rij {
	zetel_id id;
	scan_id scan_id;
	int64_t domein, plek; /* from 1 */
	const char *naam, *organisatie, *functie, *waarvoor;
	gebruiker_id gebruiker_id;
	struct moment gebeld_op, uitgenodigd_op;
	int antwoord;
	struct moment antwoord_op;
};
struct scannorm_rij {
	scannorm_id id;
	scan_id scan_id;
	int64_t normversie_id, volgorde;
};
struct sessienorm_rij {
	int64_t id;
	scan_id scan_id;
	scannorm_id scannorm_id;
	int toestand;
	const char *gehoord;
	int normuitkomst;
	struct moment besproken_op;
};
struct normantwoord_rij {
	int64_t id;
	scannorm_id scannorm_id;
	zetel_id zetel_id;
	int64_t score;
	struct moment op;
};
struct verbeteragenda_rij {
	verbeteragenda_id id;
	scan_id scan_id;
	const char *stemronde;
	int ritme;
	struct datum volgende_datum;
	const char *platform;
};
struct verbeteractie_rij {
	verbeteractie_id id;
	verbeteragenda_id verbeteragenda_id;
	scannorm_id scannorm_id;
	const char *wat;
	zetel_id trekker_id;
	const char *organisatie;
	struct datum wanneer_datum;
	const char *merkbaar;
	int verbeterstand;
	const char *succes;
	struct datum verteld_datum, klaar_datum;
	bool loopt_vast;
	gebruiker_id gebruiker_id;
	struct moment op;
};
struct opvolging_rij {
	int64_t id;
	verbeteractie_id verbeteractie_id;
	struct datum datum;
	int verbeterstand;
	bool loopt_vast;
	const char *tekst, *helpt;
	gebruiker_id gebruiker_id;
	zetel_id zetel_id;
	struct moment op;
};
struct afhechting_rij {
	afhechting_id id;
	verbeteragenda_id verbeteragenda_id;
	const char *organisatie, *orgaan;
	int afhechtstand;
	struct datum gevraagd_datum, antwoord_datum;
	const char *opmerking;
};
struct prioriteit_rij {
	int64_t id;
	verbeteragenda_id verbeteragenda_id;
	zetel_id zetel_id;
	scannorm_id eerste_id, tweede_id, derde_id;
};

#endif
