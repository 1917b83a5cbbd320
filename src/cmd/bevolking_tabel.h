/*
 * The tables that `generate` fills: each one a row struct in bevolking_rij*.h and a column table in
 * the .c beside it, for db/bulk.h. What a table has more gets its default.
 */
#ifndef CMD_BEVOLKING_TABEL_H
#define CMD_BEVOLKING_TABEL_H

#include "db/column.h"

/* X(NOUN, noun), in an order in which they can be filled. */
#define BEVOLKING_TABELLEN(X)                                                                      \
	X(REGIO, regio)                                                                            \
	X(ORGANISATIE, organisatie)                                                                \
	X(ORGANISATIE_REGIO, organisatie_regio)                                                    \
	X(GEBRUIKER, gebruiker)                                                                    \
	X(FUNCTIE, functie)                                                                        \
	X(WERKGEVER, werkgever)                                                                    \
	X(CONTACTPERSOON, contactpersoon)                                                          \
	X(AANSPREEKPUNT, aanspreekpunt)                                                            \
	X(JONGERE, jongere)                                                                        \
	X(WAAKVLAM, waakvlam)                                                                      \
	X(BETROKKENE, betrokkene)                                                                  \
	X(ZICHT, zicht)                                                                            \
	X(NAASTE, naaste)                                                                          \
	X(WERKBEHOEFTE, werkbehoefte)                                                              \
	X(DOEL, doel)                                                                              \
	X(ACTIE, actie)                                                                            \
	X(BEVINDING, bevinding)                                                                    \
	X(BESLISSING, beslissing)                                                                  \
	X(TERUGBLIK, terugblik)                                                                    \
	X(OVEREENKOMST, overeenkomst)                                                              \
	X(PLAATSING, plaatsing)                                                                    \
	X(CONTRACT, contract)                                                                      \
	X(LOONWAARDEMETING, loonwaardemeting)                                                      \
	X(CONTACTMOMENT, contactmoment)                                                            \
	X(STARTPUNT, startpunt)                                                                    \
	X(MELDING, melding)                                                                        \
	X(CASUSOVERLEG, casusoverleg)                                                              \
	X(OVERLEGDEELNEMER, overlegdeelnemer)                                                      \
	X(OVERLEGPUNT, overlegpunt)                                                                \
	X(OVERLEGACTIE, overlegactie)                                                              \
	X(OVERDRACHT, overdracht)                                                                  \
	X(UITVAL, uitval)                                                                          \
	X(SIGNAAL, signaal)                                                                        \
	X(UITSTEL, uitstel)                                                                        \
	X(GEBEURTENIS, gebeurtenis)                                                                \
	X(WOORD, woord)                                                                            \
	X(NAAMWOORD, naamwoord)                                                                    \
	X(CONTACTPUNT, contactpunt)                                                                \
	X(DEKKING, dekking)                                                                        \
	X(NIEUWKOMER, nieuwkomer)                                                                  \
	X(NIEUWKOMERSTAP, nieuwkomerstap)                                                          \
	X(NETWERKLID, netwerklid)                                                                  \
	X(CONVENANT, convenant)                                                                    \
	X(CONVENANTTEKST, convenanttekst)                                                          \
	X(CONVENANTPARTNER, convenantpartner)                                                      \
	X(ONDERTEKENING, ondertekening)                                                            \
	X(CONVENANTAFSPRAAK, convenantafspraak)                                                    \
	X(VRAAG, vraag)                                                                            \
	X(VRAAGWOORD, vraagwoord)                                                                  \
	X(VRAAGLEZER, vraaglezer)                                                                  \
	X(VRAAGANTWOORD, vraagantwoord)                                                            \
	X(SCAN, scan)                                                                              \
	X(ZETEL, zetel)                                                                            \
	X(SCANNORM, scannorm)                                                                      \
	X(SESSIENORM, sessienorm)                                                                  \
	X(NORMANTWOORD, normantwoord)                                                              \
	X(VERBETERAGENDA, verbeteragenda)                                                          \
	X(VERBETERACTIE, verbeteractie)                                                            \
	X(OPVOLGING, opvolging)                                                                    \
	X(AFHECHTING, afhechting)                                                                  \
	X(PRIORITEIT, prioriteit)                                                                  \
	X(GREMIUM, gremium)                                                                        \
	X(GREMIUMLID, gremiumlid)                                                                  \
	X(BIJEENKOMST, bijeenkomst)                                                                \
	X(GENODIGDE, genodigde)                                                                    \
	X(BESPREEKPUNT, bespreekpunt)                                                              \
	X(NETWERKBESLUIT, netwerkbesluit)                                                          \
	X(NETWERKACTIE, netwerkactie)                                                              \
	X(WERKAGENDA, werkagenda)                                                                  \
	X(AGENDAREGEL, agendaregel)                                                                \
	X(ZELFSCAN, zelfscan)                                                                      \
	X(ZELFSCANDEELNEMER, zelfscandeelnemer)                                                    \
	X(ZELFSCANANTWOORD, zelfscanantwoord)                                                      \
	X(WIJZIGING, wijziging)

enum bevolking_tabel {
#define X(NOUN, noun) TABEL_##NOUN,
	BEVOLKING_TABELLEN(X)
#undef X
	    TABEL_COUNT
};

struct bevolking_tabel_info {
	const char *naam; /* without t_ */
	const struct column *columns;
	size_t n_columns;
	bool logged; /* its rows go to the change log (db/guard.h) */
};
extern const struct bevolking_tabel_info *const bevolking_tabellen[TABEL_COUNT];

#define X(NOUN, noun) extern const struct bevolking_tabel_info bevolking_tabel_##noun;
BEVOLKING_TABELLEN(X)
#undef X

/* ---- for bevolking_rij*.c ---- */

#define RIJ_ID(noun, member, kind, KIND) COLUMN_ID(struct noun##_rij, member, kind, KIND, NULL)
#define RIJ(noun, member, type) COLUMN(struct noun##_rij, member, type, NULL, 0)
#define RIJ_KEUZE(noun, member, choices) COLUMN_KEUZE(struct noun##_rij, member, choices, NULL, 0)
#define TABEL(noun, is_logged)                                                                     \
	const struct bevolking_tabel_info bevolking_tabel_##noun = {                               \
	    #noun, noun##_columns, COUNT(noun##_columns), is_logged}

#endif
